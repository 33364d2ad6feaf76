import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  controllerOf,
  gateChange,
  shiftsTraffic,
  strategyOf
} from "./chunk-SNPOQZ7Z.js";
import {
  EcsTaskDefinitions
} from "./chunk-SEUOH2Q7.js";

// src/deploy/service-mode/intent.ts
function intentOf(cluster, { subject, steps }) {
  const moving = steps.filter(({ action }) => action.kind !== "unchanged");
  return {
    cluster,
    name: subject.name,
    moves: moving.map(({ service, taskDefinition, goBackTo }) => ({
      service,
      to: taskDefinition,
      from: goBackTo
    }))
  };
}
function parseIntent(text) {
  if (text === "") return void 0;
  const value = JSON.parse(text);
  const [cluster, name] = [textOf(value, "cluster"), textOf(value, "name")];
  const moves = member(value, "moves");
  if (cluster === void 0 || name === void 0 || !Array.isArray(moves)) return void 0;
  return {
    cluster,
    name,
    moves: moves.flatMap((move) => {
      const [service, to] = [textOf(move, "service"), textOf(move, "to")];
      return service === void 0 || to === void 0 ? [] : [{ service, to, from: textOf(move, "from") }];
    })
  };
}
function textOf(value, name) {
  const text = member(value, name);
  return typeof text === "string" ? text : void 0;
}
function member(value, name) {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : void 0;
}

// src/aws/ecs/revisions.ts
var EcsRevisions = class {
  #definitions;
  constructor(session, clock) {
    this.#definitions = new EcsTaskDefinitions(session, clock);
  }
  async describe(name) {
    const found = await this.#definitions.read(name);
    if (found === void 0) return void 0;
    const {
      taskDefinitionArn = "",
      status = "UNKNOWN",
      revision: _revision,
      requiresAttributes: _requiresAttributes,
      compatibilities: _compatibilities,
      registeredAt: _registeredAt,
      registeredBy: _registeredBy,
      deregisteredAt: _deregisteredAt,
      deleteRequestedAt: _deleteRequestedAt,
      ...rest
    } = found.definition;
    const document = { ...rest, family: rest.family, containerDefinitions: rest.containerDefinitions };
    return { arn: taskDefinitionArn, status, document, tags: found.tags };
  }
  async register(document, tags) {
    const { arn } = await this.#definitions.register({
      ...document,
      tags: Object.entries(tags).map(([key, value]) => ({ key, value }))
    });
    return arn;
  }
  withImage(document, container, image) {
    return {
      ...document,
      containerDefinitions: document.containerDefinitions?.map(
        (one) => one.name === container ? { ...one, image } : one
      )
    };
  }
};

// src/deploy/service-mode/plan-service.ts
var UNREGISTERED = "new revision";
async function planService(all, standing, target, gate) {
  const controller = controllerOf(standing);
  const rollout = asItIs(standing);
  const gated = gate && shiftsTraffic(rollout);
  const primary = standing.deployments.find((one) => one.status === "PRIMARY");
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition };
  const taskDefinition = target.revision.kind === "registered" ? target.revision.arn : UNREGISTERED;
  const base = {
    process: standing.name,
    service: standing.name,
    controller,
    taskDefinition,
    imageDigest: target.imageDigest,
    logs: target.logs,
    rollout,
    goBackTo: before?.taskDefinition === taskDefinition ? void 0 : before?.taskDefinition,
    introduced: false,
    desiredCount: standing.desiredCount,
    order: 1,
    gated,
    standing
  };
  const underWay = await strategyOf(all, controller).underWay(standing);
  const ours = underWay.find((one) => one.revision?.taskDefinition === taskDefinition);
  if (ours !== void 0) {
    const own = standing.deployments.find((one) => one.taskDefinition === taskDefinition);
    const earlier = standing.deployments.find((one) => one.id !== own?.id);
    const back = earlier && { deploymentId: earlier.id, taskDefinition: earlier.taskDefinition };
    const action = { kind: "follow", deployment: ours, deploymentId: own?.id ?? "" };
    return { ...base, action, before: back, goBackTo: back?.taskDefinition };
  }
  const serves = primary?.taskDefinition === taskDefinition && primary.rolloutState === "COMPLETED";
  if (serves && underWay.length === 0) return { ...base, action: { kind: "unchanged" }, before };
  const hook = controller === "ECS" ? gateChange(standing.hooks ?? [], gated) : void 0;
  const change = {
    name: standing.name,
    taskDefinition,
    rollout,
    force: standing.taskDefinition === taskDefinition,
    ...hook === void 0 ? {} : { gate: hook }
  };
  return { ...base, action: { kind: "update", change }, before };
}
function asItIs({ controller, strategy, loadBalancers: [loadBalancer] }) {
  const bound = loadBalancer === void 0 ? {} : { loadBalancer };
  return controller === "CODE_DEPLOY" ? { strategy: "CODE_DEPLOY", ...bound } : { strategy: "AS_IT_IS", says: strategy, ...bound };
}

export {
  intentOf,
  parseIntent,
  planService,
  EcsRevisions
};
