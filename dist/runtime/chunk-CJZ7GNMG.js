import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  MEDIA_TYPES,
  download,
  sha256
} from "./chunk-O36M54J5.js";
import {
  formatImageReference,
  isObject
} from "./chunk-R7FN3TH4.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/registry/oci-reader.ts
var ACCEPT = [
  MEDIA_TYPES.ociManifest,
  MEDIA_TYPES.dockerManifest,
  MEDIA_TYPES.ociIndex,
  MEDIA_TYPES.dockerList
].join(", ");
var OciRegistryReader = class {
  #clock;
  #signal;
  /** `registry/repository` -> Authorization header. */
  #tokens = /* @__PURE__ */ new Map();
  constructor(options) {
    this.#clock = options.clock;
    this.#signal = options.signal;
  }
  async manifest(reference) {
    const name = formatImageReference(reference);
    const path = `manifests/${reference.digest ?? reference.tag ?? "latest"}`;
    let mediaType = null;
    const request = async (start, signal) => {
      const response = await this.#get(reference, path, { accept: ACCEPT, ...range(start) }, signal);
      mediaType = response.headers.get("content-type");
      return response;
    };
    const chunks = [];
    for await (const chunk of this.#download(`The image ${name}`, request, 0)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const digest = sha256(bytes);
    if (reference.digest !== void 0 && reference.digest !== digest) {
      throw new UserError(`The image ${name} arrived with the digest ${digest}.`, {
        fix: "Run the job again."
      });
    }
    return { mediaType: mediaType ?? MEDIA_TYPES.ociManifest, digest, bytes };
  }
  blob(reference, blob, start = 0) {
    return this.#download(
      `The blob ${blob.digest} of ${reference.registry}/${reference.repository}`,
      (from, signal) => this.#get(reference, `blobs/${blob.digest}`, range(from), signal),
      start
    );
  }
  #download(what, request, start) {
    return download({ what, request, start, clock: this.#clock, signal: this.#signal });
  }
  async #get({ registry, repository }, path, headers, signal) {
    const local = LOCAL.test(`${registry}/`);
    const url = `${local ? "http" : "https"}://${registry}/v2/${repository}/${path}`;
    const key = `${registry}/${repository}`;
    const known = this.#tokens.get(key);
    const ask = (authorization) => fetch(url, {
      headers: { ...headers, ...authorization === void 0 ? {} : { authorization } },
      signal
    });
    const first = await ask(known);
    const challenge = first.headers.get("www-authenticate");
    if (first.status !== 401 || challenge === null) return first;
    await first.body?.cancel();
    const token = await anonymousToken(challenge, key, signal);
    if (token === void 0) return first;
    this.#tokens.set(key, `Bearer ${token}`);
    return ask(`Bearer ${token}`);
  }
};
var LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//;
var range = (start) => start === 0 ? {} : { range: `bytes=${start}-` };
async function anonymousToken(challenge, key, signal) {
  const part = (name) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1];
  const realm = part("realm");
  if (!/^bearer /i.test(challenge) || realm === void 0 || !URL.canParse(realm)) return void 0;
  const url = new URL(realm);
  if (url.protocol !== "https:" && !LOCAL.test(key)) return void 0;
  const service = part("service");
  if (service !== void 0) url.searchParams.set("service", service);
  url.searchParams.set("scope", part("scope") ?? `repository:${key.slice(key.indexOf("/") + 1)}:pull`);
  const response = await fetch(url, { signal });
  if (!response.ok) return void 0;
  const answer = await response.json();
  if (!isObject(answer)) return void 0;
  const token = answer["token"] ?? answer["access_token"];
  return typeof token === "string" ? token : void 0;
}

// src/runtime/format.ts
function formatBytes(bytes) {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return unit === 0 ? `${value} B` : `${value.toFixed(1)} ${units[unit] ?? "GB"}`;
}
function formatSeconds(milliseconds) {
  const seconds = milliseconds / 1e3;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

export {
  formatBytes,
  formatSeconds,
  OciRegistryReader
};
