import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  confirmRollback,
  confirmServices,
  describeConfirmation,
  describeServicesRollback
} from "./chunk-F7OCVC4C.js";
import {
  MOVING,
  connect,
  connectServiceMode,
  parseInputs,
  readIntent,
  readNumber
} from "./chunk-FJFUEM4B.js";
import "./chunk-LN3HTJ4Z.js";
import "./chunk-2REGSDLE.js";
import "./chunk-QQ57BGH3.js";
import "./chunk-YWQQZPSY.js";
import "./chunk-53IKCGF3.js";
import "./chunk-AHLEGPLK.js";
import "./chunk-4M7R5CEH.js";
import {
  shortTaskDefinition
} from "./chunk-SNPOQZ7Z.js";
import "./chunk-QLYK3CZQ.js";
import "./chunk-CJAXHACA.js";
import "./chunk-DPYOMI2L.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import "./chunk-SEUOH2Q7.js";
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
import "./chunk-XULVIZ44.js";
import "./chunk-HPWMFW4R.js";
import "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import "./chunk-UT7BG3ZA.js";
import "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
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
      const confirmation = await confirmRollback(ports, request);
      return { ...confirmation, sentence: describeConfirmation(confirmation) };
    }
  };
}
async function cancelledServices(context, inputs, intent) {
  const { ports } = await connectServiceMode(context, inputs);
  const { signal } = context;
  return {
    name: intent.name,
    record: ports.record,
    url: void 0,
    confirm: async () => {
      const seen = await confirmServices(ports, { intent, minutes: MINUTES, signal });
      return { ...seen, sentence: describeServicesRollback(intent, seen) };
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
