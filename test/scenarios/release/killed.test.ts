import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { releaseAndRunPhase } from '../../../src/release/phase/release-and-run-phase.ts'
import { CrashInjection } from '../../support/crash-injection.ts'
import { appOf, fakesOf, GOOD, IMAGE, PLATFORM, PROCFILE, RUN } from '../../support/release/fakes.ts'

const request = (versions: string[]) => ({
  platform: PLATFORM,
  source: { kind: 'image' as const, app: appOf(PROCFILE), image: IMAGE, description: undefined },
  run: RUN,
  timeoutSeconds: 3600,
  signal: new AbortController().signal,
  onRelease: ({ version }: { version: number }) => {
    versions.push(`v${version}`)
  },
})

describe.each(['before', 'after'] as const)(
  'killed %s the effect of any call and run again with the same run key',
  (moment) => {
    it.each([
      ['succeeds', GOOD, 'pending', 'succeeded', 0],
      [
        'fails',
        { ...GOOD, end: { exitCode: 1, stopCode: 'EssentialContainerExited' } },
        'failed',
        'failed',
        1,
      ],
    ] as const)(
      'a release whose phase %s: one release, one task, one verdict',
      async (_name, script, status, phase, exitCode) => {
        let at = 0
        for (let survived = false; !survived; at += 1) {
          const clock = new VirtualClock()
          const fakes = fakesOf(clock, script)
          const crash = new CrashInjection({ at, when: moment }, 'throws')
          const versions: string[] = []
          const first = await clock.run(
            releaseAndRunPhase(crash.ports(fakes), request(versions)).catch(() => undefined),
          )
          survived = !crash.dead
          if (survived) expect(first?.release.releasePhase.status).toBe(phase)
          await clock.advance(20_000)
          const second = await clock.run(releaseAndRunPhase(fakes, request(versions)))
          expect({
            at,
            release: second.release.version,
            status: second.release.status,
            phase: second.release.releasePhase.status,
            exitCode: second.release.releasePhase.exitCode,
            failed: second.error !== undefined,
          }).toEqual({ at, release: 1, status, phase, exitCode, failed: exitCode !== 0 })
          expect(fakes.ledger.releases).toHaveLength(1)
          expect(fakes.runner.tasks).toHaveLength(1)
          expect(fakes.runner.tasks[0]?.stopRequested).toBeUndefined()
          expect(fakes.taskDefinitions.registered.map(({ family }) => family).sort()).toEqual([
            'shop-production-release',
            'shop-production-web',
            'shop-production-worker',
          ])
          expect(new Set(versions)).toEqual(new Set(['v1']))
          expect(fakes.ledger.lock).toBeUndefined()
        }
        // The sweep went through the whole of it: checks, lock, opening, registration, task, log, verdict.
        expect(at).toBeGreaterThan(30)
      },
    )
  },
)
