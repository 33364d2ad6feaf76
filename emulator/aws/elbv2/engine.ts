import type { IncomingMessage, ServerResponse } from 'node:http'
import * as sdk from '@aws-sdk/client-elastic-load-balancing-v2'
import type { EngineClock } from '../../clock.ts'
import type { Address, GatewayBalancers, Listeners, TargetGroups, TrafficRules } from '../../ports.ts'
import { type Timings, unscaledTimings } from '../../timings.ts'
import type { AccountScope, ServiceDefinition } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'
import { gatewayBalancers } from './gateway-balancers.ts'
import { HealthChecker } from './health-checker.ts'
import { ListenerOperations } from './listener-operations.ts'
import { LoadBalancerOperations } from './load-balancer-operations.ts'
import { Elbv2State } from './model.ts'
import { listenersPort, targetGroupsPort, trafficRulesPort } from './ports-adapter.ts'
import { httpProbe, type Probe } from './probe.ts'
import { ListenerServers } from './proxy/listener-servers.ts'
import { Router } from './proxy/router.ts'
import { TrafficCounters, type TrafficStats } from './proxy/stats.ts'
import { RuleOperations } from './rule-operations.ts'
import { taggedResources, tagOperations } from './tags.ts'
import { TargetGroupOperations } from './target-group-operations.ts'

export interface Elbv2Options {
  readonly clock: EngineClock
  readonly account: AccountScope
  /** AWS's pace unless given. */
  readonly timings?: Timings
  /** How a target's health is asked; a real HTTP request unless given. */
  readonly probe?: Probe
  /**
   * Sends a request whose target refuses the connection once to another healthy target, as long as none of its body
   * was sent. An ALB does not promise this (it answers 502), so it is off unless asked for.
   */
  readonly retryRefused?: boolean
}

/** One listener as the emulator runs it. */
export interface RunningListener {
  readonly listenerArn: string
  readonly loadBalancerArn: string
  readonly loadBalancerName: string
  /** As the API shows them. */
  readonly protocol: string
  readonly port: number
  /** Where it really answers, in plain HTTP. */
  readonly address: Address
}

export interface Elbv2 {
  readonly service: ServiceDefinition
  readonly targetGroups: TargetGroups
  readonly rules: TrafficRules
  /** For ECS gateways. */
  readonly gateways: GatewayBalancers
  /** For CodeDeploy. */
  readonly named: Listeners
  /** Every load balancer, listener, rule and target group, for the resource groups tagging API. */
  readonly tags: TagSource
  /** Undefined when there is no such listener. */
  listenerAddress(listenerArn: string): Address | undefined
  listeners(): readonly RunningListener[]
  stats(): TrafficStats
  /** `GET /_renga/listeners` and `GET /_renga/traffic`; to be mounted under these two paths. */
  extrasHandler(request: IncomingMessage, response: ServerResponse): void
  close(): Promise<void>
}

/**
 * Elastic Load Balancing v2 on the emulator: Application Load Balancers with a real reverse proxy behind every
 * listener.
 *
 * A listener keeps its AWS port in the API and listens on a free loopback port; find it by `listenerAddress`, by the
 * listener's tag `renga:address` or at `GET /_renga/listeners`. Targets registered through the API are reached at their
 * own address (loopback is allowed); those that ECS registers, at the address that ECS gives. Not emulated, and refused
 * rather than ignored: Network and Gateway Load Balancers, TLS, HTTP/2 and gRPC, Lambda targets, authentication
 * actions, rule transforms, regular expressions in conditions, slow start, access logs.
 */
export function createElbv2(options: Elbv2Options): Elbv2 {
  const {
    clock,
    account,
    timings = unscaledTimings,
    probe = httpProbe(clock),
    retryRefused = false,
  } = options
  const state = new Elbv2State(account)
  const health = new HealthChecker(state, clock, timings, probe)
  const counters = new TrafficCounters()
  const router = new Router(state, clock)
  // The table's idle timeout is the standard attribute value of 60 seconds.
  const servers = new ListenerServers({
    clock,
    router,
    counters,
    idleUnit: timings.idleTimeout / 60,
    retryRefused,
  })
  const listenerOperations = new ListenerOperations(state, health, servers)
  const loadBalancers = new LoadBalancerOperations(state, clock, {
    provisioningMs: timings.loadBalancerProvisioning,
    deleteListener: (listener) => listenerOperations.delete(listener),
  })
  const rules = new RuleOperations(state, health)
  const targetGroups = new TargetGroupOperations(state, health)
  const service: ServiceDefinition = {
    name: 'elasticloadbalancing',
    protocol: 'awsQuery',
    apiVersion: '2015-12-01',
    sdk,
    operations: {
      ...loadBalancers.operations(),
      ...listenerOperations.operations(),
      ...rules.operations(),
      ...targetGroups.operations(),
      ...tagOperations(state),
    },
  }
  const listeners = (): readonly RunningListener[] =>
    [...state.listeners.values()].flatMap((listener) => {
      const address = servers.addressOf(listener)
      if (address === undefined) return []
      const { arn, loadBalancer, protocol, port } = listener
      return [
        {
          listenerArn: arn,
          loadBalancerArn: loadBalancer.arn,
          loadBalancerName: loadBalancer.name,
          protocol,
          port,
          address,
        },
      ]
    })
  return {
    service,
    targetGroups: targetGroupsPort(state, health),
    rules: trafficRulesPort(state, health),
    gateways: gatewayBalancers({
      state,
      loadBalancers,
      listeners: listenerOperations,
      rules,
      targetGroups,
      addressOf: (listener) => servers.addressOf(listener),
    }),
    named: listenersPort(state),
    tags: { resources: () => taggedResources(state) },
    listenerAddress: (arn) => {
      const listener = state.listeners.get(arn)
      return listener && servers.addressOf(listener)
    },
    listeners,
    stats: () => counters.read(),
    extrasHandler: (request, response) => {
      const path = (request.url ?? '').split('?')[0]
      const document = path === '/_renga/traffic' ? counters.read() : { listeners: listeners() }
      const body = JSON.stringify(document)
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body)
    },
    close: async () => {
      health.close()
      await servers.closeAll()
    },
  }
}
