import { describe, expect, it } from '@jest/globals'
import type { DeployPorts } from '../../../src/deploy/core/ports.ts'
import { ServiceReadError } from '../../../src/deploy/core/services.ts'
import type { DeploymentResult } from '../../../src/deploy/report/result.ts'
import { deploymentSummary, headline, servicesOutput } from '../../../src/deploy/report/summary.ts'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { withServices } from '../../support/deploy/ecs-harness.ts'
import { processOf, releaseOf, taskDefinition, World } from '../../support/deploy/harness.ts'

const OPTIONS = { actionsUrl: 'https://github.com/acme/shop/actions', app: 'shop', environment: 'production' }
const verdicts = (result: DeploymentResult) =>
  Object.fromEntries(result.services.map((service) => [service.process, service.verdict.kind]))
const backs = (result: DeploymentResult) =>
  Object.fromEntries(result.services.map((service) => [service.process, service.back.kind]))

describe('a release that lands', () => {
  it('moves all services and succeeds', async () => {
    const world = new World()
    const began = world.clock.now()
    const result = await world.run()
    expect(result.verdict).toBe('landed')
    expect(verdicts(result)).toEqual({ web: 'landed', worker: 'landed' })
    expect(headline(result)).toBe('v41 → v42 is live')
    expect(world.status(42)).toBe('succeeded')
    expect(world.serves('web')).toBe(taskDefinition('web', 42))
    expect(world.serves('worker')).toBe(taskDefinition('worker', 42))
    expect(world.records).toEqual(['started v42', 'succeeded https://shop.example.com'])
    expect(world.ledger.lock).toBeUndefined()
    // Landed after 60 s in the double; seen at the next 5 s tick.
    expect(world.clock.now() - began).toBeLessThanOrEqual(65_000)
    expect(result.services[0]?.seconds).toBe(60)
  })

  it('moves services in parallel: the slowest decides', async () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('web', 42), { kind: 'lands', after: 200_000 })
    world.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 200_000 })
    const result = await world.run()
    expect(result.endedAt - result.startedAt).toBeLessThanOrEqual(205_000)
  })

  it('creates what is missing with the quantity of the release, and tells that nothing served before', async () => {
    const world = new World({ empty: true })
    const result = await world.run()
    expect(result.services.map((service) => service.action)).toEqual(['created', 'created'])
    expect(result.services.map((service) => service.desired)).toEqual([1, 2])
    expect(headline(result)).toBe('v42 is live')
    expect(world.status(42)).toBe('succeeded')
  })

  it('leaves desired counts of existing services alone', async () => {
    const world = new World()
    await world.run()
    expect(world.services.calls.filter((call) => call.startsWith('create'))).toEqual([])
  })

  it('deletes process types that the release no longer has, after everything landed', async () => {
    const world = new World()
    world.seed(processOf('clock', 41, { quantity: 1 }))
    const result = await world.run()
    expect(result.removed).toEqual(['shop-production-clock'])
    const calls = world.services.calls
    expect(calls.at(-1)).toBe('delete shop-production-clock')
    expect(world.serves('clock')).toBeUndefined()
  })

  it('is not misled by reads that are stale for a minute after the update', async () => {
    const world = new World()
    world.services.staleFor = 60_000
    const result = await world.run()
    expect(result.verdict).toBe('landed')
    expect(world.status(42)).toBe('succeeded')
  })

  it('waits for a service of the same name that still drains', async () => {
    const world = new World()
    await world.services.delete('shop-production-worker')
    const result = await world.run()
    expect(result.verdict).toBe('landed')
    expect(result.services[1]?.action).toBe('created')
    expect(world.lines.join('\n')).toMatch(/worker: an earlier service of this name still drains/)
  })

  it('tolerates throttling and passing faults of reads', async () => {
    const world = new World()
    let reads = 0
    world.services.fault = (operation) => {
      if (operation !== 'describe' && operation !== 'describeDeployments') return
      reads += 1
      if (reads > 4 && reads < 10) throw new ServiceReadError('transient', 'ServerException')
      if (reads >= 10 && reads < 14) throw new ServiceReadError('throttled', 'ThrottlingException')
    }
    expect((await world.run()).verdict).toBe('landed')
  })

  it('asks at most 0.5 calls a second, and prints each state once', async () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('web', 42), { kind: 'lands', after: 600_000 })
    const result = await world.run()
    expect(world.services.calls.length / ((result.endedAt - result.startedAt) / 1000)).toBeLessThanOrEqual(
      0.5,
    )
    expect(world.lines.filter((line) => line.includes('web: '))).toHaveLength(
      new Set(world.lines.filter((line) => line.includes('web: '))).size,
    )
    expect(world.lines.filter((line) => line.includes('] web: ')).length).toBeLessThanOrEqual(3)
  })
})

describe('a release that fails', () => {
  const tripping = () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 40_000,
      rollbackTakes: 60_000,
    })
    world.services.stopped.set(taskDefinition('web', 42), [
      {
        id: 't1',
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        stoppedAt: world.clock.now(),
        containers: [{ name: 'app', exitCode: 1, reason: undefined }],
      },
    ])
    world.services.logs.set('t1', ['Booting', 'Error: DATABASE_URL is not set | `x`'])
    return world
  }

  it('goes back by itself, and takes with it what had landed', async () => {
    const world = tripping()
    world.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 10_000 })
    const result = await world.run()
    expect(result.verdict).toBe('rolled-back')
    expect(backs(result)).toEqual({ web: 'gone-back', worker: 'gone-back' })
    expect(world.serves('web')).toBe(taskDefinition('web', 41))
    expect(world.serves('worker')).toBe(taskDefinition('worker', 41))
    expect(world.status(42)).toBe('failed')
    expect(world.status(41)).toBe('succeeded')
    expect(headline(result)).toBe('v42 went back to v41')
    expect(result.failure?.problem).toMatch(
      /v42 failed: web failed \(.*circuit breaker.*\): exit code 1, .*\. web and worker went back to v41/,
    )
    expect(verdicts(result)).toEqual({ web: 'rolled-back', worker: 'landed' })
    // What the app's log says may hold a secret: it stays in the job, whose log masks it.
    expect(result.failure?.problem).toMatch(/DATABASE_URL/)
    for (const kept of [world.records.at(-1), world.ledger.releases.get(42)?.failure]) {
      expect(kept).toMatch(/v42 failed: web failed \(.*\): exit code 1/)
      expect(kept).not.toMatch(/DATABASE_URL/)
    }
  })

  it('turns back what is still on its way, in flight', async () => {
    const world = tripping()
    world.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 900_000 })
    const result = await world.run()
    expect(backs(result)).toEqual({ web: 'gone-back', worker: 'gone-back' })
    expect(world.services.calls.filter((call) => call.startsWith('stop '))).toHaveLength(1)
    expect(world.services.started('shop-production-worker')).toBe(1)
  })

  it('is red within a tick of the breaker', async () => {
    const world = tripping()
    const began = world.clock.now()
    let redAt = 0
    const work = world.start()
    while (redAt === 0) {
      await world.clock.advance(1_000)
      if (world.services.calls.some((call) => call.startsWith('stop'))) redAt = world.clock.now()
    }
    expect(redAt - began - 40_000).toBeLessThanOrEqual(6_000)
    await world.clock.run(work)
  })

  it('says why: exit code, last lines, what to do; in the summary nothing of the log is markup', async () => {
    const world = tripping()
    const result = await world.run()
    const [reason] = result.services[0]?.reasons ?? []
    expect(reason?.log).toEqual(['Booting', 'Error: DATABASE_URL is not set | `x`'])
    expect(reason?.hint).toMatch(/config var/)
    expect(world.masked).toEqual(['c1'])
    expect(result.failure?.fix).toBe(reason?.hint)
    const summary = deploymentSummary(result, OPTIONS)
    expect(summary).toMatch(/^## .* v42 went back to v41$/m)
    expect(summary).toContain('exit code 1')
    expect(result.failure?.problem).toMatch(/exit code 1, .*its log says 'Error: DATABASE_URL is not set/)
    expect(summary).toContain('```\nBooting\nError: DATABASE_URL is not set | `x`\n```')
    expect(summary).toContain('```mermaid\ngantt')
    expect(summary).not.toContain('To undo')
  })

  it('shows no container log when the config vars cannot be masked', async () => {
    const world = tripping()
    world.unmaskable = true
    const result = await world.run()
    expect(result.services[0]?.reasons[0]?.log).toEqual([])
    expect(deploymentSummary(result, OPTIONS)).not.toContain('DATABASE_URL')
    expect(world.lines.join('\n')).not.toContain('DATABASE_URL')
    expect(world.warnings.join('\n')).toMatch(/Container logs are not shown.*GetSecretValue/)
  })

  it('removes what came with the release, and nothing else', async () => {
    const world = tripping()
    world.ledger.put(
      releaseOf(42, {
        processes: [
          processOf('web', 42),
          processOf('worker', 42),
          processOf('clock', 42, { quantity: 1, singleton: true }),
        ],
      }),
    )
    const result = await world.run()
    expect(backs(result)).toMatchObject({ clock: 'removed' })
    expect(world.services.calls.filter((call) => call.startsWith('delete'))).toEqual([
      'delete shop-production-clock',
    ])
    expect(world.serves('clock')).toBeUndefined()
  })

  it('fails at once when the first release of an app has nothing to go back to, and leaves nothing behind', async () => {
    const world = new World({ empty: true })
    world.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 40_000,
      rollbackTakes: 1,
    })
    const result = await world.run()
    expect(result.verdict).toBe('failed')
    expect(backs(result)).toEqual({ web: 'removed', worker: 'removed' })
    expect(headline(result)).toBe('v42 failed; nothing served before')
    expect(world.serves('worker')).toBeUndefined()
  })

  it('never deletes a service that served before the release', async () => {
    const world = new World()
    // v42 is what the ledger says serves, but web was moved by hand to v41; the deploy of v42 is repeated and fails.
    world.ledger.put(releaseOf(42, { status: 'succeeded' }))
    world.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 5_000,
      rollbackTakes: 5_000,
    })
    const result = await world.run()
    expect(result.verdict).not.toBe('landed')
    expect(world.services.calls.filter((call) => call.startsWith('delete'))).toEqual([])
    expect(world.status(42)).toBe('succeeded')
    expect(world.serves('web')).toBe(taskDefinition('web', 41))
  })

  it('goes back when the time is over, to the second', async () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('web', 42), { kind: 'hangs' })
    const result = await world.run({ timeoutMinutes: 7 })
    expect(verdicts(result)).toEqual({ web: 'timed-out', worker: 'landed' })
    expect(result.services[0]?.seconds).toBe(420)
    expect(backs(result)).toEqual({ web: 'gone-back', worker: 'gone-back' })
    expect(world.status(42)).toBe('failed')
  })

  it('leaves alone what somebody else has moved on', async () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'superseded',
      after: 20_000,
      by: taskDefinition('web', 43),
    })
    const result = await world.run()
    expect(result.verdict).toBe('superseded')
    expect(backs(result)).toEqual({ web: 'stays', worker: 'gone-back' })
    expect(world.services.started('shop-production-web')).toBe(1)
  })

  it('says when ECS could not roll back', async () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 20_000,
      rollbackTakes: 20_000,
      rollbackFails: true,
    })
    const result = await world.run()
    expect(result.verdict).toBe('rollback-failed')
    expect(result.failure?.problem).toMatch(/web could not go back/)
  })

  it('brings back what had begun when ECS refuses to begin another', async () => {
    const world = new World()
    world.services.fault = (operation, subject) => {
      if (operation === 'update' && subject.endsWith('worker'))
        throw new Error('The role may not do ecs:UpdateService')
    }
    const result = await world.run()
    expect(verdicts(result)).toMatchObject({ worker: 'failed' })
    expect(result.failure?.problem).toMatch(/ecs:UpdateService/)
    expect(world.serves('web')).toBe(taskDefinition('web', 41))
    expect(world.status(42)).toBe('failed')
  })

  it('does not call a release failed that it cannot see, and does not touch it', async () => {
    const world = new World()
    let reads = 0
    world.services.fault = (operation) => {
      if (operation === 'describeDeployments' && ++reads > 2) {
        throw new ServiceReadError('permanent', 'The role may not do ecs:DescribeServiceDeployments')
      }
    }
    const result = await world.run()
    expect(result.verdict).toBe('unreadable')
    expect(world.status(42)).toBe('pending')
    expect(world.services.calls.filter((call) => /^(stop|delete)/.test(call))).toEqual([])
    expect(result.failure?.problem).toMatch(/ecs:DescribeServiceDeployments/)
  })
})

describe('before anything is changed', () => {
  const untouched = (world: World) => {
    expect(world.services.calls.filter((call) => /^(create|update|delete|stop)/.test(call))).toEqual([])
    expect(world.records).toEqual([])
    expect(world.ledger.lock).toBeUndefined()
  }

  it.each<[string, (world: World) => void, RegExp]>([
    ['a release that does not exist', (world) => world.ledger.releases.delete(42), /no release v42/],
    [
      'a release that failed',
      (world) => world.ledger.put(releaseOf(42, { status: 'failed', failure: 'exit 1' })),
      /v42 is failed \(exit 1\)/,
    ],
    [
      'an older release than what serves',
      (world) => world.ledger.put(releaseOf(43, { status: 'succeeded' })),
      /older than v43.*rollback-release/s,
    ],
    [
      'a release phase that has not run',
      (world) => world.ledger.put(releaseOf(42, { releasePhase: { status: 'pending' } })),
      /release phase of v42 is pending/,
    ],
    [
      'a release without task definitions',
      (world) => {
        const { taskDefinition: _none, ...web } = processOf('web', 42)
        world.ledger.put(releaseOf(42, { processes: [web] }))
      },
      /no task definition for its 'web'/,
    ],
    [
      'an image without a digest',
      (world) => world.ledger.put(releaseOf(42, { image: 'r.example.com/shop:latest' })),
      /without a digest/,
    ],
    [
      'listener rules that would fail late',
      (world) => {
        world.ingressProblems = ["The listener rule 'arn:rule/production' does not exist."]
      },
      /arn:rule\/production/,
    ],
    [
      'a role that may not look',
      (world) => {
        world.services.fault = () => {
          throw new ServiceReadError('permanent', 'The role may not do ecs:DescribeServices')
        }
      },
      /ecs:DescribeServices/,
    ],
    [
      'a service of another strategy',
      (world) => world.seed(processOf('web', 41, { strategy: 'rolling' })),
      /strategy ROLLING.*BLUE_GREEN.*update-service/s,
    ],
    ['a service that is not ours', (world) => world.seed(processOf('worker', 41), {}), /no tags renga:app/],
  ])('%s', async (_name, arrange, message) => {
    const world = new World()
    arrange(world)
    await expect(world.run()).rejects.toThrow(message)
    untouched(world)
  })

  it('another run that holds the lock, named', async () => {
    const world = new World()
    world.ledger.lock = {
      holder: { id: 'other', who: 'hubot in run 7' },
      until: world.clock.now() + 3_600_000,
    }
    await expect(world.run()).rejects.toThrow(/hubot in run 7/)
    expect(world.services.calls).toEqual([])
  })

  it('takes over the lock of a run that died', async () => {
    const world = new World()
    world.ledger.lock = { holder: { id: 'dead', who: 'octocat in run 6' }, until: world.clock.now() + 50_000 }
    expect((await world.run()).verdict).toBe('landed')
  })
})

it('says what happened even when the ledger does not take the failure', async () => {
  const world = new World()
  world.services.behaviours.set(taskDefinition('web', 42), { kind: 'hangs' })
  world.ledger.fault = (operation) => {
    if (operation === 'update') throw new Error('DynamoDB is away')
  }
  const result = await world.run({ timeoutMinutes: 5 })
  expect(result.verdict).toBe('rolled-back')
  expect(world.warnings.join()).toMatch(/marked as failed.*DynamoDB is away/)
})

describe('cancelled', () => {
  it('starts the way back of all services at once, without waiting for it', async () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 10_000 })
    const work = world.start()
    await world.clock.advance(30_000)
    const before = world.clock.now()
    world.abort.abort(new CancelledError('SIGINT'))
    const result = await world.clock.run(work, 60_000)
    expect(world.clock.now()).toBe(before)
    expect(result).toMatchObject({ verdict: 'rolling-back', cancelled: true })
    expect(backs(result)).toEqual({ web: 'going-back', worker: 'going-back' })
    expect(world.status(42)).toBe('failed')
    expect(world.ledger.releases.get(42)?.failure).toMatch(/cancelled.*SIGINT/)
    await world.clock.advance(120_000)
    expect(world.serves('web')).toBe(taskDefinition('web', 41))
    expect(world.serves('worker')).toBe(taskDefinition('worker', 41))
    expect(world.ledger.lock).toBeUndefined()
  })

  it('touches nothing more when another run has taken the lock over', async () => {
    const world = new World()
    world.services.behaviours.set(taskDefinition('web', 42), { kind: 'hangs' })
    world.ledger.fault = (operation) => {
      if (operation === 'renew') throw new Error('connection reset')
    }
    await expect(world.run()).rejects.toThrow(/lock of shop\/production was lost/)
    expect(world.services.calls.filter((call) => /^(stop|delete)/.test(call))).toEqual([])
    expect(world.status(42)).toBe('pending')
  })
})

describe('killed at any call and run again', () => {
  class Killed extends Error {}

  /** Ports of a process that is killed before or after its call number `at`: from then on it can do nothing at all. */
  function killing(ports: DeployPorts, at: number, when: 'before' | 'after') {
    const state = { calls: 0, dead: false }
    const guard = <T extends object>(target: T): T =>
      new Proxy(target, {
        get: (object, key) => {
          const member: unknown = Reflect.get(object, key, object)
          if (typeof member !== 'function') return member
          return async (...args: unknown[]) => {
            if (state.dead) throw new Killed()
            const mine = state.calls++ === at
            state.dead ||= mine && when === 'before'
            if (state.dead) throw new Killed()
            const answer: unknown = await member.apply(object, args)
            state.dead ||= mine
            if (state.dead) throw new Killed()
            return answer
          }
        },
      })
    return { state, ports: { ...withServices(ports, guard(ports.services)), ledger: guard(ports.ledger) } }
  }

  const endOf = (world: World) => [
    world.serves('web'),
    world.serves('worker'),
    world.serves('clock'),
    world.status(42),
  ]

  const cases: readonly [string, (world: World) => void][] = [
    ['that lands', () => {}],
    ['that lands and removes a process type', (world) => world.seed(processOf('clock', 41, { quantity: 1 }))],
    [
      'that adds a process type',
      (world) => {
        const clock = processOf('clock', 42, { quantity: 1, singleton: true })
        world.ledger.put(releaseOf(42, { processes: [...releaseOf(42).processes, clock] }))
      },
    ],
    [
      'that goes back',
      (world) =>
        world.services.behaviours.set(taskDefinition('web', 42), {
          kind: 'trips',
          after: 8_000,
          rollbackTakes: 10_000,
        }),
    ],
  ]

  it.each(cases)('a deploy %s ends where the undisturbed one ends', async (_name, arrange) => {
    const whole = new World()
    arrange(whole)
    await whole.run()
    await whole.clock.advance(600_000)
    let points = 0
    for (const when of ['before', 'after'] as const) {
      for (let at = 0; ; at += 1) {
        const world = new World()
        arrange(world)
        const { state, ports } = killing(world.ports, at, when)
        const first = world.start({}, ports)
        await world.clock.run(
          first.catch(() => undefined),
          3 * 3_600_000,
        )
        if (!state.dead) break
        points += 1
        // Within the lease of the dead run: the lock is waited for. A release that ended needs no second run.
        const again = world.start({ holder: { id: 'run-42-2', who: 'octocat in run 42' } })
        if (world.status(42) === 'failed')
          await expect(world.clock.run(again)).rejects.toThrow(/v42 is failed/)
        else await world.clock.run(again, 3 * 3_600_000)
        await world.clock.advance(600_000)
        expect([when, at, ...endOf(world)]).toEqual([when, at, ...endOf(whole)])
        expect(world.ledger.lock).toBeUndefined()
      }
    }
    expect(points).toBeGreaterThan(30)
  })
})

it('the services output is JSON with one object per process type', async () => {
  const world = new World()
  const result = await world.run()
  expect(JSON.parse(servicesOutput(result))).toEqual([
    {
      process: 'web',
      service: 'shop-production-web',
      action: 'updated',
      verdict: 'landed',
      reason: 'SUCCESSFUL',
      wayBack: 'stays',
      taskDefinition: taskDefinition('web', 42),
      before: taskDefinition('web', 41),
      running: 1,
      desired: 1,
      seconds: 60,
    },
    expect.objectContaining({ process: 'worker', desired: 2 }),
  ])
})
