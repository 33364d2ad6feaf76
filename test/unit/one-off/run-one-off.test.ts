import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { passOn } from '../../../src/one-off/environment.ts'
import { oneOffSummary } from '../../../src/one-off/one-off-summary.ts'
import { type OneOffRequest, runOneOff } from '../../../src/one-off/run-one-off.ts'
import { TransientReadError } from '../../../src/release/ledger/errors.ts'
import { openRelease } from '../../../src/release/open/open-release.ts'
import { CancelledError, UserError } from '../../../src/runtime/errors.ts'
import {
  appOf,
  GOOD,
  IMAGE,
  PLATFORM,
  PROCFILE,
  RUN,
  type TaskScript,
  type World,
  worldOf,
} from '../../support/release/fakes.ts'

const SIZE = { name: 'standard-1x', cpu: 256, memory: 1024 }

/** A world in which v1 serves. */
async function deployed(clock: VirtualClock, script: TaskScript = GOOD, procfile = PROCFILE): Promise<World> {
  const world = worldOf(clock, script)
  const app = appOf(procfile)
  await openRelease(world, { platform: PLATFORM, app, image: IMAGE, description: undefined, run: RUN })
  await world.ledger.update(1, 'pending', { status: 'succeeded' })
  world.taskDefinitions.registered.length = 0
  return world
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
    const world = await deployed(clock)
    const report = await clock.run(runOneOff(world, request({ environment: { SEED: '7' } })))
    expect(report).toMatchObject({ exitCode: 0, tail: ['migrating', 'still migrating', 'done'] })
    expect(report.failure).toBeUndefined()
    expect(world.ledger.releases).toHaveLength(1)
    const [task] = world.runner.tasks
    expect(task?.request).toMatchObject({
      command: ['rails db:seed && echo "$SEED"'],
      environment: { SEED: '7', DYNO: 'run.1042' },
      startedBy: 'renga/run/0000002a-1111-4222-8333-444444444444',
      clientToken: expect.stringMatching(/^[\x21-\x7e]{1,64}$/),
      tags: expect.objectContaining({ 'renga:process': 'run', 'renga:release': '1' }),
    })
    const [definition] = world.taskDefinitions.registered
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

  it('registers its task definition once for a release and a size', async () => {
    const clock = new VirtualClock()
    const world = await deployed(clock)
    for (const size of [SIZE, SIZE, { name: 'standard-2x', cpu: 512, memory: 2048 }])
      await clock.run(runOneOff(world, request({ size, id: `${world.runner.tasks.length}` })))
    expect(world.taskDefinitions.registered.map(({ cpu }) => cpu)).toEqual(['256', '512'])
    expect(world.runner.tasks).toHaveLength(3)
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
      /stopped from outside \(by hand\)/,
    ],
  ])('fails with %s', async (_name, script, exitCode, reason) => {
    const clock = new VirtualClock()
    const world = await deployed(clock, scripted(script))
    const report = await clock.run(runOneOff(world, request()))
    expect(report.exitCode).toBe(exitCode)
    expect(report.failure?.reason).toMatch(reason)
    expect(oneOffSummary(report)).toMatch(/❌/)
  })

  it('is stopped at its deadline, and its last words are shown', async () => {
    const clock = new VirtualClock()
    const world = await deployed(clock, scripted({ endsAfter: 10_000 }))
    const report = await clock.run(runOneOff(world, request({ timeoutSeconds: 90 })))
    expect(report.failure?.reason).toBe('it ran longer than 1.5 min and was stopped')
    expect(world.runner.tasks[0]?.stopRequested).toEqual({
      at: Date.parse('2026-01-01T00:01:30Z'),
      reason: 'The command ran longer than 1.5 min',
    })
  })

  it('is stopped when the job is cancelled', async () => {
    const clock = new VirtualClock()
    const world = await deployed(clock)
    const cancel = new AbortController()
    const running = runOneOff(world, request({ signal: cancel.signal }))
    void clock.sleep(15_000).then(() => cancel.abort(new CancelledError('SIGINT')))
    await expect(clock.run(running)).rejects.toThrow('Cancelled by SIGINT.')
    expect(world.runner.tasks[0]?.stopRequested?.reason).toBe('Cancelled by SIGINT.')
  })

  it('is stopped when its state can no longer be read', async () => {
    const clock = new VirtualClock()
    const world = await deployed(clock, scripted({ endsAfter: 10_000 }))
    world.runner.describeErrors.push(
      ...Array.from({ length: 100 }, () => new TransientReadError('ThrottlingException')),
    )
    const report = await clock.run(runOneOff(world, request()))
    expect(report.failure?.reason).toMatch(/could not be read \(ThrottlingException\)/)
    expect(world.runner.tasks[0]?.stopRequested).toBeDefined()
  })
})

describe('refused before anything is changed', () => {
  const refusals: [string, Partial<OneOffRequest>, (world: World) => void, RegExp][] = [
    [
      'nothing serves',
      {},
      (world) => void world.ledger.releases.splice(0),
      /Nothing was ever deployed.*Deploy first/,
    ],
    ['an unknown release', { version: 7 }, () => {}, /'v7'.*the newest is v1/],
    [
      'a variable that is a config var',
      { environment: { DATABASE_URL: 'x' } },
      () => {},
      /Input 'env' names DATABASE_URL, which v1 has as config vars/,
    ],
    [
      'a cluster that is gone',
      {},
      (world) => {
        world.clusters.state = undefined
      },
      /cluster 'main' does not exist/,
    ],
  ]
  it.each(refusals)('%s', async (_name, change, prepare, message) => {
    const clock = new VirtualClock()
    const world = await deployed(clock)
    prepare(world)
    const error = await clock.run(runOneOff(world, request(change))).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(message)
    expect(world.runner.tasks).toEqual([])
    expect(world.taskDefinitions.registered).toEqual([])
  })
})

describe('variables that are passed on', () => {
  it('by name, from the environment of the step', () => {
    expect(passOn(['A', 'B'], { A: '1', B: '', C: '3' }, 'true')).toEqual({ A: '1', B: '' })
  })

  it('refuses names that are not set there, and more than ECS takes', () => {
    expect(() => passOn(['A', 'B'], { A: '1' }, 'true')).toThrow(/Input 'env' names B, .*Add them/)
    expect(() => passOn(['A'], { A: 'x'.repeat(8000) }, 'true')).toThrow(
      /Input 'command' and the variables.*8192/,
    )
  })
})

it.each<[string, Partial<OneOffRequest>, RegExp]>([
  ['a command', { command: `echo ${'x'.repeat(9000)}` }, /'command' makes.*\d+ characters.*at most 8192/],
  ['a variable', { environment: { BIG: 'x'.repeat(9000) } }, /'env' makes.*the longest is BIG/],
])(
  '%s longer than overrides of a task may be is refused before anything is changed',
  async (_name, given, message) => {
    const clock = new VirtualClock()
    const world = await deployed(clock)
    await expect(clock.run(runOneOff(world, request(given)))).rejects.toThrow(message)
    expect([world.taskDefinitions.registered, world.runner.tasks]).toEqual([[], []])
  },
)
