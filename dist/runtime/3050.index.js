export const id = 3050;
export const ids = [3050];
export const modules = {

/***/ 5975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ desiredState),
/* harmony export */   RX: () => (/* binding */ hasLabel),
/* harmony export */   h0: () => (/* binding */ short)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/preview/record/desired-state.ts
function desiredState(pull, rules) {
  const reason = pull === void 0 ? "the pull request does not exist" : reasonAgainst(pull, rules);
  return reason === void 0 ? { kind: "up" } : { kind: "down", reason };
}
function reasonAgainst(pull, rules) {
  if (pull.state !== "open")
    return pull.merged ? "the pull request is merged" : `the pull request is ${pull.state}`;
  if (pull.fork && rules.approvedSha !== pull.headSha) {
    return rules.approvedSha === void 0 ? "it comes from a fork, and no maintainer has approved its commit" : `a maintainer approved ${short(rules.approvedSha)}, but the head is now ${short(pull.headSha)}`;
  }
  if (pull.authorType === "Bot" && rules.bots === "skip") return "its author is a bot ('bots: skip')";
  if (pull.draft && rules.drafts === "skip") return "it is a draft ('drafts: skip')";
  if (!hasLabel(pull, rules.label)) {
    return "it does not have the label required for previews";
  }
  return void 0;
}
function hasLabel({ labels }, label) {
  const plain = (text) => text.trim().toLowerCase();
  return label === void 0 || labels.some((one) => plain(one) === plain(label));
}
var short = (sha) => sha.slice(0, 7);




/***/ }),

/***/ 7571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Inputs)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/runtime/inputs.ts
var SHOWN = 200;
var Inputs = class {
  #reader;
  #problems = [];
  constructor(reader) {
    this.#reader = reader;
  }
  /** Records a problem. `problem` continues "Input 'x' ...", `fix` is a sentence of its own. */
  problem(name, problem, fix) {
    this.#problems.push(new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(name, problem, fix));
  }
  /** Records that `value` cannot be used, and `why` if that is not plain. A long one is shown by its beginning. */
  refuse(name, value, fix, why) {
    const shown = value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}\u2026`;
    this.problem(name, `is '${shown}'${why === void 0 ? "" : `, ${why}`}`, fix);
  }
  /** The text, or undefined when the input is empty. */
  optional(name) {
    const value = this.#reader.get(name).trim();
    return value === "" ? void 0 : value;
  }
  /** The text; an empty one is a problem. */
  required(name, fix) {
    const value = this.optional(name);
    if (value === void 0) this.problem(name, "is required but empty", fix);
    return value ?? "";
  }
  /** The text when it matches `pattern`; otherwise a problem that says the allowed form. */
  matching(name, pattern, form) {
    const value = this.optional(name);
    if (value !== void 0 && !pattern.test(value)) this.refuse(name, value, `Use ${form}.`);
    return value;
  }
  /** YAML 1.2 core booleans only, as the runner's own toolkit reads them. */
  flag(name) {
    const value = this.optional(name) ?? "false";
    if (/^(true|True|TRUE)$/.test(value)) return true;
    if (/^(false|False|FALSE)$/.test(value)) return false;
    this.refuse(name, value, "Use true or false.");
    return false;
  }
  /** A whole number within [min, max]. */
  integer(name, range) {
    const value = this.optional(name) ?? "";
    const number = Number(value);
    if (!/^-?\d+$/.test(value) || number < range.min || number > range.max) {
      this.refuse(name, value, `Use a whole number from ${range.min} to ${range.max}.`);
      return range.min;
    }
    return number;
  }
  /** One of the allowed words. */
  choice(name, allowed) {
    const value = this.optional(name) ?? "";
    const found = allowed.find((word) => word === value);
    if (found === void 0) this.refuse(name, value, `Use one of: ${allowed.join(", ")}.`);
    return found ?? allowed[0];
  }
  /** Items separated by commas or line ends, blanks dropped. */
  list(name) {
    return this.#reader.get(name).split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
  }
  /** Nothing was wrong so far. */
  get isGood() {
    return this.#problems.length === 0;
  }
  /** Throws when anything was wrong: the one problem as it is, or all of them, one per line. */
  finish() {
    const [first, ...rest] = this.#problems;
    if (first === void 0) return;
    if (rest.length === 0) throw first;
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(
      this.#problems.map((problem) => problem.input).join("', '"),
      `have ${this.#problems.length} problems`,
      `
${this.#problems.map((problem) => `- ${problem.message}`).join("\n")}`
    );
  }
};




/***/ }),

/***/ 3050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _rule_inputs_e94a_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6758);
/* harmony import */ var _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6808);
/* harmony import */ var _identity_6f67_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5100);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(628);
/* harmony import */ var _desired_state_5926_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5975);
/* harmony import */ var _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3631);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7571);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5180);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4906);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3527);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


















// src/preview/comment/build-failure.ts
var LONGEST = 1e5;
var MOST_LINES = 30;
var UNKNOWN = {
  reason: "The job that builds and pushes the image ended without an image.",
  fix: "See the log of the job 'Build' in the run."
};
var CANCELLED = {
  reason: "The build was cancelled or exceeded its time limit.",
  fix: "Re-run the job 'Build' in the run, or push again."
};
function parseBuildFailure(json) {
  const value = json.length > LONGEST ? void 0 : parse(json);
  const text = (name) => {
    const found = Reflect.get(Object(value), name);
    return typeof found === "string" && found !== "" ? found : void 0;
  };
  const reason = text("reason");
  if (reason === void 0) return UNKNOWN;
  const fix = text("fix");
  const all = Reflect.get(Object(value), "lines");
  const lines = (Array.isArray(all) ? all : []).filter((line) => typeof line === "string").slice(-MOST_LINES);
  return { reason, ...fix === void 0 ? {} : { fix }, lines, of: "the build" };
}
var whyNoImage = (ended, json) => ended === "build-cancelled" ? CANCELLED : parseBuildFailure(json);
function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return void 0;
  }
}

// src/preview/lifecycle/announce-build.ts
async function announceBuild(ports, request) {
  const { app, number, sha, rules, runUrl, runId, operation, failure } = request;
  const pull = await ports.pullRequests.get(number);
  const verdict = (0,_desired_state_5926_js__WEBPACK_IMPORTED_MODULE_8__/* .desiredState */ .Iq)(pull, rules);
  const view = { ...(0,_identity_6f67_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyView */ .nG)({ app, number }, runUrl), sha };
  if (verdict.kind === "down") {
    const { reason } = verdict;
    if (operation !== "building")
      await ports.comment.show({ ...view, status: "refused", failure: { reason } });
    return { kind: "refused", reason };
  }
  if (pull?.headSha !== sha) return { kind: "superseded" };
  if (operation === "building") {
    await ports.comment.show({ ...view, status: operation, buildRun: runId });
    return { kind: operation };
  }
  const builder = await ports.comment.buildRun({ app, number });
  if (builder !== void 0 && builder !== runId) return { kind: "superseded" };
  await ports.comment.show({ ...view, status: operation, ...failure === void 0 ? {} : { failure } });
  return { kind: operation };
}

// actions/preview-announce/inputs.ts
var SHA = /^[0-9a-f]{40}$/;
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_13__/* .Inputs */ .G(reader);
  const app = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_5__/* .requireAppName */ .Og)(inputs, _preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_APP */ .RU);
  const number = (0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_2__/* .readPullRequest */ .DQ)(inputs);
  const operation = inputs.choice("operation", ["building", "build-failed", "build-cancelled"]);
  const sha = inputs.required("sha", "Use the commit that is built.");
  inputs.matching("sha", SHA, "all 40 digits of a commit");
  const approvedSha = inputs.matching("approved-sha", SHA, "all 40 digits of the approved commit");
  const rules = (0,_rule_inputs_e94a_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .K)(inputs);
  const token = inputs.required(
    "github-token",
    "Leave it empty for the job's own token, or use one that can write pull requests."
  );
  const failure = reader.get("failure");
  inputs.finish();
  return {
    app,
    number,
    operation,
    sha,
    rules: { ...rules, ...approvedSha === void 0 ? {} : { approvedSha } },
    failure,
    token
  };
}

// actions/preview-announce/main.ts
async function main(context) {
  const { token, failure, ...request } = parseInputs(context.inputs);
  const { log, run } = context;
  const announced = await announceBuild((0,_preview_surface_d9db_js__WEBPACK_IMPORTED_MODULE_2__/* .openPreviewSurface */ ._5)(token, context), {
    ...request,
    runUrl: run.runUrl,
    runId: run.runId,
    ...request.operation === "building" ? {} : { failure: whyNoImage(request.operation, failure) }
  });
  context.setOutput("state", announced.kind);
  if (announced.kind === "refused") log.notice(`No preview: ${announced.reason}.`);
  if (announced.kind === "superseded") log.info("A newer run of this pull request takes over.");
}



/***/ }),

/***/ 9403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ consoleUrl),
/* harmony export */   Lo: () => (/* binding */ arnIn),
/* harmony export */   Nf: () => (/* binding */ nearRegion),
/* harmony export */   av: () => (/* binding */ knownPartition),
/* harmony export */   gg: () => (/* binding */ oidcAudience),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   rh: () => (/* binding */ isPartition),
/* harmony export */   zB: () => (/* binding */ logGroupUrl)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(628);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/platform/partition-table.ts
var PARTITIONS = [
  {
    name: "aws",
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
    regionForm: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set([
      "af-south-1",
      "ap-east-1",
      "ap-east-2",
      "ap-northeast-1",
      "ap-northeast-2",
      "ap-northeast-3",
      "ap-south-1",
      "ap-south-2",
      "ap-southeast-1",
      "ap-southeast-2",
      "ap-southeast-3",
      "ap-southeast-4",
      "ap-southeast-5",
      "ap-southeast-6",
      "ap-southeast-7",
      "ca-central-1",
      "ca-west-1",
      "eu-central-1",
      "eu-central-2",
      "eu-north-1",
      "eu-south-1",
      "eu-south-2",
      "eu-west-1",
      "eu-west-2",
      "eu-west-3",
      "il-central-1",
      "me-central-1",
      "me-south-1",
      "me-west-1",
      "mx-central-1",
      "sa-east-1",
      "sa-west-1",
      "us-east-1",
      "us-east-2",
      "us-west-1",
      "us-west-2"
    ])
  },
  {
    name: "aws-cn",
    dnsSuffix: "amazonaws.com.cn",
    dualStackDnsSuffix: "api.amazonwebservices.com.cn",
    regionForm: /^cn-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set(["cn-north-1", "cn-northwest-1"])
  },
  {
    name: "aws-eusc",
    dnsSuffix: "amazonaws.eu",
    dualStackDnsSuffix: "api.amazonwebservices.eu",
    regionForm: /^eusc-(de)-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set(["eusc-de-east-1"])
  },
  {
    name: "aws-iso",
    dnsSuffix: "c2s.ic.gov",
    dualStackDnsSuffix: "api.aws.ic.gov",
    regionForm: /^us-iso-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set(["us-iso-east-1", "us-iso-west-1"])
  },
  {
    name: "aws-iso-b",
    dnsSuffix: "sc2s.sgov.gov",
    dualStackDnsSuffix: "api.aws.scloud",
    regionForm: /^us-isob-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set(["us-isob-east-1", "us-isob-west-1"])
  },
  {
    name: "aws-iso-e",
    dnsSuffix: "cloud.adc-e.uk",
    dualStackDnsSuffix: "api.cloud-aws.adc-e.uk",
    regionForm: /^eu-isoe-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set(["eu-isoe-west-1"])
  },
  {
    name: "aws-iso-f",
    dnsSuffix: "csp.hci.ic.gov",
    dualStackDnsSuffix: "api.aws.hci.ic.gov",
    regionForm: /^us-isof-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set(["us-isof-east-1", "us-isof-south-1"])
  },
  {
    name: "aws-us-gov",
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
    regionForm: /^us-gov-\w+-\d+$/,
    regions: /* @__PURE__ */ new Set(["us-gov-east-1", "us-gov-west-1"])
  }
];

// src/platform/region.ts
var [COMMERCIAL] = PARTITIONS;
var LABEL = /^[a-z][a-z0-9-]{1,40}-[1-9]\d?$/;
var DIRECTIONS = [
  "central",
  "north",
  "northeast",
  "northwest",
  "south",
  "southeast",
  "southwest",
  "east",
  "west"
];
function isMisspelt(region) {
  const word = region.split("-").at(-2) ?? "";
  return !DIRECTIONS.includes(word) && (0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(word, DIRECTIONS) !== void 0;
}
function isCutShort(region) {
  const start = region.replace(/\d{1,2}$/, "");
  return PARTITIONS.some(
    ({ regions }) => [...regions].some((known) => known.startsWith(start) && /[a-z]/.test(known.charAt(start.length)))
  );
}
function knownPartition(region) {
  const listed = PARTITIONS.find(({ regions }) => regions.has(region));
  if (listed !== void 0 || !LABEL.test(region) || isMisspelt(region) || isCutShort(region)) return listed;
  return PARTITIONS.find(({ regionForm }) => regionForm.test(region));
}
var partitionOf = (region) => knownPartition(region) ?? COMMERCIAL;
var isPartition = (name) => PARTITIONS.some((partition) => partition.name === name);
var nearRegion = (word) => (0,_suggest_176a_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(
  word,
  PARTITIONS.flatMap(({ regions }) => [...regions])
);
var arnIn = ({ accountId, region }, service, resource) => `arn:${partitionOf(region).name}:${service}:${region}:${accountId}:${resource}`;
var oidcAudience = (region) => partitionOf(region).name === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
var CONSOLES = {
  aws: "console.aws.amazon.com",
  "aws-cn": "console.amazonaws.cn",
  "aws-us-gov": "console.amazonaws-us-gov.com",
  "aws-eusc": "console.amazonaws-eusc.eu"
};
function logGroupUrl(region, logGroup, streamPrefix) {
  const once = (text) => encodeURIComponent(text).replaceAll("%", "$");
  const twice = (text) => once(encodeURIComponent(text));
  const filter = streamPrefix === void 0 ? "" : `${once("?logStreamNameFilter=")}${twice(streamPrefix)}`;
  return consoleUrl(
    region,
    `cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${twice(logGroup)}${filter}`
  );
}
function consoleUrl(region, path) {
  const host = CONSOLES[partitionOf(region).name];
  return host === void 0 ? void 0 : `https://${region}.${host}/${path}`;
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

/***/ 628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/runtime/suggest.ts
function closest(word, known) {
  const wanted = word.toLowerCase();
  if (wanted.length > 64) return void 0;
  const allowed = wanted.length <= 4 ? 1 : 2;
  let best;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= allowed && (best === void 0 || distance < best.distance))
      best = { word: candidate, distance };
  }
  return best?.word;
}
function didYouMean(word, known) {
  const suggestion = closest(word, known);
  return suggestion === void 0 ? "" : `Did you mean '${suggestion}'? `;
}
function editDistance(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}




/***/ }),

/***/ 4987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ Summary),
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   dQ: () => (/* binding */ foldedSummary),
/* harmony export */   g$: () => (/* binding */ addRefusal),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/runtime/summary.ts
var LIMIT_BYTES = 1024 * 1024;
var LONGEST_LINE = 2e3;
var LONGEST_BLOCK = 1e5;
var Summary = class _Summary {
  #blocks = [];
  heading(text, level = 2) {
    return this.#add(`${"#".repeat(level)} ${oneLine(escapeMarkdown(text))}`);
  }
  paragraph(...parts) {
    return this.#add(parts.map(render).join(""));
  }
  /** A list with a bullet per item. */
  list(items) {
    return this.#add(items.map((item) => `- ${oneLine(item.map(render).join(""))}`).join("\n"));
  }
  /** A table; cells are text or markup. */
  table(header, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    const cell = (value) => wholePipes(render(value)).replaceAll("\n", "<br>");
    return this.#add(
      [line(header.map(cell)), line(header.map(() => ":--")), ...rows.map((row) => line(row.map(cell)))].join(
        "\n"
      )
    );
  }
  /** A fenced block that its content cannot close. Of a log without end the last lines stay, each shortened. */
  code(text, language = "") {
    const shown = shortened(visible(text).replace(/\n$/, ""));
    const fence = "`".repeat(Math.max(2, longestRun(shown)) + 1);
    return this.#add(`${fence}${language}
${shown}
${fence}`);
  }
  /** A folded section. */
  details(title, inner) {
    const content = new _Summary();
    inner(content);
    return this.#add(
      `<details><summary>${oneLine(escapeHtml(visible(title)))}</summary>

${content.#blocks.join("\n\n")}

</details>`
    );
  }
  /** All of it, for who has a limit of his own. */
  get whole() {
    return this.#blocks.map((block) => `${block}

`).join("");
  }
  /** The Markdown, cut at GitHub's limit by whole blocks, with a word that says so. */
  toString() {
    const kept = [];
    let bytes = 0;
    for (const block of this.#blocks) {
      bytes += Buffer.byteLength(block) + 2;
      if (bytes > LIMIT_BYTES - 200) {
        kept.push("\n_Truncated: GitHub shows at most 1 MiB._\n");
        break;
      }
      kept.push(`${block}

`);
    }
    return kept.join("");
  }
  #add(block) {
    this.#blocks.push(block);
    return this;
  }
};
function foldedSummary(title, fill) {
  return new Summary().details(title, fill).toString();
}
function addRefusal(summary, error) {
  const said = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error);
  const fix = error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? error.fix : void 0;
  if (fix === void 0) return summary.paragraph(bold("Why: "), said);
  return summary.paragraph(bold("Why: "), said.replace(` ${fix}`, "")).paragraph(bold("To do: "), fix);
}
var bold = (text) => {
  const inner = text.trim();
  if (inner === "") return { markdown: " " };
  const [before, after] = [text.trimStart() === text ? "" : " ", text.trimEnd() === text ? "" : " "];
  return { markdown: `${before}**${escapeMarkdown(inner)}**${after}` };
};
var code = (text) => {
  const inner = visible(text).replaceAll("\n", " ") || " ";
  const fence = "`".repeat(longestRun(inner) + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
  return { markdown: `${fence}${pad}${inner}${pad}${fence}` };
};
var link = (text, url) => {
  if (!/^https?:\/\/[^\s<>()]+$/.test(url)) return { markdown: escapeMarkdown(text) };
  return { markdown: `[${escapeMarkdown(text)}](${url})` };
};
function render(part) {
  return typeof part === "string" ? escapeMarkdown(part) : part.markdown;
}
function wholePipes(markdown) {
  return markdown.replace(/\\[\s\S]|\|/g, (part) => part === "|" ? "\\|" : part);
}
function escapeMarkdown(text) {
  return escapeHtml(visible(text)).replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&").replace(/^[^\S\r\n\u2028\u2029]+/gm, " ").replace(/^([^\S\r\n\u2028\u2029]*)([-=>])/gm, "$1\\$2").replace(/^([^\S\r\n\u2028\u2029]*\d+)\./gm, "$1\\.").replace(/@(?=\w)/g, "@\u200B").replace(/:(?=\/\/)/g, "\\:").replace(/\bwww\./gi, (match) => match.replace(".", "\\.")).replace(/(#|\bGH-)(?=\d)/gi, "$1\u200B");
}
function visible(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0085\u2028\u2029]/g, " ").replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    ""
  );
}
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
var oneLine = (markdown) => markdown.split("\n").map((line) => line.trim()).filter((line) => line !== "").join(" ");
function shortened(text) {
  if (text.length <= LONGEST_LINE) return text;
  const lines = text.split("\n");
  const kept = [];
  let left = LONGEST_BLOCK;
  for (const line of lines.toReversed()) {
    const over = line.length - LONGEST_LINE;
    const shown = over <= 0 ? line : `${line.slice(0, LONGEST_LINE).toWellFormed()}\u2026 (${over} more characters)`;
    left -= shown.length + 1;
    if (left < 0) break;
    kept.push(shown);
  }
  const missing = lines.length - kept.length;
  if (missing > 0) kept.push(`(${missing} lines before these are left out)`);
  return kept.toReversed().join("\n");
}
function longestRun(text) {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}




/***/ }),

/***/ 7294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ readAccount),
/* harmony export */   Og: () => (/* binding */ requireAppName),
/* harmony export */   Tm: () => (/* binding */ readAppName),
/* harmony export */   U2: () => (/* binding */ requireEnvironmentName),
/* harmony export */   XP: () => (/* binding */ readRegion),
/* harmony export */   _E: () => (/* binding */ readTarget),
/* harmony export */   fP: () => (/* binding */ readRole),
/* harmony export */   yI: () => (/* binding */ readPlace),
/* harmony export */   z$: () => (/* binding */ readEnvironmentName)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9403);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/platform/target-inputs.ts
var NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/;
var LONGEST = 100;
var ROLE = /^arn:(aws[a-z-]{0,20}):iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;
var ROLE_FORM = "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy";
var APP_HELP = "Use the app's name, as in the parameter /renga/apps/<app>/<environment>.";
var ENVIRONMENT_HELP = "Use the environment's name, e.g. production.";
var REGION_HELP = "Use the region, e.g. eu-west-1.";
function readTarget(inputs) {
  return { app: requireAppName(inputs), ...readPlace(inputs) };
}
function readPlace(inputs) {
  return { environment: requireEnvironmentName(inputs), ...readAccount(inputs) };
}
function readAccount(inputs) {
  inputs.required("aws-region", REGION_HELP);
  const region = readRegion(inputs) ?? "";
  return { region, role: readRole(inputs, "role-to-assume", region) };
}
function requireAppName(inputs, longest) {
  inputs.required("app", APP_HELP);
  return readAppName(inputs, "app", longest) ?? "";
}
function requireEnvironmentName(inputs, name = "environment") {
  inputs.required(
    name,
    name === "environment" ? ENVIRONMENT_HELP : "Use the environment's name, e.g. staging."
  );
  return readEnvironmentName(inputs, name) ?? "";
}
var readAppName = (inputs, name = "app", longest = LONGEST) => readName(inputs, name, longest);
var readEnvironmentName = (inputs, name = "environment") => readName(inputs, name, LONGEST);
function readName(inputs, name, longest) {
  const value = inputs.optional(name);
  if (value !== void 0 && !(NAME.test(value) && value.length <= longest))
    inputs.refuse(name, value, `Use lowercase letters, digits and hyphens, at most ${longest} characters.`);
  return value;
}
function readRegion(inputs, name = "aws-region") {
  const region = inputs.optional(name);
  if (region !== void 0 && (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__/* .knownPartition */ .av)(region) === void 0)
    inputs.refuse(
      name,
      region,
      `${(0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__/* .nearRegion */ .Nf)(region)}Use a region such as eu-west-1.`,
      "which is not an AWS region"
    );
  return region;
}
function readRole(inputs, name, region) {
  const role = inputs.optional(name);
  if (role === void 0) return void 0;
  const [, partition = ""] = ROLE.exec(role) ?? [];
  const own = region === void 0 ? void 0 : (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__/* .knownPartition */ .av)(region)?.name;
  if (!(0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__/* .isPartition */ .rh)(partition)) inputs.refuse(name, role, `Use ${ROLE_FORM}.`);
  else if (own !== void 0 && own !== partition) {
    inputs.refuse(
      name,
      role,
      `Use a role of that partition, arn:${own}:iam::\u2026, or correct the region.`,
      `a role of the partition '${partition}', but the region ${region} is in '${own}'`
    );
  }
  return role;
}




/***/ })

};
