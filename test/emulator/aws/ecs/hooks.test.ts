import type { DeploymentConfiguration, DeploymentLifecycleHook } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import type { HookAnswer, HookEvent } from '../../../../emulator/aws/ecs/deployment/lambda-hooks.ts'
import type { Timings } from '../../../../emulator/timings.ts'
import { Bench, blueGreen, INFRASTRUCTURE_ROLE, present } from '../../../support/emulator/ecs-harness.ts'
import {
  deploy,
  ended,
  inStage,
  landed,
  revisions,
  stop,
  timeline,
  traffic,
  weights,
} from '../../../support/emulator/rollouts.ts'

type Stage = NonNullable<DeploymentLifecycleHook['lifecycleStages']>[number]

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:check'
const pause = (stage: Stage, more: Partial<DeploymentLifecycleHook> = {}): DeploymentLifecycleHook => ({
  targetType: 'PAUSE',
  lifecycleStages: [stage],
  ...more,
})
const lambda = (stage: Stage, more: Partial<DeploymentLifecycleHook> = {}): DeploymentLifecycleHook => ({
  hookTargetArn: FUNCTION,
  roleArn: INFRASTRUCTURE_ROLE,
  lifecycleStages: [stage],
  ...more,
})
const hooked = (...lifecycleHooks: DeploymentLifecycleHook[]): DeploymentConfiguration => ({
  strategy: 'BLUE_GREEN',
  bakeTimeInMinutes: 1,
  lifecycleHooks,
})

/** A v1 that has landed, whose next deployments have `configuration`. */
async function prepared(configuration: DeploymentConfiguration, timings?: Partial<Timings>): Promise<Bench> {
  const { lifecycleHooks = [], ...rest } = configuration
  const rolling = (rest.strategy ?? 'ROLLING') === 'ROLLING'
  const bench = await landed(rest, rolling ? {} : blueGreen, timings)
  bench.ecs.operations.UpdateService({
    cluster: 'main',
    service: 'web',
    deploymentConfiguration: { lifecycleHooks },
  })
  return bench
}

const hooks = (bench: Bench) => bench.rollout().lifecycleHookDetails ?? []
const statuses = (bench: Bench) =>
  hooks(bench)
    .map(({ status }) => status)
    .join()
const waiting = (bench: Bench) => () => hooks(bench).some(({ status }) => status === 'AWAITING_ACTION')

function act(bench: Bench, action?: 'CONTINUE' | 'ROLLBACK', hookId?: string) {
  const open = hooks(bench).find(({ status }) => status === 'AWAITING_ACTION')
  return bench.ecs.operations.ContinueServiceDeployment({
    serviceDeploymentArn: bench.rollout().serviceDeploymentArn,
    hookId: hookId ?? open?.hookId,
    action,
  })
}

describe('a pause hook', () => {
  it.each<[Stage, string, string]>([
    ['PRE_SCALE_UP', '100/0', '1,1'],
    ['POST_SCALE_UP', '100/0', '1,1,2,2'],
    ['POST_TEST_TRAFFIC_SHIFT', '100/0', '1,1,2,2'],
    ['PRE_PRODUCTION_TRAFFIC_SHIFT', '100/0', '1,1,2,2'],
    ['POST_PRODUCTION_TRAFFIC_SHIFT', '0/100', '1,1,2,2'],
  ])('at %s holds the deployment with traffic %s until it is continued', async (stage, share, running) => {
    const bench = await prepared(hooked(pause(stage)))
    deploy(bench)
    await bench.until(waiting(bench))
    expect(bench.rollout()).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: stage })
    expect([traffic(bench), revisions(bench)]).toEqual([share, running])
    const [shown] = hooks(bench)
    expect(shown).toEqual({
      hookId: expect.stringMatching(/^ecs-pause-[\w-]{43}$/),
      targetType: 'PAUSE',
      status: 'AWAITING_ACTION',
      expiresAt: new Date(bench.clock.now() + 24 * 3600_000),
      timeoutAction: 'ROLLBACK',
    })
    await bench.advance(3600)
    expect(bench.rollout()).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: stage })
    const { serviceDeploymentArn } = act(bench)
    expect(serviceDeploymentArn).toBe(bench.rollout().serviceDeploymentArn)
    expect(statuses(bench)).toBe('SUCCEEDED')
    await bench.until(ended(bench))
    expect([bench.rollout().status, statuses(bench)]).toEqual(['SUCCESSFUL', 'SUCCEEDED'])
  })

  it('that is answered with ROLLBACK turns the deployment back', async () => {
    const bench = await prepared(hooked(pause('POST_TEST_TRAFFIC_SHIFT')))
    deploy(bench)
    await bench.until(waiting(bench))
    act(bench, 'ROLLBACK')
    expect([bench.rollout().status, statuses(bench)]).toEqual(['IN_PROGRESS', 'FAILED'])
    expect(await timeline(bench)).toEqual([
      '0 IN_PROGRESS POST_TEST_TRAFFIC_SHIFT 100/0',
      '1 ROLLBACK_IN_PROGRESS POST_TEST_TRAFFIC_SHIFT 100/0',
      '8 ROLLBACK_SUCCESSFUL POST_TEST_TRAFFIC_SHIFT 100/0',
    ])
    expect(bench.rollout().statusReason).toBe(
      'Service deployment rolled back because POST_TEST_TRAFFIC_SHIFT lifecycle hook(s) failed.',
    )
    expect([revisions(bench), weights(bench)]).toEqual(['1,1', '100/0'])
  })

  it.each<[number, 'CONTINUE' | 'ROLLBACK' | undefined, string]>([
    [1, undefined, 'ROLLBACK_SUCCESSFUL'],
    [10, 'ROLLBACK', 'ROLLBACK_SUCCESSFUL'],
    [10, 'CONTINUE', 'SUCCESSFUL'],
    // Longer than the 24 hours that a stage has without a pause.
    [3 * 1440, 'CONTINUE', 'SUCCESSFUL'],
    [20_160, 'ROLLBACK', 'ROLLBACK_SUCCESSFUL'],
  ])('of %d minutes with action %s times out: %s', async (timeoutInMinutes, action, status) => {
    const timeoutConfiguration = { timeoutInMinutes, ...(action === undefined ? {} : { action }) }
    // Health is looked at every hour only: two weeks have many seconds.
    const bench = await prepared(hooked(pause('POST_SCALE_UP', { timeoutConfiguration })), {
      healthPoll: 3600_000,
    })
    deploy(bench)
    await bench.until(waiting(bench))
    expect(hooks(bench)[0]).toMatchObject({
      expiresAt: new Date(bench.clock.now() + timeoutInMinutes * 60_000),
      timeoutAction: action ?? 'ROLLBACK',
    })
    await bench.advance(timeoutInMinutes * 60 - 1)
    expect(statuses(bench)).toBe('AWAITING_ACTION')
    await bench.until(ended(bench))
    expect([bench.rollout().status, statuses(bench)]).toEqual([status, 'TIMED_OUT'])
    if (status === 'ROLLBACK_SUCCESSFUL')
      expect(bench.rollout().statusReason).toBe(
        'Service deployment rolled back because POST_SCALE_UP lifecycle hook(s) timed out.',
      )
  })

  it('after another ends with the deployment, after 30 days', async () => {
    const timeoutConfiguration = { timeoutInMinutes: 20_160, action: 'CONTINUE' as const }
    const stages = ['PRE_SCALE_UP', 'POST_SCALE_UP', 'POST_TEST_TRAFFIC_SHIFT'] as const
    const bench = await prepared(hooked(...stages.map((stage) => pause(stage, { timeoutConfiguration }))), {
      healthPoll: 3600_000,
    })
    deploy(bench)
    const day = 24 * 3600
    await bench.advance(30 * day - 1)
    expect([bench.rollout().lifecycleStage, statuses(bench)]).toEqual([
      'POST_TEST_TRAFFIC_SHIFT',
      'TIMED_OUT,TIMED_OUT,AWAITING_ACTION',
    ])
    await bench.until(ended(bench), 60)
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: 'Service deployment rolled back because it took longer than 30 days.',
    })
  })

  it('before every step of a linear deployment needs an answer each', async () => {
    const bench = await prepared({
      strategy: 'LINEAR',
      linearConfiguration: { stepPercent: 20, stepBakeTimeInMinutes: 1 },
      lifecycleHooks: [pause('PRE_PRODUCTION_TRAFFIC_SHIFT')],
    })
    deploy(bench)
    const seen: string[] = []
    for (let step = 0; step < 5; step++) {
      await bench.until(waiting(bench))
      seen.push(traffic(bench))
      act(bench, 'CONTINUE')
    }
    await bench.until(ended(bench))
    expect(seen).toEqual(['100/0', '80/20', '60/40', '40/60', '20/80'])
    expect(bench.rollout().status).toBe('SUCCESSFUL')
    const ids = hooks(bench).map(({ hookId }) => hookId)
    expect(new Set(ids).size).toBe(5)
  })

  it('waits for every hook of its stage, and one rollback is enough', async () => {
    const both = hooked(pause('POST_SCALE_UP'), pause('POST_SCALE_UP'))
    const bench = await prepared(both)
    deploy(bench)
    await bench.until(waiting(bench))
    act(bench, 'CONTINUE')
    await bench.advance(60)
    expect([bench.rollout().lifecycleStage, statuses(bench)]).toEqual([
      'POST_SCALE_UP',
      'SUCCEEDED,AWAITING_ACTION',
    ])
    act(bench, 'ROLLBACK')
    await bench.until(ended(bench))
    expect(bench.rollout().status).toBe('ROLLBACK_SUCCESSFUL')
  })

  it('that waits does not hold up StopServiceDeployment, and is over then', async () => {
    const bench = await prepared(hooked(pause('POST_TEST_TRAFFIC_SHIFT')))
    deploy(bench)
    await bench.until(waiting(bench))
    stop(bench)
    await bench.until(ended(bench))
    expect([bench.rollout().status, statuses(bench)]).toEqual(['ROLLBACK_SUCCESSFUL', 'FAILED'])
  })

  it('of a deployment that is overtaken is over; the newer one has its own', async () => {
    const bench = await prepared(hooked(pause('POST_SCALE_UP')))
    deploy(bench, 'v2')
    await bench.until(waiting(bench))
    deploy(bench, 'v3')
    await bench.advance(1)
    expect(bench.rollout(1)).toMatchObject({
      status: 'STOPPED',
      lifecycleHookDetails: [{ status: 'FAILED' }],
    })
    await bench.until(waiting(bench))
    act(bench)
    await bench.until(ended(bench))
    expect([bench.rollout().status, revisions(bench)]).toEqual(['SUCCESSFUL', '3,3'])
  })

  it('at RECONCILE_SERVICE is met only when another revision is left over', async () => {
    const bench = await prepared(hooked(pause('RECONCILE_SERVICE')))
    deploy(bench, 'v2')
    await bench.until(inStage(bench, 'BAKE_TIME'))
    expect(statuses(bench)).toBe('')
    deploy(bench, 'v3')
    await bench.until(waiting(bench))
    expect(bench.rollout().lifecycleStage).toBe('RECONCILE_SERVICE')
  })

  it.each<['PRE_SCALE_UP' | 'POST_SCALE_UP', string]>([
    ['PRE_SCALE_UP', '1,1'],
    ['POST_SCALE_UP', '2,2'],
  ])('holds a rolling deployment at %s with %s running', async (stage, running) => {
    const bench = await prepared({ lifecycleHooks: [pause(stage)] })
    deploy(bench)
    await bench.until(waiting(bench))
    await bench.advance(300)
    expect([bench.rollout().lifecycleStage, revisions(bench)]).toEqual([stage, running])
    expect(bench.service().deployments?.[0]).toMatchObject({ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' })
    act(bench)
    await bench.until(ended(bench))
    expect([bench.rollout().status, revisions(bench)]).toEqual(['SUCCESSFUL', '2,2'])
  })

  it('of a stage that a rolling deployment does not have is not met', async () => {
    const bench = await prepared({ lifecycleHooks: [pause('POST_TEST_TRAFFIC_SHIFT')] })
    deploy(bench)
    await bench.until(ended(bench))
    expect([bench.rollout().status, statuses(bench)]).toEqual(['SUCCESSFUL', ''])
  })

  it('of a rolling deployment that is answered with ROLLBACK brings the old tasks back', async () => {
    const bench = await prepared({ lifecycleHooks: [pause('POST_SCALE_UP')] })
    deploy(bench)
    await bench.until(waiting(bench))
    act(bench, 'ROLLBACK')
    await bench.until(ended(bench))
    expect([bench.rollout().status, revisions(bench)]).toEqual(['ROLLBACK_SUCCESSFUL', '1,1'])
  })
})

describe('ContinueServiceDeployment refuses', () => {
  const paused = async () => {
    const bench = await prepared(hooked(pause('POST_SCALE_UP'), lambda('POST_SCALE_UP')))
    bench.ecs.functions.register(FUNCTION, () => ({ hookStatus: 'IN_PROGRESS' }))
    deploy(bench)
    await bench.until(waiting(bench))
    return bench
  }

  it('a service deployment that does not exist', async () => {
    const bench = await paused()
    const serviceDeploymentArn = `${bench.rollout().serviceDeploymentArn}x`
    expect(() =>
      bench.ecs.operations.ContinueServiceDeployment({ serviceDeploymentArn, hookId: 'x' }),
    ).toThrow(expect.objectContaining({ code: 'ServiceDeploymentNotFoundException' }))
  })

  it.each<[string, (bench: Bench) => unknown, RegExp]>([
    [
      'an unknown hook',
      (bench) => act(bench, 'CONTINUE', 'ecs-pause-x'),
      /has no lifecycle hook 'ecs-pause-x'/,
    ],
    ['an unknown action', (bench) => act(bench, 'STOP' as never), /Invalid action 'STOP'/],
    [
      'a Lambda hook',
      (bench) => act(bench, 'CONTINUE', present(hooks(bench)[1]?.hookId)),
      /its status is IN_PROGRESS, that of the service deployment IN_PROGRESS/,
    ],
    [
      'a hook that was answered',
      (bench) => {
        const id = present(hooks(bench)[0]?.hookId)
        act(bench, 'CONTINUE', id)
        return act(bench, 'CONTINUE', id)
      },
      /its status is SUCCEEDED/,
    ],
    [
      'a deployment that is turned back',
      (bench) => {
        stop(bench)
        return act(bench, 'CONTINUE')
      },
      /that of the service deployment ROLLBACK_REQUESTED/,
    ],
  ])('%s', async (_, call, message) => {
    const bench = await paused()
    expect(() => call(bench)).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    )
  })
})

describe('a Lambda hook', () => {
  const run = async (answers: (HookAnswer | Error)[], hook = lambda('POST_TEST_TRAFFIC_SHIFT')) => {
    const bench = await prepared(hooked(hook))
    const events: (HookEvent & { readonly at: number })[] = []
    bench.ecs.functions.register(FUNCTION, (event) => {
      events.push({ ...event, at: bench.seconds })
      const answer = answers.shift() ?? { hookStatus: 'SUCCEEDED' }
      if (answer instanceof Error) throw answer
      return answer
    })
    deploy(bench)
    await bench.until(ended(bench))
    return { bench, events }
  }

  it.each<[string, HookAnswer | Error, string]>([
    ['SUCCEEDED', { hookStatus: 'SUCCEEDED' }, 'SUCCESSFUL SUCCEEDED'],
    ['FAILED', { hookStatus: 'FAILED' }, 'ROLLBACK_SUCCESSFUL FAILED'],
    ['something else', { hookStatus: 'FINE' }, 'ROLLBACK_SUCCESSFUL FAILED'],
    ['nothing but an error', new Error('no'), 'ROLLBACK_SUCCESSFUL FAILED'],
  ])('that answers %s', async (_, answer, outcome) => {
    const { bench, events } = await run([answer])
    expect(`${bench.rollout().status} ${statuses(bench)}`).toBe(outcome)
    expect(hooks(bench)[0]).toMatchObject({ targetType: 'AWS_LAMBDA', targetArn: FUNCTION })
    expect(events[0]).toMatchObject({
      lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
      resourceArn: bench.rollout().serviceDeploymentArn,
      executionDetails: {
        serviceArn: bench.service().serviceArn,
        targetServiceRevisionArn: bench.rollout().targetServiceRevision?.arn,
        testTrafficWeights: {},
        productionTrafficWeights: {},
      },
    })
  })

  it('that answers IN_PROGRESS is called again, after 30 s or what it says, with what it said', async () => {
    const { bench, events } = await run(
      [
        { hookStatus: 'IN_PROGRESS', hookDetails: { seen: 1 } },
        { hookStatus: 'IN_PROGRESS', callBackDelay: 90, hookDetails: { more: true } },
        { hookStatus: 'SUCCEEDED' },
      ],
      lambda('POST_SCALE_UP', { hookDetails: { bucket: 'b' } }),
    )
    const [first = 0] = events.map(({ at }) => at)
    expect(events.map(({ at }) => at - first)).toEqual([0, 30, 120])
    expect(events.map(({ hookDetails }) => hookDetails)).toEqual([
      { bucket: 'b' },
      { bucket: 'b', seen: 1 },
      { bucket: 'b', seen: 1, more: true },
    ])
    expect(new Set(events.map(({ executionId }) => executionId)).size).toBe(1)
    expect(bench.rollout().status).toBe('SUCCESSFUL')
  })

  it.each<['CONTINUE' | 'ROLLBACK', string]>([
    ['CONTINUE', 'SUCCESSFUL'],
    ['ROLLBACK', 'ROLLBACK_SUCCESSFUL'],
  ])('that never ends times out with action %s', async (action, status) => {
    const answers = Array.from({ length: 40 }, () => ({ hookStatus: 'IN_PROGRESS' }))
    const timeoutConfiguration = { timeoutInMinutes: 5, action }
    const { bench } = await run(answers, lambda('POST_SCALE_UP', { timeoutConfiguration }))
    expect([bench.rollout().status, statuses(bench)]).toEqual([status, 'TIMED_OUT'])
  })

  it('that does not answer within 15 minutes has failed', async () => {
    const bench = await prepared(hooked(lambda('POST_SCALE_UP')))
    bench.ecs.functions.register(FUNCTION, () => new Promise<HookAnswer>(() => {}))
    deploy(bench)
    await bench.until(inStage(bench, 'POST_SCALE_UP'))
    await bench.advance(899)
    expect(statuses(bench)).toBe('IN_PROGRESS')
    await bench.until(ended(bench))
    expect([bench.rollout().status, statuses(bench)]).toEqual(['ROLLBACK_SUCCESSFUL', 'FAILED'])
  })

  it('without a function, or whose role is not there, fails', async () => {
    for (const role of [INFRASTRUCTURE_ROLE, 'arn:aws:iam::123456789012:role/none']) {
      const bench = await prepared(hooked(lambda('PRE_SCALE_UP', { roleArn: role })))
      if (role !== INFRASTRUCTURE_ROLE)
        bench.ecs.functions.register(FUNCTION, () => ({ hookStatus: 'SUCCEEDED' }))
      deploy(bench)
      await bench.until(ended(bench))
      expect(bench.rollout()).toMatchObject({
        status: 'ROLLBACK_SUCCESSFUL',
        statusReason: 'Service deployment rolled back because PRE_SCALE_UP lifecycle hook(s) failed.',
      })
    }
  })

  it('runs at every shift step with the weights, and again when the traffic goes back', async () => {
    const bench = await prepared({
      strategy: 'CANARY',
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 1 },
      bakeTimeInMinutes: 5,
      lifecycleHooks: [lambda('PRODUCTION_TRAFFIC_SHIFT'), lambda('TEST_TRAFFIC_SHIFT')],
    })
    const seen: string[] = []
    bench.ecs.functions.register(FUNCTION, ({ lifecycleStage, executionDetails }) => {
      const { targetServiceRevisionArn, testTrafficWeights, productionTrafficWeights } = executionDetails
      const share = { ...testTrafficWeights, ...productionTrafficWeights }[targetServiceRevisionArn]
      seen.push(`${lifecycleStage} ${share}`)
      return { hookStatus: 'SUCCEEDED' }
    })
    deploy(bench)
    await bench.until(inStage(bench, 'BAKE_TIME'))
    stop(bench)
    await bench.until(ended(bench))
    expect(seen).toEqual([
      'TEST_TRAFFIC_SHIFT 100',
      'PRODUCTION_TRAFFIC_SHIFT 10',
      'PRODUCTION_TRAFFIC_SHIFT 100',
      'PRODUCTION_TRAFFIC_SHIFT 0',
      'TEST_TRAFFIC_SHIFT 0',
    ])
    expect(bench.rollout().status).toBe('ROLLBACK_SUCCESSFUL')
  })

  it('that fails while the traffic goes back makes the rollback fail, with the traffic where it belongs', async () => {
    const bench = await prepared(hooked(lambda('PRODUCTION_TRAFFIC_SHIFT')))
    let back = false
    bench.ecs.functions.register(FUNCTION, () => ({ hookStatus: back ? 'FAILED' : 'SUCCEEDED' }))
    deploy(bench)
    await bench.until(inStage(bench, 'BAKE_TIME'))
    back = true
    stop(bench)
    await bench.until(ended(bench))
    expect(bench.rollout()).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'Service deployment rollback failed because lifecycle hook(s) failed.',
    })
    expect(weights(bench)).toBe('100/0')
  })
})

describe('what is refused of hooks', () => {
  it.each<[string, DeploymentConfiguration, RegExp]>([
    [
      'a pause while test traffic shifts',
      hooked(pause('TEST_TRAFFIC_SHIFT')),
      /PAUSE hooks cannot .* TEST_TRAFFIC_SHIFT/,
    ],
    [
      'a pause while production traffic shifts',
      hooked(pause('PRODUCTION_TRAFFIC_SHIFT')),
      /PRODUCTION_TRAFFIC_SHIFT/,
    ],
    ['a stage without hooks', hooked(pause('BAKE_TIME' as never)), /Invalid lifecycle stage 'BAKE_TIME'/],
    ['no stage', hooked({ targetType: 'PAUSE', lifecycleStages: [] }), /lifecycleStages is required/],
    [
      'a pause with a function',
      hooked(pause('POST_SCALE_UP', { hookTargetArn: FUNCTION })),
      /not valid for PAUSE/,
    ],
    [
      'no function',
      hooked(lambda('POST_SCALE_UP', { hookTargetArn: undefined })),
      /hookTargetArn must be the ARN/,
    ],
    ['no role', hooked(lambda('POST_SCALE_UP', { roleArn: undefined })), /roleArn is required/],
    [
      'no minute',
      hooked(pause('POST_SCALE_UP', { timeoutConfiguration: { timeoutInMinutes: 0 } })),
      /between 1 and 20160/,
    ],
    [
      '15 days',
      hooked(pause('POST_SCALE_UP', { timeoutConfiguration: { timeoutInMinutes: 21_600 } })),
      /between 1 and 20160/,
    ],
    [
      'two days of a function',
      hooked(lambda('POST_SCALE_UP', { timeoutConfiguration: { timeoutInMinutes: 2880 } })),
      /between 1 and 1440/,
    ],
    [
      'a strange action',
      hooked(pause('POST_SCALE_UP', { timeoutConfiguration: { action: 'STOP' as never } })),
      /Invalid timeout action 'STOP'/,
    ],
    [
      'a strange type',
      hooked({ targetType: 'WEBHOOK' as never, lifecycleStages: ['POST_SCALE_UP'] }),
      /Invalid lifecycle hook targetType/,
    ],
    [
      'eleven pauses',
      hooked(...Array.from({ length: 11 }, () => pause('POST_SCALE_UP'))),
      /at most 10 PAUSE/,
    ],
  ])('%s', (_, deploymentConfiguration, message) => {
    const bench = new Bench()
    bench.register('v1')
    expect(() => bench.create({ ...blueGreen, deploymentConfiguration })).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    )
  })
})
