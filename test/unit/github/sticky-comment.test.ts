import { expect, it } from '@jest/globals'
import { GitHubStickyComment } from '../../../src/github/sticky-comment.ts'
import { commentMarker, renderComment } from '../../../src/preview/comment/render-comment.ts'
import type { PreviewView } from '../../../src/preview/record/types.ts'
import { emptyView } from '../../../src/preview/record/view.ts'
import { type Answer, refused, scriptedGithub } from '../../support/github/scripted-github.ts'

const COMMENTS = '/repos/acme/shop/issues/7/comments'
const LIST = [`GET ${COMMENTS}?per_page=100`]
const UPDATED = { updatedAt: '2026-12-01T09:05:00.000Z' }
const LIVE = { url: 'https://pr-7.example.com', release: 'v3', sha: 'a'.repeat(40) }
const of = (change: Partial<PreviewView>): PreviewView => ({
  ...emptyView({ app: 'board', number: 7 }, 'https://run'),
  status: 'building',
  ...change,
})
const create = (view: PreviewView) => [`POST ${COMMENTS}`, { body: renderComment({ ...view, ...UPDATED }) }]
const update = (id: number, view: PreviewView) => [
  `PATCH /repos/acme/shop/issues/comments/${id}`,
  { body: renderComment({ ...view, ...UPDATED }) },
]
const remove = (id: number) => [`DELETE /repos/acme/shop/issues/comments/${id}`]
const bot = (id: number, body: string | undefined) => ({ id, body, user: { type: 'Bot' } })

function sticky(...answers: Answer[]) {
  const github = scriptedGithub(...answers)
  return { ...github, comment: new GitHubStickyComment(github.api, github.log, github.clock) }
}

it('is made once, then edited without being looked for, and remembers what is live and who builds', async () => {
  const { comment, calls, warnings } = sticky({ data: [] }, { data: { id: 5 } }, { data: {} }, { data: {} })
  await comment.show(of({ buildRun: '41' }))
  await comment.show(of({ status: 'ready', ...LIVE }))
  await comment.show(of({ status: 'build-failed' }))
  expect(calls).toEqual([
    LIST,
    create(of({ buildRun: '41' })),
    update(5, of({ status: 'ready', ...LIVE, live: LIVE, buildRun: '41' })),
    update(5, of({ status: 'build-failed', live: LIVE, buildRun: '41' })),
  ])
  expect(warnings).toEqual([])
})

it('of an earlier job is found among those of others; a second one of ours goes', async () => {
  const ours = renderComment(of({ status: 'ready', live: LIVE, buildRun: '41' }))
  const { comment, calls } = sticky(
    {
      data: [
        { id: 1, body: ours, user: { type: 'User' } },
        { id: 2, body: ours, user: null },
        bot(3, `> ${ours}`),
        bot(4, undefined),
        bot(5, commentMarker('blog')),
        bot(6, ours),
        bot(8, ours),
        bot(9, ours),
      ],
    },
    ...[{ data: {} }, { data: {} }, { data: {} }],
  )
  await comment.show(of({}))
  expect(calls).toEqual([
    LIST,
    remove(8),
    remove(9),
    update(6, of({ status: 'building', live: LIVE, buildRun: '41' })),
  ])
})

it.each<[PreviewView['status'], boolean]>([
  ['building', true],
  ['build-cancelled', true],
  ['deploying', true],
  ['ready', true],
  ['failed', true],
  ['sleeping', true],
  ['destroy-failed', true],
  ['destroying', false],
  ['destroyed', false],
  ['refused', false],
])('"%s" is reason for a new comment: %s', async (status, made) => {
  const { comment, calls } = sticky({ data: [] }, { data: { id: 5 } })
  await comment.show(of({ status }))
  expect(calls.map(([call]) => call)).toEqual([LIST[0], ...(made ? [`POST ${COMMENTS}`] : [])])
})

it('knows who builds after one look, from the oldest comment of ours', async () => {
  const ours = renderComment(of({ buildRun: '41' }))
  const { comment, calls } = sticky({ data: [bot(6, ours)] }, { data: {} })
  expect(await comment.buildRun({ app: 'board', number: 7 })).toBe('41')
  expect(await comment.buildRun({ app: 'board', number: 7 })).toBe('41')
  await comment.show(of({ buildRun: '42' }))
  expect(await comment.buildRun({ app: 'board', number: 7 })).toBe('42')
  expect(calls).toEqual([LIST, update(6, of({ buildRun: '42' }))])
  expect(await sticky({ data: [] }).comment.buildRun({ app: 'board', number: 7 })).toBeUndefined()
})

it('has no secret in it', async () => {
  const { comment, calls, redactor } = sticky({ data: [] }, { data: { id: 5 } })
  redactor.add('hunter2-hunter2')
  redactor.add('41414141')
  const failure = { reason: 'npm said ***' }
  await comment.show(
    of({ status: 'failed', failure: { reason: 'npm said hunter2-hunter2' }, buildRun: '41414141' }),
  )
  expect(calls[1]).toEqual(create(of({ status: 'failed', failure, buildRun: '41414141' })))
})

it('is looked for and edited again where GitHub was down, and never made twice', async () => {
  const down = refused(502, 'x')
  const ours = renderComment(of({}))
  const edited = sticky(down, { data: [bot(6, ours)] }, down, { data: {} })
  await edited.comment.show(of({}))
  expect([edited.pauses, edited.warnings]).toEqual([[500, 500], []])
  const lost = sticky({ data: [] }, down)
  await lost.comment.show(of({}))
  expect([lost.pauses, lost.calls.length]).toEqual([[], 2])
  expect(lost.warnings).toEqual([
    'The comment on pull request 7 could not be written: x. The preview itself continues.',
  ])
})

it('that cannot be read or written is one warning that says what to do', async () => {
  const denied = refused(403, 'Resource not accessible by integration')
  const { comment, warnings } = sticky(denied, denied)
  expect(await comment.buildRun({ app: 'board', number: 7 })).toBeUndefined()
  await comment.show(of({}))
  const advice =
    "Resource not accessible by integration. Add 'permissions: { pull-requests: write }' to the job (and to the caller of a reusable workflow). The preview itself continues."
  expect(warnings).toEqual([`The comment on pull request 7 could not be read: ${advice}`])
  const gone = sticky(refused(404, 'Not Found'))
  await gone.comment.show(of({}))
  expect(gone.warnings).toEqual([
    'The comment on pull request 7 could not be written: Not Found. acme/shop has no pull request 7, or this token cannot see it. The preview itself continues.',
  ])
})
