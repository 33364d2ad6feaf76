import type { CreateServiceRequest, DeploymentConfiguration } from '@aws-sdk/client-ecs'
import type { Timings } from '../../../emulator/timings.ts'
import { BLUE_GROUP, blueGreen, EcsEngineHarness, GREEN_GROUP, present, RULE } from './ecs-harness.ts'

/** What tests of service deployments do and look at. */

/** A service of v1 that has landed, at 2 tasks behind both target groups unless the request says otherwise. */
export async function landed(
  configuration: DeploymentConfiguration = {},
  request: Partial<CreateServiceRequest> = blueGreen,
  timings: Partial<Timings> = {},
): Promise<EcsEngineHarness> {
  const harness = new EcsEngineHarness(timings)
  harness.register('v1')
  harness.create({ ...request, deploymentConfiguration: configuration })
  await harness.until(ended(harness))
  await harness.until(() => harness.service().deployments?.[0]?.rolloutState === 'COMPLETED')
  harness.history.length = 0
  return harness
}

export function deploy(harness: EcsEngineHarness, tag = 'v2'): void {
  harness.ecs.operations.UpdateService({
    cluster: 'main',
    service: 'web',
    taskDefinition: harness.register(tag),
  })
}

export const ended = (harness: EcsEngineHarness) => (): boolean => harness.rollout().finishedAt !== undefined

export const inStage = (harness: EcsEngineHarness, name: string) => (): boolean =>
  harness.rollout().lifecycleStage === name

/** Weights of the two target groups, as the rule has them. */
export const weights = (harness: EcsEngineHarness, rule = RULE): string =>
  [BLUE_GROUP, GREEN_GROUP].map((group) => harness.rules.weights(rule)?.get(group) ?? 0).join('/')

/** Percent of production traffic of the sources and the target, as DescribeServiceDeployments shows it. */
export function traffic(harness: EcsEngineHarness): string {
  const { sourceServiceRevisions = [], targetServiceRevision } = harness.rollout()
  return [...sourceServiceRevisions, present(targetServiceRevision)]
    .map(({ requestedProductionTrafficWeight = 0 }) => requestedProductionTrafficWeight)
    .join('/')
}

/** `second status stage sources/target` at every change, until the newest service deployment has ended. */
export async function timeline(harness: EcsEngineHarness, limit?: number): Promise<string[]> {
  const seen: string[] = []
  const start = harness.seconds
  await harness.until(() => {
    const { status, lifecycleStage = '-' } = harness.rollout()
    const shown = `${status} ${lifecycleStage} ${traffic(harness)}`
    if (!seen.at(-1)?.endsWith(` ${shown}`)) seen.push(`${harness.seconds - start} ${shown}`)
    return ended(harness)()
  }, limit)
  return seen
}

export const stop = (harness: EcsEngineHarness) =>
  harness.ecs.operations.StopServiceDeployment({
    serviceDeploymentArn: harness.rollout().serviceDeploymentArn,
  })

/** Revision numbers of what runs and is wanted. */
export const revisions = (harness: EcsEngineHarness): string =>
  harness
    .tasks()
    .map(({ taskDefinitionArn = '' }) => taskDefinitionArn.split(':').at(-1))
    .sort()
    .join()
