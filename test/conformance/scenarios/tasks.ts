import { BACK, everywhere, given, LANDED, na, type Scenario, second } from '../scenario.ts'
import { MADE_BY_ECS } from './alone.ts'

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide'
const LANDED_BEFORE = 'it has landed before the first task dies: the scheduler replaces it, as always'
const NEVER = Number.POSITIVE_INFINITY
const crash = { exit: { after: 2_000, code: 1 }, healthyAfter: NEVER, output: ['Booting', 'Error: boom'] }

export const taskScenarios: readonly Scenario[] = [
  {
    name: 'The container exits at boot until the breaker trips; the previous deployment is PRIMARY again under its old id',
    documented: `${GUIDE}/deployment-circuit-breaker.html; CruGlobal/.github ecs-rollout.js (observed on a fleet)`,
    play: second({ web: crash }),
    cells: everywhere({ ...BACK, says: /exit code 1/ }),
  },
  {
    name: 'The same with ten tasks desired: the threshold is half of them',
    documented: `${GUIDE}/deployment-circuit-breaker.html (threshold: 0.5 x desired, at least 3, at most 200)`,
    play: second({ web: crash, processes: [{ quantity: 10 }] }, {}, { processes: [{ quantity: 10 }] }),
    cells: everywhere(BACK),
  },
  {
    name: 'The breaker does not roll back: the deployment ends STOPPED and FAILED, and Renga rolls back',
    documented: `${GUIDE}/deployment-circuit-breaker.html (rollback: false)`,
    play: given(
      (harness) => harness.configure({ deploymentCircuitBreaker: { enable: true, rollback: false } }),
      {
        web: crash,
      },
    ),
    cells: everywhere(
      { ...BACK, says: /exit code 1/ },
      { CODE_DEPLOY: na('does not use the ECS circuit breaker') },
    ),
  },
  {
    name: 'The first release of an app dies at boot: there is nothing to roll back to',
    documented: `${GUIDE}/deployment-circuit-breaker.html ("No rollback candidate was found to run the rollback.")`,
    play: async (harness) => {
      await harness.release({ web: crash })
      return harness.run(1)
    },
    cells: everywhere(
      { verdict: 'failed', serves: 'nothing', release: 'failed', says: /did not exist before/ },
      { CODE_DEPLOY: na(MADE_BY_ECS) },
    ),
  },
  {
    name: 'The rollback fails too',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html (ROLLBACK_FAILED)',
    play: async (harness) => {
      await harness.seed()
      harness.ecs.faults.plant({ kind: 'failed-rollback' }, { family: 'shop-production-web', revision: 1 })
      await harness.release({ web: crash })
      return harness.run(2)
    },
    cells: everywhere(
      { verdict: 'rollback-failed', serves: 'v1', release: 'failed' },
      {
        CODE_DEPLOY: na(
          'while the earlier task set exists, CodeDeploy rolls back by shifting traffic only; no task has to start',
        ),
      },
    ),
  },
  {
    name: 'The image cannot be pulled',
    documented: `${GUIDE}/task_cannot_pull_image.html`,
    play: second({ image: `123456789012.dkr.ecr.us-east-1.amazonaws.com/shop@sha256:${'f'.repeat(64)}` }),
    cells: everywhere({ ...BACK, says: /CannotPullContainer/ }),
  },
  {
    name: 'A secret of the container does not exist',
    documented: `${GUIDE}/resource-initialization-error.html`,
    play: second({ secret: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:gone' }),
    cells: everywhere({ ...BACK, says: /ResourceInitializationError/ }),
  },
  {
    name: 'The container needs more memory than it has',
    documented: `${GUIDE}/stopped-task-error-codes.html (OutOfMemoryError, exit code 137)`,
    play: second({
      web: {
        exit: { after: 3_000, code: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' },
        healthyAfter: NEVER,
      },
    }),
    cells: everywhere({ ...BACK, says: /OutOfMemory|137/ }),
  },
  {
    name: 'The app listens on another port than $PORT',
    documented: `${GUIDE}/troubleshoot-service-load-balancers.html`,
    play: second({ web: { healthyAfter: NEVER } }),
    cells: everywhere({ ...BACK, says: /PORT/ }),
  },
  {
    name: 'The app answers the health check path with 404',
    documented:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html (Target.ResponseCodeMismatch)',
    play: second({ web: { answers: 404 } }),
    cells: everywhere({ ...BACK, says: /health check/i }),
  },
  {
    name: 'The app answers the health check with 503 forever',
    documented:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html (Target.ResponseCodeMismatch)',
    play: second({ web: { answers: 503 } }),
    cells: everywhere({ ...BACK, says: /health check/i }),
  },
  {
    name: 'The app needs 35 s to answer: health checks that fail within the grace period of 60 s do not count',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html (healthCheckGracePeriodSeconds)',
    play: second({ web: { healthyAfter: 35_000 } }),
    cells: everywhere(LANDED),
  },
  {
    name: 'A task dies a minute after it was healthy, again and again, and fast fail is set to two',
    documented:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html (resetOnHealthyTask): a task that was healthy takes the count back to 0',
    play: second(
      { web: { exit: { after: 60_000, code: 1 } }, processes: [{ bakeMinutes: 10 }] },
      { fastFail: 2 },
    ),
    cells: everywhere(BACK, { ROLLING: na(LANDED_BEFORE), CODE_DEPLOY: na(LANDED_BEFORE) }),
  },
  {
    name: 'Fargate has no capacity for two minutes',
    documented: `${GUIDE}/service-event-messages-list.html (was unable to place a task)`,
    play: async (harness) => {
      await harness.seed()
      harness.ecs.faults.plant({ kind: 'capacity' }, {}, 4)
      await harness.release()
      return harness.run(2)
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'Two dead tasks, with fast fail set to two: rolled back before the breaker trips',
    documented: `${GUIDE}/deployment-circuit-breaker.html (at least 3 failed tasks)`,
    play: second({ web: crash }, { fastFail: 2 }),
    cells: everywhere({ ...BACK, says: /rolled back before/ }),
  },
]
