import { expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { startGithub } from '../../../emulator/github/server.ts'
import { openPreviewSurface } from '../../../src/github/preview-surface.ts'
import { emptyView } from '../../../src/preview/record/view.ts'
import { type Logger, silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'

it('is of the repository of the run: pull requests, the comment, and deployments of one environment', async () => {
  const clock = new VirtualClock()
  const github = await startGithub({ clock })
  const sha = 'a'.repeat(40)
  const repository = github.addRepository('acme/board', { visibility: 'public' })
  repository.refs.set(sha, sha)
  github.addPullRequest('acme/board', {
    number: 7,
    head: { ref: 'feature', sha },
    base: { ref: 'main', sha: 'b'.repeat(40) },
  })
  const token = github.tokens.issue({
    repository: 'acme/board',
    permissions: { 'pull-requests': 'write', deployments: 'write' },
    user: github.state.user('github-actions[bot]', 'Bot'),
  })
  const said: string[] = []
  const log: Logger = {
    ...silentLogger,
    mask: (secret) => said.push(`mask ${secret}`),
    warning: (message) => said.push(message),
  }
  const run = readRunContext({
    GITHUB_REPOSITORY: 'acme/board',
    GITHUB_API_URL: github.apiUrl,
    GITHUB_RUN_ID: '42',
  })
  const surface = openPreviewSurface(token, { run, log, clock, redactor: new Redactor() })
  expect(await surface.pullRequests.get(7)).toMatchObject({ number: 7, headSha: sha })
  await surface.comment.show({ ...emptyView({ app: 'board', number: 7 }, run.runUrl), status: 'deploying' })
  await surface.deployments.started(7, sha)
  expect(repository.comments).toHaveLength(1)
  expect(repository.deployments).toMatchObject([
    {
      environment: 'preview',
      task: 'preview:pr-7',
      sha,
      statuses: [{ state: 'in_progress', logUrl: 'https://github.com/acme/board/actions/runs/42' }],
    },
  ])
  expect(said).toEqual([`mask ${token}`])
  await github.close()
})
