import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  duration
} from "./chunk-RI32M2H6.js";
import {
  RUNNING,
  parseInputs,
  runOneOff
} from "./chunk-USFVW7XA.js";
import "./chunk-OYR3ZX5D.js";
import "./chunk-HR6KJHQL.js";
import "./chunk-X7X5DNKC.js";
import "./chunk-4DK6H4GY.js";
import "./chunk-SY7K2NR7.js";
import "./chunk-7FSADVOQ.js";
import "./chunk-OCPINQ2X.js";
import "./chunk-QLYK3CZQ.js";
import "./chunk-CJAXHACA.js";
import "./chunk-DPYOMI2L.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import {
  maskConfigVars
} from "./chunk-ZJ7SUN6X.js";
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
import {
  InputError,
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

// actions/run-one-off/main.ts
import { randomUUID } from "node:crypto";

// src/one-off/environment.ts
var OVERRIDES_LIMIT = 8192;
function passOn(names, env, command) {
  const missing = names.filter((name) => env[name] === void 0);
  if (missing.length > 0) {
    throw new InputError(
      "env",
      `names ${missing.join(", ")}, which this step's environment does not have`,
      "Add them to the 'env' of the step, or leave them out."
    );
  }
  const values = Object.fromEntries(names.map((name) => [name, env[name] ?? ""]));
  const size = JSON.stringify([
    command,
    Object.entries(values).map(([name, value]) => ({ name, value }))
  ]).length;
  if (size <= OVERRIDES_LIMIT - 512) return values;
  throw new InputError(
    "command",
    `and the variables of 'env' have ${size} characters together, and ECS takes ${OVERRIDES_LIMIT} with their wrapping`,
    "Put the work into a script of the repository, and long values into config vars."
  );
}

// src/one-off/one-off-summary.ts
var SHOWN_LINES = 50;
function oneOffSummary({ platform, release, request, taskArn, ...end }) {
  const good = end.failure === void 0;
  const where = `${platform.app}/${platform.environment}`;
  const summary = new Summary().heading(`${good ? "\u2705" : "\u274C"} ${where}: ${request.command.split("\n")[0]?.slice(0, 80)}`).table(
    ["Run", formatVersion(release.version)],
    [
      ["Command", code(request.command)],
      ["Exit code", end.exitCode === void 0 ? "none" : bold(String(end.exitCode))],
      ["Time", duration(end.seconds * 1e3)],
      ["Size", `${request.size.name} (${request.size.cpu / 1024} vCPU, ${request.size.memory} MiB)`],
      ["Image", code(release.image)],
      ["Task", code(taskArn.slice(taskArn.lastIndexOf("/") + 1))]
    ]
  );
  const { failure } = end;
  if (failure !== void 0)
    summary.paragraph(
      bold("Why:"),
      ` ${failure.reason}.${failure.fix === void 0 ? "" : ` ${failure.fix}`}`
    );
  if (end.tail.length > 0) {
    const shown = end.tail.slice(-SHOWN_LINES);
    if (good) summary.details(`The last ${shown.length} lines`, (inner) => inner.code(shown.join("\n")));
    else summary.paragraph("The last lines:").code(shown.join("\n"));
  }
  return summary.toString();
}

// actions/run-one-off/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const environment = passOn(inputs.env, context.env, inputs.command);
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  maskConfigVars(new Map(Object.entries(environment)), context.log);
  const id = randomUUID();
  const ports = releasePorts(session, platform, context);
  const { signal } = context;
  const onStart = () => context.saveState(RUNNING, id);
  const report = await runOneOff(ports, { ...inputs, platform, environment, id, onStart, signal });
  context.saveState(RUNNING, "");
  const { exitCode, failure, release, taskArn } = report;
  context.setOutput("exit-code", exitCode === void 0 ? "" : String(exitCode));
  context.setOutput("task-arn", taskArn);
  context.setOutput("release", formatVersion(release.version));
  await context.writeSummary(oneOffSummary(report));
  if (failure === void 0) return;
  throw new UserError(
    `The command failed: ${failure.reason}.`,
    failure.fix === void 0 ? {} : { fix: failure.fix }
  );
}
export {
  main
};
