import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  retrySummary
} from "./chunk-QLHAUADY.js";
import {
  openDerived,
  retryDescription
} from "./chunk-JJZK3KT7.js";
import {
  redactingLogger
} from "./chunk-4FAYS5KV.js";
import {
  isDead
} from "./chunk-Q2EJEQN4.js";
import {
  stepIdentity
} from "./chunk-DY7OK7QN.js";
import {
  releasePorts
} from "./chunk-P6N4USPS.js";
import {
  formatVersion
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
import "./chunk-RHCB3MW2.js";
import "./chunk-XSAECPM4.js";
import "./chunk-QE2G5OHP.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-32GFJLQU.js";
import "./chunk-OYSAGWSP.js";
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

// src/release/retry.ts
async function retry(ports, request) {
  const { platform, run, signal } = request;
  const known = await ports.ledger.opened(run.runKey);
  let source = known?.parent === void 0 ? await newest(ports, platform) : await ports.ledger.get(known.parent);
  const release = await openDerived(ports, {
    platform,
    run,
    signal,
    onOpened: (opened) => request.onOpened(opened),
    decide: async () => {
      source = await newest(ports, platform);
      const config = { kind: isDead(source) && isAboutConfig(source) ? "pinned" : "head" };
      return { source, kind: "retry", description: retryDescription(source), config };
    }
  });
  if (release === void 0 || source === void 0) throw new Error("a retry always opens a release");
  return { source, release };
}
var isAboutConfig = ({ kind }) => kind === "config" || kind === "rollback";
async function newest({ ledger }, platform) {
  const [release] = await ledger.list(1);
  const where = `${platform.app}/${platform.environment}`;
  if (release === void 0) {
    throw new UserError(`${where} has no release yet, so there is none to retry.`, { fix: "Deploy first." });
  }
  if (release.status !== "pending") return release;
  const run = release.runUrl === void 0 ? "" : ` (${release.runUrl})`;
  throw new UserError(
    `${formatVersion(release.version)} of ${where} is pending: its run may go on with it${run}.`,
    {
      fix: "Wait for that run, or run its failed jobs again."
    }
  );
}

// actions/retry-release/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  inputs.finish();
  return target;
}

// actions/retry-release/main.ts
async function main(outer) {
  const inputs = parseInputs(outer.inputs);
  const { log, redact } = redactingLogger(outer.log);
  const context = { ...outer, log };
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const { source, release } = await retry(releasePorts(session, platform, context), {
    platform,
    run: stepIdentity(context.run, context.action),
    signal: context.signal,
    // Said as soon as it has a number, so that later steps know it also when this one fails.
    onOpened: (opened) => {
      context.setOutput("release", formatVersion(opened.version));
      context.setOutput("version", String(opened.version));
    }
  });
  context.setOutput("retry-of", formatVersion(source.version));
  await context.writeSummary(redact(retrySummary(source, release)));
}
export {
  main
};
