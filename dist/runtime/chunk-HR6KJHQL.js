import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  BUILD_METADATA_LABEL
} from "./chunk-S4OGW3UM.js";
import {
  asObjects,
  asStrings,
  parseObject
} from "./chunk-R7FN3TH4.js";

// src/image/oci/launcher.ts
var LAUNCHER = "/cnb/lifecycle/launcher";
function shellEntryPoint(image) {
  const metadata = parseObject(image.config.labels[BUILD_METADATA_LABEL] ?? "");
  if (typeof metadata?.["launcher"] !== "object") return ["/bin/sh", "-c"];
  const shell = asObjects(metadata["processes"]).map(({ command }) => typeof command === "string" ? command : asStrings(command)[0]).find((program) => program !== void 0 && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program));
  return [LAUNCHER, "--", shell ?? "bash", "-c"];
}

export {
  shellEntryPoint
};
