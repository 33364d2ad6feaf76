export const id = 4817;
export const ids = [4817];
export const modules = {

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

/***/ 4817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _promote_summary_6475_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2050);
/* harmony import */ var _descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4222);
/* harmony import */ var _own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5681);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1651);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);













































// src/release/verbs/retry.ts
async function retry(ports, request) {
  const { platform, signal } = request;
  const run = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__/* .ownCall */ .VD)(ports.ledger, request.run, () => true);
  const known = await ports.ledger.opened(run.runKey);
  let source = known?.parent === void 0 ? await newest(ports, platform) : await ports.ledger.get(known.parent);
  const release = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_3__/* .openDerived */ .WD)(ports, {
    platform,
    run,
    signal,
    isSame: () => true,
    onOpened: (opened) => request.onOpened(opened),
    decide: async () => {
      source = await newest(ports, platform);
      const config = { kind: (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_5__/* .isDead */ .XU)(source) && isAboutConfig(source) ? "pinned" : "head" };
      return { source, kind: "retry", description: (0,_descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_2__/* .retryDescription */ .Jw)(source), config };
    }
  });
  if (release === void 0 || source === void 0) throw new Error("a retry always opens a release");
  return { source, release };
}
var isAboutConfig = ({ kind }) => kind === "config" || kind === "rollback";
async function newest({ ledger }, platform) {
  const [release] = await ledger.list(1);
  const where = `${platform.app}/${platform.environment}`;
  if (release === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_34__/* .UserError */ .yo(`${where} has no release yet, so there is none to retry.`, { fix: "Deploy first." });
  }
  if (release.status !== "pending") return release;
  const run = release.runUrl === void 0 ? "" : ` (${release.runUrl})`;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_34__/* .UserError */ .yo(
    `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_14__/* .formatVersion */ .qh)(release.version)} of ${where} is pending: its run may still continue it${run}.`,
    {
      fix: "Wait for that run, or re-run its failed jobs."
    }
  );
}

// actions/retry-release/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_31__/* .Inputs */ .G(reader);
  const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_27__/* .readTarget */ ._E)(inputs);
  inputs.finish();
  return target;
}

// actions/retry-release/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_24__/* .openSession */ .f)(context, inputs);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_22__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_22__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const { source, release } = await retry((0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_9__/* .releasePorts */ .c8)(session, platform, context), {
    platform,
    run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_6__/* .stepIdentity */ .Xl)(context.run, context.action, []),
    signal: context.signal,
    // Said as soon as it has a number, so that later steps know it also when this one fails.
    onOpened: (opened) => {
      context.setOutput("release", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_14__/* .formatVersion */ .qh)(opened.version));
      context.setOutput("version", String(opened.version));
    }
  });
  context.setOutput("retry-of", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_14__/* .formatVersion */ .qh)(source.version));
  await context.writeSummary((0,_promote_summary_6475_js__WEBPACK_IMPORTED_MODULE_1__/* .retrySummary */ .j)(source, release));
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




/***/ }),

/***/ 2050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ promoteSummary),
/* harmony export */   j: () => (/* binding */ retrySummary)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4987);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/verbs/promote-summary.ts
var SHOWN = 30;
function promoteSummary(report) {
  const { platform, source, before, release, commits, missing } = report;
  const where = `${platform.app}/${platform.environment}`;
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedSummary */ .dQ)(titleOf(release), (summary) => {
    summary.table(
      ["Promoted", `${source.app}/${source.environment} \u2192 ${where}`],
      [
        ["Release", `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)} \u2192 ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version)}`],
        ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(release.image)],
        ["Commit", source.commit === void 0 ? "none" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(source.commit)],
        ["Replaces", before === void 0 ? "nothing" : served(before)],
        [
          "Config vars",
          `those of ${platform.environment} (${release.config.names.length}), version ${release.config.versionId}`
        ]
      ]
    );
    if (missing.length > 0) {
      summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)("Missing here (allowed):"), ` ${missing.join(", ")}.`);
    }
    addCommits(summary, commits, before);
    addNext(summary, release);
  });
}
var served = (release) => `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version)} (${release.description})`;
function addCommits(summary, commits, before) {
  if (commits === void 0) return;
  const since = before === void 0 ? "" : ` since ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(before.version)}`;
  if (commits.total === 0) {
    const says = commits.status === "behind" ? "It is older than the live release" : "The same commit is live here";
    summary.paragraph(`${says}: no new commits.`);
    return;
  }
  const count = commits.total === 1 ? "1 commit" : `${commits.total} commits`;
  summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`${count}${since}`, commits.url),
    commits.status === "diverged" ? "; the live release has commits that this one does not." : "."
  );
  summary.table(
    ["Commit", "Change", "By"],
    commits.commits.slice(0, SHOWN).map(({ sha, title, author, url }) => [
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(sha.slice(0, 7), url),
      title,
      author
    ])
  );
}
function retrySummary(source, release) {
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedSummary */ .dQ)(titleOf(release), (summary) => {
    summary.paragraph(
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .bold */ .Cr)((0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(source.version)),
      ` was ${source.status}${source.failure === void 0 ? "" : ` (${source.failure})`}. Same image, ${release.config.versionId === source.config.versionId ? "same config vars" : "current config vars"}.`
    );
    addNext(summary, release);
  });
}
var titleOf = ({ version, app, environment, description }) => `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(version)} of ${app}/${environment} opened: ${description}`;
function addNext(summary, release) {
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version);
  return summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(version),
    " goes live with run-release-phase and deploy-ecs-bluegreen, using ",
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`release: ${version}`),
    "."
  );
}




/***/ })

};
