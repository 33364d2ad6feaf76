import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { AwsError } from '../aws/service.ts'
import type { Roles, TrafficRules } from '../ports.ts'
import type { Timings } from '../timings.ts'
import { checkBlueGreen } from './blue-green-rules.ts'
import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord } from './model.ts'
import { primary, wanted } from './model.ts'
import type { Rolling } from './rolling.ts'
import type { Rollout } from './rollout.ts'
import type { ServiceEvents } from './service-events.ts'
import type { DeploymentStrategy } from './strategy.ts'
import { serving, Traffic } from './traffic.ts'

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
  /** Keeps the service between deployments. */
  readonly rolling: Rolling
}

/**
 * Native blue/green (ECS developer guide, "Amazon ECS blue/green deployments"): the green revision is started
 * beside the blue one in the other target group, listener rules move test and then production traffic to it
 * at once, both run for the bake time, then blue is stopped. A rollback from any stage moves the traffic back
 * first and stops green afterwards.
 *
 * Seams: LINEAR and CANARY repeat the PRODUCTION_TRAFFIC_SHIFT stages with partial weights (Traffic.shift
 * takes a percentage); a PAUSE hook is one more condition in a stage's `done`.
 */
export class BlueGreen implements DeploymentStrategy {
  readonly #options: BlueGreenOptions
  readonly #traffic: Traffic
  readonly #stages: readonly Stage[]
  /** When the traffic of a rollback went back. */
  readonly #returned = new WeakMap<ServiceDeploymentRecord, number>()

  constructor(options: BlueGreenOptions) {
    this.#options = options
    this.#traffic = new Traffic(options.trafficRules)
    this.#stages = this.#lifecycle()
  }

  check(
    configuration: DeploymentConfiguration,
    loadBalancers: ServiceRecord['config']['loadBalancers'],
  ): void {
    checkBlueGreen(configuration, loadBalancers)
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

  maintain(service: ServiceRecord): void {
    this.#options.rolling.maintain(service)
  }

  advance(sd: ServiceDeploymentRecord): number | undefined {
    if (sd.status === 'ROLLBACK_IN_PROGRESS') return this.#advanceRollback(sd)
    if (sd.lifecycleStage === undefined) this.#enter(sd, this.#after(sd, undefined))
    for (;;) {
      this.#keep(sd)
      const stage = this.#stages.find(({ name }) => name === sd.lifecycleStage)
      if (stage === undefined || sd.status !== 'IN_PROGRESS') return undefined
      const age = this.#options.rollout.now - (sd.stageSince ?? 0)
      if (age < stage.lasts(sd)) return stage.lasts(sd) - age
      if (stage.done?.(sd) === false) return this.#waitIn(sd, stage, age)
      const next = this.#after(sd, stage)
      if (next === undefined) {
        this.#options.rollout.settle(sd.service)
        return undefined
      }
      this.#enter(sd, next)
    }
  }

  rollBack(sd: ServiceDeploymentRecord, reason: string, rolloutReason: string): void {
    // What serves is what one goes back to, also when it is a deployment that was overtaken while it baked.
    const blue = serving(sd.service, sd.sources, this.#options.trafficRules)
    const to = blue?.rolloutState === 'FAILED' ? undefined : blue
    this.#options.rollout.turnBack(sd, reason, rolloutReason, to)
  }

  #lifecycle(): readonly Stage[] {
    const { timings, rollout } = this.#options
    const short = () => timings.stage
    const shift = () => timings.trafficShift
    const green = (sd: ServiceDeploymentRecord) =>
      rollout.healthy(sd.service, sd.target) >= sd.service.desiredCount
    return [
      {
        name: 'RECONCILE_SERVICE',
        skip: (sd) => this.#surplus(sd).length === 0,
        enter: (sd) => this.#stopAll(sd.service, this.#surplus(sd), sd.target),
        lasts: short,
        done: (sd) =>
          this.#surplus(sd).every((deployment) => rollout.tasksOf(sd.service, deployment).length === 0),
      },
      { name: 'PRE_SCALE_UP', enter: (sd) => this.#preflight(sd), lasts: short },
      { name: 'SCALE_UP', lasts: () => 0, done: green },
      { name: 'POST_SCALE_UP', lasts: short },
      { name: 'TEST_TRAFFIC_SHIFT', enter: (sd) => this.#traffic.shift(sd, 'test', 100), lasts: shift },
      { name: 'POST_TEST_TRAFFIC_SHIFT', lasts: short },
      { name: 'PRE_PRODUCTION_TRAFFIC_SHIFT', lasts: short },
      {
        name: 'PRODUCTION_TRAFFIC_SHIFT',
        enter: (sd) => this.#traffic.shift(sd, 'production', 100),
        lasts: shift,
      },
      { name: 'POST_PRODUCTION_TRAFFIC_SHIFT', lasts: short },
      {
        name: 'BAKE_TIME',
        lasts: ({ configuration }) => (configuration.bakeTimeInMinutes ?? 0) * timings.bakeUnit,
      },
      {
        name: 'CLEAN_UP',
        enter: (sd) => this.#stopAll(sd.service, sd.sources, sd.target),
        lasts: short,
        done: (sd) =>
          green(sd) && sd.sources.every((source) => rollout.tasksOf(sd.service, source).length === 0),
      },
    ]
  }

  /** Revisions that run besides the one that serves: left over from a deployment that was superseded. */
  #surplus(sd: ServiceDeploymentRecord): readonly DeploymentRecord[] {
    const blue = serving(sd.service, sd.sources, this.#options.trafficRules)
    return sd.sources.filter(
      (source) => source !== blue && this.#options.rollout.tasksOf(sd.service, source).length > 0,
    )
  }

  #after(sd: ServiceDeploymentRecord, stage: Stage | undefined): Stage | undefined {
    const from = stage === undefined ? 0 : this.#stages.indexOf(stage) + 1
    return this.#stages.slice(from).find(({ skip }) => skip?.(sd) !== true)
  }

  #enter(sd: ServiceDeploymentRecord, stage: Stage | undefined): void {
    if (stage === undefined) return
    sd.lifecycleStage = stage.name
    sd.stageSince = this.#options.rollout.now
    sd.updatedAt = this.#options.rollout.now
    try {
      stage.enter?.(sd)
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      const reason = `Service deployment rolled back because ${stage.name} lifecycle hook(s) failed. ${error.message}`
      this.rollBack(sd, reason, `ECS deployment ${sd.target.id} failed.`)
    }
  }

  #waitIn(sd: ServiceDeploymentRecord, stage: Stage, age: number): number | undefined {
    const left = this.#options.timings.stageLimit - age
    if (left > 0) return left
    const reason = `Service deployment rolled back because the ${stage.name} lifecycle stage took longer than 24 hours.`
    this.rollBack(sd, reason, `ECS deployment ${sd.target.id} failed: ${stage.name} timed out.`)
    return 0
  }

  #preflight(sd: ServiceDeploymentRecord): void {
    this.#traffic.begin(sd)
    const problem = this.#traffic.problem(sd, this.#options.roles)
    if (problem === undefined) return
    this.#options.events.failed(sd.service, sd.target, problem)
    this.rollBack(sd, problem, `ECS deployment ${sd.target.id} failed.`)
  }

  /**
   * Both revisions keep their tasks: blue until CLEAN_UP, green from SCALE_UP on. Failing ones are replaced.
   */
  #keep(sd: ServiceDeploymentRecord): void {
    const { service, target } = sd
    if (sd.lifecycleStage === 'RECONCILE_SERVICE' || sd.lifecycleStage === 'PRE_SCALE_UP') {
      this.#keepSources(sd)
      return
    }
    this.#hold(service, target)
    if (sd.lifecycleStage !== 'CLEAN_UP') this.#keepSources(sd)
  }

  #keepSources(sd: ServiceDeploymentRecord): void {
    const blue = serving(sd.service, sd.sources, this.#options.trafficRules)
    if (blue !== undefined) this.#hold(sd.service, blue)
  }

  #hold(service: ServiceRecord, deployment: DeploymentRecord): void {
    const { rollout } = this.#options
    const tasks = rollout.tasksOf(service, deployment).filter(wanted)
    rollout.stopUnhealthy(service, tasks)
    const left = tasks.filter(wanted)
    const excess = left.length - service.desiredCount
    if (excess > 0) rollout.scaleIn(service, left.toReversed().slice(0, excess), deployment)
    else if (excess < 0 && rollout.mayStart(deployment)) rollout.start(service, deployment, -excess)
  }

  #stopAll(service: ServiceRecord, deployments: readonly DeploymentRecord[], by: DeploymentRecord): void {
    const { rollout } = this.#options
    rollout.scaleIn(
      service,
      deployments.flatMap((deployment) => rollout.tasksOf(service, deployment)).filter(wanted),
      by,
    )
  }

  /** Traffic goes back as soon as the revision before can take it; then green is stopped. */
  #advanceRollback(sd: ServiceDeploymentRecord): number | undefined {
    const { service, target } = sd
    const { rollout, timings } = this.#options
    const blue = primary(service)
    this.#hold(service, blue)
    let returned = this.#returned.get(sd)
    if (returned === undefined) {
      // Tasks that served before CLEAN_UP took them do so again; what their health checks say now does not
      // hold the traffic back.
      const ready = rollout
        .tasksOf(service, blue)
        .filter((task) => wanted(task) && task.lastStatus === 'RUNNING' && task.everHealthy)
      if (ready.length < service.desiredCount) return undefined
      try {
        this.#traffic.giveBack(sd, blue)
      } catch (error) {
        if (!(error instanceof AwsError)) throw error
        rollout.finish(sd, 'ROLLBACK_FAILED', `Service deployment rollback failed. ${error.message}`)
        return undefined
      }
      returned = rollout.now
      this.#returned.set(sd, returned)
    }
    const age = rollout.now - returned
    if (age < timings.trafficShift) return timings.trafficShift - age
    const others = service.deployments.filter((deployment) => deployment !== blue)
    this.#stopAll(service, others, blue)
    if ([target, ...others].some((deployment) => rollout.tasksOf(service, deployment).length > 0))
      return undefined
    rollout.settle(service)
    return undefined
  }
}
