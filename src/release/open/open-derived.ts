import { cpuArchitecture } from '../../ecs/task-definition.ts'
import { formatImageReference, type ImageReference, parseImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import { configHead } from '../config/config-head.ts'
import { expirePending } from '../ledger/expiry.ts'
import { withDeployLock } from '../ledger/lock.ts'
import { openFactsOf, publicNamesFor } from '../ledger/open-facts.ts'
import { otherCall, refuseOther } from '../ledger/own-call.ts'
import type { ImageDirectory, OneOffRunner } from '../ledger/ports.ts'
import {
  type ConfigVersion,
  formatVersion,
  RELEASE_PROCESS,
  type Release,
  type ReleasedProcess,
  type ReleaseKind,
} from '../ledger/release.ts'
import type { RunIdentity } from '../ledger/run-identity.ts'
import { allChecks, checkCluster, checkRepository } from './checks.ts'
import { checkIngress, type OpenReleasePorts, registerOrFail } from './open-release.ts'
import { checkTaskDefinitions } from './register-task-definitions.ts'

/** What rolling back, promoting, retrying and changing config vars depend on. */
export interface VerbPorts extends OpenReleasePorts {
  readonly imageDirectory: ImageDirectory
  readonly runner: Pick<OneOffRunner, 'stop'>
  readonly clock: Clock
}

/**
 * What the next release of an environment is made of: an earlier release, perhaps of another environment, and what
 * differs.
 */
export interface Derivation {
  readonly source: Release
  readonly kind: ReleaseKind
  readonly description: string
  /** Undefined: the source's own. A promotion names the copy in this environment's repository. */
  readonly image?: ImageReference
  readonly config: DerivedConfig
  /** Undefined: the source's own, with the formation (sizes, quantities, autoscaling) that this environment has now. */
  readonly processes?: readonly ReleasedProcess[]
  /** `none` for what Heroku calls a change of an add-on's own config vars: the release phase does not run. */
  readonly releasePhase?: 'none'
}

export type DerivedConfig =
  /** The version that the source has pinned: a rollback. */
  | { readonly kind: 'pinned' }
  /** What the next deploy of this environment would take: a retry, a promotion. */
  | { readonly kind: 'head' }
  /** Written once everything was checked, right before the release is opened: a config change. */
  | { readonly kind: 'new'; readonly names: readonly string[]; write(): Promise<ConfigVersion> }

export interface DerivedRequest {
  readonly platform: Platform
  readonly run: RunIdentity
  readonly signal: AbortSignal
  /**
   * Is a release of this run key what is asked for? Another job with the same key may have opened it since
   * ../ledger/own-call.ts looked.
   */
  isSame(release: Release): boolean | Promise<boolean>
  /**
   * Chooses and checks, without a change; throws UserError. Asked twice: before the deploy lock is taken, so that a
   * wrong request changes nothing at all, and again under it, because others may have changed what it depends on.
   * Undefined: there is nothing to do.
   */
  decide(): Promise<Derivation | undefined>
  /** Hears of the release as soon as it has a number, whatever becomes of it. */
  onOpened?(release: Release): void
}

/** A dead run keeps the lock for a minute. The wait is longer than a release phase or a deploy is usual. */
export const LOCK = { leaseSeconds: 60, waitSeconds: 900 } as const

/**
 * Opens the next release of an environment from a release that exists, under the deploy lock: checked, numbered, with a
 * task definition for every process type. Pending releases of dead runs expire first. Idempotent by `run.runKey`:
 * started again, it finds the release that it has opened and continues with it. Undefined when there was nothing to do.
 */
export async function openDerived(ports: VerbPorts, request: DerivedRequest): Promise<Release | undefined> {
  const { platform, run } = request
  if ((await ports.ledger.opened(run.runKey)) === undefined) {
    const wanted = await request.decide()
    if (wanted === undefined) return undefined
    await checkDerivation(ports, platform, wanted)
  }
  const options = {
    environment: `${platform.app}/${platform.environment}`,
    holder: { id: run.runKey, who: run.who },
    ...LOCK,
  }
  return withDeployLock(ports, options, request.signal, (signal) => openLocked(ports, { ...request, signal }))
}

async function openLocked(ports: VerbPorts, request: DerivedRequest): Promise<Release | undefined> {
  const { platform, run, signal } = request
  await expirePending(ports, { runKey: run.runKey })
  const known = await ports.ledger.opened(run.runKey)
  if (known !== undefined) {
    if (!(await request.isSame(known))) throw otherCall(known)
    return register(ports, request, known)
  }
  const wanted = await request.decide()
  if (wanted === undefined) return undefined
  const { image, config, processes } = await checkDerivation(ports, platform, wanted)
  signal.throwIfAborted()
  const { source, kind, description } = wanted
  const hasPhase = processes.some(({ type }) => type === RELEASE_PROCESS)
  const ours = isOurs(source, platform)
  const { app, environment, version, parity, commit } = source
  const pinned = wanted.config.kind === 'new' ? await wanted.config.write() : config
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: formatImageReference(image),
    config: pinned,
    // A value of the repository gives way to a config var of the same name.
    defaults: without(source.defaults ?? {}, pinned.names),
    processes,
    ...(parity === undefined ? {} : { parity }),
    ...publicNamesFor(source, ours),
    ...(source.addons === undefined ? {} : { addons: source.addons }),
    releasePhase: { status: !hasPhase ? 'none' : wanted.releasePhase === 'none' ? 'skipped' : 'pending' },
    kind,
    description,
    actor: run.actor,
    runKey: run.runKey,
    ...(commit === undefined ? {} : { commit }),
    ...(run.runUrl === undefined ? {} : { runUrl: run.runUrl }),
    ...(ours ? { parent: version } : { promotedFrom: { app, environment, version } }),
  })
  refuseOther(release, { image: formatImageReference(image), config: pinned, description })
  return register(ports, request, release)
}

async function register(ports: VerbPorts, request: DerivedRequest, release: Release): Promise<Release> {
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`)
  request.onOpened?.(release)
  if (release.status !== 'pending') return release
  const image = await ports.images.inspect(parseImageReference(release.image))
  return registerOrFail(ports, request.platform, release, image.config)
}

interface CheckedDerivation {
  readonly image: ImageReference
  /** Of a new version: as it will be, without an id. */
  readonly config: ConfigVersion
  readonly processes: readonly ReleasedProcess[]
}

/**
 * Checks all that can be checked without a change. Throws UserError: one problem as it is, or all of them, a line each.
 */
export async function checkDerivation(
  ports: VerbPorts,
  platform: Platform,
  wanted: Derivation,
): Promise<CheckedDerivation> {
  const reference = wanted.image ?? parseImageReference(wanted.source.image)
  checkRepository(reference, platform)
  const [image, config, current] = await allChecks([
    ports.images.inspect(reference),
    readConfig(ports, wanted, isOurs(wanted.source, platform)),
    ports.ledger.current(),
    checkCluster(ports.clusters, platform),
  ])
  cpuArchitecture(image.config)
  const processes = (wanted.processes ?? keepFormation(wanted.source.processes, current)).map(
    ({ taskDefinition: _registered, ...process }) => process,
  )
  checkIngress(platform, processes)
  const { defaults, parity, commit, actor, runKey } = wanted.source
  checkTaskDefinitions(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: formatImageReference(image.reference),
      config,
      defaults: without(defaults ?? {}, config.names),
      processes,
      ...(parity === undefined ? {} : { parity }),
      ...(commit === undefined ? {} : { commit }),
      actor,
      runKey,
    },
    image.config,
  )
  return { image: image.reference, config, processes }
}

const isOurs = (source: Release, { app, environment }: Pick<Platform, 'app' | 'environment'>): boolean =>
  source.app === app && source.environment === environment

async function readConfig(
  ports: VerbPorts,
  { source, config }: Derivation,
  ours: boolean,
): Promise<ConfigVersion> {
  const open = { ...openFactsOf(source), names: publicNamesFor(source, ours).publicConfigVars }
  switch (config.kind) {
    case 'head':
      return configHead(ports, open)
    case 'new':
      return { secretArn: source.config.secretArn, versionId: '', names: config.names }
    case 'pinned': {
      const [pinned, latest] = await Promise.all([
        ports.config.version(source.config.versionId, open),
        ports.config.current(open),
      ])
      return pinned.versionId === latest.versionId ? pinned : { ...pinned, latest: latest.versionId }
    }
  }
}

/**
 * The process types of an earlier release with the formation of the live one: on Heroku neither a rollback nor a
 * promotion changes sizes, quantities or autoscaling. A type that does not exist now comes with its own.
 */
export function keepFormation(
  processes: readonly ReleasedProcess[],
  current: Release | undefined,
): readonly ReleasedProcess[] {
  const now = new Map(current?.processes.map((process) => [process.type, process]))
  return processes.map((process) => {
    const standing = now.get(process.type)
    if (standing === undefined) return process
    const { autoscaling: _own, ...rest } = process
    const { size, quantity, autoscaling } = standing
    return { ...rest, size, quantity, ...(autoscaling === undefined ? {} : { autoscaling }) }
  })
}

function without(
  values: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

/** Throws UserError when a release is of another app or environment than the one it shall be used in. */
export function assertOwnRelease(release: Release, platform: Platform): void {
  if (release.app === platform.app && release.environment === platform.environment) return
  throw new UserError(
    `${formatVersion(release.version)} is a release of ${release.app}/${release.environment}, not of ${platform.app}/${platform.environment}.`,
    { fix: 'Promote it instead: promote-release takes a release from one environment to another.' },
  )
}
