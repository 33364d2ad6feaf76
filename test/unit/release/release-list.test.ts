import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { defaultRollbackTarget, isEligibleForRollback } from '../../../src/release/eligibility.ts'
import type { Release, ReleaseStatus } from '../../../src/release/release.ts'
import { listReleases, releaseLines, releaseListSummary } from '../../../src/release/release-list.ts'
import { releaseListDocument, releaseListSchema } from '../../../src/release/release-list-document.ts'
import { IMAGE, RUN } from './doubles.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(releaseListSchema)

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

/** Releases 1, 2, 3 … with these statuses, as a ledger has them. */
function ledgerOf(...statuses: readonly ReleaseStatus[]) {
  const all = statuses.map((status, at) => release(at + 1, status)).reverse()
  return {
    list: (limit: number) => Promise.resolve(all.slice(0, limit)),
    current: () => Promise.resolve(all.find(({ status }) => status === 'succeeded')),
  }
}

const list = (limit: number, ...statuses: readonly ReleaseStatus[]) =>
  listReleases(ledgerOf(...statuses), { app: 'shop', environment: 'production', limit })

const many = (count: number, status: ReleaseStatus) => Array.from({ length: count }, () => status)

describe("Heroku's rule for the default target of a rollback", () => {
  it.each<[string, readonly ReleaseStatus[], number | undefined]>([
    ['the release before the current one', ['succeeded', 'succeeded'], 1],
    [
      'failed, pending and expired ones are passed over',
      ['succeeded', 'failed', 'expired', 'succeeded', 'pending'],
      1,
    ],
    ['none after the first release', ['succeeded'], undefined],
    ['none where nothing succeeded', ['failed', 'pending'], undefined],
    ['only the last ten are looked at', ['succeeded', 'succeeded', ...many(9, 'failed')], undefined],
    ['the tenth is the last that counts', ['succeeded', 'succeeded', ...many(8, 'failed')], 1],
  ])('%s', async (_name, statuses, version) => {
    const { rollbackTo } = await list(1, ...statuses)
    expect(rollbackTo?.version).toBe(version)
  })

  it('eligible is what has served', () => {
    const statuses: readonly ReleaseStatus[] = ['pending', 'succeeded', 'failed', 'expired']
    expect(statuses.map((status) => isEligibleForRollback(release(1, status)))).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect(defaultRollbackTarget([])).toBeUndefined()
  })
})

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
    const shop = { app: 'shop', environment: 'production' }
    const evil = release(2, 'failed', {
      description: 'Deploy | <b>',
      failure: 'exit code 1',
      runUrl: 'https://x/1',
    })
    const summary = releaseListSummary({
      ...shop,
      releases: [evil, release(1, 'succeeded')],
      current: release(1, 'succeeded'),
      rollbackTo: undefined,
    })
    expect(summary).toContain('**v1** serves: Deploy 1.')
    expect(summary).toContain(
      '| [v2](https://x/1) | ❌ failed | Deploy \\\\| &lt;b&gt; \\(exit code 1\\) | octocat | 2026-01-01 12:34 | no |',
    )
    expect(summary).toContain('| **v1** | **✅ current** |')
    expect(
      releaseListSummary({ ...shop, releases: [], current: undefined, rollbackTo: undefined }),
    ).toContain('There is none yet.')
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
})
