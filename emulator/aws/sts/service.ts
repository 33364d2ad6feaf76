/** AWS STS (https://docs.aws.amazon.com/STS/latest/APIReference/). */
import * as sdk from '@aws-sdk/client-sts'
import type { EngineClock } from '../../clock.ts'
import type { AccessKeyStore } from '../iam/access-keys.ts'
import type { IdentityStore } from '../iam/identities.ts'
import { parsePolicy } from '../iam/policy.ts'
import { need } from '../wire/pages.ts'
import { type AccountScope, AwsError, type CallContext, type ServiceDefinition } from '../wire/service.ts'
import { type TrustRequest, trusts } from './trust.ts'
import { type FetchJson, fetchJson, verifyWebIdentity } from './web-identity.ts'

const SHORTEST = 900
const DEFAULT_SECONDS = 3600

interface AssumeInput {
  readonly RoleArn?: string | undefined
  readonly RoleSessionName?: string | undefined
  readonly DurationSeconds?: number | undefined
  readonly Policy?: string | undefined
}

export function createSts(
  options: AccountScope & {
    readonly clock: EngineClock
    readonly identities: IdentityStore
    readonly keys: AccessKeyStore
    readonly fetchJson?: FetchJson
  },
): ServiceDefinition {
  const { identities, keys, clock } = options

  async function withWebIdentity(input: sdk.AssumeRoleWithWebIdentityCommandInput) {
    const identity = await verifyWebIdentity(need(input.WebIdentityToken, 'WebIdentityToken'), {
      providers: identities.providers(),
      clock,
      fetchJson: options.fetchJson ?? fetchJson,
    })
    const { provider, audience, subject } = identity
    const context = new Map<string, readonly string[]>([
      ['sts:rolesessionname', [input.RoleSessionName ?? '']],
    ])
    for (const [claim, value] of Object.entries(identity.claims)) {
      context.set(`${provider.host}:${claim}`.toLowerCase(), [value].flat().map(String))
    }
    context.set(`${provider.host}:aud`.toLowerCase(), [audience])
    const answer = assume(input, {
      action: 'sts:AssumeRoleWithWebIdentity',
      principals: { Federated: [provider.arn] },
      context,
      denied: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    })
    return { ...answer, SubjectFromWebIdentityToken: subject, Provider: provider.arn, Audience: audience }
  }

  function withCredentials(input: sdk.AssumeRoleCommandInput, { caller }: CallContext) {
    const roleArn = keys.session(caller.accessKeyId)?.roleArn
    return assume(input, {
      action: 'sts:AssumeRole',
      principals: {
        AWS: [
          '*',
          options.accountId,
          `arn:aws:iam::${options.accountId}:root`,
          caller.arn,
          ...(roleArn === undefined ? [] : [roleArn]),
        ],
      },
      context: new Map([
        ['sts:rolesessionname', [input.RoleSessionName ?? '']],
        ['sts:externalid', input.ExternalId === undefined ? [] : [input.ExternalId]],
        ['aws:principalarn', [roleArn ?? caller.arn]],
        ['aws:principalaccount', [options.accountId]],
      ]),
      denied: `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
    })
  }

  function assume(input: AssumeInput, request: TrustRequest & { readonly denied: string }) {
    const roleArn = need(input.RoleArn, 'RoleArn')
    const sessionName = need(input.RoleSessionName, 'RoleSessionName')
    if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
      throw validation(
        `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]* and have length between 2 and 64`,
      )
    }
    if (!/^arn:aws:iam::\d{12}:role\/.+/.test(roleArn)) throw validation(`${roleArn} is invalid`)
    // A role that does not exist and one that does not trust the caller are answered alike.
    const role = identities.roles().find(({ arn }) => arn === roleArn)
    if (role === undefined || !trusts(role, request))
      throw new AwsError('AccessDenied', request.denied, { status: 403 })
    const seconds = input.DurationSeconds ?? DEFAULT_SECONDS
    if (seconds < SHORTEST) {
      throw validation(
        `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to ${SHORTEST}`,
      )
    }
    if (seconds > role.maxSessionSeconds) {
      throw validation('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
    }
    const arn = `arn:aws:sts::${options.accountId}:assumed-role/${role.name}/${sessionName}`
    const key = keys.issue({
      accountId: options.accountId,
      arn,
      roleArn: role.arn,
      seconds,
      sessionPolicy: input.Policy === undefined ? undefined : parsePolicy(input.Policy, 'identity'),
    })
    return {
      Credentials: {
        AccessKeyId: key.caller.accessKeyId,
        SecretAccessKey: key.secretAccessKey,
        SessionToken: key.sessionToken,
        Expiration: new Date(key.expiresAt),
      },
      AssumedRoleUser: { AssumedRoleId: `${role.id}:${sessionName}`, Arn: arn },
    }
  }

  return {
    name: 'sts',
    protocol: 'awsQuery',
    apiVersion: '2011-06-15',
    xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    sdk,
    operations: {
      AssumeRoleWithWebIdentity: withWebIdentity,
      AssumeRole: withCredentials,
      GetCallerIdentity: (_: sdk.GetCallerIdentityCommandInput, { caller }: CallContext) => {
        const role = identities.findRole(keys.session(caller.accessKeyId)?.roleArn ?? '')
        const session = caller.arn.split('/').at(-1)
        return {
          UserId: role === undefined ? `AIDA${caller.accessKeyId.slice(4)}` : `${role.id}:${session}`,
          Account: caller.accountId,
          Arn: caller.arn,
        }
      },
    },
  }
}

const validation = (message: string): AwsError => new AwsError('ValidationError', message)
