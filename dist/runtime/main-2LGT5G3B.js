import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  warnOfMigrations
} from "./chunk-AZ5K6IOY.js";
import {
  openRegistryImage
} from "./chunk-RALBN2VS.js";
import {
  pushBlobsAndManifest,
  registryReaders
} from "./chunk-26WY4JTL.js";
import {
  promoteSummary
} from "./chunk-GOLQLGNA.js";
import {
  promoteDescription
} from "./chunk-ECGN4P6S.js";
import {
  openDerived,
  ownCall
} from "./chunk-IQSR76CD.js";
import "./chunk-CJZ7GNMG.js";
import {
  ecrClient
} from "./chunk-53IKCGF3.js";
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import "./chunk-QLYK3CZQ.js";
import {
  configHead
} from "./chunk-CJAXHACA.js";
import {
  reservedNames,
  stepIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  DynamoDbLedger,
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import "./chunk-VL7KPDSB.js";
import {
  formatVersion,
  parseVersion
} from "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import {
  EcrImageRepository
} from "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import {
  FULL_HEROKU_COMPAT
} from "./chunk-S4OGW3UM.js";
import "./chunk-3OZHW76Z.js";
import "./chunk-O36M54J5.js";
import {
  formatImageReference,
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import "./chunk-HPWMFW4R.js";
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import {
  openOctokit
} from "./chunk-4COWPRAW.js";
import "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
import "./chunk-X7R7HLJO.js";
import {
  InputError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-CV26HBTQ.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// src/release/ledger/commit-history.ts
async function commitsBetween({ history, log }, from, to) {
  if (history === void 0 || from?.commit === void 0 || to.commit === void 0) return void 0;
  try {
    return await history.between(from.commit, to.commit);
  } catch (error) {
    log.warning(`The commits between the two releases cannot be shown: ${describeError(error)}`);
    return void 0;
  }
}

// src/release/verbs/promote.ts
async function promote(ports, request) {
  const { platform } = request;
  const sameAs = (release2) => isSame(ports, request, release2);
  const run = await ownCall(ports.ledger, request.run, sameAs);
  const known = await ports.ledger.opened(run.runKey);
  const source = await chooseSource(ports, request, known?.promotedFrom?.version);
  const before = await ports.ledger.current();
  const missing = known === void 0 ? await checkNames(ports, request, source) : [];
  const commits = await commitsBetween(ports, before, source);
  const image = await ports.carry(parseImageReference(source.image));
  const release = await openDerived(ports, {
    platform,
    run,
    signal: request.signal,
    isSame: sameAs,
    onOpened: (opened) => request.onOpened(opened),
    decide: async () => {
      await checkNames(ports, request, source);
      return {
        source,
        kind: "promotion",
        description: promoteDescription(source, platform.app),
        image,
        config: { kind: "head" }
      };
    }
  });
  if (release === void 0) throw new Error("a promotion always opens a release");
  await lookAtMigrations(ports, before, release);
  return { platform, source, before, release, commits, missing };
}
async function isSame({ upstream }, { from, version }, { promotedFrom, status }) {
  if (promotedFrom?.app !== from.app || promotedFrom.environment !== from.environment) return false;
  if (version !== void 0) return promotedFrom.version === version;
  return status === "pending" || promotedFrom.version === (await upstream.current())?.version;
}
async function lookAtMigrations({ history, log }, before, release) {
  const head = release.commit;
  if (history === void 0 || head === void 0) return;
  await warnOfMigrations(
    { log, changedSince: (base, wanted) => history.changed(base, head, wanted) },
    before,
    release
  );
}
async function chooseSource({ upstream }, { from, version }, promoted) {
  const where = `${from.app}/${from.environment}`;
  const wanted = promoted ?? version;
  if (wanted === void 0) {
    const current = await upstream.current();
    if (current !== void 0) return current;
    throw new UserError(`Nothing serves in ${where}, so there is nothing to promote.`, {
      fix: "Deploy there first."
    });
  }
  const release = await upstream.get(wanted);
  if (release === void 0) {
    const [newest] = await upstream.list(1);
    const says = newest === void 0 ? "it has none yet" : `the newest is ${formatVersion(newest.version)}`;
    throw new InputError(
      "from-release",
      `is '${formatVersion(wanted)}', and ${where} has no such release: ${says}`,
      "Give one of list-releases, or leave it out for the one that serves."
    );
  }
  if (release.status === "succeeded") return release;
  throw new InputError(
    "from-release",
    `is '${formatVersion(wanted)}', which is ${release.status} in ${where}`,
    "Promote what has served: leave it out for the release that serves."
  );
}
async function checkNames(ports, { platform, from, allowMissing }, source) {
  const { names } = await configHead(ports);
  const set = /* @__PURE__ */ new Set([
    ...names,
    ...Object.keys(source.defaults ?? {}),
    ...Object.keys(platform.appEnvironment.attachments ?? {}),
    ...reservedNames(source.parity ?? FULL_HEROKU_COMPAT)
  ]);
  const missing = [...source.config.names, ...from.attached].filter((name) => !set.has(name));
  const refused = allowMissing === "all" ? [] : missing.filter((name) => !allowMissing.includes(name));
  if (refused.length === 0) return missing;
  const where = `${platform.app}/${platform.environment}`;
  throw new InputError(
    "allow-missing",
    `does not name ${refused.join(", ")}, which ${from.app}/${from.environment} has as config ${refused.length === 1 ? "var" : "vars"} or attached, and ${where} lacks`,
    `Set ${refused.length === 1 ? "it" : "them"} in ${where} with set-config-vars, or name ${refused.length === 1 ? "it" : "them"} in 'allow-missing'.`
  );
}

// src/aws/connect/copy-image.ts
async function copyImage(request) {
  const { session, sourceSession, log, clock, signal } = request;
  const target = new EcrImageRepository({
    client: ecrClient(session),
    region: session.region,
    repository: request.repository,
    log,
    clock,
    signal
  });
  try {
    const own = () => target.registry();
    const readers = registryReaders({ session: sourceSession ?? session, own, clock, signal });
    const image = await openRegistryImage(request.image, readers);
    log.info(`Copying ${formatImageReference(request.image)} to the ${target.name}.`);
    return await pushBlobsAndManifest(image, target, { tags: request.tags, log, clock, signal });
  } finally {
    target.close();
  }
}

// src/github/commit-history.ts
var SHOWN = 100;
var FILES = 300;
var GitHubCommitHistory = class {
  #octokit;
  #repository;
  #first = /* @__PURE__ */ new Map();
  constructor(octokit, repository) {
    const [owner = "", repo = ""] = repository.split("/");
    this.#repository = { owner, repo };
    this.#octokit = octokit;
  }
  async between(base, head) {
    return this.#asking(base, head, async () => {
      const first = await this.#firstPage(base, head);
      const pages = Math.ceil(first.total_commits / SHOWN);
      const { commits } = pages > 1 ? await compare(this.#octokit, this.#repository, `${base}...${head}`, pages) : first;
      return {
        status: first.status,
        total: first.total_commits,
        commits: commits.toReversed().map(({ sha, commit, author, html_url }) => ({
          sha,
          title: commit.message.split("\n")[0] ?? "",
          author: author?.login ?? commit.author?.name ?? "unknown",
          url: html_url
        })),
        url: first.html_url
      };
    });
  }
  async changed(base, head, wanted) {
    return this.#asking(base, head, async () => {
      const { files = [] } = await this.#firstPage(base, head);
      if (files.length >= FILES)
        throw new UserError(`GitHub lists no more than ${FILES} files of a comparison, and here are more.`);
      const paths = files.filter(({ filename, status }) => status !== "removed" && wanted(filename)).map(({ filename }) => filename);
      const texts = await Promise.all(paths.map((path) => this.#text(path, head)));
      return paths.flatMap((path, at) => {
        const text = texts[at];
        return text === void 0 ? [] : [{ path, text }];
      });
    });
  }
  /** Says which permission is missing where GitHub says nothing. */
  async #asking(base, head, work) {
    const { owner, repo } = this.#repository;
    try {
      return await work();
    } catch (error) {
      const status = typeof error === "object" && error !== null && "status" in error ? error.status : void 0;
      if (status !== 404 && status !== 403) throw error;
      throw new UserError(
        `${owner}/${repo} does not compare ${base.slice(0, 7)} with ${head.slice(0, 7)} for this token (${status}).`,
        {
          fix: "Give the job 'contents: read'; commits of another repository are not compared.",
          cause: error
        }
      );
    }
  }
  /** https://docs.github.com/rest/repos/contents: base64 up to 1 MB; undefined for what is larger or no file. */
  async #text(path, ref) {
    const { data } = await this.#octokit.rest.repos.getContent({ ...this.#repository, path, ref });
    if (Array.isArray(data) || !("content" in data) || data.encoding !== "base64") return void 0;
    return Buffer.from(data.content, "base64").toString();
  }
  /** Asked for once: commits and files are both in it. */
  #firstPage(base, head) {
    const key = `${base}...${head}`;
    const page = this.#first.get(key) ?? compare(this.#octokit, this.#repository, key, 1);
    this.#first.set(key, page);
    return page;
  }
};
async function compare(octokit, repository, basehead, page) {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    ...repository,
    basehead,
    per_page: SHOWN,
    page
  });
  return data;
}

// actions/promote-release/connect.ts
async function connect(context, inputs) {
  const { from, githubToken: token } = inputs;
  const { log, clock, signal, run } = context;
  const session = await openSession(context, inputs);
  const same = from.region === inputs.region && from.role === inputs.role;
  const sourceSession = same ? session : await openSession(context, from);
  const [platform, upstream] = await Promise.all([
    loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment),
    loadPlatform(new SsmPlatformSource(sourceSession), from.app, from.environment)
  ]);
  const { repository } = platform.appEnvironment;
  if (token !== void 0) log.mask(token);
  return {
    platform,
    from: {
      app: from.app,
      environment: from.environment,
      attached: Object.keys(upstream.appEnvironment.attachments ?? {})
    },
    ports: {
      ...releasePorts(session, platform, context),
      upstream: new DynamoDbLedger(sourceSession, { table: upstream.ledgerTable, ...from }, clock),
      carry: async (image) => {
        if (same && upstream.appEnvironment.repository === repository) return image;
        const copied = await log.group(
          "Copy",
          () => copyImage({ image, repository, tags: [], session, sourceSession, log, clock, signal })
        );
        return parseImageReference(copied.image);
      },
      history: token === void 0 || run.repository === "" ? void 0 : new GitHubCommitHistory(openOctokit(token, run, context.redactor), run.repository)
    }
  };
}

// actions/promote-release/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  const from = readUpstream(inputs, target);
  const release = inputs.optional("from-release");
  const version = release === void 0 ? void 0 : parseVersion(release);
  if (release !== void 0 && version === void 0)
    inputs.problem("from-release", `is '${release}'`, "Give a release such as v12.");
  const names = inputs.list("allow-missing");
  for (const name of names) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      inputs.problem("allow-missing", `has '${name}'`, "Give names of config vars, or 'all'.");
  }
  const githubToken = inputs.optional("github-token");
  inputs.finish();
  const allowMissing = names.length === 1 && names[0] === "all" ? "all" : names;
  return { ...target, from, version, allowMissing, githubToken };
}
function readUpstream(inputs, target) {
  const environment = inputs.required("from-environment", "Give the environment upstream, e.g. staging.");
  const name = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/;
  const form = "lower-case letters, digits and hyphens, at most 100 characters";
  inputs.matching("from-environment", name, form);
  const app = inputs.matching("from-app", name, form) ?? target.app;
  if (app === target.app && environment === target.environment && environment !== "")
    inputs.problem(
      "from-environment",
      `is '${environment}' of '${app}', which is where it is promoted to`,
      "Give the environment upstream, e.g. staging. To run an earlier release here again, use rollback-release."
    );
  const region = inputs.matching("from-region", /^[a-z]{2}(-[a-z]+)+-\d$/, "a region such as eu-west-1") ?? target.region;
  const role = inputs.matching(
    "from-role-to-assume",
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-read"
  ) ?? target.role;
  return { app, environment, region, role };
}

// actions/promote-release/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const { platform, from, ports } = await connect(context, inputs);
  const report = await promote(ports, {
    ...inputs,
    platform,
    from,
    run: stepIdentity(context.run, context.action, [
      from.app,
      from.environment,
      inputs.from.region,
      inputs.version
    ]),
    signal: context.signal,
    onOpened: (release) => announce(context, release)
  });
  context.setOutput("from-release", formatVersion(report.source.version));
  context.setOutput("commits", report.commits === void 0 ? "" : String(report.commits.total));
  await context.writeSummary(promoteSummary(report));
}
function announce(context, release) {
  context.setOutput("release", formatVersion(release.version));
  context.setOutput("version", String(release.version));
  context.setOutput("image", release.image);
}
export {
  main
};
