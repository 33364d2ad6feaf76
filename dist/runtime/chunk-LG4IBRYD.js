import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  isVariableName
} from "./chunk-ZJ7SUN6X.js";

// src/release/config/dotenv.ts
function parseDotenv(source) {
  return new Reader(source.startsWith("\uFEFF") ? source.slice(1) : source).read();
}
var QUOTES = ['"', "'", "`"];
var ESCAPES = {
  n: "\n",
  r: "\r",
  t: "	",
  '"': '"',
  "\\": "\\",
  $: "$",
  "!": "!",
  "`": "`"
};
var Reader = class {
  #text;
  #vars = /* @__PURE__ */ new Map();
  #problems = [];
  /**
   * Values in single quotes whose backslashes all stand in pairs, by line. `heroku config -s` doubled them there before version 11
   * (npm's heroku@10.17.0, lib/lib/config/quote.js); 11.10.0 and dotenv do not.
   */
  #paired = /* @__PURE__ */ new Map();
  /** A value in single quotes has a backslash that no old CLI can have written, so the file doubles none. */
  #single = false;
  #at = 0;
  /** Of `#at`, from 1. */
  #line = 1;
  constructor(text) {
    this.#text = text;
  }
  read() {
    while (this.#at < this.#text.length) this.#entry();
    if (!this.#single) this.#refusePaired();
    return { vars: this.#vars, problems: this.#problems.sort((a, b) => a.line - b.line) };
  }
  #entry() {
    const line = this.#line;
    const begin = this.#at;
    const end = this.#lineEnd();
    const text = this.#text.slice(begin, end).trimStart();
    const passed = text === "" || text.startsWith("#");
    const equals = passed ? -1 : this.#text.slice(begin, end).indexOf("=");
    if (equals < 0) {
      if (!passed) this.#problem(line, "has no `=`: write NAME=value");
      this.#nextLine(end);
      return;
    }
    const name = nameOf(this.#text.slice(begin, begin + equals));
    this.#at = begin + equals + 1;
    while (this.#at < end && isBlank(this.#text[this.#at])) this.#at += 1;
    const quote = this.#text[this.#at];
    const value = this.#value(end, line);
    if (!isVariableName(name)) {
      this.#problem(line, "does not begin with a name of letters, digits and underscores, then `=`");
    } else if (this.#vars.has(name)) {
      this.#problem(line, `gives ${name} a second time`);
    } else if (value !== void 0) {
      this.#vars.set(name, value);
      if (quote === "'") this.#weighBackslashes(name, value, line);
    }
  }
  #weighBackslashes(name, value, line) {
    const runs = value.match(/\\+/g);
    if (runs === null || value.includes("\n")) return;
    if (runs.some((run) => run.length % 2 === 1)) this.#single = true;
    else this.#paired.set(name, line);
  }
  #refusePaired() {
    for (const [name, line] of this.#paired) {
      this.#vars.delete(name);
      this.#problem(
        line,
        `has backslashes in pairs in single quotes, which are single ones where a Heroku CLI before version 11 wrote them: give what 'heroku config --json' writes, in a file whose name ends with .json`
      );
    }
  }
  #value(end, line) {
    const quote = QUOTES.find((one) => this.#text[this.#at] === one);
    if (quote !== void 0) return this.#quoted(quote, line);
    const text = this.#text.slice(this.#at, end);
    this.#nextLine(end);
    const mark = commentMark(text);
    if (mark === void 0) return text.trim();
    this.#problem(
      line,
      "has a # after a blank in a value without quotes, which is a comment or a part of the value: put the value into quotes, or the comment on a line of its own"
    );
    return void 0;
  }
  /** A line end of Windows in it is one of the file, not of the value; any other character is the value's. */
  #quoted(quote, line) {
    const parts = [];
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const char = this.#text[at] ?? "";
      if (char === quote) {
        this.#at = at + 1;
        const end = this.#lineEnd();
        const rest = this.#text.slice(this.#at, end).trimStart();
        if (rest !== "" && !rest.startsWith("#")) this.#problem(this.#line, "goes on after the closing quote");
        this.#nextLine(end);
        return parts.join("");
      }
      const windows = char === "\r" && this.#text[at + 1] === "\n";
      if (char === "\n" || char === "\r" && !windows) this.#line += 1;
      if (windows) continue;
      const escaped = quote === '"' && char === "\\" ? ESCAPES[this.#text[at + 1] ?? ""] : void 0;
      parts.push(escaped ?? char);
      if (escaped !== void 0) at += 1;
    }
    this.#problem(line, `begins a value with ${quote} that is never closed`);
    this.#at = this.#text.length;
    return void 0;
  }
  /** Of the line in which `#at` stands: a line feed, or a carriage return with or without one. */
  #lineEnd() {
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const char = this.#text[at];
      if (char === "\n" || char === "\r") return at;
    }
    return this.#text.length;
  }
  #nextLine(end) {
    this.#at = this.#text.startsWith("\r\n", end) ? end + 2 : end + 1;
    this.#line += 1;
  }
  #problem(line, message) {
    this.#problems.push({ line, message });
  }
};
var isBlank = (char) => char !== void 0 && char.trim() === "";
function nameOf(text) {
  const name = text.trim();
  return name.startsWith("export") && isBlank(name[6]) ? name.slice(6).trim() : name;
}
function commentMark(text) {
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at + 1))
    if (at === 0 || isBlank(text[at - 1])) return at;
  return void 0;
}

export {
  parseDotenv
};
