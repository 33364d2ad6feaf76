import type { DeploymentLifecycleHookStage } from '@aws-sdk/client-ecs'
import type { ConformanceHarness } from '../harness.ts'
import { BACK, CANCELLED, everywhere, given, LANDED, midway, na, only, type Scenario } from '../scenario.ts'

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide'
const API = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference'
const NO_BAKE = 'without alarms a ROLLING deployment has no bake time'
const LANDED_BY_THEN =
  'it has landed by then: CodeDeploy’s traffic has shifted, and blue only waits to be stopped'
const NO_PAUSE = 'PAUSE hooks are an ECS feature; CodeDeploy has Lambda hooks and READY_WAIT'
const SHIFTING = ['BLUE_GREEN', 'CANARY', 'LINEAR'] as const

const baking = (harness: ConformanceHarness) =>
  harness.until('BAKE_TIME', () => harness.rollout()?.lifecycleStage === 'BAKE_TIME')

function pause(harness: ConformanceHarness, lifecycleStage: DeploymentLifecycleHookStage, timeout = 5): void {
  harness.configure({
    lifecycleHooks: [
      {
        targetType: 'PAUSE',
        lifecycleStages: [lifecycleStage],
        timeoutConfiguration: { timeoutInMinutes: timeout, action: 'ROLLBACK' },
      },
    ],
  })
}

/** Its owner answers when it waits. */
async function answer(harness: ConformanceHarness, action: 'CONTINUE' | 'ROLLBACK'): Promise<void> {
  const waiting = () =>
    harness.rollout()?.lifecycleHookDetails?.find(({ status }) => status === 'AWAITING_ACTION')
  await harness.until('the pause', () => waiting() !== undefined)
  await harness.clock.advance(30_000)
  harness.ecs.operations.ContinueServiceDeployment({
    serviceDeploymentArn: harness.rollout()?.serviceDeploymentArn,
    hookId: waiting()?.hookId,
    action,
  })
}

const paused =
  (happens: (harness: ConformanceHarness) => Promise<void>) => async (harness: ConformanceHarness) => {
    await harness.seed()
    pause(harness, 'POST_SCALE_UP')
    return midwayFrom(harness, happens)
  }

async function midwayFrom(
  harness: ConformanceHarness,
  happens: (harness: ConformanceHarness) => Promise<void>,
) {
  await harness.release()
  const [work] = await harness.begin()
  await happens(harness)
  return harness.end(work ?? Promise.reject(new Error('not started')))
}

const GATE = { gate: [{ path: '/healthz', status: undefined }], testUrl: 'https://test.shop.example.com' }

export const turnScenarios: readonly Scenario[] = [
  {
    name: 'Tasks never become healthy: it times out and rolls back at the deadline, to the second',
    documented:
      'aws-actions/amazon-ecs-deploy-task-definition#872; docs/bench-deploy.md (the SDK’s waiter ends up to ten minutes early)',
    play: async (harness) => {
      await harness.seed()
      await harness.release({ web: { healthyAfter: Number.POSITIVE_INFINITY } })
      return harness.run(2, { timeoutMinutes: 1 })
    },
    cells: everywhere({ ...BACK, says: /timed out while/ }),
  },
  {
    name: 'The service becomes stable in the last second',
    documented: 'docs/bench-deploy.md (false timeouts of the SDK’s waiter)',
    play: async (harness) => {
      await harness.seed()
      await harness.release()
      const probe = await harness.rehearse()
      return harness.run(3, { timeoutMinutes: (Math.ceil(probe / 1000) + 1) / 60 })
    },
    cells: everywhere({ ...LANDED, serves: 'v3' }),
  },
  {
    name: 'Cancelled right after the deployment began',
    documented: `${API}/API_StopServiceDeployment.html (from PENDING); GitHub: SIGINT, 7.5 s later SIGTERM`,
    play: midway((harness) => harness.cancel()),
    cells: everywhere({ ...CANCELLED, within: 20 }),
  },
  {
    name: 'Cancelled while tasks start',
    documented: `${API}/API_StopServiceDeployment.html; GitHub: SIGINT, 7.5 s later SIGTERM`,
    play: midway(async (harness) => {
      await harness.clock.advance(12_000)
      harness.cancel()
    }),
    cells: everywhere({ ...CANCELLED, within: 30 }),
  },
  {
    name: 'Cancelled in the bake time: only the traffic shifts back',
    documented: `${GUIDE}/blue-green-deployment-how-it-works.html (BAKE_TIME is part of the deployment)`,
    play: midway(async (harness) => {
      await baking(harness)
      harness.cancel()
    }),
    cells: everywhere(CANCELLED, { ROLLING: na(NO_BAKE), CODE_DEPLOY: na(LANDED_BY_THEN) }),
  },
  {
    name: 'An alarm of the deployment fires while tasks start or traffic bakes',
    documented: `${GUIDE}/deployment-alarm-failure.html; https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html`,
    play: async (harness) => {
      await harness.seed()
      await harness.watchAlarm('errors')
      await harness.release()
      const [work] = await harness.begin()
      await harness.until('healthy tasks of v2', () => harness.tasks('web').includes('v2'))
      await harness.alarm('errors', 'ALARM')
      return harness.end(work ?? Promise.reject(new Error('not started')))
    },
    cells: everywhere({ ...BACK, says: /alarm/i }),
  },
  {
    name: 'An alarm fires in the bake time, when all traffic is on the new tasks',
    documented: `${GUIDE}/blue-green-deployment-how-it-works.html (BAKE_TIME)`,
    play: async (harness) => {
      await harness.seed()
      await harness.watchAlarm('errors')
      await harness.release()
      const [work] = await harness.begin()
      await baking(harness)
      await harness.alarm('errors', 'ALARM')
      return harness.end(work ?? Promise.reject(new Error('not started')))
    },
    cells: only(SHIFTING, { ...BACK, says: /alarm/i }, 'see the row above'),
  },
  {
    name: 'The alarm is in ALARM before the deployment begins: so the fix can be deployed',
    documented: `${GUIDE}/deployment-alarm-failure.html ("will not monitor alarms for the duration of that deployment")`,
    play: given(async (harness) => {
      await harness.watchAlarm('errors')
      await harness.alarm('errors', 'ALARM')
    }),
    cells: everywhere(LANDED, {
      CODE_DEPLOY: { ...BACK, says: /ALARM_ACTIVE/ },
    }),
  },
  {
    name: 'A pause by someone else is answered: continue',
    documented: `${API}/API_ContinueServiceDeployment.html`,
    play: paused((harness) => answer(harness, 'CONTINUE')),
    cells: only(SHIFTING, LANDED, NO_PAUSE),
  },
  {
    name: 'A pause by someone else is answered: roll back',
    documented: `${API}/API_ContinueServiceDeployment.html`,
    play: paused((harness) => answer(harness, 'ROLLBACK')),
    cells: only(SHIFTING, BACK, NO_PAUSE),
  },
  {
    name: 'Nobody answers the pause: ECS takes its timeout action',
    documented: `${API}/API_DeploymentLifecycleHookTimeoutConfiguration.html`,
    play: paused(async () => {}),
    cells: only(SHIFTING, BACK, NO_PAUSE),
  },
  {
    name: 'The gate asks the test listener, which passes',
    documented: `${API}/API_ContinueServiceDeployment.html; https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ContinueDeployment.html`,
    play: async (harness) => {
      await harness.seed()
      await harness.readyWait()
      await harness.release()
      return harness.run(2, GATE)
    },
    cells: everywhere(LANDED, {
      ROLLING: { ...LANDED, verdict: 'refused', serves: 'v1', release: 'pending' },
    }),
  },
  {
    name: 'The gate asks the test listener, which answers 500: production traffic never shifts',
    documented: `${API}/API_ContinueServiceDeployment.html; https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_StopDeployment.html`,
    play: async (harness) => {
      await harness.seed()
      await harness.readyWait()
      harness.smoke = async () => 500
      await harness.release()
      return harness.run(2, GATE)
    },
    cells: everywhere(
      { ...BACK, says: /gate failed/ },
      { ROLLING: na('a ROLLING deployment has no test traffic') },
    ),
  },
  {
    name: 'Return when traffic has shifted: green while the bake time continues',
    documented: `${GUIDE}/blue-green-deployment-how-it-works.html`,
    play: async (harness) => {
      await harness.seed()
      await harness.release({ processes: [{ bakeMinutes: 30 }] })
      return harness.run(2, { returnAt: 'traffic-shifted' })
    },
    cells: everywhere({ ...LANDED, within: 400 }),
  },
]
