import { describe, expect, it } from '@jest/globals'
import type { CurrentServices } from '../../../../src/deploy/core/plan.ts'
import type { ServiceDeploymentBrief, ServiceState } from '../../../../src/deploy/core/services.ts'
import { chooseRollout } from '../../../../src/deploy/plan/choose-rollout.ts'
import { planDeployment } from '../../../../src/deploy/plan/plan.ts'
import { PLATFORM, processOf, releaseOf, taskDefinition } from '../../../support/deploy/harness.ts'
import { deployment, service as serviceOf } from '../../../support/deploy/snapshots.ts'

const T = Date.UTC(2026, 0, 1)
const { subnets, securityGroups, assignPublicIp } = PLATFORM
const tags = { 'renga:app': 'shop', 'renga:environment': 'production', 'renga:release': '40' }

function standing(process: string, over: Partial<ServiceState> = {}): ServiceState {
  const rollout = chooseRollout(processOf(process, 41), PLATFORM)
  return serviceOf({
    name: `shop-production-${process}`,
    strategy: rollout.strategy,
    taskDefinition: taskDefinition(process, 41),
    desiredCount: 5,
    deployments: [
      deployment({
        id: 'ecs-svc/41',
        taskDefinition: taskDefinition(process, 41),
        rolloutState: 'COMPLETED',
      }),
    ],
    loadBalancers: rollout.loadBalancer === undefined ? [] : [rollout.loadBalancer],
    network: { subnets, securityGroups, assignPublicIp },
    tags,
    ...over,
  })
}

const brief = (status: string, process: string, version = 42): ServiceDeploymentBrief => ({
  arn: `arn:${process}`,
  status,
  statusReason: undefined,
  createdAt: T,
  revision: { taskDefinition: taskDefinition(process, version), image: undefined, imageDigest: undefined },
})

const now = (services: readonly ServiceState[], over: Partial<CurrentServices> = {}): CurrentServices => ({
  services,
  deployments: new Map(),
  serving: releaseOf(41, { status: 'succeeded' }),
  ...over,
})

const only = (
  process: string,
  current: CurrentServices,
  release = releaseOf(42, { processes: [processOf(process, 42)] }),
) => {
  const [step] = planDeployment(release, PLATFORM, current).steps
  if (step === undefined) throw new Error('no step')
  return step
}

describe('planDeployment', () => {
  it('creates what is missing: web blue/green with both target groups, rules, role and a grace period', () => {
    const step = only('web', now([]))
    expect(step.action).toMatchObject({
      kind: 'create',
      spec: {
        name: 'shop-production-web',
        taskDefinition: taskDefinition('web', 42),
        desiredCount: 1,
        healthCheckGracePeriod: 60,
        network: { subnets, securityGroups, assignPublicIp: false },
        rollout: {
          strategy: 'BLUE_GREEN',
          bakeMinutes: 0,
          loadBalancer: {
            targetGroup: 'arn:tg/blue',
            alternateTargetGroup: 'arn:tg/green',
            productionListenerRule: 'arn:rule/production',
            role: PLATFORM.loadBalancerRole,
            containerName: 'app',
            containerPort: 8080,
          },
        },
        tags: {
          'renga:app': 'shop',
          'renga:environment': 'production',
          'renga:process': 'web',
          'renga:release': '42',
        },
      },
    })
    expect(step).toMatchObject({ introduced: true, goBackTo: undefined })
  })

  it.each<[string, ReturnType<typeof processOf>, object]>([
    [
      'a worker rolls with a surplus',
      processOf('worker', 42),
      { strategy: 'ROLLING', minimumHealthyPercent: 100, maximumPercent: 200 },
    ],
    [
      'a singleton stops first',
      processOf('clock', 42, { singleton: true }),
      { strategy: 'ROLLING', minimumHealthyPercent: 0, maximumPercent: 100 },
    ],
    [
      'web may roll, then without rules',
      processOf('web', 42, { strategy: 'rolling' }),
      {
        strategy: 'ROLLING',
        loadBalancer: { targetGroup: 'arn:tg/blue', containerName: 'app', containerPort: 8080 },
      },
    ],
  ])('%s', (_name, process, rollout) => {
    expect(chooseRollout(process, PLATFORM)).toMatchObject(rollout)
    if (process.strategy === 'rolling')
      expect(JSON.stringify(chooseRollout(process, PLATFORM))).not.toContain('green')
  })

  it('web behind a gateway has the grace period, when its service is created and at each update', () => {
    const web = { containerPort: 8080, gateway: { healthCheckPath: '/up' } }
    const platform = { ...PLATFORM, appEnvironment: { ...PLATFORM.appEnvironment, web } }
    const release = releaseOf(42, { processes: [processOf('web', 42)] })
    const planned = (services: readonly ServiceState[]) =>
      planDeployment(release, platform, now(services)).steps[0]?.action
    expect(planned([])).toMatchObject({ kind: 'create', spec: { healthCheckGracePeriod: 60 } })
    const there = standing('web', { strategy: 'ROLLING', loadBalancers: [] })
    expect(planned([there])).toMatchObject({ kind: 'update', change: { healthCheckGracePeriod: 60 } })
  })

  it('a worker has no grace period: nothing checks its health', () => {
    const { action } = only('worker', now([]))
    expect(action).not.toHaveProperty('spec.healthCheckGracePeriod')
  })

  it('the create token holds for one run and one task definition, within ECS’s 36 characters', () => {
    const token = (version: number, runKey: string) => {
      const { action } = only(
        'web',
        now([]),
        releaseOf(version, { runKey, processes: [processOf('web', version)] }),
      )
      return action.kind === 'create' ? action.spec.clientToken : ''
    }
    expect(token(42, 'a')).toBe(token(42, 'a'))
    expect(new Set([token(42, 'a'), token(42, 'b'), token(43, 'a')]).size).toBe(3)
    expect(token(42, 'a')).toMatch(/^[!-~]{1,36}$/)
  })

  it('updates what stands, without a desired count, and knows the way back', () => {
    const step = only('web', now([standing('web')]))
    expect(step.action).toEqual({
      kind: 'update',
      change: {
        name: 'shop-production-web',
        taskDefinition: taskDefinition('web', 42),
        rollout: chooseRollout(processOf('web', 42), PLATFORM),
        force: false,
        healthCheckGracePeriod: 60,
      },
    })
    expect(step).toMatchObject({
      introduced: false,
      desiredCount: 5,
      goBackTo: taskDefinition('web', 41),
      before: { deploymentId: 'ecs-svc/41' },
    })
  })

  it('sends the network only when it differs from the platform’s', () => {
    const other = standing('web', { network: { subnets: ['subnet-9'], securityGroups, assignPublicIp } })
    expect(only('web', now([other])).action).toMatchObject({
      change: { network: { subnets, securityGroups } },
    })
    const shuffled = standing('web', {
      network: { subnets: [...subnets].reverse(), securityGroups, assignPublicIp },
    })
    expect(only('web', now([shuffled])).action).not.toHaveProperty('change.network')
  })

  it('goes back to what the ledger says served, not to whatever a failed deployment left', () => {
    const left = standing('web', {
      deployments: [
        deployment({ id: 'ecs-svc/40', taskDefinition: taskDefinition('web', 40), rolloutState: 'FAILED' }),
      ],
    })
    expect(only('web', now([left])).goBackTo).toBe(taskDefinition('web', 41))
  })

  it('forces a deployment of a task definition that the service names already and that does not serve', () => {
    const failed = standing('web', {
      taskDefinition: taskDefinition('web', 42),
      deployments: [deployment({ taskDefinition: taskDefinition('web', 42), rolloutState: 'FAILED' })],
    })
    const deployments = new Map([['shop-production-web', [brief('STOPPED', 'web')]]])
    expect(only('web', now([failed], { deployments })).action).toMatchObject({
      kind: 'update',
      change: { force: true },
    })
  })

  it.each(['PENDING', 'IN_PROGRESS', 'ROLLBACK_IN_PROGRESS', 'SOMETHING_NEW'])(
    'follows our own deployment that is %s',
    (status) => {
      const deployments = new Map([['shop-production-web', [brief(status, 'web')]]])
      expect(only('web', now([standing('web')], { deployments })).action).toMatchObject({ kind: 'follow' })
    },
  )

  it('starts again when our own deployment was rolled back, or someone else’s is newest', () => {
    for (const found of [brief('ROLLBACK_SUCCESSFUL', 'web'), brief('IN_PROGRESS', 'web', 43)]) {
      const deployments = new Map([['shop-production-web', [found]]])
      expect(only('web', now([standing('web')], { deployments })).action.kind).toBe('update')
    }
  })

  it('leaves alone what has landed already, and only that', () => {
    const deployments = new Map([['shop-production-web', [brief('SUCCESSFUL', 'web')]]])
    const primary = deployment({ taskDefinition: taskDefinition('web', 42), rolloutState: 'COMPLETED' })
    const landed = standing('web', { taskDefinition: taskDefinition('web', 42), deployments: [primary] })
    expect(only('web', now([landed], { deployments })).action.kind).toBe('unchanged')
    expect(only('web', now([standing('web')], { deployments })).action.kind).toBe('update')
  })

  it('takes a service that came with this very release for its own, whatever its age', () => {
    const young = standing('worker', { tags: { ...tags, 'renga:release': '42' } })
    expect(only('worker', now([young]))).toMatchObject({ introduced: true })
    const done = releaseOf(42, { status: 'succeeded', processes: [processOf('worker', 42)] })
    expect(only('worker', now([young]), done)).toMatchObject({ introduced: false })
  })

  it('plans no service for the release process', () => {
    const release = releaseOf(42, { processes: [processOf('release', 42), processOf('web', 42)] })
    expect(planDeployment(release, PLATFORM, now([])).steps.map((step) => step.process)).toEqual(['web'])
  })

  it('removes our services that the release has no process for, never others or draining ones', () => {
    const foreign = standing('other', { tags: {} })
    const draining = standing('gone', { status: 'DRAINING' })
    const plan = planDeployment(
      releaseOf(42),
      PLATFORM,
      now([standing('web'), standing('clock'), foreign, draining]),
    )
    expect(plan.removals.map((one) => one.name)).toEqual(['shop-production-clock'])
  })

  it.each<[string, ServiceState, RegExp]>([
    ['an external controller', standing('web', { controller: 'EXTERNAL' }), /EXTERNAL.*delete the service/s],
    [
      'another strategy',
      standing('web', { strategy: 'CANARY' }),
      /CANARY.*requires BLUE_GREEN.*aws ecs update-service --cluster main --service shop-production-web --deployment-configuration '\{"strategy":"BLUE_GREEN","bakeTimeInMinutes":0\}' --load-balancers '\[\{"targetGroupArn":"arn:tg\/blue".*"productionListenerRule":"arn:rule\/production"/s,
    ],
    ['no target group', standing('web', { loadBalancers: [] }), /bound to no target group.*arn:tg\/blue/s],
    [
      'a strange target group',
      standing('web', {
        loadBalancers: [{ targetGroup: 'arn:tg/x', containerName: 'app', containerPort: 8080 }],
      }),
      /arn:tg\/x/,
    ],
    [
      'another port',
      standing('web', {
        loadBalancers: [{ targetGroup: 'arn:tg/green', containerName: 'app', containerPort: 3000 }],
      }),
      /3000.*8080/s,
    ],
    [
      'someone else’s service',
      standing('web', { tags: { 'renga:app': 'blog', 'renga:environment': 'production' } }),
      /was not created for shop in production/,
    ],
  ])('refuses %s, with the way out', (_name, state, message) => {
    expect(() => only('web', now([state]))).toThrow(message)
  })

  it('refuses a web process where the platform has no ingress', () => {
    const { web: _web, ...appEnvironment } = PLATFORM.appEnvironment
    expect(() => planDeployment(releaseOf(42), { ...PLATFORM, appEnvironment }, now([]))).toThrow(
      /has no 'web' ingress/,
    )
  })
})
