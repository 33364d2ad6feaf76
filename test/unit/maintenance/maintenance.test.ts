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
    expect(placeBefore(DEFAULT, [DEFAULT]).priority).toBe(50_000)
  })

  it('a listener may be full: the highest number is 50,000', () => {
    const all = (last: number) => Array.from({ length: last }, (_, at) => rule(`r${at + 1}`, at + 1))
    const [first = DEFAULT] = all(1)
    const room = placeBefore(first, all(49_999))
    expect([room.priority, room.moves.size, room.moves.get('r49999')]).toEqual([1, 49_999, 50_000])
    expect(() => placeBefore(first, all(50_000))).toThrow(
      'The listener has no free priority for another rule. Remove unused rules.',
    )
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

  it('says what moves to make room', async () => {
    for (const [others, said] of [
      [[], 'one rule moves down by one to make room'],
      [[rule('next', 2)], '2 rules move down by one to make room'],
    ] as const) {
      const log = new MemoryLog()
      await maintenanceOn({ rules: new MemoryRules(rule(PRODUCTION, 1), ...others), log }, PLATFORM, PAGE)
      expect(log.lines).toEqual([said])
    }
  })

  it('takes no room for rules of its own that it deletes', async () => {
    const behind = new MemoryRules(rule(PRODUCTION, 1), rule('a', 2, { tags: TAGS, page: PAGE }), DEFAULT)
    await maintenanceOn(ports(behind), PLATFORM, PAGE)
    expect(behind.writes).toEqual(['delete a', `reorder ${PRODUCTION}=2`, 'create 1'])
  })

  it('gives up when others take each place, after five tries, and says so before each', async () => {
    const rules = new MemoryRules(rule(PRODUCTION, 9), DEFAULT)
    const log = new MemoryLog()
    rules.create = async ({ priority }) => {
      rules.writes.push(`tried ${priority}`)
      throw new PriorityTakenError(`${priority}`)
    }
    await expect(maintenanceOn({ rules, log }, PLATFORM, PAGE)).rejects.toThrow(PriorityTakenError)
    expect(rules.writes).toEqual(Array(5).fill('tried 8'))
    expect(log.lines).toEqual(Array(4).fill('another run changed the listener: reading it again'))
  })

  it.each<[string, Page]>([
    ['status', { ...PAGE, status: 500 }],
    ['content type', { ...PAGE, contentType: 'text/plain' }],
    ['body', { ...PAGE, body: 'closed' }],
  ])('gives the standing rule a page of another %s', async (_what, page) => {
    const rules = new MemoryRules(rule('a', 2, { tags: TAGS, page }), rule(PRODUCTION, 5), DEFAULT)
    expect(await maintenanceOn(ports(rules), PLATFORM, PAGE)).toMatchObject({ changed: true, rule: 'a' })
    expect(rules.writes).toEqual(['change a'])
  })

  it('gives a standing rule that forwards a page', async () => {
    const rules = new MemoryRules(rule('a', 2, { tags: TAGS }), rule(PRODUCTION, 5), DEFAULT)
    await maintenanceOn(ports(rules), PLATFORM, PAGE)
    expect(rules.writes).toEqual(['change a'])
  })

  it('refuses a listener that is gone, and a platform without the rule, each with what to do', async () => {
    const rules = new MemoryRules(DEFAULT)
    const none: ListenerRules = Object.assign(new MemoryRules(), { ofListener: async () => undefined })
    const fix =
      "Correct 'web.productionListenerRule' in the parameter '/renga/apps/shop/production', " +
      'or create the rule with your infrastructure code.'
    for (const listener of [rules, none])
      await expect(maintenanceOff(ports(listener), PLATFORM)).rejects.toThrow(
        `The listener rule '${PRODUCTION}' does not exist. ${fix}`,
      )
    const web = { containerPort: 8080, gateway: { healthCheckPath: '/' } }
    const platform = { ...PLATFORM, appEnvironment: { ...PLATFORM.appEnvironment, web } }
    await expect(maintenanceOff(ports(rules), platform)).rejects.toThrow(
      "The parameter '/renga/apps/shop/production' has no field 'web.productionListenerRule'. " +
        'Set it to the listener rule that routes to the app: the maintenance page goes in front of it.',
    )
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
  it('is what was given, or says that it is maintenance', () => {
    expect(maintenancePage({ kind: 'html', html: '<p>Back</p>' }).body).toBe('<p>Back</p>')
    expect(maintenancePage({ kind: 'default' }).body).toMatch(
      /^<!doctype html><html lang="en">.*<title>Maintenance<\/title><style>body\{.*<\/style><body><h1>Offline for maintenance<\/h1><p>.* back in a little while\.<\/p><\/body><\/html>$/,
    )
    expect(maintenancePage({ kind: 'url', url: 'https://x/' }).body).toMatch(
      /<style>iframe\{.*<\/style><body><iframe src="https:\/\/x\/" title="Maintenance"><\/iframe><\/body><\/html>$/,
    )
  })

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
