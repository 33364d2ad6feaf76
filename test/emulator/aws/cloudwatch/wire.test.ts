/** The three protocols of CloudWatch, by hand: JSON is what the SDK's client speaks in the other tests. */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { cbor, dateToTag } from '@smithy/core/cbor'
import { type CloudWatch, createCloudWatch } from '../../../../emulator/aws/cloudwatch/engine.ts'
import { parseCbor } from '../../../../emulator/aws/wire/codec/cbor.ts'
import { DROPPED, type WireResponse } from '../../../../emulator/aws/wire/codec/wire.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'

let server: AwsServer
let cloudwatch: CloudWatch
beforeEach(async () => {
  const account = { accountId: '123456789012', region: 'us-east-1' }
  const clock = new VirtualClock()
  cloudwatch = createCloudWatch({ account, clock })
  // Without access control: what these requests lack is a signature.
  server = await createAwsServer({ ...account, clock, services: [cloudwatch.service] })
})
afterEach(async () => {
  cloudwatch.close()
  await server.close()
})

async function send(path: string, headers: Record<string, string>, body: Uint8Array): Promise<WireResponse> {
  const outcome = await server.handle({ method: 'POST', path, headers, body })
  if (outcome === DROPPED) throw new Error('dropped')
  return outcome
}
const rpc = (
  operation: string,
  input: unknown,
  headers: Record<string, string> = {},
  pack = (body: Uint8Array) => body,
) =>
  send(
    `/service/GraniteServiceVersion20100801/operation/${operation}`,
    { 'smithy-protocol': 'rpc-v2-cbor', 'content-type': 'application/cbor', ...headers },
    pack(Uint8Array.from(cbor.serialize(input))),
  )
const form = (parameters: Record<string, string>) =>
  send(
    '/',
    { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    Buffer.from(new URLSearchParams({ Version: '2010-08-01', ...parameters }).toString()),
  )
const text = ({ body }: WireResponse) => new TextDecoder().decode(body)

const alarm = {
  AlarmName: 'a',
  Namespace: 'App',
  MetricName: 'errors',
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 1.5,
  ComparisonOperator: 'GreaterThanThreshold',
}

describe('rpcv2Cbor', () => {
  it('takes and gives timestamps, numbers and lists', async () => {
    const at = new Date(Date.UTC(2026, 0, 1))
    const put = await rpc('PutMetricData', {
      Namespace: 'App',
      MetricData: [{ MetricName: 'errors', Timestamp: dateToTag(at), Value: 2.5, Dimensions: [] }],
    })
    expect(put).toMatchObject({
      status: 200,
      headers: { 'smithy-protocol': 'rpc-v2-cbor', 'content-type': 'application/cbor' },
    })
    const read = await rpc('GetMetricStatistics', {
      Namespace: 'App',
      MetricName: 'errors',
      StartTime: dateToTag(at),
      EndTime: dateToTag(new Date(at.getTime() + 60_000)),
      Period: 60,
      Statistics: ['Sum'],
    })
    expect(parseCbor(read.body)).toEqual({
      Label: 'errors',
      Datapoints: [{ Timestamp: at, Unit: 'None', Sum: 2.5 }],
    })
  })

  it('answers an operation without output with an empty map', async () => {
    expect(parseCbor((await rpc('PutMetricAlarm', alarm)).body)).toEqual({})
  })

  it('takes compressed bodies, and refuses broken ones', async () => {
    const zipped = await rpc('PutMetricAlarm', alarm, { 'content-encoding': 'gzip' }, gzipSync)
    expect(zipped.status).toBe(200)
    const broken = await rpc('PutMetricAlarm', alarm, { 'content-encoding': 'gzip' })
    expect(parseCbor(broken.body)).toMatchObject({ __type: 'SerializationException' })
  })

  it.each<[string, unknown, number, string, string]>([
    [
      'SetAlarmState',
      { AlarmName: 'x', StateValue: 'OK', StateReason: '' },
      404,
      'ResourceNotFound',
      'ResourceNotFound;Sender',
    ],
    ['PutMetricAlarm', { ...alarm, Period: 7 }, 400, 'ValidationException', 'ValidationError;Sender'],
    ['PutMetricAlarm', { Period: 60 }, 400, 'ValidationException', 'ValidationError;Sender'],
    [
      'PutMetricAlarm',
      { ...alarm, Bogus: 1 },
      400,
      'SerializationException',
      'SerializationException;Sender',
    ],
    ['PutMetricAlarm', 'text', 400, 'SerializationException', 'SerializationException;Sender'],
    ['GetDashboard', { DashboardName: 'x' }, 501, 'UnsupportedOperation', 'UnsupportedOperation;Receiver'],
  ])('%s of %j answers %i %s', async (operation, input, status, type, code) => {
    const response = await rpc(operation, input)
    expect(response).toMatchObject({ status, headers: { 'x-amzn-query-error': code } })
    expect(parseCbor(response.body)).toMatchObject({ __type: type, message: expect.any(String) })
  })

  it('does not know other services', async () => {
    const response = await send('/service/Nobody/operation/Nothing', {}, new Uint8Array())
    expect(response.status).toBe(404)
  })
})

describe('awsQuery', () => {
  it('puts and describes', async () => {
    const put = await form({
      Action: 'PutMetricAlarm',
      ...Object.fromEntries(Object.entries(alarm).map(([name, value]) => [name, String(value)])),
      'AlarmActions.member.1': 'arn:aws:sns:us-east-1:1:t',
    })
    expect([put.status, text(put)]).toEqual([
      200,
      expect.stringContaining(
        '<PutMetricAlarmResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/">',
      ),
    ])
    const read = text(await form({ Action: 'DescribeAlarms', 'AlarmNames.member.1': 'a' }))
    expect(read).toContain('<Threshold>1.5</Threshold>')
    expect(read).toContain('<AlarmActions><member>arn:aws:sns:us-east-1:1:t</member></AlarmActions>')
    expect(read).toContain('<StateValue>INSUFFICIENT_DATA</StateValue>')
  })

  it('names errors by their query codes', async () => {
    const response = await form({
      Action: 'SetAlarmState',
      AlarmName: 'x',
      StateValue: 'OK',
      StateReason: 'r',
    })
    expect(response.status).toBe(404)
    expect(text(response)).toContain('<Code>ResourceNotFound</Code>')
  })
})
