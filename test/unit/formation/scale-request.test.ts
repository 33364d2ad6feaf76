import { describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../actions/scale-processes/inputs.ts'
import { parseScale } from '../../../src/formation/scale-request.ts'

const STANDARD_2X = { name: 'standard-2x', cpu: 512, memory: 2048 }

describe("Heroku's words for the formation", () => {
  it.each([
    ['web=3', [{ process: 'web', quantity: { by: 'to', count: 3 } }]],
    ['web=0', [{ process: 'web', quantity: { by: 'to', count: 0 } }]],
    ['web=3:Standard-2X', [{ process: 'web', quantity: { by: 'to', count: 3 }, size: STANDARD_2X }]],
    ['worker+1', [{ process: 'worker', quantity: { by: 'up', count: 1 } }]],
    ['worker-2', [{ process: 'worker', quantity: { by: 'down', count: 2 } }]],
    ['mail-sender-1', [{ process: 'mail-sender', quantity: { by: 'down', count: 1 } }]],
    ['my_worker=1', [{ process: 'my-worker', quantity: { by: 'to', count: 1 } }]],
    ['web=standard-2x', [{ process: 'web', size: STANDARD_2X }]],
    [
      'web=2:512/2048',
      [{ process: 'web', quantity: { by: 'to', count: 2 }, size: { ...STANDARD_2X, name: '512/2048' } }],
    ],
    [
      'web=1, worker+1\nclock=1',
      [
        { process: 'web', quantity: { by: 'to', count: 1 } },
        { process: 'worker', quantity: { by: 'up', count: 1 } },
        { process: 'clock', quantity: { by: 'to', count: 1 } },
      ],
    ],
  ])('%s', (text, requests) => {
    expect(parseScale(text)).toEqual({ requests, problems: [] })
  })

  it.each([
    ['web', /has 'web'.*Use 'web=3'/],
    ['web=-1', /has 'web=-1'/],
    ['web=3.5', /has 'web=3.5'/],
    ['web=3:gigantic', /has the size 'gigantic': 'gigantic' is not a process size/],
    ['web=1 web=2', /lists 'web' twice/],
    ['$(id)=1', /has '\$\(id\)=1'/],
  ])('refuses %s', (text, message) => {
    const { problems } = parseScale(text)
    expect(problems.map(({ problem, fix }) => `${problem}. ${fix}`).join('\n')).toMatch(message)
  })
})

it('the inputs name every problem at once', () => {
  const values = new Map([
    ['app', 'shop'],
    ['environment', 'production'],
    ['aws-region', 'mars'],
    ['processes', 'web worker'],
    ['timeout-minutes', '15'],
  ])
  expect(() => parseInputs({ get: (name) => values.get(name) ?? '' })).toThrow(
    /'aws-region' .*'processes' has 'web'.*'processes' has 'worker'/s,
  )
})

it('a word that is no request is told once the others can be checked', () => {
  const values = new Map([
    ['app', 'shop'],
    ['environment', 'production'],
    ['aws-region', 'eu-west-1'],
    ['processes', 'web=two wbe=3'],
    ['timeout-minutes', '15'],
  ])
  const { requests, misread } = parseInputs({ get: (name) => values.get(name) ?? '' })
  expect(requests.map(({ process }) => process)).toEqual(['web', 'wbe'])
  expect(misread).toEqual([
    {
      problem: "has the size 'two': 'two' is not a process size",
      fix: expect.stringMatching(
        /^For a number of tasks use digits, as in 'web=2'\. Use a dyno size such as /,
      ),
    },
  ])
})
