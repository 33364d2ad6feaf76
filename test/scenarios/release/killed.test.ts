import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { releaseAndRunPhase } from '../../../src/release/phase/release-and-run-phase.ts'
import { mortal } from '../../support/crash-injection.ts'
import { appOf, GOOD, IMAGE, PLATFORM, PROCFILE, RUN, worldOf } from '../../support/release/fakes.ts'

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
          const world = worldOf(clock, script)
          const { life, ports } = mortal(world, at, moment)
          const versions: string[] = []
          const first = await clock.run(releaseAndRunPhase(ports, request(versions)).catch(() => undefined))
          survived = !life.dead
          if (survived) expect(first?.release.releasePhase.status).toBe(phase)
          await clock.advance(20_000)
          const second = await clock.run(releaseAndRunPhase(world, request(versions)))
          expect({
            at,
            release: second.release.version,
            status: second.release.status,
            phase: second.release.releasePhase.status,
            exitCode: second.release.releasePhase.exitCode,
            failed: second.error !== undefined,
          }).toEqual({ at, release: 1, status, phase, exitCode, failed: exitCode !== 0 })
          expect(world.ledger.releases).toHaveLength(1)
          expect(world.runner.tasks).toHaveLength(1)
          expect(world.runner.tasks[0]?.stopRequested).toBeUndefined()
          expect(world.taskDefinitions.registered.map(({ family }) => family).sort()).toEqual([
            'shop-production-release',
            'shop-production-web',
            'shop-production-worker',
          ])
          expect(new Set(versions)).toEqual(new Set(['v1']))
          expect(world.ledger.lock).toBeUndefined()
        }
        // The sweep went through the whole of it: checks, lock, opening, registration, task, log, verdict.
        expect(at).toBeGreaterThan(30)
      },
    )
  },
)
