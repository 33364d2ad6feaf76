import * as aas from '@aws-sdk/client-application-auto-scaling'
import { DescribeAlarmsCommand, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  type AutoScalingHarness,
  MINUTE,
  startAutoScalingHarness,
} from '../../../support/emulator/autoscaling-harness.ts'
import { failure } from '../../../support/emulator/clients.ts'

let harness: AutoScalingHarness
let client: aas.ApplicationAutoScalingClient
beforeEach(async () => {
  harness = await startAutoScalingHarness()
  client = harness.client
})
afterEach(async () => {
  expect(harness.account.server.violations).toEqual([])
  await harness.close()
})

const key = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/main/web',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const

const register = (input: Partial<aas.RegisterScalableTargetCommandInput> = {}) =>
  client.send(new aas.RegisterScalableTargetCommand({ ...key, MinCapacity: 1, MaxCapacity: 10, ...input }))
const track = (
  TargetValue = 50,
  more: Partial<aas.TargetTrackingScalingPolicyConfiguration> = {},
  PolicyName = 'cpu',
) =>
  client.send(
    new aas.PutScalingPolicyCommand({
      ...key,
      PolicyName,
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue,
        ...(more.CustomizedMetricSpecification === undefined
          ? { PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' } }
          : {}),
        ...more,
      },
    }),
  )
const stepOut = (
  amount: number,
  more: Partial<aas.StepScalingPolicyConfiguration> = {},
  PolicyName = 'steps',
) =>
  client.send(
    new aas.PutScalingPolicyCommand({
      ...key,
      PolicyName,
      StepScalingPolicyConfiguration: {
        AdjustmentType: 'ChangeInCapacity',
        StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: amount }],
        ...more,
      },
    }),
  )
const activities = async (IncludeNotScaledActivities = false) =>
  (
    await client.send(
      new aas.DescribeScalingActivitiesCommand({ ServiceNamespace: 'ecs', IncludeNotScaledActivities }),
    )
  ).ScalingActivities ?? []
const cpu = {
  namespace: 'AWS/ECS',
  name: 'CPUUtilization',
  dimensions: { ClusterName: 'main', ServiceName: 'web' },
}
/** The service's CPU for some minutes. */
async function load(value: number, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    harness.cloudwatch.record(cpu, value, 'Percent')
    await harness.account.clock.advance(MINUTE)
  }
}

describe('scalable targets', () => {
  it('are registered with what AWS adds, and described', async () => {
    const { ScalableTargetARN } = await register({ Tags: { 'renga:app': 'haiku' } })
    const { ScalableTargets } = await client.send(
      new aas.DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs', ResourceIds: ['service/main/web'] }),
    )
    expect(ScalableTargets).toEqual([
      {
        ...key,
        MinCapacity: 1,
        MaxCapacity: 10,
        ScalableTargetARN,
        RoleARN:
          'arn:aws:iam::123456789012:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService',
        CreationTime: new Date(Date.UTC(2026, 0, 1)),
        SuspendedState: {
          DynamicScalingInSuspended: false,
          DynamicScalingOutSuspended: false,
          ScheduledScalingSuspended: false,
        },
      },
    ])
    expect(ScalableTargetARN).toMatch(
      /^arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target\/\w{36}$/,
    )
    expect(harness.account.server.tags.tagsOf(ScalableTargetARN ?? '')).toEqual({ 'renga:app': 'haiku' })
  })

  it.each([
    [{ MinCapacity: 4 }, 4, 'minimum capacity was set to 4'],
    [{ MaxCapacity: 1 }, 1, 'maximum capacity was set to 1'],
    [{ MinCapacity: 0, MaxCapacity: 2 }, 2, undefined],
  ])('bring the service within their bounds: %j', async (bounds, desired, cause) => {
    await register(bounds)
    expect(harness.web.desired).toBe(desired)
    expect((await activities()).map(({ Cause }) => Cause)).toEqual(cause === undefined ? [] : [cause])
  })

  it('keep what an update does not name', async () => {
    const first = await register({ SuspendedState: { DynamicScalingInSuspended: true } })
    const second = await client.send(
      new aas.RegisterScalableTargetCommand({
        ...key,
        MaxCapacity: 20,
        SuspendedState: { ScheduledScalingSuspended: true },
      }),
    )
    expect(second.ScalableTargetARN).toBe(first.ScalableTargetARN)
    const { ScalableTargets } = await client.send(
      new aas.DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs' }),
    )
    expect(ScalableTargets?.[0]).toMatchObject({
      MinCapacity: 1,
      MaxCapacity: 20,
      SuspendedState: {
        DynamicScalingInSuspended: true,
        DynamicScalingOutSuspended: false,
        ScheduledScalingSuspended: true,
      },
    })
  })

  it('scale in to a lower maximum only when the deployment is over', async () => {
    harness.web.deploying = true
    await register({ MaxCapacity: 1 })
    await harness.account.clock.advance(5 * MINUTE)
    expect(harness.web.desired).toBe(2)
    harness.web.deploying = false
    await harness.account.clock.advance(MINUTE)
    expect(harness.web.desired).toBe(1)
  })

  it.each<[string, Partial<aas.RegisterScalableTargetCommandInput>, RegExp]>([
    ['ValidationException', { MinCapacity: undefined }, /required/],
    ['ValidationException', { MinCapacity: 5, MaxCapacity: 4 }, /less than minimum/],
    ['ValidationException', { MinCapacity: -1 }, /negative/],
    ['ValidationException', { ResourceId: 'service/main/ghost' }, /ECS service doesn't exist/],
    ['ValidationException', { ResourceId: 'web' }, /Unsupported service namespace, resource type/],
    [
      'ValidationException',
      { ScalableDimension: 'ecs:service:Memory' as aas.ScalableDimension },
      /Unsupported/,
    ],
    ['ValidationException', { ServiceNamespace: 'dynamodb' }, /does not emulate/],
  ])('are refused with %s: %j', async (name, input, message) => {
    const error = await failure(register(input))
    expect(error.name).toBe(name)
    expect(error.message).toMatch(message)
  })

  it('take their policies, alarms and scheduled actions with them', async () => {
    await register()
    await track()
    await client.send(new aas.DeregisterScalableTargetCommand(key))
    expect((await harness.alarms.send(new DescribeAlarmsCommand({}))).MetricAlarms).toEqual([])
    expect(await failure(client.send(new aas.DeregisterScalableTargetCommand(key)))).toMatchObject({
      name: 'ObjectNotFoundException',
      message:
        'No scalable target registered for service namespace: ecs, resource ID: service/main/web, scalable dimension: ecs:service:DesiredCount',
    })
  })

  it('go with their service', async () => {
    await register()
    await track()
    harness.services.delete('main/web')
    const { ScalableTargets } = await client.send(
      new aas.DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs' }),
    )
    expect(ScalableTargets).toEqual([])
    expect((await harness.alarms.send(new DescribeAlarmsCommand({}))).MetricAlarms).toEqual([])
  })

  it('are tagged by ARN', async () => {
    const { ScalableTargetARN: ResourceARN } = await register()
    await client.send(new aas.TagResourceCommand({ ResourceARN, Tags: { a: '1', b: '2' } }))
    await client.send(new aas.UntagResourceCommand({ ResourceARN, TagKeys: ['a'] }))
    expect((await client.send(new aas.ListTagsForResourceCommand({ ResourceARN }))).Tags).toEqual({ b: '2' })
    const Tags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, '']))
    expect(await failure(client.send(new aas.TagResourceCommand({ ResourceARN, Tags })))).toMatchObject({
      name: 'TooManyTagsException',
    })
    const other = client.send(new aas.ListTagsForResourceCommand({ ResourceARN: 'arn:aws:x' }))
    expect(await failure(other)).toMatchObject({ name: 'ResourceNotFoundException' })
  })
})

describe('target tracking', () => {
  beforeEach(async () => {
    await register()
  })

  it('makes its two alarms, and keeps them when it is put again', async () => {
    const first = await track(50)
    const alarms = async () =>
      (await harness.alarms.send(new DescribeAlarmsCommand({}))).MetricAlarms?.map((alarm) => [
        alarm.AlarmName?.replace(/-[0-9a-f-]{36}$/, ''),
        alarm.ComparisonOperator,
        alarm.Threshold,
        alarm.EvaluationPeriods,
        alarm.AlarmActions,
      ])
    const prefix = 'TargetTracking-service/main/web'
    expect(await alarms()).toEqual([
      [`${prefix}-AlarmHigh`, 'GreaterThanThreshold', 50, 3, [first.PolicyARN]],
      [`${prefix}-AlarmLow`, 'LessThanThreshold', 45, 15, [first.PolicyARN]],
    ])
    expect(first.PolicyARN).toMatch(
      /^arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:[0-9a-f-]{36}:resource\/ecs\/service\/main\/web:policyName\/cpu$/,
    )
    const second = await track(80)
    expect(second).toMatchObject({ PolicyARN: first.PolicyARN, Alarms: first.Alarms })
    expect((await alarms())?.map(([, , threshold]) => threshold)).toEqual([80, 72])
  })

  it('scales out in proportion after three minutes above the target', async () => {
    await track()
    await load(100, 2)
    expect(harness.web.desired).toBe(2)
    await load(100, 1)
    expect(harness.web.desired).toBe(4)
    await harness.account.clock.advance(10_000)
    const [activity] = await activities()
    expect(activity).toMatchObject({
      Description: 'Setting desired count to 4.',
      StatusCode: 'Successful',
      StatusMessage: 'Successfully set desired count to 4. Change successfully fulfilled by ecs.',
    })
    expect(activity?.Cause).toMatch(
      /^monitor alarm TargetTracking-service\/main\/web-AlarmHigh-.* in state ALARM triggered policy cpu$/,
    )
  })

  it('counts what it added during the cooldown, then goes on', async () => {
    await track(50, { ScaleOutCooldown: 300 })
    await load(100, 3)
    expect(harness.web.desired).toBe(4)
    await load(100, 3)
    expect(harness.web.desired).toBe(4)
    await load(150, 1)
    expect(harness.web.desired).toBe(6)
    await load(75, 5)
    expect(harness.web.desired).toBe(9)
    await load(100, 6)
    expect(harness.web.desired).toBe(10)
  })

  it('scales in after fifteen minutes, once in a cooldown', async () => {
    harness.web.desired = 8
    await track(50, { ScaleInCooldown: 300 })
    await load(25, 14)
    expect(harness.web.desired).toBe(8)
    await load(25, 1)
    expect(harness.web.desired).toBe(4)
    await load(25, 4)
    expect(harness.web.desired).toBe(4)
    await load(25, 1)
    expect(harness.web.desired).toBe(2)
  })

  it('never scales in during a deployment, but does scale out', async () => {
    harness.web.desired = 8
    harness.web.deploying = true
    await track()
    await load(25, 20)
    expect(harness.web.desired).toBe(8)
    expect(
      (await activities(true)).map(({ StatusCode, NotScaledReasons }) => [StatusCode, NotScaledReasons]),
    ).toEqual([['Failed', [{ Code: 'TargetServicePutResourceAsUnscalable', CurrentCapacity: 8 }]]])
    expect(await activities()).toEqual([])
    await load(60, 3)
    expect(harness.web.desired).toBe(10)
    harness.web.deploying = false
    await load(25, 16)
    expect(harness.web.desired).toBe(5)
  })

  it.each([
    [{ DynamicScalingOutSuspended: true }, 100, 3, 2, 2],
    [{ DynamicScalingInSuspended: true }, 10, 15, 8, 8],
    [{ DynamicScalingInSuspended: true }, 100, 3, 2, 4],
  ])('suspended %j at %d percent', async (SuspendedState, value, minutes, before, after) => {
    await register({ SuspendedState })
    harness.web.desired = before
    await track()
    await load(value, minutes)
    expect(harness.web.desired).toBe(after)
  })

  it('never scales in when that is disabled', async () => {
    harness.web.desired = 8
    await track(50, { DisableScaleIn: true })
    await load(10, 20)
    expect(harness.web.desired).toBe(8)
  })

  it('scales in only when all policies agree, and to the largest that one asks for', async () => {
    harness.web.desired = 8
    const queue = { namespace: 'App', name: 'backlog', dimensions: {} }
    await track()
    await track(
      100,
      { CustomizedMetricSpecification: { Namespace: 'App', MetricName: 'backlog', Statistic: 'Average' } },
      'backlog',
    )
    for (let minute = 0; minute < 20; minute++) {
      harness.cloudwatch.record(queue, 95)
      await load(10, 1)
    }
    expect(harness.web.desired).toBe(8)
    for (let minute = 0; minute < 15; minute++) {
      harness.cloudwatch.record(queue, 50)
      await load(10, 1)
    }
    expect(harness.web.desired).toBe(4)
  })

  it.each([
    [100, 3, 10, 'AlreadyAtMaxCapacity', { MaxCapacity: 10 }],
    [10, 15, 1, 'AlreadyAtMinCapacity', { MinCapacity: 1 }],
    [44, 15, 4, 'AlreadyAtDesiredCapacity', {}],
  ])(
    'at %d percent for %d minutes with %d tasks: %s, told once',
    async (value, minutes, tasks, Code, more) => {
      harness.web.desired = tasks
      await track()
      await load(value, minutes + 3)
      expect(harness.web.desired).toBe(tasks)
      expect((await activities(true)).map(({ NotScaledReasons }) => NotScaledReasons)).toEqual([
        [{ Code, CurrentCapacity: tasks, ...more }],
      ])
    },
  )

  it('tracks the requests of a target group by its label', async () => {
    await track(100, {
      PredefinedMetricSpecification: {
        PredefinedMetricType: 'ALBRequestCountPerTarget',
        ResourceLabel: 'app/lb/0123456789abcdef/targetgroup/web/fedcba9876543210',
      },
    })
    const { MetricAlarms } = await harness.alarms.send(new DescribeAlarmsCommand({}))
    expect(MetricAlarms?.[0]).toMatchObject({
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'RequestCountPerTarget',
      Statistic: 'Sum',
      Dimensions: [{ Name: 'TargetGroup', Value: 'targetgroup/web/fedcba9876543210' }],
    })
  })

  it.each<[string, number, Partial<aas.TargetTrackingScalingPolicyConfiguration>]>([
    ['TargetValue', 0, {}],
    ['Cooldown', 50, { ScaleInCooldown: -1 }],
    [
      'PredefinedMetricType',
      50,
      { PredefinedMetricSpecification: { PredefinedMetricType: 'RDSReaderAverageCPUUtilization' } },
    ],
    [
      'ResourceLabel',
      50,
      { PredefinedMetricSpecification: { PredefinedMetricType: 'ALBRequestCountPerTarget' } },
    ],
    ['metric math', 50, { CustomizedMetricSpecification: { Metrics: [] } }],
    ['Exactly one', 50, { PredefinedMetricSpecification: undefined }],
  ])('is refused for its %s', async (message, value, more) => {
    const error = await failure(track(value, more))
    expect(error.name).toBe('ValidationException')
    expect(error.message).toContain(message)
  })

  it('is refused twice for one metric, and as another type', async () => {
    await track()
    expect((await failure(track(60, {}, 'again'))).message).toMatch(/Only one TargetTrackingScaling policy/)
    expect((await failure(stepOut(1, {}, 'cpu'))).message).toMatch(/StepAdjustment|TargetTracking/)
  })
})

describe('step scaling', () => {
  const errorsAlarm = async (policy: string | undefined, threshold: number) =>
    harness.alarms.send(
      new PutMetricAlarmCommand({
        AlarmName: `lag-${threshold}`,
        AlarmActions: [policy ?? ''],
        Namespace: 'App',
        MetricName: 'lag',
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: threshold,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      }),
    )
  async function lag(value: number, minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute++) {
      harness.cloudwatch.record({ namespace: 'App', name: 'lag', dimensions: {} }, value)
      await harness.account.clock.advance(MINUTE)
    }
  }

  it('acts on the alarms of its caller, by how far they are breached, and again after the cooldown', async () => {
    await register()
    const { PolicyARN, Alarms } = await stepOut(1, {
      Cooldown: 120,
      StepAdjustments: [
        { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 10, ScalingAdjustment: 1 },
        { MetricIntervalLowerBound: 10, ScalingAdjustment: 3 },
      ],
    })
    expect(Alarms).toEqual([])
    await errorsAlarm(PolicyARN, 50)
    await lag(55, 1)
    expect(harness.web.desired).toBe(3)
    await lag(55, 1)
    expect(harness.web.desired).toBe(3)
    await lag(70, 1)
    expect(harness.web.desired).toBe(6)
  })

  it('gives the largest of two policies that act at once', async () => {
    await register()
    await errorsAlarm((await stepOut(3, {}, 'small')).PolicyARN, 50)
    await errorsAlarm(
      (await stepOut(200, { AdjustmentType: 'PercentChangeInCapacity' }, 'large')).PolicyARN,
      60,
    )
    await lag(80, 1)
    expect(harness.web.desired).toBe(6)
  })

  it('says what ECS refused', async () => {
    await register()
    harness.web.refuses = 'The service is frozen.'
    await errorsAlarm((await stepOut(1)).PolicyARN, 50)
    await lag(50, 1)
    expect((await activities())[0]).toMatchObject({
      StatusCode: 'Failed',
      StatusMessage: 'Failed to set desired count to 3. Reason: The service is frozen.',
    })
  })

  it('is described and deleted by name; the alarm stays and says that nobody answers', async () => {
    await register()
    const { PolicyARN } = await stepOut(1)
    await errorsAlarm(PolicyARN, 50)
    const describe_ = () =>
      client.send(new aas.DescribeScalingPoliciesCommand({ ServiceNamespace: 'ecs', PolicyNames: ['steps'] }))
    expect((await describe_()).ScalingPolicies?.[0]).toMatchObject({
      PolicyARN,
      PolicyType: 'StepScaling',
      ...key,
    })
    await client.send(new aas.DeleteScalingPolicyCommand({ ...key, PolicyName: 'steps' }))
    expect((await describe_()).ScalingPolicies).toEqual([])
    await lag(50, 1)
    expect(harness.web.desired).toBe(2)
    expect(
      await failure(client.send(new aas.DeleteScalingPolicyCommand({ ...key, PolicyName: 'steps' }))),
    ).toMatchObject({
      name: 'ObjectNotFoundException',
      message: expect.stringMatching(/^No scaling policy found for .* policy name: steps$/),
    })
  })

  it('needs a scalable target', async () => {
    expect(await failure(stepOut(1))).toMatchObject({ name: 'ObjectNotFoundException' })
  })
})

describe('scheduled actions', () => {
  const schedule = (input: Partial<aas.PutScheduledActionCommandInput> = {}) =>
    client.send(
      new aas.PutScheduledActionCommand({
        ...key,
        ScheduledActionName: 'morning',
        Schedule: 'at(2026-01-01T09:00:00)',
        ScalableTargetAction: { MinCapacity: 5, MaxCapacity: 8 },
        ...input,
      }),
    )
  const described = async () =>
    (await client.send(new aas.DescribeScheduledActionsCommand({ ServiceNamespace: 'ecs' }))).ScheduledActions

  beforeEach(async () => {
    await register()
  })

  it('set the bounds at their time, and the service follows', async () => {
    await schedule()
    await harness.account.clock.advance(9 * 60 * MINUTE - 1)
    expect(harness.web.desired).toBe(2)
    await harness.account.clock.advance(10_001)
    expect(harness.web.desired).toBe(5)
    expect((await activities()).map(({ Description, Cause }) => [Description, Cause])).toEqual([
      ['Setting desired count to 5.', 'minimum capacity was set to 5'],
      ['Setting min capacity to 5 and max capacity to 8', 'scheduled action name morning was triggered'],
    ])
  })

  it('recur within their start and end', async () => {
    await schedule({
      Schedule: 'rate(1 hour)',
      StartTime: new Date(Date.UTC(2026, 0, 1, 2)),
      EndTime: new Date(Date.UTC(2026, 0, 1, 4)),
      ScalableTargetAction: { MaxCapacity: 1 },
    })
    const counts: number[] = []
    for (let hour = 1; hour <= 6; hour++) {
      harness.web.desired = 5
      await harness.account.clock.advance(60 * MINUTE)
      counts.push(harness.web.desired)
    }
    expect(counts).toEqual([5, 1, 1, 1, 5, 5])
  })

  it('do nothing while scheduled scaling is suspended, or after they were deleted', async () => {
    await register({ SuspendedState: { ScheduledScalingSuspended: true } })
    await schedule({ Schedule: 'cron(0 * * * ? *)' })
    await harness.account.clock.advance(61 * MINUTE)
    expect(harness.web.desired).toBe(2)
    await register({ SuspendedState: { ScheduledScalingSuspended: false } })
    await client.send(new aas.DeleteScheduledActionCommand({ ...key, ScheduledActionName: 'morning' }))
    await harness.account.clock.advance(120 * MINUTE)
    expect(harness.web.desired).toBe(2)
    expect(await described()).toEqual([])
  })

  it('keep what an update does not name', async () => {
    await schedule()
    await client.send(
      new aas.PutScheduledActionCommand({
        ...key,
        ScheduledActionName: 'morning',
        Timezone: 'Europe/Berlin',
      }),
    )
    expect(await described()).toMatchObject([
      {
        Schedule: 'at(2026-01-01T09:00:00)',
        Timezone: 'Europe/Berlin',
        ScalableTargetAction: { MinCapacity: 5 },
      },
    ])
    await harness.account.clock.advance(8 * 60 * MINUTE)
    expect(harness.web.desired).toBe(5)
  })

  it.each<[string, Partial<aas.PutScheduledActionCommandInput>]>([
    ['Schedule', { Schedule: 'whenever' }],
    ['Timezone', { Timezone: 'Mars/Olympus' }],
    ['MinCapacity', { ScalableTargetAction: {} }],
    ['minimum', { ScalableTargetAction: { MinCapacity: 3, MaxCapacity: 2 } }],
    ['StartTime', { StartTime: new Date(2e12), EndTime: new Date(1e12) }],
    ['ScheduledActionName', { ScheduledActionName: 'a/b' }],
  ])('are refused for their %s', async (message, input) => {
    const error = await failure(schedule(input))
    expect(error.name).toBe('ValidationException')
    expect(error.message).toContain(message)
  })

  it('that are not there cannot be deleted', async () => {
    const gone = client.send(new aas.DeleteScheduledActionCommand({ ...key, ScheduledActionName: 'x' }))
    expect(await failure(gone)).toMatchObject({ name: 'ObjectNotFoundException' })
  })
})

it('answers what faults make it answer: ConcurrentUpdateException', async () => {
  harness.account.server.faults.add({
    service: 'application-autoscaling',
    operation: 'RegisterScalableTarget',
    fault: {
      kind: 'error',
      code: 'ConcurrentUpdateException',
      message: 'There is already a pending update.',
    },
  })
  expect(await failure(register())).toMatchObject({ name: 'ConcurrentUpdateException' })
})

it('pages', async () => {
  await register()
  for (const name of ['a', 'b', 'c']) await stepOut(1, {}, name)
  const first = await client.send(
    new aas.DescribeScalingPoliciesCommand({ ServiceNamespace: 'ecs', MaxResults: 2 }),
  )
  const rest = await client.send(
    new aas.DescribeScalingPoliciesCommand({
      ServiceNamespace: 'ecs',
      MaxResults: 2,
      NextToken: first.NextToken,
    }),
  )
  expect(
    [...(first.ScalingPolicies ?? []), ...(rest.ScalingPolicies ?? [])].map(({ PolicyName }) => PolicyName),
  ).toEqual(['a', 'b', 'c'])
  const wrong = client.send(
    new aas.DescribeScalingPoliciesCommand({ ServiceNamespace: 'ecs', NextToken: 'x' }),
  )
  expect(await failure(wrong)).toMatchObject({ name: 'InvalidNextTokenException' })
})
