export const id = 8763;
export const ids = [8763];
export const modules = {

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ ProgramMissingError),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   gY: () => (/* binding */ OutputTail),
/* harmony export */   mB: () => (/* binding */ runProgram),
/* harmony export */   mU: () => (/* binding */ withoutColours),
/* harmony export */   zm: () => (/* binding */ streamProgram)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6272);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1421);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6193);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/runtime/child-environment.ts
var PASSED_ON = /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|TMPDIR|TMP|TEMP|TZ|TERM|LANG|LANGUAGE|LC_\w+|XDG_\w+|SSL_CERT_(FILE|DIR)|(https?|no|all|ftp)_proxy)$/i;
var SETTINGS = {
  docker: /^(SSH_AUTH_SOCK|DOCKER_(HOST|CONTEXT|CONFIG|CERT_PATH|TLS\w*|API_VERSION|DEFAULT_PLATFORM|BUILDKIT))$/,
  git: /^GIT_CONFIG\w*$/,
  npm: /^(npm_config_(?!_|otp$|key$)\w+|NODE_EXTRA_CA_CERTS)$/i
};
var GITHUBS = /^(ACTIONS_|GITHUB_|INPUT_|STATE_|GH_)/i;
function childEnvironment(env, program) {
  const passes = (name) => program === "registry" ? !GITHUBS.test(name) : PASSED_ON.test(name) || SETTINGS[program].test(name);
  return Object.fromEntries(
    Object.entries(env).flatMap(
      ([name, value]) => value !== void 0 && passes(name) ? [[name, value]] : []
    )
  );
}

// src/buildpacks/child-process.ts





// src/buildpacks/output-tail.ts
var OutputTail = class {
  #lines = [];
  #limit;
  constructor(limit) {
    this.#limit = limit;
  }
  add(line) {
    const plain = withoutColours(line).trimEnd();
    if (plain === "") return;
    this.#lines.push(plain);
    if (this.#lines.length > this.#limit) this.#lines.shift();
  }
  get lines() {
    return this.#lines;
  }
  /** Indented, one per line; a word when nothing was said. */
  toString() {
    return this.#lines.length === 0 ? "  (no output)" : this.#lines.map((line) => `  ${line}`).join("\n");
  }
};
var withoutColours = (line) => line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, "");

// src/buildpacks/child-process.ts
var ProgramMissingError = class extends Error {
  name = "ProgramMissingError";
};
async function runProgram(command, args, options) {
  options.signal.throwIfAborted();
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_2__.spawn)(command, [...args], {
    stdio: [options.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
    detached: true,
    ...options.cwd === void 0 ? {} : { cwd: options.cwd },
    env: { ...options.set, ...childEnvironment(options.env, options.program) }
  });
  const onAbort = () => terminate(child);
  options.signal.addEventListener("abort", onAbort, { once: true });
  try {
    const errors = new OutputTail(20);
    const collected = [];
    const { onLine } = options;
    readLines(child.stderr, (line) => {
      errors.add(line);
      onLine?.(line);
    });
    readLines(child.stdout, (line) => {
      if (onLine === void 0) collected.push(line);
      else onLine(line);
    });
    const ended = exitOf(command, child);
    ended.catch(() => {
    });
    const fed = await feed(child, options.input);
    const code = await ended;
    options.signal.throwIfAborted();
    if (fed !== void 0 && !isBrokenPipe(fed)) throw fed;
    return { code, stdout: collected.join("\n"), errors };
  } finally {
    options.signal.removeEventListener("abort", onAbort);
  }
}
async function* streamProgram(command, args, options) {
  options.signal.throwIfAborted();
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_2__.spawn)(command, [...args], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    env: childEnvironment(options.env, options.program)
  });
  const onAbort = () => terminate(child);
  options.signal.addEventListener("abort", onAbort, { once: true });
  const ended = exitOf(command, child);
  ended.catch(() => {
  });
  try {
    const errors = new OutputTail(20);
    readLines(child.stderr, (line) => errors.add(line));
    for await (const chunk of child.stdout) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
    const code = await ended;
    options.signal.throwIfAborted();
    if (code !== 0) throw options.failed(code, errors);
  } finally {
    options.signal.removeEventListener("abort", onAbort);
    if (child.exitCode === null) terminate(child);
  }
}
async function feed(child, input) {
  if (input === void 0 || child.stdin === null) return void 0;
  try {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(input, { objectMode: false }), child.stdin);
    return void 0;
  } catch (error) {
    child.stdin.destroy();
    return error;
  }
}
function exitOf(command, child) {
  return new Promise((resolve, reject) => {
    child.on(
      "error",
      (cause) => reject(new ProgramMissingError(`'${command}' cannot be run: ${cause.message}`, { cause }))
    );
    child.on("close", (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
  });
}
function terminate(child) {
  if (child.pid === void 0) return;
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    child.kill("SIGTERM");
  }
}
function readLines(stream, onLine) {
  if (stream === null) return;
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_5__.StringDecoder("utf8");
  let rest = "";
  stream.on("data", (chunk) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  stream.on("end", () => {
    const last = rest + decoder.end();
    if (last !== "") onLine(last);
  });
}
var SIGNALS = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGKILL: 9,
  SIGPIPE: 13,
  SIGTERM: 15
};
var signalNumber = (signal) => signal === null ? 0 : SIGNALS[signal] ?? 0;
var isBrokenPipe = (error) => ["EPIPE", "ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"].includes((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) ?? "");




/***/ }),

/***/ 8763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ openDockerDaemon),
/* harmony export */   Vo: () => (/* binding */ DockerCli),
/* harmony export */   Vw: () => (/* binding */ openDockerArchive),
/* harmony export */   b: () => (/* binding */ unpackArchive),
/* harmony export */   eM: () => (/* binding */ openOciLayout),
/* harmony export */   f4: () => (/* binding */ writeAll),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   tI: () => (/* binding */ require_tar_stream),
/* harmony export */   v8: () => (/* binding */ layOut)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5664);
/* harmony import */ var _run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3353);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(734);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9058);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5180);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3527);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8522);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(5919);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










// node_modules/events-universal/default.js
var require_default=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/events-universal/default.js"(exports,module){module.exports=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__require */ .ki)("events")}});
// node_modules/fast-fifo/fixed-size.js
var require_fixed_size=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/fast-fifo/fixed-size.js"(exports,module){module.exports=class FixedFIFO{constructor(hwm){if(!(hwm>0)||(hwm-1&hwm)!==0)throw new Error("Max size for a FixedFIFO should be a power of two");this.buffer=new Array(hwm);this.mask=hwm-1;this.top=0;this.btm=0;this.next=null}clear(){this.top=this.btm=0;this.next=null;this.buffer.fill(void 0)}push(data){if(this.buffer[this.top]!==void 0)return false;this.buffer[this.top]=data;this.top=this.top+1&this.mask;return true}shift(){const last=this.buffer[this.btm];if(last===void 0)return void 0;this.buffer[this.btm]=void 0;this.btm=this.btm+1&this.mask;return last}peek(){return this.buffer[this.btm]}isEmpty(){return this.buffer[this.btm]===void 0}}}});
// node_modules/fast-fifo/index.js
var require_fast_fifo=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/fast-fifo/index.js"(exports,module){var FixedFIFO=require_fixed_size();module.exports=class FastFIFO{constructor(hwm){this.hwm=hwm||16;this.head=new FixedFIFO(this.hwm);this.tail=this.head;this.length=0}clear(){this.head=this.tail;this.head.clear();this.length=0}push(val){this.length++;if(!this.head.push(val)){const prev=this.head;this.head=prev.next=new FixedFIFO(2*this.head.buffer.length);this.head.push(val)}}shift(){if(this.length!==0)this.length--;const val=this.tail.shift();if(val===void 0&&this.tail.next){const next=this.tail.next;this.tail.next=null;this.tail=next;return this.tail.shift()}return val}peek(){const val=this.tail.peek();if(val===void 0&&this.tail.next)return this.tail.next.peek();return val}isEmpty(){return this.length===0}}}});
// node_modules/b4a/index.js
var require_b4a=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/b4a/index.js"(exports,module){function isBuffer(value){return Buffer.isBuffer(value)||value instanceof Uint8Array}function isEncoding(encoding){return Buffer.isEncoding(encoding)}function alloc(size,fill2,encoding){return Buffer.alloc(size,fill2,encoding)}function allocUnsafe(size){return Buffer.allocUnsafe(size)}function allocUnsafeSlow(size){return Buffer.allocUnsafeSlow(size)}function byteLength(string,encoding){return Buffer.byteLength(string,encoding)}function compare(a,b){return Buffer.compare(a,b)}function concat(buffers,totalLength){return Buffer.concat(buffers,totalLength)}function copy(source,target,targetStart,start,end){return toBuffer(source).copy(target,targetStart,start,end)}function equals(a,b){return toBuffer(a).equals(b)}function fill(buffer,value,offset,end,encoding){return toBuffer(buffer).fill(value,offset,end,encoding)}function from(value,encodingOrOffset,length){return Buffer.from(value,encodingOrOffset,length)}function includes(buffer,value,byteOffset,encoding){return toBuffer(buffer).includes(value,byteOffset,encoding)}function indexOf(buffer,value,byfeOffset,encoding){return toBuffer(buffer).indexOf(value,byfeOffset,encoding)}function lastIndexOf(buffer,value,byteOffset,encoding){return toBuffer(buffer).lastIndexOf(value,byteOffset,encoding)}function swap16(buffer){return toBuffer(buffer).swap16()}function swap32(buffer){return toBuffer(buffer).swap32()}function swap64(buffer){return toBuffer(buffer).swap64()}function toBuffer(buffer){if(Buffer.isBuffer(buffer))return buffer;return Buffer.from(buffer.buffer,buffer.byteOffset,buffer.byteLength)}function toString(buffer,encoding,start,end){return toBuffer(buffer).toString(encoding,start,end)}function toHex(buffer,start,end){return toBuffer(buffer).toString("hex",start,end)}function write(buffer,string,offset,length,encoding){return toBuffer(buffer).write(string,offset,length,encoding)}function readDoubleBE(buffer,offset){return toBuffer(buffer).readDoubleBE(offset)}function readDoubleLE(buffer,offset){return toBuffer(buffer).readDoubleLE(offset)}function readFloatBE(buffer,offset){return toBuffer(buffer).readFloatBE(offset)}function readFloatLE(buffer,offset){return toBuffer(buffer).readFloatLE(offset)}function readInt32BE(buffer,offset){return toBuffer(buffer).readInt32BE(offset)}function readInt32LE(buffer,offset){return toBuffer(buffer).readInt32LE(offset)}function readUInt32BE(buffer,offset){return toBuffer(buffer).readUInt32BE(offset)}function readUInt32LE(buffer,offset){return toBuffer(buffer).readUInt32LE(offset)}function writeDoubleBE(buffer,value,offset){return toBuffer(buffer).writeDoubleBE(value,offset)}function writeDoubleLE(buffer,value,offset){return toBuffer(buffer).writeDoubleLE(value,offset)}function writeFloatBE(buffer,value,offset){return toBuffer(buffer).writeFloatBE(value,offset)}function writeFloatLE(buffer,value,offset){return toBuffer(buffer).writeFloatLE(value,offset)}function writeInt32BE(buffer,value,offset){return toBuffer(buffer).writeInt32BE(value,offset)}function writeInt32LE(buffer,value,offset){return toBuffer(buffer).writeInt32LE(value,offset)}function writeUInt32BE(buffer,value,offset){return toBuffer(buffer).writeUInt32BE(value,offset)}function writeUInt32LE(buffer,value,offset){return toBuffer(buffer).writeUInt32LE(value,offset)}module.exports={isBuffer,isEncoding,alloc,allocUnsafe,allocUnsafeSlow,byteLength,compare,concat,copy,equals,fill,from,includes,indexOf,lastIndexOf,swap16,swap32,swap64,toBuffer,toString,toHex,write,readDoubleBE,readDoubleLE,readFloatBE,readFloatLE,readInt32BE,readInt32LE,readUInt32BE,readUInt32LE,writeDoubleBE,writeDoubleLE,writeFloatBE,writeFloatLE,writeInt32BE,writeInt32LE,writeUInt32BE,writeUInt32LE}}});
// node_modules/text-decoder/lib/pass-through-decoder.js
var require_pass_through_decoder=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/text-decoder/lib/pass-through-decoder.js"(exports,module){var b4a=require_b4a();module.exports=class PassThroughDecoder{constructor(encoding){this.encoding=encoding}get remaining(){return 0}decode(data){return b4a.toString(data,this.encoding)}flush(){return""}}}});
// node_modules/text-decoder/lib/utf8-decoder.js
var require_utf8_decoder=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/text-decoder/lib/utf8-decoder.js"(exports,module){var b4a=require_b4a();module.exports=class UTF8Decoder{constructor(){this._reset()}get remaining(){return this.bytesSeen}decode(data){if(data.byteLength===0)return"";if(this.bytesNeeded===0&&trailingIncomplete(data,0)===0){this.bytesSeen=trailingBytesSeen(data);return b4a.toString(data,"utf8")}let result="";let start=0;if(this.bytesNeeded>0){while(start<data.byteLength){const byte=data[start];if(byte<this.lowerBoundary||byte>this.upperBoundary){result+="\uFFFD";this._reset();break}this.lowerBoundary=128;this.upperBoundary=191;this.codePoint=this.codePoint<<6|byte&63;this.bytesSeen++;start++;if(this.bytesSeen===this.bytesNeeded){result+=String.fromCodePoint(this.codePoint);this._reset();break}}if(this.bytesNeeded>0)return result}const trailing=trailingIncomplete(data,start);const end=data.byteLength-trailing;if(end>start)result+=b4a.toString(data,"utf8",start,end);for(let i=end;i<data.byteLength;i++){const byte=data[i];if(this.bytesNeeded===0){if(byte<=127){this.bytesSeen=0;result+=String.fromCharCode(byte)}else if(byte>=194&&byte<=223){this.bytesNeeded=2;this.bytesSeen=1;this.codePoint=byte&31}else if(byte>=224&&byte<=239){if(byte===224)this.lowerBoundary=160;else if(byte===237)this.upperBoundary=159;this.bytesNeeded=3;this.bytesSeen=1;this.codePoint=byte&15}else if(byte>=240&&byte<=244){if(byte===240)this.lowerBoundary=144;else if(byte===244)this.upperBoundary=143;this.bytesNeeded=4;this.bytesSeen=1;this.codePoint=byte&7}else{this.bytesSeen=1;result+="\uFFFD"}continue}if(byte<this.lowerBoundary||byte>this.upperBoundary){result+="\uFFFD";i--;this._reset();continue}this.lowerBoundary=128;this.upperBoundary=191;this.codePoint=this.codePoint<<6|byte&63;this.bytesSeen++;if(this.bytesSeen===this.bytesNeeded){result+=String.fromCodePoint(this.codePoint);this._reset()}}return result}flush(){const result=this.bytesNeeded>0?"\uFFFD":"";this._reset();return result}_reset(){this.codePoint=0;this.bytesNeeded=0;this.bytesSeen=0;this.lowerBoundary=128;this.upperBoundary=191}};function trailingIncomplete(data,start){const len=data.byteLength;if(len<=start)return 0;const limit=Math.max(start,len-4);let i=len-1;while(i>limit&&(data[i]&192)===128)i--;if(i<start)return 0;const byte=data[i];let needed;if(byte<=127)return 0;if(byte>=194&&byte<=223)needed=2;else if(byte>=224&&byte<=239)needed=3;else if(byte>=240&&byte<=244)needed=4;else return 0;const available=len-i;return available<needed?available:0}function trailingBytesSeen(data){const len=data.byteLength;if(len===0)return 0;const last=data[len-1];if(last<=127)return 0;if((last&192)!==128)return 1;const limit=Math.max(0,len-4);let i=len-2;while(i>=limit&&(data[i]&192)===128)i--;if(i<0)return 1;const first=data[i];let needed;if(first>=194&&first<=223)needed=2;else if(first>=224&&first<=239)needed=3;else if(first>=240&&first<=244)needed=4;else return 1;if(len-i!==needed)return 1;if(needed>=3){const second=data[i+1];if(first===224&&second<160)return 1;if(first===237&&second>159)return 1;if(first===240&&second<144)return 1;if(first===244&&second>143)return 1}return 0}}});
// node_modules/text-decoder/index.js
var require_text_decoder=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/text-decoder/index.js"(exports,module){var PassThroughDecoder=require_pass_through_decoder();var UTF8Decoder=require_utf8_decoder();module.exports=class TextDecoder{constructor(encoding="utf8"){this.encoding=normalizeEncoding(encoding);switch(this.encoding){case"utf8":this.decoder=new UTF8Decoder;break;case"utf16le":case"base64":throw new Error("Unsupported encoding: "+this.encoding);default:this.decoder=new PassThroughDecoder(this.encoding)}}get remaining(){return this.decoder.remaining}push(data){if(typeof data==="string")return data;return this.decoder.decode(data)}write(data){return this.push(data)}end(data){let result="";if(data)result=this.push(data);result+=this.decoder.flush();return result}};function normalizeEncoding(encoding){encoding=encoding.toLowerCase();switch(encoding){case"utf8":case"utf-8":return"utf8";case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return"utf16le";case"latin1":case"binary":return"latin1";case"base64":case"ascii":case"hex":return encoding;default:throw new Error("Unknown encoding: "+encoding)}}}});
// node_modules/streamx/lib/errors.js
var require_errors=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/streamx/lib/errors.js"(exports,module){module.exports=class StreamError extends Error{constructor(msg,code,fn=StreamError){super(msg);this.code=code;if(Error.captureStackTrace){Error.captureStackTrace(this,fn)}}static isStreamDestroyed(err){return err&&err.code==="STREAM_DESTROYED"}static isPrematureClose(err){return err&&err.code==="PREMATURE_CLOSE"}static isAborted(err){return err&&err.code==="ABORTED"}static isBadArgument(err){return err&&err.code==="BAD_ARGUMENT"}get name(){return"StreamError"}static STREAM_DESTROYED(){return new StreamError("Stream was destroyed","STREAM_DESTROYED",StreamError.STREAM_DESTROYED)}static PREMATURE_CLOSE(msg="Premature close"){return new StreamError(msg,"PREMATURE_CLOSE",StreamError.PREMATURE_CLOSE)}static ABORTED(){return new StreamError("Stream aborted","ABORTED",StreamError.ABORTED)}static BAD_ARGUMENT(msg="Bad argument"){return new StreamError(msg,"BAD_ARGUMENT",StreamError.BAD_ARGUMENT)}}}});
// node_modules/streamx/index.js
var require_streamx=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/streamx/index.js"(exports,module){var{EventEmitter}=require_default();var FIFO=require_fast_fifo();var TextDecoder=require_text_decoder();var StreamError=require_errors();var qmt=typeof queueMicrotask==="undefined"?fn=>global.process.nextTick(fn):queueMicrotask;var MAX=(1<<29)-1;var OPENING=1;var PREDESTROYING=2;var DESTROYING=4;var DESTROYED=8;var NOT_OPENING=MAX^OPENING;var NOT_PREDESTROYING=MAX^PREDESTROYING;var READ_ACTIVE=1<<4;var READ_UPDATING=2<<4;var READ_PRIMARY=4<<4;var READ_QUEUED=8<<4;var READ_RESUMED=16<<4;var READ_PIPE_DRAINED=32<<4;var READ_ENDING=64<<4;var READ_EMIT_DATA=128<<4;var READ_EMIT_READABLE=256<<4;var READ_EMITTED_READABLE=512<<4;var READ_DONE=1024<<4;var READ_NEXT_TICK=2048<<4;var READ_NEEDS_PUSH=4096<<4;var READ_READ_AHEAD=8192<<4;var READ_FLOWING=READ_RESUMED|READ_PIPE_DRAINED;var READ_ACTIVE_AND_NEEDS_PUSH=READ_ACTIVE|READ_NEEDS_PUSH;var READ_PRIMARY_AND_ACTIVE=READ_PRIMARY|READ_ACTIVE;var READ_EMIT_READABLE_AND_QUEUED=READ_EMIT_READABLE|READ_QUEUED;var READ_RESUMED_READ_AHEAD=READ_RESUMED|READ_READ_AHEAD;var READ_NOT_ACTIVE=MAX^READ_ACTIVE;var READ_NON_PRIMARY=MAX^READ_PRIMARY;var READ_NON_PRIMARY_AND_PUSHED=MAX^(READ_PRIMARY|READ_NEEDS_PUSH);var READ_PUSHED=MAX^READ_NEEDS_PUSH;var READ_PAUSED=MAX^READ_RESUMED;var READ_NOT_QUEUED=MAX^(READ_QUEUED|READ_EMITTED_READABLE);var READ_NOT_ENDING=MAX^READ_ENDING;var READ_PIPE_NOT_DRAINED=MAX^READ_FLOWING;var READ_NOT_NEXT_TICK=MAX^READ_NEXT_TICK;var READ_NOT_UPDATING=MAX^READ_UPDATING;var READ_NO_READ_AHEAD=MAX^READ_READ_AHEAD;var READ_PAUSED_NO_READ_AHEAD=MAX^READ_RESUMED_READ_AHEAD;var WRITE_ACTIVE=1<<18;var WRITE_UPDATING=2<<18;var WRITE_PRIMARY=4<<18;var WRITE_QUEUED=8<<18;var WRITE_UNDRAINED=16<<18;var WRITE_DONE=32<<18;var WRITE_EMIT_DRAIN=64<<18;var WRITE_NEXT_TICK=128<<18;var WRITE_WRITING=256<<18;var WRITE_FINISHING=512<<18;var WRITE_CORKED=1024<<18;var WRITE_NOT_ACTIVE=MAX^(WRITE_ACTIVE|WRITE_WRITING);var WRITE_NON_PRIMARY=MAX^WRITE_PRIMARY;var WRITE_NOT_FINISHING=MAX^(WRITE_ACTIVE|WRITE_FINISHING);var WRITE_DRAINED=MAX^WRITE_UNDRAINED;var WRITE_NOT_QUEUED=MAX^WRITE_QUEUED;var WRITE_NOT_NEXT_TICK=MAX^WRITE_NEXT_TICK;var WRITE_NOT_UPDATING=MAX^WRITE_UPDATING;var WRITE_NOT_CORKED=MAX^WRITE_CORKED;var ACTIVE=READ_ACTIVE|WRITE_ACTIVE;var NOT_ACTIVE=MAX^ACTIVE;var DONE=READ_DONE|WRITE_DONE;var DESTROY_STATUS=DESTROYING|DESTROYED|PREDESTROYING;var OPEN_STATUS=DESTROY_STATUS|OPENING;var AUTO_DESTROY=DESTROY_STATUS|DONE;var NON_PRIMARY=WRITE_NON_PRIMARY&READ_NON_PRIMARY;var ACTIVE_OR_TICKING=WRITE_NEXT_TICK|READ_NEXT_TICK;var TICKING=ACTIVE_OR_TICKING&NOT_ACTIVE;var IS_OPENING=OPEN_STATUS|TICKING;var READ_PRIMARY_STATUS=OPEN_STATUS|READ_ENDING|READ_DONE;var READ_STATUS=OPEN_STATUS|READ_DONE|READ_QUEUED;var READ_ENDING_STATUS=OPEN_STATUS|READ_ENDING|READ_QUEUED;var READ_READABLE_STATUS=OPEN_STATUS|READ_EMIT_READABLE|READ_QUEUED|READ_EMITTED_READABLE;var SHOULD_NOT_READ=OPEN_STATUS|READ_ACTIVE|READ_ENDING|READ_DONE|READ_NEEDS_PUSH|READ_READ_AHEAD;var READ_BACKPRESSURE_STATUS=DESTROY_STATUS|READ_ENDING|READ_DONE;var READ_UPDATE_SYNC_STATUS=READ_UPDATING|OPEN_STATUS|READ_NEXT_TICK|READ_PRIMARY;var READ_NEXT_TICK_OR_OPENING=READ_NEXT_TICK|OPENING;var WRITE_PRIMARY_STATUS=OPEN_STATUS|WRITE_FINISHING|WRITE_DONE;var WRITE_QUEUED_AND_UNDRAINED=WRITE_QUEUED|WRITE_UNDRAINED;var WRITE_QUEUED_AND_ACTIVE=WRITE_QUEUED|WRITE_ACTIVE;var WRITE_DRAIN_STATUS=WRITE_QUEUED|WRITE_UNDRAINED|OPEN_STATUS|WRITE_ACTIVE;var WRITE_STATUS=OPEN_STATUS|WRITE_ACTIVE|WRITE_QUEUED|WRITE_CORKED;var WRITE_PRIMARY_AND_ACTIVE=WRITE_PRIMARY|WRITE_ACTIVE;var WRITE_ACTIVE_AND_WRITING=WRITE_ACTIVE|WRITE_WRITING;var WRITE_FINISHING_STATUS=OPEN_STATUS|WRITE_FINISHING|WRITE_QUEUED_AND_ACTIVE|WRITE_DONE;var WRITE_BACKPRESSURE_STATUS=WRITE_UNDRAINED|DESTROY_STATUS|WRITE_FINISHING|WRITE_DONE;var WRITE_UPDATE_SYNC_STATUS=WRITE_UPDATING|OPEN_STATUS|WRITE_NEXT_TICK|WRITE_PRIMARY;var WRITE_DROP_DATA=WRITE_FINISHING|WRITE_DONE|DESTROY_STATUS;var asyncIterator=Symbol.asyncIterator||Symbol("asyncIterator");var WritableState=class{constructor(stream,{highWaterMark=16384,map=null,mapWritable,byteLength,byteLengthWritable}={}){this.stream=stream;this.queue=new FIFO;this.highWaterMark=highWaterMark;this.buffered=0;this.error=null;this.pipeline=null;this.drains=null;this.byteLength=byteLengthWritable||byteLength||defaultByteLength;this.map=mapWritable||map;this.afterWrite=afterWrite.bind(this);this.afterUpdateNextTick=updateWriteNT.bind(this)}get ending(){return(this.stream._duplexState&WRITE_FINISHING)!==0}get ended(){return(this.stream._duplexState&WRITE_DONE)!==0}push(data){if((this.stream._duplexState&WRITE_DROP_DATA)!==0)return false;if(this.map!==null)data=this.map(data);this.buffered+=this.byteLength(data);this.queue.push(data);if(this.buffered<this.highWaterMark){this.stream._duplexState|=WRITE_QUEUED;return true}this.stream._duplexState|=WRITE_QUEUED_AND_UNDRAINED;return false}shift(){const data=this.queue.shift();this.buffered-=this.byteLength(data);if(this.buffered===0)this.stream._duplexState&=WRITE_NOT_QUEUED;return data}end(data){if(typeof data==="function"){this.stream.once("finish",data)}else if(data!==void 0&&data!==null){this.push(data)}this.stream._duplexState=(this.stream._duplexState|WRITE_FINISHING)&WRITE_NON_PRIMARY}autoBatch(data,cb){const buffer=[];const stream=this.stream;buffer.push(data);while((stream._duplexState&WRITE_STATUS)===WRITE_QUEUED_AND_ACTIVE){buffer.push(stream._writableState.shift())}if((stream._duplexState&OPEN_STATUS)!==0)return cb(null);stream._writev(buffer,cb)}update(){const stream=this.stream;stream._duplexState|=WRITE_UPDATING;do{while((stream._duplexState&WRITE_STATUS)===WRITE_QUEUED){const data=this.shift();stream._duplexState|=WRITE_ACTIVE_AND_WRITING;stream._write(data,this.afterWrite)}if((stream._duplexState&WRITE_PRIMARY_AND_ACTIVE)===0)this.updateNonPrimary()}while(this.continueUpdate()===true);stream._duplexState&=WRITE_NOT_UPDATING}updateNonPrimary(){const stream=this.stream;if((stream._duplexState&WRITE_FINISHING_STATUS)===WRITE_FINISHING){stream._duplexState=stream._duplexState|WRITE_ACTIVE;stream._final(afterFinal.bind(this));return}if((stream._duplexState&DESTROY_STATUS)===DESTROYING){if((stream._duplexState&ACTIVE_OR_TICKING)===0){stream._duplexState|=ACTIVE;stream._destroy(afterDestroy.bind(this))}return}if((stream._duplexState&IS_OPENING)===OPENING){stream._duplexState=(stream._duplexState|ACTIVE)&NOT_OPENING;stream._open(afterOpen.bind(this))}}continueUpdate(){if((this.stream._duplexState&WRITE_NEXT_TICK)===0)return false;this.stream._duplexState&=WRITE_NOT_NEXT_TICK;return true}updateCallback(){if((this.stream._duplexState&WRITE_UPDATE_SYNC_STATUS)===WRITE_PRIMARY){this.update()}else{this.updateNextTick()}}updateNextTick(){if((this.stream._duplexState&WRITE_NEXT_TICK)!==0)return;this.stream._duplexState|=WRITE_NEXT_TICK;if((this.stream._duplexState&WRITE_UPDATING)===0)qmt(this.afterUpdateNextTick)}};var ReadableState=class{constructor(stream,{highWaterMark=16384,map=null,mapReadable,byteLength,byteLengthReadable}={}){this.stream=stream;this.queue=new FIFO;this.highWaterMark=highWaterMark===0?1:highWaterMark;this.buffered=0;this.readAhead=highWaterMark>0;this.error=null;this.pipeline=null;this.byteLength=byteLengthReadable||byteLength||defaultByteLength;this.map=mapReadable||map;this.pipeTo=null;this.afterRead=afterRead.bind(this);this.afterUpdateNextTick=updateReadNT.bind(this)}get ending(){return(this.stream._duplexState&READ_ENDING)!==0}get ended(){return(this.stream._duplexState&READ_DONE)!==0}pipe(pipeTo,cb){if(this.pipeTo!==null)throw StreamError.BAD_ARGUMENT("Can only pipe to one destination");if(typeof cb!=="function")cb=null;this.stream._duplexState|=READ_PIPE_DRAINED;this.pipeTo=pipeTo;this.pipeline=new Pipeline(this.stream,pipeTo,cb);if(cb)this.stream.on("error",noop);if(isStreamx(pipeTo)){pipeTo._writableState.pipeline=this.pipeline;if(cb)pipeTo.on("error",noop);pipeTo.on("finish",this.pipeline.finished.bind(this.pipeline))}else{const onerror=this.pipeline.done.bind(this.pipeline,pipeTo);const onclose=this.pipeline.done.bind(this.pipeline,pipeTo,null);pipeTo.on("error",onerror);pipeTo.on("close",onclose);pipeTo.on("finish",this.pipeline.finished.bind(this.pipeline))}pipeTo.on("drain",afterDrain.bind(this));this.stream.emit("piping",pipeTo);pipeTo.emit("pipe",this.stream)}push(data){const stream=this.stream;if(data===null){this.highWaterMark=0;stream._duplexState=(stream._duplexState|READ_ENDING)&READ_NON_PRIMARY_AND_PUSHED;return false}if(this.map!==null){data=this.map(data);if(data===null){stream._duplexState&=READ_PUSHED;return this.buffered<this.highWaterMark}}this.buffered+=this.byteLength(data);this.queue.push(data);stream._duplexState=(stream._duplexState|READ_QUEUED)&READ_PUSHED;return this.buffered<this.highWaterMark}shift(){const data=this.queue.shift();this.buffered-=this.byteLength(data);if(this.buffered===0){this.stream._duplexState&=READ_NOT_QUEUED}return data}unshift(data){const pending=[this.map!==null?this.map(data):data];while(this.buffered>0)pending.push(this.shift());for(let i=0;i<pending.length-1;i++){const data2=pending[i];this.buffered+=this.byteLength(data2);this.queue.push(data2)}this.push(pending[pending.length-1])}read(){const stream=this.stream;if((stream._duplexState&READ_STATUS)===READ_QUEUED){const data=this.shift();if(this.pipeTo!==null&&this.pipeTo.write(data)===false){stream._duplexState&=READ_PIPE_NOT_DRAINED}if((stream._duplexState&READ_EMIT_DATA)!==0){stream.emit("data",data)}return data}if(this.readAhead===false){stream._duplexState|=READ_READ_AHEAD;this.updateNextTick()}return null}drain(){const stream=this.stream;while((stream._duplexState&READ_STATUS)===READ_QUEUED&&(stream._duplexState&READ_FLOWING)!==0){const data=this.shift();if(this.pipeTo!==null&&this.pipeTo.write(data)===false){stream._duplexState&=READ_PIPE_NOT_DRAINED}if((stream._duplexState&READ_EMIT_DATA)!==0){stream.emit("data",data)}}}update(){const stream=this.stream;stream._duplexState|=READ_UPDATING;do{this.drain();while(this.buffered<this.highWaterMark&&(stream._duplexState&SHOULD_NOT_READ)===READ_READ_AHEAD){stream._duplexState|=READ_ACTIVE_AND_NEEDS_PUSH;stream._read(this.afterRead);this.drain()}if((stream._duplexState&READ_READABLE_STATUS)===READ_EMIT_READABLE_AND_QUEUED){stream._duplexState|=READ_EMITTED_READABLE;stream.emit("readable")}if((stream._duplexState&READ_PRIMARY_AND_ACTIVE)===0){this.updateNonPrimary()}}while(this.continueUpdate()===true);stream._duplexState&=READ_NOT_UPDATING}updateNonPrimary(){const stream=this.stream;if((stream._duplexState&READ_ENDING_STATUS)===READ_ENDING){stream._duplexState=(stream._duplexState|READ_DONE)&READ_NOT_ENDING;stream.emit("end");if((stream._duplexState&AUTO_DESTROY)===DONE){stream._duplexState|=DESTROYING}if(this.pipeTo!==null){this.pipeTo.end()}}if((stream._duplexState&DESTROY_STATUS)===DESTROYING){if((stream._duplexState&ACTIVE_OR_TICKING)===0){stream._duplexState|=ACTIVE;stream._destroy(afterDestroy.bind(this))}return}if((stream._duplexState&IS_OPENING)===OPENING){stream._duplexState=(stream._duplexState|ACTIVE)&NOT_OPENING;stream._open(afterOpen.bind(this))}}continueUpdate(){if((this.stream._duplexState&READ_NEXT_TICK)===0)return false;this.stream._duplexState&=READ_NOT_NEXT_TICK;return true}updateCallback(){if((this.stream._duplexState&READ_UPDATE_SYNC_STATUS)===READ_PRIMARY){this.update()}else{this.updateNextTick()}}updateNextTickIfOpen(){if((this.stream._duplexState&READ_NEXT_TICK_OR_OPENING)!==0)return;this.stream._duplexState|=READ_NEXT_TICK;if((this.stream._duplexState&READ_UPDATING)===0)qmt(this.afterUpdateNextTick)}updateNextTick(){if((this.stream._duplexState&READ_NEXT_TICK)!==0)return;this.stream._duplexState|=READ_NEXT_TICK;if((this.stream._duplexState&READ_UPDATING)===0)qmt(this.afterUpdateNextTick)}};var TransformState=class{constructor(stream){this.data=null;this.afterTransform=afterTransform.bind(stream);this.afterFinal=null}};var Pipeline=class{constructor(src,dst,cb){this.from=src;this.to=dst;this.afterPipe=cb;this.error=null;this.pipeToFinished=false}finished(){this.pipeToFinished=true}done(stream,err){if(err)this.error=err;if(stream===this.to){this.to=null;if(this.from!==null){if((this.from._duplexState&READ_DONE)===0||!this.pipeToFinished){this.from.destroy(this.error||StreamError.PREMATURE_CLOSE("Writable stream closed"))}return}}if(stream===this.from){this.from=null;if(this.to!==null){if((stream._duplexState&READ_DONE)===0){this.to.destroy(this.error||StreamError.PREMATURE_CLOSE("Readable stream closed"))}return}}if(this.afterPipe!==null)this.afterPipe(this.error);this.to=this.from=this.afterPipe=null}};function afterDrain(){this.stream._duplexState|=READ_PIPE_DRAINED;this.updateCallback()}function afterFinal(err){const stream=this.stream;if(err)stream.destroy(err);if((stream._duplexState&DESTROY_STATUS)===0){stream._duplexState|=WRITE_DONE;stream.emit("finish")}if((stream._duplexState&AUTO_DESTROY)===DONE){stream._duplexState|=DESTROYING}stream._duplexState&=WRITE_NOT_FINISHING;if((stream._duplexState&WRITE_UPDATING)===0){this.update()}else{this.updateNextTick()}}function afterDestroy(err){const stream=this.stream;if(!err&&!StreamError.isStreamDestroyed(this.error))err=this.error;if(err)stream.emit("error",err);stream._duplexState|=DESTROYED;stream.emit("close");const rs=stream._readableState;const ws=stream._writableState;if(rs!==null&&rs.pipeline!==null){rs.pipeline.done(stream,err)}if(ws!==null){while(ws.drains!==null&&ws.drains.length>0){ws.drains.shift().resolve(false)}if(ws.pipeline!==null){ws.pipeline.done(stream,err)}}}function afterWrite(err){const stream=this.stream;if(err)stream.destroy(err);stream._duplexState&=WRITE_NOT_ACTIVE;if(this.drains!==null)tickDrains(this.drains);if((stream._duplexState&WRITE_DRAIN_STATUS)===WRITE_UNDRAINED){stream._duplexState&=WRITE_DRAINED;if((stream._duplexState&WRITE_EMIT_DRAIN)===WRITE_EMIT_DRAIN){stream.emit("drain")}}this.updateCallback()}function afterRead(err){if(err)this.stream.destroy(err);this.stream._duplexState&=READ_NOT_ACTIVE;if(this.readAhead===false&&(this.stream._duplexState&READ_RESUMED)===0){this.stream._duplexState&=READ_NO_READ_AHEAD}this.updateCallback()}function updateReadNT(){if((this.stream._duplexState&READ_UPDATING)===0){this.stream._duplexState&=READ_NOT_NEXT_TICK;this.update()}}function updateWriteNT(){if((this.stream._duplexState&WRITE_UPDATING)===0){this.stream._duplexState&=WRITE_NOT_NEXT_TICK;this.update()}}function tickDrains(drains){for(let i=0;i<drains.length;i++){if(--drains[i].writes===0){drains.shift().resolve(true);i--}}}function afterOpen(err){const stream=this.stream;if(err)stream.destroy(err);if((stream._duplexState&DESTROYING)===0){if((stream._duplexState&READ_PRIMARY_STATUS)===0){stream._duplexState|=READ_PRIMARY}if((stream._duplexState&WRITE_PRIMARY_STATUS)===0){stream._duplexState|=WRITE_PRIMARY}stream.emit("open")}stream._duplexState&=NOT_ACTIVE;if(stream._writableState!==null){stream._writableState.updateCallback()}if(stream._readableState!==null){stream._readableState.updateCallback()}}function afterTransform(err,data){if(data!==void 0&&data!==null)this.push(data);this._writableState.afterWrite(err)}function newListener(name){if(this._readableState!==null){if(name==="data"){this._duplexState|=READ_EMIT_DATA|READ_RESUMED_READ_AHEAD;this._readableState.updateNextTick()}if(name==="readable"){this._duplexState|=READ_EMIT_READABLE;this._readableState.updateNextTick()}}if(this._writableState!==null){if(name==="drain"){this._duplexState|=WRITE_EMIT_DRAIN;this._writableState.updateNextTick()}}}var Stream=class extends EventEmitter{constructor(opts){super();this._duplexState=0;this._readableState=null;this._writableState=null;if(opts){if(opts.open)this._open=opts.open;if(opts.destroy)this._destroy=opts.destroy;if(opts.predestroy)this._predestroy=opts.predestroy;if(opts.signal)opts.signal.addEventListener("abort",abort.bind(this))}this.on("newListener",newListener)}_open(cb){cb(null)}_destroy(cb){cb(null)}_predestroy(){}get readable(){return this._readableState!==null?true:void 0}get writable(){return this._writableState!==null?true:void 0}get destroyed(){return(this._duplexState&DESTROYED)!==0}get destroying(){return(this._duplexState&DESTROY_STATUS)!==0}destroy(err){if((this._duplexState&DESTROY_STATUS)===0){if(!err)err=StreamError.STREAM_DESTROYED();this._duplexState=(this._duplexState|DESTROYING)&NON_PRIMARY;if(this._readableState!==null){this._readableState.highWaterMark=0;this._readableState.error=err}if(this._writableState!==null){this._writableState.highWaterMark=0;this._writableState.error=err}this._duplexState|=PREDESTROYING;this._predestroy();this._duplexState&=NOT_PREDESTROYING;if(this._readableState!==null){this._readableState.updateNextTick()}if(this._writableState!==null){this._writableState.updateNextTick()}}}};var Readable=class _Readable extends Stream{constructor(opts){super(opts);this._duplexState|=OPENING|WRITE_DONE|READ_READ_AHEAD;this._readableState=new ReadableState(this,opts);if(opts){if(this._readableState.readAhead===false)this._duplexState&=READ_NO_READ_AHEAD;if(opts.read)this._read=opts.read;if(opts.eagerOpen)this._readableState.updateNextTick();if(opts.encoding)this.setEncoding(opts.encoding)}}static deferred(fn,opts){const out=new PassThrough(opts);fn().then(src=>{if(src===null)return out.end();if(out.destroying)return;pipeline4(src,out,noop)}).catch(err=>out.destroy(err));return out}setEncoding(encoding){const dec=new TextDecoder(encoding);const map=this._readableState.map||echo;this._readableState.map=mapOrSkip;return this;function mapOrSkip(data){const next=dec.push(data);return next===""&&(data.byteLength!==0||dec.remaining>0)?null:map(next)}}_read(cb){cb(null)}pipe(dest,cb){this._readableState.updateNextTick();this._readableState.pipe(dest,cb);return dest}read(){this._readableState.updateNextTick();return this._readableState.read()}push(data){this._readableState.updateNextTickIfOpen();return this._readableState.push(data)}unshift(data){this._readableState.updateNextTickIfOpen();return this._readableState.unshift(data)}resume(){this._duplexState|=READ_RESUMED_READ_AHEAD;this._readableState.updateNextTick();return this}pause(){this._duplexState&=this._readableState.readAhead===false?READ_PAUSED_NO_READ_AHEAD:READ_PAUSED;return this}static _fromAsyncIterator(ite,opts){let destroy;const rs=new _Readable({...opts,read(cb){ite.next().then(push).then(cb.bind(null,null)).catch(cb)},predestroy(){destroy=ite.return()},destroy(cb){if(!destroy)return cb(null);destroy.then(cb.bind(null,null)).catch(cb)}});return rs;function push(data){if(data.done)rs.push(null);else rs.push(data.value)}}static from(data,opts){if(isReadStreamx(data))return data;if(data[asyncIterator])return this._fromAsyncIterator(data[asyncIterator](),opts);if(!Array.isArray(data))data=data===void 0?[]:[data];let i=0;return new _Readable({...opts,read(cb){this.push(i===data.length?null:data[i++]);cb(null)}})}static isBackpressured(rs){return(rs._duplexState&READ_BACKPRESSURE_STATUS)!==0||rs._readableState.buffered>=rs._readableState.highWaterMark}static isPaused(rs){return(rs._duplexState&READ_RESUMED)===0}[asyncIterator](){const stream=this;let error=null;let promiseResolve=null;let promiseReject=null;this.on("error",err=>{error=err});this.on("readable",onreadable);this.on("close",onclose);return{[asyncIterator](){return this},next(){return new Promise(function(resolve2,reject){promiseResolve=resolve2;promiseReject=reject;const data=stream.read();if(data!==null)ondata(data);else if((stream._duplexState&DESTROYED)!==0)ondata(null)})},return(){return destroy(null)},throw(err){return destroy(err)}};function onreadable(){if(promiseResolve!==null)ondata(stream.read())}function onclose(){if(promiseResolve!==null)ondata(null)}function ondata(data){if(promiseReject===null)return;if(error){promiseReject(error)}else if(data===null&&(stream._duplexState&READ_DONE)===0){promiseReject(StreamError.STREAM_DESTROYED())}else{promiseResolve({value:data,done:data===null})}promiseReject=promiseResolve=null}function destroy(err){stream.destroy(err);return new Promise((resolve2,reject)=>{if(stream._duplexState&DESTROYED)return resolve2({value:void 0,done:true});stream.once("close",function(){if(err)reject(err);else resolve2({value:void 0,done:true})})})}}};var Writable=class extends Stream{constructor(opts){super(opts);this._duplexState|=OPENING|READ_DONE;this._writableState=new WritableState(this,opts);if(opts){if(opts.writev)this._writev=opts.writev;if(opts.write)this._write=opts.write;if(opts.final)this._final=opts.final;if(opts.eagerOpen)this._writableState.updateNextTick()}}cork(){this._duplexState|=WRITE_CORKED}uncork(){this._duplexState&=WRITE_NOT_CORKED;this._writableState.updateNextTick()}_writev(batch,cb){cb(null)}_write(data,cb){this._writableState.autoBatch(data,cb)}_final(cb){cb(null)}static isBackpressured(ws){return(ws._duplexState&WRITE_BACKPRESSURE_STATUS)!==0}static drained(ws){if(ws.destroyed)return Promise.resolve(false);const state=ws._writableState;const pending=isWritev(ws)?Math.min(1,state.queue.length):state.queue.length;const writes=pending+(ws._duplexState&WRITE_WRITING?1:0);if(writes===0)return Promise.resolve(true);if(state.drains===null)state.drains=[];return new Promise(resolve2=>{state.drains.push({writes,resolve:resolve2})})}write(data){this._writableState.updateNextTick();return this._writableState.push(data)}end(data){this._writableState.updateNextTick();this._writableState.end(data);return this}};var Duplex=class extends Readable{constructor(opts){super(opts);this._duplexState=OPENING|this._duplexState&READ_READ_AHEAD;this._writableState=new WritableState(this,opts);if(opts){if(opts.writev)this._writev=opts.writev;if(opts.write)this._write=opts.write;if(opts.final)this._final=opts.final}}cork(){this._duplexState|=WRITE_CORKED}uncork(){this._duplexState&=WRITE_NOT_CORKED;this._writableState.updateNextTick()}_writev(batch,cb){cb(null)}_write(data,cb){this._writableState.autoBatch(data,cb)}_final(cb){cb(null)}write(data){this._writableState.updateNextTick();return this._writableState.push(data)}end(data){this._writableState.updateNextTick();this._writableState.end(data);return this}};var Transform=class extends Duplex{constructor(opts){super(opts);this._transformState=new TransformState(this);if(opts){if(opts.transform)this._transform=opts.transform;if(opts.flush)this._flush=opts.flush}}_write(data,cb){if(this._readableState.buffered>=this._readableState.highWaterMark){this._transformState.data=data}else{this._transform(data,this._transformState.afterTransform)}}_read(cb){if(this._transformState.data!==null){const data=this._transformState.data;this._transformState.data=null;cb(null);this._transform(data,this._transformState.afterTransform)}else{cb(null)}}destroy(err){super.destroy(err);if(this._transformState.data!==null){this._transformState.data=null;this._transformState.afterTransform()}}_transform(data,cb){cb(null,data)}_flush(cb){cb(null)}_final(cb){this._transformState.afterFinal=cb;this._flush(transformAfterFlush.bind(this))}};var PassThrough=class extends Transform{};function transformAfterFlush(err,data){const cb=this._transformState.afterFinal;if(err)return cb(err);if(data!==null&&data!==void 0)this.push(data);this.push(null);cb(null)}function pipelinePromise(...streams){return new Promise((resolve2,reject)=>{return pipeline4(...streams,err=>{if(err)return reject(err);resolve2()})})}function pipeline4(stream,...streams){const all=Array.isArray(stream)?[...stream,...streams]:[stream,...streams];const done=all.length&&typeof all[all.length-1]==="function"?all.pop():null;if(all.length<2)throw StreamError.BAD_ARGUMENT("Pipeline requires at least 2 streams");let src=all[0];let dest=null;let error=null;for(let i=1;i<all.length;i++){dest=all[i];if(isStreamx(src)){src.pipe(dest,onerror)}else{errorHandle(src,true,i>1,onerror);src.pipe(dest)}src=dest}if(done){let fin=false;const autoDestroy=isStreamx(dest)||!!(dest._writableState&&dest._writableState.autoDestroy);dest.on("error",err=>{if(error===null)error=err});dest.on("finish",()=>{fin=true;if(!autoDestroy)done(error)});if(autoDestroy){dest.on("close",()=>done(error||(fin?null:StreamError.PREMATURE_CLOSE())))}}return dest;function errorHandle(s,rd,wr,onerror2){s.on("error",onerror2);s.on("close",onclose);function onclose(){if(rd&&s._readableState&&!s._readableState.ended){return onerror2(StreamError.PREMATURE_CLOSE())}if(wr&&s._writableState&&!s._writableState.ended){return onerror2(StreamError.PREMATURE_CLOSE())}}}function onerror(err){if(!err||error)return;error=err;for(const s of all){s.destroy(err)}}}function echo(s){return s}function isStream(stream){return!!stream._readableState||!!stream._writableState}function isStreamx(stream){return typeof stream._duplexState==="number"&&isStream(stream)}function isEnding(stream){return!!stream._readableState&&stream._readableState.ending}function isEnded(stream){return!!stream._readableState&&stream._readableState.ended}function isFinishing(stream){return!!stream._writableState&&stream._writableState.ending}function isFinished(stream){return!!stream._writableState&&stream._writableState.ended}function getStreamError(stream,opts={}){const err=stream._readableState&&stream._readableState.error||stream._writableState&&stream._writableState.error;return!opts.all&&StreamError.isStreamDestroyed(err)?null:err}function isReadStreamx(stream){return isStreamx(stream)&&stream.readable}function isDisturbed(stream){return(stream._duplexState&OPENING)!==OPENING||(stream._duplexState&DESTROYING)===DESTROYING||(stream._duplexState&ACTIVE_OR_TICKING)!==0}function isTypedArray(data){return typeof data==="object"&&data!==null&&typeof data.byteLength==="number"}function defaultByteLength(data){return isTypedArray(data)?data.byteLength:1024}function noop(){}function abort(){this.destroy(StreamError.ABORTED())}function isWritev(s){return s._writev!==Writable.prototype._writev&&s._writev!==Duplex.prototype._writev}module.exports={pipeline:pipeline4,pipelinePromise,isStream,isStreamx,isEnding,isEnded,isFinishing,isFinished,isDisturbed,getStreamError,Stream,Writable,Readable,Duplex,Transform,PassThrough}}});
// node_modules/tar-stream/headers.js
var require_headers=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/tar-stream/headers.js"(exports){var b4a=require_b4a();var ZEROS="0000000000000000000";var SEVENS="7777777777777777777";var ZERO_OFFSET="0".charCodeAt(0);var USTAR_MAGIC=b4a.from([117,115,116,97,114,0]);var USTAR_VER=b4a.from([ZERO_OFFSET,ZERO_OFFSET]);var GNU_MAGIC=b4a.from([117,115,116,97,114,32]);var GNU_VER=b4a.from([32,0]);var MASK=4095;var MAGIC_OFFSET=257;var VERSION_OFFSET=263;exports.decodeLongPath=function decodeLongPath(buf,encoding){return decodeStr(buf,0,buf.length,encoding)};exports.encodePax=function encodePax(opts){let result="";if(opts.name)result+=addLength(" path="+opts.name+"\n");if(opts.linkname)result+=addLength(" linkpath="+opts.linkname+"\n");const pax=opts.pax;if(pax){for(const key in pax){result+=addLength(" "+key+"="+pax[key]+"\n")}}return b4a.from(result)};exports.decodePax=function decodePax(buf){const result={};while(buf.length){let i=0;while(i<buf.length&&buf[i]!==32)i++;const len=parseInt(b4a.toString(buf.subarray(0,i)),10);if(!len)return result;const b=b4a.toString(buf.subarray(i+1,len-1));const keyIndex=b.indexOf("=");if(keyIndex===-1)return result;result[b.slice(0,keyIndex)]=b.slice(keyIndex+1);buf=buf.subarray(len)}return result};exports.encode=function encode(opts){const buf=b4a.alloc(512);let name=opts.name;let prefix="";if(opts.typeflag===5&&name[name.length-1]!=="/")name+="/";if(b4a.byteLength(name)!==name.length)return null;while(b4a.byteLength(name)>100){const i=name.indexOf("/");if(i===-1)return null;prefix+=prefix?"/"+name.slice(0,i):name.slice(0,i);name=name.slice(i+1)}if(b4a.byteLength(name)>100||b4a.byteLength(prefix)>155)return null;if(opts.linkname&&b4a.byteLength(opts.linkname)>100)return null;b4a.write(buf,name);b4a.write(buf,encodeOct(opts.mode&MASK,6),100);b4a.write(buf,encodeOct(opts.uid,6),108);b4a.write(buf,encodeOct(opts.gid,6),116);encodeSize(opts.size,buf,124);b4a.write(buf,encodeOct(opts.mtime.getTime()/1e3|0,11),136);buf[156]=ZERO_OFFSET+toTypeflag(opts.type);if(opts.linkname)b4a.write(buf,opts.linkname,157);b4a.copy(USTAR_MAGIC,buf,MAGIC_OFFSET);b4a.copy(USTAR_VER,buf,VERSION_OFFSET);if(opts.uname)b4a.write(buf,opts.uname,265);if(opts.gname)b4a.write(buf,opts.gname,297);b4a.write(buf,encodeOct(opts.devmajor||0,6),329);b4a.write(buf,encodeOct(opts.devminor||0,6),337);if(prefix)b4a.write(buf,prefix,345);b4a.write(buf,encodeOct(cksum(buf),6),148);return buf};exports.decode=function decode(buf,filenameEncoding,allowUnknownFormat){let typeflag=buf[156]===0?0:buf[156]-ZERO_OFFSET;let name=decodeStr(buf,0,100,filenameEncoding);const mode=decodeOct(buf,100,8);const uid=decodeOct(buf,108,8);const gid=decodeOct(buf,116,8);const size=decodeOct(buf,124,12);const mtime=decodeOct(buf,136,12);const type=toType(typeflag);const linkname=buf[157]===0?null:decodeStr(buf,157,100,filenameEncoding);const uname=decodeStr(buf,265,32);const gname=decodeStr(buf,297,32);const devmajor=decodeOct(buf,329,8);const devminor=decodeOct(buf,337,8);const c=cksum(buf);if(c===8*32)return null;if(c!==decodeOct(buf,148,8))throw new Error("Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?");if(isUSTAR(buf)){if(buf[345])name=decodeStr(buf,345,155,filenameEncoding)+"/"+name}else if(isGNU(buf)){}else{if(!allowUnknownFormat){throw new Error("Invalid tar header: unknown format.")}}if(typeflag===0&&name&&name[name.length-1]==="/")typeflag=5;return{name,mode,uid,gid,size,byteOffset:0,mtime:new Date(1e3*mtime),type,linkname,uname,gname,devmajor,devminor,pax:null}};function isUSTAR(buf){return b4a.equals(USTAR_MAGIC,buf.subarray(MAGIC_OFFSET,MAGIC_OFFSET+6))}function isGNU(buf){return b4a.equals(GNU_MAGIC,buf.subarray(MAGIC_OFFSET,MAGIC_OFFSET+6))&&b4a.equals(GNU_VER,buf.subarray(VERSION_OFFSET,VERSION_OFFSET+2))}function clamp(index,len,defaultValue){if(typeof index!=="number")return defaultValue;index=~~index;if(index>=len)return len;if(index>=0)return index;index+=len;if(index>=0)return index;return 0}function toType(flag){switch(flag){case 0:return"file";case 1:return"link";case 2:return"symlink";case 3:return"character-device";case 4:return"block-device";case 5:return"directory";case 6:return"fifo";case 7:return"contiguous-file";case 72:return"pax-header";case 55:return"pax-global-header";case 27:return"gnu-long-link-path";case 28:case 30:return"gnu-long-path"}return null}function toTypeflag(flag){switch(flag){case"file":return 0;case"link":return 1;case"symlink":return 2;case"character-device":return 3;case"block-device":return 4;case"directory":return 5;case"fifo":return 6;case"contiguous-file":return 7;case"pax-header":return 72}return 0}function indexOf(block,num,offset,end){for(;offset<end;offset++){if(block[offset]===num)return offset}return end}function cksum(block){let sum=8*32;for(let i=0;i<148;i++)sum+=block[i];for(let j=156;j<512;j++)sum+=block[j];return sum}function encodeOct(val,n){val=val.toString(8);if(val.length>n)return SEVENS.slice(0,n)+" ";return ZEROS.slice(0,n-val.length)+val+" "}function encodeSizeBin(num,buf,off){buf[off]=128;for(let i=11;i>0;i--){buf[off+i]=num&255;num=Math.floor(num/256)}}function encodeSize(num,buf,off){if(num.toString(8).length>11){encodeSizeBin(num,buf,off)}else{b4a.write(buf,encodeOct(num,11),off)}}function parse256(buf){let positive;if(buf[0]===128)positive=true;else if(buf[0]===255)positive=false;else return null;const tuple=[];let i;for(i=buf.length-1;i>0;i--){const byte=buf[i];if(positive)tuple.push(byte);else tuple.push(255-byte)}let sum=0;const l=tuple.length;for(i=0;i<l;i++){sum+=tuple[i]*Math.pow(256,i)}return positive?sum:-1*sum}function decodeOct(val,offset,length){val=val.subarray(offset,offset+length);offset=0;if(val[offset]&128){return parse256(val)}else{while(offset<val.length&&val[offset]===32)offset++;const end=clamp(indexOf(val,32,offset,val.length),val.length,val.length);while(offset<end&&val[offset]===0)offset++;if(end===offset)return 0;return parseInt(b4a.toString(val.subarray(offset,end)),8)}}function decodeStr(val,offset,length,encoding){return b4a.toString(val.subarray(offset,indexOf(val,0,offset,offset+length)),encoding)}function addLength(str){const len=b4a.byteLength(str);let digits=Math.floor(Math.log(len)/Math.log(10))+1;if(len+digits>=Math.pow(10,digits))digits++;return len+digits+str}}});
// node_modules/tar-stream/extract.js
var require_extract=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/tar-stream/extract.js"(exports,module){var{Writable,Readable,getStreamError}=require_streamx();var FIFO=require_fast_fifo();var b4a=require_b4a();var headers=require_headers();var EMPTY=b4a.alloc(0);var MAX_HEADER_SIZE=4*1024*1024;var BufferList=class{constructor(){this.buffered=0;this.shifted=0;this.queue=new FIFO;this._offset=0}push(buffer){this.buffered+=buffer.byteLength;this.queue.push(buffer)}shiftFirst(size){return this.buffered===0?null:this._next(size)}shift(size){if(size>this.buffered)return null;if(size===0)return EMPTY;let chunk=this._next(size);if(size===chunk.byteLength)return chunk;const chunks=[chunk];while((size-=chunk.byteLength)>0){chunk=this._next(size);chunks.push(chunk)}return b4a.concat(chunks)}_next(size){const buf=this.queue.peek();const rem=buf.byteLength-this._offset;if(size>=rem){const sub=this._offset?buf.subarray(this._offset,buf.byteLength):buf;this.queue.shift();this._offset=0;this.buffered-=rem;this.shifted+=rem;return sub}this.buffered-=size;this.shifted+=size;return buf.subarray(this._offset,this._offset+=size)}};var Source=class extends Readable{constructor(self,header,offset){super();this.header=header;this.offset=offset;this._parent=self}_read(cb){if(this.header.size===0){this.push(null)}if(this._parent._stream===this){this._parent._update()}cb(null)}_predestroy(){this._parent.destroy(getStreamError(this))}_detach(){if(this._parent._stream===this){this._parent._stream=null;this._parent._missing=overflow(this.header.size);this._parent._update()}}_destroy(cb){this._detach();cb(null)}};var Extract=class extends Writable{constructor(opts){super(opts);if(!opts)opts={};this._buffer=new BufferList;this._offset=0;this._header=null;this._stream=null;this._missing=0;this._longHeader=false;this._callback=noop;this._locked=false;this._finished=false;this._pax=null;this._paxGlobal=null;this._gnuLongPath=null;this._gnuLongLinkPath=null;this._filenameEncoding=opts.filenameEncoding||"utf-8";this._allowUnknownFormat=!!opts.allowUnknownFormat;this._unlockBound=this._unlock.bind(this)}_unlock(err){this._locked=false;if(err){this.destroy(err);this._continueWrite(err);return}this._update()}_consumeHeader(){if(this._locked)return false;this._offset=this._buffer.shifted;try{this._header=headers.decode(this._buffer.shift(512),this._filenameEncoding,this._allowUnknownFormat)}catch(err){this._continueWrite(err);return false}if(!this._header)return true;this._header.byteOffset=this._buffer.shifted;switch(this._header.type){case"gnu-long-path":case"gnu-long-link-path":case"pax-global-header":case"pax-header":this._longHeader=true;this._missing=this._header.size;if(this._missing>MAX_HEADER_SIZE){this._continueWrite(new Error("Header exceeds max size"));return false}return true}this._locked=true;this._applyLongHeaders();if(!(this._header.size>=0)){this._continueWrite(new Error("Invalid header"));return false}if(this._header.size===0||this._header.type==="directory"){this.emit("entry",this._header,this._createStream(),this._unlockBound);return true}this._stream=this._createStream();this._missing=this._header.size;this.emit("entry",this._header,this._stream,this._unlockBound);return true}_applyLongHeaders(){if(this._gnuLongPath){this._header.name=this._gnuLongPath;this._gnuLongPath=null}if(this._gnuLongLinkPath){this._header.linkname=this._gnuLongLinkPath;this._gnuLongLinkPath=null}if(this._pax){if(this._pax.path)this._header.name=this._pax.path;if(this._pax.linkpath)this._header.linkname=this._pax.linkpath;if(this._pax.size)this._header.size=parseInt(this._pax.size,10);this._header.pax=this._pax;this._pax=null}}_decodeLongHeader(buf){switch(this._header.type){case"gnu-long-path":this._gnuLongPath=headers.decodeLongPath(buf,this._filenameEncoding);break;case"gnu-long-link-path":this._gnuLongLinkPath=headers.decodeLongPath(buf,this._filenameEncoding);break;case"pax-global-header":this._paxGlobal=headers.decodePax(buf);break;case"pax-header":this._pax=this._paxGlobal===null?headers.decodePax(buf):Object.assign({},this._paxGlobal,headers.decodePax(buf));break}}_consumeLongHeader(){this._longHeader=false;this._missing=overflow(this._header.size);const buf=this._buffer.shift(this._header.size);try{this._decodeLongHeader(buf)}catch(err){this._continueWrite(err);return false}return true}_consumeStream(){const buf=this._buffer.shiftFirst(this._missing);if(buf===null)return false;this._missing-=buf.byteLength;const drained2=this._stream.push(buf);if(this._missing===0){this._stream.push(null);if(drained2)this._stream._detach();return drained2&&this._locked===false}return drained2}_createStream(){return new Source(this,this._header,this._offset)}_update(){while(this._buffer.buffered>0&&!this.destroying){if(this._missing>0){if(this._stream!==null){if(this._consumeStream()===false)return;continue}if(this._longHeader===true){if(this._missing>this._buffer.buffered)break;if(this._consumeLongHeader()===false)return false;continue}const ignore=this._buffer.shiftFirst(this._missing);if(ignore!==null)this._missing-=ignore.byteLength;continue}if(this._buffer.buffered<512)break;if(this._stream!==null||this._consumeHeader()===false)return}this._continueWrite(null)}_continueWrite(err){const cb=this._callback;this._callback=noop;cb(err)}_write(data,cb){this._callback=cb;this._buffer.push(data);this._update()}_final(cb){this._finished=this._missing===0&&this._buffer.buffered===0;cb(this._finished?null:new Error("Unexpected end of data"))}_predestroy(){this._continueWrite(null)}_destroy(cb){if(this._stream)this._stream.destroy(getStreamError(this));cb(null)}[Symbol.asyncIterator](){let error=null;let promiseResolve=null;let promiseReject=null;let entryStream=null;let entryCallback=null;const extract2=this;this.on("entry",onentry);this.on("error",err=>{error=err});this.on("close",onclose);return{[Symbol.asyncIterator](){return this},next(){return new Promise(onnext)},return(){return destroy(null)},throw(err){return destroy(err)}};function consumeCallback(err){if(!entryCallback)return;const cb=entryCallback;entryCallback=null;cb(err)}function onnext(resolve2,reject){if(error){return reject(error)}if(entryStream){resolve2({value:entryStream,done:false});entryStream=null;return}promiseResolve=resolve2;promiseReject=reject;consumeCallback(null);if(extract2._finished&&promiseResolve){promiseResolve({value:void 0,done:true});promiseResolve=promiseReject=null}}function onentry(header,stream,callback){entryCallback=callback;stream.on("error",noop);if(promiseResolve){promiseResolve({value:stream,done:false});promiseResolve=promiseReject=null}else{entryStream=stream}}function onclose(){consumeCallback(error);if(!promiseResolve)return;if(error)promiseReject(error);else promiseResolve({value:void 0,done:true});promiseResolve=promiseReject=null}function destroy(err){extract2.destroy(err);consumeCallback(err);return new Promise((resolve2,reject)=>{if(extract2.destroyed)return resolve2({value:void 0,done:true});extract2.once("close",function(){if(err)reject(err);else resolve2({value:void 0,done:true})})})}}};module.exports=function extract2(opts){return new Extract(opts)};function noop(){}function overflow(size){size&=511;return size&&512-size}}});
// node_modules/tar-stream/constants.js
var require_constants=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/tar-stream/constants.js"(exports,module){var constants2={S_IFMT:61440,S_IFDIR:16384,S_IFCHR:8192,S_IFBLK:24576,S_IFIFO:4096,S_IFLNK:40960};try{module.exports=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__require */ .ki)("fs").constants||constants2}catch{module.exports=constants2}}});
// node_modules/tar-stream/pack.js
var require_pack=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/tar-stream/pack.js"(exports,module){var{Readable,Writable,getStreamError}=require_streamx();var b4a=require_b4a();var constants2=require_constants();var headers=require_headers();var DMODE=493;var FMODE=420;var END_OF_TAR=b4a.alloc(1024);var Sink=class extends Writable{constructor(pack,header,callback){super({mapWritable,eagerOpen:true});this.written=0;this.header=header;this._callback=callback;this._linkname=null;this._isLinkname=header.type==="symlink"&&!header.linkname;this._isVoid=header.type!=="file"&&header.type!=="contiguous-file";this._finished=false;this._pack=pack;this._openCallback=null;if(this._pack._stream===null)this._pack._stream=this;else this._pack._pending.push(this)}_open(cb){this._openCallback=cb;if(this._pack._stream===this)this._continueOpen()}_continuePack(err){if(this._callback===null)return;const callback=this._callback;this._callback=null;callback(err)}_continueOpen(){if(this._pack._stream===null)this._pack._stream=this;const cb=this._openCallback;this._openCallback=null;if(cb===null)return;if(this._pack.destroying)return cb(new Error("pack stream destroyed"));if(this._pack._finalized)return cb(new Error("pack stream is already finalized"));this._pack._stream=this;if(!this._isLinkname){this._pack._encode(this.header)}if(this._isVoid){this._finish();this._continuePack(null)}cb(null)}_write(data,cb){if(this._isLinkname){this._linkname=this._linkname?b4a.concat([this._linkname,data]):data;return cb(null)}if(this._isVoid){if(data.byteLength>0){return cb(new Error("No body allowed for this entry"))}return cb()}this.written+=data.byteLength;if(this._pack.push(data))return cb();this._pack._drain=cb}_finish(){if(this._finished)return;this._finished=true;if(this._isLinkname){this.header.linkname=this._linkname?b4a.toString(this._linkname,"utf-8"):"";this._pack._encode(this.header)}overflow(this._pack,this.header.size);this._pack._done(this)}_final(cb){if(this.written!==this.header.size){return cb(new Error("Size mismatch"))}this._finish();cb(null)}_getError(){return getStreamError(this)||new Error("tar entry destroyed")}_predestroy(){this._pack.destroy(this._getError())}_destroy(cb){this._pack._done(this);this._continuePack(this._finished?null:this._getError());cb()}};var Pack=class extends Readable{constructor(opts){super(opts);this._drain=noop;this._finalized=false;this._finalizing=false;this._pending=[];this._stream=null}entry(header,buffer,callback){if(this._finalized||this.destroying)throw new Error("already finalized or destroyed");if(typeof buffer==="function"){callback=buffer;buffer=null}if(!callback)callback=noop;if(!header.size||header.type==="symlink")header.size=0;if(!header.type)header.type=modeToType(header.mode);if(!header.mode)header.mode=header.type==="directory"?DMODE:FMODE;if(!header.uid)header.uid=0;if(!header.gid)header.gid=0;if(!header.mtime)header.mtime=new Date;if(typeof buffer==="string")buffer=b4a.from(buffer);const sink=new Sink(this,header,callback);if(b4a.isBuffer(buffer)){header.size=buffer.byteLength;sink.write(buffer);sink.end();return sink}if(sink._isVoid){return sink}return sink}finalize(){if(this._stream||this._pending.length>0){this._finalizing=true;return}if(this._finalized)return;this._finalized=true;this.push(END_OF_TAR);this.push(null)}_done(stream){if(stream!==this._stream)return;this._stream=null;if(this._finalizing)this.finalize();if(this._pending.length)this._pending.shift()._continueOpen()}_encode(header){if(!header.pax){const buf=headers.encode(header);if(buf){this.push(buf);return}}this._encodePax(header)}_encodePax(header){const paxHeader=headers.encodePax({name:header.name,linkname:header.linkname,pax:header.pax});const newHeader={name:"PaxHeader",mode:header.mode,uid:header.uid,gid:header.gid,size:paxHeader.byteLength,mtime:header.mtime,type:"pax-header",linkname:header.linkname&&"PaxHeader",uname:header.uname,gname:header.gname,devmajor:header.devmajor,devminor:header.devminor};this.push(headers.encode(newHeader));this.push(paxHeader);overflow(this,paxHeader.byteLength);newHeader.size=header.size;newHeader.type=header.type;this.push(headers.encode(newHeader))}_doDrain(){const drain2=this._drain;this._drain=noop;drain2()}_predestroy(){const err=getStreamError(this);if(this._stream)this._stream.destroy(err);while(this._pending.length){const stream=this._pending.shift();stream.destroy(err);stream._continueOpen()}this._doDrain()}_read(cb){this._doDrain();cb()}};module.exports=function pack(opts){return new Pack(opts)};function modeToType(mode){switch(mode&constants2.S_IFMT){case constants2.S_IFBLK:return"block-device";case constants2.S_IFCHR:return"character-device";case constants2.S_IFDIR:return"directory";case constants2.S_IFIFO:return"fifo";case constants2.S_IFLNK:return"symlink"}return"file"}function noop(){}function overflow(self,size){size&=511;if(size)self.push(END_OF_TAR.subarray(0,512-size))}function mapWritable(buf){return b4a.isBuffer(buf)?buf:b4a.from(buf)}}});
// node_modules/tar-stream/index.js
var require_tar_stream=(0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__commonJS */ .P$)({"node_modules/tar-stream/index.js"(exports){exports.extract=require_extract();exports.pack=require_pack()}});
// src/docker/inspected-image.ts
function parseInspectedImage(text) {
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    return void 0;
  }
  const image = Array.isArray(list) ? list[0] : void 0;
  if (!(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(image)) return void 0;
  const id = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .asString */ .oJ)(image["Id"]);
  const rootfs = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv)(image["RootFS"]) ? image["RootFS"] : {};
  const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageConfig */ .FB)(
    JSON.stringify({
      architecture: image["Architecture"],
      os: image["Os"],
      config: image["Config"],
      rootfs: { type: "layers", diff_ids: rootfs["Layers"] ?? [] }
    })
  );
  if (id === void 0 || config === void 0) return void 0;
  return {
    id,
    repoDigests: (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .asStrings */ .P7)(image["RepoDigests"]),
    config,
    size: typeof image["Size"] === "number" ? image["Size"] : 0
  };
}

// src/docker/docker-cli.ts
var PULL_TRIES = 3;
var ANSWER_LIMIT_MS = 15e3;
var DockerCli = class {
  #env;
  #log;
  #clock;
  #signal;
  #answerMs;
  constructor(options) {
    this.#answerMs = options.answerMs ?? ANSWER_LIMIT_MS;
    this.#env = options.env;
    this.#log = options.log;
    this.#clock = options.clock;
    this.#signal = options.signal;
  }
  async problem() {
    const limit = AbortSignal.timeout(this.#answerMs);
    try {
      const { code, errors } = await (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)("docker", ["version", "--format", "{{.Server.Version}}"], {
        env: this.#env,
        program: "docker",
        signal: AbortSignal.any([this.#signal, limit])
      });
      return code === 0 ? void 0 : lastLine(spoken(errors));
    } catch (error) {
      if (error instanceof _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramMissingError */ .DN) return "there is no 'docker' command";
      this.#signal.throwIfAborted();
      if (limit.aborted) return `it did not answer within ${this.#answerMs / 1e3} s`;
      throw error;
    }
  }
  async inspectImage(name) {
    const { code, stdout, errors } = await this.#docker(["image", "inspect", "--", name]);
    if (code !== 0) {
      if (/no such image/i.test(errors.toString())) return void 0;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`Could not check whether the Docker engine has '${name}':
${spoken(errors)}
`);
    }
    const image = parseInspectedImage(stdout);
    if (image === void 0)
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`'docker image inspect' returned nothing usable for '${name}'.`);
    return image;
  }
  async pullImage(name) {
    for (let attempt = 1; ; attempt++) {
      const { code, errors } = await this.#docker(
        ["pull", "--quiet", "--", name],
        (line) => this.#log.info(line),
        "registry"
      );
      if (code === 0) return;
      const text = spoken(errors);
      const hopeless = /not found|manifest unknown|access denied|unauthorized|invalid reference/i.test(text);
      if (hopeless || attempt >= PULL_TRIES) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`The image '${name}' cannot be pulled:
${text}
`, {
          fix: hopeless ? "Check the name; for a private registry, log in first ('docker login')." : "Check the runner's network and the registry's rate limit."
        });
      }
      await this.#clock.sleep(attempt * 2e3, this.#signal);
    }
  }
  async createContainer(spec) {
    const flag = (name, values) => values.flatMap((value) => [name, value]);
    const pairs = (map) => Object.entries(map).map(([key, value]) => `${key}=${value}`);
    const args = [
      "create",
      ...flag("--entrypoint", [spec.entrypoint]),
      ...flag("--user", [spec.user]),
      ...flag("--env", pairs(spec.env)),
      ...flag("--label", pairs(spec.labels)),
      ...flag("--volume", spec.mounts),
      ...flag("--network", spec.network === void 0 ? [] : [spec.network]),
      spec.image,
      ...spec.args
    ];
    const { code, stdout, errors } = await this.#docker(args);
    if (code !== 0)
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(
        `The build container could not be created from '${spec.image}':
${spoken(errors)}
`
      );
    return stdout.trim();
  }
  async copyInto(container, tar) {
    const { code, errors } = await (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)("docker", ["cp", "-", `${container}:/`], {
      env: this.#env,
      program: "docker",
      signal: this.#signal,
      input: tar
    });
    if (code !== 0)
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`The source could not be copied into the build container:
${spoken(errors)}
`);
  }
  async *copyOut(container, path) {
    yield* (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .streamProgram */ .zm)("docker", ["cp", `${container}:${path}`, "-"], {
      env: this.#env,
      program: "docker",
      signal: this.#signal,
      failed: (_code, errors) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`'${path}' could not be copied out of the build container:
${spoken(errors)}
`)
    });
  }
  async run(container, onLine) {
    const { code } = await this.#docker(["start", "--attach", container], onLine);
    return code;
  }
  async removeContainer(container) {
    const { code, errors } = await (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)("docker", ["rm", "--force", "--volumes", container], {
      env: this.#env,
      program: "docker",
      signal: new AbortController().signal
    });
    if (code !== 0)
      this.#log.warning(
        `The build container ${container.slice(0, 12)} could not be removed: ${lastLine(spoken(errors))}`
      );
  }
  async *saveImage(name) {
    yield* (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .streamProgram */ .zm)("docker", ["save", "--", name], {
      env: this.#env,
      program: "docker",
      signal: this.#signal,
      failed: (_code, errors) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`Could not export the image '${name}' from the Docker engine:
${spoken(errors)}
`, {
        fix: "Check the name with 'docker images'."
      })
    });
  }
  async loadImage(tar) {
    const { code, errors } = await (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)("docker", ["load", "--quiet"], {
      env: this.#env,
      program: "docker",
      signal: this.#signal,
      input: tar
    });
    if (code !== 0)
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`Could not load the image into the Docker engine:
${spoken(errors)}
`);
  }
  #docker(args, onLine, program = "docker") {
    return (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)("docker", args, {
      env: this.#env,
      program,
      signal: this.#signal,
      ...onLine === void 0 ? {} : { onLine }
    });
  }
};
function spoken(errors) {
  const text = errors.toString();
  if (!/<\/?html\b|<!doctype html/i.test(text)) return text;
  const at = text.indexOf("<");
  return `${text.slice(0, at)}${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .bodyInWords */ .jC)(`<html>${text.slice(at)}`)}`;
}
var lastLine = (text) => text.trim().split("\n").at(-1)?.trim() ?? "";

// src/image/source/lay-out.ts


async function layOut(files, directory) {
  const moved = /* @__PURE__ */ new Map();
  for (const [at, file] of files) {
    if (!/^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/.test(at)) continue;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(directory, at)), { recursive: true });
    const other = moved.get(file);
    await (other === void 0 ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.rename)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(directory, at)) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.link)(other, (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(directory, at)));
    moved.set(file, (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(directory, at));
  }
}

// src/image/source/oci-layout.ts



// src/image/source/read-file.ts

var CHUNK_BYTES = 256 * 1024;
var BUFFERS = 3;
async function* readFileBytes(path, start = 0) {
  const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.open)(path);
  try {
    const buffers = Array.from({ length: BUFFERS }, () => Buffer.allocUnsafeSlow(CHUNK_BYTES));
    let position = start;
    for (let turn = 0; ; turn++) {
      const buffer = buffers[turn % BUFFERS] ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

// src/image/source/oci-layout.ts
var REF_NAME = "org.opencontainers.image.ref.name";
var DOCUMENT_LIMIT = 4 * 1024 * 1024;
async function openOciLayout(directory, options = {}) {
  const root = (0,node_path__WEBPACK_IMPORTED_MODULE_11__.resolve)(directory);
  const name = options.name ?? `oci:${directory}${options.tag === void 0 ? "" : `:${options.tag}`}`;
  const notes = [];
  const index = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await readIndex(root, name), void 0);
  if (index?.kind !== "index") throw broken(name, "index.json is not an OCI image index");
  const chosen = await choose(root, name, withTag(index.manifests, options.tag, name));
  if (index.manifests.length > 1)
    notes.push(`Using ${(0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_3__/* .describePlatform */ .d)(chosen)} of the ${index.manifests.length} images in ${name}.`);
  const leaf = await descend(root, name, chosen, notes);
  const bytes = await readDocument(root, name, leaf);
  const document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(bytes.toString("utf8"), leaf.mediaType);
  if (document?.kind !== "image") throw broken(name, `the manifest ${leaf.digest} is not an image manifest`);
  const { manifest } = document;
  const imageConfig = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageConfig */ .FB)((await readDocument(root, name, manifest.config)).toString("utf8"));
  if (imageConfig === void 0)
    throw broken(name, `the config ${manifest.config.digest} is not an image config`);
  const foreign = manifest.layers.filter(_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .isForeign */ .jq).length;
  if (foreign > 0) {
    notes.push(
      `${foreign} of the ${manifest.layers.length} layers are foreign: they are not pushed, but pulled from their own URLs.`
    );
  }
  const remote = await absentLayers(root, name, manifest.layers);
  const origins = remote.size === 0 ? [] : (0,_run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_2__/* .runImageOrigins */ .SH)(imageConfig);
  if (remote.size > 0) {
    if (origins.length === 0 || options.readers === void 0) {
      throw broken(
        name,
        `the blob ${[...remote].join(", ")} is missing, and no label says which image it comes from`
      );
    }
    notes.push(
      `${name} is sparse: ${remote.size} of its ${manifest.layers.length} layers are those of ${listed(origins)}.`
    );
  }
  const { readers } = options;
  return {
    kind: "packed",
    name,
    notes,
    manifest: { mediaType: manifest.mediaType, digest: leaf.digest, bytes },
    config: manifest.config,
    layers: manifest.layers,
    imageConfig,
    origins,
    remote,
    open: (blob, start) => remote.has(blob.digest) && readers !== void 0 ? (0,_run_image_origins_94c3_js__WEBPACK_IMPORTED_MODULE_2__/* .readFirst */ .vv)(origins, readers, blob, start) : readFileBytes(blobPath(root, blob.digest), start),
    dispose: options.dispose ?? (async () => {
    })
  };
}
async function absentLayers(root, name, layers) {
  const absent = /* @__PURE__ */ new Set();
  for (const layer of layers.filter((layer2) => !(0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .isForeign */ .jq)(layer2))) {
    if (await isMissing(blobPath(root, layer.digest))) absent.add(layer.digest);
    else await checkSize(root, name, layer);
  }
  return absent;
}
async function isMissing(path) {
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)(path);
    return false;
  } catch (error) {
    if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(error) === "ENOENT") return true;
    throw error;
  }
}
var listed = (origins) => origins.map(_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageReference */ .my).join(" or ");
var blobPath = (root, digest) => (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(root, "blobs", ...digest.split(":"));
async function readIndex(root, name) {
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(root, "oci-layout"));
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(root, "index.json"), "utf8");
  } catch (cause) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(
      `${name} is not an OCI image layout: '${root}' has no oci-layout and index.json files.`,
      {
        fix: "Use the directory written by the build.",
        cause
      }
    );
  }
}
function withTag(manifests, tag, name) {
  if (tag === void 0) return manifests;
  const tagged = manifests.filter((manifest) => manifest.annotations?.[REF_NAME] === tag);
  if (tagged.length > 0) return tagged;
  const known = manifests.map((manifest) => manifest.annotations?.[REF_NAME]).filter((ref) => ref !== void 0);
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(
    `${name} contains no image with the tag '${tag}'${known.length === 0 ? "" : ` (it has: ${known.join(", ")})`}.`,
    {
      fix: "Omit the tag or use an existing one."
    }
  );
}
async function choose(root, name, manifests) {
  const missing = await Promise.all(manifests.map(({ digest }) => isMissing(blobPath(root, digest))));
  const there = manifests.filter((_, index) => missing[index] === false);
  const isImage = ({ annotations }) => annotations?.["vnd.docker.reference.type"] !== "attestation-manifest";
  return (0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_3__/* .selectPlatform */ .m)(there.some(isImage) ? there : manifests, name);
}
async function descend(root, name, start, notes) {
  let current = start;
  for (let depth = 0; (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndex */ .nw)(current.mediaType); depth++) {
    if (depth === 3) throw broken(name, "its indexes are nested more than three levels deep");
    const document = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(
      (await readDocument(root, name, current)).toString("utf8"),
      current.mediaType
    );
    if (document?.kind !== "index") throw broken(name, `${current.digest} is not an image index`);
    const next = await choose(root, name, document.manifests);
    notes.push(
      `${name} is a multi-platform index; its ${(0,_select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_3__/* .describePlatform */ .d)(next)} image is pushed as a single manifest.`
    );
    current = next;
  }
  return current;
}
async function readDocument(root, name, descriptor) {
  if (descriptor.size > DOCUMENT_LIMIT)
    throw broken(name, `${descriptor.digest} is larger than 4 MiB, the limit for manifests and configs`);
  await checkSize(root, name, descriptor);
  const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)(blobPath(root, descriptor.digest));
  const found = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bytes);
  if (found !== descriptor.digest) throw broken(name, `the blob ${descriptor.digest} has the digest ${found}`);
  return bytes;
}
async function checkSize(root, name, descriptor) {
  const path = blobPath(root, descriptor.digest);
  let size;
  try {
    size = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)(path)).size;
  } catch (cause) {
    throw broken(name, `the blob ${descriptor.digest} is missing`, cause);
  }
  if (size !== descriptor.size) {
    throw broken(name, `the blob ${descriptor.digest} has ${size} bytes but should have ${descriptor.size}`);
  }
}
function broken(name, what, cause) {
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${name} is broken: ${what}.`, {
    fix: "Build the image again.",
    ...cause === void 0 ? {} : { cause }
  });
}

// src/image/source/unpack-archive.ts
var import_tar_stream = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_9__/* .__toESM */ .f1)(require_tar_stream(), 1);





// src/image/source/decompress.ts



// src/image/source/zstd-frames.ts
async function* cutAtFrames(source) {
  let walk = frame();
  let step = walk.next(0);
  let seen = 0;
  let value = 0;
  let inside = false;
  for await (const chunk of source) {
    let from = 0;
    let at = 0;
    while (at < chunk.byteLength && step.done !== true) {
      const { bytes, read: read2 } = step.value;
      const take = Math.min(bytes - seen, chunk.byteLength - at);
      if (read2)
        for (let index = 0; index < take; index++) value += (chunk[at + index] ?? 0) * 256 ** (seen + index);
      at += take;
      seen += take;
      inside = true;
      if (seen < bytes) break;
      do {
        step = walk.next(value);
        seen = 0;
        value = 0;
      } while (step.done !== true && step.value.bytes === 0);
      if (step.done === true) {
        yield chunk.subarray(from, at);
        from = at;
        walk = frame();
        step = walk.next(0);
        inside = false;
      }
    }
    if (from < chunk.byteLength) yield chunk.subarray(from);
  }
  if (inside) throw new Error("the last zstd frame is cut");
}
var read = (bytes) => ({ bytes, read: true });
var pass = (bytes) => ({ bytes, read: false });
function* frame() {
  const magic = yield read(4);
  if (magic >= 407710288 && magic <= 407710303) {
    yield pass(yield read(4));
    return;
  }
  if (magic !== 4247762216) throw new Error("no zstd frame begins here");
  const flags = yield read(1);
  const singleSegment = (flags & 32) !== 0;
  const contentSize = [singleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  yield pass((singleSegment ? 0 : 1) + contentSize + dictionary);
  for (let last = false; !last; ) {
    const block = yield read(3);
    last = (block & 1) === 1;
    yield pass((block >> 1 & 3) === 1 ? 1 : block >> 3);
  }
  yield pass((flags & 4) === 0 ? 0 : 4);
}

// src/image/source/decompress.ts
var MAGIC_BYTES = 6;
var MOST_EXPANSION = 1032;
var FREE_BYTES = 1024 ** 3;
var MOST_WINDOW_LOG = 27;
function compressionOf(start) {
  const [a = 0, b, c, d] = start;
  if (a === 31 && b === 139) return "gzip";
  const isFrame = a === 40 && b === 181 && c === 47 && d === 253;
  const isSkippable = (a & 240) === 80 && b === 42 && c === 77 && d === 24;
  return isFrame || isSkippable ? "zstd" : void 0;
}
async function* decompressed(source, compression, { name, free = FREE_BYTES }) {
  let read2 = 0;
  let written = 0;
  let failed;
  const counted = async function* () {
    try {
      for await (const chunk of source) {
        read2 += chunk.byteLength;
        yield chunk;
      }
    } catch (error) {
      failed = { error };
      throw error;
    }
  };
  const plain = compression === "gzip" ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_14__.createGunzip)() : (0,node_zlib__WEBPACK_IMPORTED_MODULE_14__.createZstdDecompress)({ params: { [node_zlib__WEBPACK_IMPORTED_MODULE_14__.constants.ZSTD_d_windowLogMax]: MOST_WINDOW_LOG } });
  const fed = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_13__.pipeline)(compression === "gzip" ? counted() : cutAtFrames(counted()), plain);
  fed.catch(() => {
  });
  try {
    for await (const chunk of plain) {
      if (!(chunk instanceof Uint8Array)) continue;
      written += chunk.byteLength;
      if (written > free + read2 * MOST_EXPANSION) {
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(
          `${name} is broken: its ${compression} data expands to more than ${MOST_EXPANSION} times its size.`,
          { fix: "Save or build the image again." }
        );
      }
      yield chunk;
    }
  } catch (cause) {
    if (failed !== void 0) throw failed.error;
    if (cause instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo || (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(cause) === "ENOSPC") throw cause;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${name} is not a complete ${compression} file.`, {
      fix: "Save or build the image again.",
      cause
    });
  }
}
async function* plainArchive(source, name) {
  const chunks = source[Symbol.asyncIterator]();
  const held = [];
  let bytes = 0;
  while (bytes < MAGIC_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    held.push(next.value);
    bytes += next.value.byteLength;
  }
  const start = Buffer.concat(held);
  const whole = startingWith(start, chunks);
  const compression = compressionOf(start);
  if (compression !== void 0) {
    yield* decompressed(whole, compression, { name });
    return;
  }
  const other = OTHERS.find(([magic]) => start.subarray(0, magic.byteLength).equals(magic))?.[1];
  if (other !== void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${name} is compressed with ${other}.`, {
      fix: "Compress it with gzip or zstd, or leave it as 'docker save' writes it."
    });
  }
  yield* whole;
}
var OTHERS = [
  [Buffer.from("fd377a585a00", "hex"), "xz"],
  [Buffer.from("BZh"), "bzip2"]
];
async function* startingWith(start, rest) {
  try {
    if (start.byteLength > 0) yield start;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

// src/image/source/write-all.ts
async function writeAll(source, target) {
  for await (const chunk of source) {
    if (target.destroyed) return false;
    if (!target.write(chunk)) await drained(target);
  }
  return !target.destroyed;
}
function drained(target) {
  return new Promise((resolve2) => {
    if (target.destroyed) return resolve2();
    const done = () => {
      target.off("drain", done);
      target.off("close", done);
      resolve2();
    };
    target.on("drain", done);
    target.on("close", done);
  });
}

// src/image/source/unpack-archive.ts
async function unpackArchive(source, directory, name) {
  const files = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  const archive = (0, import_tar_stream.extract)();
  const fed = feed(plainArchive(source, name), archive);
  fed.catch(() => {
  });
  try {
    for await (const entry of archive) {
      const { header } = entry;
      const at = node_path__WEBPACK_IMPORTED_MODULE_11__.posix.normalize(header.name).replace(/^\/+/, "");
      if (header.type === "symlink") links.set(at, node_path__WEBPACK_IMPORTED_MODULE_11__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_11__.posix.dirname(at), header.linkname));
      else if (header.type === "link") links.set(at, node_path__WEBPACK_IMPORTED_MODULE_11__.posix.normalize(header.linkname));
      if (header.type === "file") {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(directory, String(files.size));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.mkdir)(directory, { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_13__.pipeline)(bytesOf(entry), (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.createWriteStream)(path));
        files.set(at, path);
      } else {
        entry.resume();
      }
    }
    await fed;
  } catch (cause) {
    archive.destroy();
    const reason = await fed.then(
      () => void 0,
      (error) => error
    );
    if (reason instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo || reason instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .CancelledError */ .cc) throw reason;
    if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(cause) === "ENOSPC") {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`The disk is full: ${name} cannot be unpacked.`, {
        fix: "Free up space on the runner.",
        cause
      });
    }
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${name} is not a complete tar archive.`, {
      fix: "Create the archive again, e.g. with docker save.",
      cause
    });
  }
  for (const [at, target] of links) {
    const path = files.get(target);
    if (path !== void 0) files.set(at, path);
  }
  return files;
}
async function feed(source, archive) {
  try {
    if (await writeAll(source, archive)) archive.end(void 0);
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}
async function* bytesOf(entry) {
  for await (const chunk of entry) {
    if (chunk instanceof Uint8Array) yield chunk;
  }
}

// src/image/source/docker-archive.ts



// src/image/source/archived-layers.ts





// src/image/source/layer-packer.ts


var WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./compress-worker.ts" : "./compress-worker.js",
  import.meta.url
);
var MOST_THREADS = 4;
var LayerPacker = class {
  #idle = [];
  #all = /* @__PURE__ */ new Set();
  #limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .pLimit */ .cA)(Math.min(MOST_THREADS, (0,node_os__WEBPACK_IMPORTED_MODULE_15__.availableParallelism)()));
  #closed = false;
  /** gzips `input` into `output`, hashing both sides. Throws UserError when the disk is full. */
  pack(input, output) {
    return this.#limit(() => this.#run({ input, output }));
  }
  async close() {
    this.#closed = true;
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }
  async #run(job) {
    if (this.#closed) throw new Error("the packer is closed");
    const worker = this.#idle.pop() ?? this.#start();
    const outcome = await new Promise((resolve2, reject) => {
      const ended = () => reject(new Error("the compression thread exited"));
      worker.once("error", reject);
      worker.once("exit", ended);
      worker.once("message", (message) => {
        worker.off("error", reject);
        worker.off("exit", ended);
        resolve2(message);
      });
      worker.postMessage(job);
    });
    this.#idle.push(worker);
    if (!("error" in outcome)) return outcome;
    if (outcome.code === "ENOSPC") {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo("The disk is full: cannot compress a layer.", {
        fix: "Free up space on the runner: about the size of the image."
      });
    }
    throw new Error(`cannot compress a layer: ${outcome.error}`);
  }
  #start() {
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_16__.Worker(WORKER, {
      env: {},
      execArgv: ["--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 }
    });
    this.#all.add(worker);
    return worker;
  }
};

// src/image/source/archived-layers.ts
var ArchivedLayers = class {
  #name;
  #directory;
  #files;
  #packer = new LayerPacker();
  #packed = /* @__PURE__ */ new Map();
  /** Digest of the compressed layer -> its file. */
  #paths = /* @__PURE__ */ new Map();
  constructor(name, directory, files) {
    this.#name = name;
    this.#directory = directory;
    this.#files = files;
  }
  pack(diffId) {
    const packed = this.#packed.get(diffId) ?? this.#pack(diffId);
    this.#packed.set(diffId, packed);
    return packed;
  }
  open({ digest }, start) {
    const path = this.#paths.get(digest);
    if (path === void 0) throw new Error(`${this.#name} has no blob ${digest}`);
    return readFileBytes(path, start);
  }
  close() {
    return this.#packer.close();
  }
  async #pack(diffId) {
    const file = this.#files.get(diffId);
    if (file === void 0) throw broken2(this.#name, `it has no layer ${diffId}`);
    if (typeof file !== "string") return file;
    const compression = compressionOf(await startOf(file));
    if (compression !== void 0) {
      const digest2 = await checkPacked(file, diffId, compression, this.#name);
      this.#paths.set(digest2, file);
      return { mediaType: LAYER_TYPES[compression], digest: digest2, size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)(file)).size };
    }
    const output = (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(this.#directory, diffId.replace(":", "-"));
    const { diffId: found, digest, size } = await this.#packer.pack(file, output);
    if (found !== diffId) throw broken2(this.#name, `a layer should be ${diffId} but is ${found}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.rm)(file, { force: true });
    this.#paths.set(digest, output);
    return { mediaType: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPES */ .Z2.ociLayerGzip, digest, size };
  }
};
var LAYER_TYPES = { gzip: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPES */ .Z2.ociLayerGzip, zstd: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPES */ .Z2.ociLayerZstd };
async function checkPacked(file, diffId, compression, name) {
  const packed = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .Digester */ .Y8();
  const plain = new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .Digester */ .Y8();
  const layer = `The layer ${diffId} of ${name}`;
  await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_13__.pipeline)(
    (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.createReadStream)(file),
    observing(packed),
    (source) => decompressed(source, compression, { name: layer }),
    observing(plain),
    drain
  );
  if (plain.digest() !== diffId) throw broken2(name, `a layer should be ${diffId} but is ${plain.digest()}`);
  return packed.digest();
}
async function startOf(file) {
  const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.open)(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
var observing = (digester) => async function* (source) {
  for await (const chunk of source) {
    digester.update(chunk);
    yield chunk;
  }
};
async function drain(source) {
  for await (const _chunk of source) {
  }
}
var broken2 = (name, what) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${name} is broken: ${what}.`, { fix: "Save or build the image again." });

// src/image/source/docker-archive.ts
async function openDockerArchive(source, options) {
  const { name } = options;
  const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(options.temp, "renga-image-"));
  try {
    const files = await unpackArchive(source, (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(scratch, "archive"), name);
    const image = await findImage(files, (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(scratch, "layout"), name, options.tag);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)(image.config);
    const config = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImageConfig */ .FB)(bytes.toString("utf8"));
    if (config === void 0) throw broken2(name, "its config is not an image config");
    if (config.diffIds.length !== image.layers.length) {
      throw broken2(
        name,
        `its config lists ${config.diffIds.length} layers but it contains ${image.layers.length}`
      );
    }
    const odd = config.diffIds.find((diffId) => !DIFF_ID.test(diffId));
    if (odd !== void 0)
      throw broken2(name, `its config lists the layer '${odd.slice(0, 80)}', which is not a SHA-256 digest`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(scratch, "packed"));
    const layers = new ArchivedLayers(
      name,
      (0,node_path__WEBPACK_IMPORTED_MODULE_11__.join)(scratch, "packed"),
      new Map(config.diffIds.map((diffId, index) => [diffId, image.layers[index] ?? ""]))
    );
    const digest = (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)(bytes);
    return {
      kind: "unpacked",
      name,
      notes: image.notes,
      imageConfig: config,
      configDigest: digest,
      config: async () => ({ mediaType: _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPES */ .Z2.ociConfig, digest, size: bytes.byteLength }),
      pack: (diffId) => layers.pack(diffId),
      open: (blob, start) => blob.digest === digest ? oneChunk(bytes.subarray(start ?? 0)) : layers.open(blob, start),
      dispose: async () => {
        await layers.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.rm)(scratch, { recursive: true, force: true });
      }
    };
  } catch (error) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.rm)(scratch, { recursive: true, force: true });
    throw error;
  }
}
var DIFF_ID = /^sha256:[0-9a-f]{64}$/;
async function findImage(files, layout, name, tag) {
  const path = files.get("manifest.json");
  const images = path === void 0 ? [] : parseList(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)(path, "utf8"));
  const isWhole = images.length > 0 && images.every((image) => filesOf(image).every((at) => files.has(at)));
  if (isWhole || !files.has("index.json")) return selectImage(files, images, { name, tag });
  await layOut(files, layout);
  const { config, layers, notes } = await openOciLayout(layout, { name, tag });
  return {
    config: blobPath(layout, config.digest),
    layers: layers.map((layer) => (0,_media_types_0aff_js__WEBPACK_IMPORTED_MODULE_4__/* .isForeign */ .jq)(layer) ? layer : blobPath(layout, layer.digest)),
    notes
  };
}
var filesOf = (image) => [(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .asString */ .oJ)(image["Config"]) ?? "", ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .asStrings */ .P7)(image["Layers"])].map((at) => node_path__WEBPACK_IMPORTED_MODULE_11__.posix.normalize(at));
function selectImage(files, images, { name, tag }) {
  if (!files.has("manifest.json")) {
    throw broken2(name, "it has neither manifest.json nor index.json, so 'docker save' did not write it");
  }
  const tagged = tag === void 0 ? images : images.filter((image2) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .asStrings */ .P7)(image2["RepoTags"]).some((ref) => ref.endsWith(`:${tag}`)));
  const [image, ...others] = tagged;
  if (image === void 0) {
    const known = images.flatMap((one) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .asStrings */ .P7)(one["RepoTags"])).join(", ");
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${name} does not contain that image${known === "" ? "" : ` (it has: ${known})`}.`, {
      fix: "Omit the tag or use an existing one."
    });
  }
  if (others.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`${name} contains ${tagged.length} images.`, {
      fix: "Save a single image, or select one by tag."
    });
  }
  const find = (at) => {
    const file = files.get(at);
    if (file === void 0) throw broken2(name, `it has no file ${at}`);
    return file;
  };
  const [config = "", ...layers] = filesOf(image).map(find);
  return { config, layers, notes: [] };
}
function parseList(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value.filter(_denied_e045_js__WEBPACK_IMPORTED_MODULE_7__/* .isObject */ .Gv) : [];
  } catch {
    return [];
  }
}
async function* oneChunk(bytes) {
  yield bytes;
}

// src/image/source/docker-daemon.ts
async function openDockerDaemon(image, ports) {
  const name = `docker-daemon:${image}`;
  const problem = await ports.engine.problem();
  if (problem !== void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`Input 'image': cannot reach the Docker engine for '${name}' (${problem}).`, {
      fix: "Push in the job that built the image, on a runner with Docker, or pass an OCI layout."
    });
  }
  const found = await ports.engine.inspectImage(image);
  if (found === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(`Input 'image': the Docker engine has no image '${image}'.`, {
      fix: "Check the name with 'docker images'."
    });
  }
  let exported;
  const saved = () => {
    exported ??= openDockerArchive(ports.engine.saveImage(image), { name, temp: ports.temp });
    return exported;
  };
  return {
    kind: "unpacked",
    name,
    notes: [],
    imageConfig: found.config,
    // The image id, except with the containerd image store, whose ids are those of manifests: then no config has it.
    configDigest: found.id,
    config: async () => (await saved()).config(),
    pack: async (diffId) => (await saved()).pack(diffId),
    open: async function* (blob, start) {
      yield* (await saved()).open(blob, start);
    },
    dispose: async () => {
      const image2 = await exported?.catch(() => void 0);
      await image2?.dispose();
    }
  };
}




/***/ }),

/***/ 3353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ runImageOrigins),
/* harmony export */   uZ: () => (/* binding */ readerOfAll),
/* harmony export */   vv: () => (/* binding */ readFirst)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(734);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/image/source/registry-reader.ts
var readerOfAll = (readers) => ({
  manifest: (reference2) => readers(reference2.registry).manifest(reference2),
  blob: (reference2, blob, start) => readers(reference2.registry).blob(reference2, blob, start)
});
async function* readFirst(origins, readers, blob, start) {
  const problems = [];
  for (const origin of origins) {
    let begun = false;
    try {
      for await (const chunk of readers(origin.registry).blob(origin, blob, start)) {
        begun = true;
        yield chunk;
      }
      return;
    } catch (error) {
      if (begun || !(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)) throw error;
      problems.push(`${(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImageReference */ .my)(origin)}: ${error.message}`);
    }
  }
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(
    `The layer ${blob.digest} is neither local nor in the repository, and cannot be fetched:
${problems.join("\n")}
`,
    {
      fix: "Check that the runner can reach the run image's registry, or build with a run image in ECR."
    }
  );
}

// src/image/oci/run-image-origins.ts
var LIFECYCLE_LABEL = "io.buildpacks.lifecycle.metadata";
function runImageOrigins(config) {
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(config.config.labels[LIFECYCLE_LABEL] ?? "");
  const stack = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(metadata?.["stack"]) ? metadata["stack"] : void 0;
  const run = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(metadata?.["runImage"]) ? metadata["runImage"] : {};
  const older = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(stack?.["runImage"]) ? stack["runImage"] : {};
  const names = [
    (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(run["reference"]),
    (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(run["image"]),
    ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(run["mirrors"]),
    (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asString */ .oJ)(older["image"]),
    ...(0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(older["mirrors"])
  ].filter((name) => name !== void 0 && name !== "");
  const origins = names.flatMap((name) => reference(name ?? ""));
  const digest = origins.find((origin) => origin.digest !== void 0)?.digest;
  const seen = /* @__PURE__ */ new Set();
  return origins.flatMap(({ registry, repository }) => {
    const key = `${registry}/${repository}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ registry, repository, ...digest === void 0 ? {} : { digest } }];
  });
}
function reference(name) {
  const [first = "", ...rest] = name.split("/");
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  const full = hasHost ? name.replace(/^(index\.)?docker\.io\//, "registry-1.docker.io/") : `registry-1.docker.io/${rest.length === 0 ? `library/${name}` : name}`;
  try {
    return [(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(full)];
  } catch {
    return [];
  }
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
