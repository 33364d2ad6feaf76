import { afterEach, describe, expect, it } from '@jest/globals'
import { rollback } from '../../src/deploy/rollback/rollback.ts'
import { CrashInjection } from '../support/crash-injection.ts'
import { withServices } from '../support/deploy/ecs-harness.ts'
import { RollbackHarness } from '../support/deploy/rollback-harness.ts'

/**
 * A rollback of a deployment under way, whose run lives, is killed before and after each of its calls and started
 * again, against the emulator's ECS engine in virtual time.
 */
describe('a rollback', () => {
  let harness: RollbackHarness
  afterEach(() => harness.close())

  it.each(['before', 'after'] as const)(
    'killed %s the effect of any call and started again: one release, back where it should be',
    async (moment) => {
      for (let at = 0; ; at += 1) {
        harness = await RollbackHarness.open()
        await harness.release(1)
        await harness.release(2)
        const { version } = await harness.ecs.clock.run(harness.open(3))
        const deploying = harness.ecs.start(version, {}, harness.ports)
        await harness.ecs.clock.advance(40_000)
        const crash = new CrashInjection({ at, when: moment })
        const { ports } = harness
        const crashing = {
          ...withServices(ports, crash.port(ports.services)),
          ledger: crash.port(ports.ledger),
          config: crash.port(ports.config),
          images: crash.port(ports.images),
          imageDirectory: crash.port(ports.imageDirectory),
          taskDefinitions: crash.port(ports.taskDefinitions),
          clusters: crash.port(ports.clusters),
        }
        const first = rollback(crashing, harness.request()).then(() => undefined)
        await harness.ecs.clock.run(Promise.race([first, crash.death]), 3_600_000)
        const survived = !crash.dead
        const [report] = await harness.ecs.clock.run(
          Promise.all([rollback(harness.ports, harness.request()), deploying]),
          3_600_000,
        )
        const { release, target, from } = report
        const shown = {
          at,
          release: release.version,
          target: target.version,
          from: from?.version,
          statuses: harness.statuses(),
        }
        // The deployment of v3 may land before a rollback that was killed is started again: then v3 has served.
        const third = harness.ledger.releases[2]?.status === 'succeeded' ? 'v3 succeeded' : 'v3 failed'
        expect(shown).toEqual({
          at,
          release: 4,
          target: 2,
          from: 3,
          statuses: ['v1 succeeded', 'v2 succeeded', third, 'v4 pending'],
        })
        await harness.deploy(4)
        expect({ at, serves: harness.serves() }).toEqual({ at, serves: { web: 2, worker: 2 } })
        if (survived) {
          expect(at).toBeGreaterThan(30)
          return
        }
        await harness.close()
      }
    },
    600_000,
  )
})
