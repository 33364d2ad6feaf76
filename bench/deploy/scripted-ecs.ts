import * as sdk from '@aws-sdk/client-ecs'
import { createInProcessHandler } from '../../emulator/aws/wire/in-process-handler.ts'
import { type AwsServer, createAwsServer } from '../../emulator/aws/wire/server.ts'
import type { ServiceDefinition } from '../../emulator/aws/wire/service.ts'
import { VirtualClock } from '../../emulator/clock.ts'
import type { AwsSession } from '../../src/aws/client/session.ts'

/** What ECS does with every service of the story; seconds after the deployment began. */
export type Story =
  | { readonly kind: 'stable'; readonly at: number }
  /** The breaker trips; the rollback has ended `rollback` seconds later. */
  | { readonly kind: 'trips'; readonly at: number; readonly rollback: number }

const ARN = 'arn:aws:ecs:us-east-1:123456789012'
export const OURS = { id: 'ecs-svc/2000000000000000002', taskDefinition: `${ARN}:task-definition/shop:2` }
export const BEFORE = { id: 'ecs-svc/1000000000000000001', taskDefinition: `${ARN}:task-definition/shop:1` }

/**
 * ECS as the waiters see it: the four reads of a rollout, answered from the story. Everybody asks through the same SDK
 * client and wire, so that an API call counts the same for all.
 */
export class ScriptedEcs {
  readonly clock = new VirtualClock()
  readonly startedAt = this.clock.now()
  readonly session: AwsSession
  readonly #server: AwsServer
  readonly #story: () => Story

  static async open(story: () => Story): Promise<ScriptedEcs> {
    const clock = new VirtualClock()
    const holder: { ecs?: ScriptedEcs } = {}
    const server = await createAwsServer({
      clock,
      accountId: '123456789012',
      region: 'us-east-1',
      services: [definition(() => holder.ecs)],
    })
    holder.ecs = new ScriptedEcs(clock, server, story)
    return holder.ecs
  }

  private constructor(clock: VirtualClock, server: AwsServer, story: () => Story) {
    this.clock = clock
    this.startedAt = clock.now()
    this.#server = server
    this.#story = story
    this.session = {
      region: 'us-east-1',
      client: {
        region: 'us-east-1',
        maxAttempts: 1,
        retryMode: 'standard',
        customUserAgent: [],
        credentials: {
          accessKeyId: 'AKIABENCH',
          secretAccessKey: 'bench',
          sessionToken: 'bench',
          expiration: new Date('2100-01-01'),
        },
        ...{ endpoint: 'http://127.0.0.1', requestHandler: createInProcessHandler(server) },
      },
    }
  }

  /** Seconds since the deployment began. */
  get elapsed(): number {
    return (this.clock.now() - this.startedAt) / 1000
  }

  /** API calls so far. */
  get calls(): number {
    return this.#server.journal.calls.length
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  /** stable, rolling, rolling-back or rolled-back. */
  get #state(): 'rolling' | 'stable' | 'rolling-back' | 'rolled-back' {
    const story = this.#story()
    if (this.elapsed < story.at) return 'rolling'
    if (story.kind === 'stable') return 'stable'
    return this.elapsed < story.at + story.rollback ? 'rolling-back' : 'rolled-back'
  }

  service(name: string): sdk.Service {
    const state = this.#state
    const createdAt = new Date(this.startedAt)
    const ours = (status: string, rolloutState: sdk.DeploymentRolloutState, runningCount: number) => ({
      ...OURS,
      status,
      rolloutState,
      desiredCount: 2,
      runningCount,
      pendingCount: 0,
      failedTasks: rolloutState === 'FAILED' ? 3 : 0,
      createdAt,
    })
    const before = (status: string) => ({
      ...BEFORE,
      status,
      rolloutState: 'COMPLETED' as const,
      desiredCount: 2,
      runningCount: 2,
      pendingCount: 0,
      failedTasks: 0,
      createdAt: new Date(this.startedAt - 86_400_000),
    })
    const deployments = {
      rolling: [ours('PRIMARY', 'IN_PROGRESS', 0), before('ACTIVE')],
      stable: [ours('PRIMARY', 'COMPLETED', 2)],
      'rolling-back': [before('PRIMARY'), ours('ACTIVE', 'FAILED', 0)],
      'rolled-back': [before('PRIMARY')],
    }[state]
    return {
      serviceName: name,
      serviceArn: `${ARN}:service/main/${name}`,
      status: 'ACTIVE',
      desiredCount: 2,
      runningCount: 2,
      pendingCount: 0,
      taskDefinition: deployments[0]?.taskDefinition ?? '',
      deployments,
    }
  }

  serviceDeployment(arn: string): sdk.ServiceDeployment {
    const state = this.#state
    const name = arn.split('/').at(-2) ?? ''
    const tripped = state === 'rolling-back' || state === 'rolled-back'
    const status = {
      rolling: 'IN_PROGRESS',
      stable: 'SUCCESSFUL',
      'rolling-back': 'ROLLBACK_IN_PROGRESS',
      'rolled-back': 'ROLLBACK_SUCCESSFUL',
    } as const
    return {
      serviceDeploymentArn: arn,
      serviceArn: `${ARN}:service/main/${name}`,
      createdAt: new Date(this.startedAt),
      status: status[state],
      targetServiceRevision: { arn: revisionArn(name), requestedTaskCount: 2, runningTaskCount: 0 },
      deploymentCircuitBreaker: {
        status: tripped ? 'TRIGGERED' : 'MONITORING',
        failureCount: tripped ? 3 : 0,
        threshold: 3,
      },
    }
  }
}

const revisionArn = (name: string): string => `${ARN}:service-revision/main/${name}/2222222222222222222`

function definition(ecs: () => ScriptedEcs | undefined): ServiceDefinition {
  const there = (): ScriptedEcs => {
    const found = ecs()
    if (found === undefined) throw new Error('The story has not begun')
    return found
  }
  return {
    name: 'ecs',
    protocol: 'awsJson1_1',
    targetPrefix: 'AmazonEC2ContainerServiceV20141113',
    sdk: { ...sdk },
    operations: {
      DescribeServices: ({ services = [] }: sdk.DescribeServicesRequest): sdk.DescribeServicesResponse => ({
        services: services.map((name) => there().service(name)),
      }),
      ListServiceDeployments: ({
        service = '',
      }: sdk.ListServiceDeploymentsRequest): sdk.ListServiceDeploymentsResponse => {
        const arn = `${ARN}:service-deployment/main/${service}/1111111111111111111`
        const { status, createdAt } = there().serviceDeployment(arn)
        return {
          serviceDeployments: [
            {
              serviceDeploymentArn: arn,
              targetServiceRevisionArn: revisionArn(service),
              ...(status === undefined ? {} : { status }),
              ...(createdAt === undefined ? {} : { createdAt }),
            },
          ],
        }
      },
      DescribeServiceDeployments: ({
        serviceDeploymentArns = [],
      }: sdk.DescribeServiceDeploymentsRequest): sdk.DescribeServiceDeploymentsResponse => ({
        serviceDeployments: serviceDeploymentArns.map((arn) => there().serviceDeployment(arn)),
      }),
      DescribeServiceRevisions: ({
        serviceRevisionArns = [],
      }: sdk.DescribeServiceRevisionsRequest): sdk.DescribeServiceRevisionsResponse => ({
        serviceRevisions: serviceRevisionArns.map((arn) => ({
          serviceRevisionArn: arn,
          taskDefinition: OURS.taskDefinition,
          containerImages: [{ containerName: 'app', image: 'registry/shop:2' }],
        })),
      }),
    },
  }
}
