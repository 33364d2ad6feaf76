import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  confirmBack,
  confirmExisting,
  describeConfirmation,
  describeExistingBack
} from "./chunk-XSH6BNWH.js";
import {
  MOVING,
  connect,
  connectExisting,
  parseInputs,
  readIntent,
  readNumber
} from "./chunk-AFNIQIU5.js";
import "./chunk-2SVW2MS7.js";
import "./chunk-XHBUHP7W.js";
import "./chunk-FY5ZA5MS.js";
import "./chunk-NYYVIDVI.js";
import "./chunk-PJJYDCHM.js";
import "./chunk-FAIZRH2N.js";
import {
  shortTaskDefinition
} from "./chunk-5VF3UEB7.js";
import "./chunk-WHNSBKYF.js";
import "./chunk-OIP6V4PR.js";
import "./chunk-N3EO7UKY.js";
import "./chunk-ZPWPYSFM.js";
import "./chunk-K67LWJNG.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import "./chunk-73Z3JSVN.js";
import "./chunk-HWYLYCFO.js";
import {
  formatVersion
} from "./chunk-BMUYUET4.js";
import "./chunk-4OLI2AV6.js";
import "./chunk-FXPB6LAH.js";
import "./chunk-UEPDVWVD.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-EASQ2K2L.js";
import "./chunk-EID3SIGV.js";
import "./chunk-OPIXNZGV.js";
import "./chunk-M33ZFSB4.js";
import "./chunk-Y4SN7VVN.js";
import "./chunk-F6IEOF5N.js";
import "./chunk-Q7KCKXXY.js";
import "./chunk-MDS45USI.js";
import "./chunk-4COWPRAW.js";
import {
  Summary,
  bold,
  code
} from "./chunk-2JHJURRP.js";
import "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
import "./chunk-X7R7HLJO.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-CV26HBTQ.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// actions/deploy-ecs-bluegreen/confirm.ts
var MINUTES = 4;
async function cancelledRelease(context, inputs, version) {
  const { platform, ports, run } = await connect(context, inputs);
  const { signal } = context;
  const holder = { id: run.runKey, who: run.who };
  return {
    name: formatVersion(version),
    record: ports.record,
    url: platform.appEnvironment.web?.url,
    confirm: async () => {
      const request = { platform, version, holder, minutes: MINUTES, signal };
      const confirmation = await confirmBack(ports, request);
      return { ...confirmation, sentence: describeConfirmation(confirmation) };
    }
  };
}
async function cancelledServices(context, inputs, intent) {
  const { ports } = await connectExisting(context, inputs);
  const { signal } = context;
  return {
    name: intent.name,
    record: ports.record,
    url: void 0,
    confirm: async () => {
      const seen = await confirmExisting(ports, { intent, minutes: MINUTES, signal });
      return { ...seen, sentence: describeExistingBack(intent, seen) };
    }
  };
}

// actions/deploy-ecs-bluegreen/post.ts
async function main(context) {
  const cancelled = await readCancelled(context);
  if (cancelled === void 0) return;
  const { name, record, url } = cancelled;
  const confirmation = await context.log.group("Way back", () => cancelled.confirm()).catch(async (error) => {
    await record.failed(`${name} was cancelled; where it stands is not known`);
    throw new UserError(
      `${name} was cancelled, and its way back could not be confirmed: ${describeError(error)}`,
      {
        fix: "Run the workflow again, or look at the services in ECS.",
        cause: error
      }
    );
  });
  const { outcome, sentence } = confirmation;
  if (outcome === "landed") await record.succeeded(url);
  else await record.failed(sentence);
  await context.writeSummary(confirmationSummary(confirmation));
  const settled = outcome !== "stuck" && outcome !== "going-back";
  if (!settled) throw new UserError(sentence, { fix: "Look at the services in ECS, and deploy again." });
  context.log.notice(sentence);
}
async function readCancelled(context) {
  const version = readNumber(context, MOVING);
  const intent = readIntent(context);
  if (version === void 0 && intent === void 0) return void 0;
  const inputs = parseInputs(context.inputs);
  if (inputs.mode === "app")
    return version === void 0 ? void 0 : cancelledRelease(context, inputs, version);
  return intent === void 0 ? void 0 : cancelledServices(context, inputs, intent);
}
function confirmationSummary({ services, outcome, sentence }) {
  const icon = outcome === "stuck" ? "\u{1F6A8}" : outcome === "landed" ? "\u2705" : "\u21A9\uFE0F";
  const summary = new Summary().heading(`${icon} ${sentence.replace(/\.$/, "")}`);
  if (services.length === 0) return summary.toString();
  return summary.table(
    ["process", "state", "serves now"],
    services.map(({ process, state, serving, reason }) => [
      bold(process),
      `${state.replace("-", " ")}${reason === void 0 ? "" : `: ${reason}`}`,
      serving === void 0 ? "" : code(shortTaskDefinition(serving))
    ])
  ).toString();
}
export {
  main
};
