import { describe, expect, it } from '@jest/globals'
import { scale } from '../../../src/formation/scale.ts'
import { parseScale } from '../../../src/formation/scale-request.ts'
import { formationDocument, scaleSummary } from '../../../src/formation/scale-summary.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { CrashInjection } from '../../support/crash-injection.ts'
import { withServices } from '../../support/deploy/ecs-harness.ts'
import { PLATFORM, processOf, taskDefinition } from '../../support/deploy/harness.ts'
import { ScaleHarness } from '../../support/formation/scale-harness.ts'

const WEB = 'shop-production-web'
const WORKER = 'shop-production-worker'

describe('quantities', () => {
  it('are set and awaited; no release is opened, no deployment started', async () => {
    const harness = new ScaleHarness()
    const report = await harness.scale('web=3 worker-1')
    expect(report.failure).toBeUndefined()
    expect(harness.writes).toEqual([`rescale ${WEB} 3`, `rescale ${WORKER} 1`])
    expect(harness.ledger.releases.size).toBe(1)
    expect(harness.records).toEqual([])
    expect(formationDocument(report)).toEqual({
      ok: true,
      processes: [
        {
          process: 'web',
          quantity: { before: 1, after: 3 },
          size: { before: 'standard-1x', after: 'standard-1x' },
          running: 3,
        },
        {
          process: 'worker',
          quantity: { before: 2, after: 1 },
          size: { before: 'standard-1x', after: 'standard-1x' },
          running: 1,
        },
      ],
    })
    expect(scaleSummary(report)).toContain('To undo, scale `web=1 worker=2`.')
  })

  it('that are so already change nothing', async () => {
    const harness = new ScaleHarness()
    const report = await harness.scale('web=1:256/512 worker+0')
    expect([report.failure, harness.writes]).toEqual([undefined, []])
  })

  it('that are wrong in several ways are all told, also words that are no request', async () => {
    const harness = new ScaleHarness()
    const { requests, problems } = parseScale('web=two wbe=3')
    const wrong = scale(harness.scalePorts, {
      platform: PLATFORM,
      requests,
      misread: problems,
      holder: { id: '9-1', who: 'octocat' },
      timeoutMinutes: 5,
      signal: harness.abort.signal,
    })
    await expect(wrong).rejects.toThrow(
      /has the size 'two'.*For a number of tasks use digits.*\n.*lists 'wbe'.*Did you mean 'web'\?/,
    )
    expect(harness.writes).toEqual([])
  })

  it('wait for the run that holds the deploy lock, and say for whom', async () => {
    const harness = new ScaleHarness()
    const until = harness.clock.now() + 120_000
    harness.ledger.lock = { holder: { id: 'other', who: 'a deploy' }, until }
    await harness.scale('web=2')
    expect(harness.lines).toContain('waiting for a deploy, which is changing shop/production')
    expect(harness.clock.now()).toBeGreaterThanOrEqual(until)
    expect(harness.ledger.lock).toBeUndefined()
  })

  it('that are not reached in time are red: how many run, why tasks died, how to go back', async () => {
    const harness = new ScaleHarness()
    const ports = harness.scalePorts
    const died = {
      id: 't1',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      stoppedAt: harness.clock.now(),
      containers: [{ name: 'app', exitCode: 1, reason: undefined }],
    }
    harness.services.stopped.set(taskDefinition('web', 41), [died])
    const holder = { id: '9-1', who: 'octocat' }
    const { requests } = parseScale('web=3')
    const short = scale(
      { ...ports, formation: { ...ports.formation, setQuantity: async () => {} } },
      { platform: PLATFORM, requests, holder, timeoutMinutes: 5, signal: harness.abort.signal },
    )
    const report = await harness.clock.run(short)
    expect(report.failure?.problem).toMatch(
      /^Within the time limit, web runs 1 of 3 tasks \(exit code 1, Essential/,
    )
    expect(report.failure?.fix).toMatch(/^Its log says why: .*to undo, scale web=1\.$/)
    expect(scaleSummary(report)).toMatch(/❌ .*was not scaled as requested/)
  })
})

describe('what is not reached', () => {
  /** Nothing that is set has any effect. */
  const stuck = (harness: ScaleHarness, text: string, timeoutMinutes = 5) => {
    const ports = harness.scalePorts
    const { requests } = parseScale(text)
    const holder = { id: '9-1', who: 'octocat' }
    const order = { platform: PLATFORM, requests, holder, timeoutMinutes, signal: harness.abort.signal }
    return harness.clock.run(
      scale({ ...ports, formation: { ...ports.formation, setQuantity: async () => {} } }, order),
    )
  }

  it('is told of all services in one sentence, with the way back of each', async () => {
    expect((await stuck(new ScaleHarness(), 'web=3 worker=1 clock=1')).failure).toEqual({
      problem: 'Within the time limit, web runs 1 of 3 tasks; worker runs 2 of 1 tasks.',
      fix: 'ECS keeps trying; to undo, scale web=1 worker=2.',
    })
  })

  it('has the first hint there is', async () => {
    const harness = new ScaleHarness()
    const stoppedAt = harness.clock.now()
    const died = { id: 't1', stopCode: 'EssentialContainerExited', stoppedReason: 'exited', stoppedAt }
    const containers = [{ name: 'app', exitCode: 127, reason: undefined }]
    harness.services.stopped.set(taskDefinition('worker', 41), [{ ...died, containers }])
    expect((await stuck(harness, 'web=3 worker=1')).failure).toEqual({
      problem:
        'Within the time limit, web runs 1 of 3 tasks; ' +
        'worker runs 2 of 1 tasks (exit code 127, EssentialContainerExited: exited).',
      fix:
        "Check the process type's line in the Procfile, and that the buildpack installs the program it calls. " +
        'ECS keeps trying; to undo, scale web=1 worker=2.',
    })
  })

  it.each([1, 5])('is waited for %d min from when the lock is held', async (minutes) => {
    const harness = new ScaleHarness()
    const begun = harness.clock.now()
    await stuck(harness, 'web=3', minutes)
    expect(harness.clock.now() - begun).toBe(minutes * 60_000)
  })
})

it('the log says each step, also of what stays', async () => {
  const harness = new ScaleHarness()
  await harness.scale('web=2 worker=2')
  expect(harness.lines.filter((line) => line.includes('standard-1x'))).toEqual([
    'web: 1 -> 2 tasks, standard-1x',
    'worker: 2 tasks, standard-1x',
  ])
})

it('a job that is cancelled between two services leaves the second as it is', async () => {
  const harness = new ScaleHarness()
  const ports = harness.scalePorts
  const { requests } = parseScale('web=2 worker=1')
  const setQuantity = async (service: string, quantity: number) => {
    await ports.formation.setQuantity(service, quantity)
    harness.abort.abort(new Error('cancelled'))
  }
  const order = { platform: PLATFORM, requests, holder: { id: '9-1', who: 'octocat' }, timeoutMinutes: 5 }
  const cancelled = scale(
    { ...ports, formation: { ...ports.formation, setQuantity } },
    { ...order, signal: harness.abort.signal },
  )
  await expect(harness.clock.run(cancelled)).rejects.toThrow('cancelled')
  expect(harness.writes).toEqual([`rescale ${WEB} 2`])
})

it('of an app that was never deployed, the words that are no request come first', async () => {
  const harness = new ScaleHarness()
  harness.ledger.releases.clear()
  const refused = (text: string) => {
    const { requests, problems: misread } = parseScale(text)
    const holder = { id: '9-1', who: 'octocat' }
    const order = { platform: PLATFORM, requests, misread, holder, timeoutMinutes: 5 }
    return scale(harness.scalePorts, { ...order, signal: harness.abort.signal }).catch(
      (error) => error.message,
    )
  }
  expect(await refused('web=1')).toBe(
    'Nothing has ever been deployed to shop/production. Deploy first: there is nothing to scale.',
  )
  expect(await refused('web')).toMatch(/^Input 'processes' has 'web'\. Use 'web=3'/)
})

describe('sizes', () => {
  it('are a new revision of the same release, deployed, then kept in the ledger; quantities come after', async () => {
    const harness = new ScaleHarness()
    const report = await harness.scale('web=2:standard-2x')
    expect(report.failure).toBeUndefined()
    expect(harness.registry.registered).toMatchObject([{ family: WEB, cpu: '512', memory: '2048' }])
    expect(harness.writes).toEqual([expect.stringMatching(/^update shop-production-web/), `rescale ${WEB} 2`])
    const [web, worker] = harness.ledger.releases.get(41)?.processes ?? []
    expect(web).toMatchObject({
      size: { name: 'standard-2x' },
      taskDefinition: expect.stringMatching(/web:1$/),
    })
    expect(worker).toEqual(processOf('worker', 41, { quantity: 2 }))
    expect(harness.serves('web')).toBe(web?.taskDefinition)
    expect(harness.records).toEqual([])
    expect(scaleSummary(report)).toMatch(/set it in renga.yml or app.json, which the next release uses/)
  })

  it('that do not hold go back: the ledger keeps what serves, and no quantity is changed', async () => {
    const harness = new ScaleHarness()
    const bad = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-web:1'
    harness.services.behaviours.set(bad, { kind: 'trips', after: 40_000, rollbackTakes: 30_000 })
    const report = await harness.scale('web=4:standard-2x')
    expect(report.failure?.problem).toMatch(/web/)
    expect(harness.serves('web')).toBe(taskDefinition('web', 41))
    expect(harness.ledger.releases.get(41)?.processes[0]).toEqual(processOf('web', 41))
    expect(harness.writes.filter((call) => call.startsWith('rescale'))).toEqual([])
  })

  it('go on after a kill between the deployment and the ledger', async () => {
    const harness = new ScaleHarness()
    let crashes = 1
    harness.ledger.fault = (operation) => {
      if (operation === 'update' && crashes-- > 0) throw new Error('killed')
    }
    await expect(harness.scale('web=1:standard-2x')).rejects.toThrow('killed')
    const again = await harness.scale('web=1:standard-2x')
    expect(again.failure).toBeUndefined()
    expect(again.deployment?.services.map(({ action }) => action)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ])
    expect(harness.registry.registered).toHaveLength(1)
    expect(harness.ledger.releases.get(41)?.processes[0]?.size.name).toBe('standard-2x')
  })
})

describe.each(['before', 'after'] as const)('killed %s the effect of any call and run again', (moment) => {
  it('ends as without: size deployed, kept in the ledger, quantity set, no release opened', async () => {
    const { requests } = parseScale('web=3:standard-2x worker=1')
    for (let at = 0; ; at += 1) {
      const harness = new ScaleHarness()
      const order = {
        platform: PLATFORM,
        requests,
        holder: { id: '9-1', who: 'octocat' },
        timeoutMinutes: 15,
        signal: harness.abort.signal,
      }
      const crash = new CrashInjection({ at, when: moment }, 'throws')
      const dying = crash.ports(harness.scalePorts)
      const ports = withServices(dying, dying.services)
      await harness.clock.run(
        scale(ports, order).catch(() => undefined),
        3 * 3_600_000,
      )
      const survived = !crash.dead
      await harness.clock.advance(120_000)
      const report = await harness.clock.run(scale(harness.scalePorts, order), 3 * 3_600_000)
      expect([at, report.failure]).toEqual([at, undefined])
      const [web] = harness.ledger.releases.get(41)?.processes ?? []
      expect(web?.size.name).toBe('standard-2x')
      expect(harness.serves('web')).toBe(web?.taskDefinition)
      expect(harness.registry.registered.length).toBeLessThanOrEqual(2)
      const states = await harness.services.describe([WEB, WORKER])
      expect([...states.values()].map(({ desiredCount }) => desiredCount)).toEqual([3, 1])
      expect([harness.ledger.releases.size, harness.ledger.lock]).toEqual([1, undefined])
      if (!survived) continue
      expect(at).toBeGreaterThan(25)
      return
    }
  })
})

describe('refused before anything is changed', () => {
  it.each<[string, string, (harness: ScaleHarness) => void, RegExp]>([
    [
      'an unknown process type',
      'wbe=2',
      () => {},
      /lists 'wbe', which.*Did you mean 'web'\? It has web, worker, clock/,
    ],
    ['the release process', 'release=1', () => {}, /'release', which runs once per release/],
    [
      'a singleton above 1',
      'clock=2',
      () => {},
      /wants 2 of 'clock', which must never have two tasks at once.*singleton: false/,
    ],
    ['fewer than none', 'worker-3', () => {}, /subtracts 3 from 'worker', which runs 2/],
    [
      'a quantity that autoscaling would take back',
      'web=9',
      (harness) => void harness.ranges.set(WEB, { min: 2, max: 4 }),
      /'web', which autoscales between 2 and 4 and would be scaled back.*'autoscaling'/,
    ],
    [
      'a service that is not there',
      'worker=1',
      (harness) => void harness.services.delete(WORKER),
      /whose service 'shop-production-worker' is not running/,
    ],
    [
      'nothing deployed',
      'web=1',
      (harness) => harness.ledger.releases.clear(),
      /Nothing has ever been deployed/,
    ],
    ['several at once', 'wbe=2 clock=3', () => {}, /'wbe'.*\n- .*'clock'/s],
  ])('%s', async (_name, text, prepare, message) => {
    const harness = new ScaleHarness()
    prepare(harness)
    harness.services.calls.length = 0
    const error = await harness.scale(text).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(message)
    expect(harness.writes).toEqual([])
    expect(harness.registry.registered).toEqual([])
  })

  it('a quantity within the range of autoscaling is taken', async () => {
    const harness = new ScaleHarness()
    harness.ranges.set(WEB, { min: 1, max: 4 })
    expect((await harness.scale('web=4')).failure).toBeUndefined()
  })
})
