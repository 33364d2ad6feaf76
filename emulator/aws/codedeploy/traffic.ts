import type { LoadBalancerInfo } from '@aws-sdk/client-codedeploy'
import type { Listeners, TrafficRules } from '../../ports.ts'
import { AwsError } from '../wire/service.ts'
import { DeploymentEnded } from './failures.ts'

/**
 * The two listeners of a deployment. CodeDeploy rewrites every rule of a listener that forwards to one of the pair's
 * target groups, the default rule among them: weights in percent for both (as users see in `describe-listeners`).
 */
export class ListenerTraffic {
  readonly #listeners: Listeners
  readonly #rules: TrafficRules
  readonly #production: string
  readonly #test: string | undefined
  readonly #pair: readonly [string, string]

  /** Throws DeploymentEnded for target groups that do not exist. */
  constructor(info: LoadBalancerInfo, listeners: Listeners, rules: TrafficRules) {
    const pair = info.targetGroupPairInfoList?.[0]
    const [one = '', other = ''] = (pair?.targetGroups ?? []).map(({ name = '' }) => {
      const arn = listeners.targetGroupArn(name)
      if (arn === undefined) throw broken(`The target group '${name}' was not found`)
      return arn
    })
    this.#listeners = listeners
    this.#rules = rules
    this.#pair = [one, other]
    this.#production = pair?.prodTrafficRoute?.listenerArns?.[0] ?? ''
    this.#test = pair?.testTrafficRoute?.listenerArns?.[0]
  }

  /** The target group of the pair that is not `used`. Throws DeploymentEnded when `used` is not of the pair. */
  other(used: string): string {
    const [one, other] = this.#pair
    if (used === one) return other
    if (used === other) return one
    throw broken(`The target group of the primary taskset ${used} is not one of the deployment group's pair`)
  }

  /**
   * Puts both target groups behind the production listener, all traffic staying with `blue`: a target group without
   * listener has no health checks. Throws DeploymentEnded in AWS's words when `blue` does not serve.
   */
  begin(blue: string): void {
    const behind = (listener: string, groups: readonly string[]): void => {
      const serving = this.#forwarding(listener).some((rule) =>
        groups.some((group) => (this.#rules.weights(rule)?.get(group) ?? 0) > 0),
      )
      if (!serving) throw broken(`Primary taskset target group must be behind listener ${listener}`)
    }
    behind(this.#production, [blue])
    if (this.#test !== undefined) behind(this.#test, this.#pair)
    this.production(blue, 100)
  }

  /** `percent` of production traffic to `group`, the rest to the other of the pair. */
  production(group: string, percent: number): void {
    this.#set(this.#production, group, percent)
  }

  /** All test traffic to `group`, if there is a test listener. */
  test(group: string): void {
    if (this.#test !== undefined) this.#set(this.#test, group, 100)
  }

  #set(listener: string, group: string, percent: number): void {
    const weights = new Map(this.#pair.map((arn) => [arn, arn === group ? percent : 100 - percent]))
    try {
      for (const rule of this.#forwarding(listener)) this.#rules.setWeights(rule, weights)
    } catch (error) {
      if (error instanceof AwsError) throw broken(error.message)
      throw error
    }
  }

  #forwarding(listener: string): readonly string[] {
    const rules = this.#listeners.rules(listener)
    if (rules === undefined) throw broken(`Listener '${listener}' not found`)
    return rules.filter((rule) => this.#pair.some((group) => this.#rules.weights(rule)?.has(group) === true))
  }
}

/** CodeDeploy user guide, "Troubleshoot Amazon ECS deployment issues". */
const broken = (what: string): DeploymentEnded =>
  new DeploymentEnded({
    code: 'ELASTIC_LOAD_BALANCING_INVALID',
    message: `The ELB could not be updated due to the following error: ${what}`,
  })
