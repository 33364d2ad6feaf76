import type { CreateServiceRequest, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { fromBinding, fromNetwork, fromRollout } from '../../src/aws/ecs/service-state.ts'
import { chooseRollout } from '../../src/deploy/plan/choose-rollout.ts'
import type { Platform } from '../../src/platform/descriptor.ts'
import type { ReleasedProcess } from '../../src/release/ledger/release.ts'
import { role } from './provision.ts'

export type Strategy = 'ROLLING' | 'BLUE_GREEN' | 'CANARY' | 'LINEAR' | 'CODE_DEPLOY'
export const STRATEGIES: readonly Strategy[] = ['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR', 'CODE_DEPLOY']

const WEB_STRATEGY: Record<Strategy, ReleasedProcess['strategy']> = {
  ROLLING: 'rolling',
  BLUE_GREEN: 'blue-green',
  CANARY: 'canary',
  LINEAR: 'linear',
  // The service's controller decides, whatever the release says.
  CODE_DEPLOY: 'blue-green',
}

export function processOf(strategy: Strategy, one: Partial<ReleasedProcess>): ReleasedProcess {
  const type = one.type ?? 'web'
  return {
    type,
    command: `node ${type}.js`,
    entryPoint: [`/cnb/process/${type}`],
    size: { name: 'standard-1x', cpu: 256, memory: 512 },
    quantity: type === 'web' ? 1 : 2,
    singleton: false,
    strategy: type === 'web' ? WEB_STRATEGY[strategy] : 'rolling',
    ...(strategy === 'CANARY' ? { shift: { percent: 10, minutes: 1 } } : {}),
    ...(strategy === 'LINEAR' ? { shift: { percent: 50, minutes: 1 } } : {}),
    bakeMinutes: 1,
    stopTimeout: 30,
    ...one,
  }
}

/** `secret`: `valueFrom` of one secret. */
export function taskDefinitionOf(
  type: string,
  image: string,
  secret: string | undefined,
): RegisterTaskDefinitionRequest {
  return {
    family: `shop-production-${type}`,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: role('execution'),
    containerDefinitions: [
      {
        name: 'app',
        image,
        environment: [{ name: 'PROCESS', value: type }],
        portMappings: [{ containerPort: 8080 }],
        ...(secret === undefined ? {} : { secrets: [{ name: 'SECRET', valueFrom: secret }] }),
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': '/app',
            'awslogs-region': 'us-east-1',
            'awslogs-stream-prefix': type,
          },
        },
      },
    ],
  }
}

/** The service of a process type as a deploy makes it or, for CODE_DEPLOY, infrastructure as code. */
export function serviceOf(
  process: ReleasedProcess,
  platform: Platform,
  strategy: Strategy,
): CreateServiceRequest {
  const rollout = chooseRollout(process, platform)
  const binding = rollout.loadBalancer
  const { targetGroup = '', containerPort = 8080 } = binding ?? {}
  const byCodeDeploy: Partial<CreateServiceRequest> = {
    deploymentController: { type: 'CODE_DEPLOY' },
    loadBalancers: [{ targetGroupArn: targetGroup, containerName: 'app', containerPort }],
  }
  const configuration = fromRollout(rollout)
  const byEcs: Partial<CreateServiceRequest> = {
    ...(configuration === undefined ? {} : { deploymentConfiguration: configuration }),
    ...(binding === undefined ? {} : { loadBalancers: [fromBinding(binding)] }),
  }
  return {
    cluster: 'main',
    serviceName: `shop-production-${process.type}`,
    taskDefinition: process.taskDefinition ?? '',
    desiredCount: process.quantity,
    launchType: 'FARGATE',
    networkConfiguration: fromNetwork(platform),
    ...(strategy === 'CODE_DEPLOY' && process.type === 'web' ? byCodeDeploy : byEcs),
    ...(binding === undefined ? {} : { healthCheckGracePeriodSeconds: 60 }),
    tags: [
      { key: 'renga:app', value: 'shop' },
      { key: 'renga:environment', value: 'production' },
      { key: 'renga:process', value: process.type },
    ],
  }
}
