import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

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
import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";

// src/runtime/error-code.ts
function errorCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return void 0;
  return typeof error.code === "string" ? error.code : void 0;
}

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
  const child = spawn(command, [...args], {
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
  const child = spawn(command, [...args], {
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
    await pipeline(Readable.from(input, { objectMode: false }), child.stdin);
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
  const decoder = new StringDecoder("utf8");
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
var isBrokenPipe = (error) => ["EPIPE", "ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"].includes(errorCode(error) ?? "");

export {
  errorCode,
  OutputTail,
  withoutColours,
  childEnvironment,
  ProgramMissingError,
  runProgram,
  streamProgram
};
