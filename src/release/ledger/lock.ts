import type { Clock } from '../../runtime/clock.ts'
import { describeError, UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { LockLostError } from './errors.ts'
import type { LockHolder, LockLease, ReleaseLedger } from './ports.ts'

export interface LockPorts {
  readonly ledger: Pick<ReleaseLedger, 'acquireLock'>
  readonly clock: Clock
  readonly log: Logger
}

export interface LockOptions {
  /** `app/environment`, for people. */
  readonly environment: string
  readonly holder: LockHolder
  /** Seconds a dead run keeps the lock. Renewed at a third of it. */
  readonly leaseSeconds: number
  /** Seconds to wait for another run; 0 fails at once. */
  readonly waitSeconds: number
}

const POLL_MS = 5000

/**
 * Runs `work` while this run holds the deploy lock of the environment, renewing the lease meanwhile. `work` gets a
 * signal that aborts when `signal` does, or with LockLostError when the lease could not be kept. Throws UserError that
 * names the holder when the lock stays taken for `waitSeconds`.
 */
export async function withDeployLock<T>(
  ports: LockPorts,
  options: LockOptions,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const lease = await acquire(ports, options, signal)
  const lost = new AbortController()
  const done = new AbortController()
  const heartbeat = keepLease(ports, options, lease, done.signal, lost)
  try {
    return await work(AbortSignal.any([signal, lost.signal]))
  } finally {
    done.abort()
    await heartbeat
    await lease.release().catch((error: unknown) => {
      ports.log.warning(
        `The deploy lock of ${options.environment} was not released and expires in ${options.leaseSeconds} s: ${describeError(error)}`,
      )
    })
  }
}

async function acquire(ports: LockPorts, options: LockOptions, signal: AbortSignal): Promise<LockLease> {
  const giveUpAt = ports.clock.now() + options.waitSeconds * 1000
  let toldAbout: string | undefined
  for (;;) {
    signal.throwIfAborted()
    const answer = await ports.ledger.acquireLock(options.holder, options.leaseSeconds)
    if (answer.held) return answer
    const left = giveUpAt - ports.clock.now()
    if (left <= 0) {
      throw new UserError(`${options.environment} is being changed by ${answer.by.who}.`, {
        fix: `Wait for that run, then re-run this one; if it has died, its lock expires at ${new Date(answer.until).toISOString()}.`,
      })
    }
    if (toldAbout !== answer.by.id) {
      ports.log.info(`waiting for ${answer.by.who}, which is changing ${options.environment}`)
      toldAbout = answer.by.id
    }
    await ports.clock.sleep(Math.min(POLL_MS, left), signal)
  }
}

/**
 * Renews at a third of the lease until `done`; aborts `lost` when another run has the lock, or when the lease ran out
 * unrenewed.
 */
async function keepLease(
  ports: LockPorts,
  options: LockOptions,
  lease: LockLease,
  done: AbortSignal,
  lost: AbortController,
): Promise<void> {
  const leaseMs = options.leaseSeconds * 1000
  let renewedAt = ports.clock.now()
  while (await sleptUndisturbed(ports.clock, leaseMs / 3, done)) {
    try {
      const at = ports.clock.now()
      await lease.renew(options.leaseSeconds)
      renewedAt = at
    } catch (error) {
      if (error instanceof LockLostError) return lost.abort(error)
      ports.log.debug(`the lease was not renewed: ${describeError(error)}`)
      if (ports.clock.now() >= renewedAt + leaseMs) {
        return lost.abort(new LockLostError(options.environment, undefined))
      }
    }
  }
}

/** False when `done` came first. */
const sleptUndisturbed = (clock: Clock, ms: number, done: AbortSignal): Promise<boolean> =>
  clock.sleep(ms, done).then(
    () => true,
    () => false,
  )
