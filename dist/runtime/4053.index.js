export const id = 4053;
export const ids = [4053];
export const modules = {

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ ProgramMissingError),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   gY: () => (/* binding */ OutputTail),
/* harmony export */   mB: () => (/* binding */ runProgram),
/* harmony export */   mU: () => (/* binding */ withoutColours),
/* harmony export */   zm: () => (/* binding */ streamProgram)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6272);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1421);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6193);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/runtime/child-environment.ts
var PASSED_ON = /^(PATH|HOME|USER|LOGNAME|SHELL|PWD|TMPDIR|TMP|TEMP|TZ|TERM|LANG|LANGUAGE|LC_\w+|XDG_\w+|SSL_CERT_(FILE|DIR)|(https?|no|all|ftp)_proxy)$/i;
var SETTINGS = {
  docker: /^(SSH_AUTH_SOCK|DOCKER_(HOST|CONTEXT|CONFIG|CERT_PATH|TLS\w*|API_VERSION|DEFAULT_PLATFORM|BUILDKIT))$/,
  git: /^GIT_CONFIG\w*$/,
  npm: /^(npm_config_(?!_|otp$|key$)\w+|NODE_EXTRA_CA_CERTS)$/i
};
var GITHUBS = /^(ACTIONS_|GITHUB_|INPUT_|STATE_|GH_)/i;
function childEnvironment(env, program) {
  const passes = (name) => program === "registry" ? !GITHUBS.test(name) : PASSED_ON.test(name) || SETTINGS[program].test(name);
  return Object.fromEntries(
    Object.entries(env).flatMap(
      ([name, value]) => value !== void 0 && passes(name) ? [[name, value]] : []
    )
  );
}

// src/buildpacks/child-process.ts





// src/buildpacks/output-tail.ts
var OutputTail = class {
  #lines = [];
  #limit;
  constructor(limit) {
    this.#limit = limit;
  }
  add(line) {
    const plain = withoutColours(line).trimEnd();
    if (plain === "") return;
    this.#lines.push(plain);
    if (this.#lines.length > this.#limit) this.#lines.shift();
  }
  get lines() {
    return this.#lines;
  }
  /** Indented, one per line; a word when nothing was said. */
  toString() {
    return this.#lines.length === 0 ? "  (no output)" : this.#lines.map((line) => `  ${line}`).join("\n");
  }
};
var withoutColours = (line) => line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, "");

// src/buildpacks/child-process.ts
var ProgramMissingError = class extends Error {
  name = "ProgramMissingError";
};
async function runProgram(command, args, options) {
  options.signal.throwIfAborted();
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_2__.spawn)(command, [...args], {
    stdio: [options.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
    detached: true,
    ...options.cwd === void 0 ? {} : { cwd: options.cwd },
    env: { ...options.set, ...childEnvironment(options.env, options.program) }
  });
  const onAbort = () => terminate(child);
  options.signal.addEventListener("abort", onAbort, { once: true });
  try {
    const errors = new OutputTail(20);
    const collected = [];
    const { onLine } = options;
    readLines(child.stderr, (line) => {
      errors.add(line);
      onLine?.(line);
    });
    readLines(child.stdout, (line) => {
      if (onLine === void 0) collected.push(line);
      else onLine(line);
    });
    const ended = exitOf(command, child);
    ended.catch(() => {
    });
    const fed = await feed(child, options.input);
    const code = await ended;
    options.signal.throwIfAborted();
    if (fed !== void 0 && !isBrokenPipe(fed)) throw fed;
    return { code, stdout: collected.join("\n"), errors };
  } finally {
    options.signal.removeEventListener("abort", onAbort);
  }
}
async function* streamProgram(command, args, options) {
  options.signal.throwIfAborted();
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_2__.spawn)(command, [...args], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    env: childEnvironment(options.env, options.program)
  });
  const onAbort = () => terminate(child);
  options.signal.addEventListener("abort", onAbort, { once: true });
  const ended = exitOf(command, child);
  ended.catch(() => {
  });
  try {
    const errors = new OutputTail(20);
    readLines(child.stderr, (line) => errors.add(line));
    for await (const chunk of child.stdout) {
      if (chunk instanceof Uint8Array) yield chunk;
    }
    const code = await ended;
    options.signal.throwIfAborted();
    if (code !== 0) throw options.failed(code, errors);
  } finally {
    options.signal.removeEventListener("abort", onAbort);
    if (child.exitCode === null) terminate(child);
  }
}
async function feed(child, input) {
  if (input === void 0 || child.stdin === null) return void 0;
  try {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(input, { objectMode: false }), child.stdin);
    return void 0;
  } catch (error) {
    child.stdin.destroy();
    return error;
  }
}
function exitOf(command, child) {
  return new Promise((resolve, reject) => {
    child.on(
      "error",
      (cause) => reject(new ProgramMissingError(`'${command}' cannot be run: ${cause.message}`, { cause }))
    );
    child.on("close", (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
  });
}
function terminate(child) {
  if (child.pid === void 0) return;
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    child.kill("SIGTERM");
  }
}
function readLines(stream, onLine) {
  if (stream === null) return;
  const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_5__.StringDecoder("utf8");
  let rest = "";
  stream.on("data", (chunk) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  stream.on("end", () => {
    const last = rest + decoder.end();
    if (last !== "") onLine(last);
  });
}
var SIGNALS = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGKILL: 9,
  SIGPIPE: 13,
  SIGTERM: 15
};
var signalNumber = (signal) => signal === null ? 0 : SIGNALS[signal] ?? 0;
var isBrokenPipe = (error) => ["EPIPE", "ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"].includes((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) ?? "");




/***/ }),

/***/ 4419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ SecretsConfigEditor)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5844);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6272);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/UpdateSecretVersionStageCommand.js
var UpdateSecretVersionStageCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* ._mw02 */ .qA,"UpdateSecretVersionStage",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .UpdateSecretVersionStage$ */ .gO){};
// src/aws/secrets/config-editor.ts
var SecretsConfigEditor = class {
  #client;
  #secret;
  #log;
  #redactor;
  constructor(session, secretArn, log) {
    this.#redactor = session.redactor;
    this.#client = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretsManagerClient */ ._H(session.client);
    this.#secret = secretArn;
    this.#log = log;
  }
  async read(versionId, open) {
    if (open !== void 0) this.#redactor?.open(open);
    return (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigVars */ .fl)(this.#client, this.#secret, versionId, this.#log);
  }
  async write(vars, token) {
    const names = [...vars.keys()].sort();
    const SecretString = JSON.stringify(Object.fromEntries(names.map((name) => [name, vars.get(name)])));
    const answer = await this.#call("secretsmanager:PutSecretValue", async () => {
      try {
        return await this.#client.send(
          new _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_1__/* .PutSecretValueCommand */ .c({ SecretId: this.#secret, ClientRequestToken: token, SecretString })
        );
      } catch (error) {
        if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .isAwsError */ .m_)(error, "ResourceExistsException")) throw error;
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo("This step already wrote different config vars in this run.", {
          fix: "Start a new run instead of re-running this one with other values.",
          cause: error
        });
      }
    });
    return { secretArn: answer.ARN ?? this.#secret, versionId: answer.VersionId ?? token, names };
  }
  versions() {
    return (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .listVersions */ .yO)(this.#client, this.#secret);
  }
  async addLabel(label, versionId) {
    await this.#stage({ VersionStage: label, MoveToVersionId: versionId });
  }
  async removeLabel(label, versionId) {
    await this.#stage({ VersionStage: label, RemoveFromVersionId: versionId });
  }
  /** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html */
  async #stage(change) {
    await this.#call(
      "secretsmanager:UpdateSecretVersionStage",
      () => this.#client.send(new UpdateSecretVersionStageCommand({ SecretId: this.#secret, ...change }))
    );
  }
  #call(iamAction, call) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_3__/* .explaining */ .SK)(iamAction, `the secret '${this.#secret}'`, call);
  }
};




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

/***/ 4053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _phase_summary_d779_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5168);
/* harmony import */ var _config_editor_9ca3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4419);
/* harmony import */ var _migrations_34d4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8025);
/* harmony import */ var _child_process_1b02_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5664);
/* harmony import */ var _remedy_4a82_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9776);
/* harmony import */ var _app_json_d81e_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1679);
/* harmony import */ var _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5844);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3597);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9773);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2634);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(3527);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(1455);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);























































// src/release/phase/database-snapshot.ts

var TICK_MS = 1e4;
var LIMIT_MINUTES = 60;
function parseDatabase(text) {
  const [, prefix, id = ""] = /^(cluster:|instance:)?([a-z](?:-?[a-z0-9])*)$/i.exec(text) ?? [];
  if (id === "" || id.length > 63) return void 0;
  return { kind: prefix === "cluster:" ? "cluster" : "instance", id };
}
function snapshotName(release) {
  const { app, environment, version, runKey, createdAt } = release;
  const unique = (0,node_crypto__WEBPACK_IMPORTED_MODULE_55__.createHash)("sha256").update(`${runKey}#${createdAt}`).digest("hex").slice(0, 8);
  const words = `renga-${app}-${environment}`.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 200);
  return `${words.replace(/-$/, "")}-${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_24__/* .formatVersion */ .qh)(version)}-${unique}`;
}
async function snapshotDatabase(ports, database, release, signal) {
  const { snapshots, clock, log } = ports;
  const name = snapshotName(release);
  log.info(`snapshot of ${database.id}: ${name}`);
  await snapshots.create(database, name, (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_23__/* .releaseTags */ .dt)(release, _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_24__/* .RELEASE_PROCESS */ .kD));
  const begun = clock.now();
  const deadline = begun + LIMIT_MINUTES * 6e4;
  let said = "";
  for (; ; ) {
    signal.throwIfAborted();
    const state = await snapshots.look(database, name).catch((error) => {
      if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_24__/* .TransientReadError */ .Fk) return void 0;
      throw error;
    });
    if (state?.status === "available") {
      log.info(`the snapshot completed after ${Math.round((clock.now() - begun) / 1e3)} s`);
      return name;
    }
    if (state !== void 0 && state.status !== "creating" && state.status !== "pending") {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_44__/* .UserError */ .yo(`The snapshot ${name} of ${database.id} is '${state.status}'.`, {
        fix: "Check the database's events in the RDS console, then run the workflow again."
      });
    }
    if (clock.now() >= deadline) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_44__/* .UserError */ .yo(
        `The snapshot ${name} of ${database.id} did not complete within ${LIMIT_MINUTES} min (${state?.percent ?? 0} %).`,
        { fix: "Run the workflow again when it has, or leave 'snapshot-of' empty." }
      );
    }
    const progress = state === void 0 ? said : `${state.status}, ${state.percent} %`;
    if (progress !== said) log.info(progress);
    said = progress;
    await clock.sleep(TICK_MS, signal);
  }
}

// actions/run-release-phase/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_41__/* .Inputs */ .G(reader);
  const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_37__/* .readTarget */ ._E)(inputs);
  const source = readSource(inputs);
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 60 });
  const skip = inputs.choice("release-phase", ["run", "skip"]) === "skip";
  const size = readSize(inputs);
  const snapshotOf = readDatabase(inputs);
  inputs.finish();
  return { ...target, source, workingDirectory, timeoutSeconds: timeoutMinutes * 60, skip, size, snapshotOf };
}
function readSize(inputs) {
  const text = inputs.optional("size");
  const found = text === void 0 ? void 0 : (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_18__/* .parseSize */ .DB)(text);
  if (found?.size !== void 0 || found === void 0) return found?.size;
  inputs.problem("size", `cannot be used: ${found.message.replace(/\.$/, "")}`, found.fix);
  return void 0;
}
function readDatabase(inputs) {
  const text = inputs.optional("snapshot-of");
  const database = text === void 0 ? void 0 : parseDatabase(text);
  if (text !== void 0 && database === void 0) {
    inputs.problem(
      "snapshot-of",
      `is '${text}'`,
      "Use the identifier of a DB instance, e.g. my-app-db, or of a cluster, e.g. cluster:my-app."
    );
  }
  return database;
}
var DESCRIPTION = 1e3;
function readSource(inputs) {
  const image = inputs.optional("image");
  const release = inputs.optional("release");
  const description = inputs.optional("description");
  if (description !== void 0 && description.length > DESCRIPTION) {
    inputs.problem(
      "description",
      `has ${description.length} characters; the limit is ${DESCRIPTION}`,
      "Shorten it to what the list of releases should show."
    );
  }
  if (image !== void 0 && release !== void 0) {
    inputs.problem(
      "image",
      "is set, and so is 'release'",
      "Set 'image' for a new release, or 'release' for a pending one."
    );
  }
  if (image === void 0 && release === void 0) {
    inputs.problem(
      "image",
      "is empty, and so is 'release'",
      "Use the output 'image' of push-ecr, or a pending 'release'."
    );
  }
  if (release === void 0) return { kind: "image", image: readImage(inputs, image), description };
  if (description !== void 0) {
    inputs.problem(
      "description",
      "is set together with 'release'",
      "A release keeps its original description: remove this one."
    );
  }
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_24__/* .parseVersion */ .ot)(release);
  if (version === void 0) inputs.problem("release", `is '${release}'`, "Use a release such as v42.");
  return { kind: "release", version: version ?? 0 };
}
function readImage(inputs, text) {
  try {
    if (text !== void 0) return (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_31__/* .parseImageReference */ .o_)(text);
  } catch (error) {
    if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_44__/* .UserError */ .yo)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
  }
  return { registry: "", repository: "" };
}

// actions/run-release-phase/open-and-run.ts


// src/buildpacks/changed-files.ts


var COMMIT = /^[0-9a-f]{40}$/;
async function changedFiles(workspace, base, options) {
  if (!COMMIT.test(base)) throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_44__/* .UserError */ .yo(`'${base}' is not a commit.`);
  const args = [
    "-c",
    "safe.directory=*",
    "-C",
    workspace,
    "diff",
    "--name-only",
    "-z",
    "--no-renames",
    "--diff-filter=AM",
    base,
    "HEAD"
  ];
  const chunks = [];
  const failed = () => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_44__/* .UserError */ .yo(`The checkout does not contain the commit ${base.slice(0, 7)}.`, {
    fix: "Check out with 'fetch-depth: 0'."
  });
  for await (const chunk of (0,_child_process_1b02_js__WEBPACK_IMPORTED_MODULE_4__/* .streamProgram */ .zm)("git", args, {
    env: options.env,
    program: "git",
    signal: options.signal,
    failed
  }))
    chunks.push(chunk);
  const paths = Buffer.concat(chunks).toString().split("\0").filter(options.wanted);
  const read = paths.map(async (path) => {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_57__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_56__.join)(workspace, path), "utf8").catch(() => void 0);
    return text === void 0 ? [] : [{ path, text }];
  });
  return (await Promise.all(read)).flat();
}

// actions/run-release-phase/outputs.ts
function announce(context, release) {
  context.setOutput("release", (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_24__/* .formatVersion */ .qh)(release.version));
  context.setOutput("version", String(release.version));
}
function conclude(context, { release, error }) {
  const { status, exitCode, taskArn } = release.releasePhase;
  const passed = error === void 0 ? status : "failed";
  context.setOutput("release-phase", passed);
  context.setOutput("exit-code", exitCode === void 0 ? "" : String(exitCode));
  context.setOutput("task-arn", taskArn ?? "");
}

// actions/run-release-phase/open-and-run.ts
async function openAndRun(context, inputs) {
  const source = await readSource2(inputs, context.run.workspace, context.log);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_34__/* .openSession */ .f)(context, inputs);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_32__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_32__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const editor = new _config_editor_9ca3_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretsConfigEditor */ .F(session, platform.appEnvironment.configSecret, context.log);
  const ports = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_19__/* .releasePorts */ .c8)(session, platform, context);
  const { clock, log, env, signal } = context;
  const { workspace } = context.run;
  const changedSince = (commit, wanted) => changedFiles(workspace, commit, { wanted, env, signal });
  return (0,_end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_8__/* .releaseAndRunPhase */ .z)(
    { ...ports, editor },
    {
      ...inputs,
      platform,
      source,
      run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_15__/* .runIdentity */ .yK)(context.run),
      redact: (text) => context.redactor.redact(text),
      signal,
      before: async (release, signal2) => {
        if (source.kind === "image")
          await (0,_migrations_34d4_js__WEBPACK_IMPORTED_MODULE_3__/* .warnOfMigrations */ .n)({ changedSince, log }, await ports.ledger.current(), release);
        const { snapshotOf } = inputs;
        if (snapshotOf === void 0) return {};
        const { RdsSnapshots } = await __webpack_require__.e(/* import() */ 3562).then(__webpack_require__.bind(__webpack_require__, 3562));
        const snapshotPorts = { snapshots: new RdsSnapshots(session), clock, log };
        return { snapshot: await snapshotDatabase(snapshotPorts, snapshotOf, release, signal2) };
      },
      onRelease: (release) => announce(context, release)
    }
  );
}
async function readSource2(inputs, workspace, log) {
  if (inputs.source.kind === "release") return inputs.source;
  const { app, problems } = await (0,_app_json_d81e_js__WEBPACK_IMPORTED_MODULE_6__/* .loadApp */ .A)((0,node_path__WEBPACK_IMPORTED_MODULE_56__.resolve)(workspace, inputs.workingDirectory), inputs.environment, {
    workspace
  });
  (0,_heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_28__/* .settleProblems */ .Q)(problems, log);
  return { ...inputs.source, app };
}

// actions/run-release-phase/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const report = await openAndRun(context, inputs).catch(async (error) => {
    await context.writeSummary((0,_phase_summary_d779_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalSummary */ .Ze)(`${inputs.app}/${inputs.environment}`, error));
    throw error;
  });
  conclude(context, report);
  await context.writeSummary((0,_phase_summary_d779_js__WEBPACK_IMPORTED_MODULE_1__/* .phaseSummary */ .g3)(report));
  if (report.error !== void 0) throw report.error;
}



/***/ }),

/***/ 8025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ warnOfMigrations)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/phase/migrations.ts
var CONSEQUENCE = {
  removes: "the previous code reads or writes something that no longer exists",
  renames: "the previous code uses a name that no longer exists",
  narrows: "the database may reject what the previous code writes",
  "deletes rows": "the rows are gone, and a rollback does not restore them"
};
var SQL = [
  [/\bDROP\s+(?:TABLE|COLUMN|VIEW|MATERIALIZED\s+VIEW|SCHEMA|DATABASE|TYPE|SEQUENCE)\b/i, "removes"],
  [{ test: altersByDrop }, "removes"],
  [
    /\bRENAME\s+(?:COLUMN\s+\S+\s+)?TO\b|\bRENAME\s+COLUMN\b|\bRENAME\s+TABLE\b|\bCHANGE\s+COLUMN\b|\bsp_rename\b/i,
    "renames"
  ],
  [
    /\bALTER\s+(?:COLUMN\s+)?\S+\s+(?:SET\s+DATA\s+)?TYPE\b|\bSET\s+NOT\s+NULL\b|\bMODIFY\s+(?:COLUMN\s+)?\S/i,
    "narrows"
  ],
  [/\bTRUNCATE\b|\bDELETE\s+FROM\b/i, "deletes rows"]
];
var RAILS = [
  [
    /\b(?:remove_columns?|drop_table|drop_join_table|remove_reference|remove_belongs_to|remove_timestamps|remove_attachment)\b/,
    "removes"
  ],
  [/\b(?:rename_column|rename_table)\b/, "renames"],
  [/\b(?:change_column|change_column_null)\b/, "narrows"],
  [/\.(?:delete_all|destroy_all)\b/, "deletes rows"]
];
var DJANGO = [
  [/\bmigrations\.(?:RemoveField|DeleteModel)\b/, "removes"],
  [/\bmigrations\.(?:RenameField|RenameModel|AlterModelTable)\b/, "renames"],
  [/\bmigrations\.AlterField\b/, "narrows"]
];
var ALEMBIC = [
  [/\bop\.(?:drop_column|drop_table)\b|\bbatch_op\.drop_column\b/, "removes"],
  [/\bop\.rename_table\b|\bnew_column_name\s*=/, "renames"],
  [/\b(?:op|batch_op)\.alter_column\b/, "narrows"]
];
var SQL_COMMENT = "--";
var DIALECTS = [
  {
    tool: "Rails",
    path: /(?:^|\/)db\/(?:\w+_)?migrate\/\d+_\w+\.rb$/,
    rules: [...RAILS, ...SQL],
    comment: "#",
    forward: railsForward
  },
  {
    tool: "Alembic",
    path: /(?:^|\/)(?:alembic|migrations)\/versions\/[^/]+\.py$/,
    rules: [...ALEMBIC, ...SQL],
    comment: "#",
    forward: alembicForward
  },
  { tool: "Django", path: /(?:^|\/)migrations\/\d{4}_\w+\.py$/, rules: [...DJANGO, ...SQL], comment: "#" },
  {
    tool: "Prisma",
    path: { test: isPrisma },
    rules: SQL,
    comment: SQL_COMMENT
  },
  { tool: "Flyway", path: { test: isFlyway }, rules: SQL, comment: SQL_COMMENT },
  // Down migrations of golang-migrate, dbmate, Flyway's undo: not what a release runs.
  {
    tool: "SQL",
    path: { test: isForwardSql },
    rules: SQL,
    comment: SQL_COMMENT,
    forward: sqlForward
  }
];
function destructiveSteps(files) {
  return files.flatMap((file) => {
    const dialect = dialectOf(file.path);
    return dialect === void 0 ? [] : stepsOf(file, dialect);
  });
}
var isMigration = (path) => dialectOf(path) !== void 0;
var dialectOf = (path) => DIALECTS.find((dialect) => dialect.path.test(path));
function isPrisma(path) {
  const [file, name, folder, ...above] = path.split("/").reverse();
  return file === "migration.sql" && name !== "" && folder === "migrations" && above.includes("prisma");
}
function isFlyway(path) {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.endsWith(".sql") && /^[VR][\d._]*__./.test(file.slice(0, -".sql".length));
}
function isForwardSql(path) {
  const folders = path.split("/");
  const file = folders.pop() ?? "";
  return folders.some((folder) => /^migrat(?:e|ions?)$/.test(folder)) && file.endsWith(".sql") && !file.endsWith(".down.sql") && !/^U[\d._]+__/.test(file);
}
function altersByDrop(code) {
  return code.split(";").some((statement) => {
    const at = statement.search(/\bALTER\s+TABLE\b/i);
    return at >= 0 && /\bDROP\s+(?!CONSTRAINT|INDEX|DEFAULT|NOT\s|PRIMARY|FOREIGN|IDENTITY)(?:IF\s+EXISTS\s+)?["`[\w]/i.test(
      statement.slice(at)
    );
  });
}
function stepsOf({ path, text }, { tool, rules, comment, forward }) {
  const lines = blankBlockComments(forward === void 0 ? text : forward(text)).split("\n");
  return lines.flatMap((line, at) => {
    const code = codeOf(line, comment);
    const kind = rules.find(([pattern]) => pattern.test(code))?.[1] ?? across(lines, at, comment);
    return kind === void 0 ? [] : [{ path, line: at + 1, tool, kind, text: line.trim().slice(0, 120) }];
  });
}
function across(lines, at, comment) {
  const code = codeOf(lines[at] ?? "", comment);
  if (!/^\s*(?:,\s*)?DROP\s+/i.test(code)) return void 0;
  const before2 = lines.slice(Math.max(0, at - 5), at).join("\n");
  const statement = before2.slice(before2.lastIndexOf(";") + 1);
  return SQL.find(([pattern]) => pattern.test(`${statement} ${code}`))?.[1];
}
var blank = (text) => text.replace(/[^\n]/g, "");
var LONGEST_LINE = 2e3;
var codeOf = (line, comment) => (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .before */ .gM)(line, comment).slice(0, LONGEST_LINE);
function blankBlockComments(text) {
  const parts = [];
  let at = 0;
  for (; ; ) {
    const start = text.indexOf("/*", at);
    const end = start < 0 ? -1 : text.indexOf("*/", start + 2);
    if (end < 0) break;
    parts.push(text.slice(at, start), blank(text.slice(start, end + 2)));
    at = end + 2;
  }
  return parts.join("") + text.slice(at);
}
function railsForward(text) {
  let indentation;
  return text.split("\n").map((line) => {
    if (indentation === void 0) {
      const found = /^([ \t]*)def (?:self\.)?down\b/.exec(line);
      if (found === null) return line;
      if (!/\bend\s*$/.test(line.slice(-80))) indentation = found[1] ?? "";
      return "";
    }
    if (line.startsWith(`${indentation}end`) && !/^\w/.test(line.slice(indentation.length + 3)))
      indentation = void 0;
    return "";
  }).join("\n");
}
function alembicForward(text) {
  const at = text.search(/^def downgrade\b/m);
  const up = text.search(/^def upgrade\b/m);
  if (at < 0) return text;
  if (up > at) return blank(text.slice(0, up)) + text.slice(up);
  return text.slice(0, at) + blank(text.slice(at));
}
function sqlForward(text) {
  const at = text.search(/^--\s*(?:migrate:down|\+(?:goose|migrate)\s+Down)/im);
  return at < 0 ? text : text.slice(0, at) + blank(text.slice(at));
}

// src/release/phase/warn-of-migrations.ts
var SHOWN = 8;
async function warnOfMigrations({ changedSince, log }, serving, release) {
  const base = serving?.commit;
  if (serving === void 0 || base === void 0 || base === release.commit) return;
  const name = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(serving.version);
  let files;
  try {
    files = await changedSince(base, isMigration);
  } catch (error) {
    log.info(`migrations since ${name} were not checked: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
    return;
  }
  const steps = destructiveSteps(files);
  for (const { path, line, tool, kind, text } of steps.slice(0, SHOWN)) {
    log.warning(
      `This ${tool} migration ${kind}: \`${text}\`. If ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .formatVersion */ .qh)(release.version)} is rolled back to ${name}, ${CONSEQUENCE[kind]}. First ship code that works without it, then the migration in a later release.`,
      { file: path, line }
    );
  }
  if (steps.length > SHOWN)
    log.warning(`${steps.length - SHOWN} more destructive steps are in the migrations since ${name}.`);
}




/***/ }),

/***/ 5168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ze: () => (/* binding */ refusalSummary),
/* harmony export */   g3: () => (/* binding */ phaseSummary),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _remedy_4a82_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9776);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4827);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8147);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9403);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4987);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/release/phase/phase-summary.ts
var SHOWN_LINES = 50;
var OPEN_LINES = 12;
var LINE = 200;
var OUTCOMES = {
  none: "no release phase",
  pending: "release phase not run",
  running: "release phase interrupted",
  succeeded: "release phase succeeded",
  failed: "release phase failed",
  skipped: "release phase skipped"
};
function phaseSummary(report) {
  const { release, error } = report;
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(release.version);
  if (error === void 0) {
    const title = `${version} of ${release.app}/${release.environment}: ${OUTCOMES[release.releasePhase.status]}`;
    return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .foldedSummary */ .dQ)(`\u{1F5C3}\uFE0F ${title}`, (summary2) => addRelease(summary2, report));
  }
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .Summary */ .BD().heading(`\u274C ${sentenceOf(report)}`);
  summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)("Why: "), ...whyOf(report));
  addToDo(summary, report);
  summary.paragraph(...linksOf(report));
  const { lines, last } = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(report.tail, OPEN_LINES);
  if (lines.length > 0)
    summary.paragraph(`${last ? "Last lines" : "From the log"} of the release phase:`).code(lines.join("\n"));
  if (report.tail.length > OPEN_LINES)
    summary.details(
      `Its last ${Math.min(report.tail.length, SHOWN_LINES)} lines`,
      (inner) => inner.code(report.tail.slice(-SHOWN_LINES).join("\n"))
    );
  return summary.details(`${version} in full`, (inner) => addRelease(inner, report)).toString();
}
function sentenceOf({ release, serving, error }) {
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(release.version);
  const what = error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff ? `the release phase of ${version} failed` : `${version} failed`;
  if (serving === "unknown")
    return `${what.replace(/^the /, "The ")}; the previous release, if any, is still live`;
  return `${serving === "none" ? "Nothing" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(serving.version)} is live: ${what}`;
}
function whyOf({ error, release, tail }) {
  const { reason } = release.releasePhase;
  if (!(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff))
    return [(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error).replace(` ${remedyOf(error).fix}`, "")];
  const line = (0,_connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_2__/* .tellingLine */ .c$)(tail);
  return [
    reason ?? "no reason is known",
    ...line === void 0 ? ["."] : ["; its log says ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(line.slice(0, LINE)), "."]
  ];
}
function addToDo(summary, { error, serving, release }) {
  const { runUrl = "" } = release;
  const { kind, fix } = remedyOf(error);
  const live = typeof serving === "object" ? (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(serving.version) : void 0;
  const repository = repositoryOf(runUrl);
  const again = (0,_remedy_4a82_js__WEBPACK_IMPORTED_MODULE_1__/* .canRerun */ .B)(kind) && runUrl !== "" && (live === void 0 || !(error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff));
  const rerun = again ? `gh run rerun ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .before */ .gM)(release.runKey, "-")}` : void 0;
  const command = kind === "change-code" ? "git push" : rerun;
  summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)("To do: "),
    ...live === void 0 ? [] : [`nothing now: ${live} is live. `, (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)("Next: ")],
    fix,
    ...kind === "set-config-var" && runUrl !== "" ? [" Button: ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)("Config", `${repository}/actions/workflows/config.yml`), "."] : [],
    ...kind === "change-code" && runUrl !== "" && release.commit !== void 0 ? [" Code: ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(release.commit.slice(0, 7), `${repository}/commit/${release.commit}`), "."] : [],
    command === void 0 ? "" : " Then run:"
  );
  if (command !== void 0) summary.code(command, "sh");
}
function remedyOf(error) {
  if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleasePhaseError */ .ff)
    return error.remedy ?? { kind: "re-run", fix: "Run the workflow again." };
  const fix = error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo ? error.fix : void 0;
  return { kind: "re-run", fix: fix ?? "Run the workflow again." };
}
var repositoryOf = (runUrl) => (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .before */ .gM)(runUrl, "/actions/runs/");
function linksOf({ release, platform }) {
  const logs = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__/* .logGroupUrl */ .zB)(platform.region, platform.appEnvironment.logGroup);
  const repository = release.runUrl === void 0 ? void 0 : repositoryOf(release.runUrl);
  const { commit, runUrl } = release;
  const parts = [
    [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .bold */ .Cr)(release.app), ` in ${release.environment}`],
    ...commit === void 0 ? [] : [
      [
        "commit ",
        repository === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(commit.slice(0, 7)) : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(commit.slice(0, 7), `${repository}/commit/${commit}`)
      ]
    ],
    ...logs === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)("logs", logs)]],
    ...runUrl === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)("run", runUrl)]],
    [release.description]
  ];
  return parts.flatMap((part, at) => at === 0 ? part : [" \xB7 ", ...part]);
}
function addRelease(summary, report) {
  const { release, error, serving } = report;
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(release.version);
  summary.table(["Release", version], facts(report));
  summary.table(
    ["Process", "Command", "Size", "vCPU", "Memory", "Task definition"],
    release.processes.map((process) => processRow(process))
  );
  if (error !== void 0)
    summary.paragraph(`Number ${version} is not reused: the next release gets the next number.`);
  if (error !== void 0 || release.status !== "pending") return;
  const now = serving === "none" ? "Nothing is live yet" : servingNow(serving);
  summary.paragraph(
    `${now}; `,
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(version),
    " goes live with deploy-ecs-bluegreen, using ",
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`release: ${version}`),
    "."
  );
}
function refusalSummary(where, error) {
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .Summary */ .BD().heading(`\u274C ${where}: no release was opened, nothing was changed`);
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .addRefusal */ .g$)(summary, error).toString();
}
var servingNow = (serving) => serving === "unknown" ? "The previous release, if any, is still live" : `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(serving.version)} is live`;
function facts({ release, platform }) {
  const rows = [
    ["Change", `${release.description}, by ${release.actor}`],
    ["Status", release.status],
    ["Image", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(release.image)],
    ["Config", configText(release)],
    ["Release phase", phaseText(release)]
  ];
  if (release.commit !== void 0) rows.splice(1, 0, ["Commit", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(release.commit)]);
  const { taskArn, snapshot } = release.releasePhase;
  if (snapshot !== void 0) rows.push(["Database snapshot before it", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(snapshot)]);
  if (taskArn !== void 0) rows.push(["Task", taskLink(taskArn, platform.cluster, platform.region)]);
  if (release.runUrl !== void 0)
    rows.push(["Run", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(`workflow run ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .before */ .gM)(release.runKey, "-")}`, release.runUrl)]);
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
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(process.command),
    size.name,
    String(size.cpu / 1024),
    `${size.memory} MiB`,
    taskDefinition === void 0 ? "not registered" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(taskDefinition.slice(taskDefinition.lastIndexOf("/") + 1))
  ];
}
function taskLink(taskArn, cluster, region) {
  const id = taskArn.slice(taskArn.lastIndexOf("/") + 1);
  const url = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_4__/* .consoleUrl */ .B9)(region, `ecs/v2/clusters/${cluster}/tasks/${id}?region=${region}`);
  return url === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(id) : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(id, url);
}




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




/***/ })

};
