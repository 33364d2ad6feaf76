import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  ROLLBACK_WINDOW,
  defaultTarget,
  ineligibility,
  readKept
} from "./chunk-EPQPT3LT.js";
import {
  readTarget
} from "./chunk-OYR3ZX5D.js";
import {
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import "./chunk-VL7KPDSB.js";
import {
  formatVersion,
  serviceProcesses
} from "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import {
  FULL_HEROKU_COMPAT
} from "./chunk-S4OGW3UM.js";
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
  code,
  link
} from "./chunk-2JHJURRP.js";
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
import "./chunk-DP2ULIJL.js";
import "./chunk-55CCYYT7.js";
import "./chunk-54REGVYO.js";
import "./chunk-PSLON33J.js";
import "./chunk-MAFP5GBK.js";
import "./chunk-CV26HBTQ.js";
import "./chunk-GTUH6S2E.js";
import "./chunk-QHWCIPIH.js";
import "./chunk-5IEWUH67.js";

// src/release/verbs/release-list.ts
async function listReleases(ports, of) {
  const { ledger } = ports;
  const read = await ledger.list(Math.max(of.limit, ROLLBACK_WINDOW));
  const [kept, current] = await Promise.all([
    readKept(ports, read),
    read.find(({ status }) => status === "succeeded") ?? ledger.current()
  ]);
  return {
    app: of.app,
    environment: of.environment,
    releases: read.slice(0, of.limit),
    current,
    rollbackTo: defaultTarget(read, kept),
    kept
  };
}
function releaseLines(list) {
  const rows = list.releases.map((release2) => [
    formatVersion(release2.version),
    statusText(release2, list),
    release2.description,
    release2.actor,
    release2.createdAt
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row2) => (row2[column] ?? "").length)));
  return rows.map(
    (row2) => row2.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()
  );
}
var statusText = (release2, { current }) => release2.version === current?.version ? "current" : release2.status;
var ICONS = {
  pending: "\u23F3",
  succeeded: "\u2705",
  failed: "\u274C",
  expired: "\u231B"
};
function releaseListSummary(list) {
  const { app, environment, releases, current, rollbackTo } = list;
  const summary = new Summary().heading(`Releases of ${app}/${environment}`);
  if (releases.length === 0) return summary.paragraph("There is none yet.").toString();
  summary.paragraph(
    ...current === void 0 ? ["Nothing serves yet."] : [bold(formatVersion(current.version)), " serves: ", current.description, "."]
  );
  summary.table(
    ["Release", "Status", "Change", "By", "When (UTC)", "Rollback"],
    releases.map((release2) => row(release2, list))
  );
  if (rollbackTo !== void 0)
    summary.paragraph(
      "A rollback without ",
      code("to"),
      " goes to ",
      bold(formatVersion(rollbackTo.version)),
      "."
    );
  return summary.toString();
}
var REASONS = {
  pending: "no: pending",
  failed: "no: failed",
  expired: "no: expired",
  "image-gone": "no: its image is gone",
  "config-gone": "no: its config vars are gone"
};
function row(release2, list) {
  const version = formatVersion(release2.version);
  const serves = release2.version === list.current?.version;
  const name2 = release2.runUrl === void 0 ? bold(version) : link(version, release2.runUrl);
  const status = `${ICONS[release2.status] ?? ""} ${statusText(release2, list)}`.trim();
  const ineligible = ineligibility(release2, list.kept);
  return [
    name2,
    serves ? bold(status) : status,
    release2.failure === void 0 ? release2.description : `${release2.description} (${release2.failure})`,
    release2.actor,
    release2.createdAt.slice(0, 16).replace("T", " "),
    serves ? "serves" : ineligible === void 0 ? code(`to: ${version}`) : REASONS[ineligible]
  ];
}

// src/release/verbs/release-list-document.ts
function releaseListDocument(list) {
  return {
    version: 1,
    app: list.app,
    environment: list.environment,
    current: list.current === void 0 ? null : formatVersion(list.current.version),
    rollbackTo: list.rollbackTo === void 0 ? null : formatVersion(list.rollbackTo.version),
    releases: list.releases.map((release2) => releaseDocument(release2, list))
  };
}
function releaseDocument(release2, list) {
  const { releasePhase, config, promotedFrom } = release2;
  const ineligible = ineligibility(release2, list.kept);
  return {
    release: formatVersion(release2.version),
    status: release2.status,
    current: release2.version === list.current?.version,
    eligibleForRollback: ineligible === void 0,
    ineligible: ineligible ?? null,
    kind: release2.kind ?? "deploy",
    description: release2.description,
    actor: release2.actor,
    image: release2.image,
    configVersion: config.versionId,
    configVars: config.names,
    processes: serviceProcesses(release2).map(({ type, command, size, taskDefinition }) => ({
      type,
      command,
      size: size.name,
      taskDefinition: taskDefinition ?? null
    })),
    releasePhase: { status: releasePhase.status, exitCode: releasePhase.exitCode ?? null },
    parity: { ...FULL_HEROKU_COMPAT, ...release2.parity },
    commit: release2.commit ?? null,
    runUrl: release2.runUrl ?? null,
    parent: release2.parent === void 0 ? null : formatVersion(release2.parent),
    promotedFrom: promotedFrom === void 0 ? null : { ...promotedFrom, version: formatVersion(promotedFrom.version) },
    failure: release2.failure ?? null,
    createdAt: release2.createdAt,
    updatedAt: release2.updatedAt
  };
}
var text = { type: "string" };
var textOrNull = { type: ["string", "null"] };
var versionText = { type: "string", pattern: "^v[1-9][0-9]*$" };
var versionOrNull = { type: ["string", "null"], pattern: "^v[1-9][0-9]*$" };
var object = (properties, description) => ({
  type: "object",
  required: Object.keys(properties),
  properties: { ...properties },
  additionalProperties: false,
  description
});
var process = object(
  {
    type: text,
    command: text,
    size: text,
    taskDefinition: { ...textOrNull, description: "ARN of the revision." }
  },
  "A process type that runs as a service."
);
var release = object(
  {
    release: versionText,
    status: { enum: ["pending", "succeeded", "failed", "expired"] },
    current: { type: "boolean", description: "It serves." },
    eligibleForRollback: { type: "boolean", description: "rollback-release accepts it as `to`." },
    ineligible: {
      enum: ["pending", "failed", "expired", "image-gone", "config-gone", null],
      description: "Why one cannot go back to it."
    },
    kind: { ...text, description: "deploy, config, refresh, rollback, promotion, retry; an open string." },
    description: { ...text, description: 'What changed: "Deploy 1a2b3c4", "Rollback to v40" \u2026' },
    actor: text,
    image: { ...text, description: "registry/repository@sha256:\u2026" },
    configVersion: { ...text, description: "Version id of the config vars' secret." },
    configVars: { type: "array", items: text, description: "Names only." },
    processes: { type: "array", items: process },
    releasePhase: object(
      {
        status: { enum: ["none", "pending", "running", "succeeded", "failed", "skipped"] },
        exitCode: { type: ["integer", "null"] }
      },
      "How the release phase ended."
    ),
    parity: {
      type: "object",
      additionalProperties: { type: "boolean" },
      description: "What renga.yml has left of the likeness to Heroku."
    },
    commit: textOrNull,
    runUrl: textOrNull,
    parent: { ...versionOrNull, description: "The release of this environment that it was made from." },
    promotedFrom: {
      ...object(
        { app: text, environment: text, version: versionText },
        "The release of another environment that it was made from."
      ),
      type: ["object", "null"]
    },
    failure: textOrNull,
    createdAt: { type: "string", format: "date-time" },
    updatedAt: { type: "string", format: "date-time" }
  },
  "One numbered release."
);
var releaseListSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://raw.githubusercontent.com/renga-dev/renga/v1/docs/releases.schema.json",
  title: "Renga releases",
  ...object(
    {
      version: { const: 1 },
      app: text,
      environment: text,
      current: { ...versionOrNull, description: "The release that serves." },
      rollbackTo: { ...versionOrNull, description: "Where rollback-release goes without `to`." },
      releases: { type: "array", items: release, description: "The newest first." }
    },
    "The output `releases` of list-releases."
  )
};

// actions/list-releases/inputs.ts
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const target = readTarget(inputs);
  const limit = inputs.integer("limit", { min: 1, max: 200 });
  inputs.finish();
  return { ...target, limit };
}

// actions/list-releases/main.ts
async function main(context) {
  const { app, environment, limit, ...place } = parseInputs(context.inputs);
  const session = await openSession(context, place);
  const platform = await loadPlatform(new SsmPlatformSource(session), app, environment);
  const ports = releasePorts(session, platform, context);
  const list = await listReleases(ports, { app, environment, limit });
  for (const line of releaseLines(list)) context.log.info(line);
  context.setOutput("releases", JSON.stringify(releaseListDocument(list)));
  context.setOutput("current", name(list.current));
  context.setOutput("current-image", list.current?.image ?? "");
  context.setOutput("rollback-to", name(list.rollbackTo));
  await context.writeSummary(releaseListSummary(list));
}
var name = (release2) => release2 === void 0 ? "" : formatVersion(release2.version);
export {
  main
};
