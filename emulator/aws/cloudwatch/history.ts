/** What happened to alarms, for DescribeAlarmHistory. It outlives the alarm itself. */
import type { AlarmHistoryItem, HistoryItemType } from '@aws-sdk/client-cloudwatch'
import type { EngineClock } from '../../clock.ts'
import type { AlarmState } from '../../ports.ts'

/** "CloudWatch retains the history of an alarm for 30 days" (user guide, "Using Amazon CloudWatch alarms"). */
const RETENTION = 30 * 24 * 3600_000

interface Side {
  readonly stateValue: AlarmState
  readonly stateReason: string
  readonly stateReasonData?: unknown
}

export class AlarmHistory {
  readonly #clock: EngineClock
  #items: AlarmHistoryItem[] = []

  constructor(clock: EngineClock) {
    this.#clock = clock
  }

  configured(
    alarm: { readonly name: string; readonly kind: string },
    verb: 'created' | 'updated' | 'deleted',
    configuration: unknown,
  ): void {
    const type = verb === 'created' ? 'Create' : verb === 'updated' ? 'Update' : 'Delete'
    this.#add(alarm, 'ConfigurationUpdate', `Alarm "${alarm.name}" ${verb}`, {
      version: '1.0',
      type,
      ...(verb === 'deleted' ? { deletedAlarm: configuration } : { [`${verb}Alarm`]: configuration }),
    })
  }

  changed(alarm: { readonly name: string; readonly kind: string }, oldState: Side, newState: Side): void {
    this.#add(alarm, 'StateUpdate', `Alarm updated from ${oldState.stateValue} to ${newState.stateValue}`, {
      version: '1.0',
      oldState,
      newState,
    })
  }

  acted(alarm: { readonly name: string; readonly kind: string }, arn: string, failure?: string): void {
    const summary =
      failure === undefined
        ? `Successfully executed action ${arn}`
        : `Failed to execute action ${arn}. ${failure}`
    this.#add(alarm, 'Action', summary, {
      actionState: failure === undefined ? 'Succeeded' : 'Failed',
      notificationResource: arn,
      ...(failure === undefined ? {} : { error: failure }),
    })
  }

  /** Oldest first. */
  items(): readonly AlarmHistoryItem[] {
    const oldest = this.#clock.now() - RETENTION
    this.#items = this.#items.filter(({ Timestamp }) => (Timestamp?.getTime() ?? 0) >= oldest)
    return this.#items
  }

  #add(
    alarm: { readonly name: string; readonly kind: string },
    type: HistoryItemType,
    summary: string,
    data: unknown,
  ): void {
    this.#items.push({
      AlarmName: alarm.name,
      AlarmType: alarm.kind === 'MetricAlarm' ? 'MetricAlarm' : 'CompositeAlarm',
      Timestamp: new Date(this.#clock.now()),
      HistoryItemType: type,
      HistorySummary: summary,
      HistoryData: JSON.stringify(data),
    })
  }
}
