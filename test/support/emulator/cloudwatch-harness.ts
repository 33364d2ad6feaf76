/** CloudWatch on a virtual clock, and the SDK's client for it. */
import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch'
import { type CloudWatch, createCloudWatch } from '../../../emulator/aws/cloudwatch/engine.ts'
import { type AccountHarness, startAccountHarness } from './clients.ts'

export const MINUTE = 60_000

export interface CloudWatchHarness {
  readonly account: AccountHarness
  readonly cloudwatch: CloudWatch
  readonly client: CloudWatchClient
  /** Publishes one value of `App/errors` now. */
  put(value: number): Promise<unknown>
  close(): Promise<void>
}

export async function startCloudWatchHarness(): Promise<CloudWatchHarness> {
  const account = await startAccountHarness()
  const cloudwatch = createCloudWatch({ account: account.scope, clock: account.clock })
  account.server.register(cloudwatch.service)
  account.server.tags.register(cloudwatch.tags)
  const client = new CloudWatchClient(account.client)
  return {
    account,
    cloudwatch,
    client,
    put: (value) =>
      client.send(
        new PutMetricDataCommand({ Namespace: 'App', MetricData: [{ MetricName: 'errors', Value: value }] }),
      ),
    close: async () => {
      cloudwatch.close()
      await account.close()
    },
  }
}
