import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { CANARIES, TELLTALE } from '../../emulator/canaries.ts'
import { APP, BRISK_TIMINGS, Harness } from '../e2e/harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await Harness.open(BRISK_TIMINGS)
})
// Closing the harness fails when a config var has left in a request, a file or a line of the log.
afterAll(() => harness.close())

/** An image of the example app with files laid over it, and the checkout it was built from. */
async function build(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly image: string; readonly workspace: string }> {
  const workspace = harness.source({ 'telltale.js': TELLTALE, ...files })
  const built = await harness.run('build-from-buildpack', {}, { workspace })
  expect(built.errors).toEqual([])
  const pushed = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace })
  expect(pushed.errors).toEqual([])
  return { image: pushed.outputs['image'] ?? '', workspace }
}

it('the checker itself knows the canaries in what leaves', () => {
  const { leaks } = harness.emulator
  const before = leaks.leaks.length
  for (const value of Object.values(CANARIES)) {
    leaks.inspect('here', `x ${value} y`)
    leaks.inspect('here', JSON.stringify([value]))
    leaks.inspect('here', encodeURIComponent(value))
    leaks.inspect('here', Buffer.from(`user:${value}`).toString('base64'))
  }
  expect(leaks.leaks.length - before).toBe(4 * Object.keys(CANARIES).length)
  leaks.leaks.length = before
})

it('a release command that prints its config vars and fails tells nobody', async () => {
  const { image, workspace } = await build({
    Procfile: 'web: node server.js\nworker: node worker.js\nrelease: node telltale.js; exit 3\n',
  })
  const released = await harness.run('run-release-phase', { image }, { workspace })
  expect(released.code).toBe(1)
  expect(released.outputs).toMatchObject({ 'release-phase': 'failed', 'exit-code': '3' })
  expect(released.log).toContain('CANARY_KEY=***')
  expect(released.summary).toContain('CANARY_KEY=***')
  const listed = await harness.run('list-releases', {})
  expect(JSON.parse(listed.outputs['releases'] ?? '')).toBeTruthy()
})

it('a web process that prints its config vars and dies tells nobody, in log, summary, status or output', async () => {
  const { image, workspace } = await build({
    Procfile: 'web: node server.js\nworker: node worker.js\nrelease: node migrate.js\n',
    'server.js': `${TELLTALE}\nprocess.exit(1)\n`,
  })
  const runId = harness.newRun()
  const released = await harness.run('run-release-phase', { image }, { runId, workspace })
  expect(released.errors).toEqual([])
  const deployed = await harness.run(
    'deploy-ecs-bluegreen',
    { release: released.outputs['release'] ?? '' },
    { runId, workspace },
  )
  expect(deployed.code).toBe(1)
  expect(JSON.parse(deployed.outputs['result'] ?? '')).toMatchObject({
    app: APP,
    verdict: expect.any(String),
  })
  expect(deployed.summary).toContain('CANARY')
})

it('a command that prints its config vars tells nobody', async () => {
  const { image, workspace } = await build({
    Procfile: 'web: node server.js\nworker: node worker.js\nrelease: node migrate.js\n',
  })
  const runId = harness.newRun()
  const released = await harness.run('run-release-phase', { image }, { runId, workspace })
  const release = released.outputs['release'] ?? ''
  const deployed = await harness.run('deploy-ecs-bluegreen', { release }, { runId, workspace })
  expect(deployed.errors).toEqual([])
  const ran = await harness.run('run-one-off', { command: 'node telltale.js', release })
  expect(ran.log).toContain('CANARY_KEY=***')
  const changed = await harness.run('set-config-vars', {
    set: 'CANARY_NEW=demo123456',
  })
  expect(changed.errors).toEqual([])
})

it('no secret is in the release ledger', async () => {
  const { DynamoDBClient, ScanCommand } = await import('@aws-sdk/client-dynamodb')
  const { endpoint, region, credentials, leaks } = harness.emulator
  const client = new DynamoDBClient({ endpoint, region, credentials })
  const { Items = [] } = await client.send(
    new ScanCommand({ TableName: harness.platform.descriptor.ledgerTable }),
  )
  client.destroy()
  expect(Items.length).toBeGreaterThan(3)
  expect(JSON.stringify(Items)).toContain('CANARY_KEY=***')
  for (const item of Items) leaks.inspect('the ledger', JSON.stringify(item))
})
