import { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import type { LogSource } from '../../release/ledger/ports.ts'
import { isAwsError } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'
import { transientRead } from '../client/transient-read.ts'
import { readLogTail } from '../ecs/task-reasons.ts'

/**
 * One log group of CloudWatch Logs
 * (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html). A page ends at 1 MB or
 * 10,000 events, and may be empty though there is more. At the end of a stream the forward token is the one that was
 * sent.
 */
export class CloudWatchLogSource implements LogSource {
  readonly #client: CloudWatchLogsClient
  /** Nobody repeats a failed read of the end. */
  readonly #patient: CloudWatchLogsClient
  readonly #logGroup: string
  readonly #redactor: AwsSession['redactor']

  constructor(session: Pick<AwsSession, 'client' | 'redactor'>, logGroup: string) {
    this.#redactor = session.redactor
    // A failed read is repeated at the next tick, so it is not repeated for long here.
    this.#client = new CloudWatchLogsClient({ ...session.client, maxAttempts: 2 })
    this.#patient = new CloudWatchLogsClient(session.client)
    this.#logGroup = logGroup
  }

  async read(stream: string, next: string | undefined) {
    const on = `the log group '${this.#logGroup}'`
    return transientRead('logs:GetLogEvents', on, async () => {
      try {
        const { events = [], nextForwardToken = next } = await this.#client.send(
          new GetLogEventsCommand({
            logGroupName: this.#logGroup,
            logStreamName: stream,
            startFromHead: true,
            ...(next === undefined ? {} : { nextToken: next }),
          }),
        )
        return {
          lines: events.map(({ message = '' }) => this.#clean(message.replace(/\r?\n$/, ''))),
          next: nextForwardToken,
        }
      } catch (error) {
        // The stream comes with the first line. A group that is missing says the same, and the task then says why it
        // failed.
        if (isAwsError(error, 'ResourceNotFoundException')) return { lines: [], next }
        throw error
      }
    })
  }

  async last(stream: string, lines: number): Promise<readonly string[]> {
    const tail = await readLogTail(this.#patient, this.#logGroup, stream, lines)
    return tail.map((line) => this.#clean(line))
  }

  /** Before anything shortens a line: half of a secret is not found any more. */
  #clean(line: string): string {
    return this.#redactor?.redact(line) ?? line
  }
}
