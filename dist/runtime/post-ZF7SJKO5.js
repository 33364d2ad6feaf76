import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  RUNNING,
  parseInputs,
  startedBy
} from "./chunk-XU4Y7F42.js";
import "./chunk-OYR3ZX5D.js";
import "./chunk-VTBRES34.js";
import "./chunk-IUCGGMV2.js";
import "./chunk-VLL4KOG2.js";
import "./chunk-PI7JIT6L.js";
import "./chunk-ISEU7U5M.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  EcsOneOffRunner
} from "./chunk-SEENAMSX.js";
import "./chunk-FBKT66AC.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-OPIXNZGV.js";
import {
  SsmPlatformSource,
  loadPlatform
} from "./chunk-GMO3HUEV.js";
import {
  openSession
} from "./chunk-5VXBSRJP.js";
import "./chunk-SPBL6IVX.js";
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
