import { CodeDeployClient, GetDeploymentCommand, ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import { DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { LoadGenerator } from '../../demo/load.ts'
import { type CodeDeployPlatform, provisionCodeDeploy } from '../../emulator/platform/codedeploy.ts'
import { Harness } from '../e2e/harness.ts'

/** The bundle of deploy-ecs-bluegreen and services of the CODE_DEPLOY controller, by the app's release and by name. */
const SERVICE = 'renga-board-production-web'
/** Ends before the load balancer could ask it, however busy the machine is. */
const DEAD = `web: echo 'cannot find the database'; exit 1
worker: node worker.js
release: node migrate.js
`

let harness: Harness
let ecs: ECSClient
let codedeploy: CodeDeployClient
let made: CodeDeployPlatform
const images = { one: '', two: '', dead: '' }

beforeAll(async () => {
  harness = await Harness.open()
  const { endpoint, region, credentials } = harness.emulator
  ecs = new ECSClient({ endpoint, region, credentials })
  codedeploy = new CodeDeployClient({ endpoint, region, credentials })
  images.one = await push({ 'EDITION.txt': 'one' })
  images.two = await push({ 'EDITION.txt': 'two' })
  images.dead = await push({ Procfile: DEAD })
})
afterAll(async () => {
  ecs.destroy()
  codedeploy.destroy()
  await harness.close()
})

async function push(files: Readonly<Record<string, string>>): Promise<string> {
  const workspace = harness.source(files)
  const built = await harness.run('build-from-buildpack', {}, { workspace })
  const pushed = await harness.run('push-ecr', { image: built.outputs['image'] ?? '' }, { workspace })
  return pushed.outputs['image'] ?? ''
}

async function release(image: string): Promise<{ readonly version: string; readonly runId: string }> {
  const runId = harness.newRun()
  const { outputs, errors } = await harness.run('run-release-phase', { image }, { runId })
  expect(errors).toEqual([])
  return { version: outputs['release'] ?? '', runId }
}

async function deployUnderLoad(inputs: Readonly<Record<string, string>>, runId = harness.newRun()) {
  const load = new LoadGenerator(harness.platform.appEnvironment.web?.url ?? '', 20)
  try {
    load.start()
    const run = await harness.run('deploy-ecs-bluegreen', inputs, { runId })
    const { served, lost, reasons } = await load.stop()
    expect([lost, [...reasons]]).toEqual([0, []])
    expect(served).toBeGreaterThan(20)
    return { ...run, services: JSON.parse(run.outputs['services'] ?? '[]') }
  } finally {
    await load.close()
  }
}

/** Statuses of the group's deployments, newest first. */
async function deployments() {
  const { application: applicationName, deploymentGroup: deploymentGroupName } = made
  const { deployments: ids = [] } = await codedeploy.send(
    new ListDeploymentsCommand({ applicationName, deploymentGroupName }),
  )
  const all = await Promise.all(
    ids.map((deploymentId) => codedeploy.send(new GetDeploymentCommand({ deploymentId }))),
  )
  return all.map(({ deploymentInfo }) => deploymentInfo)
}

async function serving() {
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster: 'renga', services: [SERVICE] }))
  const primary = services?.[0]?.taskSets?.find(({ status }) => status === 'PRIMARY')
  const { taskDefinition } = await ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: primary?.taskDefinition }),
  )
  const answer = await fetch(`${harness.platform.appEnvironment.web?.url}/verses`)
  return {
    image: taskDefinition?.containerDefinitions?.[0]?.image,
    release: answer.headers.get('x-release'),
  }
}

it('app mode: the first release takes over the web service that infrastructure as code has made', async () => {
  const { version, runId } = await release(images.one)
  made = await provisionCodeDeploy(harness.emulator, harness.platform, {
    service: SERVICE,
    taskDefinition: SERVICE,
    tags: { 'renga:app': 'renga-board', 'renga:environment': 'production', 'renga:process': 'web' },
  })
  const run = await harness.run('deploy-ecs-bluegreen', { release: version }, { runId })
  expect([run.code, run.errors]).toEqual([0, []])
  expect(JSON.parse(run.outputs['services'] ?? '')).toEqual([
    expect.objectContaining({ process: 'web', action: 'updated', verdict: 'landed' }),
    expect.objectContaining({ process: 'worker', action: 'created', verdict: 'landed' }),
  ])
  expect(await serving()).toEqual({ image: images.one, release: 'v1' })
  expect(await deployments()).toHaveLength(1)
})

it('app mode: CodeDeploy moves web to v2 with the worker, and the job ends before the blue tasks do', async () => {
  const { version, runId } = await release(images.two)
  const run = await deployUnderLoad({ release: version }, runId)
  expect([run.code, run.errors, run.outputs['verdict']]).toEqual([0, [], 'landed'])
  expect(run.services).toEqual([
    expect.objectContaining({ process: 'web', action: 'updated', verdict: 'landed', wayBack: 'stays' }),
    expect.objectContaining({ process: 'worker', action: 'updated', verdict: 'landed' }),
  ])
  const [newest, ...others] = await deployments()
  expect([newest?.instanceTerminationWaitTimeStarted, others.length]).toEqual([true, 1])
  expect(await serving()).toEqual({ image: images.two, release: 'v2' })
  expect(run.log).toMatch(/\] web: landed: .*production 100 %/)
  expect(run.summary).toMatch(/^## ✅ v1 → v2 is live/)
  expect(run.summary).toContain('CodeDeploy')
  expect(run.summary).toContain('gantt')
  expect(run.summary).toContain('-f to=v1')
})

it('app mode: a release whose web dies at boot goes back while v2 serves on, and says why', async () => {
  const { version, runId } = await release(images.dead)
  const run = await deployUnderLoad({ release: version }, runId)
  expect([run.code, run.outputs['verdict']]).toEqual([1, 'rolled-back'])
  expect(run.errors).toHaveLength(1)
  expect(run.errors[0]).toMatch(/v3 failed: web .*exit code 1.*cannot find the database.*rolled back to v2/)
  expect(run.summary).toContain('cannot find the database')
  expect((await serving()).release).toBe('v2')
})

it('app mode: a cancelled deploy tells CodeDeploy to go back, and the post step confirms it', async () => {
  const { version, runId } = await release(images.one)
  let told = false
  const inputs = { release: version }
  const run = await harness.run('deploy-ecs-bluegreen', inputs, {
    runId,
    onLine: (line, kill) => {
      if (told || !/\] web: /.test(line)) return
      told = true
      kill('SIGINT')
    },
  })
  expect([told, run.code]).toEqual([true, 1])
  const post = await harness.run('deploy-ecs-bluegreen', inputs, { runId, entry: 'post', state: run.state })
  expect([post.code, post.errors]).toEqual([0, []])
  expect(post.log).toMatch(new RegExp(`${version} was cancelled and rolled back: v2 is live`))
  expect(await serving()).toEqual({ image: images.two, release: 'v2' })
})

it('service mode: an image by name, without app and ledger; nothing is registered when nothing changes', async () => {
  const inputs = { app: '', cluster: 'renga', service: SERVICE, image: images.one }
  const planned = await harness.run('deploy-ecs-bluegreen', { ...inputs, mode: 'plan' })
  expect([planned.code, planned.errors]).toEqual([0, []])
  expect(JSON.parse(planned.outputs['plan'] ?? '')).toMatchObject({ ok: true })
  const run = await deployUnderLoad(inputs)
  expect([run.code, run.errors, run.outputs['verdict']]).toEqual([0, [], 'landed'])
  expect(run.services).toEqual([expect.objectContaining({ service: SERVICE, verdict: 'landed' })])
  expect((await serving()).image).toBe(images.one)
  const mark = harness.mark
  const again = await harness.run('deploy-ecs-bluegreen', inputs)
  expect([again.code, again.outputs['verdict']]).toEqual([0, 'landed'])
  expect(harness.writesSince(mark).filter((call) => /RegisterTask|CreateDeployment/.test(call))).toEqual([])
})

it('service mode: an image that dies at boot goes back', async () => {
  const run = await deployUnderLoad({ app: '', cluster: 'renga', service: SERVICE, image: images.dead })
  expect([run.code, run.outputs['verdict']]).toEqual([1, 'rolled-back'])
  expect(run.errors).toHaveLength(1)
  expect((await serving()).image).toBe(images.one)
  expect(harness.emulator.account.server.violations).toEqual([])
})
