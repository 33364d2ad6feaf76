/** Summaries of whole runs: what a person finds on the page of a workflow's run, for each way in which it can end. */
import { VirtualClock } from '../../../emulator/clock.ts'
import type { BuiltApp } from '../../../src/buildpacks/build-app.ts'
import { buildSummary, failedBuildSummary } from '../../../src/buildpacks/build-summary.ts'
import { deployRefusal } from '../../../src/deploy/report/lead.ts'
import type { DeploymentResult } from '../../../src/deploy/report/result.ts'
import { deploymentSummary } from '../../../src/deploy/report/summary.ts'
import { rollbackRefusal, rollbackSummary } from '../../../src/deploy/rollback/report.ts'
import { pushSummary } from '../../../src/image/push/push-summary.ts'
import { ScanGateError } from '../../../src/image/push/scan-gate.ts'
import { phaseSummary, refusalSummary } from '../../../src/release/phase/phase-summary.ts'
import { type PhaseReport, releaseAndRunPhase } from '../../../src/release/phase/release-and-run-phase.ts'
import { CancelledError, UserError } from '../../../src/runtime/errors.ts'
import { imageConfig } from '../../support/buildpacks/memory-engine.ts'
import { DeployHarness, imageOf, releaseOf, taskDefinition } from '../../support/deploy/harness.ts'
import { appOf, fakesOf, GOOD, IMAGE, PLATFORM, PROCFILE, RUN } from '../../support/release/fakes.ts'

/** A run: its jobs in the order in which they end, each with the summaries of its steps. */
export interface RunSample {
  readonly name: string
  readonly jobs: readonly { readonly name: string; readonly steps: readonly string[] }[]
}

const OPTIONS = {
  repositoryUrl: 'https://github.com/acme/shop',
  runId: '16234567890',
  app: 'shop',
  environment: 'production',
  logsUrl: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1',
  changes: [
    { field: 'image', before: imageOf(41), after: imageOf(42), processes: ['web', 'worker'] },
    { field: 'environment LOG_LEVEL', before: 'info', after: 'debug', processes: ['web'] },
  ],
}
const WHERE = { app: 'shop', environment: 'production' }
const COMMIT = '1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d1a2b3c4d'
const NO_REDIS = `> shop@1.0.0 start
> node server.js

node:internal/process/promises:394
      triggerUncaughtException(err, true /* fromPromise */);
      ^

Error: connect ECONNREFUSED 127.0.0.1:6379
    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1615:16) {
  errno: -111,
  code: 'ECONNREFUSED',
  syscall: 'connect',
  address: '127.0.0.1',
  port: 6379
}

Node.js v22.11.0`.split('\n')

/** Every outcome, from the code that makes it. */
export async function runs(): Promise<readonly RunSample[]> {
  const [released, noRelease] = [phaseSummary(numbered(await phase(GOOD))), numbered(await phase(FAILING))]
  const push = (name: string, deployed: string): RunSample => ({
    name: `deploy-${name}`,
    jobs: [
      { name: 'Build', steps: [built(), pushed()] },
      { name: 'Deploy', steps: [released, deployed] },
    ],
  })
  const back = (name: string, ...steps: readonly string[]): RunSample => ({
    name: `rollback-${name}`,
    jobs: [{ name: 'Rollback', steps }],
  })
  const deploys = await Promise.all(
    Object.entries(OUTCOMES).map(async ([name, outcome]) =>
      push(name, deploymentSummary(await outcome(), OPTIONS)),
    ),
  )
  const rollbackPending = { kind: 'rollback', parent: 39, description: 'Rollback to v39' } as const
  const opened = rollbackSummary(
    {
      release: releaseOf(42, rollbackPending),
      target: releaseOf(39, { status: 'succeeded' }),
      from: releaseOf(41, { status: 'succeeded' }),
      turnedBack: undefined,
    },
    WHERE,
  )
  return [
    ...deploys,
    push(
      'refused',
      deployRefusal(
        new UserError('Release v42 is older than v43, which is live.', {
          fix: 'An older release never replaces a newer one: use rollback-release.',
        }),
        OPTIONS,
      ),
    ),
    {
      name: 'build-failed',
      jobs: [{ name: 'Build', steps: [failedBuildSummary(BUILD_ERROR)] }],
    },
    { name: 'push-refused', jobs: [{ name: 'Build', steps: [built(), pushed(true)] }] },
    {
      name: 'release-failed',
      jobs: [
        { name: 'Build', steps: [built(), pushed()] },
        { name: 'Deploy', steps: [phaseSummary(noRelease)] },
      ],
    },
    {
      name: 'release-refused',
      jobs: [
        { name: 'Build', steps: [built(), pushed()] },
        {
          name: 'Deploy',
          steps: [
            refusalSummary(
              'shop/production',
              new UserError("The config var 'SECRET_KEY_BASE' is required by app.json and is not set.", {
                fix: 'Set it with set-config-vars, or give it a value in app.json.',
              }),
            ),
          ],
        },
      ],
    },
    back('landed', opened, released, deploymentSummary(await landed(rollbackPending), OPTIONS)),
    back('failed', opened, released, deploymentSummary(await dying({}, rollbackPending).run(), OPTIONS)),
    back(
      'refused',
      rollbackRefusal(
        WHERE,
        new UserError('There is no earlier release to roll back to.', {
          fix: 'Deploy a good commit instead.',
        }),
      ),
    ),
  ]
}

const OUTCOMES: Readonly<Record<string, () => Promise<DeploymentResult>>> = {
  landed: () => landed(),
  first: () => withTimes(new DeployHarness({ empty: true })).run(),
  'rolled-back': () => dying().run(),
  'first-failed': () => dying({ empty: true }).run(),
  'rollback-failed': () => dying({ rollbackFails: true }).run(),
  'timed-out': () => {
    const harness = committed(new DeployHarness())
    harness.services.behaviours.set(taskDefinition('web', 42), { kind: 'hangs' })
    return harness.run({ timeoutMinutes: 7 })
  },
  superseded: () => {
    const harness = committed(new DeployHarness())
    const by = taskDefinition('web', 43)
    harness.services.behaviours.set(taskDefinition('web', 42), { kind: 'superseded', after: 20_000, by })
    return harness.run()
  },
  cancelled: async () => {
    const harness = committed(new DeployHarness())
    const work = harness.start()
    await harness.clock.advance(30_000)
    harness.abort.abort(new CancelledError('SIGINT'))
    return harness.clock.run(work, 60_000)
  },
  unreadable: async () => {
    const harness = committed(new DeployHarness())
    let reads = 0
    harness.services.fault = (operation) => {
      if (operation === 'describeDeployments' && ++reads > 2)
        throw new UserError('The role is not allowed to do ecs:DescribeServiceDeployments.')
    }
    return harness.run()
  },
  // No fake pauses: as a deployment that waits for another owner's hook is reported.
  paused: async () => {
    const result = await landed()
    const arn = 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/main/shop-production-web/1'
    return {
      ...result,
      verdict: 'paused',
      failure: {
        problem: 'v42 is paused by a lifecycle hook of another owner: web (hook approval is waiting).',
        kind: 're-run',
        fix: "Nothing was rolled back. The hook's owner must answer it; then re-run the job to resume watching.",
      },
      services: result.services.map((service) => ({
        ...service,
        verdict: { kind: 'paused', reason: "hook approval is waiting for its owner's answer" },
        deployment: arn,
        hook: 'approval',
      })),
    }
  },
}

function committed(harness: DeployHarness, over: Parameters<typeof releaseOf>[1] = {}): DeployHarness {
  const addons = ['heroku-postgresql', 'heroku-redis']
  harness.ledger.put(releaseOf(42, { commit: COMMIT, addons, ...over }))
  return harness
}

/** The tasks tell when they were placed, pulled and started. */
function withTimes(harness: DeployHarness, over: Parameters<typeof releaseOf>[1] = {}): DeployHarness {
  const from = harness.clock.now()
  for (const [process, slower] of [
    ['web', 0],
    ['worker', 4000],
  ] as const) {
    harness.services.times.set(taskDefinition(process, 42), [tasksFrom(from, slower)])
  }
  return committed(harness, over)
}

const tasksFrom = (from: number, slower = 0) => ({
  createdAt: from + 2000,
  pullStartedAt: from + 9000,
  pullStoppedAt: from + 24_000 + slower,
  startedAt: from + 31_000 + slower,
})

const landed = (over: Parameters<typeof releaseOf>[1] = {}): Promise<DeploymentResult> =>
  withTimes(new DeployHarness(), over).run()

function dying(
  options: { readonly empty?: boolean; readonly rollbackFails?: boolean } = {},
  over: Parameters<typeof releaseOf>[1] = {},
): DeployHarness {
  const { rollbackFails = false, ...rest } = options
  const harness = committed(new DeployHarness(rest), over)
  for (const process of ['web', 'worker']) {
    const revision = taskDefinition(process, 42)
    harness.services.behaviours.set(revision, {
      kind: 'trips',
      after: 40_000,
      rollbackTakes: 60_000,
      rollbackFails,
    })
    harness.services.stopped.set(revision, [
      {
        id: `${process}-0123456789abcdef`,
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        stoppedAt: harness.clock.now() + 35_000,
        containers: [{ name: 'app', exitCode: 1, reason: undefined }],
        times: tasksFrom(harness.clock.now()),
      },
    ])
    harness.services.logs.set(`${process}-0123456789abcdef`, NO_REDIS)
  }
  return harness
}

const FAILING = {
  ...GOOD,
  end: { ...GOOD.end, exitCode: 1 },
  says: [
    [5, 'Applying 001-verses.sql'],
    [9, 'ERROR: relation "verses" already exists'],
  ] as const,
}

/** The same with the numbers of the other samples. */
const numbered = (report: PhaseReport): PhaseReport => ({
  ...report,
  release: { ...report.release, version: 42 },
  serving: typeof report.serving === 'object' ? { ...report.serving, version: 41 } : report.serving,
})

/** A release phase that was really run, against fakes of the account in which v1 is live. */
async function phase(script: typeof GOOD): Promise<PhaseReport> {
  const clock = new VirtualClock(Date.UTC(2026, 10, 25, 14))
  const open = (fakes: ReturnType<typeof fakesOf>, runKey: string) =>
    clock.run(
      releaseAndRunPhase(fakes, {
        platform: PLATFORM,
        source: { kind: 'image', app: appOf(PROCFILE), image: IMAGE, description: undefined },
        run: { ...RUN, runKey },
        timeoutSeconds: 3600,
        signal: new AbortController().signal,
        onRelease: () => {},
      }),
    )
  const fakes = fakesOf(clock, GOOD)
  await open(fakes, 'first')
  await fakes.ledger.update(1, 'pending', { status: 'succeeded' })
  const { runner, logs } = fakesOf(clock, script)
  return open({ ...fakes, runner, logs }, 'second')
}

function built(): string {
  const app: BuiltApp = {
    image: 'oci:/home/runner/work/_temp/renga-build/shop/image',
    digest: imageOf(42).slice(-71),
    id: 'b-63fdb23d3b4023f07a2aa72ab1c0972d2a15ffd2',
    reused: false,
    builder: 'heroku/builder:24',
    size: 212_000_000,
    appSize: 71_000_000,
    previousSize: 205_000_000,
    config: imageConfig({
      'io.buildpacks.build.metadata': JSON.stringify({
        processes: [{ type: 'web', command: ['bash', '-c'], args: ['node server.js'], default: true }],
        buildpacks: [{ id: 'heroku/nodejs', version: '5.1.0' }],
      }),
    }),
    source: { files: 120, bytes: 1_000_000, leftOut: ['Left out (.slugignore): docs/'] },
  }
  return buildSummary(app, 41_200)
}

const BUILD_ERROR = new UserError(
  'The build failed: the buildpack heroku/nodejs-npm-install failed (exit code 51 of heroku/builder:24). Its last lines:\n  [Error: npm install failed]\n  npm error code ENOTFOUND\n  npm error network request to https://registry.npmjs.org/express failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org\n',
  {
    fix: "registry.npmjs.org could not be reached from the runner: re-run the job, and if it fails again, check the runner's network and proxy. The app's files are not the cause.",
  },
)

function pushed(refused = false): string {
  const digest = `sha256:${'4'.repeat(64)}`
  const blob = (kind: 'layer' | 'config', size: number, outcome: 'uploaded' | 'reused') => ({
    descriptor: { mediaType: 'application/octet-stream', digest, size },
    kind,
    outcome,
    fetched: false,
  })
  const scan = {
    state: 'done',
    kind: 'basic',
    counts: { HIGH: 2, LOW: 1 },
    findings: [
      {
        severity: 'HIGH',
        name: 'CVE-2026-1234',
        url: 'https://example.com/CVE-2026-1234',
        where: 'zlib 1.2',
        fixedIn: '1.3',
      },
    ],
  } as const
  const name = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop'
  return pushSummary(
    { name: 'oci:/home/runner/work/_temp/renga-build/shop/image', notes: [] },
    {
      push: {
        digest,
        name,
        image: `${name}@${digest}`,
        manifest: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, bytes: Buffer.from('') },
        blobs: [
          blob('layer', 180_000_000, 'reused'),
          blob('layer', 32_000_000, 'uploaded'),
          blob('config', 9000, 'uploaded'),
        ],
        tags: [{ tag: COMMIT, outcome: 'created' }],
        existed: false,
        uploadedBytes: 32_009_000,
        milliseconds: 6400,
      },
      attached: [],
      scan: refused ? scan : undefined,
      refusal: refused ? new ScanGateError(`${name}@${digest}`, scan, 'high') : undefined,
    },
  )
}
