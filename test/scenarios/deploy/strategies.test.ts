import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { GATE_HOOK } from '../../../src/aws/ecs/service-state.ts'
import type { DeployRequest } from '../../../src/deploy/deploy.ts'
import type { ReleasedProcess } from '../../../src/release/ledger/release.ts'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { EcsHarness } from '../../support/deploy/ecs-harness.ts'
import { processOf } from '../../support/deploy/harness.ts'
import { BLUE_GROUP, GREEN_GROUP, RULE, TEST_RULE } from '../../support/emulator/ecs-harness.ts'

const WEB = 'shop-production-web'
const td = (process: string, revision: number) =>
  `arn:aws:ecs:us-east-1:123456789012:task-definition/shop-production-${process}:${revision}`
const crash = { exit: { after: 2_000, code: 1 }, healthyAfter: Number.POSITIVE_INFINITY }
const gate: Partial<DeployRequest> = {
  gate: [{ path: '/healthz', status: undefined }],
  testUrl: 'https://test.shop.example.com',
}

/** Every strategy of the ECS controller through the SDK and the real adapter, against the emulator's engine. */
describe('strategies on the emulator’s ECS', () => {
  let harness: EcsHarness
  beforeEach(async () => {
    harness = await EcsHarness.open()
  })
  afterEach(async () => {
    expect(harness.server.violations).toEqual([])
    await harness.close()
  })

  const web = (version: number, over: Partial<ReleasedProcess> = {}) => processOf('web', version, over)
  const worker = (version: number, over: Partial<ReleasedProcess> = {}) =>
    processOf('worker', version, { quantity: 2, ...over })
  const service = () =>
    harness.engine.ecs.operations.DescribeServices({ cluster: 'main', services: [WEB] }).services?.[0]
  const green = (rule = RULE) => harness.engine.rules.weights(rule)?.get(GREEN_GROUP)
  const blue = (rule = RULE) => harness.engine.rules.weights(rule)?.get(BLUE_GROUP)
  const newest = () => {
    const { operations } = harness.engine.ecs
    const [brief] =
      operations.ListServiceDeployments({ cluster: 'main', service: WEB }).serviceDeployments ?? []
    const arns = [brief?.serviceDeploymentArn ?? '']
    return operations.DescribeServiceDeployments({ serviceDeploymentArns: arns }).serviceDeployments?.[0]
  }
  const addHook = (stage: 'POST_SCALE_UP' | 'POST_TEST_TRAFFIC_SHIFT') =>
    harness.engine.ecs.operations.UpdateService({
      cluster: 'main',
      service: WEB,
      deploymentConfiguration: {
        ...service()?.deploymentConfiguration,
        lifecycleHooks: [{ targetType: 'PAUSE', lifecycleStages: [stage] }],
      },
    })

  it.each<[string, Partial<ReleasedProcess>, number[]]>([
    ['canary', { strategy: 'canary', shift: { percent: 10, minutes: 5 }, bakeMinutes: 2 }, [10, 100]],
    ['linear', { strategy: 'linear', shift: { percent: 40, minutes: 3 }, bakeMinutes: 0 }, [40, 80, 100]],
    ['blue-green', { strategy: 'blue-green', bakeMinutes: 1 }, [100]],
  ])('%s: creates, moves in its own steps, lands', async (strategy, how, steps) => {
    harness.release(1, [web(1, how)])
    expect((await harness.deploy(1)).verdict).toBe('landed')
    expect(service()?.deploymentConfiguration?.strategy).toBe(strategy.toUpperCase().replace('-', '_'))
    harness.release(2, [web(2, how)])
    const before = harness.lines.length
    const result = await harness.deploy(2)
    expect(result.failure).toBeUndefined()
    expect(result.verdict).toBe('landed')
    expect(green()).toBe(100)
    const said = harness.lines.slice(before).flatMap((line) => / production (\d+) %/.exec(line)?.[1] ?? [])
    expect([...new Set(said.map(Number))].filter((weight) => weight > 0)).toEqual(steps)
  })

  it('a canary whose tasks die after the first step goes back', async () => {
    const how = { strategy: 'canary', shift: { percent: 10, minutes: 30 } } as const
    harness.release(1, [web(1, how)])
    await harness.deploy(1)
    harness.release(2, [web(2, how)], { web: { exit: { after: 200_000, code: 137 } } })
    const result = await harness.deploy(2, { fastFail: 2 })
    expect(harness.lines.join('\n')).toMatch(/production 10 %/)
    expect(result.verdict).toBe('rolled-back')
    expect(blue()).toBe(100)
    expect(harness.primaries()['web']).toBe(td('web', 1))
  })

  it('asked for another strategy than the service has: nothing is changed, and the command is said', async () => {
    harness.release(1, [web(1)])
    await harness.deploy(1)
    harness.release(2, [web(2, { strategy: 'canary', shift: { percent: 5, minutes: 10 } })])
    await expect(harness.deploy(2)).rejects.toThrow(
      /has the deployment strategy BLUE_GREEN; this release requires CANARY.*--deployment-configuration '\{"strategy":"CANARY","bakeTimeInMinutes":0,"canaryConfiguration":\{"canaryPercent":5,"canaryBakeTimeInMinutes":10\}\}'/,
    )
    expect(harness.primaries()['web']).toBe(td('web', 1))
  })

  it('the command that is said does it: afterwards the release lands', async () => {
    harness.release(1, [web(1)])
    await harness.deploy(1)
    harness.release(2, [web(2, { strategy: 'linear', shift: { percent: 50, minutes: 1 } })])
    const error = await harness.deploy(2).catch((thrown: unknown) => String(thrown))
    const [, configuration = '', balancers = ''] =
      /--deployment-configuration '([^']*)' --load-balancers '([^']*)'/.exec(String(error)) ?? []
    harness.engine.ecs.operations.UpdateService({
      cluster: 'main',
      service: WEB,
      deploymentConfiguration: JSON.parse(configuration),
      loadBalancers: JSON.parse(balancers),
    })
    await harness.clock.advance(1_200_000)
    expect((await harness.deploy(2)).verdict).toBe('landed')
    expect(service()?.deploymentConfiguration?.strategy).toBe('LINEAR')
  })

  describe('the gate', () => {
    const begun = async () => {
      harness.release(1, [web(1), worker(1)])
      await harness.deploy(1)
      harness.release(2, [web(2), worker(2)])
    }

    it('asks the new tasks by the test listener, while production is on the old ones, and goes on', async () => {
      await begun()
      const asked: unknown[] = []
      harness.smoke = async (url) => {
        asked.push({ url, production: blue(), test: green(TEST_RULE) })
        return 200
      }
      const result = await harness.deploy(2, gate)
      expect(result.failure).toBeUndefined()
      expect(result.verdict).toBe('landed')
      expect(asked).toEqual([{ url: 'https://test.shop.example.com/healthz', production: 100, test: 100 }])
      expect(result.services[0]?.gate).toEqual([
        { url: 'https://test.shop.example.com/healthz', passed: true, attempts: 1, said: 'answered 200' },
      ])
      expect(green()).toBe(100)
    })

    it('refuses: production never moves, both services go back, and the answer is the reason', async () => {
      await begun()
      let moved = false
      harness.smoke = async () => {
        moved ||= blue() !== 100
        return 503
      }
      const result = await harness.deploy(2, gate)
      expect(result.verdict).toBe('rolled-back')
      expect(result.failure?.problem).toMatch(
        /web failed \(the gate failed: GET https:\/\/test\.shop\.example\.com\/healthz answered 503, expected 200 to 399\)/,
      )
      expect(moved).toBe(false)
      expect(blue()).toBe(100)
      expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
    })

    it('tries a connection that does not come about again, and an answer never', async () => {
      await begun()
      let tries = 0
      harness.smoke = async () => {
        tries += 1
        if (tries < 4) throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })
        return 200
      }
      const result = await harness.deploy(2, gate)
      expect(result.verdict).toBe('landed')
      expect(result.services[0]?.gate[0]?.attempts).toBe(4)
    })

    it('gives up a connection that never comes about', async () => {
      await begun()
      harness.smoke = () =>
        Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }))
      const result = await harness.deploy(2, gate)
      expect(result.verdict).toBe('rolled-back')
      expect(result.failure?.problem).toMatch(
        /could not be reached \(fetch failed.*ECONNREFUSED\): check the input 'test-url'/,
      )
    })

    it('stands at the first release too, which it can stop', async () => {
      harness.release(1, [web(1)])
      harness.smoke = async () => 500
      const result = await harness.deploy(1, gate)
      expect(result.verdict).toBe('failed')
      expect(result.failure?.problem).toMatch(/\(the gate failed/)
      await harness.clock.advance(600_000)
      expect(harness.primaries()['web']).toBeUndefined()
    })

    it('takes its hook away when it is off again, and no other', async () => {
      await begun()
      await harness.deploy(2, gate)
      expect(service()?.deploymentConfiguration?.lifecycleHooks).toEqual([GATE_HOOK])
      harness.release(3, [web(3), worker(3)])
      expect((await harness.deploy(3)).verdict).toBe('landed')
      expect(service()?.deploymentConfiguration?.lifecycleHooks ?? []).toEqual([])
    })

    it('answers a pause that infrastructure as code has put there, and adds none', async () => {
      await begun()
      addHook('POST_TEST_TRAFFIC_SHIFT')
      expect((await harness.deploy(2, gate)).verdict).toBe('landed')
      expect(service()?.deploymentConfiguration?.lifecycleHooks).toHaveLength(1)
    })

    it('needs a service that shifts traffic, and says so before anything is changed', async () => {
      harness.release(1, [web(1, { strategy: 'rolling' })])
      await expect(harness.deploy(1, gate)).rejects.toThrow(/'gate' is set, but no service.*blue-green/)
      expect(harness.primaries()['web']).toBeUndefined()
    })

    it('needs a test listener', async () => {
      harness.release(1, [web(1)])
      await expect(harness.deploy(1, { ...gate, testUrl: undefined })).rejects.toThrow(
        /'gate' needs a test listener/,
      )
    })

    it('cancelled while it asks: goes back', async () => {
      await begun()
      harness.smoke = () => new Promise<number>(() => undefined)
      const work = harness.start(2, gate)
      await harness.clock.advance(240_000)
      expect(newest()?.lifecycleStage).toBe('POST_TEST_TRAFFIC_SHIFT')
      harness.abort.abort(new CancelledError('SIGINT'))
      const result = await harness.clock.run(work, 60_000)
      expect(result.cancelled).toBe(true)
      await harness.clock.advance(900_000)
      expect(blue()).toBe(100)
      expect(harness.primaries()['web']).toBe(td('web', 1))
    })
  })

  it('a pause of somebody else is left to its owner; run again after the answer it lands', async () => {
    harness.release(1, [web(1)])
    await harness.deploy(1)
    addHook('POST_SCALE_UP')
    harness.release(2, [web(2)])
    const result = await harness.deploy(2, { timeoutMinutes: 20 })
    expect(result.verdict).toBe('paused')
    expect(result.failure?.problem).toMatch(
      /paused by a lifecycle hook of another owner: web \(hook \S+ is waiting/,
    )
    expect(harness.ledger.releases.get(2)?.status).toBe('pending')
    expect(newest()?.status).toBe('IN_PROGRESS')
    const hook = newest()?.lifecycleHookDetails?.find(({ status }) => status === 'AWAITING_ACTION')
    harness.engine.ecs.operations.ContinueServiceDeployment({
      serviceDeploymentArn: newest()?.serviceDeploymentArn,
      hookId: hook?.hookId,
    })
    const again = await harness.deploy(2)
    expect(again.verdict).toBe('landed')
    expect(again.services[0]?.action).toBe('followed')
  })

  describe('return at traffic shifted', () => {
    const shifted = { returnAt: 'traffic-shifted' as const }
    const baking = async () => {
      harness.release(1, [web(1)])
      await harness.deploy(1)
      harness.release(2, [web(2, { bakeMinutes: 8 })])
      return harness.deploy(2, shifted)
    }

    it('lands when all production traffic is on the new tasks, while ECS bakes on', async () => {
      const result = await baking()
      expect(result.verdict).toBe('landed')
      expect(result.services[0]?.verdict).toMatchObject({ shifted: true })
      expect(green()).toBe(100)
      expect(newest()).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: 'BAKE_TIME' })
      expect(result.endedAt - result.startedAt).toBeLessThan(5 * 60_000)
    })

    it('run again it watches the bake to its end', async () => {
      await baking()
      const again = await harness.deploy(2)
      expect(again.verdict).toBe('landed')
      expect(again.services[0]?.action).toBe('followed')
      expect(newest()?.status).toBe('SUCCESSFUL')
    })

    it('a canary is not done after its first step', async () => {
      const how = { strategy: 'canary', shift: { percent: 10, minutes: 5 }, bakeMinutes: 5 } as const
      harness.release(1, [web(1, how)])
      await harness.deploy(1)
      harness.release(2, [web(2, how)])
      const result = await harness.deploy(2, shifted)
      expect(result.verdict).toBe('landed')
      expect(green()).toBe(100)
      expect(result.endedAt - result.startedAt).toBeGreaterThan(5 * 60_000)
    })

    it('what landed so goes back by a switch when a later group fails', async () => {
      harness.release(1, [web(1), worker(1, { order: 2 })])
      await harness.deploy(1)
      harness.release(2, [web(2, { bakeMinutes: 60 }), worker(2, { order: 2 })], { worker: crash })
      const result = await harness.deploy(2, shifted)
      expect(result.verdict).toBe('rolled-back')
      expect(newest()?.status).toBe('ROLLBACK_SUCCESSFUL')
      expect(blue()).toBe(100)
      expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
    })

    it('the next release waits for the bake of the one before', async () => {
      await baking()
      harness.release(3, [web(3, { bakeMinutes: 0 })])
      const result = await harness.deploy(3)
      expect(result.verdict).toBe('landed')
      expect(harness.lines.join('\n')).toMatch(
        /A deployment is in progress: shop-production-web is being deployed to shop-production-web:2 by deployment \S+, IN_PROGRESS\. Waiting/,
      )
      expect(result.endedAt - result.startedAt).toBeGreaterThan(7 * 60_000)
    })

    it('supersedes the bake when it is told to', async () => {
      await baking()
      harness.release(3, [web(3)])
      const result = await harness.deploy(3, { inProgress: 'supersede' })
      expect(result.verdict).toBe('landed')
      expect(harness.primaries()['web']).toBe(td('web', 3))
      expect(result.endedAt - result.startedAt).toBeLessThan(5 * 60_000)
    })

    it('fails on the bake when it is told to, and has changed nothing', async () => {
      await baking()
      harness.release(3, [web(3)])
      await expect(harness.deploy(3, { inProgress: 'fail' })).rejects.toThrow(
        /A deployment is in progress: shop-production-web .*'in-progress'/,
      )
      expect(harness.ledger.releases.get(3)?.status).toBe('pending')
      expect(harness.primaries()['web']).toBe(td('web', 2))
    })

    it('waits no longer than the deadline', async () => {
      await baking()
      harness.release(3, [web(3)])
      const from = harness.clock.now()
      await expect(harness.deploy(3, { timeoutMinutes: 5 })).rejects.toThrow(/It did not finish in time/)
      expect(harness.clock.now() - from).toBe(5 * 60_000)
    })
  })

  describe('order', () => {
    it('a later group begins when the earlier one has landed', async () => {
      harness.release(1, [web(1), worker(1, { order: 2 })])
      expect((await harness.deploy(1)).verdict).toBe('landed')
      harness.release(2, [web(2), worker(2, { order: 2 })])
      const result = await harness.deploy(2)
      expect(result.verdict).toBe('landed')
      const [first, second] = result.services
      const landed = first?.stages.at(-1)?.from ?? Number.POSITIVE_INFINITY
      expect(second?.stages[0]?.from).toBeGreaterThanOrEqual(landed)
    })

    it('a later group that fails takes the earlier one back, and both are named', async () => {
      harness.release(1, [web(1), worker(1, { order: 2 })])
      await harness.deploy(1)
      harness.release(2, [web(2), worker(2, { order: 2 })], { worker: crash })
      const result = await harness.deploy(2)
      expect(result.verdict).toBe('rolled-back')
      expect(result.failure?.problem).toMatch(/worker failed.*web and worker rolled back/s)
      expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
    })

    it('an earlier group that fails: the later one is not begun and stays as it is', async () => {
      harness.release(1, [web(1, { order: 2 }), worker(1)])
      await harness.deploy(1)
      harness.release(2, [web(2, { order: 2 }), worker(2)], { worker: crash })
      const result = await harness.deploy(2)
      expect(result.verdict).toBe('rolled-back')
      expect(result.services.map(({ process, action, verdict }) => [process, action, verdict.kind])).toEqual([
        ['web', 'not-begun', 'failed'],
        ['worker', 'updated', 'rolled-back'],
      ])
      expect(result.failure?.problem).toMatch(/worker failed.*web was not started/s)
      expect(newest()?.targetServiceRevision).toBeDefined()
      expect(harness.primaries()).toMatchObject({ web: td('web', 1), worker: td('worker', 1) })
    })

    it('a worker that drains first never runs beside its predecessor', async () => {
      const how = { drainFirst: true } as const
      harness.release(1, [worker(1, how)])
      await harness.deploy(1)
      harness.release(2, [worker(2, how)])
      let beside = 0
      const work = harness.start(2)
      for (let at = 0; at < 60; at++) {
        await harness.clock.advance(5_000)
        const { operations } = harness.engine.ecs
        const { taskArns = [] } = operations.ListTasks({
          cluster: 'main',
          serviceName: 'shop-production-worker',
        })
        const { tasks = [] } = operations.DescribeTasks({ cluster: 'main', tasks: taskArns })
        const running = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING')
        beside = Math.max(beside, new Set(running.map(({ taskDefinitionArn }) => taskDefinitionArn)).size)
      }
      expect((await harness.clock.run(work, 3_600_000)).verdict).toBe('landed')
      expect(beside).toBe(1)
    })
  })
})
