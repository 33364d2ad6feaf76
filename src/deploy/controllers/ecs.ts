import type { PlannedRollout, PlannedService } from '../core/plan.ts'
import type { Ingress, RolloutPorts } from '../core/ports.ts'
import type {
  BeginContext,
  Bounded,
  Read,
  RolloutState,
  RolloutStrategy,
  StrategyRollback,
  WatchedDeployment,
} from '../core/rollout-strategy.ts'
import {
  type ServiceDeployment,
  type ServiceDeploymentBrief,
  ServiceDrainingError,
  ServiceReadError,
  type ServiceState,
  type StartedDeployment,
  strategyName,
} from '../core/services.ts'
import { isSentAgain, judge, saysSuperseded, type TargetDeployment } from '../core/verdict.ts'
import { formatElapsed } from '../rollout/progress.ts'

/** ECS's clock and the answer's may differ a little. */
const CLOCK_SLACK = 5_000
/** Rounds in which a newer service deployment that ECS speaks of is looked for. */
const LOOKS = 3
/** Milliseconds between two tries to create a service whose namesake still drains. */
const DRAIN_TICK = 5_000

export interface EcsPorts extends Pick<RolloutPorts, 'services' | 'clock' | 'log'> {
  readonly ingress: Ingress
}

/**
 * Services of the ECS deployment controller: ROLLING, BLUE_GREEN, CANARY and LINEAR are all one UpdateService and then
 * a service deployment (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-deployment.html).
 */
export class EcsStrategy implements RolloutStrategy {
  readonly #ports: EcsPorts

  constructor(ports: EcsPorts) {
    this.#ports = ports
  }

  readonly judge = judge

  async problems({ rollout: { loadBalancer } }: PlannedService): Promise<readonly string[]> {
    // Rolling services register in one target group and move no rule.
    if (loadBalancer?.alternateTargetGroup === undefined) return []
    return this.#ports.ingress.problems(loadBalancer)
  }

  history(service: ServiceState, since: number): Promise<readonly ServiceDeploymentBrief[]> {
    return this.#ports.services.deploymentsSince(service.name, since)
  }

  underWay(service: ServiceState): Promise<readonly ServiceDeploymentBrief[]> {
    return this.#ports.services.underWay(service.name)
  }

  /** A new service deployment stops the one in flight automatically. */
  supersede(): Promise<void> {
    return Promise.resolve()
  }

  /**
   * Waits, until the deadline, for a service of the same name that still drains: ECS refuses to create it before that.
   */
  async begin(step: PlannedRollout, context: BeginContext): Promise<WatchedDeployment> {
    const { services, clock, log } = this.#ports
    const { process, service, taskDefinition, rollout, before, action, logs } = step
    const { imageDigest, deadline, signal } = context
    const strategy = strategyName(rollout)
    const watched = {
      process,
      service,
      controller: 'ECS' as const,
      taskDefinition,
      strategy,
      before,
      imageDigest,
      logs,
    }
    switch (action.kind) {
      case 'follow': {
        const { deployment, deploymentId } = action
        return { ...watched, deploymentId, createdAt: deployment.createdAt, brief: deployment }
      }
      case 'update':
        return { ...watched, ...identity(await services.update(action.change)) }
      case 'create':
        for (let waited = false; ; waited = true) {
          try {
            return { ...watched, ...identity(await services.create(action.spec)) }
          } catch (error) {
            if (!(error instanceof ServiceDrainingError) || clock.now() >= deadline) throw error
            if (!waited) {
              const left = formatElapsed(deadline - clock.now())
              log.info(
                `${process}: an earlier service of this name is still draining; waiting at most ${left}`,
              )
            }
            await clock.sleep(Math.min(DRAIN_TICK, deadline - clock.now()), signal)
          }
        }
    }
  }

  /**
   * Per round one DescribeServices for ten services and one DescribeServiceDeployments for twenty. In the first round
   * our service deployments are not known yet: each service is asked for its list, and then they are read together too.
   */
  observe(rollouts: readonly RolloutState[], bounded: Bounded): readonly Read[] {
    const { services } = this.#ports
    const names = rollouts.map((rollout) => rollout.watched.service)
    const known = rollouts.filter((rollout) => rollout.brief !== undefined)
    const unknown = rollouts.filter((rollout) => rollout.brief === undefined)
    const found = unknown.map((rollout) => ({
      of: [rollout],
      work: bounded(this.#find(rollout.watched)).then((brief) => {
        rollout.brief = brief
      }),
    }))
    const all = Promise.allSettled(found.map(({ work }) => work))
    return [
      {
        of: rollouts,
        work: bounded(services.describe(names)).then((states) => {
          for (const one of rollouts) one.service = states.get(one.watched.service) ?? 'missing'
        }),
      },
      ...found,
      { of: known, work: this.#readDeployments(known, bounded) },
      { of: unknown, work: all.then(() => this.#readDeployments(unknown, bounded)) },
    ]
  }

  async rollBack(watched: WatchedDeployment): Promise<StrategyRollback> {
    const brief = watched.brief ?? (await this.#find(watched))
    if (brief === undefined) return { kind: 'ended' }
    if ((await this.#ports.services.stopWithRollback(brief.arn)) === 'rolling-back')
      return { kind: 'rolling-back', follow: { ...watched, brief } }
    // Over because it was sent again in the meantime? Then the newer one is what moves.
    const newer = await this.#newerThan(watched, brief)
    if (newer === undefined || !isSentAgain(ours(watched, brief), newer.revision)) return { kind: 'ended' }
    if ((await this.#ports.services.stopWithRollback(newer.arn)) === 'ended') return { kind: 'ended' }
    return { kind: 'rolling-back', follow: sentAgain(watched, newer, undefined) }
  }

  /** ECS starts no deployment when the service names the earlier task definition already: then that one is followed. */
  async redeploy(
    { process, service, rollout, taskDefinition: left }: PlannedService,
    taskDefinition: string,
    watched: WatchedDeployment | undefined,
  ): Promise<WatchedDeployment> {
    const started = await this.#ports.services.update({
      name: service,
      taskDefinition,
      rollout,
      force: false,
    })
    return {
      process,
      service,
      controller: 'ECS',
      taskDefinition,
      imageDigest: undefined,
      strategy: strategyName(rollout),
      before: { deploymentId: watched?.deploymentId ?? '', taskDefinition: left },
      ...identity(started),
    }
  }

  async answer(watched: WatchedDeployment, hookId: string, answer: 'continue' | 'roll-back'): Promise<void> {
    if (watched.brief === undefined) throw new Error(`${watched.service}: the service deployment is unknown`)
    await this.#ports.services.answerHook(watched.brief.arn, hookId, answer)
  }

  /**
   * Which service deployment is ours: made after our call, to a revision with our task definition. The service's
   * `currentServiceDeployment` may still be the earlier one and is not asked.
   */
  async #find(watched: WatchedDeployment): Promise<ServiceDeploymentBrief | undefined> {
    const found = await this.#ports.services.deploymentsSince(
      watched.service,
      watched.createdAt - CLOCK_SLACK,
    )
    return found.find((one) => one.revision?.taskDefinition === watched.taskDefinition)
  }

  async #readDeployments(rollouts: readonly RolloutState[], bounded: Bounded): Promise<void> {
    const known = rollouts.filter(({ brief }) => brief !== undefined)
    if (known.length === 0) return
    const arns = known.flatMap(({ brief }) => brief?.arn ?? [])
    const found = await bounded(this.#ports.services.describeDeployments(arns))
    const read = known.map((one) => ({ one, deployment: found.get(one.brief?.arn ?? '') }))
    await Promise.all(
      read.map(async ({ one, deployment }) => {
        if (deployment?.status === 'STOPPED') await bounded(this.#resolveStopped(one, deployment))
        else one.deployment = deployment ?? one.deployment
      }),
    )
    for (const { one } of read) nameDeployment(one)
  }

  /**
   * Ours was stopped: what took its place decides, so nothing is believed before that was read. Our own revision, sent
   * again, is followed; another one is somebody else's. ListServiceDeployments may lag behind: where ECS says that
   * there is a newer one, it is looked for some rounds longer.
   */
  async #resolveStopped(rollout: RolloutState, deployment: ServiceDeployment): Promise<void> {
    const { watched, brief, service, looks = 0 } = rollout
    if (brief === undefined) return
    const newer = await this.#newerThan(watched, brief)
    if (newer === undefined) {
      rollout.looks = looks + 1
      if (looks >= LOOKS || !saysSuperseded(deployment.statusReason)) rollout.deployment = deployment
      return
    }
    if (newer.revision === undefined)
      throw new ServiceReadError('transient', 'the newer service deployment cannot be read yet')
    if (!isSentAgain(ours(watched, brief), newer.revision)) {
      rollout.deployment = deployment
      rollout.newer = { taskDefinition: newer.revision.taskDefinition }
      return
    }
    this.#ports.log.info(
      `${watched.process}: our task definition was deployed again; watching the newer deployment`,
    )
    rollout.watched = sentAgain(watched, newer, service)
    rollout.brief = newer
    rollout.deployment = undefined
    rollout.looks = 0
  }

  /** The newest service deployment that was made after ours. */
  async #newerThan(
    watched: WatchedDeployment,
    brief: ServiceDeploymentBrief,
  ): Promise<ServiceDeploymentBrief | undefined> {
    const found = await this.#ports.services.deploymentsSince(watched.service, brief.createdAt - CLOCK_SLACK)
    return found.find((one) => one.arn !== brief.arn && one.createdAt > brief.createdAt)
  }
}

const ours = (watched: WatchedDeployment, { revision }: ServiceDeploymentBrief): TargetDeployment => ({
  ...watched,
  revision,
})

/** The same rollout, by the deployment that has taken the place of ours. */
function sentAgain(
  watched: WatchedDeployment,
  newer: ServiceDeploymentBrief,
  service: RolloutState['service'],
): WatchedDeployment {
  const next = { ...watched, deploymentId: '', createdAt: newer.createdAt, brief: newer }
  const id = primaryOf(next, service)
  return { ...next, deploymentId: id === undefined || id === watched.deploymentId ? '' : id }
}

/**
 * The service's own list names a deployment by another id than its service deployment, and may be stale when that is
 * found.
 */
function nameDeployment(rollout: RolloutState): void {
  const { watched, service } = rollout
  if (watched.deploymentId !== '') return
  const deploymentId = primaryOf(watched, service)
  if (deploymentId !== undefined) rollout.watched = { ...watched, deploymentId }
}

function primaryOf(watched: WatchedDeployment, service: RolloutState['service']): string | undefined {
  if (typeof service !== 'object') return undefined
  return service.deployments.find(
    ({ status, taskDefinition, createdAt }) =>
      status === 'PRIMARY' &&
      taskDefinition === watched.taskDefinition &&
      (createdAt ?? 0) >= watched.createdAt - CLOCK_SLACK,
  )?.id
}

function identity(
  started: StartedDeployment,
): Pick<WatchedDeployment, 'deploymentId' | 'createdAt' | 'brief'> {
  return { deploymentId: started.deploymentId, createdAt: started.createdAt, brief: undefined }
}
