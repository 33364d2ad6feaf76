import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import {
  CreateRuleCommand,
  DeleteRuleCommand,
  DescribeTagsCommand
} from "./chunk-CMUVP3Y7.js";
import {
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
  ModifyRule$,
  SetRulePriorities$,
  _ep0,
  _mw0,
  command
} from "./chunk-XULVIZ44.js";
import {
  PageCount
} from "./chunk-HPWMFW4R.js";
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import {
  explaining,
  isAwsError
} from "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import {
  Summary,
  bold,
  link
} from "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import {
  InputError,
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/ModifyRuleCommand.js
var ModifyRuleCommand=class extends command(_ep0,_mw0,"ModifyRule",ModifyRule$){};
// node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/SetRulePrioritiesCommand.js
var SetRulePrioritiesCommand=class extends command(_ep0,_mw0,"SetRulePriorities",SetRulePriorities$){};
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
    this.#client = new ElasticLoadBalancingV2Client(session.client);
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
    const found = [];
    const pages = new PageCount("elasticloadbalancing:DescribeRules");
    let Marker;
    do {
      const page = await explaining(
        "elasticloadbalancing:DescribeRules",
        `listener '${ListenerArn}'`,
        async () => {
          try {
            return await this.#client.send(new DescribeRulesCommand({ ListenerArn, Marker }));
          } catch (error) {
            if (isAwsError(error, "ListenerNotFound", "ListenerNotFoundException")) return void 0;
            throw error;
          }
        }
      );
      if (page === void 0) return void 0;
      found.push(...page.Rules ?? []);
      Marker = pages.next(page.NextMarker);
    } while (Marker !== void 0);
    return found;
  }
  async #tags(arns) {
    const found = /* @__PURE__ */ new Map();
    for (let at = 0; at < arns.length; at += TAGS_PER_CALL) {
      const ResourceArns = arns.slice(at, at + TAGS_PER_CALL);
      const { TagDescriptions = [] } = await explaining(
        "elasticloadbalancing:DescribeTags",
        "listener rules",
        () => this.#client.send(new DescribeTagsCommand({ ResourceArns }))
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
        new CreateRuleCommand({
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
        await this.#client.send(new DeleteRuleCommand({ RuleArn: rule }));
      } catch (error) {
        if (!isAwsError(error, "RuleNotFound", "RuleNotFoundException")) throw error;
      }
    });
  }
  #write(operation, on, call) {
    return explaining(`elasticloadbalancing:${operation}`, `'${on}'`, call).catch((error) => {
      if (isAwsError(error.cause, "PriorityInUse", "PriorityInUseException"))
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
  for (let priority = below; priority < HIGHEST; priority += 1) {
    const arn = taken.get(priority);
    if (arn === void 0) return { priority: below, moves };
    moves.set(arn, priority + 1);
  }
  throw new UserError("The listener has no free priority for one more rule.", {
    fix: "Remove rules that are not used any more."
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
      log.info("another run changed the listener meanwhile: reading it again");
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
    throw new UserError(
      `The parameter '${parameter}' has no field 'web': nothing of ${platform.app} is reached by people.`,
      {
        fix: "Maintenance mode is for apps with a web process."
      }
    );
  }
  const { productionListenerRule: rule } = web;
  if (rule === void 0) {
    throw new UserError(`The parameter '${parameter}' has no field 'web.productionListenerRule'.`, {
      fix: "Name the listener rule that sends people to the app: the maintenance page is put before it."
    });
  }
  const all = await rules.ofListener(rule);
  const production = all?.find(({ arn }) => arn === rule);
  if (all === void 0 || production === void 0) {
    throw new UserError(`The listener rule '${rule}' does not exist.`, {
      fix: `Correct 'web.productionListenerRule' in the parameter '${parameter}', or create the rule with infrastructure as code.`
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
var GOES_ON = "Web tasks, workers, scheduled work and one-off tasks go on: scale them to 0 to stop them.";
function maintenanceSentence({ platform, mode, changed }) {
  const where = `${platform.app}/${platform.environment}`;
  return `Maintenance mode of ${where} is ${changed ? "" : "already "}${mode}.`;
}
function maintenanceSummary(report) {
  const { platform, mode } = report;
  const url = platform.appEnvironment.web?.url ?? "";
  const summary = new Summary().heading(
    `${mode === "on" ? "\u{1F6A7}" : "\u2705"} ${maintenanceSentence(report).replace(/\.$/, "")}`
  );
  if (mode === "off") return summary.paragraph(link(url, url), " answers again.").toString();
  return summary.paragraph(link(url, url), " answers ", bold("503"), " with the maintenance page. ", GOES_ON).paragraph("Deploys, rollbacks and releases work meanwhile. No release was opened.").toString();
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
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  const mode = inputs.choice("mode", ["on", "off"]);
  const page = inputs.optional("page");
  const pageUrl = inputs.matching(
    "page-url",
    /^https?:\/\/[^\s"<>]{1,500}$/,
    "an address such as https://status.example.com"
  );
  if (page !== void 0 && pageUrl !== void 0)
    inputs.problem("page", "is given, and so is 'page-url'", "Give one of the two.");
  inputs.finish();
  return { ...target, mode, page, pageUrl };
}

// actions/maintenance-mode/page-source.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
async function readPage({ page, pageUrl }, workspace) {
  if (pageUrl !== void 0) return { kind: "url", url: pageUrl };
  if (page === void 0) return { kind: "default" };
  const html = await readFile(resolve(workspace, page), "utf8").catch((cause) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(
      "page",
      `names '${page}', which cannot be read (${why})`,
      "Check out the repository before, and give a path in it."
    );
  });
  const text = html.trim();
  if (text === "")
    throw new InputError("page", `names '${page}', which is empty`, "Write a page, or leave the input out.");
  if (text.length > BODY_LIMIT) {
    throw new InputError(
      "page",
      `names '${page}' with ${text.length} characters, and Elastic Load Balancing takes ${BODY_LIMIT}`,
      "Shorten it, or put it somewhere and give its address as 'page-url'."
    );
  }
  return { kind: "html", html: text };
}

// actions/maintenance-mode/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const page = maintenancePage(await readPage(inputs, context.run.workspace));
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const ports = { rules: new Elbv2ListenerRules(session), log: context.log };
  const report = inputs.mode === "on" ? await maintenanceOn(ports, platform, page) : await maintenanceOff(ports, platform);
  context.log.info(maintenanceSentence(report));
  if (report.mode === "on") context.log.notice(`${maintenanceSentence(report)} ${GOES_ON}`);
  context.setOutput("changed", String(report.changed));
  context.setOutput("rule-arn", report.rule ?? "");
  await context.writeSummary(maintenanceSummary(report));
}
export {
  main
};
