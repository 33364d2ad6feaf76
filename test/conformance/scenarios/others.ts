import { type ConformanceHarness, WEB } from '../harness.ts'
import {
  BACK,
  CANCELLED,
  everywhere,
  given,
  LANDED,
  midway,
  na,
  only,
  REFUSED,
  type Scenario,
} from '../scenario.ts'

const API = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference'
const SUPERSEDED = { verdict: 'superseded', serves: 'v9', release: 'failed' } as const
const NEVER = Number.POSITIVE_INFINITY
const ONE_AT_A_TIME =
  'CodeDeploy does not start a second deployment of a group, and UpdateService may not change the task definition'

function update(harness: ConformanceHarness, over: object): void {
  harness.ecs.operations.UpdateService({ cluster: 'main', service: WEB, ...over })
}

/** A deployment of v9, by hand. */
async function another(harness: ConformanceHarness): Promise<void> {
  const taskDefinition = harness.otherTaskDefinition()
  if (harness.strategy === 'CODE_DEPLOY') await harness.codeDeploy(taskDefinition)
  else update(harness, { taskDefinition })
}

export const otherScenarios: readonly Scenario[] = [
  {
    name: 'Someone else updates the service right after us: ours is STOPPED within 0.3 s',
    documented: 'kayac/ecspresso#899 (timestamps of both deployments)',
    play: midway((harness) => update(harness, { taskDefinition: harness.otherTaskDefinition() })),
    cells: everywhere(SUPERSEDED, { CODE_DEPLOY: na(ONE_AT_A_TIME) }),
  },
  {
    name: 'Someone else updates the service while our tasks start',
    documented: `${API}/API_Deployment.html (PRIMARY is the most recent deployment)`,
    play: midway(async (harness) => {
      await harness.clock.advance(20_000)
      update(harness, { taskDefinition: harness.otherTaskDefinition() })
    }),
    cells: everywhere(SUPERSEDED, { CODE_DEPLOY: na(ONE_AT_A_TIME) }),
  },
  {
    name: 'Someone sends our own update again (force new deployment): the newer deployment is watched',
    documented: `${API}/API_UpdateService.html (forceNewDeployment); CruGlobal/.github src/v2/ecs-rollout.js (follows it)`,
    play: midway(async (harness) => {
      await harness.clock.advance(10_000)
      update(harness, { forceNewDeployment: true })
    }),
    cells: everywhere(LANDED, { CODE_DEPLOY: na(ONE_AT_A_TIME) }),
  },
  {
    name: 'Someone sends our own task definition again right after us, twice, as Terraform applies do',
    documented: `${API}/API_UpdateService.html (taskDefinition, forceNewDeployment)`,
    play: midway(async (harness) => {
      const taskDefinition = harness.service()?.taskDefinition
      update(harness, { taskDefinition, forceNewDeployment: true })
      await harness.clock.advance(30_000)
      update(harness, { taskDefinition, forceNewDeployment: true })
    }),
    cells: everywhere(LANDED, { CODE_DEPLOY: na(ONE_AT_A_TIME) }),
  },
  {
    name: 'Our own update is sent again, and its tasks die: the newer deployment rolls back',
    documented: `${API}/API_UpdateService.html (forceNewDeployment); deployment-circuit-breaker.html of the user guide`,
    play: midway(
      async (harness) => {
        await harness.clock.advance(10_000)
        update(harness, { forceNewDeployment: true })
      },
      { web: { exit: { after: 2_000, code: 1 }, healthyAfter: NEVER, output: ['Booting', 'Error: boom'] } },
    ),
    cells: everywhere(BACK, { CODE_DEPLOY: na(ONE_AT_A_TIME) }),
  },
  {
    name: 'Our own update is sent again, and then the deploy is cancelled: the newer deployment rolls back',
    documented: `${API}/API_StopServiceDeployment.html; ${API}/API_UpdateService.html (forceNewDeployment)`,
    play: midway(async (harness) => {
      await harness.clock.advance(10_000)
      update(harness, { forceNewDeployment: true })
      await harness.clock.advance(10_000)
      harness.cancel()
    }),
    cells: everywhere(CANCELLED, { CODE_DEPLOY: na(ONE_AT_A_TIME) }),
  },
  {
    name: 'Our own update is sent again in the bake time: the newer deployment is watched',
    documented: `${API}/API_UpdateService.html (forceNewDeployment); blue-green-deployment-how-it-works.html of the user guide`,
    play: midway(async (harness) => {
      await harness.until('BAKE_TIME', () => harness.rollout()?.lifecycleStage === 'BAKE_TIME')
      update(harness, { forceNewDeployment: true })
    }),
    cells: only(['BLUE_GREEN', 'CANARY', 'LINEAR'], LANDED, 'without alarms it has no ECS bake time'),
  },
  {
    name: 'Our own task definition is sent again in another network: that is someone else’s',
    documented: `${API}/API_ServiceRevision.html (networkConfiguration)`,
    play: midway(async (harness) => {
      await harness.clock.advance(10_000)
      update(harness, {
        networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-9'], securityGroups: ['sg-9'] } },
        forceNewDeployment: true,
      })
    }),
    cells: everywhere(
      { verdict: 'superseded', serves: 'v2', release: 'failed' },
      { CODE_DEPLOY: na(ONE_AT_A_TIME) },
    ),
  },
  {
    name: 'Someone sends our own update again, and then another one: superseded',
    documented: `${API}/API_UpdateService.html (forceNewDeployment)`,
    play: midway(async (harness) => {
      await harness.clock.advance(10_000)
      update(harness, { forceNewDeployment: true })
      await harness.clock.advance(20_000)
      update(harness, { taskDefinition: harness.otherTaskDefinition() })
    }),
    cells: everywhere(SUPERSEDED, { CODE_DEPLOY: na(ONE_AT_A_TIME) }),
  },
  {
    name: 'Someone scales the service to 0 midway',
    documented: `${API}/API_UpdateService.html (desiredCount starts no deployment)`,
    play: midway(async (harness) => {
      await harness.clock.advance(10_000)
      update(harness, { desiredCount: 0 })
    }),
    cells: everywhere({ ...LANDED, serves: 'nothing' }),
  },
  {
    name: 'Someone deletes the service midway',
    documented: `${API}/API_DeleteService.html`,
    play: midway(async (harness) => {
      await harness.clock.advance(10_000)
      harness.ecs.operations.DeleteService({ cluster: 'main', service: WEB, force: true })
    }),
    cells: everywhere({ verdict: 'rollback-failed', serves: 'nothing', release: 'failed', says: /deleted/ }),
  },
  {
    name: 'Someone stops our deployment with a rollback',
    documented: `${API}/API_StopServiceDeployment.html; https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_StopDeployment.html`,
    play: midway(async (harness) => {
      await harness.clock.advance(10_000)
      await harness.stop()
    }),
    cells: everywhere({ verdict: 'rolled-back', serves: 'v1', release: 'failed' }),
  },
  {
    name: 'Another deployment is in progress: waits for it to finish',
    documented: `${API}/API_ListServiceDeployments.html; CodeDeploy: DeploymentLimitExceededException`,
    play: given(another),
    cells: everywhere(LANDED),
  },
  {
    name: 'Another deployment is in progress, and ours supersedes it',
    documented:
      'kayac/ecspresso#899; https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_StopDeployment.html',
    play: given(another, {}, { inProgress: 'supersede' }),
    cells: everywhere(LANDED),
  },
  {
    name: 'Another deployment is in progress, and ours fails',
    documented: `${API}/API_ListServiceDeployments.html; CodeDeploy: DeploymentLimitExceededException`,
    play: given(another, {}, { inProgress: 'fail' }),
    cells: everywhere({ ...REFUSED, serves: 'v9', says: /in progress/, within: 10 }),
  },
  {
    name: 'A newer release is already live: the older run is refused',
    documented: 'webfactory/create-aws-codedeploy-deployment#3; growthbook/growthbook#5481',
    play: async (harness) => {
      await harness.seed()
      await harness.release()
      await harness.release()
      await harness.run(3)
      return harness.run(2)
    },
    cells: everywhere({ ...REFUSED, serves: 'v3', says: /older/ }),
  },
  {
    name: 'Another run holds the deploy lock',
    documented:
      'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html',
    play: given(async (harness) => {
      await harness.clock.run(harness.ledger.acquireLock({ id: 'run-77', who: 'hubot in run 77' }, 600))
    }),
    cells: everywhere({ ...REFUSED, says: /hubot in run 77/ }),
  },
  {
    name: 'The service is someone else’s: it does not have our tags',
    documented: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
    play: given((harness) => {
      const resourceArn = harness.service()?.serviceArn ?? ''
      harness.ecs.operations.UntagResource({ resourceArn, tagKeys: ['renga:app'] })
    }),
    cells: everywhere({ ...REFUSED, says: /was not created for shop/ }),
  },
  {
    name: 'The listener rule forwards to one target group only: ECS would only notice at the traffic shift',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html',
    play: given((harness) => harness.unbindAlternate()),
    cells: only(
      ['BLUE_GREEN', 'CANARY', 'LINEAR'],
      { ...REFUSED, says: /behind neither listener rule/ },
      'ECS changes no listener rules',
    ),
  },
  {
    name: 'The service has a different strategy than the release',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-deployment-strategies.html',
    play: given(() => {}, { processes: [{ strategy: 'canary', shift: { percent: 5, minutes: 1 } }] }),
    cells: everywhere(
      { ...REFUSED, says: /deployment strategy|--deployment-configuration/ },
      { CANARY: LANDED, CODE_DEPLOY: LANDED },
    ),
  },
  {
    name: 'The service was deleted in the meantime: it is recreated',
    documented: `${API}/API_DeleteService.html (DRAINING, then INACTIVE)`,
    play: given(async (harness) => {
      harness.ecs.operations.DeleteService({ cluster: 'main', service: WEB, force: true })
    }),
    cells: everywhere(LANDED, { CODE_DEPLOY: na('it would be created with the ECS controller') }),
  },
]
