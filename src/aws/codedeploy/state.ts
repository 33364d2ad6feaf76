import type * as codedeploy from '@aws-sdk/client-codedeploy'
import type {
  CodeDeployment,
  DeploymentGroup,
  DeploymentTarget,
  RevisionContent,
  TaskSetCounts,
} from '../../deploy/controllers/codedeploy/ports.ts'

/** CodeDeploy's shapes to the domain's. */

/** https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentGroupInfo.html */
export function toGroup(info: codedeploy.DeploymentGroupInfo): DeploymentGroup {
  const { loadBalancerInfo, blueGreenDeploymentConfiguration: blueGreen, alarmConfiguration: alarms } = info
  const pairs = loadBalancerInfo?.targetGroupPairInfoList ?? []
  const terminate = blueGreen?.terminateBlueInstancesOnDeploymentSuccess
  return {
    application: info.applicationName ?? '',
    name: info.deploymentGroupName ?? '',
    computePlatform: info.computePlatform ?? 'UNKNOWN',
    services: (info.ecsServices ?? []).map(({ clusterName = '', serviceName = '' }) => ({
      cluster: clusterName,
      service: serviceName,
    })),
    targetGroups: pairs.flatMap((pair) => (pair.targetGroups ?? []).flatMap(({ name }) => name ?? [])),
    productionListeners: pairs.flatMap((pair) => pair.prodTrafficRoute?.listenerArns ?? []),
    testListeners: pairs.flatMap((pair) => pair.testTrafficRoute?.listenerArns ?? []),
    readyWait: readyWaitOf(blueGreen),
    terminationWait:
      terminate?.action === 'KEEP_ALIVE' ? undefined : (terminate?.terminationWaitTimeInMinutes ?? 0),
    alarms: alarms?.enabled === true ? (alarms.alarms ?? []).flatMap(({ name }) => name ?? []) : [],
    revision: toRevision(info.targetRevision),
  }
}

/** https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentInfo.html */
export function toDeployment(info: codedeploy.DeploymentInfo): CodeDeployment {
  const { errorInformation: error, rollbackInfo: rollback } = info
  return {
    id: info.deploymentId ?? '',
    status: info.status ?? 'UNKNOWN',
    createdAt: info.createTime?.getTime() ?? 0,
    completedAt: info.completeTime?.getTime(),
    description: info.description,
    creator: info.creator,
    error: error && { code: error.code ?? 'UNKNOWN', message: error.message ?? '' },
    rollback: { by: rollback?.rollbackDeploymentId, of: rollback?.rollbackTriggeringDeploymentId },
    rollsBackItself: info.autoRollbackConfiguration?.enabled === true,
    terminationWaitStarted: info.instanceTerminationWaitTimeStarted === true,
    readyWait: readyWaitOf(info.blueGreenDeploymentConfiguration),
    revision: toRevision(info.revision),
    previousRevision: toRevision(info.previousRevision),
  }
}

/** https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ECSTarget.html */
export function toTarget(target: codedeploy.ECSTarget): DeploymentTarget {
  const labelled = (label: string) => target.taskSetsInfo?.find((one) => one.taskSetLabel === label)
  return {
    events: (target.lifecycleEvents ?? []).map((event) => ({
      name: event.lifecycleEventName ?? '',
      status: event.status ?? 'Unknown',
      startedAt: event.startTime?.getTime(),
      endedAt: event.endTime?.getTime(),
      diagnostics: event.diagnostics && {
        errorCode: event.diagnostics.errorCode,
        scriptName: event.diagnostics.scriptName,
        message: event.diagnostics.message,
        logTail: event.diagnostics.logTail,
      },
    })),
    blue: toCounts(labelled('Blue')),
    green: toCounts(labelled('Green')),
  }
}

function toCounts(set: codedeploy.ECSTaskSet | undefined): TaskSetCounts | undefined {
  return (
    set && {
      // AWS's own spelling.
      id: set.identifer ?? '',
      status: set.status ?? 'UNKNOWN',
      desired: set.desiredCount ?? 0,
      running: set.runningCount ?? 0,
      pending: set.pendingCount ?? 0,
      weight: set.trafficWeight,
    }
  )
}

function toRevision(revision: codedeploy.RevisionLocation | undefined): RevisionContent | undefined {
  return revision && { content: revision.appSpecContent?.content ?? revision.string?.content }
}

function readyWaitOf(blueGreen: codedeploy.BlueGreenDeploymentConfiguration | undefined): number | undefined {
  const option = blueGreen?.deploymentReadyOption
  return option?.actionOnTimeout === 'STOP_DEPLOYMENT' ? (option.waitTimeInMinutes ?? 0) : undefined
}
