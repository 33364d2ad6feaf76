import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { LockLostError } from '../../../../src/release/ledger/errors.ts'
import { withDeployLock } from '../../../../src/release/ledger/lock.ts'
import { CancelledError } from '../../../../src/runtime/errors.ts'
import { MemoryLedger, MemoryLog } from '../../../support/release/fakes.ts'

const options = (id: string, waitSeconds = 600) => ({
  environment: 'shop/production',
  holder: { id, who: `octocat in run ${id}` },
  leaseSeconds: 60,
  waitSeconds,
})
const never = new AbortController().signal

function fakes() {
  const clock = new VirtualClock()
  return { clock, ledger: new MemoryLedger(clock), log: new MemoryLog() }
}

describe('work under the deploy lock', () => {
  it('keeps the lease as long as it takes and gives the lock back', async () => {
    const ports = fakes()
    const result = await ports.clock.run(
      withDeployLock(ports, options('a'), never, async (signal) => {
        await ports.clock.sleep(3_600_000, signal)
        expect(ports.ledger.lock?.until).toBeGreaterThan(ports.clock.now())
        return 'done'
      }),
    )
    expect(result).toBe('done')
    expect(ports.ledger.lock).toBeUndefined()
  })

  it('gives the lock back when the work fails', async () => {
    const ports = fakes()
    const work = withDeployLock(ports, options('a'), never, () => Promise.reject(new Error('broken')))
    await expect(ports.clock.run(work)).rejects.toThrow('broken')
    expect(ports.ledger.lock).toBeUndefined()
  })

  it('never runs two at once, and says for whom it waits, once', async () => {
    const ports = fakes()
    let running = 0
    const work = async (signal: AbortSignal) => {
      running += 1
      expect(running).toBe(1)
      await ports.clock.sleep(100_000, signal)
      running -= 1
    }
    await ports.clock.run(
      Promise.all(['a', 'b', 'c'].map((id) => withDeployLock(ports, options(id), never, work))),
    )
    expect(ports.log.lines.filter((line) => line.includes('waiting for octocat in run a'))).toHaveLength(2)
    expect(ports.log.lines.filter((line) => line.includes('waiting for octocat in run b'))).toHaveLength(1)
  })

  it('gives up after its time and names the holder', async () => {
    const ports = fakes()
    await ports.ledger.acquireLock({ id: 'a', who: 'octocat in run a' }, 6000)
    const work = withDeployLock(ports, options('b', 30), never, () => Promise.resolve())
    await expect(ports.clock.run(work)).rejects.toThrow(
      'shop/production is being changed by octocat in run a. Wait for that run, then re-run this one; if it has died, its lock expires at 2026-01-01T01:40:00.000Z.',
    )
    expect(ports.clock.now()).toBe(Date.UTC(2026, 0, 1) + 30_000)
  })

  it('takes over from a dead run when its lease is out', async () => {
    const ports = fakes()
    await ports.ledger.acquireLock({ id: 'dead', who: 'a dead run' }, 60)
    await ports.clock.run(withDeployLock(ports, options('b'), never, () => Promise.resolve()))
    expect(ports.clock.now()).toBeGreaterThan(Date.UTC(2026, 0, 1) + 60_000)
    expect(ports.clock.now()).toBeLessThanOrEqual(Date.UTC(2026, 0, 1) + 65_000)
  })

  it.each([
    [
      'another run took it over',
      () => Promise.reject(new LockLostError('shop/production', 'octocat in run b')),
      20_000,
    ],
    [
      'the lease could not be renewed until it was out',
      () => Promise.reject(new Error('ThrottlingException')),
      60_000,
    ],
  ])('stops the work when %s', async (_name, renew, after) => {
    const ports = fakes()
    const ledger = {
      acquireLock: async () => ({ held: true as const, renew, release: () => Promise.resolve() }),
    }
    const work = withDeployLock({ ...ports, ledger }, options('a'), never, (signal) =>
      ports.clock.sleep(3_600_000, signal),
    )
    await expect(ports.clock.run(work)).rejects.toThrow(LockLostError)
    expect(ports.clock.now()).toBe(Date.UTC(2026, 0, 1) + after)
  })

  it('stops waiting when it is cancelled', async () => {
    const ports = fakes()
    await ports.ledger.acquireLock({ id: 'a', who: 'a' }, 6000)
    const cancellation = new AbortController()
    const work = withDeployLock(ports, options('b'), cancellation.signal, () => Promise.resolve())
    work.catch(() => {})
    await ports.clock.advance(7000)
    cancellation.abort(new CancelledError('SIGINT'))
    await expect(ports.clock.run(work)).rejects.toThrow(CancelledError)
  })
})
