import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { EcsRevisions, type RevisionDocument } from '../../../../src/aws/ecs/revisions.ts'
import { confirmServices, describeServicesRollback } from '../../../../src/deploy/service-mode/confirm.ts'
import { deployServices } from '../../../../src/deploy/service-mode/deploy-services.ts'
import { type Intent, parseIntent } from '../../../../src/deploy/service-mode/intent.ts'
import type { ServiceModePorts } from '../../../../src/deploy/service-mode/ports.ts'
import { parseImageReference } from '../../../../src/image/oci/reference.ts'
import { CancelledError } from '../../../../src/runtime/errors.ts'
import { CrashInjection } from '../../../support/crash-injection.ts'
import { EcsHarness } from '../../../support/deploy/ecs-harness.ts'
import { imageOf } from '../../../support/deploy/harness.ts'
import {
  BLUE_GROUP,
  GREEN_GROUP,
  INFRASTRUCTURE_ROLE,
  RULE,
  TEST_RULE,
} from '../../../support/emulator/ecs-harness.ts'

const revision = (name: string, number: number) =>
  `arn:aws:ecs:us-east-1:123456789012:task-definition/${name}:${number}`

/** What the post step does for services that no ledger keeps, after their deploy was cancelled or killed. */
describe('confirmExisting', () => {
  let harness: EcsHarness
  /** As the post step finds it: the text that was saved. */
  let saved: string
  let whenSaved: readonly (string | undefined)[]
  beforeEach(async () => {
    saved = ''
    whenSaved = []
    harness = await EcsHarness.open()
    await make('web', { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1 })
    await make('api')
    await harness.clock.advance(600_000)
  })
  afterEach(async () => {
    expect(harness.server.violations).toEqual([])
    await harness.close()
  })

  async function make(name: string, deploymentConfiguration?: DeploymentConfiguration) {
    harness.engine.register('', {
      family: name,
      containerDefinitions: [{ name: 'app', image: imageOf(1), portMappings: [{ containerPort: 8080 }] }],
    })
    const loadBalancers = [
      {
        targetGroupArn: BLUE_GROUP,
        containerName: 'app',
        containerPort: 8080,
        advancedConfiguration: {
          alternateTargetGroupArn: GREEN_GROUP,
          productionListenerRule: RULE,
          testListenerRule: TEST_RULE,
          roleArn: INFRASTRUCTURE_ROLE,
        },
      },
    ]
    harness.engine.create({
      serviceName: name,
      taskDefinition: name,
      desiredCount: 1,
      ...(deploymentConfiguration === undefined ? {} : { deploymentConfiguration, loadBalancers }),
    })
  }

  /** A deploy of both services; after `kill` none of its calls does anything. */
  function start(version = 2) {
    const revisions = new EcsRevisions(harness.session, harness.clock)
    const crash = new CrashInjection()
    const { existing } = harness
    const ports: ServiceModePorts<RevisionDocument> = {
      ...existing,
      services: crash.port(existing.services),
      taskDefinitions: {
        describe: (name) => harness.clock.outside(revisions.describe(name)),
        register: (document, tags) => harness.clock.outside(revisions.register(document, tags)),
        withImage: (document, container, image) => revisions.withImage(document, container, image),
      },
    }
    const work = deployServices(ports, {
      cluster: 'main',
      services: ['web', 'api'],
      source: { kind: 'image', image: parseImageReference(imageOf(version)), container: undefined },
      environment: 'production',
      run: { runKey: '1-1', workflow: 'acme/shop/Deploy', number: 1 },
      timeoutMinutes: 60,
      gate: undefined,
      returnAt: 'completed',
      inProgress: 'wait',
      onMoving: (intent) => {
        saved = JSON.stringify(intent)
        whenSaved = [primary('web'), primary('api')]
      },
      signal: harness.abort.signal,
    })
    work.catch(() => undefined)
    return { work, kill: () => crash.kill() }
  }

  function intent(): Intent {
    const parsed = parseIntent(saved)
    if (parsed === undefined) throw new Error(`nothing was saved: '${saved}'`)
    return parsed
  }

  async function confirm() {
    const request = { intent: intent(), minutes: 4, signal: new AbortController().signal }
    const before = harness.clock.now()
    const seen = await harness.clock.run(confirmServices(harness.ports, request), 600_000)
    expect(harness.clock.now() - before).toBeLessThanOrEqual(4 * 60_000)
    return seen
  }

  const primary = (name: string) =>
    harness.engine.service(name).deployments?.find(({ status }) => status === 'PRIMARY')?.taskDefinition
  const expectBack = () => {
    expect([primary('web'), primary('api')]).toEqual([revision('web', 1), revision('api', 1)])
    expect(harness.engine.rules.weights(RULE)?.get(BLUE_GROUP)).toBe(100)
  }

  it('saves what moves and what it had, before anything moves', async () => {
    const { kill } = start()
    await harness.clock.advance(5_000)
    kill()
    expect(whenSaved).toEqual([revision('web', 1), revision('api', 1)])
    expect(intent()).toEqual({
      cluster: 'main',
      name: `shop@${'0'.repeat(12)}`,
      moves: [
        { service: 'web', to: revision('web', 2), from: revision('web', 1) },
        { service: 'api', to: revision('api', 2), from: revision('api', 1) },
      ],
    })
  })

  it('of a deploy that told ECS to go back: watches until both services are there', async () => {
    const { work } = start()
    await harness.clock.advance(30_000)
    harness.abort.abort(new CancelledError('SIGINT'))
    const result = await harness.clock.run(work, 60_000)
    expect(result.cancelled).toBe(true)
    const seen = await confirm()
    expect(seen.services).toMatchObject([
      { process: 'web', state: 'back', serving: revision('web', 1) },
      { process: 'api', state: 'back', serving: revision('api', 1) },
    ])
    expect(describeServicesRollback(intent(), seen)).toMatch(
      /^shop@0+ was cancelled and rolled back: web runs web:1, api runs api:1 \(/,
    )
    expectBack()
  })

  // Just begun; on its way; web bakes or has landed, and so has api.
  it.each([5_000, 60_000, 200_000])(
    'of a deploy that was killed after %d ms and told nothing',
    async (after) => {
      const { kill } = start()
      await harness.clock.advance(after)
      kill()
      expect((await confirm()).outcome).toBe('back')
      expectBack()
    },
  )

  it('of a deploy that was killed when all had landed and nobody knew', async () => {
    const { kill } = start()
    await harness.clock.advance(20_000)
    kill()
    await harness.clock.advance(900_000)
    expect(primary('web')).toBe(revision('web', 2))
    expect((await confirm()).services.map(({ state }) => state)).toEqual(['back', 'back'])
    expectBack()
  })

  it('leaves a service alone that somebody else has moved on', async () => {
    const { kill } = start()
    await harness.clock.advance(20_000)
    kill()
    harness.engine.register('', {
      family: 'theirs',
      containerDefinitions: [{ name: 'app', image: imageOf(9) }],
    })
    harness.engine.ecs.operations.UpdateService({ cluster: 'main', service: 'api', taskDefinition: 'theirs' })
    const seen = await confirm()
    expect(seen.services).toMatchObject([
      { process: 'web', state: 'back' },
      { process: 'api', state: 'moved-on', reason: 'to theirs:1' },
    ])
    expect(describeServicesRollback(intent(), seen)).toMatch(
      /api was deployed by someone else \(to theirs:1\)/,
    )
    expect(primary('api')).toBe(revision('theirs', 1))
  })

  it('reads nothing from a text that is no intent', () => {
    expect([parseIntent(''), parseIntent('{}'), parseIntent('[]')]).toEqual([undefined, undefined, undefined])
  })
})
