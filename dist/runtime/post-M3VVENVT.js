import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  RUNNING,
  parseInputs,
  startedBy
} from "./chunk-7MMBHCZB.js";
import "./chunk-OYR3ZX5D.js";
import "./chunk-XQWOXMOK.js";
import "./chunk-ZI45EJ26.js";
import "./chunk-6SZ4PNRX.js";
import "./chunk-QROPQ42U.js";
import "./chunk-RHCB3MW2.js";
import "./chunk-XSAECPM4.js";
import {
  EcsOneOffRunner
} from "./chunk-FUYW2G7R.js";
import "./chunk-SUEUIMC7.js";
import "./chunk-AFYVT2VE.js";
import "./chunk-OPIXNZGV.js";
import {
  SsmPlatformSource,
  loadPlatform,
  openSession
} from "./chunk-533OQ7PZ.js";
import "./chunk-DAS5IQSX.js";
import "./chunk-46ZCIFDY.js";
import "./chunk-WNRP4N6D.js";
import "./chunk-DP2ULIJL.js";
import "./chunk-WQE3L7YI.js";
import "./chunk-IENFU7LD.js";
import "./chunk-54REGVYO.js";
import "./chunk-37ET6RZE.js";
import "./chunk-KACGBBFU.js";
import "./chunk-SOI2QWD5.js";
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
