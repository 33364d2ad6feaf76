import { describe, expect, it } from '@jest/globals'
import type { DeployPorts } from '../../../src/deploy/core/ports.ts'
import { ServiceReadError } from '../../../src/deploy/core/services.ts'
import { headline } from '../../../src/deploy/report/headline.ts'
import type { DeploymentResult } from '../../../src/deploy/report/result.ts'
import { deploymentSummary, servicesOutput } from '../../../src/deploy/report/summary.ts'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { CrashInjection } from '../../support/crash-injection.ts'
import { withServices } from '../../support/deploy/ecs-harness.ts'
import { DeployHarness, processOf, releaseOf, taskDefinition } from '../../support/deploy/harness.ts'

const OPTIONS = {
  repositoryUrl: 'https://github.com/acme/shop',
  runId: '42',
  app: 'shop',
  environment: 'production',
}
const verdicts = (result: DeploymentResult) =>
  Object.fromEntries(result.services.map((service) => [service.process, service.verdict.kind]))
const backs = (result: DeploymentResult) =>
  Object.fromEntries(result.services.map((service) => [service.process, service.back.kind]))

describe('a release that lands', () => {
  it('moves all services and succeeds', async () => {
    const harness = new DeployHarness()
    const began = harness.clock.now()
    const result = await harness.run()
    expect(result.verdict).toBe('landed')
    expect(verdicts(result)).toEqual({ web: 'landed', worker: 'landed' })
    expect(headline(result)).toBe('v41 → v42 is live')
    expect(harness.status(42)).toBe('succeeded')
    expect(harness.serves('web')).toBe(taskDefinition('web', 42))
    expect(harness.serves('worker')).toBe(taskDefinition('worker', 42))
    expect(harness.records).toEqual(['started v42', 'succeeded https://shop.example.com'])
    expect(harness.ledger.lock).toBeUndefined()
    // Landed after 60 s in the fake; seen at the next 5 s tick.
    expect(harness.clock.now() - began).toBeLessThanOrEqual(65_000)
    expect(result.services[0]?.seconds).toBe(60)
  })

  it('moves services in parallel: the slowest decides', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), { kind: 'lands', after: 200_000 })
    harness.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 200_000 })
    const result = await harness.run()
    expect(result.endedAt - result.startedAt).toBeLessThanOrEqual(205_000)
  })

  it('creates what is missing with the quantity of the release, and tells that nothing served before', async () => {
    const harness = new DeployHarness({ empty: true })
    const result = await harness.run()
    expect(result.services.map((service) => service.action)).toEqual(['created', 'created'])
    expect(result.services.map((service) => service.desired)).toEqual([1, 2])
    expect(headline(result)).toBe('v42 is live')
    expect(harness.status(42)).toBe('succeeded')
  })

  it('leaves desired counts of existing services alone', async () => {
    const harness = new DeployHarness()
    await harness.run()
    expect(harness.services.calls.filter((call) => call.startsWith('create'))).toEqual([])
  })

  it('deletes process types that the release no longer has, after everything landed', async () => {
    const harness = new DeployHarness()
    harness.seed(processOf('clock', 41, { quantity: 1 }))
    const result = await harness.run()
    expect(result.removed).toEqual(['shop-production-clock'])
    // The times of tasks are read for the timeline, once all is done.
    const calls = harness.services.calls.filter((call) => !call.startsWith('taskTimes'))
    expect(calls.at(-1)).toBe('delete shop-production-clock')
    expect(harness.serves('clock')).toBeUndefined()
  })

  it('is not misled by reads that are stale for a minute after the update', async () => {
    const harness = new DeployHarness()
    harness.services.staleFor = 60_000
    const result = await harness.run()
    expect(result.verdict).toBe('landed')
    expect(harness.status(42)).toBe('succeeded')
  })

  it('waits for a service of the same name that still drains', async () => {
    const harness = new DeployHarness()
    await harness.services.delete('shop-production-worker')
    const result = await harness.run()
    expect(result.verdict).toBe('landed')
    expect(result.services[1]?.action).toBe('created')
    expect(harness.lines.join('\n')).toMatch(/worker: an earlier service of this name is still draining/)
  })

  it('tolerates throttling and passing faults of reads', async () => {
    const harness = new DeployHarness()
    let reads = 0
    harness.services.fault = (operation) => {
      if (operation !== 'describe' && operation !== 'describeDeployments') return
      reads += 1
      if (reads > 4 && reads < 10) throw new ServiceReadError('transient', 'ServerException')
      if (reads >= 10 && reads < 14) throw new ServiceReadError('throttled', 'ThrottlingException')
    }
    expect((await harness.run()).verdict).toBe('landed')
  })

  it('asks at most 0.5 calls a second, and prints each state once', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), { kind: 'lands', after: 600_000 })
    const result = await harness.run()
    expect(harness.services.calls.length / ((result.endedAt - result.startedAt) / 1000)).toBeLessThanOrEqual(
      0.5,
    )
    expect(harness.lines.filter((line) => line.includes('web: '))).toHaveLength(
      new Set(harness.lines.filter((line) => line.includes('web: '))).size,
    )
    expect(harness.lines.filter((line) => line.includes('] web: ')).length).toBeLessThanOrEqual(3)
  })
})

describe('a release that fails', () => {
  const tripping = () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 40_000,
      rollbackTakes: 60_000,
    })
    harness.services.stopped.set(taskDefinition('web', 42), [
      {
        id: 't1',
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        stoppedAt: harness.clock.now(),
        containers: [{ name: 'app', exitCode: 1, reason: undefined }],
      },
    ])
    harness.services.logs.set('t1', ['Booting', 'Error: DATABASE_URL is not set | `x`'])
    return harness
  }

  it('goes back by itself, and takes with it what had landed', async () => {
    const harness = tripping()
    harness.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 10_000 })
    const result = await harness.run()
    expect(result.verdict).toBe('rolled-back')
    expect(backs(result)).toEqual({ web: 'gone-back', worker: 'gone-back' })
    expect(harness.serves('web')).toBe(taskDefinition('web', 41))
    expect(harness.serves('worker')).toBe(taskDefinition('worker', 41))
    expect(harness.status(42)).toBe('failed')
    expect(harness.status(41)).toBe('succeeded')
    expect(headline(result)).toBe('v41 is live: v42 failed and was rolled back')
    expect(result.failure?.problem).toMatch(
      /^v42 failed: web failed: exit code 1, its log says '.*' \(.*circuit breaker.*\)\. web and worker rolled back to v41/,
    )
    expect(verdicts(result)).toEqual({ web: 'rolled-back', worker: 'landed' })
    // What the app's log says may hold a secret: it stays in the job, whose log masks it.
    expect(result.failure?.problem).toMatch(/DATABASE_URL/)
    for (const kept of [harness.records.at(-1), harness.ledger.releases.get(42)?.failure]) {
      expect(kept).toMatch(/^(?:failed )?v42 failed: web failed: exit code 1 \(/)
      expect(kept).not.toMatch(/DATABASE_URL/)
    }
  })

  it('turns back what is still on its way, in flight', async () => {
    const harness = tripping()
    harness.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 900_000 })
    const result = await harness.run()
    expect(backs(result)).toEqual({ web: 'gone-back', worker: 'gone-back' })
    expect(harness.services.calls.filter((call) => call.startsWith('stop '))).toHaveLength(1)
    expect(harness.services.started('shop-production-worker')).toBe(1)
  })

  it('is red within a tick of the breaker', async () => {
    const harness = tripping()
    const began = harness.clock.now()
    let redAt = 0
    const work = harness.start()
    while (redAt === 0) {
      await harness.clock.advance(1_000)
      if (harness.services.calls.some((call) => call.startsWith('stop'))) redAt = harness.clock.now()
    }
    expect(redAt - began - 40_000).toBeLessThanOrEqual(6_000)
    await harness.clock.run(work)
  })

  it('says why: exit code, last lines, what to do; in the summary nothing of the log is markup', async () => {
    const harness = tripping()
    const result = await harness.run()
    const [reason] = result.services[0]?.reasons ?? []
    expect(reason?.log).toEqual(['Booting', 'Error: DATABASE_URL is not set | `x`'])
    expect(reason?.remedy).toMatchObject({ kind: 'set-config-var', fix: expect.stringMatching(/config var/) })
    expect(harness.masked).toEqual(['c1'])
    expect(result.failure?.fix).toBe(reason?.remedy?.fix)
    const summary = deploymentSummary(result, OPTIONS)
    expect(summary).toMatch(/^## .* v41 is live: v42 failed and was rolled back$/m)
    expect(summary).toContain('exit code 1')
    expect(result.failure?.problem).toMatch(/exit code 1, its log says 'Error: DATABASE_URL is not set/)
    expect(summary).toContain('```\nBooting\nError: DATABASE_URL is not set | `x`\n```')
    expect(summary).toContain('```mermaid\ngantt')
    expect(summary).not.toContain('To undo')
  })

  it('shows no container log when the config vars cannot be masked', async () => {
    const harness = tripping()
    harness.unmaskable = true
    const result = await harness.run()
    expect(result.services[0]?.reasons[0]?.log).toEqual([])
    expect(deploymentSummary(result, OPTIONS)).not.toContain('DATABASE_URL')
    expect(harness.lines.join('\n')).not.toContain('DATABASE_URL')
    expect(harness.warnings.join('\n')).toMatch(/Container logs are not shown.*GetSecretValue/)
  })

  it('removes what came with the release, and nothing else', async () => {
    const harness = tripping()
    harness.ledger.put(
      releaseOf(42, {
        processes: [
          processOf('web', 42),
          processOf('worker', 42),
          processOf('clock', 42, { quantity: 1, singleton: true }),
        ],
      }),
    )
    const result = await harness.run()
    expect(backs(result)).toMatchObject({ clock: 'removed' })
    expect(harness.services.calls.filter((call) => call.startsWith('delete'))).toEqual([
      'delete shop-production-clock',
    ])
    expect(harness.serves('clock')).toBeUndefined()
  })

  it('fails at once when the first release of an app has nothing to go back to, and leaves nothing behind', async () => {
    const harness = new DeployHarness({ empty: true })
    harness.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 40_000,
      rollbackTakes: 1,
    })
    const result = await harness.run()
    expect(result.verdict).toBe('failed')
    expect(backs(result)).toEqual({ web: 'removed', worker: 'removed' })
    expect(headline(result)).toBe('Nothing is live: v42 failed')
    expect(harness.serves('worker')).toBeUndefined()
  })

  it('never deletes a service that served before the release', async () => {
    const harness = new DeployHarness()
    // v42 is what the ledger says serves, but web was moved by hand to v41; the deploy of v42 is repeated and fails.
    harness.ledger.put(releaseOf(42, { status: 'succeeded' }))
    harness.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 5_000,
      rollbackTakes: 5_000,
    })
    const result = await harness.run()
    expect(result.verdict).not.toBe('landed')
    expect(headline(result)).toBe('The previous revision is live: v42 failed and was rolled back')
    expect(harness.services.calls.filter((call) => call.startsWith('delete'))).toEqual([])
    expect(harness.status(42)).toBe('succeeded')
    expect(harness.serves('web')).toBe(taskDefinition('web', 41))
  })

  it('goes back when the time is over, to the second', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), { kind: 'hangs' })
    const result = await harness.run({ timeoutMinutes: 7 })
    expect(verdicts(result)).toEqual({ web: 'timed-out', worker: 'landed' })
    expect(result.services[0]?.seconds).toBe(420)
    expect(backs(result)).toEqual({ web: 'gone-back', worker: 'gone-back' })
    expect(harness.status(42)).toBe('failed')
  })

  it('leaves alone what somebody else has moved on', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'superseded',
      after: 20_000,
      by: taskDefinition('web', 43),
    })
    const result = await harness.run()
    expect(result.verdict).toBe('superseded')
    expect(backs(result)).toEqual({ web: 'stays', worker: 'gone-back' })
    expect(harness.services.started('shop-production-web')).toBe(1)
  })

  it('says when ECS could not roll back', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 20_000,
      rollbackTakes: 20_000,
      rollbackFails: true,
    })
    const result = await harness.run()
    expect(result.verdict).toBe('rollback-failed')
    expect(result.failure?.problem).toMatch(/web could not roll back/)
  })

  it('brings back what had begun when ECS refuses to begin another', async () => {
    const harness = new DeployHarness()
    harness.services.fault = (operation, subject) => {
      if (operation === 'update' && subject.endsWith('worker'))
        throw new Error('The role is not allowed to do ecs:UpdateService')
    }
    const result = await harness.run()
    expect(verdicts(result)).toMatchObject({ worker: 'failed' })
    expect(result.failure?.problem).toMatch(/ecs:UpdateService/)
    expect(harness.serves('web')).toBe(taskDefinition('web', 41))
    expect(harness.status(42)).toBe('failed')
  })

  it('does not call a release failed that it cannot see, and does not touch it', async () => {
    const harness = new DeployHarness()
    let reads = 0
    harness.services.fault = (operation) => {
      if (operation === 'describeDeployments' && ++reads > 2) {
        throw new ServiceReadError(
          'permanent',
          'The role is not allowed to do ecs:DescribeServiceDeployments',
        )
      }
    }
    const result = await harness.run()
    expect(result.verdict).toBe('unreadable')
    expect(harness.status(42)).toBe('pending')
    expect(harness.services.calls.filter((call) => /^(stop|delete)/.test(call))).toEqual([])
    expect(result.failure?.problem).toMatch(/ecs:DescribeServiceDeployments/)
  })
})

describe('before anything is changed', () => {
  const untouched = (harness: DeployHarness) => {
    expect(harness.services.calls.filter((call) => /^(create|update|delete|stop)/.test(call))).toEqual([])
    expect(harness.records).toEqual([])
    expect(harness.ledger.lock).toBeUndefined()
  }

  it.each<[string, (harness: DeployHarness) => void, RegExp]>([
    [
      'a release that does not exist',
      (harness) => harness.ledger.releases.delete(42),
      /release v42 does not exist/,
    ],
    [
      'a release that failed',
      (harness) => harness.ledger.put(releaseOf(42, { status: 'failed', failure: 'exit 1' })),
      /v42 is failed \(exit 1\)/,
    ],
    [
      'an older release than what serves',
      (harness) => harness.ledger.put(releaseOf(43, { status: 'succeeded' })),
      /older than v43.*rollback-release/s,
    ],
    [
      'a release phase that has not run',
      (harness) => harness.ledger.put(releaseOf(42, { releasePhase: { status: 'pending' } })),
      /release phase of v42 is pending/,
    ],
    [
      'a release without task definitions',
      (harness) => {
        const { taskDefinition: _none, ...web } = processOf('web', 42)
        harness.ledger.put(releaseOf(42, { processes: [web] }))
      },
      /no task definition for its 'web'/,
    ],
    [
      'an image without a digest',
      (harness) => harness.ledger.put(releaseOf(42, { image: 'r.example.com/shop:latest' })),
      /without a digest/,
    ],
    [
      'listener rules that would fail late',
      (harness) => {
        harness.ingressProblems = ["The listener rule 'arn:rule/production' does not exist."]
      },
      /arn:rule\/production/,
    ],
    [
      'a role that may not look',
      (harness) => {
        harness.services.fault = () => {
          throw new ServiceReadError('permanent', 'The role is not allowed to do ecs:DescribeServices')
        }
      },
      /ecs:DescribeServices/,
    ],
    [
      'a service of another strategy',
      (harness) => harness.seed(processOf('web', 41, { strategy: 'rolling' })),
      /strategy ROLLING.*BLUE_GREEN.*update-service/s,
    ],
    [
      'a service that is not ours',
      (harness) => harness.seed(processOf('worker', 41), {}),
      /does not have the tags renga:app/,
    ],
  ])('%s', async (_name, arrange, message) => {
    const harness = new DeployHarness()
    arrange(harness)
    await expect(harness.run()).rejects.toThrow(message)
    untouched(harness)
  })

  it('another run that holds the lock, named', async () => {
    const harness = new DeployHarness()
    harness.ledger.lock = {
      holder: { id: 'other', who: 'hubot in run 7' },
      until: harness.clock.now() + 3_600_000,
    }
    await expect(harness.run()).rejects.toThrow(/hubot in run 7/)
    expect(harness.services.calls).toEqual([])
  })

  it('takes over the lock of a run that died', async () => {
    const harness = new DeployHarness()
    harness.ledger.lock = {
      holder: { id: 'dead', who: 'octocat in run 6' },
      until: harness.clock.now() + 50_000,
    }
    expect((await harness.run()).verdict).toBe('landed')
  })
})

it('says what happened even when the ledger does not take the failure', async () => {
  const harness = new DeployHarness()
  harness.services.behaviours.set(taskDefinition('web', 42), { kind: 'hangs' })
  harness.ledger.fault = (operation) => {
    if (operation === 'update') throw new Error('DynamoDB is away')
  }
  const result = await harness.run({ timeoutMinutes: 5 })
  expect(result.verdict).toBe('rolled-back')
  expect(harness.warnings.join()).toMatch(/marked as failed.*DynamoDB is away/)
})

describe('cancelled', () => {
  it('starts the way back of all services at once, without waiting for it', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('worker', 42), { kind: 'lands', after: 10_000 })
    const work = harness.start()
    await harness.clock.advance(30_000)
    const before = harness.clock.now()
    harness.abort.abort(new CancelledError('SIGINT'))
    const result = await harness.clock.run(work, 60_000)
    expect(harness.clock.now()).toBe(before)
    expect(result).toMatchObject({ verdict: 'rolling-back', cancelled: true })
    expect(backs(result)).toEqual({ web: 'going-back', worker: 'going-back' })
    expect(harness.status(42)).toBe('failed')
    expect(harness.ledger.releases.get(42)?.failure).toMatch(/cancelled.*SIGINT/)
    await harness.clock.advance(120_000)
    expect(harness.serves('web')).toBe(taskDefinition('web', 41))
    expect(harness.serves('worker')).toBe(taskDefinition('worker', 41))
    expect(harness.ledger.lock).toBeUndefined()
  })

  it('touches nothing more when another run has taken the lock over', async () => {
    const harness = new DeployHarness()
    harness.services.behaviours.set(taskDefinition('web', 42), { kind: 'hangs' })
    harness.ledger.fault = (operation) => {
      if (operation === 'renew') throw new Error('connection reset')
    }
    await expect(harness.run()).rejects.toThrow(/lock of shop\/production was lost/)
    expect(harness.services.calls.filter((call) => /^(stop|delete)/.test(call))).toEqual([])
    expect(harness.status(42)).toBe('pending')
  })
})

describe('killed at any call and run again', () => {
  const killing = (ports: DeployPorts, crash: CrashInjection): DeployPorts => ({
    ...withServices(ports, crash.port(ports.services)),
    ledger: crash.port(ports.ledger),
  })

  const endOf = (harness: DeployHarness) => [
    harness.serves('web'),
    harness.serves('worker'),
    harness.serves('clock'),
    harness.status(42),
  ]

  const cases: readonly [string, (harness: DeployHarness) => void][] = [
    ['that lands', () => {}],
    [
      'that lands and removes a process type',
      (harness) => harness.seed(processOf('clock', 41, { quantity: 1 })),
    ],
    [
      'that adds a process type',
      (harness) => {
        const clock = processOf('clock', 42, { quantity: 1, singleton: true })
        harness.ledger.put(releaseOf(42, { processes: [...releaseOf(42).processes, clock] }))
      },
    ],
    [
      'that goes back',
      (harness) =>
        harness.services.behaviours.set(taskDefinition('web', 42), {
          kind: 'trips',
          after: 8_000,
          rollbackTakes: 10_000,
        }),
    ],
  ]

  it.each(cases)('a deploy %s ends where the undisturbed one ends', async (_name, arrange) => {
    const whole = new DeployHarness()
    arrange(whole)
    await whole.run()
    await whole.clock.advance(600_000)
    let points = 0
    for (const when of ['before', 'after'] as const) {
      for (let at = 0; ; at += 1) {
        const harness = new DeployHarness()
        arrange(harness)
        const crash = new CrashInjection({ at, when }, 'throws')
        const first = harness.start({}, killing(harness.ports, crash))
        await harness.clock.run(
          first.catch(() => undefined),
          3 * 3_600_000,
        )
        if (!crash.dead) break
        points += 1
        // Within the lease of the dead run: the lock is waited for. A release that ended needs no second run.
        const again = harness.start({ holder: { id: 'run-42-2', who: 'octocat in run 42' } })
        if (harness.status(42) === 'failed')
          await expect(harness.clock.run(again)).rejects.toThrow(/v42 is failed/)
        else await harness.clock.run(again, 3 * 3_600_000)
        await harness.clock.advance(600_000)
        expect([when, at, ...endOf(harness)]).toEqual([when, at, ...endOf(whole)])
        // A dead process gives no lock back: where the release had ended, its lease has run out meanwhile.
        expect(harness.ledger.lock?.until ?? 0).toBeLessThan(harness.clock.now())
      }
    }
    expect(points).toBeGreaterThan(30)
  })
})

it('the services output is JSON with one object per process type', async () => {
  const harness = new DeployHarness()
  const result = await harness.run()
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
