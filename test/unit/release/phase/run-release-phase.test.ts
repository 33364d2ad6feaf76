import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { StaleReleaseError, TransientReadError } from '../../../../src/release/ledger/errors.ts'
import { openRelease } from '../../../../src/release/open/open-release.ts'
import { KeptOutput } from '../../../../src/release/phase/phase-output.ts'
import { runReleasePhase } from '../../../../src/release/phase/run-release-phase.ts'
import { CancelledError, UserError } from '../../../../src/runtime/errors.ts'
import {
  appOf,
  type Fakes,
  fakesOf,
  GOOD,
  IMAGE,
  PLATFORM,
  PROCFILE,
  RUN,
  type TaskScript,
} from '../../../support/release/fakes.ts'

async function open(fakes: Fakes, procfile = PROCFILE) {
  return openRelease(fakes, {
    platform: PLATFORM,
    app: appOf(procfile),
    image: IMAGE,
    description: undefined,
    run: RUN,
  })
}

const limits = (signal = new AbortController().signal, timeoutSeconds = 3600) => ({ timeoutSeconds, signal })

describe('a release phase that succeeds', () => {
  it('streams the log once and in order, keeps the exit code and leaves the release pending', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const { release, failure, tail } = await clock.run(runReleasePhase(fakes, await open(fakes), limits()))
    expect(failure).toBeUndefined()
    expect(tail).toEqual(['migrating', 'still migrating', 'done'])
    expect(fakes.log.lines.filter((line) => /migrating|done/.test(line))).toEqual(tail)
    expect(release.status).toBe('pending')
    expect(release.releasePhase).toEqual({
      status: 'succeeded',
      exitCode: 0,
      taskArn: fakes.runner.tasks[0]?.arn,
      logStream: `release/app/${'1'.padStart(32, '0')}`,
      startedAt: '2026-01-01T00:00:00.000Z',
      endedAt: '2026-01-01T00:00:30.000Z',
    })
    expect(await fakes.ledger.get(1)).toEqual(release)
  })

  it("starts the release process's own task definition with tags, once for ever", async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const opened = await open(fakes)
    const { release } = await clock.run(runReleasePhase(fakes, opened, limits()))
    const again = await clock.run(runReleasePhase(fakes, release, limits()))
    expect(again.release).toEqual(release)
    expect(fakes.runner.tasks).toHaveLength(1)
    const request = fakes.runner.tasks[0]?.request
    expect(request?.taskDefinition).toMatch(/:task-definition\/shop-production-release:1$/)
    expect(request?.clientToken).toMatch(/^[\x21-\x7e]{1,64}$/)
    expect(request?.startedBy).toBe('renga/v1/77-1')
    expect(request?.tags).toEqual({
      'renga:app': 'shop',
      'renga:environment': 'production',
      'renga:process': 'release',
      'renga:release': '1',
      'renga:image-digest': `sha256:${'a'.repeat(64)}`,
      'renga:commit': '1a2b3c4d'.repeat(5),
      'renga:run': '77-1',
    })
  })

  it('does nothing for an app without a release process', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    fakes.images.processes = fakes.images.processes.filter(({ type }) => type !== 'release')
    const { release, failure } = await clock.run(
      runReleasePhase(fakes, await open(fakes, 'web: node server.js\n'), limits()),
    )
    expect(failure).toBeUndefined()
    expect(release.releasePhase).toEqual({ status: 'none' })
    expect(fakes.runner.tasks).toEqual([])
  })

  it('goes on from the last line after read errors of log and state', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const lost = new TransientReadError('ThrottlingException: Rate exceeded')
    fakes.runner.describeErrors.push(lost, lost, undefined, lost)
    fakes.logs.logErrors.push(...Array.from({ length: 6 }, () => undefined), lost, lost)
    const { failure, tail } = await clock.run(runReleasePhase(fakes, await open(fakes), limits()))
    expect(failure).toBeUndefined()
    expect(tail).toEqual(['migrating', 'still migrating', 'done'])
    expect(fakes.log.lines.filter((line) => line.includes('the log is delayed'))).toHaveLength(1)
  })

  it('succeeds without its log when reading it is refused, and says so once', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    fakes.logs.logErrors.push(new UserError('The role is not allowed to do logs:GetLogEvents.'))
    const { failure, tail } = await clock.run(runReleasePhase(fakes, await open(fakes), limits()))
    expect(failure).toBeUndefined()
    expect(tail).toEqual([])
    expect(fakes.log.warnings).toEqual([
      'Cannot show the log of the release phase: The role is not allowed to do logs:GetLogEvents.',
    ])
  })
})

describe('a release phase that fails', () => {
  const cases: readonly (readonly [string, Partial<TaskScript>, string, RegExp | undefined])[] = [
    [
      'an exit code',
      { end: { exitCode: 3, stopCode: 'EssentialContainerExited' } },
      'exit code 3',
      undefined,
    ],
    [
      'no memory',
      { end: { exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' } },
      'exit code 137: the container ran out of memory',
      /larger size/,
    ],
    [
      'a kill',
      { end: { exitCode: 137 } },
      'exit code 137: the container was killed (SIGKILL), usually for running out of memory',
      /stop timeout/,
    ],
    ['a missing command', { end: { exitCode: 127 } }, 'exit code 127: the command was not found', undefined],
    [
      'a foreign architecture',
      { end: { exitCode: 1 }, says: [[11, 'exec /cnb/process/release: exec format error']] },
      'exit code 1: the image is built for another CPU architecture',
      /linux\/arm64/,
    ],
    [
      'an image that is gone',
      {
        end: {
          stopCode: 'TaskFailedToStart',
          stoppedReason:
            'CannotPullContainerError: pull image manifest has been retried 1 time(s): sha256:aa: not found',
        },
      },
      'the container did not run (TaskFailedToStart: CannotPullContainerError: pull image manifest has been retried 1 time(s): sha256:aa: not found)',
      /push the image again/,
    ],
    [
      'a registry out of reach',
      {
        end: {
          stopCode: 'TaskFailedToStart',
          stoppedReason: 'CannotPullContainerError: request canceled while waiting: i/o timeout',
        },
      },
      'the container did not run (TaskFailedToStart: CannotPullContainerError: request canceled while waiting: i/o timeout)',
      /NAT gateway/,
    ],
    [
      'a secret that may not be read',
      {
        end: {
          stopCode: 'TaskFailedToStart',
          stoppedReason:
            'ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException: not authorized to perform secretsmanager:GetSecretValue',
        },
      },
      'the container did not run (TaskFailedToStart: ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException: not authorized to perform secretsmanager:GetSecretValue)',
      /secretsmanager:GetSecretValue/,
    ],
    [
      'somebody who stopped it, though it ended politely',
      { end: { exitCode: 0, stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' } },
      'it was stopped externally (Task stopped by user)',
      undefined,
    ],
    [
      'a command that the image lacks',
      {
        end: {
          stopCode: 'TaskFailedToStart',
          reason:
            'CannotStartContainerError: exec: "/cnb/process/release": stat /cnb/process/release: no such file or directory',
        },
      },
      'the container did not run (TaskFailedToStart: CannotStartContainerError: exec: "/cnb/process/release": stat /cnb/process/release: no such file or directory)',
      /rebuild the image/,
    ],
    [
      'a stop code nobody has heard of',
      { end: { stopCode: 'MeteoriteImpact' } },
      'the container did not run (MeteoriteImpact: no reason given)',
      undefined,
    ],
  ]
  it.each(cases)('by %s', async (_name, script, reason, fix) => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock, { ...GOOD, ...script })
    const { release, failure } = await clock.run(runReleasePhase(fakes, await open(fakes), limits()))
    expect(failure?.reason).toBe(reason)
    if (fix === undefined) expect(failure?.fix).toBeUndefined()
    else expect(failure?.fix).toMatch(fix)
    expect(release).toMatchObject({ status: 'failed', failure: `release phase: ${reason}` })
    expect(release.releasePhase).toMatchObject({ status: 'failed', reason })
    // Again, it says the same and starts nothing.
    const again = await clock.run(runReleasePhase(fakes, release, limits()))
    expect(again.failure?.reason).toBe(`release phase: ${reason}`)
    expect(fakes.runner.tasks).toHaveLength(1)
  })

  it('because ECS does not start it', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    fakes.runner.refuse =
      "ECS did not start the task in the cluster 'main': Capacity is unavailable at this time."
    const { release, failure } = await clock.run(runReleasePhase(fakes, await open(fakes), limits()))
    expect(failure?.reason).toMatch(/Capacity is unavailable/)
    expect(release.status).toBe('failed')
  })

  it('by its time limit: the task is stopped, its last lines are read', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock, {
      ...GOOD,
      endsAfter: 1e6,
      says: [
        [11, 'waiting for a lock'],
        [599, 'still waiting'],
      ],
    })
    const { release, failure, tail } = await clock.run(
      runReleasePhase(fakes, await open(fakes), limits(undefined, 600)),
    )
    expect(failure?.reason).toBe('it ran longer than 10 min and was stopped')
    expect(fakes.runner.tasks[0]?.stopRequested).toEqual({
      at: Date.UTC(2026, 0, 1) + 600_000,
      reason: 'The release phase ran longer than 10 min',
    })
    expect(tail).toEqual(['waiting for a lock', 'still waiting'])
    expect(release.status).toBe('failed')
  })

  it('counts the limit from the start of the task, not from the start of the follower', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock, { ...GOOD, endsAfter: 1e6 })
    const opened = await open(fakes)
    const { taskArn } = await fakes.runner.start({
      taskDefinition: 'td',
      clientToken: 't',
      startedBy: 's',
      tags: {},
    })
    const running = await fakes.ledger.update(opened.version, 'pending', {
      releasePhase: { status: 'running', taskArn, startedAt: new Date(clock.now()).toISOString() },
    })
    await clock.advance(500_000)
    await clock.run(runReleasePhase(fakes, running, limits(undefined, 600)))
    expect(fakes.runner.tasks[0]?.stopRequested?.at).toBe(Date.UTC(2026, 0, 1) + 600_000)
  })

  it.each([
    ['for two minutes', new TransientReadError('ECS knows no task'), 120],
    ['for good', new UserError('The role is not allowed to do ecs:DescribeTasks.'), 0],
  ] as const)('because its state cannot be read %s: the task is stopped', async (_name, error, seconds) => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock, { ...GOOD, endsAfter: 1e6 })
    fakes.runner.describeErrors.push(...Array.from({ length: 200 }, () => error))
    const { release, failure } = await clock.run(runReleasePhase(fakes, await open(fakes), limits()))
    expect(failure?.reason).toMatch(/the state of its task could not be read \(.*\), so it was stopped/)
    expect(fakes.runner.tasks[0]?.stopRequested?.at).toBe(Date.UTC(2026, 0, 1) + seconds * 1000)
    expect(release.status).toBe('failed')
  })
})

describe('a release phase that is cancelled', () => {
  it.each([0, 1000, 12_000, 31_000])(
    'after %d ms: the task is stopped, the release is failed',
    async (ms) => {
      const clock = new VirtualClock()
      const fakes = fakesOf(clock, { ...GOOD, endsAfter: 1000 })
      const opened = await open(fakes)
      const cancellation = new AbortController()
      const run = runReleasePhase(fakes, opened, limits(cancellation.signal))
      run.catch(() => {})
      await clock.advance(ms)
      const at = clock.now()
      cancellation.abort(new CancelledError('SIGINT'))
      await expect(clock.run(run)).rejects.toThrow(CancelledError)
      expect(clock.now()).toBe(at)
      expect(fakes.runner.tasks[0]?.stopRequested).toEqual({ at, reason: 'Cancelled by SIGINT' })
      expect(await fakes.ledger.get(1)).toMatchObject({
        status: 'failed',
        failure: 'release phase: Cancelled by SIGINT',
      })
    },
  )

  it('before it began: no task is started', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const run = runReleasePhase(
      fakes,
      await open(fakes),
      limits(AbortSignal.abort(new CancelledError('SIGTERM'))),
    )
    await expect(clock.run(run)).rejects.toThrow('Cancelled by SIGTERM.')
    expect(fakes.runner.tasks).toEqual([])
    expect((await fakes.ledger.get(1))?.status).toBe('failed')
  })

  it('while AWS does not answer: it does not wait for the answer', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const opened = await open(fakes)
    const cancellation = new AbortController()
    const silent = { ...fakes, logs: { read: () => new Promise<never>(() => {}), last: async () => [] } }
    const run = runReleasePhase(silent, opened, limits(cancellation.signal))
    run.catch(() => {})
    await clock.advance(1000)
    cancellation.abort(new CancelledError('SIGINT'))
    await expect(clock.run(run)).rejects.toThrow(CancelledError)
    expect(fakes.runner.tasks[0]?.stopRequested).toBeDefined()
  })

  it('and the stop is refused: it says so and still fails the release', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const opened = await open(fakes)
    const cancellation = new AbortController()
    fakes.runner.stop = () => Promise.reject(new UserError('The role is not allowed to do ecs:StopTask.'))
    const run = runReleasePhase(fakes, opened, limits(cancellation.signal))
    run.catch(() => {})
    await clock.advance(1000)
    cancellation.abort(new CancelledError('SIGINT'))
    await expect(clock.run(run)).rejects.toThrow(CancelledError)
    expect(fakes.log.warnings.join()).toMatch(
      /could not be stopped: The role is not allowed to do ecs:StopTask/,
    )
    expect((await fakes.ledger.get(1))?.status).toBe('failed')
  })
})

it('stops its task when another run has ended the release meanwhile', async () => {
  const clock = new VirtualClock()
  const fakes = fakesOf(clock)
  const opened = await open(fakes)
  await fakes.ledger.update(1, 'pending', { status: 'expired' })
  await expect(clock.run(runReleasePhase(fakes, opened, limits()))).rejects.toThrow(StaleReleaseError)
  expect(fakes.runner.tasks[0]?.stopRequested).toBeDefined()
})

describe('what a release phase leaves', () => {
  it('keeps its output in the ledger without secrets, also when it fails, and shows it when the release is taken up again', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock, { ...GOOD, end: { exitCode: 3 } })
    const redact = (text: string) => text.replaceAll('still', '***')
    const { release } = await clock.run(runReleasePhase(fakes, await open(fakes), { ...limits(), redact }))
    expect(release.status).toBe('failed')
    expect(await fakes.ledger.output(1)).toEqual({
      lines: ['migrating', '*** migrating', 'done'],
      dropped: 0,
    })
    const again = await clock.run(runReleasePhase(fakes, release, { ...limits(), redact }))
    expect(again.tail).toEqual(['migrating', '*** migrating', 'done'])
    expect(again.failure?.reason).toMatch(/release phase/)
  })

  it('bounds what it keeps, and says how much is missing', () => {
    const kept = new KeptOutput()
    for (let at = 0; at < 5000; at += 1) kept.add(`${at} ${'x'.repeat(100)}`)
    kept.add('y'.repeat(300_000))
    const { lines, dropped } = kept.toOutput((text) => text)
    expect(lines.length + dropped).toBe(5001)
    expect(Buffer.byteLength(JSON.stringify(lines))).toBeLessThan(300_000)
    expect(lines.at(-1)).toMatch(/^y{8000}… \(cut\)$/)
  })

  it('does not fail because its output could not be kept', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    fakes.ledger.keepOutput = () => Promise.reject(new Error('throttled'))
    const options = { ...limits(), redact: (text: string) => text }
    const { release } = await clock.run(runReleasePhase(fakes, await open(fakes), options))
    expect(release.releasePhase.status).toBe('succeeded')
    expect(fakes.log.warnings).toEqual(['The release phase output could not be saved: throttled'])
  })
})

describe('a release phase by request', () => {
  it('is skipped, and the release may go live', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const { release } = await clock.run(
      runReleasePhase(fakes, await open(fakes), { ...limits(), skip: true }),
    )
    expect(release).toMatchObject({ status: 'pending', releasePhase: { status: 'skipped' } })
    expect(fakes.runner.tasks).toEqual([])
  })

  it('has another size', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const size = { name: 'performance-l', cpu: 8192, memory: 16384 }
    await clock.run(runReleasePhase(fakes, await open(fakes), { ...limits(), size }))
    expect(fakes.runner.tasks[0]?.request.size).toEqual(size)
  })

  it('does something first, and starts nothing when that fails', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const before = () => Promise.reject(new UserError('The snapshot failed.'))
    const { release, failure } = await clock.run(
      runReleasePhase(fakes, await open(fakes), { ...limits(), before }),
    )
    expect(failure?.reason).toBe('The snapshot failed')
    expect(release.status).toBe('failed')
    expect(fakes.runner.tasks).toEqual([])
  })
})

describe('two release phases', () => {
  it('never run at once: the task that a dead run has left unrecorded is stopped and waited for', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const first = await open(fakes)
    const definition = first.processes.find(({ type }) => type === 'release')?.taskDefinition ?? ''
    // Killed between RunTask and the record of it.
    await fakes.runner.start({
      taskDefinition: definition,
      clientToken: 'dead',
      startedBy: 'renga/v0/1-1',
      tags: {},
    })
    await clock.run(runReleasePhase(fakes, first, limits()))
    const [dead, ours] = fakes.runner.tasks
    expect(dead?.stopRequested?.reason).toBe('Its run is dead and the next release phase is starting')
    expect(ours?.startedAt).toBeGreaterThanOrEqual((dead?.stopRequested?.at ?? 0) + GOOD.stopsWithin * 1000)
  })

  it('of one release are one task, which is not stopped', async () => {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    const release = await open(fakes)
    const update = fakes.ledger.update.bind(fakes.ledger)
    fakes.ledger.update = () => Promise.reject(new Error('killed'))
    fakes.runner.stop = async () => undefined
    await clock.run(runReleasePhase(fakes, release, limits()).catch(() => undefined))
    fakes.ledger.update = update
    const { release: ended } = await clock.run(runReleasePhase(fakes, release, limits()))
    expect(ended.releasePhase.status).toBe('succeeded')
    expect(fakes.runner.tasks).toHaveLength(1)
  })
})
