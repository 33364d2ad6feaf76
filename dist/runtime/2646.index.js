export const id = 2646;
export const ids = [2646];
export const modules = {

/***/ 5844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ PutSecretValueCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7590);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/PutSecretValueCommand.js
var PutSecretValueCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw02 */ .qA,"PutSecretValue",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* .PutSecretValue$ */ .bp){};



/***/ }),

/***/ 9773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xc: () => (/* binding */ TaskWatch),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   kO: () => (/* binding */ TaskLog)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/phase/phase-output.ts
var MOST_BYTES = 2e5;
var LONGEST_LINE = 8e3;
var KeptOutput = class {
  #lines = [];
  /** Lines before it are dropped: `shift` on each of millions of lines would copy the rest each time. */
  #first = 0;
  #bytes = 0;
  #dropped = 0;
  add(line) {
    const kept = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}\u2026 (cut)` : line;
    this.#lines.push(kept);
    this.#bytes += sizeOf(kept);
    while (this.#bytes > MOST_BYTES) {
      this.#bytes -= sizeOf(this.#lines[this.#first] ?? "");
      this.#first += 1;
    }
    if (this.#first * 2 > this.#lines.length) this.#forget();
  }
  /** What was added so far is not the end: lines between it and the next one were never read. */
  startOver() {
    this.#first = this.#lines.length;
    this.#bytes = 0;
    this.#forget();
  }
  #forget() {
    this.#dropped += this.#first;
    this.#lines = this.#lines.slice(this.#first);
    this.#first = 0;
  }
  /** `redact` takes out the secrets that are known by now. */
  toOutput(redact) {
    this.#forget();
    return { lines: this.#lines.map(redact), dropped: this.#dropped };
  }
};
var sizeOf = (line) => Buffer.byteLength(line) + 4;

// src/release/phase/task-log.ts
var TAIL_LINES = 100;
var PAGES_AT_ONCE = 20;
var LAST_LINES_MS = 1e3;
var LAST_WAITS = 10;
var PAGES_AFTER_END = 2e3;
var LINES_OF_THE_END = 1e3;
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
    return (await this.#read(PAGES_AT_ONCE))?.lines;
  }
  /**
   * Reads on after the task has ended, until the log has said nothing new for a second. A log longer than
   * PAGES_AFTER_END is cut, which is said, and its end is shown: that is where the error is.
   */
  async lastLines(clock, signal) {
    let left = PAGES_AFTER_END;
    for (let waits = 0; waits < LAST_WAITS && left > 0; waits += 1) {
      await clock.sleep(LAST_LINES_MS, signal);
      const read = await this.#read(left, signal);
      if (read === void 0 || read.lines === 0 && this.#atEnd) return;
      left -= read.pages;
      if (read.lines > 0 && !this.#atEnd) waits = 0;
    }
    await this.#showEnd();
  }
  /** At most `most` pages; undefined when the log cannot be read at all. */
  async #read(most, signal) {
    if (this.#unreadable) return void 0;
    let count = 0;
    let pages = 0;
    this.#atEnd = false;
    try {
      for (; pages < most && !this.#atEnd; pages += 1) {
        signal?.throwIfAborted();
        const { lines, next } = await this.#source.read(this.#stream, this.#next);
        this.#atEnd = next === this.#next;
        this.#next = next;
        for (const line of lines) this.#print(line);
        count += lines.length;
      }
      this.#troubled = false;
    } catch (error) {
      signal?.throwIfAborted();
      this.#onError(error);
    }
    return this.#unreadable ? void 0 : { lines: count, pages };
  }
  async #showEnd() {
    this.#log.info(`(the log of ${this.#whose} is cut here; the rest is in the stream '${this.#stream}')`);
    try {
      const end = await this.#source.last(this.#stream, LINES_OF_THE_END);
      if (end.length === 0) return;
      this.#log.info(`(its last ${end.length} lines:)`);
      this.#tail.length = 0;
      this.kept.startOver();
      for (const line of end) this.#print(line);
    } catch (error) {
      this.#log.info(`(its end cannot be read: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)})`);
    }
  }
  #print(line) {
    this.#log.info(line);
    this.kept.add(line);
    this.#tail.push(line);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
  }
  #onError(error) {
    if (!(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientReadError */ .Fk)) {
      this.#unreadable = true;
      this.#log.warning(`Cannot show the log of ${this.#whose}: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
    } else if (!this.#troubled) {
      this.#troubled = true;
      this.#log.info(`(the log is delayed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)})`);
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
      this.lastError = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
      this.#refused = !(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .TransientReadError */ .Fk);
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




/***/ }),

/***/ 2634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ appFactsOf),
/* harmony export */   VY: () => (/* binding */ supersededError),
/* harmony export */   pe: () => (/* binding */ isSuperseded)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/ledger/app-facts.ts
function appFactsOf(release, attachments = {}) {
  const { config, defaults = {}, addons } = release;
  return {
    configVars: [...config.names, ...Object.keys(defaults), ...Object.keys(attachments)],
    ...addons === void 0 ? {} : { addons }
  };
}

// src/release/ledger/superseded.ts
function isSuperseded(found, serving) {
  if (serving === void 0 || isDerived(found)) return false;
  if (isDerived(serving) && serving.kind !== "rollback") return false;
  const [ours, theirs] = [runId(found), runId(serving)];
  return ours !== void 0 && theirs !== void 0 && ours < theirs;
}
function supersededError(what, serving) {
  const current = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(serving.version);
  const how = serving.kind === "rollback" ? ` (${serving.description})` : "";
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(
    `${what} a run older than the run of ${current}${how}, which is live: an older run never replaces a newer one.`,
    { fix: "Start a new run of the commit to go live, or use rollback-release." }
  );
}
var isDerived = ({ parent, promotedFrom }) => parent !== void 0 || promotedFrom !== void 0;
function runId({ runKey }) {
  const digits = /^([1-9]\d*)-\d+(?:\/|$)/.exec(runKey)?.[1];
  return digits === void 0 ? void 0 : Number(digits);
}




/***/ }),

/***/ 3597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ releaseAndRunPhase)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9773);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2634);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6749);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5180);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










// src/release/phase/run-release-phase.ts


// src/release/phase/end-other-phases.ts
var TICK_MS = 2e3;
var STOPPING_MS = 18e4;
async function endOtherPhases(ports, release, signal) {
  const { runner, clock, log } = ports;
  const name = release.taskDefinition.slice(release.taskDefinition.lastIndexOf("/") + 1);
  const running = await runner.runningOf(name.split(":")[0] ?? name);
  const others = running.filter(({ startedBy }) => startedBy !== (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .startedByOf */ .wK)(release.startedBy));
  for (const { taskArn, startedBy } of others) {
    log.info(
      `stopping ${taskArn}: it was left by a dead run (${startedBy}), and two release phases never run at once`
    );
    await runner.stop(taskArn, "Its run is dead and the next release phase is starting");
    const giveUpAt = clock.now() + STOPPING_MS;
    while (!await isStopped(runner, taskArn)) {
      if (clock.now() >= giveUpAt)
        throw new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .TaskNotStartedError */ .Kc(`The task ${taskArn} of an earlier release phase did not stop.`, {
          fix: "Stop it in the ECS console, then run the workflow again."
        });
      await clock.sleep(TICK_MS, signal);
    }
  }
}
function isStopped(runner, taskArn) {
  return runner.describe(taskArn).then(
    ({ stopped }) => stopped,
    (error) => {
      if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .TransientReadError */ .Fk) return false;
      throw error;
    }
  );
}

// src/release/phase/run-release-phase.ts
var TICK_MS2 = 2e3;
var STOPPING_MS2 = 18e4;
async function runReleasePhase(ports, release, options) {
  if (release.status !== "pending") return ended(ports, release);
  if ((0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .releasePhasePassed */ .X3)(release)) return { release, tail: [] };
  const process = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .releaseProcess */ .be)(release);
  if (process === void 0) {
    return { release: await record(ports, release, { status: "none" }), tail: [] };
  }
  if (options.skip === true && release.releasePhase.status === "pending") {
    ports.log.info("The release phase is skipped, as requested.");
    return { release: await record(ports, release, { status: "skipped" }), tail: [] };
  }
  return ports.log.group("Release phase", () => new ReleasePhaseRun(ports, release, process, options).run());
}
async function ended(ports, release) {
  if (release.status === "succeeded") return { release, tail: [] };
  const reason = release.failure ?? `the release is ${release.status}`;
  const output = await ports.ledger.output(release.version);
  return {
    release,
    tail: (output?.lines ?? []).slice(-100),
    failure: { reason, kind: "re-run", fix: "Run the whole workflow again to open the next release." }
  };
}
var record = (ports, release, releasePhase) => ports.ledger.update(release.version, "pending", { releasePhase });
var ReleasePhaseRun = class {
  #ports;
  #process;
  #options;
  #release;
  #taskLog;
  /** When the task was seen as stopped. */
  #endedAt;
  constructor(ports, release, process, options) {
    this.#ports = ports;
    this.#release = release;
    this.#process = process;
    this.#options = options;
  }
  async run() {
    const { signal } = this.#options;
    try {
      signal.throwIfAborted();
      const taskArn = await this.#start();
      signal.throwIfAborted();
      return await this.#follow(taskArn);
    } catch (error) {
      if (signal.aborted) {
        await this.#abandon((0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(signal.reason));
        throw signal.reason;
      }
      if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .TaskNotStartedError */ .Kc) return this.#fail({ reason: withoutStop(error.message) });
      throw error;
    }
  }
  #streamOf(taskArn) {
    return (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .logStreamName */ .wG)(_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .RELEASE_PROCESS */ .kD, taskArn, this.#options.logPrefix);
  }
  /** Starts the task, or finds the one that an earlier start of this run has started. */
  async #start() {
    const known = this.#release.releasePhase.taskArn;
    if (known !== void 0) {
      this.#ports.log.info(`task: ${known} (started before)`);
      return known;
    }
    const { taskDefinition } = this.#process;
    if (taskDefinition === void 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
        `The release process of ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(this.#release.version)} has no task definition.`,
        {
          fix: "Open the release again to register its task definitions."
        }
      );
    }
    const { size, before, signal } = this.#options;
    const startedBy = `renga/${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(this.#release.version)}/${this.#release.runKey}`;
    await endOtherPhases(this.#ports, { taskDefinition, startedBy }, signal);
    const done = await before?.(this.#release, signal).catch((error) => {
      signal.throwIfAborted();
      throw new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .TaskNotStartedError */ .Kc((0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error), { cause: error });
    });
    this.#ports.log.info(`command: ${this.#process.command}${size === void 0 ? "" : ` (${size.name})`}`);
    const { taskArn } = await this.#ports.runner.start({
      taskDefinition,
      clientToken: clientToken(this.#release),
      startedBy,
      tags: (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseTags */ .dt)(this.#release, _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .RELEASE_PROCESS */ .kD),
      ...size === void 0 ? {} : { size }
    });
    this.#ports.log.info(`task: ${taskArn}`);
    try {
      await this.#record({
        status: "running",
        taskArn,
        logStream: this.#streamOf(taskArn),
        startedAt: this.#timestamp(),
        ...done
      });
    } catch (error) {
      await this.#stop(taskArn, "The release could not be recorded as running");
      throw error;
    }
    return taskArn;
  }
  async #follow(taskArn) {
    const { clock } = this.#ports;
    const { signal, timeoutSeconds } = this.#options;
    const startedAt = Date.parse(this.#release.releasePhase.startedAt ?? "") || clock.now();
    const deadline = startedAt + timeoutSeconds * 1e3;
    const watch = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskWatch */ .Xc(this.#ports);
    const taskLog = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskLog */ .kO(
      this.#ports.logs,
      this.#streamOf(taskArn),
      this.#ports.log,
      "the release phase"
    );
    this.#taskLog = taskLog;
    for (; ; ) {
      await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(taskLog.follow(), signal);
      const state = await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(watch.look(taskArn), signal);
      if (state.stopped) {
        this.#endedAt = this.#timestamp();
        await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(taskLog.lastLines(clock, signal), signal);
        return this.#conclude(state);
      }
      const now = clock.now();
      if (now >= deadline) return this.#timeOut(taskArn, watch, taskLog);
      if (watch.hopeless) return this.#giveUp(taskArn, watch);
      await clock.sleep(Math.min(TICK_MS2, deadline - now), signal);
    }
  }
  async #timeOut(taskArn, watch, taskLog) {
    const { clock, runner } = this.#ports;
    const { signal, timeoutSeconds } = this.#options;
    const minutes = Math.round(timeoutSeconds / 6) / 10;
    await runner.stop(taskArn, `The release phase ran longer than ${minutes} min`);
    const giveUpAt = clock.now() + STOPPING_MS2;
    while (clock.now() < giveUpAt) {
      const state = await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(watch.look(taskArn), signal);
      await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(taskLog.follow(), signal);
      if (state.stopped) break;
      await clock.sleep(TICK_MS2, signal);
    }
    await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(taskLog.lastLines(clock, signal), signal);
    await this.#keepOutput();
    return this.#fail({
      reason: `it ran longer than ${minutes} min and was stopped`,
      fix: "Make the release command shorter, or move long work to a one-off task or a worker."
    });
  }
  async #giveUp(taskArn, watch) {
    await this.#stop(taskArn, "The state of the release phase could not be read");
    await this.#keepOutput();
    return this.#fail({
      reason: `the state of its task could not be read (${withoutStop(watch.lastError)}), so it was stopped`,
      kind: "re-run",
      fix: "Check the task in the ECS console before you run the workflow again: its command may have completed."
    });
  }
  async #conclude(state) {
    const { exitCode } = state;
    await this.#keepOutput();
    if (exitCode === 0 && !interrupted(state)) {
      const release = await this.#record({
        status: "succeeded",
        exitCode,
        endedAt: this.#endedAt ?? this.#timestamp()
      });
      return { release, tail: this.#tail };
    }
    const stop = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_4__/* .explainTaskEnd */ .EQ)(state, this.#tail, (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_3__/* .appFactsOf */ .Kz)(this.#release, this.#options.attachments));
    const reason = exitCode === 0 ? `it was stopped externally (${state.stoppedReason ?? state.stopCode})` : stop.reason;
    return this.#fail({ ...stop, reason }, exitCode);
  }
  async #fail(failure, exitCode) {
    const releasePhase = {
      ...this.#release.releasePhase,
      status: "failed",
      reason: failure.reason,
      endedAt: this.#endedAt ?? this.#timestamp(),
      ...exitCode === void 0 ? {} : { exitCode }
    };
    this.#release = await this.#ports.ledger.update(this.#release.version, "pending", {
      status: "failed",
      releasePhase,
      failure: `release phase: ${failure.reason}`
    });
    return { release: this.#release, tail: this.#tail, failure };
  }
  /** Within the seconds that a cancelled job has left: the task is told to stop and the release is failed. */
  async #abandon(reason) {
    const { taskArn } = this.#release.releasePhase;
    const words = withoutStop(reason);
    await Promise.all([
      this.#keepOutput(),
      taskArn === void 0 ? void 0 : this.#stop(taskArn, words),
      this.#fail({ reason: words }).catch((error) => {
        this.#ports.log.warning(
          `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(this.#release.version)} could not be marked failed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)}`
        );
      })
    ]);
  }
  async #stop(taskArn, reason) {
    try {
      await this.#ports.runner.stop(taskArn, reason);
    } catch (error) {
      this.#ports.log.warning(`The task ${taskArn} could not be stopped: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)}`);
    }
  }
  /** Before the verdict, so that a release with a verdict has its output. Not worth failing for. */
  async #keepOutput() {
    const { redact } = this.#options;
    const output = redact && this.#taskLog?.kept.toOutput(redact);
    if (output === void 0 || output.lines.length === 0) return;
    await this.#ports.ledger.keepOutput(this.#release.version, output).catch((error) => {
      this.#ports.log.warning(`The release phase output could not be saved: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)}`);
    });
  }
  async #record(change) {
    this.#release = await record(this.#ports, this.#release, { ...this.#release.releasePhase, ...change });
    return this.#release;
  }
  get #tail() {
    return this.#taskLog?.tail ?? [];
  }
  #timestamp() {
    return new Date(this.#ports.clock.now()).toISOString();
  }
};
var interrupted = (state) => ["UserInitiated", "SpotInterruption", "TerminationNotice", "InfrastructureHealth"].includes(
  state.stopCode ?? ""
);
function clientToken(release) {
  const identity = [
    release.app,
    release.environment,
    release.version,
    release.runKey,
    release.createdAt
  ].join("#");
  return `renga-release-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_10__.createHash)("sha256").update(identity).digest("hex").slice(0, 40)}`;
}
var withoutStop = (text) => text.replace(/\.$/, "");

// src/release/phase/release-and-run-phase.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 900;
var LINE = 200;
async function releaseAndRunPhase(ports, request) {
  const { platform, run } = request;
  const environment = `${platform.app}/${platform.environment}`;
  let opened;
  const open = await prepare(ports, request, (release) => {
    opened = release;
    request.onRelease(release);
  });
  const { attachments } = platform.appEnvironment;
  const options = {
    environment,
    holder: { id: run.runKey, who: run.who },
    leaseSeconds: LEASE_SECONDS,
    waitSeconds: WAIT_SECONDS
  };
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_5__/* .withDeployLock */ .J)(ports, options, request.signal, async (signal) => {
    try {
      const version = request.source.kind === "release" ? { version: request.source.version } : {};
      await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_6__/* .expirePending */ .jz)(ports, { runKey: run.runKey, ...version });
      const release = await open();
      if (ports.editor !== void 0) await keepVersions({ ...ports, editor: ports.editor });
      const { logPrefix } = platform;
      const options2 = { ...request, attachments, signal, logPrefix };
      return await report(ports, platform, await runReleasePhase(ports, release, options2));
    } catch (error) {
      if (opened === void 0) throw error;
      const release = await ports.ledger.get(opened.version).catch(() => void 0) ?? opened;
      return {
        ...await report(ports, platform, { release, tail: [] }),
        error: error instanceof Error ? error : new Error(String(error))
      };
    }
  });
}
async function keepVersions(ports) {
  await (0,_keep_config_902e_js__WEBPACK_IMPORTED_MODULE_1__/* .keepConfigVersions */ .f)(ports).catch((error) => {
    ports.log.warning(`Config var versions needed by releases could not be labeled: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)}`);
  });
}
async function prepare(ports, request, onOpened) {
  const { platform, run, source } = request;
  if (source.kind === "release") {
    onOpened(await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_6__/* .findRelease */ .dv)(ports.ledger, platform, source.version));
    return () => (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_6__/* .resumeRelease */ .tf)(ports, platform, source.version);
  }
  const { app, image, description } = source;
  const opening = { platform, app, image, description, run, onOpened };
  await refuseSuperseded(ports, run);
  const checked = await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_6__/* .checkRelease */ .me)(ports, opening);
  return async () => {
    await refuseSuperseded(ports, run);
    return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_6__/* .openChecked */ .U4)(ports, opening, checked);
  };
}
async function refuseSuperseded({ ledger }, run) {
  const serving = await ledger.current();
  if (serving !== void 0 && (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_3__/* .isSuperseded */ .pe)(run, serving))
    throw (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_3__/* .supersededError */ .VY)("This release would be opened by", serving);
}
async function report(ports, platform, result) {
  const { release, tail, failure } = result;
  const serving = await ports.ledger.current().then(
    (current) => current ?? "none",
    () => "unknown"
  );
  if (failure === void 0) return { platform, release, tail, serving };
  const { exitCode } = release.releasePhase;
  const line = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_4__/* .tellingLine */ .c$)(tail);
  const said = line === void 0 ? "" : `, its log says '${line.slice(0, LINE)}'`;
  const { kind = "change-code" } = failure;
  const fix = failure.fix ?? (line === void 0 ? void 0 : "Its last lines say why: fix that and push.");
  const error = new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .ReleasePhaseError */ .ff(release.version, `${failure.reason}${said}`, {
    ...exitCode === void 0 ? {} : { exitCode },
    remedy: fix === void 0 ? void 0 : { kind, fix },
    fix: [fix, servesOn(serving)].filter((text) => text !== void 0).join(" ")
  });
  return { platform, release, tail, serving, error };
}
function servesOn(serving) {
  if (serving === "unknown") return "The previous release, if any, is still live.";
  return serving === "none" ? "Nothing was deployed before or now." : `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(serving.version)} is still live.`;
}




/***/ }),

/***/ 5749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ keepConfigVersions)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6749);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8147);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/config/keep-config.ts
var LABELS_IN_ALL = 20;
var LABELS_OF_AWS = 3;
var VERSIONS_KEPT = 15;
var OURS = /^renga-v\d+$/;
var LOOKED_AT = 200;
async function keepConfigVersions({ ledger, editor, log }) {
  const [releases, versions] = await Promise.all([ledger.list(LOOKED_AT), editor.versions()]);
  const others = versions.flatMap(({ labels }) => labels).filter((one) => !OURS.test(one) && !/^AWS/.test(one));
  const room = Math.min(VERSIONS_KEPT, LABELS_IN_ALL - LABELS_OF_AWS - others.length);
  const present = new Set(versions.map(({ id }) => id));
  const wanted = neededVersions(releases, Math.max(0, room));
  for (const { id, labels } of versions) {
    const [first, ...more] = labels.filter((label) => OURS.test(label));
    const surplus = wanted.has(id) ? more : [...first === void 0 ? [] : [first], ...more];
    for (const label of surplus) await editor.removeLabel(label, id);
  }
  const labelled = new Set(
    versions.filter(({ labels }) => labels.some((label) => OURS.test(label))).map(({ id }) => id)
  );
  for (const [id, release] of wanted) {
    if (labelled.has(id) || !present.has(id)) continue;
    await editor.addLabel(`renga-${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(release.version)}`, id);
    log.debug(`labeled config version ${id} for ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(release.version)}`);
  }
}
function neededVersions(newestFirst, most) {
  const needed = /* @__PURE__ */ new Map();
  for (const release of newestFirst) {
    if (needed.size >= most) break;
    const { versionId } = release.config;
    if (!(0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)(release) && !needed.has(versionId)) needed.set(versionId, release);
  }
  return needed;
}




/***/ })

};
