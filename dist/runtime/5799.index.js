export const id = 5799;
export const ids = [5799];
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

/***/ 5799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _inputs_eea7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7628);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3580);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4011);
/* harmony import */ var _platform_source_d966_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6709);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6272);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7571);
/* harmony import */ var _launcher_342d_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6500);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9773);
/* harmony import */ var _stop_reason_c4e3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9141);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3017);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1651);
/* harmony import */ var _problems_b781_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4425);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1936);
/* harmony import */ var _names_0859_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7885);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8147);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(300);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(734);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3458);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(9403);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(9058);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(3839);
/* harmony import */ var _text_fc1d_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(2206);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(5180);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(8796);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


































// actions/run-one-off/post.ts
async function main(context) {
  const id = context.readState(_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_1__/* .RUNNING */ .W2);
  if (id === "") return;
  const inputs = (0,_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(context.inputs);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .fA)(context, inputs);
  const platform = await (0,_platform_source_d966_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPlatform */ .Gp)(new _platform_source_d966_js__WEBPACK_IMPORTED_MODULE_5__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const runner = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_2__/* .EcsOneOffRunner */ .jt(session, platform);
  const left = await runner.running((0,_inputs_eea7_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOffStartedBy */ .aW)(id));
  for (const taskArn of left) {
    await runner.stop(taskArn, "The job that ran the command has finished");
    context.log.notice(`The task ${taskArn} was still running and was told to stop.`);
  }
  if (left.length === 0) context.log.info("The command's task has already stopped.");
}



/***/ }),

/***/ 734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Nt: () => (/* binding */ asObjects),
/* harmony export */   P7: () => (/* binding */ asStrings),
/* harmony export */   _T: () => (/* binding */ asStringMap),
/* harmony export */   cA: () => (/* binding */ pLimit),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   oJ: () => (/* binding */ asString),
/* harmony export */   o_: () => (/* binding */ parseImageReference)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/runtime/unknown-json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var asString = (value) => typeof value === "string" ? value : void 0;
var asStrings = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
var asObjects = (value) => Array.isArray(value) ? value.filter(isObject) : [];
var asStringMap = (value) => isObject(value) ? Object.fromEntries(
  Object.entries(value).filter((entry) => typeof entry[1] === "string")
) : {};
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// node_modules/yocto-queue/index.js
var Node=class{value;next;constructor(value){this.value=value}};var Queue=class{#head;#tail;#size;constructor(){this.clear()}enqueue(value){const node=new Node(value);if(this.#head){this.#tail.next=node;this.#tail=node}else{this.#head=node;this.#tail=node}this.#size++}dequeue(){const current=this.#head;if(!current){return}this.#head=this.#head.next;this.#size--;if(!this.#head){this.#tail=void 0}return current.value}peek(){if(!this.#head){return}return this.#head.value}clear(){this.#head=void 0;this.#tail=void 0;this.#size=0}get size(){return this.#size}*[Symbol.iterator](){let current=this.#head;while(current){yield current.value;current=current.next}}*drain(){while(this.#head){yield this.dequeue()}}};
// node_modules/p-limit/index.js
function pLimit(concurrency){let rejectOnClear=false;if(typeof concurrency==="object"){({concurrency,rejectOnClear=false}=concurrency)}validateConcurrency(concurrency);if(typeof rejectOnClear!=="boolean"){throw new TypeError("Expected `rejectOnClear` to be a boolean")}const queue=new Queue;let activeCount=0;const resumeNext=()=>{if(activeCount<concurrency&&queue.size>0){activeCount++;queue.dequeue().run()}};const next=()=>{activeCount--;resumeNext()};const run=async(function_,resolve,arguments_)=>{const result=(async()=>function_(...arguments_))();resolve(result);try{await result}catch{}next()};const enqueue=(function_,resolve,reject,arguments_)=>{const queueItem={reject};new Promise(internalResolve=>{queueItem.run=internalResolve;queue.enqueue(queueItem)}).then(run.bind(void 0,function_,resolve,arguments_));if(activeCount<concurrency){resumeNext()}};const generator=(function_,...arguments_)=>new Promise((resolve,reject)=>{enqueue(function_,resolve,reject,arguments_)});Object.defineProperties(generator,{activeCount:{get:()=>activeCount},pendingCount:{get:()=>queue.size},clearQueue:{value(){if(!rejectOnClear){queue.clear();return}const abortError=AbortSignal.abort().reason;while(queue.size>0){queue.dequeue().reject(abortError)}}},concurrency:{get:()=>concurrency,set(newConcurrency){validateConcurrency(newConcurrency);concurrency=newConcurrency;queueMicrotask(()=>{while(activeCount<concurrency&&queue.size>0){resumeNext()}})}},map:{async value(iterable,function_){const promises=[];try{Array.from(iterable,(value,index)=>{const promise=generator(function_,value,index);promises.push(promise);return promise})}catch(error){for(const promise of promises){promise.catch(()=>{})}throw error}return Promise.all(promises)}}});return generator}function validateConcurrency(concurrency){if(!((Number.isInteger(concurrency)||concurrency===Number.POSITIVE_INFINITY)&&concurrency>0)){throw new TypeError("Expected `concurrency` to be a number from 1 and up")}}
// src/image/oci/reference.ts
var DIGEST = /^sha256:[0-9a-f]{64}$/;
var REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
var TAG = /^\w[\w.-]{0,127}$/;
function parseImageReference(text) {
  const bad = (problem) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Image reference '${text}' ${problem}.`, {
    fix: "Use registry/repository:tag or registry/repository@sha256:\u2026."
  });
  const [name = "", digest, ...extra] = text.split("@");
  if (extra.length > 0) throw bad("has more than one '@'");
  if (digest !== void 0 && !DIGEST.test(digest))
    throw bad(`has the digest '${digest}', which must be sha256: and 64 hexadecimal digits`);
  const slash = name.indexOf("/");
  const registry = slash === -1 ? "" : name.slice(0, slash);
  if (!/[.:]/.test(registry) && registry !== "localhost") throw bad("has no registry");
  const rest = name.slice(slash + 1);
  const colon = rest.lastIndexOf(":");
  const repository = colon === -1 ? rest : rest.slice(0, colon);
  const tag = colon === -1 ? void 0 : rest.slice(colon + 1);
  if (!REPOSITORY.test(repository))
    throw bad(`has the repository '${repository}', which is not a valid repository name`);
  if (tag !== void 0 && !TAG.test(tag)) throw bad(`has the tag '${tag}', which is not a valid tag`);
  return {
    registry,
    repository,
    ...tag === void 0 ? {} : { tag },
    ...digest === void 0 ? {} : { digest }
  };
}
function formatImageReference(reference) {
  const name = `${reference.registry}/${reference.repository}`;
  if (reference.digest !== void 0) return `${name}@${reference.digest}`;
  return reference.tag === void 0 ? name : `${name}:${reference.tag}`;
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




/***/ })

};
