import { ECSClient } from '@aws-sdk/client-ecs'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { describe, expect, it } from '@jest/globals'
import { HttpResponse } from '@smithy/core/protocols'
import { ApplicationAutoScaling } from '../../../src/aws/autoscaling/scaling.ts'
import { EcsFormation } from '../../../src/aws/ecs/formation.ts'
import { EcsOneOffRunner } from '../../../src/aws/ecs/one-off-runner.ts'
import { readStoppedTasks } from '../../../src/aws/ecs/task-reasons.ts'
import { listVersions } from '../../../src/aws/secrets/config-store.ts'
import { SecretsAndParameters } from '../../../src/aws/secrets/secret-directory.ts'
import { PLATFORM } from '../../support/release/fakes.ts'

type Pages = Readonly<Record<string, readonly object[]>>

/** A client that is answered by operation: the first page, and the one that its token names. */
function answering(pages: Pages | ((asked: number) => object)) {
  let asked = 0
  const body = (request: { body: unknown }): Readonly<Record<string, unknown>> => {
    const text = request.body instanceof Uint8Array ? new TextDecoder().decode(request.body) : request.body
    return JSON.parse(typeof text === 'string' ? text : '{}')
  }
  return {
    region: 'eu-west-1',
    maxAttempts: 1,
    retryMode: 'standard' as const,
    customUserAgent: [],
    credentials: {
      accessKeyId: 'AKIATEST',
      secretAccessKey: 'secret',
      sessionToken: '',
      expiration: new Date('2100-01-01'),
    },
    requestHandler: {
      handle: async (request: { headers: Record<string, string>; body: unknown }) => {
        const operation = request.headers['x-amz-target']?.split('.').at(-1) ?? ''
        const { nextToken, NextToken } = body(request)
        asked += 1
        // Whoever asks for ever has failed.
        if (asked > 5000) throw new Error('asked 5000 times')
        const answer =
          typeof pages === 'function'
            ? pages(asked)
            : (pages[operation]?.[Number(nextToken ?? NextToken ?? 0)] ?? {})
        const text = new Response(JSON.stringify(answer)).body ?? undefined
        const headers = { 'content-type': 'application/x-amz-json-1.1' }
        return { response: new HttpResponse({ statusCode: 200, headers, body: text }) }
      },
    },
  }
}

const ARN = 'arn:aws:ecs:eu-west-1:123456789012:task/main/1'
const DEFINITION = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:1'
const empty = { nextToken: '1', NextToken: '1' }
const task = { taskArn: ARN, startedBy: 'x', lastStatus: 'RUNNING', taskDefinitionArn: DEFINITION }

it.each<[string, Pages, (client: ReturnType<typeof answering>) => Promise<unknown>, unknown]>([
  [
    'tasks that somebody started',
    { ListTasks: [empty, { taskArns: [ARN] }] },
    (client) => new EcsOneOffRunner({ client }, PLATFORM).running('x'),
    [ARN],
  ],
  [
    'tasks of a family that run',
    { ListTasks: [empty, { taskArns: [ARN] }], DescribeTasks: [{ tasks: [task] }] },
    (client) => new EcsOneOffRunner({ client }, PLATFORM).runningOf('shop'),
    [{ taskArn: ARN, startedBy: 'x' }],
  ],
  [
    'tasks that stopped',
    { ListTasks: [empty, { taskArns: [ARN] }], DescribeTasks: [{ tasks: [task] }] },
    async (client) => {
      const query = { service: 'web', deploymentId: 'x', taskDefinition: DEFINITION, since: 0 }
      return (await readStoppedTasks(new ECSClient(client), 'main', query)).map(({ id }) => id)
    },
    ['1'],
  ],
  [
    'ranges of autoscaling',
    {
      DescribeScalableTargets: [
        empty,
        { ScalableTargets: [{ ResourceId: 'service/main/web', MinCapacity: 1, MaxCapacity: 3 }] },
      ],
    },
    (client) => new EcsFormation({ client }, 'main').ranges(['web']),
    new Map([['web', { min: 1, max: 3 }]]),
  ],
  [
    'policies of autoscaling',
    {
      DescribeScalableTargets: [empty, { ScalableTargets: [{ MinCapacity: 1, MaxCapacity: 3 }] }],
      DescribeScalingPolicies: [
        empty,
        {
          ScalingPolicies: [
            { PolicyName: 'renga-cpu', TargetTrackingScalingPolicyConfiguration: { TargetValue: 60 } },
          ],
        },
      ],
    },
    (client) => new ApplicationAutoScaling({ client }, 'main').read('web'),
    { min: 1, max: 3, cpu: 60 },
  ],
  [
    'parameters',
    { DescribeParameters: [empty, { Parameters: [{ Name: 'key' }] }] },
    (client) => new SecretsAndParameters({ region: 'eu-west-1', client }).exists('key'),
    true,
  ],
])('an empty page with a token is no end of the list of %s', async (_name, pages, read, expected) => {
  expect(await read(answering(pages))).toEqual(expected)
})

describe('a listing that never ends is refused by name', () => {
  const fresh = (asked: number) => ({ nextToken: `t${asked}`, NextToken: `t${asked}` })
  it.each<[string, RegExp, (client: ReturnType<typeof answering>) => Promise<unknown>]>([
    [
      'tasks',
      /^ecs:ListTasks never ends/,
      (client) => new EcsOneOffRunner({ client }, PLATFORM).running('x'),
    ],
    [
      'versions of a secret',
      /^secretsmanager:ListSecretVersionIds never ends/,
      (client) => listVersions(new SecretsManagerClient(client), 'shop'),
    ],
    [
      'parameters',
      /^ssm:Desc\w+ never ends/,
      (client) => new SecretsAndParameters({ region: 'r', client }).exists('key'),
    ],
  ])('%s', async (_name, action, read) => {
    const endless = read(answering(fresh))
    await expect(endless).rejects.toThrow(action)
    await expect(endless).rejects.toThrow(/never ends: its response has more than 1000 pages/)
    await expect(read(answering(() => empty))).rejects.toThrow(/gives the same page as the next one/)
  })
})
