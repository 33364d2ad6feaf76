export const id = 6273;
export const ids = [6273];
export const modules = {

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

/***/ 7628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   W2: () => (/* binding */ RUNNING),
/* harmony export */   aW: () => (/* binding */ oneOffStartedBy),
/* harmony export */   dp: () => (/* binding */ runOneOff)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6500);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9773);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4827);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1651);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1936);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(734);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7294);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7571);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);













// src/release/phase/follow-task.ts
var TICK_MS = 2e3;
var STOPPING_MS = 18e4;
async function followTask(ports, options) {
  const { clock, runner } = ports;
  const { taskArn, taskLog, deadline, signal } = options;
  const watch = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskWatch */ .Xc(ports);
  let stopping = false;
  let until = deadline;
  for (; ; ) {
    await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(taskLog.follow(), signal);
    const state = await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(watch.look(taskArn), signal);
    const now = clock.now();
    if (state.stopped || stopping && now >= until) {
      await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)(taskLog.lastLines(clock, signal), signal);
      return stopping ? { kind: "late" } : { kind: "stopped", state };
    }
    if (!stopping && now >= until) {
      await runner.stop(taskArn, options.lateReason);
      stopping = true;
      until = now + STOPPING_MS;
    } else if (!stopping && watch.hopeless) {
      return { kind: "unreadable", reason: watch.lastError };
    }
    await clock.sleep(Math.min(TICK_MS, until - now), signal);
  }
}

// src/one-off/run-one-off.ts
var RUN_PROCESS = "run";
var oneOffStartedBy = (id) => `renga/run/${id}`;
async function runOneOff(ports, request) {
  const { platform, signal } = request;
  const { clock, log, runner } = ports;
  const release = await takeRelease(ports, request);
  const image = await check(ports, request, release);
  const process = runProcess(request, image);
  const taskDefinition = await register(ports, request, release, process, image);
  signal.throwIfAborted();
  request.onStart();
  const begun = clock.now();
  log.info(`${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(release.version)}, ${process.size.name}: ${request.command}`);
  const { taskArn } = await runner.start({
    taskDefinition,
    clientToken: `renga-run-${request.id}`,
    startedBy: oneOffStartedBy(request.id),
    tags: (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseTags */ .dt)(release, RUN_PROCESS),
    command: [request.command],
    environment: { ...request.environment, ...ownNames(release, request.id) }
  });
  log.info(`task: ${taskArn}`);
  const taskLog = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__/* .TaskLog */ .kO(ports.logs, (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .logStreamName */ .wG)(RUN_PROCESS, taskArn), log, "the command");
  const minutes = Math.round(request.timeoutSeconds / 6) / 10;
  const end = await followTask(ports, {
    taskArn,
    taskLog,
    deadline: begun + request.timeoutSeconds * 1e3,
    lateReason: `The command ran longer than ${minutes} min`,
    signal
  }).catch(async (error) => {
    await stop(ports, taskArn, (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error));
    throw error;
  });
  if (end.kind === "unreadable") await stop(ports, taskArn, "Its state could not be read");
  const exitCode = end.kind === "stopped" ? end.state.exitCode : void 0;
  const failure = explain(end, taskLog.tail, minutes);
  return {
    platform,
    release,
    request,
    taskArn,
    ...exitCode === void 0 ? {} : { exitCode },
    seconds: Math.round((clock.now() - begun) / 1e3),
    tail: taskLog.tail,
    ...failure === void 0 ? {} : { failure }
  };
}
async function takeRelease({ ledger }, { platform, version }) {
  if (version !== void 0) return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_4__/* .findRelease */ .dv)(ledger, platform, version);
  const current = await ledger.current();
  if (current !== void 0) return current;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .UserError */ .yo(`Nothing has ever been deployed to ${platform.app}/${platform.environment}.`, {
    fix: "Deploy first, or set 'release'."
  });
}
async function check(ports, request, release) {
  if (release.processes.some(({ type }) => type === RUN_PROCESS)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .UserError */ .yo(`The app has a process type '${RUN_PROCESS}', a name reserved for one-off tasks.`, {
      fix: "Rename it in the Procfile."
    });
  }
  checkOverrides(request, release);
  const taken = Object.keys(request.environment).filter((name) => release.config.names.includes(name));
  if (taken.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .InputError */ .dz(
      "env",
      `lists ${taken.join(", ")}, which ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(release.version)} has as config vars`,
      "Remove them, or change them with set-config-vars."
    );
  }
  const [image] = await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_4__/* .allChecks */ .fZ)([
    ports.images.inspect((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_9__/* .parseImageReference */ .o_)(release.image)),
    ports.config.version(release.config.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .openFactsOf */ .vL)(release)),
    (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_4__/* .checkCluster */ .zc)(ports.clusters, request.platform)
  ]);
  return image;
}
function checkOverrides({ command, environment, id }, release) {
  const values = Object.entries({ ...environment, ...ownNames(release, id) });
  const variables = values.map(([name, value]) => ({ name, value }));
  const length = JSON.stringify([{ name: _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .APP_CONTAINER */ .OA, command: [command], environment: variables }]).length;
  if (length <= _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .OVERRIDE_CHARACTERS */ .UU) return;
  const [longest] = values.sort(([, a], [, b]) => b.length - a.length);
  const variable = longest !== void 0 && longest[1].length > command.length ? longest[0] : void 0;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .InputError */ .dz(
    variable === void 0 ? "command" : "env",
    `brings the task's overrides to ${length} characters of JSON; the ECS limit is ${_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .OVERRIDE_CHARACTERS */ .UU}${variable === void 0 ? "" : `; the longest is ${variable}`}`,
    variable === void 0 ? "Put the command in a script in the repository, and run that." : "Set it as a config var, or put it in a file in the repository."
  );
}
var runProcess = (request, image) => ({
  type: RUN_PROCESS,
  command: request.command,
  entryPoint: (0,_launcher_342d_js__WEBPACK_IMPORTED_MODULE_1__/* .shellEntryPoint */ .L)(image.config),
  size: request.size,
  quantity: 0,
  singleton: false,
  strategy: "rolling",
  bakeMinutes: 0,
  stopTimeout: 30
});
async function register({ taskDefinitions, log }, { platform }, release, process, image) {
  const input = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .buildTaskDefinition */ .D6)(platform, release, process, image.config);
  const { arn, known } = await (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .registerOnce */ .xc)(taskDefinitions, release, input);
  log.debug(`task definition: ${arn}${known ? " (registered before)" : ""}`);
  return arn;
}
function ownNames(release, id) {
  if (release.parity?.dynoMetadata === false) return {};
  return { DYNO: `${RUN_PROCESS}.${1e3 + Number.parseInt(id.replace(/-/g, "").slice(0, 8), 16) % 9e3}` };
}
async function stop({ runner, log }, taskArn, reason) {
  await runner.stop(taskArn, reason).catch((error) => {
    log.warning(`The task ${taskArn} could not be stopped: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .describeError */ .Uc)(error)}`);
  });
}
function explain(end, tail, minutes) {
  switch (end.kind) {
    case "late":
      return {
        reason: `it ran longer than ${minutes} min and was stopped`,
        fix: "Raise 'timeout-minutes', or split the work."
      };
    case "unreadable":
      return {
        reason: `the state of its task could not be read (${end.reason.replace(/\.$/, "")}), so it was stopped`,
        fix: "Check the task in the ECS console before you run the command again: it may have completed."
      };
    case "stopped": {
      const { exitCode, stopCode, stoppedReason } = end.state;
      if (exitCode === 0 && stopCode !== "UserInitiated") return void 0;
      if (exitCode === 0) return { reason: `it was stopped externally (${stoppedReason ?? stopCode})` };
      return (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_3__/* .explainTaskEnd */ .EQ)(end.state, tail);
    }
  }
}

// actions/run-one-off/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_11__/* .Inputs */ .G(reader);
  const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_10__/* .readTarget */ ._E)(inputs);
  const command = inputs.required("command", "Use the command to run, e.g. 'rails db:seed'.");
  const size = readSize(inputs);
  const env = [...new Set(inputs.list("env"))];
  for (const name of env) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      inputs.problem("env", `contains '${name}'`, "List names only; the values come from the step's env.");
  }
  const release = inputs.optional("release");
  const version = release === void 0 ? void 0 : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .parseVersion */ .ot)(release);
  if (release !== void 0 && version === void 0)
    inputs.problem("release", `is '${release}'`, "Use a release such as v42.");
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 340 });
  inputs.finish();
  return { ...target, command, size, env, version, timeoutSeconds: timeoutMinutes * 60 };
}
function readSize(inputs) {
  const text = inputs.optional("size");
  if (text === void 0) return _process_name_a696_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_SIZE */ ._7;
  const parsed = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSize */ .DB)(text);
  if (parsed.size !== void 0) return parsed.size;
  inputs.problem("size", `cannot be used: ${parsed.message.replace(/\.$/, "")}`, parsed.fix);
  return _process_name_a696_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULT_SIZE */ ._7;
}

// actions/run-one-off/state.ts
var RUNNING = "running";




/***/ }),

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ shellEntryPoint)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(300);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/image/oci/launcher.ts
var LAUNCHER = "/cnb/lifecycle/launcher";
function shellEntryPoint(image) {
  const metadata = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(image.config.labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_METADATA_LABEL */ .Ut] ?? "");
  if (typeof metadata?.["launcher"] !== "object") return ["/bin/sh", "-c"];
  const shell = (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asObjects */ .Nt)(metadata["processes"]).map(({ command }) => typeof command === "string" ? command : (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(command)[0]).find((program) => program !== void 0 && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program));
  return [LAUNCHER, "--", shell ?? "bash", "-c"];
}




/***/ }),

/***/ 6273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _phase_summary_d779_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5168);
/* harmony import */ var _inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7628);
/* harmony import */ var _remedy_4a82_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9776);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6500);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9773);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4827);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1651);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(3527);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);















































// actions/run-one-off/main.ts


// src/one-off/environment.ts
function passOn(names, env) {
  const missing = names.filter((name) => env[name] === void 0);
  if (missing.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_36__/* .InputError */ .dz(
      "env",
      `lists ${missing.join(", ")}, which this step's environment does not have`,
      "Add them to the step's 'env', or remove them from the input."
    );
  }
  return Object.fromEntries(names.map((name) => [name, env[name] ?? ""]));
}

// src/one-off/one-off-summary.ts
var SHOWN_LINES = 50;
function oneOffSummary({ platform, release, request, taskArn, ...end }) {
  const good = end.failure === void 0;
  const where = `${platform.app}/${platform.environment}`;
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_32__/* .Summary */ .BD().heading(`${good ? "\u2705" : "\u274C"} ${where}: ${request.command.split("\n")[0]?.slice(0, 80)}`).table(
    ["Run", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_16__/* .formatVersion */ .qh)(release.version)],
    [
      ["Command", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_32__/* .code */ .aY)(request.command)],
      ["Exit code", end.exitCode === void 0 ? "none" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_32__/* .bold */ .Cr)(String(end.exitCode))],
      ["Time", (0,_phase_summary_d779_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(end.seconds * 1e3)],
      ["Size", `${request.size.name} (${request.size.cpu / 1024} vCPU, ${request.size.memory} MiB)`],
      ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_32__/* .code */ .aY)(release.image)],
      ["Task", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_32__/* .code */ .aY)(taskArn.slice(taskArn.lastIndexOf("/") + 1))]
    ]
  );
  const { failure } = end;
  if (failure !== void 0)
    summary.paragraph(
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_32__/* .bold */ .Cr)("Why:"),
      ` ${failure.reason}.${failure.fix === void 0 ? "" : ` ${failure.fix}`}`
    );
  if (end.tail.length > 0) {
    const shown = end.tail.slice(-SHOWN_LINES);
    if (good) summary.details(`The last ${shown.length} lines`, (inner) => inner.code(shown.join("\n")));
    else summary.paragraph("The last lines:").code(shown.join("\n"));
  }
  return summary.toString();
}

// actions/run-one-off/main.ts
async function main(context) {
  const inputs = (0,_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(context.inputs);
  const environment = passOn(inputs.env, context.env);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_26__/* .openSession */ .f)(context, inputs);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_24__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_24__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_14__/* .maskConfigVars */ .pA)(new Map(Object.entries(environment)), context.log);
  const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_47__.randomUUID)();
  const ports = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_11__/* .releasePorts */ .c8)(session, platform, context);
  const { signal } = context;
  const onStart = () => context.saveState(_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNNING */ .W2, id);
  const report = await (0,_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__/* .runOneOff */ .dp)(ports, { ...inputs, platform, environment, id, onStart, signal });
  context.saveState(_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNNING */ .W2, "");
  const { exitCode, failure, release, taskArn } = report;
  context.setOutput("exit-code", exitCode === void 0 ? "" : String(exitCode));
  context.setOutput("task-arn", taskArn);
  context.setOutput("release", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_16__/* .formatVersion */ .qh)(release.version));
  await context.writeSummary(oneOffSummary(report));
  if (failure === void 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_36__/* .UserError */ .yo(
    `The command failed: ${failure.reason}.`,
    failure.fix === void 0 ? {} : { fix: failure.fix }
  );
}



/***/ }),

/***/ 5168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ze: () => (/* binding */ refusalSummary),
/* harmony export */   g3: () => (/* binding */ phaseSummary),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _remedy_4a82_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9776);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4827);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8147);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9403);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4987);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/release/phase/phase-summary.ts
var SHOWN_LINES = 50;
var OPEN_LINES = 12;
var LINE = 200;
var OUTCOMES = {
  none: "no release phase",
  pending: "release phase not run",
  running: "release phase interrupted",
  succeeded: "release phase succeeded",
  failed: "release phase failed",
  skipped: "release phase skipped"
};
function phaseSummary(report) {
  const { release, error } = report;
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(release.version);
  if (error === void 0) {
    const title = `${version} of ${release.app}/${release.environment}: ${OUTCOMES[release.releasePhase.status]}`;
    return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .foldedSummary */ .dQ)(`\u{1F5C3}\uFE0F ${title}`, (summary2) => addRelease(summary2, report));
  }
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .Summary */ .BD().heading(`\u274C ${sentenceOf(report)}`);
  summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)("Why: "), ...whyOf(report));
  addToDo(summary, report);
  summary.paragraph(...linksOf(report));
  const { lines, last } = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(report.tail, OPEN_LINES);
  if (lines.length > 0)
    summary.paragraph(`${last ? "Last lines" : "From the log"} of the release phase:`).code(lines.join("\n"));
  if (report.tail.length > OPEN_LINES)
    summary.details(
      `Its last ${Math.min(report.tail.length, SHOWN_LINES)} lines`,
      (inner) => inner.code(report.tail.slice(-SHOWN_LINES).join("\n"))
    );
  return summary.details(`${version} in full`, (inner) => addRelease(inner, report)).toString();
}
function sentenceOf({ release, serving, error }) {
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(release.version);
  const what = error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff ? `the release phase of ${version} failed` : `${version} failed`;
  if (serving === "unknown")
    return `${what.replace(/^the /, "The ")}; the previous release, if any, is still live`;
  return `${serving === "none" ? "Nothing" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(serving.version)} is live: ${what}`;
}
function whyOf({ error, release, tail }) {
  const { reason } = release.releasePhase;
  if (!(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff))
    return [(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error).replace(` ${remedyOf(error).fix}`, "")];
  const line = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .tellingLine */ .c$)(tail);
  return [
    reason ?? "no reason is known",
    ...line === void 0 ? ["."] : ["; its log says ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(line.slice(0, LINE)), "."]
  ];
}
function addToDo(summary, { error, serving, release }) {
  const { runUrl = "" } = release;
  const { kind, fix } = remedyOf(error);
  const live = typeof serving === "object" ? (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(serving.version) : void 0;
  const repository = repositoryOf(runUrl);
  const again = (0,_remedy_4a82_js__WEBPACK_IMPORTED_MODULE_1__/* .canRerun */ .B)(kind) && runUrl !== "" && (live === void 0 || !(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff));
  const rerun = again ? `gh run rerun ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .before */ .gM)(release.runKey, "-")}` : void 0;
  const command = kind === "change-code" ? "git push" : rerun;
  summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)("To do: "),
    ...live === void 0 ? [] : [`nothing now: ${live} is live. `, (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)("Next: ")],
    fix,
    ...kind === "set-config-var" && runUrl !== "" ? [" Button: ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)("Config", `${repository}/actions/workflows/config.yml`), "."] : [],
    ...kind === "change-code" && runUrl !== "" && release.commit !== void 0 ? [" Code: ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(release.commit.slice(0, 7), `${repository}/commit/${release.commit}`), "."] : [],
    command === void 0 ? "" : " Then run:"
  );
  if (command !== void 0) summary.code(command, "sh");
}
function remedyOf(error) {
  if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff)
    return error.remedy ?? { kind: "re-run", fix: "Run the workflow again." };
  const fix = error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo ? error.fix : void 0;
  return { kind: "re-run", fix: fix ?? "Run the workflow again." };
}
var repositoryOf = (runUrl) => (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .before */ .gM)(runUrl, "/actions/runs/");
function linksOf({ release, platform }) {
  const logs = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__/* .logGroupUrl */ .zB)(platform.region, platform.appEnvironment.logGroup);
  const repository = release.runUrl === void 0 ? void 0 : repositoryOf(release.runUrl);
  const { commit, runUrl } = release;
  const parts = [
    [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)(release.app), ` in ${release.environment}`],
    ...commit === void 0 ? [] : [
      [
        "commit ",
        repository === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(commit.slice(0, 7)) : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(commit.slice(0, 7), `${repository}/commit/${commit}`)
      ]
    ],
    ...logs === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)("logs", logs)]],
    ...runUrl === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)("run", runUrl)]],
    [release.description]
  ];
  return parts.flatMap((part, at) => at === 0 ? part : [" \xB7 ", ...part]);
}
function addRelease(summary, report) {
  const { release, error, serving } = report;
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(release.version);
  summary.table(["Release", version], facts(report));
  summary.table(
    ["Process", "Command", "Size", "vCPU", "Memory", "Task definition"],
    release.processes.map((process) => processRow(process))
  );
  if (error !== void 0)
    summary.paragraph(`Number ${version} is not reused: the next release gets the next number.`);
  if (error !== void 0 || release.status !== "pending") return;
  const now = serving === "none" ? "Nothing is live yet" : servingNow(serving);
  summary.paragraph(
    `${now}; `,
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(version),
    " goes live with deploy-ecs-bluegreen, using ",
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`release: ${version}`),
    "."
  );
}
function refusalSummary(where, error) {
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .Summary */ .BD().heading(`\u274C ${where}: no release was opened, nothing was changed`);
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .addRefusal */ .g$)(summary, error).toString();
}
var servingNow = (serving) => serving === "unknown" ? "The previous release, if any, is still live" : `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(serving.version)} is live`;
function facts({ release, platform }) {
  const rows = [
    ["Change", `${release.description}, by ${release.actor}`],
    ["Status", release.status],
    ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(release.image)],
    ["Config", configText(release)],
    ["Release phase", phaseText(release)]
  ];
  if (release.commit !== void 0) rows.splice(1, 0, ["Commit", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(release.commit)]);
  const { taskArn, snapshot } = release.releasePhase;
  if (snapshot !== void 0) rows.push(["Database snapshot before it", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(snapshot)]);
  if (taskArn !== void 0) rows.push(["Task", taskLink(taskArn, platform.cluster, platform.region)]);
  if (release.runUrl !== void 0)
    rows.push(["Run", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(`workflow run ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .before */ .gM)(release.runKey, "-")}`, release.runUrl)]);
  return rows;
}
function configText({ config }) {
  const count = config.names.length === 1 ? "1 config var" : `${config.names.length} config vars`;
  return `${count}, version ${config.versionId}`;
}
function phaseText({ releasePhase }) {
  const { status, exitCode, startedAt, endedAt } = releasePhase;
  const parts = [status];
  if (startedAt !== void 0 && endedAt !== void 0) {
    parts.push(`after ${duration(Date.parse(endedAt) - Date.parse(startedAt))}`);
  }
  if (exitCode !== void 0) parts.push(`(exit code ${exitCode})`);
  return parts.join(" ");
}
function duration(ms) {
  const seconds = Math.round(ms / 1e3);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function processRow(process) {
  const { size, taskDefinition } = process;
  return [
    process.type,
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(process.command),
    size.name,
    String(size.cpu / 1024),
    `${size.memory} MiB`,
    taskDefinition === void 0 ? "not registered" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(taskDefinition.slice(taskDefinition.lastIndexOf("/") + 1))
  ];
}
function taskLink(taskArn, cluster, region) {
  const id = taskArn.slice(taskArn.lastIndexOf("/") + 1);
  const url = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__/* .consoleUrl */ .B9)(region, `ecs/v2/clusters/${cluster}/tasks/${id}?region=${region}`);
  return url === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(id) : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(id, url);
}




/***/ }),

/***/ 9776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ canRerun)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/ecs/remedy.ts
var canRerun = (kind) => kind !== "change-code";




/***/ })

};
