import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { describeRollback, rollbackSummary, undoOf } from '../../../../src/deploy/rollback/report.ts'
import { rollback } from '../../../../src/deploy/rollback/rollback.ts'
import { CrashInjection } from '../../../support/crash-injection.ts'
import { withServices } from '../../../support/deploy/ecs-harness.ts'
import { RollbackHarness } from '../../../support/deploy/rollback-harness.ts'
import { BLUE_GROUP, RULE } from '../../../support/emulator/ecs-harness.ts'

const WHERE = { app: 'shop', environment: 'production' }

describe('a rollback on the emulator’s ECS', () => {
  let harness: RollbackHarness
  beforeEach(async () => {
    harness = await RollbackHarness.open()
  })
  afterEach(() => harness.close())

  it('takes image and config vars back as a new release with the task definitions that were proved, and can be rolled back', async () => {
    await harness.release(1)
    harness.secret.put({ DATABASE_URL: 'postgres://db', NEW: '1' })
    await harness.release(2)
    const report = await harness.rollback()
    const [first, second] = harness.ledger.releases
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
    expect((await harness.deploy(3)).verdict).toBe('landed')
    expect(harness.serves()).toEqual({ web: 1, worker: 1 })
    expect(describeRollback(report, WHERE)).toEqual([
      'v2 -> v1 (as v3)',
      'Code, process types and config vars are rolled back. Data, attached resources, and process sizes and quantities are not.',
      'To undo, run: gh workflow run rollback.yml -f app=shop -f environment=production -f to=v2',
    ])
    expect(rollbackSummary(report, WHERE)).toMatch(
      /^<details><summary>.{1,5}v3 opened: rollback of shop in production, v2 -&gt; v1<[\s\S]*To undo/,
    )
    const again = await harness.ecs.clock.run(
      rollback(harness.ports, harness.request('v2', '901-1/rollback-release/rollback/back')),
    )
    expect(again).toMatchObject({
      release: { version: 4, description: 'Rollback to v2' },
      from: { version: 3 },
    })
    await harness.deploy(4)
    expect(harness.serves()).toEqual({ web: 2, worker: 2 })
  })

  it('to two releases, or to one twice with a deploy in between, in one run with one identity: each goes back', async () => {
    await harness.release(1)
    await harness.release(2)
    await harness.release(3)
    const key = '900-1/rollback-release/rollback/back'
    const call = async (to: string) => {
      const { release, target } = await harness.ecs.clock.run(
        rollback(harness.ports, harness.request(to, key)),
      )
      if (release.status === 'pending') await harness.deploy(release.version)
      return [release.version, target.version]
    }
    expect([await call('v1'), await call('v1'), await call('v2'), await call('v1')]).toEqual([
      [4, 1],
      [4, 1],
      [5, 2],
      [6, 1],
    ])
    expect(harness.serves()).toEqual({ web: 1, worker: 1 })
  })

  it.each([
    ['while new tasks start', 20_000],
    ['while it moves', 70_000],
  ])(
    'of a deployment under way, %s: turns it back at once, though its run lives and has the lock',
    async (_name, after) => {
      await harness.release(1)
      const { version } = await harness.ecs.clock.run(harness.open(2))
      const deploying = harness.ecs.start(version, {}, harness.ports)
      await harness.ecs.clock.advance(after)
      expect(harness.ledger.lock?.holder.id).toBe('run-2')
      const begun = harness.ecs.clock.now()
      const [report, result] = await harness.ecs.clock.run(
        Promise.all([rollback(harness.ports, harness.request()), deploying]),
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
      const told = harness.ecs.server.journal.calls.find(
        ({ operation }) => operation === 'StopServiceDeployment',
      )
      expect(told).toBeDefined()
      expect(harness.serves()).toEqual({ web: 1, worker: 1 })
      expect(harness.ecs.engine.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
      expect(harness.ecs.clock.now() - begun).toBeLessThan(10 * 60_000)
      expect(undoOf(report, WHERE)).toBeUndefined()
      // What serves is what the new release asks for: nothing moves again.
      const writes = harness.ecs.server.journal.calls.length
      expect((await harness.deploy(3)).verdict).toBe('landed')
      const later = harness.ecs.server.journal.calls.slice(writes).map(({ operation }) => operation)
      expect(later.filter((operation) => /^(Create|Update|Stop|Delete)/.test(operation))).toEqual([])
      expect(harness.statuses()).toEqual(['v1 succeeded', 'v2 failed', 'v3 succeeded'])
    },
  )

  it('of a deployment whose run is dead: takes its lock over after the lease and brings everything back', async () => {
    await harness.release(1)
    const { version } = await harness.ecs.clock.run(harness.open(2))
    const crash = new CrashInjection()
    const { ports } = harness
    harness.ecs
      .start(
        version,
        {},
        { ...withServices(ports, crash.port(ports.services)), ledger: crash.port(ports.ledger) },
      )
      .catch(() => undefined)
    await harness.ecs.clock.advance(60_000)
    crash.kill()
    const report = await harness.rollback()
    expect(report.turnedBack).toMatchObject({
      release: { version: 2, status: 'failed', failure: 'its deployment was rolled back' },
      outcome: 'back',
    })
    expect(harness.serves()).toEqual({ web: 1, worker: 1 })
    expect((await harness.deploy(report.release.version)).verdict).toBe('landed')
  })

  it('of the release that serves while it still bakes: switches the traffic back, and it is failed', async () => {
    const baking = 'web: node web.js\n'
    await harness.release(1, { procfile: baking })
    const opened = await harness.ecs.clock.run(harness.open(2, { procfile: baking }))
    const { processes } = opened
    harness.ledger.releases[1] = {
      ...opened,
      processes: processes.map((one) => ({ ...one, bakeMinutes: 30 })),
    }
    expect((await harness.deploy(2, { returnAt: 'traffic-shifted' })).verdict).toBe('landed')
    expect(harness.statuses()).toEqual(['v1 succeeded', 'v2 succeeded'])
    const report = await harness.rollback()
    expect(report).toMatchObject({
      from: { version: 2 },
      target: { version: 1 },
      turnedBack: { outcome: 'back' },
    })
    expect(harness.serves()['web']).toBe(1)
    expect(harness.statuses()).toEqual(['v1 succeeded', 'v2 failed', 'v3 pending'])
  })

  it('to a release further back, while a deployment is under way', async () => {
    await harness.release(1)
    await harness.release(2)
    const { version } = await harness.ecs.clock.run(harness.open(3))
    const deploying = harness.ecs.start(version, {}, harness.ports)
    await harness.ecs.clock.advance(30_000)
    const [report] = await harness.ecs.clock.run(
      Promise.all([rollback(harness.ports, harness.request('v1')), deploying]),
      3_600_000,
    )
    expect(report).toMatchObject({
      release: { version: 4, description: 'Rollback to v1' },
      from: { version: 3 },
    })
    await harness.deploy(4)
    expect(harness.serves()).toEqual({ web: 1, worker: 1 })
  })

  it('changes nothing when it is refused, also while a deployment is under way', async () => {
    await harness.release(1)
    const { version } = await harness.ecs.clock.run(harness.open(2))
    const deploying = harness.ecs.start(version, {}, harness.ports)
    await harness.ecs.clock.advance(30_000)
    const calls = harness.ecs.server.journal.calls.length
    await expect(harness.rollback('v9')).rejects.toThrow(
      /'to' is 'v9', but shop\/production has no such release/,
    )
    const made = harness.ecs.server.journal.calls.slice(calls).map(({ operation }) => operation)
    expect(made.filter((operation) => /^(Stop|Register)/.test(operation))).toEqual([])
    expect((await harness.ecs.clock.run(deploying, 3_600_000)).verdict).toBe('landed')
    expect(harness.statuses()).toEqual(['v1 succeeded', 'v2 succeeded'])
  })
})
