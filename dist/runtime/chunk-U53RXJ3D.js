import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  pLimit
} from "./chunk-RMYCB32F.js";
import {
  ACCEPTED_MANIFESTS,
  BatchCheckLayerAvailability$,
  BatchGetImageCommand,
  CompleteLayerUpload$,
  DescribeImages$,
  ECRClient,
  EcrReader,
  GetAccountSetting$,
  GetAuthorizationToken$,
  InitiateLayerUpload$,
  InvalidLayerPartException,
  PutImage$,
  UPLOAD_RETRIES,
  UploadLayerPart$,
  _ep0,
  _mw0,
  command,
  download,
  missingRepository,
  parseEcrHost,
  parseRetryAfter,
  retryPause
} from "./chunk-EQLUCDPV.js";
import {
  awsError,
  explaining,
  isAwsError
} from "./chunk-QEFS43OP.js";
import {
  formatBytes,
  formatSeconds
} from "./chunk-SEAP5SHW.js";
import {
  Digester,
  MEDIA_TYPES,
  describePlatform,
  isIndex,
  parseImageConfig,
  parseManifest,
  selectPlatform,
  sha256,
  shortDigest
} from "./chunk-32GFJLQU.js";
import {
  formatImageReference,
  isObject
} from "./chunk-OYSAGWSP.js";
import {
  DeniedError,
  UserError
} from "./chunk-DP2ULIJL.js";

// src/image/known-layers.ts
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
      if (diffId !== void 0) layers.set(diffId, asOciLayer(layer));
    }
    if (manifest.config.digest === image.configDigest) config = asOciConfig(manifest.config);
    log.info(`previous image: ${shortDigest(digest)}, ${manifest.layers.length} layers`);
  }
  return { layers, config, found };
}
async function diffIdsOf(image, { config }, repository) {
  if (config.digest === image.configDigest) return image.imageConfig.diffIds;
  const text = Buffer.from(await repository.readBlob(config)).toString("utf8");
  return parseImageConfig(text)?.diffIds ?? [];
}
function asOciLayer({ mediaType, digest, size }) {
  const docker = mediaType === MEDIA_TYPES.dockerLayerGzip;
  return { mediaType: docker ? MEDIA_TYPES.ociLayerGzip : mediaType, digest, size };
}
var asOciConfig = ({ digest, size }) => ({
  mediaType: MEDIA_TYPES.ociConfig,
  digest,
  size
});

// src/image/plan-tags.ts
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

// src/image/ports.ts
var TagTakenError = class extends UserError {
  name = "TagTakenError";
  tag;
  constructor(tag, options = {}) {
    super(`The tag '${tag}' is immutable and names another image.`, options);
    this.tag = tag;
  }
};

// src/image/publish.ts
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
      set && previous !== void 0 ? `tag ${tag}: moved (was ${shortDigest(previous)})` : `tag ${tag}: ${set ? "created" : "unchanged"}`
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
    if (!(error instanceof TagTakenError)) throw error;
    const { digest } = manifest;
    const now = await repository.find({ digests: [digest], tags: [plan.tag] });
    const taken = now.tags.get(plan.tag);
    if (taken === digest) return false;
    if (!there && !now.images.has(digest)) await repository.putManifest(manifest);
    throw new UserError(
      `Input 'tags': the tag '${plan.tag}' in the ${repository.name} is immutable and names ${taken ?? "another image"}; this image is ${digest}.`,
      {
        fix: `Use another tag, deploy by digest (${repository.repository}@${digest} is in the repository), or add '${plan.tag}' to the repository's tag immutability exclusions.`,
        cause: error
      }
    );
  }
}

// src/image/availability.ts
import { setImmediate } from "node:timers/promises";
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
    const answer = this.#running.then(() => setImmediate()).then(() => {
      this.#collecting = void 0;
      return this.#ask(digests);
    });
    this.#running = answer.catch(() => {
    });
    return { digests, answer };
  }
};

// src/image/upload-progress.ts
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
    this.#log.info(`${this.#share()}${left === void 0 ? "" : `, about ${formatSeconds(left)} left`}`);
  }
  done(blob) {
    this.#log.info(`${shortDigest(blob.digest)} ${formatBytes(blob.size)} sent; ${this.#share()}`);
  }
  #share() {
    const share = this.#total === 0 ? 100 : Math.floor(100 * this.#sent / this.#total);
    return `${formatBytes(this.#sent)} of ${formatBytes(this.#total)} (${share} %) after ${formatSeconds(this.#clock.now() - this.#started)}`;
  }
};

// src/image/verified.ts
function verified(image, blob, signal) {
  return async function* (start = 0) {
    const digester = new Digester();
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
      throw new UserError(
        `${image.name} is broken: the blob ${blob.digest} (${blob.size} bytes) really has ${size} bytes${found}. No manifest was published.`,
        { fix: "Build the image again." }
      );
    }
    if (held !== void 0) yield held;
  };
}

// src/image/send-blobs.ts
var PARALLEL_UPLOADS = 8;
var BlobSender = class {
  #image;
  #repository;
  #availability;
  #progress;
  #stop = new AbortController();
  #signal;
  #outcomes = /* @__PURE__ */ new Map();
  #limit = pLimit(PARALLEL_UPLOADS);
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
  /** Resolves when the repository holds the blob. The first failure of any blob stops all others and is what each throws. */
  send(blob) {
    const outcome = this.#outcomes.get(blob.digest) ?? this.#begin(blob);
    this.#outcomes.set(blob.digest, outcome);
    return outcome;
  }
  /** Does the repository hold it? */
  has(blob) {
    return this.#availability.has(blob.digest);
  }
  /** Stops every blob: `error` has made the push hopeless. Returns the first such error, which the others only follow. */
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

// src/image/push.ts
async function pushImage(image, repository, options) {
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
    sent.length === 0 ? `Every blob is in the ${repository.name}; nothing was sent.` : `${sent.length} of ${blobs.length} blobs were sent (${formatBytes(uploadedBytes)}).`
  );
  const name = `${await registry}/${repository.repository}`;
  const tags = await publish(manifest, options.tags, repository, { found, log, signal });
  const milliseconds = clock.now() - started;
  log.info(`Pushed ${name}@${digest} in ${formatSeconds(milliseconds)}.`);
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
  const all = distinct([...image.layers, image.config]);
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
      await sender.send(made);
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
  const blobs = distinct([...layers, configBlob]).map(
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
  const mediaType = MEDIA_TYPES.ociManifest;
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }));
  return { mediaType, digest: sha256(bytes), bytes };
}
var distinct = (blobs) => [
  ...new Map(blobs.map((blob) => [blob.digest, blob])).values()
];
async function settled(work) {
  await Promise.allSettled(work);
  return Promise.all(work);
}

// node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchCheckLayerAvailabilityCommand.js
var BatchCheckLayerAvailabilityCommand=class extends command(_ep0,_mw0,"BatchCheckLayerAvailability",BatchCheckLayerAvailability$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/CompleteLayerUploadCommand.js
var CompleteLayerUploadCommand=class extends command(_ep0,_mw0,"CompleteLayerUpload",CompleteLayerUpload$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImagesCommand.js
var DescribeImagesCommand=class extends command(_ep0,_mw0,"DescribeImages",DescribeImages$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetAccountSettingCommand.js
var GetAccountSettingCommand=class extends command(_ep0,_mw0,"GetAccountSetting",GetAccountSetting$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetAuthorizationTokenCommand.js
var GetAuthorizationTokenCommand=class extends command(_ep0,_mw0,"GetAuthorizationToken",GetAuthorizationToken$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/InitiateLayerUploadCommand.js
var InitiateLayerUploadCommand=class extends command(_ep0,_mw0,"InitiateLayerUpload",InitiateLayerUpload$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageCommand.js
var PutImageCommand=class extends command(_ep0,_mw0,"PutImage",PutImage$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/UploadLayerPartCommand.js
var UploadLayerPartCommand=class extends command(_ep0,_mw0,"UploadLayerPart",UploadLayerPart$){};
// src/image/token-bucket.ts
var TokenBucket = class {
  #rate;
  #clock;
  #tokens;
  #filledAt;
  #turn = Promise.resolve();
  constructor(rate, clock) {
    this.#rate = rate;
    this.#clock = clock;
    this.#tokens = rate;
    this.#filledAt = clock.now();
  }
  /** Resolves when the call may be made; rejects with the signal's reason when it is aborted first. */
  take(signal) {
    const turn = this.#turn.then(() => this.#wait(signal));
    this.#turn = turn.catch(() => {
    });
    return turn;
  }
  async #wait(signal) {
    signal.throwIfAborted();
    this.#fill();
    if (this.#tokens < 1) {
      await this.#clock.sleep(Math.ceil((1 - this.#tokens) * 1e3 / this.#rate), signal);
      this.#fill();
    }
    this.#tokens -= 1;
  }
  #fill() {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.#rate, this.#tokens + (now - this.#filledAt) / 1e3 * this.#rate);
    this.#filledAt = now;
  }
};

// src/registry/http.ts
import http from "node:http";
import https from "node:https";
var IDLE_TIMEOUT_MS = 6e4;
var ANSWER_LIMIT = 65536;
var RegistryError = class extends Error {
  name = "RegistryError";
  status;
  code;
  /** Milliseconds. */
  retryAfter;
  constructor(message, facts = {}) {
    super(message, facts.cause === void 0 ? {} : { cause: facts.cause });
    this.status = facts.status;
    this.code = facts.code;
    this.retryAfter = facts.retryAfter;
  }
  get temporary() {
    return this.status === void 0 || this.status === 429 || this.status === 408 || this.status >= 500;
  }
};
var RegistryHttp = class {
  #agents = {
    http: new http.Agent({ keepAlive: true }),
    https: new https.Agent({ keepAlive: true })
  };
  #clock;
  #signal;
  constructor(options) {
    this.#clock = options.clock;
    this.#signal = options.signal;
  }
  /** Resolves with a 2xx answer. Throws RegistryError for any other, and for a broken connection; what `body` throws as it is. */
  async send({ method, url, headers, body }) {
    const tls = url.protocol === "https:";
    const request = (tls ? https : http).request(url, {
      method,
      headers: { ...headers },
      agent: tls ? this.#agents.https : this.#agents.http,
      signal: this.#signal,
      timeout: IDLE_TIMEOUT_MS
    });
    request.on("timeout", () => request.destroy(new Error(`no byte for ${IDLE_TIMEOUT_MS / 1e3} s`)));
    const answered = answerOf(request);
    answered.catch(() => {
    });
    if (body === void 0) request.end();
    else await writeBody(request, body);
    let answer;
    try {
      answer = await answered;
    } catch (cause) {
      this.#signal.throwIfAborted();
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new RegistryError(`the connection to ${url.host} broke (${said})`, { cause });
    }
    if (answer.status >= 200 && answer.status < 300) return answer;
    const { code, message } = parseError(answer.body);
    throw new RegistryError(
      `${url.host} answered ${method} with ${answer.status}${code === void 0 ? "" : ` ${code}`}${message === void 0 ? "" : `: ${message}`}`,
      {
        status: answer.status,
        code,
        retryAfter: parseRetryAfter(headerText(answer.headers["retry-after"]), this.#clock.now())
      }
    );
  }
  close() {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }
};
async function writeBody(request, body) {
  let before = Promise.resolve(true);
  try {
    for await (const chunk of body) {
      if (!await before) return;
      before = new Promise((resolve) => {
        request.write(chunk, (error) => resolve(error === null || error === void 0));
      });
    }
    if (await before) request.end();
  } catch (error) {
    request.destroy();
    throw error;
  }
}
function answerOf(request) {
  return new Promise((resolve, reject) => {
    request.on("error", reject);
    request.on("close", () => reject(new Error("it was closed without an answer")));
    request.on("response", (response) => {
      const chunks = [];
      let size = 0;
      response.on("data", (chunk) => {
        size += chunk.byteLength;
        if (size <= ANSWER_LIMIT) chunks.push(chunk);
      });
      response.on("error", reject);
      response.on(
        "end",
        () => resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8")
        })
      );
    });
  });
}
function parseError(body) {
  const first = /"code"\s*:\s*"([A-Z_]+)"/.exec(body)?.[1];
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1];
  return { code: first, message };
}
var headerText = (value) => typeof value === "string" ? value : value?.[0];

// src/aws/ecr-access.ts
var TOKEN_AGE_MS = 6 * 36e5;
var EcrAccess = class {
  #options;
  #access;
  #since = 0;
  constructor(options) {
    this.#options = options;
  }
  get() {
    const now = this.#options.clock.now();
    if (this.#access === void 0 || now - this.#since > TOKEN_AGE_MS) {
      this.#since = now;
      this.#access = this.#fetch();
      this.#access.catch(() => {
      });
    }
    return this.#access;
  }
  /** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html: Basic, user AWS, 12 hours. */
  async #fetch() {
    const { client, region, log, signal } = this.#options;
    const { authorizationData } = await explaining(
      "ecr:GetAuthorizationToken",
      `the registry in ${region}`,
      () => client.send(new GetAuthorizationTokenCommand({}), { abortSignal: signal })
    );
    const data = authorizationData?.[0];
    if (!data?.authorizationToken || !data.proxyEndpoint) {
      throw new UserError(`ECR in ${region} answered without an authorization token.`);
    }
    log.mask(data.authorizationToken);
    const password = Buffer.from(data.authorizationToken, "base64").toString("utf8").split(":").slice(1).join(":");
    if (password !== "") log.mask(password);
    const endpoint = new URL(data.proxyEndpoint);
    if (endpoint.protocol !== "https:" && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(endpoint.hostname)) {
      throw new UserError(`The registry ${endpoint.host} does not speak https; the token is not sent there.`);
    }
    return { endpoint: endpoint.origin, authorization: `Basic ${data.authorizationToken}` };
  }
};

// src/aws/ecr-blob-upload.ts
var BlobUploadError = class extends Error {
  name = "BlobUploadError";
  cause;
  /** The IAM action behind the step that failed. */
  iamAction;
  constructor(cause, iamAction) {
    super(cause.message);
    this.cause = cause;
    this.iamAction = iamAction;
  }
};
var BlobUploader = class {
  #options;
  #access;
  constructor(access, options) {
    this.#access = access;
    this.#options = options;
  }
  /**
   * Resolves when the registry holds the blob. Throws BlobUploadError after the last try, and what the source throws at once:
   * it is no fault of the connection, and no second try mends it.
   */
  async upload({ blob, open, mountFrom, onBytes }) {
    const { retries, clock, signal, log, resumable, random = Math.random } = this.#options;
    for (let attempt = 1; ; attempt++) {
      const sent = { bytes: 0, step: "ecr:InitiateLayerUpload" };
      try {
        const count = (bytes) => {
          sent.bytes += bytes;
          onBytes(bytes);
        };
        return await this.#try(blob, open, attempt === 1 ? mountFrom : [], count, (step) => {
          sent.step = step;
        });
      } catch (error) {
        signal.throwIfAborted();
        onBytes(-sent.bytes);
        if (!(error instanceof RegistryError)) throw error;
        if (!error.temporary || attempt >= retries.attempts) throw new BlobUploadError(error, sent.step);
        const pause = retryPause(retries, attempt, error.retryAfter, random());
        const inParts = sent.bytes > 0 && resumable !== void 0 && blob.size >= resumable.threshold;
        log.info(
          `${blob.digest}: ${error.message}; ${inParts ? "going on in parts" : `try ${attempt + 1} of ${retries.attempts}`} in ${(pause / 1e3).toFixed(1)} s`
        );
        await clock.sleep(pause, signal);
        if (inParts) {
          await resumable.upload(blob, open, onBytes);
          return "uploaded";
        }
      }
    }
  }
  async #try(blob, open, mountFrom, onBytes, onStep) {
    const access = await this.#access();
    const uploads = new URL(`/v2/${this.#options.repository}/blobs/uploads/`, access.endpoint);
    const begun = await this.#begin(uploads, access, blob, mountFrom);
    if (begun === "mounted") return begun;
    const target = new URL(begun, uploads);
    if (uploads.protocol === "https:" && target.protocol !== "https:") {
      throw new UserError(
        `The registry ${uploads.host} sent the upload on to ${target.origin}, without https; it was not followed.`
      );
    }
    target.searchParams.set("digest", blob.digest);
    const token = target.origin === uploads.origin ? { authorization: access.authorization } : {};
    onStep("ecr:UploadLayerPart");
    await this.#options.http.send({
      method: "PUT",
      url: target,
      headers: { ...token, "content-type": "application/octet-stream", "content-length": String(blob.size) },
      body: counted(open(), onBytes)
    });
    return "uploaded";
  }
  /**
   * Begins an upload; resolves with its address. With `mountFrom` it is asked to take the blob from there: 201 when it did. A
   * registry that does not (no such blob there, not allowed, not supported) begins an upload instead
   * (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#mounting-a-blob-from-another-repository).
   */
  async #begin(uploads, { authorization }, blob, mountFrom) {
    let location;
    for (const from of mountFrom.length === 0 ? [void 0] : mountFrom) {
      const url = new URL(uploads);
      if (from !== void 0) {
        url.searchParams.set("mount", blob.digest);
        url.searchParams.set("from", from);
      }
      const answer = await this.#options.http.send({
        method: "POST",
        url,
        headers: { authorization, "content-length": "0" }
      });
      if (from !== void 0 && answer.status === 201) return "mounted";
      location = answer.headers.location;
    }
    if (location !== void 0) return location;
    throw new RegistryError("the registry began an upload without saying where", { status: 200 });
  }
};
async function* counted(source, onBytes) {
  for await (const chunk of source) {
    yield chunk;
    onBytes(chunk.byteLength);
  }
}

// src/aws/ecr-part-upload.ts
var PART_BYTES = 5 * 1024 * 1024;
var PARALLEL_BLOBS = 2;
var PartUpload = class {
  threshold = 2 * PART_BYTES;
  #options;
  #limit = pLimit(PARALLEL_BLOBS);
  constructor(options) {
    this.#options = options;
  }
  upload(blob, open, onBytes) {
    return this.#limit(() => this.#upload(blob, open, onBytes));
  }
  async #upload(blob, open, onBytes) {
    const { client, repository, log, clock, signal, retries } = this.#options;
    let uploadId = await this.#begin();
    const hash = new Digester();
    let position = 0;
    for (let failures = 0; position < blob.size; ) {
      try {
        for await (const { bytes, start } of parts(open, position)) {
          const fresh = start + bytes.byteLength - hash.size;
          if (fresh > 0) hash.update(bytes.subarray(bytes.byteLength - fresh));
          const last = start + bytes.byteLength - 1;
          if (last === blob.size - 1) this.#check(blob, hash);
          await client.send(
            new UploadLayerPartCommand({
              repositoryName: repository,
              uploadId,
              partFirstByte: start,
              partLastByte: last,
              layerPartBlob: bytes
            }),
            { abortSignal: signal }
          );
          onBytes(last + 1 - position);
          position = last + 1;
          failures = 0;
        }
      } catch (error) {
        signal.throwIfAborted();
        const lost = isAwsError(error, "UploadNotFoundException");
        const resume = lost ? 0 : resumePoint(error);
        const temporary = resume !== void 0 || /^(throttled|server|network)$/.test(awsError(error).kind);
        failures += 1;
        if (error instanceof UserError || !temporary || failures >= retries.attempts) throw error;
        if (resume !== void 0) {
          onBytes(resume - position);
          position = resume;
        }
        log.info(`${blob.digest}: ${awsError(error).message}; going on at byte ${position}`);
        await clock.sleep(retryPause(retries, failures, void 0, Math.random()), signal);
        if (lost) uploadId = await this.#begin();
      }
    }
    await this.#complete(blob, uploadId);
  }
  async #begin() {
    const { client, repository, signal } = this.#options;
    const begun = await client.send(new InitiateLayerUploadCommand({ repositoryName: repository }), {
      abortSignal: signal
    });
    if (begun.uploadId === void 0) throw new UserError("ECR began an upload without an id.");
    return begun.uploadId;
  }
  async #complete(blob, uploadId) {
    const { client, repository, signal } = this.#options;
    try {
      await client.send(
        new CompleteLayerUploadCommand({
          repositoryName: repository,
          uploadId,
          layerDigests: [blob.digest]
        }),
        { abortSignal: signal }
      );
    } catch (error) {
      if (!isAwsError(error, "LayerAlreadyExistsException")) throw error;
    }
  }
  #check(blob, hash) {
    if (hash.size === blob.size && hash.digest() === blob.digest) return;
    throw new UserError(
      `The blob ${blob.digest} really has ${hash.size} bytes and the digest ${hash.digest()}. No manifest was published.`,
      { fix: "Build the image again." }
    );
  }
};
function resumePoint(error) {
  if (!(error instanceof InvalidLayerPartException)) return void 0;
  return (error.lastValidByteReceived ?? -1) + 1;
}
async function* parts(open, start) {
  const buffer = Buffer.allocUnsafeSlow(PART_BYTES);
  let filled = 0;
  let position = start;
  for await (const chunk of open(start)) {
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(chunk.byteLength - at, PART_BYTES - filled);
      buffer.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < PART_BYTES) continue;
      yield { start: position, bytes: buffer };
      position += filled;
      filled = 0;
    }
  }
  if (filled > 0) yield { start: position, bytes: buffer.subarray(0, filled) };
}

// src/aws/ecr-image-repository.ts
var DIGESTS_PER_CALL = 100;
var PUT_IMAGES_PER_SECOND = 8;
var EcrImageRepository = class {
  name;
  repository;
  #options;
  #access;
  #http;
  #uploader;
  #puts;
  constructor(options) {
    this.#options = options;
    this.repository = options.repository;
    this.name = `repository '${options.repository}' in ${options.region}`;
    this.#access = new EcrAccess(options);
    this.#http = new RegistryHttp(options);
    this.#puts = new TokenBucket(PUT_IMAGES_PER_SECOND, options.clock);
    this.#uploader = new BlobUploader(() => this.#access.get(), {
      ...options,
      http: this.#http,
      resumable: new PartUpload({ ...options, retries: UPLOAD_RETRIES }),
      retries: UPLOAD_RETRIES
    });
  }
  async registry() {
    return new URL((await this.#access.get()).endpoint).host;
  }
  async find(query) {
    const images = /* @__PURE__ */ new Map();
    const tags = /* @__PURE__ */ new Map();
    const imageIds = [
      ...[...new Set(query.digests)].map((imageDigest) => ({ imageDigest })),
      ...[...new Set(query.tags)].map((imageTag) => ({ imageTag }))
    ];
    for (let start = 0; start < imageIds.length; start += DIGESTS_PER_CALL) {
      const answer = await this.#call(
        "ecr:BatchGetImage",
        () => this.#options.client.send(
          new BatchGetImageCommand({
            repositoryName: this.repository,
            imageIds: imageIds.slice(start, start + DIGESTS_PER_CALL),
            acceptedMediaTypes: ACCEPTED_MANIFESTS
          }),
          { abortSignal: this.#options.signal }
        )
      );
      for (const { imageId, imageManifest, imageManifestMediaType } of answer.images ?? []) {
        if (imageId?.imageDigest === void 0) continue;
        const document = parseManifest(imageManifest ?? "", imageManifestMediaType);
        images.set(imageId.imageDigest, document?.kind === "image" ? document.manifest : void 0);
        if (imageId.imageTag !== void 0) tags.set(imageId.imageTag, imageId.imageDigest);
      }
    }
    return { images, tags };
  }
  async newest() {
    try {
      const { imageDetails = [] } = await this.#call(
        "ecr:DescribeImages",
        () => this.#options.client.send(
          new DescribeImagesCommand({
            repositoryName: this.repository,
            filter: { tagStatus: "TAGGED" },
            maxResults: 1e3
          }),
          { abortSignal: this.#options.signal }
        )
      );
      const time = (at) => at?.getTime() ?? 0;
      const [newest] = imageDetails.filter(({ subjectManifestDigest }) => subjectManifestDigest === void 0).sort((a, b) => time(b.imagePushedAt) - time(a.imagePushedAt));
      return newest?.imageDigest;
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      this.#options.log.info(
        `The role may not do ecr:DescribeImages, so no previous image is looked for: every layer is compressed.`
      );
      return void 0;
    }
  }
  readBlob(blob) {
    return new EcrReader(this.#options).document({ repository: this.repository }, blob);
  }
  async availableBlobs(digests) {
    const available = /* @__PURE__ */ new Set();
    for (let start = 0; start < digests.length; start += DIGESTS_PER_CALL) {
      const layerDigests = digests.slice(start, start + DIGESTS_PER_CALL);
      const answer = await this.#call(
        "ecr:BatchCheckLayerAvailability",
        () => this.#options.client.send(
          new BatchCheckLayerAvailabilityCommand({ repositoryName: this.repository, layerDigests }),
          { abortSignal: this.#options.signal }
        )
      );
      for (const layer of answer.layers ?? []) {
        if (layer.layerAvailability === "AVAILABLE" && layer.layerDigest) available.add(layer.layerDigest);
      }
    }
    return available;
  }
  /**
   * Mounting is off unless the account has turned it on (https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html).
   * A role that may not ask tries: a registry that does not mount begins an upload instead.
   */
  async canMount(repositories) {
    const { client, log, signal } = this.#options;
    try {
      const { value } = await this.#call(
        "ecr:GetAccountSetting",
        () => client.send(new GetAccountSettingCommand({ name: "BLOB_MOUNTING" }), { abortSignal: signal })
      );
      if (value === "ENABLED") return true;
      log.notice(
        `Layers of ${repositories.join(", ")} could be mounted instead of sent, but blob mounting is off in this account. Turn it on: aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED`
      );
      return false;
    } catch (error) {
      if (error instanceof DeniedError) return true;
      throw error;
    }
  }
  async uploadBlob(upload) {
    try {
      return await this.#uploader.upload(upload);
    } catch (error) {
      if (error instanceof BlobUploadError) throw await this.#explain(upload.blob, error);
      if (error instanceof UserError) throw error;
      return this.#call("ecr:UploadLayerPart", () => Promise.reject(error));
    }
  }
  async putManifest(manifest, tag) {
    await this.#puts.take(this.#options.signal);
    await this.#call("ecr:PutImage", async () => {
      try {
        await this.#options.client.send(
          new PutImageCommand({
            repositoryName: this.repository,
            imageManifest: Buffer.from(manifest.bytes).toString("utf8"),
            imageManifestMediaType: manifest.mediaType,
            // ECR refuses (ImageDigestDoesNotMatch) when what it got is not what we meant.
            imageDigest: manifest.digest,
            ...tag === void 0 ? {} : { imageTag: tag }
          }),
          { abortSignal: this.#options.signal }
        );
      } catch (error) {
        if (isAwsError(error, "ImageAlreadyExistsException")) return;
        if (tag !== void 0 && isAwsError(error, "ImageTagAlreadyExistsException")) {
          throw new TagTakenError(tag, { cause: error });
        }
        if (isAwsError(error, "LayersNotFoundException")) {
          throw new UserError(`The ${this.name} has lost layers that it said it had (${messageOf(error)}).`, {
            fix: "Run the job again: the layers are then sent anew.",
            cause: error
          });
        }
        throw error;
      }
    });
  }
  close() {
    this.#http.close();
  }
  #call(iamAction, call) {
    return explaining(iamAction, this.name, async () => {
      try {
        return await call();
      } catch (error) {
        if (isAwsError(error, "RepositoryNotFoundException")) {
          throw missingRepository(this.repository, this.#options.region, error);
        }
        throw error;
      }
    });
  }
  /**
   * A registry says little when a permission is missing: often it just closes the connection. The JSON API does the
   * same work and names the reason, so it is asked once.
   */
  async #explain(blob, { cause: error, iamAction }) {
    if (error.status === 404 && error.code === "NAME_UNKNOWN") {
      return missingRepository(this.repository, this.#options.region, error);
    }
    const denied = error.status === 401 || error.status === 403;
    if (error.status === void 0 || denied) {
      try {
        await this.#call(
          "ecr:InitiateLayerUpload",
          () => this.#options.client.send(new InitiateLayerUploadCommand({ repositoryName: this.repository }), {
            abortSignal: this.#options.signal
          })
        );
      } catch (reason) {
        if (reason instanceof UserError) return reason;
      }
    }
    return new UserError(`The blob ${blob.digest} could not be sent to the ${this.name}: ${error.message}.`, {
      fix: denied ? `Add ${iamAction} (and ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload) to the role's policy.` : "Run the job again: what was sent is not sent twice.",
      cause: error
    });
  }
};
var messageOf = (error) => error instanceof Error ? error.message : String(error);

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
    const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(registry);
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
var range = (start) => start === 0 ? {} : { range: `bytes=${start}-` };
async function anonymousToken(challenge, key, signal) {
  const part = (name) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1];
  const realm = part("realm");
  if (!/^bearer /i.test(challenge) || realm === void 0 || !URL.canParse(realm)) return void 0;
  const url = new URL(realm);
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

// src/aws/registry-readers.ts
function registryReaders(options) {
  const { session, own, clock, signal } = options;
  const readers = /* @__PURE__ */ new Map();
  const open = (registry) => {
    const region = parseEcrHost(registry)?.region ?? session.region;
    const client = new ECRClient({ ...session.client, region });
    const ecr = new EcrReader({ client, region, clock, signal });
    if (parseEcrHost(registry) !== void 0) return ecr;
    return new EitherReader(
      async () => await own() === registry ? ecr : new OciRegistryReader({ clock, signal })
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

// src/image/registry-image.ts
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
  pushImage,
  openRegistryImage,
  EcrImageRepository,
  registryReaders
};
