import { WEB, WORKER } from '../harness.ts'
import { BACK, everywhere, LANDED, na, only, type Scenario, second } from '../scenario.ts'

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide'
const API = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference'
export const MADE_BY_ECS =
  'the service must exist: ECS accepts the controller CODE_DEPLOY only at creation, by your infrastructure code'

export const aloneScenarios: readonly Scenario[] = [
  {
    name: 'A release lands',
    documented: `${API}/API_ServiceDeployment.html`,
    play: second(),
    cells: everywhere(LANDED),
  },
  {
    name: 'The first release of an app lands',
    documented: `${API}/API_CreateService.html`,
    play: async (harness) => {
      await harness.release()
      return harness.run(1)
    },
    cells: everywhere({ ...LANDED, serves: 'v1' }, { CODE_DEPLOY: na(MADE_BY_ECS) }),
  },
  {
    name: 'The same run is re-run after it landed: nothing changes',
    documented: 'src/deploy/plan/plan.ts: a live revision is not deployed again',
    play: async (harness) => {
      await harness.seed()
      await harness.release()
      await harness.run(2)
      await harness.clock.advance(300_000)
      return harness.run(2)
    },
    also: (_stage, { result }) => {
      if (result?.services[0]?.action !== 'unchanged') throw new Error('it was moved again')
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'The desired count is 0: ECS reports success without running a task',
    documented: `${API}/API_UpdateService.html (desiredCount); a deployment of no task is complete at once`,
    play: async (harness) => {
      await harness.seed({ processes: [{ quantity: 0 }] })
      await harness.release()
      return harness.run(2)
    },
    also: (_stage, { result }) => {
      const reason = result?.services[0]?.verdict.reason ?? ''
      if (!/no task/.test(reason)) throw new Error(`the verdict hides that nothing ran: ${reason}`)
    },
    cells: everywhere({ ...LANDED, serves: 'nothing' }),
  },
  {
    name: 'Autoscaling has made three tasks of one: the count is left alone',
    documented: `${GUIDE}/service-auto-scaling.html; ${API}/API_UpdateService.html (a desiredCount that is sent overrides it)`,
    play: async (harness) => {
      await harness.seed()
      harness.ecs.operations.UpdateService({ cluster: 'main', service: WEB, desiredCount: 3 })
      await harness.clock.advance(180_000)
      await harness.release()
      return harness.run(2)
    },
    also: (harness) => {
      if (harness.tasks('web').join() !== 'v2,v2,v2') throw new Error(`it runs ${harness.tasks('web')}`)
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'Autoscaling adds a task in the middle of the deployment',
    documented:
      'Application Auto Scaling user guide, "Amazon ECS and Application Auto Scaling": scale-in is off while a deployment runs, scale-out is not',
    play: async (harness) => {
      await harness.seed()
      await harness.release()
      const [work] = await harness.begin()
      await harness.clock.advance(15_000)
      harness.ecs.operations.UpdateService({ cluster: 'main', service: WEB, desiredCount: 2 })
      return harness.end(work ?? Promise.reject(new Error('not started')))
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'Done when the new tasks are healthy, and the old ones stop later (early success criteria, DEFERRED)',
    documented: `${API}/API_DeploymentEarlySuccessCriteria.html`,
    play: async (harness) => {
      await harness.seed({ web: { onTerm: 'ignore' } })
      harness.configure({
        earlySuccessCriteria: { enable: true, healthyPercent: 100, sourceServiceRevisionCleanup: 'DEFERRED' },
      })
      await harness.release()
      const end = await harness.run(2)
      if (harness.tasks('web').join() !== 'v1,v2')
        throw new Error(`at the end it ran ${harness.tasks('web')}`)
      return end
    },
    cells: only(['ROLLING'], LANDED, 'only rolling deployments have early success criteria'),
  },
  {
    name: 'The old task ignores SIGTERM: it is killed after its 30 s, and then the deployment is done',
    documented: `${API}/API_ContainerDefinition.html (stopTimeout)`,
    play: async (harness) => {
      await harness.seed({ web: { onTerm: 'ignore' } })
      await harness.release()
      const end = await harness.run(2)
      // CodeDeploy is done when the traffic has moved; blue ends by itself.
      const left = harness.strategy === 'CODE_DEPLOY' ? 'v1,v2' : 'v2'
      if (harness.tasks('web').join() !== left) throw new Error(`at the end it ran ${harness.tasks('web')}`)
      return end
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'A worker without load balancer counts as healthy 40 s after RUNNING',
    documented: `${API}/API_DeploymentConfiguration.html (minimumHealthyPercent)`,
    play: second({ processes: [{}, { type: 'worker' }] }, {}, { processes: [{}, { type: 'worker' }] }),
    also: (harness) => {
      if (harness.tasks('worker').join() !== 'v2,v2')
        throw new Error(`the worker is ${harness.tasks('worker')}`)
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'The worker of the release dies at boot: web, landed or in progress, rolls back with it',
    documented: `${GUIDE}/deployment-circuit-breaker.html`,
    play: second(
      { processes: [{}, { type: 'worker' }], worker: { exit: { after: 2_000, code: 1 } } },
      {},
      { processes: [{}, { type: 'worker' }] },
    ),
    also: (harness) => {
      if (harness.tasks('worker').join() !== 'v1,v1')
        throw new Error(`the worker is ${harness.tasks('worker')}`)
    },
    cells: everywhere({ ...BACK, says: /worker failed/ }),
  },
  {
    name: 'A clock that must run once: the old one has ended before the new one starts',
    documented: `${API}/API_DeploymentConfiguration.html (minimumHealthyPercent 0, maximumPercent 100)`,
    play: async (harness) => {
      const processes = [{}, { type: 'worker', quantity: 1, singleton: true }]
      await harness.seed({ processes })
      await harness.release({ processes })
      const [work] = await harness.begin()
      for (let second = 0; second < 180; second += 1) {
        await harness.clock.advance(1000)
        const running = harness.tasks('worker')
        if (running.length > 1) throw new Error(`${running} ran at once`)
      }
      return harness.end(work ?? Promise.reject(new Error('not started')))
    },
    cells: everywhere(LANDED),
  },
  {
    name: 'A process type that the release no longer has is deleted at the end',
    documented: `${API}/API_DeleteService.html`,
    play: second({}, {}, { processes: [{}, { type: 'worker' }] }),
    also: (harness) => {
      const status = harness.service(WORKER)?.status
      if (status === 'ACTIVE') throw new Error('the worker is still there')
    },
    cells: everywhere(LANDED),
  },
]
