export const id = 6273;
export const ids = [6273];
export const modules = {

/***/ 7628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   W2: () => (/* binding */ RUNNING),
/* harmony export */   aW: () => (/* binding */ oneOffStartedBy),
/* harmony export */   dp: () => (/* binding */ runOneOff)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4768);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7571);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6500);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9773);
/* harmony import */ var _stop_reason_c4e3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9141);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3017);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1651);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1936);
/* harmony import */ var _names_0859_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7885);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);













// src/release/phase/follow-task.ts
var TICK_MS = 2e3;
var STOPPING_MS = 18e4;
async function followTask(ports, options) {
  const { clock, runner } = ports;
  const { taskArn, taskLog, deadline, signal } = options;
  const watch = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_4__/* .TaskWatch */ .Xc(ports);
  let stopping = false;
  let until = deadline;
  for (; ; ) {
    await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .ZC)(taskLog.follow(), signal);
    const state = await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .ZC)(watch.look(taskArn), signal);
    const now = clock.now();
    if (state.stopped || stopping && now >= until) {
      await (0,_abortable_032e_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .ZC)(taskLog.lastLines(clock, signal), signal);
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
  log.info(`${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_10__/* .formatVersion */ .qh)(release.version)}, ${process.size.name}: ${request.command}`);
  const { taskArn } = await runner.start({
    taskDefinition,
    clientToken: `renga-run-${request.id}`,
    startedBy: oneOffStartedBy(request.id),
    tags: (0,_names_0859_js__WEBPACK_IMPORTED_MODULE_9__/* .releaseTags */ .dt)(release, RUN_PROCESS),
    command: [request.command],
    environment: { ...request.environment, ...ownNames(release, request.id) }
  });
  log.info(`task: ${taskArn}`);
  const taskLog = new _abortable_032e_js__WEBPACK_IMPORTED_MODULE_4__/* .TaskLog */ .kO(ports.logs, (0,_names_0859_js__WEBPACK_IMPORTED_MODULE_9__/* .logStreamName */ .wG)(RUN_PROCESS, taskArn), log, "the command");
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
  if (version !== void 0) return (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .findRelease */ .dv)(ledger, platform, version);
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
      `lists ${taken.join(", ")}, which ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_10__/* .formatVersion */ .qh)(release.version)} has as config vars`,
      "Remove them, or change them with set-config-vars."
    );
  }
  const [image] = await (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .allChecks */ .fZ)([
    ports.images.inspect((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_11__/* .parseImageReference */ .o_)(release.image)),
    ports.config.version(release.config.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_7__/* .openFactsOf */ .vL)(release)),
    (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__/* .checkCluster */ .zc)(ports.clusters, request.platform)
  ]);
  return image;
}
function checkOverrides({ command, environment, id }, release) {
  const values = Object.entries({ ...environment, ...ownNames(release, id) });
  const variables = values.map(([name, value]) => ({ name, value }));
  const length = JSON.stringify([{ name: _names_0859_js__WEBPACK_IMPORTED_MODULE_9__/* .APP_CONTAINER */ .OA, command: [command], environment: variables }]).length;
  if (length <= _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_7__/* .OVERRIDE_CHARACTERS */ .UU) return;
  const [longest] = values.sort(([, a], [, b]) => b.length - a.length);
  const variable = longest !== void 0 && longest[1].length > command.length ? longest[0] : void 0;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_12__/* .InputError */ .dz(
    variable === void 0 ? "command" : "env",
    `brings the task's overrides to ${length} characters of JSON; the ECS limit is ${_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_7__/* .OVERRIDE_CHARACTERS */ .UU}${variable === void 0 ? "" : `; the longest is ${variable}`}`,
    variable === void 0 ? "Put the command in a script in the repository, and run that." : "Set it as a config var, or put it in a file in the repository."
  );
}
var runProcess = (request, image) => ({
  type: RUN_PROCESS,
  command: request.command,
  entryPoint: (0,_launcher_342d_js__WEBPACK_IMPORTED_MODULE_3__/* .shellEntryPoint */ .L)(image.config),
  size: request.size,
  quantity: 0,
  singleton: false,
  strategy: "rolling",
  bakeMinutes: 0,
  stopTimeout: 30
});
async function register({ taskDefinitions, log }, { platform }, release, process, image) {
  const input = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_7__/* .buildTaskDefinition */ .D6)(platform, release, process, image.config);
  const { arn, known } = await (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_7__/* .registerOnce */ .xc)(taskDefinitions, release, input);
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
      return (0,_stop_reason_c4e3_js__WEBPACK_IMPORTED_MODULE_5__/* .explainStop */ .c)(end.state, tail);
    }
  }
}

// actions/run-one-off/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_2__/* .Inputs */ .G(reader);
  const target = (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_1__/* .readTarget */ ._E)(inputs);
  const command = inputs.required("command", "Use the command to run, e.g. 'rails db:seed'.");
  const size = readSize(inputs);
  const env = [...new Set(inputs.list("env"))];
  for (const name of env) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      inputs.problem("env", `contains '${name}'`, "List names only; the values come from the step's env.");
  }
  const release = inputs.optional("release");
  const version = release === void 0 ? void 0 : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_10__/* .parseVersion */ .ot)(release);
  if (release !== void 0 && version === void 0)
    inputs.problem("release", `is '${release}'`, "Use a release such as v42.");
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 340 });
  inputs.finish();
  return { ...target, command, size, env, version, timeoutSeconds: timeoutMinutes * 60 };
}
function readSize(inputs) {
  const text = inputs.optional("size");
  if (text === void 0) return _process_name_a696_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_SIZE */ ._7;
  const parsed = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSize */ .DB)(text);
  if (parsed.size !== void 0) return parsed.size;
  inputs.problem("size", `cannot be used: ${parsed.message.replace(/\.$/, "")}`, parsed.fix);
  return _process_name_a696_js__WEBPACK_IMPORTED_MODULE_8__/* .DEFAULT_SIZE */ ._7;
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
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(734);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/image/oci/launcher.ts
var LAUNCHER = "/cnb/lifecycle/launcher";
function shellEntryPoint(image) {
  const metadata = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(image.config.labels[_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILD_METADATA_LABEL */ .Ut] ?? "");
  if (typeof metadata?.["launcher"] !== "object") return ["/bin/sh", "-c"];
  const shell = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_2__/* .asObjects */ .Nt)(metadata["processes"]).map(({ command }) => typeof command === "string" ? command : (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_2__/* .asStrings */ .P7)(command)[0]).find((program) => program !== void 0 && /^(\/(usr\/)?bin\/)?(ba|da)?sh$/.test(program));
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
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3580);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4898);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6688);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4011);
/* harmony import */ var _platform_source_d966_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6709);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6272);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7571);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6500);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(3597);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9773);
/* harmony import */ var _superseded_8259_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7601);
/* harmony import */ var _stop_reason_c4e3_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(9141);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(9590);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(3017);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(1651);
/* harmony import */ var _problems_b781_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(4425);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(1936);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(6710);
/* harmony import */ var _names_0859_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(7885);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(734);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(3458);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(9403);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(9058);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(6373);
/* harmony import */ var _text_fc1d_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(2206);
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


















































// actions/run-one-off/main.ts


// src/one-off/environment.ts
var OVERRIDES_LIMIT = 8192;
function passOn(names, env, command) {
  const missing = names.filter((name) => env[name] === void 0);
  if (missing.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
      "env",
      `lists ${missing.join(", ")}, which this step's environment does not have`,
      "Add them to the step's 'env', or remove them from the input."
    );
  }
  const values = Object.fromEntries(names.map((name) => [name, env[name] ?? ""]));
  const size = JSON.stringify([
    command,
    Object.entries(values).map(([name, value]) => ({ name, value }))
  ]).length;
  if (size <= OVERRIDES_LIMIT - 512) return values;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .InputError */ .dz(
    "command",
    `and the variables of 'env' total ${size} characters; the ECS limit is ${OVERRIDES_LIMIT}, overhead included`,
    "Put the work in a script in the repository, and long values in config vars."
  );
}

// src/one-off/one-off-summary.ts
var SHOWN_LINES = 50;
function oneOffSummary({ platform, release, request, taskArn, ...end }) {
  const good = end.failure === void 0;
  const where = `${platform.app}/${platform.environment}`;
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_15__/* .Summary */ .BD().heading(`${good ? "\u2705" : "\u274C"} ${where}: ${request.command.split("\n")[0]?.slice(0, 80)}`).table(
    ["Run", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_30__/* .formatVersion */ .qh)(release.version)],
    [
      ["Command", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_15__/* .code */ .aY)(request.command)],
      ["Exit code", end.exitCode === void 0 ? "none" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_15__/* .bold */ .Cr)(String(end.exitCode))],
      ["Time", (0,_phase_summary_d779_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(end.seconds * 1e3)],
      ["Size", `${request.size.name} (${request.size.cpu / 1024} vCPU, ${request.size.memory} MiB)`],
      ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_15__/* .code */ .aY)(release.image)],
      ["Task", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_15__/* .code */ .aY)(taskArn.slice(taskArn.lastIndexOf("/") + 1))]
    ]
  );
  const { failure } = end;
  if (failure !== void 0)
    summary.paragraph(
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_15__/* .bold */ .Cr)("Why:"),
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
  const environment = passOn(inputs.env, context.env, inputs.command);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_13__/* .openSession */ .fA)(context, inputs);
  const platform = await (0,_platform_source_d966_js__WEBPACK_IMPORTED_MODULE_12__/* .loadPlatform */ .Gp)(new _platform_source_d966_js__WEBPACK_IMPORTED_MODULE_12__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_28__/* .maskConfigVars */ .pA)(new Map(Object.entries(environment)), context.log);
  const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_50__.randomUUID)();
  const ports = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .releasePorts */ .c8)(session, platform, context);
  const { signal } = context;
  const onStart = () => context.saveState(_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNNING */ .W2, id);
  const report = await (0,_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__/* .runOneOff */ .dp)(ports, { ...inputs, platform, environment, id, onStart, signal });
  context.saveState(_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNNING */ .W2, "");
  const { exitCode, failure, release, taskArn } = report;
  context.setOutput("exit-code", exitCode === void 0 ? "" : String(exitCode));
  context.setOutput("task-arn", taskArn);
  context.setOutput("release", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_30__/* .formatVersion */ .qh)(release.version));
  await context.writeSummary(oneOffSummary(report));
  if (failure === void 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_39__/* .UserError */ .yo(
    `The command failed: ${failure.reason}.`,
    failure.fix === void 0 ? {} : { fix: failure.fix }
  );
}



/***/ })

};
