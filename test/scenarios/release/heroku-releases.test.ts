import { describe, expect, it } from '@jest/globals'
import { runOneOff } from '../../../src/one-off/run-one-off.ts'
import { listReleases } from '../../../src/release/verbs/release-list.ts'
import { releaseListDocument } from '../../../src/release/verbs/release-list-document.ts'
import { retry } from '../../../src/release/verbs/retry.ts'
import { ScaleHarness } from '../../support/formation/scale-harness.ts'
import { PLATFORM, RUN } from '../../support/release/fakes.ts'
import { heroku } from '../../support/release/heroku-harness.ts'

describe('1.1 Release object and numbering', () => {
  it('Release = slug + config vars, with version, status, description, user, output stream, times', async () => {
    const { fakes, push } = heroku()
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
    expect((await fakes.ledger.output(1))?.lines).toEqual(['migrating', 'still migrating', 'done'])
  })

  it('version auto-increments per app, never reused', async () => {
    const { fakes, push, config } = heroku()
    await push()
    const failed = await config({ FOO: '1' })
    await fakes.ledger.update(failed.release?.version ?? 0, 'pending', { status: 'failed' })
    expect((await config({ FOO: '1' })).release?.version).toBe(3)
  })

  it('rollback/retry/promote all create a NEW version (rollback to v1 on v3 → v4 "Rollback to v1")', async () => {
    const { fakes, clock, run, signal, push, rollback } = heroku()
    for (let at = 0; at < 3; at += 1) await push()
    expect(await rollback('v1')).toMatchObject({ version: 4, description: 'Rollback to v1' })
    await fakes.ledger.update(4, 'pending', { status: 'failed' })
    const retried = await clock.run(
      retry(fakes, { platform: PLATFORM, run: run(), signal, onOpened: () => {} }),
    )
    expect(retried.release).toMatchObject({ version: 5, description: 'Retry of v4: Rollback to v1' })
  })

  it('Creates a release: config var set/unset (one release per change, several keys → one)', async () => {
    const { fakes, push, config } = heroku()
    await push()
    const report = await config({ FOO: '1', BAR: '2' }, { unset: ['DATABASE_URL'] })
    expect(report.release?.description).toBe('Set FOO, BAR and unset DATABASE_URL config vars')
    expect(fakes.ledger.releases).toHaveLength(2)
  })

  it('Creates a release: an add-on changing its own vars', async () => {
    const { push, config } = heroku()
    await push()
    expect((await config({}, { refresh: true })).release).toMatchObject({ version: 2, kind: 'refresh' })
  })

  it('Creates a release: pipeline promotion', async () => {
    const { fakes, push, promotion } = heroku()
    const served = await push()
    expect(await promotion()).toMatchObject({
      version: 2,
      status: 'pending',
      kind: 'promotion',
      description: 'Promote staging v1',
      image: served.image,
    })
    expect(fakes.ledger.releases).toHaveLength(2)
  })

  // Restart, domains and preboot are no verbs here. Maintenance has no ledger to open one in: test/slow/verbs.test.ts.
  it('Does not create a release: scale/resize', async () => {
    const fakes = new ScaleHarness()
    const before = fakes.ledger.releases.size
    await fakes.scale('web=3:standard-2x worker+1')
    expect(fakes.writes).not.toEqual([])
    expect(fakes.ledger.releases.size).toBe(before)
  })

  it('Does not create a release: one-off run', async () => {
    const { fakes, clock, signal, push } = heroku()
    await push()
    const tasks = fakes.runner.tasks.length
    const { exitCode } = await clock.run(
      runOneOff(fakes, {
        platform: PLATFORM,
        version: undefined,
        command: 'rails db:seed',
        size: { name: 'standard-1x', cpu: 256, memory: 1024 },
        environment: {},
        timeoutSeconds: 3600,
        id: '0000002a-1111-4222-8333-444444444444',
        onStart: () => {},
        signal,
      }),
    )
    expect([exitCode, fakes.runner.tasks.length]).toEqual([0, tasks + 1])
    expect(fakes.ledger.releases).toHaveLength(1)
  })

  it('releases:info shows status, current, by, change, "Eligible for Rollback?"', async () => {
    const { fakes, push, config } = heroku()
    const before = await push()
    await push()
    await config({ FOO: '1' })
    const list = await listReleases(fakes, { app: 'shop', environment: 'production', limit: 10 })
    expect(releaseListDocument(list)).toMatchObject({
      current: 'v2',
      rollbackTo: 'v1',
      releases: [
        { release: 'v3', status: 'pending', eligibleForRollback: false, description: 'Set FOO config vars' },
        { release: 'v2', status: 'succeeded', actor: before.actor },
        { release: 'v1', status: 'succeeded', eligibleForRollback: true, description: 'Deploy 1a2b3c4' },
      ],
    })
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
