import type { DeploymentLifecycleHookStage } from '@aws-sdk/client-ecs'
import type { Stage } from '../harness.ts'
import { BACK, CANCELLED, everywhere, given, LANDED, midway, na, only, type Scenario } from '../scenario.ts'

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide'
const API = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference'
const NO_BAKE = 'without alarms a ROLLING deployment has no bake time'
const LANDED_BY_THEN =
  'it has landed by then: CodeDeploy’s traffic has moved, and blue only waits for its end'
const NO_PAUSE = 'PAUSE hooks are of ECS; CodeDeploy has Lambda hooks and READY_WAIT'
const SHIFTING = ['BLUE_GREEN', 'CANARY', 'LINEAR'] as const

const baking = (stage: Stage) =>
  stage.until('BAKE_TIME', () => stage.rollout()?.lifecycleStage === 'BAKE_TIME')

function pause(stage: Stage, lifecycleStage: DeploymentLifecycleHookStage, timeout = 5): void {
  stage.configure({
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
async function answer(stage: Stage, action: 'CONTINUE' | 'ROLLBACK'): Promise<void> {
  const waiting = () =>
    stage.rollout()?.lifecycleHookDetails?.find(({ status }) => status === 'AWAITING_ACTION')
  await stage.until('the pause', () => waiting() !== undefined)
  await stage.clock.advance(30_000)
  stage.ecs.operations.ContinueServiceDeployment({
    serviceDeploymentArn: stage.rollout()?.serviceDeploymentArn,
    hookId: waiting()?.hookId,
    action,
  })
}

const paused = (happens: (stage: Stage) => Promise<void>) => async (stage: Stage) => {
  await stage.seed()
  pause(stage, 'POST_SCALE_UP')
  return midwayFrom(stage, happens)
}

async function midwayFrom(stage: Stage, happens: (stage: Stage) => Promise<void>) {
  await stage.release()
  const [work] = await stage.begin()
  await happens(stage)
  return stage.end(work ?? Promise.reject(new Error('not begun')))
}

const GATE = { gate: [{ path: '/healthz', status: undefined }], testUrl: 'https://test.shop.example.com' }

export const turnScenarios: readonly Scenario[] = [
  {
    name: 'The time is over while tasks never become healthy: it goes back at the deadline, to the second',
    documented:
      'aws-actions/amazon-ecs-deploy-task-definition#872; docs/bench-deploy.md (the SDK’s waiter ends up to ten minutes early)',
    play: async (stage) => {
      await stage.seed()
      await stage.release({ web: { healthyAfter: Number.POSITIVE_INFINITY } })
      return stage.run(2, { timeoutMinutes: 1 })
    },
    cells: everywhere({ ...BACK, says: /time was over/ }),
  },
  {
    name: 'The service becomes stable in the last second',
    documented: 'docs/bench-deploy.md (false timeouts of the SDK’s waiter)',
    play: async (stage) => {
      await stage.seed()
      await stage.release()
      const probe = await stage.rehearse()
      return stage.run(3, { timeoutMinutes: (Math.ceil(probe / 1000) + 1) / 60 })
    },
    cells: everywhere({ ...LANDED, serves: 'v3' }),
  },
  {
    name: 'Cancelled right after the deployment began',
    documented: `${API}/API_StopServiceDeployment.html (from PENDING); GitHub: SIGINT, 7.5 s later SIGTERM`,
    play: midway((stage) => stage.cancel()),
    cells: everywhere({ ...CANCELLED, within: 20 }),
  },
  {
    name: 'Cancelled while tasks start',
    documented: `${API}/API_StopServiceDeployment.html; GitHub: SIGINT, 7.5 s later SIGTERM`,
    play: midway(async (stage) => {
      await stage.clock.advance(12_000)
      stage.cancel()
    }),
    cells: everywhere({ ...CANCELLED, within: 30 }),
  },
  {
    name: 'Cancelled in the bake time: only the traffic goes back',
    documented: `${GUIDE}/blue-green-deployment-how-it-works.html (BAKE_TIME is part of the deployment)`,
    play: midway(async (stage) => {
      await baking(stage)
      stage.cancel()
    }),
    cells: everywhere(CANCELLED, { ROLLING: na(NO_BAKE), CODE_DEPLOY: na(LANDED_BY_THEN) }),
  },
  {
    name: 'An alarm of the deployment fires while tasks start or traffic bakes',
    documented: `${GUIDE}/deployment-alarm-failure.html; https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html`,
    play: async (stage) => {
      await stage.seed()
      await stage.watchAlarm('errors')
      await stage.release()
      const [work] = await stage.begin()
      await stage.until('healthy tasks of v2', () => stage.tasks('web').includes('v2'))
      await stage.alarm('errors', 'ALARM')
      return stage.end(work ?? Promise.reject(new Error('not begun')))
    },
    cells: everywhere({ ...BACK, says: /alarm/i }),
  },
  {
    name: 'An alarm fires in the bake time, when all traffic is on the new tasks',
    documented: `${GUIDE}/blue-green-deployment-how-it-works.html (BAKE_TIME)`,
    play: async (stage) => {
      await stage.seed()
      await stage.watchAlarm('errors')
      await stage.release()
      const [work] = await stage.begin()
      await baking(stage)
      await stage.alarm('errors', 'ALARM')
      return stage.end(work ?? Promise.reject(new Error('not begun')))
    },
    cells: only(SHIFTING, { ...BACK, says: /alarm/i }, 'see the row above'),
  },
  {
    name: 'The alarm is in ALARM before the deployment begins: so the fix can be deployed',
    documented: `${GUIDE}/deployment-alarm-failure.html ("will not monitor alarms for the duration of that deployment")`,
    play: given(async (stage) => {
      await stage.watchAlarm('errors')
      await stage.alarm('errors', 'ALARM')
    }),
    cells: everywhere(LANDED, {
      CODE_DEPLOY: { ...BACK, says: /ALARM_ACTIVE/ },
    }),
  },
  {
    name: 'A pause of somebody else is answered: continue',
    documented: `${API}/API_ContinueServiceDeployment.html`,
    play: paused((stage) => answer(stage, 'CONTINUE')),
    cells: only(SHIFTING, LANDED, NO_PAUSE),
  },
  {
    name: 'A pause of somebody else is answered: roll back',
    documented: `${API}/API_ContinueServiceDeployment.html`,
    play: paused((stage) => answer(stage, 'ROLLBACK')),
    cells: only(SHIFTING, BACK, NO_PAUSE),
  },
  {
    name: 'Nobody answers the pause: ECS takes its timeout action',
    documented: `${API}/API_DeploymentLifecycleHookTimeoutConfiguration.html`,
    play: paused(async () => {}),
    cells: only(SHIFTING, BACK, NO_PAUSE),
  },
  {
    name: 'The gate asks the test listener, and it answers well',
    documented: `${API}/API_ContinueServiceDeployment.html; https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ContinueDeployment.html`,
    play: async (stage) => {
      await stage.seed()
      await stage.readyWait()
      await stage.release()
      return stage.run(2, GATE)
    },
    cells: everywhere(LANDED, {
      ROLLING: { ...LANDED, verdict: 'refused', serves: 'v1', release: 'pending' },
    }),
  },
  {
    name: 'The gate asks the test listener, and it answers 500: production never moves',
    documented: `${API}/API_ContinueServiceDeployment.html; https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_StopDeployment.html`,
    play: async (stage) => {
      await stage.seed()
      await stage.readyWait()
      stage.smoke = async () => 500
      await stage.release()
      return stage.run(2, GATE)
    },
    cells: everywhere(
      { ...BACK, says: /gate refused/ },
      { ROLLING: na('a ROLLING deployment has no test traffic') },
    ),
  },
  {
    name: 'Return when traffic has shifted: green while the bake time runs on',
    documented: `${GUIDE}/blue-green-deployment-how-it-works.html`,
    play: async (stage) => {
      await stage.seed()
      await stage.release({ processes: [{ bakeMinutes: 30 }] })
      return stage.run(2, { returnAt: 'traffic-shifted' })
    },
    cells: everywhere({ ...LANDED, within: 400 }),
  },
]
