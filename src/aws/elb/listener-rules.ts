import {
  CreateRuleCommand,
  DeleteRuleCommand,
  DescribeTagsCommand,
  ElasticLoadBalancingV2Client,
  ModifyRuleCommand,
  paginateDescribeRules,
  type Rule,
  type RuleCondition,
  SetRulePrioritiesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import {
  type ListenerRule,
  type ListenerRules,
  type NewRule,
  type Page,
  PriorityTakenError,
} from '../../maintenance/ports.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/**
 * DescribeTags takes this many ARNs
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html).
 */
const TAGS_PER_CALL = 20

/** Listener rules of Application Load Balancers. */
export class Elbv2ListenerRules implements ListenerRules {
  readonly #client: ElasticLoadBalancingV2Client
  /** As last read: conditions to copy. */
  readonly #known = new Map<string, Rule>()

  constructor(session: Pick<AwsSession, 'client'>) {
    this.#client = new ElasticLoadBalancingV2Client(session.client)
  }

  async ofListener(rule: string): Promise<readonly ListenerRule[] | undefined> {
    const rules = await this.#describe(listenerOf(rule))
    if (rules === undefined) return undefined
    for (const one of rules) this.#known.set(one.RuleArn ?? '', one)
    const tags = await this.#tags(
      rules.flatMap(({ RuleArn, IsDefault }) => (IsDefault ? [] : (RuleArn ?? []))),
    )
    return rules.map((one) => toListenerRule(one, tags.get(one.RuleArn ?? '') ?? {}))
  }

  async #describe(ListenerArn: string): Promise<readonly Rule[] | undefined> {
    const action = 'elasticloadbalancing:DescribeRules'
    return explaining(action, `listener '${ListenerArn}'`, async () => {
      try {
        return await everyItem(
          paginateDescribeRules(bounded(action, this.#client), { ListenerArn }),
          ({ Rules }) => Rules,
        )
      } catch (error) {
        if (isAwsError(error, 'ListenerNotFound', 'ListenerNotFoundException')) return undefined
        throw error
      }
    })
  }

  async #tags(arns: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
    const found = new Map<string, Readonly<Record<string, string>>>()
    for (let at = 0; at < arns.length; at += TAGS_PER_CALL) {
      const ResourceArns = arns.slice(at, at + TAGS_PER_CALL)
      const { TagDescriptions = [] } = await explaining(
        'elasticloadbalancing:DescribeTags',
        'listener rules',
        () => this.#client.send(new DescribeTagsCommand({ ResourceArns })),
      )
      for (const { ResourceArn = '', Tags = [] } of TagDescriptions)
        found.set(ResourceArn, Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])))
    }
    return found
  }

  async create({ like, priority, page, tags }: NewRule): Promise<{ readonly arn: string }> {
    const conditions = (this.#known.get(like)?.Conditions ?? []).map(copyCondition)
    const { Rules = [] } = await this.#write('CreateRule', listenerOf(like), () =>
      this.#client.send(
        new CreateRuleCommand({
          ListenerArn: listenerOf(like),
          Priority: priority,
          // A default rule has no conditions, and every other rule needs one.
          Conditions: conditions.length > 0 ? conditions : [EVERYTHING],
          Actions: [answer(page)],
          Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
        }),
      ),
    )
    return { arn: Rules[0]?.RuleArn ?? '' }
  }

  async change(rule: string, page: Page): Promise<void> {
    await this.#write('ModifyRule', rule, () =>
      this.#client.send(new ModifyRuleCommand({ RuleArn: rule, Actions: [answer(page)] })),
    )
  }

  async reorder(priorities: ReadonlyMap<string, number>): Promise<void> {
    const RulePriorities = [...priorities].map(([RuleArn, Priority]) => ({ RuleArn, Priority }))
    await this.#write('SetRulePriorities', [...priorities.keys()][0] ?? '', () =>
      this.#client.send(new SetRulePrioritiesCommand({ RulePriorities })),
    )
  }

  async delete(rule: string): Promise<void> {
    await this.#write('DeleteRule', rule, async () => {
      try {
        await this.#client.send(new DeleteRuleCommand({ RuleArn: rule }))
      } catch (error) {
        if (!isAwsError(error, 'RuleNotFound', 'RuleNotFoundException')) throw error
      }
    })
  }

  #write<T>(operation: string, on: string, call: () => Promise<T>): Promise<T> {
    return explaining(`elasticloadbalancing:${operation}`, `'${on}'`, call).catch((error: Error) => {
      if (isAwsError(error.cause, 'PriorityInUse', 'PriorityInUseException'))
        throw new PriorityTakenError(error.message, { cause: error })
      throw error
    })
  }
}

const EVERYTHING: RuleCondition = { Field: 'path-pattern', PathPatternConfig: { Values: ['*'] } }

/** `…:listener-rule/app/<name>/<lb>/<listener>/<rule>` -> `…:listener/app/<name>/<lb>/<listener>` */
const listenerOf = (rule: string): string =>
  rule.replace(':listener-rule/', ':listener/').replace(/\/[^/]+$/, '')

const answer = ({ status, contentType, body }: Page) =>
  ({
    Type: 'fixed-response',
    FixedResponseConfig: { StatusCode: String(status), ContentType: contentType, MessageBody: body },
  }) as const

/** DescribeRules says the values twice, in the old form and in the new; a request may say them once. */
function copyCondition({ Values, ...condition }: RuleCondition): RuleCondition {
  const hasConfig = Object.keys(condition).some((key) => key.endsWith('Config'))
  return hasConfig || Values === undefined ? condition : { ...condition, Values }
}

function toListenerRule(rule: Rule, tags: Readonly<Record<string, string>>): ListenerRule {
  const fixed = rule.Actions?.find(({ Type }) => Type === 'fixed-response')?.FixedResponseConfig
  const priority = Number(rule.Priority)
  return {
    arn: rule.RuleArn ?? '',
    priority: rule.IsDefault || Number.isNaN(priority) ? undefined : priority,
    tags,
    page: fixed && {
      status: Number(fixed.StatusCode),
      contentType: fixed.ContentType ?? '',
      body: fixed.MessageBody ?? '',
    },
  }
}
