/**
 * What a sweep costs where there are many previews: the AWS calls that the real adapters make, counted by the emulator.
 */
import {
  CreateRuleCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pLimit from 'p-limit'
import { hostPattern, listenersOf } from '../../../src/platform/preview-listeners.ts'
import { hostLabel, ownershipTags, targetGroupName } from '../../../src/preview/record/identity.ts'
import { type EmulatorHarness, startEmulatorHarness } from '../../support/preview/emulator-harness.ts'
import { REPOSITORY } from '../../support/preview/harness.ts'

const OPEN = 500
const CLOSURES = 10
const BALANCERS = 6
/** Previews that are really brought up: they are closed, and no job takes them down. */
const LEAKED = Array.from({ length: CLOSURES }, (_, at) => OPEN + 1 + at)

let harness: EmulatorHarness
beforeAll(async () => {
  harness = await startEmulatorHarness({ previews: { balancers: BALANCERS } })
  for (const number of LEAKED) {
    harness.github.open(number)
    await harness.up(number)
  }
  await seedOpenOnes()
}, 600_000)
afterAll(() => harness.close())

/** Records, rules and target groups of 500 open pull requests: what a sweep could be tempted to read. */
async function seedOpenOnes(): Promise<void> {
  const { endpoint, region, credentials } = harness.emulator
  const elb = new ElasticLoadBalancingV2Client({ endpoint, region, credentials })
  const { sharedAlb } = (await harness.platform()).preview
  const model = await harness.ports.records.get(OPEN + 1)
  if (model === undefined || sharedAlb === undefined) throw new Error('nothing has come up')
  const limit = pLimit(8)
  await limit.map(
    Array.from({ length: OPEN }, (_, at) => at + 1),
    async (number) => {
      const identity = { repositoryId: REPOSITORY, app: 'shop', number }
      const Tags = Object.entries(ownershipTags(identity)).map(([Key, Value]) => ({ Key, Value }))
      const { arn: listener = '', url = '' } = listenersOf(sharedAlb)[1 + (number % (BALANCERS - 1))] ?? {}
      harness.github.open(number)
      await harness.ports.records.put({ ...model, number, listener })
      const { TargetGroups = [] } = await elb.send(
        new CreateTargetGroupCommand({
          Name: targetGroupName(identity, 'web'),
          Protocol: 'HTTP',
          Port: 8080,
          VpcId: sharedAlb.vpc,
          TargetType: 'ip',
          Tags,
        }),
      )
      await elb.send(
        new CreateRuleCommand({
          ListenerArn: listener,
          Priority: 1000 + number,
          Conditions: [
            {
              Field: 'host-header',
              HostHeaderConfig: { Values: [hostPattern(url).replace('*', hostLabel(identity))] },
            },
          ],
          Actions: [{ Type: 'forward', TargetGroupArn: TargetGroups[0]?.TargetGroupArn }],
          Tags,
        }),
      )
    },
  )
}

/** The calls that the role of previews makes meanwhile, by operation. */
async function counted<T>(work: () => Promise<T>) {
  const { journal } = harness.emulator.account.server
  const from = journal.calls.length
  const answer = await work()
  const calls = journal.calls.slice(from).filter(({ caller }) => /renga-shop-preview\//.test(caller))
  const by = Map.groupBy(calls, ({ actions }) => actions[0] ?? '')
  const table = Object.fromEntries([...by].map(([action, all]) => [action, all.length]))
  return { answer, calls: calls.length, table }
}

describe(`a sweep of ${OPEN} open pull requests`, () => {
  it('without closures', async () => {
    const { answer, calls, table } = await counted(() => harness.sweep())
    console.log(`no closure: ${calls} AWS calls ${JSON.stringify(table)}`)
    expect(answer).toMatchObject({ known: OPEN + CLOSURES, swept: [], orphans: 0 })
    expect(calls).toBeLessThanOrEqual(10)
  }, 600_000)

  it(`with ${CLOSURES} closures that left everything behind: all of it goes, nothing else`, async () => {
    for (const number of LEAKED) harness.github.close(number)
    const { answer, calls, table } = await counted(() => harness.sweep())
    console.log(`${CLOSURES} leaks: ${calls} AWS calls ${JSON.stringify(table)}`)
    expect(answer.swept.map(({ number, outcome }) => [number, outcome])).toEqual(
      LEAKED.map((number) => [number, 'destroyed']),
    )
    expect(answer.orphans).toBe(0)
    const tagged = await harness.ports.resources.of(LEAKED)
    // They are still listed, and none of them is there.
    expect(tagged.length).toBeGreaterThan(0)
    expect(await harness.ports.resources.existing(tagged, { taskDefinitions: true })).toEqual([])
    expect(await harness.ports.records.list()).toHaveLength(OPEN)
  }, 600_000)

  it(`with ${CLOSURES} closures whose own jobs have taken the previews down: at most 60 calls`, async () => {
    // Closed again, as GitHub sees it: the sweep asks about them again.
    for (const number of LEAKED) harness.github.touch(number)
    const { answer, calls, table } = await counted(() => harness.sweep())
    console.log(`${CLOSURES} closures: ${calls} AWS calls ${JSON.stringify(table)}`)
    expect(answer.swept).toEqual([])
    expect(calls).toBeLessThanOrEqual(60)
  }, 600_000)

  it('in full, with all open pull requests and all tags', async () => {
    const { answer, calls, table } = await counted(() => harness.sweep({ full: true }))
    console.log(`full: ${calls} AWS calls ${JSON.stringify(table)}`)
    expect(answer).toMatchObject({ known: OPEN, swept: [], orphans: 0 })
    // Pages of tags, and a question for each task definition of the ten that are gone.
    expect(calls).toBeLessThanOrEqual(100)
  }, 600_000)
})
