import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { BRISK_TIMINGS, Stage } from './harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open(BRISK_TIMINGS)
})
afterAll(() => stage.close())

const body = async (): Promise<unknown> =>
  (await fetch(`${stage.platform.appEnvironment.web?.url}/verses`)).json()

it('passes the baton from source to a running release, each action with its outputs and one summary', async () => {
  const workspace = stage.source()
  const runId = stage.newRun()

  const built = await stage.run('build-from-buildpack', {}, { workspace, runId })
  expect(built.errors).toEqual([])
  expect(built.outputs['image']).toMatch(/^oci:\//)
  expect(JSON.parse(built.outputs['processes'] ?? '')).toEqual(
    expect.arrayContaining([expect.objectContaining({ type: 'web', line: 'node server.js' })]),
  )

  const pushed = await stage.run(
    'push-ecr',
    { image: built.outputs['image'] ?? '', tags: built.outputs['build-id'] ?? '' },
    { workspace, runId },
  )
  expect(pushed.errors).toEqual([])
  expect(pushed.outputs['image']).toMatch(/^127\.0\.0\.1:\d+\/renga-board@sha256:[0-9a-f]{64}$/)

  const again = await stage.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace, runId })
  expect(again.outputs['image']).toBe(pushed.outputs['image'])
  expect(again.outputs['uploaded-bytes']).toBe('0')

  const mark = stage.mark
  const found = await stage.run('build-from-buildpack', {}, { workspace, runId })
  expect(found.outputs).toMatchObject({ reused: 'true', image: pushed.outputs['image'] })
  expect(stage.writesSince(mark)).toEqual([])

  const released = await stage.run(
    'run-release-phase',
    { image: pushed.outputs['image'] ?? '' },
    { workspace, runId },
  )
  expect(released.errors).toEqual([])
  expect(released.outputs).toMatchObject({ release: 'v1', 'release-phase': 'succeeded', 'exit-code': '0' })
  expect(released.log).toContain('== 001-verses.sql: migrated')

  const deployed = await stage.run('deploy-ecs-bluegreen', { release: 'v1' }, { workspace, runId })
  expect(deployed.errors).toEqual([])
  expect(deployed.outputs).toMatchObject({
    release: 'v1',
    verdict: 'landed',
    url: stage.platform.appEnvironment.web?.url,
  })
  expect(await body()).toMatchObject({ release: 'v1' })

  for (const { summary } of [built, pushed, released, deployed]) expect(summary).toMatch(/^## /)
  expect(deployed.warnings).toEqual([])
  expect(stage.emulator.github.violations).toEqual([])
})

it('keeps one GitHub deployment whose status says what serves', async () => {
  const requests = stage.emulator.github.requests.filter((request) => request.startsWith('POST'))
  expect(requests).toEqual([
    'POST /repos/basho/renga-board/deployments 201',
    expect.stringMatching(/^POST \/repos\/basho\/renga-board\/deployments\/\d+\/statuses 201$/),
    expect.stringMatching(/^POST \/repos\/basho\/renga-board\/deployments\/\d+\/statuses 201$/),
  ])
})

it('converges when the same run is run again: the same release, nothing new', async () => {
  const mark = stage.mark
  const released = await stage.run('run-release-phase', { image: await servingImage() }, { runId: '1001' })
  expect(released.outputs).toMatchObject({ release: 'v1' })
  expect(stage.writesSince(mark).filter((call) => /RunTask|RegisterTaskDefinition/.test(call))).toEqual([])
})

it('no config value ever reaches a log, a summary or the journal', () => {
  const calls = JSON.stringify(stage.emulator.account.server.journal.calls)
  expect(calls).not.toContain('board.db')
})

async function servingImage(): Promise<string> {
  const { DescribeTaskDefinitionCommand, ECSClient } = await import('@aws-sdk/client-ecs')
  const ecs = new ECSClient({
    endpoint: stage.emulator.endpoint,
    region: stage.emulator.region,
    credentials: stage.emulator.credentials,
  })
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: 'renga-board-production-web' }),
  )
  ecs.destroy()
  return taskDefinition?.containerDefinitions?.[0]?.image ?? ''
}
