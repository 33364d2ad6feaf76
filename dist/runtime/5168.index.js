export const id = 5168;
export const ids = [5168];
export const modules = {

/***/ 3597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ servesOn),
/* harmony export */   z: () => (/* binding */ releaseAndRunPhase)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9773);
/* harmony import */ var _superseded_8259_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7601);
/* harmony import */ var _stop_reason_c4e3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9141);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9590);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3017);
/* harmony import */ var _names_0859_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7885);
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
  const others = running.filter(({ startedBy }) => startedBy !== (0,_names_0859_js__WEBPACK_IMPORTED_MODULE_7__/* .startedByOf */ .wK)(release.startedBy));
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
    failure: { reason, fix: "Run the whole workflow again to open the next release." }
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
      tags: (0,_names_0859_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseTags */ .dt)(this.#release, _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .RELEASE_PROCESS */ .kD),
      ...size === void 0 ? {} : { size }
    });
    this.#ports.log.info(`task: ${taskArn}`);
    try {
      await this.#record({
        status: "running",
        taskArn,
        logStream: (0,_names_0859_js__WEBPACK_IMPORTED_MODULE_7__/* .logStreamName */ .wG)(_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .RELEASE_PROCESS */ .kD, taskArn),
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
      (0,_names_0859_js__WEBPACK_IMPORTED_MODULE_7__/* .logStreamName */ .wG)(_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .RELEASE_PROCESS */ .kD, taskArn),
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
    const stop = (0,_stop_reason_c4e3_js__WEBPACK_IMPORTED_MODULE_4__/* .explainStop */ .c)(state, this.#tail);
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
async function releaseAndRunPhase(ports, request) {
  const { platform, run } = request;
  const environment = `${platform.app}/${platform.environment}`;
  let opened;
  const open = await prepare(ports, request, (release) => {
    opened = release;
    request.onRelease(release);
  });
  const options = {
    environment,
    holder: { id: run.runKey, who: run.who },
    leaseSeconds: LEASE_SECONDS,
    waitSeconds: WAIT_SECONDS
  };
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_5__/* .withDeployLock */ .J)(ports, options, request.signal, async (signal) => {
    try {
      const version = request.source.kind === "release" ? { version: request.source.version } : {};
      await (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .expirePending */ .jz)(ports, { runKey: run.runKey, ...version });
      const release = await open();
      if (ports.editor !== void 0) await keepVersions({ ...ports, editor: ports.editor });
      return await report(ports, platform, await runReleasePhase(ports, release, { ...request, signal }));
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
    onOpened(await (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .findRelease */ .dv)(ports.ledger, platform, source.version));
    return () => (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .resumeRelease */ .tf)(ports, platform, source.version);
  }
  const { app, image, description } = source;
  const opening = { platform, app, image, description, run, onOpened };
  await refuseSuperseded(ports, run);
  const checked = await (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .checkRelease */ .me)(ports, opening);
  return async () => {
    await refuseSuperseded(ports, run);
    return (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .openChecked */ .U4)(ports, opening, checked);
  };
}
async function refuseSuperseded({ ledger }, run) {
  const serving = await ledger.current();
  if (serving !== void 0 && (0,_superseded_8259_js__WEBPACK_IMPORTED_MODULE_3__/* .isSuperseded */ .p)(run, serving))
    throw (0,_superseded_8259_js__WEBPACK_IMPORTED_MODULE_3__/* .supersededError */ .V)("This release would be opened by", serving);
}
async function report(ports, platform, result) {
  const { release, tail, failure } = result;
  const serving = await ports.ledger.current().then(
    (current) => current ?? "none",
    () => "unknown"
  );
  if (failure === void 0) return { platform, release, tail, serving };
  const { exitCode } = release.releasePhase;
  const error = new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .ReleasePhaseError */ .ff(release.version, failure.reason, {
    ...exitCode === void 0 ? {} : { exitCode },
    fix: [failure.fix, servesOn(serving)].filter((text) => text !== void 0).join(" ")
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
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3017);
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
    if (!(0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)(release) && !needed.has(versionId)) needed.set(versionId, release);
  }
  return needed;
}




/***/ }),

/***/ 9590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withDeployLock)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/ledger/lock.ts
var POLL_MS = 5e3;
async function withDeployLock(ports, options, signal, work) {
  const lease = await acquire(ports, options, signal);
  const lost = new AbortController();
  const done = new AbortController();
  const heartbeat = keepLease(ports, options, lease, done.signal, lost);
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    done.abort();
    await heartbeat;
    await lease.release().catch((error) => {
      ports.log.warning(
        `The deploy lock of ${options.environment} was not released and expires in ${options.leaseSeconds} s: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`
      );
    });
  }
}
async function acquire(ports, options, signal) {
  const giveUpAt = ports.clock.now() + options.waitSeconds * 1e3;
  let toldAbout;
  for (; ; ) {
    signal.throwIfAborted();
    const answer = await ports.ledger.acquireLock(options.holder, options.leaseSeconds);
    if (answer.held) return answer;
    const left = giveUpAt - ports.clock.now();
    if (left <= 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${options.environment} is being changed by ${answer.by.who}.`, {
        fix: `Wait for that run, then re-run this one; if it has died, its lock expires at ${new Date(answer.until).toISOString()}.`
      });
    }
    if (toldAbout !== answer.by.id) {
      ports.log.info(`waiting for ${answer.by.who}, which is changing ${options.environment}`);
      toldAbout = answer.by.id;
    }
    await ports.clock.sleep(Math.min(POLL_MS, left), signal);
  }
}
async function keepLease(ports, options, lease, done, lost) {
  const leaseMs = options.leaseSeconds * 1e3;
  let renewedAt = ports.clock.now();
  while (await sleptUndisturbed(ports.clock, leaseMs / 3, done)) {
    try {
      const at = ports.clock.now();
      await lease.renew(options.leaseSeconds);
      renewedAt = at;
    } catch (error) {
      if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .LockLostError */ .yx) return lost.abort(error);
      ports.log.debug(`the lease was not renewed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
      if (ports.clock.now() >= renewedAt + leaseMs) {
        return lost.abort(new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .LockLostError */ .yx(options.environment, void 0));
      }
    }
  }
}
var sleptUndisturbed = (clock, ms, done) => clock.sleep(ms, done).then(
  () => true,
  () => false
);




/***/ }),

/***/ 5168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ze: () => (/* binding */ refusalSummary),
/* harmony export */   g3: () => (/* binding */ phaseSummary),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4987);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3597);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8147);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9403);
/* harmony import */ var _text_fc1d_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2206);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/release/phase/phase-summary.ts
var SHOWN_LINES = 50;
var OUTCOMES = {
  none: "no release phase",
  pending: "release phase not run",
  running: "release phase interrupted",
  succeeded: "release phase succeeded",
  failed: "release phase failed",
  skipped: "release phase skipped"
};
function phaseSummary(report) {
  const { release, error, serving } = report;
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(release.version);
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .Summary */ .BD().heading(`${version} of ${release.app}/${release.environment}: ${OUTCOMES[release.releasePhase.status]}`).table(["Release", version], facts(report));
  if (error !== void 0) {
    summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)("Why:"), " ", (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error));
    if (report.tail.length > 0) {
      summary.paragraph(`The last lines of the release phase:`).code(report.tail.slice(-SHOWN_LINES).join("\n"));
    }
  }
  summary.table(
    ["Process", "Command", "Size", "vCPU", "Memory", "Task definition"],
    release.processes.map((process) => processRow(process))
  );
  if (error === void 0 && release.status === "pending") {
    const now = serving === "none" ? "Nothing is live yet" : servingNow(serving);
    summary.paragraph(
      `${now}; `,
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version),
      " goes live with deploy-ecs-bluegreen, using ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`release: ${version}`),
      "."
    );
  } else if (release.status !== "succeeded") {
    summary.paragraph(
      (0,_end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_2__/* .servesOn */ .Q)(serving),
      " Number ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version),
      " is not reused: the next release gets the next number."
    );
  }
  return summary.toString();
}
function refusalSummary(where, error) {
  return new _summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .Summary */ .BD().heading(`${where}: no release was opened`).paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)("Why:"), " ", (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)).paragraph("Nothing was changed.").toString();
}
var servingNow = (serving) => serving === "unknown" ? "The previous release, if any, is still live" : `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(serving.version)} is live`;
function facts({ release, platform }) {
  const rows = [
    ["Change", `${release.description}, by ${release.actor}`],
    ["Status", release.status],
    ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(release.image)],
    ["Config", configText(release)],
    ["Release phase", phaseText(release)]
  ];
  if (release.commit !== void 0) rows.splice(1, 0, ["Commit", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(release.commit)]);
  const { taskArn, snapshot } = release.releasePhase;
  if (snapshot !== void 0) rows.push(["Database snapshot before it", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(snapshot)]);
  if (taskArn !== void 0) rows.push(["Task", taskLink(taskArn, platform.cluster, platform.region)]);
  if (release.runUrl !== void 0)
    rows.push(["Run", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(`workflow run ${(0,_text_fc1d_js__WEBPACK_IMPORTED_MODULE_5__/* .before */ .gM)(release.runKey, "-")}`, release.runUrl)]);
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
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(process.command),
    size.name,
    String(size.cpu / 1024),
    `${size.memory} MiB`,
    taskDefinition === void 0 ? "not registered" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(taskDefinition.slice(taskDefinition.lastIndexOf("/") + 1))
  ];
}
function taskLink(taskArn, cluster, region) {
  const id = taskArn.slice(taskArn.lastIndexOf("/") + 1);
  const url = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__/* .consoleUrl */ .B9)(region, `ecs/v2/clusters/${cluster}/tasks/${id}?region=${region}`);
  return url === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id) : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(id, url);
}




/***/ }),

/***/ 9141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ explainStop)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9058);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/ecs/stop-reason.ts
function explainStop(facts, tail = []) {
  const words = [facts.reason, facts.stoppedReason].filter((text) => text !== void 0 && text !== "").join("; ");
  const known = KNOWN.find(({ when }) => when(facts, words, tail));
  const fix = known === void 0 ? {} : { fix: typeof known.fix === "string" ? known.fix : known.fix(words) };
  if (facts.exitCode !== void 0) {
    const meaning = known?.says ?? exitCodeMeaning(facts.exitCode);
    return { reason: `exit code ${facts.exitCode}${meaning === void 0 ? "" : `: ${meaning}`}`, ...fix };
  }
  const code = facts.stopCode === void 0 ? "" : `${facts.stopCode}: `;
  return { reason: `the container did not run (${code}${words === "" ? "no reason given" : words})`, ...fix };
}
var has = (...patterns) => (_facts, words) => patterns.every((pattern) => pattern.test(words));
var said = (pattern) => (_facts, words, tail) => pattern.test(words) || tail.some((line) => pattern.test(line));
var PULL = /CannotPull/;
var UNREACHABLE = /timeout|timed out|deadline exceeded|request canceled|no such host|connection refused|network is unreachable|request send failed|send request failed|connection issue between|signal: killed/i;
var NETWORK_FIX = "Give the subnets outbound access (a NAT gateway, VPC endpoints, or assignPublicIp in public subnets) and check the security group.";
var DISK_FIX = "Make the image smaller: a task's image and files share its 20 GiB of Fargate disk (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html).";
var KNOWN = [
  {
    when: (facts, words) => /OutOfMemory/i.test(words) && facts.exitCode !== void 0,
    says: "the container ran out of memory",
    fix: "Give the process a larger size in renga.yml or app.json; Fargate has no swap, so exceeding the memory limit, which on Heroku only logs R14, kills the container here."
  },
  {
    when: (facts, words) => ["SpotInterruption", "TerminationNotice", "InfrastructureHealth"].includes(facts.stopCode ?? "") || /Spot Task was interrupted/i.test(words),
    says: "AWS reclaimed the capacity",
    fix: "AWS reclaimed the capacity: run the workflow again."
  },
  {
    when: (facts, words) => facts.exitCode === 137 && !/health check/i.test(words),
    says: "the container was killed (SIGKILL), usually for running out of memory",
    fix: "Give the process a larger size, or make it exit within its stop timeout after SIGTERM."
  },
  {
    when: said(/exec format error/i),
    says: "the image is built for another CPU architecture",
    fix: "Build the image for the architecture that its config names (linux/amd64 or linux/arm64)."
  },
  {
    when: has(/descriptor matching platform|no matching manifest for|no match for platform/i),
    fix: "The image's CPU architecture does not match the task definition: build it for linux/amd64, or for linux/arm64 with that runtime platform."
  },
  {
    when: has(PULL, /no space left on device|failed to extract layer|failed to register layer/i),
    fix: DISK_FIX
  },
  {
    when: said(/no space left on device|ENOSPC/i),
    says: "the task's disk was full",
    fix: "Write less to the disk, or write to S3: a task's image and files share its 20 GiB of Fargate disk."
  },
  {
    when: has(/toomanyrequests|pull rate limit|429 Too Many Requests/i),
    fix: "The registry's pull rate limit was hit: use an image in your own ECR repository (push-ecr copies it there)."
  },
  {
    when: has(/unable to assume the role/i),
    fix: (words) => `Let ecs-tasks.amazonaws.com assume ${/role '?(arn:[^\s']{1,300})/.exec(words)?.[1] ?? "the role"} in its trust policy, and check that the role exists and that the deploying role can pass it (iam:PassRole).`
  },
  {
    when: (_facts, words) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_1__/* .denialFix */ .H)(words) !== void 0,
    fix: (words) => (0,_denied_e045_js__WEBPACK_IMPORTED_MODULE_1__/* .denialFix */ .H)(words) ?? ""
  },
  {
    when: has(PULL, /denied|forbidden|unauthorized|\b40[13]\b|no basic auth/i),
    fix: "Allow the execution role ecr:GetAuthorizationToken on *, and ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository; a repository in another account must also allow it in its own policy."
  },
  {
    when: has(/did not contain json key/i),
    fix: (words) => `The pinned version of the config secret does not contain ${/json key ([^\s.,]{1,255})/.exec(words)?.[1] ?? "that name"}: set the config var and release again.`
  },
  {
    when: has(/secret/i, /invalid character|cannot unmarshal|unexpected end of JSON/i),
    fix: 'The secret is not JSON, so no key can be read from it: store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"\u2026"}.'
  },
  {
    when: has(/marked for deletion|scheduled for deletion/i),
    fix: "The secret is marked for deletion: restore it (aws secretsmanager restore-secret), then release again."
  },
  {
    when: has(/can't find the specified secret value|specified secret version/i),
    fix: "The secret has no value, or not that version: set the config vars with set-config-vars and release again."
  },
  {
    when: has(/can't find the specified secret/i),
    fix: "The secret does not exist: check 'configSecret' and 'attachments' in the app's platform parameter, region and account included."
  },
  {
    when: has(/invalid ssm parameters/i),
    fix: (words) => `The parameter ${/invalid ssm parameters: ([^\s,]{1,500})/i.exec(words)?.[1] ?? "that the task definition names"} does not exist: create it in this region, or correct its name.`
  },
  {
    when: has(/GetSecretValueInput\.VersionId/),
    fix: "The reference to the secret is malformed: it must be <arn>:<key>:<stage>:<version id>, and a stage is not a version id."
  },
  {
    when: has(/EFS utils|EFS volumes|mount\.nfs4/i),
    fix: "Check the EFS volume: its file system and path, a mount target in each subnet, DNS in the VPC, and port 2049 open to the security group of the task."
  },
  { when: has(/CannotPull|ResourceInitializationError/, UNREACHABLE), fix: NETWORK_FIX },
  {
    when: has(PULL, /not found|manifest unknown|does not exist|repository name not known/i),
    fix: "The image is no longer in the repository: check its lifecycle policy and push the image again."
  },
  {
    when: has(/log group|log stream|logging driver|logger args/i),
    fix: "Create the log group that the platform descriptor names, in this region; ECS creates only its streams."
  },
  {
    when: has(/error mounting|not a directory/i, /CannotStart|CannotCreate|ResourceInitializationError/),
    fix: "A volume is mounted over a file in the image: mount it on a directory."
  },
  {
    when: has(/CannotStart|CannotCreate|ResourceInitializationError/, /permission denied/i),
    fix: "The command is not executable: set its executable bit (git update-index --chmod=+x) or run it through its interpreter."
  },
  {
    when: has(
      /CannotStart|CannotCreate|ResourceInitializationError/,
      /no such file or directory|executable file not found/i
    ),
    fix: "The image does not contain the command in its process table: rebuild the image."
  },
  {
    when: has(/Insufficient ?Free ?Addresses|not enough free addresses|insufficient.{0,40} addresses/i),
    fix: "The subnets have no free IP addresses: add larger subnets to the platform descriptor, or run fewer tasks."
  },
  {
    when: has(/network interface/i),
    fix: "AWS was slow to attach the network: run the workflow again."
  },
  {
    when: has(/Capacity is unavailable/i),
    fix: "AWS has no Fargate capacity there right now: run the workflow again, or add subnets in other zones."
  },
  {
    when: has(/RuntimeTimeoutError|DockerTimeoutError|Could not transition to/),
    fix: "The container did not start in time on its host: run the workflow again; if it persists, check that the subnets can reach the log group and the registry."
  }
];
function exitCodeMeaning(code) {
  switch (code) {
    case 126:
      return "the command is not executable";
    case 127:
      return "the command was not found";
    case 134:
      return "the process aborted (SIGABRT)";
    case 139:
      return "segmentation fault (SIGSEGV)";
    case 143:
      return "the process was told to stop (SIGTERM)";
    default:
      return void 0;
  }
}




/***/ }),

/***/ 7601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ supersededError),
/* harmony export */   p: () => (/* binding */ isSuperseded)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



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




/***/ })

};
