import type {
  BatchGetDeploymentsInput,
  BatchGetDeploymentsOutput,
  BatchGetDeploymentTargetsInput,
  BatchGetDeploymentTargetsOutput,
  ContinueDeploymentInput,
  CreateDeploymentInput,
  CreateDeploymentOutput,
  GetDeploymentInput,
  GetDeploymentOutput,
  GetDeploymentTargetInput,
  GetDeploymentTargetOutput,
  ListDeploymentsInput,
  ListDeploymentsOutput,
  ListDeploymentTargetsInput,
  ListDeploymentTargetsOutput,
  StopDeploymentInput,
  StopDeploymentOutput,
} from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import type { TaskSets } from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import { page } from '../wire/pages.ts'
import type { Applications } from './applications.ts'
import type { Deployments } from './deployments.ts'
import { DeploymentEnded, invalidToken, refused } from './failures.ts'
import type { DeploymentRecord } from './model.ts'
import { isCompleted, targetIdOf } from './model.ts'
import { PAGE } from './shared.ts'
import { deploymentView, targetView } from './views.ts'

const STATUSES = ['Created', 'Queued', 'InProgress', 'Baking', 'Succeeded', 'Failed', 'Stopped', 'Ready']
/** CodeDeploy API reference, BatchGetDeployments and BatchGetDeploymentTargets: 25. */
const BATCH = 25

export function deploymentOperations(parts: {
  readonly clock: EngineClock
  readonly timings: Timings
  readonly applications: Applications
  readonly deployments: Deployments
  readonly taskSets: TaskSets
}) {
  const { clock, timings, applications, deployments, taskSets } = parts

  const refuseCompleted = (deployment: DeploymentRecord): void => {
    if (isCompleted(deployment))
      throw refused('DeploymentAlreadyCompleted', `The deployment ${deployment.id} is already completed.`)
  }

  /** Right after its creation a deployment has not started, and a moment later its target is not there yet. */
  const startedTarget = (deployment: DeploymentRecord): boolean => {
    if (deployment.startedAt === undefined)
      throw refused('DeploymentNotStarted', `The deployment ${deployment.id} has not started.`)
    return clock.now() >= (deployment.targetSince ?? Number.POSITIVE_INFINITY)
  }

  const target = (deployment: DeploymentRecord, id: string | undefined) => {
    if (id === undefined || id === '')
      throw refused('DeploymentTargetIdRequired', 'A deployment target ID must be specified.')
    if (!startedTarget(deployment) || id !== targetIdOf(deployment)) {
      throw refused(
        'DeploymentTargetDoesNotExist',
        `The deployment target ${id} does not exist in the deployment ${deployment.id}.`,
      )
    }
    return targetView(deployment, taskSets)
  }

  return {
    CreateDeployment: (input: CreateDeploymentInput): CreateDeploymentOutput => deployments.create(input),

    GetDeployment: (input: GetDeploymentInput): GetDeploymentOutput => ({
      deploymentInfo: deploymentView(deployments.find(input.deploymentId)),
    }),

    /** Deployments that do not exist are left out. */
    BatchGetDeployments(input: BatchGetDeploymentsInput): BatchGetDeploymentsOutput {
      const ids = input.deploymentIds ?? []
      if (ids.length > BATCH)
        throw refused('BatchLimitExceeded', `The maximum number of deployments (${BATCH}) was exceeded.`)
      return {
        deploymentsInfo: deployments.all.filter(({ id }) => ids.includes(id)).map(deploymentView),
      }
    },

    /** Newest first. */
    ListDeployments(input: ListDeploymentsInput): ListDeploymentsOutput {
      const { applicationName, deploymentGroupName, createTimeRange, includeOnlyStatuses = [] } = input
      if (applicationName === undefined && deploymentGroupName !== undefined)
        throw refused('ApplicationNameRequired', 'An application name must be specified.')
      if (applicationName !== undefined && deploymentGroupName === undefined)
        throw refused('DeploymentGroupNameRequired', 'A deployment group name must be specified.')
      const group =
        applicationName === undefined ? undefined : applications.group(applicationName, deploymentGroupName)
      if (!includeOnlyStatuses.every((status) => STATUSES.includes(status)))
        throw refused('InvalidDeploymentStatus', 'A deployment status is not valid.')
      const start = createTimeRange?.start?.getTime() ?? Number.NEGATIVE_INFINITY
      const end = createTimeRange?.end?.getTime() ?? Number.POSITIVE_INFINITY
      if (start > end) throw refused('InvalidTimeRange', 'The start of the time range is after its end.')
      const found = deployments.all
        .filter((deployment) => group === undefined || deployment.group === group)
        .filter(({ status }) => includeOnlyStatuses.length === 0 || includeOnlyStatuses.includes(status))
        .filter(({ createdAt }) => createdAt >= start && createdAt <= end)
        .map(({ id }) => id)
        .reverse()
      const { items, next } = page(found, { size: PAGE, token: input.nextToken }, invalidToken)
      return { deployments: [...items], ...(next === undefined ? {} : { nextToken: next }) }
    },

    GetDeploymentTarget(input: GetDeploymentTargetInput): GetDeploymentTargetOutput {
      return { deploymentTarget: target(deployments.find(input.deploymentId), input.targetId) }
    },

    BatchGetDeploymentTargets(input: BatchGetDeploymentTargetsInput): BatchGetDeploymentTargetsOutput {
      const deployment = deployments.find(input.deploymentId)
      const ids = input.targetIds ?? []
      if (ids.length === 0)
        throw refused('DeploymentTargetIdRequired', 'A deployment target ID must be specified.')
      if (ids.length > BATCH)
        throw refused(
          'DeploymentTargetListSizeExceeded',
          `The maximum number of targets (${BATCH}) was exceeded.`,
        )
      return { deploymentTargets: ids.map((id) => target(deployment, id)) }
    },

    ListDeploymentTargets(input: ListDeploymentTargetsInput): ListDeploymentTargetsOutput {
      const deployment = deployments.find(input.deploymentId)
      const there = startedTarget(deployment)
      const { TargetStatus: statuses, ...unknown } = input.targetFilters ?? {}
      if (Object.keys(unknown).length > 0)
        throw refused(
          'InvalidTargetFilterName',
          'Targets of an ECS deployment can be filtered by TargetStatus.',
        )
      const wanted = statuses === undefined || statuses.includes(deployment.targetStatus)
      return { targetIds: there && wanted ? [targetIdOf(deployment)] : [] }
    },

    ContinueDeployment(input: ContinueDeploymentInput): Record<string, never> {
      const deployment = deployments.find(input.deploymentId)
      refuseCompleted(deployment)
      const type = input.deploymentWaitType ?? 'READY_WAIT'
      if (type !== 'READY_WAIT' && type !== 'TERMINATION_WAIT')
        throw refused('InvalidDeploymentWaitType', 'The wait type must be READY_WAIT or TERMINATION_WAIT.')
      if (deployments.runOf(deployment)?.proceed(type) !== true) {
        throw refused(
          'DeploymentIsNotInReadyState',
          `The deployment ${deployment.id} does not wait for ${type} and can't continue.`,
        )
      }
      return {}
    },

    StopDeployment(input: StopDeploymentInput): StopDeploymentOutput {
      const deployment = deployments.find(input.deploymentId)
      refuseCompleted(deployment)
      // AWS publishes neither this message nor when the answer is Succeeded at once.
      const message = `The deployment ${deployment.id} was stopped by a StopDeployment request.`
      clock.schedule(timings.codeDeployStop, () =>
        deployments
          .runOf(deployment)
          ?.stop(
            new DeploymentEnded(
              { code: 'MANUAL_STOP', message },
              { stopped: true, rollBack: input.autoRollbackEnabled, event: 'DEPLOYMENT_STOP_ON_REQUEST' },
            ),
          ),
      )
      return {
        status: 'Pending',
        statusMessage: 'No more commands will be scheduled for execution in the deployment instances',
      }
    },
  }
}
