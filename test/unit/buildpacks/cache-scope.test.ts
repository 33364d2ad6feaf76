import { describe, expect, it } from '@jest/globals'
import { cacheScope } from '../../../src/buildpacks/cache-scope.ts'

const MAIN = 'refs/heads/main'
const production = cacheScope({ event: 'push', ref: MAIN, environment: 'production' })

describe('a build of code that nobody has merged leaves nothing to a build that is deployed', () => {
  it.each([
    ['pull_request', 'refs/pull/7/merge', 'review'],
    ['pull_request', 'refs/pull/7/merge', 'production'],
    ['pull_request_target', MAIN, 'production'],
    // `/preview up <sha>` builds a fork's commit on the default branch.
    ['issue_comment', MAIN, 'review'],
    ['issue_comment', MAIN, 'production'],
    ['workflow_run', MAIN, 'production'],
    ['push', 'refs/heads/feature', 'review'],
    ['push', MAIN, 'test'],
  ])('%s on %s for %s', (event, ref, environment) => {
    expect(cacheScope({ event, ref, environment })).toBe('review')
  })

  it.each([
    ['push', 'refs/heads/feature', 'production'],
    ['workflow_dispatch', 'refs/heads/feature', 'production'],
    ['push', MAIN, 'staging'],
    ['push', 'refs/tags/v1', 'production'],
  ])('%s on %s for %s has a cache apart from production’s', (event, ref, environment) => {
    const other = cacheScope({ event, ref, environment })
    expect([production, 'review']).not.toContain(other)
  })

  it('builds of one branch for one environment share one, and all tags one', () => {
    expect(cacheScope({ event: 'workflow_dispatch', ref: MAIN, environment: 'production' })).toBe(production)
    const tag = (name: string) =>
      cacheScope({ event: 'push', ref: `refs/tags/${name}`, environment: 'production' })
    expect(tag('v1')).toBe(tag('v2'))
  })
})
