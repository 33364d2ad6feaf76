import { createHash } from 'node:crypto'
import { familyName } from '../../ecs/names.ts'
import { parseImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import {
  formatVersion,
  type Release,
  type ReleasedProcess,
  serviceProcesses,
} from '../../release/ledger/release.ts'
import { UserError } from '../../runtime/errors.ts'
import { gateChange } from '../core/gate.ts'
import { TAGS } from '../core/names.ts'
import type { CurrentServices, DeploymentPlan, PlannedService } from '../core/plan.ts'
import {
  controllerOf,
  type LoadBalancerBinding,
  type Network,
  type Rollout,
  type ServiceChange,
  type ServiceSpec,
  type ServiceState,
  strategyName,
  takesTraffic,
} from '../core/services.ts'
import { releaseSubject } from '../core/subject.ts'
import { chooseRollout, incompatibility, WEB_GRACE_SECONDS } from './choose-rollout.ts'

/** Decides what each process type needs. Throws UserError when a service does not fit, before anything was changed. */
export function planDeployment(
  release: Release,
  platform: Platform,
  current: CurrentServices,
  gated = false,
): DeploymentPlan {
  const { digest } = parseImageReference(release.image)
  if (digest === undefined) {
    throw new UserError(
      `Release ${formatVersion(release.version)} has the image '${release.image}' without a digest.`,
      {
        fix: 'Open the release from registry/repository@sha256:….',
      },
    )
  }
  const existing = new Map(current.services.map((service) => [service.name, service]))
  const steps = serviceProcesses(release).map((process) =>
    planProcess(process, release, platform, current, existing, gated),
  )
  const wanted = new Set(steps.map((step) => step.service))
  const removals = current.services.filter(
    (service) => !wanted.has(service.name) && isOurs(service, release) && service.status === 'ACTIVE',
  )
  return { subject: releaseSubject(release), imageDigest: digest, steps, removals }
}

function planProcess(
  process: ReleasedProcess,
  release: Release,
  platform: Platform,
  current: CurrentServices,
  existing: ReadonlyMap<string, ServiceState>,
  gate: boolean,
): PlannedService {
  const { taskDefinition } = process
  if (taskDefinition === undefined) {
    throw new UserError(
      `Release ${formatVersion(release.version)} has no task definition for its '${process.type}' process.`,
      { fix: 'Run run-release-phase for this release first: it registers task definitions.' },
    )
  }
  const name = familyName(release, process.type)
  const service = existing.get(name)
  const standing = service?.status === 'ACTIVE' ? service : undefined
  // What the service says decides how it is moved; ECS's own strategies must be what the release asks for.
  const controller = controllerOf(standing ?? { controller: 'ECS' })
  const rollout =
    controller === 'ECS' ? chooseRollout(process, platform) : asCodeDeploy(standing?.loadBalancers[0])
  const gated = gate && shiftsTraffic(rollout)
  const network = platformNetwork(platform)
  const grace = takesTraffic(rollout) ? { healthCheckGracePeriod: WEB_GRACE_SECONDS } : {}
  const served = current.serving?.processes.find((one) => one.type === process.type)?.taskDefinition
  const order = process.order ?? 1
  const base = {
    process: process.type,
    service: name,
    controller,
    taskDefinition,
    rollout,
    order,
    gated,
    standing,
  }
  if (standing === undefined || service === undefined) {
    const tags = {
      [TAGS.app]: release.app,
      [TAGS.environment]: release.environment,
      [TAGS.process]: process.type,
      [TAGS.release]: String(release.version),
    }
    const spec: ServiceSpec = {
      name,
      taskDefinition,
      desiredCount: process.quantity,
      rollout,
      network,
      tags,
      clientToken: createToken(name, taskDefinition, release.runKey),
      ...(gated ? { gate: true } : {}),
      ...grace,
    }
    return {
      ...base,
      action: { kind: 'create', spec },
      before: undefined,
      goBackTo: undefined,
      introduced: true,
      desiredCount: process.quantity,
    }
  }
  if (!isOurs(service, release)) throw notOurs(service, release, platform)
  const problem = incompatibility(service, rollout, platform.cluster)
  if (problem !== undefined) throw problem
  const primary = service.deployments.find((one) => one.status === 'PRIMARY')
  const before = primary && { deploymentId: primary.id, taskDefinition: primary.taskDefinition }
  const desiredCount = service.desiredCount
  const introduced = release.status === 'pending' && service.tags[TAGS.release] === String(release.version)
  const goBackTo = [served, before?.taskDefinition].find((one) => one !== undefined && one !== taskDefinition)
  const stands = { goBackTo, introduced, desiredCount }
  const [newest] = current.deployments.get(name) ?? []
  if (newest?.revision?.taskDefinition === taskDefinition) {
    const own = service.deployments.find((one) => one.taskDefinition === taskDefinition)
    if (isUnderWay(newest.status)) {
      return {
        ...base,
        action: { kind: 'follow', deployment: newest, deploymentId: own?.id ?? '' },
        before: introduced ? undefined : earlier(service, own?.id, goBackTo),
        ...stands,
      }
    }
    if (newest.status === 'SUCCESSFUL' && primary?.taskDefinition === taskDefinition) {
      return { ...base, action: { kind: 'unchanged' }, before, ...stands }
    }
  }
  // A release that changed nothing for this process has taken the live revision: the tasks stay as they are.
  const [only, ...more] = service.deployments
  const serves =
    only?.taskDefinition === taskDefinition && only.rolloutState === 'COMPLETED' && more.length === 0
  if (serves && served === taskDefinition && sameNetwork(service.network, network))
    return { ...base, action: { kind: 'unchanged' }, before, ...stands }
  const hook = controller === 'ECS' ? gateChange(service.hooks ?? [], gated) : undefined
  const change: ServiceChange = {
    name,
    taskDefinition,
    rollout,
    ...(hook === undefined ? {} : { gate: hook }),
    force: service.taskDefinition === taskDefinition,
    ...(sameNetwork(service.network, network) ? {} : { network }),
    ...grace,
  }
  return { ...base, action: { kind: 'update', change }, before, ...stands }
}

/** A deployment that moves traffic between two target groups, and so can be paused between test and production. */
export function shiftsTraffic(rollout: Rollout): boolean {
  return !['ROLLING', 'EXTERNAL'].includes(strategyName(rollout))
}

function asCodeDeploy(loadBalancer: LoadBalancerBinding | undefined): Rollout {
  return { strategy: 'CODE_DEPLOY', ...(loadBalancer === undefined ? {} : { loadBalancer }) }
}

/** The deployment that the one we follow replaces, when ECS still lists it; else what the ledger says served. */
function earlier(
  service: ServiceState,
  ours: string | undefined,
  goBackTo: string | undefined,
): PlannedService['before'] {
  const active = service.deployments.find((one) => one.id !== ours)
  if (active !== undefined) return { deploymentId: active.id, taskDefinition: active.taskDefinition }
  return goBackTo === undefined ? undefined : { deploymentId: '', taskDefinition: goBackTo }
}

/**
 * Not ended, in whichever direction it goes:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html
 */
export function isUnderWay(status: string): boolean {
  return !['SUCCESSFUL', 'STOPPED', 'ROLLBACK_SUCCESSFUL', 'ROLLBACK_FAILED'].includes(status)
}

export function isOurs(
  service: ServiceState,
  of: { readonly app: string; readonly environment: string },
): boolean {
  return service.tags[TAGS.app] === of.app && service.tags[TAGS.environment] === of.environment
}

function notOurs(service: ServiceState, release: Release, platform: Platform): UserError {
  return new UserError(
    `Service '${service.name}' in cluster '${platform.cluster}' already exists but was not created for ${release.app} in ${release.environment}: it does not have the tags ${TAGS.app} and ${TAGS.environment} with these values.`,
    {
      fix: `Delete it, or adopt it by tagging it ${TAGS.app}=${release.app} and ${TAGS.environment}=${release.environment}.`,
    },
  )
}

function platformNetwork(platform: Platform): Network {
  const { subnets, securityGroups, assignPublicIp } = platform
  return { subnets, securityGroups, assignPublicIp }
}

function sameNetwork(has: Network | undefined, wants: Network): boolean {
  const text = (network: Network) =>
    JSON.stringify([[...network.subnets].sort(), [...network.securityGroups].sort(), network.assignPublicIp])
  return has !== undefined && text(has) === text(wants)
}

/**
 * From when on a deployment of the release may be. Its time is the runner's clock, ECS has its own: they differ by
 * less.
 */
export function openedAt(release: Release): number {
  return Date.parse(release.createdAt) - 300_000
}

function createToken(name: string, taskDefinition: string, runKey: string): string {
  return createHash('sha256').update(`${name}\n${taskDefinition}\n${runKey}`).digest('hex').slice(0, 36)
}
