import { describe, expect, it } from '@jest/globals'
import type { Revision } from '../../../../src/deploy/core/services.ts'
import {
  isFinal,
  isRed,
  isSentAgain,
  judge,
  type RolloutSnapshot,
  type VerdictKind,
} from '../../../../src/deploy/core/verdict.ts'
import {
  DIGEST,
  deployment,
  OLD,
  OLD_TD,
  OTHER_DIGEST,
  OUR_TD,
  OURS,
  oldDeployment,
  rollout,
  service,
  snapshot,
  T0,
  THEIR_TD,
  THEIRS,
} from '../../../support/deploy/snapshots.ts'

const base = snapshot()
const primaryAgain = oldDeployment({ status: 'PRIMARY' })
const stranger = deployment({ id: THEIRS, taskDefinition: THEIR_TD, createdAt: T0 + 30_000 })
const breakerEvent = {
  at: T0 + 50_000,
  message: `(service shop-production-web) (deployment ${OURS}) deployment failed: tasks failed to start.`,
}
const rollbackEvent = {
  at: T0 + 50_000,
  message: `(service shop-production-web) rolling back to deployment ${OLD}.`,
}
const settled = deployment({ rolloutState: 'COMPLETED', runningCount: 2, pendingCount: 0 })
const pause = {
  id: 'hook-1',
  type: 'PAUSE',
  status: 'AWAITING_ACTION',
  expiresAt: undefined,
  timeoutAction: 'ROLLBACK',
}
const shut = (refused: string | undefined) => ({ refused })
const reads = (over: Partial<RolloutSnapshot['reads']>): RolloutSnapshot['reads'] => ({
  ...base.reads,
  ...over,
})
const blueGreen: RolloutSnapshot['ours'] = { ...base.ours, strategy: 'BLUE_GREEN' }

// name, what was read, verdict, words of the reason
const rows: readonly [string, Partial<RolloutSnapshot>, VerdictKind, RegExp][] = [
  // Our service deployment says it.
  ['SUCCESSFUL with our revision', { deployment: rollout({ status: 'SUCCESSFUL' }) }, 'landed', /SUCCESSFUL/],
  [
    'SUCCESSFUL while the service read is stale',
    { deployment: rollout({ status: 'SUCCESSFUL' }), service: service({ deployments: [primaryAgain] }) },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'SUCCESSFUL, blue/green',
    { ours: blueGreen, deployment: rollout({ status: 'SUCCESSFUL', stage: 'CLEAN_UP' }) },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'SUCCESSFUL, service scaled to 0',
    { deployment: rollout({ status: 'SUCCESSFUL' }), service: service({ desiredCount: 0 }) },
    'landed',
    /no task was started/,
  ],
  [
    'SUCCESSFUL at the deadline',
    { deployment: rollout({ status: 'SUCCESSFUL' }), now: base.deadline },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'SUCCESSFUL before the revision was read',
    { ours: { ...base.ours, revision: undefined }, deployment: rollout({ status: 'SUCCESSFUL' }) },
    'rolling',
    /revision has not been read/,
  ],
  [
    'SUCCESSFUL with another task definition',
    {
      ours: { ...base.ours, revision: { taskDefinition: OLD_TD, image: undefined, imageDigest: undefined } },
      deployment: rollout({ status: 'SUCCESSFUL' }),
    },
    'failed',
    /web:41, not ours/,
  ],
  [
    'SUCCESSFUL with another digest',
    {
      ours: {
        ...base.ours,
        revision: { taskDefinition: OUR_TD, image: 'r.example/shop:latest', imageDigest: OTHER_DIGEST },
      },
      deployment: rollout({ status: 'SUCCESSFUL' }),
    },
    'failed',
    /not ours/,
  ],
  [
    'SUCCESSFUL, index digest in the definition, manifest digest resolved',
    {
      ours: {
        ...base.ours,
        revision: { taskDefinition: OUR_TD, image: `r.example/shop@${DIGEST}`, imageDigest: OTHER_DIGEST },
      },
      deployment: rollout({ status: 'SUCCESSFUL' }),
    },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'SUCCESSFUL, images unknown: the task definition decides',
    {
      ours: { ...base.ours, revision: { taskDefinition: OUR_TD, image: undefined, imageDigest: undefined } },
      deployment: rollout({ status: 'SUCCESSFUL' }),
    },
    'landed',
    /SUCCESSFUL/,
  ],
  [
    'SUCCESSFUL of a rollback',
    {
      deployment: rollout({
        status: 'SUCCESSFUL',
        rollback: { reason: 'circuit breaker', revisionArn: 'r' },
      }),
    },
    'rolled-back',
    /circuit breaker/,
  ],
  [
    'SUCCESSFUL of a service that was deleted since',
    { deployment: rollout({ status: 'SUCCESSFUL' }), service: service({ status: 'DRAINING' }) },
    'failed',
    /deleted.*DRAINING/,
  ],
  [
    'ROLLBACK_SUCCESSFUL',
    { deployment: rollout({ status: 'ROLLBACK_SUCCESSFUL', statusReason: 'breaker' }) },
    'rolled-back',
    /breaker/,
  ],
  [
    'ROLLBACK_SUCCESSFUL without any reason',
    { deployment: rollout({ status: 'ROLLBACK_SUCCESSFUL' }) },
    'rolled-back',
    /rolled back the deployment/,
  ],
  ['ROLLBACK_FAILED', { deployment: rollout({ status: 'ROLLBACK_FAILED' }) }, 'rollback-failed', /could not/],
  [
    'ROLLBACK_FAILED of a first deployment: no candidate',
    {
      before: undefined,
      deployment: rollout({ status: 'ROLLBACK_FAILED', statusReason: 'No rollback candidate was found.' }),
    },
    'failed',
    /No rollback candidate/,
  ],
  [
    'ROLLBACK_FAILED of a first deployment whose tasks died: why it failed, not that there is no candidate',
    {
      before: undefined,
      deployment: rollout({
        status: 'ROLLBACK_FAILED',
        statusReason: 'No rollback candidate was found to run the rollback.',
        circuitBreaker: { status: 'TRIGGERED', failures: 3, threshold: 3 },
      }),
    },
    'failed',
    /^the circuit breaker tripped after 3 failed tasks; there is no earlier deployment to roll back to$/,
  ],
  [
    'ROLLBACK_REQUESTED',
    { deployment: rollout({ status: 'ROLLBACK_REQUESTED' }) },
    'rolling-back',
    /is rolling back the deployment/,
  ],
  [
    'ROLLBACK_IN_PROGRESS with the reason of the rollback',
    {
      deployment: rollout({
        status: 'ROLLBACK_IN_PROGRESS',
        rollback: { reason: 'alarm', revisionArn: 'r' },
      }),
    },
    'rolling-back',
    /alarm/,
  ],
  [
    'ROLLBACK_IN_PROGRESS beside a COMPLETED service read',
    { deployment: rollout({ status: 'ROLLBACK_IN_PROGRESS' }), service: service({ deployments: [settled] }) },
    'rolling-back',
    /is rolling back the deployment/,
  ],
  [
    'STOPPED, newer service deployment',
    { deployment: rollout({ status: 'STOPPED' }), newer: { taskDefinition: THEIR_TD } },
    'superseded',
    /web:43/,
  ],
  [
    'STOPPED, new id as PRIMARY with our own task definition: its service deployment is still to be read',
    {
      deployment: rollout({ status: 'STOPPED', statusReason: 'a newer service deployment was started' }),
      service: service({ deployments: [{ ...stranger, taskDefinition: OUR_TD }] }),
    },
    'rolling',
    /deployed again/,
  ],
  [
    'IN_PROGRESS, new id as PRIMARY with our own task definition',
    {
      service: service({
        deployments: [{ ...stranger, taskDefinition: OUR_TD }, deployment({ status: 'ACTIVE' })],
      }),
    },
    'rolling',
    /IN_PROGRESS/,
  ],
  [
    'STOPPED, newer one of our own task definition that was not followed: its settings are others',
    { deployment: rollout({ status: 'STOPPED' }), newer: { taskDefinition: OUR_TD } },
    'superseded',
    /web:42/,
  ],
  [
    'STOPPED, new id as PRIMARY',
    { deployment: rollout({ status: 'STOPPED' }), service: service({ deployments: [stranger] }) },
    'superseded',
    /web:43/,
  ],
  [
    'STOPPED, the reason says superseded',
    { deployment: rollout({ status: 'STOPPED', statusReason: 'Superseded by a newer service deployment' }) },
    'superseded',
    /Superseded/,
  ],
  [
    'STOPPED alone: failed without rollback',
    { deployment: rollout({ status: 'STOPPED' }) },
    'failed',
    /stopped and not rolled back/,
  ],
  [
    'STOPPED with a reason of its own',
    { deployment: rollout({ status: 'STOPPED', statusReason: 'tasks failed to start' }) },
    'failed',
    /tasks failed/,
  ],
  [
    'STOP_REQUESTED goes on',
    { deployment: rollout({ status: 'STOP_REQUESTED' }) },
    'rolling',
    /STOP_REQUESTED/,
  ],
  ['PENDING', { deployment: rollout({ status: 'PENDING' }) }, 'rolling', /PENDING/],
  ['IN_PROGRESS names the stage', { deployment: rollout({ stage: 'BAKE_TIME' }) }, 'rolling', /BAKE_TIME/],
  [
    'a stage that the SDK does not know',
    { deployment: rollout({ stage: 'PRE_PRODUCTION_TRAFFIC_SHIFT' }) },
    'rolling',
    /PRE_PRODUCTION/,
  ],
  [
    'a status that nobody knows yet',
    { deployment: rollout({ status: 'CONTEMPLATING' }) },
    'rolling',
    /CONTEMPLATING/,
  ],
  [
    'PAUSE hook waits',
    { deployment: rollout({ stage: 'POST_TEST_TRAFFIC_SHIFT', hooks: [pause] }) },
    'paused',
    /hook-1/,
  ],
  [
    'PAUSE hook was answered',
    { deployment: rollout({ stage: 'BAKE_TIME', hooks: [{ ...pause, status: 'SUCCEEDED' }] }) },
    'rolling',
    /BAKE_TIME/,
  ],
  [
    'Lambda hook at work is no pause',
    {
      deployment: rollout({
        stage: 'POST_SCALE_UP',
        hooks: [{ ...pause, type: 'AWS_LAMBDA', status: 'IN_PROGRESS' }],
      }),
    },
    'rolling',
    /POST_SCALE_UP/,
  ],
  [
    'breaker TRIGGERED while IN_PROGRESS',
    { deployment: rollout({ circuitBreaker: { status: 'TRIGGERED', failures: 3, threshold: 3 } }) },
    'rolling-back',
    /after 3 failed tasks/,
  ],
  [
    'breaker TRIGGERED, first deployment of the service',
    {
      before: undefined,
      deployment: rollout({ circuitBreaker: { status: 'TRIGGERED', failures: 3, threshold: 3 } }),
    },
    'failed',
    /no earlier deployment/,
  ],
  [
    'alarm TRIGGERED',
    { deployment: rollout({ alarms: { status: 'TRIGGERED', triggered: ['5xx'] } }) },
    'rolling-back',
    /5xx/,
  ],
  [
    'ours FAILED in the list while the service deployment lags',
    {
      service: service({
        deployments: [
          deployment({
            status: 'ACTIVE',
            rolloutState: 'FAILED',
            rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
          }),
          primaryAgain,
        ],
      }),
    },
    'rolling-back',
    /tasks failed to start/,
  ],
  [
    'IN_PROGRESS, new id as PRIMARY',
    { service: service({ deployments: [stranger, deployment({ status: 'ACTIVE' })] }) },
    'superseded',
    /web:43/,
  ],
  [
    'IN_PROGRESS, an unknown PRIMARY older than ours is a stale read',
    { service: service({ deployments: [{ ...stranger, createdAt: T0 - 1 }] }) },
    'rolling',
    /IN_PROGRESS/,
  ],
  ['IN_PROGRESS, service being deleted', { service: service({ status: 'DRAINING' }) }, 'failed', /DRAINING/],
  ['IN_PROGRESS, service read says there is none', { service: 'missing' }, 'rolling', /IN_PROGRESS/],
  [
    'IN_PROGRESS, but the list shows COMPLETED (bake)',
    {
      ours: blueGreen,
      deployment: rollout({ stage: 'BAKE_TIME' }),
      service: service({ deployments: [settled] }),
    },
    'rolling',
    /BAKE_TIME/,
  ],

  // Our service deployment is not found yet: the service's own list.
  ['nothing read yet', { deployment: undefined, service: undefined }, 'rolling', /not read yet/],
  [
    'just created, not visible',
    { deployment: undefined, service: 'missing', before: undefined },
    'rolling',
    /not visible/,
  ],
  [
    'stale read right after the update: the old one PRIMARY and COMPLETED',
    { deployment: undefined, service: service({ deployments: [primaryAgain], taskDefinition: OLD_TD }) },
    'rolling',
    /not visible/,
  ],
  [
    'stale read long after the update',
    { deployment: undefined, service: service({ deployments: [primaryAgain] }), now: T0 + 900_000 },
    'rolling',
    /not visible/,
  ],
  ['ours PRIMARY and IN_PROGRESS', { deployment: undefined }, 'rolling', /IN_PROGRESS/],
  [
    'ours PRIMARY without a rollout state',
    { deployment: undefined, service: service({ deployments: [deployment({ rolloutState: undefined })] }) },
    'rolling',
    /PRIMARY/,
  ],
  [
    'ours alone and COMPLETED, rolling',
    { deployment: undefined, service: service({ deployments: [settled] }) },
    'landed',
    /COMPLETED/,
  ],
  [
    'ours alone and COMPLETED with 0 tasks',
    {
      deployment: undefined,
      service: service({
        deployments: [
          deployment({ rolloutState: 'COMPLETED', desiredCount: 0, runningCount: 0, pendingCount: 0 }),
        ],
      }),
    },
    'landed',
    /no task was started/,
  ],
  [
    'ours COMPLETED, blue/green: only its service deployment may say landed',
    { ours: blueGreen, deployment: undefined, service: service({ deployments: [settled] }) },
    'rolling',
    /COMPLETED/,
  ],
  [
    'ours COMPLETED while the old one still drains',
    { deployment: undefined, service: service({ deployments: [settled, oldDeployment()] }) },
    'rolling',
    /COMPLETED/,
  ],
  [
    'our id COMPLETED with another task definition',
    { deployment: undefined, service: service({ deployments: [{ ...settled, taskDefinition: THEIR_TD }] }) },
    'rolling',
    /COMPLETED/,
  ],
  [
    'ours FAILED with an earlier one',
    {
      deployment: undefined,
      service: service({ deployments: [deployment({ rolloutState: 'FAILED' }), oldDeployment()] }),
    },
    'rolling-back',
    /no reason/,
  ],
  [
    'ours PRIMARY and FAILED, nothing to go back to',
    {
      deployment: undefined,
      before: undefined,
      service: service({
        deployments: [deployment({ rolloutState: 'FAILED', rolloutStateReason: 'tasks failed' })],
      }),
    },
    'failed',
    /tasks failed; there is no earlier/,
  ],
  [
    'old id PRIMARY again, the event names ours as failed',
    { deployment: undefined, service: service({ deployments: [primaryAgain], events: [breakerEvent] }) },
    'rolled-back',
    /deployment failed/,
  ],
  [
    'the same while the rollback still runs',
    {
      deployment: undefined,
      service: service({
        deployments: [oldDeployment({ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' })],
        events: [breakerEvent],
      }),
    },
    'rolling-back',
    /deployment failed/,
  ],
  [
    'the failure event while the list is stale',
    { deployment: undefined, service: service({ deployments: [], events: [breakerEvent] }) },
    'rolling-back',
    /deployment failed/,
  ],
  [
    'the failure event of a first deployment',
    {
      deployment: undefined,
      before: undefined,
      service: service({ deployments: [], events: [breakerEvent] }),
    },
    'failed',
    /no earlier deployment/,
  ],
  [
    'the event says rolling back to the old one',
    { deployment: undefined, service: service({ deployments: [primaryAgain], events: [rollbackEvent] }) },
    'rolled-back',
    /rolling back/,
  ],
  [
    'an old failure event of before our update',
    {
      deployment: undefined,
      service: service({ deployments: [primaryAgain], events: [{ ...breakerEvent, at: T0 - 1 }] }),
    },
    'rolling',
    /not visible/,
  ],
  [
    'a failure event of another deployment',
    {
      deployment: undefined,
      service: service({
        deployments: [primaryAgain],
        events: [{ ...breakerEvent, message: `(deployment ${THEIRS}) deployment failed` }],
      }),
    },
    'rolling',
    /not visible/,
  ],
  [
    'new id as PRIMARY',
    { deployment: undefined, service: service({ deployments: [stranger] }) },
    'superseded',
    /web:43/,
  ],
  [
    'new PRIMARY without a creation time is not believed',
    { deployment: undefined, service: service({ deployments: [{ ...stranger, createdAt: undefined }] }) },
    'rolling',
    /not visible/,
  ],
  [
    'service INACTIVE',
    { deployment: undefined, service: service({ status: 'INACTIVE' }) },
    'failed',
    /INACTIVE/,
  ],

  // Reads and time.
  [
    'denied',
    { reads: reads({ permanent: 'The role is not allowed to do ecs:DescribeServices' }) },
    'unreadable',
    /ecs:DescribeServices/,
  ],
  [
    'six failed reads are tolerated',
    { reads: reads({ failuresInARow: 6, last: '500' }) },
    'rolling',
    /IN_PROGRESS/,
  ],
  [
    'seven are not',
    { reads: reads({ failuresInARow: 7, last: 'ServerException' }) },
    'unreadable',
    /7 reads.*ServerException/,
  ],
  [
    'seven, but what was read last is final',
    { reads: reads({ failuresInARow: 7 }), deployment: rollout({ status: 'SUCCESSFUL' }) },
    'landed',
    /SUCCESSFUL/,
  ],
  ['a millisecond before the deadline', { now: base.deadline - 1 }, 'rolling', /IN_PROGRESS/],
  [
    'at the deadline',
    { now: base.deadline, deployment: rollout({ stage: 'SCALE_UP' }) },
    'timed-out',
    /SCALE_UP/,
  ],
  [
    'at the deadline, and nothing was answered for a while: what was read before says nothing of now',
    { now: base.deadline, reads: { ...reads({ last: 'Rate exceeded' }), unansweredInARow: 7 } },
    'unreadable',
    /7 reads failed in a row, the last one: Rate exceeded/,
  ],
  [
    'at the deadline, and a few reads were not answered',
    { now: base.deadline, reads: { ...reads({ last: 'Rate exceeded' }), unansweredInARow: 3 } },
    'timed-out',
    /IN_PROGRESS/,
  ],
  [
    'at the deadline while rolling back',
    { now: base.deadline, deployment: rollout({ status: 'ROLLBACK_IN_PROGRESS' }) },
    'timed-out',
    /rolling-back/,
  ],
  // Hooks: what waits at our gate is ours to answer, everything else is its owner's to end.
  [
    'paused by somebody else until the deadline: left to its owner',
    { now: base.deadline, deployment: rollout({ hooks: [{ ...pause, expiresAt: T0 + 3_600_000 }] }) },
    'paused',
    /hook-1 is waiting for its owner's answer until 2026-01-01T01:00:00\.000Z, then ROLLBACK/,
  ],
  [
    'paused where the gate would be, and there is none',
    { now: base.deadline, deployment: rollout({ hooks: [{ ...pause, atGate: true }] }) },
    'paused',
    /its owner/,
  ],
  [
    'at our gate',
    { gate: shut(undefined), deployment: rollout({ hooks: [{ ...pause, atGate: true }] }) },
    'paused',
    /the gate is checking the test listener/,
  ],
  [
    'at our gate at the deadline',
    {
      gate: shut(undefined),
      now: base.deadline,
      deployment: rollout({ hooks: [{ ...pause, atGate: true }] }),
    },
    'timed-out',
    /paused.*gate/,
  ],
  [
    'paused by somebody else though there is a gate',
    { gate: shut(undefined), now: base.deadline, deployment: rollout({ hooks: [pause] }) },
    'paused',
    /its owner/,
  ],
  [
    'the gate refused, and ECS has not turned yet',
    { gate: shut('the gate refused: GET / answered 500'), deployment: rollout() },
    'rolling-back',
    /answered 500/,
  ],
  [
    'the gate refused, and ECS has rolled back for its own reason',
    {
      gate: shut('the gate refused'),
      deployment: rollout({ status: 'ROLLBACK_SUCCESSFUL', statusReason: 'because of a hook' }),
    },
    'rolled-back',
    /^the gate refused$/,
  ],
]

describe('traffic that has moved', () => {
  const target = (productionWeight: number) => ({
    revisionArn: 'arn',
    requested: 2,
    running: 2,
    pending: 0,
    productionWeight,
    testWeight: 0,
  })
  it.each<[string, Partial<RolloutSnapshot>, boolean]>([
    ['it bakes', { deployment: rollout({ stage: 'BAKE_TIME', target: target(100) }) }, true],
    ['the old tasks go', { deployment: rollout({ stage: 'CLEAN_UP', target: target(100) }) }, true],
    [
      'the weight is asked for, and the shift is under way',
      { deployment: rollout({ stage: 'PRODUCTION_TRAFFIC_SHIFT', target: target(100) }) },
      false,
    ],
    [
      'a canary between its steps',
      { deployment: rollout({ stage: 'BAKE_TIME', target: target(10) }) },
      false,
    ],
    ['a stage that is new', { deployment: rollout({ stage: 'SETTLE', target: target(100) }) }, false],
    [
      'the revision has not been read',
      {
        ours: { ...base.ours, revision: undefined },
        deployment: rollout({ stage: 'BAKE_TIME', target: target(100) }),
      },
      false,
    ],
    [
      'the revision runs another image',
      {
        ours: { ...base.ours, imageDigest: OTHER_DIGEST },
        deployment: rollout({ stage: 'BAKE_TIME', target: target(100) }),
      },
      false,
    ],
  ])('%s', (_name, over, shifted) => {
    const verdict = judge(snapshot(over))
    expect(verdict.kind).toBe('rolling')
    expect(verdict.shifted ?? false).toBe(shifted)
  })
})

describe('judge', () => {
  it.each(rows)('%s', (_name, over, kind, reason) => {
    const verdict = judge(snapshot(over))
    expect(verdict.kind).toBe(kind)
    expect(verdict.reason).toMatch(reason)
  })

  it('says landed only where our own identifiers were read', () => {
    // Whatever else changes, taking our task definition away from what was read takes the green away.
    for (const [, over, kind] of rows) {
      if (kind !== 'landed') continue
      const without = snapshot(over)
      const ours = { ...without.ours, deploymentId: 'ecs-svc/9', taskDefinition: 'arn:other:9' }
      expect(judge({ ...without, ours }).kind).not.toBe('landed')
    }
  })

  it('has no final verdict that is neither green nor red', () => {
    for (const kind of new Set(rows.map((row) => row[2]))) {
      expect(isFinal(kind) && !isRed(kind)).toBe(kind === 'landed')
    }
  })
})

describe('our revision, deployed again', () => {
  const own = {
    ...snapshot().ours,
    revision: { taskDefinition: OUR_TD, image: undefined, imageDigest: DIGEST, setting: 'a' },
  }
  it.each<[string, Partial<Record<keyof Revision, string | undefined>> | undefined, boolean]>([
    ['the same', {}, true],
    ['of which the setting is not known', { setting: undefined }, true],
    ['that cannot be read', undefined, false],
    ['another task definition', { taskDefinition: THEIR_TD }, false],
    ['our task definition whose tag has moved to another image', { imageDigest: OTHER_DIGEST }, false],
    ['our task definition in another network', { setting: 'b' }, false],
  ])('%s: %j', (_name, change, expected) => {
    const { setting, taskDefinition = OUR_TD, image, imageDigest } = { ...own.revision, ...change }
    const rest = { taskDefinition, image, imageDigest }
    const revision = setting === undefined ? rest : { ...rest, setting }
    expect(isSentAgain(own, change === undefined ? undefined : revision)).toBe(expected)
  })
})
