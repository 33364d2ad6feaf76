import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import type { RoleDirectory } from '../../deploy/preflight/ports.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export class IamRoles implements RoleDirectory {
  readonly #client: IAMClient

  constructor(session: Pick<AwsSession, 'client'>) {
    this.#client = new IAMClient(session.client)
  }

  async trustedServices(roleArn: string): Promise<readonly string[] | undefined> {
    const RoleName = roleArn.slice(roleArn.lastIndexOf('/') + 1)
    return explaining('iam:GetRole', `the role '${roleArn}'`, async () => {
      try {
        const { Role } = await this.#client.send(new GetRoleCommand({ RoleName }))
        // URL-encoded JSON (RFC 3986).
        return servicesIn(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '{}')))
      } catch (error) {
        if (isAwsError(error, 'NoSuchEntityException', 'NoSuchEntity')) return undefined
        throw error
      }
    })
  }
}

/** Principals of kind Service in statements that allow sts:AssumeRole. */
function servicesIn(policy: unknown): readonly string[] {
  return list(member(policy, 'Statement')).flatMap((statement) => {
    const actions = list(member(statement, 'Action'))
    const assumes = actions.some(
      (action) => action === 'sts:AssumeRole' || action === 'sts:*' || action === '*',
    )
    if (member(statement, 'Effect') !== 'Allow' || !assumes) return []
    return list(member(member(statement, 'Principal'), 'Service')).filter((name) => typeof name === 'string')
  })
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}
