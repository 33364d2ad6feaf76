/** Scheduled actions over the API, and on the clock. */
import type {
  DeleteScheduledActionRequest,
  DescribeScheduledActionsRequest,
  DescribeScheduledActionsResponse,
  PutScheduledActionRequest,
} from '@aws-sdk/client-application-auto-scaling'
import { parseSchedule } from '../../schedule-expression.ts'
import type { OperationHandler } from '../wire/service.ts'
import type { Activities } from './activities.ts'
import { invalid, limitExceeded, noScheduledAction } from './failures.ts'
import { type ScheduledRecord, scheduledView, type TargetRecord } from './model.ts'
import { paged } from './paging.ts'
import type { Registry } from './registry.ts'
import { checkBounds } from './target-operations.ts'

/** Quota "Scheduled actions per scalable target". */
const ACTIONS_PER_TARGET = 200
/** Timers of Node hold 24 days at most. */
const LONGEST_TIMER = 20 * 24 * 3600_000

export function scheduleOperations(
  registry: Registry,
  activities: Activities,
): Readonly<Record<string, OperationHandler>> {
  const { state, scaler } = registry
  const find = (target: TargetRecord, name = ''): ScheduledRecord | undefined =>
    state.scheduledOf(target).find((action) => action.name === name)

  function plan(action: ScheduledRecord): void {
    action.cancel()
    const { clock } = state
    const now = clock.now()
    const begins = action.startTime?.getTime()
    const due = action.schedule.next(Math.max(now, (begins ?? 0) - 1), begins ?? action.createdAt)
    if (due === undefined || due > (action.endTime?.getTime() ?? Number.POSITIVE_INFINITY)) return
    const wait = Math.min(due - now, LONGEST_TIMER)
    action.cancel = clock.schedule(wait, () => {
      if (clock.now() >= due) run(action)
      plan(action)
    })
  }

  function run({ target, name, minimum, maximum }: ScheduledRecord): void {
    if (target.suspended.ScheduledScalingSuspended) return
    const cause = `scheduled action name ${name} was triggered`
    const bounds = [
      ...(minimum === undefined ? [] : [`min capacity to ${minimum}`]),
      ...(maximum === undefined ? [] : [`max capacity to ${maximum}`]),
    ].join(' and ')
    const [lowest, highest] = [minimum ?? target.minimum, maximum ?? target.maximum]
    if (lowest > highest) {
      const why = `Failed to set ${bounds}. Reason: Maximum capacity cannot be less than minimum capacity`
      activities.failed(target, `Setting ${bounds}`, cause, why)
      return
    }
    target.minimum = lowest
    target.maximum = highest
    activities.done(target, `Setting ${bounds}`, cause, `Successfully set ${bounds}`)
    scaler.enforceBounds(target)
  }

  return {
    PutScheduledAction: (input: PutScheduledActionRequest) => {
      const target = state.target(input)
      const name = input.ScheduledActionName ?? ''
      const known = find(target, name)
      if (name === '' || name.length > 256 || /[:/|]/.test(name) || name.trim() !== name)
        throw invalid(
          `ScheduledActionName '${name}' must have 1 to 256 characters, none of them ':', '/' or '|'`,
        )
      const expression = input.Schedule ?? known?.schedule.expression
      if (expression === undefined) throw invalid('Schedule is required for a new scheduled action')
      const timezone = input.Timezone ?? known?.timezone
      const schedule = parseSchedule(expression, timezone)
      const startTime = input.StartTime ?? known?.startTime
      const endTime = input.EndTime ?? known?.endTime
      if (startTime !== undefined && endTime !== undefined && startTime > endTime)
        throw invalid('StartTime must be before EndTime')
      const { MinCapacity: minimum = known?.minimum, MaxCapacity: maximum = known?.maximum } =
        input.ScalableTargetAction ?? {}
      if (minimum === undefined && maximum === undefined)
        throw invalid('ScalableTargetAction must have a MinCapacity or a MaxCapacity')
      checkBounds(minimum ?? 0, maximum ?? Number.POSITIVE_INFINITY)
      if (known === undefined && state.scheduledOf(target).length >= ACTIONS_PER_TARGET)
        throw limitExceeded(`A scalable target can have at most ${ACTIONS_PER_TARGET} scheduled actions`)
      const settings = { schedule, timezone, startTime, endTime, minimum, maximum }
      const action: ScheduledRecord = known ?? {
        arn: state.arn('scheduledAction', target, name),
        name,
        target,
        createdAt: state.clock.now(),
        cancel: () => {},
        ...settings,
      }
      Object.assign(action, settings)
      state.scheduled.set(action.arn, action)
      plan(action)
      return {}
    },

    DescribeScheduledActions: (input: DescribeScheduledActionsRequest): DescribeScheduledActionsResponse => {
      const inScope = state.scope(input)
      const found = [...state.scheduled.values()].filter(
        ({ target, name }) => inScope(target) && (input.ScheduledActionNames?.includes(name) ?? true),
      )
      const { items, token } = paged(found, input)
      return { ScheduledActions: items.map(scheduledView), ...token }
    },

    DeleteScheduledAction: (input: DeleteScheduledActionRequest) => {
      const key = state.key(input)
      const target = state.targets.get(key.resourceId)
      const action = target && find(target, input.ScheduledActionName)
      if (action === undefined) throw noScheduledAction(key, input.ScheduledActionName ?? '')
      registry.removeScheduled(action)
      return {}
    },
  }
}
