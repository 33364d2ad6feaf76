import { expect, it } from '@jest/globals'
import { type CommentEvent, decideCommand } from '../../../../src/preview/comment/decide-command.ts'
import type { PullRequest } from '../../../../src/preview/record/types.ts'

const HEAD = 'a'.repeat(40)
const OLD = 'b'.repeat(40)
const pull: PullRequest = {
  number: 7,
  state: 'open',
  merged: false,
  headSha: HEAD,
  headRef: 'feature',
  fork: false,
  draft: false,
  authorType: 'User',
  author: 'octocat',
  labels: [],
}
const comment: CommentEvent = {
  commentId: 1,
  number: 7,
  onPullRequest: true,
  body: '/preview up',
  author: 'maria',
  authorType: 'User',
}

function decide(
  event: Partial<CommentEvent>,
  options: {
    readonly permission?: string
    readonly pull?: Partial<PullRequest> | 'none'
    readonly label?: string
  } = {},
) {
  const asked: string[] = []
  const decision = decideCommand(
    {
      permissions: {
        of: async (login) => {
          asked.push(login)
          return options.permission ?? 'write'
        },
      },
      pullRequests: {
        get: async () => (options.pull === 'none' ? undefined : { ...pull, ...options.pull }),
      },
    },
    { ...comment, ...event },
    options.label,
  )
  return decision.then((made) => ({ made, asked }))
}

it.each(['up', 'down', 'wake', 'keep', 'reset-db'])('%s of somebody with write access runs', async (verb) => {
  const { made, asked } = await decide({ body: `/preview ${verb}` })
  expect(made).toEqual({ kind: 'run', verb, number: 7, sha: HEAD })
  expect(asked).toEqual(['maria'])
})

it.each<[string, Partial<CommentEvent>, object, RegExp]>([
  ['a reader', {}, { permission: 'read' }, /write access.*'read'/],
  ['a stranger', {}, { permission: 'none' }, /'none'/],
  ['a stranger who errs', { body: '/preview nonsense' }, { permission: 'none' }, /'none'/],
  ['a bot', { authorType: 'Bot' }, {}, /bot/],
  ['a comment on an issue', { onPullRequest: false }, {}, /not on a pull request/],
  ['any other comment', { body: 'Nice!' }, {}, /is not a command/],
  ['a pull request that is not there', {}, { pull: 'none' }, /the pull request does not exist/],
])('%s is ignored, without an answer', async (_, event, options, reason) => {
  const { made } = await decide(event, options)
  expect(made).toEqual({ kind: 'ignored', reason: expect.stringMatching(reason) })
})

it('GitHub is not asked about who only talks', async () => {
  expect((await decide({ body: 'LGTM' })).asked).toEqual([])
})

it.each(['up', 'wake', 'keep', 'reset-db', 'down'])('on a closed pull request %s is down', async (verb) => {
  const { made } = await decide({ body: `/preview ${verb}` }, { pull: { state: 'closed', fork: true } })
  expect(made).toMatchObject({ kind: 'run', verb: 'down' })
})

it('the pull request of a fork comes up for the commit that was named, as long as it is the head', async () => {
  const fork = { pull: { fork: true } }
  expect((await decide({ body: `/preview up ${HEAD}` }, fork)).made).toEqual({
    kind: 'run',
    verb: 'up',
    number: 7,
    sha: HEAD,
    approvedSha: HEAD,
  })
  expect((await decide({ body: '/preview up' }, fork)).made).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(/comes from a fork/),
    fix: `Review the changes, then comment: /preview up ${HEAD}`,
  })
  // Pushed between the look and the comment.
  expect((await decide({ body: `/preview up ${OLD}` }, fork)).made).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/head of this pull request is a{40} now/),
  })
})

it('a branch of this repository needs no approval, and a SHA that is not its head is refused', async () => {
  expect((await decide({ body: `/preview up ${HEAD}` })).made).not.toHaveProperty('approvedSha')
  expect((await decide({ body: `/preview up ${OLD}` })).made).toMatchObject({ kind: 'refused' })
})

it('a mistake of somebody who may is answered', async () => {
  expect((await decide({ body: '/preview restart' })).made).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/not a command: unknown command/),
  })
})

it.each<[string, Partial<PullRequest>, string | undefined]>([
  ['a draft', { draft: true }, undefined],
  ["a bot's pull request", { authorType: 'Bot' }, undefined],
  ['one with the label', { labels: ['bug', 'Preview'] }, 'preview'],
  ['one with the label in capital letters', { labels: ['preview'] }, 'PREVIEW'],
])('up of %s runs: a maintainer has asked for it', async (_what, change, label) => {
  const { made } = await decide({}, { pull: change, ...(label === undefined ? {} : { label }) })
  expect(made).toEqual({ kind: 'run', verb: 'up', number: 7, sha: HEAD })
})

it.each<[string, Partial<CommentEvent>, Partial<PullRequest>, string]>([
  ['', {}, { labels: ['bug'] }, "Add the label 'preview', then comment: /preview up"],
  [
    ' of a fork',
    { body: `/preview up ${HEAD}` },
    { fork: true },
    `Add the label 'preview', then comment: /preview up ${HEAD}`,
  ],
])('up%s without the label is refused before anything is built', async (_what, event, change, fix) => {
  const { made } = await decide(event, { pull: change, label: 'preview' })
  expect(made).toEqual({
    kind: 'refused',
    reason: 'This pull request does not have the label required for previews.',
    fix,
  })
})

it.each(['down', 'wake', 'keep', 'reset-db'])('%s needs no label', async (verb) => {
  const { made } = await decide({ body: `/preview ${verb}` }, { label: 'preview' })
  expect(made).toMatchObject({ kind: 'run', verb })
})
