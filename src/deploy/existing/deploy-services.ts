import pLimit from 'p-limit'
import type { ImageReference } from '../../image/reference.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Gate } from '../gate.ts'
import { type InProgress, planWhenFree } from '../in-progress.ts'
import { checkGate, checkSteps, describeStep, moveAll } from '../move.ts'
import { shortTaskDefinition } from '../names.ts'
import type { DeploymentPlan } from '../plan.ts'
import type { DeploymentResult } from '../result.ts'
import type { ServiceState } from '../services.ts'
import { type Book, settle } from '../settle.ts'
import { strategies } from '../strategies.ts'
import type { Subject } from '../subject.ts'
import type { ReturnAt } from '../watch.ts'
import { planExisting } from './plan-existing.ts'
import type { ExistingPorts, TaskDefinitionDocument } from './ports.ts'
import { type DeployRun, runTags } from './run-tags.ts'
import { pinImage, planTarget, type Target, type Wanted } from './target.ts'

export interface ExistingRequest {
  readonly cluster: string
  /** Names, each once. */
  readonly services: readonly string[]
  readonly source:
    | { readonly kind: 'image'; readonly image: ImageReference; readonly container: string | undefined }
    | { readonly kind: 'task-definition'; readonly name: string }
  readonly environment: string
  readonly run: DeployRun
  readonly timeoutMinutes: number
  readonly gate: Gate | undefined
  readonly returnAt: ReturnAt
  readonly inProgress: InProgress
  /** Dead tasks of a service that turn it back before the circuit breaker does; 0 or undefined: none. */
  readonly fastFail?: number | undefined
  readonly signal: AbortSignal
}

/** Registrations at once; the account has 20, then 1 a second. */
const AT_ONCE = 5

/**
 * Moves existing services to an image or a registered task definition, together, each by its own deployment strategy: all
 * land, or all go back. Without ledger and lock: a deployment in progress is seen in ECS, and an older run is told by
 * the tags of the revision that serves. What does not fit is thrown as UserError before anything was changed.
 */
export async function deployServices<D extends TaskDefinitionDocument>(
  ports: ExistingPorts<D>,
  request: ExistingRequest,
): Promise<DeploymentResult> {
  const { clock, log } = ports
  const { gate, returnAt, inProgress, signal } = request
  const startedAt = clock.now()
  const deadline = startedAt + request.timeoutMinutes * 60_000
  const { source } = request
  const wanted = source.kind === 'image' ? await pinImage(ports.images, source) : source
  const drafted = await log.group('Plan', async () => {
    let targets: ReadonlyMap<string, Target<D>> = new Map()
    const readAndPlan = async () => {
      const standing = await readServices(ports, request)
      targets = await planTargets(ports, standing, wanted, request.run)
      return planAll(ports, standing, targets, subjectOf(request, wanted, targets), gate !== undefined)
    }
    const plan = await planWhenFree(ports, readAndPlan, { policy: inProgress, deadline, signal })
    for (const step of plan.steps) log.info(describeStep(step))
    checkGate(gate, plan, ports)
    await checkSteps(ports, plan)
    return { plan, targets }
  })
  signal.throwIfAborted()
  const plan = await register(ports, drafted.plan, drafted.targets, request.run)
  await ports.record.started(plan.subject)
  const moved = await log.group('Rollout', () =>
    moveAll(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress,
      deadline,
      startedAt,
      signal,
    }),
  )
  const book = unkept([...drafted.targets.values()].some((target) => target.secretive))
  return settle(ports, { plan, serving: undefined, startedAt, url: undefined, book }, moved)
}

/** Throws UserError that names every service that cannot be deployed, and why. */
async function readServices<D extends TaskDefinitionDocument>(
  { services }: ExistingPorts<D>,
  { cluster, services: names }: ExistingRequest,
): Promise<readonly ServiceState[]> {
  const found = await services.describe(names)
  const problems = names.flatMap((name) => {
    const service = found.get(name)
    if (service === undefined) return [`there is no service '${name}'`]
    if (service.status !== 'ACTIVE') return [`service '${name}' is ${service.status}`]
    return service.controller === 'EXTERNAL'
      ? [`service '${name}' has an EXTERNAL deployment controller`]
      : []
  })
  if (problems.length > 0) {
    throw new UserError(`In cluster '${cluster}' ${problems.join('; ')}.`, {
      fix: "Correct 'cluster', 'service' or 'aws-region'; this action deploys services that exist and that ECS or CodeDeploy moves.",
    })
  }
  return names.flatMap((name) => found.get(name) ?? [])
}

async function planTargets<D extends TaskDefinitionDocument>(
  { taskDefinitions }: ExistingPorts<D>,
  standing: readonly ServiceState[],
  wanted: Wanted,
  run: DeployRun,
): Promise<ReadonlyMap<string, Target<D>>> {
  const planned = await Promise.all(
    standing.map(
      async (service) => [service.name, await planTarget(taskDefinitions, service, wanted, run)] as const,
    ),
  )
  return new Map(planned)
}

async function planAll<D extends TaskDefinitionDocument>(
  ports: ExistingPorts<D>,
  standing: readonly ServiceState[],
  targets: ReadonlyMap<string, Target<D>>,
  subject: Subject,
  gated: boolean,
): Promise<DeploymentPlan> {
  const all = strategies(ports)
  const steps = await Promise.all(
    standing.flatMap((service) => {
      const target = targets.get(service.name)
      return target === undefined ? [] : [planExisting(all, service, target, gated)]
    }),
  )
  return { subject, imageDigest: undefined, steps, removals: [] }
}

/** Registers all new revisions, services of one family and image together, before the first service changes. */
async function register<D extends TaskDefinitionDocument>(
  { taskDefinitions, log }: ExistingPorts<D>,
  plan: DeploymentPlan,
  targets: ReadonlyMap<string, Target<D>>,
  run: DeployRun,
): Promise<DeploymentPlan> {
  const limit = pLimit(AT_ONCE)
  const registered = new Map<string, Promise<string>>()
  const steps = await Promise.all(
    plan.steps.map(async (step) => {
      const target = targets.get(step.service)
      if (target?.revision.kind !== 'new' || step.action.kind !== 'update') return step
      const { document, tags } = target.revision
      const key = JSON.stringify(document)
      const work =
        registered.get(key) ??
        limit(() => taskDefinitions.register(document, { ...tags, ...runTags(run, target.imageDigest) }))
      registered.set(key, work)
      const taskDefinition = await work
      log.info(`${step.service}: registered ${shortTaskDefinition(taskDefinition)}`)
      const change = { ...step.action.change, taskDefinition }
      return { ...step, taskDefinition, action: { kind: 'update' as const, change } }
    }),
  )
  return { ...plan, steps }
}

function subjectOf<D>(
  { cluster, services, environment, run }: ExistingRequest,
  wanted: Wanted,
  targets: ReadonlyMap<string, Target<D>>,
): Subject {
  const [first] = targets.values()
  const image = wanted.kind === 'image' ? wanted.image : (first?.image ?? '')
  return {
    name: wanted.kind === 'image' ? shortImage(wanted.image) : shortTaskDefinition(wanted.name),
    description: `${services.join(', ')} in ${cluster}`,
    app: cluster,
    environment,
    image,
    ...(run.commit === undefined ? {} : { commit: run.commit }),
    runKey: run.runKey,
    release: undefined,
  }
}

/** `registry/team/shop@sha256:1a2b…` -> `shop@1a2b3c4d5e6f` */
function shortImage(image: string): string {
  const [name = '', digest = ''] = image.slice(image.lastIndexOf('/') + 1).split('@sha256:')
  return `${name}@${digest.slice(0, 12)}`
}

/** Nothing is kept but what ECS keeps itself. */
function unkept(secretive: boolean): Book {
  return {
    conclude: async () => undefined,
    mask: async () => {
      if (secretive)
        throw new Error('the task definition takes variables from secrets, whose values are not known here')
    },
  }
}
