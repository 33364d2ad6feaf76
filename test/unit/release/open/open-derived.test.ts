import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { configHead } from '../../../../src/release/config/config-head.ts'
import {
  configDescription,
  promoteDescription,
  retryDescription,
  rollbackDescription,
} from '../../../../src/release/ledger/descriptions.ts'
import { LockLostError } from '../../../../src/release/ledger/errors.ts'
import { expirePending, expiryReason, PENDING_MINUTES } from '../../../../src/release/ledger/expiry.ts'
import type { Release, ReleaseStatus } from '../../../../src/release/ledger/release.ts'
import { stepIdentity } from '../../../../src/release/ledger/run-identity.ts'
import { type Derivation, openDerived } from '../../../../src/release/open/open-derived.ts'
import { openRelease } from '../../../../src/release/open/open-release.ts'
import {
  defaultTarget,
  ineligibility,
  type Kept,
  readKept,
} from '../../../../src/release/verbs/eligibility.ts'
import { readRunContext } from '../../../../src/runtime/run-context.ts'
import { appOf, type Fakes, fakesOf, IMAGE, PLATFORM, PROCFILE, RUN } from '../../../support/release/fakes.ts'

const clockAt = () => new VirtualClock()

/** A succeeded release of the environment, as a deploy leaves it. */
async function deployed(fakes: Fakes, run: string, procfile = PROCFILE): Promise<Release> {
  const release = await openRelease(fakes, {
    platform: PLATFORM,
    app: appOf(procfile),
    image: IMAGE,
    description: undefined,
    run: { ...RUN, runKey: run },
  })
  fakes.config.known.add(release.config.versionId)
  return fakes.ledger.update(release.version, 'pending', { status: 'succeeded' })
}

async function ended(fakes: Fakes, run: string, status: ReleaseStatus): Promise<Release> {
  const release = await deployed(fakes, run)
  return fakes.ledger.update(release.version, 'succeeded', { status })
}

const opening = (fakes: Fakes, wanted: Derivation | undefined, runKey = '99-1/verb') =>
  openDerived(fakes, {
    isSame: () => true,
    platform: PLATFORM,
    run: { ...RUN, runKey },
    signal: new AbortController().signal,
    decide: async () => wanted,
  })

describe('descriptions', () => {
  it.each([
    [configDescription(['FOO', 'BAR'], []), 'Set FOO, BAR config vars'],
    [configDescription([], ['BAZ']), 'Unset BAZ config vars'],
    [configDescription(['FOO'], ['BAZ']), 'Set FOO and unset BAZ config vars'],
    [configDescription([...'ABCDEFGHIJKL'], []), 'Set A, B, C, D, E, F, G, H, I, J and 2 more config vars'],
    [rollbackDescription({ version: 40 }), 'Rollback to v40'],
    [promoteDescription({ app: 'shop', environment: 'staging', version: 12 }, 'shop'), 'Promote staging v12'],
    [
      promoteDescription({ app: 'shop-eu', environment: 'staging', version: 12 }, 'shop'),
      'Promote shop-eu/staging v12',
    ],
    [retryDescription({ version: 41, description: 'Deploy 1a2b3c4' }), 'Retry of v41: Deploy 1a2b3c4'],
    [
      retryDescription({ version: 42, description: 'Retry of v41: Deploy 1a2b3c4' }),
      'Retry of v42: Deploy 1a2b3c4',
    ],
  ])('%s', (made, expected) => {
    expect(made).toBe(expected)
  })
})

describe('eligible for a rollback', () => {
  const release = (version: number, change: Partial<Release> = {}): Release => ({
    app: 'shop',
    environment: 'production',
    version,
    status: 'succeeded',
    image: `r/shop@sha256:${version}`,
    config: { secretArn: 's', versionId: `c${version}`, names: [] },
    processes: [],
    releasePhase: { status: 'none' },
    description: '',
    actor: '',
    runKey: `${version}-1`,
    createdAt: '',
    updatedAt: '',
    ...change,
  })
  const kept: Kept = {
    images: new Set(Array.from({ length: 20 }, (_, at) => `r/shop@sha256:${at}`).filter((_, at) => at !== 7)),
    configVersions: new Set(Array.from({ length: 20 }, (_, at) => `c${at}`).filter((_, at) => at !== 6)),
  }

  it.each([
    ['succeeded, all there', release(1), undefined],
    ['pending', release(2, { status: 'pending' }), 'pending'],
    ['failed', release(3, { status: 'failed' }), 'failed'],
    ['expired', release(4, { status: 'expired' }), 'expired'],
    ['config dropped', release(6), 'config-gone'],
    ['image removed', release(7), 'image-gone'],
  ])('%s', (_name, given, expected) => {
    expect(ineligibility(given, kept)).toBe(expected)
  })

  it('takes the second eligible of the last ten, and passes over the others', () => {
    const list = (...items: Release[]) => items.sort((a, b) => b.version - a.version)
    const target = (...items: Release[]) => defaultTarget(list(...items), kept)?.version
    expect(target()).toBeUndefined()
    expect(target(release(1))).toBeUndefined()
    expect(target(release(1), release(2))).toBe(1)
    expect(target(release(1), release(2, { status: 'failed' }), release(3))).toBe(1)
    expect(target(release(5), release(6), release(7), release(8))).toBe(5)
    // v1 is the eleventh from the top: Heroku does not look that far.
    const failed = Array.from({ length: 9 }, (_, at) => release(at + 2, { status: 'failed' }))
    expect(target(release(1), ...failed, release(11))).toBeUndefined()
    expect(target(release(1), ...failed.slice(1), release(11))).toBe(1)
  })

  it('asks for the images and config versions of succeeded releases only, and for nothing without one', async () => {
    const fakes = fakesOf(clockAt())
    const none = await readKept(fakes, [release(1, { status: 'failed' })])
    expect(none).toEqual({ images: new Set(), configVersions: new Set() })
    fakes.imageDirectory.gone.add('r/shop@sha256:2')
    const some = await readKept(fakes, [release(1), release(2), release(3, { status: 'failed' })])
    expect(some).toEqual({ images: new Set(['r/shop@sha256:1']), configVersions: new Set(['c1']) })
  })
})

describe('the config vars that the next release takes', () => {
  it('are the current ones while nothing was released', async () => {
    const fakes = fakesOf(clockAt())
    expect((await configHead(fakes)).versionId).toBe('c1')
    expect((await configHead(fakes)).latest).toBeUndefined()
  })

  it('are those of the last living release, also when a failed change wrote newer ones', async () => {
    const fakes = fakesOf(clockAt())
    await deployed(fakes, 'r1')
    fakes.config.versionId = 'c2'
    await ended(fakes, 'r2', 'failed')
    expect(await configHead(fakes)).toMatchObject({ versionId: 'c1', latest: 'c2' })
    // And so they stay for the releases after it, which have pinned c1 and seen c2.
    const third = await deployed(fakes, 'r3')
    expect(third.config).toMatchObject({ versionId: 'c1', latest: 'c2' })
    for (let run = 4; run < 40; run += 1) await ended(fakes, `r${run}`, 'failed')
    expect(await configHead(fakes)).toMatchObject({ versionId: 'c1', latest: 'c2' })
  })

  it('are those that were rolled back to', async () => {
    const fakes = fakesOf(clockAt())
    const first = await deployed(fakes, 'r1')
    fakes.config.versionId = 'c2'
    await deployed(fakes, 'r2')
    await opening(fakes, {
      source: first,
      kind: 'rollback',
      description: 'Rollback to v1',
      config: { kind: 'pinned' },
    })
    expect(await configHead(fakes)).toMatchObject({ versionId: 'c1', latest: 'c2' })
  })

  it('are the newest when somebody has written the secret since', async () => {
    const fakes = fakesOf(clockAt())
    await deployed(fakes, 'r1')
    fakes.config.versionId = 'c2'
    await ended(fakes, 'r2', 'failed')
    fakes.config.versionId = 'by-hand'
    expect((await configHead(fakes)).versionId).toBe('by-hand')
    expect((await deployed(fakes, 'r3')).config.versionId).toBe('by-hand')
  })
})

describe('pending releases of dead runs', () => {
  it('expire when they were left for an hour, were overtaken, or died in their release phase', async () => {
    const clock = clockAt()
    const fakes = fakesOf(clock)
    const pending = await ended(fakes, 'r1', 'pending')
    const serving = { ...pending, version: 9, status: 'succeeded' as const }
    const running = { ...pending, releasePhase: { status: 'running' as const, taskArn: 't' } }
    const now = clock.now()
    expect(expiryReason(pending, undefined, now)).toBeUndefined()
    expect(expiryReason(pending, undefined, now + PENDING_MINUTES * 60_000 - 1)).toBeUndefined()
    expect(expiryReason(pending, undefined, now + PENDING_MINUTES * 60_000)).toMatch(/60 min/)
    expect(expiryReason(pending, serving, now)).toBe('v9 went live before it')
    expect(expiryReason(running, undefined, now)).toMatch(/during the release phase/)
    expect(expiryReason(serving, undefined, now + 9e9)).toBeUndefined()
  })

  it('are marked with the reason, their task is stopped, and the caller is spared', async () => {
    const fakes = fakesOf(clockAt())
    for (const run of ['r1', 'r2', 'r3', 'r4']) await ended(fakes, run, 'pending')
    const { taskArn } = await fakes.runner.start({
      taskDefinition: 'd',
      clientToken: 't',
      startedBy: 's',
      tags: {},
    })
    await fakes.ledger.update(1, 'pending', { releasePhase: { status: 'running', taskArn } })
    await fakes.ledger.update(4, 'pending', { status: 'succeeded' })
    const expired = await expirePending(fakes, { runKey: 'r2', version: 3 })
    expect(expired.map(({ version, failure }) => [version, failure])).toEqual([
      [1, 'its run ended during the release phase'],
    ])
    expect(fakes.ledger.releases.map(({ status }) => status)).toEqual([
      'expired',
      'pending',
      'pending',
      'succeeded',
    ])
    expect(fakes.runner.tasks[0]?.stopRequested?.reason).toBe('v1 expired')
  })
})

describe('opening a release from another', () => {
  it('takes image, processes and pinned config of the source, the formation of now, and its task definitions', async () => {
    const fakes = fakesOf(clockAt())
    const first = await deployed(fakes, 'r1', 'web: node server.js\nworker: node worker.js\n')
    fakes.config.versionId = 'c2'
    const [web] = first.processes
    await fakes.ledger.open({
      ...first,
      runKey: 'r2',
      config: { ...first.config, versionId: 'c2' },
      processes: web === undefined ? [] : [{ ...web, quantity: 7, entryPoint: ['/other'] }],
    })
    await fakes.ledger.update(2, 'pending', { status: 'succeeded' })
    const registered = fakes.taskDefinitions.registered.length
    const release = await opening(fakes, {
      source: first,
      kind: 'rollback',
      description: 'Rollback to v1',
      config: { kind: 'pinned' },
    })
    expect(release).toMatchObject({
      version: 3,
      status: 'pending',
      kind: 'rollback',
      description: 'Rollback to v1',
      parent: 1,
      image: first.image,
      config: { versionId: 'c1', latest: 'c2' },
      commit: first.commit,
      actor: 'octocat',
    })
    expect(release?.processes.map(({ type, quantity }) => [type, quantity])).toEqual([
      ['web', 7],
      ['worker', 0],
      ['release', 0],
    ])
    expect(release?.processes.map(({ taskDefinition }) => taskDefinition)).toEqual(
      first.processes.map(({ taskDefinition }) => taskDefinition),
    )
    expect(fakes.taskDefinitions.registered).toHaveLength(registered)
    expect(fakes.ledger.lock).toBeUndefined()
  })

  it('is one release for one step, however often it is started', async () => {
    const fakes = fakesOf(clockAt())
    const source = await deployed(fakes, 'r1')
    const wanted: Derivation = { source, kind: 'retry', description: 'Retry of v1', config: { kind: 'head' } }
    const first = await opening(fakes, wanted)
    expect(await opening(fakes, undefined)).toEqual(first)
    expect(await opening(fakes, wanted, '99-1/other')).toMatchObject({ version: 3 })
    expect(fakes.ledger.releases).toHaveLength(3)
  })

  it('writes new config vars after all checks, right before it opens', async () => {
    const fakes = fakesOf(clockAt())
    const source = await deployed(fakes, 'r1')
    let written = 0
    const change: Derivation = {
      source,
      kind: 'config',
      description: 'Set FOO config vars',
      config: {
        kind: 'new',
        names: ['FOO'],
        write: async () => {
          written += 1
          return { ...source.config, versionId: 'c2', names: ['FOO'] }
        },
      },
    }
    fakes.clusters.state = undefined
    await expect(opening(fakes, change)).rejects.toThrow(/cluster 'main' does not exist/)
    expect([written, fakes.ledger.releases.length]).toEqual([0, 1])
    expect(fakes.ledger.lock).toBeUndefined()
    fakes.clusters.state = 'ACTIVE'
    expect(await opening(fakes, change)).toMatchObject({ config: { versionId: 'c2', names: ['FOO'] } })
    expect(written).toBe(1)
  })

  it('names where it was promoted from, drops values that a config var now gives, and skips the phase when told', async () => {
    const fakes = fakesOf(clockAt())
    const own = await deployed(fakes, 'r1')
    const source = {
      ...own,
      environment: 'staging',
      version: 12,
      defaults: { DATABASE_URL: 'x', HELLO: 'y' },
    }
    const release = await opening(fakes, {
      source,
      kind: 'promotion',
      description: 'Promote staging v12',
      config: { kind: 'head' },
      releasePhase: 'none',
    })
    expect(release).toMatchObject({
      environment: 'production',
      promotedFrom: { app: 'shop', environment: 'staging', version: 12 },
      defaults: { HELLO: 'y' },
      releasePhase: { status: 'skipped' },
    })
    expect(release?.parent).toBeUndefined()
  })

  it('expires what dead runs have left, under the lock', async () => {
    const clock = clockAt()
    const fakes = fakesOf(clock)
    const source = await deployed(fakes, 'r1')
    await ended(fakes, 'r2', 'pending')
    await clock.advance(PENDING_MINUTES * 60_000)
    await opening(fakes, { source, kind: 'retry', description: 'x', config: { kind: 'head' } })
    expect(fakes.ledger.releases.map(({ status }) => status)).toEqual(['succeeded', 'expired', 'pending'])
  })

  it('changes nothing when its lease has expired and another run took the lock over: one error that names it', async () => {
    const clock = clockAt()
    const fakes = fakesOf(clock)
    const source = await deployed(fakes, 'r1')
    const registered = fakes.taskDefinitions.registered.length
    let writes = 0
    const wanted: Derivation = {
      source,
      kind: 'config',
      description: 'Set FOO config vars',
      config: {
        kind: 'new',
        names: ['FOO'],
        write: async () => {
          writes += 1
          return source.config
        },
      },
    }
    // Under the lock AWS answers so late that the lease runs out meanwhile.
    const { inspect } = fakes.images
    fakes.images.inspect = async (reference) => {
      if (fakes.ledger.lock?.holder.id === '99-1/verb') {
        const lost = new LockLostError('shop/production', 'hubot in run 100')
        fakes.ledger.renewal = () => Promise.reject(lost)
        await clock.sleep(90_000)
      }
      return inspect.call(fakes.images, reference)
    }
    await expect(clock.run(opening(fakes, wanted))).rejects.toThrow(
      'The deploy lock of shop/production was lost to hubot in run 100.',
    )
    expect([fakes.ledger.releases.length, writes]).toEqual([1, 0])
    expect(fakes.taskDefinitions.registered).toHaveLength(registered)
  })

  it('changes nothing when there is nothing to do or the request is wrong', async () => {
    const fakes = fakesOf(clockAt())
    const source = await deployed(fakes, 'r1')
    fakes.config.dropped.add('c1')
    expect(await opening(fakes, undefined)).toBeUndefined()
    await expect(
      opening(fakes, { source, kind: 'rollback', description: 'Rollback to v1', config: { kind: 'pinned' } }),
    ).rejects.toThrow(/no version 'c1' any more/)
    expect(fakes.ledger.releases).toHaveLength(1)
  })
})

it('a step has a key of its own in its run, the same at each start', () => {
  const env = { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', GITHUB_JOB: 'config', GITHUB_ACTION: 'set' }
  const key = (change: object) => stepIdentity(readRunContext({ ...env, ...change }), 'config', ['A']).runKey
  expect(key({})).toMatch(/^7-2\/config\/config\/set\/[0-9a-f]{12}$/)
  expect(key({})).toBe(key({}))
  expect(key({ GITHUB_ACTION: 'set_2' })).not.toBe(key({}))
})
