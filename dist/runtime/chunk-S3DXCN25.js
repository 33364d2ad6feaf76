import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  PutSecretValue$,
  _ep02 as _ep0,
  _mw02 as _mw0,
  command2 as command
} from "./chunk-SEUOH2Q7.js";

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/PutSecretValueCommand.js
var PutSecretValueCommand=class extends command(_ep0,_mw0,"PutSecretValue",PutSecretValue$){};
export {
  PutSecretValueCommand
};
