import type {
  CreateClusterRequest,
  CreateClusterResponse,
  DeleteClusterRequest,
  DeleteClusterResponse,
  DescribeClustersRequest,
  DescribeClustersResponse,
  ListClustersRequest,
  ListClustersResponse,
  PutClusterCapacityProvidersRequest,
  PutClusterCapacityProvidersResponse,
  UpdateClusterRequest,
  UpdateClusterResponse,
  UpdateClusterSettingsRequest,
  UpdateClusterSettingsResponse,
} from '@aws-sdk/client-ecs'
import { AwsError } from '../../wire/service.ts'
import { clusterNotFound, invalidParameter } from '../failures.ts'
import type { ClusterRecord } from '../model.ts'
import { occupies } from '../model.ts'
import { page } from '../paging.ts'
import { TagStore } from '../tags.ts'
import { clusterView } from '../views/cluster.ts'
import type { Engine } from './engine.ts'

const ALL = ['TAGS', 'SETTINGS', 'CONFIGURATIONS']

export function clusterOperations({ store }: Engine) {
  return {
    /** Creating a cluster that is there answers with it, as AWS does. */
    CreateCluster(request: CreateClusterRequest): CreateClusterResponse {
      const name = request.clusterName ?? 'default'
      if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) throw invalidParameter('Invalid cluster name.')
      TagStore.check(request.tags)
      const existing = store.findCluster(name)
      if (existing?.status === 'ACTIVE') return { cluster: clusterView(existing, store, ALL) }
      const cluster: ClusterRecord = {
        arn: store.arn(`cluster/${name}`),
        name,
        status: 'ACTIVE',
        settings: request.settings ?? [{ name: 'containerInsights', value: 'disabled' }],
        configuration: request.configuration,
        capacityProviders: request.capacityProviders ?? [],
        defaultCapacityProviderStrategy: request.defaultCapacityProviderStrategy ?? [],
      }
      store.clusters.set(cluster.arn, cluster)
      store.tags.put(cluster.arn, request.tags)
      return { cluster: clusterView(cluster, store, ALL) }
    },

    DescribeClusters(request: DescribeClustersRequest): DescribeClustersResponse {
      const names = request.clusters ?? ['default']
      if (names.length > 100) throw invalidParameter('clusters cannot have more than 100 elements.')
      const found = names.map((name) => ({ name, cluster: store.findCluster(name) }))
      return {
        clusters: found.flatMap(({ cluster }) =>
          cluster === undefined ? [] : [clusterView(cluster, store, request.include)],
        ),
        failures: found
          .filter(({ cluster }) => cluster === undefined)
          .map(({ name }) => ({
            arn: name.startsWith('arn:') ? name : store.arn(`cluster/${name}`),
            reason: 'MISSING',
          })),
      }
    },

    ListClusters(request: ListClustersRequest): ListClustersResponse {
      const active = [...store.clusters.values()].filter(({ status }) => status === 'ACTIVE')
      const { items, nextToken } = page(active, ({ arn }) => arn, request)
      return { clusterArns: items.map(({ arn }) => arn), nextToken }
    },

    UpdateCluster(request: UpdateClusterRequest): UpdateClusterResponse {
      const cluster = store.cluster(request.cluster)
      if (request.settings !== undefined) cluster.settings = request.settings
      if (request.configuration !== undefined) cluster.configuration = request.configuration
      return { cluster: clusterView(cluster, store, ALL) }
    },

    UpdateClusterSettings(request: UpdateClusterSettingsRequest): UpdateClusterSettingsResponse {
      const cluster = store.cluster(request.cluster)
      cluster.settings = request.settings ?? []
      return { cluster: clusterView(cluster, store, ALL) }
    },

    PutClusterCapacityProviders(
      request: PutClusterCapacityProvidersRequest,
    ): PutClusterCapacityProvidersResponse {
      const cluster = store.cluster(request.cluster)
      for (const name of request.capacityProviders ?? []) {
        if (name !== 'FARGATE' && name !== 'FARGATE_SPOT') {
          throw invalidParameter(
            `The specified capacity provider '${name}' was not found. Specify a valid name or ARN and try again.`,
          )
        }
      }
      cluster.capacityProviders = request.capacityProviders ?? []
      cluster.defaultCapacityProviderStrategy = request.defaultCapacityProviderStrategy ?? []
      return { cluster: clusterView(cluster, store, ALL) }
    },

    DeleteCluster(request: DeleteClusterRequest): DeleteClusterResponse {
      const cluster = store.findCluster(request.cluster)
      if (cluster === undefined) throw clusterNotFound()
      if (store.servicesOf(cluster).some(({ status }) => status !== 'INACTIVE')) {
        throw new AwsError(
          'ClusterContainsServicesException',
          'The Cluster cannot be deleted while Services are active.',
        )
      }
      if ([...store.tasks.values()].some((task) => task.cluster === cluster && occupies(task))) {
        throw new AwsError(
          'ClusterContainsTasksException',
          'The Cluster cannot be deleted while Tasks are active.',
        )
      }
      cluster.status = 'INACTIVE'
      return { cluster: clusterView(cluster, store, ALL) }
    },
  }
}
