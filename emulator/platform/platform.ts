/**
 * Plays infrastructure as code against the emulator: makes what an account must have before an app can be deployed,
 * over the wire, as any tool would. Everything that is there already is found by name and kept.
 */
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs'
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr'
import { CreateClusterCommand, ECSClient } from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { isAwsError } from '../../src/aws/client/errors.ts'
import type { AppEnvironmentDescriptor, PlatformDescriptor } from '../../src/platform/descriptor.ts'
import {
  configRoleStatements,
  deployRoleStatements,
  executionRoleStatements,
  loadBalancerRoleStatements,
  pushRoleStatements,
  upstreamStatements,
} from '../../src/platform/iam-policies/deploy-role.ts'
import type { PolicyScope } from '../../src/platform/iam-policies/policy.ts'
import { ensureOidcProvider, ensureRole, githubTrust, serviceTrust } from './identities.ts'
import { ensureIngress, type HealthCheckOptions, loadBalancerName } from './ingress.ts'

/** Where the account answers, and a key that may do everything there. */
export interface PlatformTarget {
  readonly endpoint: string
  readonly region: string
  readonly accountId: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

export interface PlatformOptions {
  readonly app: string
  readonly environment: string
  /** `iss` of GitHub's OIDC tokens. */
  readonly issuer: string
  /** `owner/name` of the repository whose workflows may assume the roles. */
  readonly repository: string
  /** Git ref whose jobs without an environment may assume the roles. Default `refs/heads/main`. */
  readonly ref?: string
  /** Config vars of the app. Default none. */
  readonly configVars?: Readonly<Record<string, string>>
  /** False for an app without a web process: no load balancer. Default true. */
  readonly web?: boolean
  /** Environment of the same app that releases are promoted from; its ledger may be read. */
  readonly upstream?: string
  /** Default 8080. */
  readonly containerPort?: number
  readonly healthCheck?: HealthCheckOptions
  /** Seconds that a target drains. Default 300, as AWS has it. */
  readonly deregistrationDelay?: number
}

export interface Platform {
  readonly descriptor: PlatformDescriptor
  readonly appEnvironment: AppEnvironmentDescriptor
  /** May push, release and deploy: `role-to-assume`. */
  readonly deployRole: string
  /** May push images only: `build-role-to-assume`. */
  readonly buildRole: string
}

const CLUSTER = 'renga'
const LEDGER = 'renga-ledger'
/** The emulator has no EC2: network ids are names that every service passes on. */
const SUBNETS = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b2c3d4e5f6071829']
const SECURITY_GROUPS = ['sg-0c3d4e5f607182930']

export async function provisionPlatform(target: PlatformTarget, options: PlatformOptions): Promise<Platform> {
  const { app, environment } = options
  const { accountId, region } = target
  const name = `${app}-${environment}`
  const client = { endpoint: target.endpoint, region, credentials: target.credentials }
  const iam = new IAMClient(client)

  const provider = await ensureOidcProvider(iam, accountId, options.issuer)
  const tasks = serviceTrust('ecs-tasks.amazonaws.com')
  const executionRole = await ensureRole(
    iam,
    'renga-execution',
    tasks,
    executionRoleStatements({ accountId, region }),
  )
  const taskRole = await ensureRole(iam, `renga-${name}-task`, tasks, [])
  const loadBalancerRole = await ensureRole(
    iam,
    'renga-load-balancer',
    serviceTrust('ecs.amazonaws.com'),
    loadBalancerRoleStatements({ region }),
  )
  const logGroup = await ensureLogGroup(new CloudWatchLogsClient(client), `/renga/${app}/${environment}`)
  const configSecret = await ensureSecret(
    new SecretsManagerClient(client),
    `renga/${app}/${environment}/config`,
    options.configVars ?? {},
  )
  await ensureLedger(new DynamoDBClient(client))
  await new ECSClient(client).send(new CreateClusterCommand({ clusterName: CLUSTER }))
  await unless('RepositoryAlreadyExistsException', () =>
    new ECRClient(client).send(new CreateRepositoryCommand({ repositoryName: app })),
  )

  const scope: PolicyScope = {
    accountId,
    region,
    app,
    environment,
    cluster: CLUSTER,
    repository: app,
    ledgerTable: LEDGER,
    logGroup,
    loadBalancer: loadBalancerName(name),
    configSecret,
    executionRole,
    taskRole,
    loadBalancerRole,
  }
  const trust = githubTrust(provider, [
    `repo:${options.repository}:environment:${environment}`,
    `repo:${options.repository}:ref:${options.ref ?? 'refs/heads/main'}`,
  ])
  const push = pushRoleStatements(scope)
  const deployRole = await ensureRole(iam, `renga-${name}-deploy`, trust, [
    ...push,
    ...deployRoleStatements(scope),
    ...configRoleStatements(scope),
    ...(options.upstream === undefined
      ? []
      : upstreamStatements({ ...scope, environment: options.upstream })),
  ])
  const buildRole = await ensureRole(iam, `renga-${name}-build`, trust, push)

  const web =
    options.web === false
      ? undefined
      : await ensureIngress(new ElasticLoadBalancingV2Client(client), {
          name,
          subnets: SUBNETS,
          securityGroups: SECURITY_GROUPS,
          containerPort: options.containerPort ?? 8080,
          healthCheck: options.healthCheck ?? {},
          deregistrationDelay: options.deregistrationDelay,
        })
  const descriptor: PlatformDescriptor = {
    version: 1,
    cluster: CLUSTER,
    subnets: SUBNETS,
    securityGroups: SECURITY_GROUPS,
    assignPublicIp: true,
    executionRole,
    loadBalancerRole,
    ledgerTable: LEDGER,
  }
  const appEnvironment: AppEnvironmentDescriptor = {
    version: 1,
    repository: app,
    taskRole,
    logGroup,
    configSecret,
    ...(web === undefined ? {} : { web }),
  }
  const ssm = new SSMClient(client)
  for (const [path, document] of [
    ['/renga/platform', descriptor],
    [`/renga/apps/${app}/${environment}`, appEnvironment],
  ] as const) {
    const Value = JSON.stringify(document)
    await ssm.send(new PutParameterCommand({ Name: path, Value, Type: 'String', Overwrite: true }))
  }
  return { descriptor, appEnvironment, deployRole, buildRole }
}

export async function ensureLogGroup(logs: CloudWatchLogsClient, logGroupName: string): Promise<string> {
  await unless('ResourceAlreadyExistsException', () => logs.send(new CreateLogGroupCommand({ logGroupName })))
  await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 30 }))
  return logGroupName
}

export function ensureSecret(
  secrets: SecretsManagerClient,
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  return ensureSecretText(secrets, name, JSON.stringify(values))
}

export async function ensureSecretText(
  secrets: SecretsManagerClient,
  name: string,
  SecretString: string,
): Promise<string> {
  await unless('ResourceExistsException', () =>
    secrets.send(new CreateSecretCommand({ Name: name, SecretString })),
  )
  const { ARN } = await secrets.send(new DescribeSecretCommand({ SecretId: name }))
  if (ARN === undefined) throw new Error(`The secret '${name}' has no ARN.`)
  return ARN
}

async function ensureLedger(dynamodb: DynamoDBClient): Promise<void> {
  await unless('ResourceInUseException', () =>
    dynamodb.send(
      new CreateTableCommand({
        TableName: LEDGER,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    ),
  )
  await waitUntilTableExists({ client: dynamodb, maxWaitTime: 30, minDelay: 1 }, { TableName: LEDGER })
}

/** Runs a create call; that the thing is there already is as good. */
export async function unless(exists: string, create: () => Promise<unknown>): Promise<void> {
  try {
    await create()
  } catch (error) {
    if (!isAwsError(error, exists)) throw error
  }
}
