import * as sdk from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, describe, expect, it } from '@jest/globals'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { AwsError } from '../../../../emulator/aws/wire/service.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { Elbv2Ingress } from '../../../../src/aws/elb/ingress.ts'
import { chooseRollout } from '../../../../src/deploy/plan/choose-rollout.ts'
import { PLATFORM, processOf } from '../../../support/deploy/harness.ts'

const BINDING = chooseRollout(processOf('web', 42), PLATFORM).loadBalancer
let server: AwsServer | undefined
afterEach(() => server?.close())

/** Rules by ARN, answered over the wire. */
async function problemsWith(
  rules: Readonly<Record<string, sdk.Rule>>,
  denied = false,
): Promise<readonly string[]> {
  server = await createAwsServer({
    clock: new VirtualClock(),
    accountId: '123456789012',
    region: 'eu-west-1',
    services: [
      {
        name: 'elasticloadbalancing',
        protocol: 'awsQuery',
        apiVersion: '2015-12-01',
        sdk: { ...sdk },
        operations: {
          DescribeRules: ({ RuleArns = [] }: sdk.DescribeRulesInput): sdk.DescribeRulesOutput => {
            if (denied) throw new AwsError('AccessDenied', 'not authorized', { status: 403 })
            const found = RuleArns.map((arn) => rules[arn])
            if (found.includes(undefined)) throw new AwsError('RuleNotFound', 'One or more rules not found')
            return { Rules: found.filter((rule) => rule !== undefined) }
          },
        },
      },
    ],
  })
  const credentials = {
    accessKeyId: 'AKIATEST',
    secretAccessKey: 'secret',
    sessionToken: 'none',
    expiration: new Date('2100-01-01'),
  }
  const client = {
    ...inProcessClient(server),
    credentials,
    retryMode: 'standard' as const,
    customUserAgent: [],
  }
  if (BINDING === undefined) throw new Error('web has a load balancer')
  return new Elbv2Ingress({ region: 'eu-west-1', client }).problems(BINDING)
}

const forward = (...groups: readonly string[]): sdk.Rule => ({
  RuleArn: 'arn:rule/production',
  Priority: '1',
  Actions: [
    {
      Type: 'forward',
      ForwardConfig: { TargetGroups: groups.map((TargetGroupArn) => ({ TargetGroupArn, Weight: 1 })) },
    },
  ],
})

describe('the ingress before a blue/green deployment', () => {
  it('is fine when the production rule forwards to both target groups', async () => {
    expect(await problemsWith({ 'arn:rule/production': forward('arn:tg/blue', 'arn:tg/green') })).toEqual([])
  })

  it('names the target group that no rule forwards to', async () => {
    const problems = await problemsWith({ 'arn:rule/production': forward('arn:tg/blue') })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/'arn:tg\/green' \('alternateTargetGroup'\).*arn:rule\/production/)
  })

  it('names a rule that is not there', async () => {
    expect((await problemsWith({}))[0]).toMatch(
      /'arn:rule\/production' does not exist.*productionListenerRule/,
    )
  })

  it('names the permission that is missing', async () => {
    await expect(problemsWith({}, true)).rejects.toThrow(/elasticloadbalancing:DescribeRules/)
  })
})
