import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  renderPreviewSummary
} from "./chunk-5METNUB3.js";
import {
  openPreviewPorts,
  openPreviewSurface,
  readPreviewInputs,
  readPullRequest,
  reconcile
} from "./chunk-7CPY5YIY.js";
import "./chunk-QZ7REENE.js";
import "./chunk-CLRZLC4H.js";
import "./chunk-2NYS4HPG.js";
import "./chunk-VTBRES34.js";
import "./chunk-IUCGGMV2.js";
import "./chunk-OVT7Y7WZ.js";
import "./chunk-4OD3PJUW.js";
import "./chunk-7O574P2G.js";
import "./chunk-REJP33DY.js";
import "./chunk-VLL4KOG2.js";
import "./chunk-665MGPDK.js";
import "./chunk-PI7JIT6L.js";
import {
  runIdentity
} from "./chunk-ISEU7U5M.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import "./chunk-2MFNOU56.js";
import "./chunk-SEENAMSX.js";
import "./chunk-FBKT66AC.js";
import "./chunk-4OLI2AV6.js";
import "./chunk-X54ASMUQ.js";
import "./chunk-UEPDVWVD.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-FVG7OECZ.js";
import "./chunk-43FEIJH3.js";
import "./chunk-OPIXNZGV.js";
import "./chunk-SGQP52PF.js";
import "./chunk-UHC2US4R.js";
import {
  SsmPlatformSource,
  loadPreviewPlatform
} from "./chunk-GMO3HUEV.js";
import {
  openSession
} from "./chunk-5VXBSRJP.js";
import "./chunk-SPBL6IVX.js";
import "./chunk-XOBCSOEZ.js";
import "./chunk-DTIYK6Q2.js";
import "./chunk-JGD4DCHF.js";
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
