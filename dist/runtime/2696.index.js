export const id = 2696;
export const ids = [2696];
export const modules = {

/***/ 9590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withDeployLock)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5180);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/release/ledger/lock.ts
var POLL_MS = 5e3;
async function withDeployLock(ports, options, signal, work) {
  const lease = await acquire(ports, options, signal);
  const lost = new AbortController();
  const done = new AbortController();
  const heartbeat = keepLease(ports, options, lease, done.signal, lost);
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    done.abort();
    await heartbeat;
    await lease.release().catch((error) => {
      ports.log.warning(
        `The deploy lock of ${options.environment} was not released and expires in ${options.leaseSeconds} s: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`
      );
    });
  }
}
async function acquire(ports, options, signal) {
  const giveUpAt = ports.clock.now() + options.waitSeconds * 1e3;
  let toldAbout;
  for (; ; ) {
    signal.throwIfAborted();
    const answer = await ports.ledger.acquireLock(options.holder, options.leaseSeconds);
    if (answer.held) return answer;
    const left = giveUpAt - ports.clock.now();
    if (left <= 0) {
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${options.environment} is being changed by ${answer.by.who}.`, {
        fix: `Wait for that run, then re-run this one; if it has died, its lock expires at ${new Date(answer.until).toISOString()}.`
      });
    }
    if (toldAbout !== answer.by.id) {
      ports.log.info(`waiting for ${answer.by.who}, which is changing ${options.environment}`);
      toldAbout = answer.by.id;
    }
    await ports.clock.sleep(Math.min(POLL_MS, left), signal);
  }
}
async function keepLease(ports, options, lease, done, lost) {
  const leaseMs = options.leaseSeconds * 1e3;
  let renewedAt = ports.clock.now();
  while (await sleptUndisturbed(ports.clock, leaseMs / 3, done)) {
    try {
      const at = ports.clock.now();
      await lease.renew(options.leaseSeconds);
      renewedAt = at;
    } catch (error) {
      if (error instanceof _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .LockLostError */ .yx) return lost.abort(error);
      ports.log.debug(`the lease was not renewed: ${(0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
      if (ports.clock.now() >= renewedAt + leaseMs) {
        return lost.abort(new _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_1__/* .LockLostError */ .yx(options.environment, void 0));
      }
    }
  }
}
var sleptUndisturbed = (clock, ms, done) => clock.sleep(ms, done).then(
  () => true,
  () => false
);




/***/ }),

/***/ 8442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ finishVerdict),
/* harmony export */   C7: () => (/* binding */ formatElapsed),
/* harmony export */   CS: () => (/* binding */ takesTraffic),
/* harmony export */   DF: () => (/* binding */ isSentAgain),
/* harmony export */   Fu: () => (/* binding */ rollBack),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Nq: () => (/* binding */ readAndPlan),
/* harmony export */   Oo: () => (/* binding */ controllerOf),
/* harmony export */   P5: () => (/* binding */ shortTaskDefinition),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   UQ: () => (/* binding */ ServiceReadError),
/* harmony export */   ZI: () => (/* binding */ shiftsTraffic),
/* harmony export */   bd: () => (/* binding */ saysSuperseded),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   g6: () => (/* binding */ countTasks),
/* harmony export */   gT: () => (/* binding */ supersededBy),
/* harmony export */   iI: () => (/* binding */ isRed),
/* harmony export */   kS: () => (/* binding */ pausedBy),
/* harmony export */   pf: () => (/* binding */ strategyName),
/* harmony export */   vk: () => (/* binding */ describeProgress),
/* harmony export */   xS: () => (/* binding */ strategyOf),
/* harmony export */   xz: () => (/* binding */ atGate),
/* harmony export */   y2: () => (/* binding */ ServiceDrainingError)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1936);
/* harmony import */ var _gate_b163_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6710);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3017);
/* harmony import */ var _errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8147);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(734);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5180);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







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
    return { kind: "timed-out", reason: `timed out while ${verdict.kind} (${verdict.reason})` };
  }
  if (reads.failuresInARow > READ_FAILURES_TOLERATED) return blind(reads.failuresInARow, reads.last);
  return verdict;
}
function blind(failures, last) {
  return {
    kind: "unreadable",
    reason: `${failures} reads failed in a row, the last one: ${last ?? "no reason"}`
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
      return { kind: "rolled-back", reason: because ?? "ECS rolled back the deployment" };
    case "ROLLBACK_FAILED":
      if (before === void 0) return { kind: "failed", reason: describeFirst(deployment, because) };
      return { kind: "rollback-failed", reason: because ?? "ECS could not roll back the deployment" };
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return { kind: "rolling-back", reason: because ?? "ECS is rolling back the deployment" };
    case "STOPPED":
      return judgeStopped(snapshot, because);
    case "SUCCESSFUL":
      if (deployment.rollback !== void 0) {
        return { kind: "rolled-back", reason: because ?? "ECS rolled back the deployment" };
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
function describeFirst(deployment, because) {
  const why = triggeredMonitor(deployment) ?? deployment.rollback?.reason;
  if (why === void 0) return because ?? "there is nothing to roll back to";
  return `${why.replace(/\.$/, "")}; there is no earlier deployment to roll back to`;
}
function describePause(snapshot, hook) {
  if (atGate(snapshot)) return "the gate is checking the test listener";
  const { expiresAt, timeoutAction } = hook;
  const then = timeoutAction === void 0 ? "" : `, then ${timeoutAction}`;
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}${then}`;
  return `hook ${hook.id} is waiting for its owner's answer${until}`;
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
      reason: "our task definition was deployed again; its deployment has not been read yet"
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
    return { kind: "rolling", reason: "SUCCESSFUL, but its revision has not been read yet" };
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
    return `the finished deployment runs ${revision.taskDefinition}, not ours`;
  const image = revision.image ?? revision.imageDigest;
  const digest = ours.imageDigest;
  const other = digest !== void 0 && image !== void 0 && !image.endsWith(digest) && revision.imageDigest !== digest;
  return other ? `the finished deployment runs the image ${image}, not ours` : void 0;
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
function takesTraffic(rollout) {
  if (rollout.loadBalancer !== void 0) return true;
  return rollout.strategy === "ROLLING" && rollout.gateway !== void 0;
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

// src/deploy/plan/plan.ts


// src/deploy/core/subject.ts
function releaseSubject(release) {
  const { description, app, environment, image, commit, runKey } = release;
  return {
    name: (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version),
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
      const { percent, minutes } = process.shift ?? _process_name_a696_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_STEPS */ ._v[strategy];
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
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `The release has a 'web' process, but /renga/apps/${platform.app}/${platform.environment} has no 'web' ingress.`,
      {
        fix: "Give the app environment a target group pair and a listener rule (docs/platform.md), or remove web from the Procfile."
      }
    );
  }
  return {
    targetGroup: web.targetGroup,
    containerName: _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_3__/* .APP_CONTAINER */ .OA,
    containerPort: web.containerPort,
    alternateTargetGroup: web.alternateTargetGroup,
    productionListenerRule: web.productionListenerRule,
    role: platform.loadBalancerRole,
    ...web.testListenerRule === void 0 ? {} : { testListenerRule: web.testListenerRule }
  };
}
function incompatibility(service, rollout, cluster) {
  if (service.controller !== "ECS" && service.controller !== "CODE_DEPLOY") {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `Service '${service.name}' has the deployment controller ${service.controller}, which these actions cannot deploy.`,
      {
        fix: "This controller cannot be changed in place: delete the service so that the next deploy recreates it, or use another app environment name."
      }
    );
  }
  if (service.controller === "ECS" && service.strategy !== strategyName(rollout)) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `Service '${service.name}' has the deployment strategy ${service.strategy}; this release requires ${strategyName(rollout)}.`,
      {
        fix: `Set the process's 'strategy' in renga.yml to match, or migrate the service while no deployment is running: ${migrationCommand(service, rollout, cluster)} (${MIGRATION}).`
      }
    );
  }
  const wanted = rollout.loadBalancer;
  const has = service.loadBalancers[0];
  if (wanted === void 0 && has === void 0) return void 0;
  const groups = [wanted?.targetGroup, wanted?.alternateTargetGroup];
  if (wanted === void 0 || has === void 0 || !groups.includes(has.targetGroup)) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `Service '${service.name}' is bound to ${has === void 0 ? "no target group" : `target group ${has.targetGroup}`}; the platform has ${wanted?.targetGroup ?? "none"}.`,
      {
        fix: "Correct the app environment descriptor, or delete the service so that the next deploy recreates it."
      }
    );
  }
  if (has.containerPort !== wanted.containerPort) {
    return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `Service '${service.name}' sends traffic to container port ${has.containerPort}; the platform has ${wanted.containerPort}.`,
      {
        fix: "Correct containerPort in the app environment descriptor, or delete the service so that the next deploy recreates it."
      }
    );
  }
  return void 0;
}

// src/deploy/plan/plan.ts
function planDeployment(release, platform, current, gated = false) {
  const { digest } = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImageReference */ .o_)(release.image);
  if (digest === void 0) {
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `Release ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} has the image '${release.image}' without a digest.`,
      {
        fix: "Open the release from registry/repository@sha256:\u2026."
      }
    );
  }
  const existing = new Map(current.services.map((service) => [service.name, service]));
  const steps = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceProcesses */ .Dl)(release).map(
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
    throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
      `Release ${(0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .formatVersion */ .qh)(release.version)} has no task definition for its '${process.type}' process.`,
      { fix: "Run run-release-phase for this release first: it registers task definitions." }
    );
  }
  const name = (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_3__/* .familyName */ .ar)(release, process.type);
  const service = existing.get(name);
  const standing = service?.status === "ACTIVE" ? service : void 0;
  const controller = controllerOf(standing ?? { controller: "ECS" });
  const rollout = controller === "ECS" ? chooseRollout(process, platform) : asCodeDeploy(standing?.loadBalancers[0]);
  const gated = gate && shiftsTraffic(rollout);
  const network = platformNetwork(platform);
  const grace = takesTraffic(rollout) ? { healthCheckGracePeriod: WEB_GRACE_SECONDS } : {};
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
  const hook = controller === "ECS" ? (0,_gate_b163_js__WEBPACK_IMPORTED_MODULE_2__/* .gateChange */ .cq)(service.hooks ?? [], gated) : void 0;
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
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(
    `Service '${service.name}' in cluster '${platform.cluster}' already exists but was not created for ${release.app} in ${release.environment}: it does not have the tags ${TAGS.app} and ${TAGS.environment} with these values.`,
    {
      fix: `Delete it, or adopt it by tagging it ${TAGS.app}=${release.app} and ${TAGS.environment}=${release.environment}.`
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
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)("sha256").update(`${name}
${taskDefinition}
${runKey}`).digest("hex").slice(0, 36);
}

// src/deploy/core/rollout-strategy.ts
function strategyOf(all, controller) {
  const found = all.get(controller);
  if (found !== void 0) return found;
  throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`Services with the deployment controller ${controller} cannot be deployed here.`);
}

// src/deploy/plan/read-and-plan.ts
async function readAndPlan(ports, { platform, gate = [] }, release, serving) {
  const { services } = ports;
  const listed = await services.list(release.app, release.environment);
  const known = new Set(listed.map((service) => service.name));
  const names2 = (0,_errors_5a7f_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceProcesses */ .Dl)(release).map((process) => (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_3__/* .familyName */ .ar)(release, process.type));
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
        log.info(`${step.process}: rollback requested`);
        return { kind: "rolling-back", follow: started.follow };
      }
    }
    if (step.goBackTo === void 0) return { kind: "stuck", reason: "no earlier task definition is known" };
    const follow = await strategy.redeploy(step, step.goBackTo, watched);
    log.info(`${step.process}: rolling back to ${shortTaskDefinition(step.goBackTo)}`);
    return { kind: "redeployed", follow };
  } catch (error) {
    return { kind: "stuck", reason: (0,_errors_d1c0_js__WEBPACK_IMPORTED_MODULE_6__/* .describeError */ .Uc)(error) };
  }
}




/***/ }),

/***/ 9837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ smokeClient),
/* harmony export */   AI: () => (/* binding */ EcsServices),
/* harmony export */   H7: () => (/* binding */ DescribeServicesCommand),
/* harmony export */   HB: () => (/* binding */ httpProbe),
/* harmony export */   Wy: () => (/* binding */ strategies),
/* harmony export */   kZ: () => (/* binding */ UpdateServiceCommand),
/* harmony export */   lC: () => (/* binding */ Elbv2Ingress),
/* harmony export */   lL: () => (/* binding */ CreateRefusedError),
/* harmony export */   o6: () => (/* binding */ DeleteServiceCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8442);
/* harmony import */ var _compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1031);
/* harmony import */ var _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7590);
/* harmony import */ var _batches_0917_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7416);
/* harmony import */ var _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3017);
/* harmony import */ var _reference_9423_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(734);
/* harmony import */ var _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5794);
/* harmony import */ var _pages_9700_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4011);
/* harmony import */ var _errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6272);
/* harmony import */ var _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5180);
/* harmony import */ var _http_f6b3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4906);
/* harmony import */ var _emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8079);
/* harmony import */ var _helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3527);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4708);
 const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);














// node_modules/@aws-sdk/client-ecs/dist-es/commands/ContinueServiceDeploymentCommand.js
var ContinueServiceDeploymentCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"ContinueServiceDeployment",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .ContinueServiceDeployment$ */ .sJ){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/CreateServiceCommand.js
var CreateServiceCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"CreateService",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .CreateService$ */ .Oq){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DeleteServiceCommand.js
var DeleteServiceCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"DeleteService",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .DeleteService$ */ .BB){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceDeploymentsCommand.js
var DescribeServiceDeploymentsCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"DescribeServiceDeployments",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .DescribeServiceDeployments$ */ .bm){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServiceRevisionsCommand.js
var DescribeServiceRevisionsCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"DescribeServiceRevisions",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .DescribeServiceRevisions$ */ .Nq){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeServicesCommand.js
var DescribeServicesCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"DescribeServices",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .DescribeServices$ */ .i2){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServiceDeploymentsCommand.js
var ListServiceDeploymentsCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"ListServiceDeployments",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .ListServiceDeployments$ */ .aK){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/ListServicesCommand.js
var ListServicesCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"ListServices",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .ListServices$ */ .vW){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/StopServiceDeploymentCommand.js
var StopServiceDeploymentCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"StopServiceDeployment",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .StopServiceDeployment$ */ .F0){};
// node_modules/@aws-sdk/client-ecs/dist-es/commands/UpdateServiceCommand.js
var UpdateServiceCommand=class extends (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .command */ .G5)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._ep0 */ .lq,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* ._mw0 */ .yt,"UpdateService",_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .UpdateService$ */ .N2){};
// node_modules/@aws-sdk/client-ecs/dist-es/pagination/ListServicesPaginator.js
var paginateListServices=(0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_12__/* .createPaginator */ .KU)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .ECSClient */ .Zg,ListServicesCommand,"nextToken","nextToken","maxResults");
// src/aws/ecs/services.ts
var SERVICES_PER_CALL = 10;
var DEPLOYMENTS_PER_CALL = 20;
var REVISIONS_PER_CALL = 20;
var LISTS_AT_ONCE = 5;
var paginateListServiceDeployments = (0,_emitWarningIfUnsupportedVersion_024a_js__WEBPACK_IMPORTED_MODULE_12__/* .createPaginator */ .KU)(_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .ECSClient */ .Zg, ListServiceDeploymentsCommand, "nextToken", "nextToken", "maxResults");
var EcsServices = class {
  #cluster;
  #logGroup;
  #logPrefix;
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
  #lists = (0,_reference_9423_js__WEBPACK_IMPORTED_MODULE_6__/* .pLimit */ .cA)(LISTS_AT_ONCE);
  #reading = Promise.resolve();
  constructor(session, place) {
    this.#redactor = session.redactor;
    this.#cluster = place.cluster;
    this.#container = place.container ?? _require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_5__/* .APP_CONTAINER */ .OA;
    this.#logGroup = place.logGroup;
    this.#logPrefix = place.logPrefix ?? "";
    this.#client = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .ECSClient */ .Zg(session.client);
    this.#reader = new _batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .ECSClient */ .Zg({ ...session.client, maxAttempts: 2 });
    this.#logs = new _release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .CloudWatchLogsClient */ .TF(session.client);
  }
  async list(app, environment) {
    const prefix = (0,_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_5__/* .familyName */ .ar)({ app, environment }, "");
    const arns = await this.#inCluster(
      "ecs:ListServices",
      `cluster '${this.#cluster}'`,
      () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_8__/* .everyItem */ .l5)(
        paginateListServices((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)("ecs:ListServices", this.#client), {
          cluster: this.#cluster,
          maxResults: 100
        }),
        ({ serviceArns }) => serviceArns
      )
    );
    const names = arns.map((arn) => arn.slice(arn.lastIndexOf("/") + 1));
    const found = await this.describe(names.filter((name) => name.startsWith(prefix)));
    return [...found.values()].filter((service) => (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(service, { app, environment }));
  }
  async describe(names) {
    const answers = await Promise.all(
      (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .batches */ .Xy)(names, SERVICES_PER_CALL).map(
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
    const states = found.map(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .toServiceState */ .YP);
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
        ...(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .fromRollout */ .OT)(spec.rollout),
        ...spec.gate ? { lifecycleHooks: [_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .GATE_HOOK */ .yK] } : {}
      },
      networkConfiguration: (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .fromNetwork */ .R_)(spec.network),
      ...spec.rollout.loadBalancer === void 0 ? {} : { loadBalancers: [(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .fromBinding */ .Kd)(spec.rollout.loadBalancer)] },
      ...(0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .fromGateway */ .fb)(spec.rollout),
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
      if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo) throw error;
      const facts = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .awsError */ .es)(error);
      if (/still draining/i.test(facts.message))
        throw new _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceDrainingError */ .y2(facts.message, { cause: error });
      if (facts.kind === "network" || facts.kind === "server" || /not idempotent/i.test(facts.message)) {
        const recovered = await this.#recover(spec.name, spec.taskDefinition);
        if (recovered !== void 0) return recovered;
      }
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)("ecs:CreateService", this.#on(spec.name), () => Promise.reject(error));
    }
  }
  async update(change) {
    const deploymentConfiguration = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .changeConfiguration */ .V_)(
      this.#configurations.get(change.name),
      change.rollout,
      change.gate
    );
    const request = {
      cluster: this.#cluster,
      service: change.name,
      taskDefinition: change.taskDefinition,
      ...deploymentConfiguration === void 0 ? {} : { deploymentConfiguration },
      ...change.network === void 0 ? {} : { networkConfiguration: (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .fromNetwork */ .R_)(change.network) },
      ...change.healthCheckGracePeriod === void 0 ? {} : { healthCheckGracePeriodSeconds: change.healthCheckGracePeriod },
      ...change.force ? { forceNewDeployment: true } : {}
    };
    try {
      const { service } = await this.#client.send(new UpdateServiceCommand(request));
      return this.#started(service, change.taskDefinition);
    } catch (error) {
      if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo) throw error;
      const { kind } = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .awsError */ .es)(error);
      if (kind === "network" || kind === "server") {
        const recovered = await this.#recover(change.name, change.taskDefinition);
        if (recovered !== void 0) return recovered;
      }
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)("ecs:UpdateService", this.#on(change.name), () => Promise.reject(error));
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
    const action = "ecs:ListServiceDeployments";
    const input = { cluster: this.#cluster, service, ...which };
    const list = () => (0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_8__/* .everyItem */ .l5)(
      paginateListServiceDeployments((0,_pages_9700_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)(action, this.#client), input),
      ({ serviceDeployments }) => serviceDeployments
    ).catch((error) => {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .isAwsError */ .m_)(error, "ServiceNotFoundException")) return [];
      throw error;
    });
    const found = await this.#read(action, this.#on(service), () => this.#lists(list));
    await this.#readRevisions(found.flatMap((one) => one.targetServiceRevisionArn ?? []));
    return found.map((one) => ({
      arn: one.serviceDeploymentArn ?? "",
      status: one.status ?? "UNKNOWN",
      statusReason: one.statusReason,
      createdAt: (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .epoch */ .s4)(one.createdAt) ?? 0,
      revision: this.#revisions.get(one.targetServiceRevisionArn ?? "")
    })).sort((a, b) => b.createdAt - a.createdAt);
  }
  async describeDeployments(arns) {
    const answers = await Promise.all(
      (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .batches */ .Xy)(arns, DEPLOYMENTS_PER_CALL).map(
        (batch) => this.#read(
          "ecs:DescribeServiceDeployments",
          `cluster '${this.#cluster}'`,
          (reader) => reader.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: batch }))
        )
      )
    );
    const found = answers.flatMap((answer) => answer.serviceDeployments ?? []).map(_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .toServiceDeployment */ .W);
    return new Map(found.map((deployment) => [deployment.arn, deployment]));
  }
  async stopWithRollback(arn) {
    try {
      await this.#client.send(
        new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: "ROLLBACK" })
      );
      return "rolling-back";
    } catch (error) {
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .isAwsError */ .m_)(error, "ConflictException", "ServiceDeploymentNotFoundException")) return "ended";
      return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)(
        "ecs:StopServiceDeployment",
        `service deployment '${arn}'`,
        () => Promise.reject(error)
      );
    }
  }
  async answerHook(arn, hookId, answer) {
    const action = answer === "continue" ? "CONTINUE" : "ROLLBACK";
    await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)(
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
      if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .isAwsError */ .m_)(error, "ServiceNotFoundException", "ServiceNotActiveException")) return;
      await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)("ecs:DeleteService", this.#on(service), () => Promise.reject(error));
    }
  }
  stoppedTasks(query) {
    return (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .readStoppedTasks */ .wN)(this.#client, this.#cluster, query);
  }
  taskTimes(query) {
    return (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .readTaskTimes */ ._V)(this.#client, this.#cluster, query);
  }
  async logTail(process, taskId, lines, place = { group: this.#logGroup, stream: `${this.#logPrefix}${process}/${_require_config_a6c4_js__WEBPACK_IMPORTED_MODULE_5__/* .APP_CONTAINER */ .OA}` }) {
    const tail = await (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .readLogTail */ .Ty)(this.#logs, place.group, `${place.stream}/${taskId}`, lines);
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
    for (const batch of (0,_batches_0917_js__WEBPACK_IMPORTED_MODULE_4__/* .batches */ .Xy)([...this.#wanted], REVISIONS_PER_CALL)) {
      const { serviceRevisions = [] } = await this.#read(
        "ecs:DescribeServiceRevisions",
        `cluster '${this.#cluster}'`,
        (reader) => reader.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns: batch }))
      );
      for (const arn of batch) this.#wanted.delete(arn);
      for (const revision of serviceRevisions) {
        const known = (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .toRevision */ .Hx)(revision, this.#container);
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
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(
        `ECS returned no deployment of ${taskDefinition} for service '${service?.serviceName ?? ""}'.`,
        { fix: "Re-run the job: it continues from the current state." }
      );
    }
    return { deploymentId: own.id, taskDefinition, createdAt: (0,_release_ports_6edd_js__WEBPACK_IMPORTED_MODULE_3__/* .epoch */ .s4)(own.createdAt) ?? Date.now() };
  }
  async #read(action, on, call) {
    try {
      return await call(this.#reader);
    } catch (error) {
      if (error instanceof _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo) throw error;
      const { kind } = (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .awsError */ .es)(error);
      const explained = await (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)(action, on, () => Promise.reject(error)).catch(
        (said) => said
      );
      const message = explained instanceof Error ? explained.message : String(explained);
      const passing = kind === "server" || kind === "network";
      throw new _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceReadError */ .UQ(
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
      if (!(0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .isAwsError */ .m_)(error, "ClusterNotFoundException"))
        return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)(action, on, () => Promise.reject(error));
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(`The ECS cluster '${this.#cluster}' does not exist in this region.`, {
        fix: "Create it with your infrastructure code, or correct 'cluster' in the parameter '/renga/platform'.",
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
    this.#client = new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_7__/* .ElasticLoadBalancingV2Client */ .Ml(session.client);
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
    return (0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .explaining */ .SK)("elasticloadbalancing:DescribeRules", `listener rule '${arn}'`, async () => {
      try {
        const { Rules = [] } = await this.#client.send(new _ElasticLoadBalancingV2Client_8ce8_js__WEBPACK_IMPORTED_MODULE_7__/* .DescribeRulesCommand */ .Gg({ RuleArns: [arn] }));
        return Rules[0];
      } catch (error) {
        if ((0,_errors_51c7_js__WEBPACK_IMPORTED_MODULE_9__/* .isAwsError */ .m_)(error, "RuleNotFound", "RuleNotFoundException")) return void 0;
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
  return `The listener rule '${arn}' does not exist. Correct '${name}' in the app environment descriptor, or create the rule with your infrastructure code.`;
}
function unbound(name, arn, production) {
  return `The target group '${arn}' ('${name}') is behind neither listener rule, so ECS could not shift traffic to it. Make the rule '${production ?? ""}' forward to both target groups (weights 100 and 0).`;
}

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
    times: timesOf(account),
    hooks: info.status === "Ready" ? [readyWait(info, target)] : []
  };
}
function timesOf({ info, target, rollback }) {
  const events = (target?.events ?? []).flatMap(
    ({ name, startedAt, endedAt }) => startedAt === void 0 || endedAt === void 0 ? [] : [{ name, from: startedAt, to: endedAt }]
  );
  const [first] = events;
  const created = { name: "Created", from: info.createdAt, to: first?.from ?? info.createdAt };
  return {
    createdAt: info.createdAt,
    startedAt: first?.from,
    // With the end of the wait for blue's termination, which is not watched.
    finishedAt: void 0,
    updatedAt: void 0,
    rollbackStartedAt: rollback?.createdAt,
    ...events.length === 0 ? {} : { events: [created, ...events] }
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
  const why = [hook, describeError(info.error)].filter((one) => one !== void 0).join("; ");
  const back = rollback !== void 0 && rollback.status !== "Succeeded" && isEnded(rollback) ? `the rollback ${rollback.id} is ${rollback.status}${rollback.error === void 0 ? "" : ` (${describeError(rollback.error)})`}` : void 0;
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
function describeError(error) {
  if (error === void 0) return void 0;
  return error.message === "" ? error.code : `${error.code}: ${bare(error.message)}`;
}
var bare = (text) => text.trim().replace(/\.$/, "");
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
var import_yaml = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_13__/* .__toESM */ .f1)((0,_compose_collection_e662_js__WEBPACK_IMPORTED_MODULE_2__/* .require_dist */ .F)(), 1);
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
      log.info(`${process}: waiting for ${what}, at most ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(deadline - clock.now())}`);
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
        log.warning(`${process}: the group's alarms stay on during the rollback: ${trouble.message}`);
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
  return error instanceof CreateRefusedError || error instanceof _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceReadError */ .UQ && error.kind !== "permanent";
}
function unlessPassing(error) {
  if (!isPassing(error)) throw error;
  return void 0;
}
async function made(codeDeploy, id, { content, description }, clock) {
  try {
    return await codeDeploy.deployment(id);
  } catch (error) {
    if (!(error instanceof _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceReadError */ .UQ)) throw error;
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
  const what = active.terminationWaitStarted ? `${active.status}, the earlier tasks are waiting to be stopped` : active.status;
  const why = active.rollback.of === void 0 ? "" : `, which is rolling back ${active.rollback.of}`;
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
  return new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(`A deployment of '${service}' is in progress: ${what}.`, {
    fix: "Re-run the job when it has finished, raise 'timeout-minutes', or set 'in-progress: supersede'."
  });
}

// src/deploy/controllers/codedeploy/problems.ts
function groupProblems(step, group, placement) {
  const { service, rollout, gated, action } = step;
  const named = `Deployment group '${group.name}' of application '${group.application}'`;
  if (action.kind === "create") {
    return [
      `Service '${service}' does not exist: create services of the CODE_DEPLOY controller with your infrastructure code, before their deployment group.`
    ];
  }
  if (group.computePlatform !== "ECS")
    return [
      `${named} is for ${group.computePlatform}, not for ECS. Set 'codedeploy-deployment-group' to another one.`
    ];
  const problems = [];
  if (!group.services.some((one) => one.service === service)) {
    const moves = group.services.map((one) => `${one.cluster}/${one.service}`).join(", ");
    problems.push(
      `${named} deploys ${moves === "" ? "no service" : moves}, not '${service}'. Set 'codedeploy-application' and 'codedeploy-deployment-group' to its group.`
    );
  }
  if (placement === void 0)
    problems.push(
      `Service '${service}' has no PRIMARY task set, so there is no traffic to shift. Repair it with 'aws ecs update-service-primary-task-set'.`
    );
  if (group.productionListeners.length === 0)
    problems.push(`${named} has no production listener. Give its target group pair a prodTrafficRoute.`);
  const serving = rollout.loadBalancer && nameOf(rollout.loadBalancer.targetGroup);
  if (serving !== void 0 && !group.targetGroups.includes(serving))
    problems.push(
      `${named} shifts traffic between ${group.targetGroups.join(" and ")}, but '${service}' is attached to ${serving}. Correct the group's target group pair.`
    );
  if (gated && group.readyWait === void 0)
    problems.push(
      `${named} does not wait before shifting production traffic, so the gate cannot run. Set its deploymentReadyOption to STOP_DEPLOYMENT with waitTimeInMinutes.`
    );
  if (gated && group.testListeners.length === 0)
    problems.push(
      `${named} has no test listener, so the gate cannot reach the new tasks. Give its target group pair a testTrafficRoute.`
    );
  return problems;
}
var nameOf = (arn) => arn.split("/")[1] ?? arn;

// src/deploy/controllers/codedeploy/verdict.ts
function judgeCodeDeploy(snapshot) {
  return (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .finishVerdict */ .$c)(snapshot, judgeDeployment(snapshot));
}
function judgeDeployment(snapshot) {
  const { deployment, before, service } = snapshot;
  if (typeof service === "object" && service.status !== "ACTIVE")
    return { kind: "failed", reason: `the service was deleted (it is ${service.status})` };
  if (deployment === void 0) return { kind: "rolling", reason: "not read yet" };
  const because = deployment.statusReason;
  switch (deployment.status) {
    case "ROLLBACK_SUCCESSFUL":
      return { kind: "rolled-back", reason: because ?? "CodeDeploy rolled back the deployment" };
    case "ROLLBACK_FAILED":
      if (before === void 0)
        return { kind: "failed", reason: because ?? "there is nothing to roll back to" };
      return { kind: "rollback-failed", reason: because ?? "CodeDeploy could not roll back the deployment" };
    case "ROLLBACK_REQUESTED":
    case "ROLLBACK_IN_PROGRESS":
      return { kind: "rolling-back", reason: because ?? "CodeDeploy is rolling back the deployment" };
    case "STOPPED":
      return judgeStopped(snapshot, deployment);
    case "SUCCESSFUL":
      return judgeSuccess(snapshot, deployment);
    default:
  }
  const hook = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .pausedBy */ .kS)(snapshot);
  if (hook !== void 0) return { kind: "paused", reason: describeWait(snapshot, hook) };
  const reason = deployment.stage ?? deployment.status;
  return hasShifted(snapshot, deployment) ? { kind: "rolling", reason, shifted: true } : { kind: "rolling", reason };
}
function judgeStopped(snapshot, { statusReason, target }) {
  const { newer, before } = snapshot;
  if (newer !== void 0)
    return { kind: "superseded", reason: statusReason ?? (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .supersededBy */ .gT)(newer.taskDefinition) };
  const stranger = newPrimary(snapshot);
  if (stranger !== void 0 && stranger.id !== target?.revisionArn)
    return { kind: "superseded", reason: statusReason ?? (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .supersededBy */ .gT)(stranger.taskDefinition) };
  const reason = statusReason ?? "it did not succeed";
  const primary = primaryOf(snapshot);
  const stayed = before !== void 0 && primary?.taskDefinition === before.taskDefinition && primary.id !== target?.revisionArn && (target?.productionWeight ?? 0) === 0;
  return stayed ? { kind: "rolled-back", reason: `${reason}; no production traffic had shifted` } : { kind: "failed", reason: `${reason}; nothing rolls it back` };
}
function judgeSuccess(snapshot, deployment) {
  const { ours: ours2, service, newer } = snapshot;
  if (typeof service !== "object")
    return { kind: "rolling", reason: "it succeeded, but its service has not been read yet" };
  const primary = primaryOf(snapshot);
  if (primary !== void 0 && isOurs2(snapshot, deployment, primary)) {
    if (ours2.revision === void 0)
      return { kind: "rolling", reason: "it succeeded, but its task definition has not been read yet" };
    const other = notOurs(snapshot);
    if (other !== void 0) return { kind: "failed", reason: other };
    const empty = service.desiredCount === 0;
    return { kind: "landed", reason: empty ? "desired count 0: no task was started" : "SUCCESSFUL" };
  }
  if (newer !== void 0) return { kind: "superseded", reason: (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .supersededBy */ .gT)(newer.taskDefinition) };
  const stranger = newPrimary(snapshot);
  const own = deployment.target?.revisionArn;
  if (stranger !== void 0 && own !== void 0 && stranger.id !== own)
    return { kind: "superseded", reason: (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .supersededBy */ .gT)(stranger.taskDefinition) };
  if (primary !== void 0 && primary.id === own)
    return { kind: "failed", reason: `the finished deployment runs ${primary.taskDefinition}, not ours` };
  return { kind: "rolling", reason: "it succeeded, but its task set is not PRIMARY yet" };
}
function isOurs2({ ours: ours2 }, { target }, primary) {
  if (primary.taskDefinition !== ours2.taskDefinition) return false;
  return target === void 0 || target.revisionArn === primary.id;
}
function notOurs({ ours: ours2 }) {
  const { revision, imageDigest } = ours2;
  if (revision === void 0) return void 0;
  if (revision.taskDefinition !== ours2.taskDefinition)
    return `the finished deployment runs ${revision.taskDefinition}, not ours`;
  if (imageDigest === void 0 || revision.image === void 0) return void 0;
  return revision.image.endsWith(imageDigest) ? void 0 : `the finished deployment runs the image ${revision.image}, not ours`;
}
function hasShifted(snapshot, deployment) {
  const primary = primaryOf(snapshot);
  return deployment.target?.productionWeight === 100 && primary !== void 0 && isOurs2(snapshot, deployment, primary) && snapshot.ours.revision !== void 0 && notOurs(snapshot) === void 0;
}
function describeWait(snapshot, { expiresAt }) {
  if ((0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .atGate */ .xz)(snapshot)) return "the gate is checking the test listener";
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}, then it stops`;
  return `Ready: waiting for someone to continue it${until}`;
}
function primaryOf({ service }) {
  return typeof service === "object" ? service.deployments.find((one) => one.status === "PRIMARY") : void 0;
}
function newPrimary(snapshot) {
  const primary = primaryOf(snapshot);
  return primary?.createdAt !== void 0 && primary.createdAt > snapshot.ours.createdAt ? primary : void 0;
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
      ...one.terminationWaitStarted ? { status: "waiting to stop the earlier tasks" } : {}
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
    const watched = {
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
        throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(`Service '${service}' does not exist, and CodeDeploy does not create services.`, {
          fix: "Create it with your infrastructure code, then its deployment group."
        });
      case "follow": {
        const { arn, createdAt } = action.deployment;
        const brief = { ...action.deployment, revision: void 0 };
        return { ...watched, deploymentId: arn, createdAt, brief };
      }
      case "update": {
        const request = await this.#request(process, service, taskDefinition, action.change.network);
        const description = describeDeployment(`Renga: ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTaskDefinition */ .P5)(taskDefinition)}`, runKey);
        const policy = inProgress2 ?? "wait";
        const options = { process, policy, deadline, signal };
        const made2 = await createDeployment(this.#ports, { ...request, description }, options);
        return { ...watched, ...this.#identity(made2) };
      }
    }
  }
  /**
   * Per round one DescribeServices for ten services, and GetDeployment with GetDeploymentTarget for each deployment.
   */
  observe(rollouts, bounded2) {
    const names = rollouts.map((rollout) => rollout.watched.service);
    const described = bounded2(this.#ports.services.describe(names)).then((found) => {
      for (const one of rollouts) one.service = found.get(one.watched.service) ?? one.service ?? "missing";
    });
    return [
      { of: rollouts, work: described },
      ...rollouts.map((rollout) => ({
        of: [rollout],
        work: bounded2(this.#look(rollout)).then(async () => {
          await described.catch(() => void 0);
          await bounded2(this.#identify(rollout));
        })
      }))
    ];
  }
  async rollBack(watched) {
    const { codeDeploy } = this.#ports;
    const id = watched.deploymentId;
    if (await codeDeploy.stop(id) === "stopping") return { kind: "rolling-back", follow: watched };
    const [info, target] = await Promise.all([
      codeDeploy.deployment(id),
      codeDeploy.target(id, watched.service)
    ]);
    if (info.status === "Succeeded") return { kind: "ended" };
    const now = this.#ports.clock.now();
    const back = isRollbackExpected({ info, target, now }) || (target?.green?.weight ?? 0) === 0;
    return back ? { kind: "rolling-back", follow: watched } : { kind: "ended" };
  }
  /**
   * While the earlier tasks still wait for their end, a stop with rollback only moves the traffic. Else a new
   * deployment: all at once, of the revision that had succeeded before where that is the one, and whatever the alarms
   * say.
   */
  async redeploy({ process, service, taskDefinition: left }, taskDefinition, watched) {
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
    const bad = watched === void 0 ? void 0 : await codeDeploy.deployment(watched.deploymentId);
    if (bad !== void 0 && watched?.before?.taskDefinition === taskDefinition && !isEnded(bad)) {
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
          `Renga: back to ${(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTaskDefinition */ .P5)(taskDefinition)}`,
          `from ${watched?.deploymentId ?? (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTaskDefinition */ .P5)(left)}`
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
  async answer(watched, _hookId, answer) {
    const { codeDeploy } = this.#ports;
    if (answer === "continue") await codeDeploy.proceed(watched.deploymentId, "READY_WAIT");
    else await codeDeploy.stop(watched.deploymentId);
  }
  /** All that a deployment of this task definition says, but for its description. */
  async #request(process, service, taskDefinition, network) {
    const { codeDeploy, log } = this.#ports;
    const [group, placement] = await Promise.all([codeDeploy.group(service), codeDeploy.placement(service)]);
    if (placement === void 0)
      throw new _errors_d1c0_js__WEBPACK_IMPORTED_MODULE_10__/* .UserError */ .yo(`Service '${service}' has no PRIMARY task set to shift traffic from.`);
    const hooks = hooksOf(group.revision);
    if (hooks === "unreadable")
      log.warning(
        `${process}: the last revision of deployment group '${group.name}' cannot be read (it may be in S3), so its AppSpec hooks are not kept`
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
  async #look(rollout) {
    const { codeDeploy, clock } = this.#ports;
    const { deploymentId, service } = rollout.watched;
    const [info, target] = await Promise.all([
      codeDeploy.deployment(deploymentId),
      codeDeploy.target(deploymentId, service)
    ]);
    const { by } = info.rollback;
    const rollback = by === void 0 ? void 0 : await codeDeploy.deployment(by);
    const deployment = inEcsWords({ info, target, rollback, now: clock.now() });
    rollout.deployment = deployment;
    rollout.brief = { ...this.#brief(info), revision: rollout.brief?.revision };
    if (deployment.status !== "STOPPED" && deployment.status !== "ROLLBACK_FAILED") return;
    const [newest] = await codeDeploy.list(service, { since: info.createdAt + 1 });
    if (newest === void 0 || newest === deploymentId || newest === by) return;
    const newer = await codeDeploy.deployment(newest);
    if (newer.createdAt <= info.createdAt || newer.rollback.of === deploymentId) return;
    const taskDefinition = taskDefinitionOf(newer.revision);
    if (taskDefinition !== rollout.watched.taskDefinition || newer.rollback.of !== void 0) {
      rollout.newer = { taskDefinition };
      return;
    }
    this.#ports.log.info(
      `${rollout.watched.process}: our task definition was deployed again; watching the newer deployment`
    );
    rollout.watched = {
      ...rollout.watched,
      deploymentId: newest,
      createdAt: newer.createdAt,
      brief: this.#brief(newer)
    };
    rollout.brief = this.#brief(newer);
    rollout.deployment = void 0;
  }
  /** Reads what the task set runs that is ours: nothing is green by what we asked for. */
  async #identify(rollout) {
    const { service, brief, deployment, watched } = rollout;
    if (typeof service !== "object" || brief === void 0 || deployment === void 0) return;
    const id = deployment.target?.revisionArn;
    const own = service.deployments.find(
      (one) => id === void 0 ? one.status === "PRIMARY" && one.taskDefinition === watched.taskDefinition : one.id === id
    );
    if (own === void 0 || own.taskDefinition === brief.revision?.taskDefinition) return;
    const images = await this.#ports.codeDeploy.images(own.taskDefinition);
    const digest = watched.imageDigest;
    const image = (digest === void 0 ? void 0 : images.find((one) => one.endsWith(digest))) ?? images[0];
    const revision = { taskDefinition: own.taskDefinition, image, imageDigest: void 0 };
    rollout.brief = { ...brief, revision };
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
  judge = _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4;
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
  /** A new service deployment stops the one in flight automatically. */
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
    const strategy = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyName */ .pf)(rollout);
    const watched = {
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
        return { ...watched, deploymentId, createdAt: deployment.createdAt, brief: deployment };
      }
      case "update":
        return { ...watched, ...identity(await services.update(action.change)) };
      case "create":
        for (let waited = false; ; waited = true) {
          try {
            return { ...watched, ...identity(await services.create(action.spec)) };
          } catch (error) {
            if (!(error instanceof _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceDrainingError */ .y2) || clock.now() >= deadline) throw error;
            if (!waited) {
              const left = (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .formatElapsed */ .C7)(deadline - clock.now());
              log.info(
                `${process}: an earlier service of this name is still draining; waiting at most ${left}`
              );
            }
            await clock.sleep(Math.min(DRAIN_TICK, deadline - clock.now()), signal);
          }
        }
    }
  }
  /**
   * Per round one DescribeServices for ten services and one DescribeServiceDeployments for twenty. In the first round
   * our service deployments are not known yet: each service is asked for its list, and then they are read together too.
   */
  observe(rollouts, bounded2) {
    const { services } = this.#ports;
    const names = rollouts.map((rollout) => rollout.watched.service);
    const known = rollouts.filter((rollout) => rollout.brief !== void 0);
    const unknown = rollouts.filter((rollout) => rollout.brief === void 0);
    const found = unknown.map((rollout) => ({
      of: [rollout],
      work: bounded2(this.#find(rollout.watched)).then((brief) => {
        rollout.brief = brief;
      })
    }));
    const all = Promise.allSettled(found.map(({ work }) => work));
    return [
      {
        of: rollouts,
        work: bounded2(services.describe(names)).then((states) => {
          for (const one of rollouts) one.service = states.get(one.watched.service) ?? "missing";
        })
      },
      ...found,
      { of: known, work: this.#readDeployments(known, bounded2) },
      { of: unknown, work: all.then(() => this.#readDeployments(unknown, bounded2)) }
    ];
  }
  async rollBack(watched) {
    const brief = watched.brief ?? await this.#find(watched);
    if (brief === void 0) return { kind: "ended" };
    if (await this.#ports.services.stopWithRollback(brief.arn) === "rolling-back")
      return { kind: "rolling-back", follow: { ...watched, brief } };
    const newer = await this.#newerThan(watched, brief);
    if (newer === void 0 || !(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isSentAgain */ .DF)(ours(watched, brief), newer.revision)) return { kind: "ended" };
    if (await this.#ports.services.stopWithRollback(newer.arn) === "ended") return { kind: "ended" };
    return { kind: "rolling-back", follow: sentAgain(watched, newer, void 0) };
  }
  /** ECS starts no deployment when the service names the earlier task definition already: then that one is followed. */
  async redeploy({ process, service, rollout, taskDefinition: left }, taskDefinition, watched) {
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
      strategy: (0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .strategyName */ .pf)(rollout),
      before: { deploymentId: watched?.deploymentId ?? "", taskDefinition: left },
      ...identity(started)
    };
  }
  async answer(watched, hookId, answer) {
    if (watched.brief === void 0) throw new Error(`${watched.service}: the service deployment is unknown`);
    await this.#ports.services.answerHook(watched.brief.arn, hookId, answer);
  }
  /**
   * Which service deployment is ours: made after our call, to a revision with our task definition. The service's
   * `currentServiceDeployment` may still be the earlier one and is not asked.
   */
  async #find(watched) {
    const found = await this.#ports.services.deploymentsSince(
      watched.service,
      watched.createdAt - CLOCK_SLACK2
    );
    return found.find((one) => one.revision?.taskDefinition === watched.taskDefinition);
  }
  async #readDeployments(rollouts, bounded2) {
    const known = rollouts.filter(({ brief }) => brief !== void 0);
    if (known.length === 0) return;
    const arns = known.flatMap(({ brief }) => brief?.arn ?? []);
    const found = await bounded2(this.#ports.services.describeDeployments(arns));
    const read2 = known.map((one) => ({ one, deployment: found.get(one.brief?.arn ?? "") }));
    await Promise.all(
      read2.map(async ({ one, deployment }) => {
        if (deployment?.status === "STOPPED") await bounded2(this.#resolveStopped(one, deployment));
        else one.deployment = deployment ?? one.deployment;
      })
    );
    for (const { one } of read2) nameDeployment(one);
  }
  /**
   * Ours was stopped: what took its place decides, so nothing is believed before that was read. Our own revision, sent
   * again, is followed; another one is somebody else's. ListServiceDeployments may lag behind: where ECS says that
   * there is a newer one, it is looked for some rounds longer.
   */
  async #resolveStopped(rollout, deployment) {
    const { watched, brief, service, looks = 0 } = rollout;
    if (brief === void 0) return;
    const newer = await this.#newerThan(watched, brief);
    if (newer === void 0) {
      rollout.looks = looks + 1;
      if (looks >= LOOKS || !(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .saysSuperseded */ .bd)(deployment.statusReason)) rollout.deployment = deployment;
      return;
    }
    if (newer.revision === void 0)
      throw new _names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceReadError */ .UQ("transient", "the newer service deployment cannot be read yet");
    if (!(0,_names_d51e_js__WEBPACK_IMPORTED_MODULE_1__/* .isSentAgain */ .DF)(ours(watched, brief), newer.revision)) {
      rollout.deployment = deployment;
      rollout.newer = { taskDefinition: newer.revision.taskDefinition };
      return;
    }
    this.#ports.log.info(
      `${watched.process}: our task definition was deployed again; watching the newer deployment`
    );
    rollout.watched = sentAgain(watched, newer, service);
    rollout.brief = newer;
    rollout.deployment = void 0;
    rollout.looks = 0;
  }
  /** The newest service deployment that was made after ours. */
  async #newerThan(watched, brief) {
    const found = await this.#ports.services.deploymentsSince(watched.service, brief.createdAt - CLOCK_SLACK2);
    return found.find((one) => one.arn !== brief.arn && one.createdAt > brief.createdAt);
  }
};
var ours = (watched, { revision }) => ({
  ...watched,
  revision
});
function sentAgain(watched, newer, service) {
  const next = { ...watched, deploymentId: "", createdAt: newer.createdAt, brief: newer };
  const id = primaryOf2(next, service);
  return { ...next, deploymentId: id === void 0 || id === watched.deploymentId ? "" : id };
}
function nameDeployment(rollout) {
  const { watched, service } = rollout;
  if (watched.deploymentId !== "") return;
  const deploymentId = primaryOf2(watched, service);
  if (deploymentId !== void 0) rollout.watched = { ...watched, deploymentId };
}
function primaryOf2(watched, service) {
  if (typeof service !== "object") return void 0;
  return service.deployments.find(
    ({ status, taskDefinition, createdAt }) => status === "PRIMARY" && taskDefinition === watched.taskDefinition && (createdAt ?? 0) >= watched.createdAt - CLOCK_SLACK2
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

// src/runtime/smoke-client.ts
var import_node_http = (0,_helpers_of_esbuild_eb29_js__WEBPACK_IMPORTED_MODULE_13__/* .__toESM */ .f1)((0,_http_f6b3_js__WEBPACK_IMPORTED_MODULE_11__/* .require_http */ .n)(), 1);

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
    const { request } = target.protocol === "https:" ? node_https__WEBPACK_IMPORTED_MODULE_14__ : import_node_http.default;
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




/***/ })

};
