import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { oidcAudience } from '../../platform/region.ts'
import type { ActionContext } from '../../runtime/action-context.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Redactor } from '../../runtime/redaction/redactor.ts'
import { RENGA_VERSION } from '../../runtime/version.ts'
import { awsError } from './errors.ts'

/** What every SDK client of an action is built with. Credentials live in memory only: no later step can read them. */
export interface AwsSession {
  readonly region: string
  readonly client: ClientOptions
  /**
   * What an adapter reads from an app or writes into a record passes it. Undefined only in tests of single adapters.
   */
  readonly redactor?: Redactor
}

export interface ClientOptions {
  readonly region: string
  readonly maxAttempts: number
  readonly retryMode: 'standard'
  readonly customUserAgent: [string, string][]
  readonly credentials?: AwsCredentials
}

export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

/**
 * Opens a session in `region`. With `role` the job's OIDC token is exchanged for the role's temporary credentials
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html); without it the SDK's own
 * chain applies, so that a preceding configure-aws-credentials step works too.
 */
export async function openSession(
  context: Pick<ActionContext, 'action' | 'idToken' | 'log' | 'redactor' | 'run'>,
  target: { readonly region: string; readonly role: string | undefined },
): Promise<AwsSession> {
  const options: ClientOptions = {
    region: target.region,
    // 8 attempts with the SDK's full jitter last about 20 s: long enough for ECS's 1-per-second buckets to refill.
    maxAttempts: 8,
    retryMode: 'standard',
    customUserAgent: [[`renga/${context.action}`, RENGA_VERSION]],
  }
  const { redactor } = context
  redactor.open({ texts: [target.region, ...(target.role === undefined ? [] : [target.role])] })
  if (target.role === undefined) return { region: target.region, client: options, redactor }
  const credentials = await assumeRole(context, options, target.role)
  return { region: target.region, client: { ...options, credentials }, redactor }
}

async function assumeRole(
  context: Pick<ActionContext, 'idToken' | 'log' | 'run'>,
  options: ClientOptions,
  role: string,
): Promise<AwsCredentials> {
  const audience = oidcAudience(options.region)
  const token = await context.idToken(audience)
  context.log.mask(token)
  // AssumeRoleWithWebIdentity is unsigned: the token is the proof.
  const sts = new STSClient({
    ...options,
    credentials: { accessKeyId: 'unsigned', secretAccessKey: 'unsigned' },
  })
  try {
    const { Credentials } = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: role,
        RoleSessionName: `renga-${context.run.runId || 'local'}`.slice(0, 64),
        WebIdentityToken: token,
      }),
    )
    if (
      !Credentials?.AccessKeyId ||
      !Credentials.SecretAccessKey ||
      !Credentials.SessionToken ||
      !Credentials.Expiration
    ) {
      throw new UserError(`STS returned no credentials for the role '${role}'.`)
    }
    context.log.mask(Credentials.SecretAccessKey)
    context.log.mask(Credentials.SessionToken)
    return {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      sessionToken: Credentials.SessionToken,
      expiration: Credentials.Expiration,
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    const { name, message } = awsError(error)
    throw new UserError(
      `Input 'role-to-assume': the role '${role}' cannot be assumed by this job (${name}: ${message}).`,
      {
        fix: `Check that the role exists and that its trust policy allows this token: audience '${audience}', subject '${tokenSubject(token)}'.`,
        cause: error,
      },
    )
  } finally {
    sts.destroy()
  }
}

/** The `sub` claim, which a trust policy is written against. It is not secret: it names repository and environment. */
function tokenSubject(token: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    const subject = typeof claims === 'object' && claims !== null && 'sub' in claims ? claims.sub : undefined
    return typeof subject === 'string' ? subject : 'unreadable'
  } catch {
    return 'unreadable'
  }
}
