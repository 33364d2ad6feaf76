import { afterEach, expect, it } from '@jest/globals'
import { confirmServices } from '../../../../src/deploy/service-mode/confirm.ts'
import type { Intent } from '../../../../src/deploy/service-mode/intent.ts'
import { CodeDeployWorld } from '../../../support/deploy/codedeploy-harness.ts'

/** The post step's way back of a service of the CODE_DEPLOY controller. */
let world: CodeDeployWorld
afterEach(async () => {
  expect(world.bench.account.server.violations).toEqual([])
  await world.bench.close()
})

it.each([
  ['on its way', 10],
  ['after the traffic has moved, while the earlier tasks wait for their end', 120],
])('of a deploy that was killed %s', async (_name, seconds) => {
  world = await CodeDeployWorld.open({
    blueGreenDeploymentConfiguration: {
      deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
      terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 60 },
    },
  })
  const intents: Intent[] = []
  const work = world.start(await world.register('v2'), { onMoving: (intent) => intents.push(intent) })
  work.catch(() => undefined)
  // Green reports landed when the traffic has moved; killed before it could say so.
  await world.clock.advance(5_000)
  if (seconds > 10) world.kill()
  await world.clock.advance((seconds - 5) * 1_000)
  world.kill()
  const [intent] = intents
  if (intent === undefined) throw new Error('nothing was said to be moving')
  expect(intent.moves).toMatchObject([{ service: 'web', to: expect.stringMatching(/web:2$/) }])
  const request = { intent, minutes: 4, signal: new AbortController().signal }
  const seen = await world.clock.run(confirmServices(world.rollout, request), 600_000)
  expect(seen).toMatchObject({ outcome: 'back', services: [{ process: 'web', state: 'back' }] })
  expect(await world.serves()).toBe('web:1')
  expect(await world.bench.weights()).toBe('100/0')
})
