import type {
  DeleteTaskDefinitionsRequest,
  DeleteTaskDefinitionsResponse,
  DeregisterTaskDefinitionRequest,
  DeregisterTaskDefinitionResponse,
  DescribeTaskDefinitionRequest,
  DescribeTaskDefinitionResponse,
  ListTaskDefinitionFamiliesRequest,
  ListTaskDefinitionFamiliesResponse,
  ListTaskDefinitionsRequest,
  ListTaskDefinitionsResponse,
  RegisterTaskDefinitionRequest,
  RegisterTaskDefinitionResponse,
} from '@aws-sdk/client-ecs'
import type { CallContext } from '../../wire/service.ts'
import { clientError, invalidParameter } from '../failures.ts'
import type { TaskDefinitionRecord } from '../model.ts'
import { page } from '../paging.ts'
import { TagStore } from '../tags.ts'
import { checkedTaskDefinition, fitsFargate } from '../task/task-definition-rules.ts'
import { taskDefinitionView } from '../views/task-definition.ts'
import type { Engine } from './engine.ts'

export function taskDefinitionOperations({ store, clock }: Engine) {
  const listed = (): TaskDefinitionRecord[] =>
    [...store.families.keys()].sort().flatMap((family) => store.families.get(family) ?? [])

  return {
    RegisterTaskDefinition(
      request: RegisterTaskDefinitionRequest,
      context: CallContext,
    ): RegisterTaskDefinitionResponse {
      TagStore.check(request.tags)
      const { tags: _, ...definition } = checkedTaskDefinition(request)
      const family = definition.family ?? ''
      // A revision number is never given twice, also not after DeleteTaskDefinitions.
      const revision = (store.lastRevision.get(family) ?? 0) + 1
      const record: TaskDefinitionRecord = {
        arn: store.arn(`task-definition/${family}:${revision}`),
        family,
        revision,
        definition,
        compatibilities: fitsFargate(definition) ? ['EC2', 'FARGATE'] : ['EC2'],
        registeredAt: clock.now(),
        registeredBy: context.caller.arn,
        status: 'ACTIVE',
      }
      store.lastRevision.set(family, revision)
      store.families.set(family, [...(store.families.get(family) ?? []), record])
      store.tags.put(record.arn, request.tags)
      return { taskDefinition: taskDefinitionView(record), tags: store.tags.of(record.arn) }
    },

    DescribeTaskDefinition(request: DescribeTaskDefinitionRequest): DescribeTaskDefinitionResponse {
      const record = store.taskDefinition(request.taskDefinition)
      return {
        taskDefinition: taskDefinitionView(record),
        ...(request.include?.includes('TAGS') === true ? { tags: store.tags.of(record.arn) } : {}),
      }
    },

    ListTaskDefinitions(request: ListTaskDefinitionsRequest): ListTaskDefinitionsResponse {
      const status = request.status ?? 'ACTIVE'
      const found = listed().filter(
        (record) =>
          record.status === status &&
          (request.familyPrefix === undefined || record.family === request.familyPrefix),
      )
      if (request.sort === 'DESC') found.reverse()
      const { items, nextToken } = page(found, ({ arn }) => arn, request)
      return { taskDefinitionArns: items.map(({ arn }) => arn), nextToken }
    },

    ListTaskDefinitionFamilies(
      request: ListTaskDefinitionFamiliesRequest,
    ): ListTaskDefinitionFamiliesResponse {
      const status = request.status ?? 'ALL'
      const families = [...store.families]
        .filter(([family]) => family.startsWith(request.familyPrefix ?? ''))
        .filter(([, revisions]) => revisions.length > 0)
        .filter(
          ([, revisions]) =>
            status === 'ALL' ||
            (status === 'ACTIVE') === revisions.some((record) => record.status === 'ACTIVE'),
        )
        .map(([family]) => family)
        .sort()
      const { items, nextToken } = page(families, (family) => family, request)
      return { families: [...items], nextToken }
    },

    DeregisterTaskDefinition(request: DeregisterTaskDefinitionRequest): DeregisterTaskDefinitionResponse {
      if (request.taskDefinition === undefined || !/:\d+$/.test(request.taskDefinition)) {
        throw clientError('Task definition must be given with its revision.')
      }
      const record = store.findTaskDefinition(request.taskDefinition)
      if (record === undefined) throw clientError('The specified task definition does not exist.')
      if (record.status === 'ACTIVE') {
        record.status = 'INACTIVE'
        record.deregisteredAt = clock.now()
      }
      return { taskDefinition: taskDefinitionView(record) }
    },

    DeleteTaskDefinitions(request: DeleteTaskDefinitionsRequest): DeleteTaskDefinitionsResponse {
      const references = request.taskDefinitions ?? []
      if (references.length < 1 || references.length > 10)
        throw invalidParameter('taskDefinitions must have 1 to 10 elements.')
      const response: Required<DeleteTaskDefinitionsResponse> = { taskDefinitions: [], failures: [] }
      for (const reference of references) {
        const record = store.findTaskDefinition(reference)
        if (record === undefined || record.status === 'ACTIVE') {
          response.failures?.push({
            arn: record?.arn ?? reference,
            reason:
              record === undefined
                ? 'The specified task definition does not exist. Specify a valid account, family, revision and try again.'
                : 'The specified task definition is still in ACTIVE status. Please deregister the target and try again.',
          })
          continue
        }
        record.status = 'DELETE_IN_PROGRESS'
        record.deleteRequestedAt ??= clock.now()
        response.taskDefinitions?.push(taskDefinitionView(record))
        forgetWhenUnused(store, record)
      }
      return response
    },
  }
}

/** AWS deletes for good once no task and no deployment refers to the revision. */
function forgetWhenUnused(store: Engine['store'], record: TaskDefinitionRecord): void {
  const used =
    [...store.tasks.values()].some((task) => task.definition === record) ||
    [...store.services.values()].some(({ deployments }) =>
      deployments.some(({ revision }) => revision.config.taskDefinition === record),
    )
  if (used) return
  const left = (store.families.get(record.family) ?? []).filter((other) => other !== record)
  store.families.set(record.family, left)
  store.tags.forget(record.arn)
}
