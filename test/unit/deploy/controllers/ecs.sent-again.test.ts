import { beforeEach, expect, it } from '@jest/globals'
import { type EcsPorts, EcsStrategy } from '../../../../src/deploy/controllers/ecs.ts'
import type { RolloutPorts } from '../../../../src/deploy/core/ports.ts'
import type { RolloutState, WatchedDeployment } from '../../../../src/deploy/core/rollout-strategy.ts'
import type { ServiceDeploymentBrief } from '../../../../src/deploy/core/services.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import {
  DIGEST,
  deployment,
  OLD,
  OLD_TD,
  OUR_TD,
  OURS,
  rollout,
  service,
  T0,
  THEIR_TD,
  THEIRS,
} from '../../../support/deploy/snapshots.ts'

/* Our own task definition is sent again while it rolls out, and what ECS answers about it lags behind. */

const REVISION = { taskDefinition: OUR_TD, image: `registry.example/shop@${DIGEST}`, imageDigest: DIGEST }
const brief = (arn: string, over: Partial<ServiceDeploymentBrief> = {}): ServiceDeploymentBrief => ({
  arn,
  status: 'IN_PROGRESS',
  statusReason: undefined,
  createdAt: T0,
  revision: REVISION,
  ...over,
})
const AGAIN = brief('again', { createdAt: T0 + 10_000 })
const STOPPED = rollout({
  arn: 'ours',
  status: 'STOPPED',
  statusReason: 'Service deployment was stopped because a newer service deployment was started.',
})

let list: readonly ServiceDeploymentBrief[]
let turned: string[]
let standing = service()
let state: RolloutState
let strategy: EcsStrategy

const move: WatchedDeployment = {
  process: 'web',
  service: 'shop-production-web',
  controller: 'ECS',
  deploymentId: OURS,
  taskDefinition: OUR_TD,
  imageDigest: DIGEST,
  strategy: 'ROLLING',
  createdAt: T0,
  before: { deploymentId: OLD, taskDefinition: OLD_TD },
  brief: brief('ours'),
}

beforeEach(() => {
  list = []
  turned = []
  standing = service()
  const services: Partial<RolloutPorts['services']> = {
    describe: async () => new Map([['shop-production-web', standing]]),
    describeDeployments: async (arns) =>
      new Map(arns.map((arn) => [arn, arn === 'ours' ? STOPPED : rollout({ arn })])),
    deploymentsSince: async () => list,
    stopWithRollback: async (arn) => {
      turned.push(arn)
      return arn === 'ours' ? 'ended' : 'rolling-back'
    },
  }
  strategy = new EcsStrategy({ services, log: silentLogger } as unknown as EcsPorts)
  state = { watched: move, brief: move.brief, service: undefined, deployment: rollout(), newer: undefined }
})

/** One round of reads; answers what failed. */
async function round(): Promise<readonly string[]> {
  const reads = strategy.observe([state], (work) => work)
  const ended = await Promise.allSettled(reads.map(({ work }) => work))
  return ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
}

it('the list lags behind: ours is not called superseded before the newer deployment can be seen, and that one is followed', async () => {
  list = [brief('ours', { status: 'STOPPED' })]
  expect(await round()).toEqual([])
  expect(await round()).toEqual([])
  expect(state.deployment?.status).toBe('IN_PROGRESS')
  list = [AGAIN, ...list]
  expect(await round()).toEqual([])
  expect(state).toMatchObject({
    brief: { arn: 'again' },
    newer: undefined,
    watched: { createdAt: T0 + 10_000 },
  })
  await round()
  expect(state.deployment?.arn).toBe('again')
})

it('the list never names a newer one: after some rounds ours is what ECS says, stopped', async () => {
  for (let rounds = 0; rounds < 4; rounds += 1) await round()
  expect(state.deployment?.status).toBe('STOPPED')
})

it('the revision of the newer one cannot be read yet: a failed read, and no verdict of it', async () => {
  list = [{ ...AGAIN, revision: undefined }]
  expect(await round()).toEqual([expect.stringMatching(/cannot be read yet/)])
  expect(state).toMatchObject({ deployment: { status: 'IN_PROGRESS' }, newer: undefined })
})

it('another revision is not followed', async () => {
  list = [{ ...AGAIN, revision: { ...REVISION, taskDefinition: THEIR_TD } }]
  await round()
  expect(state).toMatchObject({
    brief: { arn: 'ours' },
    deployment: { status: 'STOPPED' },
    newer: { taskDefinition: THEIR_TD },
  })
})

it('the id that the service’s own list has for it is learnt when that list shows it', async () => {
  list = [AGAIN]
  await round()
  expect(state.watched.deploymentId).toBe('')
  standing = service({ deployments: [deployment({ id: THEIRS, createdAt: T0 + 10_000 })] })
  // Read in one round, used from the next one on: both reads of a round are begun together.
  await round()
  await round()
  expect(state.watched.deploymentId).toBe(THEIRS)
})

it('is rolled back where it moves now, though the run knows only the first deployment', async () => {
  list = [AGAIN, brief('ours', { status: 'STOPPED' })]
  expect(await strategy.rollBack(move)).toMatchObject({
    kind: 'rolling-back',
    follow: { brief: { arn: 'again' } },
  })
  expect(turned).toEqual(['ours', 'again'])
})
