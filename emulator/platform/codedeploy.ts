/**
 * Plays infrastructure as code for a service that CodeDeploy deploys behind the load balancer of a platform: the
 * service with the CODE_DEPLOY controller, a service role, application and deployment group under the names that the
 * ECS console gives them. Everything that is there already is found by name and kept.
 */
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as ecs from '@aws-sdk/client-ecs'
import { IAMClient } from '@aws-sdk/client-iam'
import type { PolicyStatement } from '../../src/platform/iam-policies/policy.ts'
import { ensureRole, serviceTrust } from './identities.ts'
import { type Platform, type PlatformTarget, unless } from './platform.ts'

export interface CodeDeployPlatformOptions {
  /** Name of the service to make: `<app>-<environment>-web`. */
  readonly service: string
  /** What it runs at first: family, `family:revision` or ARN. */
  readonly taskDefinition: string
  /**
   * Of the service. A release is only deployed to a service that its tags give to the app environment. Default none.
   */
  readonly tags?: Readonly<Record<string, string>>
  /** Default `app`. */
  readonly containerName?: string
  /** Default 1. */
  readonly desiredCount?: number
  /** Default `CodeDeployDefault.ECSAllAtOnce`. */
  readonly deploymentConfig?: string
  /** Minutes that the original task set stays after a deployment. Default 5. */
  readonly terminationWait?: number
  /** Minutes to wait for ContinueDeployment before production traffic moves. Default none: it moves at once. */
  readonly readyWait?: number
  readonly alarms?: readonly string[]
  /** Default all three events. */
  readonly rollbackEvents?: readonly codedeploy.AutoRollbackEvent[]
}

export interface CodeDeployPlatform {
  /** `AppECS-<cluster>-<service>` */
  readonly application: string
  /** `DgpECS-<cluster>-<service>` */
  readonly deploymentGroup: string
  readonly serviceRole: string
}

export async function provisionCodeDeploy(
  target: PlatformTarget,
  platform: Pick<Platform, 'descriptor' | 'appEnvironment'>,
  options: CodeDeployPlatformOptions,
): Promise<CodeDeployPlatform> {
  const { descriptor, appEnvironment } = platform
  const { web } = appEnvironment
  if (web === undefined)
    throw new Error('CodeDeploy deploys services with a load balancer: the platform has none.')
  const client = { endpoint: target.endpoint, region: target.region, credentials: target.credentials }
  const { cluster } = descriptor
  const { service } = options
  const application = `AppECS-${cluster}-${service}`
  const deploymentGroup = `DgpECS-${cluster}-${service}`
  const serviceRole = await ensureRole(
    new IAMClient(client),
    'renga-codedeploy',
    serviceTrust('codedeploy.amazonaws.com'),
    serviceRoleStatements(),
  )
  await ensureService(new ecs.ECSClient(client), { ...web, ...options }, descriptor)
  const deploys = new codedeploy.CodeDeployClient(client)
  await unless('ApplicationAlreadyExistsException', () =>
    deploys.send(
      new codedeploy.CreateApplicationCommand({ applicationName: application, computePlatform: 'ECS' }),
    ),
  )
  const input = {
    applicationName: application,
    deploymentGroupName: deploymentGroup,
    deploymentConfigName: options.deploymentConfig,
    serviceRoleArn: serviceRole,
    ecsServices: [{ clusterName: cluster, serviceName: service }],
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    loadBalancerInfo: {
      targetGroupPairInfoList: [
        {
          targetGroups: [web.targetGroup, web.alternateTargetGroup].map((arn) => ({
            name: arn.split('/')[1],
          })),
          prodTrafficRoute: { listenerArns: [listenerOf(web.productionListenerRule)] },
          ...(web.testListenerRule === undefined
            ? {}
            : { testTrafficRoute: { listenerArns: [listenerOf(web.testListenerRule)] } }),
        },
      ],
    },
    blueGreenDeploymentConfiguration: {
      deploymentReadyOption:
        options.readyWait === undefined
          ? { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 }
          : { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: options.readyWait },
      terminateBlueInstancesOnDeploymentSuccess: {
        action: 'TERMINATE',
        terminationWaitTimeInMinutes: options.terminationWait ?? 5,
      },
    },
    alarmConfiguration: {
      enabled: (options.alarms ?? []).length > 0,
      alarms: (options.alarms ?? []).map((name) => ({ name })),
    },
    autoRollbackConfiguration: {
      enabled: (options.rollbackEvents ?? ROLLBACK_EVENTS).length > 0,
      events: [...(options.rollbackEvents ?? ROLLBACK_EVENTS)],
    },
  } satisfies codedeploy.CreateDeploymentGroupCommandInput
  await unless('DeploymentGroupAlreadyExistsException', () =>
    deploys.send(new codedeploy.CreateDeploymentGroupCommand(input)),
  )
  return { application, deploymentGroup, serviceRole }
}

const ROLLBACK_EVENTS = [
  'DEPLOYMENT_FAILURE',
  'DEPLOYMENT_STOP_ON_ALARM',
  'DEPLOYMENT_STOP_ON_REQUEST',
] as const

async function ensureService(
  client: ecs.ECSClient,
  options: CodeDeployPlatformOptions & { readonly targetGroup: string; readonly containerPort: number },
  descriptor: Platform['descriptor'],
): Promise<void> {
  const { cluster, subnets, securityGroups, assignPublicIp } = descriptor
  const { services } = await client.send(
    new ecs.DescribeServicesCommand({ cluster, services: [options.service] }),
  )
  if (services?.[0]?.status === 'ACTIVE') return
  await client.send(
    new ecs.CreateServiceCommand({
      cluster,
      serviceName: options.service,
      taskDefinition: options.taskDefinition,
      desiredCount: options.desiredCount ?? 1,
      launchType: 'FARGATE',
      deploymentController: { type: 'CODE_DEPLOY' },
      tags: Object.entries(options.tags ?? {}).map(([key, value]) => ({ key, value })),
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: [...subnets],
          securityGroups: [...securityGroups],
          assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED',
        },
      },
      loadBalancers: [
        {
          targetGroupArn: options.targetGroup,
          containerName: options.containerName ?? 'app',
          containerPort: options.containerPort,
        },
      ],
    }),
  )
}

/** …:listener-rule/app/name/id/listener/rule to …:listener/app/name/id/listener */
const listenerOf = (ruleArn: string): string =>
  ruleArn.replace(':listener-rule/', ':listener/').replace(/\/[^/]+$/, '')

/** What AWS's managed policy AWSCodeDeployRoleForECS allows that the emulator's services know. */
const serviceRoleStatements = (): PolicyStatement[] => [
  {
    Sid: 'TaskSets',
    Effect: 'Allow',
    Action: [
      'ecs:DescribeServices',
      'ecs:CreateTaskSet',
      'ecs:UpdateServicePrimaryTaskSet',
      'ecs:DeleteTaskSet',
    ],
    Resource: ['*'],
  },
  {
    Sid: 'Traffic',
    Effect: 'Allow',
    Action: [
      'elasticloadbalancing:DescribeTargetGroups',
      'elasticloadbalancing:DescribeListeners',
      'elasticloadbalancing:ModifyListener',
      'elasticloadbalancing:DescribeRules',
      'elasticloadbalancing:ModifyRule',
    ],
    Resource: ['*'],
  },
]
