export const id = 5218;
export const ids = [5218];
export const modules = {

/***/ 9791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X5: () => (/* binding */ DescribeSecretCommand),
/* harmony export */   e0: () => (/* binding */ paginateDescribeAccountLimits),
/* harmony export */   u_: () => (/* binding */ paginateDescribeTargetGroups)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6085);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5794);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8079);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// node_modules/@aws-sdk/client-secrets-manager/dist-es/commands/DescribeSecretCommand.js
var DescribeSecretCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .command2 */ .im)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* ._ep02 */ .xQ,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* ._mw02 */ .qA,"DescribeSecret",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .DescribeSecret$ */ .oB){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeAccountLimitsCommand.js
var DescribeAccountLimitsCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* ._mw0 */ .yt,"DescribeAccountLimits",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .DescribeAccountLimits$ */ .pO){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/pagination/DescribeAccountLimitsPaginator.js
var paginateDescribeAccountLimits=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_4__/* .createPaginator */ .KU)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .ElasticLoadBalancingV2Client */ .Ml,DescribeAccountLimitsCommand,"Marker","NextMarker","");
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/pagination/DescribeTargetGroupsPaginator.js
var paginateDescribeTargetGroups=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_4__/* .createPaginator */ .KU)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_3__/* .ElasticLoadBalancingV2Client */ .Ml,_DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetGroupsCommand */ .s,"Marker","NextMarker","");



/***/ }),

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

/***/ 5218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8951);
/* harmony import */ var _ApplicationAutoScalingClient_c75e_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3298);
/* harmony import */ var _changes_0886_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7410);
/* harmony import */ var _remedy_4a82_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9776);
/* harmony import */ var _revisions_ed16_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2291);
/* harmony import */ var _deployments_5105_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9190);
/* harmony import */ var _app_json_d81e_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1679);
/* harmony import */ var _client_8302_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6115);
/* harmony import */ var _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9791);
/* harmony import */ var _DescribeTargetGroupsCommand_698d_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6085);
/* harmony import */ var _scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1324);
/* harmony import */ var _app_facts_78cf_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2634);
/* harmony import */ var _services_b2a3_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9837);
/* harmony import */ var _conclude_0c48_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1215);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8442);
/* harmony import */ var _connection_hints_787a_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4827);
/* harmony import */ var _lock_64dd_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(9590);
/* harmony import */ var _addons_0f30_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6749);
/* harmony import */ var _group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(1651);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(1031);
/* harmony import */ var _process_table_3586_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7449);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(1936);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(734);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(9058);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(628);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(6373);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_63__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
































































// node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commands/DescribeLogGroupsCommand.js
var DescribeLogGroupsCommand=class extends (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* .command */ .G5)(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* ._ep0 */ .lq,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* ._mw0 */ .yt,"DescribeLogGroups",_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* .DescribeLogGroups$ */ .aT){};
// node_modules/@aws-sdk/client-ssm/dist-es/commands/DescribeParametersCommand.js
var DescribeParametersCommand=class extends (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .command */ .G5)(_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* ._ep0 */ .lq,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* ._mw0 */ .yt,"DescribeParameters",_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .DescribeParameters$ */ .Ck){};
// node_modules/@aws-sdk/client-ssm/dist-es/pagination/DescribeParametersPaginator.js
var paginateDescribeParameters=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .createPaginator */ .KU)(_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .SSMClient */ .jB,DescribeParametersCommand,"NextToken","NextToken","MaxResults");
// actions/deploy-ecs-bluegreen/deploy-app.ts
async function deployApp(context, inputs) {
  const connection = await (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(context, inputs);
  const { platform, source, run } = connection;
  const ports = { ...connection.ports, record: remembering(context, connection.ports.record) };
  const version = source.kind === "release" ? source.version : void 0;
  const holder = { id: run.runKey, who: run.who };
  const { signal } = context;
  const result = await (0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .deploy */ .gg)(ports, { ...inputs, platform, version, holder, signal }).finally(() => {
    if (!signal.aborted) context.saveState(_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .MOVING */ .zQ, "");
  });
  const logsUrl = (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_44__/* .logGroupUrl */ .zB)(platform.region, platform.appEnvironment.logGroup);
  return { result, app: inputs.app, changes: await changesOf(connection, result), logsUrl };
}
function remembering(context, record) {
  return {
    started: (subject) => {
      context.saveState(_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .MOVING */ .zQ, String(subject.release?.version ?? ""));
      return record.started(subject);
    },
    succeeded: (url) => record.succeeded(url),
    failed: (reason) => record.failed(reason)
  };
}
function changesOf({ ports }, { services, cancelled }) {
  const revisions = services.map(({ process: process2, before, taskDefinition }) => ({
    process: process2,
    before,
    after: taskDefinition
  }));
  return cancelled ? [] : (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .readChanges */ .St)(ports, revisions);
}

// actions/deploy-ecs-bluegreen/deploy-service-mode.ts
async function deployServiceMode(context, inputs) {
  const { clock, log, signal } = context;
  const gate = gateOf(inputs);
  const { session, ports } = await (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .connectServiceMode */ .xx)(context, inputs);
  const run = (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .deployRun */ .JJ)(context.run, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__/* .runIdentity */ .yK)(context.run));
  const result = await (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .deployServices */ .ul)(ports, {
    ...inputs,
    run,
    gate,
    signal,
    onMoving: (intent) => context.saveState(_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .MOVING_SERVICES */ .qS, JSON.stringify(intent))
  }).catch((error) => {
    if (!signal.aborted) context.saveState(_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .MOVING_SERVICES */ .qS, "");
    throw error;
  });
  if (!result.cancelled) context.saveState(_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .MOVING_SERVICES */ .qS, "");
  const revisions = result.services.map(({ process: process2, before, taskDefinition }) => ({
    process: process2,
    before,
    after: taskDefinition
  }));
  const definitions = { taskDefinitions: new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* .EcsTaskDefinitions */ .B$(session, clock), log };
  const changes = result.cancelled ? [] : await (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .readChanges */ .St)(definitions, revisions);
  return { result, app: inputs.cluster, changes };
}
function gateOf({ gate, testUrl }) {
  if (gate.length === 0) return void 0;
  if (testUrl !== void 0) return { testUrl, checks: gate };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .InputError */ .dz(
    "test-url",
    "is empty, but 'gate' is set",
    "Use the test listener's address, e.g. https://test.app.example.com; only apps have it in their descriptor."
  );
}

// src/deploy/report/result-document.ts
function resultDocument(result, options) {
  const { subject, release, before, failure, startedAt, endedAt } = result;
  return {
    version: 1,
    app: options.app,
    environment: options.environment,
    release: release === void 0 ? null : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__/* .formatVersion */ .qh)(release.version),
    before: before === void 0 ? null : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__/* .formatVersion */ .qh)(before.version),
    image: subject.image,
    commit: subject.commit ?? null,
    verdict: result.verdict,
    cancelled: result.cancelled,
    url: result.url ?? null,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    seconds: seconds(endedAt - startedAt),
    fix: failure?.plainFix ?? failure?.fix ?? null,
    services: result.services.map((service2) => serviceDocument(service2, startedAt)),
    removed: result.removed,
    changes: options.changes.map(({ field, before: was, after, processes }) => ({
      field,
      before: was ?? null,
      after: after ?? null,
      processes
    })),
    rollback: (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackCommand */ .Ct)(result, options) ?? null
  };
}
function serviceDocument(service2, startedAt) {
  return {
    process: service2.process,
    service: service2.service,
    strategy: service2.strategy,
    action: service2.action,
    verdict: service2.verdict.kind,
    reason: service2.verdict.reason,
    wayBack: service2.back.kind,
    taskDefinition: service2.taskDefinition,
    before: service2.before ?? null,
    serving: (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .serving */ .fO)(service2) ?? null,
    running: service2.running,
    desired: service2.desired,
    seconds: service2.seconds,
    stages: service2.stages.map(({ name, from, to }) => ({
      name,
      from: seconds(from - startedAt),
      to: seconds(to - startedAt)
    })),
    deaths: service2.reasons.map(({ task, plainHint, alike }) => ({
      task: task.id,
      stopCode: task.stopCode ?? null,
      reason: (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_14__/* .describeDeath */ .gC)(task),
      exitCodes: Object.fromEntries(task.containers.map(({ name, exitCode }) => [name, exitCode ?? null])),
      hint: plainHint ?? null,
      tasks: alike + 1
    }))
  };
}
var seconds = (ms) => Math.round(ms / 1e3);
var text = { type: "string" };
var textOrNull = { type: ["string", "null"] };
var count = { type: "integer", minimum: 0 };
var object = (properties, description) => ({
  type: "object",
  required: Object.keys(properties),
  properties: { ...properties },
  additionalProperties: false,
  description
});
var stage = object({ name: text, from: count, to: count }, "A stage in seconds since the start.");
var death = object(
  {
    task: { ...text, description: "Id of the newest task that died this way." },
    stopCode: { ...textOrNull, description: "ECS's stop code." },
    reason: text,
    exitCodes: {
      type: "object",
      additionalProperties: { type: ["integer", "null"] },
      description: "By container."
    },
    hint: { ...textOrNull, description: "How to fix it." },
    tasks: { ...count, description: "How many tasks died this way." }
  },
  "One way tasks died."
);
var service = object(
  {
    process: text,
    service: text,
    strategy: { ...text, description: "As in ECS: ROLLING, BLUE_GREEN, CANARY, LINEAR; or CODE_DEPLOY." },
    action: { enum: ["created", "updated", "followed", "unchanged", "not-begun"] },
    verdict: { $ref: "#/$defs/verdict" },
    reason: text,
    wayBack: { enum: ["stays", "going-back", "gone-back", "removed", "stuck"] },
    taskDefinition: { ...text, description: "ARN of the revision to deploy." },
    before: {
      ...textOrNull,
      description: "ARN of the previous revision; null when it is the same, or none."
    },
    serving: {
      ...textOrNull,
      description: "ARN of the live revision; null when none, or unknown."
    },
    running: count,
    desired: count,
    seconds: count,
    stages: { type: "array", items: stage },
    deaths: { type: "array", items: death }
  },
  "One process type."
);
var change = object(
  { field: text, before: textOrNull, after: textOrNull, processes: { type: "array", items: text } },
  "A changed task definition field. Values that may be secret are never shown."
);
var resultSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://raw.githubusercontent.com/renga-dev/renga/v1/docs/deploy-result.schema.json",
  title: "Renga deploy result",
  ...object(
    {
      version: { const: 1 },
      app: text,
      environment: text,
      release: {
        type: ["string", "null"],
        pattern: "^v[1-9][0-9]*$",
        description: "null for services outside the release ledger."
      },
      before: textOrNull,
      image: text,
      commit: textOrNull,
      verdict: { $ref: "#/$defs/verdict" },
      cancelled: { type: "boolean" },
      url: textOrNull,
      startedAt: { type: "string", format: "date-time" },
      endedAt: { type: "string", format: "date-time" },
      seconds: count,
      fix: { ...textOrNull, description: "What to do if it has not landed." },
      services: { type: "array", items: { $ref: "#/$defs/service" } },
      removed: { type: "array", items: text },
      changes: { type: "array", items: { $ref: "#/$defs/change" } },
      rollback: { ...textOrNull, description: "The command that restores the previous release." }
    },
    "The output 'result' of deploy-ecs-bluegreen."
  ),
  $defs: {
    verdict: {
      enum: [
        "landed",
        "rolling",
        "paused",
        "failed",
        "rolling-back",
        "rolled-back",
        "rollback-failed",
        "superseded",
        "unreadable",
        "timed-out"
      ]
    },
    service,
    change
  }
};

// actions/deploy-ecs-bluegreen/outputs.ts
function announce(context, result, options) {
  context.setOutput("release", result.release === void 0 ? "" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__/* .formatVersion */ .qh)(result.release.version));
  context.setOutput("url", result.url ?? "");
  context.setOutput("verdict", result.verdict);
  context.setOutput("services", (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .servicesOutput */ .sN)(result));
  context.setOutput("result", JSON.stringify(resultDocument(result, options)));
}

// node_modules/@aws-sdk/client-iam/dist-es/auth/httpAuthSchemeProvider.js
var defaultIAMHttpAuthSchemeParametersProvider=async(config,context,input)=>{return{operation:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .getSmithyContext */ .ug)(context).operation,region:await (0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .normalizeProvider */ .te)(config.region)()||(()=>{throw new Error("expected `region` to be configured for `aws.auth#sigv4`")})()}};function createAwsAuthSigv4HttpAuthOption(authParameters){return{schemeId:"aws.auth#sigv4",signingProperties:{name:"iam",region:authParameters.region},propertiesExtractor:(config,context)=>({signingProperties:{config,context}})}}var defaultIAMHttpAuthSchemeProvider=authParameters=>{const options=[];switch(authParameters.operation){default:{options.push(createAwsAuthSigv4HttpAuthOption(authParameters))}}return options};var resolveHttpAuthSchemeConfig=config=>{const config_0=(0,_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_57__/* .resolveAwsSdkSigV4Config */ .ho)(config);return Object.assign(config_0,{authSchemePreference:(0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .normalizeProvider */ .te)(config.authSchemePreference??[])})};
// node_modules/@aws-sdk/client-iam/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters=options=>{return Object.assign(options,{useDualstackEndpoint:options.useDualstackEndpoint??false,useFipsEndpoint:options.useFipsEndpoint??false,defaultSigningName:"iam"})};var commonParams={UseFIPS:{type:"builtInParams",name:"useFipsEndpoint"},Endpoint:{type:"builtInParams",name:"endpoint"},Region:{type:"builtInParams",name:"region"},UseDualStack:{type:"builtInParams",name:"useDualstackEndpoint"}};
// node_modules/@aws-sdk/client-iam/package.json
var package_default={name:"@aws-sdk/client-iam",version:"3.1169.0",description:"AWS SDK for JavaScript Iam Client for Node.js, Browser and React Native",homepage:"https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-iam",license:"Apache-2.0",author:{name:"AWS SDK for JavaScript Team",url:"https://aws.amazon.com/sdk-for-javascript/"},repository:{type:"git",url:"https://github.com/aws/aws-sdk-js-v3.git",directory:"clients/client-iam"},files:["dist-*/**"],sideEffects:false,main:"./dist-cjs/index.js",module:"./dist-es/index.js",browser:{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.browser"},types:"./dist-types/index.d.ts",typesVersions:{"<4.5":{"dist-types/*":["dist-types/ts3.4/*"]}},"react-native":{"./dist-es/runtimeConfig":"./dist-es/runtimeConfig.native"},scripts:{build:"concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs","build:cjs":"node ../../scripts/compilation/inline","build:es":"premove dist-es && tsc -p tsconfig.es.json","build:include:deps":'yarn g:turbo run build -F="$npm_package_name"',"build:types":"premove dist-types && tsc -p tsconfig.types.json","build:types:downlevel":"downlevel-dts dist-types dist-types/ts3.4",clean:"premove dist-cjs dist-es dist-types","extract:docs":"api-extractor run --local","generate:client":"node ../../scripts/generate-clients/single-service",test:"yarn g:vitest run --passWithNoTests","test:watch":"yarn g:vitest watch --passWithNoTests","test:integration":"yarn g:vitest run --passWithNoTests -c vitest.config.integ.mts","test:integration:watch":"yarn g:vitest watch --passWithNoTests -c vitest.config.integ.mts","test:e2e":"yarn g:vitest run -c vitest.config.e2e.mts","test:e2e:watch":"yarn g:vitest watch -c vitest.config.e2e.mts","test:index":"tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"},dependencies:{"@aws-sdk/core":"^3.981.0","@aws-sdk/credential-provider-node":"^3.972.97","@aws-sdk/types":"^3.975.1","@smithy/core":"^3.40.0","@smithy/fetch-http-handler":"^5.8.1","@smithy/node-http-handler":"^4.14.2","@smithy/types":"^4.20.0",tslib:"^2.6.2"},devDependencies:{"@smithy/snapshot-testing":"^2.4.0","@tsconfig/node20":"20.1.8","@types/node":"^20.14.8",concurrently:"7.0.0","downlevel-dts":"0.10.1",premove:"4.0.0",typescript:"~7.0.2",vitest:"^4.0.17"},engines:{node:">=20.0.0"}};
// node_modules/@aws-sdk/client-iam/dist-es/endpoint/bdd.js
var v="ref";var w="authSchemes";var x="name";var y="signingRegion";var a=-1;var b=true;var c="isSet";var d="PartitionResult";var e="stringEquals";var f="booleanEquals";var g="getAttr";var h={[v]:"Endpoint"};var i={"fn":g,"argv":[{[v]:d},"name"]};var j={[v]:d};var k={[w]:[{[x]:"sigv4",[y]:"us-east-1"}]};var l={[w]:[{[x]:"sigv4",[y]:"cn-north-1"}]};var m={[w]:[{[x]:"sigv4",[y]:"us-gov-west-1"}]};var n={[w]:[{[x]:"sigv4",[y]:"us-iso-east-1"}]};var o={[w]:[{[x]:"sigv4",[y]:"us-isob-east-1"}]};var p={[w]:[{[x]:"sigv4",[y]:"eu-isoe-west-1"}]};var q={[w]:[{[x]:"sigv4",[y]:"us-isof-south-1"}]};var s={[w]:[{[x]:"sigv4",[y]:"eusc-de-east-1"}]};var t={[w]:[{[x]:"sigv4",[y]:"{PartitionResult#implicitGlobalRegion}"}]};var u=[{[v]:"Region"}];var _data={conditions:[[c,[h]],[c,u],["aws.partition",u,d],[e,[i,"aws"]],[e,[i,"aws-cn"]],[e,[i,"aws-us-gov"]],[e,[i,"aws-iso"]],[f,[{[v]:"UseFIPS"},b]],[f,[{[v]:"UseDualStack"},b]],[e,[i,"aws-iso-b"]],[e,[i,"aws-iso-e"]],[e,[i,"aws-iso-f"]],[e,[i,"aws-eusc"]],[f,[{fn:g,argv:[j,"supportsDualStack"]},b]],[f,[{fn:g,argv:[j,"supportsFIPS"]},b]]],results:[[a],[a,"Invalid Configuration: FIPS and custom endpoint are not supported"],[a,"Invalid Configuration: Dualstack and custom endpoint are not supported"],[h,{}],["https://iam.amazonaws.com",k],["https://iam-fips.amazonaws.com",k],["https://iam.global.api.aws",k],["https://iam-fips.global.api.aws",k],["https://iam.global.api.amazonwebservices.com.cn",l],["https://iam-fips.api.amazonwebservices.com.cn",l],["https://iam.cn-north-1.amazonaws.com.cn",l],["https://iam-fips.amazonaws.com.cn",l],["https://iam.us-gov.api.aws",m],["https://iam.us-gov.amazonaws.com",m],["https://iam.us-iso-east-1.c2s.ic.gov",n],["https://iam-fips.us-iso-east-1.c2s.ic.gov",n],["https://iam.api.aws.ic.gov",n],["https://iam-fips.api.aws.ic.gov",n],["https://iam.us-isob-east-1.sc2s.sgov.gov",o],["https://iam-fips.us-isob-east-1.sc2s.sgov.gov",o],["https://iam.api.aws.scloud",o],["https://iam-fips.api.aws.scloud",o],["https://iam.eu-isoe-west-1.cloud.adc-e.uk",p],["https://iam-fips.cloud.adc-e.uk",p],["https://iam.api.cloud-aws.adc-e.uk",p],["https://iam-fips.api.cloud-aws.adc-e.uk",p],["https://iam.us-isof-south-1.csp.hci.ic.gov",q],["https://iam-fips.csp.hci.ic.gov",q],["https://iam.api.aws.hci.ic.gov",q],["https://iam-fips.api.aws.hci.ic.gov",q],["https://iam.eusc-de-east-1.amazonaws.eu",s],["https://iam-fips.amazonaws.eu",s],["https://iam.global.api.amazonwebservices.eu",s],["https://iam-fips.api.amazonwebservices.eu",s],["https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}",t],[a,"FIPS and DualStack are enabled, but this partition does not support one or both"],["https://iam-fips.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}",t],[a,"FIPS is enabled but this partition does not support FIPS"],["https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dualStackDnsSuffix}",t],[a,"DualStack is enabled but this partition does not support DualStack"],["https://iam.{PartitionResult#implicitGlobalRegion}.{PartitionResult#dnsSuffix}",t],[a,"Invalid Configuration: Missing Region"]]};var root=2;var r=1e8;var nodes=new Int32Array([-1,1,-1,0,42,3,1,4,r+41,2,5,r+41,3,39,6,4,36,7,5,35,8,6,32,9,7,20,10,8,15,11,9,r+18,12,10,r+22,13,11,r+26,14,12,r+30,r+40,9,r+20,16,10,r+24,17,11,r+28,18,12,r+32,19,13,r+38,r+39,8,26,21,9,r+19,22,10,r+23,23,11,r+27,24,12,r+31,25,14,r+36,r+37,9,r+21,27,10,r+25,28,11,r+29,29,12,r+33,30,13,31,r+35,14,r+34,r+35,7,34,33,8,r+16,r+14,8,r+17,r+15,8,r+12,r+13,7,38,37,8,r+8,r+10,8,r+9,r+11,7,41,40,8,r+6,r+4,8,r+7,r+5,7,r+1,43,8,r+2,r+3]);var bdd=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .BinaryDecisionDiagram */ .d5.from(nodes,root,_data.conditions,_data.results);
// node_modules/@aws-sdk/client-iam/dist-es/endpoint/endpointResolver.js
var cache=new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .EndpointCache */ .kS({size:50,params:["Endpoint","Region","UseDualStack","UseFIPS"]});var defaultEndpointResolver=(endpointParams,context={})=>{return cache.get(endpointParams,()=>(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .decideEndpoint */ .cH)(bdd,{endpointParams,logger:context.logger}))};_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .customEndpointFunctions */ .mw.aws=_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .awsEndpointFunctions */ .UF;
// node_modules/@aws-sdk/client-iam/dist-es/models/IAMServiceException.js
var IAMServiceException=class _IAMServiceException extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .ServiceException */ .TJ{static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.iam#IAMServiceException";constructor(options){super(options);Object.setPrototypeOf(this,_IAMServiceException.prototype)}};
// node_modules/@aws-sdk/client-iam/dist-es/models/errors.js
var ConcurrentModificationException=class _ConcurrentModificationException extends IAMServiceException{static shapeId="com.amazonaws.iam#ConcurrentModificationException";name="ConcurrentModificationException";$fault="client";constructor(opts){super({name:"ConcurrentModificationException",$fault:"client",...opts});Object.setPrototypeOf(this,_ConcurrentModificationException.prototype)}};var NoSuchEntityException=class _NoSuchEntityException extends IAMServiceException{static shapeId="com.amazonaws.iam#NoSuchEntityException";name="NoSuchEntityException";$fault="client";constructor(opts){super({name:"NoSuchEntityException",$fault:"client",...opts});Object.setPrototypeOf(this,_NoSuchEntityException.prototype)}};var ServiceFailureException=class _ServiceFailureException extends IAMServiceException{static shapeId="com.amazonaws.iam#ServiceFailureException";name="ServiceFailureException";$fault="server";constructor(opts){super({name:"ServiceFailureException",$fault:"server",...opts});Object.setPrototypeOf(this,_ServiceFailureException.prototype)}};var AccountNotManagementOrDelegatedAdministratorException=class _AccountNotManagementOrDelegatedAdministratorException extends IAMServiceException{static shapeId="com.amazonaws.iam#AccountNotManagementOrDelegatedAdministratorException";name="AccountNotManagementOrDelegatedAdministratorException";$fault="client";Message;constructor(opts){super({name:"AccountNotManagementOrDelegatedAdministratorException",$fault:"client",...opts});Object.setPrototypeOf(this,_AccountNotManagementOrDelegatedAdministratorException.prototype);this.Message=opts.Message}};var EntityAlreadyExistsException=class _EntityAlreadyExistsException extends IAMServiceException{static shapeId="com.amazonaws.iam#EntityAlreadyExistsException";name="EntityAlreadyExistsException";$fault="client";constructor(opts){super({name:"EntityAlreadyExistsException",$fault:"client",...opts});Object.setPrototypeOf(this,_EntityAlreadyExistsException.prototype)}};var InvalidInputException=class _InvalidInputException extends IAMServiceException{static shapeId="com.amazonaws.iam#InvalidInputException";name="InvalidInputException";$fault="client";constructor(opts){super({name:"InvalidInputException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidInputException.prototype)}};var LimitExceededException=class _LimitExceededException extends IAMServiceException{static shapeId="com.amazonaws.iam#LimitExceededException";name="LimitExceededException";$fault="client";constructor(opts){super({name:"LimitExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_LimitExceededException.prototype)}};var MalformedPolicyDocumentException=class _MalformedPolicyDocumentException extends IAMServiceException{static shapeId="com.amazonaws.iam#MalformedPolicyDocumentException";name="MalformedPolicyDocumentException";$fault="client";constructor(opts){super({name:"MalformedPolicyDocumentException",$fault:"client",...opts});Object.setPrototypeOf(this,_MalformedPolicyDocumentException.prototype)}};var NameConflictException=class _NameConflictException extends IAMServiceException{static shapeId="com.amazonaws.iam#NameConflictException";name="NameConflictException";$fault="client";constructor(opts){super({name:"NameConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_NameConflictException.prototype)}};var RoleModifiedException=class _RoleModifiedException extends IAMServiceException{static shapeId="com.amazonaws.iam#RoleModifiedException";name="RoleModifiedException";$fault="client";constructor(opts){super({name:"RoleModifiedException",$fault:"client",...opts});Object.setPrototypeOf(this,_RoleModifiedException.prototype)}};var RoleTemplateDisabledException=class _RoleTemplateDisabledException extends IAMServiceException{static shapeId="com.amazonaws.iam#RoleTemplateDisabledException";name="RoleTemplateDisabledException";$fault="client";constructor(opts){super({name:"RoleTemplateDisabledException",$fault:"client",...opts});Object.setPrototypeOf(this,_RoleTemplateDisabledException.prototype)}};var UnmodifiableEntityException=class _UnmodifiableEntityException extends IAMServiceException{static shapeId="com.amazonaws.iam#UnmodifiableEntityException";name="UnmodifiableEntityException";$fault="client";constructor(opts){super({name:"UnmodifiableEntityException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnmodifiableEntityException.prototype)}};var PolicyNotAttachableException=class _PolicyNotAttachableException extends IAMServiceException{static shapeId="com.amazonaws.iam#PolicyNotAttachableException";name="PolicyNotAttachableException";$fault="client";constructor(opts){super({name:"PolicyNotAttachableException",$fault:"client",...opts});Object.setPrototypeOf(this,_PolicyNotAttachableException.prototype)}};var EntityTemporarilyUnmodifiableException=class _EntityTemporarilyUnmodifiableException extends IAMServiceException{static shapeId="com.amazonaws.iam#EntityTemporarilyUnmodifiableException";name="EntityTemporarilyUnmodifiableException";$fault="client";constructor(opts){super({name:"EntityTemporarilyUnmodifiableException",$fault:"client",...opts});Object.setPrototypeOf(this,_EntityTemporarilyUnmodifiableException.prototype)}};var InvalidUserTypeException=class _InvalidUserTypeException extends IAMServiceException{static shapeId="com.amazonaws.iam#InvalidUserTypeException";name="InvalidUserTypeException";$fault="client";constructor(opts){super({name:"InvalidUserTypeException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidUserTypeException.prototype)}};var PasswordPolicyViolationException=class _PasswordPolicyViolationException extends IAMServiceException{static shapeId="com.amazonaws.iam#PasswordPolicyViolationException";name="PasswordPolicyViolationException";$fault="client";constructor(opts){super({name:"PasswordPolicyViolationException",$fault:"client",...opts});Object.setPrototypeOf(this,_PasswordPolicyViolationException.prototype)}};var OpenIdIdpCommunicationErrorException=class _OpenIdIdpCommunicationErrorException extends IAMServiceException{static shapeId="com.amazonaws.iam#OpenIdIdpCommunicationErrorException";name="OpenIdIdpCommunicationErrorException";$fault="client";constructor(opts){super({name:"OpenIdIdpCommunicationErrorException",$fault:"client",...opts});Object.setPrototypeOf(this,_OpenIdIdpCommunicationErrorException.prototype)}};var ServiceNotSupportedException=class _ServiceNotSupportedException extends IAMServiceException{static shapeId="com.amazonaws.iam#ServiceNotSupportedException";name="ServiceNotSupportedException";$fault="client";constructor(opts){super({name:"ServiceNotSupportedException",$fault:"client",...opts});Object.setPrototypeOf(this,_ServiceNotSupportedException.prototype)}};var DeleteConflictException=class _DeleteConflictException extends IAMServiceException{static shapeId="com.amazonaws.iam#DeleteConflictException";name="DeleteConflictException";$fault="client";constructor(opts){super({name:"DeleteConflictException",$fault:"client",...opts});Object.setPrototypeOf(this,_DeleteConflictException.prototype)}};var OrganizationNotFoundException=class _OrganizationNotFoundException extends IAMServiceException{static shapeId="com.amazonaws.iam#OrganizationNotFoundException";name="OrganizationNotFoundException";$fault="client";Message;constructor(opts){super({name:"OrganizationNotFoundException",$fault:"client",...opts});Object.setPrototypeOf(this,_OrganizationNotFoundException.prototype);this.Message=opts.Message}};var OrganizationNotInAllFeaturesModeException=class _OrganizationNotInAllFeaturesModeException extends IAMServiceException{static shapeId="com.amazonaws.iam#OrganizationNotInAllFeaturesModeException";name="OrganizationNotInAllFeaturesModeException";$fault="client";Message;constructor(opts){super({name:"OrganizationNotInAllFeaturesModeException",$fault:"client",...opts});Object.setPrototypeOf(this,_OrganizationNotInAllFeaturesModeException.prototype);this.Message=opts.Message}};var ServiceAccessNotEnabledException=class _ServiceAccessNotEnabledException extends IAMServiceException{static shapeId="com.amazonaws.iam#ServiceAccessNotEnabledException";name="ServiceAccessNotEnabledException";$fault="client";Message;constructor(opts){super({name:"ServiceAccessNotEnabledException",$fault:"client",...opts});Object.setPrototypeOf(this,_ServiceAccessNotEnabledException.prototype);this.Message=opts.Message}};var FeatureDisabledException=class _FeatureDisabledException extends IAMServiceException{static shapeId="com.amazonaws.iam#FeatureDisabledException";name="FeatureDisabledException";$fault="client";constructor(opts){super({name:"FeatureDisabledException",$fault:"client",...opts});Object.setPrototypeOf(this,_FeatureDisabledException.prototype)}};var InvalidAuthenticationCodeException=class _InvalidAuthenticationCodeException extends IAMServiceException{static shapeId="com.amazonaws.iam#InvalidAuthenticationCodeException";name="InvalidAuthenticationCodeException";$fault="client";constructor(opts){super({name:"InvalidAuthenticationCodeException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidAuthenticationCodeException.prototype)}};var CallerIsNotManagementAccountException=class _CallerIsNotManagementAccountException extends IAMServiceException{static shapeId="com.amazonaws.iam#CallerIsNotManagementAccountException";name="CallerIsNotManagementAccountException";$fault="client";Message;constructor(opts){super({name:"CallerIsNotManagementAccountException",$fault:"client",...opts});Object.setPrototypeOf(this,_CallerIsNotManagementAccountException.prototype);this.Message=opts.Message}};var FeatureEnabledException=class _FeatureEnabledException extends IAMServiceException{static shapeId="com.amazonaws.iam#FeatureEnabledException";name="FeatureEnabledException";$fault="client";constructor(opts){super({name:"FeatureEnabledException",$fault:"client",...opts});Object.setPrototypeOf(this,_FeatureEnabledException.prototype)}};var ReportGenerationLimitExceededException=class _ReportGenerationLimitExceededException extends IAMServiceException{static shapeId="com.amazonaws.iam#ReportGenerationLimitExceededException";name="ReportGenerationLimitExceededException";$fault="client";constructor(opts){super({name:"ReportGenerationLimitExceededException",$fault:"client",...opts});Object.setPrototypeOf(this,_ReportGenerationLimitExceededException.prototype)}};var CredentialReportExpiredException=class _CredentialReportExpiredException extends IAMServiceException{static shapeId="com.amazonaws.iam#CredentialReportExpiredException";name="CredentialReportExpiredException";$fault="client";constructor(opts){super({name:"CredentialReportExpiredException",$fault:"client",...opts});Object.setPrototypeOf(this,_CredentialReportExpiredException.prototype)}};var CredentialReportNotPresentException=class _CredentialReportNotPresentException extends IAMServiceException{static shapeId="com.amazonaws.iam#CredentialReportNotPresentException";name="CredentialReportNotPresentException";$fault="client";constructor(opts){super({name:"CredentialReportNotPresentException",$fault:"client",...opts});Object.setPrototypeOf(this,_CredentialReportNotPresentException.prototype)}};var CredentialReportNotReadyException=class _CredentialReportNotReadyException extends IAMServiceException{static shapeId="com.amazonaws.iam#CredentialReportNotReadyException";name="CredentialReportNotReadyException";$fault="client";constructor(opts){super({name:"CredentialReportNotReadyException",$fault:"client",...opts});Object.setPrototypeOf(this,_CredentialReportNotReadyException.prototype)}};var UnrecognizedPublicKeyEncodingException=class _UnrecognizedPublicKeyEncodingException extends IAMServiceException{static shapeId="com.amazonaws.iam#UnrecognizedPublicKeyEncodingException";name="UnrecognizedPublicKeyEncodingException";$fault="client";constructor(opts){super({name:"UnrecognizedPublicKeyEncodingException",$fault:"client",...opts});Object.setPrototypeOf(this,_UnrecognizedPublicKeyEncodingException.prototype)}};var PolicyEvaluationException=class _PolicyEvaluationException extends IAMServiceException{static shapeId="com.amazonaws.iam#PolicyEvaluationException";name="PolicyEvaluationException";$fault="server";constructor(opts){super({name:"PolicyEvaluationException",$fault:"server",...opts});Object.setPrototypeOf(this,_PolicyEvaluationException.prototype)}};var KeyPairMismatchException=class _KeyPairMismatchException extends IAMServiceException{static shapeId="com.amazonaws.iam#KeyPairMismatchException";name="KeyPairMismatchException";$fault="client";constructor(opts){super({name:"KeyPairMismatchException",$fault:"client",...opts});Object.setPrototypeOf(this,_KeyPairMismatchException.prototype)}};var MalformedCertificateException=class _MalformedCertificateException extends IAMServiceException{static shapeId="com.amazonaws.iam#MalformedCertificateException";name="MalformedCertificateException";$fault="client";constructor(opts){super({name:"MalformedCertificateException",$fault:"client",...opts});Object.setPrototypeOf(this,_MalformedCertificateException.prototype)}};var DuplicateCertificateException=class _DuplicateCertificateException extends IAMServiceException{static shapeId="com.amazonaws.iam#DuplicateCertificateException";name="DuplicateCertificateException";$fault="client";constructor(opts){super({name:"DuplicateCertificateException",$fault:"client",...opts});Object.setPrototypeOf(this,_DuplicateCertificateException.prototype)}};var InvalidCertificateException=class _InvalidCertificateException extends IAMServiceException{static shapeId="com.amazonaws.iam#InvalidCertificateException";name="InvalidCertificateException";$fault="client";constructor(opts){super({name:"InvalidCertificateException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidCertificateException.prototype)}};var DuplicateSSHPublicKeyException=class _DuplicateSSHPublicKeyException extends IAMServiceException{static shapeId="com.amazonaws.iam#DuplicateSSHPublicKeyException";name="DuplicateSSHPublicKeyException";$fault="client";constructor(opts){super({name:"DuplicateSSHPublicKeyException",$fault:"client",...opts});Object.setPrototypeOf(this,_DuplicateSSHPublicKeyException.prototype)}};var InvalidPublicKeyException=class _InvalidPublicKeyException extends IAMServiceException{static shapeId="com.amazonaws.iam#InvalidPublicKeyException";name="InvalidPublicKeyException";$fault="client";constructor(opts){super({name:"InvalidPublicKeyException",$fault:"client",...opts});Object.setPrototypeOf(this,_InvalidPublicKeyException.prototype)}};
// node_modules/@aws-sdk/client-iam/dist-es/schemas/schemas_0.js
var _A="Arn";var _AAc="AccountAliases";var _ABO="AllowedByOrganizations";var _ABPB="AllowedByPermissionsBoundary";var _AI="ApproverId";var _AMP="AttachedManagedPolicies";var _AN="AttachmentName";var _ANMODAE="AccountNotManagementOrDelegatedAdministratorException";var _ANc="ActionNames";var _AP="AttachedPolicy";var _APB="AttachedPermissionsBoundary";var _ARPD="AssumeRolePolicyDocument";var _ARPDT="AssumeRolePolicyDocumentTemplate";var _AT="AttachmentType";var _CA="CallerArn";var _CD="CreateDate";var _CE="ContextEntry";var _CELT="ContextEntryListType";var _CEo="ContextEntries";var _CIDL="ClientIDList";var _CINMAE="CallerIsNotManagementAccountException";var _CKN="ContextKeyName";var _CKNo="ContextKeyNames";var _CKT="ContextKeyType";var _CKV="ContextKeyValues";var _CME="ConcurrentModificationException";var _COIDCPR="CreateOpenIDConnectProviderRequest";var _CREE="CredentialReportExpiredException";var _CRNPE="CredentialReportNotPresentException";var _CRNRE="CredentialReportNotReadyException";var _CT="CreateTimestamp";var _Ce="Certifications";var _Col="Column";var _D="Description";var _DCE="DeleteConflictException";var _DCEu="DuplicateCertificateException";var _DMV="DefaultMinorVersion";var _DORCMRi="DisableOrganizationsRootCredentialsManagementResponse";var _DORSRi="DisableOrganizationsRootSessionsResponse";var _DP="DelegationPermission";var _DR="DelegationRequest";var _DRI="DelegationRequestId";var _DSSHPKE="DuplicateSSHPublicKeyException";var _DV="DefaultValue";var _EAEE="EntityAlreadyExistsException";var _EAN="EvalActionName";var _EDD="EvalDecisionDetails";var _EDn="EnableDate";var _EDv="EvalDecision";var _EF="EnabledFeatures";var _EORCMRn="EnableOrganizationsRootCredentialsManagementResponse";var _EORSRn="EnableOrganizationsRootSessionsResponse";var _EPn="EndPosition";var _ER="EvaluationResult";var _ERD="EvalResourceDecision";var _ERN="EvalResourceName";var _ET="ExpirationTime";var _ETUE="EntityTemporarilyUnmodifiableException";var _Ena="Enabled";var _F="Filter";var _FDE="FeatureDisabledException";var _FEE="FeatureEnabledException";var _GAADR="GetAccountAuthorizationDetailsRequest";var _GAPRe="GetAccountPropertiesResponse";var _GASR="GetAccountSummaryResponse";var _GCKFCPR="GetContextKeysForCustomPolicyRequest";var _GCKFPPR="GetContextKeysForPrincipalPolicyRequest";var _GCKFPR="GetContextKeysForPolicyResponse";var _GL="GroupList";var _GMFADRe="GetMFADeviceResponse";var _GOIDCPRe="GetOpenIDConnectProviderResponse";var _GR="GetRole";var _GRR="GetRoleRequest";var _GRRe="GetRoleResponse";var _IACE="InvalidAuthenticationCodeException";var _ICE="InvalidCertificateException";var _IIE="InvalidInputException";var _IPIT="InlinePolicyIdentifierType";var _IPIn="InlinePolicyIdentifier";var _IPKE="InvalidPublicKeyException";var _IPN="InstanceProfileName";var _IPT="InlinePolicyTemplates";var _IPn="InlinePolicy";var _IR="IsRequired";var _IT="IsTruncated";var _IUTE="InvalidUserTypeException";var _Im="Immutable";var _K="Key";var _KPME="KeyPairMismatchException";var _LAARi="ListAccountAliasesResponse";var _LEE="LimitExceededException";var _LGPRi="ListGroupPoliciesResponse";var _LOFRi="ListOrganizationsFeaturesResponse";var _LPGSAR="ListPoliciesGrantingServiceAccessRequest";var _LRPRi="ListRolePoliciesResponse";var _LUD="LastUsedDate";var _LUPRi="ListUserPoliciesResponse";var _Li="Line";var _M="Message";var _MBT="ManagedByType";var _MBV="ManagedByValue";var _MCE="MalformedCertificateException";var _MCV="MissingContextValues";var _MI="MaxItems";var _MPAa="ManagedPolicyArns";var _MPDE="MalformedPolicyDocumentException";var _MS="MatchedStatements";var _MSD="MaxSessionDuration";var _MV="MinorVersion";var _MVa="MajorVersion";var _Ma="Marker";var _N="Name";var _NCE="NameConflictException";var _NSEE="NoSuchEntityException";var _No="Notes";var _OAI="OwnerAccountId";var _ODD="OrganizationsDecisionDetail";var _OI="OwnerId";var _OIDCPA="OpenIDConnectProviderArn";var _OIICEE="OpenIdIdpCommunicationErrorException";var _OIr="OrganizationId";var _ONFE="OrganizationNotFoundException";var _ONIAFME="OrganizationNotInAllFeaturesModeException";var _OOPIL="OrderedOrganizationPolicyInputList";var _OOPT="OrderedOrganizationPolicyType";var _OPLT="OrganizationPolicyListType";var _OSBO="OnlySendByOwner";var _P="Permissions";var _PA="PolicyArn";var _PAPR="PutAccountPropertiesRequest";var _PB="PermissionsBoundary";var _PBA="PermissionsBoundaryArn";var _PBAe="PermissionBoundaryArn";var _PBDD="PermissionsBoundaryDecisionDetail";var _PBPIL="PermissionsBoundaryPolicyInputList";var _PBT="PermissionsBoundaryType";var _PD="PolicyDocument";var _PDa="ParameterDefinition";var _PDar="ParametersDefinition";var _PDo="PolicyDetail";var _PEE="PolicyEvaluationException";var _PEL="PolicyExclusionList";var _PELT="PolicyExclusionsListType";var _PIL="PolicyInputList";var _PIo="PolicyIdentifier";var _PN="PolicyName";var _PNAE="PolicyNotAttachableException";var _PNo="PolicyNames";var _PP="PermissionPolicy";var _PPVE="PasswordPolicyViolationException";var _PPo="PolicyParameter";var _PSA="PolicySourceArn";var _PT="PolicyType";var _PTA="PolicyTemplateArn";var _Pa="Path";var _Par="Parameters";var _Pos="Position";var _Pr="Properties";var _R="Region";var _RA="ResourceArns";var _RDP="RoleDescriptionPattern";var _RGLEE="ReportGenerationLimitExceededException";var _RHO="ResourceHandlingOption";var _RI="RequestorId";var _RIo="RoleId";var _RLU="RoleLastUsed";var _RM="RequestMessage";var _RME="RoleModifiedException";var _RN="RoleName";var _RNP="RoleNamePattern";var _RNe="RequestorName";var _RO="ResourceOwner";var _RP="ResourcePolicy";var _RPP="RolePathPattern";var _RPRA="RolePermissionRestrictionArns";var _RR="RejectionReason";var _RSR="ResourceSpecificResults";var _RSRLT="ResourceSpecificResultListType";var _RSRe="ResourceSpecificResult";var _RTDE="RoleTemplateDisabledException";var _RTT="RoleTagsTemplate";var _RTV="RoleTemplateVersion";var _RU="RedirectUrl";var _RUT="RoleUsageType";var _RVE="ReplacementValueEntry";var _Res="Resources";var _Ro="Role";var _SAMLPA="SAMLProviderArn";var _SANEE="ServiceAccessNotEnabledException";var _SCN="ServerCertificateName";var _SCPIL="ServiceControlPolicyInputList";var _SCPR="SimulateCustomPolicyRequest";var _SD="SessionDuration";var _SFE="ServiceFailureException";var _SLT="StatementListType";var _SM="SummaryMap";var _SNSE="ServiceNotSupportedException";var _SNer="SerialNumber";var _SNerv="ServiceNamespaces";var _SPI="SourcePolicyId";var _SPPR="SimulatePrincipalPolicyRequest";var _SPT="SourcePolicyType";var _SPt="StartPosition";var _SRT="SourceRoleTemplate";var _ST="SubType";var _St="State";var _Sta="Statement";var _T="Tags";var _TA="TemplateArn";var _TK="TagKeys";var _TL="ThumbprintList";var _TMV="TemplateMinorVersion";var _TN="TemplateName";var _TT="TagTemplate";var _TVI="TemplateVersionId";var _Ta="Tag";var _Ty="Type";var _U="Url";var _UDs="UserDetail";var _UEE="UnmodifiableEntityException";var _UI="UserId";var _UIPR="UntagInstanceProfileRequest";var _UMFADR="UntagMFADeviceRequest";var _UN="UserName";var _UOIDCPR="UntagOpenIDConnectProviderRequest";var _UOIDCPTR="UpdateOpenIDConnectProviderThumbprintRequest";var _UPKEE="UnrecognizedPublicKeyEncodingException";var _UPL="UserPolicyList";var _UPR="UntagPolicyRequest";var _URR="UntagRoleRequest";var _USAMLPR="UntagSAMLProviderRequest";var _USCR="UntagServerCertificateRequest";var _UT="UpdatedTime";var _UTp="UpdateTimestamp";var _UUR="UntagUserRequest";var _VE="VersionEnabled";var _Va="Values";var _Val="Value";var _aPLT="attachedPoliciesListType";var _aQE="awsQueryError";var _c="client";var _e="error";var _hE="httpError";var _iPTLT="inlinePolicyTemplateListType";var _m="message";var _pDLT="parametersDefinitionListType";var _pDLTo="policyDetailListType";var _pPLT="policyParameterListType";var _s="smithy.ts.sdk.synthetic.com.amazonaws.iam";var _se="server";var _tLT="tagListType";var _tTLT="tagTemplateListType";var n0="com.amazonaws.iam";var _s_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .TypeRegistry */ .OF(_s);var IAMServiceException$=[-3,_s,"IAMServiceException",0,[],[]];_s_registry.registerError(IAMServiceException$,IAMServiceException);var n0_registry=new _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .TypeRegistry */ .OF(n0);var AccountNotManagementOrDelegatedAdministratorException$=[-3,n0,_ANMODAE,{[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(AccountNotManagementOrDelegatedAdministratorException$,AccountNotManagementOrDelegatedAdministratorException);var CallerIsNotManagementAccountException$=[-3,n0,_CINMAE,{[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(CallerIsNotManagementAccountException$,CallerIsNotManagementAccountException);var ConcurrentModificationException$=[-3,n0,_CME,{[_aQE]:[`ConcurrentModification`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(ConcurrentModificationException$,ConcurrentModificationException);var CredentialReportExpiredException$=[-3,n0,_CREE,{[_aQE]:[`ReportExpired`,410],[_e]:_c,[_hE]:410},[_m],[0]];n0_registry.registerError(CredentialReportExpiredException$,CredentialReportExpiredException);var CredentialReportNotPresentException$=[-3,n0,_CRNPE,{[_aQE]:[`ReportNotPresent`,410],[_e]:_c,[_hE]:410},[_m],[0]];n0_registry.registerError(CredentialReportNotPresentException$,CredentialReportNotPresentException);var CredentialReportNotReadyException$=[-3,n0,_CRNRE,{[_aQE]:[`ReportInProgress`,404],[_e]:_c,[_hE]:404},[_m],[0]];n0_registry.registerError(CredentialReportNotReadyException$,CredentialReportNotReadyException);var DeleteConflictException$=[-3,n0,_DCE,{[_aQE]:[`DeleteConflict`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(DeleteConflictException$,DeleteConflictException);var DuplicateCertificateException$=[-3,n0,_DCEu,{[_aQE]:[`DuplicateCertificate`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(DuplicateCertificateException$,DuplicateCertificateException);var DuplicateSSHPublicKeyException$=[-3,n0,_DSSHPKE,{[_aQE]:[`DuplicateSSHPublicKey`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(DuplicateSSHPublicKeyException$,DuplicateSSHPublicKeyException);var EntityAlreadyExistsException$=[-3,n0,_EAEE,{[_aQE]:[`EntityAlreadyExists`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(EntityAlreadyExistsException$,EntityAlreadyExistsException);var EntityTemporarilyUnmodifiableException$=[-3,n0,_ETUE,{[_aQE]:[`EntityTemporarilyUnmodifiable`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(EntityTemporarilyUnmodifiableException$,EntityTemporarilyUnmodifiableException);var FeatureDisabledException$=[-3,n0,_FDE,{[_aQE]:[`FeatureDisabled`,404],[_e]:_c,[_hE]:404},[_m],[0]];n0_registry.registerError(FeatureDisabledException$,FeatureDisabledException);var FeatureEnabledException$=[-3,n0,_FEE,{[_aQE]:[`FeatureEnabled`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(FeatureEnabledException$,FeatureEnabledException);var InvalidAuthenticationCodeException$=[-3,n0,_IACE,{[_aQE]:[`InvalidAuthenticationCode`,403],[_e]:_c,[_hE]:403},[_m],[0]];n0_registry.registerError(InvalidAuthenticationCodeException$,InvalidAuthenticationCodeException);var InvalidCertificateException$=[-3,n0,_ICE,{[_aQE]:[`InvalidCertificate`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(InvalidCertificateException$,InvalidCertificateException);var InvalidInputException$=[-3,n0,_IIE,{[_aQE]:[`InvalidInput`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(InvalidInputException$,InvalidInputException);var InvalidPublicKeyException$=[-3,n0,_IPKE,{[_aQE]:[`InvalidPublicKey`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(InvalidPublicKeyException$,InvalidPublicKeyException);var InvalidUserTypeException$=[-3,n0,_IUTE,{[_aQE]:[`InvalidUserType`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(InvalidUserTypeException$,InvalidUserTypeException);var KeyPairMismatchException$=[-3,n0,_KPME,{[_aQE]:[`KeyPairMismatch`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(KeyPairMismatchException$,KeyPairMismatchException);var LimitExceededException$=[-3,n0,_LEE,{[_aQE]:[`LimitExceeded`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(LimitExceededException$,LimitExceededException);var MalformedCertificateException$=[-3,n0,_MCE,{[_aQE]:[`MalformedCertificate`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(MalformedCertificateException$,MalformedCertificateException);var MalformedPolicyDocumentException$=[-3,n0,_MPDE,{[_aQE]:[`MalformedPolicyDocument`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(MalformedPolicyDocumentException$,MalformedPolicyDocumentException);var NameConflictException$=[-3,n0,_NCE,{[_aQE]:[`NameConflict`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(NameConflictException$,NameConflictException);var NoSuchEntityException$=[-3,n0,_NSEE,{[_aQE]:[`NoSuchEntity`,404],[_e]:_c,[_hE]:404},[_m],[0]];n0_registry.registerError(NoSuchEntityException$,NoSuchEntityException);var OpenIdIdpCommunicationErrorException$=[-3,n0,_OIICEE,{[_aQE]:[`OpenIdIdpCommunicationError`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(OpenIdIdpCommunicationErrorException$,OpenIdIdpCommunicationErrorException);var OrganizationNotFoundException$=[-3,n0,_ONFE,{[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(OrganizationNotFoundException$,OrganizationNotFoundException);var OrganizationNotInAllFeaturesModeException$=[-3,n0,_ONIAFME,{[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(OrganizationNotInAllFeaturesModeException$,OrganizationNotInAllFeaturesModeException);var PasswordPolicyViolationException$=[-3,n0,_PPVE,{[_aQE]:[`PasswordPolicyViolation`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(PasswordPolicyViolationException$,PasswordPolicyViolationException);var PolicyEvaluationException$=[-3,n0,_PEE,{[_aQE]:[`PolicyEvaluation`,500],[_e]:_se,[_hE]:500},[_m],[0]];n0_registry.registerError(PolicyEvaluationException$,PolicyEvaluationException);var PolicyNotAttachableException$=[-3,n0,_PNAE,{[_aQE]:[`PolicyNotAttachable`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(PolicyNotAttachableException$,PolicyNotAttachableException);var ReportGenerationLimitExceededException$=[-3,n0,_RGLEE,{[_aQE]:[`ReportGenerationLimitExceeded`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(ReportGenerationLimitExceededException$,ReportGenerationLimitExceededException);var RoleModifiedException$=[-3,n0,_RME,{[_aQE]:[`RoleModified`,409],[_e]:_c,[_hE]:409},[_m],[0]];n0_registry.registerError(RoleModifiedException$,RoleModifiedException);var RoleTemplateDisabledException$=[-3,n0,_RTDE,{[_aQE]:[`RoleTemplateDisabled`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(RoleTemplateDisabledException$,RoleTemplateDisabledException);var ServiceAccessNotEnabledException$=[-3,n0,_SANEE,{[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(ServiceAccessNotEnabledException$,ServiceAccessNotEnabledException);var ServiceFailureException$=[-3,n0,_SFE,{[_aQE]:[`ServiceFailure`,500],[_e]:_se,[_hE]:500},[_m],[0]];n0_registry.registerError(ServiceFailureException$,ServiceFailureException);var ServiceNotSupportedException$=[-3,n0,_SNSE,{[_aQE]:[`NotSupportedService`,404],[_e]:_c,[_hE]:404},[_m],[0]];n0_registry.registerError(ServiceNotSupportedException$,ServiceNotSupportedException);var UnmodifiableEntityException$=[-3,n0,_UEE,{[_aQE]:[`UnmodifiableEntity`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(UnmodifiableEntityException$,UnmodifiableEntityException);var UnrecognizedPublicKeyEncodingException$=[-3,n0,_UPKEE,{[_aQE]:[`UnrecognizedPublicKeyEncoding`,400],[_e]:_c,[_hE]:400},[_m],[0]];n0_registry.registerError(UnrecognizedPublicKeyEncodingException$,UnrecognizedPublicKeyEncodingException);var errorTypeRegistries=[_s_registry,n0_registry];var AttachedPermissionsBoundary$=[3,n0,_APB,0,[_PBT,_PBA],[0,0]];var AttachedPolicy$=[3,n0,_AP,0,[_PN,_PA],[0,0]];var ContextEntry$=[3,n0,_CE,0,[_CKN,_CKV,_CKT],[0,64|0,0]];var CreateOpenIDConnectProviderRequest$=[3,n0,_COIDCPR,0,[_U,_CIDL,_TL,_T],[0,64|0,64|0,()=>tagListType],1];var DelegationPermission$=[3,n0,_DP,0,[_PTA,_Par],[0,()=>policyParameterListType]];var DelegationRequest$=[3,n0,_DR,0,[_DRI,_OAI,_D,_RM,_P,_PP,_RPRA,_OI,_AI,_St,_ET,_RI,_RNe,_CD,_SD,_RU,_No,_RR,_OSBO,_UT],[0,0,0,0,()=>DelegationPermission$,0,64|0,0,0,0,4,0,0,4,1,0,0,0,2,4]];var DisableOrganizationsRootCredentialsManagementResponse$=[3,n0,_DORCMRi,0,[_OIr,_EF],[0,64|0]];var DisableOrganizationsRootSessionsResponse$=[3,n0,_DORSRi,0,[_OIr,_EF],[0,64|0]];var EnableOrganizationsRootCredentialsManagementResponse$=[3,n0,_EORCMRn,0,[_OIr,_EF],[0,64|0]];var EnableOrganizationsRootSessionsResponse$=[3,n0,_EORSRn,0,[_OIr,_EF],[0,64|0]];var EvaluationResult$=[3,n0,_ER,0,[_EAN,_EDv,_ERN,_MS,_MCV,_ODD,_PBDD,_EDD,_RSR],[0,0,0,()=>StatementListType,64|0,()=>OrganizationsDecisionDetail$,()=>PermissionsBoundaryDecisionDetail$,128|0,()=>ResourceSpecificResultListType],2];var GetAccountAuthorizationDetailsRequest$=[3,n0,_GAADR,0,[_F,_MI,_Ma],[64|0,1,0]];var GetAccountPropertiesResponse$=[3,n0,_GAPRe,0,[_Pr],[128|0]];var GetAccountSummaryResponse$=[3,n0,_GASR,0,[_SM],[128|1]];var GetContextKeysForCustomPolicyRequest$=[3,n0,_GCKFCPR,0,[_PIL],[64|0],1];var GetContextKeysForPolicyResponse$=[3,n0,_GCKFPR,0,[_CKNo],[64|0]];var GetContextKeysForPrincipalPolicyRequest$=[3,n0,_GCKFPPR,0,[_PSA,_PIL],[0,64|0],1];var GetMFADeviceResponse$=[3,n0,_GMFADRe,0,[_SNer,_UN,_EDn,_Ce],[0,0,4,128|0],1];var GetOpenIDConnectProviderResponse$=[3,n0,_GOIDCPRe,0,[_U,_CIDL,_TL,_CD,_T],[0,64|0,64|0,4,()=>tagListType]];var GetRoleRequest$=[3,n0,_GRR,0,[_RN],[0],1];var GetRoleResponse$=[3,n0,_GRRe,0,[_Ro],[()=>Role$],1];var InlinePolicy$=[3,n0,_IPn,0,[_PN,_PD],[0,0],2];var InlinePolicyIdentifierType$=[3,n0,_IPIT,0,[_PN,_AT,_AN],[0,0,0],3];var ListAccountAliasesResponse$=[3,n0,_LAARi,0,[_AAc,_IT,_Ma],[64|0,2,0],1];var ListGroupPoliciesResponse$=[3,n0,_LGPRi,0,[_PNo,_IT,_Ma],[64|0,2,0],1];var ListOrganizationsFeaturesResponse$=[3,n0,_LOFRi,0,[_OIr,_EF],[0,64|0]];var ListPoliciesGrantingServiceAccessRequest$=[3,n0,_LPGSAR,0,[_A,_SNerv,_Ma],[0,64|0,0],2];var ListRolePoliciesResponse$=[3,n0,_LRPRi,0,[_PNo,_IT,_Ma],[64|0,2,0],1];var ListUserPoliciesResponse$=[3,n0,_LUPRi,0,[_PNo,_IT,_Ma],[64|0,2,0],1];var OrderedOrganizationPolicyType$=[3,n0,_OOPT,0,[_SCPIL],[64|0]];var OrganizationsDecisionDetail$=[3,n0,_ODD,0,[_ABO],[2]];var ParameterDefinition$=[3,n0,_PDa,0,[_N,_Ty,_ST,_D,_IR,_DV,_Im],[0,0,0,0,2,0,2],2];var PermissionsBoundaryDecisionDetail$=[3,n0,_PBDD,0,[_ABPB],[2]];var PolicyDetail$=[3,n0,_PDo,0,[_PN,_PD],[0,0]];var PolicyParameter$=[3,n0,_PPo,0,[_N,_Va,_Ty],[0,64|0,0]];var Position$=[3,n0,_Pos,0,[_Li,_Col],[1,1]];var PutAccountPropertiesRequest$=[3,n0,_PAPR,0,[_Pr],[128|0],1];var ReplacementValueEntry$=[3,n0,_RVE,0,[_Va],[64|0],1];var ResourceSpecificResult$=[3,n0,_RSRe,0,[_ERN,_ERD,_MS,_MCV,_EDD,_PBDD],[0,0,()=>StatementListType,64|0,128|0,()=>PermissionsBoundaryDecisionDetail$],2];var Role$=[3,n0,_Ro,0,[_Pa,_RN,_RIo,_A,_CD,_ARPD,_D,_MSD,_PB,_T,_RLU,_SRT],[0,0,0,0,4,0,0,1,()=>AttachedPermissionsBoundary$,()=>tagListType,()=>RoleLastUsed$,()=>SourceRoleTemplate$],5];var RoleLastUsed$=[3,n0,_RLU,0,[_LUD,_R],[4,0]];var RoleTemplateVersion$=[3,n0,_RTV,0,[_TA,_TN,_TVI,_D,_MVa,_DMV,_MBT,_MBV,_Ena,_MV,_RNP,_RPP,_RDP,_ARPDT,_IPT,_MPAa,_PBAe,_PDar,_RTT,_MSD,_VE,_CT,_UTp],[0,0,0,0,1,1,0,0,2,1,0,0,0,0,()=>inlinePolicyTemplateListType,64|0,0,()=>parametersDefinitionListType,()=>tagTemplateListType,1,2,4,4]];var RoleUsageType$=[3,n0,_RUT,0,[_R,_Res],[0,64|0]];var SimulateCustomPolicyRequest$=[3,n0,_SCPR,0,[_PIL,_ANc,_PBPIL,_OOPIL,_RA,_RP,_RO,_CA,_CEo,_RHO,_MI,_Ma],[64|0,64|0,64|0,()=>OrganizationPolicyListType,64|0,0,0,0,()=>ContextEntryListType,0,1,0],2];var SimulatePrincipalPolicyRequest$=[3,n0,_SPPR,0,[_PSA,_ANc,_PIL,_PBPIL,_PEL,_RA,_RP,_RO,_CA,_CEo,_RHO,_MI,_Ma],[0,64|0,64|0,64|0,()=>PolicyExclusionsListType,64|0,0,0,0,()=>ContextEntryListType,0,1,0],2];var SourceRoleTemplate$=[3,n0,_SRT,0,[_TA,_TMV],[0,1],2];var Statement$=[3,n0,_Sta,0,[_SPI,_SPT,_SPt,_EPn],[0,0,()=>Position$,()=>Position$]];var Tag$=[3,n0,_Ta,0,[_K,_Val],[0,0],2];var TagTemplate$=[3,n0,_TT,0,[_K,_Val],[0,0],2];var UntagInstanceProfileRequest$=[3,n0,_UIPR,0,[_IPN,_TK],[0,64|0],2];var UntagMFADeviceRequest$=[3,n0,_UMFADR,0,[_SNer,_TK],[0,64|0],2];var UntagOpenIDConnectProviderRequest$=[3,n0,_UOIDCPR,0,[_OIDCPA,_TK],[0,64|0],2];var UntagPolicyRequest$=[3,n0,_UPR,0,[_PA,_TK],[0,64|0],2];var UntagRoleRequest$=[3,n0,_URR,0,[_RN,_TK],[0,64|0],2];var UntagSAMLProviderRequest$=[3,n0,_USAMLPR,0,[_SAMLPA,_TK],[0,64|0],2];var UntagServerCertificateRequest$=[3,n0,_USCR,0,[_SCN,_TK],[0,64|0],2];var UntagUserRequest$=[3,n0,_UUR,0,[_UN,_TK],[0,64|0],2];var UpdateOpenIDConnectProviderThumbprintRequest$=[3,n0,_UOIDCPTR,0,[_OIDCPA,_TL],[0,64|0],2];var UserDetail$=[3,n0,_UDs,0,[_Pa,_UN,_UI,_A,_CD,_UPL,_GL,_AMP,_PB,_T],[0,0,0,0,4,()=>policyDetailListType,64|0,()=>attachedPoliciesListType,()=>AttachedPermissionsBoundary$,()=>tagListType]];var accountAliasListType=(/* unused pure expression or super */ null && (64|0));var ActionNameListType=(/* unused pure expression or super */ null && (64|0));var ArnListType=(/* unused pure expression or super */ null && (64|0));var attachedPoliciesListType=[1,n0,_aPLT,0,()=>AttachedPolicy$];var clientIDListType=(/* unused pure expression or super */ null && (64|0));var ContextEntryListType=[1,n0,_CELT,0,()=>ContextEntry$];var ContextKeyNamesResultListType=(/* unused pure expression or super */ null && (64|0));var ContextKeyValueListType=(/* unused pure expression or super */ null && (64|0));var entityListType=(/* unused pure expression or super */ null && (64|0));var FeaturesListType=(/* unused pure expression or super */ null && (64|0));var groupNameListType=(/* unused pure expression or super */ null && (64|0));var inlinePolicyTemplateListType=[1,n0,_iPTLT,0,()=>InlinePolicy$];var managedPolicyArnListType=(/* unused pure expression or super */ null && (64|0));var OrganizationPolicyListType=[1,n0,_OPLT,0,()=>OrderedOrganizationPolicyType$];var parametersDefinitionListType=[1,n0,_pDLT,0,()=>ParameterDefinition$];var policyDetailListType=[1,n0,_pDLTo,0,()=>PolicyDetail$];var PolicyExclusionsListType=[1,n0,_PELT,0,()=>PolicyIdentifier$];var policyNameListType=(/* unused pure expression or super */ null && (64|0));var policyParameterListType=[1,n0,_pPLT,0,()=>PolicyParameter$];var policyParameterValuesListType=(/* unused pure expression or super */ null && (64|0));var replacementValueListType=(/* unused pure expression or super */ null && (64|0));var ResourceNameListType=(/* unused pure expression or super */ null && (64|0));var ResourceSpecificResultListType=[1,n0,_RSRLT,0,()=>ResourceSpecificResult$];var rolePermissionRestrictionArnListType=(/* unused pure expression or super */ null && (64|0));var serviceNamespaceListType=(/* unused pure expression or super */ null && (64|0));var SimulationPolicyListType=(/* unused pure expression or super */ null && (64|0));var StatementListType=[1,n0,_SLT,0,()=>Statement$];var tagKeyListType=(/* unused pure expression or super */ null && (64|0));var tagListType=[1,n0,_tLT,0,()=>Tag$];var tagTemplateListType=[1,n0,_tTLT,0,()=>TagTemplate$];var thumbprintListType=(/* unused pure expression or super */ null && (64|0));var accountPropertiesMapType=(/* unused pure expression or super */ null && (128|0));var CertificationMapType=(/* unused pure expression or super */ null && (128|0));var EvalDecisionDetailsType=(/* unused pure expression or super */ null && (128|0));var summaryMapType=(/* unused pure expression or super */ null && (128|1));var PolicyIdentifier$=[4,n0,_PIo,0,[_PT,_PA,_IPIn],[0,0,()=>InlinePolicyIdentifierType$]];var GetRole$=[9,n0,_GR,0,()=>GetRoleRequest$,()=>GetRoleResponse$];
// node_modules/@aws-sdk/client-iam/dist-es/runtimeConfig.shared.js
var getRuntimeConfig=config=>{return{apiVersion:"2010-05-08",base64Decoder:config?.base64Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .fromBase64 */ .Ey,base64Encoder:config?.base64Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .toBase64 */ .nk,disableHostPrefix:config?.disableHostPrefix??false,endpointProvider:config?.endpointProvider??defaultEndpointResolver,extensions:config?.extensions??[],httpAuthSchemeProvider:config?.httpAuthSchemeProvider??defaultIAMHttpAuthSchemeProvider,httpAuthSchemes:config?.httpAuthSchemes??[{schemeId:"aws.auth#sigv4",identityProvider:ipc=>ipc.getIdentityProvider("aws.auth#sigv4"),signer:new _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_57__/* .AwsSdkSigV4Signer */ .f2}],logger:config?.logger??new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .NoOpLogger */ .N4,protocol:config?.protocol??_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_57__/* .AwsQueryProtocol */ .kE,protocolSettings:config?.protocolSettings??{defaultNamespace:"com.amazonaws.iam",errorTypeRegistries,xmlNamespace:"https://iam.amazonaws.com/doc/2010-05-08/",version:"2010-05-08",serviceTarget:"AWSIdentityManagementV20100508"},serviceId:config?.serviceId??"IAM",sha256:config?.sha256??_Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_58__/* .Sha256Node */ .T,urlParser:config?.urlParser??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .parseUrl */ .Dl,utf8Decoder:config?.utf8Decoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .fromUtf8 */ .ar,utf8Encoder:config?.utf8Encoder??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .toUtf8 */ .Pq}};
// node_modules/@aws-sdk/client-iam/dist-es/runtimeConfig.js
var getRuntimeConfig2=config=>{(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .emitWarningIfUnsupportedVersion2 */ .o_)(process.version);const defaultsMode=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .resolveDefaultsModeConfig */ .IZ)(config);const defaultConfigProvider=()=>defaultsMode().then(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .loadConfigsForDefaultMode */ .lT);const clientSharedValues=getRuntimeConfig(config);(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .emitWarningIfUnsupportedVersion */ .I9)(process.version);const loaderConfig={profile:config?.profile,logger:clientSharedValues.logger};return{...clientSharedValues,...config,runtime:"node",defaultsMode,authSchemePreference:config?.authSchemePreference??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .loadConfig */ .Z9)(_AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_57__/* .NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ .$S,loaderConfig),bodyLengthChecker:config?.bodyLengthChecker??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .calculateBodyLength */ .n8,credentialDefaultProvider:config?.credentialDefaultProvider??_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .defaultProvider */ .v6,defaultSocketTimeout:(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getDefaultSocketTimeout */ .ED)(config?.requestHandler,3e5),defaultUserAgentProvider:config?.defaultUserAgentProvider??(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .createDefaultUserAgentProvider */ .pf)({serviceId:clientSharedValues.serviceId,clientVersion:package_default.version}),maxAttempts:config?.maxAttempts??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ .qs,config),region:config?.region??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .NODE_REGION_CONFIG_OPTIONS */ .GG,{..._NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,...loaderConfig}),requestHandler:_build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_59__/* .NodeHttpHandler */ .$.create(config?.requestHandler??defaultConfigProvider),retryMode:config?.retryMode??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .loadConfig */ .Z9)({..._emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,default:async()=>(await defaultConfigProvider()).retryMode||_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .DEFAULT_RETRY_MODE */ .L0},config),streamCollector:config?.streamCollector??_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .streamCollector */ .kv,useDualstackEndpoint:config?.useDualstackEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ .e$,loaderConfig),useFipsEndpoint:config?.useFipsEndpoint??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .loadConfig */ .Z9)(_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ .Ko,loaderConfig),userAgentAppId:config?.userAgentAppId??(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .loadConfig */ .Z9)(_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .NODE_APP_ID_CONFIG_OPTIONS */ .hV,loaderConfig)}};
// node_modules/@aws-sdk/client-iam/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration=runtimeConfig=>{const _httpAuthSchemes=runtimeConfig.httpAuthSchemes;let _httpAuthSchemeProvider=runtimeConfig.httpAuthSchemeProvider;let _credentials=runtimeConfig.credentials;return{setHttpAuthScheme(httpAuthScheme){const index=_httpAuthSchemes.findIndex(scheme=>scheme.schemeId===httpAuthScheme.schemeId);if(index===-1){_httpAuthSchemes.push(httpAuthScheme)}else{_httpAuthSchemes.splice(index,1,httpAuthScheme)}},httpAuthSchemes(){return _httpAuthSchemes},setHttpAuthSchemeProvider(httpAuthSchemeProvider){_httpAuthSchemeProvider=httpAuthSchemeProvider},httpAuthSchemeProvider(){return _httpAuthSchemeProvider},setCredentials(credentials){_credentials=credentials},credentials(){return _credentials}}};var resolveHttpAuthRuntimeConfig=config=>{return{httpAuthSchemes:config.httpAuthSchemes(),httpAuthSchemeProvider:config.httpAuthSchemeProvider(),credentials:config.credentials()}};
// node_modules/@aws-sdk/client-iam/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions=(runtimeConfig,extensions)=>{const extensionConfiguration=Object.assign((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getAwsRegionExtensionConfiguration */ .Rq)(runtimeConfig),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getDefaultExtensionConfiguration */ .xA)(runtimeConfig),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .getHttpHandlerExtensionConfiguration */ .eS)(runtimeConfig),getHttpAuthExtensionConfiguration(runtimeConfig));extensions.forEach(extension=>extension.configure(extensionConfiguration));return Object.assign(runtimeConfig,(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .resolveAwsRegionExtensionConfiguration */ .$3)(extensionConfiguration),(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration),(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .resolveHttpHandlerRuntimeConfig */ .jt)(extensionConfiguration),resolveHttpAuthRuntimeConfig(extensionConfiguration))};
// node_modules/@aws-sdk/client-iam/dist-es/IAMClient.js
var IAMClient=class extends _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .Client */ .Kj{config;constructor(...[configuration]){const _config_0=getRuntimeConfig2(configuration||{});super(_config_0);this.initConfig=_config_0;const _config_1=resolveClientEndpointParameters(_config_0);const _config_2=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .resolveUserAgentConfig */ .Dc)(_config_1);const _config_3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .resolveRetryConfig */ .$z)(_config_2);const _config_4=(0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .resolveRegionConfig */ .TD)(_config_3);const _config_5=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .resolveHostHeaderConfig */ .OV)(_config_4);const _config_6=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .resolveEndpointConfig */ .Co)(_config_5);const _config_7=resolveHttpAuthSchemeConfig(_config_6);const _config_8=resolveRuntimeExtensions(_config_7,configuration?.extensions||[]);this.config=_config_8;this.middlewareStack.use((0,_TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_62__/* .getSchemaSerdePlugin */ .wq)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getUserAgentPlugin */ .sM)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getRetryPlugin */ .ey)(this.config));this.middlewareStack.use((0,_NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_61__/* .getContentLengthPlugin */ .vK)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getHostHeaderPlugin */ .TC)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getLoggerPlugin */ .Y7)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getRecursionDetectionPlugin */ .n4)(this.config));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getHttpAuthSchemeEndpointRuleSetPlugin */ .wB)(this.config,{httpAuthSchemeParametersProvider:defaultIAMHttpAuthSchemeParametersProvider,identityProviderConfigProvider:async config=>new _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .DefaultIdentityProviderConfig */ .h$({"aws.auth#sigv4":config.credentials})}));this.middlewareStack.use((0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getHttpSigningPlugin */ .lW)(this.config))}destroy(){super.destroy()}};
// node_modules/@aws-sdk/client-iam/dist-es/commandBuilder.js
var command3=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .makeBuilder */ .k8)(commonParams,"AWSIdentityManagementV20100508","IAMClient",_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_60__/* .getEndpointPlugin */ .rD);var _ep03={};var _mw03=(Command,cs,config,o2)=>[];
// node_modules/@aws-sdk/client-iam/dist-es/commands/GetRoleCommand.js
var GetRoleCommand=class extends command3(_ep03,_mw03,"GetRole",GetRole$){};
// src/aws/iam/roles.ts
var IamRoles = class {
  #client;
  constructor(session) {
    this.#client = new IAMClient(session.client);
  }
  async trustedServices(roleArn) {
    const RoleName = roleArn.slice(roleArn.lastIndexOf("/") + 1);
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .explaining */ .SK)("iam:GetRole", `the role '${roleArn}'`, async () => {
      try {
        const { Role } = await this.#client.send(new GetRoleCommand({ RoleName }));
        return servicesIn(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "{}")));
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .isAwsError */ .m_)(error, "NoSuchEntityException", "NoSuchEntity")) return void 0;
        throw error;
      }
    });
  }
};
function servicesIn(policy) {
  return list(member(policy, "Statement")).flatMap((statement) => {
    const actions = list(member(statement, "Action"));
    const assumes = actions.some(
      (action) => action === "sts:AssumeRole" || action === "sts:*" || action === "*"
    );
    if (member(statement, "Effect") !== "Allow" || !assumes) return [];
    return list(member(member(statement, "Principal"), "Service")).filter((name) => typeof name === "string");
  });
}
var list = (value) => value === void 0 ? [] : Array.isArray(value) ? value : [value];
function member(value, name) {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : void 0;
}

// src/aws/logs/log-groups.ts
var LogGroups = class {
  #client;
  constructor(session) {
    this.#client = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* .CloudWatchLogsClient */ .TF(session.client);
  }
  async exists(logGroup) {
    const { logGroups = [] } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .explaining */ .SK)(
      "logs:DescribeLogGroups",
      `log group '${logGroup}'`,
      () => (
        // Sorted by name: the one of exactly this name comes first.
        this.#client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroup, limit: 1 }))
      )
    );
    return logGroups[0]?.logGroupName === logGroup;
  }
};

// src/aws/quotas/account-quotas.ts
var SERVICES_PER_CLUSTER = 5e3;
var GROUPS_PER_BALANCER = "target-groups-per-application-load-balancer";
var AccountQuotas = class {
  #ecs;
  #elb;
  constructor(session) {
    this.#ecs = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_24__/* .ECSClient */ .Zg(session.client);
    this.#elb = new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_36__/* .ElasticLoadBalancingV2Client */ .Ml(session.client);
  }
  async usage(of) {
    const { cluster, loadBalancer } = of;
    const services = await this.#services(cluster);
    return loadBalancer === void 0 ? [services] : [services, ...await this.#targetGroups(loadBalancer)];
  }
  async #services(cluster) {
    const { clusters = [] } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .explaining */ .SK)(
      "ecs:DescribeClusters",
      `the cluster '${cluster}'`,
      () => this.#ecs.send(new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* .DescribeClustersCommand */ ._2({ clusters: [cluster] }))
    );
    return {
      name: `services in cluster ${cluster}`,
      used: clusters[0]?.activeServicesCount ?? 0,
      limit: SERVICES_PER_CLUSTER,
      source: "AWS's default"
    };
  }
  async #targetGroups(loadBalancer) {
    const limits = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .explaining */ .SK)(
      "elasticloadbalancing:DescribeAccountLimits",
      "the account",
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .everyItem */ .l5)(
        (0,_DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_9__/* .paginateDescribeAccountLimits */ .e0)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .bounded */ .Mm)("elasticloadbalancing:DescribeAccountLimits", this.#elb), {
          PageSize: 100
        }),
        ({ Limits }) => Limits
      )
    );
    const limit = Number(limits.find(({ Name }) => Name === GROUPS_PER_BALANCER)?.Max);
    if (!Number.isFinite(limit)) return [];
    const groups = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .explaining */ .SK)(
      "elasticloadbalancing:DescribeTargetGroups",
      loadBalancer,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .everyItem */ .l5)(
        (0,_DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_9__/* .paginateDescribeTargetGroups */ .u_)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .bounded */ .Mm)("elasticloadbalancing:DescribeTargetGroups", this.#elb), {
          LoadBalancerArn: loadBalancer,
          PageSize: 400
        }),
        ({ TargetGroups }) => TargetGroups
      )
    );
    const name = `target groups of load balancer ${loadBalancer.split("/")[2] ?? loadBalancer}`;
    return [{ name, used: groups.length, limit, source: "account limits" }];
  }
};

// src/deploy/preflight/checks.ts
var ok = (says) => ({ state: "ok", says });
var problem = (says) => ({ state: "problem", says });
var warning = (says) => ({ state: "warning", says });
var unknown = (says) => ({ state: "not-checked", says });
async function preflight(ports, platform, release) {
  const { executionRole, loadBalancerRole, appEnvironment } = platform;
  const { web } = appEnvironment;
  const groups = (0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .targetGroupsOf */ .TT)(web);
  const checks = [
    ["cluster", () => (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_18__/* .checkCluster */ .zc)(ports.clusters, platform).then(() => ok(platform.cluster))],
    ["image", () => checkImage(ports, release)],
    ["config vars", () => checkConfig(ports, release)],
    ["execution role", () => checkRole(ports, executionRole, "ecs-tasks.amazonaws.com")],
    ["task role", () => checkRole(ports, appEnvironment.taskRole, "ecs-tasks.amazonaws.com")],
    ...web === void 0 ? [] : [
      ["load balancer role", () => checkRole(ports, loadBalancerRole, "ecs.amazonaws.com")],
      ["target groups", () => checkTargetGroups(ports, groups, release)]
    ],
    ["log group", () => checkLogGroup(ports, appEnvironment.logGroup)],
    ["network", async () => checkNetwork(platform)],
    ["quotas", () => checkQuotas(ports, platform, groups)]
  ];
  return makeChecks(checks);
}
function makeChecks(checks) {
  return Promise.all(checks.map(async ([name, check2]) => ({ name, ...await answered(check2) })));
}
async function answered(check2) {
  try {
    return await check2();
  } catch (error) {
    const says = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .describeError */ .Uc)(error);
    return error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .DeniedError */ .iC ? unknown(says) : problem(says);
  }
}
async function checkImage({ images }, { image }) {
  const { config, digest } = await images.inspect((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_35__/* .parseImageReference */ .o_)(image));
  return ok(`${digest.slice(0, 19)}, ${config.os}/${config.architecture}`);
}
async function checkConfig({ config }, release) {
  const pinned = release.config;
  const { names } = await config.version(pinned.versionId, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__/* .openFactsOf */ .vL)(release));
  const missing = pinned.names.filter((name) => !names.includes(name));
  return missing.length === 0 ? ok(`${names.length} in version ${pinned.versionId.slice(0, 8)}`) : problem(
    `${missing.join(", ")} are not in version ${pinned.versionId}. Open a new release, which uses the current config vars.`
  );
}
async function checkRole({ roles }, role, service2) {
  const trusted = await roles.trustedServices(role);
  if (trusted === void 0)
    return problem(`The role '${role}' does not exist. Create it, or correct the reference to it.`);
  if (!trusted.includes(service2))
    return problem(
      `The role '${role}' does not trust ${service2}, so ECS cannot use it. Add it to the role's trust policy.`
    );
  return ok(`trusts ${service2}; whether this job may pass it (iam:PassRole) is only known at deploy time`);
}
async function checkTargetGroups(ports, arns, release) {
  const found = await ports.targetGroups.describe(arns);
  const faults = arns.flatMap((arn) => {
    const group = found.get(arn);
    if (group === void 0)
      return [
        `The target group '${arn}' does not exist. Correct the app environment descriptor, or create it.`
      ];
    if (group.targetType !== "ip")
      return [
        `The target group '${(0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(arn)}' has the target type ${group.targetType}; Fargate needs ip. Recreate it.`
      ];
    return [];
  });
  const groups = [...found.values()];
  const networks = new Set(groups.map(({ vpc: vpc2 }) => vpc2));
  if (networks.size > 1) faults.push(`The target groups are in different VPCs (${[...networks].join(", ")}).`);
  if (faults.length > 0) return problem(faults.join(" "));
  const wanted = (0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .wantedSettings */ .X)(release);
  const changes = groups.flatMap((group) => {
    const change2 = (0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .settingsToChange */ .PN)(group, wanted);
    return change2 === void 0 ? [] : [`${(0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .nameOf */ .Vb)(group.arn)}: ${(0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .describeSettings */ .TR)(group, change2)}`];
  });
  const vpc = groups[0]?.vpc ?? "one VPC";
  return changes.length === 0 ? ok(`${groups.length}, type ip, in ${vpc}`) : ok(`${groups.length}, type ip, in ${vpc}; will be changed: ${changes.join("; ")}`);
}
async function checkLogGroup({ logGroups }, logGroup) {
  return await logGroups.exists(logGroup) ? ok(logGroup) : problem(
    `The log group '${logGroup}' does not exist: tasks could not start. Create it with your infrastructure code, or correct the reference to it.`
  );
}
function checkNetwork({ subnets, securityGroups }) {
  return unknown(
    `${subnets.length} subnets and ${securityGroups.length} security groups; their existence is not checked, since this action makes no EC2 calls`
  );
}
async function checkQuotas(ports, { cluster }, groups) {
  const [group] = groups;
  const balancers = group === void 0 ? [] : (await ports.targetGroups.describe([group])).get(group)?.loadBalancers ?? [];
  const usage = await ports.quotas.usage({ cluster, loadBalancer: balancers[0] });
  const say = usage.map(({ name, used, limit, source }) => `${used} of ${limit} ${name} (${source})`).join("; ");
  const near = usage.filter(({ used, limit }) => used >= 0.9 * limit);
  const rest = "Fargate vCPUs are not checked: only Service Quotas knows";
  return near.length === 0 ? ok(`${say}. ${rest}`) : warning(`Near the limit: ${say}. Request an increase in Service Quotas.`);
}

// src/deploy/preflight/plan-report.ts
var currentRevision = ({ before, standing }) => before?.taskDefinition ?? standing?.taskDefinition;
function describePlannedStep(step, definitions) {
  const { process: process2, service: service2, action, rollout, standing, desiredCount } = step;
  const now = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_15__/* .strategyName */ .pf)(rollout);
  const network = action.kind === "update" && action.change.network !== void 0;
  const changes = [
    ...standing !== void 0 && step.controller === "ECS" && standing.strategy !== now ? [{ field: "strategy", before: standing.strategy, after: now }] : [],
    ...network ? [{ field: "network", before: "other subnets or security groups", after: "the descriptor's" }] : [],
    ...(0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__/* .diffTaskDefinitions */ .n2)(definitions.before, definitions.after)
  ];
  return {
    process: process2,
    service: service2,
    action: action.kind,
    strategy: now,
    before: currentRevision(step),
    taskDefinition: definitions.fresh ? void 0 : step.taskDefinition,
    desiredCount,
    changes
  };
}
async function checkInProgress(ports, plan, { inProgress, signal }) {
  const busy = await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_14__/* .planWhenFree */ .Cg)(ports, async () => plan, { policy: "fail", deadline: 0, signal }).then(
    () => void 0,
    (error) => (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .describeError */ .Uc)(error)
  );
  return busy === void 0 ? { name: "in progress", state: "ok", says: "no other deployment" } : { name: "in progress", state: inProgress === "fail" ? "problem" : "warning", says: busy };
}
async function check(checks, name, work) {
  try {
    checks.push({ name, state: "ok", says: await work() });
  } catch (error) {
    if (!(error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .UserError */ .yo)) throw error;
    checks.push({ name, state: "problem", says: error.message });
  }
}

// src/deploy/preflight/plan-only.ts
var NEW = "new";
async function planOnly(ports, request) {
  const { platform } = request;
  const checks = [];
  const serving2 = await ports.ledger.current();
  const release = await releaseOf(ports, request, serving2, checks);
  checks.push(...await preflight(ports, platform, release));
  const definitions = await definitionsOf(ports, platform, release, checks);
  const known = {
    ...release,
    processes: release.processes.map((process2) => ({
      ...process2,
      taskDefinition: definitions.get(process2.type)?.arn ?? `${(0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_27__/* .familyName */ .ar)(release, process2.type)}:${NEW}`
    }))
  };
  const plan = await planned(ports, request, known, serving2, checks);
  const services = await Promise.all(
    (plan?.steps ?? []).map((step) => servicePlan(ports, step, definitions.get(step.process)?.definition))
  );
  const name = release.version === 0 ? "next release" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__/* .formatVersion */ .qh)(release.version);
  return {
    name,
    release: name,
    image: release.image,
    serving: serving2 === void 0 ? void 0 : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__/* .formatVersion */ .qh)(serving2.version),
    services,
    removed: (plan?.removals ?? []).map(({ name: name2 }) => name2),
    checks,
    ok: checks.every(({ state }) => state !== "problem")
  };
}
async function releaseOf(ports, { platform, source, run }, serving2, checks) {
  if (source.kind === "release") {
    const release = await ports.ledger.get(source.version);
    await check(checks, "release", async () => {
      await (0,_scaling_65fa_js__WEBPACK_IMPORTED_MODULE_11__/* .assertDeployable */ .IH)(ports.ledger, source.version);
      return "may go live";
    });
    if (release !== void 0) return release;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .UserError */ .yo(
      `Input 'release': release ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__/* .formatVersion */ .qh)(source.version)} does not exist in this environment.`,
      {
        fix: "Use the 'release' output of run-release-phase, or an image."
      }
    );
  }
  const { app, image } = source;
  const checked = await (0,_addons_0f30_js__WEBPACK_IMPORTED_MODULE_18__/* .checkRelease */ .me)(ports, { platform, app, image, description: void 0, run });
  const phase = checked.processes.some(({ type }) => type === _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_28__/* .RELEASE_PROCESS */ .kD);
  checks.push({
    name: "release",
    state: "ok",
    says: phase ? "would be opened, and its release phase would run first" : "would be opened"
  });
  const now = new Date(ports.clock.now()).toISOString();
  const { config, defaults, processes, parity } = checked;
  return {
    app: platform.app,
    environment: platform.environment,
    // Not known before it is opened.
    version: 0,
    status: "pending",
    image: (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_35__/* .formatImageReference */ .my)(checked.image.reference),
    config,
    defaults,
    ...parity === void 0 ? {} : { parity },
    processes,
    releasePhase: { status: phase ? "pending" : "none" },
    description: (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__/* .defaultDescription */ .GO)(run, checked.image.digest),
    actor: run.actor,
    runKey: run.runKey,
    ...run.commit === void 0 ? {} : { commit: run.commit },
    ...serving2 === void 0 ? {} : { parent: serving2.version },
    createdAt: now,
    updatedAt: now
  };
}
async function definitionsOf(ports, platform, release, checks) {
  const definitions = /* @__PURE__ */ new Map();
  await check(checks, "task definitions", async () => {
    const bare = release.processes.filter((process2) => process2.taskDefinition === void 0);
    const image = bare.length === 0 ? void 0 : await ports.images.inspect((0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_35__/* .parseImageReference */ .o_)(release.image));
    const read = async (process2) => {
      if (process2.taskDefinition !== void 0) return registered(ports, process2.type, process2.taskDefinition);
      if (image === void 0) throw new Error(`${process2.type}: its image could not be read`);
      const built = (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__/* .buildTaskDefinition */ .D6)(platform, release, process2, image.config);
      const latest = await ports.taskDefinitions.latest(built.family);
      const same = latest?.definition !== void 0 && (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__/* .sameTaskDefinition */ .JL)(latest.definition, built);
      return { arn: same ? latest.arn : void 0, definition: built };
    };
    for (const process2 of release.processes) definitions.set(process2.type, await read(process2));
    const fresh = [...definitions.values()].filter(({ arn }) => arn === void 0).length;
    return fresh === 0 ? "all are registered" : `${fresh} would be registered`;
  });
  return definitions;
}
async function registered({ taskDefinitions }, process2, arn) {
  const found = await taskDefinitions.describe(arn);
  if (found !== void 0) return { arn, definition: found.definition };
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .UserError */ .yo(`The task definition '${arn}' of '${process2}' no longer exists.`, {
    fix: "Open a new release with run-release-phase."
  });
}
async function planned(ports, request, release, serving2, checks) {
  const { platform, signal, inProgress } = request;
  let plan;
  await check(checks, "services", async () => {
    const made2 = await (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_15__/* .readAndPlan */ .Nq)(ports, { platform }, release, serving2);
    plan = made2;
    await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_14__/* .checkSteps */ .wO)(ports, made2);
    return `${made2.steps.length} match the request`;
  });
  const made = plan;
  if (made === void 0) return void 0;
  checks.push(await checkInProgress(ports, made, { inProgress, signal }));
  return made;
}
async function servicePlan(ports, step, definition) {
  const before = currentRevision(step);
  const was = before === void 0 ? void 0 : (await ports.taskDefinitions.describe(before))?.definition;
  const fresh = step.taskDefinition.endsWith(`:${NEW}`);
  return describePlannedStep(step, { before: was, after: definition, fresh });
}

// src/deploy/preflight/plan-summary.ts
var ICONS = {
  ok: "\u2705",
  problem: "\u274C",
  warning: "\u26A0\uFE0F",
  "not-checked": "\u2754"
};
function planHeadline(report) {
  const moving = report.services.filter(({ action }) => action !== "unchanged").length;
  const what = `${moving} of ${report.services.length} ${report.services.length === 1 ? "service" : "services"} would change`;
  const from = report.serving === void 0 ? "" : `${report.serving} \u2192 `;
  return `Plan ${from}${report.name}: ${report.ok ? what : "it would fail"}`;
}
function planSummary(report, options) {
  const prefix = `${options.app}-${options.environment}-`;
  const revision = (arn) => arn === void 0 ? "" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .code */ .aY)((0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_15__/* .shortTaskDefinition */ .P5)(arn).replace(prefix, ""));
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .Summary */ .BD().heading(`${report.ok ? "\u{1F4CB}" : "\u274C"} ${planHeadline(report)}`);
  summary.paragraph(
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .bold */ .Cr)(options.app),
    ` in ${options.environment} \xB7 image `,
    (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .code */ .aY)((0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .shortValue */ .wm)(report.image)),
    " \xB7 nothing was changed"
  );
  const bad = report.checks.filter(({ state }) => state === "problem");
  if (bad.length > 0) summary.list(bad.map(({ name, says }) => [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .bold */ .Cr)(name), `: ${says}`]));
  if (report.services.length > 0) {
    summary.table(
      ["process", "would", "from", "to", "tasks", "strategy"],
      report.services.map((service2) => [
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .bold */ .Cr)(service2.process),
        WOULD[service2.action],
        revision(service2.before),
        service2.taskDefinition === void 0 ? "a new revision" : revision(service2.taskDefinition),
        String(service2.desiredCount),
        service2.strategy.toLowerCase().replaceAll("_", "/")
      ])
    );
  }
  if (report.removed.length > 0)
    summary.paragraph("Would be deleted (not in the release): ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .code */ .aY)(report.removed.join(", ")));
  addChanges(summary, report.services);
  summary.table(
    ["", "check", ""],
    report.checks.map(({ name, state, says }) => [ICONS[state], name, says])
  );
  return summary.toString();
}
var WOULD = {
  create: "be created",
  update: "be updated",
  follow: "be followed: already in progress",
  unchanged: "be unchanged"
};
function addChanges(summary, services) {
  const changes = (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeChanges */ .e6)(services.filter(({ action }) => action !== "create"));
  if (changes.length === 0) return;
  summary.table(
    ["what changes", "before", "after", "processes"],
    changes.map((change2) => [
      change2.field,
      change2.before === void 0 ? "\u2013" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .code */ .aY)((0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .shortValue */ .wm)(change2.before)),
      change2.after === void 0 ? "\u2013" : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_48__/* .code */ .aY)((0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .shortValue */ .wm)(change2.after)),
      change2.processes.join(", ")
    ])
  );
}
function planDocument(report, options) {
  return {
    version: 1,
    ...options,
    name: report.name,
    release: report.release ?? null,
    serving: report.serving ?? null,
    image: report.image,
    ok: report.ok,
    services: report.services.map((service2) => ({
      ...service2,
      before: service2.before ?? null,
      taskDefinition: service2.taskDefinition ?? null,
      changes: service2.changes.map(({ field, before, after }) => ({
        field,
        before: before ?? null,
        after: after ?? null
      }))
    })),
    removed: report.removed,
    checks: report.checks
  };
}
function planLines(report) {
  return [
    ...report.services.flatMap((service2) => [
      `${service2.process}: would ${WOULD[service2.action]}`,
      ...service2.changes.map(
        ({ field, before, after }) => `  ${field}: ${(0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .shortValue */ .wm)(before) || "\u2013"} -> ${(0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .shortValue */ .wm)(after) || "\u2013"}`
      )
    ]),
    ...report.removed.map((name) => `${name}: would be deleted`),
    ...report.checks.map(({ name, state, says }) => `${state.padEnd(11)} ${name}: ${says}`)
  ];
}

// actions/deploy-ecs-bluegreen/announce-plan.ts
async function announcePlan(context, report, options) {
  const { log } = context;
  await log.group("Plan", async () => {
    for (const line of planLines(report)) log.info(line);
  });
  context.setOutput("plan", JSON.stringify(planDocument(report, options)));
  await context.writeSummary(planSummary(report, options));
  if (report.ok) return log.info(planHeadline(report));
  const problems = report.checks.flatMap(
    ({ name, state, says }) => state === "problem" ? [`${name}: ${says}`] : []
  );
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_53__/* .UserError */ .yo(`A deploy would fail: ${problems.join("\n")}`);
}

// actions/deploy-ecs-bluegreen/plan-app.ts
async function planApp(context, inputs) {
  const { app, environment, inProgress } = inputs;
  const { session, platform, source, run, ports } = await (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(context, inputs);
  const reading = {
    ...ports,
    roles: new IamRoles(session),
    targetGroups: new _connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .Elbv2TargetGroups */ .Zj(session),
    logGroups: new LogGroups(session),
    quotas: new AccountQuotas(session)
  };
  const { signal } = context;
  const report = await planOnly(reading, { platform, source, run, inProgress, signal });
  await announcePlan(context, report, { app, environment });
}

// src/aws/secrets/secret-directory.ts
var SecretsAndParameters = class {
  #secrets;
  #parameters;
  #region;
  constructor(session) {
    this.#secrets = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_23__/* .SecretsManagerClient */ ._H(session.client);
    this.#parameters = new _pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .SSMClient */ .jB(session.client);
    this.#region = session.region;
  }
  async exists(valueFrom) {
    const [, , service2, region, , ...rest] = valueFrom.startsWith("arn:") ? valueFrom.split(":") : [];
    if (region !== void 0 && region !== this.#region) return void 0;
    if (service2 === "secretsmanager") return this.#secretExists(valueFrom.split(":").slice(0, 7).join(":"));
    const name = service2 === void 0 ? valueFrom : rest.join(":").replace(/^parameter\//, "");
    return this.#parameterExists(service2 === void 0 ? [name] : [name, `/${name}`]);
  }
  /** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
  #secretExists(arn) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .explaining */ .SK)("secretsmanager:DescribeSecret", `the secret '${arn}'`, async () => {
      try {
        const { DeletedDate } = await this.#secrets.send(new _DescribeAccountLimitsCommand_dbaf_js__WEBPACK_IMPORTED_MODULE_9__/* .DescribeSecretCommand */ .X5({ SecretId: arn }));
        return DeletedDate === void 0;
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .isAwsError */ .m_)(error, "ResourceNotFoundException")) return false;
        throw error;
      }
    });
  }
  /** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html */
  async #parameterExists(names) {
    const found = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_40__/* .explaining */ .SK)(
      "ssm:DescribeParameters",
      `the parameter '${names[0]}'`,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .everyItem */ .l5)(
        paginateDescribeParameters((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_37__/* .bounded */ .Mm)("ssm:DescribeParameters", this.#parameters), {
          ParameterFilters: [{ Key: "Name", Option: "Equals", Values: names }]
        }),
        ({ Parameters }) => Parameters
      )
    );
    return found.length > 0;
  }
};

// src/deploy/preflight/plan-only-services.ts
async function planOnlyServices(ports, request) {
  const { source } = request;
  const checks = [];
  let drawn;
  await check(checks, "services", async () => {
    const wanted = source.kind === "image" ? await (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .pinImage */ .nH)(ports.images, source) : source;
    const made2 = await (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .planServices */ .M2)(ports, request, wanted);
    drawn = made2;
    (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_14__/* .checkGate */ .Ks)(request.gate, made2.plan, ports);
    await (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_14__/* .checkSteps */ .wO)(ports, made2.plan);
    return `${made2.plan.steps.length} match the request`;
  });
  const made = drawn;
  if (made === void 0) {
    const name = source.kind === "image" ? (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_35__/* .formatImageReference */ .my)(source.image) : source.name;
    return { ...nothing(name), image: source.kind === "image" ? name : "", services: [], checks, ok: false };
  }
  const { plan, targets } = made;
  checks.push(...await checksOf(ports, made), await checkInProgress(ports, plan, request));
  const services = await Promise.all(
    plan.steps.map(async (step) => {
      const target = targets.get(step.service);
      const standing = currentRevision(step);
      const before = standing === void 0 ? void 0 : await ports.taskDefinitions.describe(standing);
      const fresh = target?.revision.kind === "new";
      return describePlannedStep(step, { before: before?.document, after: target?.document, fresh });
    })
  );
  return {
    ...nothing(plan.subject.name),
    image: plan.subject.image,
    services,
    checks,
    ok: checks.every(({ state }) => state !== "problem")
  };
}
var nothing = (name) => ({ name, release: void 0, serving: void 0, removed: [] });
function checksOf(ports, { plan, targets }) {
  const all = [...targets.values()];
  const documents = all.map(({ document }) => document);
  const containers = documents.flatMap(({ containerDefinitions = [] }) => containerDefinitions);
  const fresh = all.filter(({ revision }) => revision.kind === "new").length;
  const each = (name, found, one) => [...new Set(found)].flatMap((what) => what === void 0 ? [] : [[name, () => one(what)]]);
  const tasks = "ecs-tasks.amazonaws.com";
  return makeChecks([
    ...each(
      "image",
      all.map(({ image }) => image),
      (image) => checkImage2(ports, image)
    ),
    [
      "task definitions",
      async () => ok(fresh === 0 ? "all are registered" : `of ${fresh} services would be registered`)
    ],
    ...each(
      "execution role",
      documents.map(({ executionRoleArn }) => executionRoleArn),
      (role) => checkRole(ports, role, tasks)
    ),
    ...each(
      "task role",
      documents.map(({ taskRoleArn }) => taskRoleArn),
      (role) => checkRole(ports, role, tasks)
    ),
    ...each(
      "load balancer role",
      plan.steps.map(({ rollout }) => rollout.loadBalancer?.role),
      (role) => checkRole(ports, role, "ecs.amazonaws.com")
    ),
    ...each(
      "secret",
      containers.flatMap(({ secrets = [] }) => secrets.map(({ valueFrom }) => valueFrom)),
      (valueFrom) => checkSecret(ports, valueFrom)
    ),
    ...each(
      "log group",
      containers.map(
        ({ logConfiguration }) => logConfiguration?.logDriver === "awslogs" && logConfiguration.options?.["awslogs-create-group"] !== "true" ? logConfiguration.options?.["awslogs-group"] : void 0
      ),
      (group) => checkLogGroup(ports, group)
    )
  ]);
}
async function checkImage2({ images }, name) {
  const reference = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_35__/* .parseImageReference */ .o_)(name);
  if (!(0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .isEcr */ .Ht)(reference)) return unknown(`${name} is in a registry that is not ECR`);
  const { config, digest } = await images.inspect(reference);
  return ok(`${digest.slice(0, 19)}, ${config.os}/${config.architecture}`);
}
async function checkSecret({ secrets }, valueFrom) {
  const exists = await secrets.exists(valueFrom);
  if (exists === void 0) return unknown(`${valueFrom} is in another region`);
  return exists ? ok(`${valueFrom}; whether it has the referenced key is only known when a task starts`) : problem(
    `'${valueFrom}' does not exist, so tasks could not start. Create it, or correct the task definition.`
  );
}

// actions/deploy-ecs-bluegreen/plan-service-mode.ts
async function planServiceMode(context, inputs) {
  const gate = gateOf(inputs);
  const { session, ports } = await (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .connectServiceMode */ .xx)(context, inputs);
  const reading = {
    ...ports,
    roles: new IamRoles(session),
    logGroups: new LogGroups(session),
    secrets: new SecretsAndParameters(session)
  };
  const run = (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .deployRun */ .JJ)(context.run, (0,_group_signals_f092_js__WEBPACK_IMPORTED_MODULE_19__/* .runIdentity */ .yK)(context.run));
  const report = await planOnlyServices(reading, { ...inputs, run, gate, signal: context.signal });
  await announcePlan(context, report, { app: inputs.cluster, environment: inputs.environment });
}

// actions/deploy-ecs-bluegreen/main.ts
async function main(context) {
  const inputs = (0,_connect_service_mode_e359_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(context.inputs);
  if (inputs.plan) {
    return inputs.mode === "app" ? planApp(context, inputs) : planServiceMode(context, inputs);
  }
  const { environment } = inputs;
  const links = (0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .reportLinks */ .A7)(context.run);
  const work = inputs.mode === "app" ? deployApp(context, inputs) : deployServiceMode(context, inputs);
  const { result, app, changes, logsUrl } = await work.catch(async (error) => {
    const name = inputs.mode === "app" ? inputs.app : inputs.cluster;
    await context.writeSummary((0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .deployRefusal */ .uF)(error, { app: name, environment, ...links }));
    throw error;
  });
  announce(context, result, { app, environment, changes });
  await context.writeSummary((0,_changes_0886_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentSummary */ .Aw)(result, { app, environment, changes, logsUrl, ...links }));
  (0,_conclude_0c48_js__WEBPACK_IMPORTED_MODULE_14__/* .assertLanded */ .Xo)(result);
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
