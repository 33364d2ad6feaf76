import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ecrClient
} from "./chunk-QFKNXRIV.js";
import {
  APP_CONTAINER,
  CloudWatchLogsClient,
  ContinueServiceDeployment$,
  CreateService$,
  DeleteService$,
  DescribeServiceDeployments$,
  DescribeServiceRevisions$,
  DescribeServices$,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  EcrImageInspector,
  EcsTaskDefinitions,
  GetLogEventsCommand,
  ListServiceDeployments$,
  ListServices$,
  ListTasks$,
  LockLostError,
  StopServiceDeployment$,
  UpdateService$,
  _ep0,
  _mw0,
  command,
  explainStop,
  familyName,
  formatVersion,
  openRelease,
  parseImageReference,
  parseVersion,
  releasePhasePassed,
  releasePorts,
  resumeRelease,
  runIdentity,
  serviceProcesses,
  withDeployLock
} from "./chunk-C242A4PI.js";
import {
  SsmPlatformSource,
  awsError,
  defaultProvider,
  explaining,
  isAwsError,
  loadPlatform,
  openSession
} from "./chunk-HFMODZOG.js";
import {
  require_tunnel,
  require_undici
} from "./chunk-FVULBHPL.js";
import {
  DEFAULT_STEPS,
  FULL_PARITY,
  loadApp,
  require_dist,
  settleProblems
} from "./chunk-WYIQAUEE.js";
import {
  Inputs
} from "./chunk-UISPPMJX.js";
import {
  InputError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import {
  AwsJson1_1Protocol,
  AwsQueryProtocol,
  AwsSdkSigV4Signer,
  NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,
  resolveAwsSdkSigV4Config
} from "./chunk-IENFU7LD.js";
import {
  Sha256Node
} from "./chunk-54REGVYO.js";
import {
  NodeHttpHandler
} from "./chunk-37ET6RZE.js";
import {
  BinaryDecisionDiagram,
  Client,
  DEFAULT_RETRY_MODE,
  DefaultIdentityProviderConfig,
  EndpointCache,
  NODE_APP_ID_CONFIG_OPTIONS,
  NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
  NODE_RETRY_MODE_CONFIG_OPTIONS,
  NoOpLogger,
  ServiceException,
  awsEndpointFunctions,
  createDefaultUserAgentProvider,
  customEndpointFunctions,
  decideEndpoint,
  emitWarningIfUnsupportedVersion,
  emitWarningIfUnsupportedVersion2,
  getAwsRegionExtensionConfiguration,
  getDefaultExtensionConfiguration,
  getEndpointPlugin,
  getHostHeaderPlugin,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getRetryPlugin,
  getUserAgentPlugin,
  loadConfigsForDefaultMode,
  makeBuilder,
  resolveAwsRegionExtensionConfiguration,
  resolveDefaultRuntimeConfig,
  resolveEndpointConfig,
  resolveHostHeaderConfig,
  resolveRetryConfig,
  resolveUserAgentConfig
} from "./chunk-KACGBBFU.js";
import {
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  getContentLengthPlugin,
  getHttpHandlerExtensionConfiguration,
  loadConfig,
  resolveDefaultsModeConfig,
  resolveHttpHandlerRuntimeConfig,
  resolveRegionConfig
} from "./chunk-SOI2QWD5.js";
import {
  TypeRegistry,
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  getSchemaSerdePlugin,
  getSmithyContext,
  normalizeProvider,
  parseUrl,
  streamCollector,
  toBase64,
  toUtf8
} from "./chunk-QHWCIPIH.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-5IEWUH67.js";

// node_modules/@actions/github/node_modules/@actions/http-client/lib/proxy.js
var require_proxy = __commonJS({
  "node_modules/@actions/github/node_modules/@actions/http-client/lib/proxy.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.getProxyUrl = getProxyUrl;
    exports.checkBypass = checkBypass;
    function getProxyUrl(reqUrl) {
      const usingSsl = reqUrl.protocol === "https:";
      if (checkBypass(reqUrl)) {
        return void 0;
      }
      const proxyVar = (() => {
        if (usingSsl) {
          return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
        } else {
          return process.env["http_proxy"] || process.env["HTTP_PROXY"];
        }
      })();
      if (proxyVar) {
        try {
          return new DecodedURL(proxyVar);
        } catch (_a2) {
          if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://"))
            return new DecodedURL(`http://${proxyVar}`);
        }
      } else {
        return void 0;
      }
    }
    function checkBypass(reqUrl) {
      if (!reqUrl.hostname) {
        return false;
      }
      const reqHost = reqUrl.hostname;
      if (isLoopbackAddress(reqHost)) {
        return true;
      }
      const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
      if (!noProxy) {
        return false;
      }
      let reqPort;
      if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
      } else if (reqUrl.protocol === "http:") {
        reqPort = 80;
      } else if (reqUrl.protocol === "https:") {
        reqPort = 443;
      }
      const upperReqHosts = [reqUrl.hostname.toUpperCase()];
      if (typeof reqPort === "number") {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
      }
      for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) {
        if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) {
          return true;
        }
      }
      return false;
    }
    function isLoopbackAddress(host) {
      const hostLower = host.toLowerCase();
      return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
    }
    var DecodedURL = class extends URL {
      constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
      }
      get username() {
        return this._decodedUsername;
      }
      get password() {
        return this._decodedPassword;
      }
    };
  }
});

// node_modules/@actions/github/node_modules/@actions/http-client/lib/index.js
var require_lib = __commonJS({
  "node_modules/@actions/github/node_modules/@actions/http-client/lib/index.js"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k4, k22) {
      if (k22 === void 0) k22 = k4;
      var desc = Object.getOwnPropertyDescriptor(m, k4);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k4];
        } };
      }
      Object.defineProperty(o, k22, desc);
    }) : (function(o, m, k4, k22) {
      if (k22 === void 0) k22 = k4;
      o[k22] = m[k4];
    }));
    var __setModuleDefault = exports && exports.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports && exports.__importStar || /* @__PURE__ */ (function() {
      var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function(o2) {
          var ar = [];
          for (var k4 in o2) if (Object.prototype.hasOwnProperty.call(o2, k4)) ar[ar.length] = k4;
          return ar;
        };
        return ownKeys(o);
      };
      return function(mod) {
        if (mod && mod.__esModule) return mod;
        var result2 = {};
        if (mod != null) {
          for (var k4 = ownKeys(mod), i4 = 0; i4 < k4.length; i4++) if (k4[i4] !== "default") __createBinding(result2, mod, k4[i4]);
        }
        __setModuleDefault(result2, mod);
        return result2;
      };
    })();
    var __awaiter2 = exports && exports.__awaiter || function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve2) {
          resolve2(value);
        });
      }
      return new (P || (P = Promise))(function(resolve2, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e4) {
            reject(e4);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e4) {
            reject(e4);
          }
        }
        function step(result2) {
          result2.done ? resolve2(result2.value) : adopt(result2.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.HttpClient = exports.HttpClientResponse = exports.HttpClientError = exports.MediaTypes = exports.Headers = exports.HttpCodes = void 0;
    exports.getProxyUrl = getProxyUrl;
    exports.isHttps = isHttps;
    var http = __importStar(__require("http"));
    var https = __importStar(__require("https"));
    var pm = __importStar(require_proxy());
    var tunnel = __importStar(require_tunnel());
    var undici_1 = require_undici();
    var HttpCodes;
    (function(HttpCodes2) {
      HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
      HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
      HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
      HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
      HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
      HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
      HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
      HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
      HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
      HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
      HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
      HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
      HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
      HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
      HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
      HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
      HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
      HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
      HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
      HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
      HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
      HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
      HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
      HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
      HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
      HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
      HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
    })(HttpCodes || (exports.HttpCodes = HttpCodes = {}));
    var Headers;
    (function(Headers2) {
      Headers2["Accept"] = "accept";
      Headers2["ContentType"] = "content-type";
    })(Headers || (exports.Headers = Headers = {}));
    var MediaTypes;
    (function(MediaTypes2) {
      MediaTypes2["ApplicationJson"] = "application/json";
    })(MediaTypes || (exports.MediaTypes = MediaTypes = {}));
    function getProxyUrl(serverUrl) {
      const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
      return proxyUrl ? proxyUrl.href : "";
    }
    var HttpRedirectCodes = [
      HttpCodes.MovedPermanently,
      HttpCodes.ResourceMoved,
      HttpCodes.SeeOther,
      HttpCodes.TemporaryRedirect,
      HttpCodes.PermanentRedirect
    ];
    var HttpResponseRetryCodes = [
      HttpCodes.BadGateway,
      HttpCodes.ServiceUnavailable,
      HttpCodes.GatewayTimeout
    ];
    var RetryableHttpVerbs = ["OPTIONS", "GET", "DELETE", "HEAD"];
    var ExponentialBackoffCeiling = 10;
    var ExponentialBackoffTimeSlice = 5;
    var HttpClientError = class _HttpClientError extends Error {
      constructor(message, statusCode) {
        super(message);
        this.name = "HttpClientError";
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, _HttpClientError.prototype);
      }
    };
    exports.HttpClientError = HttpClientError;
    var HttpClientResponse = class {
      constructor(message) {
        this.message = message;
      }
      readBody() {
        return __awaiter2(this, void 0, void 0, function* () {
          return new Promise((resolve2) => __awaiter2(this, void 0, void 0, function* () {
            let output = Buffer.alloc(0);
            this.message.on("data", (chunk) => {
              output = Buffer.concat([output, chunk]);
            });
            this.message.on("end", () => {
              resolve2(output.toString());
            });
          }));
        });
      }
      readBodyBuffer() {
        return __awaiter2(this, void 0, void 0, function* () {
          return new Promise((resolve2) => __awaiter2(this, void 0, void 0, function* () {
            const chunks = [];
            this.message.on("data", (chunk) => {
              chunks.push(chunk);
            });
            this.message.on("end", () => {
              resolve2(Buffer.concat(chunks));
            });
          }));
        });
      }
    };
    exports.HttpClientResponse = HttpClientResponse;
    function isHttps(requestUrl) {
      const parsedUrl = new URL(requestUrl);
      return parsedUrl.protocol === "https:";
    }
    var HttpClient2 = class {
      constructor(userAgent2, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent2);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
          if (requestOptions.ignoreSslError != null) {
            this._ignoreSslError = requestOptions.ignoreSslError;
          }
          this._socketTimeout = requestOptions.socketTimeout;
          if (requestOptions.allowRedirects != null) {
            this._allowRedirects = requestOptions.allowRedirects;
          }
          if (requestOptions.allowRedirectDowngrade != null) {
            this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
          }
          if (requestOptions.maxRedirects != null) {
            this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
          }
          if (requestOptions.keepAlive != null) {
            this._keepAlive = requestOptions.keepAlive;
          }
          if (requestOptions.allowRetries != null) {
            this._allowRetries = requestOptions.allowRetries;
          }
          if (requestOptions.maxRetries != null) {
            this._maxRetries = requestOptions.maxRetries;
          }
        }
      }
      options(requestUrl, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
        });
      }
      get(requestUrl, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request("GET", requestUrl, null, additionalHeaders || {});
        });
      }
      del(requestUrl, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request("DELETE", requestUrl, null, additionalHeaders || {});
        });
      }
      post(requestUrl, data, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request("POST", requestUrl, data, additionalHeaders || {});
        });
      }
      patch(requestUrl, data, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request("PATCH", requestUrl, data, additionalHeaders || {});
        });
      }
      put(requestUrl, data, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request("PUT", requestUrl, data, additionalHeaders || {});
        });
      }
      head(requestUrl, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request("HEAD", requestUrl, null, additionalHeaders || {});
        });
      }
      sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter2(this, void 0, void 0, function* () {
          return this.request(verb, requestUrl, stream, additionalHeaders);
        });
      }
      /**
       * Gets a typed object from an endpoint
       * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
       */
      getJson(requestUrl_1) {
        return __awaiter2(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          const res = yield this.get(requestUrl, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      postJson(requestUrl_1, obj_1) {
        return __awaiter2(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.post(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      putJson(requestUrl_1, obj_1) {
        return __awaiter2(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.put(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      patchJson(requestUrl_1, obj_1) {
        return __awaiter2(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.patch(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      /**
       * Makes a raw http request.
       * All other methods such as get, post, patch, and request ultimately call this.
       * Prefer get, del, post and patch
       */
      request(verb, requestUrl, data, headers) {
        return __awaiter2(this, void 0, void 0, function* () {
          if (this._disposed) {
            throw new Error("Client has already been disposed.");
          }
          const parsedUrl = new URL(requestUrl);
          let info = this._prepareRequest(verb, parsedUrl, headers);
          const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
          let numTries = 0;
          let response;
          do {
            response = yield this.requestRaw(info, data);
            if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
              let authenticationHandler;
              for (const handler2 of this.handlers) {
                if (handler2.canHandleAuthentication(response)) {
                  authenticationHandler = handler2;
                  break;
                }
              }
              if (authenticationHandler) {
                return authenticationHandler.handleAuthentication(this, info, data);
              } else {
                return response;
              }
            }
            let redirectsRemaining = this._maxRedirects;
            while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
              const redirectUrl = response.message.headers["location"];
              if (!redirectUrl) {
                break;
              }
              const parsedRedirectUrl = new URL(redirectUrl);
              if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) {
                throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
              }
              yield response.readBody();
              if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                for (const header in headers) {
                  if (header.toLowerCase() === "authorization") {
                    delete headers[header];
                  }
                }
              }
              info = this._prepareRequest(verb, parsedRedirectUrl, headers);
              response = yield this.requestRaw(info, data);
              redirectsRemaining--;
            }
            if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) {
              return response;
            }
            numTries += 1;
            if (numTries < maxTries) {
              yield response.readBody();
              yield this._performExponentialBackoff(numTries);
            }
          } while (numTries < maxTries);
          return response;
        });
      }
      /**
       * Needs to be called if keepAlive is set to true in request options.
       */
      dispose() {
        if (this._agent) {
          this._agent.destroy();
        }
        this._disposed = true;
      }
      /**
       * Raw request.
       * @param info
       * @param data
       */
      requestRaw(info, data) {
        return __awaiter2(this, void 0, void 0, function* () {
          return new Promise((resolve2, reject) => {
            function callbackForResult(err, res) {
              if (err) {
                reject(err);
              } else if (!res) {
                reject(new Error("Unknown error"));
              } else {
                resolve2(res);
              }
            }
            this.requestRawWithCallback(info, data, callbackForResult);
          });
        });
      }
      /**
       * Raw request with callback.
       * @param info
       * @param data
       * @param onResult
       */
      requestRawWithCallback(info, data, onResult) {
        if (typeof data === "string") {
          if (!info.options.headers) {
            info.options.headers = {};
          }
          info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
        }
        let callbackCalled = false;
        function handleResult(err, res) {
          if (!callbackCalled) {
            callbackCalled = true;
            onResult(err, res);
          }
        }
        const req = info.httpModule.request(info.options, (msg) => {
          const res = new HttpClientResponse(msg);
          handleResult(void 0, res);
        });
        let socket;
        req.on("socket", (sock) => {
          socket = sock;
        });
        req.setTimeout(this._socketTimeout || 3 * 6e4, () => {
          if (socket) {
            socket.end();
          }
          handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on("error", function(err) {
          handleResult(err);
        });
        if (data && typeof data === "string") {
          req.write(data, "utf8");
        }
        if (data && typeof data !== "string") {
          data.on("close", function() {
            req.end();
          });
          data.pipe(req);
        } else {
          req.end();
        }
      }
      /**
       * Gets an http agent. This function is useful when you need an http agent that handles
       * routing through a proxy server - depending upon the url and proxy environment variables.
       * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
       */
      getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
      }
      getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
          return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
      }
      _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === "https:";
        info.httpModule = usingSsl ? https : http;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
        info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
          info.options.headers["user-agent"] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        if (this.handlers) {
          for (const handler2 of this.handlers) {
            handler2.prepareRequest(info.options);
          }
        }
        return info;
      }
      _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
          return Object.assign({}, lowercaseKeys2(this.requestOptions.headers), lowercaseKeys2(headers || {}));
        }
        return lowercaseKeys2(headers || {});
      }
      /**
       * Gets an existing header value or returns a default.
       * Handles converting number header values to strings since HTTP headers must be strings.
       * Note: This returns string | string[] since some headers can have multiple values.
       * For headers that must always be a single string (like Content-Type), use the
       * specialized _getExistingOrDefaultContentTypeHeader method instead.
       */
      _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
          const headerValue = lowercaseKeys2(this.requestOptions.headers)[header];
          if (headerValue) {
            clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
          }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== void 0) {
          return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
        }
        if (clientHeader !== void 0) {
          return clientHeader;
        }
        return _default;
      }
      /**
       * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
       * Always returns a single string (not an array) since Content-Type should be a single value.
       * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
       * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
       * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
       */
      _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
          const headerValue = lowercaseKeys2(this.requestOptions.headers)[Headers.ContentType];
          if (headerValue) {
            if (typeof headerValue === "number") {
              clientHeader = String(headerValue);
            } else if (Array.isArray(headerValue)) {
              clientHeader = headerValue.join(", ");
            } else {
              clientHeader = headerValue;
            }
          }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        if (additionalValue !== void 0) {
          if (typeof additionalValue === "number") {
            return String(additionalValue);
          } else if (Array.isArray(additionalValue)) {
            return additionalValue.join(", ");
          } else {
            return additionalValue;
          }
        }
        if (clientHeader !== void 0) {
          return clientHeader;
        }
        return _default;
      }
      _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
          agent = this._proxyAgent;
        }
        if (!useProxy) {
          agent = this._agent;
        }
        if (agent) {
          return agent;
        }
        const usingSsl = parsedUrl.protocol === "https:";
        let maxSockets = 100;
        if (this.requestOptions) {
          maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
        }
        if (proxyUrl && proxyUrl.hostname) {
          const agentOptions = {
            maxSockets,
            keepAlive: this._keepAlive,
            proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && {
              proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
            }), { host: proxyUrl.hostname, port: proxyUrl.port })
          };
          let tunnelAgent;
          const overHttps = proxyUrl.protocol === "https:";
          if (usingSsl) {
            tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
          } else {
            tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
          }
          agent = tunnelAgent(agentOptions);
          this._proxyAgent = agent;
        }
        if (!agent) {
          const options = { keepAlive: this._keepAlive, maxSockets };
          agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
          this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
          agent.options = Object.assign(agent.options || {}, {
            rejectUnauthorized: false
          });
        }
        return agent;
      }
      _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
          proxyAgent = this._proxyAgentDispatcher;
        }
        if (proxyAgent) {
          return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === "https:";
        proxyAgent = new undici_1.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, (proxyUrl.username || proxyUrl.password) && {
          token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`
        }));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
          proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
            rejectUnauthorized: false
          });
        }
        return proxyAgent;
      }
      _getUserAgentWithOrchestrationId(userAgent2) {
        const baseUserAgent = userAgent2 || "actions/http-client";
        const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
        if (orchId) {
          const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, "_");
          return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
      }
      _performExponentialBackoff(retryNumber) {
        return __awaiter2(this, void 0, void 0, function* () {
          retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
          const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
          return new Promise((resolve2) => setTimeout(() => resolve2(), ms));
        });
      }
      _processResponse(res, options) {
        return __awaiter2(this, void 0, void 0, function* () {
          return new Promise((resolve2, reject) => __awaiter2(this, void 0, void 0, function* () {
            const statusCode = res.message.statusCode || 0;
            const response = {
              statusCode,
              result: null,
              headers: {}
            };
            if (statusCode === HttpCodes.NotFound) {
              resolve2(response);
            }
            function dateTimeDeserializer(key, value) {
              if (typeof value === "string") {
                const a4 = new Date(value);
                if (!isNaN(a4.valueOf())) {
                  return a4;
                }
              }
              return value;
            }
            let obj;
            let contents;
            try {
              contents = yield res.readBody();
              if (contents && contents.length > 0) {
                if (options && options.deserializeDates) {
                  obj = JSON.parse(contents, dateTimeDeserializer);
                } else {
                  obj = JSON.parse(contents);
                }
                response.result = obj;
              }
              response.headers = res.message.headers;
            } catch (err) {
            }
            if (statusCode > 299) {
              let msg;
              if (obj && obj.message) {
                msg = obj.message;
              } else if (contents && contents.length > 0) {
                msg = contents;
              } else {
                msg = `Failed request: (${statusCode})`;
              }
              const err = new HttpClientError(msg, statusCode);
              err.result = response.result;
              reject(err);
            } else {
              resolve2(response);
            }
          }));
        });
      }
    };
    exports.HttpClient = HttpClient2;
    var lowercaseKeys2 = (obj) => Object.keys(obj).reduce((c4, k4) => (c4[k4.toLowerCase()] = obj[k4], c4), {});
  }
});

// src/deploy/names.ts
var TAGS = {
  app: "renga:app",
  environment: "renga:environment",
  process: "renga:process",
  release: "renga:release"
};
function shortTaskDefinition(arn) {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

// src/deploy/verdict.ts
var READ_FAILURES_TOLERATED = 6;
function judge(observation) {
  return conclude(observation, judgeDeployment(observation) ?? judgeService(observation));
}
function conclude(observation, seen) {
  const { reads, now, deadline } = observation;
  if (reads.permanent !== void 0) return { kind: "unreadable", reason: reads.permanent };
  const verdict = withRefusal(observation, seen);
  if (isFinal(verdict.kind)) return verdict;
  const { deaths } = observation;
  if (deaths !== void 0 && !isRed(verdict.kind)) return { kind: "failed", reason: deaths };
  if (verdict.kind === "paused" && !atGate(observation)) return verdict;
  if (now >= deadline) {
    const unanswered = reads.unansweredInARow ?? 0;
    if (unanswered > READ_FAILURES_TOLERATED) return blind(unanswered, reads.last);
    return { kind: "timed-out", reason: `the time was over while it was ${verdict.kind} (${verdict.reason})` };
  }
  if (reads.failuresInARow > READ_FAILURES_TOLERATED) return blind(reads.failuresInARow, reads.last);
  return verdict;
}
function blind(failures, last) {
  return {
    kind: "unreadable",
    reason: `${failures} reads failed in a row, the last with: ${last ?? "no reason"}`
  };
}
function withRefusal({ gate }, verdict) {
  if (gate?.refused === void 0 || ["landed", "superseded", "unreadable"].includes(verdict.kind))
    return verdict;
  const goesOn = verdict.kind === "rolling" || verdict.kind === "paused";
  return { kind: goesOn ? "rolling-back" : verdict.kind, reason: gate.refused };
}
function pausedBy({ deployment, gate }) {
  const waiting = (deployment?.hooks ?? []).filter(
    (hook2) => hook2.type === "PAUSE" && hook2.status === "AWAITING_ACTION"
  );
  return (gate === void 0 ? void 0 : waiting.find((hook2) => hook2.atGate)) ?? waiting[0];
}
function atGate(observation) {
  return observation.gate !== void 0 && pausedBy(observation)?.atGate === true;
}
function isFinal(kind) {
  return kind !== "rolling" && kind !== "paused" && kind !== "rolling-back";
}
function isRed(kind) {
  return kind !== "landed" && kind !== "rolling" && kind !== "paused";
}
function judgeDeployment(observation) {
  const { deployment, before } = observation;
  if (deployment === void 0) return void 0;
  const because = deployment.statusReason ?? deployment.rollback?.reason;
  switch (deployment.status) {
    case "ROLLBACK_SUCCESSFUL":
      return { kind: "rolled-back", reason: because ?? "ECS rolled the deployment back" };
    case "ROLLBACK_FAILED":
      if (before === void 0)
        return { kind: "failed", reason: because ?? "there is nothing to roll back to" };
      return { kind: "rollback-failed", reason: because ?? "ECS could not roll the deployment back" };
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return { kind: "rolling-back", reason: because ?? "ECS rolls the deployment back" };
    case "STOPPED":
      return judgeStopped(observation, because);
    case "SUCCESSFUL":
      if (deployment.rollback !== void 0) {
        return { kind: "rolled-back", reason: because ?? "ECS rolled the deployment back" };
      }
      return judgeSuccess(observation);
    default:
  }
  const own = ownDeployment(observation);
  const monitor = triggeredMonitor(deployment);
  if (monitor !== void 0 || own?.rolloutState === "FAILED") {
    const reason2 = because ?? monitor ?? own?.rolloutStateReason ?? "ECS gave no reason";
    return before === void 0 ? { kind: "failed", reason: `${reason2}; there is no earlier deployment to roll back to` } : { kind: "rolling-back", reason: reason2 };
  }
  const gone = judgePresence(observation);
  if (gone !== void 0) return gone;
  const paused = pausedBy(observation);
  if (paused !== void 0) return { kind: "paused", reason: describePause(observation, paused) };
  const reason = deployment.stage ?? deployment.status;
  return hasShifted(observation, deployment) ? { kind: "rolling", reason, shifted: true } : { kind: "rolling", reason };
}
function describePause(observation, hook2) {
  if (atGate(observation)) return "the gate asks the test listener";
  const { expiresAt, timeoutAction } = hook2;
  const then = timeoutAction === void 0 ? "" : `, then ${timeoutAction}`;
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}${then}`;
  return `hook ${hook2.id} waits for its owner's answer${until}`;
}
var AFTER_SHIFT = ["BAKE_TIME", "CLEAN_UP"];
function hasShifted({ ours }, deployment) {
  return AFTER_SHIFT.includes(deployment.stage ?? "") && deployment.target?.productionWeight === 100 && ours.revision !== void 0 && notOurs(ours, ours.revision) === void 0;
}
function judgeStopped(observation, because) {
  const { newer } = observation;
  if (newer !== void 0) {
    return { kind: "superseded", reason: because ?? supersededBy(newer.taskDefinition) };
  }
  const stranger = newPrimary(observation);
  if (stranger !== void 0)
    return { kind: "superseded", reason: because ?? supersededBy(stranger.taskDefinition) };
  if (because !== void 0 && /supersede|new(er)? (service )?deployment|replaced by/i.test(because)) {
    return { kind: "superseded", reason: because };
  }
  return { kind: "failed", reason: because ?? "the deployment was stopped and not rolled back" };
}
function judgeSuccess({ ours, service }) {
  const { revision } = ours;
  if (revision === void 0)
    return { kind: "rolling", reason: "SUCCESSFUL, and its revision is not read yet" };
  const other = notOurs(ours, revision);
  if (other !== void 0) return { kind: "failed", reason: other };
  if (typeof service === "object" && service.status !== "ACTIVE") {
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  }
  const empty = typeof service === "object" && service.desiredCount === 0;
  return { kind: "landed", reason: empty ? "desired count 0: no task was started" : "SUCCESSFUL" };
}
function notOurs(ours, revision) {
  if (revision.taskDefinition !== ours.taskDefinition)
    return `the deployment that ended runs ${revision.taskDefinition}, not ours`;
  const image = revision.image ?? revision.imageDigest;
  const digest = ours.imageDigest;
  const other = digest !== void 0 && image !== void 0 && !image.endsWith(digest) && revision.imageDigest !== digest;
  return other ? `the deployment that ended runs the image ${image}, not ours` : void 0;
}
function judgeService(observation) {
  const { service, ours, before } = observation;
  if (service === void 0) return { kind: "rolling", reason: "not read yet" };
  const presence = judgePresence(observation);
  if (presence !== void 0) return presence;
  if (service === "missing") return { kind: "rolling", reason: "the service is not visible yet" };
  const own = ownDeployment(observation);
  if (own?.rolloutState === "FAILED") {
    const reason = own.rolloutStateReason ?? "ECS gave no reason";
    return before === void 0 ? { kind: "failed", reason: `${reason}; there is no earlier deployment to roll back to` } : { kind: "rolling-back", reason };
  }
  if (own === void 0) return judgeAbsence(observation, service);
  const settled = own.status === "PRIMARY" && own.rolloutState === "COMPLETED" && own.taskDefinition === ours.taskDefinition && own.runningCount >= own.desiredCount && service.deployments.length === 1;
  if (settled && ours.strategy === "ROLLING") {
    return {
      kind: "landed",
      reason: own.desiredCount === 0 ? "desired count 0: no task was started" : "COMPLETED"
    };
  }
  return { kind: "rolling", reason: own.rolloutState ?? own.status };
}
function judgePresence(observation) {
  const { service, newer } = observation;
  if (typeof service === "object" && service.status !== "ACTIVE") {
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  }
  const stranger = newPrimary(observation);
  if (stranger !== void 0) return { kind: "superseded", reason: supersededBy(stranger.taskDefinition) };
  return newer === void 0 ? void 0 : { kind: "superseded", reason: supersededBy(newer.taskDefinition) };
}
function judgeAbsence({ ours, before }, service) {
  const failed = service.events.find(
    (event) => event.at >= ours.createdAt && names(event, ours.deploymentId) && /deployment failed/i.test(event.message)
  );
  const primary = service.deployments.find((deployment) => deployment.status === "PRIMARY");
  const backAgain = before !== void 0 && primary?.id === before.deploymentId;
  const rollback = service.events.find(
    (event) => before !== void 0 && event.at >= ours.createdAt && /rolling back to deployment/i.test(event.message) && names(event, before.deploymentId)
  );
  const evidence = failed ?? rollback;
  if (evidence !== void 0 && backAgain) {
    const settled = service.deployments.length === 1 && primary?.rolloutState === "COMPLETED";
    return { kind: settled ? "rolled-back" : "rolling-back", reason: evidence.message };
  }
  if (failed !== void 0) {
    return before === void 0 ? { kind: "failed", reason: `${failed.message} There is no earlier deployment to roll back to` } : { kind: "rolling-back", reason: failed.message };
  }
  return { kind: "rolling", reason: "not visible yet" };
}
function names(event, deploymentId) {
  return deploymentId !== "" && event.message.includes(deploymentId);
}
function ownDeployment({ service, ours }) {
  return typeof service === "object" ? service.deployments.find((one) => one.id === ours.deploymentId) : void 0;
}
function newPrimary({ service, ours, before }) {
  if (typeof service !== "object") return void 0;
  return service.deployments.find(
    (one) => one.status === "PRIMARY" && one.id !== ours.deploymentId && one.id !== before?.deploymentId && one.createdAt !== void 0 && one.createdAt > ours.createdAt
  );
}
function triggeredMonitor(deployment) {
  if (deployment.circuitBreaker?.status === "TRIGGERED") {
    return `the circuit breaker tripped after ${deployment.circuitBreaker.failures} failed tasks`;
  }
  if (deployment.alarms?.status === "TRIGGERED")
    return `alarm ${deployment.alarms.triggered.join(", ")} fired`;
  return void 0;
}
function supersededBy(taskDefinition) {
  return taskDefinition === void 0 ? "a newer deployment took over" : `a newer deployment with ${taskDefinition} took over`;
}

// src/deploy/result.ts
function overallVerdict(services, cancelled) {
  const kinds = services.map((service) => service.verdict.kind);
  const backs = services.map((service) => service.back.kind);
  if (cancelled) return "rolling-back";
  if (kinds.every((kind) => kind === "landed")) return "landed";
  if (kinds.includes("rollback-failed") || backs.includes("stuck")) return "rollback-failed";
  if (kinds.includes("superseded")) return "superseded";
  if (kinds.includes("paused") && !kinds.some(isRed)) return "paused";
  if (backs.includes("going-back")) return "rolling-back";
  if (backs.includes("gone-back") || kinds.includes("rolled-back")) return "rolled-back";
  const unseen = kinds.find((kind) => kind === "unreadable" || kind === "timed-out");
  return unseen ?? "failed";
}
function assertLanded({ failure }) {
  if (failure !== void 0) throw new UserError(failure.problem, { fix: failure.fix });
}

// src/deploy/existing/intent.ts
function intentOf(cluster, { subject, steps }) {
  const moving = steps.filter(({ action }) => action.kind !== "unchanged");
  return {
    cluster,
    name: subject.name,
    moves: moving.map(({ service, taskDefinition, goBackTo }) => ({
      service,
      to: taskDefinition,
      from: goBackTo
    }))
  };
}
function parseIntent(text2) {
  if (text2 === "") return void 0;
  const value = JSON.parse(text2);
  const [cluster, name] = [textOf(value, "cluster"), textOf(value, "name")];
  const moves = member(value, "moves");
  if (cluster === void 0 || name === void 0 || !Array.isArray(moves)) return void 0;
  return {
    cluster,
    name,
    moves: moves.flatMap((move) => {
      const [service, to] = [textOf(move, "service"), textOf(move, "to")];
      return service === void 0 || to === void 0 ? [] : [{ service, to, from: textOf(move, "from") }];
    })
  };
}
function textOf(value, name) {
  const text2 = member(value, name);
  return typeof text2 === "string" ? text2 : void 0;
}
function member(value, name) {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : void 0;
}

// actions/deploy-ecs-bluegreen/state.ts
var MOVING = "moving";
var MOVING_SERVICES = "moving-services";
var GITHUB_DEPLOYMENT = "github-deployment";
function readNumber(context3, name) {
  const text2 = context3.readState(name);
  return /^[1-9]\d*$/.test(text2) ? Number(text2) : void 0;
}
function readIntent(context3) {
  return parseIntent(context3.readState(MOVING_SERVICES));
}

// src/deploy/gate.ts
var GATE_STAGE = "POST_TEST_TRAFFIC_SHIFT";
var GATE_TIMEOUT_MINUTES = 61;
function gateChange(hooks, wanted) {
  const standing = hooks.filter((hook2) => hook2.type === "PAUSE" && hook2.stages.includes(GATE_STAGE));
  if (wanted) return standing.length > 0 ? void 0 : "add";
  return standing.some(isOurGate) ? "remove" : void 0;
}
function isOurGate(hook2) {
  return hook2.type === "PAUSE" && hook2.stages.length === 1 && hook2.stages[0] === GATE_STAGE && hook2.timeoutMinutes === GATE_TIMEOUT_MINUTES;
}
function passes(check, status) {
  return check.status === void 0 ? status >= 200 && status < 400 : status === check.status;
}
function parseCheck(line) {
  const match = /^(\/\S*)(?:\s+([1-5]\d\d))?$/.exec(line);
  if (match?.[1] === void 0) return void 0;
  return { path: match[1], status: match[2] === void 0 ? void 0 : Number(match[2]) };
}

// actions/deploy-ecs-bluegreen/inputs.ts
var NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/;
var NAME_FORM = "lower-case letters, digits and hyphens, at most 100 characters";
var ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/;
var CODEDEPLOY_NAME = /^[\w.+=,@-]{1,100}$/;
var CODEDEPLOY_FORM = "a name of 1 to 100 letters, digits and . _ + = , @ -";
var TASK_DEFINITION = /^(arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:task-definition\/[\w-]{1,255}:\d+|[\w-]{1,255}(:\d+)?)$/;
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const app = inputs.matching("app", NAME, NAME_FORM);
  const cluster = inputs.matching("cluster", ECS_NAME, "the name of a cluster, not its ARN");
  const services = inputs.list("service");
  const release = inputs.optional("release");
  const image = inputs.optional("image");
  const taskDefinition = inputs.matching(
    "task-definition",
    TASK_DEFINITION,
    "family:revision, family, or the ARN of a revision"
  );
  const container = inputs.matching("container", ECS_NAME, "the name of a container");
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  const common = readCommon(inputs);
  const ofServices = { cluster, service: services[0], "task-definition": taskDefinition, container };
  const [other] = Object.entries(ofServices).flatMap(([name, value]) => value === void 0 ? [] : [name]);
  if (app !== void 0 && other !== void 0) {
    inputs.problem(
      "app",
      `is given, and so is '${other}'`,
      "Give 'app' with 'release' or 'image' for an app environment; or 'cluster', 'service' and 'image' or 'task-definition' for existing services."
    );
  }
  if (app === void 0 && other !== void 0) {
    const source2 = readRevision(inputs, { release, image, taskDefinition, container });
    if (cluster === void 0)
      inputs.problem("cluster", "is empty, and 'app' is too", "Give the cluster that the services are in.");
    checkServices(inputs, services);
    inputs.finish();
    return { mode: "service", cluster: cluster ?? "", services: [...new Set(services)], source: source2, ...common };
  }
  if (app === void 0) {
    inputs.problem(
      "app",
      "is empty, and so are 'cluster' and 'service'",
      "Give the name of the app, as in the parameter /renga/apps/<app>/<environment>; or 'cluster' and 'service' for existing services."
    );
  }
  const source = readSource(inputs, release, image);
  inputs.finish();
  return { mode: "app", app: app ?? "", source, workingDirectory, ...common };
}
function readCommon(inputs) {
  const environment = inputs.required("environment", "Give the name of the environment, e.g. production.");
  inputs.matching("environment", NAME, NAME_FORM);
  const region = inputs.required("aws-region", "Give the platform's region, e.g. eu-west-1.");
  inputs.matching("aws-region", /^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as eu-west-1");
  const role = inputs.matching(
    "role-to-assume",
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy"
  );
  return {
    environment,
    region,
    role,
    timeoutMinutes: inputs.integer("timeout-minutes", { min: 1, max: 360 }),
    gate: readGate(inputs),
    testUrl: inputs.matching(
      "test-url",
      /^https?:\/\/[^/\s]+/,
      "an address such as https://test.app.example.com"
    ),
    returnAt: inputs.choice("return-at", ["completed", "traffic-shifted"]),
    inProgress: inputs.choice("in-progress", ["wait", "supersede", "fail"]),
    codeDeploy: {
      application: inputs.matching("codedeploy-application", CODEDEPLOY_NAME, CODEDEPLOY_FORM),
      deploymentGroup: inputs.matching("codedeploy-deployment-group", CODEDEPLOY_NAME, CODEDEPLOY_FORM)
    },
    plan: inputs.choice("mode", ["deploy", "plan"]) === "plan",
    fastFail: inputs.integer("fast-fail", { min: 0, max: 100 }),
    githubToken: inputs.optional("github-token")
  };
}
function readGate(inputs) {
  const lines = inputs.list("gate");
  if (lines.length === 1 && lines[0] === "off") return [];
  return lines.flatMap((line) => {
    const check = parseCheck(line);
    if (check !== void 0) return [check];
    inputs.problem(
      "gate",
      `has the line '${line}'`,
      "Give a path such as /healthz, with a status if need be: '/login 302'; or off."
    );
    return [];
  });
}
function readSource(inputs, release, image) {
  if (release !== void 0 && image !== void 0) {
    inputs.problem(
      "release",
      "is given, and so is 'image'",
      "Give 'release' for a release that is open already, or 'image' for a new one."
    );
  }
  if (image !== void 0) return { kind: "image", image: readImage(inputs, image) };
  if (release === void 0) {
    inputs.problem(
      "release",
      "is empty, and so is 'image'",
      "Give the output 'release' of run-release-phase, or an image."
    );
    return { kind: "release", version: 0 };
  }
  const version = parseVersion(release);
  if (version === void 0) inputs.problem("release", `is '${release}'`, "Give a release such as v42.");
  return { kind: "release", version: version ?? 0 };
}
function readRevision(inputs, given) {
  const { release, image, taskDefinition, container } = given;
  if (release !== void 0) {
    inputs.problem(
      "release",
      "is given without 'app'",
      "Only apps have releases: give 'app' instead of 'cluster' and 'service', or 'image' or 'task-definition' instead of 'release'."
    );
  }
  if (image !== void 0 && taskDefinition !== void 0) {
    inputs.problem(
      "image",
      "is given, and so is 'task-definition'",
      "Give 'image' to put it into the services' task definitions, or 'task-definition' for one that is registered already."
    );
  }
  if (taskDefinition !== void 0 && container !== void 0)
    inputs.problem(
      "container",
      "is given without 'image'",
      "It says which container gets the image: leave it out."
    );
  if (taskDefinition !== void 0) return { kind: "task-definition", name: taskDefinition };
  if (image === void 0 && release === void 0)
    inputs.problem(
      "image",
      "is empty, and so is 'task-definition'",
      "Give one of the two: it is what is deployed."
    );
  return { kind: "image", image: readImage(inputs, image), container };
}
function checkServices(inputs, services) {
  if (services.length === 0)
    inputs.problem("service", "is empty, and 'app' is too", "Give the names of the services to deploy.");
  for (const name of services)
    if (!ECS_NAME.test(name)) inputs.problem("service", `has '${name}'`, "Give names of services, not ARNs.");
}
function readImage(inputs, text2) {
  const none = { registry: "", repository: "" };
  if (text2 === void 0) return none;
  try {
    return parseImageReference(text2);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
    return none;
  }
}

// src/deploy/progress.ts
function formatElapsed(ms) {
  const seconds = Math.max(0, Math.round(ms / 1e3));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
function countTasks({ service, deployment, ours }) {
  const own = typeof service === "object" ? service.deployments.find((one) => one.id === ours.deploymentId) : void 0;
  return {
    running: deployment?.target?.running ?? own?.runningCount ?? 0,
    desired: deployment?.target?.requested ?? own?.desiredCount ?? 0,
    failed: Math.max(own?.failedTasks ?? 0, deployment?.circuitBreaker?.failures ?? 0)
  };
}
function describeProgress(observation, verdict) {
  const { running, desired, failed } = countTasks(observation);
  const target = observation.deployment?.target;
  const parts = [verdict.kind === "rolling" ? verdict.reason : `${verdict.kind}: ${verdict.reason}`];
  parts.push(`${running}/${desired} running`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (target?.productionWeight !== void 0) parts.push(`production ${target.productionWeight} %`);
  if (target?.testWeight !== void 0 && target.testWeight > 0) parts.push(`test ${target.testWeight} %`);
  return parts.join(", ");
}

// src/deploy/reasons.ts
var LOG_LINES = 50;
var TASKS_READ = 5;
var SLACK = 5e3;
async function readReasons({ services, log }, { deployment, observation }, masked) {
  try {
    const tasks = await services.stoppedTasks({
      service: deployment.service,
      deploymentId: deployment.deploymentId,
      taskDefinition: deployment.taskDefinition,
      since: deployment.createdAt - SLACK
    });
    const { service } = observation;
    const events = typeof service === "object" ? service.events.filter(({ at }) => at >= deployment.createdAt - SLACK) : [];
    const said = events.map(({ message }) => message);
    const reasons = await Promise.all(
      tasks.filter(hasFailed).slice(0, TASKS_READ).map(async (task) => {
        const lines = masked ? await services.logTail(deployment.process, task.id, LOG_LINES, deployment.logs) : [];
        return { task, log: lines, hint: explainDeath(task, lines, said), alike: 0 };
      })
    );
    return distinct(reasons);
  } catch (error) {
    log.warning(`Why tasks of '${deployment.process}' stopped could not be read: ${describeError(error)}`);
    return [];
  }
}
function distinct(reasons) {
  const found = /* @__PURE__ */ new Map();
  for (const reason of reasons) {
    const key = `${describeDeath(reason.task)}
${tellingLine(reason.log)?.replace(/[0-9a-f]{4,}|\d+/g, "#")}`;
    const first = found.get(key);
    found.set(key, first === void 0 ? reason : { ...first, alike: first.alike + 1 });
  }
  return [...found.values()];
}
function tellingLine(log) {
  const lines = log.map((line) => line.trim()).filter((line) => line !== "");
  return lines.findLast((line) => /error|exception|fatal|panic|cannot|denied|refused/i.test(line)) ?? lines.at(-1);
}
function hasFailed(task) {
  if (task.containers.some((container) => (container.exitCode ?? 0) !== 0 && container.exitCode !== 143))
    return true;
  if (task.stopCode === "TaskFailedToStart" || task.stopCode === "EssentialContainerExited") return true;
  return /health check|unhealthy/i.test(task.stoppedReason ?? "");
}
function describeDeath(task) {
  const exits = task.containers.flatMap((container) => {
    if (container.exitCode === void 0 && container.reason === void 0) return [];
    const code = container.exitCode === void 0 ? "" : `exit code ${container.exitCode}`;
    return [[code, container.reason ?? ""].filter((part) => part !== "").join(" ")];
  });
  const reason = [task.stopCode, task.stoppedReason].filter((part) => part !== void 0 && part !== "").join(": ");
  return [...exits, reason].filter((part) => part !== "").join(", ");
}
var HEALTH_CHECK = "The process did not answer its health check: it must listen on 0.0.0.0 at the port in $PORT within 60 s, and the health check's path must answer 2xx or 3xx.";
function explainHealth(words, log) {
  const texts = words.filter((text2) => /unhealthy|health check/i.test(text2)).join(" ");
  const code = /with these codes: \[(\d{3})/.exec(texts)?.[1];
  if (code !== void 0 && code !== "502" && code !== "503") {
    return `The health check's path answered ${code}: name one that answers 200 to 399 in renga.yml (processes: { web: { health-check: { path: /health } } }), without a login or a redirect to another host.`;
  }
  const wanted = /\(port (\d+)\)/.exec(texts)?.[1];
  const own = log.map((line) => LISTENING.exec(line)?.[1]).findLast((port) => port !== void 0);
  if (own !== void 0 && own !== wanted) {
    return `Its log says that it listens on port ${own}: it must listen on 0.0.0.0 at the port in $PORT${wanted === void 0 ? "" : ` (${wanted})`}, within 60 s.`;
  }
  return HEALTH_CHECK;
}
var LISTENING = /\b(?:listening|running|started|serving|available)\b.*?(?:port[ :=]+|(?:localhost|\d+\.\d+\.\d+\.\d+|\[?::1?\]?|\*):)(\d{2,5})\b/i;
var BY_EXIT_CODE = /* @__PURE__ */ new Map([
  [
    0,
    "The process ended by itself; a service must keep running. A one-off belongs into the release process or a schedule."
  ],
  [
    126,
    "Set the executable bit of the command (git update-index --chmod=+x) or call it through its interpreter."
  ],
  [
    127,
    "Check the process type's line in the Procfile, and that the buildpack installs the program it calls."
  ],
  [139, "Look for a native module that was built for another system than the run image."]
]);
var ENDED_WITH_ERROR = "Its last lines say why; a config var that is missing in this environment is the usual cause.";
function explainDeath(task, log, events = []) {
  if (/health check|unhealthy/i.test(task.stoppedReason ?? ""))
    return explainHealth([task.stoppedReason ?? "", ...events], log);
  const { stopCode, stoppedReason } = task;
  const container = task.containers.find((one) => (one.exitCode ?? 0) !== 0) ?? task.containers[0];
  const { exitCode, reason } = container ?? {};
  const { fix } = explainStop({ stopCode, stoppedReason, exitCode, reason }, log);
  if (fix !== void 0 || exitCode === void 0) return fix;
  return BY_EXIT_CODE.get(exitCode) ?? ENDED_WITH_ERROR;
}

// src/deploy/codedeploy/codedeploy.ts
var CreateRefusedError = class extends Error {
  name = "CreateRefusedError";
  kind;
  /** The one that is under way, where the answer names it. */
  active;
  constructor(kind, message, options = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.active = options.active;
  }
};
var isEnded = ({ status }) => status === "Succeeded" || status === "Failed" || status === "Stopped";

// src/deploy/codedeploy/account.ts
var ROLLBACK_EXPECTED = 6e4;
var readyHook = (deploymentId) => `${deploymentId}:READY_WAIT`;
function inEcsWords(account) {
  const { info, target } = account;
  const green = info.rollback.of === void 0 ? target?.green : void 0;
  const blue = target?.blue;
  const status = statusOf(account);
  return {
    arn: info.id,
    status,
    statusReason: reasonOf(account),
    stage: stageOf(account),
    target: green && counts(green, target?.events ?? []),
    sources: blue === void 0 ? [] : [counts(blue, [])],
    rollback: info.rollback.by === void 0 ? void 0 : { reason: reasonOf(account), revisionArn: info.rollback.by },
    circuitBreaker: void 0,
    alarms: void 0,
    hooks: info.status === "Ready" ? [readyWait(info, target)] : []
  };
}
function statusOf(account) {
  const { info, rollback } = account;
  switch (info.status) {
    case "Succeeded":
      return "SUCCESSFUL";
    case "Failed":
    case "Stopped":
      if (rollback !== void 0) return rollbackStatus(rollback);
      return isRollbackExpected(account) ? "ROLLBACK_REQUESTED" : "STOPPED";
    default:
      return info.terminationWaitStarted ? "SUCCESSFUL" : "IN_PROGRESS";
  }
}
function rollbackStatus(rollback) {
  if (rollback.status === "Succeeded") return "ROLLBACK_SUCCESSFUL";
  return isEnded(rollback) ? "ROLLBACK_FAILED" : "ROLLBACK_IN_PROGRESS";
}
function isRollbackExpected({ info, target, now }) {
  if (info.rollback.of !== void 0 || !isEnded(info) || info.status === "Succeeded") return false;
  if (info.rollback.by !== void 0) return true;
  if (target === void 0 || !hasBegun(eventLike(target.events, /^install$/i))) return false;
  const may = info.rollsBackItself || info.status === "Stopped";
  return may && now < (info.completedAt ?? now) + ROLLBACK_EXPECTED;
}
function reasonOf({ info, target, rollback }) {
  const failed = target?.events.find((event) => event.status === "Failed");
  const hook2 = failed?.diagnostics === void 0 ? void 0 : describeFailure(failed);
  const why = [hook2, describeError2(info.error)].filter((one) => one !== void 0).join("; ");
  const back = rollback !== void 0 && rollback.status !== "Succeeded" && isEnded(rollback) ? `the rollback ${rollback.id} is ${rollback.status}${rollback.error === void 0 ? "" : ` (${describeError2(rollback.error)})`}` : void 0;
  const all = [why === "" ? void 0 : why, back].filter((one) => one !== void 0).join("; ");
  if (all !== "") return all;
  return info.status === "Stopped" ? "it was stopped" : void 0;
}
function describeFailure({ name, diagnostics }) {
  const { errorCode, message, scriptName, logTail } = diagnostics ?? {};
  const code = errorCode === void 0 ? "" : ` with ${errorCode}`;
  const script = scriptName === void 0 || scriptName === "" ? "" : ` in ${scriptName}`;
  const said = message === void 0 || message === "" ? "" : `: ${bare(message)}`;
  const lines = (logTail ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const tail = lines.length === 0 ? "" : `, its log ends with '${lines.slice(-3).join(" | ").slice(-300)}'`;
  return `hook ${name} failed${code}${script}${said}${tail}`;
}
function describeError2(error) {
  if (error === void 0) return void 0;
  return error.message === "" ? error.code : `${error.code}: ${bare(error.message)}`;
}
var bare = (text2) => text2.trim().replace(/\.$/, "");
function stageOf({ info, target }) {
  if (info.status === "Ready") return "Ready";
  const events = target?.events ?? [];
  const running = events.find((event) => event.status === "InProgress");
  const last = events.findLast((event) => event.status === "Succeeded" || event.status === "Failed");
  return (running ?? last)?.name ?? info.status;
}
function counts(set, events) {
  const tested = eventLike(events, /^(allow)?test(ing)?traffic$/i);
  const moved = set.weight !== void 0 && set.weight >= 100;
  return {
    revisionArn: set.id,
    requested: set.desired,
    running: set.running,
    pending: set.pending,
    productionWeight: set.weight,
    testWeight: tested?.status === "Succeeded" && !moved ? 100 : void 0
  };
}
function readyWait(info, target) {
  const since = Math.max(0, ...(target?.events ?? []).map((event) => event.endedAt ?? 0));
  return {
    id: readyHook(info.id),
    type: "PAUSE",
    status: "AWAITING_ACTION",
    expiresAt: since === 0 || info.readyWait === void 0 ? void 0 : since + info.readyWait * 6e4,
    timeoutAction: "STOP",
    atGate: eventLike(target?.events ?? [], /test(ing)?traffic$/i)?.status === "Succeeded"
  };
}
function eventLike(events, name) {
  return events.find((event) => name.test(event.name.replace(/[\s_-]+/g, "")));
}
var hasBegun = (event) => event !== void 0 && event.status !== "Pending" && event.status !== "Skipped";

// src/deploy/codedeploy/app-spec.ts
var import_yaml = __toESM(require_dist(), 1);
function appSpec(taskDefinition, placement, hooks) {
  const { containerName, containerPort, platformVersion, network, capacityProviders } = placement;
  return JSON.stringify({
    version: 0,
    Resources: [
      {
        TargetService: {
          Type: "AWS::ECS::Service",
          Properties: {
            TaskDefinition: taskDefinition,
            LoadBalancerInfo: { ContainerName: containerName, ContainerPort: containerPort },
            ...platformVersion === void 0 ? {} : { PlatformVersion: platformVersion },
            ...network === void 0 ? {} : {
              NetworkConfiguration: {
                AwsvpcConfiguration: {
                  Subnets: network.subnets,
                  SecurityGroups: network.securityGroups,
                  AssignPublicIp: network.assignPublicIp ? "ENABLED" : "DISABLED"
                }
              }
            },
            ...capacityProviders.length === 0 ? {} : {
              CapacityProviderStrategy: capacityProviders.map(({ name, base, weight }) => ({
                CapacityProvider: name,
                Base: base,
                Weight: weight
              }))
            }
          }
        }
      }
    ],
    ...hooks.length === 0 ? {} : { Hooks: hooks }
  });
}
function hooksOf(revision) {
  if (revision === void 0) return [];
  const document = read(revision);
  if (document === void 0) return "unreadable";
  const hooks = member2(document, "Hooks");
  if (!Array.isArray(hooks)) return [];
  return hooks.filter(isRecord).flatMap(
    (entry) => Object.entries(entry).flatMap(
      ([event, target]) => typeof target === "string" && target !== "" ? [{ [event]: target }] : []
    )
  );
}
function taskDefinitionOf(revision) {
  const resources = member2(revision && read(revision), "Resources");
  const [resource] = Array.isArray(resources) ? resources.filter(isRecord) : [];
  const [service] = resource === void 0 ? [] : Object.values(resource);
  const taskDefinition = member2(member2(service, "Properties"), "TaskDefinition");
  return typeof taskDefinition === "string" ? taskDefinition : void 0;
}
function read({ content }) {
  if (content === void 0) return void 0;
  try {
    const document = (0, import_yaml.parse)(content);
    return isRecord(document) ? document : void 0;
  } catch {
    return void 0;
  }
}
function member2(value, name) {
  if (!isRecord(value)) return void 0;
  const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === void 0 ? void 0 : value[key];
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/deploy/services.ts
function strategyName(rollout) {
  return rollout.strategy === "AS_IT_IS" ? rollout.says : rollout.strategy;
}
var ServiceDrainingError = class extends Error {
  name = "ServiceDrainingError";
};
var ServiceReadError = class extends Error {
  name = "ServiceReadError";
  kind;
  constructor(kind, message, options = {}) {
    super(message, options);
    this.kind = kind;
  }
};

// src/deploy/codedeploy/create.ts
var TICK = 5e3;
var LOOK = 1e3;
var CLOCK_SLACK = 6e4;
var DESCRIPTION = 512;
function describeDeployment(what, key) {
  const token = ` (${key})`;
  return `${what.slice(0, DESCRIPTION - token.length)}${token}`;
}
async function createDeployment({ codeDeploy, clock, log }, request2, { process: process2, policy, deadline, signal }) {
  const since = clock.now() - CLOCK_SLACK;
  const stopped = /* @__PURE__ */ new Set();
  let said = "";
  let wanted = request2;
  let answered = true;
  const meet = async (named) => {
    const active = await readActive(codeDeploy, request2.service, named);
    if (active === void 0) return void 0;
    if (isThis(active, request2)) return active;
    const what = describeActive(active);
    if (policy === "fail" && active.rollback.of === void 0) throw inProgress(request2.service, what);
    if (policy === "supersede" && !stopped.has(active.id)) {
      log.info(`${process2}: superseding ${what}`);
      await makeRoom(codeDeploy, active);
      stopped.add(active.id);
    } else if (said !== what) {
      said = what;
      log.info(`${process2}: waiting for ${what}, at most ${formatElapsed(deadline - clock.now())}`);
    }
    return void 0;
  };
  for (; ; ) {
    signal.throwIfAborted();
    let trouble;
    try {
      if (!answered) {
        const found = await find(codeDeploy, request2, since);
        if (found !== void 0) return found;
        answered = true;
      }
      return await made(codeDeploy, await codeDeploy.create(wanted), wanted, clock);
    } catch (error) {
      if (!isPassing(error)) throw error;
      trouble = error;
    }
    if (trouble instanceof CreateRefusedError) {
      if (trouble.kind === "alarms-denied") {
        log.warning(`${process2}: the group's alarms are watched on the way back: ${trouble.message}`);
        wanted = { ...request2, withoutAlarms: false };
        continue;
      }
      if (trouble.kind === "unanswered") answered = false;
      if (trouble.kind === "active") {
        const joined = await meet(trouble.active).catch(unlessPassing);
        if (joined !== void 0) return joined;
      }
    }
    if (clock.now() >= deadline) {
      const active = trouble instanceof CreateRefusedError && trouble.kind === "active";
      throw active ? inProgress(request2.service, said === "" ? trouble.message : said) : trouble;
    }
    if (answered) await clock.sleep(Math.min(TICK, deadline - clock.now()), signal);
    else await clock.sleep(LOOK, signal);
  }
}
function isPassing(error) {
  return error instanceof CreateRefusedError || error instanceof ServiceReadError && error.kind !== "permanent";
}
function unlessPassing(error) {
  if (!isPassing(error)) throw error;
  return void 0;
}
async function made(codeDeploy, id, { content, description }, clock) {
  try {
    return await codeDeploy.deployment(id);
  } catch (error) {
    if (!(error instanceof ServiceReadError)) throw error;
    return {
      id,
      status: "Created",
      createdAt: clock.now() - TICK,
      completedAt: void 0,
      description,
      creator: "user",
      error: void 0,
      rollback: { by: void 0, of: void 0 },
      rollsBackItself: true,
      terminationWaitStarted: false,
      readyWait: void 0,
      revision: { content },
      previousRevision: void 0
    };
  }
}
async function makeRoom(codeDeploy, active) {
  if (isEnded(active) || active.rollback.of !== void 0) return;
  if (active.terminationWaitStarted) await codeDeploy.proceed(active.id, "TERMINATION_WAIT");
  else await codeDeploy.stop(active.id);
}
function describeActive(active) {
  const what = active.terminationWaitStarted ? `${active.status}, the earlier tasks wait for their end` : active.status;
  const why = active.rollback.of === void 0 ? "" : `, which rolls ${active.rollback.of} back`;
  return `CodeDeploy deployment ${active.id} (${what})${why}`;
}
async function find(codeDeploy, request2, since) {
  for (const id of await codeDeploy.list(request2.service, { since })) {
    const found = await codeDeploy.deployment(id);
    if (isThis(found, request2)) return found;
  }
  return void 0;
}
async function readActive(codeDeploy, service, named) {
  const id = named ?? (await codeDeploy.list(service, { active: true }))[0];
  const active = id === void 0 ? void 0 : await codeDeploy.deployment(id);
  return active === void 0 || isEnded(active) ? void 0 : active;
}
function isThis(found, request2) {
  return found.description === request2.description && taskDefinitionOf(found.revision) === taskDefinitionOf({ content: request2.content });
}
function inProgress(service, what) {
  return new UserError(`A deployment of '${service}' is in progress: ${what}.`, {
    fix: "Run the job again when it has ended, raise 'timeout-minutes', or set 'in-progress: supersede'."
  });
}

// src/deploy/codedeploy/problems.ts
function groupProblems(step, group, placement) {
  const { service, rollout, gated, action } = step;
  const named = `Deployment group '${group.name}' of application '${group.application}'`;
  if (action.kind === "create") {
    return [
      `Service '${service}' does not exist: services of the CODE_DEPLOY controller are made by infrastructure as code, before their deployment group.`
    ];
  }
  if (group.computePlatform !== "ECS")
    return [
      `${named} is for ${group.computePlatform}, not for ECS. Name another one by 'codedeploy-deployment-group'.`
    ];
  const problems = [];
  if (!group.services.some((one) => one.service === service)) {
    const moves = group.services.map((one) => `${one.cluster}/${one.service}`).join(", ");
    problems.push(
      `${named} moves ${moves === "" ? "no service" : moves}, not '${service}'. Name its group by 'codedeploy-application' and 'codedeploy-deployment-group'.`
    );
  }
  if (placement === void 0)
    problems.push(
      `Service '${service}' has no PRIMARY task set, so there is nothing to move traffic from. Repair it with 'aws ecs update-service-primary-task-set'.`
    );
  if (group.productionListeners.length === 0)
    problems.push(`${named} has no production listener. Give its target group pair a prodTrafficRoute.`);
  const serving = rollout.loadBalancer && nameOf(rollout.loadBalancer.targetGroup);
  if (serving !== void 0 && !group.targetGroups.includes(serving))
    problems.push(
      `${named} moves traffic between ${group.targetGroups.join(" and ")}, and '${service}' serves from ${serving}. Correct the group's target group pair.`
    );
  if (gated && group.readyWait === void 0)
    problems.push(
      `${named} does not wait before production traffic moves, so there is nowhere for the gate. Set its deploymentReadyOption to STOP_DEPLOYMENT with waitTimeInMinutes.`
    );
  if (gated && group.testListeners.length === 0)
    problems.push(
      `${named} has no test listener, so the gate cannot ask the new tasks. Give its target group pair a testTrafficRoute.`
    );
  return problems;
}
var nameOf = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/codedeploy/verdict.ts
function judgeCodeDeploy(observation) {
  return conclude(observation, judgeDeployment2(observation));
}
function judgeDeployment2(observation) {
  const { deployment, before, service } = observation;
  if (typeof service === "object" && service.status !== "ACTIVE")
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  if (deployment === void 0) return { kind: "rolling", reason: "not read yet" };
  const because = deployment.statusReason;
  switch (deployment.status) {
    case "ROLLBACK_SUCCESSFUL":
      return { kind: "rolled-back", reason: because ?? "CodeDeploy rolled the deployment back" };
    case "ROLLBACK_FAILED":
      if (before === void 0)
        return { kind: "failed", reason: because ?? "there is nothing to roll back to" };
      return { kind: "rollback-failed", reason: because ?? "CodeDeploy could not roll the deployment back" };
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return { kind: "rolling-back", reason: because ?? "CodeDeploy rolls the deployment back" };
    case "STOPPED":
      return judgeStopped2(observation, deployment);
    case "SUCCESSFUL":
      return judgeSuccess2(observation, deployment);
    default:
  }
  const hook2 = pausedBy(observation);
  if (hook2 !== void 0) return { kind: "paused", reason: describeWait(observation, hook2) };
  const reason = deployment.stage ?? deployment.status;
  return hasShifted2(observation, deployment) ? { kind: "rolling", reason, shifted: true } : { kind: "rolling", reason };
}
function judgeStopped2(observation, { statusReason, target }) {
  const { newer, before } = observation;
  if (newer !== void 0)
    return { kind: "superseded", reason: statusReason ?? supersededBy2(newer.taskDefinition) };
  const stranger = newPrimary2(observation);
  if (stranger !== void 0 && stranger.id !== target?.revisionArn)
    return { kind: "superseded", reason: statusReason ?? supersededBy2(stranger.taskDefinition) };
  const reason = statusReason ?? "it ended without success";
  const primary = primaryOf(observation);
  const stayed = before !== void 0 && primary?.taskDefinition === before.taskDefinition && primary.id !== target?.revisionArn && (target?.productionWeight ?? 0) === 0;
  return stayed ? { kind: "rolled-back", reason: `${reason}; no production traffic had moved` } : { kind: "failed", reason: `${reason}; nothing rolls it back` };
}
function judgeSuccess2(observation, deployment) {
  const { ours, service, newer } = observation;
  if (typeof service !== "object")
    return { kind: "rolling", reason: "it succeeded, and its service is not read yet" };
  const primary = primaryOf(observation);
  if (primary !== void 0 && isOurs(observation, deployment, primary)) {
    if (ours.revision === void 0)
      return { kind: "rolling", reason: "it succeeded, and its task definition is not read yet" };
    const other = notOurs2(observation);
    if (other !== void 0) return { kind: "failed", reason: other };
    const empty = service.desiredCount === 0;
    return { kind: "landed", reason: empty ? "desired count 0: no task was started" : "SUCCESSFUL" };
  }
  if (newer !== void 0) return { kind: "superseded", reason: supersededBy2(newer.taskDefinition) };
  const stranger = newPrimary2(observation);
  const own = deployment.target?.revisionArn;
  if (stranger !== void 0 && own !== void 0 && stranger.id !== own)
    return { kind: "superseded", reason: supersededBy2(stranger.taskDefinition) };
  if (primary !== void 0 && primary.id === own)
    return { kind: "failed", reason: `the deployment that ended runs ${primary.taskDefinition}, not ours` };
  return { kind: "rolling", reason: "it succeeded, and its task set is not PRIMARY yet" };
}
function isOurs({ ours }, { target }, primary) {
  if (primary.taskDefinition !== ours.taskDefinition) return false;
  return target === void 0 || target.revisionArn === primary.id;
}
function notOurs2({ ours }) {
  const { revision, imageDigest } = ours;
  if (revision === void 0) return void 0;
  if (revision.taskDefinition !== ours.taskDefinition)
    return `the deployment that ended runs ${revision.taskDefinition}, not ours`;
  if (imageDigest === void 0 || revision.image === void 0) return void 0;
  return revision.image.endsWith(imageDigest) ? void 0 : `the deployment that ended runs the image ${revision.image}, not ours`;
}
function hasShifted2(observation, deployment) {
  const primary = primaryOf(observation);
  return deployment.target?.productionWeight === 100 && primary !== void 0 && isOurs(observation, deployment, primary) && observation.ours.revision !== void 0 && notOurs2(observation) === void 0;
}
function describeWait(observation, { expiresAt }) {
  if (atGate(observation)) return "the gate asks the test listener";
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}, then it stops`;
  return `Ready: it waits for somebody to continue it${until}`;
}
function primaryOf({ service }) {
  return typeof service === "object" ? service.deployments.find((one) => one.status === "PRIMARY") : void 0;
}
function newPrimary2(observation) {
  const primary = primaryOf(observation);
  return primary?.createdAt !== void 0 && primary.createdAt > observation.ours.createdAt ? primary : void 0;
}
function supersededBy2(taskDefinition) {
  return taskDefinition === void 0 ? "a newer deployment took over" : `a newer deployment with ${taskDefinition} took over`;
}

// src/deploy/codedeploy/codedeploy-strategy.ts
var ROLL_BACK_ON = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST"];
var ON_ALARM = "DEPLOYMENT_STOP_ON_ALARM";
var ALL_AT_ONCE = "CodeDeployDefault.ECSAllAtOnce";
var WAY_BACK = 15 * 6e4;
var ROLLBACK_SHOWS = 6e4;
var TICK2 = 2e3;
var HISTORY = 10;
var CodeDeployStrategy = class {
  #ports;
  constructor(ports) {
    this.#ports = ports;
  }
  judge = judgeCodeDeploy;
  async problems(step) {
    const { codeDeploy } = this.#ports;
    const [group, placement] = await Promise.all([
      codeDeploy.group(step.service),
      codeDeploy.placement(step.service)
    ]);
    return groupProblems(step, group, placement);
  }
  async history(service, since) {
    const { codeDeploy } = this.#ports;
    const ids = await codeDeploy.list(service.name, { since });
    const found = await Promise.all(ids.slice(0, HISTORY).map((id) => codeDeploy.deployment(id)));
    return found.sort((a4, b4) => b4.createdAt - a4.createdAt).map(
      (one) => this.#brief(
        one,
        found.find(({ id }) => id === one.rollback.by)
      )
    );
  }
  /** One that only waits for the end of the earlier tasks is among them: CodeDeploy begins nothing before that. */
  async underWay(service) {
    const { codeDeploy } = this.#ports;
    const ids = await codeDeploy.list(service.name, { active: true });
    const found = await Promise.all(ids.map((id) => codeDeploy.deployment(id)));
    return found.filter((one) => !isEnded(one)).map((one) => ({
      ...this.#brief(one),
      ...one.terminationWaitStarted ? { status: "waiting to end the earlier tasks" } : {}
    }));
  }
  /** Asks only: the creation of ours waits until the group is free. */
  async supersede(_service, other) {
    const { codeDeploy } = this.#ports;
    await makeRoom(codeDeploy, await codeDeploy.deployment(other.arn));
  }
  async begin(step, context3) {
    const { process: process2, service, taskDefinition, before, action, logs } = step;
    const { imageDigest, runKey, deadline, signal, inProgress: inProgress2 } = context3;
    const move = {
      process: process2,
      service,
      controller: "CODE_DEPLOY",
      taskDefinition,
      strategy: "CODE_DEPLOY",
      before,
      imageDigest,
      logs
    };
    switch (action.kind) {
      case "create":
        throw new UserError(`Service '${service}' does not exist, and CodeDeploy does not create services.`, {
          fix: "Create it with infrastructure as code, then its deployment group."
        });
      case "follow": {
        const { arn, createdAt } = action.deployment;
        const brief = { ...action.deployment, revision: void 0 };
        return { ...move, deploymentId: arn, createdAt, brief };
      }
      case "update": {
        const request2 = await this.#request(process2, service, taskDefinition, action.change.network);
        const description = describeDeployment(`Renga: ${shortTaskDefinition(taskDefinition)}`, runKey);
        const policy = inProgress2 ?? "wait";
        const options = { process: process2, policy, deadline, signal };
        const made2 = await createDeployment(this.#ports, { ...request2, description }, options);
        return { ...move, ...this.#identity(made2) };
      }
    }
  }
  /** Per round one DescribeServices for ten services, and GetDeployment with GetDeploymentTarget for each deployment. */
  observe(sightings, bounded) {
    const names2 = sightings.map((sighting) => sighting.move.service);
    const described = bounded(this.#ports.services.describe(names2)).then((found) => {
      for (const one of sightings) one.service = found.get(one.move.service) ?? one.service ?? "missing";
    });
    return [
      { of: sightings, work: described },
      ...sightings.map((sighting) => ({
        of: [sighting],
        work: bounded(this.#look(sighting)).then(async () => {
          await described.catch(() => void 0);
          await bounded(this.#identify(sighting));
        })
      }))
    ];
  }
  async turnBack(move) {
    const { codeDeploy } = this.#ports;
    const id = move.deploymentId;
    if (await codeDeploy.stop(id) === "stopping") return { kind: "turning-back", follow: move };
    const [info, target] = await Promise.all([codeDeploy.deployment(id), codeDeploy.target(id, move.service)]);
    if (info.status === "Succeeded") return { kind: "ended" };
    const now = this.#ports.clock.now();
    const back = isRollbackExpected({ info, target, now }) || (target?.green?.weight ?? 0) === 0;
    return back ? { kind: "turning-back", follow: move } : { kind: "ended" };
  }
  /**
   * While the earlier tasks still wait for their end, a stop with rollback only moves the traffic. Else a new deployment:
   * all at once, of the revision that had succeeded before where that is the one, and whatever the alarms say.
   */
  async redeploy({ process: process2, service, taskDefinition: left }, taskDefinition, move) {
    const { codeDeploy, clock } = this.#ports;
    const base = {
      process: process2,
      service,
      controller: "CODE_DEPLOY",
      taskDefinition,
      imageDigest: void 0,
      strategy: "CODE_DEPLOY",
      before: { deploymentId: "", taskDefinition: left }
    };
    const bad = move === void 0 ? void 0 : await codeDeploy.deployment(move.deploymentId);
    if (bad !== void 0 && move?.before?.taskDefinition === taskDefinition && !isEnded(bad)) {
      const rollback = await this.#stopAndFind(bad.id);
      if (rollback !== void 0) return { ...base, ...this.#identity(rollback) };
    }
    const request2 = await this.#request(process2, service, taskDefinition, void 0);
    const previous = bad?.previousRevision;
    const content = taskDefinitionOf(previous) === taskDefinition ? previous?.content : void 0;
    const made2 = await createDeployment(
      this.#ports,
      {
        ...request2,
        content: content ?? request2.content,
        description: describeDeployment(
          `Renga: back to ${shortTaskDefinition(taskDefinition)}`,
          `from ${move?.deploymentId ?? shortTaskDefinition(left)}`
        ),
        config: ALL_AT_ONCE,
        rollBackOn: [],
        // Without alarms there is nothing to override, and no permission needed for it.
        withoutAlarms: request2.rollBackOn.includes(ON_ALARM)
      },
      {
        process: process2,
        policy: "supersede",
        deadline: clock.now() + WAY_BACK,
        signal: new AbortController().signal
      }
    );
    return { ...base, ...this.#identity(made2) };
  }
  async answer(move, _hookId, answer) {
    const { codeDeploy } = this.#ports;
    if (answer === "continue") await codeDeploy.proceed(move.deploymentId, "READY_WAIT");
    else await codeDeploy.stop(move.deploymentId);
  }
  /** All that a deployment of this task definition says, but for its description. */
  async #request(process2, service, taskDefinition, network) {
    const { codeDeploy, log } = this.#ports;
    const [group, placement] = await Promise.all([codeDeploy.group(service), codeDeploy.placement(service)]);
    if (placement === void 0)
      throw new UserError(`Service '${service}' has no PRIMARY task set to move traffic from.`);
    const hooks = hooksOf(group.revision);
    if (hooks === "unreadable")
      log.warning(
        `${process2}: the last revision of deployment group '${group.name}' cannot be read (it may lie in S3), so hooks of its AppSpec are not taken over`
      );
    const content = appSpec(
      taskDefinition,
      network === void 0 ? placement : { ...placement, network },
      hooks === "unreadable" ? [] : hooks
    );
    return {
      service,
      content,
      rollBackOn: group.alarms.length > 0 ? [...ROLL_BACK_ON, ON_ALARM] : ROLL_BACK_ON
    };
  }
  async #look(sighting) {
    const { codeDeploy, clock } = this.#ports;
    const { deploymentId, service } = sighting.move;
    const [info, target] = await Promise.all([
      codeDeploy.deployment(deploymentId),
      codeDeploy.target(deploymentId, service)
    ]);
    const { by } = info.rollback;
    const rollback = by === void 0 ? void 0 : await codeDeploy.deployment(by);
    const deployment = inEcsWords({ info, target, rollback, now: clock.now() });
    sighting.deployment = deployment;
    sighting.brief = { ...this.#brief(info), revision: sighting.brief?.revision };
    if (deployment.status !== "STOPPED" && deployment.status !== "ROLLBACK_FAILED") return;
    const [newest] = await codeDeploy.list(service, { since: info.createdAt + 1 });
    if (newest === void 0 || newest === deploymentId || newest === by) return;
    const newer = await codeDeploy.deployment(newest);
    if (newer.createdAt > info.createdAt && newer.rollback.of !== deploymentId)
      sighting.newer = { taskDefinition: taskDefinitionOf(newer.revision) };
  }
  /** Reads what the task set runs that is ours: nothing is green by what we asked for. */
  async #identify(sighting) {
    const { service, brief, deployment, move } = sighting;
    if (typeof service !== "object" || brief === void 0 || deployment === void 0) return;
    const id = deployment.target?.revisionArn;
    const own = service.deployments.find(
      (one) => id === void 0 ? one.status === "PRIMARY" && one.taskDefinition === move.taskDefinition : one.id === id
    );
    if (own === void 0 || own.taskDefinition === brief.revision?.taskDefinition) return;
    const images = await this.#ports.codeDeploy.images(own.taskDefinition);
    const digest = move.imageDigest;
    const image = (digest === void 0 ? void 0 : images.find((one) => one.endsWith(digest))) ?? images[0];
    const revision = { taskDefinition: own.taskDefinition, image, imageDigest: void 0 };
    sighting.brief = { ...brief, revision };
  }
  #brief(info, rollback) {
    const { status, statusReason } = inEcsWords({
      info,
      target: void 0,
      rollback,
      now: this.#ports.clock.now()
    });
    const taskDefinition = taskDefinitionOf(info.revision);
    const revision = taskDefinition === void 0 ? void 0 : { taskDefinition, image: void 0, imageDigest: void 0 };
    return { arn: info.id, status, statusReason, createdAt: info.createdAt, revision };
  }
  #identity(made2) {
    return {
      deploymentId: made2.id,
      createdAt: made2.createdAt,
      brief: { ...this.#brief(made2), revision: void 0 }
    };
  }
  /** The deployment that rolls this one back; undefined when it had ended before, or none shows. */
  async #stopAndFind(id) {
    const { codeDeploy, clock } = this.#ports;
    if (await codeDeploy.stop(id) === "ended") return void 0;
    const until = clock.now() + ROLLBACK_SHOWS;
    for (; ; ) {
      const { rollback } = await codeDeploy.deployment(id);
      if (rollback.by !== void 0) return codeDeploy.deployment(rollback.by);
      if (clock.now() >= until) return void 0;
      await clock.sleep(TICK2, new AbortController().signal);
    }
  }
};

// src/deploy/ecs/ecs-strategy.ts
var CLOCK_SLACK2 = 5e3;
var DRAIN_TICK = 5e3;
var EcsStrategy = class {
  #ports;
  constructor(ports) {
    this.#ports = ports;
  }
  judge = judge;
  async problems({ rollout: { loadBalancer } }) {
    if (loadBalancer?.alternateTargetGroup === void 0) return [];
    return this.#ports.ingress.problems(loadBalancer);
  }
  history(service, since) {
    return this.#ports.services.deploymentsSince(service.name, since);
  }
  underWay(service) {
    return this.#ports.services.underWay(service.name);
  }
  /** A new service deployment stops the one in flight by itself. */
  supersede() {
    return Promise.resolve();
  }
  /**
   * Waits, until the deadline, for a service of the same name that still drains: ECS refuses to create it before that.
   */
  async begin(step, context3) {
    const { services, clock, log } = this.#ports;
    const { process: process2, service, taskDefinition, rollout, before, action, logs } = step;
    const { imageDigest, deadline, signal } = context3;
    const strategy = strategyName(rollout);
    const move = {
      process: process2,
      service,
      controller: "ECS",
      taskDefinition,
      strategy,
      before,
      imageDigest,
      logs
    };
    switch (action.kind) {
      case "follow": {
        const { deployment, deploymentId } = action;
        return { ...move, deploymentId, createdAt: deployment.createdAt, brief: deployment };
      }
      case "update":
        return { ...move, ...identity(await services.update(action.change)) };
      case "create":
        for (let waited = false; ; waited = true) {
          try {
            return { ...move, ...identity(await services.create(action.spec)) };
          } catch (error) {
            if (!(error instanceof ServiceDrainingError) || clock.now() >= deadline) throw error;
            if (!waited) {
              const left = formatElapsed(deadline - clock.now());
              log.info(
                `${process2}: an earlier service of this name still drains; waiting for it, at most ${left}`
              );
            }
            await clock.sleep(Math.min(DRAIN_TICK, deadline - clock.now()), signal);
          }
        }
    }
  }
  /**
   * Per round one DescribeServices for ten services and one DescribeServiceDeployments for twenty. In the first round our
   * service deployments are not known yet: each service is asked for its list, and then they are read together too.
   */
  observe(sightings, bounded) {
    const { services } = this.#ports;
    const names2 = sightings.map((sighting) => sighting.move.service);
    const known = sightings.filter((sighting) => sighting.brief !== void 0);
    const unknown = sightings.filter((sighting) => sighting.brief === void 0);
    const found = unknown.map((sighting) => ({
      of: [sighting],
      work: bounded(this.#find(sighting.move)).then((brief) => {
        sighting.brief = brief;
      })
    }));
    const all = Promise.allSettled(found.map(({ work }) => work));
    return [
      {
        of: sightings,
        work: bounded(services.describe(names2)).then((states) => {
          for (const one of sightings) one.service = states.get(one.move.service) ?? "missing";
        })
      },
      ...found,
      { of: known, work: this.#readDeployments(known, bounded) },
      { of: unknown, work: all.then(() => this.#readDeployments(unknown, bounded)) }
    ];
  }
  async turnBack(move) {
    const brief = move.brief ?? await this.#find(move);
    if (brief === void 0 || await this.#ports.services.stopWithRollback(brief.arn) === "ended")
      return { kind: "ended" };
    return { kind: "turning-back", follow: { ...move, brief } };
  }
  /** ECS starts no deployment when the service names the earlier task definition already: then that one is followed. */
  async redeploy({ process: process2, service, rollout, taskDefinition: left }, taskDefinition, move) {
    const started = await this.#ports.services.update({
      name: service,
      taskDefinition,
      rollout,
      force: false
    });
    return {
      process: process2,
      service,
      controller: "ECS",
      taskDefinition,
      imageDigest: void 0,
      strategy: strategyName(rollout),
      before: { deploymentId: move?.deploymentId ?? "", taskDefinition: left },
      ...identity(started)
    };
  }
  async answer(move, hookId, answer) {
    if (move.brief === void 0) throw new Error(`${move.service}: the service deployment is not known`);
    await this.#ports.services.answerHook(move.brief.arn, hookId, answer);
  }
  /**
   * Which service deployment is ours: made after our call, to a revision with our task definition. The service's
   * `currentServiceDeployment` may still be the earlier one and is not asked.
   */
  async #find(move) {
    const found = await this.#ports.services.deploymentsSince(move.service, move.createdAt - CLOCK_SLACK2);
    return found.find((one) => one.revision?.taskDefinition === move.taskDefinition);
  }
  async #readDeployments(sightings, bounded) {
    const known = sightings.filter(({ brief }) => brief !== void 0);
    if (known.length === 0) return;
    const arns = known.flatMap(({ brief }) => brief?.arn ?? []);
    const found = await bounded(this.#ports.services.describeDeployments(arns));
    for (const one of known) one.deployment = found.get(one.brief?.arn ?? "") ?? one.deployment;
    const stopped = known.filter((one) => one.deployment?.status === "STOPPED");
    await Promise.all(stopped.map((one) => bounded(this.#findNewer(one))));
  }
  async #findNewer(sighting) {
    const { move, brief } = sighting;
    if (brief === void 0) return;
    const found = await this.#ports.services.deploymentsSince(move.service, brief.createdAt - CLOCK_SLACK2);
    const newer = found.find((one) => one.arn !== brief.arn && one.createdAt > brief.createdAt);
    if (newer !== void 0) sighting.newer = { taskDefinition: newer.revision?.taskDefinition };
  }
};
function identity(started) {
  return { deploymentId: started.deploymentId, createdAt: started.createdAt, brief: void 0 };
}

// src/deploy/strategies.ts
function strategies(ports) {
  const { codeDeploy } = ports;
  const all = /* @__PURE__ */ new Map([["ECS", new EcsStrategy(ports)]]);
  if (codeDeploy !== void 0) all.set("CODE_DEPLOY", new CodeDeployStrategy({ ...ports, codeDeploy }));
  return all;
}
function strategyOf(all, controller) {
  const found = all.get(controller);
  if (found !== void 0) return found;
  throw new UserError(`Services of the deployment controller ${controller} cannot be moved here.`);
}
function controllerOf(service) {
  return service.controller === "CODE_DEPLOY" ? "CODE_DEPLOY" : "ECS";
}

// src/deploy/watch.ts
var TICK3 = 5e3;
var LONGEST_TICK = 3e4;
var READ_TIMEOUT = 2e4;
var LAST_READ = 2e3;
async function watch(ports, deployments, options) {
  const { clock } = ports;
  const trackers = deployments.map((deployment) => new Tracker(deployment, ports, options));
  let tick = TICK3;
  for (; ; ) {
    options.signal.throwIfAborted();
    const moving = trackers.filter((tracker) => !isFinal(tracker.verdict.kind));
    const throttled = await readAll(ports, moving, options);
    await Promise.all(moving.map((tracker) => tracker.countDeaths()));
    options.signal.throwIfAborted();
    for (const tracker of moving) tracker.judge(ports.log);
    const over = options.until === "settled" && trackers.some((tracker) => isRed(tracker.verdict.kind));
    const late = clock.now() >= options.deadline;
    const ended = trackers.every(
      ({ verdict }) => isFinal(verdict.kind) || options.returnAt === "traffic-shifted" && verdict.shifted || // Past the deadline `paused` means that somebody else is to answer.
      late && verdict.kind === "paused"
    );
    if (over || ended) return trackers.map((tracker) => tracker.result(ended));
    tick = throttled ? Math.min(LONGEST_TICK, tick * 2) : TICK3;
    await clock.sleep(Math.max(0, Math.min(tick, options.deadline - clock.now())), options.signal);
  }
}
var Tracker = class {
  sighting;
  #strategy;
  #clock;
  #options;
  #stages = [];
  #said = "";
  #since;
  #failuresInARow = 0;
  #unansweredInARow = 0;
  #permanent;
  #lastFailure;
  verdict = { kind: "rolling", reason: "not read yet" };
  constructor(move, { strategies: strategies2, clock }, options) {
    this.sighting = {
      move,
      brief: move.brief,
      service: void 0,
      deployment: void 0,
      newer: void 0
    };
    this.#strategy = strategyOf(strategies2, move.controller);
    this.#clock = clock;
    this.#options = options;
    this.#since = clock.now();
  }
  note(failure, log) {
    this.#lastFailure = failure?.message;
    this.#unansweredInARow = failure === void 0 ? 0 : this.#unansweredInARow + 1;
    if (failure === void 0) this.#failuresInARow = 0;
    else if (failure.kind === "permanent") this.#permanent = failure.message;
    else if (failure.kind === "transient") {
      this.#failuresInARow += 1;
      log.debug(`${this.sighting.move.process}: read failed: ${failure.message}`);
    }
  }
  judge(log) {
    const observation = this.observation();
    const verdict = this.#strategy.judge(observation);
    if (verdict.kind !== this.verdict.kind) this.#since = this.#clock.now();
    this.verdict = verdict;
    this.#knock(observation);
    const stage = verdict.kind === "rolling" ? verdict.reason : verdict.kind;
    if (this.#stages.at(-1)?.name !== stage) this.#stages.push({ name: stage, from: this.#clock.now() });
    const text2 = describeProgress(observation, verdict);
    if (text2 === this.#said) return;
    this.#said = text2;
    const elapsed = formatElapsed(this.#clock.now() - this.#options.startedAt);
    log.info(`[${elapsed.padStart(6)}] ${this.sighting.move.process}: ${text2}`);
  }
  async countDeaths() {
    const { fastFail } = this.#options;
    const { move } = this.sighting;
    if (fastFail === void 0) return;
    await withTimeout(fastFail.look(move, this.observation()), this.#clock, this.#options).catch(
      // Too slow, or cancelled: the loop looks at the signal itself.
      () => void 0
    );
  }
  /** Lets the gatekeeper answer a hook at the gate. */
  #knock(observation) {
    const { gatekeeper } = this.#options;
    const hook2 = pausedBy(observation);
    const { move, brief } = this.sighting;
    if (gatekeeper !== void 0 && hook2?.atGate && this.verdict.kind === "paused")
      gatekeeper.look({ ...move, brief }, hook2);
  }
  observation() {
    const { move, brief, service, deployment, newer } = this.sighting;
    const { deploymentId, taskDefinition, imageDigest, createdAt, strategy, before } = move;
    const { gatekeeper, fastFail } = this.#options;
    return {
      ours: { deploymentId, taskDefinition, imageDigest, createdAt, strategy, revision: brief?.revision },
      before,
      service,
      deployment,
      newer,
      ...gatekeeper === void 0 ? {} : { gate: { refused: gatekeeper.refusal(move.service) } },
      ...fastFail === void 0 ? {} : { deaths: fastFail.reason(move.service) },
      reads: {
        failuresInARow: this.#failuresInARow,
        unansweredInARow: this.#unansweredInARow,
        permanent: this.#permanent,
        last: this.#lastFailure
      },
      now: this.#clock.now(),
      deadline: this.#options.deadline
    };
  }
  /** `ended`: the whole is over and nothing is red, so traffic that has moved counts as landed. */
  result(ended) {
    const { move } = this.sighting;
    return {
      deployment: { ...this.sighting.move, brief: this.sighting.brief },
      verdict: ended && this.verdict.shifted ? {
        kind: "landed",
        reason: `all production traffic is on it (${this.verdict.reason})`,
        shifted: true
      } : this.verdict,
      observation: this.observation(),
      gate: this.#options.gatekeeper?.outcomes(move.service) ?? [],
      stages: this.#stages,
      since: this.#since
    };
  }
};
async function readAll({ strategies: strategies2, clock, log }, trackers, options) {
  const bounded = (work) => withTimeout(work, clock, options);
  const reads = [...strategies2].flatMap(([controller, strategy]) => {
    const own = trackers.flatMap(({ sighting }) => sighting.move.controller === controller ? sighting : []);
    return own.length === 0 ? [] : strategy.observe(own, bounded);
  });
  const failures = /* @__PURE__ */ new Map();
  const results = await Promise.allSettled(reads.map((read2) => read2.work));
  for (const [at, result2] of results.entries()) {
    if (result2.status === "fulfilled" || options.signal.aborted) continue;
    const error = result2.reason instanceof ServiceReadError ? result2.reason : unexpected(result2.reason);
    for (const sighting of reads[at]?.of ?? []) failures.set(sighting, worse(failures.get(sighting), error));
  }
  for (const tracker of trackers) tracker.note(failures.get(tracker.sighting), log);
  return [...failures.values()].some((failure) => failure.kind === "throttled");
}
var GRAVITY = { throttled: 0, transient: 1, permanent: 2 };
function worse(a4, b4) {
  return a4 !== void 0 && GRAVITY[a4.kind] >= GRAVITY[b4.kind] ? a4 : b4;
}
function unexpected(error) {
  return new ServiceReadError("permanent", describeError(error), { cause: error });
}
async function withTimeout(work, clock, options) {
  const done = new AbortController();
  const ms = Math.max(LAST_READ, Math.min(READ_TIMEOUT, options.deadline - clock.now()));
  const timer = clock.sleep(ms, AbortSignal.any([options.signal, done.signal])).then(() => {
    throw new ServiceReadError("transient", `no answer within ${formatElapsed(ms)}`);
  });
  timer.catch(() => void 0);
  work.catch(() => void 0);
  try {
    return await Promise.race([work, timer]);
  } finally {
    done.abort();
  }
}

// src/deploy/in-progress.ts
async function planWhenFree(ports, plan, { policy, deadline, signal }) {
  const all = strategies(ports);
  let said = "";
  for (; ; ) {
    signal.throwIfAborted();
    const made2 = await plan();
    const busy = (await Promise.all(made2.steps.map((step) => othersOf(ports, step)))).flat();
    if (busy.length === 0) return made2;
    const what = busy.map(describeBusy).join("; ");
    if (policy === "supersede") {
      ports.log.info(`Superseded: ${what}`);
      await Promise.all(
        busy.map(({ step, standing, other }) => strategyOf(all, step.controller).supersede(standing, other))
      );
      return made2;
    }
    if (policy === "fail" || ports.clock.now() >= deadline) {
      throw new UserError(`A deployment is in progress: ${what}.`, {
        fix: policy === "fail" ? "Run the job again when it has ended, or set 'in-progress' to wait or supersede." : "It did not end in time. See why it does not (aws ecs describe-service-deployments), raise 'timeout-minutes', or set 'in-progress: supersede'."
      });
    }
    if (what !== said) {
      const left = formatElapsed(deadline - ports.clock.now());
      ports.log.info(`A deployment is in progress: ${what}. Waiting for its end, at most ${left}.`);
      said = what;
    }
    await ports.clock.sleep(Math.max(0, Math.min(TICK3, deadline - ports.clock.now())), signal);
  }
}
async function othersOf(ports, step) {
  const { standing, action, controller } = step;
  if (standing === void 0 || action.kind !== "update" && action.kind !== "follow") return [];
  const others = await strategyOf(strategies(ports), controller).underWay(standing);
  const ours = action.kind === "follow" ? action.deployment.arn : void 0;
  return others.filter((other) => other.arn !== ours).map((other) => ({ step, standing, other }));
}
function describeBusy({ step, other }) {
  const to = other.revision === void 0 ? "" : ` to ${shortTaskDefinition(other.revision.taskDefinition)}`;
  const id = other.arn.slice(other.arn.lastIndexOf("/") + 1);
  return `${step.service} is being moved${to} by deployment ${id}, ${other.status}`;
}

// src/deploy/fast-fail.ts
var SLACK2 = 5e3;
var NO_FAULT = /* @__PURE__ */ new Set([
  "SpotInterruption",
  "TerminationNotice",
  "InfrastructureHealth",
  "UserInitiated"
]);
var SIGNS = /unable to consistently start|is unhealthy|failed .*health checks?|unable to (?:place|start)/i;
var STARTED = /has started \d+ tasks/i;
var FastFail = class {
  #services;
  #log;
  #limit;
  #seen = /* @__PURE__ */ new Map();
  #running = /* @__PURE__ */ new Map();
  #reasons = /* @__PURE__ */ new Map();
  /** `limit`: dead tasks of one service, at least 1. */
  constructor(ports, limit) {
    this.#services = ports.services;
    this.#log = ports.log;
    this.#limit = limit;
  }
  /** Why the service is to go back; undefined: it is not. */
  reason(service) {
    return this.#reasons.get(service);
  }
  /**
   * How often fewer tasks ran than at the look before. A task that dies after it was healthy is no failed one for ECS: it is
   * replaced again and again, and the deployment lands.
   */
  #lost(service, running) {
    const { at = 0, times = 0 } = this.#running.get(service) ?? {};
    const now = { at: running, times: running < at ? times + 1 : times };
    this.#running.set(service, now);
    return now.times;
  }
  /** Never throws: what cannot be read now is read again at the next sign, and the breaker is there too. */
  async look(move, observation) {
    const sign = signOf(move, observation, this.#lost(move.service, countTasks(observation).running));
    if (sign === void 0 || this.#seen.get(move.service) === sign || this.#reasons.has(move.service)) return;
    try {
      const { service, deploymentId, taskDefinition, createdAt } = move;
      const tasks = await this.#services.stoppedTasks({
        service,
        deploymentId,
        taskDefinition,
        since: createdAt - SLACK2
      });
      const dead = tasks.filter(isDead);
      if (dead.length >= countTasks(observation).failed) this.#seen.set(service, sign);
      const [newest] = dead;
      if (newest === void 0 || dead.length < this.#limit) return;
      const times = dead.length === 1 ? "1 task has died" : `${dead.length} tasks have died`;
      this.#reasons.set(
        service,
        `${times}, the last: ${describeDeath(newest)}; turned back before ${move.controller === "ECS" ? "the circuit breaker" : "CodeDeploy's hour is over"}`
      );
    } catch (error) {
      this.#log.debug(`${move.process}: stopped tasks were not read: ${describeError(error)}`);
    }
  }
};
function isDead(task) {
  return hasFailed(task) && !NO_FAULT.has(task.stopCode ?? "");
}
function signOf(move, observation, lost) {
  const { service } = observation;
  const { failed } = countTasks(observation);
  const uncounted = move.controller === "CODE_DEPLOY";
  const events = typeof service === "object" ? service.events.filter(
    ({ at, message }) => at >= move.createdAt - SLACK2 && (SIGNS.test(message) || uncounted && STARTED.test(message))
  ) : [];
  if (failed === 0 && events.length === 0 && lost === 0) return void 0;
  return `${failed} ${lost} ${events.length} ${events[0]?.at ?? 0}`;
}

// src/deploy/gatekeeper.ts
var TRIES = 5;
var PAUSE_BETWEEN = 2e3;
var ANSWER_TIMEOUT = 1e4;
var ANSWER_TRIES = 3;
var Gatekeeper = class {
  #ports;
  #gate;
  #signal;
  #answered = /* @__PURE__ */ new Map();
  #outcomes = /* @__PURE__ */ new Map();
  #refusals = /* @__PURE__ */ new Map();
  constructor(ports, gate, signal) {
    this.#ports = ports;
    this.#gate = gate;
    this.#signal = signal;
  }
  /** Called with every look at a move that waits at the gate; works in the background, once for each hook. */
  look(move, hook2) {
    const tries = this.#answered.get(hook2.id) ?? 0;
    if (this.#busy.has(hook2.id) || tries >= ANSWER_TRIES) return;
    this.#answered.set(hook2.id, tries + 1);
    this.#busy.add(hook2.id);
    this.#open(move, hook2).catch((error) => {
      if (this.#signal.aborted) return;
      this.#ports.log.warning(`${move.process}: the gate could not be answered: ${describeError(error)}`);
      if (tries + 1 === ANSWER_TRIES)
        this.#refusals.set(move.service, `the gate could not be answered: ${describeError(error)}`);
    }).finally(() => this.#busy.delete(hook2.id));
  }
  #busy = /* @__PURE__ */ new Set();
  /** Why the gate stays shut for a service; undefined while it has not been refused. */
  refusal(service) {
    return this.#refusals.get(service);
  }
  /** What was asked of a service; empty when it never came to the gate. */
  outcomes(service) {
    return this.#outcomes.get(service) ?? [];
  }
  async #open(move, hook2) {
    const { log, strategies: strategies2 } = this.#ports;
    const strategy = strategyOf(strategies2, move.controller);
    const known = this.#outcomes.get(move.service);
    const outcomes = known ?? await Promise.all(this.#gate.checks.map((check) => this.#ask(check)));
    if (known === void 0)
      for (const { url, said } of outcomes) log.info(`${move.process}: gate: GET ${url} ${said}`);
    this.#outcomes.set(move.service, outcomes);
    const failed = outcomes.filter((outcome) => !outcome.passed);
    if (failed.length === 0) return strategy.answer(move, hook2.id, "continue");
    const refusal = `the gate refused: ${failed.map(({ url, said }) => `GET ${url} ${said}`).join(", ")}`;
    try {
      await strategy.answer(move, hook2.id, "roll-back");
    } catch (error) {
      log.debug(`${move.process}: ${describeError(error)}`);
      await strategy.turnBack(move);
    }
    this.#refusals.set(move.service, refusal);
  }
  async #ask(check) {
    const { smoke, clock } = this.#ports;
    const url = new URL(check.path, this.#gate.testUrl).href;
    for (let attempts = 1; ; attempts++) {
      this.#signal.throwIfAborted();
      try {
        const status = await smoke.get(
          url,
          AbortSignal.any([this.#signal, AbortSignal.timeout(ANSWER_TIMEOUT)])
        );
        const passed = passes(check, status);
        const expected = check.status ?? "200 to 399";
        return { url, passed, attempts, said: `answered ${status}${passed ? "" : `, expected ${expected}`}` };
      } catch (error) {
        this.#signal.throwIfAborted();
        const name = error instanceof Error ? error.name : "";
        if (name === "TimeoutError")
          return { url, passed: false, attempts, said: `gave no answer within ${ANSWER_TIMEOUT / 1e3} s` };
        if (attempts === TRIES)
          return { url, passed: false, attempts, said: `could not be reached (${describeError(error)})` };
        await clock.sleep(PAUSE_BETWEEN, this.#signal);
      }
    }
  }
};

// src/deploy/move.ts
async function checkSteps(ports, plan) {
  const all = strategies(ports);
  const found = await Promise.all(
    plan.steps.filter(isMoving).map((step) => strategyOf(all, step.controller).problems(step))
  );
  const problems = found.flat();
  if (problems.length > 0) throw new UserError(problems.join("\n"));
}
async function moveAll(ports, plan, options) {
  const { signal, gate } = options;
  const { clock, log } = ports;
  const all = strategies(ports);
  const gatekeeper = gate && new Gatekeeper({ ...ports, strategies: all }, gate, signal);
  const fastFail = options.fastFail ? new FastFail(ports, options.fastFail) : void 0;
  const began = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Map();
  const watched = /* @__PURE__ */ new Map();
  const begin = async (step) => {
    const context3 = {
      ...options,
      imageDigest: step.imageDigest ?? plan.imageDigest,
      runKey: plan.subject.runKey
    };
    try {
      began.set(step, await strategyOf(all, step.controller).begin(step, context3));
    } catch (error) {
      refused.set(step, describeError(error));
    }
  };
  const groups = orderGroups(plan.steps);
  for (const group of groups) {
    if (groups.length > 1) log.info(`Now: ${group.map((step) => step.process).join(", ")}`);
    await Promise.all(group.filter(isMoving).map(begin));
    if (refused.size > 0 || signal.aborted) break;
    const open = [...began].filter(([step]) => {
      const earlier2 = watched.get(step)?.verdict;
      return earlier2 === void 0 || earlier2.shifted === true;
    });
    const looked = await watch(
      { strategies: all, clock, log },
      open.map(([, move]) => move),
      { ...options, until: "settled", gatekeeper, fastFail }
    ).catch((error) => {
      if (!signal.aborted) throw error;
      return void 0;
    });
    for (const [at, [step]] of open.entries()) {
      const one = looked?.[at];
      const earlier2 = watched.get(step)?.stages ?? [];
      if (one !== void 0) watched.set(step, { ...one, stages: joinStages(earlier2, one.stages) });
    }
    if (looked === void 0 || looked.some((one) => one.verdict.kind !== "landed")) break;
  }
  if (signal.reason instanceof LockLostError) throw signal.reason;
  const cancelled = signal.aborted ? describeError(signal.reason) : void 0;
  return plan.steps.map((step) => ({
    step,
    started: began.get(step),
    watched: watched.get(step),
    refused: refused.get(step),
    cancelled
  }));
}
function joinStages(earlier2, later) {
  return [...earlier2, ...later].filter((stage, at, all) => stage.name !== all[at - 1]?.name);
}
function orderGroups(steps) {
  const orders = [...new Set(steps.map((step) => step.order))].sort((a4, b4) => a4 - b4);
  return orders.map((order) => steps.filter((step) => step.order === order));
}
function isMoving(step) {
  return step.action.kind !== "unchanged";
}
function checkGate(gate, plan, { log }) {
  if (gate === void 0) return;
  if (!plan.steps.some((step) => step.gated)) {
    throw new UserError("Input 'gate' is given, and no service of this deploy shifts traffic.", {
      fix: "Give web the strategy blue-green, canary or linear, or set 'gate: off'."
    });
  }
  for (const step of plan.steps)
    if (step.gated && step.action.kind === "unchanged") log.info(`${step.process}: serves already, no gate`);
}
function describeStep(step) {
  const to = shortTaskDefinition(step.taskDefinition);
  const tasks = `${step.desiredCount} ${step.desiredCount === 1 ? "task" : "tasks"}`;
  const how = strategyName(step.rollout).toLowerCase().replace("_", "/");
  switch (step.action.kind) {
    case "create":
      return `${step.process}: create ${step.service} with ${to}, ${tasks}, ${how}`;
    case "follow":
      return `${step.process}: ${to} is on its way already, followed`;
    case "unchanged":
      return `${step.process}: ${to} serves already`;
    case "update": {
      const from = step.before === void 0 ? "nothing" : shortTaskDefinition(step.before.taskDefinition);
      return `${step.process}: ${from} -> ${to}, ${tasks}, ${how}`;
    }
  }
}

// src/deploy/plan.ts
import { createHash } from "node:crypto";

// src/deploy/migration.ts
function migrationCommand(service, rollout, cluster) {
  const controller = service.controller === "ECS" ? "" : " --deployment-controller type=ECS";
  const { loadBalancer } = rollout;
  const balancers = loadBalancer === void 0 ? "" : ` --load-balancers '${JSON.stringify([bindingOf(loadBalancer)])}'`;
  return `aws ecs update-service --cluster ${cluster} --service ${service.name}${controller} --deployment-configuration '${JSON.stringify(configurationOf(rollout))}'${balancers}`;
}
function configurationOf(rollout) {
  switch (rollout.strategy) {
    case "BLUE_GREEN":
      return { strategy: "BLUE_GREEN", bakeTimeInMinutes: rollout.bakeMinutes };
    case "CANARY": {
      const { percent, stepMinutes, bakeMinutes } = rollout;
      const canary = { canaryPercent: percent, canaryBakeTimeInMinutes: stepMinutes };
      return { strategy: "CANARY", bakeTimeInMinutes: bakeMinutes, canaryConfiguration: canary };
    }
    case "LINEAR": {
      const { percent, stepMinutes, bakeMinutes } = rollout;
      const linear = { stepPercent: percent, stepBakeTimeInMinutes: stepMinutes };
      return { strategy: "LINEAR", bakeTimeInMinutes: bakeMinutes, linearConfiguration: linear };
    }
    case "ROLLING": {
      const { minimumHealthyPercent, maximumPercent } = rollout;
      return { strategy: "ROLLING", minimumHealthyPercent, maximumPercent };
    }
    default:
      return {};
  }
}
function bindingOf(binding) {
  const { targetGroup, containerName, containerPort, alternateTargetGroup } = binding;
  const { productionListenerRule, testListenerRule, role } = binding;
  return {
    targetGroupArn: targetGroup,
    containerName,
    containerPort,
    ...alternateTargetGroup === void 0 ? {} : {
      advancedConfiguration: {
        alternateTargetGroupArn: alternateTargetGroup,
        productionListenerRule,
        ...testListenerRule === void 0 ? {} : { testListenerRule },
        roleArn: role
      }
    }
  };
}

// src/deploy/strategy.ts
var WEB_GRACE_SECONDS = 60;
var MIGRATION = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-deployment-strategies.html";
function chooseRollout(process2, platform) {
  const binding = process2.type === "web" ? webBinding(platform) : void 0;
  if (binding !== void 0 && process2.strategy !== "rolling") return shiftingTraffic(process2, binding);
  const oldGoFirst = process2.singleton || process2.drainFirst === true;
  return {
    strategy: "ROLLING",
    minimumHealthyPercent: oldGoFirst ? 0 : 100,
    maximumPercent: oldGoFirst ? 100 : 200,
    // Without the alternate target group and the rules: ECS takes those for traffic-shifting strategies only.
    ...binding === void 0 ? {} : {
      loadBalancer: {
        targetGroup: binding.targetGroup,
        containerName: binding.containerName,
        containerPort: binding.containerPort
      }
    }
  };
}
function shiftingTraffic(process2, loadBalancer) {
  const { strategy, bakeMinutes } = process2;
  const base = { bakeMinutes, loadBalancer };
  switch (strategy) {
    case "canary":
    case "linear": {
      const { percent, minutes } = process2.shift ?? DEFAULT_STEPS[strategy];
      const steps = { percent, stepMinutes: minutes };
      return { strategy: strategy === "canary" ? "CANARY" : "LINEAR", ...steps, ...base };
    }
    default:
      return { strategy: "BLUE_GREEN", ...base };
  }
}
function webBinding(platform) {
  const web = platform.appEnvironment.web;
  if (web === void 0) {
    throw new UserError(
      `The release has a 'web' process, and /renga/apps/${platform.app}/${platform.environment} describes no 'web' ingress.`,
      {
        fix: "Give the app environment a target group pair and a listener rule (infra/), or remove web from the Procfile."
      }
    );
  }
  return {
    targetGroup: web.targetGroup,
    containerName: APP_CONTAINER,
    containerPort: web.containerPort,
    alternateTargetGroup: web.alternateTargetGroup,
    productionListenerRule: web.productionListenerRule,
    role: platform.loadBalancerRole,
    ...web.testListenerRule === void 0 ? {} : { testListenerRule: web.testListenerRule }
  };
}
function misfit(service, rollout, cluster) {
  if (service.controller !== "ECS" && service.controller !== "CODE_DEPLOY") {
    return new UserError(
      `Service '${service.name}' has the deployment controller ${service.controller}, which no action here moves.`,
      {
        fix: "A controller of that kind is not changed in place: delete the service, so that the next deploy makes it anew, or give this app environment another name."
      }
    );
  }
  if (service.controller === "ECS" && service.strategy !== strategyName(rollout)) {
    return new UserError(
      `Service '${service.name}' has the deployment strategy ${service.strategy}; this release wants ${strategyName(rollout)}.`,
      {
        fix: `Set 'strategy' of the process in renga.yml to what it has, or migrate it while no deployment runs: ${migrationCommand(service, rollout, cluster)} (${MIGRATION}).`
      }
    );
  }
  const wanted = rollout.loadBalancer;
  const has = service.loadBalancers[0];
  if (wanted === void 0 && has === void 0) return void 0;
  const groups = [wanted?.targetGroup, wanted?.alternateTargetGroup];
  if (wanted === void 0 || has === void 0 || !groups.includes(has.targetGroup)) {
    return new UserError(
      `Service '${service.name}' is bound to ${has === void 0 ? "no target group" : `target group ${has.targetGroup}`}; the platform describes ${wanted?.targetGroup ?? "none"}.`,
      {
        fix: "Correct the app environment descriptor, or delete the service so that the next deploy makes it anew."
      }
    );
  }
  if (has.containerPort !== wanted.containerPort) {
    return new UserError(
      `Service '${service.name}' sends traffic to container port ${has.containerPort}; the platform describes ${wanted.containerPort}.`,
      {
        fix: "Correct containerPort in the app environment descriptor, or delete the service so that the next deploy makes it anew."
      }
    );
  }
  return void 0;
}

// src/deploy/subject.ts
function releaseSubject(release) {
  const { description, app, environment, image, commit, runKey } = release;
  return {
    name: formatVersion(release.version),
    description,
    app,
    environment,
    image,
    ...commit === void 0 ? {} : { commit },
    runKey,
    release
  };
}

// src/deploy/plan.ts
function planDeployment(release, platform, current, gated = false) {
  const { digest } = parseImageReference(release.image);
  if (digest === void 0) {
    throw new UserError(
      `Release ${formatVersion(release.version)} names the image '${release.image}' without a digest.`,
      {
        fix: "Open the release from registry/repository@sha256:\u2026."
      }
    );
  }
  const existing = new Map(current.services.map((service) => [service.name, service]));
  const steps = serviceProcesses(release).map(
    (process2) => planService(process2, release, platform, current, existing, gated)
  );
  const wanted = new Set(steps.map((step) => step.service));
  const removals = current.services.filter(
    (service) => !wanted.has(service.name) && isOurs2(service, release) && service.status === "ACTIVE"
  );
  return { subject: releaseSubject(release), imageDigest: digest, steps, removals };
}
function planService(process2, release, platform, current, existing, gate) {
  const { taskDefinition } = process2;
  if (taskDefinition === void 0) {
    throw new UserError(
      `Release ${formatVersion(release.version)} has no task definition for its '${process2.type}' process.`,
      { fix: "Run run-release-phase for this release first: it registers them." }
    );
  }
  const name = familyName(release, process2.type);
  const service = existing.get(name);
  const standing = service?.status === "ACTIVE" ? service : void 0;
  const controller = controllerOf(standing ?? { controller: "ECS" });
  const rollout = controller === "ECS" ? chooseRollout(process2, platform) : asCodeDeploy(standing?.loadBalancers[0]);
  const gated = gate && shiftsTraffic(rollout);
  const network = platformNetwork(platform);
  const grace = rollout.loadBalancer === void 0 ? {} : { healthCheckGracePeriod: WEB_GRACE_SECONDS };
  const served = current.serving?.processes.find((one) => one.type === process2.type)?.taskDefinition;
  const order = process2.order ?? 1;
  const base = {
    process: process2.type,
    service: name,
    controller,
    taskDefinition,
    rollout,
    order,
    gated,
    standing
  };
  if (standing === void 0 || service === void 0) {
    const tags = {
      [TAGS.app]: release.app,
      [TAGS.environment]: release.environment,
      [TAGS.process]: process2.type,
      [TAGS.release]: String(release.version)
    };
    const spec = {
      name,
      taskDefinition,
      desiredCount: process2.quantity,
      rollout,
      network,
      tags,
      clientToken: createToken(name, taskDefinition, release.runKey),
      ...gated ? { gate: true } : {},
      ...grace
    };
    return {
      ...base,
      action: { kind: "create", spec },
      before: void 0,
      goBackTo: void 0,
      introduced: true,
      desiredCount: process2.quantity
    };
  }
  if (!isOurs2(service, release)) throw notOurs3(service, release, platform);
  const problem = misfit(service, rollout, platform.cluster);
  if (problem !== void 0) throw problem;
  const primary = service.deployments.find((one) => one.status === "PRIMARY");
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition };
  const desiredCount = service.desiredCount;
  const introduced = release.status === "pending" && service.tags[TAGS.release] === String(release.version);
  const goBackTo = [served, before?.taskDefinition].find((one) => one !== void 0 && one !== taskDefinition);
  const stands = { goBackTo, introduced, desiredCount };
  const [newest] = current.deployments.get(name) ?? [];
  if (newest?.revision?.taskDefinition === taskDefinition) {
    const own = service.deployments.find((one) => one.taskDefinition === taskDefinition);
    if (isUnderWay(newest.status)) {
      return {
        ...base,
        action: { kind: "follow", deployment: newest, deploymentId: own?.id ?? "" },
        before: introduced ? void 0 : earlier(service, own?.id, goBackTo),
        ...stands
      };
    }
    if (newest.status === "SUCCESSFUL" && primary?.taskDefinition === taskDefinition) {
      return { ...base, action: { kind: "unchanged" }, before, ...stands };
    }
  }
  const [only, ...more] = service.deployments;
  const serves = only?.taskDefinition === taskDefinition && only.rolloutState === "COMPLETED" && more.length === 0;
  if (serves && served === taskDefinition && sameNetwork(service.network, network))
    return { ...base, action: { kind: "unchanged" }, before, ...stands };
  const hook2 = controller === "ECS" ? gateChange(service.hooks ?? [], gated) : void 0;
  const change = {
    name,
    taskDefinition,
    rollout,
    ...hook2 === void 0 ? {} : { gate: hook2 },
    force: service.taskDefinition === taskDefinition,
    ...sameNetwork(service.network, network) ? {} : { network },
    ...grace
  };
  return { ...base, action: { kind: "update", change }, before, ...stands };
}
function shiftsTraffic(rollout) {
  return !["ROLLING", "EXTERNAL"].includes(strategyName(rollout));
}
function asCodeDeploy(loadBalancer) {
  return { strategy: "CODE_DEPLOY", ...loadBalancer === void 0 ? {} : { loadBalancer } };
}
function earlier(service, ours, goBackTo) {
  const active = service.deployments.find((one) => one.id !== ours);
  if (active !== void 0) return { deploymentId: active.id, taskDefinition: active.taskDefinition };
  return goBackTo === void 0 ? void 0 : { deploymentId: "", taskDefinition: goBackTo };
}
function isUnderWay(status) {
  return !["SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"].includes(status);
}
function isOurs2(service, of) {
  return service.tags[TAGS.app] === of.app && service.tags[TAGS.environment] === of.environment;
}
function notOurs3(service, release, platform) {
  return new UserError(
    `Service '${service.name}' in cluster '${platform.cluster}' exists and was not made for ${release.app} in ${release.environment}: it has no tags ${TAGS.app} and ${TAGS.environment} with these values.`,
    {
      fix: `Delete it, or hand it over by tagging it ${TAGS.app}=${release.app} and ${TAGS.environment}=${release.environment}.`
    }
  );
}
function platformNetwork(platform) {
  const { subnets, securityGroups, assignPublicIp } = platform;
  return { subnets, securityGroups, assignPublicIp };
}
function sameNetwork(has, wants) {
  const text2 = (network) => JSON.stringify([[...network.subnets].sort(), [...network.securityGroups].sort(), network.assignPublicIp]);
  return has !== void 0 && text2(has) === text2(wants);
}
function openedAt(release) {
  return Date.parse(release.createdAt) - 3e5;
}
function createToken(name, taskDefinition, runKey) {
  return createHash("sha256").update(`${name}
${taskDefinition}
${runKey}`).digest("hex").slice(0, 36);
}

// src/deploy/outcome.ts
function verdictOf(moved) {
  if (moved.refused !== void 0) return { kind: "failed", reason: moved.refused };
  if (moved.watched !== void 0) return moved.watched.verdict;
  if (moved.started === void 0) {
    return moved.step.action.kind === "unchanged" ? { kind: "landed", reason: "it serves already" } : { kind: "failed", reason: "not begun" };
  }
  return { kind: "rolling", reason: "begun" };
}
function describeOutcome(time, moved, back, reasons) {
  const { step, watched } = moved;
  const verdict = verdictOf(moved);
  const own = watched === void 0 ? void 0 : countAll(watched);
  const tasks = back.kind === "gone-back" ? back.tasks ?? own : own;
  const end = watched === void 0 || !isFinal(watched.verdict.kind) ? time.now : watched.since;
  const names2 = { create: "created", update: "updated", follow: "followed", unchanged: "unchanged" };
  const still = moved.started === void 0;
  const action = isNotBegun(moved) ? "not-begun" : names2[step.action.kind];
  return {
    process: step.process,
    service: step.service,
    strategy: strategyName(step.rollout),
    action,
    taskDefinition: step.taskDefinition,
    before: still ? void 0 : step.before?.taskDefinition,
    verdict: back.kind === "gone-back" && verdict.kind === "rolling-back" ? { ...verdict, kind: "rolled-back" } : verdict,
    back,
    running: tasks?.running ?? (still ? step.desiredCount : 0),
    desired: tasks?.desired ?? step.desiredCount,
    seconds: still ? 0 : Math.round((end - time.startedAt) / 1e3),
    stages: (watched?.stages ?? []).map((stage, at, all) => ({ ...stage, to: all[at + 1]?.from ?? end })),
    deployment: watched?.deployment.brief?.arn,
    gate: watched?.gate ?? [],
    reasons
  };
}
function isNotBegun({ step, started, refused }) {
  return started === void 0 && refused === void 0 && step.action.kind !== "unchanged";
}
function countAll({ observation, verdict }) {
  const { service } = observation;
  if (!isRed(verdict.kind) || typeof service !== "object") return countTasks(observation);
  return { running: service.runningCount, desired: service.desiredCount };
}
function listReasons(services, words) {
  const bare2 = (text2) => text2.replace(/\.$/, "");
  return services.filter((service) => isRed(service.verdict.kind) && service.action !== "not-begun").map(({ process: process2, verdict, reasons: [death] }) => {
    const how = verdict.kind === "rolled-back" || verdict.kind === "rolling-back" ? "failed" : verdict.kind;
    const own = `${process2} ${how} (${bare2(verdict.reason)})`;
    if (death === void 0) return own;
    const line = words ? tellingLine(death.log) : void 0;
    const said = line === void 0 ? "" : `, its log says '${line.slice(0, 200)}'`;
    return `${own}: ${bare2(describeDeath(death.task))}${said}`;
  }).join("; ");
}
function describeBack(services, serving) {
  const to = serving === void 0 ? "what served before" : formatVersion(serving.version);
  const named = (kind, also = () => false) => services.filter((service) => service.back.kind === kind || also(service)).map((service) => service.process);
  const rolledBack = (service) => service.verdict.kind === "rolled-back";
  const sentences = [];
  const say = (processes, verb) => {
    if (processes.length > 0) sentences.push(`${processes.join(" and ")} ${verb}.`);
  };
  say(named("gone-back", rolledBack), `went back to ${to}`);
  const waiting = services.filter((service) => service.action === "not-begun").map(({ process: process2 }) => process2);
  say(waiting, `${waiting.length === 1 ? "was" : "were"} not begun`);
  say(named("going-back"), `${named("going-back").length === 1 ? "is" : "are"} on the way back to ${to}`);
  say(named("removed"), `did not exist before and ${named("removed").length === 1 ? "was" : "were"} removed`);
  for (const { process: process2, back } of services) {
    if (back.kind === "stuck")
      sentences.push(`${process2} could not go back: ${back.reason.replace(/\.$/, "")}.`);
  }
  return sentences.join(" ");
}

// src/deploy/turn-back.ts
async function turnBack(ports, strategy, turning) {
  const { services, log } = ports;
  const { step, verdict, watched } = turning;
  if (step.action.kind === "unchanged" && step.goBackTo === void 0 && !step.introduced)
    return { kind: "left" };
  try {
    switch (verdict.kind) {
      case "superseded":
      case "rolled-back":
        return { kind: "left" };
      case "rollback-failed":
        if (step.introduced) break;
        return { kind: "stuck", reason: "ECS could not roll it back" };
      case "rolling-back":
        if (watched !== void 0 && step.goBackTo !== void 0)
          return { kind: "rolling-back", follow: watched };
        break;
      default:
    }
    if (step.introduced) {
      await services.delete(step.service);
      log.info(`${step.process}: did not exist before this release, removed`);
      return { kind: "removed" };
    }
    if (watched !== void 0 && (verdict.kind !== "landed" || verdict.shifted)) {
      const turned = await strategy.turnBack(watched);
      if (turned.kind === "turning-back") {
        log.info(`${step.process}: told AWS to roll back`);
        return { kind: "rolling-back", follow: turned.follow };
      }
    }
    if (step.goBackTo === void 0) return { kind: "stuck", reason: "no earlier task definition is known" };
    const follow = await strategy.redeploy(step, step.goBackTo, watched);
    log.info(`${step.process}: going back to ${shortTaskDefinition(step.goBackTo)}`);
    return { kind: "redeployed", follow };
  } catch (error) {
    return { kind: "stuck", reason: describeError(error) };
  }
}

// src/deploy/settle.ts
var WAY_BACK_MINUTES = 15;
async function settle(ports, context3, moved) {
  const cancelled = moved.find((one) => one.cancelled !== void 0)?.cancelled;
  if (cancelled === void 0 && moved.every((one) => verdictOf(one).kind === "landed")) {
    return succeed(ports, context3, moved);
  }
  const red = moved.filter((one) => isRed(verdictOf(one).kind));
  const blind2 = cancelled === void 0 && red.every((one) => verdictOf(one).kind === "unreadable");
  return blind2 ? leave(ports, context3, moved) : fail(ports, context3, moved, cancelled);
}
async function succeed(ports, context3, moved) {
  const removed = [];
  for (const service of context3.plan.removals) {
    try {
      await ports.services.delete(service.name);
      removed.push(service.name);
    } catch (error) {
      ports.log.warning(
        `${service.name} is no longer in the release and could not be deleted: ${describeError(error)}`
      );
    }
  }
  const release = await context3.book.conclude("succeeded");
  await ports.record.succeeded(context3.url);
  const time = { now: ports.clock.now(), startedAt: context3.startedAt };
  const services = moved.map((one) => describeOutcome(time, one, { kind: "stays" }, []));
  return result(ports, context3, { release, services, removed, failure: void 0, cancelled: false });
}
async function leave(ports, context3, moved) {
  const { name, release } = context3.plan.subject;
  const time = { now: ports.clock.now(), startedAt: context3.startedAt };
  const services = moved.map((one) => describeOutcome(time, one, { kind: "stays" }, []));
  const failure = describeLeft(name, services);
  await ports.record.failed(failure.problem);
  return result(ports, context3, { release, services, removed: [], failure, cancelled: false });
}
function describeLeft(name, services) {
  const paused = services.filter((service) => service.verdict.kind === "paused");
  const blind2 = listReasons(services, false);
  if (paused.length === 0) {
    return {
      problem: `${name} was started and can no longer be watched: ${blind2}.`,
      fix: "It stays pending and the deployments go on in ECS. Mend what is named, then run the job again: it goes on watching."
    };
  }
  const held = paused.map(({ process: process2, verdict }) => `${process2} (${verdict.reason})`).join(", ");
  return {
    problem: `${name} is paused by a hook that is not this action's: ${held}.`,
    fix: "Nothing was turned back. Its owner answers it (aws ecs continue-service-deployment); then run the job again: it goes on watching."
  };
}
async function fail(ports, context3, moved, cancelled) {
  const { log } = ports;
  const reasons = cancelled === void 0 ? await log.group("Reasons", () => readAllReasons(ports, context3, moved)) : [];
  const backs = await log.group("Way back", () => turnAll(ports, moved, cancelled === void 0));
  const time = { now: ports.clock.now(), startedAt: context3.startedAt };
  const services = moved.map(
    (one, at) => describeOutcome(time, one, backs[at] ?? { kind: "stays" }, reasons[at] ?? [])
  );
  const { name } = context3.plan.subject;
  const back = describeBack(services, context3.serving);
  const say = (words) => cancelled === void 0 ? `${name} failed: ${listReasons(services, words)}. ${back}` : `${name} was cancelled (${cancelled.replace(/^Cancelled by |\.$/g, "")}). ${back}`;
  const hint = services.flatMap((service) => service.reasons).find((reason) => reason.hint !== void 0)?.hint;
  const fix = cancelled === void 0 ? hint ?? "See the job summary for the reasons of each service, mend them and push again." : "Run the workflow again to open a new release.";
  const release = await context3.book.conclude("failed", say(false)).catch((error) => {
    log.warning(`${name} could not be marked as failed in the ledger: ${describeError(error)}`);
    return context3.plan.subject.release;
  });
  await ports.record.failed(say(false));
  const failure = { problem: say(true), fix };
  return result(ports, context3, {
    release,
    services,
    removed: [],
    failure,
    cancelled: cancelled !== void 0
  });
}
async function turnAll(ports, moved, follow) {
  const { clock, log } = ports;
  const all = strategies(ports);
  const turned = await Promise.all(
    moved.map((one) => {
      if (isNotBegun(one) || one.refused !== void 0 && one.step.action.kind !== "create")
        return Promise.resolve({ kind: "left" });
      const watched = one.watched?.deployment ?? one.started;
      return turnBack(ports, strategyOf(all, one.step.controller), {
        step: one.step,
        watched,
        verdict: verdictOf(one)
      });
    })
  );
  const following = turned.flatMap((one) => "follow" in one ? [one.follow] : []);
  const now = clock.now();
  const ends = follow && following.length > 0 ? await watch({ strategies: all, clock, log }, following, {
    deadline: now + WAY_BACK_MINUTES * 6e4,
    // The way back is not cancelled: a second signal from the runner ends the process anyway.
    signal: new AbortController().signal,
    until: "final",
    startedAt: now
  }) : [];
  return turned.map((one) => wayBack(one, ends));
}
function wayBack(turned, ends) {
  switch (turned.kind) {
    case "left":
      return { kind: "stays" };
    case "removed":
    case "stuck":
      return turned;
    case "rolling-back":
    case "redeployed": {
      const found = ends.find((one) => one.deployment.service === turned.follow.service);
      const end = found?.verdict;
      if (end === void 0 || !isFinal(end.kind)) return { kind: "going-back" };
      const back = turned.kind === "redeployed" ? end.kind === "landed" : end.kind === "rolled-back";
      const service = found?.observation.service;
      if (back && typeof service === "object")
        return { kind: "gone-back", tasks: { running: service.runningCount, desired: service.desiredCount } };
      if (back) return { kind: "gone-back" };
      return end.kind === "timed-out" ? { kind: "going-back" } : { kind: "stuck", reason: `${end.kind}: ${end.reason}` };
    }
  }
}
async function readAllReasons(ports, context3, moved) {
  const masked = await context3.book.mask().then(
    () => true,
    (error) => {
      ports.log.warning(
        `Container logs are not shown, because the config vars could not be masked: ${describeError(error)}`
      );
      return false;
    }
  );
  const all = await Promise.all(moved.map((one) => reasonsOf(ports, one, masked)));
  for (const [at, reasons] of all.entries()) {
    for (const reason of reasons) {
      ports.log.info(
        `${moved[at]?.step.process}: task ${reason.task.id} died: ${describeDeath(reason.task)}${reason.alike === 0 ? "" : ` (and ${reason.alike} more alike)`}`
      );
      for (const line of reason.log) ports.log.info(`  | ${line}`);
    }
  }
  return all;
}
function reasonsOf(ports, moved, masked) {
  const { watched } = moved;
  if (watched === void 0) return Promise.resolve([]);
  const { failed } = countTasks(watched.observation);
  if (!isRed(watched.verdict.kind) && failed === 0) return Promise.resolve([]);
  return readReasons(ports, watched, masked);
}
function result(ports, context3, end) {
  const { serving, plan, url, startedAt } = context3;
  return {
    ...end,
    name: plan.subject.name,
    subject: plan.subject,
    before: serving?.version === plan.subject.release?.version ? void 0 : serving,
    verdict: overallVerdict(end.services, end.cancelled),
    url,
    startedAt,
    endedAt: ports.clock.now()
  };
}

// src/deploy/take-release.ts
async function takeRelease(ports, version) {
  const found = version === void 0 ? await ports.openRelease() : await ports.ledger.get(version);
  const serving = await ports.ledger.current();
  const release = deployable(found, serving, version);
  const complete = serviceProcesses(release).every((process2) => process2.taskDefinition !== void 0);
  return { release: complete ? release : await ports.resumeRelease(release.version), serving };
}
async function assertDeployable(ledger, version) {
  deployable(await ledger.get(version), await ledger.current(), version);
}
function isOvertaken(found, serving) {
  if (found.parent !== void 0 || serving.parent !== void 0) return false;
  const [ours, theirs] = [runId(found), runId(serving)];
  return ours !== void 0 && theirs !== void 0 && ours < theirs;
}
function runId({ runKey }) {
  const digits = /^([1-9]\d*)-\d+$/.exec(runKey)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function deployable(found, serving, version) {
  if (found === void 0) {
    throw new UserError(
      `Input 'release': there is no release ${formatVersion(version ?? 0)} in this environment.`,
      {
        fix: "Give the 'release' output of run-release-phase, rollback-release or promote-release."
      }
    );
  }
  const name = formatVersion(found.version);
  if (serving !== void 0 && serving.version > found.version) {
    throw new UserError(
      `Release ${name} is older than ${formatVersion(serving.version)}, which serves: an older release never overtakes a newer one.`,
      { fix: `To go back to it, use rollback-release with to: ${name}.` }
    );
  }
  if (serving !== void 0 && isOvertaken(found, serving)) {
    throw new UserError(
      `Release ${name} was opened by a run that is older than the run of ${formatVersion(serving.version)}, which serves: an older run never overtakes a newer one.`,
      { fix: "Start a new run of the commit that is to go live, or use rollback-release." }
    );
  }
  if (found.status !== "pending" && found.version !== serving?.version) {
    throw new UserError(
      `Release ${name} is ${found.status}${found.failure === void 0 ? "" : ` (${found.failure})`}.`,
      {
        fix: "A release that has ended is not deployed again: open a new one with run-release-phase."
      }
    );
  }
  if (!releasePhasePassed(found)) {
    throw new UserError(
      `The release phase of ${name} is ${found.releasePhase.status}, so it may not go live.`,
      {
        fix: "Run run-release-phase first and give its 'release' output to this action."
      }
    );
  }
  return found;
}

// src/deploy/scaling.ts
async function applyScaling(ports, release, before) {
  if (!(release.parity ?? FULL_PARITY).autoscaling) return;
  const { scaling, log } = ports;
  for (const process2 of serviceProcesses(release)) {
    const service = familyName(release, process2.type);
    const wanted = process2.autoscaling;
    const had = before?.processes.find(({ type }) => type === process2.type)?.autoscaling;
    if (wanted === void 0 && had === void 0) continue;
    try {
      const now = await scaling.read(service);
      if (wanted === void 0) {
        if (now === void 0) continue;
        await scaling.clear(service);
        log.info(`${process2.type}: no longer scales by itself; its desired count stays`);
      } else if (now === void 0 || describeScaling(now) !== describeScaling(wanted)) {
        await scaling.set(service, wanted);
        log.info(`${process2.type}: scales ${describeScaling(wanted)}`);
      }
    } catch (error) {
      log.warning(`The autoscaling of ${process2.type} stays as it is: ${describeError(error)}`);
    }
  }
}
function describeScaling({ min, max, cpu, memory }) {
  const targets = [
    ...cpu === void 0 ? [] : [`cpu ${cpu} %`],
    ...memory === void 0 ? [] : [`memory ${memory} %`]
  ];
  return `${min} to ${max} by ${targets.join(" and ")}`;
}

// src/deploy/target-groups.ts
var DEREGISTRATION_DELAY = 30;
function wantedSettings(release) {
  const parity = release.parity ?? FULL_PARITY;
  const healthCheck = release.processes.find(({ type }) => type === "web")?.healthCheck;
  return {
    ...parity.deregistrationDelay ? { deregistrationDelay: DEREGISTRATION_DELAY } : {},
    ...parity.healthCheck && healthCheck !== void 0 ? { healthCheck } : {}
  };
}
function settingsToChange(group, wanted) {
  const { deregistrationDelay, healthCheck } = wanted;
  const delay = deregistrationDelay !== void 0 && group.deregistrationDelay !== deregistrationDelay;
  const health = healthCheck !== void 0 && text(group.healthCheck) !== text(healthCheck);
  if (!delay && !health) return void 0;
  return {
    ...delay ? { deregistrationDelay } : {},
    ...health ? { healthCheck } : {}
  };
}
var text = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }) => [path, interval, timeout, healthyThreshold, unhealthyThreshold].join();
function describeSettings(group, change) {
  const { deregistrationDelay, healthCheck } = change;
  const check = ({ path, interval }) => `${path} every ${interval} s`;
  return [
    ...deregistrationDelay === void 0 ? [] : [`drains ${deregistrationDelay} s instead of ${group.deregistrationDelay}`],
    ...healthCheck === void 0 ? [] : [`checked at ${check(healthCheck)} instead of ${check(group.healthCheck)}`]
  ].join("; ");
}
async function applySettings(ports, arns, wanted) {
  const { targetGroups, log } = ports;
  if (arns.length === 0 || Object.keys(wanted).length === 0) return;
  try {
    for (const group of (await targetGroups.describe(arns)).values()) {
      const change = settingsToChange(group, wanted);
      if (change === void 0) continue;
      await targetGroups.change(group.arn, change);
      log.info(`target group ${nameOf2(group.arn)}: ${describeSettings(group, change)}`);
    }
  } catch (error) {
    log.warning(
      `The target groups keep what they have: ${describeError(error)} Or turn it off in renga.yml: parity: { deregistration-delay: false, health-check: false }.`
    );
  }
}
var nameOf2 = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/upkeep.ts
async function keepBefore({ targetGroups }, log, { platform, release }, plan) {
  const { web } = platform.appEnvironment;
  const step = plan.steps.find(({ process: process2 }) => process2 === "web");
  if (web === void 0 || step === void 0 || step.action.kind === "unchanged") return;
  const groups = [web.targetGroup, web.alternateTargetGroup];
  const { healthCheck, ...drain } = wantedSettings(release);
  await applySettings({ targetGroups, log }, groups, drain);
  if (healthCheck === void 0) return;
  const shifts = step.rollout.loadBalancer?.alternateTargetGroup !== void 0;
  const busy = shifts ? step.standing?.loadBalancers[0]?.targetGroup : void 0;
  await applySettings(
    { targetGroups, log },
    groups.filter((group) => group !== busy),
    { healthCheck }
  );
}
async function keepAfter(upkeep, log, { platform, release, serving }) {
  const { web } = platform.appEnvironment;
  const { targetGroups, scaling } = upkeep;
  const { healthCheck } = wantedSettings(release);
  if (web !== void 0 && healthCheck !== void 0)
    await applySettings({ targetGroups, log }, [web.targetGroup, web.alternateTargetGroup], { healthCheck });
  await applyScaling({ scaling, log }, release, serving);
}

// src/deploy/deploy.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 75;
async function deploy(ports, request2) {
  const { platform } = request2;
  if (request2.version !== void 0) await assertDeployable(ports.ledger, request2.version);
  return withDeployLock(
    ports,
    {
      environment: `${platform.app}/${platform.environment}`,
      holder: request2.holder,
      leaseSeconds: LEASE_SECONDS,
      waitSeconds: WAIT_SECONDS
    },
    request2.signal,
    (signal) => deployLocked(ports, { ...request2, signal })
  );
}
async function deployLocked(ports, request2) {
  const { clock, log } = ports;
  const { platform, signal, inProgress: inProgress2 = "wait", returnAt = "completed" } = request2;
  const startedAt = clock.now();
  const deadline = startedAt + request2.timeoutMinutes * 6e4;
  const { release, serving } = await takeRelease(ports, request2.version);
  const gate = gateOf(request2);
  const plan = await log.group("Plan", async () => {
    const made2 = await planWhenFree(ports, () => readAndPlan(ports, request2, release, serving), {
      policy: inProgress2,
      deadline,
      signal
    });
    for (const step of made2.steps) log.info(describeStep(step));
    for (const service of made2.removals)
      log.info(`${service.name}: no longer in the release, deleted at the end`);
    return made2;
  });
  checkGate(gate, plan, ports);
  await checkSteps(ports, plan);
  signal.throwIfAborted();
  const around = { platform, release, serving };
  if (ports.upkeep !== void 0) await keepBefore(ports.upkeep, log, around, plan);
  signal.throwIfAborted();
  await ports.record.started(plan.subject);
  const moved = await log.group(
    "Rollout",
    () => moveAll(ports, plan, {
      gate,
      returnAt,
      fastFail: request2.fastFail,
      inProgress: inProgress2,
      deadline,
      startedAt,
      signal
    })
  );
  const url = platform.appEnvironment.web?.url;
  const book = ledgerBook(ports, release);
  const result2 = await settle(ports, { plan, serving, startedAt, url, book }, moved);
  if (ports.upkeep !== void 0 && result2.verdict === "landed") await keepAfter(ports.upkeep, log, around);
  return result2;
}
function gateOf({ platform, gate = [], testUrl }) {
  if (gate.length === 0) return void 0;
  const url = testUrl ?? platform.appEnvironment.web?.testUrl;
  if (url !== void 0) return { testUrl: url, checks: gate };
  throw new UserError(
    `Input 'gate' needs a test listener, and /renga/apps/${platform.app}/${platform.environment} describes none.`,
    {
      fix: "Add 'testUrl' and 'testListenerRule' to its 'web' (infra/), or set 'gate: off'."
    }
  );
}
function ledgerBook({ ledger, config }, release) {
  return {
    conclude: async (status, failure) => {
      if (release.status !== "pending") return release;
      const change = { status, ...failure === void 0 ? {} : { failure } };
      return ledger.update(release.version, "pending", change);
    },
    mask: async () => void await config.version(release.config.versionId)
  };
}
async function readAndPlan(ports, { platform, gate = [] }, release, serving) {
  const { services } = ports;
  const listed = await services.list(release.app, release.environment);
  const known = new Set(listed.map((service) => service.name));
  const names2 = serviceProcesses(release).map((process2) => familyName(release, process2.type));
  const others = names2.filter((name) => !known.has(name));
  const named = others.length === 0 ? [] : [...(await services.describe(others)).values()];
  const current = [...listed, ...named].filter((service) => service.status !== "INACTIVE");
  const all = strategies(ports);
  const deployments = await Promise.all(
    current.filter((service) => names2.includes(service.name) && service.status === "ACTIVE").map(async (service) => {
      const strategy = strategyOf(all, controllerOf(service));
      return [service.name, await strategy.history(service, openedAt(release))];
    })
  );
  const standing = { services: current, deployments: new Map(deployments), serving };
  return planDeployment(release, platform, standing, gate.length > 0);
}

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthSchemeProvider.js
var defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider = async (config, context3, input) => {
  return {
    operation: getSmithyContext(context3).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "elasticloadbalancing",
      region: authParameters.region
    },
    propertiesExtractor: (config, context3) => ({
      signingProperties: {
        config,
        context: context3
      }
    })
  };
}
var defaultElasticLoadBalancingV2HttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig = (config) => {
  const config_0 = resolveAwsSdkSigV4Config(config);
  return Object.assign(config_0, {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "elasticloadbalancing"
  });
};
var commonParams = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/package.json
var package_default = {
  name: "@aws-sdk/client-elastic-load-balancing-v2",
  version: "3.1142.0",
  description: "AWS SDK for JavaScript Elastic Load Balancing V2 Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-elastic-load-balancing-v2",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-elastic-load-balancing-v2"
  },
  files: [
    "dist-*/**"
  ],
  sideEffects: false,
  main: "./dist-cjs/index.js",
  module: "./dist-es/index.js",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  types: "./dist-types/index.d.ts",
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline",
    "build:es": "premove dist-es && tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "premove dist-types && tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service",
    "test:e2e": "yarn g:vitest run -c vitest.config.e2e.mts",
    "test:e2e:watch": "yarn g:vitest watch -c vitest.config.e2e.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.978.1",
    "@aws-sdk/credential-provider-node": "^3.972.84",
    "@aws-sdk/types": "^3.974.6",
    "@smithy/core": "^3.35.0",
    "@smithy/fetch-http-handler": "^5.8.0",
    "@smithy/node-http-handler": "^4.12.1",
    "@smithy/types": "^4.19.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/bdd.js
var k = "ref";
var a = -1;
var b = true;
var c = "isSet";
var d = "PartitionResult";
var e = "booleanEquals";
var f = "getAttr";
var g = { [k]: "Endpoint" };
var h = { [k]: d };
var i = {};
var j = [{ [k]: "Region" }];
var _data = {
  conditions: [
    [c, [g]],
    [c, j],
    ["aws.partition", j, d],
    [e, [{ [k]: "UseFIPS" }, b]],
    [e, [{ [k]: "UseDualStack" }, b]],
    [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
    [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]],
    ["stringEquals", [{ fn: f, argv: [h, "name"] }, "aws-us-gov"]]
  ],
  results: [
    [a],
    [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [g, i],
    ["https://elasticloadbalancing-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
    [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://elasticloadbalancing.{Region}.amazonaws.com", i],
    ["https://elasticloadbalancing-fips.{Region}.{PartitionResult#dnsSuffix}", i],
    [a, "FIPS is enabled but this partition does not support FIPS"],
    ["https://elasticloadbalancing.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
    [a, "DualStack is enabled but this partition does not support DualStack"],
    ["https://elasticloadbalancing.{Region}.{PartitionResult#dnsSuffix}", i],
    [a, "Invalid Configuration: Missing Region"]
  ]
};
var root = 2;
var r = 1e8;
var nodes = new Int32Array([
  -1,
  1,
  -1,
  0,
  13,
  3,
  1,
  4,
  r + 12,
  2,
  5,
  r + 12,
  3,
  8,
  6,
  4,
  7,
  r + 11,
  5,
  r + 9,
  r + 10,
  4,
  11,
  9,
  6,
  10,
  r + 8,
  7,
  r + 6,
  r + 7,
  5,
  12,
  r + 5,
  6,
  r + 4,
  r + 5,
  3,
  r + 1,
  14,
  4,
  r + 2,
  r + 3
]);
var bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/endpointResolver.js
var cache = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver = (endpointParams, context3 = {}) => {
  return cache.get(endpointParams, () => decideEndpoint(bdd, {
    endpointParams,
    logger: context3.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/ElasticLoadBalancingV2ServiceException.js
var ElasticLoadBalancingV2ServiceException = class _ElasticLoadBalancingV2ServiceException extends ServiceException {
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _ElasticLoadBalancingV2ServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/errors.js
var CertificateNotFoundException = class _CertificateNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "CertificateNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "CertificateNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CertificateNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var ListenerNotFoundException = class _ListenerNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "ListenerNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ListenerNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ListenerNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyCertificatesException = class _TooManyCertificatesException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyCertificatesException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyCertificatesException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyCertificatesException.prototype);
    this.Message = opts.Message;
  }
};
var DuplicateTagKeysException = class _DuplicateTagKeysException extends ElasticLoadBalancingV2ServiceException {
  name = "DuplicateTagKeysException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DuplicateTagKeysException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateTagKeysException.prototype);
    this.Message = opts.Message;
  }
};
var LoadBalancerNotFoundException = class _LoadBalancerNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "LoadBalancerNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "LoadBalancerNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LoadBalancerNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var RuleNotFoundException = class _RuleNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "RuleNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "RuleNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RuleNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var TargetGroupNotFoundException = class _TargetGroupNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "TargetGroupNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TargetGroupNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TargetGroupNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyTagsException = class _TooManyTagsException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyTagsException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyTagsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyTagsException.prototype);
    this.Message = opts.Message;
  }
};
var TrustStoreNotFoundException = class _TrustStoreNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "TrustStoreNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TrustStoreNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TrustStoreNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidRevocationContentException = class _InvalidRevocationContentException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidRevocationContentException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidRevocationContentException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidRevocationContentException.prototype);
    this.Message = opts.Message;
  }
};
var RevocationContentNotFoundException = class _RevocationContentNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "RevocationContentNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "RevocationContentNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RevocationContentNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyTrustStoreRevocationEntriesException = class _TooManyTrustStoreRevocationEntriesException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyTrustStoreRevocationEntriesException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyTrustStoreRevocationEntriesException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyTrustStoreRevocationEntriesException.prototype);
    this.Message = opts.Message;
  }
};
var AllocationIdNotFoundException = class _AllocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "AllocationIdNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "AllocationIdNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AllocationIdNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var ALPNPolicyNotSupportedException = class _ALPNPolicyNotSupportedException extends ElasticLoadBalancingV2ServiceException {
  name = "ALPNPolicyNotSupportedException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ALPNPolicyNotSupportedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ALPNPolicyNotSupportedException.prototype);
    this.Message = opts.Message;
  }
};
var AvailabilityZoneNotSupportedException = class _AvailabilityZoneNotSupportedException extends ElasticLoadBalancingV2ServiceException {
  name = "AvailabilityZoneNotSupportedException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "AvailabilityZoneNotSupportedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AvailabilityZoneNotSupportedException.prototype);
    this.Message = opts.Message;
  }
};
var CaCertificatesBundleNotFoundException = class _CaCertificatesBundleNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "CaCertificatesBundleNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "CaCertificatesBundleNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CaCertificatesBundleNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var CapacityDecreaseRequestsLimitExceededException = class _CapacityDecreaseRequestsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
  name = "CapacityDecreaseRequestsLimitExceededException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "CapacityDecreaseRequestsLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CapacityDecreaseRequestsLimitExceededException.prototype);
    this.Message = opts.Message;
  }
};
var CapacityReservationPendingException = class _CapacityReservationPendingException extends ElasticLoadBalancingV2ServiceException {
  name = "CapacityReservationPendingException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "CapacityReservationPendingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CapacityReservationPendingException.prototype);
    this.Message = opts.Message;
  }
};
var CapacityUnitsLimitExceededException = class _CapacityUnitsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
  name = "CapacityUnitsLimitExceededException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "CapacityUnitsLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CapacityUnitsLimitExceededException.prototype);
    this.Message = opts.Message;
  }
};
var DuplicateListenerException = class _DuplicateListenerException extends ElasticLoadBalancingV2ServiceException {
  name = "DuplicateListenerException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DuplicateListenerException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateListenerException.prototype);
    this.Message = opts.Message;
  }
};
var IncompatibleProtocolsException = class _IncompatibleProtocolsException extends ElasticLoadBalancingV2ServiceException {
  name = "IncompatibleProtocolsException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "IncompatibleProtocolsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IncompatibleProtocolsException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidConfigurationRequestException = class _InvalidConfigurationRequestException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidConfigurationRequestException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidConfigurationRequestException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidConfigurationRequestException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidLoadBalancerActionException = class _InvalidLoadBalancerActionException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidLoadBalancerActionException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidLoadBalancerActionException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidLoadBalancerActionException.prototype);
    this.Message = opts.Message;
  }
};
var SSLPolicyNotFoundException = class _SSLPolicyNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "SSLPolicyNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "SSLPolicyNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _SSLPolicyNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var TargetGroupAssociationLimitException = class _TargetGroupAssociationLimitException extends ElasticLoadBalancingV2ServiceException {
  name = "TargetGroupAssociationLimitException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TargetGroupAssociationLimitException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TargetGroupAssociationLimitException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyActionsException = class _TooManyActionsException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyActionsException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyActionsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyActionsException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyListenersException = class _TooManyListenersException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyListenersException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyListenersException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyListenersException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyRegistrationsForTargetIdException = class _TooManyRegistrationsForTargetIdException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyRegistrationsForTargetIdException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyRegistrationsForTargetIdException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyRegistrationsForTargetIdException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyTargetsException = class _TooManyTargetsException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyTargetsException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyTargetsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyTargetsException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyUniqueTargetGroupsPerLoadBalancerException = class _TooManyUniqueTargetGroupsPerLoadBalancerException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyUniqueTargetGroupsPerLoadBalancerException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyUniqueTargetGroupsPerLoadBalancerException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyUniqueTargetGroupsPerLoadBalancerException.prototype);
    this.Message = opts.Message;
  }
};
var TrustStoreNotReadyException = class _TrustStoreNotReadyException extends ElasticLoadBalancingV2ServiceException {
  name = "TrustStoreNotReadyException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TrustStoreNotReadyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TrustStoreNotReadyException.prototype);
    this.Message = opts.Message;
  }
};
var UnsupportedProtocolException = class _UnsupportedProtocolException extends ElasticLoadBalancingV2ServiceException {
  name = "UnsupportedProtocolException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "UnsupportedProtocolException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnsupportedProtocolException.prototype);
    this.Message = opts.Message;
  }
};
var DuplicateLoadBalancerNameException = class _DuplicateLoadBalancerNameException extends ElasticLoadBalancingV2ServiceException {
  name = "DuplicateLoadBalancerNameException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DuplicateLoadBalancerNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateLoadBalancerNameException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidSchemeException = class _InvalidSchemeException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidSchemeException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidSchemeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSchemeException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidSecurityGroupException = class _InvalidSecurityGroupException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidSecurityGroupException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidSecurityGroupException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSecurityGroupException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidSubnetException = class _InvalidSubnetException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidSubnetException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidSubnetException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSubnetException.prototype);
    this.Message = opts.Message;
  }
};
var OperationNotPermittedException = class _OperationNotPermittedException extends ElasticLoadBalancingV2ServiceException {
  name = "OperationNotPermittedException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "OperationNotPermittedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OperationNotPermittedException.prototype);
    this.Message = opts.Message;
  }
};
var ResourceInUseException = class _ResourceInUseException extends ElasticLoadBalancingV2ServiceException {
  name = "ResourceInUseException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ResourceInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceInUseException.prototype);
    this.Message = opts.Message;
  }
};
var SubnetNotFoundException = class _SubnetNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "SubnetNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "SubnetNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _SubnetNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyLoadBalancersException = class _TooManyLoadBalancersException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyLoadBalancersException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyLoadBalancersException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyLoadBalancersException.prototype);
    this.Message = opts.Message;
  }
};
var PriorityInUseException = class _PriorityInUseException extends ElasticLoadBalancingV2ServiceException {
  name = "PriorityInUseException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "PriorityInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PriorityInUseException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyRulesException = class _TooManyRulesException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyRulesException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyRulesException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyRulesException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyTargetGroupsException = class _TooManyTargetGroupsException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyTargetGroupsException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyTargetGroupsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyTargetGroupsException.prototype);
    this.Message = opts.Message;
  }
};
var DuplicateTargetGroupNameException = class _DuplicateTargetGroupNameException extends ElasticLoadBalancingV2ServiceException {
  name = "DuplicateTargetGroupNameException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DuplicateTargetGroupNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateTargetGroupNameException.prototype);
    this.Message = opts.Message;
  }
};
var DuplicateTrustStoreNameException = class _DuplicateTrustStoreNameException extends ElasticLoadBalancingV2ServiceException {
  name = "DuplicateTrustStoreNameException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DuplicateTrustStoreNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateTrustStoreNameException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidCaCertificatesBundleException = class _InvalidCaCertificatesBundleException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidCaCertificatesBundleException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidCaCertificatesBundleException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidCaCertificatesBundleException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyTrustStoresException = class _TooManyTrustStoresException extends ElasticLoadBalancingV2ServiceException {
  name = "TooManyTrustStoresException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TooManyTrustStoresException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyTrustStoresException.prototype);
    this.Message = opts.Message;
  }
};
var DeleteAssociationSameAccountException = class _DeleteAssociationSameAccountException extends ElasticLoadBalancingV2ServiceException {
  name = "DeleteAssociationSameAccountException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DeleteAssociationSameAccountException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeleteAssociationSameAccountException.prototype);
    this.Message = opts.Message;
  }
};
var TrustStoreAssociationNotFoundException = class _TrustStoreAssociationNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "TrustStoreAssociationNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TrustStoreAssociationNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TrustStoreAssociationNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var TrustStoreInUseException = class _TrustStoreInUseException extends ElasticLoadBalancingV2ServiceException {
  name = "TrustStoreInUseException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TrustStoreInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TrustStoreInUseException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidTargetException = class _InvalidTargetException extends ElasticLoadBalancingV2ServiceException {
  name = "InvalidTargetException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidTargetException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTargetException.prototype);
    this.Message = opts.Message;
  }
};
var HealthUnavailableException = class _HealthUnavailableException extends ElasticLoadBalancingV2ServiceException {
  name = "HealthUnavailableException";
  $fault = "server";
  Message;
  constructor(opts) {
    super({
      name: "HealthUnavailableException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _HealthUnavailableException.prototype);
    this.Message = opts.Message;
  }
};
var RevocationIdNotFoundException = class _RevocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "RevocationIdNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "RevocationIdNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RevocationIdNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var ResourceNotFoundException = class _ResourceNotFoundException extends ElasticLoadBalancingV2ServiceException {
  name = "ResourceNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var InsufficientCapacityException = class _InsufficientCapacityException extends ElasticLoadBalancingV2ServiceException {
  name = "InsufficientCapacityException";
  $fault = "server";
  Message;
  constructor(opts) {
    super({
      name: "InsufficientCapacityException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _InsufficientCapacityException.prototype);
    this.Message = opts.Message;
  }
};
var PriorRequestNotCompleteException = class _PriorRequestNotCompleteException extends ElasticLoadBalancingV2ServiceException {
  name = "PriorRequestNotCompleteException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "PriorRequestNotCompleteException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PriorRequestNotCompleteException.prototype);
    this.Message = opts.Message;
  }
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js
var _A = "Action";
var _AC = "AdditionalClaims";
var _ACAC = "AuthenticateCognitoActionConfig";
var _ACC = "AuthenticateCognitoConfig";
var _AE = "AuthorizationEndpoint";
var _AI = "AllocationId";
var _AINFE = "AllocationIdNotFoundException";
var _ALPNPNSE = "ALPNPolicyNotSupportedException";
var _AOAC = "AuthenticateOidcActionConfig";
var _AOC = "AuthenticateOidcConfig";
var _AP = "AlpnPolicy";
var _AREP = "AuthenticationRequestExtraParams";
var _ATI = "AddTagsInput";
var _ATSCN = "AdvertiseTrustStoreCaNames";
var _AZ = "AvailabilityZone";
var _AZNSE = "AvailabilityZoneNotSupportedException";
var _AZv = "AvailabilityZones";
var _Ac = "Actions";
var _At = "Attributes";
var _C = "Certificates";
var _CA = "CertificateArn";
var _CCBNFE = "CaCertificatesBundleNotFoundException";
var _CDRLEE = "CapacityDecreaseRequestsLimitExceededException";
var _CHZI = "CanonicalHostedZoneId";
var _CI = "ClientId";
var _CL = "CertificateList";
var _CLBI = "CreateLoadBalancerInput";
var _CLI = "CreateListenerInput";
var _CNFE = "CertificateNotFoundException";
var _COIP = "CustomerOwnedIpv4Pool";
var _CRPE = "CapacityReservationPendingException";
var _CS = "ClientSecret";
var _CT = "ContentType";
var _CTr = "CreatedTime";
var _CULEE = "CapacityUnitsLimitExceededException";
var _Ce = "Certificate";
var _Ci = "Cipher";
var _Cip = "Ciphers";
var _Co = "Code";
var _Con = "Conditions";
var _DA = "DefaultActions";
var _DAL = "DescribeAccountLimits";
var _DALI = "DescribeAccountLimitsInput";
var _DALO = "DescribeAccountLimitsOutput";
var _DASAE = "DeleteAssociationSameAccountException";
var _DLBIe = "DescribeLoadBalancersInput";
var _DLBNE = "DuplicateLoadBalancerNameException";
var _DLE = "DuplicateListenerException";
var _DLIe = "DescribeListenersInput";
var _DNSN = "DNSName";
var _DRIe = "DescribeRulesInput";
var _DROe = "DescribeRulesOutput";
var _DRe = "DescribeRules";
var _DS = "DurationSeconds";
var _DSSLPI = "DescribeSSLPoliciesInput";
var _DTGA = "DescribeTargetGroupAttributes";
var _DTGAI = "DescribeTargetGroupAttributesInput";
var _DTGAO = "DescribeTargetGroupAttributesOutput";
var _DTGIe = "DescribeTargetGroupsInput";
var _DTGNE = "DuplicateTargetGroupNameException";
var _DTGOe = "DescribeTargetGroupsOutput";
var _DTGe = "DescribeTargetGroups";
var _DTHI = "DescribeTargetHealthInput";
var _DTIe = "DescribeTagsInput";
var _DTKE = "DuplicateTagKeysException";
var _DTSIe = "DescribeTrustStoresInput";
var _DTSNE = "DuplicateTrustStoreNameException";
var _DTSRI = "DescribeTrustStoreRevocationsInput";
var _E = "Enabled";
var _EPFISN = "EnablePrefixForIpv6SourceNat";
var _ESGIROPLT = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic";
var _F = "Format";
var _FAC = "ForwardActionConfig";
var _FC = "ForwardConfig";
var _FRAC = "FixedResponseActionConfig";
var _FRC = "FixedResponseConfig";
var _Fi = "Field";
var _GC = "GrpcCode";
var _H = "Host";
var _HC = "HttpCode";
var _HCE = "HealthCheckEnabled";
var _HCIS = "HealthCheckIntervalSeconds";
var _HCP = "HealthCheckProtocol";
var _HCPe = "HealthCheckPort";
var _HCPea = "HealthCheckPath";
var _HCTS = "HealthCheckTimeoutSeconds";
var _HHC = "HostHeaderConfig";
var _HHCC = "HostHeaderConditionConfig";
var _HHCCt = "HttpHeaderConditionConfig";
var _HHCt = "HttpHeaderConfig";
var _HHN = "HttpHeaderName";
var _HHRC = "HostHeaderRewriteConfig";
var _HRMC = "HttpRequestMethodConfig";
var _HRMCC = "HttpRequestMethodConditionConfig";
var _HTC = "HealthyThresholdCount";
var _HUE = "HealthUnavailableException";
var _I = "Issuer";
var _IA = "IpAddress";
var _IAT = "IpAddressType";
var _ICCBE = "InvalidCaCertificatesBundleException";
var _ICCE = "IgnoreClientCertificateExpiry";
var _ICE = "InsufficientCapacityException";
var _ICRE = "InvalidConfigurationRequestException";
var _ID = "IsDefault";
var _IIPI = "Ipv4IpamPoolId";
var _ILBAE = "InvalidLoadBalancerActionException";
var _IP = "IpamPools";
var _IPA = "IPv6Address";
var _IPE = "IncompatibleProtocolsException";
var _IRCE = "InvalidRevocationContentException";
var _ISE = "InvalidSchemeException";
var _ISEn = "InvalidSubnetException";
var _ISGE = "InvalidSecurityGroupException";
var _ITE = "InvalidTargetException";
var _Id = "Id";
var _In = "Include";
var _JE = "JwksEndpoint";
var _JVAAC = "JwtValidationActionAdditionalClaim";
var _JVAACw = "JwtValidationActionAdditionalClaims";
var _JVAC = "JwtValidationActionConfig";
var _JVC = "JwtValidationConfig";
var _K = "Key";
var _LA = "ListenerArn";
var _LAi = "ListenerArns";
var _LBA = "LoadBalancerAddresses";
var _LBAo = "LoadBalancerArn";
var _LBAoa = "LoadBalancerArns";
var _LBAoad = "LoadBalancerAddress";
var _LBN = "LoadBalancerName";
var _LBNFE = "LoadBalancerNotFoundException";
var _LBS = "LoadBalancerState";
var _LBT = "LoadBalancerType";
var _LBo = "LoadBalancer";
var _LNFE = "ListenerNotFoundException";
var _Li = "Limits";
var _Lim = "Limit";
var _Lis = "Listener";
var _M = "Message";
var _MA = "MutualAuthentication";
var _MAA = "MutualAuthenticationAttributes";
var _MB = "MessageBody";
var _MIPI = "ModifyIpPoolsInput";
var _MLI = "ModifyListenerInput";
var _MTG = "ModifyTargetGroup";
var _MTGA = "ModifyTargetGroupAttributes";
var _MTGAI = "ModifyTargetGroupAttributesInput";
var _MTGAO = "ModifyTargetGroupAttributesOutput";
var _MTGI = "ModifyTargetGroupInput";
var _MTGO = "ModifyTargetGroupOutput";
var _Ma = "Matcher";
var _Mar = "Marker";
var _Max = "Max";
var _Mo = "Mode";
var _N = "Name";
var _NM = "NextMarker";
var _Na = "Names";
var _O = "Order";
var _OI = "OutpostId";
var _ONPE = "OperationNotPermittedException";
var _OUR = "OnUnauthenticatedRequest";
var _P = "Priority";
var _PIPA = "PrivateIPv4Address";
var _PIUE = "PriorityInUseException";
var _PPC = "PathPatternConfig";
var _PPCC = "PathPatternConditionConfig";
var _PRNCE = "PriorRequestNotCompleteException";
var _PS = "PageSize";
var _PV = "ProtocolVersion";
var _Pa = "Path";
var _Po = "Port";
var _Pr = "Protocol";
var _Q = "Query";
var _QSC = "QueryStringConfig";
var _QSCC = "QueryStringConditionConfig";
var _QSI = "QuicServerId";
var _QSKVP = "QueryStringKeyValuePair";
var _QSKVPL = "QueryStringKeyValuePairList";
var _R = "Reason";
var _RA = "ResourceArns";
var _RAC = "RedirectActionConfig";
var _RAu = "RuleArn";
var _RAul = "RuleArns";
var _RC = "RedirectConfig";
var _RCL = "RewriteConfigList";
var _RCLu = "RuleConditionList";
var _RCNFE = "RevocationContentNotFoundException";
var _RCew = "RewriteConfig";
var _RCu = "RuleCondition";
var _RINFE = "RevocationIdNotFoundException";
var _RIP = "RemoveIpamPools";
var _RIUE = "ResourceInUseException";
var _RIe = "RevocationIds";
var _RNFE = "ResourceNotFoundException";
var _RNFEu = "RuleNotFoundException";
var _RTIe = "RemoveTagsInput";
var _RTL = "RuleTransformList";
var _RTSRI = "RemoveTrustStoreRevocationsInput";
var _RTu = "RuleTransform";
var _RV = "RegexValues";
var _Reg = "Regex";
var _Rep = "Replace";
var _Rew = "Rewrites";
var _Ru = "Rules";
var _Rul = "Rule";
var _S = "State";
var _SC = "StatusCode";
var _SCN = "SessionCookieName";
var _SG = "SecurityGroups";
var _SGI = "SecurityGroupIds";
var _SI = "SubnetId";
var _SIC = "SourceIpConfig";
var _SICC = "SourceIpConditionConfig";
var _SLBT = "SupportedLoadBalancerTypes";
var _SM = "SubnetMappings";
var _SMu = "SubnetMapping";
var _SNFE = "SubnetNotFoundException";
var _SNIP = "SourceNatIpv6Prefixes";
var _SNIPo = "SourceNatIpv6Prefix";
var _SP = "SslPolicy";
var _SPsl = "SslProtocols";
var _SSGI = "SetSecurityGroupsInput";
var _SSGO = "SetSecurityGroupsOutput";
var _SSI = "SetSubnetsInput";
var _SSLPNFE = "SSLPolicyNotFoundException";
var _ST = "SessionTimeout";
var _Sc = "Scope";
var _Sch = "Scheme";
var _Su = "Subnets";
var _T = "Type";
var _TCP = "TargetControlPort";
var _TDar = "TargetDescription";
var _TDarg = "TargetDescriptions";
var _TE = "TokenEndpoint";
var _TG = "TargetGroups";
var _TGA = "TargetGroupArn";
var _TGALE = "TargetGroupAssociationLimitException";
var _TGAa = "TargetGroupArns";
var _TGAar = "TargetGroupAttribute";
var _TGAarg = "TargetGroupAttributes";
var _TGL = "TargetGroupList";
var _TGN = "TargetGroupName";
var _TGNFE = "TargetGroupNotFoundException";
var _TGSC = "TargetGroupStickinessConfig";
var _TGT = "TargetGroupTuple";
var _TGa = "TargetGroup";
var _TK = "TagKeys";
var _TL = "TagList";
var _TMAE = "TooManyActionsException";
var _TMCE = "TooManyCertificatesException";
var _TMLBE = "TooManyLoadBalancersException";
var _TMLE = "TooManyListenersException";
var _TMRE = "TooManyRulesException";
var _TMRFTIE = "TooManyRegistrationsForTargetIdException";
var _TMTE = "TooManyTagsException";
var _TMTEo = "TooManyTargetsException";
var _TMTGE = "TooManyTargetGroupsException";
var _TMTSE = "TooManyTrustStoresException";
var _TMTSREE = "TooManyTrustStoreRevocationEntriesException";
var _TMUTGPLBE = "TooManyUniqueTargetGroupsPerLoadBalancerException";
var _TSA = "TrustStoreArn";
var _TSANFE = "TrustStoreAssociationNotFoundException";
var _TSAS = "TrustStoreAssociationStatus";
var _TSAru = "TrustStoreArns";
var _TSIUE = "TrustStoreInUseException";
var _TSNFE = "TrustStoreNotFoundException";
var _TSNRE = "TrustStoreNotReadyException";
var _TT = "TargetType";
var _Ta = "Tags";
var _Tag = "Tag";
var _Tar = "Targets";
var _Tr = "Transforms";
var _UECS = "UseExistingClientSecret";
var _UIE = "UserInfoEndpoint";
var _UPA = "UserPoolArn";
var _UPCI = "UserPoolClientId";
var _UPD = "UserPoolDomain";
var _UPE = "UnsupportedProtocolException";
var _URC = "UrlRewriteConfig";
var _UTC = "UnhealthyThresholdCount";
var _V = "Values";
var _VI = "VpcId";
var _Va = "Value";
var _W = "Weight";
var _ZN = "ZoneName";
var _aQE = "awsQueryError";
var _c = "client";
var _e = "error";
var _hE = "httpError";
var _s = "smithy.ts.sdk.synthetic.com.amazonaws.elasticloadbalancingv2";
var _se = "server";
var n0 = "com.amazonaws.elasticloadbalancingv2";
var _s_registry = new TypeRegistry(_s);
var ElasticLoadBalancingV2ServiceException$ = [-3, _s, "ElasticLoadBalancingV2ServiceException", 0, [], []];
_s_registry.registerError(ElasticLoadBalancingV2ServiceException$, ElasticLoadBalancingV2ServiceException);
var n0_registry = new TypeRegistry(n0);
var AllocationIdNotFoundException$ = [
  -3,
  n0,
  _AINFE,
  { [_aQE]: [`AllocationIdNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(AllocationIdNotFoundException$, AllocationIdNotFoundException);
var ALPNPolicyNotSupportedException$ = [
  -3,
  n0,
  _ALPNPNSE,
  { [_aQE]: [`ALPNPolicyNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(ALPNPolicyNotSupportedException$, ALPNPolicyNotSupportedException);
var AvailabilityZoneNotSupportedException$ = [
  -3,
  n0,
  _AZNSE,
  { [_aQE]: [`AvailabilityZoneNotSupported`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(AvailabilityZoneNotSupportedException$, AvailabilityZoneNotSupportedException);
var CaCertificatesBundleNotFoundException$ = [
  -3,
  n0,
  _CCBNFE,
  { [_aQE]: [`CaCertificatesBundleNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(CaCertificatesBundleNotFoundException$, CaCertificatesBundleNotFoundException);
var CapacityDecreaseRequestsLimitExceededException$ = [
  -3,
  n0,
  _CDRLEE,
  { [_aQE]: [`CapacityDecreaseRequestLimitExceeded`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(CapacityDecreaseRequestsLimitExceededException$, CapacityDecreaseRequestsLimitExceededException);
var CapacityReservationPendingException$ = [
  -3,
  n0,
  _CRPE,
  { [_aQE]: [`CapacityReservationPending`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(CapacityReservationPendingException$, CapacityReservationPendingException);
var CapacityUnitsLimitExceededException$ = [
  -3,
  n0,
  _CULEE,
  { [_aQE]: [`CapacityUnitsLimitExceeded`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(CapacityUnitsLimitExceededException$, CapacityUnitsLimitExceededException);
var CertificateNotFoundException$ = [
  -3,
  n0,
  _CNFE,
  { [_aQE]: [`CertificateNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(CertificateNotFoundException$, CertificateNotFoundException);
var DeleteAssociationSameAccountException$ = [
  -3,
  n0,
  _DASAE,
  { [_aQE]: [`DeleteAssociationSameAccount`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(DeleteAssociationSameAccountException$, DeleteAssociationSameAccountException);
var DuplicateListenerException$ = [
  -3,
  n0,
  _DLE,
  { [_aQE]: [`DuplicateListener`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(DuplicateListenerException$, DuplicateListenerException);
var DuplicateLoadBalancerNameException$ = [
  -3,
  n0,
  _DLBNE,
  { [_aQE]: [`DuplicateLoadBalancerName`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(DuplicateLoadBalancerNameException$, DuplicateLoadBalancerNameException);
var DuplicateTagKeysException$ = [
  -3,
  n0,
  _DTKE,
  { [_aQE]: [`DuplicateTagKeys`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(DuplicateTagKeysException$, DuplicateTagKeysException);
var DuplicateTargetGroupNameException$ = [
  -3,
  n0,
  _DTGNE,
  { [_aQE]: [`DuplicateTargetGroupName`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(DuplicateTargetGroupNameException$, DuplicateTargetGroupNameException);
var DuplicateTrustStoreNameException$ = [
  -3,
  n0,
  _DTSNE,
  { [_aQE]: [`DuplicateTrustStoreName`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(DuplicateTrustStoreNameException$, DuplicateTrustStoreNameException);
var HealthUnavailableException$ = [
  -3,
  n0,
  _HUE,
  { [_aQE]: [`HealthUnavailable`, 500], [_e]: _se, [_hE]: 500 },
  [_M],
  [0]
];
n0_registry.registerError(HealthUnavailableException$, HealthUnavailableException);
var IncompatibleProtocolsException$ = [
  -3,
  n0,
  _IPE,
  { [_aQE]: [`IncompatibleProtocols`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(IncompatibleProtocolsException$, IncompatibleProtocolsException);
var InsufficientCapacityException$ = [
  -3,
  n0,
  _ICE,
  { [_aQE]: [`InsufficientCapacity`, 500], [_e]: _se, [_hE]: 500 },
  [_M],
  [0]
];
n0_registry.registerError(InsufficientCapacityException$, InsufficientCapacityException);
var InvalidCaCertificatesBundleException$ = [
  -3,
  n0,
  _ICCBE,
  { [_aQE]: [`InvalidCaCertificatesBundle`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidCaCertificatesBundleException$, InvalidCaCertificatesBundleException);
var InvalidConfigurationRequestException$ = [
  -3,
  n0,
  _ICRE,
  { [_aQE]: [`InvalidConfigurationRequest`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidConfigurationRequestException$, InvalidConfigurationRequestException);
var InvalidLoadBalancerActionException$ = [
  -3,
  n0,
  _ILBAE,
  { [_aQE]: [`InvalidLoadBalancerAction`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidLoadBalancerActionException$, InvalidLoadBalancerActionException);
var InvalidRevocationContentException$ = [
  -3,
  n0,
  _IRCE,
  { [_aQE]: [`InvalidRevocationContent`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidRevocationContentException$, InvalidRevocationContentException);
var InvalidSchemeException$ = [
  -3,
  n0,
  _ISE,
  { [_aQE]: [`InvalidScheme`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidSchemeException$, InvalidSchemeException);
var InvalidSecurityGroupException$ = [
  -3,
  n0,
  _ISGE,
  { [_aQE]: [`InvalidSecurityGroup`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidSecurityGroupException$, InvalidSecurityGroupException);
var InvalidSubnetException$ = [
  -3,
  n0,
  _ISEn,
  { [_aQE]: [`InvalidSubnet`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidSubnetException$, InvalidSubnetException);
var InvalidTargetException$ = [
  -3,
  n0,
  _ITE,
  { [_aQE]: [`InvalidTarget`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidTargetException$, InvalidTargetException);
var ListenerNotFoundException$ = [
  -3,
  n0,
  _LNFE,
  { [_aQE]: [`ListenerNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(ListenerNotFoundException$, ListenerNotFoundException);
var LoadBalancerNotFoundException$ = [
  -3,
  n0,
  _LBNFE,
  { [_aQE]: [`LoadBalancerNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(LoadBalancerNotFoundException$, LoadBalancerNotFoundException);
var OperationNotPermittedException$ = [
  -3,
  n0,
  _ONPE,
  { [_aQE]: [`OperationNotPermitted`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(OperationNotPermittedException$, OperationNotPermittedException);
var PriorityInUseException$ = [
  -3,
  n0,
  _PIUE,
  { [_aQE]: [`PriorityInUse`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(PriorityInUseException$, PriorityInUseException);
var PriorRequestNotCompleteException$ = [
  -3,
  n0,
  _PRNCE,
  { [_aQE]: [`PriorRequestNotComplete`, 429], [_e]: _c, [_hE]: 429 },
  [_M],
  [0]
];
n0_registry.registerError(PriorRequestNotCompleteException$, PriorRequestNotCompleteException);
var ResourceInUseException$ = [
  -3,
  n0,
  _RIUE,
  { [_aQE]: [`ResourceInUse`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
var ResourceNotFoundException$ = [
  -3,
  n0,
  _RNFE,
  { [_aQE]: [`ResourceNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var RevocationContentNotFoundException$ = [
  -3,
  n0,
  _RCNFE,
  { [_aQE]: [`RevocationContentNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(RevocationContentNotFoundException$, RevocationContentNotFoundException);
var RevocationIdNotFoundException$ = [
  -3,
  n0,
  _RINFE,
  { [_aQE]: [`RevocationIdNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(RevocationIdNotFoundException$, RevocationIdNotFoundException);
var RuleNotFoundException$ = [
  -3,
  n0,
  _RNFEu,
  { [_aQE]: [`RuleNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(RuleNotFoundException$, RuleNotFoundException);
var SSLPolicyNotFoundException$ = [
  -3,
  n0,
  _SSLPNFE,
  { [_aQE]: [`SSLPolicyNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(SSLPolicyNotFoundException$, SSLPolicyNotFoundException);
var SubnetNotFoundException$ = [
  -3,
  n0,
  _SNFE,
  { [_aQE]: [`SubnetNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(SubnetNotFoundException$, SubnetNotFoundException);
var TargetGroupAssociationLimitException$ = [
  -3,
  n0,
  _TGALE,
  { [_aQE]: [`TargetGroupAssociationLimit`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TargetGroupAssociationLimitException$, TargetGroupAssociationLimitException);
var TargetGroupNotFoundException$ = [
  -3,
  n0,
  _TGNFE,
  { [_aQE]: [`TargetGroupNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TargetGroupNotFoundException$, TargetGroupNotFoundException);
var TooManyActionsException$ = [
  -3,
  n0,
  _TMAE,
  { [_aQE]: [`TooManyActions`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyActionsException$, TooManyActionsException);
var TooManyCertificatesException$ = [
  -3,
  n0,
  _TMCE,
  { [_aQE]: [`TooManyCertificates`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyCertificatesException$, TooManyCertificatesException);
var TooManyListenersException$ = [
  -3,
  n0,
  _TMLE,
  { [_aQE]: [`TooManyListeners`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyListenersException$, TooManyListenersException);
var TooManyLoadBalancersException$ = [
  -3,
  n0,
  _TMLBE,
  { [_aQE]: [`TooManyLoadBalancers`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyLoadBalancersException$, TooManyLoadBalancersException);
var TooManyRegistrationsForTargetIdException$ = [
  -3,
  n0,
  _TMRFTIE,
  { [_aQE]: [`TooManyRegistrationsForTargetId`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyRegistrationsForTargetIdException$, TooManyRegistrationsForTargetIdException);
var TooManyRulesException$ = [
  -3,
  n0,
  _TMRE,
  { [_aQE]: [`TooManyRules`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyRulesException$, TooManyRulesException);
var TooManyTagsException$ = [
  -3,
  n0,
  _TMTE,
  { [_aQE]: [`TooManyTags`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
var TooManyTargetGroupsException$ = [
  -3,
  n0,
  _TMTGE,
  { [_aQE]: [`TooManyTargetGroups`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyTargetGroupsException$, TooManyTargetGroupsException);
var TooManyTargetsException$ = [
  -3,
  n0,
  _TMTEo,
  { [_aQE]: [`TooManyTargets`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyTargetsException$, TooManyTargetsException);
var TooManyTrustStoreRevocationEntriesException$ = [
  -3,
  n0,
  _TMTSREE,
  { [_aQE]: [`TooManyTrustStoreRevocationEntries`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyTrustStoreRevocationEntriesException$, TooManyTrustStoreRevocationEntriesException);
var TooManyTrustStoresException$ = [
  -3,
  n0,
  _TMTSE,
  { [_aQE]: [`TooManyTrustStores`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyTrustStoresException$, TooManyTrustStoresException);
var TooManyUniqueTargetGroupsPerLoadBalancerException$ = [
  -3,
  n0,
  _TMUTGPLBE,
  { [_aQE]: [`TooManyUniqueTargetGroupsPerLoadBalancer`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TooManyUniqueTargetGroupsPerLoadBalancerException$, TooManyUniqueTargetGroupsPerLoadBalancerException);
var TrustStoreAssociationNotFoundException$ = [
  -3,
  n0,
  _TSANFE,
  { [_aQE]: [`AssociationNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TrustStoreAssociationNotFoundException$, TrustStoreAssociationNotFoundException);
var TrustStoreInUseException$ = [
  -3,
  n0,
  _TSIUE,
  { [_aQE]: [`TrustStoreInUse`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TrustStoreInUseException$, TrustStoreInUseException);
var TrustStoreNotFoundException$ = [
  -3,
  n0,
  _TSNFE,
  { [_aQE]: [`TrustStoreNotFound`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TrustStoreNotFoundException$, TrustStoreNotFoundException);
var TrustStoreNotReadyException$ = [
  -3,
  n0,
  _TSNRE,
  { [_aQE]: [`TrustStoreNotReady`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(TrustStoreNotReadyException$, TrustStoreNotReadyException);
var UnsupportedProtocolException$ = [
  -3,
  n0,
  _UPE,
  { [_aQE]: [`UnsupportedProtocol`, 400], [_e]: _c, [_hE]: 400 },
  [_M],
  [0]
];
n0_registry.registerError(UnsupportedProtocolException$, UnsupportedProtocolException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
];
var Action$ = [
  3,
  n0,
  _A,
  0,
  [_T, _TGA, _AOC, _ACC, _O, _RC, _FRC, _FC, _JVC],
  [0, 0, () => AuthenticateOidcActionConfig$, () => AuthenticateCognitoActionConfig$, 1, () => RedirectActionConfig$, () => FixedResponseActionConfig$, () => ForwardActionConfig$, () => JwtValidationActionConfig$],
  1
];
var AddTagsInput$ = [
  3,
  n0,
  _ATI,
  0,
  [_RA, _Ta],
  [64 | 0, () => TagList],
  2
];
var AuthenticateCognitoActionConfig$ = [
  3,
  n0,
  _ACAC,
  0,
  [_UPA, _UPCI, _UPD, _SCN, _Sc, _ST, _AREP, _OUR],
  [0, 0, 0, 0, 0, 1, 128 | 0, 0],
  3
];
var AuthenticateOidcActionConfig$ = [
  3,
  n0,
  _AOAC,
  0,
  [_I, _AE, _TE, _UIE, _CI, _CS, _SCN, _Sc, _ST, _AREP, _OUR, _UECS],
  [0, 0, 0, 0, 0, 0, 0, 0, 1, 128 | 0, 0, 2],
  5
];
var AvailabilityZone$ = [
  3,
  n0,
  _AZ,
  0,
  [_ZN, _SI, _OI, _LBA, _SNIP],
  [0, 0, 0, () => LoadBalancerAddresses, 64 | 0]
];
var Certificate$ = [
  3,
  n0,
  _Ce,
  0,
  [_CA, _ID],
  [0, 2]
];
var Cipher$ = [
  3,
  n0,
  _Ci,
  0,
  [_N, _P],
  [0, 1]
];
var CreateListenerInput$ = [
  3,
  n0,
  _CLI,
  0,
  [_LBAo, _DA, _Pr, _Po, _SP, _C, _AP, _Ta, _MA],
  [0, () => Actions, 0, 1, 0, () => CertificateList, 64 | 0, () => TagList, () => MutualAuthenticationAttributes$],
  2
];
var CreateLoadBalancerInput$ = [
  3,
  n0,
  _CLBI,
  0,
  [_N, _Su, _SM, _SG, _Sch, _Ta, _T, _IAT, _COIP, _EPFISN, _IP],
  [0, 64 | 0, () => SubnetMappings, 64 | 0, 0, () => TagList, 0, 0, 0, 0, () => IpamPools$],
  1
];
var DescribeAccountLimitsInput$ = [
  3,
  n0,
  _DALI,
  0,
  [_Mar, _PS],
  [0, 1]
];
var DescribeAccountLimitsOutput$ = [
  3,
  n0,
  _DALO,
  0,
  [_Li, _NM],
  [() => Limits, 0]
];
var DescribeListenersInput$ = [
  3,
  n0,
  _DLIe,
  0,
  [_LBAo, _LAi, _Mar, _PS],
  [0, 64 | 0, 0, 1]
];
var DescribeLoadBalancersInput$ = [
  3,
  n0,
  _DLBIe,
  0,
  [_LBAoa, _Na, _Mar, _PS],
  [64 | 0, 64 | 0, 0, 1]
];
var DescribeRulesInput$ = [
  3,
  n0,
  _DRIe,
  0,
  [_LA, _RAul, _Mar, _PS],
  [0, 64 | 0, 0, 1]
];
var DescribeRulesOutput$ = [
  3,
  n0,
  _DROe,
  0,
  [_Ru, _NM],
  [() => Rules, 0]
];
var DescribeSSLPoliciesInput$ = [
  3,
  n0,
  _DSSLPI,
  0,
  [_Na, _Mar, _PS, _LBT],
  [64 | 0, 0, 1, 0]
];
var DescribeTagsInput$ = [
  3,
  n0,
  _DTIe,
  0,
  [_RA],
  [64 | 0],
  1
];
var DescribeTargetGroupAttributesInput$ = [
  3,
  n0,
  _DTGAI,
  0,
  [_TGA],
  [0],
  1
];
var DescribeTargetGroupAttributesOutput$ = [
  3,
  n0,
  _DTGAO,
  0,
  [_At],
  [() => TargetGroupAttributes]
];
var DescribeTargetGroupsInput$ = [
  3,
  n0,
  _DTGIe,
  0,
  [_LBAo, _TGAa, _Na, _Mar, _PS],
  [0, 64 | 0, 64 | 0, 0, 1]
];
var DescribeTargetGroupsOutput$ = [
  3,
  n0,
  _DTGOe,
  0,
  [_TG, _NM],
  [() => TargetGroups, 0]
];
var DescribeTargetHealthInput$ = [
  3,
  n0,
  _DTHI,
  0,
  [_TGA, _Tar, _In],
  [0, () => TargetDescriptions, 64 | 0],
  1
];
var DescribeTrustStoreRevocationsInput$ = [
  3,
  n0,
  _DTSRI,
  0,
  [_TSA, _RIe, _Mar, _PS],
  [0, 64 | 1, 0, 1],
  1
];
var DescribeTrustStoresInput$ = [
  3,
  n0,
  _DTSIe,
  0,
  [_TSAru, _Na, _Mar, _PS],
  [64 | 0, 64 | 0, 0, 1]
];
var FixedResponseActionConfig$ = [
  3,
  n0,
  _FRAC,
  0,
  [_SC, _MB, _CT],
  [0, 0, 0],
  1
];
var ForwardActionConfig$ = [
  3,
  n0,
  _FAC,
  0,
  [_TG, _TGSC],
  [() => TargetGroupList, () => TargetGroupStickinessConfig$]
];
var HostHeaderConditionConfig$ = [
  3,
  n0,
  _HHCC,
  0,
  [_V, _RV],
  [64 | 0, 64 | 0]
];
var HostHeaderRewriteConfig$ = [
  3,
  n0,
  _HHRC,
  0,
  [_Rew],
  [() => RewriteConfigList]
];
var HttpHeaderConditionConfig$ = [
  3,
  n0,
  _HHCCt,
  0,
  [_HHN, _V, _RV],
  [0, 64 | 0, 64 | 0]
];
var HttpRequestMethodConditionConfig$ = [
  3,
  n0,
  _HRMCC,
  0,
  [_V],
  [64 | 0]
];
var IpamPools$ = [
  3,
  n0,
  _IP,
  0,
  [_IIPI],
  [0]
];
var JwtValidationActionAdditionalClaim$ = [
  3,
  n0,
  _JVAAC,
  0,
  [_F, _N, _V],
  [0, 0, 64 | 0],
  3
];
var JwtValidationActionConfig$ = [
  3,
  n0,
  _JVAC,
  0,
  [_JE, _I, _AC],
  [0, 0, () => JwtValidationActionAdditionalClaims],
  2
];
var Limit$ = [
  3,
  n0,
  _Lim,
  0,
  [_N, _Max],
  [0, 0]
];
var Listener$ = [
  3,
  n0,
  _Lis,
  0,
  [_LA, _LBAo, _Po, _Pr, _C, _SP, _DA, _AP, _MA],
  [0, 0, 1, 0, () => CertificateList, 0, () => Actions, 64 | 0, () => MutualAuthenticationAttributes$]
];
var LoadBalancer$ = [
  3,
  n0,
  _LBo,
  0,
  [_LBAo, _DNSN, _CHZI, _CTr, _LBN, _Sch, _VI, _S, _T, _AZv, _SG, _IAT, _COIP, _ESGIROPLT, _EPFISN, _IP],
  [0, 0, 0, 4, 0, 0, 0, () => LoadBalancerState$, 0, () => AvailabilityZones, 64 | 0, 0, 0, 0, 0, () => IpamPools$]
];
var LoadBalancerAddress$ = [
  3,
  n0,
  _LBAoad,
  0,
  [_IA, _AI, _PIPA, _IPA],
  [0, 0, 0, 0]
];
var LoadBalancerState$ = [
  3,
  n0,
  _LBS,
  0,
  [_Co, _R],
  [0, 0]
];
var Matcher$ = [
  3,
  n0,
  _Ma,
  0,
  [_HC, _GC],
  [0, 0]
];
var ModifyIpPoolsInput$ = [
  3,
  n0,
  _MIPI,
  0,
  [_LBAo, _IP, _RIP],
  [0, () => IpamPools$, 64 | 0],
  1
];
var ModifyListenerInput$ = [
  3,
  n0,
  _MLI,
  0,
  [_LA, _Po, _Pr, _SP, _C, _DA, _AP, _MA],
  [0, 1, 0, 0, () => CertificateList, () => Actions, 64 | 0, () => MutualAuthenticationAttributes$],
  1
];
var ModifyTargetGroupAttributesInput$ = [
  3,
  n0,
  _MTGAI,
  0,
  [_TGA, _At],
  [0, () => TargetGroupAttributes],
  2
];
var ModifyTargetGroupAttributesOutput$ = [
  3,
  n0,
  _MTGAO,
  0,
  [_At],
  [() => TargetGroupAttributes]
];
var ModifyTargetGroupInput$ = [
  3,
  n0,
  _MTGI,
  0,
  [_TGA, _HCP, _HCPe, _HCPea, _HCE, _HCIS, _HCTS, _HTC, _UTC, _Ma],
  [0, 0, 0, 0, 2, 1, 1, 1, 1, () => Matcher$],
  1
];
var ModifyTargetGroupOutput$ = [
  3,
  n0,
  _MTGO,
  0,
  [_TG],
  [() => TargetGroups]
];
var MutualAuthenticationAttributes$ = [
  3,
  n0,
  _MAA,
  0,
  [_Mo, _TSA, _ICCE, _TSAS, _ATSCN],
  [0, 0, 2, 0, 0]
];
var PathPatternConditionConfig$ = [
  3,
  n0,
  _PPCC,
  0,
  [_V, _RV],
  [64 | 0, 64 | 0]
];
var QueryStringConditionConfig$ = [
  3,
  n0,
  _QSCC,
  0,
  [_V],
  [() => QueryStringKeyValuePairList]
];
var QueryStringKeyValuePair$ = [
  3,
  n0,
  _QSKVP,
  0,
  [_K, _Va],
  [0, 0]
];
var RedirectActionConfig$ = [
  3,
  n0,
  _RAC,
  0,
  [_SC, _Pr, _Po, _H, _Pa, _Q],
  [0, 0, 0, 0, 0, 0],
  1
];
var RemoveTagsInput$ = [
  3,
  n0,
  _RTIe,
  0,
  [_RA, _TK],
  [64 | 0, 64 | 0],
  2
];
var RemoveTrustStoreRevocationsInput$ = [
  3,
  n0,
  _RTSRI,
  0,
  [_TSA, _RIe],
  [0, 64 | 1],
  2
];
var RewriteConfig$ = [
  3,
  n0,
  _RCew,
  0,
  [_Reg, _Rep],
  [0, 0],
  2
];
var Rule$ = [
  3,
  n0,
  _Rul,
  0,
  [_RAu, _P, _Con, _Ac, _ID, _Tr],
  [0, 0, () => RuleConditionList, () => Actions, 2, () => RuleTransformList]
];
var RuleCondition$ = [
  3,
  n0,
  _RCu,
  0,
  [_Fi, _V, _HHC, _PPC, _HHCt, _QSC, _HRMC, _SIC, _RV],
  [0, 64 | 0, () => HostHeaderConditionConfig$, () => PathPatternConditionConfig$, () => HttpHeaderConditionConfig$, () => QueryStringConditionConfig$, () => HttpRequestMethodConditionConfig$, () => SourceIpConditionConfig$, 64 | 0]
];
var RuleTransform$ = [
  3,
  n0,
  _RTu,
  0,
  [_T, _HHRC, _URC],
  [0, () => HostHeaderRewriteConfig$, () => UrlRewriteConfig$],
  1
];
var SetSecurityGroupsInput$ = [
  3,
  n0,
  _SSGI,
  0,
  [_LBAo, _SG, _ESGIROPLT],
  [0, 64 | 0, 0],
  2
];
var SetSecurityGroupsOutput$ = [
  3,
  n0,
  _SSGO,
  0,
  [_SGI, _ESGIROPLT],
  [64 | 0, 0]
];
var SetSubnetsInput$ = [
  3,
  n0,
  _SSI,
  0,
  [_LBAo, _Su, _SM, _IAT, _EPFISN],
  [0, 64 | 0, () => SubnetMappings, 0, 0],
  1
];
var SourceIpConditionConfig$ = [
  3,
  n0,
  _SICC,
  0,
  [_V, _IAT],
  [64 | 0, 0]
];
var SslPolicy$ = [
  3,
  n0,
  _SP,
  0,
  [_SPsl, _Cip, _N, _SLBT],
  [64 | 0, () => Ciphers, 0, 64 | 0]
];
var SubnetMapping$ = [
  3,
  n0,
  _SMu,
  0,
  [_SI, _AI, _PIPA, _IPA, _SNIPo],
  [0, 0, 0, 0, 0]
];
var Tag$ = [
  3,
  n0,
  _Tag,
  0,
  [_K, _Va],
  [0, 0],
  1
];
var TargetDescription$ = [
  3,
  n0,
  _TDar,
  0,
  [_Id, _Po, _AZ, _QSI],
  [0, 1, 0, 0],
  1
];
var TargetGroup$ = [
  3,
  n0,
  _TGa,
  0,
  [_TGA, _TGN, _Pr, _Po, _VI, _HCP, _HCPe, _HCE, _HCIS, _HCTS, _HTC, _UTC, _HCPea, _Ma, _LBAoa, _TT, _PV, _IAT, _TCP],
  [0, 0, 0, 1, 0, 0, 0, 2, 1, 1, 1, 1, 0, () => Matcher$, 64 | 0, 0, 0, 0, 1]
];
var TargetGroupAttribute$ = [
  3,
  n0,
  _TGAar,
  0,
  [_K, _Va],
  [0, 0]
];
var TargetGroupStickinessConfig$ = [
  3,
  n0,
  _TGSC,
  0,
  [_E, _DS],
  [2, 1]
];
var TargetGroupTuple$ = [
  3,
  n0,
  _TGT,
  0,
  [_TGA, _W],
  [0, 1]
];
var UrlRewriteConfig$ = [
  3,
  n0,
  _URC,
  0,
  [_Rew],
  [() => RewriteConfigList]
];
var Actions = [
  1,
  n0,
  _Ac,
  0,
  () => Action$
];
var AlpnPolicyName = 64 | 0;
var AvailabilityZones = [
  1,
  n0,
  _AZv,
  0,
  () => AvailabilityZone$
];
var CertificateList = [
  1,
  n0,
  _CL,
  0,
  () => Certificate$
];
var Ciphers = [
  1,
  n0,
  _Cip,
  0,
  () => Cipher$
];
var JwtValidationActionAdditionalClaims = [
  1,
  n0,
  _JVAACw,
  0,
  () => JwtValidationActionAdditionalClaim$
];
var JwtValidationActionAdditionalClaimValues = 64 | 0;
var Limits = [
  1,
  n0,
  _Li,
  0,
  () => Limit$
];
var ListenerArns = 64 | 0;
var ListOfDescribeTargetHealthIncludeOptions = 64 | 0;
var ListOfString = 64 | 0;
var LoadBalancerAddresses = [
  1,
  n0,
  _LBA,
  0,
  () => LoadBalancerAddress$
];
var LoadBalancerArns = 64 | 0;
var LoadBalancerNames = 64 | 0;
var QueryStringKeyValuePairList = [
  1,
  n0,
  _QSKVPL,
  0,
  () => QueryStringKeyValuePair$
];
var RemoveIpamPools = 64 | 0;
var ResourceArns = 64 | 0;
var RevocationIds = 64 | 1;
var RewriteConfigList = [
  1,
  n0,
  _RCL,
  0,
  () => RewriteConfig$
];
var RuleArns = 64 | 0;
var RuleConditionList = [
  1,
  n0,
  _RCLu,
  0,
  () => RuleCondition$
];
var Rules = [
  1,
  n0,
  _Ru,
  0,
  () => Rule$
];
var RuleTransformList = [
  1,
  n0,
  _RTL,
  0,
  () => RuleTransform$
];
var SecurityGroups = 64 | 0;
var SourceNatIpv6Prefixes = 64 | 0;
var SslPolicyNames = 64 | 0;
var SslProtocols = 64 | 0;
var SubnetMappings = [
  1,
  n0,
  _SM,
  0,
  () => SubnetMapping$
];
var Subnets = 64 | 0;
var TagKeys = 64 | 0;
var TagList = [
  1,
  n0,
  _TL,
  0,
  () => Tag$
];
var TargetDescriptions = [
  1,
  n0,
  _TDarg,
  0,
  () => TargetDescription$
];
var TargetGroupArns = 64 | 0;
var TargetGroupAttributes = [
  1,
  n0,
  _TGAarg,
  0,
  () => TargetGroupAttribute$
];
var TargetGroupList = [
  1,
  n0,
  _TGL,
  0,
  () => TargetGroupTuple$
];
var TargetGroupNames = 64 | 0;
var TargetGroups = [
  1,
  n0,
  _TG,
  0,
  () => TargetGroup$
];
var TrustStoreArns = 64 | 0;
var TrustStoreNames = 64 | 0;
var AuthenticateCognitoActionAuthenticationRequestExtraParams = 128 | 0;
var AuthenticateOidcActionAuthenticationRequestExtraParams = 128 | 0;
var DescribeAccountLimits$ = [
  9,
  n0,
  _DAL,
  0,
  () => DescribeAccountLimitsInput$,
  () => DescribeAccountLimitsOutput$
];
var DescribeRules$ = [
  9,
  n0,
  _DRe,
  0,
  () => DescribeRulesInput$,
  () => DescribeRulesOutput$
];
var DescribeTargetGroupAttributes$ = [
  9,
  n0,
  _DTGA,
  0,
  () => DescribeTargetGroupAttributesInput$,
  () => DescribeTargetGroupAttributesOutput$
];
var DescribeTargetGroups$ = [
  9,
  n0,
  _DTGe,
  0,
  () => DescribeTargetGroupsInput$,
  () => DescribeTargetGroupsOutput$
];
var ModifyTargetGroup$ = [
  9,
  n0,
  _MTG,
  0,
  () => ModifyTargetGroupInput$,
  () => ModifyTargetGroupOutput$
];
var ModifyTargetGroupAttributes$ = [
  9,
  n0,
  _MTGA,
  0,
  () => ModifyTargetGroupAttributesInput$,
  () => ModifyTargetGroupAttributesOutput$
];

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.shared.js
var getRuntimeConfig = (config) => {
  return {
    apiVersion: "2015-12-01",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultElasticLoadBalancingV2HttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer()
      }
    ],
    logger: config?.logger ?? new NoOpLogger(),
    protocol: config?.protocol ?? AwsQueryProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.elasticloadbalancingv2",
      errorTypeRegistries,
      xmlNamespace: "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
      version: "2015-12-01",
      serviceTarget: "ElasticLoadBalancing_v10"
    },
    serviceId: config?.serviceId ?? "Elastic Load Balancing v2",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.js
var getRuntimeConfig2 = (config) => {
  emitWarningIfUnsupportedVersion2(process.version);
  const defaultsMode = resolveDefaultsModeConfig(config);
  const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
  const clientSharedValues = getRuntimeConfig(config);
  emitWarningIfUnsupportedVersion(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default.version }),
    maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
    region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
    requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? loadConfig({
      ...NODE_RETRY_MODE_CONFIG_OPTIONS,
      default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
    }, config),
    streamCollector: config?.streamCollector ?? streamCollector,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
  };
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration = (runtimeConfig) => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
  let _credentials = runtimeConfig.credentials;
  return {
    setHttpAuthScheme(httpAuthScheme) {
      const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
      if (index === -1) {
        _httpAuthSchemes.push(httpAuthScheme);
      } else {
        _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      }
    },
    httpAuthSchemes() {
      return _httpAuthSchemes;
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
      _httpAuthSchemeProvider = httpAuthSchemeProvider;
    },
    httpAuthSchemeProvider() {
      return _httpAuthSchemeProvider;
    },
    setCredentials(credentials) {
      _credentials = credentials;
    },
    credentials() {
      return _credentials;
    }
  };
};
var resolveHttpAuthRuntimeConfig = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/ElasticLoadBalancingV2Client.js
var ElasticLoadBalancingV2Client = class extends Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig2(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters(_config_0);
    const _config_2 = resolveUserAgentConfig(_config_1);
    const _config_3 = resolveRetryConfig(_config_2);
    const _config_4 = resolveRegionConfig(_config_3);
    const _config_5 = resolveHostHeaderConfig(_config_4);
    const _config_6 = resolveEndpointConfig(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
    const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({
        "aws.auth#sigv4": config.credentials
      })
    }));
    this.middlewareStack.use(getHttpSigningPlugin(this.config));
  }
  destroy() {
    super.destroy();
  }
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
var command2 = makeBuilder(commonParams, "ElasticLoadBalancing_v10", "ElasticLoadBalancingV2Client", getEndpointPlugin);
var _ep02 = {};
var _mw02 = (Command, cs, config, o) => [];

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeRulesCommand.js
var DescribeRulesCommand = class extends command2(_ep02, _mw02, "DescribeRules", DescribeRules$) {
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupAttributesCommand.js
var DescribeTargetGroupAttributesCommand = class extends command2(_ep02, _mw02, "DescribeTargetGroupAttributes", DescribeTargetGroupAttributes$) {
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetGroupsCommand.js
var DescribeTargetGroupsCommand = class extends command2(_ep02, _mw02, "DescribeTargetGroups", DescribeTargetGroups$) {
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupAttributesCommand.js
var ModifyTargetGroupAttributesCommand = class extends command2(_ep02, _mw02, "ModifyTargetGroupAttributes", ModifyTargetGroupAttributes$) {
};

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyTargetGroupCommand.js
var ModifyTargetGroupCommand = class extends command2(_ep02, _mw02, "ModifyTargetGroup", ModifyTargetGroup$) {
};

// src/aws/elbv2-target-groups.ts
var DELAY = "deregistration_delay.timeout_seconds";
var STANDARD_DELAY = 300;
var Elbv2TargetGroups = class {
  #client;
  constructor(session) {
    this.#client = new ElasticLoadBalancingV2Client(session.client);
  }
  async describe(arns) {
    const found = await Promise.all(arns.map((arn) => this.#describe(arn)));
    return new Map(found.flatMap((group) => group === void 0 ? [] : [[group.arn, group]]));
  }
  async change(arn, settings) {
    const { deregistrationDelay, healthCheck } = settings;
    const on = `target group '${arn}'`;
    if (deregistrationDelay !== void 0) {
      await explaining(
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        on,
        () => this.#client.send(
          new ModifyTargetGroupAttributesCommand({
            TargetGroupArn: arn,
            Attributes: [{ Key: DELAY, Value: String(deregistrationDelay) }]
          })
        )
      );
    }
    if (healthCheck === void 0) return;
    await explaining(
      "elasticloadbalancing:ModifyTargetGroup",
      on,
      () => this.#client.send(
        new ModifyTargetGroupCommand({
          TargetGroupArn: arn,
          HealthCheckPath: healthCheck.path,
          HealthCheckIntervalSeconds: healthCheck.interval,
          HealthCheckTimeoutSeconds: healthCheck.timeout,
          HealthyThresholdCount: healthCheck.healthyThreshold,
          UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
          // What renga.yml's health check promises.
          Matcher: { HttpCode: "200-399" }
        })
      )
    );
  }
  #describe(arn) {
    return explaining("elasticloadbalancing:DescribeTargetGroups", `target group '${arn}'`, async () => {
      try {
        const [{ TargetGroups: TargetGroups2 = [] }, { Attributes = [] }] = await Promise.all([
          this.#client.send(new DescribeTargetGroupsCommand({ TargetGroupArns: [arn] })),
          this.#client.send(new DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }))
        ]);
        const [group] = TargetGroups2;
        if (group === void 0) return void 0;
        const delay = Attributes.find(({ Key }) => Key === DELAY)?.Value;
        return {
          arn,
          targetType: group.TargetType ?? "instance",
          vpc: group.VpcId,
          loadBalancers: group.LoadBalancerArns ?? [],
          healthCheck: {
            path: group.HealthCheckPath ?? "/",
            interval: group.HealthCheckIntervalSeconds ?? 30,
            timeout: group.HealthCheckTimeoutSeconds ?? 5,
            healthyThreshold: group.HealthyThresholdCount ?? 5,
            unhealthyThreshold: group.UnhealthyThresholdCount ?? 2
          },
          deregistrationDelay: delay === void 0 ? STANDARD_DELAY : Number(delay)
        };
      } catch (error) {
        if (isAwsError(error, "TargetGroupNotFound", "TargetGroupNotFoundException")) return void 0;
        throw error;
      }
    });
  }
};

// actions/deploy-ecs-bluegreen/connect.ts
import { resolve } from "node:path";

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/auth/httpAuthSchemeProvider.js
var defaultApplicationAutoScalingHttpAuthSchemeParametersProvider = async (config, context3, input) => {
  return {
    operation: getSmithyContext(context3).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption2(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "application-autoscaling",
      region: authParameters.region
    },
    propertiesExtractor: (config, context3) => ({
      signingProperties: {
        config,
        context: context3
      }
    })
  };
}
var defaultApplicationAutoScalingHttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption2(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig2 = (config) => {
  const config_0 = resolveAwsSdkSigV4Config(config);
  return Object.assign(config_0, {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters2 = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "application-autoscaling"
  });
};
var commonParams2 = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-application-auto-scaling/package.json
var package_default2 = {
  name: "@aws-sdk/client-application-auto-scaling",
  version: "3.1141.0",
  description: "AWS SDK for JavaScript Application Auto Scaling Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-application-auto-scaling",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-application-auto-scaling"
  },
  files: [
    "dist-*/**"
  ],
  sideEffects: false,
  main: "./dist-cjs/index.js",
  module: "./dist-es/index.js",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  types: "./dist-types/index.d.ts",
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline",
    "build:es": "premove dist-es && tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "premove dist-types && tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.978.1",
    "@aws-sdk/credential-provider-node": "^3.972.84",
    "@aws-sdk/types": "^3.974.6",
    "@smithy/core": "^3.35.0",
    "@smithy/fetch-http-handler": "^5.8.0",
    "@smithy/node-http-handler": "^4.12.1",
    "@smithy/types": "^4.19.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/endpoint/bdd.js
var k2 = "ref";
var a2 = -1;
var b2 = true;
var c2 = "isSet";
var d2 = "PartitionResult";
var e2 = "booleanEquals";
var f2 = "getAttr";
var g2 = { [k2]: "Endpoint" };
var h2 = { [k2]: d2 };
var i2 = {};
var j2 = [{ [k2]: "Region" }];
var _data2 = {
  conditions: [
    [c2, [g2]],
    [c2, j2],
    ["aws.partition", j2, d2],
    [e2, [{ [k2]: "UseFIPS" }, b2]],
    [e2, [{ [k2]: "UseDualStack" }, b2]],
    [e2, [{ fn: f2, argv: [h2, "supportsDualStack"] }, b2]],
    [e2, [{ fn: f2, argv: [h2, "supportsFIPS"] }, b2]],
    ["stringEquals", [{ fn: f2, argv: [h2, "name"] }, "aws-us-gov"]]
  ],
  results: [
    [a2],
    [a2, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a2, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [g2, i2],
    ["https://application-autoscaling-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i2],
    [a2, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://application-autoscaling.{Region}.amazonaws.com", i2],
    ["https://application-autoscaling-fips.{Region}.{PartitionResult#dnsSuffix}", i2],
    [a2, "FIPS is enabled but this partition does not support FIPS"],
    ["https://application-autoscaling.{Region}.{PartitionResult#dualStackDnsSuffix}", i2],
    [a2, "DualStack is enabled but this partition does not support DualStack"],
    ["https://application-autoscaling.{Region}.{PartitionResult#dnsSuffix}", i2],
    [a2, "Invalid Configuration: Missing Region"]
  ]
};
var root2 = 2;
var r2 = 1e8;
var nodes2 = new Int32Array([
  -1,
  1,
  -1,
  0,
  13,
  3,
  1,
  4,
  r2 + 12,
  2,
  5,
  r2 + 12,
  3,
  8,
  6,
  4,
  7,
  r2 + 11,
  5,
  r2 + 9,
  r2 + 10,
  4,
  11,
  9,
  6,
  10,
  r2 + 8,
  7,
  r2 + 6,
  r2 + 7,
  5,
  12,
  r2 + 5,
  6,
  r2 + 4,
  r2 + 5,
  3,
  r2 + 1,
  14,
  4,
  r2 + 2,
  r2 + 3
]);
var bdd2 = BinaryDecisionDiagram.from(nodes2, root2, _data2.conditions, _data2.results);

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/endpoint/endpointResolver.js
var cache2 = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver2 = (endpointParams, context3 = {}) => {
  return cache2.get(endpointParams, () => decideEndpoint(bdd2, {
    endpointParams,
    logger: context3.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/models/ApplicationAutoScalingServiceException.js
var ApplicationAutoScalingServiceException = class _ApplicationAutoScalingServiceException extends ServiceException {
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _ApplicationAutoScalingServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/models/errors.js
var ConcurrentUpdateException = class _ConcurrentUpdateException extends ApplicationAutoScalingServiceException {
  name = "ConcurrentUpdateException";
  $fault = "server";
  Message;
  constructor(opts) {
    super({
      name: "ConcurrentUpdateException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _ConcurrentUpdateException.prototype);
    this.Message = opts.Message;
  }
};
var InternalServiceException = class _InternalServiceException extends ApplicationAutoScalingServiceException {
  name = "InternalServiceException";
  $fault = "server";
  Message;
  constructor(opts) {
    super({
      name: "InternalServiceException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _InternalServiceException.prototype);
    this.Message = opts.Message;
  }
};
var ObjectNotFoundException = class _ObjectNotFoundException extends ApplicationAutoScalingServiceException {
  name = "ObjectNotFoundException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ObjectNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ObjectNotFoundException.prototype);
    this.Message = opts.Message;
  }
};
var ValidationException = class _ValidationException extends ApplicationAutoScalingServiceException {
  name = "ValidationException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ValidationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ValidationException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidNextTokenException = class _InvalidNextTokenException extends ApplicationAutoScalingServiceException {
  name = "InvalidNextTokenException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidNextTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidNextTokenException.prototype);
    this.Message = opts.Message;
  }
};
var FailedResourceAccessException = class _FailedResourceAccessException extends ApplicationAutoScalingServiceException {
  name = "FailedResourceAccessException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "FailedResourceAccessException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _FailedResourceAccessException.prototype);
    this.Message = opts.Message;
  }
};
var ResourceNotFoundException2 = class _ResourceNotFoundException extends ApplicationAutoScalingServiceException {
  name = "ResourceNotFoundException";
  $fault = "client";
  Message;
  ResourceName;
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceNotFoundException.prototype);
    this.Message = opts.Message;
    this.ResourceName = opts.ResourceName;
  }
};
var LimitExceededException = class _LimitExceededException extends ApplicationAutoScalingServiceException {
  name = "LimitExceededException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LimitExceededException.prototype);
    this.Message = opts.Message;
  }
};
var TooManyTagsException2 = class _TooManyTagsException extends ApplicationAutoScalingServiceException {
  name = "TooManyTagsException";
  $fault = "client";
  Message;
  ResourceName;
  constructor(opts) {
    super({
      name: "TooManyTagsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyTagsException.prototype);
    this.Message = opts.Message;
    this.ResourceName = opts.ResourceName;
  }
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/schemas/schemas_0.js
var _A2 = "Alarm";
var _AARN = "AlarmARN";
var _AN = "AlarmName";
var _AT = "AdjustmentType";
var _Al = "Alarms";
var _CCMS = "CustomizedCapacityMetricSpecification";
var _CF = "CapacityForecast";
var _CLMS = "CustomizedLoadMetricSpecification";
var _CMS = "CustomizedMetricSpecification";
var _CSMS = "CustomizedScalingMetricSpecification";
var _CT2 = "CreationTime";
var _CUE = "ConcurrentUpdateException";
var _Co2 = "Cooldown";
var _D = "Dimensions";
var _DSARescr = "DescribeScheduledActionsRequest";
var _DSI = "DisableScaleIn";
var _DSIS = "DynamicScalingInSuspended";
var _DSOS = "DynamicScalingOutSuspended";
var _DSP = "DeleteScalingPolicy";
var _DSPR = "DeleteScalingPolicyRequest";
var _DSPRe = "DeleteScalingPolicyResponse";
var _DSPRes = "DescribeScalingPoliciesRequest";
var _DSPResc = "DescribeScalingPoliciesResponse";
var _DSPe = "DescribeScalingPolicies";
var _DSTRes = "DescribeScalableTargetsRequest";
var _DSTResc = "DescribeScalableTargetsResponse";
var _DSTe = "DescribeScalableTargets";
var _E2 = "Expression";
var _FRAE = "FailedResourceAccessException";
var _I2 = "Id";
var _INTE = "InvalidNextTokenException";
var _ISE2 = "InternalServiceException";
var _L = "Label";
var _LEE = "LimitExceededException";
var _LF = "LoadForecast";
var _LTFRRi = "ListTagsForResourceResponse";
var _M2 = "Message";
var _MAM = "MinAdjustmentMagnitude";
var _MAT = "MetricAggregationType";
var _MC = "MaxCapacity";
var _MCB = "MaxCapacityBuffer";
var _MCBB = "MaxCapacityBreachBehavior";
var _MCi = "MinCapacity";
var _MD = "MetricDimension";
var _MDQ = "MetricDataQueries";
var _MDe = "MetricDimensions";
var _MILB = "MetricIntervalLowerBound";
var _MIUB = "MetricIntervalUpperBound";
var _MN = "MetricName";
var _MR = "MaxResults";
var _MS = "MetricSpecification";
var _MSe = "MetricStat";
var _MSet = "MetricSpecifications";
var _Me = "Metrics";
var _Met = "Metric";
var _Mo2 = "Mode";
var _N2 = "Namespace";
var _NT = "NextToken";
var _Na2 = "Name";
var _ONFE = "ObjectNotFoundException";
var _PARN = "PolicyARN";
var _PC = "PredictedCapacity";
var _PLMS = "PredefinedLoadMetricSpecification";
var _PMPS = "PredefinedMetricPairSpecification";
var _PMS = "PredefinedMetricSpecification";
var _PMT = "PredefinedMetricType";
var _PN = "PolicyName";
var _PNo = "PolicyNames";
var _PSCMS = "PredictiveScalingCustomizedMetricSpecification";
var _PSM = "PredictiveScalingMetric";
var _PSMD = "PredictiveScalingMetricDimension";
var _PSMDQ = "PredictiveScalingMetricDataQuery";
var _PSMDQr = "PredictiveScalingMetricDataQueries";
var _PSMDr = "PredictiveScalingMetricDimensions";
var _PSMS = "PredictiveScalingMetricSpecification";
var _PSMSr = "PredefinedScalingMetricSpecification";
var _PSMSre = "PredictiveScalingMetricStat";
var _PSMSred = "PredictiveScalingMetricSpecifications";
var _PSP = "PutScalingPolicy";
var _PSPC = "PredictiveScalingPolicyConfiguration";
var _PSPLMS = "PredictiveScalingPredefinedLoadMetricSpecification";
var _PSPMPS = "PredictiveScalingPredefinedMetricPairSpecification";
var _PSPR = "PutScalingPolicyRequest";
var _PSPRu = "PutScalingPolicyResponse";
var _PSPSMS = "PredictiveScalingPredefinedScalingMetricSpecification";
var _PT = "PolicyType";
var _RARN = "ResourceARN";
var _RARNo = "RoleARN";
var _RD = "ReturnData";
var _RI = "ResourceId";
var _RIe2 = "ResourceIds";
var _RL = "ResourceLabel";
var _RN = "ResourceName";
var _RNFE2 = "ResourceNotFoundException";
var _RST = "RegisterScalableTarget";
var _RSTR = "RegisterScalableTargetRequest";
var _RSTRe = "RegisterScalableTargetResponse";
var _S2 = "Statistic";
var _SANc = "ScheduledActionNames";
var _SAcal = "ScalingAdjustment";
var _SAt = "StepAdjustment";
var _SAte = "StepAdjustments";
var _SBT = "SchedulingBufferTime";
var _SD = "ScalableDimension";
var _SIC2 = "ScaleInCooldown";
var _SN = "ServiceNamespace";
var _SOC = "ScaleOutCooldown";
var _SP2 = "ScalingPolicies";
var _SPc = "ScalingPolicy";
var _SS = "SuspendedState";
var _SSPC = "StepScalingPolicyConfiguration";
var _SSS = "ScheduledScalingSuspended";
var _ST2 = "ScalableTargets";
var _STARN = "ScalableTargetARN";
var _STc = "ScalableTarget";
var _St = "Stat";
var _T2 = "Timestamps";
var _TK2 = "TagKeys";
var _TMTE2 = "TooManyTagsException";
var _TRR = "TagResourceRequest";
var _TTM = "TargetTrackingMetric";
var _TTMD = "TargetTrackingMetricDimension";
var _TTMDQ = "TargetTrackingMetricDataQuery";
var _TTMDQa = "TargetTrackingMetricDataQueries";
var _TTMDa = "TargetTrackingMetricDimensions";
var _TTMS = "TargetTrackingMetricStat";
var _TTSPC = "TargetTrackingScalingPolicyConfiguration";
var _TV = "TargetValue";
var _Ta2 = "Tags";
var _U = "Unit";
var _URR = "UntagResourceRequest";
var _V2 = "Values";
var _VE = "ValidationException";
var _Va2 = "Value";
var _aQE2 = "awsQueryError";
var _c2 = "client";
var _e2 = "error";
var _hE2 = "httpError";
var _s2 = "smithy.ts.sdk.synthetic.com.amazonaws.applicationautoscaling";
var _se2 = "server";
var n02 = "com.amazonaws.applicationautoscaling";
var _s_registry2 = new TypeRegistry(_s2);
var ApplicationAutoScalingServiceException$ = [-3, _s2, "ApplicationAutoScalingServiceException", 0, [], []];
_s_registry2.registerError(ApplicationAutoScalingServiceException$, ApplicationAutoScalingServiceException);
var n0_registry2 = new TypeRegistry(n02);
var ConcurrentUpdateException$ = [
  -3,
  n02,
  _CUE,
  { [_aQE2]: [`ConcurrentUpdateException`, 500], [_e2]: _se2, [_hE2]: 500 },
  [_M2],
  [0]
];
n0_registry2.registerError(ConcurrentUpdateException$, ConcurrentUpdateException);
var FailedResourceAccessException$ = [
  -3,
  n02,
  _FRAE,
  { [_aQE2]: [`FailedResourceAccessException`, 400], [_e2]: _c2, [_hE2]: 400 },
  [_M2],
  [0]
];
n0_registry2.registerError(FailedResourceAccessException$, FailedResourceAccessException);
var InternalServiceException$ = [
  -3,
  n02,
  _ISE2,
  { [_aQE2]: [`InternalServiceException`, 500], [_e2]: _se2, [_hE2]: 500 },
  [_M2],
  [0]
];
n0_registry2.registerError(InternalServiceException$, InternalServiceException);
var InvalidNextTokenException$ = [
  -3,
  n02,
  _INTE,
  { [_aQE2]: [`InvalidNextTokenException`, 400], [_e2]: _c2, [_hE2]: 400 },
  [_M2],
  [0]
];
n0_registry2.registerError(InvalidNextTokenException$, InvalidNextTokenException);
var LimitExceededException$ = [
  -3,
  n02,
  _LEE,
  { [_aQE2]: [`LimitExceededException`, 400], [_e2]: _c2, [_hE2]: 400 },
  [_M2],
  [0]
];
n0_registry2.registerError(LimitExceededException$, LimitExceededException);
var ObjectNotFoundException$ = [
  -3,
  n02,
  _ONFE,
  { [_aQE2]: [`ObjectNotFoundException`, 400], [_e2]: _c2, [_hE2]: 400 },
  [_M2],
  [0]
];
n0_registry2.registerError(ObjectNotFoundException$, ObjectNotFoundException);
var ResourceNotFoundException$2 = [
  -3,
  n02,
  _RNFE2,
  { [_e2]: _c2, [_hE2]: 404 },
  [_M2, _RN],
  [0, 0]
];
n0_registry2.registerError(ResourceNotFoundException$2, ResourceNotFoundException2);
var TooManyTagsException$2 = [
  -3,
  n02,
  _TMTE2,
  { [_e2]: _c2, [_hE2]: 400 },
  [_M2, _RN],
  [0, 0]
];
n0_registry2.registerError(TooManyTagsException$2, TooManyTagsException2);
var ValidationException$ = [
  -3,
  n02,
  _VE,
  { [_aQE2]: [`ValidationException`, 400], [_e2]: _c2, [_hE2]: 400 },
  [_M2],
  [0]
];
n0_registry2.registerError(ValidationException$, ValidationException);
var errorTypeRegistries2 = [
  _s_registry2,
  n0_registry2
];
var Alarm$ = [
  3,
  n02,
  _A2,
  0,
  [_AN, _AARN],
  [0, 0],
  2
];
var CapacityForecast$ = [
  3,
  n02,
  _CF,
  0,
  [_T2, _V2],
  [64 | 4, 64 | 1],
  2
];
var CustomizedMetricSpecification$ = [
  3,
  n02,
  _CMS,
  0,
  [_MN, _N2, _D, _S2, _U, _Me],
  [0, 0, () => MetricDimensions, 0, 0, () => TargetTrackingMetricDataQueries]
];
var DeleteScalingPolicyRequest$ = [
  3,
  n02,
  _DSPR,
  0,
  [_PN, _SN, _RI, _SD],
  [0, 0, 0, 0],
  4
];
var DeleteScalingPolicyResponse$ = [
  3,
  n02,
  _DSPRe,
  0,
  [],
  []
];
var DescribeScalableTargetsRequest$ = [
  3,
  n02,
  _DSTRes,
  0,
  [_SN, _RIe2, _SD, _MR, _NT],
  [0, 64 | 0, 0, 1, 0],
  1
];
var DescribeScalableTargetsResponse$ = [
  3,
  n02,
  _DSTResc,
  0,
  [_ST2, _NT],
  [() => ScalableTargets, 0]
];
var DescribeScalingPoliciesRequest$ = [
  3,
  n02,
  _DSPRes,
  0,
  [_SN, _PNo, _RI, _SD, _MR, _NT],
  [0, 64 | 0, 0, 0, 1, 0],
  1
];
var DescribeScalingPoliciesResponse$ = [
  3,
  n02,
  _DSPResc,
  0,
  [_SP2, _NT],
  [() => ScalingPolicies, 0]
];
var DescribeScheduledActionsRequest$ = [
  3,
  n02,
  _DSARescr,
  0,
  [_SN, _SANc, _RI, _SD, _MR, _NT],
  [0, 64 | 0, 0, 0, 1, 0],
  1
];
var ListTagsForResourceResponse$ = [
  3,
  n02,
  _LTFRRi,
  0,
  [_Ta2],
  [128 | 0]
];
var LoadForecast$ = [
  3,
  n02,
  _LF,
  0,
  [_T2, _V2, _MS],
  [64 | 4, 64 | 1, () => PredictiveScalingMetricSpecification$],
  3
];
var MetricDimension$ = [
  3,
  n02,
  _MD,
  0,
  [_Na2, _Va2],
  [0, 0],
  2
];
var PredefinedMetricSpecification$ = [
  3,
  n02,
  _PMS,
  0,
  [_PMT, _RL],
  [0, 0],
  1
];
var PredictiveScalingCustomizedMetricSpecification$ = [
  3,
  n02,
  _PSCMS,
  0,
  [_MDQ],
  [() => PredictiveScalingMetricDataQueries],
  1
];
var PredictiveScalingMetric$ = [
  3,
  n02,
  _PSM,
  0,
  [_D, _MN, _N2],
  [() => PredictiveScalingMetricDimensions, 0, 0]
];
var PredictiveScalingMetricDataQuery$ = [
  3,
  n02,
  _PSMDQ,
  0,
  [_I2, _E2, _MSe, _L, _RD],
  [0, 0, () => PredictiveScalingMetricStat$, 0, 2],
  1
];
var PredictiveScalingMetricDimension$ = [
  3,
  n02,
  _PSMD,
  0,
  [_Na2, _Va2],
  [0, 0],
  2
];
var PredictiveScalingMetricSpecification$ = [
  3,
  n02,
  _PSMS,
  0,
  [_TV, _PMPS, _PSMSr, _PLMS, _CSMS, _CLMS, _CCMS],
  [1, () => PredictiveScalingPredefinedMetricPairSpecification$, () => PredictiveScalingPredefinedScalingMetricSpecification$, () => PredictiveScalingPredefinedLoadMetricSpecification$, () => PredictiveScalingCustomizedMetricSpecification$, () => PredictiveScalingCustomizedMetricSpecification$, () => PredictiveScalingCustomizedMetricSpecification$],
  1
];
var PredictiveScalingMetricStat$ = [
  3,
  n02,
  _PSMSre,
  0,
  [_Met, _St, _U],
  [() => PredictiveScalingMetric$, 0, 0],
  2
];
var PredictiveScalingPolicyConfiguration$ = [
  3,
  n02,
  _PSPC,
  0,
  [_MSet, _Mo2, _SBT, _MCBB, _MCB],
  [() => PredictiveScalingMetricSpecifications, 0, 1, 0, 1],
  1
];
var PredictiveScalingPredefinedLoadMetricSpecification$ = [
  3,
  n02,
  _PSPLMS,
  0,
  [_PMT, _RL],
  [0, 0],
  1
];
var PredictiveScalingPredefinedMetricPairSpecification$ = [
  3,
  n02,
  _PSPMPS,
  0,
  [_PMT, _RL],
  [0, 0],
  1
];
var PredictiveScalingPredefinedScalingMetricSpecification$ = [
  3,
  n02,
  _PSPSMS,
  0,
  [_PMT, _RL],
  [0, 0],
  1
];
var PutScalingPolicyRequest$ = [
  3,
  n02,
  _PSPR,
  0,
  [_PN, _SN, _RI, _SD, _PT, _SSPC, _TTSPC, _PSPC],
  [0, 0, 0, 0, 0, () => StepScalingPolicyConfiguration$, () => TargetTrackingScalingPolicyConfiguration$, () => PredictiveScalingPolicyConfiguration$],
  4
];
var PutScalingPolicyResponse$ = [
  3,
  n02,
  _PSPRu,
  0,
  [_PARN, _Al],
  [0, () => Alarms],
  1
];
var RegisterScalableTargetRequest$ = [
  3,
  n02,
  _RSTR,
  0,
  [_SN, _RI, _SD, _MCi, _MC, _RARNo, _SS, _Ta2],
  [0, 0, 0, 1, 1, 0, () => SuspendedState$, 128 | 0],
  3
];
var RegisterScalableTargetResponse$ = [
  3,
  n02,
  _RSTRe,
  0,
  [_STARN],
  [0]
];
var ScalableTarget$ = [
  3,
  n02,
  _STc,
  0,
  [_SN, _RI, _SD, _MCi, _MC, _RARNo, _CT2, _PC, _SS, _STARN],
  [0, 0, 0, 1, 1, 0, 4, 1, () => SuspendedState$, 0],
  7
];
var ScalingPolicy$ = [
  3,
  n02,
  _SPc,
  0,
  [_PARN, _PN, _SN, _RI, _SD, _PT, _CT2, _SSPC, _TTSPC, _PSPC, _Al],
  [0, 0, 0, 0, 0, 0, 4, () => StepScalingPolicyConfiguration$, () => TargetTrackingScalingPolicyConfiguration$, () => PredictiveScalingPolicyConfiguration$, () => Alarms],
  7
];
var StepAdjustment$ = [
  3,
  n02,
  _SAt,
  0,
  [_SAcal, _MILB, _MIUB],
  [1, 1, 1],
  1
];
var StepScalingPolicyConfiguration$ = [
  3,
  n02,
  _SSPC,
  0,
  [_AT, _SAte, _MAM, _Co2, _MAT],
  [0, () => StepAdjustments, 1, 1, 0]
];
var SuspendedState$ = [
  3,
  n02,
  _SS,
  0,
  [_DSIS, _DSOS, _SSS],
  [2, 2, 2]
];
var TagResourceRequest$ = [
  3,
  n02,
  _TRR,
  0,
  [_RARN, _Ta2],
  [0, 128 | 0],
  2
];
var TargetTrackingMetric$ = [
  3,
  n02,
  _TTM,
  0,
  [_D, _MN, _N2],
  [() => TargetTrackingMetricDimensions, 0, 0]
];
var TargetTrackingMetricDataQuery$ = [
  3,
  n02,
  _TTMDQ,
  0,
  [_I2, _E2, _L, _MSe, _RD],
  [0, 0, 0, () => TargetTrackingMetricStat$, 2],
  1
];
var TargetTrackingMetricDimension$ = [
  3,
  n02,
  _TTMD,
  0,
  [_Na2, _Va2],
  [0, 0],
  2
];
var TargetTrackingMetricStat$ = [
  3,
  n02,
  _TTMS,
  0,
  [_Met, _St, _U],
  [() => TargetTrackingMetric$, 0, 0],
  2
];
var TargetTrackingScalingPolicyConfiguration$ = [
  3,
  n02,
  _TTSPC,
  0,
  [_TV, _PMS, _CMS, _SOC, _SIC2, _DSI],
  [1, () => PredefinedMetricSpecification$, () => CustomizedMetricSpecification$, 1, 1, 2],
  1
];
var UntagResourceRequest$ = [
  3,
  n02,
  _URR,
  0,
  [_RARN, _TK2],
  [0, 64 | 0],
  2
];
var Alarms = [
  1,
  n02,
  _Al,
  0,
  () => Alarm$
];
var MetricDimensions = [
  1,
  n02,
  _MDe,
  0,
  () => MetricDimension$
];
var PredictiveScalingForecastTimestamps = 64 | 4;
var PredictiveScalingForecastValues = 64 | 1;
var PredictiveScalingMetricDataQueries = [
  1,
  n02,
  _PSMDQr,
  0,
  () => PredictiveScalingMetricDataQuery$
];
var PredictiveScalingMetricDimensions = [
  1,
  n02,
  _PSMDr,
  0,
  () => PredictiveScalingMetricDimension$
];
var PredictiveScalingMetricSpecifications = [
  1,
  n02,
  _PSMSred,
  0,
  () => PredictiveScalingMetricSpecification$
];
var ResourceIdsMaxLen1600 = 64 | 0;
var ScalableTargets = [
  1,
  n02,
  _ST2,
  0,
  () => ScalableTarget$
];
var ScalingPolicies = [
  1,
  n02,
  _SP2,
  0,
  () => ScalingPolicy$
];
var StepAdjustments = [
  1,
  n02,
  _SAte,
  0,
  () => StepAdjustment$
];
var TagKeyList = 64 | 0;
var TargetTrackingMetricDataQueries = [
  1,
  n02,
  _TTMDQa,
  0,
  () => TargetTrackingMetricDataQuery$
];
var TargetTrackingMetricDimensions = [
  1,
  n02,
  _TTMDa,
  0,
  () => TargetTrackingMetricDimension$
];
var TagMap = 128 | 0;
var DeleteScalingPolicy$ = [
  9,
  n02,
  _DSP,
  0,
  () => DeleteScalingPolicyRequest$,
  () => DeleteScalingPolicyResponse$
];
var DescribeScalableTargets$ = [
  9,
  n02,
  _DSTe,
  0,
  () => DescribeScalableTargetsRequest$,
  () => DescribeScalableTargetsResponse$
];
var DescribeScalingPolicies$ = [
  9,
  n02,
  _DSPe,
  0,
  () => DescribeScalingPoliciesRequest$,
  () => DescribeScalingPoliciesResponse$
];
var PutScalingPolicy$ = [
  9,
  n02,
  _PSP,
  0,
  () => PutScalingPolicyRequest$,
  () => PutScalingPolicyResponse$
];
var RegisterScalableTarget$ = [
  9,
  n02,
  _RST,
  0,
  () => RegisterScalableTargetRequest$,
  () => RegisterScalableTargetResponse$
];

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/runtimeConfig.shared.js
var getRuntimeConfig3 = (config) => {
  return {
    apiVersion: "2016-02-06",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver2,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultApplicationAutoScalingHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer()
      }
    ],
    logger: config?.logger ?? new NoOpLogger(),
    protocol: config?.protocol ?? AwsJson1_1Protocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.applicationautoscaling",
      errorTypeRegistries: errorTypeRegistries2,
      version: "2016-02-06",
      serviceTarget: "AnyScaleFrontendService"
    },
    serviceId: config?.serviceId ?? "Application Auto Scaling",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/runtimeConfig.js
var getRuntimeConfig4 = (config) => {
  emitWarningIfUnsupportedVersion2(process.version);
  const defaultsMode = resolveDefaultsModeConfig(config);
  const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
  const clientSharedValues = getRuntimeConfig3(config);
  emitWarningIfUnsupportedVersion(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default2.version }),
    maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
    region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
    requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? loadConfig({
      ...NODE_RETRY_MODE_CONFIG_OPTIONS,
      default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
    }, config),
    streamCollector: config?.streamCollector ?? streamCollector,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
  };
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration2 = (runtimeConfig) => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
  let _credentials = runtimeConfig.credentials;
  return {
    setHttpAuthScheme(httpAuthScheme) {
      const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
      if (index === -1) {
        _httpAuthSchemes.push(httpAuthScheme);
      } else {
        _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      }
    },
    httpAuthSchemes() {
      return _httpAuthSchemes;
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
      _httpAuthSchemeProvider = httpAuthSchemeProvider;
    },
    httpAuthSchemeProvider() {
      return _httpAuthSchemeProvider;
    },
    setCredentials(credentials) {
      _credentials = credentials;
    },
    credentials() {
      return _credentials;
    }
  };
};
var resolveHttpAuthRuntimeConfig2 = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions2 = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration2(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig2(extensionConfiguration));
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/ApplicationAutoScalingClient.js
var ApplicationAutoScalingClient = class extends Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig4(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters2(_config_0);
    const _config_2 = resolveUserAgentConfig(_config_1);
    const _config_3 = resolveRetryConfig(_config_2);
    const _config_4 = resolveRegionConfig(_config_3);
    const _config_5 = resolveHostHeaderConfig(_config_4);
    const _config_6 = resolveEndpointConfig(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig2(_config_6);
    const _config_8 = resolveRuntimeExtensions2(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultApplicationAutoScalingHttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({
        "aws.auth#sigv4": config.credentials
      })
    }));
    this.middlewareStack.use(getHttpSigningPlugin(this.config));
  }
  destroy() {
    super.destroy();
  }
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commandBuilder.js
var command3 = makeBuilder(commonParams2, "AnyScaleFrontendService", "ApplicationAutoScalingClient", getEndpointPlugin);
var _ep03 = {};
var _mw03 = (Command, cs, config, o) => [];

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/DeleteScalingPolicyCommand.js
var DeleteScalingPolicyCommand = class extends command3(_ep03, _mw03, "DeleteScalingPolicy", DeleteScalingPolicy$) {
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/DescribeScalableTargetsCommand.js
var DescribeScalableTargetsCommand = class extends command3(_ep03, _mw03, "DescribeScalableTargets", DescribeScalableTargets$) {
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/DescribeScalingPoliciesCommand.js
var DescribeScalingPoliciesCommand = class extends command3(_ep03, _mw03, "DescribeScalingPolicies", DescribeScalingPolicies$) {
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/PutScalingPolicyCommand.js
var PutScalingPolicyCommand = class extends command3(_ep03, _mw03, "PutScalingPolicy", PutScalingPolicy$) {
};

// node_modules/@aws-sdk/client-application-auto-scaling/dist-es/commands/RegisterScalableTargetCommand.js
var RegisterScalableTargetCommand = class extends command3(_ep03, _mw03, "RegisterScalableTarget", RegisterScalableTarget$) {
};

// src/aws/application-auto-scaling.ts
var POLICIES = {
  cpu: { name: "renga-cpu", metric: "ECSServiceAverageCPUUtilization" },
  memory: { name: "renga-memory", metric: "ECSServiceAverageMemoryUtilization" }
};
var METRICS = ["cpu", "memory"];
var ApplicationAutoScaling = class {
  #client;
  #cluster;
  constructor(session, cluster) {
    this.#client = new ApplicationAutoScalingClient(session.client);
    this.#cluster = cluster;
  }
  async read(service) {
    const { ResourceId, ServiceNamespace, ScalableDimension } = this.#resource(service);
    const [{ ScalableTargets: ScalableTargets2 = [] }, { ScalingPolicies: ScalingPolicies2 = [] }] = await Promise.all([
      this.#call(
        "DescribeScalableTargets",
        service,
        () => this.#client.send(
          new DescribeScalableTargetsCommand({
            ServiceNamespace,
            ResourceIds: [ResourceId],
            ScalableDimension
          })
        )
      ),
      this.#call(
        "DescribeScalingPolicies",
        service,
        () => this.#client.send(new DescribeScalingPoliciesCommand(this.#resource(service)))
      )
    ]);
    const [target] = ScalableTargets2;
    const targetOf = (metric) => ScalingPolicies2.find(({ PolicyName }) => PolicyName === POLICIES[metric].name)?.TargetTrackingScalingPolicyConfiguration?.TargetValue;
    const [cpu, memory] = [targetOf("cpu"), targetOf("memory")];
    if (target === void 0 || cpu === void 0 && memory === void 0) return void 0;
    return {
      min: target.MinCapacity ?? 0,
      max: target.MaxCapacity ?? 0,
      ...cpu === void 0 ? {} : { cpu },
      ...memory === void 0 ? {} : { memory }
    };
  }
  async set(service, wanted) {
    await this.#call(
      "RegisterScalableTarget",
      service,
      () => this.#client.send(
        new RegisterScalableTargetCommand({
          ...this.#resource(service),
          MinCapacity: wanted.min,
          MaxCapacity: wanted.max
        })
      )
    );
    for (const metric of METRICS) {
      const value = wanted[metric];
      if (value === void 0) await this.#delete(service, metric);
      else await this.#put(service, metric, value);
    }
  }
  async clear(service) {
    for (const metric of METRICS) await this.#delete(service, metric);
  }
  async #put(service, metric, TargetValue) {
    await this.#call(
      "PutScalingPolicy",
      service,
      () => this.#client.send(
        new PutScalingPolicyCommand({
          ...this.#resource(service),
          PolicyName: POLICIES[metric].name,
          PolicyType: "TargetTrackingScaling",
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue,
            PredefinedMetricSpecification: { PredefinedMetricType: POLICIES[metric].metric }
          }
        })
      )
    );
  }
  async #delete(service, metric) {
    const PolicyName = POLICIES[metric].name;
    await this.#call("DeleteScalingPolicy", service, async () => {
      try {
        await this.#client.send(
          new DeleteScalingPolicyCommand({ ...this.#resource(service), PolicyName })
        );
      } catch (error) {
        if (!isAwsError(error, "ObjectNotFoundException")) throw error;
      }
    });
  }
  #resource(service) {
    return {
      ServiceNamespace: "ecs",
      ResourceId: `service/${this.#cluster}/${service}`,
      ScalableDimension: "ecs:service:DesiredCount"
    };
  }
  #call(operation, service, call) {
    return explaining(`application-autoscaling:${operation}`, `service '${service}'`, call);
  }
};

// src/aws/codedeploy-deployments.ts
import { createHash as createHash2 } from "node:crypto";

// node_modules/@aws-sdk/client-codedeploy/dist-es/auth/httpAuthSchemeProvider.js
var defaultCodeDeployHttpAuthSchemeParametersProvider = async (config, context3, input) => {
  return {
    operation: getSmithyContext(context3).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption3(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "codedeploy",
      region: authParameters.region
    },
    propertiesExtractor: (config, context3) => ({
      signingProperties: {
        config,
        context: context3
      }
    })
  };
}
var defaultCodeDeployHttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption3(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig3 = (config) => {
  const config_0 = resolveAwsSdkSigV4Config(config);
  return Object.assign(config_0, {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters3 = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "codedeploy"
  });
};
var commonParams3 = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-codedeploy/package.json
var package_default3 = {
  name: "@aws-sdk/client-codedeploy",
  version: "3.1133.0",
  description: "AWS SDK for JavaScript Codedeploy Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-codedeploy",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-codedeploy"
  },
  files: [
    "dist-*/**"
  ],
  sideEffects: false,
  main: "./dist-cjs/index.js",
  module: "./dist-es/index.js",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  types: "./dist-types/index.d.ts",
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline",
    "build:es": "premove dist-es && tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "premove dist-types && tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service",
    "test:e2e": "yarn g:vitest run -c vitest.config.e2e.mts",
    "test:e2e:watch": "yarn g:vitest watch -c vitest.config.e2e.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.978.0",
    "@aws-sdk/credential-provider-node": "^3.972.83",
    "@aws-sdk/types": "^3.974.5",
    "@smithy/core": "^3.33.3",
    "@smithy/fetch-http-handler": "^5.7.2",
    "@smithy/node-http-handler": "^4.11.3",
    "@smithy/types": "^4.17.2",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/endpoint/bdd.js
var k3 = "ref";
var a3 = -1;
var b3 = true;
var c3 = "isSet";
var d3 = "PartitionResult";
var e3 = "booleanEquals";
var f3 = "getAttr";
var g3 = { [k3]: "Endpoint" };
var h3 = { [k3]: d3 };
var i3 = {};
var j3 = [{ [k3]: "Region" }];
var _data3 = {
  conditions: [
    [c3, [g3]],
    [c3, j3],
    ["aws.partition", j3, d3],
    [e3, [{ [k3]: "UseFIPS" }, b3]],
    [e3, [{ [k3]: "UseDualStack" }, b3]],
    [e3, [{ fn: f3, argv: [h3, "supportsDualStack"] }, b3]],
    [e3, [{ fn: f3, argv: [h3, "supportsFIPS"] }, b3]]
  ],
  results: [
    [a3],
    [a3, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a3, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [g3, i3],
    ["https://codedeploy-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i3],
    [a3, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://codedeploy-fips.{Region}.{PartitionResult#dnsSuffix}", i3],
    [a3, "FIPS is enabled but this partition does not support FIPS"],
    ["https://codedeploy.{Region}.{PartitionResult#dualStackDnsSuffix}", i3],
    [a3, "DualStack is enabled but this partition does not support DualStack"],
    ["https://codedeploy.{Region}.{PartitionResult#dnsSuffix}", i3],
    [a3, "Invalid Configuration: Missing Region"]
  ]
};
var root3 = 2;
var r3 = 1e8;
var nodes3 = new Int32Array([
  -1,
  1,
  -1,
  0,
  12,
  3,
  1,
  4,
  r3 + 11,
  2,
  5,
  r3 + 11,
  3,
  8,
  6,
  4,
  7,
  r3 + 10,
  5,
  r3 + 8,
  r3 + 9,
  4,
  10,
  9,
  6,
  r3 + 6,
  r3 + 7,
  5,
  11,
  r3 + 5,
  6,
  r3 + 4,
  r3 + 5,
  3,
  r3 + 1,
  13,
  4,
  r3 + 2,
  r3 + 3
]);
var bdd3 = BinaryDecisionDiagram.from(nodes3, root3, _data3.conditions, _data3.results);

// node_modules/@aws-sdk/client-codedeploy/dist-es/endpoint/endpointResolver.js
var cache3 = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver3 = (endpointParams, context3 = {}) => {
  return cache3.get(endpointParams, () => decideEndpoint(bdd3, {
    endpointParams,
    logger: context3.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-codedeploy/dist-es/models/CodeDeployServiceException.js
var CodeDeployServiceException = class _CodeDeployServiceException extends ServiceException {
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _CodeDeployServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/models/errors.js
var InstanceLimitExceededException = class _InstanceLimitExceededException extends CodeDeployServiceException {
  name = "InstanceLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InstanceLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InstanceLimitExceededException.prototype);
  }
};
var InstanceNameRequiredException = class _InstanceNameRequiredException extends CodeDeployServiceException {
  name = "InstanceNameRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InstanceNameRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InstanceNameRequiredException.prototype);
  }
};
var InstanceNotRegisteredException = class _InstanceNotRegisteredException extends CodeDeployServiceException {
  name = "InstanceNotRegisteredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InstanceNotRegisteredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InstanceNotRegisteredException.prototype);
  }
};
var InvalidInstanceNameException = class _InvalidInstanceNameException extends CodeDeployServiceException {
  name = "InvalidInstanceNameException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidInstanceNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidInstanceNameException.prototype);
  }
};
var InvalidTagException = class _InvalidTagException extends CodeDeployServiceException {
  name = "InvalidTagException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTagException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTagException.prototype);
  }
};
var TagLimitExceededException = class _TagLimitExceededException extends CodeDeployServiceException {
  name = "TagLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TagLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TagLimitExceededException.prototype);
  }
};
var TagRequiredException = class _TagRequiredException extends CodeDeployServiceException {
  name = "TagRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TagRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TagRequiredException.prototype);
  }
};
var AlarmsLimitExceededException = class _AlarmsLimitExceededException extends CodeDeployServiceException {
  name = "AlarmsLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "AlarmsLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AlarmsLimitExceededException.prototype);
  }
};
var ApplicationAlreadyExistsException = class _ApplicationAlreadyExistsException extends CodeDeployServiceException {
  name = "ApplicationAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ApplicationAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ApplicationAlreadyExistsException.prototype);
  }
};
var ApplicationDoesNotExistException = class _ApplicationDoesNotExistException extends CodeDeployServiceException {
  name = "ApplicationDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ApplicationDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ApplicationDoesNotExistException.prototype);
  }
};
var ApplicationLimitExceededException = class _ApplicationLimitExceededException extends CodeDeployServiceException {
  name = "ApplicationLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ApplicationLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ApplicationLimitExceededException.prototype);
  }
};
var ApplicationNameRequiredException = class _ApplicationNameRequiredException extends CodeDeployServiceException {
  name = "ApplicationNameRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ApplicationNameRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ApplicationNameRequiredException.prototype);
  }
};
var ArnNotSupportedException = class _ArnNotSupportedException extends CodeDeployServiceException {
  name = "ArnNotSupportedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ArnNotSupportedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ArnNotSupportedException.prototype);
  }
};
var BatchLimitExceededException = class _BatchLimitExceededException extends CodeDeployServiceException {
  name = "BatchLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "BatchLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _BatchLimitExceededException.prototype);
  }
};
var InvalidApplicationNameException = class _InvalidApplicationNameException extends CodeDeployServiceException {
  name = "InvalidApplicationNameException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidApplicationNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidApplicationNameException.prototype);
  }
};
var InvalidRevisionException = class _InvalidRevisionException extends CodeDeployServiceException {
  name = "InvalidRevisionException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidRevisionException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidRevisionException.prototype);
  }
};
var RevisionRequiredException = class _RevisionRequiredException extends CodeDeployServiceException {
  name = "RevisionRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RevisionRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RevisionRequiredException.prototype);
  }
};
var DeploymentConfigDoesNotExistException = class _DeploymentConfigDoesNotExistException extends CodeDeployServiceException {
  name = "DeploymentConfigDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentConfigDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentConfigDoesNotExistException.prototype);
  }
};
var DeploymentGroupNameRequiredException = class _DeploymentGroupNameRequiredException extends CodeDeployServiceException {
  name = "DeploymentGroupNameRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentGroupNameRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentGroupNameRequiredException.prototype);
  }
};
var InvalidDeploymentGroupNameException = class _InvalidDeploymentGroupNameException extends CodeDeployServiceException {
  name = "InvalidDeploymentGroupNameException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentGroupNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentGroupNameException.prototype);
  }
};
var DeploymentDoesNotExistException = class _DeploymentDoesNotExistException extends CodeDeployServiceException {
  name = "DeploymentDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentDoesNotExistException.prototype);
  }
};
var DeploymentIdRequiredException = class _DeploymentIdRequiredException extends CodeDeployServiceException {
  name = "DeploymentIdRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentIdRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentIdRequiredException.prototype);
  }
};
var InstanceIdRequiredException = class _InstanceIdRequiredException extends CodeDeployServiceException {
  name = "InstanceIdRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InstanceIdRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InstanceIdRequiredException.prototype);
  }
};
var InvalidComputePlatformException = class _InvalidComputePlatformException extends CodeDeployServiceException {
  name = "InvalidComputePlatformException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidComputePlatformException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidComputePlatformException.prototype);
  }
};
var InvalidDeploymentIdException = class _InvalidDeploymentIdException extends CodeDeployServiceException {
  name = "InvalidDeploymentIdException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentIdException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentIdException.prototype);
  }
};
var DeploymentNotStartedException = class _DeploymentNotStartedException extends CodeDeployServiceException {
  name = "DeploymentNotStartedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentNotStartedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentNotStartedException.prototype);
  }
};
var DeploymentTargetDoesNotExistException = class _DeploymentTargetDoesNotExistException extends CodeDeployServiceException {
  name = "DeploymentTargetDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentTargetDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentTargetDoesNotExistException.prototype);
  }
};
var DeploymentTargetIdRequiredException = class _DeploymentTargetIdRequiredException extends CodeDeployServiceException {
  name = "DeploymentTargetIdRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentTargetIdRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentTargetIdRequiredException.prototype);
  }
};
var DeploymentTargetListSizeExceededException = class _DeploymentTargetListSizeExceededException extends CodeDeployServiceException {
  name = "DeploymentTargetListSizeExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentTargetListSizeExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentTargetListSizeExceededException.prototype);
  }
};
var InstanceDoesNotExistException = class _InstanceDoesNotExistException extends CodeDeployServiceException {
  name = "InstanceDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InstanceDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InstanceDoesNotExistException.prototype);
  }
};
var InvalidDeploymentTargetIdException = class _InvalidDeploymentTargetIdException extends CodeDeployServiceException {
  name = "InvalidDeploymentTargetIdException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentTargetIdException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentTargetIdException.prototype);
  }
};
var BucketNameFilterRequiredException = class _BucketNameFilterRequiredException extends CodeDeployServiceException {
  name = "BucketNameFilterRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "BucketNameFilterRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _BucketNameFilterRequiredException.prototype);
  }
};
var DeploymentAlreadyCompletedException = class _DeploymentAlreadyCompletedException extends CodeDeployServiceException {
  name = "DeploymentAlreadyCompletedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentAlreadyCompletedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentAlreadyCompletedException.prototype);
  }
};
var DeploymentIsNotInReadyStateException = class _DeploymentIsNotInReadyStateException extends CodeDeployServiceException {
  name = "DeploymentIsNotInReadyStateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentIsNotInReadyStateException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentIsNotInReadyStateException.prototype);
  }
};
var InvalidDeploymentStatusException = class _InvalidDeploymentStatusException extends CodeDeployServiceException {
  name = "InvalidDeploymentStatusException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentStatusException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentStatusException.prototype);
  }
};
var InvalidDeploymentWaitTypeException = class _InvalidDeploymentWaitTypeException extends CodeDeployServiceException {
  name = "InvalidDeploymentWaitTypeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentWaitTypeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentWaitTypeException.prototype);
  }
};
var UnsupportedActionForDeploymentTypeException = class _UnsupportedActionForDeploymentTypeException extends CodeDeployServiceException {
  name = "UnsupportedActionForDeploymentTypeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnsupportedActionForDeploymentTypeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnsupportedActionForDeploymentTypeException.prototype);
  }
};
var InvalidTagsToAddException = class _InvalidTagsToAddException extends CodeDeployServiceException {
  name = "InvalidTagsToAddException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTagsToAddException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTagsToAddException.prototype);
  }
};
var ThrottlingException = class _ThrottlingException extends CodeDeployServiceException {
  name = "ThrottlingException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ThrottlingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ThrottlingException.prototype);
  }
};
var DeploymentGroupDoesNotExistException = class _DeploymentGroupDoesNotExistException extends CodeDeployServiceException {
  name = "DeploymentGroupDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentGroupDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentGroupDoesNotExistException.prototype);
  }
};
var DeploymentLimitExceededException = class _DeploymentLimitExceededException extends CodeDeployServiceException {
  name = "DeploymentLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentLimitExceededException.prototype);
  }
};
var DescriptionTooLongException = class _DescriptionTooLongException extends CodeDeployServiceException {
  name = "DescriptionTooLongException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DescriptionTooLongException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DescriptionTooLongException.prototype);
  }
};
var InvalidAlarmConfigException = class _InvalidAlarmConfigException extends CodeDeployServiceException {
  name = "InvalidAlarmConfigException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidAlarmConfigException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidAlarmConfigException.prototype);
  }
};
var InvalidAutoRollbackConfigException = class _InvalidAutoRollbackConfigException extends CodeDeployServiceException {
  name = "InvalidAutoRollbackConfigException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidAutoRollbackConfigException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidAutoRollbackConfigException.prototype);
  }
};
var InvalidAutoScalingGroupException = class _InvalidAutoScalingGroupException extends CodeDeployServiceException {
  name = "InvalidAutoScalingGroupException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidAutoScalingGroupException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidAutoScalingGroupException.prototype);
  }
};
var InvalidDeploymentConfigNameException = class _InvalidDeploymentConfigNameException extends CodeDeployServiceException {
  name = "InvalidDeploymentConfigNameException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentConfigNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentConfigNameException.prototype);
  }
};
var InvalidECSServiceException = class _InvalidECSServiceException extends CodeDeployServiceException {
  name = "InvalidECSServiceException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidECSServiceException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidECSServiceException.prototype);
  }
};
var InvalidFileExistsBehaviorException = class _InvalidFileExistsBehaviorException extends CodeDeployServiceException {
  name = "InvalidFileExistsBehaviorException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidFileExistsBehaviorException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidFileExistsBehaviorException.prototype);
  }
};
var InvalidGitHubAccountTokenException = class _InvalidGitHubAccountTokenException extends CodeDeployServiceException {
  name = "InvalidGitHubAccountTokenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidGitHubAccountTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidGitHubAccountTokenException.prototype);
  }
};
var InvalidIgnoreApplicationStopFailuresValueException = class _InvalidIgnoreApplicationStopFailuresValueException extends CodeDeployServiceException {
  name = "InvalidIgnoreApplicationStopFailuresValueException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidIgnoreApplicationStopFailuresValueException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidIgnoreApplicationStopFailuresValueException.prototype);
  }
};
var InvalidInputException = class _InvalidInputException extends CodeDeployServiceException {
  name = "InvalidInputException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidInputException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidInputException.prototype);
  }
};
var InvalidLoadBalancerInfoException = class _InvalidLoadBalancerInfoException extends CodeDeployServiceException {
  name = "InvalidLoadBalancerInfoException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidLoadBalancerInfoException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidLoadBalancerInfoException.prototype);
  }
};
var InvalidRoleException = class _InvalidRoleException extends CodeDeployServiceException {
  name = "InvalidRoleException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidRoleException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidRoleException.prototype);
  }
};
var InvalidTargetInstancesException = class _InvalidTargetInstancesException extends CodeDeployServiceException {
  name = "InvalidTargetInstancesException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTargetInstancesException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTargetInstancesException.prototype);
  }
};
var InvalidTrafficRoutingConfigurationException = class _InvalidTrafficRoutingConfigurationException extends CodeDeployServiceException {
  name = "InvalidTrafficRoutingConfigurationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTrafficRoutingConfigurationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTrafficRoutingConfigurationException.prototype);
  }
};
var InvalidUpdateOutdatedInstancesOnlyValueException = class _InvalidUpdateOutdatedInstancesOnlyValueException extends CodeDeployServiceException {
  name = "InvalidUpdateOutdatedInstancesOnlyValueException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidUpdateOutdatedInstancesOnlyValueException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidUpdateOutdatedInstancesOnlyValueException.prototype);
  }
};
var RevisionDoesNotExistException = class _RevisionDoesNotExistException extends CodeDeployServiceException {
  name = "RevisionDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RevisionDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RevisionDoesNotExistException.prototype);
  }
};
var DeploymentConfigAlreadyExistsException = class _DeploymentConfigAlreadyExistsException extends CodeDeployServiceException {
  name = "DeploymentConfigAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentConfigAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentConfigAlreadyExistsException.prototype);
  }
};
var DeploymentConfigLimitExceededException = class _DeploymentConfigLimitExceededException extends CodeDeployServiceException {
  name = "DeploymentConfigLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentConfigLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentConfigLimitExceededException.prototype);
  }
};
var DeploymentConfigNameRequiredException = class _DeploymentConfigNameRequiredException extends CodeDeployServiceException {
  name = "DeploymentConfigNameRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentConfigNameRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentConfigNameRequiredException.prototype);
  }
};
var InvalidMinimumHealthyHostValueException = class _InvalidMinimumHealthyHostValueException extends CodeDeployServiceException {
  name = "InvalidMinimumHealthyHostValueException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidMinimumHealthyHostValueException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidMinimumHealthyHostValueException.prototype);
  }
};
var InvalidZonalDeploymentConfigurationException = class _InvalidZonalDeploymentConfigurationException extends CodeDeployServiceException {
  name = "InvalidZonalDeploymentConfigurationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidZonalDeploymentConfigurationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidZonalDeploymentConfigurationException.prototype);
  }
};
var DeploymentGroupAlreadyExistsException = class _DeploymentGroupAlreadyExistsException extends CodeDeployServiceException {
  name = "DeploymentGroupAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentGroupAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentGroupAlreadyExistsException.prototype);
  }
};
var DeploymentGroupLimitExceededException = class _DeploymentGroupLimitExceededException extends CodeDeployServiceException {
  name = "DeploymentGroupLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentGroupLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentGroupLimitExceededException.prototype);
  }
};
var ECSServiceMappingLimitExceededException = class _ECSServiceMappingLimitExceededException extends CodeDeployServiceException {
  name = "ECSServiceMappingLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ECSServiceMappingLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ECSServiceMappingLimitExceededException.prototype);
  }
};
var InvalidBlueGreenDeploymentConfigurationException = class _InvalidBlueGreenDeploymentConfigurationException extends CodeDeployServiceException {
  name = "InvalidBlueGreenDeploymentConfigurationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidBlueGreenDeploymentConfigurationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidBlueGreenDeploymentConfigurationException.prototype);
  }
};
var InvalidDeploymentStyleException = class _InvalidDeploymentStyleException extends CodeDeployServiceException {
  name = "InvalidDeploymentStyleException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentStyleException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentStyleException.prototype);
  }
};
var InvalidEC2TagCombinationException = class _InvalidEC2TagCombinationException extends CodeDeployServiceException {
  name = "InvalidEC2TagCombinationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidEC2TagCombinationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidEC2TagCombinationException.prototype);
  }
};
var InvalidEC2TagException = class _InvalidEC2TagException extends CodeDeployServiceException {
  name = "InvalidEC2TagException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidEC2TagException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidEC2TagException.prototype);
  }
};
var InvalidOnPremisesTagCombinationException = class _InvalidOnPremisesTagCombinationException extends CodeDeployServiceException {
  name = "InvalidOnPremisesTagCombinationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidOnPremisesTagCombinationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidOnPremisesTagCombinationException.prototype);
  }
};
var InvalidTargetGroupPairException = class _InvalidTargetGroupPairException extends CodeDeployServiceException {
  name = "InvalidTargetGroupPairException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTargetGroupPairException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTargetGroupPairException.prototype);
  }
};
var InvalidTriggerConfigException = class _InvalidTriggerConfigException extends CodeDeployServiceException {
  name = "InvalidTriggerConfigException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTriggerConfigException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTriggerConfigException.prototype);
  }
};
var LifecycleHookLimitExceededException = class _LifecycleHookLimitExceededException extends CodeDeployServiceException {
  name = "LifecycleHookLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LifecycleHookLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LifecycleHookLimitExceededException.prototype);
  }
};
var RoleRequiredException = class _RoleRequiredException extends CodeDeployServiceException {
  name = "RoleRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RoleRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RoleRequiredException.prototype);
  }
};
var TagSetListLimitExceededException = class _TagSetListLimitExceededException extends CodeDeployServiceException {
  name = "TagSetListLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TagSetListLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TagSetListLimitExceededException.prototype);
  }
};
var TriggerTargetsLimitExceededException = class _TriggerTargetsLimitExceededException extends CodeDeployServiceException {
  name = "TriggerTargetsLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TriggerTargetsLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TriggerTargetsLimitExceededException.prototype);
  }
};
var DeploymentConfigInUseException = class _DeploymentConfigInUseException extends CodeDeployServiceException {
  name = "DeploymentConfigInUseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeploymentConfigInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeploymentConfigInUseException.prototype);
  }
};
var InvalidOperationException = class _InvalidOperationException extends CodeDeployServiceException {
  name = "InvalidOperationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidOperationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidOperationException.prototype);
  }
};
var GitHubAccountTokenDoesNotExistException = class _GitHubAccountTokenDoesNotExistException extends CodeDeployServiceException {
  name = "GitHubAccountTokenDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "GitHubAccountTokenDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _GitHubAccountTokenDoesNotExistException.prototype);
  }
};
var GitHubAccountTokenNameRequiredException = class _GitHubAccountTokenNameRequiredException extends CodeDeployServiceException {
  name = "GitHubAccountTokenNameRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "GitHubAccountTokenNameRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _GitHubAccountTokenNameRequiredException.prototype);
  }
};
var InvalidGitHubAccountTokenNameException = class _InvalidGitHubAccountTokenNameException extends CodeDeployServiceException {
  name = "InvalidGitHubAccountTokenNameException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidGitHubAccountTokenNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidGitHubAccountTokenNameException.prototype);
  }
};
var OperationNotSupportedException = class _OperationNotSupportedException extends CodeDeployServiceException {
  name = "OperationNotSupportedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "OperationNotSupportedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OperationNotSupportedException.prototype);
  }
};
var ResourceValidationException = class _ResourceValidationException extends CodeDeployServiceException {
  name = "ResourceValidationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceValidationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceValidationException.prototype);
  }
};
var InvalidBucketNameFilterException = class _InvalidBucketNameFilterException extends CodeDeployServiceException {
  name = "InvalidBucketNameFilterException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidBucketNameFilterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidBucketNameFilterException.prototype);
  }
};
var InvalidDeployedStateFilterException = class _InvalidDeployedStateFilterException extends CodeDeployServiceException {
  name = "InvalidDeployedStateFilterException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeployedStateFilterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeployedStateFilterException.prototype);
  }
};
var InvalidKeyPrefixFilterException = class _InvalidKeyPrefixFilterException extends CodeDeployServiceException {
  name = "InvalidKeyPrefixFilterException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidKeyPrefixFilterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidKeyPrefixFilterException.prototype);
  }
};
var InvalidNextTokenException2 = class _InvalidNextTokenException extends CodeDeployServiceException {
  name = "InvalidNextTokenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidNextTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidNextTokenException.prototype);
  }
};
var InvalidSortByException = class _InvalidSortByException extends CodeDeployServiceException {
  name = "InvalidSortByException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidSortByException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSortByException.prototype);
  }
};
var InvalidSortOrderException = class _InvalidSortOrderException extends CodeDeployServiceException {
  name = "InvalidSortOrderException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidSortOrderException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSortOrderException.prototype);
  }
};
var InvalidDeploymentInstanceTypeException = class _InvalidDeploymentInstanceTypeException extends CodeDeployServiceException {
  name = "InvalidDeploymentInstanceTypeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidDeploymentInstanceTypeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidDeploymentInstanceTypeException.prototype);
  }
};
var InvalidInstanceStatusException = class _InvalidInstanceStatusException extends CodeDeployServiceException {
  name = "InvalidInstanceStatusException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidInstanceStatusException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidInstanceStatusException.prototype);
  }
};
var InvalidInstanceTypeException = class _InvalidInstanceTypeException extends CodeDeployServiceException {
  name = "InvalidInstanceTypeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidInstanceTypeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidInstanceTypeException.prototype);
  }
};
var InvalidTargetFilterNameException = class _InvalidTargetFilterNameException extends CodeDeployServiceException {
  name = "InvalidTargetFilterNameException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTargetFilterNameException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTargetFilterNameException.prototype);
  }
};
var InvalidExternalIdException = class _InvalidExternalIdException extends CodeDeployServiceException {
  name = "InvalidExternalIdException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidExternalIdException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidExternalIdException.prototype);
  }
};
var InvalidTimeRangeException = class _InvalidTimeRangeException extends CodeDeployServiceException {
  name = "InvalidTimeRangeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTimeRangeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTimeRangeException.prototype);
  }
};
var InvalidRegistrationStatusException = class _InvalidRegistrationStatusException extends CodeDeployServiceException {
  name = "InvalidRegistrationStatusException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidRegistrationStatusException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidRegistrationStatusException.prototype);
  }
};
var InvalidTagFilterException = class _InvalidTagFilterException extends CodeDeployServiceException {
  name = "InvalidTagFilterException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidTagFilterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidTagFilterException.prototype);
  }
};
var InvalidArnException = class _InvalidArnException extends CodeDeployServiceException {
  name = "InvalidArnException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidArnException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidArnException.prototype);
  }
};
var ResourceArnRequiredException = class _ResourceArnRequiredException extends CodeDeployServiceException {
  name = "ResourceArnRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceArnRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceArnRequiredException.prototype);
  }
};
var InvalidLifecycleEventHookExecutionIdException = class _InvalidLifecycleEventHookExecutionIdException extends CodeDeployServiceException {
  name = "InvalidLifecycleEventHookExecutionIdException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidLifecycleEventHookExecutionIdException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidLifecycleEventHookExecutionIdException.prototype);
  }
};
var InvalidLifecycleEventHookExecutionStatusException = class _InvalidLifecycleEventHookExecutionStatusException extends CodeDeployServiceException {
  name = "InvalidLifecycleEventHookExecutionStatusException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidLifecycleEventHookExecutionStatusException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidLifecycleEventHookExecutionStatusException.prototype);
  }
};
var LifecycleEventAlreadyCompletedException = class _LifecycleEventAlreadyCompletedException extends CodeDeployServiceException {
  name = "LifecycleEventAlreadyCompletedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LifecycleEventAlreadyCompletedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LifecycleEventAlreadyCompletedException.prototype);
  }
};
var IamArnRequiredException = class _IamArnRequiredException extends CodeDeployServiceException {
  name = "IamArnRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "IamArnRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IamArnRequiredException.prototype);
  }
};
var IamSessionArnAlreadyRegisteredException = class _IamSessionArnAlreadyRegisteredException extends CodeDeployServiceException {
  name = "IamSessionArnAlreadyRegisteredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "IamSessionArnAlreadyRegisteredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IamSessionArnAlreadyRegisteredException.prototype);
  }
};
var IamUserArnAlreadyRegisteredException = class _IamUserArnAlreadyRegisteredException extends CodeDeployServiceException {
  name = "IamUserArnAlreadyRegisteredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "IamUserArnAlreadyRegisteredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IamUserArnAlreadyRegisteredException.prototype);
  }
};
var IamUserArnRequiredException = class _IamUserArnRequiredException extends CodeDeployServiceException {
  name = "IamUserArnRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "IamUserArnRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IamUserArnRequiredException.prototype);
  }
};
var InstanceNameAlreadyRegisteredException = class _InstanceNameAlreadyRegisteredException extends CodeDeployServiceException {
  name = "InstanceNameAlreadyRegisteredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InstanceNameAlreadyRegisteredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InstanceNameAlreadyRegisteredException.prototype);
  }
};
var InvalidIamSessionArnException = class _InvalidIamSessionArnException extends CodeDeployServiceException {
  name = "InvalidIamSessionArnException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidIamSessionArnException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidIamSessionArnException.prototype);
  }
};
var InvalidIamUserArnException = class _InvalidIamUserArnException extends CodeDeployServiceException {
  name = "InvalidIamUserArnException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidIamUserArnException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidIamUserArnException.prototype);
  }
};
var MultipleIamArnsProvidedException = class _MultipleIamArnsProvidedException extends CodeDeployServiceException {
  name = "MultipleIamArnsProvidedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MultipleIamArnsProvidedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MultipleIamArnsProvidedException.prototype);
  }
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/schemas/schemas_0.js
var _A3 = "Alarm";
var _AAEE = "ApplicationAlreadyExistsException";
var _AC2 = "AlarmConfiguration";
var _ADNEE = "ApplicationDoesNotExistException";
var _AL = "AlarmList";
var _ALEE = "AlarmsLimitExceededException";
var _ALEEp = "ApplicationLimitExceededException";
var _ANRE = "ApplicationNameRequiredException";
var _ANSE = "ArnNotSupportedException";
var _ARC = "AutoRollbackConfiguration";
var _ASC = "AppSpecContent";
var _ASG = "AutoScalingGroup";
var _ASGL = "AutoScalingGroupList";
var _ATTOPII = "AddTagsToOnPremisesInstancesInput";
var _BGAI = "BatchGetApplicationsInput";
var _BGDC = "BlueGreenDeploymentConfiguration";
var _BGDGI = "BatchGetDeploymentGroupsInput";
var _BGDI = "BatchGetDeploymentsInput";
var _BGDII = "BatchGetDeploymentInstancesInput";
var _BGDTI = "BatchGetDeploymentTargetsInput";
var _BGOPII = "BatchGetOnPremisesInstancesInput";
var _BITO = "BlueInstanceTerminationOption";
var _BLEE = "BatchLimitExceededException";
var _BNFRE = "BucketNameFilterRequiredException";
var _CD = "ContinueDeployment";
var _CDGI = "CreateDeploymentGroupInput";
var _CDI = "ContinueDeploymentInput";
var _CDIr = "CreateDeploymentInput";
var _CDO = "CreateDeploymentOutput";
var _CDr = "CreateDeployment";
var _CFT = "CloudFormationTarget";
var _D2 = "Diagnostics";
var _DACE = "DeploymentAlreadyCompletedException";
var _DCAEE = "DeploymentConfigAlreadyExistsException";
var _DCDNEE = "DeploymentConfigDoesNotExistException";
var _DCIUE = "DeploymentConfigInUseException";
var _DCLEE = "DeploymentConfigLimitExceededException";
var _DCNRE = "DeploymentConfigNameRequiredException";
var _DDNEE = "DeploymentDoesNotExistException";
var _DGAEE = "DeploymentGroupAlreadyExistsException";
var _DGDNEE = "DeploymentGroupDoesNotExistException";
var _DGI = "DeploymentGroupInfo";
var _DGLEE = "DeploymentGroupLimitExceededException";
var _DGNRE = "DeploymentGroupNameRequiredException";
var _DI = "DeploymentInfo";
var _DINIRSE = "DeploymentIsNotInReadyStateException";
var _DIRE = "DeploymentIdRequiredException";
var _DLEE = "DeploymentLimitExceededException";
var _DNSE = "DeploymentNotStartedException";
var _DO = "DeploymentOverview";
var _DRO = "DeploymentReadyOption";
var _DS2 = "DeploymentStyle";
var _DT = "DeploymentTarget";
var _DTDNEE = "DeploymentTargetDoesNotExistException";
var _DTIRE = "DeploymentTargetIdRequiredException";
var _DTLE = "DescriptionTooLongException";
var _DTLSEE = "DeploymentTargetListSizeExceededException";
var _ECSS = "ECSService";
var _ECSSL = "ECSServiceList";
var _ECSSMLEE = "ECSServiceMappingLimitExceededException";
var _ECST = "ECSTarget";
var _ECSTS = "ECSTaskSet";
var _ECSTSL = "ECSTaskSetList";
var _ECTF = "EC2TagFilter";
var _ECTFL = "EC2TagFilterList";
var _ECTS = "EC2TagSet";
var _ECTSL = "EC2TagSetList";
var _EI = "ErrorInformation";
var _ELBI = "ELBInfo";
var _ELBIL = "ELBInfoList";
var _F2 = "Failed";
var _GD = "GetDeployment";
var _GDG = "GetDeploymentGroup";
var _GDGI = "GetDeploymentGroupInput";
var _GDGO = "GetDeploymentGroupOutput";
var _GDI = "GetDeploymentInput";
var _GDO = "GetDeploymentOutput";
var _GDT = "GetDeploymentTarget";
var _GDTI = "GetDeploymentTargetInput";
var _GDTO = "GetDeploymentTargetOutput";
var _GFPO = "GreenFleetProvisioningOption";
var _GHATDNEE = "GitHubAccountTokenDoesNotExistException";
var _GHATNRE = "GitHubAccountTokenNameRequiredException";
var _GHL = "GitHubLocation";
var _GRI = "GenericRevisionInfo";
var _IACE = "InvalidAlarmConfigException";
var _IAE = "InvalidArnException";
var _IANE = "InvalidApplicationNameException";
var _IARCE = "InvalidAutoRollbackConfigException";
var _IARE = "IamArnRequiredException";
var _IASGE = "InvalidAutoScalingGroupException";
var _IBGDCE = "InvalidBlueGreenDeploymentConfigurationException";
var _IBNFE = "InvalidBucketNameFilterException";
var _ICPE = "InvalidComputePlatformException";
var _IDCNE = "InvalidDeploymentConfigNameException";
var _IDGNE = "InvalidDeploymentGroupNameException";
var _IDIE = "InvalidDeploymentIdException";
var _IDITE = "InvalidDeploymentInstanceTypeException";
var _IDNEE = "InstanceDoesNotExistException";
var _IDSE = "InvalidDeploymentStatusException";
var _IDSEn = "InvalidDeploymentStyleException";
var _IDSFE = "InvalidDeployedStateFilterException";
var _IDTIE = "InvalidDeploymentTargetIdException";
var _IDWTE = "InvalidDeploymentWaitTypeException";
var _IECSSE = "InvalidECSServiceException";
var _IECTCE = "InvalidEC2TagCombinationException";
var _IECTE = "InvalidEC2TagException";
var _IEIE = "InvalidExternalIdException";
var _IFEBE = "InvalidFileExistsBehaviorException";
var _IGHATE = "InvalidGitHubAccountTokenException";
var _IGHATNE = "InvalidGitHubAccountTokenNameException";
var _IIASFVE = "InvalidIgnoreApplicationStopFailuresValueException";
var _IIE = "InvalidInputException";
var _IINE = "InvalidInstanceNameException";
var _IIRE = "InstanceIdRequiredException";
var _IISAE = "InvalidIamSessionArnException";
var _IISE = "InvalidInstanceStatusException";
var _IITE = "InvalidInstanceTypeException";
var _IIUAE = "InvalidIamUserArnException";
var _IKPFE = "InvalidKeyPrefixFilterException";
var _ILBIE = "InvalidLoadBalancerInfoException";
var _ILEE = "InstanceLimitExceededException";
var _ILEHEIE = "InvalidLifecycleEventHookExecutionIdException";
var _ILEHESE = "InvalidLifecycleEventHookExecutionStatusException";
var _IMHHVE = "InvalidMinimumHealthyHostValueException";
var _INARE = "InstanceNameAlreadyRegisteredException";
var _INRE = "InstanceNameRequiredException";
var _INREn = "InstanceNotRegisteredException";
var _INTE2 = "InvalidNextTokenException";
var _IOE = "InvalidOperationException";
var _IOPTCE = "InvalidOnPremisesTagCombinationException";
var _IP2 = "InProgress";
var _IRE = "InvalidRevisionException";
var _IREn = "InvalidRoleException";
var _IRSE = "InvalidRegistrationStatusException";
var _ISAARE = "IamSessionArnAlreadyRegisteredException";
var _ISBE = "InvalidSortByException";
var _ISOE = "InvalidSortOrderException";
var _IT = "InstanceTarget";
var _ITCE = "InvalidTriggerConfigException";
var _ITE2 = "InvalidTagException";
var _ITFE = "InvalidTagFilterException";
var _ITFNE = "InvalidTargetFilterNameException";
var _ITGPE = "InvalidTargetGroupPairException";
var _ITIE = "InvalidTargetInstancesException";
var _ITRCE = "InvalidTrafficRoutingConfigurationException";
var _ITRE = "InvalidTimeRangeException";
var _ITTAE = "InvalidTagsToAddException";
var _IUAARE = "IamUserArnAlreadyRegisteredException";
var _IUARE = "IamUserArnRequiredException";
var _IUOIOVE = "InvalidUpdateOutdatedInstancesOnlyValueException";
var _IZDCE = "InvalidZonalDeploymentConfigurationException";
var _K2 = "Key";
var _LAO = "ListApplicationsOutput";
var _LBI = "LoadBalancerInfo";
var _LD = "ListDeployments";
var _LDCO = "ListDeploymentConfigsOutput";
var _LDGO = "ListDeploymentGroupsOutput";
var _LDI = "LastDeploymentInfo";
var _LDII = "ListDeploymentInstancesInput";
var _LDIO = "ListDeploymentInstancesOutput";
var _LDIi = "ListDeploymentsInput";
var _LDO = "ListDeploymentsOutput";
var _LDTI = "ListDeploymentTargetsInput";
var _LDTO = "ListDeploymentTargetsOutput";
var _LE = "LifecycleEvent";
var _LEACE = "LifecycleEventAlreadyCompletedException";
var _LEL = "LifecycleEventList";
var _LFI = "LambdaFunctionInfo";
var _LGHATNO = "ListGitHubAccountTokenNamesOutput";
var _LHLEE = "LifecycleHookLimitExceededException";
var _LOPIO = "ListOnPremisesInstancesOutput";
var _LT = "LambdaTarget";
var _MIAPE = "MultipleIamArnsProvidedException";
var _ONSE = "OperationNotSupportedException";
var _OPTS = "OnPremisesTagSet";
var _OPTSL = "OnPremisesTagSetList";
var _P2 = "Pending";
var _R2 = "Ready";
var _RA2 = "ResourceArn";
var _RARE = "ResourceArnRequiredException";
var _RD2 = "RelatedDeployments";
var _RDNEE = "RevisionDoesNotExistException";
var _RIo = "RollbackInfo";
var _RL2 = "RevisionLocation";
var _RRE = "RevisionRequiredException";
var _RREo = "RoleRequiredException";
var _RS = "RawString";
var _RTFOPII = "RemoveTagsFromOnPremisesInstancesInput";
var _RVE = "ResourceValidationException";
var _S3 = "Succeeded";
var _SD2 = "StopDeployment";
var _SDI = "StopDeploymentInput";
var _SDO = "StopDeploymentOutput";
var _SL = "S3Location";
var _Sk = "Skipped";
var _T3 = "Type";
var _TC = "TriggerConfig";
var _TCL = "TriggerConfigList";
var _TE2 = "ThrottlingException";
var _TF = "TargetFilters";
var _TFL = "TagFilterList";
var _TFa = "TagFilter";
var _TGI = "TargetGroupInfo";
var _TGIL = "TargetGroupInfoList";
var _TGPI = "TargetGroupPairInfo";
var _TGPIL = "TargetGroupPairInfoList";
var _TI = "TargetInstances";
var _TK3 = "TagKeys";
var _TL2 = "TagList";
var _TLEE = "TagLimitExceededException";
var _TR = "TimeRange";
var _TRE = "TagRequiredException";
var _TRr = "TrafficRoute";
var _TSLLEE = "TagSetListLimitExceededException";
var _TTLEE = "TriggerTargetsLimitExceededException";
var _Tag2 = "Tag";
var _UAFDTE = "UnsupportedActionForDeploymentTypeException";
var _UDGI = "UpdateDeploymentGroupInput";
var _URI = "UntagResourceInput";
var _V3 = "Value";
var _a = "alarms";
var _aC = "alarmConfiguration";
var _aDSI = "additionalDeploymentStatusInfo";
var _aN = "applicationName";
var _aNp = "applicationNames";
var _aOT = "actionOnTimeout";
var _aRC = "autoRollbackConfiguration";
var _aRE = "autoRollbackEnabled";
var _aSC = "appSpecContent";
var _aSG = "autoScalingGroups";
var _aUOIDI = "autoUpdateOutdatedInstancesDeploymentIds";
var _aUOIRDI = "autoUpdateOutdatedInstancesRootDeploymentId";
var _ac = "action";
var _app = "applications";
var _b = "bucket";
var _bGDC = "blueGreenDeploymentConfiguration";
var _bT = "bundleType";
var _c3 = "client";
var _cDGN = "currentDeploymentGroupName";
var _cFT = "cloudFormationTarget";
var _cI = "commitId";
var _cN = "clusterName";
var _cP = "computePlatform";
var _cT = "createTime";
var _cTR = "createTimeRange";
var _cTo = "completeTime";
var _cV = "currentVersion";
var _co = "content";
var _cod = "code";
var _cr = "creator";
var _d = "description";
var _dC = "desiredCount";
var _dCL = "deploymentConfigsList";
var _dCN = "deploymentConfigName";
var _dG = "deploymentGroups";
var _dGIe = "deploymentGroupId";
var _dGIep = "deploymentGroupInfo";
var _dGN = "deploymentGroupNames";
var _dGNe = "deploymentGroupName";
var _dI = "deploymentId";
var _dIe = "deploymentIds";
var _dIepl = "deploymentInfo";
var _dM = "deploymentMode";
var _dO = "deploymentOverview";
var _dOe = "deploymentOption";
var _dRO = "deploymentReadyOption";
var _dS = "deploymentStyle";
var _dSM = "deploymentStatusMessages";
var _dTT = "deploymentTargetType";
var _dTe = "deploymentType";
var _dTep = "deploymentTarget";
var _dWT = "deploymentWaitType";
var _dep = "deployments";
var _di = "diagnostics";
var _e3 = "error";
var _eC = "errorCode";
var _eI = "externalId";
var _eIL = "elbInfoList";
var _eIr = "errorInformation";
var _eS = "ecsServices";
var _eT = "ecsTarget";
var _eTF = "ec2TagFilters";
var _eTS = "ec2TagSet";
var _eTSL = "ec2TagSetList";
var _eTa = "eTag";
var _eTn = "endTime";
var _en = "enabled";
var _end = "end";
var _ev = "events";
var _fA = "functionAlias";
var _fEB = "fileExistsBehavior";
var _fN = "functionName";
var _fUT = "firstUsedTime";
var _gFPO = "greenFleetProvisioningOption";
var _gHL = "gitHubLocation";
var _h = "hook";
var _i = "identifer";
var _iASF = "ignoreApplicationStopFailures";
var _iI = "instanceIds";
var _iL = "instanceLabel";
var _iLn = "instancesList";
var _iN = "instanceNames";
var _iOS = "includeOnlyStatuses";
var _iPAF = "ignorePollAlarmFailure";
var _iSF = "instanceStatusFilter";
var _iT = "instanceTarget";
var _iTF = "instanceTypeFilter";
var _iTWTS = "instanceTerminationWaitTimeStarted";
var _k = "key";
var _lA = "listenerArns";
var _lAD = "lastAttemptedDeployment";
var _lBI = "loadBalancerInfo";
var _lE = "lifecycleEvents";
var _lEN = "lifecycleEventName";
var _lFI = "lambdaFunctionInfo";
var _lSD = "lastSuccessfulDeployment";
var _lT = "lambdaTarget";
var _lTo = "logTail";
var _lUA = "lastUpdatedAt";
var _lUT = "lastUsedTime";
var _m = "message";
var _n = "name";
var _nDGN = "newDeploymentGroupName";
var _nT = "nextToken";
var _oAC = "overrideAlarmConfiguration";
var _oIS = "outdatedInstancesStrategy";
var _oPITF = "onPremisesInstanceTagFilters";
var _oPTS = "onPremisesTagSet";
var _oPTSL = "onPremisesTagSetList";
var _pC = "pendingCount";
var _pR = "previousRevision";
var _pTR = "prodTrafficRoute";
var _rC = "runningCount";
var _rD = "relatedDeployments";
var _rDI = "rollbackDeploymentId";
var _rI = "rollbackInfo";
var _rM = "rollbackMessage";
var _rT = "resourceType";
var _rTDI = "rollbackTriggeringDeploymentId";
var _rTe = "registerTime";
var _rTev = "revisionType";
var _re = "revision";
var _rep = "repository";
var _s3 = "smithy.ts.sdk.synthetic.com.amazonaws.codedeploy";
var _sL = "s3Location";
var _sM = "statusMessage";
var _sN = "scriptName";
var _sNe = "serviceName";
var _sRA = "serviceRoleArn";
var _sT = "startTime";
var _sh = "sha256";
var _st = "status";
var _sta = "start";
var _str = "string";
var _t = "tags";
var _tA = "targetArn";
var _tBIODS = "terminateBlueInstancesOnDeploymentSuccess";
var _tC = "triggerConfigurations";
var _tE = "triggerEvents";
var _tF = "targetFilters";
var _tFa = "tagFilters";
var _tG = "targetGroup";
var _tGIL = "targetGroupInfoList";
var _tGPIL = "targetGroupPairInfoList";
var _tGa = "targetGroups";
var _tH = "terminationHook";
var _tHE = "terminationHookEnabled";
var _tI = "targetIds";
var _tIa = "targetId";
var _tIar = "targetInstances";
var _tNL = "tokenNameList";
var _tNr = "triggerName";
var _tR = "targetRevision";
var _tSI = "taskSetsInfo";
var _tSL = "taskSetLabel";
var _tTA = "triggerTargetArn";
var _tTR = "testTrafficRoute";
var _tV = "targetVersion";
var _tVW = "targetVersionWeight";
var _tW = "trafficWeight";
var _tWTIM = "terminationWaitTimeInMinutes";
var _uOIO = "updateOutdatedInstancesOnly";
var _ve = "version";
var _wTIM = "waitTimeInMinutes";
var n03 = "com.amazonaws.codedeploy";
var _s_registry3 = TypeRegistry.for(_s3);
var CodeDeployServiceException$ = [-3, _s3, "CodeDeployServiceException", 0, [], []];
_s_registry3.registerError(CodeDeployServiceException$, CodeDeployServiceException);
var n0_registry3 = TypeRegistry.for(n03);
var AlarmsLimitExceededException$ = [
  -3,
  n03,
  _ALEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(AlarmsLimitExceededException$, AlarmsLimitExceededException);
var ApplicationAlreadyExistsException$ = [
  -3,
  n03,
  _AAEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ApplicationAlreadyExistsException$, ApplicationAlreadyExistsException);
var ApplicationDoesNotExistException$ = [
  -3,
  n03,
  _ADNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ApplicationDoesNotExistException$, ApplicationDoesNotExistException);
var ApplicationLimitExceededException$ = [
  -3,
  n03,
  _ALEEp,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ApplicationLimitExceededException$, ApplicationLimitExceededException);
var ApplicationNameRequiredException$ = [
  -3,
  n03,
  _ANRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ApplicationNameRequiredException$, ApplicationNameRequiredException);
var ArnNotSupportedException$ = [
  -3,
  n03,
  _ANSE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ArnNotSupportedException$, ArnNotSupportedException);
var BatchLimitExceededException$ = [
  -3,
  n03,
  _BLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(BatchLimitExceededException$, BatchLimitExceededException);
var BucketNameFilterRequiredException$ = [
  -3,
  n03,
  _BNFRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(BucketNameFilterRequiredException$, BucketNameFilterRequiredException);
var DeploymentAlreadyCompletedException$ = [
  -3,
  n03,
  _DACE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentAlreadyCompletedException$, DeploymentAlreadyCompletedException);
var DeploymentConfigAlreadyExistsException$ = [
  -3,
  n03,
  _DCAEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentConfigAlreadyExistsException$, DeploymentConfigAlreadyExistsException);
var DeploymentConfigDoesNotExistException$ = [
  -3,
  n03,
  _DCDNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentConfigDoesNotExistException$, DeploymentConfigDoesNotExistException);
var DeploymentConfigInUseException$ = [
  -3,
  n03,
  _DCIUE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentConfigInUseException$, DeploymentConfigInUseException);
var DeploymentConfigLimitExceededException$ = [
  -3,
  n03,
  _DCLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentConfigLimitExceededException$, DeploymentConfigLimitExceededException);
var DeploymentConfigNameRequiredException$ = [
  -3,
  n03,
  _DCNRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentConfigNameRequiredException$, DeploymentConfigNameRequiredException);
var DeploymentDoesNotExistException$ = [
  -3,
  n03,
  _DDNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentDoesNotExistException$, DeploymentDoesNotExistException);
var DeploymentGroupAlreadyExistsException$ = [
  -3,
  n03,
  _DGAEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentGroupAlreadyExistsException$, DeploymentGroupAlreadyExistsException);
var DeploymentGroupDoesNotExistException$ = [
  -3,
  n03,
  _DGDNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentGroupDoesNotExistException$, DeploymentGroupDoesNotExistException);
var DeploymentGroupLimitExceededException$ = [
  -3,
  n03,
  _DGLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentGroupLimitExceededException$, DeploymentGroupLimitExceededException);
var DeploymentGroupNameRequiredException$ = [
  -3,
  n03,
  _DGNRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentGroupNameRequiredException$, DeploymentGroupNameRequiredException);
var DeploymentIdRequiredException$ = [
  -3,
  n03,
  _DIRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentIdRequiredException$, DeploymentIdRequiredException);
var DeploymentIsNotInReadyStateException$ = [
  -3,
  n03,
  _DINIRSE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentIsNotInReadyStateException$, DeploymentIsNotInReadyStateException);
var DeploymentLimitExceededException$ = [
  -3,
  n03,
  _DLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentLimitExceededException$, DeploymentLimitExceededException);
var DeploymentNotStartedException$ = [
  -3,
  n03,
  _DNSE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentNotStartedException$, DeploymentNotStartedException);
var DeploymentTargetDoesNotExistException$ = [
  -3,
  n03,
  _DTDNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentTargetDoesNotExistException$, DeploymentTargetDoesNotExistException);
var DeploymentTargetIdRequiredException$ = [
  -3,
  n03,
  _DTIRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentTargetIdRequiredException$, DeploymentTargetIdRequiredException);
var DeploymentTargetListSizeExceededException$ = [
  -3,
  n03,
  _DTLSEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DeploymentTargetListSizeExceededException$, DeploymentTargetListSizeExceededException);
var DescriptionTooLongException$ = [
  -3,
  n03,
  _DTLE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(DescriptionTooLongException$, DescriptionTooLongException);
var ECSServiceMappingLimitExceededException$ = [
  -3,
  n03,
  _ECSSMLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ECSServiceMappingLimitExceededException$, ECSServiceMappingLimitExceededException);
var GitHubAccountTokenDoesNotExistException$ = [
  -3,
  n03,
  _GHATDNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(GitHubAccountTokenDoesNotExistException$, GitHubAccountTokenDoesNotExistException);
var GitHubAccountTokenNameRequiredException$ = [
  -3,
  n03,
  _GHATNRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(GitHubAccountTokenNameRequiredException$, GitHubAccountTokenNameRequiredException);
var IamArnRequiredException$ = [
  -3,
  n03,
  _IARE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(IamArnRequiredException$, IamArnRequiredException);
var IamSessionArnAlreadyRegisteredException$ = [
  -3,
  n03,
  _ISAARE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(IamSessionArnAlreadyRegisteredException$, IamSessionArnAlreadyRegisteredException);
var IamUserArnAlreadyRegisteredException$ = [
  -3,
  n03,
  _IUAARE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(IamUserArnAlreadyRegisteredException$, IamUserArnAlreadyRegisteredException);
var IamUserArnRequiredException$ = [
  -3,
  n03,
  _IUARE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(IamUserArnRequiredException$, IamUserArnRequiredException);
var InstanceDoesNotExistException$ = [
  -3,
  n03,
  _IDNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InstanceDoesNotExistException$, InstanceDoesNotExistException);
var InstanceIdRequiredException$ = [
  -3,
  n03,
  _IIRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InstanceIdRequiredException$, InstanceIdRequiredException);
var InstanceLimitExceededException$ = [
  -3,
  n03,
  _ILEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InstanceLimitExceededException$, InstanceLimitExceededException);
var InstanceNameAlreadyRegisteredException$ = [
  -3,
  n03,
  _INARE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InstanceNameAlreadyRegisteredException$, InstanceNameAlreadyRegisteredException);
var InstanceNameRequiredException$ = [
  -3,
  n03,
  _INRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InstanceNameRequiredException$, InstanceNameRequiredException);
var InstanceNotRegisteredException$ = [
  -3,
  n03,
  _INREn,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InstanceNotRegisteredException$, InstanceNotRegisteredException);
var InvalidAlarmConfigException$ = [
  -3,
  n03,
  _IACE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidAlarmConfigException$, InvalidAlarmConfigException);
var InvalidApplicationNameException$ = [
  -3,
  n03,
  _IANE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidApplicationNameException$, InvalidApplicationNameException);
var InvalidArnException$ = [
  -3,
  n03,
  _IAE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidArnException$, InvalidArnException);
var InvalidAutoRollbackConfigException$ = [
  -3,
  n03,
  _IARCE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidAutoRollbackConfigException$, InvalidAutoRollbackConfigException);
var InvalidAutoScalingGroupException$ = [
  -3,
  n03,
  _IASGE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidAutoScalingGroupException$, InvalidAutoScalingGroupException);
var InvalidBlueGreenDeploymentConfigurationException$ = [
  -3,
  n03,
  _IBGDCE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidBlueGreenDeploymentConfigurationException$, InvalidBlueGreenDeploymentConfigurationException);
var InvalidBucketNameFilterException$ = [
  -3,
  n03,
  _IBNFE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidBucketNameFilterException$, InvalidBucketNameFilterException);
var InvalidComputePlatformException$ = [
  -3,
  n03,
  _ICPE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidComputePlatformException$, InvalidComputePlatformException);
var InvalidDeployedStateFilterException$ = [
  -3,
  n03,
  _IDSFE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeployedStateFilterException$, InvalidDeployedStateFilterException);
var InvalidDeploymentConfigNameException$ = [
  -3,
  n03,
  _IDCNE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentConfigNameException$, InvalidDeploymentConfigNameException);
var InvalidDeploymentGroupNameException$ = [
  -3,
  n03,
  _IDGNE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentGroupNameException$, InvalidDeploymentGroupNameException);
var InvalidDeploymentIdException$ = [
  -3,
  n03,
  _IDIE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentIdException$, InvalidDeploymentIdException);
var InvalidDeploymentInstanceTypeException$ = [
  -3,
  n03,
  _IDITE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentInstanceTypeException$, InvalidDeploymentInstanceTypeException);
var InvalidDeploymentStatusException$ = [
  -3,
  n03,
  _IDSE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentStatusException$, InvalidDeploymentStatusException);
var InvalidDeploymentStyleException$ = [
  -3,
  n03,
  _IDSEn,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentStyleException$, InvalidDeploymentStyleException);
var InvalidDeploymentTargetIdException$ = [
  -3,
  n03,
  _IDTIE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentTargetIdException$, InvalidDeploymentTargetIdException);
var InvalidDeploymentWaitTypeException$ = [
  -3,
  n03,
  _IDWTE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidDeploymentWaitTypeException$, InvalidDeploymentWaitTypeException);
var InvalidEC2TagCombinationException$ = [
  -3,
  n03,
  _IECTCE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidEC2TagCombinationException$, InvalidEC2TagCombinationException);
var InvalidEC2TagException$ = [
  -3,
  n03,
  _IECTE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidEC2TagException$, InvalidEC2TagException);
var InvalidECSServiceException$ = [
  -3,
  n03,
  _IECSSE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidECSServiceException$, InvalidECSServiceException);
var InvalidExternalIdException$ = [
  -3,
  n03,
  _IEIE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidExternalIdException$, InvalidExternalIdException);
var InvalidFileExistsBehaviorException$ = [
  -3,
  n03,
  _IFEBE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidFileExistsBehaviorException$, InvalidFileExistsBehaviorException);
var InvalidGitHubAccountTokenException$ = [
  -3,
  n03,
  _IGHATE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidGitHubAccountTokenException$, InvalidGitHubAccountTokenException);
var InvalidGitHubAccountTokenNameException$ = [
  -3,
  n03,
  _IGHATNE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidGitHubAccountTokenNameException$, InvalidGitHubAccountTokenNameException);
var InvalidIamSessionArnException$ = [
  -3,
  n03,
  _IISAE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidIamSessionArnException$, InvalidIamSessionArnException);
var InvalidIamUserArnException$ = [
  -3,
  n03,
  _IIUAE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidIamUserArnException$, InvalidIamUserArnException);
var InvalidIgnoreApplicationStopFailuresValueException$ = [
  -3,
  n03,
  _IIASFVE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidIgnoreApplicationStopFailuresValueException$, InvalidIgnoreApplicationStopFailuresValueException);
var InvalidInputException$ = [
  -3,
  n03,
  _IIE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidInputException$, InvalidInputException);
var InvalidInstanceNameException$ = [
  -3,
  n03,
  _IINE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidInstanceNameException$, InvalidInstanceNameException);
var InvalidInstanceStatusException$ = [
  -3,
  n03,
  _IISE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidInstanceStatusException$, InvalidInstanceStatusException);
var InvalidInstanceTypeException$ = [
  -3,
  n03,
  _IITE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidInstanceTypeException$, InvalidInstanceTypeException);
var InvalidKeyPrefixFilterException$ = [
  -3,
  n03,
  _IKPFE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidKeyPrefixFilterException$, InvalidKeyPrefixFilterException);
var InvalidLifecycleEventHookExecutionIdException$ = [
  -3,
  n03,
  _ILEHEIE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidLifecycleEventHookExecutionIdException$, InvalidLifecycleEventHookExecutionIdException);
var InvalidLifecycleEventHookExecutionStatusException$ = [
  -3,
  n03,
  _ILEHESE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidLifecycleEventHookExecutionStatusException$, InvalidLifecycleEventHookExecutionStatusException);
var InvalidLoadBalancerInfoException$ = [
  -3,
  n03,
  _ILBIE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidLoadBalancerInfoException$, InvalidLoadBalancerInfoException);
var InvalidMinimumHealthyHostValueException$ = [
  -3,
  n03,
  _IMHHVE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidMinimumHealthyHostValueException$, InvalidMinimumHealthyHostValueException);
var InvalidNextTokenException$2 = [
  -3,
  n03,
  _INTE2,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidNextTokenException$2, InvalidNextTokenException2);
var InvalidOnPremisesTagCombinationException$ = [
  -3,
  n03,
  _IOPTCE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidOnPremisesTagCombinationException$, InvalidOnPremisesTagCombinationException);
var InvalidOperationException$ = [
  -3,
  n03,
  _IOE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidOperationException$, InvalidOperationException);
var InvalidRegistrationStatusException$ = [
  -3,
  n03,
  _IRSE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidRegistrationStatusException$, InvalidRegistrationStatusException);
var InvalidRevisionException$ = [
  -3,
  n03,
  _IRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidRevisionException$, InvalidRevisionException);
var InvalidRoleException$ = [
  -3,
  n03,
  _IREn,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidRoleException$, InvalidRoleException);
var InvalidSortByException$ = [
  -3,
  n03,
  _ISBE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidSortByException$, InvalidSortByException);
var InvalidSortOrderException$ = [
  -3,
  n03,
  _ISOE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidSortOrderException$, InvalidSortOrderException);
var InvalidTagException$ = [
  -3,
  n03,
  _ITE2,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTagException$, InvalidTagException);
var InvalidTagFilterException$ = [
  -3,
  n03,
  _ITFE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTagFilterException$, InvalidTagFilterException);
var InvalidTagsToAddException$ = [
  -3,
  n03,
  _ITTAE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTagsToAddException$, InvalidTagsToAddException);
var InvalidTargetFilterNameException$ = [
  -3,
  n03,
  _ITFNE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTargetFilterNameException$, InvalidTargetFilterNameException);
var InvalidTargetGroupPairException$ = [
  -3,
  n03,
  _ITGPE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTargetGroupPairException$, InvalidTargetGroupPairException);
var InvalidTargetInstancesException$ = [
  -3,
  n03,
  _ITIE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTargetInstancesException$, InvalidTargetInstancesException);
var InvalidTimeRangeException$ = [
  -3,
  n03,
  _ITRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTimeRangeException$, InvalidTimeRangeException);
var InvalidTrafficRoutingConfigurationException$ = [
  -3,
  n03,
  _ITRCE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTrafficRoutingConfigurationException$, InvalidTrafficRoutingConfigurationException);
var InvalidTriggerConfigException$ = [
  -3,
  n03,
  _ITCE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidTriggerConfigException$, InvalidTriggerConfigException);
var InvalidUpdateOutdatedInstancesOnlyValueException$ = [
  -3,
  n03,
  _IUOIOVE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidUpdateOutdatedInstancesOnlyValueException$, InvalidUpdateOutdatedInstancesOnlyValueException);
var InvalidZonalDeploymentConfigurationException$ = [
  -3,
  n03,
  _IZDCE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(InvalidZonalDeploymentConfigurationException$, InvalidZonalDeploymentConfigurationException);
var LifecycleEventAlreadyCompletedException$ = [
  -3,
  n03,
  _LEACE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(LifecycleEventAlreadyCompletedException$, LifecycleEventAlreadyCompletedException);
var LifecycleHookLimitExceededException$ = [
  -3,
  n03,
  _LHLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(LifecycleHookLimitExceededException$, LifecycleHookLimitExceededException);
var MultipleIamArnsProvidedException$ = [
  -3,
  n03,
  _MIAPE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(MultipleIamArnsProvidedException$, MultipleIamArnsProvidedException);
var OperationNotSupportedException$ = [
  -3,
  n03,
  _ONSE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(OperationNotSupportedException$, OperationNotSupportedException);
var ResourceArnRequiredException$ = [
  -3,
  n03,
  _RARE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ResourceArnRequiredException$, ResourceArnRequiredException);
var ResourceValidationException$ = [
  -3,
  n03,
  _RVE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ResourceValidationException$, ResourceValidationException);
var RevisionDoesNotExistException$ = [
  -3,
  n03,
  _RDNEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(RevisionDoesNotExistException$, RevisionDoesNotExistException);
var RevisionRequiredException$ = [
  -3,
  n03,
  _RRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(RevisionRequiredException$, RevisionRequiredException);
var RoleRequiredException$ = [
  -3,
  n03,
  _RREo,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(RoleRequiredException$, RoleRequiredException);
var TagLimitExceededException$ = [
  -3,
  n03,
  _TLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(TagLimitExceededException$, TagLimitExceededException);
var TagRequiredException$ = [
  -3,
  n03,
  _TRE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(TagRequiredException$, TagRequiredException);
var TagSetListLimitExceededException$ = [
  -3,
  n03,
  _TSLLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(TagSetListLimitExceededException$, TagSetListLimitExceededException);
var ThrottlingException$ = [
  -3,
  n03,
  _TE2,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(ThrottlingException$, ThrottlingException);
var TriggerTargetsLimitExceededException$ = [
  -3,
  n03,
  _TTLEE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(TriggerTargetsLimitExceededException$, TriggerTargetsLimitExceededException);
var UnsupportedActionForDeploymentTypeException$ = [
  -3,
  n03,
  _UAFDTE,
  { [_e3]: _c3 },
  [_m],
  [0]
];
n0_registry3.registerError(UnsupportedActionForDeploymentTypeException$, UnsupportedActionForDeploymentTypeException);
var errorTypeRegistries3 = [
  _s_registry3,
  n0_registry3
];
var AddTagsToOnPremisesInstancesInput$ = [
  3,
  n03,
  _ATTOPII,
  0,
  [_t, _iN],
  [() => TagList2, 64 | 0],
  2
];
var Alarm$2 = [
  3,
  n03,
  _A3,
  0,
  [_n],
  [0]
];
var AlarmConfiguration$ = [
  3,
  n03,
  _AC2,
  0,
  [_en, _iPAF, _a],
  [2, 2, () => AlarmList]
];
var AppSpecContent$ = [
  3,
  n03,
  _ASC,
  0,
  [_co, _sh],
  [0, 0]
];
var AutoRollbackConfiguration$ = [
  3,
  n03,
  _ARC,
  0,
  [_en, _ev],
  [2, 64 | 0]
];
var AutoScalingGroup$ = [
  3,
  n03,
  _ASG,
  0,
  [_n, _h, _tH],
  [0, 0, 0]
];
var BatchGetApplicationsInput$ = [
  3,
  n03,
  _BGAI,
  0,
  [_aNp],
  [64 | 0],
  1
];
var BatchGetDeploymentGroupsInput$ = [
  3,
  n03,
  _BGDGI,
  0,
  [_aN, _dGN],
  [0, 64 | 0],
  2
];
var BatchGetDeploymentInstancesInput$ = [
  3,
  n03,
  _BGDII,
  0,
  [_dI, _iI],
  [0, 64 | 0],
  2
];
var BatchGetDeploymentsInput$ = [
  3,
  n03,
  _BGDI,
  0,
  [_dIe],
  [64 | 0],
  1
];
var BatchGetDeploymentTargetsInput$ = [
  3,
  n03,
  _BGDTI,
  0,
  [_dI, _tI],
  [0, 64 | 0],
  2
];
var BatchGetOnPremisesInstancesInput$ = [
  3,
  n03,
  _BGOPII,
  0,
  [_iN],
  [64 | 0],
  1
];
var BlueGreenDeploymentConfiguration$ = [
  3,
  n03,
  _BGDC,
  0,
  [_tBIODS, _dRO, _gFPO],
  [() => BlueInstanceTerminationOption$, () => DeploymentReadyOption$, () => GreenFleetProvisioningOption$]
];
var BlueInstanceTerminationOption$ = [
  3,
  n03,
  _BITO,
  0,
  [_ac, _tWTIM],
  [0, 1]
];
var CloudFormationTarget$ = [
  3,
  n03,
  _CFT,
  0,
  [_dI, _tIa, _lUA, _lE, _st, _rT, _tVW],
  [0, 0, 4, () => LifecycleEventList, 0, 0, 1]
];
var ContinueDeploymentInput$ = [
  3,
  n03,
  _CDI,
  0,
  [_dI, _dWT],
  [0, 0]
];
var CreateDeploymentGroupInput$ = [
  3,
  n03,
  _CDGI,
  0,
  [_aN, _dGNe, _sRA, _dCN, _eTF, _oPITF, _aSG, _tC, _aC, _aRC, _oIS, _dS, _bGDC, _lBI, _eTS, _eS, _oPTS, _t, _tHE],
  [0, 0, 0, 0, () => EC2TagFilterList, () => TagFilterList, 64 | 0, () => TriggerConfigList, () => AlarmConfiguration$, () => AutoRollbackConfiguration$, 0, () => DeploymentStyle$, () => BlueGreenDeploymentConfiguration$, () => LoadBalancerInfo$, () => EC2TagSet$, () => ECSServiceList, () => OnPremisesTagSet$, () => TagList2, 2],
  3
];
var CreateDeploymentInput$ = [
  3,
  n03,
  _CDIr,
  0,
  [_aN, _dGNe, _re, _dCN, _d, _iASF, _tIar, _aRC, _uOIO, _fEB, _dM, _oAC],
  [0, 0, () => RevisionLocation$, 0, 0, 2, () => TargetInstances$, () => AutoRollbackConfiguration$, 2, 0, 0, () => AlarmConfiguration$],
  1
];
var CreateDeploymentOutput$ = [
  3,
  n03,
  _CDO,
  0,
  [_dI],
  [0]
];
var DeploymentGroupInfo$ = [
  3,
  n03,
  _DGI,
  0,
  [_aN, _dGIe, _dGNe, _dCN, _eTF, _oPITF, _aSG, _sRA, _tR, _tC, _aC, _aRC, _dS, _oIS, _bGDC, _lBI, _lSD, _lAD, _eTS, _oPTS, _cP, _eS, _tHE],
  [0, 0, 0, 0, () => EC2TagFilterList, () => TagFilterList, () => AutoScalingGroupList, 0, () => RevisionLocation$, () => TriggerConfigList, () => AlarmConfiguration$, () => AutoRollbackConfiguration$, () => DeploymentStyle$, 0, () => BlueGreenDeploymentConfiguration$, () => LoadBalancerInfo$, () => LastDeploymentInfo$, () => LastDeploymentInfo$, () => EC2TagSet$, () => OnPremisesTagSet$, 0, () => ECSServiceList, 2]
];
var DeploymentInfo$ = [
  3,
  n03,
  _DI,
  0,
  [_aN, _dGNe, _dCN, _dI, _pR, _re, _st, _eIr, _cT, _sT, _cTo, _dO, _d, _cr, _iASF, _aRC, _uOIO, _rI, _dS, _tIar, _iTWTS, _bGDC, _lBI, _aDSI, _fEB, _dM, _dSM, _cP, _eI, _rD, _oAC],
  [0, 0, 0, 0, () => RevisionLocation$, () => RevisionLocation$, 0, () => ErrorInformation$, 4, 4, 4, () => DeploymentOverview$, 0, 0, 2, () => AutoRollbackConfiguration$, 2, () => RollbackInfo$, () => DeploymentStyle$, () => TargetInstances$, 2, () => BlueGreenDeploymentConfiguration$, () => LoadBalancerInfo$, 0, 0, 0, 64 | 0, 0, 0, () => RelatedDeployments$, () => AlarmConfiguration$]
];
var DeploymentOverview$ = [
  3,
  n03,
  _DO,
  0,
  [_P2, _IP2, _S3, _F2, _Sk, _R2],
  [1, 1, 1, 1, 1, 1]
];
var DeploymentReadyOption$ = [
  3,
  n03,
  _DRO,
  0,
  [_aOT, _wTIM],
  [0, 1]
];
var DeploymentStyle$ = [
  3,
  n03,
  _DS2,
  0,
  [_dTe, _dOe],
  [0, 0]
];
var DeploymentTarget$ = [
  3,
  n03,
  _DT,
  0,
  [_dTT, _iT, _lT, _eT, _cFT],
  [0, () => InstanceTarget$, () => LambdaTarget$, () => ECSTarget$, () => CloudFormationTarget$]
];
var Diagnostics$ = [
  3,
  n03,
  _D2,
  0,
  [_eC, _sN, _m, _lTo],
  [0, 0, 0, 0]
];
var EC2TagFilter$ = [
  3,
  n03,
  _ECTF,
  0,
  [_K2, _V3, _T3],
  [0, 0, 0]
];
var EC2TagSet$ = [
  3,
  n03,
  _ECTS,
  0,
  [_eTSL],
  [() => EC2TagSetList]
];
var ECSService$ = [
  3,
  n03,
  _ECSS,
  0,
  [_sNe, _cN],
  [0, 0]
];
var ECSTarget$ = [
  3,
  n03,
  _ECST,
  0,
  [_dI, _tIa, _tA, _lUA, _lE, _st, _tSI],
  [0, 0, 0, 4, () => LifecycleEventList, 0, () => ECSTaskSetList]
];
var ECSTaskSet$ = [
  3,
  n03,
  _ECSTS,
  0,
  [_i, _dC, _pC, _rC, _st, _tW, _tG, _tSL],
  [0, 1, 1, 1, 0, 1, () => TargetGroupInfo$, 0]
];
var ELBInfo$ = [
  3,
  n03,
  _ELBI,
  0,
  [_n],
  [0]
];
var ErrorInformation$ = [
  3,
  n03,
  _EI,
  0,
  [_cod, _m],
  [0, 0]
];
var GenericRevisionInfo$ = [
  3,
  n03,
  _GRI,
  0,
  [_d, _dG, _fUT, _lUT, _rTe],
  [0, 64 | 0, 4, 4, 4]
];
var GetDeploymentGroupInput$ = [
  3,
  n03,
  _GDGI,
  0,
  [_aN, _dGNe],
  [0, 0],
  2
];
var GetDeploymentGroupOutput$ = [
  3,
  n03,
  _GDGO,
  0,
  [_dGIep],
  [() => DeploymentGroupInfo$]
];
var GetDeploymentInput$ = [
  3,
  n03,
  _GDI,
  0,
  [_dI],
  [0],
  1
];
var GetDeploymentOutput$ = [
  3,
  n03,
  _GDO,
  0,
  [_dIepl],
  [() => DeploymentInfo$]
];
var GetDeploymentTargetInput$ = [
  3,
  n03,
  _GDTI,
  0,
  [_dI, _tIa],
  [0, 0],
  2
];
var GetDeploymentTargetOutput$ = [
  3,
  n03,
  _GDTO,
  0,
  [_dTep],
  [() => DeploymentTarget$]
];
var GitHubLocation$ = [
  3,
  n03,
  _GHL,
  0,
  [_rep, _cI],
  [0, 0]
];
var GreenFleetProvisioningOption$ = [
  3,
  n03,
  _GFPO,
  0,
  [_ac],
  [0]
];
var InstanceTarget$ = [
  3,
  n03,
  _IT,
  0,
  [_dI, _tIa, _tA, _st, _lUA, _lE, _iL],
  [0, 0, 0, 0, 4, () => LifecycleEventList, 0]
];
var LambdaFunctionInfo$ = [
  3,
  n03,
  _LFI,
  0,
  [_fN, _fA, _cV, _tV, _tVW],
  [0, 0, 0, 0, 1]
];
var LambdaTarget$ = [
  3,
  n03,
  _LT,
  0,
  [_dI, _tIa, _tA, _st, _lUA, _lE, _lFI],
  [0, 0, 0, 0, 4, () => LifecycleEventList, () => LambdaFunctionInfo$]
];
var LastDeploymentInfo$ = [
  3,
  n03,
  _LDI,
  0,
  [_dI, _st, _eTn, _cT],
  [0, 0, 4, 4]
];
var LifecycleEvent$ = [
  3,
  n03,
  _LE,
  0,
  [_lEN, _di, _sT, _eTn, _st],
  [0, () => Diagnostics$, 4, 4, 0]
];
var ListApplicationsOutput$ = [
  3,
  n03,
  _LAO,
  0,
  [_app, _nT],
  [64 | 0, 0]
];
var ListDeploymentConfigsOutput$ = [
  3,
  n03,
  _LDCO,
  0,
  [_dCL, _nT],
  [64 | 0, 0]
];
var ListDeploymentGroupsOutput$ = [
  3,
  n03,
  _LDGO,
  0,
  [_aN, _dG, _nT],
  [0, 64 | 0, 0]
];
var ListDeploymentInstancesInput$ = [
  3,
  n03,
  _LDII,
  0,
  [_dI, _nT, _iSF, _iTF],
  [0, 0, 64 | 0, 64 | 0],
  1
];
var ListDeploymentInstancesOutput$ = [
  3,
  n03,
  _LDIO,
  0,
  [_iLn, _nT],
  [64 | 0, 0]
];
var ListDeploymentsInput$ = [
  3,
  n03,
  _LDIi,
  0,
  [_aN, _dGNe, _eI, _iOS, _cTR, _nT],
  [0, 0, 0, 64 | 0, () => TimeRange$, 0]
];
var ListDeploymentsOutput$ = [
  3,
  n03,
  _LDO,
  0,
  [_dep, _nT],
  [64 | 0, 0]
];
var ListDeploymentTargetsInput$ = [
  3,
  n03,
  _LDTI,
  0,
  [_dI, _nT, _tF],
  [0, 0, [2, n03, _TF, 0, 0, 64 | 0]],
  1
];
var ListDeploymentTargetsOutput$ = [
  3,
  n03,
  _LDTO,
  0,
  [_tI, _nT],
  [64 | 0, 0]
];
var ListGitHubAccountTokenNamesOutput$ = [
  3,
  n03,
  _LGHATNO,
  0,
  [_tNL, _nT],
  [64 | 0, 0]
];
var ListOnPremisesInstancesOutput$ = [
  3,
  n03,
  _LOPIO,
  0,
  [_iN, _nT],
  [64 | 0, 0]
];
var LoadBalancerInfo$ = [
  3,
  n03,
  _LBI,
  0,
  [_eIL, _tGIL, _tGPIL],
  [() => ELBInfoList, () => TargetGroupInfoList, () => TargetGroupPairInfoList]
];
var OnPremisesTagSet$ = [
  3,
  n03,
  _OPTS,
  0,
  [_oPTSL],
  [() => OnPremisesTagSetList]
];
var RawString$ = [
  3,
  n03,
  _RS,
  0,
  [_co, _sh],
  [0, 0]
];
var RelatedDeployments$ = [
  3,
  n03,
  _RD2,
  0,
  [_aUOIRDI, _aUOIDI],
  [0, 64 | 0]
];
var RemoveTagsFromOnPremisesInstancesInput$ = [
  3,
  n03,
  _RTFOPII,
  0,
  [_t, _iN],
  [() => TagList2, 64 | 0],
  2
];
var RevisionLocation$ = [
  3,
  n03,
  _RL2,
  0,
  [_rTev, _sL, _gHL, _str, _aSC],
  [0, () => S3Location$, () => GitHubLocation$, () => RawString$, () => AppSpecContent$]
];
var RollbackInfo$ = [
  3,
  n03,
  _RIo,
  0,
  [_rDI, _rTDI, _rM],
  [0, 0, 0]
];
var S3Location$ = [
  3,
  n03,
  _SL,
  0,
  [_b, _k, _bT, _ve, _eTa],
  [0, 0, 0, 0, 0]
];
var StopDeploymentInput$ = [
  3,
  n03,
  _SDI,
  0,
  [_dI, _aRE],
  [0, 2],
  1
];
var StopDeploymentOutput$ = [
  3,
  n03,
  _SDO,
  0,
  [_st, _sM],
  [0, 0]
];
var Tag$2 = [
  3,
  n03,
  _Tag2,
  0,
  [_K2, _V3],
  [0, 0]
];
var TagFilter$ = [
  3,
  n03,
  _TFa,
  0,
  [_K2, _V3, _T3],
  [0, 0, 0]
];
var TargetGroupInfo$ = [
  3,
  n03,
  _TGI,
  0,
  [_n],
  [0]
];
var TargetGroupPairInfo$ = [
  3,
  n03,
  _TGPI,
  0,
  [_tGa, _pTR, _tTR],
  [() => TargetGroupInfoList, () => TrafficRoute$, () => TrafficRoute$]
];
var TargetInstances$ = [
  3,
  n03,
  _TI,
  0,
  [_tFa, _aSG, _eTS],
  [() => EC2TagFilterList, 64 | 0, () => EC2TagSet$]
];
var TimeRange$ = [
  3,
  n03,
  _TR,
  0,
  [_sta, _end],
  [4, 4]
];
var TrafficRoute$ = [
  3,
  n03,
  _TRr,
  0,
  [_lA],
  [64 | 0]
];
var TriggerConfig$ = [
  3,
  n03,
  _TC,
  0,
  [_tNr, _tTA, _tE],
  [0, 0, 64 | 0]
];
var UntagResourceInput$ = [
  3,
  n03,
  _URI,
  0,
  [_RA2, _TK3],
  [0, 64 | 0],
  2
];
var UpdateDeploymentGroupInput$ = [
  3,
  n03,
  _UDGI,
  0,
  [_aN, _cDGN, _nDGN, _dCN, _eTF, _oPITF, _aSG, _sRA, _tC, _aC, _aRC, _oIS, _dS, _bGDC, _lBI, _eTS, _eS, _oPTS, _tHE],
  [0, 0, 0, 0, () => EC2TagFilterList, () => TagFilterList, 64 | 0, 0, () => TriggerConfigList, () => AlarmConfiguration$, () => AutoRollbackConfiguration$, 0, () => DeploymentStyle$, () => BlueGreenDeploymentConfiguration$, () => LoadBalancerInfo$, () => EC2TagSet$, () => ECSServiceList, () => OnPremisesTagSet$, 2],
  2
];
var __Unit = "unit";
var AlarmList = [
  1,
  n03,
  _AL,
  0,
  () => Alarm$2
];
var ApplicationsList = 64 | 0;
var AutoRollbackEventsList = 64 | 0;
var AutoScalingGroupList = [
  1,
  n03,
  _ASGL,
  0,
  () => AutoScalingGroup$
];
var AutoScalingGroupNameList = 64 | 0;
var DeploymentConfigsList = 64 | 0;
var DeploymentGroupsList = 64 | 0;
var DeploymentsList = 64 | 0;
var DeploymentStatusList = 64 | 0;
var DeploymentStatusMessageList = 64 | 0;
var EC2TagFilterList = [
  1,
  n03,
  _ECTFL,
  0,
  () => EC2TagFilter$
];
var EC2TagSetList = [
  1,
  n03,
  _ECTSL,
  0,
  () => EC2TagFilterList
];
var ECSServiceList = [
  1,
  n03,
  _ECSSL,
  0,
  () => ECSService$
];
var ECSTaskSetList = [
  1,
  n03,
  _ECSTSL,
  0,
  () => ECSTaskSet$
];
var ELBInfoList = [
  1,
  n03,
  _ELBIL,
  0,
  () => ELBInfo$
];
var FilterValueList = 64 | 0;
var GitHubAccountTokenNameList = 64 | 0;
var InstanceNameList = 64 | 0;
var InstancesList = 64 | 0;
var InstanceStatusList = 64 | 0;
var InstanceTypeList = 64 | 0;
var LifecycleEventList = [
  1,
  n03,
  _LEL,
  0,
  () => LifecycleEvent$
];
var ListenerArnList = 64 | 0;
var OnPremisesTagSetList = [
  1,
  n03,
  _OPTSL,
  0,
  () => TagFilterList
];
var TagFilterList = [
  1,
  n03,
  _TFL,
  0,
  () => TagFilter$
];
var TagKeyList2 = 64 | 0;
var TagList2 = [
  1,
  n03,
  _TL2,
  0,
  () => Tag$2
];
var TargetGroupInfoList = [
  1,
  n03,
  _TGIL,
  0,
  () => TargetGroupInfo$
];
var TargetGroupPairInfoList = [
  1,
  n03,
  _TGPIL,
  0,
  () => TargetGroupPairInfo$
];
var TargetIdList = 64 | 0;
var TriggerConfigList = [
  1,
  n03,
  _TCL,
  0,
  () => TriggerConfig$
];
var TriggerEventTypeList = 64 | 0;
var TargetFilters = [
  2,
  n03,
  _TF,
  0,
  0,
  64 | 0
];
var ContinueDeployment$ = [
  9,
  n03,
  _CD,
  0,
  () => ContinueDeploymentInput$,
  () => __Unit
];
var CreateDeployment$ = [
  9,
  n03,
  _CDr,
  0,
  () => CreateDeploymentInput$,
  () => CreateDeploymentOutput$
];
var GetDeployment$ = [
  9,
  n03,
  _GD,
  0,
  () => GetDeploymentInput$,
  () => GetDeploymentOutput$
];
var GetDeploymentGroup$ = [
  9,
  n03,
  _GDG,
  0,
  () => GetDeploymentGroupInput$,
  () => GetDeploymentGroupOutput$
];
var GetDeploymentTarget$ = [
  9,
  n03,
  _GDT,
  0,
  () => GetDeploymentTargetInput$,
  () => GetDeploymentTargetOutput$
];
var ListDeployments$ = [
  9,
  n03,
  _LD,
  0,
  () => ListDeploymentsInput$,
  () => ListDeploymentsOutput$
];
var StopDeployment$ = [
  9,
  n03,
  _SD2,
  0,
  () => StopDeploymentInput$,
  () => StopDeploymentOutput$
];

// node_modules/@aws-sdk/client-codedeploy/dist-es/runtimeConfig.shared.js
var getRuntimeConfig5 = (config) => {
  return {
    apiVersion: "2014-10-06",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver3,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCodeDeployHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer()
      }
    ],
    logger: config?.logger ?? new NoOpLogger(),
    protocol: config?.protocol ?? AwsJson1_1Protocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.codedeploy",
      errorTypeRegistries: errorTypeRegistries3,
      xmlNamespace: "http://codedeploy.amazonaws.com/doc/2014-10-06/",
      version: "2014-10-06",
      serviceTarget: "CodeDeploy_20141006"
    },
    serviceId: config?.serviceId ?? "CodeDeploy",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/runtimeConfig.js
var getRuntimeConfig6 = (config) => {
  emitWarningIfUnsupportedVersion2(process.version);
  const defaultsMode = resolveDefaultsModeConfig(config);
  const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
  const clientSharedValues = getRuntimeConfig5(config);
  emitWarningIfUnsupportedVersion(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default3.version }),
    maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
    region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
    requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? loadConfig({
      ...NODE_RETRY_MODE_CONFIG_OPTIONS,
      default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
    }, config),
    streamCollector: config?.streamCollector ?? streamCollector,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
  };
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration3 = (runtimeConfig) => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
  let _credentials = runtimeConfig.credentials;
  return {
    setHttpAuthScheme(httpAuthScheme) {
      const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
      if (index === -1) {
        _httpAuthSchemes.push(httpAuthScheme);
      } else {
        _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      }
    },
    httpAuthSchemes() {
      return _httpAuthSchemes;
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
      _httpAuthSchemeProvider = httpAuthSchemeProvider;
    },
    httpAuthSchemeProvider() {
      return _httpAuthSchemeProvider;
    },
    setCredentials(credentials) {
      _credentials = credentials;
    },
    credentials() {
      return _credentials;
    }
  };
};
var resolveHttpAuthRuntimeConfig3 = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions3 = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration3(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig3(extensionConfiguration));
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/CodeDeployClient.js
var CodeDeployClient = class extends Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig6(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters3(_config_0);
    const _config_2 = resolveUserAgentConfig(_config_1);
    const _config_3 = resolveRetryConfig(_config_2);
    const _config_4 = resolveRegionConfig(_config_3);
    const _config_5 = resolveHostHeaderConfig(_config_4);
    const _config_6 = resolveEndpointConfig(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig3(_config_6);
    const _config_8 = resolveRuntimeExtensions3(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultCodeDeployHttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({
        "aws.auth#sigv4": config.credentials
      })
    }));
    this.middlewareStack.use(getHttpSigningPlugin(this.config));
  }
  destroy() {
    super.destroy();
  }
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/commandBuilder.js
var command4 = makeBuilder(commonParams3, "CodeDeploy_20141006", "CodeDeployClient", getEndpointPlugin);
var _ep04 = {};
var _mw04 = (Command, cs, config, o) => [];

// node_modules/@aws-sdk/client-codedeploy/dist-es/commands/ContinueDeploymentCommand.js
var ContinueDeploymentCommand = class extends command4(_ep04, _mw04, "ContinueDeployment", ContinueDeployment$) {
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/commands/CreateDeploymentCommand.js
var CreateDeploymentCommand = class extends command4(_ep04, _mw04, "CreateDeployment", CreateDeployment$) {
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetDeploymentCommand.js
var GetDeploymentCommand = class extends command4(_ep04, _mw04, "GetDeployment", GetDeployment$) {
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetDeploymentGroupCommand.js
var GetDeploymentGroupCommand = class extends command4(_ep04, _mw04, "GetDeploymentGroup", GetDeploymentGroup$) {
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/commands/GetDeploymentTargetCommand.js
var GetDeploymentTargetCommand = class extends command4(_ep04, _mw04, "GetDeploymentTarget", GetDeploymentTarget$) {
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/commands/ListDeploymentsCommand.js
var ListDeploymentsCommand = class extends command4(_ep04, _mw04, "ListDeployments", ListDeployments$) {
};

// node_modules/@aws-sdk/client-codedeploy/dist-es/commands/StopDeploymentCommand.js
var StopDeploymentCommand = class extends command4(_ep04, _mw04, "StopDeployment", StopDeployment$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/ContinueServiceDeploymentCommand.js
var ContinueServiceDeploymentCommand = class extends command(_ep0, _mw0, "ContinueServiceDeployment", ContinueServiceDeployment$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateServiceCommand.js
var CreateServiceCommand = class extends command(_ep0, _mw0, "CreateService", CreateService$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteServiceCommand.js
var DeleteServiceCommand = class extends command(_ep0, _mw0, "DeleteService", DeleteService$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceDeploymentsCommand.js
var DescribeServiceDeploymentsCommand = class extends command(_ep0, _mw0, "DescribeServiceDeployments", DescribeServiceDeployments$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceRevisionsCommand.js
var DescribeServiceRevisionsCommand = class extends command(_ep0, _mw0, "DescribeServiceRevisions", DescribeServiceRevisions$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServicesCommand.js
var DescribeServicesCommand = class extends command(_ep0, _mw0, "DescribeServices", DescribeServices$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServiceDeploymentsCommand.js
var ListServiceDeploymentsCommand = class extends command(_ep0, _mw0, "ListServiceDeployments", ListServiceDeployments$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServicesCommand.js
var ListServicesCommand = class extends command(_ep0, _mw0, "ListServices", ListServices$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTasksCommand.js
var ListTasksCommand = class extends command(_ep0, _mw0, "ListTasks", ListTasks$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/StopServiceDeploymentCommand.js
var StopServiceDeploymentCommand = class extends command(_ep0, _mw0, "StopServiceDeployment", StopServiceDeployment$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand = class extends command(_ep0, _mw0, "UpdateService", UpdateService$) {
};

// src/aws/codedeploy-state.ts
function toGroup(info) {
  const { loadBalancerInfo, blueGreenDeploymentConfiguration: blueGreen, alarmConfiguration: alarms } = info;
  const pairs = loadBalancerInfo?.targetGroupPairInfoList ?? [];
  const terminate = blueGreen?.terminateBlueInstancesOnDeploymentSuccess;
  return {
    application: info.applicationName ?? "",
    name: info.deploymentGroupName ?? "",
    computePlatform: info.computePlatform ?? "UNKNOWN",
    services: (info.ecsServices ?? []).map(({ clusterName = "", serviceName = "" }) => ({
      cluster: clusterName,
      service: serviceName
    })),
    targetGroups: pairs.flatMap((pair) => (pair.targetGroups ?? []).flatMap(({ name }) => name ?? [])),
    productionListeners: pairs.flatMap((pair) => pair.prodTrafficRoute?.listenerArns ?? []),
    testListeners: pairs.flatMap((pair) => pair.testTrafficRoute?.listenerArns ?? []),
    readyWait: readyWaitOf(blueGreen),
    terminationWait: terminate?.action === "KEEP_ALIVE" ? void 0 : terminate?.terminationWaitTimeInMinutes ?? 0,
    alarms: alarms?.enabled === true ? (alarms.alarms ?? []).flatMap(({ name }) => name ?? []) : [],
    revision: toRevision(info.targetRevision)
  };
}
function toDeployment(info) {
  const { errorInformation: error, rollbackInfo: rollback } = info;
  return {
    id: info.deploymentId ?? "",
    status: info.status ?? "UNKNOWN",
    createdAt: info.createTime?.getTime() ?? 0,
    completedAt: info.completeTime?.getTime(),
    description: info.description,
    creator: info.creator,
    error: error && { code: error.code ?? "UNKNOWN", message: error.message ?? "" },
    rollback: { by: rollback?.rollbackDeploymentId, of: rollback?.rollbackTriggeringDeploymentId },
    rollsBackItself: info.autoRollbackConfiguration?.enabled === true,
    terminationWaitStarted: info.instanceTerminationWaitTimeStarted === true,
    readyWait: readyWaitOf(info.blueGreenDeploymentConfiguration),
    revision: toRevision(info.revision),
    previousRevision: toRevision(info.previousRevision)
  };
}
function toTarget(target) {
  const labelled = (label) => target.taskSetsInfo?.find((one) => one.taskSetLabel === label);
  return {
    events: (target.lifecycleEvents ?? []).map((event) => ({
      name: event.lifecycleEventName ?? "",
      status: event.status ?? "Unknown",
      endedAt: event.endTime?.getTime(),
      diagnostics: event.diagnostics && {
        errorCode: event.diagnostics.errorCode,
        scriptName: event.diagnostics.scriptName,
        message: event.diagnostics.message,
        logTail: event.diagnostics.logTail
      }
    })),
    blue: toCounts(labelled("Blue")),
    green: toCounts(labelled("Green"))
  };
}
function toCounts(set) {
  return set && {
    // AWS's own spelling.
    id: set.identifer ?? "",
    status: set.status ?? "UNKNOWN",
    desired: set.desiredCount ?? 0,
    running: set.runningCount ?? 0,
    pending: set.pendingCount ?? 0,
    weight: set.trafficWeight
  };
}
function toRevision(revision) {
  return revision && { content: revision.appSpecContent?.content ?? revision.string?.content };
}
function readyWaitOf(blueGreen) {
  const option = blueGreen?.deploymentReadyOption;
  return option?.actionOnTimeout === "STOP_DEPLOYMENT" ? option.waitTimeInMinutes ?? 0 : void 0;
}

// src/aws/ecs-task-sets.ts
function taskSetsAsDeployments(sets) {
  return sets.map((set) => ({
    id: set.id ?? "",
    status: set.status ?? "UNKNOWN",
    taskDefinition: set.taskDefinition ?? "",
    rolloutState: set.stabilityStatus === "STEADY_STATE" ? "COMPLETED" : "IN_PROGRESS",
    rolloutStateReason: void 0,
    desiredCount: set.computedDesiredCount ?? 0,
    runningCount: set.runningCount ?? 0,
    pendingCount: set.pendingCount ?? 0,
    failedTasks: 0,
    createdAt: set.createdAt?.getTime()
  }));
}
function primaryTaskSet(service) {
  return service.taskSets?.find((set) => set.status === "PRIMARY");
}
function placementOf(service) {
  const set = primaryTaskSet(service);
  const balancer = set?.loadBalancers?.[0];
  if (set === void 0 || balancer?.containerName === void 0) return void 0;
  const version = set.platformVersion;
  const network = (set.networkConfiguration ?? service.networkConfiguration)?.awsvpcConfiguration;
  return {
    containerName: balancer.containerName,
    containerPort: balancer.containerPort ?? 0,
    platformVersion: version === void 0 || version === "LATEST" ? void 0 : version,
    network: network && {
      subnets: network.subnets ?? [],
      securityGroups: network.securityGroups ?? [],
      assignPublicIp: network.assignPublicIp === "ENABLED"
    },
    capacityProviders: (set.capacityProviderStrategy ?? []).map((one) => ({
      name: one.capacityProvider ?? "",
      base: one.base ?? 0,
      weight: one.weight ?? 0
    }))
  };
}

// src/aws/codedeploy-deployments.ts
var ACTIVE = ["Created", "Queued", "InProgress", "Baking", "Ready"];
var ACTIVE_ID = /(?:already deploying|active deployment)(?: deployment)?\W*(d-\w+)/i;
var CodeDeployDeployments = class {
  #place;
  #client;
  /** A failed read is repeated at the watch's next tick, so it is not repeated for long here. */
  #reader;
  /** CreateDeployment takes no client token: it is never repeated blindly. */
  #once;
  #ecs;
  /** A revision of a task definition never changes. */
  #images = /* @__PURE__ */ new Map();
  constructor(session, place) {
    this.#place = place;
    this.#client = new CodeDeployClient(session.client);
    this.#reader = new CodeDeployClient({ ...session.client, maxAttempts: 2 });
    this.#once = new CodeDeployClient({ ...session.client, maxAttempts: 1 });
    this.#ecs = new ECSClient({ ...session.client, maxAttempts: 2 });
  }
  async group(service) {
    const { applicationName, deploymentGroupName } = this.#names(service);
    const { deploymentGroupInfo } = await this.#read(
      "codedeploy:GetDeploymentGroup",
      this.#on(service),
      () => this.#inGroup(
        service,
        () => this.#reader.send(new GetDeploymentGroupCommand({ applicationName, deploymentGroupName }))
      )
    );
    return toGroup(deploymentGroupInfo ?? {});
  }
  async placement(service) {
    const { cluster } = this.#place;
    const on = `service '${service}' in cluster '${cluster}'`;
    const { services } = await this.#read(
      "ecs:DescribeServices",
      on,
      () => this.#ecs.send(new DescribeServicesCommand({ cluster, services: [service] }))
    );
    return services?.[0] && placementOf(services[0]);
  }
  async create(request2) {
    const { service, content, description, config, rollBackOn, withoutAlarms } = request2;
    const sha256 = createHash2("sha256").update(content).digest("hex");
    const command5 = new CreateDeploymentCommand({
      ...this.#names(service),
      description,
      revision: { revisionType: "AppSpecContent", appSpecContent: { content, sha256 } },
      ...config === void 0 ? {} : { deploymentConfigName: config },
      autoRollbackConfiguration: rollBackOn.length === 0 ? { enabled: false } : { enabled: true, events: rollBackOn.map(toEvent) },
      ...withoutAlarms === true ? { overrideAlarmConfiguration: { enabled: false, alarms: [] } } : {}
    });
    try {
      const { deploymentId } = await this.#once.send(command5);
      if (deploymentId === void 0)
        throw new CreateRefusedError("unanswered", "CodeDeploy answered without a deployment id");
      return deploymentId;
    } catch (error) {
      if (error instanceof CreateRefusedError) throw error;
      throw refusalOf(error, withoutAlarms === true) ?? await this.#explained(service, error);
    }
  }
  async deployment(id) {
    const on = `deployment '${id}'`;
    const { deploymentInfo } = await this.#read(
      "codedeploy:GetDeployment",
      on,
      () => this.#reader.send(new GetDeploymentCommand({ deploymentId: id }))
    );
    return toDeployment(deploymentInfo ?? {});
  }
  async target(id, service) {
    const targetId = `${this.#place.cluster}:${service}`;
    const answer = await this.#read(
      "codedeploy:GetDeploymentTarget",
      `deployment '${id}'`,
      () => this.#reader.send(new GetDeploymentTargetCommand({ deploymentId: id, targetId })).catch((error) => {
        if (isAwsError(error, "DeploymentNotStartedException", "DeploymentTargetDoesNotExistException"))
          return void 0;
        throw error;
      })
    );
    const target = answer?.deploymentTarget?.ecsTarget;
    return target && toTarget(target);
  }
  async list(service, { since, active }) {
    const ids = [];
    let nextToken;
    do {
      const page = await this.#read(
        "codedeploy:ListDeployments",
        this.#on(service),
        () => this.#inGroup(
          service,
          () => this.#reader.send(
            new ListDeploymentsCommand({
              ...this.#names(service),
              ...since === void 0 ? {} : { createTimeRange: { start: new Date(since) } },
              ...active === true ? { includeOnlyStatuses: [...ACTIVE] } : {},
              ...nextToken === void 0 ? {} : { nextToken }
            })
          )
        )
      );
      ids.push(...page.deployments ?? []);
      nextToken = page.nextToken;
    } while (nextToken !== void 0);
    return ids;
  }
  async stop(id) {
    try {
      await this.#client.send(new StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true }));
      return "stopping";
    } catch (error) {
      if (isAwsError(error, "DeploymentAlreadyCompletedException")) return "ended";
      return explaining("codedeploy:StopDeployment", `deployment '${id}'`, () => Promise.reject(error));
    }
  }
  async proceed(id, wait) {
    try {
      await this.#client.send(
        new ContinueDeploymentCommand({ deploymentId: id, deploymentWaitType: wait })
      );
    } catch (error) {
      const over = ["DeploymentAlreadyCompletedException", "DeploymentIsNotInReadyStateException"];
      if (wait === "TERMINATION_WAIT" && isAwsError(error, ...over)) return;
      await explaining("codedeploy:ContinueDeployment", `deployment '${id}'`, () => Promise.reject(error));
    }
  }
  async images(taskDefinition) {
    const known = this.#images.get(taskDefinition);
    if (known !== void 0) return known;
    const on = `the task definition '${taskDefinition}'`;
    const { taskDefinition: found } = await this.#read(
      "ecs:DescribeTaskDefinition",
      on,
      () => this.#ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }))
    );
    const containers = found?.containerDefinitions ?? [];
    const app = containers.filter((one) => one.name === APP_CONTAINER);
    const images = [...app, ...containers.filter((one) => !app.includes(one))].flatMap(
      (one) => one.image ?? []
    );
    this.#images.set(taskDefinition, images);
    return images;
  }
  /** The first calls of a deploy: where the names are wrong, that is what is wrong. */
  async #inGroup(service, call) {
    try {
      return await call();
    } catch (error) {
      if (!isAwsError(error, "ApplicationDoesNotExistException", "DeploymentGroupDoesNotExistException"))
        throw error;
      const { applicationName, deploymentGroupName } = this.#names(service);
      throw new UserError(
        `Service '${service}' is moved by CodeDeploy, and the deployment group '${deploymentGroupName}' of the application '${applicationName}' does not exist.`,
        {
          fix: "Name them by 'codedeploy-application' and 'codedeploy-deployment-group', or create them.",
          cause: error
        }
      );
    }
  }
  #names(service) {
    const { cluster, application, deploymentGroup } = this.#place;
    return {
      applicationName: application ?? `AppECS-${cluster}-${service}`,
      deploymentGroupName: deploymentGroup ?? `DgpECS-${cluster}-${service}`
    };
  }
  #on(service) {
    const { applicationName, deploymentGroupName } = this.#names(service);
    return `deployment group '${deploymentGroupName}' of application '${applicationName}'`;
  }
  /** What a person can do about a creation that was refused for good. */
  #explained(service, error) {
    return explaining(
      "codedeploy:CreateDeployment",
      this.#on(service),
      () => Promise.reject(error)
    ).catch((said) => said);
  }
  async #read(action, on, call) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { kind } = awsError(error);
      const explained = await explaining(action, on, () => Promise.reject(error)).catch(
        (said) => said
      );
      const message = explained instanceof Error ? explained.message : String(explained);
      const passing = kind === "server" || kind === "network" ? "transient" : "permanent";
      throw new ServiceReadError(kind === "throttled" ? "throttled" : passing, message, { cause: error });
    }
  }
};
function refusalOf(error, withoutAlarms) {
  const { name, message, kind } = awsError(error);
  if (name === "DeploymentLimitExceededException")
    return new CreateRefusedError("active", message, { active: ACTIVE_ID.exec(message)?.[1], cause: error });
  if (kind === "throttled") return new CreateRefusedError("throttled", message, { cause: error });
  if (kind === "network" || kind === "server")
    return new CreateRefusedError("unanswered", message, { cause: error });
  if (kind === "denied" && withoutAlarms)
    return new CreateRefusedError("alarms-denied", message, { cause: error });
  return void 0;
}
var toEvent = (event) => event === "DEPLOYMENT_STOP_ON_ALARM" || event === "DEPLOYMENT_STOP_ON_REQUEST" ? event : "DEPLOYMENT_FAILURE";

// src/aws/ecs-service-state.ts
function toServiceState(service) {
  const serving = primaryTaskSet(service);
  const sets = service.taskSets ?? [];
  return {
    name: service.serviceName ?? "",
    status: service.status ?? "UNKNOWN",
    controller: service.deploymentController?.type ?? "ECS",
    strategy: service.deploymentConfiguration?.strategy ?? "ROLLING",
    taskDefinition: serving?.taskDefinition ?? service.taskDefinition,
    desiredCount: service.desiredCount ?? 0,
    runningCount: service.runningCount ?? 0,
    pendingCount: service.pendingCount ?? 0,
    deployments: sets.length > 0 ? taskSetsAsDeployments(sets) : (service.deployments ?? []).map(toDeployment2),
    loadBalancers: (serving?.loadBalancers ?? service.loadBalancers ?? []).map(toBinding),
    network: toNetwork(serving?.networkConfiguration ?? service.networkConfiguration),
    hooks: (service.deploymentConfiguration?.lifecycleHooks ?? []).map(toConfiguredHook),
    events: (service.events ?? []).map((event) => ({
      at: epoch(event.createdAt) ?? 0,
      message: event.message ?? ""
    })),
    tags: Object.fromEntries((service.tags ?? []).map((tag) => [tag.key ?? "", tag.value ?? ""]))
  };
}
function toConfiguredHook(hook2) {
  return {
    type: hook2.targetType ?? "AWS_LAMBDA",
    stages: hook2.lifecycleStages ?? [],
    timeoutMinutes: hook2.timeoutConfiguration?.timeoutInMinutes
  };
}
function changeConfiguration(current, rollout, gate) {
  const asked = fromRollout(rollout);
  if (asked === void 0 && gate === void 0) return void 0;
  const hooks = (current?.lifecycleHooks ?? []).filter(
    (hook2) => gate !== "remove" || !isOurGate(toConfiguredHook(hook2))
  );
  if (gate === "add") hooks.push(GATE_HOOK);
  const sent = hooks.length > 0 || gate === "remove" ? { lifecycleHooks: hooks } : {};
  return { ...asked ?? current, ...sent };
}
var GATE_HOOK = {
  targetType: "PAUSE",
  lifecycleStages: [GATE_STAGE],
  timeoutConfiguration: { timeoutInMinutes: GATE_TIMEOUT_MINUTES, action: "ROLLBACK" }
};
function toDeployment2(deployment) {
  return {
    id: deployment.id ?? "",
    status: deployment.status ?? "UNKNOWN",
    taskDefinition: deployment.taskDefinition ?? "",
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
    desiredCount: deployment.desiredCount ?? 0,
    runningCount: deployment.runningCount ?? 0,
    pendingCount: deployment.pendingCount ?? 0,
    failedTasks: deployment.failedTasks ?? 0,
    createdAt: epoch(deployment.createdAt)
  };
}
function toBinding(binding) {
  const advanced = binding.advancedConfiguration;
  return {
    targetGroup: binding.targetGroupArn ?? "",
    containerName: binding.containerName ?? "",
    containerPort: binding.containerPort ?? 0,
    ...advanced?.alternateTargetGroupArn && { alternateTargetGroup: advanced.alternateTargetGroupArn },
    ...advanced?.productionListenerRule && { productionListenerRule: advanced.productionListenerRule },
    ...advanced?.testListenerRule && { testListenerRule: advanced.testListenerRule },
    ...advanced?.roleArn && { role: advanced.roleArn }
  };
}
function toNetwork(network) {
  const vpc = network?.awsvpcConfiguration;
  return vpc && {
    subnets: vpc.subnets ?? [],
    securityGroups: vpc.securityGroups ?? [],
    assignPublicIp: vpc.assignPublicIp === "ENABLED"
  };
}
function toServiceDeployment(deployment) {
  const { rollback, deploymentCircuitBreaker: breaker, alarms } = deployment;
  return {
    arn: deployment.serviceDeploymentArn ?? "",
    status: deployment.status ?? "UNKNOWN",
    statusReason: deployment.statusReason,
    stage: deployment.lifecycleStage,
    target: deployment.targetServiceRevision && toCounts2(deployment.targetServiceRevision),
    sources: (deployment.sourceServiceRevisions ?? []).map(toCounts2),
    rollback: rollback && { reason: rollback.reason, revisionArn: rollback.serviceRevisionArn },
    circuitBreaker: breaker && {
      status: breaker.status ?? "UNKNOWN",
      failures: breaker.failureCount ?? 0,
      threshold: breaker.threshold ?? 0
    },
    alarms: alarms && { status: alarms.status ?? "UNKNOWN", triggered: alarms.triggeredAlarmNames ?? [] },
    hooks: (deployment.lifecycleHookDetails ?? []).map((hook2) => ({
      id: hook2.hookId ?? "",
      type: hook2.targetType ?? "UNKNOWN",
      status: hook2.status ?? "UNKNOWN",
      expiresAt: epoch(hook2.expiresAt),
      atGate: deployment.lifecycleStage === GATE_STAGE,
      timeoutAction: hook2.timeoutAction
    }))
  };
}
function toCounts2(revision) {
  return {
    revisionArn: revision.arn ?? "",
    requested: revision.requestedTaskCount ?? 0,
    running: revision.runningTaskCount ?? 0,
    pending: revision.pendingTaskCount ?? 0,
    productionWeight: revision.requestedProductionTrafficWeight,
    testWeight: revision.requestedTestTrafficWeight
  };
}
function toRevision2(revision, containerName) {
  if (revision.taskDefinition === void 0) return void 0;
  const images = revision.containerImages ?? [];
  const container = images.find((one) => one.containerName === containerName) ?? (images.length === 1 ? images[0] : void 0);
  return {
    taskDefinition: revision.taskDefinition,
    image: container?.image,
    imageDigest: container?.imageDigest
  };
}
function fromRollout(rollout) {
  const deploymentCircuitBreaker = { enable: true, rollback: true };
  switch (rollout.strategy) {
    case "ROLLING":
      return {
        strategy: "ROLLING",
        minimumHealthyPercent: rollout.minimumHealthyPercent,
        maximumPercent: rollout.maximumPercent,
        deploymentCircuitBreaker
      };
    case "BLUE_GREEN":
      return { strategy: "BLUE_GREEN", bakeTimeInMinutes: rollout.bakeMinutes, deploymentCircuitBreaker };
    case "CANARY":
      return {
        strategy: "CANARY",
        canaryConfiguration: {
          canaryPercent: rollout.percent,
          canaryBakeTimeInMinutes: rollout.stepMinutes
        },
        bakeTimeInMinutes: rollout.bakeMinutes,
        deploymentCircuitBreaker
      };
    case "LINEAR":
      return {
        strategy: "LINEAR",
        linearConfiguration: { stepPercent: rollout.percent, stepBakeTimeInMinutes: rollout.stepMinutes },
        bakeTimeInMinutes: rollout.bakeMinutes,
        deploymentCircuitBreaker
      };
    case "CODE_DEPLOY":
    case "AS_IT_IS":
      return void 0;
  }
}
function fromBinding(binding) {
  const { targetGroup, containerName, containerPort, alternateTargetGroup } = binding;
  return {
    targetGroupArn: targetGroup,
    containerName,
    containerPort,
    ...alternateTargetGroup === void 0 ? {} : {
      advancedConfiguration: {
        alternateTargetGroupArn: alternateTargetGroup,
        productionListenerRule: binding.productionListenerRule,
        ...binding.testListenerRule === void 0 ? {} : { testListenerRule: binding.testListenerRule },
        roleArn: binding.role
      }
    }
  };
}
function fromNetwork(network) {
  return {
    awsvpcConfiguration: {
      subnets: [...network.subnets],
      securityGroups: [...network.securityGroups],
      assignPublicIp: network.assignPublicIp ? "ENABLED" : "DISABLED"
    }
  };
}
function epoch(date) {
  return date?.getTime();
}

// src/aws/ecs-task-reasons.ts
var TASKS_READ2 = 100;
async function readStoppedTasks(client, cluster, query) {
  const on = `service '${query.service}' in cluster '${cluster}'`;
  const { taskArns = [] } = await explaining(
    "ecs:ListTasks",
    on,
    () => client.send(
      new ListTasksCommand({
        cluster,
        serviceName: query.service,
        desiredStatus: "STOPPED",
        maxResults: TASKS_READ2
      })
    )
  );
  if (taskArns.length === 0) return [];
  const { tasks = [] } = await explaining(
    "ecs:DescribeTasks",
    on,
    () => client.send(new DescribeTasksCommand({ cluster, tasks: taskArns }))
  );
  return tasks.filter((task) => isOfDeployment(task, query)).sort((a4, b4) => (epoch(b4.stoppedAt ?? b4.stoppingAt) ?? 0) - (epoch(a4.stoppedAt ?? a4.stoppingAt) ?? 0)).map(toStoppedTask);
}
function isOfDeployment(task, query) {
  if (task.taskDefinitionArn !== query.taskDefinition && task.startedBy !== query.deploymentId) return false;
  const at = epoch(task.stoppingAt ?? task.stoppedAt);
  if (at !== void 0 && at < query.since) return false;
  return !/^Scaling activity initiated by/.test(task.stoppedReason ?? "");
}
function toStoppedTask(task) {
  const arn = task.taskArn ?? "";
  return {
    id: arn.slice(arn.lastIndexOf("/") + 1),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    stoppedAt: epoch(task.stoppedAt ?? task.stoppingAt),
    containers: (task.containers ?? []).map((container) => ({
      name: container.name ?? "",
      exitCode: container.exitCode,
      reason: container.reason
    }))
  };
}
async function readLogTail(client, logGroup, stream, lines) {
  try {
    const { events = [] } = await client.send(
      new GetLogEventsCommand({
        logGroupName: logGroup,
        logStreamName: stream,
        limit: lines,
        startFromHead: false
      })
    );
    return events.map((event) => (event.message ?? "").replace(/\r?\n$/, ""));
  } catch (error) {
    if (isAwsError(error, "ResourceNotFoundException")) return [];
    return explaining("logs:GetLogEvents", `log group '${logGroup}'`, () => Promise.reject(error));
  }
}

// src/aws/ecs-services.ts
var SERVICES_PER_CALL = 10;
var DEPLOYMENTS_PER_CALL = 20;
var REVISIONS_PER_CALL = 20;
var EcsServices = class {
  #cluster;
  #logGroup;
  #container;
  #client;
  /** A failed read is repeated at the watch's next tick, so it is not repeated for long here. */
  #reader;
  #logs;
  /** As last read: what an update must not lose. */
  #configurations = /* @__PURE__ */ new Map();
  /** A service revision never changes, so each is read once. */
  #revisions = /* @__PURE__ */ new Map();
  #wanted = /* @__PURE__ */ new Set();
  #reading = Promise.resolve();
  constructor(session, place) {
    this.#cluster = place.cluster;
    this.#container = place.container ?? APP_CONTAINER;
    this.#logGroup = place.logGroup;
    this.#client = new ECSClient(session.client);
    this.#reader = new ECSClient({ ...session.client, maxAttempts: 2 });
    this.#logs = new CloudWatchLogsClient(session.client);
  }
  async list(app, environment) {
    const prefix = familyName({ app, environment }, "");
    const names2 = [];
    let nextToken;
    do {
      const page = await this.#inCluster(
        "ecs:ListServices",
        `cluster '${this.#cluster}'`,
        () => this.#client.send(
          new ListServicesCommand({ cluster: this.#cluster, maxResults: 100, nextToken })
        )
      );
      for (const arn of page.serviceArns ?? []) {
        const name = arn.slice(arn.lastIndexOf("/") + 1);
        if (name.startsWith(prefix)) names2.push(name);
      }
      nextToken = page.nextToken;
    } while (nextToken !== void 0);
    const found = await this.describe(names2);
    return [...found.values()].filter((service) => isOurs2(service, { app, environment }));
  }
  async describe(names2) {
    const answers = await Promise.all(
      batches(names2, SERVICES_PER_CALL).map(
        (batch) => this.#read(
          "ecs:DescribeServices",
          `cluster '${this.#cluster}'`,
          (reader) => reader.send(
            new DescribeServicesCommand({ cluster: this.#cluster, services: batch, include: ["TAGS"] })
          )
        )
      )
    );
    const found = answers.flatMap((answer) => answer.services ?? []);
    for (const { serviceName = "", deploymentConfiguration } of found)
      this.#configurations.set(serviceName, deploymentConfiguration);
    const states = found.map(toServiceState);
    return new Map(states.map((state) => [state.name, state]));
  }
  async create(spec) {
    const request2 = {
      cluster: this.#cluster,
      serviceName: spec.name,
      taskDefinition: spec.taskDefinition,
      desiredCount: spec.desiredCount,
      launchType: "FARGATE",
      clientToken: spec.clientToken,
      deploymentController: { type: "ECS" },
      deploymentConfiguration: {
        ...fromRollout(spec.rollout),
        ...spec.gate ? { lifecycleHooks: [GATE_HOOK] } : {}
      },
      networkConfiguration: fromNetwork(spec.network),
      ...spec.rollout.loadBalancer === void 0 ? {} : { loadBalancers: [fromBinding(spec.rollout.loadBalancer)] },
      ...spec.healthCheckGracePeriod === void 0 ? {} : { healthCheckGracePeriodSeconds: spec.healthCheckGracePeriod },
      tags: Object.entries(spec.tags).map(([key, value]) => ({ key, value })),
      enableECSManagedTags: true,
      // Tasks carry the task definition's tags: release, digest, commit and run.
      propagateTags: "TASK_DEFINITION"
    };
    try {
      const { service } = await this.#client.send(new CreateServiceCommand(request2));
      return this.#started(service, spec.taskDefinition);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const facts = awsError(error);
      if (/still draining/i.test(facts.message))
        throw new ServiceDrainingError(facts.message, { cause: error });
      if (facts.kind === "network" || facts.kind === "server" || /not idempotent/i.test(facts.message)) {
        const recovered = await this.#recover(spec.name, spec.taskDefinition);
        if (recovered !== void 0) return recovered;
      }
      return explaining("ecs:CreateService", this.#on(spec.name), () => Promise.reject(error));
    }
  }
  async update(change) {
    const deploymentConfiguration = changeConfiguration(
      this.#configurations.get(change.name),
      change.rollout,
      change.gate
    );
    const request2 = {
      cluster: this.#cluster,
      service: change.name,
      taskDefinition: change.taskDefinition,
      ...deploymentConfiguration === void 0 ? {} : { deploymentConfiguration },
      ...change.network === void 0 ? {} : { networkConfiguration: fromNetwork(change.network) },
      ...change.healthCheckGracePeriod === void 0 ? {} : { healthCheckGracePeriodSeconds: change.healthCheckGracePeriod },
      ...change.force ? { forceNewDeployment: true } : {}
    };
    try {
      const { service } = await this.#client.send(new UpdateServiceCommand(request2));
      return this.#started(service, change.taskDefinition);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { kind } = awsError(error);
      if (kind === "network" || kind === "server") {
        const recovered = await this.#recover(change.name, change.taskDefinition);
        if (recovered !== void 0) return recovered;
      }
      return explaining("ecs:UpdateService", this.#on(change.name), () => Promise.reject(error));
    }
  }
  deploymentsSince(service, since) {
    return this.#listDeployments(service, { createdAt: { after: new Date(since) } });
  }
  underWay(service) {
    return this.#listDeployments(service, {
      status: ["PENDING", "IN_PROGRESS", "STOP_REQUESTED", "ROLLBACK_REQUESTED", "ROLLBACK_IN_PROGRESS"]
    });
  }
  async #listDeployments(service, which) {
    const found = [];
    let nextToken;
    do {
      const page = await this.#read(
        "ecs:ListServiceDeployments",
        this.#on(service),
        (reader) => reader.send(
          new ListServiceDeploymentsCommand({ cluster: this.#cluster, service, ...which, nextToken })
        ).catch((error) => {
          if (isAwsError(error, "ServiceNotFoundException")) return { serviceDeployments: [] };
          throw error;
        })
      );
      found.push(...page.serviceDeployments ?? []);
      nextToken = page.nextToken;
    } while (nextToken !== void 0);
    await this.#readRevisions(found.flatMap((one) => one.targetServiceRevisionArn ?? []));
    return found.map((one) => ({
      arn: one.serviceDeploymentArn ?? "",
      status: one.status ?? "UNKNOWN",
      statusReason: one.statusReason,
      createdAt: epoch(one.createdAt) ?? 0,
      revision: this.#revisions.get(one.targetServiceRevisionArn ?? "")
    })).sort((a4, b4) => b4.createdAt - a4.createdAt);
  }
  async describeDeployments(arns) {
    const answers = await Promise.all(
      batches(arns, DEPLOYMENTS_PER_CALL).map(
        (batch) => this.#read(
          "ecs:DescribeServiceDeployments",
          `cluster '${this.#cluster}'`,
          (reader) => reader.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: batch }))
        )
      )
    );
    const found = answers.flatMap((answer) => answer.serviceDeployments ?? []).map(toServiceDeployment);
    return new Map(found.map((deployment) => [deployment.arn, deployment]));
  }
  async stopWithRollback(arn) {
    try {
      await this.#client.send(
        new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: "ROLLBACK" })
      );
      return "turning-back";
    } catch (error) {
      if (isAwsError(error, "ConflictException", "ServiceDeploymentNotFoundException")) return "ended";
      return explaining(
        "ecs:StopServiceDeployment",
        `service deployment '${arn}'`,
        () => Promise.reject(error)
      );
    }
  }
  async answerHook(arn, hookId, answer) {
    const action = answer === "continue" ? "CONTINUE" : "ROLLBACK";
    await explaining(
      "ecs:ContinueServiceDeployment",
      `service deployment '${arn}'`,
      () => this.#client.send(
        new ContinueServiceDeploymentCommand({ serviceDeploymentArn: arn, hookId, action })
      )
    );
  }
  async delete(service) {
    try {
      await this.#client.send(new DeleteServiceCommand({ cluster: this.#cluster, service, force: true }));
    } catch (error) {
      if (isAwsError(error, "ServiceNotFoundException", "ServiceNotActiveException")) return;
      await explaining("ecs:DeleteService", this.#on(service), () => Promise.reject(error));
    }
  }
  stoppedTasks(query) {
    return readStoppedTasks(this.#client, this.#cluster, query);
  }
  logTail(process2, taskId, lines, place = { group: this.#logGroup, stream: `${process2}/${APP_CONTAINER}` }) {
    return readLogTail(this.#logs, place.group, `${place.stream}/${taskId}`, lines);
  }
  /** What is asked for while a read is under way is read together after it: ten services cost two calls, not ten. */
  #readRevisions(arns) {
    const missing2 = arns.filter((arn) => !this.#revisions.has(arn));
    for (const arn of missing2) this.#wanted.add(arn);
    const turn = this.#reading.then(async () => {
      if (missing2.some((arn) => this.#wanted.has(arn))) await this.#readWanted();
    });
    this.#reading = turn.catch(() => void 0);
    return turn;
  }
  async #readWanted() {
    for (const batch of batches([...this.#wanted], REVISIONS_PER_CALL)) {
      const { serviceRevisions = [] } = await this.#read(
        "ecs:DescribeServiceRevisions",
        `cluster '${this.#cluster}'`,
        (reader) => reader.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns: batch }))
      );
      for (const arn of batch) this.#wanted.delete(arn);
      for (const revision of serviceRevisions) {
        const known = toRevision2(revision, this.#container);
        if (known !== void 0 && revision.serviceRevisionArn !== void 0) {
          this.#revisions.set(revision.serviceRevisionArn, known);
        }
      }
    }
  }
  /** After an answer that never came: did the call take effect? */
  async #recover(name, taskDefinition) {
    const service = (await this.describe([name])).get(name);
    const primary = service?.deployments.find((one) => one.status === "PRIMARY");
    if (primary?.taskDefinition !== taskDefinition || primary.rolloutState === "FAILED") return void 0;
    return { deploymentId: primary.id, taskDefinition, createdAt: primary.createdAt ?? Date.now() };
  }
  #started(service, taskDefinition) {
    const own = service?.deployments?.find(
      (one) => one.status === "PRIMARY" && one.taskDefinition === taskDefinition
    );
    if (own?.id === void 0) {
      throw new UserError(
        `ECS answered for service '${service?.serviceName ?? ""}' without a deployment of ${taskDefinition}.`,
        { fix: "Run the job again: it goes on from what is there." }
      );
    }
    return { deploymentId: own.id, taskDefinition, createdAt: epoch(own.createdAt) ?? Date.now() };
  }
  async #read(action, on, call) {
    try {
      return await call(this.#reader);
    } catch (error) {
      const { kind } = awsError(error);
      const explained = await explaining(action, on, () => Promise.reject(error)).catch(
        (said) => said
      );
      const message = explained instanceof Error ? explained.message : String(explained);
      const passing = kind === "server" || kind === "network";
      throw new ServiceReadError(
        kind === "throttled" ? "throttled" : passing ? "transient" : "permanent",
        message,
        {
          cause: error
        }
      );
    }
  }
  /** The first call of a deploy: where the platform names a cluster that is not there, that is what is wrong. */
  async #inCluster(action, on, call) {
    try {
      return await call();
    } catch (error) {
      if (!isAwsError(error, "ClusterNotFoundException"))
        return explaining(action, on, () => Promise.reject(error));
      throw new UserError(`The ECS cluster '${this.#cluster}' does not exist in this region.`, {
        fix: "Create it with infrastructure as code, or correct 'cluster' in the parameter '/renga/platform'.",
        cause: error
      });
    }
  }
  #on(service) {
    return `service '${service}' in cluster '${this.#cluster}'`;
  }
};
function batches(items, size) {
  const result2 = [];
  for (let at = 0; at < items.length; at += size) result2.push(items.slice(at, at + size));
  return result2;
}

// src/aws/elbv2-ingress.ts
var Elbv2Ingress = class {
  #client;
  constructor(session) {
    this.#client = new ElasticLoadBalancingV2Client(session.client);
  }
  async problems(binding) {
    const {
      productionListenerRule: production,
      testListenerRule: test,
      targetGroup,
      alternateTargetGroup
    } = binding;
    const problems = [];
    const groups = /* @__PURE__ */ new Set();
    for (const [name, arn] of [
      ["productionListenerRule", production],
      ["testListenerRule", test]
    ]) {
      if (arn === void 0) continue;
      const rule = await this.#rule(arn);
      if (rule === void 0) problems.push(missing(name, arn));
      else for (const group of forwardedTo(rule)) groups.add(group);
    }
    if (problems.length > 0) return problems;
    for (const [name, arn] of [
      ["targetGroup", targetGroup],
      ["alternateTargetGroup", alternateTargetGroup]
    ]) {
      if (arn !== void 0 && !groups.has(arn)) problems.push(unbound(name, arn, production));
    }
    return problems;
  }
  async #rule(arn) {
    return explaining("elasticloadbalancing:DescribeRules", `listener rule '${arn}'`, async () => {
      try {
        const { Rules: Rules2 = [] } = await this.#client.send(new DescribeRulesCommand({ RuleArns: [arn] }));
        return Rules2[0];
      } catch (error) {
        if (isAwsError(error, "RuleNotFound", "RuleNotFoundException")) return void 0;
        throw error;
      }
    });
  }
};
function forwardedTo(rule) {
  return (rule.Actions ?? []).flatMap((action) => [
    ...action.TargetGroupArn === void 0 ? [] : [action.TargetGroupArn],
    ...(action.ForwardConfig?.TargetGroups ?? []).flatMap((group) => group.TargetGroupArn ?? [])
  ]);
}
function missing(name, arn) {
  return `The listener rule '${arn}' does not exist. Correct '${name}' in the app environment descriptor, or create the rule with infrastructure as code.`;
}
function unbound(name, arn, production) {
  return `The target group '${arn}' ('${name}') is behind neither listener rule, so ECS could not shift traffic to it. Make the rule '${production ?? ""}' forward to both target groups (weights 100 and 0).`;
}

// src/deploy/source.ts
function releaseSource(ports, platform, source, run) {
  return {
    openRelease: async () => {
      if (source.kind === "release") return resumeRelease(ports, platform, source.version);
      const { app, image } = source;
      if (app.release !== void 0) {
        throw new InputError(
          "image",
          `cannot be deployed directly: ${app.release.at.file} has a 'release' process, which must run first`,
          "Give the image to run-release-phase, and its output 'release' to this action."
        );
      }
      return openRelease(ports, { platform, app, image, description: void 0, run });
    },
    resumeRelease: (version) => resumeRelease(ports, platform, version)
  };
}

// src/github/deployment-record.ts
import { isDeepStrictEqual } from "node:util";
var LONGEST_DESCRIPTION = 140;
var EARLIER = 10;
var GitHubDeploymentRecord = class {
  #deployments;
  #log;
  #options;
  /** `task` and `environment` only when it was made here. */
  #current;
  #warned = false;
  constructor(deployments, log, options) {
    this.#deployments = deployments;
    this.#log = log;
    this.#options = options;
    if (options.resume !== void 0) this.#current = { id: options.resume };
  }
  started(subject) {
    return this.#try(async () => {
      const task = `deploy:${subject.app}`;
      const { environment, image, release, runKey } = subject;
      const payload = release === void 0 ? { run: runKey, image } : { release: formatVersion(release.version), image };
      const id = await this.#find(environment, task, payload) ?? await this.#deployments.create({
        ref: subject.commit ?? this.#options.fallbackRef,
        environment,
        task,
        description: `${subject.name} ${subject.description}`.slice(0, LONGEST_DESCRIPTION),
        payload,
        production: /^prod/.test(environment)
      });
      this.#current = { id, task, environment };
      this.#options.onCreated?.(id);
      await this.#set({ state: "in_progress" });
    });
  }
  succeeded(url) {
    return this.#try(async () => {
      await this.#set({ state: "success", ...url === void 0 ? {} : { environmentUrl: url } });
      await this.#retireEarlier();
    });
  }
  failed(reason) {
    return this.#try(() => this.#set({ state: "failure", description: cut(reason) }));
  }
  /** One that a killed run has made for the same release would stay in progress for ever. */
  async #find(environment, task, payload) {
    const all = await this.#deployments.list(environment, EARLIER);
    return all.find((one) => one.task === task && isDeepStrictEqual(one.payload, payload))?.id;
  }
  async #set(status) {
    if (this.#current === void 0) return;
    await this.#deployments.setStatus(this.#current.id, { ...status, logUrl: this.#options.logUrl });
  }
  /** GitHub does this by itself for environments that are not production ones; a release is live alone everywhere. */
  async #retireEarlier() {
    const current = this.#current;
    if (current?.environment === void 0) return;
    const all = await this.#deployments.list(current.environment, EARLIER);
    const earlier2 = all.filter((one) => one.task === current.task && one.id < current.id);
    for (const { id } of earlier2) {
      if (await this.#deployments.latestState(id) === "success") {
        await this.#deployments.setStatus(id, { state: "inactive" });
      }
    }
  }
  async #try(work) {
    try {
      await work();
    } catch (error) {
      if (!this.#warned) {
        this.#log.warning(
          `The GitHub deployment could not be kept: ${describeError(error)}. Add 'permissions: { deployments: write }' to the job (and to the caller of a reusable workflow); the deploy itself goes on.`
        );
      }
      this.#warned = true;
    }
  }
};
function cut(text2) {
  return text2.length <= LONGEST_DESCRIPTION ? text2 : `${text2.slice(0, LONGEST_DESCRIPTION - 1)}\u2026`;
}

// node_modules/@actions/github/lib/context.js
import { readFileSync, existsSync } from "fs";
import { EOL } from "os";
var Context = class {
  /**
   * Hydrate the context from the environment
   */
  constructor() {
    var _a2, _b2, _c4;
    this.payload = {};
    if (process.env.GITHUB_EVENT_PATH) {
      if (existsSync(process.env.GITHUB_EVENT_PATH)) {
        this.payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
      } else {
        const path = process.env.GITHUB_EVENT_PATH;
        process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL}`);
      }
    }
    this.eventName = process.env.GITHUB_EVENT_NAME;
    this.sha = process.env.GITHUB_SHA;
    this.ref = process.env.GITHUB_REF;
    this.workflow = process.env.GITHUB_WORKFLOW;
    this.action = process.env.GITHUB_ACTION;
    this.actor = process.env.GITHUB_ACTOR;
    this.job = process.env.GITHUB_JOB;
    this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
    this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
    this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
    this.apiUrl = (_a2 = process.env.GITHUB_API_URL) !== null && _a2 !== void 0 ? _a2 : `https://api.github.com`;
    this.serverUrl = (_b2 = process.env.GITHUB_SERVER_URL) !== null && _b2 !== void 0 ? _b2 : `https://github.com`;
    this.graphqlUrl = (_c4 = process.env.GITHUB_GRAPHQL_URL) !== null && _c4 !== void 0 ? _c4 : `https://api.github.com/graphql`;
  }
  get issue() {
    const payload = this.payload;
    return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
  }
  get repo() {
    if (process.env.GITHUB_REPOSITORY) {
      const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
      return { owner, repo };
    }
    if (this.payload.repository) {
      return {
        owner: this.payload.repository.owner.login,
        repo: this.payload.repository.name
      };
    }
    throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
  }
};

// node_modules/@actions/github/lib/internal/utils.js
var httpClient = __toESM(require_lib(), 1);
var import_undici = __toESM(require_undici(), 1);
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e4) {
        reject(e4);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e4) {
        reject(e4);
      }
    }
    function step(result2) {
      result2.done ? resolve2(result2.value) : adopt(result2.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function getAuthString(token, options) {
  if (!token && !options.auth) {
    throw new Error("Parameter token or opts.auth is required");
  } else if (token && options.auth) {
    throw new Error("Parameters token and opts.auth may not both be specified");
  }
  return typeof options.auth === "string" ? options.auth : `token ${token}`;
}
function getProxyAgent(destinationUrl) {
  const hc = new httpClient.HttpClient();
  return hc.getAgent(destinationUrl);
}
function getProxyAgentDispatcher(destinationUrl) {
  const hc = new httpClient.HttpClient();
  return hc.getAgentDispatcher(destinationUrl);
}
function getProxyFetch(destinationUrl) {
  const httpDispatcher = getProxyAgentDispatcher(destinationUrl);
  const proxyFetch = (url, opts) => __awaiter(this, void 0, void 0, function* () {
    return (0, import_undici.fetch)(url, Object.assign(Object.assign({}, opts), { dispatcher: httpDispatcher }));
  });
  return proxyFetch;
}
function getApiBaseUrl() {
  return process.env["GITHUB_API_URL"] || "https://api.github.com";
}
function getUserAgentWithOrchestrationId(baseUserAgent) {
  var _a2;
  const orchId = (_a2 = process.env["ACTIONS_ORCHESTRATION_ID"]) === null || _a2 === void 0 ? void 0 : _a2.trim();
  if (orchId) {
    const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, "_");
    const tag = `actions_orchestration_id/${sanitizedId}`;
    if (baseUserAgent === null || baseUserAgent === void 0 ? void 0 : baseUserAgent.includes(tag))
      return baseUserAgent;
    const ua = baseUserAgent ? `${baseUserAgent} ` : "";
    return `${ua}${tag}`;
  }
  return baseUserAgent;
}

// node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }
  if (typeof process === "object" && process.version !== void 0) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
  }
  return "<environment undetectable>";
}

// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }
  if (!options) {
    options = {};
  }
  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name2) => {
      return register.bind(null, state, name2, callback, options);
    }, method)();
  }
  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }
    return state.registry[name].reduce((method2, registered) => {
      return registered.hook.bind(null, method2, options);
    }, method)();
  });
}

// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook2) {
  const orig = hook2;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }
  if (kind === "before") {
    hook2 = (method, options) => {
      return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
    };
  }
  if (kind === "after") {
    hook2 = (method, options) => {
      let result2;
      return Promise.resolve().then(method.bind(null, options)).then((result_) => {
        result2 = result_;
        return orig(result2, options);
      }).then(() => {
        return result2;
      });
    };
  }
  if (kind === "error") {
    hook2 = (method, options) => {
      return Promise.resolve().then(method.bind(null, options)).catch((error) => {
        return orig(error, options);
      });
    };
  }
  state.registry[name].push({
    hook: hook2,
    orig
  });
}

// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }
  const index = state.registry[name].map((registered) => {
    return registered.orig;
  }).indexOf(method);
  if (index === -1) {
    return;
  }
  state.registry[name].splice(index, 1);
}

// node_modules/before-after-hook/index.js
var bind = Function.bind;
var bindable = bind.bind(bind);
function bindApi(hook2, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook2.api = { remove: removeHookRef };
  hook2.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook2[kind] = hook2.api[kind] = bindable(addHook, null).apply(null, args);
  });
}
function Singular() {
  const singularHookName = /* @__PURE__ */ Symbol("Singular");
  const singularHookState = {
    registry: {}
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}
function Collection() {
  const state = {
    registry: {}
  };
  const hook2 = register.bind(null, state);
  bindApi(hook2, state);
  return hook2;
}
var before_after_hook_default = { Singular, Collection };

// node_modules/@octokit/endpoint/dist-bundle/index.js
var VERSION = "0.0.0-development";
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults2, options) {
  const result2 = Object.assign({}, defaults2);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults2)) Object.assign(result2, { [key]: options[key] });
      else result2[key] = mergeDeep(defaults2[key], options[key]);
    } else {
      Object.assign(result2, { [key]: options[key] });
    }
  });
  return result2;
}
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}
function merge(defaults2, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults2 || {}, options);
  if (options.url === "/graphql") {
    if (defaults2 && defaults2.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults2.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names2 = Object.keys(parameters);
  if (names2.length === 0) {
    return url;
  }
  return url + separator + names2.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a4, b4) => a4.concat(b4), []);
}
function omit(object, keysToOmit) {
  const result2 = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result2[key] = object[key];
    }
  }
  return result2;
}
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c4) {
    return "%" + c4.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context3, operator, key, modifier) {
  var value = context3[key], result2 = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result2.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result2.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k4) {
            if (isDefined(value[k4])) {
              result2.push(encodeValue(operator, value[k4], k4));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k4) {
            if (isDefined(value[k4])) {
              tmp.push(encodeUnreserved(k4));
              tmp.push(encodeValue(operator, value[k4].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result2.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result2.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result2.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result2.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result2.push("");
    }
  }
  return result2;
}
function parseUrl2(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context3) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context3, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}
function parse2(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl2(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}
function endpointWithDefaults(defaults2, route, options) {
  return parse2(merge(defaults2, route, options));
}
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse: parse2
  });
}
var endpoint = withDefaults(null, DEFAULTS);

// node_modules/content-type/dist/index.js
var SP = 32;
var HTAB = 9;
var SEMI = 59;
var EQ = 61;
var DQUOTE = 34;
var BSLASH = 92;
var COMMA = 44;
var LOWER_CASE = 1;
var OWS = 2;
var SEMI_FLAG = 4;
var COMMA_FLAG = 8;
var TOKEN_FLAG = 16;
var NON_ASCII = 65280;
var CASE_FLAGS = LOWER_CASE | NON_ASCII;
var CHAR_MAP = new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) {
  CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
  CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 48; code <= 57; code++) {
  CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 65; code <= 90; code++) {
  CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 97; code <= 122; code++) {
  CHAR_MAP[code] |= TOKEN_FLAG;
}
var NullObject = /* @__PURE__ */ (() => {
  const C = function() {
  };
  C.prototype = /* @__PURE__ */ Object.create(null);
  return C;
})();
function parse3(header, options) {
  const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
  const len = header.length;
  let valueStart = options?.start ?? 0;
  while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
    valueStart++;
  }
  let index = valueStart;
  let typeFlags = 0;
  let whitespace = -1;
  let stop = options?.parameters === false ? COMMA_FLAG : 0;
  while (index < len) {
    const code = header.charCodeAt(index);
    const flags = CHAR_MAP[code];
    if ((flags & stopFlags) !== 0) {
      stop |= flags & COMMA_FLAG;
      break;
    }
    if ((flags & OWS) !== 0) {
      if (whitespace === -1)
        whitespace = index;
    } else {
      whitespace = -1;
    }
    typeFlags |= code & NON_ASCII | flags;
    index++;
  }
  const valueEnd = whitespace === -1 ? index : whitespace;
  const value = header.slice(valueStart, valueEnd);
  const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
  if (index === len || stop !== 0) {
    return { type, index, parameters: new NullObject() };
  }
  return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
  const parameters = new NullObject();
  parameter: while (index < len) {
    index++;
    while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
      index++;
    }
    const keyStart = index;
    let keyFlags = 0;
    let keyWhitespace = -1;
    while (index < len) {
      const code = header.charCodeAt(index);
      const flags = CHAR_MAP[code];
      if ((flags & stopFlags) !== 0) {
        if ((flags & COMMA_FLAG) !== 0)
          break parameter;
        continue parameter;
      }
      if (code === EQ) {
        const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
        const value = header.slice(keyStart, keyEnd);
        const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
        index++;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
          index++;
        }
        if (index < len && header.charCodeAt(index) === DQUOTE) {
          const quotedStart = ++index;
          let escaped = false;
          while (index < len) {
            const code2 = header.charCodeAt(index);
            if (code2 === DQUOTE) {
              if (parameters[key] === void 0) {
                parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
              }
              index++;
              let stop2 = 0;
              while (index < len) {
                const code3 = header.charCodeAt(index);
                const flags2 = CHAR_MAP[code3];
                if ((flags2 & stopFlags) !== 0) {
                  stop2 = flags2 & COMMA_FLAG;
                  break;
                }
                index++;
              }
              if (stop2 !== 0)
                break parameter;
              continue parameter;
            }
            if (code2 === BSLASH && index + 1 < len) {
              escaped = true;
              index += 2;
              continue;
            }
            index++;
          }
          continue parameter;
        }
        const valueStart = index;
        let stop = 0;
        let valueWhitespace = -1;
        while (index < len) {
          const code2 = header.charCodeAt(index);
          const flags2 = CHAR_MAP[code2];
          if ((flags2 & stopFlags) !== 0) {
            stop = flags2 & COMMA_FLAG;
            break;
          }
          if ((flags2 & OWS) !== 0) {
            if (valueWhitespace === -1)
              valueWhitespace = index;
          } else {
            valueWhitespace = -1;
          }
          index++;
        }
        if (parameters[key] === void 0) {
          const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
          parameters[key] = header.slice(valueStart, valueEnd);
        }
        if (stop !== 0)
          break parameter;
        continue parameter;
      }
      if ((flags & OWS) !== 0) {
        if (keyWhitespace === -1)
          keyWhitespace = index;
      } else {
        keyWhitespace = -1;
      }
      keyFlags |= code & NON_ASCII | flags;
      index++;
    }
  }
  return { type, index, parameters };
}
function unescapeQuotedPairs(str, start, end) {
  let result2 = "";
  for (let index = start; index < end; index++) {
    if (str.charCodeAt(index) === BSLASH) {
      result2 += str.slice(start, index);
      start = ++index;
    }
  }
  return result2 + str.slice(start, end);
}

// node_modules/json-with-bigint/json-with-bigint.js
var intRegex = /^-?\d+$/;
var noiseValue = /^-?\d+n+$/;
var originalStringify = JSON.stringify;
var originalParse = JSON.parse;
var customFormat = /^-?\d+n$/;
var bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
var noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
var isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
var isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
var stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";
  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }
  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";
    if (hasToJSON) {
      val = val.toJSON(key);
    }
    const isNoise = typeof val === "string" && noiseValue.test(val);
    if (isNoise) return val + "n";
    const isBigInt = typeof val === "bigint";
    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return JSON.rawJSON(val.toString());
      return val.toString() + "n";
    }
    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }
    const isPostReplacerObject = val !== null && typeof val === "object";
    if (isPostReplacerObject) {
      const isPrimitiveWrapper = val instanceof Number || val instanceof String || val instanceof Boolean;
      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }
    return val;
  };
  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
  if (isUnstringifiable(rootProcessed)) {
    return void 0;
  }
  const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);
  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }
  const chunks = [];
  let level = 0;
  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true
    }
  ];
  const visited = new WeakSet([rootProcessed]);
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }
    let isDone = false;
    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");
        if (space) chunks.push("\n" + space.repeat(level));
        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);
        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject = childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);
          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }
            visited.add(childVal);
            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true
            });
            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k4 = node.keys[node.index++];
        const isFilteredOutByArray = propertyList && !propertyList.has(k4);
        if (isFilteredOutByArray) continue;
        const childRaw = node.val[k4];
        const childVal = prepareVal(node.val, k4, childRaw);
        if (isUnstringifiable(childVal)) continue;
        if (!node.first) chunks.push(",");
        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k4) + ": ");
        } else {
          chunks.push(originalStringify(k4) + ":");
        }
        const isComplexObject = childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);
        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }
          visited.add(childVal);
          stack.push({
            parent: node.val,
            key: k4,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true
          });
          node.first = false;
          break;
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }
      const isNodeFullyProcessed = node.index >= node.keys.length && stack[stack.length - 1] === node;
      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }
    if (isDone) {
      level--;
      if (!node.first && space) chunks.push("\n" + space.repeat(level));
      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }
  return chunks.join("");
};
var JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;
    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());
          const hasFunctionReplacer = typeof replacer === "function";
          if (hasFunctionReplacer) return replacer(key, val);
          const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
          if (isKeyInArrayReplacer) return val;
          return val;
        },
        space
      );
    }
    if (!value) return originalStringify(value, replacer, space);
    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);
        if (isNoise) return val.toString() + "n";
        if (typeof val === "bigint") return val.toString() + "n";
        const hasFunctionReplacer = typeof replacer === "function";
        if (hasFunctionReplacer) return replacer(key, val);
        const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
        if (isKeyInArrayReplacer) return val;
        return val;
      },
      space
    );
    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3"
    );
    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3");
    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);
      if (convertedJSON === void 0) return void 0;
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return convertedJSON;
      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");
      return processedJSON.replace(noiseStringify, "$1$2$3");
    }
    throw error;
  }
};
var featureCache = /* @__PURE__ */ new Map();
var isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();
  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }
  try {
    const result2 = JSON.parse(
      "1",
      (_, __, context3) => !!context3?.source && context3.source === "1"
    );
    featureCache.set(parseFingerprint, result2);
    return result2;
  } catch {
    featureCache.set(parseFingerprint, false);
    return false;
  }
};
var convertMarkedBigIntsReviver = (key, value, context3, userReviver) => {
  const isCustomFormatBigInt = typeof value === "string" && customFormat.test(value);
  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));
  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);
  const hasUserReviver = typeof userReviver === "function";
  if (!hasUserReviver) return value;
  return userReviver(key, value, context3);
};
var JSONParseV2 = (text2, reviver) => {
  return JSON.parse(text2, (key, value, context3) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds = value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context3 && intRegex.test(context3.source);
    const isBigInt = isBigNumber && isInt;
    if (isBigInt) return BigInt(context3.source);
    const hasCustomReviver = typeof reviver === "function";
    if (!hasCustomReviver) return value;
    return reviver(key, value, context3);
  });
};
var MAX_INT = Number.MAX_SAFE_INTEGER.toString();
var MAX_DIGITS = MAX_INT.length;
var stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
var noiseValueWithQuotes = /^"-?\d+n+"$/;
var applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (!node.visited) {
      node.visited = true;
      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";
      if (isComplexObject) {
        const keys = Object.keys(value);
        for (let i4 = keys.length - 1; i4 >= 0; i4--) {
          stack.push({ parent: value, key: keys[i4], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];
      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);
        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);
          if (isNoise) value = value.slice(0, -1);
        }
      }
      const hasUserReviver = typeof userReviver === "function";
      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }
      const isDeleted = value === void 0;
      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }
      stack.pop();
    }
  }
  return rootHolder[""];
};
var serializeBigInts = (text2) => {
  return text2.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);
      if (isNoise) return match.substring(0, match.length - 1) + 'n"';
      const hasFractionalOrExponential = fractional || exponential;
      const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
      const isStandardValue = isString || hasFractionalOrExponential || isLessThanMaxSafeInt;
      if (isStandardValue) return match;
      return '"' + match + 'n"';
    }
  );
};
var JSONParse = (text2, reviver) => {
  if (!text2) return originalParse(text2, reviver);
  try {
    if (isContextSourceSupported()) return JSONParseV2(text2, reviver);
    const serializedData = serializeBigInts(text2);
    return originalParse(
      serializedData,
      (key, value, context3) => convertMarkedBigIntsReviver(key, value, context3, reviver)
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text2);
      const parsed = originalParse(serializedData);
      return applyReviverIteratively(parsed, reviver);
    }
    throw error;
  }
};

// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
};

// node_modules/@octokit/request/dist-bundle/index.js
var VERSION2 = "10.0.16";
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${VERSION2} ${getUserAgent()}`
  }
};
function isPlainObject2(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch3 = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch3) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = isPlainObject2(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch3(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = parse3(contentType);
  if (isJSONResponse(mimetype)) {
    let text2 = "";
    try {
      text2 = await response.text();
      return JSONParse(text2);
    } catch (err) {
      return text2;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults2(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: withDefaults2.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: withDefaults2.bind(null, endpoint2)
  });
}
var request = withDefaults2(endpoint, defaults_default);

// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION3 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e4) => ` - ${e4.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result2, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result2[key] = parsedOptions[key];
      return result2;
    }
    if (!result2.variables) {
      result2.variables = {};
    }
    result2.variables[key] = parsedOptions[key];
    return result2;
  }, {});
  const baseUrl2 = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl2)) {
    requestOptions.url = baseUrl2.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}
function withDefaults3(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: withDefaults3.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}
var graphql2 = withDefaults3(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${VERSION3} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return withDefaults3(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}
async function hook(token, request2, route, parameters) {
  const endpoint2 = request2.endpoint.merge(
    route,
    parameters
  );
  endpoint2.headers.authorization = withAuthorizationPrefix(token);
  return request2(endpoint2);
}
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};

// node_modules/@octokit/core/dist-src/version.js
var VERSION4 = "7.0.8";

// node_modules/@octokit/core/dist-src/index.js
var noop2 = () => {
};
var consoleWarn = console.warn.bind(console);
var consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = noop2;
  }
  if (typeof logger.info !== "function") {
    logger.info = noop2;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
var userAgentTrail = `octokit-core.js/${VERSION4} ${getUserAgent()}`;
var Octokit = class {
  static VERSION = VERSION4;
  static defaults(defaults2) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults2 === "function") {
          super(defaults2(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults2,
            options,
            options.userAgent && defaults2.userAgent ? {
              userAgent: `${options.userAgent} ${defaults2.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook2 = new before_after_hook_default.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook2.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook2;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth2 = createTokenAuth(options.auth);
        hook2.wrap("request", auth2.hook);
        this.auth = auth2;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth2 = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook2.wrap("request", auth2.hook);
      this.auth = auth2;
    }
    const classConstructor = this.constructor;
    for (let i4 = 0; i4 < classConstructor.plugins.length; ++i4) {
      Object.assign(this, classConstructor.plugins[i4](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
};

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
var VERSION5 = "17.0.0";

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var Endpoints = {
  actions: {
    addCustomLabelsToSelfHostedRunnerForOrg: [
      "POST /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    addCustomLabelsToSelfHostedRunnerForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    addRepoAccessToSelfHostedRunnerGroupInOrg: [
      "PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    approveWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"
    ],
    cancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"
    ],
    createEnvironmentVariable: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
    createOrUpdateEnvironmentSecret: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    createOrgVariable: ["POST /orgs/{org}/actions/variables"],
    createRegistrationTokenForOrg: [
      "POST /orgs/{org}/actions/runners/registration-token"
    ],
    createRegistrationTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/registration-token"
    ],
    createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
    createRemoveTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/remove-token"
    ],
    createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
    createWorkflowDispatch: [
      "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"
    ],
    deleteActionsCacheById: [
      "DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"
    ],
    deleteActionsCacheByKey: [
      "DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"
    ],
    deleteArtifact: [
      "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"
    ],
    deleteCustomImageFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    deleteCustomImageVersionFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    deleteEnvironmentSecret: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    deleteEnvironmentVariable: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    deleteHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
    deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    deleteRepoVariable: [
      "DELETE /repos/{owner}/{repo}/actions/variables/{name}"
    ],
    deleteSelfHostedRunnerFromOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}"
    ],
    deleteSelfHostedRunnerFromRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
    deleteWorkflowRunLogs: [
      "DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    disableSelectedRepositoryGithubActionsOrganization: [
      "DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    disableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"
    ],
    downloadArtifact: [
      "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"
    ],
    downloadJobLogsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"
    ],
    downloadWorkflowRunAttemptLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"
    ],
    downloadWorkflowRunLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    enableSelectedRepositoryGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    enableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"
    ],
    forceCancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"
    ],
    generateRunnerJitconfigForOrg: [
      "POST /orgs/{org}/actions/runners/generate-jitconfig"
    ],
    generateRunnerJitconfigForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"
    ],
    getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
    getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
    getActionsCacheUsageByRepoForOrg: [
      "GET /orgs/{org}/actions/cache/usage-by-repository"
    ],
    getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
    getAllowedActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/selected-actions"
    ],
    getAllowedActionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
    getCustomImageForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    getCustomImageVersionForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    getCustomOidcSubClaimForRepo: [
      "GET /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    getEnvironmentPublicKey: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"
    ],
    getEnvironmentSecret: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    getEnvironmentVariable: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    getGithubActionsDefaultWorkflowPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions/workflow"
    ],
    getGithubActionsDefaultWorkflowPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    getGithubActionsPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions"
    ],
    getGithubActionsPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions"
    ],
    getHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    getHostedRunnersGithubOwnedImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/github-owned"
    ],
    getHostedRunnersLimitsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/limits"
    ],
    getHostedRunnersMachineSpecsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/machine-sizes"
    ],
    getHostedRunnersPartnerImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/partner"
    ],
    getHostedRunnersPlatformsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/platforms"
    ],
    getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
    getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
    getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
    getPendingDeploymentsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    getRepoPermissions: [
      "GET /repos/{owner}/{repo}/actions/permissions",
      {},
      { renamed: ["actions", "getGithubActionsPermissionsRepository"] }
    ],
    getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
    getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
    getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
    getReviewsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"
    ],
    getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
    getSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
    getWorkflowAccessToRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/access"
    ],
    getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
    getWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"
    ],
    getWorkflowRunUsage: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"
    ],
    getWorkflowUsage: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"
    ],
    listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
    listCustomImageVersionsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"
    ],
    listCustomImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom"
    ],
    listEnvironmentSecrets: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"
    ],
    listEnvironmentVariables: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    listGithubHostedRunnersInGroupForOrg: [
      "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"
    ],
    listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
    listJobsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"
    ],
    listJobsForWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"
    ],
    listLabelsForSelfHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    listLabelsForSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
    listOrgVariables: ["GET /orgs/{org}/actions/variables"],
    listRepoOrganizationSecrets: [
      "GET /repos/{owner}/{repo}/actions/organization-secrets"
    ],
    listRepoOrganizationVariables: [
      "GET /repos/{owner}/{repo}/actions/organization-variables"
    ],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
    listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
    listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
    listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
    listRunnerApplicationsForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/downloads"
    ],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    listSelectedReposForOrgVariable: [
      "GET /orgs/{org}/actions/variables/{name}/repositories"
    ],
    listSelectedRepositoriesEnabledGithubActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/repositories"
    ],
    listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
    listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
    listWorkflowRunArtifacts: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"
    ],
    listWorkflowRuns: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"
    ],
    listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
    reRunJobForWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"
    ],
    reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
    reRunWorkflowFailedJobs: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    removeCustomLabelFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeCustomLabelFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgVariable: [
      "DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    reviewCustomGatesForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"
    ],
    reviewPendingDeploymentsForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    setAllowedActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/selected-actions"
    ],
    setAllowedActionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    setCustomLabelsForSelfHostedRunnerForOrg: [
      "PUT /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    setCustomLabelsForSelfHostedRunnerForRepo: [
      "PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    setCustomOidcSubClaimForRepo: [
      "PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    setGithubActionsDefaultWorkflowPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/workflow"
    ],
    setGithubActionsDefaultWorkflowPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    setGithubActionsPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions"
    ],
    setGithubActionsPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories"
    ],
    setSelectedRepositoriesEnabledGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories"
    ],
    setWorkflowAccessToRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/access"
    ],
    updateEnvironmentVariable: [
      "PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    updateHostedRunnerForOrg: [
      "PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
    updateRepoVariable: [
      "PATCH /repos/{owner}/{repo}/actions/variables/{name}"
    ]
  },
  activity: {
    checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
    deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
    deleteThreadSubscription: [
      "DELETE /notifications/threads/{thread_id}/subscription"
    ],
    getFeeds: ["GET /feeds"],
    getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
    getThread: ["GET /notifications/threads/{thread_id}"],
    getThreadSubscriptionForAuthenticatedUser: [
      "GET /notifications/threads/{thread_id}/subscription"
    ],
    listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
    listNotificationsForAuthenticatedUser: ["GET /notifications"],
    listOrgEventsForAuthenticatedUser: [
      "GET /users/{username}/events/orgs/{org}"
    ],
    listPublicEvents: ["GET /events"],
    listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
    listPublicEventsForUser: ["GET /users/{username}/events/public"],
    listPublicOrgEvents: ["GET /orgs/{org}/events"],
    listReceivedEventsForUser: ["GET /users/{username}/received_events"],
    listReceivedPublicEventsForUser: [
      "GET /users/{username}/received_events/public"
    ],
    listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
    listRepoNotificationsForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/notifications"
    ],
    listReposStarredByAuthenticatedUser: ["GET /user/starred"],
    listReposStarredByUser: ["GET /users/{username}/starred"],
    listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
    listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
    listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
    listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
    markNotificationsAsRead: ["PUT /notifications"],
    markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
    markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
    markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
    setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
    setThreadSubscription: [
      "PUT /notifications/threads/{thread_id}/subscription"
    ],
    starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
    unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
  },
  apps: {
    addRepoToInstallation: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
    ],
    addRepoToInstallationForAuthenticatedUser: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    checkToken: ["POST /applications/{client_id}/token"],
    createFromManifest: ["POST /app-manifests/{code}/conversions"],
    createInstallationAccessToken: [
      "POST /app/installations/{installation_id}/access_tokens"
    ],
    deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
    deleteInstallation: ["DELETE /app/installations/{installation_id}"],
    deleteToken: ["DELETE /applications/{client_id}/token"],
    getAuthenticated: ["GET /app"],
    getBySlug: ["GET /apps/{app_slug}"],
    getInstallation: ["GET /app/installations/{installation_id}"],
    getOrgInstallation: ["GET /orgs/{org}/installation"],
    getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
    getSubscriptionPlanForAccount: [
      "GET /marketplace_listing/accounts/{account_id}"
    ],
    getSubscriptionPlanForAccountStubbed: [
      "GET /marketplace_listing/stubbed/accounts/{account_id}"
    ],
    getUserInstallation: ["GET /users/{username}/installation"],
    getWebhookConfigForApp: ["GET /app/hook/config"],
    getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
    listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
    listAccountsForPlanStubbed: [
      "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"
    ],
    listInstallationReposForAuthenticatedUser: [
      "GET /user/installations/{installation_id}/repositories"
    ],
    listInstallationRequestsForAuthenticatedApp: [
      "GET /app/installation-requests"
    ],
    listInstallations: ["GET /app/installations"],
    listInstallationsForAuthenticatedUser: ["GET /user/installations"],
    listPlans: ["GET /marketplace_listing/plans"],
    listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
    listReposAccessibleToInstallation: ["GET /installation/repositories"],
    listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
    listSubscriptionsForAuthenticatedUserStubbed: [
      "GET /user/marketplace_purchases/stubbed"
    ],
    listWebhookDeliveries: ["GET /app/hook/deliveries"],
    redeliverWebhookDelivery: [
      "POST /app/hook/deliveries/{delivery_id}/attempts"
    ],
    removeRepoFromInstallation: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
    ],
    removeRepoFromInstallationForAuthenticatedUser: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    resetToken: ["PATCH /applications/{client_id}/token"],
    revokeInstallationAccessToken: ["DELETE /installation/token"],
    scopeToken: ["POST /applications/{client_id}/token/scoped"],
    suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
    unsuspendInstallation: [
      "DELETE /app/installations/{installation_id}/suspended"
    ],
    updateWebhookConfigForApp: ["PATCH /app/hook/config"]
  },
  billing: {
    getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
    getGithubActionsBillingUser: [
      "GET /users/{username}/settings/billing/actions"
    ],
    getGithubBillingPremiumRequestUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/premium_request/usage"
    ],
    getGithubBillingPremiumRequestUsageReportUser: [
      "GET /users/{username}/settings/billing/premium_request/usage"
    ],
    getGithubBillingUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/usage"
    ],
    getGithubBillingUsageReportUser: [
      "GET /users/{username}/settings/billing/usage"
    ],
    getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
    getGithubPackagesBillingUser: [
      "GET /users/{username}/settings/billing/packages"
    ],
    getSharedStorageBillingOrg: [
      "GET /orgs/{org}/settings/billing/shared-storage"
    ],
    getSharedStorageBillingUser: [
      "GET /users/{username}/settings/billing/shared-storage"
    ]
  },
  campaigns: {
    createCampaign: ["POST /orgs/{org}/campaigns"],
    deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
    getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
    listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
    updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
  },
  checks: {
    create: ["POST /repos/{owner}/{repo}/check-runs"],
    createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
    get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
    getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
    listAnnotations: [
      "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"
    ],
    listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
    listForSuite: [
      "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"
    ],
    listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
    rerequestRun: [
      "POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"
    ],
    rerequestSuite: [
      "POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"
    ],
    setSuitesPreferences: [
      "PATCH /repos/{owner}/{repo}/check-suites/preferences"
    ],
    update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
  },
  codeScanning: {
    commitAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"
    ],
    createAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    createVariantAnalysis: [
      "POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"
    ],
    deleteAnalysis: [
      "DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"
    ],
    deleteCodeqlDatabase: [
      "DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
      {},
      { renamedParameters: { alert_id: "alert_number" } }
    ],
    getAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"
    ],
    getAutofix: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    getCodeqlDatabase: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
    getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
    getVariantAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"
    ],
    getVariantAnalysisRepoTask: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"
    ],
    listAlertInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
    listAlertsInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
      {},
      { renamed: ["codeScanning", "listAlertInstances"] }
    ],
    listCodeqlDatabases: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases"
    ],
    listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"
    ],
    updateDefaultSetup: [
      "PATCH /repos/{owner}/{repo}/code-scanning/default-setup"
    ],
    uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
  },
  codeSecurity: {
    attachConfiguration: [
      "POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"
    ],
    attachEnterpriseConfiguration: [
      "POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"
    ],
    createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
    createConfigurationForEnterprise: [
      "POST /enterprises/{enterprise}/code-security/configurations"
    ],
    deleteConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    deleteConfigurationForEnterprise: [
      "DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    detachConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/detach"
    ],
    getConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    getConfigurationForRepository: [
      "GET /repos/{owner}/{repo}/code-security-configuration"
    ],
    getConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations"
    ],
    getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
    getDefaultConfigurations: [
      "GET /orgs/{org}/code-security/configurations/defaults"
    ],
    getDefaultConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/defaults"
    ],
    getRepositoriesForConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"
    ],
    getRepositoriesForEnterpriseConfiguration: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"
    ],
    getSingleConfigurationForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    setConfigurationAsDefault: [
      "PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"
    ],
    setConfigurationAsDefaultForEnterprise: [
      "PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"
    ],
    updateConfiguration: [
      "PATCH /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    updateEnterpriseConfiguration: [
      "PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ]
  },
  codesOfConduct: {
    getAllCodesOfConduct: ["GET /codes_of_conduct"],
    getConductCode: ["GET /codes_of_conduct/{key}"]
  },
  codespaces: {
    addRepositoryForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    checkPermissionsForDevcontainer: [
      "GET /repos/{owner}/{repo}/codespaces/permissions_check"
    ],
    codespaceMachinesForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/machines"
    ],
    createForAuthenticatedUser: ["POST /user/codespaces"],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}"
    ],
    createWithPrForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"
    ],
    createWithRepoForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/codespaces"
    ],
    deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
    deleteFromOrganization: [
      "DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    deleteSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}"
    ],
    exportForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/exports"
    ],
    getCodespacesForUserInOrg: [
      "GET /orgs/{org}/members/{username}/codespaces"
    ],
    getExportDetailsForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/exports/{export_id}"
    ],
    getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
    getPublicKeyForAuthenticatedUser: [
      "GET /user/codespaces/secrets/public-key"
    ],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    getSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}"
    ],
    listDevcontainersInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/devcontainers"
    ],
    listForAuthenticatedUser: ["GET /user/codespaces"],
    listInOrganization: [
      "GET /orgs/{org}/codespaces",
      {},
      { renamedParameters: { org_id: "org" } }
    ],
    listInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces"
    ],
    listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
    listRepositoriesForSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}/repositories"
    ],
    listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    preFlightWithRepoForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/new"
    ],
    publishForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/publish"
    ],
    removeRepositoryForSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repoMachinesForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/machines"
    ],
    setRepositoriesForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
    stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
    stopInOrganization: [
      "POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"
    ],
    updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
  },
  copilot: {
    addCopilotSeatsForTeams: [
      "POST /orgs/{org}/copilot/billing/selected_teams"
    ],
    addCopilotSeatsForUsers: [
      "POST /orgs/{org}/copilot/billing/selected_users"
    ],
    cancelCopilotSeatAssignmentForTeams: [
      "DELETE /orgs/{org}/copilot/billing/selected_teams"
    ],
    cancelCopilotSeatAssignmentForUsers: [
      "DELETE /orgs/{org}/copilot/billing/selected_users"
    ],
    copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
    copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
    getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
    getCopilotSeatDetailsForUser: [
      "GET /orgs/{org}/members/{username}/copilot"
    ],
    listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
  },
  credentials: { revoke: ["POST /credentials/revoke"] },
  dependabot: {
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
    getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    listAlertsForEnterprise: [
      "GET /enterprises/{enterprise}/dependabot/alerts"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
    listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repositoryAccessForOrg: [
      "GET /organizations/{org}/dependabot/repository-access"
    ],
    setRepositoryAccessDefaultLevel: [
      "PUT /organizations/{org}/dependabot/repository-access/default-level"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"
    ],
    updateRepositoryAccessForOrg: [
      "PATCH /organizations/{org}/dependabot/repository-access"
    ]
  },
  dependencyGraph: {
    createRepositorySnapshot: [
      "POST /repos/{owner}/{repo}/dependency-graph/snapshots"
    ],
    diffRange: [
      "GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"
    ],
    exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
  },
  emojis: { get: ["GET /emojis"] },
  enterpriseTeamMemberships: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"
    ],
    get: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
    remove: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ]
  },
  enterpriseTeamOrganizations: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"
    ],
    delete: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignment: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignments: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"
    ]
  },
  enterpriseTeams: {
    create: ["POST /enterprises/{enterprise}/teams"],
    delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
    get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
    list: ["GET /enterprises/{enterprise}/teams"],
    update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
  },
  gists: {
    checkIsStarred: ["GET /gists/{gist_id}/star"],
    create: ["POST /gists"],
    createComment: ["POST /gists/{gist_id}/comments"],
    delete: ["DELETE /gists/{gist_id}"],
    deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
    fork: ["POST /gists/{gist_id}/forks"],
    get: ["GET /gists/{gist_id}"],
    getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
    getRevision: ["GET /gists/{gist_id}/{sha}"],
    list: ["GET /gists"],
    listComments: ["GET /gists/{gist_id}/comments"],
    listCommits: ["GET /gists/{gist_id}/commits"],
    listForUser: ["GET /users/{username}/gists"],
    listForks: ["GET /gists/{gist_id}/forks"],
    listPublic: ["GET /gists/public"],
    listStarred: ["GET /gists/starred"],
    star: ["PUT /gists/{gist_id}/star"],
    unstar: ["DELETE /gists/{gist_id}/star"],
    update: ["PATCH /gists/{gist_id}"],
    updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
  },
  git: {
    createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
    createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
    createRef: ["POST /repos/{owner}/{repo}/git/refs"],
    createTag: ["POST /repos/{owner}/{repo}/git/tags"],
    createTree: ["POST /repos/{owner}/{repo}/git/trees"],
    deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
    getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
    getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
    getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
    getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
    getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
    listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
    updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
  },
  gitignore: {
    getAllTemplates: ["GET /gitignore/templates"],
    getTemplate: ["GET /gitignore/templates/{name}"]
  },
  hostedCompute: {
    createNetworkConfigurationForOrg: [
      "POST /orgs/{org}/settings/network-configurations"
    ],
    deleteNetworkConfigurationFromOrg: [
      "DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkConfigurationForOrg: [
      "GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkSettingsForOrg: [
      "GET /orgs/{org}/settings/network-settings/{network_settings_id}"
    ],
    listNetworkConfigurationsForOrg: [
      "GET /orgs/{org}/settings/network-configurations"
    ],
    updateNetworkConfigurationForOrg: [
      "PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ]
  },
  interactions: {
    getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
    getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
    getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
    getRestrictionsForYourPublicRepos: [
      "GET /user/interaction-limits",
      {},
      { renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
    ],
    removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
    removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
    removeRestrictionsForRepo: [
      "DELETE /repos/{owner}/{repo}/interaction-limits"
    ],
    removeRestrictionsForYourPublicRepos: [
      "DELETE /user/interaction-limits",
      {},
      { renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
    ],
    setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
    setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
    setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
    setRestrictionsForYourPublicRepos: [
      "PUT /user/interaction-limits",
      {},
      { renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
    ]
  },
  issues: {
    addAssignees: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    addBlockedByDependency: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    addSubIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
    checkUserCanBeAssignedToIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"
    ],
    create: ["POST /repos/{owner}/{repo}/issues"],
    createComment: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/comments"
    ],
    createLabel: ["POST /repos/{owner}/{repo}/labels"],
    createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
    deleteComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"
    ],
    deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
    deleteMilestone: [
      "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"
    ],
    get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
    getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
    getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
    getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
    getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
    list: ["GET /issues"],
    listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
    listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
    listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
    listDependenciesBlockedBy: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    listDependenciesBlocking: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"
    ],
    listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
    listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
    listEventsForTimeline: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"
    ],
    listForAuthenticatedUser: ["GET /user/issues"],
    listForOrg: ["GET /orgs/{org}/issues"],
    listForRepo: ["GET /repos/{owner}/{repo}/issues"],
    listLabelsForMilestone: [
      "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"
    ],
    listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
    listLabelsOnIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
    listSubIssues: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    removeAllLabels: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    removeAssignees: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    removeDependencyBlockedBy: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"
    ],
    removeLabel: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"
    ],
    removeSubIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"
    ],
    reprioritizeSubIssue: [
      "PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"
    ],
    setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
    updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
    updateMilestone: [
      "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"
    ]
  },
  licenses: {
    get: ["GET /licenses/{license}"],
    getAllCommonlyUsed: ["GET /licenses"],
    getForRepo: ["GET /repos/{owner}/{repo}/license"]
  },
  markdown: {
    render: ["POST /markdown"],
    renderRaw: [
      "POST /markdown/raw",
      { headers: { "content-type": "text/plain; charset=utf-8" } }
    ]
  },
  meta: {
    get: ["GET /meta"],
    getAllVersions: ["GET /versions"],
    getOctocat: ["GET /octocat"],
    getZen: ["GET /zen"],
    root: ["GET /"]
  },
  migrations: {
    deleteArchiveForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/archive"
    ],
    deleteArchiveForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/archive"
    ],
    downloadArchiveForOrg: [
      "GET /orgs/{org}/migrations/{migration_id}/archive"
    ],
    getArchiveForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/archive"
    ],
    getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
    getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
    listForAuthenticatedUser: ["GET /user/migrations"],
    listForOrg: ["GET /orgs/{org}/migrations"],
    listReposForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/repositories"
    ],
    listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
    listReposForUser: [
      "GET /user/migrations/{migration_id}/repositories",
      {},
      { renamed: ["migrations", "listReposForAuthenticatedUser"] }
    ],
    startForAuthenticatedUser: ["POST /user/migrations"],
    startForOrg: ["POST /orgs/{org}/migrations"],
    unlockRepoForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"
    ],
    unlockRepoForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"
    ]
  },
  oidc: {
    getOidcCustomSubTemplateForOrg: [
      "GET /orgs/{org}/actions/oidc/customization/sub"
    ],
    updateOidcCustomSubTemplateForOrg: [
      "PUT /orgs/{org}/actions/oidc/customization/sub"
    ]
  },
  orgs: {
    addSecurityManagerTeam: [
      "PUT /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"
      }
    ],
    assignTeamToOrgRole: [
      "PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    assignUserToOrgRole: [
      "PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    blockUser: ["PUT /orgs/{org}/blocks/{username}"],
    cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
    checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
    checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
    checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
    convertMemberToOutsideCollaborator: [
      "PUT /orgs/{org}/outside_collaborators/{username}"
    ],
    createArtifactStorageRecord: [
      "POST /orgs/{org}/artifacts/metadata/storage-record"
    ],
    createInvitation: ["POST /orgs/{org}/invitations"],
    createIssueType: ["POST /orgs/{org}/issue-types"],
    createWebhook: ["POST /orgs/{org}/hooks"],
    customPropertiesForOrgsCreateOrUpdateOrganizationValues: [
      "PATCH /organizations/{org}/org-properties/values"
    ],
    customPropertiesForOrgsGetOrganizationValues: [
      "GET /organizations/{org}/org-properties/values"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinition: [
      "PUT /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinitions: [
      "PATCH /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationValues: [
      "PATCH /orgs/{org}/properties/values"
    ],
    customPropertiesForReposDeleteOrganizationDefinition: [
      "DELETE /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinition: [
      "GET /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinitions: [
      "GET /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposGetOrganizationValues: [
      "GET /orgs/{org}/properties/values"
    ],
    delete: ["DELETE /orgs/{org}"],
    deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
    deleteAttestationsById: [
      "DELETE /orgs/{org}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /orgs/{org}/attestations/digest/{subject_digest}"
    ],
    deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
    deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
    disableSelectedRepositoryImmutableReleasesOrganization: [
      "DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    enableSelectedRepositoryImmutableReleasesOrganization: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    get: ["GET /orgs/{org}"],
    getImmutableReleasesSettings: [
      "GET /orgs/{org}/settings/immutable-releases"
    ],
    getImmutableReleasesSettingsRepositories: [
      "GET /orgs/{org}/settings/immutable-releases/repositories"
    ],
    getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
    getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
    getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
    getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
    getOrgRulesetVersion: [
      "GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
    getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
    getWebhookDelivery: [
      "GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    list: ["GET /organizations"],
    listAppInstallations: ["GET /orgs/{org}/installations"],
    listArtifactStorageRecords: [
      "GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"
    ],
    listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
    listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedUsers: ["GET /orgs/{org}/blocks"],
    listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
    listForAuthenticatedUser: ["GET /user/orgs"],
    listForUser: ["GET /users/{username}/orgs"],
    listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
    listIssueTypes: ["GET /orgs/{org}/issue-types"],
    listMembers: ["GET /orgs/{org}/members"],
    listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
    listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
    listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
    listOrgRoles: ["GET /orgs/{org}/organization-roles"],
    listOrganizationFineGrainedPermissions: [
      "GET /orgs/{org}/organization-fine-grained-permissions"
    ],
    listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
    listPatGrantRepositories: [
      "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"
    ],
    listPatGrantRequestRepositories: [
      "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"
    ],
    listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
    listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
    listPendingInvitations: ["GET /orgs/{org}/invitations"],
    listPublicMembers: ["GET /orgs/{org}/public_members"],
    listSecurityManagerTeams: [
      "GET /orgs/{org}/security-managers",
      {},
      {
        deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"
      }
    ],
    listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
    listWebhooks: ["GET /orgs/{org}/hooks"],
    pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeMember: ["DELETE /orgs/{org}/members/{username}"],
    removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
    removeOutsideCollaborator: [
      "DELETE /orgs/{org}/outside_collaborators/{username}"
    ],
    removePublicMembershipForAuthenticatedUser: [
      "DELETE /orgs/{org}/public_members/{username}"
    ],
    removeSecurityManagerTeam: [
      "DELETE /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"
      }
    ],
    reviewPatGrantRequest: [
      "POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"
    ],
    reviewPatGrantRequestsInBulk: [
      "POST /orgs/{org}/personal-access-token-requests"
    ],
    revokeAllOrgRolesTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}"
    ],
    revokeAllOrgRolesUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}"
    ],
    revokeOrgRoleTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    revokeOrgRoleUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    setImmutableReleasesSettings: [
      "PUT /orgs/{org}/settings/immutable-releases"
    ],
    setImmutableReleasesSettingsRepositories: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories"
    ],
    setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
    setPublicMembershipForAuthenticatedUser: [
      "PUT /orgs/{org}/public_members/{username}"
    ],
    unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
    update: ["PATCH /orgs/{org}"],
    updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
    updateMembershipForAuthenticatedUser: [
      "PATCH /user/memberships/orgs/{org}"
    ],
    updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
    updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
    updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
    updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
  },
  packages: {
    deletePackageForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}"
    ],
    deletePackageForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    deletePackageForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}"
    ],
    deletePackageVersionForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getAllPackageVersionsForAPackageOwnedByAnOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
      {},
      { renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
    ],
    getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions",
      {},
      {
        renamed: [
          "packages",
          "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"
        ]
      }
    ],
    getAllPackageVersionsForPackageOwnedByAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions"
    ],
    getPackageForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}"
    ],
    getPackageForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    getPackageForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}"
    ],
    getPackageVersionForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    listDockerMigrationConflictingPackagesForAuthenticatedUser: [
      "GET /user/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForOrganization: [
      "GET /orgs/{org}/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForUser: [
      "GET /users/{username}/docker/conflicts"
    ],
    listPackagesForAuthenticatedUser: ["GET /user/packages"],
    listPackagesForOrganization: ["GET /orgs/{org}/packages"],
    listPackagesForUser: ["GET /users/{username}/packages"],
    restorePackageForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageVersionForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ]
  },
  privateRegistries: {
    createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
    deleteOrgPrivateRegistry: [
      "DELETE /orgs/{org}/private-registries/{secret_name}"
    ],
    getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
    listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
    updateOrgPrivateRegistry: [
      "PATCH /orgs/{org}/private-registries/{secret_name}"
    ]
  },
  projects: {
    addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
    addItemForUser: [
      "POST /users/{username}/projectsV2/{project_number}/items"
    ],
    deleteItemForOrg: [
      "DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    deleteItemForUser: [
      "DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    getFieldForOrg: [
      "GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getFieldForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
    getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
    getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
    getUserItem: [
      "GET /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
    listFieldsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields"
    ],
    listForOrg: ["GET /orgs/{org}/projectsV2"],
    listForUser: ["GET /users/{username}/projectsV2"],
    listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
    listItemsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/items"
    ],
    updateItemForOrg: [
      "PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    updateItemForUser: [
      "PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ]
  },
  pulls: {
    checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    create: ["POST /repos/{owner}/{repo}/pulls"],
    createReplyForReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"
    ],
    createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    createReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    deletePendingReview: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    deleteReviewComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ],
    dismissReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"
    ],
    get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
    getReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
    list: ["GET /repos/{owner}/{repo}/pulls"],
    listCommentsForReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
    listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
    listRequestedReviewers: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    listReviewComments: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
    listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    removeRequestedReviewers: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    requestReviewers: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    submitReview: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"
    ],
    update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
    updateBranch: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"
    ],
    updateReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    updateReviewComment: [
      "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ]
  },
  rateLimit: { get: ["GET /rate_limit"] },
  reactions: {
    createForCommitComment: [
      "POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    createForIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"
    ],
    createForIssueComment: [
      "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    createForPullRequestReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    createForRelease: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    createForTeamDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    createForTeamDiscussionInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ],
    deleteForCommitComment: [
      "DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"
    ],
    deleteForIssueComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForPullRequestComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForRelease: [
      "DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussion: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussionComment: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"
    ],
    listForCommitComment: [
      "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
    listForIssueComment: [
      "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    listForPullRequestReviewComment: [
      "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    listForRelease: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    listForTeamDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    listForTeamDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ]
  },
  repos: {
    acceptInvitation: [
      "PATCH /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
    ],
    acceptInvitationForAuthenticatedUser: [
      "PATCH /user/repository_invitations/{invitation_id}"
    ],
    addAppAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
    addStatusCheckContexts: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    addTeamAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    addUserAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    cancelPagesDeployment: [
      "POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"
    ],
    checkAutomatedSecurityFixes: [
      "GET /repos/{owner}/{repo}/automated-security-fixes"
    ],
    checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
    checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
    checkPrivateVulnerabilityReporting: [
      "GET /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    checkVulnerabilityAlerts: [
      "GET /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
    compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
    compareCommitsWithBasehead: [
      "GET /repos/{owner}/{repo}/compare/{basehead}"
    ],
    createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
    createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
    createCommitComment: [
      "POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    createCommitSignatureProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
    createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
    createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
    createDeploymentBranchPolicy: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    createDeploymentProtectionRule: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    createDeploymentStatus: [
      "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
    createForAuthenticatedUser: ["POST /user/repos"],
    createFork: ["POST /repos/{owner}/{repo}/forks"],
    createInOrg: ["POST /orgs/{org}/repos"],
    createOrUpdateEnvironment: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
    createOrgRuleset: ["POST /orgs/{org}/rulesets"],
    createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
    createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
    createRelease: ["POST /repos/{owner}/{repo}/releases"],
    createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
    createUsingTemplate: [
      "POST /repos/{template_owner}/{template_repo}/generate"
    ],
    createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
    customPropertiesForReposCreateOrUpdateRepositoryValues: [
      "PATCH /repos/{owner}/{repo}/properties/values"
    ],
    customPropertiesForReposGetRepositoryValues: [
      "GET /repos/{owner}/{repo}/properties/values"
    ],
    declineInvitation: [
      "DELETE /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
    ],
    declineInvitationForAuthenticatedUser: [
      "DELETE /user/repository_invitations/{invitation_id}"
    ],
    delete: ["DELETE /repos/{owner}/{repo}"],
    deleteAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    deleteAdminBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    deleteAnEnvironment: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    deleteBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
    deleteCommitSignatureProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
    deleteDeployment: [
      "DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"
    ],
    deleteDeploymentBranchPolicy: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
    deleteInvitation: [
      "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
    deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
    deletePullRequestReviewProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
    deleteReleaseAsset: [
      "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
    disableAutomatedSecurityFixes: [
      "DELETE /repos/{owner}/{repo}/automated-security-fixes"
    ],
    disableDeploymentProtectionRule: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    disableImmutableReleases: [
      "DELETE /repos/{owner}/{repo}/immutable-releases"
    ],
    disablePrivateVulnerabilityReporting: [
      "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    disableVulnerabilityAlerts: [
      "DELETE /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    downloadArchive: [
      "GET /repos/{owner}/{repo}/zipball/{ref}",
      {},
      { renamed: ["repos", "downloadZipballArchive"] }
    ],
    downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
    downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
    enableAutomatedSecurityFixes: [
      "PUT /repos/{owner}/{repo}/automated-security-fixes"
    ],
    enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
    enablePrivateVulnerabilityReporting: [
      "PUT /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    enableVulnerabilityAlerts: [
      "PUT /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    generateReleaseNotes: [
      "POST /repos/{owner}/{repo}/releases/generate-notes"
    ],
    get: ["GET /repos/{owner}/{repo}"],
    getAccessRestrictions: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    getAdminBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    getAllDeploymentProtectionRules: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
    getAllStatusCheckContexts: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"
    ],
    getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
    getAppsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"
    ],
    getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
    getBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
    getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
    getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
    getCollaboratorPermissionLevel: [
      "GET /repos/{owner}/{repo}/collaborators/{username}/permission"
    ],
    getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
    getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
    getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
    getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
    getCommitSignatureProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
    getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
    getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
    getCustomDeploymentProtectionRule: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
    getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
    getDeploymentBranchPolicy: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    getDeploymentStatus: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"
    ],
    getEnvironment: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
    getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
    getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
    getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
    getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
    getOrgRulesets: ["GET /orgs/{org}/rulesets"],
    getPages: ["GET /repos/{owner}/{repo}/pages"],
    getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
    getPagesDeployment: [
      "GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"
    ],
    getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
    getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
    getPullRequestReviewProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
    getReadme: ["GET /repos/{owner}/{repo}/readme"],
    getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
    getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
    getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
    getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
    getRepoRuleSuite: [
      "GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"
    ],
    getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
    getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    getRepoRulesetHistory: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"
    ],
    getRepoRulesetVersion: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
    getStatusChecksProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    getTeamsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"
    ],
    getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
    getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
    getUsersWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"
    ],
    getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
    getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
    getWebhookConfigForRepo: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    getWebhookDelivery: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    listActivities: ["GET /repos/{owner}/{repo}/activity"],
    listAttestations: [
      "GET /repos/{owner}/{repo}/attestations/{subject_digest}"
    ],
    listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
    listBranches: ["GET /repos/{owner}/{repo}/branches"],
    listBranchesForHeadCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"
    ],
    listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
    listCommentsForCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
    listCommitStatusesForRef: [
      "GET /repos/{owner}/{repo}/commits/{ref}/statuses"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/commits"],
    listContributors: ["GET /repos/{owner}/{repo}/contributors"],
    listCustomDeploymentRuleIntegrations: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"
    ],
    listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
    listDeploymentBranchPolicies: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    listDeploymentStatuses: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
    listForAuthenticatedUser: ["GET /user/repos"],
    listForOrg: ["GET /orgs/{org}/repos"],
    listForUser: ["GET /users/{username}/repos"],
    listForks: ["GET /repos/{owner}/{repo}/forks"],
    listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
    listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
    listLanguages: ["GET /repos/{owner}/{repo}/languages"],
    listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
    listPublic: ["GET /repositories"],
    listPullRequestsAssociatedWithCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"
    ],
    listReleaseAssets: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/assets"
    ],
    listReleases: ["GET /repos/{owner}/{repo}/releases"],
    listTags: ["GET /repos/{owner}/{repo}/tags"],
    listTeams: ["GET /repos/{owner}/{repo}/teams"],
    listWebhookDeliveries: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"
    ],
    listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
    merge: ["POST /repos/{owner}/{repo}/merges"],
    mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
    pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeAppAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    removeCollaborator: [
      "DELETE /repos/{owner}/{repo}/collaborators/{username}"
    ],
    removeStatusCheckContexts: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    removeStatusCheckProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    removeTeamAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    removeUserAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
    replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
    requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
    setAdminBranchProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    setAppAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    setStatusCheckContexts: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    setTeamAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    setUserAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
    transfer: ["POST /repos/{owner}/{repo}/transfer"],
    update: ["PATCH /repos/{owner}/{repo}"],
    updateBranchProtection: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
    updateDeploymentBranchPolicy: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
    updateInvitation: [
      "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
    updatePullRequestReviewProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
    updateReleaseAsset: [
      "PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    updateStatusCheckPotection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
      {},
      { renamed: ["repos", "updateStatusCheckProtection"] }
    ],
    updateStatusCheckProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
    updateWebhookConfigForRepo: [
      "PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    uploadReleaseAsset: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",
      { baseUrl: "https://uploads.github.com" }
    ]
  },
  search: {
    code: ["GET /search/code"],
    commits: ["GET /search/commits"],
    issuesAndPullRequests: ["GET /search/issues"],
    labels: ["GET /search/labels"],
    repos: ["GET /search/repositories"],
    topics: ["GET /search/topics"],
    users: ["GET /search/users"]
  },
  secretScanning: {
    createPushProtectionBypass: [
      "POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
    listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
    listLocationsForAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"
    ],
    listOrgPatternConfigs: [
      "GET /orgs/{org}/secret-scanning/pattern-configurations"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    updateOrgPatternConfigs: [
      "PATCH /orgs/{org}/secret-scanning/pattern-configurations"
    ]
  },
  securityAdvisories: {
    createFork: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"
    ],
    createPrivateVulnerabilityReport: [
      "POST /repos/{owner}/{repo}/security-advisories/reports"
    ],
    createRepositoryAdvisory: [
      "POST /repos/{owner}/{repo}/security-advisories"
    ],
    createRepositoryAdvisoryCveRequest: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"
    ],
    getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
    getRepositoryAdvisory: [
      "GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ],
    listGlobalAdvisories: ["GET /advisories"],
    listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
    listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
    updateRepositoryAdvisory: [
      "PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ]
  },
  teams: {
    addOrUpdateMembershipForUserInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    addOrUpdateRepoPermissionsInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    checkPermissionsForRepoInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    create: ["POST /orgs/{org}/teams"],
    createDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
    deleteDiscussionCommentInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    deleteDiscussionInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
    getByName: ["GET /orgs/{org}/teams/{team_slug}"],
    getDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    getDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    getMembershipForUserInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    list: ["GET /orgs/{org}/teams"],
    listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
    listDiscussionCommentsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
    listForAuthenticatedUser: ["GET /user/teams"],
    listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
    listPendingInvitationsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/invitations"
    ],
    listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
    removeMembershipForUserInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    removeRepoInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    updateDiscussionCommentInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    updateDiscussionInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
  },
  users: {
    addEmailForAuthenticated: [
      "POST /user/emails",
      {},
      { renamed: ["users", "addEmailForAuthenticatedUser"] }
    ],
    addEmailForAuthenticatedUser: ["POST /user/emails"],
    addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
    block: ["PUT /user/blocks/{username}"],
    checkBlocked: ["GET /user/blocks/{username}"],
    checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
    checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
    createGpgKeyForAuthenticated: [
      "POST /user/gpg_keys",
      {},
      { renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
    ],
    createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
    createPublicSshKeyForAuthenticated: [
      "POST /user/keys",
      {},
      { renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
    ],
    createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
    createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
    deleteAttestationsBulk: [
      "POST /users/{username}/attestations/delete-request"
    ],
    deleteAttestationsById: [
      "DELETE /users/{username}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /users/{username}/attestations/digest/{subject_digest}"
    ],
    deleteEmailForAuthenticated: [
      "DELETE /user/emails",
      {},
      { renamed: ["users", "deleteEmailForAuthenticatedUser"] }
    ],
    deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
    deleteGpgKeyForAuthenticated: [
      "DELETE /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
    ],
    deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
    deletePublicSshKeyForAuthenticated: [
      "DELETE /user/keys/{key_id}",
      {},
      { renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
    ],
    deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
    deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
    deleteSshSigningKeyForAuthenticatedUser: [
      "DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    follow: ["PUT /user/following/{username}"],
    getAuthenticated: ["GET /user"],
    getById: ["GET /user/{account_id}"],
    getByUsername: ["GET /users/{username}"],
    getContextForUser: ["GET /users/{username}/hovercard"],
    getGpgKeyForAuthenticated: [
      "GET /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
    ],
    getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
    getPublicSshKeyForAuthenticated: [
      "GET /user/keys/{key_id}",
      {},
      { renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
    ],
    getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
    getSshSigningKeyForAuthenticatedUser: [
      "GET /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    list: ["GET /users"],
    listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /users/{username}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedByAuthenticated: [
      "GET /user/blocks",
      {},
      { renamed: ["users", "listBlockedByAuthenticatedUser"] }
    ],
    listBlockedByAuthenticatedUser: ["GET /user/blocks"],
    listEmailsForAuthenticated: [
      "GET /user/emails",
      {},
      { renamed: ["users", "listEmailsForAuthenticatedUser"] }
    ],
    listEmailsForAuthenticatedUser: ["GET /user/emails"],
    listFollowedByAuthenticated: [
      "GET /user/following",
      {},
      { renamed: ["users", "listFollowedByAuthenticatedUser"] }
    ],
    listFollowedByAuthenticatedUser: ["GET /user/following"],
    listFollowersForAuthenticatedUser: ["GET /user/followers"],
    listFollowersForUser: ["GET /users/{username}/followers"],
    listFollowingForUser: ["GET /users/{username}/following"],
    listGpgKeysForAuthenticated: [
      "GET /user/gpg_keys",
      {},
      { renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
    ],
    listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
    listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
    listPublicEmailsForAuthenticated: [
      "GET /user/public_emails",
      {},
      { renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
    ],
    listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
    listPublicKeysForUser: ["GET /users/{username}/keys"],
    listPublicSshKeysForAuthenticated: [
      "GET /user/keys",
      {},
      { renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
    ],
    listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
    listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
    listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
    listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
    listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
    setPrimaryEmailVisibilityForAuthenticated: [
      "PATCH /user/email/visibility",
      {},
      { renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
    ],
    setPrimaryEmailVisibilityForAuthenticatedUser: [
      "PATCH /user/email/visibility"
    ],
    unblock: ["DELETE /user/blocks/{username}"],
    unfollow: ["DELETE /user/following/{username}"],
    updateAuthenticated: ["PATCH /user"]
  }
};
var endpoints_default = Endpoints;

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
var endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) {
  for (const [methodName, endpoint2] of Object.entries(endpoints)) {
    const [route, defaults2, decorations] = endpoint2;
    const [method, url] = route.split(/ /);
    const endpointDefaults = Object.assign(
      {
        method,
        url
      },
      defaults2
    );
    if (!endpointMethodsMap.has(scope)) {
      endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
    }
    endpointMethodsMap.get(scope).set(methodName, {
      scope,
      methodName,
      endpointDefaults,
      decorations
    });
  }
}
var handler = {
  has({ scope }, methodName) {
    return endpointMethodsMap.get(scope).has(methodName);
  },
  getOwnPropertyDescriptor(target, methodName) {
    return {
      value: this.get(target, methodName),
      // ensures method is in the cache
      configurable: true,
      writable: true,
      enumerable: true
    };
  },
  defineProperty(target, methodName, descriptor) {
    Object.defineProperty(target.cache, methodName, descriptor);
    return true;
  },
  deleteProperty(target, methodName) {
    delete target.cache[methodName];
    return true;
  },
  ownKeys({ scope }) {
    return [...endpointMethodsMap.get(scope).keys()];
  },
  set(target, methodName, value) {
    return target.cache[methodName] = value;
  },
  get({ octokit, scope, cache: cache4 }, methodName) {
    if (cache4[methodName]) {
      return cache4[methodName];
    }
    const method = endpointMethodsMap.get(scope).get(methodName);
    if (!method) {
      return void 0;
    }
    const { endpointDefaults, decorations } = method;
    if (decorations) {
      cache4[methodName] = decorate(
        octokit,
        scope,
        methodName,
        endpointDefaults,
        decorations
      );
    } else {
      cache4[methodName] = octokit.request.defaults(endpointDefaults);
    }
    return cache4[methodName];
  }
};
function endpointsToMethods(octokit) {
  const newMethods = {};
  for (const scope of endpointMethodsMap.keys()) {
    newMethods[scope] = new Proxy({ octokit, scope, cache: {} }, handler);
  }
  return newMethods;
}
function decorate(octokit, scope, methodName, defaults2, decorations) {
  const requestWithDefaults = octokit.request.defaults(defaults2);
  function withDecorations(...args) {
    let options = requestWithDefaults.endpoint.merge(...args);
    if (decorations.mapToData) {
      options = Object.assign({}, options, {
        data: options[decorations.mapToData],
        [decorations.mapToData]: void 0
      });
      return requestWithDefaults(options);
    }
    if (decorations.renamed) {
      const [newScope, newMethodName] = decorations.renamed;
      octokit.log.warn(
        `octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`
      );
    }
    if (decorations.deprecated) {
      octokit.log.warn(decorations.deprecated);
    }
    if (decorations.renamedParameters) {
      const options2 = requestWithDefaults.endpoint.merge(...args);
      for (const [name, alias] of Object.entries(
        decorations.renamedParameters
      )) {
        if (name in options2) {
          octokit.log.warn(
            `"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`
          );
          if (!(alias in options2)) {
            options2[alias] = options2[name];
          }
          delete options2[name];
        }
      }
      return requestWithDefaults(options2);
    }
    return requestWithDefaults(...args);
  }
  return Object.assign(withDecorations, requestWithDefaults);
}

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    rest: api
  };
}
restEndpointMethods.VERSION = VERSION5;
function legacyRestEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    ...api,
    rest: api
  };
}
legacyRestEndpointMethods.VERSION = VERSION5;

// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION6 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result2) => {
    if (result2.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result2.value, done) : result2.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}
var composePaginateRest = Object.assign(paginate, {
  iterator
});
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = VERSION6;

// node_modules/@actions/github/lib/utils.js
var context = new Context();
var baseUrl = getApiBaseUrl();
var defaults = {
  baseUrl,
  request: {
    agent: getProxyAgent(baseUrl),
    fetch: getProxyFetch(baseUrl)
  }
};
var GitHub = Octokit.plugin(restEndpointMethods, paginateRest).defaults(defaults);
function getOctokitOptions(token, options) {
  const opts = Object.assign({}, options || {});
  const auth2 = getAuthString(token, opts);
  if (auth2) {
    opts.auth = auth2;
  }
  const userAgent2 = getUserAgentWithOrchestrationId(opts.userAgent);
  if (userAgent2) {
    opts.userAgent = userAgent2;
  }
  return opts;
}

// node_modules/@actions/github/lib/github.js
var context2 = new Context();
function getOctokit(token, options, ...additionalPlugins) {
  const GitHubWithPlugins = GitHub.plugin(...additionalPlugins);
  return new GitHubWithPlugins(getOctokitOptions(token, options));
}

// src/github/octokit-deployments.ts
var OctokitDeployments = class {
  #octokit;
  #repository;
  constructor(token, place) {
    const [owner = "", repo = ""] = place.repository.split("/");
    this.#repository = { owner, repo };
    this.#octokit = getOctokit(token, { baseUrl: place.apiUrl });
  }
  async create(deployment) {
    const { data } = await this.#octokit.rest.repos.createDeployment({
      ...this.#repository,
      ref: deployment.ref,
      environment: deployment.environment,
      task: deployment.task,
      description: deployment.description,
      payload: { ...deployment.payload },
      production_environment: deployment.production,
      // The commit is deployed as it is, and this very job may be one of its checks: neither is merged nor awaited.
      auto_merge: false,
      required_contexts: []
    });
    if (!("id" in data)) throw new Error(data.message ?? "GitHub made no deployment");
    return data.id;
  }
  async setStatus(id, status) {
    await this.#octokit.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state: status.state,
      // Earlier ones are made inactive by us, production ones too.
      auto_inactive: false,
      ...status.description === void 0 ? {} : { description: status.description },
      ...status.logUrl === void 0 ? {} : { log_url: status.logUrl },
      ...status.environmentUrl === void 0 ? {} : { environment_url: status.environmentUrl }
    });
  }
  async list(environment, limit) {
    const { data } = await this.#octokit.rest.repos.listDeployments({
      ...this.#repository,
      environment,
      per_page: limit
    });
    return data.map(({ id, task, payload }) => ({ id, task, payload }));
  }
  async latestState(id) {
    const { data } = await this.#octokit.rest.repos.listDeploymentStatuses({
      ...this.#repository,
      deployment_id: id,
      per_page: 1
    });
    return data[0]?.state;
  }
};

// src/github/open-record.ts
var unrecorded = {
  started: async () => {
  },
  succeeded: async () => {
  },
  failed: async () => {
  }
};
function openDeploymentRecord(token, run, log, options = {}) {
  if (token === void 0 || run.repository === "") return unrecorded;
  log.mask(token);
  const deployments = new OctokitDeployments(token, { repository: run.repository, apiUrl: run.apiUrl });
  const { resume, onCreated } = options;
  return new GitHubDeploymentRecord(deployments, log, {
    fallbackRef: run.sha || run.ref,
    logUrl: run.runUrl,
    ...resume === void 0 ? {} : { resume },
    ...onCreated === void 0 ? {} : { onCreated }
  });
}

// src/runtime/smoke-client.ts
var smokeClient = {
  async get(url, signal) {
    const answer = await fetch(url, {
      redirect: "manual",
      signal,
      headers: { "user-agent": "renga-gate", "cache-control": "no-cache" }
    });
    await answer.body?.cancel();
    return answer.status;
  }
};

// actions/deploy-ecs-bluegreen/connect.ts
async function connect(context3, inputs) {
  const source = await readSource2(context3, inputs);
  const session = await openSession(context3, { region: inputs.region, role: inputs.role });
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const run = runIdentity(context3.run);
  const releases = releasePorts(session, platform, context3);
  const { cluster, appEnvironment } = platform;
  const ports = {
    ...releases,
    ...releaseSource(releases, platform, source, run),
    services: new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup }),
    codeDeploy: new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy }),
    ingress: new Elbv2Ingress(session),
    smoke: smokeClient,
    upkeep: {
      targetGroups: new Elbv2TargetGroups(session),
      scaling: new ApplicationAutoScaling(session, cluster)
    },
    record: openDeploymentRecord(inputs.githubToken, context3.run, context3.log, {
      resume: readNumber(context3, GITHUB_DEPLOYMENT),
      onCreated: (id) => context3.saveState(GITHUB_DEPLOYMENT, String(id))
    })
  };
  return { session, platform, source, run, ports };
}
async function readSource2({ run, log }, inputs) {
  if (inputs.source.kind === "release") return inputs.source;
  const directory = resolve(run.workspace, inputs.workingDirectory);
  const { app, problems } = await loadApp(directory, inputs.environment, { workspace: run.workspace });
  settleProblems(problems, log);
  return { ...inputs.source, app };
}

// src/aws/ecs-revisions.ts
var EcsRevisions = class {
  #definitions;
  constructor(session, clock) {
    this.#definitions = new EcsTaskDefinitions(session, clock);
  }
  async describe(name) {
    const found = await this.#definitions.read(name);
    if (found === void 0) return void 0;
    const {
      taskDefinitionArn = "",
      status = "UNKNOWN",
      revision: _revision,
      requiresAttributes: _requiresAttributes,
      compatibilities: _compatibilities,
      registeredAt: _registeredAt,
      registeredBy: _registeredBy,
      deregisteredAt: _deregisteredAt,
      deleteRequestedAt: _deleteRequestedAt,
      ...rest
    } = found.definition;
    const document = { ...rest, family: rest.family, containerDefinitions: rest.containerDefinitions };
    return { arn: taskDefinitionArn, status, document, tags: found.tags };
  }
  async register(document, tags) {
    const { arn } = await this.#definitions.register({
      ...document,
      tags: Object.entries(tags).map(([key, value]) => ({ key, value }))
    });
    return arn;
  }
  withImage(document, container, image) {
    return {
      ...document,
      containerDefinitions: document.containerDefinitions?.map(
        (one) => one.name === container ? { ...one, image } : one
      )
    };
  }
};

// actions/deploy-ecs-bluegreen/connect-existing.ts
async function connectExisting(context3, inputs) {
  const { clock, log, signal } = context3;
  const { cluster, source } = inputs;
  const session = await openSession(context3, { region: inputs.region, role: inputs.role });
  const container = source.kind === "image" ? source.container : void 0;
  const ports = {
    services: new EcsServices(session, { cluster, logGroup: "", container }),
    taskDefinitions: new EcsRevisions(session, clock),
    images: new EcrImageInspector(ecrClient(session), { region: session.region, signal }),
    codeDeploy: new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy }),
    ingress: new Elbv2Ingress(session),
    smoke: smokeClient,
    record: openDeploymentRecord(inputs.githubToken, context3.run, log, {
      resume: readNumber(context3, GITHUB_DEPLOYMENT),
      onCreated: (id) => context3.saveState(GITHUB_DEPLOYMENT, String(id))
    }),
    clock,
    log
  };
  return { session, ports };
}

// src/deploy/existing/plan-existing.ts
var UNREGISTERED = "new revision";
async function planExisting(all, standing, target, gate) {
  const controller = controllerOf(standing);
  const rollout = asItIs(standing);
  const gated = gate && shiftsTraffic(rollout);
  const primary = standing.deployments.find((one) => one.status === "PRIMARY");
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition };
  const taskDefinition = target.revision.kind === "registered" ? target.revision.arn : UNREGISTERED;
  const base = {
    process: standing.name,
    service: standing.name,
    controller,
    taskDefinition,
    imageDigest: target.imageDigest,
    logs: target.logs,
    rollout,
    goBackTo: before?.taskDefinition === taskDefinition ? void 0 : before?.taskDefinition,
    introduced: false,
    desiredCount: standing.desiredCount,
    order: 1,
    gated,
    standing
  };
  const underWay = await strategyOf(all, controller).underWay(standing);
  const ours = underWay.find((one) => one.revision?.taskDefinition === taskDefinition);
  if (ours !== void 0) {
    const own = standing.deployments.find((one) => one.taskDefinition === taskDefinition);
    const earlier2 = standing.deployments.find((one) => one.id !== own?.id);
    const back = earlier2 && { deploymentId: earlier2.id, taskDefinition: earlier2.taskDefinition };
    const action = { kind: "follow", deployment: ours, deploymentId: own?.id ?? "" };
    return { ...base, action, before: back, goBackTo: back?.taskDefinition };
  }
  const serves = primary?.taskDefinition === taskDefinition && primary.rolloutState === "COMPLETED";
  if (serves && underWay.length === 0) return { ...base, action: { kind: "unchanged" }, before };
  const hook2 = controller === "ECS" ? gateChange(standing.hooks ?? [], gated) : void 0;
  const change = {
    name: standing.name,
    taskDefinition,
    rollout,
    force: standing.taskDefinition === taskDefinition,
    ...hook2 === void 0 ? {} : { gate: hook2 }
  };
  return { ...base, action: { kind: "update", change }, before };
}
function asItIs({ controller, strategy, loadBalancers: [loadBalancer] }) {
  const bound = loadBalancer === void 0 ? {} : { loadBalancer };
  return controller === "CODE_DEPLOY" ? { strategy: "CODE_DEPLOY", ...bound } : { strategy: "AS_IT_IS", says: strategy, ...bound };
}

export {
  shortTaskDefinition,
  formatElapsed,
  tellingLine,
  describeDeath,
  isRed,
  assertLanded,
  strategyName,
  strategies,
  strategyOf,
  planWhenFree,
  checkSteps,
  moveAll,
  checkGate,
  describeStep,
  turnBack,
  settle,
  assertDeployable,
  wantedSettings,
  settingsToChange,
  describeSettings,
  nameOf2 as nameOf,
  deploy,
  readAndPlan,
  DescribeAccountLimits$,
  ElasticLoadBalancingV2Client,
  command2 as command,
  _ep02 as _ep0,
  _mw02 as _mw0,
  DescribeTargetGroupsCommand,
  Elbv2TargetGroups,
  intentOf,
  MOVING,
  MOVING_SERVICES,
  readNumber,
  readIntent,
  connect,
  planExisting,
  connectExisting,
  parseInputs
};
