export const id = 3844;
export const ids = [3844];
export const modules = {

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

/***/ 3844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1673);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7416);
/* harmony import */ var _transient_read_0d77_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3580);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8147);
/* harmony import */ var _release_tags_a561_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5601);
/* harmony import */ var _access_24c4_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9306);
/* harmony import */ var _process_table_fc9e_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4898);
/* harmony import */ var _heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(300);
/* harmony import */ var _select_platform_fa8c_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(271);
/* harmony import */ var _media_types_0aff_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6688);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(734);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(3839);
/* harmony import */ var _clock_3fb9_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(6373);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(5180);
/* harmony import */ var _EventStreamSerde_9db6_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(5167);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(8796);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(4906);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






































// src/release/verbs/release-list.ts
async function listReleases(ports, of) {
  const { ledger } = ports;
  const read = await ledger.list(Math.max(of.limit, _eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLLBACK_WINDOW */ .Wf));
  const [kept, current] = await Promise.all([
    (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_1__/* .readKept */ .DL)(ports, read),
    read.find(({ status }) => status === "succeeded") ?? ledger.current()
  ]);
  return {
    app: of.app,
    environment: of.environment,
    releases: read.slice(0, of.limit),
    current,
    rollbackTo: (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTarget */ .zo)(read, kept),
    kept
  };
}
function releaseLines(list) {
  const rows = list.releases.map((release2) => [
    (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(release2.version),
    statusText(release2, list),
    release2.description,
    release2.actor,
    release2.createdAt
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row2) => (row2[column] ?? "").length)));
  return rows.map(
    (row2) => row2.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()
  );
}
var statusText = (release2, { current }) => release2.version === current?.version ? "current" : release2.status;
var ICONS = {
  pending: "\u23F3",
  succeeded: "\u2705",
  failed: "\u274C",
  expired: "\u231B"
};
function releaseListSummary(list) {
  const { app, environment, releases, current, rollbackTo } = list;
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .Summary */ .BD().heading(`Releases of ${app}/${environment}`);
  if (releases.length === 0) return summary.paragraph("None yet.").toString();
  summary.paragraph(
    ...current === void 0 ? ["Nothing is live yet."] : [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .bold */ .Cr)((0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(current.version)), " is live: ", current.description, "."]
  );
  summary.table(
    ["Release", "Status", "Change", "By", "When (UTC)", "Rollback"],
    releases.map((release2) => row(release2, list))
  );
  if (rollbackTo !== void 0)
    summary.paragraph(
      "A rollback without ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .code */ .aY)("to"),
      " rolls back to ",
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .bold */ .Cr)((0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(rollbackTo.version)),
      "."
    );
  return summary.toString();
}
var REASONS = {
  pending: "no: pending",
  failed: "no: failed",
  expired: "no: expired",
  "image-gone": "no: its image no longer exists",
  "config-gone": "no: its config vars no longer exist"
};
function row(release2, list) {
  const version = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(release2.version);
  const serves = release2.version === list.current?.version;
  const name2 = release2.runUrl === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .bold */ .Cr)(version) : (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .link */ .nf)(version, release2.runUrl);
  const status = `${ICONS[release2.status] ?? ""} ${statusText(release2, list)}`.trim();
  const ineligible = (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_1__/* .ineligibility */ .$M)(release2, list.kept);
  return [
    name2,
    serves ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .bold */ .Cr)(status) : status,
    release2.failure === void 0 ? release2.description : `${release2.description} (${release2.failure})`,
    release2.actor,
    release2.createdAt.slice(0, 16).replace("T", " "),
    serves ? "live" : ineligible === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_23__/* .code */ .aY)(`to: ${version}`) : REASONS[ineligible]
  ];
}

// src/release/verbs/release-list-document.ts
var DOCUMENT_CHARACTERS = 45e4;
function releaseListDocument(list) {
  const head = headOf(list);
  const releases = [];
  let left = DOCUMENT_CHARACTERS - JSON.stringify({ ...head, omitted: list.releases.length, releases }).length;
  for (const release2 of list.releases) {
    const document = releaseDocument(release2, list);
    left -= JSON.stringify(document).length + 1;
    if (left < 0) break;
    releases.push(document);
  }
  return { ...head, omitted: list.releases.length - releases.length, releases };
}
function omittedText({ releases, omitted }) {
  if (omitted === 0) return void 0;
  return `The output 'releases' has the newest ${releases.length} of ${releases.length + omitted} releases: GitHub takes 1 MB of outputs per job. The log and the summary have them all. Set 'limit' to ${releases.length} to list what fits.`;
}
function headOf(list) {
  return {
    version: 1,
    app: list.app,
    environment: list.environment,
    current: list.current === void 0 ? null : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(list.current.version),
    rollbackTo: list.rollbackTo === void 0 ? null : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(list.rollbackTo.version)
  };
}
function releaseDocument(release2, list) {
  const { releasePhase, config, promotedFrom } = release2;
  const ineligible = (0,_eligibility_3a50_js__WEBPACK_IMPORTED_MODULE_1__/* .ineligibility */ .$M)(release2, list.kept);
  return {
    release: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(release2.version),
    status: release2.status,
    current: release2.version === list.current?.version,
    eligibleForRollback: ineligible === void 0,
    ineligible: ineligible ?? null,
    kind: release2.kind ?? "deploy",
    description: release2.description,
    actor: release2.actor,
    image: release2.image,
    configVersion: config.versionId,
    configVars: config.names,
    processes: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .serviceProcesses */ .Dl)(release2).map(({ type, command, size, taskDefinition }) => ({
      type,
      command,
      size: size.name,
      taskDefinition: taskDefinition ?? null
    })),
    releasePhase: { status: releasePhase.status, exitCode: releasePhase.exitCode ?? null },
    parity: { ..._heroku_compat_5111_js__WEBPACK_IMPORTED_MODULE_11__/* .FULL_HEROKU_COMPAT */ .Gq, ...release2.parity },
    commit: release2.commit ?? null,
    runUrl: release2.runUrl ?? null,
    parent: release2.parent === void 0 ? null : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(release2.parent),
    promotedFrom: promotedFrom === void 0 ? null : { ...promotedFrom, version: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(promotedFrom.version) },
    failure: release2.failure ?? null,
    createdAt: release2.createdAt,
    updatedAt: release2.updatedAt
  };
}
var text = { type: "string" };
var textOrNull = { type: ["string", "null"] };
var versionText = { type: "string", pattern: "^v[1-9][0-9]*$" };
var versionOrNull = { type: ["string", "null"], pattern: "^v[1-9][0-9]*$" };
var object = (properties, description) => ({
  type: "object",
  required: Object.keys(properties),
  properties: { ...properties },
  additionalProperties: false,
  description
});
var process = object(
  {
    type: text,
    command: text,
    size: text,
    taskDefinition: { ...textOrNull, description: "ARN of the revision." }
  },
  "A process type that runs as a service."
);
var release = object(
  {
    release: versionText,
    status: { enum: ["pending", "succeeded", "failed", "expired"] },
    current: { type: "boolean", description: "Whether it is live." },
    eligibleForRollback: { type: "boolean", description: "Whether rollback-release accepts it as `to`." },
    ineligible: {
      enum: ["pending", "failed", "expired", "image-gone", "config-gone", null],
      description: "Why it cannot be rolled back to."
    },
    kind: {
      ...text,
      description: "deploy, config, refresh, rollback, promotion, retry; other values may be added."
    },
    description: { ...text, description: 'What changed: "Deploy 1a2b3c4", "Rollback to v40" \u2026' },
    actor: text,
    image: { ...text, description: "registry/repository@sha256:\u2026" },
    configVersion: { ...text, description: "Version id of the config vars secret." },
    configVars: { type: "array", items: text, description: "Names only." },
    processes: { type: "array", items: process },
    releasePhase: object(
      {
        status: { enum: ["none", "pending", "running", "succeeded", "failed", "skipped"] },
        exitCode: { type: ["integer", "null"] }
      },
      "How the release phase ended."
    ),
    parity: {
      type: "object",
      additionalProperties: { type: "boolean" },
      description: "The Heroku compatibility settings from renga.yml."
    },
    commit: textOrNull,
    runUrl: textOrNull,
    parent: { ...versionOrNull, description: "The release of this environment it was based on." },
    promotedFrom: {
      ...object(
        { app: text, environment: text, version: versionText },
        "The release of another environment it was promoted from."
      ),
      type: ["object", "null"]
    },
    failure: textOrNull,
    createdAt: { type: "string", format: "date-time" },
    updatedAt: { type: "string", format: "date-time" }
  },
  "One numbered release."
);
var releaseListSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://raw.githubusercontent.com/renga-dev/renga/v1/docs/releases.schema.json",
  title: "Renga releases",
  ...object(
    {
      version: { const: 1 },
      app: text,
      environment: text,
      current: { ...versionOrNull, description: "The live release." },
      rollbackTo: { ...versionOrNull, description: "What rollback-release rolls back to without `to`." },
      omitted: {
        type: "integer",
        minimum: 0,
        description: "Older releases that were asked for and are not here: a job can have 1 MB of outputs."
      },
      releases: { type: "array", items: release, description: "Newest first." }
    },
    "The output `releases` of list-releases."
  )
};

// actions/list-releases/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_24__/* .Inputs */ .G(reader);
  const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_20__/* .readTarget */ ._E)(inputs);
  const limit = inputs.integer("limit", { min: 1, max: 200 });
  inputs.finish();
  return { ...target, limit };
}

// actions/list-releases/main.ts
async function main(context) {
  const { app, environment, limit, ...place } = parseInputs(context.inputs);
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_17__/* .openSession */ .f)(context, place);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_15__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_15__/* .SsmPlatformSource */ .ao(session), app, environment);
  const ports = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_2__/* .releasePorts */ .c8)(session, platform, context);
  const list = await listReleases(ports, { app, environment, limit });
  for (const line of releaseLines(list)) context.log.info(line);
  const document = releaseListDocument(list);
  const omitted = omittedText(document);
  if (omitted !== void 0) context.log.warning(omitted);
  context.setOutput("releases", JSON.stringify(document));
  context.setOutput("current", name(list.current));
  context.setOutput("current-image", list.current?.image ?? "");
  context.setOutput("rollback-to", name(list.rollbackTo));
  await context.writeSummary(releaseListSummary(list));
}
var name = (release2) => release2 === void 0 ? "" : (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(release2.version);



/***/ })

};
