import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  renderPreviewSummary
} from "./chunk-KV3RXD33.js";
import {
  openPreviewPorts,
  openPreviewSurface,
  readPreviewInputs,
  readPullRequest,
  reconcile
} from "./chunk-TNQDJX4L.js";
import "./chunk-RIV2ZBDV.js";
import "./chunk-TPQYOLBB.js";
import "./chunk-MVBYBIRQ.js";
import "./chunk-HR6KJHQL.js";
import "./chunk-CPBGJNBT.js";
import "./chunk-FWXVKWZZ.js";
import "./chunk-HFCSHKYE.js";
import "./chunk-KMARV7SO.js";
import "./chunk-C2OOCVXK.js";
import "./chunk-B4M75RUW.js";
import "./chunk-ULUQSS2R.js";
import "./chunk-2EZRYXBC.js";
import "./chunk-CNEXMMI5.js";
import "./chunk-KLURAOZN.js";
import {
  runIdentity
} from "./chunk-Q4BB3V7Y.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import "./chunk-OFKPHMII.js";
import "./chunk-ZLZGMPC4.js";
import "./chunk-WJHS6W25.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-PY3FYRT6.js";
import "./chunk-WR5BPYU7.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-PM6SWMJV.js";
import "./chunk-NDLLWVAX.js";
import "./chunk-R7FN3TH4.js";
import "./chunk-2NHOJ6SH.js";
import "./chunk-IL3NNF2E.js";
import "./chunk-HPWMFW4R.js";
import {
  SsmPlatformSource,
  loadPreviewPlatform
} from "./chunk-CZ4EX32H.js";
import {
  openSession
} from "./chunk-SI5CET2Y.js";
import "./chunk-ES7PNZVW.js";
import "./chunk-JDAM6TSR.js";
import "./chunk-4COWPRAW.js";
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

// actions/preview-env-down/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const common = readPreviewInputs(inputs);
  const number = readPullRequest(inputs);
  const whileOpen = inputs.flag("while-open");
  inputs.finish();
  return { ...common, number, whileOpen };
}

// actions/preview-env-down/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const result = await takeDown(context, inputs);
  const { view } = result;
  const { run } = context;
  context.setOutput("state", result.kind === "down" ? view.status : result.kind);
  context.setOutput("removed", JSON.stringify(view.removed ?? []));
  const pull = `${run.serverUrl}/${run.repository}/pull/${inputs.number}`;
  await context.writeSummary(renderPreviewSummary(view, pull));
  if (result.kind === "kept") context.log.notice("The pull request is open: its preview stays.");
  if (view.status === "destroy-failed") {
    const left = (view.removed ?? []).filter(({ outcome }) => outcome === "failed");
    const words = left.map(({ kind, name, reason }) => `${kind} ${name} (${reason})`).join("; ");
    throw new UserError(`Not everything of the preview is gone: ${words}.`, {
      fix: "Run the job again; the next sweep tries again as well."
    });
  }
}
async function takeDown(context, inputs) {
  const { app, region, role, ingress, number, token, whileOpen, predestroySeconds } = inputs;
  const { repositoryId } = context.run;
  const surface = openPreviewSurface(token, context);
  const session = await openSession(context, { region, role });
  const platform = await loadPreviewPlatform(new SsmPlatformSource(session), app);
  const ports = openPreviewPorts(session, platform, { repositoryId, ingress }, context);
  const { environment: _unused, ...downPorts } = ports;
  return reconcile(
    { ...downPorts, ...surface },
    {
      identity: { repositoryId, app, number },
      platform,
      run: runIdentity(context.run),
      // An open pull request keeps what it has, whoever its author is.
      rules: { bots: "allow", drafts: "allow" },
      ...whileOpen ? { unwanted: () => "somebody asked for it" } : {},
      predestroySeconds,
      signal: context.signal
    }
  );
}
export {
  main
};
