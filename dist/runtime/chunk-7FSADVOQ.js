import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/release/ledger/superseded.ts
function isSuperseded(found, serving) {
  if (serving === void 0 || isDerived(found)) return false;
  if (isDerived(serving) && serving.kind !== "rollback") return false;
  const [ours, theirs] = [runId(found), runId(serving)];
  return ours !== void 0 && theirs !== void 0 && ours < theirs;
}
function supersededError(what, serving) {
  const current = formatVersion(serving.version);
  const how = serving.kind === "rollback" ? ` (${serving.description})` : "";
  return new UserError(
    `${what} a run that is older than the run of ${current}${how}, which serves: an older run never overtakes a newer one.`,
    { fix: "Start a new run of the commit that is to go live, or use rollback-release." }
  );
}
var isDerived = ({ parent, promotedFrom }) => parent !== void 0 || promotedFrom !== void 0;
function runId({ runKey }) {
  const digits = /^([1-9]\d*)-\d+(?:\/|$)/.exec(runKey)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}

export {
  isSuperseded,
  supersededError
};
