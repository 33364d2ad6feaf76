/**
 * `npm run demo`: the example app through the real deploy.yml and the real dist/ bundles, on this machine alone. Four pushes,
 * three of them under constant load. Exit code 1 when any promise was broken. `--verbose` prints the jobs' whole logs.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { type Laptop, startLaptop } from '../laptop.ts'
import { provisionPlatform } from '../platform.ts'
import type { JobResult, StepResult, WorkflowResult } from '../runner/result.ts'
import { runWorkflow } from '../runner/run-workflow.ts'
import { LoadGenerator } from './load.ts'
import { progress } from './progress.ts'
import { brokenPromises, type Observation } from './promises.ts'
import { PHASES, renderReport, title } from './report.ts'
import { AppRepository } from './repository.ts'
import { DEMO_TIMINGS } from './timings.ts'
import { type Version, versions } from './versions.ts'

const APP = 'renga-board'
const REPOSITORY = 'basho/renga-board'
const REQUESTS_PER_SECOND = 60
const TIME_LIMIT_SECONDS = 90
const ROOT = resolve(import.meta.dirname, '../..')
const EXAMPLE = join(ROOT, 'examples', APP)
const SUMMARIES = join(ROOT, '.renga', 'demo')

const { values: options } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
const print = (line: string) => console.log(line)
const begun = performance.now()
const cancel = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    print(styleText('yellow', `\n${signal}: cancelling the run and stopping every process …`))
    cancel.abort(new Error(signal))
  })
}

const directory = mkdtempSync(join(tmpdir(), 'renga-demo-'))
rmSync(SUMMARIES, { recursive: true, force: true })
mkdirSync(SUMMARIES, { recursive: true })
let laptop: Laptop | undefined
try {
  print(title('A local AWS and a local GitHub'))
  laptop = await startLaptop({ timings: DEMO_TIMINGS, dataDir: join(directory, 'aws') })
  process.exitCode = await demo(laptop)
} catch (error) {
  if (!cancel.signal.aborted) throw error
  process.exitCode = 130
} finally {
  await laptop?.close()
  rmSync(directory, { recursive: true, force: true })
}

/** The whole story; resolves with the exit code. */
async function demo(local: Laptop): Promise<number> {
  const platform = await provisionPlatform(local, {
    app: APP,
    environment: 'production',
    issuer: local.github.issuer,
    repository: REPOSITORY,
    configVars: { DATABASE_URL: `sqlite:${join(directory, 'board.db')}`, BOARD_TITLE: 'An old silent pond' },
    healthCheck: { path: '/healthz', interval: 10, healthyThreshold: 2, unhealthyThreshold: 2 },
    deregistrationDelay: 30,
  })
  const url = platform.appEnvironment.web?.url ?? ''
  print(`AWS     ${local.endpoint}\nGitHub  ${local.github.serverUrl}\nApp     ${url}`)

  const repository = new AppRepository(join(directory, 'repository'), EXAMPLE)
  const load = new LoadGenerator(url, REQUESTS_PER_SECOND)
  const observations: Observation[] = []
  const broken: string[] = []
  let live = 'nothing'
  try {
    for (const version of versions((path) => readFileSync(join(EXAMPLE, path), 'utf8'))) {
      cancel.signal.throwIfAborted()
      print(title(`git push: ${version.name}, ${version.story}`))
      const underLoad = live !== 'nothing'
      if (underLoad) load.start()
      const sha = repository.commit(version.message, version.files)
      const result = await push(local, repository.directory, sha)
      cancel.signal.throwIfAborted()
      saveSummaries(version, result)
      const segment = underLoad ? await load.stop() : undefined
      const serves = await answeringRelease(url)
      const observation: Observation = {
        version,
        conclusion:
          result.conclusion === 'success'
            ? 'success'
            : result.conclusion === 'cancelled'
              ? 'cancelled'
              : 'failure',
        phases: phaseSeconds(result.jobs),
        ...(segment === undefined ? {} : { load: segment }),
        ...errorOf(result),
        serves,
      }
      if (version.outcome === 'live')
        live = result.jobs.map((job) => job.outputs['release']).find((release) => release) ?? 'nothing'
      observations.push(observation)
      broken.push(...brokenPromises(observation, live))
      print(`  ${styleText('bold', serves)} answers at ${url}`)
      if (version.name === 'v1' && result.conclusion !== 'success') break
    }
  } finally {
    await load.close()
  }

  const elapsed = (performance.now() - begun) / 1000
  if (elapsed > TIME_LIMIT_SECONDS)
    broken.push(`the demo took ${elapsed.toFixed(0)} s, more than ${TIME_LIMIT_SECONDS}`)
  const violations = [...new Set(local.github.violations.map((violation) => JSON.stringify(violation)))]
  for (const violation of violations)
    broken.push(`a GitHub call was not as GitHub describes it: ${violation}`)
  print(title('What happened'))
  print(renderReport(observations))
  print(`Job summaries: ${join('.renga', 'demo')}/*.md    ${elapsed.toFixed(0)} s in all`)
  for (const sentence of broken) print(styleText('red', `✗ ${sentence}`))
  if (broken.length === 0) print(styleText('green', '✓ every promise was kept'))
  return broken.length === 0 ? 0 : 1
}

/** One `git push` to main: the app's own workflow, which calls Renga's reusable one. */
function push(local: Laptop, repositoryDir: string, sha: string): Promise<WorkflowResult> {
  return runWorkflow({
    repositoryDir,
    repository: REPOSITORY,
    workflowPath: '.github/workflows/deploy.yml',
    event: { name: 'push', ref: 'refs/heads/main', sha, actor: 'basho' },
    github: local.github.runner,
    actionSources: { 'renga-dev/renga': ROOT },
    env: { AWS_ENDPOINT_URL: local.endpoint, RENGA_LAPTOP: '1' },
    onEvent: progress(print, { verbose: options.verbose }),
    signal: cancel.signal,
  })
}

function phaseSeconds(jobs: readonly JobResult[]): ReadonlyMap<string, number> {
  const steps = jobs
    .flatMap((job) => job.steps)
    .filter((step) => step.stage === 'main' && step.conclusion !== 'skipped')
  return new Map(
    PHASES.flatMap((phase) => {
      const step = steps.find(({ id }) => id === phase)
      return step === undefined ? [] : [[phase, step.duration / 1000] as const]
    }),
  )
}

function errorOf(result: WorkflowResult): { readonly error?: string } {
  const annotations = result.jobs.flatMap((job) => job.steps.flatMap((step: StepResult) => step.annotations))
  const error = annotations.find(({ level }) => level === 'error')?.message ?? result.errors[0]?.message
  return error === undefined ? {} : { error }
}

function saveSummaries(version: Version, result: WorkflowResult): void {
  for (const step of result.jobs.flatMap((job) => job.steps)) {
    if (step.summary !== '') writeFileSync(join(SUMMARIES, `${version.name}-${step.id}.md`), step.summary)
  }
}

async function answeringRelease(url: string): Promise<string> {
  try {
    const response = await fetch(new URL('/healthz', url))
    return response.headers.get('x-release') ?? `HTTP ${response.status}`
  } catch {
    return 'nothing'
  }
}
