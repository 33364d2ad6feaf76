import type {
  CreateGatewayRequest,
  GatewayClusterAssociationStatus,
  GatewayConnector,
  GatewayRouteStatus,
  HostSharedAlbConfiguration,
} from '@aws-sdk/client-ecs'
import type { GatewayPlace, OpenRoute } from '../../../ports.ts'
import { AwsError } from '../../wire/service.ts'
import { invalidParameter } from '../failures.ts'
import type { ClusterRecord, ServiceRecord } from '../model.ts'
import type { EcsStore } from '../store.ts'

export interface GatewayRecord {
  readonly arn: string
  readonly name: string
  readonly role: string
  readonly token: string | undefined
  readonly deletionProtection: boolean
  readonly alb: HostSharedAlbConfiguration
  readonly propagateTags: CreateGatewayRequest['propagateTags']
  readonly place: GatewayPlace
  readonly createdAt: number
  /** By cluster ARN. */
  readonly clusters: Map<string, GatewayClusterAssociationStatus>
}

export interface RouteRecord {
  readonly arn: string
  readonly gateway: GatewayRecord
  readonly service: ServiceRecord
  readonly connector: GatewayConnector
  readonly host: string
  readonly targetGroupArn: string
  status: GatewayRouteStatus
  open: OpenRoute | undefined
}

/** Gateways and their routes. */
export class GatewayStore {
  readonly gateways = new Map<string, GatewayRecord>()
  readonly routes = new Map<string, RouteRecord>()
  readonly #store: EcsStore

  constructor(store: EcsStore) {
    this.#store = store
  }

  arnOf(name: string): string {
    return this.#store.arn(`gateway/${name}`)
  }

  /** Name or ARN. Throws GatewayNotFoundException. */
  gateway(nameOrArn: string | undefined): GatewayRecord {
    const wanted = nameOrArn ?? ''
    const found = this.gateways.get(wanted.startsWith('arn:') ? wanted : this.arnOf(wanted))
    if (found === undefined)
      throw new AwsError('GatewayNotFoundException', 'The specified gateway was not found.')
    return found
  }

  /** The one that serves the cluster. Throws InvalidParameterException. */
  ofCluster(cluster: ClusterRecord): GatewayRecord {
    const found = [...this.gateways.values()].find(({ clusters }) => clusters.get(cluster.arn) === 'ACTIVE')
    if (found === undefined)
      throw invalidParameter(`The cluster ${cluster.name} has no active gateway for the gateway connector.`)
    return found
  }

  routesOf(service: ServiceRecord): readonly RouteRecord[] {
    return [...this.routes.values()].filter((route) => route.service === service)
  }

  /** Target groups of a service that a gateway keeps: they show in no `loadBalancers`. */
  manages(targetGroupArn: string | undefined): boolean {
    return [...this.routes.values()].some((route) => route.targetGroupArn === targetGroupArn)
  }
}
