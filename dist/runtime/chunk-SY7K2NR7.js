import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  TransientReadError
} from "./chunk-HK3HEG5M.js";
import {
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/phase/phase-output.ts
var MOST_BYTES = 2e5;
var LONGEST_LINE = 8e3;
var KeptOutput = class {
  #lines = [];
  #bytes = 0;
  #dropped = 0;
  add(line) {
    const kept = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}\u2026 (cut)` : line;
    this.#lines.push(kept);
    this.#bytes += sizeOf(kept);
    while (this.#bytes > MOST_BYTES) {
      this.#bytes -= sizeOf(this.#lines.shift() ?? "");
      this.#dropped += 1;
    }
  }
  /** `redact` takes out the secrets that are known by now. */
  toOutput(redact) {
    return { lines: this.#lines.map(redact), dropped: this.#dropped };
  }
};
var sizeOf = (line) => Buffer.byteLength(line) + 4;

// src/release/phase/task-log.ts
var TAIL_LINES = 100;
var PAGES_AT_ONCE = 20;
var LAST_LINES_MS = 1e3;
var LAST_READS = 10;
var TaskLog = class {
  #source;
  #stream;
  #log;
  #whose;
  #tail = [];
  /** More of it than the summary shows. */
  kept = new KeptOutput();
  #next;
  #unreadable = false;
  #atEnd = false;
  #troubled = false;
  /** `whose`: for people, whose log it is. */
  constructor(source, stream, log, whose) {
    this.#source = source;
    this.#stream = stream;
    this.#log = log;
    this.#whose = whose;
  }
  get tail() {
    return this.#tail;
  }
  /** Prints what is new; says how many lines that were, or undefined when the log cannot be read at all. */
  async follow() {
    if (this.#unreadable) return void 0;
    let count = 0;
    this.#atEnd = false;
    try {
      for (let page = 0; page < PAGES_AT_ONCE && !this.#atEnd; page += 1) {
        const { lines, next } = await this.#source.read(this.#stream, this.#next);
        this.#atEnd = next === this.#next;
        this.#next = next;
        for (const line of lines) this.#print(line);
        count += lines.length;
      }
      this.#troubled = false;
    } catch (error) {
      this.#onError(error);
    }
    return this.#unreadable ? void 0 : count;
  }
  /** Follows on after the task has ended, until the log has said nothing new for a second. */
  async lastLines(clock, signal) {
    for (let reads = 0; reads < LAST_READS; reads += 1) {
      await clock.sleep(LAST_LINES_MS, signal);
      const count = await this.follow();
      if (count === void 0 || count === 0 && this.#atEnd) return;
    }
    this.#log.info(`(the log of ${this.#whose} goes on; what follows is in the stream '${this.#stream}')`);
  }
  #print(line) {
    this.#log.info(line);
    this.kept.add(line);
    this.#tail.push(line);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
  }
  #onError(error) {
    if (!(error instanceof TransientReadError)) {
      this.#unreadable = true;
      this.#log.warning(`The log of ${this.#whose} cannot be shown: ${describeError(error)}`);
    } else if (!this.#troubled) {
      this.#troubled = true;
      this.#log.info(`(the log is late: ${describeError(error)})`);
    }
  }
};

// src/release/phase/task-watch.ts
var UNREADABLE_MS = 12e4;
var TaskWatch = class {
  #ports;
  #status;
  #readAt;
  #refused = false;
  lastError = "";
  constructor(ports) {
    this.#ports = ports;
    this.#readAt = ports.clock.now();
  }
  /** The state as last read; one that cannot be read counts as running. */
  async look(taskArn) {
    try {
      const state = await this.#ports.runner.describe(taskArn);
      this.#readAt = this.#ports.clock.now();
      if (state.lastStatus !== this.#status) this.#ports.log.debug(`task is ${state.lastStatus}`);
      this.#status = state.lastStatus;
      return state;
    } catch (error) {
      this.lastError = describeError(error);
      this.#refused = !(error instanceof TransientReadError);
      return { lastStatus: "UNREADABLE", stopped: false };
    }
  }
  /** Reading was refused for good, or has not worked for two minutes. */
  get hopeless() {
    return this.#refused || this.#ports.clock.now() - this.#readAt >= UNREADABLE_MS;
  }
};

// src/release/ledger/abortable.ts
function abortable(work, signal) {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}

export {
  TaskLog,
  TaskWatch,
  abortable
};
