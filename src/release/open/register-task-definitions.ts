import pLimit from 'p-limit'
import { familyName } from '../../ecs/names.ts'
import { buildTaskDefinition, type TaskDefinitionInput } from '../../ecs/task-definition.ts'
import { sameTaskDefinition } from '../../ecs/task-definition-diff.ts'
import type { ImageConfig } from '../../image/oci/documents.ts'
import type { Platform } from '../../platform/descriptor.ts'
import type { Logger } from '../../runtime/log.ts'
import type { RegisteredTaskDefinition, ReleaseLedger, TaskDefinitionRegistry } from '../ledger/ports.ts'
import type { Release, ReleasedProcess } from '../ledger/release.ts'

export interface RegisterPorts {
  readonly ledger: Pick<ReleaseLedger, 'get' | 'update'>
  readonly taskDefinitions: TaskDefinitionRegistry
  readonly log: Logger
}

/** RegisterTaskDefinition allows 20 at once and 1 a second after that, in the whole account and region. */
const AT_ONCE = 5

/**
 * Registers a task definition for every process of the release that has none yet, and writes them into the release. One
 * that an earlier start of this run has registered is found by its tags and taken.
 */
export async function registerTaskDefinitions(
  ports: RegisterPorts,
  platform: Platform,
  release: Release,
  image: ImageConfig,
): Promise<Release> {
  if (release.processes.every((process) => process.taskDefinition !== undefined)) return release
  return ports.log.group('Task definitions', async () => {
    const limit = pLimit(AT_ONCE)
    const parent = release.parent === undefined ? undefined : await ports.ledger.get(release.parent)
    const processes = await limit.map(release.processes, (process) =>
      register(ports, platform, { release, parent }, process, image),
    )
    return ports.ledger.update(release.version, 'pending', { processes })
  })
}

/** What a release that has no number yet is going to be. */
export type UnopenedRelease = Omit<
  Release,
  'version' | 'status' | 'createdAt' | 'updatedAt' | 'releasePhase' | 'description'
>

/**
 * Throws UserError when ECS would refuse a task definition of the release for its size, before the release is opened.
 */
export function checkTaskDefinitions(
  platform: Platform,
  unopened: UnopenedRelease,
  image: ImageConfig,
): void {
  const { config } = unopened
  const release: Release = {
    ...unopened,
    // As long as any will be.
    config: { ...config, versionId: config.versionId === '' ? '0'.repeat(36) : config.versionId },
    version: 999_999_999,
    status: 'pending',
    releasePhase: { status: 'pending' },
    description: '',
    createdAt: '2000-01-01T00:00:00.000Z',
    updatedAt: '2000-01-01T00:00:00.000Z',
  }
  for (const process of release.processes) buildTaskDefinition(platform, release, process, image)
}

async function register(
  ports: RegisterPorts,
  platform: Platform,
  { release, parent }: { readonly release: Release; readonly parent: Release | undefined },
  process: ReleasedProcess,
  image: ImageConfig,
): Promise<ReleasedProcess> {
  if (process.taskDefinition !== undefined) return process
  const latest = await ports.taskDefinitions.latest(familyName(release, process.type))
  const ours =
    latest?.tags['renga:release'] === String(release.version) && latest.tags['renga:run'] === release.runKey
  const input = buildTaskDefinition(platform, release, process, image)
  // A refresh is there to restart every task, so it reads the rotated secrets.
  const same = ours || release.kind === 'refresh' ? undefined : await findSame(ports, latest, parent, input)
  const { arn } =
    same ?? (ours && latest !== undefined ? latest : await ports.taskDefinitions.register(input))
  const { cpu, memory } = process.size
  ports.log.info(
    `${process.type}: ${arn.slice(arn.lastIndexOf('/') + 1)} (${cpu / 1024} vCPU, ${memory} MiB)${same === undefined ? '' : ', unchanged'}`,
  )
  return { ...process, taskDefinition: arn }
}

/**
 * A revision that says the same: no other one is needed, and a service that runs it needs no deployment. The newest of
 * the family, or the one of the release that this one was made from, so that a rollback takes what was proved already.
 */
async function findSame(
  { taskDefinitions }: RegisterPorts,
  latest: RegisteredTaskDefinition | undefined,
  parent: Release | undefined,
  input: TaskDefinitionInput,
): Promise<RegisteredTaskDefinition | undefined> {
  if (latest !== undefined && isActiveAndSame(latest, input)) return latest
  const families = parent?.processes.map(({ taskDefinition }) => taskDefinition) ?? []
  const earlier = families.find((arn) => arn !== undefined && familyOf(arn) === input.family)
  if (earlier === undefined || earlier === latest?.arn) return undefined
  const found = await taskDefinitions.describe(earlier)
  return found !== undefined && isActiveAndSame(found, input) ? found : undefined
}

/** arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-web:7 -> shop-production-web */
const familyOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1, arn.lastIndexOf(':'))

function isActiveAndSame({ definition }: RegisteredTaskDefinition, input: TaskDefinitionInput): boolean {
  if (typeof definition !== 'object' || definition === null) return false
  return !('status' in definition && definition.status !== 'ACTIVE') && sameTaskDefinition(definition, input)
}

/**
 * The family's newest revision where it is of this release and says the same, names of the release included; else a new
 * one.
 */
export async function registerOnce(
  registry: TaskDefinitionRegistry,
  release: Pick<Release, 'version'>,
  input: TaskDefinitionInput,
): Promise<{ readonly arn: string; readonly known: boolean }> {
  const latest = await registry.latest(input.family)
  const ours = latest?.tags['renga:release'] === String(release.version)
  if (latest !== undefined && ours && isActiveAndSame(latest, input)) return { arn: latest.arn, known: true }
  return { arn: (await registry.register(input)).arn, known: false }
}
