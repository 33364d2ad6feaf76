import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { SECRET_BYTES } from '../../../../src/release/config/config-vars.ts'
import { keepConfigVersions, VERSIONS_KEPT } from '../../../../src/release/config/keep-config.ts'
import type { Release } from '../../../../src/release/ledger/release.ts'
import { openRelease } from '../../../../src/release/open/open-release.ts'
import { type ConfigRequest, changeConfig } from '../../../../src/release/verbs/change-config.ts'
import { CrashInjection } from '../../../support/crash-injection.ts'
import { MemorySecret } from '../../../support/release/fake-secrets.ts'
import { appOf, fakesOf, IMAGE, PLATFORM, PROCFILE, RUN } from '../../../support/release/fakes.ts'

const BEFORE = { DATABASE_URL: 'postgres://db', OLD: 'x' }

function setUp(vars: Readonly<Record<string, string>> | 'no value yet' = BEFORE) {
  const secret = new MemorySecret(vars === 'no value yet' ? undefined : vars)
  const fakes = { ...fakesOf(new VirtualClock()), config: secret, editor: secret }
  let runs = 0
  const change = (given: Partial<ConfigRequest>) => {
    runs += 1
    return changeConfig(fakes, {
      platform: PLATFORM,
      run: { ...RUN, runKey: `${100 + runs}-1/config` },
      set: new Map(),
      unset: [],
      refresh: false,
      dryRun: false,
      signal: new AbortController().signal,
      ...given,
    })
  }
  const deploy = async (run: string): Promise<Release> => {
    const release = await openRelease(fakes, {
      platform: PLATFORM,
      app: appOf(PROCFILE),
      image: IMAGE,
      description: undefined,
      run: { ...RUN, runKey: run },
    })
    return fakes.ledger.update(release.version, 'pending', { status: 'succeeded' })
  }
  const succeed = (release: Release | undefined) =>
    fakes.ledger.update(release?.version ?? 0, 'pending', { status: 'succeeded' })
  return { fakes, secret, change, deploy, succeed }
}

describe('a change without effect', () => {
  it('is said: what the platform sets, and what is not there to be unset', async () => {
    const { fakes, change, deploy } = setUp()
    await deploy('1-1')
    await change({ set: new Map([['PORT', '3000']]), unset: ['DATABASE_ULR'] })
    expect(fakes.log.warnings).toEqual([
      "Input 'set': PORT has no effect: the platform sets it in every task. Remove it; the port of web is 'containerPort' in the app's platform parameter.",
      "Input 'unset': there is no config var DATABASE_ULR. Did you mean 'DATABASE_URL'? The app has DATABASE_URL, OLD, PORT.",
    ])
  })

  it('is not said of others', async () => {
    const { fakes, change, deploy } = setUp()
    await deploy('1-1')
    await change({ set: new Map([['FOO', '1']]), unset: ['OLD'] })
    expect(fakes.log.warnings).toEqual([])
  })
})

describe('changing config vars', () => {
  it('writes one version and opens one release for several names, with all else of the newest release', async () => {
    const { fakes, secret, change, deploy } = setUp()
    const first = await deploy('1-1')
    const report = await change({
      set: new Map([
        ['FOO', '1'],
        ['DATABASE_URL', 'postgres://new'],
      ]),
      unset: ['OLD', 'NEVER'],
    })
    expect(report.outcome).toBe('released')
    expect(report.changes).toEqual({
      added: ['FOO'],
      changed: ['DATABASE_URL'],
      removed: ['OLD'],
      untouched: ['NEVER'],
    })
    expect(report.release).toMatchObject({
      version: 2,
      status: 'pending',
      kind: 'config',
      description: 'Set FOO, DATABASE_URL and unset OLD config vars',
      parent: 1,
      image: first.image,
      config: { names: ['DATABASE_URL', 'FOO'] },
      // It runs on config changes too, with the new image and the new config vars.
      releasePhase: { status: 'pending' },
    })
    expect(secret.writes).toBe(1)
    expect((await secret.read()).versionId).toBe(report.release?.config.versionId)
    expect(fakes.taskDefinitions.registered.at(-1)?.containerDefinitions[0].secrets).toContainEqual({
      name: 'FOO',
      valueFrom: `${PLATFORM.appEnvironment.configSecret}:FOO::${report.release?.config.versionId}`,
    })
  })

  it.each([
    ['values that are set already', { set: new Map([['OLD', 'x']]) }],
    ['names that are not there', { unset: ['NEVER'] }],
  ])('changes nothing for %s', async (_name, given) => {
    const { fakes, secret, change, deploy } = setUp()
    await deploy('1-1')
    expect(await change(given)).toMatchObject({ outcome: 'nothing-to-do', release: undefined })
    expect([secret.writes, fakes.ledger.releases.length, fakes.ledger.lock]).toEqual([0, 1, undefined])
  })

  it('a dry run says names and changes nothing', async () => {
    const { fakes, secret, change, deploy } = setUp()
    await deploy('1-1')
    const report = await change({ set: new Map([['FOO', 'secret-value']]), dryRun: true })
    expect(report).toMatchObject({ outcome: 'dry-run', changes: { added: ['FOO'] }, release: undefined })
    expect(JSON.stringify(report)).not.toContain('secret-value')
    expect([secret.writes, fakes.ledger.releases.length]).toEqual([0, 1])
  })

  it('before the first release it only writes, also into a secret without a value', async () => {
    const { fakes, secret, change, deploy } = setUp('no value yet')
    expect(await change({ set: new Map([['FOO', '1']]) })).toMatchObject({
      outcome: 'written',
      names: ['FOO'],
    })
    expect(fakes.ledger.releases).toEqual([])
    expect((await deploy('1-1')).config.versionId).toBe((await secret.read()).versionId)
  })

  it('before the first release it writes once, however often it is started', async () => {
    const { secret, change } = setUp()
    const given = { run: { ...RUN, runKey: '5-1/config' }, set: new Map([['FOO', '1']]), unset: ['OLD'] }
    for (const outcome of ['written', 'nothing-to-do', 'nothing-to-do']) {
      expect(await change(given)).toMatchObject({ outcome, names: ['DATABASE_URL', 'FOO'] })
    }
    expect(secret.writes).toBe(1)
  })

  it('when the release fails, the change is not live: the next change and the next deploy start from what serves', async () => {
    const { fakes, secret, change, deploy } = setUp()
    await deploy('1-1')
    const failed = await change({ set: new Map([['BROKEN', '1']]) })
    await fakes.ledger.update(failed.release?.version ?? 0, 'pending', { status: 'failed' })
    const next = await change({ set: new Map([['FOO', '1']]) })
    expect(next.names).toEqual(['DATABASE_URL', 'FOO', 'OLD'])
    await fakes.ledger.update(next.release?.version ?? 0, 'pending', { status: 'failed' })
    expect((await deploy('2-1')).config.names).toEqual(['DATABASE_URL', 'OLD'])
    // Written in the console since: that counts.
    secret.put({ BY_HAND: '1' })
    expect((await change({ set: new Map([['FOO', '1']]) })).names).toEqual(['BY_HAND', 'FOO'])
  })

  it('a refresh opens a release with the same config vars, new task definitions and no release phase', async () => {
    const { fakes, secret, change, deploy } = setUp()
    const first = await deploy('1-1')
    const { release } = await change({ refresh: true })
    expect(release).toMatchObject({
      kind: 'refresh',
      description: 'Refresh attached resources',
      config: first.config,
      releasePhase: { status: 'skipped' },
    })
    const arns = (of: Release | undefined) => of?.processes.map(({ taskDefinition }) => taskDefinition) ?? []
    expect(arns(release).filter((arn) => arns(first).includes(arn))).toEqual([])
    expect(secret.writes).toBe(0)
    expect(fakes.ledger.releases).toHaveLength(2)
  })

  it('refuses a value that no environment variable can have, by its name, before anything is written', async () => {
    const { fakes, secret, change, deploy } = setUp()
    await deploy('1-1')
    await expect(change({ set: new Map([['KEY', 'a\0b']]) })).rejects.toThrow(
      'The value of KEY contains a NUL character, which environment variables cannot. Store binary data as base64',
    )
    expect([secret.writes, fakes.ledger.releases.length]).toEqual([0, 1])
  })

  it('refuses more than a secret holds, and names the largest', async () => {
    const { fakes, secret, change, deploy } = setUp()
    await deploy('1-1')
    const big = new Map([['CERTIFICATES', 'x'.repeat(SECRET_BYTES)]])
    await expect(change({ set: big })).rejects.toThrow(
      /at most 65536\. The largest: CERTIFICATES \(65536 bytes\)/,
    )
    expect([secret.writes, fakes.ledger.releases.length]).toEqual([0, 1])
  })

  it('refuses when the config vars of the newest release are gone', async () => {
    const { fakes, secret, change, deploy } = setUp()
    await deploy('1-1')
    const { release } = await change({ set: new Map([['FOO', '1']]) })
    await fakes.ledger.update(release?.version ?? 0, 'pending', { status: 'failed' })
    secret.drop('v1')
    await expect(change({ set: new Map([['FOO', '2']]) })).rejects.toThrow(/no version 'v1' any more/)
    expect(secret.writes).toBe(1)
  })
})

describe('killed at any call and started again with the same run key', () => {
  const given = { set: new Map([['FOO', '1']]), unset: ['OLD'] }
  it.each(['before', 'after'] as const)('%s its effect: one version, one release', async (moment) => {
    for (let at = 0; ; at += 1) {
      const { fakes, secret, deploy } = setUp()
      await deploy('1-1')
      const crash = new CrashInjection({ at, when: moment }, 'throws')
      const request = {
        platform: PLATFORM,
        run: { ...RUN, runKey: '99-1/config' },
        refresh: false,
        dryRun: false,
        signal: new AbortController().signal,
        ...given,
      }
      const { ledger } = fakes
      await changeConfig(crash.ports(fakes), request).catch(() => undefined)
      const survived = !crash.dead
      const report = await changeConfig(fakes, request)
      expect({ at, outcome: report.outcome, changes: report.changes }).toEqual({
        at,
        outcome: 'released',
        changes: { added: ['FOO'], changed: [], removed: ['OLD'], untouched: [] },
      })
      expect(report.release).toMatchObject({
        version: 2,
        description: 'Set FOO and unset OLD config vars',
        config: { names: ['DATABASE_URL', 'FOO'] },
      })
      expect([secret.writes, ledger.releases.length, ledger.lock]).toEqual([1, 2, undefined])
      if (survived) {
        expect(at).toBeGreaterThan(25)
        return
      }
    }
  })
})

describe('versions that releases need', () => {
  it('bear labels, the newest fifteen of them, within the twenty of a secret', async () => {
    const { fakes, secret, change, deploy, succeed } = setUp()
    await deploy('1-1')
    for (let at = 0; at < 30; at += 1)
      await succeed((await change({ set: new Map([['AT', String(at)]]) })).release)
    await keepConfigVersions(fakes)
    const kept = secret.list.filter(({ labels }) => [...labels].some((label) => label.startsWith('renga-')))
    expect(kept).toHaveLength(VERSIONS_KEPT)
    const newest = fakes.ledger.releases.toReversed().slice(0, VERSIONS_KEPT)
    expect(kept.map(({ id }) => id).sort()).toEqual(newest.map(({ config }) => config.versionId).sort())
  })

  it('keep their labels while others come and go, and leave room for labels of others', async () => {
    const { fakes, secret, change, deploy, succeed } = setUp()
    await deploy('1-1')
    for (let at = 0; at < 20; at += 1)
      await succeed((await change({ set: new Map([['AT', String(at)]]) })).release)
    await keepConfigVersions(fakes)
    const state = () => JSON.stringify(secret.list.map(({ id, labels }) => [id, [...labels].sort()]))
    const before = state()
    await keepConfigVersions(fakes)
    expect(state()).toBe(before)
    // Ten labels of somebody else on versions of old: room for seven of ours.
    for (let at = 0; at < 10; at += 1) {
      for (const version of secret.list)
        if (at === 0)
          for (const label of [...version.labels])
            if (label.startsWith('renga-')) version.labels.delete(label)
      secret.list[at]?.labels.add(`theirs-${at}`)
    }
    await keepConfigVersions(fakes)
    const ours = secret.list
      .flatMap(({ labels }) => [...labels])
      .filter((label) => label.startsWith('renga-'))
    expect(ours).toHaveLength(7)
  })

  it('of failed releases are not kept, of pending ones are', async () => {
    const { fakes, secret, change, deploy } = setUp()
    await deploy('1-1')
    const failed = await change({ set: new Map([['A', '1']]) })
    await fakes.ledger.update(failed.release?.version ?? 0, 'pending', { status: 'failed' })
    const pending = await change({ set: new Map([['B', '1']]) })
    await keepConfigVersions(fakes)
    const labelled = secret.list.filter(({ labels }) =>
      [...labels].some((label) => label.startsWith('renga-')),
    )
    expect(labelled.map(({ id }) => id)).toEqual(['v1', pending.release?.config.versionId])
  })
})
