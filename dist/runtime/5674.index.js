export const id = 5674;
export const ids = [5674];
export const modules = {

/***/ 5844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ PutSecretValueCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7590);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/PutSecretValueCommand.js
var PutSecretValueCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw02 */ .qA,"PutSecretValue",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_1__/* .PutSecretValue$ */ .bp){};



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

/***/ 1755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseDotenv)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6710);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/release/config/dotenv.ts
function parseDotenv(source) {
  return new Reader(source.startsWith("\uFEFF") ? source.slice(1) : source).read();
}
var QUOTES = ['"', "'", "`"];
var ESCAPES = {
  n: "\n",
  r: "\r",
  t: "	",
  '"': '"',
  "\\": "\\",
  $: "$",
  "!": "!",
  "`": "`"
};
var Reader = class {
  #text;
  #vars = /* @__PURE__ */ new Map();
  #problems = [];
  /**
   * Values in single quotes whose backslashes are all in pairs, by line. `heroku config -s` doubled them there before
   * version 11 (npm's heroku@10.17.0, lib/lib/config/quote.js); 11.10.0 and dotenv do not.
   */
  #paired = /* @__PURE__ */ new Map();
  /** A value in single quotes has a backslash that no old CLI can have written, so the file doubles none. */
  #single = false;
  #at = 0;
  /** Of `#at`, from 1. */
  #line = 1;
  constructor(text) {
    this.#text = text;
  }
  read() {
    while (this.#at < this.#text.length) this.#entry();
    if (!this.#single) this.#refusePaired();
    return { vars: this.#vars, problems: this.#problems.sort((a, b) => a.line - b.line) };
  }
  #entry() {
    const line = this.#line;
    const begin = this.#at;
    const end = this.#lineEnd();
    const text = this.#text.slice(begin, end).trimStart();
    const passed = text === "" || text.startsWith("#");
    const equals = passed ? -1 : this.#text.slice(begin, end).indexOf("=");
    if (equals < 0) {
      if (!passed) this.#problem(line, "has no `=`: write NAME=value, and NAME= for an empty value");
      this.#nextLine(end);
      return;
    }
    const name = nameOf(this.#text.slice(begin, begin + equals));
    this.#at = begin + equals + 1;
    while (this.#at < end && isBlank(this.#text[this.#at])) this.#at += 1;
    const quote = this.#text[this.#at];
    const value = this.#value(end, line);
    if (!(0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_1__/* .isVariableName */ .KL)(name)) {
      this.#problem(line, "must start with a name of letters, digits and underscores, then `=`");
    } else if (this.#vars.has(name)) {
      this.#problem(line, `gives ${name} a second time`);
    } else if (value !== void 0) {
      this.#vars.set(name, value);
      if (quote === "'") this.#weighBackslashes(name, value, line);
    }
  }
  #weighBackslashes(name, value, line) {
    const runs = value.match(/\\+/g);
    if (runs === null || value.includes("\n")) return;
    if (runs.some((run) => run.length % 2 === 1)) this.#single = true;
    else this.#paired.set(name, line);
  }
  #refusePaired() {
    for (const [name, line] of this.#paired) {
      this.#vars.delete(name);
      this.#problem(
        line,
        `has paired backslashes in single quotes, which mean single ones in files by Heroku CLI versions before 11: use the output of 'heroku config --json', in a file ending in .json`
      );
    }
  }
  #value(end, line) {
    const quote = QUOTES.find((one) => this.#text[this.#at] === one);
    if (quote !== void 0) return this.#quoted(quote, line);
    const text = this.#text.slice(this.#at, end);
    this.#nextLine(end);
    const mark = commentMark(text);
    if (mark === void 0) return text.trim();
    this.#problem(
      line,
      "has a # after a space in an unquoted value, which is ambiguous: quote the value, or move the comment to its own line"
    );
    return void 0;
  }
  /** A line end of Windows in it is one of the file, not of the value; any other character is the value's. */
  #quoted(quote, line) {
    const parts = [];
    for (let at = this.#at + 1; at < this.#text.length; at += 1) {
      const char = this.#text[at] ?? "";
      if (char === quote) {
        this.#at = at + 1;
        const end = this.#lineEnd();
        const rest = this.#text.slice(this.#at, end).trimStart();
        if (rest !== "" && !rest.startsWith("#"))
          this.#problem(this.#line, "has text after the closing quote");
        this.#nextLine(end);
        return parts.join("");
      }
      const windows = char === "\r" && this.#text[at + 1] === "\n";
      if (char === "\n" || char === "\r" && !windows) this.#line += 1;
      if (windows) continue;
      const escaped = quote === '"' && char === "\\" ? ESCAPES[this.#text[at + 1] ?? ""] : void 0;
      parts.push(escaped ?? char);
      if (escaped !== void 0) at += 1;
    }
    this.#problem(line, `starts a value with ${quote} that is never closed; add the closing quote`);
    this.#at = this.#text.length;
    return void 0;
  }
  /** Of the line that `#at` is in: a line feed, or a carriage return with or without one. */
  #lineEnd() {
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const char = this.#text[at];
      if (char === "\n" || char === "\r") return at;
    }
    return this.#text.length;
  }
  #nextLine(end) {
    this.#at = this.#text.startsWith("\r\n", end) ? end + 2 : end + 1;
    this.#line += 1;
  }
  #problem(line, message) {
    this.#problems.push({ line, message });
  }
};
var isBlank = (char) => char !== void 0 && char.trim() === "";
function nameOf(text) {
  const name = text.trim();
  return name.startsWith("export") && isBlank(name[6]) ? name.slice(6).trim() : name;
}
function commentMark(text) {
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at + 1))
    if (at === 0 || isBlank(text[at - 1])) return at;
  return void 0;
}




/***/ }),

/***/ 5749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ keepConfigVersions)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6749);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8147);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/config/keep-config.ts
var LABELS_IN_ALL = 20;
var LABELS_OF_AWS = 3;
var VERSIONS_KEPT = 15;
var OURS = /^renga-v\d+$/;
var LOOKED_AT = 200;
async function keepConfigVersions({ ledger, editor, log }) {
  const [releases, versions] = await Promise.all([ledger.list(LOOKED_AT), editor.versions()]);
  const others = versions.flatMap(({ labels }) => labels).filter((one) => !OURS.test(one) && !/^AWS/.test(one));
  const room = Math.min(VERSIONS_KEPT, LABELS_IN_ALL - LABELS_OF_AWS - others.length);
  const present = new Set(versions.map(({ id }) => id));
  const wanted = neededVersions(releases, Math.max(0, room));
  for (const { id, labels } of versions) {
    const [first, ...more] = labels.filter((label) => OURS.test(label));
    const surplus = wanted.has(id) ? more : [...first === void 0 ? [] : [first], ...more];
    for (const label of surplus) await editor.removeLabel(label, id);
  }
  const labelled = new Set(
    versions.filter(({ labels }) => labels.some((label) => OURS.test(label))).map(({ id }) => id)
  );
  for (const [id, release] of wanted) {
    if (labelled.has(id) || !present.has(id)) continue;
    await editor.addLabel(`renga-${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(release.version)}`, id);
    log.debug(`labeled config version ${id} for ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(release.version)}`);
  }
}
function neededVersions(newestFirst, most) {
  const needed = /* @__PURE__ */ new Map();
  for (const release of newestFirst) {
    if (needed.size >= most) break;
    const { versionId } = release.config;
    if (!(0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_1__/* .isDead */ .XU)(release) && !needed.has(versionId)) needed.set(versionId, release);
  }
  return needed;
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

/***/ 5674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _config_editor_9ca3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4419);
/* harmony import */ var _dotenv_ffa3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1755);
/* harmony import */ var _descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4222);
/* harmony import */ var _own_call_5a12_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5681);
/* harmony import */ var _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5844);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5749);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1651);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(3527);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
















































// src/release/verbs/change-config.ts

async function changeConfig(ports, asked) {
  refuseAttached(asked);
  refuseNul(asked);
  const sameAs = (release2) => isSame(ports, asked, release2);
  const run = asked.dryRun ? { ...asked.run, runKey: `${asked.run.runKey}/dry-run` } : await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_4__/* .ownCall */ .VD)(ports.ledger, asked.run, sameAs);
  const request = { ...asked, run };
  const plan = await planChange(ports, request);
  warnOfNoEffect(ports, request, plan);
  const known = await ports.ledger.opened(request.run.runKey);
  if (known === void 0 && request.dryRun) {
    const wanted = derivationOf(ports, request, plan);
    if (wanted !== void 0) await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDerivation */ .ub)(ports, request.platform, wanted);
    return { ...report(plan, void 0), outcome: "dry-run" };
  }
  if (known === void 0 && !hasWork(plan, request))
    return { ...report(plan, void 0), outcome: "nothing-to-do" };
  if (known === void 0 && plan.source === void 0) return writeOnly(ports, request);
  let last = plan;
  const release = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_4__/* .openDerived */ .WD)(ports, {
    platform: request.platform,
    run: request.run,
    signal: request.signal,
    isSame: sameAs,
    decide: async () => {
      last = await planChange(ports, request);
      return derivationOf(ports, request, last);
    },
    ...request.onOpened === void 0 ? {} : { onOpened: request.onOpened }
  });
  return { ...report(last, release), outcome: release === void 0 ? "nothing-to-do" : "released" };
}
async function isSame({ editor }, { set, unset }, release) {
  const stored = await editor.read(release.config.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_9__/* .openFactsOf */ .vL)(release)).catch((error) => {
    if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .UserError */ .yo) return void 0;
    throw error;
  });
  if (stored === void 0) return false;
  return [...set].every(([name, value]) => stored.vars.get(name) === value) && !unset.some((name) => stored.vars.has(name));
}
function refuseAttached({ platform, set, unset }) {
  const attached = Object.keys(platform.appEnvironment.attachments ?? {});
  const named = attached.filter((name) => set.has(name) || unset.includes(name));
  if (named.length === 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .UserError */ .yo(
    `${named.join(", ")} comes from an attached resource of ${platform.app}/${platform.environment} and is not a config var.`,
    {
      fix: "Change its own secret, then set 'refresh: true'; or detach it by removing it from 'attachments' in the app's platform parameter."
    }
  );
}
function warnOfNoEffect({ log }, { set, unset }, { source, next, changes }) {
  const reserved = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_9__/* .reservedNames */ .hD)(source?.parity ?? _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_21__/* .FULL_HEROKU_COMPAT */ .Gq);
  const shadowed = [...set.keys()].filter((name) => reserved.includes(name));
  if (shadowed.length > 0)
    log.warning(
      `Input 'set': ${shadowed.join(", ")} has no effect: the platform sets it in every task. Remove it; the port of web is 'containerPort' in the app's platform parameter.`
    );
  for (const name of unset.filter((one) => changes.untouched.includes(one))) {
    const known = [...next.keys()].sort();
    const has = known.length === 0 ? "The app has none" : `The app has ${known.join(", ")}`;
    log.warning(`Input 'unset': there is no config var ${name}. ${(0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_32__/* .didYouMean */ .a)(name, known)}${has}.`);
  }
}
function refuseNul({ set }) {
  const names = [...set].flatMap(([name, value]) => value.includes("\0") ? [name] : []);
  if (names.length === 0) return;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .UserError */ .yo(
    `The value of ${names.join(", ")} contains a NUL character, which environment variables cannot.`,
    {
      fix: "Store binary data as base64 and decode it in the app."
    }
  );
}
async function planChange(ports, request) {
  const { set, unset, run } = request;
  const given = [...set.keys(), ...unset];
  const known = await ports.ledger.opened(run.runKey);
  const source = known?.parent === void 0 ? await newestLiving(ports) : await ports.ledger.get(known.parent);
  const released = source?.config.versionId;
  if (known !== void 0) {
    const next2 = await readVars(ports, known.config.versionId, source);
    const changes2 = compare(await readVars(ports, released, source), next2, given);
    return { source, next: next2, changes: changes2, token: "", written: void 0 };
  }
  const head = await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_8__/* .configHead */ .jf)(ports).catch((error) => {
    if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__/* .EmptySecretError */ .qi) return void 0;
    throw error;
  });
  const token = tokenOf(run.runKey, head);
  const was = await readVars(ports, head?.versionId, source);
  const next = new Map([...was, ...set]);
  for (const name of unset) next.delete(name);
  checkSize(next);
  const changes = compare(was, next, given);
  if (isChange(changes) || head === void 0 || !isUnreleased(head, source))
    return { source, next, changes, token, written: void 0 };
  return {
    source,
    next,
    changes: compare(await readVars(ports, released, source), next, given),
    token,
    written: head
  };
}
var isUnreleased = (head, source) => source !== void 0 && head.versionId !== source.config.versionId && head.latest === void 0;
async function readVars({ editor }, versionId, source) {
  return versionId === void 0 ? /* @__PURE__ */ new Map() : (await editor.read(versionId, source && (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_9__/* .openFactsOf */ .vL)(source))).vars;
}
async function newestLiving({ ledger }) {
  for (let size = 25; ; size *= 2) {
    const releases = await ledger.list(size);
    const living = releases.find((release) => !(0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_8__/* .isDead */ .XU)(release));
    if (living !== void 0 || releases.length < size) return living;
  }
}
function tokenOf(runKey, head) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_48__.createHash)("sha256").update(`${runKey}
${head?.versionId ?? ""}`).digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
var isChange = ({ added, changed, removed }) => added.length + changed.length + removed.length > 0;
var hasWork = (plan, { refresh }) => isChange(plan.changes) || refresh && plan.source !== void 0;
function derivationOf(ports, request, plan) {
  const { source, changes } = plan;
  if (source === void 0 || !hasWork(plan, request)) return void 0;
  if (!isChange(changes)) {
    const config = { kind: "head" };
    return { source, kind: "refresh", description: _descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_3__/* .REFRESH_DESCRIPTION */ .Vi, config, releasePhase: "none" };
  }
  return {
    source,
    kind: request.refresh ? "refresh" : "config",
    description: (0,_descriptions_24e3_js__WEBPACK_IMPORTED_MODULE_3__/* .configDescription */ .x$)([...changes.added, ...changes.changed], changes.removed),
    config: { kind: "new", names: [...plan.next.keys()].sort(), write: () => write(ports, plan) }
  };
}
async function write(ports, plan) {
  if (plan.written !== void 0) return plan.written;
  await (0,_keep_config_902e_js__WEBPACK_IMPORTED_MODULE_6__/* .keepConfigVersions */ .f)(ports);
  return ports.editor.write(plan.next, plan.token);
}
function writeOnly(ports, request) {
  const { platform, run, signal } = request;
  const environment = `${platform.app}/${platform.environment}`;
  const lock = { environment, holder: { id: run.runKey, who: run.who }, ..._own_call_5a12_js__WEBPACK_IMPORTED_MODULE_4__/* .LOCK */ .YM };
  return (0,_lock_64dd_js__WEBPACK_IMPORTED_MODULE_7__/* .withDeployLock */ .J)(ports, lock, signal, async () => {
    const plan = await planChange(ports, request);
    if (isChange(plan.changes)) await write(ports, plan);
    return { ...report(plan, void 0), outcome: "written" };
  });
}
function report({ changes, next }, release) {
  return { changes, release, names: [...next.keys()].sort() };
}
function compare(before, next, given) {
  const added = given.filter((name) => !before.has(name) && next.has(name));
  const removed = given.filter((name) => before.has(name) && !next.has(name));
  const both = given.filter((name) => before.has(name) && next.has(name));
  const changed = both.filter((name) => before.get(name) !== next.get(name));
  const touched = /* @__PURE__ */ new Set([...added, ...changed, ...removed]);
  return { added, changed, removed, untouched: given.filter((name) => !touched.has(name)) };
}
function checkSize(vars) {
  const size = Buffer.byteLength(JSON.stringify(Object.fromEntries(vars)));
  if (size <= _gate_b163_js__WEBPACK_IMPORTED_MODULE_15__/* .SECRET_BYTES */ .tS) return;
  const largest = [...vars].map(([name, value]) => [name, Buffer.byteLength(value)]).sort(([, a], [, b]) => b - a).slice(0, 3).map(([name, bytes]) => `${name} (${bytes} bytes)`);
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .UserError */ .yo(
    `The config vars would be ${size} bytes; a Secrets Manager secret holds at most ${_gate_b163_js__WEBPACK_IMPORTED_MODULE_15__/* .SECRET_BYTES */ .tS}. The largest: ${largest.join(", ")}.`,
    { fix: "Put large values in a file in S3 or a separate secret, and its address in a config var." }
  );
}

// src/release/verbs/change-config-summary.ts
function describeConfigReport(report2) {
  const would = report2.outcome === "dry-run" ? "would be " : "";
  const { added, changed, removed, untouched } = report2.changes;
  const line = (names, what) => names.length === 0 ? [] : [`${would}${what}: ${names.join(", ")}`];
  return [
    ...line(added, "added"),
    ...line(changed, "changed"),
    ...line(removed, "removed"),
    ...untouched.length === 0 ? [] : [`unchanged: ${untouched.join(", ")}`],
    outcomeText(report2)
  ];
}
function outcomeText({ outcome, release }) {
  switch (outcome) {
    case "dry-run":
      return "Dry run: nothing was changed.";
    case "nothing-to-do":
      return "The config vars already have these values: no release was opened.";
    case "written":
      return "There is no release yet: the first deploy will use these config vars.";
    case "released":
      return `${release === void 0 ? "" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__/* .formatVersion */ .qh)(release.version)} was opened (${release?.description ?? ""}).`;
  }
}
function configSummary(where, report2) {
  const { release } = report2;
  if (release === void 0) {
    const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .Summary */ .BD().heading(`config vars of ${where}`);
    addChange(summary, report2);
    return summary.toString();
  }
  const title = `${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__/* .formatVersion */ .qh)(release.version)} of ${where} opened: ${release.description}`;
  return (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .foldedSummary */ .dQ)(title, (summary) => addChange(summary, report2));
}
function addChange(summary, report2) {
  const { changes, release, outcome, names } = report2;
  const rows = [
    ...changes.added.map((name) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .code */ .aY)(name), "added"]),
    ...changes.changed.map((name) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .code */ .aY)(name), "changed"]),
    ...changes.removed.map((name) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .code */ .aY)(name), "removed"]),
    ...changes.untouched.map((name) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .code */ .aY)(name), "unchanged"])
  ];
  if (rows.length > 0)
    summary.table(["Config var", outcome === "dry-run" ? "Planned change" : "Change"], rows);
  summary.paragraph(
    outcomeText(report2),
    ` The app has ${names.length === 1 ? "1 config var" : `${names.length} config vars`}.`
  );
  if (release !== void 0) {
    const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__/* .formatVersion */ .qh)(release.version);
    summary.paragraph(
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .code */ .aY)(version),
      " goes live with run-release-phase and deploy-ecs-bluegreen, using ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .code */ .aY)(`release: ${version}`),
      "."
    );
    if (release.parent !== void 0)
      summary.paragraph(
        "Undo: ",
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .code */ .aY)(`rollback-release with to: ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__/* .formatVersion */ .qh)(release.parent)}`),
        " restores these config vars together with the code of that release."
      );
  }
}
function configRefusal(where, error) {
  return new _summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .Summary */ .BD().heading(`${where}: the config vars were not changed`).paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_33__/* .bold */ .Cr)("Why:"), " ", (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .describeError */ .Uc)(error)).toString();
}

// src/release/config/secret-like.ts
var ISSUED = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/,
  /\b(?:A3T[A-Z0-9]|AKIA|ASIA)[A-Z0-9]{16}\b/,
  // AWS
  /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})\b/,
  // GitHub
  /\bglpat-[\w-]{20}/,
  // GitLab
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}/,
  // Stripe
  /\bwhsec_[A-Za-z0-9+/=]{16,}/,
  // Stripe webhooks
  /\bsk-[A-Za-z0-9_-]{20}/,
  // OpenAI, Anthropic
  /\bxox[abeoprs]-[\w-]{10}/,
  // Slack
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  // SendGrid
  /\bAIza[\w-]{35}/,
  // Google
  /\bnpm_[A-Za-z0-9]{36}/,
  // npm
  /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/,
  // Shopify
  /\bHRKU-[\w-]{30}/,
  // Heroku
  /\beyJ[\w-]{8,400}\.eyJ[\w-]{8,4000}\./
  // JSON web tokens
];
var PASSWORD_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:[^\s/@]+@/i;
var SECRET_NAME = /(?:^|_)(?:SECRET|SECRETS|TOKEN|PASSWORD|PASSWD|PASSPHRASE|PWD|CREDENTIALS?|PRIVATE_KEY|API_?KEY|ACCESS_KEY|SECRET_KEY(?:_BASE)?|ENCRYPTION_KEY|SIGNING_KEY|AUTH_KEY|DSN|KEY_BASE|SALT|PEPPER)(?:$|_)/i;
var PUBLIC_NAME = /(?:^|_)(?:SHA|SHA1|SHA256|COMMIT|REVISION|DIGEST|CHECKSUM|FINGERPRINT|VERSION|ID|URL|ARN|HOST|PUBLIC_KEY)$/i;
function secretLikeness(name, value) {
  const text = value.trim();
  if (ISSUED.some((form) => form.test(text))) return "it has the format of an issued key or token";
  if (PASSWORD_IN_URL.test(text)) return "it is a URL with a password in it";
  if (SECRET_NAME.test(name) && text.length >= 6 && !isCommon(text) && !/^https?:\/\/[^@]*$/.test(text))
    return "its name suggests a secret";
  if (!PUBLIC_NAME.test(name) && isRandom(text)) return "it looks random";
  return void 0;
}
function isRandom(text) {
  if (!/^[A-Za-z0-9+/=_-]{24,}$/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  if (/^[0-9a-f]+$/i.test(text)) return text.length >= 32 && entropy(text) >= 3;
  return !/[-_/]/.test(text) || text.split(/[-_/]/).some((part) => part.length >= 20) ? entropy(text) >= 4 : false;
}
function entropy(text) {
  const counts = Map.groupBy([...text], (char) => char);
  return [...counts.values()].reduce((sum, { length }) => {
    const share = length / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
var COMMON_WORDS = new Set(
  "production staging development review warning default localhost enabled disabled".split(" ")
);
var isCommon = (text) => COMMON_WORDS.has(text.toLowerCase()) || /^\d{1,5}$/.test(text);

// actions/set-config-vars/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_34__/* .Inputs */ .G(reader);
  const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_30__/* .readTarget */ ._E)(inputs);
  const set = readPlain(inputs, reader);
  const secrets = readNames(inputs, "secrets");
  const fromFile = inputs.optional("from-file");
  const unset = readNames(inputs, "unset");
  const refresh = inputs.flag("refresh");
  const dryRun = inputs.flag("dry-run");
  for (const name of secrets) {
    if (set.has(name)) inputs.problem("secrets", `lists ${name}, which 'set' also sets`, ONCE);
  }
  for (const name of unset) {
    if (set.has(name) || secrets.includes(name))
      inputs.problem("unset", `lists ${name}, which is also to be set`, ONCE);
  }
  const asked = ["set", "secrets", "from-file", "unset"].some((name) => inputs.optional(name) !== void 0);
  const empty = set.size + secrets.length + unset.length === 0 && fromFile === void 0;
  if (empty && (!asked || inputs.isGood) && !refresh) {
    inputs.problem(
      "set",
      "is empty, and so are all other changes",
      "Use 'set', 'secrets', 'from-file' or 'unset'; 'refresh: true' restarts all tasks without a change."
    );
  }
  inputs.finish();
  return { ...target, set, secrets, fromFile, unset, refresh, dryRun };
}
var ONCE = "List each config var once.";
function readPlain(inputs, reader) {
  const { vars, problems } = (0,_dotenv_ffa3_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDotenv */ .q)(reader.get("set"));
  for (const { line, message } of problems) inputs.problem("set", `line ${line} ${message}`);
  for (const [name, value] of vars) {
    const why = secretLikeness(name, value);
    if (why === void 0) continue;
    inputs.problem(
      "set",
      `gives ${name} a value that looks like a secret (${why})`,
      `Store it as a GitHub secret, add 'env: { ${name}: \${{ secrets.${name} }} }' to this step and list it in 'secrets'. If it was real, rotate it: it is in the workflow and in this run's log.`
    );
  }
  return vars;
}
function readNames(inputs, input) {
  const names = inputs.list(input);
  for (const name of names) {
    if (!(0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_15__/* .isVariableName */ .KL)(name)) {
      inputs.problem(
        input,
        `has an item ${names.indexOf(name) + 1} that is not a valid environment variable name`,
        input === "secrets" ? "List names only (letters, digits, underscores); put the values in the step's env." : "List names only: letters, digits and underscores."
      );
    }
  }
  const twice = names.filter((name, at) => names.indexOf(name) !== at && (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_15__/* .isVariableName */ .KL)(name));
  for (const name of new Set(twice)) inputs.problem(input, `lists ${name} twice`, ONCE);
  return names;
}

// src/release/config/config-file.ts


var LARGEST = 1024 * 1024;
async function readConfigFile(workspace, path) {
  const wrong = (problem, fix) => new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .InputError */ .dz("from-file", `is '${path}', ${problem}`, fix);
  const file = (0,node_path__WEBPACK_IMPORTED_MODULE_50__.resolve)(workspace, path);
  const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_49__.stat)(file).catch(() => void 0);
  if (found === void 0)
    throw wrong(
      "which does not exist",
      "Use a file in the workspace; check out the repository or write the file before this step."
    );
  if (!found.isFile()) throw wrong("which is not a file", "Use a .env or .json file.");
  if (found.size > LARGEST) throw wrong(`which has ${found.size} bytes`, "A secret holds at most 65,536.");
  const text = decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_49__.readFile)(file));
  if (text === void 0) throw wrong("which is not UTF-8 text", "Save it as UTF-8.");
  if (/\.json$/i.test(path) || /^\s*\{/.test(text)) return readJson(text, path);
  const { vars, problems } = (0,_dotenv_ffa3_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDotenv */ .q)(text);
  if (problems.length > 0) {
    const lines = problems.map(({ line, message }) => `${path}:${line} ${message}`);
    throw wrong("which cannot be read", `
${lines.map((line) => `- ${line}`).join("\n")}`);
  }
  return vars;
}
function readJson(text, path) {
  try {
    return (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_15__/* .parseConfigVars */ .Go)(text, path);
  } catch (error) {
    if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .UserError */ .yo)) throw error;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .InputError */ .dz(
      "from-file",
      `cannot be read: ${error.message.replace("The secret", "The file").replace(/\.$/, "")}`
    );
  }
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}

// actions/set-config-vars/values.ts
async function gatherValues(context, { set, secrets, fromFile, unset }) {
  const fromEnv = readEnvironment(context, secrets);
  const file = fromFile === void 0 ? /* @__PURE__ */ new Map() : await readConfigFile(context.run.workspace, fromFile);
  const twice = [...file.keys()].filter((name) => set.has(name) || fromEnv.has(name) || unset.includes(name));
  if (twice.length > 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_37__/* .InputError */ .dz(
      "from-file",
      `sets ${twice.join(", ")}, which another input also lists`,
      "List each config var once."
    );
  }
  return { values: new Map([...set, ...fromEnv, ...file]), secret: new Map([...fromEnv, ...file]) };
}
function readEnvironment(context, names) {
  const problems = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_34__/* .Inputs */ .G(context.inputs);
  const values = /* @__PURE__ */ new Map();
  for (const name of names) {
    const value = context.env[name];
    if (value !== void 0 && value !== "") values.set(name, value);
    else
      problems.problem(
        "secrets",
        `lists ${name}, but ${value === void 0 ? "it is not in the step's env" : "its value in the step's env is empty: the GitHub secret does not exist here"}`,
        `Add 'env: { ${name}: \${{ secrets.${name} }} }' to the step and check the secret's name and environment; to remove a config var, use 'unset'.`
      );
  }
  problems.finish();
  return values;
}

// actions/set-config-vars/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const where = `${inputs.app}/${inputs.environment}`;
  const report2 = await change(context, inputs).catch(async (error) => {
    await context.writeSummary(configRefusal(where, error));
    throw error;
  });
  context.setOutput("changes", JSON.stringify(report2.changes));
  announce(context, report2.release);
  for (const line of describeConfigReport(report2)) context.log.info(line);
  await context.writeSummary(configSummary(where, report2));
}
async function change(context, inputs) {
  const { values: set, secret } = await gatherValues(context, inputs);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_27__/* .openSession */ .f)(context, inputs);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_25__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_25__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_15__/* .maskConfigVars */ .pA)(secret, context.log);
  const editor = new _config_editor_9ca3_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretsConfigEditor */ .F(session, platform.appEnvironment.configSecret, context.log);
  const ports = { ...(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_12__/* .releasePorts */ .c8)(session, platform, context), editor };
  const { unset, refresh, dryRun } = inputs;
  return changeConfig(ports, {
    platform,
    // Names only: the values are compared where they are kept.
    run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_9__/* .stepIdentity */ .Xl)(context.run, context.action, [[...set.keys()].sort(), [...unset].sort(), refresh]),
    set,
    unset,
    refresh,
    dryRun,
    signal: context.signal,
    onOpened: (release) => announce(context, release)
  });
}
function announce(context, release) {
  context.setOutput("release", release === void 0 ? "" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_17__/* .formatVersion */ .qh)(release.version));
  context.setOutput("version", release === void 0 ? "" : String(release.version));
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
