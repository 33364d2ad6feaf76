import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/runtime/unknown-json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var asString = (value) => typeof value === "string" ? value : void 0;
var asStrings = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
var asObjects = (value) => Array.isArray(value) ? value.filter(isObject) : [];
var asStringMap = (value) => isObject(value) ? Object.fromEntries(
  Object.entries(value).filter((entry) => typeof entry[1] === "string")
) : {};
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// node_modules/yocto-queue/index.js
var Node=class{value;next;constructor(value){this.value=value}};var Queue=class{#head;#tail;#size;constructor(){this.clear()}enqueue(value){const node=new Node(value);if(this.#head){this.#tail.next=node;this.#tail=node}else{this.#head=node;this.#tail=node}this.#size++}dequeue(){const current=this.#head;if(!current){return}this.#head=this.#head.next;this.#size--;if(!this.#head){this.#tail=void 0}return current.value}peek(){if(!this.#head){return}return this.#head.value}clear(){this.#head=void 0;this.#tail=void 0;this.#size=0}get size(){return this.#size}*[Symbol.iterator](){let current=this.#head;while(current){yield current.value;current=current.next}}*drain(){while(this.#head){yield this.dequeue()}}};
// node_modules/p-limit/index.js
function pLimit(concurrency){let rejectOnClear=false;if(typeof concurrency==="object"){({concurrency,rejectOnClear=false}=concurrency)}validateConcurrency(concurrency);if(typeof rejectOnClear!=="boolean"){throw new TypeError("Expected `rejectOnClear` to be a boolean")}const queue=new Queue;let activeCount=0;const resumeNext=()=>{if(activeCount<concurrency&&queue.size>0){activeCount++;queue.dequeue().run()}};const next=()=>{activeCount--;resumeNext()};const run=async(function_,resolve,arguments_)=>{const result=(async()=>function_(...arguments_))();resolve(result);try{await result}catch{}next()};const enqueue=(function_,resolve,reject,arguments_)=>{const queueItem={reject};new Promise(internalResolve=>{queueItem.run=internalResolve;queue.enqueue(queueItem)}).then(run.bind(void 0,function_,resolve,arguments_));if(activeCount<concurrency){resumeNext()}};const generator=(function_,...arguments_)=>new Promise((resolve,reject)=>{enqueue(function_,resolve,reject,arguments_)});Object.defineProperties(generator,{activeCount:{get:()=>activeCount},pendingCount:{get:()=>queue.size},clearQueue:{value(){if(!rejectOnClear){queue.clear();return}const abortError=AbortSignal.abort().reason;while(queue.size>0){queue.dequeue().reject(abortError)}}},concurrency:{get:()=>concurrency,set(newConcurrency){validateConcurrency(newConcurrency);concurrency=newConcurrency;queueMicrotask(()=>{while(activeCount<concurrency&&queue.size>0){resumeNext()}})}},map:{async value(iterable,function_){const promises=[];try{Array.from(iterable,(value,index)=>{const promise=generator(function_,value,index);promises.push(promise);return promise})}catch(error){for(const promise of promises){promise.catch(()=>{})}throw error}return Promise.all(promises)}}});return generator}function validateConcurrency(concurrency){if(!((Number.isInteger(concurrency)||concurrency===Number.POSITIVE_INFINITY)&&concurrency>0)){throw new TypeError("Expected `concurrency` to be a number from 1 and up")}}
// src/image/oci/reference.ts
var DIGEST = /^sha256:[0-9a-f]{64}$/;
var REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var TAG = /^\w[\w.-]{0,127}$/;
function parseImageReference(text) {
  const bad = (problem) => new UserError(`Image reference '${text}' ${problem}.`, {
    fix: "Give registry/repository:tag or registry/repository@sha256:\u2026."
  });
  const [name = "", digest, ...extra] = text.split("@");
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

export {
  isObject,
  asString,
  asStrings,
  asObjects,
  asStringMap,
  parseObject,
  pLimit,
  parseImageReference,
  formatImageReference
};
