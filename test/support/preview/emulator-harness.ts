import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ECRClient } from '@aws-sdk/client-ecr'
import { buildImage } from '../../../emulator/builder/build-image.ts'
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts'
import { provisionPlatform } from '../../../emulator/platform/platform.ts'
import { type PreviewOptions, provisionPreviews } from '../../../emulator/platform/preview-platform.ts'
import { awsTimings, scaleTimings } from '../../../emulator/timings.ts'
import { loadApp } from '../../../src/app/load-app.ts'
import type { AwsSession } from '../../../src/aws/client/session.ts'
import { openPreviewPorts } from '../../../src/aws/connect/open-preview-ports.ts'
import { EcrImageRepository } from '../../../src/aws/ecr/image-repository.ts'
import { SsmPlatformSource } from '../../../src/aws/ssm/platform-source.ts'
import { readSourceTree } from '../../../src/buildpacks/source/source-tree.ts'
import { parseImageReference } from '../../../src/image/oci/reference.ts'
import { pushBlobsAndManifest } from '../../../src/image/push/push.ts'
import { openOciLayout } from '../../../src/image/source/oci-layout.ts'
import { loadPreviewPlatform } from '../../../src/platform/load.ts'
import type { PreviewPlatform } from '../../../src/platform/preview-descriptor.ts'
import type { IngressKind } from '../../../src/preview/inputs/common-inputs.ts'
import { type Reconciled, reconcile } from '../../../src/preview/lifecycle/reconcile.ts'
import { type SweepReport, type SweepRequest, sweep } from '../../../src/preview/sweep/sweep.ts'
import { type Clock, systemClock } from '../../../src/runtime/clock.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { httpProbe } from '../../../src/runtime/smoke-client.ts'
import { jobSession } from '../emulator/job-session.ts'
import { FakeGithub } from './fake-github.ts'
import { REPOSITORY, SETTINGS } from './harness.ts'

export type EmulatorHarness = Awaited<ReturnType<typeof startEmulatorHarness>>

/**
 * Waits a fortieth of what it is told, so that ticks of seconds take milliseconds. No bound: nothing is expected of how
 * long it takes.
 */
const hurried: Clock = { now: () => Date.now(), sleep: (ms, signal) => systemClock.sleep(ms / 40, signal) }
const signal = new AbortController().signal
/**
 * A thousand times faster than AWS; apps are real processes all the same, and have the whole time to start that they
 * have there.
 */
const TIMINGS = { ...scaleTimings(awsTimings, 0.001), healthGraceUnit: awsTimings.healthGraceUnit.ms }
const RULES = { bots: 'skip', drafts: 'allow' } as const

/**
 * An app with web, worker and release on the emulator, and what the previews' actions have there: the role of previews,
 * the real adapters, an image in ECR. GitHub is in memory.
 */
export async function startEmulatorHarness(
  options: {
    /** What the previews' part of the platform has more. */
    readonly previews?: Partial<PreviewOptions>
    /** More of the platform, made before the role of previews is assumed. */
    readonly prepare?: (emulator: Emulator) => Promise<void>
  } = {},
) {
  const emulator = await startEmulator({ timings: TIMINGS, githubContract: false })
  const provisioned = await provisionPlatform(emulator, {
    app: 'shop',
    environment: 'production',
    issuer: emulator.github.issuer,
    repository: 'acme/shop',
  })
  const previews = await provisionPreviews(emulator, {
    app: 'shop',
    issuer: emulator.github.issuer,
    repository: 'acme/shop',
    executionRole: provisioned.descriptor.executionRole,
    reviewConfigVars: { GREETING: 'good morning' },
    ...options.previews,
  })
  await options.prepare?.(emulator)
  process.env['AWS_ENDPOINT_URL'] = emulator.endpoint
  const directory = await mkdtemp(join(tmpdir(), 'renga-preview-'))
  await writeApp(directory)
  const image = await push(emulator, directory)
  const session = await sessionOf(emulator, previews.previewRole)
  const github = new FakeGithub(systemClock)
  /** As infrastructure as code has left it. */
  const describedPlatform = () => loadPreviewPlatform(new SsmPlatformSource(session), 'shop')
  const open = (of: PreviewPlatform, ingress: IngressKind) => {
    const { comment, deployments } = github
    const context = { clock: hurried, log: silentLogger, signal }
    const aws = openPreviewPorts(session, of, { repositoryId: REPOSITORY, ingress }, context)
    return { ...aws, pullRequests: github, comment, deployments, probe: httpProbe }
  }
  const platform = await describedPlatform()
  const ports = open(platform, 'shared-alb')

  let runs = 0
  const request = (number: number, of: PreviewPlatform = platform) => ({
    identity: { repositoryId: REPOSITORY, app: 'shop', number },
    platform: of,
    run: { runKey: `run-${++runs}`, actor: 'octocat', who: 'octocat', commit: github.head(number) },
    rules: RULES,
    predestroySeconds: 300,
    signal,
  })
  return {
    emulator,
    github,
    ports,
    session,
    signal,
    production: provisioned.appEnvironment.web,
    request,
    platform: describedPlatform,
    /** With the descriptor as it is now. */
    up: async (number: number, ingress: IngressKind = 'shared-alb'): Promise<Reconciled> => {
      const now = await describedPlatform()
      const { app } = await loadApp(directory, `pr-${number}`)
      const material = { app, image: parseImageReference(image), sha: github.head(number) }
      return reconcile(open(now, ingress), { ...request(number, now), up: { material, settings: SETTINGS } })
    },
    down: async (number: number, ingress: IngressKind = 'shared-alb'): Promise<Reconciled> => {
      const now = await describedPlatform()
      return reconcile(open(now, ingress), request(number, now))
    },
    sweep: (over: Partial<SweepRequest> = {}): Promise<SweepReport> => {
      return sweep(ports, {
        repositoryId: REPOSITORY,
        app: 'shop',
        platform,
        run: { runKey: `run-${++runs}`, actor: 'octocat', who: 'octocat' },
        rules: RULES,
        dryRun: false,
        full: false,
        everything: false,
        staleDays: 5,
        sleepAfterHours: undefined,
        maxDeletePercent: 30,
        predestroySeconds: 300,
        signal,
        ...over,
      })
    },
    /** What carries the tags of a pull request, by kind; tasks that have ended are left out. */
    ownedOf: async (number: number): Promise<readonly string[]> => {
      const found = await ports.resources.of([number])
      return found.filter(({ kind }) => !/task/.test(kind)).map(({ kind }) => kind)
    },
    /** IAM actions of the calls from the one with this index on, in order. */
    actionsSince: (from: number): readonly string[] =>
      emulator.account.server.journal.calls.slice(from).flatMap(({ actions }) => actions),
    close: async (): Promise<void> => {
      delete process.env['AWS_ENDPOINT_URL']
      await rm(directory, { recursive: true, force: true })
      await emulator.close()
    },
  }
}

async function writeApp(directory: string): Promise<void> {
  const files = {
    Procfile: 'web: node web.js\nworker: node worker.js\nrelease: node migrate.js\n',
    'app.json': JSON.stringify({
      formation: { worker: { quantity: 1 } },
      env: { SECRET_KEY_BASE: { generator: 'secret' }, GREETING: { required: true } },
      scripts: { postdeploy: 'node migrate.js seed', 'pr-predestroy': 'node migrate.js goodbye' },
    }),
    'web.js':
      "require('http').createServer((q, r) => r.end(process.env.GREETING + ' from ' + process.env.HEROKU_APP_NAME)).listen(process.env.PORT)\n",
    'worker.js': 'setInterval(() => {}, 1000)\n',
    'migrate.js': "console.log('ran', process.argv[2] ?? 'release')\n",
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text)
}

const sessionOf = (emulator: Emulator, role: string): Promise<AwsSession> =>
  jobSession(emulator, role, {
    action: 'preview-env-up',
    workflow: 'preview',
    environment: 'preview',
    eventName: 'pull_request',
  })

/** Into the repository of previews. */
async function push(emulator: Emulator, directory: string): Promise<string> {
  const { endpoint, region, credentials } = emulator
  const { app } = await loadApp(directory, 'pr-1')
  const output = `${directory}-image`
  await buildImage(
    { tree: await readSourceTree(directory), app, env: {}, output },
    { log: silentLogger, runNpm: () => Promise.reject(new Error('no npm here')) },
  )
  const repository = new EcrImageRepository({
    client: new ECRClient({ endpoint, region, credentials }),
    region,
    repository: 'shop-previews',
    log: silentLogger,
    clock: systemClock,
    signal,
  })
  const local = await openOciLayout(output)
  try {
    const options = { tags: ['pr-1-aaaaaaa', 'main'], log: silentLogger, clock: systemClock, signal }
    return (await pushBlobsAndManifest(local, repository, options)).image
  } finally {
    repository.close()
    await local.dispose()
    await rm(output, { recursive: true, force: true })
  }
}
