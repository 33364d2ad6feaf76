/** Whom a role trusts, and the sessions that AWS's own services get of it. */

import type { AccessKeyStore } from '../iam/access-keys.ts'
import { evaluate } from '../iam/evaluate.ts'
import type { IdentityStore, Role } from '../iam/identities.ts'
import type { AccountScope, Caller } from '../wire/service.ts'

/** Who asks: the principal that a trust policy must name, and what its conditions see. */
export interface TrustRequest {
  readonly action: string
  readonly principals: Readonly<Record<string, readonly string[]>>
  readonly context: ReadonlyMap<string, readonly string[]>
}

/** The role's trust policy, reduced to the statements that name the one who asks. */
export function trusts(role: Role, { action, principals, context }: TrustRequest): boolean {
  const naming = role.trust.statements.filter((statement) =>
    Object.entries(statement.principals ?? {}).some(([kind, values]) =>
      values.some((value) => principals[kind]?.includes(value)),
    ),
  )
  return evaluate(naming, { action, resource: role.arn, context }) === 'allowed'
}

/**
 * A session of the role for a service of AWS; undefined when the role does not exist or does not trust it. The
 * conditions of the trust policy see `aws:SourceAccount` and `aws:SourceArn`.
 */
export function assumeAsService(
  options: {
    readonly scope: AccountScope
    readonly identities: IdentityStore
    readonly keys: AccessKeyStore
  },
  request: {
    readonly roleArn: string
    readonly service: string
    readonly sourceArn: string
    readonly session: string
  },
): Caller | undefined {
  const role = options.identities.roles().find(({ arn }) => arn === request.roleArn)
  const asked: TrustRequest = {
    action: 'sts:AssumeRole',
    principals: { Service: [request.service] },
    context: new Map([
      ['aws:sourceaccount', [options.scope.accountId]],
      ['aws:sourcearn', [request.sourceArn]],
    ]),
  }
  if (role === undefined || !trusts(role, asked)) return undefined
  return options.keys.issue({
    accountId: options.scope.accountId,
    arn: `arn:aws:sts::${options.scope.accountId}:assumed-role/${role.name}/${request.session}`,
    roleArn: role.arn,
    seconds: 3600,
    sessionPolicy: undefined,
  }).caller
}
