import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  TransientReadError
} from "./chunk-HK3HEG5M.js";
import {
  awsError,
  explaining
} from "./chunk-3SIKKK2Z.js";

// src/aws/client/transient-read.ts
async function transientRead(iamAction, on, call) {
  try {
    return await call();
  } catch (error) {
    const { kind, name, message } = awsError(error);
    if (kind === "throttled" || kind === "server" || kind === "network") {
      throw new TransientReadError(`${iamAction} on ${on}: ${name}: ${message}`, { cause: error });
    }
    return explaining(iamAction, on, () => Promise.reject(error));
  }
}

export {
  transientRead
};
