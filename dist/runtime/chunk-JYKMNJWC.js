import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  asString,
  asStrings,
  formatImageReference,
  isObject,
  parseImageReference,
  parseObject
} from "./chunk-R7FN3TH4.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/image/source/registry-reader.ts
var readerOfAll = (readers) => ({
  manifest: (reference2) => readers(reference2.registry).manifest(reference2),
  blob: (reference2, blob, start) => readers(reference2.registry).blob(reference2, blob, start)
});
async function* readFirst(origins, readers, blob, start) {
  const problems = [];
  for (const origin of origins) {
    let begun = false;
    try {
      for await (const chunk of readers(origin.registry).blob(origin, blob, start)) {
        begun = true;
        yield chunk;
      }
      return;
    } catch (error) {
      if (begun || !(error instanceof UserError)) throw error;
      problems.push(`${formatImageReference(origin)}: ${error.message}`);
    }
  }
  throw new UserError(
    `The layer ${blob.digest} is neither on this machine nor in the repository, and cannot be fetched:
${problems.join("\n")}
`,
    {
      fix: "Check that the runner reaches the registry of the run image, or build with a run image that is in ECR."
    }
  );
}

// src/image/oci/run-image-origins.ts
var LIFECYCLE_LABEL = "io.buildpacks.lifecycle.metadata";
function runImageOrigins(config) {
  const metadata = parseObject(config.config.labels[LIFECYCLE_LABEL] ?? "");
  const stack = isObject(metadata?.["stack"]) ? metadata["stack"] : void 0;
  const run = isObject(metadata?.["runImage"]) ? metadata["runImage"] : {};
  const older = isObject(stack?.["runImage"]) ? stack["runImage"] : {};
  const names = [
    asString(run["reference"]),
    asString(run["image"]),
    ...asStrings(run["mirrors"]),
    asString(older["image"]),
    ...asStrings(older["mirrors"])
  ].filter((name) => name !== void 0 && name !== "");
  const origins = names.flatMap((name) => reference(name ?? ""));
  const digest = origins.find((origin) => origin.digest !== void 0)?.digest;
  const seen = /* @__PURE__ */ new Set();
  return origins.flatMap(({ registry, repository }) => {
    const key = `${registry}/${repository}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ registry, repository, ...digest === void 0 ? {} : { digest } }];
  });
}
function reference(name) {
  const [first = "", ...rest] = name.split("/");
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  const full = hasHost ? name.replace(/^(index\.)?docker\.io\//, "registry-1.docker.io/") : `registry-1.docker.io/${rest.length === 0 ? `library/${name}` : name}`;
  try {
    return [parseImageReference(full)];
  } catch {
    return [];
  }
}

export {
  runImageOrigins,
  readerOfAll,
  readFirst
};
