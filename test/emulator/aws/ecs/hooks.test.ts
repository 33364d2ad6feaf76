import type { DeploymentConfiguration, DeploymentLifecycleHook } from '@aws-sdk/client-ecs'
import { describe, expect, it } from '@jest/globals'
import type { HookAnswer, HookEvent } from '../../../../emulator/aws/ecs/deployment/lambda-hooks.ts'
import type { Timings } from '../../../../emulator/timings.ts'
import {
  blueGreen,
  EcsEngineHarness,
  INFRASTRUCTURE_ROLE,
  present,
} from '../../../support/emulator/ecs-harness.ts'
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
async function prepared(
  configuration: DeploymentConfiguration,
  timings?: Partial<Timings>,
): Promise<EcsEngineHarness> {
  const { lifecycleHooks = [], ...rest } = configuration
  const rolling = (rest.strategy ?? 'ROLLING') === 'ROLLING'
  const harness = await landed(rest, rolling ? {} : blueGreen, timings)
  harness.ecs.operations.UpdateService({
    cluster: 'main',
    service: 'web',
    deploymentConfiguration: { lifecycleHooks },
  })
  return harness
}

const hooks = (harness: EcsEngineHarness) => harness.rollout().lifecycleHookDetails ?? []
const statuses = (harness: EcsEngineHarness) =>
  hooks(harness)
    .map(({ status }) => status)
    .join()
const waiting = (harness: EcsEngineHarness) => () =>
  hooks(harness).some(({ status }) => status === 'AWAITING_ACTION')

function act(harness: EcsEngineHarness, action?: 'CONTINUE' | 'ROLLBACK', hookId?: string) {
  const open = hooks(harness).find(({ status }) => status === 'AWAITING_ACTION')
  return harness.ecs.operations.ContinueServiceDeployment({
    serviceDeploymentArn: harness.rollout().serviceDeploymentArn,
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
    const harness = await prepared(hooked(pause(stage)))
    deploy(harness)
    await harness.until(waiting(harness))
    expect(harness.rollout()).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: stage })
    expect([traffic(harness), revisions(harness)]).toEqual([share, running])
    const [shown] = hooks(harness)
    expect(shown).toEqual({
      hookId: expect.stringMatching(/^ecs-pause-[\w-]{43}$/),
      targetType: 'PAUSE',
      status: 'AWAITING_ACTION',
      expiresAt: new Date(harness.clock.now() + 24 * 3600_000),
      timeoutAction: 'ROLLBACK',
    })
    await harness.advance(3600)
    expect(harness.rollout()).toMatchObject({ status: 'IN_PROGRESS', lifecycleStage: stage })
    const { serviceDeploymentArn } = act(harness)
    expect(serviceDeploymentArn).toBe(harness.rollout().serviceDeploymentArn)
    expect(statuses(harness)).toBe('SUCCEEDED')
    await harness.until(ended(harness))
    expect([harness.rollout().status, statuses(harness)]).toEqual(['SUCCESSFUL', 'SUCCEEDED'])
  })

  it('that is answered with ROLLBACK turns the deployment back', async () => {
    const harness = await prepared(hooked(pause('POST_TEST_TRAFFIC_SHIFT')))
    deploy(harness)
    await harness.until(waiting(harness))
    act(harness, 'ROLLBACK')
    expect([harness.rollout().status, statuses(harness)]).toEqual(['IN_PROGRESS', 'FAILED'])
    expect(await timeline(harness)).toEqual([
      '0 IN_PROGRESS POST_TEST_TRAFFIC_SHIFT 100/0',
      '1 ROLLBACK_IN_PROGRESS POST_TEST_TRAFFIC_SHIFT 100/0',
      '8 ROLLBACK_SUCCESSFUL POST_TEST_TRAFFIC_SHIFT 100/0',
    ])
    expect(harness.rollout().statusReason).toBe(
      'Service deployment rolled back because POST_TEST_TRAFFIC_SHIFT lifecycle hook(s) failed.',
    )
    expect([revisions(harness), weights(harness)]).toEqual(['1,1', '100/0'])
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
    const harness = await prepared(hooked(pause('POST_SCALE_UP', { timeoutConfiguration })), {
      healthPoll: 3600_000,
    })
    deploy(harness)
    await harness.until(waiting(harness))
    expect(hooks(harness)[0]).toMatchObject({
      expiresAt: new Date(harness.clock.now() + timeoutInMinutes * 60_000),
      timeoutAction: action ?? 'ROLLBACK',
    })
    await harness.advance(timeoutInMinutes * 60 - 1)
    expect(statuses(harness)).toBe('AWAITING_ACTION')
    await harness.until(ended(harness))
    expect([harness.rollout().status, statuses(harness)]).toEqual([status, 'TIMED_OUT'])
    if (status === 'ROLLBACK_SUCCESSFUL')
      expect(harness.rollout().statusReason).toBe(
        'Service deployment rolled back because POST_SCALE_UP lifecycle hook(s) timed out.',
      )
  })

  it('after another ends with the deployment, after 30 days', async () => {
    const timeoutConfiguration = { timeoutInMinutes: 20_160, action: 'CONTINUE' as const }
    const stages = ['PRE_SCALE_UP', 'POST_SCALE_UP', 'POST_TEST_TRAFFIC_SHIFT'] as const
    const harness = await prepared(hooked(...stages.map((stage) => pause(stage, { timeoutConfiguration }))), {
      healthPoll: 3600_000,
    })
    deploy(harness)
    const day = 24 * 3600
    await harness.advance(30 * day - 1)
    expect([harness.rollout().lifecycleStage, statuses(harness)]).toEqual([
      'POST_TEST_TRAFFIC_SHIFT',
      'TIMED_OUT,TIMED_OUT,AWAITING_ACTION',
    ])
    await harness.until(ended(harness), 60)
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: 'Service deployment rolled back because it took longer than 30 days.',
    })
  })

  it('before every step of a linear deployment needs an answer each', async () => {
    const harness = await prepared({
      strategy: 'LINEAR',
      linearConfiguration: { stepPercent: 20, stepBakeTimeInMinutes: 1 },
      lifecycleHooks: [pause('PRE_PRODUCTION_TRAFFIC_SHIFT')],
    })
    deploy(harness)
    const seen: string[] = []
    for (let step = 0; step < 5; step++) {
      await harness.until(waiting(harness))
      seen.push(traffic(harness))
      act(harness, 'CONTINUE')
    }
    await harness.until(ended(harness))
    expect(seen).toEqual(['100/0', '80/20', '60/40', '40/60', '20/80'])
    expect(harness.rollout().status).toBe('SUCCESSFUL')
    const ids = hooks(harness).map(({ hookId }) => hookId)
    expect(new Set(ids).size).toBe(5)
  })

  it('waits for every hook of its stage, and one rollback is enough', async () => {
    const both = hooked(pause('POST_SCALE_UP'), pause('POST_SCALE_UP'))
    const harness = await prepared(both)
    deploy(harness)
    await harness.until(waiting(harness))
    act(harness, 'CONTINUE')
    await harness.advance(60)
    expect([harness.rollout().lifecycleStage, statuses(harness)]).toEqual([
      'POST_SCALE_UP',
      'SUCCEEDED,AWAITING_ACTION',
    ])
    act(harness, 'ROLLBACK')
    await harness.until(ended(harness))
    expect(harness.rollout().status).toBe('ROLLBACK_SUCCESSFUL')
  })

  it('that waits does not hold up StopServiceDeployment, and is over then', async () => {
    const harness = await prepared(hooked(pause('POST_TEST_TRAFFIC_SHIFT')))
    deploy(harness)
    await harness.until(waiting(harness))
    stop(harness)
    await harness.until(ended(harness))
    expect([harness.rollout().status, statuses(harness)]).toEqual(['ROLLBACK_SUCCESSFUL', 'FAILED'])
  })

  it('of a deployment that is overtaken is over; the newer one has its own', async () => {
    const harness = await prepared(hooked(pause('POST_SCALE_UP')))
    deploy(harness, 'v2')
    await harness.until(waiting(harness))
    deploy(harness, 'v3')
    await harness.advance(1)
    expect(harness.rollout(1)).toMatchObject({
      status: 'STOPPED',
      lifecycleHookDetails: [{ status: 'FAILED' }],
    })
    await harness.until(waiting(harness))
    act(harness)
    await harness.until(ended(harness))
    expect([harness.rollout().status, revisions(harness)]).toEqual(['SUCCESSFUL', '3,3'])
  })

  it('at RECONCILE_SERVICE is met only when another revision is left over', async () => {
    const harness = await prepared(hooked(pause('RECONCILE_SERVICE')))
    deploy(harness, 'v2')
    await harness.until(inStage(harness, 'BAKE_TIME'))
    expect(statuses(harness)).toBe('')
    deploy(harness, 'v3')
    await harness.until(waiting(harness))
    expect(harness.rollout().lifecycleStage).toBe('RECONCILE_SERVICE')
  })

  it.each<['PRE_SCALE_UP' | 'POST_SCALE_UP', string]>([
    ['PRE_SCALE_UP', '1,1'],
    ['POST_SCALE_UP', '2,2'],
  ])('holds a rolling deployment at %s with %s running', async (stage, running) => {
    const harness = await prepared({ lifecycleHooks: [pause(stage)] })
    deploy(harness)
    await harness.until(waiting(harness))
    await harness.advance(300)
    expect([harness.rollout().lifecycleStage, revisions(harness)]).toEqual([stage, running])
    expect(harness.service().deployments?.[0]).toMatchObject({
      status: 'PRIMARY',
      rolloutState: 'IN_PROGRESS',
    })
    act(harness)
    await harness.until(ended(harness))
    expect([harness.rollout().status, revisions(harness)]).toEqual(['SUCCESSFUL', '2,2'])
  })

  it('of a stage that a rolling deployment does not have is not met', async () => {
    const harness = await prepared({ lifecycleHooks: [pause('POST_TEST_TRAFFIC_SHIFT')] })
    deploy(harness)
    await harness.until(ended(harness))
    expect([harness.rollout().status, statuses(harness)]).toEqual(['SUCCESSFUL', ''])
  })

  it('of a rolling deployment that is answered with ROLLBACK brings the old tasks back', async () => {
    const harness = await prepared({ lifecycleHooks: [pause('POST_SCALE_UP')] })
    deploy(harness)
    await harness.until(waiting(harness))
    act(harness, 'ROLLBACK')
    await harness.until(ended(harness))
    expect([harness.rollout().status, revisions(harness)]).toEqual(['ROLLBACK_SUCCESSFUL', '1,1'])
  })
})

describe('ContinueServiceDeployment refuses', () => {
  const paused = async () => {
    const harness = await prepared(hooked(pause('POST_SCALE_UP'), lambda('POST_SCALE_UP')))
    harness.ecs.functions.register(FUNCTION, () => ({ hookStatus: 'IN_PROGRESS' }))
    deploy(harness)
    await harness.until(waiting(harness))
    return harness
  }

  it('a service deployment that does not exist', async () => {
    const harness = await paused()
    const serviceDeploymentArn = `${harness.rollout().serviceDeploymentArn}x`
    expect(() =>
      harness.ecs.operations.ContinueServiceDeployment({ serviceDeploymentArn, hookId: 'x' }),
    ).toThrow(expect.objectContaining({ code: 'ServiceDeploymentNotFoundException' }))
  })

  it.each<[string, (harness: EcsEngineHarness) => unknown, RegExp]>([
    [
      'an unknown hook',
      (harness) => act(harness, 'CONTINUE', 'ecs-pause-x'),
      /has no lifecycle hook 'ecs-pause-x'/,
    ],
    ['an unknown action', (harness) => act(harness, 'STOP' as never), /Invalid action 'STOP'/],
    [
      'a Lambda hook',
      (harness) => act(harness, 'CONTINUE', present(hooks(harness)[1]?.hookId)),
      /its status is IN_PROGRESS, that of the service deployment IN_PROGRESS/,
    ],
    [
      'a hook that was answered',
      (harness) => {
        const id = present(hooks(harness)[0]?.hookId)
        act(harness, 'CONTINUE', id)
        return act(harness, 'CONTINUE', id)
      },
      /its status is SUCCEEDED/,
    ],
    [
      'a deployment that is turned back',
      (harness) => {
        stop(harness)
        return act(harness, 'CONTINUE')
      },
      /that of the service deployment ROLLBACK_REQUESTED/,
    ],
  ])('%s', async (_, call, message) => {
    const harness = await paused()
    expect(() => call(harness)).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    )
  })
})

describe('a Lambda hook', () => {
  const run = async (answers: (HookAnswer | Error)[], hook = lambda('POST_TEST_TRAFFIC_SHIFT')) => {
    const harness = await prepared(hooked(hook))
    const events: (HookEvent & { readonly at: number })[] = []
    harness.ecs.functions.register(FUNCTION, (event) => {
      events.push({ ...event, at: harness.seconds })
      const answer = answers.shift() ?? { hookStatus: 'SUCCEEDED' }
      if (answer instanceof Error) throw answer
      return answer
    })
    deploy(harness)
    await harness.until(ended(harness))
    return { harness, events }
  }

  it.each<[string, HookAnswer | Error, string]>([
    ['SUCCEEDED', { hookStatus: 'SUCCEEDED' }, 'SUCCESSFUL SUCCEEDED'],
    ['FAILED', { hookStatus: 'FAILED' }, 'ROLLBACK_SUCCESSFUL FAILED'],
    ['something else', { hookStatus: 'FINE' }, 'ROLLBACK_SUCCESSFUL FAILED'],
    ['nothing but an error', new Error('no'), 'ROLLBACK_SUCCESSFUL FAILED'],
  ])('that answers %s', async (_, answer, outcome) => {
    const { harness, events } = await run([answer])
    expect(`${harness.rollout().status} ${statuses(harness)}`).toBe(outcome)
    expect(hooks(harness)[0]).toMatchObject({ targetType: 'AWS_LAMBDA', targetArn: FUNCTION })
    expect(events[0]).toMatchObject({
      lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
      resourceArn: harness.rollout().serviceDeploymentArn,
      executionDetails: {
        serviceArn: harness.service().serviceArn,
        targetServiceRevisionArn: harness.rollout().targetServiceRevision?.arn,
        testTrafficWeights: {},
        productionTrafficWeights: {},
      },
    })
  })

  it('that answers IN_PROGRESS is called again, after 30 s or what it says, with what it said', async () => {
    const { harness, events } = await run(
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
    expect(harness.rollout().status).toBe('SUCCESSFUL')
  })

  it.each<['CONTINUE' | 'ROLLBACK', string]>([
    ['CONTINUE', 'SUCCESSFUL'],
    ['ROLLBACK', 'ROLLBACK_SUCCESSFUL'],
  ])('that never ends times out with action %s', async (action, status) => {
    const answers = Array.from({ length: 40 }, () => ({ hookStatus: 'IN_PROGRESS' }))
    const timeoutConfiguration = { timeoutInMinutes: 5, action }
    const { harness } = await run(answers, lambda('POST_SCALE_UP', { timeoutConfiguration }))
    expect([harness.rollout().status, statuses(harness)]).toEqual([status, 'TIMED_OUT'])
  })

  it('that does not answer within 15 minutes has failed', async () => {
    const harness = await prepared(hooked(lambda('POST_SCALE_UP')))
    harness.ecs.functions.register(FUNCTION, () => new Promise<HookAnswer>(() => {}))
    deploy(harness)
    await harness.until(inStage(harness, 'POST_SCALE_UP'))
    await harness.advance(899)
    expect(statuses(harness)).toBe('IN_PROGRESS')
    await harness.until(ended(harness))
    expect([harness.rollout().status, statuses(harness)]).toEqual(['ROLLBACK_SUCCESSFUL', 'FAILED'])
  })

  it('without a function, or whose role is not there, fails', async () => {
    for (const role of [INFRASTRUCTURE_ROLE, 'arn:aws:iam::123456789012:role/none']) {
      const harness = await prepared(hooked(lambda('PRE_SCALE_UP', { roleArn: role })))
      if (role !== INFRASTRUCTURE_ROLE)
        harness.ecs.functions.register(FUNCTION, () => ({ hookStatus: 'SUCCEEDED' }))
      deploy(harness)
      await harness.until(ended(harness))
      expect(harness.rollout()).toMatchObject({
        status: 'ROLLBACK_SUCCESSFUL',
        statusReason: 'Service deployment rolled back because PRE_SCALE_UP lifecycle hook(s) failed.',
      })
    }
  })

  it('runs at every shift step with the weights, and again when the traffic goes back', async () => {
    const harness = await prepared({
      strategy: 'CANARY',
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 1 },
      bakeTimeInMinutes: 5,
      lifecycleHooks: [lambda('PRODUCTION_TRAFFIC_SHIFT'), lambda('TEST_TRAFFIC_SHIFT')],
    })
    const seen: string[] = []
    harness.ecs.functions.register(FUNCTION, ({ lifecycleStage, executionDetails }) => {
      const { targetServiceRevisionArn, testTrafficWeights, productionTrafficWeights } = executionDetails
      const share = { ...testTrafficWeights, ...productionTrafficWeights }[targetServiceRevisionArn]
      seen.push(`${lifecycleStage} ${share}`)
      return { hookStatus: 'SUCCEEDED' }
    })
    deploy(harness)
    await harness.until(inStage(harness, 'BAKE_TIME'))
    stop(harness)
    await harness.until(ended(harness))
    expect(seen).toEqual([
      'TEST_TRAFFIC_SHIFT 100',
      'PRODUCTION_TRAFFIC_SHIFT 10',
      'PRODUCTION_TRAFFIC_SHIFT 100',
      'PRODUCTION_TRAFFIC_SHIFT 0',
      'TEST_TRAFFIC_SHIFT 0',
    ])
    expect(harness.rollout().status).toBe('ROLLBACK_SUCCESSFUL')
  })

  it('that fails while the traffic goes back makes the rollback fail, with the traffic where it belongs', async () => {
    const harness = await prepared(hooked(lambda('PRODUCTION_TRAFFIC_SHIFT')))
    let back = false
    harness.ecs.functions.register(FUNCTION, () => ({ hookStatus: back ? 'FAILED' : 'SUCCEEDED' }))
    deploy(harness)
    await harness.until(inStage(harness, 'BAKE_TIME'))
    back = true
    stop(harness)
    await harness.until(ended(harness))
    expect(harness.rollout()).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'Service deployment rollback failed because lifecycle hook(s) failed.',
    })
    expect(weights(harness)).toBe('100/0')
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
    const harness = new EcsEngineHarness()
    harness.register('v1')
    expect(() => harness.create({ ...blueGreen, deploymentConfiguration })).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringMatching(message),
      }),
    )
  })
})
