import type { VirtualClock } from '../../emulator/clock.ts'

/**
 * Runs work that knows nothing of our clock, the SDK's own waiters, in virtual time: while it runs, the process's
 * Date.now, setTimeout and Math.random are the clock's and the seed's. The code that is measured is the published one,
 * unchanged.
 */
export async function onVirtualTime<T>(
  clock: VirtualClock,
  random: () => number,
  work: () => Promise<T>,
): Promise<T> {
  const real = { now: Date.now, random: Math.random, setTimeout: globalThis.setTimeout }
  const virtual = (callback: () => void, ms = 0) => clock.schedule(ms, callback)
  Date.now = () => clock.now()
  Math.random = random
  Object.assign(globalThis, { setTimeout: virtual })
  try {
    return await clock.run(work())
  } finally {
    Date.now = real.now
    Math.random = real.random
    globalThis.setTimeout = real.setTimeout
  }
}

/** A small seeded generator (Tommy Ettinger's mulberry32, public domain): the same seed draws the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
