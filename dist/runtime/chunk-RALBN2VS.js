import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  describePlatform,
  selectPlatform
} from "./chunk-3OZHW76Z.js";
import {
  isIndex,
  parseImageConfig,
  parseManifest,
  sha256
} from "./chunk-O36M54J5.js";
import {
  formatImageReference
} from "./chunk-R7FN3TH4.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/image/source/registry-image.ts
var DOCUMENT_LIMIT = 4 * 1024 * 1024;
async function openRegistryImage(reference, readers) {
  const name = formatImageReference(reference);
  const reader = readers(reference.registry);
  const notes = [];
  let found = await reader.manifest(reference);
  let document = parseManifest(Buffer.from(found.bytes).toString("utf8"), found.mediaType);
  if (document?.kind === "index") {
    const chosen = selectPlatform(document.manifests, name);
    if (isIndex(chosen.mediaType)) throw unusable(name, "its index holds another index");
    notes.push(
      `${name} is a multi-platform index; its ${describePlatform(chosen)} image is pushed as a plain single manifest.`
    );
    const { registry, repository } = reference;
    found = await reader.manifest({ registry, repository, digest: chosen.digest });
    document = parseManifest(Buffer.from(found.bytes).toString("utf8"), found.mediaType);
  }
  if (document?.kind !== "image") throw unusable(name, `its manifest ${found.digest} is no image manifest`);
  const { manifest } = document;
  const origin = { registry: reference.registry, repository: reference.repository, digest: found.digest };
  const open = (blob, start) => reader.blob(origin, blob, start);
  const imageConfig = parseImageConfig(await readText(open(manifest.config), manifest.config, name));
  if (imageConfig === void 0)
    throw unusable(name, `its config ${manifest.config.digest} is no image config`);
  return {
    kind: "packed",
    name,
    notes,
    manifest: { mediaType: manifest.mediaType, digest: found.digest, bytes: found.bytes },
    config: manifest.config,
    layers: manifest.layers,
    imageConfig,
    origins: [origin],
    remote: new Set([...manifest.layers, manifest.config].map(({ digest }) => digest)),
    open,
    dispose: async () => {
    }
  };
}
async function readText(source, { digest, size }, name) {
  if (size > DOCUMENT_LIMIT) throw unusable(name, `its config has ${size} bytes`);
  const chunks = [];
  for await (const chunk of source) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  if (sha256(bytes) !== digest) throw unusable(name, `its config is not what its digest says`);
  return bytes.toString("utf8");
}
var unusable = (name, what) => new UserError(`The image ${name} cannot be copied: ${what}.`, { fix: "Push it again." });

export {
  openRegistryImage
};
