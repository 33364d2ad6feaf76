export const id = 4183;
export const ids = [4183];
export const modules = {

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

/***/ 4183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _dotenv_ffa3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1755);
/* harmony import */ var _own_call_5a12_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5681);
/* harmony import */ var _render_summary_27ab_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3362);
/* harmony import */ var _sleep_bae5_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(797);
/* harmony import */ var _rule_inputs_e94a_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6758);
/* harmony import */ var _open_preview_ports_1d78_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7183);
/* harmony import */ var _PutSecretValueCommand_b1bc_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5844);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(678);
/* harmony import */ var _end_other_phases_a40f_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3597);
/* harmony import */ var _keep_config_902e_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5749);
/* harmony import */ var _abortable_032e_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9773);
/* harmony import */ var _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9791);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6085);
/* harmony import */ var _scaling_65fa_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1324);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2634);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9837);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(734);
/* harmony import */ var _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(9703);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(9058);
/* harmony import */ var _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(6808);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(5100);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(628);
/* harmony import */ var _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(3631);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(6373);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_62__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_63__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_64__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_65__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_66__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_67__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_68__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_69__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_70__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







































































// src/preview/comment/told-failure.ts
function failureTeller(comment) {
  let told = false;
  return {
    show: async (view) => {
      told = view.failure !== void 0;
      await comment.show(view);
    },
    toldFailure: () => told
  };
}

// src/preview/lifecycle/reset-database.ts
function resetDatabase(ports, request) {
  const { record, run, signal } = request;
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .lockPreview */ .it)(ports, record, { run, waitSeconds: 900, signal }, async (held) => {
    try {
      return await resetLocked(ports, { ...request, signal: held });
    } catch (error) {
      const failure = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .asFailure */ .h_)(error);
      const view = {
        ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .baseView */ .fP)(record, run.runUrl, request.platform),
        status: "failed",
        failure: { reason: failure.message, lines: failure.lines }
      };
      await ports.comment.show(view);
      throw error;
    }
  });
}
async function resetLocked(ports, request) {
  const { platform, limits, signal } = request;
  const { clock, records } = ports;
  let record = await records.get(request.record.number) ?? request.record;
  const identity = record;
  if (record.database !== "shared" && record.database !== "template") {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(
      `${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .previewName */ .gz)(record)} has no database of its own ('database: ${record.database}').`,
      {
        fix: "Set 'database: shared' and push."
      }
    );
  }
  const secret = await ports.secrets.read((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .secretName */ .Gf)(record), {
    texts: [(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .previewName */ .gz)(record), ...record.url === void 0 ? [] : [record.url]]
  });
  if (secret === void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .previewName */ .gz)(record)} has no config vars: it is not up.`, { fix: "Push first." });
  const save = async (change) => {
    record = { ...record, ...change, updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .timestamp */ .vE)(clock.now()) };
    await records.put(record);
  };
  const underWay = !record.databaseReady || !record.postdeployed;
  const phases = new _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .Phases */ .Vw(clock, ports.log);
  await save({ databaseReady: false, postdeployed: false });
  await ports.comment.show({ ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .baseView */ .fP)(record, request.run.runUrl, request.platform), status: "deploying" });
  const { failure, lines } = await phases.run(
    "database",
    () => (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .runDatabaseTask */ .Ec)(ports, {
      platform,
      identity,
      work: { kind: "reset", template: record.database === "template", secret: secret.arn },
      signal
    })
  );
  if (failure !== void 0)
    throw new _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .PreviewFailedError */ .yM(`The database could not be recreated: ${failure}.`, { lines });
  await save({ databaseReady: true });
  const hasWeb = record.processes.includes("web");
  const ingress = hasWeb ? await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .openIngress */ .s7)(ports, identity, void 0, record) : void 0;
  const own = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .derivePlatform */ .nl)(platform, { number: record.number, configSecret: secret.arn, web: ingress?.web });
  const environment = (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .previewEnvironment */ ._s)(ports.environment(own), {
    identity,
    limits,
    standing: record.processes,
    redisImage: record.redis === "sidecar" ? platform.preview.redis?.image : void 0
  });
  const source = await environment.ledger.current();
  if (source === void 0)
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .previewName */ .gz)(record)} has never had a live release.`, { fix: "Push first." });
  const verb = { ...request.run, runKey: `${request.run.runKey}/reset-database` };
  const run = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_2__/* .ownCall */ .VD)(environment.ledger, verb, () => underWay);
  const release = await (0,_own_call_5a12_js__WEBPACK_IMPORTED_MODULE_2__/* .openDerived */ .WD)(environment, {
    platform: own,
    run,
    signal,
    isSame: () => true,
    decide: async () => ({ source, kind: "retry", description: "Reset database", config: { kind: "head" } })
  });
  if (release === void 0) throw new Error("a requested release is opened");
  const brought = await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .bringUp */ .qh)(environment, ports.services, phases, {
    identity,
    platform: own,
    source: { kind: "release", version: release.version },
    run,
    releaseTimeoutSeconds: request.releaseTimeoutSeconds,
    deployTimeoutMinutes: request.deployTimeoutMinutes,
    signal,
    beforeServices: async () => {
    }
  });
  const { health } = request;
  if (ingress !== void 0) await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .reachableUrl */ .NA)(ports, identity, brought, ingress, phases, { health, signal });
  await (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .postdeploy */ .ey)(ports, identity, record, phases, { runKey: run.runKey, signal });
  await save({ state: "ready", postdeployed: true });
  const view = {
    ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .baseView */ .fP)(record, run.runUrl, request.platform),
    status: "ready",
    release: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_31__/* .formatVersion */ .qh)(brought.release.version),
    phases: phases.taken,
    processes: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .processViews */ .AX)(brought.result)
  };
  await ports.comment.show(view);
  return view;
}

// actions/preview-env-up/command.ts
async function commandOn({ signal }, { settings }, { platform, identity, run, ports }, verb) {
  const record = await ports.records.get(identity.number);
  (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .assertOwnPreview */ .bk)(record, identity);
  if (record === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .previewName */ .gz)(identity)} is not up, so there is nothing to ${verb}.`, {
      fix: "Push to the pull request, or comment /preview up on it."
    });
  }
  const { staleDays, limits, releaseTimeoutSeconds, deployTimeoutMinutes, health } = settings;
  switch (verb) {
    case "wake":
      return (0,_sleep_bae5_js__WEBPACK_IMPORTED_MODULE_4__/* .wake */ .rH)(ports, { platform, record, run, staleDays, signal });
    case "keep":
      return (0,_sleep_bae5_js__WEBPACK_IMPORTED_MODULE_4__/* .keep */ .aC)(ports, { platform, record, run, signal });
    case "reset-db":
      return resetDatabase(ports, {
        record,
        platform,
        run,
        limits,
        releaseTimeoutSeconds,
        deployTimeoutMinutes,
        health,
        signal
      });
  }
}

// actions/preview-env-up/connect.ts
async function connect(context, inputs, surface) {
  const { app, region, role, ingress, number } = inputs;
  const { repositoryId } = context.run;
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_43__/* .openSession */ .f)(context, { region, role });
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_41__/* .loadPreviewPlatform */ .yI)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_41__/* .SsmPlatformSource */ .ao(session), app);
  const ports = (0,_open_preview_ports_1d78_js__WEBPACK_IMPORTED_MODULE_6__/* .openPreviewPorts */ .P)(session, platform, { repositoryId, ingress }, context);
  return {
    platform,
    identity: { repositoryId, app, number },
    run: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_22__/* .runIdentity */ .yK)(context.run),
    ports: { ...ports, ...surface, probe: _services_b2a3_js__WEBPACK_IMPORTED_MODULE_16__/* .httpProbe */ .HB }
  };
}

// src/preview/record/statuses.ts
function parseStatuses(text) {
  const ranges = text.split(",").map((part) => /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part));
  const parsed = ranges.flatMap(
    (match) => match === null ? [] : [[Number(match[1]), Number(match[2] ?? match[1])]]
  );
  if (parsed.length !== ranges.length || parsed.some(([from, to]) => from > to)) return void 0;
  return (status) => parsed.some(([from, to]) => status >= from && status <= to);
}

// actions/preview-env-up/inputs.ts
var SHA = /^[0-9a-f]{40}$/;
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_56__/* .Inputs */ .G(reader);
  const common = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_46__/* .readPreviewInputs */ .yf)(inputs);
  const number = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_46__/* .readPullRequest */ .DQ)(inputs);
  const verb = inputs.choice("command", ["up", "wake", "keep", "reset-db"]);
  const sha = inputs.matching("sha", SHA, "all 40 digits of a commit");
  const image = readImage(inputs, inputs.optional("image"));
  const approvedSha = inputs.matching("approved-sha", SHA, "all 40 digits of the approved commit");
  const rules = (0,_rule_inputs_e94a_js__WEBPACK_IMPORTED_MODULE_5__/* .readRules */ .K)(inputs);
  const settings = {
    env: readEnv(inputs, reader.get("env")),
    database: inputs.choice("database", ["none", "shared", "template", "external"]),
    redis: inputs.choice("redis", ["none", "prefix", "sidecar"]),
    limits: {
      size: readSize(inputs),
      quantity: inputs.integer("max-quantity", { min: 1, max: 10 })
    },
    staleDays: (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_46__/* .readStaleDays */ .lA)(inputs),
    maxPreviews: inputs.integer("max-previews", { min: 1, max: 5e3 }),
    releaseTimeoutSeconds: inputs.integer("release-timeout-minutes", { min: 1, max: 60 }) * 60,
    deployTimeoutMinutes: inputs.integer("timeout-minutes", { min: 1, max: 360 }),
    health: {
      path: readPath(inputs),
      accepts: readStatuses(inputs),
      timeoutSeconds: inputs.integer("health-check-seconds", { min: 1, max: 3600 })
    }
  };
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  if (verb === "up" && sha === void 0) {
    inputs.problem("sha", "is empty", "Use the head commit the image was built from.");
  }
  if (verb === "up" && image === void 0) {
    inputs.problem("image", "is empty", "Use the output 'image' of push-ecr.");
  }
  inputs.finish();
  const command = verb === "up" ? { verb, sha: sha ?? "", image: image ?? { registry: "", repository: "" } } : { verb };
  return {
    ...common,
    number,
    command,
    rules: { ...rules, ...approvedSha === void 0 ? {} : { approvedSha } },
    settings,
    workingDirectory
  };
}
function readImage(inputs, text) {
  try {
    return text === void 0 ? void 0 : (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_38__/* .parseImageReference */ .o_)(text);
  } catch (error) {
    if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .UserError */ .yo)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
    return { registry: "", repository: "" };
  }
}
function readEnv(inputs, text) {
  const { vars, problems } = (0,_dotenv_ffa3_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDotenv */ .q)(text);
  for (const { line, message } of problems)
    inputs.problem("env", `has a problem in line ${line}: ${message.replace(/\.$/, "")}`);
  return vars;
}
function readSize(inputs) {
  const parsed = (0,_process_name_a696_js__WEBPACK_IMPORTED_MODULE_25__/* .parseSize */ .DB)(inputs.optional("max-size") ?? "");
  if (parsed.size !== void 0) return parsed.size;
  inputs.problem("max-size", `cannot be used: ${parsed.message.replace(/\.$/, "")}`, parsed.fix);
  return { name: "", cpu: 0, memory: 0 };
}
function readStatuses(inputs) {
  const text = inputs.optional("health-check-statuses") ?? "";
  const accepts = parseStatuses(text);
  if (accepts === void 0)
    inputs.problem(
      "health-check-statuses",
      `is '${text}'`,
      "Use statuses and ranges such as 200-399 or 200,401."
    );
  return accepts ?? (() => false);
}
function readPath(inputs) {
  const form = "a path such as /healthz";
  const path = inputs.matching("health-check-path", /^\/\S*$/, form) ?? "/";
  if (path.startsWith("/") && !(0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_29__/* .isOwnPath */ .gd)(path))
    inputs.problem("health-check-path", `is '${path}', which is on another host`, `Use ${form}.`);
  return path;
}

// actions/preview-env-up/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const finish = async (view) => {
    announce(context, view);
    const { run } = context;
    const pull = `${run.serverUrl}/${run.repository}/pull/${inputs.number}`;
    await context.writeSummary((0,_render_summary_27ab_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPreviewSummary */ .x)(view, pull));
  };
  const surface = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_46__/* .openPreviewSurface */ ._5)(inputs.token, context);
  const comment = failureTeller(surface.comment);
  try {
    await finish(await work(context, inputs, { ...surface, comment }));
  } catch (error) {
    const view = viewOf(error, inputs, context.run.runUrl);
    if (inputs.command.verb === "up" && !comment.toldFailure())
      await comment.show({ ...view, sha: inputs.command.sha, status: "failed" });
    await finish(view);
    throw error;
  }
}
async function work(context, inputs, surface) {
  const { command } = inputs;
  const connection = await connect(context, inputs, surface);
  if (command.verb !== "up") return commandOn(context, inputs, connection, command.verb);
  const { bringUpFromCheckout } = await Promise.all(/* import() */[__webpack_require__.e(1679), __webpack_require__.e(2912), __webpack_require__.e(7508)]).then(__webpack_require__.bind(__webpack_require__, 7508));
  return bringUpFromCheckout(context, inputs, connection, command);
}
function viewOf(error, { app, number }, runUrl) {
  if (error instanceof _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_8__/* .PreviewFailedError */ .yM && error.shown !== void 0) return error.shown;
  return {
    ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_47__/* .emptyView */ .nG)({ app, number }, runUrl),
    status: "refused",
    failure: { reason: (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_60__/* .describeError */ .Uc)(error) }
  };
}
function announce(context, view) {
  context.setOutput("state", view.status);
  context.setOutput("url", view.url ?? "");
  context.setOutput("release", view.release ?? "");
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

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderPreviewSummary)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6808);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4987);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/preview/comment/render-summary.ts
function renderPreviewSummary(view, pullRequestUrl) {
  const { icon, title } = _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUS_WORDS */ .ly[view.status];
  const page = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .Summary */ .BD().heading(
    `${icon} Preview of ${view.app} for pull request ${view.number}: ${title}`
  );
  if (pullRequestUrl !== void 0) page.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(`Pull request ${view.number}`, pullRequestUrl));
  (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__/* .renderView */ .qi)(page, view);
  (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPhases */ .FA)(page, view);
  return page.toString();
}




/***/ }),

/***/ 6758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readRules)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/preview/inputs/rule-inputs.ts
function readRules(inputs) {
  const label = inputs.optional("label");
  return {
    bots: inputs.choice("bots", ["skip", "allow"]),
    drafts: inputs.choice("drafts", ["skip", "allow"]),
    ...label === void 0 ? {} : { label }
  };
}




/***/ }),

/***/ 797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aC: () => (/* binding */ keep),
/* harmony export */   qt: () => (/* binding */ fallAsleep),
/* harmony export */   rH: () => (/* binding */ wake)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(678);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5100);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/preview/lifecycle/sleep.ts
var WAIT_SECONDS = 900;
var TICK_MS = 5e3;
var WAKE_MS = 6e5;
function fallAsleep(ports, { platform, record, run, signal }) {
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .lockPreview */ .it)(ports, record, { run, waitSeconds: 0, signal }, async () => {
    const now = await ports.records.get(record.number);
    if (now?.state !== "ready" || now.awakeSince !== record.awakeSince) return false;
    await scaleAll(ports, now, () => 0);
    const asleep = { ...now, state: "sleeping", updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(ports.clock.now()) };
    await ports.records.put(asleep);
    ports.log.info(`${(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .previewName */ .gz)(asleep)} sleeps`);
    await ports.comment.show({
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .baseView */ .fP)(asleep, run.runUrl, platform),
      status: "sleeping",
      processes: sleepers(asleep)
    });
    return true;
  });
}
function wake(ports, { platform, record, run, staleDays, signal }) {
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .lockPreview */ .it)(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async (held) => {
    const now = await ports.records.get(record.number) ?? record;
    await scaleAll(ports, now, (type) => now.quantities[type] ?? 1);
    const services = await running(ports, now, held);
    const at = ports.clock.now();
    const expiresAt = now.pinned || staleDays === void 0 ? void 0 : at + (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .days */ ._3)(staleDays);
    if (expiresAt !== void 0) await ports.timer?.set(now, now.processes, expiresAt);
    const awake = {
      ...now,
      state: now.state === "failed" ? "failed" : "ready",
      awakeSince: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(at),
      updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(at),
      ...expiresAt === void 0 ? {} : { expiresAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(expiresAt) }
    };
    await ports.records.put(awake);
    const view = {
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .baseView */ .fP)(awake, run.runUrl, platform),
      status: statusOf(awake),
      processes: awake.processes.map((type) => viewOf(type, services.get((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(awake, type))))
    };
    await ports.comment.show(view);
    return view;
  });
}
function keep(ports, { platform, record, run, signal }) {
  return (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .lockPreview */ .it)(ports, record, { run, waitSeconds: WAIT_SECONDS, signal }, async () => {
    const now = await ports.records.get(record.number) ?? record;
    await ports.timer?.cancel(now);
    const { expiresAt: _none, ...kept } = now;
    const pinned = { ...kept, pinned: true, updatedAt: (0,_preview_listeners_3226_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(ports.clock.now()) };
    await ports.records.put(pinned);
    const view = {
      ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .baseView */ .fP)(pinned, run.runUrl, platform),
      status: statusOf(pinned)
    };
    await ports.comment.show(view);
    return view;
  });
}
function statusOf({ state }) {
  return state === "sleeping" || state === "failed" ? state : "ready";
}
async function scaleAll(ports, record, count) {
  const standing = await ports.services.describe(record.processes.map((type) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(record, type)));
  for (const type of record.processes) {
    const service = standing.get((0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(record, type));
    if (service?.status !== "ACTIVE" || service.desired === count(type)) continue;
    await ports.services.scale(service.name, count(type));
  }
}
async function running(ports, record, signal) {
  const names = record.processes.map((type) => (0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceNameOf */ .Ee)(record, type));
  const deadline = ports.clock.now() + WAKE_MS;
  for (; ; ) {
    const found = await ports.services.describe(names);
    const waiting = names.filter((name) => {
      const service = found.get(name);
      return service?.status !== "ACTIVE" || service.running < service.desired;
    });
    if (waiting.length === 0) return found;
    if (ports.clock.now() >= deadline) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${waiting.join(" and ")} did not come up within ${WAKE_MS / 6e4} minutes.`, {
        fix: "Push to the pull request: a deploy reports why its tasks die."
      });
    }
    await ports.clock.sleep(TICK_MS, signal);
  }
}
var sleepers = (record) => record.processes.map((type) => ({
  type,
  status: "asleep",
  running: 0,
  desired: record.quantities[type] ?? 0,
  size: ""
}));
var viewOf = (type, service) => ({
  type,
  status: service === void 0 ? "off" : "running",
  running: service?.running ?? 0,
  desired: service?.desired ?? 0,
  size: ""
});




/***/ })

};
