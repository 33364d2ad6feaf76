import * as cw from '@aws-sdk/client-cloudwatch'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { failure } from '../../../support/emulator/clients.ts'
import {
  type CloudWatchHarness,
  MINUTE,
  startCloudWatchHarness,
} from '../../../support/emulator/cloudwatch-harness.ts'

const START = Date.UTC(2026, 0, 1)
const at = (minutes: number) => new Date(START + minutes * MINUTE)

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

const put = (...MetricData: cw.MetricDatum[]) =>
  client.send(new cw.PutMetricDataCommand({ Namespace: 'App', MetricData }))
const statistics = (input: Partial<cw.GetMetricStatisticsCommandInput> = {}) =>
  client.send(
    new cw.GetMetricStatisticsCommand({
      Namespace: 'App',
      MetricName: 'latency',
      StartTime: at(0),
      EndTime: at(10),
      Period: 60,
      Statistics: ['Sum'],
      ...input,
    }),
  )

describe('GetMetricStatistics', () => {
  beforeEach(async () => {
    await put(
      { MetricName: 'latency', Timestamp: at(0), Value: 1, Unit: 'Seconds' },
      { MetricName: 'latency', Timestamp: at(0.5), Values: [2, 3], Counts: [1, 2], Unit: 'Seconds' },
      {
        MetricName: 'latency',
        Timestamp: at(4),
        StatisticValues: { SampleCount: 2, Sum: 9, Minimum: 4, Maximum: 5 },
        Unit: 'Seconds',
      },
      { MetricName: 'latency', Timestamp: at(4), Value: 100 },
    )
  })

  it('gives every statistic of each period that has data', async () => {
    const { Datapoints } = await statistics({
      Statistics: ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum'],
      Unit: 'Seconds',
    })
    expect(Datapoints).toEqual([
      { Timestamp: at(0), Unit: 'Seconds', SampleCount: 4, Average: 2.25, Sum: 9, Minimum: 1, Maximum: 3 },
      { Timestamp: at(4), Unit: 'Seconds', SampleCount: 2, Average: 4.5, Sum: 9, Minimum: 4, Maximum: 5 },
    ])
  })

  it('keeps units apart, and gives percentiles where there are values', async () => {
    const { Datapoints } = await statistics({
      Statistics: undefined,
      ExtendedStatistics: ['p50'],
      Period: 300,
    })
    expect(Datapoints).toEqual([
      { Timestamp: at(0), Unit: 'Seconds', ExtendedStatistics: {} },
      { Timestamp: at(0), Unit: 'None', ExtendedStatistics: { p50: 100 } },
    ])
  })

  it.each<[string, Partial<cw.GetMetricStatisticsCommandInput>]>([
    ['InvalidParameterValueException', { StartTime: at(10), EndTime: at(0) }],
    ['InvalidParameterValueException', { Period: 61 }],
    ['InvalidParameterValueException', { Statistics: undefined, ExtendedStatistics: ['tm90'] }],
    ['InvalidParameterCombinationException', { EndTime: at(1441) }],
    ['InvalidParameterCombinationException', { ExtendedStatistics: ['p50'] }],
    ['MissingRequiredParameterException', { Statistics: undefined }],
  ])('answers %s to %j', async (name, input) => {
    expect((await failure(statistics(input))).name).toBe(name)
  })
})

describe('GetMetricData', () => {
  it('gives values by query, the newest first or last', async () => {
    await put(
      { MetricName: 'latency', Timestamp: at(0), Value: 1 },
      { MetricName: 'latency', Timestamp: at(1), Value: 2 },
    )
    const MetricStat = { Metric: { Namespace: 'App', MetricName: 'latency' }, Period: 60, Stat: 'Maximum' }
    const query = (ScanBy?: cw.ScanBy) =>
      client.send(
        new cw.GetMetricDataCommand({
          StartTime: at(0),
          EndTime: at(5),
          ScanBy,
          MetricDataQueries: [
            { Id: 'm1', MetricStat, Label: 'slowest' },
            { Id: 'm2', MetricStat, ReturnData: false },
          ],
        }),
      )
    expect((await query()).MetricDataResults).toEqual([
      { Id: 'm1', Label: 'slowest', Timestamps: [at(1), at(0)], Values: [2, 1], StatusCode: 'Complete' },
    ])
    expect((await query('TimestampAscending')).MetricDataResults?.[0]?.Values).toEqual([1, 2])
  })

  it('refuses metric math', async () => {
    const call = client.send(
      new cw.GetMetricDataCommand({
        StartTime: at(0),
        EndTime: at(1),
        MetricDataQueries: [{ Id: 'e1', Expression: 'SUM(METRICS())' }],
      }),
    )
    expect((await failure(call)).message).toMatch(/does not emulate metric math/)
  })
})

describe('ListMetrics', () => {
  it('finds by name and dimensions, and what was published lately', async () => {
    const web = [{ Name: 'Service', Value: 'web' }]
    await put({ MetricName: 'errors', Value: 1, Dimensions: web }, { MetricName: 'errors', Value: 1 })
    await harness.account.clock.advance(200 * MINUTE)
    await put({ MetricName: 'latency', Value: 1 })
    const names = async (input: cw.ListMetricsCommandInput) =>
      (await client.send(new cw.ListMetricsCommand(input))).Metrics?.map(
        ({ MetricName, Dimensions }) => `${MetricName} ${Dimensions?.map(({ Value }) => Value).join()}`,
      )
    expect(await names({ Namespace: 'App' })).toEqual(['errors web', 'errors ', 'latency '])
    expect(await names({ MetricName: 'errors', Dimensions: [{ Name: 'Service' }] })).toEqual(['errors web'])
    expect(await names({ Dimensions: [{ Name: 'Service', Value: 'worker' }] })).toEqual([])
    expect(await names({ RecentlyActive: 'PT3H' })).toEqual(['latency '])
  })
})

describe('PutMetricData', () => {
  it('takes hundreds of data in one call', async () => {
    await put(
      ...Array.from({ length: 300 }, (_, index) => ({
        MetricName: `metric-${index}`,
        Value: index,
        Unit: 'Count' as const,
      })),
    )
    const { Metrics } = await client.send(new cw.ListMetricsCommand({ Namespace: 'App' }))
    expect(Metrics).toHaveLength(300)
  })

  it.each<[string, cw.MetricDatum]>([
    ['MissingRequiredParameterException', { MetricName: 'm' }],
    ['InvalidParameterCombinationException', { MetricName: 'm', Value: 1, Values: [1] }],
    ['InvalidParameterValueException', { MetricName: 'm', Values: [1], Counts: [1, 2] }],
    ['InvalidParameterValueException', { MetricName: 'm', Value: 1, Timestamp: at(121) }],
    ['InvalidParameterValueException', { MetricName: 'm', Value: 1, Timestamp: at(-15 * 24 * 60) }],
  ])('answers %s to %j, and keeps nothing', async (name, datum) => {
    expect((await failure(put({ MetricName: 'good', Value: 1 }, datum))).name).toBe(name)
    expect((await client.send(new cw.ListMetricsCommand({}))).Metrics).toEqual([])
  })

  it('keeps the namespaces of AWS to AWS', async () => {
    const call = client.send(
      new cw.PutMetricDataCommand({
        Namespace: 'AWS/ECS',
        MetricData: [{ MetricName: 'CPUUtilization', Value: 1 }],
      }),
    )
    expect((await failure(call)).name).toBe('InvalidParameterValueException')
  })
})
