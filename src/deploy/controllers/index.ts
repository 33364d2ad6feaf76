import type { Ingress, RolloutPorts } from '../core/ports.ts'
import type { RolloutStrategy, Strategies } from '../core/rollout-strategy.ts'
import type { Controller } from '../core/services.ts'
import type { CodeDeploy } from './codedeploy/ports.ts'
import { CodeDeployStrategy } from './codedeploy/strategy.ts'
import { EcsStrategy } from './ecs.ts'

export interface StrategyPorts extends Pick<RolloutPorts, 'services' | 'clock' | 'log'> {
  /** undefined where no service of the CODE_DEPLOY controller is moved. */
  readonly codeDeploy?: CodeDeploy
  readonly ingress: Ingress
}

/** Builds the strategies. Called once in each composition (actions/, src/aws/connect), never in the domain. */
export function strategies(ports: StrategyPorts): Strategies {
  const { codeDeploy } = ports
  const all = new Map<Controller, RolloutStrategy>([['ECS', new EcsStrategy(ports)]])
  if (codeDeploy !== undefined) all.set('CODE_DEPLOY', new CodeDeployStrategy({ ...ports, codeDeploy }))
  return all
}
