import { UserError } from '../../runtime/errors.ts'
import type { RolloutPorts } from '../core/ports.ts'
import type { Controller, RolloutStrategy } from '../core/rollout-strategy.ts'
import { CodeDeployStrategy } from './codedeploy/strategy.ts'
import { EcsStrategy } from './ecs.ts'

/** The strategy of each deployment controller that this suite moves services of. */
export type Strategies = ReadonlyMap<Controller, RolloutStrategy>

export type StrategyPorts = Pick<RolloutPorts, 'services' | 'codeDeploy' | 'ingress' | 'clock' | 'log'>

export function strategies(ports: StrategyPorts): Strategies {
  const { codeDeploy } = ports
  const all = new Map<Controller, RolloutStrategy>([['ECS', new EcsStrategy(ports)]])
  if (codeDeploy !== undefined) all.set('CODE_DEPLOY', new CodeDeployStrategy({ ...ports, codeDeploy }))
  return all
}

export function strategyOf(all: Strategies, controller: Controller): RolloutStrategy {
  const found = all.get(controller)
  if (found !== undefined) return found
  throw new UserError(`Services of the deployment controller ${controller} cannot be moved here.`)
}

/** Who moves a service that exists. Anything but CODE_DEPLOY is asked of ECS; the plan refuses what ECS does not move. */
export function controllerOf(service: { readonly controller: string }): Controller {
  return service.controller === 'CODE_DEPLOY' ? 'CODE_DEPLOY' : 'ECS'
}
