import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs'
import type { LogGroupDirectory } from '../../deploy/preflight/ports.ts'
import { explaining } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
export class LogGroups implements LogGroupDirectory {
  readonly #client: CloudWatchLogsClient

  constructor(session: Pick<AwsSession, 'client'>) {
    this.#client = new CloudWatchLogsClient(session.client)
  }

  async exists(logGroup: string): Promise<boolean> {
    const { logGroups = [] } = await explaining('logs:DescribeLogGroups', `log group '${logGroup}'`, () =>
      // Sorted by name: the one of exactly this name comes first.
      this.#client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroup, limit: 1 })),
    )
    return logGroups[0]?.logGroupName === logGroup
  }
}
