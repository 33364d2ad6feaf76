import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  GitHubPullRequests,
  repositoryApi,
  statusOf
} from "./chunk-JDAM6TSR.js";
import "./chunk-4COWPRAW.js";
import {
  Summary,
  code
} from "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-X7R7HLJO.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import "./chunk-CV26HBTQ.js";
import "./chunk-5IEWUH67.js";

// actions/preview-command/main.ts
import { readFile } from "node:fs/promises";

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
    const body = new Summary().paragraph(redactor.redact(reason)).paragraph(before, ...command === void 0 ? [] : [code(command)]).toString();
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
        `The comment could not be answered: ${describeError(error)}. Add 'permissions: { pull-requests: write }' to the job.`
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
    throw new UserError("This run has no comment to read.", {
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
      if (statusOf(error) === 404) return "none";
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
  if (verb === void 0) return mistake(`there is no such command. Known are ${known()}`);
  if (verb !== "up") {
    return rest.length === 0 ? { kind: "command", command: { verb } } : mistake(`'/preview ${verb}' takes nothing after it`);
  }
  const [sha, ...more] = rest;
  if (sha === void 0) return { kind: "command", command: { verb } };
  if (more.length > 0 || !/^[0-9a-f]{40}$/i.test(sha))
    return mistake("after '/preview up' comes nothing, or the whole SHA of the commit, 40 hexadecimal digits");
  return { kind: "command", command: { verb, sha: sha.toLowerCase() } };
}
var mayCommand = (permission) => permission === "admin" || permission === "maintain" || permission === "write";
var mistake = (problem) => ({ kind: "mistake", problem });
var known = () => VERBS.map((verb) => `/preview ${verb}`).join(", ");

// src/preview/comment/decide-command.ts
async function decideCommand(ports, event) {
  if (!event.onPullRequest) return ignored("the comment is not on a pull request");
  const parsed = parseComment(event.body);
  if (parsed.kind === "none") return ignored("the comment is no command");
  if (event.authorType === "Bot") return ignored("its author is a bot");
  const permission = await ports.permissions.of(event.author);
  if (!mayCommand(permission)) {
    return ignored(`its author may not: GitHub says '${permission}', and it takes write access`);
  }
  if (parsed.kind === "mistake")
    return { kind: "refused", reason: `This is no command: ${parsed.problem}.`, fix: "Comment again." };
  const pull = await ports.pullRequests.get(event.number);
  if (pull === void 0) return ignored("there is no such pull request");
  const { verb, sha } = parsed.command;
  const run = { kind: "run", number: event.number, sha: pull.headSha };
  if (pull.state !== "open") return { ...run, verb: "down" };
  if (verb !== "up") return { ...run, verb };
  return refusalOf(pull, sha) ?? { ...run, verb, ...pull.fork ? { approvedSha: pull.headSha } : {} };
}
function refusalOf(pull, sha) {
  if (sha !== void 0 && sha !== pull.headSha) {
    return {
      kind: "refused",
      reason: `The head of this pull request is ${pull.headSha} now, not ${sha}.`,
      fix: `Look at what was pushed since, then comment: /preview up ${pull.headSha}`
    };
  }
  if (sha === void 0 && pull.fork) {
    return {
      kind: "refused",
      reason: "This pull request comes from a fork: its code gets a preview only for a commit that a maintainer names.",
      fix: `Read the changes, then comment: /preview up ${pull.headSha}`
    };
  }
  return void 0;
}
var ignored = (reason) => ({ kind: "ignored", reason });

// actions/preview-command/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const token = inputs.required("github-token", "Leave it out: its default is the token of the job.");
  inputs.finish();
  return { token };
}

// actions/preview-command/main.ts
async function main(context) {
  const { token } = parseInputs(context.inputs);
  const { log, run } = context;
  log.mask(token);
  const event = parseCommentEvent(await readFile(run.eventPath, "utf8"));
  const api = repositoryApi(token, run, context);
  const answers = new CommentAnswers(api, log);
  const decision = await decideCommand(
    { permissions: new GitHubPermissions(api), pullRequests: new GitHubPullRequests(api) },
    event
  );
  const running = decision.kind === "run" ? decision : void 0;
  context.setOutput("command", running?.verb ?? "");
  context.setOutput("pull-request", String(event.number));
  context.setOutput("sha", running?.sha ?? "");
  context.setOutput("approved-sha", running?.approvedSha ?? "");
  if (decision.kind === "run") await answers.seen(event.commentId);
  if (decision.kind === "refused")
    await answers.refused(event.number, event.commentId, decision.reason, decision.fix);
  if (decision.kind === "ignored") log.info(`Nothing is done: ${decision.reason}.`);
  else await context.writeSummary(summaryOf(decision, event.number));
}
function summaryOf(decision, number) {
  const page = new Summary().heading(`Command on pull request ${number}`);
  if (decision.kind === "refused") return page.paragraph(decision.reason, " ", decision.fix).toString();
  const approved = decision.approvedSha === void 0 ? [] : [", approved for ", code(decision.approvedSha)];
  return page.paragraph(code(`/preview ${decision.verb}`), ...approved).toString();
}
export {
  main
};
