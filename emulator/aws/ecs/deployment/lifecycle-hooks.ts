import type { EngineClock } from '../../../clock.ts'
import type { Roles } from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import { invalidParameter } from '../failures.ts'
import type { Ids } from '../ids.ts'
import type { HookRecord, ServiceDeploymentRecord, ServiceRecord } from '../model.ts'
import { DEFAULT_TIMEOUT_MINUTES, hookType } from './hook-rules.ts'
import type { HookAnswer, HookEvent, LambdaHooks } from './lambda-hooks.ts'

export interface LifecycleHooksOptions {
  readonly clock: EngineClock
  readonly ids: Ids
  readonly timings: Timings
  readonly roles: Roles
  readonly functions: LambdaHooks
  /** Has the service looked at again. */
  readonly changed: (service: ServiceRecord) => void
}

/** The state of the hooks of the stage in progress. `wait` is the time until one times out. */
export type HookVerdict =
  | { readonly state: 'done' }
  | { readonly state: 'waiting'; readonly wait: number }
  | { readonly state: 'failed'; readonly why: 'failed' | 'timed out' }

type Details = Readonly<Record<string, unknown>>

/**
 * Lifecycle hooks of service deployments (developer guide, "Lifecycle hooks for Amazon ECS service
 * deployments"). All hooks of a stage run in parallel and all must end well before the next stage; one that
 * fails turns the deployment back. What stays unsaid there: ended executions stay in lifecycleHookDetails
 * until the deployment is forgotten.
 */
export class LifecycleHooks {
  readonly #options: LifecycleHooksOptions
  readonly #current = new WeakMap<ServiceDeploymentRecord, readonly HookRecord[]>()

  constructor(options: LifecycleHooksOptions) {
    this.#options = options
  }

  /** Starts the hooks of a stage that was just entered. */
  begin(sd: ServiceDeploymentRecord, stage: string): void {
    const configured = (sd.configuration.lifecycleHooks ?? []).filter(({ lifecycleStages = [] }) =>
      lifecycleStages.some((name) => name === stage),
    )
    this.#run(
      sd,
      configured.map((hook) => this.#newRecord(hook, stage)),
    )
  }

  /**
   * "When a rollback occurs, Amazon ECS re-invokes hooks registered at the PRODUCTION_TRAFFIC_SHIFT and
   * TEST_TRAFFIC_SHIFT stages" (developer guide, "Lambda hooks"): these are never pauses.
   */
  beginRollback(sd: ServiceDeploymentRecord): void {
    const hooks = sd.configuration.lifecycleHooks ?? []
    const again = (['PRODUCTION_TRAFFIC_SHIFT', 'TEST_TRAFFIC_SHIFT'] as const).flatMap((stage) =>
      hooks
        .filter(({ lifecycleStages = [] }) => lifecycleStages.includes(stage))
        .map((hook) => this.#newRecord(hook, stage)),
    )
    this.#run(sd, again)
  }

  /** Looks at the hooks that were begun last, and times out those that are due. */
  verdict(sd: ServiceDeploymentRecord): HookVerdict {
    const now = this.#options.clock.now()
    const hooks = this.#current.get(sd) ?? []
    for (const hook of hooks) if (isActive(hook) && now >= hook.expiresAt) hook.status = 'TIMED_OUT'
    if (hooks.some(({ status }) => status === 'FAILED')) return { state: 'failed', why: 'failed' }
    if (hooks.some(({ status, timeoutAction }) => status === 'TIMED_OUT' && timeoutAction === 'ROLLBACK'))
      return { state: 'failed', why: 'timed out' }
    const active = hooks.filter(isActive)
    if (active.length === 0) return { state: 'done' }
    return { state: 'waiting', wait: Math.min(...active.map(({ expiresAt }) => expiresAt)) - now }
  }

  /** Throws InvalidParameterException for a hook that does not await an action. */
  act(sd: ServiceDeploymentRecord, hookId: string | undefined, action: string): void {
    const hook = sd.hooks.find(({ id }) => id === hookId)
    if (hook === undefined)
      throw invalidParameter(`The service deployment has no lifecycle hook '${hookId ?? ''}'.`)
    if (action !== 'CONTINUE' && action !== 'ROLLBACK')
      throw invalidParameter(`Invalid action '${action}'. Valid values are: CONTINUE, ROLLBACK`)
    // "The pause hook must be in AWAITING_ACTION status. The deployment must be in the IN_PROGRESS state."
    if (sd.status !== 'IN_PROGRESS' || hook.status !== 'AWAITING_ACTION') {
      throw invalidParameter(
        `The lifecycle hook cannot be continued: its status is ${hook.status}, that of the service deployment ${sd.status}.`,
      )
    }
    hook.status = action === 'CONTINUE' ? 'SUCCEEDED' : 'FAILED'
    sd.updatedAt = this.#options.clock.now()
    this.#options.changed(sd.service)
  }

  #newRecord(hook: HookRecord['hook'], stage: string): HookRecord {
    const { clock, timings, ids } = this.#options
    const type = hookType(hook)
    const { timeoutInMinutes = DEFAULT_TIMEOUT_MINUTES, action = 'ROLLBACK' } =
      hook.timeoutConfiguration ?? {}
    return {
      id: type === 'PAUSE' ? `ecs-pause-${ids.token(43)}` : ids.uuid(),
      hook,
      type,
      stage,
      expiresAt: clock.now() + timeoutInMinutes * timings.hookTimeoutUnit,
      timeoutAction: action,
      status: type === 'PAUSE' ? 'AWAITING_ACTION' : 'IN_PROGRESS',
    }
  }

  #run(sd: ServiceDeploymentRecord, hooks: readonly HookRecord[]): void {
    this.#current.set(sd, hooks)
    if (hooks.length === 0) return
    sd.hooks = [...sd.hooks, ...hooks]
    for (const hook of hooks) {
      if (hook.type === 'AWS_LAMBDA') void this.#call(sd, hook, recordOf(hook.hook.hookDetails))
    }
  }

  async #call(sd: ServiceDeploymentRecord, hook: HookRecord, details: Details | undefined): Promise<void> {
    const { clock, timings, functions, roles } = this.#options
    const arn = hook.hook.hookTargetArn ?? ''
    const { promise: late, resolve: giveUp } = Promise.withResolvers<undefined>()
    const cancel = clock.schedule(timings.lambdaLimit, () => giveUp(undefined))
    const called = roles.exists(hook.hook.roleArn ?? '')
      ? functions.invoke(arn, eventOf(sd, hook, details))
      : Promise.resolve(undefined)
    const answer = await Promise.race([called, late]).catch(() => undefined)
    cancel()
    if (hook.status !== 'IN_PROGRESS') return
    if (answer?.hookStatus === 'IN_PROGRESS') this.#callAgain(sd, hook, answer, details)
    else {
      hook.status = answer?.hookStatus === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED'
      sd.updatedAt = clock.now()
      this.#options.changed(sd.service)
    }
  }

  #callAgain(
    sd: ServiceDeploymentRecord,
    hook: HookRecord,
    { callBackDelay, hookDetails }: HookAnswer,
    before: Details | undefined,
  ): void {
    const { clock, timings } = this.#options
    const pause =
      callBackDelay === undefined ? timings.hookCallBack : callBackDelay * timings.hookCallBackUnit
    const merged =
      before === undefined && hookDetails === undefined ? undefined : { ...before, ...hookDetails }
    clock.schedule(pause, () => {
      if (hook.status === 'IN_PROGRESS') void this.#call(sd, hook, merged)
    })
  }
}

const isActive = ({ status }: HookRecord): boolean => status === 'AWAITING_ACTION' || status === 'IN_PROGRESS'

/** A deployment that ends or rolls back no longer waits for hooks: those in progress have failed. */
export function closeHooks(sd: ServiceDeploymentRecord): void {
  for (const hook of sd.hooks) if (isActive(hook)) hook.status = 'FAILED'
}

/** Weights are given at the stages at which the guide's examples have them. */
function eventOf(sd: ServiceDeploymentRecord, hook: HookRecord, hookDetails: Details | undefined): HookEvent {
  const weights = (kind: 'production' | 'test', stages: readonly string[]): Record<string, number> => {
    if (!stages.includes(hook.stage)) return {}
    return Object.fromEntries(
      [sd.target, ...(sd.blue === undefined ? [] : [sd.blue])].map((deployment) => [
        deployment.revision.arn,
        sd.traffic.get(deployment.id)?.[kind] ?? 0,
      ]),
    )
  }
  return {
    executionId: hook.id,
    lifecycleStage: hook.stage,
    resourceArn: sd.arn,
    executionDetails: {
      serviceArn: sd.service.arn,
      targetServiceRevisionArn: sd.target.revision.arn,
      testTrafficWeights: weights('test', ['TEST_TRAFFIC_SHIFT']),
      productionTrafficWeights: weights('production', [
        'PRE_PRODUCTION_TRAFFIC_SHIFT',
        'PRODUCTION_TRAFFIC_SHIFT',
      ]),
    },
    ...(hookDetails === undefined ? {} : { hookDetails }),
  }
}

function recordOf(value: unknown): Details | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}
