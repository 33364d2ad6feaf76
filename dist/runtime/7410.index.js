export const id = 7410;
export const ids = [7410];
export const modules = {

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony export */   ul: () => (/* binding */ deployServices),
/* harmony export */   wm: () => (/* binding */ shortValue)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4987);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8442);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1651);
/* harmony import */ var _names_0859_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7885);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5180);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7975);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










// src/deploy/report/changes.ts
async function readChanges(ports, revisions) {
  const { taskDefinitions, log } = ports;
  try {
    const read = async (arn) => (await taskDefinitions.describe(arn))?.definition;
    const moved = revisions.filter(({ before, after }) => before !== void 0 && before !== after);
    const found = await Promise.all(
      moved.map(async ({ process, before = "", after }) => {
        const [was, is] = await Promise.all([read(before), read(after)]);
        return { process, changes: was === void 0 || is === void 0 ? [] : (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .diffTaskDefinitions */ .n2)(was, is) };
      })
    );
    return mergeChanges(found);
  } catch (error) {
    log.warning(`The task definition changes could not be read: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)}`);
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
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)(process),
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`GET ${url}`),
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
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)(`${process} is still baking.`),
      " All production traffic is on the new tasks; the old ones stay until the bake time ends, and ECS shifts the traffic back if an alarm fires or the new tasks die. To watch it until it completes, re-run this job with ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)("return-at: completed"),
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
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)("To undo"),
      ", run this action with ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`service: ${service}`),
      " and ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`task-definition: ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5)(before)}`),
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

// src/deploy/report/undo-command.ts
function undoCommand({ app, environment }, { version }) {
  return `gh workflow run rollback.yml -f app=${app} -f environment=${environment} -f to=${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(version)}`;
}

// src/deploy/report/summary.ts
function headline(result) {
  const to = result.name;
  const from = result.before === void 0 ? void 0 : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(result.before.version);
  const target2 = from ?? (result.release === void 0 ? "the previous revision" : "nothing: it was the first release");
  switch (result.verdict) {
    case "landed":
      return from === void 0 ? `${to} is live` : `${from} \u2192 ${to} is live`;
    case "rolled-back":
      return `${to} rolled back to ${from ?? "the previous revision"}`;
    case "rolling-back":
      return `${to} is rolling back to ${target2}`;
    case "rollback-failed":
      return `${to} failed, and not every service could roll back`;
    case "superseded":
      return `${to} was superseded by another deployment`;
    case "paused":
      return `${to} is paused by a hook waiting for its owner`;
    case "unreadable":
      return `${to} was started and can no longer be watched`;
    default:
      if (from !== void 0) return `${to} failed; ${from} is live`;
      return result.release === void 0 ? `${to} failed` : `${to} failed; nothing was live before`;
  }
}
function deploymentSummary(result, options) {
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .Summary */ .BD().heading(`${ICONS[result.verdict]} ${headline(result)}`);
  summary.paragraph(...facts(result, options));
  addWhy(summary, result);
  addServices(summary, result, `${options.app}-${options.environment}-`);
  addGate(summary, result);
  addBake(summary, result);
  if (result.removed.length > 0) {
    summary.paragraph("Removed (not in the release): ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(result.removed.join(", ")));
  }
  const chart = timeline(result);
  if (chart !== void 0) summary.code(chart, "mermaid");
  addChanges(summary, options.changes ?? []);
  for (const death of mergeDeaths(result.services)) addDeath(summary, death);
  addUndo(summary, result, options);
  addEarlier(summary, result);
  return summary.toString();
}
var ICONS = {
  landed: "\u2705",
  rolling: "\u23F3",
  paused: "\u23F8\uFE0F",
  failed: "\u274C",
  "rolling-back": "\u21A9\uFE0F",
  "rolled-back": "\u21A9\uFE0F",
  "rollback-failed": "\u{1F6A8}",
  superseded: "\u23ED\uFE0F",
  unreadable: "\u2754",
  "timed-out": "\u231B"
};
var STRATEGIES = { BLUE_GREEN: "blue/green", CODE_DEPLOY: "CodeDeploy" };
function facts(result, options) {
  const { subject, url } = result;
  const digest = /sha256:[0-9a-f]{12}/.exec(subject.image)?.[0];
  const parts = [
    [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)(options.app), ` in ${options.environment}`],
    [(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .formatElapsed */ .C7)(result.endedAt - result.startedAt)],
    ...digest === void 0 ? [] : [["image ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(digest)]],
    ...subject.commit === void 0 ? [] : [["commit ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(subject.commit.slice(0, 7))]],
    [subject.description],
    ...url === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(url, url)]]
  ];
  return parts.flatMap((part, at) => at === 0 ? part : [" \xB7 ", ...part]);
}
function addWhy(summary, result) {
  const { failure, services } = result;
  if (failure === void 0) return;
  const red = services.filter(({ verdict }) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .isRed */ .iI)(verdict.kind));
  const words = red.map((service) => {
    const { process, verdict, reasons } = service;
    const [death] = reasons;
    const line = (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .tellingLine */ .c$)(death?.log ?? []);
    const how = death === void 0 ? "" : `: ${(0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDeath */ .gC)(death.task)}`;
    const said = line === void 0 ? [] : [", its log says ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(line.slice(0, 200))];
    return [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)(process), `: ${bare(verdict.reason)}${how}`, ...said];
  });
  summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)(result.cancelled ? "Cancelled." : "Why"));
  if (words.length === 0 || result.cancelled) summary.paragraph(failure.problem);
  else summary.list(words);
  summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)("Fix:"), ` ${failure.fix}`);
}
function addServices(summary, result, prefix) {
  const revision = (taskDefinition) => {
    if (taskDefinition === void 0) return "";
    const name = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_4__/* .shortTaskDefinition */ .P5)(taskDefinition);
    return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name.startsWith(prefix) ? name.slice(prefix.length) : name);
  };
  const landed = result.verdict === "landed";
  summary.table(
    ["", "process", "outcome", "live now", landed ? "before" : "tried", "tasks", "strategy", "time"],
    result.services.map((service) => {
      const now = serving(service);
      const other = landed ? service.before : service.taskDefinition;
      return [
        iconOf(service),
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)(service.process),
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
      return `could not roll back: ${back.reason}`;
  }
}
function addChanges(summary, changes) {
  if (changes.length === 0) return;
  summary.details(`What changed (${changes.length})`, (inner) => {
    inner.table(
      ["what", "before", "after", "processes"],
      changes.map((change) => [
        change.field,
        change.before === void 0 ? "\u2013" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(shortValue(change.before)),
        change.after === void 0 ? "\u2013" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(shortValue(change.after)),
        change.processes.join(", ")
      ])
    );
  });
}
function mergeDeaths(services) {
  const merged = /* @__PURE__ */ new Map();
  for (const { process, reasons } of services) {
    for (const reason of reasons) {
      const key = `${(0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDeath */ .gC)(reason.task)}
${(0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .tellingLine */ .c$)(reason.log)?.replace(/[0-9a-f]{4,}|\d+/g, "#")}`;
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
function addDeath(summary, { processes, reason, tasks }) {
  const count = tasks === 1 ? "1 task" : `${tasks} tasks`;
  summary.details(`${processes.join(", ")}: ${(0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDeath */ .gC)(reason.task)} (${count})`, (inner) => {
    if (reason.hint !== void 0) inner.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)("Fix:"), ` ${reason.hint}`);
    inner.paragraph("Last lines of task ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(reason.task.id), ":");
    if (reason.log.length === 0) inner.paragraph("The container wrote nothing to its log.");
    else inner.code(reason.log.join("\n"));
  });
}
function addUndo(summary, result, options) {
  if (result.verdict !== "landed" || result.before === void 0) return;
  summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)("To undo"), " (", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)("or from the Actions page", options.actionsUrl), "):");
  summary.code(rollbackCommand(result, options) ?? "", "sh");
}
function rollbackCommand(result, options) {
  if (result.verdict !== "landed" || result.before === void 0) return void 0;
  return undoCommand(options, result.before);
}
var bare = (text) => text.replace(/\.$/, "");
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
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
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
  const chosen = asked === void 0 ? containers.find(({ name }) => name === _names_0859_js__WEBPACK_IMPORTED_MODULE_6__/* .APP_CONTAINER */ .OA) ?? (containers.length === 1 ? only : void 0) : containers.find(({ name }) => name === asked);
  if (chosen?.name !== void 0) return { ...chosen, name: chosen.name };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz(
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
    return { kind: "image", image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_8__/* .formatImageReference */ .my)(pinned), container };
  }
  if (image.digest !== void 0) return { kind: "image", image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_8__/* .formatImageReference */ .my)(image), container };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz(
    "image",
    `is '${(0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_8__/* .formatImageReference */ .my)(image)}', a tag in a registry other than ECR`,
    "Use its digest, registry/repository@sha256:\u2026, so that what was tested is what runs."
  );
}
async function planTarget(taskDefinitions, service, wanted, run) {
  const current = await describe(taskDefinitions, currentRevision(service), service.name);
  refuseOlder(run, service.name, current);
  if (wanted.kind === "task-definition") {
    const revision = await describe(taskDefinitions, wanted.name, service.name);
    if (revision.status !== "ACTIVE") {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz(
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
  if (latest !== void 0 && (0,node_util__WEBPACK_IMPORTED_MODULE_10__.isDeepStrictEqual)(plain2(latest.document), plain2(document)))
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
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(`Task definition '${name}' for service '${service}' does not exist.`, {
    fix: "Use one registered in this account and region."
  });
}
function currentRevision(service) {
  const primary = service.deployments.find((one) => one.status === "PRIMARY");
  const name = service.taskDefinition ?? primary?.taskDefinition;
  if (name !== void 0) return name;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(`Service '${service.name}' has no task definition.`, {
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
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(`In cluster '${cluster}' ${problems.join("; ")}.`, {
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
      return target2 === void 0 ? [] : [(0,_revisions_ed16_js__WEBPACK_IMPORTED_MODULE_1__/* .planService */ .$b)(all, service, target2, gated)];
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
  request.onMoving?.((0,_revisions_ed16_js__WEBPACK_IMPORTED_MODULE_1__/* .intentOf */ .oQ)(request.cluster, plan));
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
  const limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_8__/* .pLimit */ .cA)(AT_ONCE);
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




/***/ })

};
