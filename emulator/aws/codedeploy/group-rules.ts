import type {
  AlarmConfiguration,
  AutoRollbackConfiguration,
  BlueGreenDeploymentConfiguration,
  CreateDeploymentGroupInput,
  DeploymentStyle,
  ECSService,
  LoadBalancerInfo,
  UpdateDeploymentGroupInput,
} from '@aws-sdk/client-codedeploy'
import type { Roles, TaskSets } from '../../ports.ts'
import { ALL_AT_ONCE, type DeploymentConfigs } from './deployment-configs.ts'
import { refused } from './failures.ts'
import type { GroupSettings } from './model.ts'

type GroupInput = Omit<CreateDeploymentGroupInput, 'applicationName' | 'deploymentGroupName' | 'tags'> &
  Omit<
    UpdateDeploymentGroupInput,
    'applicationName' | 'currentDeploymentGroupName' | 'newDeploymentGroupName' | 'serviceRoleArn'
  >

const ALARMS = 10
const EVENTS = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST']

/**
 * The settings of a deployment group for ECS: what is given, else what was there. Throws as CreateDeploymentGroup and
 * UpdateDeploymentGroup do (CodeDeploy API reference). Where AWS's wording is not known it is ours.
 */
export function groupSettings(
  input: Partial<GroupInput>,
  before: GroupSettings | undefined,
  parts: { readonly configs: DeploymentConfigs; readonly roles: Roles; readonly taskSets: TaskSets },
): GroupSettings {
  const serviceRoleArn = input.serviceRoleArn ?? before?.serviceRoleArn
  if (serviceRoleArn === undefined) throw refused('RoleRequired', 'A service role ARN must be specified.')
  if (!parts.roles.exists(serviceRoleArn))
    throw refused(
      'InvalidRole',
      `AWS CodeDeploy does not have the permissions required to assume the role ${serviceRoleArn}.`,
    )
  const deploymentConfigName = input.deploymentConfigName ?? before?.deploymentConfigName ?? ALL_AT_ONCE
  parts.configs.find(deploymentConfigName)
  return {
    deploymentConfigName,
    serviceRoleArn,
    service: checkService(input.ecsServices, before?.service, parts.taskSets),
    loadBalancerInfo: checkLoadBalancer(input.loadBalancerInfo ?? before?.loadBalancerInfo),
    blueGreen: checkBlueGreen(input.blueGreenDeploymentConfiguration ?? before?.blueGreen),
    style: checkStyle(input.deploymentStyle ?? before?.style),
    alarms: checkAlarms(input.alarmConfiguration) ?? before?.alarms ?? { enabled: false, alarms: [] },
    autoRollback: checkAutoRollback(input.autoRollbackConfiguration) ??
      before?.autoRollback ?? { enabled: false, events: [] },
  }
}

function checkService(
  given: readonly ECSService[] | undefined,
  before: GroupSettings['service'] | undefined,
  taskSets: TaskSets,
): GroupSettings['service'] {
  if (given === undefined && before !== undefined) return before
  const [service, ...more] = given ?? []
  const { serviceName, clusterName } = service ?? {}
  if (serviceName === undefined || clusterName === undefined || more.length > 0) {
    throw refused('InvalidECSService', 'For ECS deployment group, exactly one ECS service must be specified.')
  }
  const found = taskSets.service(clusterName, serviceName)
  if (found === undefined)
    throw refused(
      'InvalidECSService',
      `The ECS service '${serviceName}' of cluster '${clusterName}' was not found.`,
    )
  if (found.controller !== 'CODE_DEPLOY') {
    throw refused(
      'InvalidECSService',
      "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
    )
  }
  return { serviceName, clusterName }
}

function checkLoadBalancer(info: LoadBalancerInfo | undefined): LoadBalancerInfo {
  if (info === undefined)
    throw refused('InvalidLoadBalancerInfo', 'For ECS deployment group, loadBalancerInfo must be specified.')
  if ((info.elbInfoList ?? []).length > 0) {
    // AWS's wording (with its spelling), as users report it.
    throw refused(
      'InvalidLoadBalancerInfo',
      'For ECS deployment group, loadBalancerInfo must not contain elbInfo list',
    )
  }
  const [pair, ...more] = info.targetGroupPairInfoList ?? []
  if (pair === undefined || more.length > 0)
    throw refused(
      'InvalidLoadBalancerInfo',
      'For ECS deployment group, exactly one target group pair must be specified.',
    )
  const names = (pair.targetGroups ?? []).flatMap(({ name }) => name ?? [])
  if (names.length !== 2 || names[0] === names[1])
    throw refused('InvalidTargetGroupPair', 'A target group pair must contain exactly two target groups.')
  if ((pair.prodTrafficRoute?.listenerArns ?? []).length !== 1)
    throw refused('InvalidTargetGroupPair', 'The production traffic route must contain exactly one listener.')
  if ((pair.testTrafficRoute?.listenerArns ?? []).length > 1)
    throw refused('InvalidTargetGroupPair', 'The test traffic route can contain at most one listener.')
  return { targetGroupPairInfoList: [pair] }
}

function checkBlueGreen(
  given: BlueGreenDeploymentConfiguration | undefined,
): BlueGreenDeploymentConfiguration {
  const wrong = (message: string) => refused('InvalidBlueGreenDeploymentConfiguration', message)
  const { deploymentReadyOption: ready, terminateBlueInstancesOnDeploymentSuccess: terminate } = given ?? {}
  if (ready === undefined || terminate === undefined)
    throw wrong(
      'For ECS deployment group, deploymentReadyOption and terminateBlueInstancesOnDeploymentSuccess must be specified.',
    )
  if (given?.greenFleetProvisioningOption !== undefined)
    throw wrong('For ECS deployment group, greenFleetProvisioningOption can not be specified.')
  const { actionOnTimeout = 'CONTINUE_DEPLOYMENT', waitTimeInMinutes = 0 } = ready
  if (actionOnTimeout === 'CONTINUE_DEPLOYMENT' && waitTimeInMinutes > 0)
    throw wrong('waitTimeInMinutes can only be specified with the STOP_DEPLOYMENT option.')
  if (actionOnTimeout === 'STOP_DEPLOYMENT' && waitTimeInMinutes < 1)
    throw wrong('waitTimeInMinutes must be specified with the STOP_DEPLOYMENT option.')
  const { action = 'TERMINATE', terminationWaitTimeInMinutes = 0 } = terminate
  if (terminationWaitTimeInMinutes < 0 || terminationWaitTimeInMinutes > 2880)
    throw wrong('terminationWaitTimeInMinutes must be 0 to 2880.')
  return {
    terminateBlueInstancesOnDeploymentSuccess: {
      action,
      ...(action === 'TERMINATE' ? { terminationWaitTimeInMinutes } : {}),
    },
    deploymentReadyOption: { actionOnTimeout, waitTimeInMinutes },
  }
}

function checkStyle(style: DeploymentStyle | undefined): DeploymentStyle {
  if (style?.deploymentType !== 'BLUE_GREEN' || style.deploymentOption !== 'WITH_TRAFFIC_CONTROL') {
    throw refused(
      'InvalidDeploymentStyle',
      'For ECS deployment group, deployment style must be BLUE_GREEN, WITH_TRAFFIC_CONTROL.',
    )
  }
  return style
}

export function checkAlarms(given: AlarmConfiguration | undefined): AlarmConfiguration | undefined {
  if (given === undefined) return undefined
  const { enabled = false, ignorePollAlarmFailure = false, alarms = [] } = given
  if (alarms.length > ALARMS)
    throw refused(
      'AlarmsLimitExceeded',
      `The maximum number of alarms for a deployment group (${ALARMS}) was exceeded.`,
    )
  const names = alarms.flatMap(({ name }) => name ?? [])
  if (names.length < alarms.length || new Set(names).size < names.length || (enabled && names.length === 0))
    throw refused('InvalidAlarmConfig', 'The alarm configuration must name each of its alarms once.')
  return { enabled, ignorePollAlarmFailure, alarms: names.map((name) => ({ name })) }
}

export function checkAutoRollback(
  given: AutoRollbackConfiguration | undefined,
): AutoRollbackConfiguration | undefined {
  if (given === undefined) return undefined
  const { enabled = false, events = [] } = given
  if (enabled && events.length === 0)
    throw refused('InvalidAutoRollbackConfig', 'An enabled automatic rollback must name at least one event.')
  if (!events.every((event) => EVENTS.includes(event)))
    throw refused(
      'InvalidAutoRollbackConfig',
      `The events of an automatic rollback must be of ${EVENTS.join(', ')}.`,
    )
  return { enabled, events }
}
