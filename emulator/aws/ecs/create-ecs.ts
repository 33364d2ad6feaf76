import * as sdk from '@aws-sdk/client-ecs'
import type { EngineClock } from '../../clock.ts'
import type {
  Alarms,
  GatewayBalancers,
  ImageSource,
  LogSink,
  Roles,
  SecretSource,
  ServiceScaling,
  TargetGroups,
  TaskRuntime,
  TaskSets,
  TrafficRules,
} from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import type { AccountScope, ServiceDefinition } from '../wire/service.ts'
import { BlueGreen } from './deployment/blue-green.ts'
import { DeploymentAlarms } from './deployment/deployment-alarms.ts'
import { LambdaHooks } from './deployment/lambda-hooks.ts'
import { LifecycleHooks } from './deployment/lifecycle-hooks.ts'
import { Rolling } from './deployment/rolling.ts'
import { Rollout } from './deployment/rollout.ts'
import type { DeploymentStrategy } from './deployment/strategy.ts'
import { invalidParameter } from './failures.ts'
import { TaskFaults } from './faults.ts'
import { GatewayStore } from './gateways/model.ts'
import { GatewayRoutes } from './gateways/routes.ts'
import { inFlight, type ServiceRecord } from './model.ts'
import { clusterOperations } from './operations/clusters.ts'
import type { Engine } from './operations/engine.ts'
import { routeOperations } from './operations/gateway-routes.ts'
import { gatewayOperations } from './operations/gateways.ts'
import { serviceDeploymentOperations } from './operations/service-deployments.ts'
import { serviceOperations } from './operations/services.ts'
import { tagOperations } from './operations/tags.ts'
import { taskDefinitionOperations } from './operations/task-definitions.ts'
import { taskSetsPort } from './operations/task-set-port.ts'
import { taskSetOperations } from './operations/task-sets.ts'
import { taskOperations } from './operations/tasks.ts'
import { throttled } from './request-buckets.ts'
import { ServiceScheduler } from './scheduler.ts'
import { ServiceEvents } from './service-events.ts'
import { serviceScaling } from './service-scaling.ts'
import { EcsStore } from './store.ts'
import { TaskEngine } from './task/task-engine.ts'
import { TaskSetEngine } from './task-set/task-set.ts'
import { TaskSetStrategy } from './task-set/task-set-strategy.ts'

/** One object for all emulators of a process: the registry reads its model once. */
const SDK = { ...sdk }

export interface EcsOptions {
  readonly account: AccountScope
  readonly clock: EngineClock
  readonly timings: Timings
  readonly targetGroups: TargetGroups
  readonly trafficRules: TrafficRules
  /** Without it there are no gateways. */
  readonly gateways?: GatewayBalancers
  readonly images: ImageSource
  readonly secrets: SecretSource
  readonly logs: LogSink
  readonly roles: Roles
  readonly runtime: TaskRuntime
  /** Without it deployment alarms are refused. */
  readonly alarms?: Alarms
  /** Ids are drawn from it: equal seeds, equal ids. */
  readonly seed?: string
}

export type EcsOperations = ReturnType<typeof operationsOf>

export interface Ecs {
  readonly service: ServiceDefinition
  /** The operations with their own types, for tests and engines in the same process. */
  readonly operations: EcsOperations
  readonly faults: TaskFaults
  /** The Lambda functions that lifecycle hooks can call. */
  readonly functions: LambdaHooks
  /** For Application Auto Scaling. */
  readonly scaling: ServiceScaling
  /** For CodeDeploy. */
  readonly taskSets: TaskSets
  /** Every ECS resource that has tags, for the resource tagging API. */
  taggedResources(): readonly { readonly arn: string; readonly tags: ReadonlyMap<string, string> }[]
  /** Ends every container at once; resolves when none runs. */
  close(): Promise<void>
}

/** The emulator's Amazon ECS. */
export function createEcs(options: EcsOptions): Ecs {
  const { clock, timings, targetGroups, roles } = options
  const store = new EcsStore(options.account, options.seed ?? 'renga')
  const faults = new TaskFaults()
  const events = new ServiceEvents(clock, store.ids, timings)
  const tasks = new TaskEngine({ ...options, store, faults, changed: (task) => scheduler.taskChanged(task) })
  const shared = { store, clock, timings, targetGroups, roles, faults, events }
  const rollout = new Rollout({ ...shared, engine: tasks })
  const functions = new LambdaHooks()
  const changed = (service: ServiceRecord) => scheduler.schedule(service)
  const hooks = new LifecycleHooks({ clock, ids: store.ids, timings, roles, functions, changed })
  const alarms = new DeploymentAlarms(options.alarms, timings)
  const common = { rollout, events, hooks, alarms }
  const rolling = new Rolling(common)
  const shifting = new BlueGreen({
    ...common,
    timings,
    trafficRules: options.trafficRules,
    roles,
    rolling,
  })
  const strategies: ReadonlyMap<string, DeploymentStrategy> = new Map<string, DeploymentStrategy>([
    ['ROLLING', rolling],
    ['BLUE_GREEN', shifting],
    ['CANARY', shifting],
    ['LINEAR', shifting],
  ])
  const keeper = new TaskSetStrategy(rollout, events)
  const strategy = (name = 'ROLLING'): DeploymentStrategy => {
    const found = strategies.get(name)
    if (found !== undefined) return found
    throw invalidParameter(
      `Invalid deployment strategy '${name}'. Valid values are: ROLLING, BLUE_GREEN, LINEAR, CANARY`,
    )
  }
  // A rollout in flight ends under the strategy it began with, whatever UpdateService changed meanwhile.
  const strategyOf: Engine['strategyOf'] = (service) =>
    service.controller === 'ECS' ? strategy(service.deploymentConfiguration.strategy) : keeper
  const current = (service: ServiceRecord): DeploymentStrategy =>
    service.controller === 'ECS'
      ? strategy((inFlight(service)?.configuration ?? service.deploymentConfiguration).strategy)
      : keeper
  const scheduler: ServiceScheduler = new ServiceScheduler(shared, rollout, alarms, current)
  const unwatch = alarms.watch((name) => {
    for (const service of store.services.values())
      if (inFlight(service)?.alarms.names.includes(name) === true) scheduler.schedule(service)
  })
  const balancers = options.gateways ?? noGateways
  const engine: Engine = {
    store,
    clock,
    timings,
    tasks,
    rollout,
    scheduler,
    hooks,
    alarmsWatched: options.alarms !== undefined,
    taskSets: new TaskSetEngine({ store, clock, scheduler }),
    faults,
    roles,
    targetGroups,
    balancers,
    routes: new GatewayRoutes(new GatewayStore(store), { store, clock, timings, balancers }),
    strategy,
    strategyOf,
  }
  const operations = operationsOf(engine)
  return {
    service: {
      name: 'ecs',
      protocol: 'awsJson1_1',
      targetPrefix: 'AmazonEC2ContainerServiceV20141113',
      sdk: SDK,
      operations: throttled(operations, clock, timings),
    },
    operations,
    faults,
    functions,
    scaling: serviceScaling(engine, events, (request) => operations.UpdateService(request)),
    taskSets: taskSetsPort(engine),
    taggedResources: () => store.tags.all(),
    close: async () => {
      unwatch()
      scheduler.close()
      await tasks.close()
    },
  }
}

/** An engine without load balancers: a connector is refused. */
const refuse = (): never => {
  throw invalidParameter('There is no load balancing here for gateways.')
}
const noGateways: GatewayBalancers = {
  createTargets: refuse,
  openRoute: refuse,
  closeRoute: refuse,
  balancers: () => 0,
  remove: async () => {},
}

function operationsOf(engine: Engine) {
  return {
    ...clusterOperations(engine),
    ...taskDefinitionOperations(engine),
    ...serviceOperations(engine),
    ...taskOperations(engine),
    ...taskSetOperations(engine),
    ...serviceDeploymentOperations(engine),
    ...tagOperations(engine),
    ...gatewayOperations(engine),
    ...routeOperations(engine),
  }
}
