import type { RolloutPorts } from '../core/ports.ts'
import type { RolloutStrategy, Strategies } from '../core/rollout-strategy.ts'
import type { Controller } from '../core/services.ts'
import { CodeDeployStrategy } from './codedeploy/strategy.ts'
import { EcsStrategy } from './ecs.ts'

export type StrategyPorts = Pick<RolloutPorts, 'services' | 'codeDeploy' | 'ingress' | 'clock' | 'log'>

export function strategies(ports: StrategyPorts): Strategies {
  const { codeDeploy } = ports
  const all = new Map<Controller, RolloutStrategy>([['ECS', new EcsStrategy(ports)]])
  if (codeDeploy !== undefined) all.set('CODE_DEPLOY', new CodeDeployStrategy({ ...ports, codeDeploy }))
  return all
}
