import {
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
  type Rule,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Ingress } from '../../deploy/core/ports.ts'
import type { LoadBalancerBinding } from '../../deploy/core/services.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'

/**
 * Reads the listener rules that a blue/green deployment will move. ECS finds a rule that forwards elsewhere only when
 * the traffic is to shift, minutes after the deployment began
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html).
 */
export class Elbv2Ingress implements Ingress {
  readonly #client: ElasticLoadBalancingV2Client

  constructor(session: AwsSession) {
    this.#client = new ElasticLoadBalancingV2Client(session.client)
  }

  async problems(binding: LoadBalancerBinding): Promise<readonly string[]> {
    const {
      productionListenerRule: production,
      testListenerRule: test,
      targetGroup,
      alternateTargetGroup,
    } = binding
    const problems: string[] = []
    const groups = new Set<string>()
    for (const [name, arn] of [
      ['productionListenerRule', production],
      ['testListenerRule', test],
    ] as const) {
      if (arn === undefined) continue
      const rule = await this.#rule(arn)
      if (rule === undefined) problems.push(missing(name, arn))
      else for (const group of forwardedTo(rule)) groups.add(group)
    }
    if (problems.length > 0) return problems
    for (const [name, arn] of [
      ['targetGroup', targetGroup],
      ['alternateTargetGroup', alternateTargetGroup],
    ] as const) {
      if (arn !== undefined && !groups.has(arn)) problems.push(unbound(name, arn, production))
    }
    return problems
  }

  async #rule(arn: string): Promise<Rule | undefined> {
    return explaining('elasticloadbalancing:DescribeRules', `listener rule '${arn}'`, async () => {
      try {
        const { Rules = [] } = await this.#client.send(new DescribeRulesCommand({ RuleArns: [arn] }))
        return Rules[0]
      } catch (error) {
        if (isAwsError(error, 'RuleNotFound', 'RuleNotFoundException')) return undefined
        throw error
      }
    })
  }
}

function forwardedTo(rule: Rule): readonly string[] {
  return (rule.Actions ?? []).flatMap((action) => [
    ...(action.TargetGroupArn === undefined ? [] : [action.TargetGroupArn]),
    ...(action.ForwardConfig?.TargetGroups ?? []).flatMap((group) => group.TargetGroupArn ?? []),
  ])
}

function missing(name: string, arn: string): string {
  return `The listener rule '${arn}' does not exist. Correct '${name}' in the app environment descriptor, or create the rule with your infrastructure code.`
}

function unbound(name: string, arn: string, production: string | undefined): string {
  return `The target group '${arn}' ('${name}') is behind neither listener rule, so ECS could not shift traffic to it. Make the rule '${production ?? ''}' forward to both target groups (weights 100 and 0).`
}
