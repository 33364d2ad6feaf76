import { VirtualClock } from '../../../emulator/clock.ts'
import { rollbackDescription } from '../../../src/release/ledger/descriptions.ts'
import type { Release } from '../../../src/release/ledger/release.ts'
import { openDerived } from '../../../src/release/open/open-derived.ts'
import { openRelease } from '../../../src/release/open/open-release.ts'
import { releaseAndRunPhase } from '../../../src/release/phase/release-and-run-phase.ts'
import { changeConfig } from '../../../src/release/verbs/change-config.ts'
import { promote } from '../../../src/release/verbs/promote.ts'
import { chooseTarget, parseRollbackTo } from '../../../src/release/verbs/rollback-target.ts'
import { MemorySecret } from './fake-secrets.ts'
import {
  appOf,
  fakesOf,
  GOOD,
  IMAGE,
  MemoryLedger,
  PLATFORM,
  PROCFILE,
  RUN,
  type TaskScript,
} from './fakes.ts'

/**
 * An app environment with the verbs that Heroku has: Heroku's semantics of releases are held against it row by row, in
 * heroku-*.test.ts (https://devcenter.heroku.com/articles/releases, …/release-phase, …/pipelines; heroku/cli
 * src/commands/releases).
 */
export function heroku(script: TaskScript = GOOD) {
  const clock = new VirtualClock()
  const secret = new MemorySecret({ DATABASE_URL: 'postgres://db' })
  const fakes = { ...fakesOf(clock, script), config: secret, editor: secret }
  let runs = 0
  const run = () => {
    runs += 1
    return { ...RUN, runKey: `${runs}-1` }
  }
  const signal = new AbortController().signal
  const pushed = (procfile = PROCFILE) =>
    ({ kind: 'image', app: appOf(procfile), image: IMAGE, description: undefined }) as const
  const phase = (source: Parameters<typeof releaseAndRunPhase>[1]['source'], over: object = {}) =>
    clock.run(
      releaseAndRunPhase(fakes, {
        platform: PLATFORM,
        source,
        run: run(),
        timeoutSeconds: 3600,
        signal,
        redact: (text) => text,
        onRelease: () => {},
        ...over,
      }),
      3 * 3_600_000,
    )
  /** What deploy-ecs-bluegreen writes when the services have landed. */
  const live = (release: Release) => fakes.ledger.update(release.version, 'pending', { status: 'succeeded' })
  const push = async (procfile = PROCFILE) => live((await phase(pushed(procfile))).release)
  const config = (set: Readonly<Record<string, string>>, over: object = {}) =>
    clock.run(
      changeConfig(fakes, {
        platform: PLATFORM,
        run: run(),
        set: new Map(Object.entries(set)),
        unset: [],
        refresh: false,
        dryRun: false,
        signal,
        ...over,
      }),
    )
  const rollback = async (to = 'previous') => {
    const wanted = parseRollbackTo(to) ?? { kind: 'previous' as const }
    const release = await clock.run(
      openDerived(fakes, {
        isSame: () => true,
        platform: PLATFORM,
        run: run(),
        signal,
        decide: async () => {
          const source = await chooseTarget(fakes, PLATFORM, wanted, undefined)
          return {
            source,
            kind: 'rollback',
            description: rollbackDescription(source),
            config: { kind: 'pinned' },
          }
        },
      }),
    )
    if (release === undefined) throw new Error('no release')
    return release
  }
  /** What serves in staging comes here, out of a repository that both share. */
  const promotion = async () => {
    const staging = { ...PLATFORM, environment: 'staging' }
    const upstream = new MemoryLedger(clock)
    const app = appOf(PROCFILE)
    const upstreamFakes = { ...fakesOf(clock), ledger: upstream, config: secret }
    await openRelease(upstreamFakes, {
      platform: staging,
      app,
      image: IMAGE,
      description: undefined,
      run: RUN,
    })
    await upstream.update(1, 'pending', { status: 'succeeded' })
    const { release } = await clock.run(
      promote(
        { ...fakes, upstream, carry: async (image) => image, history: undefined },
        {
          platform: PLATFORM,
          from: { app: 'shop', environment: 'staging', attached: [] },
          version: undefined,
          allowMissing: [],
          run: run(),
          signal,
          onOpened: () => {},
        },
      ),
    )
    return release
  }
  return { clock, fakes, secret, run, signal, phase, pushed, push, live, config, rollback, promotion }
}
