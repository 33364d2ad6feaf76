import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import * as ecs from '@aws-sdk/client-ecs'
import { createPaginator } from '@smithy/core'
import pLimit from 'p-limit'
import {
  type LogPlace,
  type Revision,
  type ServiceChange,
  type ServiceDeployment,
  type ServiceDeploymentBrief,
  ServiceDrainingError,
  ServiceReadError,
  type ServiceSpec,
  type ServiceState,
  type Services,
  type StartedDeployment,
  type StoppedTaskQuery,
} from '../../deploy/core/services.ts'
import { isOurs } from '../../deploy/plan/plan.ts'
import { APP_CONTAINER, familyName } from '../../ecs/names.ts'
import type { StoppedTask, TaskTimes } from '../../ecs/stopped-task.ts'
import { UserError } from '../../runtime/errors.ts'
import { batches } from '../client/batches.ts'
import { awsError, explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'
import {
  changeConfiguration,
  epoch,
  fromBinding,
  fromGateway,
  fromNetwork,
  fromRollout,
  GATE_HOOK,
  toRevision,
  toServiceDeployment,
  toServiceState,
} from './service-state.ts'
import { readLogTail, readStoppedTasks, readTaskTimes } from './task-reasons.ts'

/**
 * Limits of the API: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html and siblings.
 */
const SERVICES_PER_CALL = 10
const DEPLOYMENTS_PER_CALL = 20
const REVISIONS_PER_CALL = 20
/** ListServiceDeployments takes one service: an app of 30 would send 30 at once, of the account's 50. */
const LISTS_AT_ONCE = 5

/** The SDK has none for it, though it has a token like the others. */
const paginateListServiceDeployments = createPaginator<
  ecs.ECSPaginationConfiguration,
  ecs.ListServiceDeploymentsCommandInput,
  ecs.ListServiceDeploymentsCommandOutput
>(ecs.ECSClient, ecs.ListServiceDeploymentsCommand, 'nextToken', 'nextToken', 'maxResults')

/** Services on Amazon ECS with Fargate, of one cluster. */
export class EcsServices implements Services {
  readonly #cluster: string
  readonly #logGroup: string
  readonly #logPrefix: string
  readonly #container: string
  readonly #client: ecs.ECSClient
  /** A failed read is repeated at the watch's next tick, so it is not repeated for long here. */
  readonly #reader: ecs.ECSClient
  readonly #logs: CloudWatchLogsClient
  readonly #redactor: AwsSession['redactor']
  /** As last read: what an update must not lose. */
  readonly #configurations = new Map<string, ecs.DeploymentConfiguration | undefined>()
  /** A service revision never changes, so each is read once. */
  readonly #revisions = new Map<string, Revision>()
  readonly #wanted = new Set<string>()
  readonly #lists = pLimit(LISTS_AT_ONCE)
  #reading: Promise<unknown> = Promise.resolve()

  constructor(
    session: AwsSession,
    place: {
      readonly cluster: string
      readonly logGroup: string
      readonly logPrefix?: string | undefined
      readonly container?: string | undefined
    },
  ) {
    this.#redactor = session.redactor
    this.#cluster = place.cluster
    this.#container = place.container ?? APP_CONTAINER
    this.#logGroup = place.logGroup
    this.#logPrefix = place.logPrefix ?? ''
    this.#client = new ecs.ECSClient(session.client)
    this.#reader = new ecs.ECSClient({ ...session.client, maxAttempts: 2 })
    this.#logs = new CloudWatchLogsClient(session.client)
  }

  async list(app: string, environment: string): Promise<readonly ServiceState[]> {
    const prefix = familyName({ app, environment }, '')
    const arns = await this.#inCluster('ecs:ListServices', `cluster '${this.#cluster}'`, () =>
      everyItem(
        ecs.paginateListServices(bounded('ecs:ListServices', this.#client), {
          cluster: this.#cluster,
          maxResults: 100,
        }),
        ({ serviceArns }) => serviceArns,
      ),
    )
    const names = arns.map((arn) => arn.slice(arn.lastIndexOf('/') + 1))
    const found = await this.describe(names.filter((name) => name.startsWith(prefix)))
    // `shop-prod-` is the prefix of `shop` in `prod-eu` too: the tags decide.
    return [...found.values()].filter((service) => isOurs(service, { app, environment }))
  }

  async describe(names: readonly string[]): Promise<ReadonlyMap<string, ServiceState>> {
    const answers = await Promise.all(
      batches(names, SERVICES_PER_CALL).map((batch) =>
        this.#read('ecs:DescribeServices', `cluster '${this.#cluster}'`, (reader) =>
          reader.send(
            new ecs.DescribeServicesCommand({ cluster: this.#cluster, services: batch, include: ['TAGS'] }),
          ),
        ),
      ),
    )
    const found = answers.flatMap((answer) => answer.services ?? [])
    for (const { serviceName = '', deploymentConfiguration } of found)
      this.#configurations.set(serviceName, deploymentConfiguration)
    const states = found.map(toServiceState)
    return new Map(states.map((state) => [state.name, state]))
  }

  async create(spec: ServiceSpec): Promise<StartedDeployment> {
    const request: ecs.CreateServiceRequest = {
      cluster: this.#cluster,
      serviceName: spec.name,
      taskDefinition: spec.taskDefinition,
      desiredCount: spec.desiredCount,
      launchType: 'FARGATE',
      clientToken: spec.clientToken,
      deploymentController: { type: 'ECS' },
      deploymentConfiguration: {
        ...fromRollout(spec.rollout),
        ...(spec.gate ? { lifecycleHooks: [GATE_HOOK] } : {}),
      },
      networkConfiguration: fromNetwork(spec.network),
      ...(spec.rollout.loadBalancer === undefined
        ? {}
        : { loadBalancers: [fromBinding(spec.rollout.loadBalancer)] }),
      ...fromGateway(spec.rollout),
      ...(spec.healthCheckGracePeriod === undefined
        ? {}
        : { healthCheckGracePeriodSeconds: spec.healthCheckGracePeriod }),
      tags: Object.entries(spec.tags).map(([key, value]) => ({ key, value })),
      enableECSManagedTags: true,
      // Tasks carry the task definition's tags: release, digest, commit and run.
      propagateTags: 'TASK_DEFINITION',
    }
    try {
      const { service } = await this.#client.send(new ecs.CreateServiceCommand(request))
      return this.#started(service, spec.taskDefinition)
    } catch (error) {
      if (error instanceof UserError) throw error
      const facts = awsError(error)
      // ECS has no error name of its own for these two; the words are its message's.
      if (/still draining/i.test(facts.message))
        throw new ServiceDrainingError(facts.message, { cause: error })
      if (facts.kind === 'network' || facts.kind === 'server' || /not idempotent/i.test(facts.message)) {
        const recovered = await this.#recover(spec.name, spec.taskDefinition)
        if (recovered !== undefined) return recovered
      }
      return explaining('ecs:CreateService', this.#on(spec.name), () => Promise.reject(error))
    }
  }

  async update(change: ServiceChange): Promise<StartedDeployment> {
    const deploymentConfiguration = changeConfiguration(
      this.#configurations.get(change.name),
      change.rollout,
      change.gate,
    )
    const request: ecs.UpdateServiceRequest = {
      cluster: this.#cluster,
      service: change.name,
      taskDefinition: change.taskDefinition,
      ...(deploymentConfiguration === undefined ? {} : { deploymentConfiguration }),
      ...(change.network === undefined ? {} : { networkConfiguration: fromNetwork(change.network) }),
      ...(change.healthCheckGracePeriod === undefined
        ? {}
        : { healthCheckGracePeriodSeconds: change.healthCheckGracePeriod }),
      ...(change.force ? { forceNewDeployment: true } : {}),
    }
    try {
      const { service } = await this.#client.send(new ecs.UpdateServiceCommand(request))
      return this.#started(service, change.taskDefinition)
    } catch (error) {
      if (error instanceof UserError) throw error
      const { kind } = awsError(error)
      if (kind === 'network' || kind === 'server') {
        const recovered = await this.#recover(change.name, change.taskDefinition)
        if (recovered !== undefined) return recovered
      }
      return explaining('ecs:UpdateService', this.#on(change.name), () => Promise.reject(error))
    }
  }

  deploymentsSince(service: string, since: number): Promise<readonly ServiceDeploymentBrief[]> {
    return this.#listDeployments(service, { createdAt: { after: new Date(since) } })
  }

  underWay(service: string): Promise<readonly ServiceDeploymentBrief[]> {
    return this.#listDeployments(service, {
      status: ['PENDING', 'IN_PROGRESS', 'STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS'],
    })
  }

  async #listDeployments(
    service: string,
    which: Pick<ecs.ListServiceDeploymentsRequest, 'createdAt' | 'status'>,
  ): Promise<readonly ServiceDeploymentBrief[]> {
    const action = 'ecs:ListServiceDeployments'
    const input = { cluster: this.#cluster, service, ...which }
    // Nobody repeats a plan's: with all attempts, as opposed to the watch's other reads.
    const list = () =>
      everyItem(
        paginateListServiceDeployments(bounded(action, this.#client), input),
        ({ serviceDeployments }) => serviceDeployments,
      ).catch((error: unknown) => {
        // Reads lag behind a create: a service that is not known yet has no deployments yet.
        if (isAwsError(error, 'ServiceNotFoundException')) return []
        throw error
      })
    const found = await this.#read(action, this.#on(service), () => this.#lists(list))
    await this.#readRevisions(found.flatMap((one) => one.targetServiceRevisionArn ?? []))
    return found
      .map((one) => ({
        arn: one.serviceDeploymentArn ?? '',
        status: one.status ?? 'UNKNOWN',
        statusReason: one.statusReason,
        createdAt: epoch(one.createdAt) ?? 0,
        revision: this.#revisions.get(one.targetServiceRevisionArn ?? ''),
      }))
      .sort((a, b) => b.createdAt - a.createdAt)
  }

  async describeDeployments(arns: readonly string[]): Promise<ReadonlyMap<string, ServiceDeployment>> {
    const answers = await Promise.all(
      batches(arns, DEPLOYMENTS_PER_CALL).map((batch) =>
        this.#read('ecs:DescribeServiceDeployments', `cluster '${this.#cluster}'`, (reader) =>
          reader.send(new ecs.DescribeServiceDeploymentsCommand({ serviceDeploymentArns: batch })),
        ),
      ),
    )
    const found = answers.flatMap((answer) => answer.serviceDeployments ?? []).map(toServiceDeployment)
    return new Map(found.map((deployment) => [deployment.arn, deployment]))
  }

  async stopWithRollback(arn: string): Promise<'rolling-back' | 'ended'> {
    try {
      await this.#client.send(
        new ecs.StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' }),
      )
      return 'rolling-back'
    } catch (error) {
      // Conflict: the deployment is in a state that cannot be stopped, that is, over.
      if (isAwsError(error, 'ConflictException', 'ServiceDeploymentNotFoundException')) return 'ended'
      return explaining('ecs:StopServiceDeployment', `service deployment '${arn}'`, () =>
        Promise.reject(error),
      )
    }
  }

  async answerHook(arn: string, hookId: string, answer: 'continue' | 'roll-back'): Promise<void> {
    const action = answer === 'continue' ? 'CONTINUE' : 'ROLLBACK'
    await explaining('ecs:ContinueServiceDeployment', `service deployment '${arn}'`, () =>
      this.#client.send(
        new ecs.ContinueServiceDeploymentCommand({ serviceDeploymentArn: arn, hookId, action }),
      ),
    )
  }

  async delete(service: string): Promise<void> {
    try {
      await this.#client.send(new ecs.DeleteServiceCommand({ cluster: this.#cluster, service, force: true }))
    } catch (error) {
      if (isAwsError(error, 'ServiceNotFoundException', 'ServiceNotActiveException')) return
      await explaining('ecs:DeleteService', this.#on(service), () => Promise.reject(error))
    }
  }

  stoppedTasks(query: StoppedTaskQuery): Promise<readonly StoppedTask[]> {
    return readStoppedTasks(this.#client, this.#cluster, query)
  }

  taskTimes(query: Omit<StoppedTaskQuery, 'since'>): Promise<readonly TaskTimes[]> {
    return readTaskTimes(this.#client, this.#cluster, query)
  }

  async logTail(
    process: string,
    taskId: string,
    lines: number,
    place: LogPlace = { group: this.#logGroup, stream: `${this.#logPrefix}${process}/${APP_CONTAINER}` },
  ): Promise<readonly string[]> {
    const tail = await readLogTail(this.#logs, place.group, `${place.stream}/${taskId}`, lines)
    return this.#redactor?.redactAll(tail) ?? tail
  }

  /** What is asked for while a read is under way is read together after it: ten services cost two calls, not ten. */
  #readRevisions(arns: readonly string[]): Promise<void> {
    const missing = arns.filter((arn) => !this.#revisions.has(arn))
    for (const arn of missing) this.#wanted.add(arn)
    const turn = this.#reading.then(async () => {
      if (missing.some((arn) => this.#wanted.has(arn))) await this.#readWanted()
    })
    this.#reading = turn.catch(() => undefined)
    return turn
  }

  async #readWanted(): Promise<void> {
    for (const batch of batches([...this.#wanted], REVISIONS_PER_CALL)) {
      const { serviceRevisions = [] } = await this.#read(
        'ecs:DescribeServiceRevisions',
        `cluster '${this.#cluster}'`,
        (reader) => reader.send(new ecs.DescribeServiceRevisionsCommand({ serviceRevisionArns: batch })),
      )
      for (const arn of batch) this.#wanted.delete(arn)
      for (const revision of serviceRevisions) {
        const known = toRevision(revision, this.#container)
        if (known !== undefined && revision.serviceRevisionArn !== undefined) {
          this.#revisions.set(revision.serviceRevisionArn, known)
        }
      }
    }
  }

  /** After an answer that never came: did the call take effect? */
  async #recover(name: string, taskDefinition: string): Promise<StartedDeployment | undefined> {
    const service = (await this.describe([name])).get(name)
    const primary = service?.deployments.find((one) => one.status === 'PRIMARY')
    if (primary?.taskDefinition !== taskDefinition || primary.rolloutState === 'FAILED') return undefined
    return { deploymentId: primary.id, taskDefinition, createdAt: primary.createdAt ?? Date.now() }
  }

  #started(service: ecs.Service | undefined, taskDefinition: string): StartedDeployment {
    const own = service?.deployments?.find(
      (one) => one.status === 'PRIMARY' && one.taskDefinition === taskDefinition,
    )
    if (own?.id === undefined) {
      throw new UserError(
        `ECS returned no deployment of ${taskDefinition} for service '${service?.serviceName ?? ''}'.`,
        { fix: 'Re-run the job: it continues from the current state.' },
      )
    }
    return { deploymentId: own.id, taskDefinition, createdAt: epoch(own.createdAt) ?? Date.now() }
  }

  async #read<T>(action: string, on: string, call: (reader: ecs.ECSClient) => Promise<T>): Promise<T> {
    try {
      return await call(this.#reader)
    } catch (error) {
      if (error instanceof UserError) throw error
      const { kind } = awsError(error)
      const explained = await explaining(action, on, () => Promise.reject<never>(error)).catch(
        (said: unknown) => said,
      )
      const message = explained instanceof Error ? explained.message : String(explained)
      const passing = kind === 'server' || kind === 'network'
      throw new ServiceReadError(
        kind === 'throttled' ? 'throttled' : passing ? 'transient' : 'permanent',
        message,
        {
          cause: error,
        },
      )
    }
  }

  /** The first call of a deploy: where the platform names a cluster that is not there, that is what is wrong. */
  async #inCluster<T>(action: string, on: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      if (!isAwsError(error, 'ClusterNotFoundException'))
        return explaining(action, on, () => Promise.reject(error))
      throw new UserError(`The ECS cluster '${this.#cluster}' does not exist in this region.`, {
        fix: "Create it with your infrastructure code, or correct 'cluster' in the parameter '/renga/platform'.",
        cause: error,
      })
    }
  }

  #on(service: string): string {
    return `service '${service}' in cluster '${this.#cluster}'`
  }
}
