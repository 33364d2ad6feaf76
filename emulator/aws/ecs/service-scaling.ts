import type { UpdateServiceRequest } from '@aws-sdk/client-ecs'
import type { ServiceScaling } from '../../ports.ts'
import { inFlight, type ServiceRecord } from './model.ts'
import type { Engine } from './operations/engine.ts'
import type { ServiceEvents } from './service-events.ts'

/** Services as Application Auto Scaling moves them: through UpdateService, as it does on AWS. */
export function serviceScaling(
  { store }: Pick<Engine, 'store'>,
  events: ServiceEvents,
  update: (request: UpdateServiceRequest) => unknown,
): ServiceScaling {
  const find = (cluster: string, name: string): ServiceRecord | undefined => {
    const home = store.findCluster(cluster)
    const service = home === undefined ? undefined : store.findService(home, name)
    return service?.status === 'ACTIVE' ? service : undefined
  }
  return {
    desiredCount: (cluster, name) => find(cluster, name)?.desiredCount,
    runningCount: (cluster, name) => {
      const service = find(cluster, name)
      return service && store.tasksOf(service).filter(({ lastStatus }) => lastStatus === 'RUNNING').length
    },
    setDesiredCount: (cluster, name, count, cause) => {
      update({ cluster, service: name, desiredCount: count })
      const service = find(cluster, name)
      if (service !== undefined) events.scaled(service, count, cause)
    },
    // With task sets a second one means that CodeDeploy is at work.
    deploying: (cluster, name) => {
      const service = find(cluster, name)
      if (service === undefined) return false
      return service.controller === 'ECS' ? inFlight(service) !== undefined : service.taskSets.length > 1
    },
  }
}
