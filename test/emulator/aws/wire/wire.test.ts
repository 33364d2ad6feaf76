/** The wire formats against the SDK's own client side: every operation of every service of the emulator, both ways. */
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as dynamodb from '@aws-sdk/client-dynamodb'
import * as ecr from '@aws-sdk/client-ecr'
import * as ecs from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as tagging from '@aws-sdk/client-resource-groups-tagging-api'
import * as secrets from '@aws-sdk/client-secrets-manager'
import * as ssm from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { QueryShapeSerializer, XmlShapeDeserializer } from '@aws-sdk/core/protocols'
import { describe, expect, it } from '@jest/globals'
import { check } from '../../../../emulator/aws/wire/codec/check.ts'
import { decodeJson, encodeJson } from '../../../../emulator/aws/wire/codec/json.ts'
import { decodeForm, encodeResult } from '../../../../emulator/aws/wire/codec/query.ts'
import { operationsOf, requiredMembers } from '../../../../emulator/aws/wire/codec/schema.ts'
import { sample } from '../../../support/emulator/samples.ts'

const settings = {
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
  xmlNamespace: 'http://x',
  serviceNamespace: 'x',
  serializeEmptyLists: true,
} as const

const query = [
  ['elasticloadbalancing', elb],
  ['iam', iam],
  ['sts', sts],
] as const
const json = [
  ['ecs', ecs],
  ['ecr', ecr],
  ['ssm', ssm],
  ['secretsmanager', secrets],
  ['logs', logs],
  ['tag', tagging],
  ['dynamodb', dynamodb],
] as const

describe('awsQuery', () => {
  it.each(query)('%s: what a client writes is read, what is written a client reads', async (_, sdk) => {
    for (const { name, input, output } of operationsOf(sdk).values()) {
      const asked = sample(input) ?? {}
      const serializer = new QueryShapeSerializer(settings)
      serializer.write(input, asked)
      const decoded = decodeForm(input, new URLSearchParams(`Action=${name}&Version=v${serializer.flush()}`))
      expect([name, decoded]).toEqual([name, { value: asked, findings: [] }])

      const answered = sample(output) ?? {}
      const xml = encodeResult(name, output, answered, { xmlNamespace: 'http://x', requestId: 'r' })
      const read: unknown = await new XmlShapeDeserializer(settings).read(
        output,
        new TextEncoder().encode(xml),
        output.isStructSchema() ? `${name}Result` : undefined,
      )
      expect([name, read]).toEqual([name, output.isUnitSchema() ? undefined : answered])
    }
  })

  it('keeps the empty list apart from no list', () => {
    const { input } = operationsOf(elb).get('DescribeTargetGroups') ?? {}
    if (input === undefined) throw new Error('no such operation')
    expect(decodeForm(input, new URLSearchParams('Names=')).value).toEqual({ Names: [] })
    expect(decodeForm(input, new URLSearchParams('')).value).toEqual({})
  })

  it.each([
    ['Namse.member.1=a', [{ kind: 'unknown', path: 'Namse.member.1' }]],
    ['PageSize=many', [{ kind: 'type', path: 'PageSize', expected: 'of its type' }]],
  ])('finds what is wrong with %s', (form, findings) => {
    const { input } = operationsOf(elb).get('DescribeTargetGroups') ?? {}
    if (input === undefined) throw new Error('no such operation')
    expect(decodeForm(input, new URLSearchParams(form)).findings).toEqual(findings)
  })
})

describe('awsJson', () => {
  it.each(json)(
    '%s: samples of every operation go through the codec and the checks, both ways',
    async (_, sdk) => {
      for (const { name, input, output } of operationsOf(sdk).values()) {
        for (const schema of [input, output]) {
          // Event streams do not travel as JSON documents; the emulator implements no operation with one.
          if (schema.isUnitSchema() || schema.getEventStreamMember() !== '') continue
          const value = sample(schema) ?? {}
          expect([name, check(schema, value, 'value')]).toEqual([name, []])
          const bytes = encodeJson(schema, value)
          const text = new TextDecoder().decode(bytes)
          expect([name, check(schema, JSON.parse(text === '' ? '{}' : text), 'json')]).toEqual([name, []])
          expect([name, await decodeJson(schema, bytes)]).toEqual([name, value])
        }
      }
    },
  )
})

describe('the checks', () => {
  const schema = operationsOf(ecs).get('CreateService')?.input
  if (schema === undefined) throw new Error('no such operation')

  it('know the required members of the model', () => {
    expect(requiredMembers(schema)).toEqual(['serviceName'])
  })

  it.each<[string, object, readonly object[]]>([
    ['a missing member', {}, [{ kind: 'missing', path: 'serviceName' }]],
    ['null, which is absent on the wire', { serviceName: 's', cluster: null }, []],
    [
      'an unknown member deep down',
      { serviceName: 's', loadBalancers: [{ advancedConfiguration: { roleArm: 'x' } }] },
      [{ kind: 'unknown', path: 'loadBalancers[0].advancedConfiguration.roleArm' }],
    ],
    [
      'a text for a number',
      { serviceName: 's', desiredCount: '2' },
      [{ kind: 'type', path: 'desiredCount', expected: 'a number' }],
    ],
    [
      'a structure for a list',
      { serviceName: 's', loadBalancers: {} },
      [{ kind: 'type', path: 'loadBalancers', expected: 'a list' }],
    ],
  ])('find %s', (_, value, findings) => {
    expect(check(schema, value, 'json')).toEqual(findings)
  })

  it('take epoch seconds for timestamps on the wire and Dates in values', () => {
    const list = operationsOf(ecs).get('ListServiceDeployments')?.input
    if (list === undefined) throw new Error('no such operation')
    const asked = (after: unknown) => ({ service: 's', createdAt: { after } })
    expect(check(list, asked(1767225600.5), 'json')).toEqual([])
    expect(check(list, asked('2026-01-01T00:00:00Z'), 'json')).toHaveLength(1)
    expect(check(list, asked(new Date()), 'value')).toEqual([])
    expect(check(list, asked(1767225600), 'value')).toHaveLength(1)
  })
})
