import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { Stage } from '../e2e/harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterAll(() => stage.close())

const RED =
  "import { createServer } from 'node:http'\ncreateServer((_, response) => response.writeHead(500).end()).listen(process.env.PORT)\n"

async function release(files: Readonly<Record<string, string>>, runId: string): Promise<string> {
  const workspace = stage.source(files)
  const built = await stage.run('build-from-buildpack', {}, { workspace, runId })
  const pushed = await stage.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace, runId })
  const released = await stage.run(
    'run-release-phase',
    { image: pushed.outputs['image'] ?? '' },
    { workspace, runId },
  )
  expect(released.errors).toEqual([])
  return released.outputs['release'] ?? ''
}

const serving = async (): Promise<unknown> =>
  (await fetch(`${stage.platform.appEnvironment.web?.url}/verses`)).json()

const deploymentStates = () =>
  stage.emulator.github.requests.filter((request) => /statuses 201$/.test(request)).length

it('deploys v1, and its post step has nothing to do', async () => {
  const runId = stage.newRun()
  const version = await release({}, runId)
  const deployed = await stage.run('deploy-ecs-bluegreen', { release: version }, { runId })
  expect(deployed.errors).toEqual([])
  const mark = stage.mark
  const post = await stage.run(
    'deploy-ecs-bluegreen',
    { release: version },
    { runId, entry: 'post', state: deployed.state },
  )
  expect([post.code, post.summary]).toEqual([0, ''])
  expect(stage.mark).toBe(mark)
})

it.each<[NodeJS.Signals, string]>([
  ['SIGINT', 'within 7 s ECS is told to go back'],
  ['SIGKILL', 'nothing could be told'],
])(
  'cancelled by %s (%s), the post step confirms that v1 serves',
  async (signal) => {
    const runId = stage.newRun()
    // Never healthy: the deployment is still on its way when the signal comes.
    const version = await release({ 'server.js': RED }, runId)
    const statuses = deploymentStates()
    let signalled = 0
    const cancelled = await stage.run(
      'deploy-ecs-bluegreen',
      { release: version },
      {
        runId,
        onLine: (line, kill) => {
          if (signalled > 0 || !/\] web: /.test(line)) return
          signalled = performance.now()
          kill(signal)
        },
      },
    )
    const took = performance.now() - signalled
    expect(signalled).toBeGreaterThan(0)
    expect(cancelled.state['moving']).toBe(version.slice(1))
    if (signal === 'SIGINT') {
      // GitHub sends SIGTERM 7.5 s after SIGINT.
      expect(took).toBeLessThan(7_000)
      expect(cancelled.code).toBe(1)
      expect(cancelled.errors.join()).toMatch(/was cancelled \(SIGINT\)/)
      expect(cancelled.summary).toMatch(/is going back to v1/)
    }
    const post = await stage.run(
      'deploy-ecs-bluegreen',
      { release: version },
      { runId, entry: 'post', state: cancelled.state },
    )
    expect(post.errors).toEqual([])
    expect(post.code).toBe(0)
    expect(post.log).toMatch(new RegExp(`${version} was cancelled and is confirmed back: v1 serves`))
    expect(post.summary).toMatch(/^## .*confirmed back: v1 serves/)
    expect(await serving()).toMatchObject({ release: 'v1' })
    expect(deploymentStates()).toBeGreaterThan(statuses)
    expect(stage.emulator.github.violations).toEqual([])
  },
  90_000,
)
