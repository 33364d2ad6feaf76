/** An account on a virtual clock, and SDK clients that reach it without a socket. */

import { type Account, type AccountOptions, startAccount } from '../../../emulator/account.ts'
import {
  type InProcessClientOptions,
  inProcessClient,
} from '../../../emulator/aws/wire/in-process-handler.ts'
import { VirtualClock } from '../../../emulator/clock.ts'

export interface AccountHarness extends Account {
  readonly clock: VirtualClock
  readonly client: InProcessClientOptions
  close(): Promise<void>
}

export async function startAccountHarness(options: Partial<AccountOptions> = {}): Promise<AccountHarness> {
  const clock = new VirtualClock()
  const account = await startAccount({ clock, accountId: '123456789012', region: 'us-east-1', ...options })
  return { ...account, clock, client: inProcessClient(account.server), close: () => account.server.close() }
}

/** What a rejected SDK call is, or a failure when it was not rejected. */
export async function failure(
  call: Promise<unknown>,
): Promise<{ readonly name: string; readonly message: string; readonly status: number }> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const metadata: unknown = Reflect.get(error, '$metadata')
    const status =
      typeof metadata === 'object' && metadata !== null ? Number(Reflect.get(metadata, 'httpStatusCode')) : 0
    return { name: error.name, message: error.message, status }
  }
  throw new Error('The call was not refused.')
}
