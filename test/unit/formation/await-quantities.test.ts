import { beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import {
  ServiceReadError,
  type ServiceState,
  type StoppedTaskQuery,
} from '../../../src/deploy/core/services.ts'
import type { StoppedTask } from '../../../src/ecs/stopped-task.ts'
import { awaitQuantities } from '../../../src/formation/await-quantities.ts'
import type { ScaleStep } from '../../../src/formation/scale-plan.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { processOf } from '../../support/deploy/harness.ts'

/** What is read in each tick, how long is waited, and what is found out of those that did not get there. */

type Answer = Readonly<Record<string, Partial<ServiceState>>> | Error

const SIZE = { name: 'standard-1x', cpu: 256, memory: 1024 }
const step = (type: string, before: number, after: number): ScaleStep => ({
  process: processOf(type, 41),
  service: `shop-${type}`,
  quantity: { before, after },
  size: { before: SIZE, after: SIZE },
})

const primary = { id: 'ecs-svc/2', status: 'PRIMARY', taskDefinition: 'td:2' }
const state = (name: string, over: Partial<ServiceState>) =>
  ({
    name,
    runningCount: 0,
    pendingCount: 0,
    deployments: [{ id: 'ecs-svc/1', status: 'ACTIVE', taskDefinition: 'td:1' }, primary],
    events: [],
    ...over,
  }) as unknown as ServiceState

const died = (over: Partial<StoppedTask> = {}): StoppedTask => ({
  id: 't1',
  stopCode: 'EssentialContainerExited',
  stoppedReason: 'Essential container in task exited',
  stoppedAt: 0,
  containers: [{ name: 'app', exitCode: 127, reason: undefined }],
  ...over,
})

let clock: VirtualClock
let asked: (readonly string[])[]
let queries: StoppedTaskQuery[]
let said: string[]
let tasks: readonly StoppedTask[] | Error
let abort: AbortController
let begun: number

beforeEach(() => {
  clock = new VirtualClock()
  begun = clock.now()
  asked = []
  queries = []
  said = []
  tasks = []
  abort = new AbortController()
})

/** The last answer is given for ever. */
function wait(steps: readonly ScaleStep[], answers: readonly Answer[], limitMs = 60_000) {
  const services = {
    describe: async (names: readonly string[]) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? {}
      asked.push(names)
      if (answer instanceof Error) throw answer
      return new Map(Object.entries(answer).map(([name, over]) => [name, state(name, over)]))
    },
    stoppedTasks: async (query: StoppedTaskQuery) => {
      queries.push(query)
      if (tasks instanceof Error) throw tasks
      return tasks
    },
  }
  const log = {
    ...silentLogger,
    info: (message: string) => said.push(message),
    debug: (message: string) => said.push(`debug: ${message}`),
    warning: (message: string) => said.push(`warning: ${message}`),
  }
  const limits = { since: begun - 1, deadline: begun + limitMs, signal: abort.signal }
  return clock.run(awaitQuantities({ services, clock, log }, steps, limits), 3_600_000)
}

const passed = () => clock.now() - begun
const THERE = { 'shop-web': { runningCount: 3 } }
const ONE = { 'shop-web': { runningCount: 1 } }

it('of no service reads nothing', async () => {
  expect(await wait([], [])).toEqual(new Map())
  expect([asked, passed()]).toEqual([[], 0])
})

it('asks at once, and then every 5 s for those that are not there yet', async () => {
  const reached = await wait(
    [step('web', 1, 3), step('worker', 2, 1)],
    [
      { 'shop-web': { runningCount: 1 }, 'shop-worker': { runningCount: 1 } },
      { 'shop-web': { runningCount: 1 } },
      { 'shop-web': { runningCount: 3, pendingCount: 1 } },
      THERE,
    ],
  )
  expect(reached).toEqual(
    new Map([
      ['shop-web', { there: true, running: 3 }],
      ['shop-worker', { there: true, running: 1 }],
    ]),
  )
  expect(asked).toEqual([['shop-web', 'shop-worker'], ['shop-web'], ['shop-web'], ['shop-web']])
  expect(passed()).toBe(15_000)
  // Each count once.
  expect(said).toEqual(['web: 1 of 3 running', 'worker: 1 of 1 running', 'web: 3 of 3 running'])
  expect(queries).toEqual([])
})

describe('the deadline', () => {
  it.each([
    ['is met to the millisecond', 12_000, 4, 12_000],
    ['is looked at after the read: one read at least', 0, 1, 0],
    ['of a whole number of ticks', 10_000, 3, 10_000],
  ])('%s', async (_name, limit, reads, time) => {
    const reached = await wait([step('web', 1, 3)], [ONE], limit)
    expect(reached).toEqual(new Map([['shop-web', { there: false, running: 1 }]]))
    expect([asked.length, passed()]).toEqual([reads, time])
  })

  it('does not count when the last read finds all there', async () => {
    const reached = await wait([step('web', 1, 3)], [ONE, THERE], 5000)
    expect(reached).toEqual(new Map([['shop-web', { there: true, running: 3 }]]))
  })
})

describe('a read that fails', () => {
  it.each(['throttled', 'transient'] as const)('%s is asked again', async (kind) => {
    const failure = new ServiceReadError(kind, 'Rate exceeded')
    expect(await wait([step('web', 1, 3)], [failure, THERE])).toEqual(
      new Map([['shop-web', { there: true, running: 3 }]]),
    )
    expect(said).toEqual(['debug: read failed: Rate exceeded', 'web: 3 of 3 running'])
  })

  it.each([new ServiceReadError('permanent', 'AccessDenied'), new TypeError('a fault')])(
    'for good ends it: %s',
    async (failure) => {
      await expect(wait([step('web', 1, 3)], [failure, THERE])).rejects.toBe(failure)
      expect(asked).toHaveLength(1)
    },
  )

  it('always: nothing runs as far as is known, and no task is asked for', async () => {
    const failure = new ServiceReadError('transient', 'timeout')
    expect(await wait([step('web', 1, 3)], [failure], 5000)).toEqual(
      new Map([['shop-web', { there: false, running: 0 }]]),
    )
    expect(queries).toEqual([])
  })
})

it('ends when the job is cancelled, before another read', async () => {
  abort.abort(new Error('cancelled'))
  await expect(wait([step('web', 1, 3)], [THERE])).rejects.toThrow('cancelled')
  expect(asked).toEqual([])
})

describe('of a service that did not get there', () => {
  const short = (over: Partial<ServiceState> = {}) =>
    wait([step('web', 1, 3)], [{ 'shop-web': { runningCount: 1, ...over } }], 0)

  it("reads the newest death of its primary deployment's tasks since the change", async () => {
    tasks = [
      died({ id: 't0', stopCode: 'ServiceSchedulerInitiated', stoppedReason: 'scaling', containers: [] }),
      died(),
      died({ id: 't2', stoppedReason: 'older' }),
    ]
    expect(await short()).toEqual(
      new Map([
        [
          'shop-web',
          {
            there: false,
            running: 1,
            why: 'exit code 127, EssentialContainerExited: Essential container in task exited',
            hint: "Check the process type's line in the Procfile, and that the buildpack installs the program it calls.",
          },
        ],
      ]),
    )
    expect(queries).toEqual([
      { service: 'shop-web', deploymentId: 'ecs-svc/2', taskDefinition: 'td:2', since: begun - 1 },
    ])
  })

  it("explains a failed health check with what the service's events say", async () => {
    tasks = [died({ stopCode: 'ServiceSchedulerInitiated', stoppedReason: 'Task failed ELB health checks' })]
    const message = '(service shop-web) is unhealthy due to (Health checks failed with these codes: [404])'
    const reached = await short({ events: [{ at: 0, message }] })
    expect(reached.get('shop-web')?.hint).toMatch(/^The health check path answered 404: /)
  })

  it('has a death without a hint where nothing is known about its kind', async () => {
    tasks = [died({ stopCode: 'TaskFailedToStart', stoppedReason: 'no words', containers: [] })]
    expect(await short()).toEqual(
      new Map([['shop-web', { there: false, running: 1, why: 'TaskFailedToStart: no words' }]]),
    )
  })

  it.each<[string, readonly StoppedTask[], Partial<ServiceState>, number]>([
    ['no task stopped', [], {}, 1],
    ['no task failed', [died({ stopCode: 'UserInitiated', containers: [] })], {}, 1],
    ['it has no primary deployment', [died()], { deployments: [] }, 0],
  ])('knows no death when %s', async (_name, stopped, over, reads) => {
    tasks = stopped
    expect(await short(over)).toEqual(new Map([['shop-web', { there: false, running: 1 }]]))
    expect([queries.length, said.filter((line) => line.startsWith('warning'))]).toEqual([reads, []])
  })

  it('warns when its tasks cannot be read', async () => {
    tasks = new Error('AccessDenied')
    expect(await short()).toEqual(new Map([['shop-web', { there: false, running: 1 }]]))
    expect(said).toEqual([
      'web: 1 of 3 running',
      "warning: Cannot read why tasks of 'shop-web' stopped: AccessDenied",
    ])
  })
})
