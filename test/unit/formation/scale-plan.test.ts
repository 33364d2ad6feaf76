import { describe, expect, it } from '@jest/globals'
import type { ServiceState } from '../../../src/deploy/core/services.ts'
import { type CurrentFormation, planScale, refuseAll } from '../../../src/formation/scale-plan.ts'
import { parseScale } from '../../../src/formation/scale-request.ts'
import { InputError } from '../../../src/runtime/errors.ts'
import { processOf, releaseOf } from '../../support/deploy/harness.ts'
import { ScaleHarness } from '../../support/formation/scale-harness.ts'

const WEB = 'shop-production-web'
const CLOCK = 'shop-production-clock'

async function current(
  change: (services: Map<string, ServiceState>) => void = () => {},
  range?: { readonly min: number; readonly max: number },
): Promise<CurrentFormation> {
  const { services, ledger } = new ScaleHarness()
  const found = ledger.releases.get(41) ?? releaseOf(41)
  const release = { ...found, processes: [...found.processes, processOf('release', 41)] }
  const states = new Map(await services.describe([WEB, 'shop-production-worker', CLOCK]))
  change(states)
  return { release, services: states, ranges: new Map(range === undefined ? [] : [[WEB, range]]) }
}

const changed = (over: Partial<ServiceState>) => (services: Map<string, ServiceState>) => {
  const web = services.get(WEB)
  if (web !== undefined) services.set(WEB, { ...web, ...over })
}

const NOT_RUNNING =
  "Input 'processes' lists 'web', whose service 'shop-production-web' is not running. " +
  'Deploy the release first: that creates its services.'

async function plan(text: string, state: CurrentFormation | Promise<CurrentFormation> = current()) {
  const { requests, problems } = parseScale(text)
  const standing = await state
  try {
    return planScale(requests, standing, problems).map(({ process, service, quantity, size }) => ({
      process: process.type,
      service,
      quantity,
      sizes: [size.before.name, size.after.name],
    }))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message
  }
}

describe('what is wrong, and what to do', () => {
  it.each<[string, Promise<CurrentFormation> | undefined, string]>([
    [
      'wbe=2',
      undefined,
      "Input 'processes' lists 'wbe', which the live release does not have. " +
        "Did you mean 'web'? It has web, worker, clock.",
    ],
    [
      'release=1',
      undefined,
      "Input 'processes' lists 'release', which runs once per release. Set its size in renga.yml or app.json.",
    ],
    ['web=1', current((services) => services.delete(WEB)), NOT_RUNNING],
    ['web=1', current(changed({ status: 'DRAINING' })), NOT_RUNNING],
    ['web=1', current(changed({ tags: {} })), NOT_RUNNING],
    ['worker-3', undefined, "Input 'processes' subtracts 3 from 'worker', which runs 2. Subtract less."],
    [
      'clock=2',
      undefined,
      "Input 'processes' wants 2 of 'clock', which must never have two tasks at once. Set it to 0 or 1; or, " +
        "if two may run at once, set 'singleton: false' for it in renga.yml and deploy.",
    ],
    [
      'web=5',
      current(undefined, { min: 2, max: 4 }),
      "Input 'processes' wants 5 of 'web', which autoscales between 2 and 4 and would be scaled back. " +
        "Use 2 to 4, or change 'autoscaling' of 'web' in renga.yml and deploy.",
    ],
    [
      'clock=2 worker-3 web=two',
      undefined,
      [
        "Input 'processes' cannot be applied. ",
        "- Input 'processes' has the size 'two': 'two' is not a process size. For a number of tasks use digits, as in " +
          "'web=2'. Use a dyno size such as standard-1x, standard-2x or performance-m, or a Fargate size as " +
          '<cpu units>/<MiB>, such as 512/1024.',
        "- Input 'processes' wants 2 of 'clock', which must never have two tasks at once. Set it to 0 or 1; or, if two " +
          "may run at once, set 'singleton: false' for it in renga.yml and deploy.",
        "- Input 'processes' subtracts 3 from 'worker', which runs 2. Subtract less.",
      ].join('\n'),
    ],
  ])('%s', async (text, standing, message) => {
    expect(await plan(text, standing)).toBe(message)
  })
})

describe('what a request means', () => {
  const step = (process: string, before: number, after: number, size = 'standard-1x') => ({
    process,
    service: `shop-production-${process}`,
    quantity: { before, after },
    sizes: ['standard-1x', size],
  })

  it.each<[string, readonly object[]]>([
    ['web=0', [step('web', 1, 0)]],
    ['web+2', [step('web', 1, 3)]],
    ['worker-2', [step('worker', 2, 0)]],
    ['clock=1', [step('clock', 1, 1)]],
    ['clock=0', [step('clock', 1, 0)]],
    ['web=standard-2x', [step('web', 1, 1, 'standard-2x')]],
    ['worker=1 web=2:standard-2x', [step('worker', 2, 1), step('web', 1, 2, 'standard-2x')]],
  ])('%s', async (text, steps) => {
    expect(await plan(text)).toEqual(steps)
  })

  it.each([
    ['web=2', 'its least', true],
    ['web=4', 'its most', true],
    ['web=0', 'less', false],
    ['web=5', 'more', false],
    ['web=1', 'what runs already, though less', true],
    ['web=standard-2x', 'the size alone', true],
  ])('%s in a range of 2 to 4: %s', async (text, _what, taken) => {
    expect(Array.isArray(await plan(text, current(undefined, { min: 2, max: 4 })))).toBe(taken)
  })
})

it('one problem is thrown as it is, none is nothing', () => {
  const one = new InputError('processes', 'is wrong', 'Mend it.')
  expect(() => refuseAll([one])).toThrow(one)
  expect(refuseAll([])).toBeUndefined()
})
