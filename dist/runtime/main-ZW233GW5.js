import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  retrySummary
} from "./chunk-GOLQLGNA.js";
import {
  retryDescription
} from "./chunk-ECGN4P6S.js";
import {
  openDerived,
  ownCall
} from "./chunk-IQSR76CD.js";
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import "./chunk-QLYK3CZQ.js";
import {
  isDead
} from "./chunk-CJAXHACA.js";
import {
  stepIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import "./chunk-VL7KPDSB.js";
import {
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

// src/release/verbs/retry.ts
async function retry(ports, request) {
  const { platform, signal } = request;
  const run = await ownCall(ports.ledger, request.run, () => true);
  const known = await ports.ledger.opened(run.runKey);
  let source = known?.parent === void 0 ? await newest(ports, platform) : await ports.ledger.get(known.parent);
  const release = await openDerived(ports, {
    platform,
    run,
    signal,
    isSame: () => true,
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
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const { source, release } = await retry(releasePorts(session, platform, context), {
    platform,
    run: stepIdentity(context.run, context.action, []),
    signal: context.signal,
    // Said as soon as it has a number, so that later steps know it also when this one fails.
    onOpened: (opened) => {
      context.setOutput("release", formatVersion(opened.version));
      context.setOutput("version", String(opened.version));
    }
  });
  context.setOutput("retry-of", formatVersion(source.version));
  await context.writeSummary(retrySummary(source, release));
}
export {
  main
};
