import { expect, it } from '@jest/globals'
import { hideBuildRun, readBuildRun } from '../../../../src/preview/comment/build-run.ts'

const MARK = '<!-- renga-preview:Ym9hcmQ -->\n'

it.each(['1', '12345678901', '9'.repeat(20)])('a comment remembers run %s', (run) => {
  expect(hideBuildRun(run)).toBe(`<!-- renga-build:${run} -->\n`)
  expect(readBuildRun(`${MARK}${hideBuildRun(run)}### Preview\n`)).toBe(run)
})

it.each([undefined, '', '-->', '1 2', '9'.repeat(21)])('and not %j', (run) =>
  expect(hideBuildRun(run)).toBe(''),
)

it.each([
  ['none', `${MARK}### Preview\n`],
  ['without our marker', hideBuildRun('1')],
  ['after other text', `${MARK}### Preview\n${hideBuildRun('1')}`],
  ['that is no number', `${MARK}<!-- renga-build:x -->\n`],
  ['too long to be true', `${MARK}<!-- renga-build:${'9'.repeat(21)} -->\n`],
])('reads no run %s', (_what, body) => expect(readBuildRun(body)).toBeUndefined())
