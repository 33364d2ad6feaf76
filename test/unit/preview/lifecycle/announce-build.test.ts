import { beforeEach, expect, it } from '@jest/globals'
import { announceBuild } from '../../../../src/preview/lifecycle/announce-build.ts'
import type { Eligibility } from '../../../../src/preview/record/desired-state.ts'
import type { PullRequest } from '../../../../src/preview/record/types.ts'
import { PreviewHarness } from '../../../support/preview/harness.ts'

let harness: PreviewHarness
beforeEach(() => {
  harness = new PreviewHarness()
})
const RULES: Eligibility = { bots: 'skip', drafts: 'skip', label: 'preview' }
const FAILURE = { reason: 'npm ci failed.', lines: ['npm error'], of: 'the build' }
const FAILED = { operation: 'build-failed', failure: FAILURE } as const

const say = (over: Partial<Parameters<typeof announceBuild>[1]> = {}) =>
  announceBuild(
    { pullRequests: harness.github, comment: harness.github.comment },
    {
      app: 'shop',
      number: 1,
      sha: harness.github.head(1),
      rules: RULES,
      runUrl: 'https://run',
      runId: '41',
      operation: 'building',
      ...over,
    },
  )

it('says "building" of the head, and "build failed" with the reason', async () => {
  harness.github.open(1, { labels: ['Preview'] })
  expect(await say()).toEqual({ kind: 'building' })
  expect(harness.github.shown.get(1)).toMatchObject({ status: 'building', sha: harness.github.head(1) })
  expect(await say(FAILED)).toEqual({ kind: 'build-failed' })
  expect(harness.github.shown.get(1)).toMatchObject({ status: 'build-failed', failure: FAILURE })
})

it.each<[Partial<PullRequest>, string]>([
  [{ draft: true, labels: ['preview'] }, "it is a draft ('drafts: skip')"],
  [{ authorType: 'Bot', labels: ['preview'] }, "its author is a bot ('bots: skip')"],
  [{ labels: ['other'] }, 'it does not have the label required for previews'],
  [{ fork: true, labels: ['preview'] }, 'it comes from a fork, and no maintainer has approved its commit'],
  [{ state: 'closed', labels: ['preview'] }, 'the pull request is closed'],
])('refuses %j before anything is built, and the comment stays as it is', async (pull, reason) => {
  harness.github.open(1, pull)
  expect(await say()).toEqual({ kind: 'refused', reason })
  expect(harness.github.shown.size).toBe(0)
})

it('says what became of a pull request that lost its label while it was built', async () => {
  harness.github.open(1, { labels: [] })
  expect(await say(FAILED)).toMatchObject({ kind: 'refused' })
  expect(harness.github.shown.get(1)).toMatchObject({ status: 'refused' })
})

it('leaves a newer head to its own run', async () => {
  harness.github.open(1, { labels: ['preview'] })
  const sha = harness.github.head(1)
  harness.github.push(1)
  expect(await say({ sha })).toEqual({ kind: 'superseded' })
  expect(await say({ sha, ...FAILED })).toEqual({ kind: 'superseded' })
  expect(harness.github.shown.size).toBe(0)
})

it.each(['build-failed', 'build-cancelled'] as const)(
  'leaves "%s" of a run to a newer run of the same commit, whatever that one has said since',
  async (operation) => {
    harness.github.open(1, { labels: ['preview'] })
    const ended = { operation, failure: FAILURE }
    expect(await say({ runId: '41' })).toEqual({ kind: 'building' })
    expect(await say({ runId: '42' })).toEqual({ kind: 'building' })
    expect(await say({ runId: '41', ...ended })).toEqual({ kind: 'superseded' })
    expect(harness.github.shown.get(1)).toMatchObject({ status: 'building', buildRun: '42' })
    const building = harness.github.shown.get(1)
    if (building !== undefined) await harness.github.comment.show({ ...building, status: 'ready' })
    expect(await say({ runId: '41', ...ended })).toEqual({ kind: 'superseded' })
    expect(harness.github.shown.get(1)).toMatchObject({ status: 'ready' })
    // The newer run's own end, in whichever attempt, is said.
    expect(await say({ runId: '42', ...ended })).toEqual({ kind: operation })
    expect(harness.github.shown.get(1)).toMatchObject({ status: operation, failure: FAILURE })
  },
)

it('says how a build ended where no run has said that it began', async () => {
  harness.github.open(1, { labels: ['preview'] })
  expect(await say(FAILED)).toEqual({ kind: 'build-failed' })
})
