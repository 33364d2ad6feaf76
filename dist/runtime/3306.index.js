export const id = 3306;
export const ids = [3306];
export const modules = {

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

/***/ 4222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ rollbackDescription),
/* harmony export */   Jw: () => (/* binding */ retryDescription),
/* harmony export */   Vi: () => (/* binding */ REFRESH_DESCRIPTION),
/* harmony export */   Z$: () => (/* binding */ promoteDescription),
/* harmony export */   x$: () => (/* binding */ configDescription)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/release/ledger/descriptions.ts
function configDescription(set, unset) {
  const parts = [
    ...set.length === 0 ? [] : [`Set ${few(set)}`],
    ...unset.length === 0 ? [] : [`${set.length === 0 ? "Unset" : "unset"} ${few(unset)}`]
  ];
  return `${parts.join(" and ")} config vars`;
}
var rollbackDescription = (target) => `Rollback to ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(target.version)}`;
function promoteDescription(source, toApp) {
  const from = source.app === toApp ? source.environment : `${source.app}/${source.environment}`;
  return `Promote ${from} ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)}`;
}
function retryDescription(source) {
  return `Retry of ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)}: ${source.description.replace(/^(?:Retry of v\d+: )+/, "")}`;
}
var REFRESH_DESCRIPTION = "Refresh attached resources";
var SHOWN = 10;
function few(names) {
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}




/***/ }),

/***/ 1673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ ineligibility),
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   Wf: () => (/* binding */ ROLLBACK_WINDOW),
/* harmony export */   zo: () => (/* binding */ defaultTarget)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/release/verbs/eligibility.ts
function ineligibility(release, kept) {
  if (release.status !== "succeeded") return release.status;
  if (!kept.images.has(release.image)) return "image-gone";
  return kept.configVersions.has(release.config.versionId) ? void 0 : "config-gone";
}
var ROLLBACK_WINDOW = 10;
function defaultTarget(newestFirst, kept) {
  const serving = newestFirst.find(({ status }) => status === "succeeded");
  return newestFirst.slice(0, ROLLBACK_WINDOW).filter((release) => ineligibility(release, kept) === void 0 || release === serving)[1];
}
async function readKept(ports, releases) {
  const succeeded = releases.filter(({ status }) => status === "succeeded");
  if (succeeded.length === 0) return { images: /* @__PURE__ */ new Set(), configVersions: /* @__PURE__ */ new Set() };
  const [images, configVersions] = await Promise.all([
    ports.imageDirectory.present([...new Set(succeeded.map(({ image }) => image))]),
    ports.config.available()
  ]);
  return { images, configVersions };
}




/***/ }),

/***/ 3306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);
/* harmony import */ var _descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4222);
/* harmony import */ var _own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5681);
/* harmony import */ var _changes_0886_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7410);
/* harmony import */ var _remedy_4a82_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9776);
/* harmony import */ var _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2291);
/* harmony import */ var _deployments_5105_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9190);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6115);
/* harmony import */ var _eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1673);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9837);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(734);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

























































// src/release/verbs/rollback-target.ts
function parseRollbackTo(text) {
  if (text === "previous") return { kind: "previous" };
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .parseVersion */ .ot)(text);
  if (version !== void 0) return { kind: "version", version };
  return /^[0-9a-f]{7,40}$/i.test(text) ? { kind: "commit", commit: text.toLowerCase() } : void 0;
}
var LOOKED_AT = 200;
async function chooseTarget(ports, platform, to, leaving) {
  const releases = await ports.ledger.list(to.kind === "commit" ? LOOKED_AT : _eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ROLLBACK_WINDOW */ .Wf * 2);
  const where = `${platform.app}/${platform.environment}`;
  if (releases.length === 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
      "to",
      `cannot be followed: ${where} has no release yet`,
      "Deploy first; there is nothing to roll back to."
    );
  const wanted = await findWanted(ports, where, releases, to);
  if (wanted !== void 0) (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__/* .assertOwnRelease */ .oo)(wanted, platform);
  const kept = await (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .readKept */ .DL)(ports, wanted === void 0 ? releases : [...releases, wanted]);
  const choice = { releases, kept, where, leaving };
  if (wanted === void 0) return previous(choice);
  const why = (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ineligibility */ .$M)(wanted, kept);
  if (why !== void 0) throw refused(wanted, why, choice);
  const serving = releases.find(({ status }) => status === "succeeded");
  if (leaving === void 0 && wanted.version === serving?.version) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz("to", `is ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(wanted.version)}, which is already live`, choices(choice));
  }
  return wanted;
}
async function findWanted({ ledger }, where, releases, to) {
  const newest = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(releases[0]?.version ?? 0);
  switch (to.kind) {
    case "previous":
      return void 0;
    case "version": {
      const found = await ledger.get(to.version);
      if (found !== void 0) return found;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
        "to",
        `is '${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(to.version)}', but ${where} has no such release: the newest is ${newest}`,
        "List the releases with list-releases."
      );
    }
    case "commit": {
      const found = releases.filter(({ commit }) => commit?.startsWith(to.commit));
      const commits = [...new Set(found.map(({ commit }) => commit))];
      if (commits.length > 1)
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
          "to",
          `is '${to.commit}', which matches ${commits.length} commits`,
          "Use more digits."
        );
      const good = found.find(({ status }) => status === "succeeded") ?? found[0];
      if (good !== void 0) return good;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
        "to",
        `is '${to.commit}', but no release of ${where} was made from that commit (the last ${releases.length} were checked)`,
        "Use a release such as v41; list-releases shows the commits."
      );
    }
  }
}
function previous(choice) {
  const { releases, kept, where, leaving } = choice;
  const found = leaving === void 0 ? (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .defaultTarget */ .zo)(releases, kept) : releases.filter(({ version }) => version < leaving.version).slice(0, _eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ROLLBACK_WINDOW */ .Wf).find((release) => (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ineligibility */ .$M)(release, kept) === void 0);
  if (found !== void 0) return found;
  const seen = releases.slice(0, _eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ROLLBACK_WINDOW */ .Wf).map((release) => {
    const why = (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ineligibility */ .$M)(release, kept);
    return `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version)} ${why === void 0 ? "is live" : SHORT[why]}`;
  });
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
    "to",
    `is 'previous', but ${where} has no earlier release to roll back to (${seen.join(", ")})`,
    "Deploy an earlier commit instead."
  );
}
var SHORT = {
  pending: "is pending",
  failed: "failed",
  expired: "expired",
  "image-gone": "no longer has an image",
  "config-gone": "no longer has config vars"
};
function refused(release, why, choice) {
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version);
  const reason = release.failure === void 0 ? "" : ` (${release.failure.replace(/\.$/, "")})`;
  const problems = {
    pending: `is ${name}, which is pending: it was never live`,
    failed: `is ${name}, which failed${reason}`,
    expired: `is ${name}, which expired${reason}: it was never live`,
    "image-gone": `is ${name}, whose image ${release.image} is no longer in the repository: a lifecycle policy may have removed it`,
    "config-gone": `is ${name}, whose config vars (version ${release.config.versionId}) Secrets Manager has deleted`
  };
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz("to", problems[why], choices(choice));
}
function choices({ releases, kept }) {
  const serving = releases.find(({ status }) => status === "succeeded");
  const eligible = releases.filter((release) => release !== serving && (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ineligibility */ .$M)(release, kept) === void 0).slice(0, _eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_9__/* .ROLLBACK_WINDOW */ .Wf).map(({ version }) => (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(version));
  return eligible.length === 0 ? "There is no release to roll back to: deploy an earlier commit instead." : `Possible targets: ${eligible.join(", ")}.`;
}

// actions/rollback-release/inputs.ts
var ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/;
var CODEDEPLOY_NAME = /^[\w.+=,@-]{1,100}$/;
var CODEDEPLOY_FORM = "a name of 1 to 100 letters, digits and . _ + = , @ -";
var REVISION = /^(previous|[\w-]{1,255}:[1-9]\d*)$/;
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_43__/* .Inputs */ .G(reader);
  const cluster = inputs.matching("cluster", ECS_NAME, "the name of a cluster, not its ARN");
  const services = inputs.list("service");
  const minutes = inputs.integer("timeout-minutes", { min: 1, max: 360 });
  const codeDeploy = {
    application: inputs.matching("codedeploy-application", CODEDEPLOY_NAME, CODEDEPLOY_FORM),
    deploymentGroup: inputs.matching("codedeploy-deployment-group", CODEDEPLOY_NAME, CODEDEPLOY_FORM)
  };
  const to = inputs.optional("to") ?? "previous";
  if (cluster === void 0 && services.length === 0) {
    const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_39__/* .readTarget */ ._E)(inputs);
    const wanted = readTo(inputs, to);
    inputs.finish();
    return { mode: "app", ...target, to: wanted, minutes, codeDeploy };
  }
  const place = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_39__/* .readPlace */ .yI)(inputs);
  if (inputs.optional("app") !== void 0)
    inputs.problem(
      "app",
      "is set, and so is 'cluster' or 'service'",
      "Set 'app' for an app environment, or 'cluster' and 'service' for existing services."
    );
  if (cluster === void 0)
    inputs.problem("cluster", "is empty, but 'service' is set", "Use the services' cluster.");
  if (services.length === 0)
    inputs.problem("service", "is empty, but 'cluster' is set", "Use the service names.");
  for (const name of services)
    if (!ECS_NAME.test(name)) inputs.problem("service", `contains '${name}'`, "Use service names, not ARNs.");
  if (!REVISION.test(to))
    inputs.problem(
      "to",
      `is '${to}'`,
      "Use 'previous', or a revision such as my-app-web:41: existing services have no releases."
    );
  inputs.finish();
  return {
    mode: "service",
    ...place,
    cluster: cluster ?? "",
    services: [...new Set(services)],
    to,
    minutes,
    codeDeploy
  };
}
function readTo(inputs, text) {
  const to = parseRollbackTo(text);
  if (to !== void 0) return to;
  const elsewhere = /^(.{1,200}?)[\s/@:]{1,4}v\d{1,15}$/.exec(text)?.[1];
  if (elsewhere === void 0) {
    inputs.problem(
      "to",
      `is '${text}'`,
      "Use 'previous', a release such as v41, or a commit of at least 7 hexadecimal digits."
    );
  } else {
    inputs.problem(
      "to",
      `is '${text}', a release of '${elsewhere}'`,
      "A rollback stays within its environment: use a release of this one, such as v41. promote-release takes a release from one environment to another."
    );
  }
  return { kind: "previous" };
}

// src/deploy/rollback/report.ts
var NOT_RESTORED = "Code, process types and config vars are rolled back. Data, attached resources, and process sizes and quantities are not.";
function describeRollback(report, where) {
  const undo = undoOf(report, where);
  return [
    `${route(report)} (as ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(report.release.version)})`,
    ...report.turnedBack === void 0 ? [] : [turnedText(report.turnedBack)],
    NOT_RESTORED,
    undo === void 0 ? noUndo(report) : `To undo, run: ${undo}`
  ];
}
function route({ from, target }) {
  const left = from === void 0 ? "nothing" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(from.version);
  return `${left} -> ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(target.version)}`;
}
function turnedText({ release, outcome, took }) {
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version);
  switch (outcome) {
    case "back":
      return `${name} was in progress and was rolled back (${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .formatElapsed */ .C7)(took)}).`;
    case "landed":
      return `${name} landed before it could be stopped; the rollback continues from it.`;
    case "going-back":
      return `${name} is still rolling back after ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .formatElapsed */ .C7)(took)}; the deploy waits for it.`;
    case "stuck":
      return `${name} could not roll back completely; the deploy of the earlier release completes it.`;
  }
}
function undoOf({ from }, where) {
  return from?.status === "succeeded" ? (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_4__/* .undoCommand */ .Eb)(where, from) : void 0;
}
function noUndo({ from }) {
  return from === void 0 ? "Nothing was live before." : `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(from.version)} was never live: to try it again, use retry-release or deploy again.`;
}
function rollbackSummary(report, where) {
  const { release } = report;
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version);
  const title = `\u21A9\uFE0F ${version} opened: rollback of ${where.app} in ${where.environment}, ${route(report)}`;
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .foldedSummary */ .dQ)(title, (summary) => addRollback(summary, report, where));
}
function addRollback(summary, report, where) {
  const { release, target, from, turnedBack } = report;
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version);
  if (turnedBack !== void 0) summary.paragraph(turnedText(turnedBack));
  const digest = (image) => image.slice(image.indexOf("@") + 1).slice(0, 19);
  const left = (show) => from === void 0 ? "" : show(from);
  summary.table(
    ["", left((one) => (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(one.version)), version],
    [
      ["Change", left((one) => one.description), release.description],
      ["Commit", left((one) => one.commit?.slice(0, 7) ?? ""), release.commit?.slice(0, 7) ?? ""],
      ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)(left((one) => digest(one.image))), (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)(digest(release.image))],
      ["Config vars", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)(left((one) => one.config.versionId)), (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)(release.config.versionId)],
      ["Processes", left((one) => processes(one)), processes(release)],
      [
        "Deployed first",
        "",
        `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(target.version)}, ${target.createdAt.slice(0, 16).replace("T", " ")}`
      ]
    ]
  );
  summary.paragraph(NOT_RESTORED);
  summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)(version),
    " goes live with run-release-phase and deploy-ecs-bluegreen, using ",
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)(`release: ${version}`),
    "."
  );
  const undo = undoOf(report, where);
  if (undo === void 0) summary.paragraph(noUndo(report));
  else summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .bold */ .Cr)("To undo:")).code(undo, "sh");
}
var processes = ({ processes: all }) => all.map(({ type }) => type).join(", ");
function rollbackRefusal({ app, environment }, error) {
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .Summary */ .BD().heading(`\u274C ${app}/${environment}: not rolled back, nothing was changed`);
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .addRefusal */ .g$)(summary, error).toString();
}
function servicesRollbackSummary(done, where) {
  if (done.kind === "deployed") {
    const { cluster, environment, repositoryUrl, runId } = where;
    return (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_4__/* .deploymentSummary */ .Aw)(done.result, { app: cluster, environment, repositoryUrl, runId });
  }
  const { services, outcome, took } = done.seen;
  const title = outcome === "back" ? "was rolled back" : outcome === "stuck" ? "could not roll back" : "is still rolling back";
  return new _summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .Summary */ .BD().heading(
    `${outcome === "back" ? "\u21A9\uFE0F" : "\u{1F6A8}"} The deployment in progress ${title} (${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .formatElapsed */ .C7)(took)})`
  ).table(
    ["service", "from", "back to", "state"],
    done.moves.map(({ service, from, to }) => [
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .bold */ .Cr)(service),
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)((0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(from)),
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_42__/* .code */ .aY)((0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(to)),
      services.find(({ process }) => process === service)?.state ?? ""
    ])
  ).toString();
}

// src/deploy/rollback/in-flight.ts
var RECENT = 10;
async function findClaimed({ ledger }, runKey) {
  return (await ledger.list(RECENT)).find(({ turnedBackBy }) => turnedBackBy === runKey);
}
async function findInFlight(ports, platform) {
  const { app, environment } = platform;
  const recent = (await ports.ledger.list(RECENT)).filter(
    (one) => one.app === app && one.environment === environment
  );
  const at = recent.findIndex(({ status }) => status === "succeeded");
  const candidates = (at < 0 ? recent : recent.slice(0, at + 1)).filter((one) => !(0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_15__/* .isDead */ .XU)(one));
  for (const release of candidates) {
    const plan = await planOf(ports, platform, release);
    if (plan?.steps.some((step) => hasBegun(step, release)) === true) return release;
  }
  return void 0;
}
async function planOf(ports, platform, release) {
  if ((0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .serviceProcesses */ .Dl)(release).some(({ taskDefinition }) => taskDefinition === void 0)) return void 0;
  return (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .readAndPlan */ .Nq)(
    ports,
    { platform },
    { ...release, status: "pending" },
    await servedBefore(ports, release)
  );
}
function hasBegun({ action, goBackTo, introduced }, { status }) {
  if (action.kind === "follow") return true;
  return status === "pending" && action.kind === "unchanged" && (goBackTo !== void 0 || introduced);
}
async function servedBefore({ ledger }, release) {
  for (let size = RECENT; ; size *= 2) {
    const releases = await ledger.list(size);
    const found = releases.find(({ version, status }) => status === "succeeded" && version < release.version);
    if (found !== void 0 || releases.length < size) return found;
  }
}
async function rollBackInFlight(ports, request, release) {
  const { clock } = ports;
  const { platform, holder } = request;
  const startedAt = clock.now();
  const claimed = await claim(ports, release, holder.id);
  if (!(0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_15__/* .isDead */ .XU)(claimed)) await tellAws(ports, request, claimed);
  const lock = { environment: `${platform.app}/${platform.environment}`, holder, ..._own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCK */ .YM };
  const rolledBack = await (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_14__/* .withDeployLock */ .J)(
    ports,
    lock,
    request.signal,
    (signal) => confirmInFlight(ports, { ...request, signal }, claimed)
  );
  return { ...rolledBack, took: clock.now() - startedAt };
}
async function claim({ ledger }, release, runKey) {
  if (release.turnedBackBy === runKey) return release;
  try {
    return await ledger.update(release.version, release.status, { turnedBackBy: runKey });
  } catch (error) {
    if (!(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .StaleReleaseError */ .j6)) throw error;
    const now = await ledger.get(release.version);
    if (now === void 0 || now.status === release.status) throw error;
    return ledger.update(release.version, now.status, { turnedBackBy: runKey });
  }
}
async function tellAws(ports, request, release) {
  const plan = await planOf(ports, request.platform, release);
  const starter = new _confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .RollbackStarter */ .KG(ports, request.signal);
  const moving = (plan?.steps ?? []).filter(
    ({ action, introduced }) => action.kind === "follow" && !introduced
  );
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version);
  ports.log.info(`${name} is in progress: rolling back ${moving.map(({ process }) => process).join(", ")}`);
  await Promise.all(
    moving.map(async (step) => {
      const { state, reason } = await starter.start(step, "rolling");
      if (state === "stuck")
        ports.log.warning(`${(0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_24__/* .familyName */ .ar)(release, step.process)} could not be rolled back: ${reason}`);
    })
  );
}
async function confirmInFlight(ports, request, claimed) {
  const release = await ports.ledger.get(claimed.version) ?? claimed;
  if ((0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_15__/* .isDead */ .XU)(release)) return { release, outcome: "back" };
  const serving = await servedBefore(ports, release);
  if (release.status === "succeeded" && await servesWhole(ports, request.platform, release))
    return { release, outcome: "landed" };
  const starter = new _confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .RollbackStarter */ .KG(ports, request.signal);
  const seen = await (0,_confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .followRollback */ .u8)(
    ports,
    request,
    () => (0,_confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .readRollback */ .XP)(ports, request, { release, serving }, starter)
  );
  const failure = "its deployment was rolled back";
  const ended = await ports.ledger.update(release.version, release.status, { status: "failed", failure }).catch((error) => {
    ports.log.warning(
      `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version)} could not be marked as failed in the ledger: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .describeError */ .Uc)(error)}`
    );
    return release;
  });
  return { release: ended, outcome: seen.outcome };
}
async function servesWhole(ports, platform, release) {
  const plan = await planOf(ports, platform, release);
  return (plan?.steps ?? []).every(({ action }) => action.kind === "unchanged");
}

// src/deploy/rollback/rollback.ts
async function rollback(ports, asked) {
  const sameAs = (release2) => isSame(ports, asked.to, release2);
  const run = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCall */ .VD)(ports.ledger, asked.run, sameAs);
  const request = { ...asked, run };
  const { platform, to } = request;
  const known = await ports.ledger.opened(run.runKey);
  const claimed = await findClaimed(ports, run.runKey);
  const inFlight = claimed ?? (known === void 0 ? await findInFlight(ports, platform) : void 0);
  let turnedBack;
  if (known === void 0) {
    const target2 = await chooseTarget(ports, platform, to, inFlight);
    await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__/* .checkDerivation */ .ub)(ports, platform, derivation(target2));
    if (inFlight !== void 0) {
      const holder = { id: run.runKey, who: run.who };
      turnedBack = await ports.log.group(
        "Rollback",
        () => rollBackInFlight(ports, { ...request, holder }, inFlight)
      );
    }
  }
  const release = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__/* .openDerived */ .WD)(ports, {
    platform,
    run,
    signal: request.signal,
    isSame: sameAs,
    decide: async () => derivation(await chooseTarget(ports, platform, to, inFlight)),
    ...request.onOpened === void 0 ? {} : { onOpened: request.onOpened }
  });
  const target = await ports.ledger.get(release?.parent ?? 0);
  if (release === void 0 || target === void 0)
    throw new Error("A rollback opens a release from another.");
  const from = inFlight ?? await servedAt(ports, release);
  return { release, target, from, turnedBack };
}
async function isSame({ ledger }, to, release) {
  switch (to.kind) {
    case "previous":
      return true;
    case "version":
      return release.parent === to.version;
    case "commit":
      return (await ledger.get(release.parent ?? 0))?.commit?.startsWith(to.commit) === true;
  }
}
var derivation = (target) => ({
  source: target,
  kind: "rollback",
  description: (0,_descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackDescription */ .FU)(target),
  config: { kind: "pinned" }
});
async function servedAt({ ledger }, { version }) {
  for (let size = 10; ; size *= 2) {
    const releases = await ledger.list(size);
    const found = releases.find((one) => one.status === "succeeded" && one.version < version);
    if (found !== void 0 || releases.length < size) return found;
  }
}

// actions/rollback-release/rollback-app.ts
async function rollbackApp(context, inputs) {
  const where = { app: inputs.app, environment: inputs.environment };
  const report = await work(context, inputs).catch(async (error) => {
    await context.writeSummary(rollbackRefusal(where, error));
    throw error;
  });
  const { release, target, from, turnedBack } = report;
  announce(context, release);
  context.setOutput("from", from === void 0 ? "" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(from.version));
  context.setOutput("to", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(target.version));
  context.setOutput("turned-back", turnedBack === void 0 ? "" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(turnedBack.release.version));
  for (const line of describeRollback(report, where)) context.log.info(line);
  await context.writeSummary(rollbackSummary(report, where));
}
async function work(context, inputs) {
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_36__/* .openSession */ .f)(context, inputs);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_34__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_34__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const { cluster, appEnvironment } = platform;
  const services = new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__/* .EcsServices */ .AI(session, { cluster, logGroup: appEnvironment.logGroup });
  const codeDeploy = new _deployments_5105_js__WEBPACK_IMPORTED_MODULE_7__/* .CodeDeployDeployments */ .v(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    ...(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_20__/* .releasePorts */ .c8)(session, platform, context),
    services,
    strategies: (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__/* .strategies */ .Wy)({ ...context, services, codeDeploy, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__/* .Elbv2Ingress */ .lC(session) })
  };
  return rollback(ports, {
    platform,
    to: inputs.to,
    run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_16__/* .stepIdentity */ .Xl)(context.run, context.action, inputs.to),
    minutes: inputs.minutes,
    signal: context.signal,
    onOpened: (release) => announce(context, release)
  });
}
function announce(context, release) {
  context.setOutput("release", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_25__/* .formatVersion */ .qh)(release.version));
  context.setOutput("version", String(release.version));
}

// src/deploy/rollback/services.ts
var LISTED_MS = 90 * 864e5;
async function rollbackServices(ports, request) {
  const standing = await readServices(ports, request);
  const moving = (await Promise.all(standing.map((service) => movesOf(ports, service)))).flat();
  if (moving.length > 0 && request.to === "previous") {
    const name = moving.map(({ to }) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(to)).join(", ");
    const intent = { cluster: request.cluster, name, moves: moving };
    const seen = await ports.log.group(
      "Rollback",
      () => (0,_confirm_rollback_642c_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmServices */ .tj)(ports, { intent, minutes: request.timeoutMinutes, signal: request.signal })
    );
    const moves2 = moving.map(({ service, to, from }) => ({ service, from: to, to: from ?? "" }));
    return { kind: "turned-back", moves: moves2, seen };
  }
  const moves = await Promise.all(standing.map((service) => targetOf(ports, service, request.to)));
  await Promise.all(moves.map((move) => checkRunnable(ports, move)));
  const arns = new Map(moves.map(({ service, to }) => [service, to]));
  const result = await (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_4__/* .deployServices */ .ul)(ports, { ...request, source: { kind: "revisions", arns } });
  return { kind: "deployed", moves, result };
}
async function readServices({ services }, { cluster, services: names }) {
  const found = await services.describe(names);
  const missing = names.filter((name) => found.get(name)?.status !== "ACTIVE");
  if (missing.length > 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
      "service",
      `lists ${missing.join(", ")}, which the cluster '${cluster}' does not have`,
      "Correct 'cluster', 'service' or 'aws-region'."
    );
  return names.flatMap((name) => found.get(name) ?? []);
}
async function movesOf(ports, service) {
  const underWay = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .strategyOf */ .xS)(ports.strategies, (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .controllerOf */ .Oo)(service)).underWay(service);
  const [forward] = underWay.filter(({ status }) => !/^ROLLBACK_|^STOP_REQUESTED$/.test(status));
  const to = forward?.revision?.taskDefinition;
  if (to === void 0) return [];
  const from = service.deployments.find(({ taskDefinition }) => taskDefinition !== to)?.taskDefinition;
  if (from === void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .UserError */ .yo(
      `Service '${service.name}' is being deployed for the first time: there is nothing to roll back to.`,
      {
        fix: "Wait for it to finish, or delete the service."
      }
    );
  return [{ service: service.name, to, from }];
}
async function targetOf(ports, service, wanted) {
  const { name } = service;
  const strategy = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .strategyOf */ .xS)(ports.strategies, (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .controllerOf */ .Oo)(service));
  const history = await strategy.history(service, ports.clock.now() - LISTED_MS);
  const from = service.deployments.find(({ status }) => status === "PRIMARY")?.taskDefinition ?? service.taskDefinition;
  if (from === void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .UserError */ .yo(`Service '${name}' has no task definition.`, { fix: "Deploy it first." });
  const good = history.flatMap((one) => one.status === "SUCCESSFUL" ? taskDefinitionOf(one) ?? [] : []);
  const earlier = [...new Set(good)].filter((arn) => arn !== from);
  const to = wanted === "previous" ? earlier[0] : earlier.find((arn) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(arn) === wanted || arn === wanted);
  if (to !== void 0) return { service: name, from, to };
  const known = earlier.length === 0 ? "No other revision was deployed successfully in the last 90 days: use deploy-ecs-bluegreen with a task definition." : `Possible targets: ${earlier.slice(0, 10).map(_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5).join(", ")}.`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
    "to",
    `is '${wanted}', but service '${name}' has no such earlier, successfully deployed revision; it runs ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(from)}`,
    known
  );
}
var taskDefinitionOf = ({ revision }) => revision?.taskDefinition;
async function checkRunnable({ taskDefinitions, images }, { service, to }) {
  const found = await taskDefinitions.describe(to);
  const name = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(to);
  if (found?.status !== "ACTIVE") {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
      "to",
      `would roll service '${service}' back to ${name}, which is ${found?.status ?? "gone"}`,
      "Use another revision, or register it again and deploy it with deploy-ecs-bluegreen."
    );
  }
  for (const { image = "" } of found.document.containerDefinitions ?? []) {
    if (!(0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_4__/* .isEcr */ .Ht)({ registry: image.split("/")[0] ?? "" }) || !image.includes("@")) continue;
    const reference = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_32__/* .parseImageReference */ .o_)(image);
    await images.inspect(reference).catch((error) => {
      if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .UserError */ .yo)) throw error;
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .InputError */ .dz(
        "to",
        `would roll service '${service}' back to ${name}, whose image ${image} cannot be used: ${error.message.replace(/^Input 'image': |\.$/g, "")}`,
        "Use another revision."
      );
    });
  }
}

// actions/rollback-release/rollback-service-mode.ts
async function rollbackServiceMode(context, inputs) {
  const { clock, log, signal } = context;
  const { cluster } = inputs;
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_36__/* .openSession */ .f)(context, inputs);
  const services = new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__/* .EcsServices */ .AI(session, { cluster, logGroup: "", container: void 0 });
  const codeDeploy = new _deployments_5105_js__WEBPACK_IMPORTED_MODULE_7__/* .CodeDeployDeployments */ .v(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    services,
    strategies: (0,_services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__/* .strategies */ .Wy)({ services, codeDeploy, ingress: new _services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__/* .Elbv2Ingress */ .lC(session), clock, log }),
    taskDefinitions: new _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_6__/* .EcsRevisions */ ._(session, clock),
    images: new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_20__/* .EcrImageInspector */ .Tm((0,_client_8302_js__WEBPACK_IMPORTED_MODULE_8__/* .ecrClient */ .G)(session), { region: session.region, signal }),
    smoke: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_10__/* .smokeClient */ .$p,
    // The GitHub deployment belongs to deploy-ecs-bluegreen: a rollback of existing services leaves it as it was.
    record: { started: async () => {
    }, succeeded: async () => {
    }, failed: async () => {
    } },
    clock,
    log
  };
  const done = await rollbackServices(ports, {
    ...inputs,
    timeoutMinutes: inputs.minutes,
    run: (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_4__/* .deployRun */ .JJ)(context.run, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_16__/* .runIdentity */ .yK)(context.run)),
    gate: void 0,
    returnAt: "completed",
    inProgress: "supersede",
    signal
  });
  const named = (pick) => done.moves.map((move) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(move[pick])).join(",");
  context.setOutput("from", named("from"));
  context.setOutput("to", named("to"));
  for (const { service, from, to } of done.moves)
    log.info(`${service}: ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(from)} -> ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_12__/* .shortTaskDefinition */ .P5)(to)}`);
  await context.writeSummary(servicesRollbackSummary(done, { ...inputs, ...(0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_4__/* .reportLinks */ .A7)(context.run) }));
  if (done.kind === "deployed") return (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_11__/* .assertLanded */ .Xo)(done.result);
  if (done.seen.outcome === "back") return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_46__/* .UserError */ .yo(
    `The deployment has not rolled back after ${inputs.minutes} min: ${done.seen.services.map(({ process, state, reason }) => `${process} ${state}${reason === void 0 ? "" : ` (${reason})`}`).join(", ")}.`,
    { fix: "Check the services in ECS, then run this step again." }
  );
}

// actions/rollback-release/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  await (inputs.mode === "app" ? rollbackApp(context, inputs) : rollbackServiceMode(context, inputs));
}



/***/ }),

/***/ 5681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VD: () => (/* binding */ ownCall),
/* harmony export */   WD: () => (/* binding */ openDerived),
/* harmony export */   YM: () => (/* binding */ LOCK),
/* harmony export */   oo: () => (/* binding */ assertOwnRelease),
/* harmony export */   ub: () => (/* binding */ checkDerivation)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1651);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/release/ledger/own-call.ts
async function ownCall(ledger, run, isSame) {
  for (let call = 1; ; call += 1) {
    const runKey = call === 1 ? run.runKey : `${run.runKey}~${call}`;
    const known = await ledger.opened(runKey);
    if (known === void 0 || await isSame(known) && !await isFollowed(ledger, known))
      return { ...run, runKey };
  }
}
async function isFollowed(ledger, known) {
  for (let size = 25; ; size *= 2) {
    const releases = await ledger.list(size);
    const later = releases.filter(({ version }) => version > known.version);
    const ended = known.status !== "pending";
    if (later.some(({ runKey }) => ended || runOf(runKey) === runOf(known.runKey))) return true;
    if (later.length < releases.length || releases.length < size) return false;
  }
}
var runOf = (runKey) => runKey.split("/", 1)[0] ?? runKey;
function refuseOther(release, wanted) {
  if (release.image !== wanted.image || release.config.versionId !== wanted.config.versionId || release.description !== wanted.description)
    throw otherCall(release);
}
function otherCall(release) {
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
    `Another job of this run just opened ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} of ${release.app}/${release.environment} (${release.description}), so this job did not open a release.`,
    {
      fix: "Run the jobs one after the other ('needs', or one concurrency group), then re-run this one."
    }
  );
}

// src/release/open/open-derived.ts
var LOCK = { leaseSeconds: 60, waitSeconds: 900 };
async function openDerived(ports, request) {
  const { platform, run } = request;
  if (await ports.ledger.opened(run.runKey) === void 0) {
    const wanted = await request.decide();
    if (wanted === void 0) return void 0;
    await checkDerivation(ports, platform, wanted);
  }
  const options = {
    environment: `${platform.app}/${platform.environment}`,
    holder: { id: run.runKey, who: run.who },
    ...LOCK
  };
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeployLock */ .J)(ports, options, request.signal, (signal) => openLocked(ports, { ...request, signal }));
}
async function openLocked(ports, request) {
  const { platform, run, signal } = request;
  await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .expirePending */ .jz)(ports, { runKey: run.runKey });
  const known = await ports.ledger.opened(run.runKey);
  if (known !== void 0) {
    if (!await request.isSame(known)) throw otherCall(known);
    return register(ports, request, known);
  }
  const wanted = await request.decide();
  if (wanted === void 0) return void 0;
  const { image, config, processes } = await checkDerivation(ports, platform, wanted);
  signal.throwIfAborted();
  const { source, kind, description } = wanted;
  const hasPhase = processes.some(({ type }) => type === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .RELEASE_PROCESS */ .kD);
  const ours = isOurs(source, platform);
  const { app, environment, version, parity, commit } = source;
  const pinned = wanted.config.kind === "new" ? await wanted.config.write() : config;
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageReference */ .my)(image),
    config: pinned,
    // A value of the repository gives way to a config var of the same name.
    defaults: without(source.defaults ?? {}, pinned.names),
    processes,
    ...parity === void 0 ? {} : { parity },
    ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .publicNamesFor */ .zg)(source, ours),
    ...source.addons === void 0 ? {} : { addons: source.addons },
    releasePhase: { status: !hasPhase ? "none" : wanted.releasePhase === "none" ? "skipped" : "pending" },
    kind,
    description,
    actor: run.actor,
    runKey: run.runKey,
    ...commit === void 0 ? {} : { commit },
    ...run.runUrl === void 0 ? {} : { runUrl: run.runUrl },
    ...ours ? { parent: version } : { promotedFrom: { app, environment, version } }
  });
  refuseOther(release, { image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageReference */ .my)(image), config: pinned, description });
  return register(ports, request, release);
}
async function register(ports, request, release) {
  ports.log.info(`release: ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} (${release.description})`);
  request.onOpened?.(release);
  if (release.status !== "pending") return release;
  const image = await ports.images.inspect((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageReference */ .o_)(release.image));
  return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .registerOrFail */ .FO)(ports, request.platform, release, image.config);
}
async function checkDerivation(ports, platform, wanted) {
  const reference = wanted.image ?? (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageReference */ .o_)(wanted.source.image);
  (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRepository */ .n_)(reference, platform);
  const [image, config, current] = await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .allChecks */ .fZ)([
    ports.images.inspect(reference),
    readConfig(ports, wanted, isOurs(wanted.source, platform)),
    ports.ledger.current(),
    (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .checkCluster */ .zc)(ports.clusters, platform)
  ]);
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .cpuArchitecture */ .uH)(image.config);
  const processes = (wanted.processes ?? keepFormation(wanted.source.processes, current)).map(
    ({ taskDefinition: _registered, ...process }) => process
  );
  (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .checkIngress */ ._t)(platform, processes);
  const { defaults, parity, commit, actor, runKey } = wanted.source;
  (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTaskDefinitions */ .CC)(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImageReference */ .my)(image.reference),
      config,
      defaults: without(defaults ?? {}, config.names),
      processes,
      ...parity === void 0 ? {} : { parity },
      ...commit === void 0 ? {} : { commit },
      actor,
      runKey
    },
    image.config
  );
  return { image: image.reference, config, processes };
}
var isOurs = (source, { app, environment }) => source.app === app && source.environment === environment;
async function readConfig(ports, { source, config }, ours) {
  const open = { ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .openFactsOf */ .vL)(source), names: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_3__/* .publicNamesFor */ .zg)(source, ours).publicConfigVars };
  switch (config.kind) {
    case "head":
      return (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_2__/* .configHead */ .jf)(ports, open);
    case "new":
      return { secretArn: source.config.secretArn, versionId: "", names: config.names };
    case "pinned": {
      const [pinned, latest] = await Promise.all([
        ports.config.version(source.config.versionId, open),
        ports.config.current(open)
      ]);
      return pinned.versionId === latest.versionId ? pinned : { ...pinned, latest: latest.versionId };
    }
  }
}
function keepFormation(processes, current) {
  const now = new Map(current?.processes.map((process) => [process.type, process]));
  return processes.map((process) => {
    const standing = now.get(process.type);
    if (standing === void 0) return process;
    const { autoscaling: _own, ...rest } = process;
    const { size, quantity, autoscaling } = standing;
    return { ...rest, size, quantity, ...autoscaling === void 0 ? {} : { autoscaling } };
  });
}
function without(values, names) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
function assertOwnRelease(release, platform) {
  if (release.app === platform.app && release.environment === platform.environment) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
    `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} is a release of ${release.app}/${release.environment}, not of ${platform.app}/${platform.environment}.`,
    { fix: "Promote it instead: promote-release takes a release from one environment to another." }
  );
}




/***/ })

};
