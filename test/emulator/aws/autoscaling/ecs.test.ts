/** Auto scaling over the ECS engine itself, on one virtual clock. */
import {
  ApplicationAutoScalingClient,
  DescribeScalingActivitiesCommand,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createAutoScaling } from '../../../../emulator/aws/autoscaling/engine.ts'
import { type CloudWatch, createCloudWatch } from '../../../../emulator/aws/cloudwatch/engine.ts'
import { inProcessClient } from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../../../emulator/aws/wire/server.ts'
import { EcsEngineHarness } from '../../../support/emulator/ecs-harness.ts'

const account = { accountId: '123456789012', region: 'us-east-1' }
const key = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/main/web',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const

let harness: EcsEngineHarness
let server: AwsServer
let cloudwatch: CloudWatch
let client: ApplicationAutoScalingClient
beforeEach(async () => {
  harness = new EcsEngineHarness()
  server = await createAwsServer({ ...account, clock: harness.clock })
  cloudwatch = createCloudWatch({ account, clock: harness.clock })
  const scaling = createAutoScaling({
    account,
    clock: harness.clock,
    services: harness.ecs.scaling,
    alarms: cloudwatch.scalingAlarms,
  })
  server.register(scaling.service)
  client = new ApplicationAutoScalingClient(inProcessClient(server))
  harness.register('v1')
  harness.create()
  await harness.steady()
  await client.send(new RegisterScalableTargetCommand({ ...key, MinCapacity: 1, MaxCapacity: 6 }))
  await client.send(
    new PutScalingPolicyCommand({
      ...key,
      PolicyName: 'cpu',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 50,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      },
    }),
  )
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server.close()
})

async function load(value: number, minutes: number): Promise<void> {
  const dimensions = { ClusterName: 'main', ServiceName: 'web' }
  for (let minute = 0; minute < minutes; minute++) {
    cloudwatch.record({ namespace: 'AWS/ECS', name: 'CPUUtilization', dimensions }, value)
    await harness.clock.advance(60_000)
  }
}
const activities = async () =>
  (
    await client.send(
      new DescribeScalingActivitiesCommand({ ServiceNamespace: 'ecs', IncludeNotScaledActivities: true }),
    )
  ).ScalingActivities ?? []

describe('the tasks of a scaled service', () => {
  it('run before the activity is successful, and the service says why', async () => {
    await load(75, 4)
    expect(harness.service().desiredCount).toBe(3)
    await harness.until(() => harness.service().runningCount === 3)
    await harness.advance(15)
    expect((await activities())[0]).toMatchObject({
      StatusCode: 'Successful',
      Description: 'Setting desired count to 3.',
    })
    expect(harness.messages().find((message) => message.includes('desired count'))).toMatch(
      /^\(service web\) Message: Successfully set desired count to 3\. .* Cause: monitor alarm .*AlarmHigh.* triggered policy cpu$/,
    )
  })

  it('are not scaled in while a deployment is in flight, and are after it', async () => {
    const late = harness.register('slow')
    harness.behaviours.set('slow', { exit: { after: 5_000, code: 1 } })
    harness.ecs.operations.UpdateService({ cluster: 'main', service: 'web', taskDefinition: late })
    await load(10, 18)
    expect(harness.rollout().status).toBe('IN_PROGRESS')
    expect(harness.service().desiredCount).toBe(2)
    expect((await activities()).map(({ NotScaledReasons }) => NotScaledReasons?.[0]?.Code)).toEqual([
      'TargetServicePutResourceAsUnscalable',
    ])
    harness.ecs.operations.UpdateService({ cluster: 'main', service: 'web', taskDefinition: 'web:1' })
    await harness.until(() => harness.rollout().status === 'SUCCESSFUL')
    await load(10, 2)
    expect(harness.service().desiredCount).toBe(1)
  })
})

it('a deleted service is no scalable target any more', async () => {
  harness.ecs.operations.DeleteService({ cluster: 'main', service: 'web', force: true })
  expect(harness.ecs.scaling.desiredCount('main', 'web')).toBeUndefined()
  const again = client.send(new RegisterScalableTargetCommand({ ...key, MinCapacity: 1, MaxCapacity: 6 }))
  await expect(again).rejects.toMatchObject({
    name: 'ValidationException',
    message: "ECS service doesn't exist: service/main/web",
  })
})
