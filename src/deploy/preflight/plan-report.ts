import { diffTaskDefinitions, type FieldChange } from '../../ecs/task-definition-diff.ts'
import { describeError, UserError } from '../../runtime/errors.ts'
import type { DeploymentPlan, PlannedService } from '../core/plan.ts'
import type { RolloutPorts } from '../core/ports.ts'
import type { InProgress } from '../core/rollout-strategy.ts'
import { strategyName } from '../core/services.ts'
import { planWhenFree } from '../rollout/wait-until-free.ts'
import type { Check } from './checks.ts'

/** What a deploy would do, and what would make it fail. */
export interface PlanReport {
  /** `v42`, `next release`, `shop@1a2b3c4d5e6f`, `shop:12` */
  readonly name: string
  /** `v42`; of an image `next release`, which has no number before it is opened; undefined without a ledger. */
  readonly release: string | undefined
  readonly image: string
  /** `v41` */
  readonly serving: string | undefined
  readonly services: readonly ServicePlan[]
  /** Names of services that would be deleted. */
  readonly removed: readonly string[]
  readonly checks: readonly Check[]
  readonly ok: boolean
}

export interface ServicePlan {
  readonly process: string
  readonly service: string
  readonly action: 'create' | 'update' | 'follow' | 'unchanged'
  readonly strategy: string
  /** ARN; undefined when there is no service yet. */
  readonly before: string | undefined
  /** ARN; undefined: a new revision would be registered. */
  readonly taskDefinition: string | undefined
  readonly desiredCount: number
  readonly changes: readonly FieldChange[]
}

/** The revision that a service has before the deploy. */
export const currentRevision = ({ before, standing }: PlannedService): string | undefined =>
  before?.taskDefinition ?? standing?.taskDefinition

/** One service of the report; `fresh`: its revision would be registered. */
export function describePlannedStep(
  step: PlannedService,
  definitions: { readonly before: unknown; readonly after: unknown; readonly fresh: boolean },
): ServicePlan {
  const { process, service, action, rollout, standing, desiredCount } = step
  const now = strategyName(rollout)
  const network = action.kind === 'update' && action.change.network !== undefined
  const changes: FieldChange[] = [
    ...(standing !== undefined && step.controller === 'ECS' && standing.strategy !== now
      ? [{ field: 'strategy', before: standing.strategy, after: now }]
      : []),
    ...(network
      ? [{ field: 'network', before: 'other subnets or security groups', after: "the descriptor's" }]
      : []),
    ...diffTaskDefinitions(definitions.before, definitions.after),
  ]
  return {
    process,
    service,
    action: action.kind,
    strategy: now,
    before: currentRevision(step),
    taskDefinition: definitions.fresh ? undefined : step.taskDefinition,
    desiredCount,
    changes,
  }
}

/** A deployment that somebody else has begun; a deploy would wait for it, end it, or fail. */
export async function checkInProgress(
  ports: RolloutPorts,
  plan: DeploymentPlan,
  { inProgress, signal }: { readonly inProgress: InProgress; readonly signal: AbortSignal },
): Promise<Check> {
  const busy = await planWhenFree(ports, async () => plan, { policy: 'fail', deadline: 0, signal }).then(
    () => undefined,
    (error: unknown) => describeError(error),
  )
  return busy === undefined
    ? { name: 'in progress', state: 'ok', says: 'no other deployment' }
    : { name: 'in progress', state: inProgress === 'fail' ? 'problem' : 'warning', says: busy }
}

/** Runs a check whose failure is a line of the report, not the end of it. */
export async function check(checks: Check[], name: string, work: () => Promise<string>): Promise<void> {
  try {
    checks.push({ name, state: 'ok', says: await work() })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    checks.push({ name, state: 'problem', says: error.message })
  }
}
