import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { Harness } from '../e2e/harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await Harness.open()
})
afterAll(() => harness.close())

const RED =
  "import { createServer } from 'node:http'\ncreateServer((_, response) => response.writeHead(500).end()).listen(process.env.PORT)\n"

async function release(files: Readonly<Record<string, string>>, runId: string): Promise<string> {
  const workspace = harness.source(files)
  const built = await harness.run('build-from-buildpack', {}, { workspace, runId })
  const pushed = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace, runId })
  const released = await harness.run(
    'run-release-phase',
    { image: pushed.outputs['image'] ?? '' },
    { workspace, runId },
  )
  expect(released.errors).toEqual([])
  return released.outputs['release'] ?? ''
}

const serving = async (): Promise<unknown> =>
  (await fetch(`${harness.platform.appEnvironment.web?.url}/verses`)).json()

const deploymentStates = () =>
  harness.emulator.github.requests.filter((request) => /statuses 201$/.test(request)).length

it('deploys v1, and its post step has nothing to do', async () => {
  const runId = harness.newRun()
  const version = await release({}, runId)
  const deployed = await harness.run('deploy-ecs-bluegreen', { release: version }, { runId })
  expect(deployed.errors).toEqual([])
  const mark = harness.mark
  const post = await harness.run(
    'deploy-ecs-bluegreen',
    { release: version },
    { runId, entry: 'post', state: deployed.state },
  )
  expect([post.code, post.summary]).toEqual([0, ''])
  expect(harness.mark).toBe(mark)
})

it.each<[NodeJS.Signals, string]>([
  ['SIGINT', 'ECS is told to go back, and nothing is waited for'],
  ['SIGKILL', 'nothing could be told'],
])(
  'cancelled by %s (%s), the post step confirms that v1 serves',
  async (signal) => {
    const runId = harness.newRun()
    // Never healthy: the deployment is still on its way when the signal comes.
    const version = await release({ 'server.js': RED }, runId)
    const statuses = deploymentStates()
    let signalled: number | undefined
    const cancelled = await harness.run(
      'deploy-ecs-bluegreen',
      { release: version },
      {
        runId,
        onLine: (line, kill) => {
          if (signalled !== undefined || !/\] web: /.test(line)) return
          signalled = harness.mark
          kill(signal)
        },
      },
    )
    if (signalled === undefined) throw new Error(`web never moved: ${cancelled.log}`)
    const [writes, calls] = [harness.writesSince(signalled), harness.mark - signalled]
    expect(cancelled.state['moving']).toBe(version.slice(1))
    if (signal === 'SIGINT') {
      // GitHub sends SIGTERM 7.5 s after SIGINT: what is left to do are a few calls, and nothing that waits. A round of
      // the watch may be under way when the signal comes.
      expect(writes).toEqual([
        'ecs:StopServiceDeployment',
        'ecs:StopServiceDeployment',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
      ])
      expect(calls).toBeLessThanOrEqual(10)
      expect(cancelled.code).toBe(1)
      expect(cancelled.errors.join()).toMatch(/was cancelled \(SIGINT\)/)
      expect(cancelled.summary).toMatch(/is rolling back to v1/)
    }
    const post = await harness.run(
      'deploy-ecs-bluegreen',
      { release: version },
      { runId, entry: 'post', state: cancelled.state },
    )
    expect(post.errors).toEqual([])
    expect(post.code).toBe(0)
    expect(post.log).toMatch(new RegExp(`${version} was cancelled and rolled back: v1 is live`))
    expect(post.summary).toMatch(/^## .*rolled back: v1 is live/)
    expect(await serving()).toMatchObject({ release: 'v1' })
    expect(deploymentStates()).toBeGreaterThan(statuses)
    expect(harness.emulator.github.violations).toEqual([])
  },
  90_000,
)
