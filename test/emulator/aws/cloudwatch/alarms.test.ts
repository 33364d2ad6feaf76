import * as cw from '@aws-sdk/client-cloudwatch'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AlarmChange } from '../../../../emulator/ports.ts'
import { failure } from '../../../support/emulator/clients.ts'
import {
  type CloudWatchHarness,
  MINUTE,
  startCloudWatchHarness,
} from '../../../support/emulator/cloudwatch-harness.ts'

let harness: CloudWatchHarness
let client: cw.CloudWatchClient
beforeEach(async () => {
  harness = await startCloudWatchHarness()
  client = harness.client
})
afterEach(async () => {
  expect(harness.account.server.violations).toEqual([])
  await harness.close()
})

const errors: cw.PutMetricAlarmCommandInput = {
  AlarmName: 'errors',
  Namespace: 'App',
  MetricName: 'errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
}
const put = (input: Partial<cw.PutMetricAlarmCommandInput> = {}) =>
  client.send(new cw.PutMetricAlarmCommand({ ...errors, ...input }))
const describeAlarm = async (name = 'errors') =>
  (await client.send(new cw.DescribeAlarmsCommand({ AlarmNames: [name] }))).MetricAlarms?.[0]
const stateOf = async (name?: string) => (await describeAlarm(name))?.StateValue
const set = (state: cw.StateValue, name = 'errors') =>
  client.send(new cw.SetAlarmStateCommand({ AlarmName: name, StateValue: state, StateReason: 'by hand' }))
const history = async (type: cw.HistoryItemType, order: cw.ScanBy = 'TimestampAscending') =>
  (
    await client.send(
      new cw.DescribeAlarmHistoryCommand({ AlarmName: 'errors', HistoryItemType: type, ScanBy: order }),
    )
  ).AlarmHistoryItems?.map(({ HistorySummary }) => HistorySummary)

describe('a metric alarm', () => {
  it('begins without data, and is evaluated at the end of each minute', async () => {
    await put()
    expect(await describeAlarm()).toMatchObject({
      AlarmArn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:errors',
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'Unchecked: Initial alarm creation',
      ActionsEnabled: true,
      AlarmActions: [],
    })
    await harness.put(5)
    await harness.account.clock.advance(MINUTE - 1)
    expect(await stateOf()).toBe('INSUFFICIENT_DATA')
    await harness.account.clock.advance(1)
    expect(await describeAlarm()).toMatchObject({
      StateValue: 'ALARM',
      StateReason:
        'Threshold Crossed: 1 out of the last 1 datapoints [5.0 (01/01/26 00:00:00)] was greater than or equal to ' +
        'the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).',
      StateUpdatedTimestamp: new Date(Date.UTC(2026, 0, 1, 0, 1)),
    })
  })

  it.each([
    ['missing', ['INSUFFICIENT_DATA', 'ALARM', 'ALARM', 'ALARM', 'INSUFFICIENT_DATA']],
    ['ignore', ['INSUFFICIENT_DATA', 'ALARM', 'ALARM', 'ALARM', 'ALARM']],
    ['notBreaching', ['OK', 'ALARM', 'ALARM', 'ALARM', 'OK']],
    ['breaching', ['ALARM', 'ALARM', 'ALARM', 'ALARM', 'ALARM']],
  ])('with missing data as %s: silence, one error, silence', async (TreatMissingData, expected) => {
    await put({ TreatMissingData })
    const states: unknown[] = []
    for (let minute = 0; minute < 5; minute++) {
      if (minute === 1) await harness.put(1)
      await harness.account.clock.advance(MINUTE)
      states.push(await stateOf())
    }
    expect(states).toEqual(expected)
  })

  it.each([
    [{ EvaluationPeriods: 3 }, [9, 9, 0, 9, 9, 9], 6],
    [{ EvaluationPeriods: 3, DatapointsToAlarm: 2 }, [9, 0, 0, 9, 0, 9], 6],
    [{ EvaluationPeriods: 3, DatapointsToAlarm: 1 }, [0, 0, 0, 0, 9], 5],
    [{ Period: 300 }, [0, 0, 0, 9], 4],
  ])('%j over the minutes %j turns at minute %i', async (input, values, turns) => {
    await put({ TreatMissingData: 'notBreaching', ...input })
    let turned: number | undefined
    for (const [index, value] of values.entries()) {
      await harness.put(value)
      await harness.account.clock.advance(MINUTE)
      if (turned === undefined && harness.cloudwatch.alarms.state('errors') === 'ALARM') turned = index + 1
    }
    expect(turned).toBe(turns)
  })

  it('of a high-resolution metric is evaluated at each of its periods', async () => {
    await put({ Period: 10 })
    await harness.put(1)
    await harness.account.clock.advance(10_000)
    expect(await stateOf()).toBe('ALARM')
  })

  it.each([
    ['Average', 6],
    ['SampleCount', 2],
    ['Maximum', 9],
    ['Minimum', 3],
  ])('uses the statistic %s', async (Statistic, value) => {
    await put({
      Statistic: Statistic as cw.Statistic,
      Threshold: value,
      ComparisonOperator: 'LessThanThreshold',
    })
    await put({ AlarmName: 'other', Statistic: Statistic as cw.Statistic, Threshold: value })
    await harness.put(3)
    await harness.put(9)
    await harness.account.clock.advance(MINUTE)
    expect([await stateOf(), await stateOf('other')]).toEqual(['OK', 'ALARM'])
  })

  it('watches one metric by its dimensions, also as a MetricStat with a percentile', async () => {
    const Dimensions = [{ Name: 'Service', Value: 'web' }]
    await put({
      Namespace: undefined,
      MetricName: undefined,
      Statistic: undefined,
      Period: undefined,
      Metrics: [
        {
          Id: 'm1',
          MetricStat: {
            Metric: { Namespace: 'App', MetricName: 'errors', Dimensions },
            Period: 60,
            Stat: 'p50',
          },
        },
      ],
    })
    await harness.put(9)
    await harness.account.clock.advance(MINUTE)
    expect(await stateOf()).toBe('INSUFFICIENT_DATA')
    await client.send(
      new cw.PutMetricDataCommand({
        Namespace: 'App',
        MetricData: [{ MetricName: 'errors', Dimensions, Values: [0, 7], Counts: [1, 3] }],
      }),
    )
    await harness.account.clock.advance(MINUTE)
    expect(await stateOf()).toBe('ALARM')
  })

  it('keeps its state when it is put again, and is judged by the new threshold', async () => {
    await put()
    await harness.put(5)
    await harness.account.clock.advance(MINUTE)
    await put({ Threshold: 10 })
    expect(await describeAlarm()).toMatchObject({ StateValue: 'ALARM', Threshold: 10 })
    await harness.account.clock.advance(MINUTE)
    expect(await stateOf()).toBe('OK')
    expect(await history('ConfigurationUpdate')).toEqual(['Alarm "errors" created', 'Alarm "errors" updated'])
    expect(await history('StateUpdate', 'TimestampDescending')).toEqual([
      'Alarm updated from ALARM to OK',
      'Alarm updated from INSUFFICIENT_DATA to ALARM',
    ])
  })

  it.each<[Partial<cw.PutMetricAlarmCommandInput>, RegExp]>([
    [{ EvaluationPeriods: 0 }, /evaluationPeriods/],
    [{ Period: 45 }, /Period must be/],
    [{ Period: 3540, EvaluationPeriods: 25 }, /more than a day/],
    [{ DatapointsToAlarm: 2 }, /DatapointsToAlarm/],
    [{ TreatMissingData: 'zero' }, /TreatMissingData/],
    [{ Statistic: undefined }, /Exactly one of Statistic/],
    [{ Statistic: undefined, ExtendedStatistic: 'tm99' }, /ExtendedStatistic is invalid/],
    [{ Threshold: undefined }, /Threshold must/],
    [{ MetricName: undefined }, /Either MetricName/],
    [{ ComparisonOperator: 'LessThanLowerThreshold' }, /does not emulate anomaly/],
    [{ Metrics: [{ Id: 'e', Expression: 'm1*2' }] }, /must not be combined/],
    [{ AlarmActions: ['page me'] }, /not an ARN/],
    [
      { AlarmActions: Array.from({ length: 6 }, (_, n) => `arn:aws:sns:us-east-1:1:t${n}`) },
      /less than or equal to 5/,
    ],
  ])('is refused with %j', async (input, message) => {
    const error = await failure(put(input))
    expect(error).toMatchObject({ name: 'ValidationException', status: 400 })
    expect(error.message).toMatch(message)
  })
})

describe('states set by hand', () => {
  it('last until the next evaluation', async () => {
    await put({ TreatMissingData: 'notBreaching' })
    await set('ALARM')
    expect(await describeAlarm()).toMatchObject({ StateValue: 'ALARM', StateReason: 'by hand' })
    await harness.account.clock.advance(MINUTE)
    expect(await stateOf()).toBe('OK')
  })

  it('reach those who watch, once a change, until they end it', async () => {
    const seen: AlarmChange[] = []
    const end = harness.cloudwatch.alarms.onChange((change) => seen.push(change))
    await put()
    await set('ALARM')
    await set('ALARM')
    end()
    await set('OK')
    expect(seen).toEqual([
      { name: 'errors', state: 'ALARM', previous: 'INSUFFICIENT_DATA', reason: 'by hand' },
    ])
    expect(harness.cloudwatch.alarms.state('errors')).toBe('OK')
    expect(harness.cloudwatch.alarms.state('nobody')).toBeUndefined()
  })

  it('are refused for an alarm that is not there, for a state that is none and for data that is not JSON', async () => {
    await put()
    expect(await failure(set('OK', 'nobody'))).toMatchObject({ name: 'ResourceNotFound' })
    expect(await failure(set('RED' as cw.StateValue))).toMatchObject({ name: 'ValidationException' })
    const data = client.send(
      new cw.SetAlarmStateCommand({
        AlarmName: 'errors',
        StateValue: 'OK',
        StateReason: '',
        StateReasonData: '{',
      }),
    )
    expect(await failure(data)).toMatchObject({ name: 'InvalidFormatFault' })
  })
})

describe('actions', () => {
  const topic = 'arn:aws:sns:us-east-1:123456789012:pager'

  it('say in the history that nobody does them, and are silent while disabled', async () => {
    await put({ AlarmActions: [topic], TreatMissingData: 'ignore' })
    await set('ALARM')
    await client.send(new cw.DisableAlarmActionsCommand({ AlarmNames: ['errors', 'nobody'] }))
    await set('OK')
    await set('ALARM')
    await client.send(new cw.EnableAlarmActionsCommand({ AlarmNames: ['errors'] }))
    await set('OK')
    await set('ALARM')
    const failed = `Failed to execute action ${topic}. The emulator has no service that does this action.`
    expect(await history('Action')).toEqual([failed, failed])
  })

  it('of auto scaling are told again each minute, others once', async () => {
    const scaled: string[] = []
    const paged: string[] = []
    harness.cloudwatch.scalingAlarms.onAction('arn:aws:autoscaling:', ({ value }) =>
      scaled.push(String(value)),
    )
    harness.cloudwatch.scalingAlarms.onAction('arn:aws:sns:', ({ alarmName }) => paged.push(alarmName))
    await put({ AlarmActions: [topic, 'arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:x'] })
    for (const value of [5, 6, 7]) {
      await harness.put(value)
      await harness.account.clock.advance(MINUTE)
    }
    expect(scaled).toEqual(['5', '6', '7'])
    expect(paged).toEqual(['errors'])
  })
})

describe('composite alarms', () => {
  const composite = (AlarmName: string, AlarmRule: string) =>
    client.send(new cw.PutCompositeAlarmCommand({ AlarmName, AlarmRule }))
  const all = () =>
    client.send(new cw.DescribeAlarmsCommand({ AlarmTypes: ['CompositeAlarm', 'MetricAlarm'] }))

  beforeEach(async () => {
    await put({ AlarmName: 'a', TreatMissingData: 'ignore' })
    await put({ AlarmName: 'b', TreatMissingData: 'ignore' })
  })

  it('follow the alarms in their rule, through other composites', async () => {
    await composite('both', 'ALARM(a) AND ALARM(b)')
    await composite('calm', 'NOT ALARM(both)')
    const states = async () => (await all()).CompositeAlarms?.map(({ StateValue }) => StateValue)
    expect(await states()).toEqual(['OK', 'ALARM'])
    await set('ALARM', 'a')
    await set('ALARM', 'b')
    expect(await states()).toEqual(['ALARM', 'OK'])
    expect((await all()).CompositeAlarms?.[0]?.StateReason).toMatch(/alarm:b transitioned to ALARM/)
    await set('OK', 'a')
    expect(await states()).toEqual(['OK', 'ALARM'])
  })

  it('are refused on alarms that do not exist and in circles', async () => {
    expect((await failure(composite('x', 'ALARM(ghost)'))).message).toMatch(/\[ghost\].*do not exist/)
    await composite('x', 'ALARM(a)')
    await composite('y', 'ALARM(x)')
    expect((await failure(composite('x', 'ALARM(y)'))).message).toMatch(/depends on the alarm itself/)
    expect((await failure(composite('a', 'ALARM(b)'))).message).toMatch(/is a MetricAlarm/)
  })

  it('show their children and parents', async () => {
    await composite('x', 'ALARM(a)')
    const types = { AlarmTypes: ['CompositeAlarm', 'MetricAlarm'] as cw.AlarmType[] }
    const children = await client.send(new cw.DescribeAlarmsCommand({ ...types, ChildrenOfAlarmName: 'x' }))
    const parents = await client.send(new cw.DescribeAlarmsCommand({ ...types, ParentsOfAlarmName: 'a' }))
    expect(children.MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual(['a'])
    expect(parents.CompositeAlarms?.map(({ AlarmName }) => AlarmName)).toEqual(['x'])
  })
})

describe('DescribeAlarms', () => {
  const names = async (input: cw.DescribeAlarmsCommandInput) =>
    (await client.send(new cw.DescribeAlarmsCommand(input))).MetricAlarms?.map(({ AlarmName }) => AlarmName)

  beforeEach(async () => {
    await put({ AlarmName: 'web-cpu', AlarmActions: ['arn:aws:sns:us-east-1:1:t'] })
    await put({ AlarmName: 'web-errors', TreatMissingData: 'ignore' })
    await put({ AlarmName: 'worker-lag', MetricName: 'lag' })
    await set('ALARM', 'web-errors')
  })

  it.each<[cw.DescribeAlarmsCommandInput, string[]]>([
    [{}, ['web-cpu', 'web-errors', 'worker-lag']],
    [{ AlarmNames: ['worker-lag', 'nobody'] }, ['worker-lag']],
    [{ AlarmNamePrefix: 'web-' }, ['web-cpu', 'web-errors']],
    [{ StateValue: 'ALARM' }, ['web-errors']],
    [{ ActionPrefix: 'arn:aws:sns:' }, ['web-cpu']],
    [{ AlarmTypes: ['CompositeAlarm'] }, []],
  ])('%j', async (input, expected) => {
    expect(await names(input)).toEqual(expected)
  })

  it('pages, and refuses a token that is none', async () => {
    const first = await client.send(new cw.DescribeAlarmsCommand({ MaxRecords: 2 }))
    expect(first.MetricAlarms).toHaveLength(2)
    const rest = await client.send(
      new cw.DescribeAlarmsCommand({ MaxRecords: 2, NextToken: first.NextToken }),
    )
    expect(rest.MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual(['worker-lag'])
    expect(rest.NextToken).toBeUndefined()
    expect(await failure(client.send(new cw.DescribeAlarmsCommand({ NextToken: 'x' })))).toMatchObject({
      name: 'InvalidNextToken',
    })
  })

  it('finds the alarms of a metric, and forgets deleted ones but for their history', async () => {
    const of = async (MetricName: string) =>
      (
        await client.send(new cw.DescribeAlarmsForMetricCommand({ Namespace: 'App', MetricName }))
      ).MetricAlarms?.map(({ AlarmName }) => AlarmName)
    expect(await of('lag')).toEqual(['worker-lag'])
    await client.send(new cw.DeleteAlarmsCommand({ AlarmNames: ['worker-lag', 'nobody'] }))
    expect(await of('lag')).toEqual([])
    const items = (await client.send(new cw.DescribeAlarmHistoryCommand({ AlarmName: 'worker-lag' })))
      .AlarmHistoryItems
    expect(items?.map(({ HistorySummary }) => HistorySummary)).toEqual([
      'Alarm "worker-lag" deleted',
      'Alarm "worker-lag" created',
    ])
  })

  it('knows tags, also for the tagging API', async () => {
    await put({ AlarmName: 'tagged', Tags: [{ Key: 'renga:app', Value: 'haiku' }] })
    const ResourceARN = 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:tagged'
    await client.send(new cw.TagResourceCommand({ ResourceARN, Tags: [{ Key: 'team', Value: 'poets' }] }))
    await client.send(new cw.UntagResourceCommand({ ResourceARN, TagKeys: ['renga:app'] }))
    const { Tags } = await client.send(new cw.ListTagsForResourceCommand({ ResourceARN }))
    expect(Tags).toEqual([{ Key: 'team', Value: 'poets' }])
    expect(harness.account.server.tags.tagsOf(ResourceARN)).toEqual({ team: 'poets' })
    const absent = client.send(new cw.ListTagsForResourceCommand({ ResourceARN: `${ResourceARN}x` }))
    expect(await failure(absent)).toMatchObject({ name: 'ResourceNotFoundException' })
  })
})
