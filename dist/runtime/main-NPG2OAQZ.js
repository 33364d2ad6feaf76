import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  renderPreviewSummary
} from "./chunk-DCUTWSR3.js";
import {
  openPreviewPorts,
  openPreviewSurface,
  readPreviewInputs,
  readPullRequest,
  reconcile
} from "./chunk-D6VPVNXF.js";
import "./chunk-XM5YIIO5.js";
import "./chunk-QYG64M7M.js";
import "./chunk-CA7PIMLO.js";
import "./chunk-VTBRES34.js";
import "./chunk-EVKM7VPU.js";
import "./chunk-ZBLQ3MR3.js";
import "./chunk-GZH2KMUK.js";
import "./chunk-LYKDNSOD.js";
import "./chunk-JWCU4EWN.js";
import "./chunk-ZI45EJ26.js";
import {
  redactingLogger
} from "./chunk-LEOW3TI5.js";
import "./chunk-QVBGQ7TH.js";
import {
  runIdentity
} from "./chunk-JB2B6ITU.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-RHCB3MW2.js";
import "./chunk-XSAECPM4.js";
import "./chunk-3MQTSOHS.js";
import "./chunk-OAP5PTHB.js";
import "./chunk-XXCP5IQ6.js";
import "./chunk-4OLI2AV6.js";
import "./chunk-GX6UYXGD.js";
import "./chunk-UEPDVWVD.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-G3HAK3B6.js";
import "./chunk-DRLRJ74N.js";
import "./chunk-OPIXNZGV.js";
import "./chunk-N3JGBC6U.js";
import "./chunk-3JVQXGFU.js";
import {
  SsmPlatformSource,
  loadPreviewPlatform
} from "./chunk-ZDHRI5UR.js";
import {
  openSession
} from "./chunk-ZWRIN44Z.js";
import "./chunk-7BOSLJAL.js";
import "./chunk-FJS53H5T.js";
import "./chunk-EDTM3JWK.js";
import "./chunk-ZTMQTDBA.js";
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
async function main(outer) {
  const inputs = parseInputs(outer.inputs);
  const { log, redact } = redactingLogger(outer.log);
  const context = { ...outer, log };
  const result = await takeDown(context, inputs);
  const { view } = result;
  const { run } = context;
  context.setOutput("state", result.kind === "down" ? view.status : result.kind);
  context.setOutput("removed", JSON.stringify(view.removed ?? []));
  const pull = `${run.serverUrl}/${run.repository}/pull/${inputs.number}`;
  await context.writeSummary(redact(renderPreviewSummary(view, pull)));
  if (result.kind === "kept") log.notice("The pull request is open: its preview stays.");
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
