import type {
  CreateRuleInput,
  CreateRuleOutput,
  DeleteRuleInput,
  DescribeRulesInput,
  DescribeRulesOutput,
  ModifyRuleInput,
  ModifyRuleOutput,
  Rule,
  SetRulePrioritiesInput,
  SetRulePrioritiesOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { normalizeActions } from './actions.ts'
import { SmoothRoundRobin } from './balancing.ts'
import { normalizeConditions } from './conditions.ts'
import type { HealthChecker } from './health-checker.ts'
import {
  type Elbv2State,
  type ListenerRecord,
  newId,
  newRule,
  type RuleRecord,
  validationError,
} from './model.ts'
import { paged } from './paging.ts'
import { addTags } from './tags.ts'

const RULES_PER_LOAD_BALANCER = 100
const HIGHEST_PRIORITY = 50_000

/** Rules of listeners. */
export class RuleOperations {
  readonly #state: Elbv2State
  readonly #health: HealthChecker

  constructor(state: Elbv2State, health: HealthChecker) {
    this.#state = state
    this.#health = health
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      CreateRule: (input: CreateRuleInput) => this.create(input),
      DescribeRules: (input: DescribeRulesInput) => this.#describe(input),
      ModifyRule: (input: ModifyRuleInput) => this.#modify(input),
      DeleteRule: (input: DeleteRuleInput) => this.delete(input),
      SetRulePriorities: (input: SetRulePrioritiesInput) => this.#setPriorities(input),
    }
  }

  create(input: CreateRuleInput): CreateRuleOutput {
    const listener = this.#state.listener(input.ListenerArn)
    const { loadBalancer } = listener
    const priority = checkPriority(input.Priority)
    refuseTransforms(input.Transforms)
    const conditions = normalizeConditions(input.Conditions ?? [])
    if (listener.rules.some((rule) => rule.priority === priority)) {
      throw new AwsError('PriorityInUse', `Priority '${priority}' is currently in use`)
    }
    const count = loadBalancer.listeners.reduce((sum, { rules }) => sum + rules.length, 0)
    if (count >= RULES_PER_LOAD_BALANCER) {
      throw new AwsError(
        'TooManyRules',
        `The maximum number of rules on load balancer '${loadBalancer.arn}' has been reached: ${RULES_PER_LOAD_BALANCER}`,
      )
    }
    const actions = normalizeActions(this.#state, loadBalancer, input.Actions)
    const path = listener.arn.slice(listener.arn.indexOf(':listener/') + ':listener/'.length)
    const tags = new Map<string, string>()
    addTags(tags, input.Tags)
    const rule = newRule({
      arn: this.#state.arn(`listener-rule/${path}/${newId()}`),
      listenerArn: listener.arn,
      isDefault: false,
      priority,
      conditions,
      actions,
      tags,
    })
    listener.rules.push(rule)
    sortRules(listener)
    this.#state.rules.set(rule.arn, rule)
    this.#health.usageChanged()
    return { Rules: [view(rule)] }
  }

  #describe(input: DescribeRulesInput): DescribeRulesOutput {
    const { ListenerArn, RuleArns } = input
    if ((ListenerArn === undefined) === (RuleArns === undefined)) {
      throw validationError('You must specify either listener rule ARNs or a listener ARN')
    }
    const rules = RuleArns?.map((arn) => this.#listed(arn)) ?? allRules(this.#state.listener(ListenerArn))
    const { items, marker } = paged(rules, input)
    return { Rules: items.map(view), ...marker }
  }

  #listed(arn: string): RuleRecord {
    const rule = this.#state.rules.get(arn)
    if (rule !== undefined) return rule
    throw new AwsError('RuleNotFound', 'One or more rules not found')
  }

  #modify(input: ModifyRuleInput): ModifyRuleOutput {
    const rule = this.#state.rule(input.RuleArn)
    if (rule.isDefault)
      throw new AwsError('OperationNotPermitted', `Default rule '${rule.arn}' cannot be modified`)
    refuseTransforms(input.Transforms)
    const { loadBalancer } = this.#state.listener(rule.listenerArn)
    const conditions =
      input.Conditions === undefined ? rule.conditions : normalizeConditions(input.Conditions)
    if (input.Actions !== undefined) {
      rule.actions = normalizeActions(this.#state, loadBalancer, input.Actions, rule.actions)
      rule.balance = new SmoothRoundRobin()
    }
    rule.conditions = conditions
    this.#health.usageChanged()
    return { Rules: [view(rule)] }
  }

  delete(input: DeleteRuleInput): Record<string, never> {
    const rule = this.#state.rule(input.RuleArn)
    if (rule.isDefault)
      throw new AwsError('OperationNotPermitted', `Default rule '${rule.arn}' cannot be deleted`)
    const { rules } = this.#state.listener(rule.listenerArn)
    rules.splice(rules.indexOf(rule), 1)
    this.#state.rules.delete(rule.arn)
    this.#health.usageChanged()
    return {}
  }

  /** All at once: rules may exchange their priorities in one call. */
  #setPriorities(input: SetRulePrioritiesInput): SetRulePrioritiesOutput {
    const wanted = (input.RulePriorities ?? []).map(({ RuleArn, Priority }) => ({
      rule: this.#state.rule(RuleArn),
      priority: checkPriority(Priority),
    }))
    const moved = new Map(wanted.map(({ rule, priority }) => [rule, priority]))
    for (const { rule } of wanted) {
      if (rule.isDefault)
        throw new AwsError(
          'OperationNotPermitted',
          `The priority of default rule '${rule.arn}' cannot be changed`,
        )
      const after = this.#state
        .listener(rule.listenerArn)
        .rules.map((other) => moved.get(other) ?? other.priority)
      const twice = after.find((priority, index) => after.indexOf(priority) !== index)
      if (twice !== undefined) throw new AwsError('PriorityInUse', `Priority '${twice}' is currently in use`)
    }
    for (const { rule, priority } of wanted) rule.priority = priority
    for (const { rule } of wanted) sortRules(this.#state.listener(rule.listenerArn))
    return { Rules: wanted.map(({ rule }) => view(rule)) }
  }
}

function allRules(listener: ListenerRecord): readonly RuleRecord[] {
  return [...listener.rules, listener.defaultRule]
}

function sortRules(listener: ListenerRecord): void {
  listener.rules.sort((a, b) => a.priority - b.priority)
}

function checkPriority(priority: number | undefined): number {
  if (priority !== undefined && Number.isInteger(priority) && priority >= 1 && priority <= HIGHEST_PRIORITY)
    return priority
  throw validationError(`Priority '${priority}' must be between 1 and ${HIGHEST_PRIORITY} inclusive`)
}

function refuseTransforms(transforms: readonly unknown[] | undefined): void {
  if (transforms !== undefined && transforms.length > 0)
    throw validationError('The emulator does not emulate rule transforms')
}

function view(rule: RuleRecord): Rule {
  return {
    RuleArn: rule.arn,
    Priority: rule.isDefault ? 'default' : String(rule.priority),
    Conditions: [...rule.conditions],
    Actions: [...rule.actions],
    IsDefault: rule.isDefault,
  }
}
