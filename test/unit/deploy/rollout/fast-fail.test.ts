import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { EcsHarness } from '../../../support/deploy/ecs-harness.ts'
import { DeployHarness, taskDefinition } from '../../../support/deploy/harness.ts'

const crash = {
  exit: { after: 2_000, code: 1 },
  healthyAfter: Number.POSITIVE_INFINITY,
  output: ['Error: boom'],
}
const td = (process: string, revision: number) =>
  `arn:aws:ecs:us-east-1:123456789012:task-definition/shop-production-${process}:${revision}`

describe('fast fail on the emulator’s ECS', () => {
  let harness: EcsHarness
  beforeEach(async () => {
    harness = await EcsHarness.open()
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2, { web: crash })
  })
  afterEach(() => harness.close())

  it('turns back after two dead tasks, before the circuit breaker has its three', async () => {
    const result = await harness.deploy(2, { fastFail: 2 })
    expect(result.verdict).toBe('rolled-back')
    const [web] = result.services
    expect(web?.verdict.reason).toMatch(
      /^2 tasks have died, the last: exit code 1, EssentialContainerExited: .*before the circuit breaker tripped$/,
    )
    expect(web?.reasons[0]?.alike).toBe(1)
    expect(harness.lines.join('\n')).toContain('web: rollback requested')
    expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
  })

  it('is earlier than the breaker, and off with 0', async () => {
    const began = harness.clock.now()
    const slow = await harness.deploy(2, { fastFail: 0 })
    expect(slow.services[0]?.verdict.reason).toMatch(/circuit breaker/)
    const patient = slow.services[0]?.seconds ?? 0
    harness.usual(3, { web: crash })
    const fast = await harness.deploy(3, { fastFail: 1 })
    expect(harness.clock.now()).toBeGreaterThan(began)
    expect(fast.services[0]?.seconds ?? 0).toBeLessThan(patient)
  })

  it('costs no call while no task dies', async () => {
    harness.usual(3)
    const mark = harness.server.journal.calls.length
    expect((await harness.deploy(3, { fastFail: 2 })).verdict).toBe('landed')
    const listed = harness.server.journal.calls
      .slice(mark)
      .filter(
        ({ operation, parameters }) =>
          operation === 'ListTasks' && JSON.stringify(parameters).includes('STOPPED'),
      )
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
    const harness = new DeployHarness()
    harness.services.stopped.set(
      taskDefinition('web', 42),
      ['t1', 't2'].map((id) => ({
        id,
        stopCode,
        stoppedReason: 'it ended',
        stoppedAt: harness.clock.now() + 20_000,
        containers: [{ name: 'app', exitCode, reason: undefined }],
      })),
    )
    harness.services.failedTasks.set(taskDefinition('web', 42), 2)
    expect((await harness.run({ fastFail: 2 })).verdict).toBe(verdict)
  })
})
