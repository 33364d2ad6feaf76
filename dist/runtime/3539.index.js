export const id = 3539;
export const ids = [3539];
export const modules = {

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ecrClient)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/aws/ecr/client.ts
var ecrClient = (session) => new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .ECRClient */ .S7(session.client);




/***/ }),

/***/ 9835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   q1: () => (/* binding */ OciRegistryReader),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(734);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9058);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/registry/oci-reader.ts
var ACCEPT = [
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest,
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest,
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
  _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerList
].join(", ");
var OciRegistryReader = class {
  #clock;
  #signal;
  #idleMs;
  /** `registry/repository` -> Authorization header. */
  #tokens = /* @__PURE__ */ new Map();
  constructor(options) {
    this.#clock = options.clock;
    this.#idleMs = options.idleMs;
    this.#signal = options.signal;
  }
  async manifest(reference) {
    const name = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_2__/* .formatImageReference */ .my)(reference);
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
    const text = bytes.toString("utf8");
    if ((0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(text) === void 0) {
      const shown = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .isPage */ .yp)(text) ? (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyInWords */ .jC)(text) : `an unreadable body of ${bytes.byteLength} bytes`;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
        `The image ${name} cannot be read: ${reference.registry} answered 200 with ${shown}.`,
        {
          fix: "Check what is between the runner and the registry (a proxy, a firewall), then re-run the job."
        }
      );
    }
    const digest = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    if (reference.digest !== void 0 && reference.digest !== digest) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The image ${name} arrived with the digest ${digest}.`, {
        fix: "Re-run the job."
      });
    }
    return { mediaType: mediaType ?? _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest, digest, bytes };
  }
  blob(reference, blob, start = 0) {
    return this.#download(
      `The blob ${blob.digest} of ${reference.registry}/${reference.repository}`,
      (from, signal) => this.#get(reference, `blobs/${blob.digest}`, range(from), signal),
      start
    );
  }
  #download(what, request, start) {
    return (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .download */ .RG)({ what, request, start, clock: this.#clock, signal: this.#signal, idleMs: this.#idleMs });
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
  const text = await response.text();
  const answer = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(text);
  if (answer === void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The registry's token service ${url.host} answered with ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyInWords */ .jC)(text)}.`, {
      fix: "Check what is between the runner and the registry (a proxy, a firewall), then re-run the job."
    });
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




/***/ }),

/***/ 8561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ pushBlobsAndManifest),
/* harmony export */   Wl: () => (/* binding */ registryReaders),
/* harmony export */   mk: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9835);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8500);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/image/push/known-layers.ts
async function findKnownLayers(image, repository, options) {
  const { log, previous } = options;
  const asked = previous?.startsWith("sha256:") === true ? { digests: [previous] } : {};
  const extra = previous === void 0 || previous.startsWith("sha256:") ? [] : [previous];
  let found = await repository.find({ ...asked, tags: [...options.tags, ...extra] });
  if (found.images.size === 0) {
    const newest = await repository.newest();
    if (newest === void 0) return { layers: /* @__PURE__ */ new Map(), config: void 0, found };
    const images = (await repository.find({ digests: [newest], tags: [] })).images;
    found = { tags: found.tags, images };
  }
  const layers = /* @__PURE__ */ new Map();
  let config;
  for (const [digest, manifest] of found.images) {
    if (manifest === void 0) continue;
    const diffIds = await diffIdsOf(image, manifest, repository);
    if (diffIds.length !== manifest.layers.length) continue;
    for (const [index, layer] of manifest.layers.entries()) {
      const diffId = diffIds[index];
      if (diffId !== void 0 && !(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(layer)) layers.set(diffId, asOciLayer(layer));
    }
    if (manifest.config.digest === image.configDigest) config = asOciConfig(manifest.config);
    log.info(`previous image: ${(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(digest)}, ${manifest.layers.length} layers`);
  }
  return { layers, config, found };
}
async function diffIdsOf(image, { config }, repository) {
  if (config.digest === image.configDigest) return image.imageConfig.diffIds;
  const text = Buffer.from(await repository.readBlob(config)).toString("utf8");
  return (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageConfig */ .FB)(text)?.diffIds ?? [];
}
function asOciLayer({ mediaType, digest, size }) {
  return { mediaType: OCI_NAMES.get(mediaType) ?? mediaType, digest, size };
}
var OCI_NAMES = /* @__PURE__ */ new Map([
  [_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPES */ .Z2.dockerLayerGzip, _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPES */ .Z2.ociLayerGzip],
  [_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPES */ .Z2.dockerLayerZstd, _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPES */ .Z2.ociLayerZstd]
]);
var asOciConfig = ({ digest, size }) => ({
  mediaType: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPES */ .Z2.ociConfig,
  digest,
  size
});

// src/image/push/plan-tags.ts
function planTags(digest, tags, existing) {
  const plans = [...new Set(tags)].map((tag) => {
    const previous = existing.get(tag);
    if (previous === void 0) return { tag, outcome: "created" };
    return previous === digest ? { tag, outcome: "unchanged" } : { tag, outcome: "moved", previous };
  });
  return [
    ...plans.filter((plan) => plan.outcome !== "moved"),
    ...plans.filter((plan) => plan.outcome === "moved")
  ];
}

// src/image/push/publish.ts
async function publish(manifest, tags, repository, options) {
  const { found, log, signal } = options;
  const plans = planTags(manifest.digest, tags, found.tags);
  let there = found.images.has(manifest.digest);
  const pushed = [];
  for (const plan of plans) {
    signal.throwIfAborted();
    const set = plan.outcome !== "unchanged" && await setTag(manifest, plan, repository, there);
    const { tag, previous } = plan;
    pushed.push(set ? plan : { tag, outcome: "unchanged" });
    there = true;
    log.info(
      set && previous !== void 0 ? `tag ${tag}: moved (was ${(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(previous)})` : `tag ${tag}: ${set ? "created" : "unchanged"}`
    );
  }
  if (!there) await repository.putManifest(manifest);
  return pushed;
}
async function setTag(manifest, plan, repository, there) {
  try {
    await repository.putManifest(manifest, plan.tag);
    return true;
  } catch (error) {
    if (!(error instanceof _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .TagTakenError */ .mS)) throw error;
    const { digest } = manifest;
    const now = await repository.find({ digests: [digest], tags: [plan.tag] });
    const taken = now.tags.get(plan.tag);
    if (taken === digest) return false;
    if (!there && !now.images.has(digest)) await repository.putManifest(manifest);
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
      `Input 'tags': the tag '${plan.tag}' in the ${repository.name} is immutable and points to ${taken ?? "another image"}; this image is ${digest}.`,
      {
        fix: `Use another tag, deploy by digest (${repository.repository}@${digest} is in the repository), or add '${plan.tag}' to the repository's tag immutability exclusions.`,
        cause: error
      }
    );
  }
}

// src/image/push/availability.ts

var Availability = class {
  #ask;
  #waiting = /* @__PURE__ */ new Map();
  #collecting;
  #running = Promise.resolve();
  constructor(ask) {
    this.#ask = ask;
  }
  has(digest) {
    const known = this.#waiting.get(digest) ?? this.#enqueue(digest);
    this.#waiting.set(digest, known);
    return known;
  }
  async #enqueue(digest) {
    this.#collecting ??= this.#collect();
    this.#collecting.digests.push(digest);
    return (await this.#collecting.answer).has(digest);
  }
  #collect() {
    const digests = [];
    const answer = this.#running.then(() => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_5__.setImmediate)()).then(() => {
      this.#collecting = void 0;
      return this.#ask(digests);
    });
    this.#running = answer.catch(() => {
    });
    return { digests, answer };
  }
};

// src/image/push/upload-progress.ts
var INTERVAL_MS = 5e3;
var UploadProgress = class {
  #log;
  #clock;
  #total = 0;
  #sent = 0;
  #started = 0;
  #said = 0;
  constructor(log, clock) {
    this.#log = log;
    this.#clock = clock;
  }
  /** The blob will be sent. */
  expect(blob) {
    if (this.#total === 0) this.#started = this.#said = this.#clock.now();
    this.#total += blob.size;
  }
  /** The blob need not be sent after all (it was mounted). */
  drop(blob) {
    this.#total -= blob.size;
  }
  /** Negative when a try is given up and its bytes will be sent again. */
  add(bytes) {
    this.#sent += bytes;
    if (this.#clock.now() - this.#said < INTERVAL_MS) return;
    this.#said = this.#clock.now();
    const elapsed = this.#said - this.#started;
    const left = this.#sent <= 0 ? void 0 : (this.#total - this.#sent) * elapsed / this.#sent;
    this.#log.info(`${this.#share()}${left === void 0 ? "" : `, about ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(left)} left`}`);
  }
  done(blob) {
    this.#log.info(`${(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(blob.digest)} ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(blob.size)} uploaded; ${this.#share()}`);
  }
  #share() {
    const share = this.#total === 0 ? 100 : Math.floor(100 * this.#sent / this.#total);
    return `${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(this.#sent)} of ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(this.#total)} (${share} %) after ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(this.#clock.now() - this.#started)}`;
  }
};

// src/image/push/verified.ts
function verified(image, blob, signal) {
  return async function* (start = 0) {
    const digester = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .Digester */ .Y8();
    let held;
    for await (const chunk of image.open(blob, start)) {
      signal.throwIfAborted();
      digester.update(chunk);
      if (held !== void 0) yield held;
      held = chunk;
    }
    const size = start + digester.size;
    if (size !== blob.size || start === 0 && digester.digest() !== blob.digest) {
      const found = start === 0 ? ` and the digest ${digester.digest()}` : "";
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
        `${image.name} is broken: the blob ${blob.digest} (${blob.size} bytes) actually has ${size} bytes${found}. No manifest was published.`,
        { fix: "Build the image again." }
      );
    }
    if (held !== void 0) yield held;
  };
}

// src/image/push/send-blobs.ts
var PARALLEL_UPLOADS = 8;
var BlobSender = class {
  #image;
  #repository;
  #availability;
  #progress;
  #stop = new AbortController();
  #signal;
  #outcomes = /* @__PURE__ */ new Map();
  #limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_3__/* .pLimit */ .cA)(PARALLEL_UPLOADS);
  #siblings;
  #mountFrom;
  constructor(image, repository, options) {
    this.#image = image;
    this.#repository = repository;
    this.#availability = new Availability((digests) => repository.availableBlobs(digests));
    this.#progress = new UploadProgress(options.log, options.clock);
    this.#signal = AbortSignal.any([options.signal, this.#stop.signal]);
    this.#siblings = options.mountFrom;
  }
  /**
   * Resolves when the repository holds the blob. The first failure of any blob stops all others and is what each
   * throws.
   */
  send(blob) {
    const outcome = this.#outcomes.get(blob.digest) ?? this.#begin(blob);
    this.#outcomes.set(blob.digest, outcome);
    return outcome;
  }
  /** Does the repository hold it? */
  has(blob) {
    return this.#availability.has(blob.digest);
  }
  /**
   * Stops every blob: `error` has made the push hopeless. Returns the first such error, which the others only follow.
   */
  fail(error) {
    this.#stop.abort(error);
    return this.#stop.signal.reason;
  }
  /** Throws what stopped the push, if anything did. */
  throwIfStopped() {
    this.#signal.throwIfAborted();
  }
  async #begin(blob) {
    try {
      if (await this.#availability.has(blob.digest)) return "reused";
      this.#progress.expect(blob);
      return await this.#limit(() => this.#upload(blob));
    } catch (error) {
      throw this.fail(error);
    }
  }
  async #upload(blob) {
    this.#signal.throwIfAborted();
    const outcome = await this.#repository.uploadBlob({
      blob,
      open: verified(this.#image, blob, this.#signal),
      mountFrom: await this.#mountable(),
      onBytes: (bytes) => this.#progress.add(bytes)
    });
    if (outcome === "mounted") this.#progress.drop(blob);
    else this.#progress.done(blob);
    return outcome;
  }
  /** Asked once, when the first blob is missing. */
  #mountable() {
    const ask = async () => {
      const siblings2 = await this.#siblings();
      return siblings2.length > 0 && await this.#repository.canMount(siblings2) ? siblings2 : [];
    };
    this.#mountFrom ??= ask();
    return this.#mountFrom;
  }
};

// src/image/push/push.ts
async function pushBlobsAndManifest(image, repository, options) {
  const { log, clock, signal } = options;
  const started = clock.now();
  const registry = repository.registry();
  registry.catch(() => {
  });
  const mountFrom = async () => siblings(image, await registry, repository.repository, options.mountFrom);
  const sender = new BlobSender(image, repository, { mountFrom, log, clock, signal });
  const { manifest, blobs, found } = await (image.kind === "packed" ? bringPacked(image, sender, repository, options) : bringUnpacked(image, sender, repository, options));
  signal.throwIfAborted();
  const { digest } = manifest;
  const sent = blobs.filter(({ outcome }) => outcome === "uploaded");
  const uploadedBytes = sent.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
  log.info(
    sent.length === 0 ? `Every blob is already in the ${repository.name}; nothing was uploaded.` : `${sent.length} of ${blobs.length} blobs uploaded (${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(uploadedBytes)}).`
  );
  const name = `${await registry}/${repository.repository}`;
  const tags = await publish(manifest, options.tags, repository, { found, log, signal });
  const milliseconds = clock.now() - started;
  log.info(`Pushed ${name}@${digest} in ${(0,_oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(milliseconds)}.`);
  const existed = found.images.has(digest);
  return {
    digest,
    name,
    image: `${name}@${digest}`,
    manifest,
    blobs,
    tags,
    existed,
    uploadedBytes,
    milliseconds
  };
}
function siblings(image, registry, own, named = []) {
  const origins = image.kind === "packed" ? image.origins : [];
  const names = origins.filter((origin) => origin.registry === registry).map((origin) => origin.repository);
  return [.../* @__PURE__ */ new Set([...names, ...named])].filter((name) => name !== own);
}
async function bringPacked(image, sender, repository, { tags }) {
  const all = sendable([...image.layers, image.config]);
  const lookedUp = repository.find({ digests: [image.manifest.digest], tags });
  lookedUp.catch((error) => sender.fail(error));
  const queue = [...all].sort((a, b) => b.size - a.size);
  await settled(queue.map((blob) => sender.send(blob)));
  const found = await lookedUp;
  const blobs = all.map(async (descriptor) => {
    const outcome = await sender.send(descriptor);
    const fetched = outcome === "uploaded" && image.remote.has(descriptor.digest);
    return { descriptor, kind: descriptor === image.config ? "config" : "layer", outcome, fetched };
  });
  return { manifest: image.manifest, blobs: await Promise.all(blobs), found };
}
async function bringUnpacked(image, sender, repository, options) {
  const known = await findKnownLayers(image, repository, options);
  const bring = async (known2, make) => {
    try {
      if (known2 !== void 0 && await sender.has(known2)) {
        await sender.send(known2);
        return known2;
      }
      sender.throwIfStopped();
      const made = await make();
      if (!(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(made)) await sender.send(made);
      return made;
    } catch (error) {
      throw sender.fail(error);
    }
  };
  const diffIds = [...new Set(image.imageConfig.diffIds)];
  const config = bring(known.config, () => image.config());
  const packed = diffIds.map((diffId) => bring(known.layers.get(diffId), () => image.pack(diffId)));
  const [configBlob, ...layerBlobs] = await settled([config, ...packed]);
  if (configBlob === void 0) throw new Error("an image without a config");
  const byDiffId = new Map(diffIds.map((diffId, index) => [diffId, layerBlobs[index]]));
  const layers = image.imageConfig.diffIds.flatMap((diffId) => byDiffId.get(diffId) ?? []);
  const blobs = sendable([...layers, configBlob]).map(
    async (descriptor) => ({
      descriptor,
      kind: descriptor === configBlob ? "config" : "layer",
      outcome: await sender.send(descriptor),
      fetched: false
    })
  );
  return { manifest: writeManifest(configBlob, layers), blobs: await Promise.all(blobs), found: known.found };
}
function writeManifest(config, layers) {
  const mediaType = _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPES */ .Z2.ociManifest;
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }));
  return { mediaType, digest: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes), bytes };
}
var sendable = (blobs) => [
  ...new Map(blobs.filter((blob) => !(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(blob)).map((blob) => [blob.digest, blob])).values()
];
async function settled(work) {
  await Promise.allSettled(work);
  return Promise.all(work);
}

// src/aws/ecr/registry-readers.ts
function registryReaders(options) {
  const { session, own, clock, signal } = options;
  const readers = /* @__PURE__ */ new Map();
  const open = (registry) => {
    const region = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistryHost */ .TZ)(registry)?.region ?? session.region;
    const client = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .ECRClient */ .S7({ ...session.client, region });
    const ecr = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_2__/* .EcrReader */ .iz({ client, region, clock, signal });
    if ((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistryHost */ .TZ)(registry) !== void 0) return ecr;
    return new EitherReader(
      async () => await own() === registry ? ecr : new _oci_reader_ab5c_js__WEBPACK_IMPORTED_MODULE_1__/* .OciRegistryReader */ .q1({ clock, signal })
    );
  };
  return (registry) => {
    const reader = readers.get(registry) ?? open(registry);
    readers.set(registry, reader);
    return reader;
  };
}
var EitherReader = class {
  #choose;
  #reader;
  constructor(choose) {
    this.#choose = choose;
  }
  async manifest(reference) {
    return (await this.#chosen()).manifest(reference);
  }
  async *blob(reference, blob, start) {
    yield* (await this.#chosen()).blob(reference, blob, start);
  }
  #chosen() {
    this.#reader ??= this.#choose();
    return this.#reader;
  }
};




/***/ })

};
