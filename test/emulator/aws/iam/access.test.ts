import * as iam from '@aws-sdk/client-iam'
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import {
  GetParameterCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createRequirements } from '../../../../emulator/aws/iam/requirements.ts'
import {
  type InProcessClientOptions,
  inProcessClient,
} from '../../../../emulator/aws/wire/in-process-handler.ts'
import { type AccountHarness, failure, startAccountHarness } from '../../../support/emulator/clients.ts'

let account: AccountHarness
beforeEach(async () => {
  account = await startAccountHarness()
})
afterEach(async () => {
  expect(account.server.violations).toEqual([])
  await account.close()
})

/** Client options of a session whose role may do what `statements` say. */
async function session(Statement: object, Policy?: object): Promise<InProcessClientOptions> {
  const admin = new iam.IAMClient(account.client)
  const AssumeRolePolicyDocument = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }],
  })
  const { Role } = await admin.send(new iam.CreateRoleCommand({ RoleName: 'r', AssumeRolePolicyDocument }))
  await admin.send(
    new iam.PutRolePolicyCommand({
      RoleName: 'r',
      PolicyName: 'p',
      PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
    }),
  )
  const { Credentials: keys } = await new STSClient(account.client).send(
    new AssumeRoleCommand({
      RoleArn: Role?.Arn,
      RoleSessionName: 'me',
      Policy: Policy && JSON.stringify({ Statement: Policy }),
    }),
  )
  const credentials = {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  }
  return inProcessClient(account.server, { credentials })
}

const put = (Name: string, Tags?: { Key: string; Value: string }[]) =>
  new SSMClient(account.client).send(new PutParameterCommand({ Name, Value: 'x', Type: 'String', Tags }))
const parameter = (path: string) => `arn:aws:ssm:us-east-1:123456789012:parameter${path}`

describe('a role session', () => {
  it('may do what its role allows and nothing else', async () => {
    await put('/app/a')
    const options = await session({
      Effect: 'Allow',
      Action: 'ssm:GetParameter',
      Resource: parameter('/app/*'),
    })
    const ssm = new SSMClient(options)
    expect((await ssm.send(new GetParameterCommand({ Name: '/app/a' }))).Parameter?.Value).toBe('x')
    expect(await failure(ssm.send(new GetParameterCommand({ Name: '/other' })))).toMatchObject({
      name: 'AccessDeniedException',
      status: 400,
      message:
        'User: arn:aws:sts::123456789012:assumed-role/r/me is not authorized to perform: ssm:GetParameter on resource: ' +
        `${parameter('/other')} because no identity-based policy allows the ssm:GetParameter action`,
    })
    const write = ssm.send(new PutParameterCommand({ Name: '/app/a', Value: 'y', Overwrite: true }))
    expect((await failure(write)).name).toBe('AccessDeniedException')
    expect(account.parameters.select('/app/a').version.version).toBe(1)
  })

  it('needs every resource of a call', async () => {
    await put('/app/a')
    await put('/app/b')
    const ssm = new SSMClient(
      await session({ Effect: 'Allow', Action: 'ssm:GetParameters', Resource: parameter('/app/a') }),
    )
    const both = ssm.send(new GetParametersCommand({ Names: ['/app/a', '/app/b'] }))
    expect((await failure(both)).message).toContain(parameter('/app/b'))
  })

  it('sees tags of resources', async () => {
    await put('/mine', [{ Key: 'app', Value: 'board' }])
    await put('/other', [{ Key: 'app', Value: 'shop' }])
    const Condition = { StringEquals: { 'aws:ResourceTag/app': 'board' } }
    const ssm = new SSMClient(await session({ Effect: 'Allow', Action: 'ssm:*', Resource: '*', Condition }))
    await ssm.send(new GetParameterCommand({ Name: '/mine' }))
    expect((await failure(ssm.send(new GetParameterCommand({ Name: '/other' })))).name).toBe(
      'AccessDeniedException',
    )
  })

  it('is stopped by an explicit deny, and says so', async () => {
    await put('/a')
    const statements = [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'ssm:*', Resource: '*' },
    ]
    const refused = await failure(
      new SSMClient(await session(statements)).send(new GetParameterCommand({ Name: '/a' })),
    )
    expect(refused.message).toContain('with an explicit deny in an identity-based policy')
  })

  it('may not do more than its session policy', async () => {
    await put('/a')
    const everything = { Effect: 'Allow', Action: '*', Resource: '*' }
    const options = await session(everything, { Effect: 'Allow', Action: 'ssm:GetParameter', Resource: '*' })
    await new SSMClient(options).send(new GetParameterCommand({ Name: '/a' }))
    const list = new iam.IAMClient(options).send(new iam.ListRolesCommand({}))
    expect(await failure(list)).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  it('may not do more than the permissions boundary of its role', async () => {
    await put('/a')
    const admin = new iam.IAMClient(account.client)
    const { Policy } = await admin.send(
      new iam.CreatePolicyCommand({
        PolicyName: 'limit',
        PolicyDocument: JSON.stringify({
          Statement: { Effect: 'Allow', Action: 'ssm:GetParameter', Resource: '*' },
        }),
      }),
    )
    const options = await session({ Effect: 'Allow', Action: '*', Resource: '*' })
    const ssm = new SSMClient(options)
    await ssm.send(new GetParametersCommand({ Names: ['/a'] }))
    const bound = { RoleName: 'r', PermissionsBoundary: Policy?.Arn }
    await admin.send(new iam.PutRolePermissionsBoundaryCommand(bound))
    await ssm.send(new GetParameterCommand({ Name: '/a' }))
    expect((await failure(ssm.send(new GetParametersCommand({ Names: ['/a'] })))).message).toContain(
      'because no permissions boundary allows the ssm:GetParameters action',
    )
    expect(await failure(admin.send(new iam.DeletePolicyCommand({ PolicyArn: Policy?.Arn })))).toMatchObject({
      name: 'DeleteConflictException',
    })
    await admin.send(new iam.DeleteRolePermissionsBoundaryCommand({ RoleName: 'r' }))
    await ssm.send(new GetParametersCommand({ Names: ['/a'] }))
  })

  it('may do what a policy attached to its role allows', async () => {
    await put('/a')
    const admin = new iam.IAMClient(account.client)
    const Statement = { Effect: 'Allow', Action: 'ssm:GetParameter', Resource: '*' }
    const { Policy } = await admin.send(
      new iam.CreatePolicyCommand({ PolicyName: 'read', PolicyDocument: JSON.stringify({ Statement }) }),
    )
    const ssm = new SSMClient(await session({ Effect: 'Allow', Action: 'ssm:PutParameter', Resource: '*' }))
    expect((await failure(ssm.send(new GetParameterCommand({ Name: '/a' })))).name).toBe(
      'AccessDeniedException',
    )
    await admin.send(new iam.AttachRolePolicyCommand({ RoleName: 'r', PolicyArn: Policy?.Arn }))
    await ssm.send(new GetParameterCommand({ Name: '/a' }))
    const { AttachedPolicies } = await admin.send(new iam.ListAttachedRolePoliciesCommand({ RoleName: 'r' }))
    expect(AttachedPolicies).toEqual([{ PolicyName: 'read', PolicyArn: Policy?.Arn }])
  })

  it('is bounded by a policy that exists', async () => {
    const admin = new iam.IAMClient(account.client)
    const refused = admin.send(
      new iam.CreateRoleCommand({
        RoleName: 'bound',
        AssumeRolePolicyDocument: JSON.stringify({
          Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
        }),
        PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      }),
    )
    expect((await failure(refused)).name).toBe('NoSuchEntityException')
  })

  it('may always ask who it is', async () => {
    const options = await session({ Effect: 'Deny', Action: '*', Resource: '*' })
    expect((await new STSClient(options).send(new GetCallerIdentityCommand({}))).Arn).toContain(
      'assumed-role/r/me',
    )
  })

  it('is asked for the full ARN of a secret that it names', async () => {
    const { ARN } = await new SecretsManagerClient(account.client).send(
      new CreateSecretCommand({ Name: 's', SecretString: 'x' }),
    )
    const secrets = new SecretsManagerClient(
      await session({ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: ARN }),
    )
    expect((await secrets.send(new GetSecretValueCommand({ SecretId: 's' }))).SecretString).toBe('x')
  })
})

describe('what calls require', () => {
  const requirements = createRequirements({ accountId: '1', region: 'r', secretArn: () => undefined })
  const brief = (service: string, operation: string, input: object) =>
    requirements(service, operation, input).map(({ action, resources }) => `${action} ${resources.join(' ')}`)
  const ecs = 'arn:aws:ecs:r:1'

  it.each<[string, string, object, readonly string[]]>([
    ['ecs', 'UpdateService', { cluster: 'c', service: 'web' }, [`ecs:UpdateService ${ecs}:service/c/web`]],
    [
      'ecs',
      'DescribeServices',
      { cluster: `${ecs}:cluster/c`, services: ['a', 'b'] },
      [`ecs:DescribeServices ${ecs}:service/c/a ${ecs}:service/c/b`],
    ],
    [
      'ecs',
      'RunTask',
      { cluster: 'c', taskDefinition: 'fam', tags: [{ key: 'a', value: 'b' }] },
      [`ecs:RunTask ${ecs}:task-definition/fam:*`, `ecs:TagResource ${ecs}:task/c/*`],
    ],
    [
      'ecs',
      'StopServiceDeployment',
      { serviceDeploymentArn: `${ecs}:service-deployment/c/web/1` },
      [`ecs:StopServiceDeployment ${ecs}:service-deployment/c/web/1 ${ecs}:service/c/web`],
    ],
    [
      'ecs',
      'RegisterTaskDefinition',
      { family: 'fam', taskRoleArn: 'T', executionRoleArn: 'T' },
      [`ecs:RegisterTaskDefinition ${ecs}:task-definition/fam:*`, 'iam:PassRole T'],
    ],
    [
      'ecs',
      'CreateService',
      { cluster: 'c', serviceName: 'web', loadBalancers: [{ advancedConfiguration: { roleArn: 'L' } }] },
      [`ecs:CreateService ${ecs}:service/c/web`, 'iam:PassRole L'],
    ],
    ['ecr', 'GetAuthorizationToken', {}, ['ecr:GetAuthorizationToken *']],
    ['ecr', 'PutImage', { repositoryName: 'app' }, ['ecr:PutImage arn:aws:ecr:r:1:repository/app']],
    [
      'logs',
      'GetLogEvents',
      { logGroupName: 'g', logStreamName: 's' },
      ['logs:GetLogEvents arn:aws:logs:r:1:log-group:g:log-stream:s'],
    ],
    [
      'dynamodb',
      'TransactWriteItems',
      { TransactItems: [{ Put: { TableName: 't' } }, { ConditionCheck: { TableName: 'u' } }] },
      [
        'dynamodb:PutItem arn:aws:dynamodb:r:1:table/t',
        'dynamodb:ConditionCheckItem arn:aws:dynamodb:r:1:table/u',
      ],
    ],
    ['elasticloadbalancing', 'ModifyRule', { RuleArn: 'R' }, ['elasticloadbalancing:ModifyRule R']],
    ['elasticloadbalancing', 'DescribeRules', { ListenerArn: 'L' }, ['elasticloadbalancing:DescribeRules *']],
    ['sts', 'GetCallerIdentity', {}, []],
  ])('%s:%s %j', (service, operation, input, expected) => {
    expect(brief(service, operation, input)).toEqual(expected)
  })

  it('gives conditions what the request says', () => {
    expect(requirements('ecs', 'RunTask', { cluster: 'c', taskDefinition: 'f:1' })[0]?.context).toEqual({
      'ecs:cluster': [`${ecs}:cluster/c`],
      'ecs:task-definition': [`${ecs}:task-definition/f:1`],
    })
    const query = {
      TableName: 't',
      KeyConditionExpression: '#k = :k',
      ExpressionAttributeNames: { '#k': 'pk' },
      ExpressionAttributeValues: { ':k': { S: 'board#production' } },
    }
    expect(requirements('dynamodb', 'Query', query)[0]?.context).toEqual({
      'dynamodb:LeadingKeys': ['board#production'],
    })
  })
})
