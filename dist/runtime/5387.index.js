export const id = 5387;
export const ids = [5387];
export const modules = {

/***/ 9703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ CreateRuleCommand),
/* harmony export */   pi: () => (/* binding */ DeleteRuleCommand),
/* harmony export */   u6: () => (/* binding */ paginateDescribeRules),
/* harmony export */   yR: () => (/* binding */ DescribeTagsCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5794);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8079);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/CreateRuleCommand.js
var CreateRuleCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"CreateRule",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .CreateRule$ */ .to){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DeleteRuleCommand.js
var DeleteRuleCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DeleteRule",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRule$ */ .i){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTagsCommand.js
var DescribeTagsCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* ._mw0 */ .yt,"DescribeTags",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTags$ */ .LS){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/pagination/DescribeRulesPaginator.js
var paginateDescribeRules=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_2__/* .createPaginator */ .KU)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .ElasticLoadBalancingV2Client */ .Ml,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeRulesCommand */ .Gg,"Marker","NextMarker","");



/***/ }),

/***/ 5387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9703);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4011);
/* harmony import */ var _deep_compare_strict_93de_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3458);
/* harmony import */ var _assume_role_b169_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4768);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6272);
/* harmony import */ var _denied_e045_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9058);
/* harmony import */ var _target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7294);
/* harmony import */ var _partition_table_1ada_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9403);
/* harmony import */ var _suggest_176a_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(628);
/* harmony import */ var _summary_a388_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4987);
/* harmony import */ var _inputs_5912_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7571);
/* harmony import */ var _SignatureV4MultiRegion_2702_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3839);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5180);
/* harmony import */ var _fromEnv_1fb5_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8796);
/* harmony import */ var _AwsSdkSigV4ASigner_2bfe_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1225);
/* harmony import */ var _Crc32Js_ea94_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1260);
/* harmony import */ var _build_abort_error_3782_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(9399);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8079);
/* harmony import */ var _NodeUseDualstackEndpointConfigOptions_2234_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(8842);
/* harmony import */ var _TypeRegistry_518f_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(2648);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3527);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(6760);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);























// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyRuleCommand.js
var ModifyRuleCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* ._mw0 */ .yt,"ModifyRule",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* .ModifyRule$ */ .x3){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetRulePrioritiesCommand.js
var SetRulePrioritiesCommand=class extends (0,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G5)(_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* ._ep0 */ .lq,_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* ._mw0 */ .yt,"SetRulePriorities",_ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* .SetRulePriorities$ */ .$Q){};
// src/maintenance/ports.ts
var PriorityTakenError = class extends Error {
  name = "PriorityTakenError";
};

// src/aws/elb/listener-rules.ts
var TAGS_PER_CALL = 20;
var Elbv2ListenerRules = class {
  #client;
  /** As last read: conditions to copy. */
  #known = /* @__PURE__ */ new Map();
  constructor(session) {
    this.#client = new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_2__/* .ElasticLoadBalancingV2Client */ .Ml(session.client);
  }
  async ofListener(rule) {
    const rules = await this.#describe(listenerOf(rule));
    if (rules === void 0) return void 0;
    for (const one of rules) this.#known.set(one.RuleArn ?? "", one);
    const tags = await this.#tags(
      rules.flatMap(({ RuleArn, IsDefault }) => IsDefault ? [] : RuleArn ?? [])
    );
    return rules.map((one) => toListenerRule(one, tags.get(one.RuleArn ?? "") ?? {}));
  }
  async #describe(ListenerArn) {
    const action = "elasticloadbalancing:DescribeRules";
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .explaining */ .SK)(action, `listener '${ListenerArn}'`, async () => {
      try {
        return await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_3__/* .everyItem */ .l5)(
          (0,_CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_1__/* .paginateDescribeRules */ .u6)((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_3__/* .bounded */ .Mm)(action, this.#client), { ListenerArn }),
          ({ Rules }) => Rules
        );
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .isAwsError */ .m_)(error, "ListenerNotFound", "ListenerNotFoundException")) return void 0;
        throw error;
      }
    });
  }
  async #tags(arns) {
    const found = /* @__PURE__ */ new Map();
    for (let at = 0; at < arns.length; at += TAGS_PER_CALL) {
      const ResourceArns = arns.slice(at, at + TAGS_PER_CALL);
      const { TagDescriptions = [] } = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .explaining */ .SK)(
        "elasticloadbalancing:DescribeTags",
        "listener rules",
        () => this.#client.send(new _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTagsCommand */ .yR({ ResourceArns }))
      );
      for (const { ResourceArn = "", Tags = [] } of TagDescriptions)
        found.set(ResourceArn, Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value])));
    }
    return found;
  }
  async create({ like, priority, page, tags }) {
    const conditions = (this.#known.get(like)?.Conditions ?? []).map(copyCondition);
    const { Rules = [] } = await this.#write(
      "CreateRule",
      listenerOf(like),
      () => this.#client.send(
        new _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_1__/* .CreateRuleCommand */ .OO({
          ListenerArn: listenerOf(like),
          Priority: priority,
          // A default rule has no conditions, and every other rule needs one.
          Conditions: conditions.length > 0 ? conditions : [EVERYTHING],
          Actions: [answer(page)],
          Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
        })
      )
    );
    return { arn: Rules[0]?.RuleArn ?? "" };
  }
  async change(rule, page) {
    await this.#write(
      "ModifyRule",
      rule,
      () => this.#client.send(new ModifyRuleCommand({ RuleArn: rule, Actions: [answer(page)] }))
    );
  }
  async reorder(priorities) {
    const RulePriorities = [...priorities].map(([RuleArn, Priority]) => ({ RuleArn, Priority }));
    await this.#write(
      "SetRulePriorities",
      [...priorities.keys()][0] ?? "",
      () => this.#client.send(new SetRulePrioritiesCommand({ RulePriorities }))
    );
  }
  async delete(rule) {
    await this.#write("DeleteRule", rule, async () => {
      try {
        await this.#client.send(new _CreateRuleCommand_d0f1_js__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRuleCommand */ .pi({ RuleArn: rule }));
      } catch (error) {
        if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .isAwsError */ .m_)(error, "RuleNotFound", "RuleNotFoundException")) throw error;
      }
    });
  }
  #write(operation, on, call) {
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .explaining */ .SK)(`elasticloadbalancing:${operation}`, `'${on}'`, call).catch((error) => {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_6__/* .isAwsError */ .m_)(error.cause, "PriorityInUse", "PriorityInUseException"))
        throw new PriorityTakenError(error.message, { cause: error });
      throw error;
    });
  }
};
var EVERYTHING = { Field: "path-pattern", PathPatternConfig: { Values: ["*"] } };
var listenerOf = (rule) => rule.replace(":listener-rule/", ":listener/").replace(/\/[^/]+$/, "");
var answer = ({ status, contentType, body }) => ({
  Type: "fixed-response",
  FixedResponseConfig: { StatusCode: String(status), ContentType: contentType, MessageBody: body }
});
function copyCondition({ Values, ...condition }) {
  const hasConfig = Object.keys(condition).some((key) => key.endsWith("Config"));
  return hasConfig || Values === void 0 ? condition : { ...condition, Values };
}
function toListenerRule(rule, tags) {
  const fixed = rule.Actions?.find(({ Type }) => Type === "fixed-response")?.FixedResponseConfig;
  const priority = Number(rule.Priority);
  return {
    arn: rule.RuleArn ?? "",
    priority: rule.IsDefault || Number.isNaN(priority) ? void 0 : priority,
    tags,
    page: fixed && {
      status: Number(fixed.StatusCode),
      contentType: fixed.ContentType ?? "",
      body: fixed.MessageBody ?? ""
    }
  };
}

// src/maintenance/priority.ts
var HIGHEST = 5e4;
function placeBefore(production, rules) {
  const taken = new Map(
    rules.flatMap(({ arn, priority }) => priority === void 0 ? [] : [[priority, arn]])
  );
  const below = production.priority ?? HIGHEST + 1;
  for (let priority = below - 1; priority >= 1; priority -= 1)
    if (!taken.has(priority)) return { priority, moves: /* @__PURE__ */ new Map() };
  const moves = /* @__PURE__ */ new Map();
  for (let priority = below; priority <= HIGHEST; priority += 1) {
    const arn = taken.get(priority);
    if (arn === void 0) return { priority: below, moves };
    moves.set(arn, priority + 1);
  }
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .yo("The listener has no free priority for another rule.", {
    fix: "Remove unused rules."
  });
}

// src/maintenance/maintenance.ts
var TRIES = 5;
async function maintenanceOn({ rules, log }, platform, page) {
  const report = { platform, mode: "on" };
  for (let attempt = 1; ; attempt += 1) {
    const { production, all, ours } = await read(rules, platform);
    const [standing, ...more] = ours;
    for (const { arn } of more) await rules.delete(arn);
    if (standing !== void 0 && comesBefore(standing, production)) {
      if (samePage(standing.page, page)) return { ...report, changed: false, rule: standing.arn };
      await rules.change(standing.arn, page);
      return { ...report, changed: true, rule: standing.arn };
    }
    if (standing !== void 0) await rules.delete(standing.arn);
    const others = all.filter(({ arn }) => !ours.some((one) => one.arn === arn));
    const { priority, moves } = placeBefore(production, others);
    try {
      if (moves.size > 0) {
        log.info(
          `${moves.size === 1 ? "one rule moves" : `${moves.size} rules move`} down by one to make room`
        );
        await rules.reorder(moves);
      }
      const { arn } = await rules.create({ like: production.arn, priority, page, tags: tagsOf(platform) });
      return { ...report, changed: true, rule: arn };
    } catch (error) {
      if (!(error instanceof PriorityTakenError) || attempt === TRIES) throw error;
      log.info("another run changed the listener: reading it again");
    }
  }
}
async function maintenanceOff({ rules }, platform) {
  const { ours } = await read(rules, platform);
  for (const { arn } of ours) await rules.delete(arn);
  return { platform, mode: "off", changed: ours.length > 0, rule: void 0 };
}
async function read(rules, platform) {
  const { web } = platform.appEnvironment;
  const parameter = `/renga/apps/${platform.app}/${platform.environment}`;
  if (web === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .yo(`The parameter '${parameter}' has no field 'web': ${platform.app} is not public.`, {
      fix: "Maintenance mode is for apps with a web process."
    });
  }
  const { productionListenerRule: rule } = web;
  if (rule === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .yo(`The parameter '${parameter}' has no field 'web.productionListenerRule'.`, {
      fix: "Set it to the listener rule that routes to the app: the maintenance page goes in front of it."
    });
  }
  const all = await rules.ofListener(rule);
  const production = all?.find(({ arn }) => arn === rule);
  if (all === void 0 || production === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__/* .UserError */ .yo(`The listener rule '${rule}' does not exist.`, {
      fix: `Correct 'web.productionListenerRule' in the parameter '${parameter}', or create the rule with your infrastructure code.`
    });
  }
  const wanted = Object.entries(tagsOf(platform));
  const ours = all.filter(({ tags }) => wanted.every(([key, value]) => tags[key] === value));
  return { production, all, ours };
}
var tagsOf = ({ app, environment }) => ({
  "renga:app": app,
  "renga:environment": environment,
  "renga:purpose": "maintenance"
});
var comesBefore = (rule, other) => (rule.priority ?? Number.POSITIVE_INFINITY) < (other.priority ?? Number.POSITIVE_INFINITY);
var samePage = (a, b) => a?.status === b.status && a.contentType === b.contentType && a.body === b.body;

// src/maintenance/maintenance-summary.ts
var GOES_ON = "Web tasks, workers, scheduled work and one-off tasks keep running: scale them to 0 to stop them.";
function maintenanceSentence({ platform, mode, changed }) {
  const where = `${platform.app}/${platform.environment}`;
  return `Maintenance mode of ${where} is ${changed ? "" : "already "}${mode}.`;
}
function maintenanceSummary(report) {
  const { platform, mode } = report;
  const url = platform.appEnvironment.web?.url ?? "";
  const summary = new _summary_a388_js__WEBPACK_IMPORTED_MODULE_11__/* .Summary */ .BD().heading(
    `${mode === "on" ? "\u{1F6A7}" : "\u2705"} ${maintenanceSentence(report).replace(/\.$/, "")}`
  );
  if (mode === "off") return summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_11__/* .link */ .nf)(url, url), " is back online.").toString();
  return summary.paragraph((0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_11__/* .link */ .nf)(url, url), " answers ", (0,_summary_a388_js__WEBPACK_IMPORTED_MODULE_11__/* .bold */ .Cr)("503"), " with the maintenance page. ", GOES_ON).paragraph("Deploys, rollbacks and releases still work. No release was opened.").toString();
}

// src/maintenance/page.ts
var BODY_LIMIT = 1024;
var STATUS = 503;
function maintenancePage(source) {
  return { status: STATUS, contentType: "text/html", body: bodyOf(source) };
}
function bodyOf(source) {
  switch (source.kind) {
    case "html":
      return source.html;
    case "url":
      return document(
        "<style>iframe{position:fixed;inset:0;width:100%;height:100%;border:0}</style>",
        `<iframe src="${attribute(source.url)}" title="Maintenance"></iframe>`
      );
    case "default":
      return document(
        "<style>body{font:18px/1.5 system-ui,sans-serif;margin:20vh auto;max-width:30em;padding:0 1em;color:#222}</style>",
        "<h1>Offline for maintenance</h1><p>This application is undergoing maintenance right now. Please come back in a little while.</p>"
      );
  }
}
var document = (head, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Maintenance</title>${head}<body>${body}</body></html>`;
var attribute = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

// actions/maintenance-mode/inputs.ts
function parseInputs(reader) {
  const inputs = new _inputs_5912_js__WEBPACK_IMPORTED_MODULE_12__/* .Inputs */ .G(reader);
  const target = (0,_target_inputs_2fc7_js__WEBPACK_IMPORTED_MODULE_8__/* .readTarget */ ._E)(inputs);
  const mode = inputs.choice("mode", ["on", "off"]);
  const page = inputs.optional("page");
  const pageUrl = inputs.matching(
    "page-url",
    /^https?:\/\/[^\s"<>]{1,500}$/,
    "an address such as https://status.example.com"
  );
  if (page !== void 0 && pageUrl !== void 0)
    inputs.problem("page", "is set, and so is 'page-url'", "Set only one of them.");
  inputs.finish();
  return { ...target, mode, page, pageUrl };
}

// actions/maintenance-mode/page-source.ts


async function readPage({ page, pageUrl }, workspace) {
  if (pageUrl !== void 0) return { kind: "url", url: pageUrl };
  if (page === void 0) return { kind: "default" };
  const html = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_23__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_24__.resolve)(workspace, page), "utf8").catch((cause) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__/* .InputError */ .dz(
      "page",
      `is '${page}', which cannot be read (${why})`,
      "Check out the repository first, and use a path in it."
    );
  });
  const text = html.trim();
  if (text === "")
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__/* .InputError */ .dz("page", `is '${page}', which is empty`, "Write a page, or leave the input empty.");
  if (text.length > BODY_LIMIT) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_14__/* .InputError */ .dz(
      "page",
      `is '${page}' with ${text.length} characters; the Elastic Load Balancing limit is ${BODY_LIMIT}`,
      "Shorten it, or host it and set 'page-url' to its address."
    );
  }
  return { kind: "html", html: text };
}

// actions/maintenance-mode/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const page = maintenancePage(await readPage(inputs, context.run.workspace));
  const session = await (0,_assume_role_b169_js__WEBPACK_IMPORTED_MODULE_5__/* .openSession */ .f)(context, inputs);
  const platform = await (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_3__/* .loadPlatform */ .Gp)(new _pages_9700_js__WEBPACK_IMPORTED_MODULE_3__/* .SsmPlatformSource */ .ao(session), inputs.app, inputs.environment);
  const ports = { rules: new Elbv2ListenerRules(session), log: context.log };
  const report = inputs.mode === "on" ? await maintenanceOn(ports, platform, page) : await maintenanceOff(ports, platform);
  context.log.info(maintenanceSentence(report));
  if (report.mode === "on") context.log.notice(`${maintenanceSentence(report)} ${GOES_ON}`);
  context.setOutput("changed", String(report.changed));
  context.setOutput("rule-arn", report.rule ?? "");
  await context.writeSummary(maintenanceSummary(report));
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
