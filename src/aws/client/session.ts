import type { ActionContext } from '../../runtime/action-context.ts'
import type { Redactor } from '../../runtime/redaction/redactor.ts'
import { RENGA_VERSION } from '../../runtime/version.ts'
import { assumeRole } from './assume-role.ts'
import type { ClientOptions } from './client-options.ts'
import { readableAnswers } from './readable-answers.ts'
import { renewed } from './renewed-credentials.ts'

/** What every SDK client of an action is built with. Credentials live in memory only: no later step can read them. */
export interface AwsSession {
  readonly region: string
  readonly client: ClientOptions
  /**
   * What an adapter reads from an app or writes into a record passes it. Undefined only in tests of single adapters.
   */
  readonly redactor?: Redactor
}

/**
 * Opens a session in `region`. With `role` the job's OIDC token is exchanged for the role's temporary credentials
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html); without it the SDK's own
 * chain applies, so that a preceding configure-aws-credentials step works too.
 */
export async function openSession(
  context: Pick<ActionContext, 'action' | 'clock' | 'idToken' | 'log' | 'redactor' | 'run'>,
  target: { readonly region: string; readonly role: string | undefined },
): Promise<AwsSession> {
  const options: ClientOptions = {
    region: target.region,
    // 8 attempts with the SDK's full jitter last about 20 s: long enough for ECS's 1-per-second buckets to refill.
    maxAttempts: 8,
    retryMode: 'standard',
    customUserAgent: [[`renga/${context.action}`, RENGA_VERSION]],
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
    extensions: [readableAnswers],
  }
  const { redactor } = context
  redactor.open({ texts: [target.region, ...(target.role === undefined ? [] : [target.role])] })
  if (target.role === undefined) return { region: target.region, client: options, redactor }
  const { role } = target
  const credentials = await renewed(() => assumeRole(context, options, role), context)
  return { region: target.region, client: { ...options, credentials }, redactor }
}
