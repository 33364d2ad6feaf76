import type { CreateServiceRequest, DeploymentConfiguration } from '@aws-sdk/client-ecs'
import type { Timings } from '../../../emulator/timings.ts'
import { Bench, BLUE_GROUP, blueGreen, GREEN_GROUP, present, RULE } from './ecs-harness.ts'

/** What tests of service deployments do and look at. */

/** A service of v1 that has landed, at 2 tasks behind both target groups unless the request says otherwise. */
export async function landed(
  configuration: DeploymentConfiguration = {},
  request: Partial<CreateServiceRequest> = blueGreen,
  timings: Partial<Timings> = {},
): Promise<Bench> {
  const bench = new Bench(timings)
  bench.register('v1')
  bench.create({ ...request, deploymentConfiguration: configuration })
  await bench.until(ended(bench))
  await bench.until(() => bench.service().deployments?.[0]?.rolloutState === 'COMPLETED')
  bench.history.length = 0
  return bench
}

export function deploy(bench: Bench, tag = 'v2'): void {
  bench.ecs.operations.UpdateService({ cluster: 'main', service: 'web', taskDefinition: bench.register(tag) })
}

export const ended = (bench: Bench) => (): boolean => bench.rollout().finishedAt !== undefined

export const inStage = (bench: Bench, name: string) => (): boolean => bench.rollout().lifecycleStage === name

/** Weights of the two target groups, as the rule has them. */
export const weights = (bench: Bench, rule = RULE): string =>
  [BLUE_GROUP, GREEN_GROUP].map((group) => bench.rules.weights(rule)?.get(group) ?? 0).join('/')

/** Percent of production traffic of the sources and the target, as DescribeServiceDeployments shows it. */
export function traffic(bench: Bench): string {
  const { sourceServiceRevisions = [], targetServiceRevision } = bench.rollout()
  return [...sourceServiceRevisions, present(targetServiceRevision)]
    .map(({ requestedProductionTrafficWeight = 0 }) => requestedProductionTrafficWeight)
    .join('/')
}

/** `second status stage sources/target` at every change, until the newest service deployment has ended. */
export async function timeline(bench: Bench, limit?: number): Promise<string[]> {
  const seen: string[] = []
  const start = bench.seconds
  await bench.until(() => {
    const { status, lifecycleStage = '-' } = bench.rollout()
    const shown = `${status} ${lifecycleStage} ${traffic(bench)}`
    if (!seen.at(-1)?.endsWith(` ${shown}`)) seen.push(`${bench.seconds - start} ${shown}`)
    return ended(bench)()
  }, limit)
  return seen
}

export const stop = (bench: Bench) =>
  bench.ecs.operations.StopServiceDeployment({ serviceDeploymentArn: bench.rollout().serviceDeploymentArn })

/** Revision numbers of what runs and is wanted. */
export const revisions = (bench: Bench): string =>
  bench
    .tasks()
    .map(({ taskDefinitionArn = '' }) => taskDefinitionArn.split(':').at(-1))
    .sort()
    .join()
