import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  require_http
} from "./chunk-CV26HBTQ.js";
import "./chunk-5IEWUH67.js";
export default require_http();
