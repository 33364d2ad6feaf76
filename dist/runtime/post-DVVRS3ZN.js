import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  RUNNING,
  parseInputs,
  startedBy
} from "./chunk-BDSQK7EF.js";
import "./chunk-OYR3ZX5D.js";
import "./chunk-VTBRES34.js";
import "./chunk-HSEJNNVJ.js";
import "./chunk-OIP6V4PR.js";
import "./chunk-ZPWPYSFM.js";
import "./chunk-K67LWJNG.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  EcsOneOffRunner
} from "./chunk-HWYLYCFO.js";
import "./chunk-BMUYUET4.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-OPIXNZGV.js";
import "./chunk-Y4SN7VVN.js";
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-F6IEOF5N.js";
import {
  openSession
} from "./chunk-Q7KCKXXY.js";
import "./chunk-MDS45USI.js";
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
  const left = await runner.running(startedBy(id));
  for (const taskArn of left) {
    await runner.stop(taskArn, "The job that ran the command has ended");
    context.log.notice(`The task ${taskArn} was still running and was told to stop.`);
  }
  if (left.length === 0) context.log.info("No task of the command is left.");
}
export {
  main
};
