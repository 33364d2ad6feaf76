import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  renderPreviewSummary
} from "./chunk-HBQRWXAV.js";
import {
  openPreviewPorts,
  openPreviewSurface,
  readPreviewInputs,
  readPullRequest,
  reconcile
} from "./chunk-UWGGJWUC.js";
import "./chunk-NZWAVYBP.js";
import "./chunk-32H4NQZQ.js";
import "./chunk-I4M773Y3.js";
import "./chunk-VTBRES34.js";
import "./chunk-HSEJNNVJ.js";
import "./chunk-UDK3KCGT.js";
import "./chunk-FAIZRH2N.js";
import "./chunk-5VF3UEB7.js";
import "./chunk-WHNSBKYF.js";
import "./chunk-OIP6V4PR.js";
import "./chunk-N3EO7UKY.js";
import "./chunk-ZPWPYSFM.js";
import {
  runIdentity
} from "./chunk-K67LWJNG.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import "./chunk-73Z3JSVN.js";
import "./chunk-HWYLYCFO.js";
import "./chunk-BMUYUET4.js";
import "./chunk-4OLI2AV6.js";
import "./chunk-FXPB6LAH.js";
import "./chunk-UEPDVWVD.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-EASQ2K2L.js";
import "./chunk-EID3SIGV.js";
import "./chunk-OPIXNZGV.js";
import "./chunk-LU36AUR6.js";
import "./chunk-M33ZFSB4.js";
import "./chunk-Y4SN7VVN.js";
import {
  SsmPlatformSource,
  loadPreviewPlatform
} from "./chunk-F6IEOF5N.js";
import {
  openSession
} from "./chunk-Q7KCKXXY.js";
import "./chunk-MDS45USI.js";
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
