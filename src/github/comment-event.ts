import type { CommentEvent } from '../preview/comment/decide-command.ts'
import { UserError } from '../runtime/errors.ts'

/**
 * The payload of `issue_comment` (https://docs.github.com/webhooks/webhook-events-and-payloads#issue_comment). Throws
 * UserError for any other event.
 */
export function parseCommentEvent(json: string): CommentEvent {
  const event = memberOf(JSON.parse(json))
  const issue = memberOf(event('issue'))
  const comment = memberOf(event('comment'))
  const user = memberOf(comment('user'))
  const [number, commentId, body, author] = [issue('number'), comment('id'), comment('body'), user('login')]
  if (
    typeof number !== 'number' ||
    typeof commentId !== 'number' ||
    typeof body !== 'string' ||
    typeof author !== 'string'
  ) {
    throw new UserError('This run has no comment.', {
      fix: "Run preview-command in a workflow with 'on: { issue_comment: { types: [created] } }'.",
    })
  }
  const type = user('type')
  return {
    number,
    commentId,
    body,
    author,
    authorType: typeof type === 'string' ? type : 'User',
    onPullRequest: issue('pull_request') !== undefined,
  }
}

function memberOf(value: unknown): (name: string) => unknown {
  return (name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined)
}
