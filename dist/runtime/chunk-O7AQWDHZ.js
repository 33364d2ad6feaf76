import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  checkGate,
  checkSteps,
  concludeDeployment,
  describeStep,
  planWhenFree,
  rollOutAll
} from "./chunk-IEXP4QW7.js";
import {
  isSuperseded,
  supersededError
} from "./chunk-7FSADVOQ.js";
import {
  readAndPlan
} from "./chunk-SNPOQZ7Z.js";
import {
  withDeployLock
} from "./chunk-QLYK3CZQ.js";
import {
  openFactsOf
} from "./chunk-DPYOMI2L.js";
import {
  familyName
} from "./chunk-VL7KPDSB.js";
import {
  formatVersion,
  releasePhasePassed,
  serviceProcesses
} from "./chunk-HK3HEG5M.js";
import {
  FULL_HEROKU_COMPAT
} from "./chunk-S4OGW3UM.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/platform/descriptor.ts
function targetGroupsOf(web) {
  return web === void 0 || web.gateway !== void 0 ? [] : [web.targetGroup, web.alternateTargetGroup];
}

// src/deploy/core/scaling.ts
async function applyScaling(ports, release, before) {
  if (!(release.parity ?? FULL_HEROKU_COMPAT).autoscaling) return;
  const { scaling, log } = ports;
  for (const process of serviceProcesses(release)) {
    const service = familyName(release, process.type);
    const wanted = process.autoscaling;
    const had = before?.processes.find(({ type }) => type === process.type)?.autoscaling;
    if (wanted === void 0 && had === void 0) continue;
    try {
      const now = await scaling.read(service);
      if (wanted === void 0) {
        if (now === void 0) continue;
        await scaling.clear(service);
        log.info(`${process.type}: no longer scales by itself; its desired count stays`);
      } else if (now === void 0 || describeScaling(now) !== describeScaling(wanted)) {
        await scaling.set(service, wanted);
        log.info(`${process.type}: scales ${describeScaling(wanted)}`);
      }
    } catch (error) {
      log.warning(`The autoscaling of ${process.type} stays as it is: ${describeError(error)}`);
    }
  }
}
function describeScaling({ min, max, cpu, memory }) {
  const targets = [
    ...cpu === void 0 ? [] : [`cpu ${cpu} %`],
    ...memory === void 0 ? [] : [`memory ${memory} %`]
  ];
  return `${min} to ${max} by ${targets.join(" and ")}`;
}

// src/deploy/core/target-groups.ts
var DEREGISTRATION_DELAY = 30;
function wantedSettings(release) {
  const parity = release.parity ?? FULL_HEROKU_COMPAT;
  const healthCheck = release.processes.find(({ type }) => type === "web")?.healthCheck;
  return {
    ...parity.deregistrationDelay ? { deregistrationDelay: DEREGISTRATION_DELAY } : {},
    ...parity.healthCheck && healthCheck !== void 0 ? { healthCheck } : {}
  };
}
function settingsToChange(group, wanted) {
  const { deregistrationDelay, healthCheck } = wanted;
  const delay = deregistrationDelay !== void 0 && group.deregistrationDelay !== deregistrationDelay;
  const health = healthCheck !== void 0 && text(group.healthCheck) !== text(healthCheck);
  if (!delay && !health) return void 0;
  return {
    ...delay ? { deregistrationDelay } : {},
    ...health ? { healthCheck } : {}
  };
}
var text = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }) => [path, interval, timeout, healthyThreshold, unhealthyThreshold].join();
function describeSettings(group, change) {
  const { deregistrationDelay, healthCheck } = change;
  const check = ({ path, interval, timeout, healthyThreshold, unhealthyThreshold }) => `${path} every ${interval} s (timeout ${timeout} s, healthy after ${healthyThreshold}, unhealthy after ${unhealthyThreshold})`;
  return [
    ...deregistrationDelay === void 0 ? [] : [`drains ${deregistrationDelay} s instead of ${group.deregistrationDelay}`],
    ...healthCheck === void 0 ? [] : [`checked at ${check(healthCheck)} instead of ${check(group.healthCheck)}`]
  ].join("; ");
}
async function applySettings(ports, arns, wanted) {
  const { targetGroups, log } = ports;
  if (arns.length === 0 || Object.keys(wanted).length === 0) return;
  try {
    for (const group of (await targetGroups.describe(arns)).values()) {
      const change = settingsToChange(group, wanted);
      if (change === void 0) continue;
      await targetGroups.change(group.arn, change);
      log.info(`target group ${nameOf(group.arn)}: ${describeSettings(group, change)}`);
    }
  } catch (error) {
    log.warning(
      `The target groups keep what they have: ${describeError(error)} Or turn it off in renga.yml: parity: { deregistration-delay: false, health-check: false }.`
    );
  }
}
var nameOf = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/environment-sync.ts
async function applyBeforeRollout({ targetGroups }, log, { platform, release }, plan) {
  const { web } = platform.appEnvironment;
  const step = plan.steps.find(({ process }) => process === "web");
  if (web === void 0 || step === void 0 || step.action.kind === "unchanged") return;
  const groups = targetGroupsOf(web);
  const { healthCheck, ...drain } = wantedSettings(release);
  await applySettings({ targetGroups, log }, groups, drain);
  if (healthCheck === void 0) return;
  const shifts = step.rollout.loadBalancer?.alternateTargetGroup !== void 0;
  const busy = shifts ? step.standing?.loadBalancers[0]?.targetGroup : void 0;
  await applySettings(
    { targetGroups, log },
    groups.filter((group) => group !== busy),
    { healthCheck }
  );
}
async function applyAfterRollout(environmentSync, log, { platform, release, serving }) {
  const { web } = platform.appEnvironment;
  const { targetGroups, scaling } = environmentSync;
  const { healthCheck } = wantedSettings(release);
  if (web !== void 0 && healthCheck !== void 0)
    await applySettings({ targetGroups, log }, targetGroupsOf(web), { healthCheck });
  await applyScaling({ scaling, log }, release, serving);
}

// src/deploy/plan/resolve-release.ts
async function resolveRelease(ports, version) {
  const found = version === void 0 ? await ports.openRelease() : await ports.ledger.get(version);
  const serving = await ports.ledger.current();
  const release = deployable(found, serving, version);
  const complete = serviceProcesses(release).every((process) => process.taskDefinition !== void 0);
  return { release: complete ? release : await ports.resumeRelease(release.version), serving };
}
async function assertDeployable(ledger, version) {
  deployable(await ledger.get(version), await ledger.current(), version);
}
function isLeftBehind(found, serving) {
  if (found.kind !== "config" && found.kind !== "refresh") return false;
  return serving?.version !== found.version && serving?.version !== found.parent;
}
function deployable(found, serving, version) {
  if (found === void 0) {
    throw new UserError(
      `Input 'release': there is no release ${formatVersion(version ?? 0)} in this environment.`,
      {
        fix: "Give the 'release' output of run-release-phase, rollback-release or promote-release."
      }
    );
  }
  const name = formatVersion(found.version);
  if (serving !== void 0 && serving.version > found.version) {
    throw new UserError(
      `Release ${name} is older than ${formatVersion(serving.version)}, which serves: an older release never overtakes a newer one.`,
      { fix: `To go back to it, use rollback-release with to: ${name}.` }
    );
  }
  if (serving !== void 0 && isSuperseded(found, serving))
    throw supersededError(`Release ${name} was opened by`, serving);
  if (found.status !== "pending" && found.version !== serving?.version) {
    throw new UserError(
      `Release ${name} is ${found.status}${found.failure === void 0 ? "" : ` (${found.failure})`}.`,
      {
        fix: "A release that has ended is not deployed again: open a new one with run-release-phase."
      }
    );
  }
  if (isLeftBehind(found, serving)) {
    const now = serving === void 0 ? "nothing serves" : `${formatVersion(serving.version)} serves`;
    throw new UserError(
      `Release ${name} (${found.description}) was made from ${formatVersion(found.parent ?? 0)}, but ${now}: it would undo what has changed since.`,
      { fix: "Make the same change again: it then starts from what serves." }
    );
  }
  if (!releasePhasePassed(found)) {
    throw new UserError(
      `The release phase of ${name} is ${found.releasePhase.status}, so it may not go live.`,
      {
        fix: "Run run-release-phase first and give its 'release' output to this action."
      }
    );
  }
  return found;
}

// src/deploy/deploy.ts
var LEASE_SECONDS = 60;
var WAIT_SECONDS = 75;
async function deploy(ports, request) {
  const { platform } = request;
  if (request.version !== void 0) await assertDeployable(ports.ledger, request.version);
  return withDeployLock(
    ports,
    {
      environment: `${platform.app}/${platform.environment}`,
      holder: request.holder,
      leaseSeconds: LEASE_SECONDS,
      waitSeconds: WAIT_SECONDS
    },
    request.signal,
    (signal) => deployLocked(ports, { ...request, signal })
  );
}
async function deployLocked(ports, request) {
  const { clock, log } = ports;
  const { platform, signal, inProgress = "wait", returnAt = "completed" } = request;
  const startedAt = clock.now();
  const deadline = startedAt + request.timeoutMinutes * 6e4;
  const { release, serving } = await resolveRelease(ports, request.version);
  const gate = gateOf(request);
  const plan = await log.group("Plan", async () => {
    const made = await planWhenFree(ports, () => readAndPlan(ports, request, release, serving), {
      policy: inProgress,
      deadline,
      signal
    });
    for (const step of made.steps) log.info(describeStep(step));
    for (const service of made.removals)
      log.info(`${service.name}: no longer in the release, deleted at the end`);
    return made;
  });
  checkGate(gate, plan, ports);
  await checkSteps(ports, plan);
  signal.throwIfAborted();
  const around = { platform, release, serving };
  if (ports.environmentSync !== void 0) await applyBeforeRollout(ports.environmentSync, log, around, plan);
  signal.throwIfAborted();
  await ports.record.started(plan.subject);
  const rollouts = await log.group(
    "Rollout",
    () => rollOutAll(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress,
      deadline,
      startedAt,
      signal
    })
  );
  const url = platform.appEnvironment.web?.url;
  const recorder = ledgerRecorder(ports, release);
  const { environmentSync } = ports;
  const after = environmentSync === void 0 ? {} : { afterLanding: () => applyAfterRollout(environmentSync, log, around) };
  return concludeDeployment(ports, { plan, serving, startedAt, url, recorder, ...after }, rollouts);
}
function gateOf({ platform, gate = [], testUrl }) {
  if (gate.length === 0) return void 0;
  const url = testUrl ?? platform.appEnvironment.web?.testUrl;
  if (url !== void 0) return { testUrl: url, checks: gate };
  throw new UserError(
    `Input 'gate' needs a test listener, and /renga/apps/${platform.app}/${platform.environment} describes none.`,
    {
      fix: "Add 'testUrl' and 'testListenerRule' to its 'web' (docs/platform.md), or set 'gate: off'."
    }
  );
}
function ledgerRecorder({ ledger, config }, release) {
  return {
    conclude: async (status, failure) => {
      if (release.status !== "pending") return release;
      const change = { status, ...failure === void 0 ? {} : { failure } };
      return ledger.update(release.version, "pending", change);
    },
    maskConfigVars: async () => void await config.version(release.config.versionId, openFactsOf(release))
  };
}

export {
  targetGroupsOf,
  wantedSettings,
  settingsToChange,
  describeSettings,
  nameOf,
  assertDeployable,
  deploy,
  deployLocked
};
