import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  renderPreviewSummary
} from "./chunk-64TQD3VT.js";
import {
  openPreviewPorts,
  openPreviewSurface,
  readPreviewInputs,
  readPullRequest,
  reconcile
} from "./chunk-6DLIBY4U.js";
import "./chunk-RZPZ5UFY.js";
import "./chunk-P6OBQWE5.js";
import "./chunk-FWB7PBEG.js";
import "./chunk-XQWOXMOK.js";
import "./chunk-ISFCC27U.js";
import "./chunk-UDQYTFTK.js";
import "./chunk-EBKREFUL.js";
import "./chunk-ZYJEH7QB.js";
import "./chunk-ZI45EJ26.js";
import {
  redactingLogger
} from "./chunk-42AHQ5BE.js";
import "./chunk-6SZ4PNRX.js";
import {
  runIdentity
} from "./chunk-QROPQ42U.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-RHCB3MW2.js";
import "./chunk-XSAECPM4.js";
import "./chunk-D2HQMDXY.js";
import "./chunk-FUYW2G7R.js";
import "./chunk-4OLI2AV6.js";
import "./chunk-2BM6AYRG.js";
import "./chunk-SUEUIMC7.js";
import "./chunk-UEPDVWVD.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-H64C4GRG.js";
import "./chunk-67L2OIPU.js";
import "./chunk-OPIXNZGV.js";
import "./chunk-QHWQMCWN.js";
import "./chunk-H2L7HTXB.js";
import {
  SsmPlatformSource,
  loadPreviewPlatform,
  openSession
} from "./chunk-533OQ7PZ.js";
import "./chunk-DAS5IQSX.js";
import "./chunk-A74WF5HC.js";
import "./chunk-ZEEZI77N.js";
import "./chunk-ZTMQTDBA.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-WNRP4N6D.js";
import "./chunk-FGYI557F.js";
import "./chunk-FVULBHPL.js";
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
  const ports = await openPreviewPorts(session, platform, { repositoryId, ingress }, context);
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
