import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { EcsHarness } from '../../support/deploy/ecs-harness.ts'
import { processOf } from '../../support/deploy/harness.ts'
import { BLUE_GROUP, GREEN_GROUP, RULE } from '../../support/emulator/ecs-harness.ts'

/** `deploy` through the SDK and the ECS adapter, against the emulator's engine with AWS's own timings. */
describe('deploy on the emulator’s ECS', () => {
  let harness: EcsHarness
  const actions = new Set<string>()
  beforeEach(async () => {
    harness = await EcsHarness.open()
  })
  afterEach(async () => {
    for (const call of harness.server.journal.calls) for (const action of call.actions) actions.add(action)
    await harness.close()
  })

  const td = (process: string, revision: number) =>
    `arn:aws:ecs:us-east-1:123456789012:task-definition/shop-production-${process}:${revision}`
  const crash = {
    exit: { after: 2_000, code: 1 },
    healthyAfter: Number.POSITIVE_INFINITY,
    output: ['Booting', 'Error: boom'],
  }

  it('creates web blue/green and worker rolling, then moves both; web by shifting the rule', async () => {
    harness.usual(1)
    const first = await harness.deploy(1)
    expect(first.failure).toBeUndefined()
    expect(first.verdict).toBe('landed')
    expect(harness.engine.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
    harness.usual(2)
    const second = await harness.deploy(2)
    expect(second.failure).toBeUndefined()
    expect(second.verdict).toBe('landed')
    expect(harness.engine.rules.weights(RULE)?.get(GREEN_GROUP)).toBe(100)
    expect(harness.primaries()).toEqual({ web: td('web', 2), worker: td('worker', 2), clock: undefined })
    // One after the other, by ECS's own times and not those of the looks.
    const stages = second.services[0]?.stages ?? []
    expect(stages.slice(1).map(({ from }) => from)).toEqual(stages.slice(0, -1).map(({ to }) => to))
    expect(stages.filter(({ from }) => (from - second.startedAt) % 5_000 !== 0).length).toBeGreaterThan(4)
    expect(stages.map((stage) => stage.name)).toEqual(
      expect.arrayContaining(['place tasks', 'pull image', 'start tasks', 'PRODUCTION_TRAFFIC_SHIFT']),
    )
    expect(harness.lines.join('\n')).toMatch(/web: CLEAN_UP, 1\/1 running, production 100 %/)
    expect(harness.server.violations).toEqual([])
  })

  it('a release that crashes at boot goes back, and says why with the container’s last lines', async () => {
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2, { web: crash })
    const result = await harness.deploy(2)
    expect(result.verdict).toBe('rolled-back')
    expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
    expect(harness.engine.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
    expect(harness.ledger.releases.get(2)?.status).toBe('failed')
    const [reason] = result.services[0]?.reasons ?? []
    expect(reason?.task.containers[0]?.exitCode).toBe(1)
    expect(reason?.log).toEqual(['Booting', 'Error: boom'])
  })

  it('a web process that never answers its health check fails with the hint to PORT', async () => {
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2, { web: { healthyAfter: Number.POSITIVE_INFINITY } })
    const result = await harness.deploy(2)
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.fix).toMatch(/\$PORT/)
  })

  it('the first release of an app that crashes leaves no service behind, and the next one works', async () => {
    harness.usual(1, { web: crash })
    const first = await harness.deploy(1)
    expect(first.verdict).toBe('failed')
    harness.usual(2)
    expect((await harness.deploy(2)).verdict).toBe('landed')
  })

  it('a worker that crashes takes web back with it', async () => {
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2, { worker: crash })
    const result = await harness.deploy(2)
    expect(result.verdict).toBe('rolled-back')
    expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
  })

  it('a process type that the release no longer has is deleted', async () => {
    harness.release(1, [processOf('web', 1), processOf('clock', 1, { quantity: 1, singleton: true })])
    await harness.deploy(1)
    harness.release(2, [processOf('web', 2)])
    const result = await harness.deploy(2)
    expect(result.removed).toEqual(['shop-production-clock'])
    await harness.clock.advance(600_000)
    expect(harness.primaries()).toMatchObject({ clock: undefined })
  })

  it('cancelled in flight: ECS rolls both back', async () => {
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2)
    const work = harness.start(2)
    await harness.clock.advance(30_000)
    harness.abort.abort(new CancelledError('SIGINT'))
    const result = await harness.clock.run(work, 60_000)
    expect(result.cancelled).toBe(true)
    await harness.clock.advance(900_000)
    expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
    expect(harness.engine.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
  })

  it('run again while the first run’s deployment is on its way: followed, not started again', async () => {
    harness.usual(1)
    await harness.deploy(1)
    harness.usual(2)
    const first = harness.killable(2)
    await harness.clock.advance(20_000)
    first.kill()
    const again = await harness.deploy(2)
    expect(again.verdict).toBe('landed')
    expect(again.services.map((service) => service.action)).toEqual(['followed', 'followed'])
  })

  it('run again after it landed: nothing is moved', async () => {
    harness.usual(1)
    await harness.deploy(1)
    const again = await harness.deploy(1)
    expect(again.verdict).toBe('landed')
    expect(again.services.map((service) => service.action)).toEqual(['unchanged', 'unchanged'])
  })

  it('a service that reads do not show yet has no deployments, and is no error', async () => {
    expect(await harness.services.deploymentsSince('shop-production-web', 0)).toEqual([])
    expect(await harness.services.describe(['shop-production-web'])).toEqual(new Map())
  })

  it('made exactly the calls on ECS and Logs that the README’s policy allows', async () => {
    const readme = await readFile('actions/deploy-ecs-bluegreen/README.md', 'utf8')
    const policy: { readonly Statement?: readonly { readonly Action: string | readonly string[] }[] } =
      JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '{}')
    const listed = new Set(policy.Statement?.flatMap(({ Action }) => Action))
    const here = [...listed].filter((action) => /^(ecs|logs|iam):/.test(action))
    expect([...actions].sort()).toEqual(here.sort())
  })
})
