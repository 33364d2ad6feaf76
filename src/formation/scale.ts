import pLimit from 'p-limit'
import { deployLocked } from '../deploy/deploy.ts'
import type { DeploymentResult } from '../deploy/report/result.ts'
import { familyName } from '../ecs/names.ts'
import { buildTaskDefinition } from '../ecs/task-definition.ts'
import { parseImageReference } from '../image/oci/reference.ts'
import type { Platform } from '../platform/descriptor.ts'
import { withDeployLock } from '../release/ledger/lock.ts'
import type { LockHolder } from '../release/ledger/ports.ts'
import { formatVersion, type Release, type ReleasedProcess } from '../release/ledger/release.ts'
import { registerOnce } from '../release/open/register-task-definitions.ts'
import { UserError } from '../runtime/errors.ts'
import { awaitQuantities, type Reached } from './await-quantities.ts'
import type { ScalePorts } from './ports.ts'
import { inputError, isResized, planScale, refuseAll, type ScaleStep } from './scale-plan.ts'
import type { ScaleProblem, ScaleRequest } from './scale-request.ts'

export interface ScaleOrder {
  readonly platform: Platform
  readonly requests: readonly ScaleRequest[]
  /** What else was asked and is not a request. */
  readonly misread?: readonly ScaleProblem[]
  readonly holder: LockHolder
  /** For the lock, for new sizes to land and for the tasks to run. */
  readonly timeoutMinutes: number
  readonly signal: AbortSignal
}

export interface ScaleReport {
  readonly platform: Platform
  readonly release: Release
  readonly steps: readonly ScaleStep[]
  /** The move to new sizes; undefined when no size changed. When it did not land, no quantity was changed. */
  readonly deployment: DeploymentResult | undefined
  /** By service. */
  readonly reached: ReadonlyMap<string, Reached>
  readonly failure: { readonly problem: string; readonly fix: string } | undefined
}

const LEASE_SECONDS = 60

/**
 * Changes how many tasks of which size run, as `heroku ps:scale` does: no release is opened. New sizes are new
 * revisions of the same release, deployed like any other; the ledger has them once they have landed, so that whatever
 * goes back to this release finds them. Then quantities are set and awaited. What is wrong is thrown before anything
 * was changed. Run again after a kill it continues, except for relative quantities (`worker+1`), which count from what
 * runs then.
 */
export async function scale(ports: ScalePorts, order: ScaleOrder): Promise<ScaleReport> {
  const { platform, holder, timeoutMinutes, signal } = order
  const environment = `${platform.app}/${platform.environment}`
  // Said before waiting for anybody.
  await readAndPlan(ports, order)
  const options = { environment, holder, leaseSeconds: LEASE_SECONDS, waitSeconds: timeoutMinutes * 60 }
  return withDeployLock(ports, options, signal, (held) => scaleLocked(ports, { ...order, signal: held }))
}

async function scaleLocked(ports: ScalePorts, order: ScaleOrder): Promise<ScaleReport> {
  const { clock, log, formation } = ports
  const { platform, signal } = order
  const deadline = clock.now() + order.timeoutMinutes * 60_000
  const { release, steps } = await readAndPlan(ports, order)
  for (const step of steps) log.info(describeScaleStep(step))
  const resized = steps.filter(isResized)
  const deployment = resized.length === 0 ? undefined : await resize(ports, order, release, resized)
  const none = { platform, release, steps, deployment, reached: new Map<string, Reached>() }
  if (deployment?.failure !== undefined) return { ...none, failure: deployment.failure }
  const changed = steps.filter(({ quantity }) => quantity.before !== quantity.after)
  const since = clock.now()
  for (const { service, quantity } of changed) {
    signal.throwIfAborted()
    await formation.setQuantity(service, quantity.after)
  }
  const reached = await awaitQuantities(ports, changed, { since, deadline, signal })
  return { ...none, release: deployment?.release ?? release, reached, failure: shortfall(changed, reached) }
}

async function readAndPlan(
  { ledger, services, formation }: ScalePorts,
  { platform, requests, misread = [] }: ScaleOrder,
): Promise<{ readonly release: Release; readonly steps: readonly ScaleStep[] }> {
  const release = await ledger.current()
  if (release === undefined) {
    refuseAll(misread.map(inputError))
    throw new UserError(`Nothing has ever been deployed to ${platform.app}/${platform.environment}.`, {
      fix: 'Deploy first: there is nothing to scale.',
    })
  }
  const names = requests.map(({ process }) => familyName(release, process))
  const [states, ranges] = await Promise.all([services.describe(names), formation.ranges(names)])
  const standing = { release, services: states, ranges }
  return { release, steps: planScale(requests, standing, misread) }
}

/** Registers the release's task definitions of these processes with their new sizes and moves the services to them. */
async function resize(
  ports: ScalePorts,
  { platform, holder, timeoutMinutes, signal }: ScaleOrder,
  release: Release,
  steps: readonly ScaleStep[],
): Promise<DeploymentResult> {
  const { ledger, log } = ports
  const image = await ports.images.inspect(parseImageReference(release.image))
  const limit = pLimit(5)
  const register = async (process: ReleasedProcess): Promise<ReleasedProcess> => {
    const step = steps.find(({ process: { type } }) => type === process.type)
    if (step === undefined) return process
    const sized = { ...process, size: step.size.after }
    const input = buildTaskDefinition(platform, release, sized, image.config)
    const { arn } = await registerOnce(ports.taskDefinitions, release, input)
    return { ...sized, taskDefinition: arn }
  }
  const processes = await log.group('Task definitions', () => limit.map(release.processes, register))
  // The ledger says so only when it is so: until then the deploy sees the release as it is to be.
  const wanted: Release = { ...release, processes }
  const seen = (found: Release | undefined) => (found?.version === release.version ? wanted : found)
  const result = await deployLocked(
    {
      ...ports,
      ledger: {
        acquireLock: (...lock) => ledger.acquireLock(...lock),
        update: (...change) => ledger.update(...change),
        get: async (version) => seen(await ledger.get(version)),
        current: async () => seen(await ledger.current()),
      },
      record: NO_RECORD,
      openRelease: () => Promise.resolve(wanted),
      resumeRelease: () => Promise.resolve(wanted),
    },
    { platform, version: release.version, holder, timeoutMinutes, signal },
  )
  if (result.failure !== undefined) return result
  return { ...result, release: await ledger.update(release.version, 'succeeded', { processes }) }
}

/** Scaling is not a deployment of the app: GitHub hears of none. */
const NO_RECORD = {
  started: () => Promise.resolve(),
  succeeded: () => Promise.resolve(),
  failed: () => Promise.resolve(),
}

/** `web: 1 -> 3 tasks, standard-1x -> standard-2x` */
export function describeScaleStep(step: ScaleStep): string {
  const { process, quantity, size } = step
  const count =
    quantity.before === quantity.after
      ? `${quantity.after} ${quantity.after === 1 ? 'task' : 'tasks'}`
      : `${quantity.before} -> ${quantity.after} tasks`
  return `${process.type}: ${count}, ${isResized(step) ? `${size.before.name} -> ${size.after.name}` : size.after.name}`
}

function shortfall(
  steps: readonly ScaleStep[],
  reached: ReadonlyMap<string, Reached>,
): ScaleReport['failure'] {
  const short = steps.filter(({ service }) => reached.get(service)?.there === false)
  const [first] = short
  if (first === undefined) return undefined
  const says = short.map(({ process, quantity, service }) => {
    const { running = 0, why } = reached.get(service) ?? {}
    return `${process.type} runs ${running} of ${quantity.after} tasks${why === undefined ? '' : ` (${why})`}`
  })
  const undo = short.map(({ process, quantity }) => `${process.type}=${quantity.before}`).join(' ')
  const hint = short.map(({ service }) => reached.get(service)?.hint).find((one) => one !== undefined)
  return {
    problem: `Within the time limit, ${says.join('; ')}.`,
    fix: `${hint === undefined ? '' : `${hint} `}ECS keeps trying; to undo, scale ${undo}.`,
  }
}

/** The command that brings back what was. */
export function undoScale({ steps }: Pick<ScaleReport, 'steps'>): string {
  return steps
    .filter((step) => isResized(step) || step.quantity.before !== step.quantity.after)
    .map(
      (step) =>
        `${step.process.type}=${step.quantity.before}${isResized(step) ? `:${step.size.before.name}` : ''}`,
    )
    .join(' ')
}

export const scaledName = (release: Release): string => formatVersion(release.version)
