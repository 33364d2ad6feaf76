import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  BUILD_METADATA_LABEL
} from "./chunk-S4OGW3UM.js";
import {
  asObjects,
  asString,
  asStrings,
  parseObject
} from "./chunk-R7FN3TH4.js";

// src/image/oci/process-table.ts
function readProcessTable(config) {
  const label = config.config.labels[BUILD_METADATA_LABEL];
  const metadata = label === void 0 ? void 0 : parseObject(label);
  const defaultEntrypoint = config.config.entrypoint[0];
  return asObjects(metadata?.["processes"]).flatMap((process) => {
    const type = asString(process["type"]);
    if (type === void 0) return [];
    const workingDirectory = asString(process["working-dir"]);
    const entry = `/cnb/process/${type}`;
    return [
      {
        type,
        command: commandLine(process),
        entryPoint: [entry],
        default: process["default"] === true || defaultEntrypoint === entry,
        ...workingDirectory === void 0 || workingDirectory === "" ? {} : { workingDirectory }
      }
    ];
  });
}
function commandLine(process) {
  const words = typeof process["command"] === "string" ? [process["command"]] : asStrings(process["command"]);
  const args = asStrings(process["args"]);
  const [shell, flag] = [...words, ...args];
  if (shell !== void 0 && /(^|\/)(ba|da)?sh$/.test(shell) && flag !== void 0 && /^-l?c$/.test(flag)) {
    return [...words, ...args].slice(2).join(" ");
  }
  return [...words, ...args].map(quoted).join(" ");
}
var quoted = (word) => /\s|^$/.test(word) ? JSON.stringify(word) : word;

export {
  readProcessTable
};
