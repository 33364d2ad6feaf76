import type { MovingService, PlannedService } from '../core/plan.ts'
import type { Ingress, RolloutPorts } from '../core/ports.ts'
import type {
  BeginContext,
  Bounded,
  Read,
  RolloutStrategy,
  Sighting,
  TurningBack,
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
import { isSentAgain, judge, type OurDeployment, saysSuperseded } from '../core/verdict.ts'
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
 * Services of the ECS deployment controller: ROLLING, BLUE_GREEN, CANARY and LINEAR are all one UpdateService and then a
 * service deployment (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-deployment.html).
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

  /** A new service deployment stops the one in flight by itself. */
  supersede(): Promise<void> {
    return Promise.resolve()
  }

  /**
   * Waits, until the deadline, for a service of the same name that still drains: ECS refuses to create it before that.
   */
  async begin(step: MovingService, context: BeginContext): Promise<WatchedDeployment> {
    const { services, clock, log } = this.#ports
    const { process, service, taskDefinition, rollout, before, action, logs } = step
    const { imageDigest, deadline, signal } = context
    const strategy = strategyName(rollout)
    const move = {
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
        return { ...move, deploymentId, createdAt: deployment.createdAt, brief: deployment }
      }
      case 'update':
        return { ...move, ...identity(await services.update(action.change)) }
      case 'create':
        for (let waited = false; ; waited = true) {
          try {
            return { ...move, ...identity(await services.create(action.spec)) }
          } catch (error) {
            if (!(error instanceof ServiceDrainingError) || clock.now() >= deadline) throw error
            if (!waited) {
              const left = formatElapsed(deadline - clock.now())
              log.info(
                `${process}: an earlier service of this name still drains; waiting for it, at most ${left}`,
              )
            }
            await clock.sleep(Math.min(DRAIN_TICK, deadline - clock.now()), signal)
          }
        }
    }
  }

  /**
   * Per round one DescribeServices for ten services and one DescribeServiceDeployments for twenty. In the first round our
   * service deployments are not known yet: each service is asked for its list, and then they are read together too.
   */
  observe(sightings: readonly Sighting[], bounded: Bounded): readonly Read[] {
    const { services } = this.#ports
    const names = sightings.map((sighting) => sighting.move.service)
    const known = sightings.filter((sighting) => sighting.brief !== undefined)
    const unknown = sightings.filter((sighting) => sighting.brief === undefined)
    const found = unknown.map((sighting) => ({
      of: [sighting],
      work: bounded(this.#find(sighting.move)).then((brief) => {
        sighting.brief = brief
      }),
    }))
    const all = Promise.allSettled(found.map(({ work }) => work))
    return [
      {
        of: sightings,
        work: bounded(services.describe(names)).then((states) => {
          for (const one of sightings) one.service = states.get(one.move.service) ?? 'missing'
        }),
      },
      ...found,
      { of: known, work: this.#readDeployments(known, bounded) },
      { of: unknown, work: all.then(() => this.#readDeployments(unknown, bounded)) },
    ]
  }

  async turnBack(move: WatchedDeployment): Promise<TurningBack> {
    const brief = move.brief ?? (await this.#find(move))
    if (brief === undefined) return { kind: 'ended' }
    if ((await this.#ports.services.stopWithRollback(brief.arn)) === 'turning-back')
      return { kind: 'turning-back', follow: { ...move, brief } }
    // Over because it was sent again in the meantime? Then the newer one is what moves.
    const newer = await this.#newerThan(move, brief)
    if (newer === undefined || !isSentAgain(ours(move, brief), newer.revision)) return { kind: 'ended' }
    if ((await this.#ports.services.stopWithRollback(newer.arn)) === 'ended') return { kind: 'ended' }
    return { kind: 'turning-back', follow: sentAgain(move, newer, undefined) }
  }

  /** ECS starts no deployment when the service names the earlier task definition already: then that one is followed. */
  async redeploy(
    { process, service, rollout, taskDefinition: left }: PlannedService,
    taskDefinition: string,
    move: WatchedDeployment | undefined,
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
      before: { deploymentId: move?.deploymentId ?? '', taskDefinition: left },
      ...identity(started),
    }
  }

  async answer(move: WatchedDeployment, hookId: string, answer: 'continue' | 'roll-back'): Promise<void> {
    if (move.brief === undefined) throw new Error(`${move.service}: the service deployment is not known`)
    await this.#ports.services.answerHook(move.brief.arn, hookId, answer)
  }

  /**
   * Which service deployment is ours: made after our call, to a revision with our task definition. The service's
   * `currentServiceDeployment` may still be the earlier one and is not asked.
   */
  async #find(move: WatchedDeployment): Promise<ServiceDeploymentBrief | undefined> {
    const found = await this.#ports.services.deploymentsSince(move.service, move.createdAt - CLOCK_SLACK)
    return found.find((one) => one.revision?.taskDefinition === move.taskDefinition)
  }

  async #readDeployments(sightings: readonly Sighting[], bounded: Bounded): Promise<void> {
    const known = sightings.filter(({ brief }) => brief !== undefined)
    if (known.length === 0) return
    const arns = known.flatMap(({ brief }) => brief?.arn ?? [])
    const found = await bounded(this.#ports.services.describeDeployments(arns))
    const read = known.map((one) => ({ one, deployment: found.get(one.brief?.arn ?? '') }))
    await Promise.all(
      read.map(async ({ one, deployment }) => {
        if (deployment?.status === 'STOPPED') await bounded(this.#settleStopped(one, deployment))
        else one.deployment = deployment ?? one.deployment
      }),
    )
    for (const { one } of read) nameDeployment(one)
  }

  /**
   * Ours was stopped: what took its place decides, so nothing is believed before that was read. Our own revision, sent again,
   * is followed; another one is somebody else's. ListServiceDeployments may lag behind: where ECS says that there is a newer one, it is
   * looked for some rounds longer.
   */
  async #settleStopped(sighting: Sighting, deployment: ServiceDeployment): Promise<void> {
    const { move, brief, service, looks = 0 } = sighting
    if (brief === undefined) return
    const newer = await this.#newerThan(move, brief)
    if (newer === undefined) {
      sighting.looks = looks + 1
      if (looks >= LOOKS || !saysSuperseded(deployment.statusReason)) sighting.deployment = deployment
      return
    }
    if (newer.revision === undefined)
      throw new ServiceReadError('transient', 'what the newer service deployment runs cannot be read yet')
    if (!isSentAgain(ours(move, brief), newer.revision)) {
      sighting.deployment = deployment
      sighting.newer = { taskDefinition: newer.revision.taskDefinition }
      return
    }
    this.#ports.log.info(
      `${move.process}: our task definition was sent again; the newer deployment is followed`,
    )
    sighting.move = sentAgain(move, newer, service)
    sighting.brief = newer
    sighting.deployment = undefined
    sighting.looks = 0
  }

  /** The newest service deployment that was made after ours. */
  async #newerThan(
    move: WatchedDeployment,
    brief: ServiceDeploymentBrief,
  ): Promise<ServiceDeploymentBrief | undefined> {
    const found = await this.#ports.services.deploymentsSince(move.service, brief.createdAt - CLOCK_SLACK)
    return found.find((one) => one.arn !== brief.arn && one.createdAt > brief.createdAt)
  }
}

const ours = (move: WatchedDeployment, { revision }: ServiceDeploymentBrief): OurDeployment => ({
  ...move,
  revision,
})

/** The same move, by the deployment that has taken the place of ours. */
function sentAgain(
  move: WatchedDeployment,
  newer: ServiceDeploymentBrief,
  service: Sighting['service'],
): WatchedDeployment {
  const next = { ...move, deploymentId: '', createdAt: newer.createdAt, brief: newer }
  const id = primaryOf(next, service)
  return { ...next, deploymentId: id === undefined || id === move.deploymentId ? '' : id }
}

/** The service's own list names a deployment by another id than its service deployment, and may be stale when that is found. */
function nameDeployment(sighting: Sighting): void {
  const { move, service } = sighting
  if (move.deploymentId !== '') return
  const deploymentId = primaryOf(move, service)
  if (deploymentId !== undefined) sighting.move = { ...move, deploymentId }
}

function primaryOf(move: WatchedDeployment, service: Sighting['service']): string | undefined {
  if (typeof service !== 'object') return undefined
  return service.deployments.find(
    ({ status, taskDefinition, createdAt }) =>
      status === 'PRIMARY' &&
      taskDefinition === move.taskDefinition &&
      (createdAt ?? 0) >= move.createdAt - CLOCK_SLACK,
  )?.id
}

function identity(
  started: StartedDeployment,
): Pick<WatchedDeployment, 'deploymentId' | 'createdAt' | 'brief'> {
  return { deploymentId: started.deploymentId, createdAt: started.createdAt, brief: undefined }
}
