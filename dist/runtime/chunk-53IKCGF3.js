import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ECRClient
} from "./chunk-O36M54J5.js";

// src/aws/ecr/client.ts
var ecrClient = (session) => new ECRClient(session.client);

export {
  ecrClient
};
