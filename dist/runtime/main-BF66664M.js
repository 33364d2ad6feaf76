import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  phaseSummary,
  refusalSummary
} from "./chunk-RI32M2H6.js";
import {
  SecretsConfigEditor
} from "./chunk-5UPMWTR6.js";
import {
  warnOfMigrations
} from "./chunk-AZ5K6IOY.js";
import {
  streamProgram
} from "./chunk-5676JOYF.js";
import {
  loadApp
} from "./chunk-YWQQZPSY.js";
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import "./chunk-S3DXCN25.js";
import {
  releaseAndRunPhase
} from "./chunk-X7X5DNKC.js";
import "./chunk-4DK6H4GY.js";
import "./chunk-SY7K2NR7.js";
import "./chunk-7FSADVOQ.js";
import "./chunk-OCPINQ2X.js";
import "./chunk-QLYK3CZQ.js";
import "./chunk-CJAXHACA.js";
import {
  runIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-LLAQ22FC.js";
import {
  settleProblems
} from "./chunk-XTLRJPGA.js";
import {
  parseSize
} from "./chunk-DPJHUCGO.js";
import {
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import {
  releaseTags
} from "./chunk-VL7KPDSB.js";
import {
  RELEASE_PROCESS,
  TransientReadError,
  formatVersion,
  parseVersion
} from "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-3OZHW76Z.js";
import "./chunk-O36M54J5.js";
import {
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
import "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-CV26HBTQ.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// src/release/phase/database-snapshot.ts
import { createHash } from "node:crypto";
var TICK_MS = 1e4;
var LIMIT_MINUTES = 60;
function parseDatabase(text) {
  const [, prefix, id = ""] = /^(cluster:|instance:)?([a-z](?:-?[a-z0-9])*)$/i.exec(text) ?? [];
  if (id === "" || id.length > 63) return void 0;
  return { kind: prefix === "cluster:" ? "cluster" : "instance", id };
}
function snapshotName(release) {
  const { app, environment, version, runKey, createdAt } = release;
  const unique = createHash("sha256").update(`${runKey}#${createdAt}`).digest("hex").slice(0, 8);
  const words = `renga-${app}-${environment}`.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 200);
  return `${words.replace(/-$/, "")}-${formatVersion(version)}-${unique}`;
}
async function snapshotDatabase(ports, database, release, signal) {
  const { snapshots, clock, log } = ports;
  const name = snapshotName(release);
  log.info(`snapshot of ${database.id}: ${name}`);
  await snapshots.create(database, name, releaseTags(release, RELEASE_PROCESS));
  const begun = clock.now();
  const deadline = begun + LIMIT_MINUTES * 6e4;
  let said = "";
  for (; ; ) {
    signal.throwIfAborted();
    const state = await snapshots.look(database, name).catch((error) => {
      if (error instanceof TransientReadError) return void 0;
      throw error;
    });
    if (state?.status === "available") {
      log.info(`the snapshot is there after ${Math.round((clock.now() - begun) / 1e3)} s`);
      return name;
    }
    if (state !== void 0 && state.status !== "creating" && state.status !== "pending") {
      throw new UserError(`The snapshot ${name} of ${database.id} is '${state.status}'.`, {
        fix: "Look at the events of the database in the RDS console, then run the workflow again."
      });
    }
    if (clock.now() >= deadline) {
      throw new UserError(
        `The snapshot ${name} of ${database.id} is not complete after ${LIMIT_MINUTES} min (${state?.percent ?? 0} %).`,
        { fix: "Run the workflow again when it is, or leave 'snapshot-of' empty." }
      );
    }
    const progress = state === void 0 ? said : `${state.status}, ${state.percent} %`;
    if (progress !== said) log.info(progress);
    said = progress;
    await clock.sleep(TICK_MS, signal);
  }
}

// actions/run-release-phase/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  const source = readSource(inputs);
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 60 });
  const skip = inputs.choice("release-phase", ["run", "skip"]) === "skip";
  const size = readSize(inputs);
  const snapshotOf = readDatabase(inputs);
  inputs.finish();
  return { ...target, source, workingDirectory, timeoutSeconds: timeoutMinutes * 60, skip, size, snapshotOf };
}
function readSize(inputs) {
  const text = inputs.optional("size");
  const found = text === void 0 ? void 0 : parseSize(text);
  if (found?.size !== void 0 || found === void 0) return found?.size;
  inputs.problem("size", `cannot be used: ${found.message.replace(/\.$/, "")}`, found.fix);
  return void 0;
}
function readDatabase(inputs) {
  const text = inputs.optional("snapshot-of");
  const database = text === void 0 ? void 0 : parseDatabase(text);
  if (text !== void 0 && database === void 0) {
    inputs.problem(
      "snapshot-of",
      `is '${text}'`,
      "Give the identifier of a DB instance, e.g. my-app-db, or of a cluster, e.g. cluster:my-app."
    );
  }
  return database;
}
var DESCRIPTION = 1e3;
function readSource(inputs) {
  const image = inputs.optional("image");
  const release = inputs.optional("release");
  const description = inputs.optional("description");
  if (description !== void 0 && description.length > DESCRIPTION) {
    inputs.problem(
      "description",
      `has ${description.length} characters, and a release keeps at most ${DESCRIPTION}`,
      "Shorten it to what the list of releases is to show."
    );
  }
  if (image !== void 0 && release !== void 0) {
    inputs.problem(
      "image",
      "is given, and so is 'release'",
      "Give 'image' for a new release, or 'release' for a pending one."
    );
  }
  if (image === void 0 && release === void 0) {
    inputs.problem(
      "image",
      "is empty, and so is 'release'",
      "Give the output 'image' of push-ecr, or a pending 'release'."
    );
  }
  if (release === void 0) return { kind: "image", image: readImage(inputs, image), description };
  if (description !== void 0) {
    inputs.problem(
      "description",
      "is given with 'release'",
      "A release keeps the description it was opened with: remove it."
    );
  }
  const version = parseVersion(release);
  if (version === void 0) inputs.problem("release", `is '${release}'`, "Give a release such as v42.");
  return { kind: "release", version: version ?? 0 };
}
function readImage(inputs, text) {
  try {
    if (text !== void 0) return parseImageReference(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    inputs.problem("image", `cannot be used: ${error.message.replace(/\.$/, "")}`);
  }
  return { registry: "", repository: "" };
}

// actions/run-release-phase/open-and-run.ts
import { resolve } from "node:path";

// src/buildpacks/changed-files.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
var COMMIT = /^[0-9a-f]{40}$/;
async function changedFiles(workspace, base, options) {
  if (!COMMIT.test(base)) throw new UserError(`'${base}' is no commit.`);
  const args = [
    "-c",
    "safe.directory=*",
    "-C",
    workspace,
    "diff",
    "--name-only",
    "-z",
    "--no-renames",
    "--diff-filter=AM",
    base,
    "HEAD"
  ];
  const chunks = [];
  const failed = () => new UserError(`The checkout does not hold the commit ${base.slice(0, 7)}.`, {
    fix: "Check out with 'fetch-depth: 0'."
  });
  for await (const chunk of streamProgram("git", args, {
    env: options.env,
    program: "git",
    signal: options.signal,
    failed
  }))
    chunks.push(chunk);
  const paths = Buffer.concat(chunks).toString().split("\0").filter(options.wanted);
  const read = paths.map(async (path) => {
    const text = await readFile(join(workspace, path), "utf8").catch(() => void 0);
    return text === void 0 ? [] : [{ path, text }];
  });
  return (await Promise.all(read)).flat();
}

// actions/run-release-phase/outputs.ts
function announce(context, release) {
  context.setOutput("release", formatVersion(release.version));
  context.setOutput("version", String(release.version));
}
function conclude(context, { release, error }) {
  const { status, exitCode, taskArn } = release.releasePhase;
  const passed = error === void 0 ? status : "failed";
  context.setOutput("release-phase", passed);
  context.setOutput("exit-code", exitCode === void 0 ? "" : String(exitCode));
  context.setOutput("task-arn", taskArn ?? "");
}

// actions/run-release-phase/open-and-run.ts
async function openAndRun(context, inputs) {
  const source = await readSource2(inputs, context.run.workspace, context.log);
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const editor = new SecretsConfigEditor(session, platform.appEnvironment.configSecret, context.log);
  const ports = releasePorts(session, platform, context);
  const { clock, log, env, signal } = context;
  const { workspace } = context.run;
  const changedSince = (commit, wanted) => changedFiles(workspace, commit, { wanted, env, signal });
  return releaseAndRunPhase(
    { ...ports, editor },
    {
      ...inputs,
      platform,
      source,
      run: runIdentity(context.run),
      redact: (text) => context.redactor.redact(text),
      signal,
      before: async (release, signal2) => {
        if (source.kind === "image")
          await warnOfMigrations({ changedSince, log }, await ports.ledger.current(), release);
        const { snapshotOf } = inputs;
        if (snapshotOf === void 0) return {};
        const { RdsSnapshots } = await import("./snapshots-GYR67B4X.js");
        const snapshotPorts = { snapshots: new RdsSnapshots(session), clock, log };
        return { snapshot: await snapshotDatabase(snapshotPorts, snapshotOf, release, signal2) };
      },
      onRelease: (release) => announce(context, release)
    }
  );
}
async function readSource2(inputs, workspace, log) {
  if (inputs.source.kind === "release") return inputs.source;
  const { app, problems } = await loadApp(resolve(workspace, inputs.workingDirectory), inputs.environment, {
    workspace
  });
  settleProblems(problems, log);
  return { ...inputs.source, app };
}

// actions/run-release-phase/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const report = await openAndRun(context, inputs).catch(async (error) => {
    await context.writeSummary(refusalSummary(`${inputs.app}/${inputs.environment}`, error));
    throw error;
  });
  conclude(context, report);
  await context.writeSummary(phaseSummary(report));
  if (report.error !== void 0) throw report.error;
}
export {
  main
};
