/**
 * A new user's first hour: a hundred broken inputs and files, each given to the real bundle. Each ends in one error that
 * names what is wrong and says the fix, before anything is changed, and nobody reads a stack.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { Harness } from '../e2e/harness.ts'
import { BROKEN_INPUTS } from './broken-inputs/cases.ts'

let harness: Harness
let image: string
beforeAll(async () => {
  harness = await Harness.open()
  const built = await harness.run('build-from-buildpack', {})
  const pushed = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' })
  image = pushed.outputs['image'] ?? ''
})
afterAll(() => harness.close())

const cases = Object.entries(BROKEN_INPUTS)

it('there are a hundred', () => {
  expect(cases.length).toBeGreaterThanOrEqual(100)
  expect(image).toMatch(/@sha256:/)
})

it.each(cases)('%s', async (_name, { action, files, names, fix, ...given }) => {
  const workspace = harness.source(files)
  const inputs = Object.fromEntries(
    Object.entries(given.inputs ?? {}).map(([name, value]) => [
      name,
      value === 'IMAGE' ? image : value.replace('WORKSPACE', workspace),
    ]),
  )
  const mark = harness.mark
  const run = await harness.run(action, inputs, { workspace })
  expect({ code: run.code, errors: run.errors.length, changed: harness.writesSince(mark) }).toEqual({
    code: 1,
    errors: 1,
    changed: [],
  })
  expect(run.log).toMatch(names)
  expect(run.errors[0]).toMatch(fix)
  // One thing that somebody can read at a glance: no stack, no page of alternatives, no type of ours.
  expect(run.log).not.toMatch(/\n\s+at .+:\d+:\d+\)?$/m)
  expect(run.errors[0]?.length).toBeLessThan(900)
  expect(run.errors[0]).not.toMatch(/undefined|NaN|\[object |TypeError/)
})
