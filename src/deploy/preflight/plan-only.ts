import { familyName } from '../../ecs/names.ts'
import { buildTaskDefinition } from '../../ecs/task-definition.ts'
import { sameTaskDefinition } from '../../ecs/task-definition-diff.ts'
import { formatImageReference, parseImageReference } from '../../image/oci/reference.ts'
import type { Platform } from '../../platform/descriptor.ts'
import {
  formatVersion,
  RELEASE_PROCESS,
  type Release,
  type ReleasedProcess,
} from '../../release/ledger/release.ts'
import { defaultDescription, type RunIdentity } from '../../release/ledger/run-identity.ts'
import { checkRelease, type OpenReleasePorts } from '../../release/open/open-release.ts'
import { UserError } from '../../runtime/errors.ts'
import type { DeploymentPlan, PlannedService } from '../core/plan.ts'
import type { DeployPorts } from '../core/ports.ts'
import type { InProgress } from '../core/rollout-strategy.ts'
import { readAndPlan } from '../plan/read-and-plan.ts'
import { assertDeployable } from '../plan/resolve-release.ts'
import type { DeploySource } from '../plan/source.ts'
import { checkSteps } from '../rollout/roll-out.ts'
import { type Check, preflight } from './checks.ts'
import {
  check,
  checkInProgress,
  currentRevision,
  describePlannedStep,
  type PlanReport,
  type ServicePlan,
} from './plan-report.ts'
import type { PreflightPorts } from './ports.ts'

export interface PlanRequest {
  readonly platform: Platform
  readonly source: DeploySource
  readonly run: RunIdentity
  readonly inProgress: InProgress
  readonly signal: AbortSignal
}

export type PlanPorts = DeployPorts & OpenReleasePorts & PreflightPorts

/** Stands for the revision that would be registered. */
const NEW = 'new'

/** Reads all and writes nothing: no release is opened, nothing registered, no lock taken. */
export async function planOnly(ports: PlanPorts, request: PlanRequest): Promise<PlanReport> {
  const { platform } = request
  const checks: Check[] = []
  const serving = await ports.ledger.current()
  const release = await releaseOf(ports, request, serving, checks)
  checks.push(...(await preflight(ports, platform, release)))
  const definitions = await definitionsOf(ports, platform, release, checks)
  const known: Release = {
    ...release,
    processes: release.processes.map((process) => ({
      ...process,
      taskDefinition: definitions.get(process.type)?.arn ?? `${familyName(release, process.type)}:${NEW}`,
    })),
  }
  const plan = await planned(ports, request, known, serving, checks)
  const services = await Promise.all(
    (plan?.steps ?? []).map((step) => servicePlan(ports, step, definitions.get(step.process)?.definition)),
  )
  const name = release.version === 0 ? 'next release' : formatVersion(release.version)
  return {
    name,
    release: name,
    image: release.image,
    serving: serving === undefined ? undefined : formatVersion(serving.version),
    services,
    removed: (plan?.removals ?? []).map(({ name }) => name),
    checks,
    ok: checks.every(({ state }) => state !== 'problem'),
  }
}

/** The release as the ledger has it, or as it would be opened. */
async function releaseOf(
  ports: PlanPorts,
  { platform, source, run }: PlanRequest,
  serving: Release | undefined,
  checks: Check[],
): Promise<Release> {
  if (source.kind === 'release') {
    const release = await ports.ledger.get(source.version)
    await check(checks, 'release', async () => {
      await assertDeployable(ports.ledger, source.version)
      return 'may go live'
    })
    if (release !== undefined) return release
    throw new UserError(
      `Input 'release': release ${formatVersion(source.version)} does not exist in this environment.`,
      {
        fix: "Use the 'release' output of run-release-phase, or an image.",
      },
    )
  }
  const { app, image } = source
  const checked = await checkRelease(ports, { platform, app, image, description: undefined, run })
  const phase = checked.processes.some(({ type }) => type === RELEASE_PROCESS)
  checks.push({
    name: 'release',
    state: 'ok',
    says: phase ? 'would be opened, and its release phase would run first' : 'would be opened',
  })
  const now = new Date(ports.clock.now()).toISOString()
  const { config, defaults, processes, parity } = checked
  return {
    app: platform.app,
    environment: platform.environment,
    // Not known before it is opened.
    version: 0,
    status: 'pending',
    image: formatImageReference(checked.image.reference),
    config,
    defaults,
    ...(parity === undefined ? {} : { parity }),
    processes,
    releasePhase: { status: phase ? 'pending' : 'none' },
    description: defaultDescription(run, checked.image.digest),
    actor: run.actor,
    runKey: run.runKey,
    ...(run.commit === undefined ? {} : { commit: run.commit }),
    ...(serving === undefined ? {} : { parent: serving.version }),
    createdAt: now,
    updatedAt: now,
  }
}

interface Definition {
  /** undefined: it would be registered. */
  readonly arn: string | undefined
  readonly definition: unknown
}

/** By process type: the registered one, the newest one that says the same, or the one that would be registered. */
async function definitionsOf(
  ports: PlanPorts,
  platform: Platform,
  release: Release,
  checks: Check[],
): Promise<ReadonlyMap<string, Definition>> {
  const definitions = new Map<string, Definition>()
  await check(checks, 'task definitions', async () => {
    const bare = release.processes.filter((process) => process.taskDefinition === undefined)
    const image =
      bare.length === 0 ? undefined : await ports.images.inspect(parseImageReference(release.image))
    const read = async (process: ReleasedProcess): Promise<Definition> => {
      if (process.taskDefinition !== undefined) return registered(ports, process.type, process.taskDefinition)
      if (image === undefined) throw new Error(`${process.type}: its image could not be read`)
      const built = buildTaskDefinition(platform, release, process, image.config)
      const latest = await ports.taskDefinitions.latest(built.family)
      const same = latest?.definition !== undefined && sameTaskDefinition(latest.definition, built)
      return { arn: same ? latest.arn : undefined, definition: built }
    }
    for (const process of release.processes) definitions.set(process.type, await read(process))
    const fresh = [...definitions.values()].filter(({ arn }) => arn === undefined).length
    return fresh === 0 ? 'all are registered' : `${fresh} would be registered`
  })
  return definitions
}

async function registered({ taskDefinitions }: PlanPorts, process: string, arn: string): Promise<Definition> {
  const found = await taskDefinitions.describe(arn)
  if (found !== undefined) return { arn, definition: found.definition }
  throw new UserError(`The task definition '${arn}' of '${process}' no longer exists.`, {
    fix: 'Open a new release with run-release-phase.',
  })
}

async function planned(
  ports: PlanPorts,
  request: PlanRequest,
  release: Release,
  serving: Release | undefined,
  checks: Check[],
): Promise<DeploymentPlan | undefined> {
  const { platform, signal, inProgress } = request
  let plan: DeploymentPlan | undefined
  await check(checks, 'services', async () => {
    const made = await readAndPlan(ports, { platform }, release, serving)
    plan = made
    await checkSteps(ports, made)
    return `${made.steps.length} match the request`
  })
  const made = plan
  if (made === undefined) return undefined
  checks.push(await checkInProgress(ports, made, { inProgress, signal }))
  return made
}

async function servicePlan(
  ports: PlanPorts,
  step: PlannedService,
  definition: unknown,
): Promise<ServicePlan> {
  const before = currentRevision(step)
  const was = before === undefined ? undefined : (await ports.taskDefinitions.describe(before))?.definition
  const fresh = step.taskDefinition.endsWith(`:${NEW}`)
  return describePlannedStep(step, { before: was, after: definition, fresh })
}
