import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-DP2ULIJL.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// src/aws/connect/app-repository.ts
async function appRepository(session, { app, environment }) {
  const platform = await loadPlatform(new SsmPlatformSource(session), app, environment);
  return platform.appEnvironment.repository;
}
export {
  appRepository
};
