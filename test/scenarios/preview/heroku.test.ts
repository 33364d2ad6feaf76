import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { FULL_HEROKU_COMPAT } from '../../../src/app/heroku-compat.ts'
import { builderOfStack } from '../../../src/buildpacks/builder/choose-builder.ts'
import { loadPreviewPlatform } from '../../../src/platform/load.ts'
import { mayCommand } from '../../../src/preview/comment/command.ts'
import { derivePlatform } from '../../../src/preview/environment/derive-platform.ts'
import { desiredState } from '../../../src/preview/record/desired-state.ts'
import { hostLabel, previewName } from '../../../src/preview/record/identity.ts'
import { appOf, PreviewHarness, REPOSITORY, SHARED } from '../../support/preview/harness.ts'

/**
 * What users of Heroku's Review Apps expect, row by row
 * (https://devcenter.heroku.com/articles/github-integration-review-apps), and where these previews do more. The number
 * is the row's in the list of what users expect.
 */
let harness: PreviewHarness
beforeEach(() => {
  harness = new PreviewHarness()
  harness.github.open(1)
})

const OFF = { ...FULL_HEROKU_COMPAT, dynoMetadata: false }
const identity = { repositoryId: REPOSITORY, app: 'shop', number: 1 }
const secret = () =>
  harness.account.stored.get('renga/shop/preview/pr-1')?.values ?? new Map<string, string>()
const ran = () => harness.account.tasks.map(({ request }) => request.tags['renga:process'])
const scripts = { postdeploy: 'node seed.js', 'pr-predestroy': 'node goodbye.js' }
const withScripts = appOf({ formation: { worker: { quantity: 1 } }, scripts })

describe('Review Apps of Heroku', () => {
  it('1 prerequisites: a descriptor of previews, and app.json is optional', async () => {
    const parameters = new Map([['/renga/platform', JSON.stringify({ version: 1 })]])
    const source = {
      region: 'eu-west-1',
      names: () => Promise.resolve([]),
      read: async (names: readonly string[]) =>
        new Map(names.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name) ?? '']] : []))),
    }
    await expect(loadPreviewPlatform(source, 'shop')).rejects.toThrow('/renga/apps/shop/preview')
    expect((await harness.up(1, { material: { app: appOf({}) } })).kind).toBe('up')
  })

  it('2 auto create: opening a pull request makes the app', async () => {
    expect((await harness.up(1)).kind).toBe('up')
  })

  it('3 wait for CI: behind `needs:` of the caller, it deploys the commit that passed, and no newer one', async () => {
    const { on }: { readonly on: object } = parse(readFileSync('.github/workflows/preview.yml', 'utf8'))
    expect(Object.keys(on)).toEqual(['workflow_call'])
    const passed = harness.github.head(1)
    harness.github.push(1)
    expect(await harness.up(1, { sha: passed })).toMatchObject({
      kind: 'superseded',
      head: harness.github.head(1),
    })
    expect(harness.account.owned()).toEqual([])
  })

  it('4 deploys: every push is a new release on the existing app', async () => {
    const first = await harness.up(1)
    harness.github.push(1)
    const second = await harness.up(1)
    expect([first.view.release, second.view.release]).toEqual(['v1', 'v2'])
    expect(second.view.url).toBe(first.view.url)
  })

  it.each([
    ['merged', true],
    ['closed', false],
  ])('5 destroy: %s', async (_how, merged) => {
    await harness.up(1)
    harness.github.close(1, merged)
    expect((await harness.down(1)).view.status).toBe('destroyed')
    expect(harness.account.leftOf(identity)).toEqual([])
  })

  it('6 stale destroy: days without a deployment, and a deployment starts the count again', async () => {
    await harness.up(1)
    await harness.clock.advance(4 * 86_400_000)
    harness.github.push(1)
    await harness.up(1)
    await harness.clock.advance(4 * 86_400_000)
    expect((await harness.sweep()).swept).toEqual([])
    await harness.clock.advance(86_400_000)
    expect((await harness.sweep()).swept).toMatchObject([
      { number: 1, outcome: 'destroyed', why: 'no deploy for 5 days' },
    ])
  })

  it('7 pin one app: Heroku cannot; `/preview keep` can, until the pull request is closed', async () => {
    const logsUrl = (await harness.up(1)).view.logsUrl ?? 'none'
    expect(await harness.keep(1)).toMatchObject({ logsUrl })
    expect(await harness.wake(1)).toMatchObject({ logsUrl })
    expect(harness.account.schedules.size).toBe(0)
    await harness.clock.advance(40 * 86_400_000)
    expect((await harness.sweep({ sleepAfterHours: 1 })).swept).toEqual([])
    harness.github.push(1)
    expect((await harness.up(1)).view.pinned).toBe(true)
    harness.github.close(1)
    expect((await harness.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
  })

  it('8 config sources: app.json and the review config vars, nothing of staging or production', async () => {
    harness.account.reviewVars
      .set('API_KEY', 'of all reviews')
      .set('NOT_IN_APP_JSON', 'injected all the same')
    harness.account.stored.set('renga/shop/production/config', {
      values: new Map([['PRODUCTION_ONLY', 'x']]),
      version: 1,
      tags: {},
    })
    const app = appOf({
      env: { API_KEY: { required: true }, STAGE: 'root' },
      environments: { review: { env: { STAGE: 'review' } } },
    })
    await harness.up(1, { material: { app } })
    expect(Object.fromEntries(secret())).toMatchObject({
      API_KEY: 'of all reviews',
      NOT_IN_APP_JSON: 'injected all the same',
      STAGE: 'review',
    })
    expect(secret().has('PRODUCTION_ONLY')).toBe(false)
  })

  it('9 per-call env: stronger than app.json and the review config vars, weaker than what is injected', async () => {
    harness.account.reviewVars.set('A', 'review')
    const app = appOf({ env: { A: 'app.json', B: 'app.json' } })
    const env = new Map([
      ['A', 'input'],
      ['HEROKU_PR_NUMBER', '999'],
    ])
    await harness.up(1, { material: { app }, settings: { env } })
    expect(Object.fromEntries(secret())).toMatchObject({ A: 'input', B: 'app.json', HEROKU_PR_NUMBER: '1' })
  })

  it('10 injected vars: the pull request’s number always, also where it was not made automatically', async () => {
    harness.github.open(1, { headRef: 'feature/`rm -rf`"$(x)' })
    await harness.up(1)
    expect(Object.fromEntries(secret())).toMatchObject({
      HEROKU_BRANCH: 'feature/`rm -rf`"$(x)',
      HEROKU_PR_NUMBER: '1',
    })
  })

  it('10 HEROKU_APP_NAME: once, with the dyno metadata, and no warning about a config var that nobody set', async () => {
    await harness.up(1)
    const appNames = () =>
      [...harness.account.definitions.values()].flatMap(({ containerDefinitions: [{ environment }] }) =>
        environment.flatMap(({ name, value }) => (name === 'HEROKU_APP_NAME' ? [value] : [])),
      )
    expect(new Set(appNames())).toEqual(new Set(['shop-pr-1']))
    expect(secret().has('HEROKU_APP_NAME')).toBe(false)
    expect(harness.log.warnings).toEqual([])
    // Whoever sets it is told.
    harness.account.reviewVars.set('HEROKU_APP_NAME', 'mine')
    harness.github.push(1)
    await harness.up(1)
    expect(harness.log.warnings).toEqual([
      'The config vars HEROKU_APP_NAME have no effect: the platform sets them, as on Heroku.',
    ])
  })

  it('10 injected names that app.json requires count as set, and are', async () => {
    const names = ['HEROKU_APP_NAME', 'HEROKU_PARENT_APP_NAME', 'HEROKU_BRANCH', 'HEROKU_PR_NUMBER', 'PORT']
    const required = Object.fromEntries(names.map((name) => [name, { required: true }]))
    await harness.up(1, { material: { app: appOf({ env: required }) } })
    expect(Object.fromEntries(secret())).toMatchObject({
      HEROKU_PARENT_APP_NAME: 'shop',
      HEROKU_BRANCH: 'feature-1',
      HEROKU_PR_NUMBER: '1',
    })
    // What nobody sets is missing as ever.
    const app = appOf({ env: { HEROKU_API_KEY: { required: true } } })
    await expect(harness.up(1, { material: { app } })).rejects.toThrow(
      'config var HEROKU_API_KEY is required',
    )
    const off = { ...appOf({ env: { HEROKU_RELEASE_VERSION: { required: true } } }), parity: OFF }
    await expect(harness.up(1, { material: { app: off } })).rejects.toThrow(
      'HEROKU_RELEASE_VERSION is required',
    )
  })

  it('10 HEROKU_APP_NAME: a config var where renga.yml turns the dyno metadata off', async () => {
    const app = { ...appOf(), parity: OFF }
    await harness.up(1, { material: { app } })
    expect(secret().get('HEROKU_APP_NAME')).toBe('shop-pr-1')
  })

  it('11 names: predictable, one label of at most 63 characters however long the app’s name is', () => {
    expect(previewName(identity)).toBe('shop-pr-1')
    const long = { ...identity, app: 'a'.repeat(62), number: 123456 }
    expect(hostLabel(long)).toHaveLength(63)
    expect(hostLabel(long)).toMatch(/^a+-pr-123456-[0-9a-f]{8}$/)
    expect(hostLabel({ ...long, repositoryId: '1' })).not.toBe(hostLabel(long))
  })

  it('12 takeover: no record and no rule stays behind that somebody else could answer for', async () => {
    await harness.up(1)
    harness.github.close(1)
    await harness.down(1)
    expect(harness.account.rules).toEqual([])
  })

  it('13 forks: never by themselves; a maintainer’s approval is for one commit', async () => {
    harness.github.open(2, { fork: true })
    const refused = await harness.up(2)
    expect(refused).toMatchObject({ kind: 'absent', reason: expect.stringContaining('fork') })
    expect(harness.account.owned()).toEqual([])
    const approvedSha = harness.github.head(2)
    const rules = { bots: 'skip' as const, drafts: 'allow' as const, approvedSha }
    expect((await harness.up(2, { over: { rules } })).kind).toBe('up')
    harness.github.push(2)
    const after = await harness.up(2, { over: { rules } })
    expect(after).toMatchObject({
      kind: 'down',
      reason: expect.stringMatching(/approved \w{7}, but the head is now \w{7}/),
    })
  })

  it.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
  ])('14 permissions: %s may command a preview: %s', (permission, may) => {
    expect(mayCommand(permission)).toBe(may)
  })

  it('15 postdeploy: once, after the first deploy; a failed one leaves the app errored and runs again with the next push', async () => {
    harness.account.exits = (process) => (process === 'postdeploy' ? 1 : 0)
    await expect(harness.up(1, { material: { app: withScripts } })).rejects.toThrow(
      'postdeploy failed: exit code 1',
    )
    const failed = { status: 'failed', url: 'https://shop-pr-1.preview.example.com' }
    expect(harness.github.shown.get(1)).toMatchObject(failed)
    // Neither command makes it one that is ready.
    expect(await harness.keep(1)).toMatchObject(failed)
    expect(await harness.wake(1)).toMatchObject(failed)
    expect(harness.github.shown.get(1)).toMatchObject(failed)
    harness.account.exits = () => 0
    for (let push = 0; push < 3; push += 1) {
      harness.github.push(1)
      await harness.up(1, { material: { app: withScripts } })
    }
    expect(ran().filter((process) => process === 'postdeploy')).toHaveLength(2)
  })

  it('16 release phase: on every deploy, the first among them, and before postdeploy', async () => {
    await harness.up(1, { material: { app: withScripts } })
    harness.github.push(1)
    await harness.up(1, { material: { app: withScripts } })
    expect(ran()).toEqual(['release', 'postdeploy', 'release'])
  })

  it.each([0, 1])(
    '17 pr-predestroy: runs when it is destroyed, and never keeps it from being (exit code %i)',
    async (code) => {
      await harness.up(1, { material: { app: withScripts } })
      harness.account.exits = (process) => (process === 'pr-predestroy' ? code : 0)
      harness.github.close(1)
      const result = await harness.down(1)
      expect(ran()).toContain('pr-predestroy')
      expect(result.view.status).toBe('destroyed')
      expect(result.view.warnings).toHaveLength(code)
    },
  )

  it('17 pr-predestroy: one that does not end is stopped after its time', async () => {
    await harness.up(1, { material: { app: withScripts } })
    harness.account.taskSeconds = 86_400
    harness.github.close(1)
    const result = await harness.down(1, { predestroySeconds: 60 })
    expect(result.view.warnings).toEqual([expect.stringContaining('it ran longer than 60 s and was stopped')])
    expect(result.view.status).toBe('destroyed')
  })

  it('18 add-ons: PostgreSQL and Redis in modes of their own, any other is said to be missing', async () => {
    const app = appOf({
      addons: ['heroku-postgresql:mini', { plan: 'heroku-redis', as: 'CACHE' }, 'papertrail:choklad'],
    })
    const { view } = await harness.up(1, {
      material: { app },
      settings: { database: 'shared', redis: 'prefix' },
    })
    expect(secret().get('DATABASE_URL')).toMatch(
      /^postgres:\/\/shop_pr_1_\w{8}:random\d+@db\.example\.com:5432\/shop_pr_1_\w{8}\?sslmode=require$/,
    )
    expect(secret().get('CACHE_URL')).toBe('rediss://cache.example.com:6379')
    expect(secret().get('REDIS_PREFIX')).toBe('shop-pr-1:')
    expect(view.warnings).toContainEqual(
      expect.stringContaining('The add-on papertrail:choklad is not created'),
    )
    harness.github.open(2)
    const none = await harness.up(2, { material: { app } })
    expect(none.view.warnings).toContainEqual(
      expect.stringContaining('heroku-postgresql:mini is not created'),
    )
  })

  it('18 add-ons: a Redis beside each task', async () => {
    await harness.up(1, { settings: { redis: 'sidecar' } })
    const web = [...harness.account.definitions.values()].find(({ family }) => family === 'shop-preview-web')
    expect(web?.containerDefinitions.map(({ name, image, essential }) => [name, image, essential])).toEqual([
      ['app', expect.stringContaining('/shop@sha256:'), true],
      ['redis', 'redis:7', false],
    ])
    expect(secret().get('REDIS_URL')).toBe('redis://localhost:6379')
  })

  it('19 data: never a copy of production’s; a seed database is one that somebody has named for it', async () => {
    await harness.up(1, { settings: { database: 'template' } })
    const task = harness.account.tasks.find(({ request }) => request.tags['renga:process'] === 'database')
    expect(task).toBeDefined()
  })

  it('20 manifest: read on every push, with the difference to the last one in the log', async () => {
    await harness.up(1)
    harness.github.push(1)
    const app = appOf({
      formation: { web: { quantity: 1 }, worker: { quantity: 0 } },
      env: { NEW_NAME: 'x' },
    })
    await harness.up(1, { material: { app } })
    expect(harness.log.lines).toContain('changed since the last push:')
    expect(harness.log.lines).toContain('+ config vars with a default: NEW_NAME')
    expect(secret().get('NEW_NAME')).toBe('x')
    harness.github.push(1)
    await harness.up(1, { material: { app } })
    expect(harness.log.lines).toContain('app.json: unchanged since the last push')
  })

  it.each([
    [{ stack: 'heroku-22' }, 'heroku/builder:22'],
    [{}, 'heroku/builder:24'],
  ])('21 stack: %j is built by %s', (appJson, builder) => {
    expect(builderOfStack(appOf(appJson).stack)).toBe(builder)
  })

  it('22 states: absent, creating, ready, sleeping, ready, deleting, absent', async () => {
    const states: (string | undefined)[] = []
    const put = harness.account.records.put
    harness.account.records.put = async (record) => {
      if (states.at(-1) !== record.state) states.push(record.state)
      await put(record)
    }
    await harness.up(1)
    await harness.clock.advance(2 * 3_600_000)
    await harness.sweep({ sleepAfterHours: 1 })
    await harness.wake(1)
    harness.github.close(1)
    await harness.down(1)
    expect(states).toEqual(['creating', 'ready', 'sleeping', 'ready', 'deleting'])
    expect(harness.account.kept.size).toBe(0)
  })

  it('23 placement: the region of the input, and a cluster, a network and roles that previews have to themselves', () => {
    const preview = {
      ...SHARED.preview,
      cluster: 'previews',
      securityGroups: ['sg-9'],
      executionRole: 'arn:previews',
    }
    const own = { number: 1, configSecret: 'arn:secret', web: undefined }
    expect(derivePlatform({ ...SHARED, preview }, own)).toMatchObject({
      region: 'eu-west-1',
      cluster: 'previews',
      securityGroups: ['sg-9'],
      executionRole: 'arn:previews',
      environment: 'pr-1',
    })
    expect(derivePlatform(SHARED, own)).toMatchObject({ cluster: 'main', securityGroups: ['sg-1'] })
  })

  it('24 cost: shown, because it is charged like any other app', async () => {
    const { view } = await harness.up(1)
    // Two tasks of 0.25 vCPU and 1 GiB.
    expect(view.costPerDay).toBeCloseTo(2 * 24 * (0.25 * 0.04048 + 0.004445) + 0.01, 1)
  })

  it('25 disable: every preview goes, those of open pull requests and pinned ones too', async () => {
    for (let number = 2; number <= 8; number += 1) harness.github.open(number)
    for (let number = 1; number <= 8; number += 1) await harness.up(number)
    await harness.keep(2)
    const report = await harness.sweep({ everything: true })
    expect(report.swept.filter(({ outcome }) => outcome === 'destroyed')).toHaveLength(8)
    expect(harness.account.owned()).toEqual([])
    expect(harness.account.kept.size).toBe(0)
    // Somebody asked for it: no path was broken.
    expect(harness.log.warnings.filter((line) => line.startsWith('Reclaimed'))).toEqual([])
  })

  it('26 GitHub: a deployment and the address on the pull request', async () => {
    await harness.up(1)
    expect(harness.github.kept).toMatchObject([{ number: 1, state: 'success', environment: 'preview' }])
    expect(harness.github.shown.get(1)?.url).toBe('https://shop-pr-1.preview.example.com')
  })

  it('27 custom domains: none are made; scripts that make and remove them run at both ends, with the config vars', async () => {
    const app = appOf({ scripts, env: { DNS_ZONE: 'Z1' } })
    await harness.up(1, { material: { app } })
    const registered = new Map(harness.account.definitions)
    harness.github.close(1)
    await harness.down(1)
    const tasks = harness.account.tasks.filter(
      ({ request }) => (request.tags['renga:process'] ?? '') in scripts,
    )
    expect(tasks.map(({ request }) => request.tags['renga:process'])).toEqual(['postdeploy', 'pr-predestroy'])
    for (const { request } of tasks) {
      const [container] = registered.get(request.taskDefinition)?.containerDefinitions ?? []
      expect(container?.secrets.map(({ name }) => name)).toContain('DNS_ZONE')
    }
  })

  it('28 known fault: made once however often it is asked for', async () => {
    for (let times = 0; times < 3; times += 1) await harness.up(1)
    expect(harness.account.standing()).toHaveLength(2)
    expect(harness.account.rules).toHaveLength(1)
  })

  it.each([
    [{ state: 'open' }, 'up'],
    [{ state: 'open', draft: true }, 'up'],
    [{ state: 'open', authorType: 'Bot' }, 'down'],
    [{ state: 'open', fork: true }, 'down'],
    [{ state: 'closed' }, 'down'],
    [{ state: 'closed', merged: true }, 'down'],
    [{ state: 'something new' }, 'down'],
    [undefined, 'down'],
  ] as const)('who gets one: %j is %s', (over, kind) => {
    harness.github.open(9)
    const pull = harness.github.pulls.get(9)
    const asked = over === undefined || pull === undefined ? undefined : { ...pull, ...over }
    expect(desiredState(asked, { bots: 'skip', drafts: 'allow' }).kind).toBe(kind)
  })
})
