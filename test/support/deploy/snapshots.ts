import type { Deployment, ServiceDeployment, ServiceState } from '../../../src/deploy/core/services.ts'
import type { RolloutSnapshot } from '../../../src/deploy/core/verdict.ts'

export const T0 = Date.UTC(2026, 0, 1)
export const DIGEST = `sha256:${'a'.repeat(64)}`
export const OTHER_DIGEST = `sha256:${'b'.repeat(64)}`
export const OUR_TD = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-web:42'
export const OLD_TD = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-web:41'
export const THEIR_TD = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-web:43'
export const OURS = 'ecs-svc/2222'
export const OLD = 'ecs-svc/1111'
export const THEIRS = 'ecs-svc/3333'

export function deployment(over: Partial<Deployment> = {}): Deployment {
  return {
    id: OURS,
    status: 'PRIMARY',
    taskDefinition: OUR_TD,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: undefined,
    desiredCount: 2,
    runningCount: 1,
    pendingCount: 1,
    failedTasks: 0,
    createdAt: T0,
    ...over,
  }
}

export const oldDeployment = (over: Partial<Deployment> = {}): Deployment =>
  deployment({
    id: OLD,
    status: 'ACTIVE',
    taskDefinition: OLD_TD,
    rolloutState: 'COMPLETED',
    runningCount: 2,
    pendingCount: 0,
    createdAt: T0 - 86_400_000,
    ...over,
  })

export function service(over: Partial<ServiceState> = {}): ServiceState {
  return {
    name: 'shop-production-web',
    status: 'ACTIVE',
    controller: 'ECS',
    strategy: 'ROLLING',
    taskDefinition: OUR_TD,
    desiredCount: 2,
    runningCount: 2,
    pendingCount: 0,
    deployments: [deployment(), oldDeployment()],
    loadBalancers: [],
    network: undefined,
    events: [],
    tags: {},
    ...over,
  }
}

export function rollout(over: Partial<ServiceDeployment> = {}): ServiceDeployment {
  return {
    arn: 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/main/shop-production-web/ours',
    status: 'IN_PROGRESS',
    statusReason: undefined,
    stage: undefined,
    target: undefined,
    sources: [],
    rollback: undefined,
    circuitBreaker: { status: 'MONITORING', failures: 0, threshold: 3 },
    alarms: undefined,
    hooks: [],
    ...over,
  }
}

export function snapshot(over: Partial<RolloutSnapshot> = {}): RolloutSnapshot {
  return {
    ours: {
      deploymentId: OURS,
      taskDefinition: OUR_TD,
      imageDigest: DIGEST,
      createdAt: T0,
      strategy: 'ROLLING',
      revision: { taskDefinition: OUR_TD, image: `registry.example/shop@${DIGEST}`, imageDigest: DIGEST },
    },
    before: { deploymentId: OLD, taskDefinition: OLD_TD },
    service: service(),
    deployment: rollout(),
    newer: undefined,
    reads: { failuresInARow: 0, permanent: undefined, last: undefined },
    now: T0 + 60_000,
    deadline: T0 + 1_800_000,
    ...over,
  }
}
