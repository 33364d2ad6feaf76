import { describe, expect, it } from '@jest/globals'
import { breakerThreshold } from '../../../../emulator/aws/ecs/deployment/breaker.ts'
import {
  type PlannedTask,
  planRolling,
  type RollingInput,
} from '../../../../emulator/aws/ecs/deployment/rolling-plan.ts'

const TASKS: Readonly<Record<string, Omit<PlannedTask, 'id'>>> = {
  /** New, healthy; pending; sick; on its way out. */
  N: { primary: true, wanted: true, occupies: true, health: 'healthy', expendable: false },
  p: { primary: true, wanted: true, occupies: true, health: 'pending', expendable: true },
  s: { primary: true, wanted: true, occupies: true, health: 'unhealthy', expendable: false },
  d: { primary: true, wanted: false, occupies: true, health: 'pending', expendable: false },
  /** Old, healthy; running but not healthy yet; not yet running; on its way out. */
  O: { primary: false, wanted: true, occupies: true, health: 'healthy', expendable: false },
  w: { primary: false, wanted: true, occupies: true, health: 'pending', expendable: false },
  e: { primary: false, wanted: true, occupies: true, health: 'pending', expendable: true },
  D: { primary: false, wanted: false, occupies: true, health: 'pending', expendable: false },
}

/** `tasks` has a letter per task; answers `+starts -stops` and what else is so. */
function plan(tasks: string, desired: number, percent: string, more: Partial<RollingInput> = {}): string {
  const [minimumHealthy = 0, maximum = 0] = percent.split('/').map(Number)
  const planned = [...tasks].map((letter, index): PlannedTask => {
    const task = TASKS[letter]
    if (task === undefined) throw new Error(`no task '${letter}'`)
    return { ...task, id: `${letter}${index}` }
  })
  const result = planRolling({
    desired,
    minimumHealthy,
    maximum,
    tasks: planned,
    mayStart: true,
    replaceFirst: false,
    ...more,
  })
  const stops = result.stop.map(({ id, why }) => (why === 'unhealthy' ? `${id}!` : id)).join(' ')
  return [`+${result.start}`, stops, result.blocked ? 'blocked' : '', result.steady ? 'steady' : '']
    .filter((part) => part !== '')
    .join(' ')
}

describe('a look of the rolling update', () => {
  it.each([
    ['a new service starts all', '', 2, '100/200', '+2'],
    ['at rest', 'NN', 2, '100/200', '+0 steady'],
    ['desired 0 at rest', '', 0, '100/200', '+0 steady'],
    ['100/200 starts the new ones beside the old ones', 'OO', 2, '100/200', '+2'],
    ['100/200 waits for the new ones', 'OOpp', 2, '100/200', '+0'],
    ['100/200 stops one old for each healthy new', 'OONp', 2, '100/200', '+0 O0'],
    ['100/200 stops the old when the new are healthy', 'OONN', 2, '100/200', '+0 O0 O1'],
    ['it waits for what drains', 'DDNN', 2, '100/200', '+0'],
    ['100/150 of 2 has room for one', 'OO', 2, '100/150', '+1'],
    ['100/150 of 2, one new healthy: one old goes', 'OON', 2, '100/150', '+0 O0'],
    ['what drains takes room', 'DON', 2, '100/150', '+0'],
    ['50/100 of 4 stops two first', 'OOOO', 4, '50/100', '+0 O0 O1'],
    ['50/100 of 4 starts two when they are gone', 'OO', 4, '50/100', '+2'],
    ['0/100 of 1: the singleton goes first', 'O', 1, '0/100', '+0 O0'],
    ['0/100 of 1: and its successor waits for its end', 'D', 1, '0/100', '+0'],
    ['0/100 of 1: then comes', '', 1, '0/100', '+1'],
    ['100/100 can do nothing', 'OO', 2, '100/100', '+0 blocked'],
    ['minimum is rounded up: 50 % of 3 keeps 2', 'OOO', 3, '50/100', '+0 O0'],
    ['maximum is rounded down: 125 % of 3 is 3', 'OOO', 3, '100/125', '+0 blocked'],
    ['an old task that never ran goes at once', 'eO', 2, '100/200', '+2 e0'],
    [
      'an old task that runs but is not healthy stays until there is something better',
      'wO',
      2,
      '100/200',
      '+2',
    ],
    ['and goes then', 'wONN', 2, '100/200', '+0 w0 O1'],
    ['a sick new task is stopped and replaced', 'OONs', 2, '100/200', '+0 s3! O0'],
    ['scale in stops what does not serve, then the newest', 'NpN', 1, '100/200', '+0 p1 N2'],
    ['scale in to 0', 'NN', 0, '100/200', '+0 N1 N0'],
    ['scale out', 'N', 3, '100/200', '+2'],
  ])('%s', (_, tasks, desired, percent, expected) => {
    expect(plan(tasks, desired, percent)).toBe(expected)
  })

  it('replaces an unhealthy task first at rest, as far as the maximum allows', () => {
    expect(plan('Ns', 2, '100/200', { replaceFirst: true })).toBe('+1')
    expect(plan('NsN', 2, '100/200', { replaceFirst: true })).toBe('+0 s1!')
    expect(plan('Ns', 2, '100/100', { replaceFirst: true })).toBe('+0 s1!')
  })

  it('starts nothing and keeps the old while it may not start', () => {
    expect(plan('OO', 2, '100/200', { mayStart: false })).toBe('+0')
    expect(plan('OOd', 2, '0/100', { mayStart: false })).toBe('+0')
  })
})

describe('the threshold of the circuit breaker', () => {
  it.each([
    [1, undefined, 3],
    [6, undefined, 3],
    [7, undefined, 4],
    [25, undefined, 13],
    [400, undefined, 200],
    [800, undefined, 200],
    [1000, { type: 'UNBOUNDED_PERCENT', value: 50 } as const, 500],
    [2, { type: 'UNBOUNDED_PERCENT', value: 10 } as const, 1],
    [2, { type: 'COUNT', value: 10 } as const, 10],
    [100, { type: 'BOUNDED_PERCENT', value: 10 } as const, 10],
  ])('of %i tasks with %j is %i', (desired, thresholdConfiguration, expected) => {
    const breaker = {
      enable: true,
      rollback: true,
      ...(thresholdConfiguration === undefined ? {} : { thresholdConfiguration }),
    }
    expect(breakerThreshold(desired, { deploymentCircuitBreaker: breaker })).toBe(expected)
  })
})
