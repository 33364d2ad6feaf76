import { TokenBucket } from '../../image/push/token-bucket.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { AwsSession } from '../client/session.ts'

/**
 * Calls of the account and region, at once and then per second: RegisterTaskDefinition and DeregisterTaskDefinition
 * share 20 and 1, DeleteTaskDefinitions has 5 and 1
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/request-throttling.html).
 */
export interface TaskDefinitionQuota {
  readonly changes: TokenBucket
  readonly deletions: TokenBucket
}

const quotas = new WeakMap<object, TaskDefinitionQuota>()

/**
 * One quota for all clients of a session. Without it the SDK's retries of a large app throttle each other until its own
 * retry budget is spent.
 */
export function taskDefinitionQuota(
  { client }: Pick<AwsSession, 'client'>,
  clock: Clock,
): TaskDefinitionQuota {
  const known = quotas.get(client)
  if (known !== undefined) return known
  const quota = { changes: new TokenBucket(1, clock, 20), deletions: new TokenBucket(1, clock, 5) }
  quotas.set(client, quota)
  return quota
}
