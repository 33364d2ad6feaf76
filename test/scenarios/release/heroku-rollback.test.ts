import { describe, expect, it } from '@jest/globals'
import { openDerived } from '../../../src/release/open/open-derived.ts'
import { ineligibility, readKept } from '../../../src/release/verbs/eligibility.ts'
import { chooseTarget } from '../../../src/release/verbs/rollback-target.ts'
import { PLATFORM, RUN } from '../../support/release/fakes.ts'
import { heroku } from '../../support/release/heroku-harness.ts'

describe('1.3 Rollback', () => {
  it('Default target: from the last 10 releases, the second eligible; failed and pending are skipped', async () => {
    const { fakes, push, rollback } = heroku()
    await push()
    await push()
    const failed = await push()
    await fakes.ledger.update(failed.version, 'succeeded', { status: 'failed' })
    await push()
    expect(await rollback()).toMatchObject({ version: 5, description: 'Rollback to v2', parent: 2 })
  })

  it('Restored: code (slug + its process types) AND config vars of that release', async () => {
    const { fakes, push, config, live, rollback } = heroku()
    fakes.images.processes = fakes.images.processes.filter(({ type }) => type !== 'release')
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

  it('Seconds, no rebuild: its image and the task definitions that were proved', async () => {
    const { fakes, push, rollback } = heroku()
    const first = await push()
    await push()
    const registered = fakes.taskDefinitions.registered.length
    const back = await rollback()
    expect(back.image).toBe(first.image)
    expect(back.processes.map(({ taskDefinition }) => taskDefinition)).toEqual(
      first.processes.map(({ taskDefinition }) => taskDefinition),
    )
    expect(fakes.taskDefinitions.registered).toHaveLength(registered)
  })

  it('Not restored: formation quantity and size', async () => {
    const { fakes, push, rollback } = heroku()
    await push()
    const second = await push()
    const size = { name: 'performance-l', cpu: 8192, memory: 16384 }
    fakes.ledger.releases[1] = {
      ...second,
      processes: second.processes.map((one) => ({ ...one, size, quantity: 5 })),
    }
    const back = await rollback()
    expect(back.processes.map(({ size: kept, quantity }) => [kept.name, quantity])).toEqual(
      back.processes.map(() => ['performance-l', 5]),
    )
  })

  it('Not restored: add-ons; their own vars stay current', async () => {
    const { fakes, push, rollback } = heroku()
    await push()
    await push()
    const attachments = {
      REDIS_URL: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:redis-AbCdEf:url::',
    }
    const attached = { ...PLATFORM, appEnvironment: { ...PLATFORM.appEnvironment, attachments } }
    const source = await chooseTarget(fakes, attached, { kind: 'previous' }, undefined)
    await openDerived(fakes, {
      isSame: () => true,
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
    expect(fakes.taskDefinitions.registered.at(-1)?.containerDefinitions[0].secrets).toContainEqual({
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
    ['failed', 'v2', /'to' is v2, which failed \(release phase: exit code 1\)\. Possible targets: v1\./],
    ['expired', 'v3', /'to' is v3, which expired/],
    ['pending', 'v5', /'to' is v5, which is pending: it was never live/],
    ['that serves', 'v4', /'to' is v4, which is already live/],
    [
      'an unknown commit',
      'abcdef0',
      /'to' is 'abcdef0', but no release of shop\/production was made from that commit/,
    ],
  ])('refuses a release %s by name, and changes nothing', async (_name, to, message) => {
    const { fakes, push, rollback } = heroku()
    for (let at = 0; at < 5; at += 1) await push()
    await fakes.ledger.update(2, 'succeeded', { status: 'failed', failure: 'release phase: exit code 1.' })
    await fakes.ledger.update(3, 'succeeded', { status: 'expired' })
    await fakes.ledger.update(5, 'succeeded', { status: 'pending' })
    await expect(rollback(to)).rejects.toThrow(message)
    expect(fakes.ledger.releases).toHaveLength(5)
    expect(fakes.ledger.lock).toBeUndefined()
  })

  it('refuses a release whose image or config vars are gone, and an empty ledger', async () => {
    const { fakes, secret, push, config, live, rollback } = heroku()
    await expect(rollback()).rejects.toThrow(/shop\/production has no release yet/)
    await push()
    const { release } = await config({ FOO: '1' })
    if (release !== undefined) await live(release)
    secret.drop('v1')
    await expect(rollback('v1')).rejects.toThrow(
      /v1, whose config vars \(version v1\) Secrets Manager has deleted/,
    )
    await expect(rollback()).rejects.toThrow(
      /no earlier release to roll back to \(v2 is live, v1 no longer has config vars\)/,
    )
    secret.put({ DATABASE_URL: 'x' }, 'v1')
    fakes.imageDirectory.gone.add(release?.image ?? '')
    await expect(rollback('v1')).rejects.toThrow(/v1, whose image .* is no longer in the repository/)
    const kept = await readKept(fakes, fakes.ledger.releases)
    expect(fakes.ledger.releases.map((one) => ineligibility(one, kept))).toEqual(['image-gone', 'image-gone'])
  })

  it('refuses a release of another environment', async () => {
    const { fakes, push, rollback } = heroku()
    const first = await push()
    await push()
    fakes.ledger.releases[0] = { ...first, environment: 'staging' }
    await expect(rollback('v1')).rejects.toThrow(
      /v1 is a release of shop\/staging, not of shop\/production.*promote-release/,
    )
  })
})
