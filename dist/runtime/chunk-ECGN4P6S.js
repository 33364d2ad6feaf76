import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";

// src/release/ledger/descriptions.ts
function configDescription(set, unset) {
  const parts = [
    ...set.length === 0 ? [] : [`Set ${few(set)}`],
    ...unset.length === 0 ? [] : [`${set.length === 0 ? "Unset" : "unset"} ${few(unset)}`]
  ];
  return `${parts.join(" and ")} config vars`;
}
var rollbackDescription = (target) => `Rollback to ${formatVersion(target.version)}`;
function promoteDescription(source, toApp) {
  const from = source.app === toApp ? source.environment : `${source.app}/${source.environment}`;
  return `Promote ${from} ${formatVersion(source.version)}`;
}
function retryDescription(source) {
  return `Retry of ${formatVersion(source.version)}: ${source.description.replace(/^(?:Retry of v\d+: )+/, "")}`;
}
var REFRESH_DESCRIPTION = "Refresh attached resources";
var SHOWN = 10;
function few(names) {
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}

export {
  configDescription,
  rollbackDescription,
  promoteDescription,
  retryDescription,
  REFRESH_DESCRIPTION
};
