export const id = 3277;
export const ids = [3277];
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

/***/ 3277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _desired_state_5926_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5975);
/* harmony import */ var _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3631);
/* harmony import */ var _refusal_7897_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7515);
/* harmony import */ var _open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7571);
/* harmony import */ var _undici_abb3_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(221);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5180);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4906);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3527);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1455);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// actions/preview-command/main.ts


// src/github/comment-answers.ts
var CommentAnswers = class {
  #api;
  #log;
  constructor(api, log) {
    this.#api = api;
    this.#log = log;
  }
  /** https://docs.github.com/rest/reactions/reactions#create-reaction-for-an-issue-comment */
  async seen(commentId) {
    const { octokit, at, again } = this.#api;
    await this.#try(
      () => again(
        () => octokit.rest.reactions.createForIssueComment({ ...at, comment_id: commentId, content: "eyes" })
      )
    );
  }
  async refused(number, commentId, reason, fix) {
    const { octokit, at, redactor } = this.#api;
    const [before = "", command] = redactor.redact(fix).split(/(?=\/preview )/);
    const body = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .Summary */ .BD().paragraph(redactor.redact(reason)).paragraph(before, ...command === void 0 ? [] : [(0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(command)]).toString();
    await this.#try(
      () => octokit.rest.reactions.createForIssueComment({ ...at, comment_id: commentId, content: "confused" })
    );
    await this.#try(() => octokit.rest.issues.createComment({ ...at, issue_number: number, body }));
  }
  async #try(work) {
    try {
      await work();
    } catch (error) {
      this.#log.warning(
        `The comment could not be answered: ${(0,_refusal_7897_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x)(error, "pull-requests: write", "The comment or its pull request does not exist")}`
      );
    }
  }
};

// src/github/comment-event.ts
function parseCommentEvent(json) {
  const event = memberOf(JSON.parse(json));
  const issue = memberOf(event("issue"));
  const comment = memberOf(event("comment"));
  const user = memberOf(comment("user"));
  const [number, commentId, body, author] = [issue("number"), comment("id"), comment("body"), user("login")];
  if (typeof number !== "number" || typeof commentId !== "number" || typeof body !== "string" || typeof author !== "string") {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo("This run has no comment.", {
      fix: "Run preview-command in a workflow with 'on: { issue_comment: { types: [created] } }'."
    });
  }
  const type = user("type");
  return {
    number,
    commentId,
    body,
    author,
    authorType: typeof type === "string" ? type : "User",
    onPullRequest: issue("pull_request") !== void 0
  };
}
function memberOf(value) {
  return (name) => typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}

// src/github/permissions.ts
var GitHubPermissions = class {
  #api;
  constructor(api) {
    this.#api = api;
  }
  async of(login) {
    const { octokit, at, again } = this.#api;
    try {
      const { data } = await again(
        () => octokit.rest.repos.getCollaboratorPermissionLevel({ ...at, username: login })
      );
      return data.permission;
    } catch (error) {
      if ((0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) === 404) return "none";
      throw error;
    }
  }
};

// src/preview/comment/command.ts
var VERBS = ["up", "down", "wake", "keep", "reset-db"];
function parseComment(body) {
  const [line = ""] = body.split(/\r?\n/);
  if (!/^\/preview(\s|$)/.test(line)) return { kind: "none" };
  const [, word = "", ...rest] = line.trim().split(/[ \t]+/);
  const verb = VERBS.find((known2) => known2 === word);
  if (verb === void 0) return mistake(`unknown command; the commands are ${known()}`);
  if (verb !== "up") {
    return rest.length === 0 ? { kind: "command", command: { verb } } : mistake(`'/preview ${verb}' takes nothing after it`);
  }
  const [sha, ...more] = rest;
  if (sha === void 0) return { kind: "command", command: { verb } };
  if (more.length > 0 || !/^[0-9a-f]{40}$/i.test(sha))
    return mistake("'/preview up' takes nothing after it, or a full commit SHA of 40 hexadecimal digits");
  return { kind: "command", command: { verb, sha: sha.toLowerCase() } };
}
var mayCommand = (permission) => permission === "admin" || permission === "maintain" || permission === "write";
var mistake = (problem) => ({ kind: "mistake", problem });
var known = () => VERBS.map((verb) => `/preview ${verb}`).join(", ");

// src/preview/comment/decide-command.ts
async function decideCommand(ports, event, label) {
  if (!event.onPullRequest) return ignored("the comment is not on a pull request");
  const parsed = parseComment(event.body);
  if (parsed.kind === "none") return ignored("the comment is not a command");
  if (event.authorType === "Bot") return ignored("its author is a bot");
  const permission = await ports.permissions.of(event.author);
  if (!mayCommand(permission)) {
    return ignored(`its author lacks write access: GitHub says '${permission}'`);
  }
  if (parsed.kind === "mistake")
    return { kind: "refused", reason: `This is not a command: ${parsed.problem}.`, fix: "Comment again." };
  const pull = await ports.pullRequests.get(event.number);
  if (pull === void 0) return ignored("the pull request does not exist");
  const { verb, sha } = parsed.command;
  const run = { kind: "run", number: event.number, sha: pull.headSha };
  if (pull.state !== "open") return { ...run, verb: "down" };
  if (verb !== "up") return { ...run, verb };
  return refusalOf(pull, sha, label) ?? { ...run, verb, ...pull.fork ? { approvedSha: pull.headSha } : {} };
}
function refusalOf(pull, sha, label) {
  if (sha !== void 0 && sha !== pull.headSha) {
    return {
      kind: "refused",
      reason: `The head of this pull request is ${pull.headSha} now, not ${sha}.`,
      fix: `Review what was pushed since, then comment: /preview up ${pull.headSha}`
    };
  }
  if (sha === void 0 && pull.fork) {
    return {
      kind: "refused",
      reason: "This pull request comes from a fork: it gets a preview only for a commit that a maintainer approves.",
      fix: `Review the changes, then comment: /preview up ${pull.headSha}`
    };
  }
  if (!(0,_desired_state_5926_js__WEBPACK_IMPORTED_MODULE_1__/* .hasLabel */ .RX)(pull, label)) {
    return {
      kind: "refused",
      reason: "This pull request does not have the label required for previews.",
      fix: `Add the label '${label}', then comment: /preview up${pull.fork ? ` ${pull.headSha}` : ""}`
    };
  }
  return void 0;
}
var ignored = (reason) => ({ kind: "ignored", reason });

// actions/preview-command/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_6__/* .Inputs */ .G(reader);
  const token = inputs.required("github-token", "Leave it empty: the default is the job's token.");
  const label = inputs.optional("label");
  inputs.finish();
  return { token, label };
}

// actions/preview-command/main.ts
async function main(context) {
  const { token, label } = parseInputs(context.inputs);
  const { log, run } = context;
  log.mask(token);
  const event = parseCommentEvent(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.readFile)(run.eventPath, "utf8"));
  const api = (0,_open_octokit_1018_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryApi */ .Rx)(token, run, context);
  const answers = new CommentAnswers(api, log);
  const decision = await decideCommand(
    { permissions: new GitHubPermissions(api), pullRequests: new _pull_requests_a8ad_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubPullRequests */ .j(api) },
    event,
    label
  );
  const running = decision.kind === "run" ? decision : void 0;
  context.setOutput("command", running?.verb ?? "");
  context.setOutput("pull-request", String(event.number));
  context.setOutput("sha", running?.sha ?? "");
  context.setOutput("approved-sha", running?.approvedSha ?? "");
  if (decision.kind === "run") await answers.seen(event.commentId);
  if (decision.kind === "refused")
    await answers.refused(event.number, event.commentId, decision.reason, decision.fix);
  if (decision.kind === "ignored") log.info(`Nothing to do: ${decision.reason}.`);
  else await context.writeSummary(summaryOf(decision, event.number));
}
function summaryOf(decision, number) {
  const page = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .Summary */ .BD().heading(`Command on pull request ${number}`);
  if (decision.kind === "refused") return page.paragraph(decision.reason, " ", decision.fix).toString();
  const approved = decision.approvedSha === void 0 ? [] : [", approved for ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(decision.approvedSha)];
  return page.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`/preview ${decision.verb}`), ...approved).toString();
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




/***/ })

};
