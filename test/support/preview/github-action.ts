import type { GithubServer } from '../../../emulator/github/server.ts'
import type { ActionContext, ActionModule } from '../../../src/runtime/action-context.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'

/**
 * Runs an action of previews against the emulator's GitHub, as the step of a job that may write comments and gets no
 * OIDC token.
 */
export async function runOnGithub(
  { main }: ActionModule,
  github: GithubServer,
  repository: string,
  inputs: Readonly<Record<string, string>>,
) {
  const token = github.tokens.issue({
    repository,
    permissions: { 'pull-requests': 'write' },
    user: github.state.user('github-actions[bot]', 'Bot'),
  })
  const outputs: Record<string, string> = {}
  const notices: string[] = []
  const given: Readonly<Record<string, string>> = { 'github-token': token, ...inputs }
  const context: ActionContext = {
    action: 'preview',
    inputs: { get: (name) => given[name] ?? '' },
    log: { ...silentLogger, notice: (message) => notices.push(message) },
    redactor: new Redactor(),
    clock: { now: () => Date.UTC(2026, 10, 30), sleep: async () => {} },
    signal: new AbortController().signal,
    run: readRunContext({
      GITHUB_REPOSITORY: repository,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '42',
      GITHUB_WORKSPACE: '/nowhere',
    }),
    env: {},
    setOutput: (name, value) => {
      outputs[name] = value
    },
    writeSummary: async () => {},
    idToken: () => Promise.reject(new Error('GitHub gave this job no OIDC token.')),
    saveState: () => {},
    readState: () => '',
  }
  const error = await main(context).then(
    () => undefined,
    (thrown: unknown) => String(thrown),
  )
  const comments = github.addRepository(repository).comments.map(({ body }) => body)
  return { outputs, notices, error, comments }
}
