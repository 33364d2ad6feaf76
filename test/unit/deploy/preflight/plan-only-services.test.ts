import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { EcsRevisions, type RevisionDocument } from '../../../../src/aws/ecs/revisions.ts'
import {
  type PlanServicesPorts,
  type PlanServicesRequest,
  planOnlyServices,
} from '../../../../src/deploy/preflight/plan-only-services.ts'
import { planDocument, planHeadline, planLines } from '../../../../src/deploy/preflight/plan-summary.ts'
import { parseImageReference } from '../../../../src/image/oci/reference.ts'
import { DeniedError } from '../../../../src/runtime/errors.ts'
import { EcsHarness } from '../../../support/deploy/ecs-harness.ts'
import { imageOf } from '../../../support/deploy/harness.ts'
import { ROLE } from '../../../support/emulator/ecs-harness.ts'

const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-AbCdEf:KEY::'
const revision = (number: number) => `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${number}`

/** `mode: plan` of services that no ledger keeps. */
describe('planServices', () => {
  let harness: EcsHarness
  let gone: string[]
  let denied: boolean
  beforeEach(async () => {
    gone = []
    denied = false
    harness = await EcsHarness.open()
    harness.engine.logGroups.add('/theirs')
    harness.engine.secrets.set(SECRET, 'hunter3')
    harness.engine.register('', {
      family: 'web',
      executionRoleArn: ROLE,
      containerDefinitions: [
        {
          name: 'app',
          image: imageOf(1),
          environment: [{ name: 'TOKEN', value: 'hunter2' }],
          secrets: [{ name: 'KEY', valueFrom: SECRET }],
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': '/theirs',
              'awslogs-region': 'us-east-1',
              'awslogs-stream-prefix': 'svc',
            },
          },
        },
      ],
    })
    harness.engine.create({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 })
    await harness.clock.advance(600_000)
  })
  afterEach(async () => {
    expect(harness.server.violations).toEqual([])
    await harness.close()
  })

  /** Every plan is held against the journal of all calls that reached ECS: zero writes. */
  async function plan(over: Partial<PlanServicesRequest> = {}) {
    const revisions = new EcsRevisions(harness.session, harness.clock)
    const there = async (name: string) => {
      if (denied) throw new DeniedError('not authorized to perform that')
      return !gone.includes(name)
    }
    const ports: PlanServicesPorts<RevisionDocument> = {
      ...harness.existing,
      taskDefinitions: {
        describe: (name) => harness.clock.outside(revisions.describe(name)),
        register: (document, tags) => harness.clock.outside(revisions.register(document, tags)),
        withImage: (document, container, image) => revisions.withImage(document, container, image),
      },
      roles: {
        trustedServices: async (role) => ((await there(role)) ? ['ecs-tasks.amazonaws.com'] : undefined),
      },
      logGroups: { exists: there },
      secrets: { exists: there },
    }
    const mark = harness.server.journal.calls.length
    const report = await harness.clock.run(
      planOnlyServices(ports, {
        cluster: 'main',
        services: ['web'],
        source: { kind: 'image', image: parseImageReference(imageOf(2)), container: undefined },
        environment: 'production',
        run: { runKey: '7-1', workflow: 'acme/shop/Deploy', number: 7 },
        gate: undefined,
        inProgress: 'wait',
        signal: harness.abort.signal,
        ...over,
      }),
      60_000,
    )
    const calls = harness.server.journal.calls.slice(mark)
    expect(calls.length).toBeGreaterThan(0)
    expect(calls.filter(({ operation }) => !/^(Describe|List)/.test(operation))).toEqual([])
    return report
  }
  const states = ({ checks }: Awaited<ReturnType<typeof plan>>) =>
    checks.map(({ name, state }) => `${name}: ${state}`)

  it('of a new image: the field that differs, every check made, nothing written', async () => {
    const report = await plan()
    expect(report).toMatchObject({ ok: true, release: undefined, name: `shop@${'0'.repeat(12)}` })
    expect(report.services).toMatchObject([
      {
        process: 'web',
        action: 'update',
        before: revision(1),
        taskDefinition: undefined,
        changes: [{ field: 'image', before: imageOf(1), after: imageOf(2) }],
      },
    ])
    expect(states(report)).toEqual([
      'services: ok',
      'image: ok',
      'task definitions: ok',
      'execution role: ok',
      'secret: ok',
      'log group: ok',
      'in progress: ok',
    ])
    expect(planHeadline(report)).toBe(`Plan shop@${'0'.repeat(12)}: 1 of 1 service would change`)
    const said = [
      ...planLines(report),
      JSON.stringify(planDocument(report, { app: 'main', environment: 'p' })),
    ]
    expect(said.join('\n')).not.toContain('hunter2')
  })

  it('of what serves already: nothing would move', async () => {
    const source = { kind: 'task-definition' as const, name: 'web:1' }
    const report = await plan({ source })
    expect(report.services).toMatchObject([{ action: 'unchanged', taskDefinition: revision(1), changes: [] }])
  })

  it.each<[string, string, RegExp]>([
    ['execution role', ROLE, /does not exist/],
    [
      'secret',
      SECRET,
      /does not exist, so tasks could not start\. Create it, or correct the task definition/,
    ],
    ['log group', '/theirs', /does not exist: tasks could not start/],
  ])('fails when the %s is not there', async (name, what, says) => {
    gone = [what]
    const report = await plan()
    expect(report.ok).toBe(false)
    const bad = report.checks.filter(({ state }) => state === 'problem')
    expect(bad).toMatchObject([{ name, says: expect.stringMatching(says) }])
  })

  it('what the role may not read is not checked, and fails nothing', async () => {
    denied = true
    const report = await plan()
    expect(report.ok).toBe(true)
    expect(states(report)).toEqual(
      expect.arrayContaining([
        'execution role: not-checked',
        'secret: not-checked',
        'log group: not-checked',
      ]),
    )
  })

  it.each<[string, Partial<PlanServicesRequest>, RegExp]>([
    ['a service that is not there', { services: ['wbe'] }, /service 'wbe' does not exist/],
    [
      'a task definition that is not there',
      { source: { kind: 'task-definition', name: 'shop:7' } },
      /Task definition 'shop:7' for service '.*' does not exist/,
    ],
    [
      'a gate that nothing comes to',
      { gate: { testUrl: 'https://t.example.com', checks: [{ path: '/', status: undefined }] } },
      /no service in this deploy shifts traffic/,
    ],
  ])('fails for %s', async (_name, over, says) => {
    const report = await plan(over)
    expect(report.ok).toBe(false)
    expect(report.checks[0]).toMatchObject({ name: 'services', state: 'problem' })
    expect(report.checks[0]?.says).toMatch(says)
  })

  it.each([
    ['wait', 'warning', true],
    ['fail', 'problem', false],
  ] as const)(
    'says a deployment in progress; with in-progress %s it is a %s',
    async (inProgress, state, ok) => {
      harness.engine.register('', {
        family: 'theirs',
        containerDefinitions: [{ name: 'app', image: imageOf(9) }],
      })
      harness.engine.ecs.operations.UpdateService({
        cluster: 'main',
        service: 'web',
        taskDefinition: 'theirs',
      })
      const report = await plan({ inProgress })
      expect(report.checks.at(-1)).toMatchObject({ name: 'in progress', state })
      expect(report.ok).toBe(ok)
    },
  )
})
