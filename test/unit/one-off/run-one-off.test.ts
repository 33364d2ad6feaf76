import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { oneOffSummary } from '../../../src/one-off/one-off-summary.ts'
import { type OneOffRequest, runOneOff } from '../../../src/one-off/run-one-off.ts'
import { TransientReadError } from '../../../src/release/ledger/errors.ts'
import { openRelease } from '../../../src/release/open/open-release.ts'
import { CancelledError, UserError } from '../../../src/runtime/errors.ts'
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
} from '../../support/release/fakes.ts'

const SIZE = { name: 'standard-1x', cpu: 256, memory: 1024 }

/** Fakes in which v1 serves. */
async function deployed(clock: VirtualClock, script: TaskScript = GOOD, procfile = PROCFILE): Promise<Fakes> {
  const fakes = fakesOf(clock, script)
  const app = appOf(procfile)
  await openRelease(fakes, { platform: PLATFORM, app, image: IMAGE, description: undefined, run: RUN })
  await fakes.ledger.update(1, 'pending', { status: 'succeeded' })
  fakes.taskDefinitions.registered.length = 0
  return fakes
}

const request = (change: Partial<OneOffRequest> = {}): OneOffRequest => ({
  platform: PLATFORM,
  version: undefined,
  command: 'rails db:seed && echo "$SEED"',
  size: SIZE,
  environment: {},
  timeoutSeconds: 3600,
  id: '0000002a-1111-4222-8333-444444444444',
  onStart: () => {},
  signal: new AbortController().signal,
  ...change,
})

const scripted = (change: Partial<TaskScript>): TaskScript => ({ ...GOOD, ...change })

describe('a command', () => {
  it('runs with image and config of what serves, its log streamed, and opens no release', async () => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock)
    const report = await clock.run(runOneOff(fakes, request({ environment: { SEED: '7' } })))
    expect(report).toMatchObject({ exitCode: 0, tail: ['migrating', 'still migrating', 'done'] })
    expect(report.failure).toBeUndefined()
    expect(fakes.ledger.releases).toHaveLength(1)
    const [task] = fakes.runner.tasks
    expect(task?.request).toMatchObject({
      command: ['rails db:seed && echo "$SEED"'],
      environment: { SEED: '7', DYNO: 'run.1042' },
      startedBy: 'renga/run/0000002a-1111-4222-8333-444444444444',
      clientToken: expect.stringMatching(/^[\x21-\x7e]{1,64}$/),
      tags: expect.objectContaining({ 'renga:process': 'run', 'renga:release': '1' }),
    })
    const [definition] = fakes.taskDefinitions.registered
    expect(definition).toMatchObject({ family: 'shop-production-run', cpu: '256', memory: '1024' })
    const container = definition?.containerDefinitions[0]
    expect(container?.image).toContain('@sha256:')
    // SIGTERM reaches the whole group, then the line's own shell.
    expect(container?.entryPoint.slice(-3)).toEqual(['renga-group', '/bin/sh', '-c'])
    expect(container?.secrets).toContainEqual({
      name: 'DATABASE_URL',
      valueFrom: expect.stringMatching(/:DATABASE_URL::c1$/),
    })
    expect(container?.portMappings).toBeUndefined()
    expect(oneOffSummary(report)).toMatch(/✅ shop\/production: rails db:seed/)
  })

  it('says what runs and where, then its log', async () => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock)
    const report = await clock.run(runOneOff(fakes, request()))
    expect(fakes.log.lines.filter((line) => line.startsWith('v1,') || line.startsWith('task:'))).toEqual([
      'v1, standard-1x: rails db:seed && echo "$SEED"',
      `task: ${report.taskArn}`,
    ])
    expect(report.seconds).toBe(Math.round(clock.now() / 1000 - Date.parse('2026-01-01T00:00:00Z') / 1000))
  })

  it('registers its task definition once for a release and a size', async () => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock)
    for (const size of [SIZE, SIZE, { name: 'standard-2x', cpu: 512, memory: 2048 }])
      await clock.run(runOneOff(fakes, request({ size, id: `${fakes.runner.tasks.length}` })))
    expect(fakes.taskDefinitions.registered.map(({ cpu }) => cpu)).toEqual(['256', '512'])
    expect(fakes.runner.tasks).toHaveLength(3)
  })

  it.each<[string, Partial<TaskScript>, number | undefined, RegExp]>([
    ['an exit code', { end: { exitCode: 3, stopCode: 'EssentialContainerExited' } }, 3, /^exit code 3$/],
    [
      'no memory',
      { end: { exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' } },
      137,
      /out of memory/,
    ],
    [
      'an image that cannot be pulled',
      { end: { stopCode: 'TaskFailedToStart', stoppedReason: 'CannotPullContainerError: not found' } },
      undefined,
      /did not run.*CannotPullContainer/,
    ],
    [
      'somebody who stopped it, although the app ended politely',
      { end: { exitCode: 0, stopCode: 'UserInitiated', stoppedReason: 'by hand' } },
      0,
      /stopped externally \(by hand\)/,
    ],
  ])('fails with %s', async (_name, script, exitCode, reason) => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock, scripted(script))
    const report = await clock.run(runOneOff(fakes, request()))
    expect(report.exitCode).toBe(exitCode)
    expect(report.failure?.reason).toMatch(reason)
    expect(oneOffSummary(report)).toMatch(/❌/)
  })

  it('is stopped at its deadline, and its last words are shown', async () => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock, scripted({ endsAfter: 10_000 }))
    const report = await clock.run(runOneOff(fakes, request({ timeoutSeconds: 90 })))
    expect(report.failure).toEqual({
      reason: 'it ran longer than 1.5 min and was stopped',
      fix: "Raise 'timeout-minutes', or split the work.",
    })
    expect(fakes.runner.tasks[0]?.stopRequested).toEqual({
      at: Date.parse('2026-01-01T00:01:30Z'),
      reason: 'The command ran longer than 1.5 min',
    })
  })

  it('is stopped when the job is cancelled', async () => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock)
    const cancel = new AbortController()
    const running = runOneOff(fakes, request({ signal: cancel.signal }))
    void clock.sleep(15_000).then(() => cancel.abort(new CancelledError('SIGINT')))
    await expect(clock.run(running)).rejects.toThrow('Cancelled by SIGINT.')
    expect(fakes.runner.tasks[0]?.stopRequested?.reason).toBe('Cancelled by SIGINT.')
  })

  it('is stopped when its state can no longer be read', async () => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock, scripted({ endsAfter: 10_000 }))
    fakes.runner.describeErrors.push(
      ...Array.from({ length: 100 }, () => new TransientReadError('ThrottlingException')),
    )
    const report = await clock.run(runOneOff(fakes, request()))
    expect(report).not.toHaveProperty('exitCode')
    expect(report.failure).toEqual({
      reason: 'the state of its task could not be read (ThrottlingException), so it was stopped',
      fix: 'Check the task in the ECS console before you run the command again: it may have completed.',
    })
    expect(fakes.runner.tasks[0]?.stopRequested?.reason).toBe('Its state could not be read')
  })
})

describe('refused before anything is changed', () => {
  const refusals: [string, Partial<OneOffRequest>, (fakes: Fakes) => void, RegExp][] = [
    [
      'nothing serves',
      {},
      (fakes) => void fakes.ledger.releases.splice(0),
      /Nothing has ever been deployed.*Deploy first/,
    ],
    ['an unknown release', { version: 7 }, () => {}, /'v7'.*the newest is v1/],
    [
      'a variable that is a config var',
      { environment: { DATABASE_URL: 'x' } },
      () => {},
      /Input 'env' lists DATABASE_URL, which v1 has as config vars/,
    ],
    [
      'an app with a process type of that name',
      {},
      (fakes) => {
        const [release] = fakes.ledger.releases
        if (release === undefined) throw new Error('nothing is deployed')
        const processes = release.processes.map((process) => ({ ...process, type: 'run' }))
        fakes.ledger.releases[0] = { ...release, processes }
      },
      /process type 'run', a name reserved for one-off tasks. Rename it in the Procfile.$/,
    ],
    [
      'a cluster that is gone',
      {},
      (fakes) => {
        fakes.clusters.state = undefined
      },
      /cluster 'main' does not exist/,
    ],
  ]
  it.each(refusals)('%s', async (_name, change, prepare, message) => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock)
    prepare(fakes)
    const error = await clock.run(runOneOff(fakes, request(change))).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(message)
    expect(fakes.runner.tasks).toEqual([])
    expect(fakes.taskDefinitions.registered).toEqual([])
  })
})

/** ECS counts the JSON of all overrides: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
describe('overrides of a task', () => {
  /** What is around the command: the container's name, the brackets, `DYNO`. */
  const AROUND = JSON.stringify([
    { name: 'app', command: [''], environment: [{ name: 'DYNO', value: 'run.1042' }] },
  ]).length
  /** And around a variable of three letters. */
  const VARIABLE = JSON.stringify([{ name: 'BIG', value: '' }]).length - '[]'.length + ','.length

  const run = async (given: Partial<OneOffRequest>) => {
    const clock = new VirtualClock()
    const fakes = await deployed(clock)
    const result = await clock.run(runOneOff(fakes, request(given))).catch((error: Error) => error.message)
    return {
      result: typeof result === 'string' ? result : result.exitCode,
      changes: fakes.taskDefinitions.registered.length + fakes.runner.tasks.length,
    }
  }

  it('may be as long as ECS takes', async () => {
    expect(await run({ command: 'x'.repeat(8192 - AROUND) })).toEqual({
      result: 0,
      changes: 2,
    })
  })

  it.each<[string, Partial<OneOffRequest>, string]>([
    [
      'a command one character too long',
      { command: 'x'.repeat(8193 - AROUND) },
      "Input 'command' brings the task's overrides to 8193 characters of JSON; the ECS limit is 8192. " +
        'Put the command in a script in the repository, and run that.',
    ],
    [
      'a variable that is too long',
      { command: '', environment: { BAG: '', BIG: 'z'.repeat(8192 - AROUND - VARIABLE) } },
      `Input 'env' brings the task's overrides to ${8192 + VARIABLE} characters of JSON; the ECS limit is 8192; the longest is BIG. ` +
        'Set it as a config var, or put it in a file in the repository.',
    ],
    [
      'a command as long as the longest variable',
      { command: 'x'.repeat(5000), environment: { BIG: 'z'.repeat(5000) } },
      `Input 'command' brings the task's overrides to ${AROUND + VARIABLE + 10_000} characters of JSON; ` +
        'the ECS limit is 8192. Put the command in a script in the repository, and run that.',
    ],
  ])('%s is refused before anything is changed', async (_name, given, message) => {
    expect(await run(given)).toEqual({ result: message, changes: 0 })
  })
})
