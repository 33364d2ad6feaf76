import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_TIMINGS } from '../../demo/timings.ts'
import { CANARIES } from '../../emulator/canaries.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { type Platform, provisionPlatform } from '../../emulator/platform/platform.ts'
import { awsTimings, scaleTimings, type Timings } from '../../emulator/timings.ts'
import { type Checker, startChecker } from './contract-checker.ts'
import { runStub, type StubRun } from './run-stub.ts'

export const APP = 'renga-board'
/** Set by .ci/steps/contract-e2e: python and the checker's script, so that every exchange of the bundles is checked. */
const CHECKER = process.env['RENGA_CONTRACT_CHECKER']
const REPOSITORY = 'basho/renga-board'

/**
 * So fast that a rollout has ended when the action looks for the second time, for tests in which nothing goes wrong.
 * Apps are real processes all the same: they have a whole minute to start.
 */
export const BRISK_TIMINGS: Timings = {
  ...scaleTimings(awsTimings, 1 / 200),
  healthGraceUnit: awsTimings.healthGraceUnit.ms,
}

/** An emulator with the example app's platform, and the stubs run on it as jobs of one repository. */
export class Harness {
  readonly emulator: Emulator
  readonly platform: Platform
  readonly #directory: string
  readonly #checker: Checker | undefined
  #runs = 0

  private constructor(
    emulator: Emulator,
    platform: Platform,
    directory: string,
    checker: Checker | undefined,
  ) {
    this.emulator = emulator
    this.platform = platform
    this.#directory = directory
    this.#checker = checker
  }

  static async open(timings: Timings = DEMO_TIMINGS): Promise<Harness> {
    const directory = mkdtempSync(join(tmpdir(), 'renga-e2e-'))
    const emulator = await startEmulator({
      timings,
      dataDir: join(directory, 'aws'),
      // The checker's proxy changes the Host header, which is signed.
      verifySignatures: CHECKER === undefined,
    })
    const checker =
      CHECKER === undefined ? undefined : await startChecker(CHECKER, emulator.endpoint, directory)
    const platform = await provisionPlatform(emulator, {
      app: APP,
      environment: 'production',
      issuer: emulator.github.issuer,
      repository: REPOSITORY,
      configVars: { DATABASE_URL: `sqlite:${join(directory, 'board.db')}`, ...CANARIES },
      healthCheck: { path: '/healthz', interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
      deregistrationDelay: 30,
    })
    return new Harness(emulator, platform, directory, checker)
  }

  async close(): Promise<void> {
    try {
      await this.#checker?.close()
    } finally {
      await this.emulator.close()
      rmSync(this.#directory, { recursive: true, force: true })
    }
  }

  /** A copy of the example app with `files` (path -> text) laid over it. */
  source(files: Readonly<Record<string, string>> = {}): string {
    const workspace = mkdtempSync(join(this.#directory, 'workspace-'))
    cpSync(`examples/${APP}`, workspace, { recursive: true })
    for (const [path, text] of Object.entries(files)) writeFileSync(join(workspace, path), text)
    return workspace
  }

  /** A new run of the repository's workflow: actions given the same run are steps of one job. */
  newRun(): string {
    this.#runs += 1
    return String(1000 + this.#runs)
  }

  /** What the environment of every action of the app needs, over which `inputs` is laid. */
  async run(
    name: string,
    inputs: Readonly<Record<string, string>>,
    options: {
      readonly workspace?: string
      readonly runId?: string
      readonly env?: Readonly<Record<string, string>>
      readonly entry?: 'index' | 'post'
      readonly state?: Readonly<Record<string, string>>
      readonly onLine?: (line: string, kill: (signal: NodeJS.Signals) => void) => void
      readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void
    } = {},
  ): Promise<StubRun> {
    const { github, endpoint, region } = this.emulator
    const runId = options.runId ?? this.newRun()
    const sha = '85ba2313a843d3d26b1ccfbe7b8df7ac03446477'
    github.runner.repository(REPOSITORY)
    github.state.ensure(REPOSITORY, {}, this.emulator.clock.now()).refs.set(sha, sha)
    const workflowRef = `${REPOSITORY}/.github/workflows/deploy.yml@refs/heads/main`
    const id = github.runner.offerIdToken({
      repository: REPOSITORY,
      ref: 'refs/heads/main',
      sha,
      actor: 'basho',
      actorId: '1',
      eventName: 'push',
      headRef: '',
      baseRef: '',
      workflow: 'Deploy',
      workflowRef,
      workflowSha: sha,
      jobWorkflowRef: workflowRef,
      jobWorkflowSha: sha,
      environment: 'production',
      runId,
      runNumber: 1,
      runAttempt: 1,
    })
    const token = github.runner.issueToken({
      repository: REPOSITORY,
      permissions: { contents: 'read', deployments: 'write' },
    })
    try {
      const ran = await runStub(name, {
        workspace: options.workspace ?? this.source(),
        temp: this.#directory,
        env: {
          AWS_ENDPOINT_URL: this.#checker?.endpoint ?? endpoint,
          RENGA_EMULATOR: this.emulator.builder.grant(this.#directory).url,
          ACTIONS_ID_TOKEN_REQUEST_URL: id.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: id.requestToken,
          GITHUB_SERVER_URL: github.serverUrl,
          GITHUB_API_URL: github.apiUrl,
          GITHUB_REPOSITORY: REPOSITORY,
          GITHUB_REPOSITORY_ID: '1',
          GITHUB_SHA: sha,
          GITHUB_REF: 'refs/heads/main',
          GITHUB_REF_NAME: 'main',
          GITHUB_ACTOR: 'basho',
          GITHUB_RUN_ID: runId,
          GITHUB_RUN_ATTEMPT: '1',
          ...options.env,
        },
        inputs: {
          app: APP,
          environment: 'production',
          'aws-region': region,
          'role-to-assume': this.platform.deployRole,
          'github-token': token.token,
          ...inputs,
        },
        ...(options.onLine === undefined ? {} : { onLine: options.onLine }),
        ...(options.onStart === undefined ? {} : { onStart: options.onStart }),
        ...(options.entry === undefined ? {} : { entry: options.entry }),
        ...(options.state === undefined ? {} : { state: options.state }),
      })
      this.#lookAt(name, ran)
      return ran
    } finally {
      id.revoke()
      token.revoke()
    }
  }

  /** The emulator fails at its end when a config var stands in anything of this. */
  #lookAt(name: string, { log, written }: StubRun): void {
    const { leaks } = this.emulator
    for (const line of log.split('\n'))
      if (!line.startsWith('::add-mask::')) leaks.inspect(`the log of ${name}`, line)
    for (const [file, text] of Object.entries(written)) leaks.inspect(`${file} of ${name}`, text)
  }

  /** Calls that changed something, since `mark` (an index into the journal). */
  writesSince(mark: number): readonly string[] {
    return this.emulator.account.server.journal.calls
      .slice(mark)
      .filter(({ outcome }) => outcome === 'ok')
      .map(({ service, operation }) => `${service}:${operation}`)
      .filter((call) => !/:(Get|Describe|List|BatchGet|BatchCheck|Query|AssumeRole)/.test(call))
  }

  get mark(): number {
    return this.emulator.account.server.journal.calls.length
  }
}
