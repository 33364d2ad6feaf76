import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  DEFAULT_STEPS
} from "./chunk-DPJHUCGO.js";
import {
  APP_CONTAINER,
  familyName
} from "./chunk-VL7KPDSB.js";
import {
  formatVersion,
  serviceProcesses
} from "./chunk-HK3HEG5M.js";
import {
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/deploy/core/names.ts
var TAGS = {
  app: "renga:app",
  environment: "renga:environment",
  process: "renga:process",
  release: "renga:release"
};
function shortTaskDefinition(arn) {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

// src/deploy/core/verdict.ts
var READ_FAILURES_TOLERATED = 6;
function judge(snapshot) {
  return finishVerdict(snapshot, judgeDeployment(snapshot) ?? judgeService(snapshot));
}
function finishVerdict(snapshot, seen) {
  const { reads, now, deadline } = snapshot;
  if (reads.permanent !== void 0) return { kind: "unreadable", reason: reads.permanent };
  const verdict = withRefusal(snapshot, seen);
  if (isFinal(verdict.kind)) return verdict;
  const { deaths } = snapshot;
  if (deaths !== void 0 && !isRed(verdict.kind)) return { kind: "failed", reason: deaths };
  if (verdict.kind === "paused" && !atGate(snapshot)) return verdict;
  if (now >= deadline) {
    const unanswered = reads.unansweredInARow ?? 0;
    if (unanswered > READ_FAILURES_TOLERATED) return blind(unanswered, reads.last);
    return { kind: "timed-out", reason: `the time was over while it was ${verdict.kind} (${verdict.reason})` };
  }
  if (reads.failuresInARow > READ_FAILURES_TOLERATED) return blind(reads.failuresInARow, reads.last);
  return verdict;
}
function blind(failures, last) {
  return {
    kind: "unreadable",
    reason: `${failures} reads failed in a row, the last with: ${last ?? "no reason"}`
  };
}
function withRefusal({ gate }, verdict) {
  if (gate?.refused === void 0 || ["landed", "superseded", "unreadable"].includes(verdict.kind))
    return verdict;
  const goesOn = verdict.kind === "rolling" || verdict.kind === "paused";
  return { kind: goesOn ? "rolling-back" : verdict.kind, reason: gate.refused };
}
function pausedBy({ deployment, gate }) {
  const waiting = (deployment?.hooks ?? []).filter(
    (hook) => hook.type === "PAUSE" && hook.status === "AWAITING_ACTION"
  );
  return (gate === void 0 ? void 0 : waiting.find((hook) => hook.atGate)) ?? waiting[0];
}
function atGate(snapshot) {
  return snapshot.gate !== void 0 && pausedBy(snapshot)?.atGate === true;
}
function isFinal(kind) {
  return kind !== "rolling" && kind !== "paused" && kind !== "rolling-back";
}
function isRed(kind) {
  return kind !== "landed" && kind !== "rolling" && kind !== "paused";
}
function judgeDeployment(snapshot) {
  const { deployment, before } = snapshot;
  if (deployment === void 0) return void 0;
  const because = deployment.statusReason ?? deployment.rollback?.reason;
  switch (deployment.status) {
    case "ROLLBACK_SUCCESSFUL":
      return { kind: "rolled-back", reason: because ?? "ECS rolled the deployment back" };
    case "ROLLBACK_FAILED":
      if (before === void 0)
        return { kind: "failed", reason: because ?? "there is nothing to roll back to" };
      return { kind: "rollback-failed", reason: because ?? "ECS could not roll the deployment back" };
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return { kind: "rolling-back", reason: because ?? "ECS rolls the deployment back" };
    case "STOPPED":
      return judgeStopped(snapshot, because);
    case "SUCCESSFUL":
      if (deployment.rollback !== void 0) {
        return { kind: "rolled-back", reason: because ?? "ECS rolled the deployment back" };
      }
      return judgeSuccess(snapshot);
    default:
  }
  const own = ownDeployment(snapshot);
  const monitor = triggeredMonitor(deployment);
  if (monitor !== void 0 || own?.rolloutState === "FAILED") {
    const reason2 = because ?? monitor ?? own?.rolloutStateReason ?? "ECS gave no reason";
    return before === void 0 ? { kind: "failed", reason: `${reason2}; there is no earlier deployment to roll back to` } : { kind: "rolling-back", reason: reason2 };
  }
  const gone = judgePresence(snapshot);
  if (gone !== void 0) return gone;
  const paused = pausedBy(snapshot);
  if (paused !== void 0) return { kind: "paused", reason: describePause(snapshot, paused) };
  const reason = deployment.stage ?? deployment.status;
  return hasShifted(snapshot, deployment) ? { kind: "rolling", reason, shifted: true } : { kind: "rolling", reason };
}
function describePause(snapshot, hook) {
  if (atGate(snapshot)) return "the gate asks the test listener";
  const { expiresAt, timeoutAction } = hook;
  const then = timeoutAction === void 0 ? "" : `, then ${timeoutAction}`;
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}${then}`;
  return `hook ${hook.id} waits for its owner's answer${until}`;
}
var AFTER_SHIFT = ["BAKE_TIME", "CLEAN_UP"];
function hasShifted({ ours }, deployment) {
  return AFTER_SHIFT.includes(deployment.stage ?? "") && deployment.target?.productionWeight === 100 && ours.revision !== void 0 && notOurs(ours, ours.revision) === void 0;
}
function judgeStopped(snapshot, because) {
  const { newer, ours } = snapshot;
  if (newer !== void 0) {
    const other = newer.taskDefinition === ours.taskDefinition ? ", and with other settings than ours," : void 0;
    return {
      kind: "superseded",
      reason: other === void 0 ? because ?? supersededBy(newer.taskDefinition) : supersededBy(`${newer.taskDefinition}${other}`)
    };
  }
  if (primaryAfterOurs(snapshot)?.taskDefinition === ours.taskDefinition)
    return {
      kind: "rolling",
      reason: "our task definition was sent again, and its deployment is not read yet"
    };
  const stranger = newPrimary(snapshot);
  if (stranger !== void 0)
    return { kind: "superseded", reason: because ?? supersededBy(stranger.taskDefinition) };
  if (because !== void 0 && saysSuperseded(because)) return { kind: "superseded", reason: because };
  return { kind: "failed", reason: because ?? "the deployment was stopped and not rolled back" };
}
function saysSuperseded(statusReason) {
  return /supersede|new(?:er)? (?:service )?deployment|replaced by/i.test(statusReason ?? "");
}
function judgeSuccess({ ours, service }) {
  const { revision } = ours;
  if (revision === void 0)
    return { kind: "rolling", reason: "SUCCESSFUL, and its revision is not read yet" };
  const other = notOurs(ours, revision);
  if (other !== void 0) return { kind: "failed", reason: other };
  if (typeof service === "object" && service.status !== "ACTIVE") {
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  }
  const empty = typeof service === "object" && service.desiredCount === 0;
  return { kind: "landed", reason: empty ? "desired count 0: no task was started" : "SUCCESSFUL" };
}
function isSentAgain(ours, revision) {
  if (revision === void 0 || notOurs(ours, revision) !== void 0) return false;
  const setting = ours.revision?.setting;
  return setting === void 0 || revision.setting === void 0 || setting === revision.setting;
}
function notOurs(ours, revision) {
  if (revision.taskDefinition !== ours.taskDefinition)
    return `the deployment that ended runs ${revision.taskDefinition}, not ours`;
  const image = revision.image ?? revision.imageDigest;
  const digest = ours.imageDigest;
  const other = digest !== void 0 && image !== void 0 && !image.endsWith(digest) && revision.imageDigest !== digest;
  return other ? `the deployment that ended runs the image ${image}, not ours` : void 0;
}
function judgeService(snapshot) {
  const { service, ours, before } = snapshot;
  if (service === void 0) return { kind: "rolling", reason: "not read yet" };
  const presence = judgePresence(snapshot);
  if (presence !== void 0) return presence;
  if (service === "missing") return { kind: "rolling", reason: "the service is not visible yet" };
  const own = ownDeployment(snapshot);
  if (own?.rolloutState === "FAILED") {
    const reason = own.rolloutStateReason ?? "ECS gave no reason";
    return before === void 0 ? { kind: "failed", reason: `${reason}; there is no earlier deployment to roll back to` } : { kind: "rolling-back", reason };
  }
  if (own === void 0) return judgeAbsence(snapshot, service);
  const settled = own.status === "PRIMARY" && own.rolloutState === "COMPLETED" && own.taskDefinition === ours.taskDefinition && own.runningCount >= own.desiredCount && service.deployments.length === 1;
  if (settled && ours.strategy === "ROLLING") {
    return {
      kind: "landed",
      reason: own.desiredCount === 0 ? "desired count 0: no task was started" : "COMPLETED"
    };
  }
  return { kind: "rolling", reason: own.rolloutState ?? own.status };
}
function judgePresence(snapshot) {
  const { service, newer } = snapshot;
  if (typeof service === "object" && service.status !== "ACTIVE") {
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  }
  const stranger = newPrimary(snapshot);
  if (stranger !== void 0) return { kind: "superseded", reason: supersededBy(stranger.taskDefinition) };
  return newer === void 0 ? void 0 : { kind: "superseded", reason: supersededBy(newer.taskDefinition) };
}
function judgeAbsence({ ours, before }, service) {
  const failed = service.events.find(
    (event) => event.at >= ours.createdAt && names(event, ours.deploymentId) && /deployment failed/i.test(event.message)
  );
  const primary = service.deployments.find((deployment) => deployment.status === "PRIMARY");
  const backAgain = before !== void 0 && primary?.id === before.deploymentId;
  const rollback = service.events.find(
    (event) => before !== void 0 && event.at >= ours.createdAt && /rolling back to deployment/i.test(event.message) && names(event, before.deploymentId)
  );
  const evidence = failed ?? rollback;
  if (evidence !== void 0 && backAgain) {
    const settled = service.deployments.length === 1 && primary?.rolloutState === "COMPLETED";
    return { kind: settled ? "rolled-back" : "rolling-back", reason: evidence.message };
  }
  if (failed !== void 0) {
    return before === void 0 ? { kind: "failed", reason: `${failed.message} There is no earlier deployment to roll back to` } : { kind: "rolling-back", reason: failed.message };
  }
  return { kind: "rolling", reason: "not visible yet" };
}
function names(event, deploymentId) {
  return deploymentId !== "" && event.message.includes(deploymentId);
}
function ownDeployment({ service, ours }) {
  return typeof service === "object" ? service.deployments.find((one) => one.id === ours.deploymentId) : void 0;
}
function newPrimary(snapshot) {
  const found = primaryAfterOurs(snapshot);
  return found?.taskDefinition === snapshot.ours.taskDefinition ? void 0 : found;
}
function primaryAfterOurs({ service, ours, before }) {
  if (typeof service !== "object") return void 0;
  return service.deployments.find(
    (one) => one.status === "PRIMARY" && one.id !== ours.deploymentId && one.id !== before?.deploymentId && one.createdAt !== void 0 && one.createdAt > ours.createdAt
  );
}
function triggeredMonitor(deployment) {
  if (deployment.circuitBreaker?.status === "TRIGGERED") {
    return `the circuit breaker tripped after ${deployment.circuitBreaker.failures} failed tasks`;
  }
  if (deployment.alarms?.status === "TRIGGERED")
    return `alarm ${deployment.alarms.triggered.join(", ")} fired`;
  return void 0;
}
function supersededBy(taskDefinition) {
  return taskDefinition === void 0 ? "a newer deployment took over" : `a newer deployment with ${taskDefinition} took over`;
}

// src/deploy/rollout/progress.ts
function formatElapsed(ms) {
  const seconds = Math.max(0, Math.round(ms / 1e3));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
function countTasks({ service, deployment, ours }) {
  const own = typeof service === "object" ? service.deployments.find((one) => one.id === ours.deploymentId) : void 0;
  return {
    running: deployment?.target?.running ?? own?.runningCount ?? 0,
    desired: deployment?.target?.requested ?? own?.desiredCount ?? 0,
    failed: Math.max(own?.failedTasks ?? 0, deployment?.circuitBreaker?.failures ?? 0)
  };
}
function describeProgress(snapshot, verdict) {
  const { running, desired, failed } = countTasks(snapshot);
  const target = snapshot.deployment?.target;
  const parts = [verdict.kind === "rolling" ? verdict.reason : `${verdict.kind}: ${verdict.reason}`];
  parts.push(`${running}/${desired} running`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (target?.productionWeight !== void 0) parts.push(`production ${target.productionWeight} %`);
  if (target?.testWeight !== void 0 && target.testWeight > 0) parts.push(`test ${target.testWeight} %`);
  return parts.join(", ");
}

// src/deploy/core/services.ts
function strategyName(rollout) {
  return rollout.strategy === "AS_IT_IS" ? rollout.says : rollout.strategy;
}
var ServiceDrainingError = class extends Error {
  name = "ServiceDrainingError";
};
var ServiceReadError = class extends Error {
  name = "ServiceReadError";
  kind;
  constructor(kind, message, options = {}) {
    super(message, options);
    this.kind = kind;
  }
};
function controllerOf(service) {
  return service.controller === "CODE_DEPLOY" ? "CODE_DEPLOY" : "ECS";
}

// src/runtime/own-address.ts
function ownAddress(base, path, what) {
  const own = new URL(base);
  const url = URL.canParse(path, base) ? new URL(path, base) : void 0;
  if (url === void 0 || !path.startsWith("/") || url.origin !== own.origin || url.username !== "" || url.password !== "") {
    throw new UserError(`${what} is '${path}', which is not a path at ${own.origin}.`, {
      fix: "Give a path that begins with one '/', e.g. /healthz."
    });
  }
  return url.href;
}
function isOwnPath(path) {
  try {
    ownAddress("https://app.invalid", path, "path");
    return true;
  } catch {
    return false;
  }
}

// src/deploy/core/gate.ts
var GATE_STAGE = "POST_TEST_TRAFFIC_SHIFT";
var GATE_TIMEOUT_MINUTES = 61;
function gateChange(hooks, wanted) {
  const standing = hooks.filter((hook) => hook.type === "PAUSE" && hook.stages.includes(GATE_STAGE));
  if (wanted) return standing.length > 0 ? void 0 : "add";
  return standing.some(isOurGate) ? "remove" : void 0;
}
function isOurGate(hook) {
  return hook.type === "PAUSE" && hook.stages.length === 1 && hook.stages[0] === GATE_STAGE && hook.timeoutMinutes === GATE_TIMEOUT_MINUTES;
}
function passes(check, status) {
  return check.status === void 0 ? status >= 200 && status < 400 : status === check.status;
}
function parseCheck(line) {
  const match = /^(\/\S*)(?:\s+([1-5]\d\d))?$/.exec(line);
  if (match?.[1] === void 0 || !isOwnPath(match[1])) return void 0;
  return { path: match[1], status: match[2] === void 0 ? void 0 : Number(match[2]) };
}

// src/deploy/plan/plan.ts
import { createHash } from "node:crypto";

// src/deploy/core/subject.ts
function releaseSubject(release) {
  const { description, app, environment, image, commit, runKey } = release;
  return {
    name: formatVersion(release.version),
    description,
    app,
    environment,
    image,
    ...commit === void 0 ? {} : { commit },
    runKey,
    release
  };
}

// src/deploy/plan/migration.ts
function migrationCommand(service, rollout, cluster) {
  const controller = service.controller === "ECS" ? "" : " --deployment-controller type=ECS";
  const { loadBalancer } = rollout;
  const balancers = loadBalancer === void 0 ? "" : ` --load-balancers '${JSON.stringify([bindingOf(loadBalancer)])}'`;
  return `aws ecs update-service --cluster ${cluster} --service ${service.name}${controller} --deployment-configuration '${JSON.stringify(configurationOf(rollout))}'${balancers}`;
}
function configurationOf(rollout) {
  switch (rollout.strategy) {
    case "BLUE_GREEN":
      return { strategy: "BLUE_GREEN", bakeTimeInMinutes: rollout.bakeMinutes };
    case "CANARY": {
      const { percent, stepMinutes, bakeMinutes } = rollout;
      const canary = { canaryPercent: percent, canaryBakeTimeInMinutes: stepMinutes };
      return { strategy: "CANARY", bakeTimeInMinutes: bakeMinutes, canaryConfiguration: canary };
    }
    case "LINEAR": {
      const { percent, stepMinutes, bakeMinutes } = rollout;
      const linear = { stepPercent: percent, stepBakeTimeInMinutes: stepMinutes };
      return { strategy: "LINEAR", bakeTimeInMinutes: bakeMinutes, linearConfiguration: linear };
    }
    case "ROLLING": {
      const { minimumHealthyPercent, maximumPercent } = rollout;
      return { strategy: "ROLLING", minimumHealthyPercent, maximumPercent };
    }
    default:
      return {};
  }
}
function bindingOf(binding) {
  const { targetGroup, containerName, containerPort, alternateTargetGroup } = binding;
  const { productionListenerRule, testListenerRule, role } = binding;
  return {
    targetGroupArn: targetGroup,
    containerName,
    containerPort,
    ...alternateTargetGroup === void 0 ? {} : {
      advancedConfiguration: {
        alternateTargetGroupArn: alternateTargetGroup,
        productionListenerRule,
        ...testListenerRule === void 0 ? {} : { testListenerRule },
        roleArn: role
      }
    }
  };
}

// src/deploy/plan/choose-rollout.ts
var WEB_GRACE_SECONDS = 60;
var MIGRATION = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-deployment-strategies.html";
function chooseRollout(process, platform) {
  const gateway = process.type === "web" ? platform.appEnvironment.web?.gateway : void 0;
  if (gateway !== void 0) return behindGateway(process, gateway);
  const binding = process.type === "web" ? webBinding(platform) : void 0;
  if (binding !== void 0 && process.strategy !== "rolling") return shiftingTraffic(process, binding);
  const oldGoFirst = process.singleton || process.drainFirst === true;
  return {
    strategy: "ROLLING",
    minimumHealthyPercent: oldGoFirst ? 0 : 100,
    maximumPercent: oldGoFirst ? 100 : 200,
    // Without the alternate target group and the rules: ECS takes those for traffic-shifting strategies only.
    ...binding === void 0 ? {} : {
      loadBalancer: {
        targetGroup: binding.targetGroup,
        containerName: binding.containerName,
        containerPort: binding.containerPort
      }
    }
  };
}
function behindGateway(process, { healthCheckPath }) {
  return {
    strategy: "ROLLING",
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    gateway: { portName: process.type, healthCheckPath }
  };
}
function shiftingTraffic(process, loadBalancer) {
  const { strategy, bakeMinutes } = process;
  const base = { bakeMinutes, loadBalancer };
  switch (strategy) {
    case "canary":
    case "linear": {
      const { percent, minutes } = process.shift ?? DEFAULT_STEPS[strategy];
      const steps = { percent, stepMinutes: minutes };
      return { strategy: strategy === "canary" ? "CANARY" : "LINEAR", ...steps, ...base };
    }
    default:
      return { strategy: "BLUE_GREEN", ...base };
  }
}
function webBinding(platform) {
  const web = platform.appEnvironment.web;
  if (web === void 0 || web.gateway !== void 0) {
    throw new UserError(
      `The release has a 'web' process, and /renga/apps/${platform.app}/${platform.environment} describes no 'web' ingress.`,
      {
        fix: "Give the app environment a target group pair and a listener rule (docs/platform.md), or remove web from the Procfile."
      }
    );
  }
  return {
    targetGroup: web.targetGroup,
    containerName: APP_CONTAINER,
    containerPort: web.containerPort,
    alternateTargetGroup: web.alternateTargetGroup,
    productionListenerRule: web.productionListenerRule,
    role: platform.loadBalancerRole,
    ...web.testListenerRule === void 0 ? {} : { testListenerRule: web.testListenerRule }
  };
}
function incompatibility(service, rollout, cluster) {
  if (service.controller !== "ECS" && service.controller !== "CODE_DEPLOY") {
    return new UserError(
      `Service '${service.name}' has the deployment controller ${service.controller}, which no action here moves.`,
      {
        fix: "A controller of that kind is not changed in place: delete the service, so that the next deploy makes it anew, or give this app environment another name."
      }
    );
  }
  if (service.controller === "ECS" && service.strategy !== strategyName(rollout)) {
    return new UserError(
      `Service '${service.name}' has the deployment strategy ${service.strategy}; this release wants ${strategyName(rollout)}.`,
      {
        fix: `Set 'strategy' of the process in renga.yml to what it has, or migrate it while no deployment runs: ${migrationCommand(service, rollout, cluster)} (${MIGRATION}).`
      }
    );
  }
  const wanted = rollout.loadBalancer;
  const has = service.loadBalancers[0];
  if (wanted === void 0 && has === void 0) return void 0;
  const groups = [wanted?.targetGroup, wanted?.alternateTargetGroup];
  if (wanted === void 0 || has === void 0 || !groups.includes(has.targetGroup)) {
    return new UserError(
      `Service '${service.name}' is bound to ${has === void 0 ? "no target group" : `target group ${has.targetGroup}`}; the platform describes ${wanted?.targetGroup ?? "none"}.`,
      {
        fix: "Correct the app environment descriptor, or delete the service so that the next deploy makes it anew."
      }
    );
  }
  if (has.containerPort !== wanted.containerPort) {
    return new UserError(
      `Service '${service.name}' sends traffic to container port ${has.containerPort}; the platform describes ${wanted.containerPort}.`,
      {
        fix: "Correct containerPort in the app environment descriptor, or delete the service so that the next deploy makes it anew."
      }
    );
  }
  return void 0;
}

// src/deploy/plan/plan.ts
function planDeployment(release, platform, current, gated = false) {
  const { digest } = parseImageReference(release.image);
  if (digest === void 0) {
    throw new UserError(
      `Release ${formatVersion(release.version)} names the image '${release.image}' without a digest.`,
      {
        fix: "Open the release from registry/repository@sha256:\u2026."
      }
    );
  }
  const existing = new Map(current.services.map((service) => [service.name, service]));
  const steps = serviceProcesses(release).map(
    (process) => planProcess(process, release, platform, current, existing, gated)
  );
  const wanted = new Set(steps.map((step) => step.service));
  const removals = current.services.filter(
    (service) => !wanted.has(service.name) && isOurs(service, release) && service.status === "ACTIVE"
  );
  return { subject: releaseSubject(release), imageDigest: digest, steps, removals };
}
function planProcess(process, release, platform, current, existing, gate) {
  const { taskDefinition } = process;
  if (taskDefinition === void 0) {
    throw new UserError(
      `Release ${formatVersion(release.version)} has no task definition for its '${process.type}' process.`,
      { fix: "Run run-release-phase for this release first: it registers them." }
    );
  }
  const name = familyName(release, process.type);
  const service = existing.get(name);
  const standing = service?.status === "ACTIVE" ? service : void 0;
  const controller = controllerOf(standing ?? { controller: "ECS" });
  const rollout = controller === "ECS" ? chooseRollout(process, platform) : asCodeDeploy(standing?.loadBalancers[0]);
  const gated = gate && shiftsTraffic(rollout);
  const network = platformNetwork(platform);
  const grace = rollout.loadBalancer === void 0 ? {} : { healthCheckGracePeriod: WEB_GRACE_SECONDS };
  const served = current.serving?.processes.find((one) => one.type === process.type)?.taskDefinition;
  const order = process.order ?? 1;
  const base = {
    process: process.type,
    service: name,
    controller,
    taskDefinition,
    rollout,
    order,
    gated,
    standing
  };
  if (standing === void 0 || service === void 0) {
    const tags = {
      [TAGS.app]: release.app,
      [TAGS.environment]: release.environment,
      [TAGS.process]: process.type,
      [TAGS.release]: String(release.version)
    };
    const spec = {
      name,
      taskDefinition,
      desiredCount: process.quantity,
      rollout,
      network,
      tags,
      clientToken: createToken(name, taskDefinition, release.runKey),
      ...gated ? { gate: true } : {},
      ...grace
    };
    return {
      ...base,
      action: { kind: "create", spec },
      before: void 0,
      goBackTo: void 0,
      introduced: true,
      desiredCount: process.quantity
    };
  }
  if (!isOurs(service, release)) throw notOurs2(service, release, platform);
  const problem = incompatibility(service, rollout, platform.cluster);
  if (problem !== void 0) throw problem;
  const primary = service.deployments.find((one) => one.status === "PRIMARY");
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition };
  const desiredCount = service.desiredCount;
  const introduced = release.status === "pending" && service.tags[TAGS.release] === String(release.version);
  const goBackTo = [served, before?.taskDefinition].find((one) => one !== void 0 && one !== taskDefinition);
  const stands = { goBackTo, introduced, desiredCount };
  const [newest] = current.deployments.get(name) ?? [];
  if (newest?.revision?.taskDefinition === taskDefinition) {
    const own = service.deployments.find((one) => one.taskDefinition === taskDefinition);
    if (isUnderWay(newest.status)) {
      return {
        ...base,
        action: { kind: "follow", deployment: newest, deploymentId: own?.id ?? "" },
        before: introduced ? void 0 : earlier(service, own?.id, goBackTo),
        ...stands
      };
    }
    if (newest.status === "SUCCESSFUL" && primary?.taskDefinition === taskDefinition) {
      return { ...base, action: { kind: "unchanged" }, before, ...stands };
    }
  }
  const [only, ...more] = service.deployments;
  const serves = only?.taskDefinition === taskDefinition && only.rolloutState === "COMPLETED" && more.length === 0;
  if (serves && served === taskDefinition && sameNetwork(service.network, network))
    return { ...base, action: { kind: "unchanged" }, before, ...stands };
  const hook = controller === "ECS" ? gateChange(service.hooks ?? [], gated) : void 0;
  const change = {
    name,
    taskDefinition,
    rollout,
    ...hook === void 0 ? {} : { gate: hook },
    force: service.taskDefinition === taskDefinition,
    ...sameNetwork(service.network, network) ? {} : { network },
    ...grace
  };
  return { ...base, action: { kind: "update", change }, before, ...stands };
}
function shiftsTraffic(rollout) {
  return !["ROLLING", "EXTERNAL"].includes(strategyName(rollout));
}
function asCodeDeploy(loadBalancer) {
  return { strategy: "CODE_DEPLOY", ...loadBalancer === void 0 ? {} : { loadBalancer } };
}
function earlier(service, ours, goBackTo) {
  const active = service.deployments.find((one) => one.id !== ours);
  if (active !== void 0) return { deploymentId: active.id, taskDefinition: active.taskDefinition };
  return goBackTo === void 0 ? void 0 : { deploymentId: "", taskDefinition: goBackTo };
}
function isUnderWay(status) {
  return !["SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"].includes(status);
}
function isOurs(service, of) {
  return service.tags[TAGS.app] === of.app && service.tags[TAGS.environment] === of.environment;
}
function notOurs2(service, release, platform) {
  return new UserError(
    `Service '${service.name}' in cluster '${platform.cluster}' exists and was not made for ${release.app} in ${release.environment}: it has no tags ${TAGS.app} and ${TAGS.environment} with these values.`,
    {
      fix: `Delete it, or hand it over by tagging it ${TAGS.app}=${release.app} and ${TAGS.environment}=${release.environment}.`
    }
  );
}
function platformNetwork(platform) {
  const { subnets, securityGroups, assignPublicIp } = platform;
  return { subnets, securityGroups, assignPublicIp };
}
function sameNetwork(has, wants) {
  const text = (network) => JSON.stringify([[...network.subnets].sort(), [...network.securityGroups].sort(), network.assignPublicIp]);
  return has !== void 0 && text(has) === text(wants);
}
function openedAt(release) {
  return Date.parse(release.createdAt) - 3e5;
}
function createToken(name, taskDefinition, runKey) {
  return createHash("sha256").update(`${name}
${taskDefinition}
${runKey}`).digest("hex").slice(0, 36);
}

// src/deploy/core/rollout-strategy.ts
function strategyOf(all, controller) {
  const found = all.get(controller);
  if (found !== void 0) return found;
  throw new UserError(`Services of the deployment controller ${controller} cannot be moved here.`);
}

// src/deploy/plan/read-and-plan.ts
async function readAndPlan(ports, { platform, gate = [] }, release, serving) {
  const { services } = ports;
  const listed = await services.list(release.app, release.environment);
  const known = new Set(listed.map((service) => service.name));
  const names2 = serviceProcesses(release).map((process) => familyName(release, process.type));
  const others = names2.filter((name) => !known.has(name));
  const named = others.length === 0 ? [] : [...(await services.describe(others)).values()];
  const current = [...listed, ...named].filter((service) => service.status !== "INACTIVE");
  const all = ports.strategies;
  const deployments = await Promise.all(
    current.filter((service) => names2.includes(service.name) && service.status === "ACTIVE").map(async (service) => {
      const strategy = strategyOf(all, controllerOf(service));
      return [service.name, await strategy.history(service, openedAt(release))];
    })
  );
  const standing = { services: current, deployments: new Map(deployments), serving };
  return planDeployment(release, platform, standing, gate.length > 0);
}

// src/deploy/recovery/roll-back.ts
async function rollBack(ports, strategy, candidate) {
  const { services, log } = ports;
  const { step, verdict, watched } = candidate;
  if (step.action.kind === "unchanged" && step.goBackTo === void 0 && !step.introduced)
    return { kind: "left" };
  try {
    switch (verdict.kind) {
      case "superseded":
      case "rolled-back":
        return { kind: "left" };
      case "rollback-failed":
        if (step.introduced) break;
        return { kind: "stuck", reason: "ECS could not roll it back" };
      case "rolling-back":
        if (watched !== void 0 && step.goBackTo !== void 0)
          return { kind: "rolling-back", follow: watched };
        break;
      default:
    }
    if (step.introduced) {
      await services.delete(step.service);
      log.info(`${step.process}: did not exist before this release, removed`);
      return { kind: "removed" };
    }
    if (watched !== void 0 && (verdict.kind !== "landed" || verdict.shifted)) {
      const started = await strategy.rollBack(watched);
      if (started.kind === "rolling-back") {
        log.info(`${step.process}: told AWS to roll back`);
        return { kind: "rolling-back", follow: started.follow };
      }
    }
    if (step.goBackTo === void 0) return { kind: "stuck", reason: "no earlier task definition is known" };
    const follow = await strategy.redeploy(step, step.goBackTo, watched);
    log.info(`${step.process}: going back to ${shortTaskDefinition(step.goBackTo)}`);
    return { kind: "redeployed", follow };
  } catch (error) {
    return { kind: "stuck", reason: describeError(error) };
  }
}

export {
  judge,
  finishVerdict,
  pausedBy,
  atGate,
  isFinal,
  isRed,
  saysSuperseded,
  isSentAgain,
  supersededBy,
  shortTaskDefinition,
  formatElapsed,
  countTasks,
  describeProgress,
  strategyOf,
  rollBack,
  strategyName,
  ServiceDrainingError,
  ServiceReadError,
  controllerOf,
  ownAddress,
  isOwnPath,
  GATE_STAGE,
  GATE_TIMEOUT_MINUTES,
  gateChange,
  isOurGate,
  passes,
  parseCheck,
  shiftsTraffic,
  isOurs,
  readAndPlan
};
