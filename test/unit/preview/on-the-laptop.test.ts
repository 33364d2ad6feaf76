import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ECRClient } from '@aws-sdk/client-ecr'
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs'
import {
  DeleteRuleCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Laptop, startLaptop } from '../../../local/laptop.ts'
import { provisionPlatform } from '../../../local/platform.ts'
import { type ProvisionedPreviews, provisionPreviews } from '../../../local/preview-platform.ts'
import { loadApp } from '../../../src/app/load-app.ts'
import { EcrImageRepository } from '../../../src/aws/ecr-image-repository.ts'
import { openPreviewPorts } from '../../../src/aws/open-preview-ports.ts'
import { type AwsSession, openSession } from '../../../src/aws/session.ts'
import { SsmPlatformSource } from '../../../src/aws/ssm-platform-source.ts'
import { buildEmbedded } from '../../../src/build/embedded-builder.ts'
import { readSourceTree } from '../../../src/build/source-tree.ts'
import { openOciLayout } from '../../../src/image/oci-layout.ts'
import { pushImage } from '../../../src/image/push.ts'
import { parseImageReference } from '../../../src/image/reference.ts'
import type { WebIngress } from '../../../src/platform/descriptor.ts'
import { loadPreviewPlatform } from '../../../src/platform/load.ts'
import type { PreviewPlatform } from '../../../src/platform/preview-descriptor.ts'
import type { PreviewPorts } from '../../../src/preview/preview-ports.ts'
import { type Reconciled, reconcile } from '../../../src/preview/reconcile.ts'
import { sweep } from '../../../src/preview/sweep.ts'
import { type Clock, systemClock } from '../../../src/runtime/clock.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'
import { httpProbe } from '../../../src/runtime/smoke-client.ts'
import { listedPermissions } from '../../e2e/permissions.ts'
import { FakeGithub } from './github.ts'
import { REPOSITORY, SETTINGS } from './world.ts'

/** Waits a fortieth of what it is told, so that ticks of seconds take milliseconds. */
const hurried: Clock = { now: () => Date.now(), sleep: (ms, signal) => systemClock.sleep(ms / 40, signal) }
const signal = new AbortController().signal

let laptop: Laptop
let previews: ProvisionedPreviews
let production: WebIngress | undefined
let session: AwsSession
let platform: PreviewPlatform
let ports: PreviewPorts & { pullRequests: FakeGithub }
let directory: string
let image: string
const github = new FakeGithub(systemClock)

beforeAll(async () => {
  laptop = await startLaptop({ timings: 0.001, githubContract: false })
  const provisioned = await provisionPlatform(laptop, {
    app: 'shop',
    environment: 'production',
    issuer: laptop.github.issuer,
    repository: 'acme/shop',
  })
  production = provisioned.appEnvironment.web
  previews = await provisionPreviews(laptop, {
    app: 'shop',
    issuer: laptop.github.issuer,
    repository: 'acme/shop',
    executionRole: provisioned.descriptor.executionRole,
    reviewConfigVars: { GREETING: 'good morning' },
  })
  process.env['AWS_ENDPOINT_URL'] = laptop.endpoint
  directory = await mkdtemp(join(tmpdir(), 'renga-preview-'))
  await writeFile(
    join(directory, 'Procfile'),
    'web: node web.js\nworker: node worker.js\nrelease: node migrate.js\n',
  )
  await writeFile(
    join(directory, 'app.json'),
    JSON.stringify({
      formation: { worker: { quantity: 1 } },
      env: { SECRET_KEY_BASE: { generator: 'secret' }, GREETING: { required: true } },
      scripts: { postdeploy: 'node migrate.js seed', 'pr-predestroy': 'node migrate.js goodbye' },
    }),
  )
  await writeFile(
    join(directory, 'web.js'),
    "require('http').createServer((q, r) => r.end(process.env.GREETING + ' from ' + process.env.HEROKU_APP_NAME)).listen(process.env.PORT)\n",
  )
  await writeFile(join(directory, 'worker.js'), 'setInterval(() => {}, 1000)\n')
  await writeFile(join(directory, 'migrate.js'), "console.log('ran', process.argv[2] ?? 'release')\n")
  image = await push(await sessionOf(provisioned.deployRole, 'production'))
  session = await sessionOf(previews.previewRole, 'preview')
  platform = await loadPreviewPlatform(new SsmPlatformSource(session), 'shop')
  const context = { clock: hurried, log: silentLogger, signal }
  const aws = await openPreviewPorts(
    session,
    platform,
    { repositoryId: REPOSITORY, ingress: 'shared-alb' },
    context,
  )
  const { comment, deployments } = github
  ports = { ...aws, pullRequests: github, comment, deployments, probe: httpProbe }
})

afterAll(async () => {
  delete process.env['AWS_ENDPOINT_URL']
  await rm(directory, { recursive: true, force: true })
  await laptop.close()
})

async function sessionOf(role: string, environment: string): Promise<AwsSession> {
  const { requestUrl, requestToken } = laptop.github.runner.offerIdToken({
    repository: 'acme/shop',
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
    actor: 'octocat',
    actorId: '1',
    eventName: 'pull_request',
    headRef: '',
    baseRef: '',
    workflow: 'Preview',
    workflowRef: 'acme/shop/.github/workflows/preview.yml@refs/heads/main',
    workflowSha: 'a'.repeat(40),
    jobWorkflowRef: 'acme/shop/.github/workflows/preview.yml@refs/heads/main',
    jobWorkflowSha: 'a'.repeat(40),
    environment,
    runId: '77',
    runNumber: 1,
    runAttempt: 1,
  })
  const idToken = async (audience: string): Promise<string> => {
    const response = await fetch(`${requestUrl}&audience=${audience}`, {
      headers: { authorization: `Bearer ${requestToken}` },
    })
    const answer: { readonly value?: unknown } = Object(await response.json())
    return String(answer.value)
  }
  return openSession(
    { action: 'preview-env-up', idToken, log: silentLogger, run: readRunContext({ GITHUB_RUN_ID: '77' }) },
    { region: laptop.region, role },
  )
}

async function push(from: AwsSession): Promise<string> {
  const { app } = await loadApp(directory, 'pr-1')
  const output = `${directory}-image`
  await buildEmbedded({
    tree: await readSourceTree(directory),
    app,
    env: {},
    output,
    log: silentLogger,
    runNpm: () => Promise.reject(new Error('no npm here')),
  })
  const repository = new EcrImageRepository({
    client: new ECRClient(from.client),
    region: from.region,
    repository: 'shop',
    log: silentLogger,
    clock: systemClock,
    signal,
  })
  const local = await openOciLayout(output)
  try {
    const options = { tags: ['pr-1-aaaaaaa', 'main'], log: silentLogger, clock: systemClock, signal }
    return (await pushImage(local, repository, options)).image
  } finally {
    repository.close()
    await local.dispose()
    await rm(output, { recursive: true, force: true })
  }
}

let runs = 0
const request = (number: number) => ({
  identity: { repositoryId: REPOSITORY, app: 'shop', number },
  platform,
  run: { runKey: `run-${++runs}`, actor: 'octocat', who: 'octocat', commit: github.head(number) },
  rules: { bots: 'skip' as const, drafts: 'allow' as const },
  predestroySeconds: 300,
  signal,
})

async function up(number: number): Promise<Reconciled> {
  const { app } = await loadApp(directory, `pr-${number}`)
  const material = { app, image: parseImageReference(image), sha: github.head(number) }
  return reconcile(ports, { ...request(number), up: { material, settings: SETTINGS } })
}

const takeDown = (number: number): Promise<Reconciled> => reconcile(ports, request(number))

async function ownedOf(number: number): Promise<readonly string[]> {
  const found = await ports.resources.of([number])
  return found.filter(({ kind }) => !/task/.test(kind)).map(({ kind }) => kind)
}

const made = (from: number): readonly string[] => [
  ...new Set(laptop.account.server.journal.calls.slice(from).flatMap(({ actions }) => actions)),
]

describe('a preview on the laptop, as the preview role', () => {
  it('comes up behind a host rule, answers, and is destroyed with nothing left', async () => {
    github.open(1)
    const first = await up(1)
    expect(first.view).toMatchObject({ status: 'ready', release: 'v1' })
    const url = first.view.url ?? ''
    expect(url).toMatch(/^http:\/\/shop-pr-1\.preview\.localhost:\d+$/)
    const { port } = new URL(url)
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-none': '1' } })
    // Another host is not a preview's.
    expect(page.status).toBe(404)
    expect(await httpProbe.get(url, {}, signal)).toBe(200)
    expect((await ownedOf(1)).toSorted()).toEqual([
      'ECS service',
      'ECS service',
      'listener rule',
      'secret',
      'target group',
    ])

    github.push(1)
    const second = await up(1)
    expect(second.view).toMatchObject({ status: 'ready', release: 'v2', url })

    github.close(1)
    const down = await takeDown(1)
    expect(down.view.removed?.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(down.view.status).toBe('destroyed')
    expect(await ports.records.get(1)).toBeUndefined()
    expect(await ports.timer?.list(request(1).identity)).toEqual([])
    const { services = [] } = await new ECSClient({ ...laptop }).send(
      new DescribeServicesCommand({
        cluster: 'renga-previews',
        services: ['shop-pr-1-web', 'shop-pr-1-worker'],
      }),
    )
    expect(services.filter(({ status }) => status !== 'INACTIVE')).toEqual([])
    expect(laptop.account.server.violations).toEqual([])
  }, 60_000)

  it('a lost close event is found by the sweep', async () => {
    github.open(2)
    await up(2)
    github.close(2)
    const before = laptop.account.server.journal.calls.length
    const report = await sweep(ports, {
      ...request(2),
      repositoryId: REPOSITORY,
      app: 'shop',
      dryRun: false,
      full: true,
      staleDays: 5,
      sleepAfterHours: 1,
      brakePercent: 30,
    })
    expect(report.orphans).toBe(0)
    expect(report.swept).toContainEqual(expect.objectContaining({ number: 2, outcome: 'destroyed' }))
    expect(await ports.records.list()).toEqual([])
    expect(made(before)).toContain('tag:GetResources')
  }, 60_000)

  it('the timer scales it down when nobody else does', async () => {
    github.open(3)
    await up(3)
    await ports.timer?.set(request(3).identity, ['web', 'worker'], Date.now() + 2000)
    const { Schedules = [] } = await new SchedulerClient({ ...laptop }).send(
      new ListSchedulesCommand({ GroupName: 'shop-previews' }),
    )
    expect(Schedules).toHaveLength(2)
    for (let at = 0; at < 200; at += 1) {
      const found = await ports.services.describe(['shop-pr-3-web', 'shop-pr-3-worker'])
      if ([...found.values()].every(({ desired }) => desired === 0)) break
      await systemClock.sleep(50)
    }
    const found = await ports.services.describe(['shop-pr-3-web', 'shop-pr-3-worker'])
    expect([...found.values()].map(({ desired }) => desired)).toEqual([0, 0])
    github.push(3)
    expect((await up(3)).view.processes.map(({ desired }) => desired)).toEqual([1, 1])
    github.close(3)
    await takeDown(3)
  }, 60_000)

  it('the role cannot touch what is production’s', async () => {
    const elb = new ElasticLoadBalancingV2Client(session.client)
    const rule = production?.productionListenerRule
    await expect(elb.send(new DeleteRuleCommand({ RuleArn: rule }))).rejects.toThrow(/not authorized/)
    const { Rules = [] } = await elb.send(new DescribeRulesCommand({ RuleArns: [rule ?? ''] }))
    expect(Rules).toHaveLength(1)
    await expect(ports.services.remove('shop-production-web')).rejects.toThrow(
      'The role may not do ecs:DeleteService',
    )
    await expect(ports.secrets.remove('renga/shop/production/config')).rejects.toThrow(
      'The role may not do secretsmanager',
    )
    await expect(ports.secrets.read('renga/shop/production/config')).rejects.toThrow(
      'The role may not do secretsmanager',
    )
  })

  it('made only calls that the README’s policy lists', async () => {
    const listed = new Set(listedPermissions('preview-env-up'))
    const calls = laptop.account.server.journal.calls.filter(({ caller }) =>
      /renga-shop-preview\//.test(caller),
    )
    const actions = [...new Set(calls.flatMap((call) => call.actions))].sort()
    expect(actions.length).toBeGreaterThan(30)
    expect(actions.filter((action) => !listed.has(action))).toEqual([])
  })
})
