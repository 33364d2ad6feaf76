/**
 * Kills run-release-phase and deploy-ecs-bluegreen, the bundles of dist/, at their API calls, and runs them again with
 * the same run id: the end must be as without a crash, no request may be lost, nothing may be left behind. Every call
 * that writes is met, in turn before and after its effect; with `--all` both ways, and every call that reads before its
 * answer. (test/conformance/crash/main.ts meets each call of a deploy in virtual time.) Ends with `N passed, N failed`.
 */
import { styleText } from 'node:util'
import type { NamedCrashPoint } from './crash-sweep/crash-proxy.ts'
import { SweepHarness } from './crash-sweep/harness.ts'

const ALL = process.argv.includes('--all')
/** Emulators at once: much of a deploy is waiting. */
const EMULATORS = ALL ? 5 : 3
const READ = /:(?:Describe|List|Get|BatchGet|Query)|:GET /
/** Rounds of reads of the watch: all alike. Two services, so four reads of a kind are two rounds. */
const ROUNDS = 2

const begun = performance.now()
const seconds = () => ((performance.now() - begun) / 1000).toFixed(0)
const opened = await Promise.all(Array.from({ length: EMULATORS }, () => SweepHarness.open()))
const harnesses = opened.map(({ sweep }) => sweep)
let passed = 0
let failed = 0
try {
  const calls = opened[0]?.calls ?? new Map<string, readonly string[]>()
  const points = [...calls].map(([action, made]) => pointsOf(action, made))
  for (const [action, made] of calls) {
    const writes = made.filter((call) => !READ.test(call))
    console.log(`${action}: ${made.length} calls, ${writes.length} of them writes (${writes.join(', ')})`)
  }
  console.log(`Undisturbed: ${JSON.stringify(harnesses[0]?.undisturbed)}`)
  // One crash in each of the two actions per release, as long as both have any left.
  const cycles = Array.from({ length: Math.max(...points.map(({ length }) => length)) }, (_, at) =>
    points.flatMap((of) => of[at] ?? []),
  )
  console.log(
    `${points.flat().length} crash points in ${cycles.length} releases on ${EMULATORS} emulators, begun after ${seconds()} s`,
  )
  let [swept, requests] = [0, 0]
  await Promise.all(
    harnesses.map(async (harness) => {
      for (let next = cycles.shift(); next !== undefined; next = cycles.shift()) {
        const cycle = await harness.run(next)
        swept += cycle.reached.length
        requests += cycle.requests
        const missed = cycle.points.filter((point) => !cycle.reached.includes(point))
        // The watch makes fewer rounds when a service lands sooner; a write that does not come is a gap in the sweep.
        const gaps = missed
          .filter(({ call }) => !READ.test(call))
          .map((point) => `${describe(point)} never came`)
        const wrong = [...cycle.wrong, ...gaps]
        if (wrong.length === 0) passed += cycle.reached.length
        else {
          failed += Math.max(1, cycle.reached.length)
          console.log(styleText('red', `✗ ${cycle.points.map(describe).join(' and ')}`))
          for (const sentence of wrong) console.log(`    ${sentence}`)
        }
      }
    }),
  )
  console.log(`Killed at ${swept} points; ${requests} requests sent meanwhile; ${seconds()} s in all.`)
} finally {
  await Promise.all(harnesses.map((harness) => harness.close()))
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function pointsOf(action: string, calls: readonly string[]): readonly NamedCrashPoint[] {
  const seen = new Map<string, number>()
  let writes = 0
  return calls.flatMap((call): readonly NamedCrashPoint[] => {
    const occurrence = (seen.get(call) ?? 0) + 1
    seen.set(call, occurrence)
    const before: NamedCrashPoint = { action, call, occurrence, when: 'before' }
    const after: NamedCrashPoint = { action, call, occurrence, when: 'after' }
    if (READ.test(call)) return ALL && occurrence <= 2 * ROUNDS ? [after] : []
    writes += 1
    if (ALL) return [before, after]
    return [writes % 2 === 0 ? before : after]
  })
}

function describe({ action, call, occurrence, when }: NamedCrashPoint): string {
  return `${action} killed ${when} ${call} (${occurrence})`
}
