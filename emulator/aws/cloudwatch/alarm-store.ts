/** The alarms and their states: evaluated on the clock, set by hand, or drawn from other alarms. */
import type { PutCompositeAlarmInput, PutMetricAlarmInput } from '@aws-sdk/client-cloudwatch'
import type { EngineClock } from '../../clock.ts'
import type { AlarmChange, AlarmNotification, AlarmState, Alarms } from '../../ports.ts'
import type { AccountScope } from '../wire/service.ts'
import { tagRecord } from '../wire/tags.ts'
import { alarmOf, checkActions } from './alarm-input.ts'
import {
  type AlarmRecord,
  actionsOf,
  type CompositeAlarmRecord,
  type MetricAlarmRecord,
} from './alarm-model.ts'
import { parseAlarmRule } from './alarm-rule.ts'
import { EXTRA_PERIODS, evaluate } from './evaluation.ts'
import { notEmulated, validationError } from './failures.ts'
import { AlarmHistory } from './history.ts'
import type { MetricStore } from './metric-store.ts'
import { INITIAL_REASON, type Point, reasonOf } from './reasons.ts'
import { statisticOf } from './statistics.ts'

/** Throws to say why the action failed: the history shows it. */
export type AlarmAction = (notification: AlarmNotification) => void

/** Auto scaling is told again every minute, as long as the state lasts (user guide, "Alarm actions"). */
const REPEATED = /^arn:[^:]+:autoscaling:/
const MINUTE = 60

export interface AlarmStoreOptions {
  readonly account: AccountScope
  readonly clock: EngineClock
  readonly metrics: MetricStore
  /** Milliseconds of one second of an alarm's period. */
  readonly second: number
}

export class AlarmStore implements Alarms {
  readonly history: AlarmHistory
  readonly #options: AlarmStoreOptions
  readonly #alarms = new Map<string, AlarmRecord>()
  readonly #ticks = new Map<string, () => void>()
  readonly #listeners = new Set<(change: AlarmChange) => void>()
  readonly #actions = new Map<string, AlarmAction>()

  constructor(options: AlarmStoreOptions) {
    this.#options = options
    this.history = new AlarmHistory(options.clock)
  }

  state(name: string): AlarmState | undefined {
    return this.#alarms.get(name)?.state
  }

  onChange(listener: (change: AlarmChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Actions whose ARN begins with `prefix` are done by `action`. */
  onAction(prefix: string, action: AlarmAction): void {
    this.#actions.set(prefix, action)
  }

  /** By name. */
  all(): readonly AlarmRecord[] {
    return [...this.#alarms.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  }

  find(name: string): AlarmRecord | undefined {
    return this.#alarms.get(name)
  }

  arn(name: string): string {
    const { region, accountId } = this.#options.account
    return `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`
  }

  /** Creates the alarm, or replaces its configuration and leaves its state. Throws ValidationError. */
  putMetric(input: PutMetricAlarmInput): void {
    const { watched, rule } = alarmOf(input)
    const name = input.AlarmName ?? ''
    const known = this.#known(name, 'MetricAlarm')
    if (known?.kind === 'MetricAlarm') {
      Object.assign(known, { input, watched, rule, ...this.#configured(input) })
    } else this.#alarms.set(name, { kind: 'MetricAlarm', input, watched, rule, ...this.#fresh(name, input) })
    this.#noteConfigured(name, known !== undefined)
    this.#schedule(name)
  }

  /** Likewise; the rule is looked at once and then after each change of an alarm in it. */
  putComposite(input: PutCompositeAlarmInput): void {
    checkActions(input)
    if (input.ActionsSuppressor !== undefined) throw notEmulated('ActionsSuppressor')
    const rule = parseAlarmRule(input.AlarmRule ?? '')
    const name = input.AlarmName ?? ''
    const absent = rule.alarms.filter((alarm) => alarm !== name && !this.#alarms.has(alarm))
    if (absent.length > 0)
      throw validationError(
        `Could not save the composite alarm as alarms [${absent.join(', ')}] in the alarm rule do not exist`,
      )
    if (this.#reaches(rule.alarms, name))
      throw validationError('Could not save the composite alarm: its rule depends on the alarm itself')
    const known = this.#known(name, 'CompositeAlarm')
    if (known?.kind === 'CompositeAlarm') Object.assign(known, { input, rule, ...this.#configured(input) })
    else this.#alarms.set(name, { kind: 'CompositeAlarm', input, rule, ...this.#fresh(name, input) })
    this.#noteConfigured(name, known !== undefined)
    const alarm = this.#alarms.get(name)
    if (alarm?.kind === 'CompositeAlarm') this.#evaluateComposite(alarm, undefined)
  }

  delete(names: readonly string[]): void {
    for (const name of names) {
      const alarm = this.#alarms.get(name)
      if (alarm === undefined) continue
      this.#ticks.get(name)?.()
      this.#ticks.delete(name)
      this.#alarms.delete(name)
      this.history.configured(alarm, 'deleted', { ...alarm.input, alarmArn: alarm.arn })
    }
  }

  /** By hand: it lasts until the next evaluation. */
  set(alarm: AlarmRecord, state: AlarmState, reason: string, reasonData?: string): void {
    this.#become(alarm, state, reason, reasonData, undefined)
  }

  close(): void {
    for (const cancel of this.#ticks.values()) cancel()
    this.#ticks.clear()
  }

  #known(name: string, kind: AlarmRecord['kind']): AlarmRecord | undefined {
    const known = this.#alarms.get(name)
    if (known === undefined || known.kind === kind) return known
    throw validationError(`An alarm named '${name}' exists already and is a ${known.kind}.`)
  }

  #configured({ ActionsEnabled = true }: { readonly ActionsEnabled?: boolean | undefined }) {
    return { actionsEnabled: ActionsEnabled, configuredAt: this.#options.clock.now() }
  }

  #fresh(name: string, input: PutMetricAlarmInput | PutCompositeAlarmInput) {
    const now = this.#options.clock.now()
    return {
      name,
      arn: this.arn(name),
      // Tags of an update are ignored: TagResource changes them.
      tags: new Map(Object.entries(tagRecord(input.Tags))),
      ...this.#configured(input),
      state: 'INSUFFICIENT_DATA' as const,
      reason: INITIAL_REASON,
      reasonData: undefined,
      stateAt: now,
      transitionedAt: now,
    }
  }

  #noteConfigured(name: string, existed: boolean): void {
    const alarm = this.#alarms.get(name)
    if (alarm === undefined) return
    this.history.configured(alarm, existed ? 'updated' : 'created', { ...alarm.input, alarmArn: alarm.arn })
  }

  #reaches(alarms: readonly string[], wanted: string): boolean {
    return alarms.some((name) => {
      const alarm = this.#alarms.get(name)
      return name === wanted || (alarm?.kind === 'CompositeAlarm' && this.#reaches(alarm.rule.alarms, wanted))
    })
  }

  /** "… evaluated every minute", a high-resolution alarm at each of its periods; always at a full one. */
  #schedule(name: string): void {
    this.#ticks.get(name)?.()
    const alarm = this.#alarms.get(name)
    if (alarm?.kind !== 'MetricAlarm') return
    const { clock, second } = this.#options
    const tick = Math.min(alarm.watched.period, MINUTE) * second
    const due = (Math.floor(clock.now() / tick) + 1) * tick
    const cancel = clock.schedule(due - clock.now(), () => {
      this.#evaluate(alarm, due)
      if (this.#alarms.get(name) === alarm) this.#schedule(name)
    })
    this.#ticks.set(name, cancel)
  }

  #evaluate(alarm: MetricAlarmRecord, end: number): void {
    const { metrics, second } = this.#options
    const { watched, rule } = alarm
    const period = watched.period * second
    const count = rule.evaluationPeriods + EXTRA_PERIODS
    const points = Array.from({ length: count }, (_, index) => {
      const from = end - (count - index) * period
      return {
        at: from,
        value: statisticOf(watched.statistic, metrics.samples(watched, from, from + period, watched.unit)),
      }
    })
    const verdict = evaluate(
      rule,
      points.map(({ value }) => value),
    )
    const judged = verdict.judged.flatMap((index): Point[] => {
      const { at, value } = points[index] ?? {}
      return at === undefined || value === undefined ? [] : [{ at, value }]
    })
    const latest = judged.at(-1)?.value
    alarm.latest = latest
    const to = verdict.state ?? alarm.state
    if (to === alarm.state) {
      this.#repeat(alarm, latest)
      return
    }
    const reason = reasonOf(rule, verdict, judged, { from: alarm.state, to })
    this.#become(alarm, to, reason, reasonData(alarm, judged, end), latest)
  }

  #repeat(alarm: MetricAlarmRecord, value: number | undefined): void {
    if (!alarm.actionsEnabled) return
    for (const arn of actionsOf(alarm)) if (REPEATED.test(arn)) this.#act(alarm, arn, value, false)
  }

  #become(
    alarm: AlarmRecord,
    state: AlarmState,
    reason: string,
    data: string | undefined,
    value: number | undefined,
  ): void {
    const previous = alarm.state
    const before = { stateValue: previous, stateReason: alarm.reason, ...parsed(alarm.reasonData) }
    const now = this.#options.clock.now()
    Object.assign(alarm, { state, reason, reasonData: data, stateAt: now })
    if (state === previous) return
    alarm.transitionedAt = now
    this.history.changed(alarm, before, { stateValue: state, stateReason: reason, ...parsed(data) })
    if (alarm.actionsEnabled) for (const arn of actionsOf(alarm)) this.#act(alarm, arn, value, true)
    for (const listener of [...this.#listeners]) listener({ name: alarm.name, state, previous, reason })
    for (const other of this.all())
      if (other.kind === 'CompositeAlarm' && other.rule.alarms.includes(alarm.name))
        this.#evaluateComposite(other, alarm)
  }

  #evaluateComposite(alarm: CompositeAlarmRecord, cause: AlarmRecord | undefined): void {
    const state = alarm.rule.holds((name) => this.state(name)) ? 'ALARM' : 'OK'
    if (state === alarm.state) return
    const now = new Date(this.#options.clock.now()).toUTCString()
    const reason =
      cause === undefined
        ? `The alarm rule was evaluated to ${state} at ${now}`
        : `${cause.arn} transitioned to ${cause.state} at ${now}`
    this.#become(alarm, state, reason, undefined, undefined)
  }

  #act(alarm: AlarmRecord, arn: string, value: number | undefined, noted: boolean): void {
    const action = [...this.#actions].find(([prefix]) => arn.startsWith(prefix))?.[1]
    let failure: string | undefined
    if (action === undefined) failure = 'The emulator has no service that does this action.'
    else {
      try {
        action({
          actionArn: arn,
          alarmName: alarm.name,
          state: alarm.state,
          threshold: alarm.kind === 'MetricAlarm' ? alarm.rule.threshold : undefined,
          value,
        })
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error)
      }
    }
    if (noted) this.history.acted(alarm, arn, failure)
  }
}

const parsed = (data: string | undefined): { readonly stateReasonData?: unknown } => {
  if (data === undefined) return {}
  try {
    return { stateReasonData: JSON.parse(data) }
  } catch {
    return { stateReasonData: data } // SetAlarmState takes any text.
  }
}

function reasonData({ watched, rule }: MetricAlarmRecord, judged: readonly Point[], end: number): string {
  const { statistic, period, unit } = watched
  return JSON.stringify({
    version: '1.0',
    queryDate: amazonDate(end),
    ...(judged[0] === undefined ? {} : { startDate: amazonDate(judged[0].at) }),
    ...(unit === undefined ? {} : { unit }),
    statistic,
    period,
    recentDatapoints: judged.map(({ value }) => value),
    threshold: rule.threshold,
    evaluatedDatapoints: judged.toReversed().map(({ at, value }) => ({ timestamp: amazonDate(at), value })),
  })
}

const amazonDate = (at: number): string => new Date(at).toISOString().replace('Z', '+0000')
