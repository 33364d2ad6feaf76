import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { describeRollback, rollbackSummary, undoOf } from '../../../../src/deploy/rollback/report.ts'
import { rollback } from '../../../../src/deploy/rollback/rollback.ts'
import { withServices } from '../../../support/deploy/ecs-harness.ts'
import { RollbackWorld } from '../../../support/deploy/rollback-harness.ts'
import { BLUE_GROUP, RULE } from '../../../support/emulator/ecs-harness.ts'

const WHERE = { app: 'shop', environment: 'production' }

describe('a rollback on the emulator’s ECS', () => {
  let world: RollbackWorld
  beforeEach(async () => {
    world = await RollbackWorld.open()
  })
  afterEach(() => world.close())

  it('takes image and config vars back as a new release with the task definitions that were proved, and can be rolled back', async () => {
    await world.release(1)
    world.secret.put({ DATABASE_URL: 'postgres://db', NEW: '1' })
    await world.release(2)
    const report = await world.rollback()
    const [first, second] = world.ledger.releases
    expect(report).toMatchObject({
      release: {
        version: 3,
        status: 'pending',
        kind: 'rollback',
        description: 'Rollback to v1',
        parent: 1,
        config: { versionId: first?.config.versionId, latest: second?.config.versionId },
      },
      target: { version: 1 },
      from: { version: 2 },
      turnedBack: undefined,
    })
    expect(report.release.processes.map(({ taskDefinition }) => taskDefinition)).toEqual(
      first?.processes.map(({ taskDefinition }) => taskDefinition),
    )
    expect((await world.deploy(3)).verdict).toBe('landed')
    expect(world.serves()).toEqual({ web: 1, worker: 1 })
    expect(describeRollback(report, WHERE)).toEqual([
      'v2 -> v1 (as v3)',
      'Code, process types and config vars go back. Data, attached resources, and the sizes and quantities of processes stay as they are.',
      'To undo, run: gh workflow run rollback.yml -f app=shop -f environment=production -f to=v2',
    ])
    expect(rollbackSummary(report, WHERE)).toMatch(/v2 -&gt; v1.*shop in production goes back[\s\S]*To undo/)
    const again = await world.ecs.clock.run(
      rollback(world.ports, world.request('v2', '901-1/rollback-release/rollback/back')),
    )
    expect(again).toMatchObject({
      release: { version: 4, description: 'Rollback to v2' },
      from: { version: 3 },
    })
    await world.deploy(4)
    expect(world.serves()).toEqual({ web: 2, worker: 2 })
  })

  it('to two releases, or to one twice with a deploy in between, in one run with one identity: each goes back', async () => {
    await world.release(1)
    await world.release(2)
    await world.release(3)
    const key = '900-1/rollback-release/rollback/back'
    const call = async (to: string) => {
      const { release, target } = await world.ecs.clock.run(rollback(world.ports, world.request(to, key)))
      if (release.status === 'pending') await world.deploy(release.version)
      return [release.version, target.version]
    }
    expect([await call('v1'), await call('v1'), await call('v2'), await call('v1')]).toEqual([
      [4, 1],
      [4, 1],
      [5, 2],
      [6, 1],
    ])
    expect(world.serves()).toEqual({ web: 1, worker: 1 })
  })

  it.each([
    ['while new tasks start', 20_000],
    ['while it moves', 70_000],
  ])(
    'of a deployment under way, %s: turns it back at once, though its run lives and has the lock',
    async (_name, after) => {
      await world.release(1)
      const { version } = await world.ecs.clock.run(world.open(2))
      const deploying = world.ecs.start(version, {}, world.ports)
      await world.ecs.clock.advance(after)
      expect(world.ledger.lock?.holder.id).toBe('run-2')
      const begun = world.ecs.clock.now()
      const [report, result] = await world.ecs.clock.run(
        Promise.all([rollback(world.ports, world.request()), deploying]),
        3_600_000,
      )
      expect(result.verdict).toBe('rolled-back')
      expect(report).toMatchObject({
        from: { version: 2 },
        target: { version: 1 },
        turnedBack: { release: { version: 2, status: 'failed' }, outcome: 'back' },
        release: { version: 3 },
      })
      // Told at once: no waiting for the lock before that.
      const told = world.ecs.server.journal.calls.find(
        ({ operation }) => operation === 'StopServiceDeployment',
      )
      expect(told).toBeDefined()
      expect(world.serves()).toEqual({ web: 1, worker: 1 })
      expect(world.ecs.bench.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
      expect(world.ecs.clock.now() - begun).toBeLessThan(10 * 60_000)
      expect(undoOf(report, WHERE)).toBeUndefined()
      // What serves is what the new release asks for: nothing moves again.
      const writes = world.ecs.server.journal.calls.length
      expect((await world.deploy(3)).verdict).toBe('landed')
      const later = world.ecs.server.journal.calls.slice(writes).map(({ operation }) => operation)
      expect(later.filter((operation) => /^(Create|Update|Stop|Delete)/.test(operation))).toEqual([])
      expect(world.statuses()).toEqual(['v1 succeeded', 'v2 failed', 'v3 succeeded'])
    },
  )

  it('of a deployment whose run is dead: takes its lock over after the lease and brings everything back', async () => {
    await world.release(1)
    const { version } = await world.ecs.clock.run(world.open(2))
    let alive = true
    const dead = Promise.withResolvers<never>()
    dead.promise.catch(() => undefined)
    const mortal = <T extends object>(target: T): T =>
      new Proxy(target, {
        get: (object, key) => {
          const member: unknown = Reflect.get(object, key, object)
          return typeof member === 'function'
            ? (...args: unknown[]) => (alive ? member.apply(object, args) : dead.promise)
            : member
        },
      })
    const { ports } = world
    world.ecs
      .start(version, {}, { ...withServices(ports, mortal(ports.services)), ledger: mortal(ports.ledger) })
      .catch(() => undefined)
    await world.ecs.clock.advance(60_000)
    alive = false
    const report = await world.rollback()
    expect(report.turnedBack).toMatchObject({
      release: { version: 2, status: 'failed', failure: 'a rollback turned its deployment back' },
      outcome: 'back',
    })
    expect(world.serves()).toEqual({ web: 1, worker: 1 })
    expect((await world.deploy(report.release.version)).verdict).toBe('landed')
  })

  it('of the release that serves while it still bakes: switches the traffic back, and it is failed', async () => {
    const baking = 'web: node web.js\n'
    await world.release(1, { procfile: baking })
    const opened = await world.ecs.clock.run(world.open(2, { procfile: baking }))
    const { processes } = opened
    world.ledger.releases[1] = { ...opened, processes: processes.map((one) => ({ ...one, bakeMinutes: 30 })) }
    expect((await world.deploy(2, { returnAt: 'traffic-shifted' })).verdict).toBe('landed')
    expect(world.statuses()).toEqual(['v1 succeeded', 'v2 succeeded'])
    const report = await world.rollback()
    expect(report).toMatchObject({
      from: { version: 2 },
      target: { version: 1 },
      turnedBack: { outcome: 'back' },
    })
    expect(world.serves()['web']).toBe(1)
    expect(world.statuses()).toEqual(['v1 succeeded', 'v2 failed', 'v3 pending'])
  })

  it('to a release further back, while a deployment is under way', async () => {
    await world.release(1)
    await world.release(2)
    const { version } = await world.ecs.clock.run(world.open(3))
    const deploying = world.ecs.start(version, {}, world.ports)
    await world.ecs.clock.advance(30_000)
    const [report] = await world.ecs.clock.run(
      Promise.all([rollback(world.ports, world.request('v1')), deploying]),
      3_600_000,
    )
    expect(report).toMatchObject({
      release: { version: 4, description: 'Rollback to v1' },
      from: { version: 3 },
    })
    await world.deploy(4)
    expect(world.serves()).toEqual({ web: 1, worker: 1 })
  })

  it('changes nothing when it is refused, also while a deployment is under way', async () => {
    await world.release(1)
    const { version } = await world.ecs.clock.run(world.open(2))
    const deploying = world.ecs.start(version, {}, world.ports)
    await world.ecs.clock.advance(30_000)
    const calls = world.ecs.server.journal.calls.length
    await expect(world.rollback('v9')).rejects.toThrow(
      /'to' is 'v9', but shop\/production has no such release/,
    )
    const made = world.ecs.server.journal.calls.slice(calls).map(({ operation }) => operation)
    expect(made.filter((operation) => /^(Stop|Register)/.test(operation))).toEqual([])
    expect((await world.ecs.clock.run(deploying, 3_600_000)).verdict).toBe('landed')
    expect(world.statuses()).toEqual(['v1 succeeded', 'v2 succeeded'])
  })
})
