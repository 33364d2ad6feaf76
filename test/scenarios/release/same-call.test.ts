import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../emulator/clock.ts'
import { withOverrides } from '../../../src/preview/environment/with-overrides.ts'
import type { Release } from '../../../src/release/ledger/release.ts'
import { stepIdentity } from '../../../src/release/ledger/run-identity.ts'
import { openRelease } from '../../../src/release/open/open-release.ts'
import { type ConfigRequest, changeConfig } from '../../../src/release/verbs/change-config.ts'
import { promote } from '../../../src/release/verbs/promote.ts'
import { retry } from '../../../src/release/verbs/retry.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'
import { MemorySecret } from '../../support/release/fake-secrets.ts'
import { appOf, type Fakes, fakesOf, IMAGE, PLATFORM, PROCFILE, RUN } from '../../support/release/fakes.ts'

/*
 * Inside a called workflow GITHUB_JOB is the callee's: two jobs of one run that call config.yml have one identity. Such
 * a call is the same as an earlier one only when it asks for the same.
 */

const signal = new AbortController().signal
const vars = (given: Readonly<Record<string, string>>) => new Map(Object.entries(given))

async function deploy(fakes: Fakes, run: string, platform = PLATFORM): Promise<Release> {
  const release = await openRelease(fakes, {
    platform,
    app: appOf(PROCFILE),
    image: IMAGE,
    description: undefined,
    run: { ...RUN, runKey: run },
  })
  fakes.config.known?.add(release.config.versionId)
  return fakes.ledger.update(release.version, 'pending', { status: 'succeeded' })
}

function setUp() {
  const secret = new MemorySecret({ OLD: 'x' })
  const fakes = { ...fakesOf(new VirtualClock()), config: secret, editor: secret }
  /** One call of set-config-vars in a job that has the identity of every other; its release then serves. */
  const call = async (given: Partial<ConfigRequest>, ports = fakes) => {
    const report = await changeConfig(ports, {
      platform: PLATFORM,
      run: { ...RUN, runKey: '99-1/set-config-vars/config/config' },
      set: new Map(),
      unset: [],
      refresh: false,
      dryRun: false,
      signal,
      ...given,
    })
    if (report.release?.status === 'pending')
      await fakes.ledger.update(report.release.version, 'pending', { status: 'succeeded' })
    return report
  }
  const first = () => deploy(fakes as unknown as Fakes, '1-1')
  const serving = async () => {
    const version = (await fakes.ledger.current())?.config.versionId
    return Object.fromEntries((await secret.read(version)).vars)
  }
  return { fakes, secret, call, first, serving }
}

describe('config vars set twice in one run, with one identity', () => {
  it.each<[string, readonly Partial<ConfigRequest>[], Readonly<Record<string, string>>, number]>([
    ['other names', [{ set: vars({ A: '1' }) }, { set: vars({ B: '2' }) }], { OLD: 'x', A: '1', B: '2' }, 3],
    [
      'one name, other values',
      [{ set: vars({ A: '1' }) }, { set: vars({ A: '2' }) }],
      { OLD: 'x', A: '2' },
      3,
    ],
    [
      'a value that comes back',
      [{ set: vars({ A: '1' }) }, { set: vars({ A: '2' }) }, { set: vars({ A: '1' }) }],
      { OLD: 'x', A: '1' },
      4,
    ],
    [
      'set, unset and set again',
      [{ set: vars({ A: '1' }) }, { unset: ['A'] }, { set: vars({ A: '1' }) }],
      { OLD: 'x', A: '1' },
      4,
    ],
    ['unset twice', [{ unset: ['OLD'] }, { unset: ['OLD'] }], {}, 2],
    ['the same call', [{ set: vars({ A: '1' }) }, { set: vars({ A: '1' }) }], { OLD: 'x', A: '1' }, 2],
  ])('%s: every change is in force, and a change has one release', async (_name, calls, after, releases) => {
    const { fakes, call, first, serving } = setUp()
    await first()
    for (const given of calls) expect(await call(given)).toMatchObject({ outcome: 'released' })
    expect(await serving()).toEqual(after)
    expect(fakes.ledger.releases).toHaveLength(releases)
  })

  it('before the first release: both are there, also a value that comes back', async () => {
    const { secret, call } = setUp()
    for (const set of [{ A: '1' }, { B: '2' }, { A: '3' }, { A: '1' }]) await call({ set: vars(set) })
    expect(Object.fromEntries((await secret.read()).vars)).toEqual({ OLD: 'x', A: '1', B: '2' })
  })

  it('the first killed after it wrote and before it opened: the second is not taken for it', async () => {
    const { fakes, call, first, serving } = setUp()
    await first()
    const ledger = withOverrides(fakes.ledger, { open: () => Promise.reject(new Error('killed')) })
    await expect(call({ set: vars({ A: '1' }) }, { ...fakes, ledger })).rejects.toThrow('killed')
    await call({ set: vars({ A: '2' }) })
    await call({ set: vars({ B: '1' }) })
    expect(await serving()).toEqual({ OLD: 'x', A: '2', B: '1' })
  })

  it('a value that is in the secret and that no release has is released, whoever wrote it', async () => {
    const { secret, call, first, serving } = setUp()
    await first()
    secret.put({ OLD: 'x', A: '1' })
    expect(await call({ set: vars({ A: '1' }) })).toMatchObject({
      outcome: 'released',
      changes: { added: ['A'] },
    })
    expect([await serving(), secret.writes]).toEqual([{ OLD: 'x', A: '1' }, 0])
  })
})

describe('config vars set twice in one run, with others in between', () => {
  const set = vars({ A: '1' })
  const other = { run: { ...RUN, runKey: '100-1/set-config-vars/config/config' }, set: vars({ A: '2' }) }

  it('the same value again, after another run has changed it: it is set again', async () => {
    const { call, first, serving } = setUp()
    await first()
    for (const given of [{ set }, other, { set }])
      expect(await call(given)).toMatchObject({ outcome: 'released' })
    expect(await serving()).toEqual({ OLD: 'x', A: '1' })
  })

  it('another job with that identity was faster, after this one had looked: refused by name, never green', async () => {
    const { fakes, call, first, serving } = setUp()
    await first()
    let looked = 0
    const ledger = withOverrides(fakes.ledger, {
      opened: async (runKey: string) => {
        const found = await fakes.ledger.opened(runKey)
        looked += 1
        if (looked === 1) await call({ set })
        return found
      },
    })
    await expect(call({ set: vars({ A: '2' }) }, { ...fakes, ledger })).rejects.toThrow(
      /Another job of this run just opened v2 of shop\/production \(Set A config vars\)/,
    )
    expect(await serving()).toEqual({ OLD: 'x', A: '1' })
  })

  it('a dry run of what this run has released already says so and releases nothing', async () => {
    const { fakes, call, first } = setUp()
    await first()
    await call({ set })
    expect(await call({ set, dryRun: true })).toMatchObject({ outcome: 'dry-run', release: undefined })
    expect(fakes.ledger.releases).toHaveLength(2)
  })
})

describe('other verbs twice in one run, with one identity', () => {
  const STAGING = { ...PLATFORM, environment: 'staging' }
  const pipeline = async () => {
    const clock = new VirtualClock()
    const [staging, production] = [fakesOf(clock), fakesOf(clock)]
    await deploy(staging, '1-1', STAGING)
    await deploy(staging, '2-1', STAGING)
    const call = async (version: number | undefined, by = '99-1') => {
      const { release, source } = await promote(
        { ...production, upstream: staging.ledger, carry: async (image) => image, history: undefined },
        {
          platform: PLATFORM,
          from: { app: 'shop', environment: 'staging', attached: [] },
          version,
          allowMissing: [],
          run: { ...RUN, runKey: `${by}/promote-release/promote/promote` },
          signal,
          onOpened: () => {},
        },
      )
      if (release.status === 'pending')
        await production.ledger.update(release.version, 'pending', { status: 'succeeded' })
      return [release.version, source.version]
    }
    return { staging, call }
  }

  it('promotions of two releases open two; of one release, one', async () => {
    const { call } = await pipeline()
    expect([await call(2), await call(1), await call(1), await call(2)]).toEqual([
      [1, 2],
      [2, 1],
      [2, 1],
      [3, 2],
    ])
  })

  it('a promotion of what serves, after the first has ended and upstream has moved on, opens another', async () => {
    const { staging, call } = await pipeline()
    expect(await call(undefined)).toEqual([1, 2])
    expect(await call(undefined)).toEqual([1, 2])
    await deploy(staging, '3-1', STAGING)
    expect(await call(undefined)).toEqual([2, 3])
  })

  it('a retry is another one when this run has opened a release in between', async () => {
    const fakes = fakesOf(new VirtualClock())
    await deploy(fakes, '1-1')
    const call = async () => {
      const run = { ...RUN, runKey: '99-1/retry-release/retry/retry' }
      const { release, source } = await retry(fakes, { platform: PLATFORM, run, signal, onOpened: () => {} })
      if (release.status === 'pending')
        await fakes.ledger.update(release.version, 'pending', { status: 'succeeded' })
      return [release.version, source.version]
    }
    expect([await call(), await call()]).toEqual([
      [2, 1],
      [2, 1],
    ])
    await deploy(fakes, '99-1')
    expect(await call()).toEqual([4, 3])
  })

  it('a promotion of the same release is another one when another run has promoted in between', async () => {
    const { call } = await pipeline()
    expect(await call(2)).toEqual([1, 2])
    expect(await call(1, '100-1')).toEqual([2, 1])
    expect(await call(2)).toEqual([3, 2])
  })

  it('a deploy of the same image with other commands is refused by name', async () => {
    const fakes = fakesOf(new VirtualClock())
    await deploy(fakes, '99-1')
    const open = (procfile: string) =>
      openRelease(fakes, {
        platform: PLATFORM,
        app: appOf(procfile),
        image: IMAGE,
        description: undefined,
        run: { ...RUN, runKey: '99-1' },
      })
    expect((await open(PROCFILE)).version).toBe(1)
    await expect(open(PROCFILE.replace('worker.js', 'other.js'))).rejects.toThrow(
      /already opened v1 of shop\/production with other process types \(worker\)/,
    )
    expect(fakes.ledger.releases).toHaveLength(1)
  })
})

it('the identity of a step holds what is asked of it', () => {
  const run = readRunContext({ GITHUB_RUN_ID: '7', GITHUB_JOB: 'config', GITHUB_ACTION: 'config' })
  const key = (asked: unknown) => stepIdentity(run, 'set-config-vars', asked).runKey
  expect(key({ set: ['A'] })).toMatch(/^7-1\/set-config-vars\/config\/config\/[0-9a-f]{12}$/)
  expect(key({ set: ['A'] })).toBe(key({ set: ['A'] }))
  expect(key({ set: ['B'] })).not.toBe(key({ set: ['A'] }))
})
