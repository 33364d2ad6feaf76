import { createHash } from 'node:crypto'
import * as sdk from '@aws-sdk/client-codedeploy'
import * as ecs from '@aws-sdk/client-ecs'
import {
  type CodeDeploy,
  type CodeDeployment,
  CreateRefusedError,
  type DeploymentGroup,
  type DeploymentTarget,
  type NewCodeDeployment,
  type Placement,
} from '../../deploy/controllers/codedeploy/ports.ts'
import { ServiceReadError } from '../../deploy/core/services.ts'
import { APP_CONTAINER } from '../../ecs/names.ts'
import { UserError } from '../../runtime/errors.ts'
import { awsError, explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'
import { placementOf } from '../ecs/task-sets.ts'
import { toDeployment, toGroup, toTarget } from './state.ts'

export interface CodeDeployPlace {
  readonly cluster: string
  /** undefined: `AppECS-<cluster>-<service>`, as the ECS console names it. */
  readonly application?: string | undefined
  /** undefined: `DgpECS-<cluster>-<service>`. */
  readonly deploymentGroup?: string | undefined
}

const ACTIVE = ['Created', 'Queued', 'InProgress', 'Baking', 'Ready'] as const
/** AWS has said it in two ways: webfactory/create-aws-codedeploy-deployment and CircleCI-Public/aws-ecs-orb#181. */
const ACTIVE_ID = /(?:already deploying|active deployment)(?: deployment)?\W*(d-\w+)/i

/** CodeDeploy for services of one ECS cluster. */
export class CodeDeployDeployments implements CodeDeploy {
  readonly #place: CodeDeployPlace
  readonly #client: sdk.CodeDeployClient
  /** A failed read is repeated at the watch's next tick, so it is not repeated for long here. */
  readonly #reader: sdk.CodeDeployClient
  /** CreateDeployment takes no client token: it is never repeated blindly. */
  readonly #once: sdk.CodeDeployClient
  readonly #ecs: ecs.ECSClient
  /** A revision of a task definition never changes. */
  readonly #images = new Map<string, readonly string[]>()

  constructor(session: Pick<AwsSession, 'client'>, place: CodeDeployPlace) {
    this.#place = place
    this.#client = new sdk.CodeDeployClient(session.client)
    this.#reader = new sdk.CodeDeployClient({ ...session.client, maxAttempts: 2 })
    this.#once = new sdk.CodeDeployClient({ ...session.client, maxAttempts: 1 })
    this.#ecs = new ecs.ECSClient({ ...session.client, maxAttempts: 2 })
  }

  async group(service: string): Promise<DeploymentGroup> {
    const { applicationName, deploymentGroupName } = this.#names(service)
    const { deploymentGroupInfo } = await this.#read('codedeploy:GetDeploymentGroup', this.#on(service), () =>
      this.#inGroup(service, () =>
        this.#reader.send(new sdk.GetDeploymentGroupCommand({ applicationName, deploymentGroupName })),
      ),
    )
    return toGroup(deploymentGroupInfo ?? {})
  }

  async placement(service: string): Promise<Placement | undefined> {
    const { cluster } = this.#place
    const on = `service '${service}' in cluster '${cluster}'`
    const { services } = await this.#read('ecs:DescribeServices', on, () =>
      this.#ecs.send(new ecs.DescribeServicesCommand({ cluster, services: [service] })),
    )
    return services?.[0] && placementOf(services[0])
  }

  async create(request: NewCodeDeployment): Promise<string> {
    const { service, content, description, config, rollBackOn, withoutAlarms } = request
    const sha256 = createHash('sha256').update(content).digest('hex')
    const command = new sdk.CreateDeploymentCommand({
      ...this.#names(service),
      description,
      revision: { revisionType: 'AppSpecContent', appSpecContent: { content, sha256 } },
      ...(config === undefined ? {} : { deploymentConfigName: config }),
      autoRollbackConfiguration:
        rollBackOn.length === 0 ? { enabled: false } : { enabled: true, events: rollBackOn.map(toEvent) },
      ...(withoutAlarms === true ? { overrideAlarmConfiguration: { enabled: false, alarms: [] } } : {}),
    })
    try {
      const { deploymentId } = await this.#once.send(command)
      if (deploymentId === undefined)
        throw new CreateRefusedError('unanswered', 'CodeDeploy returned no deployment id')
      return deploymentId
    } catch (error) {
      if (error instanceof CreateRefusedError) throw error
      throw refusalOf(error, withoutAlarms === true) ?? (await this.#explained(service, error))
    }
  }

  async deployment(id: string): Promise<CodeDeployment> {
    const on = `deployment '${id}'`
    const { deploymentInfo } = await this.#read('codedeploy:GetDeployment', on, () =>
      this.#reader.send(new sdk.GetDeploymentCommand({ deploymentId: id })),
    )
    return toDeployment(deploymentInfo ?? {})
  }

  async target(id: string, service: string): Promise<DeploymentTarget | undefined> {
    const targetId = `${this.#place.cluster}:${service}`
    const answer = await this.#read('codedeploy:GetDeploymentTarget', `deployment '${id}'`, () =>
      this.#reader
        .send(new sdk.GetDeploymentTargetCommand({ deploymentId: id, targetId }))
        .catch((error: unknown) => {
          // So it is just after the creation, and for a deployment that was stopped before it began.
          if (isAwsError(error, 'DeploymentNotStartedException', 'DeploymentTargetDoesNotExistException'))
            return undefined
          throw error
        }),
    )
    const target = answer?.deploymentTarget?.ecsTarget
    return target && toTarget(target)
  }

  async list(
    service: string,
    { since, active }: { readonly since?: number; readonly active?: boolean },
  ): Promise<readonly string[]> {
    const action = 'codedeploy:ListDeployments'
    const input: sdk.ListDeploymentsInput = {
      ...this.#names(service),
      ...(since === undefined ? {} : { createTimeRange: { start: new Date(since) } }),
      ...(active === true ? { includeOnlyStatuses: [...ACTIVE] } : {}),
    }
    return this.#read(action, this.#on(service), () =>
      this.#inGroup(service, () =>
        everyItem(
          sdk.paginateListDeployments(bounded(action, this.#reader), input),
          (page) => page.deployments,
        ),
      ),
    )
  }

  async stop(id: string): Promise<'stopping' | 'ended'> {
    try {
      await this.#client.send(new sdk.StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true }))
      return 'stopping'
    } catch (error) {
      if (isAwsError(error, 'DeploymentAlreadyCompletedException')) return 'ended'
      return explaining('codedeploy:StopDeployment', `deployment '${id}'`, () => Promise.reject(error))
    }
  }

  async proceed(id: string, wait: 'READY_WAIT' | 'TERMINATION_WAIT'): Promise<void> {
    try {
      await this.#client.send(
        new sdk.ContinueDeploymentCommand({ deploymentId: id, deploymentWaitType: wait }),
      )
    } catch (error) {
      // The earlier tasks go already, or are gone: that is what was asked for.
      const over = ['DeploymentAlreadyCompletedException', 'DeploymentIsNotInReadyStateException']
      if (wait === 'TERMINATION_WAIT' && isAwsError(error, ...over)) return
      await explaining('codedeploy:ContinueDeployment', `deployment '${id}'`, () => Promise.reject(error))
    }
  }

  async images(taskDefinition: string): Promise<readonly string[]> {
    const known = this.#images.get(taskDefinition)
    if (known !== undefined) return known
    const on = `the task definition '${taskDefinition}'`
    const { taskDefinition: found } = await this.#read('ecs:DescribeTaskDefinition', on, () =>
      this.#ecs.send(new ecs.DescribeTaskDefinitionCommand({ taskDefinition })),
    )
    const containers = found?.containerDefinitions ?? []
    const app = containers.filter((one) => one.name === APP_CONTAINER)
    const images = [...app, ...containers.filter((one) => !app.includes(one))].flatMap(
      (one) => one.image ?? [],
    )
    this.#images.set(taskDefinition, images)
    return images
  }

  /** The first calls of a deploy: where the names are wrong, that is what is wrong. */
  async #inGroup<T>(service: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      if (!isAwsError(error, 'ApplicationDoesNotExistException', 'DeploymentGroupDoesNotExistException'))
        throw error
      const { applicationName, deploymentGroupName } = this.#names(service)
      throw new UserError(
        `Service '${service}' is deployed by CodeDeploy, but the deployment group '${deploymentGroupName}' of the application '${applicationName}' does not exist.`,
        {
          fix: "Set 'codedeploy-application' and 'codedeploy-deployment-group', or create them.",
          cause: error,
        },
      )
    }
  }

  #names(service: string): { readonly applicationName: string; readonly deploymentGroupName: string } {
    const { cluster, application, deploymentGroup } = this.#place
    return {
      applicationName: application ?? `AppECS-${cluster}-${service}`,
      deploymentGroupName: deploymentGroup ?? `DgpECS-${cluster}-${service}`,
    }
  }

  #on(service: string): string {
    const { applicationName, deploymentGroupName } = this.#names(service)
    return `deployment group '${deploymentGroupName}' of application '${applicationName}'`
  }

  /** What a person can do about a creation that was refused for good. */
  #explained(service: string, error: unknown): Promise<unknown> {
    return explaining('codedeploy:CreateDeployment', this.#on(service), () =>
      Promise.reject<never>(error),
    ).catch((said: unknown) => said)
  }

  async #read<T>(action: string, on: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      if (error instanceof UserError) throw error
      const { kind } = awsError(error)
      const explained = await explaining(action, on, () => Promise.reject<never>(error)).catch(
        (said: unknown) => said,
      )
      const message = explained instanceof Error ? explained.message : String(explained)
      const passing = kind === 'server' || kind === 'network' ? 'transient' : 'permanent'
      throw new ServiceReadError(kind === 'throttled' ? 'throttled' : passing, message, { cause: error })
    }
  }
}

/** undefined: nothing that the caller could do anything about. All client errors are HTTP 400, so the name decides. */
function refusalOf(error: unknown, withoutAlarms: boolean): CreateRefusedError | undefined {
  const { name, message, kind } = awsError(error)
  if (name === 'DeploymentLimitExceededException')
    return new CreateRefusedError('active', message, { active: ACTIVE_ID.exec(message)?.[1], cause: error })
  if (kind === 'throttled') return new CreateRefusedError('throttled', message, { cause: error })
  if (kind === 'network' || kind === 'server')
    return new CreateRefusedError('unanswered', message, { cause: error })
  if (kind === 'denied' && withoutAlarms)
    return new CreateRefusedError('alarms-denied', message, { cause: error })
  return undefined
}

type Event = NonNullable<sdk.AutoRollbackConfiguration['events']>[number]

const toEvent = (event: string): Event =>
  event === 'DEPLOYMENT_STOP_ON_ALARM' || event === 'DEPLOYMENT_STOP_ON_REQUEST'
    ? event
    : 'DEPLOYMENT_FAILURE'
