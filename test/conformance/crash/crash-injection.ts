import type { ConformanceHarness } from '../harness.ts'

/** Where a process dies: before its call of this index reaches AWS, or after AWS has done it and before the answer. */
export interface CrashPoint {
  readonly at: number
  readonly when: 'before' | 'after'
}

/** What a process has asked of AWS until it died. */
export interface Life {
  readonly calls: string[]
  dead: boolean
  /** Resolves at its death. */
  readonly death: Promise<void>
}

/**
 * What the SDK clients of a process are built with that is killed at `death`: from then on nothing that it asks reaches AWS, and
 * nothing is ever answered, so that its code stands still where it was, error handlers and all.
 */
export function crashingClient(
  client: ConformanceHarness['client'],
  death?: CrashPoint,
): { life: Life; client: ConformanceHarness['client'] } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const life: Life = { calls: [], dead: false, death: promise }
  const { requestHandler } = client
  const never = new Promise<never>(() => {})
  const die = () => {
    life.dead = true
    resolve()
    return never
  }
  const handle: typeof requestHandler.handle = async (request, options) => {
    if (life.dead) return never
    const here = life.calls.length === death?.at
    life.calls.push(nameOf(request))
    if (here && death?.when === 'before') return die()
    const answer = await requestHandler.handle(request, options)
    return here ? die() : answer
  }
  return { life, client: { ...client, requestHandler: { ...requestHandler, handle } } }
}

/** `UpdateService`; of the query protocol's calls, whose names are in their body, too. */
function nameOf({
  headers,
  body,
}: Parameters<ConformanceHarness['client']['requestHandler']['handle']>[0]): string {
  const target = headers['x-amz-target']
  if (target !== undefined) return target.split('.').at(-1) ?? target
  return new URLSearchParams(String(body)).get('Action') ?? 'unknown'
}
