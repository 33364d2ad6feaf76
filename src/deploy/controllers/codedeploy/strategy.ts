import { UserError } from '../../../runtime/errors.ts'
import { shortTaskDefinition } from '../../core/names.ts'
import type { PlannedRollout, PlannedService } from '../../core/plan.ts'
import type {
  BeginContext,
  Bounded,
  InProgress,
  Read,
  RolloutState,
  RolloutStrategy,
  StrategyRollback,
  WatchedDeployment,
} from '../../core/rollout-strategy.ts'
import type { Network, ServiceDeploymentBrief, ServiceState, Services } from '../../core/services.ts'
import { inEcsWords, isRollbackExpected } from './account.ts'
import { appSpec, hooksOf, taskDefinitionOf } from './app-spec.ts'
import { type CreatePorts, createDeployment, describeDeployment, makeRoom } from './create.ts'
import { type CodeDeployment, isEnded, type NewCodeDeployment } from './ports.ts'
import { groupProblems } from './problems.ts'
import { judgeCodeDeploy } from './verdict.ts'

export interface CodeDeployPorts extends CreatePorts {
  readonly services: Pick<Services, 'describe'>
}

/** Our deployments roll back automatically, whatever their group says. */
const ROLL_BACK_ON = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST']
const ON_ALARM = 'DEPLOYMENT_STOP_ON_ALARM'
/** A rollback is not made in steps. */
const ALL_AT_ONCE = 'CodeDeployDefault.ECSAllAtOnce'
/** Of a rollback: waits for what is under way. */
const WAY_BACK = 15 * 60_000
/** After a stop, until its rollback has an id. */
const ROLLBACK_SHOWS = 60_000
const TICK = 2_000
/** Deployments of the past that are looked at. */
const HISTORY = 10

/**
 * Services of the CODE_DEPLOY deployment controller: each rollout is a CodeDeploy deployment from a generated AppSpec.
 * UpdateService is never called: it may not change the task definition of such a service
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html).
 */
export class CodeDeployStrategy implements RolloutStrategy {
  readonly #ports: CodeDeployPorts

  constructor(ports: CodeDeployPorts) {
    this.#ports = ports
  }

  readonly judge = judgeCodeDeploy

  async problems(step: PlannedService): Promise<readonly string[]> {
    const { codeDeploy } = this.#ports
    const [group, placement] = await Promise.all([
      codeDeploy.group(step.service),
      codeDeploy.placement(step.service),
    ])
    return groupProblems(step, group, placement)
  }

  async history(service: ServiceState, since: number): Promise<readonly ServiceDeploymentBrief[]> {
    const { codeDeploy } = this.#ports
    const ids = await codeDeploy.list(service.name, { since })
    const found = await Promise.all(ids.slice(0, HISTORY).map((id) => codeDeploy.deployment(id)))
    return found
      .sort((a, b) => b.createdAt - a.createdAt)
      .map((one) =>
        this.#brief(
          one,
          found.find(({ id }) => id === one.rollback.by),
        ),
      )
  }

  /** One that only waits for the end of the earlier tasks is among them: CodeDeploy begins nothing before that. */
  async underWay(service: ServiceState): Promise<readonly ServiceDeploymentBrief[]> {
    const { codeDeploy } = this.#ports
    const ids = await codeDeploy.list(service.name, { active: true })
    const found = await Promise.all(ids.map((id) => codeDeploy.deployment(id)))
    return found
      .filter((one) => !isEnded(one))
      .map((one) => ({
        ...this.#brief(one),
        ...(one.terminationWaitStarted ? { status: 'waiting to stop the earlier tasks' } : {}),
      }))
  }

  /** Asks only: the creation of ours waits until the group is free. */
  async supersede(_service: ServiceState, other: ServiceDeploymentBrief): Promise<void> {
    const { codeDeploy } = this.#ports
    await makeRoom(codeDeploy, await codeDeploy.deployment(other.arn))
  }

  async begin(step: PlannedRollout, context: BeginContext): Promise<WatchedDeployment> {
    const { process, service, taskDefinition, before, action, logs } = step
    const { imageDigest, runKey, deadline, signal, inProgress } = context
    const watched = {
      process,
      service,
      controller: 'CODE_DEPLOY' as const,
      taskDefinition,
      strategy: 'CODE_DEPLOY',
      before,
      imageDigest,
      logs,
    }
    switch (action.kind) {
      case 'create':
        throw new UserError(`Service '${service}' does not exist, and CodeDeploy does not create services.`, {
          fix: 'Create it with your infrastructure code, then its deployment group.',
        })
      case 'follow': {
        const { arn, createdAt } = action.deployment
        // What it asked for is known; what its task set runs is read.
        const brief = { ...action.deployment, revision: undefined }
        return { ...watched, deploymentId: arn, createdAt, brief }
      }
      case 'update': {
        const request = await this.#request(process, service, taskDefinition, action.change.network)
        const description = describeDeployment(`Renga: ${shortTaskDefinition(taskDefinition)}`, runKey)
        const policy: InProgress = inProgress ?? 'wait'
        const options = { process, policy, deadline, signal }
        const made = await createDeployment(this.#ports, { ...request, description }, options)
        return { ...watched, ...this.#identity(made) }
      }
    }
  }

  /**
   * Per round one DescribeServices for ten services, and GetDeployment with GetDeploymentTarget for each deployment.
   */
  observe(rollouts: readonly RolloutState[], bounded: Bounded): readonly Read[] {
    const names = rollouts.map((rollout) => rollout.watched.service)
    const described = bounded(this.#ports.services.describe(names)).then((found) => {
      for (const one of rollouts) one.service = found.get(one.watched.service) ?? one.service ?? 'missing'
    })
    return [
      { of: rollouts, work: described },
      ...rollouts.map((rollout) => ({
        of: [rollout],
        work: bounded(this.#look(rollout)).then(async () => {
          // Its failure is that read's own.
          await described.catch(() => undefined)
          await bounded(this.#identify(rollout))
        }),
      })),
    ]
  }

  async rollBack(watched: WatchedDeployment): Promise<StrategyRollback> {
    const { codeDeploy } = this.#ports
    const id = watched.deploymentId
    if ((await codeDeploy.stop(id)) === 'stopping') return { kind: 'rolling-back', follow: watched }
    const [info, target] = await Promise.all([
      codeDeploy.deployment(id),
      codeDeploy.target(id, watched.service),
    ])
    if (info.status === 'Succeeded') return { kind: 'ended' }
    const now = this.#ports.clock.now()
    // Rolled back automatically, or no traffic had moved: the verdict tells which.
    const back = isRollbackExpected({ info, target, now }) || (target?.green?.weight ?? 0) === 0
    return back ? { kind: 'rolling-back', follow: watched } : { kind: 'ended' }
  }

  /**
   * While the earlier tasks still wait for their end, a stop with rollback only moves the traffic. Else a new
   * deployment: all at once, of the revision that had succeeded before where that is the one, and whatever the alarms
   * say.
   */
  async redeploy(
    { process, service, taskDefinition: left }: PlannedService,
    taskDefinition: string,
    watched: WatchedDeployment | undefined,
  ): Promise<WatchedDeployment> {
    const { codeDeploy, clock } = this.#ports
    const base = {
      process,
      service,
      controller: 'CODE_DEPLOY' as const,
      taskDefinition,
      imageDigest: undefined,
      strategy: 'CODE_DEPLOY',
      before: { deploymentId: '', taskDefinition: left },
    }
    const bad = watched === undefined ? undefined : await codeDeploy.deployment(watched.deploymentId)
    if (bad !== undefined && watched?.before?.taskDefinition === taskDefinition && !isEnded(bad)) {
      const rollback = await this.#stopAndFind(bad.id)
      if (rollback !== undefined) return { ...base, ...this.#identity(rollback) }
    }
    const request = await this.#request(process, service, taskDefinition, undefined)
    const previous = bad?.previousRevision
    const content = taskDefinitionOf(previous) === taskDefinition ? previous?.content : undefined
    const made = await createDeployment(
      this.#ports,
      {
        ...request,
        content: content ?? request.content,
        description: describeDeployment(
          `Renga: back to ${shortTaskDefinition(taskDefinition)}`,
          `from ${watched?.deploymentId ?? shortTaskDefinition(left)}`,
        ),
        config: ALL_AT_ONCE,
        rollBackOn: [],
        // Without alarms there is nothing to override, and no permission needed for it.
        withoutAlarms: request.rollBackOn.includes(ON_ALARM),
      },
      {
        process,
        policy: 'supersede',
        deadline: clock.now() + WAY_BACK,
        signal: new AbortController().signal,
      },
    )
    return { ...base, ...this.#identity(made) }
  }

  async answer(watched: WatchedDeployment, _hookId: string, answer: 'continue' | 'roll-back'): Promise<void> {
    const { codeDeploy } = this.#ports
    if (answer === 'continue') await codeDeploy.proceed(watched.deploymentId, 'READY_WAIT')
    else await codeDeploy.stop(watched.deploymentId)
  }

  /** All that a deployment of this task definition says, but for its description. */
  async #request(
    process: string,
    service: string,
    taskDefinition: string,
    network: Network | undefined,
  ): Promise<Omit<NewCodeDeployment, 'description'>> {
    const { codeDeploy, log } = this.#ports
    const [group, placement] = await Promise.all([codeDeploy.group(service), codeDeploy.placement(service)])
    if (placement === undefined)
      throw new UserError(`Service '${service}' has no PRIMARY task set to shift traffic from.`)
    const hooks = hooksOf(group.revision)
    if (hooks === 'unreadable')
      log.warning(
        `${process}: the last revision of deployment group '${group.name}' cannot be read (it may be in S3), so its AppSpec hooks are not kept`,
      )
    const content = appSpec(
      taskDefinition,
      network === undefined ? placement : { ...placement, network },
      hooks === 'unreadable' ? [] : hooks,
    )
    return {
      service,
      content,
      rollBackOn: group.alarms.length > 0 ? [...ROLL_BACK_ON, ON_ALARM] : ROLL_BACK_ON,
    }
  }

  async #look(rollout: RolloutState): Promise<void> {
    const { codeDeploy, clock } = this.#ports
    const { deploymentId, service } = rollout.watched
    const [info, target] = await Promise.all([
      codeDeploy.deployment(deploymentId),
      codeDeploy.target(deploymentId, service),
    ])
    const { by } = info.rollback
    const rollback = by === undefined ? undefined : await codeDeploy.deployment(by)
    const deployment = inEcsWords({ info, target, rollback, now: clock.now() })
    rollout.deployment = deployment
    rollout.brief = { ...this.#brief(info), revision: rollout.brief?.revision }
    if (deployment.status !== 'STOPPED' && deployment.status !== 'ROLLBACK_FAILED') return
    const [newest] = await codeDeploy.list(service, { since: info.createdAt + 1 })
    if (newest === undefined || newest === deploymentId || newest === by) return
    const newer = await codeDeploy.deployment(newest)
    if (newer.createdAt <= info.createdAt || newer.rollback.of === deploymentId) return
    const taskDefinition = taskDefinitionOf(newer.revision)
    if (taskDefinition !== rollout.watched.taskDefinition || newer.rollback.of !== undefined) {
      rollout.newer = { taskDefinition }
      return
    }
    // Ours has ended and was sent again: the newer deployment is followed.
    this.#ports.log.info(
      `${rollout.watched.process}: our task definition was deployed again; watching the newer deployment`,
    )
    rollout.watched = {
      ...rollout.watched,
      deploymentId: newest,
      createdAt: newer.createdAt,
      brief: this.#brief(newer),
    }
    rollout.brief = this.#brief(newer)
    rollout.deployment = undefined
  }

  /** Reads what the task set runs that is ours: nothing is green by what we asked for. */
  async #identify(rollout: RolloutState): Promise<void> {
    const { service, brief, deployment, watched } = rollout
    if (typeof service !== 'object' || brief === undefined || deployment === undefined) return
    const id = deployment.target?.revisionArn
    const own = service.deployments.find((one) =>
      id === undefined
        ? one.status === 'PRIMARY' && one.taskDefinition === watched.taskDefinition
        : one.id === id,
    )
    if (own === undefined || own.taskDefinition === brief.revision?.taskDefinition) return
    const images = await this.#ports.codeDeploy.images(own.taskDefinition)
    const digest = watched.imageDigest
    const image = (digest === undefined ? undefined : images.find((one) => one.endsWith(digest))) ?? images[0]
    const revision = { taskDefinition: own.taskDefinition, image, imageDigest: undefined }
    rollout.brief = { ...brief, revision }
  }

  #brief(info: CodeDeployment, rollback?: CodeDeployment): ServiceDeploymentBrief {
    const { status, statusReason } = inEcsWords({
      info,
      target: undefined,
      rollback,
      now: this.#ports.clock.now(),
    })
    const taskDefinition = taskDefinitionOf(info.revision)
    const revision =
      taskDefinition === undefined ? undefined : { taskDefinition, image: undefined, imageDigest: undefined }
    return { arn: info.id, status, statusReason, createdAt: info.createdAt, revision }
  }

  #identity(made: CodeDeployment): Pick<WatchedDeployment, 'deploymentId' | 'createdAt' | 'brief'> {
    return {
      deploymentId: made.id,
      createdAt: made.createdAt,
      brief: { ...this.#brief(made), revision: undefined },
    }
  }

  /** The deployment that rolls this one back; undefined when it had ended before, or none shows. */
  async #stopAndFind(id: string): Promise<CodeDeployment | undefined> {
    const { codeDeploy, clock } = this.#ports
    if ((await codeDeploy.stop(id)) === 'ended') return undefined
    const until = clock.now() + ROLLBACK_SHOWS
    for (;;) {
      const { rollback } = await codeDeploy.deployment(id)
      if (rollback.by !== undefined) return codeDeploy.deployment(rollback.by)
      if (clock.now() >= until) return undefined
      await clock.sleep(TICK, new AbortController().signal)
    }
  }
}
