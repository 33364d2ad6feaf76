import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  SecretsConfigEditor
} from "./chunk-5UPMWTR6.js";
import {
  parseDotenv
} from "./chunk-LG4IBRYD.js";
import {
  REFRESH_DESCRIPTION,
  configDescription
} from "./chunk-ECGN4P6S.js";
import {
  LOCK,
  checkDerivation,
  openDerived,
  ownCall
} from "./chunk-IQSR76CD.js";
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import "./chunk-S3DXCN25.js";
import {
  keepConfigVersions
} from "./chunk-4DK6H4GY.js";
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  configHead,
  isDead
} from "./chunk-CJAXHACA.js";
import {
  openFactsOf,
  stepIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import {
  SECRET_BYTES,
  isVariableName,
  maskConfigVars,
  parseConfigVars
} from "./chunk-ZJ7SUN6X.js";
import "./chunk-VL7KPDSB.js";
import {
  EmptySecretError,
  formatVersion
} from "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-3OZHW76Z.js";
import "./chunk-O36M54J5.js";
import "./chunk-R7FN3TH4.js";
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
  Summary,
  bold,
  code
} from "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
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

// src/release/verbs/change-config.ts
import { createHash } from "node:crypto";
async function changeConfig(ports, asked) {
  refuseAttached(asked);
  refuseNul(asked);
  const sameAs = (release2) => isSame(ports, asked, release2);
  const run = asked.dryRun ? { ...asked.run, runKey: `${asked.run.runKey}/dry-run` } : await ownCall(ports.ledger, asked.run, sameAs);
  const request = { ...asked, run };
  const plan = await planChange(ports, request);
  const known = await ports.ledger.opened(request.run.runKey);
  if (known === void 0 && request.dryRun) {
    const wanted = derivationOf(ports, request, plan);
    if (wanted !== void 0) await checkDerivation(ports, request.platform, wanted);
    return { ...report(plan, void 0), outcome: "dry-run" };
  }
  if (known === void 0 && !hasWork(plan, request))
    return { ...report(plan, void 0), outcome: "nothing-to-do" };
  if (known === void 0 && plan.source === void 0) return writeOnly(ports, request);
  let last = plan;
  const release = await openDerived(ports, {
    platform: request.platform,
    run: request.run,
    signal: request.signal,
    isSame: sameAs,
    decide: async () => {
      last = await planChange(ports, request);
      return derivationOf(ports, request, last);
    },
    ...request.onOpened === void 0 ? {} : { onOpened: request.onOpened }
  });
  return { ...report(last, release), outcome: release === void 0 ? "nothing-to-do" : "released" };
}
async function isSame({ editor }, { set, unset }, release) {
  const stored = await editor.read(release.config.versionId, openFactsOf(release)).catch((error) => {
    if (error instanceof UserError) return void 0;
    throw error;
  });
  if (stored === void 0) return false;
  return [...set].every(([name, value]) => stored.vars.get(name) === value) && !unset.some((name) => stored.vars.has(name));
}
function refuseAttached({ platform, set, unset }) {
  const attached = Object.keys(platform.appEnvironment.attachments ?? {});
  const named = attached.filter((name) => set.has(name) || unset.includes(name));
  if (named.length === 0) return;
  throw new UserError(
    `${named.join(", ")} comes from an attached resource of ${platform.app}/${platform.environment} and is no config var.`,
    {
      fix: "Change its own secret, then use 'refresh: true'; or detach it: remove it from 'attachments' in the app's platform parameter."
    }
  );
}
function refuseNul({ set }) {
  const names = [...set].flatMap(([name, value]) => value.includes("\0") ? [name] : []);
  if (names.length === 0) return;
  throw new UserError(
    `The value of ${names.join(", ")} holds a NUL character, which no environment variable can.`,
    {
      fix: "Store binary data as base64 and decode it in the app."
    }
  );
}
async function planChange(ports, request) {
  const { set, unset, run } = request;
  const given = [...set.keys(), ...unset];
  const known = await ports.ledger.opened(run.runKey);
  const source = known?.parent === void 0 ? await newestLiving(ports) : await ports.ledger.get(known.parent);
  const released = source?.config.versionId;
  if (known !== void 0) {
    const next2 = await readVars(ports, known.config.versionId, source);
    const changes2 = compare(await readVars(ports, released, source), next2, given);
    return { source, next: next2, changes: changes2, token: "", written: void 0 };
  }
  const head = await configHead(ports).catch((error) => {
    if (error instanceof EmptySecretError) return void 0;
    throw error;
  });
  const token = tokenOf(run.runKey, head);
  const was = await readVars(ports, head?.versionId, source);
  const next = new Map([...was, ...set]);
  for (const name of unset) next.delete(name);
  checkSize(next);
  const changes = compare(was, next, given);
  if (isChange(changes) || head === void 0 || !isUnreleased(head, source))
    return { source, next, changes, token, written: void 0 };
  return {
    source,
    next,
    changes: compare(await readVars(ports, released, source), next, given),
    token,
    written: head
  };
}
var isUnreleased = (head, source) => source !== void 0 && head.versionId !== source.config.versionId && head.latest === void 0;
async function readVars({ editor }, versionId, source) {
  return versionId === void 0 ? /* @__PURE__ */ new Map() : (await editor.read(versionId, source && openFactsOf(source))).vars;
}
async function newestLiving({ ledger }) {
  for (let size = 25; ; size *= 2) {
    const releases = await ledger.list(size);
    const living = releases.find((release) => !isDead(release));
    if (living !== void 0 || releases.length < size) return living;
  }
}
function tokenOf(runKey, head) {
  const hash = createHash("sha256").update(`${runKey}
${head?.versionId ?? ""}`).digest("hex");
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
var isChange = ({ added, changed, removed }) => added.length + changed.length + removed.length > 0;
var hasWork = (plan, { refresh }) => isChange(plan.changes) || refresh && plan.source !== void 0;
function derivationOf(ports, request, plan) {
  const { source, changes } = plan;
  if (source === void 0 || !hasWork(plan, request)) return void 0;
  if (!isChange(changes)) {
    const config = { kind: "head" };
    return { source, kind: "refresh", description: REFRESH_DESCRIPTION, config, releasePhase: "none" };
  }
  return {
    source,
    kind: request.refresh ? "refresh" : "config",
    description: configDescription([...changes.added, ...changes.changed], changes.removed),
    config: { kind: "new", names: [...plan.next.keys()].sort(), write: () => write(ports, plan) }
  };
}
async function write(ports, plan) {
  if (plan.written !== void 0) return plan.written;
  await keepConfigVersions(ports);
  return ports.editor.write(plan.next, plan.token);
}
function writeOnly(ports, request) {
  const { platform, run, signal } = request;
  const environment = `${platform.app}/${platform.environment}`;
  const lock = { environment, holder: { id: run.runKey, who: run.who }, ...LOCK };
  return withDeployLock(ports, lock, signal, async () => {
    const plan = await planChange(ports, request);
    if (isChange(plan.changes)) await write(ports, plan);
    return { ...report(plan, void 0), outcome: "written" };
  });
}
function report({ changes, next }, release) {
  return { changes, release, names: [...next.keys()].sort() };
}
function compare(before, next, given) {
  const added = given.filter((name) => !before.has(name) && next.has(name));
  const removed = given.filter((name) => before.has(name) && !next.has(name));
  const both = given.filter((name) => before.has(name) && next.has(name));
  const changed = both.filter((name) => before.get(name) !== next.get(name));
  const touched = /* @__PURE__ */ new Set([...added, ...changed, ...removed]);
  return { added, changed, removed, untouched: given.filter((name) => !touched.has(name)) };
}
function checkSize(vars) {
  const size = Buffer.byteLength(JSON.stringify(Object.fromEntries(vars)));
  if (size <= SECRET_BYTES) return;
  const largest = [...vars].map(([name, value]) => [name, Buffer.byteLength(value)]).sort(([, a], [, b]) => b - a).slice(0, 3).map(([name, bytes]) => `${name} (${bytes} bytes)`);
  throw new UserError(
    `The config vars would have ${size} bytes, and a secret of Secrets Manager holds at most ${SECRET_BYTES}. The largest: ${largest.join(", ")}.`,
    { fix: "Put large values into a file in S3 or a secret of its own, and its address into a config var." }
  );
}

// src/release/verbs/change-config-summary.ts
function describeConfigReport(report2) {
  const would = report2.outcome === "dry-run" ? "would be " : "";
  const { added, changed, removed, untouched } = report2.changes;
  const line = (names, what) => names.length === 0 ? [] : [`${would}${what}: ${names.join(", ")}`];
  return [
    ...line(added, "added"),
    ...line(changed, "changed"),
    ...line(removed, "removed"),
    ...untouched.length === 0 ? [] : [`as they were: ${untouched.join(", ")}`],
    outcomeText(report2)
  ];
}
function outcomeText({ outcome, release }) {
  switch (outcome) {
    case "dry-run":
      return "Dry run: nothing was changed.";
    case "nothing-to-do":
      return "The config vars are so already: no release was opened.";
    case "written":
      return "There is no release yet: the first deploy takes these config vars.";
    case "released":
      return `${release === void 0 ? "" : formatVersion(release.version)} is open (${release?.description ?? ""}).`;
  }
}
function configSummary(where, report2) {
  const { changes, release, outcome, names } = report2;
  const title = release === void 0 ? `config vars of ${where}` : `${formatVersion(release.version)} of ${where}: ${release.description}`;
  const summary = new Summary().heading(title);
  const rows = [
    ...changes.added.map((name) => [code(name), "added"]),
    ...changes.changed.map((name) => [code(name), "changed"]),
    ...changes.removed.map((name) => [code(name), "removed"]),
    ...changes.untouched.map((name) => [code(name), "as it was"])
  ];
  if (rows.length > 0) summary.table(["Config var", outcome === "dry-run" ? "Would be" : "Is"], rows);
  summary.paragraph(
    outcomeText(report2),
    ` The app has ${names.length === 1 ? "1 config var" : `${names.length} config vars`}.`
  );
  if (release !== void 0) {
    const version = formatVersion(release.version);
    summary.paragraph(
      code(version),
      " goes live with run-release-phase and deploy-ecs-bluegreen, given ",
      code(`release: ${version}`),
      "."
    );
    if (release.parent !== void 0)
      summary.paragraph(
        "Undo: ",
        code(`rollback-release with to: ${formatVersion(release.parent)}`),
        " takes these config vars back, with the code of then."
      );
  }
  return summary.toString();
}
function configRefusal(where, error) {
  return new Summary().heading(`${where}: the config vars were not changed`).paragraph(bold("Why:"), " ", describeError(error)).toString();
}

// src/release/config/secret-like.ts
var ISSUED = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/,
  /\b(?:A3T[A-Z0-9]|AKIA|ASIA)[A-Z0-9]{16}\b/,
  // AWS
  /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})\b/,
  // GitHub
  /\bglpat-[\w-]{20}/,
  // GitLab
  /\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{10,}/,
  // Stripe
  /\bwhsec_[A-Za-z0-9+/=]{16,}/,
  // Stripe webhooks
  /\bsk-[A-Za-z0-9_-]{20}/,
  // OpenAI, Anthropic
  /\bxox[abeoprs]-[\w-]{10}/,
  // Slack
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  // SendGrid
  /\bAIza[\w-]{35}/,
  // Google
  /\bnpm_[A-Za-z0-9]{36}/,
  // npm
  /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/,
  // Shopify
  /\bHRKU-[\w-]{30}/,
  // Heroku
  /\beyJ[\w-]{8,400}\.eyJ[\w-]{8,4000}\./
  // JSON web tokens
];
var PASSWORD_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:[^\s/@]+@/i;
var SECRET_NAME = /(?:^|_)(?:SECRET|SECRETS|TOKEN|PASSWORD|PASSWD|PASSPHRASE|PWD|CREDENTIALS?|PRIVATE_KEY|API_?KEY|ACCESS_KEY|SECRET_KEY(?:_BASE)?|ENCRYPTION_KEY|SIGNING_KEY|AUTH_KEY|DSN|KEY_BASE|SALT|PEPPER)(?:$|_)/i;
var PUBLIC_NAME = /(?:^|_)(?:SHA|SHA1|SHA256|COMMIT|REVISION|DIGEST|CHECKSUM|FINGERPRINT|VERSION|ID|URL|ARN|HOST|PUBLIC_KEY)$/i;
function secretLikeness(name, value) {
  const text = value.trim();
  if (ISSUED.some((form) => form.test(text))) return "it has the form of an issued key or token";
  if (PASSWORD_IN_URL.test(text)) return "it is an address with a password in it";
  if (SECRET_NAME.test(name) && text.length >= 6 && !isCommon(text) && !/^https?:\/\/[^@]*$/.test(text))
    return "its name says that it is a secret";
  if (!PUBLIC_NAME.test(name) && isRandom(text)) return "it looks random";
  return void 0;
}
function isRandom(text) {
  if (!/^[A-Za-z0-9+/=_-]{24,}$/.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  if (/^[0-9a-f]+$/i.test(text)) return text.length >= 32 && entropy(text) >= 3;
  return !/[-_/]/.test(text) || text.split(/[-_/]/).some((part) => part.length >= 20) ? entropy(text) >= 4 : false;
}
function entropy(text) {
  const counts = Map.groupBy([...text], (char) => char);
  return [...counts.values()].reduce((sum, { length }) => {
    const share = length / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
var COMMON_WORDS = new Set(
  "production staging development review warning default localhost enabled disabled".split(" ")
);
var isCommon = (text) => COMMON_WORDS.has(text.toLowerCase()) || /^\d{1,5}$/.test(text);

// actions/set-config-vars/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  const set = readPlain(inputs, reader);
  const secrets = readNames(inputs, "secrets");
  const fromFile = inputs.optional("from-file");
  const unset = readNames(inputs, "unset");
  const refresh = inputs.flag("refresh");
  const dryRun = inputs.flag("dry-run");
  for (const name of secrets) {
    if (set.has(name)) inputs.problem("secrets", `names ${name}, which 'set' gives a value too`, ONCE);
  }
  for (const name of unset) {
    if (set.has(name) || secrets.includes(name))
      inputs.problem("unset", `names ${name}, which is to be set as well`, ONCE);
  }
  const empty = set.size + secrets.length + unset.length === 0 && fromFile === void 0;
  if (empty && !refresh) {
    inputs.problem(
      "set",
      "is empty, and so is every other change",
      "Give 'set', 'secrets', 'from-file' or 'unset'; 'refresh: true' starts all tasks anew without a change."
    );
  }
  inputs.finish();
  return { ...target, set, secrets, fromFile, unset, refresh, dryRun };
}
var ONCE = "Name each config var once.";
function readPlain(inputs, reader) {
  const { vars, problems } = parseDotenv(reader.get("set"));
  for (const { line, message } of problems) inputs.problem("set", `line ${line} ${message}`);
  for (const [name, value] of vars) {
    const why = secretLikeness(name, value);
    if (why === void 0) continue;
    inputs.problem(
      "set",
      `gives ${name} a value that looks like a secret (${why})`,
      `Store it as a GitHub secret, add 'env: { ${name}: \${{ secrets.${name} }} }' to this step and name it in 'secrets'. If it was real, replace it: it stands in the workflow and in this run's log.`
    );
  }
  return vars;
}
function readNames(inputs, input) {
  const names = inputs.list(input);
  for (const name of names) {
    if (!isVariableName(name)) {
      inputs.problem(
        input,
        `has an item ${names.indexOf(name) + 1} that is not the name of an environment variable`,
        input === "secrets" ? "Give names only (letters, digits, underscores); the values belong into the step's env." : "Give names only: letters, digits and underscores."
      );
    }
  }
  const twice = names.filter((name, at) => names.indexOf(name) !== at && isVariableName(name));
  for (const name of new Set(twice)) inputs.problem(input, `names ${name} twice`, ONCE);
  return names;
}

// src/release/config/config-file.ts
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
var LARGEST = 1024 * 1024;
async function readConfigFile(workspace, path) {
  const wrong = (problem, fix) => new InputError("from-file", `is '${path}', ${problem}`, fix);
  const file = resolve(workspace, path);
  const found = await stat(file).catch(() => void 0);
  if (found === void 0)
    throw wrong(
      "which is not there",
      "Give a file of the workspace, and check the repository out or write the file before this step."
    );
  if (!found.isFile()) throw wrong("which is no file", "Give a .env or .json file.");
  if (found.size > LARGEST) throw wrong(`which has ${found.size} bytes`, "A secret holds 65,536.");
  const text = decode(await readFile(file));
  if (text === void 0) throw wrong("which is not UTF-8 text", "Save it as UTF-8.");
  if (/\.json$/i.test(path)) return readJson(text, path);
  const { vars, problems } = parseDotenv(text);
  if (problems.length > 0) {
    const lines = problems.map(({ line, message }) => `${path}:${line} ${message}`);
    throw wrong("which cannot be read", `
${lines.map((line) => `- ${line}`).join("\n")}`);
  }
  return vars;
}
function readJson(text, path) {
  try {
    return parseConfigVars(text, path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new InputError(
      "from-file",
      `cannot be read: ${error.message.replace("The secret", "The file").replace(/\.$/, "")}`
    );
  }
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return void 0;
  }
}

// actions/set-config-vars/values.ts
async function gatherValues(context, { set, secrets, fromFile, unset }) {
  const fromEnv = readEnvironment(context, secrets);
  const file = fromFile === void 0 ? /* @__PURE__ */ new Map() : await readConfigFile(context.run.workspace, fromFile);
  const twice = [...file.keys()].filter((name) => set.has(name) || fromEnv.has(name) || unset.includes(name));
  if (twice.length > 0) {
    throw new InputError(
      "from-file",
      `gives ${twice.join(", ")}, which another input names too`,
      "Name each config var once."
    );
  }
  return { values: new Map([...set, ...fromEnv, ...file]), secret: new Map([...fromEnv, ...file]) };
}
function readEnvironment(context, names) {
  const problems = new Inputs(context.inputs);
  const values = /* @__PURE__ */ new Map();
  for (const name of names) {
    const value = context.env[name];
    if (value !== void 0 && value !== "") values.set(name, value);
    else
      problems.problem(
        "secrets",
        `names ${name}, but ${value === void 0 ? "it is not in the step's env" : "its value in the step's env is empty: there is no such GitHub secret here"}`,
        `Add 'env: { ${name}: \${{ secrets.${name} }} }' to the step and check the secret's name and environment; to remove a config var, use 'unset'.`
      );
  }
  problems.finish();
  return values;
}

// actions/set-config-vars/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const where = `${inputs.app}/${inputs.environment}`;
  const report2 = await change(context, inputs).catch(async (error) => {
    await context.writeSummary(configRefusal(where, error));
    throw error;
  });
  context.setOutput("changes", JSON.stringify(report2.changes));
  announce(context, report2.release);
  for (const line of describeConfigReport(report2)) context.log.info(line);
  await context.writeSummary(configSummary(where, report2));
}
async function change(context, inputs) {
  const { values: set, secret } = await gatherValues(context, inputs);
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  maskConfigVars(secret, context.log);
  const editor = new SecretsConfigEditor(session, platform.appEnvironment.configSecret, context.log);
  const ports = { ...releasePorts(session, platform, context), editor };
  const { unset, refresh, dryRun } = inputs;
  return changeConfig(ports, {
    platform,
    // Names only: the values are compared where they are kept.
    run: stepIdentity(context.run, context.action, [[...set.keys()].sort(), [...unset].sort(), refresh]),
    set,
    unset,
    refresh,
    dryRun,
    signal: context.signal,
    onOpened: (release) => announce(context, release)
  });
}
function announce(context, release) {
  context.setOutput("release", release === void 0 ? "" : formatVersion(release.version));
  context.setOutput("version", release === void 0 ? "" : String(release.version));
}
export {
  main
};
