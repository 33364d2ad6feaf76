import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  fallAsleep,
  readRules
} from "./chunk-K3CF6ROH.js";
import {
  reconcile
} from "./chunk-BEDELHNC.js";
import "./chunk-HR6KJHQL.js";
import {
  openPreviewPorts,
  openPreviewSurface,
  readPreviewInputs,
  readStaleDays
} from "./chunk-XQ3EM6WT.js";
import "./chunk-S3DXCN25.js";
import {
  days,
  hours,
  previewName
} from "./chunk-2L54D5VZ.js";
import "./chunk-X7X5DNKC.js";
import "./chunk-4DK6H4GY.js";
import "./chunk-SY7K2NR7.js";
import "./chunk-MJ77TSI6.js";
import "./chunk-AHLEGPLK.js";
import "./chunk-4M7R5CEH.js";
import "./chunk-O7AQWDHZ.js";
import "./chunk-IEXP4QW7.js";
import "./chunk-7FSADVOQ.js";
import "./chunk-SNPOQZ7Z.js";
import "./chunk-OCPINQ2X.js";
import "./chunk-QLYK3CZQ.js";
import "./chunk-CJAXHACA.js";
import {
  runIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import "./chunk-VL7KPDSB.js";
import "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-3OZHW76Z.js";
import "./chunk-O36M54J5.js";
import "./chunk-R7FN3TH4.js";
import "./chunk-CMUVP3Y7.js";
import "./chunk-XULVIZ44.js";
import "./chunk-HPWMFW4R.js";
import {
  SsmPlatformSource,
  loadPreviewPlatform
} from "./chunk-XBLL3LXQ.js";
import "./chunk-T2K7YS5E.js";
import {
  openSession
} from "./chunk-UT7BG3ZA.js";
import "./chunk-3SIKKK2Z.js";
import "./chunk-63FUU2LW.js";
import "./chunk-JDAM6TSR.js";
import "./chunk-4COWPRAW.js";
import {
  Summary,
  bold,
  link
} from "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
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

// actions/preview-env-sweep/main.ts
import { readFile } from "node:fs/promises";

// src/github/default-branch.ts
function defaultBranchOf(json) {
  const repository = member(JSON.parse(json), "repository");
  const branch = member(repository, "default_branch");
  return typeof branch === "string" && branch !== "" ? branch : void 0;
}
var member = (value, name) => typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;

// src/preview/sweep/sweep.ts
var LIMITED_FROM = 5;
var OFF = "previews are switched off";
var BUSY_MS = hours(2);
async function sweep(ports, request) {
  const { records, log } = ports;
  const { dryRun, signal } = request;
  const all = await records.list();
  const own = all.filter(({ repositoryId }) => repositoryId === request.repositoryId);
  const cursor = await records.cursor();
  const closed = await ports.pullRequests.closedSince(cursor);
  const going = await log.group(
    "Look",
    () => look(
      ports,
      request,
      own,
      closed.pullRequests.map(({ number }) => number)
    )
  );
  for (const { number, why } of going) log.info(`${request.app}-pr-${number}: ${why}`);
  const refused = request.everything ? void 0 : overLimit(going.length, own.length, request.maxDeletePercent);
  if (refused !== void 0) {
    return { known: own.length, swept: [], asleep: [], orphans: going.length, refused };
  }
  const swept2 = [];
  for (const candidate of going) {
    signal.throwIfAborted();
    swept2.push(dryRun ? wouldGo(candidate) : await reclaim(ports, request, candidate));
  }
  const gone = new Set(
    swept2.filter(({ outcome }) => outcome === "destroyed" || outcome === "absent").map(({ number }) => number)
  );
  const asleep = dryRun ? [] : await putToSleep(
    ports,
    request,
    own.filter(({ number }) => !gone.has(number))
  );
  const open = swept2.filter(
    ({ outcome }) => outcome === "failed" || outcome === "busy" || outcome === "would-go"
  ).length;
  if (!dryRun && open === 0) await records.moveCursor(closed.cursor);
  return { known: own.length, swept: swept2, asleep, orphans: open };
}
async function look(ports, request, own, closed) {
  const now = ports.clock.now();
  const candidates = /* @__PURE__ */ new Map();
  const add = (candidate) => {
    const known = candidates.get(candidate.number);
    candidates.set(candidate.number, {
      ...candidate,
      ...known?.unwanted === void 0 ? {} : { unwanted: known.unwanted },
      ...known?.tagged === void 0 ? {} : { tagged: known.tagged }
    });
  };
  for (const record of own) {
    if (request.everything) {
      add({ number: record.number, why: OFF, unwanted: () => OFF });
      continue;
    }
    const stale = staleness(record, now, request.staleDays);
    if (stale !== void 0)
      add({
        number: record.number,
        why: stale,
        unwanted: (now2) => staleness(now2, ports.clock.now(), request.staleDays)
      });
    else if (isStuck(record, now))
      add({ number: record.number, why: `${record.state} since ${record.updatedAt}` });
  }
  const tagged = request.full ? await ports.resources.all() : await ports.resources.of(closed);
  const open = request.full ? new Set((await ports.pullRequests.listOpen()).map(({ number }) => number)) : void 0;
  const recorded = new Set(own.map(({ number }) => number));
  const unclear = tagged.filter(({ number }) => !recorded.has(number) && open?.has(number) !== true);
  const standing = await ports.resources.existing(unclear, { taskDefinitions: request.full });
  const left = new Set(standing.map(({ number }) => number));
  const byNumber = Map.groupBy(tagged, ({ number }) => number);
  const leaks = (number, why) => add({ number, why, tagged: byNumber.get(number) ?? [] });
  for (const number of closed) {
    if (recorded.has(number) || left.has(number)) leaks(number, "its pull request is closed");
  }
  if (open === void 0) return [...candidates.values()];
  for (const number of recorded) {
    if (!open.has(number)) leaks(number, "no open pull request has its number");
  }
  for (const number of left) {
    if (!candidates.has(number))
      leaks(number, "its tags are on resources, and no open pull request has its number");
  }
  return [...candidates.values()];
}
function staleness(record, now, staleDays) {
  if (record.pinned || staleDays === void 0) return void 0;
  const since = Date.parse(record.deployedAt ?? record.createdAt);
  return now - since < days(staleDays) ? void 0 : `no deploy for ${staleDays} days`;
}
function isStuck(record, now) {
  if (record.state !== "deleting" && record.state !== "creating") return false;
  return record.state === "deleting" || now - Date.parse(record.updatedAt) >= BUSY_MS;
}
function overLimit(going, known, percent) {
  if (going < LIMITED_FROM || known === 0 || going * 100 <= known * percent) return void 0;
  return `${going} of ${known} previews would go, more than ${percent} %: nothing was deleted`;
}
var wouldGo = ({ number, why }) => ({ number, why, outcome: "would-go" });
async function reclaim(ports, request, candidate) {
  const { number, why, tagged } = candidate;
  const { repositoryId, app } = request;
  const identity = { repositoryId, app, number };
  try {
    const result = await ports.log.group(
      previewName(identity),
      () => reconcile(ports, {
        identity,
        platform: request.platform,
        run: request.run,
        rules: request.rules,
        predestroySeconds: request.predestroySeconds,
        patient: false,
        signal: request.signal,
        ...candidate.unwanted === void 0 ? {} : { unwanted: candidate.unwanted },
        ...tagged === void 0 ? {} : { tagged }
      })
    );
    return swept(candidate, result, (text) => ports.log.warning(text));
  } catch (error) {
    if (request.signal.aborted) throw error;
    const reason = describeError(error);
    const outcome = error instanceof UserError && /is being changed by/.test(reason) ? "busy" : "failed";
    ports.log.warning(`${previewName(identity)}: ${reason}`);
    return { number, why, outcome, reason };
  }
}
function swept(candidate, result, warn) {
  const { number, why } = candidate;
  if (result.kind === "kept") return { number, why, outcome: "kept", result };
  if (result.kind === "absent") return { number, why, outcome: "absent", result };
  if (result.view.status !== "destroyed") {
    return { number, why, outcome: "failed", reason: "something could not be removed", result };
  }
  if (why !== OFF)
    warn(`Reclaimed the preview of pull request ${number}: ${why}. Its own job should have done that.`);
  return { number, why, outcome: "destroyed", result };
}
async function putToSleep(ports, request, own) {
  const { sleepAfterHours, run: run2, signal } = request;
  if (sleepAfterHours === void 0) return [];
  const now = ports.clock.now();
  const asleep = [];
  for (const record of own) {
    if (record.state !== "ready" || record.pinned) continue;
    const since = Date.parse(record.awakeSince ?? record.createdAt);
    if (now - since < hours(sleepAfterHours)) continue;
    try {
      if (await fallAsleep(ports, { record, run: run2, signal })) asleep.push(record.number);
    } catch (error) {
      if (signal.aborted) throw error;
      ports.log.warning(`${previewName(record)} does not sleep: ${describeError(error)}`);
    }
  }
  return asleep;
}

// src/preview/sweep/sweep-summary.ts
var OUTCOMES = {
  destroyed: "\u{1F5D1}\uFE0F destroyed",
  absent: "\u2705 nothing was left",
  kept: "\u2705 kept, its pull request is open",
  failed: "\u274C failed",
  busy: "\u23F3 another job is at it",
  "would-go": "\u{1F50E} would go"
};
function sweepSummary(report, of) {
  const { known, swept: swept2, asleep, orphans, refused } = report;
  const page = new Summary().heading(`Sweep of the previews of ${of.app}${of.dryRun ? " (dry run)" : ""}`);
  if (refused !== void 0) page.paragraph(bold("Nothing was deleted."), ` ${refused}.`);
  page.paragraph(`${known} previews on record. `, bold(`orphans: ${orphans}`));
  if (swept2.length > 0) {
    page.table(
      ["pull request", "why", "outcome", "reason"],
      swept2.map(({ number, why, outcome, reason }) => [
        link(`#${number}`, `${of.pulls}/${number}`),
        why,
        OUTCOMES[outcome],
        reason ?? ""
      ])
    );
  }
  if (asleep.length > 0) page.paragraph(`Put to sleep: ${asleep.map((number) => `pr-${number}`).join(", ")}`);
  return page.toString();
}
function assertSwept({ refused, swept: swept2 }) {
  if (refused !== void 0) {
    throw new UserError(`The sweep stopped at its deletion limit: ${refused}.`, {
      fix: "Look at the list; if it is right, run the sweep once with a higher 'max-delete-percent'."
    });
  }
  const failed = swept2.filter(({ outcome }) => outcome === "failed");
  const [first] = failed;
  if (first === void 0) return;
  throw new UserError(
    `${failed.length} of ${swept2.length} previews could not be taken away, first pr-${first.number}: ${first.reason ?? "no reason given"}.`,
    { fix: "The next sweep tries again; the summary says what is left." }
  );
}

// src/preview/sweep/sweep-trigger.ts
var EVENTS = ["schedule", "workflow_dispatch", "repository_dispatch", "push"];
function assertSweepTrigger({ event, ref, defaultBranch }) {
  const fix = "Run it on a schedule, or by hand from the default branch (examples/workflows/preview-sweep.yml).";
  if (!EVENTS.includes(event)) {
    throw new UserError(`A sweep does not run on the event '${event}'.`, { fix });
  }
  if (event === "schedule" && defaultBranch === void 0) return;
  if (defaultBranch === void 0) {
    throw new UserError(
      `The payload of the event '${event}' does not name the default branch of the repository.`,
      { fix }
    );
  }
  if (ref !== `refs/heads/${defaultBranch}`) {
    throw new UserError(
      `A sweep runs on the default branch '${defaultBranch}' only, and this run is of '${ref}'.`,
      { fix }
    );
  }
}

// actions/preview-env-sweep/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const common = readPreviewInputs(inputs);
  const hours2 = inputs.integer("sleep-after-hours", { min: 0, max: 8760 });
  const parsed = {
    ...common,
    dryRun: inputs.flag("dry-run"),
    full: inputs.flag("full"),
    everything: inputs.flag("everything"),
    staleDays: readStaleDays(inputs),
    sleepAfterHours: hours2 === 0 ? void 0 : hours2,
    maxDeletePercent: inputs.integer("max-delete-percent", { min: 1, max: 100 }),
    rules: readRules(inputs)
  };
  inputs.finish();
  return parsed;
}

// actions/preview-env-sweep/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  const { eventName: event, ref, eventPath } = context.run;
  assertSweepTrigger({ event, ref, defaultBranch: defaultBranchOf(await readFile(eventPath, "utf8")) });
  const report = await run(context, inputs);
  const gone = report.swept.filter(({ outcome }) => outcome === "destroyed").map(({ number }) => number);
  context.setOutput("destroyed", JSON.stringify(gone));
  context.setOutput("asleep", JSON.stringify(report.asleep));
  context.setOutput("orphans", String(report.orphans));
  const pulls = `${context.run.serverUrl}/${context.run.repository}/pull`;
  await context.writeSummary(sweepSummary(report, { app: inputs.app, pulls, dryRun: inputs.dryRun }));
  assertSwept(report);
}
async function run(context, inputs) {
  const { app, region, role, ingress, token, ...settings } = inputs;
  const { repositoryId } = context.run;
  const surface = openPreviewSurface(token, context);
  const session = await openSession(context, { region, role });
  const platform = await loadPreviewPlatform(new SsmPlatformSource(session), app);
  const ports = openPreviewPorts(session, platform, { repositoryId, ingress }, context);
  const { environment: _unused, ...downPorts } = ports;
  return sweep(
    { ...downPorts, ...surface },
    {
      ...settings,
      repositoryId,
      app,
      platform,
      run: runIdentity(context.run),
      signal: context.signal
    }
  );
}
export {
  main
};
