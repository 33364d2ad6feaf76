import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  checkTaskDefinitions,
  cpuArchitecture,
  defaultDescription,
  openFactsOf,
  openFactsOfApp,
  publicNamesFor,
  registerTaskDefinitions,
  reservedNames
} from "./chunk-DPYOMI2L.js";
import {
  Problems,
  processesOf,
  settleProblems
} from "./chunk-XTLRJPGA.js";
import {
  canonicalProcessName,
  quantityOf
} from "./chunk-DPJHUCGO.js";
import {
  RELEASE_PROCESS,
  StaleReleaseError,
  formatVersion
} from "./chunk-HK3HEG5M.js";
import {
  FULL_HEROKU_COMPAT
} from "./chunk-S4OGW3UM.js";
import {
  formatImageReference,
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import {
  InputError,
  ProblemsError,
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/ledger/expiry.ts
var isDead = ({ status }) => status === "failed" || status === "expired";
var PENDING_MINUTES = 60;
function expiryReason(release, current, now) {
  if (release.status !== "pending") return void 0;
  if (release.releasePhase.status === "running") return "its run ended while the release phase ran";
  if (current !== void 0 && current.version > release.version)
    return `${formatVersion(current.version)} went live before it`;
  const minutes = Math.floor((now - Date.parse(release.updatedAt)) / 6e4);
  return minutes >= PENDING_MINUTES ? `its run has not gone on with it for ${minutes} min` : void 0;
}
var LOOKED_AT = 50;
async function expirePending({ ledger, runner, clock, log }, spare) {
  const releases = await ledger.list(LOOKED_AT);
  const current = releases.find(({ status }) => status === "succeeded");
  const expired = [];
  for (const release of releases) {
    if (release.runKey === spare.runKey || release.version === spare.version) continue;
    const reason = expiryReason(release, current, clock.now());
    if (reason === void 0) continue;
    const { taskArn } = release.releasePhase;
    if (release.releasePhase.status === "running" && taskArn !== void 0)
      await runner.stop(taskArn, `${formatVersion(release.version)} expired`).catch((error) => {
        log.warning(
          `The release phase of ${formatVersion(release.version)} could not be stopped: ${describeError(error)}`
        );
      });
    try {
      expired.push(await ledger.update(release.version, "pending", { status: "expired", failure: reason }));
      log.info(`${formatVersion(release.version)} expired: ${reason}`);
    } catch (error) {
      if (!(error instanceof StaleReleaseError)) throw error;
    }
  }
  return expired;
}

// src/release/config/config-head.ts
var PAGE = 25;
async function configHead({ ledger, config }, open) {
  const releases = await readToLiving(ledger);
  const living = releases.find((release) => !isDead(release));
  const facts = open ?? (living && openFactsOf(living));
  const latest = await config.current(facts);
  if (living === void 0 || !releases.some((release) => hasSeen(release, latest.versionId))) return latest;
  if (living.config.versionId === latest.versionId) return latest;
  return { ...await config.version(living.config.versionId, facts), latest: latest.versionId };
}
var hasSeen = ({ config }, versionId) => config.versionId === versionId || config.latest === versionId;
async function readToLiving(ledger) {
  for (let size = PAGE; ; size *= 2) {
    const releases = await ledger.list(size);
    const at = releases.findIndex((release) => !isDead(release));
    if (at >= 0) return releases.slice(0, at + 1);
    if (releases.length < size) return releases;
  }
}

// src/release/open/checks.ts
function checkRepository(image, platform) {
  const expected = platform.appEnvironment.repository;
  if (image.repository === expected) return;
  throw new InputError(
    "image",
    `is of the repository '${image.repository}', but ${platform.app}/${platform.environment} runs images of '${expected}'`,
    `Push the image there (push-ecr does, with the same 'app' and 'environment').`
  );
}
async function checkCluster(clusters, platform) {
  const status = await clusters.status(platform.cluster);
  if (status === "ACTIVE") return;
  const problem = status === void 0 ? "does not exist" : `is ${status}`;
  throw new UserError(`The ECS cluster '${platform.cluster}' ${problem} in ${platform.region}.`, {
    fix: "Create it with infrastructure as code, or correct 'cluster' in the parameter '/renga/platform' or the input 'aws-region'."
  });
}
async function allChecks(checks) {
  const outcomes = await Promise.allSettled(checks);
  const errors = outcomes.flatMap(
    (outcome) => outcome.status === "rejected" ? [outcome.reason] : []
  );
  const [first] = errors;
  const unforeseen = errors.find((error) => !(error instanceof UserError));
  if (unforeseen !== void 0) throw unforeseen;
  if (errors.length === 1) throw first;
  if (first !== void 0)
    throw new UserError(
      errors.map((error) => String(error instanceof Error ? error.message : error)).join("\n")
    );
  return Promise.all(checks);
}

// src/app/require-config.ts
function planConfig(app, names) {
  const set = new Set(names);
  const open = app.env.filter((declaration) => !set.has(declaration.name));
  const generate = open.filter((declaration) => declaration.generator !== void 0);
  const rest = open.filter((declaration) => declaration.generator === void 0);
  return {
    missing: rest.filter((declaration) => declaration.required && declaration.value === void 0),
    defaults: new Map(
      rest.flatMap(({ name, value }) => value === void 0 ? [] : [[name, value]])
    ),
    generate
  };
}
function requireConfig(app, names, where = "the config vars of this environment") {
  const { missing } = planConfig(app, names);
  if (missing.length === 0) return;
  const problems = new Problems();
  for (const declaration of missing) {
    problems.error(
      declaration.at ?? { file: "app.json" },
      describeMissing(declaration),
      `Add it to ${where}, give it a value in app.json, or write "required": false.`
    );
  }
  throw new ProblemsError(problems.all);
}
function describeMissing({ name, description, isEmpty }) {
  const about = description === void 0 ? "" : ` (${description.replace(/\.$/, "")})`;
  const empty = isEmpty === true ? ': the "value": "" of a required config var is no value, as on Heroku' : "";
  return `config var ${name} is required${about} and is not set${empty}.`;
}

// src/release/ledger/process-map.ts
function processMap(app, imageProcesses) {
  const table = processesOf(app, imageProcesses);
  const entryPoints = new Map(
    imageProcesses.map((process) => [canonicalProcessName(process.type), process.entryPoint])
  );
  const released = (process) => ({
    type: process.name,
    command: process.command,
    // An image without a process table (built from a Dockerfile) runs the Procfile's line, as Heroku does: by a shell.
    entryPoint: entryPoints.get(process.name) ?? ["/bin/sh", "-c", process.command],
    size: process.size,
    quantity: process.name === RELEASE_PROCESS ? 0 : quantityOf(process),
    singleton: process.deploy.singleton,
    strategy: process.deploy.strategy,
    ...process.deploy.shift === void 0 ? {} : { shift: process.deploy.shift },
    bakeMinutes: process.deploy.bakeMinutes,
    ...process.deploy.drainFirst === void 0 ? {} : { drainFirst: process.deploy.drainFirst },
    ...process.deploy.order === void 0 ? {} : { order: process.deploy.order },
    stopTimeout: process.deploy.stopTimeout,
    ...process.healthCheck === void 0 ? {} : { healthCheck: process.healthCheck },
    ...process.autoscaling === void 0 ? {} : { autoscaling: process.autoscaling }
  });
  return {
    processes: [...table.processes, ...table.release === void 0 ? [] : [table.release]].map(released),
    problems: table.problems
  };
}

// src/release/open/open-release.ts
async function openRelease(ports, request) {
  return openChecked(ports, request, await checkRelease(ports, request));
}
async function openChecked(ports, request, checked) {
  const { platform, run } = request;
  const now = await configHead(ports, openFacts(request.app, checked.image));
  const { image, config, defaults, processes, parity } = sameConfig(now, checked.config) ? checked : await checkRelease(ports, request);
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: formatImageReference(image.reference),
    config,
    defaults,
    processes,
    ...parity === void 0 ? {} : { parity },
    ...publicNamesFor(request.app, true),
    releasePhase: { status: processes.some(({ type }) => type === RELEASE_PROCESS) ? "pending" : "none" },
    kind: "deploy",
    description: request.description ?? defaultDescription(run, image.digest),
    actor: run.actor,
    runKey: run.runKey,
    ...run.commit === void 0 ? {} : { commit: run.commit },
    ...run.runUrl === void 0 ? {} : { runUrl: run.runUrl }
  });
  refuseOtherImage(release, image);
  refuseOtherProcesses(release, processes);
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`);
  request.onOpened?.(release);
  if (release.status !== "pending") return release;
  return registerOrFail(ports, platform, release, image.config);
}
async function resumeRelease(ports, platform, version) {
  const release = await findRelease(ports.ledger, platform, version);
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`);
  if (release.status !== "pending") return release;
  const reference = parseImageReference(release.image);
  const [image] = await allChecks([
    ports.images.inspect(reference),
    checkCluster(ports.clusters, platform),
    // Also masks the values that the release's tasks will see.
    ports.config.version(release.config.versionId, openFactsOf(release))
  ]);
  cpuArchitecture(image.config);
  return registerOrFail(ports, platform, release, image.config);
}
var openFacts = (app, image) => openFactsOfApp(
  app,
  image === void 0 ? "" : formatImageReference(image.reference),
  image?.processes.map(({ type }) => type) ?? []
);
var sameConfig = (a, b) => a.versionId === b.versionId && a.latest === b.latest;
async function registerOrFail(ports, platform, release, image) {
  try {
    return await registerTaskDefinitions(ports, platform, release, image);
  } catch (error) {
    const failure = `task definitions: ${describeError(error)}`;
    await ports.ledger.update(release.version, "pending", { status: "failed", failure }).catch((second) => {
      ports.log.warning(
        `${formatVersion(release.version)} could not be marked failed: ${describeError(second)}`
      );
    });
    throw error;
  }
}
async function checkRelease(ports, request) {
  const { platform, app } = request;
  checkRepository(request.image, platform);
  const inspecting = ports.images.inspect(request.image);
  const reading = inspecting.catch(() => void 0).then((inspected) => configHead(ports, openFacts(app, inspected)));
  const [image, config] = await allChecks([inspecting, reading, checkCluster(ports.clusters, platform)]);
  cpuArchitecture(image.config);
  const { processes, problems } = processMap(app, image.processes);
  settleProblems(problems, ports.log);
  checkIngress(platform, processes);
  const reserved = reservedNames(app.parity ?? FULL_HEROKU_COMPAT);
  const attached = Object.keys(platform.appEnvironment.attachments ?? {});
  const given = [...config.names, ...reserved, ...attached];
  requireConfig(app, given, `the secret '${config.secretArn}'`);
  const plan = planConfig(app, given);
  for (const { name } of plan.generate) {
    ports.log.warning(
      `config var ${name} has a generator in app.json and is not set. Add a random value to the secret '${config.secretArn}'.`
    );
  }
  const shadowed = config.names.filter((name) => reserved.includes(name));
  if (shadowed.length > 0) {
    ports.log.warning(
      `The config vars ${shadowed.join(", ")} have no effect: the platform sets them, as on Heroku.`
    );
  }
  if (app.schedules.length > 0) {
    ports.log.warning(
      `The schedules ${app.schedules.map(({ name }) => name).join(", ")} of renga.yml are read and not run yet. Run them with EventBridge Scheduler until then.`
    );
  }
  const defaults = Object.fromEntries(plan.defaults);
  checkTaskDefinitions(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: formatImageReference(image.reference),
      config,
      defaults,
      processes,
      ...app.parity === void 0 ? {} : { parity: app.parity },
      actor: request.run.actor,
      runKey: request.run.runKey,
      ...request.run.commit === void 0 ? {} : { commit: request.run.commit }
    },
    image.config
  );
  return { image, config, defaults, processes, parity: app.parity };
}
function checkIngress(platform, processes) {
  if (platform.appEnvironment.web !== void 0 || !processes.some(({ type }) => type === "web")) return;
  const parameter = `/renga/apps/${platform.app}/${platform.environment}`;
  throw new UserError(`The app has a process 'web', but the parameter '${parameter}' has no field 'web'.`, {
    fix: "Let infrastructure as code add target groups and listener rules for it (docs/platform.md), or scale web to 0 by removing it from the Procfile."
  });
}
function refuseOtherImage(release, image) {
  if (release.image === formatImageReference(image.reference)) return;
  throw new UserError(
    `This run has opened ${formatVersion(release.version)} of ${release.app}/${release.environment} already, with the image ${release.image}.`,
    { fix: "Release one image of an environment per workflow run." }
  );
}
function refuseOtherProcesses(release, processes) {
  const line = ({ command, entryPoint }) => JSON.stringify([command, entryPoint]);
  const has = new Map(release.processes.map((process) => [process.type, line(process)]));
  const wanted = new Map(processes.map((process) => [process.type, line(process)]));
  const other = [...has.keys()].filter((type) => has.get(type) !== wanted.get(type));
  if (other.length === 0) return;
  throw new UserError(
    `This run has opened ${formatVersion(release.version)} of ${release.app}/${release.environment} already, with other process types (${other.join(", ")}).`,
    { fix: "Release one image of an environment per workflow run." }
  );
}
async function findRelease(ledger, platform, version) {
  const release = await ledger.get(version);
  if (release !== void 0) return release;
  const [newest] = await ledger.list(1);
  const where = `${platform.app}/${platform.environment}`;
  const known = newest === void 0 ? "it has none yet" : `the newest is ${formatVersion(newest.version)}`;
  throw new InputError(
    "release",
    `is '${formatVersion(version)}', but ${where} has no such release: ${known}`,
    "Give the output 'release' of an earlier step, or 'image' to open a new release."
  );
}

export {
  planConfig,
  describeMissing,
  isDead,
  expirePending,
  configHead,
  processMap,
  checkRepository,
  checkCluster,
  allChecks,
  openRelease,
  openChecked,
  resumeRelease,
  registerOrFail,
  checkRelease,
  checkIngress,
  findRelease
};
