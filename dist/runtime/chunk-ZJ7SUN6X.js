import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/release/config/config-vars.ts
var NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
var SECRET_BYTES = 65536;
var isVariableName = (text) => NAME.test(text);
function parseConfigVars(text, secret) {
  let value;
  try {
    value = JSON.parse(text);
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
var OPEN_NAMES = /* @__PURE__ */ new Set(["HEROKU_APP_NAME", "HEROKU_BRANCH", "HEROKU_PR_NUMBER"]);
function maskConfigVars(vars, log) {
  for (const [name, value] of vars) if (!OPEN_NAMES.has(name)) log.mask(value, name);
}

export {
  SECRET_BYTES,
  isVariableName,
  parseConfigVars,
  maskConfigVars
};
