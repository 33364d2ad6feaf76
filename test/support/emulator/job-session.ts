import type { Emulator } from '../../../emulator/emulator.ts'
import { type AwsSession, openSession } from '../../../src/aws/client/session.ts'
import { systemClock } from '../../../src/runtime/clock.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'

/** The job of `acme/shop` that asks for a role: which action, in which workflow, for which environment and event. */
export interface RequestingJob {
  readonly action: string
  readonly workflow: 'deploy' | 'preview'
  readonly environment: string
  readonly eventName: 'push' | 'pull_request'
}

/**
 * A role's session as a job gets it: an OIDC token of the emulated GitHub, exchanged at the emulated STS. `onToken` hears
 * of every token.
 */
export function jobSession(
  emulator: Emulator,
  role: string,
  { action, workflow, environment, eventName }: RequestingJob,
  onToken: (token: string) => void = () => {},
): Promise<AwsSession> {
  const sha = 'a'.repeat(40)
  const workflowRef = `acme/shop/.github/workflows/${workflow}.yml@refs/heads/main`
  const { requestUrl, requestToken } = emulator.github.runner.offerIdToken({
    repository: 'acme/shop',
    ref: 'refs/heads/main',
    sha,
    actor: 'octocat',
    actorId: '1',
    eventName,
    headRef: '',
    baseRef: '',
    workflow,
    workflowRef,
    workflowSha: sha,
    jobWorkflowRef: workflowRef,
    jobWorkflowSha: sha,
    environment,
    runId: '77',
    runNumber: 1,
    runAttempt: 1,
  })
  const idToken = async (audience: string): Promise<string> => {
    const response = await fetch(`${requestUrl}&audience=${audience}`, {
      headers: { authorization: `Bearer ${requestToken}` },
    })
    const { value }: { readonly value?: unknown } = Object(await response.json())
    onToken(String(value))
    return String(value)
  }
  const run = readRunContext({ GITHUB_RUN_ID: '77' })
  return openSession(
    { action, clock: systemClock, idToken, log: silentLogger, redactor: new Redactor(), run },
    { region: emulator.region, role },
  )
}
