/** Gateways over the API (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateGateway.html). */
import type {
  AssociateGatewayWithClusterRequest,
  CreateGatewayRequest,
  DeleteGatewayRequest,
  DescribeGatewayRequest,
  DescribeGatewayResponse,
  DisassociateGatewayFromClusterRequest,
  ListGatewayClusterAssociationsRequest,
  ListGatewaysRequest,
} from '@aws-sdk/client-ecs'
import { clientError, invalidParameter } from '../failures.ts'
import type { GatewayRecord } from '../gateways/model.ts'
import { page } from '../paging.ts'
import { TagStore } from '../tags.ts'
import { date } from '../views/time.ts'
import type { Engine } from './engine.ts'

export function gatewayOperations({ store, clock, roles, routes, balancers }: Engine) {
  const { gateways } = routes

  function create(request: CreateGatewayRequest) {
    const name = request.name ?? ''
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(name))
      throw invalidParameter(`The gateway name '${name}' is not valid.`)
    const alb = request.configuration?.hostSharedAlb
    if (alb === undefined) throw invalidParameter('Exactly one gateway configuration must be set.')
    const role = request.infrastructureRoleArn ?? ''
    if (!roles.exists(role)) throw invalidParameter(`The infrastructure role ${role} does not exist.`)
    TagStore.check(request.tags)
    const arn = gateways.arnOf(name)
    const existing = gateways.gateways.get(arn)
    if (existing !== undefined) {
      if (request.clientToken !== undefined && request.clientToken === existing.token) return brief(existing)
      throw clientError(`A gateway with the name ${name} already exists.`)
    }
    const gateway: GatewayRecord = {
      arn,
      name,
      role,
      alb,
      token: request.clientToken,
      deletionProtection: request.deletionProtection ?? true,
      propagateTags: request.propagateTags,
      createdAt: clock.now(),
      clusters: new Map(),
      place: {
        name: `ecs-gw-${store.ids.hex(8)}`,
        subnets: alb.networkConfiguration?.subnets ?? ['subnet-a', 'subnet-b'],
        internal: alb.scheme === 'internal',
        certificate: `arn:aws:acm:${store.account.region}:${store.account.accountId}:certificate/ecs-gateway`,
        maxBalancers: alb.maxAlbCount ?? 10,
      },
    }
    gateways.gateways.set(arn, gateway)
    store.tags.put(arn, request.tags)
    return brief(gateway)
  }

  function view(gateway: GatewayRecord): DescribeGatewayResponse {
    const { alb } = gateway
    return {
      gateway: {
        ...brief(gateway),
        infrastructureRoleArn: gateway.role,
        deletionProtection: gateway.deletionProtection,
        configuration: {
          hostSharedAlb: {
            scheme: alb.scheme ?? 'internet-facing',
            port: 443,
            protocol: 'HTTPS',
            maxAlbCount: gateway.place.maxBalancers,
            currentAlbCount: balancers.balancers(gateway.place),
            httpDesync: alb.httpDesync ?? 'defensive',
            ...(alb.networkConfiguration === undefined
              ? {}
              : { networkConfiguration: alb.networkConfiguration }),
          },
        },
        accessType: gateway.place.internal ? 'PRIVATE' : 'PUBLIC',
        propagateTags: gateway.propagateTags ?? 'GATEWAY',
        tags: store.tags.of(gateway.arn),
        createdAt: date(gateway.createdAt),
        updatedAt: date(gateway.createdAt),
      },
    }
  }

  const using = (gateway: GatewayRecord, clusterArn?: string) =>
    [...gateways.routes.values()].filter(
      (route) =>
        route.gateway === gateway && (clusterArn === undefined || route.service.cluster.arn === clusterArn),
    )

  /** "DISASSOCIATING until all routes are removed, after which the association is deleted". */
  function settle(gateway: GatewayRecord): void {
    for (const [cluster, status] of gateway.clusters)
      if (status === 'DISASSOCIATING' && using(gateway, cluster).length === 0)
        gateway.clusters.delete(cluster)
  }

  return {
    CreateGateway: create,
    DescribeGateway: (request: DescribeGatewayRequest) => view(gateways.gateway(request.gateway)),
    async DeleteGateway(request: DeleteGatewayRequest) {
      const gateway = gateways.gateway(request.gateway)
      if (gateway.deletionProtection)
        throw clientError(`The gateway ${gateway.name} has deletion protection enabled.`)
      settle(gateway)
      if (gateway.clusters.size > 0 || using(gateway).length > 0)
        throw clientError(`The gateway ${gateway.name} is still associated with a cluster.`)
      gateways.gateways.delete(gateway.arn)
      store.tags.forget(gateway.arn)
      await balancers.remove(gateway.place)
      return { gatewayArn: gateway.arn, name: gateway.name, status: 'DELETED' as const }
    },
    ListGateways(request: ListGatewaysRequest) {
      const found = [...gateways.gateways.values()].filter(
        ({ name }) => request.names === undefined || request.names.includes(name),
      )
      const { items, nextToken } = page(found, ({ arn }) => arn, request)
      return {
        gateways: items.map((one) => ({ ...brief(one), createdAt: date(one.createdAt) })),
        nextToken,
      }
    },
    AssociateGatewayWithCluster(request: AssociateGatewayWithClusterRequest) {
      const gateway = gateways.gateway(request.gateway)
      const cluster = store.cluster(request.cluster)
      gateway.clusters.set(cluster.arn, 'ACTIVE')
      return { gatewayArn: gateway.arn, clusterArn: cluster.arn, status: 'ACTIVE' as const }
    },
    DisassociateGatewayFromCluster(request: DisassociateGatewayFromClusterRequest) {
      const gateway = gateways.gateway(request.gateway)
      const cluster = store.cluster(request.cluster)
      gateway.clusters.set(cluster.arn, 'DISASSOCIATING')
      return { gatewayArn: gateway.arn, clusterArn: cluster.arn, status: 'DISASSOCIATING' as const }
    },
    ListGatewayClusterAssociations(request: ListGatewayClusterAssociationsRequest) {
      const only = request.gateway === undefined ? undefined : gateways.gateway(request.gateway)
      const cluster = request.cluster === undefined ? undefined : store.cluster(request.cluster).arn
      const found = [...gateways.gateways.values()].flatMap((gateway) => {
        settle(gateway)
        return [...gateway.clusters].map(([clusterArn, status]) => ({
          gatewayArn: gateway.arn,
          clusterArn,
          status,
        }))
      })
      const matching = found.filter(
        (one) =>
          (only === undefined || one.gatewayArn === only.arn) &&
          (cluster === undefined || one.clusterArn === cluster) &&
          (request.status === undefined || request.status.includes(one.status)),
      )
      const { items, nextToken } = page(matching, (one) => `${one.gatewayArn} ${one.clusterArn}`, request)
      return { gatewayClusterAssociations: items, nextToken }
    },
  }
}

const brief = ({ arn, name }: GatewayRecord) => ({ gatewayArn: arn, name, status: 'ACTIVE' as const })
