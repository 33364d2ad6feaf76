import { expect, it } from '@jest/globals'
import { parseCommentEvent } from '../../../src/github/comment-event.ts'
import { UserError } from '../../../src/runtime/errors.ts'

const issue = { number: 7, pull_request: { url: 'x' } }
const comment = { id: 11, body: '/preview up', user: { login: 'maria', type: 'Bot' } }
const READ = {
  number: 7,
  commentId: 11,
  body: '/preview up',
  author: 'maria',
  authorType: 'Bot',
  onPullRequest: true,
}

it.each<[string, object, object]>([
  ['a pull request', { issue, comment }, READ],
  ['an issue', { issue: { number: 7 }, comment }, { ...READ, onPullRequest: false }],
  [
    'a user without a type',
    { issue, comment: { ...comment, user: { login: 'maria' } } },
    { ...READ, authorType: 'User' },
  ],
])('reads a comment on %s', (_what, event, expected) =>
  expect(parseCommentEvent(JSON.stringify(event))).toEqual(expected),
)

it.each<[string, unknown]>([
  ['no event', null],
  ['a text', 'issue'],
  ['a push', { ref: 'refs/heads/main' }],
  ['no number', { issue: {}, comment }],
  ['a number that is text', { issue: { number: '7' }, comment }],
  ['no id', { issue, comment: { ...comment, id: '11' } }],
  ['no body', { issue, comment: { ...comment, body: null } }],
  ['an author who has gone', { issue, comment: { ...comment, user: null } }],
])('refuses %s', (_what, event) => {
  const fix = "Run preview-command in a workflow with 'on: { issue_comment: { types: [created] } }'."
  expect(() => parseCommentEvent(JSON.stringify(event))).toThrow(
    new UserError('This run has no comment.', { fix }),
  )
})
