import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ACCEPTED_MANIFESTS,
  BatchGetImageCommand,
  ECRClient,
  GetDownloadUrlForLayer$,
  _ep0,
  _mw0,
  awsError,
  command,
  defaultProvider,
  explaining,
  isAwsError,
  missingRepository,
  pLimit
} from "./chunk-HFMODZOG.js";
import {
  BUILD_METADATA_LABEL,
  FULL_PARITY,
  HOST_RUNTIME_LABEL,
  Problems,
  canonicalProcessName,
  processesOf,
  quantityOf,
  readProcessTable,
  settleProblems
} from "./chunk-WYIQAUEE.js";
import {
  Validator,
  asObjects,
  isIndex,
  parseImageConfig,
  parseManifest,
  parseObject,
  selectPlatform,
  sha256
} from "./chunk-UISPPMJX.js";
import {
  InputError,
  ProblemsError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import {
  eventStreamSerdeProvider2 as eventStreamSerdeProvider,
  resolveEventStreamSerdeConfig
} from "./chunk-55CCYYT7.js";
import {
  AwsJson1_0Protocol,
  AwsJson1_1Protocol,
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
  Retry,
  ServiceException,
  awsEndpointFunctions,
  createDefaultUserAgentProvider,
  customEndpointFunctions,
  decideEndpoint,
  emitWarningIfUnsupportedVersion,
  emitWarningIfUnsupportedVersion2,
  getAwsRegionExtensionConfiguration,
  getDefaultExtensionConfiguration,
  getDefaultSocketTimeout,
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
  JsonCodec2,
  JsonShapeDeserializer2,
  JsonShapeSerializer2,
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
  NormalizedSchema,
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
  __toESM
} from "./chunk-5IEWUH67.js";

// node_modules/obliterator/iterator.js
var require_iterator = __commonJS({
  "node_modules/obliterator/iterator.js"(exports, module) {
    function Iterator(next) {
      Object.defineProperty(this, "_next", {
        writable: false,
        enumerable: false,
        value: next
      });
      this.done = false;
    }
    Iterator.prototype.next = function() {
      if (this.done)
        return { done: true };
      var step = this._next();
      if (step.done)
        this.done = true;
      return step;
    };
    if (typeof Symbol !== "undefined")
      Iterator.prototype[Symbol.iterator] = function() {
        return this;
      };
    Iterator.of = function() {
      var args = arguments, l4 = args.length, i5 = 0;
      return new Iterator(function() {
        if (i5 >= l4)
          return { done: true };
        return { done: false, value: args[i5++] };
      });
    };
    Iterator.empty = function() {
      var iterator = new Iterator(null);
      iterator.done = true;
      return iterator;
    };
    Iterator.is = function(value) {
      if (value instanceof Iterator)
        return true;
      return typeof value === "object" && value !== null && typeof value.next === "function";
    };
    module.exports = Iterator;
  }
});

// node_modules/obliterator/foreach.js
var require_foreach = __commonJS({
  "node_modules/obliterator/foreach.js"(exports, module) {
    var ARRAY_BUFFER_SUPPORT = typeof ArrayBuffer !== "undefined";
    var SYMBOL_SUPPORT = typeof Symbol !== "undefined";
    function forEach(iterable, callback) {
      var iterator, k5, i5, l4, s2;
      if (!iterable)
        throw new Error("obliterator/forEach: invalid iterable.");
      if (typeof callback !== "function")
        throw new Error("obliterator/forEach: expecting a callback.");
      if (Array.isArray(iterable) || ARRAY_BUFFER_SUPPORT && ArrayBuffer.isView(iterable) || typeof iterable === "string" || iterable.toString() === "[object Arguments]") {
        for (i5 = 0, l4 = iterable.length; i5 < l4; i5++)
          callback(iterable[i5], i5);
        return;
      }
      if (typeof iterable.forEach === "function") {
        iterable.forEach(callback);
        return;
      }
      if (SYMBOL_SUPPORT && Symbol.iterator in iterable && typeof iterable.next !== "function") {
        iterable = iterable[Symbol.iterator]();
      }
      if (typeof iterable.next === "function") {
        iterator = iterable;
        i5 = 0;
        while (s2 = iterator.next(), s2.done !== true) {
          callback(s2.value, i5);
          i5++;
        }
        return;
      }
      for (k5 in iterable) {
        if (iterable.hasOwnProperty(k5)) {
          callback(iterable[k5], k5);
        }
      }
      return;
    }
    forEach.forEachWithNullKeys = function(iterable, callback) {
      var iterator, k5, i5, l4, s2;
      if (!iterable)
        throw new Error("obliterator/forEachWithNullKeys: invalid iterable.");
      if (typeof callback !== "function")
        throw new Error("obliterator/forEachWithNullKeys: expecting a callback.");
      if (Array.isArray(iterable) || ARRAY_BUFFER_SUPPORT && ArrayBuffer.isView(iterable) || typeof iterable === "string" || iterable.toString() === "[object Arguments]") {
        for (i5 = 0, l4 = iterable.length; i5 < l4; i5++)
          callback(iterable[i5], null);
        return;
      }
      if (iterable instanceof Set) {
        iterable.forEach(function(value) {
          callback(value, null);
        });
        return;
      }
      if (typeof iterable.forEach === "function") {
        iterable.forEach(callback);
        return;
      }
      if (SYMBOL_SUPPORT && Symbol.iterator in iterable && typeof iterable.next !== "function") {
        iterable = iterable[Symbol.iterator]();
      }
      if (typeof iterable.next === "function") {
        iterator = iterable;
        i5 = 0;
        while (s2 = iterator.next(), s2.done !== true) {
          callback(s2.value, null);
          i5++;
        }
        return;
      }
      for (k5 in iterable) {
        if (iterable.hasOwnProperty(k5)) {
          callback(iterable[k5], k5);
        }
      }
      return;
    };
    module.exports = forEach;
  }
});

// node_modules/mnemonist/utils/typed-arrays.js
var require_typed_arrays = __commonJS({
  "node_modules/mnemonist/utils/typed-arrays.js"(exports) {
    var MAX_8BIT_INTEGER = Math.pow(2, 8) - 1;
    var MAX_16BIT_INTEGER = Math.pow(2, 16) - 1;
    var MAX_32BIT_INTEGER = Math.pow(2, 32) - 1;
    var MAX_SIGNED_8BIT_INTEGER = Math.pow(2, 7) - 1;
    var MAX_SIGNED_16BIT_INTEGER = Math.pow(2, 15) - 1;
    var MAX_SIGNED_32BIT_INTEGER = Math.pow(2, 31) - 1;
    exports.getPointerArray = function(size) {
      var maxIndex = size - 1;
      if (maxIndex <= MAX_8BIT_INTEGER)
        return Uint8Array;
      if (maxIndex <= MAX_16BIT_INTEGER)
        return Uint16Array;
      if (maxIndex <= MAX_32BIT_INTEGER)
        return Uint32Array;
      return Float64Array;
    };
    exports.getSignedPointerArray = function(size) {
      var maxIndex = size - 1;
      if (maxIndex <= MAX_SIGNED_8BIT_INTEGER)
        return Int8Array;
      if (maxIndex <= MAX_SIGNED_16BIT_INTEGER)
        return Int16Array;
      if (maxIndex <= MAX_SIGNED_32BIT_INTEGER)
        return Int32Array;
      return Float64Array;
    };
    exports.getNumberType = function(value) {
      if (value === (value | 0)) {
        if (Math.sign(value) === -1) {
          if (value <= 127 && value >= -128)
            return Int8Array;
          if (value <= 32767 && value >= -32768)
            return Int16Array;
          return Int32Array;
        } else {
          if (value <= 255)
            return Uint8Array;
          if (value <= 65535)
            return Uint16Array;
          return Uint32Array;
        }
      }
      return Float64Array;
    };
    var TYPE_PRIORITY = {
      Uint8Array: 1,
      Int8Array: 2,
      Uint16Array: 3,
      Int16Array: 4,
      Uint32Array: 5,
      Int32Array: 6,
      Float32Array: 7,
      Float64Array: 8
    };
    exports.getMinimalRepresentation = function(array, getter) {
      var maxType = null, maxPriority = 0, p2, t2, v2, i5, l4;
      for (i5 = 0, l4 = array.length; i5 < l4; i5++) {
        v2 = getter ? getter(array[i5]) : array[i5];
        t2 = exports.getNumberType(v2);
        p2 = TYPE_PRIORITY[t2.name];
        if (p2 > maxPriority) {
          maxPriority = p2;
          maxType = t2;
        }
      }
      return maxType;
    };
    exports.isTypedArray = function(value) {
      return typeof ArrayBuffer !== "undefined" && ArrayBuffer.isView(value);
    };
    exports.concat = function() {
      var length = 0, i5, o2, l4;
      for (i5 = 0, l4 = arguments.length; i5 < l4; i5++)
        length += arguments[i5].length;
      var array = new arguments[0].constructor(length);
      for (i5 = 0, o2 = 0; i5 < l4; i5++) {
        array.set(arguments[i5], o2);
        o2 += arguments[i5].length;
      }
      return array;
    };
    exports.indices = function(length) {
      var PointerArray = exports.getPointerArray(length);
      var array = new PointerArray(length);
      for (var i5 = 0; i5 < length; i5++)
        array[i5] = i5;
      return array;
    };
  }
});

// node_modules/mnemonist/utils/iterables.js
var require_iterables = __commonJS({
  "node_modules/mnemonist/utils/iterables.js"(exports) {
    var forEach = require_foreach();
    var typed = require_typed_arrays();
    function isArrayLike(target) {
      return Array.isArray(target) || typed.isTypedArray(target);
    }
    function guessLength(target) {
      if (typeof target.length === "number")
        return target.length;
      if (typeof target.size === "number")
        return target.size;
      return;
    }
    function toArray(target) {
      var l4 = guessLength(target);
      var array = typeof l4 === "number" ? new Array(l4) : [];
      var i5 = 0;
      forEach(target, function(value) {
        array[i5++] = value;
      });
      return array;
    }
    function toArrayWithIndices(target) {
      var l4 = guessLength(target);
      var IndexArray = typeof l4 === "number" ? typed.getPointerArray(l4) : Array;
      var array = typeof l4 === "number" ? new Array(l4) : [];
      var indices = typeof l4 === "number" ? new IndexArray(l4) : [];
      var i5 = 0;
      forEach(target, function(value) {
        array[i5] = value;
        indices[i5] = i5++;
      });
      return [array, indices];
    }
    exports.isArrayLike = isArrayLike;
    exports.guessLength = guessLength;
    exports.toArray = toArray;
    exports.toArrayWithIndices = toArrayWithIndices;
  }
});

// node_modules/mnemonist/lru-cache.js
var require_lru_cache = __commonJS({
  "node_modules/mnemonist/lru-cache.js"(exports, module) {
    var Iterator = require_iterator();
    var forEach = require_foreach();
    var typed = require_typed_arrays();
    var iterables = require_iterables();
    function LRUCache2(Keys, Values, capacity) {
      if (arguments.length < 2) {
        capacity = Keys;
        Keys = null;
        Values = null;
      }
      this.capacity = capacity;
      if (typeof this.capacity !== "number" || this.capacity <= 0)
        throw new Error("mnemonist/lru-cache: capacity should be positive number.");
      var PointerArray = typed.getPointerArray(capacity);
      this.forward = new PointerArray(capacity);
      this.backward = new PointerArray(capacity);
      this.K = typeof Keys === "function" ? new Keys(capacity) : new Array(capacity);
      this.V = typeof Values === "function" ? new Values(capacity) : new Array(capacity);
      this.size = 0;
      this.head = 0;
      this.tail = 0;
      this.items = {};
    }
    LRUCache2.prototype.clear = function() {
      this.size = 0;
      this.head = 0;
      this.tail = 0;
      this.items = {};
    };
    LRUCache2.prototype.splayOnTop = function(pointer) {
      var oldHead = this.head;
      if (this.head === pointer)
        return this;
      var previous = this.backward[pointer], next = this.forward[pointer];
      if (this.tail === pointer) {
        this.tail = previous;
      } else {
        this.backward[next] = previous;
      }
      this.forward[previous] = next;
      this.backward[oldHead] = pointer;
      this.head = pointer;
      this.forward[pointer] = oldHead;
      return this;
    };
    LRUCache2.prototype.set = function(key, value) {
      var pointer = this.items[key];
      if (typeof pointer !== "undefined") {
        this.splayOnTop(pointer);
        this.V[pointer] = value;
        return;
      }
      if (this.size < this.capacity) {
        pointer = this.size++;
      } else {
        pointer = this.tail;
        this.tail = this.backward[pointer];
        delete this.items[this.K[pointer]];
      }
      this.items[key] = pointer;
      this.K[pointer] = key;
      this.V[pointer] = value;
      this.forward[pointer] = this.head;
      this.backward[this.head] = pointer;
      this.head = pointer;
    };
    LRUCache2.prototype.setpop = function(key, value) {
      var oldValue = null;
      var oldKey = null;
      var pointer = this.items[key];
      if (typeof pointer !== "undefined") {
        this.splayOnTop(pointer);
        oldValue = this.V[pointer];
        this.V[pointer] = value;
        return { evicted: false, key, value: oldValue };
      }
      if (this.size < this.capacity) {
        pointer = this.size++;
      } else {
        pointer = this.tail;
        this.tail = this.backward[pointer];
        oldValue = this.V[pointer];
        oldKey = this.K[pointer];
        delete this.items[this.K[pointer]];
      }
      this.items[key] = pointer;
      this.K[pointer] = key;
      this.V[pointer] = value;
      this.forward[pointer] = this.head;
      this.backward[this.head] = pointer;
      this.head = pointer;
      if (oldKey) {
        return { evicted: true, key: oldKey, value: oldValue };
      } else {
        return null;
      }
    };
    LRUCache2.prototype.has = function(key) {
      return key in this.items;
    };
    LRUCache2.prototype.get = function(key) {
      var pointer = this.items[key];
      if (typeof pointer === "undefined")
        return;
      this.splayOnTop(pointer);
      return this.V[pointer];
    };
    LRUCache2.prototype.peek = function(key) {
      var pointer = this.items[key];
      if (typeof pointer === "undefined")
        return;
      return this.V[pointer];
    };
    LRUCache2.prototype.forEach = function(callback, scope) {
      scope = arguments.length > 1 ? scope : this;
      var i5 = 0, l4 = this.size;
      var pointer = this.head, keys = this.K, values = this.V, forward = this.forward;
      while (i5 < l4) {
        callback.call(scope, values[pointer], keys[pointer], this);
        pointer = forward[pointer];
        i5++;
      }
    };
    LRUCache2.prototype.keys = function() {
      var i5 = 0, l4 = this.size;
      var pointer = this.head, keys = this.K, forward = this.forward;
      return new Iterator(function() {
        if (i5 >= l4)
          return { done: true };
        var key = keys[pointer];
        i5++;
        if (i5 < l4)
          pointer = forward[pointer];
        return {
          done: false,
          value: key
        };
      });
    };
    LRUCache2.prototype.values = function() {
      var i5 = 0, l4 = this.size;
      var pointer = this.head, values = this.V, forward = this.forward;
      return new Iterator(function() {
        if (i5 >= l4)
          return { done: true };
        var value = values[pointer];
        i5++;
        if (i5 < l4)
          pointer = forward[pointer];
        return {
          done: false,
          value
        };
      });
    };
    LRUCache2.prototype.entries = function() {
      var i5 = 0, l4 = this.size;
      var pointer = this.head, keys = this.K, values = this.V, forward = this.forward;
      return new Iterator(function() {
        if (i5 >= l4)
          return { done: true };
        var key = keys[pointer], value = values[pointer];
        i5++;
        if (i5 < l4)
          pointer = forward[pointer];
        return {
          done: false,
          value: [key, value]
        };
      });
    };
    if (typeof Symbol !== "undefined")
      LRUCache2.prototype[Symbol.iterator] = LRUCache2.prototype.entries;
    LRUCache2.prototype.inspect = function() {
      var proxy = /* @__PURE__ */ new Map();
      var iterator = this.entries(), step;
      while (step = iterator.next(), !step.done)
        proxy.set(step.value[0], step.value[1]);
      Object.defineProperty(proxy, "constructor", {
        value: LRUCache2,
        enumerable: false
      });
      return proxy;
    };
    if (typeof Symbol !== "undefined")
      LRUCache2.prototype[/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")] = LRUCache2.prototype.inspect;
    LRUCache2.from = function(iterable, Keys, Values, capacity) {
      if (arguments.length < 2) {
        capacity = iterables.guessLength(iterable);
        if (typeof capacity !== "number")
          throw new Error("mnemonist/lru-cache.from: could not guess iterable length. Please provide desired capacity as last argument.");
      } else if (arguments.length === 2) {
        capacity = Keys;
        Keys = null;
        Values = null;
      }
      var cache5 = new LRUCache2(Keys, Values, capacity);
      forEach(iterable, function(value, key) {
        cache5.set(key, value);
      });
      return cache5;
    };
    module.exports = LRUCache2;
  }
});

// src/release/redact.ts
function redactingLogger(inner) {
  const masked = /* @__PURE__ */ new Set();
  const secrets = /* @__PURE__ */ new Set();
  return {
    log: {
      info: (message) => inner.info(message),
      debug: (message) => inner.debug(message),
      warning: (message, at) => inner.warning(message, at),
      notice: (message) => inner.notice(message),
      group: (title, work) => inner.group(title, work),
      mask: (secret) => {
        if (masked.has(secret)) return;
        masked.add(secret);
        for (const line of [secret, ...secret.split("\n")])
          if (line.trim().length >= 4) secrets.add(line.trim());
        inner.mask(secret);
      }
    },
    // The longest first: a secret may be part of another.
    redact: (text2) => [...secrets].sort((a5, b5) => b5.length - a5.length).reduce((current, secret) => current.replaceAll(secret, "***"), text2)
  };
}

// node_modules/@aws-sdk/client-ecr/dist-es/commands/GetDownloadUrlForLayerCommand.js
var GetDownloadUrlForLayerCommand = class extends command(_ep0, _mw0, "GetDownloadUrlForLayer", GetDownloadUrlForLayer$) {
};

// src/aws/dynamodb-ledger.ts
import { randomUUID } from "node:crypto";

// node_modules/@aws-sdk/util-dynamodb/dist-es/NumberValue.js
var NumberValue = class _NumberValue {
  value;
  constructor(value) {
    if (typeof value === "object" && "N" in value) {
      this.value = String(value.N);
    } else {
      this.value = String(value);
    }
    const valueOf = typeof value.valueOf() === "number" ? value.valueOf() : 0;
    const imprecise = valueOf > Number.MAX_SAFE_INTEGER || valueOf < Number.MIN_SAFE_INTEGER || Math.abs(valueOf) === Infinity || Number.isNaN(valueOf);
    if (imprecise) {
      throw new Error(`NumberValue should not be initialized with an imprecise number=${valueOf}. Use a string instead.`);
    }
  }
  static from(value) {
    return new _NumberValue(value);
  }
  toAttributeValue() {
    return {
      N: this.toString()
    };
  }
  toBigInt() {
    const stringValue = this.toString();
    return BigInt(stringValue);
  }
  toString() {
    return String(this.value);
  }
  valueOf() {
    return this.toString();
  }
};

// node_modules/@aws-sdk/util-dynamodb/dist-es/convertToAttr.js
var convertToAttr = (data, options) => {
  if (data === void 0) {
    throw new Error(`Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`);
  } else if (data === null && typeof data === "object") {
    return convertToNullAttr();
  } else if (Array.isArray(data)) {
    return convertToListAttr(data, options);
  } else if (data?.constructor?.name === "Set") {
    return convertToSetAttr(data, options);
  } else if (data?.constructor?.name === "Map") {
    return convertToMapAttrFromIterable(data, options);
  } else if (data?.constructor?.name === "Object" || !data.constructor && typeof data === "object") {
    return convertToMapAttrFromEnumerableProps(data, options);
  } else if (isBinary(data)) {
    if (data.length === 0 && options?.convertEmptyValues) {
      return convertToNullAttr();
    }
    return convertToBinaryAttr(data);
  } else if (typeof data === "boolean" || data?.constructor?.name === "Boolean") {
    return { BOOL: data.valueOf() };
  } else if (typeof data === "number" || data?.constructor?.name === "Number") {
    return convertToNumberAttr(data, options);
  } else if (data instanceof NumberValue) {
    return data.toAttributeValue();
  } else if (typeof data === "bigint") {
    return convertToBigIntAttr(data);
  } else if (typeof data === "string" || data?.constructor?.name === "String") {
    if (data.length === 0 && options?.convertEmptyValues) {
      return convertToNullAttr();
    }
    return convertToStringAttr(data);
  } else if (options?.convertClassInstanceToMap && typeof data === "object") {
    return convertToMapAttrFromEnumerableProps(data, options);
  }
  throw new Error(`Unsupported type passed: ${data}. Pass options.convertClassInstanceToMap=true to marshall typeof object as map attribute.`);
};
var convertToListAttr = (data, options) => ({
  L: data.filter((item) => typeof item !== "function" && (!options?.removeUndefinedValues || options?.removeUndefinedValues && item !== void 0)).map((item) => convertToAttr(item, options))
});
var convertToSetAttr = (set, options) => {
  const setToOperate = options?.removeUndefinedValues ? new Set([...set].filter((value) => value !== void 0)) : set;
  if (!options?.removeUndefinedValues && setToOperate.has(void 0)) {
    throw new Error(`Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.`);
  }
  if (setToOperate.size === 0) {
    if (options?.convertEmptyValues) {
      return convertToNullAttr();
    }
    throw new Error(`Pass a non-empty set, or options.convertEmptyValues=true.`);
  }
  const item = setToOperate.values().next().value;
  if (item instanceof NumberValue) {
    return {
      NS: Array.from(setToOperate).map((_) => _.toString())
    };
  } else if (typeof item === "number") {
    return {
      NS: Array.from(setToOperate).map((num) => convertToNumberAttr(num, options)).map((item2) => item2.N)
    };
  } else if (typeof item === "bigint") {
    return {
      NS: Array.from(setToOperate).map(convertToBigIntAttr).map((item2) => item2.N)
    };
  } else if (typeof item === "string") {
    return {
      SS: Array.from(setToOperate).map(convertToStringAttr).map((item2) => item2.S)
    };
  } else if (isBinary(item)) {
    return {
      BS: Array.from(setToOperate).map(convertToBinaryAttr).map((item2) => item2.B)
    };
  } else {
    throw new Error(`Only Number Set (NS), Binary Set (BS) or String Set (SS) are allowed.`);
  }
};
var convertToMapAttrFromIterable = (data, options) => ({
  M: ((data2) => {
    const map = {};
    for (const [key, value] of data2) {
      if (typeof value !== "function" && (value !== void 0 || !options?.removeUndefinedValues)) {
        map[key] = convertToAttr(value, options);
      }
    }
    return map;
  })(data)
});
var convertToMapAttrFromEnumerableProps = (data, options) => ({
  M: ((data2) => {
    const map = {};
    for (const key in data2) {
      const value = data2[key];
      if (typeof value !== "function" && (value !== void 0 || !options?.removeUndefinedValues)) {
        map[key] = convertToAttr(value, options);
      }
    }
    return map;
  })(data)
});
var convertToNullAttr = () => ({ NULL: true });
var convertToBinaryAttr = (data) => ({ B: data });
var convertToStringAttr = (data) => ({ S: data.toString() });
var convertToBigIntAttr = (data) => ({ N: data.toString() });
var validateBigIntAndThrow = (errorPrefix) => {
  throw new Error(`${errorPrefix} Use NumberValue from @aws-sdk/lib-dynamodb.`);
};
var convertToNumberAttr = (num, options) => {
  if ([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((val) => val.toString()).includes(num.toString())) {
    throw new Error(`Special numeric value ${num.toString()} is not allowed`);
  } else if (!options?.allowImpreciseNumbers) {
    if (Number(num) > Number.MAX_SAFE_INTEGER) {
      validateBigIntAndThrow(`Number ${num.toString()} is greater than Number.MAX_SAFE_INTEGER.`);
    } else if (Number(num) < Number.MIN_SAFE_INTEGER) {
      validateBigIntAndThrow(`Number ${num.toString()} is lesser than Number.MIN_SAFE_INTEGER.`);
    }
  }
  return { N: num.toString() };
};
var isBinary = (data) => {
  const binaryTypes = [
    "ArrayBuffer",
    "Blob",
    "Buffer",
    "DataView",
    "File",
    "Int8Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "Int16Array",
    "Uint16Array",
    "Int32Array",
    "Uint32Array",
    "Float32Array",
    "Float64Array",
    "BigInt64Array",
    "BigUint64Array"
  ];
  if (data?.constructor) {
    return binaryTypes.includes(data.constructor.name);
  }
  return false;
};

// node_modules/@aws-sdk/util-dynamodb/dist-es/convertToNative.js
var convertToNative = (data, options) => {
  for (const [key, value] of Object.entries(data)) {
    if (value !== void 0) {
      switch (key) {
        case "NULL":
          return null;
        case "BOOL":
          return Boolean(value);
        case "N":
          return convertNumber(value, options);
        case "B":
          return convertBinary(value);
        case "S":
          return convertString(value);
        case "L":
          return convertList(value, options);
        case "M":
          return convertMap(value, options);
        case "NS":
          return new Set(value.map((item) => convertNumber(item, options)));
        case "BS":
          return new Set(value.map(convertBinary));
        case "SS":
          return new Set(value.map(convertString));
        default:
          throw new Error(`Unsupported type passed: ${key}`);
      }
    }
  }
  throw new Error(`No value defined: ${JSON.stringify(data)}`);
};
var convertNumber = (numString, options) => {
  if (typeof options?.wrapNumbers === "function") {
    return options?.wrapNumbers(numString);
  }
  if (options?.wrapNumbers) {
    return NumberValue.from(numString);
  }
  const num = Number(numString);
  const infinityValues = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const isLargeFiniteNumber = (num > Number.MAX_SAFE_INTEGER || num < Number.MIN_SAFE_INTEGER) && !infinityValues.includes(num);
  if (isLargeFiniteNumber) {
    if (typeof BigInt === "function") {
      try {
        return BigInt(numString);
      } catch (error) {
        throw new Error(`${numString} can't be converted to BigInt. Set options.wrapNumbers to get string value.`);
      }
    } else {
      throw new Error(`${numString} is outside SAFE_INTEGER bounds. Set options.wrapNumbers to get string value.`);
    }
  }
  return num;
};
var convertString = (stringValue) => stringValue;
var convertBinary = (binaryValue) => binaryValue;
var convertList = (list, options) => list.map((item) => convertToNative(item, options));
var convertMap = (map, options) => Object.entries(map).reduce((acc, [key, value]) => (acc[key] = convertToNative(value, options), acc), {});

// node_modules/@aws-sdk/util-dynamodb/dist-es/marshall.js
function marshall(data, options) {
  const attributeValue = convertToAttr(data, options);
  const [key, value] = Object.entries(attributeValue)[0];
  switch (key) {
    case "M":
    case "L":
      return options?.convertTopLevelContainer ? attributeValue : value;
    case "SS":
    case "NS":
    case "BS":
    case "S":
    case "N":
    case "B":
    case "NULL":
    case "BOOL":
    case "$unknown":
    default:
      return attributeValue;
  }
}

// node_modules/@aws-sdk/util-dynamodb/dist-es/unmarshall.js
var unmarshall = (data, options) => {
  if (options?.convertWithoutMapWrapper) {
    return convertToNative(data, options);
  }
  return convertToNative({ M: data }, options);
};

// src/release/decode.ts
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
      properties: { secretArn: text, versionId: text, names: { type: "array", items: text } }
    },
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
        startedAt: text,
        endedAt: text
      }
    },
    defaults: { type: "object", additionalProperties: text },
    parity: {
      type: "object",
      required: Object.keys(FULL_PARITY),
      additionalProperties: { type: "boolean" }
    },
    description: text,
    actor: text,
    commit: text,
    runUrl: text,
    runKey: text,
    parent: whole,
    failure: text,
    createdAt: text,
    updatedAt: text
  }
};
var validator = new Validator(releaseSchema, "2020-12");
var isRelease = (value) => validator.validate(value).valid;
function decodeRelease(record, where) {
  if (isRelease(record)) return record;
  const problem = validator.validate(record).errors.at(-1);
  throw new UserError(
    `${where} is not a release record (${problem?.instanceLocation ?? "#"}: ${problem?.error ?? "unreadable"})`,
    { fix: "It was written by something else, or by a newer version of these actions: update them." }
  );
}

// src/release/release.ts
function formatVersion(version) {
  return `v${version}`;
}
function parseVersion(text2) {
  const digits = /^v?([1-9]\d{0,9})$/.exec(text2)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}
function serviceProcesses(release) {
  return release.processes.filter((process2) => process2.type !== RELEASE_PROCESS);
}
function releaseProcess(release) {
  return release.processes.find((process2) => process2.type === RELEASE_PROCESS);
}
function releasePhasePassed(release) {
  return ["none", "skipped", "succeeded"].includes(release.releasePhase.status);
}
var RELEASE_PROCESS = "release";

// src/release/errors.ts
var StaleReleaseError = class extends UserError {
  name = "StaleReleaseError";
  version;
  expected;
  /** The status it has now; undefined when the release does not exist. */
  actual;
  constructor(version, expected, actual) {
    super(
      actual === void 0 ? `Release ${formatVersion(version)} does not exist.` : `Release ${formatVersion(version)} is ${actual}, no longer ${expected}: another run has moved it on.`,
      { fix: "Look at the newest release and run the workflow again if it is not the one you want." }
    );
    this.version = version;
    this.expected = expected;
    this.actual = actual;
  }
};
var LockLostError = class extends UserError {
  name = "LockLostError";
  constructor(environment, by) {
    super(`The deploy lock of ${environment} was lost${by === void 0 ? "" : ` to ${by}`}.`, {
      fix: "Wait for the other run, then run the workflow again."
    });
  }
};
var ReleasePhaseError = class extends UserError {
  name = "ReleasePhaseError";
  version;
  exitCode;
  constructor(version, reason, options = {}) {
    super(`The release phase of ${formatVersion(version)} failed: ${reason}.`, {
      ...options.fix === void 0 ? {} : { fix: options.fix },
      ...options.cause === void 0 ? {} : { cause: options.cause }
    });
    this.version = version;
    this.exitCode = options.exitCode;
  }
};
var TaskNotStartedError = class extends UserError {
  name = "TaskNotStartedError";
};
var TransientReadError = class extends Error {
  name = "TransientReadError";
};

// node_modules/@aws-sdk/core/dist-es/submodules/account-id-endpoint/AccountIdEndpointModeConstants.js
var DEFAULT_ACCOUNT_ID_ENDPOINT_MODE = "preferred";
var ACCOUNT_ID_ENDPOINT_MODE_VALUES = ["disabled", "preferred", "required"];
function validateAccountIdEndpointMode(value) {
  return ACCOUNT_ID_ENDPOINT_MODE_VALUES.includes(value);
}

// node_modules/@aws-sdk/core/dist-es/submodules/account-id-endpoint/AccountIdEndpointModeConfigResolver.js
var resolveAccountIdEndpointModeConfig = (input) => {
  const { accountIdEndpointMode } = input;
  const accountIdEndpointModeProvider = normalizeProvider(accountIdEndpointMode ?? DEFAULT_ACCOUNT_ID_ENDPOINT_MODE);
  return Object.assign(input, {
    accountIdEndpointMode: async () => {
      const accIdMode = await accountIdEndpointModeProvider();
      if (!validateAccountIdEndpointMode(accIdMode)) {
        throw new Error(`Invalid value for accountIdEndpointMode: ${accIdMode}. Valid values are: "required", "preferred", "disabled".`);
      }
      return accIdMode;
    }
  });
};

// node_modules/@aws-sdk/core/dist-es/submodules/account-id-endpoint/NodeAccountIdEndpointModeConfigOptions.js
var err = "Invalid AccountIdEndpointMode value";
var _throw = (message) => {
  throw new Error(message);
};
var ENV_ACCOUNT_ID_ENDPOINT_MODE = "AWS_ACCOUNT_ID_ENDPOINT_MODE";
var CONFIG_ACCOUNT_ID_ENDPOINT_MODE = "account_id_endpoint_mode";
var NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS = {
  environmentVariableSelector: (env) => {
    const value = env[ENV_ACCOUNT_ID_ENDPOINT_MODE];
    if (value && !validateAccountIdEndpointMode(value)) {
      _throw(err);
    }
    return value;
  },
  configFileSelector: (profile) => {
    const value = profile[CONFIG_ACCOUNT_ID_ENDPOINT_MODE];
    if (value && !validateAccountIdEndpointMode(value)) {
      _throw(err);
    }
    return value;
  },
  default: DEFAULT_ACCOUNT_ID_ENDPOINT_MODE
};

// node_modules/@aws-sdk/middleware-endpoint-discovery/dist-es/configurations.js
var ENV_ENDPOINT_DISCOVERY = ["AWS_ENABLE_ENDPOINT_DISCOVERY", "AWS_ENDPOINT_DISCOVERY_ENABLED"];
var CONFIG_ENDPOINT_DISCOVERY = "endpoint_discovery_enabled";
var isFalsy = (value) => ["false", "0"].indexOf(value) >= 0;
var NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (env) => {
    for (let i5 = 0; i5 < ENV_ENDPOINT_DISCOVERY.length; i5++) {
      const envKey = ENV_ENDPOINT_DISCOVERY[i5];
      if (envKey in env) {
        const value = env[envKey];
        if (value === "") {
          throw Error(`Environment variable ${envKey} can't be empty of undefined, got "${value}"`);
        }
        return !isFalsy(value);
      }
    }
  },
  configFileSelector: (profile) => {
    if (CONFIG_ENDPOINT_DISCOVERY in profile) {
      const value = profile[CONFIG_ENDPOINT_DISCOVERY];
      if (value === void 0) {
        throw Error(`Shared config entry ${CONFIG_ENDPOINT_DISCOVERY} can't be undefined, got "${value}"`);
      }
      return !isFalsy(value);
    }
  },
  default: void 0
};

// node_modules/@aws-sdk/endpoint-cache/dist-es/EndpointCache.js
var import_lru_cache = __toESM(require_lru_cache());
var EndpointCache2 = class {
  cache;
  constructor(capacity) {
    this.cache = new import_lru_cache.default(capacity);
  }
  getEndpoint(key) {
    const endpointsWithExpiry = this.get(key);
    if (!endpointsWithExpiry || endpointsWithExpiry.length === 0) {
      return void 0;
    }
    const endpoints = endpointsWithExpiry.map((endpoint) => endpoint.Address);
    return endpoints[Math.floor(Math.random() * endpoints.length)];
  }
  get(key) {
    if (!this.has(key)) {
      return;
    }
    const value = this.cache.get(key);
    if (!value) {
      return;
    }
    const now = Date.now();
    const endpointsWithExpiry = value.filter((endpoint) => now < endpoint.Expires);
    if (endpointsWithExpiry.length === 0) {
      this.delete(key);
      return void 0;
    }
    return endpointsWithExpiry;
  }
  set(key, endpoints) {
    const now = Date.now();
    this.cache.set(key, endpoints.map(({ Address, CachePeriodInMinutes }) => ({
      Address,
      Expires: now + CachePeriodInMinutes * 60 * 1e3
    })));
  }
  delete(key) {
    this.cache.set(key, []);
  }
  has(key) {
    if (!this.cache.has(key)) {
      return false;
    }
    const endpoints = this.cache.peek(key);
    if (!endpoints) {
      return false;
    }
    return endpoints.length > 0;
  }
  clear() {
    this.cache.clear();
  }
};

// node_modules/@aws-sdk/middleware-endpoint-discovery/dist-es/resolveEndpointDiscoveryConfig.js
var resolveEndpointDiscoveryConfig = (input, { endpointDiscoveryCommandCtor }) => {
  const { endpointCacheSize, endpointDiscoveryEnabled, endpointDiscoveryEnabledProvider } = input;
  return Object.assign(input, {
    endpointDiscoveryCommandCtor,
    endpointCache: new EndpointCache2(endpointCacheSize ?? 1e3),
    endpointDiscoveryEnabled: endpointDiscoveryEnabled !== void 0 ? () => Promise.resolve(endpointDiscoveryEnabled) : endpointDiscoveryEnabledProvider,
    isClientEndpointDiscoveryEnabled: endpointDiscoveryEnabled !== void 0
  });
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/auth/httpAuthSchemeProvider.js
var defaultDynamoDBHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "dynamodb",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
var defaultDynamoDBHttpAuthSchemeProvider = (authParameters) => {
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

// node_modules/@aws-sdk/client-dynamodb/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "dynamodb"
  });
};
var commonParams = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  AccountId: { type: "builtInParams", name: "accountId" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
  AccountIdEndpointMode: { type: "builtInParams", name: "accountIdEndpointMode" }
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/commandBuilder.js
var command2 = makeBuilder(commonParams, "DynamoDB_20120810", "DynamoDBClient", getEndpointPlugin);
var _ep02 = {};
var _ep3 = {
  ResourceArn: { type: "contextParams", name: "TableName" }
};
var _mw02 = (Command, cs, config, o2) => [];

// node_modules/@aws-sdk/client-dynamodb/dist-es/models/DynamoDBServiceException.js
var DynamoDBServiceException = class _DynamoDBServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.dynamodb#DynamoDBServiceException";
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _DynamoDBServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/models/errors.js
var BackupInUseException = class _BackupInUseException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#BackupInUseException";
  name = "BackupInUseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "BackupInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _BackupInUseException.prototype);
  }
};
var BackupNotFoundException = class _BackupNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#BackupNotFoundException";
  name = "BackupNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "BackupNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _BackupNotFoundException.prototype);
  }
};
var InternalServerError = class _InternalServerError extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#InternalServerError";
  name = "InternalServerError";
  $fault = "server";
  constructor(opts) {
    super({
      name: "InternalServerError",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _InternalServerError.prototype);
  }
};
var RequestLimitExceeded = class _RequestLimitExceeded extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#RequestLimitExceeded";
  name = "RequestLimitExceeded";
  $fault = "client";
  ThrottlingReasons;
  constructor(opts) {
    super({
      name: "RequestLimitExceeded",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RequestLimitExceeded.prototype);
    this.ThrottlingReasons = opts.ThrottlingReasons;
  }
};
var ThrottlingException = class _ThrottlingException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ThrottlingException";
  name = "ThrottlingException";
  $fault = "client";
  throttlingReasons;
  constructor(opts) {
    super({
      name: "ThrottlingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ThrottlingException.prototype);
    this.throttlingReasons = opts.throttlingReasons;
  }
};
var InvalidEndpointException = class _InvalidEndpointException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#InvalidEndpointException";
  name = "InvalidEndpointException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidEndpointException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidEndpointException.prototype);
    this.Message = opts.Message;
  }
};
var ProvisionedThroughputExceededException = class _ProvisionedThroughputExceededException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ProvisionedThroughputExceededException";
  name = "ProvisionedThroughputExceededException";
  $fault = "client";
  ThrottlingReasons;
  constructor(opts) {
    super({
      name: "ProvisionedThroughputExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ProvisionedThroughputExceededException.prototype);
    this.ThrottlingReasons = opts.ThrottlingReasons;
  }
};
var ResourceNotFoundException = class _ResourceNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ResourceNotFoundException";
  name = "ResourceNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceNotFoundException.prototype);
  }
};
var ItemCollectionSizeLimitExceededException = class _ItemCollectionSizeLimitExceededException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ItemCollectionSizeLimitExceededException";
  name = "ItemCollectionSizeLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ItemCollectionSizeLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ItemCollectionSizeLimitExceededException.prototype);
  }
};
var ReplicatedWriteConflictException = class _ReplicatedWriteConflictException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ReplicatedWriteConflictException";
  name = "ReplicatedWriteConflictException";
  $fault = "client";
  $retryable = {};
  constructor(opts) {
    super({
      name: "ReplicatedWriteConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ReplicatedWriteConflictException.prototype);
  }
};
var ContinuousBackupsUnavailableException = class _ContinuousBackupsUnavailableException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ContinuousBackupsUnavailableException";
  name = "ContinuousBackupsUnavailableException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ContinuousBackupsUnavailableException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ContinuousBackupsUnavailableException.prototype);
  }
};
var LimitExceededException = class _LimitExceededException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#LimitExceededException";
  name = "LimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LimitExceededException.prototype);
  }
};
var TableInUseException = class _TableInUseException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#TableInUseException";
  name = "TableInUseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TableInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TableInUseException.prototype);
  }
};
var TableNotFoundException = class _TableNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#TableNotFoundException";
  name = "TableNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TableNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TableNotFoundException.prototype);
  }
};
var GlobalTableAlreadyExistsException = class _GlobalTableAlreadyExistsException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#GlobalTableAlreadyExistsException";
  name = "GlobalTableAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "GlobalTableAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _GlobalTableAlreadyExistsException.prototype);
  }
};
var ResourceInUseException = class _ResourceInUseException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ResourceInUseException";
  name = "ResourceInUseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceInUseException.prototype);
  }
};
var TransactionConflictException = class _TransactionConflictException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#TransactionConflictException";
  name = "TransactionConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TransactionConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TransactionConflictException.prototype);
  }
};
var PolicyNotFoundException = class _PolicyNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#PolicyNotFoundException";
  name = "PolicyNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PolicyNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PolicyNotFoundException.prototype);
  }
};
var ExportNotFoundException = class _ExportNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ExportNotFoundException";
  name = "ExportNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ExportNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ExportNotFoundException.prototype);
  }
};
var GlobalTableNotFoundException = class _GlobalTableNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#GlobalTableNotFoundException";
  name = "GlobalTableNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "GlobalTableNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _GlobalTableNotFoundException.prototype);
  }
};
var ImportNotFoundException = class _ImportNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ImportNotFoundException";
  name = "ImportNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ImportNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ImportNotFoundException.prototype);
  }
};
var DuplicateItemException = class _DuplicateItemException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#DuplicateItemException";
  name = "DuplicateItemException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DuplicateItemException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateItemException.prototype);
  }
};
var IdempotentParameterMismatchException = class _IdempotentParameterMismatchException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#IdempotentParameterMismatchException";
  name = "IdempotentParameterMismatchException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "IdempotentParameterMismatchException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IdempotentParameterMismatchException.prototype);
    this.Message = opts.Message;
  }
};
var TransactionInProgressException = class _TransactionInProgressException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#TransactionInProgressException";
  name = "TransactionInProgressException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "TransactionInProgressException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TransactionInProgressException.prototype);
    this.Message = opts.Message;
  }
};
var ExportConflictException = class _ExportConflictException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ExportConflictException";
  name = "ExportConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ExportConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ExportConflictException.prototype);
  }
};
var InvalidExportTimeException = class _InvalidExportTimeException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#InvalidExportTimeException";
  name = "InvalidExportTimeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidExportTimeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidExportTimeException.prototype);
  }
};
var PointInTimeRecoveryUnavailableException = class _PointInTimeRecoveryUnavailableException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#PointInTimeRecoveryUnavailableException";
  name = "PointInTimeRecoveryUnavailableException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PointInTimeRecoveryUnavailableException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PointInTimeRecoveryUnavailableException.prototype);
  }
};
var ImportConflictException = class _ImportConflictException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ImportConflictException";
  name = "ImportConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ImportConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ImportConflictException.prototype);
  }
};
var TableAlreadyExistsException = class _TableAlreadyExistsException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#TableAlreadyExistsException";
  name = "TableAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TableAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TableAlreadyExistsException.prototype);
  }
};
var InvalidRestoreTimeException = class _InvalidRestoreTimeException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#InvalidRestoreTimeException";
  name = "InvalidRestoreTimeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidRestoreTimeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidRestoreTimeException.prototype);
  }
};
var ReplicaAlreadyExistsException = class _ReplicaAlreadyExistsException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ReplicaAlreadyExistsException";
  name = "ReplicaAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ReplicaAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ReplicaAlreadyExistsException.prototype);
  }
};
var ReplicaNotFoundException = class _ReplicaNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ReplicaNotFoundException";
  name = "ReplicaNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ReplicaNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ReplicaNotFoundException.prototype);
  }
};
var IndexNotFoundException = class _IndexNotFoundException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#IndexNotFoundException";
  name = "IndexNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "IndexNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _IndexNotFoundException.prototype);
  }
};
var ConditionalCheckFailedException = class _ConditionalCheckFailedException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#ConditionalCheckFailedException";
  name = "ConditionalCheckFailedException";
  $fault = "client";
  Item;
  constructor(opts) {
    super({
      name: "ConditionalCheckFailedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ConditionalCheckFailedException.prototype);
    this.Item = opts.Item;
  }
};
var TransactionCanceledException = class _TransactionCanceledException extends DynamoDBServiceException {
  static shapeId = "com.amazonaws.dynamodb#TransactionCanceledException";
  name = "TransactionCanceledException";
  $fault = "client";
  Message;
  CancellationReasons;
  constructor(opts) {
    super({
      name: "TransactionCanceledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TransactionCanceledException.prototype);
    this.Message = opts.Message;
    this.CancellationReasons = opts.CancellationReasons;
  }
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js
var _A = "Action";
var _AM = "AttributeMap";
var _ATG = "AttributesToGet";
var _AU = "AttributeUpdates";
var _AV = "AttributeValue";
var _AVL = "AttributeValueList";
var _AVU = "AttributeValueUpdate";
var _Ad = "Address";
var _At = "Attributes";
var _BIUE = "BackupInUseException";
var _BNFE = "BackupNotFoundException";
var _BOOL = "BOOL";
var _BS_ = "BS";
var _B_ = "B";
var _C = "Code";
var _CBUE = "ContinuousBackupsUnavailableException";
var _CC = "ConsumedCapacity";
var _CCFE = "ConditionalCheckFailedException";
var _CCo = "ConditionCheck";
var _CE = "ConditionExpression";
var _CIM = "ContributorInsightsMode";
var _CIRL = "ContributorInsightsRuleList";
var _CISo = "ContributorInsightsStatus";
var _CO = "ComparisonOperator";
var _COo = "ConditionalOperator";
var _COs = "CsvOptions";
var _CPIM = "CachePeriodInMinutes";
var _CR = "CancellationReasons";
var _CRL = "CancellationReasonList";
var _CRSRA = "ConfirmRemoveSelfResourceAccess";
var _CRa = "CancellationReason";
var _CRo = "ConsistentRead";
var _CU = "CapacityUnits";
var _Ca = "Capacity";
var _Co = "Condition";
var _Cou = "Count";
var _DCIO = "DescribeContributorInsightsOutput";
var _DE = "DescribeEndpoints";
var _DER = "DescribeEndpointsRequest";
var _DERe = "DescribeEndpointsResponse";
var _DI = "DeleteItem";
var _DIE = "DuplicateItemException";
var _DII = "DeleteItemInput";
var _DIO = "DeleteItemOutput";
var _De = "Delimiter";
var _Del = "Delete";
var _EAM = "ExpectedAttributeMap";
var _EAN = "ExpressionAttributeNames";
var _EAV = "ExpressionAttributeValues";
var _EAVM = "ExpressionAttributeValueMap";
var _EAVx = "ExpectedAttributeValue";
var _ECE = "ExportConflictException";
var _EDx = "ExceptionDescription";
var _EN = "ExceptionName";
var _ENFE = "ExportNotFoundException";
var _ERI = "ExpectedRevisionId";
var _ESK = "ExclusiveStartKey";
var _En = "Endpoints";
var _End = "Endpoint";
var _Ex = "Expected";
var _Exi = "Exists";
var _FCM = "FilterConditionMap";
var _FE = "FailureException";
var _FEi = "FilterExpression";
var _FS = "FilterSpecification";
var _G = "Get";
var _GI = "GetItem";
var _GII = "GetItemInput";
var _GIO = "GetItemOutput";
var _GSI = "GlobalSecondaryIndexes";
var _GTAEE = "GlobalTableAlreadyExistsException";
var _GTNFE = "GlobalTableNotFoundException";
var _HL = "HeaderList";
var _I = "Item";
var _ICE = "ImportConflictException";
var _ICK = "ItemCollectionKey";
var _ICKAM = "ItemCollectionKeyAttributeMap";
var _ICM = "ItemCollectionMetrics";
var _ICSLEE = "ItemCollectionSizeLimitExceededException";
var _IEE = "InvalidEndpointException";
var _IETE = "InvalidExportTimeException";
var _IL = "ItemList";
var _IN = "IndexName";
var _INFE = "ImportNotFoundException";
var _INFEn = "IndexNotFoundException";
var _IPME = "IdempotentParameterMismatchException";
var _IRTE = "InvalidRestoreTimeException";
var _ISE = "InternalServerError";
var _It = "Items";
var _K = "Key";
var _KAA = "KeysAndAttributes";
var _KC = "KeyConditions";
var _KCE = "KeyConditionExpression";
var _KL = "KeyList";
var _Ke = "Keys";
var _L = "Limit";
var _LAV = "ListAttributeValue";
var _LEE = "LimitExceededException";
var _LEK = "LastEvaluatedKey";
var _LETN = "LastEvaluatedTableName";
var _LSI = "LocalSecondaryIndexes";
var _LTO = "ListTablesOutput";
var _LUDT = "LastUpdateDateTime";
var _L_ = "L";
var _M = "Message";
var _MAV = "MapAttributeValue";
var _M_ = "M";
var _N = "N";
var _NKA = "NonKeyAttributes";
var _NS = "NS";
var _NULL = "NULL";
var _OSC = "OutputS3Configuration";
var _OT = "OutputType";
var _PE = "ProjectionExpression";
var _PI = "PutItem";
var _PII = "PutItemInput";
var _PIIAM = "PutItemInputAttributeMap";
var _PIO = "PutItemOutput";
var _PITRUE = "PointInTimeRecoveryUnavailableException";
var _PNFE = "PolicyNotFoundException";
var _PRPI = "PutResourcePolicyInput";
var _PTEE = "ProvisionedThroughputExceededException";
var _PTro = "ProjectionType";
var _Po = "Policy";
var _Pr = "Projection";
var _Pu = "Put";
var _Q = "Query";
var _QF = "QueryFilter";
var _QI = "QueryInput";
var _QO = "QueryOutput";
var _RA = "ResourceArn";
var _RAEE = "ReplicaAlreadyExistsException";
var _RCC = "ReturnConsumedCapacity";
var _RCU = "ReadCapacityUnits";
var _RICM = "ReturnItemCollectionMetrics";
var _RIUE = "ResourceInUseException";
var _RLE = "RequestLimitExceeded";
var _RNFE = "ReplicaNotFoundException";
var _RNFEe = "ResourceNotFoundException";
var _RV = "ReturnValues";
var _RVOCCF = "ReturnValuesOnConditionCheckFailure";
var _RWCE = "ReplicatedWriteConflictException";
var _SB = "S3Bucket";
var _SBO = "S3BucketOwner";
var _SC = "ScannedCount";
var _SCE = "SearchConditionExpression";
var _SERGB = "SizeEstimateRangeGB";
var _SF = "ScanFilter";
var _SI = "ScanInput";
var _SICM = "SecondaryIndexesCapacityMap";
var _SIF = "ScanIndexForward";
var _SKP = "S3KeyPrefix";
var _SSA = "S3SseAlgorithm";
var _SSKKI = "S3SseKmsKeyId";
var _SS_ = "SS";
var _SV = "SearchVector";
var _SVI = "SearchVectorsInput";
var _SVL = "SearchVectorList";
var _S_ = "S";
var _Se = "Select";
var _Seg = "Segment";
var _T = "Table";
var _TAEE = "TableAlreadyExistsException";
var _TCE = "TransactionCanceledException";
var _TCEr = "TransactionConflictException";
var _TE = "ThrottlingException";
var _TIPE = "TransactionInProgressException";
var _TIUE = "TableInUseException";
var _TK = "TopK";
var _TKa = "TagKeys";
var _TN = "TableName";
var _TNFE = "TableNotFoundException";
var _TNa = "TableNames";
var _TR = "ThrottlingReasons";
var _TRL = "ThrottlingReasonList";
var _TRh = "ThrottlingReason";
var _TSo = "TotalSegments";
var _U = "Update";
var _UE = "UpdateExpression";
var _UII = "UpdateItemInput";
var _UIO = "UpdateItemOutput";
var _UIp = "UpdateItem";
var _URI = "UntagResourceInput";
var _V = "Value";
var _VC = "VectorCapacity";
var _VI = "VectorIndexes";
var _VICM = "VectorIndexesCapacityMap";
var _VSRB = "VectorSearchRequestBytes";
var _VWRB = "VectorWriteRequestBytes";
var _WCU = "WriteCapacityUnits";
var _aQE = "awsQueryError";
var _c = "client";
var _e = "error";
var _hE = "httpError";
var _hH = "httpHeader";
var _m = "message";
var _r = "reason";
var _re = "resource";
var _s = "smithy.ts.sdk.synthetic.com.amazonaws.dynamodb";
var _se = "server";
var _tR = "throttlingReasons";
var _xacrsra = "x-amz-confirm-remove-self-resource-access";
var n0 = "com.amazonaws.dynamodb";
var _s_registry = new TypeRegistry(_s);
var DynamoDBServiceException$ = [-3, _s, "DynamoDBServiceException", 0, [], []];
_s_registry.registerError(DynamoDBServiceException$, DynamoDBServiceException);
var n0_registry = new TypeRegistry(n0);
var BackupInUseException$ = [
  -3,
  n0,
  _BIUE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(BackupInUseException$, BackupInUseException);
var BackupNotFoundException$ = [
  -3,
  n0,
  _BNFE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(BackupNotFoundException$, BackupNotFoundException);
var ConditionalCheckFailedException$ = [
  -3,
  n0,
  _CCFE,
  { [_e]: _c },
  [_m, _I],
  [0, () => AttributeMap]
];
n0_registry.registerError(ConditionalCheckFailedException$, ConditionalCheckFailedException);
var ContinuousBackupsUnavailableException$ = [
  -3,
  n0,
  _CBUE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ContinuousBackupsUnavailableException$, ContinuousBackupsUnavailableException);
var DuplicateItemException$ = [
  -3,
  n0,
  _DIE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(DuplicateItemException$, DuplicateItemException);
var ExportConflictException$ = [
  -3,
  n0,
  _ECE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ExportConflictException$, ExportConflictException);
var ExportNotFoundException$ = [
  -3,
  n0,
  _ENFE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ExportNotFoundException$, ExportNotFoundException);
var GlobalTableAlreadyExistsException$ = [
  -3,
  n0,
  _GTAEE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(GlobalTableAlreadyExistsException$, GlobalTableAlreadyExistsException);
var GlobalTableNotFoundException$ = [
  -3,
  n0,
  _GTNFE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(GlobalTableNotFoundException$, GlobalTableNotFoundException);
var IdempotentParameterMismatchException$ = [
  -3,
  n0,
  _IPME,
  { [_e]: _c },
  [_M],
  [0]
];
n0_registry.registerError(IdempotentParameterMismatchException$, IdempotentParameterMismatchException);
var ImportConflictException$ = [
  -3,
  n0,
  _ICE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ImportConflictException$, ImportConflictException);
var ImportNotFoundException$ = [
  -3,
  n0,
  _INFE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ImportNotFoundException$, ImportNotFoundException);
var IndexNotFoundException$ = [
  -3,
  n0,
  _INFEn,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(IndexNotFoundException$, IndexNotFoundException);
var InternalServerError$ = [
  -3,
  n0,
  _ISE,
  { [_e]: _se },
  [_m],
  [0]
];
n0_registry.registerError(InternalServerError$, InternalServerError);
var InvalidEndpointException$ = [
  -3,
  n0,
  _IEE,
  { [_e]: _c, [_hE]: 421 },
  [_M],
  [0]
];
n0_registry.registerError(InvalidEndpointException$, InvalidEndpointException);
var InvalidExportTimeException$ = [
  -3,
  n0,
  _IETE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(InvalidExportTimeException$, InvalidExportTimeException);
var InvalidRestoreTimeException$ = [
  -3,
  n0,
  _IRTE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(InvalidRestoreTimeException$, InvalidRestoreTimeException);
var ItemCollectionSizeLimitExceededException$ = [
  -3,
  n0,
  _ICSLEE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ItemCollectionSizeLimitExceededException$, ItemCollectionSizeLimitExceededException);
var LimitExceededException$ = [
  -3,
  n0,
  _LEE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var PointInTimeRecoveryUnavailableException$ = [
  -3,
  n0,
  _PITRUE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(PointInTimeRecoveryUnavailableException$, PointInTimeRecoveryUnavailableException);
var PolicyNotFoundException$ = [
  -3,
  n0,
  _PNFE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(PolicyNotFoundException$, PolicyNotFoundException);
var ProvisionedThroughputExceededException$ = [
  -3,
  n0,
  _PTEE,
  { [_e]: _c },
  [_m, _TR],
  [0, () => ThrottlingReasonList]
];
n0_registry.registerError(ProvisionedThroughputExceededException$, ProvisionedThroughputExceededException);
var ReplicaAlreadyExistsException$ = [
  -3,
  n0,
  _RAEE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ReplicaAlreadyExistsException$, ReplicaAlreadyExistsException);
var ReplicaNotFoundException$ = [
  -3,
  n0,
  _RNFE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ReplicaNotFoundException$, ReplicaNotFoundException);
var ReplicatedWriteConflictException$ = [
  -3,
  n0,
  _RWCE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ReplicatedWriteConflictException$, ReplicatedWriteConflictException);
var RequestLimitExceeded$ = [
  -3,
  n0,
  _RLE,
  { [_e]: _c },
  [_m, _TR],
  [0, () => ThrottlingReasonList]
];
n0_registry.registerError(RequestLimitExceeded$, RequestLimitExceeded);
var ResourceInUseException$ = [
  -3,
  n0,
  _RIUE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
var ResourceNotFoundException$ = [
  -3,
  n0,
  _RNFEe,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var TableAlreadyExistsException$ = [
  -3,
  n0,
  _TAEE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(TableAlreadyExistsException$, TableAlreadyExistsException);
var TableInUseException$ = [
  -3,
  n0,
  _TIUE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(TableInUseException$, TableInUseException);
var TableNotFoundException$ = [
  -3,
  n0,
  _TNFE,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(TableNotFoundException$, TableNotFoundException);
var ThrottlingException$ = [
  -3,
  n0,
  _TE,
  { [_aQE]: [`Throttling`, 400], [_e]: _c, [_hE]: 400 },
  [_m, _tR],
  [0, () => ThrottlingReasonList]
];
n0_registry.registerError(ThrottlingException$, ThrottlingException);
var TransactionCanceledException$ = [
  -3,
  n0,
  _TCE,
  { [_e]: _c },
  [_M, _CR],
  [0, () => CancellationReasonList]
];
n0_registry.registerError(TransactionCanceledException$, TransactionCanceledException);
var TransactionConflictException$ = [
  -3,
  n0,
  _TCEr,
  { [_e]: _c },
  [_m],
  [0]
];
n0_registry.registerError(TransactionConflictException$, TransactionConflictException);
var TransactionInProgressException$ = [
  -3,
  n0,
  _TIPE,
  { [_e]: _c },
  [_M],
  [0]
];
n0_registry.registerError(TransactionInProgressException$, TransactionInProgressException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
];
var AttributeValueUpdate$ = [
  3,
  n0,
  _AVU,
  0,
  [_V, _A],
  [() => AttributeValue$, 0]
];
var CancellationReason$ = [
  3,
  n0,
  _CRa,
  0,
  [_I, _C, _M],
  [() => AttributeMap, 0, 0]
];
var Capacity$ = [
  3,
  n0,
  _Ca,
  0,
  [_RCU, _WCU, _CU],
  [1, 1, 1]
];
var Condition$ = [
  3,
  n0,
  _Co,
  0,
  [_CO, _AVL],
  [0, () => AttributeValueList],
  1
];
var ConditionCheck$ = [
  3,
  n0,
  _CCo,
  0,
  [_K, _TN, _CE, _EAN, _EAV, _RVOCCF],
  [() => Key, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 0],
  3
];
var ConsumedCapacity$ = [
  3,
  n0,
  _CC,
  0,
  [_TN, _CU, _RCU, _WCU, _T, _LSI, _GSI, _VI],
  [0, 1, 1, 1, () => Capacity$, () => SecondaryIndexesCapacityMap, () => SecondaryIndexesCapacityMap, () => VectorIndexesCapacityMap]
];
var CsvOptions$ = [
  3,
  n0,
  _COs,
  0,
  [_De, _HL],
  [0, 64 | 0]
];
var Delete$ = [
  3,
  n0,
  _Del,
  0,
  [_K, _TN, _CE, _EAN, _EAV, _RVOCCF],
  [() => Key, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 0],
  2
];
var DeleteItemInput$ = [
  3,
  n0,
  _DII,
  0,
  [_TN, _K, _Ex, _COo, _RV, _RCC, _RICM, _CE, _EAN, _EAV, _RVOCCF],
  [0, () => Key, () => ExpectedAttributeMap, 0, 0, 0, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 0],
  2
];
var DeleteItemOutput$ = [
  3,
  n0,
  _DIO,
  0,
  [_At, _CC, _ICM],
  [() => AttributeMap, () => ConsumedCapacity$, () => ItemCollectionMetrics$]
];
var DescribeContributorInsightsOutput$ = [
  3,
  n0,
  _DCIO,
  0,
  [_TN, _IN, _CIRL, _CISo, _LUDT, _FE, _CIM],
  [0, 0, 64 | 0, 0, 4, () => FailureException$, 0]
];
var DescribeEndpointsRequest$ = [
  3,
  n0,
  _DER,
  0,
  [],
  []
];
var DescribeEndpointsResponse$ = [
  3,
  n0,
  _DERe,
  0,
  [_En],
  [() => Endpoints],
  1
];
var Endpoint$ = [
  3,
  n0,
  _End,
  0,
  [_Ad, _CPIM],
  [0, 1],
  2
];
var ExpectedAttributeValue$ = [
  3,
  n0,
  _EAVx,
  0,
  [_V, _Exi, _CO, _AVL],
  [() => AttributeValue$, 2, 0, () => AttributeValueList]
];
var FailureException$ = [
  3,
  n0,
  _FE,
  0,
  [_EN, _EDx],
  [0, 0]
];
var FilterSpecification$ = [
  3,
  n0,
  _FS,
  0,
  [_FEi, _PE, _KCE, _EAN, _EAV],
  [0, 0, 0, 128 | 0, () => ExpressionAttributeValueMap]
];
var Get$ = [
  3,
  n0,
  _G,
  0,
  [_K, _TN, _PE, _EAN],
  [() => Key, 0, 0, 128 | 0],
  2
];
var GetItemInput$ = [
  3,
  n0,
  _GII,
  0,
  [_TN, _K, _ATG, _CRo, _RCC, _PE, _EAN],
  [0, () => Key, 64 | 0, 2, 0, 0, 128 | 0],
  2
];
var GetItemOutput$ = [
  3,
  n0,
  _GIO,
  0,
  [_I, _CC],
  [() => AttributeMap, () => ConsumedCapacity$]
];
var ItemCollectionMetrics$ = [
  3,
  n0,
  _ICM,
  0,
  [_ICK, _SERGB],
  [() => ItemCollectionKeyAttributeMap, 64 | 1]
];
var KeysAndAttributes$ = [
  3,
  n0,
  _KAA,
  0,
  [_Ke, _ATG, _CRo, _PE, _EAN],
  [() => KeyList, 64 | 0, 2, 0, 128 | 0],
  1
];
var ListTablesOutput$ = [
  3,
  n0,
  _LTO,
  0,
  [_TNa, _LETN],
  [64 | 0, 0]
];
var OutputS3Configuration$ = [
  3,
  n0,
  _OSC,
  0,
  [_OT, _SBO, _SB, _SKP, _SSA, _SSKKI],
  [64 | 0, 0, 0, 0, 0, 0],
  1
];
var Projection$ = [
  3,
  n0,
  _Pr,
  0,
  [_PTro, _NKA],
  [0, 64 | 0]
];
var Put$ = [
  3,
  n0,
  _Pu,
  0,
  [_I, _TN, _CE, _EAN, _EAV, _RVOCCF],
  [() => PutItemInputAttributeMap, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 0],
  2
];
var PutItemInput$ = [
  3,
  n0,
  _PII,
  0,
  [_TN, _I, _Ex, _RV, _RCC, _RICM, _COo, _CE, _EAN, _EAV, _RVOCCF],
  [0, () => PutItemInputAttributeMap, () => ExpectedAttributeMap, 0, 0, 0, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 0],
  2
];
var PutItemOutput$ = [
  3,
  n0,
  _PIO,
  0,
  [_At, _CC, _ICM],
  [() => AttributeMap, () => ConsumedCapacity$, () => ItemCollectionMetrics$]
];
var PutResourcePolicyInput$ = [
  3,
  n0,
  _PRPI,
  0,
  [_RA, _Po, _ERI, _CRSRA],
  [0, 0, 0, [2, { [_hH]: _xacrsra }]],
  2
];
var QueryInput$ = [
  3,
  n0,
  _QI,
  0,
  [_TN, _IN, _Se, _ATG, _L, _CRo, _KC, _QF, _COo, _SIF, _ESK, _RCC, _PE, _FEi, _KCE, _EAN, _EAV],
  [0, 0, 0, 64 | 0, 1, 2, () => KeyConditions, () => FilterConditionMap, 0, 2, () => Key, 0, 0, 0, 0, 128 | 0, () => ExpressionAttributeValueMap],
  1
];
var QueryOutput$ = [
  3,
  n0,
  _QO,
  0,
  [_It, _Cou, _SC, _LEK, _CC],
  [() => ItemList, 1, 1, () => Key, () => ConsumedCapacity$]
];
var ScanInput$ = [
  3,
  n0,
  _SI,
  0,
  [_TN, _IN, _ATG, _L, _Se, _SF, _COo, _ESK, _RCC, _TSo, _Seg, _PE, _FEi, _EAN, _EAV, _CRo],
  [0, 0, 64 | 0, 1, 0, () => FilterConditionMap, 0, () => Key, 0, 1, 1, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 2],
  1
];
var SearchVectorsInput$ = [
  3,
  n0,
  _SVI,
  0,
  [_TN, _IN, _SV, _TK, _RCC, _EAN, _EAV, _PE, _SCE],
  [0, 0, () => SearchVectorList, 1, 0, 128 | 0, () => ExpressionAttributeValueMap, 0, 0],
  4
];
var ThrottlingReason$ = [
  3,
  n0,
  _TRh,
  0,
  [_r, _re],
  [0, 0]
];
var UntagResourceInput$ = [
  3,
  n0,
  _URI,
  0,
  [_RA, _TKa],
  [0, 64 | 0],
  2
];
var Update$ = [
  3,
  n0,
  _U,
  0,
  [_K, _UE, _TN, _CE, _EAN, _EAV, _RVOCCF],
  [() => Key, 0, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 0],
  3
];
var UpdateItemInput$ = [
  3,
  n0,
  _UII,
  0,
  [_TN, _K, _AU, _Ex, _COo, _RV, _RCC, _RICM, _UE, _CE, _EAN, _EAV, _RVOCCF],
  [0, () => Key, () => AttributeUpdates, () => ExpectedAttributeMap, 0, 0, 0, 0, 0, 0, 128 | 0, () => ExpressionAttributeValueMap, 0],
  2
];
var UpdateItemOutput$ = [
  3,
  n0,
  _UIO,
  0,
  [_At, _CC, _ICM],
  [() => AttributeMap, () => ConsumedCapacity$, () => ItemCollectionMetrics$]
];
var VectorCapacity$ = [
  3,
  n0,
  _VC,
  0,
  [_VSRB, _VWRB],
  [1, 1]
];
var AttributeNameList = 64 | 0;
var AttributeValueList = [
  1,
  n0,
  _AVL,
  0,
  () => AttributeValue$
];
var BinarySetAttributeValue = 64 | 21;
var CancellationReasonList = [
  1,
  n0,
  _CRL,
  0,
  () => CancellationReason$
];
var ContributorInsightsRuleList = 64 | 0;
var CsvHeaderList = 64 | 0;
var Endpoints = [
  1,
  n0,
  _En,
  0,
  () => Endpoint$
];
var ItemCollectionSizeEstimateRange = 64 | 1;
var ItemList = [
  1,
  n0,
  _IL,
  0,
  () => AttributeMap
];
var KeyList = [
  1,
  n0,
  _KL,
  0,
  () => Key
];
var ListAttributeValue = [
  1,
  n0,
  _LAV,
  0,
  () => AttributeValue$
];
var NonKeyAttributeNameList = 64 | 0;
var NumberSetAttributeValue = 64 | 0;
var OutputTypeList = 64 | 0;
var SearchVectorList = [
  1,
  n0,
  _SVL,
  0,
  () => AttributeValue$
];
var StringSetAttributeValue = 64 | 0;
var TableNameList = 64 | 0;
var TagKeyList = 64 | 0;
var ThrottlingReasonList = [
  1,
  n0,
  _TRL,
  0,
  () => ThrottlingReason$
];
var AttributeMap = [
  2,
  n0,
  _AM,
  0,
  0,
  () => AttributeValue$
];
var AttributeUpdates = [
  2,
  n0,
  _AU,
  0,
  0,
  () => AttributeValueUpdate$
];
var ExpectedAttributeMap = [
  2,
  n0,
  _EAM,
  0,
  0,
  () => ExpectedAttributeValue$
];
var ExpressionAttributeNameMap = 128 | 0;
var ExpressionAttributeValueMap = [
  2,
  n0,
  _EAVM,
  0,
  0,
  () => AttributeValue$
];
var FilterConditionMap = [
  2,
  n0,
  _FCM,
  0,
  0,
  () => Condition$
];
var ItemCollectionKeyAttributeMap = [
  2,
  n0,
  _ICKAM,
  0,
  0,
  () => AttributeValue$
];
var Key = [
  2,
  n0,
  _K,
  0,
  0,
  () => AttributeValue$
];
var KeyConditions = [
  2,
  n0,
  _KC,
  0,
  0,
  () => Condition$
];
var MapAttributeValue = [
  2,
  n0,
  _MAV,
  0,
  0,
  () => AttributeValue$
];
var PutItemInputAttributeMap = [
  2,
  n0,
  _PIIAM,
  0,
  0,
  () => AttributeValue$
];
var SecondaryIndexesCapacityMap = [
  2,
  n0,
  _SICM,
  0,
  0,
  () => Capacity$
];
var VectorIndexesCapacityMap = [
  2,
  n0,
  _VICM,
  0,
  0,
  () => VectorCapacity$
];
var AttributeValue$ = [
  4,
  n0,
  _AV,
  0,
  [_S_, _N, _B_, _SS_, _NS, _BS_, _M_, _L_, _NULL, _BOOL],
  [0, 0, 21, 64 | 0, 64 | 0, 64 | 21, () => MapAttributeValue, () => ListAttributeValue, 2, 2]
];
var DeleteItem$ = [
  9,
  n0,
  _DI,
  0,
  () => DeleteItemInput$,
  () => DeleteItemOutput$
];
var DescribeEndpoints$ = [
  9,
  n0,
  _DE,
  0,
  () => DescribeEndpointsRequest$,
  () => DescribeEndpointsResponse$
];
var GetItem$ = [
  9,
  n0,
  _GI,
  0,
  () => GetItemInput$,
  () => GetItemOutput$
];
var PutItem$ = [
  9,
  n0,
  _PI,
  0,
  () => PutItemInput$,
  () => PutItemOutput$
];
var Query$ = [
  9,
  n0,
  _Q,
  0,
  () => QueryInput$,
  () => QueryOutput$
];
var UpdateItem$ = [
  9,
  n0,
  _UIp,
  0,
  () => UpdateItemInput$,
  () => UpdateItemOutput$
];

// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeEndpointsCommand.js
var DescribeEndpointsCommand = class extends command2(_ep02, _mw02, "DescribeEndpoints", DescribeEndpoints$) {
};

// node_modules/@aws-sdk/client-dynamodb/package.json
var package_default = {
  name: "@aws-sdk/client-dynamodb",
  version: "3.1164.0",
  description: "AWS SDK for JavaScript Dynamodb Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-dynamodb",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-dynamodb"
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
    test: "yarn g:vitest run --passWithNoTests",
    "test:watch": "yarn g:vitest watch --passWithNoTests",
    "test:integration": "yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts",
    "test:integration:watch": "yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts",
    "test:e2e": "yarn g:vitest run -c vitest.config.e2e.mts",
    "test:e2e:watch": "yarn g:vitest watch -c vitest.config.e2e.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.980.1",
    "@aws-sdk/credential-provider-node": "^3.972.94",
    "@aws-sdk/dynamodb-codec": "^3.973.56",
    "@aws-sdk/middleware-endpoint-discovery": "^3.972.37",
    "@aws-sdk/types": "^3.975.0",
    "@smithy/core": "^3.38.0",
    "@smithy/fetch-http-handler": "^5.8.0",
    "@smithy/node-http-handler": "^4.14.0",
    "@smithy/types": "^4.19.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@smithy/snapshot-testing": "^2.4.0",
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2",
    vitest: "^4.0.17"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/dynamodb-codec/dist-es/codec-v2/DynamoDBJsonCodec2.js
var ATTRIBUTE_VALUE = "com.amazonaws.dynamodb#AttributeValue";
var DynamoDBJsonShapeSerializer2 = class extends JsonShapeSerializer2 {
  writeValue(schema, value, container) {
    if (value != null && typeof value === "object") {
      const ns = NormalizedSchema.of(schema);
      if (ns.isStructSchema() && ns.getName(true) === ATTRIBUTE_VALUE) {
        this.writeAttributeValue(value);
        return;
      }
    }
    super.writeValue(schema, value, container);
  }
  writeAttributeValue(av) {
    const base64Encode = this.serdeContext?.base64Encoder ?? toBase64;
    this.writeAscii("{");
    let first = true;
    for (const key in av) {
      const val = av[key];
      if (val == null) {
        continue;
      }
      if (!first) {
        this.writeAscii(",");
      }
      first = false;
      this.writeAsciiQuoted(key);
      this.writeAscii(":");
      switch (key) {
        case "B":
          if (val instanceof Uint8Array) {
            this.writeBase64(val);
          } else {
            this.writeJsonString(val);
          }
          break;
        case "BS":
          this.writeAscii("[");
          {
            const arr = val;
            for (let i5 = 0; i5 < arr.length; i5++) {
              if (i5 > 0) {
                this.writeAscii(",");
              }
              const item = arr[i5];
              if (item instanceof Uint8Array) {
                this.writeBase64(item);
              } else {
                this.writeJsonString(base64Encode(item));
              }
            }
          }
          this.writeAscii("]");
          break;
        case "L":
          this.writeAscii("[");
          {
            const arr = val;
            for (let i5 = 0; i5 < arr.length; i5++) {
              if (i5 > 0) {
                this.writeAscii(",");
              }
              if (arr[i5] != null) {
                this.writeAttributeValue(arr[i5]);
              } else {
                this.writeAscii("null");
              }
            }
          }
          this.writeAscii("]");
          break;
        case "M":
          this.writeAscii("{");
          {
            const map = val;
            let mapFirst = true;
            for (const k5 in map) {
              if (map[k5] == null) {
                continue;
              }
              if (!mapFirst) {
                this.writeAscii(",");
              }
              mapFirst = false;
              this.writeJsonString(k5);
              this.writeAscii(":");
              this.writeAttributeValue(map[k5]);
            }
          }
          this.writeAscii("}");
          break;
        case "SS":
        case "NS":
          this.writeAscii("[");
          {
            const arr = val;
            for (let i5 = 0; i5 < arr.length; i5++) {
              if (i5 > 0) {
                this.writeAscii(",");
              }
              this.writeJsonString(arr[i5]);
            }
          }
          this.writeAscii("]");
          break;
        case "S":
        case "N":
          this.writeJsonString(val);
          break;
        case "BOOL":
          this.writeAscii(val ? "true" : "false");
          break;
        case "NULL":
          this.writeAscii(val ? "true" : "false");
          break;
        default:
          this.writeAscii(JSON.stringify(val));
          break;
      }
    }
    this.writeAscii("}");
  }
};
var DynamoDBJsonShapeDeserializer2 = class extends JsonShapeDeserializer2 {
  _read(schema, value) {
    const ns = NormalizedSchema.of(schema);
    if (ns.isStructSchema() && ns.getName(true) === ATTRIBUTE_VALUE) {
      if (value && typeof value === "object") {
        return this.readAttributeValue(value);
      }
    }
    return super._read(ns, value);
  }
  readAttributeValue(av) {
    const base64Decode = this.serdeContext?.base64Decoder ?? fromBase64;
    const out = av;
    if (typeof av.B === "string") {
      out.B = base64Decode(av.B);
    }
    if (Array.isArray(av.BS)) {
      out.BS = av.BS.map(base64Decode);
    }
    if (Array.isArray(av.L)) {
      out.L = av.L.map((v2) => this.readAttributeValue(v2));
    }
    if (av.M && typeof av.M === "object") {
      const m4 = av.M;
      for (const k5 in m4) {
        m4[k5] = this.readAttributeValue(m4[k5]);
      }
    }
    return out;
  }
};
var DynamoDBJsonCodec2 = class extends JsonCodec2 {
  constructor() {
    super({
      timestampFormat: {
        useTrait: true,
        default: 7
      },
      jsonName: false
    });
  }
  createSerializer() {
    const serializer = new DynamoDBJsonShapeSerializer2(this.settings);
    serializer.setSerdeContext(this.serdeContext);
    return serializer;
  }
  createDeserializer() {
    const deserializer = new DynamoDBJsonShapeDeserializer2(this.settings);
    deserializer.setSerdeContext(this.serdeContext);
    return deserializer;
  }
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/endpoint/bdd.js
var L = "ref";
var M = "argv";
var a = -1;
var b = true;
var c = false;
var d = "isSet";
var e = "booleanEquals";
var f = "PartitionResult";
var g = "stringEquals";
var h = "getAttr";
var i = "parsedEndpoint";
var j = "aws.parseArn";
var k = (n2) => "ParsedArn_ssa_" + n2;
var l = "service";
var m = "dynamodb";
var n = "isValidHostLabel";
var o = "accountId";
var p = "FirstArn";
var q = (n2) => "https://{ParsedArn_ssa_" + n2 + "#accountId}.search-ddb.{Region}.{PartitionResult#dualStackDnsSuffix}";
var s = (n2) => "https://{ParsedArn_ssa_" + n2 + "#accountId}.ddb.{Region}.{PartitionResult#dualStackDnsSuffix}";
var t = (n2) => "https://{ParsedArn_ssa_" + n2 + "#accountId}.search-ddb.{Region}.{PartitionResult#dnsSuffix}";
var u = (n2) => "https://{ParsedArn_ssa_" + n2 + "#accountId}.ddb.{Region}.{PartitionResult#dnsSuffix}";
var v = { [L]: "Region" };
var w = { [L]: f };
var x = { "fn": h, [M]: [{ [L]: i }, "authority"] };
var y = { [L]: "AccountIdEndpointMode" };
var z = { "fn": h, [M]: [w, "name"] };
var A = { [L]: "ParsedArn_ssa_2" };
var B = { "fn": h, [M]: [A, "region"] };
var C = { [L]: "ResourceArnList" };
var D = { "fn": h, [M]: [{ [L]: "ParsedArn_ssa_1" }, "region"] };
var E = { [L]: "ParsedArn_ssa_1" };
var F = { [L]: "AccountId" };
var G = {};
var H = { "metricValues": ["O"] };
var I = [v];
var J = [{ [L]: "Endpoint" }];
var K = [{ [L]: "ResourceArn" }];
var _data = {
  conditions: [
    [d, I],
    [d, J],
    [e, [{ [L]: "UseFIPS" }, b]],
    [e, [{ [L]: "UseDualStack" }, b]],
    ["aws.partition", I, f],
    [g, [v, "local"]],
    [e, [{ fn: h, [M]: [w, "supportsFIPS"] }, b]],
    ["parseURL", J, i],
    [g, ["dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}", x]],
    [e, [{ fn: h, [M]: [w, "supportsDualStack"] }, b]],
    [g, ["search-dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}", x]],
    [d, [y]],
    [g, [v, "us-gov-east-1"]],
    [g, [v, "cn-north-1"]],
    [g, [v, "cn-northwest-1"]],
    [g, [v, "us-gov-west-1"]],
    [g, [z, "aws"]],
    [g, [y, "disabled"]],
    [d, K],
    [j, K, k(2)],
    [g, [{ fn: h, [M]: [A, l] }, m]],
    [g, [B, v]],
    [n, [{ fn: h, [M]: [A, o] }, c]],
    [n, [B, c]],
    [d, [C]],
    [h, [C, "[0]"], p],
    [j, [{ [L]: p }], k(1)],
    [g, [D, v]],
    [g, [{ fn: h, [M]: [E, l] }, m]],
    [n, [{ fn: h, [M]: [E, o] }, c]],
    [n, [D, c]],
    [d, [F]],
    [g, [y, "required"]],
    [n, [F, c]],
    [g, [z, "aws-us-gov"]],
    [e, [{ fn: "coalesce", [M]: [{ [L]: "IsSearchOperation" }, c] }, b]]
  ],
  results: [
    [a],
    [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [a, "Endpoint override is not supported for dual-stack endpoints. Please enable dual-stack functionality by enabling the configuration. For more details, see: https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html"],
    ["{Endpoint}", G],
    [a, "Invalid Configuration: FIPS and local endpoint are not supported"],
    [a, "Invalid Configuration: Dualstack and local endpoint are not supported"],
    ["http://localhost:8000", { authSchemes: [{ name: "sigv4", signingName: m, signingRegion: "us-east-1" }] }],
    [a, "Invalid Configuration: AccountIdEndpointMode is required and FIPS is enabled, but FIPS account endpoints are not supported"],
    ["https://search-dynamodb-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", G],
    ["https://dynamodb-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", G],
    [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://search-dynamodb.{Region}.{PartitionResult#dnsSuffix}", G],
    ["https://dynamodb.{Region}.{PartitionResult#dnsSuffix}", G],
    ["https://search-dynamodb-fips.{Region}.{PartitionResult#dnsSuffix}", G],
    ["https://dynamodb-fips.{Region}.{PartitionResult#dnsSuffix}", G],
    [a, "FIPS is enabled but this partition does not support FIPS"],
    [a, "Invalid Configuration: AccountIdEndpointMode is required but account endpoints are not supported in this region"],
    ["https://search-dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}", G],
    ["https://dynamodb.{Region}.{PartitionResult#dualStackDnsSuffix}", G],
    [q(2), H],
    [s(2), H],
    [q(1), H],
    [s(1), H],
    ["https://{AccountId}.search-ddb.{Region}.{PartitionResult#dualStackDnsSuffix}", H],
    ["https://{AccountId}.ddb.{Region}.{PartitionResult#dualStackDnsSuffix}", H],
    [a, "Credentials-sourced account ID parameter is invalid"],
    [a, "AccountIdEndpointMode is required but no AccountID was provided or able to be loaded"],
    [a, "DualStack is enabled but this partition does not support DualStack"],
    [t(2), H],
    [u(2), H],
    [t(1), H],
    [u(1), H],
    ["https://{AccountId}.search-ddb.{Region}.{PartitionResult#dnsSuffix}", H],
    ["https://{AccountId}.ddb.{Region}.{PartitionResult#dnsSuffix}", H],
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
  6,
  3,
  1,
  4,
  r + 35,
  2,
  r + 1,
  5,
  3,
  r + 2,
  r + 4,
  1,
  85,
  7,
  2,
  69,
  8,
  3,
  38,
  9,
  4,
  10,
  r + 35,
  5,
  r + 7,
  11,
  11,
  12,
  77,
  12,
  18,
  13,
  13,
  18,
  14,
  14,
  18,
  15,
  15,
  18,
  16,
  16,
  18,
  17,
  32,
  r + 17,
  77,
  17,
  37,
  19,
  18,
  20,
  25,
  19,
  21,
  25,
  20,
  22,
  25,
  21,
  23,
  25,
  22,
  24,
  25,
  23,
  36,
  25,
  24,
  26,
  32,
  25,
  27,
  32,
  26,
  28,
  32,
  27,
  29,
  32,
  28,
  30,
  32,
  29,
  31,
  32,
  30,
  35,
  32,
  31,
  33,
  37,
  33,
  34,
  r + 26,
  35,
  r + 33,
  r + 34,
  35,
  r + 31,
  r + 32,
  35,
  r + 29,
  r + 30,
  32,
  r + 27,
  77,
  4,
  39,
  r + 35,
  5,
  r + 6,
  40,
  9,
  41,
  r + 28,
  11,
  42,
  68,
  12,
  48,
  43,
  13,
  48,
  44,
  14,
  48,
  45,
  15,
  48,
  46,
  16,
  48,
  47,
  32,
  r + 17,
  68,
  17,
  67,
  49,
  18,
  50,
  55,
  19,
  51,
  55,
  20,
  52,
  55,
  21,
  53,
  55,
  22,
  54,
  55,
  23,
  66,
  55,
  24,
  56,
  62,
  25,
  57,
  62,
  26,
  58,
  62,
  27,
  59,
  62,
  28,
  60,
  62,
  29,
  61,
  62,
  30,
  65,
  62,
  31,
  63,
  67,
  33,
  64,
  r + 26,
  35,
  r + 24,
  r + 25,
  35,
  r + 22,
  r + 23,
  35,
  r + 20,
  r + 21,
  32,
  r + 27,
  68,
  35,
  r + 18,
  r + 19,
  3,
  78,
  70,
  4,
  71,
  r + 35,
  5,
  r + 5,
  72,
  6,
  73,
  r + 16,
  11,
  74,
  75,
  32,
  r + 8,
  75,
  34,
  77,
  76,
  35,
  r + 14,
  r + 15,
  35,
  r + 12,
  r + 13,
  4,
  79,
  r + 35,
  5,
  r + 5,
  80,
  6,
  81,
  r + 11,
  9,
  82,
  r + 11,
  11,
  83,
  84,
  32,
  r + 8,
  84,
  35,
  r + 9,
  r + 10,
  2,
  r + 1,
  86,
  3,
  r + 2,
  87,
  4,
  88,
  r + 4,
  7,
  89,
  r + 4,
  8,
  r + 3,
  90,
  10,
  r + 3,
  r + 4
]);
var bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js
var cache = new EndpointCache({
  size: 50,
  params: [
    "AccountId",
    "AccountIdEndpointMode",
    "Endpoint",
    "IsSearchOperation",
    "Region",
    "ResourceArn",
    "ResourceArnList",
    "UseDualStack",
    "UseFIPS"
  ]
});
var defaultEndpointResolver = (endpointParams, context = {}) => {
  return cache.get(endpointParams, () => decideEndpoint(bdd, {
    endpointParams,
    logger: context.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-dynamodb/dist-es/runtimeConfig.shared.js
var getRuntimeConfig = (config) => {
  return {
    apiVersion: "2012-08-10",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultDynamoDBHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer()
      }
    ],
    logger: config?.logger ?? new NoOpLogger(),
    protocol: config?.protocol ?? AwsJson1_0Protocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.dynamodb",
      errorTypeRegistries,
      xmlNamespace: "http://dynamodb.amazonaws.com/doc/2012-08-10/",
      version: "2012-08-10",
      serviceTarget: "DynamoDB_20120810",
      jsonCodec: new DynamoDBJsonCodec2()
    },
    serviceId: config?.serviceId ?? "DynamoDB",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/runtimeConfig.js
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
    accountIdEndpointMode: config?.accountIdEndpointMode ?? loadConfig(NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS, loaderConfig),
    authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
    defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default.version }),
    endpointDiscoveryEnabledProvider: config?.endpointDiscoveryEnabledProvider ?? loadConfig(NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS, loaderConfig),
    maxAttempts: config?.maxAttempts ?? loadConfig(Retry.v2026 ? { ...NODE_MAX_ATTEMPT_CONFIG_OPTIONS, default: 4 } : NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
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

// node_modules/@aws-sdk/client-dynamodb/dist-es/auth/httpAuthExtensionConfiguration.js
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

// node_modules/@aws-sdk/client-dynamodb/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/DynamoDBClient.js
var DynamoDBClient = class extends Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig2(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters(_config_0);
    const _config_2 = resolveAccountIdEndpointModeConfig(_config_1);
    const _config_3 = resolveUserAgentConfig(_config_2);
    const _config_4 = resolveRetryConfig(_config_3, { defaultBaseDelay: Retry.v2026 ? 25 : void 0, defaultMaxAttempts: Retry.v2026 ? 4 : void 0 });
    const _config_5 = resolveRegionConfig(_config_4);
    const _config_6 = resolveHostHeaderConfig(_config_5);
    const _config_7 = resolveEndpointConfig(_config_6);
    const _config_8 = resolveHttpAuthSchemeConfig(_config_7);
    const _config_9 = resolveEndpointDiscoveryConfig(_config_8, { endpointDiscoveryCommandCtor: DescribeEndpointsCommand });
    const _config_10 = resolveRuntimeExtensions(_config_9, configuration?.extensions || []);
    this.config = _config_10;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultDynamoDBHttpAuthSchemeParametersProvider,
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

// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DeleteItemCommand.js
var DeleteItemCommand = class extends command2(_ep3, _mw02, "DeleteItem", DeleteItem$) {
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/GetItemCommand.js
var GetItemCommand = class extends command2(_ep3, _mw02, "GetItem", GetItem$) {
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/PutItemCommand.js
var PutItemCommand = class extends command2(_ep3, _mw02, "PutItem", PutItem$) {
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/QueryCommand.js
var QueryCommand = class extends command2(_ep3, _mw02, "Query", Query$) {
};

// node_modules/@aws-sdk/client-dynamodb/dist-es/commands/UpdateItemCommand.js
var UpdateItemCommand = class extends command2(_ep3, _mw02, "UpdateItem", UpdateItem$) {
};

// src/aws/dynamodb-partition.ts
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
    let start;
    do {
      const page = await this.#explained(
        "dynamodb:Query",
        () => this.#client.send(
          new QueryCommand({
            TableName: this.table,
            KeyConditionExpression: "#pk = :pk AND begins_with(#sk, :prefix)",
            ExpressionAttributeNames: { "#pk": "pk", "#sk": "sk" },
            ExpressionAttributeValues: marshal({ ":pk": this.partition, ":prefix": prefix }),
            ScanIndexForward: false,
            ConsistentRead: true,
            Limit: pageSize,
            ...start === void 0 ? {} : { ExclusiveStartKey: start }
          })
        )
      );
      yield* page.Items ?? [];
      start = page.LastEvaluatedKey;
    } while (start !== void 0);
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
  #key(sortKey) {
    return marshal({ pk: this.partition, sk: sortKey });
  }
  async #conditional(iamAction, call) {
    return this.#explained(iamAction, async () => {
      try {
        return await call();
      } catch (error) {
        if (isAwsError(error, "ConditionalCheckFailedException")) return void 0;
        throw error;
      }
    });
  }
  async #explained(iamAction, call) {
    try {
      return await call();
    } catch (error) {
      if (!isAwsError(error, "ResourceNotFoundException")) {
        return explaining(iamAction, `the table '${this.table}'`, () => Promise.reject(error));
      }
      throw new UserError(`The ledger table '${this.table}' does not exist in this region.`, {
        fix: "Create it with infrastructure as code (docs/platform.md), or correct 'ledgerTable' in the parameter '/renga/platform'.",
        cause: error
      });
    }
  }
};
var UNLESS_THERE = {
  ConditionExpression: "attribute_not_exists(#pk)",
  ExpressionAttributeNames: { "#pk": "pk" }
};
var marshal = (value) => marshall(value, { removeUndefinedValues: true });

// src/aws/dynamodb-lock.ts
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
      if (item === void 0) continue;
      return {
        held: false,
        by: { id: item["holder"]?.S ?? "unknown", who: item["who"]?.S ?? "unknown" },
        until: Number(item["until"]?.N ?? 0)
      };
    }
  }
  #take(holder, leaseSeconds) {
    const now = this.#clock.now();
    const fields = { holder: holder.id, who: holder.who, until: now + leaseSeconds * 1e3 };
    return this.#items.put(LOCK_KEY, fields, {
      // The same holder again is the same run, killed and started anew.
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
    throw new LockLostError(this.#environment, item?.["who"]?.S);
  }
};

// src/aws/dynamodb-ledger.ts
var PAGE = 25;
var MAX_ROUNDS = 500;
var DynamoDbLedger = class {
  #items;
  #clock;
  #lock;
  constructor(session, scope, clock) {
    const { table, app, environment } = scope;
    this.#items = new DynamoDbPartition(session, table, `${app}#${environment}`);
    this.#clock = clock;
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
      const release = { ...draft, version, status: "pending", createdAt: now, updatedAt: now };
      if (await this.#items.put(releaseKey(version), { ...release }, UNLESS_THERE)) return release;
    }
    throw new UserError(
      `No release could be opened in ${MAX_ROUNDS} attempts: others open releases of '${this.#items.partition}' all the time.`
    );
  }
  async get(version) {
    const item = await this.#items.get(releaseKey(version));
    return item === void 0 ? void 0 : this.#decode(item);
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
    const writeId = randomUUID();
    const set = { ...change, updatedAt: this.#timestamp(), writeId };
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
    throw new StaleReleaseError(version, from, present?.status);
  }
  acquireLock(holder, leaseSeconds) {
    return this.#lock.acquire(holder, leaseSeconds);
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
  #timestamp() {
    return new Date(this.#clock.now()).toISOString();
  }
};
var RELEASE_PREFIX = "release#";
var releaseKey = (version) => `${RELEASE_PREFIX}${String(version).padStart(10, "0")}`;
var runItemKey = (runKey) => `run#${runKey}`;

// src/image/reference.ts
var DIGEST = /^sha256:[0-9a-f]{64}$/;
var REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var TAG = /^\w[\w.-]{0,127}$/;
function parseImageReference(text2) {
  const bad = (problem) => new UserError(`Image reference '${text2}' ${problem}.`, {
    fix: "Give registry/repository:tag or registry/repository@sha256:\u2026."
  });
  const [name = "", digest, ...extra] = text2.split("@");
  if (extra.length > 0) throw bad("has more than one '@'");
  if (digest !== void 0 && !DIGEST.test(digest))
    throw bad(`has the digest '${digest}', which is not sha256 and 64 hexadecimal digits`);
  const slash = name.indexOf("/");
  const registry = slash === -1 ? "" : name.slice(0, slash);
  if (!/[.:]/.test(registry) && registry !== "localhost") throw bad("names no registry");
  const rest = name.slice(slash + 1);
  const colon = rest.lastIndexOf(":");
  const repository = colon === -1 ? rest : rest.slice(0, colon);
  const tag = colon === -1 ? void 0 : rest.slice(colon + 1);
  if (!REPOSITORY.test(repository))
    throw bad(`has the repository '${repository}', which is not a repository name`);
  if (tag !== void 0 && !TAG.test(tag)) throw bad(`has the tag '${tag}', which is not a tag`);
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

// src/aws/ecr-image-inspector.ts
var CONFIG_LIMIT = 4 * 1024 * 1024;
var EcrImageInspector = class {
  #client;
  #region;
  #signal;
  constructor(client, options) {
    this.#client = client;
    this.#region = options.region;
    this.#signal = options.signal;
  }
  async inspect(reference) {
    const { registry, repository } = reference;
    const { digest, text: text2 } = await this.#manifest(reference, reference);
    const document = parseManifest(text2);
    const image = document?.kind === "index" ? await this.#fromIndex(reference, document.manifests) : { digest, document };
    if (image.document?.kind !== "image")
      throw unreadable(reference, `its manifest ${image.digest} is no image manifest`);
    const config = parseImageConfig(await this.#config(reference, image.document.manifest.config));
    if (config === void 0)
      throw unreadable(reference, `its config ${image.document.manifest.config.digest} is no image config`);
    return {
      reference: { registry, repository, digest: image.digest },
      digest: image.digest,
      config,
      processes: readProcessTable(config)
    };
  }
  async #fromIndex(reference, manifests) {
    const chosen = selectPlatform(manifests, formatImageReference(reference));
    if (isIndex(chosen.mediaType)) throw unreadable(reference, "its index holds another index");
    const { digest, text: text2 } = await this.#manifest(reference, { digest: chosen.digest });
    return { digest, document: parseManifest(text2) };
  }
  async #manifest(reference, wanted) {
    if (wanted.digest === void 0 && wanted.tag === void 0) {
      throw new UserError(
        `Image reference '${formatImageReference(reference)}' has neither a digest nor a tag.`,
        {
          fix: "Give registry/repository@sha256:\u2026."
        }
      );
    }
    const answer = await this.#call(
      "ecr:BatchGetImage",
      reference,
      () => this.#client.send(
        new BatchGetImageCommand({
          ...registryId(reference),
          repositoryName: reference.repository,
          imageIds: [wanted.digest === void 0 ? { imageTag: wanted.tag } : { imageDigest: wanted.digest }],
          acceptedMediaTypes: ACCEPTED_MANIFESTS
        }),
        { abortSignal: this.#signal }
      )
    );
    const found = answer.images?.[0];
    if (!found?.imageManifest || !found.imageId?.imageDigest) {
      const what = wanted.digest ?? `tag '${wanted.tag}'`;
      const reason = answer.failures?.[0]?.failureCode;
      throw new UserError(
        `Input 'image': there is no image ${what} in the repository '${reference.repository}' in ${this.#region}${reason === void 0 ? "" : ` (${reason})`}.`,
        {
          fix: "Give the output 'image' of push-ecr; an image may also have been removed by a lifecycle policy."
        }
      );
    }
    return { digest: found.imageId.imageDigest, text: found.imageManifest };
  }
  async #config(reference, config) {
    const answer = await this.#call(
      "ecr:GetDownloadUrlForLayer",
      reference,
      () => this.#client.send(
        new GetDownloadUrlForLayerCommand({
          ...registryId(reference),
          repositoryName: reference.repository,
          layerDigest: config.digest
        }),
        { abortSignal: this.#signal }
      )
    );
    if (!answer.downloadUrl)
      throw unreadable(reference, `ECR gave no address for its config ${config.digest}`);
    if (config.size > CONFIG_LIMIT) throw unreadable(reference, `its config has ${config.size} bytes`);
    const bytes = await download(answer.downloadUrl, this.#signal);
    const digest = sha256(bytes);
    if (digest !== config.digest)
      throw unreadable(reference, `its config arrived with the digest ${digest} instead of ${config.digest}`);
    return new TextDecoder().decode(bytes);
  }
  #call(iamAction, reference, call) {
    return explaining(iamAction, `repository '${reference.repository}' in ${this.#region}`, async () => {
      try {
        return await call();
      } catch (error) {
        if (isAwsError(error, "RepositoryNotFoundException")) {
          throw missingRepository(reference.repository, this.#region, error);
        }
        throw error;
      }
    });
  }
};
function registryId({ registry }) {
  const account = /^(\d{12})\.dkr[.-]ecr/.exec(registry)?.[1];
  return account === void 0 ? {} : { registryId: account };
}
async function download(url, signal) {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(3e4)]) });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      if (attempt >= 3 || response.status < 500 && response.status !== 429) {
        throw new UserError(
          `The image's config could not be read: ${new URL(url).host} answered ${response.status}.`,
          {
            fix: "Run the job again."
          }
        );
      }
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof UserError) throw cause;
      if (attempt >= 3) {
        throw new UserError(`The image's config could not be read from ${new URL(url).host}.`, {
          fix: "Check the runner's network and run the job again.",
          cause
        });
      }
    }
  }
}
var unreadable = (reference, what) => new UserError(`The image ${formatImageReference(reference)} cannot be read: ${what}.`, {
  fix: "Push it again."
});

// node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthSchemeProvider.js
var defaultECSHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption2(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "ecs",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
var defaultECSHttpAuthSchemeProvider = (authParameters) => {
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

// node_modules/@aws-sdk/client-ecs/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters2 = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "ecs"
  });
};
var commonParams2 = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-ecs/package.json
var package_default2 = {
  name: "@aws-sdk/client-ecs",
  version: "3.1164.0",
  description: "AWS SDK for JavaScript Ecs Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-ecs",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-ecs"
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
    "@aws-sdk/core": "^3.980.1",
    "@aws-sdk/credential-provider-node": "^3.972.94",
    "@aws-sdk/types": "^3.975.0",
    "@smithy/core": "^3.38.0",
    "@smithy/fetch-http-handler": "^5.8.0",
    "@smithy/node-http-handler": "^4.14.0",
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

// node_modules/@aws-sdk/client-ecs/dist-es/endpoint/bdd.js
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
    [e2, [{ fn: f2, argv: [h2, "supportsFIPS"] }, b2]]
  ],
  results: [
    [a2],
    [a2, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a2, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [g2, i2],
    ["https://ecs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i2],
    [a2, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://ecs-fips.{Region}.{PartitionResult#dnsSuffix}", i2],
    [a2, "FIPS is enabled but this partition does not support FIPS"],
    ["https://ecs.{Region}.{PartitionResult#dualStackDnsSuffix}", i2],
    [a2, "DualStack is enabled but this partition does not support DualStack"],
    ["https://ecs.{Region}.{PartitionResult#dnsSuffix}", i2],
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
  12,
  3,
  1,
  4,
  r2 + 11,
  2,
  5,
  r2 + 11,
  3,
  8,
  6,
  4,
  7,
  r2 + 10,
  5,
  r2 + 8,
  r2 + 9,
  4,
  10,
  9,
  6,
  r2 + 6,
  r2 + 7,
  5,
  11,
  r2 + 5,
  6,
  r2 + 4,
  r2 + 5,
  3,
  r2 + 1,
  13,
  4,
  r2 + 2,
  r2 + 3
]);
var bdd2 = BinaryDecisionDiagram.from(nodes2, root2, _data2.conditions, _data2.results);

// node_modules/@aws-sdk/client-ecs/dist-es/endpoint/endpointResolver.js
var cache2 = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver2 = (endpointParams, context = {}) => {
  return cache2.get(endpointParams, () => decideEndpoint(bdd2, {
    endpointParams,
    logger: context.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-ecs/dist-es/models/ECSServiceException.js
var ECSServiceException = class _ECSServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ecs#ECSServiceException";
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _ECSServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-ecs/dist-es/models/errors.js
var AccessDeniedException = class _AccessDeniedException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#AccessDeniedException";
  name = "AccessDeniedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "AccessDeniedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AccessDeniedException.prototype);
  }
};
var ClientException = class _ClientException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ClientException";
  name = "ClientException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ClientException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ClientException.prototype);
  }
};
var ClusterNotFoundException = class _ClusterNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ClusterNotFoundException";
  name = "ClusterNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ClusterNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ClusterNotFoundException.prototype);
  }
};
var InvalidParameterException = class _InvalidParameterException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#InvalidParameterException";
  name = "InvalidParameterException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidParameterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidParameterException.prototype);
  }
};
var LimitExceededException2 = class _LimitExceededException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#LimitExceededException";
  name = "LimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LimitExceededException.prototype);
  }
};
var ServerException = class _ServerException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ServerException";
  name = "ServerException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "ServerException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _ServerException.prototype);
  }
};
var UnsupportedFeatureException = class _UnsupportedFeatureException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#UnsupportedFeatureException";
  name = "UnsupportedFeatureException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnsupportedFeatureException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnsupportedFeatureException.prototype);
  }
};
var UpdateInProgressException = class _UpdateInProgressException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#UpdateInProgressException";
  name = "UpdateInProgressException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UpdateInProgressException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UpdateInProgressException.prototype);
  }
};
var NamespaceNotFoundException = class _NamespaceNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#NamespaceNotFoundException";
  name = "NamespaceNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "NamespaceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _NamespaceNotFoundException.prototype);
  }
};
var ClusterContainsCapacityProviderException = class _ClusterContainsCapacityProviderException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ClusterContainsCapacityProviderException";
  name = "ClusterContainsCapacityProviderException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ClusterContainsCapacityProviderException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ClusterContainsCapacityProviderException.prototype);
  }
};
var ClusterContainsContainerInstancesException = class _ClusterContainsContainerInstancesException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ClusterContainsContainerInstancesException";
  name = "ClusterContainsContainerInstancesException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ClusterContainsContainerInstancesException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ClusterContainsContainerInstancesException.prototype);
  }
};
var ClusterContainsServicesException = class _ClusterContainsServicesException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ClusterContainsServicesException";
  name = "ClusterContainsServicesException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ClusterContainsServicesException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ClusterContainsServicesException.prototype);
  }
};
var ClusterContainsTasksException = class _ClusterContainsTasksException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ClusterContainsTasksException";
  name = "ClusterContainsTasksException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ClusterContainsTasksException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ClusterContainsTasksException.prototype);
  }
};
var TargetNotConnectedException = class _TargetNotConnectedException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#TargetNotConnectedException";
  name = "TargetNotConnectedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TargetNotConnectedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TargetNotConnectedException.prototype);
  }
};
var ResourceInUseException2 = class _ResourceInUseException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ResourceInUseException";
  name = "ResourceInUseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceInUseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceInUseException.prototype);
  }
};
var TargetNotFoundException = class _TargetNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#TargetNotFoundException";
  name = "TargetNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TargetNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TargetNotFoundException.prototype);
  }
};
var ServiceNotFoundException = class _ServiceNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ServiceNotFoundException";
  name = "ServiceNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceNotFoundException.prototype);
  }
};
var AttributeLimitExceededException = class _AttributeLimitExceededException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#AttributeLimitExceededException";
  name = "AttributeLimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "AttributeLimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AttributeLimitExceededException.prototype);
  }
};
var MissingVersionException = class _MissingVersionException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#MissingVersionException";
  name = "MissingVersionException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MissingVersionException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MissingVersionException.prototype);
  }
};
var NoUpdateAvailableException = class _NoUpdateAvailableException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#NoUpdateAvailableException";
  name = "NoUpdateAvailableException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "NoUpdateAvailableException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _NoUpdateAvailableException.prototype);
  }
};
var ServiceDeploymentNotFoundException = class _ServiceDeploymentNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ServiceDeploymentNotFoundException";
  name = "ServiceDeploymentNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceDeploymentNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceDeploymentNotFoundException.prototype);
  }
};
var PlatformUnknownException = class _PlatformUnknownException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#PlatformUnknownException";
  name = "PlatformUnknownException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PlatformUnknownException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PlatformUnknownException.prototype);
  }
};
var DaemonNotActiveException = class _DaemonNotActiveException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#DaemonNotActiveException";
  name = "DaemonNotActiveException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DaemonNotActiveException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DaemonNotActiveException.prototype);
  }
};
var DaemonNotFoundException = class _DaemonNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#DaemonNotFoundException";
  name = "DaemonNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DaemonNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DaemonNotFoundException.prototype);
  }
};
var GatewayNotFoundException = class _GatewayNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#GatewayNotFoundException";
  name = "GatewayNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "GatewayNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _GatewayNotFoundException.prototype);
  }
};
var ResourceNotFoundException2 = class _ResourceNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ResourceNotFoundException";
  name = "ResourceNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceNotFoundException.prototype);
  }
};
var PlatformTaskDefinitionIncompatibilityException = class _PlatformTaskDefinitionIncompatibilityException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#PlatformTaskDefinitionIncompatibilityException";
  name = "PlatformTaskDefinitionIncompatibilityException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PlatformTaskDefinitionIncompatibilityException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PlatformTaskDefinitionIncompatibilityException.prototype);
  }
};
var ServiceNotActiveException = class _ServiceNotActiveException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ServiceNotActiveException";
  name = "ServiceNotActiveException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceNotActiveException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceNotActiveException.prototype);
  }
};
var ConflictException = class _ConflictException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#ConflictException";
  name = "ConflictException";
  $fault = "client";
  resourceIds;
  constructor(opts) {
    super({
      name: "ConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ConflictException.prototype);
    this.resourceIds = opts.resourceIds;
  }
};
var TaskSetNotFoundException = class _TaskSetNotFoundException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#TaskSetNotFoundException";
  name = "TaskSetNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TaskSetNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TaskSetNotFoundException.prototype);
  }
};
var BlockedException = class _BlockedException extends ECSServiceException {
  static shapeId = "com.amazonaws.ecs#BlockedException";
  name = "BlockedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "BlockedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _BlockedException.prototype);
  }
};

// node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js
var _A2 = "Attachment";
var _AC = "AdvancedConfiguration";
var _ACR = "AcceleratorCountRequest";
var _AD = "AttachmentDetails";
var _ADE = "AccessDeniedException";
var _AIT = "AllowedInstanceType";
var _AITS = "AllowedInstanceTypeSet";
var _ALEE = "AttributeLimitExceededException";
var _AM2 = "AcceleratorManufacturer";
var _AMS = "AcceleratorManufacturerSet";
var _AN = "AcceleratorName";
var _ANS = "AcceleratorNameSet";
var _AT = "AcceleratorType";
var _ATMMBR = "AcceleratorTotalMemoryMiBRequest";
var _ATS = "AcceleratorTypeSet";
var _AVC = "AwsVpcConfiguration";
var _At2 = "Attribute";
var _Att = "Attachments";
var _Attr = "Attributes";
var _BE = "BlockedException";
var _BEBMR = "BaselineEbsBandwidthMbpsRequest";
var _C2 = "Cluster";
var _CA = "CreatedAt";
var _CC2 = "CanaryConfiguration";
var _CCCIE = "ClusterContainsContainerInstancesException";
var _CCCPE = "ClusterContainsCapacityProviderException";
var _CCR = "CreateClusterRequest";
var _CCSE = "ClusterContainsServicesException";
var _CCTE = "ClusterContainsTasksException";
var _CCl = "ClusterConfiguration";
var _CD = "ContainerDefinition";
var _CDR = "CreateDaemonRequest";
var _CDo = "ContainerDependency";
var _CDon = "ContainerDefinitions";
var _CDont = "ContainerDependencies";
var _CE2 = "ClientException";
var _CEo = "ConflictException";
var _CI = "ContainerImage";
var _CIon = "ContainerImages";
var _CM = "CpuManufacturer";
var _CMS = "CpuManufacturerSet";
var _CNFE = "ClusterNotFoundException";
var _CO2 = "ContainerOverride";
var _COo2 = "ContainerOverrides";
var _CPS = "CapacityProviderStrategy";
var _CPSI = "CapacityProviderStrategyItem";
var _CRP = "ContainerRestartPolicy";
var _CS = "ClusterSetting";
var _CSCD = "ClusterServiceConnectDefaults";
var _CSCDR = "ClusterServiceConnectDefaultsRequest";
var _CSD = "ContinueServiceDeployment";
var _CSDR = "ContinueServiceDeploymentRequest";
var _CSDRo = "ContinueServiceDeploymentResponse";
var _CSR = "CreateServiceRequest";
var _CSRr = "CreateServiceResponse";
var _CSl = "ClusterSettings";
var _CSr = "CreateService";
var _Cl = "Clusters";
var _Co2 = "Container";
var _Con = "Containers";
var _D = "Deployment";
var _DA = "DeploymentAlarms";
var _DAC = "DaemonAlarmConfiguration";
var _DC = "DeploymentConfiguration";
var _DCBe = "DeploymentCircuitBreaker";
var _DCD = "DaemonContainerDefinition";
var _DCIRes = "DescribeContainerInstancesRequest";
var _DCPRes = "DescribeCapacityProvidersRequest";
var _DCRes = "DescribeClustersRequest";
var _DCResc = "DescribeClustersResponse";
var _DCe = "DeploymentController";
var _DCes = "DescribeClusters";
var _DDA = "DaemonDeploymentAlarms";
var _DDC = "DaemonDeploymentConfiguration";
var _DDDR = "DescribeDaemonDeploymentsRequest";
var _DDRR = "DescribeDaemonRevisionsRequest";
var _DEGSRes = "DescribeExpressGatewayServiceRequest";
var _DES = "DeploymentEphemeralStorage";
var _DESC = "DeploymentEarlySuccessCriteria";
var _DL = "DevicesList";
var _DLH = "DeploymentLifecycleHook";
var _DLHD = "DeploymentLifecycleHookDetail";
var _DLHDL = "DeploymentLifecycleHookDetailList";
var _DLHL = "DeploymentLifecycleHookList";
var _DLHTC = "DeploymentLifecycleHookTimeoutConfiguration";
var _DLP = "DaemonLinuxParameters";
var _DNAE = "DaemonNotActiveException";
var _DNFE = "DaemonNotFoundException";
var _DRa = "DaemonRollback";
var _DSD = "DescribeServiceDeployments";
var _DSDR = "DescribeServiceDeploymentsRequest";
var _DSDRe = "DescribeServiceDeploymentsResponse";
var _DSR = "DeleteServiceRequest";
var _DSRR = "DescribeServiceRevisionsRequest";
var _DSRRe = "DescribeServiceRevisionsResponse";
var _DSRe = "DeleteServiceResponse";
var _DSRes = "DescribeServicesRequest";
var _DSResc = "DescribeServicesResponse";
var _DSRescr = "DescribeServiceRevisions";
var _DSe = "DeleteService";
var _DSes = "DescribeServices";
var _DT = "DescribeTasks";
var _DTDR = "DeleteTaskDefinitionsRequest";
var _DTDRes = "DescribeTaskDefinitionRequest";
var _DTDResc = "DescribeTaskDefinitionResponse";
var _DTDes = "DescribeTaskDefinition";
var _DTR = "DescribeTasksRequest";
var _DTRe = "DescribeTasksResponse";
var _DTSRes = "DescribeTaskSetsRequest";
var _DVC = "DockerVolumeConfiguration";
var _De2 = "Device";
var _Dep = "Deployments";
var _EBSTS = "EBSTagSpecification";
var _EBSTSa = "EBSTagSpecifications";
var _ECC = "ExecuteCommandConfiguration";
var _ECLC = "ExecuteCommandLogConfiguration";
var _ECSMR = "ECSManagedResources";
var _EF = "EnvironmentFile";
var _EFSAC = "EFSAuthorizationConfig";
var _EFSVC = "EFSVolumeConfiguration";
var _EFn = "EnvironmentFiles";
var _EGC = "ExpressGatewayContainer";
var _EGR = "ElbGatewayResources";
var _EGRC = "ExpressGatewayRepositoryCredentials";
var _EGSALC = "ExpressGatewayServiceAwsLogsConfiguration";
var _EGSNC = "ExpressGatewayServiceNetworkConfiguration";
var _EIT = "ExcludedInstanceType";
var _EITS = "ExcludedInstanceTypeSet";
var _ES = "EphemeralStorage";
var _EV = "EnvironmentVariables";
var _F = "Failure";
var _FC = "FirelensConfiguration";
var _FSWFSAC = "FSxWindowsFileServerAuthorizationConfig";
var _FSWFSVC = "FSxWindowsFileServerVolumeConfiguration";
var _Fa = "Failures";
var _GC = "GatewayConnection";
var _GCAR = "GatewayConnectionAlbResources";
var _GCARL = "GatewayConnectionAlbResourcesList";
var _GCF = "GatewayConnectorFilters";
var _GCHC = "GatewayConnectorHealthCheck";
var _GCHCM = "GatewayConnectorHealthCheckMatcher";
var _GCL = "GatewayConnectionList";
var _GCLa = "GatewayConnectorList";
var _GCR = "GatewayConnectionResources";
var _GCa = "GatewayConnector";
var _GENC = "GatewayElbNetworkConfiguration";
var _GNFE = "GatewayNotFoundException";
var _GRAR = "GatewayRouteAlbResources";
var _GRLBSG = "GatewayRouteLoadBalancerSecurityGroup";
var _GRLBSGL = "GatewayRouteLoadBalancerSecurityGroupList";
var _GTPR = "GetTaskProtectionRequest";
var _GTTH = "GatewayTestTrafficHeader";
var _HC = "HealthCheck";
var _HE = "HostEntry";
var _HEL = "HostEntryList";
var _HVP = "HostVolumeProperties";
var _IA = "InferenceAccelerator";
var _IAO = "InferenceAcceleratorOverride";
var _IAOn = "InferenceAcceleratorOverrides";
var _IAn = "InferenceAccelerators";
var _IG = "InstanceGeneration";
var _IGS = "InstanceGenerationSet";
var _IPE = "InvalidParameterException";
var _IRR = "InstanceRequirementsRequest";
var _KC2 = "KernelCapabilities";
var _KVP = "KeyValuePair";
var _LB = "LoadBalancer";
var _LBo = "LoadBalancers";
var _LC = "LinearConfiguration";
var _LCIRi = "ListContainerInstancesResponse";
var _LCRi = "ListClustersResponse";
var _LCo = "LogConfiguration";
var _LDDR = "ListDaemonDeploymentsRequest";
var _LDR = "ListDaemonsRequest";
var _LEE2 = "LimitExceededException";
var _LGCAR = "ListGatewayClusterAssociationsRequest";
var _LGR = "ListGatewaysRequest";
var _LGRR = "ListGatewayRoutesRequest";
var _LP = "LinuxParameters";
var _LS = "ListServices";
var _LSBNRi = "ListServicesByNamespaceResponse";
var _LSD = "ListServiceDeployments";
var _LSDR = "ListServiceDeploymentsRequest";
var _LSDRi = "ListServiceDeploymentsResponse";
var _LSR = "ListServicesRequest";
var _LSRi = "ListServicesResponse";
var _LST = "LocalStorageType";
var _LSTS = "LocalStorageTypeSet";
var _LT = "ListTasks";
var _LTDFRi = "ListTaskDefinitionFamiliesResponse";
var _LTDRi = "ListTaskDefinitionsResponse";
var _LTR = "ListTasksRequest";
var _LTRi = "ListTasksResponse";
var _MA = "ManagedAgent";
var _MAASP = "ManagedApplicationAutoScalingPolicy";
var _MAASPa = "ManagedApplicationAutoScalingPolicies";
var _MAS = "ManagedAutoScaling";
var _MAa = "ManagedAgents";
var _MC = "ManagedCertificate";
var _MCL = "MetricConfigurationList";
var _MCe = "MetricConfiguration";
var _MCo = "MonitoringConfiguration";
var _MGBPVCR = "MemoryGiBPerVCpuRequest";
var _MINC = "ManagedInstancesNetworkConfiguration";
var _MIP = "ManagedIngressPath";
var _MIPan = "ManagedIngressPaths";
var _ML = "ManagedListener";
var _MLB = "ManagedLoadBalancer";
var _MLG = "ManagedLogGroup";
var _MLGa = "ManagedLogGroups";
var _MLR = "ManagedListenerRule";
var _MMA = "ManagedMetricAlarm";
var _MMAa = "ManagedMetricAlarms";
var _MMBR = "MemoryMiBRequest";
var _MP = "MountPoint";
var _MPL = "MountPointList";
var _MSC = "ManagedStorageConfiguration";
var _MSG = "ManagedSecurityGroup";
var _MSGa = "ManagedSecurityGroups";
var _MST = "ManagedScalableTarget";
var _MTG = "ManagedTargetGroup";
var _MTGa = "ManagedTargetGroups";
var _MVE = "MissingVersionException";
var _NB = "NetworkBinding";
var _NBGR = "NetworkBandwidthGbpsRequest";
var _NBe = "NetworkBindings";
var _NC = "NetworkConfiguration";
var _NI = "NetworkInterface";
var _NICR = "NetworkInterfaceCountRequest";
var _NIe = "NetworkInterfaces";
var _NMA = "NvidiaMpsAllocation";
var _NNFE = "NamespaceNotFoundException";
var _NUAE = "NoUpdateAvailableException";
var _PC = "PlacementConstraint";
var _PCCPR = "PutClusterCapacityProvidersRequest";
var _PCP = "ProxyConfigurationProperties";
var _PCl = "PlacementConstraints";
var _PCr = "ProxyConfiguration";
var _PM = "PortMapping";
var _PML = "PortMappingList";
var _PS = "PlacementStrategy";
var _PSl = "PlacementStrategies";
var _PTDIE = "PlatformTaskDefinitionIncompatibilityException";
var _PUE = "PlatformUnknownException";
var _R = "Resource";
var _RA2 = "RequiresAttributes";
var _RC = "RepositoryCredentials";
var _RCe = "ResolvedConfiguration";
var _RIUE2 = "ResourceInUseException";
var _RNFE2 = "ResourceNotFoundException";
var _RP = "RuntimePlatform";
var _RPO = "RuntimePlatformOverride";
var _RR = "ResourceRequirement";
var _RRe = "ResourceRequirements";
var _RT = "RunTask";
var _RTD = "RegisterTaskDefinition";
var _RTDR = "RegisterTaskDefinitionRequest";
var _RTDRe = "RegisterTaskDefinitionResponse";
var _RTR = "RunTaskRequest";
var _RTRu = "RunTaskResponse";
var _Ro = "Rollback";
var _S = "Scale";
var _SC2 = "SystemControl";
var _SCALC = "ServiceConnectAccessLogConfiguration";
var _SCC = "ServiceConnectConfiguration";
var _SCCA = "ServiceConnectClientAlias";
var _SCCAL = "ServiceConnectClientAliasList";
var _SCCC = "ServiceConnectContainerConfigurations";
var _SCCCe = "ServiceConnectContainerConfiguration";
var _SCRS = "ServiceCurrentRevisionSummary";
var _SCRSL = "ServiceCurrentRevisionSummaryList";
var _SCS = "ServiceConnectService";
var _SCSL = "ServiceConnectServiceList";
var _SCSR = "ServiceConnectServiceResource";
var _SCSRL = "ServiceConnectServiceResourceList";
var _SCTC = "ServiceConnectTlsConfiguration";
var _SCTCA = "ServiceConnectTlsCertificateAuthority";
var _SCTTHMR = "ServiceConnectTestTrafficHeaderMatchRules";
var _SCTTHR = "ServiceConnectTestTrafficHeaderRules";
var _SCTTR = "ServiceConnectTestTrafficRules";
var _SCy = "SystemControls";
var _SD = "ServiceDeployment";
var _SDA = "ServiceDeploymentAlarms";
var _SDB = "ServiceDeploymentBrief";
var _SDBe = "ServiceDeploymentsBrief";
var _SDCB = "ServiceDeploymentCircuitBreaker";
var _SDNFE = "ServiceDeploymentNotFoundException";
var _SDe = "ServiceDeployments";
var _SE = "ServerException";
var _SEe = "ServiceEvent";
var _SEer = "ServiceEvents";
var _SFVC = "S3FilesVolumeConfiguration";
var _SL = "SecretList";
var _SMEBSVC = "ServiceManagedEBSVolumeConfiguration";
var _SNAE = "ServiceNotActiveException";
var _SNFE = "ServiceNotFoundException";
var _SR = "ServiceRegistry";
var _SRLB = "ServiceRevisionLoadBalancer";
var _SRLBe = "ServiceRevisionLoadBalancers";
var _SRO = "ServiceRevisionOverrides";
var _SRS = "ServiceRevisionSummary";
var _SRSL = "ServiceRevisionsSummaryList";
var _SRVLC = "ServiceRevisionVpcLatticeConfiguration";
var _SRVLCe = "ServiceRevisionVpcLatticeConfigurations";
var _SRe = "ServiceRevision";
var _SRer = "ServiceRegistries";
var _SRerv = "ServiceRevisions";
var _SSD = "StopServiceDeployment";
var _SSDR = "StopServiceDeploymentRequest";
var _SSDRt = "StopServiceDeploymentResponse";
var _SSh = "SharingStrategy";
var _STR = "StartTaskRequest";
var _STRto = "StopTaskRequest";
var _STRtop = "StopTaskResponse";
var _STt = "StopTask";
var _SVC = "ServiceVolumeConfiguration";
var _SVCe = "ServiceVolumeConfigurations";
var _Se2 = "Secret";
var _Ser = "Service";
var _Serv = "Services";
var _St = "Statistics";
var _T2 = "Tag";
var _TC = "ThresholdConfiguration";
var _TCi = "TimeoutConfiguration";
var _TD = "TaskDefinition";
var _TDPC = "TaskDefinitionPlacementConstraint";
var _TDPCa = "TaskDefinitionPlacementConstraints";
var _TES = "TaskEphemeralStorage";
var _TL = "TmpfsList";
var _TLSGBR = "TotalLocalStorageGBRequest";
var _TMEBSVC = "TaskManagedEBSVolumeConfiguration";
var _TMEBSVTP = "TaskManagedEBSVolumeTerminationPolicy";
var _TNCE = "TargetNotConnectedException";
var _TNFE2 = "TargetNotFoundException";
var _TO = "TaskOverride";
var _TS = "TaskSet";
var _TSNFE = "TaskSetNotFoundException";
var _TSa = "TaskSets";
var _TVC = "TaskVolumeConfiguration";
var _TVCa = "TaskVolumeConfigurations";
var _Ta = "Task";
var _Tag = "Tags";
var _Tas = "Tasks";
var _Tm = "Tmpfs";
var _U2 = "Ulimit";
var _UCISR = "UpdateContainerInstancesStateRequest";
var _UDR = "UpdateDaemonRequest";
var _UFE = "UnsupportedFeatureException";
var _UIPE = "UpdateInProgressException";
var _UL = "UlimitList";
var _URR = "UntagResourceRequest";
var _US = "UpdateService";
var _USR = "UpdateServiceRequest";
var _USRp = "UpdateServiceResponse";
var _UTPR = "UpdateTaskProtectionRequest";
var _V2 = "Volume";
var _VCCRR = "VCpuCountRangeRequest";
var _VF = "VolumeFrom";
var _VFL = "VolumeFromList";
var _VL = "VolumeList";
var _VLAC = "VpcLatticeAdvancedConfiguration";
var _VLC = "VpcLatticeConfiguration";
var _VLCp = "VpcLatticeConfigurations";
var _a = "attachments";
var _aASP = "applicationAutoScalingPolicies";
var _aCA = "acmCertificateArn";
var _aCcc = "acceleratorCount";
var _aCd = "advancedConfiguration";
var _aCu = "authorizationConfig";
var _aCw = "awsvpcConfiguration";
var _aI = "attachmentId";
var _aIT = "allowedInstanceTypes";
var _aLC = "awsLogsConfiguration";
var _aLCc = "accessLogConfiguration";
var _aM = "acceleratorManufacturers";
var _aN = "alarmNames";
var _aNc = "acceleratorNames";
var _aP = "appProtocol";
var _aPA = "accessPointArn";
var _aPAA = "awsPcaAuthorityArn";
var _aPI = "assignPublicIp";
var _aPIc = "accessPointId";
var _aSC = "activeServicesCount";
var _aSt = "attachmentsStatus";
var _aSu = "autoScaling";
var _aT = "accessType";
var _aTGA = "alternateTargetGroupArn";
var _aTMMB = "acceleratorTotalMemoryMiB";
var _aTc = "accessTypes";
var _aTcc = "acceleratorTypes";
var _aZ = "availabilityZone";
var _aZR = "availabilityZoneRebalancing";
var _ac = "action";
var _ad = "add";
var _af = "after";
var _al = "alarms";
var _ar = "arn";
var _at = "attributes";
var _au = "autoprovision";
var _b = "base";
var _bEBM = "baselineEbsBandwidthMbps";
var _bIP = "bindIP";
var _bM = "bareMetal";
var _bP = "burstablePerformance";
var _bTIM = "bakeTimeInMinutes";
var _be = "before";
var _c2 = "client";
var _cA = "clusterArn";
var _cAL = "configuredAtLaunch";
var _cAl = "clusterArns";
var _cAli = "clientAliases";
var _cAo = "containerArn";
var _cAon = "connectivityAt";
var _cAp = "cpuArchitecture";
var _cAr = "createdAt";
var _cBTIM = "canaryBakeTimeInMinutes";
var _cBr = "createdBy";
var _cC = "canaryConfiguration";
var _cCon = "containerConfigurations";
var _cD = "containerDefinitions";
var _cDC = "computedDesiredCount";
var _cI = "containerImages";
var _cIA = "containerInstanceArn";
var _cIAo = "containerInstanceArns";
var _cIo = "containerInstance";
var _cIon = "containerInstances";
var _cM = "cpuManufacturers";
var _cN = "clusterName";
var _cNo = "containerName";
var _cO = "containerOverrides";
var _cP = "canaryPercent";
var _cPAa = "capacityProviderArns";
var _cPN = "capacityProviderName";
var _cPR = "containerPortRange";
var _cPS = "capacityProviderStrategy";
var _cPa = "capacityProvider";
var _cPap = "capacityProviders";
var _cPo = "containerPath";
var _cPon = "containerPort";
var _cPr = "credentialsParameter";
var _cS = "credentialSpecs";
var _cSD = "currentServiceDeployment";
var _cSR = "currentServiceRevisions";
var _cT = "clientToken";
var _cWEE = "cloudWatchEncryptionEnabled";
var _cWLGN = "cloudWatchLogGroupName";
var _ca = "capabilities";
var _ce = "certificate";
var _cl = "cluster";
var _clu = "clusters";
var _co = "configuration";
var _com = "command";
var _comp = "compatibilities";
var _con = "condition";
var _conn = "connectivity";
var _conta = "containers";
var _cou = "count";
var _cp = "cpu";
var _cr = "critical";
var _d = "details";
var _dA = "daemonArn";
var _dAer = "deregisteredAt";
var _dAi = "discoveryArn";
var _dC = "deploymentConfiguration";
var _dCB = "deploymentCircuitBreaker";
var _dCPS = "defaultCapacityProviderStrategy";
var _dCe = "desiredCount";
var _dCep = "deploymentController";
var _dDAa = "daemonDeploymentArns";
var _dL = "dockerLabels";
var _dN = "disableNetworking";
var _dNa = "daemonName";
var _dNe = "deviceName";
var _dNi = "discoveryName";
var _dNn = "dnsName";
var _dNo = "domainName";
var _dO = "dependsOn";
var _dOT = "deleteOnTermination";
var _dOr = "driverOpts";
var _dPr = "drainPercent";
var _dRAa = "daemonRevisionArns";
var _dRAe = "deleteRequestedAt";
var _dS = "dnsServers";
var _dSD = "dnsSearchDomains";
var _dSO = "dockerSecurityOptions";
var _dSe = "desiredStatus";
var _dT = "deviceType";
var _dTDA = "daemonTaskDefinitionArn";
var _dV = "doubleValue";
var _dVC = "dockerVolumeConfiguration";
var _de = "devices";
var _dep = "deployments";
var _det = "detail";
var _do = "domain";
var _dr = "driver";
var _dro = "drop";
var _e2 = "error";
var _eA = "expiresAt";
var _eC = "exitCode";
var _eCC = "executeCommandConfiguration";
var _eEC = "enableExecuteCommand";
var _eECSMT = "enableECSManagedTags";
var _eF = "environmentFiles";
var _eFI = "enableFaultInjection";
var _eH = "extraHosts";
var _eI = "externalId";
var _eIM = "expiresInMinutes";
var _eIT = "excludedInstanceTypes";
var _eMR = "ecsManagedResources";
var _eP = "entryPoint";
var _eRA = "executionRoleArn";
var _eSA = "executionStoppedAt";
var _eSC = "earlySuccessCriteria";
var _eSp = "ephemeralStorage";
var _eVC = "efsVolumeConfiguration";
var _en = "environment";
var _ena = "enabled";
var _enab = "enable";
var _enc = "encrypted";
var _end = "endpoint";
var _es = "essential";
var _ev = "events";
var _ex = "expression";
var _exa = "exact";
var _f = "family";
var _fA = "finishedAt";
var _fC = "firelensConfiguration";
var _fCa = "failureCount";
var _fES = "fargateEphemeralStorage";
var _fESKKI = "fargateEphemeralStorageKmsKeyId";
var _fND = "forceNewDeployment";
var _fSA = "fileSystemArn";
var _fSI = "fileSystemId";
var _fT = "failedTasks";
var _fTi = "filesystemType";
var _fWFSVC = "fsxWindowsFileServerVolumeConfiguration";
var _fa = "failures";
var _fam = "families";
var _fi = "filters";
var _fie = "field";
var _fo = "force";
var _for = "format";
var _g = "gateway";
var _gA = "gatewayArn";
var _gC = "gatewayConnectors";
var _gCa = "gatewayConnections";
var _gCr = "grpcCode";
var _gDE = "guardDutyEnabled";
var _gI = "gpuIds";
var _gRA = "gatewayRouteArn";
var _gRAa = "gatewayRouteArns";
var _gSS = "gpuSharingStrategy";
var _gr = "group";
var _h = "hostname";
var _hC = "healthCheck";
var _hCGPS = "healthCheckGracePeriodSeconds";
var _hCIS = "healthCheckIntervalSeconds";
var _hCP = "healthCheckPath";
var _hCPe = "healthCheckProtocol";
var _hCPea = "healthCheckPort";
var _hCTS = "healthCheckTimeoutSeconds";
var _hCt = "httpCode";
var _hD = "hookDetails";
var _hE2 = "httpError";
var _hI = "hookId";
var _hL = "hardLimit";
var _hP = "healthyPercent";
var _hPR = "hostPortRange";
var _hPo = "hostPath";
var _hPos = "hostPort";
var _hS = "healthStatus";
var _hSA = "hostSharedAlb";
var _hTA = "hookTargetArn";
var _hTC = "healthyThresholdCount";
var _he = "header";
var _ho = "host";
var _i = "id";
var _iA = "ipAddress";
var _iAO = "inferenceAcceleratorOverrides";
var _iAT = "ipAddressType";
var _iAn = "inferenceAccelerators";
var _iAp = "ipv6Address";
var _iCA = "issuerCertificateAuthority";
var _iD = "imageDigest";
var _iEC = "ignoredExitCodes";
var _iG = "instanceGenerations";
var _iM = "ipcMode";
var _iP = "ingressPaths";
var _iPE = "initProcessEnabled";
var _iPO = "ingressPortOverride";
var _iQP = "includeQueryParameters";
var _iSG = "inboundSecurityGroup";
var _iTS = "idleTimeoutSeconds";
var _iV = "integerValue";
var _ia = "iam";
var _im = "image";
var _in = "interactive";
var _inc = "include";
var _int = "interval";
var _io = "iops";
var _it = "item";
var _k = "key";
var _kK = "kmsKey";
var _kKI = "kmsKeyId";
var _l = "links";
var _lA = "listenerArn";
var _lB = "loadBalancers";
var _lBA = "loadBalancerArn";
var _lBN = "loadBalancerName";
var _lBSG = "loadBalancerSecurityGroups";
var _lBSGA = "loadBalancerSecurityGroupArns";
var _lBo = "loadBalancer";
var _lC = "logConfiguration";
var _lCi = "linearConfiguration";
var _lD = "logDriver";
var _lG = "logGroups";
var _lGN = "logGroupName";
var _lGo = "logGroup";
var _lH = "lifecycleHooks";
var _lHD = "lifecycleHookDetails";
var _lL = "logLevel";
var _lP = "linuxParameters";
var _lRA = "listenerRuleArn";
var _lS = "lastStatus";
var _lSA = "lastStartedAt";
var _lSP = "logStreamPrefix";
var _lST = "localStorageTypes";
var _lSi = "lifecycleStages";
var _lSif = "lifecycleStage";
var _lSo = "localStorage";
var _lT = "launchType";
var _lV = "longValue";
var _la = "labels";
var _li = "listener";
var _lo = "logging";
var _m2 = "message";
var _mA = "managedAgents";
var _mAe = "metricAlarms";
var _mC = "minCapacity";
var _mCP = "maxComputePercent";
var _mCa = "maxCapacity";
var _mCe = "metricConfigurations";
var _mEBSV = "managedEBSVolume";
var _mGBPVC = "memoryGiBPerVCpu";
var _mHP = "minimumHealthyPercent";
var _mMB = "memoryMiB";
var _mN = "metricNames";
var _mO = "mountOptions";
var _mP = "mountPoints";
var _mPa = "maximumPercent";
var _mR = "memoryReservation";
var _mRa = "maxResults";
var _mSC = "managedStorageConfiguration";
var _mSPAPOOODP = "maxSpotPriceAsPercentageOfOptimalOnDemandPrice";
var _mSa = "maxSwap";
var _ma = "max";
var _mat = "matcher";
var _me = "memory";
var _met = "metric";
var _mi = "min";
var _mo = "monitoring";
var _n = "name";
var _nB = "networkBindings";
var _nBG = "networkBandwidthGbps";
var _nC = "networkConfiguration";
var _nDI = "neuronDeviceIds";
var _nI = "networkInterfaces";
var _nIC = "networkInterfaceCount";
var _nM = "networkMode";
var _nMv = "nvidiaMps";
var _nT = "nextToken";
var _na = "namespace";
var _nam = "names";
var _o = "options";
var _oDMPPOLP = "onDemandMaxPricePercentageOverLowestPrice";
var _oSF = "operatingSystemFamily";
var _ov = "overrides";
var _p = "privileged";
var _pCe = "pendingCount";
var _pCl = "placementConstraints";
var _pCr = "proxyConfiguration";
var _pE = "protectionEnabled";
var _pF = "platformFamily";
var _pIA = "privateIpv4Address";
var _pLR = "productionListenerRule";
var _pM = "portMappings";
var _pMi = "pidMode";
var _pN = "portName";
var _pRTS = "perRequestTimeoutSeconds";
var _pS = "placementStrategy";
var _pSA = "pullStartedAt";
var _pSAu = "pullStoppedAt";
var _pT = "pseudoTerminal";
var _pTC = "pendingTasksCount";
var _pTCe = "pendingTaskCount";
var _pTo = "policyType";
var _pTr = "propagateTags";
var _pV = "platformVersion";
var _pe = "permissions";
var _po = "port";
var _pr = "protocol";
var _pro = "properties";
var _r2 = "reason";
var _rA = "roleArn";
var _rAP = "restartAttemptPeriod";
var _rAe = "registeredAt";
var _rAeg = "registryArn";
var _rAeq = "requiresAttributes";
var _rAes = "resourceArn";
var _rAu = "ruleArns";
var _rB = "registeredBy";
var _rC = "repositoryCredentials";
var _rCIC = "registeredContainerInstancesCount";
var _rCP = "rollbackCapacityProviders";
var _rCe = "requiresCompatibilities";
var _rCes = "resolvedConfiguration";
var _rCu = "runningCount";
var _rD = "rootDirectory";
var _rHS = "requireHibernateSupport";
var _rI = "resourceIds";
var _rIe = "referenceId";
var _rIu = "runtimeId";
var _rMT = "resourceManagementType";
var _rO = "readOnly";
var _rOHT = "resetOnHealthyTask";
var _rPTW = "requestedProductionTrafficWeight";
var _rPe = "restartPolicy";
var _rPu = "runtimePlatform";
var _rR = "resourceRequirements";
var _rRF = "readonlyRootFilesystem";
var _rS = "rolloutState";
var _rSR = "rolloutStateReason";
var _rSe = "resolutionSeconds";
var _rT = "resourceType";
var _rTC = "runningTasksCount";
var _rTCe = "requestedTaskCount";
var _rTCu = "runningTaskCount";
var _rTDRA = "rollbackTargetDaemonRevisionArn";
var _rTTW = "requestedTestTrafficWeight";
var _re2 = "revision";
var _res = "resources";
var _ret = "retries";
var _ro = "role";
var _rol = "rollback";
var _ru = "rule";
var _s2 = "smithy.ts.sdk.synthetic.com.amazonaws.ecs";
var _sA = "startedAt";
var _sAe = "serviceArn";
var _sAer = "serviceArns";
var _sAt = "stoppedAt";
var _sAto = "stoppingAt";
var _sB = "startedBy";
var _sBN = "s3BucketName";
var _sBTIM = "stepBakeTimeInMinutes";
var _sC = "systemControls";
var _sCC = "serviceConnectConfiguration";
var _sCD = "serviceConnectDefaults";
var _sCPN = "serviceContainerPortName";
var _sCR = "serviceConnectResources";
var _sCo = "sourceContainer";
var _sCtop = "stopCode";
var _sD = "serviceDeployments";
var _sDA = "serviceDeploymentArn";
var _sDAe = "serviceDeploymentArns";
var _sEE = "s3EncryptionEnabled";
var _sG = "securityGroups";
var _sGI = "securityGroupIds";
var _sGe = "securityGroup";
var _sI = "subnetIds";
var _sIGB = "sizeInGiB";
var _sIn = "snapshotId";
var _sKP = "s3KeyPrefix";
var _sL = "softLimit";
var _sMPPOLP = "spotMaxPricePercentageOverLowestPrice";
var _sMS = "sharedMemorySize";
var _sN = "serviceName";
var _sO = "secretOptions";
var _sP = "startPeriod";
var _sPo = "sourcePath";
var _sPt = "stepPercent";
var _sR = "statusReason";
var _sRA = "serviceRevisionArns";
var _sRAe = "serviceRevisionArn";
var _sRe = "serviceRegistries";
var _sRer = "serviceRevisions";
var _sRt = "stoppedReason";
var _sS = "schedulingStrategy";
var _sSA = "stabilityStatusAt";
var _sSG = "serviceSecurityGroups";
var _sSGA = "serviceSecurityGroupArn";
var _sSR = "sourceServiceRevisions";
var _sSRC = "sourceServiceRevisionCleanup";
var _sSV = "stringSetValue";
var _sSh = "sharingStrategy";
var _sSt = "stabilityStatus";
var _sT = "startTimeout";
var _sTca = "scalableTarget";
var _sTt = "stopTimeout";
var _sTto = "stopType";
var _sU = "serviceUrl";
var _sV = "sourceVolume";
var _sVC = "s3filesVolumeConfiguration";
var _sc = "scale";
var _sch = "scheme";
var _sco = "scope";
var _se2 = "server";
var _sec = "secrets";
var _ser = "service";
var _serv = "services";
var _set = "settings";
var _si = "size";
var _st = "status";
var _sta = "statistics";
var _str = "strategy";
var _su = "subnets";
var _sw = "swappiness";
var _t = "type";
var _tA = "taskArn";
var _tAN = "triggeredAlarmNames";
var _tAa = "targetArn";
var _tAas = "taskArns";
var _tAi = "timeoutAction";
var _tC = "thresholdConfiguration";
var _tCi = "timeoutConfiguration";
var _tD = "taskDefinition";
var _tDA = "taskDefinitionArn";
var _tDAa = "taskDefinitionArns";
var _tDa = "taskDefinitions";
var _tEP = "transitEncryptionPort";
var _tEr = "transitEncryption";
var _tG = "targetGroups";
var _tGA = "targetGroupArn";
var _tI = "targetId";
var _tIM = "timeoutInMinutes";
var _tK = "tagKeys";
var _tLR = "testListenerRule";
var _tLRA = "testListenerRuleArn";
var _tLRAe = "testListenerRuleArns";
var _tLSGB = "totalLocalStorageGB";
var _tP = "terminationPolicy";
var _tRA = "taskRoleArn";
var _tSA = "taskSetArn";
var _tSR = "targetServiceRevision";
var _tSRA = "targetServiceRevisionArn";
var _tSa = "taskSets";
var _tSag = "tagSpecifications";
var _tT = "targetType";
var _tTR = "testTrafficRules";
var _tV = "targetValue";
var _ta = "tags";
var _tas = "tasks";
var _task = "task";
var _th = "threshold";
var _thr = "throughput";
var _ti = "timeout";
var _tl = "tls";
var _tm = "tmpfs";
var _u = "user";
var _uA = "updatedAt";
var _uTC = "unhealthyThresholdCount";
var _ul = "ulimits";
var _un = "unit";
var _v = "value";
var _vC = "versionConsistency";
var _vCC = "vCpuCount";
var _vCo = "volumeConfigurations";
var _vF = "volumesFrom";
var _vFa = "valueFrom";
var _vIR = "volumeInitializationRate";
var _vLC = "vpcLatticeConfigurations";
var _vT = "volumeType";
var _va = "values";
var _ve = "version";
var _vo = "volumes";
var _w = "weight";
var _wD = "workingDirectory";
var _xN = "xmlName";
var n02 = "com.amazonaws.ecs";
var _s_registry2 = new TypeRegistry(_s2);
var ECSServiceException$ = [-3, _s2, "ECSServiceException", 0, [], []];
_s_registry2.registerError(ECSServiceException$, ECSServiceException);
var n0_registry2 = new TypeRegistry(n02);
var AccessDeniedException$ = [
  -3,
  n02,
  _ADE,
  { [_e2]: _c2, [_hE2]: 403 },
  [_m2],
  [0]
];
n0_registry2.registerError(AccessDeniedException$, AccessDeniedException);
var AttributeLimitExceededException$ = [
  -3,
  n02,
  _ALEE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(AttributeLimitExceededException$, AttributeLimitExceededException);
var BlockedException$ = [
  -3,
  n02,
  _BE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(BlockedException$, BlockedException);
var ClientException$ = [
  -3,
  n02,
  _CE2,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ClientException$, ClientException);
var ClusterContainsCapacityProviderException$ = [
  -3,
  n02,
  _CCCPE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ClusterContainsCapacityProviderException$, ClusterContainsCapacityProviderException);
var ClusterContainsContainerInstancesException$ = [
  -3,
  n02,
  _CCCIE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ClusterContainsContainerInstancesException$, ClusterContainsContainerInstancesException);
var ClusterContainsServicesException$ = [
  -3,
  n02,
  _CCSE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ClusterContainsServicesException$, ClusterContainsServicesException);
var ClusterContainsTasksException$ = [
  -3,
  n02,
  _CCTE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ClusterContainsTasksException$, ClusterContainsTasksException);
var ClusterNotFoundException$ = [
  -3,
  n02,
  _CNFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ClusterNotFoundException$, ClusterNotFoundException);
var ConflictException$ = [
  -3,
  n02,
  _CEo,
  { [_e2]: _c2 },
  [_rI, _m2],
  [64 | 0, 0]
];
n0_registry2.registerError(ConflictException$, ConflictException);
var DaemonNotActiveException$ = [
  -3,
  n02,
  _DNAE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(DaemonNotActiveException$, DaemonNotActiveException);
var DaemonNotFoundException$ = [
  -3,
  n02,
  _DNFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(DaemonNotFoundException$, DaemonNotFoundException);
var GatewayNotFoundException$ = [
  -3,
  n02,
  _GNFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(GatewayNotFoundException$, GatewayNotFoundException);
var InvalidParameterException$ = [
  -3,
  n02,
  _IPE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(InvalidParameterException$, InvalidParameterException);
var LimitExceededException$2 = [
  -3,
  n02,
  _LEE2,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(LimitExceededException$2, LimitExceededException2);
var MissingVersionException$ = [
  -3,
  n02,
  _MVE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(MissingVersionException$, MissingVersionException);
var NamespaceNotFoundException$ = [
  -3,
  n02,
  _NNFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(NamespaceNotFoundException$, NamespaceNotFoundException);
var NoUpdateAvailableException$ = [
  -3,
  n02,
  _NUAE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(NoUpdateAvailableException$, NoUpdateAvailableException);
var PlatformTaskDefinitionIncompatibilityException$ = [
  -3,
  n02,
  _PTDIE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(PlatformTaskDefinitionIncompatibilityException$, PlatformTaskDefinitionIncompatibilityException);
var PlatformUnknownException$ = [
  -3,
  n02,
  _PUE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(PlatformUnknownException$, PlatformUnknownException);
var ResourceInUseException$2 = [
  -3,
  n02,
  _RIUE2,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ResourceInUseException$2, ResourceInUseException2);
var ResourceNotFoundException$2 = [
  -3,
  n02,
  _RNFE2,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ResourceNotFoundException$2, ResourceNotFoundException2);
var ServerException$ = [
  -3,
  n02,
  _SE,
  { [_e2]: _se2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ServerException$, ServerException);
var ServiceDeploymentNotFoundException$ = [
  -3,
  n02,
  _SDNFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ServiceDeploymentNotFoundException$, ServiceDeploymentNotFoundException);
var ServiceNotActiveException$ = [
  -3,
  n02,
  _SNAE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ServiceNotActiveException$, ServiceNotActiveException);
var ServiceNotFoundException$ = [
  -3,
  n02,
  _SNFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(ServiceNotFoundException$, ServiceNotFoundException);
var TargetNotConnectedException$ = [
  -3,
  n02,
  _TNCE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(TargetNotConnectedException$, TargetNotConnectedException);
var TargetNotFoundException$ = [
  -3,
  n02,
  _TNFE2,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(TargetNotFoundException$, TargetNotFoundException);
var TaskSetNotFoundException$ = [
  -3,
  n02,
  _TSNFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(TaskSetNotFoundException$, TaskSetNotFoundException);
var UnsupportedFeatureException$ = [
  -3,
  n02,
  _UFE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(UnsupportedFeatureException$, UnsupportedFeatureException);
var UpdateInProgressException$ = [
  -3,
  n02,
  _UIPE,
  { [_e2]: _c2 },
  [_m2],
  [0]
];
n0_registry2.registerError(UpdateInProgressException$, UpdateInProgressException);
var errorTypeRegistries2 = [
  _s_registry2,
  n0_registry2
];
var AcceleratorCountRequest$ = [
  3,
  n02,
  _ACR,
  0,
  [_mi, _ma],
  [1, 1]
];
var AcceleratorTotalMemoryMiBRequest$ = [
  3,
  n02,
  _ATMMBR,
  0,
  [_mi, _ma],
  [1, 1]
];
var AdvancedConfiguration$ = [
  3,
  n02,
  _AC,
  0,
  [_aTGA, _pLR, _tLR, _rA],
  [0, 0, 0, 0]
];
var Attachment$ = [
  3,
  n02,
  _A2,
  0,
  [_i, _t, _st, _d],
  [0, 0, 0, () => AttachmentDetails]
];
var Attribute$ = [
  3,
  n02,
  _At2,
  0,
  [_n, _v, _tT, _tI],
  [0, 0, 0, 0],
  1
];
var AwsVpcConfiguration$ = [
  3,
  n02,
  _AVC,
  0,
  [_su, _sG, _aPI],
  [64 | 0, 64 | 0, 0],
  1
];
var BaselineEbsBandwidthMbpsRequest$ = [
  3,
  n02,
  _BEBMR,
  0,
  [_mi, _ma],
  [1, 1]
];
var CanaryConfiguration$ = [
  3,
  n02,
  _CC2,
  0,
  [_cP, _cBTIM],
  [1, 1]
];
var CapacityProviderStrategyItem$ = [
  3,
  n02,
  _CPSI,
  0,
  [_cPa, _w, _b],
  [0, 1, 1],
  1
];
var Cluster$ = [
  3,
  n02,
  _C2,
  0,
  [_cA, _cN, _co, _st, _rCIC, _rTC, _pTC, _aSC, _sta, _ta, _set, _cPap, _dCPS, _a, _aSt, _sCD],
  [0, 0, () => ClusterConfiguration$, 0, 1, 1, 1, 1, () => Statistics, () => Tags, () => ClusterSettings, 64 | 0, () => CapacityProviderStrategy, () => Attachments, 0, () => ClusterServiceConnectDefaults$]
];
var ClusterConfiguration$ = [
  3,
  n02,
  _CCl,
  0,
  [_eCC, _mSC],
  [() => ExecuteCommandConfiguration$, () => ManagedStorageConfiguration$]
];
var ClusterServiceConnectDefaults$ = [
  3,
  n02,
  _CSCD,
  0,
  [_na],
  [0]
];
var ClusterServiceConnectDefaultsRequest$ = [
  3,
  n02,
  _CSCDR,
  0,
  [_na],
  [0],
  1
];
var ClusterSetting$ = [
  3,
  n02,
  _CS,
  0,
  [_n, _v],
  [0, 0]
];
var Container$ = [
  3,
  n02,
  _Co2,
  0,
  [_cAo, _tA, _n, _im, _iD, _rIu, _lS, _eC, _r2, _nB, _nI, _hS, _mA, _cp, _me, _mR, _gI, _nDI, _gSS],
  [0, 0, 0, 0, 0, 0, 0, 1, 0, () => NetworkBindings, () => NetworkInterfaces, 0, () => ManagedAgents, 0, 0, 0, 64 | 0, 64 | 0, () => SharingStrategy$]
];
var ContainerDefinition$ = [
  3,
  n02,
  _CD,
  0,
  [_n, _im, _rC, _cp, _me, _mR, _l, _pM, _es, _rPe, _eP, _com, _en, _eF, _mP, _vF, _lP, _sec, _dO, _sT, _sTt, _vC, _h, _u, _wD, _dN, _p, _rRF, _dS, _dSD, _eH, _dSO, _in, _pT, _dL, _ul, _lC, _hC, _sC, _rR, _fC, _cS],
  [0, 0, [() => RepositoryCredentials$, 0], 1, 1, 1, 64 | 0, () => PortMappingList, 2, () => ContainerRestartPolicy$, 64 | 0, 64 | 0, [() => EnvironmentVariables, 0], () => EnvironmentFiles, () => MountPointList, () => VolumeFromList, () => LinuxParameters$, () => SecretList, () => ContainerDependencies, 1, 1, 0, 0, 0, 0, 2, 2, 2, 64 | 0, 64 | 0, () => HostEntryList, 64 | 0, 2, 2, 128 | 0, () => UlimitList, () => LogConfiguration$, () => HealthCheck$, () => SystemControls, () => ResourceRequirements, () => FirelensConfiguration$, 64 | 0]
];
var ContainerDependency$ = [
  3,
  n02,
  _CDo,
  0,
  [_cNo, _con],
  [0, 0],
  2
];
var ContainerImage$ = [
  3,
  n02,
  _CI,
  0,
  [_cNo, _iD, _im],
  [0, 0, 0]
];
var ContainerOverride$ = [
  3,
  n02,
  _CO2,
  0,
  [_n, _com, _en, _eF, _cp, _me, _mR, _rR],
  [0, 64 | 0, [() => EnvironmentVariables, 0], () => EnvironmentFiles, 1, 1, 1, () => ResourceRequirements]
];
var ContainerRestartPolicy$ = [
  3,
  n02,
  _CRP,
  0,
  [_ena, _iEC, _rAP],
  [2, 64 | 1, 1],
  1
];
var ContinueServiceDeploymentRequest$ = [
  3,
  n02,
  _CSDR,
  0,
  [_sDA, _hI, _ac],
  [0, 0, 0],
  2
];
var ContinueServiceDeploymentResponse$ = [
  3,
  n02,
  _CSDRo,
  0,
  [_sDA],
  [0]
];
var CreateClusterRequest$ = [
  3,
  n02,
  _CCR,
  0,
  [_cN, _ta, _set, _co, _cPap, _dCPS, _sCD],
  [0, () => Tags, () => ClusterSettings, () => ClusterConfiguration$, 64 | 0, () => CapacityProviderStrategy, () => ClusterServiceConnectDefaultsRequest$]
];
var CreateDaemonRequest$ = [
  3,
  n02,
  _CDR,
  0,
  [_dNa, _dTDA, _cPAa, _cA, _dC, _ta, _pTr, _eECSMT, _eEC, _cT, _cr],
  [0, 0, 64 | 0, 0, () => DaemonDeploymentConfiguration$, () => Tags, 0, 2, 2, 0, 2],
  3
];
var CreatedAt$ = [
  3,
  n02,
  _CA,
  0,
  [_be, _af],
  [4, 4]
];
var CreateServiceRequest$ = [
  3,
  n02,
  _CSR,
  0,
  [_sN, _cl, _tD, _aZR, _lB, _sRe, _dCe, _cT, _lT, _cPS, _pV, _ro, _dC, _pCl, _pS, _nC, _hCGPS, _sS, _dCep, _ta, _eECSMT, _pTr, _eEC, _sCC, _vCo, _vLC, _gC, _mo],
  [0, 0, 0, 0, () => LoadBalancers, () => ServiceRegistries, 1, 0, 0, () => CapacityProviderStrategy, 0, 0, () => DeploymentConfiguration$, () => PlacementConstraints, () => PlacementStrategies, () => NetworkConfiguration$, 1, 0, () => DeploymentController$, () => Tags, 2, 0, 2, () => ServiceConnectConfiguration$, () => ServiceVolumeConfigurations, () => VpcLatticeConfigurations, () => GatewayConnectorList, () => MonitoringConfiguration$],
  1
];
var CreateServiceResponse$ = [
  3,
  n02,
  _CSRr,
  0,
  [_ser],
  [() => Service$]
];
var DaemonAlarmConfiguration$ = [
  3,
  n02,
  _DAC,
  0,
  [_aN, _enab],
  [64 | 0, 2]
];
var DaemonContainerDefinition$ = [
  3,
  n02,
  _DCD,
  0,
  [_im, _n, _me, _mR, _rC, _hC, _cp, _es, _eP, _com, _wD, _eF, _en, _sec, _rRF, _mP, _lC, _fC, _p, _u, _ul, _lP, _dO, _sT, _sTt, _sC, _in, _pT, _rPe],
  [0, 0, 1, 1, [() => RepositoryCredentials$, 0], () => HealthCheck$, 1, 2, 64 | 0, 64 | 0, 0, () => EnvironmentFiles, [() => EnvironmentVariables, 0], () => SecretList, 2, () => MountPointList, () => LogConfiguration$, () => FirelensConfiguration$, 2, 0, () => UlimitList, () => DaemonLinuxParameters$, () => ContainerDependencies, 1, 1, () => SystemControls, 2, 2, () => ContainerRestartPolicy$],
  1
];
var DaemonDeploymentAlarms$ = [
  3,
  n02,
  _DDA,
  0,
  [_st, _aN, _tAN],
  [0, 64 | 0, 64 | 0]
];
var DaemonDeploymentConfiguration$ = [
  3,
  n02,
  _DDC,
  0,
  [_dPr, _al, _bTIM],
  [1, () => DaemonAlarmConfiguration$, 1]
];
var DaemonLinuxParameters$ = [
  3,
  n02,
  _DLP,
  0,
  [_ca, _de, _iPE, _tm],
  [() => KernelCapabilities$, () => DevicesList, 2, () => TmpfsList]
];
var DaemonRollback$ = [
  3,
  n02,
  _DRa,
  0,
  [_r2, _sA, _rTDRA, _rCP],
  [0, 4, 0, 64 | 0]
];
var DeleteServiceRequest$ = [
  3,
  n02,
  _DSR,
  0,
  [_ser, _cl, _fo],
  [0, 0, 2],
  1
];
var DeleteServiceResponse$ = [
  3,
  n02,
  _DSRe,
  0,
  [_ser],
  [() => Service$]
];
var DeleteTaskDefinitionsRequest$ = [
  3,
  n02,
  _DTDR,
  0,
  [_tDa],
  [64 | 0],
  1
];
var Deployment$ = [
  3,
  n02,
  _D,
  0,
  [_i, _st, _tD, _dCe, _pCe, _rCu, _fT, _cAr, _uA, _cPS, _lT, _pV, _pF, _nC, _rS, _rSR, _sCC, _sCR, _vCo, _fES, _vLC],
  [0, 0, 0, 1, 1, 1, 1, 4, 4, () => CapacityProviderStrategy, 0, 0, 0, () => NetworkConfiguration$, 0, 0, () => ServiceConnectConfiguration$, () => ServiceConnectServiceResourceList, () => ServiceVolumeConfigurations, () => DeploymentEphemeralStorage$, () => VpcLatticeConfigurations]
];
var DeploymentAlarms$ = [
  3,
  n02,
  _DA,
  0,
  [_aN, _rol, _enab],
  [64 | 0, 2, 2],
  3
];
var DeploymentCircuitBreaker$ = [
  3,
  n02,
  _DCBe,
  0,
  [_enab, _rol, _rOHT, _tC],
  [2, 2, 2, () => ThresholdConfiguration$],
  2
];
var DeploymentConfiguration$ = [
  3,
  n02,
  _DC,
  0,
  [_dCB, _mPa, _mHP, _al, _str, _bTIM, _lH, _lCi, _cC, _eSC],
  [() => DeploymentCircuitBreaker$, 1, 1, () => DeploymentAlarms$, 0, 1, () => DeploymentLifecycleHookList, () => LinearConfiguration$, () => CanaryConfiguration$, () => DeploymentEarlySuccessCriteria$]
];
var DeploymentController$ = [
  3,
  n02,
  _DCe,
  0,
  [_t],
  [0],
  1
];
var DeploymentEarlySuccessCriteria$ = [
  3,
  n02,
  _DESC,
  0,
  [_enab, _hP, _sSRC],
  [2, 1, 0],
  1
];
var DeploymentEphemeralStorage$ = [
  3,
  n02,
  _DES,
  0,
  [_kKI],
  [0]
];
var DeploymentLifecycleHook$ = [
  3,
  n02,
  _DLH,
  0,
  [_tT, _hTA, _rA, _lSi, _hD, _tCi],
  [0, 0, 0, 64 | 0, 15, () => DeploymentLifecycleHookTimeoutConfiguration$]
];
var DeploymentLifecycleHookDetail$ = [
  3,
  n02,
  _DLHD,
  0,
  [_hI, _tT, _tAa, _st, _eA, _tAi],
  [0, 0, 0, 0, 4, 0]
];
var DeploymentLifecycleHookTimeoutConfiguration$ = [
  3,
  n02,
  _DLHTC,
  0,
  [_tIM, _ac],
  [1, 0]
];
var DescribeCapacityProvidersRequest$ = [
  3,
  n02,
  _DCPRes,
  0,
  [_cPap, _cl, _inc, _mRa, _nT],
  [64 | 0, 0, 64 | 0, 1, 0]
];
var DescribeClustersRequest$ = [
  3,
  n02,
  _DCRes,
  0,
  [_clu, _inc],
  [64 | 0, 64 | 0]
];
var DescribeClustersResponse$ = [
  3,
  n02,
  _DCResc,
  0,
  [_clu, _fa],
  [() => Clusters, () => Failures]
];
var DescribeContainerInstancesRequest$ = [
  3,
  n02,
  _DCIRes,
  0,
  [_cIon, _cl, _inc],
  [64 | 0, 0, 64 | 0],
  1
];
var DescribeDaemonDeploymentsRequest$ = [
  3,
  n02,
  _DDDR,
  0,
  [_dDAa],
  [64 | 0],
  1
];
var DescribeDaemonRevisionsRequest$ = [
  3,
  n02,
  _DDRR,
  0,
  [_dRAa],
  [64 | 0],
  1
];
var DescribeExpressGatewayServiceRequest$ = [
  3,
  n02,
  _DEGSRes,
  0,
  [_sAe, _inc],
  [0, 64 | 0],
  1
];
var DescribeServiceDeploymentsRequest$ = [
  3,
  n02,
  _DSDR,
  0,
  [_sDAe],
  [64 | 0],
  1
];
var DescribeServiceDeploymentsResponse$ = [
  3,
  n02,
  _DSDRe,
  0,
  [_sD, _fa],
  [() => ServiceDeployments, () => Failures]
];
var DescribeServiceRevisionsRequest$ = [
  3,
  n02,
  _DSRR,
  0,
  [_sRA],
  [64 | 0],
  1
];
var DescribeServiceRevisionsResponse$ = [
  3,
  n02,
  _DSRRe,
  0,
  [_sRer, _fa],
  [() => ServiceRevisions, () => Failures]
];
var DescribeServicesRequest$ = [
  3,
  n02,
  _DSRes,
  0,
  [_serv, _cl, _inc],
  [64 | 0, 0, 64 | 0],
  1
];
var DescribeServicesResponse$ = [
  3,
  n02,
  _DSResc,
  0,
  [_serv, _fa],
  [() => Services, () => Failures]
];
var DescribeTaskDefinitionRequest$ = [
  3,
  n02,
  _DTDRes,
  0,
  [_tD, _inc],
  [0, 64 | 0],
  1
];
var DescribeTaskDefinitionResponse$ = [
  3,
  n02,
  _DTDResc,
  0,
  [_tD, _ta],
  [[() => TaskDefinition$, 0], () => Tags]
];
var DescribeTaskSetsRequest$ = [
  3,
  n02,
  _DTSRes,
  0,
  [_cl, _ser, _tSa, _inc],
  [0, 0, 64 | 0, 64 | 0],
  2
];
var DescribeTasksRequest$ = [
  3,
  n02,
  _DTR,
  0,
  [_tas, _cl, _inc],
  [64 | 0, 0, 64 | 0],
  1
];
var DescribeTasksResponse$ = [
  3,
  n02,
  _DTRe,
  0,
  [_tas, _fa],
  [[() => Tasks, 0], () => Failures]
];
var Device$ = [
  3,
  n02,
  _De2,
  0,
  [_hPo, _cPo, _pe],
  [0, 0, 64 | 0],
  1
];
var DockerVolumeConfiguration$ = [
  3,
  n02,
  _DVC,
  0,
  [_sco, _au, _dr, _dOr, _la],
  [0, 2, 0, 128 | 0, 128 | 0]
];
var EBSTagSpecification$ = [
  3,
  n02,
  _EBSTS,
  0,
  [_rT, _ta, _pTr],
  [0, () => Tags, 0],
  1
];
var ECSManagedResources$ = [
  3,
  n02,
  _ECSMR,
  0,
  [_iP, _aSu, _mAe, _sSG, _lG, _gCa],
  [() => ManagedIngressPaths, () => ManagedAutoScaling$, () => ManagedMetricAlarms, () => ManagedSecurityGroups, () => ManagedLogGroups, () => GatewayConnectionList]
];
var EFSAuthorizationConfig$ = [
  3,
  n02,
  _EFSAC,
  0,
  [_aPIc, _ia],
  [0, 0]
];
var EFSVolumeConfiguration$ = [
  3,
  n02,
  _EFSVC,
  0,
  [_fSI, _rD, _tEr, _tEP, _aCu],
  [0, 0, 0, 1, () => EFSAuthorizationConfig$],
  1
];
var ElbGatewayResources$ = [
  3,
  n02,
  _EGR,
  0,
  [_lBA, _lA, _sGe, _gRAa],
  [0, 0, 0, 64 | 0]
];
var EnvironmentFile$ = [
  3,
  n02,
  _EF,
  0,
  [_v, _t],
  [0, 0],
  2
];
var EphemeralStorage$ = [
  3,
  n02,
  _ES,
  0,
  [_sIGB],
  [1],
  1
];
var ExecuteCommandConfiguration$ = [
  3,
  n02,
  _ECC,
  0,
  [_kKI, _lo, _lC],
  [0, 0, () => ExecuteCommandLogConfiguration$]
];
var ExecuteCommandLogConfiguration$ = [
  3,
  n02,
  _ECLC,
  0,
  [_cWLGN, _cWEE, _sBN, _sEE, _sKP],
  [0, 2, 0, 2, 0]
];
var ExpressGatewayContainer$ = [
  3,
  n02,
  _EGC,
  0,
  [_im, _cPon, _aLC, _rC, _com, _en, _sec],
  [0, 1, () => ExpressGatewayServiceAwsLogsConfiguration$, () => ExpressGatewayRepositoryCredentials$, 64 | 0, [() => EnvironmentVariables, 0], () => SecretList],
  1
];
var ExpressGatewayRepositoryCredentials$ = [
  3,
  n02,
  _EGRC,
  0,
  [_cPr],
  [0]
];
var ExpressGatewayServiceAwsLogsConfiguration$ = [
  3,
  n02,
  _EGSALC,
  0,
  [_lGo, _lSP],
  [0, 0],
  2
];
var ExpressGatewayServiceNetworkConfiguration$ = [
  3,
  n02,
  _EGSNC,
  0,
  [_sG, _su],
  [64 | 0, 64 | 0]
];
var Failure$ = [
  3,
  n02,
  _F,
  0,
  [_ar, _r2, _det],
  [0, 0, 0]
];
var FirelensConfiguration$ = [
  3,
  n02,
  _FC,
  0,
  [_t, _o],
  [0, 128 | 0],
  1
];
var FSxWindowsFileServerAuthorizationConfig$ = [
  3,
  n02,
  _FSWFSAC,
  0,
  [_cPr, _do],
  [0, 0],
  2
];
var FSxWindowsFileServerVolumeConfiguration$ = [
  3,
  n02,
  _FSWFSVC,
  0,
  [_fSI, _rD, _aCu],
  [0, 0, () => FSxWindowsFileServerAuthorizationConfig$],
  3
];
var GatewayConnection$ = [
  3,
  n02,
  _GC,
  0,
  [_gA, _gRA, _pN, _sU, _aT, _st, _res],
  [0, 0, 0, 0, 0, 0, () => GatewayConnectionResources$]
];
var GatewayConnectionAlbResources$ = [
  3,
  n02,
  _GCAR,
  0,
  [_aCA, _lBA, _lBSGA, _lA, _lRA, _tLRA, _tGA, _aTGA],
  [0, 0, 64 | 0, 0, 0, 0, 0, 0]
];
var GatewayConnector$ = [
  3,
  n02,
  _GCa,
  0,
  [_pN, _hC, _fi],
  [0, () => GatewayConnectorHealthCheck$, () => GatewayConnectorFilters$],
  1
];
var GatewayConnectorFilters$ = [
  3,
  n02,
  _GCF,
  0,
  [_aTc],
  [64 | 0]
];
var GatewayConnectorHealthCheck$ = [
  3,
  n02,
  _GCHC,
  0,
  [_hCPe, _hCPea, _hCP, _hCTS, _hCIS, _hTC, _uTC, _mat],
  [0, 1, 0, 1, 1, 1, 1, () => GatewayConnectorHealthCheckMatcher$]
];
var GatewayConnectorHealthCheckMatcher$ = [
  3,
  n02,
  _GCHCM,
  0,
  [_hCt, _gCr],
  [0, 0]
];
var GatewayElbNetworkConfiguration$ = [
  3,
  n02,
  _GENC,
  0,
  [_iSG, _su, _iAT],
  [0, 64 | 0, 0]
];
var GatewayRouteAlbResources$ = [
  3,
  n02,
  _GRAR,
  0,
  [_aCA, _lBA, _lA, _lRA, _tLRAe, _lBSG, _sSGA],
  [0, 0, 0, 0, 64 | 0, () => GatewayRouteLoadBalancerSecurityGroupList, 0]
];
var GatewayRouteLoadBalancerSecurityGroup$ = [
  3,
  n02,
  _GRLBSG,
  0,
  [_ar, _rAu],
  [0, 64 | 0]
];
var GatewayTestTrafficHeader$ = [
  3,
  n02,
  _GTTH,
  0,
  [_n, _va],
  [0, 64 | 0],
  2
];
var GetTaskProtectionRequest$ = [
  3,
  n02,
  _GTPR,
  0,
  [_cl, _tas],
  [0, 64 | 0],
  1
];
var HealthCheck$ = [
  3,
  n02,
  _HC,
  0,
  [_com, _int, _ti, _ret, _sP],
  [64 | 0, 1, 1, 1, 1],
  1
];
var HostEntry$ = [
  3,
  n02,
  _HE,
  0,
  [_h, _iA],
  [0, 0],
  2
];
var HostVolumeProperties$ = [
  3,
  n02,
  _HVP,
  0,
  [_sPo],
  [0]
];
var InferenceAccelerator$ = [
  3,
  n02,
  _IA,
  0,
  [_dNe, _dT],
  [0, 0],
  2
];
var InferenceAcceleratorOverride$ = [
  3,
  n02,
  _IAO,
  0,
  [_dNe, _dT],
  [0, 0]
];
var InstanceRequirementsRequest$ = [
  3,
  n02,
  _IRR,
  0,
  [_vCC, _mMB, _cM, _mGBPVC, _eIT, _iG, _sMPPOLP, _oDMPPOLP, _bM, _bP, _rHS, _nIC, _lSo, _lST, _tLSGB, _bEBM, _aTcc, _aCcc, _aM, _aNc, _aTMMB, _nBG, _aIT, _mSPAPOOODP],
  [() => VCpuCountRangeRequest$, () => MemoryMiBRequest$, [() => CpuManufacturerSet, { [_xN]: _CM }], () => MemoryGiBPerVCpuRequest$, [() => ExcludedInstanceTypeSet, { [_xN]: _EIT }], [() => InstanceGenerationSet, { [_xN]: _IG }], 1, 1, 0, 0, 2, () => NetworkInterfaceCountRequest$, 0, [() => LocalStorageTypeSet, { [_xN]: _LST }], () => TotalLocalStorageGBRequest$, () => BaselineEbsBandwidthMbpsRequest$, [() => AcceleratorTypeSet, { [_xN]: _AT }], () => AcceleratorCountRequest$, [() => AcceleratorManufacturerSet, { [_xN]: _AM2 }], [() => AcceleratorNameSet, { [_xN]: _AN }], () => AcceleratorTotalMemoryMiBRequest$, () => NetworkBandwidthGbpsRequest$, [() => AllowedInstanceTypeSet, { [_xN]: _AIT }], 1],
  2
];
var KernelCapabilities$ = [
  3,
  n02,
  _KC2,
  0,
  [_ad, _dro],
  [64 | 0, 64 | 0]
];
var KeyValuePair$ = [
  3,
  n02,
  _KVP,
  0,
  [_n, _v],
  [0, 0]
];
var LinearConfiguration$ = [
  3,
  n02,
  _LC,
  0,
  [_sPt, _sBTIM],
  [1, 1]
];
var LinuxParameters$ = [
  3,
  n02,
  _LP,
  0,
  [_ca, _de, _iPE, _sMS, _tm, _mSa, _sw],
  [() => KernelCapabilities$, () => DevicesList, 2, 1, () => TmpfsList, 1, 1]
];
var ListClustersResponse$ = [
  3,
  n02,
  _LCRi,
  0,
  [_cAl, _nT],
  [64 | 0, 0]
];
var ListContainerInstancesResponse$ = [
  3,
  n02,
  _LCIRi,
  0,
  [_cIAo, _nT],
  [64 | 0, 0]
];
var ListDaemonDeploymentsRequest$ = [
  3,
  n02,
  _LDDR,
  0,
  [_dA, _st, _cAr, _mRa, _nT],
  [0, 64 | 0, () => CreatedAt$, 1, 0],
  1
];
var ListDaemonsRequest$ = [
  3,
  n02,
  _LDR,
  0,
  [_cA, _cPAa, _mRa, _nT],
  [0, 64 | 0, 1, 0]
];
var ListGatewayClusterAssociationsRequest$ = [
  3,
  n02,
  _LGCAR,
  0,
  [_g, _cl, _st, _mRa, _nT],
  [0, 0, 64 | 0, 1, 0]
];
var ListGatewayRoutesRequest$ = [
  3,
  n02,
  _LGRR,
  0,
  [_g, _cl, _ser, _sCPN, _st, _mRa, _nT],
  [0, 0, 0, 0, 64 | 0, 1, 0]
];
var ListGatewaysRequest$ = [
  3,
  n02,
  _LGR,
  0,
  [_nam, _st, _mRa, _nT],
  [64 | 0, 64 | 0, 1, 0]
];
var ListServiceDeploymentsRequest$ = [
  3,
  n02,
  _LSDR,
  0,
  [_ser, _cl, _st, _cAr, _nT, _mRa],
  [0, 0, 64 | 0, () => CreatedAt$, 0, 1],
  1
];
var ListServiceDeploymentsResponse$ = [
  3,
  n02,
  _LSDRi,
  0,
  [_sD, _nT],
  [() => ServiceDeploymentsBrief, 0]
];
var ListServicesByNamespaceResponse$ = [
  3,
  n02,
  _LSBNRi,
  0,
  [_sAer, _nT],
  [64 | 0, 0]
];
var ListServicesRequest$ = [
  3,
  n02,
  _LSR,
  0,
  [_cl, _nT, _mRa, _lT, _sS, _rMT],
  [0, 0, 1, 0, 0, 0]
];
var ListServicesResponse$ = [
  3,
  n02,
  _LSRi,
  0,
  [_sAer, _nT],
  [64 | 0, 0]
];
var ListTaskDefinitionFamiliesResponse$ = [
  3,
  n02,
  _LTDFRi,
  0,
  [_fam, _nT],
  [64 | 0, 0]
];
var ListTaskDefinitionsResponse$ = [
  3,
  n02,
  _LTDRi,
  0,
  [_tDAa, _nT],
  [64 | 0, 0]
];
var ListTasksRequest$ = [
  3,
  n02,
  _LTR,
  0,
  [_cl, _cIo, _f, _nT, _mRa, _sB, _sN, _dSe, _lT, _dNa],
  [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
];
var ListTasksResponse$ = [
  3,
  n02,
  _LTRi,
  0,
  [_tAas, _nT],
  [64 | 0, 0]
];
var LoadBalancer$ = [
  3,
  n02,
  _LB,
  0,
  [_tGA, _lBN, _cNo, _cPon, _aCd],
  [0, 0, 0, 1, () => AdvancedConfiguration$]
];
var LogConfiguration$ = [
  3,
  n02,
  _LCo,
  0,
  [_lD, _o, _sO],
  [0, 128 | 0, () => SecretList],
  1
];
var ManagedAgent$ = [
  3,
  n02,
  _MA,
  0,
  [_lSA, _n, _r2, _lS],
  [4, 0, 0, 0]
];
var ManagedApplicationAutoScalingPolicy$ = [
  3,
  n02,
  _MAASP,
  0,
  [_st, _uA, _pTo, _tV, _met, _ar, _sR],
  [0, 4, 0, 1, 0, 0, 0],
  5
];
var ManagedAutoScaling$ = [
  3,
  n02,
  _MAS,
  0,
  [_sTca, _aASP],
  [() => ManagedScalableTarget$, () => ManagedApplicationAutoScalingPolicies]
];
var ManagedCertificate$ = [
  3,
  n02,
  _MC,
  0,
  [_st, _uA, _dNo, _ar, _sR],
  [0, 4, 0, 0, 0],
  3
];
var ManagedIngressPath$ = [
  3,
  n02,
  _MIP,
  0,
  [_aT, _end, _lBo, _lBSG, _ce, _li, _ru, _tG],
  [0, 0, () => ManagedLoadBalancer$, () => ManagedSecurityGroups, () => ManagedCertificate$, () => ManagedListener$, () => ManagedListenerRule$, () => ManagedTargetGroups],
  2
];
var ManagedInstancesNetworkConfiguration$ = [
  3,
  n02,
  _MINC,
  0,
  [_su, _sG],
  [64 | 0, 64 | 0]
];
var ManagedListener$ = [
  3,
  n02,
  _ML,
  0,
  [_st, _uA, _ar, _sR],
  [0, 4, 0, 0],
  2
];
var ManagedListenerRule$ = [
  3,
  n02,
  _MLR,
  0,
  [_st, _uA, _ar, _sR],
  [0, 4, 0, 0],
  2
];
var ManagedLoadBalancer$ = [
  3,
  n02,
  _MLB,
  0,
  [_st, _uA, _sch, _ar, _sR, _sI, _sGI],
  [0, 4, 0, 0, 0, 64 | 0, 64 | 0],
  3
];
var ManagedLogGroup$ = [
  3,
  n02,
  _MLG,
  0,
  [_st, _uA, _lGN, _ar, _sR],
  [0, 4, 0, 0, 0],
  3
];
var ManagedMetricAlarm$ = [
  3,
  n02,
  _MMA,
  0,
  [_st, _uA, _ar, _sR],
  [0, 4, 0, 0],
  2
];
var ManagedScalableTarget$ = [
  3,
  n02,
  _MST,
  0,
  [_st, _uA, _mC, _mCa, _ar, _sR],
  [0, 4, 1, 1, 0, 0],
  4
];
var ManagedSecurityGroup$ = [
  3,
  n02,
  _MSG,
  0,
  [_st, _uA, _ar, _sR],
  [0, 4, 0, 0],
  2
];
var ManagedStorageConfiguration$ = [
  3,
  n02,
  _MSC,
  0,
  [_kKI, _fESKKI],
  [0, 0]
];
var ManagedTargetGroup$ = [
  3,
  n02,
  _MTG,
  0,
  [_st, _uA, _hCP, _hCPea, _po, _ar, _sR],
  [0, 4, 0, 1, 1, 0, 0],
  5
];
var MemoryGiBPerVCpuRequest$ = [
  3,
  n02,
  _MGBPVCR,
  0,
  [_mi, _ma],
  [1, 1]
];
var MemoryMiBRequest$ = [
  3,
  n02,
  _MMBR,
  0,
  [_mi, _ma],
  [1, 1],
  1
];
var MetricConfiguration$ = [
  3,
  n02,
  _MCe,
  0,
  [_mN, _rSe],
  [64 | 0, 1],
  2
];
var MonitoringConfiguration$ = [
  3,
  n02,
  _MCo,
  0,
  [_mCe],
  [() => MetricConfigurationList]
];
var MountPoint$ = [
  3,
  n02,
  _MP,
  0,
  [_sV, _cPo, _rO],
  [0, 0, 2]
];
var NetworkBandwidthGbpsRequest$ = [
  3,
  n02,
  _NBGR,
  0,
  [_mi, _ma],
  [1, 1]
];
var NetworkBinding$ = [
  3,
  n02,
  _NB,
  0,
  [_bIP, _cPon, _hPos, _pr, _cPR, _hPR],
  [0, 1, 1, 0, 0, 0]
];
var NetworkConfiguration$ = [
  3,
  n02,
  _NC,
  0,
  [_aCw],
  [() => AwsVpcConfiguration$]
];
var NetworkInterface$ = [
  3,
  n02,
  _NI,
  0,
  [_aI, _pIA, _iAp],
  [0, 0, 0]
];
var NetworkInterfaceCountRequest$ = [
  3,
  n02,
  _NICR,
  0,
  [_mi, _ma],
  [1, 1]
];
var NvidiaMpsAllocation$ = [
  3,
  n02,
  _NMA,
  0,
  [_me, _mCP],
  [1, 1],
  1
];
var PlacementConstraint$ = [
  3,
  n02,
  _PC,
  0,
  [_t, _ex],
  [0, 0]
];
var PlacementStrategy$ = [
  3,
  n02,
  _PS,
  0,
  [_t, _fie],
  [0, 0]
];
var PortMapping$ = [
  3,
  n02,
  _PM,
  0,
  [_cPon, _hPos, _pr, _n, _aP, _cPR],
  [1, 1, 0, 0, 0, 0]
];
var ProxyConfiguration$ = [
  3,
  n02,
  _PCr,
  0,
  [_cNo, _t, _pro],
  [0, 0, () => ProxyConfigurationProperties],
  1
];
var PutClusterCapacityProvidersRequest$ = [
  3,
  n02,
  _PCCPR,
  0,
  [_cl, _cPap, _dCPS],
  [0, 64 | 0, () => CapacityProviderStrategy],
  3
];
var RegisterTaskDefinitionRequest$ = [
  3,
  n02,
  _RTDR,
  0,
  [_f, _cD, _tRA, _eRA, _nM, _vo, _pCl, _rCe, _cp, _me, _ta, _pMi, _iM, _pCr, _iAn, _eSp, _rPu, _eFI],
  [0, [() => ContainerDefinitions, 0], 0, 0, 0, () => VolumeList, () => TaskDefinitionPlacementConstraints, 64 | 0, 0, 0, () => Tags, 0, 0, () => ProxyConfiguration$, () => InferenceAccelerators, () => EphemeralStorage$, () => RuntimePlatform$, 2],
  2
];
var RegisterTaskDefinitionResponse$ = [
  3,
  n02,
  _RTDRe,
  0,
  [_tD, _ta],
  [[() => TaskDefinition$, 0], () => Tags]
];
var RepositoryCredentials$ = [
  3,
  n02,
  _RC,
  8,
  [_cPr],
  [0],
  1
];
var ResolvedConfiguration$ = [
  3,
  n02,
  _RCe,
  0,
  [_lB, _vLC],
  [() => ServiceRevisionLoadBalancers, () => ServiceRevisionVpcLatticeConfigurations]
];
var Resource$ = [
  3,
  n02,
  _R,
  0,
  [_n, _t, _dV, _lV, _iV, _sSV],
  [0, 0, 1, 1, 1, 64 | 0]
];
var ResourceRequirement$ = [
  3,
  n02,
  _RR,
  0,
  [_t, _v, _sSh],
  [0, 0, () => SharingStrategy$],
  1
];
var Rollback$ = [
  3,
  n02,
  _Ro,
  0,
  [_r2, _sA, _sRAe],
  [0, 4, 0]
];
var RunTaskRequest$ = [
  3,
  n02,
  _RTR,
  0,
  [_tD, _cPS, _cl, _cou, _eECSMT, _eEC, _gr, _lT, _nC, _ov, _pCl, _pS, _pV, _pTr, _rIe, _sB, _ta, _cT, _vCo],
  [0, () => CapacityProviderStrategy, 0, 1, 2, 2, 0, 0, () => NetworkConfiguration$, [() => TaskOverride$, 0], () => PlacementConstraints, () => PlacementStrategies, 0, 0, 0, 0, () => Tags, [0, 4], () => TaskVolumeConfigurations],
  1
];
var RunTaskResponse$ = [
  3,
  n02,
  _RTRu,
  0,
  [_tas, _fa],
  [[() => Tasks, 0], () => Failures]
];
var RuntimePlatform$ = [
  3,
  n02,
  _RP,
  0,
  [_cAp, _oSF],
  [0, 0]
];
var RuntimePlatformOverride$ = [
  3,
  n02,
  _RPO,
  0,
  [_cAp],
  [0]
];
var S3FilesVolumeConfiguration$ = [
  3,
  n02,
  _SFVC,
  0,
  [_fSA, _rD, _tEP, _aPA],
  [0, 0, 1, 0],
  1
];
var Scale$ = [
  3,
  n02,
  _S,
  0,
  [_v, _un],
  [1, 0]
];
var Secret$ = [
  3,
  n02,
  _Se2,
  0,
  [_n, _vFa],
  [0, 0],
  2
];
var Service$ = [
  3,
  n02,
  _Ser,
  0,
  [_sAe, _sN, _cA, _lB, _sRe, _st, _dCe, _rCu, _pCe, _lT, _cPS, _pV, _pF, _tD, _dC, _tSa, _dep, _rA, _ev, _cAr, _cSD, _cSR, _pCl, _pS, _nC, _hCGPS, _sS, _dCep, _ta, _cBr, _eECSMT, _pTr, _eEC, _aZR, _rMT],
  [0, 0, 0, () => LoadBalancers, () => ServiceRegistries, 0, 1, 1, 1, 0, () => CapacityProviderStrategy, 0, 0, 0, () => DeploymentConfiguration$, () => TaskSets, () => Deployments, 0, () => ServiceEvents, 4, 0, () => ServiceCurrentRevisionSummaryList, () => PlacementConstraints, () => PlacementStrategies, () => NetworkConfiguration$, 1, 0, () => DeploymentController$, () => Tags, 0, 2, 0, 2, 0, 0]
];
var ServiceConnectAccessLogConfiguration$ = [
  3,
  n02,
  _SCALC,
  0,
  [_for, _iQP],
  [0, 0],
  1
];
var ServiceConnectClientAlias$ = [
  3,
  n02,
  _SCCA,
  0,
  [_po, _dNn, _tTR],
  [1, 0, () => ServiceConnectTestTrafficRules$],
  1
];
var ServiceConnectConfiguration$ = [
  3,
  n02,
  _SCC,
  0,
  [_ena, _na, _serv, _lC, _aLCc, _cCon],
  [2, 0, () => ServiceConnectServiceList, () => LogConfiguration$, () => ServiceConnectAccessLogConfiguration$, () => ServiceConnectContainerConfigurations],
  1
];
var ServiceConnectService$ = [
  3,
  n02,
  _SCS,
  0,
  [_pN, _dNi, _cAli, _iPO, _ti, _tl],
  [0, 0, () => ServiceConnectClientAliasList, 1, () => TimeoutConfiguration$, () => ServiceConnectTlsConfiguration$],
  1
];
var ServiceConnectServiceResource$ = [
  3,
  n02,
  _SCSR,
  0,
  [_dNi, _dAi],
  [0, 0]
];
var ServiceConnectTestTrafficHeaderMatchRules$ = [
  3,
  n02,
  _SCTTHMR,
  0,
  [_exa],
  [0],
  1
];
var ServiceConnectTestTrafficHeaderRules$ = [
  3,
  n02,
  _SCTTHR,
  0,
  [_n, _v],
  [0, () => ServiceConnectTestTrafficHeaderMatchRules$],
  1
];
var ServiceConnectTestTrafficRules$ = [
  3,
  n02,
  _SCTTR,
  0,
  [_he],
  [() => ServiceConnectTestTrafficHeaderRules$],
  1
];
var ServiceConnectTlsCertificateAuthority$ = [
  3,
  n02,
  _SCTCA,
  0,
  [_aPAA],
  [0]
];
var ServiceConnectTlsConfiguration$ = [
  3,
  n02,
  _SCTC,
  0,
  [_iCA, _kK, _rA],
  [() => ServiceConnectTlsCertificateAuthority$, 0, 0],
  1
];
var ServiceCurrentRevisionSummary$ = [
  3,
  n02,
  _SCRS,
  0,
  [_ar, _rTCe, _rTCu, _pTCe],
  [0, 1, 1, 1]
];
var ServiceDeployment$ = [
  3,
  n02,
  _SD,
  0,
  [_sDA, _sAe, _cA, _cAr, _sA, _fA, _sAt, _uA, _sSR, _tSR, _st, _sR, _lSif, _lHD, _dC, _rol, _dCB, _al],
  [0, 0, 0, 4, 4, 4, 4, 4, () => ServiceRevisionsSummaryList, () => ServiceRevisionSummary$, 0, 0, 0, () => DeploymentLifecycleHookDetailList, () => DeploymentConfiguration$, () => Rollback$, () => ServiceDeploymentCircuitBreaker$, () => ServiceDeploymentAlarms$]
];
var ServiceDeploymentAlarms$ = [
  3,
  n02,
  _SDA,
  0,
  [_st, _aN, _tAN],
  [0, 64 | 0, 64 | 0]
];
var ServiceDeploymentBrief$ = [
  3,
  n02,
  _SDB,
  0,
  [_sDA, _sAe, _cA, _sA, _cAr, _fA, _tSRA, _st, _sR],
  [0, 0, 0, 4, 4, 4, 0, 0, 0]
];
var ServiceDeploymentCircuitBreaker$ = [
  3,
  n02,
  _SDCB,
  0,
  [_st, _fCa, _th],
  [0, 1, 1]
];
var ServiceEvent$ = [
  3,
  n02,
  _SEe,
  0,
  [_i, _cAr, _m2],
  [0, 4, 0]
];
var ServiceManagedEBSVolumeConfiguration$ = [
  3,
  n02,
  _SMEBSVC,
  0,
  [_rA, _enc, _kKI, _vT, _sIGB, _sIn, _vIR, _io, _thr, _tSag, _fTi],
  [0, 2, 0, 0, 1, 0, 1, 1, 1, () => EBSTagSpecifications, 0],
  1
];
var ServiceRegistry$ = [
  3,
  n02,
  _SR,
  0,
  [_rAeg, _po, _cNo, _cPon],
  [0, 1, 0, 1]
];
var ServiceRevision$ = [
  3,
  n02,
  _SRe,
  0,
  [_sRAe, _sAe, _cA, _tD, _cPS, _lT, _pV, _pF, _lB, _sRe, _nC, _cI, _gDE, _sCC, _vCo, _fES, _cAr, _vLC, _rCes, _eMR, _ov, _gC, _mo],
  [0, 0, 0, 0, () => CapacityProviderStrategy, 0, 0, 0, () => LoadBalancers, () => ServiceRegistries, () => NetworkConfiguration$, () => ContainerImages, 2, () => ServiceConnectConfiguration$, () => ServiceVolumeConfigurations, () => DeploymentEphemeralStorage$, 4, () => VpcLatticeConfigurations, () => ResolvedConfiguration$, () => ECSManagedResources$, () => ServiceRevisionOverrides$, () => GatewayConnectorList, () => MonitoringConfiguration$]
];
var ServiceRevisionLoadBalancer$ = [
  3,
  n02,
  _SRLB,
  0,
  [_tGA, _pLR],
  [0, 0]
];
var ServiceRevisionOverrides$ = [
  3,
  n02,
  _SRO,
  0,
  [_rPu],
  [() => RuntimePlatformOverride$]
];
var ServiceRevisionSummary$ = [
  3,
  n02,
  _SRS,
  0,
  [_ar, _rTCe, _rTCu, _pTCe, _rTTW, _rPTW],
  [0, 1, 1, 1, 1, 1]
];
var ServiceRevisionVpcLatticeConfiguration$ = [
  3,
  n02,
  _SRVLC,
  0,
  [_tGA, _pLR],
  [0, 0]
];
var ServiceVolumeConfiguration$ = [
  3,
  n02,
  _SVC,
  0,
  [_n, _mEBSV],
  [0, () => ServiceManagedEBSVolumeConfiguration$],
  1
];
var StartTaskRequest$ = [
  3,
  n02,
  _STR,
  0,
  [_cIon, _tD, _cl, _eECSMT, _eEC, _gr, _nC, _ov, _pTr, _rIe, _sB, _ta, _vCo],
  [64 | 0, 0, 0, 2, 2, 0, () => NetworkConfiguration$, [() => TaskOverride$, 0], 0, 0, 0, () => Tags, () => TaskVolumeConfigurations],
  2
];
var StopServiceDeploymentRequest$ = [
  3,
  n02,
  _SSDR,
  0,
  [_sDA, _sTto],
  [0, 0],
  1
];
var StopServiceDeploymentResponse$ = [
  3,
  n02,
  _SSDRt,
  0,
  [_sDA],
  [0]
];
var StopTaskRequest$ = [
  3,
  n02,
  _STRto,
  0,
  [_task, _cl, _r2],
  [0, 0, 0],
  1
];
var StopTaskResponse$ = [
  3,
  n02,
  _STRtop,
  0,
  [_task],
  [[() => Task$, 0]]
];
var SystemControl$ = [
  3,
  n02,
  _SC2,
  0,
  [_na, _v],
  [0, 0]
];
var Tag$ = [
  3,
  n02,
  _T2,
  0,
  [_k, _v],
  [0, 0]
];
var Task$ = [
  3,
  n02,
  _Ta,
  0,
  [_a, _at, _aZ, _cPN, _cA, _conn, _cAon, _cIA, _conta, _cp, _cAr, _dSe, _eEC, _eSA, _gr, _hS, _iAn, _lS, _lT, _me, _ov, _pV, _pF, _pSA, _pSAu, _sA, _sB, _sCtop, _sAt, _sRt, _sAto, _ta, _tA, _tDA, _ve, _eSp, _fES],
  [() => Attachments, () => Attributes, 0, 0, 0, 0, 4, 0, () => Containers, 0, 4, 0, 2, 4, 0, 0, () => InferenceAccelerators, 0, 0, 0, [() => TaskOverride$, 0], 0, 0, 4, 4, 4, 0, 0, 4, 0, 4, () => Tags, 0, 0, 1, () => EphemeralStorage$, () => TaskEphemeralStorage$]
];
var TaskDefinition$ = [
  3,
  n02,
  _TD,
  0,
  [_tDA, _cD, _f, _tRA, _eRA, _nM, _re2, _vo, _st, _rAeq, _pCl, _comp, _rPu, _rCe, _cp, _me, _iAn, _pMi, _iM, _pCr, _rAe, _dAer, _dRAe, _rB, _eSp, _eFI],
  [0, [() => ContainerDefinitions, 0], 0, 0, 0, 0, 1, () => VolumeList, 0, () => RequiresAttributes, () => TaskDefinitionPlacementConstraints, 64 | 0, () => RuntimePlatform$, 64 | 0, 0, 0, () => InferenceAccelerators, 0, 0, () => ProxyConfiguration$, 4, 4, 4, 0, () => EphemeralStorage$, 2]
];
var TaskDefinitionPlacementConstraint$ = [
  3,
  n02,
  _TDPC,
  0,
  [_t, _ex],
  [0, 0]
];
var TaskEphemeralStorage$ = [
  3,
  n02,
  _TES,
  0,
  [_sIGB, _kKI],
  [1, 0]
];
var TaskManagedEBSVolumeConfiguration$ = [
  3,
  n02,
  _TMEBSVC,
  0,
  [_rA, _enc, _kKI, _vT, _sIGB, _sIn, _vIR, _io, _thr, _tSag, _tP, _fTi],
  [0, 2, 0, 0, 1, 0, 1, 1, 1, () => EBSTagSpecifications, () => TaskManagedEBSVolumeTerminationPolicy$, 0],
  1
];
var TaskManagedEBSVolumeTerminationPolicy$ = [
  3,
  n02,
  _TMEBSVTP,
  0,
  [_dOT],
  [2],
  1
];
var TaskOverride$ = [
  3,
  n02,
  _TO,
  0,
  [_cO, _cp, _iAO, _eRA, _me, _tRA, _eSp],
  [[() => ContainerOverrides, 0], 0, () => InferenceAcceleratorOverrides, 0, 0, 0, () => EphemeralStorage$]
];
var TaskSet$ = [
  3,
  n02,
  _TS,
  0,
  [_i, _tSA, _sAe, _cA, _sB, _eI, _st, _tD, _cDC, _pCe, _rCu, _cAr, _uA, _lT, _cPS, _pV, _pF, _nC, _lB, _sRe, _sc, _sSt, _sSA, _ta, _fES],
  [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 4, 4, 0, () => CapacityProviderStrategy, 0, 0, () => NetworkConfiguration$, () => LoadBalancers, () => ServiceRegistries, () => Scale$, 0, 4, () => Tags, () => DeploymentEphemeralStorage$]
];
var TaskVolumeConfiguration$ = [
  3,
  n02,
  _TVC,
  0,
  [_n, _mEBSV],
  [0, () => TaskManagedEBSVolumeConfiguration$],
  1
];
var ThresholdConfiguration$ = [
  3,
  n02,
  _TC,
  0,
  [_t, _v],
  [0, 1],
  2
];
var TimeoutConfiguration$ = [
  3,
  n02,
  _TCi,
  0,
  [_iTS, _pRTS],
  [1, 1]
];
var Tmpfs$ = [
  3,
  n02,
  _Tm,
  0,
  [_cPo, _si, _mO],
  [0, 1, 64 | 0],
  2
];
var TotalLocalStorageGBRequest$ = [
  3,
  n02,
  _TLSGBR,
  0,
  [_mi, _ma],
  [1, 1]
];
var Ulimit$ = [
  3,
  n02,
  _U2,
  0,
  [_n, _sL, _hL],
  [0, 1, 1],
  3
];
var UntagResourceRequest$ = [
  3,
  n02,
  _URR,
  0,
  [_rAes, _tK],
  [0, 64 | 0],
  2
];
var UpdateContainerInstancesStateRequest$ = [
  3,
  n02,
  _UCISR,
  0,
  [_cIon, _st, _cl],
  [64 | 0, 0, 0],
  2
];
var UpdateDaemonRequest$ = [
  3,
  n02,
  _UDR,
  0,
  [_dA, _dTDA, _cPAa, _dC, _pTr, _eECSMT, _eEC, _cr],
  [0, 0, 64 | 0, () => DaemonDeploymentConfiguration$, 0, 2, 2, 2],
  3
];
var UpdateServiceRequest$ = [
  3,
  n02,
  _USR,
  0,
  [_ser, _cl, _dCe, _tD, _cPS, _dC, _aZR, _nC, _pCl, _pS, _pV, _fND, _hCGPS, _dCep, _eEC, _eECSMT, _lB, _pTr, _sRe, _sCC, _vCo, _vLC, _gC, _mo],
  [0, 0, 1, 0, () => CapacityProviderStrategy, () => DeploymentConfiguration$, 0, () => NetworkConfiguration$, () => PlacementConstraints, () => PlacementStrategies, 0, 2, 1, () => DeploymentController$, 2, 2, () => LoadBalancers, 0, () => ServiceRegistries, () => ServiceConnectConfiguration$, () => ServiceVolumeConfigurations, () => VpcLatticeConfigurations, () => GatewayConnectorList, () => MonitoringConfiguration$],
  1
];
var UpdateServiceResponse$ = [
  3,
  n02,
  _USRp,
  0,
  [_ser],
  [() => Service$]
];
var UpdateTaskProtectionRequest$ = [
  3,
  n02,
  _UTPR,
  0,
  [_cl, _tas, _pE, _eIM],
  [0, 64 | 0, 2, 1],
  3
];
var VCpuCountRangeRequest$ = [
  3,
  n02,
  _VCCRR,
  0,
  [_mi, _ma],
  [1, 1],
  1
];
var Volume$ = [
  3,
  n02,
  _V2,
  0,
  [_n, _ho, _dVC, _eVC, _sVC, _fWFSVC, _cAL],
  [0, () => HostVolumeProperties$, () => DockerVolumeConfiguration$, () => EFSVolumeConfiguration$, () => S3FilesVolumeConfiguration$, () => FSxWindowsFileServerVolumeConfiguration$, 2]
];
var VolumeFrom$ = [
  3,
  n02,
  _VF,
  0,
  [_sCo, _rO],
  [0, 2]
];
var VpcLatticeAdvancedConfiguration$ = [
  3,
  n02,
  _VLAC,
  0,
  [_aTGA, _pLR, _tLR],
  [0, 0, 0]
];
var VpcLatticeConfiguration$ = [
  3,
  n02,
  _VLC,
  0,
  [_rA, _tGA, _pN, _aCd],
  [0, 0, 0, () => VpcLatticeAdvancedConfiguration$],
  3
];
var AcceleratorManufacturerSet = [
  1,
  n02,
  _AMS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var AcceleratorNameSet = [
  1,
  n02,
  _ANS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var AcceleratorTypeSet = [
  1,
  n02,
  _ATS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var AccessTypeList = 64 | 0;
var AllowedInstanceTypeSet = [
  1,
  n02,
  _AITS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var AttachmentDetails = [
  1,
  n02,
  _AD,
  0,
  () => KeyValuePair$
];
var Attachments = [
  1,
  n02,
  _Att,
  0,
  () => Attachment$
];
var Attributes = [
  1,
  n02,
  _Attr,
  0,
  () => Attribute$
];
var CapacityProviderFieldList = 64 | 0;
var CapacityProviderStrategy = [
  1,
  n02,
  _CPS,
  0,
  () => CapacityProviderStrategyItem$
];
var ClusterFieldList = 64 | 0;
var Clusters = [
  1,
  n02,
  _Cl,
  0,
  () => Cluster$
];
var ClusterSettings = [
  1,
  n02,
  _CSl,
  0,
  () => ClusterSetting$
];
var CompatibilityList = 64 | 0;
var ContainerDefinitions = [
  1,
  n02,
  _CDon,
  0,
  [
    () => ContainerDefinition$,
    0
  ]
];
var ContainerDependencies = [
  1,
  n02,
  _CDont,
  0,
  () => ContainerDependency$
];
var ContainerImages = [
  1,
  n02,
  _CIon,
  0,
  () => ContainerImage$
];
var ContainerInstanceFieldList = 64 | 0;
var ContainerOverrides = [
  1,
  n02,
  _COo2,
  0,
  [
    () => ContainerOverride$,
    0
  ]
];
var Containers = [
  1,
  n02,
  _Con,
  0,
  () => Container$
];
var CpuManufacturerSet = [
  1,
  n02,
  _CMS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var DaemonDeploymentStatusList = 64 | 0;
var DeploymentLifecycleHookDetailList = [
  1,
  n02,
  _DLHDL,
  0,
  () => DeploymentLifecycleHookDetail$
];
var DeploymentLifecycleHookList = [
  1,
  n02,
  _DLHL,
  0,
  () => DeploymentLifecycleHook$
];
var DeploymentLifecycleHookStageList = 64 | 0;
var Deployments = [
  1,
  n02,
  _Dep,
  0,
  () => Deployment$
];
var DeviceCgroupPermissions = 64 | 0;
var DevicesList = [
  1,
  n02,
  _DL,
  0,
  () => Device$
];
var EBSTagSpecifications = [
  1,
  n02,
  _EBSTSa,
  0,
  () => EBSTagSpecification$
];
var EnvironmentFiles = [
  1,
  n02,
  _EFn,
  0,
  () => EnvironmentFile$
];
var EnvironmentVariables = [
  1,
  n02,
  _EV,
  8,
  () => KeyValuePair$
];
var ExcludedInstanceTypeSet = [
  1,
  n02,
  _EITS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var ExpressGatewayServiceIncludeList = 64 | 0;
var Failures = [
  1,
  n02,
  _Fa,
  0,
  () => Failure$
];
var GatewayClusterAssociationStatusList = 64 | 0;
var GatewayConnectionAlbResourcesList = [
  1,
  n02,
  _GCARL,
  0,
  () => GatewayConnectionAlbResources$
];
var GatewayConnectionList = [
  1,
  n02,
  _GCL,
  0,
  () => GatewayConnection$
];
var GatewayConnectorList = [
  1,
  n02,
  _GCLa,
  0,
  () => GatewayConnector$
];
var GatewayRouteLoadBalancerSecurityGroupList = [
  1,
  n02,
  _GRLBSGL,
  0,
  () => GatewayRouteLoadBalancerSecurityGroup$
];
var GatewayRouteStatusList = 64 | 0;
var GatewayStatusList = 64 | 0;
var GpuIds = 64 | 0;
var HostEntryList = [
  1,
  n02,
  _HEL,
  0,
  () => HostEntry$
];
var InferenceAcceleratorOverrides = [
  1,
  n02,
  _IAOn,
  0,
  () => InferenceAcceleratorOverride$
];
var InferenceAccelerators = [
  1,
  n02,
  _IAn,
  0,
  () => InferenceAccelerator$
];
var InstanceGenerationSet = [
  1,
  n02,
  _IGS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var IntegerList = 64 | 1;
var LoadBalancers = [
  1,
  n02,
  _LBo,
  0,
  () => LoadBalancer$
];
var LocalStorageTypeSet = [
  1,
  n02,
  _LSTS,
  0,
  [
    0,
    { [_xN]: _it }
  ]
];
var ManagedAgents = [
  1,
  n02,
  _MAa,
  0,
  () => ManagedAgent$
];
var ManagedApplicationAutoScalingPolicies = [
  1,
  n02,
  _MAASPa,
  0,
  () => ManagedApplicationAutoScalingPolicy$
];
var ManagedIngressPaths = [
  1,
  n02,
  _MIPan,
  0,
  () => ManagedIngressPath$
];
var ManagedLogGroups = [
  1,
  n02,
  _MLGa,
  0,
  () => ManagedLogGroup$
];
var ManagedMetricAlarms = [
  1,
  n02,
  _MMAa,
  0,
  () => ManagedMetricAlarm$
];
var ManagedSecurityGroups = [
  1,
  n02,
  _MSGa,
  0,
  () => ManagedSecurityGroup$
];
var ManagedTargetGroups = [
  1,
  n02,
  _MTGa,
  0,
  () => ManagedTargetGroup$
];
var MetricConfigurationList = [
  1,
  n02,
  _MCL,
  0,
  () => MetricConfiguration$
];
var MetricNamesList = 64 | 0;
var MountPointList = [
  1,
  n02,
  _MPL,
  0,
  () => MountPoint$
];
var NetworkBindings = [
  1,
  n02,
  _NBe,
  0,
  () => NetworkBinding$
];
var NetworkInterfaces = [
  1,
  n02,
  _NIe,
  0,
  () => NetworkInterface$
];
var NeuronDeviceIds = 64 | 0;
var PlacementConstraints = [
  1,
  n02,
  _PCl,
  0,
  () => PlacementConstraint$
];
var PlacementStrategies = [
  1,
  n02,
  _PSl,
  0,
  () => PlacementStrategy$
];
var PortMappingList = [
  1,
  n02,
  _PML,
  0,
  () => PortMapping$
];
var ProxyConfigurationProperties = [
  1,
  n02,
  _PCP,
  0,
  () => KeyValuePair$
];
var RequiresAttributes = [
  1,
  n02,
  _RA2,
  0,
  () => Attribute$
];
var ResourceIds = 64 | 0;
var ResourceRequirements = [
  1,
  n02,
  _RRe,
  0,
  () => ResourceRequirement$
];
var SecretList = [
  1,
  n02,
  _SL,
  0,
  () => Secret$
];
var ServiceConnectClientAliasList = [
  1,
  n02,
  _SCCAL,
  0,
  () => ServiceConnectClientAlias$
];
var ServiceConnectContainerConfigurations = [
  1,
  n02,
  _SCCC,
  0,
  () => ServiceConnectContainerConfiguration$
];
var ServiceConnectServiceList = [
  1,
  n02,
  _SCSL,
  0,
  () => ServiceConnectService$
];
var ServiceConnectServiceResourceList = [
  1,
  n02,
  _SCSRL,
  0,
  () => ServiceConnectServiceResource$
];
var ServiceCurrentRevisionSummaryList = [
  1,
  n02,
  _SCRSL,
  0,
  () => ServiceCurrentRevisionSummary$
];
var ServiceDeployments = [
  1,
  n02,
  _SDe,
  0,
  () => ServiceDeployment$
];
var ServiceDeploymentsBrief = [
  1,
  n02,
  _SDBe,
  0,
  () => ServiceDeploymentBrief$
];
var ServiceDeploymentStatusList = 64 | 0;
var ServiceEvents = [
  1,
  n02,
  _SEer,
  0,
  () => ServiceEvent$
];
var ServiceFieldList = 64 | 0;
var ServiceRegistries = [
  1,
  n02,
  _SRer,
  0,
  () => ServiceRegistry$
];
var ServiceRevisionLoadBalancers = [
  1,
  n02,
  _SRLBe,
  0,
  () => ServiceRevisionLoadBalancer$
];
var ServiceRevisions = [
  1,
  n02,
  _SRerv,
  0,
  () => ServiceRevision$
];
var ServiceRevisionsSummaryList = [
  1,
  n02,
  _SRSL,
  0,
  () => ServiceRevisionSummary$
];
var ServiceRevisionVpcLatticeConfigurations = [
  1,
  n02,
  _SRVLCe,
  0,
  () => ServiceRevisionVpcLatticeConfiguration$
];
var Services = [
  1,
  n02,
  _Serv,
  0,
  () => Service$
];
var ServiceVolumeConfigurations = [
  1,
  n02,
  _SVCe,
  0,
  () => ServiceVolumeConfiguration$
];
var Statistics = [
  1,
  n02,
  _St,
  0,
  () => KeyValuePair$
];
var StringList = 64 | 0;
var SystemControls = [
  1,
  n02,
  _SCy,
  0,
  () => SystemControl$
];
var TagKeys = 64 | 0;
var Tags = [
  1,
  n02,
  _Tag,
  0,
  () => Tag$
];
var TaskDefinitionFieldList = 64 | 0;
var TaskDefinitionPlacementConstraints = [
  1,
  n02,
  _TDPCa,
  0,
  () => TaskDefinitionPlacementConstraint$
];
var TaskFieldList = 64 | 0;
var Tasks = [
  1,
  n02,
  _Tas,
  0,
  [
    () => Task$,
    0
  ]
];
var TaskSetFieldList = 64 | 0;
var TaskSets = [
  1,
  n02,
  _TSa,
  0,
  () => TaskSet$
];
var TaskVolumeConfigurations = [
  1,
  n02,
  _TVCa,
  0,
  () => TaskVolumeConfiguration$
];
var TmpfsList = [
  1,
  n02,
  _TL,
  0,
  () => Tmpfs$
];
var UlimitList = [
  1,
  n02,
  _UL,
  0,
  () => Ulimit$
];
var VolumeFromList = [
  1,
  n02,
  _VFL,
  0,
  () => VolumeFrom$
];
var VolumeList = [
  1,
  n02,
  _VL,
  0,
  () => Volume$
];
var VpcLatticeConfigurations = [
  1,
  n02,
  _VLCp,
  0,
  () => VpcLatticeConfiguration$
];
var DockerLabelsMap = 128 | 0;
var FirelensConfigurationOptionsMap = 128 | 0;
var LogConfigurationOptionsMap = 128 | 0;
var StringMap = 128 | 0;
var GatewayConnectionResources$ = [
  4,
  n02,
  _GCR,
  0,
  [_hSA],
  [() => GatewayConnectionAlbResourcesList]
];
var ServiceConnectContainerConfiguration$ = [
  4,
  n02,
  _SCCCe,
  0,
  [_lL],
  [0]
];
var SharingStrategy$ = [
  4,
  n02,
  _SSh,
  0,
  [_nMv],
  [() => NvidiaMpsAllocation$]
];
var ContinueServiceDeployment$ = [
  9,
  n02,
  _CSD,
  0,
  () => ContinueServiceDeploymentRequest$,
  () => ContinueServiceDeploymentResponse$
];
var CreateService$ = [
  9,
  n02,
  _CSr,
  0,
  () => CreateServiceRequest$,
  () => CreateServiceResponse$
];
var DeleteService$ = [
  9,
  n02,
  _DSe,
  2,
  () => DeleteServiceRequest$,
  () => DeleteServiceResponse$
];
var DescribeClusters$ = [
  9,
  n02,
  _DCes,
  0,
  () => DescribeClustersRequest$,
  () => DescribeClustersResponse$
];
var DescribeServiceDeployments$ = [
  9,
  n02,
  _DSD,
  0,
  () => DescribeServiceDeploymentsRequest$,
  () => DescribeServiceDeploymentsResponse$
];
var DescribeServiceRevisions$ = [
  9,
  n02,
  _DSRescr,
  0,
  () => DescribeServiceRevisionsRequest$,
  () => DescribeServiceRevisionsResponse$
];
var DescribeServices$ = [
  9,
  n02,
  _DSes,
  0,
  () => DescribeServicesRequest$,
  () => DescribeServicesResponse$
];
var DescribeTaskDefinition$ = [
  9,
  n02,
  _DTDes,
  0,
  () => DescribeTaskDefinitionRequest$,
  () => DescribeTaskDefinitionResponse$
];
var DescribeTasks$ = [
  9,
  n02,
  _DT,
  0,
  () => DescribeTasksRequest$,
  () => DescribeTasksResponse$
];
var ListServiceDeployments$ = [
  9,
  n02,
  _LSD,
  0,
  () => ListServiceDeploymentsRequest$,
  () => ListServiceDeploymentsResponse$
];
var ListServices$ = [
  9,
  n02,
  _LS,
  0,
  () => ListServicesRequest$,
  () => ListServicesResponse$
];
var ListTasks$ = [
  9,
  n02,
  _LT,
  0,
  () => ListTasksRequest$,
  () => ListTasksResponse$
];
var RegisterTaskDefinition$ = [
  9,
  n02,
  _RTD,
  0,
  () => RegisterTaskDefinitionRequest$,
  () => RegisterTaskDefinitionResponse$
];
var RunTask$ = [
  9,
  n02,
  _RT,
  0,
  () => RunTaskRequest$,
  () => RunTaskResponse$
];
var StopServiceDeployment$ = [
  9,
  n02,
  _SSD,
  0,
  () => StopServiceDeploymentRequest$,
  () => StopServiceDeploymentResponse$
];
var StopTask$ = [
  9,
  n02,
  _STt,
  0,
  () => StopTaskRequest$,
  () => StopTaskResponse$
];
var UpdateService$ = [
  9,
  n02,
  _US,
  0,
  () => UpdateServiceRequest$,
  () => UpdateServiceResponse$
];

// node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.shared.js
var getRuntimeConfig3 = (config) => {
  return {
    apiVersion: "2014-11-13",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver2,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultECSHttpAuthSchemeProvider,
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
      defaultNamespace: "com.amazonaws.ecs",
      errorTypeRegistries: errorTypeRegistries2,
      xmlNamespace: "http://ecs.amazonaws.com/doc/2014-11-13/",
      version: "2014-11-13",
      serviceTarget: "AmazonEC2ContainerServiceV20141113"
    },
    serviceId: config?.serviceId ?? "ECS",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.js
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
    defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 9e5),
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

// node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthExtensionConfiguration.js
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

// node_modules/@aws-sdk/client-ecs/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions2 = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration2(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig2(extensionConfiguration));
};

// node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js
var ECSClient = class extends Client {
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
      httpAuthSchemeParametersProvider: defaultECSHttpAuthSchemeParametersProvider,
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

// node_modules/@aws-sdk/client-ecs/dist-es/commandBuilder.js
var command3 = makeBuilder(commonParams2, "AmazonEC2ContainerServiceV20141113", "ECSClient", getEndpointPlugin);
var _ep03 = {};
var _mw03 = (Command, cs, config, o2) => [];

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeClustersCommand.js
var DescribeClustersCommand = class extends command3(_ep03, _mw03, "DescribeClusters", DescribeClusters$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTaskDefinitionCommand.js
var DescribeTaskDefinitionCommand = class extends command3(_ep03, _mw03, "DescribeTaskDefinition", DescribeTaskDefinition$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTasksCommand.js
var DescribeTasksCommand = class extends command3(_ep03, _mw03, "DescribeTasks", DescribeTasks$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/RegisterTaskDefinitionCommand.js
var RegisterTaskDefinitionCommand = class extends command3(_ep03, _mw03, "RegisterTaskDefinition", RegisterTaskDefinition$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/RunTaskCommand.js
var RunTaskCommand = class extends command3(_ep03, _mw03, "RunTask", RunTask$) {
};

// node_modules/@aws-sdk/client-ecs/dist-es/commands/StopTaskCommand.js
var StopTaskCommand = class extends command3(_ep03, _mw03, "StopTask", StopTask$) {
};

// src/aws/ecs-clusters.ts
var EcsClusters = class {
  #client;
  constructor(session) {
    this.#client = new ECSClient(session.client);
  }
  async status(cluster) {
    const { clusters = [] } = await explaining(
      "ecs:DescribeClusters",
      `the cluster '${cluster}'`,
      () => this.#client.send(new DescribeClustersCommand({ clusters: [cluster] }))
    );
    return clusters[0]?.status;
  }
};

// src/ecs/names.ts
var APP_CONTAINER = "app";
function familyName(release, processType) {
  return `${release.app}-${release.environment}-${processType}`;
}
function logStreamName(processType, taskArn) {
  return `${processType}/${APP_CONTAINER}/${taskArn.slice(taskArn.lastIndexOf("/") + 1)}`;
}
function releaseTags(release, processType) {
  return {
    "renga:app": release.app,
    "renga:environment": release.environment,
    "renga:process": processType,
    "renga:release": String(release.version),
    "renga:image-digest": release.image.slice(release.image.indexOf("@") + 1),
    ...release.commit === void 0 ? {} : { "renga:commit": release.commit },
    "renga:run": release.runKey
  };
}

// src/aws/readable.ts
async function readable(iamAction, on, call) {
  try {
    return await call();
  } catch (error) {
    const { kind, name, message } = awsError(error);
    if (kind === "throttled" || kind === "server" || kind === "network") {
      throw new TransientReadError(`${iamAction} on ${on}: ${name}: ${message}`, { cause: error });
    }
    return explaining(iamAction, on, () => Promise.reject(error));
  }
}

// src/aws/ecs-one-off-runner.ts
var EcsOneOffRunner = class {
  #client;
  /** A failed read is repeated at the next tick, so it is not repeated for long here. */
  #reader;
  #place;
  constructor(session, place) {
    this.#client = new ECSClient(session.client);
    this.#reader = new ECSClient({ ...session.client, maxAttempts: 2 });
    this.#place = place;
  }
  async start(task) {
    const { cluster } = this.#place;
    const { tasks = [], failures = [] } = await this.#runTask({
      cluster,
      taskDefinition: task.taskDefinition,
      count: 1,
      launchType: "FARGATE",
      clientToken: task.clientToken,
      // Letters, digits, hyphens, underscores and slashes only, at most 128.
      startedBy: task.startedBy.replace(/[^\w/-]/g, "-").slice(0, 128),
      enableECSManagedTags: true,
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: [...this.#place.subnets],
          securityGroups: [...this.#place.securityGroups],
          assignPublicIp: this.#place.assignPublicIp ? "ENABLED" : "DISABLED"
        }
      },
      tags: Object.entries(task.tags).map(([key, value]) => ({ key, value }))
    });
    const taskArn = tasks[0]?.taskArn;
    if (taskArn !== void 0) return { taskArn };
    const reasons = failures.map(
      ({ reason = "no reason given", detail }) => detail ? `${reason} (${detail})` : reason
    );
    throw new TaskNotStartedError(
      `ECS did not start the task in the cluster '${cluster}': ${reasons.join("; ") || "no reason given"}.`,
      { fix: hintForFailure(reasons.join(" ")) }
    );
  }
  async #runTask(input) {
    try {
      return await this.#client.send(new RunTaskCommand(input));
    } catch (error) {
      if (error instanceof ConflictException && error.resourceIds?.length === 1) {
        return { tasks: error.resourceIds.map((taskArn) => ({ taskArn })) };
      }
      const on = `the task definition '${input.taskDefinition}' in the cluster '${input.cluster}'`;
      const { kind } = awsError(error);
      if (kind === "server" || kind === "network") {
        return explaining("ecs:RunTask", on, () => Promise.reject(error));
      }
      return explaining("ecs:RunTask", on, () => Promise.reject(error)).catch((explained) => {
        throw new TaskNotStartedError(explained.message, { cause: error });
      });
    }
  }
  async describe(taskArn) {
    const { tasks = [] } = await readable(
      "ecs:DescribeTasks",
      `the task '${taskArn}'`,
      () => this.#reader.send(new DescribeTasksCommand({ cluster: this.#place.cluster, tasks: [taskArn] }))
    );
    const [task] = tasks;
    if (task === void 0) throw new TransientReadError(`ECS knows no task '${taskArn}'`);
    const container = task.containers?.find(({ name }) => name === APP_CONTAINER);
    return {
      lastStatus: task.lastStatus ?? "UNKNOWN",
      stopped: task.lastStatus === "STOPPED",
      ...container?.exitCode === void 0 ? {} : { exitCode: container.exitCode },
      ...container?.reason === void 0 ? {} : { reason: container.reason },
      ...task.stopCode === void 0 ? {} : { stopCode: task.stopCode },
      ...task.stoppedReason === void 0 ? {} : { stoppedReason: task.stoppedReason }
    };
  }
  /** Stopping a task that has stopped is a success in ECS too. `reason` is cut at 255 characters. */
  async stop(taskArn, reason) {
    await explaining(
      "ecs:StopTask",
      `the task '${taskArn}'`,
      () => this.#client.send(
        new StopTaskCommand({ cluster: this.#place.cluster, task: taskArn, reason: reason.slice(0, 255) })
      )
    );
  }
};
function hintForFailure(reasons) {
  if (/capacity/i.test(reasons))
    return "AWS has no Fargate capacity there at the moment: run the workflow again, or add subnets in other zones.";
  if (/MISSING|INACTIVE/.test(reasons)) return "Check that the cluster and the task definition still exist.";
  if (/vCPU|limit/i.test(reasons))
    return "Raise the Fargate vCPU quota of the account, or give the process a smaller size.";
  return "Check the cluster, the subnets and the security groups in the platform descriptor.";
}

// src/aws/ecs-task-definitions.ts
var BUSY_FAMILY = /Too many concurrent attempts to create a new revision/i;
var BUSY_TRIES = 10;
var EcsTaskDefinitions = class {
  #client;
  #clock;
  constructor(session, clock) {
    this.#client = new ECSClient({ ...session.client, maxAttempts: 14 });
    this.#clock = clock;
  }
  async register(input) {
    const { taskDefinition } = await explaining(
      "ecs:RegisterTaskDefinition",
      `the task definition family '${input.family}'`,
      () => this.#whenFree(() => this.#client.send(new RegisterTaskDefinitionCommand(input)))
    );
    if (taskDefinition?.taskDefinitionArn === void 0) {
      throw new UserError(`ECS registered the task definition '${input.family}' and did not say its ARN.`);
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
      const { name, message } = awsError(error);
      if (name === "ClientException" && /unable to describe|not found|does not exist/i.test(message))
        return void 0;
      return explaining(
        "ecs:DescribeTaskDefinition",
        `the task definition '${taskDefinition}'`,
        () => Promise.reject(error)
      );
    }
  }
  async #whenFree(call) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await call();
      } catch (error) {
        if (!BUSY_FAMILY.test(awsError(error).message) || attempt === BUSY_TRIES) throw error;
        await this.#clock.sleep(500 * attempt * (0.5 + Math.random() / 2));
      }
    }
  }
};

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthSchemeProvider.js
var defaultCloudWatchLogsHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption3(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "logs",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
var defaultCloudWatchLogsHttpAuthSchemeProvider = (authParameters) => {
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

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters3 = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "logs"
  });
};
var commonParams3 = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-cloudwatch-logs/package.json
var package_default3 = {
  name: "@aws-sdk/client-cloudwatch-logs",
  version: "3.1169.0",
  description: "AWS SDK for JavaScript Cloudwatch Logs Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-cloudwatch-logs",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-cloudwatch-logs"
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
    test: "yarn g:vitest run --passWithNoTests",
    "test:watch": "yarn g:vitest watch --passWithNoTests",
    "test:integration": "yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts",
    "test:integration:watch": "yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts",
    "test:e2e": "yarn g:vitest run -c vitest.config.e2e.mts",
    "test:e2e:watch": "yarn g:vitest watch -c vitest.config.e2e.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.981.0",
    "@aws-sdk/credential-provider-node": "^3.972.97",
    "@aws-sdk/types": "^3.975.1",
    "@smithy/core": "^3.40.0",
    "@smithy/fetch-http-handler": "^5.8.1",
    "@smithy/node-http-handler": "^4.14.2",
    "@smithy/types": "^4.20.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@smithy/snapshot-testing": "^2.4.0",
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2",
    vitest: "^4.0.17"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/bdd.js
var m2 = "ref";
var a3 = -1;
var b3 = true;
var c3 = "isSet";
var d3 = "PartitionResult";
var e3 = "booleanEquals";
var f3 = "getAttr";
var g3 = "stringEquals";
var h3 = { [m2]: "Endpoint" };
var i3 = { [m2]: d3 };
var j3 = { [m2]: "Region" };
var k3 = {};
var l2 = [j3];
var _data3 = {
  conditions: [
    [c3, [h3]],
    [c3, l2],
    ["aws.partition", l2, d3],
    [e3, [{ [m2]: "UseFIPS" }, b3]],
    [e3, [{ [m2]: "UseDualStack" }, b3]],
    [e3, [{ fn: f3, argv: [i3, "supportsDualStack"] }, b3]],
    [e3, [{ fn: f3, argv: [i3, "supportsFIPS"] }, b3]],
    [g3, [j3, "us-gov-east-1"]],
    [g3, [j3, "us-gov-west-1"]]
  ],
  results: [
    [a3],
    [a3, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a3, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [h3, k3],
    ["https://logs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k3],
    [a3, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://logs.us-gov-east-1.amazonaws.com", k3],
    ["https://logs.us-gov-west-1.amazonaws.com", k3],
    ["https://logs-fips.{Region}.{PartitionResult#dnsSuffix}", k3],
    [a3, "FIPS is enabled but this partition does not support FIPS"],
    ["https://logs.{Region}.{PartitionResult#dualStackDnsSuffix}", k3],
    [a3, "DualStack is enabled but this partition does not support DualStack"],
    ["https://logs.{Region}.{PartitionResult#dnsSuffix}", k3],
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
  14,
  3,
  1,
  4,
  r3 + 13,
  2,
  5,
  r3 + 13,
  3,
  8,
  6,
  4,
  7,
  r3 + 12,
  5,
  r3 + 10,
  r3 + 11,
  4,
  12,
  9,
  6,
  10,
  r3 + 9,
  7,
  r3 + 6,
  11,
  8,
  r3 + 7,
  r3 + 8,
  5,
  13,
  r3 + 5,
  6,
  r3 + 4,
  r3 + 5,
  3,
  r3 + 1,
  15,
  4,
  r3 + 2,
  r3 + 3
]);
var bdd3 = BinaryDecisionDiagram.from(nodes3, root3, _data3.conditions, _data3.results);

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/endpointResolver.js
var cache3 = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver3 = (endpointParams, context = {}) => {
  return cache3.get(endpointParams, () => decideEndpoint(bdd3, {
    endpointParams,
    logger: context.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/CloudWatchLogsServiceException.js
var CloudWatchLogsServiceException = class _CloudWatchLogsServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs#CloudWatchLogsServiceException";
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _CloudWatchLogsServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/errors.js
var AccessDeniedException2 = class _AccessDeniedException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#AccessDeniedException";
  name = "AccessDeniedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "AccessDeniedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AccessDeniedException.prototype);
  }
};
var InvalidParameterException2 = class _InvalidParameterException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#InvalidParameterException";
  name = "InvalidParameterException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidParameterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidParameterException.prototype);
  }
};
var OperationAbortedException = class _OperationAbortedException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#OperationAbortedException";
  name = "OperationAbortedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "OperationAbortedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OperationAbortedException.prototype);
  }
};
var ResourceNotFoundException3 = class _ResourceNotFoundException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#ResourceNotFoundException";
  name = "ResourceNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceNotFoundException.prototype);
  }
};
var ServiceUnavailableException = class _ServiceUnavailableException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#ServiceUnavailableException";
  name = "ServiceUnavailableException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "ServiceUnavailableException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceUnavailableException.prototype);
  }
};
var InternalServerException = class _InternalServerException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#InternalServerException";
  name = "InternalServerException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "InternalServerException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _InternalServerException.prototype);
  }
};
var ThrottlingException2 = class _ThrottlingException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#ThrottlingException";
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
var ValidationException = class _ValidationException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#ValidationException";
  name = "ValidationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ValidationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ValidationException.prototype);
  }
};
var InvalidOperationException = class _InvalidOperationException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#InvalidOperationException";
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
var ConflictException2 = class _ConflictException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#ConflictException";
  name = "ConflictException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ConflictException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ConflictException.prototype);
  }
};
var ServiceQuotaExceededException = class _ServiceQuotaExceededException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#ServiceQuotaExceededException";
  name = "ServiceQuotaExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceQuotaExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceQuotaExceededException.prototype);
  }
};
var LimitExceededException3 = class _LimitExceededException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#LimitExceededException";
  name = "LimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LimitExceededException.prototype);
  }
};
var ResourceAlreadyExistsException = class _ResourceAlreadyExistsException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#ResourceAlreadyExistsException";
  name = "ResourceAlreadyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceAlreadyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceAlreadyExistsException.prototype);
  }
};
var DataAlreadyAcceptedException = class _DataAlreadyAcceptedException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#DataAlreadyAcceptedException";
  name = "DataAlreadyAcceptedException";
  $fault = "client";
  expectedSequenceToken;
  constructor(opts) {
    super({
      name: "DataAlreadyAcceptedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DataAlreadyAcceptedException.prototype);
    this.expectedSequenceToken = opts.expectedSequenceToken;
  }
};
var InternalStreamingException = class _InternalStreamingException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#InternalStreamingException";
  name = "InternalStreamingException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InternalStreamingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InternalStreamingException.prototype);
  }
};
var InvalidSequenceTokenException = class _InvalidSequenceTokenException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#InvalidSequenceTokenException";
  name = "InvalidSequenceTokenException";
  $fault = "client";
  expectedSequenceToken;
  constructor(opts) {
    super({
      name: "InvalidSequenceTokenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSequenceTokenException.prototype);
    this.expectedSequenceToken = opts.expectedSequenceToken;
  }
};
var UnrecognizedClientException = class _UnrecognizedClientException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#UnrecognizedClientException";
  name = "UnrecognizedClientException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnrecognizedClientException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnrecognizedClientException.prototype);
  }
};
var SessionStreamingException = class _SessionStreamingException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#SessionStreamingException";
  name = "SessionStreamingException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "SessionStreamingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _SessionStreamingException.prototype);
  }
};
var SessionTimeoutException = class _SessionTimeoutException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#SessionTimeoutException";
  name = "SessionTimeoutException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "SessionTimeoutException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _SessionTimeoutException.prototype);
  }
};
var MalformedQueryException = class _MalformedQueryException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#MalformedQueryException";
  name = "MalformedQueryException";
  $fault = "client";
  queryCompileError;
  constructor(opts) {
    super({
      name: "MalformedQueryException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MalformedQueryException.prototype);
    this.queryCompileError = opts.queryCompileError;
  }
};
var TooManyTagsException = class _TooManyTagsException extends CloudWatchLogsServiceException {
  static shapeId = "com.amazonaws.cloudwatchlogs#TooManyTagsException";
  name = "TooManyTagsException";
  $fault = "client";
  resourceName;
  constructor(opts) {
    super({
      name: "TooManyTagsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyTagsException.prototype);
    this.resourceName = opts.resourceName;
  }
};

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/schemas/schemas_0.js
var _A3 = "Anomaly";
var _AD2 = "AnomalyDetector";
var _ADE2 = "AccessDeniedException";
var _AF = "AllowedFields";
var _AK = "AddKeys";
var _AKE = "AddKeyEntry";
var _AKEd = "AddKeyEntries";
var _CDR2 = "CreateDeliveryRequest";
var _CE3 = "ConflictException";
var _CLADR = "CreateLogAnomalyDetectorRequest";
var _CLGR = "CreateLogGroupRequest";
var _CLTR = "CreateLookupTableRequest";
var _CSQR = "CreateScheduledQueryRequest";
var _CSV = "CSV";
var _CT = "ConfigurationTemplate";
var _CTDCV = "ConfigurationTemplateDeliveryConfigValues";
var _CV = "CopyValue";
var _CVE = "CopyValueEntry";
var _CVEo = "CopyValueEntries";
var _D2 = "Delivery";
var _DAAE = "DataAlreadyAcceptedException";
var _DAPRes = "DescribeAccountPoliciesRequest";
var _DC2 = "DestinationConfiguration";
var _DCTR = "DescribeConfigurationTemplatesRequest";
var _DD = "DeliveryDestination";
var _DDC2 = "DeliveryDestinationConfiguration";
var _DDDRe = "DescribeDeliveryDestinationsRequest";
var _DDRes = "DescribeDeliveriesRequest";
var _DDSRe = "DescribeDeliverySourcesRequest";
var _DFIR = "DescribeFieldIndexesRequest";
var _DIPRes = "DescribeIndexPoliciesRequest";
var _DITBR = "DescribeImportTaskBatchesRequest";
var _DK = "DeleteKeys";
var _DLGRe = "DescribeLogGroupsRequest";
var _DLGRes = "DescribeLogGroupsResponse";
var _DLGe = "DescribeLogGroups";
var _DSCS = "DeliverySourceConfigurationSchema";
var _DSCSe = "DeliverySourceConfigurationSchemas";
var _DSF = "DataSourceFilter";
var _DSFa = "DataSourceFilters";
var _DSe2 = "DeliverySource";
var _DTC = "DateTimeConverter";
var _E = "Entity";
var _FD = "FieldsData";
var _FLER = "FilterLogEventsRequest";
var _G2 = "Grok";
var _GLADRe = "GetLogAnomalyDetectorResponse";
var _GLE = "GetLogEvents";
var _GLER = "GetLogEventsRequest";
var _GLERe = "GetLogEventsResponse";
var _GLO = "GetLogObject";
var _GLOR = "GetLogObjectRequest";
var _GLORS = "GetLogObjectResponseStream";
var _GLORe = "GetLogObjectResponse";
var _GLRRe = "GetLogRecordResponse";
var _GSQHR = "GetScheduledQueryHistoryRequest";
var _GSQRe = "GetScheduledQueryResponse";
var _IOE = "InvalidOperationException";
var _IPE2 = "InvalidParameterException";
var _ISE2 = "InternalServerException";
var _ISEn = "InternalStreamingException";
var _ISTE = "InvalidSequenceTokenException";
var _LALGSR = "ListAggregateLogGroupSummariesRequest";
var _LCS = "LowerCaseString";
var _LE = "LogEvent";
var _LEE3 = "LimitExceededException";
var _LG = "LogGroup";
var _LGo = "LogGroups";
var _LLGFQRi = "ListLogGroupsForQueryResponse";
var _LLGR = "ListLogGroupsRequest";
var _LSo = "LogSamples";
var _LT2 = "LookupTable";
var _LTC = "LookupTableConfiguration";
var _LTFRRi = "ListTagsForResourceResponse";
var _LTLGRi = "ListTagsLogGroupResponse";
var _LTM = "ListToMap";
var _LTSLE = "LiveTailSessionLogEvent";
var _LTSM = "LiveTailSessionMetadata";
var _LTSR = "LiveTailSessionResults";
var _LTSS = "LiveTailSessionStart";
var _LTSU = "LiveTailSessionUpdate";
var _MF = "MetricFilter";
var _MFMR = "MetricFilterMatchRecord";
var _MK = "MoveKeys";
var _MKE = "MoveKeyEntry";
var _MKEo = "MoveKeyEntries";
var _MQE = "MalformedQueryException";
var _MT = "MetricTransformation";
var _MTe = "MetricTransformations";
var _OAE = "OperationAbortedException";
var _OLE = "OutputLogEvent";
var _OLEu = "OutputLogEvents";
var _OSRC = "OpenSearchResourceConfig";
var _PC2 = "ParseCloudfront";
var _PDDR = "PutDeliveryDestinationRequest";
var _PDR = "PutDestinationRequest";
var _PDSR = "PutDeliverySourceRequest";
var _PJSON = "ParseJSON";
var _PKV = "ParseKeyValue";
var _PMFR = "PutMetricFilterRequest";
var _PP = "ParsePostgres";
var _PQDR = "PutQueryDefinitionRequest";
var _PR = "ParseRoute53";
var _PSFR = "PutSubscriptionFilterRequest";
var _PT = "PatternToken";
var _PTOCSF = "ParseToOCSF";
var _PTa = "PatternTokens";
var _PVPC = "ParseVPC";
var _PWAF = "ParseWAF";
var _Pr2 = "Processor";
var _Pro = "Processors";
var _QCE = "QueryCompileError";
var _QCEL = "QueryCompileErrorLocation";
var _QD = "QueryDefinition";
var _QP = "QueryParameter";
var _QPL = "QueryParameterList";
var _RAEE2 = "ResourceAlreadyExistsException";
var _RF = "RecordField";
var _RK = "RenameKeys";
var _RKE = "RenameKeyEntry";
var _RKEe = "RenameKeyEntries";
var _RNFE3 = "ResourceNotFoundException";
var _SC3 = "S3Configuration";
var _SDC = "S3DeliveryConfiguration";
var _SF2 = "SubscriptionFilter";
var _SLT = "StartLiveTail";
var _SLTR = "StartLiveTailRequest";
var _SLTRS = "StartLiveTailResponseStream";
var _SLTRt = "StartLiveTailResponse";
var _SQEE = "ServiceQuotaExceededException";
var _SQR = "StartQueryRequest";
var _SS = "SplitString";
var _SSE = "SessionStreamingException";
var _SSEp = "SplitStringEntry";
var _SSEpl = "SplitStringEntries";
var _SSEu = "SubstituteStringEntry";
var _SSEub = "SubstituteStringEntries";
var _SSu = "SubstituteString";
var _STE = "SessionTimeoutException";
var _STI = "S3TablesIntegration";
var _SUE = "ServiceUnavailableException";
var _TC2 = "TypeConverter";
var _TCE2 = "TypeConverterEntry";
var _TCEy = "TypeConverterEntries";
var _TE2 = "ThrottlingException";
var _TF = "TagFilter";
var _TFa = "TagFilters";
var _TLGR = "TagLogGroupRequest";
var _TMFR = "TestMetricFilterRequest";
var _TMTE = "TooManyTagsException";
var _TRR = "TagResourceRequest";
var _TS2 = "TrimString";
var _TTR = "TestTransformerRequest";
var _UCE = "UnrecognizedClientException";
var _UCS = "UpperCaseString";
var _UDCR = "UpdateDeliveryConfigurationRequest";
var _ULGR = "UntagLogGroupRequest";
var _URR2 = "UntagResourceRequest";
var _USQR = "UpdateScheduledQueryRequest";
var _USQRp = "UpdateScheduledQueryResponse";
var _VE = "ValidationException";
var _a2 = "active";
var _aA = "applicationArn";
var _aAFAVLDFR = "allowedActionForAllowVendedLogsDeliveryForResource";
var _aDA = "anomalyDetectorArn";
var _aDS = "anomalyDetectorStatus";
var _aF = "allowedFields";
var _aFD = "allowedFieldDelimiters";
var _aIc = "accountIdentifiers";
var _aIn = "anomalyId";
var _aK = "addKeys";
var _aOF = "allowedOutputFormats";
var _aOTL = "applyOnTransformedLogs";
var _aSPF = "allowedSuffixPathFields";
var _aVT = "anomalyVisibilityTime";
var _ar2 = "arn";
var _at2 = "attributes";
var _bIS = "batchImportStatus";
var _bTAE = "bearerTokenAuthenticationEnabled";
var _c3 = "client";
var _cT2 = "creationTime";
var _cTS = "creationTimeStamp";
var _cTl = "clientToken";
var _cV = "copyValue";
var _co2 = "columns";
var _cs = "csv";
var _d2 = "description";
var _dA2 = "destinationArn";
var _dC2 = "destinationConfiguration";
var _dDA = "deliveryDestinationArn";
var _dDC = "deliveryDestinationConfiguration";
var _dDCV = "defaultDeliveryConfigValues";
var _dDT = "deliveryDestinationType";
var _dDTe = "deliveryDestinationTypes";
var _dI = "destinationIdentifier";
var _dK = "deleteKeys";
var _dN2 = "detectorName";
var _dNa2 = "datasourceName";
var _dNe2 = "destinationName";
var _dPE = "deletionProtectionEnabled";
var _dPS = "dataProtectionStatus";
var _dRA = "destinationResourceArn";
var _dSC = "deliverySourceConfiguration";
var _dSN = "deliverySourceName";
var _dSNe = "deliverySourceNames";
var _dSRA = "dataSourceRoleArn";
var _dSa = "dataSources";
var _dT2 = "datasourceType";
var _dTC = "dateTimeConverter";
var _dTP = "dynamicTokenPosition";
var _dV2 = "defaultValue";
var _dVP = "dashboardViewerPrincipals";
var _da = "data";
var _del = "delimiter";
var _des = "destination";
var _di = "dimensions";
var _dis = "distribution";
var _e3 = "error";
var _eCO = "endCharOffset";
var _eF2 = "evaluationFrequency";
var _eHCP = "enableHiveCompatiblePath";
var _eMv = "eventMessage";
var _eN = "eventNumber";
var _eRA2 = "executionRoleArn";
var _eS = "executionStatuses";
var _eSF = "emitSystemFields";
var _eSFD = "emitSystemFieldDimensions";
var _eST = "expectedSequenceToken";
var _eSv = "eventSource";
var _eTO = "endTimeOffset";
var _eTn = "endTime";
var _eV = "extractedValues";
var _en2 = "entries";
var _end2 = "endpoint";
var _enu = "enumerations";
var _ev2 = "events";
var _f2 = "from";
var _fD = "fieldDelimiter";
var _fE = "flattenedElement";
var _fINi = "fieldIndexNames";
var _fN = "filterName";
var _fP = "filterPattern";
var _fS = "firstSeen";
var _fSC = "fieldSelectionCriteria";
var _fSi = "fieldStream";
var _fi2 = "fields";
var _fl = "flatten";
var _g2 = "grok";
var _gB = "groupBy";
var _h2 = "histogram";
var _hE3 = "httpError";
var _i2 = "identifier";
var _iC = "indexCategories";
var _iDs = "isDynamic";
var _iI = "importId";
var _iLA = "includeLinkedAccounts";
var _iPLS = "isPatternLevelSuppression";
var _iPn = "inheritedProperties";
var _iT = "ingestionTime";
var _iTN = "inferredTokenName";
var _id = "id";
var _in2 = "interleaved";
var _k2 = "key";
var _kA = "keyAttributes";
var _kKA = "kmsKeyArn";
var _kKI2 = "kmsKeyId";
var _kN = "keyName";
var _kP = "keyPrefix";
var _kVD = "keyValueDelimiter";
var _l2 = "locale";
var _lCS = "lowerCaseString";
var _lEFP = "logEventFilterPattern";
var _lEM = "logEventMessages";
var _lES = "lastExecutionStatus";
var _lG2 = "logGroups";
var _lGA = "logGroupArn";
var _lGAL = "logGroupArnList";
var _lGCo = "logGroupClass";
var _lGI = "logGroupIdentifiers";
var _lGIo = "logGroupIdentifier";
var _lGN2 = "logGroupName";
var _lGNP = "logGroupNamePrefix";
var _lGNPo = "logGroupNamePattern";
var _lGNo = "logGroupNames";
var _lGT = "logGroupTags";
var _lM = "lastModified";
var _lMTS = "lastModifiedTimeStamp";
var _lOP = "logObjectPointer";
var _lR = "logRecord";
var _lS2 = "lastSeen";
var _lSN = "logStreamName";
var _lSNP = "logStreamNamePrefix";
var _lSNPo = "logStreamNamePrefixes";
var _lSNo = "logStreamNames";
var _lSo2 = "logSamples";
var _lT2 = "logType";
var _lTA = "lookupTableArn";
var _lTC = "lookupTableConfiguration";
var _lTM = "listToMap";
var _lTN = "lookupTableName";
var _lTT = "lastTriggeredTime";
var _lTo = "logTypes";
var _lUT = "lastUpdatedTime";
var _li2 = "limit";
var _lo2 = "location";
var _m3 = "message";
var _mFC = "metricFilterCount";
var _mK = "moveKeys";
var _mN2 = "metricName";
var _mNe = "metricNamespace";
var _mP2 = "matchPatterns";
var _mR2 = "maxResults";
var _mT = "metricTransformations";
var _mV = "minValue";
var _mVa = "maxValue";
var _mVap = "mappingVersion";
var _mVe = "metricValue";
var _ma2 = "match";
var _man = "mandatory";
var _n2 = "name";
var _nBT = "nextBackwardToken";
var _nFT = "nextForwardToken";
var _nMV = "nonMatchValue";
var _nT2 = "nextToken";
var _na2 = "names";
var _oAI = "ownerAccountId";
var _oF = "outputFormat";
var _oIE = "overwriteIfExists";
var _oV = "ocsfVersion";
var _p2 = "priority";
var _pC = "parseCloudfront";
var _pI = "patternId";
var _pJSON = "parseJSON";
var _pKV = "parseKeyValue";
var _pN2 = "policyName";
var _pP = "parsePostgres";
var _pR = "patternRegex";
var _pRa = "parseRoute53";
var _pS2 = "patternString";
var _pT2 = "policyType";
var _pTOCSF = "parseToOCSF";
var _pTa = "patternTokens";
var _pVPC = "parseVPC";
var _pWAF = "parseWAF";
var _pa = "parameters";
var _qC = "quoteCharacter";
var _qCE = "queryCompileError";
var _qDI = "queryDefinitionId";
var _qI = "queryId";
var _qL = "queryLanguage";
var _qS = "queryString";
var _rA2 = "resourceArn";
var _rAe2 = "resourceArns";
var _rAo = "roleArn";
var _rC2 = "recordsCount";
var _rD2 = "retentionDays";
var _rF = "recordFields";
var _rID = "retentionInDays";
var _rIe2 = "requestId";
var _rK = "renameKeys";
var _rN = "resourceName";
var _rPN = "retentionPolicyName";
var _rSe2 = "responseStream";
var _rT2 = "resourceType";
var _rTe = "resourceTypes";
var _rTen = "renameTo";
var _s3 = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs";
var _sB2 = "sizeBytes";
var _sBt = "storedBytes";
var _sCO = "startCharOffset";
var _sCo2 = "s3Configuration";
var _sD2 = "suppressedDate";
var _sDC = "s3DeliveryConfiguration";
var _sE = "scheduleExpression";
var _sET = "scheduleEndTime";
var _sFH = "startFromHead";
var _sI2 = "sessionId";
var _sM = "sessionMetadata";
var _sP2 = "suffixPath";
var _sQA = "scheduledQueryArn";
var _sR2 = "statusReason";
var _sRe2 = "sessionResults";
var _sST = "scheduleStartTime";
var _sSe = "sessionStart";
var _sSp = "splitString";
var _sSu = "substituteString";
var _sT2 = "sourceTimezone";
var _sTI = "s3TablesIntegration";
var _sTO = "startTimeOffset";
var _sTc = "scheduleType";
var _sTt2 = "startTime";
var _sU2 = "suppressedUntil";
var _sUe = "sessionUpdate";
var _sV2 = "supportedValues";
var _sa = "sampled";
var _se3 = "server";
var _ser2 = "service";
var _so = "source";
var _st2 = "state";
var _sta2 = "status";
var _str2 = "streaming";
var _su2 = "suppressed";
var _t2 = "target";
var _tA2 = "targetArn";
var _tB = "tableBody";
var _tC2 = "transformerConfig";
var _tCy = "typeConverter";
var _tF = "targetFormat";
var _tFa = "tableFields";
var _tK2 = "tagKeys";
var _tNa = "tableName";
var _tS = "tokenString";
var _tSr = "trimString";
var _tT2 = "targetTimezone";
var _ta2 = "tags";
var _ti2 = "timezone";
var _tim = "timestamp";
var _to = "to";
var _ty = "type";
var _u2 = "unmask";
var _uCS = "upperCaseString";
var _un2 = "unit";
var _v2 = "value";
var _vK = "valueKey";
var _vT2 = "valueType";
var _va2 = "values";
var _wK = "withKeys";
var n03 = "com.amazonaws.cloudwatchlogs";
var _s_registry3 = new TypeRegistry(_s3);
var CloudWatchLogsServiceException$ = [-3, _s3, "CloudWatchLogsServiceException", 0, [], []];
_s_registry3.registerError(CloudWatchLogsServiceException$, CloudWatchLogsServiceException);
var n0_registry3 = new TypeRegistry(n03);
var AccessDeniedException$2 = [
  -3,
  n03,
  _ADE2,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(AccessDeniedException$2, AccessDeniedException2);
var ConflictException$2 = [
  -3,
  n03,
  _CE3,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(ConflictException$2, ConflictException2);
var DataAlreadyAcceptedException$ = [
  -3,
  n03,
  _DAAE,
  { [_e3]: _c3 },
  [_eST, _m3],
  [0, 0]
];
n0_registry3.registerError(DataAlreadyAcceptedException$, DataAlreadyAcceptedException);
var InternalServerException$ = [
  -3,
  n03,
  _ISE2,
  { [_e3]: _se3, [_hE3]: 500 },
  [_m3],
  [0]
];
n0_registry3.registerError(InternalServerException$, InternalServerException);
var InternalStreamingException$ = [
  -3,
  n03,
  _ISEn,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(InternalStreamingException$, InternalStreamingException);
var InvalidOperationException$ = [
  -3,
  n03,
  _IOE,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(InvalidOperationException$, InvalidOperationException);
var InvalidParameterException$2 = [
  -3,
  n03,
  _IPE2,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(InvalidParameterException$2, InvalidParameterException2);
var InvalidSequenceTokenException$ = [
  -3,
  n03,
  _ISTE,
  { [_e3]: _c3 },
  [_eST, _m3],
  [0, 0]
];
n0_registry3.registerError(InvalidSequenceTokenException$, InvalidSequenceTokenException);
var LimitExceededException$3 = [
  -3,
  n03,
  _LEE3,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(LimitExceededException$3, LimitExceededException3);
var MalformedQueryException$ = [
  -3,
  n03,
  _MQE,
  { [_e3]: _c3 },
  [_qCE, _m3],
  [() => QueryCompileError$, 0]
];
n0_registry3.registerError(MalformedQueryException$, MalformedQueryException);
var OperationAbortedException$ = [
  -3,
  n03,
  _OAE,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(OperationAbortedException$, OperationAbortedException);
var ResourceAlreadyExistsException$ = [
  -3,
  n03,
  _RAEE2,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(ResourceAlreadyExistsException$, ResourceAlreadyExistsException);
var ResourceNotFoundException$3 = [
  -3,
  n03,
  _RNFE3,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(ResourceNotFoundException$3, ResourceNotFoundException3);
var ServiceQuotaExceededException$ = [
  -3,
  n03,
  _SQEE,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
var ServiceUnavailableException$ = [
  -3,
  n03,
  _SUE,
  { [_e3]: _se3 },
  [_m3],
  [0]
];
n0_registry3.registerError(ServiceUnavailableException$, ServiceUnavailableException);
var SessionStreamingException$ = [
  -3,
  n03,
  _SSE,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(SessionStreamingException$, SessionStreamingException);
var SessionTimeoutException$ = [
  -3,
  n03,
  _STE,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(SessionTimeoutException$, SessionTimeoutException);
var ThrottlingException$2 = [
  -3,
  n03,
  _TE2,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(ThrottlingException$2, ThrottlingException2);
var TooManyTagsException$ = [
  -3,
  n03,
  _TMTE,
  { [_e3]: _c3, [_hE3]: 400 },
  [_m3, _rN],
  [0, 0]
];
n0_registry3.registerError(TooManyTagsException$, TooManyTagsException);
var UnrecognizedClientException$ = [
  -3,
  n03,
  _UCE,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(UnrecognizedClientException$, UnrecognizedClientException);
var ValidationException$ = [
  -3,
  n03,
  _VE,
  { [_e3]: _c3 },
  [_m3],
  [0]
];
n0_registry3.registerError(ValidationException$, ValidationException);
var errorTypeRegistries3 = [
  _s_registry3,
  n0_registry3
];
var AddKeyEntry$ = [
  3,
  n03,
  _AKE,
  0,
  [_k2, _v2, _oIE],
  [0, 0, 2],
  2
];
var AddKeys$ = [
  3,
  n03,
  _AK,
  0,
  [_en2],
  [() => AddKeyEntries],
  1
];
var Anomaly$ = [
  3,
  n03,
  _A3,
  0,
  [_aIn, _pI, _aDA, _pS2, _fS, _lS2, _d2, _a2, _st2, _h2, _lSo2, _pTa, _lGAL, _pR, _p2, _su2, _sD2, _sU2, _iPLS],
  [0, 0, 0, 0, 1, 1, 0, 2, 0, 128 | 1, () => LogSamples, () => PatternTokens, 64 | 0, 0, 0, 2, 1, 1, 2],
  13
];
var AnomalyDetector$ = [
  3,
  n03,
  _AD2,
  0,
  [_aDA, _dN2, _lGAL, _eF2, _fP, _aDS, _kKI2, _cTS, _lMTS, _aVT],
  [0, 0, 64 | 0, 0, 0, 0, 0, 1, 1, 1]
];
var ConfigurationTemplate$ = [
  3,
  n03,
  _CT,
  0,
  [_ser2, _lT2, _rT2, _dDT, _dDCV, _aF, _aOF, _aAFAVLDFR, _aFD, _aSPF, _dSC, _sTI],
  [0, 0, 0, 0, () => ConfigurationTemplateDeliveryConfigValues$, () => AllowedFields, 64 | 0, 0, 64 | 0, 64 | 0, () => DeliverySourceConfigurationSchemas, () => S3TablesIntegration$]
];
var ConfigurationTemplateDeliveryConfigValues$ = [
  3,
  n03,
  _CTDCV,
  0,
  [_rF, _fD, _sDC],
  [64 | 0, 0, () => S3DeliveryConfiguration$]
];
var CopyValue$ = [
  3,
  n03,
  _CV,
  0,
  [_en2],
  [() => CopyValueEntries],
  1
];
var CopyValueEntry$ = [
  3,
  n03,
  _CVE,
  0,
  [_so, _t2, _oIE],
  [0, 0, 2],
  2
];
var CreateDeliveryRequest$ = [
  3,
  n03,
  _CDR2,
  0,
  [_dSN, _dDA, _rF, _fD, _sDC, _ta2],
  [0, 0, 64 | 0, 0, () => S3DeliveryConfiguration$, 128 | 0],
  2
];
var CreateLogAnomalyDetectorRequest$ = [
  3,
  n03,
  _CLADR,
  0,
  [_lGAL, _dN2, _eF2, _fP, _kKI2, _aVT, _ta2],
  [64 | 0, 0, 0, 0, 0, 1, 128 | 0],
  1
];
var CreateLogGroupRequest$ = [
  3,
  n03,
  _CLGR,
  0,
  [_lGN2, _kKI2, _ta2, _lGCo, _dPE],
  [0, 0, 128 | 0, 0, 2],
  1
];
var CreateLookupTableRequest$ = [
  3,
  n03,
  _CLTR,
  0,
  [_lTN, _d2, _tB, _qI, _kKI2, _ta2],
  [0, 0, 0, 0, 0, 128 | 0],
  1
];
var CreateScheduledQueryRequest$ = [
  3,
  n03,
  _CSQR,
  0,
  [_n2, _qL, _qS, _sE, _eRA2, _d2, _lGI, _ti2, _sTO, _eTO, _dC2, _sST, _sET, _st2, _ta2],
  [0, 0, 0, 0, 0, 0, 64 | 0, 0, 1, 1, () => DestinationConfiguration$, 1, 1, 0, 128 | 0],
  5
];
var CSV$ = [
  3,
  n03,
  _CSV,
  0,
  [_qC, _del, _co2, _so, _des],
  [0, 0, 64 | 0, 0, 0]
];
var DataSourceFilter$ = [
  3,
  n03,
  _DSF,
  0,
  [_n2, _ty],
  [0, 0],
  1
];
var DateTimeConverter$ = [
  3,
  n03,
  _DTC,
  0,
  [_so, _t2, _mP2, _tF, _sT2, _tT2, _l2],
  [0, 0, 64 | 0, 0, 0, 0, 0],
  3
];
var DeleteKeys$ = [
  3,
  n03,
  _DK,
  0,
  [_wK],
  [64 | 0],
  1
];
var Delivery$ = [
  3,
  n03,
  _D2,
  0,
  [_id, _ar2, _dSN, _dDA, _dDT, _rF, _fD, _sDC, _ta2],
  [0, 0, 0, 0, 0, 64 | 0, 0, () => S3DeliveryConfiguration$, 128 | 0]
];
var DeliveryDestination$ = [
  3,
  n03,
  _DD,
  0,
  [_n2, _ar2, _dDT, _oF, _dDC, _rAo, _ta2],
  [0, 0, 0, 0, () => DeliveryDestinationConfiguration$, 0, 128 | 0]
];
var DeliveryDestinationConfiguration$ = [
  3,
  n03,
  _DDC2,
  0,
  [_dRA],
  [0],
  1
];
var DeliverySource$ = [
  3,
  n03,
  _DSe2,
  0,
  [_n2, _ar2, _rAe2, _ser2, _lT2, _ta2, _dSC, _sta2, _sR2],
  [0, 0, 64 | 0, 0, 0, 128 | 0, 128 | 0, 0, 0]
];
var DeliverySourceConfigurationSchema$ = [
  3,
  n03,
  _DSCS,
  0,
  [_kN, _vT2, _dV2, _sV2, _mV, _mVa],
  [0, 0, 0, 64 | 0, 1, 1],
  3
];
var DescribeAccountPoliciesRequest$ = [
  3,
  n03,
  _DAPRes,
  0,
  [_pT2, _pN2, _aIc, _nT2],
  [0, 0, 64 | 0, 0],
  1
];
var DescribeConfigurationTemplatesRequest$ = [
  3,
  n03,
  _DCTR,
  0,
  [_ser2, _lTo, _rTe, _dDTe, _nT2, _li2],
  [0, 64 | 0, 64 | 0, 64 | 0, 0, 1]
];
var DescribeDeliveriesRequest$ = [
  3,
  n03,
  _DDRes,
  0,
  [_nT2, _li2, _dSNe],
  [0, 1, 64 | 0]
];
var DescribeDeliveryDestinationsRequest$ = [
  3,
  n03,
  _DDDRe,
  0,
  [_nT2, _li2, _na2],
  [0, 1, 64 | 0]
];
var DescribeDeliverySourcesRequest$ = [
  3,
  n03,
  _DDSRe,
  0,
  [_nT2, _li2, _rAe2],
  [0, 1, 64 | 0]
];
var DescribeFieldIndexesRequest$ = [
  3,
  n03,
  _DFIR,
  0,
  [_lGI, _iC, _nT2],
  [64 | 0, 64 | 0, 0],
  1
];
var DescribeImportTaskBatchesRequest$ = [
  3,
  n03,
  _DITBR,
  0,
  [_iI, _bIS, _li2, _nT2],
  [0, 64 | 0, 1, 0],
  1
];
var DescribeIndexPoliciesRequest$ = [
  3,
  n03,
  _DIPRes,
  0,
  [_lGI, _nT2],
  [64 | 0, 0],
  1
];
var DescribeLogGroupsRequest$ = [
  3,
  n03,
  _DLGRe,
  0,
  [_aIc, _lGNP, _lGNPo, _nT2, _li2, _iLA, _lGCo, _lGI],
  [64 | 0, 0, 0, 0, 1, 2, 0, 64 | 0]
];
var DescribeLogGroupsResponse$ = [
  3,
  n03,
  _DLGRes,
  0,
  [_lG2, _nT2],
  [() => LogGroups, 0]
];
var DestinationConfiguration$ = [
  3,
  n03,
  _DC2,
  0,
  [_sCo2, _lTC],
  [() => S3Configuration$, () => LookupTableConfiguration$]
];
var Entity$ = [
  3,
  n03,
  _E,
  0,
  [_kA, _at2],
  [128 | 0, 128 | 0]
];
var FieldsData$ = [
  3,
  n03,
  _FD,
  0,
  [_da],
  [21]
];
var FilterLogEventsRequest$ = [
  3,
  n03,
  _FLER,
  0,
  [_lGN2, _lGIo, _lSNo, _lSNP, _sTt2, _eTn, _fP, _nT2, _li2, _sFH, _in2, _u2],
  [0, 0, 64 | 0, 0, 1, 1, 0, 0, 1, 2, 2, 2]
];
var GetLogAnomalyDetectorResponse$ = [
  3,
  n03,
  _GLADRe,
  0,
  [_dN2, _lGAL, _eF2, _fP, _aDS, _kKI2, _cTS, _lMTS, _aVT],
  [0, 64 | 0, 0, 0, 0, 0, 1, 1, 1]
];
var GetLogEventsRequest$ = [
  3,
  n03,
  _GLER,
  0,
  [_lSN, _lGN2, _lGIo, _sTt2, _eTn, _nT2, _li2, _sFH, _u2],
  [0, 0, 0, 1, 1, 0, 1, 2, 2],
  1
];
var GetLogEventsResponse$ = [
  3,
  n03,
  _GLERe,
  0,
  [_ev2, _nFT, _nBT],
  [() => OutputLogEvents, 0, 0]
];
var GetLogObjectRequest$ = [
  3,
  n03,
  _GLOR,
  0,
  [_lOP, _u2],
  [0, 2],
  1
];
var GetLogObjectResponse$ = [
  3,
  n03,
  _GLORe,
  0,
  [_fSi],
  [[() => GetLogObjectResponseStream$, 0]]
];
var GetLogRecordResponse$ = [
  3,
  n03,
  _GLRRe,
  0,
  [_lR],
  [128 | 0]
];
var GetScheduledQueryHistoryRequest$ = [
  3,
  n03,
  _GSQHR,
  0,
  [_i2, _sTt2, _eTn, _eS, _mR2, _nT2],
  [0, 1, 1, 64 | 0, 1, 0],
  3
];
var GetScheduledQueryResponse$ = [
  3,
  n03,
  _GSQRe,
  0,
  [_sQA, _n2, _d2, _qL, _qS, _lGI, _sE, _ti2, _sTO, _eTO, _dC2, _st2, _sTc, _lTT, _lES, _sST, _sET, _eRA2, _cT2, _lUT],
  [0, 0, 0, 0, 0, 64 | 0, 0, 0, 1, 1, () => DestinationConfiguration$, 0, 0, 1, 0, 1, 1, 0, 1, 1]
];
var Grok$ = [
  3,
  n03,
  _G2,
  0,
  [_ma2, _so],
  [0, 0],
  1
];
var ListAggregateLogGroupSummariesRequest$ = [
  3,
  n03,
  _LALGSR,
  0,
  [_gB, _aIc, _iLA, _lGCo, _lGNPo, _dSa, _nT2, _li2],
  [0, 64 | 0, 2, 0, 0, () => DataSourceFilters, 0, 1],
  1
];
var ListLogGroupsForQueryResponse$ = [
  3,
  n03,
  _LLGFQRi,
  0,
  [_lGI, _nT2],
  [64 | 0, 0]
];
var ListLogGroupsRequest$ = [
  3,
  n03,
  _LLGR,
  0,
  [_lGNPo, _lGCo, _iLA, _aIc, _nT2, _li2, _dSa, _fINi, _lGT],
  [0, 0, 2, 64 | 0, 0, 1, () => DataSourceFilters, 64 | 0, () => TagFilters]
];
var ListTagsForResourceResponse$ = [
  3,
  n03,
  _LTFRRi,
  0,
  [_ta2],
  [128 | 0]
];
var ListTagsLogGroupResponse$ = [
  3,
  n03,
  _LTLGRi,
  0,
  [_ta2],
  [128 | 0]
];
var ListToMap$ = [
  3,
  n03,
  _LTM,
  0,
  [_so, _k2, _vK, _t2, _fl, _fE],
  [0, 0, 0, 0, 2, 0],
  2
];
var LiveTailSessionLogEvent$ = [
  3,
  n03,
  _LTSLE,
  0,
  [_lSN, _lGIo, _m3, _tim, _iT],
  [0, 0, 0, 1, 1]
];
var LiveTailSessionMetadata$ = [
  3,
  n03,
  _LTSM,
  0,
  [_sa],
  [2]
];
var LiveTailSessionStart$ = [
  3,
  n03,
  _LTSS,
  0,
  [_rIe2, _sI2, _lGI, _lSNo, _lSNPo, _lEFP],
  [0, 0, 64 | 0, 64 | 0, 64 | 0, 0]
];
var LiveTailSessionUpdate$ = [
  3,
  n03,
  _LTSU,
  0,
  [_sM, _sRe2],
  [() => LiveTailSessionMetadata$, () => LiveTailSessionResults]
];
var LogEvent$ = [
  3,
  n03,
  _LE,
  0,
  [_tim, _m3],
  [1, 0]
];
var LogGroup$ = [
  3,
  n03,
  _LG,
  0,
  [_lGN2, _cT2, _rID, _mFC, _ar2, _sBt, _kKI2, _dPS, _iPn, _lGCo, _lGA, _dPE, _bTAE, _rPN],
  [0, 1, 1, 1, 0, 1, 0, 0, 64 | 0, 0, 0, 2, 2, 0]
];
var LookupTable$ = [
  3,
  n03,
  _LT2,
  0,
  [_lTA, _lTN, _d2, _tFa, _rC2, _sB2, _lUT, _kKI2],
  [0, 0, 0, 64 | 0, 1, 1, 1, 0]
];
var LookupTableConfiguration$ = [
  3,
  n03,
  _LTC,
  0,
  [_tNa, _rAo, _d2, _kKI2, _ta2],
  [0, 0, 0, 0, 128 | 0],
  2
];
var LowerCaseString$ = [
  3,
  n03,
  _LCS,
  0,
  [_wK],
  [64 | 0],
  1
];
var MetricFilter$ = [
  3,
  n03,
  _MF,
  0,
  [_fN, _fP, _mT, _cT2, _lGN2, _aOTL, _fSC, _eSFD],
  [0, 0, () => MetricTransformations, 1, 0, 2, 0, 64 | 0]
];
var MetricFilterMatchRecord$ = [
  3,
  n03,
  _MFMR,
  0,
  [_eN, _eMv, _eV],
  [1, 0, 128 | 0]
];
var MetricTransformation$ = [
  3,
  n03,
  _MT,
  0,
  [_mN2, _mNe, _mVe, _dV2, _di, _un2],
  [0, 0, 0, 1, 128 | 0, 0],
  3
];
var MoveKeyEntry$ = [
  3,
  n03,
  _MKE,
  0,
  [_so, _t2, _oIE],
  [0, 0, 2],
  2
];
var MoveKeys$ = [
  3,
  n03,
  _MK,
  0,
  [_en2],
  [() => MoveKeyEntries],
  1
];
var OpenSearchResourceConfig$ = [
  3,
  n03,
  _OSRC,
  0,
  [_dSRA, _dVP, _rD2, _kKA, _aA],
  [0, 64 | 0, 1, 0, 0],
  3
];
var OutputLogEvent$ = [
  3,
  n03,
  _OLE,
  0,
  [_tim, _m3, _iT],
  [1, 0, 1]
];
var ParseCloudfront$ = [
  3,
  n03,
  _PC2,
  0,
  [_so],
  [0]
];
var ParseJSON$ = [
  3,
  n03,
  _PJSON,
  0,
  [_so, _des],
  [0, 0]
];
var ParseKeyValue$ = [
  3,
  n03,
  _PKV,
  0,
  [_so, _des, _fD, _kVD, _kP, _nMV, _oIE],
  [0, 0, 0, 0, 0, 0, 2]
];
var ParsePostgres$ = [
  3,
  n03,
  _PP,
  0,
  [_so],
  [0]
];
var ParseRoute53$ = [
  3,
  n03,
  _PR,
  0,
  [_so],
  [0]
];
var ParseToOCSF$ = [
  3,
  n03,
  _PTOCSF,
  0,
  [_eSv, _oV, _so, _mVap],
  [0, 0, 0, 0],
  2
];
var ParseVPC$ = [
  3,
  n03,
  _PVPC,
  0,
  [_so],
  [0]
];
var ParseWAF$ = [
  3,
  n03,
  _PWAF,
  0,
  [_so],
  [0]
];
var PatternToken$ = [
  3,
  n03,
  _PT,
  0,
  [_dTP, _iDs, _tS, _enu, _iTN],
  [1, 2, 0, 128 | 1, 0]
];
var Processor$ = [
  3,
  n03,
  _Pr2,
  0,
  [_aK, _cV, _cs, _dTC, _dK, _g2, _lTM, _lCS, _mK, _pC, _pJSON, _pKV, _pRa, _pTOCSF, _pP, _pVPC, _pWAF, _rK, _sSp, _sSu, _tSr, _tCy, _uCS],
  [() => AddKeys$, () => CopyValue$, () => CSV$, () => DateTimeConverter$, () => DeleteKeys$, () => Grok$, () => ListToMap$, () => LowerCaseString$, () => MoveKeys$, () => ParseCloudfront$, () => ParseJSON$, () => ParseKeyValue$, () => ParseRoute53$, () => ParseToOCSF$, () => ParsePostgres$, () => ParseVPC$, () => ParseWAF$, () => RenameKeys$, () => SplitString$, () => SubstituteString$, () => TrimString$, () => TypeConverter$, () => UpperCaseString$]
];
var PutDeliveryDestinationRequest$ = [
  3,
  n03,
  _PDDR,
  0,
  [_n2, _oF, _dDC, _dDT, _rAo, _ta2],
  [0, 0, () => DeliveryDestinationConfiguration$, 0, 0, 128 | 0],
  1
];
var PutDeliverySourceRequest$ = [
  3,
  n03,
  _PDSR,
  0,
  [_n2, _rA2, _lT2, _ta2, _dSC],
  [0, 0, 0, 128 | 0, 128 | 0],
  3
];
var PutDestinationRequest$ = [
  3,
  n03,
  _PDR,
  0,
  [_dNe2, _tA2, _rAo, _ta2],
  [0, 0, 0, 128 | 0],
  3
];
var PutMetricFilterRequest$ = [
  3,
  n03,
  _PMFR,
  0,
  [_lGN2, _fN, _fP, _mT, _aOTL, _fSC, _eSFD],
  [0, 0, 0, () => MetricTransformations, 2, 0, 64 | 0],
  4
];
var PutQueryDefinitionRequest$ = [
  3,
  n03,
  _PQDR,
  0,
  [_n2, _qS, _qL, _qDI, _lGNo, _cTl, _pa],
  [0, 0, 0, 0, 64 | 0, [0, 4], () => QueryParameterList],
  2
];
var PutSubscriptionFilterRequest$ = [
  3,
  n03,
  _PSFR,
  0,
  [_lGN2, _fN, _fP, _dA2, _rAo, _dis, _aOTL, _fSC, _eSF],
  [0, 0, 0, 0, 0, 0, 2, 0, 64 | 0],
  4
];
var QueryCompileError$ = [
  3,
  n03,
  _QCE,
  0,
  [_lo2, _m3],
  [() => QueryCompileErrorLocation$, 0]
];
var QueryCompileErrorLocation$ = [
  3,
  n03,
  _QCEL,
  0,
  [_sCO, _eCO],
  [1, 1]
];
var QueryDefinition$ = [
  3,
  n03,
  _QD,
  0,
  [_qL, _qDI, _n2, _qS, _lM, _lGNo, _pa],
  [0, 0, 0, 0, 1, 64 | 0, () => QueryParameterList]
];
var QueryParameter$ = [
  3,
  n03,
  _QP,
  0,
  [_n2, _dV2, _d2],
  [0, 0, 0],
  1
];
var RecordField$ = [
  3,
  n03,
  _RF,
  0,
  [_n2, _man],
  [0, 2]
];
var RenameKeyEntry$ = [
  3,
  n03,
  _RKE,
  0,
  [_k2, _rTen, _oIE],
  [0, 0, 2],
  2
];
var RenameKeys$ = [
  3,
  n03,
  _RK,
  0,
  [_en2],
  [() => RenameKeyEntries],
  1
];
var S3Configuration$ = [
  3,
  n03,
  _SC3,
  0,
  [_dI, _rAo, _oAI, _kKI2],
  [0, 0, 0, 0],
  2
];
var S3DeliveryConfiguration$ = [
  3,
  n03,
  _SDC,
  0,
  [_sP2, _eHCP],
  [0, 2]
];
var S3TablesIntegration$ = [
  3,
  n03,
  _STI,
  0,
  [_dNa2, _dT2],
  [0, 0]
];
var SplitString$ = [
  3,
  n03,
  _SS,
  0,
  [_en2],
  [() => SplitStringEntries],
  1
];
var SplitStringEntry$ = [
  3,
  n03,
  _SSEp,
  0,
  [_so, _del],
  [0, 0],
  2
];
var StartLiveTailRequest$ = [
  3,
  n03,
  _SLTR,
  0,
  [_lGI, _lSNo, _lSNPo, _lEFP],
  [64 | 0, 64 | 0, 64 | 0, 0],
  1
];
var StartLiveTailResponse$ = [
  3,
  n03,
  _SLTRt,
  0,
  [_rSe2],
  [[() => StartLiveTailResponseStream$, 0]]
];
var StartQueryRequest$ = [
  3,
  n03,
  _SQR,
  0,
  [_sTt2, _eTn, _qS, _qL, _lGN2, _lGNo, _lGI, _li2],
  [1, 1, 0, 0, 0, 64 | 0, 64 | 0, 1],
  3
];
var SubscriptionFilter$ = [
  3,
  n03,
  _SF2,
  0,
  [_fN, _lGN2, _fP, _dA2, _rAo, _dis, _aOTL, _cT2, _fSC, _eSF],
  [0, 0, 0, 0, 0, 0, 2, 1, 0, 64 | 0]
];
var SubstituteString$ = [
  3,
  n03,
  _SSu,
  0,
  [_en2],
  [() => SubstituteStringEntries],
  1
];
var SubstituteStringEntry$ = [
  3,
  n03,
  _SSEu,
  0,
  [_so, _f2, _to],
  [0, 0, 0],
  3
];
var TagFilter$ = [
  3,
  n03,
  _TF,
  0,
  [_k2, _va2],
  [0, 64 | 0],
  1
];
var TagLogGroupRequest$ = [
  3,
  n03,
  _TLGR,
  0,
  [_lGN2, _ta2],
  [0, 128 | 0],
  2
];
var TagResourceRequest$ = [
  3,
  n03,
  _TRR,
  0,
  [_rA2, _ta2],
  [0, 128 | 0],
  2
];
var TestMetricFilterRequest$ = [
  3,
  n03,
  _TMFR,
  0,
  [_fP, _lEM],
  [0, 64 | 0],
  2
];
var TestTransformerRequest$ = [
  3,
  n03,
  _TTR,
  0,
  [_tC2, _lEM],
  [() => Processors, 64 | 0],
  2
];
var TrimString$ = [
  3,
  n03,
  _TS2,
  0,
  [_wK],
  [64 | 0],
  1
];
var TypeConverter$ = [
  3,
  n03,
  _TC2,
  0,
  [_en2],
  [() => TypeConverterEntries],
  1
];
var TypeConverterEntry$ = [
  3,
  n03,
  _TCE2,
  0,
  [_k2, _ty],
  [0, 0],
  2
];
var UntagLogGroupRequest$ = [
  3,
  n03,
  _ULGR,
  0,
  [_lGN2, _ta2],
  [0, 64 | 0],
  2
];
var UntagResourceRequest$2 = [
  3,
  n03,
  _URR2,
  0,
  [_rA2, _tK2],
  [0, 64 | 0],
  2
];
var UpdateDeliveryConfigurationRequest$ = [
  3,
  n03,
  _UDCR,
  0,
  [_id, _rF, _fD, _sDC],
  [0, 64 | 0, 0, () => S3DeliveryConfiguration$],
  1
];
var UpdateScheduledQueryRequest$ = [
  3,
  n03,
  _USQR,
  0,
  [_i2, _qL, _qS, _sE, _eRA2, _d2, _lGI, _ti2, _sTO, _eTO, _dC2, _sST, _sET, _st2],
  [0, 0, 0, 0, 0, 0, 64 | 0, 0, 1, 1, () => DestinationConfiguration$, 1, 1, 0],
  5
];
var UpdateScheduledQueryResponse$ = [
  3,
  n03,
  _USQRp,
  0,
  [_sQA, _n2, _d2, _qL, _qS, _lGI, _sE, _ti2, _sTO, _eTO, _dC2, _st2, _sTc, _lTT, _lES, _sST, _sET, _eRA2, _cT2, _lUT],
  [0, 0, 0, 0, 0, 64 | 0, 0, 0, 1, 1, () => DestinationConfiguration$, 0, 0, 1, 0, 1, 1, 0, 1, 1]
];
var UpperCaseString$ = [
  3,
  n03,
  _UCS,
  0,
  [_wK],
  [64 | 0],
  1
];
var AccountIds = 64 | 0;
var AddKeyEntries = [
  1,
  n03,
  _AKEd,
  0,
  () => AddKeyEntry$
];
var AllowedFieldDelimiters = 64 | 0;
var AllowedFields = [
  1,
  n03,
  _AF,
  0,
  () => RecordField$
];
var Columns = 64 | 0;
var CopyValueEntries = [
  1,
  n03,
  _CVEo,
  0,
  () => CopyValueEntry$
];
var DashboardViewerPrincipals = 64 | 0;
var DataSourceFilters = [
  1,
  n03,
  _DSFa,
  0,
  () => DataSourceFilter$
];
var DeleteWithKeys = 64 | 0;
var DeliveryDestinationNames = 64 | 0;
var DeliveryDestinationTypes = 64 | 0;
var DeliverySourceConfigurationSchemas = [
  1,
  n03,
  _DSCSe,
  0,
  () => DeliverySourceConfigurationSchema$
];
var DeliverySourceConfigurationSupportedValues = 64 | 0;
var DeliverySourceNames = 64 | 0;
var DescribeFieldIndexesLogGroupIdentifiers = 64 | 0;
var DescribeIndexPoliciesLogGroupIdentifiers = 64 | 0;
var DescribeLogGroupsLogGroupIdentifiers = 64 | 0;
var EmitSystemFields = 64 | 0;
var ExecutionStatusList = 64 | 0;
var FieldIndexNames = 64 | 0;
var FilterResourceArns = 64 | 0;
var ImportStatusList = 64 | 0;
var IndexCategories = 64 | 0;
var InheritedProperties = 64 | 0;
var InputLogStreamNames = 64 | 0;
var LiveTailSessionResults = [
  1,
  n03,
  _LTSR,
  0,
  () => LiveTailSessionLogEvent$
];
var LogGroupArnList = 64 | 0;
var LogGroupIdentifiers = 64 | 0;
var LogGroupNames = 64 | 0;
var LogGroups = [
  1,
  n03,
  _LGo,
  0,
  () => LogGroup$
];
var LogSamples = [
  1,
  n03,
  _LSo,
  0,
  () => LogEvent$
];
var LogTypes = 64 | 0;
var LowerCaseStringWithKeys = 64 | 0;
var MatchPatterns = 64 | 0;
var MetricTransformations = [
  1,
  n03,
  _MTe,
  0,
  () => MetricTransformation$
];
var MoveKeyEntries = [
  1,
  n03,
  _MKEo,
  0,
  () => MoveKeyEntry$
];
var OutputFormats = 64 | 0;
var OutputLogEvents = [
  1,
  n03,
  _OLEu,
  0,
  () => OutputLogEvent$
];
var PatternTokens = [
  1,
  n03,
  _PTa,
  0,
  () => PatternToken$
];
var Processors = [
  1,
  n03,
  _Pro,
  0,
  () => Processor$
];
var QueryParameterList = [
  1,
  n03,
  _QPL,
  0,
  () => QueryParameter$
];
var RecordFields = 64 | 0;
var RenameKeyEntries = [
  1,
  n03,
  _RKEe,
  0,
  () => RenameKeyEntry$
];
var ResourceArns = 64 | 0;
var ResourceTypes = 64 | 0;
var ScheduledQueryLogGroupIdentifiers = 64 | 0;
var SplitStringEntries = [
  1,
  n03,
  _SSEpl,
  0,
  () => SplitStringEntry$
];
var StartLiveTailLogGroupIdentifiers = 64 | 0;
var SubstituteStringEntries = [
  1,
  n03,
  _SSEub,
  0,
  () => SubstituteStringEntry$
];
var TableFields = 64 | 0;
var TagFilters = [
  1,
  n03,
  _TFa,
  0,
  () => TagFilter$
];
var TagFilterValues = 64 | 0;
var TagKeyList2 = 64 | 0;
var TagList = 64 | 0;
var TestEventMessages = 64 | 0;
var TrimStringWithKeys = 64 | 0;
var TypeConverterEntries = [
  1,
  n03,
  _TCEy,
  0,
  () => TypeConverterEntry$
];
var UpperCaseStringWithKeys = 64 | 0;
var DeliverySourceConfiguration = 128 | 0;
var Dimensions = 128 | 0;
var EntityAttributes = 128 | 0;
var EntityKeyAttributes = 128 | 0;
var Enumerations = 128 | 1;
var ExtractedValues = 128 | 0;
var Histogram = 128 | 1;
var LogRecord = 128 | 0;
var Tags2 = 128 | 0;
var GetLogObjectResponseStream$ = [
  4,
  n03,
  _GLORS,
  { [_str2]: 1 },
  [_fi2, _ISEn],
  [() => FieldsData$, [() => InternalStreamingException$, 0]]
];
var StartLiveTailResponseStream$ = [
  4,
  n03,
  _SLTRS,
  { [_str2]: 1 },
  [_sSe, _sUe, _STE, _SSE],
  [() => LiveTailSessionStart$, () => LiveTailSessionUpdate$, [() => SessionTimeoutException$, 0], [() => SessionStreamingException$, 0]]
];
var DescribeLogGroups$ = [
  9,
  n03,
  _DLGe,
  0,
  () => DescribeLogGroupsRequest$,
  () => DescribeLogGroupsResponse$
];
var GetLogEvents$ = [
  9,
  n03,
  _GLE,
  0,
  () => GetLogEventsRequest$,
  () => GetLogEventsResponse$
];
var GetLogObject$ = [
  9,
  n03,
  _GLO,
  { [_end2]: ["stream-"] },
  () => GetLogObjectRequest$,
  () => GetLogObjectResponse$
];
var StartLiveTail$ = [
  9,
  n03,
  _SLT,
  { [_end2]: ["stream-"] },
  () => StartLiveTailRequest$,
  () => StartLiveTailResponse$
];

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.shared.js
var getRuntimeConfig5 = (config) => {
  return {
    apiVersion: "2014-03-28",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver3,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCloudWatchLogsHttpAuthSchemeProvider,
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
      defaultNamespace: "com.amazonaws.cloudwatchlogs",
      errorTypeRegistries: errorTypeRegistries3,
      xmlNamespace: "http://monitoring.amazonaws.com/doc/2014-03-28/",
      version: "2014-03-28",
      serviceTarget: "Logs_20140328"
    },
    serviceId: config?.serviceId ?? "CloudWatch Logs",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.js
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
    defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default3.version }),
    eventStreamSerdeProvider: config?.eventStreamSerdeProvider ?? eventStreamSerdeProvider,
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

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthExtensionConfiguration.js
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

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions3 = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration3(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig3(extensionConfiguration));
};

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/CloudWatchLogsClient.js
var CloudWatchLogsClient = class extends Client {
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
    const _config_7 = resolveEventStreamSerdeConfig(_config_6);
    const _config_8 = resolveHttpAuthSchemeConfig3(_config_7);
    const _config_9 = resolveRuntimeExtensions3(_config_8, configuration?.extensions || []);
    this.config = _config_9;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultCloudWatchLogsHttpAuthSchemeParametersProvider,
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

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commandBuilder.js
var command4 = makeBuilder(commonParams3, "Logs_20140328", "CloudWatchLogsClient", getEndpointPlugin);
var _ep04 = {};
var _mw04 = (Command, cs, config, o2) => [];

// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commands/GetLogEventsCommand.js
var GetLogEventsCommand = class extends command4(_ep04, _mw04, "GetLogEvents", GetLogEvents$) {
};

// src/aws/logs-source.ts
var CloudWatchLogSource = class {
  #client;
  #logGroup;
  constructor(session, logGroup) {
    this.#client = new CloudWatchLogsClient({ ...session.client, maxAttempts: 2 });
    this.#logGroup = logGroup;
  }
  async read(stream, next) {
    const on = `the log group '${this.#logGroup}'`;
    return readable("logs:GetLogEvents", on, async () => {
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
          lines: events.map(({ message = "" }) => message.replace(/\r?\n$/, "")),
          next: nextForwardToken
        };
      } catch (error) {
        if (isAwsError(error, "ResourceNotFoundException")) return { lines: [], next };
        throw error;
      }
    });
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/auth/httpAuthSchemeProvider.js
var defaultSecretsManagerHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption4(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "secretsmanager",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
var defaultSecretsManagerHttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption4(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig4 = (config) => {
  const config_0 = resolveAwsSdkSigV4Config(config);
  return Object.assign(config_0, {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters4 = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "secretsmanager"
  });
};
var commonParams4 = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-secrets-manager/package.json
var package_default4 = {
  name: "@aws-sdk/client-secrets-manager",
  version: "3.1163.0",
  description: "AWS SDK for JavaScript Secrets Manager Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-secrets-manager",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-secrets-manager"
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
    test: "yarn g:vitest run --passWithNoTests",
    "test:watch": "yarn g:vitest watch --passWithNoTests",
    "test:integration": "yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts",
    "test:integration:watch": "yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.980.0",
    "@aws-sdk/credential-provider-node": "^3.972.93",
    "@aws-sdk/types": "^3.975.0",
    "@smithy/core": "^3.38.0",
    "@smithy/fetch-http-handler": "^5.8.0",
    "@smithy/node-http-handler": "^4.14.0",
    "@smithy/types": "^4.19.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@smithy/snapshot-testing": "^2.4.0",
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2",
    vitest: "^4.0.17"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/bdd.js
var m3 = "ref";
var a4 = -1;
var b4 = true;
var c4 = "isSet";
var d4 = "PartitionResult";
var e4 = "booleanEquals";
var f4 = "getAttr";
var g4 = "stringEquals";
var h4 = { [m3]: "Endpoint" };
var i4 = { [m3]: d4 };
var j4 = { "fn": f4, "argv": [i4, "name"] };
var k4 = {};
var l3 = [{ [m3]: "Region" }];
var _data4 = {
  conditions: [
    [c4, [h4]],
    [c4, l3],
    ["aws.partition", l3, d4],
    [e4, [{ [m3]: "UseFIPS" }, b4]],
    [e4, [{ [m3]: "UseDualStack" }, b4]],
    [e4, [{ fn: f4, argv: [i4, "supportsDualStack"] }, b4]],
    [e4, [{ fn: f4, argv: [i4, "supportsFIPS"] }, b4]],
    [g4, [j4, "aws"]],
    [g4, [j4, "aws-cn"]],
    [g4, [j4, "aws-us-gov"]]
  ],
  results: [
    [a4],
    [a4, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a4, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [h4, k4],
    ["https://secretsmanager-fips.{Region}.amazonaws.com", k4],
    ["https://secretsmanager-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k4],
    [a4, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://secretsmanager-fips.{Region}.{PartitionResult#dnsSuffix}", k4],
    [a4, "FIPS is enabled but this partition does not support FIPS"],
    ["https://secretsmanager.{Region}.amazonaws.com", k4],
    ["https://secretsmanager.{Region}.amazonaws.com.cn", k4],
    ["https://secretsmanager.{Region}.{PartitionResult#dualStackDnsSuffix}", k4],
    [a4, "DualStack is enabled but this partition does not support DualStack"],
    ["https://secretsmanager.{Region}.{PartitionResult#dnsSuffix}", k4],
    [a4, "Invalid Configuration: Missing Region"]
  ]
};
var root4 = 2;
var r4 = 1e8;
var nodes4 = new Int32Array([
  -1,
  1,
  -1,
  0,
  17,
  3,
  1,
  4,
  r4 + 14,
  2,
  5,
  r4 + 14,
  3,
  11,
  6,
  4,
  7,
  r4 + 13,
  5,
  8,
  r4 + 12,
  7,
  r4 + 9,
  9,
  8,
  r4 + 10,
  10,
  9,
  r4 + 9,
  r4 + 11,
  4,
  13,
  12,
  6,
  r4 + 7,
  r4 + 8,
  5,
  14,
  r4 + 6,
  6,
  15,
  r4 + 6,
  7,
  r4 + 4,
  16,
  9,
  r4 + 4,
  r4 + 5,
  3,
  r4 + 1,
  18,
  4,
  r4 + 2,
  r4 + 3
]);
var bdd4 = BinaryDecisionDiagram.from(nodes4, root4, _data4.conditions, _data4.results);

// node_modules/@aws-sdk/client-secrets-manager/dist-es/endpoint/endpointResolver.js
var cache4 = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver4 = (endpointParams, context = {}) => {
  return cache4.get(endpointParams, () => decideEndpoint(bdd4, {
    endpointParams,
    logger: context.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/SecretsManagerServiceException.js
var SecretsManagerServiceException = class _SecretsManagerServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager#SecretsManagerServiceException";
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _SecretsManagerServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/models/errors.js
var DecryptionFailure = class _DecryptionFailure extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#DecryptionFailure";
  name = "DecryptionFailure";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "DecryptionFailure",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DecryptionFailure.prototype);
    this.Message = opts.Message;
  }
};
var InternalServiceError = class _InternalServiceError extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InternalServiceError";
  name = "InternalServiceError";
  $fault = "server";
  Message;
  constructor(opts) {
    super({
      name: "InternalServiceError",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _InternalServiceError.prototype);
    this.Message = opts.Message;
  }
};
var InvalidNextTokenException = class _InvalidNextTokenException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InvalidNextTokenException";
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
var InvalidParameterException3 = class _InvalidParameterException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InvalidParameterException";
  name = "InvalidParameterException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidParameterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidParameterException.prototype);
    this.Message = opts.Message;
  }
};
var InvalidRequestException = class _InvalidRequestException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#InvalidRequestException";
  name = "InvalidRequestException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "InvalidRequestException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidRequestException.prototype);
    this.Message = opts.Message;
  }
};
var ResourceNotFoundException4 = class _ResourceNotFoundException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#ResourceNotFoundException";
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
var EncryptionFailure = class _EncryptionFailure extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#EncryptionFailure";
  name = "EncryptionFailure";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "EncryptionFailure",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _EncryptionFailure.prototype);
    this.Message = opts.Message;
  }
};
var LimitExceededException4 = class _LimitExceededException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#LimitExceededException";
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
var MalformedPolicyDocumentException = class _MalformedPolicyDocumentException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#MalformedPolicyDocumentException";
  name = "MalformedPolicyDocumentException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "MalformedPolicyDocumentException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MalformedPolicyDocumentException.prototype);
    this.Message = opts.Message;
  }
};
var PreconditionNotMetException = class _PreconditionNotMetException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#PreconditionNotMetException";
  name = "PreconditionNotMetException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "PreconditionNotMetException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PreconditionNotMetException.prototype);
    this.Message = opts.Message;
  }
};
var ResourceExistsException = class _ResourceExistsException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#ResourceExistsException";
  name = "ResourceExistsException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "ResourceExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceExistsException.prototype);
    this.Message = opts.Message;
  }
};
var PublicPolicyException = class _PublicPolicyException extends SecretsManagerServiceException {
  static shapeId = "com.amazonaws.secretsmanager#PublicPolicyException";
  name = "PublicPolicyException";
  $fault = "client";
  Message;
  constructor(opts) {
    super({
      name: "PublicPolicyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PublicPolicyException.prototype);
    this.Message = opts.Message;
  }
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/schemas/schemas_0.js
var _AAD = "AutomaticallyAfterDays";
var _ARN = "ARN";
var _BGSVR = "BatchGetSecretValueRequest";
var _CD2 = "CreatedDate";
var _CRT = "ClientRequestToken";
var _D3 = "Description";
var _DDe = "DeletedDate";
var _DF = "DecryptionFailure";
var _DSRes2 = "DescribeSecretRequest";
var _DSResc2 = "DescribeSecretResponse";
var _DSe3 = "DescribeSecret";
var _Du = "Duration";
var _EF2 = "EncryptionFailure";
var _ESRM = "ExternalSecretRotationMetadata";
var _ESRMI = "ExternalSecretRotationMetadataItem";
var _ESRMT = "ExternalSecretRotationMetadataType";
var _ESRRA = "ExternalSecretRotationRoleArn";
var _F2 = "Filters";
var _FLT = "FiltersListType";
var _Fi = "Filter";
var _GSV = "GetSecretValue";
var _GSVR = "GetSecretValueRequest";
var _GSVRe = "GetSecretValueResponse";
var _INTE = "InvalidNextTokenException";
var _IPE3 = "InvalidParameterException";
var _IRE = "InvalidRequestException";
var _ISE3 = "InternalServiceError";
var _K2 = "Key";
var _KKI = "KmsKeyId";
var _KKIm = "KmsKeyIds";
var _LAD = "LastAccessedDate";
var _LCD = "LastChangedDate";
var _LEE4 = "LimitExceededException";
var _LRD = "LastRotatedDate";
var _M2 = "Message";
var _MPDE = "MalformedPolicyDocumentException";
var _MR = "MaxResults";
var _N2 = "Name";
var _NRD = "NextRotationDate";
var _NT = "NextToken";
var _OS = "OwningService";
var _PNME = "PreconditionNotMetException";
var _PPE = "PublicPolicyException";
var _PR2 = "PrimaryRegion";
var _PSVR = "PutSecretValueRequest";
var _PSVRu = "PutSecretValueResponse";
var _R2 = "Region";
var _RE = "RotationEnabled";
var _REE = "ResourceExistsException";
var _RLARN = "RotationLambdaARN";
var _RNFE4 = "ResourceNotFoundException";
var _RR2 = "RotationRules";
var _RRFRR = "RemoveRegionsFromReplicationRequest";
var _RRR = "RemoveReplicaRegions";
var _RRTo = "RotationRulesType";
var _RS = "ReplicationStatus";
var _RSLT = "ReplicationStatusListType";
var _RST = "ReplicationStatusType";
var _RT2 = "RotationToken";
var _RTT = "RotationTokenType";
var _S2 = "Status";
var _SB2 = "SecretBinary";
var _SBT = "SecretBinaryType";
var _SE2 = "ScheduleExpression";
var _SI2 = "SecretId";
var _SIL = "SecretIdList";
var _SLE = "SecretListEntry";
var _SM = "StatusMessage";
var _SS2 = "SecretString";
var _SST = "SecretStringType";
var _SVE = "SecretValueEntry";
var _SVLE = "SecretVersionsListEntry";
var _SVTS = "SecretVersionsToStages";
var _SVTSMT = "SecretVersionsToStagesMapType";
var _T3 = "Tags";
var _TK2 = "TagKeys";
var _TLT = "TagListType";
var _Ta2 = "Tag";
var _Ty = "Type";
var _URR3 = "UntagResourceRequest";
var _V3 = "Value";
var _VI2 = "VersionId";
var _VITS = "VersionIdsToStages";
var _VS = "VersionStage";
var _VSe = "VersionStages";
var _Va = "Values";
var _c4 = "client";
var _e4 = "error";
var _s4 = "smithy.ts.sdk.synthetic.com.amazonaws.secretsmanager";
var _se4 = "server";
var n04 = "com.amazonaws.secretsmanager";
var _s_registry4 = new TypeRegistry(_s4);
var SecretsManagerServiceException$ = [-3, _s4, "SecretsManagerServiceException", 0, [], []];
_s_registry4.registerError(SecretsManagerServiceException$, SecretsManagerServiceException);
var n0_registry4 = new TypeRegistry(n04);
var DecryptionFailure$ = [
  -3,
  n04,
  _DF,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(DecryptionFailure$, DecryptionFailure);
var EncryptionFailure$ = [
  -3,
  n04,
  _EF2,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(EncryptionFailure$, EncryptionFailure);
var InternalServiceError$ = [
  -3,
  n04,
  _ISE3,
  { [_e4]: _se4 },
  [_M2],
  [0]
];
n0_registry4.registerError(InternalServiceError$, InternalServiceError);
var InvalidNextTokenException$ = [
  -3,
  n04,
  _INTE,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(InvalidNextTokenException$, InvalidNextTokenException);
var InvalidParameterException$3 = [
  -3,
  n04,
  _IPE3,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(InvalidParameterException$3, InvalidParameterException3);
var InvalidRequestException$ = [
  -3,
  n04,
  _IRE,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(InvalidRequestException$, InvalidRequestException);
var LimitExceededException$4 = [
  -3,
  n04,
  _LEE4,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(LimitExceededException$4, LimitExceededException4);
var MalformedPolicyDocumentException$ = [
  -3,
  n04,
  _MPDE,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var PreconditionNotMetException$ = [
  -3,
  n04,
  _PNME,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(PreconditionNotMetException$, PreconditionNotMetException);
var PublicPolicyException$ = [
  -3,
  n04,
  _PPE,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(PublicPolicyException$, PublicPolicyException);
var ResourceExistsException$ = [
  -3,
  n04,
  _REE,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(ResourceExistsException$, ResourceExistsException);
var ResourceNotFoundException$4 = [
  -3,
  n04,
  _RNFE4,
  { [_e4]: _c4 },
  [_M2],
  [0]
];
n0_registry4.registerError(ResourceNotFoundException$4, ResourceNotFoundException4);
var errorTypeRegistries4 = [
  _s_registry4,
  n0_registry4
];
var RotationTokenType = [0, n04, _RTT, 8, 0];
var SecretBinaryType = [0, n04, _SBT, 8, 21];
var SecretStringType = [0, n04, _SST, 8, 0];
var BatchGetSecretValueRequest$ = [
  3,
  n04,
  _BGSVR,
  0,
  [_SIL, _F2, _MR, _NT],
  [64 | 0, () => FiltersListType, 1, 0]
];
var DescribeSecretRequest$ = [
  3,
  n04,
  _DSRes2,
  0,
  [_SI2],
  [0],
  1
];
var DescribeSecretResponse$ = [
  3,
  n04,
  _DSResc2,
  0,
  [_ARN, _N2, _Ty, _D3, _KKI, _RE, _RLARN, _RR2, _ESRM, _ESRRA, _LRD, _LCD, _LAD, _DDe, _NRD, _T3, _VITS, _OS, _CD2, _PR2, _RS],
  [0, 0, 0, 0, 0, 2, 0, () => RotationRulesType$, () => ExternalSecretRotationMetadataType, 0, 4, 4, 4, 4, 4, () => TagListType, [2, n04, _SVTSMT, 0, 0, 64 | 0], 0, 4, 0, () => ReplicationStatusListType]
];
var ExternalSecretRotationMetadataItem$ = [
  3,
  n04,
  _ESRMI,
  0,
  [_K2, _V3],
  [0, 0]
];
var Filter$ = [
  3,
  n04,
  _Fi,
  0,
  [_K2, _Va],
  [0, 64 | 0]
];
var GetSecretValueRequest$ = [
  3,
  n04,
  _GSVR,
  0,
  [_SI2, _VI2, _VS],
  [0, 0, 0],
  1
];
var GetSecretValueResponse$ = [
  3,
  n04,
  _GSVRe,
  0,
  [_ARN, _N2, _VI2, _SB2, _SS2, _VSe, _CD2],
  [0, 0, 0, [() => SecretBinaryType, 0], [() => SecretStringType, 0], 64 | 0, 4]
];
var PutSecretValueRequest$ = [
  3,
  n04,
  _PSVR,
  0,
  [_SI2, _CRT, _SB2, _SS2, _VSe, _RT2],
  [0, [0, 4], [() => SecretBinaryType, 0], [() => SecretStringType, 0], 64 | 0, [() => RotationTokenType, 0]],
  1
];
var PutSecretValueResponse$ = [
  3,
  n04,
  _PSVRu,
  0,
  [_ARN, _N2, _VI2, _VSe],
  [0, 0, 0, 64 | 0]
];
var RemoveRegionsFromReplicationRequest$ = [
  3,
  n04,
  _RRFRR,
  0,
  [_SI2, _RRR],
  [0, 64 | 0],
  2
];
var ReplicationStatusType$ = [
  3,
  n04,
  _RST,
  0,
  [_R2, _KKI, _S2, _SM, _LAD],
  [0, 0, 0, 0, 4]
];
var RotationRulesType$ = [
  3,
  n04,
  _RRTo,
  0,
  [_AAD, _Du, _SE2],
  [1, 0, 0]
];
var SecretListEntry$ = [
  3,
  n04,
  _SLE,
  0,
  [_ARN, _N2, _Ty, _D3, _KKI, _RE, _RLARN, _RR2, _ESRM, _ESRRA, _LRD, _LCD, _LAD, _DDe, _NRD, _T3, _SVTS, _OS, _CD2, _PR2],
  [0, 0, 0, 0, 0, 2, 0, () => RotationRulesType$, () => ExternalSecretRotationMetadataType, 0, 4, 4, 4, 4, 4, () => TagListType, [2, n04, _SVTSMT, 0, 0, 64 | 0], 0, 4, 0]
];
var SecretValueEntry$ = [
  3,
  n04,
  _SVE,
  0,
  [_ARN, _N2, _VI2, _SB2, _SS2, _VSe, _CD2],
  [0, 0, 0, [() => SecretBinaryType, 0], [() => SecretStringType, 0], 64 | 0, 4]
];
var SecretVersionsListEntry$ = [
  3,
  n04,
  _SVLE,
  0,
  [_VI2, _VSe, _LAD, _CD2, _KKIm],
  [0, 64 | 0, 4, 4, 64 | 0]
];
var Tag$2 = [
  3,
  n04,
  _Ta2,
  0,
  [_K2, _V3],
  [0, 0]
];
var UntagResourceRequest$3 = [
  3,
  n04,
  _URR3,
  0,
  [_SI2, _TK2],
  [0, 64 | 0],
  2
];
var ExternalSecretRotationMetadataType = [
  1,
  n04,
  _ESRMT,
  0,
  () => ExternalSecretRotationMetadataItem$
];
var FiltersListType = [
  1,
  n04,
  _FLT,
  0,
  () => Filter$
];
var FilterValuesStringList = 64 | 0;
var KmsKeyIdListType = 64 | 0;
var RemoveReplicaRegionListType = 64 | 0;
var ReplicationStatusListType = [
  1,
  n04,
  _RSLT,
  0,
  () => ReplicationStatusType$
];
var SecretIdListType = 64 | 0;
var SecretVersionStagesType = 64 | 0;
var TagKeyListType = 64 | 0;
var TagListType = [
  1,
  n04,
  _TLT,
  0,
  () => Tag$2
];
var SecretVersionsToStagesMapType = [
  2,
  n04,
  _SVTSMT,
  0,
  0,
  64 | 0
];
var DescribeSecret$ = [
  9,
  n04,
  _DSe3,
  0,
  () => DescribeSecretRequest$,
  () => DescribeSecretResponse$
];
var GetSecretValue$ = [
  9,
  n04,
  _GSV,
  0,
  () => GetSecretValueRequest$,
  () => GetSecretValueResponse$
];

// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeConfig.shared.js
var getRuntimeConfig7 = (config) => {
  return {
    apiVersion: "2017-10-17",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver4,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSecretsManagerHttpAuthSchemeProvider,
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
      defaultNamespace: "com.amazonaws.secretsmanager",
      errorTypeRegistries: errorTypeRegistries4,
      version: "2017-10-17",
      serviceTarget: "secretsmanager"
    },
    serviceId: config?.serviceId ?? "Secrets Manager",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeConfig.js
var getRuntimeConfig8 = (config) => {
  emitWarningIfUnsupportedVersion2(process.version);
  const defaultsMode = resolveDefaultsModeConfig(config);
  const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
  const clientSharedValues = getRuntimeConfig7(config);
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
    defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default4.version }),
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

// node_modules/@aws-sdk/client-secrets-manager/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration4 = (runtimeConfig) => {
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
var resolveHttpAuthRuntimeConfig4 = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions4 = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration4(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig4(extensionConfiguration));
};

// node_modules/@aws-sdk/client-secrets-manager/dist-es/SecretsManagerClient.js
var SecretsManagerClient = class extends Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig8(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters4(_config_0);
    const _config_2 = resolveUserAgentConfig(_config_1);
    const _config_3 = resolveRetryConfig(_config_2);
    const _config_4 = resolveRegionConfig(_config_3);
    const _config_5 = resolveHostHeaderConfig(_config_4);
    const _config_6 = resolveEndpointConfig(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig4(_config_6);
    const _config_8 = resolveRuntimeExtensions4(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultSecretsManagerHttpAuthSchemeParametersProvider,
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

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commandBuilder.js
var command5 = makeBuilder(commonParams4, "secretsmanager", "SecretsManagerClient", getEndpointPlugin);
var _ep05 = {};
var _mw05 = (Command, cs, config, o2) => [];

// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/GetSecretValueCommand.js
var GetSecretValueCommand = class extends command5(_ep05, _mw05, "GetSecretValue", GetSecretValue$) {
};

// src/release/config-vars.ts
var NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function parseConfigVars(text2, secret) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    throw new UserError(`The secret '${secret}' is not JSON.`, { fix: FORM });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UserError(`The secret '${secret}' is JSON, but not an object.`, { fix: FORM });
  }
  const entries = Object.entries(value);
  const problems = entries.flatMap(([name, item]) => problemOf(name, item));
  if (problems.length > 0) {
    throw new UserError(`The secret '${secret}' holds what cannot be a config var: ${problems.join("; ")}.`, {
      fix: FORM
    });
  }
  return new Map(entries.map(([name, item]) => [name, String(item)]));
}
var FORM = 'Store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"\u2026","RAILS_ENV":"production"}.';
function problemOf(name, value) {
  const problems = [];
  if (!NAME.test(name)) problems.push(`'${name}' is not the name of an environment variable`);
  if (typeof value !== "string") problems.push(`'${name}' is ${kindOf(value)}, not a string`);
  return problems;
}
function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
var PUBLIC_WORDS = new Set(
  "true false null none yes no on off production staging development test review debug info warn warning error default localhost enabled disabled".split(
    " "
  )
);
function isSecretValue(value) {
  const text2 = value.trim();
  if (text2.length < 4 || PUBLIC_WORDS.has(text2.toLowerCase())) return false;
  return !/^\d{1,5}$/.test(text2);
}

// src/aws/secrets-config-store.ts
var SecretsConfigStore = class {
  #client;
  #secret;
  #log;
  constructor(session, secretArn, log) {
    this.#client = new SecretsManagerClient(session.client);
    this.#secret = secretArn;
    this.#log = log;
  }
  current() {
    return this.#read(void 0);
  }
  version(versionId) {
    return this.#read(versionId);
  }
  async #read(versionId) {
    const answer = await this.#getValue(versionId);
    if (answer.SecretString === void 0) {
      throw new UserError(`The secret '${this.#secret}' holds binary data.`, {
        fix: "Store the config vars as text: one JSON object of strings."
      });
    }
    const vars = parseConfigVars(answer.SecretString, this.#secret);
    for (const value of vars.values()) if (isSecretValue(value)) this.#log.mask(value);
    if (answer.ARN === void 0 || answer.VersionId === void 0) {
      throw new UserError(`Secrets Manager did not say the version of the secret '${this.#secret}'.`);
    }
    return { secretArn: answer.ARN, versionId: answer.VersionId, names: [...vars.keys()].sort() };
  }
  async #getValue(versionId) {
    const secret = this.#secret;
    try {
      return await this.#client.send(
        new GetSecretValueCommand({
          SecretId: secret,
          ...versionId === void 0 ? {} : { VersionId: versionId }
        })
      );
    } catch (error) {
      const { name, message } = awsError(error);
      if (name === "ResourceNotFoundException") throw missing(secret, versionId, message, error);
      if (name === "InvalidRequestException" && /delet/i.test(message)) {
        throw new UserError(`The secret '${secret}' with the config vars is marked for deletion.`, {
          fix: `Restore it (aws secretsmanager restore-secret --secret-id '${secret}') and run the workflow again.`,
          cause: error
        });
      }
      if (name === "DecryptionFailure") {
        throw new UserError(`The secret '${secret}' with the config vars cannot be decrypted.`, {
          fix: "Allow the role kms:Decrypt on the secret's key.",
          cause: error
        });
      }
      return explaining(
        "secretsmanager:GetSecretValue",
        `the secret '${secret}'`,
        () => Promise.reject(error)
      );
    }
  }
};
function missing(secret, versionId, message, cause) {
  if (versionId !== void 0 && /version/i.test(message)) {
    return new UserError(
      `The secret '${secret}' has no version '${versionId}' any more: Secrets Manager has dropped it.`,
      {
        fix: "Open a new release, which takes the current config vars.",
        cause
      }
    );
  }
  if (/AWSCURRENT/.test(message)) {
    return new UserError(`The secret '${secret}' with the config vars has no value yet.`, {
      fix: `Give it one: aws secretsmanager put-secret-value --secret-id '${secret}' --secret-string '{}'`,
      cause
    });
  }
  return new UserError(`The secret '${secret}' with the config vars does not exist.`, {
    fix: "Create it with infrastructure as code (docs/platform.md), or correct 'configSecret' in the app's platform parameter.",
    cause
  });
}

// src/aws/release-ports.ts
function releasePorts(session, platform, context) {
  const { clock, log, signal } = context;
  const { app, environment, appEnvironment } = platform;
  return {
    ledger: new DynamoDbLedger(session, { table: platform.ledgerTable, app, environment }, clock),
    config: new SecretsConfigStore(session, appEnvironment.configSecret, log),
    images: new EcrImageInspector(new ECRClient(session.client), { region: session.region, signal }),
    taskDefinitions: new EcsTaskDefinitions(session, clock),
    clusters: new EcsClusters(session),
    runner: new EcsOneOffRunner(session, platform),
    logs: new CloudWatchLogSource(session, appEnvironment.logGroup),
    clock,
    log
  };
}

// src/release/run-identity.ts
import { randomUUID as randomUUID2 } from "node:crypto";
function runIdentity(run) {
  const actor = run.actor === "" ? "unknown" : run.actor;
  const onRunner = run.runId !== "";
  return {
    runKey: onRunner ? `${run.runId}-${run.runAttempt}` : `local-${randomUUID2()}`,
    actor,
    .../^[0-9a-f]{40}$/.test(run.sha) ? { commit: run.sha } : {},
    ...onRunner ? { runUrl: run.runUrl } : {},
    who: onRunner ? `${actor} in run ${run.runId} (${run.runUrl})` : `${actor} on this machine`
  };
}
function defaultDescription(run, imageDigest) {
  return run.commit === void 0 ? `Deploy ${imageDigest.slice(0, 19)}` : `Deploy ${run.commit.slice(0, 7)}`;
}

// src/release/lock.ts
var POLL_MS = 5e3;
async function withDeployLock(ports, options, signal, work) {
  const lease = await acquire(ports, options, signal);
  const lost = new AbortController();
  const done = new AbortController();
  const heartbeat = keepLease(ports, options, lease, done.signal, lost);
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    done.abort();
    await heartbeat;
    await lease.release().catch((error) => {
      ports.log.warning(
        `The deploy lock of ${options.environment} was not given back and expires in ${options.leaseSeconds} s: ${describeError(error)}`
      );
    });
  }
}
async function acquire(ports, options, signal) {
  const giveUpAt = ports.clock.now() + options.waitSeconds * 1e3;
  let toldAbout;
  for (; ; ) {
    signal.throwIfAborted();
    const answer = await ports.ledger.acquireLock(options.holder, options.leaseSeconds);
    if (answer.held) return answer;
    const left = giveUpAt - ports.clock.now();
    if (left <= 0) {
      throw new UserError(`${options.environment} is being changed by ${answer.by.who}.`, {
        fix: `Wait for that run and run this one again; if it is dead, its lock ends at ${new Date(answer.until).toISOString()}.`
      });
    }
    if (toldAbout !== answer.by.id) {
      ports.log.info(`waiting for ${answer.by.who}, which changes ${options.environment}`);
      toldAbout = answer.by.id;
    }
    await ports.clock.sleep(Math.min(POLL_MS, left), signal);
  }
}
async function keepLease(ports, options, lease, done, lost) {
  const leaseMs = options.leaseSeconds * 1e3;
  let renewedAt = ports.clock.now();
  while (await sleptUndisturbed(ports.clock, leaseMs / 3, done)) {
    try {
      const at = ports.clock.now();
      await lease.renew(options.leaseSeconds);
      renewedAt = at;
    } catch (error) {
      if (error instanceof LockLostError) return lost.abort(error);
      ports.log.debug(`the lease was not renewed: ${describeError(error)}`);
      if (ports.clock.now() >= renewedAt + leaseMs) {
        return lost.abort(new LockLostError(options.environment, void 0));
      }
    }
  }
}
var sleptUndisturbed = (clock, ms, done) => clock.sleep(ms, done).then(
  () => true,
  () => false
);

// src/app/require-config.ts
function planConfig(app, names) {
  const set = new Set(names);
  const open = app.env.filter((declaration) => !set.has(declaration.name));
  const generate = open.filter((declaration) => declaration.generator !== void 0);
  const rest = open.filter((declaration) => declaration.generator === void 0);
  return {
    missing: rest.filter((declaration) => declaration.required && declaration.value === void 0),
    defaults: new Map(
      rest.flatMap(({ name, value }) => value === void 0 ? [] : [[name, value]])
    ),
    generate
  };
}
function requireConfig(app, names, where = "the config vars of this environment") {
  const { missing: missing2 } = planConfig(app, names);
  if (missing2.length === 0) return;
  const problems = new Problems();
  for (const { name, description, at } of missing2) {
    problems.error(
      at ?? { file: "app.json" },
      `config var ${name} is required${description === void 0 ? "" : ` (${description.replace(/\.$/, "")})`} and is not set.`,
      `Add it to ${where}, give it a value in app.json, or write "required": false.`
    );
  }
  throw new ProblemsError(problems.all);
}

// src/ecs/group-signals.ts
var GROUP_TERM = `trap 'trap "" TERM; kill -TERM 0' TERM; "$@" <&0 & p=$!; wait $p; s=$?; while kill -0 $p 2>/dev/null; do wait $p; s=$?; done; wait $p; r=$?; [ $r = 127 ] || s=$r; exit $s`;
var NAME2 = "renga-group";
function signalsGroup(process2, image) {
  const entryPoint = [...process2.entryPoint];
  return hasShell(process2, image) ? ["/bin/sh", "-c", GROUP_TERM, NAME2, ...entryPoint] : entryPoint;
}
function hasShell(process2, image) {
  const { labels } = image.config;
  if (labels[HOST_RUNTIME_LABEL] !== void 0) return false;
  if (isShell(process2.entryPoint[0])) return true;
  return runsByShell(process2, image);
}
function runsByShell(process2, { config }) {
  const metadata = parseObject(config.labels[BUILD_METADATA_LABEL] ?? "");
  return asObjects(metadata?.["processes"]).some(({ type, command: command6, direct }) => {
    if (typeof type !== "string" || canonicalProcessName(type) !== process2.type) return false;
    return Array.isArray(command6) ? isShell(command6[0]) : direct !== true;
  });
}
var isShell = (program) => typeof program === "string" && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program);

// src/ecs/web-concurrency.ts
function webConcurrency(size, labels) {
  switch (languageOf(labels)) {
    case "node":
      return Math.max(1, Math.floor(size.memory / (size.memory > 16384 ? 2048 : 512)));
    case "python": {
      const cores = Math.max(1, Math.floor(size.cpu / 1024));
      return Math.max(1, Math.min(2 * cores + 1, Math.floor(size.memory / 256)));
    }
    default:
      return void 0;
  }
}
function languageOf(labels) {
  if (labels[HOST_RUNTIME_LABEL] === "host-node") return "node";
  const ids = buildpackIds(labels[BUILD_METADATA_LABEL]);
  if (ids.some((id) => /(^|\/)python$/.test(id))) return "python";
  if (ids.some((id) => /(^|\/)nodejs(-engine)?$/.test(id)) && !ids.some((id) => /(^|\/)ruby$/.test(id)))
    return "node";
  return void 0;
}
function buildpackIds(label) {
  if (label === void 0) return [];
  let metadata;
  try {
    metadata = JSON.parse(label);
  } catch {
    return [];
  }
  const buildpacks = member(metadata, "buildpacks");
  if (!Array.isArray(buildpacks)) return [];
  return buildpacks.map((buildpack) => member(buildpack, "id")).filter((id) => typeof id === "string");
}
function member(value, name) {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : void 0;
}

// src/ecs/task-definition.ts
var DEFAULT_PORT = 8080;
function buildTaskDefinition(platform, release, process2, image) {
  const { appEnvironment } = platform;
  const web = process2.type === "web" ? appEnvironment.web : void 0;
  const parity = release.parity ?? FULL_PARITY;
  const environment = runtimeVariables(platform, release, process2, image, parity);
  return {
    family: familyName(release, process2.type),
    cpu: String(process2.size.cpu),
    memory: String(process2.size.memory),
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture: cpuArchitecture(image), operatingSystemFamily: "LINUX" },
    executionRoleArn: platform.executionRole,
    taskRoleArn: appEnvironment.taskRole,
    containerDefinitions: [
      {
        name: APP_CONTAINER,
        image: release.image,
        essential: true,
        entryPoint: parity.groupSignals ? signalsGroup(process2, image) : [...process2.entryPoint],
        // Task memory alone leaves the container without a cgroup limit, and runtimes then size themselves for the host.
        ...parity.containerMemory ? { memory: process2.size.memory } : {},
        ...web === void 0 ? {} : { portMappings: [{ containerPort: web.containerPort, protocol: "tcp", name: process2.type }] },
        environment: [...environment].map(([name, value]) => ({ name, value })),
        secrets: release.config.names.filter((name) => !environment.has(name)).map((name) => ({ name, valueFrom: secretReference(release.config, name) })),
        ...parity.stopTimeout ? { stopTimeout: process2.stopTimeout } : {},
        // tini as PID 1: reaps zombies, forwards SIGTERM to its child, and gives that a process group of its own.
        linuxParameters: { initProcessEnabled: true },
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": appEnvironment.logGroup,
            "awslogs-region": platform.region,
            "awslogs-stream-prefix": process2.type
          }
        }
      }
    ],
    tags: Object.entries(releaseTags(release, process2.type)).map(([key, value]) => ({ key, value }))
  };
}
function reservedNames(parity) {
  return [...parity.port ? ["PORT"] : [], ...parity.dynoMetadata ? DYNO_METADATA : []];
}
var DYNO_METADATA = [
  "DYNO",
  "HEROKU_APP_NAME",
  "HEROKU_RELEASE_VERSION",
  "HEROKU_RELEASE_CREATED_AT",
  "HEROKU_SLUG_COMMIT",
  "HEROKU_BUILD_COMMIT"
];
function runtimeVariables(platform, release, process2, image, parity) {
  const variables = new Map(Object.entries(release.defaults ?? {}));
  if (parity.port) variables.set("PORT", String(platform.appEnvironment.web?.containerPort ?? DEFAULT_PORT));
  if (parity.dynoMetadata)
    for (const [name, value] of dynoMetadata(release, process2)) variables.set(name, value);
  const concurrency = parity.webConcurrency ? webConcurrency(process2.size, image.config.labels) : void 0;
  const given = variables.has("WEB_CONCURRENCY") || release.config.names.includes("WEB_CONCURRENCY");
  if (concurrency !== void 0 && !given) {
    variables.set("WEB_CONCURRENCY", String(concurrency));
  }
  return variables;
}
function dynoMetadata(release, process2) {
  const variables = /* @__PURE__ */ new Map([
    // Heroku's form `<type>.<n>`. All tasks of a service share one task definition, so n cannot count them: it is the release.
    ["DYNO", `${process2.type}.${release.version}`],
    ["HEROKU_APP_NAME", `${release.app}-${release.environment}`],
    ["HEROKU_RELEASE_VERSION", formatVersion(release.version)],
    ["HEROKU_RELEASE_CREATED_AT", release.createdAt.replace(/\.\d+Z$/, "Z")]
  ]);
  if (release.commit !== void 0) {
    variables.set("HEROKU_SLUG_COMMIT", release.commit);
    variables.set("HEROKU_BUILD_COMMIT", release.commit);
  }
  return variables;
}
function secretReference(config, name) {
  return `${config.secretArn}:${name}::${config.versionId}`;
}
function cpuArchitecture(image) {
  if (image.os === "linux" && image.architecture === "amd64") return "X86_64";
  if (image.os === "linux" && image.architecture === "arm64") return "ARM64";
  throw new UserError(
    `The image is built for ${image.os}/${image.architecture}, which Fargate does not run.`,
    {
      fix: "Build it for linux/amd64 or linux/arm64."
    }
  );
}

// src/release/checks.ts
function checkRepository(image, platform) {
  const expected = platform.appEnvironment.repository;
  if (image.repository === expected) return;
  throw new InputError(
    "image",
    `is of the repository '${image.repository}', but ${platform.app}/${platform.environment} runs images of '${expected}'`,
    `Push the image there (push-ecr does, with the same 'app' and 'environment').`
  );
}
async function checkCluster(clusters, platform) {
  const status = await clusters.status(platform.cluster);
  if (status === "ACTIVE") return;
  const problem = status === void 0 ? "does not exist" : `is ${status}`;
  throw new UserError(`The ECS cluster '${platform.cluster}' ${problem} in ${platform.region}.`, {
    fix: "Create it with infrastructure as code, or correct 'cluster' in the parameter '/renga/platform' or the input 'aws-region'."
  });
}
async function allChecks(checks) {
  const outcomes = await Promise.allSettled(checks);
  const errors = outcomes.flatMap(
    (outcome) => outcome.status === "rejected" ? [outcome.reason] : []
  );
  const [first] = errors;
  const unforeseen = errors.find((error) => !(error instanceof UserError));
  if (unforeseen !== void 0) throw unforeseen;
  if (errors.length === 1) throw first;
  if (first !== void 0)
    throw new UserError(
      errors.map((error) => String(error instanceof Error ? error.message : error)).join("\n")
    );
  return Promise.all(checks);
}

// src/release/process-map.ts
function processMap(app, imageProcesses) {
  const table = processesOf(app, imageProcesses);
  const entryPoints = new Map(
    imageProcesses.map((process2) => [canonicalProcessName(process2.type), process2.entryPoint])
  );
  const released = (process2) => ({
    type: process2.name,
    command: process2.command,
    // An image without a process table (built from a Dockerfile) runs the Procfile's line, as Heroku does: by a shell.
    entryPoint: entryPoints.get(process2.name) ?? ["/bin/sh", "-c", process2.command],
    size: process2.size,
    quantity: process2.name === RELEASE_PROCESS ? 0 : quantityOf(process2),
    singleton: process2.deploy.singleton,
    strategy: process2.deploy.strategy,
    ...process2.deploy.shift === void 0 ? {} : { shift: process2.deploy.shift },
    bakeMinutes: process2.deploy.bakeMinutes,
    ...process2.deploy.drainFirst === void 0 ? {} : { drainFirst: process2.deploy.drainFirst },
    ...process2.deploy.order === void 0 ? {} : { order: process2.deploy.order },
    stopTimeout: process2.deploy.stopTimeout,
    ...process2.healthCheck === void 0 ? {} : { healthCheck: process2.healthCheck },
    ...process2.autoscaling === void 0 ? {} : { autoscaling: process2.autoscaling }
  });
  return {
    processes: [...table.processes, ...table.release === void 0 ? [] : [table.release]].map(released),
    problems: table.problems
  };
}

// src/ecs/task-definition-diff.ts
var FACTS = /* @__PURE__ */ new Set([
  "taskDefinitionArn",
  "revision",
  "status",
  "requiresAttributes",
  "compatibilities",
  "registeredAt",
  "registeredBy",
  "deregisteredAt",
  "deleteRequestedAt",
  "tags"
]);
var RELEASE_NAMES = /* @__PURE__ */ new Set([
  "DYNO",
  "HEROKU_RELEASE_VERSION",
  "HEROKU_RELEASE_CREATED_AT",
  "HEROKU_SLUG_COMMIT",
  "HEROKU_BUILD_COMMIT"
]);
var SHOWN_NAMES = /* @__PURE__ */ new Set([
  ...RELEASE_NAMES,
  "PORT",
  "WEB_CONCURRENCY",
  "HEROKU_APP_NAME"
]);
function sameTaskDefinition(a5, b5) {
  const [left, right] = [flatten(a5), flatten(b5)];
  return [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].filter((path) => !isReleaseName(path)).every((path) => left.get(path) === right.get(path));
}
function diffTaskDefinitions(before, after, options = { releaseNames: false }) {
  const [old, now] = [flatten(before), flatten(after)];
  const changes = [];
  const versions = { before: configVersion(old), after: configVersion(now) };
  if (versions.before !== versions.after)
    changes.push({ field: "config version", before: versions.before, after: versions.after });
  for (const path of /* @__PURE__ */ new Set([...now.keys(), ...old.keys()])) {
    if (!options.releaseNames && isReleaseName(path)) continue;
    const [was, is] = [old.get(path), now.get(path)];
    if (was === is) continue;
    const secret = /(?:^|\.)secrets\.([^.]+)\.valueFrom$/.exec(path)?.[1];
    if (secret !== void 0 && was !== void 0 && is !== void 0 && base(was) === base(is)) continue;
    const env = /(?:^|\.)environment\.([^.]+)\.value$/.exec(path)?.[1];
    const hidden = secret !== void 0 || env !== void 0 && !SHOWN_NAMES.has(env);
    const show = (value) => value !== void 0 && hidden ? "(set)" : value;
    const field = secret !== void 0 ? `secret ${secret}` : env !== void 0 ? `env ${env}` : readable2(path);
    changes.push({
      field,
      before: show(was),
      after: hidden && was !== void 0 && is !== void 0 ? "(changed)" : show(is)
    });
  }
  return changes;
}
function flatten(value) {
  const flat = /* @__PURE__ */ new Map();
  walk(value, "", flat);
  return flat;
}
function walk(value, path, flat) {
  if (value === void 0 || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, at) => {
      walk(item, join(path, nameOf(item) ?? String(at)), flat);
    });
    return;
  }
  if (typeof value === "object" && !(value instanceof Date)) {
    for (const [key, member2] of Object.entries(value)) {
      if (path === "" && FACTS.has(key)) continue;
      if (key === "name" && path !== "" && nameOf(value) !== void 0) continue;
      walk(member2, join(path, key), flat);
    }
    return;
  }
  const text2 = String(value);
  if (!isDefault(path, text2)) flat.set(path, text2);
}
function nameOf(item) {
  if (typeof item !== "object" || item === null) return void 0;
  const name = "name" in item ? item.name : void 0;
  return typeof name === "string" ? name : void 0;
}
var join = (path, key) => path === "" ? key : `${path}.${key}`;
function isDefault(path, text2) {
  if (/\.cpu$/.test(path)) return text2 === "0";
  if (/\.portMappings\.[^.]+\.hostPort$/.test(path)) return true;
  if (/\.portMappings\.[^.]+\.protocol$/.test(path)) return text2 === "tcp";
  if (/\.essential$/.test(path)) return text2 === "true";
  return false;
}
function isReleaseName(path) {
  const name = /(?:^|\.)environment\.([^.]+)\.value$/.exec(path)?.[1];
  return name !== void 0 && RELEASE_NAMES.has(name);
}
var base = (reference) => reference.split(":").slice(0, 8).join(":");
function configVersion(flat) {
  const versions = [...flat].flatMap(
    ([path, value]) => /(?:^|\.)secrets\.[^.]+\.valueFrom$/.test(path) ? value.split(":")[9] ?? [] : []
  );
  return [...new Set(versions)].sort().join(", ") || void 0;
}
function readable2(path) {
  const own = path.replace(/^containerDefinitions\./, "");
  return own.replace(
    /^app\.(image|entryPoint|command|memory|stopTimeout)\b/,
    (_all, field) => field === "memory" ? "container memory" : words(field)
  ).split(".").map((part) => /^[a-z]+([A-Z][a-z]+)+$/.test(part) ? words(part) : part).join(" ");
}
var words = (camel) => camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

// src/release/register-task-definitions.ts
var AT_ONCE = 5;
async function registerTaskDefinitions(ports, platform, release, image) {
  if (release.processes.every((process2) => process2.taskDefinition !== void 0)) return release;
  return ports.log.group("Task definitions", async () => {
    const limit = pLimit(AT_ONCE);
    const processes = await limit.map(
      release.processes,
      (process2) => register(ports, platform, release, process2, image)
    );
    return ports.ledger.update(release.version, "pending", { processes });
  });
}
async function register(ports, platform, release, process2, image) {
  if (process2.taskDefinition !== void 0) return process2;
  const latest = await ports.taskDefinitions.latest(familyName(release, process2.type));
  const ours = latest?.tags["renga:release"] === String(release.version) && latest.tags["renga:run"] === release.runKey;
  const input = buildTaskDefinition(platform, release, process2, image);
  const same = latest !== void 0 && !ours && isActiveAndSame(latest, input);
  const { arn } = latest !== void 0 && (ours || same) ? latest : await ports.taskDefinitions.register(input);
  const { cpu, memory } = process2.size;
  ports.log.info(
    `${process2.type}: ${arn.slice(arn.lastIndexOf("/") + 1)} (${cpu / 1024} vCPU, ${memory} MiB)${same ? ", nothing has changed" : ""}`
  );
  return { ...process2, taskDefinition: arn };
}
function isActiveAndSame({ definition }, input) {
  if (typeof definition !== "object" || definition === null) return false;
  return !("status" in definition && definition.status !== "ACTIVE") && sameTaskDefinition(definition, input);
}

// src/release/open-release.ts
async function openRelease(ports, request) {
  return openChecked(ports, request, await checkRelease(ports, request));
}
async function openChecked(ports, request, checked) {
  const { platform, run } = request;
  const now = await ports.config.current();
  const { image, config, defaults, processes, parity } = now.versionId === checked.config.versionId ? checked : await checkRelease(ports, request);
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: formatImageReference(image.reference),
    config,
    defaults,
    processes,
    ...parity === void 0 ? {} : { parity },
    releasePhase: { status: processes.some(({ type }) => type === RELEASE_PROCESS) ? "pending" : "none" },
    description: request.description ?? defaultDescription(run, image.digest),
    actor: run.actor,
    runKey: run.runKey,
    ...run.commit === void 0 ? {} : { commit: run.commit },
    ...run.runUrl === void 0 ? {} : { runUrl: run.runUrl },
    ...request.parent === void 0 ? {} : { parent: request.parent }
  });
  refuseOtherImage(release, image);
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`);
  request.onOpened?.(release);
  if (release.status !== "pending") return release;
  return registerOrFail(ports, platform, release, image.config);
}
async function resumeRelease(ports, platform, version) {
  const release = await findRelease(ports.ledger, platform, version);
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`);
  if (release.status !== "pending") return release;
  const reference = parseImageReference(release.image);
  const [image] = await allChecks([
    ports.images.inspect(reference),
    checkCluster(ports.clusters, platform),
    // Also masks the values that the release's tasks will see.
    ports.config.version(release.config.versionId)
  ]);
  cpuArchitecture(image.config);
  return registerOrFail(ports, platform, release, image.config);
}
async function registerOrFail(ports, platform, release, image) {
  try {
    return await registerTaskDefinitions(ports, platform, release, image);
  } catch (error) {
    const failure = `task definitions: ${describeError(error)}`;
    await ports.ledger.update(release.version, "pending", { status: "failed", failure }).catch((second) => {
      ports.log.warning(
        `${formatVersion(release.version)} could not be marked failed: ${describeError(second)}`
      );
    });
    throw error;
  }
}
async function checkRelease(ports, request) {
  const { platform, app } = request;
  checkRepository(request.image, platform);
  const [image, config] = await allChecks([
    ports.images.inspect(request.image),
    ports.config.current(),
    checkCluster(ports.clusters, platform)
  ]);
  cpuArchitecture(image.config);
  const { processes, problems } = processMap(app, image.processes);
  settleProblems(problems, ports.log);
  checkIngress(platform, processes);
  const reserved = reservedNames(app.parity ?? FULL_PARITY);
  requireConfig(app, [...config.names, ...reserved], `the secret '${config.secretArn}'`);
  const plan = planConfig(app, [...config.names, ...reserved]);
  for (const { name } of plan.generate) {
    ports.log.warning(
      `config var ${name} has a generator in app.json and is not set. Add a random value to the secret '${config.secretArn}'.`
    );
  }
  const shadowed = config.names.filter((name) => reserved.includes(name));
  if (shadowed.length > 0) {
    ports.log.warning(
      `The config vars ${shadowed.join(", ")} have no effect: the platform sets them, as on Heroku.`
    );
  }
  if (app.schedules.length > 0) {
    ports.log.warning(
      `The schedules ${app.schedules.map(({ name }) => name).join(", ")} of renga.yml are read and not run yet. Run them with EventBridge Scheduler until then.`
    );
  }
  const defaults = Object.fromEntries(plan.defaults);
  return { image, config, defaults, processes, parity: app.parity };
}
function checkIngress(platform, processes) {
  if (platform.appEnvironment.web !== void 0 || !processes.some(({ type }) => type === "web")) return;
  const parameter = `/renga/apps/${platform.app}/${platform.environment}`;
  throw new UserError(`The app has a process 'web', but the parameter '${parameter}' has no field 'web'.`, {
    fix: "Let infrastructure as code add target groups and listener rules for it (docs/platform.md), or scale web to 0 by removing it from the Procfile."
  });
}
function refuseOtherImage(release, image) {
  if (release.image === formatImageReference(image.reference)) return;
  throw new UserError(
    `This run has opened ${formatVersion(release.version)} of ${release.app}/${release.environment} already, with the image ${release.image}.`,
    { fix: "Release one image of an environment per workflow run." }
  );
}
async function findRelease(ledger, platform, version) {
  const release = await ledger.get(version);
  if (release !== void 0) return release;
  const [newest] = await ledger.list(1);
  const where = `${platform.app}/${platform.environment}`;
  const known = newest === void 0 ? "it has none yet" : `the newest is ${formatVersion(newest.version)}`;
  throw new InputError(
    "release",
    `is '${formatVersion(version)}', but ${where} has no such release: ${known}`,
    "Give the output 'release' of an earlier step, or 'image' to open a new release."
  );
}

// src/ecs/stop-reason.ts
function explainStop(facts, tail = []) {
  const words2 = [facts.reason, facts.stoppedReason].filter((text2) => text2 !== void 0 && text2 !== "").join("; ");
  const known = KNOWN.find(({ when }) => when(facts, words2, tail));
  const fix = known === void 0 ? {} : { fix: known.fix };
  if (facts.exitCode !== void 0) {
    const meaning = known?.says ?? exitCodeMeaning(facts.exitCode);
    return { reason: `exit code ${facts.exitCode}${meaning === void 0 ? "" : `: ${meaning}`}`, ...fix };
  }
  const code = facts.stopCode === void 0 ? "" : `${facts.stopCode}: `;
  return { reason: `the container did not run (${code}${words2 === "" ? "no reason given" : words2})`, ...fix };
}
var has = (...patterns) => (_facts, words2) => patterns.every((pattern) => pattern.test(words2));
var UNREACHABLE = /timeout|deadline exceeded|request canceled|no such host|connection refused|network is unreachable/i;
var NETWORK_FIX = "Give the subnets a way out (a NAT gateway, VPC endpoints, or assignPublicIp in public subnets) and check the security group.";
var KNOWN = [
  {
    when: (facts, words2) => /OutOfMemory/i.test(words2) && facts.exitCode !== void 0,
    says: "the container ran out of memory",
    fix: "Give the process a larger size in renga.yml or app.json; Fargate has no swap, so memory that Heroku only warned about (R14) ends the container here."
  },
  {
    when: (facts) => facts.exitCode === 137,
    says: "the container was killed (SIGKILL), most often for lack of memory",
    fix: "Give the process a larger size, or let it end within its stop timeout after SIGTERM."
  },
  {
    when: (_facts, words2, tail) => /exec format error/i.test(words2) || tail.some((line) => /exec format error/i.test(line)),
    says: "the image is built for another CPU architecture",
    fix: "Build the image for the architecture that its config names (linux/amd64 or linux/arm64)."
  },
  {
    when: has(/CannotPullContainer/, UNREACHABLE),
    fix: NETWORK_FIX
  },
  {
    when: has(/CannotPullContainer/, /not found|manifest unknown|does not exist/i),
    fix: "The image is no longer in the repository: check its lifecycle policy and push the image again."
  },
  {
    when: has(/CannotPullContainer/, /denied|forbidden|403|no basic auth/i),
    fix: "Allow the execution role ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository."
  },
  {
    when: has(/ResourceInitializationError/, /did not contain json key/i),
    fix: "The pinned version of the config secret lacks that name: set the config var and release again."
  },
  {
    when: has(/ResourceInitializationError/, /AccessDenied|not authorized/i),
    fix: "Allow the execution role secretsmanager:GetSecretValue on the config secret (and kms:Decrypt on its key)."
  },
  {
    when: has(/ResourceInitializationError/, /log group|logger/i),
    fix: "Create the log group that the platform descriptor names, or allow the execution role logs:CreateLogStream and logs:PutLogEvents."
  },
  { when: has(/ResourceInitializationError/, UNREACHABLE), fix: NETWORK_FIX },
  {
    when: has(
      /CannotStartContainer|CannotCreateContainer/,
      /no such file or directory|executable file not found/i
    ),
    fix: "The image lacks the command that its process table names: build the image again."
  },
  {
    when: (facts) => facts.stopCode === "SpotInterruption" || facts.stopCode === "InfrastructureHealth",
    fix: "AWS took the capacity away: run the workflow again."
  },
  {
    when: has(/Timeout waiting for network interface/i),
    fix: "AWS was slow to attach the network: run the workflow again."
  }
];
function exitCodeMeaning(code) {
  switch (code) {
    case 126:
      return "the command is not executable";
    case 127:
      return "the command was not found";
    case 134:
      return "the process aborted (SIGABRT)";
    case 139:
      return "segmentation fault (SIGSEGV)";
    case 143:
      return "the process was told to stop (SIGTERM)";
    default:
      return void 0;
  }
}

export {
  formatVersion,
  parseVersion,
  serviceProcesses,
  releaseProcess,
  releasePhasePassed,
  RELEASE_PROCESS,
  sameTaskDefinition,
  diffTaskDefinitions,
  explainStop,
  redactingLogger,
  APP_CONTAINER,
  familyName,
  logStreamName,
  releaseTags,
  LockLostError,
  ReleasePhaseError,
  TaskNotStartedError,
  TransientReadError,
  withDeployLock,
  parseImageReference,
  formatImageReference,
  ContinueServiceDeployment$,
  CreateService$,
  DeleteService$,
  DescribeServiceDeployments$,
  DescribeServiceRevisions$,
  DescribeServices$,
  ListServiceDeployments$,
  ListServices$,
  ListTasks$,
  StopServiceDeployment$,
  UpdateService$,
  ECSClient,
  command3 as command,
  _ep03 as _ep0,
  _mw03 as _mw0,
  DescribeClustersCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  DescribeLogGroups$,
  CloudWatchLogsClient,
  command4 as command2,
  _ep04 as _ep02,
  _mw04 as _mw02,
  GetLogEventsCommand,
  EcrImageInspector,
  EcsTaskDefinitions,
  DescribeSecret$,
  SecretsManagerClient,
  command5 as command3,
  _ep05 as _ep03,
  _mw05 as _mw03,
  releasePorts,
  buildTaskDefinition,
  checkCluster,
  runIdentity,
  defaultDescription,
  openRelease,
  openChecked,
  resumeRelease,
  checkRelease,
  findRelease
};
