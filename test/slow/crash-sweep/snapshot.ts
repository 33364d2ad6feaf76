import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Harness } from '../../e2e/harness.ts'

const CLUSTER = 'renga'
const FAMILIES = ['web', 'worker', 'release'].map((process) => `renga-board-production-${process}`)

/** What stands, as far as a deploy has to do with it. */
export interface Snapshot {
  readonly releases: readonly { readonly version: number; readonly status: string; readonly phase: string }[]
  /** A lock that somebody holds. */
  readonly locks: number
  /** Registered revisions by family. */
  readonly revisions: Readonly<Record<string, number>>
  /** By service: what the newest release's task definition is to it, and how it stands. */
  readonly services: Readonly<Record<string, string>>
  /** Weights of the listener rules, sorted: which of the two groups serves does not matter. */
  readonly weights: readonly string[]
  /** Running tasks by family. */
  readonly running: Readonly<Record<string, number>>
  /** Release phase tasks, stopped ones among them. */
  readonly phases: number
  /** Latest state of every GitHub deployment, newest first. */
  readonly deployments: readonly string[]
}

export async function snapshot(harness: Harness): Promise<Snapshot> {
  const { emulator, platform } = harness
  const { operations } = emulator.ecs
  const { endpoint, region, credentials } = emulator
  const dynamodb = new DynamoDBClient({ endpoint, region, credentials })
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: platform.descriptor.ledgerTable }))
  dynamodb.destroy()
  const items = Items.map((item) => unmarshall(item))
  const releases = items.filter(({ sk }) => String(sk).startsWith('release#'))
  releases.sort((a, b) => Number(a['version']) - Number(b['version']))
  const newest = new Map<string, unknown>(
    (releases.at(-1)?.['processes'] ?? []).map((one: Record<string, unknown>) => [
      String(one['type']),
      one['taskDefinition'],
    ]),
  )
  const { serviceArns = [] } = operations.ListServices({ cluster: CLUSTER })
  const { services = [] } = operations.DescribeServices({ cluster: CLUSTER, services: serviceArns })
  const { taskArns = [] } = operations.ListTasks({ cluster: CLUSTER, desiredStatus: 'RUNNING' })
  const { tasks = [] } =
    taskArns.length === 0 ? {} : operations.DescribeTasks({ cluster: CLUSTER, tasks: taskArns })
  const familyOf = (arn = '') => arn.replace(/.*\//, '').replace(/:\d+$/, '')
  const count = (family: string) =>
    tasks.filter(({ taskDefinitionArn }) => familyOf(taskDefinitionArn) === family).length
  const { productionListenerRule = '', testListenerRule = '' } = platform.appEnvironment.web ?? {}
  const repository = emulator.github.state.find('basho/renga-board')
  return {
    releases: releases.map(({ version, status, releasePhase }) => ({
      version,
      status,
      phase: releasePhase?.status,
    })),
    locks: items.filter(({ sk }) => sk === 'lock').length,
    revisions: Object.fromEntries(
      FAMILIES.map((family) => [
        family,
        operations.ListTaskDefinitions({ familyPrefix: family }).taskDefinitionArns?.length ?? 0,
      ]),
    ),
    services: Object.fromEntries(
      services.map(
        ({ serviceName = '', status, deployments = [], taskDefinition, runningCount, desiredCount }) => {
          const process = serviceName.replace('renga-board-production-', '')
          const ours = taskDefinition === newest.get(process) ? 'the newest release' : taskDefinition
          const rollout = deployments.map((one) => one.rolloutState).join('+')
          return [process, `${status} ${ours} ${rollout} ${runningCount}/${desiredCount}`]
        },
      ),
    ),
    weights: [productionListenerRule, testListenerRule].map((rule) =>
      [...(emulator.elbv2.rules.weights(rule)?.values() ?? [])].sort((a, b) => a - b).join('/'),
    ),
    running: Object.fromEntries(FAMILIES.map((family) => [family, count(family)])),
    phases: (['RUNNING', 'STOPPED'] as const)
      .flatMap((desiredStatus) => operations.ListTasks({ cluster: CLUSTER, desiredStatus }).taskArns ?? [])
      .filter((arn) => {
        const { tasks: found = [] } = operations.DescribeTasks({ cluster: CLUSTER, tasks: [arn] })
        return familyOf(found[0]?.taskDefinitionArn) === 'renga-board-production-release'
      }).length,
    deployments: [...(repository?.deployments ?? [])]
      .sort((a, b) => b.id - a.id)
      .map(({ statuses }) => [...statuses].sort((a, b) => b.id - a.id)[0]?.state ?? 'none'),
  }
}

/** Is no rollout on its way, no task starting or stopping, and no release phase running? */
export function atRest({ emulator }: Harness): boolean {
  const { operations } = emulator.ecs
  const { serviceArns = [] } = operations.ListServices({ cluster: CLUSTER })
  const { services = [] } = operations.DescribeServices({ cluster: CLUSTER, services: serviceArns })
  const steady = services.every(
    ({ deployments = [], pendingCount, runningCount, desiredCount }) =>
      deployments.length === 1 &&
      deployments[0]?.rolloutState !== 'IN_PROGRESS' &&
      pendingCount === 0 &&
      runningCount === desiredCount,
  )
  if (!steady) return false
  const tasks = (['RUNNING', 'STOPPED'] as const).flatMap((desiredStatus) => {
    const { taskArns = [] } = operations.ListTasks({ cluster: CLUSTER, desiredStatus })
    return taskArns.length === 0
      ? []
      : (operations.DescribeTasks({ cluster: CLUSTER, tasks: taskArns }).tasks ?? [])
  })
  return tasks.every(
    ({ lastStatus, desiredStatus, group = '' }) =>
      lastStatus === desiredStatus && (lastStatus === 'STOPPED' || group.startsWith('service:')),
  )
}

/** What one deploy has changed, in words that are the same for every release. */
export function changeBetween(before: Snapshot, after: Snapshot): Readonly<Record<string, unknown>> {
  const added = (now: Readonly<Record<string, number>>, then: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(now).map(([key, value]) => [key, value - (then[key] ?? 0)]))
  return {
    releases: after.releases.slice(before.releases.length).map(({ status, phase }) => `${status} ${phase}`),
    earlier: after.releases.slice(0, before.releases.length).every(({ status }) => status === 'succeeded'),
    locks: after.locks,
    phases: after.phases - before.phases,
    revisions: added(after.revisions, before.revisions),
    services: after.services,
    weights: after.weights,
    running: after.running,
    deployments: {
      added: after.deployments.length - before.deployments.length,
      newest: after.deployments[0],
      others: [...new Set(after.deployments.slice(1))],
    },
  }
}
