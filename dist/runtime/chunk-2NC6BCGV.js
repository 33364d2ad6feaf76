import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  isVariableName
} from "./chunk-3MQTSOHS.js";

// src/release/dotenv.ts
function parseDotenv(source) {
  return new Reader(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).read();
}
var QUOTES = ['"', "'", "`"];
var ESCAPES = { n: "\n", r: "\r", t: "	", '"': '"', "\\": "\\", $: "$" };
var Reader = class {
  #text;
  #vars = /* @__PURE__ */ new Map();
  #problems = [];
  #at = 0;
  constructor(text) {
    this.#text = text;
  }
  read() {
    while (this.#at < this.#text.length) this.#entry();
    return { vars: this.#vars, problems: this.#problems };
  }
  #entry() {
    const line = this.#line();
    const end = this.#lineEnd();
    const text = this.#text.slice(this.#at, end);
    if (/^\s*(#|$)/.test(text)) {
      this.#at = end + 1;
      return;
    }
    const head = /^\s*(?:export\s+)?([^=]*?)\s*=[^\S\n]*/.exec(text);
    if (head === null) {
      this.#problem(line, "has no `=`: write NAME=value");
      this.#at = end + 1;
      return;
    }
    const [all, name = ""] = head;
    this.#at += all.length;
    const value = this.#value(line);
    if (!isVariableName(name)) {
      this.#problem(line, "does not begin with a name of letters, digits and underscores, then `=`");
    } else if (this.#vars.has(name)) {
      this.#problem(line, `gives ${name} a second time`);
    } else if (value !== void 0) {
      this.#vars.set(name, value);
    }
  }
  #value(line) {
    const quote = QUOTES.find((one) => this.#text[this.#at] === one);
    if (quote !== void 0) return this.#quoted(quote, line);
    const end = this.#lineEnd();
    const text = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    return text.replace(/(^|\s)#.*$/, "").trim();
  }
  #quoted(quote, line) {
    let value = "";
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const char = this.#text[at] ?? "";
      if (char === quote) {
        this.#at = at + 1;
        const end = this.#lineEnd();
        if (!/^\s*(#.*)?$/.test(this.#text.slice(this.#at, end)))
          this.#problem(this.#line(), "goes on after the closing quote");
        this.#at = end + 1;
        return value;
      }
      const escaped = quote === '"' && char === "\\" ? ESCAPES[this.#text[at + 1] ?? ""] : void 0;
      value += escaped ?? char;
      if (escaped !== void 0) at += 1;
    }
    this.#problem(line, `begins a value with ${quote} that is never closed`);
    this.#at = this.#text.length;
    return void 0;
  }
  #lineEnd() {
    const end = this.#text.indexOf("\n", this.#at);
    return end < 0 ? this.#text.length : end;
  }
  #line() {
    return this.#text.slice(0, this.#at).split("\n").length;
  }
  #problem(line, message) {
    this.#problems.push({ line, message });
  }
};

export {
  parseDotenv
};
