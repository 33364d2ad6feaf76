import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  loadApp
} from "./chunk-YWQQZPSY.js";
import {
  reconcile
} from "./chunk-BEDELHNC.js";
import "./chunk-HR6KJHQL.js";
import {
  environmentOf
} from "./chunk-2L54D5VZ.js";
import "./chunk-X7X5DNKC.js";
import "./chunk-4DK6H4GY.js";
import "./chunk-SY7K2NR7.js";
import "./chunk-O7AQWDHZ.js";
import "./chunk-IEXP4QW7.js";
import "./chunk-7FSADVOQ.js";
import "./chunk-SNPOQZ7Z.js";
import "./chunk-OCPINQ2X.js";
import "./chunk-QLYK3CZQ.js";
import "./chunk-CJAXHACA.js";
import "./chunk-DPYOMI2L.js";
import "./chunk-LLAQ22FC.js";
import {
  settleProblems
} from "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import "./chunk-ZJ7SUN6X.js";
import "./chunk-VL7KPDSB.js";
import "./chunk-HK3HEG5M.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-R7FN3TH4.js";
import "./chunk-T2K7YS5E.js";
import "./chunk-63FUU2LW.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";
import "./chunk-5IEWUH67.js";

// actions/preview-env-up/bring-up.ts
import { resolve } from "node:path";
async function bringUpFromCheckout(context, inputs, { platform, identity, run, ports }, { sha, image }) {
  const { workspace } = context.run;
  const directory = resolve(workspace, inputs.workingDirectory);
  const { app, problems } = await loadApp(directory, environmentOf(inputs.number), { workspace });
  settleProblems(problems, context.log);
  const { rules, settings, predestroySeconds } = inputs;
  const result = await reconcile(ports, {
    identity,
    platform,
    // GITHUB_SHA is the merge commit of the pull request; what was built is its head.
    run: { ...run, commit: sha },
    rules,
    up: { material: { app, image, sha }, settings },
    predestroySeconds,
    signal: context.signal
  });
  if (result.kind === "absent") context.log.notice(`No preview: ${result.reason}.`);
  if (result.view.status === "destroy-failed") {
    throw new UserError(
      "The preview could not be taken down completely: the table of the summary says what is left.",
      {
        fix: "Run the job again; the next sweep tries again as well."
      }
    );
  }
  return result.view;
}
export {
  bringUpFromCheckout
};
