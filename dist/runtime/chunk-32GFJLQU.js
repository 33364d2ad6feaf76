import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  asObjects,
  asString,
  asStringMap,
  asStrings,
  isObject,
  parseObject
} from "./chunk-OYSAGWSP.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/image/digest.ts
import { createHash } from "node:crypto";
var sha256 = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
var Digester = class {
  #hash = createHash("sha256");
  #size = 0;
  #digest;
  update(chunk) {
    this.#hash.update(chunk);
    this.#size += chunk.byteLength;
  }
  get size() {
    return this.#size;
  }
  /** Ends the hashing; may be called more than once. */
  digest() {
    this.#digest ??= `sha256:${this.#hash.digest("hex")}`;
    return this.#digest;
  }
};
var shortDigest = (digest) => digest.slice(0, "sha256:".length + 12);

// src/image/oci.ts
var MEDIA_TYPES = {
  ociManifest: "application/vnd.oci.image.manifest.v1+json",
  ociIndex: "application/vnd.oci.image.index.v1+json",
  ociConfig: "application/vnd.oci.image.config.v1+json",
  ociLayerGzip: "application/vnd.oci.image.layer.v1.tar+gzip",
  dockerLayerGzip: "application/vnd.docker.image.rootfs.diff.tar.gzip",
  dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
  dockerList: "application/vnd.docker.distribution.manifest.list.v2+json"
};
var isIndex = (mediaType) => mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;

// src/image/parse-manifest.ts
var DIGEST = /^sha256:[0-9a-f]{64}$/;
function parseManifest(text, mediaType) {
  const document = parseObject(text);
  if (document === void 0) return void 0;
  const type = asString(document["mediaType"]) ?? mediaType;
  if (Array.isArray(document["manifests"]) || type !== void 0 && isIndex(type)) {
    const manifests = asObjects(document["manifests"]).map(parseDescriptor);
    if (manifests.some((descriptor) => descriptor === void 0)) return void 0;
    return { kind: "index", mediaType: type ?? MEDIA_TYPES.ociIndex, manifests: manifests.filter(isDefined) };
  }
  const config = isObject(document["config"]) ? parseDescriptor(document["config"]) : void 0;
  if (config === void 0 || !Array.isArray(document["layers"])) return void 0;
  const layers = asObjects(document["layers"]).map(parseDescriptor);
  if (layers.some((layer) => layer === void 0)) return void 0;
  return {
    kind: "image",
    manifest: { mediaType: type ?? MEDIA_TYPES.ociManifest, config, layers: layers.filter(isDefined) }
  };
}
function parseDescriptor(value) {
  const digest = asString(value["digest"]);
  const size = value["size"];
  if (digest === void 0 || !DIGEST.test(digest) || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    return void 0;
  }
  const platform = isObject(value["platform"]) ? value["platform"] : void 0;
  const architecture = asString(platform?.["architecture"]);
  const os = asString(platform?.["os"]);
  const variant = asString(platform?.["variant"]);
  return {
    mediaType: asString(value["mediaType"]) ?? "application/octet-stream",
    digest,
    size,
    ...isObject(value["annotations"]) ? { annotations: asStringMap(value["annotations"]) } : {},
    ...architecture === void 0 || os === void 0 ? {} : { platform: { architecture, os, ...variant === void 0 ? {} : { variant } } }
  };
}
function parseImageConfig(text) {
  const document = parseObject(text);
  const rootfs = document?.["rootfs"];
  const architecture = asString(document?.["architecture"]);
  const os = asString(document?.["os"]);
  if (document === void 0 || !isObject(rootfs) || architecture === void 0 || os === void 0)
    return void 0;
  const defaults = isObject(document["config"]) ? document["config"] : {};
  const workingDirectory = asString(defaults["WorkingDir"]);
  const user = asString(defaults["User"]);
  return {
    architecture,
    os,
    config: {
      env: asStrings(defaults["Env"]),
      entrypoint: asStrings(defaults["Entrypoint"]),
      cmd: asStrings(defaults["Cmd"]),
      labels: asStringMap(defaults["Labels"]),
      ...workingDirectory === void 0 || workingDirectory === "" ? {} : { workingDirectory },
      ...user === void 0 || user === "" ? {} : { user }
    },
    diffIds: asStrings(rootfs["diff_ids"])
  };
}
var isDefined = (value) => value !== void 0;

// src/image/select-platform.ts
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
  sha256,
  Digester,
  shortDigest,
  MEDIA_TYPES,
  isIndex,
  parseManifest,
  parseImageConfig,
  selectPlatform,
  describePlatform
};
