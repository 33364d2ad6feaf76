import { expect, it } from '@jest/globals'
import { parseInputs } from '../../../../actions/run-one-off/inputs.ts'

const GOOD = {
  app: 'shop',
  environment: 'production',
  'aws-region': 'eu-west-1',
  command: 'rails db:seed',
  size: 'Standard-2X',
  env: 'A\nB, A',
  'timeout-minutes': '60',
}
const parse = (change: Record<string, string> = {}) => {
  const values = new Map(Object.entries({ ...GOOD, ...change }))
  return parseInputs({ get: (name) => values.get(name) ?? '' })
}

it('reads the command as it is', () => {
  expect(parse({ command: ' echo "a b" | wc ', release: 'v7' })).toMatchObject({
    command: 'echo "a b" | wc',
    size: { name: 'standard-2x', cpu: 512, memory: 2048 },
    env: ['A', 'B'],
    version: 7,
    timeoutSeconds: 3600,
  })
})

it.each([
  ['command', '', /'command' is required/],
  ['size', 'standard-3x', /'size' cannot be used: 'standard-3x' is not a process size.*standard-2x/],
  ['env', 'A=1', /'env' contains 'A=1'.*names only/],
  ['release', 'latest', /'release' is 'latest'/],
  ['timeout-minutes', '0', /'timeout-minutes' is '0'/],
])('refuses %s: %s', (name, value, message) => {
  expect(() => parse({ [name]: value })).toThrow(message)
})
