import { randomUUID } from 'node:crypto'
import type {
  BatchGetDeploymentGroupsInput,
  BatchGetDeploymentGroupsOutput,
  CreateDeploymentGroupInput,
  CreateDeploymentGroupOutput,
  DeleteDeploymentGroupInput,
  DeleteDeploymentGroupOutput,
  GetDeploymentGroupInput,
  GetDeploymentGroupOutput,
  ListDeploymentGroupsInput,
  ListDeploymentGroupsOutput,
  UpdateDeploymentGroupInput,
  UpdateDeploymentGroupOutput,
} from '@aws-sdk/client-codedeploy'
import type { Roles, TaskSets } from '../../ports.ts'
import { page } from '../wire/pages.ts'
import { type Applications, tagMap } from './applications.ts'
import type { DeploymentConfigs } from './deployment-configs.ts'
import { invalidToken, refused } from './failures.ts'
import { groupSettings } from './group-rules.ts'
import type { GroupRecord, GroupSettings } from './model.ts'
import { checkName, PAGE } from './shared.ts'
import { groupView } from './views.ts'

export function groupOperations(parts: {
  readonly applications: Applications
  readonly configs: DeploymentConfigs
  readonly roles: Roles
  readonly taskSets: TaskSets
}) {
  const { applications } = parts

  /** An ECS service belongs to one deployment group. */
  const checkMapping = ({ service }: GroupSettings, own: GroupRecord | undefined): void => {
    for (const other of applications.all.flatMap(({ groups }) => [...groups.values()])) {
      const { clusterName, serviceName } = other.settings.service
      if (other === own || clusterName !== service.clusterName || serviceName !== service.serviceName)
        continue
      throw refused(
        'ECSServiceMappingLimitExceeded',
        `The ECS service ${clusterName}:${serviceName} is already associated with the deployment group '${other.name}'.`,
      )
    }
  }

  const newName = (groups: ReadonlyMap<string, GroupRecord>, name: string | undefined): string => {
    const checked = checkName(name, 'DeploymentGroupNameRequired', 'InvalidDeploymentGroupName')
    if (groups.has(checked))
      throw refused(
        'DeploymentGroupAlreadyExists',
        `Deployment group name already exists in application: ${checked}`,
      )
    return checked
  }

  return {
    CreateDeploymentGroup(input: CreateDeploymentGroupInput): CreateDeploymentGroupOutput {
      const application = applications.find(input.applicationName)
      const name = newName(application.groups, input.deploymentGroupName)
      const settings = groupSettings(input, undefined, parts)
      checkMapping(settings, undefined)
      const group = { id: randomUUID(), application, tags: tagMap(input.tags), name, settings }
      application.groups.set(name, group)
      return { deploymentGroupId: group.id }
    },

    GetDeploymentGroup(input: GetDeploymentGroupInput): GetDeploymentGroupOutput {
      return {
        deploymentGroupInfo: groupView(applications.group(input.applicationName, input.deploymentGroupName)),
      }
    },

    BatchGetDeploymentGroups(input: BatchGetDeploymentGroupsInput): BatchGetDeploymentGroupsOutput {
      const { groups } = applications.find(input.applicationName)
      const names = input.deploymentGroupNames ?? []
      const missing = names.filter((name) => !groups.has(name))
      return {
        deploymentGroupsInfo: names.flatMap((name) => {
          const group = groups.get(name)
          return group === undefined ? [] : [groupView(group)]
        }),
        ...(missing.length === 0
          ? {}
          : { errorMessage: `No Deployment Group found for name: ${missing.join(', ')}` }),
      }
    },

    ListDeploymentGroups(input: ListDeploymentGroupsInput): ListDeploymentGroupsOutput {
      const { name, groups } = applications.find(input.applicationName)
      const { items, next } = page([...groups.keys()], { size: PAGE, token: input.nextToken }, invalidToken)
      return {
        applicationName: name,
        deploymentGroups: [...items],
        ...(next === undefined ? {} : { nextToken: next }),
      }
    },

    UpdateDeploymentGroup(input: UpdateDeploymentGroupInput): UpdateDeploymentGroupOutput {
      const group = applications.group(input.applicationName, input.currentDeploymentGroupName)
      const { groups } = group.application
      const renamed = input.newDeploymentGroupName
      const name = renamed === undefined || renamed === group.name ? group.name : newName(groups, renamed)
      const settings = groupSettings(input, group.settings, parts)
      checkMapping(settings, group)
      groups.delete(group.name)
      group.name = name
      group.settings = settings
      groups.set(name, group)
      return { hooksNotCleanedUp: [] }
    },

    /** Deleting a missing group is not an error: the model declares none for it. */
    DeleteDeploymentGroup(input: DeleteDeploymentGroupInput): DeleteDeploymentGroupOutput {
      const name = checkName(
        input.deploymentGroupName,
        'DeploymentGroupNameRequired',
        'InvalidDeploymentGroupName',
      )
      const owner = applications.all.find((application) => application.name === input.applicationName)
      owner?.groups.delete(name)
      return { hooksNotCleanedUp: [] }
    },
  }
}
