import type { EngineClock } from '../../../clock.ts'
import type { GatewayBalancers, Roles, TargetGroups } from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import type { LifecycleHooks } from '../deployment/lifecycle-hooks.ts'
import type { Rollout } from '../deployment/rollout.ts'
import type { DeploymentStrategy } from '../deployment/strategy.ts'
import type { TaskFaults } from '../faults.ts'
import type { GatewayRoutes } from '../gateways/routes.ts'
import type { ServiceRecord } from '../model.ts'
import type { ServiceScheduler } from '../scheduler.ts'
import type { EcsStore } from '../store.ts'
import type { TaskEngine } from '../task/task-engine.ts'
import type { TaskSetEngine } from '../task-set/task-set.ts'

/** What the operations work on. */
export interface Engine {
  readonly store: EcsStore
  readonly clock: EngineClock
  readonly timings: Timings
  readonly tasks: TaskEngine
  readonly rollout: Rollout
  readonly scheduler: ServiceScheduler
  readonly hooks: LifecycleHooks
  /** Is there a CloudWatch whose alarms deployments can watch? */
  readonly alarmsWatched: boolean
  readonly taskSets: TaskSetEngine
  readonly faults: TaskFaults
  readonly roles: Roles
  readonly targetGroups: TargetGroups
  readonly balancers: GatewayBalancers
  readonly routes: GatewayRoutes
  strategy(name: string | undefined): DeploymentStrategy
  strategyOf(service: Pick<ServiceRecord, 'controller' | 'deploymentConfiguration'>): DeploymentStrategy
}
