/** Routes of services behind gateways: made with the service, gone with it. */
import type { GatewayConnector, LoadBalancer } from '@aws-sdk/client-ecs'
import type { EngineClock } from '../../../clock.ts'
import type { GatewayBalancers } from '../../../ports.ts'
import type { Timings } from '../../../timings.ts'
import { invalidParameter, unsupported } from '../failures.ts'
import type { ServiceRecord, TaskDefinitionRecord } from '../model.ts'
import type { EcsStore } from '../store.ts'
import type { GatewayRecord, GatewayStore, RouteRecord } from './model.ts'

interface RouteParts {
  readonly store: EcsStore
  readonly clock: EngineClock
  readonly timings: Timings
  readonly balancers: GatewayBalancers
}

export class GatewayRoutes {
  readonly gateways: GatewayStore
  readonly #parts: RouteParts

  constructor(gateways: GatewayStore, parts: RouteParts) {
    this.gateways = gateways
    this.#parts = parts
  }

  /** Checks a connector as CreateService does; the answer is what the service registers its tasks with. */
  targetsFor(
    service: Pick<ServiceRecord, 'arn' | 'name' | 'cluster'>,
    connectors: readonly GatewayConnector[],
    definition: TaskDefinitionRecord,
  ): {
    readonly gateway: GatewayRecord
    readonly connector: GatewayConnector
    readonly targets: LoadBalancer
  } {
    const [connector, ...more] = connectors
    if (connector === undefined || more.length > 0)
      throw invalidParameter('A service can have at most one gateway connector.')
    if (connector.filters !== undefined) throw unsupported('Filters of gateway connectors are not emulated.')
    const gateway = this.gateways.ofCluster(service.cluster)
    const ports = (definition.definition.containerDefinitions ?? []).flatMap(({ name, portMappings = [] }) =>
      portMappings.map((mapping) => ({ containerName: name, mapping })),
    )
    const found = ports.find(({ mapping }) => mapping.name === connector.portName)
    if (found?.mapping.containerPort === undefined)
      throw invalidParameter(`The port name ${connector.portName} is not in the task definition.`)
    const { containerPort } = found.mapping
    const { healthCheck: health = {} } = connector
    const name = `ecs-gw-${this.#parts.store.ids.hex(16)}`
    const targetGroupArn = this.#parts.balancers.createTargets(name, containerPort, {
      path: health.healthCheckPath,
      intervalSeconds: health.healthCheckIntervalSeconds,
      timeoutSeconds: health.healthCheckTimeoutSeconds ?? shorter(health.healthCheckIntervalSeconds),
      healthyThreshold: health.healthyThresholdCount,
      unhealthyThreshold: health.unhealthyThresholdCount,
      httpCode: health.matcher?.httpCode,
    })
    return {
      gateway,
      connector,
      targets: { targetGroupArn, containerName: found.containerName, containerPort },
    }
  }

  /** CREATE_IN_PROGRESS, then ACTIVE or CREATE_FAILED. */
  open(
    service: ServiceRecord,
    { gateway, connector, targets }: ReturnType<GatewayRoutes['targetsFor']>,
  ): void {
    const { store, clock, timings, balancers } = this.#parts
    const id = store.ids.hex(12)
    const route: RouteRecord = {
      arn: store.arn(`gateway-route/${service.cluster.name}/${service.name}/${id}`),
      gateway,
      service,
      connector,
      // AWS chooses the names; the emulator's all lead to this machine (RFC 6761).
      host: `${service.name
        .slice(0, 40)
        .replace(/[^a-z0-9-]/gi, '-')
        .toLowerCase()}-${id}.gateway.localhost`,
      targetGroupArn: targets.targetGroupArn ?? '',
      status: 'CREATE_IN_PROGRESS',
      open: undefined,
    }
    this.gateways.routes.set(route.arn, route)
    clock.schedule(timings.gatewayRoute, () => {
      if (route.status !== 'CREATE_IN_PROGRESS') return
      void clock.outside(
        balancers.openRoute(gateway.place, route.host, route.targetGroupArn).then(
          (open) => {
            route.open = open
            if (route.status === 'CREATE_IN_PROGRESS') route.status = 'ACTIVE'
          },
          () => {
            route.status = 'CREATE_FAILED'
          },
        ),
      )
    })
  }

  /** With the service: DELETE_IN_PROGRESS, then gone. */
  close(service: ServiceRecord): void {
    const { clock, timings, balancers } = this.#parts
    for (const route of this.gateways.routesOf(service)) {
      route.status = 'DELETE_IN_PROGRESS'
      clock.schedule(timings.gatewayRoute, () => {
        balancers.closeRoute(route.open?.ruleArn, route.targetGroupArn)
        this.gateways.routes.delete(route.arn)
      })
    }
  }
}

/** A load balancer's own timeout of 5 seconds must be shorter than the interval. */
const shorter = (interval: number | undefined): number | undefined =>
  interval === undefined || interval > 5 ? undefined : Math.max(2, interval - 1)

/** Where a route answers. The emulator speaks plain HTTP, AWS HTTPS. */
export const urlOf = ({ host, open }: RouteRecord): string | undefined =>
  open === undefined ? undefined : `http://${host}:${open.address.port}`
