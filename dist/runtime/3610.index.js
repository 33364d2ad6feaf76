export const id = 3610;
export const ids = [3610];
export const modules = {

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

/***/ 3610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3298);
/* harmony import */ var _deployments_5105_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9190);
/* harmony import */ var _scaling_65fa_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1324);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2634);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9837);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9590);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1031);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(734);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


















































// src/aws/ecs/formation.ts
var EcsFormation = class {
  #ecs;
  #scaling;
  #cluster;
  constructor(session, cluster) {
    this.#ecs = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_14__/* .ECSClient */ .Zg(session.client);
    this.#scaling = new _ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .ApplicationAutoScalingClient */ .gd(session.client);
    this.#cluster = cluster;
  }
  /**
   * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html: a desired count alone is not a
   * deployment.
   */
  async setQuantity(service, quantity) {
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_30__/* .explaining */ .SK)(
      "ecs:UpdateService",
      `service '${service}' in cluster '${this.#cluster}'`,
      () => this.#ecs.send(new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_5__/* .UpdateServiceCommand */ .kZ({ cluster: this.#cluster, service, desiredCount: quantity }))
    );
  }
  async ranges(services) {
    const action = "application-autoscaling:DescribeScalableTargets";
    const targets = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_30__/* .explaining */ .SK)(
      action,
      `the services of cluster '${this.#cluster}'`,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .everyItem */ .l5)(
        (0,_ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_1__/* .paginateDescribeScalableTargets */ .A5)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .bounded */ .Mm)(action, this.#scaling), {
          ServiceNamespace: "ecs",
          ResourceIds: services.map((service) => `service/${this.#cluster}/${service}`),
          ScalableDimension: "ecs:service:DesiredCount"
        }),
        (page) => page.ScalableTargets
      )
    );
    const kept = targets.filter(
      ({ SuspendedState: off }) => !(off?.DynamicScalingInSuspended && off.DynamicScalingOutSuspended)
    );
    return new Map(
      kept.map(({ ResourceId = "", MinCapacity: min = 0, MaxCapacity: max = Number.MAX_SAFE_INTEGER }) => [
        ResourceId.slice(ResourceId.lastIndexOf("/") + 1),
        { min, max }
      ])
    );
  }
};

// src/formation/await-quantities.ts
var TICK_MS = 5e3;
async function awaitQuantities(ports, steps, limits) {
  const { services, clock, log } = ports;
  const waiting = new Map(steps.map((step) => [step.service, step]));
  const states = /* @__PURE__ */ new Map();
  const said = /* @__PURE__ */ new Map();
  while (waiting.size > 0) {
    limits.signal.throwIfAborted();
    try {
      for (const [name, state] of await services.describe([...waiting.keys()])) states.set(name, state);
    } catch (error) {
      if (!(error instanceof _names_d51e_js__WEBPACK_IMPORTED_MODULE_7__/* .ServiceReadError */ .UQ) || error.kind === "permanent") throw error;
      log.debug(`read failed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .describeError */ .Uc)(error)}`);
    }
    for (const [name, { process, quantity }] of waiting) {
      const state = states.get(name);
      if (state === void 0) continue;
      const text = `${process.type}: ${state.runningCount} of ${quantity.after} running`;
      if (said.get(name) !== text) log.info(text);
      said.set(name, text);
      if (state.runningCount === quantity.after && state.pendingCount === 0) waiting.delete(name);
    }
    if (waiting.size === 0 || clock.now() >= limits.deadline) break;
    await clock.sleep(Math.min(TICK_MS, limits.deadline - clock.now()), limits.signal);
  }
  const reached = steps.map(async ({ service }) => {
    const state = states.get(service);
    const there = !waiting.has(service);
    const death = there || state === void 0 ? {} : await newestDeath(ports, state, limits.since);
    return [service, { there, running: state?.runningCount ?? 0, ...death }];
  });
  return new Map(await Promise.all(reached));
}
async function newestDeath({ services, log }, state, since) {
  const primary = state.deployments.find(({ status }) => status === "PRIMARY");
  if (primary === void 0) return {};
  try {
    const { id: deploymentId, taskDefinition } = primary;
    const tasks = await services.stoppedTasks({ service: state.name, deploymentId, taskDefinition, since });
    const task = tasks.find(_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_6__/* .hasFailed */ .WN);
    if (task === void 0) return {};
    const hint = (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_6__/* .explainDeath */ .A4)(task, { events: state.events.map(({ message }) => message) });
    return { why: (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_6__/* .describeDeath */ .gC)(task), ...hint === void 0 ? {} : { hint: hint.fix } };
  } catch (error) {
    log.warning(`Cannot read why tasks of '${state.name}' stopped: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .describeError */ .Uc)(error)}`);
    return {};
  }
}

// src/formation/scale-plan.ts
var isResized = ({ size: { before, after } }) => before.cpu !== after.cpu || before.memory !== after.memory;
function planScale(requests, standing, misread = []) {
  const problems = misread.map(inputError);
  const steps = requests.flatMap((request) => {
    const step = planStep(request, standing);
    if (!(step instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz)) return [step];
    problems.push(step);
    return [];
  });
  refuseAll(problems);
  return steps;
}
var inputError = ({ problem, fix }) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz("processes", problem, fix);
function refuseAll(problems) {
  const [first, ...more] = problems;
  if (first === void 0) return;
  if (more.length === 0) throw first;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz("processes", "cannot be applied", problems.map((one) => `
- ${one.message}`).join(""));
}
function planStep(request, { release, services, ranges }) {
  const { process: name, quantity, size } = request;
  const process = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_18__/* .serviceProcesses */ .Dl)(release).find(({ type }) => type === name);
  if (process === void 0) return unknown(name, release);
  const service = (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_17__/* .familyName */ .ar)(release, name);
  const state = services.get(service);
  if (state === void 0 || state.status !== "ACTIVE" || !(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_7__/* .isOurs */ .MU)(state, release)) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
      "processes",
      `lists '${name}', whose service '${service}' is not running`,
      "Deploy the release first: that creates its services."
    );
  }
  const before = state.desiredCount;
  const after = quantity === void 0 ? before : target(quantity, before);
  const problem = quantity === void 0 ? void 0 : refuse(process, { before, after, range: ranges.get(service) });
  if (problem !== void 0) return problem;
  return {
    process,
    service,
    quantity: { before, after },
    size: { before: process.size, after: size ?? process.size }
  };
}
function target({ by, count }, before) {
  if (by === "to") return count;
  return by === "up" ? before + count : before - count;
}
function refuse({ type, singleton }, { before, after, range }) {
  if (after < 0) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
      "processes",
      `subtracts ${before - after} from '${type}', which runs ${before}`,
      "Subtract less."
    );
  }
  if (singleton && after > 1) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
      "processes",
      `wants ${after} of '${type}', which must never have two tasks at once`,
      "Set it to 0 or 1; or, if two may run at once, set 'singleton: false' for it in renga.yml and deploy."
    );
  }
  if (range !== void 0 && after !== before && (after < range.min || after > range.max)) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
      "processes",
      `wants ${after} of '${type}', which autoscales between ${range.min} and ${range.max} and would be scaled back`,
      `Use ${range.min} to ${range.max}, or change 'autoscaling' of '${type}' in renga.yml and deploy.`
    );
  }
  return void 0;
}
function unknown(name, release) {
  const known = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_18__/* .serviceProcesses */ .Dl)(release).map(({ type }) => type);
  if (name === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_18__/* .RELEASE_PROCESS */ .kD) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
      "processes",
      `lists '${name}', which runs once per release`,
      "Set its size in renga.yml or app.json."
    );
  }
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
    "processes",
    `lists '${name}', which the live release does not have`,
    `${(0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_34__/* .didYouMean */ .a)(name, known)}It has ${known.join(", ")}.`
  );
}

// src/formation/scale.ts
var LEASE_SECONDS = 60;
async function scale(ports, order) {
  const { platform, holder, timeoutMinutes, signal } = order;
  const environment = `${platform.app}/${platform.environment}`;
  await readAndPlan(ports, order);
  const options = { environment, holder, leaseSeconds: LEASE_SECONDS, waitSeconds: timeoutMinutes * 60 };
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_9__/* .withDeployLock */ .J)(ports, options, signal, (held) => scaleLocked(ports, { ...order, signal: held }));
}
async function scaleLocked(ports, order) {
  const { clock, log, formation } = ports;
  const { platform, signal } = order;
  const deadline = clock.now() + order.timeoutMinutes * 6e4;
  const { release, steps } = await readAndPlan(ports, order);
  for (const step of steps) log.info(describeScaleStep(step));
  const resized = steps.filter(isResized);
  const deployment = resized.length === 0 ? void 0 : await resize(ports, order, release, resized);
  const none = { platform, release, steps, deployment, reached: /* @__PURE__ */ new Map() };
  if (deployment?.failure !== void 0) return { ...none, failure: deployment.failure };
  const changed = steps.filter(({ quantity }) => quantity.before !== quantity.after);
  const since = clock.now();
  for (const { service, quantity } of changed) {
    signal.throwIfAborted();
    await formation.setQuantity(service, quantity.after);
  }
  const reached = await awaitQuantities(ports, changed, { since, deadline, signal });
  return { ...none, release: deployment?.release ?? release, reached, failure: shortfall(changed, reached) };
}
async function readAndPlan({ ledger, services, formation }, { platform, requests, misread = [] }) {
  const release = await ledger.current();
  if (release === void 0) {
    refuseAll(misread.map(inputError));
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .UserError */ .yo(`Nothing has ever been deployed to ${platform.app}/${platform.environment}.`, {
      fix: "Deploy first: there is nothing to scale."
    });
  }
  const names = requests.map(({ process }) => (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_17__/* .familyName */ .ar)(release, process));
  const [states, ranges] = await Promise.all([services.describe(names), formation.ranges(names)]);
  const standing = { release, services: states, ranges };
  return { release, steps: planScale(requests, standing, misread) };
}
async function resize(ports, { platform, holder, timeoutMinutes, signal }, release, steps) {
  const { ledger, log } = ports;
  const image = await ports.images.inspect((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_25__/* .parseImageReference */ .o_)(release.image));
  const limit = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_25__/* .pLimit */ .cA)(5);
  const register = async (process) => {
    const step = steps.find(({ process: { type } }) => type === process.type);
    if (step === void 0) return process;
    const sized = { ...process, size: step.size.after };
    const input = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_10__/* .buildTaskDefinition */ .D6)(platform, release, sized, image.config);
    const { arn } = await (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_10__/* .registerOnce */ .xc)(ports.taskDefinitions, release, input);
    return { ...sized, taskDefinition: arn };
  };
  const processes = await log.group("Task definitions", () => limit.map(release.processes, register));
  const wanted = { ...release, processes };
  const seen = (found) => found?.version === release.version ? wanted : found;
  const result = await (0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_3__/* .deployLocked */ .yS)(
    {
      ...ports,
      ledger: {
        acquireLock: (...lock) => ledger.acquireLock(...lock),
        update: (...change) => ledger.update(...change),
        get: async (version) => seen(await ledger.get(version)),
        current: async () => seen(await ledger.current())
      },
      record: NO_RECORD,
      openRelease: () => Promise.resolve(wanted),
      resumeRelease: () => Promise.resolve(wanted)
    },
    { platform, version: release.version, holder, timeoutMinutes, signal }
  );
  if (result.failure !== void 0) return result;
  return { ...result, release: await ledger.update(release.version, "succeeded", { processes }) };
}
var NO_RECORD = {
  started: () => Promise.resolve(),
  succeeded: () => Promise.resolve(),
  failed: () => Promise.resolve()
};
function describeScaleStep(step) {
  const { process, quantity, size } = step;
  const count = quantity.before === quantity.after ? `${quantity.after} ${quantity.after === 1 ? "task" : "tasks"}` : `${quantity.before} -> ${quantity.after} tasks`;
  return `${process.type}: ${count}, ${isResized(step) ? `${size.before.name} -> ${size.after.name}` : size.after.name}`;
}
function shortfall(steps, reached) {
  const short = steps.filter(({ service }) => reached.get(service)?.there === false);
  const [first] = short;
  if (first === void 0) return void 0;
  const says = short.map(({ process, quantity, service }) => {
    const { running = 0, why } = reached.get(service) ?? {};
    return `${process.type} runs ${running} of ${quantity.after} tasks${why === void 0 ? "" : ` (${why})`}`;
  });
  const undo = short.map(({ process, quantity }) => `${process.type}=${quantity.before}`).join(" ");
  const hint = short.map(({ service }) => reached.get(service)?.hint).find((one) => one !== void 0);
  return {
    problem: `Within the time limit, ${says.join("; ")}.`,
    fix: `${hint === void 0 ? "" : `${hint} `}ECS keeps trying; to undo, scale ${undo}.`
  };
}
function undoScale({ steps }) {
  return steps.filter((step) => isResized(step) || step.quantity.before !== step.quantity.after).map(
    (step) => `${step.process.type}=${step.quantity.before}${isResized(step) ? `:${step.size.before.name}` : ""}`
  ).join(" ");
}
var scaledName = (release) => (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_18__/* .formatVersion */ .qh)(release.version);

// src/formation/scale-summary.ts
function scaleSummary(report) {
  const { platform, release, steps, failure } = report;
  const where = `${platform.app}/${platform.environment}`;
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_35__/* .Summary */ .BD().heading(
    `${failure === void 0 ? "\u2705" : "\u274C"} ${where} ${failure === void 0 ? "was scaled" : "was not scaled as requested"}`
  ).table(
    ["Process", "Tasks", "Size", "Running"],
    steps.map((step) => row(step, report))
  );
  if (failure !== void 0) summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_35__/* .bold */ .Cr)("Why:"), ` ${failure.problem} ${failure.fix}`);
  summary.paragraph(`No release was opened: ${scaledName(release)} is still live.`);
  const undo = undoScale(report);
  if (undo !== "") summary.paragraph("To undo, scale ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_35__/* .code */ .aY)(undo), ".");
  if (steps.some(isResized)) {
    summary.paragraph(
      "The size applies to this release only. To keep it, set it in renga.yml or app.json, which the next release uses."
    );
  }
  return summary.toString();
}
var arrow = (before, after) => before === after ? after : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_35__/* .bold */ .Cr)(`${before} \u2192 ${after}`);
function row(step, { reached }) {
  const { process, quantity, size, service } = step;
  return [
    process.type,
    arrow(String(quantity.before), String(quantity.after)),
    arrow(size.before.name, size.after.name),
    String(reached.get(service)?.running ?? quantity.after)
  ];
}
function formationDocument({ steps, reached, failure }) {
  return {
    ok: failure === void 0,
    processes: steps.map(({ process, quantity, size, service }) => ({
      process: process.type,
      quantity,
      size: { before: size.before.name, after: size.after.name },
      running: reached.get(service)?.running ?? null
    }))
  };
}

// src/formation/scale-request.ts
var SCALE = /^([\w-]+)([=+-]\d+)(?::([\w-]+|\d+\/\d+))?$/;
var TYPE = /^([\w-]+)=([a-z][\w-]*|\d+\/\d+)$/i;
var FORM = "Use 'web=3', 'web=3:standard-2x', 'worker+1', 'worker-1' or 'web=standard-2x'.";
function parseScale(text) {
  const requests = [];
  const problems = [];
  for (const word of text.split(/[\s,]+/).filter((part) => part !== "")) {
    const scaled = SCALE.exec(word);
    const typed = scaled === null ? TYPE.exec(word) : null;
    const [, spelling] = scaled ?? typed ?? [];
    if (spelling === void 0) {
      problems.push({ problem: `has '${word}'`, fix: FORM });
      continue;
    }
    const process = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_12__/* .canonicalProcessName */ .TH)(spelling);
    if (requests.some((request) => request.process === process)) {
      problems.push({ problem: `lists '${process}' twice`, fix: "List each process type once." });
      continue;
    }
    const size = sizeOf(scaled === null ? typed?.[2] : scaled[3], problems, scaled === null ? COUNT : "");
    const [sign, ...digits] = scaled?.[2] ?? "";
    const count = Number(digits.join(""));
    requests.push({
      process,
      ...sign === void 0 ? {} : { quantity: { by: DIRECTIONS[sign] ?? "to", count } },
      ...size === void 0 ? {} : { size }
    });
  }
  return { requests, problems };
}
var DIRECTIONS = { "=": "to", "+": "up", "-": "down" };
var COUNT = "For a number of tasks use digits, as in 'web=2'. ";
function sizeOf(text, problems, hint) {
  if (text === void 0) return void 0;
  const parsed = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_12__/* .parseSize */ .DB)(text);
  if (parsed.size !== void 0) return parsed.size;
  problems.push({
    problem: `has the size '${text}': ${parsed.message.replace(/\.$/, "")}`,
    fix: `${hint}${parsed.fix}`
  });
  return void 0;
}

// actions/scale-processes/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_36__/* .Inputs */ .G(reader);
  const target2 = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_32__/* .readTarget */ ._E)(inputs);
  const text = inputs.required("processes", "Set it, e.g. to 'web=3 worker+1'.");
  const { requests, problems } = parseScale(text);
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 120 });
  const misread = inputs.isGood && requests.length > 0 ? problems : [];
  if (misread.length === 0) for (const { problem, fix } of problems) inputs.problem("processes", problem, fix);
  inputs.finish();
  return { ...target2, requests, misread, timeoutMinutes };
}

// actions/scale-processes/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_29__/* .openSession */ .f)(context, inputs);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_27__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const { cluster, appEnvironment } = platform;
  const services = new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_5__/* .EcsServices */ .AI(session, { cluster, logGroup: appEnvironment.logGroup });
  const group = { cluster, application: void 0, deploymentGroup: void 0 };
  const codeDeploy = new _deployments_5105_js__WEBPACK_IMPORTED_MODULE_2__/* .CodeDeployDeployments */ .v(session, group);
  const ports = {
    ...(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_13__/* .releasePorts */ .c8)(session, platform, context),
    services,
    strategies: (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_5__/* .strategies */ .Wy)({ ...context, services, codeDeploy, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_5__/* .Elbv2Ingress */ .lC(session) }),
    smoke: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_5__/* .smokeClient */ .$p,
    formation: new EcsFormation(session, cluster)
  };
  const { runKey, who } = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_10__/* .runIdentity */ .yK)(context.run);
  const { signal } = context;
  const report = await scale(ports, { ...inputs, platform, holder: { id: runKey, who }, signal });
  context.setOutput("formation", JSON.stringify(formationDocument(report)));
  context.setOutput("release", scaledName(report.release));
  await context.writeSummary(scaleSummary(report));
  const { failure } = report;
  if (failure !== void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .UserError */ .yo(failure.problem, { fix: failure.fix });
}



/***/ }),

/***/ 1324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ assertDeployable),
/* harmony export */   PN: () => (/* binding */ settingsToChange),
/* harmony export */   TR: () => (/* binding */ describeSettings),
/* harmony export */   TT: () => (/* binding */ targetGroupsOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   X: () => (/* binding */ wantedSettings),
/* harmony export */   gg: () => (/* binding */ deploy),
/* harmony export */   yS: () => (/* binding */ deployLocked)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2634);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8442);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9590);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1651);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(300);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










// src/platform/descriptor.ts
function targetGroupsOf(web) {
  return web === void 0 || web.gateway !== void 0 ? [] : [web.targetGroup, web.alternateTargetGroup];
}

// src/deploy/core/scaling.ts
async function applyScaling(ports, release, before) {
  if (!(release.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__/* .FULL_HEROKU_COMPAT */ .Gq).autoscaling) return;
  const { scaling, log } = ports;
  for (const process of (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceProcesses */ .Dl)(release)) {
    const service = (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .familyName */ .ar)(release, process.type);
    const wanted = process.autoscaling;
    const had = before?.processes.find(({ type }) => type === process.type)?.autoscaling;
    if (wanted === void 0 && had === void 0) continue;
    try {
      const now = await scaling.read(service);
      if (wanted === void 0) {
        if (now === void 0) continue;
        await scaling.clear(service);
        log.info(`${process.type}: autoscaling removed; its desired count stays`);
      } else if (now === void 0 || describeScaling(now) !== describeScaling(wanted)) {
        await scaling.set(service, wanted);
        log.info(`${process.type}: scales ${describeScaling(wanted)}`);
      }
    } catch (error) {
      log.warning(`The autoscaling of ${process.type} was not changed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)}`);
    }
  }
}
function describeScaling({ min, max, cpu, memory }) {
  const targets = [
    ...cpu === void 0 ? [] : [`cpu ${cpu} %`],
    ...memory === void 0 ? [] : [`memory ${memory} %`]
  ];
  return `${min} to ${max} by ${targets.join(" and ")}`;
}

// src/deploy/core/target-groups.ts
var DEREGISTRATION_DELAY = 30;
function wantedSettings(release) {
  const parity = release.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_8__/* .FULL_HEROKU_COMPAT */ .Gq;
  const healthCheck = release.processes.find(({ type }) => type === "web")?.healthCheck;
  return {
    ...parity.deregistrationDelay ? { deregistrationDelay: DEREGISTRATION_DELAY } : {},
    ...parity.healthCheck && healthCheck !== void 0 ? { healthCheck } : {}
  };
}
function settingsToChange(group, wanted) {
  const { deregistrationDelay, healthCheck } = wanted;
  const delay = deregistrationDelay !== void 0 && group.deregistrationDelay !== deregistrationDelay;
  const health = healthCheck !== void 0 && text(group.healthCheck) !== text(healthCheck);
  if (!delay && !health) return void 0;
  return {
    ...delay ? { deregistrationDelay } : {},
    ...health ? { healthCheck } : {}
  };
}
var text = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }) => [path, interval, timeout, healthyThreshold, unhealthyThreshold].join();
function describeSettings(group, change) {
  const { deregistrationDelay, healthCheck } = change;
  const check = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }) => `${path} every ${interval} s (timeout ${timeout} s, healthy after ${healthyThreshold}, unhealthy after ${unhealthyThreshold})`;
  return [
    ...deregistrationDelay === void 0 ? [] : [`drains ${deregistrationDelay} s instead of ${group.deregistrationDelay}`],
    ...healthCheck === void 0 ? [] : [`checked at ${check(healthCheck)} instead of ${check(group.healthCheck)}`]
  ].join("; ");
}
async function applySettings(ports, arns, wanted) {
  const { targetGroups, log } = ports;
  if (arns.length === 0 || Object.keys(wanted).length === 0) return;
  try {
    for (const group of (await targetGroups.describe(arns)).values()) {
      const change = settingsToChange(group, wanted);
      if (change === void 0) continue;
      await targetGroups.change(group.arn, change);
      log.info(`target group ${nameOf(group.arn)}: ${describeSettings(group, change)}`);
    }
  } catch (error) {
    log.warning(
      `The target groups were not changed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .describeError */ .Uc)(error)} To turn this off, set in renga.yml: parity: { deregistration-delay: false, health-check: false }.`
    );
  }
}
var nameOf = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/environment-sync.ts
async function applyBeforeRollout({ targetGroups }, log, { platform, release }, plan) {
  const { web } = platform.appEnvironment;
  const step = plan.steps.find(({ process }) => process === "web");
  if (web === void 0 || step === void 0 || step.action.kind === "unchanged") return;
  const groups = targetGroupsOf(web);
  const { healthCheck, ...drain } = wantedSettings(release);
  await applySettings({ targetGroups, log }, groups, drain);
  if (healthCheck === void 0) return;
  const shifts = step.rollout.loadBalancer?.alternateTargetGroup !== void 0;
  const busy = shifts ? step.standing?.loadBalancers[0]?.targetGroup : void 0;
  await applySettings(
    { targetGroups, log },
    groups.filter((group) => group !== busy),
    { healthCheck }
  );
}
async function applyAfterRollout(environmentSync, log, { platform, release, serving }) {
  const { web } = platform.appEnvironment;
  const { targetGroups, scaling } = environmentSync;
  const { healthCheck } = wantedSettings(release);
  if (web !== void 0 && healthCheck !== void 0)
    await applySettings({ targetGroups, log }, targetGroupsOf(web), { healthCheck });
  await applyScaling({ scaling, log }, release, serving);
}

// src/deploy/plan/resolve-release.ts
async function resolveRelease(ports, version) {
  const found = version === void 0 ? await ports.openRelease() : await ports.ledger.get(version);
  const serving = await ports.ledger.current();
  const release = deployable(found, serving, version);
  const complete = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceProcesses */ .Dl)(release).every((process) => process.taskDefinition !== void 0);
  return { release: complete ? release : await ports.resumeRelease(release.version), serving };
}
async function assertDeployable(ledger, version) {
  deployable(await ledger.get(version), await ledger.current(), version);
}
function isLeftBehind(found, serving) {
  if (found.kind !== "config" && found.kind !== "refresh") return false;
  return serving?.version !== found.version && serving?.version !== found.parent;
}
function deployable(found, serving, version) {
  if (found === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Input 'release': release ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(version ?? 0)} does not exist in this environment.`,
      {
        fix: "Use the 'release' output of run-release-phase, rollback-release or promote-release."
      }
    );
  }
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(found.version);
  if (serving !== void 0 && serving.version > found.version) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Release ${name} is older than ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(serving.version)}, which is live: an older release never replaces a newer one.`,
      { fix: `To roll back to it, use rollback-release with to: ${name}.` }
    );
  }
  if (serving !== void 0 && (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuperseded */ .pe)(found, serving))
    throw (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__/* .supersededError */ .VY)(`Release ${name} was opened by`, serving);
  if (found.status !== "pending" && found.version !== serving?.version) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Release ${name} is ${found.status}${found.failure === void 0 ? "" : ` (${found.failure})`}.`,
      {
        fix: "A finished release cannot be deployed again: open a new one with run-release-phase."
      }
    );
  }
  if (isLeftBehind(found, serving)) {
    const now = serving === void 0 ? "nothing is live" : `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(serving.version)} is live`;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `Release ${name} (${found.description}) was made from ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(found.parent ?? 0)}, but ${now}: it would undo later changes.`,
      { fix: "Make the change again, based on the live release." }
    );
  }
  if (!(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .releasePhasePassed */ .X3)(found)) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
      `The release phase of ${name} is ${found.releasePhase.status}, so it cannot go live.`,
      {
        fix: "Run run-release-phase first and pass its 'release' output to this action."
      }
    );
  }
  return found;
}

// src/deploy/deploy.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 75;
async function deploy(ports, request) {
  const { platform } = request;
  if (request.version !== void 0) await assertDeployable(ports.ledger, request.version);
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_4__/* .withDeployLock */ .J)(
    ports,
    {
      environment: `${platform.app}/${platform.environment}`,
      holder: request.holder,
      leaseSeconds: LEASE_SECONDS,
      waitSeconds: WAIT_SECONDS
    },
    request.signal,
    (signal) => deployLocked(ports, { ...request, signal })
  );
}
async function deployLocked(ports, request) {
  const { clock, log } = ports;
  const { platform, signal, inProgress = "wait", returnAt = "completed" } = request;
  const startedAt = clock.now();
  const deadline = startedAt + request.timeoutMinutes * 6e4;
  const { release, serving } = await resolveRelease(ports, request.version);
  const gate = gateOf(request);
  const plan = await log.group("Plan", async () => {
    const made = await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .planWhenFree */ .Cg)(ports, () => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_3__/* .readAndPlan */ .Nq)(ports, request, release, serving), {
      policy: inProgress,
      deadline,
      signal
    });
    for (const step of made.steps) log.info((0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStep */ .Ey)(step));
    for (const service of made.removals)
      log.info(`${service.name}: no longer in the release, will be deleted at the end`);
    return made;
  });
  (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .checkGate */ .Ks)(gate, plan, ports);
  await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSteps */ .wO)(ports, plan);
  signal.throwIfAborted();
  const around = { platform, release, serving };
  if (ports.environmentSync !== void 0) await applyBeforeRollout(ports.environmentSync, log, around, plan);
  signal.throwIfAborted();
  await ports.record.started(plan.subject);
  const rollouts = await log.group(
    "Rollout",
    () => (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .rollOutAll */ .Bi)(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress,
      deadline,
      startedAt,
      signal
    })
  );
  const url = platform.appEnvironment.web?.url;
  const app = (0,_app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_1__/* .appFactsOf */ .Kz)(release, platform.appEnvironment.attachments);
  const recorder = ledgerRecorder(ports, release);
  const { environmentSync } = ports;
  const after = environmentSync === void 0 ? {} : { afterLanding: () => applyAfterRollout(environmentSync, log, around) };
  return (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_2__/* .concludeDeployment */ .d3)(ports, { plan, serving, startedAt, url, app, recorder, ...after }, rollouts);
}
function gateOf({ platform, gate = [], testUrl }) {
  if (gate.length === 0) return void 0;
  const url = testUrl ?? platform.appEnvironment.web?.testUrl;
  if (url !== void 0) return { testUrl: url, checks: gate };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(
    `Input 'gate' needs a test listener, but /renga/apps/${platform.app}/${platform.environment} has none.`,
    {
      fix: "Add 'testUrl' and 'testListenerRule' to its 'web' (docs/platform.md), or set 'gate: off'."
    }
  );
}
function ledgerRecorder({ ledger, config }, release) {
  return {
    conclude: async (status, failure) => {
      if (release.status !== "pending") return release;
      const change = { status, ...failure === void 0 ? {} : { failure } };
      return ledger.update(release.version, "pending", change);
    },
    maskConfigVars: async () => void await config.version(release.config.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_5__/* .openFactsOf */ .vL)(release))
  };
}




/***/ })

};
