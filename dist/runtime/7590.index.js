export const id = 7590;
export const ids = [7590];
export const modules = {

/***/ 6710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ parseConfigVars),
/* harmony export */   KL: () => (/* binding */ isVariableName),
/* harmony export */   QB: () => (/* binding */ GATE_TIMEOUT_MINUTES),
/* harmony export */   VF: () => (/* binding */ GATE_STAGE),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   Xj: () => (/* binding */ ownAddress),
/* harmony export */   cq: () => (/* binding */ gateChange),
/* harmony export */   eX: () => (/* binding */ isOurGate),
/* harmony export */   gd: () => (/* binding */ isOwnPath),
/* harmony export */   pA: () => (/* binding */ maskConfigVars),
/* harmony export */   tS: () => (/* binding */ SECRET_BYTES),
/* harmony export */   xe: () => (/* binding */ parseCheck)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3017);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/config/config-vars.ts
var NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
var SECRET_BYTES = 65536;
var isVariableName = (text) => NAME.test(text);
function parseConfigVars(text, secret) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The secret '${secret}' is not JSON.`, { fix: FORM });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The secret '${secret}' is JSON, but not an object.`, { fix: FORM });
  }
  const entries = Object.entries(value);
  const problems = entries.flatMap(([name, item]) => problemOf(name, item));
  if (problems.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(
      `The secret '${secret}' contains values that cannot be config vars: ${problems.join("; ")}.`,
      {
        fix: FORM
      }
    );
  }
  return new Map(entries.map(([name, item]) => [name, String(item)]));
}
var FORM = 'Store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"\u2026","RAILS_ENV":"production"}.';
function problemOf(name, value) {
  const problems = [];
  const shown = shownName(name);
  if (!NAME.test(name)) problems.push(`${shown} is not a valid environment variable name`);
  if (typeof value !== "string") problems.push(`${shown} is ${kindOf(value)}, not a string`);
  return problems;
}
var shownName = (name) => NAME.test(name) || /^[\w .-]{0,40}$/.test(name) ? `'${name}'` : `a key of ${name.length} characters`;
function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
var OPEN_NAMES = /* @__PURE__ */ new Set(["HEROKU_APP_NAME", ..._require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_1__/* .REVIEW_APP_NAMES */ .w2]);
function maskConfigVars(vars, log) {
  for (const [name, value] of vars) if (!OPEN_NAMES.has(name)) log.mask(value, name);
}

// src/runtime/own-address.ts
function ownAddress(base, path, what) {
  const own = new URL(base);
  const url = URL.canParse(path, base) ? new URL(path, base) : void 0;
  if (url === void 0 || !path.startsWith("/") || url.origin !== own.origin || url.username !== "" || url.password !== "") {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what} is '${path}', which is not a path on ${own.origin}.`, {
      fix: "Use a path that starts with a single '/', e.g. /healthz."
    });
  }
  return url.href;
}
function isOwnPath(path) {
  try {
    ownAddress("https://app.invalid", path, "path");
    return true;
  } catch {
    return false;
  }
}

// src/deploy/core/gate.ts
var GATE_STAGE = "POST_TEST_TRAFFIC_SHIFT";
var GATE_TIMEOUT_MINUTES = 61;
function gateChange(hooks, wanted) {
  const standing = hooks.filter((hook) => hook.type === "PAUSE" && hook.stages.includes(GATE_STAGE));
  if (wanted) return standing.length > 0 ? void 0 : "add";
  return standing.some(isOurGate) ? "remove" : void 0;
}
function isOurGate(hook) {
  return hook.type === "PAUSE" && hook.stages.length === 1 && hook.stages[0] === GATE_STAGE && hook.timeoutMinutes === GATE_TIMEOUT_MINUTES;
}
function passes(check, status) {
  return check.status === void 0 ? status >= 200 && status < 400 : status === check.status;
}
function parseCheck(line) {
  const match = /^(\/\S*)(?:\s+([1-5]\d\d))?$/.exec(line);
  if (match?.[1] === void 0 || !isOwnPath(match[1])) return void 0;
  return { path: match[1], status: match[2] === void 0 ? void 0 : Number(match[2]) };
}




/***/ }),

/***/ 4898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readProcessTable)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(300);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/image/oci/process-table.ts
function readProcessTable(config) {
  const label = config.config.labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_METADATA_LABEL */ .Ut];
  const metadata = label === void 0 ? void 0 : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(label);
  const defaultEntrypoint = config.config.entrypoint[0];
  return (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asObjects */ .Nt)(metadata?.["processes"]).flatMap((process) => {
    const type = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(process["type"]);
    if (type === void 0) return [];
    const workingDirectory = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(process["working-dir"]);
    const entry = `/cnb/process/${type}`;
    return [
      {
        type,
        command: commandLine(process),
        entryPoint: [entry],
        default: process["default"] === true || defaultEntrypoint === entry,
        ...workingDirectory === void 0 || workingDirectory === "" ? {} : { workingDirectory }
      }
    ];
  });
}
function commandLine(process) {
  const words = typeof process["command"] === "string" ? [process["command"]] : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(process["command"]);
  const args = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(process["args"]);
  const [shell, flag] = [...words, ...args];
  if (shell !== void 0 && /(^|\/)(ba|da)?sh$/.test(shell) && flag !== void 0 && /^-l?c$/.test(flag)) {
    return [...words, ...args].slice(2).join(" ");
  }
  return [...words, ...args].map(quoted).join(" ");
}
var quoted = (word) => /\s|^$/.test(word) ? JSON.stringify(word) : word;




/***/ }),

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ DynamoDbLock),
/* harmony export */   B$: () => (/* binding */ EcsTaskDefinitions),
/* harmony export */   G5: () => (/* binding */ command4),
/* harmony export */   Hx: () => (/* binding */ toRevision),
/* harmony export */   Kd: () => (/* binding */ fromBinding),
/* harmony export */   NZ: () => (/* binding */ RestoreSecret$),
/* harmony export */   OT: () => (/* binding */ fromRollout),
/* harmony export */   Oo: () => (/* binding */ CloudWatchLogSource),
/* harmony export */   R_: () => (/* binding */ fromNetwork),
/* harmony export */   TF: () => (/* binding */ CloudWatchLogsClient),
/* harmony export */   Tm: () => (/* binding */ EcrImageInspector),
/* harmony export */   Ty: () => (/* binding */ readLogTail),
/* harmony export */   V_: () => (/* binding */ changeConfiguration),
/* harmony export */   Vr: () => (/* binding */ CreateSecret$),
/* harmony export */   Vt: () => (/* binding */ taskDefinitionQuota),
/* harmony export */   W: () => (/* binding */ toServiceDeployment),
/* harmony export */   YP: () => (/* binding */ toServiceState),
/* harmony export */   Zy: () => (/* binding */ DescribeTaskDefinitionCommand),
/* harmony export */   _2: () => (/* binding */ DescribeClustersCommand),
/* harmony export */   _H: () => (/* binding */ SecretsManagerClient),
/* harmony export */   _P: () => (/* binding */ paginateListImages),
/* harmony export */   _V: () => (/* binding */ readTaskTimes),
/* harmony export */   _Y: () => (/* binding */ unmarshall),
/* harmony export */   aT: () => (/* binding */ DescribeLogGroups$),
/* harmony export */   bp: () => (/* binding */ PutSecretValue$),
/* harmony export */   c8: () => (/* binding */ releasePorts),
/* harmony export */   d2: () => (/* binding */ GetSecretValueCommand),
/* harmony export */   f$: () => (/* binding */ DynamoDbPartition),
/* harmony export */   fb: () => (/* binding */ fromGateway),
/* harmony export */   fl: () => (/* binding */ readConfigVars),
/* harmony export */   gO: () => (/* binding */ UpdateSecretVersionStage$),
/* harmony export */   im: () => (/* binding */ command5),
/* harmony export */   lq: () => (/* binding */ _ep04),
/* harmony export */   oB: () => (/* binding */ DescribeSecret$),
/* harmony export */   qA: () => (/* binding */ _mw05),
/* harmony export */   s4: () => (/* binding */ epoch),
/* harmony export */   uU: () => (/* binding */ DynamoDbLedger),
/* harmony export */   uV: () => (/* binding */ DeleteSecret$),
/* harmony export */   w: () => (/* binding */ BatchDeleteImageCommand),
/* harmony export */   wN: () => (/* binding */ readStoppedTasks),
/* harmony export */   xQ: () => (/* binding */ _ep05),
/* harmony export */   xc: () => (/* binding */ placementOf),
/* harmony export */   yK: () => (/* binding */ GATE_HOOK),
/* harmony export */   yO: () => (/* binding */ listVersions),
/* harmony export */   yt: () => (/* binding */ _mw04)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3458);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6272);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5167);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(3527);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

























// node_modules/obliterator/iterator.js
var require_iterator=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_24__/* .__commonJS */ .P$)({"node_modules/obliterator/iterator.js"(exports,module){function Iterator(next){Object.defineProperty(this,"_next",{writable:false,enumerable:false,value:next});this.done=false}Iterator.prototype.next=function(){if(this.done)return{done:true};var step=this._next();if(step.done)this.done=true;return step};if(typeof Symbol!=="undefined")Iterator.prototype[Symbol.iterator]=function(){return this};Iterator.of=function(){var args=arguments,l4=args.length,i4=0;return new Iterator(function(){if(i4>=l4)return{done:true};return{done:false,value:args[i4++]}})};Iterator.empty=function(){var iterator=new Iterator(null);iterator.done=true;return iterator};Iterator.is=function(value){if(value instanceof Iterator)return true;return typeof value==="object"&&value!==null&&typeof value.next==="function"};module.exports=Iterator}});
// node_modules/obliterator/foreach.js
var require_foreach=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_24__/* .__commonJS */ .P$)({"node_modules/obliterator/foreach.js"(exports,module){var ARRAY_BUFFER_SUPPORT=typeof ArrayBuffer!=="undefined";var SYMBOL_SUPPORT=typeof Symbol!=="undefined";function forEach(iterable,callback){var iterator,k4,i4,l4,s2;if(!iterable)throw new Error("obliterator/forEach: invalid iterable.");if(typeof callback!=="function")throw new Error("obliterator/forEach: expecting a callback.");if(Array.isArray(iterable)||ARRAY_BUFFER_SUPPORT&&ArrayBuffer.isView(iterable)||typeof iterable==="string"||iterable.toString()==="[object Arguments]"){for(i4=0,l4=iterable.length;i4<l4;i4++)callback(iterable[i4],i4);return}if(typeof iterable.forEach==="function"){iterable.forEach(callback);return}if(SYMBOL_SUPPORT&&Symbol.iterator in iterable&&typeof iterable.next!=="function"){iterable=iterable[Symbol.iterator]()}if(typeof iterable.next==="function"){iterator=iterable;i4=0;while(s2=iterator.next(),s2.done!==true){callback(s2.value,i4);i4++}return}for(k4 in iterable){if(iterable.hasOwnProperty(k4)){callback(iterable[k4],k4)}}return}forEach.forEachWithNullKeys=function(iterable,callback){var iterator,k4,i4,l4,s2;if(!iterable)throw new Error("obliterator/forEachWithNullKeys: invalid iterable.");if(typeof callback!=="function")throw new Error("obliterator/forEachWithNullKeys: expecting a callback.");if(Array.isArray(iterable)||ARRAY_BUFFER_SUPPORT&&ArrayBuffer.isView(iterable)||typeof iterable==="string"||iterable.toString()==="[object Arguments]"){for(i4=0,l4=iterable.length;i4<l4;i4++)callback(iterable[i4],null);return}if(iterable instanceof Set){iterable.forEach(function(value){callback(value,null)});return}if(typeof iterable.forEach==="function"){iterable.forEach(callback);return}if(SYMBOL_SUPPORT&&Symbol.iterator in iterable&&typeof iterable.next!=="function"){iterable=iterable[Symbol.iterator]()}if(typeof iterable.next==="function"){iterator=iterable;i4=0;while(s2=iterator.next(),s2.done!==true){callback(s2.value,null);i4++}return}for(k4 in iterable){if(iterable.hasOwnProperty(k4)){callback(iterable[k4],k4)}}return};module.exports=forEach}});
// node_modules/mnemonist/utils/typed-arrays.js
var require_typed_arrays=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_24__/* .__commonJS */ .P$)({"node_modules/mnemonist/utils/typed-arrays.js"(exports){var MAX_8BIT_INTEGER=Math.pow(2,8)-1;var MAX_16BIT_INTEGER=Math.pow(2,16)-1;var MAX_32BIT_INTEGER=Math.pow(2,32)-1;var MAX_SIGNED_8BIT_INTEGER=Math.pow(2,7)-1;var MAX_SIGNED_16BIT_INTEGER=Math.pow(2,15)-1;var MAX_SIGNED_32BIT_INTEGER=Math.pow(2,31)-1;exports.getPointerArray=function(size){var maxIndex=size-1;if(maxIndex<=MAX_8BIT_INTEGER)return Uint8Array;if(maxIndex<=MAX_16BIT_INTEGER)return Uint16Array;if(maxIndex<=MAX_32BIT_INTEGER)return Uint32Array;return Float64Array};exports.getSignedPointerArray=function(size){var maxIndex=size-1;if(maxIndex<=MAX_SIGNED_8BIT_INTEGER)return Int8Array;if(maxIndex<=MAX_SIGNED_16BIT_INTEGER)return Int16Array;if(maxIndex<=MAX_SIGNED_32BIT_INTEGER)return Int32Array;return Float64Array};exports.getNumberType=function(value){if(value===(value|0)){if(Math.sign(value)===-1){if(value<=127&&value>=-128)return Int8Array;if(value<=32767&&value>=-32768)return Int16Array;return Int32Array}else{if(value<=255)return Uint8Array;if(value<=65535)return Uint16Array;return Uint32Array}}return Float64Array};var TYPE_PRIORITY={Uint8Array:1,Int8Array:2,Uint16Array:3,Int16Array:4,Uint32Array:5,Int32Array:6,Float32Array:7,Float64Array:8};exports.getMinimalRepresentation=function(array,getter){var maxType=null,maxPriority=0,p2,t2,v2,i4,l4;for(i4=0,l4=array.length;i4<l4;i4++){v2=getter?getter(array[i4]):array[i4];t2=exports.getNumberType(v2);p2=TYPE_PRIORITY[t2.name];if(p2>maxPriority){maxPriority=p2;maxType=t2}}return maxType};exports.isTypedArray=function(value){return typeof ArrayBuffer!=="undefined"&&ArrayBuffer.isView(value)};exports.concat=function(){var length=0,i4,o2,l4;for(i4=0,l4=arguments.length;i4<l4;i4++)length+=arguments[i4].length;var array=new arguments[0].constructor(length);for(i4=0,o2=0;i4<l4;i4++){array.set(arguments[i4],o2);o2+=arguments[i4].length}return array};exports.indices=function(length){var PointerArray=exports.getPointerArray(length);var array=new PointerArray(length);for(var i4=0;i4<length;i4++)array[i4]=i4;return array}}});
// node_modules/mnemonist/utils/iterables.js
var require_iterables=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_24__/* .__commonJS */ .P$)({"node_modules/mnemonist/utils/iterables.js"(exports){var forEach=require_foreach();var typed=require_typed_arrays();function isArrayLike(target){return Array.isArray(target)||typed.isTypedArray(target)}function guessLength(target){if(typeof target.length==="number")return target.length;if(typeof target.size==="number")return target.size;return}function toArray(target){var l4=guessLength(target);var array=typeof l4==="number"?new Array(l4):[];var i4=0;forEach(target,function(value){array[i4++]=value});return array}function toArrayWithIndices(target){var l4=guessLength(target);var IndexArray=typeof l4==="number"?typed.getPointerArray(l4):Array;var array=typeof l4==="number"?new Array(l4):[];var indices=typeof l4==="number"?new IndexArray(l4):[];var i4=0;forEach(target,function(value){array[i4]=value;indices[i4]=i4++});return[array,indices]}exports.isArrayLike=isArrayLike;exports.guessLength=guessLength;exports.toArray=toArray;exports.toArrayWithIndices=toArrayWithIndices}});
// node_modules/mnemonist/lru-cache.js
var require_lru_cache=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_24__/* .__commonJS */ .P$)({"node_modules/mnemonist/lru-cache.js"(exports,module){var Iterator=require_iterator();var forEach=require_foreach();var typed=require_typed_arrays();var iterables=require_iterables();function LRUCache2(Keys,Values,capacity){if(arguments.length<2){capacity=Keys;Keys=null;Values=null}this.capacity=capacity;if(typeof this.capacity!=="number"||this.capacity<=0)throw new Error("mnemonist/lru-cache: capacity should be positive number.");var PointerArray=typed.getPointerArray(capacity);this.forward=new PointerArray(capacity);this.backward=new PointerArray(capacity);this.K=typeof Keys==="function"?new Keys(capacity):new Array(capacity);this.V=typeof Values==="function"?new Values(capacity):new Array(capacity);this.size=0;this.head=0;this.tail=0;this.items={}}LRUCache2.prototype.clear=function(){this.size=0;this.head=0;this.tail=0;this.items={}};LRUCache2.prototype.splayOnTop=function(pointer){var oldHead=this.head;if(this.head===pointer)return this;var previous=this.backward[pointer],next=this.forward[pointer];if(this.tail===pointer){this.tail=previous}else{this.backward[next]=previous}this.forward[previous]=next;this.backward[oldHead]=pointer;this.head=pointer;this.forward[pointer]=oldHead;return this};LRUCache2.prototype.set=function(key,value){var pointer=this.items[key];if(typeof pointer!=="undefined"){this.splayOnTop(pointer);this.V[pointer]=value;return}if(this.size<this.capacity){pointer=this.size++}else{pointer=this.tail;this.tail=this.backward[pointer];delete this.items[this.K[pointer]]}this.items[key]=pointer;this.K[pointer]=key;this.V[pointer]=value;this.forward[pointer]=this.head;this.backward[this.head]=pointer;this.head=pointer};LRUCache2.prototype.setpop=function(key,value){var oldValue=null;var oldKey=null;var pointer=this.items[key];if(typeof pointer!=="undefined"){this.splayOnTop(pointer);oldValue=this.V[pointer];this.V[pointer]=value;return{evicted:false,key,value:oldValue}}if(this.size<this.capacity){pointer=this.size++}else{pointer=this.tail;this.tail=this.backward[pointer];oldValue=this.V[pointer];oldKey=this.K[pointer];delete this.items[this.K[pointer]]}this.items[key]=pointer;this.K[pointer]=key;this.V[pointer]=value;this.forward[pointer]=this.head;this.backward[this.head]=pointer;this.head=pointer;if(oldKey){return{evicted:true,key:oldKey,value:oldValue}}else{return null}};LRUCache2.prototype.has=function(key){return key in this.items};LRUCache2.prototype.get=function(key){var pointer=this.items[key];if(typeof pointer==="undefined")return;this.splayOnTop(pointer);return this.V[pointer]};LRUCache2.prototype.peek=function(key){var pointer=this.items[key];if(typeof pointer==="undefined")return;return this.V[pointer]};LRUCache2.prototype.forEach=function(callback,scope){scope=arguments.length>1?scope:this;var i4=0,l4=this.size;var pointer=this.head,keys=this.K,values=this.V,forward=this.forward;while(i4<l4){callback.call(scope,values[pointer],keys[pointer],this);pointer=forward[pointer];i4++}};LRUCache2.prototype.keys=function(){var i4=0,l4=this.size;var pointer=this.head,keys=this.K,forward=this.forward;return new Iterator(function(){if(i4>=l4)return{done:true};var key=keys[pointer];i4++;if(i4<l4)pointer=forward[pointer];return{done:false,value:key}})};LRUCache2.prototype.values=function(){var i4=0,l4=this.size;var pointer=this.head,values=this.V,forward=this.forward;return new Iterator(function(){if(i4>=l4)return{done:true};var value=values[pointer];i4++;if(i4<l4)pointer=forward[pointer];return{done:false,value}})};LRUCache2.prototype.entries=function(){var i4=0,l4=this.size;var pointer=this.head,keys=this.K,values=this.V,forward=this.forward;return new Iterator(function(){if(i4>=l4)return{done:true};var key=keys[pointer],value=values[pointer];i4++;if(i4<l4)pointer=forward[pointer];return{done:false,value:[key,value]}})};if(typeof Symbol!=="undefined")LRUCache2.prototype[Symbol.iterator]=LRUCache2.prototype.entries;LRUCache2.prototype.inspect=function(){var proxy=new Map;var iterator=this.entries(),step;while(step=iterator.next(),!step.done)proxy.set(step.value[0],step.value[1]);Object.defineProperty(proxy,"constructor",{value:LRUCache2,enumerable:false});return proxy};if(typeof Symbol!=="undefined")LRUCache2.prototype[Symbol.for("nodejs.util.inspect.custom")]=LRUCache2.prototype.inspect;LRUCache2.from=function(iterable,Keys,Values,capacity){if(arguments.length<2){capacity=iterables.guessLength(iterable);if(typeof capacity!=="number")throw new Error("mnemonist/lru-cache.from: could not guess iterable length. Please provide desired capacity as last argument.")}else if(arguments.length===2){capacity=Keys;Keys=null;Values=null}var cache4=new LRUCache2(Keys,Values,capacity);forEach(iterable,function(value,key){cache4.set(key,value)});return cache4};module.exports=LRUCache2}});
// node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchDeleteImageCommand.js
var BatchDeleteImageCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* ._mw0 */ .yt,"BatchDeleteImage",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .BatchDeleteImage$ */ .V3){};
// node_modules/@aws-sdk/client-ecr/dist-es/commands/ListImagesCommand.js
var ListImagesCommand=class extends (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .command */ .G5)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* ._ep0 */ .lq,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* ._mw0 */ .yt,"ListImages",_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .ListImages$ */ .R0){};
// node_modules/@aws-sdk/client-ecr/dist-es/pagination/ListImagesPaginator.js
var paginateListImages=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .createPaginator */ .KU)(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .ECRClient */ .S7,ListImagesCommand,"nextToken","nextToken","maxResults");
// src/aws/dynamodb/ledger.ts


// node_modules/@aws-sdk/util-dynamodb/dist-es/NumberValue.js
var NumberValue=class _NumberValue{value;constructor(value){if(typeof value==="object"&&"N"in value){this.value=String(value.N)}else{this.value=String(value)}const valueOf=typeof value.valueOf()==="number"?value.valueOf():0;const imprecise=valueOf>Number.MAX_SAFE_INTEGER||valueOf<Number.MIN_SAFE_INTEGER||Math.abs(valueOf)===Infinity||Number.isNaN(valueOf);if(imprecise){throw new Error(`NumberValue should not be initialized with an imprecise number=${valueOf}. Use a string instead.`)}}static from(value){return new _NumberValue(value)}toAttributeValue(){return{N:this.toString()}}toBigInt(){const stringValue=this.toString();return BigInt(stringValue)}toString(){return String(this.value)}valueOf(){return this.toString()}};
// node_modules/@aws-sdk/util-dynamodb/dist-es/convertToAttr.js
var convertToAttr=(data,options)=>{if(data===void 0){throw new Error(`Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`)}else if(data===null&&typeof data==="object"){return convertToNullAttr()}else if(Array.isArray(data)){return convertToListAttr(data,options)}else if(data?.constructor?.name==="Set"){return convertToSetAttr(data,options)}else if(data?.constructor?.name==="Map"){return convertToMapAttrFromIterable(data,options)}else if(data?.constructor?.name==="Object"||!data.constructor&&typeof data==="object"){return convertToMapAttrFromEnumerableProps(data,options)}else if(isBinary(data)){if(data.length===0&&options?.convertEmptyValues){return convertToNullAttr()}return convertToBinaryAttr(data)}else if(typeof data==="boolean"||data?.constructor?.name==="Boolean"){return{BOOL:data.valueOf()}}else if(typeof data==="number"||data?.constructor?.name==="Number"){return convertToNumberAttr(data,options)}else if(data instanceof NumberValue){return data.toAttributeValue()}else if(typeof data==="bigint"){return convertToBigIntAttr(data)}else if(typeof data==="string"||data?.constructor?.name==="String"){if(data.length===0&&options?.convertEmptyValues){return convertToNullAttr()}return convertToStringAttr(data)}else if(options?.convertClassInstanceToMap&&typeof data==="object"){return convertToMapAttrFromEnumerableProps(data,options)}throw new Error(`Unsupported type passed: ${data}. Pass options.convertClassInstanceToMap=true to marshall typeof object as map attribute.`)};var convertToListAttr=(data,options)=>({L:data.filter(item=>typeof item!=="function"&&(!options?.removeUndefinedValues||options?.removeUndefinedValues&&item!==void 0)).map(item=>convertToAttr(item,options))});var convertToSetAttr=(set,options)=>{const setToOperate=options?.removeUndefinedValues?new Set([...set].filter(value=>value!==void 0)):set;if(!options?.removeUndefinedValues&&setToOperate.has(void 0)){throw new Error(`Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`)}if(setToOperate.size===0){if(options?.convertEmptyValues){return convertToNullAttr()}throw new Error(`Pass a non-empty set, or options.convertEmptyValues=true.`)}const item=setToOperate.values().next().value;if(item instanceof NumberValue){return{NS:Array.from(setToOperate).map(_=>_.toString())}}else if(typeof item==="number"){return{NS:Array.from(setToOperate).map(num=>convertToNumberAttr(num,options)).map(item2=>item2.N)}}else if(typeof item==="bigint"){return{NS:Array.from(setToOperate).map(convertToBigIntAttr).map(item2=>item2.N)}}else if(typeof item==="string"){return{SS:Array.from(setToOperate).map(convertToStringAttr).map(item2=>item2.S)}}else if(isBinary(item)){return{BS:Array.from(setToOperate).map(convertToBinaryAttr).map(item2=>item2.B)}}else{throw new Error(`Only Number Set (NS), Binary Set (BS) or String Set (SS) are allowed.`)}};var convertToMapAttrFromIterable=(data,options)=>({M:(data2=>{const map={};for(const[key,value]of data2){if(typeof value!=="function"&&(value!==void 0||!options?.removeUndefinedValues)){map[key]=convertToAttr(value,options)}}return map})(data)});var convertToMapAttrFromEnumerableProps=(data,options)=>({M:(data2=>{const map={};for(const key in data2){const value=data2[key];if(typeof value!=="function"&&(value!==void 0||!options?.removeUndefinedValues)){map[key]=convertToAttr(value,options)}}return map})(data)});var convertToNullAttr=()=>({NULL:true});var convertToBinaryAttr=data=>({B:data});var convertToStringAttr=data=>({S:data.toString()});var convertToBigIntAttr=data=>({N:data.toString()});var validateBigIntAndThrow=errorPrefix=>{throw new Error(`${errorPrefix} Use NumberValue from @aws-sdk/lib-dynamodb.`)};var convertToNumberAttr=(num,options)=>{if([Number.NaN,Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY].map(val=>val.toString()).includes(num.toString())){throw new Error(`Special numeric value ${num.toString()} is not allowed`)}else if(!options?.allowImpreciseNumbers){if(Number(num)>Number.MAX_SAFE_INTEGER){validateBigIntAndThrow(`Number ${num.toString()} is greater than Number.MAX_SAFE_INTEGER.`)}else if(Number(num)<Number.MIN_SAFE_INTEGER){validateBigIntAndThrow(`Number ${num.toString()} is lesser than Number.MIN_SAFE_INTEGER.`)}}return{N:num.toString()}};var isBinary=data=>{const binaryTypes=["ArrayBuffer","Blob","Buffer","DataView","File","Int8Array","Uint8Array","Uint8ClampedArray","Int16Array","Uint16Array","Int32Array","Uint32Array","Float32Array","Float64Array","BigInt64Array","BigUint64Array"];if(data?.constructor){return binaryTypes.includes(data.constructor.name)}return false};
// node_modules/@aws-sdk/util-dynamodb/dist-es/convertToNative.js
var convertToNative=(data,options)=>{for(const[key,value]of Object.entries(data)){if(value!==void 0){switch(key){case"NULL":return null;case"BOOL":return Boolean(value);case"N":return convertNumber(value,options);case"B":return convertBinary(value);case"S":return convertString(value);case"L":return convertList(value,options);case"M":return convertMap(value,options);case"NS":return new Set(value.map(item=>convertNumber(item,options)));case"BS":return new Set(value.map(convertBinary));case"SS":return new Set(value.map(convertString));default:throw new Error(`Unsupported type passed: ${key}`)}}}throw new Error(`No value defined: ${JSON.stringify(data)}`)};var convertNumber=(numString,options)=>{if(typeof options?.wrapNumbers==="function"){return options?.wrapNumbers(numString)}if(options?.wrapNumbers){return NumberValue.from(numString)}const num=Number(numString);const infinityValues=[Number.POSITIVE_INFINITY,Number.NEGATIVE_INFINITY];const isLargeFiniteNumber=(num>Number.MAX_SAFE_INTEGER||num<Number.MIN_SAFE_INTEGER)&&!infinityValues.includes(num);if(isLargeFiniteNumber){if(typeof BigInt==="function"){try{return BigInt(numString)}catch(error){throw new Error(`${numString} can't be converted to BigInt. Set options.wrapNumbers to get string value.`)}}else{throw new Error(`${numString} is outside SAFE_INTEGER bounds. Set options.wrapNumbers to get string value.`)}}return num};var convertString=stringValue=>stringValue;var convertBinary=binaryValue=>binaryValue;var convertList=(list,options)=>list.map(item=>convertToNative(item,options));var convertMap=(map,options)=>Object.entries(map).reduce((acc,[key,value])=>(acc[key]=convertToNative(value,options),acc),{});
// node_modules/@aws-sdk/util-dynamodb/dist-es/marshall.js
function marshall(data,options){const attributeValue=convertToAttr(data,options);const[key,value]=Object.entries(attributeValue)[0];switch(key){case"M":case"L":return options?.convertTopLevelContainer?attributeValue:value;case"SS":case"NS":case"BS":case"S":case"N":case"B":case"NULL":case"BOOL":case"$unknown":default:return attributeValue}}
// node_modules/@aws-sdk/util-dynamodb/dist-es/unmarshall.js
var unmarshall=(data,options)=>{if(options?.convertWithoutMapWrapper){return convertToNative(data,options)}return convertToNative({M:data},options)};
// src/release/ledger/decode.ts
var text = { type: "string" };
var whole = { type: "integer" };
var releaseSchema = {
  type: "object",
  required: [
    "app",
    "environment",
    "version",
    "status",
    "image",
    "config",
    "processes",
    "releasePhase",
    "runKey",
    "createdAt"
  ],
  properties: {
    app: text,
    environment: text,
    version: { type: "integer", minimum: 1 },
    status: { enum: ["pending", "succeeded", "failed", "expired"] },
    image: text,
    config: {
      type: "object",
      required: ["secretArn", "versionId", "names"],
      properties: {
        secretArn: text,
        versionId: text,
        names: { type: "array", items: text },
        latest: text
      }
    },
    addons: { type: "array", items: text },
    publicConfigVars: { type: "array", items: text },
    ownPublicConfigVars: { type: "array", items: text },
    processes: {
      type: "array",
      items: {
        type: "object",
        required: [
          "type",
          "command",
          "entryPoint",
          "size",
          "quantity",
          "singleton",
          "strategy",
          "bakeMinutes",
          "stopTimeout"
        ],
        properties: {
          type: text,
          command: text,
          entryPoint: { type: "array", items: text },
          size: {
            type: "object",
            required: ["name", "cpu", "memory"],
            properties: { name: text, cpu: whole, memory: whole }
          },
          quantity: whole,
          taskDefinition: text,
          singleton: { type: "boolean" },
          strategy: { enum: ["blue-green", "canary", "linear", "rolling"] },
          shift: {
            type: "object",
            required: ["percent", "minutes"],
            properties: { percent: { type: "number" }, minutes: { type: "number" } }
          },
          bakeMinutes: { type: "number" },
          drainFirst: { type: "boolean" },
          order: whole,
          stopTimeout: whole,
          healthCheck: {
            type: "object",
            required: ["path", "interval", "timeout", "healthyThreshold", "unhealthyThreshold"],
            properties: {
              path: text,
              interval: whole,
              timeout: whole,
              healthyThreshold: whole,
              unhealthyThreshold: whole
            }
          },
          autoscaling: {
            type: "object",
            required: ["min", "max"],
            properties: { min: whole, max: whole, cpu: whole, memory: whole }
          }
        }
      }
    },
    releasePhase: {
      type: "object",
      required: ["status"],
      properties: {
        status: { enum: ["none", "pending", "running", "succeeded", "failed", "skipped"] },
        taskArn: text,
        exitCode: whole,
        reason: text,
        logStream: text,
        snapshot: text,
        startedAt: text,
        endedAt: text
      }
    },
    defaults: { type: "object", additionalProperties: text },
    parity: {
      type: "object",
      required: Object.keys(_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__/* .FULL_HEROKU_COMPAT */ .Gq),
      additionalProperties: { type: "boolean" }
    },
    kind: text,
    description: text,
    actor: text,
    commit: text,
    runUrl: text,
    runKey: text,
    parent: whole,
    promotedFrom: {
      type: "object",
      required: ["app", "environment", "version"],
      properties: { app: text, environment: text, version: whole }
    },
    turnedBackBy: text,
    failure: text,
    createdAt: text,
    updatedAt: text
  }
};
var validator = new _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_13__/* .Validator */ .D(releaseSchema, "2020-12");
var isRelease = (value) => validator.validate(value).valid;
function decodeRelease(record, where) {
  if (isRelease(record)) return record;
  const problem = validator.validate(record).errors.at(-1);
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(
    `${where} is not a release record (${problem?.instanceLocation ?? "#"}: ${problem?.error ?? "unreadable"})`,
    { fix: "It was written by a newer version of these actions, or by another tool: update the actions." }
  );
}
var outputSchema = {
  type: "object",
  required: ["lines", "dropped"],
  properties: { lines: { type: "array", items: text }, dropped: whole }
};
var outputValidator = new _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_13__/* .Validator */ .D(outputSchema, "2020-12");
var isOutput = (value) => outputValidator.validate(value).valid;
function decodeOutput(record) {
  return isOutput(record) ? { lines: record.lines, dropped: record.dropped } : void 0;
}

// node_modules/@aws-sdk/core/dist-es/submodules/account-id-endpoint/AccountIdEndpointModeConstants.js
var DEFAULT_ACCOUNT_ID_ENDPOINT_MODE="preferred";var ACCOUNT_ID_ENDPOINT_MODE_VALUES=["disabled","preferred","required"];function validateAccountIdEndpointMode(value){return ACCOUNT_ID_ENDPOINT_MODE_VALUES.includes(value)}
// node_modules/@aws-sdk/core/dist-es/submodules/account-id-endpoint/AccountIdEndpointModeConfigResolver.js
var resolveAccountIdEndpointModeConfig=input=>{const{accountIdEndpointMode}=input;const accountIdEndpointModeProvider=(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .normalizeProvider */ .te)(accountIdEndpointMode??DEFAULT_ACCOUNT_ID_ENDPOINT_MODE);return Object.assign(input,{accountIdEndpointMode:async()=>{const accIdMode=await accountIdEndpointModeProvider();if(!validateAccountIdEndpointMode(accIdMode)){throw new Error(`Invalid value for accountIdEndpointMode: ${accIdMode}. Valid values are: "required", "preferred", "disabled".`)}return accIdMode}})};
// node_modules/@aws-sdk/core/dist-es/submodules/account-id-endpoint/NodeAccountIdEndpointModeConfigOptions.js
var err="Invalid AccountIdEndpointMode value";var _throw=message=>{throw new Error(message)};var ENV_ACCOUNT_ID_ENDPOINT_MODE="AWS_ACCOUNT_ID_ENDPOINT_MODE";var CONFIG_ACCOUNT_ID_ENDPOINT_MODE="account_id_endpoint_mode";var NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS={environmentVariableSelector:env=>{const value=env[ENV_ACCOUNT_ID_ENDPOINT_MODE];if(value&&!validateAccountIdEndpointMode(value)){_throw(err)}return value},configFileSelector:profile=>{const value=profile[CONFIG_ACCOUNT_ID_ENDPOINT_MODE];if(value&&!validateAccountIdEndpointMode(value)){_throw(err)}return value},default:DEFAULT_ACCOUNT_ID_ENDPOINT_MODE};
// node_modules/@aws-sdk/middleware-endpoint-discovery/dist-es/configurations.js
var ENV_ENDPOINT_DISCOVERY=["AWS_ENABLE_ENDPOINT_DISCOVERY","AWS_ENDPOINT_DISCOVERY_ENABLED"];var CONFIG_ENDPOINT_DISCOVERY="endpoint_discovery_enabled";var isFalsy=value=>["false","0"].indexOf(value)>=0;var NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS={environmentVariableSelector:env=>{for(let i4=0;i4<ENV_ENDPOINT_DISCOVERY.length;i4++){const envKey=ENV_ENDPOINT_DISCOVERY[i4];if(envKey in env){const value=env[envKey];if(value===""){throw Error(`Environment variable ${envKey} can't be empty of undefined, got "${value}"`)}return!isFalsy(value)}}},configFileSelector:profile=>{if(CONFIG_ENDPOINT_DISCOVERY in profile){const value=profile[CONFIG_ENDPOINT_DISCOVERY];if(value===void 0){throw Error(`Shared config entry ${CONFIG_ENDPOINT_DISCOVERY} can't be undefined, got "${value}"`)}return!isFalsy(value)}},default:void 0};
// node_modules/@aws-sdk/endpoint-cache/dist-es/EndpointCache.js
var import_lru_cache=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_24__/* .__toESM */ .f1)(require_lru_cache());var EndpointCache2=class{cache;constructor(capacity){this.cache=new import_lru_cache.default(capacity)}getEndpoint(key){const endpointsWithExpiry=this.get(key);if(!endpointsWithExpiry||endpointsWithExpiry.length===0){return void 0}const endpoints=endpointsWithExpiry.map(endpoint=>endpoint.Address);return endpoints[Math.floor(Math.random()*endpoints.length)]}get(key){if(!this.has(key)){return}const value=this.cache.get(key);if(!value){return}const now=Date.now();const endpointsWithExpiry=value.filter(endpoint=>now<endpoint.Expires);if(endpointsWithExpiry.length===0){this.delete(key);return void 0}return endpointsWithExpiry}set(key,endpoints){const now=Date.now();this.cache.set(key,endpoints.map(({Address,CachePeriodInMinutes})=>({Address,Expires:now+CachePeriodInMinutes*60*1e3})))}delete(key){this.cache.set(key,[])}has(key){if(!this.cache.has(key)){return false}const endpoints=this.cache.peek(key);if(!endpoints){return false}return endpoints.length>0}clear(){this.cache.clear()}};
// node_modules/@aws-sdk/middleware-endpoint-discovery/dist-es/resolveEndpointDiscoveryConfig.js
var resolveEndpointDiscoveryConfig=(input,{endpointDiscoveryCommandCtor})=>{const{endpointCacheSize,endpointDiscoveryEnabled,endpointDiscoveryEnabledProvider}=input;return Object.assign(input,{endpointDiscoveryCommandCtor,endpointCache:new EndpointCache2(endpointCacheSize??1e3),endpointDiscoveryEnabled:endpointDiscoveryEnabled!==void 0?()=>Promise.resolve(endpointDiscoveryEnabled):endpointDiscoveryEnabledProvider,isClientEndpointDiscoveryEnabled:endpointDiscoveryEnabled!==void 0})};
// node_modules/@aws-sdk/client-dynamodb/dist-es/auth/httpAuthSchemeProvider.js
var defaultDynamoDBHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .getSmithyContext */ .ug)(context).operation,region:await (0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .normalizeProvider */ .te)(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"dynamodb",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultDynamoDBHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption(authParameters))}}return options};var resolveHttpAuthSchemeConfig=config=>{const config_0=(0,_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .resolveAwsSdkSigV4Config */ .ho)(config);return Object.assign(config_0,{authSchemePreference:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .normalizeProvider */ .te)(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-dynamodb/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"dynamodb"})};var commonParams={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},AccountId:{type:"builtInParams",name:"accountId"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"},AccountIdEndpointMode:{type:"builtInParams",name:"accountIdEndpointMode"}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/commandBuilder.js
var command3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .makeBuilder */ .k8)(commonParams,"DynamoDB_20120810","DynamoDBClient",_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getEndpointPlugin */ .rD);var _ep03={};var _ep1={ResourceArnList:{type:"operationContextParams",get:input=>Object.keys(input?.RequestItems??{})}};var _ep3={ResourceArn:{type:"contextParams",name:"TableName"}};var _mw03=(Command,cs,config,o2)=>[];
// node_modules/@aws-sdk/client-dynamodb/dist-es/models/DynamoDBServiceException.js
var DynamoDBServiceException=class _DynamoDBServiceException extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .ServiceException */ .TJ{static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.dynamodb#DynamoDBServiceException";constructor(options){super(options);Object.setPrototypeOf(this,_DynamoDBServiceException.prototype)}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/models/errors.js
var BackupInUseException=class _BackupInUseException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#BackupInUseException";name="BackupInUseException";$fault="client";constructor(opts){super({name:"BackupInUseException",$fault:"client",...opts});Object.setPrototypeOf(this,_BackupInUseException.prototype)}};var BackupNotFoundException=class _BackupNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#BackupNotFoundException";name="BackupNotFoundException";$fault="client";constructor(opts){super({name:"BackupNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_BackupNotFoundException.prototype)}};var InternalServerError=class _InternalServerError extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#InternalServerError";name="InternalServerError";$fault="server";constructor(opts){super({name:"InternalServerError",$fault:"server",...opts});Object.setPrototypeOf(this,_InternalServerError.prototype)}};var RequestLimitExceeded=class _RequestLimitExceeded extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#RequestLimitExceeded";name="RequestLimitExceeded";$fault="client";ThrottlingReasons;constructor(opts){super({name:"RequestLimitExceeded",$fault:"client",...opts});Object.setPrototypeOf(this,_RequestLimitExceeded.prototype);this.ThrottlingReasons=opts.ThrottlingReasons}};var ThrottlingException=class _ThrottlingException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ThrottlingException";name="ThrottlingException";$fault="client";throttlingReasons;constructor(opts){super({name:"ThrottlingException",$fault:"client",...opts});Object.setPrototypeOf(this,_ThrottlingException.prototype);this.throttlingReasons=opts.throttlingReasons}};var InvalidEndpointException=class _InvalidEndpointException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#InvalidEndpointException";name="InvalidEndpointException";$fault="client";Message;constructor(opts){super({name:"InvalidEndpointException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidEndpointException.prototype);this.Message=opts.Message}};var ProvisionedThroughputExceededException=class _ProvisionedThroughputExceededException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ProvisionedThroughputExceededException";name="ProvisionedThroughputExceededException";$fault="client";ThrottlingReasons;constructor(opts){super({name:"ProvisionedThroughputExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_ProvisionedThroughputExceededException.prototype);this.ThrottlingReasons=opts.ThrottlingReasons}};var ResourceNotFoundException=class _ResourceNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ResourceNotFoundException";name="ResourceNotFoundException";$fault="client";constructor(opts){super({name:"ResourceNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceNotFoundException.prototype)}};var ItemCollectionSizeLimitExceededException=class _ItemCollectionSizeLimitExceededException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ItemCollectionSizeLimitExceededException";name="ItemCollectionSizeLimitExceededException";$fault="client";constructor(opts){super({name:"ItemCollectionSizeLimitExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_ItemCollectionSizeLimitExceededException.prototype)}};var ReplicatedWriteConflictException=class _ReplicatedWriteConflictException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ReplicatedWriteConflictException";name="ReplicatedWriteConflictException";$fault="client";$retryable={};constructor(opts){super({name:"ReplicatedWriteConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReplicatedWriteConflictException.prototype)}};var ContinuousBackupsUnavailableException=class _ContinuousBackupsUnavailableException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ContinuousBackupsUnavailableException";name="ContinuousBackupsUnavailableException";$fault="client";constructor(opts){super({name:"ContinuousBackupsUnavailableException",$fault:"client",...opts});Object.setPrototypeOf(this,_ContinuousBackupsUnavailableException.prototype)}};var LimitExceededException=class _LimitExceededException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#LimitExceededException";name="LimitExceededException";$fault="client";constructor(opts){super({name:"LimitExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_LimitExceededException.prototype)}};var TableInUseException=class _TableInUseException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#TableInUseException";name="TableInUseException";$fault="client";constructor(opts){super({name:"TableInUseException",$fault:"client",...opts});Object.setPrototypeOf(this,_TableInUseException.prototype)}};var TableNotFoundException=class _TableNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#TableNotFoundException";name="TableNotFoundException";$fault="client";constructor(opts){super({name:"TableNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_TableNotFoundException.prototype)}};var GlobalTableAlreadyExistsException=class _GlobalTableAlreadyExistsException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#GlobalTableAlreadyExistsException";name="GlobalTableAlreadyExistsException";$fault="client";constructor(opts){super({name:"GlobalTableAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_GlobalTableAlreadyExistsException.prototype)}};var ResourceInUseException=class _ResourceInUseException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ResourceInUseException";name="ResourceInUseException";$fault="client";constructor(opts){super({name:"ResourceInUseException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceInUseException.prototype)}};var TransactionConflictException=class _TransactionConflictException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#TransactionConflictException";name="TransactionConflictException";$fault="client";constructor(opts){super({name:"TransactionConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_TransactionConflictException.prototype)}};var PolicyNotFoundException=class _PolicyNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#PolicyNotFoundException";name="PolicyNotFoundException";$fault="client";constructor(opts){super({name:"PolicyNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_PolicyNotFoundException.prototype)}};var ExportNotFoundException=class _ExportNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ExportNotFoundException";name="ExportNotFoundException";$fault="client";constructor(opts){super({name:"ExportNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ExportNotFoundException.prototype)}};var GlobalTableNotFoundException=class _GlobalTableNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#GlobalTableNotFoundException";name="GlobalTableNotFoundException";$fault="client";constructor(opts){super({name:"GlobalTableNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_GlobalTableNotFoundException.prototype)}};var ImportNotFoundException=class _ImportNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ImportNotFoundException";name="ImportNotFoundException";$fault="client";constructor(opts){super({name:"ImportNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImportNotFoundException.prototype)}};var DuplicateItemException=class _DuplicateItemException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#DuplicateItemException";name="DuplicateItemException";$fault="client";constructor(opts){super({name:"DuplicateItemException",$fault:"client",...opts});Object.setPrototypeOf(this,_DuplicateItemException.prototype)}};var IdempotentParameterMismatchException=class _IdempotentParameterMismatchException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#IdempotentParameterMismatchException";name="IdempotentParameterMismatchException";$fault="client";Message;constructor(opts){super({name:"IdempotentParameterMismatchException",$fault:"client",...opts});Object.setPrototypeOf(this,_IdempotentParameterMismatchException.prototype);this.Message=opts.Message}};var TransactionInProgressException=class _TransactionInProgressException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#TransactionInProgressException";name="TransactionInProgressException";$fault="client";Message;constructor(opts){super({name:"TransactionInProgressException",$fault:"client",...opts});Object.setPrototypeOf(this,_TransactionInProgressException.prototype);this.Message=opts.Message}};var ExportConflictException=class _ExportConflictException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ExportConflictException";name="ExportConflictException";$fault="client";constructor(opts){super({name:"ExportConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_ExportConflictException.prototype)}};var InvalidExportTimeException=class _InvalidExportTimeException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#InvalidExportTimeException";name="InvalidExportTimeException";$fault="client";constructor(opts){super({name:"InvalidExportTimeException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidExportTimeException.prototype)}};var PointInTimeRecoveryUnavailableException=class _PointInTimeRecoveryUnavailableException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#PointInTimeRecoveryUnavailableException";name="PointInTimeRecoveryUnavailableException";$fault="client";constructor(opts){super({name:"PointInTimeRecoveryUnavailableException",$fault:"client",...opts});Object.setPrototypeOf(this,_PointInTimeRecoveryUnavailableException.prototype)}};var ImportConflictException=class _ImportConflictException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ImportConflictException";name="ImportConflictException";$fault="client";constructor(opts){super({name:"ImportConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_ImportConflictException.prototype)}};var TableAlreadyExistsException=class _TableAlreadyExistsException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#TableAlreadyExistsException";name="TableAlreadyExistsException";$fault="client";constructor(opts){super({name:"TableAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_TableAlreadyExistsException.prototype)}};var InvalidRestoreTimeException=class _InvalidRestoreTimeException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#InvalidRestoreTimeException";name="InvalidRestoreTimeException";$fault="client";constructor(opts){super({name:"InvalidRestoreTimeException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidRestoreTimeException.prototype)}};var ReplicaAlreadyExistsException=class _ReplicaAlreadyExistsException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ReplicaAlreadyExistsException";name="ReplicaAlreadyExistsException";$fault="client";constructor(opts){super({name:"ReplicaAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReplicaAlreadyExistsException.prototype)}};var ReplicaNotFoundException=class _ReplicaNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ReplicaNotFoundException";name="ReplicaNotFoundException";$fault="client";constructor(opts){super({name:"ReplicaNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReplicaNotFoundException.prototype)}};var IndexNotFoundException=class _IndexNotFoundException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#IndexNotFoundException";name="IndexNotFoundException";$fault="client";constructor(opts){super({name:"IndexNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_IndexNotFoundException.prototype)}};var ConditionalCheckFailedException=class _ConditionalCheckFailedException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#ConditionalCheckFailedException";name="ConditionalCheckFailedException";$fault="client";Item;constructor(opts){super({name:"ConditionalCheckFailedException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConditionalCheckFailedException.prototype);this.Item=opts.Item}};var TransactionCanceledException=class _TransactionCanceledException extends DynamoDBServiceException{static shapeId="com.amazonaws.dynamodb#TransactionCanceledException";name="TransactionCanceledException";$fault="client";Message;CancellationReasons;constructor(opts){super({name:"TransactionCanceledException",$fault:"client",...opts});Object.setPrototypeOf(this,_TransactionCanceledException.prototype);this.Message=opts.Message;this.CancellationReasons=opts.CancellationReasons}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js
var _A="Action";var _AM="AttributeMap";var _ATG="AttributesToGet";var _AU="AttributeUpdates";var _AV="AttributeValue";var _AVL="AttributeValueList";var _AVU="AttributeValueUpdate";var _Ad="Address";var _At="Attributes";var _BIUE="BackupInUseException";var _BNFE="BackupNotFoundException";var _BOOL="BOOL";var _BS_="BS";var _BWI="BatchWriteItem";var _BWII="BatchWriteItemInput";var _BWIO="BatchWriteItemOutput";var _BWIRM="BatchWriteItemRequestMap";var _B_="B";var _C="Code";var _CBUE="ContinuousBackupsUnavailableException";var _CC="ConsumedCapacity";var _CCFE="ConditionalCheckFailedException";var _CCM="ConsumedCapacityMultiple";var _CCo="ConditionCheck";var _CE="ConditionExpression";var _CIM="ContributorInsightsMode";var _CIRL="ContributorInsightsRuleList";var _CISo="ContributorInsightsStatus";var _CO="ComparisonOperator";var _COo="ConditionalOperator";var _COs="CsvOptions";var _CPIM="CachePeriodInMinutes";var _CR="CancellationReasons";var _CRL="CancellationReasonList";var _CRSRA="ConfirmRemoveSelfResourceAccess";var _CRa="CancellationReason";var _CRo="ConsistentRead";var _CU="CapacityUnits";var _Ca="Capacity";var _Co="Condition";var _Cou="Count";var _DCIO="DescribeContributorInsightsOutput";var _DE="DescribeEndpoints";var _DER="DescribeEndpointsRequest";var _DERe="DescribeEndpointsResponse";var _DI="DeleteItem";var _DIE="DuplicateItemException";var _DII="DeleteItemInput";var _DIO="DeleteItemOutput";var _DR="DeleteRequest";var _De="Delimiter";var _Del="Delete";var _EAM="ExpectedAttributeMap";var _EAN="ExpressionAttributeNames";var _EAV="ExpressionAttributeValues";var _EAVM="ExpressionAttributeValueMap";var _EAVx="ExpectedAttributeValue";var _ECE="ExportConflictException";var _EDx="ExceptionDescription";var _EN="ExceptionName";var _ENFE="ExportNotFoundException";var _ERI="ExpectedRevisionId";var _ESK="ExclusiveStartKey";var _En="Endpoints";var _End="Endpoint";var _Ex="Expected";var _Exi="Exists";var _FCM="FilterConditionMap";var _FE="FailureException";var _FEi="FilterExpression";var _FS="FilterSpecification";var _G="Get";var _GI="GetItem";var _GII="GetItemInput";var _GIO="GetItemOutput";var _GSI="GlobalSecondaryIndexes";var _GTAEE="GlobalTableAlreadyExistsException";var _GTNFE="GlobalTableNotFoundException";var _HL="HeaderList";var _I="Item";var _ICE="ImportConflictException";var _ICK="ItemCollectionKey";var _ICKAM="ItemCollectionKeyAttributeMap";var _ICM="ItemCollectionMetrics";var _ICMM="ItemCollectionMetricsMultiple";var _ICMPT="ItemCollectionMetricsPerTable";var _ICSLEE="ItemCollectionSizeLimitExceededException";var _IEE="InvalidEndpointException";var _IETE="InvalidExportTimeException";var _IL="ItemList";var _IN="IndexName";var _INFE="ImportNotFoundException";var _INFEn="IndexNotFoundException";var _IPME="IdempotentParameterMismatchException";var _IRTE="InvalidRestoreTimeException";var _ISE="InternalServerError";var _It="Items";var _K="Key";var _KAA="KeysAndAttributes";var _KC="KeyConditions";var _KCE="KeyConditionExpression";var _KL="KeyList";var _Ke="Keys";var _L="Limit";var _LAV="ListAttributeValue";var _LEE="LimitExceededException";var _LEK="LastEvaluatedKey";var _LETN="LastEvaluatedTableName";var _LSI="LocalSecondaryIndexes";var _LTO="ListTablesOutput";var _LUDT="LastUpdateDateTime";var _L_="L";var _M="Message";var _MAV="MapAttributeValue";var _M_="M";var _N="N";var _NKA="NonKeyAttributes";var _NS="NS";var _NULL="NULL";var _OSC="OutputS3Configuration";var _OT="OutputType";var _PE="ProjectionExpression";var _PI="PutItem";var _PII="PutItemInput";var _PIIAM="PutItemInputAttributeMap";var _PIO="PutItemOutput";var _PITRUE="PointInTimeRecoveryUnavailableException";var _PNFE="PolicyNotFoundException";var _PR="PutRequest";var _PRPI="PutResourcePolicyInput";var _PTEE="ProvisionedThroughputExceededException";var _PTro="ProjectionType";var _Po="Policy";var _Pr="Projection";var _Pu="Put";var _Q="Query";var _QF="QueryFilter";var _QI="QueryInput";var _QO="QueryOutput";var _RA="ResourceArn";var _RAEE="ReplicaAlreadyExistsException";var _RCC="ReturnConsumedCapacity";var _RCU="ReadCapacityUnits";var _RI="RequestItems";var _RICM="ReturnItemCollectionMetrics";var _RIUE="ResourceInUseException";var _RLE="RequestLimitExceeded";var _RNFE="ReplicaNotFoundException";var _RNFEe="ResourceNotFoundException";var _RV="ReturnValues";var _RVOCCF="ReturnValuesOnConditionCheckFailure";var _RWCE="ReplicatedWriteConflictException";var _SB="S3Bucket";var _SBO="S3BucketOwner";var _SC="ScannedCount";var _SCE="SearchConditionExpression";var _SERGB="SizeEstimateRangeGB";var _SF="ScanFilter";var _SI="ScanInput";var _SICM="SecondaryIndexesCapacityMap";var _SIF="ScanIndexForward";var _SKP="S3KeyPrefix";var _SSA="S3SseAlgorithm";var _SSKKI="S3SseKmsKeyId";var _SS_="SS";var _SV="SearchVector";var _SVI="SearchVectorsInput";var _SVL="SearchVectorList";var _S_="S";var _Se="Select";var _Seg="Segment";var _T="Table";var _TAEE="TableAlreadyExistsException";var _TCE="TransactionCanceledException";var _TCEr="TransactionConflictException";var _TE="ThrottlingException";var _TIPE="TransactionInProgressException";var _TIUE="TableInUseException";var _TK="TopK";var _TKa="TagKeys";var _TN="TableName";var _TNFE="TableNotFoundException";var _TNa="TableNames";var _TR="ThrottlingReasons";var _TRL="ThrottlingReasonList";var _TRh="ThrottlingReason";var _TSo="TotalSegments";var _U="Update";var _UE="UpdateExpression";var _UI="UnprocessedItems";var _UII="UpdateItemInput";var _UIO="UpdateItemOutput";var _UIp="UpdateItem";var _URI="UntagResourceInput";var _V="Value";var _VC="VectorCapacity";var _VI="VectorIndexes";var _VICM="VectorIndexesCapacityMap";var _VSRB="VectorSearchRequestBytes";var _VWRB="VectorWriteRequestBytes";var _WCU="WriteCapacityUnits";var _WR="WriteRequest";var _WRr="WriteRequests";var _aQE="awsQueryError";var _c="client";var _e="error";var _hE="httpError";var _hH="httpHeader";var _m="message";var _r="reason";var _re="resource";var _s="smithy.ts.sdk.synthetic.com.amazonaws.dynamodb";var _se="server";var _tR="throttlingReasons";var _xacrsra="x-amz-confirm-remove-self-resource-access";var n0="com.amazonaws.dynamodb";var _s_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .TypeRegistry */ .OF(_s);var DynamoDBServiceException$=[-3,_s,"DynamoDBServiceException",0,[],[]];_s_registry.registerError(DynamoDBServiceException$,DynamoDBServiceException);var n0_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .TypeRegistry */ .OF(n0);var BackupInUseException$=[-3,n0,_BIUE,{[_e]:_c},[_m],[0]];n0_registry.registerError(BackupInUseException$,BackupInUseException);var BackupNotFoundException$=[-3,n0,_BNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(BackupNotFoundException$,BackupNotFoundException);var ConditionalCheckFailedException$=[-3,n0,_CCFE,{[_e]:_c},[_m,_I],[0,()=>AttributeMap]];n0_registry.registerError(ConditionalCheckFailedException$,ConditionalCheckFailedException);var ContinuousBackupsUnavailableException$=[-3,n0,_CBUE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ContinuousBackupsUnavailableException$,ContinuousBackupsUnavailableException);var DuplicateItemException$=[-3,n0,_DIE,{[_e]:_c},[_m],[0]];n0_registry.registerError(DuplicateItemException$,DuplicateItemException);var ExportConflictException$=[-3,n0,_ECE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ExportConflictException$,ExportConflictException);var ExportNotFoundException$=[-3,n0,_ENFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ExportNotFoundException$,ExportNotFoundException);var GlobalTableAlreadyExistsException$=[-3,n0,_GTAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(GlobalTableAlreadyExistsException$,GlobalTableAlreadyExistsException);var GlobalTableNotFoundException$=[-3,n0,_GTNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(GlobalTableNotFoundException$,GlobalTableNotFoundException);var IdempotentParameterMismatchException$=[-3,n0,_IPME,{[_e]:_c},[_M],[0]];n0_registry.registerError(IdempotentParameterMismatchException$,IdempotentParameterMismatchException);var ImportConflictException$=[-3,n0,_ICE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImportConflictException$,ImportConflictException);var ImportNotFoundException$=[-3,n0,_INFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ImportNotFoundException$,ImportNotFoundException);var IndexNotFoundException$=[-3,n0,_INFEn,{[_e]:_c},[_m],[0]];n0_registry.registerError(IndexNotFoundException$,IndexNotFoundException);var InternalServerError$=[-3,n0,_ISE,{[_e]:_se},[_m],[0]];n0_registry.registerError(InternalServerError$,InternalServerError);var InvalidEndpointException$=[-3,n0,_IEE,{[_e]:_c,[_hE]:421},[_M],[0]];n0_registry.registerError(InvalidEndpointException$,InvalidEndpointException);var InvalidExportTimeException$=[-3,n0,_IETE,{[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidExportTimeException$,InvalidExportTimeException);var InvalidRestoreTimeException$=[-3,n0,_IRTE,{[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidRestoreTimeException$,InvalidRestoreTimeException);var ItemCollectionSizeLimitExceededException$=[-3,n0,_ICSLEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ItemCollectionSizeLimitExceededException$,ItemCollectionSizeLimitExceededException);var LimitExceededException$=[-3,n0,_LEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(LimitExceededException$,LimitExceededException);var PointInTimeRecoveryUnavailableException$=[-3,n0,_PITRUE,{[_e]:_c},[_m],[0]];n0_registry.registerError(PointInTimeRecoveryUnavailableException$,PointInTimeRecoveryUnavailableException);var PolicyNotFoundException$=[-3,n0,_PNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(PolicyNotFoundException$,PolicyNotFoundException);var ProvisionedThroughputExceededException$=[-3,n0,_PTEE,{[_e]:_c},[_m,_TR],[0,()=>ThrottlingReasonList]];n0_registry.registerError(ProvisionedThroughputExceededException$,ProvisionedThroughputExceededException);var ReplicaAlreadyExistsException$=[-3,n0,_RAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ReplicaAlreadyExistsException$,ReplicaAlreadyExistsException);var ReplicaNotFoundException$=[-3,n0,_RNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ReplicaNotFoundException$,ReplicaNotFoundException);var ReplicatedWriteConflictException$=[-3,n0,_RWCE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ReplicatedWriteConflictException$,ReplicatedWriteConflictException);var RequestLimitExceeded$=[-3,n0,_RLE,{[_e]:_c},[_m,_TR],[0,()=>ThrottlingReasonList]];n0_registry.registerError(RequestLimitExceeded$,RequestLimitExceeded);var ResourceInUseException$=[-3,n0,_RIUE,{[_e]:_c},[_m],[0]];n0_registry.registerError(ResourceInUseException$,ResourceInUseException);var ResourceNotFoundException$=[-3,n0,_RNFEe,{[_e]:_c},[_m],[0]];n0_registry.registerError(ResourceNotFoundException$,ResourceNotFoundException);var TableAlreadyExistsException$=[-3,n0,_TAEE,{[_e]:_c},[_m],[0]];n0_registry.registerError(TableAlreadyExistsException$,TableAlreadyExistsException);var TableInUseException$=[-3,n0,_TIUE,{[_e]:_c},[_m],[0]];n0_registry.registerError(TableInUseException$,TableInUseException);var TableNotFoundException$=[-3,n0,_TNFE,{[_e]:_c},[_m],[0]];n0_registry.registerError(TableNotFoundException$,TableNotFoundException);var ThrottlingException$=[-3,n0,_TE,{[_aQE]:[`Throttling`,400],[_e]:_c,[_hE]:400},[_m,_tR],[0,()=>ThrottlingReasonList]];n0_registry.registerError(ThrottlingException$,ThrottlingException);var TransactionCanceledException$=[-3,n0,_TCE,{[_e]:_c},[_M,_CR],[0,()=>CancellationReasonList]];n0_registry.registerError(TransactionCanceledException$,TransactionCanceledException);var TransactionConflictException$=[-3,n0,_TCEr,{[_e]:_c},[_m],[0]];n0_registry.registerError(TransactionConflictException$,TransactionConflictException);var TransactionInProgressException$=[-3,n0,_TIPE,{[_e]:_c},[_M],[0]];n0_registry.registerError(TransactionInProgressException$,TransactionInProgressException);var errorTypeRegistries=[_s_registry,n0_registry];var AttributeValueUpdate$=[3,n0,_AVU,0,[_V,_A],[()=>AttributeValue$,0]];var BatchWriteItemInput$=[3,n0,_BWII,0,[_RI,_RCC,_RICM],[()=>BatchWriteItemRequestMap,0,0],1];var BatchWriteItemOutput$=[3,n0,_BWIO,0,[_UI,_ICM,_CC],[()=>BatchWriteItemRequestMap,()=>ItemCollectionMetricsPerTable,()=>ConsumedCapacityMultiple]];var CancellationReason$=[3,n0,_CRa,0,[_I,_C,_M],[()=>AttributeMap,0,0]];var Capacity$=[3,n0,_Ca,0,[_RCU,_WCU,_CU],[1,1,1]];var Condition$=[3,n0,_Co,0,[_CO,_AVL],[0,()=>AttributeValueList],1];var ConditionCheck$=[3,n0,_CCo,0,[_K,_TN,_CE,_EAN,_EAV,_RVOCCF],[()=>Key,0,0,128|0,()=>ExpressionAttributeValueMap,0],3];var ConsumedCapacity$=[3,n0,_CC,0,[_TN,_CU,_RCU,_WCU,_T,_LSI,_GSI,_VI],[0,1,1,1,()=>Capacity$,()=>SecondaryIndexesCapacityMap,()=>SecondaryIndexesCapacityMap,()=>VectorIndexesCapacityMap]];var CsvOptions$=[3,n0,_COs,0,[_De,_HL],[0,64|0]];var Delete$=[3,n0,_Del,0,[_K,_TN,_CE,_EAN,_EAV,_RVOCCF],[()=>Key,0,0,128|0,()=>ExpressionAttributeValueMap,0],2];var DeleteItemInput$=[3,n0,_DII,0,[_TN,_K,_Ex,_COo,_RV,_RCC,_RICM,_CE,_EAN,_EAV,_RVOCCF],[0,()=>Key,()=>ExpectedAttributeMap,0,0,0,0,0,128|0,()=>ExpressionAttributeValueMap,0],2];var DeleteItemOutput$=[3,n0,_DIO,0,[_At,_CC,_ICM],[()=>AttributeMap,()=>ConsumedCapacity$,()=>ItemCollectionMetrics$]];var DeleteRequest$=[3,n0,_DR,0,[_K],[()=>Key],1];var DescribeContributorInsightsOutput$=[3,n0,_DCIO,0,[_TN,_IN,_CIRL,_CISo,_LUDT,_FE,_CIM],[0,0,64|0,0,4,()=>FailureException$,0]];var DescribeEndpointsRequest$=[3,n0,_DER,0,[],[]];var DescribeEndpointsResponse$=[3,n0,_DERe,0,[_En],[()=>Endpoints],1];var Endpoint$=[3,n0,_End,0,[_Ad,_CPIM],[0,1],2];var ExpectedAttributeValue$=[3,n0,_EAVx,0,[_V,_Exi,_CO,_AVL],[()=>AttributeValue$,2,0,()=>AttributeValueList]];var FailureException$=[3,n0,_FE,0,[_EN,_EDx],[0,0]];var FilterSpecification$=[3,n0,_FS,0,[_FEi,_PE,_KCE,_EAN,_EAV],[0,0,0,128|0,()=>ExpressionAttributeValueMap]];var Get$=[3,n0,_G,0,[_K,_TN,_PE,_EAN],[()=>Key,0,0,128|0],2];var GetItemInput$=[3,n0,_GII,0,[_TN,_K,_ATG,_CRo,_RCC,_PE,_EAN],[0,()=>Key,64|0,2,0,0,128|0],2];var GetItemOutput$=[3,n0,_GIO,0,[_I,_CC],[()=>AttributeMap,()=>ConsumedCapacity$]];var ItemCollectionMetrics$=[3,n0,_ICM,0,[_ICK,_SERGB],[()=>ItemCollectionKeyAttributeMap,64|1]];var KeysAndAttributes$=[3,n0,_KAA,0,[_Ke,_ATG,_CRo,_PE,_EAN],[()=>KeyList,64|0,2,0,128|0],1];var ListTablesOutput$=[3,n0,_LTO,0,[_TNa,_LETN],[64|0,0]];var OutputS3Configuration$=[3,n0,_OSC,0,[_OT,_SBO,_SB,_SKP,_SSA,_SSKKI],[64|0,0,0,0,0,0],1];var Projection$=[3,n0,_Pr,0,[_PTro,_NKA],[0,64|0]];var Put$=[3,n0,_Pu,0,[_I,_TN,_CE,_EAN,_EAV,_RVOCCF],[()=>PutItemInputAttributeMap,0,0,128|0,()=>ExpressionAttributeValueMap,0],2];var PutItemInput$=[3,n0,_PII,0,[_TN,_I,_Ex,_RV,_RCC,_RICM,_COo,_CE,_EAN,_EAV,_RVOCCF],[0,()=>PutItemInputAttributeMap,()=>ExpectedAttributeMap,0,0,0,0,0,128|0,()=>ExpressionAttributeValueMap,0],2];var PutItemOutput$=[3,n0,_PIO,0,[_At,_CC,_ICM],[()=>AttributeMap,()=>ConsumedCapacity$,()=>ItemCollectionMetrics$]];var PutRequest$=[3,n0,_PR,0,[_I],[()=>PutItemInputAttributeMap],1];var PutResourcePolicyInput$=[3,n0,_PRPI,0,[_RA,_Po,_ERI,_CRSRA],[0,0,0,[2,{[_hH]:_xacrsra}]],2];var QueryInput$=[3,n0,_QI,0,[_TN,_IN,_Se,_ATG,_L,_CRo,_KC,_QF,_COo,_SIF,_ESK,_RCC,_PE,_FEi,_KCE,_EAN,_EAV],[0,0,0,64|0,1,2,()=>KeyConditions,()=>FilterConditionMap,0,2,()=>Key,0,0,0,0,128|0,()=>ExpressionAttributeValueMap],1];var QueryOutput$=[3,n0,_QO,0,[_It,_Cou,_SC,_LEK,_CC],[()=>ItemList,1,1,()=>Key,()=>ConsumedCapacity$]];var ScanInput$=[3,n0,_SI,0,[_TN,_IN,_ATG,_L,_Se,_SF,_COo,_ESK,_RCC,_TSo,_Seg,_PE,_FEi,_EAN,_EAV,_CRo],[0,0,64|0,1,0,()=>FilterConditionMap,0,()=>Key,0,1,1,0,0,128|0,()=>ExpressionAttributeValueMap,2],1];var SearchVectorsInput$=[3,n0,_SVI,0,[_TN,_IN,_SV,_TK,_RCC,_EAN,_EAV,_PE,_SCE],[0,0,()=>SearchVectorList,1,0,128|0,()=>ExpressionAttributeValueMap,0,0],4];var ThrottlingReason$=[3,n0,_TRh,0,[_r,_re],[0,0]];var UntagResourceInput$=[3,n0,_URI,0,[_RA,_TKa],[0,64|0],2];var Update$=[3,n0,_U,0,[_K,_UE,_TN,_CE,_EAN,_EAV,_RVOCCF],[()=>Key,0,0,0,128|0,()=>ExpressionAttributeValueMap,0],3];var UpdateItemInput$=[3,n0,_UII,0,[_TN,_K,_AU,_Ex,_COo,_RV,_RCC,_RICM,_UE,_CE,_EAN,_EAV,_RVOCCF],[0,()=>Key,()=>AttributeUpdates,()=>ExpectedAttributeMap,0,0,0,0,0,0,128|0,()=>ExpressionAttributeValueMap,0],2];var UpdateItemOutput$=[3,n0,_UIO,0,[_At,_CC,_ICM],[()=>AttributeMap,()=>ConsumedCapacity$,()=>ItemCollectionMetrics$]];var VectorCapacity$=[3,n0,_VC,0,[_VSRB,_VWRB],[1,1]];var WriteRequest$=[3,n0,_WR,0,[_PR,_DR],[()=>PutRequest$,()=>DeleteRequest$]];var AttributeNameList=(/* unused pure expression or super */ null && (64|0));var AttributeValueList=[1,n0,_AVL,0,()=>AttributeValue$];var BinarySetAttributeValue=(/* unused pure expression or super */ null && (64|21));var CancellationReasonList=[1,n0,_CRL,0,()=>CancellationReason$];var ConsumedCapacityMultiple=[1,n0,_CCM,0,()=>ConsumedCapacity$];var ContributorInsightsRuleList=(/* unused pure expression or super */ null && (64|0));var CsvHeaderList=(/* unused pure expression or super */ null && (64|0));var Endpoints=[1,n0,_En,0,()=>Endpoint$];var ItemCollectionMetricsMultiple=[1,n0,_ICMM,0,()=>ItemCollectionMetrics$];var ItemCollectionSizeEstimateRange=(/* unused pure expression or super */ null && (64|1));var ItemList=[1,n0,_IL,0,()=>AttributeMap];var KeyList=[1,n0,_KL,0,()=>Key];var ListAttributeValue=[1,n0,_LAV,0,()=>AttributeValue$];var NonKeyAttributeNameList=(/* unused pure expression or super */ null && (64|0));var NumberSetAttributeValue=(/* unused pure expression or super */ null && (64|0));var OutputTypeList=(/* unused pure expression or super */ null && (64|0));var SearchVectorList=[1,n0,_SVL,0,()=>AttributeValue$];var StringSetAttributeValue=(/* unused pure expression or super */ null && (64|0));var TableNameList=(/* unused pure expression or super */ null && (64|0));var TagKeyList=(/* unused pure expression or super */ null && (64|0));var ThrottlingReasonList=[1,n0,_TRL,0,()=>ThrottlingReason$];var WriteRequests=[1,n0,_WRr,0,()=>WriteRequest$];var AttributeMap=[2,n0,_AM,0,0,()=>AttributeValue$];var AttributeUpdates=[2,n0,_AU,0,0,()=>AttributeValueUpdate$];var BatchWriteItemRequestMap=[2,n0,_BWIRM,0,0,()=>WriteRequests];var ExpectedAttributeMap=[2,n0,_EAM,0,0,()=>ExpectedAttributeValue$];var ExpressionAttributeNameMap=(/* unused pure expression or super */ null && (128|0));var ExpressionAttributeValueMap=[2,n0,_EAVM,0,0,()=>AttributeValue$];var FilterConditionMap=[2,n0,_FCM,0,0,()=>Condition$];var ItemCollectionKeyAttributeMap=[2,n0,_ICKAM,0,0,()=>AttributeValue$];var ItemCollectionMetricsPerTable=[2,n0,_ICMPT,0,0,()=>ItemCollectionMetricsMultiple];var Key=[2,n0,_K,0,0,()=>AttributeValue$];var KeyConditions=[2,n0,_KC,0,0,()=>Condition$];var MapAttributeValue=[2,n0,_MAV,0,0,()=>AttributeValue$];var PutItemInputAttributeMap=[2,n0,_PIIAM,0,0,()=>AttributeValue$];var SecondaryIndexesCapacityMap=[2,n0,_SICM,0,0,()=>Capacity$];var VectorIndexesCapacityMap=[2,n0,_VICM,0,0,()=>VectorCapacity$];var AttributeValue$=[4,n0,_AV,0,[_S_,_N,_B_,_SS_,_NS,_BS_,_M_,_L_,_NULL,_BOOL],[0,0,21,64|0,64|0,64|21,()=>MapAttributeValue,()=>ListAttributeValue,2,2]];var BatchWriteItem$=[9,n0,_BWI,0,()=>BatchWriteItemInput$,()=>BatchWriteItemOutput$];var DeleteItem$=[9,n0,_DI,0,()=>DeleteItemInput$,()=>DeleteItemOutput$];var DescribeEndpoints$=[9,n0,_DE,0,()=>DescribeEndpointsRequest$,()=>DescribeEndpointsResponse$];var GetItem$=[9,n0,_GI,0,()=>GetItemInput$,()=>GetItemOutput$];var PutItem$=[9,n0,_PI,0,()=>PutItemInput$,()=>PutItemOutput$];var Query$=[9,n0,_Q,0,()=>QueryInput$,()=>QueryOutput$];var UpdateItem$=[9,n0,_UIp,0,()=>UpdateItemInput$,()=>UpdateItemOutput$];
// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeEndpointsCommand.js
var DescribeEndpointsCommand=class extends command3(_ep03,_mw03,"DescribeEndpoints",DescribeEndpoints$){};
// node_modules/@aws-sdk/client-dynamodb/package.json
var package_default={name:"@aws-sdk/client-dynamodb",version:"3.1164.0",description:"AWS SDK for JavaScript Dynamodb Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-dynamodb",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-dynamodb"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service",test:"yarn g:vitest run --passWithNoTests","test:watch":"yarn g:vitest watch --passWithNoTests","test:integration":"yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts","test:integration:watch":"yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts","test:e2e":"yarn g:vitest run -c vitest.config.e2e.mts","test:e2e:watch":"yarn g:vitest watch -c vitest.config.e2e.mts","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.980.1","@aws-sdk/credential-provider-node":"^3.972.94","@aws-sdk/dynamodb-codec":"^3.973.56","@aws-sdk/middleware-endpoint-discovery":"^3.972.37","@aws-sdk/types":"^3.975.0","@smithy/core":"^3.38.0","@smithy/fetch-http-handler":"^5.8.0","@smithy/node-http-handler":"^4.14.0","@smithy/types":"^4.19.0",tslib:"^2.6.2"},devDependencies:{"@smithy/snapshot-testing":"^2.4.0","@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2",vitest:"^4.0.17"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/dynamodb-codec/dist-es/codec-v2/DynamoDBJsonCodec2.js
var ATTRIBUTE_VALUE="com.amazonaws.dynamodb#AttributeValue";var DynamoDBJsonShapeSerializer2=class extends _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .JsonShapeSerializer2 */ .A8{writeValue(schema,value,container){if(value!=null&&typeof value==="object"){const ns=_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .NormalizedSchema */ .l1.of(schema);if(ns.isStructSchema()&&ns.getName(true)===ATTRIBUTE_VALUE){this.writeAttributeValue(value);return}}super.writeValue(schema,value,container)}writeAttributeValue(av){const base64Encode=this.serdeContext?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .toBase64 */ .nk;this.writeAscii("{");let first=true;for(const key in av){const val=av[key];if(val==null){continue}if(!first){this.writeAscii(",")}first=false;this.writeAsciiQuoted(key);this.writeAscii(":");switch(key){case"B":if(val instanceof Uint8Array){this.writeBase64(val)}else{this.writeJsonString(val)}break;case"BS":this.writeAscii("[");{const arr=val;for(let i4=0;i4<arr.length;i4++){if(i4>0){this.writeAscii(",")}const item=arr[i4];if(item instanceof Uint8Array){this.writeBase64(item)}else{this.writeJsonString(base64Encode(item))}}}this.writeAscii("]");break;case"L":this.writeAscii("[");{const arr=val;for(let i4=0;i4<arr.length;i4++){if(i4>0){this.writeAscii(",")}if(arr[i4]!=null){this.writeAttributeValue(arr[i4])}else{this.writeAscii("null")}}}this.writeAscii("]");break;case"M":this.writeAscii("{");{const map=val;let mapFirst=true;for(const k4 in map){if(map[k4]==null){continue}if(!mapFirst){this.writeAscii(",")}mapFirst=false;this.writeJsonString(k4);this.writeAscii(":");this.writeAttributeValue(map[k4])}}this.writeAscii("}");break;case"SS":case"NS":this.writeAscii("[");{const arr=val;for(let i4=0;i4<arr.length;i4++){if(i4>0){this.writeAscii(",")}this.writeJsonString(arr[i4])}}this.writeAscii("]");break;case"S":case"N":this.writeJsonString(val);break;case"BOOL":this.writeAscii(val?"true":"false");break;case"NULL":this.writeAscii(val?"true":"false");break;default:this.writeAscii(JSON.stringify(val));break}}this.writeAscii("}")}};var DynamoDBJsonShapeDeserializer2=class extends _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .JsonShapeDeserializer2 */ .fw{_read(schema,value){const ns=_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .NormalizedSchema */ .l1.of(schema);if(ns.isStructSchema()&&ns.getName(true)===ATTRIBUTE_VALUE){if(value&&typeof value==="object"){return this.readAttributeValue(value)}}return super._read(ns,value)}readAttributeValue(av){const base64Decode=this.serdeContext?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .fromBase64 */ .Ey;const out=av;if(typeof av.B==="string"){out.B=base64Decode(av.B)}if(Array.isArray(av.BS)){out.BS=av.BS.map(base64Decode)}if(Array.isArray(av.L)){out.L=av.L.map(v2=>this.readAttributeValue(v2))}if(av.M&&typeof av.M==="object"){const m4=av.M;for(const k4 in m4){m4[k4]=this.readAttributeValue(m4[k4])}}return out}};var DynamoDBJsonCodec2=class extends _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .JsonCodec2 */ .pl{constructor(){super({timestampFormat:{useTrait:true,default:7},jsonName:false})}createSerializer(){const serializer=new DynamoDBJsonShapeSerializer2(this.settings);serializer.setSerdeContext(this.serdeContext);return serializer}createDeserializer(){const deserializer=new DynamoDBJsonShapeDeserializer2(this.settings);deserializer.setSerdeContext(this.serdeContext);return deserializer}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/endpoint/bdd.js
var L="ref";var M="argv";var a=-1;var b=true;var c=false;var d="isSet";var e="booleanEquals";var f="PartitionResult";var g="stringEquals";var h="getAttr";var i="parsedEndpoint";var j="aws.parseArn";var k=n2=>"ParsedArn_ssa_"+n2;var l="service";var m="dynamodb";var n="isValidHostLabel";var o="accountId";var p="FirstArn";var q=n2=>"https://{ParsedArn_ssa_"+n2+"#accountId}.search-ddb.{Region}.{PartitionResult#dualStackDnsSuffix}";var s=n2=>"https://{ParsedArn_ssa_"+n2+"#accountId}.ddb.{Region}.{PartitionResult#dualStackDnsSuffix}";var t=n2=>"https://{ParsedArn_ssa_"+n2+"#accountId}.search-ddb.{Region}.{PartitionResult#dnsSuffix}";var u=n2=>"https://{ParsedArn_ssa_"+n2+"#accountId}.ddb.{Region}.{PartitionResult#dnsSuffix}";var v={[L]:"Region"};var w={[L]:f};var x={"fn":h,[M]:[{[L]:i},"authority"]};var y={[L]:"AccountIdEndpointMode"};var z={"fn":h,[M]:[w,"name"]};var A={[L]:"ParsedArn_ssa_2"};var B={"fn":h,[M]:[A,"region"]};var C={[L]:"ResourceArnList"};var D={"fn":h,[M]:[{[L]:"ParsedArn_ssa_1"},"region"]};var E={[L]:"ParsedArn_ssa_1"};var F={[L]:"AccountId"};var G={};var H={"metricValues":["O"]};var I=[v];var J=[{[L]:"Endpoint"}];var K=[{[L]:"ResourceArn"}];var _data={conditions:[[d,I],[d,J],[e,[{[L]:"UseFIPS"},b]],[e,[{[L]:"UseDualStack"},b]],["aws.partition",I,f],[g,[v,"local"]],[e,[{fn:h,[M]:[w,"supportsFIPS"]},b]],["parseURL",J,i],[g,["dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}",x]],[e,[{fn:h,[M]:[w,"supportsDualStack"]},b]],[g,["search-dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}",x]],[d,[y]],[g,[v,"us-gov-east-1"]],[g,[v,"cn-north-1"]],[g,[v,"cn-northwest-1"]],[g,[v,"us-gov-west-1"]],[g,[z,"aws"]],[g,[y,"disabled"]],[d,K],[j,K,k(2)],[g,[{fn:h,[M]:[A,l]},m]],[g,[B,v]],[n,[{fn:h,[M]:[A,o]},c]],[n,[B,c]],[d,[C]],[h,[C,"[0]"],p],[j,[{[L]:p}],k(1)],[g,[D,v]],[g,[{fn:h,[M]:[E,l]},m]],[n,[{fn:h,[M]:[E,o]},c]],[n,[D,c]],[d,[F]],[g,[y,"required"]],[n,[F,c]],[g,[z,"aws-us-gov"]],[e,[{fn:"coalesce",[M]:[{[L]:"IsSearchOperation"},c]},b]]],results:[[a],[a,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[a,"Endpoint override is not supported for dual-stack endpoints. Please enable dual-stack functionality by enabling the configuration. For more details, see: https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html"],["{Endpoint}",G],[a,"Invalid Configuration: FIPS and local endpoint are not supported"],[a,"Invalid Configuration: Dualstack and local endpoint are not supported"],["http://localhost:8000",{authSchemes:[{name:"sigv4",signingName:m,signingRegion:"us-east-1"}]}],[a,"Invalid Configuration: AccountIdEndpointMode is required and FIPS is enabled, but FIPS account endpoints are not supported"],["https://search-dynamodb-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",G],["https://dynamodb-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",G],[a,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://search-dynamodb.{Region}.{PartitionResult#dnsSuffix}",G],["https://dynamodb.{Region}.{PartitionResult#dnsSuffix}",G],["https://search-dynamodb-fips.{Region}.{PartitionResult#dnsSuffix}",G],["https://dynamodb-fips.{Region}.{PartitionResult#dnsSuffix}",G],[a,"FIPS is enabled but this partition does not support FIPS"],[a,"Invalid Configuration: AccountIdEndpointMode is required but account endpoints are not supported in this region"],["https://search-dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}",G],["https://dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}",G],[q(2),H],[s(2),H],[q(1),H],[s(1),H],["https://{AccountId}.search-ddb.{Region}.{PartitionResult#dualStackDnsSuffix}",H],["https://{AccountId}.ddb.{Region}.{PartitionResult#dualStackDnsSuffix}",H],[a,"Credentials-sourced account ID parameter is invalid"],[a,"AccountIdEndpointMode is required but no AccountID was provided or able to be loaded"],[a,"DualStack is enabled but this partition does not support DualStack"],[t(2),H],[u(2),H],[t(1),H],[u(1),H],["https://{AccountId}.search-ddb.{Region}.{PartitionResult#dnsSuffix}",H],["https://{AccountId}.ddb.{Region}.{PartitionResult#dnsSuffix}",H],[a,"Invalid Configuration: Missing Region"]]};var root=2;var r=1e8;var nodes=new Int32Array([-1,1,-1,0,6,3,1,4,r+35,2,r+1,5,3,r+2,r+4,1,85,7,2,69,8,3,38,9,4,10,r+35,5,r+7,11,11,12,77,12,18,13,13,18,14,14,18,15,15,18,16,16,18,17,32,r+17,77,17,37,19,18,20,25,19,21,25,20,22,25,21,23,25,22,24,25,23,36,25,24,26,32,25,27,32,26,28,32,27,29,32,28,30,32,29,31,32,30,35,32,31,33,37,33,34,r+26,35,r+33,r+34,35,r+31,r+32,35,r+29,r+30,32,r+27,77,4,39,r+35,5,r+6,40,9,41,r+28,11,42,68,12,48,43,13,48,44,14,48,45,15,48,46,16,48,47,32,r+17,68,17,67,49,18,50,55,19,51,55,20,52,55,21,53,55,22,54,55,23,66,55,24,56,62,25,57,62,26,58,62,27,59,62,28,60,62,29,61,62,30,65,62,31,63,67,33,64,r+26,35,r+24,r+25,35,r+22,r+23,35,r+20,r+21,32,r+27,68,35,r+18,r+19,3,78,70,4,71,r+35,5,r+5,72,6,73,r+16,11,74,75,32,r+8,75,34,77,76,35,r+14,r+15,35,r+12,r+13,4,79,r+35,5,r+5,80,6,81,r+11,9,82,r+11,11,83,84,32,r+8,84,35,r+9,r+10,2,r+1,86,3,r+2,87,4,88,r+4,7,89,r+4,8,r+3,90,10,r+3,r+4]);var bdd=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .BinaryDecisionDiagram */ .d5.from(nodes,root,_data.conditions,_data.results);
// node_modules/@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js
var cache=new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .EndpointCache */ .kS({size:50,params:["AccountId","AccountIdEndpointMode","Endpoint","IsSearchOperation","Region","ResourceArn","ResourceArnList","UseDualStack","UseFIPS"]});var defaultEndpointResolver=(endpointParams,context={})=>{return cache.get(endpointParams,()=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .decideEndpoint */ .cH)(bdd,{endpointParams,logger:context.logger}))};_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .customEndpointFunctions */ .mw.aws=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .awsEndpointFunctions */ .UF;
// node_modules/@aws-sdk/client-dynamodb/dist-es/runtimeConfig.shared.js
var getRuntimeConfig=config=>{return{apiVersion:"2012-08-10",base64Decoder:config?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .fromBase64 */ .Ey,base64Encoder:config?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .toBase64 */ .nk,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultDynamoDBHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .AwsSdkSigV4Signer */ .f2}],logger:config?.logger??new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NoOpLogger */ .N4,protocol:config?.protocol??_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .AwsJson1_0Protocol */ .WK,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.dynamodb",errorTypeRegistries,xmlNamespace:"http://dynamodb.amazonaws.com/doc/2012-08-10/",version:"2012-08-10",serviceTarget:"DynamoDB_20120810",jsonCodec:new DynamoDBJsonCodec2},serviceId:config?.serviceId??"DynamoDB",sha256:config?.sha256??_Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_19__/* .Sha256Node */ .T,urlParser:config?.urlParser??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .parseUrl */ .Dl,utf8Decoder:config?.utf8Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .fromUtf8 */ .ar,utf8Encoder:config?.utf8Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .toUtf8 */ .Pq}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/runtimeConfig.js
var getRuntimeConfig2=config=>{(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);const defaultsMode=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveDefaultsModeConfig */ .IZ)(config);const defaultConfigProvider=()=>defaultsMode().then(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .loadConfigsForDefaultMode */ .lT);const clientSharedValues=getRuntimeConfig(config);(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,accountIdEndpointMode:config?.accountIdEndpointMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS,loaderConfig),authSchemePreference:config?.authSchemePreference??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .calculateBodyLength */ .n8,credentialDefaultProvider:config?.credentialDefaultProvider??_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .defaultProvider */ .v6,defaultSocketTimeout:(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getDefaultSocketTimeout */ .ED)(config?.requestHandler,3e5),defaultUserAgentProvider:config?.defaultUserAgentProvider??(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .createDefaultUserAgentProvider */ .pf)({serviceId:clientSharedValues.serviceId,clientVersion:package_default.version}),endpointDiscoveryEnabledProvider:config?.endpointDiscoveryEnabledProvider??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS,loaderConfig),maxAttempts:config?.maxAttempts??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .Retry */ .fz.v2026?{..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,default:4}:_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,config),region:config?.region??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_REGION_CONFIG_OPTIONS */ .GG,{..._NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,...loaderConfig}),requestHandler:_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_20__/* .NodeHttpHandler */ .$.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)({..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,default:async()=>(await defaultConfigProvider()).retryMode||_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .DEFAULT_RETRY_MODE */ .L0},config),streamCollector:config?.streamCollector??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .streamCollector */ .kv,useDualstackEndpoint:config?.useDualstackEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko,loaderConfig),userAgentAppId:config?.userAgentAppId??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV,loaderConfig)}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig),getHttpAuthExtensionConfiguration(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration),resolveHttpAuthRuntimeConfig(extensionConfiguration))};
// node_modules/@aws-sdk/client-dynamodb/dist-es/DynamoDBClient.js
var DynamoDBClient=class extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .Client */ .Kj{config;constructor(...[configuration]){const _config_0=getRuntimeConfig2(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters(_config_0);const _config_2=resolveAccountIdEndpointModeConfig(_config_1);const _config_3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveUserAgentConfig */ .Dc)(_config_2);const _config_4=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveRetryConfig */ .$z)(_config_3,{defaultBaseDelay:_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .Retry */ .fz.v2026?25:void 0,defaultMaxAttempts:_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .Retry */ .fz.v2026?4:void 0});const _config_5=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveRegionConfig */ .TD)(_config_4);const _config_6=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveHostHeaderConfig */ .OV)(_config_5);const _config_7=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveEndpointConfig */ .Co)(_config_6);const _config_8=resolveHttpAuthSchemeConfig(_config_7);const _config_9=resolveEndpointDiscoveryConfig(_config_8,{endpointDiscoveryCommandCtor:DescribeEndpointsCommand});const _config_10=resolveRuntimeExtensions(_config_9,configuration?.extensions||[]);this.config=_config_10;this.middlewareStack.use((0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .getSchemaSerdePlugin */ .wq)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getUserAgentPlugin */ .sM)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getRetryPlugin */ .ey)(this.config));this.middlewareStack.use((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .getContentLengthPlugin */ .vK)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHostHeaderPlugin */ .TC)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getLoggerPlugin */ .Y7)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getRecursionDetectionPlugin */ .n4)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config,{httpAuthSchemeParametersProvider:defaultDynamoDBHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .DefaultIdentityProviderConfig */ .h$({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHttpSigningPlugin */ .lW)(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/BatchWriteItemCommand.js
var BatchWriteItemCommand=class extends command3(_ep1,_mw03,"BatchWriteItem",BatchWriteItem$){};
// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DeleteItemCommand.js
var DeleteItemCommand=class extends command3(_ep3,_mw03,"DeleteItem",DeleteItem$){};
// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/GetItemCommand.js
var GetItemCommand=class extends command3(_ep3,_mw03,"GetItem",GetItem$){};
// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/PutItemCommand.js
var PutItemCommand=class extends command3(_ep3,_mw03,"PutItem",PutItem$){};
// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/QueryCommand.js
var QueryCommand=class extends command3(_ep3,_mw03,"Query",Query$){};
// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateItemCommand.js
var UpdateItemCommand=class extends command3(_ep3,_mw03,"UpdateItem",UpdateItem$){};
// node_modules/@aws-sdk/client-dynamodb/dist-es/pagination/QueryPaginator.js
var paginateQuery=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .createPaginator */ .KU)(DynamoDBClient,QueryCommand,"ExclusiveStartKey","LastEvaluatedKey","Limit");
// src/aws/dynamodb/partition.ts
var ITEMS_PER_BATCH = 25;
var DynamoDbPartition = class {
  table;
  partition;
  #client;
  constructor(session, table, partition) {
    this.table = table;
    this.partition = partition;
    this.#client = new DynamoDBClient(session.client);
  }
  async get(sortKey) {
    const { Item } = await this.#explained(
      "dynamodb:GetItem",
      () => this.#client.send(
        new GetItemCommand({ TableName: this.table, Key: this.#key(sortKey), ConsistentRead: true })
      )
    );
    return Item;
  }
  /** Items whose sort key begins with `prefix`, the last first. */
  async *lastFirst(prefix, pageSize) {
    const pages = paginateQuery((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .bounded */ .Mm)("dynamodb:Query", this.#client), {
      TableName: this.table,
      KeyConditionExpression: "#pk = :pk AND begins_with(#sk, :prefix)",
      ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
      ExpressionAttributeValues: marshal({ ":pk": this.partition, ":prefix": prefix }),
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: pageSize
    });
    try {
      for await (const { Items = [] } of pages) yield* Items;
    } catch (error) {
      await this.#explained("dynamodb:Query", () => Promise.reject(error));
    }
  }
  /** False when the condition did not hold. */
  async put(sortKey, fields, condition) {
    const Item = { ...this.#key(sortKey), ...marshal(fields) };
    const command6 = new PutItemCommand({ TableName: this.table, Item, ...condition });
    const answer = await this.#conditional("dynamodb:PutItem", () => this.#client.send(command6));
    return answer !== void 0;
  }
  /** The item as it is now, or undefined when the condition did not hold. */
  async update(sortKey, change) {
    const command6 = new UpdateItemCommand({
      TableName: this.table,
      Key: this.#key(sortKey),
      ReturnValues: "ALL_NEW",
      ...change
    });
    const answer = await this.#conditional("dynamodb:UpdateItem", () => this.#client.send(command6));
    return answer === void 0 ? void 0 : answer.Attributes ?? {};
  }
  /** False when the condition did not hold. */
  async delete(sortKey, condition) {
    const command6 = new DeleteItemCommand({ TableName: this.table, Key: this.#key(sortKey), ...condition });
    const answer = await this.#conditional("dynamodb:DeleteItem", () => this.#client.send(command6));
    return answer !== void 0;
  }
  /** Deletes every item. Safe to repeat after a kill: what is gone is not listed again. */
  async clear() {
    const pages = paginateQuery((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .bounded */ .Mm)("dynamodb:Query", this.#client), {
      TableName: this.table,
      KeyConditionExpression: "#pk = :pk",
      ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
      ExpressionAttributeValues: marshal({ ":pk": this.partition }),
      ProjectionExpression: "#pk, #sk",
      ConsistentRead: true,
      Limit: ITEMS_PER_BATCH
    });
    await this.#explained("dynamodb:Query", async () => {
      for await (const { Items = [] } of pages) await this.#delete(Items);
    });
  }
  /** Again what DynamoDB leaves unprocessed (it throttles a part of a batch), but not for ever. */
  async #delete(keys) {
    let left = keys.map((Key2) => ({ DeleteRequest: { Key: Key2 } }));
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === _pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .MOST_PAGES */ .Ll) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(
          `The table '${this.table}' left ${left.length} item(s) undeleted, ${tries} times.`,
          {
            fix: "Its write capacity is used up: run the workflow again, or raise it."
          }
        );
      }
      const { UnprocessedItems = {} } = await this.#explained(
        "dynamodb:BatchWriteItem",
        () => this.#client.send(new BatchWriteItemCommand({ RequestItems: { [this.table]: left } }))
      );
      left = (UnprocessedItems[this.table] ?? []).flatMap(
        ({ DeleteRequest }) => DeleteRequest?.Key === void 0 ? [] : [{ DeleteRequest: { Key: DeleteRequest.Key } }]
      );
    }
  }
  #key(sortKey) {
    return marshal({ pk: this.partition, sk: sortKey });
  }
  async #conditional(iamAction, call) {
    return this.#explained(iamAction, async () => {
      try {
        return await call();
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "ConditionalCheckFailedException")) return void 0;
        throw error;
      }
    });
  }
  async #explained(iamAction, call) {
    try {
      return await call();
    } catch (error) {
      if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) {
        return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(iamAction, `the table '${this.table}'`, () => Promise.reject(error));
      }
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`The ledger table '${this.table}' does not exist in this region.`, {
        fix: "Create it with your infrastructure code (docs/platform.md), or correct 'ledgerTable' in the parameter '/renga/platform'.",
        cause: error
      });
    }
  }
};
var UNLESS_THERE = {
  ConditionExpression: "attribute_not_exists(#pk)",
  ExpressionAttributeNames: { "#pk": "pk" }
};
var ALWAYS = {};
var marshal = (value) => marshall(value, { removeUndefinedValues: true });

// src/aws/dynamodb/lock.ts
var LOCK_KEY = "lock";
var DynamoDbLock = class {
  #items;
  #clock;
  /** `app/environment`, for people. */
  #environment;
  constructor(items, clock, environment) {
    this.#items = items;
    this.#clock = clock;
    this.#environment = environment;
  }
  async acquire(holder, leaseSeconds) {
    for (; ; ) {
      if (await this.#take(holder, leaseSeconds)) return this.#lease(holder);
      const item = await this.#items.get(LOCK_KEY);
      if (item !== void 0) return readHolder(item);
    }
  }
  /** undefined when the lock is free or its lease has run out. */
  async holder() {
    const item = await this.#items.get(LOCK_KEY);
    const held = item === void 0 ? void 0 : readHolder(item);
    return held !== void 0 && held.until >= this.#clock.now() ? held : void 0;
  }
  #take(holder, leaseSeconds) {
    const now = this.#clock.now();
    const fields = { holder: holder.id, who: holder.who, until: now + leaseSeconds * 1e3 };
    return this.#items.put(LOCK_KEY, fields, {
      // The same holder again is the same run, killed and restarted.
      ConditionExpression: "attribute_not_exists(#pk) OR #holder = :holder OR #until < :now",
      ExpressionAttributeNames: { "#pk": "pk", "#holder": "holder", "#until": "until" },
      ExpressionAttributeValues: marshal({ ":holder": holder.id, ":now": now })
    });
  }
  #lease(holder) {
    return {
      held: true,
      renew: (leaseSeconds) => this.#renew(holder, leaseSeconds),
      release: async () => {
        await this.#items.delete(LOCK_KEY, {
          ConditionExpression: "#holder = :holder",
          ExpressionAttributeNames: { "#holder": "holder" },
          ExpressionAttributeValues: marshal({ ":holder": holder.id })
        });
      }
    };
  }
  async #renew(holder, leaseSeconds) {
    const kept = await this.#items.update(LOCK_KEY, {
      UpdateExpression: "SET #until = :until",
      ConditionExpression: "#holder = :holder",
      ExpressionAttributeNames: { "#holder": "holder", "#until": "until" },
      ExpressionAttributeValues: marshal({
        ":holder": holder.id,
        ":until": this.#clock.now() + leaseSeconds * 1e3
      })
    });
    if (kept !== void 0) return;
    const item = await this.#items.get(LOCK_KEY);
    throw new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .LockLostError */ .yx(this.#environment, item?.["who"]?.S);
  }
};
function readHolder(item) {
  return {
    held: false,
    by: { id: item["holder"]?.S ?? "unknown", who: item["who"]?.S ?? "unknown" },
    until: Number(item["until"]?.N ?? 0)
  };
}

// src/aws/dynamodb/ledger.ts
var PAGE = 25;
var MAX_ROUNDS = 500;
var DynamoDbLedger = class {
  #items;
  #clock;
  #lock;
  #redactor;
  constructor(session, scope, clock) {
    const { table, app, environment } = scope;
    this.#items = new DynamoDbPartition(session, table, `${app}#${environment}`);
    this.#clock = clock;
    this.#redactor = session.redactor;
    this.#lock = new DynamoDbLock(this.#items, clock, `${app}/${environment}`);
  }
  async open(draft) {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const claimed = await this.#claimedVersion(draft.runKey);
      const taken = claimed === void 0 ? void 0 : await this.get(claimed);
      if (taken?.runKey === draft.runKey) return taken;
      const version = claimed !== void 0 && taken === void 0 ? claimed : await this.#nextVersion();
      if (version !== claimed && !await this.#moveClaim(draft.runKey, claimed, version)) continue;
      const now = this.#timestamp();
      const release = {
        ...this.#clean(draft),
        version,
        status: "pending",
        createdAt: now,
        updatedAt: now
      };
      if (await this.#items.put(releaseKey(version), { ...release }, UNLESS_THERE)) return release;
    }
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(
      `No release could be opened in ${MAX_ROUNDS} attempts: other runs keep opening releases of '${this.#items.partition}'.`
    );
  }
  async get(version) {
    const item = await this.#items.get(releaseKey(version));
    return item === void 0 ? void 0 : this.#decode(item);
  }
  async opened(runKey) {
    const claimed = await this.#claimedVersion(runKey);
    const release = claimed === void 0 ? void 0 : await this.get(claimed);
    return release?.runKey === runKey ? release : void 0;
  }
  async current() {
    for await (const release of this.#newestFirst(PAGE)) if (release.status === "succeeded") return release;
    return void 0;
  }
  async list(limit) {
    const releases = [];
    if (limit < 1) return releases;
    for await (const release of this.#newestFirst(Math.min(limit, PAGE))) {
      releases.push(release);
      if (releases.length === limit) break;
    }
    return releases;
  }
  async update(version, from, change) {
    const writeId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_25__.randomUUID)();
    const set = { ...this.#clean(change), updatedAt: this.#timestamp(), writeId };
    const fields = Object.entries(set).filter(([, value]) => value !== void 0);
    const changed = await this.#items.update(releaseKey(version), {
      UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(", ")}`,
      ConditionExpression: "#status = :from",
      ExpressionAttributeNames: {
        ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        "#status": "status"
      },
      ExpressionAttributeValues: marshal({
        ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
        ":from": from
      })
    });
    if (changed !== void 0) return this.#decode(changed);
    const item = await this.#items.get(releaseKey(version));
    const present = item === void 0 ? void 0 : this.#decode(item);
    if (present !== void 0 && item?.["writeId"]?.S === writeId) return present;
    throw new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .StaleReleaseError */ .j6(version, from, present?.status);
  }
  acquireLock(holder, leaseSeconds) {
    return this.#lock.acquire(holder, leaseSeconds);
  }
  lockHolder() {
    return this.#lock.holder();
  }
  async keepOutput(version, output) {
    await this.#items.put(outputKey(version), { ...this.#redactor?.redactAll(output) ?? output }, ALWAYS);
  }
  async output(version) {
    const item = await this.#items.get(outputKey(version));
    return item === void 0 ? void 0 : decodeOutput(unmarshall(item));
  }
  async #claimedVersion(runKey) {
    const item = await this.#items.get(runItemKey(runKey));
    return item === void 0 ? void 0 : Number(item["version"]?.N);
  }
  /** False when another process with the same run key has moved the claim meanwhile. */
  #moveClaim(runKey, from, to) {
    const unmoved = from === void 0 ? UNLESS_THERE : {
      ConditionExpression: "#version = :from",
      ExpressionAttributeNames: { "#version": "version" },
      ExpressionAttributeValues: marshal({ ":from": from })
    };
    return this.#items.put(runItemKey(runKey), { version: to }, unmoved);
  }
  async #nextVersion() {
    const [newest] = await this.list(1);
    return (newest?.version ?? 0) + 1;
  }
  async *#newestFirst(pageSize) {
    for await (const item of this.#items.lastFirst(RELEASE_PREFIX, pageSize)) yield this.#decode(item);
  }
  #decode(item) {
    const { pk, sk, writeId: _writeId, ...record } = unmarshall(item);
    return decodeRelease(record, `The item '${pk}' / '${sk}' of the table '${this.#items.table}'`);
  }
  /** The record stays for years and many may read it. What is run (images, commands, defaults) stays as it is. */
  #clean(record) {
    const redactor = this.#redactor;
    if (redactor === void 0) return record;
    const { description, failure, releasePhase } = record;
    return {
      ...record,
      ...description === void 0 ? {} : { description: redactor.redact(description) },
      ...failure === void 0 ? {} : { failure: redactor.redact(failure) },
      ...releasePhase?.reason === void 0 ? {} : { releasePhase: { ...releasePhase, reason: redactor.redact(releasePhase.reason) } }
    };
  }
  #timestamp() {
    return new Date(this.#clock.now()).toISOString();
  }
};
var RELEASE_PREFIX = "release#";
var digits = (version) => String(version).padStart(10, "0");
var releaseKey = (version) => `${RELEASE_PREFIX}${digits(version)}`;
var outputKey = (version) => `output#${digits(version)}`;
var runItemKey = (runKey) => `run#${runKey}`;

// src/aws/ecr/image-directory.ts
var BATCH = 100;
var EcrImageDirectory = class {
  #client;
  constructor(client) {
    this.#client = client;
  }
  async present(images) {
    const references = images.map(_reference_9423_js__WEBPACK_IMPORTED_MODULE_11__/* .parseImageReference */ .o_);
    const places = Map.groupBy(references, ({ registry, repository }) => `${registry}/${repository}`);
    const found = await Promise.all([...places.values()].flatMap(chunks).map((chunk) => this.#found(chunk)));
    return new Set(found.flat());
  }
  async #found(references) {
    const [first] = references;
    if (first === void 0) return [];
    const answer = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("ecr:BatchGetImage", `repository '${first.repository}'`, async () => {
      try {
        return await this.#client.send(
          new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .BatchGetImageCommand */ .P8({
            ...(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .registryId */ .h7)(first),
            repositoryName: first.repository,
            imageIds: references.map(({ digest }) => ({ imageDigest: digest })),
            acceptedMediaTypes: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .ACCEPTED_MANIFESTS */ .bb
          })
        );
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "RepositoryNotFoundException")) return { images: [] };
        throw error;
      }
    });
    const digests = new Set((answer.images ?? []).map(({ imageId }) => imageId?.imageDigest));
    return references.filter(({ digest }) => digests.has(digest)).map(_reference_9423_js__WEBPACK_IMPORTED_MODULE_11__/* .formatImageReference */ .my);
  }
};
function chunks(items) {
  return Array.from(
    { length: Math.ceil(items.length / BATCH) },
    (_, at) => items.slice(at * BATCH, (at + 1) * BATCH)
  );
}

// src/aws/ecr/image-inspector.ts
var EcrImageInspector = class {
  #reader;
  constructor(client, options) {
    this.#reader = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .EcrReader */ .iz({ client, clock: _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_15__/* .systemClock */ .m, ...options });
  }
  async inspect(reference) {
    const { registry, repository } = reference;
    const found = await this.#manifest(reference);
    const image = found.document?.kind === "index" ? await this.#fromIndex(reference, found.document.manifests) : found;
    if (image.document?.kind !== "image")
      throw unreadable(reference, `its manifest ${image.digest} is not an image manifest`);
    const { config: descriptor } = image.document.manifest;
    const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .parseImageConfig */ .FB)(
      Buffer.from(await this.#reader.document(reference, descriptor)).toString("utf8")
    );
    if (config === void 0)
      throw unreadable(reference, `its config ${descriptor.digest} is not an image config`);
    return {
      reference: { registry, repository, digest: image.digest },
      digest: image.digest,
      config,
      processes: (0,_process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_7__/* .readProcessTable */ .U)(config)
    };
  }
  #fromIndex(reference, manifests) {
    const chosen = (0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_9__/* .selectPlatform */ .m)(manifests, (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_11__/* .formatImageReference */ .my)(reference));
    if ((0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .isIndex */ .nw)(chosen.mediaType)) throw unreadable(reference, "its index contains another index");
    const { registry, repository } = reference;
    return this.#manifest({ registry, repository, digest: chosen.digest });
  }
  async #manifest(reference) {
    const { digest, bytes, mediaType } = await this.#reader.manifest(reference);
    return { digest, document: (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .parseManifest */ .Ng)(Buffer.from(bytes).toString("utf8"), mediaType) };
  }
};
var unreadable = (reference, what) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`The image ${(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_11__/* .formatImageReference */ .my)(reference)} cannot be read: ${what}.`, {
  fix: "Push it again."
});

// src/aws/ecr/release-tags.ts
var TAGS_PER_CALL = 100;
var EcrReleaseTags = class {
  #options;
  constructor(options) {
    this.#options = options;
  }
  async existing() {
    const { client, repository, signal } = this.#options;
    const images = await this.#call(
      "ecr:ListImages",
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .everyItem */ .l5)(
        paginateListImages(
          (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .bounded */ .Mm)("ecr:ListImages", client),
          { repositoryName: repository, filter: { tagStatus: "TAGGED" }, maxResults: 1e3 },
          { abortSignal: signal }
        ),
        ({ imageIds }) => imageIds
      )
    );
    const tags = /* @__PURE__ */ new Map();
    for (const { imageTag, imageDigest } of images)
      if (imageTag?.startsWith(_release_tags_a561_js__WEBPACK_IMPORTED_MODULE_5__/* .RELEASE_TAG_PREFIX */ .q) === true && imageDigest !== void 0)
        tags.set(imageTag, imageDigest);
    return tags;
  }
  /** A tag is put by putting the same manifest again under it. */
  async put(tag, digest) {
    const { repository } = this.#options;
    const manifest = await new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .EcrReader */ .iz(this.#options).manifest({ registry: "", repository, digest });
    const target = new _access_24c4_js__WEBPACK_IMPORTED_MODULE_6__/* .EcrImageRepository */ .U(this.#options);
    try {
      await target.putManifest(manifest, tag);
    } finally {
      target.close();
    }
  }
  async remove(tags) {
    const { client, repository, signal } = this.#options;
    for (let start = 0; start < tags.length; start += TAGS_PER_CALL) {
      const imageIds = tags.slice(start, start + TAGS_PER_CALL).map((imageTag) => ({ imageTag }));
      await this.#call(
        "ecr:BatchDeleteImage",
        () => client.send(new BatchDeleteImageCommand({ repositoryName: repository, imageIds }), {
          abortSignal: signal
        })
      );
    }
  }
  #call(iamAction, call) {
    const { repository, region } = this.#options;
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(iamAction, `repository '${repository}' in ${region}`, call);
  }
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeClustersCommand.js
var DescribeClustersCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeClusters",_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeClusters$ */ .dM){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTaskDefinitionCommand.js
var DescribeTaskDefinitionCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeTaskDefinition",_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTaskDefinition$ */ .K0){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js
var RegisterTaskDefinitionCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"RegisterTaskDefinition",_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .RegisterTaskDefinition$ */ .k3){};
// src/aws/ecs/clusters.ts
var EcsClusters = class {
  #client;
  constructor(session) {
    this.#client = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .ECSClient */ .Zg(session.client);
  }
  async status(cluster) {
    const { clusters = [] } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(
      "ecs:DescribeClusters",
      `the cluster '${cluster}'`,
      () => this.#client.send(new DescribeClustersCommand({ clusters: [cluster] }))
    );
    return clusters[0]?.status;
  }
};

// src/aws/ecs/task-definition-quota.ts
var quotas = /* @__PURE__ */ new WeakMap();
function taskDefinitionQuota({ client }, clock) {
  const known = quotas.get(client);
  if (known !== void 0) return known;
  const quota = { changes: new _access_24c4_js__WEBPACK_IMPORTED_MODULE_6__/* .TokenBucket */ .q(1, clock, 20), deletions: new _access_24c4_js__WEBPACK_IMPORTED_MODULE_6__/* .TokenBucket */ .q(1, clock, 5) };
  quotas.set(client, quota);
  return quota;
}

// src/aws/ecs/task-definitions.ts
var BUSY_FAMILY = /Too many concurrent attempts to create a new revision/i;
var BUSY_TRIES = 10;
var EcsTaskDefinitions = class {
  #client;
  #clock;
  #quota;
  constructor(session, clock) {
    this.#client = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .ECSClient */ .Zg({ ...session.client, maxAttempts: 14 });
    this.#clock = clock;
    this.#quota = taskDefinitionQuota(session, clock);
  }
  async register(input) {
    const { taskDefinition } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(
      "ecs:RegisterTaskDefinition",
      `the task definition family '${input.family}'`,
      () => this.#whenFree(() => this.#client.send(new RegisterTaskDefinitionCommand(input)))
    );
    if (taskDefinition?.taskDefinitionArn === void 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`ECS registered the task definition '${input.family}' but did not return its ARN.`);
    }
    return { arn: taskDefinition.taskDefinitionArn };
  }
  latest(family) {
    return this.describe(family);
  }
  /** By ARN, by `family:revision`, or the newest of a family. */
  async describe(taskDefinition) {
    const found = await this.read(taskDefinition);
    return found && { arn: found.definition.taskDefinitionArn ?? "", ...found };
  }
  /** The same, whole. */
  async read(taskDefinition) {
    try {
      const answer = await this.#client.send(
        new DescribeTaskDefinitionCommand({ taskDefinition, include: ["TAGS"] })
      );
      const { taskDefinition: definition, tags = [] } = answer;
      if (definition?.taskDefinitionArn === void 0) return void 0;
      return {
        definition,
        tags: Object.fromEntries(tags.map(({ key = "", value = "" }) => [key, value]))
      };
    } catch (error) {
      const { name, message } = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .awsError */ .es)(error);
      if (name === "ClientException" && /unable to describe|not found|does not exist/i.test(message))
        return void 0;
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(
        "ecs:DescribeTaskDefinition",
        `the task definition '${taskDefinition}'`,
        () => Promise.reject(error)
      );
    }
  }
  async #whenFree(call) {
    for (let attempt = 1; ; attempt += 1) {
      await this.#quota.changes.take();
      try {
        return await call();
      } catch (error) {
        if (!BUSY_FAMILY.test((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .awsError */ .es)(error).message) || attempt === BUSY_TRIES) throw error;
        await this.#clock.sleep(500 * attempt * (0.5 + Math.random() / 2));
      }
    }
  }
};

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthSchemeProvider.js
var defaultCloudWatchLogsHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .getSmithyContext */ .ug)(context).operation,region:await (0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .normalizeProvider */ .te)(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption2(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"logs",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultCloudWatchLogsHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption2(authParameters))}}return options};var resolveHttpAuthSchemeConfig2=config=>{const config_0=(0,_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .resolveAwsSdkSigV4Config */ .ho)(config);return Object.assign(config_0,{authSchemePreference:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .normalizeProvider */ .te)(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters2=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"logs"})};var commonParams2={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-cloudwatch-logs/package.json
var package_default2={name:"@aws-sdk/client-cloudwatch-logs",version:"3.1169.0",description:"AWS SDK for JavaScript Cloudwatch Logs Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-cloudwatch-logs",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-cloudwatch-logs"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service",test:"yarn g:vitest run --passWithNoTests","test:watch":"yarn g:vitest watch --passWithNoTests","test:integration":"yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts","test:integration:watch":"yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts","test:e2e":"yarn g:vitest run -c vitest.config.e2e.mts","test:e2e:watch":"yarn g:vitest watch -c vitest.config.e2e.mts","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.981.0","@aws-sdk/credential-provider-node":"^3.972.97","@aws-sdk/types":"^3.975.1","@smithy/core":"^3.40.0","@smithy/fetch-http-handler":"^5.8.1","@smithy/node-http-handler":"^4.14.2","@smithy/types":"^4.20.0",tslib:"^2.6.2"},devDependencies:{"@smithy/snapshot-testing":"^2.4.0","@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2",vitest:"^4.0.17"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/bdd.js
var m2="ref";var a2=-1;var b2=true;var c2="isSet";var d2="PartitionResult";var e2="booleanEquals";var f2="getAttr";var g2="stringEquals";var h2={[m2]:"Endpoint"};var i2={[m2]:d2};var j2={[m2]:"Region"};var k2={};var l2=[j2];var _data2={conditions:[[c2,[h2]],[c2,l2],["aws.partition",l2,d2],[e2,[{[m2]:"UseFIPS"},b2]],[e2,[{[m2]:"UseDualStack"},b2]],[e2,[{fn:f2,argv:[i2,"supportsDualStack"]},b2]],[e2,[{fn:f2,argv:[i2,"supportsFIPS"]},b2]],[g2,[j2,"us-gov-east-1"]],[g2,[j2,"us-gov-west-1"]]],results:[[a2],[a2,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a2,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[h2,k2],["https://logs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",k2],[a2,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://logs.us-gov-east-1.amazonaws.com",k2],["https://logs.us-gov-west-1.amazonaws.com",k2],["https://logs-fips.{Region}.{PartitionResult#dnsSuffix}",k2],[a2,"FIPS is enabled but this partition does not support FIPS"],["https://logs.{Region}.{PartitionResult#dualStackDnsSuffix}",k2],[a2,"DualStack is enabled but this partition does not support DualStack"],["https://logs.{Region}.{PartitionResult#dnsSuffix}",k2],[a2,"Invalid Configuration: Missing Region"]]};var root2=2;var r2=1e8;var nodes2=new Int32Array([-1,1,-1,0,14,3,1,4,r2+13,2,5,r2+13,3,8,6,4,7,r2+12,5,r2+10,r2+11,4,12,9,6,10,r2+9,7,r2+6,11,8,r2+7,r2+8,5,13,r2+5,6,r2+4,r2+5,3,r2+1,15,4,r2+2,r2+3]);var bdd2=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .BinaryDecisionDiagram */ .d5.from(nodes2,root2,_data2.conditions,_data2.results);
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/endpointResolver.js
var cache2=new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .EndpointCache */ .kS({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver2=(endpointParams,context={})=>{return cache2.get(endpointParams,()=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .decideEndpoint */ .cH)(bdd2,{endpointParams,logger:context.logger}))};_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .customEndpointFunctions */ .mw.aws=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .awsEndpointFunctions */ .UF;
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/CloudWatchLogsServiceException.js
var CloudWatchLogsServiceException=class _CloudWatchLogsServiceException extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .ServiceException */ .TJ{static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs#CloudWatchLogsServiceException";constructor(options){super(options);Object.setPrototypeOf(this,_CloudWatchLogsServiceException.prototype)}};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/errors.js
var AccessDeniedException=class _AccessDeniedException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#AccessDeniedException";name="AccessDeniedException";$fault="client";constructor(opts){super({name:"AccessDeniedException",$fault:"client",...opts});Object.setPrototypeOf(this,_AccessDeniedException.prototype)}};var InvalidParameterException=class _InvalidParameterException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#InvalidParameterException";name="InvalidParameterException";$fault="client";constructor(opts){super({name:"InvalidParameterException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidParameterException.prototype)}};var OperationAbortedException=class _OperationAbortedException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#OperationAbortedException";name="OperationAbortedException";$fault="client";constructor(opts){super({name:"OperationAbortedException",$fault:"client",...opts});Object.setPrototypeOf(this,_OperationAbortedException.prototype)}};var ResourceNotFoundException2=class _ResourceNotFoundException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#ResourceNotFoundException";name="ResourceNotFoundException";$fault="client";constructor(opts){super({name:"ResourceNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceNotFoundException.prototype)}};var ServiceUnavailableException=class _ServiceUnavailableException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#ServiceUnavailableException";name="ServiceUnavailableException";$fault="server";constructor(opts){super({name:"ServiceUnavailableException",$fault:"server",...opts});Object.setPrototypeOf(this,_ServiceUnavailableException.prototype)}};var InternalServerException=class _InternalServerException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#InternalServerException";name="InternalServerException";$fault="server";constructor(opts){super({name:"InternalServerException",$fault:"server",...opts});Object.setPrototypeOf(this,_InternalServerException.prototype)}};var ThrottlingException2=class _ThrottlingException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#ThrottlingException";name="ThrottlingException";$fault="client";constructor(opts){super({name:"ThrottlingException",$fault:"client",...opts});Object.setPrototypeOf(this,_ThrottlingException.prototype)}};var ValidationException=class _ValidationException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#ValidationException";name="ValidationException";$fault="client";constructor(opts){super({name:"ValidationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ValidationException.prototype)}};var InvalidOperationException=class _InvalidOperationException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#InvalidOperationException";name="InvalidOperationException";$fault="client";constructor(opts){super({name:"InvalidOperationException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidOperationException.prototype)}};var ConflictException=class _ConflictException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#ConflictException";name="ConflictException";$fault="client";constructor(opts){super({name:"ConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConflictException.prototype)}};var ServiceQuotaExceededException=class _ServiceQuotaExceededException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#ServiceQuotaExceededException";name="ServiceQuotaExceededException";$fault="client";constructor(opts){super({name:"ServiceQuotaExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_ServiceQuotaExceededException.prototype)}};var LimitExceededException2=class _LimitExceededException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#LimitExceededException";name="LimitExceededException";$fault="client";constructor(opts){super({name:"LimitExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_LimitExceededException.prototype)}};var ResourceAlreadyExistsException=class _ResourceAlreadyExistsException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#ResourceAlreadyExistsException";name="ResourceAlreadyExistsException";$fault="client";constructor(opts){super({name:"ResourceAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceAlreadyExistsException.prototype)}};var DataAlreadyAcceptedException=class _DataAlreadyAcceptedException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#DataAlreadyAcceptedException";name="DataAlreadyAcceptedException";$fault="client";expectedSequenceToken;constructor(opts){super({name:"DataAlreadyAcceptedException",$fault:"client",...opts});Object.setPrototypeOf(this,_DataAlreadyAcceptedException.prototype);this.expectedSequenceToken=opts.expectedSequenceToken}};var InternalStreamingException=class _InternalStreamingException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#InternalStreamingException";name="InternalStreamingException";$fault="client";constructor(opts){super({name:"InternalStreamingException",$fault:"client",...opts});Object.setPrototypeOf(this,_InternalStreamingException.prototype)}};var InvalidSequenceTokenException=class _InvalidSequenceTokenException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#InvalidSequenceTokenException";name="InvalidSequenceTokenException";$fault="client";expectedSequenceToken;constructor(opts){super({name:"InvalidSequenceTokenException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidSequenceTokenException.prototype);this.expectedSequenceToken=opts.expectedSequenceToken}};var UnrecognizedClientException=class _UnrecognizedClientException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#UnrecognizedClientException";name="UnrecognizedClientException";$fault="client";constructor(opts){super({name:"UnrecognizedClientException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnrecognizedClientException.prototype)}};var SessionStreamingException=class _SessionStreamingException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#SessionStreamingException";name="SessionStreamingException";$fault="client";constructor(opts){super({name:"SessionStreamingException",$fault:"client",...opts});Object.setPrototypeOf(this,_SessionStreamingException.prototype)}};var SessionTimeoutException=class _SessionTimeoutException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#SessionTimeoutException";name="SessionTimeoutException";$fault="client";constructor(opts){super({name:"SessionTimeoutException",$fault:"client",...opts});Object.setPrototypeOf(this,_SessionTimeoutException.prototype)}};var MalformedQueryException=class _MalformedQueryException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#MalformedQueryException";name="MalformedQueryException";$fault="client";queryCompileError;constructor(opts){super({name:"MalformedQueryException",$fault:"client",...opts});Object.setPrototypeOf(this,_MalformedQueryException.prototype);this.queryCompileError=opts.queryCompileError}};var TooManyTagsException=class _TooManyTagsException extends CloudWatchLogsServiceException{static shapeId="com.amazonaws.cloudwatchlogs#TooManyTagsException";name="TooManyTagsException";$fault="client";resourceName;constructor(opts){super({name:"TooManyTagsException",$fault:"client",...opts});Object.setPrototypeOf(this,_TooManyTagsException.prototype);this.resourceName=opts.resourceName}};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/schemas/schemas_0.js
var _A2="Anomaly";var _AD="AnomalyDetector";var _ADE="AccessDeniedException";var _AF="AllowedFields";var _AK="AddKeys";var _AKE="AddKeyEntry";var _AKEd="AddKeyEntries";var _CDR="CreateDeliveryRequest";var _CE2="ConflictException";var _CLADR="CreateLogAnomalyDetectorRequest";var _CLGR="CreateLogGroupRequest";var _CLTR="CreateLookupTableRequest";var _CSQR="CreateScheduledQueryRequest";var _CSV="CSV";var _CT="ConfigurationTemplate";var _CTDCV="ConfigurationTemplateDeliveryConfigValues";var _CV="CopyValue";var _CVE="CopyValueEntry";var _CVEo="CopyValueEntries";var _D="Delivery";var _DAAE="DataAlreadyAcceptedException";var _DAPRes="DescribeAccountPoliciesRequest";var _DC="DestinationConfiguration";var _DCTR="DescribeConfigurationTemplatesRequest";var _DD="DeliveryDestination";var _DDC="DeliveryDestinationConfiguration";var _DDDRe="DescribeDeliveryDestinationsRequest";var _DDRes="DescribeDeliveriesRequest";var _DDSRe="DescribeDeliverySourcesRequest";var _DFIR="DescribeFieldIndexesRequest";var _DIPRes="DescribeIndexPoliciesRequest";var _DITBR="DescribeImportTaskBatchesRequest";var _DK="DeleteKeys";var _DLGRe="DescribeLogGroupsRequest";var _DLGRes="DescribeLogGroupsResponse";var _DLGe="DescribeLogGroups";var _DSCS="DeliverySourceConfigurationSchema";var _DSCSe="DeliverySourceConfigurationSchemas";var _DSF="DataSourceFilter";var _DSFa="DataSourceFilters";var _DSe="DeliverySource";var _DTC="DateTimeConverter";var _E="Entity";var _FD="FieldsData";var _FLER="FilterLogEventsRequest";var _G2="Grok";var _GLADRe="GetLogAnomalyDetectorResponse";var _GLE="GetLogEvents";var _GLER="GetLogEventsRequest";var _GLERe="GetLogEventsResponse";var _GLO="GetLogObject";var _GLOR="GetLogObjectRequest";var _GLORS="GetLogObjectResponseStream";var _GLORe="GetLogObjectResponse";var _GLRRe="GetLogRecordResponse";var _GSQHR="GetScheduledQueryHistoryRequest";var _GSQRe="GetScheduledQueryResponse";var _IOE="InvalidOperationException";var _IPE="InvalidParameterException";var _ISE2="InternalServerException";var _ISEn="InternalStreamingException";var _ISTE="InvalidSequenceTokenException";var _LALGSR="ListAggregateLogGroupSummariesRequest";var _LCS="LowerCaseString";var _LE="LogEvent";var _LEE2="LimitExceededException";var _LG="LogGroup";var _LGo="LogGroups";var _LLGFQRi="ListLogGroupsForQueryResponse";var _LLGR="ListLogGroupsRequest";var _LSo="LogSamples";var _LT="LookupTable";var _LTC="LookupTableConfiguration";var _LTFRRi="ListTagsForResourceResponse";var _LTLGRi="ListTagsLogGroupResponse";var _LTM="ListToMap";var _LTSLE="LiveTailSessionLogEvent";var _LTSM="LiveTailSessionMetadata";var _LTSR="LiveTailSessionResults";var _LTSS="LiveTailSessionStart";var _LTSU="LiveTailSessionUpdate";var _MF="MetricFilter";var _MFMR="MetricFilterMatchRecord";var _MK="MoveKeys";var _MKE="MoveKeyEntry";var _MKEo="MoveKeyEntries";var _MQE="MalformedQueryException";var _MT="MetricTransformation";var _MTe="MetricTransformations";var _OAE="OperationAbortedException";var _OLE="OutputLogEvent";var _OLEu="OutputLogEvents";var _OSRC="OpenSearchResourceConfig";var _PC="ParseCloudfront";var _PDDR="PutDeliveryDestinationRequest";var _PDR="PutDestinationRequest";var _PDSR="PutDeliverySourceRequest";var _PJSON="ParseJSON";var _PKV="ParseKeyValue";var _PMFR="PutMetricFilterRequest";var _PP="ParsePostgres";var _PQDR="PutQueryDefinitionRequest";var _PR2="ParseRoute53";var _PSFR="PutSubscriptionFilterRequest";var _PT="PatternToken";var _PTOCSF="ParseToOCSF";var _PTa="PatternTokens";var _PVPC="ParseVPC";var _PWAF="ParseWAF";var _Pr2="Processor";var _Pro="Processors";var _QCE="QueryCompileError";var _QCEL="QueryCompileErrorLocation";var _QD="QueryDefinition";var _QP="QueryParameter";var _QPL="QueryParameterList";var _RAEE2="ResourceAlreadyExistsException";var _RF="RecordField";var _RK="RenameKeys";var _RKE="RenameKeyEntry";var _RKEe="RenameKeyEntries";var _RNFE2="ResourceNotFoundException";var _SC2="S3Configuration";var _SDC="S3DeliveryConfiguration";var _SF2="SubscriptionFilter";var _SLT="StartLiveTail";var _SLTR="StartLiveTailRequest";var _SLTRS="StartLiveTailResponseStream";var _SLTRt="StartLiveTailResponse";var _SQEE="ServiceQuotaExceededException";var _SQR="StartQueryRequest";var _SS="SplitString";var _SSE="SessionStreamingException";var _SSEp="SplitStringEntry";var _SSEpl="SplitStringEntries";var _SSEu="SubstituteStringEntry";var _SSEub="SubstituteStringEntries";var _SSu="SubstituteString";var _STE="SessionTimeoutException";var _STI="S3TablesIntegration";var _SUE="ServiceUnavailableException";var _TC="TypeConverter";var _TCE2="TypeConverterEntry";var _TCEy="TypeConverterEntries";var _TE2="ThrottlingException";var _TF="TagFilter";var _TFa="TagFilters";var _TLGR="TagLogGroupRequest";var _TMFR="TestMetricFilterRequest";var _TMTE="TooManyTagsException";var _TRR="TagResourceRequest";var _TS="TrimString";var _TTR="TestTransformerRequest";var _UCE="UnrecognizedClientException";var _UCS="UpperCaseString";var _UDCR="UpdateDeliveryConfigurationRequest";var _ULGR="UntagLogGroupRequest";var _URR="UntagResourceRequest";var _USQR="UpdateScheduledQueryRequest";var _USQRp="UpdateScheduledQueryResponse";var _VE="ValidationException";var _a="active";var _aA="applicationArn";var _aAFAVLDFR="allowedActionForAllowVendedLogsDeliveryForResource";var _aDA="anomalyDetectorArn";var _aDS="anomalyDetectorStatus";var _aF="allowedFields";var _aFD="allowedFieldDelimiters";var _aIc="accountIdentifiers";var _aIn="anomalyId";var _aK="addKeys";var _aOF="allowedOutputFormats";var _aOTL="applyOnTransformedLogs";var _aSPF="allowedSuffixPathFields";var _aVT="anomalyVisibilityTime";var _ar="arn";var _at="attributes";var _bIS="batchImportStatus";var _bTAE="bearerTokenAuthenticationEnabled";var _c2="client";var _cT="creationTime";var _cTS="creationTimeStamp";var _cTl="clientToken";var _cV="copyValue";var _co="columns";var _cs="csv";var _d="description";var _dA="destinationArn";var _dC="destinationConfiguration";var _dDA="deliveryDestinationArn";var _dDC="deliveryDestinationConfiguration";var _dDCV="defaultDeliveryConfigValues";var _dDT="deliveryDestinationType";var _dDTe="deliveryDestinationTypes";var _dI="destinationIdentifier";var _dK="deleteKeys";var _dN="detectorName";var _dNa="datasourceName";var _dNe="destinationName";var _dPE="deletionProtectionEnabled";var _dPS="dataProtectionStatus";var _dRA="destinationResourceArn";var _dSC="deliverySourceConfiguration";var _dSN="deliverySourceName";var _dSNe="deliverySourceNames";var _dSRA="dataSourceRoleArn";var _dSa="dataSources";var _dT="datasourceType";var _dTC="dateTimeConverter";var _dTP="dynamicTokenPosition";var _dV="defaultValue";var _dVP="dashboardViewerPrincipals";var _da="data";var _del="delimiter";var _des="destination";var _di="dimensions";var _dis="distribution";var _e2="error";var _eCO="endCharOffset";var _eF="evaluationFrequency";var _eHCP="enableHiveCompatiblePath";var _eMv="eventMessage";var _eN="eventNumber";var _eRA="executionRoleArn";var _eS="executionStatuses";var _eSF="emitSystemFields";var _eSFD="emitSystemFieldDimensions";var _eST="expectedSequenceToken";var _eSv="eventSource";var _eTO="endTimeOffset";var _eTn="endTime";var _eV="extractedValues";var _en="entries";var _end="endpoint";var _enu="enumerations";var _ev="events";var _f="from";var _fD="fieldDelimiter";var _fE="flattenedElement";var _fINi="fieldIndexNames";var _fN="filterName";var _fP="filterPattern";var _fS="firstSeen";var _fSC="fieldSelectionCriteria";var _fSi="fieldStream";var _fi="fields";var _fl="flatten";var _g="grok";var _gB="groupBy";var _h="histogram";var _hE2="httpError";var _i="identifier";var _iC="indexCategories";var _iDs="isDynamic";var _iI="importId";var _iLA="includeLinkedAccounts";var _iPLS="isPatternLevelSuppression";var _iPn="inheritedProperties";var _iT="ingestionTime";var _iTN="inferredTokenName";var _id="id";var _in="interleaved";var _k="key";var _kA="keyAttributes";var _kKA="kmsKeyArn";var _kKI="kmsKeyId";var _kN="keyName";var _kP="keyPrefix";var _kVD="keyValueDelimiter";var _l="locale";var _lCS="lowerCaseString";var _lEFP="logEventFilterPattern";var _lEM="logEventMessages";var _lES="lastExecutionStatus";var _lG="logGroups";var _lGA="logGroupArn";var _lGAL="logGroupArnList";var _lGCo="logGroupClass";var _lGI="logGroupIdentifiers";var _lGIo="logGroupIdentifier";var _lGN="logGroupName";var _lGNP="logGroupNamePrefix";var _lGNPo="logGroupNamePattern";var _lGNo="logGroupNames";var _lGT="logGroupTags";var _lM="lastModified";var _lMTS="lastModifiedTimeStamp";var _lOP="logObjectPointer";var _lR="logRecord";var _lS="lastSeen";var _lSN="logStreamName";var _lSNP="logStreamNamePrefix";var _lSNPo="logStreamNamePrefixes";var _lSNo="logStreamNames";var _lSo="logSamples";var _lT="logType";var _lTA="lookupTableArn";var _lTC="lookupTableConfiguration";var _lTM="listToMap";var _lTN="lookupTableName";var _lTT="lastTriggeredTime";var _lTo="logTypes";var _lUT="lastUpdatedTime";var _li="limit";var _lo="location";var _m2="message";var _mFC="metricFilterCount";var _mK="moveKeys";var _mN="metricName";var _mNe="metricNamespace";var _mP="matchPatterns";var _mR="maxResults";var _mT="metricTransformations";var _mV="minValue";var _mVa="maxValue";var _mVap="mappingVersion";var _mVe="metricValue";var _ma="match";var _man="mandatory";var _n="name";var _nBT="nextBackwardToken";var _nFT="nextForwardToken";var _nMV="nonMatchValue";var _nT="nextToken";var _na="names";var _oAI="ownerAccountId";var _oF="outputFormat";var _oIE="overwriteIfExists";var _oV="ocsfVersion";var _p="priority";var _pC="parseCloudfront";var _pI="patternId";var _pJSON="parseJSON";var _pKV="parseKeyValue";var _pN="policyName";var _pP="parsePostgres";var _pR="patternRegex";var _pRa="parseRoute53";var _pS="patternString";var _pT="policyType";var _pTOCSF="parseToOCSF";var _pTa="patternTokens";var _pVPC="parseVPC";var _pWAF="parseWAF";var _pa="parameters";var _qC="quoteCharacter";var _qCE="queryCompileError";var _qDI="queryDefinitionId";var _qI="queryId";var _qL="queryLanguage";var _qS="queryString";var _rA="resourceArn";var _rAe="resourceArns";var _rAo="roleArn";var _rC="recordsCount";var _rD="retentionDays";var _rF="recordFields";var _rID="retentionInDays";var _rIe="requestId";var _rK="renameKeys";var _rN="resourceName";var _rPN="retentionPolicyName";var _rSe="responseStream";var _rT="resourceType";var _rTe="resourceTypes";var _rTen="renameTo";var _s2="smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs";var _sB="sizeBytes";var _sBt="storedBytes";var _sCO="startCharOffset";var _sCo="s3Configuration";var _sD="suppressedDate";var _sDC="s3DeliveryConfiguration";var _sE="scheduleExpression";var _sET="scheduleEndTime";var _sFH="startFromHead";var _sI="sessionId";var _sM="sessionMetadata";var _sP="suffixPath";var _sQA="scheduledQueryArn";var _sR="statusReason";var _sRe="sessionResults";var _sST="scheduleStartTime";var _sSe="sessionStart";var _sSp="splitString";var _sSu="substituteString";var _sT="sourceTimezone";var _sTI="s3TablesIntegration";var _sTO="startTimeOffset";var _sTc="scheduleType";var _sTt="startTime";var _sU="suppressedUntil";var _sUe="sessionUpdate";var _sV="supportedValues";var _sa="sampled";var _se2="server";var _ser="service";var _so="source";var _st="state";var _sta="status";var _str="streaming";var _su="suppressed";var _t="target";var _tA="targetArn";var _tB="tableBody";var _tC="transformerConfig";var _tCy="typeConverter";var _tF="targetFormat";var _tFa="tableFields";var _tK="tagKeys";var _tNa="tableName";var _tS="tokenString";var _tSr="trimString";var _tT="targetTimezone";var _ta="tags";var _ti="timezone";var _tim="timestamp";var _to="to";var _ty="type";var _u="unmask";var _uCS="upperCaseString";var _un="unit";var _v="value";var _vK="valueKey";var _vT="valueType";var _va="values";var _wK="withKeys";var n02="com.amazonaws.cloudwatchlogs";var _s_registry2=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .TypeRegistry */ .OF(_s2);var CloudWatchLogsServiceException$=[-3,_s2,"CloudWatchLogsServiceException",0,[],[]];_s_registry2.registerError(CloudWatchLogsServiceException$,CloudWatchLogsServiceException);var n0_registry2=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .TypeRegistry */ .OF(n02);var AccessDeniedException$=[-3,n02,_ADE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(AccessDeniedException$,AccessDeniedException);var ConflictException$=[-3,n02,_CE2,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(ConflictException$,ConflictException);var DataAlreadyAcceptedException$=[-3,n02,_DAAE,{[_e2]:_c2},[_eST,_m2],[0,0]];n0_registry2.registerError(DataAlreadyAcceptedException$,DataAlreadyAcceptedException);var InternalServerException$=[-3,n02,_ISE2,{[_e2]:_se2,[_hE2]:500},[_m2],[0]];n0_registry2.registerError(InternalServerException$,InternalServerException);var InternalStreamingException$=[-3,n02,_ISEn,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(InternalStreamingException$,InternalStreamingException);var InvalidOperationException$=[-3,n02,_IOE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(InvalidOperationException$,InvalidOperationException);var InvalidParameterException$=[-3,n02,_IPE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(InvalidParameterException$,InvalidParameterException);var InvalidSequenceTokenException$=[-3,n02,_ISTE,{[_e2]:_c2},[_eST,_m2],[0,0]];n0_registry2.registerError(InvalidSequenceTokenException$,InvalidSequenceTokenException);var LimitExceededException$2=[-3,n02,_LEE2,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(LimitExceededException$2,LimitExceededException2);var MalformedQueryException$=[-3,n02,_MQE,{[_e2]:_c2},[_qCE,_m2],[()=>QueryCompileError$,0]];n0_registry2.registerError(MalformedQueryException$,MalformedQueryException);var OperationAbortedException$=[-3,n02,_OAE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(OperationAbortedException$,OperationAbortedException);var ResourceAlreadyExistsException$=[-3,n02,_RAEE2,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(ResourceAlreadyExistsException$,ResourceAlreadyExistsException);var ResourceNotFoundException$2=[-3,n02,_RNFE2,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(ResourceNotFoundException$2,ResourceNotFoundException2);var ServiceQuotaExceededException$=[-3,n02,_SQEE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(ServiceQuotaExceededException$,ServiceQuotaExceededException);var ServiceUnavailableException$=[-3,n02,_SUE,{[_e2]:_se2},[_m2],[0]];n0_registry2.registerError(ServiceUnavailableException$,ServiceUnavailableException);var SessionStreamingException$=[-3,n02,_SSE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(SessionStreamingException$,SessionStreamingException);var SessionTimeoutException$=[-3,n02,_STE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(SessionTimeoutException$,SessionTimeoutException);var ThrottlingException$2=[-3,n02,_TE2,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(ThrottlingException$2,ThrottlingException2);var TooManyTagsException$=[-3,n02,_TMTE,{[_e2]:_c2,[_hE2]:400},[_m2,_rN],[0,0]];n0_registry2.registerError(TooManyTagsException$,TooManyTagsException);var UnrecognizedClientException$=[-3,n02,_UCE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(UnrecognizedClientException$,UnrecognizedClientException);var ValidationException$=[-3,n02,_VE,{[_e2]:_c2},[_m2],[0]];n0_registry2.registerError(ValidationException$,ValidationException);var errorTypeRegistries2=[_s_registry2,n0_registry2];var AddKeyEntry$=[3,n02,_AKE,0,[_k,_v,_oIE],[0,0,2],2];var AddKeys$=[3,n02,_AK,0,[_en],[()=>AddKeyEntries],1];var Anomaly$=[3,n02,_A2,0,[_aIn,_pI,_aDA,_pS,_fS,_lS,_d,_a,_st,_h,_lSo,_pTa,_lGAL,_pR,_p,_su,_sD,_sU,_iPLS],[0,0,0,0,1,1,0,2,0,128|1,()=>LogSamples,()=>PatternTokens,64|0,0,0,2,1,1,2],13];var AnomalyDetector$=[3,n02,_AD,0,[_aDA,_dN,_lGAL,_eF,_fP,_aDS,_kKI,_cTS,_lMTS,_aVT],[0,0,64|0,0,0,0,0,1,1,1]];var ConfigurationTemplate$=[3,n02,_CT,0,[_ser,_lT,_rT,_dDT,_dDCV,_aF,_aOF,_aAFAVLDFR,_aFD,_aSPF,_dSC,_sTI],[0,0,0,0,()=>ConfigurationTemplateDeliveryConfigValues$,()=>AllowedFields,64|0,0,64|0,64|0,()=>DeliverySourceConfigurationSchemas,()=>S3TablesIntegration$]];var ConfigurationTemplateDeliveryConfigValues$=[3,n02,_CTDCV,0,[_rF,_fD,_sDC],[64|0,0,()=>S3DeliveryConfiguration$]];var CopyValue$=[3,n02,_CV,0,[_en],[()=>CopyValueEntries],1];var CopyValueEntry$=[3,n02,_CVE,0,[_so,_t,_oIE],[0,0,2],2];var CreateDeliveryRequest$=[3,n02,_CDR,0,[_dSN,_dDA,_rF,_fD,_sDC,_ta],[0,0,64|0,0,()=>S3DeliveryConfiguration$,128|0],2];var CreateLogAnomalyDetectorRequest$=[3,n02,_CLADR,0,[_lGAL,_dN,_eF,_fP,_kKI,_aVT,_ta],[64|0,0,0,0,0,1,128|0],1];var CreateLogGroupRequest$=[3,n02,_CLGR,0,[_lGN,_kKI,_ta,_lGCo,_dPE],[0,0,128|0,0,2],1];var CreateLookupTableRequest$=[3,n02,_CLTR,0,[_lTN,_d,_tB,_qI,_kKI,_ta],[0,0,0,0,0,128|0],1];var CreateScheduledQueryRequest$=[3,n02,_CSQR,0,[_n,_qL,_qS,_sE,_eRA,_d,_lGI,_ti,_sTO,_eTO,_dC,_sST,_sET,_st,_ta],[0,0,0,0,0,0,64|0,0,1,1,()=>DestinationConfiguration$,1,1,0,128|0],5];var CSV$=[3,n02,_CSV,0,[_qC,_del,_co,_so,_des],[0,0,64|0,0,0]];var DataSourceFilter$=[3,n02,_DSF,0,[_n,_ty],[0,0],1];var DateTimeConverter$=[3,n02,_DTC,0,[_so,_t,_mP,_tF,_sT,_tT,_l],[0,0,64|0,0,0,0,0],3];var DeleteKeys$=[3,n02,_DK,0,[_wK],[64|0],1];var Delivery$=[3,n02,_D,0,[_id,_ar,_dSN,_dDA,_dDT,_rF,_fD,_sDC,_ta],[0,0,0,0,0,64|0,0,()=>S3DeliveryConfiguration$,128|0]];var DeliveryDestination$=[3,n02,_DD,0,[_n,_ar,_dDT,_oF,_dDC,_rAo,_ta],[0,0,0,0,()=>DeliveryDestinationConfiguration$,0,128|0]];var DeliveryDestinationConfiguration$=[3,n02,_DDC,0,[_dRA],[0],1];var DeliverySource$=[3,n02,_DSe,0,[_n,_ar,_rAe,_ser,_lT,_ta,_dSC,_sta,_sR],[0,0,64|0,0,0,128|0,128|0,0,0]];var DeliverySourceConfigurationSchema$=[3,n02,_DSCS,0,[_kN,_vT,_dV,_sV,_mV,_mVa],[0,0,0,64|0,1,1],3];var DescribeAccountPoliciesRequest$=[3,n02,_DAPRes,0,[_pT,_pN,_aIc,_nT],[0,0,64|0,0],1];var DescribeConfigurationTemplatesRequest$=[3,n02,_DCTR,0,[_ser,_lTo,_rTe,_dDTe,_nT,_li],[0,64|0,64|0,64|0,0,1]];var DescribeDeliveriesRequest$=[3,n02,_DDRes,0,[_nT,_li,_dSNe],[0,1,64|0]];var DescribeDeliveryDestinationsRequest$=[3,n02,_DDDRe,0,[_nT,_li,_na],[0,1,64|0]];var DescribeDeliverySourcesRequest$=[3,n02,_DDSRe,0,[_nT,_li,_rAe],[0,1,64|0]];var DescribeFieldIndexesRequest$=[3,n02,_DFIR,0,[_lGI,_iC,_nT],[64|0,64|0,0],1];var DescribeImportTaskBatchesRequest$=[3,n02,_DITBR,0,[_iI,_bIS,_li,_nT],[0,64|0,1,0],1];var DescribeIndexPoliciesRequest$=[3,n02,_DIPRes,0,[_lGI,_nT],[64|0,0],1];var DescribeLogGroupsRequest$=[3,n02,_DLGRe,0,[_aIc,_lGNP,_lGNPo,_nT,_li,_iLA,_lGCo,_lGI],[64|0,0,0,0,1,2,0,64|0]];var DescribeLogGroupsResponse$=[3,n02,_DLGRes,0,[_lG,_nT],[()=>LogGroups,0]];var DestinationConfiguration$=[3,n02,_DC,0,[_sCo,_lTC],[()=>S3Configuration$,()=>LookupTableConfiguration$]];var Entity$=[3,n02,_E,0,[_kA,_at],[128|0,128|0]];var FieldsData$=[3,n02,_FD,0,[_da],[21]];var FilterLogEventsRequest$=[3,n02,_FLER,0,[_lGN,_lGIo,_lSNo,_lSNP,_sTt,_eTn,_fP,_nT,_li,_sFH,_in,_u],[0,0,64|0,0,1,1,0,0,1,2,2,2]];var GetLogAnomalyDetectorResponse$=[3,n02,_GLADRe,0,[_dN,_lGAL,_eF,_fP,_aDS,_kKI,_cTS,_lMTS,_aVT],[0,64|0,0,0,0,0,1,1,1]];var GetLogEventsRequest$=[3,n02,_GLER,0,[_lSN,_lGN,_lGIo,_sTt,_eTn,_nT,_li,_sFH,_u],[0,0,0,1,1,0,1,2,2],1];var GetLogEventsResponse$=[3,n02,_GLERe,0,[_ev,_nFT,_nBT],[()=>OutputLogEvents,0,0]];var GetLogObjectRequest$=[3,n02,_GLOR,0,[_lOP,_u],[0,2],1];var GetLogObjectResponse$=[3,n02,_GLORe,0,[_fSi],[[()=>GetLogObjectResponseStream$,0]]];var GetLogRecordResponse$=[3,n02,_GLRRe,0,[_lR],[128|0]];var GetScheduledQueryHistoryRequest$=[3,n02,_GSQHR,0,[_i,_sTt,_eTn,_eS,_mR,_nT],[0,1,1,64|0,1,0],3];var GetScheduledQueryResponse$=[3,n02,_GSQRe,0,[_sQA,_n,_d,_qL,_qS,_lGI,_sE,_ti,_sTO,_eTO,_dC,_st,_sTc,_lTT,_lES,_sST,_sET,_eRA,_cT,_lUT],[0,0,0,0,0,64|0,0,0,1,1,()=>DestinationConfiguration$,0,0,1,0,1,1,0,1,1]];var Grok$=[3,n02,_G2,0,[_ma,_so],[0,0],1];var ListAggregateLogGroupSummariesRequest$=[3,n02,_LALGSR,0,[_gB,_aIc,_iLA,_lGCo,_lGNPo,_dSa,_nT,_li],[0,64|0,2,0,0,()=>DataSourceFilters,0,1],1];var ListLogGroupsForQueryResponse$=[3,n02,_LLGFQRi,0,[_lGI,_nT],[64|0,0]];var ListLogGroupsRequest$=[3,n02,_LLGR,0,[_lGNPo,_lGCo,_iLA,_aIc,_nT,_li,_dSa,_fINi,_lGT],[0,0,2,64|0,0,1,()=>DataSourceFilters,64|0,()=>TagFilters]];var ListTagsForResourceResponse$=[3,n02,_LTFRRi,0,[_ta],[128|0]];var ListTagsLogGroupResponse$=[3,n02,_LTLGRi,0,[_ta],[128|0]];var ListToMap$=[3,n02,_LTM,0,[_so,_k,_vK,_t,_fl,_fE],[0,0,0,0,2,0],2];var LiveTailSessionLogEvent$=[3,n02,_LTSLE,0,[_lSN,_lGIo,_m2,_tim,_iT],[0,0,0,1,1]];var LiveTailSessionMetadata$=[3,n02,_LTSM,0,[_sa],[2]];var LiveTailSessionStart$=[3,n02,_LTSS,0,[_rIe,_sI,_lGI,_lSNo,_lSNPo,_lEFP],[0,0,64|0,64|0,64|0,0]];var LiveTailSessionUpdate$=[3,n02,_LTSU,0,[_sM,_sRe],[()=>LiveTailSessionMetadata$,()=>LiveTailSessionResults]];var LogEvent$=[3,n02,_LE,0,[_tim,_m2],[1,0]];var LogGroup$=[3,n02,_LG,0,[_lGN,_cT,_rID,_mFC,_ar,_sBt,_kKI,_dPS,_iPn,_lGCo,_lGA,_dPE,_bTAE,_rPN],[0,1,1,1,0,1,0,0,64|0,0,0,2,2,0]];var LookupTable$=[3,n02,_LT,0,[_lTA,_lTN,_d,_tFa,_rC,_sB,_lUT,_kKI],[0,0,0,64|0,1,1,1,0]];var LookupTableConfiguration$=[3,n02,_LTC,0,[_tNa,_rAo,_d,_kKI,_ta],[0,0,0,0,128|0],2];var LowerCaseString$=[3,n02,_LCS,0,[_wK],[64|0],1];var MetricFilter$=[3,n02,_MF,0,[_fN,_fP,_mT,_cT,_lGN,_aOTL,_fSC,_eSFD],[0,0,()=>MetricTransformations,1,0,2,0,64|0]];var MetricFilterMatchRecord$=[3,n02,_MFMR,0,[_eN,_eMv,_eV],[1,0,128|0]];var MetricTransformation$=[3,n02,_MT,0,[_mN,_mNe,_mVe,_dV,_di,_un],[0,0,0,1,128|0,0],3];var MoveKeyEntry$=[3,n02,_MKE,0,[_so,_t,_oIE],[0,0,2],2];var MoveKeys$=[3,n02,_MK,0,[_en],[()=>MoveKeyEntries],1];var OpenSearchResourceConfig$=[3,n02,_OSRC,0,[_dSRA,_dVP,_rD,_kKA,_aA],[0,64|0,1,0,0],3];var OutputLogEvent$=[3,n02,_OLE,0,[_tim,_m2,_iT],[1,0,1]];var ParseCloudfront$=[3,n02,_PC,0,[_so],[0]];var ParseJSON$=[3,n02,_PJSON,0,[_so,_des],[0,0]];var ParseKeyValue$=[3,n02,_PKV,0,[_so,_des,_fD,_kVD,_kP,_nMV,_oIE],[0,0,0,0,0,0,2]];var ParsePostgres$=[3,n02,_PP,0,[_so],[0]];var ParseRoute53$=[3,n02,_PR2,0,[_so],[0]];var ParseToOCSF$=[3,n02,_PTOCSF,0,[_eSv,_oV,_so,_mVap],[0,0,0,0],2];var ParseVPC$=[3,n02,_PVPC,0,[_so],[0]];var ParseWAF$=[3,n02,_PWAF,0,[_so],[0]];var PatternToken$=[3,n02,_PT,0,[_dTP,_iDs,_tS,_enu,_iTN],[1,2,0,128|1,0]];var Processor$=[3,n02,_Pr2,0,[_aK,_cV,_cs,_dTC,_dK,_g,_lTM,_lCS,_mK,_pC,_pJSON,_pKV,_pRa,_pTOCSF,_pP,_pVPC,_pWAF,_rK,_sSp,_sSu,_tSr,_tCy,_uCS],[()=>AddKeys$,()=>CopyValue$,()=>CSV$,()=>DateTimeConverter$,()=>DeleteKeys$,()=>Grok$,()=>ListToMap$,()=>LowerCaseString$,()=>MoveKeys$,()=>ParseCloudfront$,()=>ParseJSON$,()=>ParseKeyValue$,()=>ParseRoute53$,()=>ParseToOCSF$,()=>ParsePostgres$,()=>ParseVPC$,()=>ParseWAF$,()=>RenameKeys$,()=>SplitString$,()=>SubstituteString$,()=>TrimString$,()=>TypeConverter$,()=>UpperCaseString$]];var PutDeliveryDestinationRequest$=[3,n02,_PDDR,0,[_n,_oF,_dDC,_dDT,_rAo,_ta],[0,0,()=>DeliveryDestinationConfiguration$,0,0,128|0],1];var PutDeliverySourceRequest$=[3,n02,_PDSR,0,[_n,_rA,_lT,_ta,_dSC],[0,0,0,128|0,128|0],3];var PutDestinationRequest$=[3,n02,_PDR,0,[_dNe,_tA,_rAo,_ta],[0,0,0,128|0],3];var PutMetricFilterRequest$=[3,n02,_PMFR,0,[_lGN,_fN,_fP,_mT,_aOTL,_fSC,_eSFD],[0,0,0,()=>MetricTransformations,2,0,64|0],4];var PutQueryDefinitionRequest$=[3,n02,_PQDR,0,[_n,_qS,_qL,_qDI,_lGNo,_cTl,_pa],[0,0,0,0,64|0,[0,4],()=>QueryParameterList],2];var PutSubscriptionFilterRequest$=[3,n02,_PSFR,0,[_lGN,_fN,_fP,_dA,_rAo,_dis,_aOTL,_fSC,_eSF],[0,0,0,0,0,0,2,0,64|0],4];var QueryCompileError$=[3,n02,_QCE,0,[_lo,_m2],[()=>QueryCompileErrorLocation$,0]];var QueryCompileErrorLocation$=[3,n02,_QCEL,0,[_sCO,_eCO],[1,1]];var QueryDefinition$=[3,n02,_QD,0,[_qL,_qDI,_n,_qS,_lM,_lGNo,_pa],[0,0,0,0,1,64|0,()=>QueryParameterList]];var QueryParameter$=[3,n02,_QP,0,[_n,_dV,_d],[0,0,0],1];var RecordField$=[3,n02,_RF,0,[_n,_man],[0,2]];var RenameKeyEntry$=[3,n02,_RKE,0,[_k,_rTen,_oIE],[0,0,2],2];var RenameKeys$=[3,n02,_RK,0,[_en],[()=>RenameKeyEntries],1];var S3Configuration$=[3,n02,_SC2,0,[_dI,_rAo,_oAI,_kKI],[0,0,0,0],2];var S3DeliveryConfiguration$=[3,n02,_SDC,0,[_sP,_eHCP],[0,2]];var S3TablesIntegration$=[3,n02,_STI,0,[_dNa,_dT],[0,0]];var SplitString$=[3,n02,_SS,0,[_en],[()=>SplitStringEntries],1];var SplitStringEntry$=[3,n02,_SSEp,0,[_so,_del],[0,0],2];var StartLiveTailRequest$=[3,n02,_SLTR,0,[_lGI,_lSNo,_lSNPo,_lEFP],[64|0,64|0,64|0,0],1];var StartLiveTailResponse$=[3,n02,_SLTRt,0,[_rSe],[[()=>StartLiveTailResponseStream$,0]]];var StartQueryRequest$=[3,n02,_SQR,0,[_sTt,_eTn,_qS,_qL,_lGN,_lGNo,_lGI,_li],[1,1,0,0,0,64|0,64|0,1],3];var SubscriptionFilter$=[3,n02,_SF2,0,[_fN,_lGN,_fP,_dA,_rAo,_dis,_aOTL,_cT,_fSC,_eSF],[0,0,0,0,0,0,2,1,0,64|0]];var SubstituteString$=[3,n02,_SSu,0,[_en],[()=>SubstituteStringEntries],1];var SubstituteStringEntry$=[3,n02,_SSEu,0,[_so,_f,_to],[0,0,0],3];var TagFilter$=[3,n02,_TF,0,[_k,_va],[0,64|0],1];var TagLogGroupRequest$=[3,n02,_TLGR,0,[_lGN,_ta],[0,128|0],2];var TagResourceRequest$=[3,n02,_TRR,0,[_rA,_ta],[0,128|0],2];var TestMetricFilterRequest$=[3,n02,_TMFR,0,[_fP,_lEM],[0,64|0],2];var TestTransformerRequest$=[3,n02,_TTR,0,[_tC,_lEM],[()=>Processors,64|0],2];var TrimString$=[3,n02,_TS,0,[_wK],[64|0],1];var TypeConverter$=[3,n02,_TC,0,[_en],[()=>TypeConverterEntries],1];var TypeConverterEntry$=[3,n02,_TCE2,0,[_k,_ty],[0,0],2];var UntagLogGroupRequest$=[3,n02,_ULGR,0,[_lGN,_ta],[0,64|0],2];var UntagResourceRequest$=[3,n02,_URR,0,[_rA,_tK],[0,64|0],2];var UpdateDeliveryConfigurationRequest$=[3,n02,_UDCR,0,[_id,_rF,_fD,_sDC],[0,64|0,0,()=>S3DeliveryConfiguration$],1];var UpdateScheduledQueryRequest$=[3,n02,_USQR,0,[_i,_qL,_qS,_sE,_eRA,_d,_lGI,_ti,_sTO,_eTO,_dC,_sST,_sET,_st],[0,0,0,0,0,0,64|0,0,1,1,()=>DestinationConfiguration$,1,1,0],5];var UpdateScheduledQueryResponse$=[3,n02,_USQRp,0,[_sQA,_n,_d,_qL,_qS,_lGI,_sE,_ti,_sTO,_eTO,_dC,_st,_sTc,_lTT,_lES,_sST,_sET,_eRA,_cT,_lUT],[0,0,0,0,0,64|0,0,0,1,1,()=>DestinationConfiguration$,0,0,1,0,1,1,0,1,1]];var UpperCaseString$=[3,n02,_UCS,0,[_wK],[64|0],1];var AccountIds=(/* unused pure expression or super */ null && (64|0));var AddKeyEntries=[1,n02,_AKEd,0,()=>AddKeyEntry$];var AllowedFieldDelimiters=(/* unused pure expression or super */ null && (64|0));var AllowedFields=[1,n02,_AF,0,()=>RecordField$];var Columns=(/* unused pure expression or super */ null && (64|0));var CopyValueEntries=[1,n02,_CVEo,0,()=>CopyValueEntry$];var DashboardViewerPrincipals=(/* unused pure expression or super */ null && (64|0));var DataSourceFilters=[1,n02,_DSFa,0,()=>DataSourceFilter$];var DeleteWithKeys=(/* unused pure expression or super */ null && (64|0));var DeliveryDestinationNames=(/* unused pure expression or super */ null && (64|0));var DeliveryDestinationTypes=(/* unused pure expression or super */ null && (64|0));var DeliverySourceConfigurationSchemas=[1,n02,_DSCSe,0,()=>DeliverySourceConfigurationSchema$];var DeliverySourceConfigurationSupportedValues=(/* unused pure expression or super */ null && (64|0));var DeliverySourceNames=(/* unused pure expression or super */ null && (64|0));var DescribeFieldIndexesLogGroupIdentifiers=(/* unused pure expression or super */ null && (64|0));var DescribeIndexPoliciesLogGroupIdentifiers=(/* unused pure expression or super */ null && (64|0));var DescribeLogGroupsLogGroupIdentifiers=(/* unused pure expression or super */ null && (64|0));var EmitSystemFields=(/* unused pure expression or super */ null && (64|0));var ExecutionStatusList=(/* unused pure expression or super */ null && (64|0));var FieldIndexNames=(/* unused pure expression or super */ null && (64|0));var FilterResourceArns=(/* unused pure expression or super */ null && (64|0));var ImportStatusList=(/* unused pure expression or super */ null && (64|0));var IndexCategories=(/* unused pure expression or super */ null && (64|0));var InheritedProperties=(/* unused pure expression or super */ null && (64|0));var InputLogStreamNames=(/* unused pure expression or super */ null && (64|0));var LiveTailSessionResults=[1,n02,_LTSR,0,()=>LiveTailSessionLogEvent$];var LogGroupArnList=(/* unused pure expression or super */ null && (64|0));var LogGroupIdentifiers=(/* unused pure expression or super */ null && (64|0));var LogGroupNames=(/* unused pure expression or super */ null && (64|0));var LogGroups=[1,n02,_LGo,0,()=>LogGroup$];var LogSamples=[1,n02,_LSo,0,()=>LogEvent$];var LogTypes=(/* unused pure expression or super */ null && (64|0));var LowerCaseStringWithKeys=(/* unused pure expression or super */ null && (64|0));var MatchPatterns=(/* unused pure expression or super */ null && (64|0));var MetricTransformations=[1,n02,_MTe,0,()=>MetricTransformation$];var MoveKeyEntries=[1,n02,_MKEo,0,()=>MoveKeyEntry$];var OutputFormats=(/* unused pure expression or super */ null && (64|0));var OutputLogEvents=[1,n02,_OLEu,0,()=>OutputLogEvent$];var PatternTokens=[1,n02,_PTa,0,()=>PatternToken$];var Processors=[1,n02,_Pro,0,()=>Processor$];var QueryParameterList=[1,n02,_QPL,0,()=>QueryParameter$];var RecordFields=(/* unused pure expression or super */ null && (64|0));var RenameKeyEntries=[1,n02,_RKEe,0,()=>RenameKeyEntry$];var ResourceArns=(/* unused pure expression or super */ null && (64|0));var ResourceTypes=(/* unused pure expression or super */ null && (64|0));var ScheduledQueryLogGroupIdentifiers=(/* unused pure expression or super */ null && (64|0));var SplitStringEntries=[1,n02,_SSEpl,0,()=>SplitStringEntry$];var StartLiveTailLogGroupIdentifiers=(/* unused pure expression or super */ null && (64|0));var SubstituteStringEntries=[1,n02,_SSEub,0,()=>SubstituteStringEntry$];var TableFields=(/* unused pure expression or super */ null && (64|0));var TagFilters=[1,n02,_TFa,0,()=>TagFilter$];var TagFilterValues=(/* unused pure expression or super */ null && (64|0));var TagKeyList2=(/* unused pure expression or super */ null && (64|0));var TagList=(/* unused pure expression or super */ null && (64|0));var TestEventMessages=(/* unused pure expression or super */ null && (64|0));var TrimStringWithKeys=(/* unused pure expression or super */ null && (64|0));var TypeConverterEntries=[1,n02,_TCEy,0,()=>TypeConverterEntry$];var UpperCaseStringWithKeys=(/* unused pure expression or super */ null && (64|0));var DeliverySourceConfiguration=(/* unused pure expression or super */ null && (128|0));var Dimensions=(/* unused pure expression or super */ null && (128|0));var EntityAttributes=(/* unused pure expression or super */ null && (128|0));var EntityKeyAttributes=(/* unused pure expression or super */ null && (128|0));var Enumerations=(/* unused pure expression or super */ null && (128|1));var ExtractedValues=(/* unused pure expression or super */ null && (128|0));var Histogram=(/* unused pure expression or super */ null && (128|1));var LogRecord=(/* unused pure expression or super */ null && (128|0));var Tags=(/* unused pure expression or super */ null && (128|0));var GetLogObjectResponseStream$=[4,n02,_GLORS,{[_str]:1},[_fi,_ISEn],[()=>FieldsData$,[()=>InternalStreamingException$,0]]];var StartLiveTailResponseStream$=[4,n02,_SLTRS,{[_str]:1},[_sSe,_sUe,_STE,_SSE],[()=>LiveTailSessionStart$,()=>LiveTailSessionUpdate$,[()=>SessionTimeoutException$,0],[()=>SessionStreamingException$,0]]];var DescribeLogGroups$=[9,n02,_DLGe,0,()=>DescribeLogGroupsRequest$,()=>DescribeLogGroupsResponse$];var GetLogEvents$=[9,n02,_GLE,0,()=>GetLogEventsRequest$,()=>GetLogEventsResponse$];var GetLogObject$=[9,n02,_GLO,{[_end]:["stream-"]},()=>GetLogObjectRequest$,()=>GetLogObjectResponse$];var StartLiveTail$=[9,n02,_SLT,{[_end]:["stream-"]},()=>StartLiveTailRequest$,()=>StartLiveTailResponse$];
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.shared.js
var getRuntimeConfig3=config=>{return{apiVersion:"2014-03-28",base64Decoder:config?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .fromBase64 */ .Ey,base64Encoder:config?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .toBase64 */ .nk,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver2,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultCloudWatchLogsHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .AwsSdkSigV4Signer */ .f2}],logger:config?.logger??new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NoOpLogger */ .N4,protocol:config?.protocol??_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .AwsJson1_1Protocol */ .TE,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.cloudwatchlogs",errorTypeRegistries:errorTypeRegistries2,xmlNamespace:"http://monitoring.amazonaws.com/doc/2014-03-28/",version:"2014-03-28",serviceTarget:"Logs_20140328"},serviceId:config?.serviceId??"CloudWatch Logs",sha256:config?.sha256??_Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_19__/* .Sha256Node */ .T,urlParser:config?.urlParser??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .parseUrl */ .Dl,utf8Decoder:config?.utf8Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .fromUtf8 */ .ar,utf8Encoder:config?.utf8Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .toUtf8 */ .Pq}};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.js
var getRuntimeConfig4=config=>{(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);const defaultsMode=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveDefaultsModeConfig */ .IZ)(config);const defaultConfigProvider=()=>defaultsMode().then(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .loadConfigsForDefaultMode */ .lT);const clientSharedValues=getRuntimeConfig3(config);(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .calculateBodyLength */ .n8,credentialDefaultProvider:config?.credentialDefaultProvider??_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .defaultProvider */ .v6,defaultSocketTimeout:(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getDefaultSocketTimeout */ .ED)(config?.requestHandler,3e5),defaultUserAgentProvider:config?.defaultUserAgentProvider??(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .createDefaultUserAgentProvider */ .pf)({serviceId:clientSharedValues.serviceId,clientVersion:package_default2.version}),eventStreamSerdeProvider:config?.eventStreamSerdeProvider??_EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_17__/* .eventStreamSerdeProvider2 */ .JM,maxAttempts:config?.maxAttempts??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,config),region:config?.region??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_REGION_CONFIG_OPTIONS */ .GG,{..._NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,...loaderConfig}),requestHandler:_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_20__/* .NodeHttpHandler */ .$.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)({..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,default:async()=>(await defaultConfigProvider()).retryMode||_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .DEFAULT_RETRY_MODE */ .L0},config),streamCollector:config?.streamCollector??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .streamCollector */ .kv,useDualstackEndpoint:config?.useDualstackEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko,loaderConfig),userAgentAppId:config?.userAgentAppId??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV,loaderConfig)}};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration2=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig2=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions2=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig),getHttpAuthExtensionConfiguration2(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration),resolveHttpAuthRuntimeConfig2(extensionConfiguration))};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/CloudWatchLogsClient.js
var CloudWatchLogsClient=class extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .Client */ .Kj{config;constructor(...[configuration]){const _config_0=getRuntimeConfig4(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters2(_config_0);const _config_2=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveUserAgentConfig */ .Dc)(_config_1);const _config_3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveRetryConfig */ .$z)(_config_2);const _config_4=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveRegionConfig */ .TD)(_config_3);const _config_5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveHostHeaderConfig */ .OV)(_config_4);const _config_6=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveEndpointConfig */ .Co)(_config_5);const _config_7=(0,_EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_17__/* .resolveEventStreamSerdeConfig */ .oZ)(_config_6);const _config_8=resolveHttpAuthSchemeConfig2(_config_7);const _config_9=resolveRuntimeExtensions2(_config_8,configuration?.extensions||[]);this.config=_config_9;this.middlewareStack.use((0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .getSchemaSerdePlugin */ .wq)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getUserAgentPlugin */ .sM)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getRetryPlugin */ .ey)(this.config));this.middlewareStack.use((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .getContentLengthPlugin */ .vK)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHostHeaderPlugin */ .TC)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getLoggerPlugin */ .Y7)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getRecursionDetectionPlugin */ .n4)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config,{httpAuthSchemeParametersProvider:defaultCloudWatchLogsHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .DefaultIdentityProviderConfig */ .h$({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHttpSigningPlugin */ .lW)(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commandBuilder.js
var command4=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .makeBuilder */ .k8)(commonParams2,"Logs_20140328","CloudWatchLogsClient",_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getEndpointPlugin */ .rD);var _ep04={};var _mw04=(Command,cs,config,o2)=>[];
// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commands/GetLogEventsCommand.js
var GetLogEventsCommand=class extends command4(_ep04,_mw04,"GetLogEvents",GetLogEvents$){};
// src/aws/ecs/task-sets.ts
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

// src/aws/ecs/service-state.ts
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
    deployments: sets.length > 0 ? taskSetsAsDeployments(sets) : (service.deployments ?? []).map(toDeployment),
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
function toConfiguredHook(hook) {
  return {
    type: hook.targetType ?? "AWS_LAMBDA",
    stages: hook.lifecycleStages ?? [],
    timeoutMinutes: hook.timeoutConfiguration?.timeoutInMinutes
  };
}
function changeConfiguration(current, rollout, gate) {
  const asked = fromRollout(rollout);
  if (asked === void 0 && gate === void 0) return void 0;
  const hooks = (current?.lifecycleHooks ?? []).filter(
    (hook) => gate !== "remove" || !(0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurGate */ .eX)(toConfiguredHook(hook))
  );
  if (gate === "add") hooks.push(GATE_HOOK);
  const sent = hooks.length > 0 || gate === "remove" ? { lifecycleHooks: hooks } : {};
  return { ...asked ?? current, ...sent };
}
var GATE_HOOK = {
  targetType: "PAUSE",
  lifecycleStages: [_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .GATE_STAGE */ .VF],
  timeoutConfiguration: { timeoutInMinutes: _gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .GATE_TIMEOUT_MINUTES */ .QB, action: "ROLLBACK" }
};
function toDeployment(deployment) {
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
    target: deployment.targetServiceRevision && toCounts(deployment.targetServiceRevision),
    sources: (deployment.sourceServiceRevisions ?? []).map(toCounts),
    rollback: rollback && { reason: rollback.reason, revisionArn: rollback.serviceRevisionArn },
    circuitBreaker: breaker && {
      status: breaker.status ?? "UNKNOWN",
      failures: breaker.failureCount ?? 0,
      threshold: breaker.threshold ?? 0
    },
    alarms: alarms && { status: alarms.status ?? "UNKNOWN", triggered: alarms.triggeredAlarmNames ?? [] },
    times: {
      createdAt: epoch(deployment.createdAt),
      startedAt: epoch(deployment.startedAt),
      finishedAt: epoch(deployment.finishedAt),
      updatedAt: epoch(deployment.updatedAt),
      rollbackStartedAt: epoch(rollback?.startedAt)
    },
    hooks: (deployment.lifecycleHookDetails ?? []).map((hook) => ({
      id: hook.hookId ?? "",
      type: hook.targetType ?? "UNKNOWN",
      status: hook.status ?? "UNKNOWN",
      expiresAt: epoch(hook.expiresAt),
      atGate: deployment.lifecycleStage === _gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .GATE_STAGE */ .VF,
      timeoutAction: hook.timeoutAction
    }))
  };
}
function toCounts(revision) {
  return {
    revisionArn: revision.arn ?? "",
    requested: revision.requestedTaskCount ?? 0,
    running: revision.runningTaskCount ?? 0,
    pending: revision.pendingTaskCount ?? 0,
    productionWeight: revision.requestedProductionTrafficWeight,
    testWeight: revision.requestedTestTrafficWeight
  };
}
function toRevision(revision, containerName) {
  if (revision.taskDefinition === void 0) return void 0;
  const images = revision.containerImages ?? [];
  const container = images.find((one) => one.containerName === containerName) ?? (images.length === 1 ? images[0] : void 0);
  return {
    taskDefinition: revision.taskDefinition,
    image: container?.image,
    imageDigest: container?.imageDigest,
    setting: settingOf(revision)
  };
}
function settingOf(revision) {
  const { launchType, platformVersion, platformFamily, capacityProviderStrategy } = revision;
  const { subnets, securityGroups, assignPublicIp } = revision.networkConfiguration?.awsvpcConfiguration ?? {};
  const capacity = (capacityProviderStrategy ?? []).map(({ capacityProvider, weight, base }) => [
    capacityProvider,
    weight ?? 0,
    base ?? 0
  ]);
  return JSON.stringify([
    launchType ?? "",
    platformVersion ?? "",
    platformFamily ?? "",
    capacity,
    [...subnets ?? []].sort(),
    [...securityGroups ?? []].sort(),
    assignPublicIp ?? ""
  ]);
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
function fromGateway(rollout) {
  if (rollout.strategy !== "ROLLING" || rollout.gateway === void 0) return {};
  const { portName, healthCheckPath } = rollout.gateway;
  return {
    gatewayConnectors: [
      {
        portName,
        healthCheck: {
          healthCheckPath,
          healthCheckIntervalSeconds: 10,
          healthCheckTimeoutSeconds: 5,
          matcher: { httpCode: "200-399" }
        }
      }
    ]
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

// src/aws/ecs/task-reasons.ts
var TASKS_READ = 100;
var PAGES = 10;
var LOG_PAGES = 20;
async function readStoppedTasks(client, cluster, query) {
  const on = `service '${query.service}' in cluster '${cluster}'`;
  const pages = (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .paginateListTasks */ ._r)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .bounded */ .Mm)("ecs:ListTasks", client), {
    cluster,
    serviceName: query.service,
    desiredStatus: "STOPPED",
    maxResults: TASKS_READ
  });
  return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("ecs:ListTasks", on, async () => {
    let read2 = 0;
    for await (const { taskArns = [] } of pages) {
      const found = await describeTasks(client, cluster, on, taskArns);
      const own = found.filter((task) => isOfDeployment(task, query));
      read2 += 1;
      if (own.length > 0 || read2 === PAGES) return latestFirst(own).map(toStoppedTask);
    }
    return [];
  });
}
async function readTaskTimes(client, cluster, query) {
  const on = `service '${query.service}' in cluster '${cluster}'`;
  const { taskArns = [] } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(
    "ecs:ListTasks",
    on,
    () => client.send(new _batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .ListTasksCommand */ .MY({ cluster, serviceName: query.service, maxResults: TASKS_READ }))
  );
  const tasks = await describeTasks(client, cluster, on, taskArns);
  return tasks.filter((task) => isOfDeployment(task, { ...query, since: 0 })).map(toTimes);
}
var toTimes = (task) => ({
  createdAt: epoch(task.createdAt),
  pullStartedAt: epoch(task.pullStartedAt),
  pullStoppedAt: epoch(task.pullStoppedAt),
  startedAt: epoch(task.startedAt)
});
async function describeTasks(client, cluster, on, tasks) {
  if (tasks.length === 0) return [];
  const answer = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(
    "ecs:DescribeTasks",
    on,
    () => client.send(new _batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTasksCommand */ .z8({ cluster, tasks }))
  );
  return answer.tasks ?? [];
}
var latestFirst = (tasks) => [...tasks].sort(
  (a4, b4) => (epoch(b4.stoppedAt ?? b4.stoppingAt) ?? 0) - (epoch(a4.stoppedAt ?? a4.stoppingAt) ?? 0)
);
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
    times: toTimes(task),
    containers: (task.containers ?? []).map((container) => ({
      name: container.name ?? "",
      exitCode: container.exitCode,
      reason: container.reason
    }))
  };
}
var paginateBackwards = (0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .createPaginator */ .KU)(CloudWatchLogsClient, GetLogEventsCommand, "nextToken", "nextBackwardToken", "limit");
async function readLogTail(client, logGroup, stream, lines) {
  const pages = paginateBackwards(
    { client, stopOnSameToken: true },
    { logGroupName: logGroup, logStreamName: stream, limit: lines, startFromHead: false }
  );
  let tail = [];
  let read2 = 0;
  try {
    for await (const { events = [] } of pages) {
      tail = [...events.map(lineOf), ...tail];
      read2 += 1;
      if (tail.length >= lines || read2 === LOG_PAGES) break;
    }
    return tail.slice(-lines);
  } catch (error) {
    if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) return [];
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("logs:GetLogEvents", `log group '${logGroup}'`, () => Promise.reject(error));
  }
}
var lineOf = ({ message = "" }) => message.replace(/\r?\n$/, "");

// src/aws/logs/log-source.ts
var CloudWatchLogSource = class {
  #client;
  /** Nobody repeats a failed read of the end. */
  #patient;
  #logGroup;
  #redactor;
  constructor(session, logGroup) {
    this.#redactor = session.redactor;
    this.#client = new CloudWatchLogsClient({ ...session.client, maxAttempts: 2 });
    this.#patient = new CloudWatchLogsClient(session.client);
    this.#logGroup = logGroup;
  }
  async read(stream, next) {
    const on = `the log group '${this.#logGroup}'`;
    return (0,_transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_2__/* .transientRead */ .F)("logs:GetLogEvents", on, async () => {
      try {
        const { events = [], nextForwardToken = next } = await this.#client.send(
          new GetLogEventsCommand({
            logGroupName: this.#logGroup,
            logStreamName: stream,
            startFromHead: true,
            ...next === void 0 ? {} : { nextToken: next }
          })
        );
        return {
          lines: events.map(({ message = "" }) => this.#clean(message.replace(/\r?\n$/, ""))),
          next: nextForwardToken
        };
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) return { lines: [], next };
        throw error;
      }
    });
  }
  async last(stream, lines) {
    const tail = await readLogTail(this.#patient, this.#logGroup, stream, lines);
    return tail.map((line) => this.#clean(line));
  }
  /** Before anything shortens a line: half of a secret is not found any more. */
  #clean(line) {
    return this.#redactor?.redact(line) ?? line;
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/auth/httpAuthSchemeProvider.js
var defaultSecretsManagerHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .getSmithyContext */ .ug)(context).operation,region:await (0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .normalizeProvider */ .te)(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption3(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"secretsmanager",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultSecretsManagerHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption3(authParameters))}}return options};var resolveHttpAuthSchemeConfig3=config=>{const config_0=(0,_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .resolveAwsSdkSigV4Config */ .ho)(config);return Object.assign(config_0,{authSchemePreference:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .normalizeProvider */ .te)(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters3=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"secretsmanager"})};var commonParams3={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-secrets-manager/package.json
var package_default3={name:"@aws-sdk/client-secrets-manager",version:"3.1163.0",description:"AWS SDK for JavaScript Secrets Manager Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-secrets-manager",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-secrets-manager"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service",test:"yarn g:vitest run --passWithNoTests","test:watch":"yarn g:vitest watch --passWithNoTests","test:integration":"yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts","test:integration:watch":"yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.980.0","@aws-sdk/credential-provider-node":"^3.972.93","@aws-sdk/types":"^3.975.0","@smithy/core":"^3.38.0","@smithy/fetch-http-handler":"^5.8.0","@smithy/node-http-handler":"^4.14.0","@smithy/types":"^4.19.0",tslib:"^2.6.2"},devDependencies:{"@smithy/snapshot-testing":"^2.4.0","@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2",vitest:"^4.0.17"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/bdd.js
var m3="ref";var a3=-1;var b3=true;var c3="isSet";var d3="PartitionResult";var e3="booleanEquals";var f3="getAttr";var g3="stringEquals";var h3={[m3]:"Endpoint"};var i3={[m3]:d3};var j3={"fn":f3,"argv":[i3,"name"]};var k3={};var l3=[{[m3]:"Region"}];var _data3={conditions:[[c3,[h3]],[c3,l3],["aws.partition",l3,d3],[e3,[{[m3]:"UseFIPS"},b3]],[e3,[{[m3]:"UseDualStack"},b3]],[e3,[{fn:f3,argv:[i3,"supportsDualStack"]},b3]],[e3,[{fn:f3,argv:[i3,"supportsFIPS"]},b3]],[g3,[j3,"aws"]],[g3,[j3,"aws-cn"]],[g3,[j3,"aws-us-gov"]]],results:[[a3],[a3,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a3,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[h3,k3],["https://secretsmanager-fips.{Region}.amazonaws.com",k3],["https://secretsmanager-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",k3],[a3,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://secretsmanager-fips.{Region}.{PartitionResult#dnsSuffix}",k3],[a3,"FIPS is enabled but this partition does not support FIPS"],["https://secretsmanager.{Region}.amazonaws.com",k3],["https://secretsmanager.{Region}.amazonaws.com.cn",k3],["https://secretsmanager.{Region}.{PartitionResult#dualStackDnsSuffix}",k3],[a3,"DualStack is enabled but this partition does not support DualStack"],["https://secretsmanager.{Region}.{PartitionResult#dnsSuffix}",k3],[a3,"Invalid Configuration: Missing Region"]]};var root3=2;var r3=1e8;var nodes3=new Int32Array([-1,1,-1,0,17,3,1,4,r3+14,2,5,r3+14,3,11,6,4,7,r3+13,5,8,r3+12,7,r3+9,9,8,r3+10,10,9,r3+9,r3+11,4,13,12,6,r3+7,r3+8,5,14,r3+6,6,15,r3+6,7,r3+4,16,9,r3+4,r3+5,3,r3+1,18,4,r3+2,r3+3]);var bdd3=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .BinaryDecisionDiagram */ .d5.from(nodes3,root3,_data3.conditions,_data3.results);
// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/endpointResolver.js
var cache3=new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .EndpointCache */ .kS({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver3=(endpointParams,context={})=>{return cache3.get(endpointParams,()=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .decideEndpoint */ .cH)(bdd3,{endpointParams,logger:context.logger}))};_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .customEndpointFunctions */ .mw.aws=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .awsEndpointFunctions */ .UF;
// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/SecretsManagerServiceException.js
var SecretsManagerServiceException=class _SecretsManagerServiceException extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .ServiceException */ .TJ{static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager#SecretsManagerServiceException";constructor(options){super(options);Object.setPrototypeOf(this,_SecretsManagerServiceException.prototype)}};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/errors.js
var DecryptionFailure=class _DecryptionFailure extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#DecryptionFailure";name="DecryptionFailure";$fault="client";Message;constructor(opts){super({name:"DecryptionFailure",$fault:"client",...opts});Object.setPrototypeOf(this,_DecryptionFailure.prototype);this.Message=opts.Message}};var InternalServiceError=class _InternalServiceError extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#InternalServiceError";name="InternalServiceError";$fault="server";Message;constructor(opts){super({name:"InternalServiceError",$fault:"server",...opts});Object.setPrototypeOf(this,_InternalServiceError.prototype);this.Message=opts.Message}};var InvalidNextTokenException=class _InvalidNextTokenException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#InvalidNextTokenException";name="InvalidNextTokenException";$fault="client";Message;constructor(opts){super({name:"InvalidNextTokenException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidNextTokenException.prototype);this.Message=opts.Message}};var InvalidParameterException2=class _InvalidParameterException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#InvalidParameterException";name="InvalidParameterException";$fault="client";Message;constructor(opts){super({name:"InvalidParameterException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidParameterException.prototype);this.Message=opts.Message}};var InvalidRequestException=class _InvalidRequestException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#InvalidRequestException";name="InvalidRequestException";$fault="client";Message;constructor(opts){super({name:"InvalidRequestException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidRequestException.prototype);this.Message=opts.Message}};var ResourceNotFoundException3=class _ResourceNotFoundException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#ResourceNotFoundException";name="ResourceNotFoundException";$fault="client";Message;constructor(opts){super({name:"ResourceNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceNotFoundException.prototype);this.Message=opts.Message}};var EncryptionFailure=class _EncryptionFailure extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#EncryptionFailure";name="EncryptionFailure";$fault="client";Message;constructor(opts){super({name:"EncryptionFailure",$fault:"client",...opts});Object.setPrototypeOf(this,_EncryptionFailure.prototype);this.Message=opts.Message}};var LimitExceededException3=class _LimitExceededException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#LimitExceededException";name="LimitExceededException";$fault="client";Message;constructor(opts){super({name:"LimitExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_LimitExceededException.prototype);this.Message=opts.Message}};var MalformedPolicyDocumentException=class _MalformedPolicyDocumentException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#MalformedPolicyDocumentException";name="MalformedPolicyDocumentException";$fault="client";Message;constructor(opts){super({name:"MalformedPolicyDocumentException",$fault:"client",...opts});Object.setPrototypeOf(this,_MalformedPolicyDocumentException.prototype);this.Message=opts.Message}};var PreconditionNotMetException=class _PreconditionNotMetException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#PreconditionNotMetException";name="PreconditionNotMetException";$fault="client";Message;constructor(opts){super({name:"PreconditionNotMetException",$fault:"client",...opts});Object.setPrototypeOf(this,_PreconditionNotMetException.prototype);this.Message=opts.Message}};var ResourceExistsException=class _ResourceExistsException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#ResourceExistsException";name="ResourceExistsException";$fault="client";Message;constructor(opts){super({name:"ResourceExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_ResourceExistsException.prototype);this.Message=opts.Message}};var PublicPolicyException=class _PublicPolicyException extends SecretsManagerServiceException{static shapeId="com.amazonaws.secretsmanager#PublicPolicyException";name="PublicPolicyException";$fault="client";Message;constructor(opts){super({name:"PublicPolicyException",$fault:"client",...opts});Object.setPrototypeOf(this,_PublicPolicyException.prototype);this.Message=opts.Message}};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/schemas/schemas_0.js
var _AAD="AutomaticallyAfterDays";var _ARN="ARN";var _ARR="AddReplicaRegions";var _ARRLT="AddReplicaRegionListType";var _BGSVR="BatchGetSecretValueRequest";var _CD="CreatedDate";var _CRT="ClientRequestToken";var _CS="CreateSecret";var _CSR="CreateSecretRequest";var _CSRr="CreateSecretResponse";var _D2="Description";var _DD2="DeletionDate";var _DDe="DeletedDate";var _DF="DecryptionFailure";var _DS="DeleteSecret";var _DSR="DeleteSecretRequest";var _DSRe="DeleteSecretResponse";var _DSRes="DescribeSecretRequest";var _DSResc="DescribeSecretResponse";var _DSe2="DescribeSecret";var _Du="Duration";var _EF="EncryptionFailure";var _ESRM="ExternalSecretRotationMetadata";var _ESRMI="ExternalSecretRotationMetadataItem";var _ESRMT="ExternalSecretRotationMetadataType";var _ESRRA="ExternalSecretRotationRoleArn";var _F="Filters";var _FDWR="ForceDeleteWithoutRecovery";var _FLT="FiltersListType";var _FORS="ForceOverwriteReplicaSecret";var _Fi="Filter";var _GSV="GetSecretValue";var _GSVR="GetSecretValueRequest";var _GSVRe="GetSecretValueResponse";var _ID="IncludeDeprecated";var _INTE="InvalidNextTokenException";var _IPE2="InvalidParameterException";var _IRE="InvalidRequestException";var _ISE3="InternalServiceError";var _K2="Key";var _KKI="KmsKeyId";var _KKIm="KmsKeyIds";var _LAD="LastAccessedDate";var _LCD="LastChangedDate";var _LEE3="LimitExceededException";var _LRD="LastRotatedDate";var _LSVI="ListSecretVersionIds";var _LSVIR="ListSecretVersionIdsRequest";var _LSVIRi="ListSecretVersionIdsResponse";var _M2="Message";var _MPDE="MalformedPolicyDocumentException";var _MR="MaxResults";var _MTVI="MoveToVersionId";var _N2="Name";var _NRD="NextRotationDate";var _NT="NextToken";var _OS="OwningService";var _PNME="PreconditionNotMetException";var _PPE="PublicPolicyException";var _PR3="PrimaryRegion";var _PSV="PutSecretValue";var _PSVR="PutSecretValueRequest";var _PSVRu="PutSecretValueResponse";var _R="Region";var _RE="RotationEnabled";var _REE="ResourceExistsException";var _RFVI="RemoveFromVersionId";var _RLARN="RotationLambdaARN";var _RNFE3="ResourceNotFoundException";var _RR="RotationRules";var _RRFRR="RemoveRegionsFromReplicationRequest";var _RRR="RemoveReplicaRegions";var _RRT="ReplicaRegionType";var _RRTo="RotationRulesType";var _RS="ReplicationStatus";var _RSLT="ReplicationStatusListType";var _RSR="RestoreSecretRequest";var _RSRe="RestoreSecretResponse";var _RST="ReplicationStatusType";var _RSe="RestoreSecret";var _RT="RotationToken";var _RTT="RotationTokenType";var _RWID="RecoveryWindowInDays";var _S="Status";var _SB2="SecretBinary";var _SBT="SecretBinaryType";var _SE="ScheduleExpression";var _SI2="SecretId";var _SIL="SecretIdList";var _SLE="SecretListEntry";var _SM="StatusMessage";var _SS2="SecretString";var _SST="SecretStringType";var _SVE="SecretValueEntry";var _SVLE="SecretVersionsListEntry";var _SVLT="SecretVersionsListType";var _SVTS="SecretVersionsToStages";var _SVTSMT="SecretVersionsToStagesMapType";var _T2="Tags";var _TK2="TagKeys";var _TLT="TagListType";var _Ta="Tag";var _Ty="Type";var _URR2="UntagResourceRequest";var _USVS="UpdateSecretVersionStage";var _USVSR="UpdateSecretVersionStageRequest";var _USVSRp="UpdateSecretVersionStageResponse";var _V2="Value";var _VI2="VersionId";var _VITS="VersionIdsToStages";var _VS="VersionStage";var _VSe="VersionStages";var _Va="Values";var _Ve="Versions";var _c3="client";var _e3="error";var _s3="smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager";var _se3="server";var n03="com.amazonaws.secretsmanager";var _s_registry3=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .TypeRegistry */ .OF(_s3);var SecretsManagerServiceException$=[-3,_s3,"SecretsManagerServiceException",0,[],[]];_s_registry3.registerError(SecretsManagerServiceException$,SecretsManagerServiceException);var n0_registry3=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .TypeRegistry */ .OF(n03);var DecryptionFailure$=[-3,n03,_DF,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(DecryptionFailure$,DecryptionFailure);var EncryptionFailure$=[-3,n03,_EF,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(EncryptionFailure$,EncryptionFailure);var InternalServiceError$=[-3,n03,_ISE3,{[_e3]:_se3},[_M2],[0]];n0_registry3.registerError(InternalServiceError$,InternalServiceError);var InvalidNextTokenException$=[-3,n03,_INTE,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(InvalidNextTokenException$,InvalidNextTokenException);var InvalidParameterException$2=[-3,n03,_IPE2,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(InvalidParameterException$2,InvalidParameterException2);var InvalidRequestException$=[-3,n03,_IRE,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(InvalidRequestException$,InvalidRequestException);var LimitExceededException$3=[-3,n03,_LEE3,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(LimitExceededException$3,LimitExceededException3);var MalformedPolicyDocumentException$=[-3,n03,_MPDE,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(MalformedPolicyDocumentException$,MalformedPolicyDocumentException);var PreconditionNotMetException$=[-3,n03,_PNME,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(PreconditionNotMetException$,PreconditionNotMetException);var PublicPolicyException$=[-3,n03,_PPE,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(PublicPolicyException$,PublicPolicyException);var ResourceExistsException$=[-3,n03,_REE,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(ResourceExistsException$,ResourceExistsException);var ResourceNotFoundException$3=[-3,n03,_RNFE3,{[_e3]:_c3},[_M2],[0]];n0_registry3.registerError(ResourceNotFoundException$3,ResourceNotFoundException3);var errorTypeRegistries3=[_s_registry3,n0_registry3];var RotationTokenType=[0,n03,_RTT,8,0];var SecretBinaryType=[0,n03,_SBT,8,21];var SecretStringType=[0,n03,_SST,8,0];var BatchGetSecretValueRequest$=[3,n03,_BGSVR,0,[_SIL,_F,_MR,_NT],[64|0,()=>FiltersListType,1,0]];var CreateSecretRequest$=[3,n03,_CSR,0,[_N2,_CRT,_D2,_KKI,_SB2,_SS2,_T2,_ARR,_FORS,_Ty],[0,[0,4],0,0,[()=>SecretBinaryType,0],[()=>SecretStringType,0],()=>TagListType,()=>AddReplicaRegionListType,2,0],1];var CreateSecretResponse$=[3,n03,_CSRr,0,[_ARN,_N2,_VI2,_RS],[0,0,0,()=>ReplicationStatusListType]];var DeleteSecretRequest$=[3,n03,_DSR,0,[_SI2,_RWID,_FDWR],[0,1,2],1];var DeleteSecretResponse$=[3,n03,_DSRe,0,[_ARN,_N2,_DD2],[0,0,4]];var DescribeSecretRequest$=[3,n03,_DSRes,0,[_SI2],[0],1];var DescribeSecretResponse$=[3,n03,_DSResc,0,[_ARN,_N2,_Ty,_D2,_KKI,_RE,_RLARN,_RR,_ESRM,_ESRRA,_LRD,_LCD,_LAD,_DDe,_NRD,_T2,_VITS,_OS,_CD,_PR3,_RS],[0,0,0,0,0,2,0,()=>RotationRulesType$,()=>ExternalSecretRotationMetadataType,0,4,4,4,4,4,()=>TagListType,[2,n03,_SVTSMT,0,0,64|0],0,4,0,()=>ReplicationStatusListType]];var ExternalSecretRotationMetadataItem$=[3,n03,_ESRMI,0,[_K2,_V2],[0,0]];var Filter$=[3,n03,_Fi,0,[_K2,_Va],[0,64|0]];var GetSecretValueRequest$=[3,n03,_GSVR,0,[_SI2,_VI2,_VS],[0,0,0],1];var GetSecretValueResponse$=[3,n03,_GSVRe,0,[_ARN,_N2,_VI2,_SB2,_SS2,_VSe,_CD],[0,0,0,[()=>SecretBinaryType,0],[()=>SecretStringType,0],64|0,4]];var ListSecretVersionIdsRequest$=[3,n03,_LSVIR,0,[_SI2,_MR,_NT,_ID],[0,1,0,2],1];var ListSecretVersionIdsResponse$=[3,n03,_LSVIRi,0,[_Ve,_NT,_ARN,_N2],[()=>SecretVersionsListType,0,0,0]];var PutSecretValueRequest$=[3,n03,_PSVR,0,[_SI2,_CRT,_SB2,_SS2,_VSe,_RT],[0,[0,4],[()=>SecretBinaryType,0],[()=>SecretStringType,0],64|0,[()=>RotationTokenType,0]],1];var PutSecretValueResponse$=[3,n03,_PSVRu,0,[_ARN,_N2,_VI2,_VSe],[0,0,0,64|0]];var RemoveRegionsFromReplicationRequest$=[3,n03,_RRFRR,0,[_SI2,_RRR],[0,64|0],2];var ReplicaRegionType$=[3,n03,_RRT,0,[_R,_KKI],[0,0]];var ReplicationStatusType$=[3,n03,_RST,0,[_R,_KKI,_S,_SM,_LAD],[0,0,0,0,4]];var RestoreSecretRequest$=[3,n03,_RSR,0,[_SI2],[0],1];var RestoreSecretResponse$=[3,n03,_RSRe,0,[_ARN,_N2],[0,0]];var RotationRulesType$=[3,n03,_RRTo,0,[_AAD,_Du,_SE],[1,0,0]];var SecretListEntry$=[3,n03,_SLE,0,[_ARN,_N2,_Ty,_D2,_KKI,_RE,_RLARN,_RR,_ESRM,_ESRRA,_LRD,_LCD,_LAD,_DDe,_NRD,_T2,_SVTS,_OS,_CD,_PR3],[0,0,0,0,0,2,0,()=>RotationRulesType$,()=>ExternalSecretRotationMetadataType,0,4,4,4,4,4,()=>TagListType,[2,n03,_SVTSMT,0,0,64|0],0,4,0]];var SecretValueEntry$=[3,n03,_SVE,0,[_ARN,_N2,_VI2,_SB2,_SS2,_VSe,_CD],[0,0,0,[()=>SecretBinaryType,0],[()=>SecretStringType,0],64|0,4]];var SecretVersionsListEntry$=[3,n03,_SVLE,0,[_VI2,_VSe,_LAD,_CD,_KKIm],[0,64|0,4,4,64|0]];var Tag$=[3,n03,_Ta,0,[_K2,_V2],[0,0]];var UntagResourceRequest$2=[3,n03,_URR2,0,[_SI2,_TK2],[0,64|0],2];var UpdateSecretVersionStageRequest$=[3,n03,_USVSR,0,[_SI2,_VS,_RFVI,_MTVI],[0,0,0,0],2];var UpdateSecretVersionStageResponse$=[3,n03,_USVSRp,0,[_ARN,_N2],[0,0]];var AddReplicaRegionListType=[1,n03,_ARRLT,0,()=>ReplicaRegionType$];var ExternalSecretRotationMetadataType=[1,n03,_ESRMT,0,()=>ExternalSecretRotationMetadataItem$];var FiltersListType=[1,n03,_FLT,0,()=>Filter$];var FilterValuesStringList=(/* unused pure expression or super */ null && (64|0));var KmsKeyIdListType=(/* unused pure expression or super */ null && (64|0));var RemoveReplicaRegionListType=(/* unused pure expression or super */ null && (64|0));var ReplicationStatusListType=[1,n03,_RSLT,0,()=>ReplicationStatusType$];var SecretIdListType=(/* unused pure expression or super */ null && (64|0));var SecretVersionsListType=[1,n03,_SVLT,0,()=>SecretVersionsListEntry$];var SecretVersionStagesType=(/* unused pure expression or super */ null && (64|0));var TagKeyListType=(/* unused pure expression or super */ null && (64|0));var TagListType=[1,n03,_TLT,0,()=>Tag$];var SecretVersionsToStagesMapType=[2,n03,_SVTSMT,0,0,64|0];var CreateSecret$=[9,n03,_CS,0,()=>CreateSecretRequest$,()=>CreateSecretResponse$];var DeleteSecret$=[9,n03,_DS,0,()=>DeleteSecretRequest$,()=>DeleteSecretResponse$];var DescribeSecret$=[9,n03,_DSe2,0,()=>DescribeSecretRequest$,()=>DescribeSecretResponse$];var GetSecretValue$=[9,n03,_GSV,0,()=>GetSecretValueRequest$,()=>GetSecretValueResponse$];var ListSecretVersionIds$=[9,n03,_LSVI,0,()=>ListSecretVersionIdsRequest$,()=>ListSecretVersionIdsResponse$];var PutSecretValue$=[9,n03,_PSV,0,()=>PutSecretValueRequest$,()=>PutSecretValueResponse$];var RestoreSecret$=[9,n03,_RSe,0,()=>RestoreSecretRequest$,()=>RestoreSecretResponse$];var UpdateSecretVersionStage$=[9,n03,_USVS,0,()=>UpdateSecretVersionStageRequest$,()=>UpdateSecretVersionStageResponse$];
// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeConfig.shared.js
var getRuntimeConfig5=config=>{return{apiVersion:"2017-10-17",base64Decoder:config?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .fromBase64 */ .Ey,base64Encoder:config?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .toBase64 */ .nk,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver3,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultSecretsManagerHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .AwsSdkSigV4Signer */ .f2}],logger:config?.logger??new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NoOpLogger */ .N4,protocol:config?.protocol??_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .AwsJson1_1Protocol */ .TE,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.secretsmanager",errorTypeRegistries:errorTypeRegistries3,version:"2017-10-17",serviceTarget:"secretsmanager"},serviceId:config?.serviceId??"Secrets Manager",sha256:config?.sha256??_Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_19__/* .Sha256Node */ .T,urlParser:config?.urlParser??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .parseUrl */ .Dl,utf8Decoder:config?.utf8Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .fromUtf8 */ .ar,utf8Encoder:config?.utf8Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .toUtf8 */ .Pq}};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeConfig.js
var getRuntimeConfig6=config=>{(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);const defaultsMode=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveDefaultsModeConfig */ .IZ)(config);const defaultConfigProvider=()=>defaultsMode().then(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .loadConfigsForDefaultMode */ .lT);const clientSharedValues=getRuntimeConfig5(config);(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_18__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .calculateBodyLength */ .n8,credentialDefaultProvider:config?.credentialDefaultProvider??_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .defaultProvider */ .v6,defaultSocketTimeout:(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getDefaultSocketTimeout */ .ED)(config?.requestHandler,3e5),defaultUserAgentProvider:config?.defaultUserAgentProvider??(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .createDefaultUserAgentProvider */ .pf)({serviceId:clientSharedValues.serviceId,clientVersion:package_default3.version}),maxAttempts:config?.maxAttempts??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,config),region:config?.region??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_REGION_CONFIG_OPTIONS */ .GG,{..._NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,...loaderConfig}),requestHandler:_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_20__/* .NodeHttpHandler */ .$.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)({..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,default:async()=>(await defaultConfigProvider()).retryMode||_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .DEFAULT_RETRY_MODE */ .L0},config),streamCollector:config?.streamCollector??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .streamCollector */ .kv,useDualstackEndpoint:config?.useDualstackEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko,loaderConfig),userAgentAppId:config?.userAgentAppId??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV,loaderConfig)}};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration3=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig3=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions3=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig),getHttpAuthExtensionConfiguration3(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration),resolveHttpAuthRuntimeConfig3(extensionConfiguration))};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/SecretsManagerClient.js
var SecretsManagerClient=class extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .Client */ .Kj{config;constructor(...[configuration]){const _config_0=getRuntimeConfig6(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters3(_config_0);const _config_2=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveUserAgentConfig */ .Dc)(_config_1);const _config_3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveRetryConfig */ .$z)(_config_2);const _config_4=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .resolveRegionConfig */ .TD)(_config_3);const _config_5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveHostHeaderConfig */ .OV)(_config_4);const _config_6=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .resolveEndpointConfig */ .Co)(_config_5);const _config_7=resolveHttpAuthSchemeConfig3(_config_6);const _config_8=resolveRuntimeExtensions3(_config_7,configuration?.extensions||[]);this.config=_config_8;this.middlewareStack.use((0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_23__/* .getSchemaSerdePlugin */ .wq)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getUserAgentPlugin */ .sM)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getRetryPlugin */ .ey)(this.config));this.middlewareStack.use((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_22__/* .getContentLengthPlugin */ .vK)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHostHeaderPlugin */ .TC)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getLoggerPlugin */ .Y7)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getRecursionDetectionPlugin */ .n4)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config,{httpAuthSchemeParametersProvider:defaultSecretsManagerHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .DefaultIdentityProviderConfig */ .h$({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getHttpSigningPlugin */ .lW)(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commandBuilder.js
var command5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .makeBuilder */ .k8)(commonParams3,"secretsmanager","SecretsManagerClient",_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .getEndpointPlugin */ .rD);var _ep05={};var _mw05=(Command,cs,config,o2)=>[];
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/GetSecretValueCommand.js
var GetSecretValueCommand=class extends command5(_ep05,_mw05,"GetSecretValue",GetSecretValue$){};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/ListSecretVersionIdsCommand.js
var ListSecretVersionIdsCommand=class extends command5(_ep05,_mw05,"ListSecretVersionIds",ListSecretVersionIds$){};
// node_modules/@aws-sdk/client-secrets-manager/dist-es/pagination/ListSecretVersionIdsPaginator.js
var paginateListSecretVersionIds=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_21__/* .createPaginator */ .KU)(SecretsManagerClient,ListSecretVersionIdsCommand,"NextToken","NextToken","MaxResults");
// src/aws/secrets/attached-secrets.ts
async function maskAttachments(client, attachments, log) {
  const bySecret = Map.groupBy(Object.entries(attachments), ([, reference]) => secretOf(reference));
  await Promise.all(
    [...bySecret].map(async ([secret, uses]) => {
      const text2 = await read(client, secret, uses[0]?.[0] ?? "");
      for (const [name, reference] of uses) {
        const value = valueAt(text2, keyOf(reference));
        if (value === void 0) {
          throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(
            `The attached resource ${name} refers to the key '${keyOf(reference)}', which the secret '${secret}' does not have.`,
            { fix: "Correct 'attachments' in the app's platform parameter." }
          );
        }
        log.mask(value, name);
      }
    })
  );
}
var secretOf = (reference) => reference.split(":").slice(0, 7).join(":");
var keyOf = (reference) => reference.split(":")[7];
async function read(client, secret, name) {
  return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("secretsmanager:GetSecretValue", `the secret '${secret}'`, async () => {
    try {
      const { SecretString = "" } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
      return SecretString;
    } catch (error) {
      if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) throw error;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`The secret '${secret}' of the attached resource ${name} does not exist.`, {
        fix: "Create it, or correct 'attachments' in the app's platform parameter.",
        cause: error
      });
    }
  });
}
function valueAt(text2, key) {
  if (key === void 0 || key === "") return text2;
  try {
    const value = JSON.parse(text2);
    const found = typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : void 0;
    return found === void 0 ? void 0 : String(found);
  } catch {
    return void 0;
  }
}

// src/aws/secrets/config-store.ts
var SecretsConfigStore = class {
  #client;
  #secret;
  #log;
  #attachments;
  #redactor;
  #masked;
  constructor(session, secretArn, log, attachments = {}) {
    this.#client = new SecretsManagerClient(session.client);
    this.#redactor = session.redactor;
    this.#secret = secretArn;
    this.#log = log;
    this.#attachments = attachments;
  }
  current(open) {
    return this.#read(void 0, open);
  }
  version(versionId, open) {
    return this.#read(versionId, open);
  }
  async available() {
    const versions = await listVersions(this.#client, this.#secret);
    return new Set(versions.map(({ id }) => id));
  }
  async #read(versionId, open) {
    if (open !== void 0) this.#redactor?.open(open);
    this.#masked ??= maskAttachments(this.#client, this.#attachments, this.#log);
    const [{ vars, ...version }] = await Promise.all([
      readConfigVars(this.#client, this.#secret, versionId, this.#log),
      this.#masked
    ]);
    return { ...version, names: [...vars.keys()].sort() };
  }
};
async function readConfigVars(client, secret, versionId, log) {
  const answer = await getValue(client, secret, versionId);
  if (answer.SecretString === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`The secret '${secret}' contains binary data.`, {
      fix: "Store the config vars as text: one JSON object of strings."
    });
  }
  const vars = (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConfigVars */ .Go)(answer.SecretString, secret);
  (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .maskConfigVars */ .pA)(vars, log);
  if (answer.ARN === void 0 || answer.VersionId === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`Secrets Manager did not return the version of the secret '${secret}'.`);
  }
  return { secretArn: answer.ARN, versionId: answer.VersionId, vars };
}
async function listVersions(client, secret) {
  const action = "secretsmanager:ListSecretVersionIds";
  const versions = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)(
    action,
    `the secret '${secret}'`,
    () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .everyItem */ .l5)(
      paginateListSecretVersionIds((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_12__/* .bounded */ .Mm)(action, client), { SecretId: secret, IncludeDeprecated: true }),
      ({ Versions }) => Versions
    )
  );
  return versions.flatMap(
    ({ VersionId: id, VersionStages: labels = [] }) => id === void 0 ? [] : [{ id, labels }]
  );
}
async function getValue(client, secret, versionId) {
  try {
    return await client.send(
      new GetSecretValueCommand({
        SecretId: secret,
        ...versionId === void 0 ? {} : { VersionId: versionId }
      })
    );
  } catch (error) {
    const { name, message } = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .awsError */ .es)(error);
    if (name === "ResourceNotFoundException") throw missing(secret, versionId, message, error);
    if (name === "InvalidRequestException" && /delet/i.test(message)) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`The secret '${secret}' with the config vars is marked for deletion.`, {
        fix: `Restore it (aws secretsmanager restore-secret --secret-id '${secret}') and run the workflow again.`,
        cause: error
      });
    }
    if (name === "DecryptionFailure") {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`The secret '${secret}' with the config vars cannot be decrypted.`, {
        fix: "Allow the role kms:Decrypt on the secret's key.",
        cause: error
      });
    }
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__/* .explaining */ .SK)("secretsmanager:GetSecretValue", `the secret '${secret}'`, () => Promise.reject(error));
  }
}
function missing(secret, versionId, message, cause) {
  if (versionId !== void 0 && /version/i.test(message)) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(
      `The secret '${secret}' has no version '${versionId}': Secrets Manager has deleted it.`,
      {
        fix: "Roll back to a release whose config vars still exist, or write them to the secret again: the next release uses them.",
        cause
      }
    );
  }
  if (/AWSCURRENT/.test(message)) {
    return new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .EmptySecretError */ .qi(`The secret '${secret}' with the config vars has no value yet.`, {
      fix: `Give it one with set-config-vars, or: aws secretsmanager put-secret-value --secret-id '${secret}' --secret-string '{}'`,
      cause
    });
  }
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .yo(`The secret '${secret}' with the config vars does not exist.`, {
    fix: "Create it with your infrastructure code (docs/platform.md), or correct 'configSecret' in the app's platform parameter.",
    cause
  });
}

// src/release/open/keep-images.ts
var PAGE2 = 64;
async function keepImages(release, ports, options) {
  const { ledger, tags, log } = ports;
  try {
    const [released, existing] = await Promise.all([newestReleased(ledger, options), tags.existing()]);
    const plan = (0,_release_tags_a561_js__WEBPACK_IMPORTED_MODULE_5__/* .planReleaseTags */ .m)(release.environment, released, existing, options.keep);
    for (const { tag, digest } of plan.put) await tags.put(tag, digest);
    if (plan.remove.length > 0) await tags.remove(plan.remove);
  } catch (error) {
    log.warning(
      `The images of the last ${options.keep} releases could not be tagged, so the repository's lifecycle policy may expire them: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_16__/* .describeError */ .Uc)(error)}`
    );
  }
}
async function newestReleased(ledger, { repository, keep }) {
  for (let limit = Math.max(PAGE2, keep); ; limit *= 2) {
    const all = await ledger.list(limit);
    const released = all.filter(({ status }) => status !== "failed" && status !== "expired").flatMap(({ version, image }) => {
      const { repository: name, digest } = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_11__/* .parseImageReference */ .o_)(image);
      return digest === void 0 || name !== repository ? [] : [{ version, digest }];
    });
    const enough = new Set(released.map(({ digest }) => digest)).size >= keep;
    if (enough || all.length < limit) return released;
  }
}

// src/aws/connect/retaining-ledger.ts
var RetainingLedger = class extends DynamoDbLedger {
  #tags;
  #log;
  #options;
  constructor(session, scope, clock, keeping) {
    super(session, scope, clock);
    this.#tags = keeping.tags;
    this.#log = keeping.log;
    this.#options = keeping;
  }
  async open(draft) {
    const release = await super.open(draft);
    await keepImages(release, { ledger: this, tags: this.#tags, log: this.#log }, this.#options);
    return release;
  }
};

// src/aws/connect/release-ports.ts
function releasePorts(session, platform, context) {
  const { clock, log, signal } = context;
  const { app, environment, appEnvironment } = platform;
  const ecr = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__/* .ECRClient */ .S7(session.client);
  const scope = { table: platform.ledgerTable, app, environment };
  const { repository, keepReleases: keep } = appEnvironment;
  return {
    ledger: keep === void 0 ? new DynamoDbLedger(session, scope, clock) : new RetainingLedger(session, scope, clock, {
      tags: new EcrReleaseTags({ client: ecr, region: session.region, repository, clock, log, signal }),
      log,
      repository,
      keep
    }),
    config: new SecretsConfigStore(session, appEnvironment.configSecret, log, appEnvironment.attachments),
    images: new EcrImageInspector(ecr, { region: session.region, signal }),
    imageDirectory: new EcrImageDirectory(ecr),
    taskDefinitions: new EcsTaskDefinitions(session, clock),
    clusters: new EcsClusters(session),
    runner: new _batches_0917_js__WEBPACK_IMPORTED_MODULE_1__/* .EcsOneOffRunner */ .jt(session, platform),
    logs: new CloudWatchLogSource(session, appEnvironment.logGroup),
    clock,
    log
  };
}




/***/ }),

/***/ 5601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ planReleaseTags),
/* harmony export */   q: () => (/* binding */ RELEASE_TAG_PREFIX)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/image/oci/release-tags.ts
var RELEASE_TAG_PREFIX = "release-";
var releaseTag = (environment, version) => `${RELEASE_TAG_PREFIX}${environment}-v${version}`;
function planReleaseTags(environment, releases, existing, keep) {
  const wanted = /* @__PURE__ */ new Map();
  const digests = /* @__PURE__ */ new Set();
  for (const { version, digest } of [...releases].sort((a, b) => b.version - a.version)) {
    if (digests.has(digest)) continue;
    if (digests.size === keep) break;
    digests.add(digest);
    wanted.set(releaseTag(environment, version), digest);
  }
  const own = `${RELEASE_TAG_PREFIX}${environment}-v`;
  return {
    put: [...wanted].filter(([tag, digest]) => existing.get(tag) !== digest).map(([tag, digest]) => ({ tag, digest })),
    // Of an image that has no other tag, the last one takes the image with it: it is older than what is kept.
    remove: [...existing.keys()].filter(
      (tag) => tag.startsWith(own) && /^\d+$/.test(tag.slice(own.length)) && !wanted.has(tag)
    )
  };
}




/***/ }),

/***/ 271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describePlatform),
/* harmony export */   m: () => (/* binding */ selectPlatform)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/image/oci/select-platform.ts
var DEFAULT_PLATFORM = { os: "linux", architecture: "amd64" };
function selectPlatform(manifests, where) {
  const images = manifests.filter(
    ({ annotations, platform }) => annotations?.["vnd.docker.reference.type"] !== "attestation-manifest" && platform?.os !== "unknown"
  );
  const [only, ...others] = images;
  if (only === void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${where} contains no image.`, { fix: "Build the image again." });
  if (others.length === 0) return only;
  const fitting = images.filter(
    ({ platform }) => platform?.os === DEFAULT_PLATFORM.os && platform.architecture === DEFAULT_PLATFORM.architecture
  );
  if (fitting[0] !== void 0) return fitting[0];
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(
    `${where} contains ${images.length} images, none for linux/amd64 (${listed(images)}).`,
    {
      fix: "Select one by tag ('oci:<path>:<tag>') or build for linux/amd64."
    }
  );
}
function describePlatform({ platform, digest, mediaType }) {
  if (platform === void 0) return (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(mediaType) ? "index" : digest.slice(0, 19);
  return [platform.os, platform.architecture, platform.variant].filter((part) => part !== void 0).join("/");
}
var listed = (images) => images.map(describePlatform).join(", ");




/***/ })

};
