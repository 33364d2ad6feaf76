import pLimit from 'p-limit'
import { concludeDeployment, type OutcomeRecorder } from '../conclude.ts'
import { shortTaskDefinition } from '../core/names.ts'
import type { DeploymentPlan } from '../core/plan.ts'
import type { InProgress } from '../core/rollout-strategy.ts'
import type { DeploymentResult } from '../report/result.ts'
import { checkGate, checkSteps, describeStep, rollOutAll } from '../rollout/roll-out.ts'
import { planWhenFree } from '../rollout/wait-until-free.ts'
import type { ReturnAt } from '../rollout/watch.ts'
import { type Intent, intentOf } from './intent.ts'
import { planServices, type ServicesPlanRequest, type WantedRevisions } from './plan-services.ts'
import type { ServiceModePorts, TaskDefinitionDocument } from './ports.ts'
import { type DeployRun, runTags } from './run-tags.ts'
import { pinImage, type Target } from './target.ts'

export interface ServiceModeRequest extends Omit<ServicesPlanRequest, 'source'> {
  readonly source: ServicesPlanRequest['source'] | WantedRevisions
  readonly timeoutMinutes: number
  readonly returnAt: ReturnAt
  readonly inProgress: InProgress
  /** Dead tasks of a service that roll it back before the circuit breaker does; 0 or undefined: none. */
  readonly fastFail?: number | undefined
  /** Told right before the first service is moved: what a later process needs to bring it all back. */
  readonly onMoving?: (intent: Intent) => void
  readonly signal: AbortSignal
}

/** Registrations at once; the account has 20, then 1 a second. */
const AT_ONCE = 5

/**
 * Moves existing services to an image or a registered task definition, together, each by its own deployment strategy:
 * all land, or all go back. Without ledger and lock: a deployment in progress is seen in ECS, and an older run is told
 * by the tags of the live revision. What does not fit is thrown as UserError before anything was changed.
 */
export async function deployServices<D extends TaskDefinitionDocument>(
  ports: ServiceModePorts<D>,
  request: ServiceModeRequest,
): Promise<DeploymentResult> {
  const { clock, log } = ports
  const { gate, returnAt, inProgress, signal } = request
  const startedAt = clock.now()
  const deadline = startedAt + request.timeoutMinutes * 60_000
  const { source } = request
  const wanted = source.kind === 'image' ? await pinImage(ports.images, source) : source
  const planned = await log.group('Plan', async () => {
    let targets: ReadonlyMap<string, Target<D>> = new Map()
    const readAndPlan = async () => {
      const drawn = await planServices(ports, request, wanted)
      targets = drawn.targets
      return drawn.plan
    }
    const plan = await planWhenFree(ports, readAndPlan, { policy: inProgress, deadline, signal })
    for (const step of plan.steps) log.info(describeStep(step))
    checkGate(gate, plan, ports)
    await checkSteps(ports, plan)
    return { plan, targets }
  })
  signal.throwIfAborted()
  const plan = await register(ports, planned.plan, planned.targets, request.run)
  request.onMoving?.(intentOf(request.cluster, plan))
  await ports.record.started(plan.subject)
  const rollouts = await log.group('Rollout', () =>
    rollOutAll(ports, plan, {
      gate,
      returnAt,
      fastFail: request.fastFail,
      inProgress,
      deadline,
      startedAt,
      signal,
    }),
  )
  const recorder = unkept([...planned.targets.values()].some((target) => target.secretive))
  return concludeDeployment(
    ports,
    { plan, serving: undefined, startedAt, url: undefined, recorder },
    rollouts,
  )
}

/** Registers all new revisions, services of one family and image together, before the first service changes. */
async function register<D extends TaskDefinitionDocument>(
  { taskDefinitions, log }: ServiceModePorts<D>,
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

/** Nothing is kept but what ECS keeps itself. */
function unkept(secretive: boolean): OutcomeRecorder {
  return {
    conclude: async () => undefined,
    maskConfigVars: async () => {
      if (secretive) throw new Error('the task definition uses secrets whose values are not known here')
    },
  }
}
