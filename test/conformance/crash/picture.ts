import * as aas from '@aws-sdk/client-application-auto-scaling'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { inProcessClient } from '../../../emulator/aws/wire/in-process-handler.ts'
import { type ConformanceHarness, WEB } from '../harness.ts'
import { GROUP } from '../provision.ts'

const PROCESSES = ['web', 'worker', 'clock'] as const
const nameOf = (process: string): string => `shop-production-${process}`

/** All that a deploy has to do with, as it stands; ids and times, which no two deploys share, are left out. */
export async function picture(harness: ConformanceHarness) {
  const { clock, ledger } = harness
  const releases = await clock.run(ledger.list(100))
  const lock = await clock.run(ledger.acquireLock({ id: 'next', who: 'next' }, 60))
  return {
    serves: harness.serving(),
    releases: releases.map(({ version, status }) => `v${version} ${status}`),
    lockIsFree: lock.held,
    services: services(harness),
    running: Object.fromEntries(PROCESSES.map((process) => [process, harness.tasks(process)])),
    revisions: PROCESSES.map(
      (process) =>
        harness.ecs.operations.ListTaskDefinitions({ familyPrefix: nameOf(process) }).taskDefinitionArns
          ?.length,
    ),
    targetGroups: await clock.outside(ingress(harness)),
    scaling: await clock.outside(scaling(harness)),
    violations: harness.account.server.violations,
  }
}

/** How the deployments ended, newest first: nothing was begun twice. */
export async function history(harness: ConformanceHarness) {
  const { operations } = harness.ecs
  const ofEcs = PROCESSES.map((process) => {
    const known = operations.DescribeServices({ cluster: 'main', services: [nameOf(process)] }).services?.[0]
    if (known?.status !== 'ACTIVE') return []
    const { serviceDeployments = [] } = operations.ListServiceDeployments({
      cluster: 'main',
      service: nameOf(process),
    })
    return serviceDeployments.map(({ status }) => status)
  })
  if (harness.strategy !== 'CODE_DEPLOY') return { ofEcs }
  const { codedeploy } = harness
  const { deployments = [] } = codedeploy.operations.ListDeployments({
    applicationName: `AppECS-main-${WEB}`,
    deploymentGroupName: GROUP,
  })
  const ofCodeDeploy = deployments.map(
    (deploymentId) => codedeploy.operations.GetDeployment({ deploymentId }).deploymentInfo?.status,
  )
  return { ofEcs, ofCodeDeploy }
}

function services(harness: ConformanceHarness) {
  const { operations } = harness.ecs
  const { serviceArns = [] } = operations.ListServices({ cluster: 'main' })
  if (serviceArns.length === 0) return []
  const { services: found = [] } = operations.DescribeServices({
    cluster: 'main',
    services: serviceArns,
    include: ['TAGS'],
  })
  return found
    .map((one) => ({
      name: one.serviceName,
      status: one.status,
      taskDefinition: one.taskDefinition,
      counts: [one.desiredCount, one.runningCount, one.pendingCount],
      deployments: one.deployments?.map(({ status, rolloutState }) => `${status} ${rolloutState}`),
      taskSets: one.taskSets?.map(({ status, scale }) => `${status} ${scale?.value}`),
      configuration: one.deploymentConfiguration,
      network: one.networkConfiguration,
      tags: one.tags?.map(({ key, value }) => `${key}=${value}`).sort(),
    }))
    .sort((a, b) => String(a.name).localeCompare(String(b.name)))
}

async function ingress(harness: ConformanceHarness) {
  const client = new elb.ElasticLoadBalancingV2Client(inProcessClient(harness.account.server))
  const { TargetGroups = [] } = await client.send(new elb.DescribeTargetGroupsCommand({}))
  const { productionListenerRule = '', testListenerRule = '' } = harness.platform.appEnvironment.web ?? {}
  const weights = [productionListenerRule, testListenerRule].map((rule) => harness.elbv2.rules.weights(rule))
  const groups = await Promise.all(
    TargetGroups.map(async (group) => {
      const { TargetGroupArn = '', HealthCheckPath, HealthCheckIntervalSeconds } = group
      const [{ TargetHealthDescriptions = [] }, { Attributes = [] }] = await Promise.all([
        client.send(new elb.DescribeTargetHealthCommand({ TargetGroupArn })),
        client.send(new elb.DescribeTargetGroupAttributesCommand({ TargetGroupArn })),
      ])
      return {
        weights: weights.map((of) => of?.get(TargetGroupArn) ?? 0),
        check: `${HealthCheckPath} every ${HealthCheckIntervalSeconds} s`,
        drains: Attributes.find(({ Key }) => Key === 'deregistration_delay.timeout_seconds')?.Value,
        targets: TargetHealthDescriptions.map(({ TargetHealth }) => TargetHealth?.State),
      }
    }),
  )
  // Which of the two serves does not matter: a way back may be one more deployment.
  return groups.sort((a, b) => (b.weights[0] ?? 0) - (a.weights[0] ?? 0))
}

async function scaling(harness: ConformanceHarness) {
  const client = new aas.ApplicationAutoScalingClient(inProcessClient(harness.account.server))
  const ServiceNamespace = 'ecs' as const
  const [{ ScalableTargets = [] }, { ScalingPolicies = [] }] = await Promise.all([
    client.send(new aas.DescribeScalableTargetsCommand({ ServiceNamespace })),
    client.send(new aas.DescribeScalingPoliciesCommand({ ServiceNamespace })),
  ])
  return [
    ...ScalableTargets.map((one) => `${one.ResourceId} ${one.MinCapacity} to ${one.MaxCapacity}`),
    ...ScalingPolicies.map((one) => `${one.ResourceId} ${one.PolicyName}`),
  ].sort()
}
