import { expect } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { DynamoDbLedger } from '../../../src/aws/dynamodb/ledger.ts'
import { rollbackDescription } from '../../../src/release/ledger/descriptions.ts'
import { StaleReleaseError } from '../../../src/release/ledger/errors.ts'
import { expirePending, PENDING_MINUTES } from '../../../src/release/ledger/expiry.ts'
import { withDeployLock } from '../../../src/release/ledger/lock.ts'
import type { ReleaseLedger } from '../../../src/release/ledger/ports.ts'
import type { Release } from '../../../src/release/ledger/release.ts'
import { type Derivation, openDerived } from '../../../src/release/open/open-derived.ts'
import { chooseTarget } from '../../../src/release/verbs/rollback-target.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { CrashInjection } from '../crash-injection.ts'
import { draft, type startDynamo } from './dynamodb-server.ts'
import { fakesOf, PLATFORM, RUN } from './fakes.ts'

const LEASE = 60

/** Deterministic, so that a failure can be played again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function outside<T extends object>(clock: VirtualClock, target: T): T {
  return new Proxy(target, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key, object)
      if (typeof member !== 'function') return member
      return async (...args: unknown[]) => {
        const answer: unknown = await clock.outside(member.apply(object, args))
        return typeof answer === 'object' && answer !== null && 'renew' in answer
          ? outside(clock, answer)
          : answer
      }
    },
  })
}

/**
 * `runs` deployers and rollbackers at once on one environment of the ledger on DynamoDB, a quarter of them killed at
 * some call. Expects a ledger without a flaw: numbers unique and gapless in order of creation, one lock holder at a
 * time, what serves always a succeeded release, and no pending release once they have expired.
 */
export async function race(
  dynamo: Awaited<ReturnType<typeof startDynamo>>,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<void> {
  const roll = dice(seed)
  const clock = new VirtualClock()
  const scope = { table: dynamo.table, app: 'shop', environment: `race-${seed}` }
  const platform = { ...PLATFORM, environment: scope.environment }
  // Virtual time stands still while a call is under way.
  const open = () => outside(clock, new DynamoDbLedger({ client: dynamo.client }, scope, clock))
  const holders = new Set<string>()
  let most = 0
  const seenCurrent: (Release | undefined)[] = []
  /**
   * What a job does while it holds the lock, as deploy-ecs-bluegreen: the services move, then the verdict is written.
   */
  const goLive = async (ledger: ReleaseLedger, run: string, release: Release, good: boolean) => {
    const options = {
      environment: 'shop/race',
      holder: { id: run, who: run },
      leaseSeconds: LEASE,
      waitSeconds: 3600,
    }
    await withDeployLock(
      { ledger, clock, log: fakesOf(clock).log },
      options,
      new AbortController().signal,
      async () => {
        holders.add(run)
        most = Math.max(most, holders.size)
        await clock.sleep(5_000)
        const current = await ledger.current()
        seenCurrent.push(current)
        const overtaken = current !== undefined && current.version > release.version
        const status = good && !overtaken ? 'succeeded' : 'failed'
        await ledger.update(release.version, 'pending', { status }).catch((error: unknown) => {
          if (!(error instanceof StaleReleaseError)) throw error
        })
        holders.delete(run)
      },
    )
  }
  const job = async (index: number, ledger: ReleaseLedger) => {
    const run = `${index + 1}-1`
    const rollsBack = index % 3 === 2
    if (!rollsBack) {
      const release = await ledger.open(draft(run, { environment: scope.environment }))
      return goLive(ledger, run, release, roll() > 0.2)
    }
    const fakes = { ...fakesOf(clock), ledger }
    const decide = async (): Promise<Derivation> => {
      const source = await chooseTarget(fakes, platform, { kind: 'previous' }, undefined)
      return {
        source,
        kind: 'rollback',
        description: rollbackDescription(source),
        config: { kind: 'pinned' },
      }
    }
    const signal = new AbortController().signal
    try {
      const release = await openDerived(fakes, {
        isSame: () => true,
        platform,
        run: { ...RUN, runKey: run, who: run },
        signal,
        decide,
      })
      if (release !== undefined) await goLive(ledger, run, release, true)
    } catch (error) {
      // At the start there are not two good releases yet.
      if (!(error instanceof UserError) || !/'previous'|no release yet/.test(error.message)) throw error
    }
  }
  const jobs = Array.from({ length: runs }, (_, index) => {
    if (roll() > 0.25) return job(index, open())
    const crash = new CrashInjection({ at: 1 + Math.floor(roll() * 25), when: 'before' })
    // A dead holder holds nothing any more: its lease only has to run out.
    return Promise.race([
      job(index, crash.port(open())),
      crash.death.then(() => void holders.delete(`${index + 1}-1`)),
    ])
  })
  await clock.run(Promise.all(jobs), 12 * 3_600_000)

  const ledger = open()
  const releases = (await ledger.list(runs * 2)).toReversed()
  expect(releases.length).toBeGreaterThan(runs / 2)
  expect(releases.map(({ version }) => version)).toEqual(releases.map((_, at) => at + 1))
  expect(new Set(releases.map(({ runKey }) => runKey)).size).toBe(releases.length)
  // In order of creation.
  const times = releases.map(({ createdAt }) => createdAt)
  expect(times).toEqual([...times].sort())
  expect(most).toBe(1)
  expect(seenCurrent.every((current) => current === undefined || current.status === 'succeeded')).toBe(true)
  expect((await ledger.current())?.status).toBe('succeeded')
  // What the killed ones left expires as soon as somebody looks, an hour later.
  await clock.advance((PENDING_MINUTES + 1) * 60_000)
  await expirePending({ ...fakesOf(clock), ledger }, { runKey: 'janitor' })
  const end = (await ledger.list(runs * 2)).map(({ status }) => status)
  expect(end.filter((status) => status === 'pending')).toEqual([])
  expect(end).toEqual(expect.arrayContaining(['succeeded', 'failed', 'expired']))
  expect(await ledger.lockHolder()).toBeUndefined()
}
