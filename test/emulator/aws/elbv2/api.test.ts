import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import {
  type ElbHarness,
  forward,
  makeListener,
  makeLoadBalancer,
  makeTargetGroup,
  startElbHarness,
  text,
} from '../../../support/emulator/elbv2-harness.ts'

let harness: ElbHarness

beforeEach(async () => {
  harness = await startElbHarness(new VirtualClock(), {
    probe: () => Promise.resolve({ kind: 'response', status: 200 }),
  })
})

afterEach(async () => {
  expect(harness.server.violations).toEqual([])
  await harness.close()
})

const fixed: elb.Action = { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }
const host = (name: string): elb.RuleCondition => ({ Field: 'host-header', Values: [name] })

async function createRule(
  listenerArn: string,
  priority: number,
  action: elb.Action = fixed,
  conditions = [host('a.example.com')],
) {
  const { Rules } = await harness.client.send(
    new elb.CreateRuleCommand({
      ListenerArn: listenerArn,
      Priority: priority,
      Conditions: conditions,
      Actions: [action],
    }),
  )
  return text(Rules?.[0]?.RuleArn)
}

async function prioritiesOf(listenerArn: string) {
  const { Rules } = await harness.client.send(new elb.DescribeRulesCommand({ ListenerArn: listenerArn }))
  return Rules?.map(({ Priority }) => Priority)
}

describe('target groups', () => {
  it('have the documented defaults', async () => {
    const arn = await makeTargetGroup(harness, 'web')
    expect(arn).toMatch(
      /^arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup\/web\/[0-9a-f]{16}$/,
    )
    const { TargetGroups } = await harness.client.send(
      new elb.DescribeTargetGroupsCommand({ TargetGroupArns: [arn] }),
    )
    expect(TargetGroups).toEqual([
      expect.objectContaining({
        HealthCheckIntervalSeconds: 30,
        HealthCheckTimeoutSeconds: 5,
        HealthyThresholdCount: 5,
        UnhealthyThresholdCount: 2,
        Matcher: { HttpCode: '200' },
        LoadBalancerArns: [],
      }),
    ])
    const { Attributes } = await harness.client.send(
      new elb.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn }),
    )
    expect(Attributes).toContainEqual({ Key: 'deregistration_delay.timeout_seconds', Value: '300' })
  })

  it('are created once with the same settings, and refused with others', async () => {
    const arn = await makeTargetGroup(harness, 'web')
    expect(await makeTargetGroup(harness, 'web')).toBe(arn)
    await expect(makeTargetGroup(harness, 'web', { Port: 81 })).rejects.toMatchObject({
      name: 'DuplicateTargetGroupNameException',
      message: "A target group with the same name 'web' exists, but with different settings",
    })
  })

  it.each<readonly [string, Partial<elb.CreateTargetGroupInput>]>([
    ['a long name', { Name: 'x'.repeat(33) }],
    ['a name with an edge hyphen', { Name: '-web' }],
    ['a name with a dot', { Name: 'a.b' }],
    ['no VPC', { VpcId: undefined }],
    ['port 0', { Port: 0 }],
    ['a TCP group', { Protocol: 'TCP' }],
    ['a Lambda group', { TargetType: 'lambda' }],
    ['an interval of 4', { HealthCheckIntervalSeconds: 4 }],
    ['an interval of 301', { HealthCheckIntervalSeconds: 301 }],
    ['a timeout of 1', { HealthCheckTimeoutSeconds: 1 }],
    ['a timeout not below the interval', { HealthCheckIntervalSeconds: 10, HealthCheckTimeoutSeconds: 10 }],
    ['a threshold of 11', { HealthyThresholdCount: 11 }],
    ['a matcher of 500', { Matcher: { HttpCode: '500' } }],
    ['a matcher of words', { Matcher: { HttpCode: 'ok' } }],
    ['a path without slash', { HealthCheckPath: 'up' }],
    ['disabled health checks', { HealthCheckEnabled: false }],
  ])('are refused with %s', async (_name, input) => {
    await expect(makeTargetGroup(harness, 'web', input)).rejects.toMatchObject({ name: 'ValidationError' })
  })

  it('cannot go while a rule names them; rule first, then group; a second delete is fine', async () => {
    const group = await makeTargetGroup(harness, 'web')
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    const rule = await createRule(listener.arn, 1, forward([group, 1]))
    const remove = () => harness.client.send(new elb.DeleteTargetGroupCommand({ TargetGroupArn: group }))
    await expect(remove()).rejects.toMatchObject({ name: 'ResourceInUseException' })
    await harness.client.send(new elb.DeleteRuleCommand({ RuleArn: rule }))
    await remove()
    await remove()
    expect(harness.elbv2.targetGroups.exists(group)).toBe(false)
    expect(() =>
      harness.elbv2.targetGroups.register(group, { id: '10.0.0.1', port: 1 }, { host: '127.0.0.1', port: 1 }),
    ).toThrow(expect.objectContaining({ code: 'TargetGroupNotFound' }))
  })

  it('come in pages, by name, by load balancer; one unknown name fails all', async () => {
    for (const name of ['a', 'b', 'c']) await makeTargetGroup(harness, name)
    const names: (string | undefined)[] = []
    for await (const { TargetGroups } of elb.paginateDescribeTargetGroups(
      { client: harness.client, pageSize: 2 },
      {},
    )) {
      names.push(...(TargetGroups ?? []).map(({ TargetGroupName }) => TargetGroupName))
    }
    expect(names).toEqual(['a', 'b', 'c'])
    const loadBalancer = await makeLoadBalancer(harness)
    const { TargetGroups } = await harness.client.send(
      new elb.DescribeTargetGroupsCommand({ LoadBalancerArn: loadBalancer }),
    )
    expect(TargetGroups).toEqual([])
    await expect(
      harness.client.send(new elb.DescribeTargetGroupsCommand({ Names: ['a', 'nope'] })),
    ).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
    })
  })

  it.each([
    ['deregistration_delay.timeout_seconds', '3601'],
    ['deregistration_delay.timeout_seconds', 'soon'],
    ['load_balancing.algorithm.type', 'best'],
    ['slow_start.duration_seconds', '30'],
    ['nonsense', 'x'],
  ])('refuse the attribute %s=%s', async (Key, Value) => {
    const arn = await makeTargetGroup(harness, 'web')
    await expect(
      harness.client.send(
        new elb.ModifyTargetGroupAttributesCommand({ TargetGroupArn: arn, Attributes: [{ Key, Value }] }),
      ),
    ).rejects.toMatchObject({ name: 'ValidationError' })
  })

  it('belong to one load balancer only', async () => {
    const group = await makeTargetGroup(harness, 'web')
    await makeListener(harness, await makeLoadBalancer(harness, 'one'), [forward([group, 1])])
    await expect(
      makeListener(harness, await makeLoadBalancer(harness, 'two'), [forward([group, 1])]),
    ).rejects.toMatchObject({
      name: 'TargetGroupAssociationLimitException',
    })
  })
})

describe('load balancers', () => {
  it('are created once, described, tagged and deleted with all their listeners', async () => {
    const arn = await makeLoadBalancer(harness)
    expect(await makeLoadBalancer(harness)).toBe(arn)
    const listener = await makeListener(harness, arn, [fixed])
    const rule = await createRule(listener.arn, 5)
    await harness.client.send(
      new elb.AddTagsCommand({ ResourceArns: [arn, rule], Tags: [{ Key: 'renga:app', Value: 'shop' }] }),
    )
    expect(
      [...harness.elbv2.tags.resources()]
        .filter(({ tags }) => tags['renga:app'] === 'shop')
        .map(({ type }) => type),
    ).toEqual(['elasticloadbalancing:loadbalancer', 'elasticloadbalancing:listener-rule'])
    await harness.client.send(new elb.DeleteLoadBalancerCommand({ LoadBalancerArn: arn }))
    await harness.client.send(new elb.DeleteLoadBalancerCommand({ LoadBalancerArn: arn }))
    await expect(
      harness.client.send(new elb.DescribeRulesCommand({ RuleArns: [rule] })),
    ).rejects.toMatchObject({ name: 'RuleNotFoundException' })
    await expect(
      harness.client.send(new elb.DescribeListenersCommand({ ListenerArns: [listener.arn] })),
    ).rejects.toMatchObject({
      name: 'ListenerNotFoundException',
    })
    await expect(
      harness.client.send(new elb.DescribeLoadBalancersCommand({ Names: ['web'] })),
    ).rejects.toMatchObject({
      name: 'LoadBalancerNotFoundException',
    })
  })

  it.each<readonly [string, Partial<elb.CreateLoadBalancerInput>, string]>([
    ['one subnet', { Subnets: ['subnet-a'] }, 'ValidationError'],
    ['a network type', { Type: 'network' }, 'ValidationError'],
    ['an internal- name', { Name: 'internal-x' }, 'ValidationError'],
  ])('are refused with %s', async (_name, input, name) => {
    await expect(
      harness.client.send(
        new elb.CreateLoadBalancerCommand({ Name: 'web', Subnets: ['subnet-a', 'subnet-b'], ...input }),
      ),
    ).rejects.toMatchObject({ name })
  })

  it('with deletion protection stay', async () => {
    const LoadBalancerArn = await makeLoadBalancer(harness)
    const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'true' }]
    await harness.client.send(new elb.ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }))
    await expect(
      harness.client.send(new elb.DeleteLoadBalancerCommand({ LoadBalancerArn })),
    ).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    })
  })

  it('tell the limits of the account', async () => {
    const { Limits } = await harness.client.send(new elb.DescribeAccountLimitsCommand({}))
    expect(Limits).toContainEqual({ Name: 'target-groups-per-application-load-balancer', Max: '100' })
  })
})

describe('listeners', () => {
  it('have one port each, and a default rule with an ARN of its own', async () => {
    const loadBalancer = await makeLoadBalancer(harness)
    const listener = await makeListener(harness, loadBalancer, [fixed])
    expect(listener.ruleArn).toMatch(/:listener-rule\/app\/web\/[0-9a-f]{16}\/[0-9a-f]{16}\/[0-9a-f]{16}$/)
    await expect(makeListener(harness, loadBalancer, [fixed])).rejects.toMatchObject({
      name: 'DuplicateListenerException',
    })
    await expect(
      harness.client.send(new elb.DeleteRuleCommand({ RuleArn: listener.ruleArn })),
    ).rejects.toMatchObject({
      name: 'OperationNotPermittedException',
    })
  })

  it('of HTTPS need a certificate', async () => {
    const create = (Certificates?: elb.Certificate[]) =>
      makeLoadBalancer(harness).then((LoadBalancerArn) =>
        harness.client.send(
          new elb.CreateListenerCommand({
            LoadBalancerArn,
            Protocol: 'HTTPS',
            Port: 443,
            DefaultActions: [fixed],
            Certificates,
          }),
        ),
      )
    await expect(create()).rejects.toMatchObject({ name: 'ValidationError' })
    const { Listeners } = await create([
      { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/x' },
    ])
    expect(Listeners?.[0]).toMatchObject({ Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-2016-08' })
  })

  it('show a forward action in both its forms', async () => {
    const group = await makeTargetGroup(harness, 'web')
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [
      { Type: 'forward', TargetGroupArn: group },
    ])
    const { Listeners } = await harness.client.send(
      new elb.DescribeListenersCommand({ ListenerArns: [listener.arn] }),
    )
    expect(Listeners?.[0]?.DefaultActions).toEqual([
      {
        Type: 'forward',
        TargetGroupArn: group,
        ForwardConfig: {
          TargetGroups: [{ TargetGroupArn: group, Weight: 1 }],
          TargetGroupStickinessConfig: { Enabled: false },
        },
      },
    ])
  })
})

describe('rules', () => {
  it('are ordered by priority, the default one last', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    for (const priority of [300, 1, 50_000, 20]) await createRule(listener.arn, priority)
    expect(await prioritiesOf(listener.arn)).toEqual(['1', '20', '300', '50000', 'default'])
  })

  it('do not share a priority', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    await createRule(listener.arn, 10)
    await expect(createRule(listener.arn, 10)).rejects.toMatchObject({
      name: 'PriorityInUseException',
      message: "Priority '10' is currently in use",
    })
  })

  it('exchange priorities in one call, and not onto a taken one', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    const [one, two] = [await createRule(listener.arn, 1), await createRule(listener.arn, 2)]
    await createRule(listener.arn, 3)
    const set = (...priorities: readonly (readonly [string, number])[]) =>
      harness.client.send(
        new elb.SetRulePrioritiesCommand({
          RulePriorities: priorities.map(([RuleArn, Priority]) => ({ RuleArn, Priority })),
        }),
      )
    await set([one, 2], [two, 1])
    const { Rules } = await harness.client.send(new elb.DescribeRulesCommand({ ListenerArn: listener.arn }))
    expect(Rules?.[0]?.RuleArn).toBe(two)
    await expect(set([one, 3])).rejects.toMatchObject({ name: 'PriorityInUseException' })
  })

  it('are at most 100 for a load balancer', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    for (let priority = 1; priority <= 100; priority++) await createRule(listener.arn, priority)
    await expect(createRule(listener.arn, 101)).rejects.toMatchObject({ name: 'TooManyRulesException' })
  })

  it('reach at most 100 target groups for a load balancer', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    for (let index = 0; index < 100; index += 5) {
      const groups = await Promise.all(
        [0, 1, 2, 3, 4].map((offset) => makeTargetGroup(harness, `g${index + offset}`)),
      )
      await createRule(listener.arn, index + 1, forward(...groups.map((group) => [group, 1] as const)))
    }
    const more = await makeTargetGroup(harness, 'more')
    await expect(createRule(listener.arn, 200, forward([more, 1]))).rejects.toMatchObject({
      name: 'TooManyUniqueTargetGroupsPerLoadBalancerException',
    })
  })

  it.each<readonly [string, Partial<elb.CreateRuleInput>, string]>([
    ['priority 0', { Priority: 0 }, 'ValidationError'],
    ['priority 50001', { Priority: 50_001 }, 'ValidationError'],
    ['no conditions', { Conditions: [] }, 'ValidationError'],
    ['an unknown field', { Conditions: [{ Field: 'moon', Values: ['full'] }] }, 'ValidationError'],
    [
      'six values',
      { Conditions: [{ Field: 'path-pattern', Values: ['/1', '/2', '/3', '/4', '/5', '/6'] }] },
      'ValidationError',
    ],
    [
      'six wildcards',
      { Conditions: [{ Field: 'path-pattern', Values: ['/*/*/*/*/*/*'] }] },
      'ValidationError',
    ],
    ['two host conditions', { Conditions: [host('a.b'), host('c.d')] }, 'ValidationError'],
    ['a long value', { Conditions: [host(`${'a'.repeat(130)}.com`)] }, 'ValidationError'],
    [
      'a CIDR without length',
      { Conditions: [{ Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.1'] } }] },
      'ValidationError',
    ],
    ['no action', { Actions: [] }, 'ValidationError'],
    [
      'a fixed 302',
      { Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '302' } }] },
      'ValidationError',
    ],
    [
      'a redirect loop',
      { Actions: [{ Type: 'redirect', RedirectConfig: { StatusCode: 'HTTP_302' } }] },
      'InvalidLoadBalancerActionException',
    ],
    ['a login action', { Actions: [{ Type: 'authenticate-oidc' }] }, 'InvalidLoadBalancerActionException'],
    [
      'an unknown group',
      { Actions: [{ Type: 'forward', TargetGroupArn: 'arn:nope' }] },
      'TargetGroupNotFoundException',
    ],
    ['an unknown listener', { ListenerArn: 'arn:nope' }, 'ListenerNotFoundException'],
    ['a transform', { Transforms: [{ Type: 'url-rewrite' }] }, 'ValidationError'],
  ])('are refused with %s', async (_name, input, name) => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    await expect(
      harness.client.send(
        new elb.CreateRuleCommand({
          ListenerArn: listener.arn,
          Priority: 1,
          Conditions: [host('a.b')],
          Actions: [fixed],
          ...input,
        }),
      ),
    ).rejects.toMatchObject({ name })
    expect(await prioritiesOf(listener.arn)).toEqual(['default'])
  })

  it.each([-1, 1000])('are refused with weight %i', async (weight) => {
    const group = await makeTargetGroup(harness, 'web')
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    await expect(createRule(listener.arn, 1, forward([group, weight]))).rejects.toMatchObject({
      name: 'ValidationError',
    })
  })

  it('are changed in parts, and show conditions in both their forms', async () => {
    const [blue, green] = [await makeTargetGroup(harness, 'blue'), await makeTargetGroup(harness, 'green')]
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [fixed])
    const RuleArn = await createRule(listener.arn, 1, forward([blue, 100], [green, 0]))
    const changed = await harness.client.send(
      new elb.ModifyRuleCommand({ RuleArn, Actions: [forward([blue, 0], [green, 100])] }),
    )
    expect(changed.Rules?.[0]).toMatchObject({
      Priority: '1',
      Conditions: [
        { Field: 'host-header', Values: ['a.example.com'], HostHeaderConfig: { Values: ['a.example.com'] } },
      ],
      Actions: [{ ForwardConfig: { TargetGroups: [{ Weight: 0 }, { Weight: 100 }] } }],
    })
    expect(harness.elbv2.rules.weights(RuleArn)).toEqual(
      new Map([
        [blue, 0],
        [green, 100],
      ]),
    )
    expect(harness.elbv2.rules.weights(listener.ruleArn)).toBeUndefined()
    expect(harness.elbv2.rules.weights('arn:nope')).toBeUndefined()
  })
})

describe('tags', () => {
  it('are added, described and removed; a key twice is refused; the kind of resource is checked', async () => {
    const arn = await makeTargetGroup(harness, 'web', { Tags: [{ Key: 'a', Value: '1' }] })
    const add = (...Tags: elb.Tag[]) =>
      harness.client.send(new elb.AddTagsCommand({ ResourceArns: [arn], Tags }))
    await add({ Key: 'b', Value: '2' })
    await harness.client.send(new elb.RemoveTagsCommand({ ResourceArns: [arn], TagKeys: ['a'] }))
    const { TagDescriptions } = await harness.client.send(
      new elb.DescribeTagsCommand({ ResourceArns: [arn] }),
    )
    expect(TagDescriptions).toEqual([{ ResourceArn: arn, Tags: [{ Key: 'b', Value: '2' }] }])
    await expect(add({ Key: 'c' }, { Key: 'c' })).rejects.toMatchObject({ name: 'DuplicateTagKeysException' })
    await expect(
      add(...Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}` }))),
    ).rejects.toMatchObject({ name: 'TooManyTagsException' })
    await expect(
      harness.client.send(new elb.DescribeTagsCommand({ ResourceArns: [`${arn}0`] })),
    ).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
    })
  })
})
