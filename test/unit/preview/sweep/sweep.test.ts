import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { TaggedResources } from '../../../../src/aws/tagging/tagged-resources.ts'
import { GitHubPullRequests } from '../../../../src/github/pull-requests.ts'
import { repositoryApi } from '../../../../src/github/repository-api.ts'
import type { SweepCursor } from '../../../../src/preview/record/ports.ts'
import { AT_ONCE } from '../../../../src/preview/sweep/several-at-once.ts'
import { sweep } from '../../../../src/preview/sweep/sweep.ts'
import { Redactor } from '../../../../src/runtime/redaction/redactor.ts'
import { servePages } from '../../../support/aws/page-server.ts'
import { PreviewHarness, REPOSITORY } from '../../../support/preview/harness.ts'

const HOUR = 3_600_000
const identity = (number: number) => ({ repositoryId: REPOSITORY, app: 'shop', number })

let harness: PreviewHarness
beforeEach(() => {
  harness = new PreviewHarness({ quiet: true })
})

/** Previews whose pull requests are closed and whose own jobs never ran. */
async function leak(...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    harness.github.open(number)
    await harness.up(number)
    harness.github.close(number)
  }
}

/** Something of this preview cannot be removed, until it says `free`. */
function stick(number: number): { free: () => void } {
  const { remove } = harness.account.secrets
  const stuck = `pr-${number}`
  harness.account.secrets.remove = async (name) => {
    if (name.endsWith(stuck)) throw new Error('KMS key is disabled')
    return remove(name)
  }
  return {
    free: () => {
      harness.account.secrets.remove = remove
    },
  }
}

const cursor = (): Promise<SweepCursor> => harness.account.records.cursor()
const outcomes = async (over?: Parameters<PreviewHarness['sweep']>[0]) =>
  (await harness.sweep({ maxDeletePercent: 100, ...over })).swept.map(({ number, outcome }) => [
    number,
    outcome,
  ])

describe('a preview that cannot be destroyed', () => {
  it('is tried by every sweep, while the cursor moves, and is forgotten once it has gone', async () => {
    await leak(1, 2)
    const { free } = stick(1)
    expect(await outcomes()).toEqual([
      [1, 'failed'],
      [2, 'destroyed'],
    ])
    const first = await cursor()
    expect(first.stuck).toEqual([1])
    await harness.clock.advance(HOUR)
    expect(await outcomes()).toEqual([[1, 'failed']])
    const second = await cursor()
    expect(Date.parse(second.at ?? '') - Date.parse(first.at ?? '')).toBeGreaterThanOrEqual(HOUR)
    free()
    expect(await outcomes()).toEqual([[1, 'destroyed']])
    expect((await cursor()).stuck).toEqual([])
    expect(harness.account.leftOf(identity(1))).toEqual([])
  })

  it('is tried again also where its record is lost and only its tags are there', async () => {
    await leak(1)
    harness.account.kept.delete(1)
    const { free } = stick(1)
    expect(await outcomes()).toEqual([[1, 'failed']])
    await harness.clock.advance(HOUR)
    expect(await outcomes()).toEqual([[1, 'failed']])
    free()
    expect(await outcomes()).toEqual([[1, 'destroyed']])
    expect(await outcomes()).toEqual([])
  })

  it('is tried again after another job held it, whose record says that all is well', async () => {
    await leak(1)
    const held = await harness.account.records.acquireLock(1, { id: 'other', who: 'another job' }, 60)
    expect(await outcomes()).toEqual([[1, 'busy']])
    expect((await cursor()).stuck).toEqual([1])
    await harness.clock.advance(HOUR)
    expect([held.held, harness.account.kept.get(1)?.state]).toEqual([true, 'ready'])
    expect(await outcomes()).toEqual([[1, 'destroyed']])
  })

  it('is kept, and forgotten, when its pull request was opened again', async () => {
    await leak(1)
    const { free } = stick(1)
    await harness.sweep()
    free()
    harness.github.reopen(1)
    await harness.clock.advance(HOUR)
    expect(await outcomes()).toEqual([[1, 'kept']])
    expect((await cursor()).stuck).toEqual([])
  })

  it('is remembered by a sweep that stops at its deletion limit, and not moved past by a dry run', async () => {
    await leak(1, 2, 3, 4, 5, 6)
    const before = await cursor()
    await harness.sweep({ dryRun: true, maxDeletePercent: 100 })
    expect(await cursor()).toEqual(before)
    expect((await harness.sweep({ maxDeletePercent: 30 })).refused).toContain('6 of 6')
    expect((await cursor()).stuck).toEqual([1, 2, 3, 4, 5, 6])
    await harness.clock.advance(HOUR)
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual(Array(6).fill('destroyed'))
  })
})

describe('what a sweep costs after a preview got stuck', () => {
  const closing: { close: () => unknown }[] = []
  afterEach(() => {
    for (const server of closing.splice(0)) server.close()
  })

  /** GitHub's listing of closed pull requests, newest change first, and how often a page was asked for. */
  async function listing(count: number) {
    let asked = 0
    const server = createServer((request, response) => {
      asked += 1
      const { searchParams } = new URL(request.url ?? '', 'http://localhost')
      const from = (Number(searchParams.get('page') ?? 1) - 1) * 100
      const page = Array.from({ length: Math.max(0, Math.min(100, count - from)) }, (_, at) =>
        closedPull(count - from - at),
      )
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(page))
    })
    closing.push(server)
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = Object(server.address()) as AddressInfo
    const place = { repository: 'acme/shop', apiUrl: `http://127.0.0.1:${port}` }
    const api = repositoryApi('token', place, { clock: harness.clock, redactor: new Redactor() })
    return { pulls: new GitHubPullRequests(api), asked: () => asked }
  }

  /** Number 1 was closed first. */
  const closedPull = (number: number) => ({
    number,
    state: 'closed',
    merged_at: null,
    closed_at: timeOf(number),
    updated_at: timeOf(number),
    user: null,
    labels: [],
    head: { sha: 'a'.repeat(40), ref: 'feature', repo: null },
    base: { repo: { id: 1 } },
  })
  const timeOf = (number: number) => new Date(Date.UTC(2025, 0, 1) + number * 60_000).toISOString()

  it.each([
    [600, [7, 30], [1, 1]],
    [6000, [61, 300], [1, 1]],
  ])('%i closures cost %j pages and listings by tag once, then %j each hour', async (count, first, then) => {
    await leak(1)
    stick(1)
    const github = await listing(count)
    const tags = await servePages(
      {
        action: 'tag:GetResources',
        tokens: ['PaginationToken', 'PaginationToken'],
        member: 'ResourceTagMappingList',
        items: [],
      },
      () => ({ items: [] }),
    )
    closing.push(tags.server)
    const scope = { repositoryId: REPOSITORY, app: 'shop', cluster: 'main' }
    const tagged = new TaggedResources(tags, scope)
    const { clock } = harness
    const own = harness.ports()
    const ports = {
      ...own,
      pullRequests: {
        get: (number: number) => own.pullRequests.get(number),
        listOpen: () => own.pullRequests.listOpen(),
        closedSince: (at: string | undefined) => clock.outside(github.pulls.closedSince(at)),
      },
      resources: {
        ...own.resources,
        of: (numbers: readonly number[]) => clock.outside(tagged.of(numbers)),
      },
    }
    const costs = async () => {
      const before = [github.asked(), tags.asked()]
      const { run, platform, rules, signal } = harness.request(0)
      const settings = { dryRun: false, full: false, everything: false, maxDeletePercent: 30 }
      const more = { staleDays: undefined, sleepAfterHours: undefined, predestroySeconds: 300 }
      const request = {
        repositoryId: REPOSITORY,
        app: 'shop',
        run,
        platform,
        rules,
        signal,
        ...settings,
        ...more,
      }
      const { swept } = await clock.run(sweep(ports, request))
      expect(swept).toMatchObject([{ number: 1, outcome: 'failed' }])
      return [github.asked() - (before[0] ?? 0), tags.asked() - (before[1] ?? 0)]
    }
    await harness.account.records.moveCursor({ at: '2024-01-01T00:00:00Z', stuck: [] })
    expect([await costs(), await costs(), await costs()]).toEqual([first, then, then])
  })
})

describe('leaks', () => {
  it.each([1, AT_ONCE, 2 * AT_ONCE + 1])('%i are taken down five at a time', async (count) => {
    await leak(...Array.from({ length: count }, (_, at) => at + 1))
    let [now, most] = [0, 0]
    const { get } = harness.github
    harness.github.get = async (number) => {
      now += 1
      most = Math.max(most, now)
      return get.call(harness.github, number)
    }
    const { remove } = harness.account.records
    harness.account.records.remove = async (number) => {
      now -= 1
      return remove(number)
    }
    const before = harness.clock.now()
    expect(await outcomes()).toHaveLength(count)
    const seconds = (harness.clock.now() - before) / 1000
    expect(most).toBe(Math.min(count, AT_ONCE))
    expect(harness.account.rules).toEqual([])
    harness = new PreviewHarness({ quiet: true })
    await leak(1)
    const alone = harness.clock.now()
    await harness.sweep()
    const rounds = Math.ceil(count / AT_ONCE)
    expect(seconds).toBeLessThanOrEqual((rounds * (harness.clock.now() - alone)) / 1000)
  })

  it('that are being taken down when the job is cancelled are waited for, and no other begins', async () => {
    await leak(...Array.from({ length: 12 }, (_, at) => at + 1))
    const cancelled = new AbortController()
    let begun = 0
    const { get } = harness.github
    harness.github.get = async (number) => {
      begun += 1
      cancelled.abort(new Error('cancelled'))
      return get.call(harness.github, number)
    }
    await expect(harness.sweep({ maxDeletePercent: 100, signal: cancelled.signal })).rejects.toThrow(
      'cancelled',
    )
    expect(begun).toBeLessThanOrEqual(AT_ONCE)
    expect(await cursor()).toEqual({ at: undefined, stuck: [] })
  })
})
