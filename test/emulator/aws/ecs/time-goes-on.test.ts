import { expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { EcsEngineHarness } from '../../../support/emulator/ecs-harness.ts'

/** Time that goes on while the engine works, as real time does: every read is later than the one before. */
class CreepingClock extends VirtualClock {
  readonly #step: number
  #crept = 0

  constructor(step: number) {
    super()
    this.#step = step
  }

  override now(): number {
    this.#crept += this.#step
    return super.now() + this.#crept
  }
}

// A task counts as healthy at one moment; in whichever of the scheduler's reads of the clock that moment falls,
// somebody looks again.
it.each(Array.from({ length: 40 }, (_, at) => 1 + at * 7))(
  'a service gets steady though %i ms pass between two reads of the clock',
  async (step) => {
    const harness = new EcsEngineHarness({}, new CreepingClock(step))
    harness.register('v1')
    harness.create()
    await harness.until(() => harness.rollout().status === 'SUCCESSFUL', 600)
    expect(harness.service().deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
  },
)
