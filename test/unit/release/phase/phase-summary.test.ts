import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { formatVersion, type Release } from '../../../../src/release/ledger/release.ts'
import { duration, phaseSummary, refusalSummary } from '../../../../src/release/phase/phase-summary.ts'
import { releaseAndRunPhase } from '../../../../src/release/phase/release-and-run-phase.ts'
import { CancelledError, describeError, UserError } from '../../../../src/runtime/errors.ts'
import { PARTITION_CASES } from '../../../support/platform/partitions.ts'
import {
  appOf,
  type Fakes,
  fakesOf,
  GOOD,
  IMAGE,
  PLATFORM,
  PROCFILE,
  RUN,
  type TaskScript,
} from '../../../support/release/fakes.ts'

function fakesWith(script: Partial<TaskScript> = {}) {
  const clock = new VirtualClock()
  return { clock, fakes: fakesOf(clock, { ...GOOD, ...script }) }
}

const request = (change: object = {}) => ({
  platform: PLATFORM,
  source: { kind: 'image' as const, app: appOf(PROCFILE), image: IMAGE, description: undefined },
  run: RUN,
  timeoutSeconds: 3600,
  signal: new AbortController().signal,
  onRelease: () => {},
  ...change,
})

/** Fakes in which v1 serves. */
async function serving(script: Partial<TaskScript> = {}) {
  const { clock, fakes } = fakesWith(script)
  await clock.run(releaseAndRunPhase(fakes, request({ run: { ...RUN, runKey: 'first' } })))
  const first = await fakes.ledger.get(1)
  await fakes.ledger.update(1, first?.status ?? 'pending', { status: 'succeeded' })
  return { clock, fakes }
}

describe('a release and its phase', () => {
  it('says the number before the phase runs', async () => {
    const { clock, fakes } = fakesWith()
    const seen: string[] = []
    const onRelease = (release: Release) => {
      seen.push(`${formatVersion(release.version)} with ${fakes.runner.tasks.length} tasks`)
    }
    await clock.run(releaseAndRunPhase(fakes, request({ onRelease })))
    expect(seen).toEqual(['v1 with 0 tasks'])
  })

  it('is refused without a touch of lock or ledger when the request is wrong', async () => {
    const { clock, fakes } = fakesWith()
    fakes.clusters.state = undefined
    let locked = 0
    fakes.ledger.acquireLock = () => {
      locked += 1
      return Promise.reject(new Error('not to be called'))
    }
    await expect(clock.run(releaseAndRunPhase(fakes, request()))).rejects.toThrow(
      /cluster 'main' does not exist/,
    )
    const unknown = releaseAndRunPhase(fakes, request({ source: { kind: 'release', version: 7 } }))
    await expect(clock.run(unknown)).rejects.toThrow(/Input 'release' is 'v7'/)
    expect(locked).toBe(0)
    expect(fakes.ledger.releases).toEqual([])
  })

  it('takes config vars that were set while it waited for another run', async () => {
    const { clock, fakes } = fakesWith()
    await fakes.ledger.acquireLock({ id: 'other', who: 'another run' }, 60)
    const run = releaseAndRunPhase(fakes, request())
    run.catch(() => {})
    await clock.advance(10_000)
    fakes.config.versionId = 'c2'
    fakes.config.names = ['DATABASE_URL', 'NEW']
    const report = await clock.run(run)
    expect(report.release.config).toMatchObject({ versionId: 'c2', names: ['DATABASE_URL', 'NEW'] })
  })

  it('leaves what serves alone when its phase fails, and says so', async () => {
    const { clock, fakes } = await serving()
    fakes.runner.refuse = 'ECS did not start the task.'
    const report = await clock.run(releaseAndRunPhase(fakes, request()))
    expect(report.error?.message).toBe(
      'The release phase of v2 failed: ECS did not start the task. v1 is still live.',
    )
    expect((await fakes.ledger.current())?.version).toBe(1)
  })

  it('reports a cancellation with the release as the ledger has it', async () => {
    const { clock, fakes } = fakesWith({ endsAfter: 1e6 })
    const cancellation = new AbortController()
    const run = releaseAndRunPhase(fakes, request({ signal: cancellation.signal }))
    await clock.advance(5000)
    cancellation.abort(new CancelledError('SIGINT'))
    const report = await clock.run(run)
    expect(report.error).toBeInstanceOf(CancelledError)
    expect(report.release.status).toBe('failed')
    expect(fakes.ledger.lock).toBeUndefined()
  })

  it('reports a release that got its number and not its task definitions', async () => {
    const { clock, fakes } = fakesWith()
    fakes.taskDefinitions.failure = new UserError('The role is not allowed to do iam:PassRole.')
    const report = await clock.run(releaseAndRunPhase(fakes, request()))
    expect(report.error?.message).toBe('The role is not allowed to do iam:PassRole.')
    expect(report.release).toMatchObject({ version: 1, status: 'failed' })
  })

  it('does not call what serves unknown nothing', async () => {
    const { clock, fakes } = await serving()
    const current = fakes.ledger.current.bind(fakes.ledger)
    let reads = 0
    // Read twice before the release is opened, then for the report.
    fakes.ledger.current = () => (++reads > 2 ? Promise.reject(new Error('throttled')) : current())
    const report = await clock.run(releaseAndRunPhase(fakes, request()))
    expect(report.serving).toBe('unknown')
    // It may also be the first: the ledger was not read.
    expect(phaseSummary(report)).toContain('The previous release, if any, is still live')
  })
})

describe('the job summary', () => {
  const run = async (arrange: (fakes: Fakes) => void = () => {}, script: Partial<TaskScript> = {}) => {
    const { clock, fakes } = await serving()
    arrange(fakes)
    const failing = fakesOf(clock, { ...GOOD, ...script })
    return clock.run(releaseAndRunPhase({ ...fakes, runner: failing.runner, logs: failing.logs }, request()))
  }

  it('of a good release names what it is, what it runs, how long it took and what comes next', async () => {
    const text = phaseSummary(await run())
    expect(text).toMatch(
      /^<details><summary>.{1,5}v2 of shop\/production: release phase succeeded<\/summary>/,
    )
    expect(text).toContain('| Change | Deploy 1a2b3c4, by octocat |')
    expect(text).toContain('| Release phase | succeeded after 30 s \\(exit code 0\\) |')
    expect(text).toContain('| Config | 2 config vars, version c1 |')
    expect(text).toContain('| release | `node release.js` |'.replace('release.js', 'migrate.js'))
    expect(text).toMatch(/\| Task \| \[0{31}1\]\(https:\/\/eu-west-1\.console\.aws\.amazon\.com\/ecs/)
    expect(text).toContain('v1 is live; `v2` goes live with deploy-ecs-bluegreen, using `release: v2`.')
  })

  it.each(PARTITION_CASES)(
    "in $region links the task in the partition's console",
    async ({ region, console }) => {
      const report = await run()
      const text = phaseSummary({ ...report, platform: { ...report.platform, region } })
      const id = `${'0'.repeat(31)}1`
      expect(text).toContain(
        console === undefined
          ? `| Task | \`${id}\` |`
          : `| Task | [${id}](https://${region}.${console}/ecs/v2/clusters/main/tasks/${id}?region=${region}) |`,
      )
    },
  )

  it('of a failed one says why, shows the end of the log and what serves', async () => {
    const text = phaseSummary(
      await run(undefined, {
        end: { exitCode: 1, stopCode: 'EssentialContainerExited' },
        says: [[11, 'ERROR: ``` relation "users" exists']],
      }),
    )
    expect(text).toMatch(/^## ❌ v1 is live: the release phase of v2 failed\n/)
    expect(text).toContain('**Why:** exit code 1; its log says ````ERROR: ``` relation "users" exists````.')
    expect(text).toContain(
      '**To do:** nothing now: v1 is live. **Next:** Its last lines say why: fix that and push.',
    )
    expect(text).toContain('[1a2b3c4](https://github.com/acme/shop/commit/1a2b3c4d')
    expect(text).toContain('[logs](https://eu-west-1.console.aws.amazon.com/cloudwatch/')
    // Open, above what is folded.
    expect(text.indexOf('````\nERROR: ``` relation "users" exists\n````')).toBeLessThan(
      text.indexOf('<details>'),
    )
    expect(text).toContain('Number v2 is not reused')
    expect(text).not.toContain('goes live')
  })

  it('the annotation of a failed one carries exit code, last line and fix', async () => {
    const report = await run(undefined, {
      end: { exitCode: 1, stopCode: 'EssentialContainerExited' },
      says: [
        [11, 'Error: connect ECONNREFUSED 127.0.0.1:6379'],
        [11, "  code: 'ECONNREFUSED',"],
      ],
    })
    expect(describeError(report.error)).toBe(
      "The release phase of v2 failed: exit code 1, its log says 'Error: connect ECONNREFUSED 127.0.0.1:6379'. Nothing listens on 127.0.0.1:6379 in the container, and REDIS_URL is not set. Set the config var REDIS_URL to Redis's address. v1 is still live.",
    )
    expect(phaseSummary(report)).toMatch(
      /REDIS\\_URL to Redis's address\. Button: \[Config\]\(https:\/\/github\.com\/acme\/shop\/actions\/workflows\/config\.yml\)/,
    )
    // What the app's log says may hold a secret: it stays in the job, whose log masks it.
    expect(report.release.failure).toBe('release phase: exit code 1')
  })

  it('of one that AWS refused gives the command that runs it again', async () => {
    const { clock, fakes } = fakesWith()
    fakes.taskDefinitions.failure = new UserError('The role is not allowed to do iam:PassRole.', {
      fix: "Add iam:PassRole to the role's policy.",
    })
    const text = phaseSummary(await clock.run(releaseAndRunPhase(fakes, request())))
    expect(text).toMatch(/^## ❌ Nothing is live: v1 failed\n/)
    expect(text).toContain('**Why:** The role is not allowed to do iam:PassRole.\n')
    expect(text).toContain(
      "**To do:** Add iam:PassRole to the role's policy. Then run:\n\n```sh\ngh run rerun 77\n```",
    )
  })

  it('of an app without a release process says that there was none', async () => {
    const { clock, fakes } = fakesWith()
    fakes.images.processes = fakes.images.processes.filter(({ type }) => type !== 'release')
    const source = {
      kind: 'image' as const,
      app: appOf('web: node server.js\n'),
      image: IMAGE,
      description: undefined,
    }
    const text = phaseSummary(await clock.run(releaseAndRunPhase(fakes, request({ source }))))
    expect(text).toContain('v1 of shop/production: no release phase</summary>')
    expect(text).toContain('Nothing is live yet; `v1` goes live')
  })

  it('of a refused request says that nothing was changed', () => {
    const text = refusalSummary('shop/production', new UserError('No *image*.'))
    expect(text).toMatch(/^## ❌ shop\/production: no release was opened, nothing was changed/)
    expect(text).toContain('**Why:** No \\*image\\*.')
  })

  it.each([
    [0, '0 s'],
    [59_499, '59 s'],
    [83_000, '1 min 23 s'],
    [3_600_000, '60 min 0 s'],
  ])('%d ms are %s', (ms, text) => {
    expect(duration(ms)).toBe(text)
  })
})
