import { gateChange } from '../core/gate.ts'
import type { PlannedService } from '../core/plan.ts'
import { type Strategies, strategyOf } from '../core/rollout-strategy.ts'
import { controllerOf, type Rollout, type ServiceState } from '../core/services.ts'
import { shiftsTraffic } from '../plan/plan.ts'
import type { Target } from './target.ts'

/** A revision that is to be registered yet. */
const UNREGISTERED = 'new revision'

/** What one existing service needs: its own strategy, and only what a new revision takes. */
export async function planService(
  all: Strategies,
  standing: ServiceState,
  target: Pick<Target<unknown>, 'revision' | 'imageDigest' | 'logs'>,
  gate: boolean,
): Promise<PlannedService> {
  const controller = controllerOf(standing)
  const rollout = asItIs(standing)
  const gated = gate && shiftsTraffic(rollout)
  const primary = standing.deployments.find((one) => one.status === 'PRIMARY')
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition }
  const taskDefinition = target.revision.kind === 'registered' ? target.revision.arn : UNREGISTERED
  const base = {
    process: standing.name,
    service: standing.name,
    controller,
    taskDefinition,
    imageDigest: target.imageDigest,
    logs: target.logs,
    rollout,
    goBackTo: before?.taskDefinition === taskDefinition ? undefined : before?.taskDefinition,
    introduced: false,
    desiredCount: standing.desiredCount,
    order: 1,
    gated,
    standing,
  }
  const underWay = await strategyOf(all, controller).underWay(standing)
  const ours = underWay.find((one) => one.revision?.taskDefinition === taskDefinition)
  if (ours !== undefined) {
    const own = standing.deployments.find((one) => one.taskDefinition === taskDefinition)
    const earlier = standing.deployments.find((one) => one.id !== own?.id)
    const back = earlier && { deploymentId: earlier.id, taskDefinition: earlier.taskDefinition }
    const action = { kind: 'follow' as const, deployment: ours, deploymentId: own?.id ?? '' }
    return { ...base, action, before: back, goBackTo: back?.taskDefinition }
  }
  const serves = primary?.taskDefinition === taskDefinition && primary.rolloutState === 'COMPLETED'
  if (serves && underWay.length === 0) return { ...base, action: { kind: 'unchanged' }, before }
  const hook = controller === 'ECS' ? gateChange(standing.hooks ?? [], gated) : undefined
  const change = {
    name: standing.name,
    taskDefinition,
    rollout,
    force: standing.taskDefinition === taskDefinition,
    ...(hook === undefined ? {} : { gate: hook }),
  }
  return { ...base, action: { kind: 'update', change }, before }
}

function asItIs({ controller, strategy, loadBalancers: [loadBalancer] }: ServiceState): Rollout {
  const bound = loadBalancer === undefined ? {} : { loadBalancer }
  return controller === 'CODE_DEPLOY'
    ? { strategy: 'CODE_DEPLOY', ...bound }
    : { strategy: 'AS_IT_IS', says: strategy, ...bound }
}
