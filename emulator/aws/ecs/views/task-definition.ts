import type { Attribute, TaskDefinition } from '@aws-sdk/client-ecs'
import type { TaskDefinitionRecord } from '../model.ts'
import { date } from './time.ts'

export function taskDefinitionView(record: TaskDefinitionRecord): TaskDefinition {
  const { containerDefinitions, volumes, placementConstraints, requiresCompatibilities, ...rest } =
    record.definition
  return {
    ...rest,
    taskDefinitionArn: record.arn,
    family: record.family,
    revision: record.revision,
    status: record.status,
    containerDefinitions: [...(containerDefinitions ?? [])],
    volumes: [...(volumes ?? [])],
    placementConstraints: [...(placementConstraints ?? [])],
    ...(requiresCompatibilities === undefined ? {} : { requiresCompatibilities }),
    compatibilities: [...record.compatibilities],
    requiresAttributes: requiredAttributes(record),
    registeredAt: date(record.registeredAt),
    registeredBy: record.registeredBy,
    ...(record.deregisteredAt === undefined ? {} : { deregisteredAt: date(record.deregisteredAt) }),
    ...(record.deleteRequestedAt === undefined ? {} : { deleteRequestedAt: date(record.deleteRequestedAt) }),
  }
}

/** The describe-only list that clients must strip before they register again. */
function requiredAttributes({ definition }: TaskDefinitionRecord): Attribute[] {
  const containers = definition.containerDefinitions ?? []
  const names = ['com.amazonaws.ecs.capability.docker-remote-api.1.18']
  if (containers.some(({ logConfiguration }) => logConfiguration?.logDriver === 'awslogs')) {
    names.push('com.amazonaws.ecs.capability.logging-driver.awslogs')
  }
  if (definition.executionRoleArn !== undefined) names.push('ecs.capability.execution-role-ecr-pull')
  if (definition.taskRoleArn !== undefined) names.push('com.amazonaws.ecs.capability.task-iam-role')
  if (definition.networkMode === 'awsvpc') names.push('ecs.capability.task-eni')
  return names.map((name) => ({ name }))
}
