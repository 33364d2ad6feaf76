import type { DeployPorts } from '../../deploy/core/ports.ts'
import type { Strategies } from '../../deploy/core/rollout-strategy.ts'
import type { Services } from '../../deploy/core/services.ts'
import type { TaskDefinitionInput } from '../../ecs/task-definition.ts'
import type {
  ConfigStore,
  OneOffRunner,
  ReleaseLedger,
  TaskDefinitionRegistry,
} from '../../release/ledger/ports.ts'
import { RELEASE_PROCESS, type ReleasedProcess } from '../../release/ledger/release.ts'
import type { VerbPorts } from '../../release/open/open-derived.ts'
import type { ReleasePhasePorts } from '../../release/phase/run-release-phase.ts'
import {
  isOwned,
  ownershipTags,
  type PreviewIdentity,
  previewFamily,
  previewName,
  previewStartedBy,
  serviceNameOf,
} from '../record/identity.ts'
import { HIDDEN } from './config-vars.ts'
import { type Limits, toPreviewProcess } from './preview-process.ts'
import { redisSidecar } from './redis.ts'
import { withOverrides } from './with-overrides.ts'

/** What releasing and deploying one app environment takes. */
export type EnvironmentPorts = VerbPorts &
  ReleasePhasePorts &
  Omit<DeployPorts, 'openRelease' | 'resumeRelease' | 'record'>

/** The same before it is known whose the services are: the strategies are built over the services of the preview. */
export type RawEnvironmentPorts = Omit<EnvironmentPorts, 'strategies'> & {
  readonly strategiesOver: (services: Services) => Strategies
}

export interface PreviewTraits {
  readonly identity: PreviewIdentity
  readonly limits: Limits
  /** Process types that have services now. */
  readonly standing: readonly string[]
  /** Image of the Redis beside each process; undefined: none. */
  readonly redisImage: string | undefined
}

/**
 * The same ports, as a preview needs them: everything that is created carries the tags of ownership from its first
 * moment, task definition families are shared by all previews, processes are cut to the limits, and the release phase
 * and the deploy know nothing of it.
 */
export function previewEnvironment(ports: RawEnvironmentPorts, traits: PreviewTraits): EnvironmentPorts {
  const services = ownedServices(ports.services, traits)
  return {
    ...ports,
    ledger: cuttingLedger(ports.ledger, traits, (line) => ports.log.info(line)),
    config: visibleConfig(ports.config),
    taskDefinitions: sharedFamilies(ports.taskDefinitions, traits),
    runner: ownedRunner(ports.runner, traits.identity),
    services,
    strategies: ports.strategiesOver(services),
  }
}

/** The processes a preview runs: cut, and those of quantity 0 left out, so that no service is made for them. */
export function cutProcesses(
  processes: readonly ReleasedProcess[],
  limits: Limits,
): { readonly processes: readonly ReleasedProcess[]; readonly cut: readonly string[] } {
  const all = processes
    .filter(({ type, quantity }) => type === RELEASE_PROCESS || quantity > 0)
    .map((process) => toPreviewProcess(process, limits))
  return { processes: all.map(({ process }) => process), cut: all.flatMap(({ cut }) => cut) }
}

function cuttingLedger(
  ledger: ReleaseLedger,
  { limits }: PreviewTraits,
  say: (line: string) => void,
): ReleaseLedger {
  return withOverrides(ledger, {
    open: (draft) => {
      const { processes, cut } = cutProcesses(draft.processes, limits)
      for (const line of cut) say(`limited for previews: ${line}`)
      return ledger.open({ ...draft, processes })
    },
  })
}

function visibleConfig(config: ConfigStore): ConfigStore {
  const visible = async (version: ReturnType<ConfigStore['current']>) => {
    const found = await version
    return { ...found, names: found.names.filter((name) => !name.startsWith(HIDDEN)) }
  }
  return withOverrides(config, {
    current: (open) => visible(config.current(open)),
    version: (id, open) => visible(config.version(id, open)),
  })
}

function sharedFamilies(registry: TaskDefinitionRegistry, traits: PreviewTraits): TaskDefinitionRegistry {
  const { identity } = traits
  const shared = (family: string) =>
    previewFamily(identity.app, family.slice(`${previewName(identity)}-`.length))
  return withOverrides(registry, {
    register: (input) => registry.register(asPreview({ ...input, family: shared(input.family) }, traits)),
    latest: async (family) => {
      const newest = await registry.latest(shared(family))
      // The newest revision may be another pull request's: then this one has none yet.
      return newest !== undefined && isOwned(newest.tags, identity) ? newest : undefined
    },
  })
}

/** The task definition of a preview: owned, and with a Redis beside the app where that is asked for. */
export function asPreview(
  input: TaskDefinitionInput,
  { identity, redisImage }: Pick<PreviewTraits, 'identity' | 'redisImage'>,
): TaskDefinitionInput {
  const [app] = input.containerDefinitions
  return {
    ...input,
    containerDefinitions: redisImage === undefined ? [app] : [app, redisSidecar(redisImage, app)],
    tags: withTags(input.tags, ownershipTags(identity)),
  }
}

function ownedRunner(runner: OneOffRunner, identity: PreviewIdentity): OneOffRunner {
  return withOverrides(runner, {
    start: (task) =>
      runner.start({
        ...task,
        startedBy: previewStartedBy(identity),
        tags: { ...task.tags, ...ownershipTags(identity) },
      }),
  })
}

function ownedServices(services: Services, { identity, standing }: PreviewTraits): Services {
  return withOverrides(services, {
    // By name: a listing of the cluster would read the services of all previews.
    list: async () => {
      const names = standing.map((type) => serviceNameOf(identity, type))
      const found = names.length === 0 ? [] : [...(await services.describe(names)).values()]
      return found.filter(({ tags }) => isOwned(tags, identity))
    },
    create: (spec) => services.create({ ...spec, tags: { ...spec.tags, ...ownershipTags(identity) } }),
  })
}

function withTags(
  tags: TaskDefinitionInput['tags'],
  more: Readonly<Record<string, string>>,
): TaskDefinitionInput['tags'] {
  return [...tags, ...Object.entries(more).map(([key, value]) => ({ key, value }))].filter(
    // A key twice is refused; ours is the later one.
    ({ key }, at, all) => all.findLastIndex((one) => one.key === key) === at,
  )
}
