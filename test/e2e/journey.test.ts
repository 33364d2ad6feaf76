import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { BRISK_TIMINGS, Harness } from './harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await Harness.open(BRISK_TIMINGS)
})
afterAll(() => harness.close())

const body = async (): Promise<unknown> =>
  (await fetch(`${harness.platform.appEnvironment.web?.url}/verses`)).json()

it('passes the baton from source to a running release, each action with its outputs and one summary', async () => {
  const workspace = harness.source()
  const runId = harness.newRun()

  const built = await harness.run('build-from-buildpack', {}, { workspace, runId })
  expect(built.errors).toEqual([])
  expect(built.outputs['image']).toMatch(/^oci:\//)
  expect(JSON.parse(built.outputs['processes'] ?? '')).toEqual(
    expect.arrayContaining([expect.objectContaining({ type: 'web', line: 'node server.js' })]),
  )

  const pushed = await harness.run(
    'push-ecr',
    { image: built.outputs['image'] ?? '', tags: built.outputs['build-id'] ?? '' },
    { workspace, runId },
  )
  expect(pushed.errors).toEqual([])
  expect(pushed.outputs['image']).toMatch(/^127\.0\.0\.1:\d+\/renga-board@sha256:[0-9a-f]{64}$/)

  const again = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace, runId })
  expect(again.outputs['image']).toBe(pushed.outputs['image'])
  expect(again.outputs['uploaded-bytes']).toBe('0')

  const mark = harness.mark
  const found = await harness.run('build-from-buildpack', {}, { workspace, runId })
  expect(found.outputs).toMatchObject({ reused: 'true', image: pushed.outputs['image'] })
  expect(harness.writesSince(mark)).toEqual([])

  const released = await harness.run(
    'run-release-phase',
    { image: pushed.outputs['image'] ?? '' },
    { workspace, runId },
  )
  expect(released.errors).toEqual([])
  expect(released.outputs).toMatchObject({ release: 'v1', 'release-phase': 'succeeded', 'exit-code': '0' })
  expect(released.log).toContain('== 001-verses.sql: migrated')

  const deployed = await harness.run('deploy-ecs-bluegreen', { release: 'v1' }, { workspace, runId })
  expect(deployed.errors).toEqual([])
  expect(deployed.outputs).toMatchObject({
    release: 'v1',
    verdict: 'landed',
    url: harness.platform.appEnvironment.web?.url,
  })
  expect(await body()).toMatchObject({ release: 'v1' })

  // Of one workflow only the verdict stands open: the steps before it are a line each.
  for (const { summary } of [built, pushed, released]) expect(summary).toMatch(/^<details>.*<\/details>\s*$/s)
  expect(deployed.summary).toMatch(/^## ✅ v1 is live\n/)
  expect(deployed.warnings).toEqual([])
  expect(harness.emulator.github.violations).toEqual([])
})

it('keeps one GitHub deployment whose status says what serves', async () => {
  const requests = harness.emulator.github.requests.filter((request) => request.startsWith('POST'))
  expect(requests).toEqual([
    'POST /repos/basho/renga-board/deployments 201',
    expect.stringMatching(/^POST \/repos\/basho\/renga-board\/deployments\/\d+\/statuses 201$/),
    expect.stringMatching(/^POST \/repos\/basho\/renga-board\/deployments\/\d+\/statuses 201$/),
  ])
})

it('converges when the same run is run again: the same release, nothing new', async () => {
  const mark = harness.mark
  const released = await harness.run('run-release-phase', { image: await servingImage() }, { runId: '1001' })
  expect(released.outputs).toMatchObject({ release: 'v1' })
  expect(harness.writesSince(mark).filter((call) => /RunTask|RegisterTaskDefinition/.test(call))).toEqual([])
})

it('no config value ever reaches a log, a summary or the journal', () => {
  const calls = JSON.stringify(harness.emulator.account.server.journal.calls)
  expect(calls).not.toContain('board.db')
})

async function servingImage(): Promise<string> {
  const { DescribeTaskDefinitionCommand, ECSClient } = await import('@aws-sdk/client-ecs')
  const ecs = new ECSClient({
    endpoint: harness.emulator.endpoint,
    region: harness.emulator.region,
    credentials: harness.emulator.credentials,
  })
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: 'renga-board-production-web' }),
  )
  ecs.destroy()
  return taskDefinition?.containerDefinitions?.[0]?.image ?? ''
}
