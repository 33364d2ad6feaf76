import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/image/reference.ts
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

// src/image/json.ts
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

export {
  isObject,
  asString,
  asStrings,
  asObjects,
  asStringMap,
  parseObject,
  parseImageReference,
  formatImageReference
};
