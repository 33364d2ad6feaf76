import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../local/clock.ts'
import { changeConfig } from '../../../src/release/change-config.ts'
import { rollbackDescription } from '../../../src/release/descriptions.ts'
import { ineligibility, readKept } from '../../../src/release/eligibility.ts'
import { openDerived } from '../../../src/release/open-derived.ts'
import { openRelease } from '../../../src/release/open-release.ts'
import type { Release } from '../../../src/release/release.ts'
import { releaseAndRunPhase } from '../../../src/release/release-and-run-phase.ts'
import { retry } from '../../../src/release/retry.ts'
import { chooseTarget, parseRollbackTo } from '../../../src/release/rollback-target.ts'
import { appOf, GOOD, IMAGE, PLATFORM, PROCFILE, RUN, type TaskScript, worldOf } from './doubles.ts'
import { MemorySecret } from './memory-secret.ts'

/*
 * Heroku's semantics of releases, row by row: what a release is and what makes one, the release phase, rollback
 * (https://devcenter.heroku.com/articles/releases, …/release-phase; heroku/cli src/commands/releases).
 */

function heroku(script: TaskScript = GOOD) {
  const clock = new VirtualClock()
  const secret = new MemorySecret({ DATABASE_URL: 'postgres://db' })
  const world = { ...worldOf(clock, script), config: secret, editor: secret }
  let runs = 0
  const run = () => {
    runs += 1
    return { ...RUN, runKey: `${runs}-1` }
  }
  const signal = new AbortController().signal
  const pushed = (procfile = PROCFILE) =>
    ({ kind: 'image', app: appOf(procfile), image: IMAGE, description: undefined }) as const
  const phase = (source: Parameters<typeof releaseAndRunPhase>[1]['source'], over: object = {}) =>
    clock.run(
      releaseAndRunPhase(world, {
        platform: PLATFORM,
        source,
        run: run(),
        timeoutSeconds: 3600,
        signal,
        redact: (text) => text,
        onRelease: () => {},
        ...over,
      }),
      3 * 3_600_000,
    )
  /** What deploy-ecs-bluegreen writes when the services have landed. */
  const live = (release: Release) => world.ledger.update(release.version, 'pending', { status: 'succeeded' })
  const push = async (procfile = PROCFILE) => live((await phase(pushed(procfile))).release)
  const config = (set: Readonly<Record<string, string>>, over: object = {}) =>
    clock.run(
      changeConfig(world, {
        platform: PLATFORM,
        run: run(),
        set: new Map(Object.entries(set)),
        unset: [],
        refresh: false,
        dryRun: false,
        signal,
        ...over,
      }),
    )
  const rollback = async (to = 'previous') => {
    const wanted = parseRollbackTo(to) ?? { kind: 'previous' as const }
    const release = await clock.run(
      openDerived(world, {
        platform: PLATFORM,
        run: run(),
        signal,
        decide: async () => {
          const source = await chooseTarget(world, PLATFORM, wanted, undefined)
          return {
            source,
            kind: 'rollback',
            description: rollbackDescription(source),
            config: { kind: 'pinned' },
          }
        },
      }),
    )
    if (release === undefined) throw new Error('no release')
    return release
  }
  return { clock, world, secret, run, signal, phase, pushed, push, live, config, rollback }
}

const FAILS: TaskScript = { ...GOOD, end: { exitCode: 1, stopCode: 'EssentialContainerExited' } }

describe('1.1 Release object and numbering', () => {
  it('Release = slug + config vars, with version, status, description, user, output stream, times', async () => {
    const { world, push } = heroku()
    const release = await push()
    expect(release).toMatchObject({
      version: 1,
      status: 'succeeded',
      image: expect.stringMatching(/@sha256:/),
      config: { versionId: 'v1', names: ['DATABASE_URL'] },
      description: 'Deploy 1a2b3c4',
      actor: 'octocat',
      commit: RUN.commit,
      createdAt: expect.stringMatching(/^2026-/),
      updatedAt: expect.stringMatching(/^2026-/),
    })
    expect((await world.ledger.output(1))?.lines).toEqual(['migrating', 'still migrating', 'done'])
  })

  it('version auto-increments per app, never reused', async () => {
    const { world, push, config } = heroku()
    await push()
    const failed = await config({ FOO: '1' })
    await world.ledger.update(failed.release?.version ?? 0, 'pending', { status: 'failed' })
    expect((await config({ FOO: '1' })).release?.version).toBe(3)
  })

  it('rollback/retry/promote all create a NEW version (rollback to v1 on v3 → v4 "Rollback to v1")', async () => {
    const { world, clock, run, signal, push, rollback } = heroku()
    for (let at = 0; at < 3; at += 1) await push()
    expect(await rollback('v1')).toMatchObject({ version: 4, description: 'Rollback to v1' })
    await world.ledger.update(4, 'pending', { status: 'failed' })
    const retried = await clock.run(
      retry(world, { platform: PLATFORM, run: run(), signal, onOpened: () => {} }),
    )
    expect(retried.release).toMatchObject({ version: 5, description: 'Retry of v4: Rollback to v1' })
  })

  it('Creates a release: config var set/unset (one release per change, several keys → one)', async () => {
    const { world, push, config } = heroku()
    await push()
    const report = await config({ FOO: '1', BAR: '2' }, { unset: ['DATABASE_URL'] })
    expect(report.release?.description).toBe('Set FOO, BAR and unset DATABASE_URL config vars')
    expect(world.ledger.releases).toHaveLength(2)
  })

  it('Creates a release: an add-on changing its own vars', async () => {
    const { push, config } = heroku()
    await push()
    expect((await config({}, { refresh: true })).release).toMatchObject({ version: 2, kind: 'refresh' })
  })

  it('GET /apps/{a}/releases/{r}/config-vars = historic config per release', async () => {
    const { secret, push, config, live } = heroku()
    const first = await push()
    const { release } = await config({ FOO: '1' })
    if (release !== undefined) await live(release)
    expect((await secret.version(first.config.versionId)).names).toEqual(['DATABASE_URL'])
    expect((await secret.version(release?.config.versionId ?? '')).names).toEqual(['DATABASE_URL', 'FOO'])
  })
})

describe('1.2 Release phase', () => {
  it('Declared: Procfile `release:`; without one nothing runs', async () => {
    const { world, phase, pushed } = heroku()
    world.images.processes = []
    expect((await phase(pushed('web: node web.js\n'))).release.releasePhase).toEqual({ status: 'none' })
    expect(world.runner.tasks).toEqual([])
  })

  it('Runs on every new release: deploy, config change and rollback', async () => {
    const { world, push, config, rollback, phase, live } = heroku()
    await push()
    const { release } = await config({ FOO: '1' })
    if (release === undefined) throw new Error('no release')
    await live((await phase({ kind: 'release', version: release.version })).release)
    await phase({ kind: 'release', version: (await rollback()).version })
    expect(world.runner.tasks.map(({ request }) => request.tags['renga:release'])).toEqual(['1', '2', '3'])
  })

  it('Runs except on releases caused by add-on-owned config changes', async () => {
    const { world, push, config, phase } = heroku()
    await push()
    const { release } = await config({}, { refresh: true })
    const report = await phase({ kind: 'release', version: release?.version ?? 0 })
    expect(report.release.releasePhase.status).toBe('skipped')
    expect(world.runner.tasks).toHaveLength(1)
  })

  it("Where: one-off, type `release`, with the NEW release's slug+config", async () => {
    const { world, push, config, phase } = heroku()
    await push()
    const { release } = await config({ FOO: '1' })
    await phase({ kind: 'release', version: release?.version ?? 0 })
    const registered = world.taskDefinitions.registered
      .filter(({ family }) => family.endsWith('-release'))
      .at(-1)
    const [container] = registered?.containerDefinitions ?? []
    expect(container?.secrets.map(({ name, valueFrom }) => [name, valueFrom.split('::')[1]])).toEqual([
      ['DATABASE_URL', release?.config.versionId],
      ['FOO', release?.config.versionId],
    ])
    expect(container?.environment).toContainEqual({ name: 'DYNO', value: 'release.2' })
    expect(world.runner.tasks.at(-1)?.request.taskDefinition).toBe(
      release?.processes.find(({ type }) => type === 'release')?.taskDefinition,
    )
  })

  it('Timeout: 1 h, then it is stopped', async () => {
    const { clock, world, phase, pushed } = heroku({ ...GOOD, endsAfter: 7200 })
    const began = clock.now()
    const report = await phase(pushed())
    expect(report.release).toMatchObject({
      status: 'failed',
      releasePhase: { reason: 'it ran longer than 60 min and was stopped' },
    })
    expect(world.runner.tasks[0]?.stopRequested?.at).toBe(began + 3_600_000)
  })

  it.each([
    ['non-zero exit code', { exitCode: 3 }],
    ['killed', { exitCode: 137, stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' }],
  ])('Failure: %s → release failed, not deployed, old release keeps running', async (_name, end) => {
    const { world, push, phase, pushed } = heroku({ ...GOOD, end })
    await push('web: node web.js\n').catch(() => undefined)
    await world.ledger.update(1, 'failed', { status: 'succeeded' })
    const report = await phase(pushed())
    expect(report.release.status).toBe('failed')
    expect(report.serving).toMatchObject({ version: 1 })
    expect((await world.ledger.current())?.version).toBe(1)
  })

  it('Failure: config of the failed release is not live', async () => {
    const { world, clock, push, config, run } = heroku()
    await push()
    const { release } = await config({ BROKEN: '1' })
    await world.ledger.update(release?.version ?? 0, 'pending', { status: 'failed' })
    const next = await clock.run(
      openRelease(world, {
        platform: PLATFORM,
        app: appOf(PROCFILE),
        image: IMAGE,
        description: undefined,
        run: run(),
      }),
    )
    expect(next.config.names).toEqual(['DATABASE_URL'])
  })

  it('Ordering: the release may not go live until it succeeds', async () => {
    const { world, phase, pushed } = heroku()
    const { release } = await phase(pushed())
    expect(release).toMatchObject({ status: 'pending', releasePhase: { status: 'succeeded', exitCode: 0 } })
    expect(await world.ledger.current()).toBeUndefined()
  })

  it('Output: a stream while it runs, and `releases:output vN` after it', async () => {
    const { world, phase, pushed } = heroku()
    await phase(pushed())
    expect(world.log.lines).toEqual(expect.arrayContaining(['migrating', 'still migrating', 'done']))
    expect(await world.ledger.output(1)).toEqual({
      lines: ['migrating', 'still migrating', 'done'],
      dropped: 0,
    })
  })

  it('Retry: `Retry of vN: …` → new version, latest slug, current config', async () => {
    const { world, clock, run, signal, secret, phase, pushed } = heroku(FAILS)
    const { release } = await phase(pushed())
    secret.put({ DATABASE_URL: 'postgres://db', FIXED: '1' })
    const retried = await clock.run(
      retry(world, { platform: PLATFORM, run: run(), signal, onOpened: () => {} }),
    )
    expect(retried.release).toMatchObject({
      version: 2,
      description: 'Retry of v1: Deploy 1a2b3c4',
      image: release.image,
      config: { names: ['DATABASE_URL', 'FIXED'] },
      releasePhase: { status: 'pending' },
    })
  })
})

describe('1.3 Rollback', () => {
  it('Default target: from the last 10 releases, the second eligible; failed and pending are skipped', async () => {
    const { world, push, rollback } = heroku()
    await push()
    await push()
    const failed = await push()
    await world.ledger.update(failed.version, 'succeeded', { status: 'failed' })
    await push()
    expect(await rollback()).toMatchObject({ version: 5, description: 'Rollback to v2', parent: 2 })
  })

  it('Restored: code (slug + its process types) AND config vars of that release', async () => {
    const { world, push, config, live, rollback } = heroku()
    world.images.processes = world.images.processes.filter(({ type }) => type !== 'release')
    const first = await push('web: node web.js\nworker: node worker.js\n')
    const { release } = await config({ FOO: '1' })
    if (release !== undefined) await live(release)
    const back = await rollback()
    expect(back.image).toBe(first.image)
    expect(back.processes.map(({ type, entryPoint }) => [type, entryPoint])).toEqual(
      first.processes.map(({ type, entryPoint }) => [type, entryPoint]),
    )
    expect(back.config).toMatchObject({ versionId: first.config.versionId, names: ['DATABASE_URL'] })
  })

  it('Not restored: formation quantity and size', async () => {
    const { world, push, rollback } = heroku()
    await push()
    const second = await push()
    const size = { name: 'performance-l', cpu: 8192, memory: 16384 }
    world.ledger.releases[1] = {
      ...second,
      processes: second.processes.map((one) => ({ ...one, size, quantity: 5 })),
    }
    const back = await rollback()
    expect(back.processes.map(({ size: kept, quantity }) => [kept.name, quantity])).toEqual(
      back.processes.map(() => ['performance-l', 5]),
    )
  })

  it('Not restored: add-ons; their own vars stay current', async () => {
    const { world, push, rollback } = heroku()
    await push()
    await push()
    const attachments = {
      REDIS_URL: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:redis-AbCdEf:url::',
    }
    const attached = { ...PLATFORM, appEnvironment: { ...PLATFORM.appEnvironment, attachments } }
    const source = await chooseTarget(world, attached, { kind: 'previous' }, undefined)
    await openDerived(world, {
      platform: attached,
      run: { ...RUN, runKey: 'r' },
      signal: new AbortController().signal,
      decide: async () => ({
        source,
        kind: 'rollback',
        description: 'Rollback to v1',
        config: { kind: 'pinned' },
      }),
    })
    expect(world.taskDefinitions.registered.at(-1)?.containerDefinitions[0].secrets).toContainEqual({
      name: 'REDIS_URL',
      valueFrom: attachments.REDIS_URL,
    })
    expect((await rollback('v1')).parent).toBe(1)
  })

  it('A rollback can be rolled back: "To undo, run: heroku rollback v2"', async () => {
    const { push, rollback, live } = heroku()
    await push()
    await push()
    await live(await rollback())
    expect(await rollback('v2')).toMatchObject({ version: 4, description: 'Rollback to v2' })
  })

  it('GitHub auto-deploy stays on → next push overwrites the rollback, and keeps its config vars', async () => {
    const { push, config, live, rollback } = heroku()
    await push()
    const { release } = await config({ FOO: '1' })
    if (release !== undefined) await live(release)
    await live(await rollback())
    expect((await push()).config.names).toEqual(['DATABASE_URL'])
  })

  it.each([
    ['unknown', 'v9', /'to' is 'v9', but shop\/production has no such release: the newest is v5/],
    ['failed', 'v2', /'to' is v2, which failed \(release phase: exit code 1\)\. One can go back to v1\./],
    ['expired', 'v3', /'to' is v3, which expired/],
    ['pending', 'v5', /'to' is v5, which is pending: it has never served/],
    ['that serves', 'v4', /'to' is v4, which serves already/],
    [
      'an unknown commit',
      'abcdef0',
      /'to' is 'abcdef0', but no release of shop\/production was made from that commit/,
    ],
  ])('refuses a release %s by name, and changes nothing', async (_name, to, message) => {
    const { world, push, rollback } = heroku()
    for (let at = 0; at < 5; at += 1) await push()
    await world.ledger.update(2, 'succeeded', { status: 'failed', failure: 'release phase: exit code 1.' })
    await world.ledger.update(3, 'succeeded', { status: 'expired' })
    await world.ledger.update(5, 'succeeded', { status: 'pending' })
    await expect(rollback(to)).rejects.toThrow(message)
    expect(world.ledger.releases).toHaveLength(5)
    expect(world.ledger.lock).toBeUndefined()
  })

  it('refuses a release whose image or config vars are gone, and an empty ledger', async () => {
    const { world, secret, push, config, live, rollback } = heroku()
    await expect(rollback()).rejects.toThrow(/shop\/production has no release yet/)
    await push()
    const { release } = await config({ FOO: '1' })
    if (release !== undefined) await live(release)
    secret.drop('v1')
    await expect(rollback('v1')).rejects.toThrow(
      /v1, whose config vars \(version v1\) Secrets Manager has dropped/,
    )
    await expect(rollback()).rejects.toThrow(
      /no earlier release that one can go back to \(v2 serves, v1 has no config vars any more\)/,
    )
    secret.put({ DATABASE_URL: 'x' }, 'v1')
    world.imageDirectory.gone.add(release?.image ?? '')
    await expect(rollback('v1')).rejects.toThrow(/v1, whose image .* is no longer in the repository/)
    const kept = await readKept(world, world.ledger.releases)
    expect(world.ledger.releases.map((one) => ineligibility(one, kept))).toEqual(['image-gone', 'image-gone'])
  })

  it('refuses a release of another environment', async () => {
    const { world, push, rollback } = heroku()
    const first = await push()
    await push()
    world.ledger.releases[0] = { ...first, environment: 'staging' }
    await expect(rollback('v1')).rejects.toThrow(
      /v1 is a release of shop\/staging, not of shop\/production.*promote-release/,
    )
  })
})
