import { expect, it } from '@jest/globals'
import { readRunContext } from '../../../src/runtime/run-context.ts'

it('is what the runner says', () =>
  expect(
    readRunContext({
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_REPOSITORY_ID: '1',
      GITHUB_SHA: 'abc',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: '/event.json',
      GITHUB_ACTOR: 'maria',
      GITHUB_WORKFLOW: 'Deploy',
      GITHUB_JOB: 'deploy',
      GITHUB_ACTION: 'step',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_RUN_NUMBER: '9',
      GITHUB_SERVER_URL: 'https://ghes.test',
      GITHUB_API_URL: 'https://ghes.test/api/v3',
      GITHUB_WORKSPACE: '/work',
      RUNNER_TEMP: '/temp',
    }),
  ).toEqual({
    repository: 'acme/shop',
    repositoryId: '1',
    sha: 'abc',
    ref: 'refs/heads/main',
    refName: 'main',
    eventName: 'push',
    eventPath: '/event.json',
    actor: 'maria',
    workflow: 'Deploy',
    job: 'deploy',
    step: 'step',
    runId: '42',
    runAttempt: '2',
    runNumber: '9',
    serverUrl: 'https://ghes.test',
    apiUrl: 'https://ghes.test/api/v3',
    runUrl: 'https://ghes.test/acme/shop/actions/runs/42',
    workspace: '/work',
    temp: '/temp',
  }))

it('is empty outside of a runner, on github.com', () => {
  const { serverUrl, apiUrl, runAttempt, workspace, temp, runUrl, ...others } = readRunContext({})
  expect([serverUrl, apiUrl, runAttempt, workspace, temp]).toEqual([
    'https://github.com',
    'https://api.github.com',
    '1',
    process.cwd(),
    '/tmp',
  ])
  expect(runUrl).toBe('https://github.com//actions/runs/')
  expect(new Set(Object.values(others))).toEqual(new Set(['']))
})
