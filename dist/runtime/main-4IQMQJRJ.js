import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  RollbackStarter,
  confirmServices,
  followRollback,
  readRollback
} from "./chunk-F7OCVC4C.js";
import {
  rollbackDescription
} from "./chunk-ECGN4P6S.js";
import {
  LOCK,
  assertOwnRelease,
  checkDerivation,
  openDerived,
  ownCall
} from "./chunk-IQSR76CD.js";
import {
  deployRun,
  deployServices,
  deploymentSummary,
  isEcr,
  undoCommand
} from "./chunk-GSYALC5X.js";
import {
  EcsRevisions
} from "./chunk-LN3HTJ4Z.js";
import {
  CodeDeployDeployments
} from "./chunk-QQ57BGH3.js";
import {
  ecrClient
} from "./chunk-53IKCGF3.js";
import {
  ROLLBACK_WINDOW,
  defaultTarget,
  ineligibility,
  readKept
} from "./chunk-EPQPT3LT.js";
import {
  readPlace,
  readTarget
} from "./chunk-OYR3ZX5D.js";
import {
  EcsServices,
  Elbv2Ingress,
  smokeClient,
  strategies
} from "./chunk-4M7R5CEH.js";
import {
  assertLanded
} from "./chunk-IEXP4QW7.js";
import {
  controllerOf,
  formatElapsed,
  readAndPlan,
  shortTaskDefinition,
  strategyOf
} from "./chunk-SNPOQZ7Z.js";
import "./chunk-OCPINQ2X.js";
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  isDead
} from "./chunk-CJAXHACA.js";
import {
  runIdentity,
  stepIdentity
} from "./chunk-DPYOMI2L.js";
import "./chunk-LLAQ22FC.js";
import "./chunk-XTLRJPGA.js";
import "./chunk-DPJHUCGO.js";
import {
  EcrImageInspector,
  releasePorts
} from "./chunk-SEUOH2Q7.js";
import "./chunk-GYCNSK6C.js";
import "./chunk-JZLJAGQK.js";
import "./chunk-ZJ7SUN6X.js";
import {
  familyName
} from "./chunk-VL7KPDSB.js";
import {
  StaleReleaseError,
  formatVersion,
  parseVersion,
  serviceProcesses
} from "./chunk-HK3HEG5M.js";
import "./chunk-VFKHYRG5.js";
import "./chunk-C7ZPKAYB.js";
import "./chunk-WR5BPYU7.js";
import "./chunk-S4OGW3UM.js";
import "./chunk-3OZHW76Z.js";
import "./chunk-O36M54J5.js";
import {
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import "./chunk-XULVIZ44.js";
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
import {
  Inputs
} from "./chunk-46ZCIFDY.js";
import "./chunk-B7CASJ4W.js";
import "./chunk-AHL4XNML.js";
import "./chunk-BJAFYN5C.js";
import "./chunk-FGYI557F.js";
import {
  InputError,
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

// src/release/verbs/rollback-target.ts
function parseRollbackTo(text) {
  if (text === "previous") return { kind: "previous" };
  const version = parseVersion(text);
  if (version !== void 0) return { kind: "version", version };
  return /^[0-9a-f]{7,40}$/i.test(text) ? { kind: "commit", commit: text.toLowerCase() } : void 0;
}
var LOOKED_AT = 200;
async function chooseTarget(ports, platform, to, leaving) {
  const releases = await ports.ledger.list(to.kind === "commit" ? LOOKED_AT : ROLLBACK_WINDOW * 2);
  const where = `${platform.app}/${platform.environment}`;
  if (releases.length === 0)
    throw new InputError(
      "to",
      `cannot be followed: ${where} has no release yet`,
      "Deploy first; there is nothing to go back to."
    );
  const wanted = await findWanted(ports, where, releases, to);
  if (wanted !== void 0) assertOwnRelease(wanted, platform);
  const kept = await readKept(ports, wanted === void 0 ? releases : [...releases, wanted]);
  const choice = { releases, kept, where, leaving };
  if (wanted === void 0) return previous(choice);
  const why = ineligibility(wanted, kept);
  if (why !== void 0) throw refused(wanted, why, choice);
  const serving = releases.find(({ status }) => status === "succeeded");
  if (leaving === void 0 && wanted.version === serving?.version) {
    throw new InputError("to", `is ${formatVersion(wanted.version)}, which serves already`, choices(choice));
  }
  return wanted;
}
async function findWanted({ ledger }, where, releases, to) {
  const newest = formatVersion(releases[0]?.version ?? 0);
  switch (to.kind) {
    case "previous":
      return void 0;
    case "version": {
      const found = await ledger.get(to.version);
      if (found !== void 0) return found;
      throw new InputError(
        "to",
        `is '${formatVersion(to.version)}', but ${where} has no such release: the newest is ${newest}`,
        "See the list of releases with list-releases."
      );
    }
    case "commit": {
      const found = releases.filter(({ commit }) => commit?.startsWith(to.commit));
      const commits = [...new Set(found.map(({ commit }) => commit))];
      if (commits.length > 1)
        throw new InputError(
          "to",
          `is '${to.commit}', with which ${commits.length} commits begin`,
          "Give more digits of it."
        );
      const good = found.find(({ status }) => status === "succeeded") ?? found[0];
      if (good !== void 0) return good;
      throw new InputError(
        "to",
        `is '${to.commit}', but no release of ${where} was made from that commit (the last ${releases.length} were looked at)`,
        "Give a release such as v41; list-releases shows them with their commits."
      );
    }
  }
}
function previous(choice) {
  const { releases, kept, where, leaving } = choice;
  const found = leaving === void 0 ? defaultTarget(releases, kept) : releases.filter(({ version }) => version < leaving.version).slice(0, ROLLBACK_WINDOW).find((release) => ineligibility(release, kept) === void 0);
  if (found !== void 0) return found;
  const seen = releases.slice(0, ROLLBACK_WINDOW).map((release) => {
    const why = ineligibility(release, kept);
    return `${formatVersion(release.version)} ${why === void 0 ? "serves" : SHORT[why]}`;
  });
  throw new InputError(
    "to",
    `is 'previous', but ${where} has no earlier release that one can go back to (${seen.join(", ")})`,
    "Deploy an earlier commit instead."
  );
}
var SHORT = {
  pending: "is pending",
  failed: "failed",
  expired: "expired",
  "image-gone": "has no image any more",
  "config-gone": "has no config vars any more"
};
function refused(release, why, choice) {
  const name = formatVersion(release.version);
  const reason = release.failure === void 0 ? "" : ` (${release.failure.replace(/\.$/, "")})`;
  const problems = {
    pending: `is ${name}, which is pending: it has never served`,
    failed: `is ${name}, which failed${reason}`,
    expired: `is ${name}, which expired${reason}: it has never served`,
    "image-gone": `is ${name}, whose image ${release.image} is no longer in the repository: a lifecycle policy may have removed it`,
    "config-gone": `is ${name}, whose config vars (version ${release.config.versionId}) Secrets Manager has dropped`
  };
  return new InputError("to", problems[why], choices(choice));
}
function choices({ releases, kept }) {
  const serving = releases.find(({ status }) => status === "succeeded");
  const eligible = releases.filter((release) => release !== serving && ineligibility(release, kept) === void 0).slice(0, ROLLBACK_WINDOW).map(({ version }) => formatVersion(version));
  return eligible.length === 0 ? "There is no release that one can go back to: deploy an earlier commit instead." : `One can go back to ${eligible.join(", ")}.`;
}

// actions/rollback-release/inputs.ts
var ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/;
var CODEDEPLOY_NAME = /^[\w.+=,@-]{1,100}$/;
var CODEDEPLOY_FORM = "a name of 1 to 100 letters, digits and . _ + = , @ -";
var REVISION = /^(previous|[\w-]{1,255}:[1-9]\d*)$/;
function parseInputs(reader) {
  const inputs = new Inputs(reader);
  const cluster = inputs.matching("cluster", ECS_NAME, "the name of a cluster, not its ARN");
  const services = inputs.list("service");
  const minutes = inputs.integer("timeout-minutes", { min: 1, max: 360 });
  const codeDeploy = {
    application: inputs.matching("codedeploy-application", CODEDEPLOY_NAME, CODEDEPLOY_FORM),
    deploymentGroup: inputs.matching("codedeploy-deployment-group", CODEDEPLOY_NAME, CODEDEPLOY_FORM)
  };
  const to = inputs.optional("to") ?? "previous";
  if (cluster === void 0 && services.length === 0) {
    const target = readTarget(inputs);
    const wanted = readTo(inputs, to);
    inputs.finish();
    return { mode: "app", ...target, to: wanted, minutes, codeDeploy };
  }
  const place = readPlace(inputs);
  if (inputs.optional("app") !== void 0)
    inputs.problem(
      "app",
      "is given, and so is 'cluster' or 'service'",
      "Give 'app' for an app environment, or 'cluster' and 'service' for existing services."
    );
  if (cluster === void 0)
    inputs.problem(
      "cluster",
      "is empty, and 'service' is given",
      "Give the cluster that the services are in."
    );
  if (services.length === 0)
    inputs.problem("service", "is empty, and 'cluster' is given", "Give the names of the services.");
  for (const name of services)
    if (!ECS_NAME.test(name)) inputs.problem("service", `has '${name}'`, "Give names of services, not ARNs.");
  if (!REVISION.test(to))
    inputs.problem(
      "to",
      `is '${to}'`,
      "Give 'previous', or a revision such as my-app-web:41: existing services have no releases."
    );
  inputs.finish();
  return {
    mode: "service",
    ...place,
    cluster: cluster ?? "",
    services: [...new Set(services)],
    to,
    minutes,
    codeDeploy
  };
}
function readTo(inputs, text) {
  const to = parseRollbackTo(text);
  if (to !== void 0) return to;
  const elsewhere = /^(.{1,200}?)[\s/@:]{1,4}v\d{1,15}$/.exec(text)?.[1];
  if (elsewhere === void 0) {
    inputs.problem(
      "to",
      `is '${text}'`,
      "Give 'previous', a release such as v41, or a commit of at least 7 hexadecimal digits."
    );
  } else {
    inputs.problem(
      "to",
      `is '${text}', a release of '${elsewhere}'`,
      "A rollback stays in its environment: give a release of this one, such as v41. promote-release carries a release from one environment to another."
    );
  }
  return { kind: "previous" };
}

// src/deploy/rollback/report.ts
var NOT_RESTORED = "Code, process types and config vars go back. Data, attached resources, and the sizes and quantities of processes stay as they are.";
function describeRollback(report, where) {
  const undo = undoOf(report, where);
  return [
    `${route(report)} (as ${formatVersion(report.release.version)})`,
    ...report.turnedBack === void 0 ? [] : [turnedText(report.turnedBack)],
    NOT_RESTORED,
    undo === void 0 ? noUndo(report) : `To undo, run: ${undo}`
  ];
}
function route({ from, target }) {
  const left = from === void 0 ? "nothing" : formatVersion(from.version);
  return `${left} -> ${formatVersion(target.version)}`;
}
function turnedText({ release, outcome, took }) {
  const name = formatVersion(release.version);
  switch (outcome) {
    case "back":
      return `${name} was under way and is back (${formatElapsed(took)}).`;
    case "landed":
      return `${name} had landed before it could be turned back; the rollback goes on from it.`;
    case "going-back":
      return `${name} was told to go back and is still on its way after ${formatElapsed(took)}; the deploy waits for it.`;
    case "stuck":
      return `${name} could not go all the way back; the deploy of the earlier release brings it there.`;
  }
}
function undoOf({ from }, where) {
  return from?.status === "succeeded" ? undoCommand(where, from) : void 0;
}
function noUndo({ from }) {
  return from === void 0 ? "Nothing served before." : `${formatVersion(from.version)} had not gone live: to try it again, use retry-release or deploy again.`;
}
function rollbackSummary(report, where) {
  const { release, target, from, turnedBack } = report;
  const version = formatVersion(release.version);
  const summary = new Summary().heading(`\u21A9\uFE0F ${route(report)}: ${where.app} in ${where.environment} goes back`);
  if (turnedBack !== void 0) summary.paragraph(turnedText(turnedBack));
  const digest = (image) => image.slice(image.indexOf("@") + 1).slice(0, 19);
  const left = (show) => from === void 0 ? "" : show(from);
  summary.table(
    ["", left((one) => formatVersion(one.version)), version],
    [
      ["Change", left((one) => one.description), release.description],
      ["Commit", left((one) => one.commit?.slice(0, 7) ?? ""), release.commit?.slice(0, 7) ?? ""],
      ["Image", code(left((one) => digest(one.image))), code(digest(release.image))],
      ["Config vars", code(left((one) => one.config.versionId)), code(release.config.versionId)],
      ["Processes", left((one) => processes(one)), processes(release)],
      [
        "Deployed first",
        "",
        `${formatVersion(target.version)}, ${target.createdAt.slice(0, 16).replace("T", " ")}`
      ]
    ]
  );
  summary.paragraph(NOT_RESTORED);
  summary.paragraph(
    code(version),
    " goes live with run-release-phase and deploy-ecs-bluegreen, given ",
    code(`release: ${version}`),
    "."
  );
  const undo = undoOf(report, where);
  if (undo === void 0) summary.paragraph(noUndo(report));
  else summary.paragraph(bold("To undo:")).code(undo, "sh");
  return summary.toString();
}
var processes = ({ processes: all }) => all.map(({ type }) => type).join(", ");
function rollbackRefusal({ app, environment }, error) {
  return new Summary().heading(`${app}/${environment}: no rollback`).paragraph(bold("Why:"), " ", describeError(error)).toString();
}
function servicesRollbackSummary(done, where) {
  if (done.kind === "deployed") {
    const { cluster, environment, actionsUrl } = where;
    return deploymentSummary(done.result, { app: cluster, environment, actionsUrl });
  }
  const { services, outcome, took } = done.seen;
  const title = outcome === "back" ? "is back" : outcome === "stuck" ? "could not go back" : "is still on its way back";
  return new Summary().heading(`${outcome === "back" ? "\u21A9\uFE0F" : "\u{1F6A8}"} The deployment under way ${title} (${formatElapsed(took)})`).table(
    ["service", "went to", "back to", "state"],
    done.moves.map(({ service, from, to }) => [
      bold(service),
      code(shortTaskDefinition(from)),
      code(shortTaskDefinition(to)),
      services.find(({ process }) => process === service)?.state ?? ""
    ])
  ).toString();
}

// src/deploy/rollback/in-flight.ts
var RECENT = 10;
async function findClaimed({ ledger }, runKey) {
  return (await ledger.list(RECENT)).find(({ turnedBackBy }) => turnedBackBy === runKey);
}
async function findInFlight(ports, platform) {
  const { app, environment } = platform;
  const recent = (await ports.ledger.list(RECENT)).filter(
    (one) => one.app === app && one.environment === environment
  );
  const at = recent.findIndex(({ status }) => status === "succeeded");
  const candidates = (at < 0 ? recent : recent.slice(0, at + 1)).filter((one) => !isDead(one));
  for (const release of candidates) {
    const plan = await planOf(ports, platform, release);
    if (plan?.steps.some((step) => hasBegun(step, release)) === true) return release;
  }
  return void 0;
}
async function planOf(ports, platform, release) {
  if (serviceProcesses(release).some(({ taskDefinition }) => taskDefinition === void 0)) return void 0;
  return readAndPlan(
    ports,
    { platform },
    { ...release, status: "pending" },
    await servedBefore(ports, release)
  );
}
function hasBegun({ action, goBackTo, introduced }, { status }) {
  if (action.kind === "follow") return true;
  return status === "pending" && action.kind === "unchanged" && (goBackTo !== void 0 || introduced);
}
async function servedBefore({ ledger }, release) {
  for (let size = RECENT; ; size *= 2) {
    const releases = await ledger.list(size);
    const found = releases.find(({ version, status }) => status === "succeeded" && version < release.version);
    if (found !== void 0 || releases.length < size) return found;
  }
}
async function rollBackInFlight(ports, request, release) {
  const { clock } = ports;
  const { platform, holder } = request;
  const startedAt = clock.now();
  const claimed = await claim(ports, release, holder.id);
  if (!isDead(claimed)) await tellAws(ports, request, claimed);
  const lock = { environment: `${platform.app}/${platform.environment}`, holder, ...LOCK };
  const rolledBack = await withDeployLock(
    ports,
    lock,
    request.signal,
    (signal) => confirmInFlight(ports, { ...request, signal }, claimed)
  );
  return { ...rolledBack, took: clock.now() - startedAt };
}
async function claim({ ledger }, release, runKey) {
  if (release.turnedBackBy === runKey) return release;
  try {
    return await ledger.update(release.version, release.status, { turnedBackBy: runKey });
  } catch (error) {
    if (!(error instanceof StaleReleaseError)) throw error;
    const now = await ledger.get(release.version);
    if (now === void 0 || now.status === release.status) throw error;
    return ledger.update(release.version, now.status, { turnedBackBy: runKey });
  }
}
async function tellAws(ports, request, release) {
  const plan = await planOf(ports, request.platform, release);
  const starter = new RollbackStarter(ports, request.signal);
  const moving = (plan?.steps ?? []).filter(
    ({ action, introduced }) => action.kind === "follow" && !introduced
  );
  const name = formatVersion(release.version);
  ports.log.info(`${name} is on its way: ${moving.map(({ process }) => process).join(", ")} told to go back`);
  await Promise.all(
    moving.map(async (step) => {
      const { state, reason } = await starter.start(step, "rolling");
      if (state === "stuck")
        ports.log.warning(`${familyName(release, step.process)} could not be told to go back: ${reason}`);
    })
  );
}
async function confirmInFlight(ports, request, claimed) {
  const release = await ports.ledger.get(claimed.version) ?? claimed;
  if (isDead(release)) return { release, outcome: "back" };
  const serving = await servedBefore(ports, release);
  if (release.status === "succeeded" && await servesWhole(ports, request.platform, release))
    return { release, outcome: "landed" };
  const starter = new RollbackStarter(ports, request.signal);
  const seen = await followRollback(
    ports,
    request,
    () => readRollback(ports, request, { release, serving }, starter)
  );
  const failure = "a rollback turned its deployment back";
  const ended = await ports.ledger.update(release.version, release.status, { status: "failed", failure }).catch((error) => {
    ports.log.warning(
      `${formatVersion(release.version)} could not be marked as failed in the ledger: ${describeError(error)}`
    );
    return release;
  });
  return { release: ended, outcome: seen.outcome };
}
async function servesWhole(ports, platform, release) {
  const plan = await planOf(ports, platform, release);
  return (plan?.steps ?? []).every(({ action }) => action.kind === "unchanged");
}

// src/deploy/rollback/rollback.ts
async function rollback(ports, asked) {
  const sameAs = (release2) => isSame(ports, asked.to, release2);
  const run = await ownCall(ports.ledger, asked.run, sameAs);
  const request = { ...asked, run };
  const { platform, to } = request;
  const known = await ports.ledger.opened(run.runKey);
  const claimed = await findClaimed(ports, run.runKey);
  const inFlight = claimed ?? (known === void 0 ? await findInFlight(ports, platform) : void 0);
  let turnedBack;
  if (known === void 0) {
    const target2 = await chooseTarget(ports, platform, to, inFlight);
    await checkDerivation(ports, platform, derivation(target2));
    if (inFlight !== void 0) {
      const holder = { id: run.runKey, who: run.who };
      turnedBack = await ports.log.group(
        "Way back",
        () => rollBackInFlight(ports, { ...request, holder }, inFlight)
      );
    }
  }
  const release = await openDerived(ports, {
    platform,
    run,
    signal: request.signal,
    isSame: sameAs,
    decide: async () => derivation(await chooseTarget(ports, platform, to, inFlight)),
    ...request.onOpened === void 0 ? {} : { onOpened: request.onOpened }
  });
  const target = await ports.ledger.get(release?.parent ?? 0);
  if (release === void 0 || target === void 0)
    throw new Error("A rollback opens a release from another.");
  const from = inFlight ?? await servedAt(ports, release);
  return { release, target, from, turnedBack };
}
async function isSame({ ledger }, to, release) {
  switch (to.kind) {
    case "previous":
      return true;
    case "version":
      return release.parent === to.version;
    case "commit":
      return (await ledger.get(release.parent ?? 0))?.commit?.startsWith(to.commit) === true;
  }
}
var derivation = (target) => ({
  source: target,
  kind: "rollback",
  description: rollbackDescription(target),
  config: { kind: "pinned" }
});
async function servedAt({ ledger }, { version }) {
  for (let size = 10; ; size *= 2) {
    const releases = await ledger.list(size);
    const found = releases.find((one) => one.status === "succeeded" && one.version < version);
    if (found !== void 0 || releases.length < size) return found;
  }
}

// actions/rollback-release/rollback-app.ts
async function rollbackApp(context, inputs) {
  const where = { app: inputs.app, environment: inputs.environment };
  const report = await work(context, inputs).catch(async (error) => {
    await context.writeSummary(rollbackRefusal(where, error));
    throw error;
  });
  const { release, target, from, turnedBack } = report;
  announce(context, release);
  context.setOutput("from", from === void 0 ? "" : formatVersion(from.version));
  context.setOutput("to", formatVersion(target.version));
  context.setOutput("turned-back", turnedBack === void 0 ? "" : formatVersion(turnedBack.release.version));
  for (const line of describeRollback(report, where)) context.log.info(line);
  await context.writeSummary(rollbackSummary(report, where));
}
async function work(context, inputs) {
  const session = await openSession(context, inputs);
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment);
  const { cluster, appEnvironment } = platform;
  const services = new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup });
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    ...releasePorts(session, platform, context),
    services,
    strategies: strategies({ ...context, services, codeDeploy, ingress: new Elbv2Ingress(session) })
  };
  return rollback(ports, {
    platform,
    to: inputs.to,
    run: stepIdentity(context.run, context.action, inputs.to),
    minutes: inputs.minutes,
    signal: context.signal,
    onOpened: (release) => announce(context, release)
  });
}
function announce(context, release) {
  context.setOutput("release", formatVersion(release.version));
  context.setOutput("version", String(release.version));
}

// src/deploy/rollback/services.ts
var LISTED_MS = 90 * 864e5;
async function rollbackServices(ports, request) {
  const standing = await readServices(ports, request);
  const moving = (await Promise.all(standing.map((service) => movesOf(ports, service)))).flat();
  if (moving.length > 0 && request.to === "previous") {
    const name = moving.map(({ to }) => shortTaskDefinition(to)).join(", ");
    const intent = { cluster: request.cluster, name, moves: moving };
    const seen = await ports.log.group(
      "Way back",
      () => confirmServices(ports, { intent, minutes: request.timeoutMinutes, signal: request.signal })
    );
    const moves2 = moving.map(({ service, to, from }) => ({ service, from: to, to: from ?? "" }));
    return { kind: "turned-back", moves: moves2, seen };
  }
  const moves = await Promise.all(standing.map((service) => targetOf(ports, service, request.to)));
  await Promise.all(moves.map((move) => checkRunnable(ports, move)));
  const arns = new Map(moves.map(({ service, to }) => [service, to]));
  const result = await deployServices(ports, { ...request, source: { kind: "revisions", arns } });
  return { kind: "deployed", moves, result };
}
async function readServices({ services }, { cluster, services: names }) {
  const found = await services.describe(names);
  const missing = names.filter((name) => found.get(name)?.status !== "ACTIVE");
  if (missing.length > 0)
    throw new InputError(
      "service",
      `names ${missing.join(", ")}, which the cluster '${cluster}' does not have`,
      "Correct 'cluster', 'service' or 'aws-region'."
    );
  return names.flatMap((name) => found.get(name) ?? []);
}
async function movesOf(ports, service) {
  const underWay = await strategyOf(ports.strategies, controllerOf(service)).underWay(service);
  const [forward] = underWay.filter(({ status }) => !/^ROLLBACK_|^STOP_REQUESTED$/.test(status));
  const to = forward?.revision?.taskDefinition;
  if (to === void 0) return [];
  const from = service.deployments.find(({ taskDefinition }) => taskDefinition !== to)?.taskDefinition;
  if (from === void 0)
    throw new UserError(
      `Service '${service.name}' is being deployed for the first time: there is nothing to go back to.`,
      {
        fix: "Wait for its end, or delete the service."
      }
    );
  return [{ service: service.name, to, from }];
}
async function targetOf(ports, service, wanted) {
  const { name } = service;
  const strategy = strategyOf(ports.strategies, controllerOf(service));
  const history = await strategy.history(service, ports.clock.now() - LISTED_MS);
  const from = service.deployments.find(({ status }) => status === "PRIMARY")?.taskDefinition ?? service.taskDefinition;
  if (from === void 0)
    throw new UserError(`Service '${name}' names no task definition.`, { fix: "Deploy it first." });
  const good = history.flatMap((one) => one.status === "SUCCESSFUL" ? taskDefinitionOf(one) ?? [] : []);
  const earlier = [...new Set(good)].filter((arn) => arn !== from);
  const to = wanted === "previous" ? earlier[0] : earlier.find((arn) => shortTaskDefinition(arn) === wanted || arn === wanted);
  if (to !== void 0) return { service: name, from, to };
  const known = earlier.length === 0 ? "No other revision was deployed successfully in the last 90 days: give deploy-ecs-bluegreen a task definition." : `One can go back to ${earlier.slice(0, 10).map(shortTaskDefinition).join(", ")}.`;
  throw new InputError(
    "to",
    `is '${wanted}', but service '${name}' has no such earlier revision that was deployed successfully; it runs ${shortTaskDefinition(from)}`,
    known
  );
}
var taskDefinitionOf = ({ revision }) => revision?.taskDefinition;
async function checkRunnable({ taskDefinitions, images }, { service, to }) {
  const found = await taskDefinitions.describe(to);
  const name = shortTaskDefinition(to);
  if (found?.status !== "ACTIVE") {
    throw new InputError(
      "to",
      `leads service '${service}' back to ${name}, which is ${found?.status ?? "gone"}`,
      "Give another revision, or register it anew and deploy it with deploy-ecs-bluegreen."
    );
  }
  for (const { image = "" } of found.document.containerDefinitions ?? []) {
    if (!isEcr({ registry: image.split("/")[0] ?? "" }) || !image.includes("@")) continue;
    const reference = parseImageReference(image);
    await images.inspect(reference).catch((error) => {
      if (!(error instanceof UserError)) throw error;
      throw new InputError(
        "to",
        `leads service '${service}' back to ${name}, whose image ${image} cannot be used: ${error.message.replace(/^Input 'image': |\.$/g, "")}`,
        "Give another revision."
      );
    });
  }
}

// actions/rollback-release/rollback-service-mode.ts
async function rollbackServiceMode(context, inputs) {
  const { clock, log, signal } = context;
  const { cluster } = inputs;
  const session = await openSession(context, inputs);
  const services = new EcsServices(session, { cluster, logGroup: "", container: void 0 });
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy });
  const ports = {
    services,
    strategies: strategies({ services, codeDeploy, ingress: new Elbv2Ingress(session), clock, log }),
    taskDefinitions: new EcsRevisions(session, clock),
    images: new EcrImageInspector(ecrClient(session), { region: session.region, signal }),
    smoke: smokeClient,
    // The GitHub deployment belongs to deploy-ecs-bluegreen: a rollback of existing services leaves it as it was.
    record: { started: async () => {
    }, succeeded: async () => {
    }, failed: async () => {
    } },
    clock,
    log
  };
  const done = await rollbackServices(ports, {
    ...inputs,
    timeoutMinutes: inputs.minutes,
    run: deployRun(context.run, runIdentity(context.run)),
    gate: void 0,
    returnAt: "completed",
    inProgress: "supersede",
    signal
  });
  const named = (pick) => done.moves.map((move) => shortTaskDefinition(move[pick])).join(",");
  context.setOutput("from", named("from"));
  context.setOutput("to", named("to"));
  for (const { service, from, to } of done.moves)
    log.info(`${service}: ${shortTaskDefinition(from)} -> ${shortTaskDefinition(to)}`);
  await context.writeSummary(servicesRollbackSummary(done, { ...inputs, actionsUrl: "" }));
  if (done.kind === "deployed") return assertLanded(done.result);
  if (done.seen.outcome === "back") return;
  throw new UserError(
    `The deployment was told to go back and is not back after ${inputs.minutes} min: ${done.seen.services.map(({ process, state, reason }) => `${process} ${state}${reason === void 0 ? "" : ` (${reason})`}`).join(", ")}.`,
    { fix: "Look at the services in ECS, then run this step again." }
  );
}

// actions/rollback-release/main.ts
async function main(context) {
  const inputs = parseInputs(context.inputs);
  await (inputs.mode === "app" ? rollbackApp(context, inputs) : rollbackServiceMode(context, inputs));
}
export {
  main
};
