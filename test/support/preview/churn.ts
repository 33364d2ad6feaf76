import type { Reconciled } from '../../../src/preview/lifecycle/reconcile.ts'
import { numberOf } from '../../../src/preview/record/identity.ts'
import type { Said } from './fake-github.ts'
import { PreviewHarness, REPOSITORY } from './harness.ts'

export interface ChurnOptions {
  readonly seed: number
  readonly pulls: number
  /** Simulated days over which they are opened. */
  readonly days: number
  /** Is told of everything that the jobs say on GitHub, in order. */
  readonly heard?: (said: Said) => void
}

export interface ChurnReport {
  readonly jobs: number
  readonly cancelled: number
  readonly lostEvents: number
  readonly faults: number
  readonly collisions: number
  readonly fullBalancers: number
  readonly reclaimedBySweeps: number
  /** What is left of pull requests that are closed, after the last sweep. */
  readonly leaks: readonly string[]
  /** Deletions that were made while their pull request was open and nobody had asked for it. */
  readonly wrongDeletions: readonly string[]
  readonly environments: number
  /** Open pull requests whose preview does not serve after a last push, with room for all. */
  readonly notServing: readonly number[]
}

const HOUR = 3_600_000
const MINUTE = 60_000

/**
 * Pull requests that are opened, pushed to, force-pushed, closed while they come up, merged, reopened; runs that are
 * cancelled, close events that never come, API errors, throttles, priorities that collide, load balancers that are
 * full. Jobs of one pull request run one after the other and a newer one takes the place of a waiting one, as in a
 * concurrency group of GitHub. A sweep runs every six hours.
 */
export async function churn({ seed, pulls, days, heard }: ChurnOptions): Promise<ChurnReport> {
  const harness = new PreviewHarness({ quiet: true })
  const random = generator(seed)
  const chance = (probability: number) => random() < probability
  const between = (from: number, to: number) => from + random() * (to - from)
  const { clock, github, account } = harness
  if (heard !== undefined) github.heard = heard
  account.taskSeconds = 6
  account.ecs.landsAfter = 25_000
  account.groupLimit = Math.max(7, Math.ceil(pulls / 11))
  const counts = { jobs: 0, cancelled: 0, lostEvents: 0, faults: 0, fullBalancers: 0, reclaimed: 0 }
  const wrongDeletions: string[] = []
  watchDeletions(harness, wrongDeletions)
  const createRule = account.balancers.createRule
  account.balancers.createRule = async (spec) => {
    // Few places, so that previews meet: their hashes spread over 49,000 otherwise.
    const answer = await createRule({ ...spec, priority: spec.priority % (account.groupLimit * 2) })
    if (answer === 'full') counts.fullBalancers += 1
    return answer
  }

  let calm = false
  const interceptor = {
    around: async <T>(call: string, work: () => Promise<T>): Promise<T> => {
      if (calm || !chance(0.004)) return work()
      counts.faults += 1
      throw new Error(
        chance(0.5) ? `ThrottlingException: Rate exceeded (${call})` : `InternalFailure (${call})`,
      )
    },
  }

  // One running and one waiting job for each pull request; a newer one takes the place of the waiting one.
  const running = new Map<number, { readonly abort: AbortController; readonly done: Promise<void> }>()
  const waiting = new Map<number, () => Promise<unknown>>()
  const submit = (number: number, job: (signal: AbortSignal) => Promise<unknown>): void => {
    counts.jobs += 1
    const begin = () => {
      const abort = new AbortController()
      if (!calm && chance(0.05)) {
        counts.cancelled += 1
        void clock.sleep(between(1000, 4 * MINUTE)).then(() => abort.abort(new Error('cancelled')))
      }
      const done = job(abort.signal).then(
        () => {},
        () => {},
      )
      running.set(number, { abort, done })
      void done.then(() => {
        running.delete(number)
        const next = waiting.get(number)
        waiting.delete(number)
        if (next !== undefined) void next()
      })
      return done
    }
    if (running.has(number)) waiting.set(number, begin)
    else void begin()
  }
  const up = (number: number) => {
    const sha = github.head(number)
    submit(number, (signal) => harness.startUp(number, { sha, interceptor, over: { signal } }))
  }
  const down = (number: number) =>
    submit(number, (signal) => harness.startDown(number, { signal }, interceptor))
  const closed = (number: number) => {
    if (!calm && chance(0.1)) counts.lostEvents += 1
    else down(number)
  }

  const life = async (number: number): Promise<void> => {
    await clock.sleep(between(0, days * 24 * HOUR))
    github.open(number)
    up(number)
    const pushes = Math.floor(between(0, 4))
    for (let push = 0; push < pushes; push += 1) {
      // Also while the last one is still coming up.
      await clock.sleep(chance(0.3) ? between(5_000, 3 * MINUTE) : between(HOUR, 30 * HOUR))
      github.push(number)
      up(number)
    }
    // One in five is closed while it comes up.
    await clock.sleep(chance(0.2) ? between(1000, 2 * MINUTE) : between(HOUR, 40 * HOUR))
    if (chance(0.1)) return
    github.close(number, chance(0.7))
    closed(number)
    if (!chance(0.15)) return
    await clock.sleep(chance(0.5) ? between(1000, 2 * MINUTE) : between(HOUR, 10 * HOUR))
    github.reopen(number)
    up(number)
    if (!chance(0.6)) return
    await clock.sleep(chance(0.5) ? between(1000, 3 * MINUTE) : between(HOUR, 10 * HOUR))
    github.close(number)
    closed(number)
  }

  let over = false
  const sweeps = (async () => {
    while (!over) {
      await clock.sleep(6 * HOUR)
      const full = chance(0.25)
      const report = await harness
        .startSweep({ full, staleDays: undefined }, interceptor)
        .catch(() => undefined)
      counts.reclaimed += report?.swept.filter(({ outcome }) => outcome === 'destroyed').length ?? 0
    }
  })()
  const lives = Promise.all(Array.from({ length: pulls }, (_, at) => life(at + 1)))
  const all = (async () => {
    await lives
    await clock.sleep(3 * HOUR)
    over = true
    await sweeps
    calm = true
    await clock.sleep(3 * HOUR)
  })()
  await clock.run(all, (days + 90) * 24 * HOUR)

  // The quota is raised, since more may be open than had room. Then a last push brings every open one up; one ordinary
  // sweep and one full one end it.
  account.groupLimit = pulls
  const open = [...github.pulls.values()].filter(({ state }) => state === 'open').map(({ number }) => number)
  const notServing: number[] = []
  const serve = async (number: number) => {
    github.push(number)
    const result: Reconciled | undefined = await harness.startUp(number).catch(() => undefined)
    if (result?.kind !== 'up' || account.ecs.serves(`shop-pr-${number}-web`) === undefined)
      notServing.push(number)
  }
  await clock.run(Promise.all(open.map(serve)))
  await harness.sweep({ staleDays: undefined, maxDeletePercent: 100 })
  await harness.sweep({ full: true, staleDays: undefined, maxDeletePercent: 100 })
  await clock.advance(10 * MINUTE)

  const leaks = [...github.pulls.values()]
    .filter(({ state }) => state !== 'open')
    .flatMap(({ number }) =>
      account
        .leftOf({ repositoryId: REPOSITORY, app: 'shop', number })
        .map((left) => `pr-${number}: ${left}`),
    )
  return {
    jobs: counts.jobs,
    cancelled: counts.cancelled,
    lostEvents: counts.lostEvents,
    faults: counts.faults,
    collisions: account.collisions,
    fullBalancers: counts.fullBalancers,
    reclaimedBySweeps: counts.reclaimed,
    leaks,
    wrongDeletions,
    environments: github.environments.size,
    notServing,
  }
}

/** What belongs to a pull request that is open must not go; a failed first deploy takes its own services away again. */
function watchDeletions({ github, account }: PreviewHarness, wrong: string[]): void {
  const { secrets, balancers, previewServices } = account
  const check = (what: string, number: number | undefined) => {
    if (number !== undefined && github.isOpen(number) && !github.justReopened(number))
      wrong.push(`${what} of pr-${number}`)
  }
  const removeSecret = secrets.remove
  secrets.remove = async (name) => {
    check('secret', numberOf(name.slice(name.lastIndexOf('/') + 1)))
    return removeSecret(name)
  }
  const deleteRule = balancers.deleteRule
  balancers.deleteRule = async (arn) => {
    check('rule', Number(account.rules.find((rule) => rule.arn === arn)?.tags['renga:pr']))
    return deleteRule(arn)
  }
  const removeService = previewServices.remove
  previewServices.remove = async (name) => {
    check('service', numberOf(/pr-\d+/.exec(name)?.[0] ?? ''))
    return removeService(name)
  }
}

/** mulberry32: the same numbers for the same seed, everywhere. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
