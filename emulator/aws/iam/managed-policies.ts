/** Managed policies: attached to roles, or their permissions boundary. One version of each. */
import type * as sdk from '@aws-sdk/client-iam'
import { need } from '../wire/pages.ts'
import { AwsError } from '../wire/service.ts'
import type { IdentityStore, ManagedPolicy, Role } from './identities.ts'
import { parsePolicy } from './policy.ts'

const VERSION = 'v1'
/** IAM user guide, "IAM and AWS STS quotas": characters of a managed policy, white space not counted. */
const LIMIT = 6_144
/** The same page: managed policies attached to a role. */
const ATTACHED = 10

export function managedPolicyOperations(identities: IdentityStore) {
  const roleOf = (input: { readonly RoleName?: string | undefined }): Role =>
    identities.role(need(input.RoleName, 'RoleName'))
  const arnOf = (input: { readonly PolicyArn?: string | undefined }): string =>
    need(input.PolicyArn, 'PolicyArn')

  const facts = (policy: ManagedPolicy): sdk.Policy => {
    const { attached, boundary } = identities.usesOf(policy.arn)
    return {
      PolicyName: policy.name,
      PolicyId: policy.id,
      Arn: policy.arn,
      Path: policy.path,
      DefaultVersionId: VERSION,
      AttachmentCount: attached,
      PermissionsBoundaryUsageCount: boundary,
      IsAttachable: true,
      CreateDate: new Date(policy.created),
      UpdateDate: new Date(policy.created),
      ...(policy.description === undefined ? {} : { Description: policy.description }),
    }
  }

  return {
    CreatePolicy: (input: sdk.CreatePolicyCommandInput) => {
      const document = need(input.PolicyDocument, 'PolicyDocument')
      if (document.replace(/\s/g, '').length > LIMIT)
        throw new AwsError('LimitExceededException', `Cannot exceed quota for PolicySize: ${LIMIT}`)
      const policy = identities.createPolicy(need(input.PolicyName, 'PolicyName'), {
        path: input.Path ?? '/',
        document,
        statements: parsePolicy(document, 'identity'),
        description: input.Description,
      })
      return { Policy: facts(policy) }
    },
    GetPolicy: (input: sdk.GetPolicyCommandInput) => ({ Policy: facts(identities.policy(arnOf(input))) }),
    GetPolicyVersion: (input: sdk.GetPolicyVersionCommandInput) => {
      const policy = identities.policy(arnOf(input))
      if (input.VersionId !== VERSION)
        throw new AwsError(
          'NoSuchEntityException',
          `Policy ${policy.arn} version ${input.VersionId} does not exist or is not attachable.`,
        )
      const Document = encodeURIComponent(policy.document)
      const CreateDate = new Date(policy.created)
      return { PolicyVersion: { Document, VersionId: VERSION, IsDefaultVersion: true, CreateDate } }
    },
    DeletePolicy: (input: sdk.DeletePolicyCommandInput) => {
      identities.deletePolicy(arnOf(input))
      return {}
    },
    AttachRolePolicy: (input: sdk.AttachRolePolicyCommandInput) => {
      const { arn } = identities.policy(arnOf(input))
      const { attached } = roleOf(input)
      if (attached.size >= ATTACHED && !attached.has(arn))
        throw new AwsError('LimitExceededException', `Cannot exceed quota for PoliciesPerRole: ${ATTACHED}`)
      attached.add(arn)
      return {}
    },
    DetachRolePolicy: (input: sdk.DetachRolePolicyCommandInput) => {
      const arn = arnOf(input)
      if (!roleOf(input).attached.delete(arn))
        throw new AwsError('NoSuchEntityException', `Policy ${arn} was not found.`)
      return {}
    },
    ListAttachedRolePolicies: (input: sdk.ListAttachedRolePoliciesCommandInput) => ({
      AttachedPolicies: [...roleOf(input).attached].map((arn) => ({
        PolicyName: identities.policy(arn).name,
        PolicyArn: arn,
      })),
      IsTruncated: false,
    }),
    PutRolePermissionsBoundary: (input: sdk.PutRolePermissionsBoundaryCommandInput) => {
      const arn = need(input.PermissionsBoundary, 'PermissionsBoundary')
      roleOf(input).boundary = identities.policy(arn).arn
      return {}
    },
    DeleteRolePermissionsBoundary: (input: sdk.DeleteRolePermissionsBoundaryCommandInput) => {
      roleOf(input).boundary = undefined
      return {}
    },
  }
}
