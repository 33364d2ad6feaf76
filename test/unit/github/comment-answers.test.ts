import { expect, it } from '@jest/globals'
import { CommentAnswers } from '../../../src/github/comment-answers.ts'
import { refused, scriptedGithub } from '../../support/github/scripted-github.ts'

const REACT = 'POST /repos/acme/shop/issues/comments/11/reactions'
const SAY = 'POST /repos/acme/shop/issues/7/comments'

it('a command that was seen gets eyes, also at the second try', async () => {
  const { api, log, calls, pauses, warnings } = scriptedGithub(refused(503, 'x'), { data: {} })
  await new CommentAnswers(api, log).seen(11)
  expect(calls).toEqual([
    [REACT, { content: 'eyes' }],
    [REACT, { content: 'eyes' }],
  ])
  expect([pauses, warnings]).toEqual([[500], []])
})

it.each([
  [
    'Comment `/preview up` by hand.',
    'Comment with /preview up',
    'It is closed.\n\nComment with `/preview up`\n\n',
  ],
  ['no command', 'Ask a maintainer.', 'It is closed.\n\nAsk a maintainer.\n\n'],
  [
    'a secret',
    'Use hunter2-hunter2 with /preview down',
    'It is closed.\n\nUse \\*\\*\\* with `/preview down`\n\n',
  ],
])('a refused one gets the reason and the fix once: %s', async (_what, fix, body) => {
  const { api, log, calls, warnings, redactor } = scriptedGithub({ data: {} }, { data: {} })
  redactor.add('hunter2-hunter2')
  await new CommentAnswers(api, log).refused(7, 11, 'It is closed.', fix)
  expect(calls).toEqual([
    [REACT, { content: 'confused' }],
    [SAY, { body }],
  ])
  expect(warnings).toEqual([])
})

it('what cannot be answered is a warning, and the words follow a reaction that was refused', async () => {
  const { api, log, calls, warnings, pauses } = scriptedGithub(
    refused(404, 'Not Found'),
    refused(500, 'Oops'),
  )
  await new CommentAnswers(api, log).refused(7, 11, 'No.', 'Ask.')
  expect(calls.map(([call]) => call)).toEqual([REACT, SAY])
  expect(pauses).toEqual([])
  expect(warnings).toEqual([
    'The comment could not be answered: Not Found. The comment or its pull request does not exist, or this token cannot see it.',
    'The comment could not be answered: Oops.',
  ])
})
