import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  isOvertaken,
  overtakenError
} from "./chunk-K7Y5USQR.js";
import {
  explainStop
} from "./chunk-2EZRYXBC.js";
import {
  withDeployLock
} from "./chunk-2IBQYVTB.js";
import {
  openFactsOf
} from "./chunk-BYEA7TSO.js";
import {
  require_dist
} from "./chunk-LLAQ22FC.js";
import {
  DEFAULT_STEPS
} from "./chunk-DPJHUCGO.js";
import {
  CloudWatchLogsClient,
  GetLogEventsCommand
} from "./chunk-6H3STSO6.js";
import {
  APP_CONTAINER,
  ContinueServiceDeployment$,
  CreateService$,
  DeleteService$,
  DescribeServiceDeployments$,
  DescribeServiceRevisions$,
  DescribeServices$,
  DescribeTasksCommand,
  ECSClient,
  ListServiceDeployments$,
  ListServices$,
  ListTasksCommand,
  StopServiceDeployment$,
  UpdateService$,
  _ep0,
  _mw0,
  batches,
  command,
  familyName
} from "./chunk-O6WWYAXB.js";
import {
  LockLostError,
  formatVersion,
  releasePhasePassed,
  serviceProcesses
} from "./chunk-YWSCFLUY.js";
import {
  FULL_PARITY
} from "./chunk-CATHLHO4.js";
import {
  parseImageReference
} from "./chunk-R7FN3TH4.js";
import {
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client
} from "./chunk-IL3NNF2E.js";
import {
  PageCount
} from "./chunk-HPWMFW4R.js";
import {
  awsError,
  explaining,
  isAwsError
} from "./chunk-ES7PNZVW.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";
import {
  require_http
} from "./chunk-CV26HBTQ.js";
import {
  __toESM
} from "./chunk-5IEWUH67.js";

// src/deploy/core/verdict.ts
var READ_FAILURES_TOLERATED = 6;
function judge(observation) {
  return conclude(observation, judgeDeployment(observation) ?? judgeService(observation));
}
function conclude(observation, seen) {
  const { reads, now, deadline } = observation;
  if (reads.permanent !== void 0) return { kind: "unreadable", reason: reads.permanent };
  const verdict = withRefusal(observation, seen);
  if (isFinal(verdict.kind)) return verdict;
  const { deaths } = observation;
  if (deaths !== void 0 && !isRed(verdict.kind)) return { kind: "failed", reason: deaths };
  if (verdict.kind === "paused" && !atGate(observation)) return verdict;
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
function atGate(observation) {
  return observation.gate !== void 0 && pausedBy(observation)?.atGate === true;
}
function isFinal(kind) {
  return kind !== "rolling" && kind !== "paused" && kind !== "rolling-back";
}
function isRed(kind) {
  return kind !== "landed" && kind !== "rolling" && kind !== "paused";
}
function judgeDeployment(observation) {
  const { deployment, before } = observation;
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
      return judgeStopped(observation, because);
    case "SUCCESSFUL":
      if (deployment.rollback !== void 0) {
        return { kind: "rolled-back", reason: because ?? "ECS rolled the deployment back" };
      }
      return judgeSuccess(observation);
    default:
  }
  const own = ownDeployment(observation);
  const monitor = triggeredMonitor(deployment);
  if (monitor !== void 0 || own?.rolloutState === "FAILED") {
    const reason2 = because ?? monitor ?? own?.rolloutStateReason ?? "ECS gave no reason";
    return before === void 0 ? { kind: "failed", reason: `${reason2}; there is no earlier deployment to roll back to` } : { kind: "rolling-back", reason: reason2 };
  }
  const gone = judgePresence(observation);
  if (gone !== void 0) return gone;
  const paused = pausedBy(observation);
  if (paused !== void 0) return { kind: "paused", reason: describePause(observation, paused) };
  const reason = deployment.stage ?? deployment.status;
  return hasShifted(observation, deployment) ? { kind: "rolling", reason, shifted: true } : { kind: "rolling", reason };
}
function describePause(observation, hook) {
  if (atGate(observation)) return "the gate asks the test listener";
  const { expiresAt, timeoutAction } = hook;
  const then = timeoutAction === void 0 ? "" : `, then ${timeoutAction}`;
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}${then}`;
  return `hook ${hook.id} waits for its owner's answer${until}`;
}
var AFTER_SHIFT = ["BAKE_TIME", "CLEAN_UP"];
function hasShifted({ ours: ours2 }, deployment) {
  return AFTER_SHIFT.includes(deployment.stage ?? "") && deployment.target?.productionWeight === 100 && ours2.revision !== void 0 && notOurs(ours2, ours2.revision) === void 0;
}
function judgeStopped(observation, because) {
  const { newer, ours: ours2 } = observation;
  if (newer !== void 0) {
    const other = newer.taskDefinition === ours2.taskDefinition ? ", and with other settings than ours," : void 0;
    return {
      kind: "superseded",
      reason: other === void 0 ? because ?? supersededBy(newer.taskDefinition) : supersededBy(`${newer.taskDefinition}${other}`)
    };
  }
  if (primaryAfterOurs(observation)?.taskDefinition === ours2.taskDefinition)
    return {
      kind: "rolling",
      reason: "our task definition was sent again, and its deployment is not read yet"
    };
  const stranger = newPrimary(observation);
  if (stranger !== void 0)
    return { kind: "superseded", reason: because ?? supersededBy(stranger.taskDefinition) };
  if (because !== void 0 && saysSuperseded(because)) return { kind: "superseded", reason: because };
  return { kind: "failed", reason: because ?? "the deployment was stopped and not rolled back" };
}
function saysSuperseded(statusReason) {
  return /supersede|new(?:er)? (?:service )?deployment|replaced by/i.test(statusReason ?? "");
}
function judgeSuccess({ ours: ours2, service }) {
  const { revision } = ours2;
  if (revision === void 0)
    return { kind: "rolling", reason: "SUCCESSFUL, and its revision is not read yet" };
  const other = notOurs(ours2, revision);
  if (other !== void 0) return { kind: "failed", reason: other };
  if (typeof service === "object" && service.status !== "ACTIVE") {
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  }
  const empty = typeof service === "object" && service.desiredCount === 0;
  return { kind: "landed", reason: empty ? "desired count 0: no task was started" : "SUCCESSFUL" };
}
function isSentAgain(ours2, revision) {
  if (revision === void 0 || notOurs(ours2, revision) !== void 0) return false;
  const setting = ours2.revision?.setting;
  return setting === void 0 || revision.setting === void 0 || setting === revision.setting;
}
function notOurs(ours2, revision) {
  if (revision.taskDefinition !== ours2.taskDefinition)
    return `the deployment that ended runs ${revision.taskDefinition}, not ours`;
  const image = revision.image ?? revision.imageDigest;
  const digest = ours2.imageDigest;
  const other = digest !== void 0 && image !== void 0 && !image.endsWith(digest) && revision.imageDigest !== digest;
  return other ? `the deployment that ended runs the image ${image}, not ours` : void 0;
}
function judgeService(observation) {
  const { service, ours: ours2, before } = observation;
  if (service === void 0) return { kind: "rolling", reason: "not read yet" };
  const presence = judgePresence(observation);
  if (presence !== void 0) return presence;
  if (service === "missing") return { kind: "rolling", reason: "the service is not visible yet" };
  const own = ownDeployment(observation);
  if (own?.rolloutState === "FAILED") {
    const reason = own.rolloutStateReason ?? "ECS gave no reason";
    return before === void 0 ? { kind: "failed", reason: `${reason}; there is no earlier deployment to roll back to` } : { kind: "rolling-back", reason };
  }
  if (own === void 0) return judgeAbsence(observation, service);
  const settled = own.status === "PRIMARY" && own.rolloutState === "COMPLETED" && own.taskDefinition === ours2.taskDefinition && own.runningCount >= own.desiredCount && service.deployments.length === 1;
  if (settled && ours2.strategy === "ROLLING") {
    return {
      kind: "landed",
      reason: own.desiredCount === 0 ? "desired count 0: no task was started" : "COMPLETED"
    };
  }
  return { kind: "rolling", reason: own.rolloutState ?? own.status };
}
function judgePresence(observation) {
  const { service, newer } = observation;
  if (typeof service === "object" && service.status !== "ACTIVE") {
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  }
  const stranger = newPrimary(observation);
  if (stranger !== void 0) return { kind: "superseded", reason: supersededBy(stranger.taskDefinition) };
  return newer === void 0 ? void 0 : { kind: "superseded", reason: supersededBy(newer.taskDefinition) };
}
function judgeAbsence({ ours: ours2, before }, service) {
  const failed = service.events.find(
    (event) => event.at >= ours2.createdAt && names(event, ours2.deploymentId) && /deployment failed/i.test(event.message)
  );
  const primary = service.deployments.find((deployment) => deployment.status === "PRIMARY");
  const backAgain = before !== void 0 && primary?.id === before.deploymentId;
  const rollback = service.events.find(
    (event) => before !== void 0 && event.at >= ours2.createdAt && /rolling back to deployment/i.test(event.message) && names(event, before.deploymentId)
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
function ownDeployment({ service, ours: ours2 }) {
  return typeof service === "object" ? service.deployments.find((one) => one.id === ours2.deploymentId) : void 0;
}
function newPrimary(observation) {
  const found = primaryAfterOurs(observation);
  return found?.taskDefinition === observation.ours.taskDefinition ? void 0 : found;
}
function primaryAfterOurs({ service, ours: ours2, before }) {
  if (typeof service !== "object") return void 0;
  return service.deployments.find(
    (one) => one.status === "PRIMARY" && one.id !== ours2.deploymentId && one.id !== before?.deploymentId && one.createdAt !== void 0 && one.createdAt > ours2.createdAt
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

// src/deploy/report/result.ts
function overallVerdict(services, cancelled) {
  const kinds = services.map((service) => service.verdict.kind);
  const backs = services.map((service) => service.back.kind);
  if (cancelled) return "rolling-back";
  if (kinds.every((kind) => kind === "landed")) return "landed";
  if (kinds.includes("rollback-failed") || backs.includes("stuck")) return "rollback-failed";
  if (kinds.includes("superseded")) return "superseded";
  if (kinds.includes("paused") && !kinds.some(isRed)) return "paused";
  if (backs.includes("going-back")) return "rolling-back";
  if (backs.includes("gone-back") || kinds.includes("rolled-back")) return "rolled-back";
  const unseen = kinds.find((kind) => kind === "unreadable" || kind === "timed-out");
  return unseen ?? "failed";
}
function assertLanded({ failure }) {
  if (failure !== void 0) throw new UserError(failure.problem, { fix: failure.fix });
}

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

// node_modules/@aws-sdk/client-ecs/dist-es/commands/ContinueServiceDeploymentCommand.js
var ContinueServiceDeploymentCommand=class extends command(_ep0,_mw0,"ContinueServiceDeployment",ContinueServiceDeployment$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateServiceCommand.js
var CreateServiceCommand=class extends command(_ep0,_mw0,"CreateService",CreateService$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteServiceCommand.js
var DeleteServiceCommand=class extends command(_ep0,_mw0,"DeleteService",DeleteService$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceDeploymentsCommand.js
var DescribeServiceDeploymentsCommand=class extends command(_ep0,_mw0,"DescribeServiceDeployments",DescribeServiceDeployments$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceRevisionsCommand.js
var DescribeServiceRevisionsCommand=class extends command(_ep0,_mw0,"DescribeServiceRevisions",DescribeServiceRevisions$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServicesCommand.js
var DescribeServicesCommand=class extends command(_ep0,_mw0,"DescribeServices",DescribeServices$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServiceDeploymentsCommand.js
var ListServiceDeploymentsCommand=class extends command(_ep0,_mw0,"ListServiceDeployments",ListServiceDeployments$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServicesCommand.js
var ListServicesCommand=class extends command(_ep0,_mw0,"ListServices",ListServices$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/StopServiceDeploymentCommand.js
var StopServiceDeploymentCommand=class extends command(_ep0,_mw0,"StopServiceDeployment",StopServiceDeployment$){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand=class extends command(_ep0,_mw0,"UpdateService",UpdateService$){};
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

// src/deploy/plan/plan.ts
import { createHash } from "node:crypto";

// src/deploy/controllers/codedeploy/ports.ts
var CreateRefusedError = class extends Error {
  name = "CreateRefusedError";
  kind;
  /** The one that is under way, where the answer names it. */
  active;
  constructor(kind, message, options = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.active = options.active;
  }
};
var isEnded = ({ status }) => status === "Succeeded" || status === "Failed" || status === "Stopped";

// src/deploy/controllers/codedeploy/account.ts
var ROLLBACK_EXPECTED = 6e4;
var readyHook = (deploymentId) => `${deploymentId}:READY_WAIT`;
function inEcsWords(account) {
  const { info, target } = account;
  const green = info.rollback.of === void 0 ? target?.green : void 0;
  const blue = target?.blue;
  const status = statusOf(account);
  return {
    arn: info.id,
    status,
    statusReason: reasonOf(account),
    stage: stageOf(account),
    target: green && counts(green, target?.events ?? []),
    sources: blue === void 0 ? [] : [counts(blue, [])],
    rollback: info.rollback.by === void 0 ? void 0 : { reason: reasonOf(account), revisionArn: info.rollback.by },
    circuitBreaker: void 0,
    alarms: void 0,
    hooks: info.status === "Ready" ? [readyWait(info, target)] : []
  };
}
function statusOf(account) {
  const { info, rollback } = account;
  switch (info.status) {
    case "Succeeded":
      return "SUCCESSFUL";
    case "Failed":
    case "Stopped":
      if (rollback !== void 0) return rollbackStatus(rollback);
      return isRollbackExpected(account) ? "ROLLBACK_REQUESTED" : "STOPPED";
    default:
      return info.terminationWaitStarted ? "SUCCESSFUL" : "IN_PROGRESS";
  }
}
function rollbackStatus(rollback) {
  if (rollback.status === "Succeeded") return "ROLLBACK_SUCCESSFUL";
  return isEnded(rollback) ? "ROLLBACK_FAILED" : "ROLLBACK_IN_PROGRESS";
}
function isRollbackExpected({ info, target, now }) {
  if (info.rollback.of !== void 0 || !isEnded(info) || info.status === "Succeeded") return false;
  if (info.rollback.by !== void 0) return true;
  if (target === void 0 || !hasBegun(eventLike(target.events, /^install$/i))) return false;
  const may = info.rollsBackItself || info.status === "Stopped";
  return may && now < (info.completedAt ?? now) + ROLLBACK_EXPECTED;
}
function reasonOf({ info, target, rollback }) {
  const failed = target?.events.find((event) => event.status === "Failed");
  const hook = failed?.diagnostics === void 0 ? void 0 : describeFailure(failed);
  const why = [hook, describeError2(info.error)].filter((one) => one !== void 0).join("; ");
  const back = rollback !== void 0 && rollback.status !== "Succeeded" && isEnded(rollback) ? `the rollback ${rollback.id} is ${rollback.status}${rollback.error === void 0 ? "" : ` (${describeError2(rollback.error)})`}` : void 0;
  const all = [why === "" ? void 0 : why, back].filter((one) => one !== void 0).join("; ");
  if (all !== "") return all;
  return info.status === "Stopped" ? "it was stopped" : void 0;
}
function describeFailure({ name, diagnostics }) {
  const { errorCode, message, scriptName, logTail } = diagnostics ?? {};
  const code = errorCode === void 0 ? "" : ` with ${errorCode}`;
  const script = scriptName === void 0 || scriptName === "" ? "" : ` in ${scriptName}`;
  const said = message === void 0 || message === "" ? "" : `: ${bare(message)}`;
  const lines = (logTail ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const tail = lines.length === 0 ? "" : `, its log ends with '${lines.slice(-3).join(" | ").slice(-300)}'`;
  return `hook ${name} failed${code}${script}${said}${tail}`;
}
function describeError2(error) {
  if (error === void 0) return void 0;
  return error.message === "" ? error.code : `${error.code}: ${bare(error.message)}`;
}
var bare = (text2) => text2.trim().replace(/\.$/, "");
function stageOf({ info, target }) {
  if (info.status === "Ready") return "Ready";
  const events = target?.events ?? [];
  const running = events.find((event) => event.status === "InProgress");
  const last = events.findLast((event) => event.status === "Succeeded" || event.status === "Failed");
  return (running ?? last)?.name ?? info.status;
}
function counts(set, events) {
  const tested = eventLike(events, /^(allow)?test(ing)?traffic$/i);
  const moved = set.weight !== void 0 && set.weight >= 100;
  return {
    revisionArn: set.id,
    requested: set.desired,
    running: set.running,
    pending: set.pending,
    productionWeight: set.weight,
    testWeight: tested?.status === "Succeeded" && !moved ? 100 : void 0
  };
}
function readyWait(info, target) {
  const since = Math.max(0, ...(target?.events ?? []).map((event) => event.endedAt ?? 0));
  return {
    id: readyHook(info.id),
    type: "PAUSE",
    status: "AWAITING_ACTION",
    expiresAt: since === 0 || info.readyWait === void 0 ? void 0 : since + info.readyWait * 6e4,
    timeoutAction: "STOP",
    atGate: eventLike(target?.events ?? [], /test(ing)?traffic$/i)?.status === "Succeeded"
  };
}
function eventLike(events, name) {
  return events.find((event) => name.test(event.name.replace(/[\s_-]+/g, "")));
}
var hasBegun = (event) => event !== void 0 && event.status !== "Pending" && event.status !== "Skipped";

// src/deploy/controllers/codedeploy/app-spec.ts
var import_yaml = __toESM(require_dist(), 1);
function appSpec(taskDefinition, placement, hooks) {
  const { containerName, containerPort, platformVersion, network, capacityProviders } = placement;
  return JSON.stringify({
    version: 0,
    Resources: [
      {
        TargetService: {
          Type: "AWS::ECS::Service",
          Properties: {
            TaskDefinition: taskDefinition,
            LoadBalancerInfo: { ContainerName: containerName, ContainerPort: containerPort },
            ...platformVersion === void 0 ? {} : { PlatformVersion: platformVersion },
            ...network === void 0 ? {} : {
              NetworkConfiguration: {
                AwsvpcConfiguration: {
                  Subnets: network.subnets,
                  SecurityGroups: network.securityGroups,
                  AssignPublicIp: network.assignPublicIp ? "ENABLED" : "DISABLED"
                }
              }
            },
            ...capacityProviders.length === 0 ? {} : {
              CapacityProviderStrategy: capacityProviders.map(({ name, base, weight }) => ({
                CapacityProvider: name,
                Base: base,
                Weight: weight
              }))
            }
          }
        }
      }
    ],
    ...hooks.length === 0 ? {} : { Hooks: hooks }
  });
}
function hooksOf(revision) {
  if (revision === void 0) return [];
  const document = read(revision);
  if (document === void 0) return "unreadable";
  const hooks = member(document, "Hooks");
  if (!Array.isArray(hooks)) return [];
  return hooks.filter(isRecord).flatMap(
    (entry) => Object.entries(entry).flatMap(
      ([event, target]) => typeof target === "string" && target !== "" ? [{ [event]: target }] : []
    )
  );
}
function taskDefinitionOf(revision) {
  const resources = member(revision && read(revision), "Resources");
  const [resource] = Array.isArray(resources) ? resources.filter(isRecord) : [];
  const [service] = resource === void 0 ? [] : Object.values(resource);
  const taskDefinition = member(member(service, "Properties"), "TaskDefinition");
  return typeof taskDefinition === "string" ? taskDefinition : void 0;
}
function read({ content }) {
  if (content === void 0) return void 0;
  try {
    const document = (0, import_yaml.parse)(content);
    return isRecord(document) ? document : void 0;
  } catch {
    return void 0;
  }
}
function member(value, name) {
  if (!isRecord(value)) return void 0;
  const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === void 0 ? void 0 : value[key];
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/deploy/rollout/progress.ts
function formatElapsed(ms) {
  const seconds = Math.max(0, Math.round(ms / 1e3));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}
function countTasks({ service, deployment, ours: ours2 }) {
  const own = typeof service === "object" ? service.deployments.find((one) => one.id === ours2.deploymentId) : void 0;
  return {
    running: deployment?.target?.running ?? own?.runningCount ?? 0,
    desired: deployment?.target?.requested ?? own?.desiredCount ?? 0,
    failed: Math.max(own?.failedTasks ?? 0, deployment?.circuitBreaker?.failures ?? 0)
  };
}
function describeProgress(observation, verdict) {
  const { running, desired, failed } = countTasks(observation);
  const target = observation.deployment?.target;
  const parts = [verdict.kind === "rolling" ? verdict.reason : `${verdict.kind}: ${verdict.reason}`];
  parts.push(`${running}/${desired} running`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (target?.productionWeight !== void 0) parts.push(`production ${target.productionWeight} %`);
  if (target?.testWeight !== void 0 && target.testWeight > 0) parts.push(`test ${target.testWeight} %`);
  return parts.join(", ");
}

// src/deploy/controllers/codedeploy/create.ts
var TICK = 5e3;
var LOOK = 1e3;
var CLOCK_SLACK = 6e4;
var DESCRIPTION = 512;
function describeDeployment(what, key) {
  const token = ` (${key})`;
  return `${what.slice(0, DESCRIPTION - token.length)}${token}`;
}
async function createDeployment({ codeDeploy, clock, log }, request, { process, policy, deadline, signal }) {
  const since = clock.now() - CLOCK_SLACK;
  const stopped = /* @__PURE__ */ new Set();
  let said = "";
  let wanted = request;
  let answered = true;
  const meet = async (named) => {
    const active = await readActive(codeDeploy, request.service, named);
    if (active === void 0) return void 0;
    if (isThis(active, request)) return active;
    const what = describeActive(active);
    if (policy === "fail" && active.rollback.of === void 0) throw inProgress(request.service, what);
    if (policy === "supersede" && !stopped.has(active.id)) {
      log.info(`${process}: superseding ${what}`);
      await makeRoom(codeDeploy, active);
      stopped.add(active.id);
    } else if (said !== what) {
      said = what;
      log.info(`${process}: waiting for ${what}, at most ${formatElapsed(deadline - clock.now())}`);
    }
    return void 0;
  };
  for (; ; ) {
    signal.throwIfAborted();
    let trouble;
    try {
      if (!answered) {
        const found = await find(codeDeploy, request, since);
        if (found !== void 0) return found;
        answered = true;
      }
      return await made(codeDeploy, await codeDeploy.create(wanted), wanted, clock);
    } catch (error) {
      if (!isPassing(error)) throw error;
      trouble = error;
    }
    if (trouble instanceof CreateRefusedError) {
      if (trouble.kind === "alarms-denied") {
        log.warning(`${process}: the group's alarms are watched on the way back: ${trouble.message}`);
        wanted = { ...request, withoutAlarms: false };
        continue;
      }
      if (trouble.kind === "unanswered") answered = false;
      if (trouble.kind === "active") {
        const joined = await meet(trouble.active).catch(unlessPassing);
        if (joined !== void 0) return joined;
      }
    }
    if (clock.now() >= deadline) {
      const active = trouble instanceof CreateRefusedError && trouble.kind === "active";
      throw active ? inProgress(request.service, said === "" ? trouble.message : said) : trouble;
    }
    if (answered) await clock.sleep(Math.min(TICK, deadline - clock.now()), signal);
    else await clock.sleep(LOOK, signal);
  }
}
function isPassing(error) {
  return error instanceof CreateRefusedError || error instanceof ServiceReadError && error.kind !== "permanent";
}
function unlessPassing(error) {
  if (!isPassing(error)) throw error;
  return void 0;
}
async function made(codeDeploy, id, { content, description }, clock) {
  try {
    return await codeDeploy.deployment(id);
  } catch (error) {
    if (!(error instanceof ServiceReadError)) throw error;
    return {
      id,
      status: "Created",
      createdAt: clock.now() - TICK,
      completedAt: void 0,
      description,
      creator: "user",
      error: void 0,
      rollback: { by: void 0, of: void 0 },
      rollsBackItself: true,
      terminationWaitStarted: false,
      readyWait: void 0,
      revision: { content },
      previousRevision: void 0
    };
  }
}
async function makeRoom(codeDeploy, active) {
  if (isEnded(active) || active.rollback.of !== void 0) return;
  if (active.terminationWaitStarted) await codeDeploy.proceed(active.id, "TERMINATION_WAIT");
  else await codeDeploy.stop(active.id);
}
function describeActive(active) {
  const what = active.terminationWaitStarted ? `${active.status}, the earlier tasks wait for their end` : active.status;
  const why = active.rollback.of === void 0 ? "" : `, which rolls ${active.rollback.of} back`;
  return `CodeDeploy deployment ${active.id} (${what})${why}`;
}
async function find(codeDeploy, request, since) {
  for (const id of await codeDeploy.list(request.service, { since })) {
    const found = await codeDeploy.deployment(id);
    if (isThis(found, request)) return found;
  }
  return void 0;
}
async function readActive(codeDeploy, service, named) {
  const id = named ?? (await codeDeploy.list(service, { active: true }))[0];
  const active = id === void 0 ? void 0 : await codeDeploy.deployment(id);
  return active === void 0 || isEnded(active) ? void 0 : active;
}
function isThis(found, request) {
  return found.description === request.description && taskDefinitionOf(found.revision) === taskDefinitionOf({ content: request.content });
}
function inProgress(service, what) {
  return new UserError(`A deployment of '${service}' is in progress: ${what}.`, {
    fix: "Run the job again when it has ended, raise 'timeout-minutes', or set 'in-progress: supersede'."
  });
}

// src/deploy/controllers/codedeploy/problems.ts
function groupProblems(step, group, placement) {
  const { service, rollout, gated, action } = step;
  const named = `Deployment group '${group.name}' of application '${group.application}'`;
  if (action.kind === "create") {
    return [
      `Service '${service}' does not exist: services of the CODE_DEPLOY controller are made by infrastructure as code, before their deployment group.`
    ];
  }
  if (group.computePlatform !== "ECS")
    return [
      `${named} is for ${group.computePlatform}, not for ECS. Name another one by 'codedeploy-deployment-group'.`
    ];
  const problems = [];
  if (!group.services.some((one) => one.service === service)) {
    const moves = group.services.map((one) => `${one.cluster}/${one.service}`).join(", ");
    problems.push(
      `${named} moves ${moves === "" ? "no service" : moves}, not '${service}'. Name its group by 'codedeploy-application' and 'codedeploy-deployment-group'.`
    );
  }
  if (placement === void 0)
    problems.push(
      `Service '${service}' has no PRIMARY task set, so there is nothing to move traffic from. Repair it with 'aws ecs update-service-primary-task-set'.`
    );
  if (group.productionListeners.length === 0)
    problems.push(`${named} has no production listener. Give its target group pair a prodTrafficRoute.`);
  const serving = rollout.loadBalancer && nameOf(rollout.loadBalancer.targetGroup);
  if (serving !== void 0 && !group.targetGroups.includes(serving))
    problems.push(
      `${named} moves traffic between ${group.targetGroups.join(" and ")}, and '${service}' serves from ${serving}. Correct the group's target group pair.`
    );
  if (gated && group.readyWait === void 0)
    problems.push(
      `${named} does not wait before production traffic moves, so there is nowhere for the gate. Set its deploymentReadyOption to STOP_DEPLOYMENT with waitTimeInMinutes.`
    );
  if (gated && group.testListeners.length === 0)
    problems.push(
      `${named} has no test listener, so the gate cannot ask the new tasks. Give its target group pair a testTrafficRoute.`
    );
  return problems;
}
var nameOf = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/controllers/codedeploy/verdict.ts
function judgeCodeDeploy(observation) {
  return conclude(observation, judgeDeployment2(observation));
}
function judgeDeployment2(observation) {
  const { deployment, before, service } = observation;
  if (typeof service === "object" && service.status !== "ACTIVE")
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  if (deployment === void 0) return { kind: "rolling", reason: "not read yet" };
  const because = deployment.statusReason;
  switch (deployment.status) {
    case "ROLLBACK_SUCCESSFUL":
      return { kind: "rolled-back", reason: because ?? "CodeDeploy rolled the deployment back" };
    case "ROLLBACK_FAILED":
      if (before === void 0)
        return { kind: "failed", reason: because ?? "there is nothing to roll back to" };
      return { kind: "rollback-failed", reason: because ?? "CodeDeploy could not roll the deployment back" };
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return { kind: "rolling-back", reason: because ?? "CodeDeploy rolls the deployment back" };
    case "STOPPED":
      return judgeStopped2(observation, deployment);
    case "SUCCESSFUL":
      return judgeSuccess2(observation, deployment);
    default:
  }
  const hook = pausedBy(observation);
  if (hook !== void 0) return { kind: "paused", reason: describeWait(observation, hook) };
  const reason = deployment.stage ?? deployment.status;
  return hasShifted2(observation, deployment) ? { kind: "rolling", reason, shifted: true } : { kind: "rolling", reason };
}
function judgeStopped2(observation, { statusReason, target }) {
  const { newer, before } = observation;
  if (newer !== void 0)
    return { kind: "superseded", reason: statusReason ?? supersededBy(newer.taskDefinition) };
  const stranger = newPrimary2(observation);
  if (stranger !== void 0 && stranger.id !== target?.revisionArn)
    return { kind: "superseded", reason: statusReason ?? supersededBy(stranger.taskDefinition) };
  const reason = statusReason ?? "it ended without success";
  const primary = primaryOf(observation);
  const stayed = before !== void 0 && primary?.taskDefinition === before.taskDefinition && primary.id !== target?.revisionArn && (target?.productionWeight ?? 0) === 0;
  return stayed ? { kind: "rolled-back", reason: `${reason}; no production traffic had moved` } : { kind: "failed", reason: `${reason}; nothing rolls it back` };
}
function judgeSuccess2(observation, deployment) {
  const { ours: ours2, service, newer } = observation;
  if (typeof service !== "object")
    return { kind: "rolling", reason: "it succeeded, and its service is not read yet" };
  const primary = primaryOf(observation);
  if (primary !== void 0 && isOurs(observation, deployment, primary)) {
    if (ours2.revision === void 0)
      return { kind: "rolling", reason: "it succeeded, and its task definition is not read yet" };
    const other = notOurs2(observation);
    if (other !== void 0) return { kind: "failed", reason: other };
    const empty = service.desiredCount === 0;
    return { kind: "landed", reason: empty ? "desired count 0: no task was started" : "SUCCESSFUL" };
  }
  if (newer !== void 0) return { kind: "superseded", reason: supersededBy(newer.taskDefinition) };
  const stranger = newPrimary2(observation);
  const own = deployment.target?.revisionArn;
  if (stranger !== void 0 && own !== void 0 && stranger.id !== own)
    return { kind: "superseded", reason: supersededBy(stranger.taskDefinition) };
  if (primary !== void 0 && primary.id === own)
    return { kind: "failed", reason: `the deployment that ended runs ${primary.taskDefinition}, not ours` };
  return { kind: "rolling", reason: "it succeeded, and its task set is not PRIMARY yet" };
}
function isOurs({ ours: ours2 }, { target }, primary) {
  if (primary.taskDefinition !== ours2.taskDefinition) return false;
  return target === void 0 || target.revisionArn === primary.id;
}
function notOurs2({ ours: ours2 }) {
  const { revision, imageDigest } = ours2;
  if (revision === void 0) return void 0;
  if (revision.taskDefinition !== ours2.taskDefinition)
    return `the deployment that ended runs ${revision.taskDefinition}, not ours`;
  if (imageDigest === void 0 || revision.image === void 0) return void 0;
  return revision.image.endsWith(imageDigest) ? void 0 : `the deployment that ended runs the image ${revision.image}, not ours`;
}
function hasShifted2(observation, deployment) {
  const primary = primaryOf(observation);
  return deployment.target?.productionWeight === 100 && primary !== void 0 && isOurs(observation, deployment, primary) && observation.ours.revision !== void 0 && notOurs2(observation) === void 0;
}
function describeWait(observation, { expiresAt }) {
  if (atGate(observation)) return "the gate asks the test listener";
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}, then it stops`;
  return `Ready: it waits for somebody to continue it${until}`;
}
function primaryOf({ service }) {
  return typeof service === "object" ? service.deployments.find((one) => one.status === "PRIMARY") : void 0;
}
function newPrimary2(observation) {
  const primary = primaryOf(observation);
  return primary?.createdAt !== void 0 && primary.createdAt > observation.ours.createdAt ? primary : void 0;
}

// src/deploy/controllers/codedeploy/strategy.ts
var ROLL_BACK_ON = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST"];
var ON_ALARM = "DEPLOYMENT_STOP_ON_ALARM";
var ALL_AT_ONCE = "CodeDeployDefault.ECSAllAtOnce";
var WAY_BACK = 15 * 6e4;
var ROLLBACK_SHOWS = 6e4;
var TICK2 = 2e3;
var HISTORY = 10;
var CodeDeployStrategy = class {
  #ports;
  constructor(ports) {
    this.#ports = ports;
  }
  judge = judgeCodeDeploy;
  async problems(step) {
    const { codeDeploy } = this.#ports;
    const [group, placement] = await Promise.all([
      codeDeploy.group(step.service),
      codeDeploy.placement(step.service)
    ]);
    return groupProblems(step, group, placement);
  }
  async history(service, since) {
    const { codeDeploy } = this.#ports;
    const ids = await codeDeploy.list(service.name, { since });
    const found = await Promise.all(ids.slice(0, HISTORY).map((id) => codeDeploy.deployment(id)));
    return found.sort((a, b) => b.createdAt - a.createdAt).map(
      (one) => this.#brief(
        one,
        found.find(({ id }) => id === one.rollback.by)
      )
    );
  }
  /** One that only waits for the end of the earlier tasks is among them: CodeDeploy begins nothing before that. */
  async underWay(service) {
    const { codeDeploy } = this.#ports;
    const ids = await codeDeploy.list(service.name, { active: true });
    const found = await Promise.all(ids.map((id) => codeDeploy.deployment(id)));
    return found.filter((one) => !isEnded(one)).map((one) => ({
      ...this.#brief(one),
      ...one.terminationWaitStarted ? { status: "waiting to end the earlier tasks" } : {}
    }));
  }
  /** Asks only: the creation of ours waits until the group is free. */
  async supersede(_service, other) {
    const { codeDeploy } = this.#ports;
    await makeRoom(codeDeploy, await codeDeploy.deployment(other.arn));
  }
  async begin(step, context) {
    const { process, service, taskDefinition, before, action, logs } = step;
    const { imageDigest, runKey, deadline, signal, inProgress: inProgress2 } = context;
    const move = {
      process,
      service,
      controller: "CODE_DEPLOY",
      taskDefinition,
      strategy: "CODE_DEPLOY",
      before,
      imageDigest,
      logs
    };
    switch (action.kind) {
      case "create":
        throw new UserError(`Service '${service}' does not exist, and CodeDeploy does not create services.`, {
          fix: "Create it with infrastructure as code, then its deployment group."
        });
      case "follow": {
        const { arn, createdAt } = action.deployment;
        const brief = { ...action.deployment, revision: void 0 };
        return { ...move, deploymentId: arn, createdAt, brief };
      }
      case "update": {
        const request = await this.#request(process, service, taskDefinition, action.change.network);
        const description = describeDeployment(`Renga: ${shortTaskDefinition(taskDefinition)}`, runKey);
        const policy = inProgress2 ?? "wait";
        const options = { process, policy, deadline, signal };
        const made2 = await createDeployment(this.#ports, { ...request, description }, options);
        return { ...move, ...this.#identity(made2) };
      }
    }
  }
  /** Per round one DescribeServices for ten services, and GetDeployment with GetDeploymentTarget for each deployment. */
  observe(sightings, bounded) {
    const names2 = sightings.map((sighting) => sighting.move.service);
    const described = bounded(this.#ports.services.describe(names2)).then((found) => {
      for (const one of sightings) one.service = found.get(one.move.service) ?? one.service ?? "missing";
    });
    return [
      { of: sightings, work: described },
      ...sightings.map((sighting) => ({
        of: [sighting],
        work: bounded(this.#look(sighting)).then(async () => {
          await described.catch(() => void 0);
          await bounded(this.#identify(sighting));
        })
      }))
    ];
  }
  async turnBack(move) {
    const { codeDeploy } = this.#ports;
    const id = move.deploymentId;
    if (await codeDeploy.stop(id) === "stopping") return { kind: "turning-back", follow: move };
    const [info, target] = await Promise.all([codeDeploy.deployment(id), codeDeploy.target(id, move.service)]);
    if (info.status === "Succeeded") return { kind: "ended" };
    const now = this.#ports.clock.now();
    const back = isRollbackExpected({ info, target, now }) || (target?.green?.weight ?? 0) === 0;
    return back ? { kind: "turning-back", follow: move } : { kind: "ended" };
  }
  /**
   * While the earlier tasks still wait for their end, a stop with rollback only moves the traffic. Else a new deployment:
   * all at once, of the revision that had succeeded before where that is the one, and whatever the alarms say.
   */
  async redeploy({ process, service, taskDefinition: left }, taskDefinition, move) {
    const { codeDeploy, clock } = this.#ports;
    const base = {
      process,
      service,
      controller: "CODE_DEPLOY",
      taskDefinition,
      imageDigest: void 0,
      strategy: "CODE_DEPLOY",
      before: { deploymentId: "", taskDefinition: left }
    };
    const bad = move === void 0 ? void 0 : await codeDeploy.deployment(move.deploymentId);
    if (bad !== void 0 && move?.before?.taskDefinition === taskDefinition && !isEnded(bad)) {
      const rollback = await this.#stopAndFind(bad.id);
      if (rollback !== void 0) return { ...base, ...this.#identity(rollback) };
    }
    const request = await this.#request(process, service, taskDefinition, void 0);
    const previous = bad?.previousRevision;
    const content = taskDefinitionOf(previous) === taskDefinition ? previous?.content : void 0;
    const made2 = await createDeployment(
      this.#ports,
      {
        ...request,
        content: content ?? request.content,
        description: describeDeployment(
          `Renga: back to ${shortTaskDefinition(taskDefinition)}`,
          `from ${move?.deploymentId ?? shortTaskDefinition(left)}`
        ),
        config: ALL_AT_ONCE,
        rollBackOn: [],
        // Without alarms there is nothing to override, and no permission needed for it.
        withoutAlarms: request.rollBackOn.includes(ON_ALARM)
      },
      {
        process,
        policy: "supersede",
        deadline: clock.now() + WAY_BACK,
        signal: new AbortController().signal
      }
    );
    return { ...base, ...this.#identity(made2) };
  }
  async answer(move, _hookId, answer) {
    const { codeDeploy } = this.#ports;
    if (answer === "continue") await codeDeploy.proceed(move.deploymentId, "READY_WAIT");
    else await codeDeploy.stop(move.deploymentId);
  }
  /** All that a deployment of this task definition says, but for its description. */
  async #request(process, service, taskDefinition, network) {
    const { codeDeploy, log } = this.#ports;
    const [group, placement] = await Promise.all([codeDeploy.group(service), codeDeploy.placement(service)]);
    if (placement === void 0)
      throw new UserError(`Service '${service}' has no PRIMARY task set to move traffic from.`);
    const hooks = hooksOf(group.revision);
    if (hooks === "unreadable")
      log.warning(
        `${process}: the last revision of deployment group '${group.name}' cannot be read (it may lie in S3), so hooks of its AppSpec are not taken over`
      );
    const content = appSpec(
      taskDefinition,
      network === void 0 ? placement : { ...placement, network },
      hooks === "unreadable" ? [] : hooks
    );
    return {
      service,
      content,
      rollBackOn: group.alarms.length > 0 ? [...ROLL_BACK_ON, ON_ALARM] : ROLL_BACK_ON
    };
  }
  async #look(sighting) {
    const { codeDeploy, clock } = this.#ports;
    const { deploymentId, service } = sighting.move;
    const [info, target] = await Promise.all([
      codeDeploy.deployment(deploymentId),
      codeDeploy.target(deploymentId, service)
    ]);
    const { by } = info.rollback;
    const rollback = by === void 0 ? void 0 : await codeDeploy.deployment(by);
    const deployment = inEcsWords({ info, target, rollback, now: clock.now() });
    sighting.deployment = deployment;
    sighting.brief = { ...this.#brief(info), revision: sighting.brief?.revision };
    if (deployment.status !== "STOPPED" && deployment.status !== "ROLLBACK_FAILED") return;
    const [newest] = await codeDeploy.list(service, { since: info.createdAt + 1 });
    if (newest === void 0 || newest === deploymentId || newest === by) return;
    const newer = await codeDeploy.deployment(newest);
    if (newer.createdAt <= info.createdAt || newer.rollback.of === deploymentId) return;
    const taskDefinition = taskDefinitionOf(newer.revision);
    if (taskDefinition !== sighting.move.taskDefinition || newer.rollback.of !== void 0) {
      sighting.newer = { taskDefinition };
      return;
    }
    this.#ports.log.info(
      `${sighting.move.process}: our task definition was sent again; the newer deployment is followed`
    );
    sighting.move = {
      ...sighting.move,
      deploymentId: newest,
      createdAt: newer.createdAt,
      brief: this.#brief(newer)
    };
    sighting.brief = this.#brief(newer);
    sighting.deployment = void 0;
  }
  /** Reads what the task set runs that is ours: nothing is green by what we asked for. */
  async #identify(sighting) {
    const { service, brief, deployment, move } = sighting;
    if (typeof service !== "object" || brief === void 0 || deployment === void 0) return;
    const id = deployment.target?.revisionArn;
    const own = service.deployments.find(
      (one) => id === void 0 ? one.status === "PRIMARY" && one.taskDefinition === move.taskDefinition : one.id === id
    );
    if (own === void 0 || own.taskDefinition === brief.revision?.taskDefinition) return;
    const images = await this.#ports.codeDeploy.images(own.taskDefinition);
    const digest = move.imageDigest;
    const image = (digest === void 0 ? void 0 : images.find((one) => one.endsWith(digest))) ?? images[0];
    const revision = { taskDefinition: own.taskDefinition, image, imageDigest: void 0 };
    sighting.brief = { ...brief, revision };
  }
  #brief(info, rollback) {
    const { status, statusReason } = inEcsWords({
      info,
      target: void 0,
      rollback,
      now: this.#ports.clock.now()
    });
    const taskDefinition = taskDefinitionOf(info.revision);
    const revision = taskDefinition === void 0 ? void 0 : { taskDefinition, image: void 0, imageDigest: void 0 };
    return { arn: info.id, status, statusReason, createdAt: info.createdAt, revision };
  }
  #identity(made2) {
    return {
      deploymentId: made2.id,
      createdAt: made2.createdAt,
      brief: { ...this.#brief(made2), revision: void 0 }
    };
  }
  /** The deployment that rolls this one back; undefined when it had ended before, or none shows. */
  async #stopAndFind(id) {
    const { codeDeploy, clock } = this.#ports;
    if (await codeDeploy.stop(id) === "ended") return void 0;
    const until = clock.now() + ROLLBACK_SHOWS;
    for (; ; ) {
      const { rollback } = await codeDeploy.deployment(id);
      if (rollback.by !== void 0) return codeDeploy.deployment(rollback.by);
      if (clock.now() >= until) return void 0;
      await clock.sleep(TICK2, new AbortController().signal);
    }
  }
};

// src/deploy/controllers/ecs.ts
var CLOCK_SLACK2 = 5e3;
var LOOKS = 3;
var DRAIN_TICK = 5e3;
var EcsStrategy = class {
  #ports;
  constructor(ports) {
    this.#ports = ports;
  }
  judge = judge;
  async problems({ rollout: { loadBalancer } }) {
    if (loadBalancer?.alternateTargetGroup === void 0) return [];
    return this.#ports.ingress.problems(loadBalancer);
  }
  history(service, since) {
    return this.#ports.services.deploymentsSince(service.name, since);
  }
  underWay(service) {
    return this.#ports.services.underWay(service.name);
  }
  /** A new service deployment stops the one in flight by itself. */
  supersede() {
    return Promise.resolve();
  }
  /**
   * Waits, until the deadline, for a service of the same name that still drains: ECS refuses to create it before that.
   */
  async begin(step, context) {
    const { services, clock, log } = this.#ports;
    const { process, service, taskDefinition, rollout, before, action, logs } = step;
    const { imageDigest, deadline, signal } = context;
    const strategy = strategyName(rollout);
    const move = {
      process,
      service,
      controller: "ECS",
      taskDefinition,
      strategy,
      before,
      imageDigest,
      logs
    };
    switch (action.kind) {
      case "follow": {
        const { deployment, deploymentId } = action;
        return { ...move, deploymentId, createdAt: deployment.createdAt, brief: deployment };
      }
      case "update":
        return { ...move, ...identity(await services.update(action.change)) };
      case "create":
        for (let waited = false; ; waited = true) {
          try {
            return { ...move, ...identity(await services.create(action.spec)) };
          } catch (error) {
            if (!(error instanceof ServiceDrainingError) || clock.now() >= deadline) throw error;
            if (!waited) {
              const left = formatElapsed(deadline - clock.now());
              log.info(
                `${process}: an earlier service of this name still drains; waiting for it, at most ${left}`
              );
            }
            await clock.sleep(Math.min(DRAIN_TICK, deadline - clock.now()), signal);
          }
        }
    }
  }
  /**
   * Per round one DescribeServices for ten services and one DescribeServiceDeployments for twenty. In the first round our
   * service deployments are not known yet: each service is asked for its list, and then they are read together too.
   */
  observe(sightings, bounded) {
    const { services } = this.#ports;
    const names2 = sightings.map((sighting) => sighting.move.service);
    const known = sightings.filter((sighting) => sighting.brief !== void 0);
    const unknown = sightings.filter((sighting) => sighting.brief === void 0);
    const found = unknown.map((sighting) => ({
      of: [sighting],
      work: bounded(this.#find(sighting.move)).then((brief) => {
        sighting.brief = brief;
      })
    }));
    const all = Promise.allSettled(found.map(({ work }) => work));
    return [
      {
        of: sightings,
        work: bounded(services.describe(names2)).then((states) => {
          for (const one of sightings) one.service = states.get(one.move.service) ?? "missing";
        })
      },
      ...found,
      { of: known, work: this.#readDeployments(known, bounded) },
      { of: unknown, work: all.then(() => this.#readDeployments(unknown, bounded)) }
    ];
  }
  async turnBack(move) {
    const brief = move.brief ?? await this.#find(move);
    if (brief === void 0) return { kind: "ended" };
    if (await this.#ports.services.stopWithRollback(brief.arn) === "turning-back")
      return { kind: "turning-back", follow: { ...move, brief } };
    const newer = await this.#newerThan(move, brief);
    if (newer === void 0 || !isSentAgain(ours(move, brief), newer.revision)) return { kind: "ended" };
    if (await this.#ports.services.stopWithRollback(newer.arn) === "ended") return { kind: "ended" };
    return { kind: "turning-back", follow: sentAgain(move, newer, void 0) };
  }
  /** ECS starts no deployment when the service names the earlier task definition already: then that one is followed. */
  async redeploy({ process, service, rollout, taskDefinition: left }, taskDefinition, move) {
    const started = await this.#ports.services.update({
      name: service,
      taskDefinition,
      rollout,
      force: false
    });
    return {
      process,
      service,
      controller: "ECS",
      taskDefinition,
      imageDigest: void 0,
      strategy: strategyName(rollout),
      before: { deploymentId: move?.deploymentId ?? "", taskDefinition: left },
      ...identity(started)
    };
  }
  async answer(move, hookId, answer) {
    if (move.brief === void 0) throw new Error(`${move.service}: the service deployment is not known`);
    await this.#ports.services.answerHook(move.brief.arn, hookId, answer);
  }
  /**
   * Which service deployment is ours: made after our call, to a revision with our task definition. The service's
   * `currentServiceDeployment` may still be the earlier one and is not asked.
   */
  async #find(move) {
    const found = await this.#ports.services.deploymentsSince(move.service, move.createdAt - CLOCK_SLACK2);
    return found.find((one) => one.revision?.taskDefinition === move.taskDefinition);
  }
  async #readDeployments(sightings, bounded) {
    const known = sightings.filter(({ brief }) => brief !== void 0);
    if (known.length === 0) return;
    const arns = known.flatMap(({ brief }) => brief?.arn ?? []);
    const found = await bounded(this.#ports.services.describeDeployments(arns));
    const read2 = known.map((one) => ({ one, deployment: found.get(one.brief?.arn ?? "") }));
    await Promise.all(
      read2.map(async ({ one, deployment }) => {
        if (deployment?.status === "STOPPED") await bounded(this.#settleStopped(one, deployment));
        else one.deployment = deployment ?? one.deployment;
      })
    );
    for (const { one } of read2) nameDeployment(one);
  }
  /**
   * Ours was stopped: what took its place decides, so nothing is believed before that was read. Our own revision, sent again,
   * is followed; another one is somebody else's. ListServiceDeployments may lag behind: where ECS says that there is a newer one, it is
   * looked for some rounds longer.
   */
  async #settleStopped(sighting, deployment) {
    const { move, brief, service, looks = 0 } = sighting;
    if (brief === void 0) return;
    const newer = await this.#newerThan(move, brief);
    if (newer === void 0) {
      sighting.looks = looks + 1;
      if (looks >= LOOKS || !saysSuperseded(deployment.statusReason)) sighting.deployment = deployment;
      return;
    }
    if (newer.revision === void 0)
      throw new ServiceReadError("transient", "what the newer service deployment runs cannot be read yet");
    if (!isSentAgain(ours(move, brief), newer.revision)) {
      sighting.deployment = deployment;
      sighting.newer = { taskDefinition: newer.revision.taskDefinition };
      return;
    }
    this.#ports.log.info(
      `${move.process}: our task definition was sent again; the newer deployment is followed`
    );
    sighting.move = sentAgain(move, newer, service);
    sighting.brief = newer;
    sighting.deployment = void 0;
    sighting.looks = 0;
  }
  /** The newest service deployment that was made after ours. */
  async #newerThan(move, brief) {
    const found = await this.#ports.services.deploymentsSince(move.service, brief.createdAt - CLOCK_SLACK2);
    return found.find((one) => one.arn !== brief.arn && one.createdAt > brief.createdAt);
  }
};
var ours = (move, { revision }) => ({
  ...move,
  revision
});
function sentAgain(move, newer, service) {
  const next = { ...move, deploymentId: "", createdAt: newer.createdAt, brief: newer };
  const id = primaryOf2(next, service);
  return { ...next, deploymentId: id === void 0 || id === move.deploymentId ? "" : id };
}
function nameDeployment(sighting) {
  const { move, service } = sighting;
  if (move.deploymentId !== "") return;
  const deploymentId = primaryOf2(move, service);
  if (deploymentId !== void 0) sighting.move = { ...move, deploymentId };
}
function primaryOf2(move, service) {
  if (typeof service !== "object") return void 0;
  return service.deployments.find(
    ({ status, taskDefinition, createdAt }) => status === "PRIMARY" && taskDefinition === move.taskDefinition && (createdAt ?? 0) >= move.createdAt - CLOCK_SLACK2
  )?.id;
}
function identity(started) {
  return { deploymentId: started.deploymentId, createdAt: started.createdAt, brief: void 0 };
}

// src/deploy/controllers/index.ts
function strategies(ports) {
  const { codeDeploy } = ports;
  const all = /* @__PURE__ */ new Map([["ECS", new EcsStrategy(ports)]]);
  if (codeDeploy !== void 0) all.set("CODE_DEPLOY", new CodeDeployStrategy({ ...ports, codeDeploy }));
  return all;
}
function strategyOf(all, controller) {
  const found = all.get(controller);
  if (found !== void 0) return found;
  throw new UserError(`Services of the deployment controller ${controller} cannot be moved here.`);
}
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
        fix: "Give the app environment a target group pair and a listener rule (infra/), or remove web from the Procfile."
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
function misfit(service, rollout, cluster) {
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
    (process) => planService(process, release, platform, current, existing, gated)
  );
  const wanted = new Set(steps.map((step) => step.service));
  const removals = current.services.filter(
    (service) => !wanted.has(service.name) && isOurs2(service, release) && service.status === "ACTIVE"
  );
  return { subject: releaseSubject(release), imageDigest: digest, steps, removals };
}
function planService(process, release, platform, current, existing, gate) {
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
  if (!isOurs2(service, release)) throw notOurs3(service, release, platform);
  const problem = misfit(service, rollout, platform.cluster);
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
function earlier(service, ours2, goBackTo) {
  const active = service.deployments.find((one) => one.id !== ours2);
  if (active !== void 0) return { deploymentId: active.id, taskDefinition: active.taskDefinition };
  return goBackTo === void 0 ? void 0 : { deploymentId: "", taskDefinition: goBackTo };
}
function isUnderWay(status) {
  return !["SUCCESSFUL", "STOPPED", "ROLLBACK_SUCCESSFUL", "ROLLBACK_FAILED"].includes(status);
}
function isOurs2(service, of) {
  return service.tags[TAGS.app] === of.app && service.tags[TAGS.environment] === of.environment;
}
function notOurs3(service, release, platform) {
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
  const text2 = (network) => JSON.stringify([[...network.subnets].sort(), [...network.securityGroups].sort(), network.assignPublicIp]);
  return has !== void 0 && text2(has) === text2(wants);
}
function openedAt(release) {
  return Date.parse(release.createdAt) - 3e5;
}
function createToken(name, taskDefinition, runKey) {
  return createHash("sha256").update(`${name}
${taskDefinition}
${runKey}`).digest("hex").slice(0, 36);
}

// src/aws/ecs/task-sets.ts
function taskSetsAsDeployments(sets) {
  return sets.map((set) => ({
    id: set.id ?? "",
    status: set.status ?? "UNKNOWN",
    taskDefinition: set.taskDefinition ?? "",
    rolloutState: set.stabilityStatus === "STEADY_STATE" ? "COMPLETED" : "IN_PROGRESS",
    rolloutStateReason: void 0,
    desiredCount: set.computedDesiredCount ?? 0,
    runningCount: set.runningCount ?? 0,
    pendingCount: set.pendingCount ?? 0,
    failedTasks: 0,
    createdAt: set.createdAt?.getTime()
  }));
}
function primaryTaskSet(service) {
  return service.taskSets?.find((set) => set.status === "PRIMARY");
}
function placementOf(service) {
  const set = primaryTaskSet(service);
  const balancer = set?.loadBalancers?.[0];
  if (set === void 0 || balancer?.containerName === void 0) return void 0;
  const version = set.platformVersion;
  const network = (set.networkConfiguration ?? service.networkConfiguration)?.awsvpcConfiguration;
  return {
    containerName: balancer.containerName,
    containerPort: balancer.containerPort ?? 0,
    platformVersion: version === void 0 || version === "LATEST" ? void 0 : version,
    network: network && {
      subnets: network.subnets ?? [],
      securityGroups: network.securityGroups ?? [],
      assignPublicIp: network.assignPublicIp === "ENABLED"
    },
    capacityProviders: (set.capacityProviderStrategy ?? []).map((one) => ({
      name: one.capacityProvider ?? "",
      base: one.base ?? 0,
      weight: one.weight ?? 0
    }))
  };
}

// src/aws/ecs/service-state.ts
function toServiceState(service) {
  const serving = primaryTaskSet(service);
  const sets = service.taskSets ?? [];
  return {
    name: service.serviceName ?? "",
    status: service.status ?? "UNKNOWN",
    controller: service.deploymentController?.type ?? "ECS",
    strategy: service.deploymentConfiguration?.strategy ?? "ROLLING",
    taskDefinition: serving?.taskDefinition ?? service.taskDefinition,
    desiredCount: service.desiredCount ?? 0,
    runningCount: service.runningCount ?? 0,
    pendingCount: service.pendingCount ?? 0,
    deployments: sets.length > 0 ? taskSetsAsDeployments(sets) : (service.deployments ?? []).map(toDeployment),
    loadBalancers: (serving?.loadBalancers ?? service.loadBalancers ?? []).map(toBinding),
    network: toNetwork(serving?.networkConfiguration ?? service.networkConfiguration),
    hooks: (service.deploymentConfiguration?.lifecycleHooks ?? []).map(toConfiguredHook),
    events: (service.events ?? []).map((event) => ({
      at: epoch(event.createdAt) ?? 0,
      message: event.message ?? ""
    })),
    tags: Object.fromEntries((service.tags ?? []).map((tag) => [tag.key ?? "", tag.value ?? ""]))
  };
}
function toConfiguredHook(hook) {
  return {
    type: hook.targetType ?? "AWS_LAMBDA",
    stages: hook.lifecycleStages ?? [],
    timeoutMinutes: hook.timeoutConfiguration?.timeoutInMinutes
  };
}
function changeConfiguration(current, rollout, gate) {
  const asked = fromRollout(rollout);
  if (asked === void 0 && gate === void 0) return void 0;
  const hooks = (current?.lifecycleHooks ?? []).filter(
    (hook) => gate !== "remove" || !isOurGate(toConfiguredHook(hook))
  );
  if (gate === "add") hooks.push(GATE_HOOK);
  const sent = hooks.length > 0 || gate === "remove" ? { lifecycleHooks: hooks } : {};
  return { ...asked ?? current, ...sent };
}
var GATE_HOOK = {
  targetType: "PAUSE",
  lifecycleStages: [GATE_STAGE],
  timeoutConfiguration: { timeoutInMinutes: GATE_TIMEOUT_MINUTES, action: "ROLLBACK" }
};
function toDeployment(deployment) {
  return {
    id: deployment.id ?? "",
    status: deployment.status ?? "UNKNOWN",
    taskDefinition: deployment.taskDefinition ?? "",
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
    desiredCount: deployment.desiredCount ?? 0,
    runningCount: deployment.runningCount ?? 0,
    pendingCount: deployment.pendingCount ?? 0,
    failedTasks: deployment.failedTasks ?? 0,
    createdAt: epoch(deployment.createdAt)
  };
}
function toBinding(binding) {
  const advanced = binding.advancedConfiguration;
  return {
    targetGroup: binding.targetGroupArn ?? "",
    containerName: binding.containerName ?? "",
    containerPort: binding.containerPort ?? 0,
    ...advanced?.alternateTargetGroupArn && { alternateTargetGroup: advanced.alternateTargetGroupArn },
    ...advanced?.productionListenerRule && { productionListenerRule: advanced.productionListenerRule },
    ...advanced?.testListenerRule && { testListenerRule: advanced.testListenerRule },
    ...advanced?.roleArn && { role: advanced.roleArn }
  };
}
function toNetwork(network) {
  const vpc = network?.awsvpcConfiguration;
  return vpc && {
    subnets: vpc.subnets ?? [],
    securityGroups: vpc.securityGroups ?? [],
    assignPublicIp: vpc.assignPublicIp === "ENABLED"
  };
}
function toServiceDeployment(deployment) {
  const { rollback, deploymentCircuitBreaker: breaker, alarms } = deployment;
  return {
    arn: deployment.serviceDeploymentArn ?? "",
    status: deployment.status ?? "UNKNOWN",
    statusReason: deployment.statusReason,
    stage: deployment.lifecycleStage,
    target: deployment.targetServiceRevision && toCounts(deployment.targetServiceRevision),
    sources: (deployment.sourceServiceRevisions ?? []).map(toCounts),
    rollback: rollback && { reason: rollback.reason, revisionArn: rollback.serviceRevisionArn },
    circuitBreaker: breaker && {
      status: breaker.status ?? "UNKNOWN",
      failures: breaker.failureCount ?? 0,
      threshold: breaker.threshold ?? 0
    },
    alarms: alarms && { status: alarms.status ?? "UNKNOWN", triggered: alarms.triggeredAlarmNames ?? [] },
    hooks: (deployment.lifecycleHookDetails ?? []).map((hook) => ({
      id: hook.hookId ?? "",
      type: hook.targetType ?? "UNKNOWN",
      status: hook.status ?? "UNKNOWN",
      expiresAt: epoch(hook.expiresAt),
      atGate: deployment.lifecycleStage === GATE_STAGE,
      timeoutAction: hook.timeoutAction
    }))
  };
}
function toCounts(revision) {
  return {
    revisionArn: revision.arn ?? "",
    requested: revision.requestedTaskCount ?? 0,
    running: revision.runningTaskCount ?? 0,
    pending: revision.pendingTaskCount ?? 0,
    productionWeight: revision.requestedProductionTrafficWeight,
    testWeight: revision.requestedTestTrafficWeight
  };
}
function toRevision(revision, containerName) {
  if (revision.taskDefinition === void 0) return void 0;
  const images = revision.containerImages ?? [];
  const container = images.find((one) => one.containerName === containerName) ?? (images.length === 1 ? images[0] : void 0);
  return {
    taskDefinition: revision.taskDefinition,
    image: container?.image,
    imageDigest: container?.imageDigest,
    setting: settingOf(revision)
  };
}
function settingOf(revision) {
  const { launchType, platformVersion, platformFamily, capacityProviderStrategy } = revision;
  const { subnets, securityGroups, assignPublicIp } = revision.networkConfiguration?.awsvpcConfiguration ?? {};
  const capacity = (capacityProviderStrategy ?? []).map(({ capacityProvider, weight, base }) => [
    capacityProvider,
    weight ?? 0,
    base ?? 0
  ]);
  return JSON.stringify([
    launchType ?? "",
    platformVersion ?? "",
    platformFamily ?? "",
    capacity,
    [...subnets ?? []].sort(),
    [...securityGroups ?? []].sort(),
    assignPublicIp ?? ""
  ]);
}
function fromRollout(rollout) {
  const deploymentCircuitBreaker = { enable: true, rollback: true };
  switch (rollout.strategy) {
    case "ROLLING":
      return {
        strategy: "ROLLING",
        minimumHealthyPercent: rollout.minimumHealthyPercent,
        maximumPercent: rollout.maximumPercent,
        deploymentCircuitBreaker
      };
    case "BLUE_GREEN":
      return { strategy: "BLUE_GREEN", bakeTimeInMinutes: rollout.bakeMinutes, deploymentCircuitBreaker };
    case "CANARY":
      return {
        strategy: "CANARY",
        canaryConfiguration: {
          canaryPercent: rollout.percent,
          canaryBakeTimeInMinutes: rollout.stepMinutes
        },
        bakeTimeInMinutes: rollout.bakeMinutes,
        deploymentCircuitBreaker
      };
    case "LINEAR":
      return {
        strategy: "LINEAR",
        linearConfiguration: { stepPercent: rollout.percent, stepBakeTimeInMinutes: rollout.stepMinutes },
        bakeTimeInMinutes: rollout.bakeMinutes,
        deploymentCircuitBreaker
      };
    case "CODE_DEPLOY":
    case "AS_IT_IS":
      return void 0;
  }
}
function fromBinding(binding) {
  const { targetGroup, containerName, containerPort, alternateTargetGroup } = binding;
  return {
    targetGroupArn: targetGroup,
    containerName,
    containerPort,
    ...alternateTargetGroup === void 0 ? {} : {
      advancedConfiguration: {
        alternateTargetGroupArn: alternateTargetGroup,
        productionListenerRule: binding.productionListenerRule,
        ...binding.testListenerRule === void 0 ? {} : { testListenerRule: binding.testListenerRule },
        roleArn: binding.role
      }
    }
  };
}
function fromGateway(rollout) {
  if (rollout.strategy !== "ROLLING" || rollout.gateway === void 0) return {};
  const { portName, healthCheckPath } = rollout.gateway;
  return {
    gatewayConnectors: [
      {
        portName,
        healthCheck: {
          healthCheckPath,
          healthCheckIntervalSeconds: 10,
          healthCheckTimeoutSeconds: 5,
          matcher: { httpCode: "200-399" }
        }
      }
    ]
  };
}
function fromNetwork(network) {
  return {
    awsvpcConfiguration: {
      subnets: [...network.subnets],
      securityGroups: [...network.securityGroups],
      assignPublicIp: network.assignPublicIp ? "ENABLED" : "DISABLED"
    }
  };
}
function epoch(date) {
  return date?.getTime();
}

// src/aws/ecs/task-reasons.ts
var TASKS_READ = 100;
var PAGES = 10;
var LOG_PAGES = 20;
async function readStoppedTasks(client, cluster, query) {
  const on = `service '${query.service}' in cluster '${cluster}'`;
  let nextToken;
  for (let page = 0; page < PAGES; page += 1) {
    const list = await explaining(
      "ecs:ListTasks",
      on,
      () => client.send(
        new ListTasksCommand({
          cluster,
          serviceName: query.service,
          desiredStatus: "STOPPED",
          maxResults: TASKS_READ,
          nextToken
        })
      )
    );
    const found = await describeTasks(client, cluster, on, list.taskArns ?? []);
    const own = found.filter((task) => isOfDeployment(task, query));
    nextToken = list.nextToken;
    if (own.length > 0 || !nextToken) return latestFirst(own).map(toStoppedTask);
  }
  return [];
}
async function describeTasks(client, cluster, on, tasks) {
  if (tasks.length === 0) return [];
  const answer = await explaining(
    "ecs:DescribeTasks",
    on,
    () => client.send(new DescribeTasksCommand({ cluster, tasks }))
  );
  return answer.tasks ?? [];
}
var latestFirst = (tasks) => [...tasks].sort(
  (a, b) => (epoch(b.stoppedAt ?? b.stoppingAt) ?? 0) - (epoch(a.stoppedAt ?? a.stoppingAt) ?? 0)
);
function isOfDeployment(task, query) {
  if (task.taskDefinitionArn !== query.taskDefinition && task.startedBy !== query.deploymentId) return false;
  const at = epoch(task.stoppingAt ?? task.stoppedAt);
  if (at !== void 0 && at < query.since) return false;
  return !/^Scaling activity initiated by/.test(task.stoppedReason ?? "");
}
function toStoppedTask(task) {
  const arn = task.taskArn ?? "";
  return {
    id: arn.slice(arn.lastIndexOf("/") + 1),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    stoppedAt: epoch(task.stoppedAt ?? task.stoppingAt),
    containers: (task.containers ?? []).map((container) => ({
      name: container.name ?? "",
      exitCode: container.exitCode,
      reason: container.reason
    }))
  };
}
async function readLogTail(client, logGroup, stream, lines) {
  let tail = [];
  let nextToken;
  try {
    for (let page = 0; page < LOG_PAGES && tail.length < lines; page += 1) {
      const answer = await client.send(
        new GetLogEventsCommand({
          logGroupName: logGroup,
          logStreamName: stream,
          limit: lines,
          startFromHead: false,
          ...nextToken === void 0 ? {} : { nextToken }
        })
      );
      tail = [...(answer.events ?? []).map(lineOf), ...tail];
      const token = answer.nextBackwardToken;
      if (token === void 0 || token === nextToken) break;
      nextToken = token;
    }
    return tail.slice(-lines);
  } catch (error) {
    if (isAwsError(error, "ResourceNotFoundException")) return [];
    return explaining("logs:GetLogEvents", `log group '${logGroup}'`, () => Promise.reject(error));
  }
}
var lineOf = ({ message = "" }) => message.replace(/\r?\n$/, "");

// src/aws/ecs/services.ts
var SERVICES_PER_CALL = 10;
var DEPLOYMENTS_PER_CALL = 20;
var REVISIONS_PER_CALL = 20;
var EcsServices = class {
  #cluster;
  #logGroup;
  #container;
  #client;
  /** A failed read is repeated at the watch's next tick, so it is not repeated for long here. */
  #reader;
  #logs;
  #redactor;
  /** As last read: what an update must not lose. */
  #configurations = /* @__PURE__ */ new Map();
  /** A service revision never changes, so each is read once. */
  #revisions = /* @__PURE__ */ new Map();
  #wanted = /* @__PURE__ */ new Set();
  #reading = Promise.resolve();
  constructor(session, place) {
    this.#redactor = session.redactor;
    this.#cluster = place.cluster;
    this.#container = place.container ?? APP_CONTAINER;
    this.#logGroup = place.logGroup;
    this.#client = new ECSClient(session.client);
    this.#reader = new ECSClient({ ...session.client, maxAttempts: 2 });
    this.#logs = new CloudWatchLogsClient(session.client);
  }
  async list(app, environment) {
    const prefix = familyName({ app, environment }, "");
    const names2 = [];
    const pages = new PageCount("ecs:ListServices");
    let nextToken;
    do {
      const page = await this.#inCluster(
        "ecs:ListServices",
        `cluster '${this.#cluster}'`,
        () => this.#client.send(
          new ListServicesCommand({ cluster: this.#cluster, maxResults: 100, nextToken })
        )
      );
      for (const arn of page.serviceArns ?? []) {
        const name = arn.slice(arn.lastIndexOf("/") + 1);
        if (name.startsWith(prefix)) names2.push(name);
      }
      nextToken = pages.next(page.nextToken);
    } while (nextToken !== void 0);
    const found = await this.describe(names2);
    return [...found.values()].filter((service) => isOurs2(service, { app, environment }));
  }
  async describe(names2) {
    const answers = await Promise.all(
      batches(names2, SERVICES_PER_CALL).map(
        (batch) => this.#read(
          "ecs:DescribeServices",
          `cluster '${this.#cluster}'`,
          (reader) => reader.send(
            new DescribeServicesCommand({ cluster: this.#cluster, services: batch, include: ["TAGS"] })
          )
        )
      )
    );
    const found = answers.flatMap((answer) => answer.services ?? []);
    for (const { serviceName = "", deploymentConfiguration } of found)
      this.#configurations.set(serviceName, deploymentConfiguration);
    const states = found.map(toServiceState);
    return new Map(states.map((state) => [state.name, state]));
  }
  async create(spec) {
    const request = {
      cluster: this.#cluster,
      serviceName: spec.name,
      taskDefinition: spec.taskDefinition,
      desiredCount: spec.desiredCount,
      launchType: "FARGATE",
      clientToken: spec.clientToken,
      deploymentController: { type: "ECS" },
      deploymentConfiguration: {
        ...fromRollout(spec.rollout),
        ...spec.gate ? { lifecycleHooks: [GATE_HOOK] } : {}
      },
      networkConfiguration: fromNetwork(spec.network),
      ...spec.rollout.loadBalancer === void 0 ? {} : { loadBalancers: [fromBinding(spec.rollout.loadBalancer)] },
      ...fromGateway(spec.rollout),
      ...spec.healthCheckGracePeriod === void 0 ? {} : { healthCheckGracePeriodSeconds: spec.healthCheckGracePeriod },
      tags: Object.entries(spec.tags).map(([key, value]) => ({ key, value })),
      enableECSManagedTags: true,
      // Tasks carry the task definition's tags: release, digest, commit and run.
      propagateTags: "TASK_DEFINITION"
    };
    try {
      const { service } = await this.#client.send(new CreateServiceCommand(request));
      return this.#started(service, spec.taskDefinition);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const facts = awsError(error);
      if (/still draining/i.test(facts.message))
        throw new ServiceDrainingError(facts.message, { cause: error });
      if (facts.kind === "network" || facts.kind === "server" || /not idempotent/i.test(facts.message)) {
        const recovered = await this.#recover(spec.name, spec.taskDefinition);
        if (recovered !== void 0) return recovered;
      }
      return explaining("ecs:CreateService", this.#on(spec.name), () => Promise.reject(error));
    }
  }
  async update(change) {
    const deploymentConfiguration = changeConfiguration(
      this.#configurations.get(change.name),
      change.rollout,
      change.gate
    );
    const request = {
      cluster: this.#cluster,
      service: change.name,
      taskDefinition: change.taskDefinition,
      ...deploymentConfiguration === void 0 ? {} : { deploymentConfiguration },
      ...change.network === void 0 ? {} : { networkConfiguration: fromNetwork(change.network) },
      ...change.healthCheckGracePeriod === void 0 ? {} : { healthCheckGracePeriodSeconds: change.healthCheckGracePeriod },
      ...change.force ? { forceNewDeployment: true } : {}
    };
    try {
      const { service } = await this.#client.send(new UpdateServiceCommand(request));
      return this.#started(service, change.taskDefinition);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const { kind } = awsError(error);
      if (kind === "network" || kind === "server") {
        const recovered = await this.#recover(change.name, change.taskDefinition);
        if (recovered !== void 0) return recovered;
      }
      return explaining("ecs:UpdateService", this.#on(change.name), () => Promise.reject(error));
    }
  }
  deploymentsSince(service, since) {
    return this.#listDeployments(service, { createdAt: { after: new Date(since) } });
  }
  underWay(service) {
    return this.#listDeployments(service, {
      status: ["PENDING", "IN_PROGRESS", "STOP_REQUESTED", "ROLLBACK_REQUESTED", "ROLLBACK_IN_PROGRESS"]
    });
  }
  async #listDeployments(service, which) {
    const found = [];
    const pages = new PageCount("ecs:ListServiceDeployments");
    let nextToken;
    do {
      const page = await this.#read(
        "ecs:ListServiceDeployments",
        this.#on(service),
        (reader) => reader.send(
          new ListServiceDeploymentsCommand({ cluster: this.#cluster, service, ...which, nextToken })
        ).catch((error) => {
          if (isAwsError(error, "ServiceNotFoundException")) return { serviceDeployments: [] };
          throw error;
        })
      );
      found.push(...page.serviceDeployments ?? []);
      nextToken = pages.next(page.nextToken);
    } while (nextToken !== void 0);
    await this.#readRevisions(found.flatMap((one) => one.targetServiceRevisionArn ?? []));
    return found.map((one) => ({
      arn: one.serviceDeploymentArn ?? "",
      status: one.status ?? "UNKNOWN",
      statusReason: one.statusReason,
      createdAt: epoch(one.createdAt) ?? 0,
      revision: this.#revisions.get(one.targetServiceRevisionArn ?? "")
    })).sort((a, b) => b.createdAt - a.createdAt);
  }
  async describeDeployments(arns) {
    const answers = await Promise.all(
      batches(arns, DEPLOYMENTS_PER_CALL).map(
        (batch) => this.#read(
          "ecs:DescribeServiceDeployments",
          `cluster '${this.#cluster}'`,
          (reader) => reader.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: batch }))
        )
      )
    );
    const found = answers.flatMap((answer) => answer.serviceDeployments ?? []).map(toServiceDeployment);
    return new Map(found.map((deployment) => [deployment.arn, deployment]));
  }
  async stopWithRollback(arn) {
    try {
      await this.#client.send(
        new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: "ROLLBACK" })
      );
      return "turning-back";
    } catch (error) {
      if (isAwsError(error, "ConflictException", "ServiceDeploymentNotFoundException")) return "ended";
      return explaining(
        "ecs:StopServiceDeployment",
        `service deployment '${arn}'`,
        () => Promise.reject(error)
      );
    }
  }
  async answerHook(arn, hookId, answer) {
    const action = answer === "continue" ? "CONTINUE" : "ROLLBACK";
    await explaining(
      "ecs:ContinueServiceDeployment",
      `service deployment '${arn}'`,
      () => this.#client.send(
        new ContinueServiceDeploymentCommand({ serviceDeploymentArn: arn, hookId, action })
      )
    );
  }
  async delete(service) {
    try {
      await this.#client.send(new DeleteServiceCommand({ cluster: this.#cluster, service, force: true }));
    } catch (error) {
      if (isAwsError(error, "ServiceNotFoundException", "ServiceNotActiveException")) return;
      await explaining("ecs:DeleteService", this.#on(service), () => Promise.reject(error));
    }
  }
  stoppedTasks(query) {
    return readStoppedTasks(this.#client, this.#cluster, query);
  }
  async logTail(process, taskId, lines, place = { group: this.#logGroup, stream: `${process}/${APP_CONTAINER}` }) {
    const tail = await readLogTail(this.#logs, place.group, `${place.stream}/${taskId}`, lines);
    return this.#redactor?.redactAll(tail) ?? tail;
  }
  /** What is asked for while a read is under way is read together after it: ten services cost two calls, not ten. */
  #readRevisions(arns) {
    const missing2 = arns.filter((arn) => !this.#revisions.has(arn));
    for (const arn of missing2) this.#wanted.add(arn);
    const turn = this.#reading.then(async () => {
      if (missing2.some((arn) => this.#wanted.has(arn))) await this.#readWanted();
    });
    this.#reading = turn.catch(() => void 0);
    return turn;
  }
  async #readWanted() {
    for (const batch of batches([...this.#wanted], REVISIONS_PER_CALL)) {
      const { serviceRevisions = [] } = await this.#read(
        "ecs:DescribeServiceRevisions",
        `cluster '${this.#cluster}'`,
        (reader) => reader.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns: batch }))
      );
      for (const arn of batch) this.#wanted.delete(arn);
      for (const revision of serviceRevisions) {
        const known = toRevision(revision, this.#container);
        if (known !== void 0 && revision.serviceRevisionArn !== void 0) {
          this.#revisions.set(revision.serviceRevisionArn, known);
        }
      }
    }
  }
  /** After an answer that never came: did the call take effect? */
  async #recover(name, taskDefinition) {
    const service = (await this.describe([name])).get(name);
    const primary = service?.deployments.find((one) => one.status === "PRIMARY");
    if (primary?.taskDefinition !== taskDefinition || primary.rolloutState === "FAILED") return void 0;
    return { deploymentId: primary.id, taskDefinition, createdAt: primary.createdAt ?? Date.now() };
  }
  #started(service, taskDefinition) {
    const own = service?.deployments?.find(
      (one) => one.status === "PRIMARY" && one.taskDefinition === taskDefinition
    );
    if (own?.id === void 0) {
      throw new UserError(
        `ECS answered for service '${service?.serviceName ?? ""}' without a deployment of ${taskDefinition}.`,
        { fix: "Run the job again: it goes on from what is there." }
      );
    }
    return { deploymentId: own.id, taskDefinition, createdAt: epoch(own.createdAt) ?? Date.now() };
  }
  async #read(action, on, call) {
    try {
      return await call(this.#reader);
    } catch (error) {
      const { kind } = awsError(error);
      const explained = await explaining(action, on, () => Promise.reject(error)).catch(
        (said) => said
      );
      const message = explained instanceof Error ? explained.message : String(explained);
      const passing = kind === "server" || kind === "network";
      throw new ServiceReadError(
        kind === "throttled" ? "throttled" : passing ? "transient" : "permanent",
        message,
        {
          cause: error
        }
      );
    }
  }
  /** The first call of a deploy: where the platform names a cluster that is not there, that is what is wrong. */
  async #inCluster(action, on, call) {
    try {
      return await call();
    } catch (error) {
      if (!isAwsError(error, "ClusterNotFoundException"))
        return explaining(action, on, () => Promise.reject(error));
      throw new UserError(`The ECS cluster '${this.#cluster}' does not exist in this region.`, {
        fix: "Create it with infrastructure as code, or correct 'cluster' in the parameter '/renga/platform'.",
        cause: error
      });
    }
  }
  #on(service) {
    return `service '${service}' in cluster '${this.#cluster}'`;
  }
};

// src/aws/elb/ingress.ts
var Elbv2Ingress = class {
  #client;
  constructor(session) {
    this.#client = new ElasticLoadBalancingV2Client(session.client);
  }
  async problems(binding) {
    const {
      productionListenerRule: production,
      testListenerRule: test,
      targetGroup,
      alternateTargetGroup
    } = binding;
    const problems = [];
    const groups = /* @__PURE__ */ new Set();
    for (const [name, arn] of [
      ["productionListenerRule", production],
      ["testListenerRule", test]
    ]) {
      if (arn === void 0) continue;
      const rule = await this.#rule(arn);
      if (rule === void 0) problems.push(missing(name, arn));
      else for (const group of forwardedTo(rule)) groups.add(group);
    }
    if (problems.length > 0) return problems;
    for (const [name, arn] of [
      ["targetGroup", targetGroup],
      ["alternateTargetGroup", alternateTargetGroup]
    ]) {
      if (arn !== void 0 && !groups.has(arn)) problems.push(unbound(name, arn, production));
    }
    return problems;
  }
  async #rule(arn) {
    return explaining("elasticloadbalancing:DescribeRules", `listener rule '${arn}'`, async () => {
      try {
        const { Rules = [] } = await this.#client.send(new DescribeRulesCommand({ RuleArns: [arn] }));
        return Rules[0];
      } catch (error) {
        if (isAwsError(error, "RuleNotFound", "RuleNotFoundException")) return void 0;
        throw error;
      }
    });
  }
};
function forwardedTo(rule) {
  return (rule.Actions ?? []).flatMap((action) => [
    ...action.TargetGroupArn === void 0 ? [] : [action.TargetGroupArn],
    ...(action.ForwardConfig?.TargetGroups ?? []).flatMap((group) => group.TargetGroupArn ?? [])
  ]);
}
function missing(name, arn) {
  return `The listener rule '${arn}' does not exist. Correct '${name}' in the app environment descriptor, or create the rule with infrastructure as code.`;
}
function unbound(name, arn, production) {
  return `The target group '${arn}' ('${name}') is behind neither listener rule, so ECS could not shift traffic to it. Make the rule '${production ?? ""}' forward to both target groups (weights 100 and 0).`;
}

// src/runtime/smoke-client.ts
var import_node_http = __toESM(require_http(), 1);
import https from "node:https";
var smokeClient = {
  async get(url, signal) {
    const answer = await fetch(url, {
      redirect: "manual",
      signal,
      headers: { "user-agent": "renga-gate", "cache-control": "no-cache" }
    });
    await answer.body?.cancel();
    return answer.status;
  }
};
var httpProbe = {
  get(url, headers, signal) {
    const target = new URL(url);
    const { request } = target.protocol === "https:" ? https : import_node_http.default;
    const sent = { "user-agent": "renga-preview", "cache-control": "no-cache", ...headers };
    const local = target.hostname.endsWith(".localhost") ? { lookup: loopback } : {};
    return new Promise((resolve, reject) => {
      const asked = request(target, { headers: sent, signal, agent: false, ...local }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on("error", reject);
      asked.end();
    });
  }
};
var loopback = (_hostname, options, callback) => {
  if (options.all === true) callback(null, [{ address: "127.0.0.1", family: 4 }]);
  else callback(null, "127.0.0.1", 4);
};

// src/deploy/rollout/failure-reasons.ts
var LOG_LINES = 50;
var TASKS_READ2 = 5;
var SLACK = 5e3;
async function readReasons({ services, log }, { deployment, observation }, masked) {
  try {
    const tasks = await services.stoppedTasks({
      service: deployment.service,
      deploymentId: deployment.deploymentId,
      taskDefinition: deployment.taskDefinition,
      since: deployment.createdAt - SLACK
    });
    const { service } = observation;
    const events = typeof service === "object" ? service.events.filter(({ at }) => at >= deployment.createdAt - SLACK) : [];
    const said = events.map(({ message }) => message);
    const reasons = await Promise.all(
      tasks.filter(hasFailed).slice(0, TASKS_READ2).map(async (task) => {
        const lines = masked ? await services.logTail(deployment.process, task.id, LOG_LINES, deployment.logs) : [];
        return { task, log: lines, hint: explainDeath(task, lines, said), alike: 0 };
      })
    );
    return distinct(reasons);
  } catch (error) {
    log.warning(`Why tasks of '${deployment.process}' stopped could not be read: ${describeError(error)}`);
    return [];
  }
}
function distinct(reasons) {
  const found = /* @__PURE__ */ new Map();
  for (const reason of reasons) {
    const key = `${describeDeath(reason.task)}
${tellingLine(reason.log)?.replace(/[0-9a-f]{4,}|\d+/g, "#")}`;
    const first = found.get(key);
    found.set(key, first === void 0 ? reason : { ...first, alike: first.alike + 1 });
  }
  return [...found.values()];
}
function tellingLine(log) {
  const lines = log.map((line) => line.trim()).filter((line) => line !== "");
  return lines.findLast((line) => /error|exception|fatal|panic|cannot|denied|refused/i.test(line)) ?? lines.at(-1);
}
function hasFailed(task) {
  if (task.containers.some((container) => (container.exitCode ?? 0) !== 0 && container.exitCode !== 143))
    return true;
  if (task.stopCode === "TaskFailedToStart" || task.stopCode === "EssentialContainerExited") return true;
  return /health check|unhealthy/i.test(task.stoppedReason ?? "");
}
function describeDeath(task) {
  const exits = task.containers.flatMap((container) => {
    if (container.exitCode === void 0 && container.reason === void 0) return [];
    const code = container.exitCode === void 0 ? "" : `exit code ${container.exitCode}`;
    return [[code, container.reason ?? ""].filter((part) => part !== "").join(" ")];
  });
  const reason = [task.stopCode, task.stoppedReason].filter((part) => part !== void 0 && part !== "").join(": ");
  return [...exits, reason].filter((part) => part !== "").join(", ");
}
var HEALTH_CHECK = "The process did not answer its health check: it must listen on 0.0.0.0 at the port in $PORT within 60 s, and the health check's path must answer 2xx or 3xx.";
function explainHealth(words, log) {
  const texts = words.filter((text2) => /unhealthy|health check/i.test(text2)).join(" ");
  const code = /with these codes: \[(\d{3})/.exec(texts)?.[1];
  if (code !== void 0 && code !== "502" && code !== "503") {
    return `The health check's path answered ${code}: name one that answers 200 to 399 in renga.yml (processes: { web: { health-check: { path: /health } } }), without a login or a redirect to another host.`;
  }
  const wanted = /\(port (\d+)\)/.exec(texts)?.[1];
  const own = log.map((line) => LISTENING.exec(line)?.[1]).findLast((port) => port !== void 0);
  if (own !== void 0 && own !== wanted) {
    return `Its log says that it listens on port ${own}: it must listen on 0.0.0.0 at the port in $PORT${wanted === void 0 ? "" : ` (${wanted})`}, within 60 s.`;
  }
  return HEALTH_CHECK;
}
var LISTENING = /\b(?:listening|running|started|serving|available)\b.{0,80}?(?:port[ :=]{1,3}|(?:localhost|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1?\]?|\*):)(\d{2,5})\b/i;
var BY_EXIT_CODE = /* @__PURE__ */ new Map([
  [
    0,
    "The process ended by itself; a service must keep running. A one-off belongs into the release process or a schedule."
  ],
  [
    126,
    "Set the executable bit of the command (git update-index --chmod=+x) or call it through its interpreter."
  ],
  [
    127,
    "Check the process type's line in the Procfile, and that the buildpack installs the program it calls."
  ],
  [139, "Look for a native module that was built for another system than the run image."]
]);
var ENDED_WITH_ERROR = "Its last lines say why; a config var that is missing in this environment is the usual cause.";
function explainDeath(task, log, events = []) {
  if (/health check|unhealthy/i.test(task.stoppedReason ?? ""))
    return explainHealth([task.stoppedReason ?? "", ...events], log);
  const { stopCode, stoppedReason } = task;
  const container = task.containers.find((one) => (one.exitCode ?? 0) !== 0) ?? task.containers[0];
  const { exitCode, reason } = container ?? {};
  const { fix } = explainStop({ stopCode, stoppedReason, exitCode, reason }, log);
  if (fix !== void 0 || exitCode === void 0) return fix;
  return BY_EXIT_CODE.get(exitCode) ?? ENDED_WITH_ERROR;
}

// src/deploy/recovery/roll-back.ts
async function turnBack(ports, strategy, turning) {
  const { services, log } = ports;
  const { step, verdict, watched } = turning;
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
      const turned = await strategy.turnBack(watched);
      if (turned.kind === "turning-back") {
        log.info(`${step.process}: told AWS to roll back`);
        return { kind: "rolling-back", follow: turned.follow };
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

// src/deploy/report/outcome.ts
function verdictOf(moved) {
  if (moved.refused !== void 0) return { kind: "failed", reason: moved.refused };
  if (moved.watched !== void 0) return moved.watched.verdict;
  if (moved.started === void 0) {
    return moved.step.action.kind === "unchanged" ? { kind: "landed", reason: "it serves already" } : { kind: "failed", reason: "not begun" };
  }
  return { kind: "rolling", reason: "begun" };
}
function describeOutcome(time, moved, back, reasons) {
  const { step, watched } = moved;
  const verdict = verdictOf(moved);
  const own = watched === void 0 ? void 0 : countAll(watched);
  const tasks = back.kind === "gone-back" ? back.tasks ?? own : own;
  const end = watched === void 0 || !isFinal(watched.verdict.kind) ? time.now : watched.since;
  const names2 = { create: "created", update: "updated", follow: "followed", unchanged: "unchanged" };
  const still = moved.started === void 0;
  const action = isNotBegun(moved) ? "not-begun" : names2[step.action.kind];
  return {
    process: step.process,
    service: step.service,
    strategy: strategyName(step.rollout),
    action,
    taskDefinition: step.taskDefinition,
    before: still ? void 0 : step.before?.taskDefinition,
    verdict: back.kind === "gone-back" && verdict.kind === "rolling-back" ? { ...verdict, kind: "rolled-back" } : verdict,
    back,
    running: tasks?.running ?? (still ? step.desiredCount : 0),
    desired: tasks?.desired ?? step.desiredCount,
    seconds: still ? 0 : Math.round((end - time.startedAt) / 1e3),
    stages: (watched?.stages ?? []).map((stage, at, all) => ({ ...stage, to: all[at + 1]?.from ?? end })),
    deployment: watched?.deployment.brief?.arn,
    gate: watched?.gate ?? [],
    reasons
  };
}
function isNotBegun({ step, started, refused }) {
  return started === void 0 && refused === void 0 && step.action.kind !== "unchanged";
}
function countAll({ observation, verdict }) {
  const { service } = observation;
  if (!isRed(verdict.kind) || typeof service !== "object") return countTasks(observation);
  return { running: service.runningCount, desired: service.desiredCount };
}
function listReasons(services, words) {
  const bare2 = (text2) => text2.replace(/\.$/, "");
  return services.filter((service) => isRed(service.verdict.kind) && service.action !== "not-begun").map(({ process, verdict, reasons: [death] }) => {
    const how = verdict.kind === "rolled-back" || verdict.kind === "rolling-back" ? "failed" : verdict.kind;
    const own = `${process} ${how} (${bare2(verdict.reason)})`;
    if (death === void 0) return own;
    const line = words ? tellingLine(death.log) : void 0;
    const said = line === void 0 ? "" : `, its log says '${line.slice(0, 200)}'`;
    return `${own}: ${bare2(describeDeath(death.task))}${said}`;
  }).join("; ");
}
function describeBack(services, serving) {
  const to = serving === void 0 ? "what served before" : formatVersion(serving.version);
  const named = (kind, also = () => false) => services.filter((service) => service.back.kind === kind || also(service)).map((service) => service.process);
  const rolledBack = (service) => service.verdict.kind === "rolled-back";
  const sentences = [];
  const say = (processes, verb) => {
    if (processes.length > 0) sentences.push(`${processes.join(" and ")} ${verb}.`);
  };
  say(named("gone-back", rolledBack), `went back to ${to}`);
  const waiting = services.filter((service) => service.action === "not-begun").map(({ process }) => process);
  say(waiting, `${waiting.length === 1 ? "was" : "were"} not begun`);
  say(named("going-back"), `${named("going-back").length === 1 ? "is" : "are"} on the way back to ${to}`);
  say(named("removed"), `did not exist before and ${named("removed").length === 1 ? "was" : "were"} removed`);
  for (const { process, back } of services) {
    if (back.kind === "stuck")
      sentences.push(`${process} could not go back: ${back.reason.replace(/\.$/, "")}.`);
  }
  return sentences.join(" ");
}

// src/deploy/rollout/watch.ts
var TICK3 = 5e3;
var LONGEST_TICK = 3e4;
var READ_TIMEOUT = 2e4;
var LAST_READ = 2e3;
async function watch(ports, deployments, options) {
  const { clock } = ports;
  const trackers = deployments.map((deployment) => new Tracker(deployment, ports, options));
  let tick = TICK3;
  for (; ; ) {
    options.signal.throwIfAborted();
    const moving = trackers.filter((tracker) => !isFinal(tracker.verdict.kind));
    const throttled = await readAll(ports, moving, options);
    await Promise.all(moving.map((tracker) => tracker.countDeaths()));
    options.signal.throwIfAborted();
    for (const tracker of moving) tracker.judge(ports.log);
    const over = options.until === "settled" && trackers.some((tracker) => isRed(tracker.verdict.kind));
    const late = clock.now() >= options.deadline;
    const ended = trackers.every(
      ({ verdict }) => isFinal(verdict.kind) || options.returnAt === "traffic-shifted" && verdict.shifted || // Past the deadline `paused` means that somebody else is to answer.
      late && verdict.kind === "paused"
    );
    if (over || ended) return trackers.map((tracker) => tracker.result(ended));
    tick = throttled ? Math.min(LONGEST_TICK, tick * 2) : TICK3;
    await clock.sleep(Math.max(0, Math.min(tick, options.deadline - clock.now())), options.signal);
  }
}
var Tracker = class {
  sighting;
  #strategy;
  #clock;
  #options;
  #stages = [];
  #said = "";
  #since;
  #failuresInARow = 0;
  #unansweredInARow = 0;
  #permanent;
  #lastFailure;
  verdict = { kind: "rolling", reason: "not read yet" };
  constructor(move, { strategies: strategies2, clock }, options) {
    this.sighting = {
      move,
      brief: move.brief,
      service: void 0,
      deployment: void 0,
      newer: void 0
    };
    this.#strategy = strategyOf(strategies2, move.controller);
    this.#clock = clock;
    this.#options = options;
    this.#since = clock.now();
  }
  note(failure, log) {
    this.#lastFailure = failure?.message;
    this.#unansweredInARow = failure === void 0 ? 0 : this.#unansweredInARow + 1;
    if (failure === void 0) this.#failuresInARow = 0;
    else if (failure.kind === "permanent") this.#permanent = failure.message;
    else if (failure.kind === "transient") {
      this.#failuresInARow += 1;
      log.debug(`${this.sighting.move.process}: read failed: ${failure.message}`);
    }
  }
  judge(log) {
    const observation = this.observation();
    const verdict = this.#strategy.judge(observation);
    if (verdict.kind !== this.verdict.kind) this.#since = this.#clock.now();
    this.verdict = verdict;
    this.#knock(observation);
    const stage = verdict.kind === "rolling" ? verdict.reason : verdict.kind;
    if (this.#stages.at(-1)?.name !== stage) this.#stages.push({ name: stage, from: this.#clock.now() });
    const text2 = describeProgress(observation, verdict);
    if (text2 === this.#said) return;
    this.#said = text2;
    const elapsed = formatElapsed(this.#clock.now() - this.#options.startedAt);
    log.info(`[${elapsed.padStart(6)}] ${this.sighting.move.process}: ${text2}`);
  }
  async countDeaths() {
    const { fastFail } = this.#options;
    const { move } = this.sighting;
    if (fastFail === void 0) return;
    await withTimeout(fastFail.look(move, this.observation()), this.#clock, this.#options).catch(
      // Too slow, or cancelled: the loop looks at the signal itself.
      () => void 0
    );
  }
  /** Lets the gatekeeper answer a hook at the gate. */
  #knock(observation) {
    const { gatekeeper } = this.#options;
    const hook = pausedBy(observation);
    const { move, brief } = this.sighting;
    if (gatekeeper !== void 0 && hook?.atGate && this.verdict.kind === "paused")
      gatekeeper.look({ ...move, brief }, hook);
  }
  observation() {
    const { move, brief, service, deployment, newer } = this.sighting;
    const { deploymentId, taskDefinition, imageDigest, createdAt, strategy, before } = move;
    const { gatekeeper, fastFail } = this.#options;
    return {
      ours: { deploymentId, taskDefinition, imageDigest, createdAt, strategy, revision: brief?.revision },
      before,
      service,
      deployment,
      newer,
      ...gatekeeper === void 0 ? {} : { gate: { refused: gatekeeper.refusal(move.service) } },
      ...fastFail === void 0 ? {} : { deaths: fastFail.reason(move.service) },
      reads: {
        failuresInARow: this.#failuresInARow,
        unansweredInARow: this.#unansweredInARow,
        permanent: this.#permanent,
        last: this.#lastFailure
      },
      now: this.#clock.now(),
      deadline: this.#options.deadline
    };
  }
  /** `ended`: the whole is over and nothing is red, so traffic that has moved counts as landed. */
  result(ended) {
    const { move } = this.sighting;
    return {
      deployment: { ...this.sighting.move, brief: this.sighting.brief },
      verdict: ended && this.verdict.shifted ? {
        kind: "landed",
        reason: `all production traffic is on it (${this.verdict.reason})`,
        shifted: true
      } : this.verdict,
      observation: this.observation(),
      gate: this.#options.gatekeeper?.outcomes(move.service) ?? [],
      stages: this.#stages,
      since: this.#since
    };
  }
};
async function readAll({ strategies: strategies2, clock, log }, trackers, options) {
  const bounded = (work) => withTimeout(work, clock, options);
  const reads = [...strategies2].flatMap(([controller, strategy]) => {
    const own = trackers.flatMap(({ sighting }) => sighting.move.controller === controller ? sighting : []);
    return own.length === 0 ? [] : strategy.observe(own, bounded);
  });
  const failures = /* @__PURE__ */ new Map();
  const results = await Promise.allSettled(reads.map((read2) => read2.work));
  for (const [at, result2] of results.entries()) {
    if (result2.status === "fulfilled" || options.signal.aborted) continue;
    const error = result2.reason instanceof ServiceReadError ? result2.reason : unexpected(result2.reason);
    for (const sighting of reads[at]?.of ?? []) failures.set(sighting, worse(failures.get(sighting), error));
  }
  for (const tracker of trackers) tracker.note(failures.get(tracker.sighting), log);
  return [...failures.values()].some((failure) => failure.kind === "throttled");
}
var GRAVITY = { throttled: 0, transient: 1, permanent: 2 };
function worse(a, b) {
  return a !== void 0 && GRAVITY[a.kind] >= GRAVITY[b.kind] ? a : b;
}
function unexpected(error) {
  return new ServiceReadError("permanent", describeError(error), { cause: error });
}
async function withTimeout(work, clock, options) {
  const done = new AbortController();
  const ms = Math.max(LAST_READ, Math.min(READ_TIMEOUT, options.deadline - clock.now()));
  const timer = clock.sleep(ms, AbortSignal.any([options.signal, done.signal])).then(() => {
    throw new ServiceReadError("transient", `no answer within ${formatElapsed(ms)}`);
  });
  timer.catch(() => void 0);
  work.catch(() => void 0);
  try {
    return await Promise.race([work, timer]);
  } finally {
    done.abort();
  }
}

// src/deploy/conclude.ts
var WAY_BACK_MINUTES = 15;
async function settle(ports, context, moved) {
  const cancelled = moved.find((one) => one.cancelled !== void 0)?.cancelled;
  if (cancelled === void 0 && moved.every((one) => verdictOf(one).kind === "landed")) {
    return succeed(ports, context, moved);
  }
  const red = moved.filter((one) => isRed(verdictOf(one).kind));
  const blind2 = cancelled === void 0 && red.every((one) => verdictOf(one).kind === "unreadable");
  return blind2 ? leave(ports, context, moved) : fail(ports, context, moved, cancelled);
}
async function succeed(ports, context, moved) {
  const removed = [];
  for (const service of context.plan.removals) {
    try {
      await ports.services.delete(service.name);
      removed.push(service.name);
    } catch (error) {
      ports.log.warning(
        `${service.name} is no longer in the release and could not be deleted: ${describeError(error)}`
      );
    }
  }
  await context.afterLanding?.();
  const release = await context.book.conclude("succeeded");
  await ports.record.succeeded(context.url);
  await context.book.mask().catch((error) => {
    ports.log.debug(`The config vars could not be read: ${describeError(error)}`);
  });
  const time = { now: ports.clock.now(), startedAt: context.startedAt };
  const services = moved.map((one) => describeOutcome(time, one, { kind: "stays" }, []));
  return result(ports, context, { release, services, removed, failure: void 0, cancelled: false });
}
async function leave(ports, context, moved) {
  const { name, release } = context.plan.subject;
  const time = { now: ports.clock.now(), startedAt: context.startedAt };
  const services = moved.map((one) => describeOutcome(time, one, { kind: "stays" }, []));
  const failure = describeLeft(name, services);
  await ports.record.failed(failure.problem);
  return result(ports, context, { release, services, removed: [], failure, cancelled: false });
}
function describeLeft(name, services) {
  const paused = services.filter((service) => service.verdict.kind === "paused");
  const blind2 = listReasons(services, false);
  if (paused.length === 0) {
    return {
      problem: `${name} was started and can no longer be watched: ${blind2}.`,
      fix: "It stays pending and the deployments go on in ECS. Mend what is named, then run the job again: it goes on watching."
    };
  }
  const held = paused.map(({ process, verdict }) => `${process} (${verdict.reason})`).join(", ");
  return {
    problem: `${name} is paused by a hook that is not this action's: ${held}.`,
    fix: "Nothing was turned back. Its owner answers it (aws ecs continue-service-deployment); then run the job again: it goes on watching."
  };
}
async function fail(ports, context, moved, cancelled) {
  const { log } = ports;
  const reasons = cancelled === void 0 ? await log.group("Reasons", () => readAllReasons(ports, context, moved)) : [];
  const backs = await log.group("Way back", () => turnAll(ports, moved, cancelled === void 0));
  const time = { now: ports.clock.now(), startedAt: context.startedAt };
  const services = moved.map(
    (one, at) => describeOutcome(time, one, backs[at] ?? { kind: "stays" }, reasons[at] ?? [])
  );
  const { name } = context.plan.subject;
  const back = describeBack(services, context.serving);
  const say = (words) => cancelled === void 0 ? `${name} failed: ${listReasons(services, words)}. ${back}` : `${name} was cancelled (${cancelled.replace(/^Cancelled by |\.$/g, "")}). ${back}`;
  const hint = services.flatMap((service) => service.reasons).find((reason) => reason.hint !== void 0)?.hint;
  const fix = cancelled === void 0 ? hint ?? "See the job summary for the reasons of each service, mend them and push again." : "Run the workflow again to open a new release.";
  const release = await context.book.conclude("failed", say(false)).catch((error) => {
    log.warning(`${name} could not be marked as failed in the ledger: ${describeError(error)}`);
    return context.plan.subject.release;
  });
  await ports.record.failed(say(false));
  const failure = { problem: say(true), fix };
  return result(ports, context, {
    release,
    services,
    removed: [],
    failure,
    cancelled: cancelled !== void 0
  });
}
async function turnAll(ports, moved, follow) {
  const { clock, log } = ports;
  const all = strategies(ports);
  const turned = await Promise.all(
    moved.map((one) => {
      if (isNotBegun(one) || one.refused !== void 0 && one.step.action.kind !== "create")
        return Promise.resolve({ kind: "left" });
      const watched = one.watched?.deployment ?? one.started;
      return turnBack(ports, strategyOf(all, one.step.controller), {
        step: one.step,
        watched,
        verdict: verdictOf(one)
      });
    })
  );
  const following = turned.flatMap((one) => "follow" in one ? [one.follow] : []);
  const now = clock.now();
  const ends = follow && following.length > 0 ? await watch({ strategies: all, clock, log }, following, {
    deadline: now + WAY_BACK_MINUTES * 6e4,
    // The way back is not cancelled: a second signal from the runner ends the process anyway.
    signal: new AbortController().signal,
    until: "final",
    startedAt: now
  }) : [];
  return turned.map((one) => wayBack(one, ends));
}
function wayBack(turned, ends) {
  switch (turned.kind) {
    case "left":
      return { kind: "stays" };
    case "removed":
    case "stuck":
      return turned;
    case "rolling-back":
    case "redeployed": {
      const found = ends.find((one) => one.deployment.service === turned.follow.service);
      const end = found?.verdict;
      if (end === void 0 || !isFinal(end.kind)) return { kind: "going-back" };
      const back = turned.kind === "redeployed" ? end.kind === "landed" : end.kind === "rolled-back";
      const service = found?.observation.service;
      if (back && typeof service === "object")
        return { kind: "gone-back", tasks: { running: service.runningCount, desired: service.desiredCount } };
      if (back) return { kind: "gone-back" };
      return end.kind === "timed-out" ? { kind: "going-back" } : { kind: "stuck", reason: `${end.kind}: ${end.reason}` };
    }
  }
}
async function readAllReasons(ports, context, moved) {
  const masked = await context.book.mask().then(
    () => true,
    (error) => {
      ports.log.warning(
        `Container logs are not shown, because the config vars could not be masked: ${describeError(error)}`
      );
      return false;
    }
  );
  const all = await Promise.all(moved.map((one) => reasonsOf(ports, one, masked)));
  for (const [at, reasons] of all.entries()) {
    for (const reason of reasons) {
      ports.log.info(
        `${moved[at]?.step.process}: task ${reason.task.id} died: ${describeDeath(reason.task)}${reason.alike === 0 ? "" : ` (and ${reason.alike} more alike)`}`
      );
      for (const line of reason.log) ports.log.info(`  | ${line}`);
    }
  }
  return all;
}
function reasonsOf(ports, moved, masked) {
  const { watched } = moved;
  if (watched === void 0) return Promise.resolve([]);
  const { failed } = countTasks(watched.observation);
  if (!isRed(watched.verdict.kind) && failed === 0) return Promise.resolve([]);
  return readReasons(ports, watched, masked);
}
function result(ports, context, end) {
  const { serving, plan, url, startedAt } = context;
  return {
    ...end,
    name: plan.subject.name,
    subject: plan.subject,
    before: serving?.version === plan.subject.release?.version ? void 0 : serving,
    verdict: overallVerdict(end.services, end.cancelled),
    url,
    startedAt,
    endedAt: ports.clock.now()
  };
}

// src/platform/descriptor.ts
function targetGroupsOf(web) {
  return web === void 0 || web.gateway !== void 0 ? [] : [web.targetGroup, web.alternateTargetGroup];
}

// src/deploy/core/scaling.ts
async function applyScaling(ports, release, before) {
  if (!(release.parity ?? FULL_PARITY).autoscaling) return;
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
  const parity = release.parity ?? FULL_PARITY;
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
      log.info(`target group ${nameOf2(group.arn)}: ${describeSettings(group, change)}`);
    }
  } catch (error) {
    log.warning(
      `The target groups keep what they have: ${describeError(error)} Or turn it off in renga.yml: parity: { deregistration-delay: false, health-check: false }.`
    );
  }
}
var nameOf2 = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/environment-sync.ts
async function keepBefore({ targetGroups }, log, { platform, release }, plan) {
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
async function keepAfter(upkeep, log, { platform, release, serving }) {
  const { web } = platform.appEnvironment;
  const { targetGroups, scaling } = upkeep;
  const { healthCheck } = wantedSettings(release);
  if (web !== void 0 && healthCheck !== void 0)
    await applySettings({ targetGroups, log }, targetGroupsOf(web), { healthCheck });
  await applyScaling({ scaling, log }, release, serving);
}

// src/deploy/plan/resolve-release.ts
async function takeRelease(ports, version) {
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
  if (serving !== void 0 && isOvertaken(found, serving))
    throw overtakenError(`Release ${name} was opened by`, serving);
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

// src/deploy/rollout/fast-fail.ts
var SLACK2 = 5e3;
var NO_FAULT = /* @__PURE__ */ new Set([
  "SpotInterruption",
  "TerminationNotice",
  "InfrastructureHealth",
  "UserInitiated"
]);
var SIGNS = /unable to consistently start|is unhealthy|failed .{0,80}health check|unable to (?:place|start)/i;
var STARTED = /has started \d+ tasks/i;
var FastFail = class {
  #services;
  #log;
  #limit;
  #seen = /* @__PURE__ */ new Map();
  #running = /* @__PURE__ */ new Map();
  #reasons = /* @__PURE__ */ new Map();
  /** `limit`: dead tasks of one service, at least 1. */
  constructor(ports, limit) {
    this.#services = ports.services;
    this.#log = ports.log;
    this.#limit = limit;
  }
  /** Why the service is to go back; undefined: it is not. */
  reason(service) {
    return this.#reasons.get(service);
  }
  /**
   * How often fewer tasks ran than at the look before. A task that dies after it was healthy is no failed one for ECS: it is
   * replaced again and again, and the deployment lands.
   */
  #lost(service, running) {
    const { at = 0, times = 0 } = this.#running.get(service) ?? {};
    const now = { at: running, times: running < at ? times + 1 : times };
    this.#running.set(service, now);
    return now.times;
  }
  /** Never throws: what cannot be read now is read again at the next sign, and the breaker is there too. */
  async look(move, observation) {
    const sign = signOf(move, observation, this.#lost(move.service, countTasks(observation).running));
    if (sign === void 0 || this.#seen.get(move.service) === sign || this.#reasons.has(move.service)) return;
    try {
      const { service, deploymentId, taskDefinition, createdAt } = move;
      const tasks = await this.#services.stoppedTasks({
        service,
        deploymentId,
        taskDefinition,
        since: createdAt - SLACK2
      });
      const dead = tasks.filter(isDead);
      if (dead.length >= countTasks(observation).failed) this.#seen.set(service, sign);
      const [newest] = dead;
      if (newest === void 0 || dead.length < this.#limit) return;
      const times = dead.length === 1 ? "1 task has died" : `${dead.length} tasks have died`;
      this.#reasons.set(
        service,
        `${times}, the last: ${describeDeath(newest)}; turned back before ${move.controller === "ECS" ? "the circuit breaker" : "CodeDeploy's hour is over"}`
      );
    } catch (error) {
      this.#log.debug(`${move.process}: stopped tasks were not read: ${describeError(error)}`);
    }
  }
};
function isDead(task) {
  return hasFailed(task) && !NO_FAULT.has(task.stopCode ?? "");
}
function signOf(move, observation, lost) {
  const { service } = observation;
  const { failed } = countTasks(observation);
  const uncounted = move.controller === "CODE_DEPLOY";
  const events = typeof service === "object" ? service.events.filter(
    ({ at, message }) => at >= move.createdAt - SLACK2 && (SIGNS.test(message) || uncounted && STARTED.test(message))
  ) : [];
  if (failed === 0 && events.length === 0 && lost === 0) return void 0;
  return `${failed} ${lost} ${events.length} ${events[0]?.at ?? 0}`;
}

// src/deploy/rollout/pause-hook-gate.ts
var TRIES = 5;
var PAUSE_BETWEEN = 2e3;
var ANSWER_TIMEOUT = 1e4;
var ANSWER_TRIES = 3;
var Gatekeeper = class {
  #ports;
  #gate;
  #signal;
  #answered = /* @__PURE__ */ new Map();
  #outcomes = /* @__PURE__ */ new Map();
  #refusals = /* @__PURE__ */ new Map();
  constructor(ports, gate, signal) {
    this.#ports = ports;
    this.#gate = gate;
    this.#signal = signal;
  }
  /** Called with every look at a move that waits at the gate; works in the background, once for each hook. */
  look(move, hook) {
    const tries = this.#answered.get(hook.id) ?? 0;
    if (this.#busy.has(hook.id) || tries >= ANSWER_TRIES) return;
    this.#answered.set(hook.id, tries + 1);
    this.#busy.add(hook.id);
    this.#open(move, hook).catch((error) => {
      if (this.#signal.aborted) return;
      this.#ports.log.warning(`${move.process}: the gate could not be answered: ${describeError(error)}`);
      if (tries + 1 === ANSWER_TRIES)
        this.#refusals.set(move.service, `the gate could not be answered: ${describeError(error)}`);
    }).finally(() => this.#busy.delete(hook.id));
  }
  #busy = /* @__PURE__ */ new Set();
  /** Why the gate stays shut for a service; undefined while it has not been refused. */
  refusal(service) {
    return this.#refusals.get(service);
  }
  /** What was asked of a service; empty when it never came to the gate. */
  outcomes(service) {
    return this.#outcomes.get(service) ?? [];
  }
  async #open(move, hook) {
    const { log, strategies: strategies2 } = this.#ports;
    const strategy = strategyOf(strategies2, move.controller);
    const known = this.#outcomes.get(move.service);
    const outcomes = known ?? await Promise.all(this.#gate.checks.map((check) => this.#ask(check)));
    if (known === void 0)
      for (const { url, said } of outcomes) log.info(`${move.process}: gate: GET ${url} ${said}`);
    this.#outcomes.set(move.service, outcomes);
    const failed = outcomes.filter((outcome) => !outcome.passed);
    if (failed.length === 0) return strategy.answer(move, hook.id, "continue");
    const refusal = `the gate refused: ${failed.map(({ url, said }) => `GET ${url} ${said}`).join(", ")}`;
    try {
      await strategy.answer(move, hook.id, "roll-back");
    } catch (error) {
      log.debug(`${move.process}: ${describeError(error)}`);
      await strategy.turnBack(move);
    }
    this.#refusals.set(move.service, refusal);
  }
  async #ask(check) {
    const { smoke, clock } = this.#ports;
    const url = ownAddress(this.#gate.testUrl, check.path, "A path of the input 'gate'");
    for (let attempts = 1; ; attempts++) {
      this.#signal.throwIfAborted();
      try {
        const status = await smoke.get(
          url,
          AbortSignal.any([this.#signal, AbortSignal.timeout(ANSWER_TIMEOUT)])
        );
        const passed = passes(check, status);
        const expected = check.status ?? "200 to 399";
        return { url, passed, attempts, said: `answered ${status}${passed ? "" : `, expected ${expected}`}` };
      } catch (error) {
        this.#signal.throwIfAborted();
        const name = error instanceof Error ? error.name : "";
        if (name === "TimeoutError")
          return { url, passed: false, attempts, said: `gave no answer within ${ANSWER_TIMEOUT / 1e3} s` };
        if (attempts === TRIES)
          return { url, passed: false, attempts, said: `could not be reached (${describeError(error)})` };
        await clock.sleep(PAUSE_BETWEEN, this.#signal);
      }
    }
  }
};

// src/deploy/rollout/roll-out.ts
async function checkSteps(ports, plan) {
  const all = strategies(ports);
  const found = await Promise.all(
    plan.steps.filter(isMoving).map((step) => strategyOf(all, step.controller).problems(step))
  );
  const problems = found.flat();
  if (problems.length > 0) throw new UserError(problems.join("\n"));
}
async function moveAll(ports, plan, options) {
  const { signal, gate } = options;
  const { clock, log } = ports;
  const all = strategies(ports);
  const gatekeeper = gate && new Gatekeeper({ ...ports, strategies: all }, gate, signal);
  const fastFail = options.fastFail ? new FastFail(ports, options.fastFail) : void 0;
  const began = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Map();
  const watched = /* @__PURE__ */ new Map();
  const begin = async (step) => {
    const context = {
      ...options,
      imageDigest: step.imageDigest ?? plan.imageDigest,
      runKey: plan.subject.runKey
    };
    try {
      began.set(step, await strategyOf(all, step.controller).begin(step, context));
    } catch (error) {
      refused.set(step, describeError(error));
    }
  };
  const groups = orderGroups(plan.steps);
  for (const group of groups) {
    if (groups.length > 1) log.info(`Now: ${group.map((step) => step.process).join(", ")}`);
    await Promise.all(group.filter(isMoving).map(begin));
    if (refused.size > 0 || signal.aborted) break;
    const open = [...began].filter(([step]) => {
      const earlier2 = watched.get(step)?.verdict;
      return earlier2 === void 0 || earlier2.shifted === true;
    });
    const looked = await watch(
      { strategies: all, clock, log },
      open.map(([, move]) => move),
      { ...options, until: "settled", gatekeeper, fastFail }
    ).catch((error) => {
      if (!signal.aborted) throw error;
      return void 0;
    });
    for (const [at, [step]] of open.entries()) {
      const one = looked?.[at];
      const earlier2 = watched.get(step)?.stages ?? [];
      if (one !== void 0) watched.set(step, { ...one, stages: joinStages(earlier2, one.stages) });
    }
    if (looked === void 0 || looked.some((one) => one.verdict.kind !== "landed")) break;
  }
  if (signal.reason instanceof LockLostError) throw signal.reason;
  const cancelled = signal.aborted ? describeError(signal.reason) : void 0;
  return plan.steps.map((step) => ({
    step,
    started: began.get(step),
    watched: watched.get(step),
    refused: refused.get(step),
    cancelled
  }));
}
function joinStages(earlier2, later) {
  return [...earlier2, ...later].filter((stage, at, all) => stage.name !== all[at - 1]?.name);
}
function orderGroups(steps) {
  const orders = [...new Set(steps.map((step) => step.order))].sort((a, b) => a - b);
  return orders.map((order) => steps.filter((step) => step.order === order));
}
function isMoving(step) {
  return step.action.kind !== "unchanged";
}
function checkGate(gate, plan, { log }) {
  if (gate === void 0) return;
  if (!plan.steps.some((step) => step.gated)) {
    throw new UserError("Input 'gate' is given, and no service of this deploy shifts traffic.", {
      fix: "Give web the strategy blue-green, canary or linear, or set 'gate: off'."
    });
  }
  for (const step of plan.steps)
    if (step.gated && step.action.kind === "unchanged") log.info(`${step.process}: serves already, no gate`);
}
function describeStep(step) {
  const to = shortTaskDefinition(step.taskDefinition);
  const tasks = `${step.desiredCount} ${step.desiredCount === 1 ? "task" : "tasks"}`;
  const how = strategyName(step.rollout).toLowerCase().replace("_", "/");
  switch (step.action.kind) {
    case "create":
      return `${step.process}: create ${step.service} with ${to}, ${tasks}, ${how}`;
    case "follow":
      return `${step.process}: ${to} is on its way already, followed`;
    case "unchanged":
      return `${step.process}: ${to} serves already`;
    case "update": {
      const from = step.before === void 0 ? "nothing" : shortTaskDefinition(step.before.taskDefinition);
      return `${step.process}: ${from} -> ${to}, ${tasks}, ${how}`;
    }
  }
}

// src/deploy/rollout/wait-until-free.ts
async function planWhenFree(ports, plan, { policy, deadline, signal }) {
  const all = strategies(ports);
  let said = "";
  for (; ; ) {
    signal.throwIfAborted();
    const made2 = await plan();
    const busy = (await Promise.all(made2.steps.map((step) => othersOf(ports, step)))).flat();
    if (busy.length === 0) return made2;
    const what = busy.map(describeBusy).join("; ");
    if (policy === "supersede") {
      ports.log.info(`Superseded: ${what}`);
      await Promise.all(
        busy.map(({ step, standing, other }) => strategyOf(all, step.controller).supersede(standing, other))
      );
      return made2;
    }
    if (policy === "fail" || ports.clock.now() >= deadline) {
      throw new UserError(`A deployment is in progress: ${what}.`, {
        fix: policy === "fail" ? "Run the job again when it has ended, or set 'in-progress' to wait or supersede." : "It did not end in time. See why it does not (aws ecs describe-service-deployments), raise 'timeout-minutes', or set 'in-progress: supersede'."
      });
    }
    if (what !== said) {
      const left = formatElapsed(deadline - ports.clock.now());
      ports.log.info(`A deployment is in progress: ${what}. Waiting for its end, at most ${left}.`);
      said = what;
    }
    await ports.clock.sleep(Math.max(0, Math.min(TICK3, deadline - ports.clock.now())), signal);
  }
}
async function othersOf(ports, step) {
  const { standing, action, controller } = step;
  if (standing === void 0 || action.kind !== "update" && action.kind !== "follow") return [];
  const others = await strategyOf(strategies(ports), controller).underWay(standing);
  const ours2 = action.kind === "follow" ? action.deployment.arn : void 0;
  return others.filter((other) => other.arn !== ours2).map((other) => ({ step, standing, other }));
}
function describeBusy({ step, other }) {
  const to = other.revision === void 0 ? "" : ` to ${shortTaskDefinition(other.revision.taskDefinition)}`;
  const id = other.arn.slice(other.arn.lastIndexOf("/") + 1);
  return `${step.service} is being moved${to} by deployment ${id}, ${other.status}`;
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
  const { platform, signal, inProgress: inProgress2 = "wait", returnAt = "completed" } = request;
  const startedAt = clock.now();
  const deadline = startedAt + request.timeoutMinutes * 6e4;
  const { release, serving } = await takeRelease(ports, request.version);
  const gate = gateOf(request);
  const plan = await log.group("Plan", async () => {
    const made2 = await planWhenFree(ports, () => readAndPlan(ports, request, release, serving), {
      policy: inProgress2,
      deadline,
      signal
    });
    for (const step of made2.steps) log.info(describeStep(step));
    for (const service of made2.removals)
      log.info(`${service.name}: no longer in the release, deleted at the end`);
    return made2;
  });
  checkGate(gate, plan, ports);
  await checkSteps(ports, plan);
  signal.throwIfAborted();
  const around = { platform, release, serving };
  if (ports.upkeep !== void 0) await keepBefore(ports.upkeep, log, around, plan);
  signal.throwIfAborted();
  await ports.record.started(plan.subject);
  const moved = await log.group(
    "Rollout",
    () => moveAll(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress: inProgress2,
      deadline,
      startedAt,
      signal
    })
  );
  const url = platform.appEnvironment.web?.url;
  const book = ledgerBook(ports, release);
  const { upkeep } = ports;
  const after = upkeep === void 0 ? {} : { afterLanding: () => keepAfter(upkeep, log, around) };
  return settle(ports, { plan, serving, startedAt, url, book, ...after }, moved);
}
function gateOf({ platform, gate = [], testUrl }) {
  if (gate.length === 0) return void 0;
  const url = testUrl ?? platform.appEnvironment.web?.testUrl;
  if (url !== void 0) return { testUrl: url, checks: gate };
  throw new UserError(
    `Input 'gate' needs a test listener, and /renga/apps/${platform.app}/${platform.environment} describes none.`,
    {
      fix: "Add 'testUrl' and 'testListenerRule' to its 'web' (infra/), or set 'gate: off'."
    }
  );
}
function ledgerBook({ ledger, config }, release) {
  return {
    conclude: async (status, failure) => {
      if (release.status !== "pending") return release;
      const change = { status, ...failure === void 0 ? {} : { failure } };
      return ledger.update(release.version, "pending", change);
    },
    mask: async () => void await config.version(release.config.versionId, openFactsOf(release))
  };
}
async function readAndPlan(ports, { platform, gate = [] }, release, serving) {
  const { services } = ports;
  const listed = await services.list(release.app, release.environment);
  const known = new Set(listed.map((service) => service.name));
  const names2 = serviceProcesses(release).map((process) => familyName(release, process.type));
  const others = names2.filter((name) => !known.has(name));
  const named = others.length === 0 ? [] : [...(await services.describe(others)).values()];
  const current = [...listed, ...named].filter((service) => service.status !== "INACTIVE");
  const all = strategies(ports);
  const deployments = await Promise.all(
    current.filter((service) => names2.includes(service.name) && service.status === "ACTIVE").map(async (service) => {
      const strategy = strategyOf(all, controllerOf(service));
      return [service.name, await strategy.history(service, openedAt(release))];
    })
  );
  const standing = { services: current, deployments: new Map(deployments), serving };
  return planDeployment(release, platform, standing, gate.length > 0);
}

export {
  isRed,
  assertLanded,
  shortTaskDefinition,
  tellingLine,
  hasFailed,
  describeDeath,
  explainDeath,
  formatElapsed,
  CreateRefusedError,
  strategyName,
  ServiceReadError,
  strategies,
  strategyOf,
  controllerOf,
  turnBack,
  settle,
  targetGroupsOf,
  wantedSettings,
  settingsToChange,
  describeSettings,
  nameOf2 as nameOf,
  ownAddress,
  isOwnPath,
  gateChange,
  parseCheck,
  shiftsTraffic,
  isOurs2 as isOurs,
  assertDeployable,
  checkSteps,
  moveAll,
  checkGate,
  describeStep,
  planWhenFree,
  deploy,
  deployLocked,
  readAndPlan,
  DeleteServiceCommand,
  DescribeServicesCommand,
  UpdateServiceCommand,
  placementOf,
  EcsServices,
  Elbv2Ingress,
  smokeClient,
  httpProbe
};
