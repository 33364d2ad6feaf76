/** Application Auto Scaling and CloudWatch on a virtual clock, over services that are a table. */
import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { type AutoScaling, createAutoScaling } from '../../../emulator/aws/autoscaling/engine.ts'
import { type CloudWatch, createCloudWatch } from '../../../emulator/aws/cloudwatch/engine.ts'
import type { ServiceScaling } from '../../../emulator/ports.ts'
import { type AccountHarness, startAccountHarness } from './clients.ts'

export const MINUTE = 60_000

export interface FakeService {
  desired: number
  running: number
  deploying: boolean
  refuses?: string
}

export interface AutoScalingHarness {
  readonly account: AccountHarness
  readonly cloudwatch: CloudWatch
  readonly scaling: AutoScaling
  readonly client: ApplicationAutoScalingClient
  readonly alarms: CloudWatchClient
  /** By `cluster/service`; what is not in it is not ACTIVE. */
  readonly services: Map<string, FakeService>
  /** `main/web`, which runs at once what it is told. */
  readonly web: FakeService
  close(): Promise<void>
}

export async function startAutoScalingHarness(): Promise<AutoScalingHarness> {
  const account = await startAccountHarness()
  const web: FakeService = { desired: 2, running: 2, deploying: false }
  const services = new Map([['main/web', web]])
  const find = (cluster: string, service: string) => services.get(`${cluster}/${service}`)
  const port: ServiceScaling = {
    desiredCount: (cluster, service) => find(cluster, service)?.desired,
    runningCount: (cluster, service) => find(cluster, service)?.running,
    deploying: (cluster, service) => find(cluster, service)?.deploying === true,
    setDesiredCount: (cluster, service, count) => {
      const found = find(cluster, service)
      if (found === undefined) throw new Error('Service not found.')
      if (found.refuses !== undefined) throw new Error(found.refuses)
      found.desired = count
      found.running = count
    },
  }
  const scope = { account: account.scope, clock: account.clock }
  const cloudwatch = createCloudWatch(scope)
  const scaling = createAutoScaling({ ...scope, services: port, alarms: cloudwatch.scalingAlarms })
  for (const { service, tags } of [cloudwatch, scaling]) {
    account.server.register(service)
    account.server.tags.register(tags)
  }
  return {
    account,
    cloudwatch,
    scaling,
    client: new ApplicationAutoScalingClient(account.client),
    alarms: new CloudWatchClient(account.client),
    services,
    web,
    close: async () => {
      scaling.close()
      cloudwatch.close()
      await account.close()
    },
  }
}
