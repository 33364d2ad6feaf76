/**
 * The part of IAM that infrastructure as code needs for the emulator
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/).
 */
import * as sdk from '@aws-sdk/client-iam'
import { need, page } from '../wire/pages.ts'
import { AwsError, type ServiceDefinition } from '../wire/service.ts'
import { tagList } from '../wire/tags.ts'
import { type IdentityStore, noSuchEntity, type OidcProvider, type Role } from './identities.ts'
import { managedPolicyOperations } from './managed-policies.ts'
import { parsePolicy } from './policy.ts'

export function createIam(options: { readonly identities: IdentityStore }): ServiceDefinition {
  const { identities } = options

  function createRole(input: sdk.CreateRoleCommandInput) {
    const name = need(input.RoleName, 'RoleName')
    if (!/^[\w+=,.@-]{1,64}$/.test(name)) throw pattern(name, 'roleName')
    const maxSessionSeconds = input.MaxSessionDuration ?? 3600
    if (maxSessionSeconds < 3600 || maxSessionSeconds > 43_200) {
      throw new AwsError(
        'ValidationError',
        `1 validation error detected: Value '${maxSessionSeconds}' at 'maxSessionDuration' failed to satisfy constraint: Member must have value between 3600 and 43200`,
      )
    }
    const document = need(input.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument')
    const boundary =
      input.PermissionsBoundary === undefined ? undefined : identities.policy(input.PermissionsBoundary).arn
    const role = identities.createRole(name, {
      path: input.Path ?? '/',
      trust: { document, statements: parsePolicy(document, 'trust') },
      description: input.Description,
      maxSessionSeconds,
    })
    role.boundary = boundary
    setTags(role.tags, input.Tags)
    return { Role: roleFacts(role) }
  }

  function createProvider(input: sdk.CreateOpenIDConnectProviderCommandInput) {
    const url = need(input.Url, 'Url')
    // AWS takes https only. The emulator's own GitHub answers on loopback without TLS.
    if (!/^https:\/\//.test(url) && !/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(url)) {
      throw new AwsError('ValidationError', 'Invalid Open ID Connect Provider URL')
    }
    const provider = identities.createProvider(url, {
      audiences: new Set(input.ClientIDList),
      thumbprints: input.ThumbprintList ?? [],
    })
    setTags(provider.tags, input.Tags)
    return { OpenIDConnectProviderArn: provider.arn, Tags: tagsOf(provider) }
  }

  const roleOf = (input: { readonly RoleName?: string | undefined }): Role =>
    identities.role(need(input.RoleName, 'RoleName'))
  const providerOf = (input: { readonly OpenIDConnectProviderArn?: string | undefined }): OidcProvider =>
    identities.provider(need(input.OpenIDConnectProviderArn, 'OpenIDConnectProviderArn'))

  function policyOf(input: {
    readonly RoleName?: string | undefined
    readonly PolicyName?: string | undefined
  }) {
    const role = roleOf(input)
    const name = need(input.PolicyName, 'PolicyName')
    const policy = role.policies.get(name)
    if (policy === undefined) throw noSuchEntity(`The role policy with name ${name} cannot be found.`)
    return { role, name, policy }
  }

  return {
    name: 'iam',
    protocol: 'awsQuery',
    apiVersion: '2010-05-08',
    xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    sdk,
    operations: {
      CreateRole: createRole,
      GetRole: (input: sdk.GetRoleCommandInput) => ({ Role: roleFacts(roleOf(input)) }),
      ListRoles: (input: sdk.ListRolesCommandInput) => {
        const matching = identities.roles().filter(({ path }) => path.startsWith(input.PathPrefix ?? '/'))
        const { items, next } = page(
          matching,
          { size: input.MaxItems ?? 100, token: input.Marker },
          badMarker,
        )
        return { Roles: items.map(roleFacts), IsTruncated: next !== undefined, Marker: next }
      },
      UpdateAssumeRolePolicy: (input: sdk.UpdateAssumeRolePolicyCommandInput) => {
        const document = need(input.PolicyDocument, 'PolicyDocument')
        roleOf(input).trust = { document, statements: parsePolicy(document, 'trust') }
        return {}
      },
      DeleteRole: (input: sdk.DeleteRoleCommandInput) => {
        identities.deleteRole(roleOf(input))
        return {}
      },
      TagRole: (input: sdk.TagRoleCommandInput) => {
        setTags(roleOf(input).tags, input.Tags)
        return {}
      },
      ListRoleTags: (input: sdk.ListRoleTagsCommandInput) => ({
        Tags: tagsOf(roleOf(input)),
        IsTruncated: false,
      }),
      PutRolePolicy: (input: sdk.PutRolePolicyCommandInput) => {
        const document = need(input.PolicyDocument, 'PolicyDocument')
        // "The total aggregate policy size of all inline policies of a role cannot exceed 10,240 characters", white
        // space not counted.
        if (document.replace(/\s/g, '').length > 10_240) {
          throw new AwsError(
            'LimitExceededException',
            `Maximum policy size of 10240 bytes exceeded for role ${input.RoleName}`,
          )
        }
        const statements = parsePolicy(document, 'identity')
        roleOf(input).policies.set(need(input.PolicyName, 'PolicyName'), { document, statements })
        return {}
      },
      GetRolePolicy: (input: sdk.GetRolePolicyCommandInput) => {
        const { role, name, policy } = policyOf(input)
        return { RoleName: role.name, PolicyName: name, PolicyDocument: encodeURIComponent(policy.document) }
      },
      ListRolePolicies: (input: sdk.ListRolePoliciesCommandInput) => ({
        PolicyNames: [...roleOf(input).policies.keys()],
        IsTruncated: false,
      }),
      DeleteRolePolicy: (input: sdk.DeleteRolePolicyCommandInput) => {
        const { role, name } = policyOf(input)
        role.policies.delete(name)
        return {}
      },
      ...managedPolicyOperations(identities),
      CreateOpenIDConnectProvider: createProvider,
      GetOpenIDConnectProvider: (input: sdk.GetOpenIDConnectProviderCommandInput) => {
        const provider = providerOf(input)
        return {
          Url: provider.host,
          ClientIDList: [...provider.audiences],
          ThumbprintList: [...provider.thumbprints],
          CreateDate: new Date(provider.created),
          Tags: tagsOf(provider),
        }
      },
      ListOpenIDConnectProviders: () => ({
        OpenIDConnectProviderList: identities.providers().map(({ arn }) => ({ Arn: arn })),
      }),
      AddClientIDToOpenIDConnectProvider: (input: sdk.AddClientIDToOpenIDConnectProviderCommandInput) => {
        providerOf(input).audiences.add(need(input.ClientID, 'ClientID'))
        return {}
      },
      DeleteOpenIDConnectProvider: (input: sdk.DeleteOpenIDConnectProviderCommandInput) => {
        identities.deleteProvider(providerOf(input).arn)
        return {}
      },
    },
  }
}

function roleFacts(role: Role): sdk.Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: new Date(role.created),
    AssumeRolePolicyDocument: encodeURIComponent(role.trust.document),
    ...(role.description === undefined ? {} : { Description: role.description }),
    MaxSessionDuration: role.maxSessionSeconds,
    ...(role.boundary === undefined
      ? {}
      : {
          PermissionsBoundary: {
            PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
            PermissionsBoundaryArn: role.boundary,
          },
        }),
    ...(role.tags.size === 0 ? {} : { Tags: tagsOf(role) }),
  }
}

const tagsOf = ({ tags }: { readonly tags: ReadonlyMap<string, string> }) => tagList(Object.fromEntries(tags))

function setTags(tags: Map<string, string>, added: readonly sdk.Tag[] | undefined): void {
  for (const { Key, Value } of added ?? []) if (Key !== undefined) tags.set(Key, Value ?? '')
}

const pattern = (value: string, member: string): AwsError =>
  new AwsError(
    'ValidationError',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+`,
  )
const badMarker = (): AwsError => new AwsError('ValidationError', 'Invalid Marker.')
