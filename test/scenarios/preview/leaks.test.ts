import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { PSQL } from '../../../src/preview/database/database.ts'
import { dropScript } from '../../../src/preview/database/sql.ts'
import { priorities } from '../../../src/preview/ingress/priorities.ts'
import { desiredState } from '../../../src/preview/record/desired-state.ts'
import { hostLabel } from '../../../src/preview/record/identity.ts'
import { appOf, PreviewHarness, REPOSITORY } from '../../support/preview/harness.ts'

/**
 * Why previews leak elsewhere, root cause by root cause, and what users of other tools complain about, with the thread
 * where they do. Each is played here, and does not happen.
 */
const HOUR = 3_600_000
const DAY = 24 * HOUR
const identity = (number: number) => ({ repositoryId: REPOSITORY, app: 'shop', number })

let harness: PreviewHarness
beforeEach(() => {
  harness = new PreviewHarness()
  harness.github.open(1)
})

const leftOf = (number: number) => harness.account.leftOf(identity(number))
const warnings = () => harness.log.warnings

interface Workflow {
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string
        readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
        readonly steps?: readonly { readonly uses?: string; readonly run?: string }[]
      }
    >
  >
}
const workflow = (path: string): Workflow => parse(readFileSync(path, 'utf8'))
const REUSABLE = '.github/workflows/preview.yml'
const CLOSE = 'examples/workflows/preview-close.yml'

/** The jobs that bring up and take down. */
const changing = () =>
  Object.values(workflow(REUSABLE).jobs).filter(({ steps = [] }) =>
    steps.some(({ uses = '' }) => /preview-env-(up|down)$/.test(uses)),
  )

describe('root causes of leaks', () => {
  it('a. the close event that does not run on a merge conflict: another event, and the sweep where even that is lost', async () => {
    // https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
    expect(workflow(CLOSE).on).toEqual({ pull_request_target: { types: ['closed'] } })
    await harness.up(1)
    harness.github.close(1, true)
    await harness.sweep()
    expect(leftOf(1)).toEqual([])
  })

  it('b. a lock on the ref, which is another one on merge: the number locks, in the workflow and in the ledger', async () => {
    const groups = changing().map(({ concurrency }) => concurrency?.group.replaceAll(/\s/g, ''))
    expect(groups).toHaveLength(2)
    expect(new Set(groups).size).toBe(1)
    expect(groups.join()).not.toMatch(/github\.(ref|head_ref|base_ref)/)
    const up = harness.startUp(1)
    await harness.clock.advance(30_000)
    const down = harness.startDown(1)
    await harness.clock.advance(1000)
    expect(harness.log.lines.join('\n')).toContain('waiting for octocat in run 1, which is changing')
    expect((await harness.clock.run(up)).kind).toBe('up')
    expect((await harness.clock.run(down)).kind).toBe('kept')
  })

  it.each([1, 20, 35, 60])(
    'c. merged after %i s, before the deploy has ended: the deploy itself takes down what it made',
    async (seconds) => {
      const up = harness.startUp(1)
      await harness.clock.advance(seconds * 1000)
      harness.github.close(1, true)
      const result = await harness.clock.run(up)
      expect(result).toMatchObject({ kind: 'down', reason: 'the pull request is merged (while it came up)' })
      expect(leftOf(1)).toEqual([])
    },
  )

  it('c. merged before the deploy has begun: the teardown finds nothing, and the deploy makes nothing', async () => {
    const sha = harness.github.head(1)
    harness.github.close(1, true)
    expect((await harness.down(1)).kind).toBe('absent')
    expect((await harness.up(1, { sha })).kind).toBe('absent')
    expect(leftOf(1)).toEqual([])
  })

  it("d. a teardown with the pull request's old workflow and scripts: the default branch's, with no checkout and no code", async () => {
    const downs = Object.values(workflow(REUSABLE).jobs).filter(({ steps = [] }) =>
      steps.some(({ uses = '' }) => uses.includes('preview-env-down')),
    )
    expect(downs).toHaveLength(1)
    expect(downs[0]?.steps?.map(({ uses }) => uses)).toEqual(['$/actions/preview-env-down'])
    await harness.up(1)
    harness.github.close(1)
    // What it has: the number, and no image, no app, no directory.
    expect((await harness.down(1)).view.status).toBe('destroyed')
  })

  it('e. a filter that stops the close event: it has none, and a label that was taken away takes the preview down', async () => {
    expect(JSON.stringify(workflow(CLOSE).on)).not.toMatch(/paths|branches|labels/)
    const rules = { bots: 'skip' as const, drafts: 'allow' as const, label: 'preview' }
    harness.github.open(2, { labels: ['preview'] })
    await harness.up(2, { over: { rules } })
    harness.github.open(2)
    const result = await harness.up(2, { over: { rules } })
    expect(result).toMatchObject({ kind: 'down', reason: 'it does not have the label required for previews' })
    expect(leftOf(2)).toEqual([])
  })

  it('e. resurrection: a late deploy of a closed pull request makes nothing', async () => {
    await harness.up(1)
    const sha = harness.github.push(1)
    harness.github.close(1)
    await harness.down(1)
    expect((await harness.up(1, { sha })).kind).toBe('absent')
    expect(leftOf(1)).toEqual([])
  })

  it('f. a waiting teardown that a newer run displaces: no run is cancelled, and whatever run comes next takes down', async () => {
    for (const { concurrency } of changing()) expect(concurrency?.['cancel-in-progress']).toBe(false)
    await harness.up(1)
    const sha = harness.github.head(1)
    harness.github.close(1)
    // The teardown never ran; a run for a comment or a label did.
    expect((await harness.up(1, { sha })).kind).toBe('down')
    expect(leftOf(1)).toEqual([])
  })
})

describe('complaints', () => {
  it.each([true, false])(
    '1. not deleted on close or merge (fly-pr-review-apps#65): merged %s',
    async (merged) => {
      await harness.up(1)
      harness.github.close(1, merged)
      expect((await harness.down(1)).view.status).toBe('destroyed')
      expect(leftOf(1)).toEqual([])
    },
  )

  it('2. no close event on a conflict (navapbc/template-infra#826): pull_request_target has no such gap', () => {
    expect(Object.keys(workflow(CLOSE).on)).toEqual(['pull_request_target'])
  })

  it('3. the close beats the deploy (mittwald/flow#2763), and the deploy fails as well: nothing stays', async () => {
    harness.account.exits = (process) => (process === 'release' ? 1 : 0)
    const up = harness.startUp(1)
    await harness.clock.advance(10_000)
    harness.github.close(1, true)
    expect((await harness.clock.run(up)).kind).toBe('down')
    expect(leftOf(1)).toEqual([])
  })

  it('4. GitHub environments pile up (JSONbored/loopover#8620): one, however many pull requests', async () => {
    for (let number = 2; number < 12; number += 1) {
      harness.github.open(number)
      await harness.up(number)
    }
    expect([...harness.github.environments]).toEqual(['preview'])
  })

  it("5. one shared environment, where each deploy ends the others' (opencodeschool#63): each keeps its own", async () => {
    // That GitHub leaves transient ones alone is held in test/scenarios/github/preview-adapters.test.ts.
    harness.github.open(2)
    await harness.up(1)
    await harness.up(2)
    expect(harness.github.kept.map(({ number, state }) => [number, state])).toEqual([
      [1, 'success'],
      [2, 'success'],
    ])
  })

  it('6. a time to live that only logs (pullpreview#83): services, rule, database and secret are gone', async () => {
    await harness.up(1, { settings: { database: 'shared' } })
    await harness.clock.advance(5 * DAY)
    const { swept } = await harness.sweep()
    expect(swept).toMatchObject([{ outcome: 'destroyed', why: 'no deploy for 5 days' }])
    expect(leftOf(1)).toEqual([])
    expect(harness.account.tasks.map(({ request }) => request.tags['renga:process'])).toEqual([
      'database',
      'release',
      'database',
    ])
  })

  it('6. a comment that prolongs it (pullpreview: the issue’s updated_at): only a deploy does', async () => {
    await harness.up(1)
    await harness.clock.advance(4 * DAY)
    // GitHub moves updated_at.
    harness.github.touch(1)
    await harness.clock.advance(DAY)
    expect((await harness.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
  })

  it('7. each push leaves more machines (fly-pr-review-apps#74): as many as after the first', async () => {
    await harness.up(1)
    const first = [harness.account.standing(), harness.account.rules.length, harness.account.schedules.size]
    for (let push = 0; push < 4; push += 1) {
      harness.github.push(1)
      await harness.up(1)
    }
    expect([
      harness.account.standing(),
      harness.account.rules.length,
      harness.account.schedules.size,
    ]).toEqual(first)
    expect(harness.account.stored.size).toBe(1)
  })

  it('8. a database that cannot be dropped (fly-pr-review-apps#33): it is said, and the next sweep drops it', async () => {
    await harness.up(1, { settings: { database: 'shared' } })
    harness.account.exits = (process) => (process === 'database' ? 3 : 0)
    harness.github.close(1)
    const { view } = await harness.down(1)
    expect(view.status).toBe('destroy-failed')
    expect(view.removed).toContainEqual(
      expect.objectContaining({ kind: 'database and role', outcome: 'failed' }),
    )
    expect(harness.account.kept.get(1)?.state).toBe('deleting')
    harness.account.exits = () => 0
    expect((await harness.sweep()).swept).toMatchObject([{ outcome: 'destroyed' }])
    expect(leftOf(1)).toEqual([])
  })

  it('8. connections that keep it (hasura-cloud-preview-apps#100): nobody may log in any more, then it is dropped by force', () => {
    // Against a real PostgreSQL: test/slow/postgres.test.ts.
    const script = dropScript('shop_pr_1')
    expect(script.indexOf('NOLOGIN')).toBeGreaterThan(0)
    expect(script.indexOf('WITH (FORCE)')).toBeGreaterThan(script.indexOf('NOLOGIN'))
    expect(script.indexOf('DROP ROLE')).toBeGreaterThan(script.indexOf('WITH (FORCE)'))
  })

  describe('9. a template that somebody is connected to (PhilanthropyDataCommons/service#2504)', () => {
    let directory: string
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'renga-psql-'))
    })
    afterEach(() => rmSync(directory, { recursive: true }))

    /** Runs the command of the task with a psql that is busy so many times. */
    function run(busy: number): { readonly code: number; readonly calls: number } {
      const calls = join(directory, 'calls')
      writeFileSync(calls, '')
      const bodies = {
        psql: `cat > /dev/null; echo >> ${calls}; [ $(wc -l < ${calls}) -gt ${busy} ] || exit 3`,
        sleep: 'exit 0',
      }
      for (const [name, body] of Object.entries(bodies)) {
        writeFileSync(join(directory, name), `#!/bin/sh\n${body}\n`)
        chmodSync(join(directory, name), 0o755)
      }
      const env = { PATH: `${directory}:${process.env['PATH']}`, RENGA_SQL: 'CREATE DATABASE x' }
      const count = () => readFileSync(calls, 'utf8').length
      try {
        execFileSync('/bin/sh', ['-c', PSQL], { env, stdio: 'ignore' })
        return { code: 0, calls: count() }
      } catch (error) {
        return { code: Number(Object(error).status), calls: count() }
      }
    }

    it.each([
      [0, { code: 0, calls: 1 }],
      [2, { code: 0, calls: 3 }],
      [3, { code: 3, calls: 3 }],
    ])('busy %i times: %j', (busy, expected) => {
      expect(run(busy)).toEqual(expected)
    })
  })

  it('10. a stale schema after a migration was edited (FreiFahren#876): reset-db recreates it, migrates and seeds', async () => {
    const app = appOf({ scripts: { postdeploy: 'node seed.js' } })
    await harness.up(1, { material: { app }, settings: { database: 'shared' } })
    const before = harness.account.tasks.length
    const password = harness.account.stored.get('renga/shop/preview/pr-1')?.values.get('DATABASE_URL')
    const view = await harness.resetDatabase(1)
    expect(view).toMatchObject({ status: 'ready', release: 'v2' })
    const tasks = harness.account.tasks.slice(before)
    expect(tasks.map(({ request }) => request.tags['renga:process'])).toEqual([
      'database',
      'release',
      'postdeploy',
    ])
    expect(harness.account.stored.get('renga/shop/preview/pr-1')?.values.get('DATABASE_URL')).toBe(password)
    expect(harness.account.kept.get(1)).toMatchObject({
      state: 'ready',
      databaseReady: true,
      postdeployed: true,
    })
  })

  it('more config vars than a task definition holds: refused before anything of the preview is made', async () => {
    const env = new Map(Array.from({ length: 450 }, (_, at) => [`A_CONFIG_VAR_${at}`, 'x'] as const))
    await expect(harness.up(1, { settings: { env } })).rejects.toThrow(
      /ECS limit is 65536: its 4\d\d config vars/,
    )
    expect([harness.account.tasks, harness.account.stored.size, harness.account.leftOf(identity(1))]).toEqual(
      [[], 0, []],
    )
  })

  it('reset twice in the run that pushed, with one identity: each time it is recreated, migrated and seeded', async () => {
    const app = appOf({ scripts: { postdeploy: 'node seed.js' } })
    const { run } = harness.request(1)
    await harness.up(1, { over: { run }, material: { app }, settings: { database: 'shared' } })
    for (const release of ['v2', 'v3']) {
      const before = harness.account.tasks.length
      expect(await harness.resetDatabase(1, { run })).toMatchObject({ status: 'ready', release })
      const tasks = harness.account.tasks.slice(before)
      expect(tasks.map(({ request }) => request.tags['renga:process'])).toEqual([
        'database',
        'release',
        'postdeploy',
      ])
    }
  })

  it('10. a reset that fails is said, and the next push makes the database and seeds it', async () => {
    const app = appOf({ scripts: { postdeploy: 'node seed.js' } })
    const options = { material: { app }, settings: { database: 'shared' as const } }
    await harness.up(1, options)
    harness.account.exits = (process) => (process === 'database' ? 3 : 0)
    await expect(harness.resetDatabase(1)).rejects.toThrow('The database could not be recreated')
    expect(harness.github.shown.get(1)?.status).toBe('failed')
    harness.account.exits = () => 0
    harness.github.push(1)
    const before = harness.account.tasks.length
    await harness.up(1, options)
    expect(harness.account.tasks.slice(before).map(({ request }) => request.tags['renga:process'])).toEqual([
      'database',
      'release',
      'postdeploy',
    ])
  })

  it('10. a preview without a database of its own has nothing to reset', async () => {
    await harness.up(1)
    await expect(harness.resetDatabase(1)).rejects.toThrow(
      "shop-pr-1 has no database of its own ('database: none')",
    )
  })

  it('11. listener priorities collide (copilot-cli#4532, convox/rack#2510): the next one is tried', async () => {
    const taken = new Set<number>()
    const { createRule } = harness.account.balancers
    harness.account.balancers.createRule = async (spec) => {
      taken.add(spec.priority)
      // Somebody else got there first, twice.
      if (taken.size <= 2) return 'priority-in-use'
      return createRule(spec)
    }
    expect((await harness.up(1)).kind).toBe('up')
    expect(taken.size).toBe(3)
    const rule = harness.account.rules[0]
    expect(rule?.spec.priority).toBeGreaterThanOrEqual(1000)
    expect(rule?.spec.priority).toBeLessThan(50_000)
  })

  it('11. 2,000 previews that begin at one priority all find a place, and nobody tries one twice', () => {
    const first = [...priorities('00000000')]
    expect(new Set(first).size).toBe(49_000)
    expect([Math.min(...first.slice(0, 100)), Math.max(...first)]).toEqual([1000, 49_999])
    const used = new Set<number>()
    for (let number = 0; number < 2000; number += 1) {
      // The same beginning, another step.
      const hash = `${(number + 1).toString(16).padStart(4, '0')}0000`
      for (const priority of priorities(hash)) {
        if (used.has(priority)) continue
        used.add(priority)
        break
      }
    }
    expect(used.size).toBe(2000)
  })

  it('12. a leak fills a quota and every new preview fails (maple#257): refused with the oldest named, before anything is made', async () => {
    harness.github.open(2)
    harness.github.open(3)
    await harness.up(1)
    await harness.clock.advance(HOUR)
    await harness.up(2)
    await expect(harness.up(3, { settings: { maxPreviews: 2 } })).rejects.toThrow(
      "There are 2 previews, but 'max-previews' is 2; the least recently deployed one is shop-pr-1",
    )
    expect(leftOf(3)).toEqual([])
    expect(harness.github.shown.get(3)).toMatchObject({ status: 'refused' })
    // One that is there may be deployed again.
    harness.github.push(1)
    expect((await harness.up(1, { settings: { maxPreviews: 2 } })).kind).toBe('up')
    harness.github.close(2)
    await harness.sweep()
    expect((await harness.up(3, { settings: { maxPreviews: 2 } })).kind).toBe('up')
  })

  it('13. a sweeper that looks at the oldest hundred and never reaches the leak (hephaestus#1609): it reaches all', async () => {
    harness = new PreviewHarness({ quiet: true })
    const leaks = [64, 129, 130]
    for (const number of leaks) {
      harness.github.open(number)
      await harness.up(number)
    }
    const record = harness.account.kept.get(64)
    for (let number = 1; number <= 130 && record !== undefined; number += 1) {
      if (leaks.includes(number)) continue
      harness.github.open(number)
      harness.account.kept.set(number, { ...record, number })
    }
    for (const number of leaks) harness.github.close(number)
    const { swept, orphans } = await harness.sweep()
    expect(swept.map(({ number, outcome }) => [number, outcome])).toEqual([
      [64, 'destroyed'],
      [129, 'destroyed'],
      [130, 'destroyed'],
    ])
    expect(orphans).toBe(0)
  })

  it('13. silent healing that hides a broken path (hephaestus#1461): each reclaim is a warning', async () => {
    await harness.up(1)
    harness.github.close(1)
    await harness.sweep()
    expect(warnings()).toContainEqual(
      expect.stringContaining(
        'Destroyed the leftover preview of pull request 1: its pull request is closed. Its own job should have done this.',
      ),
    )
  })

  it.each([false, true])(
    '13. tags that still name what is gone are no leak, and no warning (full: %s)',
    async (full) => {
      await harness.up(1)
      const ghosts = harness.account.owned()
      harness.github.close(1)
      await harness.down(1)
      harness.log.warnings.splice(0)
      const { resources } = harness.account
      Object.assign(resources, { of: async () => ghosts, all: async () => ghosts, existing: async () => [] })
      expect((await harness.sweep({ full })).swept).toEqual([])
      expect(warnings()).toEqual([])
      // One that is there after all has lost its record.
      Object.assign(resources, { existing: async () => ghosts.slice(0, 1) })
      harness.github.touch(1)
      expect((await harness.sweep({ full })).swept).toMatchObject([{ number: 1 }])
    },
  )

  it.each(['closedSince', 'listOpen', 'records', 'tags', 'cursor'] as const)(
    '14. everything is deleted when a listing fails (argo-cd#18480): nothing is, when %s fails',
    async (what) => {
      for (const number of [2, 3, 4]) {
        harness.github.open(number)
        await harness.up(number)
        harness.github.close(number)
      }
      const fail = async () => Promise.reject(new Error('503 Service Unavailable'))
      const { records, resources } = harness.account
      if (what === 'records') records.list = fail
      else if (what === 'cursor') records.cursor = fail
      else if (what === 'tags') Object.assign(resources, { of: fail, all: fail })
      else
        harness.github.fault = (call) => {
          if (call === what) throw new Error('503 Service Unavailable')
        }
      await expect(harness.sweep({ full: true })).rejects.toThrow('503')
      expect(harness.account.rules).toHaveLength(3)
    },
  )

  it('14. too much at once: more than 30 % is no sweep, nothing goes, and a dry run says what would', async () => {
    for (let number = 2; number <= 10; number += 1) harness.github.open(number)
    for (let number = 1; number <= 10; number += 1) await harness.up(number)
    // As if GitHub said that the repository had no open pull requests.
    for (let number = 1; number <= 6; number += 1) harness.github.close(number)
    const refused = await harness.sweep()
    expect(refused.refused).toBe('6 of 10 previews would be destroyed, more than 30 %: nothing was deleted')
    expect(harness.account.rules).toHaveLength(10)
    const dry = await harness.sweep({ dryRun: true, maxDeletePercent: 60 })
    expect(dry.swept.map(({ outcome }) => outcome)).toEqual(Array(6).fill('would-go'))
    expect(harness.account.rules).toHaveLength(10)
    // A dry run forgets no closure.
    expect((await harness.sweep({ maxDeletePercent: 60 })).swept).toHaveLength(6)
    expect(harness.account.rules).toHaveLength(4)
  })

  it('14. one that was reopened since the listing is asked about once more, and stays', async () => {
    await harness.up(1)
    harness.github.close(1)
    const { closedSince } = harness.github
    harness.github.closedSince = async (cursor) => {
      const answer = await closedSince.call(harness.github, cursor)
      harness.github.reopen(1)
      return answer
    }
    expect((await harness.sweep()).swept).toMatchObject([{ number: 1, outcome: 'kept' }])
    expect(harness.account.rules).toHaveLength(1)
  })

  it('15. one cannot be kept (heroku/cli#1964), and its address is a surprise (parity#164): kept, at an address that is known before', async () => {
    await harness.up(1)
    await harness.keep(1)
    await harness.clock.advance(100 * DAY)
    expect((await harness.sweep({ sleepAfterHours: 1 })).swept).toEqual([])
    const address = `https://${hostLabel(identity(1))}.preview.example.com`
    expect(harness.github.shown.get(1)?.url).toBe(address)
    harness.github.close(1)
    await harness.down(1)
    harness.github.reopen(1)
    expect((await harness.up(1)).view.url).toBe(address)
  })
})

describe('defects of the best tools', () => {
  it('PullPreview says "destroyed" whatever happened: here only what was seen to be gone is called so', async () => {
    await harness.up(1)
    harness.github.close(1)
    // ECS says yes, and the service stays.
    harness.account.previewServices.remove = async () => 'deleted'
    const { view } = await harness.down(1)
    expect(view.status).toBe('destroy-failed')
    expect(view.removed).toContainEqual(
      expect.objectContaining({
        name: 'ECS service shop-pr-1-web',
        outcome: 'failed',
        reason: 'it still exists',
      }),
    )
    expect(harness.account.kept.has(1)).toBe(true)
  })

  it('PullPreview compares the event with itself for "newer commit": here with the live head', async () => {
    const old = harness.github.head(1)
    harness.github.push(1)
    expect(await harness.up(1, { sha: old })).toMatchObject({
      kind: 'superseded',
      head: harness.github.head(1),
    })
    expect(leftOf(1)).toEqual([])
  })

  it('cpflow deploys a closed pull request by a command: here the state decides', () => {
    harness.github.close(1)
    expect(desiredState(harness.github.pulls.get(1), { bots: 'allow', drafts: 'allow' }).kind).toBe('down')
  })

  it('fly takes PR 1 for its own in the name of PR 12: here they are two', async () => {
    for (const number of [11, 12, 112]) {
      harness.github.open(number)
      await harness.up(number)
    }
    await harness.up(1)
    harness.github.close(1)
    await harness.down(1)
    expect(leftOf(1)).toEqual([])
    expect(harness.account.standing()).toEqual(
      [11, 12, 112].flatMap((number) => [`shop-pr-${number}-web`, `shop-pr-${number}-worker`]),
    )
    expect(harness.account.schedules.size).toBe(6)
  })
})
