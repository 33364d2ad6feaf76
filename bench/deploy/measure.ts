import { ScriptedEcs, type Story } from './scripted-ecs.ts'
import type { Waiter } from './waiters.ts'

export interface Case {
  readonly name: string
  readonly kind: Story['kind']
  /** Seconds. */
  readonly at: number
  readonly rollback?: number
  readonly limit: number
  readonly services?: number
  /** Seconds by which `at` is moved, one run each. */
  readonly phases: readonly number[]
  readonly seeds: number
}

export interface Measure {
  readonly name: string
  readonly runs: number
  /** Seconds from what happened until the waiter ended, of the runs that did not time out. */
  readonly mean: number
  readonly p95: number
  readonly max: number
  /** API calls per run. */
  readonly calls: number
  readonly callsPerSecond: number
  /** Of the runs, 0 to 1: timed out although it was stable before the limit. */
  readonly falseTimeouts: number
  /** Of the runs, 0 to 1: ended green or red, and was wrong. */
  readonly wrong: number
}

export async function measure(waiter: Waiter, of: Case): Promise<Measure> {
  const lags: number[] = []
  let [runs, calls, seconds, timeouts, wrong] = [0, 0, 0, 0, 0]
  const names = Array.from({ length: of.services ?? 1 }, (_, at) => `service-${at}`)
  for (const phase of of.phases) {
    for (let seed = 1; seed <= of.seeds; seed += 1) {
      const at = of.at + phase
      const story: Story =
        of.kind === 'stable' ? { kind: 'stable', at } : { kind: 'trips', at, rollback: of.rollback ?? 60 }
      const ecs = await ScriptedEcs.open(() => story)
      const ended = await waiter.wait(ecs, names, of.limit, Math.round(phase * 1000) * 7919 + seed)
      runs += 1
      calls += ecs.calls
      seconds += ecs.elapsed
      if (ended === 'timed-out') timeouts += 1
      else {
        lags.push(ecs.elapsed - at)
        if (ended !== (of.kind === 'stable' ? 'landed' : 'red')) wrong += 1
      }
      await ecs.close()
    }
  }
  lags.sort((a, b) => a - b)
  return {
    name: of.name,
    runs,
    mean: lags.reduce((sum, lag) => sum + lag, 0) / lags.length,
    p95: lags[Math.min(lags.length - 1, Math.floor(lags.length * 0.95))] ?? Number.NaN,
    max: lags.at(-1) ?? Number.NaN,
    calls: calls / runs,
    callsPerSecond: calls / seconds,
    falseTimeouts: timeouts / runs,
    wrong: wrong / runs,
  }
}
