import { describe, expect, it } from '@jest/globals'
import { defaultBranchOf } from '../../../../src/github/default-branch.ts'
import { assertSweepTrigger } from '../../../../src/preview/sweep/sweep-trigger.ts'

const payload = (branch?: unknown): string =>
  JSON.stringify(
    branch === undefined ? { schedule: '17 * * * *' } : { repository: { default_branch: branch } },
  )

const refusal = (event: string, ref: string, json = payload('main')): string | undefined => {
  try {
    assertSweepTrigger({ event, ref, defaultBranch: defaultBranchOf(json) })
    return undefined
  } catch (error) {
    return String(error)
  }
}

describe('a sweep of a branch destroys nothing', () => {
  it.each([
    ['schedule', 'refs/heads/main'],
    ['workflow_dispatch', 'refs/heads/main'],
    ['repository_dispatch', 'refs/heads/main'],
    ['push', 'refs/heads/main'],
  ])('%s of the default branch may', (event, ref) => {
    expect(refusal(event, ref)).toBeUndefined()
  })

  it.each([
    ['pull_request', 'refs/pull/7/merge'],
    // Also where GitHub runs it from the default branch: its inputs may come from the pull request.
    ['pull_request', 'refs/heads/main'],
    ['pull_request_target', 'refs/heads/main'],
    ['issue_comment', 'refs/heads/main'],
    ['workflow_run', 'refs/heads/main'],
    ['', 'refs/heads/main'],
  ])('the event %s (%s) may not', (event, ref) => {
    expect(refusal(event, ref)).toContain(`A sweep cannot run on the event '${event}'`)
  })

  it.each([
    ['workflow_dispatch', 'refs/heads/feature'],
    ['workflow_dispatch', 'refs/tags/main'],
    ['push', 'refs/heads/main2'],
    ['push', 'main'],
    ['schedule', 'refs/heads/feature'],
  ])('%s of %s may not', (event, ref) => {
    expect(refusal(event, ref)).toMatch(/only on the default branch 'main'/)
  })

  it('a payload that names no default branch: the schedule may, a dispatch may not', () => {
    expect(refusal('schedule', 'refs/heads/trunk', payload())).toBeUndefined()
    expect(refusal('workflow_dispatch', 'refs/heads/main', payload())).toContain(
      "does not contain the repository's default branch",
    )
    expect(refusal('workflow_dispatch', 'refs/heads/main', payload({ toString: 'main' }))).toContain(
      'does not contain',
    )
  })
})
