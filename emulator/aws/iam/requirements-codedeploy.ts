/** CodeDeploy: applications, deployment groups and configurations by name; a deployment is checked on its group. */
import type { Requirement } from '../wire/access.ts'
import { type ArnSource, type Input, need, tagContext, textOf, textsOf } from './requirement-parts.ts'

/** Actions on deployments that have no resource types (Service Authorization Reference, AWS CodeDeploy). */
const WITHOUT_RESOURCES: ReadonlySet<string> = new Set([
  'BatchGetDeploymentTargets',
  'ContinueDeployment',
  'GetDeploymentTarget',
  'ListApplications',
  'ListDeploymentConfigs',
  'ListDeploymentTargets',
  'PutLifecycleEventHookExecutionStatus',
  'StopDeployment',
])

export function codedeployRequirements(
  operation: string,
  input: Input,
  arns: ArnSource,
): readonly Requirement[] {
  const action = `codedeploy:${operation}`
  if (WITHOUT_RESOURCES.has(operation)) return [need(action, ['*'])]
  const prefix = `arn:aws:codedeploy:${arns.region}:${arns.accountId}`
  const tags = tagContext(input['tags'] ?? input['Tags'])
  const tagged = textOf(input['ResourceArn'])
  if (tagged !== undefined) return [need(action, [tagged], tags)]
  const config = textOf(input['deploymentConfigName'])
  if (operation.endsWith('DeploymentConfig'))
    return [need(action, [`${prefix}:deploymentconfig:${config ?? '*'}`])]
  const application = textOf(input['applicationName'])
  const group = textOf(input['deploymentGroupName'] ?? input['currentDeploymentGroupName'])
  const ids = [textOf(input['deploymentId']) ?? [], textsOf(input['deploymentIds'])].flat()
  const groupArn = (name: string): string => `${prefix}:deploymentgroup:${application ?? '*'}/${name}`
  if (ids.length > 0) {
    const found = ids.map((id) => arns.deploymentGroupArn?.(id) ?? `${prefix}:deploymentgroup:*`)
    return [need(action, [...new Set(found)])]
  }
  if (operation === 'BatchGetApplications')
    return [
      need(
        action,
        textsOf(input['applicationNames']).map((name) => `${prefix}:application:${name}`),
      ),
    ]
  if (operation === 'BatchGetDeploymentGroups')
    return [need(action, textsOf(input['deploymentGroupNames']).map(groupArn))]
  if (group !== undefined || operation === 'ListDeployments') {
    const role = textOf(input['serviceRoleArn'])
    return [
      need(action, [groupArn(group ?? '*')], tags),
      ...(role === undefined
        ? []
        : [need('iam:PassRole', [role], { 'iam:PassedToService': ['codedeploy.amazonaws.com'] })]),
    ]
  }
  return [need(action, [`${prefix}:application:${application ?? '*'}`], tags)]
}
