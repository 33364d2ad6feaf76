import type { JobIdentity } from '../runner/ports.ts'

const SHA = '0'.repeat(40)

/**
 * A job of a repository that only asks for OIDC tokens: `OWNER/NAME` for a push to main, `OWNER/NAME:ENVIRONMENT` for
 * a job with `environment:`. Throws Error for any other text.
 */
export function strangerJob(text: string): JobIdentity {
  const [repository = '', environment] = text.split(/:(.*)/s)
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || environment === '')
    throw new Error(`--job must be OWNER/NAME or OWNER/NAME:ENVIRONMENT, not '${text}'.`)
  const workflow = `${repository}/.github/workflows/deploy.yml@refs/heads/main`
  return {
    repository,
    environment,
    ref: 'refs/heads/main',
    sha: SHA,
    actor: 'octocat',
    actorId: '583231',
    eventName: 'push',
    headRef: '',
    baseRef: '',
    workflow: 'deploy',
    workflowRef: workflow,
    workflowSha: SHA,
    jobWorkflowRef: workflow,
    jobWorkflowSha: SHA,
    runId: '1',
    runNumber: 1,
    runAttempt: 1,
  }
}
