import { isDeepStrictEqual } from 'node:util'
import { CrashInjection, type CrashPoint } from '../../support/crash-injection.ts'
import { ConformanceHarness } from '../harness.ts'
import { crashingClient } from './crashing-client.ts'
import { history, picture } from './picture.ts'
import type { Sweep } from './sweeps.ts'
import { Traffic } from './traffic.ts'

/** What a deploy without a crash asks, and how it ends. */
export interface Whole {
  readonly calls: readonly string[]
  readonly end: Readonly<Record<string, unknown>>
  /** Requests that the probe has made of the load balancer. */
  readonly asked: number
}

/** One crash: what was wrong in the end; empty when all was as without it. */
export interface Crash {
  readonly call: string
  readonly wrong: readonly string[]
  readonly asked: number
}

/** Ten minutes: AWS has gone on alone. */
const LATER_MS = 600_000

/** Deploys without a crash. Throws when that alone does not end as the sweep says. */
export async function whole(sweep: Sweep): Promise<Whole> {
  const { harness, traffic } = await open(sweep)
  try {
    const undisturbed = new CrashInjection()
    const client = crashingClient(harness.client, undisturbed)
    const { verdict } = await harness.end(
      harness.start(sweep.version, {}, harness.ports(client)),
      sweep.version,
    )
    const end = await endOf(harness, sweep)
    if (verdict !== sweep.verdict || traffic.lost.length > 0)
      throw new Error(`${sweep.name} (${sweep.strategy}) without a crash: ${verdict}, ${traffic.lost}`)
    return { calls: undisturbed.calls, end, asked: traffic.asked }
  } finally {
    traffic.stop()
    await harness.close()
  }
}

/**
 * Kills the deploy and runs it again as the same job: at once where it died before its call, ten minutes later where it
 * died after it. Between one call's effect and the next call nothing of ours happens, so each place is met both ways.
 */
export async function crash(sweep: Sweep, { calls, end }: Whole, death: CrashPoint): Promise<Crash> {
  const { harness, traffic } = await open(sweep)
  try {
    const process = new CrashInjection(death)
    const client = crashingClient(harness.client, process)
    const dying = harness.start(sweep.version, {}, harness.ports(client, process.death))
    dying.catch(() => undefined)
    await harness.until('the death', () => process.dead)
    if (death.when === 'after') await harness.clock.advance(LATER_MS)
    const { verdict, problem } = await harness.run(sweep.version)
    const wrong: string[] = []
    const call = process.calls[death.at] ?? 'none'
    if (call !== calls[death.at])
      wrong.push(`its call was ${call}, of the undisturbed deploy ${calls[death.at]}`)
    // Where it had landed or failed already, the second run finds a release that has ended.
    const green = verdict === 'landed'
    if (green !== (sweep.verdict === 'landed')) wrong.push(`the second run: ${verdict}, ${problem}`)
    for (const [what, is] of Object.entries(await endOf(harness, sweep)))
      if (!isDeepStrictEqual(is, end[what]))
        wrong.push(`${what}: ${JSON.stringify(is)}, undisturbed ${JSON.stringify(end[what])}`)
    return { call, wrong: [...wrong, ...traffic.lost], asked: traffic.asked }
  } finally {
    traffic.stop()
    await harness.close()
  }
}

async function open(
  sweep: Sweep,
): Promise<{ readonly harness: ConformanceHarness; readonly traffic: Traffic }> {
  const harness = await ConformanceHarness.open(sweep.strategy)
  harness.keepsUp = true
  await sweep.arrange(harness)
  return { harness, traffic: new Traffic(harness) }
}

/** Ten minutes later, when nothing moves any more. A deploy that goes back may do so in more than one way. */
async function endOf(harness: ConformanceHarness, sweep: Sweep): Promise<Readonly<Record<string, unknown>>> {
  await harness.clock.advance(600_000)
  const stands = await picture(harness)
  return sweep.verdict === 'landed' ? { ...stands, history: await history(harness) } : stands
}

const READ = /^(?:Describe|List|Get|Query)/
const OF_EACH_READ = 3

export const isWrite = (call: string): boolean => !READ.test(call)

/** Where the deploy dies. */
export function deathsOf({ everywhere }: Sweep, { calls }: Whole): readonly CrashPoint[] {
  const seen = new Map<string, number>()
  return calls.flatMap((call, at): readonly CrashPoint[] => {
    const times = (seen.get(call) ?? 0) + 1
    seen.set(call, times)
    const after: CrashPoint = { at, when: 'after' }
    if (everywhere || isWrite(call)) return [{ at, when: 'before' }, after]
    return times > OF_EACH_READ ? [] : [after]
  })
}
