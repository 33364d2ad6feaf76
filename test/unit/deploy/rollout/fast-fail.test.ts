import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { EcsWorld } from '../../../support/deploy/ecs-harness.ts'
import { taskDefinition, World } from '../../../support/deploy/harness.ts'

const crash = {
  exit: { after: 2_000, code: 1 },
  healthyAfter: Number.POSITIVE_INFINITY,
  output: ['Error: boom'],
}
const td = (process: string, revision: number) =>
  `arn:aws:ecs:us-east-1:123456789012:task-definition/shop-production-${process}:${revision}`

describe('fast fail on the emulator’s ECS', () => {
  let world: EcsWorld
  beforeEach(async () => {
    world = await EcsWorld.open()
    world.usual(1)
    await world.deploy(1)
    world.usual(2, { web: crash })
  })
  afterEach(() => world.close())

  it('turns back after two dead tasks, before the circuit breaker has its three', async () => {
    const result = await world.deploy(2, { fastFail: 2 })
    expect(result.verdict).toBe('rolled-back')
    const [web] = result.services
    expect(web?.verdict.reason).toMatch(
      /^2 tasks have died, the last: exit code 1, EssentialContainerExited: .*before the circuit breaker$/,
    )
    expect(web?.reasons[0]?.alike).toBe(1)
    expect(world.lines.join('\n')).toContain('web: told AWS to roll back')
    expect(world.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
  })

  it('is earlier than the breaker, and off with 0', async () => {
    const began = world.clock.now()
    const slow = await world.deploy(2, { fastFail: 0 })
    expect(slow.services[0]?.verdict.reason).toMatch(/circuit breaker/)
    const patient = slow.services[0]?.seconds ?? 0
    world.usual(3, { web: crash })
    const fast = await world.deploy(3, { fastFail: 1 })
    expect(world.clock.now()).toBeGreaterThan(began)
    expect(fast.services[0]?.seconds ?? 0).toBeLessThan(patient)
  })

  it('costs no call while no task dies', async () => {
    world.usual(3)
    const mark = world.server.journal.calls.length
    expect((await world.deploy(3, { fastFail: 2 })).verdict).toBe('landed')
    const listed = world.server.journal.calls.slice(mark).filter(({ operation }) => operation === 'ListTasks')
    expect(listed).toEqual([])
  })
})

describe('what counts as a death', () => {
  it.each<[string, string, number]>([
    ['SpotInterruption', 'landed', 137],
    ['UserInitiated', 'landed', 1],
    ['EssentialContainerExited', 'rolled-back', 1],
    ['EssentialContainerExited', 'rolled-back', 137],
    ['TaskFailedToStart', 'rolled-back', 0],
  ])('%s ends in %s (exit code %d)', async (stopCode, verdict, exitCode) => {
    const world = new World()
    world.services.stopped.set(
      taskDefinition('web', 42),
      ['t1', 't2'].map((id) => ({
        id,
        stopCode,
        stoppedReason: 'it ended',
        stoppedAt: world.clock.now() + 20_000,
        containers: [{ name: 'app', exitCode, reason: undefined }],
      })),
    )
    world.services.failedTasks.set(taskDefinition('web', 42), 2)
    expect((await world.run({ fastFail: 2 })).verdict).toBe(verdict)
  })
})
