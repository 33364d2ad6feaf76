import { describe, expect, it } from '@jest/globals'
import { parseInputs } from '../../../../actions/promote-release/inputs.ts'
import { VirtualClock } from '../../../../emulator/clock.ts'
import type { ChangedFile, CommitRange } from '../../../../src/release/ledger/commit-history.ts'
import type { Release, ReleaseStatus } from '../../../../src/release/ledger/release.ts'
import { openRelease } from '../../../../src/release/open/open-release.ts'
import { type PromotePorts, type PromoteRequest, promote } from '../../../../src/release/verbs/promote.ts'
import { promoteSummary, retrySummary } from '../../../../src/release/verbs/promote-summary.ts'
import { retry } from '../../../../src/release/verbs/retry.ts'
import { UserError } from '../../../../src/runtime/errors.ts'
import { CrashInjection } from '../../../support/crash-injection.ts'
import { appOf, type Fakes, fakesOf, IMAGE, PLATFORM, PROCFILE, RUN } from '../../../support/release/fakes.ts'

const STAGING = { ...PLATFORM, environment: 'staging' }

async function deployed(
  fakes: Fakes,
  platform = PLATFORM,
  status: ReleaseStatus = 'succeeded',
  more: Partial<Release> = {},
): Promise<Release> {
  const opened = await openRelease(fakes, {
    platform,
    app: appOf(PROCFILE),
    image: IMAGE,
    description: undefined,
    run: { ...RUN, runKey: `deploy-${platform.environment}-${fakes.ledger.releases.length}` },
  })
  fakes.config.known.add(opened.config.versionId)
  const release = { ...opened, ...more, status }
  fakes.ledger.releases[release.version - 1] = release
  return release
}

/** Staging, and production downstream of it. */
class Pipeline {
  readonly clock = new VirtualClock()
  readonly staging = fakesOf(this.clock)
  readonly production = fakesOf(this.clock)
  readonly carried: string[] = []
  readonly compared: string[] = []
  files: readonly ChangedFile[] = []
  range: CommitRange | Error = {
    status: 'ahead',
    total: 0,
    commits: [],
    url: 'https://github.com/acme/shop/compare/a...b',
  }

  get ports(): PromotePorts {
    return {
      ...this.production,
      upstream: this.staging.ledger,
      carry: async (image) => {
        this.carried.push(image.digest ?? '')
        return image
      },
      history: {
        between: async () => (this.range instanceof Error ? Promise.reject(this.range) : this.range),
        changed: async (base, head, wanted) => {
          this.compared.push(`${base.slice(0, 7)}...${head.slice(0, 7)}`)
          if (this.range instanceof Error) throw this.range
          return this.files.filter(({ path }) => wanted(path))
        },
      },
    }
  }

  promote(change: Partial<PromoteRequest> = {}, ports = this.ports) {
    return this.clock.run(
      promote(ports, {
        platform: PLATFORM,
        from: { app: 'shop', environment: 'staging', attached: [] },
        version: undefined,
        allowMissing: [],
        run: { ...RUN, runKey: '99-1/promote-release' },
        signal: new AbortController().signal,
        onOpened: () => {},
        ...change,
      }),
    )
  }
}

describe('a promotion', () => {
  it("opens a release downstream: the same digest, downstream's config vars, a release phase to run", async () => {
    const pipeline = new Pipeline()
    const source = await deployed(pipeline.staging, STAGING)
    await deployed(pipeline.production)
    const report = await pipeline.promote()
    expect(report.release).toMatchObject({
      version: 2,
      status: 'pending',
      kind: 'promotion',
      description: 'Promote staging v1',
      image: source.image,
      config: pipeline.production.ledger.releases[0]?.config,
      promotedFrom: { app: 'shop', environment: 'staging', version: 1 },
      releasePhase: { status: 'pending' },
      commit: source.commit,
    })
    expect(report.release.parent).toBeUndefined()
    expect(pipeline.carried).toEqual([IMAGE.digest])
    expect(pipeline.staging.ledger.releases).toHaveLength(1)
  })

  it('keeps the formation downstream: sizes and quantities of what serves there', async () => {
    const pipeline = new Pipeline()
    await deployed(pipeline.staging, STAGING)
    const before = await deployed(pipeline.production)
    const size = { name: 'standard-2x', cpu: 512, memory: 2048 }
    pipeline.production.ledger.releases[0] = {
      ...before,
      processes: before.processes.map((one) => ({ ...one, size })),
    }
    const { release } = await pipeline.promote()
    expect(release.processes.map((one) => one.size.name)).toEqual([
      'standard-2x',
      'standard-2x',
      'standard-2x',
    ])
  })

  it('takes the release that serves upstream, not a newer one that failed; or the one that is named', async () => {
    const pipeline = new Pipeline()
    await deployed(pipeline.staging, STAGING)
    await deployed(pipeline.staging, STAGING)
    await deployed(pipeline.staging, STAGING, 'failed')
    expect((await pipeline.promote()).source.version).toBe(2)
    expect((await pipeline.promote({ version: 1, run: { ...RUN, runKey: 'another' } })).source.version).toBe(
      1,
    )
  })

  it('started again it goes on with the release it opened, although upstream has moved on', async () => {
    const pipeline = new Pipeline()
    await deployed(pipeline.staging, STAGING)
    const first = await pipeline.promote()
    await deployed(pipeline.staging, STAGING)
    const again = await pipeline.promote()
    expect(again.release).toEqual(first.release)
    expect(again.source.version).toBe(1)
    expect(pipeline.production.ledger.releases).toHaveLength(1)
  })

  it('shows the commits between the two; that they cannot be read is a warning', async () => {
    const pipeline = new Pipeline()
    await deployed(pipeline.staging, STAGING)
    await deployed(pipeline.production)
    pipeline.range = {
      status: 'ahead',
      total: 2,
      commits: [
        {
          sha: 'b'.repeat(40),
          title: 'Add | pipes',
          author: 'basho',
          url: 'https://github.com/acme/shop/commit/b',
        },
        { sha: 'a'.repeat(40), title: 'Begin', author: 'sora', url: 'https://github.com/acme/shop/commit/a' },
      ],
      url: 'https://github.com/acme/shop/compare/a...b',
    }
    const summary = promoteSummary(await pipeline.promote())
    expect(summary).toContain('[2 commits since v1](https://github.com/acme/shop/compare/a...b)')
    expect(summary).toMatch(/\[bbbbbbb\]\(.*\) \| Add .* pipes \| basho/)
    pipeline.range = new Error('Not Found')
    const report = await pipeline.promote({ run: { ...RUN, runKey: 'another' } })
    expect(report.commits).toBeUndefined()
    expect(pipeline.production.log.warnings).toEqual([
      expect.stringMatching(/Cannot show the commits .*: Not Found/),
    ])
  })
})

describe('destructive migrations that a promotion brings', () => {
  const drop = { path: 'db/migrate/20260101_drop_body.rb', text: 'remove_column :posts, :body\n' }

  it('are warned of at their lines, read from the repository', async () => {
    const pipeline = new Pipeline()
    pipeline.files = [drop, { path: 'app/models/post.rb', text: 'remove_column' }]
    await deployed(pipeline.staging, STAGING, 'succeeded', { commit: 'b'.repeat(40) })
    await deployed(pipeline.production, PLATFORM, 'succeeded', { commit: 'a'.repeat(40) })
    await pipeline.promote()
    expect(pipeline.compared).toEqual(['aaaaaaa...bbbbbbb'])
    expect(pipeline.production.log.warnings).toEqual([
      expect.stringMatching(
        /^This Rails migration removes: `remove_column :posts, :body`\. If v2 is rolled back to v1, the previous code reads or writes/,
      ),
    ])
  })

  it('that the repository does not show decide nothing', async () => {
    const pipeline = new Pipeline()
    pipeline.range = new Error('Not Found')
    await deployed(pipeline.staging, STAGING, 'succeeded', { commit: 'b'.repeat(40) })
    await deployed(pipeline.production, PLATFORM, 'succeeded', { commit: 'a'.repeat(40) })
    expect((await pipeline.promote()).release.version).toBe(2)
    expect(pipeline.production.log.lines.join('\n')).toMatch(
      /migrations since v1 were not checked: Not Found/,
    )
  })
})

describe('config vars that downstream lacks', () => {
  async function lacking() {
    const pipeline = new Pipeline()
    const release = await deployed(pipeline.staging, STAGING)
    const names = [...release.config.names, 'STRIPE_KEY', 'TAX_KEY', 'PORT']
    pipeline.staging.ledger.releases[0] = { ...release, config: { ...release.config, names } }
    return pipeline
  }

  it('are refused by name, before anything is changed or copied', async () => {
    const pipeline = await lacking()
    await expect(pipeline.promote({ allowMissing: ['TAX_KEY'] })).rejects.toThrow(
      /'allow-missing' does not list STRIPE_KEY, which shop\/staging has as config var or attached and shop\/production does not\. Set it in shop\/production/,
    )
    expect(pipeline.carried).toEqual([])
    expect(pipeline.production.ledger.releases).toEqual([])
  })

  it('are not missing where infrastructure as code attaches them; those attached upstream are looked for too', async () => {
    const pipeline = await lacking()
    const attachments = { STRIPE_KEY: 'arn:secret:key::', TAX_KEY: 'arn:secret:key::' }
    const platform = { ...PLATFORM, appEnvironment: { ...PLATFORM.appEnvironment, attachments } }
    expect((await pipeline.promote({ platform })).missing).toEqual([])
    const from = { app: 'shop', environment: 'staging', attached: ['REDIS_URL'] }
    const run = { ...RUN, runKey: 'another' }
    await expect(pipeline.promote({ platform, from, run })).rejects.toThrow(/does not list REDIS_URL/)
  })

  it.each([[['STRIPE_KEY', 'TAX_KEY']], ['all' as const]])(
    'are let through when %j allows them',
    async (allowMissing) => {
      const pipeline = await lacking()
      const report = await pipeline.promote({ allowMissing })
      expect(report.missing).toEqual(['STRIPE_KEY', 'TAX_KEY'])
      expect(promoteSummary(report)).toContain('STRIPE\\_KEY, TAX\\_KEY')
    },
  )
})

describe('refused before anything is changed', () => {
  it.each<[string, Partial<PromoteRequest>, (pipeline: Pipeline) => Promise<unknown>, RegExp]>([
    ['nothing serves upstream', {}, async () => {}, /Nothing is live in shop\/staging/],
    [
      'an unknown release',
      { version: 9 },
      (pipeline) => deployed(pipeline.staging, STAGING),
      /'from-release' is 'v9'.*newest is v1/,
    ],
    [
      'a release that failed there',
      { version: 1 },
      (pipeline) => deployed(pipeline.staging, STAGING, 'failed'),
      /'v1', which is failed/,
    ],
  ])('%s', async (_name, change, prepare, message) => {
    const pipeline = new Pipeline()
    await prepare(pipeline)
    const error = await pipeline.promote(change).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(message)
    expect([pipeline.carried, pipeline.production.ledger.releases]).toEqual([[], []])
  })
})

describe('a retry', () => {
  const again = (fakes: Fakes, runKey = '99-1/retry-release') =>
    retry(fakes, {
      platform: PLATFORM,
      run: { ...RUN, runKey },
      signal: new AbortController().signal,
      onOpened: () => {},
    })

  async function withNewest(status: ReleaseStatus, more: Partial<Release> = {}) {
    const clock = new VirtualClock()
    const fakes = fakesOf(clock)
    await deployed(fakes)
    await deployed(fakes, PLATFORM, status, more)
    return { clock, fakes }
  }

  it('re-posts the newest release with the current config vars, as "Retry of vN: …"', async () => {
    const { clock, fakes } = await withNewest('failed', { failure: 'release phase: exit code 1' })
    const { release, source } = await clock.run(again(fakes))
    expect(release).toMatchObject({
      version: 3,
      kind: 'retry',
      description: 'Retry of v2: Deploy 1a2b3c4',
      parent: 2,
      image: source.image,
      config: fakes.ledger.releases[0]?.config,
      releasePhase: { status: 'pending' },
    })
    expect(retrySummary(source, release)).toMatch(
      /v3 of shop\/production opened: Retry of v2.*\n.*was failed \\\(release phase: exit code 1/s,
    )
    // A retry of a retry names the last one only, and a repeated start finds its own.
    await fakes.ledger.update(3, 'pending', { status: 'failed' })
    expect((await clock.run(again(fakes, 'next'))).release.description).toBe('Retry of v3: Deploy 1a2b3c4')
    expect((await clock.run(again(fakes, 'next'))).release.version).toBe(4)
  })

  it.each([
    ['config', 'failed', 'theirs'],
    ['rollback', 'expired', 'theirs'],
    ['config', 'succeeded', 'theirs'],
    ['deploy', 'failed', 'current'],
    ['promotion', 'failed', 'current'],
  ] as const)('of a %s that is %s takes the config vars: %s', async (kind, status, whose) => {
    const config = {
      secretArn: PLATFORM.appEnvironment.configSecret,
      versionId: 'theirs',
      names: ['A'],
      latest: 'c1',
    }
    const { clock, fakes } = await withNewest(status, { kind, config })
    fakes.config.known.add('theirs')
    const { release } = await clock.run(again(fakes))
    const current = fakes.ledger.releases[0]?.config.versionId
    expect(release.config.versionId).toBe(whose === 'theirs' ? 'theirs' : current)
  })

  it('refuses an environment without a release, and a release that is pending', async () => {
    const clock = new VirtualClock()
    await expect(clock.run(again(fakesOf(clock)))).rejects.toThrow(/has no release yet/)
    const { clock: other, fakes } = await withNewest('pending', {
      runUrl: 'https://github.com/acme/shop/actions/runs/7',
    })
    await expect(other.run(again(fakes))).rejects.toThrow(
      /v2 of shop\/production is pending.*runs\/7.*Wait for that run/s,
    )
    expect(fakes.ledger.releases).toHaveLength(2)
  })
})

describe.each(['before', 'after'] as const)('killed %s the effect of any call and run again', (moment) => {
  it('a promotion: one release downstream, the same one, the image carried', async () => {
    for (let at = 0; ; at += 1) {
      const pipeline = new Pipeline()
      await deployed(pipeline.staging, STAGING)
      await deployed(pipeline.production)
      const registered = pipeline.production.taskDefinitions.registered.length
      const crash = new CrashInjection({ at, when: moment }, 'throws')
      await pipeline.promote({}, crash.ports(pipeline.ports)).catch(() => undefined)
      const survived = !crash.dead
      await pipeline.clock.advance(90_000)
      const { release, source } = await pipeline.promote()
      expect({ at, version: release.version, source: source.version, kind: release.kind }).toEqual({
        at,
        version: 2,
        source: 1,
        kind: 'promotion',
      })
      expect(release.processes.every(({ taskDefinition }) => taskDefinition !== undefined)).toBe(true)
      const { ledger, taskDefinitions } = pipeline.production
      expect([ledger.releases.length, ledger.lock]).toEqual([2, undefined])
      // What staging runs is what production ran: nothing of it has changed, so nothing is registered again.
      expect(taskDefinitions.registered).toHaveLength(registered)
      if (!survived) continue
      expect(at).toBeGreaterThan(20)
      return
    }
  })

  it('a retry: one release', async () => {
    for (let at = 0; ; at += 1) {
      const clock = new VirtualClock()
      const fakes = fakesOf(clock)
      await deployed(fakes)
      await deployed(fakes, PLATFORM, 'failed')
      const request = {
        platform: PLATFORM,
        run: { ...RUN, runKey: '99-1/retry' },
        signal: new AbortController().signal,
        onOpened: () => {},
      }
      const crash = new CrashInjection({ at, when: moment }, 'throws')
      await clock.run(retry(crash.ports(fakes), request).catch(() => undefined))
      const survived = !crash.dead
      await clock.advance(90_000)
      const { release, source } = await clock.run(retry(fakes, request))
      expect({ at, version: release.version, source: source.version }).toEqual({ at, version: 3, source: 2 })
      expect([fakes.ledger.releases.length, fakes.ledger.lock]).toEqual([3, undefined])
      if (!survived) continue
      expect(at).toBeGreaterThan(15)
      return
    }
  })
})

it('the inputs: what is not said of upstream is as downstream', () => {
  const good = {
    app: 'shop',
    environment: 'production',
    'aws-region': 'eu-west-1',
    'from-environment': 'staging',
  }
  const parse = (change: Record<string, string> = {}) => {
    const values = new Map(Object.entries({ ...good, ...change }))
    return parseInputs({ get: (name) => values.get(name) ?? '' })
  }
  expect(parse().from).toEqual({ app: 'shop', environment: 'staging', region: 'eu-west-1', role: undefined })
  expect(parse({ 'allow-missing': 'all' }).allowMissing).toBe('all')
  expect(parse({ 'allow-missing': 'A, B' }).allowMissing).toEqual(['A', 'B'])
  expect(() => parse({ 'from-environment': 'production' })).toThrow(/which is also the target/)
  expect(parse({ 'from-environment': 'production', 'from-app': 'lab' }).from.app).toBe('lab')
  expect(() => parse({ 'from-environment': '', 'from-release': 'newest', 'allow-missing': 'A=1' })).toThrow(
    /'from-environment' is required.*'from-release' is 'newest'.*'allow-missing' contains 'A=1'/s,
  )
})
