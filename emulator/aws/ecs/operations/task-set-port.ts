import type { NewTaskSetSpec, TaskSetService, TaskSetState, TaskSets } from '../../../ports.ts'
import { AwsError } from '../../wire/service.ts'
import type { ServiceRecord, TaskSetRecord } from '../model.ts'
import { checkLoadBalancers } from '../service-rules.ts'
import { computedDesiredCount, taskSetCounts } from '../task-set/task-set.ts'
import type { Engine } from './engine.ts'
import { checkNetwork, placementOf, strategyOf } from './placement.ts'

/** Task sets as CodeDeploy drives them. */
export function taskSetsPort({ store, rollout, taskSets, targetGroups }: Engine): TaskSets {
  const find = (cluster: string, name: string): ServiceRecord | undefined => {
    const home = store.findCluster(cluster)
    const service = home === undefined ? undefined : store.findService(home, name)
    return service?.status === 'ACTIVE' ? service : undefined
  }
  const required = (cluster: string, name: string): ServiceRecord => {
    const service = find(cluster, name)
    if (service === undefined) throw new AwsError('ServiceNotFoundException', 'Service not found.')
    return service
  }
  const state = (service: ServiceRecord, set: TaskSetRecord): TaskSetState => {
    const { running, pending } = taskSetCounts(service, set, rollout)
    return {
      id: set.deployment.id,
      status: set.status,
      externalId: set.externalId,
      steady: set.stabilityStatus === 'STEADY_STATE',
      desired: computedDesiredCount(service, set),
      running,
      pending,
      targetGroupArn: set.deployment.revision.targetGroupArns[0] ?? '',
    }
  }
  return {
    service(cluster, name): TaskSetService | undefined {
      const service = find(cluster, name)
      if (service === undefined) return undefined
      return {
        arn: service.arn,
        controller: service.controller,
        taskSets: service.taskSets.map((set) => state(service, set)),
      }
    },
    create(cluster, name, spec): TaskSetState {
      const service = required(cluster, name)
      const config = configOf(service, spec)
      checkNetwork(config.taskDefinition, config.networkConfiguration)
      checkLoadBalancers(config.loadBalancers, config.taskDefinition, targetGroups)
      return state(
        service,
        taskSets.create(service, { config, externalId: spec.externalId, startedBy: 'CODE_DEPLOY' }),
      )
    },
    makePrimary(cluster, name, id) {
      const service = required(cluster, name)
      taskSets.makePrimary(service, taskSets.find(service, id))
    },
    remove(cluster, name, id) {
      const service = required(cluster, name)
      taskSets.remove(service, taskSets.find(service, id), true)
    },
  }

  /** What the AppSpec does not say stays as the service has it. */
  function configOf(service: ServiceRecord, spec: NewTaskSetSpec) {
    const before = service.config
    const strategy = spec.capacityProviderStrategy ?? []
    const placed = strategy.length === 0 ? undefined : placementOf(spec, service.cluster)
    return {
      taskDefinition: store.activeTaskDefinition(spec.taskDefinition),
      launchType: placed === undefined ? before.launchType : undefined,
      capacityProviderStrategy:
        placed === undefined ? before.capacityProviderStrategy : strategyOf(spec, service.cluster),
      platformVersion: spec.platformVersion ?? before.platformVersion,
      networkConfiguration: spec.networkConfiguration ?? before.networkConfiguration,
      loadBalancers: [...spec.loadBalancers],
    }
  }
}
