import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  __commonJS
} from "./chunk-5IEWUH67.js";

// scripts/shims/http.cjs
var require_http = __commonJS({
  "scripts/shims/http.cjs"(exports, module) {
    module.exports = process.getBuiltinModule("node:http");
  }
});

export {
  require_http
};
