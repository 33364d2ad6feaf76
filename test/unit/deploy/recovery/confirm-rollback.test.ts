import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  type Confirmation,
  confirmRollback,
  describeConfirmation,
} from '../../../../src/deploy/recovery/confirm-rollback.ts'
import { CancelledError } from '../../../../src/runtime/errors.ts'
import { EcsHarness } from '../../../support/deploy/ecs-harness.ts'
import { BLUE_GROUP, RULE } from '../../../support/emulator/ecs-harness.ts'

/** What the post step does after a cancelled or killed deploy, against the emulator's engine with AWS's own timings. */
describe('confirmRollback', () => {
  let harness: EcsHarness
  beforeEach(async () => {
    harness = await EcsHarness.open()
  })
  afterEach(() => harness.close())

  const td = (process: string, revision: number) =>
    `arn:aws:ecs:us-east-1:123456789012:task-definition/shop-production-${process}:${revision}`

  const confirm = (version: number): Promise<Confirmation> =>
    harness.clock.run(
      confirmRollback(harness.ports, {
        platform: harness.platform,
        version,
        holder: { id: `run-${version}`, who: 'octocat' },
        minutes: 4,
        signal: new AbortController().signal,
      }),
      600_000,
    )

  it('of a deploy that told ECS to go back: watches until both services are there', async () => {
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2)
    const work = harness.start(2)
    await harness.clock.advance(30_000)
    harness.abort.abort(new CancelledError('SIGINT'))
    await harness.clock.run(work, 60_000)
    const confirmation = await confirm(2)
    expect(confirmation.outcome).toBe('back')
    expect(confirmation.services).toMatchObject([
      { process: 'web', state: 'back', serving: td('web', 1) },
      { process: 'worker', state: 'back', serving: td('worker', 1) },
    ])
    expect(describeConfirmation(confirmation)).toMatch(/^v2 was cancelled and rolled back: v1 is live/)
    expect(harness.engine.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
  })

  it.each([5_000, 60_000])('of a deploy that was killed after %d ms and told nothing', async (after) => {
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2)
    const first = harness.killable(2)
    await harness.clock.advance(after)
    first.kill()
    const confirmation = await confirm(2)
    expect(confirmation.outcome).toBe('back')
    expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
    expect(harness.ledger.releases.get(2)?.status).toBe('failed')
    expect(harness.engine.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
  })

  it('of a first release: its services are removed', async () => {
    harness.usual(1)
    const first = harness.killable(1)
    await harness.clock.advance(20_000)
    first.kill()
    const confirmation = await confirm(1)
    expect(confirmation.outcome).toBe('back')
    expect(confirmation.services.map(({ state }) => state)).toEqual(['removed', 'removed'])
    expect(harness.primaries()).toMatchObject({ web: undefined, worker: undefined })
  })

  it('of a release that had landed: says so and touches nothing', async () => {
    harness.usual(1)
    await harness.deploy(1)
    const before = harness.server.journal.calls.length
    const confirmation = await confirm(1)
    expect(confirmation.outcome).toBe('landed')
    expect(harness.server.journal.calls.length).toBe(before)
  })
})
