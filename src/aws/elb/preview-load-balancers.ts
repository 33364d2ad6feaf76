import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import type {
  Access,
  LoadBalancers,
  OwnedRule,
  OwnedTargetGroup,
  Room,
  RuleSpec,
  TargetGroupSpec,
} from '../../preview/ingress/shared-alb.ts'
import { OWNERSHIP } from '../../preview/record/identity.ts'
import type { Removed } from '../../preview/record/ports.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/** DescribeTags takes so many at once. */
const RULES_PER_PAGE = 100
/**
 * An X-Robots-Tag is not among the response headers that a listener can add, so this is what search engines are told
 * by.
 */
const ROBOTS = '/robots.txt'
/** Before the rules of previews, which begin at 1000. */
const ROBOTS_PRIORITIES = [999, 998, 997, 996, 995]
const NOT_FOUND = [
  'TargetGroupNotFound',
  'TargetGroupNotFoundException',
  'RuleNotFound',
  'RuleNotFoundException',
]

/** Host rules and target groups: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/Welcome.html */
export class PreviewLoadBalancers implements LoadBalancers {
  readonly #client: elb.ElasticLoadBalancingV2Client
  #limits: Promise<ReadonlyMap<string, number>> | undefined

  constructor(session: Pick<AwsSession, 'client'>) {
    this.#client = new elb.ElasticLoadBalancingV2Client(session.client)
  }

  async targetGroup(name: string): Promise<OwnedTargetGroup | undefined> {
    const arn = await this.#absent(
      'elasticloadbalancing:DescribeTargetGroups',
      `target group '${name}'`,
      async () => {
        const { TargetGroups = [] } = await this.#client.send(
          new elb.DescribeTargetGroupsCommand({ Names: [name] }),
        )
        return TargetGroups[0]?.TargetGroupArn
      },
    )
    return arn === undefined ? undefined : { arn, tags: await this.#tags(arn) }
  }

  async createTargetGroup(spec: TargetGroupSpec): Promise<OwnedTargetGroup | 'full'> {
    const on = `target group '${spec.name}'`
    try {
      const { TargetGroups = [] } = await this.#client.send(
        new elb.CreateTargetGroupCommand({
          Name: spec.name,
          Protocol: 'HTTP',
          Port: spec.port,
          VpcId: spec.vpc,
          TargetType: 'ip',
          HealthCheckPath: spec.healthCheckPath,
          HealthCheckIntervalSeconds: 10,
          HealthCheckTimeoutSeconds: 5,
          HealthyThresholdCount: 2,
          UnhealthyThresholdCount: 3,
          Matcher: { HttpCode: '200-399' },
          Tags: list(spec.tags),
        }),
      )
      const arn = TargetGroups[0]?.TargetGroupArn
      if (arn === undefined) throw new Error(`Elastic Load Balancing did not return ${on}`)
      return { arn, tags: spec.tags }
    } catch (error) {
      if (isAwsError(error, 'TooManyTargetGroups', 'TooManyTargetGroupsException')) return 'full'
      return explaining('elasticloadbalancing:CreateTargetGroup', on, () => Promise.reject(error))
    }
  }

  async shortenDrain(arn: string): Promise<void> {
    await explaining('elasticloadbalancing:ModifyTargetGroupAttributes', `target group '${arn}'`, () =>
      this.#client.send(
        new elb.ModifyTargetGroupAttributesCommand({
          TargetGroupArn: arn,
          Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '5' }],
        }),
      ),
    )
  }

  async deleteTargetGroup(arn: string): Promise<Removed | 'in-use'> {
    const on = `target group '${arn}'`
    try {
      await this.#client.send(new elb.DeleteTargetGroupCommand({ TargetGroupArn: arn }))
      return 'deleted'
    } catch (error) {
      if (isAwsError(error, 'ResourceInUse', 'ResourceInUseException')) return 'in-use'
      if (isAwsError(error, ...NOT_FOUND)) return 'absent'
      return explaining('elasticloadbalancing:DeleteTargetGroup', on, () => Promise.reject(error))
    }
  }

  async rule(listener: string, wanted: readonly string[]): Promise<OwnedRule | undefined> {
    const hostIn = (rule: elb.Rule) => hosts(rule).find((host) => wanted.includes(host))
    const found = await this.#find(listener, (rule) => hostIn(rule) !== undefined)
    const [arn, host] = [found?.RuleArn, found && hostIn(found)]
    if (found === undefined || arn === undefined || host === undefined) return undefined
    return { arn, host, targetGroup: forwardsTo(found), tags: await this.#tags(arn) }
  }

  #find(listener: string, matches: (rule: elb.Rule) => boolean): Promise<elb.Rule | undefined> {
    const action = 'elasticloadbalancing:DescribeRules'
    const input = { ListenerArn: listener, PageSize: RULES_PER_PAGE }
    return explaining(action, `listener '${listener}'`, async () => {
      for await (const { Rules = [] } of elb.paginateDescribeRules(bounded(action, this.#client), input)) {
        const found = Rules.find(matches)
        if (found !== undefined) return found
      }
      return undefined
    })
  }

  async createRule(spec: RuleSpec): Promise<OwnedRule | 'priority-in-use' | 'full'> {
    const { listener, priority, host, targetGroup, access, tags } = spec
    try {
      const { Rules = [] } = await this.#client.send(
        new elb.CreateRuleCommand({
          ListenerArn: listener,
          Priority: priority,
          Conditions: [
            { Field: 'host-header', HostHeaderConfig: { Values: [host] } },
            ...headerCondition(access),
          ],
          Actions: [...authentication(access), { Type: 'forward', Order: 2, TargetGroupArn: targetGroup }],
          Tags: list(tags),
        }),
      )
      const arn = Rules[0]?.RuleArn
      if (arn === undefined) throw new Error(`Elastic Load Balancing did not return the rule for '${host}'`)
      return { arn, host, targetGroup, tags }
    } catch (error) {
      if (isAwsError(error, 'PriorityInUse', 'PriorityInUseException')) return 'priority-in-use'
      if (
        isAwsError(
          error,
          'TooManyRules',
          'TooManyRulesException',
          'TooManyUniqueTargetGroupsPerLoadBalancer',
          'TooManyUniqueTargetGroupsPerLoadBalancerException',
          'TooManyTargetGroups',
          'TooManyTargetGroupsException',
        )
      )
        return 'full'
      return explaining('elasticloadbalancing:CreateRule', `the listener '${listener}'`, () =>
        Promise.reject(error),
      )
    }
  }

  async deleteRule(arn: string): Promise<Removed> {
    const gone = await this.#absent('elasticloadbalancing:DeleteRule', `listener rule '${arn}'`, async () => {
      await this.#client.send(new elb.DeleteRuleCommand({ RuleArn: arn }))
      return 'deleted' as const
    })
    return gone ?? 'absent'
  }

  async forbidCrawling(listener: string, host: string, app: string): Promise<'done' | 'no-room'> {
    const own = (rule: elb.Rule) => hosts(rule).includes(host) && paths(rule).includes(ROBOTS)
    if ((await this.#find(listener, own)) !== undefined) return 'done'
    for (const Priority of ROBOTS_PRIORITIES) {
      try {
        await this.#client.send(
          new elb.CreateRuleCommand({
            ListenerArn: listener,
            Priority,
            Conditions: [
              { Field: 'host-header', HostHeaderConfig: { Values: [host] } },
              { Field: 'path-pattern', PathPatternConfig: { Values: [ROBOTS] } },
            ],
            Actions: [
              {
                Type: 'fixed-response',
                FixedResponseConfig: {
                  StatusCode: '200',
                  ContentType: 'text/plain',
                  MessageBody: 'User-agent: *\nDisallow: /\n',
                },
              },
            ],
            // Of all previews of the app: it belongs to no pull request and stays.
            Tags: list({ [OWNERSHIP.managed]: 'previews', [OWNERSHIP.app]: app }),
          }),
        )
        return 'done'
      } catch (error) {
        if (isAwsError(error, 'TooManyRules', 'TooManyRulesException')) return 'no-room'
        if (isAwsError(error, 'PriorityInUse', 'PriorityInUseException')) continue
        return explaining('elasticloadbalancing:CreateRule', `the listener '${listener}'`, () =>
          Promise.reject(error),
        )
      }
    }
    return 'no-room'
  }

  async room(listener: string): Promise<readonly Room[]> {
    const balancer = listener.replace(':listener/', ':loadbalancer/').split('/').slice(0, -1).join('/')
    this.#limits ??= this.#readLimits()
    const limits = await this.#limits
    const action = 'elasticloadbalancing:DescribeTargetGroups'
    const input = { LoadBalancerArn: balancer, PageSize: 400 }
    const groups = await explaining(action, `load balancer '${balancer}'`, () =>
      everyItem(
        elb.paginateDescribeTargetGroups(bounded(action, this.#client), input),
        ({ TargetGroups }) => TargetGroups,
      ),
    )
    const limit = limits.get('target-groups-per-application-load-balancer')
    return limit === undefined ? [] : [{ what: 'target groups', used: groups.length, limit }]
  }

  async #readLimits(): Promise<ReadonlyMap<string, number>> {
    const action = 'elasticloadbalancing:DescribeAccountLimits'
    const limits = await explaining(action, 'the account', () =>
      everyItem(
        elb.paginateDescribeAccountLimits(bounded(action, this.#client), { PageSize: 100 }),
        ({ Limits }) => Limits,
      ),
    )
    return new Map(limits.map(({ Name = '', Max = '' }) => [Name, Number(Max)]))
  }

  async #tags(arn: string): Promise<Readonly<Record<string, string>>> {
    const { TagDescriptions = [] } = await explaining('elasticloadbalancing:DescribeTags', `'${arn}'`, () =>
      this.#client.send(new elb.DescribeTagsCommand({ ResourceArns: [arn] })),
    )
    return Object.fromEntries(
      (TagDescriptions[0]?.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
    )
  }

  /** undefined when Elastic Load Balancing says that there is no such thing. */
  async #absent<T>(action: string, on: string, call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call()
    } catch (error) {
      if (isAwsError(error, ...NOT_FOUND)) return undefined
      return explaining(action, on, () => Promise.reject(error))
    }
  }
}

function hosts({ Conditions = [] }: elb.Rule): readonly string[] {
  return Conditions.filter(({ Field }) => Field === 'host-header').flatMap(
    ({ HostHeaderConfig, Values }) => HostHeaderConfig?.Values ?? Values ?? [],
  )
}

function paths({ Conditions = [] }: elb.Rule): readonly string[] {
  return Conditions.filter(({ Field }) => Field === 'path-pattern').flatMap(
    ({ PathPatternConfig, Values }) => PathPatternConfig?.Values ?? Values ?? [],
  )
}

function forwardsTo({ Actions = [] }: elb.Rule): string | undefined {
  const forward = Actions.find(({ Type }) => Type === 'forward')
  return forward?.TargetGroupArn ?? forward?.ForwardConfig?.TargetGroups?.[0]?.TargetGroupArn
}

function headerCondition(access: Access | undefined): elb.RuleCondition[] {
  if (access?.header === undefined) return []
  const { name, value } = access.header
  return [{ Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: name, Values: [value] } }]
}

function authentication(access: Access | undefined): elb.Action[] {
  if (access?.oidc === undefined) return []
  const { issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint, clientId, clientSecret } =
    access.oidc
  return [
    {
      Type: 'authenticate-oidc',
      Order: 1,
      AuthenticateOidcConfig: {
        Issuer: issuer,
        AuthorizationEndpoint: authorizationEndpoint,
        TokenEndpoint: tokenEndpoint,
        UserInfoEndpoint: userInfoEndpoint,
        ClientId: clientId,
        ClientSecret: clientSecret,
        OnUnauthenticatedRequest: 'authenticate',
      },
    },
  ]
}

const list = (tags: Readonly<Record<string, string>>): elb.Tag[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
