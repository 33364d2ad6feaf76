import { adviseAddons } from '../../app/addons.ts'
import type { App } from '../../app/app.ts'
import { FULL_HEROKU_COMPAT, type HerokuCompat } from '../../app/heroku-compat.ts'
import { settleProblems } from '../../app/problems.ts'
import { planConfig, REVIEW_APP_NAMES, requireConfig } from '../../app/require-config.ts'
import { cpuArchitecture, reservedNames } from '../../ecs/task-definition.ts'
import type { ImageConfig } from '../../image/oci/documents.ts'
import type { ImageInspector, InspectedImage } from '../../image/oci/ports.ts'
import { formatImageReference, type ImageReference, parseImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { describeError, InputError, UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { before } from '../../runtime/text.ts'
import { configHead } from '../config/config-head.ts'
import { openFactsOf, openFactsOfApp, publicNamesFor } from '../ledger/open-facts.ts'
import type { ClusterDirectory, ConfigStore, ReleaseLedger, TaskDefinitionRegistry } from '../ledger/ports.ts'
import { processMap } from '../ledger/process-map.ts'
import {
  type ConfigVersion,
  formatVersion,
  RELEASE_PROCESS,
  type Release,
  type ReleasedProcess,
} from '../ledger/release.ts'
import { defaultDescription, type RunIdentity } from '../ledger/run-identity.ts'
import { allChecks, checkCluster, checkRepository } from './checks.ts'
import { checkTaskDefinitions, registerTaskDefinitions } from './register-task-definitions.ts'

export interface OpenReleasePorts {
  readonly ledger: ReleaseLedger
  readonly config: ConfigStore
  readonly images: ImageInspector
  readonly taskDefinitions: TaskDefinitionRegistry
  readonly clusters: ClusterDirectory
  readonly log: Logger
}

export interface OpenReleaseRequest {
  readonly platform: Platform
  readonly app: App
  /** With a digest or a tag; the release keeps the digest. */
  readonly image: ImageReference
  /** Undefined: "Deploy 1a2b3c4". */
  readonly description: string | undefined
  readonly run: RunIdentity
  /** Hears of the release as soon as it has a number, whatever becomes of it. */
  readonly onOpened?: (release: Release) => void
}

/** A request that was found good, and what it was found to mean. */
export interface CheckedRelease {
  readonly image: InspectedImage
  readonly config: ConfigVersion
  readonly defaults: Readonly<Record<string, string>>
  readonly processes: readonly ReleasedProcess[]
  readonly parity: HerokuCompat | undefined
}

/**
 * Opens the next release of `image`, or finds the one this run has opened already, with a registered task definition
 * for every process type. Everything is checked first: nothing is changed when it throws UserError about the request.
 */
export async function openRelease(ports: OpenReleasePorts, request: OpenReleaseRequest): Promise<Release> {
  return openChecked(ports, request, await checkRelease(ports, request))
}

/** `openRelease` for a request that was checked some time ago: config vars that were set since then are taken. */
export async function openChecked(
  ports: OpenReleasePorts,
  request: OpenReleaseRequest,
  checked: CheckedRelease,
): Promise<Release> {
  const { platform, run } = request
  const now = await configHead(ports, openFacts(request.app, checked.image))
  const { image, config, defaults, processes, parity } = sameConfig(now, checked.config)
    ? checked
    : await checkRelease(ports, request)
  const release = await ports.ledger.open({
    app: platform.app,
    environment: platform.environment,
    image: formatImageReference(image.reference),
    config,
    defaults,
    processes,
    ...(parity === undefined ? {} : { parity }),
    ...publicNamesFor(request.app, true),
    ...addonsOf(request.app),
    releasePhase: { status: processes.some(({ type }) => type === RELEASE_PROCESS) ? 'pending' : 'none' },
    kind: 'deploy',
    description: request.description ?? defaultDescription(run, image.digest),
    actor: run.actor,
    runKey: run.runKey,
    ...(run.commit === undefined ? {} : { commit: run.commit }),
    ...(run.runUrl === undefined ? {} : { runUrl: run.runUrl }),
  })
  refuseOtherImage(release, image)
  refuseOtherProcesses(release, processes)
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`)
  request.onOpened?.(release)
  if (release.status !== 'pending') return release
  return registerOrFail(ports, platform, release, image.config)
}

/** By service, without plan: `heroku-redis:mini` is heroku-redis. */
function addonsOf({ addons }: App): Pick<Release, 'addons'> {
  const services = addons.map(({ plan }) => before(plan, ':'))
  return services.length === 0 ? {} : { addons: [...new Set(services)] }
}

/**
 * Takes up release `version` and registers the task definitions it still lacks: it was opened by an earlier step, a
 * rollback or a promotion. A release that has succeeded or failed is returned as it is. Throws UserError when it does
 * not exist, or when its image or its config version is gone.
 */
export async function resumeRelease(
  ports: OpenReleasePorts,
  platform: Platform,
  version: number,
): Promise<Release> {
  const release = await findRelease(ports.ledger, platform, version)
  ports.log.info(`release: ${formatVersion(release.version)} (${release.description})`)
  if (release.status !== 'pending') return release
  const reference = parseImageReference(release.image)
  const [image] = await allChecks([
    ports.images.inspect(reference),
    checkCluster(ports.clusters, platform),
    // Also masks the values that the release's tasks will see.
    ports.config.version(release.config.versionId, openFactsOf(release)),
  ])
  cpuArchitecture(image.config)
  return registerOrFail(ports, platform, release, image.config)
}

const openFacts = (app: App, image: InspectedImage | undefined) =>
  openFactsOfApp(
    app,
    image === undefined ? '' : formatImageReference(image.reference),
    image?.processes.map(({ type }) => type) ?? [],
  )

const sameConfig = (a: ConfigVersion, b: ConfigVersion): boolean =>
  a.versionId === b.versionId && a.latest === b.latest

/** A release that cannot get its task definitions has failed: it must not stay pending. */
export async function registerOrFail(
  ports: Pick<OpenReleasePorts, 'ledger' | 'taskDefinitions' | 'log'>,
  platform: Platform,
  release: Release,
  image: ImageConfig,
): Promise<Release> {
  try {
    return await registerTaskDefinitions(ports, platform, release, image)
  } catch (error) {
    const failure = `task definitions: ${describeError(error)}`
    await ports.ledger
      .update(release.version, 'pending', { status: 'failed', failure })
      .catch((second: unknown) => {
        ports.log.warning(
          `${formatVersion(release.version)} could not be marked failed: ${describeError(second)}`,
        )
      })
    throw error
  }
}

/**
 * Checks all that can be checked without a change. Throws UserError: one problem as it is, or all of them, a line each.
 */
export async function checkRelease(
  ports: OpenReleasePorts,
  request: OpenReleaseRequest,
): Promise<CheckedRelease> {
  const { platform, app } = request
  checkRepository(request.image, platform)
  const inspecting = ports.images.inspect(request.image)
  // After the image: a value that is the name of a process type must not be hidden.
  const reading = inspecting
    .catch(() => undefined)
    .then((inspected) => configHead(ports, openFacts(app, inspected)))
  const [image, config] = await allChecks([inspecting, reading, checkCluster(ports.clusters, platform)])
  cpuArchitecture(image.config)
  const { processes, problems } = processMap(app, image.processes)
  settleProblems(problems, ports.log)
  checkIngress(platform, processes)
  const reserved = reservedNames(app.parity ?? FULL_HEROKU_COMPAT)
  const attached = Object.keys(platform.appEnvironment.attachments ?? {})
  const given = [...config.names, ...reserved, ...attached]
  requireConfig(app, [...given, ...REVIEW_APP_NAMES], `the secret '${config.secretArn}'`)
  const plan = planConfig(app, given)
  for (const { name } of plan.generate) {
    ports.log.warning(
      `config var ${name} has a generator in app.json and is not set. Add a random value to the secret '${config.secretArn}'.`,
    )
  }
  const shadowed = config.names.filter((name) => reserved.includes(name))
  if (shadowed.length > 0) {
    ports.log.warning(
      `The config vars ${shadowed.join(', ')} have no effect: the platform sets them, as on Heroku.`,
    )
  }
  for (const { missing, message } of adviseAddons(app.addons, [...config.names, ...attached])) {
    if (missing) ports.log.warning(message)
    else ports.log.info(message)
  }
  if (app.schedules.length > 0) {
    ports.log.warning(
      `The schedules ${app.schedules.map(({ name }) => name).join(', ')} of renga.yml are not run yet. Until they are supported, run them with EventBridge Scheduler.`,
    )
  }
  const defaults = Object.fromEntries(plan.defaults)
  checkTaskDefinitions(
    platform,
    {
      app: platform.app,
      environment: platform.environment,
      image: formatImageReference(image.reference),
      config,
      defaults,
      processes,
      ...(app.parity === undefined ? {} : { parity: app.parity }),
      actor: request.run.actor,
      runKey: request.run.runKey,
      ...(request.run.commit === undefined ? {} : { commit: request.run.commit }),
    },
    image.config,
  )
  return { image, config, defaults, processes, parity: app.parity }
}

export function checkIngress(platform: Platform, processes: readonly ReleasedProcess[]): void {
  if (platform.appEnvironment.web !== undefined || !processes.some(({ type }) => type === 'web')) return
  const parameter = `/renga/apps/${platform.app}/${platform.environment}`
  throw new UserError(`The app has a process 'web', but the parameter '${parameter}' has no field 'web'.`, {
    fix: 'Add target groups and listener rules with your infrastructure code (docs/platform.md), or remove web from the Procfile.',
  })
}

function refuseOtherImage(release: Release, image: InspectedImage): void {
  if (release.image === formatImageReference(image.reference)) return
  throw new UserError(
    `This run already opened ${formatVersion(release.version)} of ${release.app}/${release.environment} with the image ${release.image}.`,
    { fix: 'Release one image per environment and workflow run.' },
  )
}

/** One run, one image, and another Procfile or renga.yml: a release has the commands that it was opened with. */
function refuseOtherProcesses(release: Release, processes: readonly ReleasedProcess[]): void {
  const line = ({ command, entryPoint }: ReleasedProcess) => JSON.stringify([command, entryPoint])
  const has = new Map(release.processes.map((process) => [process.type, line(process)]))
  const wanted = new Map(processes.map((process) => [process.type, line(process)]))
  // A type that it lacks may have been left out on purpose: previews run none of quantity 0.
  const other = [...has.keys()].filter((type) => has.get(type) !== wanted.get(type))
  if (other.length === 0) return
  throw new UserError(
    `This run already opened ${formatVersion(release.version)} of ${release.app}/${release.environment} with other process types (${other.join(', ')}).`,
    { fix: 'Release one image per environment and workflow run.' },
  )
}

/** Throws UserError that names the newest release when there is none of this number. */
export async function findRelease(
  ledger: Pick<ReleaseLedger, 'get' | 'list'>,
  platform: Platform,
  version: number,
): Promise<Release> {
  const release = await ledger.get(version)
  if (release !== undefined) return release
  const [newest] = await ledger.list(1)
  const where = `${platform.app}/${platform.environment}`
  const known = newest === undefined ? 'it has none yet' : `the newest is ${formatVersion(newest.version)}`
  throw new InputError(
    'release',
    `is '${formatVersion(version)}', but ${where} has no such release: ${known}`,
    "Use the output 'release' of an earlier step, or 'image' to open a new release.",
  )
}
