import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  InputError
} from "./chunk-DP2ULIJL.js";

// src/runtime/inputs.ts
var Inputs = class {
  #reader;
  #problems = [];
  constructor(reader) {
    this.#reader = reader;
  }
  /** Records a problem. `problem` continues "Input 'x' ...", `fix` is a sentence of its own. */
  problem(name, problem, fix) {
    this.#problems.push(new InputError(name, problem, fix));
  }
  /** The text, or undefined when the input is empty. */
  optional(name) {
    const value = this.#reader.get(name).trim();
    return value === "" ? void 0 : value;
  }
  /** The text; an empty one is a problem. */
  required(name, fix) {
    const value = this.optional(name);
    if (value === void 0) this.problem(name, "is required and is empty", fix);
    return value ?? "";
  }
  /** The text when it matches `pattern`; otherwise a problem that says the allowed form. */
  matching(name, pattern, form) {
    const value = this.optional(name);
    if (value !== void 0 && !pattern.test(value)) this.problem(name, `is '${value}'`, `Give ${form}.`);
    return value;
  }
  /** YAML 1.2 core booleans only, as the runner's own toolkit reads them. */
  flag(name) {
    const value = this.optional(name) ?? "false";
    if (/^(true|True|TRUE)$/.test(value)) return true;
    if (/^(false|False|FALSE)$/.test(value)) return false;
    this.problem(name, `is '${value}'`, "Give true or false.");
    return false;
  }
  /** A whole number within [min, max]. */
  integer(name, range) {
    const value = this.optional(name) ?? "";
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < range.min || number > range.max) {
      this.problem(name, `is '${value}'`, `Give a whole number from ${range.min} to ${range.max}.`);
      return range.min;
    }
    return number;
  }
  /** One of the allowed words. */
  choice(name, allowed) {
    const value = this.optional(name) ?? "";
    const found = allowed.find((word) => word === value);
    if (found === void 0) this.problem(name, `is '${value}'`, `Give one of: ${allowed.join(", ")}.`);
    return found ?? allowed[0];
  }
  /** Items separated by commas or line ends, blanks dropped. */
  list(name) {
    return this.#reader.get(name).split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
  }
  /** Throws when anything was wrong: the one problem as it is, or all of them, one a line. */
  finish() {
    const [first, ...rest] = this.#problems;
    if (first === void 0) return;
    if (rest.length === 0) throw first;
    throw new InputError(
      this.#problems.map((problem) => problem.input).join("', '"),
      `have ${this.#problems.length} problems`,
      `
${this.#problems.map((problem) => `- ${problem.message}`).join("\n")}`
    );
  }
};

export {
  Inputs
};
