/** What a pull request shows while its image is built, by jobs that know nothing of AWS. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { main } from '../../../../actions/preview-announce/main.ts'
import { main as bringUp } from '../../../../actions/preview-env-up/main.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { type GithubServer, startGithub } from '../../../../emulator/github/server.ts'
import { runOnGithub } from '../../../support/preview/github-action.ts'

const FULL = 'acme/board'
const HEAD = 'a'.repeat(40)
let github: GithubServer

beforeAll(async () => {
  github = await startGithub({ clock: new VirtualClock() })
  const base = { ref: 'main', sha: 'b'.repeat(40) }
  github.addRepository(FULL, { visibility: 'public' })
  github.addPullRequest(FULL, { number: 7, head: { ref: 'feature', sha: HEAD }, base })
  github.addPullRequest(FULL, {
    number: 8,
    head: { ref: 'evil', sha: HEAD, repository: 'mallory/board' },
    base,
  })
})
afterAll(async () => {
  await github.close()
  expect(github.violations).toEqual([])
})

const INPUTS = { app: 'board', 'pull-request': '7', sha: HEAD, bots: 'skip', drafts: 'allow' }
const say = (inputs: Readonly<Record<string, string>>) => runOnGithub({ main }, github, FULL, inputs)

it('is "building" first, with the run', async () => {
  const { outputs, comments, error } = await say({ ...INPUTS, operation: 'building' })
  expect([error, outputs]).toEqual([undefined, { state: 'building' }])
  expect(comments).toEqual([expect.stringContaining('### ⏳ Preview of board: building')])
  expect(comments[0]).toContain('[The run](https://github.com/acme/board/actions/runs/42')
})

it('is "build failed" with the reason and the lines, in the same comment, which nothing in them can leave', async () => {
  const hostile = ['```', '</details><script>alert(1)</script>', '@octocat [x](https://evil.example)']
  const failure = JSON.stringify({ reason: `npm ci failed ${hostile[2]}`, lines: hostile })
  const { outputs, comments } = await say({ ...INPUTS, operation: 'build-failed', failure })
  expect(outputs).toEqual({ state: 'build-failed' })
  expect(comments).toHaveLength(1)
  expect(comments[0]).toContain('### ❌ Preview of board: build failed')
  expect(comments[0]).toContain('````\n```\n</details>')
  expect(comments[0]).toContain('npm ci failed')
  expect(comments[0]).not.toMatch(/failed @octocat|failed .*\[x\]\(/)
})

it('is "not built" after a build that was cancelled, which says nothing of what it wrote before', async () => {
  const failure = JSON.stringify({ reason: 'npm ci failed.' })
  const { outputs, comments } = await say({ ...INPUTS, operation: 'build-cancelled', failure })
  expect(outputs).toEqual({ state: 'build-cancelled' })
  expect(comments).toEqual([expect.stringContaining('### ⚪ Preview of board: not built')])
  expect(comments[0]).toContain('**Why:** The build was cancelled or exceeded its time limit.')
  expect(comments[0]).not.toContain('npm ci')
})

it('leaves the comment to a newer run of the same commit', async () => {
  const { comments: before } = await say({ ...INPUTS, operation: 'building' })
  const comment = github.addRepository(FULL).comments[0]
  if (comment !== undefined) comment.body = comment.body.replace('renga-build:42 ', 'renga-build:43 ')
  const { outputs, comments } = await say({ ...INPUTS, operation: 'build-failed', failure: '' })
  expect(outputs).toEqual({ state: 'superseded' })
  expect(comments).toEqual([before[0]?.replace('renga-build:42 ', 'renga-build:43 ')])
  if (comment !== undefined) comment.body = comment.body.replace('renga-build:43 ', 'renga-build:42 ')
})

it('is "failed" where the job that deploys gets no credentials, instead of "building" for ever', async () => {
  await say({ ...INPUTS, operation: 'building' })
  const inputs = { ...INPUTS, ...UP, 'role-to-assume': 'arn:aws:iam::123456789012:role/board-preview' }
  const { error, comments } = await runOnGithub({ main: bringUp }, github, FULL, inputs)
  expect(error).toContain('no OIDC token')
  expect(comments).toEqual([expect.stringContaining('### ❌ Preview of board: failed')])
  expect(comments[0]).toContain('**Why:** GitHub gave this job no OIDC token.')
})

it('refuses a fork before anything is built, without a comment', async () => {
  const { outputs, comments, notices } = await say({ ...INPUTS, 'pull-request': '8', operation: 'building' })
  expect(outputs).toEqual({ state: 'refused' })
  expect(comments).toHaveLength(1)
  expect(notices).toEqual(['No preview: it comes from a fork, and no maintainer has approved its commit.'])
})

it.each<[string, Readonly<Record<string, string>>, string]>([
  ['no app', { app: '' }, "Input 'app'"],
  ['no commit', { sha: '' }, "Input 'sha' is empty|Input 'sha' is required"],
  ['a branch', { sha: 'main' }, "Input 'sha' is 'main'"],
  ['another operation', { operation: 'built' }, "Input 'operation' is 'built'"],
  ['no pull request', { 'pull-request': '' }, "Input 'pull-request'"],
])('says what is wrong with %s', async (_what, change, message) => {
  const { error } = await say({ ...INPUTS, operation: 'building', ...change })
  expect(error).toMatch(new RegExp(message))
})

const UP = {
  command: 'up',
  image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/board@sha256:${'c'.repeat(64)}`,
  'aws-region': 'eu-west-1',
  database: 'none',
  redis: 'none',
  ingress: 'shared-alb',
  'max-size': 'standard-1x',
  'max-quantity': '1',
  'max-previews': '100',
  'stale-days': '5',
  'release-timeout-minutes': '60',
  'timeout-minutes': '30',
  'health-check-path': '/',
  'health-check-statuses': '200-399',
  'health-check-seconds': '120',
  'predestroy-seconds': '300',
}
