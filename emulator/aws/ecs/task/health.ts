import type { Target, TargetGroups } from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import { AwsError } from '../../wire/service.ts'
import type { ServiceRecord, TaskRecord } from '../model.ts'
import { taskHealth } from './container-health.ts'

export type TaskHealth =
  | { readonly state: 'healthy' | 'pending' }
  | {
      readonly state: 'unhealthy'
      readonly reason: string
      readonly targetGroupArn?: string
      readonly port?: number
    }

/**
 * How the service scheduler sees a task (ECS API reference, DeploymentConfiguration.minimumHealthyPercent):
 * with target groups all must say healthy, with container health checks the task must be HEALTHY, with
 * neither it counts 40 s after RUNNING. Unhealthy answers within the grace period after the start are not
 * looked at.
 */
export function healthOf(
  task: TaskRecord,
  service: ServiceRecord,
  targetGroups: TargetGroups,
  now: number,
  timings: Timings,
): TaskHealth {
  if (task.lastStatus !== 'RUNNING' || task.startedAt === undefined || task.desiredStatus !== 'RUNNING')
    return { state: 'pending' }
  const expected = task.owner?.deployment.revision.targetGroupArns.length ?? 0
  const checked = task.containers.some(
    ({ essential, definition }) => essential && definition.healthCheck !== undefined,
  )
  const grace = (service.healthCheckGracePeriodSeconds ?? 0) * timings.healthGraceUnit
  const graced = now < task.startedAt + grace
  if (checked) {
    const health = taskHealth(task.containers)
    if (health === 'UNHEALTHY' && !graced)
      return { state: 'unhealthy', reason: 'Task failed container health checks' }
    if (health !== 'HEALTHY') return { state: 'pending' }
  }
  if (expected > 0) return targetHealth(task, expected, targetGroups, graced)
  if (checked) return { state: 'healthy' }
  return { state: now >= task.startedAt + timings.taskHealthyAfterRunning ? 'healthy' : 'pending' }
}

function targetHealth(
  task: TaskRecord,
  expected: number,
  targetGroups: TargetGroups,
  graced: boolean,
): TaskHealth {
  if (task.targets.length < expected) return { state: 'pending' }
  let pending = false
  for (const { targetGroupArn, target } of task.targets) {
    const { state, description, reason } = lookUp(targetGroups, targetGroupArn, target)
    if (state === 'unhealthy' && !graced) {
      return {
        state: 'unhealthy',
        reason: description ?? reason ?? 'Health checks failed',
        targetGroupArn,
        port: target.port,
      }
    }
    if (state !== 'healthy') pending = true
  }
  return { state: pending ? 'pending' : 'healthy' }
}

/** A target group that was deleted under the service has no healthy targets. */
function lookUp(
  targetGroups: TargetGroups,
  targetGroupArn: string,
  target: Target,
): ReturnType<TargetGroups['health']> {
  try {
    return targetGroups.health(targetGroupArn, target)
  } catch (error) {
    if (error instanceof AwsError) return { state: 'unavailable', description: error.message }
    throw error
  }
}
