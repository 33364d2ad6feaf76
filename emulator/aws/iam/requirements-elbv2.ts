/** Elastic Load Balancing: reads have no resource types, writes name the ARN that they change. */
import type { Requirement } from '../wire/access.ts'
import { isRecord } from '../wire/codec/check.ts'
import {
  type ArnSource,
  hasTags,
  type Input,
  need,
  tagContext,
  textOf,
  textsOf,
} from './requirement-parts.ts'

export function elbRequirements(operation: string, input: Input, scope: ArnSource): readonly Requirement[] {
  const action = `elasticloadbalancing:${operation}`
  if (operation.startsWith('Describe')) return [need(action, ['*'])]
  const prefix = `arn:aws:elasticloadbalancing:${scope.region}:${scope.accountId}`
  const name = textOf(input['Name']) ?? '*'
  const created: Readonly<Record<string, string>> = {
    CreateLoadBalancer: `${prefix}:loadbalancer/app/${name}/*`,
    CreateTargetGroup: `${prefix}:targetgroup/${name}/*`,
  }
  const arn = textOf(
    input['RuleArn'] ?? input['ListenerArn'] ?? input['TargetGroupArn'] ?? input['LoadBalancerArn'],
  )
  const ordered = Array.isArray(input['RulePriorities']) ? input['RulePriorities'].filter(isRecord) : []
  const many = [...textsOf(input['ResourceArns']), ...ordered.flatMap(({ RuleArn }) => textOf(RuleArn) ?? [])]
  const own = created[operation] ?? arn
  const resources = own !== undefined ? [own] : many.length > 0 ? many : ['*']
  const tags = tagContext(input['Tags'])
  const tagging = hasTags(input['Tags']) && operation.startsWith('Create')
  // New listeners and rules get ARNs of their own, which tagging is checked on.
  const tagged =
    operation === 'CreateListener'
      ? [`${prefix}:listener/app/*`]
      : operation === 'CreateRule'
        ? [`${(textOf(input['ListenerArn']) ?? '').replace(':listener/', ':listener-rule/')}/*`]
        : resources
  return [
    need(action, resources, tags),
    ...(tagging
      ? [
          need('elasticloadbalancing:AddTags', tagged, {
            ...tags,
            'elasticloadbalancing:CreateAction': [operation],
          }),
        ]
      : []),
  ]
}
