import type { ImageInspector } from '../../image/oci/ports.ts'
import { parseImageReference } from '../../image/oci/reference.ts'
import { type Platform, targetGroupsOf } from '../../platform/descriptor.ts'
import { openFactsOf } from '../../release/ledger/open-facts.ts'
import type { ClusterDirectory, ConfigStore } from '../../release/ledger/ports.ts'
import type { Release } from '../../release/ledger/release.ts'
import { checkCluster } from '../../release/open/checks.ts'
import { DeniedError, describeError } from '../../runtime/errors.ts'
import { describeSettings, nameOf, settingsToChange, wantedSettings } from '../core/target-groups.ts'
import type { PreflightPorts } from './ports.ts'

/** One thing that a deploy depends on. Only a `problem` makes it fail. */
export interface Check {
  readonly name: string
  readonly state: 'ok' | 'problem' | 'warning' | 'not-checked'
  /** For people, with the fix where there is one. */
  readonly says: string
}

export interface CheckPorts extends PreflightPorts {
  readonly images: ImageInspector
  readonly config: Pick<ConfigStore, 'version'>
  readonly clusters: ClusterDirectory
}

export type Answer = Omit<Check, 'name'>

export const ok = (says: string): Answer => ({ state: 'ok', says })
export const problem = (says: string): Answer => ({ state: 'problem', says })
const warning = (says: string): Answer => ({ state: 'warning', says })
export const unknown = (says: string): Answer => ({ state: 'not-checked', says })

/** All that can be known without a write, at once. A read that the role may not make is a check that was not made. */
export async function preflight(
  ports: CheckPorts,
  platform: Platform,
  release: Release,
): Promise<readonly Check[]> {
  const { executionRole, loadBalancerRole, appEnvironment } = platform
  const { web } = appEnvironment
  const groups = targetGroupsOf(web)
  const checks: readonly (readonly [string, () => Promise<Answer>])[] = [
    ['cluster', () => checkCluster(ports.clusters, platform).then(() => ok(platform.cluster))],
    ['image', () => checkImage(ports, release)],
    ['config vars', () => checkConfig(ports, release)],
    ['execution role', () => checkRole(ports, executionRole, 'ecs-tasks.amazonaws.com')],
    ['task role', () => checkRole(ports, appEnvironment.taskRole, 'ecs-tasks.amazonaws.com')],
    ...(web === undefined
      ? []
      : ([
          ['load balancer role', () => checkRole(ports, loadBalancerRole, 'ecs.amazonaws.com')],
          ['target groups', () => checkTargetGroups(ports, groups, release)],
        ] as const)),
    ['log group', () => checkLogGroup(ports, appEnvironment.logGroup)],
    ['network', async () => checkNetwork(platform)],
    ['quotas', () => checkQuotas(ports, platform, groups)],
  ]
  return makeChecks(checks)
}

/** All at once, in their order. */
export function makeChecks(
  checks: readonly (readonly [string, () => Promise<Answer>])[],
): Promise<readonly Check[]> {
  return Promise.all(checks.map(async ([name, check]) => ({ name, ...(await answered(check)) })))
}

/** A read that was refused says nothing about the thing itself. */
async function answered(check: () => Promise<Answer>): Promise<Answer> {
  try {
    return await check()
  } catch (error) {
    const says = describeError(error)
    return error instanceof DeniedError ? unknown(says) : problem(says)
  }
}

async function checkImage({ images }: CheckPorts, { image }: Release): Promise<Answer> {
  const { config, digest } = await images.inspect(parseImageReference(image))
  return ok(`${digest.slice(0, 19)}, ${config.os}/${config.architecture}`)
}

async function checkConfig({ config }: CheckPorts, release: Release): Promise<Answer> {
  const pinned = release.config
  const { names } = await config.version(pinned.versionId, openFactsOf(release))
  const missing = pinned.names.filter((name) => !names.includes(name))
  return missing.length === 0
    ? ok(`${names.length} in version ${pinned.versionId.slice(0, 8)}`)
    : problem(
        `${missing.join(', ')} are not in version ${pinned.versionId}. Open a new release, which uses the current config vars.`,
      )
}

export async function checkRole(
  { roles }: Pick<CheckPorts, 'roles'>,
  role: string,
  service: string,
): Promise<Answer> {
  const trusted = await roles.trustedServices(role)
  if (trusted === undefined)
    return problem(`The role '${role}' does not exist. Create it, or correct the reference to it.`)
  if (!trusted.includes(service))
    return problem(
      `The role '${role}' does not trust ${service}, so ECS cannot use it. Add it to the role's trust policy.`,
    )
  return ok(`trusts ${service}; whether this job may pass it (iam:PassRole) is only known at deploy time`)
}

async function checkTargetGroups(
  ports: CheckPorts,
  arns: readonly string[],
  release: Release,
): Promise<Answer> {
  const found = await ports.targetGroups.describe(arns)
  const faults = arns.flatMap((arn) => {
    const group = found.get(arn)
    if (group === undefined)
      return [
        `The target group '${arn}' does not exist. Correct the app environment descriptor, or create it.`,
      ]
    if (group.targetType !== 'ip')
      return [
        `The target group '${nameOf(arn)}' has the target type ${group.targetType}; Fargate needs ip. Recreate it.`,
      ]
    return []
  })
  const groups = [...found.values()]
  const networks = new Set(groups.map(({ vpc }) => vpc))
  if (networks.size > 1) faults.push(`The target groups are in different VPCs (${[...networks].join(', ')}).`)
  if (faults.length > 0) return problem(faults.join(' '))
  const wanted = wantedSettings(release)
  const changes = groups.flatMap((group) => {
    const change = settingsToChange(group, wanted)
    return change === undefined ? [] : [`${nameOf(group.arn)}: ${describeSettings(group, change)}`]
  })
  const vpc = groups[0]?.vpc ?? 'one VPC'
  return changes.length === 0
    ? ok(`${groups.length}, type ip, in ${vpc}`)
    : ok(`${groups.length}, type ip, in ${vpc}; will be changed: ${changes.join('; ')}`)
}

export async function checkLogGroup(
  { logGroups }: Pick<CheckPorts, 'logGroups'>,
  logGroup: string,
): Promise<Answer> {
  return (await logGroups.exists(logGroup))
    ? ok(logGroup)
    : problem(
        `The log group '${logGroup}' does not exist: tasks could not start. Create it with your infrastructure code, or correct the reference to it.`,
      )
}

function checkNetwork({ subnets, securityGroups }: Platform): Answer {
  return unknown(
    `${subnets.length} subnets and ${securityGroups.length} security groups; their existence is not checked, since this action makes no EC2 calls`,
  )
}

async function checkQuotas(
  ports: CheckPorts,
  { cluster }: Platform,
  groups: readonly string[],
): Promise<Answer> {
  const [group] = groups
  const balancers =
    group === undefined ? [] : ((await ports.targetGroups.describe([group])).get(group)?.loadBalancers ?? [])
  const usage = await ports.quotas.usage({ cluster, loadBalancer: balancers[0] })
  const say = usage
    .map(({ name, used, limit, source }) => `${used} of ${limit} ${name} (${source})`)
    .join('; ')
  const near = usage.filter(({ used, limit }) => used >= 0.9 * limit)
  const rest = 'Fargate vCPUs are not checked: only Service Quotas knows'
  return near.length === 0
    ? ok(`${say}. ${rest}`)
    : warning(`Near the limit: ${say}. Request an increase in Service Quotas.`)
}
