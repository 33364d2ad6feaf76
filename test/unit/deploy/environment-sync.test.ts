import { describe, expect, it } from '@jest/globals'
import type { Autoscaling, HealthCheck } from '../../../src/app/app.ts'
import { FULL_HEROKU_COMPAT } from '../../../src/app/heroku-compat.ts'
import type { Scaling } from '../../../src/deploy/core/scaling.ts'
import type {
  TargetGroup,
  TargetGroupSettings,
  TargetGroups,
} from '../../../src/deploy/core/target-groups.ts'
import { UserError } from '../../../src/runtime/errors.ts'
import { DeployHarness, processOf, releaseOf, taskDefinition } from '../../support/deploy/harness.ts'

const STANDARD: HealthCheck = {
  path: '/',
  interval: 30,
  timeout: 5,
  healthyThreshold: 5,
  unhealthyThreshold: 2,
}
const HEALTH: HealthCheck = { ...STANDARD, path: '/health', interval: 10 }

/** Writes what was done, in order, with the release that served the worker at that moment. */
class FakeSurroundings implements TargetGroups, Scaling {
  readonly done: string[] = []
  readonly groups = new Map<string, TargetGroup>()
  scaling: Autoscaling | undefined
  denied = false

  constructor(harness: DeployHarness) {
    for (const arn of ['arn:tg/blue', 'arn:tg/green']) {
      this.groups.set(arn, {
        arn,
        targetType: 'ip',
        vpc: 'vpc-1',
        loadBalancers: [],
        healthCheck: STANDARD,
        deregistrationDelay: 300,
      })
    }
    this.now = () => (harness.serves('web') === taskDefinition('web', 42) ? 'after' : 'before')
  }
  readonly now: () => string

  async describe(arns: readonly string[]) {
    if (this.denied)
      throw new UserError('The role is not allowed to do elasticloadbalancing:DescribeTargetGroups.')
    return new Map(arns.flatMap((arn) => [[arn, this.groups.get(arn)]] as const).filter(isThere))
  }
  async change(arn: string, settings: TargetGroupSettings) {
    const group = this.groups.get(arn)
    if (group === undefined) throw new Error(arn)
    this.groups.set(arn, { ...group, ...settings })
    this.done.push(`${this.now()} ${arn} ${Object.keys(settings).join()}`)
  }
  async read() {
    return this.scaling
  }
  async set(service: string, wanted: Autoscaling) {
    this.scaling = wanted
    this.done.push(`${this.now()} scale ${service}`)
  }
  async clear(service: string) {
    this.scaling = undefined
    this.done.push(`${this.now()} clear ${service}`)
  }
}

const isThere = (
  entry: readonly [string, TargetGroup | undefined],
): entry is readonly [string, TargetGroup] => entry[1] !== undefined

function start(over: Parameters<typeof releaseOf>[1] = {}) {
  const harness = new DeployHarness()
  const surroundings = new FakeSurroundings(harness)
  harness.ledger.put(
    releaseOf(42, {
      processes: [processOf('web', 42, { healthCheck: HEALTH, autoscaling: { min: 1, max: 4, cpu: 60 } })],
      ...over,
    }),
  )
  const ports = { ...harness.ports, environmentSync: { targetGroups: surroundings, scaling: surroundings } }
  const run = () => harness.clock.run(harness.start({}, ports), 3_600_000)
  return { harness, surroundings, run }
}

describe('what follows renga.yml around the services', () => {
  it('gives the group that serves its new health check only after the release has landed', async () => {
    const { surroundings, run } = start()
    expect((await run()).verdict).toBe('landed')
    expect(surroundings.done).toEqual([
      'before arn:tg/blue deregistrationDelay',
      'before arn:tg/green deregistrationDelay',
      'before arn:tg/green healthCheck',
      'after arn:tg/blue healthCheck',
      'after scale shop-production-web',
    ])
  })

  it('changes nothing a second time', async () => {
    const { harness, surroundings, run } = start()
    await run()
    const { length } = surroundings.done
    harness.ledger.put({ ...releaseOf(43), processes: harness.ledger.releases.get(42)?.processes ?? [] })
    const ports = { ...harness.ports, environmentSync: { targetGroups: surroundings, scaling: surroundings } }
    await harness.clock.run(harness.start({ version: 43 }, ports), 3_600_000)
    expect(surroundings.done).toHaveLength(length)
  })

  it('leaves the group that serves and the scaling alone when the release goes back', async () => {
    const { harness, surroundings, run } = start()
    harness.services.behaviours.set(taskDefinition('web', 42), {
      kind: 'trips',
      after: 40_000,
      rollbackTakes: 60_000,
    })
    expect((await run()).verdict).toBe('rolled-back')
    expect(surroundings.groups.get('arn:tg/blue')?.healthCheck).toEqual(STANDARD)
    expect(surroundings.scaling).toBeUndefined()
  })

  it('is turned off part by part', async () => {
    const parity = {
      ...FULL_HEROKU_COMPAT,
      deregistrationDelay: false,
      healthCheck: false,
      autoscaling: false,
    }
    const { surroundings, run } = start({ parity })
    await run()
    expect(surroundings.done).toEqual([])
  })

  it('what the role may not do is a warning, and the release lands', async () => {
    const { harness, surroundings, run } = start()
    surroundings.denied = true
    expect((await run()).verdict).toBe('landed')
    expect(harness.warnings.join()).toMatch(/target groups were not changed.*DescribeTargetGroups.*parity/)
  })
})

it('a process that a release changes nothing for is not moved, and stays when the others go back', async () => {
  const harness = new DeployHarness()
  const processes = [processOf('web', 42), processOf('worker', 41, { quantity: 2 })]
  harness.ledger.put(releaseOf(42, { processes }))
  harness.services.behaviours.set(taskDefinition('web', 42), {
    kind: 'trips',
    after: 40_000,
    rollbackTakes: 60_000,
  })
  const result = await harness.run()
  expect(result.verdict).toBe('rolled-back')
  expect(result.services).toMatchObject([
    { process: 'web', action: 'updated' },
    { process: 'worker', action: 'unchanged', back: { kind: 'stays' }, verdict: { kind: 'landed' } },
  ])
  expect(harness.services.calls.filter((call) => /^update.*worker/.test(call))).toEqual([])
})
