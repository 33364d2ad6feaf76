import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  servesOn
} from "./chunk-X7X5DNKC.js";
import {
  before
} from "./chunk-DPJHUCGO.js";
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";
import {
  Summary,
  bold,
  code,
  link
} from "./chunk-2JHJURRP.js";
import {
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/phase/phase-summary.ts
var SHOWN_LINES = 50;
var OUTCOMES = {
  none: "no release phase",
  pending: "release phase not run",
  running: "release phase interrupted",
  succeeded: "release phase succeeded",
  failed: "release phase failed",
  skipped: "release phase skipped"
};
function phaseSummary(report) {
  const { release, error, serving } = report;
  const version = formatVersion(release.version);
  const summary = new Summary().heading(`${version} of ${release.app}/${release.environment}: ${OUTCOMES[release.releasePhase.status]}`).table(["Release", version], facts(report));
  if (error !== void 0) {
    summary.paragraph(bold("Why:"), " ", describeError(error));
    if (report.tail.length > 0) {
      summary.paragraph(`The last lines of the release phase:`).code(report.tail.slice(-SHOWN_LINES).join("\n"));
    }
  }
  summary.table(
    ["Process", "Command", "Size", "vCPU", "Memory", "Task definition"],
    release.processes.map((process) => processRow(process))
  );
  if (error === void 0 && release.status === "pending") {
    const now = serving === "none" ? "Nothing serves yet" : servingNow(serving);
    summary.paragraph(
      `${now}; `,
      code(version),
      " goes live with deploy-ecs-bluegreen, given ",
      code(`release: ${version}`),
      "."
    );
  } else if (release.status !== "succeeded") {
    summary.paragraph(
      servesOn(serving),
      " The number ",
      code(version),
      " is not used again: the next release gets the next one."
    );
  }
  return summary.toString();
}
function refusalSummary(where, error) {
  return new Summary().heading(`${where}: no release was opened`).paragraph(bold("Why:"), " ", describeError(error)).paragraph("Nothing was changed.").toString();
}
var servingNow = (serving) => serving === "unknown" ? "What served before serves" : `${formatVersion(serving.version)} serves`;
function facts({ release, platform }) {
  const rows = [
    ["Change", `${release.description}, by ${release.actor}`],
    ["Status", release.status],
    ["Image", code(release.image)],
    ["Config", configText(release)],
    ["Release phase", phaseText(release)]
  ];
  if (release.commit !== void 0) rows.splice(1, 0, ["Commit", code(release.commit)]);
  const { taskArn, snapshot } = release.releasePhase;
  if (snapshot !== void 0) rows.push(["Snapshot of the database before it", code(snapshot)]);
  if (taskArn !== void 0) rows.push(["Task", taskLink(taskArn, platform.cluster, platform.region)]);
  if (release.runUrl !== void 0)
    rows.push(["Run", link(`workflow run ${before(release.runKey, "-")}`, release.runUrl)]);
  return rows;
}
function configText({ config }) {
  const count = config.names.length === 1 ? "1 config var" : `${config.names.length} config vars`;
  return `${count}, version ${config.versionId}`;
}
function phaseText({ releasePhase }) {
  const { status, exitCode, startedAt, endedAt } = releasePhase;
  const parts = [status];
  if (startedAt !== void 0 && endedAt !== void 0) {
    parts.push(`after ${duration(Date.parse(endedAt) - Date.parse(startedAt))}`);
  }
  if (exitCode !== void 0) parts.push(`(exit code ${exitCode})`);
  return parts.join(" ");
}
function duration(ms) {
  const seconds = Math.round(ms / 1e3);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function processRow(process) {
  const { size, taskDefinition } = process;
  return [
    process.type,
    code(process.command),
    size.name,
    String(size.cpu / 1024),
    `${size.memory} MiB`,
    taskDefinition === void 0 ? "not registered" : code(taskDefinition.slice(taskDefinition.lastIndexOf("/") + 1))
  ];
}
function taskLink(taskArn, cluster, region) {
  const id = taskArn.slice(taskArn.lastIndexOf("/") + 1);
  if (!taskArn.startsWith("arn:aws:")) return code(id);
  return link(
    id,
    `https://${region}.console.aws.amazon.com/ecs/v2/clusters/${cluster}/tasks/${id}?region=${region}`
  );
}

export {
  phaseSummary,
  refusalSummary,
  duration
};
