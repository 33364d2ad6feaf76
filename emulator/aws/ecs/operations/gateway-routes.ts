/**
 * Routes of gateways over the API
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGatewayRoutes.html).
 */
import type {
  DescribeGatewayRouteRequest,
  DescribeGatewayRouteResponse,
  ListGatewayRoutesRequest,
} from '@aws-sdk/client-ecs'
import { AwsError } from '../../wire/service.ts'
import type { RouteRecord } from '../gateways/model.ts'
import { urlOf } from '../gateways/routes.ts'
import { page } from '../paging.ts'
import type { Engine } from './engine.ts'

export function routeOperations({ store, routes: { gateways } }: Engine) {
  return {
    ListGatewayRoutes(request: ListGatewayRoutesRequest) {
      const gateway = request.gateway === undefined ? undefined : gateways.gateway(request.gateway)
      const cluster = request.cluster === undefined ? undefined : store.cluster(request.cluster)
      const matching = [...gateways.routes.values()].filter(
        (route) =>
          (gateway === undefined || route.gateway === gateway) &&
          (cluster === undefined || route.service.cluster === cluster) &&
          (request.service === undefined ||
            [route.service.arn, route.service.name].includes(request.service)) &&
          (request.serviceContainerPortName === undefined ||
            route.connector.portName === request.serviceContainerPortName) &&
          (request.status === undefined || request.status.includes(route.status)),
      )
      const { items, nextToken } = page(matching, ({ arn }) => arn, request)
      return {
        gatewayRoutes: items.map((route) => ({
          ...common(route),
          gatewayArn: route.gateway.arn,
          clusterArn: route.service.cluster.arn,
        })),
        nextToken,
      }
    },
    DescribeGatewayRoute(request: DescribeGatewayRouteRequest): DescribeGatewayRouteResponse {
      const route = gateways.routes.get(request.gatewayRouteArn ?? '')
      if (route === undefined)
        throw new AwsError('GatewayNotFoundException', 'The gateway route was not found.')
      const { open } = route
      const serviceUrl = urlOf(route)
      return {
        gatewayRoute: {
          ...common(route),
          ...(serviceUrl === undefined ? {} : { serviceUrl }),
          ...(open === undefined
            ? {}
            : {
                resources: {
                  hostSharedAlb: [
                    {
                      acmCertificateArn: route.gateway.place.certificate,
                      loadBalancerArn: open.loadBalancerArn,
                      listenerArn: open.listenerArn,
                      listenerRuleArn: open.ruleArn,
                    },
                  ],
                },
              }),
        },
      }
    },
  }
}

const common = ({ arn, service, connector, status }: RouteRecord) => ({
  gatewayRouteArn: arn,
  serviceArn: service.arn,
  serviceContainerPortName: connector.portName,
  status,
})
