import type { DeploymentWaitType } from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import type { Alarms, Listeners, TaskSetService, TaskSetState, TaskSets, TrafficRules } from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import { AwsError } from '../wire/service.ts'
import { watchAlarms } from './alarm-watch.ts'
import { DeploymentEnded } from './failures.ts'
import type { LambdaHooks } from './lambda-hooks.ts'
import type { DeploymentRecord, DeploymentState, LifecycleHookName, Problem } from './model.ts'
import { ListenerTraffic } from './traffic.ts'
import { refresh } from './views.ts'

export interface RunParts {
  readonly clock: EngineClock
  readonly timings: Timings
  readonly taskSets: TaskSets
  readonly listeners: Listeners
  readonly rules: TrafficRules
  readonly alarms: Alarms
  readonly hooks: LambdaHooks
  /** Told when the deployment has ended; `rollBack` says whether it is to be rolled back. */
  ended(deployment: DeploymentRecord, rollBack: boolean): void
}

/** The engine ends: nothing is changed any more. */
const CLOSED = new Error('the engine was closed')

/**
 * The life of one deployment (CodeDeploy user guide, "What happens during an Amazon ECS deployment"): a replacement
 * task set beside the original one, test traffic, production traffic, the end of the original.
 */
export class DeploymentRun {
  readonly #parts: RunParts
  readonly #deployment: DeploymentRecord
  readonly #end = new AbortController()
  #waiting: { readonly type: DeploymentWaitType; readonly go: () => void } | undefined
  /** Traffic or task sets may have been touched: before that there is nothing to roll back. */
  #installing = false

  constructor(parts: RunParts, deployment: DeploymentRecord) {
    this.#parts = parts
    this.#deployment = deployment
  }

  /** Resolves when the deployment has ended, however it ended. */
  async run(): Promise<void> {
    const deployment = this.#deployment
    let unwatch = (): void => undefined
    try {
      await this.#begin()
      // A rollback continues whatever the alarms say: the alarm that caused it is still on.
      if (deployment.rollsBack === undefined)
        unwatch = watchAlarms(this.#parts, deployment.alarms, (ended) => this.stop(ended))
      if (deployment.rollsBack === undefined) await this.#deploy()
      else await this.#rollBack(deployment.rollsBack)
      this.#complete('Succeeded')
      this.#parts.ended(deployment, false)
    } catch (error) {
      if (error === CLOSED) return
      if (!(error instanceof DeploymentEnded)) throw error
      this.#fail(error)
    } finally {
      unwatch()
    }
  }

  stop(ended: DeploymentEnded): void {
    this.#end.abort(ended)
  }

  close(): void {
    this.#end.abort(CLOSED)
  }

  /** Ends a wait of this type; false when the deployment does not wait so. */
  proceed(type: DeploymentWaitType): boolean {
    if (this.#waiting?.type !== type) return false
    this.#waiting.go()
    return true
  }

  async #begin(): Promise<void> {
    const { clock, timings } = this.#parts
    const deployment = this.#deployment
    await this.#sleep(timings.codeDeployCreated)
    this.#move('Queued')
    await this.#sleep(timings.codeDeployQueued)
    deployment.startedAt = clock.now()
    deployment.targetSince = clock.now() + timings.codeDeployTarget
    deployment.targetStatus = 'InProgress'
    this.#move('InProgress')
  }

  async #deploy(): Promise<void> {
    const { clock, timings, taskSets } = this.#parts
    const deployment = this.#deployment
    const { clusterName, serviceName } = deployment.settings.service
    await this.#hook('BeforeInstall')
    this.#installing = true
    const { traffic, green } = await this.#event('Install', () => this.#install())
    const limit = clock.schedule(timings.codeDeployTrafficLimit, () =>
      this.stop(
        timedOut('The deployment timed out while shifting traffic. This time out period is 120 hours.'),
      ),
    )
    try {
      await this.#hook('AfterInstall')
      if (deployment.events.some(({ name }) => name === 'AllowTestTraffic')) {
        await this.#event('AllowTestTraffic', async () => {
          traffic.test(green.targetGroupArn)
          await this.#sleep(timings.codeDeployEvent)
        })
        await this.#hook('AfterAllowTestTraffic')
      }
      await this.#waitUntilReady()
      await this.#hook('BeforeAllowTraffic')
      await this.#event('AllowTraffic', () => this.#shift(traffic, green))
      taskSets.makePrimary(clusterName, serviceName, green.id)
    } finally {
      limit()
    }
    await this.#hook('AfterAllowTraffic')
    await this.#terminateBlue()
  }

  async #install(): Promise<{ readonly traffic: ListenerTraffic; readonly green: TaskSetState }> {
    const deployment = this.#deployment
    const { taskSets, listeners, rules } = this.#parts
    const { settings, appSpec } = deployment
    const { clusterName, serviceName } = settings.service
    const service = this.#service()
    deployment.serviceArn = service.arn
    const blue = service.taskSets.find(({ status }) => status === 'PRIMARY')
    if (blue === undefined || appSpec === undefined)
      throw new DeploymentEnded({
        code: 'INVALID_ECS_SERVICE',
        message: 'The ECS service has no primary task set.',
      })
    deployment.blue = blue
    const { containerName, containerPort } = appSpec
    if (typeof containerPort !== 'number')
      throw new DeploymentEnded({
        code: 'INVALID_REVISION',
        message: 'The AppSpec file contains a ContainerPort that is not a number.',
      })
    const traffic = new ListenerTraffic(settings.loadBalancerInfo, listeners, rules)
    const targetGroupArn = traffic.other(blue.targetGroupArn)
    traffic.begin(blue.targetGroupArn)
    // What a deployment that failed without a rollback left behind would serve from the same target group.
    for (const { id, status } of service.taskSets)
      if (status === 'ACTIVE') taskSets.remove(clusterName, serviceName, id)
    let green: TaskSetState
    try {
      green = taskSets.create(clusterName, serviceName, {
        externalId: deployment.id,
        taskDefinition: appSpec.taskDefinition,
        loadBalancers: [{ targetGroupArn, containerName, containerPort }],
        ...(appSpec.platformVersion === undefined ? {} : { platformVersion: appSpec.platformVersion }),
        ...(appSpec.networkConfiguration === undefined
          ? {}
          : { networkConfiguration: appSpec.networkConfiguration }),
        ...(appSpec.capacityProviderStrategy === undefined
          ? {}
          : { capacityProviderStrategy: appSpec.capacityProviderStrategy }),
      })
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      throw new DeploymentEnded(ecsProblem(error))
    }
    deployment.green = green
    await this.#steady(green)
    return { traffic, green }
  }

  async #steady(green: TaskSetState): Promise<void> {
    const { clock, timings } = this.#parts
    const limit = clock.now() + timings.codeDeployInstallLimit
    for (;;) {
      await this.#sleep(timings.codeDeployPoll)
      const found = this.#service().taskSets.find(({ id }) => id === green.id)
      if (found?.steady === true) return
      if (found === undefined)
        throw new DeploymentEnded({
          code: 'ECS_UPDATE_ERROR',
          message: `The replacement task set ${green.id} was deleted.`,
        })
      if (clock.now() >= limit)
        throw timedOut(
          'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.',
        )
    }
  }

  /** All at once, a canary, or linear: the last step is always the full 100 percent. */
  async #shift(traffic: ListenerTraffic, green: TaskSetState): Promise<void> {
    const { timings } = this.#parts
    const { type, timeBasedCanary, timeBasedLinear } = this.#deployment.config.routing
    const { canaryPercentage = 100, canaryInterval = 0 } = timeBasedCanary ?? {}
    const { linearPercentage = 100, linearInterval = 0 } = timeBasedLinear ?? {}
    const step = type === 'TimeBasedLinear' ? linearPercentage : canaryPercentage
    const interval = type === 'TimeBasedLinear' ? linearInterval : canaryInterval
    let percent = type === 'AllAtOnce' ? 100 : Math.min(step, 100)
    for (;;) {
      traffic.production(green.targetGroupArn, percent)
      this.#deployment.greenWeight = percent
      this.#touch()
      if (percent === 100) break
      await this.#sleep(interval * timings.codeDeployUnit)
      percent = type === 'TimeBasedLinear' ? Math.min(100, percent + step) : 100
    }
    await this.#sleep(timings.codeDeployEvent)
  }

  async #waitUntilReady(): Promise<void> {
    const { actionOnTimeout, waitTimeInMinutes = 0 } =
      this.#deployment.settings.blueGreen.deploymentReadyOption ?? {}
    if (actionOnTimeout !== 'STOP_DEPLOYMENT') return
    this.#deployment.targetStatus = 'Ready'
    this.#move('Ready')
    if (!(await this.#wait('READY_WAIT', waitTimeInMinutes))) {
      throw timedOut(
        `The deployment timed out while waiting for a notification to continue. This time out period is ${waitTimeInMinutes} minutes.`,
        { stopped: true },
      )
    }
    this.#deployment.targetStatus = 'InProgress'
    this.#move('InProgress')
  }

  async #terminateBlue(): Promise<void> {
    const { blue, settings } = this.#deployment
    const { action, terminationWaitTimeInMinutes = 0 } =
      settings.blueGreen.terminateBlueInstancesOnDeploymentSuccess ?? {}
    if (action === 'KEEP_ALIVE' || blue === undefined) return
    this.#deployment.terminationWaitStarted = true
    this.#touch()
    if (terminationWaitTimeInMinutes > 0) await this.#wait('TERMINATION_WAIT', terminationWaitTimeInMinutes)
    this.#remove(blue)
    await this.#sleep(this.#parts.timings.codeDeployEvent)
  }

  /**
   * No new task set: traffic goes back to the original one, and the one that the rolled back deployment built is
   * drained, as users see. Hooks do not run.
   */
  async #rollBack(failed: DeploymentRecord): Promise<void> {
    const deployment = this.#deployment
    const { taskSets, timings, listeners, rules } = this.#parts
    const { clusterName, serviceName } = deployment.settings.service
    deployment.serviceArn = this.#service().arn
    refresh(failed, taskSets)
    const { blue, green } = failed
    const original = this.#service().taskSets.find(
      ({ id, status }) => id === blue?.id && status !== 'DRAINING',
    )
    if (original === undefined)
      throw new DeploymentEnded({
        code: 'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND',
        message: 'The original task set no longer exists.',
      })
    deployment.blue = original
    if (green !== undefined) deployment.green = green
    deployment.greenWeight = failed.greenWeight
    for (const { name } of deployment.events) {
      await this.#event(name, async () => {
        if (name !== 'AllowTraffic') return
        const traffic = new ListenerTraffic(deployment.settings.loadBalancerInfo, listeners, rules)
        traffic.test(original.targetGroupArn)
        traffic.production(original.targetGroupArn, 100)
        deployment.greenWeight = 0
        failed.greenWeight = 0
        await this.#sleep(timings.codeDeployEvent)
        taskSets.makePrimary(clusterName, serviceName, original.id)
      })
    }
    if (green !== undefined) this.#remove(green)
  }

  #remove({ id }: TaskSetState): void {
    const { clusterName, serviceName } = this.#deployment.settings.service
    if (this.#service().taskSets.some((set) => set.id === id))
      this.#parts.taskSets.remove(clusterName, serviceName, id)
  }

  /** False when it timed out before somebody said to continue. */
  async #wait(type: DeploymentWaitType, minutes: number): Promise<boolean> {
    const gone = new AbortController()
    const over = this.#sleep(minutes * this.#parts.timings.codeDeployUnit, gone.signal)
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.#waiting = { type, go: () => resolve(true) }
    try {
      return await Promise.race([promise, over.then(() => false)])
    } finally {
      this.#waiting = undefined
      over.catch(() => 'the wait was cut short: nobody is waiting any longer')
      gone.abort()
    }
  }

  #hook(name: LifecycleHookName): Promise<void> {
    return this.#event(name, async () => {
      const deployment = this.#deployment
      await this.#sleep(this.#parts.timings.codeDeployEvent)
      const functionName = deployment.appSpec?.hooks.get(name)
      if (functionName === undefined) return
      try {
        await this.#parts.hooks.run(deployment, name, functionName, this.#end.signal)
      } catch (error) {
        const event = deployment.events.find((candidate) => candidate.name === name)
        if (error instanceof DeploymentEnded && event !== undefined)
          event.failure = { functionName, message: error.message }
        throw error
      }
    })
  }

  async #event<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const { clock } = this.#parts
    const event = this.#deployment.events.find((candidate) => candidate.name === name)
    if (event === undefined) throw new Error(`An ECS deployment has no lifecycle event '${name}'`)
    event.status = 'InProgress'
    event.startedAt = clock.now()
    this.#touch()
    try {
      const result = await work()
      event.status = 'Succeeded'
      return result
    } catch (error) {
      event.status = 'Failed'
      throw error
    } finally {
      event.endedAt = clock.now()
      this.#touch()
    }
  }

  #fail(ended: DeploymentEnded): void {
    const deployment = this.#deployment
    deployment.problem = ended.problem
    for (const event of deployment.events) if (event.status === 'Pending') event.status = 'Skipped'
    this.#complete(ended.stopped ? 'Stopped' : 'Failed')
    const { enabled, events = [] } = deployment.autoRollback
    const wanted = ended.rollBack ?? (enabled === true && events.includes(ended.event))
    this.#parts.ended(deployment, wanted && this.#installing && deployment.rollsBack === undefined)
  }

  #complete(status: 'Succeeded' | 'Failed' | 'Stopped'): void {
    this.#deployment.targetStatus = status === 'Succeeded' ? 'Succeeded' : 'Failed'
    this.#deployment.completedAt = this.#parts.clock.now()
    this.#move(status)
  }

  #service(): TaskSetService {
    const { clusterName, serviceName } = this.#deployment.settings.service
    const found = this.#parts.taskSets.service(clusterName, serviceName)
    if (found !== undefined) return found
    throw new DeploymentEnded({
      code: 'INVALID_ECS_SERVICE',
      message: `The ECS service '${serviceName}' of cluster '${clusterName}' was not found.`,
    })
  }

  #move(status: DeploymentState): void {
    this.#deployment.status = status
    this.#touch()
  }

  #touch(): void {
    this.#deployment.updatedAt = this.#parts.clock.now()
  }

  #sleep(ms: number, more?: AbortSignal): Promise<void> {
    const { signal } = this.#end
    return this.#parts.clock.sleep(ms, more === undefined ? signal : AbortSignal.any([signal, more]))
  }
}

const timedOut = (message: string, options: { readonly stopped?: boolean } = {}): DeploymentEnded =>
  new DeploymentEnded({ code: 'TIMEOUT', message }, options)

/** In AWS's words, as users report them (without request id and proxy). */
const ecsProblem = ({ message, code, status }: AwsError): Problem => ({
  code: 'ECS_UPDATE_ERROR',
  message:
    `The ECS service cannot be updated due to an unexpected error: ${message} (Service: AmazonECS; Status Code: ${status}; ` +
    `Error Code: ${code}). Check your ECS service status.`,
})
