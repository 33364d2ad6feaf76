import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  GATE_STAGE,
  GATE_TIMEOUT_MINUTES,
  ServiceDrainingError,
  ServiceReadError,
  atGate,
  finishVerdict,
  formatElapsed,
  isOurGate,
  isOurs,
  isSentAgain,
  judge,
  pausedBy,
  saysSuperseded,
  shortTaskDefinition,
  strategyName,
  supersededBy
} from "./chunk-SNPOQZ7Z.js";
import {
  require_dist
} from "./chunk-LLAQ22FC.js";
import {
  CloudWatchLogsClient,
  GetLogEventsCommand
} from "./chunk-SEUOH2Q7.js";
import {
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
  command
} from "./chunk-GYCNSK6C.js";
import {
  APP_CONTAINER,
  familyName
} from "./chunk-VL7KPDSB.js";
import {
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client
} from "./chunk-XULVIZ44.js";
import {
  PageCount
} from "./chunk-HPWMFW4R.js";
import {
  awsError,
  explaining,
  isAwsError
} from "./chunk-3SIKKK2Z.js";
import {
  UserError
} from "./chunk-DP2ULIJL.js";
import {
  require_http
} from "./chunk-CV26HBTQ.js";
import {
  __toESM
} from "./chunk-5IEWUH67.js";

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
    const names = [];
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
        if (name.startsWith(prefix)) names.push(name);
      }
      nextToken = pages.next(page.nextToken);
    } while (nextToken !== void 0);
    const found = await this.describe(names);
    return [...found.values()].filter((service) => isOurs(service, { app, environment }));
  }
  async describe(names) {
    const answers = await Promise.all(
      batches(names, SERVICES_PER_CALL).map(
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
      return "rolling-back";
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
function judgeCodeDeploy(snapshot) {
  return finishVerdict(snapshot, judgeDeployment(snapshot));
}
function judgeDeployment(snapshot) {
  const { deployment, before, service } = snapshot;
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
      return judgeStopped(snapshot, deployment);
    case "SUCCESSFUL":
      return judgeSuccess(snapshot, deployment);
    default:
  }
  const hook = pausedBy(snapshot);
  if (hook !== void 0) return { kind: "paused", reason: describeWait(snapshot, hook) };
  const reason = deployment.stage ?? deployment.status;
  return hasShifted(snapshot, deployment) ? { kind: "rolling", reason, shifted: true } : { kind: "rolling", reason };
}
function judgeStopped(snapshot, { statusReason, target }) {
  const { newer, before } = snapshot;
  if (newer !== void 0)
    return { kind: "superseded", reason: statusReason ?? supersededBy(newer.taskDefinition) };
  const stranger = newPrimary(snapshot);
  if (stranger !== void 0 && stranger.id !== target?.revisionArn)
    return { kind: "superseded", reason: statusReason ?? supersededBy(stranger.taskDefinition) };
  const reason = statusReason ?? "it ended without success";
  const primary = primaryOf(snapshot);
  const stayed = before !== void 0 && primary?.taskDefinition === before.taskDefinition && primary.id !== target?.revisionArn && (target?.productionWeight ?? 0) === 0;
  return stayed ? { kind: "rolled-back", reason: `${reason}; no production traffic had moved` } : { kind: "failed", reason: `${reason}; nothing rolls it back` };
}
function judgeSuccess(snapshot, deployment) {
  const { ours: ours2, service, newer } = snapshot;
  if (typeof service !== "object")
    return { kind: "rolling", reason: "it succeeded, and its service is not read yet" };
  const primary = primaryOf(snapshot);
  if (primary !== void 0 && isOurs2(snapshot, deployment, primary)) {
    if (ours2.revision === void 0)
      return { kind: "rolling", reason: "it succeeded, and its task definition is not read yet" };
    const other = notOurs(snapshot);
    if (other !== void 0) return { kind: "failed", reason: other };
    const empty = service.desiredCount === 0;
    return { kind: "landed", reason: empty ? "desired count 0: no task was started" : "SUCCESSFUL" };
  }
  if (newer !== void 0) return { kind: "superseded", reason: supersededBy(newer.taskDefinition) };
  const stranger = newPrimary(snapshot);
  const own = deployment.target?.revisionArn;
  if (stranger !== void 0 && own !== void 0 && stranger.id !== own)
    return { kind: "superseded", reason: supersededBy(stranger.taskDefinition) };
  if (primary !== void 0 && primary.id === own)
    return { kind: "failed", reason: `the deployment that ended runs ${primary.taskDefinition}, not ours` };
  return { kind: "rolling", reason: "it succeeded, and its task set is not PRIMARY yet" };
}
function isOurs2({ ours: ours2 }, { target }, primary) {
  if (primary.taskDefinition !== ours2.taskDefinition) return false;
  return target === void 0 || target.revisionArn === primary.id;
}
function notOurs({ ours: ours2 }) {
  const { revision, imageDigest } = ours2;
  if (revision === void 0) return void 0;
  if (revision.taskDefinition !== ours2.taskDefinition)
    return `the deployment that ended runs ${revision.taskDefinition}, not ours`;
  if (imageDigest === void 0 || revision.image === void 0) return void 0;
  return revision.image.endsWith(imageDigest) ? void 0 : `the deployment that ended runs the image ${revision.image}, not ours`;
}
function hasShifted(snapshot, deployment) {
  const primary = primaryOf(snapshot);
  return deployment.target?.productionWeight === 100 && primary !== void 0 && isOurs2(snapshot, deployment, primary) && snapshot.ours.revision !== void 0 && notOurs(snapshot) === void 0;
}
function describeWait(snapshot, { expiresAt }) {
  if (atGate(snapshot)) return "the gate asks the test listener";
  const until = expiresAt === void 0 ? "" : ` until ${new Date(expiresAt).toISOString()}, then it stops`;
  return `Ready: it waits for somebody to continue it${until}`;
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
        throw new UserError(`Service '${service}' does not exist, and CodeDeploy does not create services.`, {
          fix: "Create it with infrastructure as code, then its deployment group."
        });
      case "follow": {
        const { arn, createdAt } = action.deployment;
        const brief = { ...action.deployment, revision: void 0 };
        return { ...watched, deploymentId: arn, createdAt, brief };
      }
      case "update": {
        const request = await this.#request(process, service, taskDefinition, action.change.network);
        const description = describeDeployment(`Renga: ${shortTaskDefinition(taskDefinition)}`, runKey);
        const policy = inProgress2 ?? "wait";
        const options = { process, policy, deadline, signal };
        const made2 = await createDeployment(this.#ports, { ...request, description }, options);
        return { ...watched, ...this.#identity(made2) };
      }
    }
  }
  /** Per round one DescribeServices for ten services, and GetDeployment with GetDeploymentTarget for each deployment. */
  observe(rollouts, bounded) {
    const names = rollouts.map((rollout) => rollout.watched.service);
    const described = bounded(this.#ports.services.describe(names)).then((found) => {
      for (const one of rollouts) one.service = found.get(one.watched.service) ?? one.service ?? "missing";
    });
    return [
      { of: rollouts, work: described },
      ...rollouts.map((rollout) => ({
        of: [rollout],
        work: bounded(this.#look(rollout)).then(async () => {
          await described.catch(() => void 0);
          await bounded(this.#identify(rollout));
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
   * While the earlier tasks still wait for their end, a stop with rollback only moves the traffic. Else a new deployment:
   * all at once, of the revision that had succeeded before where that is the one, and whatever the alarms say.
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
          `Renga: back to ${shortTaskDefinition(taskDefinition)}`,
          `from ${watched?.deploymentId ?? shortTaskDefinition(left)}`
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
      `${rollout.watched.process}: our task definition was sent again; the newer deployment is followed`
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
  observe(rollouts, bounded) {
    const { services } = this.#ports;
    const names = rollouts.map((rollout) => rollout.watched.service);
    const known = rollouts.filter((rollout) => rollout.brief !== void 0);
    const unknown = rollouts.filter((rollout) => rollout.brief === void 0);
    const found = unknown.map((rollout) => ({
      of: [rollout],
      work: bounded(this.#find(rollout.watched)).then((brief) => {
        rollout.brief = brief;
      })
    }));
    const all = Promise.allSettled(found.map(({ work }) => work));
    return [
      {
        of: rollouts,
        work: bounded(services.describe(names)).then((states) => {
          for (const one of rollouts) one.service = states.get(one.watched.service) ?? "missing";
        })
      },
      ...found,
      { of: known, work: this.#readDeployments(known, bounded) },
      { of: unknown, work: all.then(() => this.#readDeployments(unknown, bounded)) }
    ];
  }
  async rollBack(watched) {
    const brief = watched.brief ?? await this.#find(watched);
    if (brief === void 0) return { kind: "ended" };
    if (await this.#ports.services.stopWithRollback(brief.arn) === "rolling-back")
      return { kind: "rolling-back", follow: { ...watched, brief } };
    const newer = await this.#newerThan(watched, brief);
    if (newer === void 0 || !isSentAgain(ours(watched, brief), newer.revision)) return { kind: "ended" };
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
      strategy: strategyName(rollout),
      before: { deploymentId: watched?.deploymentId ?? "", taskDefinition: left },
      ...identity(started)
    };
  }
  async answer(watched, hookId, answer) {
    if (watched.brief === void 0)
      throw new Error(`${watched.service}: the service deployment is not known`);
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
  async #readDeployments(rollouts, bounded) {
    const known = rollouts.filter(({ brief }) => brief !== void 0);
    if (known.length === 0) return;
    const arns = known.flatMap(({ brief }) => brief?.arn ?? []);
    const found = await bounded(this.#ports.services.describeDeployments(arns));
    const read2 = known.map((one) => ({ one, deployment: found.get(one.brief?.arn ?? "") }));
    await Promise.all(
      read2.map(async ({ one, deployment }) => {
        if (deployment?.status === "STOPPED") await bounded(this.#resolveStopped(one, deployment));
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
  async #resolveStopped(rollout, deployment) {
    const { watched, brief, service, looks = 0 } = rollout;
    if (brief === void 0) return;
    const newer = await this.#newerThan(watched, brief);
    if (newer === void 0) {
      rollout.looks = looks + 1;
      if (looks >= LOOKS || !saysSuperseded(deployment.statusReason)) rollout.deployment = deployment;
      return;
    }
    if (newer.revision === void 0)
      throw new ServiceReadError("transient", "what the newer service deployment runs cannot be read yet");
    if (!isSentAgain(ours(watched, brief), newer.revision)) {
      rollout.deployment = deployment;
      rollout.newer = { taskDefinition: newer.revision.taskDefinition };
      return;
    }
    this.#ports.log.info(
      `${watched.process}: our task definition was sent again; the newer deployment is followed`
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

export {
  DeleteServiceCommand,
  DescribeServicesCommand,
  UpdateServiceCommand,
  CreateRefusedError,
  placementOf,
  EcsServices,
  Elbv2Ingress,
  strategies,
  smokeClient,
  httpProbe
};
