import type { Listeners, TargetGroups, TrafficRules } from '../../ports.ts'
import { SmoothRoundRobin } from './balancing.ts'
import type { HealthChecker } from './health-checker.ts'
import type { Elbv2State, RuleRecord } from './model.ts'
import { validationError } from './model.ts'
import { healthOf } from './target-group-operations.ts'

/** Target groups as ECS uses them. */
export function targetGroupsPort(state: Elbv2State, health: HealthChecker): TargetGroups {
  return {
    exists: (arn) => state.targetGroups.has(arn),
    hasLoadBalancer: (arn) => state.usersOf(arn).length > 0,
    register: (arn, target, address) => health.register(state.targetGroup(arn), target, address),
    deregister: async (arn, target) => {
      const group = state.targetGroups.get(arn)
      // A target group that was deleted has nothing left to drain.
      if (group !== undefined) await health.deregister(group, target)
    },
    health: (arn, target) => {
      const { State, Reason, Description } = healthOf(state.targetGroup(arn), target)
      return {
        state: State,
        ...(Reason === undefined ? {} : { reason: Reason }),
        ...(Description === undefined ? {} : { description: Description }),
      }
    },
  }
}

/** Listeners and target groups as CodeDeploy names them. */
export const listenersPort = (state: Elbv2State): Listeners => ({
  rules: (listenerArn) => {
    const listener = state.listeners.get(listenerArn)
    return listener && [...listener.rules, listener.defaultRule].map(({ arn }) => arn)
  },
  targetGroupArn: (name) => [...state.targetGroups.values()].find((group) => group.name === name)?.arn,
})

/** Listener rules as a blue/green deployment moves them; a listener's default rule may be one of them. */
export function trafficRulesPort(state: Elbv2State, health: HealthChecker): TrafficRules {
  const forwardOf = (rule: RuleRecord) => rule.actions.find(({ Type }) => Type === 'forward')
  return {
    weights: (ruleArn) => {
      const rule = state.rules.get(ruleArn)
      const tuples = rule && forwardOf(rule)?.ForwardConfig?.TargetGroups
      return tuples && new Map(tuples.map(({ TargetGroupArn = '', Weight = 1 }) => [TargetGroupArn, Weight]))
    },
    setWeights: (ruleArn, weights) => {
      const rule = state.rule(ruleArn)
      const forward = forwardOf(rule)
      if (forward === undefined) throw validationError(`Rule '${ruleArn}' does not forward to target groups`)
      const tuples = [...weights].map(([arn, Weight]) => ({
        TargetGroupArn: state.targetGroup(arn).arn,
        Weight,
      }))
      const [only, ...more] = tuples
      rule.actions = rule.actions.map((action) => {
        if (action !== forward) return action
        const { TargetGroupArn: _single, ...rest } = action
        return {
          ...rest,
          ...(only !== undefined && more.length === 0 ? { TargetGroupArn: only.TargetGroupArn } : {}),
          ForwardConfig: { ...action.ForwardConfig, TargetGroups: tuples },
        }
      })
      rule.balance = new SmoothRoundRobin()
      health.usageChanged()
    },
  }
}
