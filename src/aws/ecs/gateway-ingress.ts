import {
  DescribeGatewayRouteCommand,
  ECSClient,
  type GatewayRouteSummary,
  paginateListGatewayRoutes,
} from '@aws-sdk/client-ecs'
import { type PreviewIdentity, serviceNameOf } from '../../preview/record/identity.ts'
import type { IngressRequest, NamedRemoval, OpenIngress, PreviewIngress } from '../../preview/record/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import { explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

export interface GatewayPlace {
  readonly cluster: string
  readonly gateway: string | undefined
  readonly containerPort: number
}

const TICK_MS = 5000
/** AWS makes or removes rules, a certificate and targets of its own for each route. */
const ROUTE_MS = 300_000

/**
 * Previews behind Amazon ECS's own gateways: AWS owns the load balancers, certificates, rules and target groups,
 * spreads routes over them, and gives each service an address of its choice. There is nothing to make before the
 * service and nothing to remove after it; its route has only to be waited for, in both directions.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGatewayRoutes.html
 */
export class EcsGatewayIngress implements PreviewIngress {
  readonly #client: ECSClient
  readonly #place: GatewayPlace
  readonly #clock: Clock
  readonly #signal: AbortSignal
  /** Services that had a route when their teardown began. */
  readonly #routed = new Set<string>()

  constructor(
    session: Pick<AwsSession, 'client'>,
    place: GatewayPlace,
    context: { readonly clock: Clock; readonly signal: AbortSignal },
  ) {
    this.#client = new ECSClient(session.client)
    this.#place = place
    this.#clock = context.clock
    this.#signal = context.signal
  }

  async open({ healthCheckPath = '/' }: IngressRequest): Promise<OpenIngress> {
    return { web: { containerPort: this.#place.containerPort, gateway: { healthCheckPath } }, headers: {} }
  }

  async address(service: string): Promise<string> {
    const deadline = this.#clock.now() + ROUTE_MS
    for (;;) {
      const routes = await this.#routes(service)
      const failed = routes.find(({ status }) => status !== undefined && /FAILED/.test(status))
      if (failed !== undefined) {
        throw new UserError(`The gateway has no route to '${service}': its status is ${failed.status}.`, {
          fix: 'Check the gateway in the ECS console; the route shows which of its resources could not be created.',
        })
      }
      const url = await this.#url(routes.find(({ status }) => status === 'ACTIVE'))
      if (url !== undefined) return url
      if (this.#clock.now() >= deadline) {
        throw new UserError(
          `The gateway did not give '${service}' an address within ${ROUTE_MS / 60_000} minutes.`,
          {
            fix: "Check that the gateway is associated with the cluster (aws ecs list-gateway-cluster-associations), or set 'ingress: shared-alb'.",
          },
        )
      }
      await this.#clock.sleep(TICK_MS, this.#signal)
    }
  }

  /** The route goes with the service: here it is only remembered that there was one. */
  async closeRoute(identity: PreviewIdentity): Promise<readonly NamedRemoval[]> {
    const name = serviceNameOf(identity, 'web')
    if ((await this.#routes(name)).length > 0) this.#routed.add(name)
    return []
  }

  async closeTargets(identity: PreviewIdentity): Promise<readonly NamedRemoval[]> {
    const name = serviceNameOf(identity, 'web')
    const deadline = this.#clock.now() + ROUTE_MS
    for (;;) {
      const routes = await this.#routes(name)
      if (routes.length === 0)
        return [{ kind: 'gateway route', name, outcome: this.#routed.has(name) ? 'deleted' : 'absent' }]
      this.#routed.add(name)
      if (this.#clock.now() >= deadline) throw new Error(`its status is still ${routes[0]?.status}`)
      await this.#clock.sleep(TICK_MS, this.#signal)
    }
  }

  async remains(identity: PreviewIdentity): Promise<readonly string[]> {
    const routes = await this.#routes(serviceNameOf(identity, 'web'))
    return routes.map(({ gatewayRouteArn }) => `gateway route ${gatewayRouteArn}`)
  }

  /** AWS adds load balancers automatically, up to the gateway's own limit. */
  async headRoom(): Promise<readonly string[]> {
    return []
  }

  /** A route that is gone is in no list any more. */
  #routes(service: string): Promise<readonly GatewayRouteSummary[]> {
    const { cluster, gateway } = this.#place
    const input = { cluster, service, ...(gateway === undefined ? {} : { gateway }) }
    return explaining('ecs:ListGatewayRoutes', `service '${service}'`, () =>
      everyItem(
        paginateListGatewayRoutes(bounded('ecs:ListGatewayRoutes', this.#client), input),
        ({ gatewayRoutes }) => gatewayRoutes,
      ),
    )
  }

  /**
   * Only the description of a single route has it:
   * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayRoute.html
   */
  async #url(route: GatewayRouteSummary | undefined): Promise<string | undefined> {
    if (route?.gatewayRouteArn === undefined) return undefined
    const { gatewayRouteArn } = route
    const { gatewayRoute } = await explaining(
      'ecs:DescribeGatewayRoute',
      `the gateway route '${gatewayRouteArn}'`,
      () => this.#client.send(new DescribeGatewayRouteCommand({ gatewayRouteArn })),
    )
    return gatewayRoute?.serviceUrl
  }
}
