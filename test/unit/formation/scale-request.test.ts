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

  const FORM = "Use 'web=3', 'web=3:standard-2x', 'worker+1', 'worker-1' or 'web=standard-2x'."
  const SIZES =
    'Use a dyno size such as standard-1x, standard-2x or performance-m, or a Fargate size as ' +
    '<cpu units>/<MiB>, such as 512/1024.'
  const DIGITS = "For a number of tasks use digits, as in 'web=2'. "

  it.each([
    ['web', "has 'web'", FORM],
    ['web=', "has 'web='", FORM],
    ['=1', "has '=1'", FORM],
    ['web=-1', "has 'web=-1'", FORM],
    ['web=3.5', "has 'web=3.5'", FORM],
    ['web=3:', "has 'web=3:'", FORM],
    ['web=3:512/', "has 'web=3:512/'", FORM],
    ['web=512/1024/2', "has 'web=512/1024/2'", FORM],
    ['$(id)=1', "has '$(id)=1'", FORM],
    ['$(id)=standard-2x', "has '$(id)=standard-2x'", FORM],
    ['web=1 web=2', "lists 'web' twice", 'List each process type once.'],
    ['my_web=1 my-web+1', "lists 'my-web' twice", 'List each process type once.'],
    ['web=3:gigantic', "has the size 'gigantic': 'gigantic' is not a process size", SIZES],
    ['web=two', "has the size 'two': 'two' is not a process size", `${DIGITS}${SIZES}`],
    [
      'web=1:512/1',
      "has the size '512/1': Fargate has no task with 512 CPU units and 1 MiB",
      'With 512 CPU units, use one of 1024, 2048, 3072, 4096 MiB.',
    ],
  ])('refuses %s', (text, problem, fix) => {
    expect(parseScale(text).problems).toEqual([{ problem, fix }])
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

it('takes a size of one task for a size, and blanks of any kind between words', () => {
  expect(parseScale(' ,web=512/2048,\n\tworker+10 ')).toEqual({
    requests: [
      { process: 'web', size: { ...STANDARD_2X, name: '512/2048' } },
      { process: 'worker', quantity: { by: 'up', count: 10 } },
    ],
    problems: [],
  })
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
