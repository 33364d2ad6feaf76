import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/release/verbs/eligibility.ts
function ineligibility(release, kept) {
  if (release.status !== "succeeded") return release.status;
  if (!kept.images.has(release.image)) return "image-gone";
  return kept.configVersions.has(release.config.versionId) ? void 0 : "config-gone";
}
var ROLLBACK_WINDOW = 10;
function defaultTarget(newestFirst, kept) {
  const serving = newestFirst.find(({ status }) => status === "succeeded");
  return newestFirst.slice(0, ROLLBACK_WINDOW).filter((release) => ineligibility(release, kept) === void 0 || release === serving)[1];
}
async function readKept(ports, releases) {
  const succeeded = releases.filter(({ status }) => status === "succeeded");
  if (succeeded.length === 0) return { images: /* @__PURE__ */ new Set(), configVersions: /* @__PURE__ */ new Set() };
  const [images, configVersions] = await Promise.all([
    ports.imageDirectory.present([...new Set(succeeded.map(({ image }) => image))]),
    ports.config.available()
  ]);
  return { images, configVersions };
}

export {
  ineligibility,
  ROLLBACK_WINDOW,
  defaultTarget,
  readKept
};
