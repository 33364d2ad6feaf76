import { describe, expect, it } from '@jest/globals'
import { type Account, inEcsWords } from '../../../../../src/deploy/controllers/codedeploy/account.ts'
import type {
  CodeDeployment,
  DeploymentTarget,
  LifecycleEvent,
} from '../../../../../src/deploy/controllers/codedeploy/ports.ts'
import { judgeCodeDeploy } from '../../../../../src/deploy/controllers/codedeploy/verdict.ts'
import type { Deployment } from '../../../../../src/deploy/core/services.ts'
import type { RolloutSnapshot, VerdictKind } from '../../../../../src/deploy/core/verdict.ts'
import {
  DIGEST,
  deployment,
  OLD_TD,
  OTHER_DIGEST,
  OUR_TD,
  service,
  snapshot,
  T0,
  THEIR_TD,
} from '../../../../support/deploy/snapshots.ts'

const NOW = T0 + 120_000
const BLUE = 'ecs-svc/1111'
const GREEN = 'ecs-svc/2222'
const OUR_REVISION = {
  taskDefinition: OUR_TD,
  image: `registry.example/shop@${DIGEST}`,
  imageDigest: undefined,
}

function info(over: Partial<CodeDeployment> = {}): CodeDeployment {
  return {
    id: 'd-OURS00001',
    status: 'InProgress',
    createdAt: T0,
    completedAt: undefined,
    description: 'Renga',
    creator: 'user',
    error: undefined,
    rollback: { by: undefined, of: undefined },
    rollsBackItself: true,
    terminationWaitStarted: false,
    readyWait: undefined,
    revision: undefined,
    previousRevision: undefined,
    ...over,
  }
}

const rollback = (over: Partial<CodeDeployment> = {}): CodeDeployment =>
  info({
    id: 'd-BACK00001',
    creator: 'codeDeployRollback',
    rollback: { by: undefined, of: 'd-OURS00001' },
    ...over,
  })

const NAMES = [
  'BeforeInstall',
  'Install',
  'AfterInstall',
  'AllowTestTraffic',
  'AfterAllowTestTraffic',
  'BeforeAllowTraffic',
  'AllowTraffic',
  'AfterAllowTraffic',
]

/** `running` is the event that runs; all before it have succeeded. */
function target(
  running: string | undefined,
  weight = 0,
  over: Partial<DeploymentTarget> = {},
): DeploymentTarget {
  const at = running === undefined ? NAMES.length : NAMES.indexOf(running)
  const set = { status: 'ACTIVE', desired: 2, running: 2, pending: 0 }
  return {
    events: NAMES.map((name, index) =>
      event(name, index < at ? 'Succeeded' : index === at ? 'InProgress' : 'Pending'),
    ),
    blue: { ...set, id: BLUE, weight: 100 - weight },
    green: { ...set, id: GREEN, weight },
    ...over,
  }
}

function event(name: string, status: string, over: Partial<LifecycleEvent> = {}): LifecycleEvent {
  return {
    name,
    status,
    startedAt: status === 'Pending' ? undefined : T0 + 30_000,
    endedAt: status === 'Succeeded' ? T0 + 60_000 : undefined,
    diagnostics: undefined,
    ...over,
  }
}

function failing(name: string, diagnostics: LifecycleEvent['diagnostics']): DeploymentTarget {
  const at = NAMES.indexOf(name)
  return target(name, 0, {
    events: NAMES.map((one, index) =>
      index < at
        ? event(one, 'Succeeded')
        : index === at
          ? event(one, 'Failed', { diagnostics })
          : event(one, 'Skipped'),
    ),
  })
}

const set = (id: string, status: string, over: Partial<Deployment> = {}): Deployment =>
  deployment({
    id,
    status,
    taskDefinition: id === GREEN ? OUR_TD : OLD_TD,
    rolloutState: 'COMPLETED',
    createdAt: id === GREEN ? T0 + 10_000 : T0 - 86_400_000,
    ...over,
  })
const sets = (...deployments: readonly Deployment[]) => service({ controller: 'CODE_DEPLOY', deployments })
const onBlue = sets(set(BLUE, 'PRIMARY'), set(GREEN, 'ACTIVE'))
const onGreen = sets(set(GREEN, 'PRIMARY'), set(BLUE, 'ACTIVE'))
const stranger = set('ecs-svc/3333', 'PRIMARY', { taskDefinition: THEIR_TD, createdAt: T0 + 90_000 })

interface Given extends Partial<Pick<Account, 'target' | 'rollback'>> {
  readonly info?: Partial<CodeDeployment>
  readonly seen?: Partial<RolloutSnapshot>
}

function judged(given: Given): ReturnType<typeof judgeCodeDeploy> {
  const base = snapshot()
  const account = { info: info(given.info), target: given.target, rollback: given.rollback, now: NOW }
  return judgeCodeDeploy(
    snapshot({
      ours: { ...base.ours, deploymentId: 'd-OURS00001', strategy: 'CODE_DEPLOY', revision: OUR_REVISION },
      before: { deploymentId: BLUE, taskDefinition: OLD_TD },
      service: onBlue,
      deployment: inEcsWords(account),
      now: NOW,
      ...given.seen,
    }),
  )
}

const ours = (over: Partial<RolloutSnapshot['ours']>): Partial<RolloutSnapshot> => ({
  ours: {
    ...snapshot().ours,
    deploymentId: 'd-OURS00001',
    strategy: 'CODE_DEPLOY',
    revision: OUR_REVISION,
    ...over,
  },
})
const reads = (over: Partial<RolloutSnapshot['reads']>): Partial<RolloutSnapshot> => ({
  reads: { failuresInARow: 0, permanent: undefined, last: undefined, ...over },
})
const failed: Partial<CodeDeployment> = {
  status: 'Failed',
  completedAt: NOW - 5_000,
  error: { code: 'HOOK_EXECUTION_FAILURE', message: 'One or more validation functions failed.' },
}
const alarm: Partial<CodeDeployment> = {
  status: 'Stopped',
  completedAt: NOW - 5_000,
  error: { code: 'ALARM_ACTIVE', message: 'One or more alarms have been activated: errors-too-high' },
}
const back = { rollback: { by: 'd-BACK00001', of: undefined } }
const gone = { completedAt: NOW - 120_000 }
const diagnosed = failing('AfterAllowTestTraffic', {
  errorCode: 'ScriptFailed',
  scriptName: 'smoke-test',
  message: 'The function answered Failed.',
  logTail: 'GET /healthz\n500 Internal Server Error\n',
})

// name, what was read, verdict, words of the reason
const rows: readonly [string, Given, VerdictKind, RegExp][] = [
  // On its way.
  ['Created', { info: { status: 'Created' } }, 'rolling', /^Created$/],
  ['Queued', { info: { status: 'Queued' } }, 'rolling', /^Queued$/],
  ['InProgress before its target can be read', {}, 'rolling', /^InProgress$/],
  ['InProgress, installing', { target: target('Install') }, 'rolling', /^Install$/],
  [
    'between two events: the last that ran',
    {
      target: target('Install', 0, {
        events: [event('BeforeInstall', 'Succeeded'), event('Install', 'Pending')],
      }),
    },
    'rolling',
    /^BeforeInstall$/,
  ],
  [
    'an event that nobody knows',
    { target: target('Install', 0, { events: [event('WarmUp', 'InProgress')] }) },
    'rolling',
    /^WarmUp$/,
  ],
  [
    'a status that nobody knows',
    { info: { status: 'Pondering' }, target: target('Install') },
    'rolling',
    /^Install$/,
  ],
  ['Baking', { info: { status: 'Baking' }, target: target('AllowTraffic', 10) }, 'rolling', /^AllowTraffic$/],
  ['a canary step', { target: target('AllowTraffic', 10) }, 'rolling', /^AllowTraffic$/],
  [
    'all traffic moved, the hook after it runs',
    { target: target('AfterAllowTraffic', 100), seen: { service: onGreen } },
    'rolling',
    /^AfterAllowTraffic$/,
  ],
  ['nothing read yet', { seen: { deployment: undefined, service: undefined } }, 'rolling', /not read yet/],
  [
    'the service is missing in a stale read',
    { target: target('Install'), seen: { service: 'missing' } },
    'rolling',
    /^Install$/,
  ],
  // Landed.
  [
    'the termination wait of the earlier tasks has begun',
    { info: { terminationWaitStarted: true }, target: target(undefined, 100), seen: { service: onGreen } },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'Succeeded',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: { service: sets(set(GREEN, 'PRIMARY')) },
    },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'Succeeded at the deadline',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: { service: onGreen, now: snapshot().deadline },
    },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'Succeeded, and its target cannot be read any more',
    { info: { status: 'Succeeded' }, seen: { service: onGreen } },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'Succeeded, service scaled to 0',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: { service: { ...onGreen, desiredCount: 0 } },
    },
    'landed',
    /no task was started/,
  ],
  [
    'a way back that only moved the traffic',
    {
      info: { status: 'Succeeded', rollback: { by: undefined, of: 'd-BAD000001' } },
      target: target(undefined, 0),
      seen: {
        ...ours({
          taskDefinition: OLD_TD,
          imageDigest: undefined,
          revision: { ...OUR_REVISION, taskDefinition: OLD_TD },
        }),
        service: onBlue,
      },
    },
    'landed',
    /SUCCESSFUL/,
  ],
  // Not green by the word of CodeDeploy alone.
  [
    'Succeeded, and the task sets are stale',
    { info: { status: 'Succeeded' }, target: target(undefined, 100) },
    'rolling',
    /not PRIMARY yet/,
  ],
  [
    'Succeeded, and the service has not been read yet',
    { info: { status: 'Succeeded' }, target: target(undefined, 100), seen: { service: undefined } },
    'rolling',
    /service has not been read/,
  ],
  [
    'Succeeded, and what it runs is not read yet',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: { ...ours({ revision: undefined }), service: onGreen },
    },
    'rolling',
    /task definition has not been read/,
  ],
  [
    'Succeeded with another image',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: {
        ...ours({ revision: { ...OUR_REVISION, image: `registry.example/shop@${OTHER_DIGEST}` } }),
        service: onGreen,
      },
    },
    'failed',
    /not ours/,
  ],
  [
    'Succeeded with another task definition in our task set',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: { service: sets(set(GREEN, 'PRIMARY', { taskDefinition: THEIR_TD })) },
    },
    'failed',
    /web:43, not ours/,
  ],
  [
    'Succeeded, and a newer task set is PRIMARY since',
    { info: { status: 'Succeeded' }, target: target(undefined, 100), seen: { service: sets(stranger) } },
    'superseded',
    /web:43/,
  ],
  [
    'Succeeded, and the service was deleted',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: { service: { ...onGreen, status: 'INACTIVE' } },
    },
    'failed',
    /deleted/,
  ],
  // Ready.
  [
    'Ready without a gate',
    { info: { status: 'Ready', readyWait: 10 }, target: target('BeforeAllowTraffic') },
    'paused',
    /continue it until 2026-01-01T00:11:00.000Z, then it stops/,
  ],
  ['Ready, no event has ended', { info: { status: 'Ready', readyWait: 10 } }, 'paused', /continue it$/],
  [
    'Ready at the gate',
    {
      info: { status: 'Ready', readyWait: 10 },
      target: target('BeforeAllowTraffic'),
      seen: { gate: { refused: undefined } },
    },
    'paused',
    /the gate is checking the test listener/,
  ],
  [
    'Ready without a test listener, with a gate',
    {
      info: { status: 'Ready', readyWait: 10 },
      target: target('Install', 0, { events: [event('Install', 'Succeeded')] }),
      seen: { gate: { refused: undefined } },
    },
    'paused',
    /someone/,
  ],
  [
    'Ready past the deadline: somebody else is to answer',
    {
      info: { status: 'Ready', readyWait: 60 },
      target: target('BeforeAllowTraffic'),
      seen: { now: snapshot().deadline + 1 },
    },
    'paused',
    /someone/,
  ],
  [
    'Ready at the gate past the deadline',
    {
      info: { status: 'Ready', readyWait: 60 },
      target: target('BeforeAllowTraffic'),
      seen: { gate: { refused: undefined }, now: snapshot().deadline },
    },
    'timed-out',
    /paused/,
  ],
  [
    'the gate refused',
    {
      info: { status: 'Ready', readyWait: 10 },
      target: target('BeforeAllowTraffic'),
      seen: { gate: { refused: 'the gate refused: GET /healthz answered 500' } },
    },
    'rolling-back',
    /answered 500/,
  ],
  [
    'nobody continued it: CodeDeploy stopped it',
    {
      info: {
        status: 'Stopped',
        completedAt: NOW - 120_000,
        error: { code: 'TIMEOUT', message: 'waiting for a notification to continue' },
      },
      target: target('BeforeAllowTraffic'),
    },
    'rolled-back',
    /TIMEOUT.*no production traffic had shifted/,
  ],
  // Going back.
  [
    'Failed a moment ago: its rollback is expected',
    { info: failed, target: diagnosed },
    'rolling-back',
    /AfterAllowTestTraffic failed with ScriptFailed in smoke-test: The function answered Failed, its log ends with 'GET \/healthz \| 500 Internal Server Error'; HOOK_EXECUTION_FAILURE/,
  ],
  [
    'Stopped a moment ago, by a stop that may have asked for a rollback',
    { info: { ...alarm, rollsBackItself: false }, target: target('AllowTraffic', 10) },
    'rolling-back',
    /ALARM_ACTIVE: .*errors-too-high/,
  ],
  [
    'its rollback is Created',
    { info: { ...failed, ...back }, target: diagnosed, rollback: rollback({ status: 'Created' }) },
    'rolling-back',
    /ScriptFailed/,
  ],
  [
    'its rollback is InProgress, long after',
    { info: { ...alarm, ...gone, ...back }, target: target('AllowTraffic', 10), rollback: rollback() },
    'rolling-back',
    /ALARM_ACTIVE/,
  ],
  [
    'its rollback is named and not read yet',
    { info: { ...alarm, ...gone, ...back }, target: target('AllowTraffic', 10) },
    'rolling-back',
    /ALARM_ACTIVE/,
  ],
  [
    'its rollback Succeeded',
    { info: { ...failed, ...back }, target: diagnosed, rollback: rollback({ status: 'Succeeded' }) },
    'rolled-back',
    /ScriptFailed/,
  ],
  [
    'stopped by hand, and its rollback Succeeded',
    {
      info: { status: 'Stopped', ...gone, ...back },
      target: target('Install'),
      rollback: rollback({ status: 'Succeeded' }),
    },
    'rolled-back',
    /stopped/,
  ],
  [
    'its rollback Failed',
    {
      info: { ...failed, ...back },
      target: diagnosed,
      rollback: rollback({
        status: 'Failed',
        error: { code: 'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND', message: 'gone' },
      }),
    },
    'rollback-failed',
    /d-BACK00001 is Failed \(CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND: gone\)/,
  ],
  [
    'its rollback was Stopped',
    { info: { ...failed, ...back }, target: diagnosed, rollback: rollback({ status: 'Stopped' }) },
    'rollback-failed',
    /d-BACK00001 is Stopped/,
  ],
  [
    'its rollback Failed, and nothing served before',
    {
      info: { ...failed, ...back },
      target: diagnosed,
      rollback: rollback({ status: 'Failed' }),
      seen: { before: undefined },
    },
    'failed',
    /ScriptFailed/,
  ],
  // Ended, and nothing rolls it back.
  [
    'failed before anything was installed',
    {
      info: failed,
      target: failing('BeforeInstall', undefined),
      seen: { service: sets(set(BLUE, 'PRIMARY')) },
    },
    'rolled-back',
    /no production traffic had shifted/,
  ],
  [
    'stopped before it began',
    { info: { status: 'Stopped', completedAt: NOW }, seen: { service: sets(set(BLUE, 'PRIMARY')) } },
    'rolled-back',
    /was stopped; no production traffic/,
  ],
  [
    'stopped with some traffic on it, and no rollback came',
    { info: { ...alarm, ...gone }, target: target('AllowTraffic', 10) },
    'failed',
    /ALARM_ACTIVE.*nothing rolls it back/,
  ],
  [
    'failed without auto rollback, traffic on it',
    {
      info: { ...failed, rollsBackItself: false },
      target: target('AfterAllowTraffic', 100),
      seen: { service: onGreen },
    },
    'failed',
    /nothing rolls it back/,
  ],
  [
    'stopped, and somebody deploys another one',
    {
      info: { status: 'Stopped', ...gone },
      target: target('Install'),
      seen: { newer: { taskDefinition: THEIR_TD } },
    },
    'superseded',
    /stopped/,
  ],
  [
    'stopped, and somebody’s task set is PRIMARY',
    { info: { status: 'Stopped', ...gone }, target: target('Install'), seen: { service: sets(stranger) } },
    'superseded',
    /stopped/,
  ],
  // What no read decides.
  [
    'the time is over',
    { target: target('AllowTraffic', 10), seen: { now: snapshot().deadline } },
    'timed-out',
    /AllowTraffic/,
  ],
  [
    'one millisecond before',
    { target: target('AllowTraffic', 10), seen: { now: snapshot().deadline - 1 } },
    'rolling',
    /AllowTraffic/,
  ],
  [
    'a read that is denied',
    {
      target: target('Install'),
      seen: reads({ permanent: 'The role is not allowed to do codedeploy:GetDeployment' }),
    },
    'unreadable',
    /not allowed to do/,
  ],
  [
    'reads fail for half a minute',
    { target: target('Install'), seen: reads({ failuresInARow: 7, last: 'no answer' }) },
    'unreadable',
    /7 reads failed/,
  ],
  [
    'reads fail for a moment',
    { target: target('Install'), seen: reads({ failuresInARow: 3 }) },
    'rolling',
    /Install/,
  ],
  [
    'an earlier success is not unmade by failing reads',
    {
      info: { status: 'Succeeded' },
      target: target(undefined, 100),
      seen: { service: onGreen, ...reads({ failuresInARow: 9 }) },
    },
    'landed',
    /SUCCESSFUL/,
  ],
]

describe('the verdict over a CodeDeploy deployment', () => {
  it.each(rows)('%s', (_name, given, kind, words) => {
    const verdict = judged(given)
    expect({ ...verdict, shifted: undefined }).toMatchObject({ kind, reason: expect.stringMatching(words) })
  })

  it('traffic has moved when CodeDeploy and the task sets both say so', () => {
    const moved = target('AfterAllowTraffic', 100)
    expect(judged({ target: moved, seen: { service: onGreen } }).shifted).toBe(true)
    expect(judged({ target: moved, seen: { service: onBlue } }).shifted).toBeUndefined()
    expect(judged({ target: target('AllowTraffic', 50), seen: { service: onGreen } }).shifted).toBeUndefined()
    expect(
      judged({ target: moved, seen: { ...ours({ revision: undefined }), service: onGreen } }).shifted,
    ).toBeUndefined()
  })

  it('shows tasks and traffic of the new task set, test traffic until production has moved', () => {
    const words = inEcsWords({
      info: info(),
      target: target('BeforeAllowTraffic', 0),
      rollback: undefined,
      now: NOW,
    })
    expect(words.target).toEqual({
      revisionArn: GREEN,
      requested: 2,
      running: 2,
      pending: 0,
      productionWeight: 0,
      testWeight: 100,
    })
    expect(words.sources[0]?.productionWeight).toBe(100)
    const moved = inEcsWords({
      info: info(),
      target: target('AfterAllowTraffic', 100),
      rollback: undefined,
      now: NOW,
    })
    expect(moved.target).toMatchObject({ productionWeight: 100, testWeight: undefined })
  })
})
