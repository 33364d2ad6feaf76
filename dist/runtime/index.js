import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/runtime/clock.ts
var systemClock = {
  now: () => Date.now(),
  sleep: (ms, signal) => new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  })
};




/***/ }),

/***/ 5180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ ProblemsError),
/* harmony export */   RS: () => (/* binding */ trimChar),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   YI: () => (/* binding */ neutralize),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gM: () => (/* binding */ before),
/* harmony export */   iC: () => (/* binding */ DeniedError),
/* harmony export */   jC: () => (/* binding */ bodyInWords),
/* harmony export */   yo: () => (/* binding */ UserError),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/runtime/errors.ts
var UserError = class extends Error {
  name = "UserError";
  /** What to do about it, one imperative sentence. */
  fix;
  constructor(problem, options = {}) {
    super(
      options.fix ? `${problem} ${options.fix}` : problem,
      options.cause === void 0 ? {} : { cause: options.cause }
    );
    this.fix = options.fix;
  }
};
var DeniedError = class extends UserError {
  /** The ARN that AWS named. */
  resource;
  constructor(problem, options = {}) {
    super(problem, options);
    this.resource = options.resource;
  }
};
var InputError = class extends UserError {
  name = "InputError";
  input;
  constructor(input, problem, fix) {
    super(`Input '${input}' ${problem}.`, fix === void 0 ? {} : { fix });
    this.input = input;
  }
};
var ProblemsError = class extends UserError {
  name = "ProblemsError";
  problems;
  constructor(problems) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
};
function formatProblem(problem) {
  const { file, line, column } = problem.at;
  const position = [file, line, column].filter((part) => part !== void 0).join(":");
  return `${position}: ${problem.message} ${problem.fix}`;
}
var CancelledError = class extends Error {
  name = "CancelledError";
  constructor(signal) {
    super(`Cancelled by ${signal}.`);
  }
};
function describeError(error) {
  const parts = [];
  for (let current = error; current !== void 0 && current !== null && parts.length < 8; ) {
    const message = current instanceof Error ? current.message : String(current);
    if (message !== "" && !parts.some((part) => part.includes(message))) parts.push(message);
    current = current instanceof Error ? current.cause : void 0;
  }
  return parts.join(" Caused by: ");
}

// src/runtime/text.ts
function trimChar(text, char) {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === char) start += 1;
  while (end > start && text[end - 1] === char) end -= 1;
  return text.slice(start, end);
}
function before(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}
function neutralize(message) {
  return message.replace(/^((?:[^\S\r\n\u2028\u2029]|\u0085)*)::/gm, "$1\u200B::").replaceAll("##[", "##\u200B[");
}
var READ = 8192;
var SHOWN = 120;
var isPage = (body) => /^\uFEFF?\s{0,1000}(?:<\?xml\b[^>]{0,300}>\s{0,1000})?(?:<!--[^>]{0,1000}-->\s{0,1000})?<(?:!doctype html|html|head|body|meta|title|script|center|h[1-6]|div|pre|p)\b/i.test(
  body
);
function bodyInWords(body) {
  const start = body.slice(0, READ).trim();
  if (start === "") return "an empty body";
  if (isPage(start)) return `a web page: ${quoted(withoutMarkup(start))}`;
  if (/^[[{<"]/.test(start)) return `an unreadable body of ${Buffer.byteLength(body)} bytes`;
  return quoted(oneLine(start));
}
var quoted = (words) => `"${words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).toWellFormed()}\u2026`}"`;
var oneLine = (text) => text.split(/\s/).filter(Boolean).join(" ");
function withoutMarkup(page) {
  const texts = [];
  let title = "";
  let hidden;
  for (const part of page.split("<")) {
    const tag = /^\/?[a-z]{1,20}/i.exec(part)?.[0].toLowerCase();
    if (hidden !== void 0 && tag !== `/${hidden}`) continue;
    hidden = tag === "style" || tag === "script" ? tag : void 0;
    const text = part.includes(">") ? part.slice(part.indexOf(">") + 1) : "";
    if (tag === "title") title = oneLine(text);
    else if (hidden === void 0) texts.push(text);
  }
  const said = oneLine(texts.join(" "));
  return said.startsWith(title) ? said : `${title} ${said}`.trim();
}




/***/ }),

/***/ 3527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ __commonJS),
/* harmony export */   VA: () => (/* binding */ __export),
/* harmony export */   f1: () => (/* binding */ __toESM),
/* harmony export */   ki: () => (/* binding */ __require)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));




/***/ }),

/***/ 4906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ require_http)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// scripts/shims/http.cjs
var require_http = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_1__/* .__commonJS */ .P$)({
  "scripts/shims/http.cjs"(exports, module) {
    module.exports = process.getBuiltinModule("node:http");
  }
});




/***/ }),

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ require_tunnel2),
/* harmony export */   L: () => (/* binding */ require_undici)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4906);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// node_modules/tunnel/lib/tunnel.js
var require_tunnel=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__commonJS */ .P$)({"node_modules/tunnel/lib/tunnel.js"(exports){"use strict";var net=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__require */ .ki)("net");var tls=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__require */ .ki)("tls");var http=(0,_http_f6b3_js__WEBPACK_IMPORTED_MODULE_1__/* .require_http */ .n)();var https=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__require */ .ki)("https");var events=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__require */ .ki)("events");var assert=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__require */ .ki)("assert");var util=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__require */ .ki)("util");exports.httpOverHttp=httpOverHttp;exports.httpsOverHttp=httpsOverHttp;exports.httpOverHttps=httpOverHttps;exports.httpsOverHttps=httpsOverHttps;function httpOverHttp(options){var agent=new TunnelingAgent(options);agent.request=http.request;return agent}function httpsOverHttp(options){var agent=new TunnelingAgent(options);agent.request=http.request;agent.createSocket=createSecureSocket;agent.defaultPort=443;return agent}function httpOverHttps(options){var agent=new TunnelingAgent(options);agent.request=https.request;return agent}function httpsOverHttps(options){var agent=new TunnelingAgent(options);agent.request=https.request;agent.createSocket=createSecureSocket;agent.defaultPort=443;return agent}function TunnelingAgent(options){var self=this;self.options=options||{};self.proxyOptions=self.options.proxy||{};self.maxSockets=self.options.maxSockets||http.Agent.defaultMaxSockets;self.requests=[];self.sockets=[];self.on("free",function onFree(socket,host,port,localAddress){var options2=toOptions(host,port,localAddress);for(var i=0,len=self.requests.length;i<len;++i){var pending=self.requests[i];if(pending.host===options2.host&&pending.port===options2.port){self.requests.splice(i,1);pending.request.onSocket(socket);return}}socket.destroy();self.removeSocket(socket)})}util.inherits(TunnelingAgent,events.EventEmitter);TunnelingAgent.prototype.addRequest=function addRequest(req,host,port,localAddress){var self=this;var options=mergeOptions({request:req},self.options,toOptions(host,port,localAddress));if(self.sockets.length>=this.maxSockets){self.requests.push(options);return}self.createSocket(options,function(socket){socket.on("free",onFree);socket.on("close",onCloseOrRemove);socket.on("agentRemove",onCloseOrRemove);req.onSocket(socket);function onFree(){self.emit("free",socket,options)}function onCloseOrRemove(err){self.removeSocket(socket);socket.removeListener("free",onFree);socket.removeListener("close",onCloseOrRemove);socket.removeListener("agentRemove",onCloseOrRemove)}})};TunnelingAgent.prototype.createSocket=function createSocket(options,cb){var self=this;var placeholder={};self.sockets.push(placeholder);var connectOptions=mergeOptions({},self.proxyOptions,{method:"CONNECT",path:options.host+":"+options.port,agent:false,headers:{host:options.host+":"+options.port}});if(options.localAddress){connectOptions.localAddress=options.localAddress}if(connectOptions.proxyAuth){connectOptions.headers=connectOptions.headers||{};connectOptions.headers["Proxy-Authorization"]="Basic "+new Buffer(connectOptions.proxyAuth).toString("base64")}debug("making CONNECT request");var connectReq=self.request(connectOptions);connectReq.useChunkedEncodingByDefault=false;connectReq.once("response",onResponse);connectReq.once("upgrade",onUpgrade);connectReq.once("connect",onConnect);connectReq.once("error",onError);connectReq.end();function onResponse(res){res.upgrade=true}function onUpgrade(res,socket,head){process.nextTick(function(){onConnect(res,socket,head)})}function onConnect(res,socket,head){connectReq.removeAllListeners();socket.removeAllListeners();if(res.statusCode!==200){debug("tunneling socket could not be established, statusCode=%d",res.statusCode);socket.destroy();var error=new Error("tunneling socket could not be established, statusCode="+res.statusCode);error.code="ECONNRESET";options.request.emit("error",error);self.removeSocket(placeholder);return}if(head.length>0){debug("got illegal response body from proxy");socket.destroy();var error=new Error("got illegal response body from proxy");error.code="ECONNRESET";options.request.emit("error",error);self.removeSocket(placeholder);return}debug("tunneling connection has established");self.sockets[self.sockets.indexOf(placeholder)]=socket;return cb(socket)}function onError(cause){connectReq.removeAllListeners();debug("tunneling socket could not be established, cause=%s\n",cause.message,cause.stack);var error=new Error("tunneling socket could not be established, cause="+cause.message);error.code="ECONNRESET";options.request.emit("error",error);self.removeSocket(placeholder)}};TunnelingAgent.prototype.removeSocket=function removeSocket(socket){var pos=this.sockets.indexOf(socket);if(pos===-1){return}this.sockets.splice(pos,1);var pending=this.requests.shift();if(pending){this.createSocket(pending,function(socket2){pending.request.onSocket(socket2)})}};function createSecureSocket(options,cb){var self=this;TunnelingAgent.prototype.createSocket.call(self,options,function(socket){var hostHeader=options.request.getHeader("host");var tlsOptions=mergeOptions({},self.options,{socket,servername:hostHeader?hostHeader.replace(/:.*$/,""):options.host});var secureSocket=tls.connect(0,tlsOptions);self.sockets[self.sockets.indexOf(socket)]=secureSocket;cb(secureSocket)})}function toOptions(host,port,localAddress){if(typeof host==="string"){return{host,port,localAddress}}return host}function mergeOptions(target){for(var i=1,len=arguments.length;i<len;++i){var overrides=arguments[i];if(typeof overrides==="object"){var keys=Object.keys(overrides);for(var j=0,keyLen=keys.length;j<keyLen;++j){var k=keys[j];if(overrides[k]!==void 0){target[k]=overrides[k]}}}}return target}var debug;if(process.env.NODE_DEBUG&&/\btunnel\b/.test(process.env.NODE_DEBUG)){debug=function(){var args=Array.prototype.slice.call(arguments);if(typeof args[0]==="string"){args[0]="TUNNEL: "+args[0]}else{args.unshift("TUNNEL:")}console.error.apply(console,args)}}else{debug=function(){}}exports.debug=debug}});
// node_modules/tunnel/index.js
var require_tunnel2=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__commonJS */ .P$)({"node_modules/tunnel/index.js"(exports,module){module.exports=require_tunnel()}});
// scripts/shims/undici.cjs
var require_undici = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__commonJS */ .P$)({
  "scripts/shims/undici.cjs"(exports) {
    "use strict";
    for (const name of ["ProxyAgent", "fetch"]) {
      Object.defineProperty(exports, name, {
        enumerable: true,
        get: () => load("./lazy-undici.js").default[name]
      });
    }
    function load(file) {
      const read = _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_2__/* .__require */ .ki;
      return read(file);
    }
  }
});




/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run),
  a: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(8995);
// EXTERNAL MODULE: ./in/clock-3fb9.js
var clock_3fb9 = __nccwpck_require__(6373);
// EXTERNAL MODULE: ./in/undici-abb3.js
var undici_abb3 = __nccwpck_require__(221);
// EXTERNAL MODULE: ./in/errors-d1c0.js
var errors_d1c0 = __nccwpck_require__(5180);
// EXTERNAL MODULE: ./in/http-f6b3.js
var http_f6b3 = __nccwpck_require__(4906);
// EXTERNAL MODULE: ./in/helpers-of-esbuild-eb29.js
var helpers_of_esbuild_eb29 = __nccwpck_require__(3527);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: external "https"
const external_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
var external_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_https_namespaceObject, 2);
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./in/index.js
 const in_require = (0,external_node_module_.createRequire)(import.meta.url);






// node_modules/@actions/core/lib/core.js
var core_exports={};(0,helpers_of_esbuild_eb29/* __export */.VA)(core_exports,{ExitCode:()=>ExitCode,addPath:()=>addPath,debug:()=>debug,endGroup:()=>endGroup,error:()=>error,exportVariable:()=>exportVariable,getBooleanInput:()=>getBooleanInput,getIDToken:()=>getIDToken,getInput:()=>getInput,getMultilineInput:()=>getMultilineInput,getState:()=>getState,group:()=>group,info:()=>info,isDebug:()=>isDebug,markdownSummary:()=>markdownSummary,notice:()=>notice,platform:()=>platform_exports,saveState:()=>saveState,setCommandEcho:()=>setCommandEcho,setFailed:()=>setFailed,setOutput:()=>setOutput,setSecret:()=>setSecret,startGroup:()=>startGroup,summary:()=>summary,toPlatformPath:()=>toPlatformPath,toPosixPath:()=>toPosixPath,toWin32Path:()=>toWin32Path,warning:()=>warning});
// node_modules/@actions/core/lib/command.js

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input){if(input===null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){return input}return JSON.stringify(input)}function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).length){return{}}return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}}
// node_modules/@actions/core/lib/command.js
function issueCommand(command,properties,message){const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+external_os_.EOL)}function issue(name,message=""){issueCommand(name,{},message)}var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command="missing.command"}this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unable to find environment variable for file command ${command}`)}if(!external_fs_.existsSync(filePath)){throw new Error(`Missing file at path: ${filePath}`)}external_fs_.appendFileSync(filePath,`${toCommandValue(message)}${external_os_.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){const delimiter3=`ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;const convertedValue=toCommandValue(value);if(key.includes(delimiter3)){throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter3}"`)}if(convertedValue.includes(delimiter3)){throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter3}"`)}return`${key}<<${delimiter3}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter3}`}
// node_modules/@actions/core/lib/core.js

// node_modules/@actions/http-client/lib/index.js
var http=(0,helpers_of_esbuild_eb29/* __toESM */.f1)((0,http_f6b3/* require_http */.n)(),1);
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl){const usingSsl=reqUrl.protocol==="https:";if(checkBypass(reqUrl)){return void 0}const proxyVar=(()=>{if(usingSsl){return process.env["https_proxy"]||process.env["HTTPS_PROXY"]}else{return process.env["http_proxy"]||process.env["HTTP_PROXY"]}})();if(proxyVar){try{return new DecodedURL(proxyVar)}catch(_a){if(!proxyVar.startsWith("http://")&&!proxyVar.startsWith("https://"))return new DecodedURL(`http://${proxyVar}`)}}else{return void 0}}function checkBypass(reqUrl){if(!reqUrl.hostname){return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.env["no_proxy"]||process.env["NO_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){reqPort=80}else if(reqUrl.protocol==="https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false}function isLoopbackAddress(host){const hostLower=host.toLowerCase();return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var DecodedURL=class extends URL{constructor(url,base){super(url,base);this._decodedUsername=decodeURIComponent(super.username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}};
// node_modules/@actions/http-client/lib/index.js
var tunnel=(0,helpers_of_esbuild_eb29/* __toESM */.f1)((0,undici_abb3/* require_tunnel */.F)(),1);var import_undici=(0,helpers_of_esbuild_eb29/* __toESM */.f1)((0,undici_abb3/* require_undici */.L)(),1);var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var HttpCodes;(function(HttpCodes2){HttpCodes2[HttpCodes2["OK"]=200]="OK";HttpCodes2[HttpCodes2["MultipleChoices"]=300]="MultipleChoices";HttpCodes2[HttpCodes2["MovedPermanently"]=301]="MovedPermanently";HttpCodes2[HttpCodes2["ResourceMoved"]=302]="ResourceMoved";HttpCodes2[HttpCodes2["SeeOther"]=303]="SeeOther";HttpCodes2[HttpCodes2["NotModified"]=304]="NotModified";HttpCodes2[HttpCodes2["UseProxy"]=305]="UseProxy";HttpCodes2[HttpCodes2["SwitchProxy"]=306]="SwitchProxy";HttpCodes2[HttpCodes2["TemporaryRedirect"]=307]="TemporaryRedirect";HttpCodes2[HttpCodes2["PermanentRedirect"]=308]="PermanentRedirect";HttpCodes2[HttpCodes2["BadRequest"]=400]="BadRequest";HttpCodes2[HttpCodes2["Unauthorized"]=401]="Unauthorized";HttpCodes2[HttpCodes2["PaymentRequired"]=402]="PaymentRequired";HttpCodes2[HttpCodes2["Forbidden"]=403]="Forbidden";HttpCodes2[HttpCodes2["NotFound"]=404]="NotFound";HttpCodes2[HttpCodes2["MethodNotAllowed"]=405]="MethodNotAllowed";HttpCodes2[HttpCodes2["NotAcceptable"]=406]="NotAcceptable";HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"]=407]="ProxyAuthenticationRequired";HttpCodes2[HttpCodes2["RequestTimeout"]=408]="RequestTimeout";HttpCodes2[HttpCodes2["Conflict"]=409]="Conflict";HttpCodes2[HttpCodes2["Gone"]=410]="Gone";HttpCodes2[HttpCodes2["TooManyRequests"]=429]="TooManyRequests";HttpCodes2[HttpCodes2["InternalServerError"]=500]="InternalServerError";HttpCodes2[HttpCodes2["NotImplemented"]=501]="NotImplemented";HttpCodes2[HttpCodes2["BadGateway"]=502]="BadGateway";HttpCodes2[HttpCodes2["ServiceUnavailable"]=503]="ServiceUnavailable";HttpCodes2[HttpCodes2["GatewayTimeout"]=504]="GatewayTimeout"})(HttpCodes||(HttpCodes={}));var Headers;(function(Headers2){Headers2["Accept"]="accept";Headers2["ContentType"]="content-type"})(Headers||(Headers={}));var MediaTypes;(function(MediaTypes2){MediaTypes2["ApplicationJson"]="application/json"})(MediaTypes||(MediaTypes={}));var HttpRedirectCodes=[HttpCodes.MovedPermanently,HttpCodes.ResourceMoved,HttpCodes.SeeOther,HttpCodes.TemporaryRedirect,HttpCodes.PermanentRedirect];var HttpResponseRetryCodes=[HttpCodes.BadGateway,HttpCodes.ServiceUnavailable,HttpCodes.GatewayTimeout];var RetryableHttpVerbs=["OPTIONS","GET","DELETE","HEAD"];var ExponentialBackoffCeiling=10;var ExponentialBackoffTimeSlice=5;var HttpClientError=class _HttpClientError extends Error{constructor(message,statusCode){super(message);this.name="HttpClientError";this.statusCode=statusCode;Object.setPrototypeOf(this,_HttpClientError.prototype)}};var HttpClientResponse=class{constructor(message){this.message=message}readBody(){return __awaiter(this,void 0,void 0,function*(){return new Promise(resolve2=>__awaiter(this,void 0,void 0,function*(){let output=Buffer.alloc(0);this.message.on("data",chunk=>{output=Buffer.concat([output,chunk])});this.message.on("end",()=>{resolve2(output.toString())})}))})}readBodyBuffer(){return __awaiter(this,void 0,void 0,function*(){return new Promise(resolve2=>__awaiter(this,void 0,void 0,function*(){const chunks=[];this.message.on("data",chunk=>{chunks.push(chunk)});this.message.on("end",()=>{resolve2(Buffer.concat(chunks))})}))})}};var HttpClient=class{constructor(userAgent,handlers,requestOptions){this._ignoreSslError=false;this._allowRedirects=true;this._allowRedirectDowngrade=false;this._maxRedirects=50;this._allowRetries=false;this._maxRetries=1;this._keepAlive=false;this._disposed=false;this.userAgent=this._getUserAgentWithOrchestrationId(userAgent);this.handlers=handlers||[];this.requestOptions=requestOptions;if(requestOptions){if(requestOptions.ignoreSslError!=null){this._ignoreSslError=requestOptions.ignoreSslError}this._socketTimeout=requestOptions.socketTimeout;if(requestOptions.allowRedirects!=null){this._allowRedirects=requestOptions.allowRedirects}if(requestOptions.allowRedirectDowngrade!=null){this._allowRedirectDowngrade=requestOptions.allowRedirectDowngrade}if(requestOptions.maxRedirects!=null){this._maxRedirects=Math.max(requestOptions.maxRedirects,0)}if(requestOptions.keepAlive!=null){this._keepAlive=requestOptions.keepAlive}if(requestOptions.allowRetries!=null){this._allowRetries=requestOptions.allowRetries}if(requestOptions.maxRetries!=null){this._maxRetries=requestOptions.maxRetries}}}options(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("OPTIONS",requestUrl,null,additionalHeaders||{})})}get(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("GET",requestUrl,null,additionalHeaders||{})})}del(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("DELETE",requestUrl,null,additionalHeaders||{})})}post(requestUrl,data,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("POST",requestUrl,data,additionalHeaders||{})})}patch(requestUrl,data,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("PATCH",requestUrl,data,additionalHeaders||{})})}put(requestUrl,data,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("PUT",requestUrl,data,additionalHeaders||{})})}head(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("HEAD",requestUrl,null,additionalHeaders||{})})}sendStream(verb,requestUrl,stream,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request(verb,requestUrl,stream,additionalHeaders)})}getJson(requestUrl_1){return __awaiter(this,arguments,void 0,function*(requestUrl,additionalHeaders={}){additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);const res=yield this.get(requestUrl,additionalHeaders);return this._processResponse(res,this.requestOptions)})}postJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.post(requestUrl,data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}putJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.put(requestUrl,data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}patchJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.patch(requestUrl,data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}request(verb,requestUrl,data,headers){return __awaiter(this,void 0,void 0,function*(){if(this._disposed){throw new Error("Client has already been disposed.")}const parsedUrl=new URL(requestUrl);let info2=this._prepareRequest(verb,parsedUrl,headers);const maxTries=this._allowRetries&&RetryableHttpVerbs.includes(verb)?this._maxRetries+1:1;let numTries=0;let response;do{response=yield this.requestRaw(info2,data);if(response&&response.message&&response.message.statusCode===HttpCodes.Unauthorized){let authenticationHandler;for(const handler of this.handlers){if(handler.canHandleAuthentication(response)){authenticationHandler=handler;break}}if(authenticationHandler){return authenticationHandler.handleAuthentication(this,info2,data)}else{return response}}let redirectsRemaining=this._maxRedirects;while(response.message.statusCode&&HttpRedirectCodes.includes(response.message.statusCode)&&this._allowRedirects&&redirectsRemaining>0){const redirectUrl=response.message.headers["location"];if(!redirectUrl){break}const parsedRedirectUrl=new URL(redirectUrl);if(parsedUrl.protocol==="https:"&&parsedUrl.protocol!==parsedRedirectUrl.protocol&&!this._allowRedirectDowngrade){throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.")}yield response.readBody();if(parsedRedirectUrl.hostname!==parsedUrl.hostname){for(const header in headers){if(header.toLowerCase()==="authorization"){delete headers[header]}}}info2=this._prepareRequest(verb,parsedRedirectUrl,headers);response=yield this.requestRaw(info2,data);redirectsRemaining--}if(!response.message.statusCode||!HttpResponseRetryCodes.includes(response.message.statusCode)){return response}numTries+=1;if(numTries<maxTries){yield response.readBody();yield this._performExponentialBackoff(numTries)}}while(numTries<maxTries);return response})}dispose(){if(this._agent){this._agent.destroy()}this._disposed=true}requestRaw(info2,data){return __awaiter(this,void 0,void 0,function*(){return new Promise((resolve2,reject)=>{function callbackForResult(err,res){if(err){reject(err)}else if(!res){reject(new Error("Unknown error"))}else{resolve2(res)}}this.requestRawWithCallback(info2,data,callbackForResult)})})}requestRawWithCallback(info2,data,onResult){if(typeof data==="string"){if(!info2.options.headers){info2.options.headers={}}info2.options.headers["Content-Length"]=Buffer.byteLength(data,"utf8")}let callbackCalled=false;function handleResult(err,res){if(!callbackCalled){callbackCalled=true;onResult(err,res)}}const req=info2.httpModule.request(info2.options,msg=>{const res=new HttpClientResponse(msg);handleResult(void 0,res)});let socket;req.on("socket",sock=>{socket=sock});req.setTimeout(this._socketTimeout||3*6e4,()=>{if(socket){socket.end()}handleResult(new Error(`Request timeout: ${info2.options.path}`))});req.on("error",function(err){handleResult(err)});if(data&&typeof data==="string"){req.write(data,"utf8")}if(data&&typeof data!=="string"){data.on("close",function(){req.end()});data.pipe(req)}else{req.end()}}getAgent(serverUrl){const parsedUrl=new URL(serverUrl);return this._getAgent(parsedUrl)}getAgentDispatcher(serverUrl){const parsedUrl=new URL(serverUrl);const proxyUrl=getProxyUrl(parsedUrl);const useProxy=proxyUrl&&proxyUrl.hostname;if(!useProxy){return}return this._getProxyAgentDispatcher(parsedUrl,proxyUrl)}_prepareRequest(method,requestUrl,headers){const info2={};info2.parsedUrl=requestUrl;const usingSsl=info2.parsedUrl.protocol==="https:";info2.httpModule=usingSsl?external_https_namespaceObject_0:http;const defaultPort=usingSsl?443:80;info2.options={};info2.options.host=info2.parsedUrl.hostname;info2.options.port=info2.parsedUrl.port?parseInt(info2.parsedUrl.port):defaultPort;info2.options.path=(info2.parsedUrl.pathname||"")+(info2.parsedUrl.search||"");info2.options.method=method;info2.options.headers=this._mergeHeaders(headers);if(this.userAgent!=null){info2.options.headers["user-agent"]=this.userAgent}info2.options.agent=this._getAgent(info2.parsedUrl);if(this.handlers){for(const handler of this.handlers){handler.prepareRequest(info2.options)}}return info2}_mergeHeaders(headers){if(this.requestOptions&&this.requestOptions.headers){return Object.assign({},lowercaseKeys(this.requestOptions.headers),lowercaseKeys(headers||{}))}return lowercaseKeys(headers||{})}_getExistingOrDefaultHeader(additionalHeaders,header,_default){let clientHeader;if(this.requestOptions&&this.requestOptions.headers){const headerValue=lowercaseKeys(this.requestOptions.headers)[header];if(headerValue){clientHeader=typeof headerValue==="number"?headerValue.toString():headerValue}}const additionalValue=additionalHeaders[header];if(additionalValue!==void 0){return typeof additionalValue==="number"?additionalValue.toString():additionalValue}if(clientHeader!==void 0){return clientHeader}return _default}_getExistingOrDefaultContentTypeHeader(additionalHeaders,_default){let clientHeader;if(this.requestOptions&&this.requestOptions.headers){const headerValue=lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];if(headerValue){if(typeof headerValue==="number"){clientHeader=String(headerValue)}else if(Array.isArray(headerValue)){clientHeader=headerValue.join(", ")}else{clientHeader=headerValue}}}const additionalValue=additionalHeaders[Headers.ContentType];if(additionalValue!==void 0){if(typeof additionalValue==="number"){return String(additionalValue)}else if(Array.isArray(additionalValue)){return additionalValue.join(", ")}else{return additionalValue}}if(clientHeader!==void 0){return clientHeader}return _default}_getAgent(parsedUrl){let agent;const proxyUrl=getProxyUrl(parsedUrl);const useProxy=proxyUrl&&proxyUrl.hostname;if(this._keepAlive&&useProxy){agent=this._proxyAgent}if(!useProxy){agent=this._agent}if(agent){return agent}const usingSsl=parsedUrl.protocol==="https:";let maxSockets=100;if(this.requestOptions){maxSockets=this.requestOptions.maxSockets||http.globalAgent.maxSockets}if(proxyUrl&&proxyUrl.hostname){const agentOptions={maxSockets,keepAlive:this._keepAlive,proxy:Object.assign(Object.assign({},(proxyUrl.username||proxyUrl.password)&&{proxyAuth:`${proxyUrl.username}:${proxyUrl.password}`}),{host:proxyUrl.hostname,port:proxyUrl.port})};let tunnelAgent;const overHttps=proxyUrl.protocol==="https:";if(usingSsl){tunnelAgent=overHttps?tunnel.httpsOverHttps:tunnel.httpsOverHttp}else{tunnelAgent=overHttps?tunnel.httpOverHttps:tunnel.httpOverHttp}agent=tunnelAgent(agentOptions);this._proxyAgent=agent}if(!agent){const options={keepAlive:this._keepAlive,maxSockets};agent=usingSsl?new external_https_namespaceObject.Agent(options):new http.Agent(options);this._agent=agent}if(usingSsl&&this._ignoreSslError){agent.options=Object.assign(agent.options||{},{rejectUnauthorized:false})}return agent}_getProxyAgentDispatcher(parsedUrl,proxyUrl){let proxyAgent;if(this._keepAlive){proxyAgent=this._proxyAgentDispatcher}if(proxyAgent){return proxyAgent}const usingSsl=parsedUrl.protocol==="https:";proxyAgent=new import_undici.ProxyAgent(Object.assign({uri:proxyUrl.href,pipelining:!this._keepAlive?0:1},(proxyUrl.username||proxyUrl.password)&&{token:`Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`}));this._proxyAgentDispatcher=proxyAgent;if(usingSsl&&this._ignoreSslError){proxyAgent.options=Object.assign(proxyAgent.options.requestTls||{},{rejectUnauthorized:false})}return proxyAgent}_getUserAgentWithOrchestrationId(userAgent){const baseUserAgent=userAgent||"actions/http-client";const orchId=process.env["ACTIONS_ORCHESTRATION_ID"];if(orchId){const sanitizedId=orchId.replace(/[^a-z0-9_.-]/gi,"_");return`${baseUserAgent} actions_orchestration_id/${sanitizedId}`}return baseUserAgent}_performExponentialBackoff(retryNumber){return __awaiter(this,void 0,void 0,function*(){retryNumber=Math.min(ExponentialBackoffCeiling,retryNumber);const ms=ExponentialBackoffTimeSlice*Math.pow(2,retryNumber);return new Promise(resolve2=>setTimeout(()=>resolve2(),ms))})}_processResponse(res,options){return __awaiter(this,void 0,void 0,function*(){return new Promise((resolve2,reject)=>__awaiter(this,void 0,void 0,function*(){const statusCode=res.message.statusCode||0;const response={statusCode,result:null,headers:{}};if(statusCode===HttpCodes.NotFound){resolve2(response)}function dateTimeDeserializer(key,value){if(typeof value==="string"){const a=new Date(value);if(!isNaN(a.valueOf())){return a}}return value}let obj;let contents;try{contents=yield res.readBody();if(contents&&contents.length>0){if(options&&options.deserializeDates){obj=JSON.parse(contents,dateTimeDeserializer)}else{obj=JSON.parse(contents)}response.result=obj}response.headers=res.message.headers}catch(err){}if(statusCode>299){let msg;if(obj&&obj.message){msg=obj.message}else if(contents&&contents.length>0){msg=contents}else{msg=`Failed request: (${statusCode})`}const err=new HttpClientError(msg,statusCode);err.result=response.result;reject(err)}else{resolve2(response)}}))})}};var lowercaseKeys=obj=>Object.keys(obj).reduce((c,k)=>(c[k.toLowerCase()]=obj[k],c),{});
// node_modules/@actions/http-client/lib/auth.js
var __awaiter2=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var BearerCredentialHandler=class{constructor(token){this.token=token}prepareRequest(options){if(!options.headers){throw Error("The request has no headers")}options.headers["Authorization"]=`Bearer ${this.token}`}canHandleAuthentication(){return false}handleAuthentication(){return __awaiter2(this,void 0,void 0,function*(){throw new Error("not implemented")})}};
// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter3=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var OidcClient=class _OidcClient{static createHttpClient(allowRetry=true,maxRetry=10){const requestOptions={allowRetries:allowRetry,maxRetries:maxRetry};return new HttpClient("actions/oidc-client",[new BearerCredentialHandler(_OidcClient.getRequestToken())],requestOptions)}static getRequestToken(){const token=process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];if(!token){throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable")}return token}static getIDTokenUrl(){const runtimeUrl=process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];if(!runtimeUrl){throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")}return runtimeUrl}static getCall(id_token_url){return __awaiter3(this,void 0,void 0,function*(){var _a;const httpclient=_OidcClient.createHttpClient();const res=yield httpclient.getJson(id_token_url).catch(error2=>{throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error2.statusCode}
 
        Error Message: ${error2.message}`)});const id_token=(_a=res.result)===null||_a===void 0?void 0:_a.value;if(!id_token){throw new Error("Response json body do not have ID Token field")}return id_token})}static getIDToken(audience){return __awaiter3(this,void 0,void 0,function*(){try{let id_token_url=_OidcClient.getIDTokenUrl();if(audience){const encodedAudience=encodeURIComponent(audience);id_token_url=`${id_token_url}&audience=${encodedAudience}`}debug(`ID token url is ${id_token_url}`);const id_token=yield _OidcClient.getCall(id_token_url);setSecret(id_token);return id_token}catch(error2){throw new Error(`Error message: ${error2.message}`)}})}};
// node_modules/@actions/core/lib/summary.js
var __awaiter4=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,writeFile}=external_fs_.promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter4(this,void 0,void 0,function*(){if(this._filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`)}try{yield access(pathFromEnv,external_fs_.constants.R_OK|external_fs_.constants.W_OK)}catch(_a){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){return __awaiter4(this,void 0,void 0,function*(){const overwrite=!!(options===null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter4(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?this.addEOL():this}addEOL(){return this.addRaw(external_os_.EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("");const element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){const element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||{};const attrs=Object.assign(Object.assign({},width&&{width}),height&&{height});const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text,level){const tag=`h${level}`;const allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,text);return this.addRaw(element).addEOL()}addSeparator(){const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text,cite){const attrs=Object.assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}addLink(text,href){const element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;var markdownSummary=_summary;var summary=_summary;
// node_modules/@actions/core/lib/path-utils.js
function toPosixPath(pth){return pth.replace(/[\\]/g,"/")}function toWin32Path(pth){return pth.replace(/[/]/g,"\\")}function toPlatformPath(pth){return pth.replace(/[/\\]/g,external_path_namespaceObject.sep)}
// node_modules/@actions/core/lib/platform.js
var platform_exports={};(0,helpers_of_esbuild_eb29/* __export */.VA)(platform_exports,{arch:()=>arch,getDetails:()=>getDetails,isLinux:()=>isLinux,isMacOS:()=>isMacOS,isWindows:()=>isWindows,platform:()=>platform});
// node_modules/@actions/exec/lib/exec.js

// node_modules/@actions/exec/lib/toolrunner.js

// node_modules/@actions/io/lib/io.js

// node_modules/@actions/io/lib/io-util.js
var __awaiter5=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{chmod,copyFile,lstat,mkdir,open: in_open,readdir,rename,rm,rmdir,stat,symlink,unlink}=external_fs_.promises;var IS_WINDOWS=process.platform==="win32";var READONLY=external_fs_.constants.O_RDONLY;function exists(fsPath){return __awaiter5(this,void 0,void 0,function*(){try{yield stat(fsPath)}catch(err){if(err.code==="ENOENT"){return false}throw err}return true})}function isRooted(p){p=normalizeSeparators(p);if(!p){throw new Error('isRooted() parameter "p" cannot be empty')}if(IS_WINDOWS){return p.startsWith("\\")||/^[A-Z]:/i.test(p)}return p.startsWith("/")}function tryGetExecutablePath(filePath,extensions){return __awaiter5(this,void 0,void 0,function*(){let stats=void 0;try{stats=yield stat(filePath)}catch(err){if(err.code!=="ENOENT"){console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}}if(stats&&stats.isFile()){if(IS_WINDOWS){const upperExt=external_path_namespaceObject.extname(filePath).toUpperCase();if(extensions.some(validExt=>validExt.toUpperCase()===upperExt)){return filePath}}else{if(isUnixExecutable(stats)){return filePath}}}const originalFilePath=filePath;for(const extension of extensions){filePath=originalFilePath+extension;stats=void 0;try{stats=yield stat(filePath)}catch(err){if(err.code!=="ENOENT"){console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}}if(stats&&stats.isFile()){if(IS_WINDOWS){try{const directory=external_path_namespaceObject.dirname(filePath);const upperName=external_path_namespaceObject.basename(filePath).toUpperCase();for(const actualName of yield readdir(directory)){if(upperName===actualName.toUpperCase()){filePath=external_path_namespaceObject.join(directory,actualName);break}}}catch(err){console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`)}return filePath}else{if(isUnixExecutable(stats)){return filePath}}}}return""})}function normalizeSeparators(p){p=p||"";if(IS_WINDOWS){p=p.replace(/\//g,"\\");return p.replace(/\\\\+/g,"\\")}return p.replace(/\/\/+/g,"/")}function isUnixExecutable(stats){return(stats.mode&1)>0||(stats.mode&8)>0&&process.getgid!==void 0&&stats.gid===process.getgid()||(stats.mode&64)>0&&process.getuid!==void 0&&stats.uid===process.getuid()}
// node_modules/@actions/io/lib/io.js
var __awaiter6=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};function which(tool,check){return __awaiter6(this,void 0,void 0,function*(){if(!tool){throw new Error("parameter 'tool' is required")}if(check){const result=yield which(tool,false);if(!result){if(IS_WINDOWS){throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`)}else{throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`)}}return result}const matches=yield findInPath(tool);if(matches&&matches.length>0){return matches[0]}return""})}function findInPath(tool){return __awaiter6(this,void 0,void 0,function*(){if(!tool){throw new Error("parameter 'tool' is required")}const extensions=[];if(IS_WINDOWS&&process.env["PATHEXT"]){for(const extension of process.env["PATHEXT"].split(external_path_namespaceObject.delimiter)){if(extension){extensions.push(extension)}}}if(isRooted(tool)){const filePath=yield tryGetExecutablePath(tool,extensions);if(filePath){return[filePath]}return[]}if(tool.includes(external_path_namespaceObject.sep)){return[]}const directories=[];if(process.env.PATH){for(const p of process.env.PATH.split(external_path_namespaceObject.delimiter)){if(p){directories.push(p)}}}const matches=[];for(const directory of directories){const filePath=yield tryGetExecutablePath(external_path_namespaceObject.join(directory,tool),extensions);if(filePath){matches.push(filePath)}}return matches})}
// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter7=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var IS_WINDOWS2=process.platform==="win32";var ToolRunner=class extends external_events_namespaceObject.EventEmitter{constructor(toolPath,args,options){super();if(!toolPath){throw new Error("Parameter 'toolPath' cannot be null or empty.")}this.toolPath=toolPath;this.args=args||[];this.options=options||{}}_debug(message){if(this.options.listeners&&this.options.listeners.debug){this.options.listeners.debug(message)}}_getCommandString(options,noPrefix){const toolPath=this._getSpawnFileName();const args=this._getSpawnArgs(options);let cmd=noPrefix?"":"[command]";if(IS_WINDOWS2){if(this._isCmdFile()){cmd+=toolPath;for(const a of args){cmd+=` ${a}`}}else if(options.windowsVerbatimArguments){cmd+=`"${toolPath}"`;for(const a of args){cmd+=` ${a}`}}else{cmd+=this._windowsQuoteCmdArg(toolPath);for(const a of args){cmd+=` ${this._windowsQuoteCmdArg(a)}`}}}else{cmd+=toolPath;for(const a of args){cmd+=` ${a}`}}return cmd}_processLineBuffer(data,strBuffer,onLine){try{let s=strBuffer+data.toString();let n=s.indexOf(external_os_.EOL);while(n>-1){const line=s.substring(0,n);onLine(line);s=s.substring(n+external_os_.EOL.length);n=s.indexOf(external_os_.EOL)}return s}catch(err){this._debug(`error processing line. Failed with error ${err}`);return""}}_getSpawnFileName(){if(IS_WINDOWS2){if(this._isCmdFile()){return process.env["COMSPEC"]||"cmd.exe"}}return this.toolPath}_getSpawnArgs(options){if(IS_WINDOWS2){if(this._isCmdFile()){let argline=`/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;for(const a of this.args){argline+=" ";argline+=options.windowsVerbatimArguments?a:this._windowsQuoteCmdArg(a)}argline+='"';return[argline]}}return this.args}_endsWith(str,end){return str.endsWith(end)}_isCmdFile(){const upperToolPath=this.toolPath.toUpperCase();return this._endsWith(upperToolPath,".CMD")||this._endsWith(upperToolPath,".BAT")}_windowsQuoteCmdArg(arg){if(!this._isCmdFile()){return this._uvQuoteCmdArg(arg)}if(!arg){return'""'}const cmdSpecialChars=[" ","	","&","(",")","[","]","{","}","^","=",";","!","'","+",",","`","~","|","<",">",'"'];let needsQuotes=false;for(const char of arg){if(cmdSpecialChars.some(x=>x===char)){needsQuotes=true;break}}if(!needsQuotes){return arg}let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){reverse+=arg[i-1];if(quoteHit&&arg[i-1]==="\\"){reverse+="\\"}else if(arg[i-1]==='"'){quoteHit=true;reverse+='"'}else{quoteHit=false}}reverse+='"';return reverse.split("").reverse().join("")}_uvQuoteCmdArg(arg){if(!arg){return'""'}if(!arg.includes(" ")&&!arg.includes("	")&&!arg.includes('"')){return arg}if(!arg.includes('"')&&!arg.includes("\\")){return`"${arg}"`}let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){reverse+=arg[i-1];if(quoteHit&&arg[i-1]==="\\"){reverse+="\\"}else if(arg[i-1]==='"'){quoteHit=true;reverse+="\\"}else{quoteHit=false}}reverse+='"';return reverse.split("").reverse().join("")}_cloneExecOptions(options){options=options||{};const result={cwd:options.cwd||process.cwd(),env:options.env||process.env,silent:options.silent||false,windowsVerbatimArguments:options.windowsVerbatimArguments||false,failOnStdErr:options.failOnStdErr||false,ignoreReturnCode:options.ignoreReturnCode||false,delay:options.delay||1e4};result.outStream=options.outStream||process.stdout;result.errStream=options.errStream||process.stderr;return result}_getSpawnOptions(options,toolPath){options=options||{};const result={};result.cwd=options.cwd;result.env=options.env;result["windowsVerbatimArguments"]=options.windowsVerbatimArguments||this._isCmdFile();if(options.windowsVerbatimArguments){result.argv0=`"${toolPath}"`}return result}exec(){return __awaiter7(this,void 0,void 0,function*(){if(!isRooted(this.toolPath)&&(this.toolPath.includes("/")||IS_WINDOWS2&&this.toolPath.includes("\\"))){this.toolPath=external_path_namespaceObject.resolve(process.cwd(),this.options.cwd||process.cwd(),this.toolPath)}this.toolPath=yield which(this.toolPath,true);return new Promise((resolve2,reject)=>__awaiter7(this,void 0,void 0,function*(){this._debug(`exec tool: ${this.toolPath}`);this._debug("arguments:");for(const arg of this.args){this._debug(`   ${arg}`)}const optionsNonNull=this._cloneExecOptions(this.options);if(!optionsNonNull.silent&&optionsNonNull.outStream){optionsNonNull.outStream.write(this._getCommandString(optionsNonNull)+external_os_.EOL)}const state=new ExecState(optionsNonNull,this.toolPath);state.on("debug",message=>{this._debug(message)});if(this.options.cwd&&!(yield exists(this.options.cwd))){return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`))}const fileName=this._getSpawnFileName();const cp=external_child_process_namespaceObject.spawn(fileName,this._getSpawnArgs(optionsNonNull),this._getSpawnOptions(this.options,fileName));let stdbuffer="";if(cp.stdout){cp.stdout.on("data",data=>{if(this.options.listeners&&this.options.listeners.stdout){this.options.listeners.stdout(data)}if(!optionsNonNull.silent&&optionsNonNull.outStream){optionsNonNull.outStream.write(data)}stdbuffer=this._processLineBuffer(data,stdbuffer,line=>{if(this.options.listeners&&this.options.listeners.stdline){this.options.listeners.stdline(line)}})})}let errbuffer="";if(cp.stderr){cp.stderr.on("data",data=>{state.processStderr=true;if(this.options.listeners&&this.options.listeners.stderr){this.options.listeners.stderr(data)}if(!optionsNonNull.silent&&optionsNonNull.errStream&&optionsNonNull.outStream){const s=optionsNonNull.failOnStdErr?optionsNonNull.errStream:optionsNonNull.outStream;s.write(data)}errbuffer=this._processLineBuffer(data,errbuffer,line=>{if(this.options.listeners&&this.options.listeners.errline){this.options.listeners.errline(line)}})})}cp.on("error",err=>{state.processError=err.message;state.processExited=true;state.processClosed=true;state.CheckComplete()});cp.on("exit",code=>{state.processExitCode=code;state.processExited=true;this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);state.CheckComplete()});cp.on("close",code=>{state.processExitCode=code;state.processExited=true;state.processClosed=true;this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);state.CheckComplete()});state.on("done",(error2,exitCode)=>{if(stdbuffer.length>0){this.emit("stdline",stdbuffer)}if(errbuffer.length>0){this.emit("errline",errbuffer)}cp.removeAllListeners();if(error2){reject(error2)}else{resolve2(exitCode)}});if(this.options.input){if(!cp.stdin){throw new Error("child process missing stdin")}cp.stdin.end(this.options.input)}}))})}};function argStringToArray(argString){const args=[];let inQuotes=false;let escaped=false;let arg="";function append2(c){if(escaped&&c!=='"'){arg+="\\"}arg+=c;escaped=false}for(let i=0;i<argString.length;i++){const c=argString.charAt(i);if(c==='"'){if(!escaped){inQuotes=!inQuotes}else{append2(c)}continue}if(c==="\\"&&escaped){append2(c);continue}if(c==="\\"&&inQuotes){escaped=true;continue}if(c===" "&&!inQuotes){if(arg.length>0){args.push(arg);arg=""}continue}append2(c)}if(arg.length>0){args.push(arg.trim())}return args}var ExecState=class _ExecState extends external_events_namespaceObject.EventEmitter{constructor(options,toolPath){super();this.processClosed=false;this.processError="";this.processExitCode=0;this.processExited=false;this.processStderr=false;this.delay=1e4;this.done=false;this.timeout=null;if(!toolPath){throw new Error("toolPath must not be empty")}this.options=options;this.toolPath=toolPath;if(options.delay){this.delay=options.delay}}CheckComplete(){if(this.done){return}if(this.processClosed){this._setResult()}else if(this.processExited){this.timeout=(0,external_timers_namespaceObject.setTimeout)(_ExecState.HandleTimeout,this.delay,this)}}_debug(message){this.emit("debug",message)}_setResult(){let error2;if(this.processExited){if(this.processError){error2=new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`)}else if(this.processExitCode!==0&&!this.options.ignoreReturnCode){error2=new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`)}else if(this.processStderr&&this.options.failOnStdErr){error2=new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`)}}if(this.timeout){clearTimeout(this.timeout);this.timeout=null}this.done=true;this.emit("done",error2,this.processExitCode)}static HandleTimeout(state){if(state.done){return}if(!state.processClosed&&state.processExited){const message=`The STDIO streams did not close within ${state.delay/1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;state._debug(message)}state._setResult()}};
// node_modules/@actions/exec/lib/exec.js
var __awaiter8=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};function exec(commandLine,args,options){return __awaiter8(this,void 0,void 0,function*(){const commandArgs=argStringToArray(commandLine);if(commandArgs.length===0){throw new Error(`Parameter 'commandLine' cannot be null or empty.`)}const toolPath=commandArgs[0];args=commandArgs.slice(1).concat(args||[]);const runner=new ToolRunner(toolPath,args,options);return runner.exec()})}function getExecOutput(commandLine,args,options){return __awaiter8(this,void 0,void 0,function*(){var _a,_b;let stdout="";let stderr="";const stdoutDecoder=new external_string_decoder_namespaceObject.StringDecoder("utf8");const stderrDecoder=new external_string_decoder_namespaceObject.StringDecoder("utf8");const originalStdoutListener=(_a=options===null||options===void 0?void 0:options.listeners)===null||_a===void 0?void 0:_a.stdout;const originalStdErrListener=(_b=options===null||options===void 0?void 0:options.listeners)===null||_b===void 0?void 0:_b.stderr;const stdErrListener=data=>{stderr+=stderrDecoder.write(data);if(originalStdErrListener){originalStdErrListener(data)}};const stdOutListener=data=>{stdout+=stdoutDecoder.write(data);if(originalStdoutListener){originalStdoutListener(data)}};const listeners=Object.assign(Object.assign({},options===null||options===void 0?void 0:options.listeners),{stdout:stdOutListener,stderr:stdErrListener});const exitCode=yield exec(commandLine,args,Object.assign(Object.assign({},options),{listeners}));stdout+=stdoutDecoder.end();stderr+=stderrDecoder.end();return{exitCode,stdout,stderr}})}
// node_modules/@actions/core/lib/platform.js
var __awaiter9=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var getWindowsInfo=()=>__awaiter9(void 0,void 0,void 0,function*(){const{stdout:version}=yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',void 0,{silent:true});const{stdout:name}=yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',void 0,{silent:true});return{name:name.trim(),version:version.trim()}});var getMacOsInfo=()=>__awaiter9(void 0,void 0,void 0,function*(){var _a,_b,_c,_d;const{stdout}=yield getExecOutput("sw_vers",void 0,{silent:true});const version=(_b=(_a=stdout.match(/ProductVersion:\s*(.+)/))===null||_a===void 0?void 0:_a[1])!==null&&_b!==void 0?_b:"";const name=(_d=(_c=stdout.match(/ProductName:\s*(.+)/))===null||_c===void 0?void 0:_c[1])!==null&&_d!==void 0?_d:"";return{name,version}});var getLinuxInfo=()=>__awaiter9(void 0,void 0,void 0,function*(){const{stdout}=yield getExecOutput("lsb_release",["-i","-r","-s"],{silent:true});const[name,version]=stdout.trim().split("\n");return{name,version}});var platform=external_os_.platform();var arch=external_os_.arch();var isWindows=platform==="win32";var isMacOS=platform==="darwin";var isLinux=platform==="linux";function getDetails(){return __awaiter9(this,void 0,void 0,function*(){return Object.assign(Object.assign({},yield isWindows?getWindowsInfo():isMacOS?getMacOsInfo():getLinuxInfo()),{platform,arch,isWindows,isMacOS,isLinux})})}
// node_modules/@actions/core/lib/core.js
var __awaiter10=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2["Success"]=0]="Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));function exportVariable(name,val){const convertedVal=toCommandValue(val);process.env[name]=convertedVal;const filePath=process.env["GITHUB_ENV"]||"";if(filePath){return issueFileCommand("ENV",prepareKeyValueMessage(name,val))}issueCommand("set-env",{name},convertedVal)}function setSecret(secret){issueCommand("add-mask",{},secret)}function addPath(inputPath){const filePath=process.env["GITHUB_PATH"]||"";if(filePath){issueFileCommand("PATH",inputPath)}else{issueCommand("add-path",{},inputPath)}process.env["PATH"]=`${inputPath}${external_path_namespaceObject.delimiter}${process.env["PATH"]}`}function getInput(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val){throw new Error(`Input required and not supplied: ${name}`)}if(options&&options.trimWhitespace===false){return val}return val.trim()}function getMultilineInput(name,options){const inputs=getInput(name,options).split("\n").filter(x=>x!=="");if(options&&options.trimWhitespace===false){return inputs}return inputs.map(input=>input.trim())}function getBooleanInput(name,options){const trueValue=["true","True","TRUE"];const falseValue=["false","False","FALSE"];const val=getInput(name,options);if(trueValue.includes(val))return true;if(falseValue.includes(val))return false;throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``)}function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(external_os_.EOL);issueCommand("set-output",{name},toCommandValue(value))}function setCommandEcho(enabled){issue("echo",enabled?"on":"off")}function setFailed(message){process.exitCode=ExitCode.Failure;error(message)}function isDebug(){return process.env["RUNNER_DEBUG"]==="1"}function debug(message){issueCommand("debug",{},message)}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.toString():message)}function info(message){process.stdout.write(message+external_os_.EOL)}function startGroup(name){issue("group",name)}function endGroup(){issue("endgroup")}function group(name,fn){return __awaiter10(this,void 0,void 0,function*(){startGroup(name);let result;try{result=yield fn()}finally{endGroup()}return result})}function saveState(name,value){const filePath=process.env["GITHUB_STATE"]||"";if(filePath){return issueFileCommand("STATE",prepareKeyValueMessage(name,value))}issueCommand("save-state",{name},toCommandValue(value))}function getState(name){return process.env[`STATE_${name}`]||""}function getIDToken(aud){return __awaiter10(this,void 0,void 0,function*(){return yield OidcClient.getIDToken(aud)})}
// src/runtime/annotations.ts
var PER_KIND = 10;
var Annotations = class {
  #sink;
  #shown = { error: 0, warning: 0, notice: 0 };
  #held = { error: [], warning: [], notice: [] };
  constructor(sink = core_exports) {
    this.#sink = sink;
  }
  add(kind, text, at) {
    if (this.#shown[kind] < PER_KIND - 1) {
      this.#show(kind, { text, at });
      return;
    }
    this.#sink.info((0,errors_d1c0/* neutralize */.YI)(lineOf(kind, { text, at })));
    this.#held[kind].push({ text, at });
  }
  /** At the end of the step: the annotation that is left for each kind. */
  finish() {
    for (const kind of ["error", "warning", "notice"]) {
      const [first, ...more] = this.#held[kind].splice(0);
      if (first === void 0) continue;
      if (more.length === 0) this.#show(kind, first);
      else {
        const text = `${more.length + 1} more ${kind}s: GitHub shows ${PER_KIND} of a step. The log of this step has them all.`;
        this.#show(kind, { text, at: void 0 });
      }
    }
  }
  #show(kind, { text, at }) {
    this.#shown[kind] += 1;
    this.#sink[kind](text, {
      ...at === void 0 ? {} : { file: at.file },
      ...at?.line === void 0 ? {} : { startLine: at.line },
      ...at?.column === void 0 ? {} : { startColumn: at.column }
    });
  }
};
function lineOf(kind, { text, at }) {
  const position = at === void 0 ? [] : [at.file, at.line, at.column].filter((part) => part !== void 0);
  const word = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return [word, ...position.length === 0 ? [] : [position.join(":")], text].join(": ");
}

// src/runtime/cancellation.ts
function listenForCancellation() {
  const controller = new AbortController();
  const onSignal = (name) => controller.abort(new errors_d1c0/* CancelledError */.cc(name));
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    signal: controller.signal,
    dispose: () => {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
    }
  };
}

// src/runtime/github-logger.ts
function githubLogger(redactor, annotations) {
  const redact = (text) => redactor.redact(text);
  return {
    info: (message) => info((0,errors_d1c0/* neutralize */.YI)(redact(message))),
    debug: (message) => debug(redact(message)),
    notice: (message) => annotations.add("notice", redact(message)),
    warning: (message, at) => annotations.add("warning", redact(message), at),
    group: (title, work) => group(redact(title), work),
    mask: (secret, name) => {
      for (const piece of redactor.add(secret, name)) setSecret(piece);
    }
  };
}

// src/runtime/redaction/guarded-outputs.ts
var GuardedOutputs = class {
  #redactor;
  #write;
  #refused = /* @__PURE__ */ new Map();
  constructor(redactor, write) {
    this.#redactor = redactor;
    this.#write = write;
  }
  /** One failure for each output that could not be set. */
  get refused() {
    return [...this.#refused.values()];
  }
  /**
   * The secrets of a JSON document's texts are taken out before it is written; anything else is a fact, which *** would
   * make a lie.
   */
  set(name, value) {
    const document = parseDocument(value);
    const shown = document === void 0 ? value : JSON.stringify(this.#redactor.redactAll(document));
    const held = this.#redactor.holds(shown);
    if (held === void 0) {
      this.#refused.delete(name);
      this.#write(name, shown);
    } else {
      this.#refused.set(name, refusal(name, held.name));
    }
  }
};
function refusal(output, configVar) {
  const what = configVar === void 0 ? "a secret" : `the value of the config var ${configVar}`;
  return new errors_d1c0/* UserError */.yo(
    `The output '${output}' contains ${what}, so it is not set: GitHub would drop it. Everything else the action did is unaffected.`,
    {
      fix: configVar === void 0 ? "Change the secret." : `If it is not a secret, list ${configVar} under 'public-config-vars' in renga.yml; otherwise change its value.`
    }
  );
}
function parseDocument(value) {
  if (!/^[[{]/.test(value)) return void 0;
  try {
    return JSON.parse(value);
  } catch {
    return void 0;
  }
}

// src/runtime/redaction/output-words.ts
var OUTPUT_WORDS = [
  "true",
  "false",
  "null",
  "action",
  "actor",
  "after",
  "args",
  "asleep",
  "before",
  "cancelled",
  "changes",
  "checks",
  "command",
  "commit",
  "configVars",
  "configVersion",
  "counts",
  "created",
  "createdAt",
  "current",
  "deaths",
  "default",
  "description",
  "desired",
  "destroyed",
  "eligibleForRollback",
  "endedAt",
  "entryPoint",
  "environment",
  "exitCode",
  "exitCodes",
  "failure",
  "field",
  "formation",
  "from",
  "hint",
  "image",
  "ineligible",
  "kind",
  "line",
  "name",
  "omitted",
  "order",
  "outcome",
  "parent",
  "parity",
  "plan",
  "process",
  "processes",
  "promotedFrom",
  "reason",
  "release",
  "releasePhase",
  "releases",
  "removed",
  "result",
  "rollback",
  "rollbackTo",
  "runUrl",
  "running",
  "says",
  "seconds",
  "service",
  "services",
  "serving",
  "size",
  "stages",
  "startedAt",
  "state",
  "status",
  "stopCode",
  "strategy",
  "task",
  "taskDefinition",
  "tasks",
  "type",
  "untouched",
  "updatedAt",
  "url",
  "verdict",
  "version",
  "wayBack",
  "workingDirectory",
  "added",
  "changed",
  "config-gone",
  "deleted",
  "deploying",
  "destroy-failed",
  "building",
  "build-cancelled",
  "build-failed",
  "destroying",
  "expired",
  "failed",
  "followed",
  "going-back",
  "gone-back",
  "image-gone",
  "kept",
  "landed",
  "none",
  "not-begun",
  "not-checked",
  "paused",
  "pending",
  "problem",
  "ready",
  "refresh",
  "refused",
  "retry",
  "rolled-back",
  "rollback-failed",
  "rolling",
  "rolling-back",
  "skipped",
  "sleeping",
  "stays",
  "stuck",
  "succeeded",
  "superseded",
  "timed-out",
  "unchanged",
  "unreadable",
  "updated",
  "warning",
  "absent",
  "keep",
  "wake",
  "down",
  "reset-db",
  "config",
  "deploy",
  "promotion",
  "ROLLING",
  "BLUE_GREEN",
  "CANARY",
  "LINEAR",
  "CODE_DEPLOY",
  "blue-green",
  "canary",
  "linear",
  // What the comment of a preview is made of: its modes, and the states of its processes.
  "shared",
  "template",
  "external",
  "prefix",
  "sidecar",
  "preview",
  "starting",
  "rolled back",
  "rolling back"
];

// src/runtime/redaction/plain-view.ts
var ENTITY = /&(?:(amp|lt|gt|quot|apos)|#0{0,7}(\d{1,7})|#[xX]0{0,7}([\da-fA-F]{1,6}));/y;
var ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
var UNIT = /\\(?:u([\da-fA-F]{4})|x([0-7][\da-fA-F]))/y;
var OCTET = /%([2-7][\da-fA-F])/y;
var CONTROL_SEQUENCE = /\u001b(?:\[[0-9;?]{0,200}[ -/]{0,20}[@-~]|\][^\u0007\u001b\r\n]{0,2000}(?:\u0007|\u001b\\))/y;
var UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f\u034f]/;
var SUSPECT = new RegExp(`[\\\\&%]|${UNSEEN.source}`);
var ROUNDS = 4;
var PUNCTUATION = /[!-/:-@[-`{-~]/;
function plainView(source) {
  if (!SUSPECT.test(source)) return void 0;
  const units = [];
  const starts = new Uint32Array(source.length);
  const ends = new Uint32Array(source.length);
  for (let at = 0; at < source.length; ) {
    const [seen, length] = read(source, at);
    for (let unit = 0; unit < seen.length; unit += 1) {
      starts[units.length] = at;
      ends[units.length] = at + length;
      units.push(seen[unit] ?? "");
    }
    at += length;
  }
  return units.length === source.length ? void 0 : { text: units.join(""), starts, ends };
}
function* plainViews(source) {
  let view = plainView(source);
  for (let round = 1; view !== void 0; round += 1) {
    yield view;
    if (round === ROUNDS) return;
    const inner = plainView(view.text);
    view = inner && through(view, inner);
  }
}
function through(outer, { text, starts, ends }) {
  for (let at = 0; at < text.length; at += 1) {
    starts[at] = outer.starts[starts[at] ?? 0] ?? 0;
    ends[at] = outer.ends[(ends[at] ?? 1) - 1] ?? 0;
  }
  return { text, starts, ends };
}
function read(source, at) {
  const char = source[at] ?? "";
  if (char === "\\") {
    const unit = matchAt(UNIT, source, at);
    if (unit !== null)
      return [String.fromCharCode(Number.parseInt(unit[1] ?? unit[2] ?? "", 16)), unit[0].length];
    const next = source[at + 1] ?? "";
    return next !== "" && PUNCTUATION.test(next) ? [next, 2] : [char, 1];
  }
  if (char === "%") {
    const octet = matchAt(OCTET, source, at);
    return octet === null ? [char, 1] : [String.fromCharCode(Number.parseInt(octet[1] ?? "", 16)), 3];
  }
  if (char === "&") {
    const entity = matchAt(ENTITY, source, at);
    return entity === null ? [char, 1] : [characterOf(entity) ?? char, entity[0].length];
  }
  if (char === "\x1B") {
    return ["", matchAt(CONTROL_SEQUENCE, source, at)?.[0].length ?? 1];
  }
  return UNSEEN.test(char) ? ["", 1] : [char, 1];
}
function matchAt(pattern, source, at) {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
function characterOf([, name, decimal, hex]) {
  if (name !== void 0) return ENTITIES[name];
  const point = decimal === void 0 ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return point <= 1114111 ? String.fromCodePoint(point) : void 0;
}
var withoutUnseen = (text) => text.replace(new RegExp(CONTROL_SEQUENCE.source, "g"), "").replace(new RegExp(UNSEEN.source, "g"), "");

// src/runtime/redaction/secret-forms.ts
function secretForms(value) {
  const forms = /* @__PURE__ */ new Set([...runnerForms(value), ...otherForms(value)]);
  forms.delete("");
  return forms;
}
function runnerForms(value) {
  const bytes = Buffer.from(value);
  return [
    value,
    ...[0, 1, 2].map((shift) => base64(bytes.length > shift ? bytes.subarray(shift) : bytes)),
    value.replaceAll('"', '\\"'),
    // CommandLineArgumentEscape
    value.replaceAll("'", "''"),
    // ExpressionStringEscape
    jsonBody(value),
    uriData(value),
    xml(value),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : "",
    ...aroundAmpersand(value)
  ];
}
function otherForms(value) {
  const json = jsonBody(value);
  const encoded = encodeURIComponent(value.toWellFormed());
  const hex = Buffer.from(value).toString("hex");
  return [
    ...base64Forms(value),
    Buffer.from(value).toString("base64url"),
    hex,
    hex.toUpperCase(),
    // Python's json escapes all but ASCII; Go's and Rails' also what HTML gives a meaning; PHP's the slash.
    escapeUnits(json, /[^ -~]/g),
    escapeUnits(json, /[<>&\u2028\u2029]/g),
    json.replaceAll("/", "\\/"),
    encoded,
    lowerEscapes(encoded),
    lowerEscapes(uriData(value)),
    new URLSearchParams([["", value]]).toString().slice(1),
    value.replaceAll("'", "'\\''"),
    // Of what a shell escapes, the plain view undoes all but this.
    value.replaceAll(" ", "\\ "),
    // JSON inside of JSON, as structured loggers write it.
    jsonBody(json)
  ];
}
var SHORTEST_TOKEN = 16;
function passwordsIn(value) {
  return value.split("://").slice(1).flatMap((rest) => {
    const end = rest.search(/[\s/?#]/);
    const authority = end < 0 ? rest : rest.slice(0, end);
    const user = authority.slice(0, Math.max(0, authority.lastIndexOf("@")));
    const colon = user.indexOf(":");
    const secret = colon >= 0 ? user.slice(colon + 1) : user.length >= SHORTEST_TOKEN ? user : "";
    return secret === "" ? [] : [secret, decoded(secret)];
  });
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
var base64 = (bytes) => Buffer.from(bytes).toString("base64");
var jsonBody = (value) => JSON.stringify(value).slice(1, -1);
var uriData = (value) => encodeURIComponent(value.toWellFormed()).replace(
  /[!'()*]/g,
  (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
);
var lowerEscapes = (text) => text.replace(/%[0-9A-F]{2}/g, (part) => part.toLowerCase());
var xml = (value) => value.replace(/[&<>"']/g, (char) => XML[char] ?? char);
var XML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
var escapeUnits = (text, which2) => text.replace(which2, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
function aroundAmpersand(value) {
  const plus = value.indexOf("&+");
  const at = plus >= 0 ? plus : value.lastIndexOf("&");
  if (at < 0) return [];
  const parts = plus >= 0 ? [value.slice(0, at + 2), value.slice(at + 3)] : [value.slice(0, at + 1), value.slice(at + 1)];
  return parts.filter((part) => part.length >= 6);
}
var SHORTEST_CORE = 8;
var base64Forms = (value) => [...base64Cores(value), ...columns(value)];
function base64Cores(value) {
  const bytes = Buffer.from(value);
  return [0, 1, 2].map((skip) => bytes.subarray(skip, skip + Math.floor((bytes.length - skip) / 3) * 3)).flatMap((whole) => [whole.toString("base64"), whole.toString("base64url")]).filter((core) => core.length >= SHORTEST_CORE);
}
var COLUMNS = [64, 76, 60];
function columns(value) {
  const whole = Buffer.from(value).toString("base64");
  return COLUMNS.filter((width) => whole.length > width).flatMap(
    (width) => Array.from(
      { length: Math.ceil(whole.length / width) },
      (_, line) => whole.slice(line * width, (line + 1) * width)
    ).filter((line) => line.length >= SHORTEST_CORE)
  );
}

// src/runtime/redaction/secret-matcher.ts
var SecretMatcher = class {
  #edges;
  #fail;
  /** The longest needle that ends in a node, of the node itself or of what it falls back to; -1: none. */
  #longest;
  #lengths;
  constructor(needles) {
    this.#lengths = needles.map(({ length }) => length);
    const nodes = countNodes(needles);
    this.#edges = new Edges(nodes);
    this.#fail = new Int32Array(nodes);
    this.#longest = new Int32Array(nodes).fill(-1);
    this.#link(this.#grow(needles, nodes));
  }
  /** The places of needles, in order; places that overlap are one. */
  find(text) {
    const found = [];
    if (this.#lengths.length === 0) return found;
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = this.#step(node, text.charCodeAt(at));
      const needle = this.#longest[node] ?? -1;
      if (needle >= 0) append(found, { start: at + 1 - (this.#lengths[needle] ?? 0), end: at + 1, needle });
    }
    return found;
  }
  #step(from, unit) {
    let node = from;
    for (; ; ) {
      const next = this.#edges.get(node, unit);
      if (next !== 0) return next;
      if (node === 0) return 0;
      node = this.#fail[node] ?? 0;
    }
  }
  /** The tree of all needles. */
  #grow(needles, nodes) {
    const tree = { parent: new Int32Array(nodes), unit: new Uint16Array(nodes), depth: new Int32Array(nodes) };
    let last = 0;
    for (const [index, needle] of needles.entries()) {
      let node = 0;
      for (let at = 0; at < needle.length; at += 1) {
        const unit = needle.charCodeAt(at);
        let child2 = this.#edges.get(node, unit);
        if (child2 === 0) {
          last += 1;
          child2 = last;
          this.#edges.set(node, unit, child2);
          tree.parent[child2] = node;
          tree.unit[child2] = unit;
          tree.depth[child2] = at + 1;
        }
        node = child2;
      }
      if (node !== 0) this.#longest[node] = index;
    }
    return tree;
  }
  #link({ parent, unit, depth }) {
    for (const node of byDepth(depth)) {
      const from = parent[node] ?? 0;
      if (node === 0) continue;
      const fallback = from === 0 ? 0 : this.#step(this.#fail[from] ?? 0, unit[node] ?? 0);
      this.#fail[node] = fallback;
      if ((this.#longest[node] ?? -1) < 0) this.#longest[node] = this.#longest[fallback] ?? -1;
    }
  }
};
function mergeFound(some, others) {
  if (others.length === 0) return some;
  if (some.length === 0) return others;
  const all = [];
  for (const one of [...some, ...others].sort((a, b) => a.end - b.end || a.start - b.start)) append(all, one);
  return all;
}
function append(found, next) {
  let { start } = next;
  for (let last = found.at(-1); last !== void 0 && last.end > start; last = found.at(-1)) {
    start = Math.min(start, last.start);
    found.pop();
  }
  found.push({ ...next, start });
}
function countNodes(needles) {
  let [nodes, before] = [1, ""];
  for (const needle of [...needles].sort()) {
    let shared = 0;
    while (shared < needle.length && needle[shared] === before[shared]) shared += 1;
    nodes += needle.length - shared;
    before = needle;
  }
  return nodes;
}
function byDepth(depth) {
  const counts = new Int32Array(depth.reduce((deepest, one) => Math.max(deepest, one), 0) + 2);
  for (const one of depth) counts[one + 1] = (counts[one + 1] ?? 0) + 1;
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  const order = new Int32Array(depth.length);
  for (const [node, one] of depth.entries()) {
    const place = counts[one] ?? 0;
    order[place] = node;
    counts[one] = place + 1;
  }
  return order;
}
var Edges = class {
  #mask;
  #from;
  #unit;
  /** 0: free, since nothing leads to the root. */
  #to;
  /** The root's own, by unit: most characters of a text begin nothing. */
  #first = new Int32Array(65536);
  constructor(nodes) {
    const size = 2 ** Math.ceil(Math.log2(nodes * 2));
    this.#mask = size - 1;
    this.#from = new Int32Array(size);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
  }
  /** 0: none. */
  get(from, unit) {
    return (from === 0 ? this.#first[unit] : this.#to[this.#slot(from, unit)]) ?? 0;
  }
  set(from, unit, to) {
    if (from === 0) {
      this.#first[unit] = to;
      return;
    }
    const slot = this.#slot(from, unit);
    this.#from[slot] = from;
    this.#unit[slot] = unit;
    this.#to[slot] = to;
  }
  #slot(from, unit) {
    let slot = mix(Math.imul(from, 2654435761) ^ Math.imul(unit, 2246822507)) & this.#mask;
    while (this.#to[slot] !== 0 && (this.#from[slot] !== from || this.#unit[slot] !== unit))
      slot = slot + 1 & this.#mask;
    return slot;
  }
};
function mix(hash) {
  let mixed = Math.imul(hash ^ hash >>> 16, 2246822507);
  mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
  return (mixed ^ mixed >>> 16) >>> 0;
}

// src/runtime/redaction/redactor.ts
var LONGEST_OPEN = 3;
var HIDDEN = "***";
var Redactor = class {
  /** Needle -> the name of the config var; undefined: a secret that has no name. */
  #needles = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new Set();
  #openNames = /* @__PURE__ */ new Set();
  #openText = OUTPUT_WORDS.join("\n");
  /** Needles that no matcher knows yet. */
  #fresh = [];
  /** Each larger than all behind it: a secret that comes late costs no new matcher of all others. */
  #matchers = [];
  #compile;
  constructor(compile = (needles) => new SecretMatcher(needles)) {
    this.#compile = compile;
  }
  /** Said before the secrets are: what is open cannot be hidden, and what is hidden stays so. */
  open({ names = [], texts = [] }) {
    for (const name of names) this.#openNames.add(name);
    const fresh = texts.filter((text) => text !== "" && !this.#openText.includes(text));
    if (fresh.length > 0) this.#openText += `
${fresh.join("\n")}`;
  }
  /**
   * Hides a secret from now on. Answers the pieces that the runner must be told too, one line each: told a text of many
   * lines it would mask each of them, a lone `{` too.
   */
  add(secret, name) {
    if (name !== void 0 && this.#openNames.has(name) || this.#known.has(secret)) return [];
    this.#known.add(secret);
    const lines = secret.split(/\r\n|\r|\n/).map((line) => line.trim());
    const pieces = [...new Set(lines.flatMap((line) => [line, ...passwordsIn(line)]))].filter(
      (line) => !isShort(line) && !this.#isOpen(line)
    );
    if (pieces.length === 0) return [];
    for (const piece of pieces) {
      for (const form of secretForms(piece)) {
        this.#hide(form, name);
        this.#hide(plainView(form)?.text ?? form, name);
        this.#hide(withoutUnseen(form), name);
      }
    }
    const whole = lines.length > 1 ? wholeForms(secret) : [];
    for (const form of whole) this.#hide(form, name);
    return [...pieces, ...whole].filter((piece) => !runnerForms(piece).some((form) => this.#isOpen(form)));
  }
  /** The text with *** for each secret in it, in any form. */
  redact(text) {
    return cut(text, this.#places(text));
  }
  redactAll(value) {
    if (typeof value === "string") return this.redact(value);
    if (Array.isArray(value)) return value.map((item) => this.redactAll(item));
    if (typeof value !== "object" || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
      return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.redactAll(item)]));
  }
  /** Does the text hold a secret? `name` is that of the config var, where it has one. */
  holds(text) {
    for (const { matcher, needles } of this.#compiled()) {
      const [first] = matcher.find(text);
      if (first !== void 0) return { name: this.#needles.get(needles[first.needle] ?? "") };
    }
    return void 0;
  }
  /** Is it part of what everybody may know? */
  #isOpen(text) {
    return text.length > LONGEST_OPEN && this.#openText.includes(text);
  }
  #hide(form, name) {
    if (form.length <= LONGEST_OPEN || this.#needles.has(form) || this.#isOpen(form)) return;
    this.#needles.set(form, name);
    this.#fresh.push(form);
  }
  /** In the text, and in what its reader sees: a secret may have been escaped or coloured before it came here. */
  #places(text) {
    let places = this.#find(text);
    for (const { text: seen, starts, ends } of plainViews(text)) {
      const found = this.#find(seen).map(({ start, end, needle }) => ({
        start: starts[start] ?? 0,
        end: ends[end - 1] ?? text.length,
        needle
      }));
      places = mergeFound(places, found);
    }
    return places;
  }
  #find(text) {
    return this.#compiled().reduce(
      (found, { matcher }) => mergeFound(found, matcher.find(text)),
      []
    );
  }
  #compiled() {
    if (this.#fresh.length === 0) return this.#matchers;
    let needles = this.#fresh;
    this.#fresh = [];
    for (let last = this.#matchers.at(-1); last !== void 0; last = this.#matchers.at(-1)) {
      if (sizeOf(last.needles) > sizeOf(needles)) break;
      needles = [...last.needles, ...needles];
      this.#matchers.pop();
    }
    this.#matchers.push({ needles, matcher: this.#compile(needles) });
    return this.#matchers;
  }
};
var sizeOf = (needles) => needles.reduce((sum, { length }) => sum + length, 0);
function cut(text, places) {
  if (places.length === 0) return text;
  const parts = [];
  let at = 0;
  for (const { start, end } of places) {
    parts.push(text.slice(at, start), HIDDEN);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
var isShort = (piece) => piece.length <= LONGEST_OPEN || /^[\s{}[\]":,]*$/.test(piece) || /^\d{1,5}$/.test(piece);
var wholeForms = (secret) => [
  ...new Set([secret, secret.trim(), `${secret.trim()}
`].flatMap(base64Forms))
];

// src/runtime/run-context.ts
function readRunContext(env) {
  const read2 = (name) => env[name] ?? "";
  const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  return {
    repository: read2("GITHUB_REPOSITORY"),
    repositoryId: read2("GITHUB_REPOSITORY_ID"),
    sha: read2("GITHUB_SHA"),
    ref: read2("GITHUB_REF"),
    refName: read2("GITHUB_REF_NAME"),
    eventName: read2("GITHUB_EVENT_NAME"),
    eventPath: read2("GITHUB_EVENT_PATH"),
    actor: read2("GITHUB_ACTOR"),
    workflow: read2("GITHUB_WORKFLOW"),
    job: read2("GITHUB_JOB"),
    step: read2("GITHUB_ACTION"),
    runId: read2("GITHUB_RUN_ID"),
    runAttempt: env["GITHUB_RUN_ATTEMPT"] ?? "1",
    runNumber: read2("GITHUB_RUN_NUMBER"),
    serverUrl,
    apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
    runUrl: `${serverUrl}/${read2("GITHUB_REPOSITORY")}/actions/runs/${read2("GITHUB_RUN_ID")}`,
    workspace: env["GITHUB_WORKSPACE"] ?? process.cwd(),
    temp: env["RUNNER_TEMP"] ?? "/tmp"
  };
}

// src/runtime/run-action.ts
async function runAction(name, load) {
  const cancellation = listenForCancellation();
  const run2 = readRunContext(process.env);
  const redactor = new Redactor();
  redactor.open({ texts: openTexts(run2) });
  const annotations = new Annotations();
  process.once("uncaughtException", (error2) => {
    reportFailure(error2, redactor, annotations);
    annotations.finish();
    process.exit();
  });
  const outputs = new GuardedOutputs(redactor, (output, value) => setOutput(output, value));
  try {
    const { main } = await load();
    await main(actionContext(name, { run: run2, redactor, annotations, outputs, signal: cancellation.signal }));
  } catch (error2) {
    reportFailure(error2, redactor, annotations);
  } finally {
    cancellation.dispose();
  }
  for (const refused of outputs.refused) reportFailure(refused, redactor, annotations);
  annotations.finish();
}
var openTexts = (run2) => [
  run2.repository,
  run2.sha,
  run2.serverUrl,
  run2.apiUrl,
  run2.runUrl
];
function actionContext(action, parts) {
  const { run: run2, redactor, annotations, outputs, signal } = parts;
  return {
    action,
    inputs: { get: (name) => getInput(name) },
    log: githubLogger(redactor, annotations),
    redactor,
    clock: clock_3fb9/* systemClock */.m,
    signal,
    run: run2,
    env: process.env,
    setOutput: (name, value) => outputs.set(name, value),
    writeSummary: async (markdown) => {
      if (process.env["GITHUB_STEP_SUMMARY"])
        await summary.addRaw(redactor.redact(markdown), true).write();
    },
    idToken,
    saveState: (name, value) => saveState(name, redactor.redact(value)),
    readState: (name) => getState(name)
  };
}
async function idToken(audience) {
  if (!process.env["ACTIONS_ID_TOKEN_REQUEST_URL"] || !process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]) {
    throw new errors_d1c0/* UserError */.yo("GitHub gave this job no OIDC token.", {
      fix: "Add 'permissions: { id-token: write }' to the job (and to the caller of a reusable workflow); pull requests from forks never get one."
    });
  }
  try {
    return await getIDToken(audience);
  } catch (error2) {
    const { host } = new URL(process.env["ACTIONS_ID_TOKEN_REQUEST_URL"]);
    const said = (0,errors_d1c0/* describeError */.Uc)(error2).split(/\s+/).join(" ");
    throw new errors_d1c0/* UserError */.yo(`GitHub's OIDC service at ${host} gave this job no token (${said}).`, {
      fix: "Check what is between the runner and GitHub (a proxy, a firewall), then re-run the job."
    });
  }
}
function reportFailure(error2, redactor, annotations) {
  process.exitCode = ExitCode.Failure;
  if (error2 instanceof errors_d1c0/* ProblemsError */.FQ) {
    for (const { severity, at, message, fix } of error2.problems)
      annotations.add(severity, redactor.redact(`${message} ${fix}`), at);
    return;
  }
  annotations.add("error", redactor.redact((0,errors_d1c0/* describeError */.Uc)(error2)));
  if (error2 instanceof Error && !(error2 instanceof errors_d1c0/* UserError */.yo)) debug(redactor.redact(error2.stack ?? ""));
}

// actions/entry.ts
var actions = {
  "build-from-buildpack": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(1031), __nccwpck_require__.e(1679), __nccwpck_require__.e(8763), __nccwpck_require__.e(1472)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1472)),
  "deploy-ecs-bluegreen": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(1031), __nccwpck_require__.e(4827), __nccwpck_require__.e(3305), __nccwpck_require__.e(5794), __nccwpck_require__.e(2696), __nccwpck_require__.e(1215), __nccwpck_require__.e(1679), __nccwpck_require__.e(9190), __nccwpck_require__.e(3298), __nccwpck_require__.e(9110), __nccwpck_require__.e(8951), __nccwpck_require__.e(5218)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5218)),
  "list-releases": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(3844)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3844)),
  "maintenance-mode": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(5794), __nccwpck_require__.e(5387)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5387)),
  "preview-announce": () => Promise.all(/* import() */[__nccwpck_require__.e(3305), __nccwpck_require__.e(4957), __nccwpck_require__.e(3050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3050)),
  "preview-command": () => Promise.all(/* import() */[__nccwpck_require__.e(3305), __nccwpck_require__.e(3277)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3277)),
  "preview-env-down": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(1031), __nccwpck_require__.e(4827), __nccwpck_require__.e(3305), __nccwpck_require__.e(5794), __nccwpck_require__.e(2696), __nccwpck_require__.e(1215), __nccwpck_require__.e(4957), __nccwpck_require__.e(2646), __nccwpck_require__.e(7183), __nccwpck_require__.e(2912), __nccwpck_require__.e(969)]).then(__nccwpck_require__.bind(__nccwpck_require__, 969)),
  "preview-env-sweep": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(1031), __nccwpck_require__.e(4827), __nccwpck_require__.e(3305), __nccwpck_require__.e(5794), __nccwpck_require__.e(2696), __nccwpck_require__.e(1215), __nccwpck_require__.e(4957), __nccwpck_require__.e(2646), __nccwpck_require__.e(7183), __nccwpck_require__.e(2912), __nccwpck_require__.e(8067)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8067)),
  "preview-env-up": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(1031), __nccwpck_require__.e(4827), __nccwpck_require__.e(3305), __nccwpck_require__.e(5794), __nccwpck_require__.e(2696), __nccwpck_require__.e(1215), __nccwpck_require__.e(4957), __nccwpck_require__.e(2646), __nccwpck_require__.e(7183), __nccwpck_require__.e(4183)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4183)),
  "promote-release": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(3305), __nccwpck_require__.e(3539), __nccwpck_require__.e(1429)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1429)),
  "push-ecr": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(3539), __nccwpck_require__.e(8763), __nccwpck_require__.e(2029)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2029)),
  "rebase-image": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(3539), __nccwpck_require__.e(6844)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6844)),
  "retry-release": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(4817)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4817)),
  "rollback-release": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(1031), __nccwpck_require__.e(4827), __nccwpck_require__.e(5794), __nccwpck_require__.e(2696), __nccwpck_require__.e(1215), __nccwpck_require__.e(9190), __nccwpck_require__.e(9110), __nccwpck_require__.e(3306)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3306)),
  "run-one-off": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(4827), __nccwpck_require__.e(6273)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6273)),
  "run-release-phase": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(1031), __nccwpck_require__.e(4827), __nccwpck_require__.e(1679), __nccwpck_require__.e(2646), __nccwpck_require__.e(4053)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4053)),
  "scale-processes": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(1031), __nccwpck_require__.e(4827), __nccwpck_require__.e(5794), __nccwpck_require__.e(2696), __nccwpck_require__.e(1215), __nccwpck_require__.e(9190), __nccwpck_require__.e(3298), __nccwpck_require__.e(3610)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3610)),
  "set-config-vars": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(5674)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5674))
};
async function run(name) {
  await runAction(name, actions[name]);
}
var posts = {
  "deploy-ecs-bluegreen": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(3902), __nccwpck_require__.e(9306), __nccwpck_require__.e(7416), __nccwpck_require__.e(5167), __nccwpck_require__.e(7590), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(1031), __nccwpck_require__.e(3305), __nccwpck_require__.e(5794), __nccwpck_require__.e(2696), __nccwpck_require__.e(1679), __nccwpck_require__.e(9190), __nccwpck_require__.e(3298), __nccwpck_require__.e(8951), __nccwpck_require__.e(1303)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1303)),
  "run-one-off": () => Promise.all(/* import() */[__nccwpck_require__.e(2495), __nccwpck_require__.e(4011), __nccwpck_require__.e(7416), __nccwpck_require__.e(1651), __nccwpck_require__.e(6749), __nccwpck_require__.e(4827), __nccwpck_require__.e(5799)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5799))
};
async function runPost(name) {
  await runAction(name, posts[name]);
}


var __webpack_exports__run = __webpack_exports__.e;
var __webpack_exports__runPost = __webpack_exports__.a;
export { __webpack_exports__run as run, __webpack_exports__runPost as runPost };
