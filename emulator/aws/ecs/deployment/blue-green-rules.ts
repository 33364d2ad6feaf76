import type { LoadBalancer } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../failures.ts'

const RULE = /^arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*:listener-rule\//

/**
 * What CreateService and UpdateService refuse at once for blue/green, linear and canary (ECS developer guide,
 * "Troubleshooting Amazon ECS blue/green deployments", synchronous path). What depends on the listener rules fails
 * later, in the deployment: ./traffic.ts.
 */
export function checkBlueGreen(loadBalancers: readonly LoadBalancer[]): void {
  if (loadBalancers.length === 0) {
    throw invalidParameter(
      'loadBalancers or Service Connect are required when using a non-ROLLING deployment strategy',
    )
  }
  for (const { advancedConfiguration } of loadBalancers) {
    if (advancedConfiguration === undefined) {
      throw invalidParameter(
        'advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy',
      )
    }
    const { alternateTargetGroupArn, productionListenerRule, testListenerRule, roleArn } =
      advancedConfiguration
    if (alternateTargetGroupArn === undefined)
      throw invalidParameter('alternateTargetGroupArn is required in advancedConfiguration')
    if (roleArn === undefined) throw invalidParameter('roleArn is required in advancedConfiguration')
    if (productionListenerRule === undefined)
      throw invalidParameter('productionListenerRule is required in advancedConfiguration')
    checkRule('productionListenerRule', productionListenerRule)
    if (testListenerRule === undefined) continue
    checkRule('testListenerRule', testListenerRule)
    if (testListenerRule === productionListenerRule) {
      throw invalidParameter(
        `The following rules cannot be used as both production and test listener rules: ${productionListenerRule}`,
      )
    }
  }
}

function checkRule(name: string, arn: string): void {
  if (RULE.test(arn)) return
  throw invalidParameter(
    `${name} has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB. Got: ${arn}`,
  )
}
