export const id = 9110;
export const ids = [9110];
export const modules = {

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ reportLinks),
/* harmony export */   Aw: () => (/* binding */ deploymentSummary),
/* harmony export */   Ct: () => (/* binding */ rollbackCommand),
/* harmony export */   Eb: () => (/* binding */ undoCommand),
/* harmony export */   Ht: () => (/* binding */ isEcr),
/* harmony export */   JJ: () => (/* binding */ deployRun),
/* harmony export */   M2: () => (/* binding */ planServices),
/* harmony export */   St: () => (/* binding */ readChanges),
/* harmony export */   e6: () => (/* binding */ mergeChanges),
/* harmony export */   fO: () => (/* binding */ serving),
/* harmony export */   nH: () => (/* binding */ pinImage),
/* harmony export */   sN: () => (/* binding */ servicesOutput),
/* harmony export */   uF: () => (/* binding */ deployRefusal),
/* harmony export */   ul: () => (/* binding */ deployServices),
/* harmony export */   wm: () => (/* binding */ shortValue)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _remedy_4a82_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9776);
/* harmony import */ var _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2291);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4827);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1651);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(734);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4987);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5180);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7975);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// src/deploy/report/deaths.ts
function mergeDeaths(services) {
  const merged = /* @__PURE__ */ new Map();
  for (const { process, reasons } of services) {
    for (const reason of reasons) {
      const key = `${(0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDeath */ .gC)(reason.task)}
${(0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_5__/* .tellingLine */ .c$)(reason.log)?.replace(/[0-9a-f]{4,}|\d+/g, "#")}`;
      const known = merged.get(key);
      merged.set(key, {
        processes: [.../* @__PURE__ */ new Set([...known?.processes ?? [], process])],
        reason: known?.reason ?? reason,
        tasks: (known?.tasks ?? 0) + 1 + reason.alike
      });
    }
  }
  return [...merged.values()];
}
function deathSentence({ processes, reason }) {
  const line = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_5__/* .tellingLine */ .c$)(reason.log);
  const said = line === void 0 ? [] : ["; its log says ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(line.slice(0, SHOWN))];
  return [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(processes.join(", ")), `: ${(0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDeath */ .BQ)(reason.task)}`, ...said];
}
var SHOWN = 200;
var OPEN = 12;
function addLog(summary, { processes, reason, tasks }, logs) {
  const count = tasks === 1 ? "1 task" : `${tasks} tasks`;
  const { task, log } = reason;
  const link2 = logs === void 0 ? [] : [" (", logs, ")"];
  if (log.length === 0) return;
  const { lines, last } = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_5__/* .excerpt */ .Kb)(log, OPEN);
  summary.paragraph(`${last ? "Last lines" : "From the log"} of ${processes.join(", ")}`, ...link2, ":");
  summary.code(lines.join("\n"));
  summary.details(
    `${(0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDeath */ .gC)(task)} (${count}, last ${log.length} lines of ${task.id})`,
    (inner) => inner.code(log.join("\n"))
  );
}

// src/deploy/report/headline.ts
var ICONS = {
  landed: "\u2705",
  rolling: "\u23F3",
  paused: "\u23F8\uFE0F",
  failed: "\u274C",
  "rolling-back": "\u21A9\uFE0F",
  "rolled-back": "\u274C",
  "rollback-failed": "\u{1F6A8}",
  superseded: "\u23ED\uFE0F",
  unreadable: "\u2754",
  "timed-out": "\u231B"
};
function headline(result) {
  const { verdict, before } = result;
  const from = before === void 0 ? void 0 : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(before.version);
  const rollback = rollbackOf(result);
  const what = rollback === void 0 ? result.name : `the rollback to ${rollback} (${result.name})`;
  const rolledBack = from ?? (wasFirst(result) ? void 0 : "The previous revision");
  switch (verdict) {
    case "landed":
      if (rollback !== void 0) return `Rolled back to ${rollback} as ${result.name}`;
      return from === void 0 ? `${result.name} is live` : `${from} \u2192 ${result.name} is live`;
    case "rolled-back":
      return rolledBack === void 0 ? `Nothing is live: ${what} failed` : `${rolledBack} is live: ${what} failed and was rolled back`;
    case "rolling-back":
      return `${sentence(what)} is rolling back to ${from ?? (wasFirst(result) ? "nothing: it was the first release" : "the previous revision")}`;
    case "rollback-failed":
      return `${sentence(what)} failed, and not every service could roll back`;
    case "superseded":
      return `${sentence(what)} was superseded by another deployment`;
    case "paused":
      return `${sentence(what)} is paused by a hook waiting for its owner`;
    case "unreadable":
      return `${sentence(what)} was started and can no longer be watched`;
    default:
      if (from !== void 0) return `${from} is live: ${what} failed`;
      return wasFirst(result) ? `Nothing is live: ${what} failed` : `${sentence(what)} failed`;
  }
}
function wasFirst({ before, release }) {
  return before === void 0 && release !== void 0 && release.status !== "succeeded";
}
function rollbackOf({ release }) {
  return release?.kind === "rollback" && release.parent !== void 0 ? (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(release.parent) : void 0;
}
var sentence = (text) => text.replace(/^the /, "The ");

// src/deploy/report/undo-command.ts
function undoCommand({ app, environment }, { version }) {
  return `gh workflow run rollback.yml -f app=${app} -f environment=${environment} -f to=${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(version)}`;
}

// src/deploy/report/lead.ts
function reportLinks(run) {
  const { serverUrl, repository, runId } = run;
  return { repositoryUrl: repository === "" ? "" : `${serverUrl}/${repository}`, runId };
}
function addLead(summary, result, options) {
  summary.heading(`${ICONS[result.verdict]} ${headline(result)}`);
  addWhy(summary, result);
  addToDo(summary, result, options);
  summary.paragraph(...facts(result, options));
}
function deployRefusal(error, options) {
  const { app, environment, repositoryUrl } = options;
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .Summary */ .BD().heading(`\u274C Not deployed: ${app} in ${environment}`);
  const deployments = repositoryUrl === "" ? "" : `${repositoryUrl}/deployments`;
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .addRefusal */ .g$)(summary, error).paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("What is live: "), (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .link */ .nf)("deployments", deployments)).toString();
}
function addWhy(summary, { failure, services, cancelled }) {
  if (failure === void 0) return;
  const deaths = mergeDeaths(services);
  const explained = new Set(deaths.flatMap(({ processes }) => processes));
  const others = services.filter(
    ({ process, verdict, action }) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .isRed */ .iI)(verdict.kind) && action !== "not-begun" && !explained.has(process)
  );
  const reasons = [
    ...deaths.map(deathSentence),
    ...mergeReasons(others).map(([reason, processes]) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(processes.join(", ")), `: ${reason}`])
  ];
  const [first] = reasons;
  if (cancelled || first === void 0) summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("Why: "), failure.problem);
  else if (reasons.length === 1) summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("Why: "), ...first);
  else summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("Why:")).list(reasons);
}
function mergeReasons(services) {
  const merged = /* @__PURE__ */ new Map();
  for (const { process, verdict } of services) {
    const reason = bare(verdict.reason).replace(/arn:[^\s]{1,80}:task-definition\//g, "");
    merged.set(reason, [...merged.get(reason) ?? [], process]);
  }
  return [...merged];
}
function addToDo(summary, result, options) {
  const { failure, verdict, name } = result;
  const toDo = (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("To do: ");
  if (failure === void 0) {
    const undo = rollbackCommand(result, options);
    if (undo === void 0) return void summary.paragraph(toDo, `nothing now: ${name} is live.`);
    const button = workflowLink("Rollback", "rollback.yml", options);
    summary.paragraph(toDo, `nothing now: ${name} is live. To undo it, press `, button, " or run:");
    return void summary.code(undo, "sh");
  }
  if (verdict === "rollback-failed" && result.before !== void 0) {
    const button = workflowLink("Rollback", "rollback.yml", options);
    summary.paragraph(toDo, `bring ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(result.before.version)} back: press `, button, " or run:");
    summary.code(undoCommand(options, result.before), "sh");
    return void summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("Next: "), failure.fix, ...pageFor(result, options));
  }
  const live = isBack(verdict) ? liveNow(result) : void 0;
  const next = commandAfter(result, options, live !== void 0);
  summary.paragraph(
    toDo,
    ...live === void 0 ? [] : [`nothing now: ${live} is live. `, (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("Next: ")],
    failure.fix,
    ...pageFor(result, options),
    next === void 0 ? "" : ` ${next.says}`
  );
  if (next !== void 0) summary.code(next.command, "sh");
}
var isBack = (verdict) => verdict === "rolled-back" || verdict === "failed";
function liveNow(result) {
  const { before, verdict } = result;
  if (before !== void 0) return (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_8__/* .formatVersion */ .qh)(before.version);
  return verdict === "rolled-back" && !wasFirst(result) ? "the previous revision" : void 0;
}
function commandAfter({ verdict, services, cancelled, failure }, { runId }, isLive) {
  if (verdict === "paused") {
    const held = services.find(({ hook: hook2 }) => hook2 !== void 0);
    if (held?.deployment === void 0) return void 0;
    const hook = `--service-deployment-arn ${held.deployment} --hook-id ${held.hook}`;
    return { says: "Its answer:", command: `aws ecs continue-service-deployment ${hook} --action CONTINUE` };
  }
  if (failure === void 0 || verdict === "superseded") return void 0;
  const rerun = cancelled || verdict === "unreadable" || (0,_remedy_4a82_js__WEBPACK_IMPORTED_MODULE_1__/* .canRerun */ .B)(failure.kind);
  if (!rerun) return { says: "Then run:", command: "git push" };
  if (runId === "" || isLive && failure.kind === "set-config-var") return void 0;
  return { says: cancelled ? "Command:" : "Then run:", command: `gh run rerun ${runId}` };
}
function pageFor({ failure, verdict, subject }, options) {
  if (options.repositoryUrl === "") return [];
  if (verdict === "superseded") return [" ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .link */ .nf)("All runs", actionsUrl(options)), "."];
  if (failure?.kind === "set-config-var")
    return [" Button: ", workflowLink("Config", "config.yml", options), "."];
  return failure?.kind === "change-code" && subject.commit !== void 0 ? [" Code: ", commitLink(subject.commit, options.repositoryUrl), "."] : [];
}
var actionsUrl = ({ repositoryUrl }) => repositoryUrl === "" ? "" : `${repositoryUrl}/actions`;
var workflowLink = (name, file, { repositoryUrl }) => (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .link */ .nf)(name, repositoryUrl === "" ? "" : `${repositoryUrl}/actions/workflows/${file}`);
function rollbackCommand(result, options) {
  if (result.verdict !== "landed" || result.before === void 0) return void 0;
  return undoCommand(options, result.before);
}
function facts(result, options) {
  const { subject, url } = result;
  const { repositoryUrl, logsUrl } = options;
  const digest = /sha256:[0-9a-f]{12}/.exec(subject.image)?.[0];
  const parts = [
    [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(options.app), ` in ${options.environment}`],
    ...url === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .link */ .nf)(url, url)]],
    ...subject.commit === void 0 ? [] : [["commit ", commitLink(subject.commit, repositoryUrl)]],
    ...logsUrl === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .link */ .nf)("logs", logsUrl)]],
    ...hasButton(result, options) ? [[workflowLink("Rollback", "rollback.yml", options)]] : [],
    ...digest === void 0 ? [] : [["image ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(digest)]],
    [subject.description],
    [(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .formatElapsed */ .C7)(result.endedAt - result.startedAt)]
  ];
  return parts.flatMap((part, at) => at === 0 ? part : [" \xB7 ", ...part]);
}
var hasButton = ({ before, verdict }, { repositoryUrl }) => before !== void 0 && verdict !== "landed" && repositoryUrl !== "";
var commitLink = (commit, repositoryUrl) => repositoryUrl === "" ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(commit.slice(0, 7)) : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .link */ .nf)(commit.slice(0, 7), `${repositoryUrl}/commit/${commit}`);
var bare = (text) => text.replace(/\.$/, "");

// src/deploy/report/changes.ts
async function readChanges(ports, revisions) {
  const { taskDefinitions, log } = ports;
  try {
    const read = async (arn) => (await taskDefinitions.describe(arn))?.definition;
    const moved = revisions.filter(({ before, after }) => before !== void 0 && before !== after);
    const found = await Promise.all(
      moved.map(async ({ process, before = "", after }) => {
        const [was, is] = await Promise.all([read(before), read(after)]);
        return { process, changes: was === void 0 || is === void 0 ? [] : (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_6__/* .diffTaskDefinitions */ .n2)(was, is) };
      })
    );
    return mergeChanges(found);
  } catch (error) {
    log.warning(`The task definition changes could not be read: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .describeError */ .Uc)(error)}`);
    return [];
  }
}
function mergeChanges(found) {
  const merged = /* @__PURE__ */ new Map();
  for (const { process, changes } of found) {
    for (const change of changes) {
      const key = JSON.stringify([change.field, change.before, change.after]);
      const known = merged.get(key);
      merged.set(key, { ...change, processes: [...known?.processes ?? [], process] });
    }
  }
  return [...merged.values()];
}
function shortValue(value) {
  if (value === void 0) return "";
  const digest = /@(sha256:[0-9a-f]{12})[0-9a-f]+$/.exec(value)?.[1];
  return digest ?? (value.length <= 80 ? value : `${value.slice(0, 79)}\u2026`);
}

// src/deploy/report/notes.ts
function addGate(summary, { services }) {
  const asked = services.flatMap(({ process, gate }) => gate.map((check) => ({ process, ...check })));
  if (asked.length === 0) return;
  summary.table(
    ["", "gate of", "request", "answer", "tries"],
    asked.map(({ process, passed, url, said, attempts }) => [
      passed ? "\u2705" : "\u274C",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(process),
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(`GET ${url}`),
      said,
      String(attempts)
    ])
  );
}
function addBake(summary, { services, verdict }) {
  if (verdict !== "landed") return;
  for (const { process, verdict: own, deployment } of services) {
    if (own.shifted !== true) continue;
    summary.paragraph(
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(`${process} is still baking.`),
      " All production traffic is on the new tasks; the old ones stay until the bake time ends, and ECS shifts the traffic back if an alarm fires or the new tasks die. To watch it until it completes, re-run this job with ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)("return-at: completed"),
      deployment?.startsWith("arn:") ? ". To undo it at once:" : "."
    );
    if (deployment?.startsWith("arn:"))
      summary.code(
        `aws ecs stop-service-deployment --service-deployment-arn ${deployment} --stop-type ROLLBACK`,
        "sh"
      );
  }
}
function addEarlier(summary, { release, verdict, services }) {
  if (release !== void 0 || verdict !== "landed") return;
  const moved = services.filter(
    ({ before, taskDefinition }) => before !== void 0 && before !== taskDefinition
  );
  for (const { service, before = "" } of moved) {
    summary.paragraph(
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)("To undo"),
      ", run this action with ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(`service: ${service}`),
      " and ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(`task-definition: ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5)(before)}`),
      "."
    );
  }
}

// src/deploy/report/timeline.ts
var STEPS = [
  ["1second", 1],
  ["5second", 5],
  ["15second", 15],
  ["30second", 30],
  ["1minute", 60],
  ["2minute", 120],
  ["5minute", 300],
  ["15minute", 900],
  ["1hour", 3600],
  ["4hour", 14400]
];
function timeline(result) {
  const sections = result.services.flatMap((service) => section(service, result.startedAt));
  if (sections.length === 0) return void 0;
  const seconds = (result.endedAt - result.startedAt) / 1e3;
  const step = STEPS.find(([, length]) => seconds / length <= 12) ?? STEPS.at(-1);
  return [
    "gantt",
    "  title Seconds since the start",
    // Milliseconds: with X, seconds, Mermaid takes the start of a bar for milliseconds all the same.
    "  dateFormat x",
    // Seconds since 1970, which is when our start is.
    "  axisFormat %s",
    ...step === void 0 ? [] : [`  tickInterval ${step[0]}`],
    ...sections
  ].join("\n");
}
function section(service, startedAt) {
  const since = (at) => Math.round((at - startedAt) / 1e3) * 1e3;
  const bars = service.stages.filter((stage) => stage.to > stage.from);
  if (bars.length === 0) return [];
  const red = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .isRed */ .iI)(service.verdict.kind);
  return [
    `  section ${plain(service.process)}`,
    ...bars.map((stage, at) => {
      const kind = at === bars.length - 1 ? red ? "crit" : "active" : "done";
      const from = since(stage.from);
      return `  ${stageName(stage.name)} :${kind}, ${from}, ${Math.max(since(stage.to), from + 1e3)}`;
    })
  ];
}
function stageName(name) {
  return plain(/^[A-Z_0-9]+$/.test(name) ? name.toLowerCase().replaceAll("_", " ") : name);
}
function plain(text) {
  return text.replace(/[^\w .-]+/g, " ").trim().slice(0, 60);
}

// src/deploy/report/summary.ts
function deploymentSummary(result, options) {
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .Summary */ .BD();
  addLead(summary, result, options);
  const logs = options.logsUrl === void 0 ? void 0 : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .link */ .nf)("all logs", options.logsUrl);
  for (const death of mergeDeaths(result.services)) addLog(summary, death, logs);
  addServices(summary, result, `${options.app}-${options.environment}-`);
  addGate(summary, result);
  addBake(summary, result);
  if (result.removed.length > 0) {
    summary.paragraph("Removed (not in the release): ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(result.removed.join(", ")));
  }
  const chart = timeline(result);
  if (chart !== void 0) summary.code(chart, "mermaid");
  addChanges(summary, options.changes ?? []);
  addEarlier(summary, result);
  addWordsOfEcs(summary, result);
  return summary.toString();
}
var STRATEGIES = { BLUE_GREEN: "blue/green", CODE_DEPLOY: "CodeDeploy" };
function addServices(summary, result, prefix) {
  const revision = (taskDefinition) => {
    if (taskDefinition === void 0) return "";
    const name = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5)(taskDefinition);
    return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(name.startsWith(prefix) ? name.slice(prefix.length) : name);
  };
  const landed = result.verdict === "landed";
  summary.table(
    ["", "process", "outcome", "live now", landed ? "before" : "tried", "tasks", "strategy", "time"],
    result.services.map((service) => {
      const now = serving(service);
      const other = landed ? service.before : service.taskDefinition;
      return [
        iconOf(service),
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(service.process),
        outcomeOf(service),
        revision(now),
        other === now ? "" : revision(other),
        `${service.running}/${service.desired}`,
        STRATEGIES[service.strategy] ?? service.strategy.toLowerCase(),
        service.action === "unchanged" ? "\u2013" : (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .formatElapsed */ .C7)(service.seconds * 1e3)
      ];
    })
  );
}
function serving(service) {
  const { before, taskDefinition, verdict, back } = service;
  switch (back.kind) {
    case "gone-back":
      return before;
    case "removed":
    case "going-back":
    case "stuck":
      return void 0;
    case "stays":
      if (verdict.kind === "landed") return taskDefinition;
      return verdict.kind === "rolled-back" ? before : void 0;
  }
}
function iconOf({ verdict, back }) {
  if (back.kind === "stuck") return ICONS["rollback-failed"];
  if (back.kind === "going-back") return ICONS["rolling-back"];
  return back.kind === "stays" ? ICONS[verdict.kind] : ICONS["rolled-back"];
}
var OUTCOMES = { "rolled-back": "rolled back", "timed-out": "timed out" };
function outcomeOf({ verdict, back, action }) {
  switch (back.kind) {
    case "stays":
      if (action === "not-begun") return "not started";
      return action === "unchanged" && verdict.kind === "landed" ? "already live" : OUTCOMES[verdict.kind] ?? verdict.kind;
    case "gone-back":
      return verdict.kind === "landed" ? "landed, then rolled back" : "rolled back";
    case "going-back":
      return "rolling back";
    case "removed":
      return "new, removed";
    case "stuck":
      return "could not roll back";
  }
}
function addChanges(summary, changes) {
  if (changes.length === 0) return;
  summary.details(`What changed (${changes.length})`, (inner) => {
    inner.table(
      ["what", "before", "after", "processes"],
      changes.map((change) => [
        change.field,
        change.before === void 0 ? "\u2013" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(shortValue(change.before)),
        change.after === void 0 ? "\u2013" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .code */ .aY)(shortValue(change.after)),
        change.processes.join(", ")
      ])
    );
  });
}
function addWordsOfEcs(summary, { services }) {
  const red = services.filter(({ verdict, reasons }) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .isRed */ .iI)(verdict.kind) && reasons.length > 0);
  const words = [
    ...red.map(({ process, verdict }) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(process), `: ${verdict.reason}`]),
    ...services.flatMap(
      ({ process, back }) => back.kind === "stuck" ? [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_10__/* .bold */ .Cr)(process), ` could not roll back: ${back.reason}`]] : []
    )
  ];
  if (words.length > 0) summary.details("What ECS says", (inner) => inner.list(words));
}
function servicesOutput(result) {
  return JSON.stringify(
    result.services.map((service) => ({
      process: service.process,
      service: service.service,
      action: service.action,
      verdict: service.verdict.kind,
      reason: service.verdict.reason,
      wayBack: service.back.kind,
      taskDefinition: service.taskDefinition,
      before: service.before ?? null,
      running: service.running,
      desired: service.desired,
      seconds: service.seconds
    }))
  );
}

// src/deploy/service-mode/run-tags.ts
function deployRun(run, identity) {
  return {
    runKey: identity.runKey,
    workflow: `${run.repository}/${run.workflow}`,
    number: /^[1-9]\d*$/.test(run.runNumber) ? Number(run.runNumber) : void 0,
    .../^[0-9a-f]{40}$/.test(run.sha) ? { commit: run.sha } : {}
  };
}
function runTags(run, imageDigest) {
  return {
    "renga:run": run.runKey,
    "renga:workflow": tagValue(run.workflow),
    ...run.number === void 0 ? {} : { "renga:run-number": String(run.number) },
    ...run.commit === void 0 ? {} : { "renga:commit": run.commit },
    ...imageDigest === void 0 ? {} : { "renga:image-digest": imageDigest }
  };
}
function refuseOlder(run, service, standing) {
  const number = Number(standing.tags["renga:run-number"]);
  if (run.number === void 0 || standing.tags["renga:workflow"] !== tagValue(run.workflow)) return;
  if (!Number.isInteger(number) || number <= run.number) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(
    `Run ${run.number} is older than run ${number}, which deployed ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5)(standing.arn)} to service '${service}': an older run never replaces a newer one.`,
    { fix: "To roll back to what this run deployed, start a new run with its image or task definition." }
  );
}
function tagValue(text) {
  return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_").slice(0, 256);
}

// src/deploy/service-mode/target.ts


// src/deploy/service-mode/container.ts
function chooseContainer(document, asked) {
  const containers = document.containerDefinitions ?? [];
  const names = containers.map(({ name = "" }) => name);
  const [only] = containers;
  const chosen = asked === void 0 ? containers.find(({ name }) => name === _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_7__/* .APP_CONTAINER */ .OA) ?? (containers.length === 1 ? only : void 0) : containers.find(({ name }) => name === asked);
  if (chosen?.name !== void 0) return { ...chosen, name: chosen.name };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .InputError */ .dz(
    "container",
    asked === void 0 ? `is empty, but the task definition '${document.family ?? ""}' has several containers` : `is '${asked}', which the task definition '${document.family ?? ""}' does not have`,
    `Use one of: ${names.join(", ")}.`
  );
}
function digestOf(image) {
  return /@(sha256:[0-9a-f]{64})$/.exec(image ?? "")?.[1];
}
function logPlace({ name = "", logConfiguration }) {
  const { "awslogs-group": group, "awslogs-stream-prefix": prefix } = logConfiguration?.options ?? {};
  if (logConfiguration?.logDriver !== "awslogs" || group === void 0 || prefix === void 0)
    return void 0;
  return { group, stream: `${prefix}/${name}` };
}

// src/deploy/service-mode/target.ts
var ECR = /^(\d{12}\.dkr[.-]ecr[.-]|127\.0\.0\.1:)/;
var isEcr = ({ registry }) => ECR.test(registry);
async function pinImage(images, { container, image }) {
  if (isEcr(image)) {
    const { digest } = await images.inspect(image);
    const pinned = { ...image, digest: image.digest ?? digest };
    return { kind: "image", image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_9__/* .formatImageReference */ .my)(pinned), container };
  }
  if (image.digest !== void 0) return { kind: "image", image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_9__/* .formatImageReference */ .my)(image), container };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .InputError */ .dz(
    "image",
    `is '${(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_9__/* .formatImageReference */ .my)(image)}', a tag in a registry other than ECR`,
    "Use its digest, registry/repository@sha256:\u2026, so that what was tested is what runs."
  );
}
async function planTarget(taskDefinitions, service, wanted, run) {
  const current = await describe(taskDefinitions, currentRevision(service), service.name);
  refuseOlder(run, service.name, current);
  if (wanted.kind === "task-definition") {
    const revision = await describe(taskDefinitions, wanted.name, service.name);
    if (revision.status !== "ACTIVE") {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .InputError */ .dz(
        "task-definition",
        `is '${wanted.name}', which is ${revision.status}`,
        "Use an ACTIVE revision, or register it again."
      );
    }
    return target(revision, { kind: "registered", arn: revision.arn }, void 0);
  }
  const container = chooseContainer(current.document, wanted.container);
  if (container.image === wanted.image && current.status === "ACTIVE")
    return target(current, { kind: "registered", arn: current.arn }, wanted.container);
  const document = taskDefinitions.withImage(current.document, container.name, wanted.image);
  const composed = { ...current, document };
  const latest = await taskDefinitions.describe(current.document.family ?? "");
  if (latest !== void 0 && (0,node_util__WEBPACK_IMPORTED_MODULE_12__.isDeepStrictEqual)(plain2(latest.document), plain2(document)))
    return target(composed, { kind: "registered", arn: latest.arn }, wanted.container);
  return target(composed, { kind: "new", document, tags: ownTags(current.tags) }, wanted.container);
}
function target({ document }, revision, asked) {
  const container = chooseContainer(document, asked);
  return {
    revision,
    document,
    image: container.image ?? "",
    imageDigest: digestOf(container.image),
    logs: logPlace(container),
    secretive: (document.containerDefinitions ?? []).some(({ secrets = [] }) => secrets.length > 0)
  };
}
async function describe(taskDefinitions, name, service) {
  const found = await taskDefinitions.describe(name);
  if (found !== void 0) return found;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(`Task definition '${name}' for service '${service}' does not exist.`, {
    fix: "Use one registered in this account and region."
  });
}
function currentRevision(service) {
  const primary = service.deployments.find((one) => one.status === "PRIMARY");
  const name = service.taskDefinition ?? primary?.taskDefinition;
  if (name !== void 0) return name;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(`Service '${service.name}' has no task definition.`, {
    fix: "Set 'task-definition' to one registered by the tool that created the service."
  });
}
function ownTags(tags) {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !/^(aws|renga):/i.test(key)));
}
function plain2(document) {
  return JSON.parse(JSON.stringify(document));
}

// src/deploy/service-mode/plan-services.ts
async function planServices(ports, request, wanted) {
  const standing = await readServices(ports, request);
  const targets = await planTargets(ports, standing, wanted, request.run);
  const subject = subjectOf(request, wanted, targets);
  return { plan: await planAll(ports, standing, targets, subject, request.gate !== void 0), targets };
}
async function readServices({ services }, { cluster, services: names }) {
  const found = await services.describe(names);
  const problems = names.flatMap((name) => {
    const service = found.get(name);
    if (service === void 0) return [`service '${name}' does not exist`];
    if (service.status !== "ACTIVE") return [`service '${name}' is ${service.status}`];
    return service.controller === "EXTERNAL" ? [`service '${name}' has an EXTERNAL deployment controller`] : [];
  });
  if (problems.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .yo(`In cluster '${cluster}' ${problems.join("; ")}.`, {
      fix: "Correct 'cluster', 'service' or 'aws-region'; this action deploys existing services with the ECS or CODE_DEPLOY controller."
    });
  }
  return names.flatMap((name) => found.get(name) ?? []);
}
async function planTargets({ taskDefinitions }, standing, wanted, run) {
  const planned = await Promise.all(
    standing.map(
      async (service) => [
        service.name,
        await planTarget(taskDefinitions, service, wantedBy(service.name, wanted), run)
      ]
    )
  );
  return new Map(planned);
}
function wantedBy(service, wanted) {
  if (wanted.kind !== "revisions") return wanted;
  const name = wanted.arns.get(service);
  if (name === void 0) throw new Error(`No revision to deploy for ${service}.`);
  return { kind: "task-definition", name };
}
async function planAll(ports, standing, targets, subject, gated) {
  const all = ports.strategies;
  const steps = await Promise.all(
    standing.flatMap((service) => {
      const target2 = targets.get(service.name);
      return target2 === void 0 ? [] : [(0,_revisions_ed16_js__WEBPACK_IMPORTED_MODULE_2__/* .planService */ .$b)(all, service, target2, gated)];
    })
  );
  return { subject, imageDigest: void 0, steps, removals: [] };
}
function subjectOf({ cluster, services, environment, run }, wanted, targets) {
  const [first] = targets.values();
  const image = wanted.kind === "image" ? wanted.image : first?.image ?? "";
  return {
    name: nameOf(wanted),
    description: `${services.join(", ")} in ${cluster}`,
    app: cluster,
    environment,
    image,
    ...run.commit === void 0 ? {} : { commit: run.commit },
    runKey: run.runKey,
    release: void 0
  };
}
function nameOf(wanted) {
  switch (wanted.kind) {
    case "image":
      return shortImage(wanted.image);
    case "task-definition":
      return (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5)(wanted.name);
    case "revisions":
      return [...new Set(wanted.arns.values())].map(_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5).join(", ");
  }
}
function shortImage(image) {
  const [name = "", digest = ""] = image.slice(image.lastIndexOf("/") + 1).split("@sha256:");
  return `${name}@${digest.slice(0, 12)}`;
}

// src/deploy/service-mode/deploy-services.ts
var AT_ONCE = 5;
async function deployServices(ports, request) {
  const { clock, log } = ports;
  const { gate, returnAt, inProgress, signal } = request;
  const startedAt = clock.now();
  const deadline = startedAt + request.timeoutMinutes * 6e4;
  const { source } = request;
  const wanted = source.kind === "image" ? await pinImage(ports.images, source) : source;
  const planned = await log.group("Plan", async () => {
    let targets = /* @__PURE__ */ new Map();
    const readAndPlan = async () => {
      const drawn = await planServices(ports, request, wanted);
      targets = drawn.targets;
      return drawn.plan;
    };
    const plan2 = await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .planWhenFree */ .Cg)(ports, readAndPlan, { policy: inProgress, deadline, signal });
    for (const step of plan2.steps) log.info((0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .describeStep */ .Ey)(step));
    (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .checkGate */ .Ks)(gate, plan2, ports);
    await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .checkSteps */ .wO)(ports, plan2);
    return { plan: plan2, targets };
  });
  signal.throwIfAborted();
  const plan = await register(ports, planned.plan, planned.targets, request.run);
  request.onMoving?.((0,_revisions_ed16_js__WEBPACK_IMPORTED_MODULE_2__/* .intentOf */ .oQ)(request.cluster, plan));
  await ports.record.started(plan.subject);
  const rollouts = await log.group(
    "Rollout",
    () => (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .rollOutAll */ .Bi)(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress,
      deadline,
      startedAt,
      signal
    })
  );
  const recorder = unkept([...planned.targets.values()].some((target2) => target2.secretive));
  return (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .concludeDeployment */ .d3)(
    ports,
    { plan, serving: void 0, startedAt, url: void 0, recorder },
    rollouts
  );
}
async function register({ taskDefinitions, log }, plan, targets, run) {
  const limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_9__/* .pLimit */ .cA)(AT_ONCE);
  const registered = /* @__PURE__ */ new Map();
  const steps = await Promise.all(
    plan.steps.map(async (step) => {
      const target2 = targets.get(step.service);
      if (target2?.revision.kind !== "new" || step.action.kind !== "update") return step;
      const { document, tags } = target2.revision;
      const key = JSON.stringify(document);
      const work = registered.get(key) ?? limit(() => taskDefinitions.register(document, { ...tags, ...runTags(run, target2.imageDigest) }));
      registered.set(key, work);
      const taskDefinition = await work;
      log.info(`${step.service}: registered ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5)(taskDefinition)}`);
      const change = { ...step.action.change, taskDefinition };
      return { ...step, taskDefinition, action: { kind: "update", change } };
    })
  );
  return { ...plan, steps };
}
function unkept(secretive) {
  return {
    conclude: async () => void 0,
    maskConfigVars: async () => {
      if (secretive) throw new Error("the task definition uses secrets whose values are not known here");
    }
  };
}




/***/ }),

/***/ 6115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ecrClient)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/aws/ecr/client.ts
var ecrClient = (session) => new _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_1__/* .ECRClient */ .S7(session.client);




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




/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ planService),
/* harmony export */   Gf: () => (/* binding */ parseIntent),
/* harmony export */   _: () => (/* binding */ EcsRevisions),
/* harmony export */   oQ: () => (/* binding */ intentOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8442);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/deploy/service-mode/intent.ts
function intentOf(cluster, { subject, steps }) {
  const moving = steps.filter(({ action }) => action.kind !== "unchanged");
  return {
    cluster,
    name: subject.name,
    moves: moving.map(({ service, taskDefinition, goBackTo }) => ({
      service,
      to: taskDefinition,
      from: goBackTo
    }))
  };
}
function parseIntent(text) {
  if (text === "") return void 0;
  const value = JSON.parse(text);
  const [cluster, name] = [textOf(value, "cluster"), textOf(value, "name")];
  const moves = member(value, "moves");
  if (cluster === void 0 || name === void 0 || !Array.isArray(moves)) return void 0;
  return {
    cluster,
    name,
    moves: moves.flatMap((move) => {
      const [service, to] = [textOf(move, "service"), textOf(move, "to")];
      return service === void 0 || to === void 0 ? [] : [{ service, to, from: textOf(move, "from") }];
    })
  };
}
function textOf(value, name) {
  const text = member(value, name);
  return typeof text === "string" ? text : void 0;
}
function member(value, name) {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : void 0;
}

// src/aws/ecs/revisions.ts
var EcsRevisions = class {
  #definitions;
  constructor(session, clock) {
    this.#definitions = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .EcsTaskDefinitions */ .B$(session, clock);
  }
  async describe(name) {
    const found = await this.#definitions.read(name);
    if (found === void 0) return void 0;
    const {
      taskDefinitionArn = "",
      status = "UNKNOWN",
      revision: _revision,
      requiresAttributes: _requiresAttributes,
      compatibilities: _compatibilities,
      registeredAt: _registeredAt,
      registeredBy: _registeredBy,
      deregisteredAt: _deregisteredAt,
      deleteRequestedAt: _deleteRequestedAt,
      ...rest
    } = found.definition;
    const document = { ...rest, family: rest.family, containerDefinitions: rest.containerDefinitions };
    return { arn: taskDefinitionArn, status, document, tags: found.tags };
  }
  async register(document, tags) {
    const { arn } = await this.#definitions.register({
      ...document,
      tags: Object.entries(tags).map(([key, value]) => ({ key, value }))
    });
    return arn;
  }
  withImage(document, container, image) {
    return {
      ...document,
      containerDefinitions: document.containerDefinitions?.map(
        (one) => one.name === container ? { ...one, image } : one
      )
    };
  }
};

// src/deploy/service-mode/plan-service.ts
var UNREGISTERED = "new revision";
async function planService(all, standing, target, gate) {
  const controller = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .controllerOf */ .Oo)(standing);
  const rollout = asItIs(standing);
  const gated = gate && (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .shiftsTraffic */ .ZI)(rollout);
  const primary = standing.deployments.find((one) => one.status === "PRIMARY");
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition };
  const taskDefinition = target.revision.kind === "registered" ? target.revision.arn : UNREGISTERED;
  const base = {
    process: standing.name,
    service: standing.name,
    controller,
    taskDefinition,
    imageDigest: target.imageDigest,
    logs: target.logs,
    rollout,
    goBackTo: before?.taskDefinition === taskDefinition ? void 0 : before?.taskDefinition,
    introduced: false,
    desiredCount: standing.desiredCount,
    order: 1,
    gated,
    standing
  };
  const underWay = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyOf */ .xS)(all, controller).underWay(standing);
  const ours = underWay.find((one) => one.revision?.taskDefinition === taskDefinition);
  if (ours !== void 0) {
    const own = standing.deployments.find((one) => one.taskDefinition === taskDefinition);
    const earlier = standing.deployments.find((one) => one.id !== own?.id);
    const back = earlier && { deploymentId: earlier.id, taskDefinition: earlier.taskDefinition };
    const action = { kind: "follow", deployment: ours, deploymentId: own?.id ?? "" };
    return { ...base, action, before: back, goBackTo: back?.taskDefinition };
  }
  const serves = primary?.taskDefinition === taskDefinition && primary.rolloutState === "COMPLETED";
  if (serves && underWay.length === 0) return { ...base, action: { kind: "unchanged" }, before };
  const hook = controller === "ECS" ? (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_3__/* .gateChange */ .cq)(standing.hooks ?? [], gated) : void 0;
  const change = {
    name: standing.name,
    taskDefinition,
    rollout,
    force: standing.taskDefinition === taskDefinition,
    ...hook === void 0 ? {} : { gate: hook }
  };
  return { ...base, action: { kind: "update", change }, before };
}
function asItIs({ controller, strategy, loadBalancers: [loadBalancer] }) {
  const bound = loadBalancer === void 0 ? {} : { loadBalancer };
  return controller === "CODE_DEPLOY" ? { strategy: "CODE_DEPLOY", ...bound } : { strategy: "AS_IT_IS", says: strategy, ...bound };
}




/***/ })

};
