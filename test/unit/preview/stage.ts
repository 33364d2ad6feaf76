import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ECRClient } from '@aws-sdk/client-ecr'
import { type Laptop, startLaptop } from '../../../local/laptop.ts'
import { provisionPlatform } from '../../../local/platform.ts'
import { type PreviewOptions, provisionPreviews } from '../../../local/preview-platform.ts'
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
import type { IngressKind } from '../../../src/preview/common-inputs.ts'
import type { PreviewPorts } from '../../../src/preview/preview-ports.ts'
import { type Reconciled, type ReconcileRequest, reconcile } from '../../../src/preview/reconcile.ts'
import type { UpSettings } from '../../../src/preview/up-request.ts'
import { type Clock, systemClock } from '../../../src/runtime/clock.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'
import { httpProbe } from '../../../src/runtime/smoke-client.ts'
import { FakeGithub } from './github.ts'
import { REPOSITORY, SETTINGS } from './world.ts'

/** Waits a fortieth of what it is told, so that ticks of seconds take milliseconds. */
const hurried: Clock = { now: () => Date.now(), sleep: (ms, signal) => systemClock.sleep(ms / 40, signal) }
const signal = new AbortController().signal

const FILES: Readonly<Record<string, string>> = {
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

/** Everything of previews but GitHub, on the laptop: the real adapters, as the role of previews, with real processes. */
export class PreviewStage {
  readonly laptop: Laptop
  readonly github = new FakeGithub(systemClock)
  /** How production is reached: not the previews' business. */
  readonly production: WebIngress | undefined
  readonly session: AwsSession
  readonly #directory: string
  readonly #image: string
  #runs = 0

  private constructor(parts: {
    readonly laptop: Laptop
    readonly production: WebIngress | undefined
    readonly session: AwsSession
    readonly directory: string
    readonly image: string
  }) {
    this.laptop = parts.laptop
    this.production = parts.production
    this.session = parts.session
    this.#directory = parts.directory
    this.#image = parts.image
  }

  static async open(options: Partial<PreviewOptions> = {}): Promise<PreviewStage> {
    const laptop = await startLaptop({ timings: 0.001, githubContract: false })
    const place = { app: 'shop', issuer: laptop.github.issuer, repository: 'acme/shop' }
    const { appEnvironment, descriptor } = await provisionPlatform(laptop, {
      ...place,
      environment: 'production',
    })
    const { executionRole } = descriptor
    const { previewRole } = await provisionPreviews(laptop, {
      ...place,
      executionRole,
      reviewConfigVars: { GREETING: 'good morning' },
      ...options,
    })
    process.env['AWS_ENDPOINT_URL'] = laptop.endpoint
    const directory = await mkdtemp(join(tmpdir(), 'renga-preview-'))
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(directory, name), text)
    return new PreviewStage({
      laptop,
      production: appEnvironment.web,
      session: await sessionOf(laptop, previewRole),
      directory,
      image: await push(laptop, directory),
    })
  }

  async close(): Promise<void> {
    delete process.env['AWS_ENDPOINT_URL']
    await rm(this.#directory, { recursive: true, force: true })
    await this.laptop.close()
  }

  /** As infrastructure as code has left the descriptor. */
  platform(): Promise<PreviewPlatform> {
    return loadPreviewPlatform(new SsmPlatformSource(this.session), 'shop')
  }

  ports(
    platform: PreviewPlatform,
    ingress: IngressKind = 'shared-alb',
  ): PreviewPorts & { readonly pullRequests: FakeGithub } {
    const { github, session } = this
    const context = { clock: hurried, log: silentLogger, signal }
    const aws = openPreviewPorts(session, platform, { repositoryId: REPOSITORY, ingress }, context)
    const { comment, deployments } = github
    return { ...aws, pullRequests: github, comment, deployments, probe: httpProbe }
  }

  request(platform: PreviewPlatform, number: number) {
    return {
      identity: { repositoryId: REPOSITORY, app: 'shop', number },
      platform,
      run: {
        runKey: `run-${++this.#runs}`,
        actor: 'octocat',
        who: 'octocat',
        commit: this.github.head(number),
      },
      rules: { bots: 'skip' as const, drafts: 'allow' as const },
      predestroySeconds: 300,
      signal,
    }
  }

  async up(
    number: number,
    ingress: IngressKind = 'shared-alb',
    settings: Partial<UpSettings> = {},
  ): Promise<Reconciled> {
    const platform = await this.platform()
    const { app } = await loadApp(this.#directory, `pr-${number}`)
    const material = { app, image: parseImageReference(this.#image), sha: this.github.head(number) }
    const request: ReconcileRequest = {
      ...this.request(platform, number),
      up: { material, settings: { ...SETTINGS, ...settings } },
    }
    return reconcile(this.ports(platform, ingress), request)
  }

  async down(number: number, ingress: IngressKind = 'shared-alb'): Promise<Reconciled> {
    const platform = await this.platform()
    return reconcile(this.ports(platform, ingress), this.request(platform, number))
  }

  /** IAM actions of the calls from the given place of the journal on. */
  made(from: number): readonly string[] {
    const calls = this.laptop.account.server.journal.calls.slice(from)
    return [...new Set(calls.flatMap(({ actions }) => actions))]
  }
}

async function sessionOf(laptop: Laptop, role: string): Promise<AwsSession> {
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
    environment: 'preview',
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

/** The image of pull request 1, in the repository of previews. */
async function push(laptop: Laptop, directory: string): Promise<string> {
  const { endpoint, region, credentials } = laptop
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
    return (await pushImage(local, repository, options)).image
  } finally {
    repository.close()
    await local.dispose()
    await rm(output, { recursive: true, force: true })
  }
}
