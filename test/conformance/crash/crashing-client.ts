import type { CrashInjection } from '../../support/crash-injection.ts'
import type { ConformanceHarness } from '../harness.ts'

type Client = ConformanceHarness['client']

/** What the SDK clients of a process are built with, whose requests are its calls: `UpdateService`. */
export function crashingClient(client: Client, crash: CrashInjection): Client {
  const { requestHandler } = client
  const handle: typeof requestHandler.handle = (request, options) =>
    crash.around(nameOf(request), () => requestHandler.handle(request, options))
  return { ...client, requestHandler: { ...requestHandler, handle } }
}

/** `UpdateService`; of the query protocol's calls, whose names are in their body, too. */
function nameOf({ headers, body }: Parameters<Client['requestHandler']['handle']>[0]): string {
  const target = headers['x-amz-target']
  if (target !== undefined) return target.split('.').at(-1) ?? target
  return new URLSearchParams(String(body)).get('Action') ?? 'unknown'
}
