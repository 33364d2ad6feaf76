import { randomBytes, randomInt } from 'node:crypto'
import { ECRClient } from '@aws-sdk/client-ecr'
import { strategies } from '../../deploy/controllers/index.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { appParameter } from '../../platform/load.ts'
import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import type { RawEnvironmentPorts } from '../../preview/environment/environment.ts'
import { compositeIngress } from '../../preview/ingress/composite-ingress.ts'
import { type Access, SharedAlbIngress } from '../../preview/ingress/shared-alb.ts'
import type { IngressKind } from '../../preview/inputs/common-inputs.ts'
import { FollowedCommands } from '../../preview/lifecycle/one-off.ts'
import type { PreviewPorts, Randomness } from '../../preview/lifecycle/preview-ports.ts'
import type { PreviewIngress } from '../../preview/record/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { smokeClient } from '../../runtime/smoke-client.ts'
import type { AwsSession } from '../client/session.ts'
import { DynamoDbPreviews } from '../dynamodb/previews.ts'
import { EcrImageInspector } from '../ecr/image-inspector.ts'
import { EcrPreviewImages } from '../ecr/preview-images.ts'
import { EcsGatewayIngress } from '../ecs/gateway-ingress.ts'
import { EcsOneOffRunner } from '../ecs/one-off-runner.ts'
import { EcsPreviewServices } from '../ecs/preview-services.ts'
import { EcsPreviewTaskDefinitions } from '../ecs/preview-task-definitions.ts'
import { EcsServices } from '../ecs/services.ts'
import { Elbv2Ingress } from '../elb/ingress.ts'
import { PreviewLoadBalancers } from '../elb/preview-load-balancers.ts'
import { CloudWatchLogSource } from '../logs/log-source.ts'
import { SchedulerTimer } from '../scheduler/preview-timer.ts'
import { SecretsManagerPreviews } from '../secrets/preview-secrets.ts'
import { TaggedResources } from '../tagging/tagged-resources.ts'
import { releasePorts } from './release-ports.ts'

interface Context {
  readonly clock: Clock
  readonly log: Logger
  readonly signal: AbortSignal
}

/** Everything that previews of one app need of AWS. */
export function openPreviewPorts(
  session: AwsSession,
  platform: PreviewPlatform,
  of: { readonly repositoryId: string; readonly ingress: IngressKind },
  context: Context,
): Omit<PreviewPorts, 'pullRequests' | 'comment' | 'deployments' | 'probe'> {
  const { clock, log, signal } = context
  const { preview, app, ledgerTable } = platform
  const cluster = preview.cluster ?? platform.cluster
  const place = {
    cluster,
    subnets: platform.subnets,
    securityGroups: preview.securityGroups ?? platform.securityGroups,
    assignPublicIp: platform.assignPublicIp,
  }
  const secrets = new SecretsManagerPreviews(session, log)
  return {
    records: new DynamoDbPreviews(session, { table: ledgerTable, app }, clock),
    resources: new TaggedResources(session, { repositoryId: of.repositoryId, app, cluster }),
    ingress: openIngress(session, platform, of.ingress, { secrets, cluster, ...context }),
    secrets,
    services: new EcsPreviewServices(session, cluster),
    taskDefinitions: new EcsPreviewTaskDefinitions(session, clock),
    timer: preview.scheduler && new SchedulerTimer(session, { cluster, ...preview.scheduler }),
    images: new EcrPreviewImages(session, preview.repository),
    commands: new FollowedCommands({
      runner: new EcsOneOffRunner(session, place),
      logs: new CloudWatchLogSource(session, preview.logGroup),
      clock,
      log,
    }),
    inspector: new EcrImageInspector(new ECRClient(session.client), { region: session.region, signal }),
    environment: (derived) => environmentPorts(session, derived, context),
    make: cryptographic,
    clock,
    log,
  }
}

function environmentPorts(session: AwsSession, platform: Platform, context: Context): RawEnvironmentPorts {
  const { cluster, appEnvironment, logPrefix } = platform
  return {
    ...releasePorts(session, platform, context),
    services: new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup, logPrefix }),
    strategiesOver: (services) => strategies({ ...context, services, ingress: new Elbv2Ingress(session) }),
    smoke: smokeClient,
  }
}

function openIngress(
  session: AwsSession,
  { preview, app }: PreviewPlatform,
  kind: IngressKind,
  context: Context & { readonly secrets: SecretsManagerPreviews; readonly cluster: string },
): PreviewIngress {
  const { containerPort, sharedAlb, ecsGateway } = preview
  const { cluster, log, secrets } = context
  const alb =
    sharedAlb &&
    new SharedAlbIngress(new PreviewLoadBalancers(session), sharedAlb, {
      access: async () => sharedAlb.access && readAccess(secrets, sharedAlb.access),
      containerPort,
      parameter: appParameter(app, 'preview'),
      log,
    })
  const gateway =
    ecsGateway &&
    new EcsGatewayIngress(session, { cluster, containerPort, gateway: ecsGateway.gateway }, context)
  const chosen = kind === 'ecs-gateway' ? gateway : alb
  if (chosen === undefined) throw missing(kind === 'ecs-gateway' ? 'ecsGateway' : 'sharedAlb', kind, app)
  return compositeIngress(
    chosen,
    [alb, gateway].filter((one) => one !== undefined),
  )
}

async function readAccess(
  secrets: SecretsManagerPreviews,
  { header, oidc }: NonNullable<NonNullable<PreviewPlatform['preview']['sharedAlb']>['access']>,
): Promise<Access> {
  return {
    ...(header === undefined
      ? {}
      : { header: { name: header.name, value: await secrets.readText(header.secret) } }),
    ...(oidc === undefined
      ? {}
      : { oidc: { ...oidc, clientSecret: await secrets.readText(oidc.clientSecret) } }),
  }
}

function missing(field: string, kind: IngressKind, app: string): UserError {
  return new UserError(
    `Input 'ingress' is '${kind}', but '${field}' is missing in the parameter '/renga/apps/${app}/preview'.`,
    { fix: 'Add it with your infrastructure code (docs/platform.md), or use the other ingress.' },
  )
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const cryptographic: Randomness = {
  random: () => Array.from({ length: 48 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  salt: () => randomBytes(16),
}
