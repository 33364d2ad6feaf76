import { invalidParameter } from '../failures.ts'
import type { ServiceRecord } from '../model.ts'

/**
 * The deployment controller that UpdateService asks for, when it is another one than the service has. A
 * controller can be changed from CODE_DEPLOY to ECS, never to CODE_DEPLOY (developer guide, "Update Amazon ECS
 * service parameters"). Throws InvalidParameterException; AWS's own wording is not published.
 */
export function requestedController(
  service: ServiceRecord,
  type: string | undefined,
): ServiceRecord['controller'] | undefined {
  if (type === undefined || type === service.controller) return undefined
  if (type !== 'ECS') {
    throw invalidParameter(
      `Unable to update the deployment controller of the service from ${service.controller} to ${type}.`,
    )
  }
  if (service.taskSets.length > 1) {
    throw invalidParameter(
      'Unable to update the deployment controller of a service while a deployment is in progress.',
    )
  }
  return type
}

/**
 * Hands a service from CodeDeploy to ECS (developer guide, "Migrate CodeDeploy blue/green deployments to
 * Amazon ECS blue/green deployments"): its task set keeps running as the deployment that completed last, which
 * the deployment that follows replaces and can go back to.
 */
export function adoptTaskSet(service: ServiceRecord, now: number): void {
  const [set] = service.taskSets
  service.controller = 'ECS'
  service.taskSets = []
  service.steady = false
  if (set === undefined) return
  const { deployment } = set
  deployment.status = 'PRIMARY'
  deployment.rolloutState = 'COMPLETED'
  deployment.rolloutStateReason = `ECS deployment ${deployment.id} completed.`
  deployment.desiredCount = service.desiredCount
  deployment.failedTasks = 0
  deployment.updatedAt = now
  service.deployments = [deployment]
  service.revisions = [deployment.revision, ...service.revisions]
  service.lastCompleted = deployment
}
