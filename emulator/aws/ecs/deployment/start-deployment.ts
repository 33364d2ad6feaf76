import type { EngineClock } from '../../../clock.ts'
import type { Timings } from '../../../timings.ts'
import { invalidParameter } from '../failures.ts'
import type {
  DeploymentRecord,
  ServiceDeploymentRecord,
  ServiceRecord,
  ServiceRevisionRecord,
  WorkloadConfig,
} from '../model.ts'
import { inFlight } from '../model.ts'
import type { EcsStore } from '../store.ts'
import { breakerEnabled, breakerThreshold } from './breaker.ts'
import { newAlarms } from './deployment-alarms.ts'
import { closeHooks } from './lifecycle-hooks.ts'
import type { Rollout } from './rollout.ts'
import type { DeploymentStrategy } from './strategy.ts'

/** Why a service deployment was stopped by a later one. AWS's own wording is not published. */
export const SUPERSEDED = 'Service deployment was stopped because a newer service deployment was started.'

/**
 * Starts a service deployment of `config`: a new service revision, a new PRIMARY deployment; one that is in
 * flight is stopped. Throws InvalidParameterException when five deployments are active already.
 */
export function startDeployment(
  parts: {
    readonly store: EcsStore
    readonly clock: EngineClock
    readonly timings: Timings
    readonly rollout: Rollout
    readonly strategy: DeploymentStrategy
  },
  service: ServiceRecord,
  config: WorkloadConfig,
): ServiceDeploymentRecord {
  const { store, clock, strategy } = parts
  if (service.deployments.length >= 5) {
    throw invalidParameter('5 active deployments exist, unable to create new deployment')
  }
  const now = clock.now()
  const superseded = inFlight(service)
  if (superseded !== undefined) supersede(parts, superseded)
  service.config = config
  const sources = service.deployments
  const revision: ServiceRevisionRecord = {
    arn: store.arn(`service-revision/${service.cluster.name}/${service.name}/${store.ids.digits(19)}`),
    createdAt: now,
    config,
    imageDigests: new Map(),
    targetGroupArns: strategy.targetGroups(service, sources),
  }
  const target = newDeployment(store, service, revision, now)
  for (const deployment of sources) deployment.status = 'ACTIVE'
  const configuration = service.deploymentConfiguration
  const sd: ServiceDeploymentRecord = {
    arn: store.arn(`service-deployment/${service.cluster.name}/${service.name}/${store.ids.token(21)}`),
    service,
    createdAt: now,
    updatedAt: now,
    configuration,
    target,
    sources,
    status: 'PENDING',
    step: 0,
    hooks: [],
    alarms: newAlarms(configuration),
    breaker: {
      status: breakerEnabled(configuration) ? 'MONITORING' : 'DISABLED',
      failureCount: 0,
      threshold: breakerEnabled(configuration) ? breakerThreshold(service.desiredCount, configuration) : 0,
    },
    traffic: new Map(),
  }
  service.revisions = [revision, ...service.revisions]
  service.deployments = [target, ...sources]
  service.serviceDeployments = [sd, ...service.serviceDeployments]
  service.steady = false
  strategy.begin?.(sd)
  return sd
}

/** STOP_REQUESTED at once, STOPPED a moment later. */
function supersede(
  { clock, timings, rollout }: { clock: EngineClock; timings: Timings; rollout: Rollout },
  sd: ServiceDeploymentRecord,
): void {
  sd.status = 'STOP_REQUESTED'
  sd.statusReason = SUPERSEDED
  sd.updatedAt = clock.now()
  closeHooks(sd)
  rollout.snapshot(sd)
  clock.schedule(timings.supersede, () => {
    if (sd.status === 'STOP_REQUESTED') rollout.finish(sd, 'STOPPED', SUPERSEDED)
  })
}

function newDeployment(
  store: EcsStore,
  service: ServiceRecord,
  revision: ServiceRevisionRecord,
  now: number,
): DeploymentRecord {
  const id = `ecs-svc/${store.ids.digits(19)}`
  return {
    id,
    revision,
    createdAt: now,
    updatedAt: now,
    status: 'PRIMARY',
    desiredCount: service.desiredCount,
    failedTasks: 0,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    startFailures: 0,
    notBefore: 0,
  }
}
