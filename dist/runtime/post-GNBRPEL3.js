import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  RUNNING,
  oneOffStartedBy,
  parseInputs
} from "./chunk-USFVW7XA.js";
import "./chunk-OYR3ZX5D.js";
import "./chunk-HR6KJHQL.js";
import "./chunk-SY7K2NR7.js";
import "./chunk-OCPINQ2X.js";
import "./chunk-CJAXHACA.js";
import "./chunk-DPYOMI2L.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  EcsOneOffRunner
} from "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-VL7KPDSB.js";
import "./chunk-HK3HEG5M.js";
import "./chunk-S4OGW3UM.js";
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
import "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-DP2ULIJL.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// actions/run-one-off/post.ts
async function main(context) {
  const id = context.readState(RUNNING);
  if (id === "") return;
  const inputs = parseInputs(context.inputs);
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const runner = new EcsOneOffRunner(session, platform);
  const left = await runner.running(oneOffStartedBy(id));
  for (const taskArn of left) {
    await runner.stop(taskArn, "The job that ran the command has ended");
    context.log.notice(`The task ${taskArn} was still running and was told to stop.`);
  }
  if (left.length === 0) context.log.info("No task of the command is left.");
}
export {
  main
};
