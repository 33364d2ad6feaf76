import type {
  DeploymentGroupInfo,
  DeploymentInfo,
  DeploymentOverview,
  DeploymentTarget,
  ECSTaskSet,
  LastDeploymentInfo,
  LifecycleEvent,
} from '@aws-sdk/client-codedeploy'
import type { TaskSetState, TaskSets } from '../../ports.ts'
import type { DeploymentRecord, GroupRecord, LifecycleEventRecord } from './model.ts'
import { targetIdOf } from './model.ts'
import { date } from './shared.ts'

/** A deployment as GetDeployment shows it (CodeDeploy API reference, DeploymentInfo). */
export function deploymentView(deployment: DeploymentRecord): DeploymentInfo {
  const { settings, problem, startedAt, completedAt, previousRevision, revision, description } = deployment
  const rollback = rollbackInfo(deployment)
  return {
    applicationName: deployment.application.name,
    deploymentGroupName: deployment.group.name,
    deploymentConfigName: deployment.config.name,
    deploymentId: deployment.id,
    ...(previousRevision === undefined ? {} : { previousRevision }),
    ...(revision === undefined ? {} : { revision }),
    status: deployment.status,
    ...(problem === undefined ? {} : { errorInformation: { ...problem } }),
    createTime: date(deployment.createdAt),
    ...(startedAt === undefined ? {} : { startTime: date(startedAt) }),
    ...(completedAt === undefined ? {} : { completeTime: date(completedAt) }),
    deploymentOverview: overview(deployment),
    ...(description === undefined ? {} : { description }),
    creator: deployment.creator,
    ignoreApplicationStopFailures: false,
    autoRollbackConfiguration: deployment.autoRollback,
    updateOutdatedInstancesOnly: false,
    ...(rollback === undefined ? {} : { rollbackInfo: rollback }),
    deploymentStyle: settings.style,
    instanceTerminationWaitTimeStarted: deployment.terminationWaitStarted,
    blueGreenDeploymentConfiguration: settings.blueGreen,
    loadBalancerInfo: settings.loadBalancerInfo,
    fileExistsBehavior: 'DISALLOW',
    deploymentStatusMessages: [],
    computePlatform: 'ECS',
    ...(deployment.overrideAlarms === undefined
      ? {}
      : { overrideAlarmConfiguration: deployment.overrideAlarms }),
  }
}

function overview({ targetStatus }: DeploymentRecord): DeploymentOverview {
  const none = { Pending: 0, InProgress: 0, Succeeded: 0, Failed: 0, Skipped: 0, Ready: 0 }
  return { ...none, [targetStatus]: 1 }
}

/** In AWS's words, as users report them. */
function rollbackInfo({ id, rollbackId, rollsBack }: DeploymentRecord): DeploymentInfo['rollbackInfo'] {
  if (rollsBack !== undefined) {
    return {
      rollbackTriggeringDeploymentId: rollsBack.id,
      rollbackMessage: `Deployment ${id} is triggered to roll back deployment ${rollsBack.id}.`,
    }
  }
  if (rollbackId === undefined) return undefined
  return {
    rollbackDeploymentId: rollbackId,
    rollbackMessage: `Deployment ${id} terminated. Automatic rollback is triggered with a DeploymentId ${rollbackId}.`,
  }
}

/** The one target of an ECS deployment (CodeDeploy API reference, ECSTarget). */
export function targetView(deployment: DeploymentRecord, taskSets: TaskSets): DeploymentTarget {
  refresh(deployment, taskSets)
  const { blue, green, greenWeight } = deployment
  return {
    deploymentTargetType: 'ECSTarget',
    ecsTarget: {
      deploymentId: deployment.id,
      targetId: targetIdOf(deployment),
      ...(deployment.serviceArn === undefined ? {} : { targetArn: deployment.serviceArn }),
      lastUpdatedAt: date(deployment.updatedAt),
      lifecycleEvents: deployment.events.map(eventView),
      status: deployment.targetStatus,
      taskSetsInfo: [
        ...(blue === undefined ? [] : [taskSetView(blue, 'Blue', 100 - greenWeight)]),
        ...(green === undefined ? [] : [taskSetView(green, 'Green', greenWeight)]),
      ],
    },
  }
}

/** Looks at the task sets again; one that is gone stays as it was last seen, without tasks. */
export function refresh(deployment: DeploymentRecord, taskSets: TaskSets): void {
  const { clusterName, serviceName } = deployment.settings.service
  const now = taskSets.service(clusterName, serviceName)?.taskSets ?? []
  const look = (last: TaskSetState): TaskSetState =>
    now.find(({ id }) => id === last.id) ?? {
      ...last,
      status: 'DRAINING',
      desired: 0,
      running: 0,
      pending: 0,
    }
  if (deployment.blue !== undefined) deployment.blue = look(deployment.blue)
  if (deployment.green !== undefined) deployment.green = look(deployment.green)
}

/** `identifer` is AWS's own spelling; the target group goes by its name. */
function taskSetView(set: TaskSetState, label: 'Blue' | 'Green', trafficWeight: number): ECSTaskSet {
  return {
    identifer: set.id,
    desiredCount: set.desired,
    pendingCount: set.pending,
    runningCount: set.running,
    status: set.status,
    trafficWeight,
    // arn:aws:elasticloadbalancing:region:account:targetgroup/name/id
    targetGroup: { name: set.targetGroupArn.split('/')[1] ?? '' },
    taskSetLabel: label,
  }
}

function eventView({ name, status, startedAt, endedAt, failure }: LifecycleEventRecord): LifecycleEvent {
  return {
    lifecycleEventName: name,
    ...(failure === undefined
      ? {}
      : {
          diagnostics: {
            errorCode: 'ScriptFailed',
            scriptName: failure.functionName,
            message: failure.message,
            logTail: '',
          },
        }),
    ...(startedAt === undefined ? {} : { startTime: date(startedAt) }),
    ...(endedAt === undefined ? {} : { endTime: date(endedAt) }),
    status,
  }
}

/** A deployment group as GetDeploymentGroup shows it. */
export function groupView(group: GroupRecord): DeploymentGroupInfo {
  const { application, settings, lastSuccessful, lastAttempted } = group
  const revision = lastSuccessful?.revision
  return {
    applicationName: application.name,
    deploymentGroupId: group.id,
    deploymentGroupName: group.name,
    deploymentConfigName: settings.deploymentConfigName,
    autoScalingGroups: [],
    serviceRoleArn: settings.serviceRoleArn,
    ...(revision === undefined ? {} : { targetRevision: revision }),
    triggerConfigurations: [],
    alarmConfiguration: settings.alarms,
    autoRollbackConfiguration: settings.autoRollback,
    deploymentStyle: settings.style,
    outdatedInstancesStrategy: 'UPDATE',
    blueGreenDeploymentConfiguration: settings.blueGreen,
    loadBalancerInfo: settings.loadBalancerInfo,
    ...(lastSuccessful === undefined ? {} : { lastSuccessfulDeployment: brief(lastSuccessful) }),
    ...(lastAttempted === undefined ? {} : { lastAttemptedDeployment: brief(lastAttempted) }),
    computePlatform: 'ECS',
    ecsServices: [settings.service],
    terminationHookEnabled: false,
  }
}

function brief({ id, status, createdAt, completedAt }: DeploymentRecord): LastDeploymentInfo {
  return {
    deploymentId: id,
    status,
    ...(completedAt === undefined ? {} : { endTime: date(completedAt) }),
    createTime: date(createdAt),
  }
}
