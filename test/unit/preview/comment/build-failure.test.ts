import { expect, it } from '@jest/globals'
import { buildFailure } from '../../../../src/buildpacks/build-failure.ts'
import { parseBuildFailure, whyNoImage } from '../../../../src/preview/comment/build-failure.ts'
import { UserError } from '../../../../src/runtime/errors.ts'

const UNKNOWN = {
  reason: 'The job that builds and pushes the image ended without an image.',
  fix: "See the log of the job 'Build' in the run.",
}

it('reads what build-from-buildpack writes', () => {
  const written = buildFailure(new UserError('No. Its last lines:\n  one\n  two\n', { fix: 'Do it.' }))
  expect(parseBuildFailure(JSON.stringify(written))).toEqual({
    reason: 'No.',
    fix: 'Do it.',
    lines: ['one', 'two'],
    of: 'the build',
  })
})

it.each([
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '{"reason":7}',
  '{"lines":["x"]}',
  `{"reason":"${'x'.repeat(100_000)}"}`,
])('says where to look when %j is not of that form', (json) =>
  expect(parseBuildFailure(json)).toEqual(UNKNOWN),
)

it('takes texts only, and no more lines than are shown', () => {
  const lines = [...Array.from({ length: 40 }, (_, at) => `line ${at}`), 7, { toString: 'x' }, null]
  const read = parseBuildFailure(JSON.stringify({ reason: 'r', fix: ['no'], lines, __proto__: { fix: 'x' } }))
  expect(read).toEqual({ reason: 'r', lines: lines.slice(10, 40), of: 'the build' })
})

it('a cancelled build is not a failed one, whatever it wrote before', () => {
  const json = JSON.stringify({ reason: 'npm ci failed.' })
  expect(whyNoImage('build-cancelled', json)).toEqual({
    reason: 'The build was cancelled or exceeded its time limit.',
    fix: "Re-run the job 'Build' in the run, or push again.",
  })
  expect(whyNoImage('build-failed', json)).toEqual(parseBuildFailure(json))
})
