import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { oidcAudience } from '../../platform/region.ts'
import type { ActionContext } from '../../runtime/action-context.ts'
import { UserError } from '../../runtime/errors.ts'
import type { AwsCredentials, ClientOptions } from './client-options.ts'
import { awsError, explaining } from './errors.ts'

/**
 * Exchanges an OIDC token of the job for a role's temporary credentials, which end after an hour where the role says
 * nothing else (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html). Hides all
 * three from the log. Throws UserError with the token's subject when the role's trust policy refuses.
 */
export async function assumeRole(
  context: Pick<ActionContext, 'idToken' | 'log' | 'run'>,
  options: Omit<ClientOptions, 'credentials'>,
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
    const { name, message, kind } = awsError(error)
    // Says nothing about the role.
    if (kind === 'network' || kind === 'server' || kind === 'unreadable') {
      return explaining('sts:AssumeRoleWithWebIdentity', `the role '${role}'`, () => Promise.reject(error))
    }
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
