import { describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../actions/maintenance-mode/inputs.ts'
import { maintenanceOff, maintenanceOn } from '../../../src/maintenance/maintenance.ts'
import { GOES_ON, maintenanceSummary } from '../../../src/maintenance/maintenance-summary.ts'
import { BODY_LIMIT, maintenancePage } from '../../../src/maintenance/page.ts'
import {
  type ListenerRule,
  type ListenerRules,
  type NewRule,
  type Page,
  PriorityTakenError,
} from '../../../src/maintenance/ports.ts'
import { placeBefore } from '../../../src/maintenance/priority.ts'
import { PLATFORM } from '../../support/deploy/harness.ts'
import { MemoryLog } from '../../support/release/fakes.ts'

const PRODUCTION = PLATFORM.appEnvironment.web?.productionListenerRule ?? ''
const PAGE = maintenancePage({ kind: 'default' })
const TAGS = { 'renga:app': 'shop', 'renga:environment': 'production', 'renga:purpose': 'maintenance' }

const rule = (arn: string, priority: number | undefined, more: Partial<ListenerRule> = {}): ListenerRule => ({
  arn,
  priority,
  tags: {},
  page: undefined,
  ...more,
})

/** The rules of one listener, with Elastic Load Balancing's rule that a priority is taken once. */
class MemoryRules implements ListenerRules {
  rules: ListenerRule[]
  readonly writes: string[] = []
  /** Called before a create: what another run does meanwhile. */
  meanwhile: () => void = () => {}

  constructor(...rules: ListenerRule[]) {
    this.rules = rules
  }

  async ofListener() {
    const order = ({ priority = Number.POSITIVE_INFINITY }: ListenerRule) => priority
    return this.rules.toSorted((a, b) => order(a) - order(b))
  }
  async create({ priority, page, tags }: NewRule) {
    this.meanwhile()
    this.meanwhile = () => {}
    if (this.rules.some((one) => one.priority === priority)) throw new PriorityTakenError(`${priority}`)
    this.writes.push(`create ${priority}`)
    this.rules.push(rule('ours', priority, { page, tags }))
    return { arn: 'ours' }
  }
  async change(arn: string, page: Page) {
    this.writes.push(`change ${arn}`)
    this.rules = this.rules.map((one) => (one.arn === arn ? { ...one, page } : one))
  }
  async reorder(priorities: ReadonlyMap<string, number>) {
    this.writes.push(`reorder ${[...priorities].map(([arn, priority]) => `${arn}=${priority}`).join(' ')}`)
    this.rules = this.rules.map((one) => ({ ...one, priority: priorities.get(one.arn) ?? one.priority }))
  }
  async delete(arn: string) {
    this.writes.push(`delete ${arn}`)
    this.rules = this.rules.filter((one) => one.arn !== arn)
  }
}

const ports = (rules: ListenerRules) => ({ rules, log: new MemoryLog() })
const DEFAULT = rule('default', undefined)

describe('where the rule goes', () => {
  it.each<[string, readonly [string, number][], number, number, Readonly<Record<string, number>>]>([
    ['just before the production rule', [['other', 3]], 10, 9, {}],
    ['after what was tried before it', [['api', 9]], 10, 8, {}],
    [
      'into the first gap above',
      [
        ['a', 9],
        ['b', 8],
      ],
      10,
      7,
      {},
    ],
    ['where there is none, it moves down', [], 1, 1, { production: 2 }],
    [
      'and so do those right behind it',
      [
        ['next', 2],
        ['far', 4],
      ],
      1,
      1,
      { production: 2, next: 3 },
    ],
    [
      'what is before stays',
      [
        ['api', 1],
        ['next', 3],
      ],
      2,
      2,
      { production: 3, next: 4 },
    ],
  ])('%s', (_name, others, at, priority, moves) => {
    const production = rule('production', at)
    const rules = [production, ...others.map(([arn, number]) => rule(arn, number)), DEFAULT]
    const place = placeBefore(production, rules)
    expect(place.priority).toBe(priority)
    expect(Object.fromEntries(place.moves)).toEqual(moves)
  })

  it('a default rule is preceded by the last number that is free', () => {
    expect(placeBefore(DEFAULT, [rule('a', 50_000), DEFAULT]).priority).toBe(49_999)
  })
})

describe('maintenance mode', () => {
  it('on: one rule, with tags, before the production rule, which stays as it is', async () => {
    const rules = new MemoryRules(rule(PRODUCTION, 1), DEFAULT)
    const report = await maintenanceOn(ports(rules), PLATFORM, PAGE)
    expect(report).toMatchObject({ mode: 'on', changed: true, rule: 'ours' })
    expect(rules.writes).toEqual([`reorder ${PRODUCTION}=2`, 'create 1'])
    expect(rules.rules.find(({ arn }) => arn === 'ours')).toEqual({
      arn: 'ours',
      priority: 1,
      tags: TAGS,
      page: PAGE,
    })
    expect(maintenanceSummary(report)).toMatch(
      /🚧 Maintenance mode of shop\/production is on\n.*\*\*503\*\*/s,
    )
    expect(maintenanceSummary(report)).toContain(GOES_ON.slice(0, 40))
  })

  it('on twice: nothing, or the new page', async () => {
    const rules = new MemoryRules(rule(PRODUCTION, 5), DEFAULT)
    await maintenanceOn(ports(rules), PLATFORM, PAGE)
    expect(await maintenanceOn(ports(rules), PLATFORM, PAGE)).toMatchObject({ changed: false, rule: 'ours' })
    const other = maintenancePage({ kind: 'html', html: '<p>Back at noon</p>' })
    expect(await maintenanceOn(ports(rules), PLATFORM, other)).toMatchObject({ changed: true })
    expect(rules.writes).toEqual(['create 4', 'change ours'])
  })

  it('off, and off twice', async () => {
    const rules = new MemoryRules(rule(PRODUCTION, 5), DEFAULT)
    await maintenanceOn(ports(rules), PLATFORM, PAGE)
    expect(await maintenanceOff(ports(rules), PLATFORM)).toMatchObject({ mode: 'off', changed: true })
    expect(await maintenanceOff(ports(rules), PLATFORM)).toMatchObject({ mode: 'off', changed: false })
    expect(rules.rules.map(({ arn }) => arn)).toEqual([PRODUCTION, 'default'])
  })

  it('on again when a killed run left two rules, or somebody moved ours behind', async () => {
    const mine = (arn: string, priority: number) => rule(arn, priority, { tags: TAGS, page: PAGE })
    const rules = new MemoryRules(mine('a', 2), mine('b', 3), rule(PRODUCTION, 5), DEFAULT)
    await maintenanceOn(ports(rules), PLATFORM, PAGE)
    expect(rules.writes).toEqual(['delete b'])
    const behind = new MemoryRules(rule(PRODUCTION, 5), mine('a', 7), DEFAULT)
    await maintenanceOn(ports(behind), PLATFORM, PAGE)
    expect(behind.writes).toEqual(['delete a', 'create 4'])
  })

  it('on while another run takes the priority', async () => {
    const rules = new MemoryRules(rule(PRODUCTION, 5), DEFAULT)
    rules.meanwhile = () => rules.rules.push(rule('theirs', 4))
    await maintenanceOn(ports(rules), PLATFORM, PAGE)
    expect(rules.writes).toEqual(['create 3'])
  })

  it("leaves another app's rule alone", async () => {
    const theirs = rule('theirs', 2, { tags: { ...TAGS, 'renga:app': 'other' }, page: PAGE })
    const rules = new MemoryRules(theirs, rule(PRODUCTION, 5), DEFAULT)
    await maintenanceOn(ports(rules), PLATFORM, PAGE)
    await maintenanceOff(ports(rules), PLATFORM)
    expect(rules.rules).toContainEqual(theirs)
  })

  it('refuses an app without web, and a rule that is not there', async () => {
    const { web: _web, ...appEnvironment } = PLATFORM.appEnvironment
    const rules = new MemoryRules(DEFAULT)
    await expect(maintenanceOn(ports(rules), { ...PLATFORM, appEnvironment }, PAGE)).rejects.toThrow(
      /no field 'web'/,
    )
    await expect(maintenanceOn(ports(rules), PLATFORM, PAGE)).rejects.toThrow(
      /rule .* does not exist. Correct/,
    )
    expect(rules.writes).toEqual([])
  })
})

describe('the page', () => {
  it.each([
    ['by default', maintenancePage({ kind: 'default' })],
    [
      'in a frame, of the longest address',
      maintenancePage({ kind: 'url', url: `https://x.example/${'a'.repeat(480)}` }),
    ],
  ])('%s is a 503 that fits', (_name, page) => {
    expect(page).toMatchObject({ status: 503, contentType: 'text/html' })
    expect(page.body.length).toBeLessThanOrEqual(BODY_LIMIT)
  })

  it('an address is text in an attribute', () => {
    expect(maintenancePage({ kind: 'url', url: 'https://x/?a=1&b="><script>' }).body).toContain(
      'src="https://x/?a=1&amp;b=&quot;>&lt;script>"',
    )
  })
})

it.each([
  [{ mode: 'maybe' }, /'mode' is 'maybe'/],
  [{ 'page-url': 'javascript:alert(1)' }, /'page-url'/],
  [{ page: 'a.html', 'page-url': 'https://x.example' }, /'page' is set, and so is 'page-url'/],
])('refuses %j', (change, message) => {
  const good = { app: 'shop', environment: 'production', 'aws-region': 'eu-west-1', mode: 'on' }
  const values = new Map(Object.entries({ ...good, ...change }))
  expect(() => parseInputs({ get: (name) => values.get(name) ?? '' })).toThrow(message)
})
