import { afterEach, expect, it } from '@jest/globals'
import { confirmServices } from '../../../../src/deploy/service-mode/confirm.ts'
import type { Intent } from '../../../../src/deploy/service-mode/intent.ts'
import { CodeDeployHarness } from '../../../support/deploy/codedeploy-harness.ts'

/** The post step's way back of a service of the CODE_DEPLOY controller. */
let harness: CodeDeployHarness
afterEach(async () => {
  expect(harness.engine.account.server.violations).toEqual([])
  await harness.engine.close()
})

it.each([
  ['on its way', 10],
  ['after the traffic has moved, while the earlier tasks wait for their end', 120],
])('of a deploy that was killed %s', async (_name, seconds) => {
  harness = await CodeDeployHarness.open({
    blueGreenDeploymentConfiguration: {
      deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
      terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 60 },
    },
  })
  const intents: Intent[] = []
  const work = harness.start(await harness.register('v2'), { onMoving: (intent) => intents.push(intent) })
  work.catch(() => undefined)
  // Green reports landed when the traffic has moved; killed before it could say so.
  await harness.clock.advance(5_000)
  if (seconds > 10) harness.kill()
  await harness.clock.advance((seconds - 5) * 1_000)
  harness.kill()
  const [intent] = intents
  if (intent === undefined) throw new Error('nothing was said to be moving')
  expect(intent.moves).toMatchObject([{ service: 'web', to: expect.stringMatching(/web:2$/) }])
  const request = { intent, minutes: 4, signal: new AbortController().signal }
  const seen = await harness.clock.run(confirmServices(harness.rollout, request), 600_000)
  expect(seen).toMatchObject({ outcome: 'back', services: [{ process: 'web', state: 'back' }] })
  expect(await harness.serves()).toBe('web:1')
  expect(await harness.engine.weights()).toBe('100/0')
})
