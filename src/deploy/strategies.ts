import { UserError } from '../runtime/errors.ts'
import { EcsStrategy } from './ecs/ecs-strategy.ts'
import type { DeployPorts } from './ports.ts'
import type { Controller, RolloutStrategy } from './rollout-strategy.ts'

/** The strategy of each deployment controller that this suite moves services of. */
export type Strategies = ReadonlyMap<Controller, RolloutStrategy>

export type StrategyPorts = Pick<DeployPorts, 'services' | 'ingress' | 'clock' | 'log'>

export function strategies(ports: StrategyPorts): Strategies {
  return new Map([['ECS', new EcsStrategy(ports)]])
}

export function strategyOf(all: Strategies, controller: Controller): RolloutStrategy {
  const found = all.get(controller)
  if (found !== undefined) return found
  throw new UserError(`Services of the deployment controller ${controller} cannot be moved here.`)
}
