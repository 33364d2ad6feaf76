/** promote-release and retry-release by their bundles: two apps with repositories and roles of their own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DescribeImagesCommand, ECRClient } from '@aws-sdk/client-ecr'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { type Platform, provisionPlatform } from '../../emulator/platform/platform.ts'
import { APP, Harness } from '../e2e/harness.ts'
import { listedPermissions, neededPermissions } from '../e2e/permissions.ts'

const LAB = 'board-lab'

let harness: Harness
const directory = mkdtempSync(join(tmpdir(), 'renga-pipeline-'))
let lab: Platform
let ecr: ECRClient
let image: string
/** Inputs of an action upstream. */
let upstream: Readonly<Record<string, string>>
/** Inputs of a promotion. */
let from: Readonly<Record<string, string>>

beforeAll(async () => {
  harness = await Harness.open()
  lab = await provisionPlatform(harness.emulator, {
    app: LAB,
    environment: 'production',
    issuer: harness.emulator.github.issuer,
    repository: 'basho/renga-board',
    configVars: { DATABASE_URL: `sqlite:${join(directory, 'lab.db')}`, LAB_TITLE: 'An experiment' },
    healthCheck: { path: '/healthz', interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
  })
  const { endpoint, region, credentials } = harness.emulator
  ecr = new ECRClient({ endpoint, region, credentials })
  upstream = { app: LAB, 'role-to-assume': lab.deployRole }
  from = { 'from-app': LAB, 'from-environment': 'production', 'from-role-to-assume': lab.deployRole }
  const workspace = harness.source()
  const runId = harness.newRun()
  const built = await harness.run('build-from-buildpack', {}, { workspace, runId })
  const pushed = await harness.run(
    'push-ecr',
    { ...upstream, image: built.outputs['image'] ?? '' },
    { workspace, runId },
  )
  image = pushed.outputs['image'] ?? ''
}, 600_000)
afterAll(async () => {
  ecr?.destroy()
  await harness.close()
  rmSync(directory, { recursive: true, force: true })
})

async function digests(repositoryName: string): Promise<readonly (string | undefined)[]> {
  const { imageDetails = [] } = await ecr.send(new DescribeImagesCommand({ repositoryName }))
  return imageDetails.map(({ imageDigest }) => imageDigest)
}

it('refuses to promote what does not serve, and nothing is changed', async () => {
  const mark = harness.mark
  const run = await harness.run('promote-release', from)
  expect(run.errors).toEqual([
    expect.stringMatching(/Nothing is live in board-lab\/production.*Deploy there first/),
  ])
  expect(harness.writesSince(mark)).toEqual([])
}, 600_000)

it('refuses config vars that downstream lacks by name, before the image is copied', async () => {
  const workspace = harness.source()
  const runId = harness.newRun()
  const released = await harness.run('run-release-phase', { ...upstream, image }, { workspace, runId })
  const release = released.outputs['release'] ?? ''
  const deployed = await harness.run('deploy-ecs-bluegreen', { ...upstream, release }, { workspace, runId })
  expect([released.errors, deployed.errors]).toEqual([[], []])

  const mark = harness.mark
  const run = await harness.run('promote-release', from)
  expect(run.code).toBe(1)
  expect(run.errors).toEqual([
    expect.stringMatching(/'allow-missing' does not list LAB_TITLE.*set-config-vars/),
  ])
  expect(run.outputs['release'] ?? '').toBe('')
  expect(harness.writesSince(mark)).toEqual([])
  expect(await digests(APP)).toEqual([])
}, 600_000)

it('carries the image by digest into the repository downstream, opens a release there, and it goes live', async () => {
  const mark = harness.mark
  const runId = harness.newRun()
  const inputs = { ...from, 'allow-missing': 'LAB_TITLE' }
  const run = await harness.run('promote-release', inputs, { runId })
  const made = neededPermissions(harness, mark)
  expect([run.code, run.errors, run.warnings]).toEqual([0, [], []])
  const digest = image.slice(image.indexOf('@') + 1)
  expect(await digests(APP)).toEqual([digest])
  expect(run.outputs).toMatchObject({
    release: 'v1',
    version: '1',
    'from-release': 'v1',
    image: expect.stringContaining(`/${APP}@${digest}`),
  })
  expect(run.summary).toMatch(
    /^<details><summary>v1 of renga-board\/production opened: Promote board-lab\/production v1/,
  )
  expect(run.summary).toContain('LAB\\_TITLE')
  // The way out of a release phase that a dead run has left running, and parts of layers that are larger than these.
  expect(listedPermissions('promote-release').filter((action) => !made.includes(action))).toEqual([
    'ecr:UploadLayerPart',
    'ecs:StopTask',
  ])
  expect(made.filter((action) => !listedPermissions('promote-release').includes(action))).toEqual([])

  // The same attempt started again finds what it has made.
  const again = harness.mark
  const second = await harness.run('promote-release', inputs, { runId })
  expect(second.outputs['release']).toBe('v1')
  expect(harness.writesSince(again).filter((call) => !call.startsWith('dynamodb:'))).toEqual([])

  const phase = await harness.run('run-release-phase', { release: 'v1' }, { runId })
  const deployed = await harness.run('deploy-ecs-bluegreen', { release: 'v1' }, { runId })
  expect([phase.errors, deployed.errors]).toEqual([[], []])
  const response = await fetch(new URL('/verses', harness.platform.appEnvironment.web?.url))
  expect(await response.json()).toMatchObject({ release: 'v1' })
}, 600_000)

it('retries the newest release: the same image, a new number, its release phase to run again', async () => {
  const mark = harness.mark
  const run = await harness.run('retry-release', {})
  expect([run.code, run.errors, run.warnings]).toEqual([0, [], []])
  expect(run.outputs).toEqual({ release: 'v2', version: '2', 'retry-of': 'v1' })
  expect(run.summary).toMatch(/Retry of v1: Promote board-lab\/production v1/)
  const made = neededPermissions(harness, mark)
  const listed = listedPermissions('retry-release')
  expect(made.filter((action) => !listed.includes(action))).toEqual([])
  const list = await harness.run('list-releases', {})
  expect(JSON.parse(list.outputs['releases'] ?? '')).toMatchObject({
    current: 'v1',
    releases: [
      { release: 'v2', status: 'pending', kind: 'retry', parent: 'v1', releasePhase: { status: 'pending' } },
      {
        release: 'v1',
        kind: 'promotion',
        promotedFrom: { app: LAB, environment: 'production', version: 'v1' },
      },
    ],
  })
  const refused = await harness.run('retry-release', {})
  expect(refused.errors).toEqual([expect.stringMatching(/v2 of renga-board\/production is pending/)])
}, 600_000)

it.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['an unknown release', { 'from-release': 'v9' }, /'from-release' is 'v9'.*newest is v1/],
  ['the environment itself', { 'from-app': '' }, /which is also the target/],
  [
    'an environment that is not there',
    { 'from-environment': 'nowhere' },
    /\/renga\/apps\/board-lab\/nowhere/,
  ],
  ['words that are no release', { 'from-release': 'latest' }, /'from-release' is 'latest'/],
])(
  'refuses %s, and nothing is changed',
  async (_name, inputs, message) => {
    const mark = harness.mark
    const run = await harness.run('promote-release', { ...from, ...inputs })
    expect(run.errors).toEqual([expect.stringMatching(message)])
    expect(harness.writesSince(mark)).toEqual([])
  },
  600_000,
)
