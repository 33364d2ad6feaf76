import { describe, expect, it } from '@jest/globals'
import type { Release } from '../../../../src/release/ledger/release.ts'
import { DeployHarness, releaseOf } from '../../../support/deploy/harness.ts'

/** v41 serves, v42 is to be deployed. */
function harness(serving: Partial<Release>, wanted: Partial<Release>): DeployHarness {
  const made = new DeployHarness()
  made.ledger.put(releaseOf(41, { status: 'succeeded', ...serving }))
  made.ledger.put(releaseOf(42, wanted))
  return made
}

describe('a release of an older run', () => {
  it('never overtakes what a newer run has deployed, and nothing is changed', async () => {
    const one = harness({ runKey: '900-1' }, { runKey: '899-2' })
    await expect(one.run()).rejects.toThrow(/v42 was opened by a run older than the run of v41.*new run/)
    expect(one.services.calls.filter((call) => /^(create|update|delete|stop)/.test(call))).toEqual([])
    expect(one.status(42)).toBe('pending')
  })

  it('never undoes a rollback that was asked for after it was pushed', async () => {
    const back = { kind: 'rollback', description: 'Rollback to v39', parent: 39 } as const
    const one = harness({ ...back, runKey: '900-1/rollback-release/rollback/back' }, { runKey: '899-1' })
    await expect(one.run()).rejects.toThrow(/older than the run of v41 \(Rollback to v39\).*new run/)
    expect((await harness({ ...back, runKey: '900-1/x' }, { runKey: '901-1' }).run()).verdict).toBe('landed')
  })

  it.each<[string, Partial<Release>, Partial<Release>]>([
    ['a newer run', { runKey: '899-1' }, { runKey: '900-1' }],
    ['the same run again', { runKey: '900-1' }, { runKey: '900-2' }],
    ['a rollback', { runKey: '900-1' }, { runKey: '899-1', parent: 40 }],
    [
      'what was pushed before a config change',
      { runKey: '900-1', parent: 40, kind: 'config' },
      { runKey: '899-1' },
    ],
    ['a run of a laptop', { runKey: '900-1' }, { runKey: 'local-1234' }],
  ])('%s may', async (_name, serving, wanted) => {
    expect((await harness(serving, wanted).run()).verdict).toBe('landed')
  })
})

describe('a config change', () => {
  it('goes live on the release it was made from', async () => {
    const one = harness({}, { kind: 'config', parent: 41 })
    expect((await one.run()).verdict).toBe('landed')
  })

  it.each([
    ['another release went live since', {}, { parent: 40 }],
    ['the release it was made from failed', {}, { parent: 39 }],
    ['nothing serves', { status: 'failed' as const }, { parent: 41 }],
  ])('is refused when %s: it would undo what has changed since', async (_name, serving, wanted) => {
    const one = harness(serving, { kind: 'config', description: 'Set FOO config vars', ...wanted })
    await expect(one.run()).rejects.toThrow(
      /v42 \(Set FOO config vars\) was made from v\d+, but .*Make the change again, based on the live release/,
    )
    expect(one.status(42)).toBe('pending')
  })
})
