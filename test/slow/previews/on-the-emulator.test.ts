import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs'
import {
  DeleteRuleCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { httpProbe } from '../../../src/runtime/smoke-client.ts'
import { listedPermissions } from '../../e2e/permissions.ts'
import { type EmulatorHarness, startEmulatorHarness } from '../../support/preview/emulator-harness.ts'
import { until } from '../../support/until.ts'

let harness: EmulatorHarness
beforeAll(async () => {
  harness = await startEmulatorHarness()
})
afterAll(() => harness.close())

describe('a preview on the emulator, as the preview role', () => {
  it('comes up behind a host rule, answers, and is destroyed with nothing left', async () => {
    harness.github.open(1)
    const first = await harness.up(1)
    expect(first.view).toMatchObject({ status: 'ready', release: 'v1' })
    const url = first.view.url ?? ''
    expect(url).toMatch(/^http:\/\/shop-pr-1\.preview\.localhost:\d+$/)
    const { port } = new URL(url)
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-none': '1' } })
    // Another host is not a preview's.
    expect(page.status).toBe(404)
    expect(await httpProbe.get(url, {}, harness.signal)).toBe(200)
    expect((await harness.ownedOf(1)).toSorted()).toEqual([
      'ECS service',
      'ECS service',
      'listener rule',
      'secret',
      'target group',
    ])

    harness.github.push(1)
    const second = await harness.up(1)
    expect(second.view).toMatchObject({ status: 'ready', release: 'v2', url })

    harness.github.close(1)
    const down = await harness.down(1)
    expect(down.view.removed?.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(down.view.status).toBe('destroyed')
    expect(await harness.ports.records.get(1)).toBeUndefined()
    expect(await harness.ports.timer?.list(harness.request(1).identity)).toEqual([])
    const { services = [] } = await new ECSClient({ ...harness.emulator }).send(
      new DescribeServicesCommand({
        cluster: 'renga-previews',
        services: ['shop-pr-1-web', 'shop-pr-1-worker'],
      }),
    )
    expect(services.filter(({ status }) => status !== 'INACTIVE')).toEqual([])
    expect(harness.emulator.account.server.violations).toEqual([])
  }, 600_000)

  it('a lost close event is found by the sweep', async () => {
    harness.github.open(2)
    await harness.up(2)
    harness.github.close(2)
    const before = harness.emulator.account.server.journal.calls.length
    const report = await harness.sweep({ full: true, sleepAfterHours: 1 })
    expect(report.orphans).toBe(0)
    expect(report.swept).toContainEqual(expect.objectContaining({ number: 2, outcome: 'destroyed' }))
    expect(await harness.ports.records.list()).toEqual([])
    expect(harness.actionsSince(before)).toContain('tag:GetResources')
  }, 600_000)

  it('the timer scales it down when nobody else does', async () => {
    harness.github.open(3)
    await harness.up(3)
    const { identity } = harness.request(3)
    await harness.ports.timer?.set(identity, ['web', 'worker'], Date.now() + 3_600_000)
    const { Schedules = [] } = await new SchedulerClient({ ...harness.emulator }).send(
      new ListSchedulesCommand({ GroupName: 'shop-previews' }),
    )
    expect(Schedules).toHaveLength(2)
    // A time that has passed when it arrives is refused.
    await harness.ports.timer?.set(identity, ['web', 'worker'], Date.now() + 5000)
    await until(async () => {
      const found = await harness.ports.services.describe(['shop-pr-3-web', 'shop-pr-3-worker'])
      return found.size === 2 && [...found.values()].every(({ desired }) => desired === 0)
    })
    harness.github.push(3)
    expect((await harness.up(3)).view.processes.map(({ desired }) => desired)).toEqual([1, 1])
    harness.github.close(3)
    await harness.down(3)
  }, 600_000)

  it('the role cannot touch what is production’s', async () => {
    const elb = new ElasticLoadBalancingV2Client(harness.session.client)
    const rule = harness.production?.productionListenerRule
    await expect(elb.send(new DeleteRuleCommand({ RuleArn: rule }))).rejects.toThrow(/not authorized/)
    const { Rules = [] } = await elb.send(new DescribeRulesCommand({ RuleArns: [rule ?? ''] }))
    expect(Rules).toHaveLength(1)
    await expect(harness.ports.services.remove('shop-production-web')).rejects.toThrow(
      'The role is not allowed to do ecs:DeleteService',
    )
    await expect(harness.ports.secrets.remove('renga/shop/production/config')).rejects.toThrow(
      'The role is not allowed to do secretsmanager',
    )
    await expect(harness.ports.secrets.read('renga/shop/production/config')).rejects.toThrow(
      'The role is not allowed to do secretsmanager',
    )
  })

  it('made only calls that the README’s policy lists', async () => {
    const listed = new Set(listedPermissions('preview-env-up'))
    const calls = harness.emulator.account.server.journal.calls.filter(({ caller }) =>
      /renga-shop-preview\//.test(caller),
    )
    const actions = [...new Set(calls.flatMap((call) => call.actions))].sort()
    expect(actions.length).toBeGreaterThan(30)
    expect(actions.filter((action) => !listed.has(action))).toEqual([])
  })
})
