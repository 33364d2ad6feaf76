export const id = 9306;
export const ids = [9306];
export const modules = {

/***/ 9306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ EcrImageRepository),
/* harmony export */   q: () => (/* binding */ TokenBucket)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(734);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6272);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4906);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3527);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4708);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchCheckLayerAvailabilityCommand.js
var BatchCheckLayerAvailabilityCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"BatchCheckLayerAvailability",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .BatchCheckLayerAvailability$ */ .FD){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/CompleteLayerUploadCommand.js
var CompleteLayerUploadCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"CompleteLayerUpload",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .CompleteLayerUpload$ */ .eR){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImagesCommand.js
var DescribeImagesCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeImages",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeImages$ */ .gy){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetAccountSettingCommand.js
var GetAccountSettingCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"GetAccountSetting",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .GetAccountSetting$ */ .WF){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/InitiateLayerUploadCommand.js
var InitiateLayerUploadCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"InitiateLayerUpload",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .InitiateLayerUpload$ */ .W9){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageCommand.js
var PutImageCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"PutImage",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .PutImage$ */ .Jc){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/UploadLayerPartCommand.js
var UploadLayerPartCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"UploadLayerPart",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .UploadLayerPart$ */ .CS){};
// src/image/push/token-bucket.ts
var TokenBucket = class {
  #rate;
  #burst;
  #clock;
  #tokens;
  #filledAt;
  #turn = Promise.resolve();
  constructor(rate, clock, burst = rate) {
    this.#rate = rate;
    this.#burst = burst;
    this.#clock = clock;
    this.#tokens = burst;
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
    signal?.throwIfAborted();
    this.#fill();
    if (this.#tokens < 1) {
      await this.#clock.sleep(Math.ceil((1 - this.#tokens) * 1e3 / this.#rate), signal);
      this.#fill();
    }
    this.#tokens -= 1;
  }
  #fill() {
    const now = this.#clock.now();
    const passed = Math.max(0, now - this.#filledAt);
    this.#tokens = Math.min(this.#burst, this.#tokens + passed / 1e3 * this.#rate);
    this.#filledAt = now;
  }
};

// src/registry/http.ts
var import_node_http = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_6__/* .__toESM */ .f1)((0,_http_f6b3_js__WEBPACK_IMPORTED_MODULE_5__/* .require_http */ .n)(), 1);

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
    http: new import_node_http.default.Agent({ keepAlive: true }),
    https: new node_https__WEBPACK_IMPORTED_MODULE_7__.Agent({ keepAlive: true })
  };
  #clock;
  #signal;
  #idleMs;
  constructor(options) {
    this.#clock = options.clock;
    this.#idleMs = options.idleMs ?? IDLE_TIMEOUT_MS;
    this.#signal = options.signal;
  }
  /**
   * Resolves with a 2xx answer. Throws RegistryError for any other, and for a broken connection; what `body` throws as
   * it is.
   */
  async send({ method, url, headers, body }) {
    const tls = url.protocol === "https:";
    const request = (tls ? node_https__WEBPACK_IMPORTED_MODULE_7__ : import_node_http.default).request(url, {
      method,
      headers: { ...headers },
      agent: tls ? this.#agents.https : this.#agents.http,
      signal: this.#signal,
      timeout: this.#idleMs
    });
    request.on("timeout", () => request.destroy(new Error(`no data for ${this.#idleMs / 1e3} s`)));
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
      const said2 = cause instanceof Error ? cause.message : String(cause);
      throw new RegistryError(`the connection to ${url.host} was lost (${said2})`, { cause });
    }
    if (answer.status >= 200 && answer.status < 300 && !(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .isPage */ .yp)(answer.body)) return answer;
    const { code, message } = parseError(answer.body);
    const said = code === void 0 && message === void 0 ? ` with ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyInWords */ .jC)(answer.body)}` : `${code === void 0 ? "" : ` ${code}`}${message === void 0 ? "" : `: ${message}`}`;
    throw new RegistryError(`${url.host} answered ${answer.status}${said} to ${method}`, {
      status: answer.status,
      code,
      retryAfter: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(answer.headers["retry-after"], this.#clock.now())
    });
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
    request.on("close", () => reject(new Error("it was closed without a response")));
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

// src/aws/ecr/access.ts
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
  /**
   * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html: Basic, user AWS, 12
   * hours.
   */
  async #fetch() {
    const { client, region, log, signal } = this.#options;
    const { authorizationData } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .explaining */ .SK)(
      "ecr:GetAuthorizationToken",
      `the registry in ${region}`,
      () => client.send(new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .GetAuthorizationTokenCommand */ .Eu({}), { abortSignal: signal })
    );
    const data = authorizationData?.[0];
    if (!data?.authorizationToken || !data.proxyEndpoint) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`ECR in ${region} returned no authorization token.`);
    }
    log.mask(data.authorizationToken);
    const password = Buffer.from(data.authorizationToken, "base64").toString("utf8").split(":").slice(1).join(":");
    if (password !== "") log.mask(password);
    const endpoint = new URL(data.proxyEndpoint);
    if (endpoint.protocol !== "https:" && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(endpoint.hostname)) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The registry ${endpoint.host} does not use https; the token was not sent.`);
    }
    return { endpoint: endpoint.origin, authorization: `Basic ${data.authorizationToken}` };
  }
};

// src/aws/ecr/blob-upload.ts
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
   * Resolves when the registry holds the blob. Throws BlobUploadError after the last try, and what the source throws at
   * once: it is not a connection error, and a retry does not help.
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
        const pause = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .retryPause */ .vX)(retries, attempt, error.retryAfter, random());
        const inParts = sent.bytes > 0 && resumable !== void 0 && blob.size >= resumable.threshold;
        log.info(
          `${blob.digest}: ${error.message}; ${inParts ? "continuing in parts" : `try ${attempt + 1} of ${retries.attempts}`} in ${(pause / 1e3).toFixed(1)} s`
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
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
        `The registry ${uploads.host} redirected the upload to ${target.origin}, without https; it was not followed.`
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
   * Begins an upload; resolves with its address. With `mountFrom` it is asked to take the blob from there: 201 when it
   * did. A registry that does not (no such blob there, not allowed, not supported) begins an upload instead
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
    throw new RegistryError("the registry started an upload without a location", { status: 200 });
  }
};
async function* counted(source, onBytes) {
  for await (const chunk of source) {
    yield chunk;
    onBytes(chunk.byteLength);
  }
}

// src/aws/ecr/part-upload.ts
var PART_BYTES = 5 * 1024 * 1024;
var PARALLEL_BLOBS = 2;
var PartUpload = class {
  threshold = 2 * PART_BYTES;
  #options;
  #limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_2__/* .pLimit */ .cA)(PARALLEL_BLOBS);
  constructor(options) {
    this.#options = options;
  }
  upload(blob, open, onBytes) {
    return this.#limit(() => this.#upload(blob, open, onBytes));
  }
  async #upload(blob, open, onBytes) {
    const { client, repository, log, clock, signal, retries } = this.#options;
    let uploadId = await this.#begin();
    const hash = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .Digester */ .Y8();
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
        const lost = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwsError */ .m_)(error, "UploadNotFoundException");
        const resume = lost ? 0 : resumePoint(error);
        const temporary = resume !== void 0 || /^(throttled|server|network)$/.test((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .awsError */ .es)(error).kind);
        failures += 1;
        if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo || !temporary || failures >= retries.attempts) throw error;
        if (resume !== void 0) {
          onBytes(resume - position);
          position = resume;
        }
        log.info(`${blob.digest}: ${(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .awsError */ .es)(error).message}; continuing at byte ${position}`);
        await clock.sleep((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .retryPause */ .vX)(retries, failures, void 0, Math.random()), signal);
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
    if (begun.uploadId === void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo("ECR started an upload without an id.");
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
      if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwsError */ .m_)(error, "LayerAlreadyExistsException")) throw error;
    }
  }
  #check(blob, hash) {
    if (hash.size === blob.size && hash.digest() === blob.digest) return;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
      `The blob ${blob.digest} actually has ${hash.size} bytes and the digest ${hash.digest()}. No manifest was published.`,
      { fix: "Build the image again." }
    );
  }
};
function resumePoint(error) {
  if (!(error instanceof _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidLayerPartException */ .Z6)) return void 0;
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

// src/aws/ecr/image-repository.ts
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
      resumable: new PartUpload({ ...options, retries: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .UPLOAD_RETRIES */ .z7 }),
      retries: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .UPLOAD_RETRIES */ .z7
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
          new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .BatchGetImageCommand */ .P8({
            repositoryName: this.repository,
            imageIds: imageIds.slice(start, start + DIGESTS_PER_CALL),
            acceptedMediaTypes: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .ACCEPTED_MANIFESTS */ .bb
          }),
          { abortSignal: this.#options.signal }
        )
      );
      for (const { imageId, imageManifest, imageManifestMediaType } of answer.images ?? []) {
        if (imageId?.imageDigest === void 0) continue;
        const document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(imageManifest ?? "", imageManifestMediaType);
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
      if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .DeniedError */ .iC)) throw error;
      this.#options.log.info(
        `The role is not allowed to do ecr:DescribeImages, so no previous image is used: every layer is compressed.`
      );
      return void 0;
    }
  }
  readBlob(blob) {
    return new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .EcrReader */ .iz(this.#options).document({ repository: this.repository }, blob);
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
   * Mounting is off unless the account has turned it on
   * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/blob-mounting.html). A role that may not ask tries: a
   * registry that does not mount begins an upload instead.
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
        `Layers of ${repositories.join(", ")} could be mounted instead of uploaded, but blob mounting is off in this account. Turn it on: aws ecr put-account-setting --name BLOB_MOUNTING --value ENABLED`
      );
      return false;
    } catch (error) {
      if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .DeniedError */ .iC) return true;
      throw error;
    }
  }
  async uploadBlob(upload) {
    try {
      return await this.#uploader.upload(upload);
    } catch (error) {
      if (error instanceof BlobUploadError) throw await this.#explain(upload.blob, error);
      if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo) throw error;
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
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwsError */ .m_)(error, "ImageAlreadyExistsException")) return;
        if (tag !== void 0 && (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwsError */ .m_)(error, "ImageTagAlreadyExistsException")) {
          throw new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .TagTakenError */ .mS(tag, { cause: error });
        }
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwsError */ .m_)(error, "LayersNotFoundException")) {
          throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The ${this.name} lost layers that it reported having (${messageOf(error)}).`, {
            fix: "Re-run the job to upload the layers again.",
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
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .explaining */ .SK)(iamAction, this.name, async () => {
      try {
        return await call();
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwsError */ .m_)(error, "RepositoryNotFoundException")) {
          throw (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .missingRepository */ .nE)(this.repository, this.#options.region, error);
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
      return (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .missingRepository */ .nE)(this.repository, this.#options.region, error);
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
        if (reason instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo) return reason;
      }
    }
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
      `The blob ${blob.digest} could not be uploaded to the ${this.name}: ${error.message}.`,
      {
        fix: denied ? `Add ${iamAction} (and ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload) to the role's policy.` : "Re-run the job; uploaded layers are not sent again.",
        cause: error
      }
    );
  }
};
var messageOf = (error) => error instanceof Error ? error.message : String(error);




/***/ })

};
