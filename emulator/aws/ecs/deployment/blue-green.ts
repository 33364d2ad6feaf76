import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import type { Roles, TrafficRules } from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import { AwsError } from '../../wire/service.ts'
import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord } from '../model.ts'
import { primary } from '../model.ts'
import type { ServiceEvents } from '../service-events.ts'
import { BlueGreenRollback } from './blue-green-rollback.ts'
import { checkBlueGreen } from './blue-green-rules.ts'
import type { DeploymentAlarms } from './deployment-alarms.ts'
import type { LifecycleHooks } from './lifecycle-hooks.ts'
import { RevisionTasks } from './revision-tasks.ts'
import type { Rolling } from './rolling.ts'
import type { Rollout } from './rollout.ts'
import { type ShiftStep, shiftSteps } from './shift-steps.ts'
import type { DeploymentStrategy } from './strategy.ts'
import { hasTraffic, serving, Traffic } from './traffic.ts'

/** A lifecycle stage: what happens on entering it, how long it lasts at least, and what it waits for. */
interface Stage {
  readonly name: string
  readonly enter?: (sd: ServiceDeploymentRecord) => void
  readonly lasts: (sd: ServiceDeploymentRecord) => number
  readonly done?: (sd: ServiceDeploymentRecord) => boolean
  readonly skip?: (sd: ServiceDeploymentRecord) => boolean
}

export interface BlueGreenOptions {
  readonly rollout: Rollout
  readonly events: ServiceEvents
  readonly timings: Timings
  readonly trafficRules: TrafficRules
  readonly roles: Roles
  readonly hooks: LifecycleHooks
  readonly alarms: DeploymentAlarms
  /** Keeps the service between deployments. */
  readonly rolling: Rolling
}

/** At every traffic shift step the deployment goes through these two again. */
const BEFORE_STEP = 'PRE_PRODUCTION_TRAFFIC_SHIFT'
const STEP = 'PRODUCTION_TRAFFIC_SHIFT'

/**
 * Native blue/green (ECS developer guide, "Amazon ECS blue/green service deployments workflow"), linear and
 * canary: the green revision is started beside the blue one in the other target group, listener rules move
 * test and then production traffic to it, at once or in steps (./shift-steps.ts), both run for the bake time,
 * then blue is stopped. A rollback from any stage moves the traffic back first and stops green afterwards.
 *
 * The bake time of a step is spent in PRODUCTION_TRAFFIC_SHIFT: the guide gives "each production shift step"
 * up to 24 hours and has no stage of its own for it.
 */
export class BlueGreen implements DeploymentStrategy {
  readonly #options: BlueGreenOptions
  readonly #traffic: Traffic
  readonly #tasks: RevisionTasks
  readonly #rollback: BlueGreenRollback
  readonly #stages: readonly Stage[]

  constructor(options: BlueGreenOptions) {
    this.#options = options
    this.#traffic = new Traffic(options.trafficRules)
    this.#tasks = new RevisionTasks(options.rollout)
    this.#rollback = new BlueGreenRollback({ ...options, traffic: this.#traffic, tasks: this.#tasks })
    this.#stages = this.#lifecycle()
  }

  check(_: DeploymentConfiguration, loadBalancers: ServiceRecord['config']['loadBalancers']): void {
    checkBlueGreen(loadBalancers)
  }

  targetGroups(service: ServiceRecord, sources: readonly DeploymentRecord[]): readonly string[] {
    const blue = serving(service, sources, this.#options.trafficRules)
    return service.config.loadBalancers.map(({ targetGroupArn = '', advancedConfiguration }, index) => {
      const used = blue?.revision.targetGroupArns[index]
      return used === targetGroupArn
        ? (advancedConfiguration?.alternateTargetGroupArn ?? targetGroupArn)
        : targetGroupArn
    })
  }

  begin(sd: ServiceDeploymentRecord): void {
    this.#traffic.begin(sd)
  }

  /** After a failure that was not rolled back what has traffic keeps its tasks, and nothing else is touched. */
  maintain(service: ServiceRecord): void {
    const { rolling, trafficRules } = this.#options
    if (primary(service).rolloutState !== 'FAILED') rolling.maintain(service)
    else {
      for (const deployment of service.deployments)
        if (hasTraffic(service, deployment, trafficRules)) this.#tasks.hold(service, deployment)
    }
  }

  advance(sd: ServiceDeploymentRecord): number | undefined {
    const wait = sd.status === 'IN_PROGRESS' ? this.#advance(sd) : undefined
    // It may just have failed.
    return sd.status === 'ROLLBACK_IN_PROGRESS' ? this.#rollback.advance(sd) : wait
  }

  rollBack(sd: ServiceDeploymentRecord, reason: string, rolloutReason: string): void {
    // What is live is what a rollback returns to, even if it is a deployment that was superseded while it baked.
    const to = sd.blue?.rolloutState === 'FAILED' ? undefined : sd.blue
    this.#options.rollout.turnBack(sd, reason, rolloutReason, to)
  }

  #advance(sd: ServiceDeploymentRecord): number | undefined {
    if (sd.lifecycleStage === undefined) this.#enter(sd, this.#after(sd, undefined))
    for (;;) {
      this.#keep(sd)
      const stage = this.#stages.find(({ name }) => name === sd.lifecycleStage)
      if (stage === undefined || sd.status !== 'IN_PROGRESS') return undefined
      const wait = this.#waitIn(sd, stage)
      if (wait !== undefined) return Math.min(wait, this.#timeLeft(sd))
      const next = this.#after(sd, stage)
      if (next === undefined) {
        this.#options.rollout.settle(sd.service)
        return undefined
      }
      this.#enter(sd, next)
    }
  }

  #lifecycle(): readonly Stage[] {
    const { timings, alarms } = this.#options
    const tasks = this.#tasks
    const short = () => timings.stage
    const green = (sd: ServiceDeploymentRecord) => tasks.healthy(sd.service, sd.target)
    return [
      {
        name: 'RECONCILE_SERVICE',
        skip: (sd) => tasks.gone(sd.service, this.#surplus(sd)),
        lasts: short,
        done: (sd) => this.#reconciled(sd),
      },
      { name: 'PRE_SCALE_UP', enter: (sd) => this.#preflight(sd), lasts: short },
      { name: 'SCALE_UP', lasts: () => 0, done: green },
      { name: 'POST_SCALE_UP', lasts: short },
      {
        name: 'TEST_TRAFFIC_SHIFT',
        enter: (sd) => this.#traffic.shift(sd, 'test', 100),
        lasts: () => timings.trafficShift,
      },
      { name: 'POST_TEST_TRAFFIC_SHIFT', lasts: short },
      { name: BEFORE_STEP, lasts: short },
      {
        name: STEP,
        enter: (sd) => this.#traffic.shift(sd, 'production', this.#step(sd).percent),
        lasts: (sd) => timings.trafficShift + this.#step(sd).bakeMinutes * timings.bakeUnit,
      },
      { name: 'POST_PRODUCTION_TRAFFIC_SHIFT', lasts: short },
      {
        name: 'BAKE_TIME',
        lasts: (sd) =>
          Math.max((sd.configuration.bakeTimeInMinutes ?? 0) * timings.bakeUnit, alarms.bake(sd)),
      },
      {
        name: 'CLEAN_UP',
        enter: (sd) => tasks.stop(sd.service, sd.sources, sd.target),
        lasts: short,
        done: (sd) => green(sd) && tasks.gone(sd.service, sd.sources),
      },
    ]
  }

  /** A first deployment has no other revision to share the traffic with. */
  #steps(sd: ServiceDeploymentRecord): readonly ShiftStep[] {
    return sd.blue === undefined ? [{ percent: 100, bakeMinutes: 0 }] : shiftSteps(sd.configuration)
  }

  #step(sd: ServiceDeploymentRecord): ShiftStep {
    return this.#steps(sd)[sd.step] ?? { percent: 100, bakeMinutes: 0 }
  }

  /** Revisions besides the live one: left over from a superseded deployment. */
  #surplus(sd: ServiceDeploymentRecord): readonly DeploymentRecord[] {
    return sd.sources.filter((source) => source !== sd.blue)
  }

  /** One revision serves alone again: traffic that a superseded deployment had goes back, its tasks stop. */
  #reconciled(sd: ServiceDeploymentRecord): boolean {
    const { service, blue } = sd
    const surplus = this.#surplus(sd)
    if (blue !== undefined) {
      const split = surplus.some((source) => this.#shares(service, source, blue))
      if (split && !this.#tasks.ready(service, blue)) return false
      if (split) this.#traffic.giveBack(sd, blue)
    }
    this.#tasks.stop(service, surplus, sd.target)
    return this.#tasks.gone(service, surplus)
  }

  /** Has it traffic in a target group that is not blue's? */
  #shares(service: ServiceRecord, source: DeploymentRecord, blue: DeploymentRecord): boolean {
    const same = source.revision.targetGroupArns[0] === blue.revision.targetGroupArns[0]
    return !same && hasTraffic(service, source, this.#options.trafficRules)
  }

  #after(sd: ServiceDeploymentRecord, stage: Stage | undefined): Stage | undefined {
    if (stage?.name === STEP && sd.step + 1 < this.#steps(sd).length) {
      sd.step++
      return this.#stages.find(({ name }) => name === BEFORE_STEP)
    }
    const from = stage === undefined ? 0 : this.#stages.indexOf(stage) + 1
    return this.#stages.slice(from).find(({ skip }) => skip?.(sd) !== true)
  }

  #enter(sd: ServiceDeploymentRecord, stage: Stage | undefined): void {
    if (stage === undefined) return
    sd.lifecycleStage = stage.name
    sd.stageSince = this.#options.rollout.now
    sd.updatedAt = this.#options.rollout.now
    this.#orRollBack(sd, stage, () => stage.enter?.(sd))
    if (sd.status === 'IN_PROGRESS') this.#options.hooks.begin(sd, stage.name)
  }

  /** What the load balancer refuses fails the stage. Undefined when it did. */
  #orRollBack<T>(sd: ServiceDeploymentRecord, stage: Stage, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      this.#fail(sd, `${stage.name} lifecycle hook(s) failed. ${error.message}`)
      return undefined
    }
  }

  /** How long to wait before the next look at this stage, or undefined when it is over. 0 after a failure. */
  #waitIn(sd: ServiceDeploymentRecord, stage: Stage): number | undefined {
    const { rollout, timings, hooks } = this.#options
    const age = rollout.now - (sd.stageSince ?? 0)
    const verdict = hooks.verdict(sd)
    if (verdict.state === 'failed') this.#fail(sd, `${stage.name} lifecycle hook(s) ${verdict.why}.`)
    else if (this.#timeLeft(sd) <= 0) this.#fail(sd, 'it took longer than 30 days.')
    if (sd.status !== 'IN_PROGRESS') return 0
    const hooked = verdict.state === 'waiting' ? verdict.wait : Number.POSITIVE_INFINITY
    if (age < stage.lasts(sd)) return Math.min(stage.lasts(sd) - age, hooked)
    const done = stage.done === undefined || this.#orRollBack(sd, stage, () => stage.done?.(sd)) === true
    if (sd.status !== 'IN_PROGRESS') return 0
    if (done) return verdict.state === 'waiting' ? hooked : undefined
    // A hook has a limit of its own; what a stage does itself has that of the stage.
    const left = timings.stageLimit - age
    if (left > 0) return Math.min(left, hooked)
    this.#fail(sd, `the ${stage.name} lifecycle stage took longer than 24 hours.`)
    return 0
  }

  #timeLeft(sd: ServiceDeploymentRecord): number {
    return sd.createdAt + this.#options.timings.deploymentLimit - this.#options.rollout.now
  }

  #fail(sd: ServiceDeploymentRecord, because: string): void {
    const reason = `Service deployment rolled back because ${because}`
    this.#options.events.failed(sd.service, sd.target, reason)
    this.rollBack(sd, reason, `ECS deployment ${sd.target.id} failed.`)
  }

  #preflight(sd: ServiceDeploymentRecord): void {
    const problem = this.#traffic.problem(sd, this.#options.roles)
    if (problem === undefined) return
    this.#options.events.failed(sd.service, sd.target, problem)
    this.rollBack(sd, problem, `ECS deployment ${sd.target.id} failed.`)
  }

  /**
   * Both revisions keep their tasks: blue until CLEAN_UP, green from SCALE_UP on. Failing ones are replaced.
   */
  #keep(sd: ServiceDeploymentRecord): void {
    const { service, target, blue, lifecycleStage: stage } = sd
    if (stage !== 'RECONCILE_SERVICE' && stage !== 'PRE_SCALE_UP') this.#tasks.hold(service, target)
    if (stage !== 'CLEAN_UP' && blue !== undefined) this.#tasks.hold(service, blue)
  }
}
