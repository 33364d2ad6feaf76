import type { Cluster, Tag } from '@aws-sdk/client-ecs'
import { isPending } from '../deployment/rollout.ts'
import type { ClusterRecord } from '../model.ts'
import type { EcsStore } from '../store.ts'

/**
 * A cluster as DescribeClusters shows it. Tags, settings, configuration and statistics only when asked for.
 */
export function clusterView(
  cluster: ClusterRecord,
  store: EcsStore,
  include: readonly string[] = [],
): Cluster {
  const tasks = [...store.tasks.values()].filter((task) => task.cluster === cluster)
  const services = store.servicesOf(cluster)
  const running = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length
  const pending = tasks.filter(isPending).length
  const active = services.filter(({ status }) => status === 'ACTIVE').length
  const draining = services.filter(({ status }) => status === 'DRAINING').length
  const tags: Tag[] = include.includes('TAGS') ? store.tags.of(cluster.arn) : []
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: 0,
    runningTasksCount: running,
    pendingTasksCount: pending,
    activeServicesCount: active,
    statistics: include.includes('STATISTICS') ? statistics({ running, pending, active, draining }) : [],
    tags,
    settings: include.includes('SETTINGS') ? [...cluster.settings] : [],
    configuration: include.includes('CONFIGURATIONS') ? cluster.configuration : undefined,
    capacityProviders: [...cluster.capacityProviders],
    defaultCapacityProviderStrategy: [...cluster.defaultCapacityProviderStrategy],
  }
}

function statistics(counts: { running: number; pending: number; active: number; draining: number }) {
  return [
    { name: 'runningEC2TasksCount', value: '0' },
    { name: 'pendingEC2TasksCount', value: '0' },
    { name: 'runningFargateTasksCount', value: String(counts.running) },
    { name: 'pendingFargateTasksCount', value: String(counts.pending) },
    { name: 'activeEC2ServiceCount', value: '0' },
    { name: 'activeFargateServiceCount', value: String(counts.active) },
    { name: 'drainingEC2ServiceCount', value: '0' },
    { name: 'drainingFargateServiceCount', value: String(counts.draining) },
  ]
}
