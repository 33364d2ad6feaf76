import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  isIndex
} from "./chunk-O36M54J5.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/image/oci/select-platform.ts
var DEFAULT_PLATFORM = { os: "linux", architecture: "amd64" };
function selectPlatform(manifests, where) {
  const images = manifests.filter(
    (manifest) => manifest.annotations?.["vnd.docker.reference.type"] !== "attestation-manifest"
  );
  const [only, ...others] = images;
  if (only === void 0) throw new UserError(`${where} holds no image.`, { fix: "Build the image again." });
  if (others.length === 0) return only;
  const fitting = images.filter(
    ({ platform }) => platform?.os === DEFAULT_PLATFORM.os && platform.architecture === DEFAULT_PLATFORM.architecture
  );
  if (fitting[0] !== void 0) return fitting[0];
  throw new UserError(
    `${where} holds ${images.length} images and none of them is for linux/amd64 (${listed(images)}).`,
    {
      fix: "Name one by its tag ('oci:<path>:<tag>') or build for linux/amd64."
    }
  );
}
function describePlatform({ platform, digest, mediaType }) {
  if (platform === void 0) return isIndex(mediaType) ? "index" : digest.slice(0, 19);
  return [platform.os, platform.architecture, platform.variant].filter((part) => part !== void 0).join("/");
}
var listed = (images) => images.map(describePlatform).join(", ");

export {
  selectPlatform,
  describePlatform
};
