import type { LoadBalancer } from '@aws-sdk/client-ecs'
import type { Roles, TrafficRules } from '../../../ports.ts'
import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord } from '../model.ts'

const INVALID = 'Service deployment rolled back because of invalid networking configuration'

/**
 * The live deployment: the one that the production rules send traffic to. Where they send it to
 * several, as a superseded canary leaves them, the completed one; where they send it to a failed one
 * only, or to none, the newest completed one, or the newest at all.
 */
export function serving(
  service: ServiceRecord,
  deployments: readonly DeploymentRecord[],
  rules: TrafficRules,
): DeploymentRecord | undefined {
  const first = service.config.loadBalancers[0]
  const weights = rules.weights(first?.advancedConfiguration?.productionListenerRule ?? '')
  const sound = deployments.filter(({ rolloutState }) => rolloutState !== 'FAILED')
  const candidates = sound.length > 0 ? sound : deployments
  const served = candidates.filter(
    ({ revision }) => (weights?.get(revision.targetGroupArns[0] ?? '') ?? 0) > 0,
  )
  const completed = ({ rolloutState }: DeploymentRecord): boolean => rolloutState === 'COMPLETED'
  return served.find(completed) ?? served[0] ?? candidates.find(completed) ?? candidates[0]
}

/**
 * Do the production rules send anything to this deployment? They are those of every revision that is left: an
 * older one may have been made before the service had any.
 */
export function hasTraffic(
  service: ServiceRecord,
  deployment: DeploymentRecord,
  rules: TrafficRules,
): boolean {
  const production = service.deployments
    .flatMap(({ revision }) => revision.config.loadBalancers)
    .flatMap((loadBalancer) => ruleOf(loadBalancer, 'production') ?? [])
  return deployment.revision.targetGroupArns.some((group) =>
    production.some((rule) => (rules.weights(rule)?.get(group) ?? 0) > 0),
  )
}

/**
 * Moves traffic between the two target groups of a blue/green service by the weights of its listener rules.
 */
export class Traffic {
  readonly #rules: TrafficRules

  constructor(rules: TrafficRules) {
    this.#rules = rules
  }

  /** Notes who has the traffic when a deployment begins. */
  begin(sd: ServiceDeploymentRecord): void {
    for (const deployment of [sd.target, ...sd.sources])
      sd.traffic.set(deployment.id, { production: 0, test: 0 })
    sd.blue = serving(sd.service, sd.sources, this.#rules)
    if (sd.blue !== undefined) sd.traffic.set(sd.blue.id, { production: 100, test: 0 })
  }

  /**
   * What AWS finds wrong with the rules, late: after the deployment was accepted. Undefined when all is well.
   */
  problem(sd: ServiceDeploymentRecord, roles: Roles): string | undefined {
    for (const loadBalancer of sd.target.revision.config.loadBalancers) {
      const found = this.#roleProblem(loadBalancer, roles) ?? this.#problemOf(loadBalancer)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** `percent` of production or test traffic to the target revision, the rest to where it comes from. */
  shift(sd: ServiceDeploymentRecord, kind: 'production' | 'test', percent: number): void {
    const { target } = sd
    for (const [index, loadBalancer] of target.revision.config.loadBalancers.entries()) {
      const rule = ruleOf(loadBalancer, kind)
      const green = target.revision.targetGroupArns[index]
      if (rule === undefined || green === undefined) continue
      this.#set(rule, loadBalancer, green, percent)
    }
    for (const deployment of [target, ...sd.sources]) {
      const share = deployment === target ? percent : deployment === sd.blue ? rest(percent) : 0
      const before = sd.traffic.get(deployment.id) ?? { production: 0, test: 0 }
      sd.traffic.set(deployment.id, { ...before, [kind]: share })
    }
  }

  /** All traffic, test traffic too, to `blue`: by the rules of the target, which are those that were changed. */
  giveBack(sd: ServiceDeploymentRecord, blue: DeploymentRecord): void {
    for (const [index, loadBalancer] of sd.target.revision.config.loadBalancers.entries()) {
      const group = blue.revision.targetGroupArns[index]
      if (group === undefined) continue
      for (const kind of ['production', 'test'] as const) {
        const rule = ruleOf(loadBalancer, kind)
        if (rule !== undefined) this.#set(rule, loadBalancer, group, 100)
      }
    }
    for (const deployment of [sd.target, ...sd.sources]) {
      sd.traffic.set(deployment.id, { production: deployment === blue ? 100 : 0, test: 0 })
    }
  }

  #set(
    rule: string,
    { targetGroupArn = '', advancedConfiguration }: LoadBalancer,
    to: string,
    percent: number,
  ): void {
    const groups = [targetGroupArn, advancedConfiguration?.alternateTargetGroupArn ?? targetGroupArn]
    // Weights are whole numbers up to 999 (ELBv2 API reference, TargetGroupTuple): tenths of a percent, or percent.
    const scale = Number.isInteger(percent) ? 1 : 10
    const weight = (share: number): number => Math.round(share * scale)
    this.#rules.setWeights(
      rule,
      new Map(groups.map((group) => [group, weight(group === to ? percent : rest(percent))])),
    )
  }

  #roleProblem({ advancedConfiguration }: LoadBalancer, roles: Roles): string | undefined {
    const role = advancedConfiguration?.roleArn ?? ''
    if (roles.exists(role)) return undefined
    return `${INVALID}. ECS was unable to manage the ELB resources due to missing permissions on ECS Infrastructure Role '${role}'.`
  }

  #problemOf({ targetGroupArn = '', advancedConfiguration }: LoadBalancer): string | undefined {
    const {
      alternateTargetGroupArn = '',
      productionListenerRule = '',
      testListenerRule,
    } = advancedConfiguration ?? {}
    const production = this.#rules.weights(productionListenerRule)
    const test = testListenerRule === undefined ? undefined : this.#rules.weights(testListenerRule)
    if (production === undefined || (testListenerRule !== undefined && test === undefined)) {
      return `${INVALID}. One or more rules not found`
    }
    const own = [targetGroupArn, alternateTargetGroupArn]
    for (const [group, weight] of production) {
      if (weight === 0 || own.includes(group)) continue
      return (
        `${INVALID}. Production listener rule is forwarding traffic to unexpected target group ${group}. Expected traffic to be ` +
        `forwarded to either targetGroupArn: ${targetGroupArn} or alternateTargetGroupArn: ${alternateTargetGroupArn}`
      )
    }
    const busy = [...production].filter(([, weight]) => weight > 0)
    if (busy.length !== 1) {
      return (
        `${INVALID}. productionListenerRule ${productionListenerRule} should have exactly one target group serving traffic ` +
        `but found ${busy.length} target groups which are serving traffic`
      )
    }
    const associated = (group: string): boolean => production.has(group) || test?.has(group) === true
    if (own.every(associated)) return undefined
    return `${INVALID}. Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.`
  }
}

/** Counted in tenths, so that 100 - 99.9 is 0.1. */
const rest = (percent: number): number => Math.round((100 - percent) * 10) / 10

function ruleOf(loadBalancer: LoadBalancer, kind: 'production' | 'test'): string | undefined {
  const { productionListenerRule, testListenerRule } = loadBalancer.advancedConfiguration ?? {}
  return kind === 'production' ? productionListenerRule : testListenerRule
}
