export const id = 3902;
export const ids = [3902];
export const modules = {

/***/ 6688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ UploadLayerPart$),
/* harmony export */   D2: () => (/* binding */ CreateRepository$),
/* harmony export */   Eu: () => (/* binding */ GetAuthorizationTokenCommand),
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   FD: () => (/* binding */ BatchCheckLayerAvailability$),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   Jc: () => (/* binding */ PutImage$),
/* harmony export */   Ly: () => (/* binding */ RepositoryMissingError),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   P8: () => (/* binding */ BatchGetImageCommand),
/* harmony export */   Qb: () => (/* binding */ PutLifecyclePolicy$),
/* harmony export */   R0: () => (/* binding */ ListImages$),
/* harmony export */   RG: () => (/* binding */ download),
/* harmony export */   S7: () => (/* binding */ ECRClient),
/* harmony export */   V3: () => (/* binding */ BatchDeleteImage$),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   W9: () => (/* binding */ InitiateLayerUpload$),
/* harmony export */   WF: () => (/* binding */ GetAccountSetting$),
/* harmony export */   Y8: () => (/* binding */ Digester),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   Z6: () => (/* binding */ InvalidLayerPartException),
/* harmony export */   bb: () => (/* binding */ ACCEPTED_MANIFESTS),
/* harmony export */   eR: () => (/* binding */ CompleteLayerUpload$),
/* harmony export */   gq: () => (/* binding */ DescribeImageScanFindings$),
/* harmony export */   gy: () => (/* binding */ DescribeImages$),
/* harmony export */   h7: () => (/* binding */ registryId),
/* harmony export */   iz: () => (/* binding */ EcrReader),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   mS: () => (/* binding */ TagTakenError),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   nE: () => (/* binding */ missingRepository),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   t6: () => (/* binding */ GetLifecyclePolicy$),
/* harmony export */   vX: () => (/* binding */ retryPause),
/* harmony export */   yt: () => (/* binding */ _mw0),
/* harmony export */   z7: () => (/* binding */ UPLOAD_RETRIES)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(734);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9058);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2648);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// src/image/oci/digest.ts

var sha256 = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(bytes).digest("hex")}`;
var Digester = class {
  #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256");
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

// src/image/oci/documents.ts
var MEDIA_TYPES = {
  ociManifest: "application/vnd.oci.image.manifest.v1+json",
  ociIndex: "application/vnd.oci.image.index.v1+json",
  ociConfig: "application/vnd.oci.image.config.v1+json",
  ociLayerGzip: "application/vnd.oci.image.layer.v1.tar+gzip",
  ociLayerZstd: "application/vnd.oci.image.layer.v1.tar+zstd",
  dockerLayerGzip: "application/vnd.docker.image.rootfs.diff.tar.gzip",
  dockerLayerZstd: "application/vnd.docker.image.rootfs.diff.tar.zstd",
  dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
  dockerList: "application/vnd.docker.distribution.manifest.list.v2+json"
};
var isIndex = (mediaType) => mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;
var FOREIGN_LAYER = /^application\/vnd\.(?:docker\.image\.rootfs\.foreign\.|oci\.image\.layer\.nondistributable\.)/;
var isForeign = ({ mediaType, urls = [] }) => urls.length > 0 && FOREIGN_LAYER.test(mediaType);

// src/image/oci/parse-manifest.ts
var DIGEST = /^sha256:[0-9a-f]{64}$/;
function parseManifest(text, mediaType) {
  const document = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(text);
  if (document === void 0) return void 0;
  const type = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(document["mediaType"]) ?? mediaType;
  if (Array.isArray(document["manifests"]) || type !== void 0 && isIndex(type)) {
    const manifests = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asObjects */ .Nt)(document["manifests"]).map(parseDescriptor);
    if (manifests.some((descriptor) => descriptor === void 0)) return void 0;
    return { kind: "index", mediaType: type ?? MEDIA_TYPES.ociIndex, manifests: manifests.filter(isDefined) };
  }
  const config = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(document["config"]) ? parseDescriptor(document["config"]) : void 0;
  if (config === void 0 || !Array.isArray(document["layers"])) return void 0;
  const layers = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asObjects */ .Nt)(document["layers"]).map(parseDescriptor);
  if (layers.some((layer) => layer === void 0)) return void 0;
  return {
    kind: "image",
    manifest: { mediaType: type ?? MEDIA_TYPES.ociManifest, config, layers: layers.filter(isDefined) }
  };
}
function parseDescriptor(value) {
  const digest = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value["digest"]);
  const size = value["size"];
  if (digest === void 0 || !DIGEST.test(digest) || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    return void 0;
  }
  const platform = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value["platform"]) ? value["platform"] : void 0;
  const architecture = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(platform?.["architecture"]);
  const os = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(platform?.["os"]);
  const variant = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(platform?.["variant"]);
  return {
    mediaType: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(value["mediaType"]) ?? "application/octet-stream",
    digest,
    size,
    ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value["annotations"]) ? { annotations: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asStringMap */ ._T)(value["annotations"]) } : {},
    ...Array.isArray(value["urls"]) ? { urls: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asStrings */ .P7)(value["urls"]) } : {},
    ...architecture === void 0 || os === void 0 ? {} : { platform: { architecture, os, ...variant === void 0 ? {} : { variant } } }
  };
}
function parseImageConfig(text) {
  const document = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(text);
  const rootfs = document?.["rootfs"];
  const architecture = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(document?.["architecture"]);
  const os = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(document?.["os"]);
  if (document === void 0 || !(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(rootfs) || architecture === void 0 || os === void 0)
    return void 0;
  const defaults = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(document["config"]) ? document["config"] : {};
  const workingDirectory = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(defaults["WorkingDir"]);
  const user = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asString */ .oJ)(defaults["User"]);
  return {
    architecture,
    os,
    config: {
      env: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asStrings */ .P7)(defaults["Env"]),
      entrypoint: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asStrings */ .P7)(defaults["Entrypoint"]),
      cmd: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asStrings */ .P7)(defaults["Cmd"]),
      labels: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asStringMap */ ._T)(defaults["Labels"]),
      ...workingDirectory === void 0 || workingDirectory === "" ? {} : { workingDirectory },
      ...user === void 0 || user === "" ? {} : { user }
    },
    diffIds: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_3__/* .asStrings */ .P7)(rootfs["diff_ids"])
  };
}
var isDefined = (value) => value !== void 0;

// src/image/push/retry-policy.ts
var UPLOAD_RETRIES = { attempts: 6, base: 500, limit: 2e4 };
function retryPause(policy, attempt, retryAfter, random) {
  const window = Math.min(policy.limit, policy.base * 2 ** (attempt - 1));
  const jittered = window / 2 + random * window / 2;
  return Math.min(policy.limit, Math.max(retryAfter ?? 0, jittered));
}
function parseRetryAfter(header, now) {
  if (header === void 0) return void 0;
  if (/^\d+$/.test(header.trim())) return Number(header.trim()) * 1e3;
  const date = Date.parse(header);
  return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}

// src/registry/download.ts
var TRIES = { attempts: 5, base: 500, limit: 1e4 };
var IDLE_MS = 6e4;
var REFUSAL_BYTES = 8192;
async function* download({
  what,
  request,
  start,
  clock,
  signal,
  idleMs = IDLE_MS
}) {
  let position = start;
  for (let attempt = 1; ; attempt++) {
    let problem;
    const idle = new IdleSignal(signal, idleMs);
    try {
      const response = await request(position, idle.signal);
      if (response.ok) {
        let skip = position > 0 && response.status !== 206 ? position : 0;
        for await (const chunk of response.body ?? []) {
          idle.hear();
          if (skip >= chunk.byteLength) {
            skip -= chunk.byteLength;
            continue;
          }
          const rest = skip === 0 ? chunk : chunk.subarray(skip);
          skip = 0;
          position += rest.byteLength;
          attempt = 1;
          yield rest;
        }
        return;
      }
      problem = `${new URL(response.url).host} answered ${response.status} with ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyInWords */ .jC)(await beginning(response))}`;
      if (response.status < 500 && response.status !== 429 && response.status !== 408) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} cannot be read: ${problem}.`, {
          fix: "Check that the image still exists and can be read."
        });
      }
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo) throw error;
      problem = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .describeError */ .Uc)(error);
    } finally {
      idle.stop();
    }
    if (attempt >= TRIES.attempts) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${what} cannot be read: ${problem}.`, {
        fix: "Check the runner's network and re-run the job."
      });
    }
    await clock.sleep(retryPause(TRIES, attempt, void 0, Math.random()), signal);
  }
}
async function beginning(response) {
  const chunks = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= REFUSAL_BYTES) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}
var IdleSignal = class {
  #controller = new AbortController();
  #timer;
  signal;
  constructor(outer, idleMs) {
    this.signal = AbortSignal.any([outer, this.#controller.signal]);
    this.#timer = setTimeout(
      () => this.#controller.abort(new Error(`no data for ${idleMs / 1e3} s`)),
      idleMs
    );
    this.#timer.unref();
  }
  hear() {
    this.#timer.refresh();
  }
  stop() {
    clearTimeout(this.#timer);
  }
};

// node_modules/@aws-sdk/client-ecr/dist-es/auth/httpAuthSchemeProvider.js
var defaultECRHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .getSmithyContext */ .ug)(context).operation,region:await (0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizeProvider */ .te)(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"ecr",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultECRHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption(authParameters))}}return options};var resolveHttpAuthSchemeConfig=config=>{const config_0=(0,_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveAwsSdkSigV4Config */ .ho)(config);return Object.assign(config_0,{authSchemePreference:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizeProvider */ .te)(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-ecr/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"ecr"})};var commonParams={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-ecr/package.json
var package_default={name:"@aws-sdk/client-ecr",version:"3.1169.0",description:"AWS SDK for JavaScript Ecr Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-ecr",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-ecr"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service","test:e2e":"yarn g:vitest run -c vitest.config.e2e.mts","test:e2e:watch":"yarn g:vitest watch -c vitest.config.e2e.mts","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.981.0","@aws-sdk/credential-provider-node":"^3.972.97","@aws-sdk/types":"^3.975.1","@smithy/core":"^3.40.0","@smithy/fetch-http-handler":"^5.8.1","@smithy/node-http-handler":"^4.14.2","@smithy/types":"^4.20.0",tslib:"^2.6.2"},devDependencies:{"@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-ecr/dist-es/endpoint/bdd.js
var m="ref";var a=-1;var b=true;var c="isSet";var d="PartitionResult";var e="stringEquals";var f="booleanEquals";var g="getAttr";var h={[m]:"Endpoint"};var i={"fn":g,"argv":[{[m]:d},"name"]};var j={[m]:d};var k={};var l=[{[m]:"Region"}];var _data={conditions:[[c,[h]],[c,l],["aws.partition",l,d],[e,[i,"aws-eusc"]],[e,[i,"aws-iso-f"]],[e,[i,"aws-iso-e"]],[e,[i,"aws-iso-b"]],[e,[i,"aws-iso"]],[e,[i,"aws-cn"]],[e,[i,"aws-us-gov"]],[e,[i,"aws"]],[f,[{[m]:"UseFIPS"},b]],[f,[{fn:g,argv:[j,"supportsFIPS"]},b]],[f,[{[m]:"UseDualStack"},b]],[f,[{fn:g,argv:[j,"supportsDualStack"]},b]]],results:[[a],[a,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[h,k],["https://api.ecr.{Region}.{PartitionResult#dnsSuffix}",k],["https://ecr.{Region}.{PartitionResult#dualStackDnsSuffix}",k],["https://api.ecr-fips.{Region}.{PartitionResult#dnsSuffix}",k],["https://ecr-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",k],["https://api.ecr-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",k],[a,"FIPS and DualStack are enabled, but this partition does not support one or both"],[a,"FIPS is enabled but this partition does not support FIPS"],["https://api.ecr.{Region}.{PartitionResult#dualStackDnsSuffix}",k],[a,"DualStack is enabled but this partition does not support DualStack"],[a,"Invalid Configuration: Missing Region"]]};var root=2;var r=1e8;var nodes=new Int32Array([-1,1,-1,0,23,3,1,4,r+13,2,5,r+13,3,20,6,4,20,7,5,20,8,6,20,9,7,20,10,8,20,11,9,20,12,10,20,13,11,16,14,13,15,r+4,14,r+11,r+12,12,18,17,13,r+9,r+10,13,19,r+6,14,r+8,r+9,11,22,21,13,r+5,r+4,13,r+7,r+6,11,r+1,24,13,r+2,r+3]);var bdd=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .BinaryDecisionDiagram */ .d5.from(nodes,root,_data.conditions,_data.results);
// node_modules/@aws-sdk/client-ecr/dist-es/endpoint/endpointResolver.js
var cache=new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .EndpointCache */ .kS({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver=(endpointParams,context={})=>{return cache.get(endpointParams,()=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .decideEndpoint */ .cH)(bdd,{endpointParams,logger:context.logger}))};_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .customEndpointFunctions */ .mw.aws=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .awsEndpointFunctions */ .UF;
// node_modules/@aws-sdk/client-ecr/dist-es/models/ECRServiceException.js
var ECRServiceException=class _ECRServiceException extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .ServiceException */ .TJ{static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.ecr#ECRServiceException";constructor(options){super(options);Object.setPrototypeOf(this,_ECRServiceException.prototype)}};
// node_modules/@aws-sdk/client-ecr/dist-es/models/errors.js
var InvalidParameterException=class _InvalidParameterException extends ECRServiceException{static shapeId="com.amazonaws.ecr#InvalidParameterException";name="InvalidParameterException";$fault="client";constructor(opts){super({name:"InvalidParameterException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidParameterException.prototype)}};var RepositoryNotFoundException=class _RepositoryNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#RepositoryNotFoundException";name="RepositoryNotFoundException";$fault="client";constructor(opts){super({name:"RepositoryNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_RepositoryNotFoundException.prototype)}};var ServerException=class _ServerException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ServerException";name="ServerException";$fault="server";constructor(opts){super({name:"ServerException",$fault:"server",...opts});Object.setPrototypeOf(this,_ServerException.prototype)}};var LimitExceededException=class _LimitExceededException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LimitExceededException";name="LimitExceededException";$fault="client";constructor(opts){super({name:"LimitExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_LimitExceededException.prototype)}};var UnableToGetUpstreamImageException=class _UnableToGetUpstreamImageException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UnableToGetUpstreamImageException";name="UnableToGetUpstreamImageException";$fault="client";constructor(opts){super({name:"UnableToGetUpstreamImageException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnableToGetUpstreamImageException.prototype)}};var ValidationException=class _ValidationException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ValidationException";name="ValidationException";$fault="client";constructor(opts){super({name:"ValidationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ValidationException.prototype)}};var EmptyUploadException=class _EmptyUploadException extends ECRServiceException{static shapeId="com.amazonaws.ecr#EmptyUploadException";name="EmptyUploadException";$fault="client";constructor(opts){super({name:"EmptyUploadException",$fault:"client",...opts});Object.setPrototypeOf(this,_EmptyUploadException.prototype)}};var InvalidLayerException=class _InvalidLayerException extends ECRServiceException{static shapeId="com.amazonaws.ecr#InvalidLayerException";name="InvalidLayerException";$fault="client";constructor(opts){super({name:"InvalidLayerException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidLayerException.prototype)}};var KmsException=class _KmsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#KmsException";name="KmsException";$fault="client";kmsError;constructor(opts){super({name:"KmsException",$fault:"client",...opts});Object.setPrototypeOf(this,_KmsException.prototype);this.kmsError=opts.kmsError}};var LayerAlreadyExistsException=class _LayerAlreadyExistsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LayerAlreadyExistsException";name="LayerAlreadyExistsException";$fault="client";constructor(opts){super({name:"LayerAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_LayerAlreadyExistsException.prototype)}};var LayerPartTooSmallException=class _LayerPartTooSmallException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LayerPartTooSmallException";name="LayerPartTooSmallException";$fault="client";constructor(opts){super({name:"LayerPartTooSmallException",$fault:"client",...opts});Object.setPrototypeOf(this,_LayerPartTooSmallException.prototype)}};var UploadNotFoundException=class _UploadNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UploadNotFoundException";name="UploadNotFoundException";$fault="client";constructor(opts){super({name:"UploadNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_UploadNotFoundException.prototype)}};var PullThroughCacheRuleAlreadyExistsException=class _PullThroughCacheRuleAlreadyExistsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#PullThroughCacheRuleAlreadyExistsException";name="PullThroughCacheRuleAlreadyExistsException";$fault="client";constructor(opts){super({name:"PullThroughCacheRuleAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_PullThroughCacheRuleAlreadyExistsException.prototype)}};var SecretNotFoundException=class _SecretNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#SecretNotFoundException";name="SecretNotFoundException";$fault="client";constructor(opts){super({name:"SecretNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_SecretNotFoundException.prototype)}};var UnableToAccessSecretException=class _UnableToAccessSecretException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UnableToAccessSecretException";name="UnableToAccessSecretException";$fault="client";constructor(opts){super({name:"UnableToAccessSecretException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnableToAccessSecretException.prototype)}};var UnableToDecryptSecretValueException=class _UnableToDecryptSecretValueException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UnableToDecryptSecretValueException";name="UnableToDecryptSecretValueException";$fault="client";constructor(opts){super({name:"UnableToDecryptSecretValueException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnableToDecryptSecretValueException.prototype)}};var UnsupportedUpstreamRegistryException=class _UnsupportedUpstreamRegistryException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UnsupportedUpstreamRegistryException";name="UnsupportedUpstreamRegistryException";$fault="client";constructor(opts){super({name:"UnsupportedUpstreamRegistryException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnsupportedUpstreamRegistryException.prototype)}};var InvalidTagParameterException=class _InvalidTagParameterException extends ECRServiceException{static shapeId="com.amazonaws.ecr#InvalidTagParameterException";name="InvalidTagParameterException";$fault="client";constructor(opts){super({name:"InvalidTagParameterException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidTagParameterException.prototype)}};var RepositoryAlreadyExistsException=class _RepositoryAlreadyExistsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#RepositoryAlreadyExistsException";name="RepositoryAlreadyExistsException";$fault="client";constructor(opts){super({name:"RepositoryAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_RepositoryAlreadyExistsException.prototype)}};var TooManyTagsException=class _TooManyTagsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#TooManyTagsException";name="TooManyTagsException";$fault="client";constructor(opts){super({name:"TooManyTagsException",$fault:"client",...opts});Object.setPrototypeOf(this,_TooManyTagsException.prototype)}};var TemplateAlreadyExistsException=class _TemplateAlreadyExistsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#TemplateAlreadyExistsException";name="TemplateAlreadyExistsException";$fault="client";constructor(opts){super({name:"TemplateAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_TemplateAlreadyExistsException.prototype)}};var LifecyclePolicyNotFoundException=class _LifecyclePolicyNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LifecyclePolicyNotFoundException";name="LifecyclePolicyNotFoundException";$fault="client";constructor(opts){super({name:"LifecyclePolicyNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_LifecyclePolicyNotFoundException.prototype)}};var PullThroughCacheRuleNotFoundException=class _PullThroughCacheRuleNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#PullThroughCacheRuleNotFoundException";name="PullThroughCacheRuleNotFoundException";$fault="client";constructor(opts){super({name:"PullThroughCacheRuleNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_PullThroughCacheRuleNotFoundException.prototype)}};var RegistryPolicyNotFoundException=class _RegistryPolicyNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#RegistryPolicyNotFoundException";name="RegistryPolicyNotFoundException";$fault="client";constructor(opts){super({name:"RegistryPolicyNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_RegistryPolicyNotFoundException.prototype)}};var RepositoryNotEmptyException=class _RepositoryNotEmptyException extends ECRServiceException{static shapeId="com.amazonaws.ecr#RepositoryNotEmptyException";name="RepositoryNotEmptyException";$fault="client";constructor(opts){super({name:"RepositoryNotEmptyException",$fault:"client",...opts});Object.setPrototypeOf(this,_RepositoryNotEmptyException.prototype)}};var TemplateNotFoundException=class _TemplateNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#TemplateNotFoundException";name="TemplateNotFoundException";$fault="client";constructor(opts){super({name:"TemplateNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_TemplateNotFoundException.prototype)}};var RepositoryPolicyNotFoundException=class _RepositoryPolicyNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#RepositoryPolicyNotFoundException";name="RepositoryPolicyNotFoundException";$fault="client";constructor(opts){super({name:"RepositoryPolicyNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_RepositoryPolicyNotFoundException.prototype)}};var SigningConfigurationNotFoundException=class _SigningConfigurationNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#SigningConfigurationNotFoundException";name="SigningConfigurationNotFoundException";$fault="client";constructor(opts){super({name:"SigningConfigurationNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_SigningConfigurationNotFoundException.prototype)}};var ExclusionNotFoundException=class _ExclusionNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ExclusionNotFoundException";name="ExclusionNotFoundException";$fault="client";constructor(opts){super({name:"ExclusionNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ExclusionNotFoundException.prototype)}};var ImageNotFoundException=class _ImageNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ImageNotFoundException";name="ImageNotFoundException";$fault="client";constructor(opts){super({name:"ImageNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImageNotFoundException.prototype)}};var ScanNotFoundException=class _ScanNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ScanNotFoundException";name="ScanNotFoundException";$fault="client";constructor(opts){super({name:"ScanNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ScanNotFoundException.prototype)}};var ReplicationBackfillNotFoundException=class _ReplicationBackfillNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ReplicationBackfillNotFoundException";name="ReplicationBackfillNotFoundException";$fault="client";constructor(opts){super({name:"ReplicationBackfillNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReplicationBackfillNotFoundException.prototype)}};var LayerInaccessibleException=class _LayerInaccessibleException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LayerInaccessibleException";name="LayerInaccessibleException";$fault="client";constructor(opts){super({name:"LayerInaccessibleException",$fault:"client",...opts});Object.setPrototypeOf(this,_LayerInaccessibleException.prototype)}};var LayersNotFoundException=class _LayersNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LayersNotFoundException";name="LayersNotFoundException";$fault="client";constructor(opts){super({name:"LayersNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_LayersNotFoundException.prototype)}};var UnableToGetUpstreamLayerException=class _UnableToGetUpstreamLayerException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UnableToGetUpstreamLayerException";name="UnableToGetUpstreamLayerException";$fault="client";constructor(opts){super({name:"UnableToGetUpstreamLayerException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnableToGetUpstreamLayerException.prototype)}};var LifecyclePolicyPreviewNotFoundException=class _LifecyclePolicyPreviewNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LifecyclePolicyPreviewNotFoundException";name="LifecyclePolicyPreviewNotFoundException";$fault="client";constructor(opts){super({name:"LifecyclePolicyPreviewNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_LifecyclePolicyPreviewNotFoundException.prototype)}};var UnableToListUpstreamImageReferrersException=class _UnableToListUpstreamImageReferrersException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UnableToListUpstreamImageReferrersException";name="UnableToListUpstreamImageReferrersException";$fault="client";constructor(opts){super({name:"UnableToListUpstreamImageReferrersException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnableToListUpstreamImageReferrersException.prototype)}};var ImageAlreadyExistsException=class _ImageAlreadyExistsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ImageAlreadyExistsException";name="ImageAlreadyExistsException";$fault="client";constructor(opts){super({name:"ImageAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImageAlreadyExistsException.prototype)}};var ImageDigestDoesNotMatchException=class _ImageDigestDoesNotMatchException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ImageDigestDoesNotMatchException";name="ImageDigestDoesNotMatchException";$fault="client";constructor(opts){super({name:"ImageDigestDoesNotMatchException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImageDigestDoesNotMatchException.prototype)}};var ImageTagAlreadyExistsException=class _ImageTagAlreadyExistsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ImageTagAlreadyExistsException";name="ImageTagAlreadyExistsException";$fault="client";constructor(opts){super({name:"ImageTagAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImageTagAlreadyExistsException.prototype)}};var ReferencedImagesNotFoundException=class _ReferencedImagesNotFoundException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ReferencedImagesNotFoundException";name="ReferencedImagesNotFoundException";$fault="client";constructor(opts){super({name:"ReferencedImagesNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReferencedImagesNotFoundException.prototype)}};var BlockedByOrganizationPolicyException=class _BlockedByOrganizationPolicyException extends ECRServiceException{static shapeId="com.amazonaws.ecr#BlockedByOrganizationPolicyException";name="BlockedByOrganizationPolicyException";$fault="client";constructor(opts){super({name:"BlockedByOrganizationPolicyException",$fault:"client",...opts});Object.setPrototypeOf(this,_BlockedByOrganizationPolicyException.prototype)}};var ExclusionAlreadyExistsException=class _ExclusionAlreadyExistsException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ExclusionAlreadyExistsException";name="ExclusionAlreadyExistsException";$fault="client";constructor(opts){super({name:"ExclusionAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_ExclusionAlreadyExistsException.prototype)}};var ImageArchivedException=class _ImageArchivedException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ImageArchivedException";name="ImageArchivedException";$fault="client";constructor(opts){super({name:"ImageArchivedException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImageArchivedException.prototype)}};var UnsupportedImageTypeException=class _UnsupportedImageTypeException extends ECRServiceException{static shapeId="com.amazonaws.ecr#UnsupportedImageTypeException";name="UnsupportedImageTypeException";$fault="client";constructor(opts){super({name:"UnsupportedImageTypeException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnsupportedImageTypeException.prototype)}};var LifecyclePolicyPreviewInProgressException=class _LifecyclePolicyPreviewInProgressException extends ECRServiceException{static shapeId="com.amazonaws.ecr#LifecyclePolicyPreviewInProgressException";name="LifecyclePolicyPreviewInProgressException";$fault="client";constructor(opts){super({name:"LifecyclePolicyPreviewInProgressException",$fault:"client",...opts});Object.setPrototypeOf(this,_LifecyclePolicyPreviewInProgressException.prototype)}};var ReplicationBackfillInProgressException=class _ReplicationBackfillInProgressException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ReplicationBackfillInProgressException";name="ReplicationBackfillInProgressException";$fault="client";constructor(opts){super({name:"ReplicationBackfillInProgressException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReplicationBackfillInProgressException.prototype)}};var ReplicationBackfillInvalidStatusException=class _ReplicationBackfillInvalidStatusException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ReplicationBackfillInvalidStatusException";name="ReplicationBackfillInvalidStatusException";$fault="client";constructor(opts){super({name:"ReplicationBackfillInvalidStatusException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReplicationBackfillInvalidStatusException.prototype)}};var ImageStorageClassUpdateNotSupportedException=class _ImageStorageClassUpdateNotSupportedException extends ECRServiceException{static shapeId="com.amazonaws.ecr#ImageStorageClassUpdateNotSupportedException";name="ImageStorageClassUpdateNotSupportedException";$fault="client";constructor(opts){super({name:"ImageStorageClassUpdateNotSupportedException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImageStorageClassUpdateNotSupportedException.prototype)}};var InvalidLayerPartException=class _InvalidLayerPartException extends ECRServiceException{static shapeId="com.amazonaws.ecr#InvalidLayerPartException";name="InvalidLayerPartException";$fault="client";registryId;repositoryName;uploadId;lastValidByteReceived;constructor(opts){super({name:"InvalidLayerPartException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidLayerPartException.prototype);this.registryId=opts.registryId;this.repositoryName=opts.repositoryName;this.uploadId=opts.uploadId;this.lastValidByteReceived=opts.lastValidByteReceived}};
// node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js
var _A="Attribute";var _AD="AuthorizationData";var _ADL="AuthorizationDataList";var _AECID="AwsEcrContainerImageDetails";var _AL="AttributeList";var _BBOPE="BlockedByOrganizationPolicyException";var _BCLA="BatchCheckLayerAvailability";var _BCLAR="BatchCheckLayerAvailabilityRequest";var _BCLARa="BatchCheckLayerAvailabilityResponse";var _BDI="BatchDeleteImage";var _BDIR="BatchDeleteImageRequest";var _BDIRa="BatchDeleteImageResponse";var _BGI="BatchGetImage";var _BGIR="BatchGetImageRequest";var _BGIRa="BatchGetImageResponse";var _BGRSCR="BatchGetRepositoryScanningConfigurationRequest";var _CLU="CompleteLayerUpload";var _CLUR="CompleteLayerUploadRequest";var _CLURo="CompleteLayerUploadResponse";var _CR="CreateRepository";var _CRCTR="CreateRepositoryCreationTemplateRequest";var _CRR="CreateRepositoryRequest";var _CRRr="CreateRepositoryResponse";var _CS="CvssScore";var _CSA="CvssScoreAdjustment";var _CSAL="CvssScoreAdjustmentList";var _CSD="CvssScoreDetails";var _CSL="CvssScoreList";var _DI="DescribeImages";var _DIF="DescribeImagesFilter";var _DIR="DescribeImagesRequest";var _DIRe="DescribeImagesResponse";var _DISF="DescribeImageScanFindings";var _DISFR="DescribeImageScanFindingsRequest";var _DISFRe="DescribeImageScanFindingsResponse";var _DPTCRRes="DescribePullThroughCacheRulesRequest";var _DRCTRes="DescribeRepositoryCreationTemplatesRequest";var _DRRescr="DescribeRepositoriesRequest";var _EAEE="ExclusionAlreadyExistsException";var _EC="EncryptionConfiguration";var _ECFRCT="EncryptionConfigurationForRepositoryCreationTemplate";var _EISF="EnhancedImageScanFinding";var _EISFL="EnhancedImageScanFindingList";var _ENFE="ExclusionNotFoundException";var _EUE="EmptyUploadException";var _GAS="GetAccountSetting";var _GASR="GetAccountSettingRequest";var _GASRe="GetAccountSettingResponse";var _GAT="GetAuthorizationToken";var _GATR="GetAuthorizationTokenRequest";var _GATRe="GetAuthorizationTokenResponse";var _GDUFL="GetDownloadUrlForLayer";var _GDUFLR="GetDownloadUrlForLayerRequest";var _GDUFLRe="GetDownloadUrlForLayerResponse";var _GLP="GetLifecyclePolicy";var _GLPR="GetLifecyclePolicyRequest";var _GLPRe="GetLifecyclePolicyResponse";var _I="Image";var _IAE="ImageArchivedException";var _IAEE="ImageAlreadyExistsException";var _ID="ImageDetail";var _IDDNME="ImageDigestDoesNotMatchException";var _IDL="ImageDetailList";var _IF="ImageFailure";var _IFL="ImageFailureList";var _II="ImageIdentifier";var _IIL="ImageIdentifierList";var _IL="ImageList";var _ILE="InvalidLayerException";var _ILPE="InvalidLayerPartException";var _ILU="InitiateLayerUpload";var _ILUR="InitiateLayerUploadRequest";var _ILURn="InitiateLayerUploadResponse";var _INFE="ImageNotFoundException";var _IPE="InvalidParameterException";var _IR="ImageReferrer";var _ISC="ImageScanningConfiguration";var _ISCUNSE="ImageStorageClassUpdateNotSupportedException";var _ISF="ImageScanFinding";var _ISFL="ImageScanFindingList";var _ISFS="ImageScanFindingsSummary";var _ISFm="ImageScanFindings";var _ISS="ImageScanStatus";var _ITAEE="ImageTagAlreadyExistsException";var _ITMEF="ImageTagMutabilityExclusionFilter";var _ITMEFm="ImageTagMutabilityExclusionFilters";var _ITPE="InvalidTagParameterException";var _K="Key";var _KE="KmsException";var _L="Layer";var _LAEE="LayerAlreadyExistsException";var _LEE="LimitExceededException";var _LF="LayerFailure";var _LFL="LayerFailureList";var _LI="ListImages";var _LIE="LayerInaccessibleException";var _LIF="ListImagesFilter";var _LIR="ListImagesRequest";var _LIRF="ListImageReferrersFilter";var _LIRi="ListImagesResponse";var _LL="LayerList";var _LNFE="LayersNotFoundException";var _LPNFE="LifecyclePolicyNotFoundException";var _LPPIPE="LifecyclePolicyPreviewInProgressException";var _LPPNFE="LifecyclePolicyPreviewNotFoundException";var _LPPR="LifecyclePolicyPreviewResult";var _LPRA="LifecyclePolicyRuleAction";var _LPTSE="LayerPartTooSmallException";var _LPTUERi="ListPullTimeUpdateExclusionsResponse";var _PI="PutImage";var _PIR="PutImageRequest";var _PIRu="PutImageResponse";var _PLP="PutLifecyclePolicy";var _PLPR="PutLifecyclePolicyRequest";var _PLPRu="PutLifecyclePolicyResponse";var _PTCRAEE="PullThroughCacheRuleAlreadyExistsException";var _PTCRNFE="PullThroughCacheRuleNotFoundException";var _PVD="PackageVulnerabilityDetails";var _R="Recommendation";var _RAEE="RepositoryAlreadyExistsException";var _RBIPE="ReplicationBackfillInProgressException";var _RBISE="ReplicationBackfillInvalidStatusException";var _RBNFE="ReplicationBackfillNotFoundException";var _RBP="ReplicationBackfillProgress";var _RBR="ReplicationBackfillResult";var _RCT="RepositoryCreationTemplate";var _RDe="ResourceDetails";var _RINFE="ReferencedImagesNotFoundException";var _RLe="ResourceList";var _RNEE="RepositoryNotEmptyException";var _RNFE="RepositoryNotFoundException";var _RPNFE="RegistryPolicyNotFoundException";var _RPNFEe="RepositoryPolicyNotFoundException";var _Re="Remediation";var _Rep="Repository";var _Res="Resource";var _SCNFE="SigningConfigurationNotFoundException";var _SD="ScoreDetails";var _SE="ServerException";var _SNFE="ScanNotFoundException";var _SNFEe="SecretNotFoundException";var _T="Tag";var _TAEE="TemplateAlreadyExistsException";var _TL="TagList";var _TMTE="TooManyTagsException";var _TNFE="TemplateNotFoundException";var _UITE="UnsupportedImageTypeException";var _ULP="UploadLayerPart";var _ULPR="UploadLayerPartRequest";var _ULPRp="UploadLayerPartResponse";var _UNFE="UploadNotFoundException";var _URCTR="UpdateRepositoryCreationTemplateRequest";var _URR="UntagResourceRequest";var _UTASE="UnableToAccessSecretException";var _UTDSVE="UnableToDecryptSecretValueException";var _UTGUIE="UnableToGetUpstreamImageException";var _UTGULE="UnableToGetUpstreamLayerException";var _UTLUIRE="UnableToListUpstreamImageReferrersException";var _UURE="UnsupportedUpstreamRegistryException";var _V="Value";var _VE="ValidationException";var _VP="VulnerablePackage";var _VPL="VulnerablePackagesList";var _a="architecture";var _aAI="awsAccountId";var _aD="authorizationData";var _aECI="awsEcrContainerImage";var _aF="appliedFor";var _aMT="acceptedMediaTypes";var _aMTr="artifactMediaType";var _aRP="appliedRulePriority";var _aS="artifactStatus";var _aT="authorizationToken";var _aTr="artifactType";var _aTrt="artifactTypes";var _ac="action";var _ad="adjustments";var _an="annotations";var _ar="arch";var _at="attributes";var _au="author";var _bS="baseScore";var _c="client";var _cAr="createdAt";var _cRA="customRoleArn";var _cRC="completedReplicationCount";var _cv="cvss";var _d="description";var _dU="downloadUrl";var _det="details";var _di="digest";var _e="error";var _eA="expiresAt";var _eAx="exploitAvailable";var _eC="encryptionConfiguration";var _eF="enhancedFindings";var _eRPc="ecrRepositoryPrefixes";var _eT="encryptionType";var _ep="epoch";var _f="failures";var _fA="findingArn";var _fAi="fixAvailable";var _fC="failureCode";var _fCa="failureCodes";var _fIV="fixedInVersion";var _fOA="firstObservedAt";var _fP="filePath";var _fR="failureReason";var _fRC="failedReplicationCount";var _fSC="findingSeverityCounts";var _fT="filterType";var _fi="filter";var _fin="findings";var _hE="httpError";var _i="images";var _iD="imageDetails";var _iDm="imageDigest";var _iH="imageHash";var _iI="imageIds";var _iIm="imageId";var _iM="imageManifest";var _iMMT="imageManifestMediaType";var _iPA="imagePushedAt";var _iS="imageStatus";var _iSC="imageScanningConfiguration";var _iSCA="imageScanCompletedAt";var _iSF="imageScanFindings";var _iSFS="imageScanFindingsSummary";var _iSIB="imageSizeInBytes";var _iSS="imageScanStatus";var _iT="imageTags";var _iTM="imageTagMutability";var _iTMEF="imageTagMutabilityExclusionFilters";var _iTm="imageTag";var _iUC="inUseCount";var _id="id";var _im="image";var _k="key";var _kE="kmsError";var _kK="kmsKey";var _l="layers";var _lA="layerAvailability";var _lAA="lastArchivedAt";var _lAAa="lastActivatedAt";var _lBR="lastByteReceived";var _lD="layerDigests";var _lDa="layerDigest";var _lEA="lastEvaluatedAt";var _lIUA="lastInUseAt";var _lOA="lastObservedAt";var _lP="lifecyclePolicy";var _lPB="layerPartBlob";var _lPT="lifecyclePolicyText";var _lRPT="lastRecordedPullTime";var _lS="layerSize";var _lVBR="lastValidByteReceived";var _m="message";var _mR="maxResults";var _mT="mediaType";var _me="metric";var _n="name";var _nT="nextToken";var _p="platform";var _pA="pushedAt";var _pE="proxyEndpoint";var _pFB="partFirstByte";var _pLB="partLastByte";var _pM="packageManager";var _pS="partSize";var _pTUE="pullTimeUpdateExclusions";var _pVD="packageVulnerabilityDetails";var _pr="prefix";var _pre="prefixes";var _r="registry";var _rA="resourceArn";var _rAe="repositoryArn";var _rI="registryId";var _rIe="registryIds";var _rN="repositoryName";var _rNe="repositoryNames";var _rP="repositoryPolicy";var _rT="resourceTags";var _rU="referenceUrls";var _rUe="repositoryUri";var _rV="relatedVulnerabilities";var _re="repository";var _rea="reason";var _rec="recommendation";var _rel="release";var _rem="remediation";var _reso="resources";var _s="smithy.ts.sdk.synthetic.com.amazonaws.ecr";var _sCt="storageClass";var _sD="scoreDetails";var _sIFC="subImageFailureCodes";var _sLH="sourceLayerHash";var _sMD="subjectManifestDigest";var _sOP="scanOnPush";var _sS="scoreSource";var _sU="sourceUrl";var _sV="scoringVector";var _sc="score";var _se="server";var _sev="severity";var _si="size";var _so="source";var _st="status";var _t="tags";var _tK="tagKeys";var _tRC="totalReplicationCount";var _tS="tagStatus";var _tSC="targetStorageClass";var _te="text";var _ti="title";var _ty="type";var _u="uri";var _uA="updatedAt";var _uI="uploadId";var _ur="url";var _v="value";var _vCA="vendorCreatedAt";var _vI="vulnerabilityId";var _vP="vulnerablePackages";var _vS="vendorSeverity";var _vSUA="vulnerabilitySourceUpdatedAt";var _vUA="vendorUpdatedAt";var _ve="version";var n0="com.amazonaws.ecr";var _s_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .TypeRegistry */ .OF(_s);var ECRServiceException$=[-3,_s,"ECRServiceException",0,[],[]];_s_registry.registerError(ECRServiceException$,ECRServiceException);var n0_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .TypeRegistry */ .OF(n0);var BlockedByOrganizationPolicyException$=[-3,n0,_BBOPE,{[_e]:_c},[_m],[0]];n0_registry.registerError(BlockedByOrganizationPolicyException$,BlockedByOrganizationPolicyException);var EmptyUploadException$=[-3,n0,_EUE,{[_e]:_c},[_m],[0]];n0_registry.registerError(EmptyUploadException$,EmptyUploadException);var ExclusionAlreadyExistsException$=[-3,n0,_EAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ExclusionAlreadyExistsException$,ExclusionAlreadyExistsException);var ExclusionNotFoundException$=[-3,n0,_ENFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ExclusionNotFoundException$,ExclusionNotFoundException);var ImageAlreadyExistsException$=[-3,n0,_IAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImageAlreadyExistsException$,ImageAlreadyExistsException);var ImageArchivedException$=[-3,n0,_IAE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImageArchivedException$,ImageArchivedException);var ImageDigestDoesNotMatchException$=[-3,n0,_IDDNME,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImageDigestDoesNotMatchException$,ImageDigestDoesNotMatchException);var ImageNotFoundException$=[-3,n0,_INFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImageNotFoundException$,ImageNotFoundException);var ImageStorageClassUpdateNotSupportedException$=[-3,n0,_ISCUNSE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImageStorageClassUpdateNotSupportedException$,ImageStorageClassUpdateNotSupportedException);var ImageTagAlreadyExistsException$=[-3,n0,_ITAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImageTagAlreadyExistsException$,ImageTagAlreadyExistsException);var InvalidLayerException$=[-3,n0,_ILE,{[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidLayerException$,InvalidLayerException);var InvalidLayerPartException$=[-3,n0,_ILPE,{[_e]:_c},[_rI,_rN,_uI,_lVBR,_m],[0,0,0,1,0]];n0_registry.registerError(InvalidLayerPartException$,InvalidLayerPartException);var InvalidParameterException$=[-3,n0,_IPE,{[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidParameterException$,InvalidParameterException);var InvalidTagParameterException$=[-3,n0,_ITPE,{[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidTagParameterException$,InvalidTagParameterException);var KmsException$=[-3,n0,_KE,{[_e]:_c},[_m,_kE],[0,0]];n0_registry.registerError(KmsException$,KmsException);var LayerAlreadyExistsException$=[-3,n0,_LAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LayerAlreadyExistsException$,LayerAlreadyExistsException);var LayerInaccessibleException$=[-3,n0,_LIE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LayerInaccessibleException$,LayerInaccessibleException);var LayerPartTooSmallException$=[-3,n0,_LPTSE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LayerPartTooSmallException$,LayerPartTooSmallException);var LayersNotFoundException$=[-3,n0,_LNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LayersNotFoundException$,LayersNotFoundException);var LifecyclePolicyNotFoundException$=[-3,n0,_LPNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LifecyclePolicyNotFoundException$,LifecyclePolicyNotFoundException);var LifecyclePolicyPreviewInProgressException$=[-3,n0,_LPPIPE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LifecyclePolicyPreviewInProgressException$,LifecyclePolicyPreviewInProgressException);var LifecyclePolicyPreviewNotFoundException$=[-3,n0,_LPPNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LifecyclePolicyPreviewNotFoundException$,LifecyclePolicyPreviewNotFoundException);var LimitExceededException$=[-3,n0,_LEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LimitExceededException$,LimitExceededException);var PullThroughCacheRuleAlreadyExistsException$=[-3,n0,_PTCRAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(PullThroughCacheRuleAlreadyExistsException$,PullThroughCacheRuleAlreadyExistsException);var PullThroughCacheRuleNotFoundException$=[-3,n0,_PTCRNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(PullThroughCacheRuleNotFoundException$,PullThroughCacheRuleNotFoundException);var ReferencedImagesNotFoundException$=[-3,n0,_RINFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ReferencedImagesNotFoundException$,ReferencedImagesNotFoundException);var RegistryPolicyNotFoundException$=[-3,n0,_RPNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(RegistryPolicyNotFoundException$,RegistryPolicyNotFoundException);var ReplicationBackfillInProgressException$=[-3,n0,_RBIPE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ReplicationBackfillInProgressException$,ReplicationBackfillInProgressException);var ReplicationBackfillInvalidStatusException$=[-3,n0,_RBISE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ReplicationBackfillInvalidStatusException$,ReplicationBackfillInvalidStatusException);var ReplicationBackfillNotFoundException$=[-3,n0,_RBNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ReplicationBackfillNotFoundException$,ReplicationBackfillNotFoundException);var RepositoryAlreadyExistsException$=[-3,n0,_RAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(RepositoryAlreadyExistsException$,RepositoryAlreadyExistsException);var RepositoryNotEmptyException$=[-3,n0,_RNEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(RepositoryNotEmptyException$,RepositoryNotEmptyException);var RepositoryNotFoundException$=[-3,n0,_RNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(RepositoryNotFoundException$,RepositoryNotFoundException);var RepositoryPolicyNotFoundException$=[-3,n0,_RPNFEe,{[_e]:_c},[_m],[0]];n0_registry.registerError(RepositoryPolicyNotFoundException$,RepositoryPolicyNotFoundException);var ScanNotFoundException$=[-3,n0,_SNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ScanNotFoundException$,ScanNotFoundException);var SecretNotFoundException$=[-3,n0,_SNFEe,{[_e]:_c},[_m],[0]];n0_registry.registerError(SecretNotFoundException$,SecretNotFoundException);var ServerException$=[-3,n0,_SE,{[_e]:_se},[_m],[0]];n0_registry.registerError(ServerException$,ServerException);var SigningConfigurationNotFoundException$=[-3,n0,_SCNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(SigningConfigurationNotFoundException$,SigningConfigurationNotFoundException);var TemplateAlreadyExistsException$=[-3,n0,_TAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(TemplateAlreadyExistsException$,TemplateAlreadyExistsException);var TemplateNotFoundException$=[-3,n0,_TNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(TemplateNotFoundException$,TemplateNotFoundException);var TooManyTagsException$=[-3,n0,_TMTE,{[_e]:_c},[_m],[0]];n0_registry.registerError(TooManyTagsException$,TooManyTagsException);var UnableToAccessSecretException$=[-3,n0,_UTASE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UnableToAccessSecretException$,UnableToAccessSecretException);var UnableToDecryptSecretValueException$=[-3,n0,_UTDSVE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UnableToDecryptSecretValueException$,UnableToDecryptSecretValueException);var UnableToGetUpstreamImageException$=[-3,n0,_UTGUIE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UnableToGetUpstreamImageException$,UnableToGetUpstreamImageException);var UnableToGetUpstreamLayerException$=[-3,n0,_UTGULE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UnableToGetUpstreamLayerException$,UnableToGetUpstreamLayerException);var UnableToListUpstreamImageReferrersException$=[-3,n0,_UTLUIRE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UnableToListUpstreamImageReferrersException$,UnableToListUpstreamImageReferrersException);var UnsupportedImageTypeException$=[-3,n0,_UITE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UnsupportedImageTypeException$,UnsupportedImageTypeException);var UnsupportedUpstreamRegistryException$=[-3,n0,_UURE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UnsupportedUpstreamRegistryException$,UnsupportedUpstreamRegistryException);var UploadNotFoundException$=[-3,n0,_UNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(UploadNotFoundException$,UploadNotFoundException);var ValidationException$=[-3,n0,_VE,{[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(ValidationException$,ValidationException);var errorTypeRegistries=[_s_registry,n0_registry];var Attribute$=[3,n0,_A,0,[_k,_v],[0,0],1];var AuthorizationData$=[3,n0,_AD,0,[_aT,_eA,_pE],[0,4,0]];var AwsEcrContainerImageDetails$=[3,n0,_AECID,0,[_a,_au,_iH,_iT,_p,_pA,_lIUA,_iUC,_r,_rN],[0,0,0,64|0,0,4,4,1,0,0]];var BatchCheckLayerAvailabilityRequest$=[3,n0,_BCLAR,0,[_rN,_lD,_rI],[0,64|0,0],2];var BatchCheckLayerAvailabilityResponse$=[3,n0,_BCLARa,0,[_l,_f],[()=>LayerList,()=>LayerFailureList]];var BatchDeleteImageRequest$=[3,n0,_BDIR,0,[_rN,_iI,_rI],[0,()=>ImageIdentifierList,0],2];var BatchDeleteImageResponse$=[3,n0,_BDIRa,0,[_iI,_f],[()=>ImageIdentifierList,()=>ImageFailureList]];var BatchGetImageRequest$=[3,n0,_BGIR,0,[_rN,_iI,_rI,_aMT],[0,()=>ImageIdentifierList,0,64|0],2];var BatchGetImageResponse$=[3,n0,_BGIRa,0,[_i,_f],[()=>ImageList,()=>ImageFailureList]];var BatchGetRepositoryScanningConfigurationRequest$=[3,n0,_BGRSCR,0,[_rNe],[64|0],1];var CompleteLayerUploadRequest$=[3,n0,_CLUR,0,[_rN,_uI,_lD,_rI],[0,0,64|0,0],3];var CompleteLayerUploadResponse$=[3,n0,_CLURo,0,[_rI,_rN,_uI,_lDa],[0,0,0,0]];var CreateRepositoryCreationTemplateRequest$=[3,n0,_CRCTR,0,[_pr,_aF,_d,_eC,_rT,_iTM,_iTMEF,_rP,_lP,_cRA],[0,64|0,0,()=>EncryptionConfigurationForRepositoryCreationTemplate$,()=>TagList,0,()=>ImageTagMutabilityExclusionFilters,0,0,0],2];var CreateRepositoryRequest$=[3,n0,_CRR,0,[_rN,_rI,_t,_iTM,_iTMEF,_iSC,_eC],[0,0,()=>TagList,0,()=>ImageTagMutabilityExclusionFilters,()=>ImageScanningConfiguration$,()=>EncryptionConfiguration$],1];var CreateRepositoryResponse$=[3,n0,_CRRr,0,[_re],[()=>Repository$]];var CvssScore$=[3,n0,_CS,0,[_bS,_sV,_so,_ve],[1,0,0,0]];var CvssScoreAdjustment$=[3,n0,_CSA,0,[_me,_rea],[0,0]];var CvssScoreDetails$=[3,n0,_CSD,0,[_ad,_sc,_sS,_sV,_ve],[()=>CvssScoreAdjustmentList,1,0,0,0]];var DescribeImageScanFindingsRequest$=[3,n0,_DISFR,0,[_rN,_iIm,_rI,_nT,_mR],[0,()=>ImageIdentifier$,0,0,1],2];var DescribeImageScanFindingsResponse$=[3,n0,_DISFRe,0,[_rI,_rN,_iIm,_iSS,_iSF,_nT],[0,0,()=>ImageIdentifier$,()=>ImageScanStatus$,()=>ImageScanFindings$,0]];var DescribeImagesFilter$=[3,n0,_DIF,0,[_tS,_iS],[0,0]];var DescribeImagesRequest$=[3,n0,_DIR,0,[_rN,_rI,_iI,_nT,_mR,_fi],[0,0,()=>ImageIdentifierList,0,1,()=>DescribeImagesFilter$],1];var DescribeImagesResponse$=[3,n0,_DIRe,0,[_iD,_nT],[()=>ImageDetailList,0]];var DescribePullThroughCacheRulesRequest$=[3,n0,_DPTCRRes,0,[_rI,_eRPc,_nT,_mR],[0,64|0,0,1]];var DescribeRepositoriesRequest$=[3,n0,_DRRescr,0,[_rI,_rNe,_nT,_mR],[0,64|0,0,1]];var DescribeRepositoryCreationTemplatesRequest$=[3,n0,_DRCTRes,0,[_pre,_nT,_mR],[64|0,0,1]];var EncryptionConfiguration$=[3,n0,_EC,0,[_eT,_kK],[0,0],1];var EncryptionConfigurationForRepositoryCreationTemplate$=[3,n0,_ECFRCT,0,[_eT,_kK],[0,0],1];var EnhancedImageScanFinding$=[3,n0,_EISF,0,[_aAI,_d,_fA,_fOA,_lOA,_pVD,_rem,_reso,_sc,_sD,_sev,_st,_ti,_ty,_uA,_fAi,_eAx],[0,0,0,4,4,()=>PackageVulnerabilityDetails$,()=>Remediation$,()=>ResourceList,1,()=>ScoreDetails$,0,0,0,0,4,0,0]];var GetAccountSettingRequest$=[3,n0,_GASR,0,[_n],[0],1];var GetAccountSettingResponse$=[3,n0,_GASRe,0,[_n,_v],[0,0]];var GetAuthorizationTokenRequest$=[3,n0,_GATR,0,[_rIe],[64|0]];var GetAuthorizationTokenResponse$=[3,n0,_GATRe,0,[_aD],[()=>AuthorizationDataList]];var GetDownloadUrlForLayerRequest$=[3,n0,_GDUFLR,0,[_rN,_lDa,_rI],[0,0,0],2];var GetDownloadUrlForLayerResponse$=[3,n0,_GDUFLRe,0,[_dU,_lDa],[0,0]];var GetLifecyclePolicyRequest$=[3,n0,_GLPR,0,[_rN,_rI],[0,0],1];var GetLifecyclePolicyResponse$=[3,n0,_GLPRe,0,[_rI,_rN,_lPT,_lEA],[0,0,0,4]];var Image$=[3,n0,_I,0,[_rI,_rN,_iIm,_iM,_iMMT],[0,0,()=>ImageIdentifier$,0,0]];var ImageDetail$=[3,n0,_ID,0,[_rI,_rN,_iDm,_iT,_iSIB,_iPA,_iSS,_iSFS,_iMMT,_aMTr,_lRPT,_sMD,_iS,_lAA,_lAAa],[0,0,0,64|0,1,4,()=>ImageScanStatus$,()=>ImageScanFindingsSummary$,0,0,4,0,0,4,4]];var ImageFailure$=[3,n0,_IF,0,[_iIm,_fC,_fR],[()=>ImageIdentifier$,0,0]];var ImageIdentifier$=[3,n0,_II,0,[_iDm,_iTm],[0,0]];var ImageReferrer$=[3,n0,_IR,0,[_di,_mT,_si,_aTr,_an,_aS],[0,0,1,0,128|0,0],3];var ImageScanFinding$=[3,n0,_ISF,0,[_n,_d,_u,_sev,_at],[0,0,0,0,()=>AttributeList]];var ImageScanFindings$=[3,n0,_ISFm,0,[_iSCA,_vSUA,_fSC,_fin,_eF],[4,4,128|1,()=>ImageScanFindingList,()=>EnhancedImageScanFindingList]];var ImageScanFindingsSummary$=[3,n0,_ISFS,0,[_iSCA,_vSUA,_fSC],[4,4,128|1]];var ImageScanningConfiguration$=[3,n0,_ISC,0,[_sOP],[2]];var ImageScanStatus$=[3,n0,_ISS,0,[_st,_d],[0,0]];var ImageTagMutabilityExclusionFilter$=[3,n0,_ITMEF,0,[_fT,_fi],[0,0],2];var InitiateLayerUploadRequest$=[3,n0,_ILUR,0,[_rN,_rI],[0,0],1];var InitiateLayerUploadResponse$=[3,n0,_ILURn,0,[_uI,_pS],[0,1]];var Layer$=[3,n0,_L,0,[_lDa,_lA,_lS,_mT],[0,0,1,0]];var LayerFailure$=[3,n0,_LF,0,[_lDa,_fC,_fR],[0,0,0]];var LifecyclePolicyPreviewResult$=[3,n0,_LPPR,0,[_iT,_iDm,_iPA,_ac,_aRP,_sCt],[64|0,0,4,()=>LifecyclePolicyRuleAction$,1,0]];var LifecyclePolicyRuleAction$=[3,n0,_LPRA,0,[_ty,_tSC],[0,0]];var ListImageReferrersFilter$=[3,n0,_LIRF,0,[_aTrt,_aS],[64|0,0]];var ListImagesFilter$=[3,n0,_LIF,0,[_tS,_iS],[0,0]];var ListImagesRequest$=[3,n0,_LIR,0,[_rN,_rI,_nT,_mR,_fi],[0,0,0,1,()=>ListImagesFilter$],1];var ListImagesResponse$=[3,n0,_LIRi,0,[_iI,_nT],[()=>ImageIdentifierList,0]];var ListPullTimeUpdateExclusionsResponse$=[3,n0,_LPTUERi,0,[_pTUE,_nT],[64|0,0]];var PackageVulnerabilityDetails$=[3,n0,_PVD,0,[_cv,_rU,_rV,_so,_sU,_vCA,_vS,_vUA,_vI,_vP],[()=>CvssScoreList,64|0,64|0,0,0,4,0,4,0,()=>VulnerablePackagesList]];var PutImageRequest$=[3,n0,_PIR,0,[_rN,_iM,_rI,_iMMT,_iTm,_iDm],[0,0,0,0,0,0],2];var PutImageResponse$=[3,n0,_PIRu,0,[_im],[()=>Image$]];var PutLifecyclePolicyRequest$=[3,n0,_PLPR,0,[_rN,_lPT,_rI],[0,0,0],2];var PutLifecyclePolicyResponse$=[3,n0,_PLPRu,0,[_rI,_rN,_lPT],[0,0,0]];var Recommendation$=[3,n0,_R,0,[_ur,_te],[0,0]];var Remediation$=[3,n0,_Re,0,[_rec],[()=>Recommendation$]];var ReplicationBackfillProgress$=[3,n0,_RBP,0,[_tRC,_cRC,_fRC,_fCa],[1,1,1,64|0],4];var ReplicationBackfillResult$=[3,n0,_RBR,0,[_rN,_iIm,_st,_fC,_sIFC],[0,()=>ImageIdentifier$,0,0,64|0],3];var Repository$=[3,n0,_Rep,0,[_rAe,_rI,_rN,_rUe,_cAr,_iTM,_iTMEF,_iSC,_eC],[0,0,0,0,4,0,()=>ImageTagMutabilityExclusionFilters,()=>ImageScanningConfiguration$,()=>EncryptionConfiguration$]];var RepositoryCreationTemplate$=[3,n0,_RCT,0,[_pr,_d,_eC,_rT,_iTM,_iTMEF,_rP,_lP,_aF,_cRA,_cAr,_uA],[0,0,()=>EncryptionConfigurationForRepositoryCreationTemplate$,()=>TagList,0,()=>ImageTagMutabilityExclusionFilters,0,0,64|0,0,4,4]];var Resource$=[3,n0,_Res,0,[_det,_id,_t,_ty],[()=>ResourceDetails$,0,128|0,0]];var ResourceDetails$=[3,n0,_RDe,0,[_aECI],[()=>AwsEcrContainerImageDetails$]];var ScoreDetails$=[3,n0,_SD,0,[_cv],[()=>CvssScoreDetails$]];var Tag$=[3,n0,_T,0,[_K,_V],[0,0],2];var UntagResourceRequest$=[3,n0,_URR,0,[_rA,_tK],[0,64|0],2];var UpdateRepositoryCreationTemplateRequest$=[3,n0,_URCTR,0,[_pr,_d,_eC,_rT,_iTM,_iTMEF,_rP,_lP,_aF,_cRA],[0,0,()=>EncryptionConfigurationForRepositoryCreationTemplate$,()=>TagList,0,()=>ImageTagMutabilityExclusionFilters,0,0,64|0,0],1];var UploadLayerPartRequest$=[3,n0,_ULPR,0,[_rN,_uI,_pFB,_pLB,_lPB,_rI],[0,0,1,1,21,0],5];var UploadLayerPartResponse$=[3,n0,_ULPRp,0,[_rI,_rN,_uI,_lBR],[0,0,0,1]];var VulnerablePackage$=[3,n0,_VP,0,[_ar,_ep,_fP,_n,_pM,_rel,_sLH,_ve,_fIV],[0,1,0,0,0,0,0,0,0]];var ArtifactTypeList=(/* unused pure expression or super */ null && (64|0));var AttributeList=[1,n0,_AL,0,()=>Attribute$];var AuthorizationDataList=[1,n0,_ADL,0,()=>AuthorizationData$];var BatchedOperationLayerDigestList=(/* unused pure expression or super */ null && (64|0));var CvssScoreAdjustmentList=[1,n0,_CSAL,0,()=>CvssScoreAdjustment$];var CvssScoreList=[1,n0,_CSL,0,()=>CvssScore$];var EnhancedImageScanFindingList=[1,n0,_EISFL,0,()=>EnhancedImageScanFinding$];var GetAuthorizationTokenRegistryIdList=(/* unused pure expression or super */ null && (64|0));var ImageDetailList=[1,n0,_IDL,0,()=>ImageDetail$];var ImageFailureList=[1,n0,_IFL,0,()=>ImageFailure$];var ImageIdentifierList=[1,n0,_IIL,0,()=>ImageIdentifier$];var ImageList=[1,n0,_IL,0,()=>Image$];var ImageScanFindingList=[1,n0,_ISFL,0,()=>ImageScanFinding$];var ImageTagList=(/* unused pure expression or super */ null && (64|0));var ImageTagMutabilityExclusionFilters=[1,n0,_ITMEFm,0,()=>ImageTagMutabilityExclusionFilter$];var ImageTagsList=(/* unused pure expression or super */ null && (64|0));var LayerDigestList=(/* unused pure expression or super */ null && (64|0));var LayerFailureList=[1,n0,_LFL,0,()=>LayerFailure$];var LayerList=[1,n0,_LL,0,()=>Layer$];var MediaTypeList=(/* unused pure expression or super */ null && (64|0));var PrefixList=(/* unused pure expression or super */ null && (64|0));var PullThroughCacheRuleRepositoryPrefixList=(/* unused pure expression or super */ null && (64|0));var PullTimeUpdateExclusionList=(/* unused pure expression or super */ null && (64|0));var RCTAppliedForList=(/* unused pure expression or super */ null && (64|0));var ReferenceUrlsList=(/* unused pure expression or super */ null && (64|0));var RelatedVulnerabilitiesList=(/* unused pure expression or super */ null && (64|0));var ReplicationErrorList=(/* unused pure expression or super */ null && (64|0));var RepositoryNameList=(/* unused pure expression or super */ null && (64|0));var ResourceList=[1,n0,_RLe,0,()=>Resource$];var ScanningConfigurationRepositoryNameList=(/* unused pure expression or super */ null && (64|0));var TagKeyList=(/* unused pure expression or super */ null && (64|0));var TagList=[1,n0,_TL,0,()=>Tag$];var VulnerablePackagesList=[1,n0,_VPL,0,()=>VulnerablePackage$];var Annotations=(/* unused pure expression or super */ null && (128|0));var FindingSeverityCounts=(/* unused pure expression or super */ null && (128|1));var Tags=(/* unused pure expression or super */ null && (128|0));var BatchCheckLayerAvailability$=[9,n0,_BCLA,0,()=>BatchCheckLayerAvailabilityRequest$,()=>BatchCheckLayerAvailabilityResponse$];var BatchDeleteImage$=[9,n0,_BDI,0,()=>BatchDeleteImageRequest$,()=>BatchDeleteImageResponse$];var BatchGetImage$=[9,n0,_BGI,0,()=>BatchGetImageRequest$,()=>BatchGetImageResponse$];var CompleteLayerUpload$=[9,n0,_CLU,0,()=>CompleteLayerUploadRequest$,()=>CompleteLayerUploadResponse$];var CreateRepository$=[9,n0,_CR,0,()=>CreateRepositoryRequest$,()=>CreateRepositoryResponse$];var DescribeImages$=[9,n0,_DI,0,()=>DescribeImagesRequest$,()=>DescribeImagesResponse$];var DescribeImageScanFindings$=[9,n0,_DISF,0,()=>DescribeImageScanFindingsRequest$,()=>DescribeImageScanFindingsResponse$];var GetAccountSetting$=[9,n0,_GAS,0,()=>GetAccountSettingRequest$,()=>GetAccountSettingResponse$];var GetAuthorizationToken$=[9,n0,_GAT,0,()=>GetAuthorizationTokenRequest$,()=>GetAuthorizationTokenResponse$];var GetDownloadUrlForLayer$=[9,n0,_GDUFL,0,()=>GetDownloadUrlForLayerRequest$,()=>GetDownloadUrlForLayerResponse$];var GetLifecyclePolicy$=[9,n0,_GLP,0,()=>GetLifecyclePolicyRequest$,()=>GetLifecyclePolicyResponse$];var InitiateLayerUpload$=[9,n0,_ILU,0,()=>InitiateLayerUploadRequest$,()=>InitiateLayerUploadResponse$];var ListImages$=[9,n0,_LI,0,()=>ListImagesRequest$,()=>ListImagesResponse$];var PutImage$=[9,n0,_PI,0,()=>PutImageRequest$,()=>PutImageResponse$];var PutLifecyclePolicy$=[9,n0,_PLP,0,()=>PutLifecyclePolicyRequest$,()=>PutLifecyclePolicyResponse$];var UploadLayerPart$=[9,n0,_ULP,0,()=>UploadLayerPartRequest$,()=>UploadLayerPartResponse$];
// node_modules/@aws-sdk/client-ecr/dist-es/runtimeConfig.shared.js
var getRuntimeConfig=config=>{return{apiVersion:"2015-09-21",base64Decoder:config?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .fromBase64 */ .Ey,base64Encoder:config?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .toBase64 */ .nk,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultECRHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_5__/* .AwsSdkSigV4Signer */ .f2}],logger:config?.logger??new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .NoOpLogger */ .N4,protocol:config?.protocol??_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_5__/* .AwsJson1_1Protocol */ .TE,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.ecr",errorTypeRegistries,xmlNamespace:"http://ecr.amazonaws.com/doc/2015-09-21/",version:"2015-09-21",serviceTarget:"AmazonEC2ContainerRegistry_V20150921"},serviceId:config?.serviceId??"ECR",sha256:config?.sha256??_Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_6__/* .Sha256Node */ .T,urlParser:config?.urlParser??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .parseUrl */ .Dl,utf8Decoder:config?.utf8Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .fromUtf8 */ .ar,utf8Encoder:config?.utf8Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .toUtf8 */ .Pq}};
// node_modules/@aws-sdk/client-ecr/dist-es/runtimeConfig.js
var getRuntimeConfig2=config=>{(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);const defaultsMode=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveDefaultsModeConfig */ .IZ)(config);const defaultConfigProvider=()=>defaultsMode().then(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .loadConfigsForDefaultMode */ .lT);const clientSharedValues=getRuntimeConfig(config);(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_5__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .calculateBodyLength */ .n8,credentialDefaultProvider:config?.credentialDefaultProvider??_errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultProvider */ .v6,defaultSocketTimeout:(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getDefaultSocketTimeout */ .ED)(config?.requestHandler,3e5),defaultUserAgentProvider:config?.defaultUserAgentProvider??(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .createDefaultUserAgentProvider */ .pf)({serviceId:clientSharedValues.serviceId,clientVersion:package_default.version}),maxAttempts:config?.maxAttempts??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,config),region:config?.region??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_REGION_CONFIG_OPTIONS */ .GG,{..._NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,...loaderConfig}),requestHandler:_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_7__/* .NodeHttpHandler */ .$.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)({..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,default:async()=>(await defaultConfigProvider()).retryMode||_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_RETRY_MODE */ .L0},config),streamCollector:config?.streamCollector??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .streamCollector */ .kv,useDualstackEndpoint:config?.useDualstackEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko,loaderConfig),userAgentAppId:config?.userAgentAppId??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV,loaderConfig)}};
// node_modules/@aws-sdk/client-ecr/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-ecr/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig),getHttpAuthExtensionConfiguration(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration),resolveHttpAuthRuntimeConfig(extensionConfiguration))};
// node_modules/@aws-sdk/client-ecr/dist-es/ECRClient.js
var ECRClient=class extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .Client */ .Kj{config;constructor(...[configuration]){const _config_0=getRuntimeConfig2(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters(_config_0);const _config_2=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveUserAgentConfig */ .Dc)(_config_1);const _config_3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveRetryConfig */ .$z)(_config_2);const _config_4=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveRegionConfig */ .TD)(_config_3);const _config_5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveHostHeaderConfig */ .OV)(_config_4);const _config_6=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveEndpointConfig */ .Co)(_config_5);const _config_7=resolveHttpAuthSchemeConfig(_config_6);const _config_8=resolveRuntimeExtensions(_config_7,configuration?.extensions||[]);this.config=_config_8;this.middlewareStack.use((0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_10__/* .getSchemaSerdePlugin */ .wq)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getUserAgentPlugin */ .sM)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getRetryPlugin */ .ey)(this.config));this.middlewareStack.use((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_9__/* .getContentLengthPlugin */ .vK)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getHostHeaderPlugin */ .TC)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getLoggerPlugin */ .Y7)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getRecursionDetectionPlugin */ .n4)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config,{httpAuthSchemeParametersProvider:defaultECRHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .DefaultIdentityProviderConfig */ .h$({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getHttpSigningPlugin */ .lW)(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var command=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .makeBuilder */ .k8)(commonParams,"AmazonEC2ContainerRegistry_V20150921","ECRClient",_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_8__/* .getEndpointPlugin */ .rD);var _ep0={};var _mw0=(Command,cs,config,o)=>[];
// node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchGetImageCommand.js
var BatchGetImageCommand=class extends command(_ep0,_mw0,"BatchGetImage",BatchGetImage$){};
// src/image/oci/ports.ts
var RepositoryMissingError = class extends _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo {
  name = "RepositoryMissingError";
};
var TagTakenError = class extends _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo {
  name = "TagTakenError";
  tag;
  constructor(tag, options = {}) {
    super(`The tag '${tag}' is immutable and points to another image.`, options);
    this.tag = tag;
  }
};

// src/aws/ecr/media-types.ts
var ACCEPTED_MANIFESTS = [
  MEDIA_TYPES.ociManifest,
  MEDIA_TYPES.dockerManifest,
  MEDIA_TYPES.ociIndex,
  MEDIA_TYPES.dockerList
];
function missingRepository(repository, region, cause) {
  return new RepositoryMissingError(
    `The ECR repository '${repository}' does not exist in ${region} (or the role is in another account).`,
    {
      fix: `Create it (aws ecr create-repository --repository-name ${repository} --region ${region}), let push-ecr create it ('create-repository: true'), or check 'repository', 'aws-region' and 'role-to-assume'.`,
      cause
    }
  );
}

// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetAuthorizationTokenCommand.js
var GetAuthorizationTokenCommand=class extends command(_ep0,_mw0,"GetAuthorizationToken",GetAuthorizationToken$){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetDownloadUrlForLayerCommand.js
var GetDownloadUrlForLayerCommand=class extends command(_ep0,_mw0,"GetDownloadUrlForLayer",GetDownloadUrlForLayer$){};
// src/aws/ecr/reader.ts
var DOCUMENT_LIMIT = 4 * 1024 * 1024;
var EcrReader = class {
  #options;
  constructor(options) {
    this.#options = options;
  }
  async manifest(reference) {
    const { client, region, signal } = this.#options;
    const { repository, digest, tag } = reference;
    if (digest === void 0 && tag === void 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
        `Image reference '${(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageReference */ .my)(reference)}' has neither a digest nor a tag.`,
        { fix: "Use registry/repository@sha256:\u2026." }
      );
    }
    const answer = await this.#call(
      "ecr:BatchGetImage",
      reference,
      () => client.send(
        new BatchGetImageCommand({
          ...registryId(reference),
          repositoryName: repository,
          imageIds: [digest === void 0 ? { imageTag: tag } : { imageDigest: digest }],
          acceptedMediaTypes: ACCEPTED_MANIFESTS
        }),
        { abortSignal: signal }
      )
    );
    const found = answer.images?.[0];
    if (!found?.imageManifest || !found.imageId?.imageDigest) {
      const what = digest ?? `tag '${tag}'`;
      const reason = answer.failures?.[0]?.failureCode;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(
        `Input 'image': image ${what} does not exist in the repository '${repository}' in ${region}${reason === void 0 ? "" : ` (${reason})`}.`,
        {
          fix: "Use the output 'image' of push-ecr. A lifecycle policy may also have removed the image."
        }
      );
    }
    return {
      mediaType: found.imageManifestMediaType ?? MEDIA_TYPES.ociManifest,
      digest: found.imageId.imageDigest,
      bytes: Buffer.from(found.imageManifest, "utf8")
    };
  }
  async *blob(location, blob, start = 0) {
    const { client, clock, signal } = this.#options;
    const answer = await this.#call(
      "ecr:GetDownloadUrlForLayer",
      location,
      () => client.send(
        new GetDownloadUrlForLayerCommand({
          ...registryId(location),
          repositoryName: location.repository,
          layerDigest: blob.digest
        }),
        { abortSignal: signal }
      )
    );
    const url = answer.downloadUrl;
    if (!url)
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`ECR returned no URL for the blob ${blob.digest} of '${location.repository}'.`);
    yield* download({
      what: `The blob ${blob.digest} of '${location.repository}'`,
      // Pre-signed and on S3: a plain GET.
      request: (from, idle) => fetch(url, { headers: from === 0 ? {} : { range: `bytes=${from}-` }, signal: idle }),
      start,
      clock,
      signal
    });
  }
  /** A small blob, whole. Throws UserError when it is not what its digest says. */
  async document(location, blob) {
    const wrong = (what) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`The blob ${blob.digest} of '${location.repository}' ${what}.`, {
      fix: "Push the image again."
    });
    if (blob.size > DOCUMENT_LIMIT) throw wrong(`is ${blob.size} bytes, too large for a config`);
    const chunks = [];
    for await (const chunk of this.blob(location, blob)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const digest = sha256(bytes);
    if (digest !== blob.digest) throw wrong(`arrived with the digest ${digest}`);
    return bytes;
  }
  #call(iamAction, { repository }, call) {
    const { region } = this.#options;
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__/* .explaining */ .SK)(iamAction, `repository '${repository}' in ${region}`, async () => {
      try {
        return await call();
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_2__/* .isAwsError */ .m_)(error, "RepositoryNotFoundException"))
          throw missingRepository(repository, region, error);
        throw error;
      }
    });
  }
};
function registryId({ registry }) {
  const host = registry === void 0 ? void 0 : (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistryHost */ .TZ)(registry);
  return host === void 0 ? {} : { registryId: host.account };
}




/***/ }),

/***/ 734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ parseRegistryHost),
/* harmony export */   cA: () => (/* binding */ pLimit),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9403);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// node_modules/yocto-queue/index.js
var Node=class{value;next;constructor(value){this.value=value}};var Queue=class{#head;#tail;#size;constructor(){this.clear()}enqueue(value){const node=new Node(value);if(this.#head){this.#tail.next=node;this.#tail=node}else{this.#head=node;this.#tail=node}this.#size++}dequeue(){const current=this.#head;if(!current){return}this.#head=this.#head.next;this.#size--;if(!this.#head){this.#tail=void 0}return current.value}peek(){if(!this.#head){return}return this.#head.value}clear(){this.#head=void 0;this.#tail=void 0;this.#size=0}get size(){return this.#size}*[Symbol.iterator](){let current=this.#head;while(current){yield current.value;current=current.next}}*drain(){while(this.#head){yield this.dequeue()}}};
// node_modules/p-limit/index.js
function pLimit(concurrency){let rejectOnClear=false;if(typeof concurrency==="object"){({concurrency,rejectOnClear=false}=concurrency)}validateConcurrency(concurrency);if(typeof rejectOnClear!=="boolean"){throw new TypeError("Expected `rejectOnClear` to be a boolean")}const queue=new Queue;let activeCount=0;const resumeNext=()=>{if(activeCount<concurrency&&queue.size>0){activeCount++;queue.dequeue().run()}};const next=()=>{activeCount--;resumeNext()};const run=async(function_,resolve,arguments_)=>{const result=(async()=>function_(...arguments_))();resolve(result);try{await result}catch{}next()};const enqueue=(function_,resolve,reject,arguments_)=>{const queueItem={reject};new Promise(internalResolve=>{queueItem.run=internalResolve;queue.enqueue(queueItem)}).then(run.bind(void 0,function_,resolve,arguments_));if(activeCount<concurrency){resumeNext()}};const generator=(function_,...arguments_)=>new Promise((resolve,reject)=>{enqueue(function_,resolve,reject,arguments_)});Object.defineProperties(generator,{activeCount:{get:()=>activeCount},pendingCount:{get:()=>queue.size},clearQueue:{value(){if(!rejectOnClear){queue.clear();return}const abortError=AbortSignal.abort().reason;while(queue.size>0){queue.dequeue().reject(abortError)}}},concurrency:{get:()=>concurrency,set(newConcurrency){validateConcurrency(newConcurrency);concurrency=newConcurrency;queueMicrotask(()=>{while(activeCount<concurrency&&queue.size>0){resumeNext()}})}},map:{async value(iterable,function_){const promises=[];try{Array.from(iterable,(value,index)=>{const promise=generator(function_,value,index);promises.push(promise);return promise})}catch(error){for(const promise of promises){promise.catch(()=>{})}throw error}return Promise.all(promises)}}});return generator}function validateConcurrency(concurrency){if(!((Number.isInteger(concurrency)||concurrency===Number.POSITIVE_INFINITY)&&concurrency>0)){throw new TypeError("Expected `concurrency` to be a number from 1 and up")}}
// src/image/oci/reference.ts
var DIGEST = /^sha256:[0-9a-f]{64}$/;
var REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var TAG = /^\w[\w.-]{0,127}$/;
function parseImageReference(text) {
  const bad = (problem) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`Image reference '${text}' ${problem}.`, {
    fix: "Use registry/repository:tag or registry/repository@sha256:\u2026."
  });
  const [name = "", digest, ...extra] = text.split("@");
  if (extra.length > 0) throw bad("has more than one '@'");
  if (digest !== void 0 && !DIGEST.test(digest))
    throw bad(`has the digest '${digest}', which must be sha256: and 64 hexadecimal digits`);
  const slash = name.indexOf("/");
  const registry = slash === -1 ? "" : name.slice(0, slash);
  if (!/[.:]/.test(registry) && registry !== "localhost") throw bad("has no registry");
  const rest = name.slice(slash + 1);
  const colon = rest.lastIndexOf(":");
  const repository = colon === -1 ? rest : rest.slice(0, colon);
  const tag = colon === -1 ? void 0 : rest.slice(colon + 1);
  if (!REPOSITORY.test(repository))
    throw bad(`has the repository '${repository}', which is not a valid repository name`);
  if (tag !== void 0 && !TAG.test(tag)) throw bad(`has the tag '${tag}', which is not a valid tag`);
  return {
    registry,
    repository,
    ...tag === void 0 ? {} : { tag },
    ...digest === void 0 ? {} : { digest }
  };
}
function formatImageReference(reference) {
  const name = `${reference.registry}/${reference.repository}`;
  if (reference.digest !== void 0) return `${name}@${reference.digest}`;
  return reference.tag === void 0 ? name : `${name}:${reference.tag}`;
}

// src/platform/registry-host.ts
var HOST = /^(?<account>\d{12})\.dkr(?<separator>[.-])ecr(?:-fips)?\.(?<region>[a-z0-9-]{1,41})\.(?<suffix>[a-z0-9.-]{1,60})$/;
function parseRegistryHost(host) {
  const { account, separator, region, suffix } = HOST.exec(host)?.groups ?? {};
  if (account === void 0 || region === void 0) return void 0;
  const partition = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__/* .knownPartition */ .av)(region);
  const own = separator === "." ? partition?.dnsSuffix : partition?.dualStackDnsSuffix.replace(/^api\./, "on.");
  return suffix === own ? { account, region } : void 0;
}




/***/ }),

/***/ 4987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ Summary),
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   dQ: () => (/* binding */ foldedSummary),
/* harmony export */   g$: () => (/* binding */ addRefusal),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/runtime/summary.ts
var LIMIT_BYTES = 1024 * 1024;
var LONGEST_LINE = 2e3;
var LONGEST_BLOCK = 1e5;
var Summary = class _Summary {
  #blocks = [];
  heading(text, level = 2) {
    return this.#add(`${"#".repeat(level)} ${oneLine(escapeMarkdown(text))}`);
  }
  paragraph(...parts) {
    return this.#add(parts.map(render).join(""));
  }
  /** A list with a bullet per item. */
  list(items) {
    return this.#add(items.map((item) => `- ${oneLine(item.map(render).join(""))}`).join("\n"));
  }
  /** A table; cells are text or markup. */
  table(header, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const cell = (value) => wholePipes(render(value)).replaceAll("\n", "<br>");
    return this.#add(
      [line(header.map(cell)), line(header.map(() => ":--")), ...rows.map((row) => line(row.map(cell)))].join(
        "\n"
      )
    );
  }
  /** A fenced block that its content cannot close. Of a log without end the last lines stay, each shortened. */
  code(text, language = "") {
    const shown = shortened(visible(text).replace(/\n$/, ""));
    const fence = "`".repeat(Math.max(2, longestRun(shown)) + 1);
    return this.#add(`${fence}${language}
${shown}
${fence}`);
  }
  /** A folded section. */
  details(title, inner) {
    const content = new _Summary();
    inner(content);
    return this.#add(
      `<details><summary>${oneLine(escapeHtml(visible(title)))}</summary>

${content.#blocks.join("\n\n")}

</details>`
    );
  }
  /** All of it, for who has a limit of his own. */
  get whole() {
    return this.#blocks.map((block) => `${block}

`).join("");
  }
  /** The Markdown, cut at GitHub's limit by whole blocks, with a word that says so. */
  toString() {
    const kept = [];
    let bytes = 0;
    for (const block of this.#blocks) {
      bytes += Buffer.byteLength(block) + 2;
      if (bytes > LIMIT_BYTES - 200) {
        kept.push("\n_Truncated: GitHub shows at most 1 MiB._\n");
        break;
      }
      kept.push(`${block}

`);
    }
    return kept.join("");
  }
  #add(block) {
    this.#blocks.push(block);
    return this;
  }
};
function foldedSummary(title, fill) {
  return new Summary().details(title, fill).toString();
}
function addRefusal(summary, error) {
  const said = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error);
  const fix = error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? error.fix : void 0;
  if (fix === void 0) return summary.paragraph(bold("Why: "), said);
  return summary.paragraph(bold("Why: "), said.replace(` ${fix}`, "")).paragraph(bold("To do: "), fix);
}
var bold = (text) => {
  const inner = text.trim();
  if (inner === "") return { markdown: " " };
  const [before, after] = [text.trimStart() === text ? "" : " ", text.trimEnd() === text ? "" : " "];
  return { markdown: `${before}**${escapeMarkdown(inner)}**${after}` };
};
var code = (text) => {
  const inner = visible(text).replaceAll("\n", " ") || " ";
  const fence = "`".repeat(longestRun(inner) + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
  return { markdown: `${fence}${pad}${inner}${pad}${fence}` };
};
var link = (text, url) => {
  if (!/^https?:\/\/[^\s<>()]+$/.test(url)) return { markdown: escapeMarkdown(text) };
  return { markdown: `[${escapeMarkdown(text)}](${url})` };
};
function render(part) {
  return typeof part === "string" ? escapeMarkdown(part) : part.markdown;
}
function wholePipes(markdown) {
  return markdown.replace(/\\[\s\S]|\|/g, (part) => part === "|" ? "\\|" : part);
}
function escapeMarkdown(text) {
  return escapeHtml(visible(text)).replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&").replace(/^[^\S\r\n\u2028\u2029]+/gm, " ").replace(/^([^\S\r\n\u2028\u2029]*)([-=>])/gm, "$1\\$2").replace(/^([^\S\r\n\u2028\u2029]*\d+)\./gm, "$1\\.").replace(/@(?=\w)/g, "@\u200B").replace(/:(?=\/\/)/g, "\\:").replace(/\bwww\./gi, (match) => match.replace(".", "\\.")).replace(/(#|\bGH-)(?=\d)/gi, "$1\u200B");
}
function visible(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0085\u2028\u2029]/g, " ").replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    ""
  );
}
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
var oneLine = (markdown) => markdown.split("\n").map((line) => line.trim()).filter((line) => line !== "").join(" ");
function shortened(text) {
  if (text.length <= LONGEST_LINE) return text;
  const lines = text.split("\n");
  const kept = [];
  let left = LONGEST_BLOCK;
  for (const line of lines.toReversed()) {
    const over = line.length - LONGEST_LINE;
    const shown = over <= 0 ? line : `${line.slice(0, LONGEST_LINE).toWellFormed()}\u2026 (${over} more characters)`;
    left -= shown.length + 1;
    if (left < 0) break;
    kept.push(shown);
  }
  const missing = lines.length - kept.length;
  if (missing > 0) kept.push(`(${missing} lines before these are left out)`);
  return kept.toReversed().join("\n");
}
function longestRun(text) {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}




/***/ })

};
