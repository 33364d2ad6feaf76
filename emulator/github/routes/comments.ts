import { notFound, page, validationFailed } from '../respond.ts'
import { commentShape, reactionShape } from '../shapes.ts'
import type { Comment } from '../state.ts'
import { type ApiCall, needs, type Route, text } from './route.ts'

const list = '/repos/{owner}/{repo}/issues/{issue_number}/comments'
const one = '/repos/{owner}/{repo}/issues/comments/{comment_id}'
const read = needs('issues:read', 'pull-requests:read')
const write = needs('issues:write', 'pull-requests:write')

/** GitHub refuses longer bodies with "body is too long (maximum is 65536 characters)". */
const MAX_BODY = 65_536

/** https://docs.github.com/rest/issues/comments */
export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: list,
    needs: read,
    handle: (call) => {
      const number = issueNumber(call)
      const since = Date.parse(call.query.get('since') ?? '') || 0
      const found = call.repository.comments.filter(
        (comment) => comment.issue === number && comment.updatedAt >= since,
      )
      const { items, headers } = page(found, call.url)
      return {
        status: 200,
        headers,
        body: items.map((comment) => commentShape(comment, call.repository, call.urls)),
      }
    },
  },
  {
    method: 'POST',
    path: list,
    needs: write,
    handle: (call) => {
      const now = call.clock.now()
      const comment: Comment = {
        id: call.state.nextId(),
        issue: issueNumber(call),
        body: bodyOf(call),
        user: call.user,
        createdAt: now,
        updatedAt: now,
        reactions: [],
      }
      call.repository.comments.push(comment)
      touch(call, comment)
      return { status: 201, body: commentShape(comment, call.repository, call.urls) }
    },
  },
  {
    method: 'GET',
    path: one,
    needs: read,
    handle: (call) => ({ status: 200, body: commentShape(find(call), call.repository, call.urls) }),
  },
  {
    method: 'PATCH',
    path: one,
    needs: write,
    handle: (call) => {
      const comment = find(call)
      comment.body = bodyOf(call)
      comment.updatedAt = call.clock.now()
      touch(call, comment)
      return { status: 200, body: commentShape(comment, call.repository, call.urls) }
    },
  },
  {
    method: 'POST',
    path: `${one}/reactions`,
    needs: write,
    handle: (call) => {
      const comment = find(call)
      const content = text(call.body, 'content') ?? ''
      const known = comment.reactions.find(
        (reaction) => reaction.content === content && reaction.user === call.user,
      )
      if (known !== undefined) return { status: 200, body: reactionShape(known, call.urls) }
      const reaction = { id: call.state.nextId(), content, user: call.user, createdAt: call.clock.now() }
      comment.reactions.push(reaction)
      return { status: 201, body: reactionShape(reaction, call.urls) }
    },
  },
  {
    method: 'DELETE',
    path: one,
    needs: write,
    handle: (call) => {
      call.repository.comments.splice(call.repository.comments.indexOf(find(call)), 1)
      return { status: 204 }
    },
  },
]

/** A comment is an update of its pull request. */
function touch({ repository, clock }: ApiCall, comment: Comment): void {
  const pull = repository.issues.get(comment.issue)
  if (pull !== undefined) pull.updatedAt = clock.now()
}

function issueNumber(call: ApiCall): number {
  const number = Number(call.parameters['issue_number'])
  if (!call.repository.issues.has(number)) throw notFound()
  return number
}

function bodyOf(call: ApiCall): string {
  const body = text(call.body, 'body') ?? ''
  if (body === '') throw validationFailed({ resource: 'IssueComment', field: 'body', code: 'missing_field' })
  if (body.length > MAX_BODY)
    throw validationFailed({
      resource: 'IssueComment',
      field: 'body',
      code: 'unprocessable',
      message: `body is too long (maximum is ${MAX_BODY} characters)`,
    })
  return body
}

function find(call: ApiCall): Comment {
  const comment = call.repository.comments.find(({ id }) => String(id) === call.parameters['comment_id'])
  if (comment === undefined) throw notFound()
  return comment
}
