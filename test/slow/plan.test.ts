import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from '@aws-sdk/client-application-auto-scaling'
import {
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { BRISK_TIMINGS, Harness } from '../e2e/harness.ts'

let harness: Harness
let image: string
let workspace: string
beforeAll(async () => {
  harness = await Harness.open(BRISK_TIMINGS)
  workspace = harness.source({ 'renga.yml': SETTINGS })
  const built = await harness.run('build-from-buildpack', {}, { workspace })
  const pushed = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace })
  image = pushed.outputs['image'] ?? ''
})
afterAll(() => harness.close())

const SETTINGS =
  'processes: { web: { health-check: { path: /healthz, interval: 15 }, autoscaling: { min: 2, max: 4, cpu: 60 } } }\n'

interface Plan {
  readonly ok: boolean
  readonly release: string
  readonly services: readonly {
    readonly process: string
    readonly action: string
    readonly changes: readonly { readonly field: string }[]
  }[]
  readonly checks: readonly { readonly name: string; readonly state: string; readonly says: string }[]
}

async function plan(inputs: Readonly<Record<string, string>>, from = workspace) {
  const mark = harness.mark
  const requests = harness.emulator.github.requests.length
  const run = await harness.run('deploy-ecs-bluegreen', { mode: 'plan', ...inputs }, { workspace: from })
  // Zero writes, held against the journal of every call that reached AWS, and against GitHub's.
  // Attempts count too, whatever became of them.
  const calls = harness.emulator.account.server.journal.calls.slice(mark)
  expect(calls.length).toBeGreaterThan(15)
  const reads = /^(Get|Describe|List|BatchGet|Query$|AssumeRoleWithWebIdentity$)/
  expect(calls.filter(({ operation }) => !reads.test(operation))).toEqual([])
  const asked = harness.emulator.github.requests.slice(requests)
  expect(asked.filter((request) => !request.startsWith('GET '))).toEqual([])
  const report: Plan = JSON.parse(run.outputs['plan'] ?? '{}')
  return { run, report }
}

it('of the first release: what would be created, every check made, and nothing is written', async () => {
  const { run, report } = await plan({ image })
  expect(run.errors).toEqual([])
  expect(run.code).toBe(0)
  expect(report).toMatchObject({
    ok: true,
    release: 'next release',
    services: [
      { process: 'web', action: 'create' },
      { process: 'worker', action: 'create' },
    ],
  })
  expect(report.checks.filter(({ state }) => state !== 'ok').map(({ name }) => name)).toEqual(['network'])
  expect(run.summary).toMatch(/^## .*Plan next release: 2 of 2 services would change/)
  const said = run.log.replace(/^::add-mask::.*$/gm, '') + run.summary + JSON.stringify(run.outputs)
  expect(said).not.toContain('board.db')
})

it('of a change: the fields that differ, by name', async () => {
  const released = await harness.run('run-release-phase', { image }, { workspace })
  const release = released.outputs['release'] ?? ''
  const deployed = await harness.run('deploy-ecs-bluegreen', { release }, { workspace })
  expect([deployed.errors, deployed.warnings]).toEqual([[], []])
  const again = await plan({ release })
  expect(again.report.services.map(({ action }) => action)).toEqual(['unchanged', 'unchanged'])

  const bigger = harness.source({
    'renga.yml': 'processes: { web: { size: standard-2x, stop-timeout: 60 } }\n',
  })
  const { report, run } = await plan({ image }, bigger)
  expect(run.code).toBe(0)
  const [web, worker] = report.services
  expect(web?.changes.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['cpu', 'memory', 'container memory', 'stop timeout']),
  )
  expect(worker).toMatchObject({ action: 'unchanged', changes: [] })
})

it('a deploy has set the target groups and the autoscaling as renga.yml says, once', async () => {
  const client = {
    endpoint: harness.emulator.endpoint,
    region: harness.emulator.region,
    credentials: harness.emulator.credentials,
  }
  const { web } = harness.platform.appEnvironment
  const elb = new ElasticLoadBalancingV2Client(client)
  const { TargetGroups = [] } = await elb.send(
    new DescribeTargetGroupsCommand({
      TargetGroupArns: [web?.targetGroup ?? '', web?.alternateTargetGroup ?? ''],
    }),
  )
  elb.destroy()
  expect(
    TargetGroups.map(({ HealthCheckPath, HealthCheckIntervalSeconds }) => [
      HealthCheckPath,
      HealthCheckIntervalSeconds,
    ]),
  ).toEqual([
    ['/healthz', 15],
    ['/healthz', 15],
  ])
  const scaling = new ApplicationAutoScalingClient(client)
  const { ScalableTargets = [] } = await scaling.send(
    new DescribeScalableTargetsCommand({ ServiceNamespace: 'ecs' }),
  )
  const { ScalingPolicies = [] } = await scaling.send(
    new DescribeScalingPoliciesCommand({ ServiceNamespace: 'ecs' }),
  )
  scaling.destroy()
  expect(ScalableTargets).toMatchObject([
    { ResourceId: 'service/renga/renga-board-production-web', MinCapacity: 2, MaxCapacity: 4 },
  ])
  expect(ScalingPolicies).toMatchObject([
    { PolicyName: 'renga-cpu', TargetTrackingScalingPolicyConfiguration: { TargetValue: 60 } },
  ])
})

it('of what would fail: exit code 1, and every problem with its fix', async () => {
  const platform = harness.platform.appEnvironment
  const logs = await import('@aws-sdk/client-cloudwatch-logs')
  const client = new logs.CloudWatchLogsClient({
    endpoint: harness.emulator.endpoint,
    region: harness.emulator.region,
    credentials: harness.emulator.credentials,
  })
  await client.send(new logs.DeleteLogGroupCommand({ logGroupName: platform.logGroup }))
  client.destroy()
  const { run, report } = await plan({ image })
  expect(run.code).toBe(1)
  expect(report.ok).toBe(false)
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toMatch(/log group.*does not exist.*Create it/)
  expect(run.summary).toMatch(/it would fail/)
})
