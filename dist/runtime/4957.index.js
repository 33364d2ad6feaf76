export const id = 4957;
export const ids = [4957];
export const modules = {

/***/ 5100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ databaseName),
/* harmony export */   Dr: () => (/* binding */ previewStartedBy),
/* harmony export */   Ee: () => (/* binding */ serviceNameOf),
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   IT: () => (/* binding */ targetGroupName),
/* harmony export */   V5: () => (/* binding */ scheduleName),
/* harmony export */   Wu: () => (/* binding */ schedulePrefix),
/* harmony export */   bc: () => (/* binding */ previewFamily),
/* harmony export */   dt: () => (/* binding */ ownershipTags),
/* harmony export */   fP: () => (/* binding */ baseView),
/* harmony export */   go: () => (/* binding */ isOwned),
/* harmony export */   gz: () => (/* binding */ previewName),
/* harmony export */   iW: () => (/* binding */ logPrefixOf),
/* harmony export */   kH: () => (/* binding */ redisPrefix),
/* harmony export */   nG: () => (/* binding */ emptyView),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   sK: () => (/* binding */ OWNERSHIP),
/* harmony export */   vy: () => (/* binding */ hostLabel)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9403);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/preview/record/identity.ts

function environmentOf(number) {
  return `pr-${number}`;
}
function previewName({ app, number }) {
  return `${app}-${environmentOf(number)}`;
}
function hashOf({ repositoryId, app, number }, processType = "") {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHash)("sha256").update([repositoryId, app, String(number), processType].join("\0")).digest("hex").slice(0, 8);
}
function hostLabel(identity) {
  const name = previewName(identity);
  if (name.length <= 63) return name;
  const tail = `-${environmentOf(identity.number)}-${hashOf(identity)}`;
  return `${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .trimChar */ .RS)(identity.app.slice(0, 63 - tail.length), "-")}${tail}`;
}
function targetGroupName(identity, processType) {
  const process = processType.replace(/[^a-z0-9]/gi, "").slice(0, 8);
  return `pv${identity.number}-${process}-${hashOf(identity, processType)}`;
}
function serviceNameOf(identity, processType) {
  return `${previewName(identity)}-${processType}`;
}
function previewFamily(app, processType) {
  return `${app}-preview-${processType}`;
}
var logPrefixOf = (number) => `${environmentOf(number)}/`;
function secretName({ app, number }) {
  return `renga/${app}/preview/${environmentOf(number)}`;
}
function scheduleName(identity, processType) {
  return `${schedulePrefix(identity)}${processType.slice(0, 16)}-${hashOf(identity, processType)}`;
}
function schedulePrefix(identity) {
  return `pv${identity.number}-${hashOf(identity)}-`;
}
function databaseName(identity) {
  const app = identity.app.replace(/[^a-z0-9]/g, "_").slice(0, 32);
  return `${app}_pr_${identity.number}_${hashOf(identity)}`;
}
function redisPrefix(identity) {
  return `${previewName(identity)}:`;
}
var OWNERSHIP = {
  managed: "renga:managed",
  repository: "renga:repository-id",
  app: "renga:app",
  number: "renga:pr"
};
function ownershipTags(identity) {
  return {
    [OWNERSHIP.managed]: "preview",
    [OWNERSHIP.repository]: identity.repositoryId,
    [OWNERSHIP.app]: identity.app,
    [OWNERSHIP.number]: String(identity.number)
  };
}
function isOwned(tags, identity) {
  return Object.entries(ownershipTags(identity)).every(([key, value]) => tags[key] === value);
}
function previewStartedBy(identity) {
  return `renga/preview/${identity.number}/${hashOf(identity)}`;
}

// src/preview/record/view.ts
function baseView(record, runUrl, platform) {
  return {
    app: record.app,
    number: record.number,
    ...record.sha === "" ? {} : { sha: record.sha },
    ...record.url === void 0 ? {} : { url: record.url },
    processes: [],
    database: record.database,
    redis: record.redis,
    pinned: record.pinned,
    ...record.expiresAt === void 0 ? {} : { expiresAt: record.expiresAt },
    ...runUrl === void 0 ? {} : { runUrl },
    ...platform === void 0 ? {} : { logsUrl: logsUrl(platform, record.number) },
    phases: [],
    warnings: []
  };
}
function emptyView(identity, runUrl) {
  const { app, number } = identity;
  return {
    app,
    number,
    processes: [],
    database: "none",
    redis: "none",
    pinned: false,
    ...runUrl === void 0 ? {} : { runUrl },
    phases: [],
    warnings: []
  };
}
function logsUrl({ region, preview }, number) {
  return (0,_partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_1__/* .logGroupUrl */ .zB)(region, preview.logGroup, logPrefixOf(number));
}




/***/ }),

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ descriptionOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/github/limits.ts
var LONGEST_DESCRIPTION = 140;
function descriptionOf(text, redactor) {
  const clean = redactor.redact(text);
  return clean.length <= LONGEST_DESCRIPTION ? clean : `${clean.slice(0, LONGEST_DESCRIPTION - 1).toWellFormed()}\u2026`;
}




/***/ }),

/***/ 6808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ readPullRequest),
/* harmony export */   FA: () => (/* binding */ renderPhases),
/* harmony export */   RU: () => (/* binding */ LONGEST_APP),
/* harmony export */   _5: () => (/* binding */ openPreviewSurface),
/* harmony export */   lA: () => (/* binding */ readStaleDays),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS),
/* harmony export */   qi: () => (/* binding */ renderView),
/* harmony export */   yf: () => (/* binding */ readPreviewInputs)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _limits_3236_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3517);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7294);
/* harmony import */ var _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3631);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4987);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// src/preview/comment/build-run.ts
var HIDDEN = /^<!-- renga-preview:[\w-]+ -->\n<!-- renga-build:(\d{1,20}) -->\n/;
var hideBuildRun = (run) => run !== void 0 && /^\d{1,20}$/.test(run) ? `<!-- renga-build:${run} -->
` : "";
var readBuildRun = (body) => HIDDEN.exec(body)?.[1];

// src/preview/comment/live-release.ts
var HIDDEN2 = /<!-- renga-live:([\w-]{1,4000}) -->\s*$/;
function liveAfter(view, before) {
  switch (view.status) {
    case "ready": {
      const release = view.release ?? (before?.sha === view.sha ? before?.release : void 0);
      return {
        ...view.url === void 0 ? {} : { url: view.url },
        ...release === void 0 ? {} : { release },
        ...view.sha === void 0 ? {} : { sha: view.sha }
      };
    }
    case "destroying":
    case "destroyed":
    case "destroy-failed":
    case "refused":
      return void 0;
    default:
      return before;
  }
}
function hideLive(live) {
  if (live === void 0) return "";
  const hidden = `<!-- renga-live:${Buffer.from(JSON.stringify(live)).toString("base64url")} -->
`;
  return HIDDEN2.test(hidden) ? hidden : "";
}
function readLive(body) {
  const hidden = HIDDEN2.exec(body)?.[1];
  if (hidden === void 0) return void 0;
  let value;
  try {
    value = JSON.parse(Buffer.from(hidden, "base64url").toString("utf8"));
  } catch {
    return void 0;
  }
  const text = (name, form) => {
    const found = Reflect.get(Object(value), name);
    return typeof found === "string" && form.test(found) ? { [name]: found } : {};
  };
  return {
    ...text("url", /^https?:\/\/[\w.:-]{1,300}\/?$/),
    ...text("release", /^v[1-9]\d{0,9}$/),
    ...text("sha", /^[0-9a-f]{40}$/)
  };
}

// src/preview/comment/describe-status.ts
var STATUS_WORDS = {
  building: { icon: "\u23F3", title: "building" },
  "build-failed": {
    icon: "\u274C",
    title: "build failed",
    says: "There is no image of this commit, so nothing was changed."
  },
  "build-cancelled": {
    icon: "\u26AA",
    title: "not built",
    says: "There is no image of this commit, so nothing was changed."
  },
  deploying: { icon: "\u23F3", title: "deploying" },
  ready: { icon: "\u2705", title: "ready" },
  failed: { icon: "\u274C", title: "failed", says: "The previous release, if any, is still live." },
  sleeping: {
    icon: "\u{1F4A4}",
    title: "asleep",
    says: "Database, address and config vars are kept. A push or a comment wakes it:"
  },
  destroying: { icon: "\u23F3", title: "being destroyed" },
  destroyed: {
    icon: "\u26AA",
    title: "destroyed",
    says: "Every resource was checked afterwards, and none is left."
  },
  "destroy-failed": {
    icon: "\u274C",
    title: "not fully destroyed",
    says: "Some resources remain. The next sweep tries again."
  },
  refused: { icon: "\u26AA", title: "none" }
};
var DATABASES = {
  none: "none",
  shared: "its own database and role in the shared Postgres",
  template: "its own database and role in the shared Postgres, copied from the seed template",
  external: "external, set by the workflow"
};
var REDIS = {
  none: void 0,
  prefix: "the shared Redis, under its own key prefix",
  sidecar: "a Redis sidecar for each process"
};
function describeData({ database, redis }) {
  const cache = REDIS[redis];
  return cache === void 0 ? DATABASES[database] : `${DATABASES[database]}; ${cache}`;
}
function describeTime(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at);
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}
function describeSeconds(seconds) {
  if (seconds < 0.05) return "under 1 s";
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

// src/preview/comment/render-view.ts
var SHOWN_LINES = 30;
var PROCESS_ICONS = {
  running: "\u{1F7E2}",
  starting: "\u{1F7E1}",
  asleep: "\u{1F4A4}",
  "rolling back": "\u{1F7E1}",
  "rolled back": "\u21A9\uFE0F",
  failed: "\u{1F534}",
  off: "\u26AA"
};
function renderView(page2, view) {
  const { url, status, failure } = view;
  if (url !== void 0 && status !== "destroyed") page2.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .bold */ .Cr)("Open "), (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)(url, url));
  else if ((isOfBuild(view) || status === "failed") && view.live?.url !== void 0)
    page2.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .bold */ .Cr)("Open "), (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)(view.live.url, view.live.url), ` (${liveWords(view)} is live)`);
  const { says } = STATUS_WORDS[status];
  if (status === "sleeping" && says !== void 0) page2.paragraph(`${says} `, (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)("/preview wake"));
  else if (says !== void 0) page2.paragraph(says);
  if (failure !== void 0) renderFailure(page2, failure);
  if (view.processes.length > 0) {
    page2.table(
      ["Process", "Status", "Tasks", "Size"],
      view.processes.map(({ type, status: state, running, desired, size }) => [
        (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(type),
        `${PROCESS_ICONS[state] ?? "\u26AA"} ${state}`,
        `${running} of ${desired}`,
        size
      ])
    );
  }
  const rows = facts(view);
  if (rows.length > 0) page2.table(["Commit", view.sha?.slice(0, 7) ?? "none yet"], rows);
  if (view.removed !== void 0 && view.removed.length > 0) renderRemoved(page2, view.removed);
  if (view.warnings.length > 0) {
    page2.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .bold */ .Cr)("Notes"));
    page2.list(view.warnings.map((warning) => [warning]));
  }
}
function renderFailure(page2, failure) {
  page2.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .bold */ .Cr)("Why: "), failure.reason);
  if (failure.fix !== void 0) page2.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .bold */ .Cr)("Fix: "), failure.fix);
  const lines = failure.lines?.slice(-SHOWN_LINES) ?? [];
  const { of = "the failed container" } = failure;
  if (lines.length > 0) page2.paragraph(`Last lines of ${of}:`).code(lines.join("\n"));
}
var isOfBuild = ({ status }) => status === "building" || status === "build-failed" || status === "build-cancelled";
function liveWords({ live }) {
  if (live === void 0) return "nothing yet";
  const commit = live.sha === void 0 ? "" : ` of ${live.sha.slice(0, 7)}`;
  return `${live.release ?? "the previous release"}${commit}`;
}
function facts(view) {
  const rows = [];
  if (isOfBuild(view)) return [["Live", liveWords(view)]];
  if (view.release !== void 0)
    rows.push([
      "Release",
      view.serving === void 0 ? (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(view.release) : `${view.release} failed, ${view.serving} is live`
    ]);
  if (["refused", "destroyed", "destroying", "destroy-failed"].includes(view.status)) return rows;
  rows.push(["Data", describeData(view)]);
  if (view.pinned) rows.push(["Expires", "never: pinned until the pull request closes"]);
  else if (view.expiresAt !== void 0)
    rows.push(["Expires", `${describeTime(view.expiresAt)}, extended by each push`]);
  if (view.costPerDay !== void 0)
    rows.push(["Cost", `about $${view.costPerDay.toFixed(2)} a day while awake`]);
  if (view.logsUrl !== void 0) rows.push(["Logs", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)("CloudWatch", view.logsUrl)]);
  return rows;
}
function renderRemoved(page2, removed) {
  const words = { deleted: "\u2705 deleted", absent: "\u26AA not found", failed: "\u274C failed" };
  page2.table(
    ["Resource", "Name", "Outcome"],
    removed.map(({ kind, name, outcome, reason }) => [
      kind,
      (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(name),
      reason === void 0 ? words[outcome] : `${words[outcome]}: ${reason}`
    ])
  );
}
function renderPhases(page2, { phases, status }) {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  if (total < 0.05 || status === "deploying") return;
  const word = status === "ready" ? "Ready in" : "Took";
  page2.details(
    `${word} ${describeSeconds(total)}`,
    (inner) => inner.table(
      ["Phase", "Took"],
      phases.map(({ name, seconds }) => [name, describeSeconds(seconds)])
    )
  );
}

// src/preview/comment/render-comment.ts
var LONGEST = 65536;
var KEPT = { rows: 60, warnings: 10, lines: 30, text: 600, reason: 2e3 };
var CUT = "This comment was truncated. The rest is in the job summary.";
var commentMarker = (app) => `<!-- renga-preview:${Buffer.from(app).toString("base64url")} -->`;
function renderComment(view) {
  const hidden = hideLive(view.live);
  const longest = LONGEST - hidden.length;
  const head = `${commentMarker(view.app)}
${hideBuildRun(view.buildRun)}`;
  const whole = head + page(view);
  if (whole.length <= longest) return whole + hidden;
  const short = head + page(shortened(view));
  if (short.length <= longest) return short + hidden;
  const note = `

_${CUT}_
`;
  const kept = short.slice(0, longest - note.length);
  return `${kept.slice(0, lastWhole(kept))}${note}${hidden}`;
}
function lastWhole(markdown) {
  const fold = markdown.lastIndexOf("\n<details>");
  return fold > markdown.lastIndexOf("</details>") ? fold : markdown.lastIndexOf("\n");
}
function shortened(view) {
  const { failure, processes, removed, warnings, phases } = view;
  const { rows, text, reason, lines } = KEPT;
  const missing = processes.length - rows;
  return {
    ...view,
    processes: processes.slice(0, rows).map((one) => ({ ...one, type: cut(one.type, text) })),
    phases: phases.slice(0, rows),
    warnings: [
      CUT,
      ...missing > 0 ? [`${missing} more process types are not listed.`] : [],
      ...warnings.slice(0, KEPT.warnings).map((one) => cut(one, text))
    ],
    ...removed === void 0 ? {} : { removed: shortenedList(removed) },
    ...failure === void 0 ? {} : {
      failure: {
        reason: cut(failure.reason, reason),
        ...failure.of === void 0 ? {} : { of: cut(failure.of, text) },
        ...failure.fix === void 0 ? {} : { fix: cut(failure.fix, text) },
        ...failure.lines === void 0 ? {} : { lines: failure.lines.slice(-lines).map((line) => cut(line, text)) }
      }
    }
  };
}
var shortenedList = (removed) => [...removed].sort((a, b) => Number(b.outcome === "failed") - Number(a.outcome === "failed")).slice(0, KEPT.rows).map((one) => ({
  ...one,
  name: cut(one.name, KEPT.text),
  ...one.reason === void 0 ? {} : { reason: cut(one.reason, KEPT.text) }
}));
var cut = (text, longest) => text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}\u2026 (cut)`;
function page(view) {
  const { icon, title } = STATUS_WORDS[view.status];
  const page2 = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .Summary */ .BD().heading(`${icon} Preview of ${view.app}: ${title}`, 3);
  renderView(page2, view);
  renderPhases(page2, view);
  const last = footer(view);
  if (last.length > 0) page2.paragraph(...last);
  return page2.whole;
}
function footer(view) {
  const verbs = commands(view);
  const listed = verbs.flatMap((verb, index) => [index === 0 ? "" : " ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(`/preview ${verb}`)]);
  const parts = [
    ...view.runUrl === void 0 ? [] : [[(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)("The run", view.runUrl)]],
    ...view.updatedAt === void 0 ? [] : [[`Updated ${describeTime(view.updatedAt)}`]],
    ...verbs.length === 0 ? [] : [["Comment with ", ...listed]]
  ];
  return parts.flatMap((part, index) => index === 0 ? part : [" \xB7 ", ...part]);
}
function commands({ status, pinned, database, live }) {
  const own = database === "shared" || database === "template";
  switch (status) {
    case "ready":
    case "failed":
      return [...pinned ? [] : ["keep"], ...own ? ["reset-db"] : [], "down"];
    case "build-failed":
    case "build-cancelled":
      return live === void 0 ? [] : ["down"];
    case "sleeping":
      return ["wake", ...pinned ? [] : ["keep"], "down"];
    default:
      return [];
  }
}

// src/github/sticky-comment.ts
var NO_NEWS = ["destroying", "destroyed", "refused"];
var GitHubStickyComment = class {
  #api;
  #log;
  #clock;
  /** Comment by pull request. */
  #known = /* @__PURE__ */ new Map();
  #warned = false;
  constructor(api, log, clock) {
    this.#api = api;
    this.#log = log;
    this.#clock = clock;
  }
  async show(view) {
    try {
      await this.#show(view);
    } catch (error) {
      this.#warn(view.number, "written", error);
    }
  }
  async buildRun(preview) {
    try {
      const found = this.#known.get(preview.number) ?? await this.#find(preview);
      if (found !== void 0) this.#known.set(preview.number, found);
      return found?.buildRun;
    } catch (error) {
      this.#warn(preview.number, "read", error);
      return void 0;
    }
  }
  #warn(number, done, error) {
    const { owner, repo } = this.#api.at;
    if (!this.#warned) {
      this.#log.warning(
        `The comment on pull request ${number} could not be ${done}: ${(0,_refusal_7897_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x)(error, "pull-requests: write", `${owner}/${repo} has no pull request ${number}`)} The preview itself continues.`
      );
    }
    this.#warned = true;
  }
  async #show(view) {
    const { octokit, at, again, redactor } = this.#api;
    const redacted = redactor.redactAll(view);
    const known = this.#known.get(view.number) ?? await this.#find(view);
    const live = liveAfter(redacted, known?.live);
    const updatedAt = new Date(this.#clock.now()).toISOString();
    const buildRun = view.buildRun ?? known?.buildRun;
    const body = renderComment({
      ...redacted,
      updatedAt,
      ...live === void 0 ? {} : { live },
      ...buildRun === void 0 ? {} : { buildRun }
    });
    if (known !== void 0) {
      this.#known.set(view.number, { id: known.id, live, buildRun });
      await again(() => octokit.rest.issues.updateComment({ ...at, comment_id: known.id, body }));
    } else if (!NO_NEWS.includes(view.status)) {
      const { data } = await octokit.rest.issues.createComment({ ...at, issue_number: view.number, body });
      this.#known.set(view.number, { id: data.id, live, buildRun });
    }
  }
  /** The oldest with our marker, through all pages. Any further one, left by a lost answer, goes. */
  async #find({ app, number }) {
    const { octokit, at, again } = this.#api;
    const marker = commentMarker(app);
    const pages = () => octokit.paginate(octokit.rest.issues.listComments, { ...at, issue_number: number, per_page: 100 });
    const ours = (await again(pages)).filter(
      ({ body: body2, user }) => user?.type === "Bot" && body2?.startsWith(marker) === true
    );
    const [first, ...more] = ours;
    for (const { id } of more) await octokit.rest.issues.deleteComment({ ...at, comment_id: id });
    const body = first?.body ?? "";
    return first && { id: first.id, live: readLive(body), buildRun: readBuildRun(body) };
  }
};

// src/github/transient-deployments.ts
var EARLIER = 5;
var UNFINISHED = ["in_progress", "queued", "pending", void 0];
var GitHubTransientDeployments = class {
  #api;
  #log;
  #options;
  #current = /* @__PURE__ */ new Map();
  #warned = false;
  constructor(api, log, options) {
    this.#api = api;
    this.#log = log;
    this.#options = options;
  }
  started(number, sha) {
    return this.#try(async () => {
      const { octokit, at } = this.#api;
      const { environment } = this.#options;
      const [newest] = await this.#list(number, 1);
      const taken = newest?.sha === sha && UNFINISHED.includes(await this.#stateOf(newest.id)) ? newest.id : void 0;
      const id = taken ?? idOf(
        await octokit.rest.repos.createDeployment({
          ...at,
          ref: sha,
          environment,
          task: taskOf(number),
          description: `Preview of pull request ${number}`,
          payload: { pull_request: number },
          transient_environment: true,
          production_environment: false,
          // Without it GitHub may merge the base branch into the pull request's.
          auto_merge: false,
          required_contexts: []
        })
      );
      this.#current.set(number, id);
      await this.#set(id, { state: "in_progress" });
    });
  }
  succeeded(number, url) {
    return this.#try(async () => {
      const id = this.#current.get(number);
      if (id === void 0) return;
      await this.#set(id, { state: "success", ...url === void 0 ? {} : { environment_url: url } });
      for (const earlier of await this.#list(number, EARLIER)) {
        if (earlier.id >= id) continue;
        if (await this.#stateOf(earlier.id) === "inactive") break;
        await this.#set(earlier.id, { state: "inactive" });
      }
    });
  }
  failed(number, reason) {
    return this.#try(async () => {
      const id = this.#current.get(number);
      if (id !== void 0) await this.#set(id, { state: "failure", description: reason });
    });
  }
  async retire(number) {
    const problems = [];
    let deleted = 0;
    try {
      const { octokit, at, again } = this.#api;
      const all = await again(
        () => octokit.paginate(octokit.rest.repos.listDeployments, {
          ...at,
          environment: this.#options.environment,
          task: taskOf(number),
          per_page: 100
        })
      );
      for (const { id } of all) {
        const problem = await this.#delete(id);
        if (problem === void 0) deleted += 1;
        else problems.push(problem);
      }
    } catch (error) {
      problems.push(
        `The GitHub deployments of pull request ${number} could not be listed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .describeError */ .Uc)(error)}`
      );
    }
    this.#current.delete(number);
    return { deleted, problems };
  }
  /** GitHub refuses to delete an active deployment. What is gone already is fine. */
  async #delete(id) {
    const { octokit, at, again } = this.#api;
    try {
      await this.#set(id, { state: "inactive" });
      await again(() => octokit.rest.repos.deleteDeployment({ ...at, deployment_id: id }));
      return void 0;
    } catch (error) {
      if ((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(error) === 404) return void 0;
      return `The GitHub deployment ${id} could not be deleted: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_7__/* .describeError */ .Uc)(error)}`;
    }
  }
  async #list(number, limit) {
    const { octokit, at, again } = this.#api;
    const { environment } = this.#options;
    const { data } = await again(
      () => octokit.rest.repos.listDeployments({ ...at, environment, task: taskOf(number), per_page: limit })
    );
    return data;
  }
  async #stateOf(id) {
    const { octokit, at, again } = this.#api;
    const { data } = await again(
      () => octokit.rest.repos.listDeploymentStatuses({ ...at, deployment_id: id, per_page: 1 })
    );
    return data[0]?.state;
  }
  async #set(id, status) {
    const { octokit, at, again, redactor } = this.#api;
    const { description, ...rest } = status;
    await again(
      () => octokit.rest.repos.createDeploymentStatus({
        ...at,
        deployment_id: id,
        auto_inactive: false,
        log_url: this.#options.logUrl,
        ...rest,
        ...description === void 0 ? {} : { description: (0,_limits_3236_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptionOf */ .K)(description, redactor) }
      })
    );
  }
  async #try(work) {
    try {
      await work();
    } catch (error) {
      const { at } = this.#api;
      if (!this.#warned) {
        this.#log.warning(
          `The GitHub deployment could not be updated: ${(0,_refusal_7897_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x)(error, "deployments: write", `${at.owner}/${at.repo} or the deployment does not exist`)} The preview itself continues.`
        );
      }
      this.#warned = true;
    }
  }
};
var taskOf = (number) => `preview:pr-${number}`;
function idOf({ data }) {
  if ("id" in data) return data.id;
  throw new Error(data.message ?? "GitHub did not create a deployment");
}

// src/github/preview-surface.ts
var ENVIRONMENT = "preview";
function openPreviewSurface(token, { run, log, clock, redactor }) {
  log.mask(token);
  const api = (0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryApi */ .Rx)(token, run, { clock, redactor });
  return {
    pullRequests: new _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubPullRequests */ .j(api),
    comment: new GitHubStickyComment(api, log, clock),
    deployments: new GitHubTransientDeployments(api, log, { environment: ENVIRONMENT, logUrl: run.runUrl })
  };
}

// src/preview/inputs/common-inputs.ts
var LONGEST_APP = 50;
function readPreviewInputs(inputs) {
  return {
    app: (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_2__/* .requireAppName */ .Og)(inputs, LONGEST_APP),
    ...(0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_2__/* .readAccount */ .GM)(inputs),
    ingress: inputs.choice("ingress", ["shared-alb", "ecs-gateway"]),
    predestroySeconds: inputs.integer("predestroy-seconds", { min: 0, max: 3600 }),
    token: inputs.required(
      "github-token",
      "Leave it empty for the job's own token, or use one that can write pull requests and deployments."
    )
  };
}
function readPullRequest(inputs) {
  const text = inputs.required(
    "pull-request",
    "Use the number of the pull request; on pull_request and pull_request_target events it is set automatically."
  );
  inputs.matching("pull-request", /^[1-9]\d{0,9}$/, "the number of a pull request");
  return Number(text);
}
function readStaleDays(inputs) {
  const days = inputs.integer("stale-days", { min: 0, max: 365 });
  return days === 0 ? void 0 : days;
}




/***/ }),

/***/ 3631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ GitHubPullRequests)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/github/pull-requests.ts
var PAGE = 100;
var BEGINNING = "1970-01-01T00:00:00Z";
var GitHubPullRequests = class {
  #api;
  constructor(api) {
    this.#api = api;
  }
  async get(number) {
    const { octokit, at, again } = this.#api;
    try {
      const { data } = await again(() => octokit.rest.pulls.get({ ...at, pull_number: number }));
      return pullRequest(data);
    } catch (error) {
      if ((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === 404) return void 0;
      throw error;
    }
  }
  /**
   * Oldest first, so that new ones come last and move nothing. One that is closed while the pages are read may still
   * hide another at a page's edge: whoever deletes asks for each pull request by its number first.
   */
  async listOpen() {
    const all = [];
    for (let page = 1; ; page++) {
      const data = await this.#page({ state: "open", sort: "created", direction: "asc", page });
      all.push(...data.map(pullRequest));
      if (data.length < PAGE) return all;
    }
  }
  /** Newest change first. What changes meanwhile comes to the front, and has a time after the new cursor. */
  async closedSince(cursor) {
    const found = [];
    let newest = cursor ?? BEGINNING;
    for (let page = 1; ; page++) {
      const data = await this.#page({ state: "closed", sort: "updated", direction: "desc", page });
      const fresh = data.filter(({ updated_at }) => cursor === void 0 || updated_at >= cursor);
      found.push(...fresh.map(pullRequest));
      for (const { updated_at } of fresh) if (updated_at > newest) newest = updated_at;
      if (data.length < PAGE || fresh.length < data.length || cursor === void 0)
        return { pullRequests: found, cursor: newest };
    }
  }
  async #page(query) {
    const { octokit, at, again } = this.#api;
    const { data } = await again(() => octokit.rest.pulls.list({ ...at, ...query, per_page: PAGE }));
    return data;
  }
};
function pullRequest(data) {
  return {
    number: data.number,
    state: data.state,
    merged: data.merged_at !== null,
    headSha: data.head.sha,
    headRef: data.head.ref,
    // A fork that was deleted has no repository any more.
    fork: data.head.repo === null || data.head.repo.id !== data.base.repo.id,
    draft: data.draft ?? false,
    // The account of an author who has left GitHub is gone.
    authorType: data.user?.type ?? "User",
    author: data.user?.login ?? "ghost",
    labels: data.labels.flatMap(({ name }) => name ?? []),
    ...data.closed_at === null ? {} : { closedAt: data.closed_at }
  };
}




/***/ }),

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/github/refusal.ts
function refusal(error, permission, missing) {
  const said = (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
  return `${said}${said.endsWith(".") ? "" : "."}${advice(error, permission, missing)}`;
}
function advice(error, permission, missing) {
  switch ((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error)) {
    case 401:
      return " The input 'github-token' is not valid, or no longer.";
    case 403:
      return /rate limit/i.test((0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)) ? " Re-run the job later." : ` Add 'permissions: { ${permission} }' to the job (and to the caller of a reusable workflow).`;
    case 404:
      return ` ${missing}, or this token cannot see it.`;
    default:
      return "";
  }
}




/***/ })

};
