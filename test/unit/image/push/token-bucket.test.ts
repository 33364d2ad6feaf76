import { describe, expect, it } from '@jest/globals'
import { TokenBucket } from '../../../../src/image/push/token-bucket.ts'
import type { Clock } from '../../../../src/runtime/clock.ts'

/** Goes on only while somebody sleeps. */
class SleepingClock implements Clock {
  time = 0
  now(): number {
    return this.time
  }
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.time += ms
  }
}

describe('TokenBucket', () => {
  const { signal } = new AbortController()

  it('lets a second of calls through at once, then one after the other at its rate', async () => {
    const clock = new SleepingClock()
    const bucket = new TokenBucket(8, clock)
    const times: number[] = []
    await Promise.all(
      Array.from({ length: 24 }, () => bucket.take(signal).then(() => times.push(clock.time))),
    )
    expect(times.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 0))
    expect(times.slice(8)).toEqual(Array.from({ length: 16 }, (_, index) => 125 * (index + 1)))
  })

  it('saves up no more than a second', async () => {
    const clock = new SleepingClock()
    const bucket = new TokenBucket(2, clock)
    clock.time = 60_000
    for (let call = 0; call < 3; call++) await bucket.take(signal)
    expect(clock.time).toBe(60_500)
  })

  it('waits no longer when the clock was set back by an hour', async () => {
    const clock = new SleepingClock()
    clock.time = 3_600_000
    const bucket = new TokenBucket(1, clock, 2)
    await bucket.take(signal)
    clock.time = 0
    for (let call = 0; call < 2; call++) await bucket.take(signal)
    expect(clock.time).toBe(1000)
  })

  it('gives up the turn of who is cancelled, and the next one has it', async () => {
    const clock = new SleepingClock()
    const bucket = new TokenBucket(1, clock)
    const cancelled = AbortSignal.abort(new Error('cancelled'))
    await expect(bucket.take(cancelled)).rejects.toThrow('cancelled')
    await bucket.take(signal)
    expect(clock.time).toBe(0)
  })
})
