import { describe, expect, it } from '@jest/globals'
import { deployRefusal } from '../../../../src/deploy/report/lead.ts'
import type { DeploymentResult } from '../../../../src/deploy/report/result.ts'
import { deploymentSummary } from '../../../../src/deploy/report/summary.ts'
import { CancelledError, UserError } from '../../../../src/runtime/errors.ts'
import { DeployHarness, releaseOf, taskDefinition } from '../../../support/deploy/harness.ts'

const OPTIONS = {
  repositoryUrl: 'https://github.com/acme/shop',
  runId: '4711',
  app: 'shop',
  environment: 'production',
  logsUrl: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home',
}
const COMMIT = '1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d'
const LOG = [
  'Booting',
  'Error: connect ECONNREFUSED 127.0.0.1:6379',
  '    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1615:16) {',
  "  code: 'ECONNREFUSED',",
  '}',
]

/** A harness in which each task of the process types of v42 dies with `log`. */
function dying(
  options: {
    readonly empty?: boolean
    readonly rollbackFails?: boolean
    readonly says?: readonly string[]
  } = {},
): DeployHarness {
  const { rollbackFails = false, says = LOG, ...harnessOptions } = options
  const harness = new DeployHarness(harnessOptions)
  harness.ledger.put(releaseOf(42, { commit: COMMIT, addons: ['heroku-postgresql', 'heroku-redis'] }))
  for (const process of ['web', 'worker']) {
    const revision = taskDefinition(process, 42)
    const trips = { kind: 'trips', after: 40_000, rollbackTakes: 60_000 } as const
    harness.services.behaviours.set(revision, { ...trips, rollbackFails })
    harness.services.stopped.set(revision, [
      {
        id: `${process}-1`,
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        stoppedAt: harness.clock.now(),
        containers: [{ name: 'app', exitCode: 1, reason: undefined }],
      },
    ])
    harness.services.logs.set(`${process}-1`, [...says])
  }
  return harness
}

/** The blocks of a summary, in order. */
const blocks = (result: DeploymentResult): readonly string[] =>
  deploymentSummary(result, OPTIONS).split('\n\n')

const ROLLBACK = '[Rollback](https://github.com/acme/shop/actions/workflows/rollback.yml)'
const CONFIG = 'Button: [Config](https://github.com/acme/shop/actions/workflows/config.yml).'
const REDIS =
  "Nothing listens on 127.0.0.1:6379 in the container, and REDIS_URL is not set; app.json lists heroku-redis. Set the config var REDIS_URL to Redis's address."
const plain = (text = ''): string => text.replaceAll('\\', '')

describe('the first blocks are verdict, reason and one thing to do', () => {
  it('of a release that landed: nothing to do now, and how to undo it', async () => {
    const [heading, toDo, command, facts] = blocks(await new DeployHarness().run())
    expect(heading).toBe('## ✅ v41 → v42 is live')
    expect(toDo).toBe(`**To do:** nothing now: v42 is live. To undo it, press ${ROLLBACK} or run:`)
    expect(command).toBe(
      '```sh\ngh workflow run rollback.yml -f app=shop -f environment=production -f to=v41\n```',
    )
    expect(facts).toContain('[logs](https://eu-west-1.console.aws.amazon.com/cloudwatch/home)')
  })

  it('of a rollback: headed as one', async () => {
    const harness = new DeployHarness()
    harness.ledger.put(releaseOf(42, { kind: 'rollback', parent: 39, description: 'Rollback to v39' }))
    expect(blocks(await harness.run())[0]).toBe('## ✅ Rolled back to v39 as v42')
  })

  it('of a release that died and rolled back: what is live, the line that tells, what is missing', async () => {
    const all = blocks(await dying().run())
    expect(all.slice(0, 3).map((block) => plain(block))).toEqual([
      '## ❌ v41 is live: v42 failed and was rolled back',
      '**Why:** **web, worker**: exit code 1; its log says `Error: connect ECONNREFUSED 127.0.0.1:6379`',
      `**To do:** nothing now: v41 is live. **Next:** ${REDIS} ${CONFIG}`,
    ])
    expect(all[3]).toContain(`commit [1a2b3c4](https://github.com/acme/shop/commit/${COMMIT})`)
    // The last lines stand open, above everything that is folded.
    const text = all.join('\n\n')
    expect(text.indexOf(`\`\`\`\n${LOG.join('\n')}\n\`\`\``)).toBeGreaterThan(0)
    expect(text.indexOf(LOG.join('\n'))).toBeLessThan(text.indexOf('<details>'))
    expect(text).not.toContain('usual cause')
  })

  it('of a first release that died: the death, not that there was no way back', async () => {
    const harness = dying({ empty: true })
    const result = await harness.run()
    const [heading, why, toDo, command] = blocks(result)
    expect(heading).toBe('## ❌ Nothing is live: v42 failed')
    expect(why).toMatch(
      /^\*\*Why:\*\* \*\*web, worker\*\*: exit code 1; its log says `Error: connect ECONNREFUSED/,
    )
    expect(plain(toDo)).toBe(`**To do:** ${REDIS} ${CONFIG} Then run:`)
    expect(command).toBe('```sh\ngh run rerun 4711\n```')
    expect(result.failure?.problem).toMatch(
      /^v42 failed: web failed: exit code 1, its log says 'Error: connect ECONNREFUSED 127\.0\.0\.1:6379' \(/,
    )
  })

  it('of a rollback that ECS could not do: the command that brings the release back', async () => {
    const [heading, , toDo, command, next] = blocks(await dying({ rollbackFails: true }).run())
    expect(heading).toBe('## 🚨 v42 failed, and not every service could roll back')
    expect(toDo).toBe(`**To do:** bring v41 back: press ${ROLLBACK} or run:`)
    expect(command).toContain('-f to=v41')
    expect(plain(next)).toBe(`**Next:** ${REDIS} ${CONFIG}`)
  })

  const code = ` Code: [1a2b3c4](https://github.com/acme/shop/commit/${COMMIT}).`
  it.each([
    ["Error: Cannot find module 'express'", `${code} Then run:`, 'git push'],
    ["KeyError: 'SECRET_KEY'", ` ${CONFIG} Then run:`, 'gh run rerun 4711'],
    // The button belongs to what the fix asks for, not to its words.
    ["Error: Cannot find module './config var'", `${code} Then run:`, 'git push'],
    ['Error: connect ETIMEDOUT 10.0.0.7:5432', ' Then run:', 'gh run rerun 4711'],
  ])('of a first release that died of %j: its page and its command', async (line, ending, run) => {
    const [, , toDo, command] = blocks(await dying({ empty: true, says: [line] }).run())
    expect(plain(toDo).endsWith(`.${ending}`)).toBe(true)
    expect(command).toBe(`\`\`\`sh\n${run}\n\`\`\``)
  })

  it('of a cancelled one: the command that runs it again', async () => {
    const harness = new DeployHarness()
    const work = harness.start()
    await harness.clock.advance(30_000)
    harness.abort.abort(new CancelledError('SIGINT'))
    const [heading, why, toDo, command] = blocks(await harness.clock.run(work, 60_000))
    expect(heading).toBe('## ↩️ v42 is rolling back to v41')
    expect(why).toContain('v42 was cancelled')
    expect(toDo).toBe('**To do:** Run the workflow again to open a new release. Command:')
    expect(command).toBe('```sh\ngh run rerun 4711\n```')
  })

  it('of a refused one: why, and where one sees what is live', () => {
    const error = new UserError('v42 is failed.', { fix: 'Use retry-release.' })
    expect(
      deployRefusal(error, OPTIONS)
        .split('\n\n')
        .map((block) => plain(block)),
    ).toEqual([
      '## ❌ Not deployed: shop in production',
      '**Why:** v42 is failed.',
      '**To do:** Use retry-release.',
      '**What is live:** [deployments](https://github.com/acme/shop/deployments)',
      '',
    ])
  })

  it('without a repository there is no link into one', async () => {
    const text = deploymentSummary(await dying().run(), { ...OPTIONS, repositoryUrl: '', runId: '' })
    expect(text).toContain('commit `1a2b3c4`')
    expect(text).not.toContain('](/')
    expect(text).not.toContain('actions/workflows')
  })
})
