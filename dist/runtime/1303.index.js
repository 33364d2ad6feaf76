export const id = 1303;
export const ids = [1303];
export const modules = {

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

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ RollbackStarter),
/* harmony export */   QF: () => (/* binding */ describeServicesRollback),
/* harmony export */   XP: () => (/* binding */ readRollback),
/* harmony export */   j0: () => (/* binding */ confirmRollback),
/* harmony export */   tj: () => (/* binding */ confirmServices),
/* harmony export */   ts: () => (/* binding */ describeConfirmation),
/* harmony export */   u8: () => (/* binding */ followRollback)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8442);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9590);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/deploy/recovery/follow-rollback.ts
var TICK = 5e3;
var PATIENCE = 3e4;
async function followRollback({ clock, log }, { minutes, signal }, look2) {
  const startedAt = clock.now();
  for (let said = ""; ; ) {
    const services = await look2();
    const text = services.map(describe).join(", ");
    if (text !== said) log.info(`[${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .formatElapsed */ .C7)(clock.now() - startedAt).padStart(6)}] ${text}`);
    said = text;
    const took = clock.now() - startedAt;
    const moving = services.some(({ state }) => state === "going-back" || state === "stuck");
    if (!moving || took >= minutes * 6e4) {
      const stuck = services.some(({ state }) => state === "stuck");
      return { services, took, outcome: stuck ? "stuck" : moving ? "going-back" : "back" };
    }
    await clock.sleep(TICK, signal);
  }
}
var RollbackStarter = class {
  #ports;
  #all;
  #signal;
  #told = /* @__PURE__ */ new Map();
  constructor(ports, signal) {
    this.#ports = ports;
    this.#all = ports.strategies;
    this.#signal = signal;
  }
  /** Has a deployment in flight, which is none of ours: the rollback. */
  async isUnderWay(step) {
    if (step.standing === void 0) return false;
    return (await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .strategyOf */ .xS)(this.#all, step.controller).underWay(step.standing)).length > 0;
  }
  async start(step, verdict) {
    const { process } = step;
    const now = this.#ports.clock.now();
    const going = { process, state: "going-back", serving: void 0, reason: void 0 };
    if (now < (this.#told.get(process) ?? 0) + PATIENCE) return going;
    this.#told.set(process, now);
    const strategy = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .strategyOf */ .xS)(this.#all, step.controller);
    const context = { imageDigest: void 0, runKey: "", deadline: now, signal: this.#signal };
    const watched = isFollowed(step) ? await strategy.begin(step, context) : void 0;
    const started = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .rollBack */ .Fu)(this.#ports, strategy, {
      step,
      watched,
      verdict: { kind: verdict, reason: "cancelled" }
    });
    if (started.kind === "stuck") return { ...going, state: "stuck", reason: started.reason };
    return started.kind === "removed" ? { ...going, state: "removed" } : going;
  }
};
function isFollowed(step) {
  return step.action.kind === "follow";
}
function describe({ process, state, reason }) {
  return `${process}: ${state.replace("-", " ")}${reason === void 0 ? "" : ` (${reason})`}`;
}
function describeRollbackOutcome(name, to, { outcome, services, took }) {
  const named = (state) => services.filter((one) => one.state === state).map(({ process }) => process).join(" and ");
  switch (outcome) {
    case "back":
      return `${name} was cancelled and rolled back: ${to} is live (${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .formatElapsed */ .C7)(took)}).`;
    case "going-back":
      return `${name} was cancelled; ${named("going-back")} still rolling back to ${to} after ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .formatElapsed */ .C7)(took)}.`;
    case "stuck":
      return `${name} was cancelled; ${named("stuck")} could not roll back to ${to}.`;
  }
}

// src/deploy/recovery/confirm-rollback.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 30;
function confirmRollback(ports, request) {
  const { platform, holder } = request;
  const environment = `${platform.app}/${platform.environment}`;
  const lock = { environment, holder, leaseSeconds: LEASE_SECONDS, waitSeconds: WAIT_SECONDS };
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_3__/* .withDeployLock */ .J)(ports, lock, request.signal, (signal) => confirm(ports, { ...request, signal }));
}
async function confirm(ports, request) {
  const { ledger } = ports;
  const release = await ledger.get(request.version);
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(request.version);
  if (release === void 0) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`Release ${name} does not exist in this environment.`);
  const serving = await ledger.current();
  const known = { release, serving, services: [] };
  if (release.status === "succeeded") return { ...known, outcome: "landed", took: 0 };
  if (serving !== void 0 && serving.version > release.version)
    return { ...known, outcome: "superseded", took: 0 };
  const starter = new RollbackStarter(ports, request.signal);
  const seen = await followRollback(
    ports,
    request,
    () => readRollback(ports, request, { release, serving }, starter)
  );
  return { ...seen, release: await conclude(ports, release), serving };
}
async function readRollback(ports, request, known, starter) {
  const release = { ...known.release, status: "pending" };
  const plan = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .readAndPlan */ .Nq)(ports, request, release, known.serving);
  return Promise.all(
    plan.steps.map(async (step) => {
      const { process } = step;
      const stands = { process, serving: step.before?.taskDefinition, reason: void 0 };
      switch (step.action.kind) {
        case "create":
          return { ...stands, state: "removed", serving: void 0 };
        case "update":
          return { ...stands, state: await starter.isUnderWay(step) ? "going-back" : "back" };
        case "unchanged":
          if (step.goBackTo === void 0 && !step.introduced)
            return { ...stands, state: "stays", serving: step.taskDefinition };
          return starter.start(step, "landed");
        case "follow": {
          const { status } = step.action.deployment;
          const turning = /^ROLLBACK_|^STOP_REQUESTED$/.test(status) && !step.introduced;
          return turning ? { process, state: "going-back", serving: void 0, reason: void 0 } : starter.start(step, "rolling");
        }
      }
    })
  );
}
async function conclude({ ledger, log }, release) {
  if (release.status !== "pending") return release;
  return ledger.update(release.version, "pending", { status: "failed", failure: "cancelled" }).catch((error) => {
    log.warning(
      `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} could not be marked as failed in the ledger: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(error)}`
    );
    return release;
  });
}
function describeConfirmation({ release, serving, outcome, services, took }) {
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version);
  const to = serving === void 0 ? "nothing (this was the first release)" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(serving.version);
  switch (outcome) {
    case "landed":
      return `${name} had landed before it was cancelled, and is live.`;
    case "superseded":
      return `${name} was cancelled; the newer ${to} is live.`;
    case "back":
    case "going-back":
    case "stuck":
      return describeRollbackOutcome(name, to, { outcome, services, took });
  }
}

// src/deploy/service-mode/confirm.ts
async function confirmServices(ports, request) {
  const { moves } = request.intent;
  const all = ports.strategies;
  const starter = new RollbackStarter(ports, request.signal);
  return followRollback(ports, request, async () => {
    const found = await ports.services.describe(moves.map(({ service }) => service));
    return Promise.all(moves.map((move) => look(all, starter, move, found.get(move.service))));
  });
}
async function look(all, starter, move, standing) {
  const { service, to, from } = move;
  const stands = { process: service, serving: void 0, reason: void 0 };
  if (standing === void 0 || standing.status !== "ACTIVE")
    return { ...stands, state: "moved-on", reason: "the service no longer exists" };
  const planned = await (0,_revisions_ed16_js__WEBPACK_IMPORTED_MODULE_1__/* .planService */ .$b)(all, standing, asTarget(to), false);
  const step = { ...planned, goBackTo: from };
  switch (step.action.kind) {
    case "follow": {
      const turning = /^ROLLBACK_|^STOP_REQUESTED$/.test(step.action.deployment.status);
      return turning ? { ...stands, state: "going-back" } : starter.start(step, "rolling");
    }
    case "unchanged":
      return from === void 0 ? { ...stands, state: "stays", serving: to } : starter.start(step, "landed");
    default: {
      const others = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .strategyOf */ .xS)(all, step.controller).underWay(standing);
      const primary = step.before?.taskDefinition;
      const named = [...others.map(({ revision }) => revision?.taskDefinition), primary];
      const foreign = named.find((one) => one !== void 0 && one !== to && one !== from);
      if (foreign !== void 0)
        return { ...stands, state: "moved-on", reason: `to ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .shortTaskDefinition */ .P5)(foreign)}` };
      if (others.length > 0) return { ...stands, state: "going-back" };
      if (primary === to && from !== void 0) return starter.start(step, "landed");
      return { ...stands, state: primary === from ? "back" : "stays", serving: primary };
    }
  }
}
function asTarget(arn) {
  return { revision: { kind: "registered", arn }, imageDigest: void 0, logs: void 0 };
}
function describeServicesRollback({ name }, seen) {
  const { services, outcome, took } = seen;
  if (outcome !== "back") return describeRollbackOutcome(name, "the previous revision", seen);
  const serves = services.map(
    ({ process, state, serving, reason }) => state === "moved-on" ? `${process} was deployed by someone else (${reason ?? ""})` : `${process} runs ${serving === void 0 ? "nothing" : (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .shortTaskDefinition */ .P5)(serving)}`
  );
  return `${name} was cancelled and rolled back: ${serves.join(", ")} (${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_2__/* .formatElapsed */ .C7)(took)}).`;
}




/***/ }),

/***/ 1303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);
/* harmony import */ var _connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8951);
/* harmony import */ var _ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3298);
/* harmony import */ var _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2291);
/* harmony import */ var _deployments_5105_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9190);
/* harmony import */ var _app_json_d81e_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1679);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6115);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6085);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9837);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8442);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(734);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(9058);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(628);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(6373);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


























































// actions/deploy-ecs-bluegreen/confirm.ts
var MINUTES = 4;
async function cancelledRelease(context, inputs, version) {
  const { platform, ports, run } = await (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng)(context, inputs);
  const { signal } = context;
  const holder = { id: run.runKey, who: run.who };
  return {
    name: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_22__/* .formatVersion */ .qh)(version),
    record: ports.record,
    url: platform.appEnvironment.web?.url,
    confirm: async () => {
      const request = { platform, version, holder, minutes: MINUTES, signal };
      const confirmation = await (0,_confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmRollback */ .j0)(ports, request);
      return { ...confirmation, sentence: (0,_confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .describeConfirmation */ .ts)(confirmation) };
    }
  };
}
async function cancelledServices(context, inputs, intent) {
  const { ports } = await (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_2__/* .connectServiceMode */ .xx)(context, inputs);
  const { signal } = context;
  return {
    name: intent.name,
    record: ports.record,
    url: void 0,
    confirm: async () => {
      const seen = await (0,_confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmServices */ .tj)(ports, { intent, minutes: MINUTES, signal });
      return { ...seen, sentence: (0,_confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .describeServicesRollback */ .QF)(intent, seen) };
    }
  };
}

// actions/deploy-ecs-bluegreen/post.ts
async function main(context) {
  const cancelled = await readCancelled(context);
  if (cancelled === void 0) return;
  const { name, record, url } = cancelled;
  const confirmation = await context.log.group("Rollback", () => cancelled.confirm()).catch(async (error) => {
    await record.failed(`${name} was cancelled; its state is unknown`);
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_47__/* .UserError */ .yo(
      `${name} was cancelled, and its rollback could not be confirmed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_47__/* .describeError */ .Uc)(error)}`,
      {
        fix: "Run the workflow again, or check the services in ECS.",
        cause: error
      }
    );
  });
  const { outcome, sentence } = confirmation;
  if (outcome === "landed") await record.succeeded(url);
  else await record.failed(sentence);
  await context.writeSummary(confirmationSummary(confirmation));
  const settled = outcome !== "stuck" && outcome !== "going-back";
  if (!settled) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_47__/* .UserError */ .yo(sentence, { fix: "Check the services in ECS, and deploy again." });
  context.log.notice(sentence);
}
async function readCancelled(context) {
  const version = (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz)(context, _connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_2__/* .MOVING */ .zQ);
  const intent = (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_2__/* .readIntent */ .N3)(context);
  if (version === void 0 && intent === void 0) return void 0;
  const inputs = (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .TL)(context.inputs);
  if (inputs.mode === "app")
    return version === void 0 ? void 0 : cancelledRelease(context, inputs, version);
  return intent === void 0 ? void 0 : cancelledServices(context, inputs, intent);
}
function confirmationSummary({ services, outcome, sentence }) {
  const icon = outcome === "stuck" ? "\u{1F6A8}" : outcome === "landed" ? "\u2705" : "\u21A9\uFE0F";
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .Summary */ .BD().heading(`${icon} ${sentence.replace(/\.$/, "")}`);
  if (services.length === 0) return summary.toString();
  return summary.table(
    ["process", "state", "live now"],
    services.map(({ process, state, serving, reason }) => [
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .bold */ .Cr)(process),
      `${state.replace("-", " ")}${reason === void 0 ? "" : `: ${reason}`}`,
      serving === void 0 ? "" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)((0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_10__/* .shortTaskDefinition */ .P5)(serving))
    ])
  ).toString();
}



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
