import type {
  CreateTaskSetRequest,
  CreateTaskSetResponse,
  DeleteTaskSetRequest,
  DeleteTaskSetResponse,
  DescribeTaskSetsRequest,
  DescribeTaskSetsResponse,
  Scale,
  UpdateServicePrimaryTaskSetRequest,
  UpdateServicePrimaryTaskSetResponse,
  UpdateTaskSetRequest,
  UpdateTaskSetResponse,
} from '@aws-sdk/client-ecs'
import { invalidParameter, serviceNotActive, unsupported } from '../failures.ts'
import type { ServiceRecord, TaskSetRecord } from '../model.ts'
import { checkLoadBalancers } from '../service-rules.ts'
import { TagStore } from '../tags.ts'
import { taskSetView } from '../views/task-set.ts'
import type { Engine } from './engine.ts'
import { checkNetwork, placementOf, strategyOf } from './placement.ts'

/** Task sets, for services with the CODE_DEPLOY deployment controller: what CodeDeploy itself calls. */
export function taskSetOperations(engine: Engine) {
  const { store, rollout, taskSets, targetGroups } = engine
  const view = (service: ServiceRecord, set: TaskSetRecord) => taskSetView(service, set, store, rollout)
  const serviceOf = (request: {
    readonly cluster: string | undefined
    readonly service: string | undefined
  }): ServiceRecord => {
    const service = store.service(store.cluster(request.cluster), request.service)
    if (service.status !== 'ACTIVE') throw serviceNotActive()
    if (service.controller === 'ECS') {
      throw invalidParameter(
        'Task sets are only supported for services with the CODE_DEPLOY or EXTERNAL deployment controller.',
      )
    }
    return service
  }

  return {
    CreateTaskSet(request: CreateTaskSetRequest): CreateTaskSetResponse {
      const service = serviceOf(request)
      TagStore.check(request.tags)
      if ((request.serviceRegistries ?? []).length > 0)
        throw unsupported('serviceRegistries are not emulated.')
      const before = service.config
      const given = request.launchType !== undefined || (request.capacityProviderStrategy ?? []).length > 0
      const placed = given ? placementOf(request, service.cluster) : undefined
      const config = {
        taskDefinition: store.activeTaskDefinition(request.taskDefinition),
        launchType: placed === undefined ? before.launchType : placed.launchType,
        capacityProviderStrategy: given
          ? strategyOf(request, service.cluster)
          : before.capacityProviderStrategy,
        platformVersion: request.platformVersion ?? before.platformVersion,
        networkConfiguration: request.networkConfiguration ?? before.networkConfiguration,
        loadBalancers: request.loadBalancers ?? [],
      }
      checkNetwork(config.taskDefinition, config.networkConfiguration)
      checkLoadBalancers(config.loadBalancers, config.taskDefinition, targetGroups)
      const set = taskSets.create(service, {
        config,
        externalId: request.externalId,
        scale: percentOf(request.scale),
      })
      store.tags.put(set.arn, request.tags)
      return { taskSet: view(service, set) }
    },

    DescribeTaskSets(request: DescribeTaskSetsRequest): DescribeTaskSetsResponse {
      const service = serviceOf(request)
      const wanted = request.taskSets ?? service.taskSets.map(({ arn }) => arn)
      const found = wanted.map((name) => ({
        name,
        set: service.taskSets.find(({ arn, deployment }) => arn === name || deployment.id === name),
      }))
      return {
        taskSets: found.flatMap(({ set }) => (set === undefined ? [] : [view(service, set)])),
        failures: found
          .filter(({ set }) => set === undefined)
          .map(({ name }) => ({
            arn: name.startsWith('arn:')
              ? name
              : store.arn(`task-set/${service.cluster.name}/${service.name}/${name}`),
            reason: 'MISSING',
          })),
      }
    },

    UpdateTaskSet(request: UpdateTaskSetRequest): UpdateTaskSetResponse {
      const service = serviceOf(request)
      const set = taskSets.find(service, request.taskSet)
      taskSets.scale(service, set, percentOf(request.scale) ?? 100)
      return { taskSet: view(service, set) }
    },

    UpdateServicePrimaryTaskSet(
      request: UpdateServicePrimaryTaskSetRequest,
    ): UpdateServicePrimaryTaskSetResponse {
      const service = serviceOf(request)
      const set = taskSets.find(service, request.primaryTaskSet)
      taskSets.makePrimary(service, set)
      return { taskSet: view(service, set) }
    },

    DeleteTaskSet(request: DeleteTaskSetRequest): DeleteTaskSetResponse {
      const service = serviceOf(request)
      const set = taskSets.find(service, request.taskSet)
      taskSets.remove(service, set, request.force === true)
      return { taskSet: view(service, set) }
    },
  }
}

function percentOf(scale: Scale | undefined): number | undefined {
  if (scale === undefined) return undefined
  if (scale.unit !== undefined && scale.unit !== 'PERCENT')
    throw invalidParameter("Scale unit must be 'PERCENT'.")
  return scale.value ?? 0
}
