import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  phaseSummary,
  refusalSummary,
  releaseAndRunPhase
} from "./chunk-P46C25KA.js";
import "./chunk-N7OUZLXQ.js";
import "./chunk-ZI45EJ26.js";
import {
  redactingLogger
} from "./chunk-4FAYS5KV.js";
import "./chunk-Q2EJEQN4.js";
import {
  runIdentity
} from "./chunk-DY7OK7QN.js";
import {
  releasePorts
} from "./chunk-P6N4USPS.js";
import {
  formatVersion,
  parseVersion
} from "./chunk-3R4MWTPI.js";
import {
  readTarget
} from "./chunk-AKFP3TBN.js";
import "./chunk-RMYCB32F.js";
import "./chunk-EQLUCDPV.js";
import {
  SsmPlatformSource,
  loadPlatform,
  openSession
} from "./chunk-QEFS43OP.js";
import "./chunk-WNRP4N6D.js";
import "./chunk-IENFU7LD.js";
import "./chunk-FGYI557F.js";
import {
  loadApp
} from "./chunk-X6RCAZY2.js";
import "./chunk-LLAQ22FC.js";
import {
  settleProblems
} from "./chunk-RHCB3MW2.js";
import "./chunk-XSAECPM4.js";
import "./chunk-QE2G5OHP.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-32GFJLQU.js";
import {
  parseImageReference
} from "./chunk-OYSAGWSP.js";
import "./chunk-MFDCN566.js";
import {
  Inputs
} from "./chunk-LTRBJXL7.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-54REGVYO.js";
import "./chunk-WQE3L7YI.js";
import "./chunk-37ET6RZE.js";
import "./chunk-KACGBBFU.js";
import "./chunk-SOI2QWD5.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// actions/run-release-phase/main.ts
import { resolve } from "node:path";

// actions/run-release-phase/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  const source = readSource(inputs);
  const workingDirectory = inputs.optional("working-directory") ?? ".";
  const timeoutMinutes = inputs.integer("timeout-minutes", { min: 1, max: 60 });
  inputs.finish();
  return { ...target, source, workingDirectory, timeoutSeconds: timeoutMinutes * 60 };
}
function readSource(inputs) {
  const image = inputs.optional("image");
  const release = inputs.optional("release");
  const description = inputs.optional("description");
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

// actions/run-release-phase/main.ts
async function main(outer) {
  const inputs = parseInputs(outer.inputs);
  const { log, redact } = redactingLogger(outer.log);
  const context = { ...outer, log };
  const report = await openAndRun(context, inputs).catch(async (error) => {
    await context.writeSummary(redact(refusalSummary(`${inputs.app}/${inputs.environment}`, error)));
    throw error;
  });
  conclude(context, report);
  await context.writeSummary(redact(phaseSummary(report)));
  if (report.error !== void 0) throw report.error;
}
async function openAndRun(context, inputs) {
  const source = await readSource2(inputs, context.run.workspace, context.log);
  const session = await openSession(context, { region: inputs.region, role: inputs.role });
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  return releaseAndRunPhase(releasePorts(session, platform, context), {
    platform,
    source,
    run: runIdentity(context.run),
    timeoutSeconds: inputs.timeoutSeconds,
    signal: context.signal,
    onRelease: (release) => announce(context, release)
  });
}
async function readSource2(inputs, workspace, log) {
  if (inputs.source.kind === "release") return inputs.source;
  const { app, problems } = await loadApp(resolve(workspace, inputs.workingDirectory), inputs.environment, {
    workspace
  });
  settleProblems(problems, log);
  return { ...inputs.source, app };
}
export {
  main
};
