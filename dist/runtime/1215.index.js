export const id = 1215;
export const ids = [1215];
export const modules = {

/***/ 1215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ explainDeath),
/* harmony export */   BQ: () => (/* binding */ shortDeath),
/* harmony export */   Bi: () => (/* binding */ rollOutAll),
/* harmony export */   Cg: () => (/* binding */ planWhenFree),
/* harmony export */   Ey: () => (/* binding */ describeStep),
/* harmony export */   Ks: () => (/* binding */ checkGate),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   Xo: () => (/* binding */ assertLanded),
/* harmony export */   d3: () => (/* binding */ concludeDeployment),
/* harmony export */   gC: () => (/* binding */ describeDeath),
/* harmony export */   wO: () => (/* binding */ checkSteps)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4827);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/deploy/report/result.ts
function overallVerdict(services, cancelled) {
  const kinds = services.map((service) => service.verdict.kind);
  const backs = services.map((service) => service.back.kind);
  if (cancelled) return "rolling-back";
  if (kinds.every((kind) => kind === "landed")) return "landed";
  if (kinds.includes("rollback-failed") || backs.includes("stuck")) return "rollback-failed";
  if (kinds.includes("superseded")) return "superseded";
  if (kinds.includes("paused") && !kinds.some(_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isRed */ .iI)) return "paused";
  if (backs.includes("going-back")) return "rolling-back";
  if (backs.includes("gone-back") || kinds.includes("rolled-back")) return "rolled-back";
  const unseen = kinds.find((kind) => kind === "unreadable" || kind === "timed-out");
  return unseen ?? "failed";
}
function assertLanded({ failure }) {
  if (failure !== void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(failure.problem, { fix: failure.fix });
}

// src/ecs/stopped-task.ts
function hasFailed(task) {
  if (task.containers.some((container) => (container.exitCode ?? 0) !== 0 && container.exitCode !== 143))
    return true;
  if (task.stopCode === "TaskFailedToStart" || task.stopCode === "EssentialContainerExited") return true;
  return /health check|unhealthy/i.test(task.stoppedReason ?? "");
}
function describeDeath(task) {
  const exits = task.containers.flatMap((container) => {
    if (container.exitCode === void 0 && container.reason === void 0) return [];
    const code = container.exitCode === void 0 ? "" : `exit code ${container.exitCode}`;
    return [[code, container.reason ?? ""].filter((part) => part !== "").join(" ")];
  });
  const reason = [task.stopCode, task.stoppedReason].filter((part) => part !== void 0 && part !== "").join(": ");
  return [...exits, reason].filter((part) => part !== "").join(", ");
}
function shortDeath(task) {
  if (task.stopCode !== "EssentialContainerExited") return describeDeath(task);
  return describeDeath({ ...task, stopCode: void 0, stoppedReason: void 0 }) || describeDeath(task);
}

// src/deploy/rollout/failure-reasons.ts
var LOG_LINES = 50;
var TASKS_READ = 5;
var SLACK = 5e3;
async function readReasons({ services, log }, { deployment, snapshot }, masked, app) {
  try {
    const tasks = await services.stoppedTasks({
      service: deployment.service,
      deploymentId: deployment.deploymentId,
      taskDefinition: deployment.taskDefinition,
      since: deployment.createdAt - SLACK
    });
    const { service } = snapshot;
    const events = typeof service === "object" ? service.events.filter(({ at }) => at >= deployment.createdAt - SLACK) : [];
    const said = events.map(({ message }) => message);
    const reasons = await Promise.all(
      tasks.filter(hasFailed).slice(0, TASKS_READ).map(async (task) => {
        const lines = masked ? await services.logTail(deployment.process, task.id, LOG_LINES, deployment.logs) : [];
        const about = { log: masked ? lines : void 0, events: said };
        return {
          task,
          log: lines,
          remedy: explainDeath(task, { ...about, app }),
          plainHint: explainDeath(task, { ...about, quotes: false })?.fix,
          alike: 0
        };
      })
    );
    return distinct(reasons);
  } catch (error) {
    log.warning(`Cannot read why tasks of '${deployment.process}' stopped: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
    return [];
  }
}
function distinct(reasons) {
  const found = /* @__PURE__ */ new Map();
  for (const reason of reasons) {
    const key = `${describeDeath(reason.task)}
${(0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .tellingLine */ .c$)(reason.log)?.replace(/[0-9a-f]{4,}|\d+/g, "#")}`;
    const first = found.get(key);
    found.set(key, first === void 0 ? reason : { ...first, alike: first.alike + 1 });
  }
  return [...found.values()];
}
var HEALTH_CHECK = "The process did not answer its health check: it must listen on 0.0.0.0:$PORT within 60 s, and the health check path must answer 2xx or 3xx.";
function explainHealth(words, log) {
  const texts = words.filter((text) => /unhealthy|health check/i.test(text)).join(" ");
  const code = /with these codes: \[(\d{3})/.exec(texts)?.[1];
  if (code !== void 0 && code !== "502" && code !== "503") {
    return `The health check path answered ${code}: set one that answers 200 to 399 in renga.yml (processes: { web: { health-check: { path: /health } } }), without a login or a redirect to another host.`;
  }
  const wanted = /\(port (\d+)\)/.exec(texts)?.[1];
  const own = log.map(listeningPort).findLast((port) => port !== void 0);
  if (own !== void 0 && own !== wanted) {
    return `Its log says it listens on port ${own}: it must listen on 0.0.0.0:$PORT${wanted === void 0 ? "" : ` (${wanted})`}, within 60 s.`;
  }
  return HEALTH_CHECK;
}
function listeningPort(line) {
  for (const { index, 0: word } of line.matchAll(LISTENING)) {
    const begin = index + word.length;
    const found = PORT.exec(line.slice(begin, begin + BETWEEN + LONGEST_PORT));
    if (found !== null && found.index <= BETWEEN) return found[1];
  }
  return void 0;
}
var LISTENING = /\b(?:listening|running|started|serving|available)\b/gi;
var PORT = /(?:port[ :=]{1,3}|(?:localhost|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1?\]?|\*):)(\d{2,5})\b/i;
var BETWEEN = 80;
var LONGEST_PORT = 40;
var BY_EXIT_CODE = /* @__PURE__ */ new Map([
  [
    0,
    "The process exited; a service must keep running. Put one-off work in the release process or a schedule."
  ],
  [
    126,
    "Set the executable bit of the command (git update-index --chmod=+x) or run it through its interpreter."
  ],
  [
    127,
    "Check the process type's line in the Procfile, and that the buildpack installs the program it calls."
  ],
  [139, "Look for a native module built for a different system than the run image."]
]);
var ITS_LOG_SAYS = "Its last lines say why: fix that and push.";
var WITHOUT_A_WORD = "It ended without a word in its log; the usual cause is a config var missing in this environment.";
var NOT_READ = "Its log says why: fix that and push.";
function explainDeath(task, { log: read, events = [], app, quotes = true }) {
  const log = read ?? [];
  if (/health check|unhealthy/i.test(task.stoppedReason ?? ""))
    return { kind: "change-code", fix: explainHealth([task.stoppedReason ?? "", ...events], log) };
  const { stopCode, stoppedReason } = task;
  const container = task.containers.find((one) => (one.exitCode ?? 0) !== 0) ?? task.containers[0];
  const { exitCode, reason } = container ?? {};
  const facts = { stopCode, stoppedReason, exitCode, reason };
  const { fix, kind = "change-code" } = quotes ? (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .explainTaskEnd */ .EQ)(facts, log, app) : (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .explainStop */ .cV)(facts, log);
  if (fix !== void 0) return { kind, fix };
  if (exitCode === void 0) return void 0;
  const known = BY_EXIT_CODE.get(exitCode);
  if (known !== void 0) return { kind: "change-code", fix: known };
  if (read?.length === 0) return { kind: "set-config-var", fix: WITHOUT_A_WORD };
  return { kind: "change-code", fix: read === void 0 ? NOT_READ : ITS_LOG_SAYS };
}

// src/deploy/report/stage-times.ts
function stagesOf({ seen, end, times, tasks = [], traffic }) {
  const last = times?.finishedAt ?? end;
  const looks = seen.map((stage, at) => ({ ...stage, to: seen[at + 1]?.from ?? last }));
  const own = times?.events ?? tasksStages(times, tasks);
  const told = own.at(-1)?.to;
  if (told === void 0) return backFrom(looks, times, last);
  const later = looks.filter(({ name: name2, to }) => AFTER_START.test(name2) && to > told).map((stage) => ({ ...stage, from: Math.max(stage.from, told), to: Math.min(stage.to, last) })).filter(({ from, to }) => to > from);
  const first = later[0]?.from ?? times?.rollbackStartedAt ?? last;
  const name = traffic ? "health checks and traffic" : "steady state";
  const between = first > told ? [{ name, from: told, to: first }] : [];
  return backFrom([...own, ...times?.events === void 0 ? between : [], ...later], times, last);
}
var AFTER_START = /^(?:POST_SCALE_UP|[A-Z_]{0,40}TRAFFIC_SHIFT|BAKE_TIME|CLEAN_UP|paused|rolling-back)$/;
function tasksStages(times, tasks) {
  const first = (pick) => least(tasks.flatMap((task) => pick(task) ?? []));
  const latest = (pick) => most(tasks.flatMap((task) => pick(task) ?? []));
  const marks = [
    ["waiting", times?.createdAt],
    ["place tasks", times?.startedAt ?? first(({ createdAt }) => createdAt)],
    ["pull image", first(({ pullStartedAt }) => pullStartedAt)],
    ["start tasks", latest(({ pullStoppedAt }) => pullStoppedAt)],
    ["", latest(({ startedAt }) => startedAt)]
  ];
  if (tasks.length === 0) return [];
  const known = marks.flatMap(([name, from]) => from === void 0 ? [] : [{ name, from }]);
  return known.map((mark, at) => ({ ...mark, to: known[at + 1]?.from ?? mark.from })).filter(({ name, from, to }) => name !== "" && to > from);
}
function backFrom(stages, times, last) {
  const back = times?.rollbackStartedAt;
  if (back === void 0) return stages;
  const before = stages.filter(({ name, from }) => name !== "rolling-back" && from < back).map((stage) => ({ ...stage, to: Math.min(stage.to, back) }));
  return [...before, { name: "rolling-back", from: back, to: Math.max(back, last) }];
}
var least = (numbers) => numbers.length === 0 ? void 0 : Math.min(...numbers);
var most = (numbers) => numbers.length === 0 ? void 0 : Math.max(...numbers);

// src/deploy/report/outcome.ts
function verdictOf(rollout) {
  if (rollout.refused !== void 0) return { kind: "failed", reason: rollout.refused };
  if (rollout.watched !== void 0) return rollout.watched.verdict;
  if (rollout.started === void 0) {
    return rollout.step.action.kind === "unchanged" ? { kind: "landed", reason: "it is already live" } : { kind: "failed", reason: "not started" };
  }
  return { kind: "rolling", reason: "begun" };
}
function describeOutcome(time, rollout, back, reasons, running = []) {
  const { step, watched } = rollout;
  const verdict = verdictOf(rollout);
  const own = watched === void 0 ? void 0 : countAll(watched);
  const tasks = back.kind === "gone-back" ? back.tasks ?? own : own;
  const end = watched === void 0 || !(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(watched.verdict.kind) ? time.now : watched.since;
  const names = { create: "created", update: "updated", follow: "followed", unchanged: "unchanged" };
  const still = rollout.started === void 0;
  const hook = verdict.kind === "paused" && watched !== void 0 ? (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .pausedBy */ .kS)(watched.snapshot) : void 0;
  const action = isNotBegun(rollout) ? "not-begun" : names[step.action.kind];
  return {
    process: step.process,
    service: step.service,
    strategy: (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyName */ .pf)(step.rollout),
    action,
    taskDefinition: step.taskDefinition,
    before: still ? void 0 : step.before?.taskDefinition,
    verdict: back.kind === "gone-back" && verdict.kind === "rolling-back" ? { ...verdict, kind: "rolled-back" } : verdict,
    back,
    running: tasks?.running ?? (still ? step.desiredCount : 0),
    desired: tasks?.desired ?? step.desiredCount,
    seconds: still ? 0 : Math.round((end - time.startedAt) / 1e3),
    stages: stagesOf({
      seen: watched?.stages ?? [],
      end,
      times: watched?.snapshot.deployment?.times,
      traffic: (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .takesTraffic */ .CS)(step.rollout),
      tasks: [...running, ...reasons.flatMap(({ task }) => task.times ?? [])]
      // What an earlier run began is told from when we joined.
    }).map(({ name, from, to }) => ({
      name,
      from: Math.max(from, time.startedAt),
      to: Math.max(to, time.startedAt)
    })),
    deployment: watched?.deployment.brief?.arn,
    ...hook === void 0 ? {} : { hook: hook.id },
    gate: watched?.gate ?? [],
    reasons
  };
}
function isNotBegun({ step, started, refused }) {
  return started === void 0 && refused === void 0 && step.action.kind !== "unchanged";
}
function countAll({ snapshot, verdict }) {
  const { service } = snapshot;
  if (!(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isRed */ .iI)(verdict.kind) || typeof service !== "object") return (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .countTasks */ .g6)(snapshot);
  return { running: service.runningCount, desired: service.desiredCount };
}
function listReasons(services, words) {
  const bare = (text) => text.replace(/\.$/, "");
  return services.filter((service) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isRed */ .iI)(service.verdict.kind) && service.action !== "not-begun").map(({ process, verdict, reasons: [death] }) => {
    const how = verdict.kind === "rolled-back" || verdict.kind === "rolling-back" ? "failed" : verdict.kind;
    const reason = `(${bare(verdict.reason)})`;
    if (death === void 0) return `${process} ${how} ${reason}`;
    const line = words ? (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .tellingLine */ .c$)(death.log) : void 0;
    const said = line === void 0 ? "" : `, its log says '${line.slice(0, 200)}'`;
    return `${process} ${how}: ${bare(shortDeath(death.task))}${said} ${reason}`;
  }).join("; ");
}
function describeRollbacks(services, serving) {
  const to = serving === void 0 ? "the previous revision" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(serving.version);
  const named = (kind, also = () => false) => services.filter((service) => service.back.kind === kind || also(service)).map((service) => service.process);
  const rolledBack = (service) => service.verdict.kind === "rolled-back";
  const sentences = [];
  const say = (processes, verb) => {
    if (processes.length > 0) sentences.push(`${processes.join(" and ")} ${verb}.`);
  };
  say(named("gone-back", rolledBack), `rolled back to ${to}`);
  const waiting = services.filter((service) => service.action === "not-begun").map(({ process }) => process);
  say(waiting, `${waiting.length === 1 ? "was" : "were"} not started`);
  say(named("going-back"), `${named("going-back").length === 1 ? "is" : "are"} rolling back to ${to}`);
  say(named("removed"), `did not exist before and ${named("removed").length === 1 ? "was" : "were"} removed`);
  for (const { process, back } of services) {
    if (back.kind === "stuck")
      sentences.push(`${process} could not roll back: ${back.reason.replace(/\.$/, "")}.`);
  }
  return sentences.join(" ");
}

// src/deploy/rollout/watch.ts
var TICK = 5e3;
var LONGEST_TICK = 3e4;
var READ_TIMEOUT = 2e4;
var LAST_READ = 2e3;
async function watch(ports, deployments, options) {
  const { clock } = ports;
  const trackers = deployments.map((deployment) => new Tracker(deployment, ports, options));
  let tick = TICK;
  for (; ; ) {
    options.signal.throwIfAborted();
    const moving = trackers.filter((tracker) => !(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(tracker.verdict.kind));
    const throttled = await readAll(ports, moving, options);
    await Promise.all(moving.map((tracker) => tracker.countDeaths()));
    options.signal.throwIfAborted();
    for (const tracker of moving) tracker.judge(ports.log);
    const over = options.until === "settled" && trackers.some((tracker) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isRed */ .iI)(tracker.verdict.kind));
    const late = clock.now() >= options.deadline;
    const ended = trackers.every(
      ({ verdict }) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(verdict.kind) || options.returnAt === "traffic-shifted" && verdict.shifted || // Past the deadline `paused` means that somebody else is to answer.
      late && verdict.kind === "paused"
    );
    if (over || ended) return trackers.map((tracker) => tracker.result(ended));
    tick = throttled ? Math.min(LONGEST_TICK, tick * 2) : TICK;
    await clock.sleep(Math.max(0, Math.min(tick, options.deadline - clock.now())), options.signal);
  }
}
var Tracker = class {
  rollout;
  #strategy;
  #clock;
  #options;
  #stages = [];
  #said = "";
  #since;
  #lookedAt;
  #failuresInARow = 0;
  #unansweredInARow = 0;
  #permanent;
  #lastFailure;
  verdict = { kind: "rolling", reason: "not read yet" };
  constructor(watched, { strategies, clock }, options) {
    this.rollout = {
      watched,
      brief: watched.brief,
      service: void 0,
      deployment: void 0,
      newer: void 0
    };
    this.#strategy = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(strategies, watched.controller);
    this.#clock = clock;
    this.#options = options;
    this.#since = clock.now();
    this.#lookedAt = watched.createdAt;
  }
  note(failure, log) {
    this.#lastFailure = failure?.message;
    this.#unansweredInARow = failure === void 0 ? 0 : this.#unansweredInARow + 1;
    if (failure === void 0) this.#failuresInARow = 0;
    else if (failure.kind === "permanent") this.#permanent = failure.message;
    else if (failure.kind === "transient") {
      this.#failuresInARow += 1;
      log.debug(`${this.rollout.watched.process}: read failed: ${failure.message}`);
    }
  }
  judge(log) {
    const snapshot = this.snapshot();
    const verdict = this.#strategy.judge(snapshot);
    if (verdict.kind !== this.verdict.kind) this.#since = this.#clock.now();
    this.verdict = verdict;
    this.#onPaused(snapshot);
    const stage = verdict.kind === "rolling" ? verdict.reason : verdict.kind;
    if (this.#stages.at(-1)?.name !== stage)
      this.#stages.push({ name: stage, from: changedAt(snapshot, this.#lookedAt) });
    this.#lookedAt = snapshot.now;
    const text = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .describeProgress */ .vk)(snapshot, verdict);
    if (text === this.#said) return;
    this.#said = text;
    const elapsed = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(this.#clock.now() - this.#options.startedAt);
    log.info(`[${elapsed.padStart(6)}] ${this.rollout.watched.process}: ${text}`);
  }
  async countDeaths() {
    const { fastFail } = this.#options;
    const { watched } = this.rollout;
    if (fastFail === void 0) return;
    await withTimeout(fastFail.inspect(watched, this.snapshot()), this.#clock, this.#options).catch(
      // Too slow, or cancelled: the loop looks at the signal itself.
      () => void 0
    );
  }
  /** Lets the gate answer a hook at the gate. */
  #onPaused(snapshot) {
    const { pauseHookGate } = this.#options;
    const hook = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .pausedBy */ .kS)(snapshot);
    const { watched, brief } = this.rollout;
    if (pauseHookGate !== void 0 && hook?.atGate && this.verdict.kind === "paused")
      pauseHookGate.onPaused({ ...watched, brief }, hook);
  }
  snapshot() {
    const { watched, brief, service, deployment, newer } = this.rollout;
    const { deploymentId, taskDefinition, imageDigest, createdAt, strategy, before } = watched;
    const { pauseHookGate, fastFail } = this.#options;
    return {
      ours: { deploymentId, taskDefinition, imageDigest, createdAt, strategy, revision: brief?.revision },
      before,
      service,
      deployment,
      newer,
      ...pauseHookGate === void 0 ? {} : { gate: { refused: pauseHookGate.refusal(watched.service) } },
      ...fastFail === void 0 ? {} : { deaths: fastFail.reason(watched.service) },
      reads: {
        failuresInARow: this.#failuresInARow,
        unansweredInARow: this.#unansweredInARow,
        permanent: this.#permanent,
        last: this.#lastFailure
      },
      now: this.#clock.now(),
      deadline: this.#options.deadline
    };
  }
  /** `ended`: the whole is over and nothing is red, so traffic that has moved counts as landed. */
  result(ended) {
    const { watched } = this.rollout;
    return {
      deployment: { ...this.rollout.watched, brief: this.rollout.brief },
      verdict: ended && this.verdict.shifted ? {
        kind: "landed",
        reason: `all production traffic is on it (${this.verdict.reason})`,
        shifted: true
      } : this.verdict,
      snapshot: this.snapshot(),
      gate: this.#options.pauseHookGate?.outcomes(watched.service) ?? [],
      stages: this.#stages,
      since: this.#since
    };
  }
};
function changedAt({ deployment, now }, lookedAt) {
  const at = deployment?.times?.updatedAt ?? now;
  return at > lookedAt && at < now ? at : now;
}
async function readAll({ strategies, clock, log }, trackers, options) {
  const bounded = (work) => withTimeout(work, clock, options);
  const reads = [...strategies].flatMap(([controller, strategy]) => {
    const own = trackers.flatMap(({ rollout }) => rollout.watched.controller === controller ? rollout : []);
    return own.length === 0 ? [] : strategy.observe(own, bounded);
  });
  const failures = /* @__PURE__ */ new Map();
  const results = await Promise.allSettled(reads.map((read) => read.work));
  for (const [at, result2] of results.entries()) {
    if (result2.status === "fulfilled" || options.signal.aborted) continue;
    const error = result2.reason instanceof _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceReadError */ .UQ ? result2.reason : unexpected(result2.reason);
    for (const rollout of reads[at]?.of ?? []) failures.set(rollout, worse(failures.get(rollout), error));
  }
  for (const tracker of trackers) tracker.note(failures.get(tracker.rollout), log);
  return [...failures.values()].some((failure) => failure.kind === "throttled");
}
var GRAVITY = { throttled: 0, transient: 1, permanent: 2 };
function worse(a, b) {
  return a !== void 0 && GRAVITY[a.kind] >= GRAVITY[b.kind] ? a : b;
}
function unexpected(error) {
  return new _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceReadError */ .UQ("permanent", (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error), { cause: error });
}
async function withTimeout(work, clock, options) {
  const done = new AbortController();
  const ms = Math.max(LAST_READ, Math.min(READ_TIMEOUT, options.deadline - clock.now()));
  const timer = clock.sleep(ms, AbortSignal.any([options.signal, done.signal])).then(() => {
    throw new _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceReadError */ .UQ("transient", `no answer within ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(ms)}`);
  });
  timer.catch(() => void 0);
  work.catch(() => void 0);
  try {
    return await Promise.race([work, timer]);
  } finally {
    done.abort();
  }
}

// src/deploy/conclude.ts
var WAY_BACK_MINUTES = 15;
async function concludeDeployment(ports, context, rollouts) {
  const cancelled = rollouts.find((one) => one.cancelled !== void 0)?.cancelled;
  if (cancelled === void 0 && rollouts.every((one) => verdictOf(one).kind === "landed")) {
    return succeed(ports, context, rollouts);
  }
  const red = rollouts.filter((one) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isRed */ .iI)(verdictOf(one).kind));
  const blind = cancelled === void 0 && red.every((one) => verdictOf(one).kind === "unreadable");
  return blind ? reportUnobservable(ports, context, rollouts) : fail(ports, context, rollouts, cancelled);
}
async function succeed(ports, context, rollouts) {
  const removed = [];
  for (const service of context.plan.removals) {
    try {
      await ports.services.delete(service.name);
      removed.push(service.name);
    } catch (error) {
      ports.log.warning(
        `${service.name} is no longer in the release and could not be deleted: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`
      );
    }
  }
  await context.afterLanding?.();
  const release = await context.recorder.conclude("succeeded");
  await ports.record.succeeded(context.url);
  await context.recorder.maskConfigVars().catch((error) => {
    ports.log.debug(`The config vars could not be read: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
  });
  const time = { now: ports.clock.now(), startedAt: context.startedAt };
  const tasks = await readTaskTimes(ports, rollouts);
  const services = rollouts.map((one, at) => describeOutcome(time, one, { kind: "stays" }, [], tasks[at]));
  return result(ports, context, { release, services, removed, failure: void 0, cancelled: false });
}
var AT_ONCE = 5;
async function readTaskTimes({ services, log }, rollouts) {
  const limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .pLimit */ .cA)(AT_ONCE);
  return Promise.all(
    rollouts.map(
      ({ watched }) => limit(async () => {
        if (watched === void 0 || watched.snapshot.deployment?.times?.events !== void 0) return [];
        const { service, deploymentId, taskDefinition } = watched.deployment;
        return services.taskTimes({ service, deploymentId, taskDefinition }).catch((error) => {
          log.debug(`The times of the tasks of '${service}' could not be read: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
          return [];
        });
      })
    )
  );
}
async function reportUnobservable(ports, context, rollouts) {
  const { name, release } = context.plan.subject;
  const time = { now: ports.clock.now(), startedAt: context.startedAt };
  const services = rollouts.map((one) => describeOutcome(time, one, { kind: "stays" }, []));
  const failure = describeLeft(name, services);
  await ports.record.failed(failure.problem);
  return result(ports, context, { release, services, removed: [], failure, cancelled: false });
}
function describeLeft(name, services) {
  const paused = services.filter((service) => service.verdict.kind === "paused");
  const blind = listReasons(services, false);
  if (paused.length === 0) {
    return {
      problem: `${name} was started and can no longer be watched: ${blind}.`,
      kind: "re-run",
      fix: "The release stays pending and its ECS deployments continue. Fix the problem above, then re-run the job to resume watching."
    };
  }
  const held = paused.map(({ process, verdict }) => `${process} (${verdict.reason})`).join(", ");
  return {
    problem: `${name} is paused by a lifecycle hook of another owner: ${held}.`,
    kind: "re-run",
    fix: "Nothing was rolled back. The hook's owner must answer it (aws ecs continue-service-deployment); then re-run the job to resume watching."
  };
}
function remedyOf(services) {
  const kinds = services.map(({ verdict }) => verdict.kind);
  const kind = "change-code";
  if (kinds.includes("superseded"))
    return {
      kind,
      fix: "Another deployment replaced it: see the newest run, and push again if this change must go live."
    };
  return kinds.includes("timed-out") ? {
    kind,
    fix: "See the logs for why it does not become healthy; if it only needs longer, raise 'timeout-minutes'."
  } : { kind, fix: "Fix the cause that is named for each service, then push again." };
}
async function fail(ports, context, rollouts, cancelled) {
  const { log } = ports;
  const reasons = cancelled === void 0 ? await log.group("Reasons", () => readAllReasons(ports, context, rollouts)) : [];
  const backs = await log.group("Rollback", () => rollBackAll(ports, rollouts, cancelled === void 0));
  const time = { now: ports.clock.now(), startedAt: context.startedAt };
  const services = rollouts.map(
    (one, at) => describeOutcome(time, one, backs[at] ?? { kind: "stays" }, reasons[at] ?? [])
  );
  const { name } = context.plan.subject;
  const back = describeRollbacks(services, context.serving);
  const say = (words) => cancelled === void 0 ? `${name} failed: ${listReasons(services, words)}. ${back}` : `${name} was cancelled (${cancelled.replace(/^Cancelled by |\.$/g, "")}). ${back}`;
  const explained = services.flatMap((service) => service.reasons).find(({ remedy }) => remedy !== void 0);
  const fixes = cancelled === void 0 ? {
    ...explained?.remedy ?? remedyOf(services),
    plainFix: explained?.plainHint ?? remedyOf(services).fix
  } : { kind: "re-run", fix: "Run the workflow again to open a new release." };
  const release = await context.recorder.conclude("failed", say(false)).catch((error) => {
    log.warning(`${name} could not be marked as failed in the ledger: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
    return context.plan.subject.release;
  });
  await ports.record.failed(say(false));
  const failure = { problem: say(true), ...fixes };
  return result(ports, context, {
    release,
    services,
    removed: [],
    failure,
    cancelled: cancelled !== void 0
  });
}
async function rollBackAll(ports, rollouts, follow) {
  const { clock, log } = ports;
  const all = ports.strategies;
  const started = await Promise.all(
    rollouts.map((one) => {
      if (isNotBegun(one) || one.refused !== void 0 && one.step.action.kind !== "create")
        return Promise.resolve({ kind: "left" });
      const watched = one.watched?.deployment ?? one.started;
      return (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .rollBack */ .Fu)(ports, (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(all, one.step.controller), {
        step: one.step,
        watched,
        verdict: verdictOf(one)
      });
    })
  );
  const following = started.flatMap((one) => "follow" in one ? [one.follow] : []);
  const now = clock.now();
  const ends = follow && following.length > 0 ? await watch({ strategies: all, clock, log }, following, {
    deadline: now + WAY_BACK_MINUTES * 6e4,
    // The rollback is not cancelled: a second signal from the runner ends the process anyway.
    signal: new AbortController().signal,
    until: "final",
    startedAt: now
  }) : [];
  return started.map((one) => rollbackOf(one, ends));
}
function rollbackOf(started, ends) {
  switch (started.kind) {
    case "left":
      return { kind: "stays" };
    case "removed":
    case "stuck":
      return started;
    case "rolling-back":
    case "redeployed": {
      const found = ends.find((one) => one.deployment.service === started.follow.service);
      const end = found?.verdict;
      if (end === void 0 || !(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(end.kind)) return { kind: "going-back" };
      const back = started.kind === "redeployed" ? end.kind === "landed" : end.kind === "rolled-back";
      const service = found?.snapshot.service;
      if (back && typeof service === "object")
        return { kind: "gone-back", tasks: { running: service.runningCount, desired: service.desiredCount } };
      if (back) return { kind: "gone-back" };
      return end.kind === "timed-out" ? { kind: "going-back" } : { kind: "stuck", reason: `${end.kind}: ${end.reason}` };
    }
  }
}
async function readAllReasons(ports, context, rollouts) {
  const masked = await context.recorder.maskConfigVars().then(
    () => true,
    (error) => {
      ports.log.warning(
        `Container logs are not shown, because the config vars could not be masked: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`
      );
      return false;
    }
  );
  const all = await Promise.all(rollouts.map((one) => reasonsOf(ports, one, masked, context.app)));
  for (const [at, reasons] of all.entries()) {
    for (const reason of reasons) {
      ports.log.info(
        `${rollouts[at]?.step.process}: task ${reason.task.id} died: ${describeDeath(reason.task)}${reason.alike === 0 ? "" : ` (and ${reason.alike} more like it)`}`
      );
      for (const line of reason.log) ports.log.info(`  | ${line}`);
    }
  }
  return all;
}
function reasonsOf(ports, rollout, masked, app) {
  const { watched } = rollout;
  if (watched === void 0) return Promise.resolve([]);
  const { failed } = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .countTasks */ .g6)(watched.snapshot);
  if (!(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isRed */ .iI)(watched.verdict.kind) && failed === 0) return Promise.resolve([]);
  return readReasons(ports, watched, masked, app);
}
function result(ports, context, end) {
  const { serving, plan, url, startedAt } = context;
  return {
    ...end,
    name: plan.subject.name,
    subject: plan.subject,
    before: serving?.version === plan.subject.release?.version ? void 0 : serving,
    verdict: overallVerdict(end.services, end.cancelled),
    url,
    startedAt,
    endedAt: ports.clock.now()
  };
}

// src/deploy/rollout/fast-fail.ts
var SLACK2 = 5e3;
var NO_FAULT = /* @__PURE__ */ new Set([
  "SpotInterruption",
  "TerminationNotice",
  "InfrastructureHealth",
  "UserInitiated"
]);
var SIGNS = /unable to consistently start|is unhealthy|failed .{0,80}health check|unable to (?:place|start)/i;
var STARTED = /has started \d+ tasks/i;
var FastFail = class {
  #services;
  #log;
  #limit;
  #seen = /* @__PURE__ */ new Map();
  #running = /* @__PURE__ */ new Map();
  #reasons = /* @__PURE__ */ new Map();
  /** `limit`: dead tasks of one service, at least 1. */
  constructor(ports, limit) {
    this.#services = ports.services;
    this.#log = ports.log;
    this.#limit = limit;
  }
  /** Why the service is to go back; undefined: it is not. */
  reason(service) {
    return this.#reasons.get(service);
  }
  /**
   * How often fewer tasks ran than at the look before. A task that dies after it was healthy is not a failed one for
   * ECS: it is replaced again and again, and the deployment lands.
   */
  #lost(service, running) {
    const { at = 0, times = 0 } = this.#running.get(service) ?? {};
    const now = { at: running, times: running < at ? times + 1 : times };
    this.#running.set(service, now);
    return now.times;
  }
  /** Never throws: what cannot be read now is read again at the next sign, and the breaker is there too. */
  async inspect(watched, snapshot) {
    const sign = signOf(watched, snapshot, this.#lost(watched.service, (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .countTasks */ .g6)(snapshot).running));
    if (sign === void 0 || this.#seen.get(watched.service) === sign || this.#reasons.has(watched.service))
      return;
    try {
      const { service, deploymentId, taskDefinition, createdAt } = watched;
      const tasks = await this.#services.stoppedTasks({
        service,
        deploymentId,
        taskDefinition,
        since: createdAt - SLACK2
      });
      const dead = tasks.filter(isDead);
      if (dead.length >= (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .countTasks */ .g6)(snapshot).failed) this.#seen.set(service, sign);
      const [newest] = dead;
      if (newest === void 0 || dead.length < this.#limit) return;
      const times = dead.length === 1 ? "1 task has died" : `${dead.length} tasks have died`;
      this.#reasons.set(
        service,
        `${times}, the last: ${describeDeath(newest)}; rolled back before ${watched.controller === "ECS" ? "the circuit breaker tripped" : "CodeDeploy's hour ended"}`
      );
    } catch (error) {
      this.#log.debug(`${watched.process}: stopped tasks could not be read: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
    }
  }
};
function isDead(task) {
  return hasFailed(task) && !NO_FAULT.has(task.stopCode ?? "");
}
function signOf(watched, snapshot, lost) {
  const { service } = snapshot;
  const { failed } = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .countTasks */ .g6)(snapshot);
  const uncounted = watched.controller === "CODE_DEPLOY";
  const events = typeof service === "object" ? service.events.filter(
    ({ at, message }) => at >= watched.createdAt - SLACK2 && (SIGNS.test(message) || uncounted && STARTED.test(message))
  ) : [];
  if (failed === 0 && events.length === 0 && lost === 0) return void 0;
  return `${failed} ${lost} ${events.length} ${events[0]?.at ?? 0}`;
}

// src/deploy/rollout/pause-hook-gate.ts
var TRIES = 5;
var PAUSE_BETWEEN = 2e3;
var ANSWER_TIMEOUT = 1e4;
var ANSWER_TRIES = 3;
var WHERE = "check the input 'test-url', or 'testUrl' in the app's platform parameter";
var PauseHookGate = class {
  #ports;
  #gate;
  #signal;
  #answered = /* @__PURE__ */ new Map();
  #outcomes = /* @__PURE__ */ new Map();
  #refusals = /* @__PURE__ */ new Map();
  constructor(ports, gate, signal) {
    this.#ports = ports;
    this.#gate = gate;
    this.#signal = signal;
  }
  /** Called with every look at a rollout that waits at the gate; works in the background, once for each hook. */
  onPaused(watched, hook) {
    const tries = this.#answered.get(hook.id) ?? 0;
    if (this.#busy.has(hook.id) || tries >= ANSWER_TRIES) return;
    this.#answered.set(hook.id, tries + 1);
    this.#busy.add(hook.id);
    this.#open(watched, hook).catch((error) => {
      if (this.#signal.aborted) return;
      this.#ports.log.warning(`${watched.process}: the gate could not be answered: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
      if (tries + 1 === ANSWER_TRIES)
        this.#refusals.set(watched.service, `the gate could not be answered: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
    }).finally(() => this.#busy.delete(hook.id));
  }
  #busy = /* @__PURE__ */ new Set();
  /** Why the gate stays shut for a service; undefined while it has not been refused. */
  refusal(service) {
    return this.#refusals.get(service);
  }
  /** What was asked of a service; empty when it never came to the gate. */
  outcomes(service) {
    return this.#outcomes.get(service) ?? [];
  }
  async #open(watched, hook) {
    const { log, strategies } = this.#ports;
    const strategy = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(strategies, watched.controller);
    const known = this.#outcomes.get(watched.service);
    const outcomes = known ?? await Promise.all(this.#gate.checks.map((check) => this.#ask(check)));
    if (known === void 0)
      for (const { url, said } of outcomes) log.info(`${watched.process}: gate: GET ${url} ${said}`);
    this.#outcomes.set(watched.service, outcomes);
    const failed = outcomes.filter((outcome) => !outcome.passed);
    if (failed.length === 0) return strategy.answer(watched, hook.id, "continue");
    const refusal = `the gate failed: ${failed.map(({ url, said }) => `GET ${url} ${said}`).join(", ")}`;
    try {
      await strategy.answer(watched, hook.id, "roll-back");
    } catch (error) {
      log.debug(`${watched.process}: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}`);
      await strategy.rollBack(watched);
    }
    this.#refusals.set(watched.service, refusal);
  }
  async #ask(check) {
    const { smoke, clock } = this.#ports;
    const url = (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .ownAddress */ .Xj)(this.#gate.testUrl, check.path, "A path of the input 'gate'");
    for (let attempts = 1; ; attempts++) {
      this.#signal.throwIfAborted();
      try {
        const status = await smoke.get(
          url,
          AbortSignal.any([this.#signal, AbortSignal.timeout(ANSWER_TIMEOUT)])
        );
        const passed = (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .passes */ .WE)(check, status);
        const expected = check.status ?? "200 to 399";
        return { url, passed, attempts, said: `answered ${status}${passed ? "" : `, expected ${expected}`}` };
      } catch (error) {
        this.#signal.throwIfAborted();
        const name = error instanceof Error ? error.name : "";
        if (name === "TimeoutError")
          return {
            url,
            passed: false,
            attempts,
            said: `did not answer within ${ANSWER_TIMEOUT / 1e3} s: ${WHERE}`
          };
        if (attempts === TRIES)
          return {
            url,
            passed: false,
            attempts,
            said: `could not be reached (${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error)}): ${WHERE}`
          };
        await clock.sleep(PAUSE_BETWEEN, this.#signal);
      }
    }
  }
};

// src/deploy/rollout/roll-out.ts
async function checkSteps(ports, plan) {
  const all = ports.strategies;
  const found = await Promise.all(
    plan.steps.filter(needsRollout).map((step) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(all, step.controller).problems(step))
  );
  const problems = found.flat();
  if (problems.length > 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(problems.join("\n"));
}
async function rollOutAll(ports, plan, options) {
  const { signal, gate } = options;
  const { clock, log } = ports;
  const all = ports.strategies;
  const pauseHookGate = gate && new PauseHookGate({ ...ports, strategies: all }, gate, signal);
  const fastFail = options.fastFail ? new FastFail(ports, options.fastFail) : void 0;
  const began = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Map();
  const watched = /* @__PURE__ */ new Map();
  const begin = async (step) => {
    const context = {
      ...options,
      imageDigest: step.imageDigest ?? plan.imageDigest,
      runKey: plan.subject.runKey
    };
    try {
      began.set(step, await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(all, step.controller).begin(step, context));
    } catch (error) {
      refused.set(step, (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error));
    }
  };
  const groups = orderGroups(plan.steps);
  for (const group of groups) {
    if (groups.length > 1) log.info(`Now: ${group.map((step) => step.process).join(", ")}`);
    await Promise.all(group.filter(needsRollout).map(begin));
    if (refused.size > 0 || signal.aborted) break;
    const open = [...began].filter(([step]) => {
      const earlier = watched.get(step)?.verdict;
      return earlier === void 0 || earlier.shifted === true;
    });
    const looked = await watch(
      { strategies: all, clock, log },
      open.map(([, watched2]) => watched2),
      { ...options, until: "settled", pauseHookGate, fastFail }
    ).catch((error) => {
      if (!signal.aborted) throw error;
      return void 0;
    });
    for (const [at, [step]] of open.entries()) {
      const one = looked?.[at];
      const earlier = watched.get(step)?.stages ?? [];
      if (one !== void 0) watched.set(step, { ...one, stages: joinStages(earlier, one.stages) });
    }
    if (looked === void 0 || looked.some((one) => one.verdict.kind !== "landed")) break;
  }
  if (signal.reason instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .LockLostError */ .yx) throw signal.reason;
  const cancelled = signal.aborted ? (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(signal.reason) : void 0;
  return plan.steps.map((step) => ({
    step,
    started: began.get(step),
    watched: watched.get(step),
    refused: refused.get(step),
    cancelled
  }));
}
function joinStages(earlier, later) {
  return [...earlier, ...later].filter((stage, at, all) => stage.name !== all[at - 1]?.name);
}
function orderGroups(steps) {
  const orders = [...new Set(steps.map((step) => step.order))].sort((a, b) => a - b);
  return orders.map((order) => steps.filter((step) => step.order === order));
}
function needsRollout(step) {
  return step.action.kind !== "unchanged";
}
function checkGate(gate, plan, { log }) {
  if (gate === void 0) return;
  if (!plan.steps.some((step) => step.gated)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo("Input 'gate' is set, but no service in this deploy shifts traffic.", {
      fix: "Give web the strategy blue-green, canary or linear, or set 'gate: off'."
    });
  }
  for (const step of plan.steps)
    if (step.gated && step.action.kind === "unchanged") log.info(`${step.process}: already live, no gate`);
}
function describeStep(step) {
  const to = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTaskDefinition */ .P5)(step.taskDefinition);
  const tasks = `${step.desiredCount} ${step.desiredCount === 1 ? "task" : "tasks"}`;
  const how = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyName */ .pf)(step.rollout).toLowerCase().replace("_", "/");
  switch (step.action.kind) {
    case "create":
      return `${step.process}: create ${step.service} with ${to}, ${tasks}, ${how}`;
    case "follow":
      return `${step.process}: ${to} is already in progress, watching it`;
    case "unchanged":
      return `${step.process}: ${to} is already live`;
    case "update": {
      const from = step.before === void 0 ? "nothing" : (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTaskDefinition */ .P5)(step.before.taskDefinition);
      return `${step.process}: ${from} -> ${to}, ${tasks}, ${how}`;
    }
  }
}

// src/deploy/rollout/wait-until-free.ts
async function planWhenFree(ports, plan, { policy, deadline, signal }) {
  const all = ports.strategies;
  let said = "";
  for (; ; ) {
    signal.throwIfAborted();
    const made = await plan();
    const busy = (await Promise.all(made.steps.map((step) => othersOf(ports, step)))).flat();
    if (busy.length === 0) return made;
    const what = busy.map(describeBusy).join("; ");
    if (policy === "supersede") {
      ports.log.info(`Superseded: ${what}`);
      await Promise.all(
        busy.map(({ step, standing, other }) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(all, step.controller).supersede(standing, other))
      );
      return made;
    }
    if (policy === "fail" || ports.clock.now() >= deadline) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`A deployment is in progress: ${what}.`, {
        fix: policy === "fail" ? "Re-run the job when it has finished, or set 'in-progress' to wait or supersede." : "It did not finish in time. Find out why (aws ecs describe-service-deployments), raise 'timeout-minutes', or set 'in-progress: supersede'."
      });
    }
    if (what !== said) {
      const left = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(deadline - ports.clock.now());
      ports.log.info(`A deployment is in progress: ${what}. Waiting at most ${left} for it to finish.`);
      said = what;
    }
    await ports.clock.sleep(Math.max(0, Math.min(TICK, deadline - ports.clock.now())), signal);
  }
}
async function othersOf(ports, step) {
  const { standing, action, controller } = step;
  if (standing === void 0 || action.kind !== "update" && action.kind !== "follow") return [];
  const others = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(ports.strategies, controller).underWay(standing);
  const ours = action.kind === "follow" ? action.deployment.arn : void 0;
  return others.filter((other) => other.arn !== ours).map((other) => ({ step, standing, other }));
}
function describeBusy({ step, other }) {
  const to = other.revision === void 0 ? "" : ` to ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTaskDefinition */ .P5)(other.revision.taskDefinition)}`;
  const id = other.arn.slice(other.arn.lastIndexOf("/") + 1);
  return `${step.service} is being deployed${to} by deployment ${id}, ${other.status}`;
}




/***/ })

};
