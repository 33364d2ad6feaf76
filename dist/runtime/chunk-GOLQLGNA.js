import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  formatVersion
} from "./chunk-HK3HEG5M.js";
import {
  Summary,
  bold,
  code,
  link
} from "./chunk-2JHJURRP.js";

// src/release/verbs/promote-summary.ts
var SHOWN = 30;
function promoteSummary(report) {
  const { platform, source, before, release, commits, missing } = report;
  const where = `${platform.app}/${platform.environment}`;
  const summary = new Summary().heading(`${formatVersion(release.version)} of ${where}: ${release.description}`).table(
    ["Promoted", `${source.app}/${source.environment} \u2192 ${where}`],
    [
      ["Release", `${formatVersion(source.version)} \u2192 ${formatVersion(release.version)}`],
      ["Image", code(release.image)],
      ["Commit", source.commit === void 0 ? "none" : code(source.commit)],
      ["Serves until then", before === void 0 ? "nothing" : served(before)],
      [
        "Config vars",
        `those of ${platform.environment} (${release.config.names.length}), version ${release.config.versionId}`
      ]
    ]
  );
  if (missing.length > 0) {
    summary.paragraph(bold("Missing here, and allowed to be:"), ` ${missing.join(", ")}.`);
  }
  addCommits(summary, commits, before);
  return addNext(summary, release).toString();
}
var served = (release) => `${formatVersion(release.version)} (${release.description})`;
function addCommits(summary, commits, before) {
  if (commits === void 0) return;
  const since = before === void 0 ? "" : ` since ${formatVersion(before.version)}`;
  if (commits.total === 0) {
    const says = commits.status === "behind" ? "It is older than what serves here" : "The same commit serves here";
    summary.paragraph(`${says}: no new commits.`);
    return;
  }
  const count = commits.total === 1 ? "1 commit" : `${commits.total} commits`;
  summary.paragraph(
    link(`${count}${since}`, commits.url),
    commits.status === "diverged" ? "; what serves has commits that this one lacks." : "."
  );
  summary.table(
    ["Commit", "Change", "By"],
    commits.commits.slice(0, SHOWN).map(({ sha, title, author, url }) => [
      link(sha.slice(0, 7), url),
      title,
      author
    ])
  );
}
function retrySummary(source, release) {
  const summary = new Summary().heading(
    `${formatVersion(release.version)} of ${release.app}/${release.environment}: ${release.description}`
  ).paragraph(
    bold(formatVersion(source.version)),
    ` was ${source.status}${source.failure === void 0 ? "" : ` (${source.failure})`}. Same image, ${release.config.versionId === source.config.versionId ? "same config vars" : "current config vars"}.`
  );
  return addNext(summary, release).toString();
}
function addNext(summary, release) {
  const version = formatVersion(release.version);
  return summary.paragraph(
    code(version),
    " goes live with run-release-phase and deploy-ecs-bluegreen, given ",
    code(`release: ${version}`),
    "."
  );
}

export {
  promoteSummary,
  retrySummary
};
