import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Release, ReleasedProcess, ReleaseStatus } from '../../../../src/release/ledger/release.ts'
import { listReleases, releaseLines, releaseListSummary } from '../../../../src/release/verbs/release-list.ts'
import {
  DOCUMENT_CHARACTERS,
  omittedText,
  releaseListDocument,
  releaseListSchema,
} from '../../../../src/release/verbs/release-list-document.ts'
import { IMAGE, RUN } from '../../../support/release/fakes.ts'
import { strictAjv } from '../../../support/strict-ajv.ts'

const RUN_PROCESS: ReleasedProcess = {
  type: 'web',
  command: 'bundle exec puma -C config/puma.rb',
  entryPoint: ['/cnb/process/web'],
  size: { name: 'standard-1x', cpu: 512, memory: 1024 },
  quantity: 1,
  singleton: false,
  strategy: 'rolling',
  bakeMinutes: 0,
  stopTimeout: 30,
}

const validate = strictAjv().compile(releaseListSchema)

const release = (version: number, status: ReleaseStatus, more: Partial<Release> = {}): Release => ({
  app: 'shop',
  environment: 'production',
  version,
  status,
  image: `${IMAGE.registry}/${IMAGE.repository}@${IMAGE.digest}`,
  config: { secretArn: 'arn:secret', versionId: 'c1', names: ['DATABASE_URL'] },
  processes: [],
  releasePhase: { status: 'none' },
  description: `Deploy ${version}`,
  actor: RUN.actor,
  runKey: `${version}-1`,
  createdAt: '2026-01-01T12:34:56.000Z',
  updatedAt: '2026-01-01T12:34:56.000Z',
  ...more,
})

/** Releases 1, 2, 3 … with these statuses, as a ledger has them; images and config vars are there. */
function ledgerOf(...statuses: readonly ReleaseStatus[]) {
  const all = statuses.map((status, at) => release(at + 1, status)).reverse()
  return {
    ledger: {
      list: (limit: number) => Promise.resolve(all.slice(0, limit)),
      current: () => Promise.resolve(all.find(({ status }) => status === 'succeeded')),
    },
    imageDirectory: { present: (images: readonly string[]) => Promise.resolve(new Set(images)) },
    config: { available: () => Promise.resolve(new Set(['c1'])) },
  }
}

const shop = { app: 'shop', environment: 'production' }

const list = (limit: number, ...statuses: readonly ReleaseStatus[]) =>
  listReleases(ledgerOf(...statuses), { ...shop, limit })

const many = (count: number, status: ReleaseStatus) => Array.from({ length: count }, () => status)

describe('the list', () => {
  it('shows the newest first, with the mark at the one that serves', async () => {
    expect(releaseLines(await list(3, 'succeeded', 'succeeded', 'failed'))).toEqual([
      'v3  failed     Deploy 3  octocat  2026-01-01T12:34:56.000Z',
      'v2  current    Deploy 2  octocat  2026-01-01T12:34:56.000Z',
      'v1  succeeded  Deploy 1  octocat  2026-01-01T12:34:56.000Z',
    ])
  })

  it('knows what serves although it is older than what is listed', async () => {
    const found = await list(1, 'succeeded', ...many(30, 'failed'))
    expect(found.releases.map(({ version }) => version)).toEqual([31])
    expect(found.current?.version).toBe(1)
  })

  it('as a summary: a table, and nothing in it becomes markup', async () => {
    const found = await list(10, 'succeeded', 'succeeded', 'failed')
    const evil = { description: 'Deploy | <b>', failure: 'exit code 1', runUrl: 'https://x/1' }
    const [failed, ...others] = found.releases
    const summary = releaseListSummary({
      ...found,
      releases: [release(failed?.version ?? 0, 'failed', evil), ...others],
    })
    expect(summary).toContain('**v2** is live: Deploy 2.')
    expect(summary).toContain(
      '| [v3](https://x/1) | ❌ failed | Deploy \\| &lt;b&gt; \\(exit code 1\\) | octocat | 2026-01-01 12:34 | no: failed |',
    )
    expect(summary).toContain('| **v2** | **✅ current** |')
    expect(summary).toMatch(/\| \*\*v1\*\* .*\| `to: v1` \|/)
    expect(summary).toContain('A rollback without `to` rolls back to **v1**.')
    expect(releaseListSummary(await list(10))).toContain('None yet.')
  })

  it('says that a release cannot be gone back to any more, and why', async () => {
    const fakes = ledgerOf('succeeded', 'succeeded', 'succeeded')
    const gone = { ...fakes, config: { available: () => Promise.resolve(new Set<string>()) } }
    const found = await listReleases(gone, { ...shop, limit: 10 })
    expect(found.rollbackTo).toBeUndefined()
    expect(releaseListSummary(found)).toMatch(/\*\*v1\*\* .*no: its config vars no longer exist/)
    expect(releaseListDocument(found)).toMatchObject({
      releases: [{}, {}, { eligibleForRollback: false, ineligible: 'config-gone' }],
    })
  })
})

describe('the output releases', () => {
  it('docs/releases.schema.json is the schema it is held against here', () => {
    // After a change: write JSON.stringify(releaseListSchema) there and run `npm run format`.
    expect(JSON.parse(readFileSync('docs/releases.schema.json', 'utf8'))).toEqual(releaseListSchema)
  })

  it.each<[string, readonly ReleaseStatus[]]>([
    ['of many', ['succeeded', 'failed', 'expired', 'succeeded', 'pending']],
    ['of none', []],
  ])('%s follows it', async (_name, statuses) => {
    const document = releaseListDocument(await list(10, ...statuses))
    expect(validate(document) ? [] : validate.errors).toEqual([])
    expect(document).toMatchObject(
      statuses.length === 0 ? { current: null, releases: [] } : { current: 'v4', rollbackTo: 'v1' },
    )
  })

  /** 150 config vars and three process types, as a large app has them. */
  const large = async (count: number) => {
    const found = await list(count, ...many(count, 'succeeded'))
    const names = Array.from({ length: 150 }, (_, at) => `A_CONFIG_VAR_OF_LENGTH_26_${at}`)
    const process = {
      ...RUN_PROCESS,
      taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-production-web:1',
    }
    const releases = found.releases.map((one) => ({
      ...one,
      config: { ...one.config, names },
      processes: [process, { ...process, type: 'worker' }, { ...process, type: 'clock' }],
    }))
    return { ...found, releases }
  }

  it.each([20, 200])('C20: %i releases of 150 config vars fit in the outputs of a job', async (count) => {
    const document = releaseListDocument(await large(count))
    const said = JSON.stringify(document)
    // GitHub measures in UTF-16:
    // https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/pass-job-outputs
    expect(Buffer.byteLength(said, 'utf16le')).toBeLessThan(1024 * 1024)
    expect(said.length).toBeLessThanOrEqual(DOCUMENT_CHARACTERS)
    expect(validate(document) ? [] : validate.errors).toEqual([])
    expect(document.releases[0]).toMatchObject({ release: `v${count}` })
    expect(document.releases.length + document.omitted).toBe(count)
    // As many as fit: one more would not.
    const one = JSON.stringify(document.releases[0]).length
    expect(document.omitted === 0 || said.length + one + 1 > DOCUMENT_CHARACTERS).toBe(true)
    expect(omittedText(document)).toBe(
      count === 20
        ? undefined
        : `The output 'releases' has the newest ${document.releases.length} of 200 releases: GitHub takes 1 MB of outputs per job. The log and the summary have them all. Set 'limit' to ${document.releases.length} to list what fits.`,
    )
  })
})
