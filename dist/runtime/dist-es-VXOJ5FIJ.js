import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
} from "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";
export {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
};
