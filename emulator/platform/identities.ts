/** Roles and the OIDC provider, as infrastructure as code makes them. */
import {
  CreateOpenIDConnectProviderCommand,
  CreateRoleCommand,
  GetRoleCommand,
  type IAMClient,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { isAwsError } from '../../src/aws/client/errors.ts'
import { type PolicyStatement, policyDocument } from '../../src/platform/iam-policies/policy.ts'

const AUDIENCE = 'sts.amazonaws.com'

/** Returns the provider's ARN. */
export async function ensureOidcProvider(iam: IAMClient, accountId: string, issuer: string): Promise<string> {
  const arn = `arn:aws:iam::${accountId}:oidc-provider/${issuerHost(issuer)}`
  try {
    await iam.send(new CreateOpenIDConnectProviderCommand({ Url: issuer, ClientIDList: [AUDIENCE] }))
  } catch (error) {
    if (!isAwsError(error, 'EntityAlreadyExistsException')) throw error
  }
  return arn
}

/** Jobs of GitHub whose token has one of these subjects. */
export function githubTrust(providerArn: string, subjects: readonly string[]): object {
  const host = providerArn.slice(providerArn.indexOf('oidc-provider/') + 'oidc-provider/'.length)
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${host}:aud`]: AUDIENCE, [`${host}:sub`]: subjects } },
      },
    ],
  }
}

export const serviceTrust = (service: string): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
})

/** Returns the role's ARN. Trust and permissions are set again each time. */
export async function ensureRole(
  iam: IAMClient,
  name: string,
  trust: object,
  statements: readonly PolicyStatement[],
): Promise<string> {
  const AssumeRolePolicyDocument = JSON.stringify(trust)
  try {
    await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument }))
  } catch (error) {
    if (!isAwsError(error, 'EntityAlreadyExistsException')) throw error
    await iam.send(
      new UpdateAssumeRolePolicyCommand({ RoleName: name, PolicyDocument: AssumeRolePolicyDocument }),
    )
  }
  if (statements.length > 0) {
    const PolicyDocument = JSON.stringify(policyDocument(statements))
    await iam.send(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'renga', PolicyDocument }))
  }
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: name }))
  if (Role?.Arn === undefined) throw new Error(`The role '${name}' has no ARN.`)
  return Role.Arn
}

const issuerHost = (issuer: string): string => issuer.replace(/^https?:\/\//, '').replace(/\/$/, '')
