/** Moves desired counts: within bounds, within cooldowns, never in while a deployment is in flight. */
import type { NotScaledReason } from '@aws-sdk/client-application-auto-scaling'
import type { AlarmNotification, ScalingAlarms, ServiceScaling } from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import type { Activities } from './activities.ts'
import type { PolicyRecord, StepPolicy, TargetRecord, TrackingPolicy } from './model.ts'
import type { ScalingState } from './state.ts'
import { stepCapacity } from './step-scaling.ts'
import { trackedCapacity } from './target-tracking.ts'

/** "Application Auto Scaling provides a default value of 300 for … ECS services." */
const COOLDOWN = 300

export interface ScalerOptions {
  readonly state: ScalingState
  readonly activities: Activities
  readonly alarms: ScalingAlarms
  readonly services: ServiceScaling
  readonly timings: Timings
}

export class Scaler {
  readonly #options: ScalerOptions
  readonly #waiting = new Map<TargetRecord, () => void>()

  constructor(options: ScalerOptions) {
    this.#options = options
  }

  /** An alarm asks a policy to act. */
  alarmed(policy: PolicyRecord, notification: AlarmNotification): void {
    const { services } = this.#options
    const { target } = policy
    const current = services.desiredCount(target.cluster, target.service)
    if (current === undefined) return
    const cause = `monitor alarm ${notification.alarmName} in state ${notification.state} triggered policy ${policy.name}`
    // While a scale-out cools down, what it added counts: the policy is asked from where that began.
    const base = this.#coolingFrom(target) ?? current
    if (policy.type === 'StepScaling') this.#step(policy, notification, { current, base, cause })
    else this.#track(policy, notification, { current, base, cause })
  }

  /** Brings the desired count within the bounds; scaling in waits for the end of a deployment. */
  enforceBounds(target: TargetRecord): void {
    this.#waiting.get(target)?.()
    this.#waiting.delete(target)
    const { state, services, activities, timings } = this.#options
    if (state.targets.get(target.resourceId) !== target) return
    const { cluster, service, minimum, maximum } = target
    const current = services.desiredCount(cluster, service)
    if (current === undefined) return
    if (current < minimum) {
      activities.setDesiredCount(target, minimum, `minimum capacity was set to ${minimum}`)
    } else if (current > maximum && !services.deploying(cluster, service)) {
      activities.setDesiredCount(target, maximum, `maximum capacity was set to ${maximum}`)
    } else if (current > maximum) {
      this.#waiting.set(
        target,
        state.clock.schedule(timings.scalingPoll, () => this.enforceBounds(target)),
      )
    }
  }

  close(): void {
    for (const cancel of this.#waiting.values()) cancel()
    this.#waiting.clear()
  }

  #step(policy: StepPolicy, { value, threshold }: AlarmNotification, at: Moment): void {
    // A state set by hand has no data point: the step at the threshold itself is taken.
    const breach = value === undefined || threshold === undefined ? 0 : value - threshold
    const wanted = stepCapacity(policy.configuration, at.base, breach)
    if (wanted === undefined) return
    const inwards = wanted < at.base
    const capacity = inwards ? (stepCapacity(policy.configuration, at.current, breach) ?? wanted) : wanted
    this.#move(policy, capacity, inwards, policy.configuration.Cooldown, at)
  }

  #track(policy: TrackingPolicy, { alarmName, value }: AlarmNotification, at: Moment): void {
    const { configuration, alarms } = policy
    if (value === undefined) return
    const target = configuration.TargetValue ?? 1
    const { ScaleOutCooldown, ScaleInCooldown, DisableScaleIn } = configuration
    if (alarmName !== alarms.low.name) {
      this.#move(policy, trackedCapacity(at.base, value, target), false, ScaleOutCooldown, at)
    } else if (DisableScaleIn !== true) {
      const wanted = this.#agreedScaleIn(policy.target, at.current)
      if (wanted !== undefined) this.#move(policy, wanted, true, ScaleInCooldown, at)
    }
  }

  /**
   * "It … scales in only if all of the target tracking policies (with the scale-in portion enabled) are ready to scale
   * in", and then to the largest capacity that one of them asks for.
   */
  #agreedScaleIn(target: TargetRecord, current: number): number | undefined {
    const { state, alarms } = this.#options
    const wanted: number[] = []
    for (const policy of state.policiesOf(target)) {
      if (policy.type !== 'TargetTrackingScaling' || policy.configuration.DisableScaleIn === true) continue
      const value = alarms.latest(policy.alarms.low.name)
      if (alarms.state(policy.alarms.low.name) !== 'ALARM' || value === undefined) return undefined
      wanted.push(trackedCapacity(current, value, policy.configuration.TargetValue ?? 1))
    }
    return wanted.length === 0 ? undefined : Math.max(...wanted)
  }

  #move(
    policy: PolicyRecord,
    wanted: number,
    inwards: boolean,
    cooldown: number | undefined,
    at: Moment,
  ): void {
    const { state, activities, timings } = this.#options
    const { target } = policy
    const { minimum, maximum, suspended } = target
    if (inwards ? suspended.DynamicScalingInSuspended : suspended.DynamicScalingOutSuspended) return
    const now = state.clock.now()
    if (inwards && (target.scaledInUntil ?? 0) > now) return
    const capacity = Math.min(maximum, Math.max(minimum, wanted))
    const moves = inwards ? capacity < at.current : capacity > at.current
    // Within its cooldown the scale-out that began it may have been enough: that is not a failure.
    if (!moves && !inwards && at.base !== at.current && at.current < maximum) return
    const obstacle = moves ? this.#unscalable(target, inwards) : stuck(target, at.current, inwards)
    if (obstacle !== undefined) {
      activities.notScaled(target, at.cause, { ...obstacle, CurrentCapacity: at.current })
      return
    }
    if (!activities.setDesiredCount(target, capacity, at.cause)) return
    const until = now + (cooldown ?? COOLDOWN) * timings.scalingCooldownUnit
    if (inwards) {
      target.scaledInUntil = until
      delete target.scaledOut
    } else {
      target.scaledOut = { from: at.base, until }
      // "… scales out the target immediately. In this case, the scale-in cooldown period stops and doesn't complete."
      delete target.scaledInUntil
    }
  }

  /** "Application Auto Scaling turns off scale-in processes while Amazon ECS deployments are in progress." */
  #unscalable({ cluster, service }: TargetRecord, inwards: boolean): NotScaledReason | undefined {
    const deploying = inwards && this.#options.services.deploying(cluster, service)
    return deploying ? { Code: 'TargetServicePutResourceAsUnscalable' } : undefined
  }

  #coolingFrom({ scaledOut }: TargetRecord): number | undefined {
    return scaledOut !== undefined && scaledOut.until > this.#options.state.clock.now()
      ? scaledOut.from
      : undefined
  }
}

interface Moment {
  readonly current: number
  /** What the policy is reckoned from. */
  readonly base: number
  readonly cause: string
}

function stuck({ minimum, maximum }: TargetRecord, current: number, inwards: boolean): NotScaledReason {
  if (!inwards && current >= maximum) return { Code: 'AlreadyAtMaxCapacity', MaxCapacity: maximum }
  if (inwards && current <= minimum) return { Code: 'AlreadyAtMinCapacity', MinCapacity: minimum }
  return { Code: 'AlreadyAtDesiredCapacity' }
}
