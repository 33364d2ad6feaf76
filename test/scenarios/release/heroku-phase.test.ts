import { describe, expect, it } from '@jest/globals'
import { TransientReadError } from '../../../src/release/ledger/errors.ts'
import { openRelease } from '../../../src/release/open/open-release.ts'
import { retry } from '../../../src/release/verbs/retry.ts'
import { appOf, GOOD, IMAGE, PLATFORM, PROCFILE, type TaskScript } from '../../support/release/fakes.ts'
import { heroku } from '../../support/release/heroku-harness.ts'

const FAILS: TaskScript = { ...GOOD, end: { exitCode: 1, stopCode: 'EssentialContainerExited' } }

describe('1.2 Release phase', () => {
  it('Declared: Procfile `release:`; without one nothing runs', async () => {
    const { fakes, phase, pushed } = heroku()
    fakes.images.processes = []
    expect((await phase(pushed('web: node web.js\n'))).release.releasePhase).toEqual({ status: 'none' })
    expect(fakes.runner.tasks).toEqual([])
  })

  it('Runs on every new release: deploy, config change, promotion and rollback', async () => {
    const { fakes, push, config, promotion, rollback, phase, live } = heroku()
    await push()
    const { release } = await config({ FOO: '1' })
    if (release === undefined) throw new Error('no release')
    await live((await phase({ kind: 'release', version: release.version })).release)
    await live((await phase({ kind: 'release', version: (await promotion()).version })).release)
    await phase({ kind: 'release', version: (await rollback()).version })
    const tags = fakes.runner.tasks.map(({ request }) => request.tags['renga:release'])
    expect(tags).toEqual(['1', '2', '3', '4'])
  })

  it('Runs except on releases caused by add-on-owned config changes', async () => {
    const { fakes, push, config, phase } = heroku()
    await push()
    const { release } = await config({}, { refresh: true })
    const report = await phase({ kind: 'release', version: release?.version ?? 0 })
    expect(report.release.releasePhase.status).toBe('skipped')
    expect(fakes.runner.tasks).toHaveLength(1)
  })

  it("Where: one-off, type `release`, with the NEW release's slug+config", async () => {
    const { fakes, push, config, phase } = heroku()
    await push()
    const { release } = await config({ FOO: '1' })
    await phase({ kind: 'release', version: release?.version ?? 0 })
    const registered = fakes.taskDefinitions.registered
      .filter(({ family }) => family.endsWith('-release'))
      .at(-1)
    const [container] = registered?.containerDefinitions ?? []
    expect(container?.secrets.map(({ name, valueFrom }) => [name, valueFrom.split('::')[1]])).toEqual([
      ['DATABASE_URL', release?.config.versionId],
      ['FOO', release?.config.versionId],
    ])
    expect(container?.environment).toContainEqual({ name: 'DYNO', value: 'release.2' })
    expect(fakes.runner.tasks.at(-1)?.request.taskDefinition).toBe(
      release?.processes.find(({ type }) => type === 'release')?.taskDefinition,
    )
  })

  it('Where: its size is its own', async () => {
    const { fakes, phase, pushed } = heroku()
    await phase(pushed(), { size: { name: 'performance-m', cpu: 2048, memory: 4096 } })
    expect(fakes.runner.tasks[0]?.request.size).toMatchObject({ cpu: 2048, memory: 4096 })
  })

  it('Timeout: 1 h, then it is stopped', async () => {
    const { clock, fakes, phase, pushed } = heroku({ ...GOOD, endsAfter: 7200 })
    const began = clock.now()
    const report = await phase(pushed())
    expect(report.release).toMatchObject({
      status: 'failed',
      releasePhase: { reason: 'it ran longer than 60 min and was stopped' },
    })
    expect(fakes.runner.tasks[0]?.stopRequested?.at).toBe(began + 3_600_000)
  })

  it.each([
    ['non-zero exit code', { exitCode: 3 }],
    ['killed', { exitCode: 137, stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' }],
  ])('Failure: %s → release failed, not deployed, old release keeps running', async (_name, end) => {
    const { fakes, push, phase, pushed } = heroku({ ...GOOD, end })
    await push('web: node web.js\n').catch(() => undefined)
    await fakes.ledger.update(1, 'failed', { status: 'succeeded' })
    const report = await phase(pushed())
    expect(report.release.status).toBe('failed')
    expect(report.serving).toMatchObject({ version: 1 })
    expect((await fakes.ledger.current())?.version).toBe(1)
  })

  it('Failure: config of the failed release is not live', async () => {
    const { fakes, clock, push, config, run } = heroku()
    await push()
    const { release } = await config({ BROKEN: '1' })
    await fakes.ledger.update(release?.version ?? 0, 'pending', { status: 'failed' })
    const next = await clock.run(
      openRelease(fakes, {
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
    const { fakes, phase, pushed } = heroku()
    const { release } = await phase(pushed())
    expect(release).toMatchObject({ status: 'pending', releasePhase: { status: 'succeeded', exitCode: 0 } })
    expect(await fakes.ledger.current()).toBeUndefined()
  })

  it('Output: a stream while it runs, resumed after a read error, and `releases:output vN` after it', async () => {
    const { fakes, phase, pushed } = heroku()
    fakes.logs.logErrors.push(undefined, new TransientReadError('throttled'))
    await phase(pushed())
    const streamed = fakes.log.lines.filter((line) => /^(still )?migrating$|^done$/.test(line))
    expect(streamed).toEqual(['migrating', 'still migrating', 'done'])
    expect(await fakes.ledger.output(1)).toEqual({
      lines: ['migrating', 'still migrating', 'done'],
      dropped: 0,
    })
  })

  it('Retry: `Retry of vN: …` → new version, latest slug, current config', async () => {
    const { fakes, clock, run, signal, secret, phase, pushed } = heroku(FAILS)
    const { release } = await phase(pushed())
    secret.put({ DATABASE_URL: 'postgres://db', FIXED: '1' })
    const retried = await clock.run(
      retry(fakes, { platform: PLATFORM, run: run(), signal, onOpened: () => {} }),
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
