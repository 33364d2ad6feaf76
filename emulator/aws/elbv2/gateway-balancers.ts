/**
 * The load balancers that ECS gateways keep for their routes: filled one after the other, more made as they fill up.
 */

import type { Address, GatewayBalancers, GatewayPlace, OpenRoute } from '../../ports.ts'
import { AwsError } from '../wire/service.ts'
import type { ListenerOperations } from './listener-operations.ts'
import type { LoadBalancerOperations } from './load-balancer-operations.ts'
import type { Elbv2State, ListenerRecord } from './model.ts'
import type { RuleOperations } from './rule-operations.ts'
import type { TargetGroupOperations } from './target-group-operations.ts'

export interface GatewayBalancerParts {
  readonly state: Elbv2State
  readonly loadBalancers: LoadBalancerOperations
  readonly listeners: ListenerOperations
  readonly rules: RuleOperations
  readonly targetGroups: TargetGroupOperations
  readonly addressOf: (listener: ListenerRecord) => Address | undefined
}

/** A load balancer that has no room for one more. */
const FULL = ['TooManyRules', 'TooManyUniqueTargetGroupsPerLoadBalancer']

export function gatewayBalancers(parts: GatewayBalancerParts): GatewayBalancers {
  const { state, loadBalancers, listeners, rules, targetGroups, addressOf } = parts
  let last: Promise<unknown> = Promise.resolve()

  async function listenerOf(place: GatewayPlace, index: number): Promise<ListenerRecord> {
    const name = `${place.name}-${index}`
    const made = loadBalancers.create({
      Name: name,
      Subnets: [...place.subnets],
      Scheme: place.internal ? 'internal' : 'internet-facing',
    })
    const balancer = state.loadBalancer(made.LoadBalancers?.[0]?.LoadBalancerArn)
    const known = balancer.listeners[0]
    if (known !== undefined) return known
    const { Listeners } = await listeners.create({
      LoadBalancerArn: balancer.arn,
      Protocol: 'HTTPS',
      Port: 443,
      Certificates: [{ CertificateArn: place.certificate }],
      DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
    })
    return state.listener(Listeners?.[0]?.ListenerArn)
  }

  async function place(gateway: GatewayPlace, host: string, targetGroupArn: string): Promise<OpenRoute> {
    for (let index = 1; index <= gateway.maxBalancers; index += 1) {
      const listener = await listenerOf(gateway, index)
      const address = addressOf(listener)
      if (address === undefined) throw new Error(`The listener ${listener.arn} does not listen`)
      try {
        const used = new Set(listener.rules.map(({ priority }) => priority))
        const priority = Array.from({ length: 50_000 }, (_, at) => at + 1).find((free) => !used.has(free))
        const { Rules } = rules.create({
          ListenerArn: listener.arn,
          Priority: priority,
          Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: [host] } }],
          Actions: [{ Type: 'forward', TargetGroupArn: targetGroupArn }],
        })
        return {
          ruleArn: Rules?.[0]?.RuleArn ?? '',
          listenerArn: listener.arn,
          loadBalancerArn: listener.loadBalancer.arn,
          address,
        }
      } catch (error) {
        if (!(error instanceof AwsError) || !FULL.includes(error.code)) throw error
      }
    }
    throw new AwsError('LimitExceededException', `The gateway has its ${gateway.maxBalancers} load balancers`)
  }

  return {
    createTargets: (name, port, health) => {
      const { TargetGroups } = targetGroups.create({
        Name: name,
        Protocol: 'HTTP',
        Port: port,
        VpcId: 'vpc-emulator',
        TargetType: 'ip',
        ...(health.path === undefined ? {} : { HealthCheckPath: health.path }),
        ...(health.intervalSeconds === undefined
          ? {}
          : { HealthCheckIntervalSeconds: health.intervalSeconds }),
        ...(health.timeoutSeconds === undefined ? {} : { HealthCheckTimeoutSeconds: health.timeoutSeconds }),
        ...(health.healthyThreshold === undefined ? {} : { HealthyThresholdCount: health.healthyThreshold }),
        ...(health.unhealthyThreshold === undefined
          ? {}
          : { UnhealthyThresholdCount: health.unhealthyThreshold }),
        ...(health.httpCode === undefined ? {} : { Matcher: { HttpCode: health.httpCode } }),
      })
      return TargetGroups?.[0]?.TargetGroupArn ?? ''
    },
    // One after the other: two routes at once would both make the next load balancer.
    openRoute: (gateway, host, targetGroupArn) => {
      const opened = last.then(() => place(gateway, host, targetGroupArn))
      last = opened.catch(() => {})
      return opened
    },
    closeRoute: (ruleArn, targetGroupArn) => {
      if (ruleArn !== undefined && state.rules.has(ruleArn)) rules.delete({ RuleArn: ruleArn })
      targetGroups.delete({ TargetGroupArn: targetGroupArn })
    },
    balancers: (gateway) =>
      [...state.loadBalancers.values()].filter(({ name }) => name.startsWith(`${gateway.name}-`)).length,
    remove: async (gateway) => {
      for (const balancer of [...state.loadBalancers.values()])
        if (balancer.name.startsWith(`${gateway.name}-`))
          await loadBalancers.delete({ LoadBalancerArn: balancer.arn })
    },
  }
}
