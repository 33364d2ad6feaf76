import { arnIn } from '../region.ts'
import type { PolicyScope, PolicyStatement } from './policy.ts'

/** maintenance-mode: one more rule on the listeners of the app environment's own load balancer. */
export function maintenanceStatements(
  scope: Pick<PolicyScope, 'accountId' | 'region' | 'loadBalancer'>,
): readonly PolicyStatement[] {
  const elb = (resource: string) => arnIn(scope, 'elasticloadbalancing', resource)
  const rules = elb(`listener-rule/app/${scope.loadBalancer}/*/*/*`)
  return [
    {
      Sid: 'MaintenanceRule',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:CreateRule'],
      Resource: elb(`listener/app/${scope.loadBalancer}/*/*`),
      Condition: { StringEquals: { 'aws:RequestTag/renga:purpose': 'maintenance' } },
    },
    {
      Sid: 'TagMaintenanceRule',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:AddTags'],
      Resource: rules,
      Condition: { StringEquals: { 'elasticloadbalancing:CreateAction': 'CreateRule' } },
    },
    {
      Sid: 'ChangeMaintenanceRule',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:DeleteRule', 'elasticloadbalancing:ModifyRule'],
      Resource: rules,
      Condition: { StringEquals: { 'aws:ResourceTag/renga:purpose': 'maintenance' } },
    },
    // Also of the rules that it precedes.
    {
      Sid: 'OrderRules',
      Effect: 'Allow',
      Action: ['elasticloadbalancing:SetRulePriorities'],
      Resource: rules,
    },
    // It has no resource types.
    { Sid: 'ReadRuleTags', Effect: 'Allow', Action: ['elasticloadbalancing:DescribeTags'], Resource: '*' },
  ]
}
