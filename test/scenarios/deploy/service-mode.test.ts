import { readFile } from 'node:fs/promises'
import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Behaviour } from '../../../emulator/aws/ecs/runtime/scripted-runtime.ts'
import { EcsRevisions, type RevisionDocument } from '../../../src/aws/ecs/revisions.ts'
import { deployServices, type ServiceModeRequest } from '../../../src/deploy/service-mode/deploy-services.ts'
import type { ServiceModePorts } from '../../../src/deploy/service-mode/ports.ts'
import { parseImageReference } from '../../../src/image/oci/reference.ts'
import { EcsHarness } from '../../support/deploy/ecs-harness.ts'
import { imageOf } from '../../support/deploy/harness.ts'
import {
  BLUE_GROUP,
  GREEN_GROUP,
  INFRASTRUCTURE_ROLE,
  RULE,
  TEST_RULE,
} from '../../support/emulator/ecs-harness.ts'

const family = (name: string, revision: number) =>
  `arn:aws:ecs:us-east-1:123456789012:task-definition/${name}:${revision}`
const run = (number: number, workflow = 'acme/shop/Deploy') => ({
  runKey: `${1000 + number}-1`,
  workflow,
  number,
  commit: 'c'.repeat(40),
})

/** Services that somebody's infrastructure as code has made, deployed without app and ledger. */
describe('existing services on the emulator’s ECS', () => {
  let harness: EcsHarness
  beforeEach(async () => {
    harness = await EcsHarness.open()
    harness.engine.logGroups.add('/theirs')
  })
  const actions = new Set<string>()
  afterEach(async () => {
    for (const call of harness.server.journal.calls) for (const action of call.actions) actions.add(action)
    expect(harness.server.violations).toEqual([])
    await harness.close()
  })

  const shifting = {
    loadBalancers: [
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
    ],
  }

  /** A service with its own task definition of `imageOf(1)`, steady. */
  async function make(
    name: string,
    how: { configuration?: DeploymentConfiguration; balanced?: boolean; containers?: string[] } = {},
  ) {
    const { engine } = harness
    const containers = how.containers ?? ['app']
    engine.register('', {
      family: name,
      containerDefinitions: containers.map((container) => ({
        name: container,
        image: container === 'proxy' ? 'public.ecr.aws/nginx/nginx:1' : imageOf(1),
        ...(container === containers[0] ? { portMappings: [{ containerPort: 8080 }] } : {}),
        environment: [{ name: 'PROCESS', value: name }],
        ulimits: [{ name: 'nofile', softLimit: 1024, hardLimit: 4096 }],
        logConfiguration: {
          logDriver: 'awslogs' as const,
          options: {
            'awslogs-group': '/theirs',
            'awslogs-region': 'us-east-1',
            'awslogs-stream-prefix': 'svc',
          },
        },
      })),
      pidMode: 'task',
      tags: [
        { key: 'team', value: 'payments' },
        { key: 'renga:run-number', value: '0' },
      ],
    })
    engine.create({
      serviceName: name,
      taskDefinition: name,
      desiredCount: 1,
      ...(how.balanced ? shifting : {}),
      ...(how.configuration === undefined ? {} : { deploymentConfiguration: how.configuration }),
    })
    await harness.clock.advance(600_000)
  }

  const behave = (version: number, behaviour: Behaviour) =>
    harness.engine.behaviours.set(String(version).padStart(64, '0'), () => behaviour)

  function start(over: Partial<ServiceModeRequest> & { version?: number } = {}) {
    const { version = 2, ...rest } = over
    const revisions = new EcsRevisions(harness.session, harness.clock)
    const ports: ServiceModePorts<RevisionDocument> = {
      ...harness.existing,
      taskDefinitions: {
        describe: (name) => harness.clock.outside(revisions.describe(name)),
        register: (document, tags) => harness.clock.outside(revisions.register(document, tags)),
        withImage: (document, container, image) => revisions.withImage(document, container, image),
      },
    }
    return deployServices(ports, {
      cluster: 'main',
      services: ['web'],
      source: { kind: 'image', image: parseImageReference(imageOf(version)), container: undefined },
      environment: 'production',
      run: run(1),
      timeoutMinutes: 60,
      gate: undefined,
      returnAt: 'completed',
      inProgress: 'wait',
      signal: harness.abort.signal,
      ...rest,
    })
  }
  const deploy = (over: Parameters<typeof start>[0] = {}) => harness.clock.run(start(over), 3 * 3_600_000)
  const primary = (name = 'web') =>
    harness.engine.service(name).deployments?.find(({ status }) => status === 'PRIMARY')?.taskDefinition
  const definition = (name: string) =>
    harness.engine.ecs.operations.DescribeTaskDefinition({ taskDefinition: name, include: ['TAGS'] })

  it('puts the image into the service’s own task definition, keeps everything else, and lands', async () => {
    await make('web')
    const before = definition('web:1').taskDefinition
    const result = await deploy()
    expect(result.failure).toBeUndefined()
    expect(result).toMatchObject({ verdict: 'landed', name: `shop@${'0'.repeat(12)}`, release: undefined })
    expect(primary()).toBe(family('web', 2))
    const { taskDefinition: after, tags = [] } = definition('web:2')
    expect(after?.containerDefinitions).toEqual([{ ...before?.containerDefinitions?.[0], image: imageOf(2) }])
    expect({ ...after, pidMode: after?.pidMode, cpu: after?.cpu }).toMatchObject({
      pidMode: 'task',
      cpu: '256',
    })
    expect(Object.fromEntries(tags.map(({ key = '', value }) => [key, value]))).toMatchObject({
      team: 'payments',
      'renga:run-number': '1',
      'renga:workflow': 'acme/shop/Deploy',
      'renga:image-digest': imageOf(2).split('@')[1],
      'renga:commit': 'c'.repeat(40),
    })
  })

  it('registers nothing and moves nothing when the service has the image', async () => {
    await make('web')
    const result = await deploy({ version: 1 })
    expect(result.verdict).toBe('landed')
    expect(result.services[0]?.action).toBe('unchanged')
    expect(definition('web').taskDefinition?.revision).toBe(1)
  })

  it('run again after it was killed: takes the revision that is registered and follows its deployment', async () => {
    await make('web')
    const first = start()
    first.catch(() => undefined)
    await harness.clock.advance(20_000)
    const result = await deploy()
    expect(result.services[0]?.action).toBe('followed')
    expect(definition('web').taskDefinition?.revision).toBe(2)
    expect(result.verdict).toBe('landed')
  })

  it('deploys a registered revision without registering one', async () => {
    await make('web')
    await deploy()
    const back = await deploy({ source: { kind: 'task-definition', name: 'web:1' } })
    expect(back.verdict).toBe('landed')
    expect(back.name).toBe('web:1')
    expect(primary()).toBe(family('web', 1))
    expect(definition('web').taskDefinition?.revision).toBe(2)
  })

  it('a revision that crashes goes back, and says why with the container’s last lines', async () => {
    await make('web')
    behave(2, {
      exit: { after: 2_000, code: 1 },
      healthyAfter: Number.POSITIVE_INFINITY,
      output: ['Error: boom'],
    })
    const result = await deploy({ fastFail: 2 })
    expect(result.verdict).toBe('rolled-back')
    expect(primary()).toBe(family('web', 1))
    expect(result.services[0]?.reasons[0]).toMatchObject({ log: ['Error: boom'] })
  })

  it.each<[string, DeploymentConfiguration]>([
    ['BLUE_GREEN', { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 1 }],
    [
      'CANARY',
      {
        strategy: 'CANARY',
        bakeTimeInMinutes: 0,
        canaryConfiguration: { canaryPercent: 20, canaryBakeTimeInMinutes: 2 },
      },
    ],
    [
      'LINEAR',
      {
        strategy: 'LINEAR',
        bakeTimeInMinutes: 0,
        linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes: 1 },
      },
    ],
    ['ROLLING', { strategy: 'ROLLING', minimumHealthyPercent: 50, maximumPercent: 200 }],
  ])(
    'a %s service is moved by its own strategy, and its configuration stays',
    async (strategy, configuration) => {
      await make('web', { configuration, balanced: strategy !== 'ROLLING' })
      const before = harness.engine.service().deploymentConfiguration
      const result = await deploy()
      expect(result.failure).toBeUndefined()
      expect(result.verdict).toBe('landed')
      expect(result.services[0]?.strategy).toBe(strategy)
      expect(harness.engine.service().deploymentConfiguration).toEqual(before)
    },
  )

  it('a gate adds its hook to the service’s configuration and takes nothing away', async () => {
    const configuration: DeploymentConfiguration = {
      strategy: 'CANARY',
      bakeTimeInMinutes: 0,
      canaryConfiguration: { canaryPercent: 20, canaryBakeTimeInMinutes: 2 },
    }
    await make('web', { configuration, balanced: true })
    const before = harness.engine.service().deploymentConfiguration
    const result = await deploy({
      gate: { testUrl: 'https://t.example.com', checks: [{ path: '/', status: 204 }] },
    })
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.problem).toMatch(/answered 200, expected 204/)
    const { lifecycleHooks, ...rest } = harness.engine.service().deploymentConfiguration ?? {}
    expect(lifecycleHooks).toHaveLength(1)
    expect(rest).toEqual({ ...before, lifecycleHooks: undefined })
  })

  it('several services move together: one that fails takes the other back', async () => {
    await make('web')
    await make('api')
    harness.engine.behaviours.set(String(2).padStart(64, '0'), (spec) =>
      spec.environment['PROCESS'] === 'api'
        ? { exit: { after: 2_000, code: 1 }, healthyAfter: Number.POSITIVE_INFINITY }
        : {},
    )
    const result = await deploy({ services: ['web', 'api'], fastFail: 2 })
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.problem).toMatch(/api failed.*web and api rolled back/s)
    expect([primary('web'), primary('api')]).toEqual([family('web', 1), family('api', 1)])
  })

  it('an older run never overtakes a newer one; a re-run and another workflow may', async () => {
    await make('web')
    await deploy({ run: run(7) })
    await expect(deploy({ run: run(6), version: 3 })).rejects.toThrow(
      /Run 6 is older than run 7, which deployed web:2 to service 'web': .*start a new run/,
    )
    expect(primary()).toBe(family('web', 2))
    expect((await deploy({ run: run(7), version: 3 })).verdict).toBe('landed')
    expect((await deploy({ run: run(1, 'acme/shop/Other'), version: 4 })).verdict).toBe('landed')
  })

  it('waits for a deployment that somebody else has begun', async () => {
    await make('web')
    harness.engine.register('', {
      family: 'theirs',
      containerDefinitions: [{ name: 'app', image: imageOf(9) }],
    })
    harness.engine.ecs.operations.UpdateService({ cluster: 'main', service: 'web', taskDefinition: 'theirs' })
    const result = await deploy()
    expect(result.verdict).toBe('landed')
    expect(harness.lines.join('\n')).toMatch(/web is being deployed to theirs:1 by deployment/)
    expect(primary()).toBe(family('theirs', 2))
  })

  it.each<[string, Partial<ServiceModeRequest>, RegExp]>([
    [
      'a service that is not there',
      { services: ['web', 'wbe'] },
      /In cluster 'main' service 'wbe' does not exist/,
    ],
    [
      'a container that is not there',
      { source: { kind: 'image', image: parseImageReference(imageOf(2)), container: 'web' } },
      /'container' is 'web', which the task definition 'web' does not have\. Use one of: app/,
    ],
    [
      'a tag of a registry that cannot be asked',
      { source: { kind: 'image', image: parseImageReference('ghcr.io/acme/shop:1'), container: undefined } },
      /a tag in a registry other than ECR.*@sha256/,
    ],
    [
      'a task definition that is not there',
      { source: { kind: 'task-definition', name: 'shop:7' } },
      /Task definition 'shop:7' .*does not exist/,
    ],
  ])('refuses %s, and changes nothing', async (_name, over, message) => {
    await make('web')
    await expect(deploy(over)).rejects.toThrow(message)
    expect(definition('web').taskDefinition?.revision).toBe(1)
    expect(primary()).toBe(family('web', 1))
  })

  it('with several containers it must be said which gets the image, unless one is named app', async () => {
    await make('web', { containers: ['main', 'proxy'] })
    await expect(deploy()).rejects.toThrow(
      /'container' is empty.*several containers\. Use one of: main, proxy/,
    )
    const image = parseImageReference(imageOf(2))
    const result = await deploy({ source: { kind: 'image', image, container: 'main' } })
    expect(result.verdict).toBe('landed')
    const images = definition('web:2').taskDefinition?.containerDefinitions?.map((one) => one.image)
    expect(images).toEqual([imageOf(2), 'public.ecr.aws/nginx/nginx:1'])
  })

  it('made exactly the calls on ECS and Logs that the README’s policy allows', async () => {
    const readme = await readFile('actions/deploy-ecs-bluegreen/README.md', 'utf8')
    const [, section = ''] = readme.split('## Existing services')
    const policy: { readonly Statement?: readonly { readonly Action: string | readonly string[] }[] } =
      JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '{}')
    const listed = new Set(policy.Statement?.flatMap(({ Action }) => Action))
    const here = [...listed].filter((action) => /^(ecs|logs|iam):/.test(action))
    expect([...actions].sort()).toEqual(here.sort())
  })
})
