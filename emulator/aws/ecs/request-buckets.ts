import type { EngineClock } from '../../clock.ts'
import type { Timings } from '../../timings.ts'
import { AwsError, type OperationHandler } from '../wire/service.ts'

/**
 * The account's buckets: what is taken at once, and what comes back a second
 * (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/request-throttling.html). The groups that a caller can
 * empty with a large app; the others are wider than any of ours.
 */
const BUCKETS: readonly { readonly burst: number; readonly rate: number; readonly of: readonly string[] }[] =
  [
    { burst: 20, rate: 1, of: ['RegisterTaskDefinition', 'DeregisterTaskDefinition'] },
    { burst: 5, rate: 1, of: ['DeleteTaskDefinitions'] },
    { burst: 50, rate: 20, of: ['DescribeServiceDeployments', 'ListServiceDeployments'] },
    { burst: 50, rate: 20, of: ['DescribeServiceRevisions'] },
  ]

/** The same operations, throttled as ECS throttles them. For callers on the wire: engines are not throttled. */
export function throttled<Operations extends Readonly<Record<string, OperationHandler>>>(
  operations: Operations,
  clock: Pick<EngineClock, 'now'>,
  timings: Pick<Timings, 'requestBucketUnit'>,
): Readonly<Record<string, OperationHandler>> {
  const limited: Record<string, OperationHandler> = { ...operations }
  for (const { burst, rate, of } of BUCKETS) {
    let tokens = burst
    let filledAt = clock.now()
    const take = () => {
      const now = clock.now()
      tokens = Math.min(burst, tokens + ((now - filledAt) / timings.requestBucketUnit) * rate)
      filledAt = now
      // A token that is whole but for the rounding of the sum is one.
      if (tokens < 1 - 1e-9) throw new AwsError('ThrottlingException', 'Rate exceeded')
      tokens -= 1
    }
    for (const name of of) {
      const run = operations[name]
      if (run === undefined) continue
      limited[name] = (input, context) => {
        take()
        return run(input, context)
      }
    }
  }
  return limited
}
