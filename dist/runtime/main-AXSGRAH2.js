import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  retrySummary
} from "./chunk-G26GC3VX.js";
import {
  retryDescription
} from "./chunk-AJ4INBWB.js";
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import {
  openDerived
} from "./chunk-XXBB3DD5.js";
import {
  redactingLogger
} from "./chunk-42AHQ5BE.js";
import {
  isDead
} from "./chunk-6SZ4PNRX.js";
import {
  stepIdentity
} from "./chunk-QROPQ42U.js";
import "./chunk-RHCB3MW2.js";
import "./chunk-XSAECPM4.js";
import {
  releasePorts
} from "./chunk-D2HQMDXY.js";
import "./chunk-FUYW2G7R.js";
import "./chunk-4OLI2AV6.js";
import "./chunk-2BM6AYRG.js";
import {
  formatVersion
} from "./chunk-SUEUIMC7.js";
import "./chunk-UEPDVWVD.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-H64C4GRG.js";
import "./chunk-67L2OIPU.js";
import "./chunk-OPIXNZGV.js";
import {
  SsmPlatformSource,
  loadPlatform,
  openSession
} from "./chunk-533OQ7PZ.js";
import "./chunk-DAS5IQSX.js";
import "./chunk-ZTMQTDBA.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-WNRP4N6D.js";
import "./chunk-FGYI557F.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-WQE3L7YI.js";
import "./chunk-IENFU7LD.js";
import "./chunk-54REGVYO.js";
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
