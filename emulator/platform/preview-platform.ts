/** Plays infrastructure as code for the previews of an app: what all of them share, made over the wire. */
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr'
import { CreateClusterCommand, ECSClient } from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import { CreateScheduleGroupCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import {
  type PreviewScope,
  previewRoleStatements,
  timerRoleStatements,
} from '../../src/platform/iam-policies/preview-roles.ts'
import type { PreviewDescriptor } from '../../src/platform/preview-descriptor.ts'
import { ensureOidcProvider, ensureRole, githubTrust, serviceTrust } from './identities.ts'
import { ensureSharedListener, VPC } from './ingress.ts'
import { ensureLogGroup, ensureSecret, ensureSecretText, type PlatformTarget, unless } from './platform.ts'

export interface PreviewOptions {
  readonly app: string
  readonly issuer: string
  /** `owner/name` */
  readonly repository: string
  /** The one GitHub environment of previews. Default `preview`. */
  readonly githubEnvironment?: string
  readonly reviewConfigVars?: Readonly<Record<string, string>>
  readonly executionRole: string
  /** ECR repository. Default `<app>-previews`: one of their own. */
  readonly imageRepository?: string
  /** Load balancers. Default 1. */
  readonly balancers?: number
  readonly database?: PreviewDescriptor['database']
  readonly redis?: PreviewDescriptor['redis']
  readonly ecsGateway?: PreviewDescriptor['ecsGateway']
  /** A header that requests must carry, and its value. */
  readonly accessHeader?: { readonly name: string; readonly value: string }
}

export interface ProvisionedPreviews {
  readonly descriptor: PreviewDescriptor
  /** May bring previews up and take them down: `role-to-assume`. */
  readonly previewRole: string
}

const CLUSTER = 'renga-previews'
const LEDGER = 'renga-ledger'

/** After `provisionPlatform` of any environment of the account. Everything that is there already is kept. */
export async function provisionPreviews(
  target: PlatformTarget,
  options: PreviewOptions,
): Promise<ProvisionedPreviews> {
  const { app } = options
  const { accountId, region } = target
  const client = { endpoint: target.endpoint, region, credentials: target.credentials }
  const iam = new IAMClient(client)
  const group = `${app}-previews`
  await new ECSClient(client).send(new CreateClusterCommand({ clusterName: CLUSTER }))
  await unless('ConflictException', () =>
    new SchedulerClient(client).send(new CreateScheduleGroupCommand({ Name: group })),
  )
  const logGroup = await ensureLogGroup(new CloudWatchLogsClient(client), `/renga/${app}/preview`)
  const secrets = new SecretsManagerClient(client)
  const reviewConfigSecret = await ensureSecret(
    secrets,
    `renga/${app}/preview/config`,
    options.reviewConfigVars ?? {},
  )
  const place = { accountId, region, app, cluster: CLUSTER }
  const taskRole = await ensureRole(
    iam,
    `renga-${app}-preview-task`,
    serviceTrust('ecs-tasks.amazonaws.com'),
    [],
  )
  const schedulerRole = await ensureRole(
    iam,
    `renga-${app}-preview-timer`,
    serviceTrust('scheduler.amazonaws.com'),
    timerRoleStatements(place),
  )
  const elb = new ElasticLoadBalancingV2Client(client)
  const loadBalancerPrefix = `${app.slice(0, 20)}-previews-`
  const listeners: { readonly arn: string; readonly url: string }[] = []
  for (let at = 1; at <= (options.balancers ?? 1); at += 1) {
    const { arn, port } = await ensureSharedListener(elb, `${loadBalancerPrefix}${at}`)
    // Every name below localhost is this machine (RFC 6761); the emulator's listeners differ by port.
    listeners.push({ arn, url: `http://*.preview${at === 1 ? '' : `-${at}`}.localhost:${port}` })
  }
  const { accessHeader, imageRepository = `${app}-previews` } = options
  const header = accessHeader && {
    name: accessHeader.name,
    secret: await ensureSecretText(secrets, `renga/${app}/preview/access`, accessHeader.value),
  }
  await unless('RepositoryAlreadyExistsException', () =>
    new ECRClient(client).send(new CreateRepositoryCommand({ repositoryName: imageRepository })),
  )
  const scope: PreviewScope = {
    ...place,
    repository: imageRepository,
    ledgerTable: LEDGER,
    logGroup,
    scheduleGroup: group,
    reviewConfigSecret,
    executionRole: options.executionRole,
    taskRole,
    schedulerRole,
    loadBalancerPrefix,
    ...(header === undefined ? {} : { accessSecrets: [header.secret] }),
  }
  const provider = await ensureOidcProvider(iam, accountId, options.issuer)
  const trust = githubTrust(provider, [
    `repo:${options.repository}:environment:${options.githubEnvironment ?? 'preview'}`,
  ])
  const previewRole = await ensureRole(iam, `renga-${app}-preview`, trust, previewRoleStatements(scope))
  const descriptor: PreviewDescriptor = {
    version: 1,
    repository: imageRepository,
    taskRole,
    logGroup,
    containerPort: 8080,
    reviewConfigSecret,
    cluster: CLUSTER,
    executionRole: options.executionRole,
    sharedAlb: {
      url: listeners[0]?.url ?? '',
      vpc: VPC,
      listeners: listeners.map((listener, at) => (at === 0 ? listener.arn : listener)),
      ...(header === undefined ? {} : { access: { header } }),
    },
    scheduler: { role: schedulerRole, group },
    ...(options.database === undefined ? {} : { database: options.database }),
    ...(options.redis === undefined ? {} : { redis: options.redis }),
    ...(options.ecsGateway === undefined ? {} : { ecsGateway: options.ecsGateway }),
  }
  await new SSMClient(client).send(
    new PutParameterCommand({
      Name: `/renga/apps/${app}/preview`,
      Value: JSON.stringify(descriptor),
      Type: 'String',
      Overwrite: true,
    }),
  )
  return { descriptor, previewRole }
}
