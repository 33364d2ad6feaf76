import type { EngineClock } from '../../clock.ts'
import type { Address, Target } from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import { matchesStatus } from './health-settings.ts'
import { type Elbv2State, type TargetGroupRecord, type TargetRecord, targetKey } from './model.ts'
import type { Probe, ProbeOutcome } from './probe.ts'

export type HealthTimings = Pick<
  Timings,
  'targetHealthUnit' | 'targetHealthTimeoutUnit' | 'deregistrationUnit' | 'targetRegistration'
>

/**
 * Registers, checks and drains targets. States, reasons and descriptions:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 */
export class HealthChecker {
  readonly #state: Elbv2State
  readonly #clock: EngineClock
  readonly #timings: HealthTimings
  readonly #probe: Probe

  constructor(state: Elbv2State, clock: EngineClock, timings: HealthTimings, probe: Probe) {
    this.#state = state
    this.#clock = clock
    this.#timings = timings
    this.#probe = probe
  }

  /** Registering again what is registered changes nothing; what is draining comes back as new. */
  register(group: TargetGroupRecord, target: Target, address: Address): void {
    const key = targetKey(target)
    const existing = group.targets.get(key)
    if (existing !== undefined && existing.state !== 'draining' && sameAddress(existing.address, address))
      return
    existing?.cancelTimer()
    existing?.onIdle()
    const record: TargetRecord = {
      ...target,
      address,
      state: 'unused',
      successes: 0,
      failures: 0,
      cancelTimer: () => {},
      exchanges: new Set(),
      onIdle: () => {},
    }
    group.targets.set(key, record)
    if (this.#isUsed(group)) this.#begin(group, record)
    else markUnused(record)
  }

  /**
   * Takes the target out of rotation at once. Resolves when its last request has ended or the deregistration delay is
   * over, whichever comes first; what is still open then is cut. As with AWS, the target is shown as draining until the
   * delay is over even when it has nothing more to do.
   */
  deregister(group: TargetGroupRecord, target: Target): Promise<void> {
    const record = group.targets.get(targetKey(target))
    if (record === undefined) return Promise.resolve()
    if (record.state === 'unused') {
      this.#forget(group, record)
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const earlier = record.onIdle
      record.onIdle = () => {
        earlier()
        resolve()
      }
      if (record.state !== 'draining') this.#drain(group, record)
      if (record.exchanges.size === 0) record.onIdle()
    })
  }

  /** To be called when rules changed: targets of groups that came into use begin, those of groups out of use rest. */
  usageChanged(): void {
    for (const group of this.#state.targetGroups.values()) {
      const used = this.#isUsed(group)
      for (const record of group.targets.values()) {
        if (used && record.state === 'unused') this.#begin(group, record)
        if (!used && record.state !== 'unused' && record.state !== 'draining') {
          record.cancelTimer()
          markUnused(record)
        }
      }
    }
  }

  close(): void {
    for (const group of this.#state.targetGroups.values()) {
      for (const record of group.targets.values()) record.cancelTimer()
    }
  }

  #isUsed(group: TargetGroupRecord): boolean {
    return this.#state.usersOf(group.arn).length > 0
  }

  #begin(group: TargetGroupRecord, record: TargetRecord): void {
    record.successes = 0
    record.failures = 0
    mark(record, 'initial', 'Elb.RegistrationInProgress', 'Target registration is in progress')
    record.cancelTimer = this.#clock.schedule(this.#timings.targetRegistration, () => {
      mark(record, 'initial', 'Elb.InitialHealthChecking', 'Initial health checks in progress')
      this.#check(group, record)
    })
  }

  /** One check now and the next after the interval: how long a check takes does not move the next one. */
  #check(group: TargetGroupRecord, record: TargetRecord): void {
    const { settings } = group
    const interval = (settings.HealthCheckIntervalSeconds ?? 30) * this.#timings.targetHealthUnit
    let current = true
    const cancelNext = this.#clock.schedule(interval, () => this.#check(group, record))
    record.cancelTimer = () => {
      current = false
      cancelNext()
    }
    const port =
      settings.HealthCheckPort === 'traffic-port' ? record.address.port : Number(settings.HealthCheckPort)
    this.#probe({
      address: { host: record.address.host, port },
      path: settings.HealthCheckPath ?? '/',
      timeoutMs: (settings.HealthCheckTimeoutSeconds ?? 5) * this.#timings.targetHealthTimeoutUnit,
    }).then(
      (outcome) => {
        if (current) judge(group, record, outcome)
      },
      (error: unknown) => {
        if (current) judge(group, record, { kind: 'failed', detail: String(error) })
      },
    )
  }

  #drain(group: TargetGroupRecord, record: TargetRecord): void {
    record.cancelTimer()
    mark(record, 'draining', 'Target.DeregistrationInProgress', 'Target deregistration is in progress')
    const seconds = Number(group.attributes.get('deregistration_delay.timeout_seconds') ?? '300')
    record.cancelTimer = this.#clock.schedule(seconds * this.#timings.deregistrationUnit, () => {
      this.#forget(group, record)
      for (const exchange of [...record.exchanges]) exchange.abort()
      record.onIdle()
    })
  }

  #forget(group: TargetGroupRecord, record: TargetRecord): void {
    record.cancelTimer()
    if (group.targets.get(targetKey(record)) === record) group.targets.delete(targetKey(record))
  }
}

/**
 * Counts one result. A new target needs one success ("After your target is registered, it must pass one health check
 * to be considered healthy"); one that was unhealthy needs HealthyThresholdCount in a row.
 */
function judge(group: TargetGroupRecord, record: TargetRecord, outcome: ProbeOutcome): void {
  if (record.state === 'draining' || record.state === 'unused') return
  const { settings } = group
  if (outcome.kind === 'response' && matchesStatus(settings.Matcher, outcome.status)) {
    record.failures = 0
    record.successes += 1
    const needed = record.state === 'unhealthy' ? (settings.HealthyThresholdCount ?? 5) : 1
    if (record.successes >= needed) mark(record, 'healthy')
    return
  }
  record.successes = 0
  record.failures += 1
  if (record.failures < (settings.UnhealthyThresholdCount ?? 2)) return
  const { reason, description } = explain(outcome)
  mark(record, 'unhealthy', reason, description)
}

function explain(outcome: ProbeOutcome): {
  readonly reason: NonNullable<TargetRecord['reason']>
  readonly description: string
} {
  switch (outcome.kind) {
    case 'response':
      return {
        reason: 'Target.ResponseCodeMismatch',
        description: `Health checks failed with these codes: [${outcome.status}]`,
      }
    case 'timeout':
      return { reason: 'Target.Timeout', description: 'Request timed out' }
    default:
      return { reason: 'Target.FailedHealthChecks', description: 'Health checks failed' }
  }
}

function mark(
  record: TargetRecord,
  state: TargetRecord['state'],
  reason?: NonNullable<TargetRecord['reason']>,
  description?: string,
): void {
  record.state = state
  if (reason === undefined) delete record.reason
  else record.reason = reason
  if (description === undefined) delete record.description
  else record.description = description
}

function markUnused(record: TargetRecord): void {
  mark(
    record,
    'unused',
    'Target.NotInUse',
    'Target group is not configured to receive traffic from the load balancer',
  )
}

function sameAddress(a: Address, b: Address): boolean {
  return a.host === b.host && a.port === b.port
}
