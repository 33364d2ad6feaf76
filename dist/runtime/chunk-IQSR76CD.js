import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  allChecks,
  checkCluster,
  checkIngress,
  checkRepository,
  configHead,
  expirePending,
  registerOrFail
} from "./chunk-CJAXHACA.js";
import {
  checkTaskDefinitions,
  cpuArchitecture,
  openFactsOf,
  publicNamesFor
} from "./chunk-DPYOMI2L.js";
import {
  RELEASE_PROCESS,
  formatVersion
} from "./chunk-HK3HEG5M.js";
import {
  formatImageReference,
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";

// src/release/ledger/own-call.ts
async function ownCall(ledger, run, isSame) {
  for (let call = 1; ; call += 1) {
    const runKey = call === 1 ? run.runKey : `${run.runKey}~${call}`;
    const known = await ledger.opened(runKey);
    if (known === void 0 || await isSame(known) && !await isFollowed(ledger, known))
      return { ...run, runKey };
  }
}
async function isFollowed(ledger, known) {
  for (let size = 25; ; size *= 2) {
    const releases = await ledger.list(size);
    const later = releases.filter(({ version }) => version > known.version);
    const ended = known.status !== "pending";
    if (later.some(({ runKey }) => ended || runOf(runKey) === runOf(known.runKey))) return true;
    if (later.length < releases.length || releases.length < size) return false;
  }
}
var runOf = (runKey) => runKey.split("/", 1)[0] ?? runKey;
function refuseOther(release, wanted) {
  if (release.image !== wanted.image || release.config.versionId !== wanted.config.versionId || release.description !== wanted.description)
    throw otherCall(release);
}
function otherCall(release) {
  return new UserError(
    `Another job of this run has just opened ${formatVersion(release.version)} of ${release.app}/${release.environment} (${release.description}), so nothing was opened for this one.`,
    {
      fix: "Let the jobs follow each other ('needs', or one concurrency group), and run this one again."
    }
  );
}

// src/release/open/open-derived.ts
var LOCK = { leaseSeconds: 60, waitSeconds: 900 };
async function openDerived(ports, request) {
  const { platform, run } = request;
  if (await ports.ledger.opened(run.runKey) === void 0) {
    const wanted = await request.decide();
    if (wanted === void 0) return void 0;
    await checkDerivation(ports, platform, wanted);
  }
  const options = {
    environment: `${platform.app}/${platform.environment}`,
    holder: { id: run.runKey, who: run.who },
    ...LOCK
  };
  return withDeployLock(ports, options, request.signal, (signal) => openLocked(ports, { ...request, signal }));
}
async function openLocked(ports, request) {
  const { platform, run, signal } = request;
  await expirePending(ports, { runKey: run.runKey });
  const known = await ports.ledger.opened(run.runKey);
  if (known !== void 0) {
    if (!await request.isSame(known)) throw otherCall(known);
    return register(ports, request, known);
  }
  const wanted = await request.decide();
  if (wanted === void 0) return void 0;
  const { image, config, processes } = await checkDerivation(ports, platform, wanted);
  signal.throwIfAborted();
  const { source, kind, description } = wanted;
  const hasPhase = processes.some(({ type }) => type === RELEASE_PROCESS);
  const ours = isOurs(source, platform);
  const { app, environment, version, parity, commit } = source;
  const pinned = wanted.config.kind === "new" ? await wanted.config.write() : config;
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: formatImageReference(image),
    config: pinned,
    // A value of the repository gives way to a config var of the same name.
    defaults: without(source.defaults ?? {}, pinned.names),
    processes,
    ...parity === void 0 ? {} : { parity },
    ...publicNamesFor(source, ours),
    releasePhase: { status: !hasPhase ? "none" : wanted.releasePhase === "none" ? "skipped" : "pending" },
    kind,
    description,
    actor: run.actor,
    runKey: run.runKey,
    ...commit === void 0 ? {} : { commit },
    ...run.runUrl === void 0 ? {} : { runUrl: run.runUrl },
    ...ours ? { parent: version } : { promotedFrom: { app, environment, version } }
  });
  refuseOther(release, { image: formatImageReference(image), config: pinned, description });
  return register(ports, request, release);
}
async function register(ports, request, release) {
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`);
  request.onOpened?.(release);
  if (release.status !== "pending") return release;
  const image = await ports.images.inspect(parseImageReference(release.image));
  return registerOrFail(ports, request.platform, release, image.config);
}
async function checkDerivation(ports, platform, wanted) {
  const reference = wanted.image ?? parseImageReference(wanted.source.image);
  checkRepository(reference, platform);
  const [image, config, current] = await allChecks([
    ports.images.inspect(reference),
    readConfig(ports, wanted, isOurs(wanted.source, platform)),
    ports.ledger.current(),
    checkCluster(ports.clusters, platform)
  ]);
  cpuArchitecture(image.config);
  const processes = (wanted.processes ?? keepFormation(wanted.source.processes, current)).map(
    ({ taskDefinition: _registered, ...process }) => process
  );
  checkIngress(platform, processes);
  const { defaults, parity, commit, actor, runKey } = wanted.source;
  checkTaskDefinitions(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: formatImageReference(image.reference),
      config,
      defaults: without(defaults ?? {}, config.names),
      processes,
      ...parity === void 0 ? {} : { parity },
      ...commit === void 0 ? {} : { commit },
      actor,
      runKey
    },
    image.config
  );
  return { image: image.reference, config, processes };
}
var isOurs = (source, { app, environment }) => source.app === app && source.environment === environment;
async function readConfig(ports, { source, config }, ours) {
  const open = { ...openFactsOf(source), names: publicNamesFor(source, ours).publicConfigVars };
  switch (config.kind) {
    case "head":
      return configHead(ports, open);
    case "new":
      return { secretArn: source.config.secretArn, versionId: "", names: config.names };
    case "pinned": {
      const [pinned, latest] = await Promise.all([
        ports.config.version(source.config.versionId, open),
        ports.config.current(open)
      ]);
      return pinned.versionId === latest.versionId ? pinned : { ...pinned, latest: latest.versionId };
    }
  }
}
function keepFormation(processes, current) {
  const now = new Map(current?.processes.map((process) => [process.type, process]));
  return processes.map((process) => {
    const standing = now.get(process.type);
    if (standing === void 0) return process;
    const { autoscaling: _own, ...rest } = process;
    const { size, quantity, autoscaling } = standing;
    return { ...rest, size, quantity, ...autoscaling === void 0 ? {} : { autoscaling } };
  });
}
function without(values, names) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
function assertOwnRelease(release, platform) {
  if (release.app === platform.app && release.environment === platform.environment) return;
  throw new UserError(
    `${formatVersion(release.version)} is a release of ${release.app}/${release.environment}, not of ${platform.app}/${platform.environment}.`,
    { fix: "Promote it instead: promote-release carries a release from one environment to another." }
  );
}

export {
  ownCall,
  LOCK,
  openDerived,
  checkDerivation,
  assertOwnRelease
};
