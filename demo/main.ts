/**
 * `npm run demo`: the example app through its real workflows and the real dist/ bundles, on this machine alone: pushes,
 * a config change, a promotion and a rollback, all but the first under constant load. Exit code 1 when any invariant
 * was broken. `--verbose` prints the jobs' whole logs.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { type Emulator, startEmulator } from '../emulator/emulator.ts'
import { brokenInvariants, type Observation } from './invariants.ts'
import { LoadGenerator } from './load.ts'
import { observe } from './observe.ts'
import { progress } from './progress.ts'
import { provisionEnvironments } from './provision.ts'
import { renderReport, title } from './report.ts'
import { AppRepository } from './repository.ts'
import type { Scenario } from './scenario.ts'
import { APP, ScenarioRunner, stepOutput } from './scenario-runner.ts'
import { scenarios } from './scenarios/index.ts'
import { DEMO_TIMINGS } from './timings.ts'

const REQUESTS_PER_SECOND = 60
const TIME_LIMIT_SECONDS = 90
const ROOT = resolve(import.meta.dirname, '..')
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
let emulator: Emulator | undefined
try {
  print(title('A local AWS and a local GitHub'))
  emulator = await startEmulator({ timings: DEMO_TIMINGS, dataDir: join(directory, 'aws') })
  process.exitCode = await demo(emulator)
} catch (error) {
  if (!cancel.signal.aborted) throw error
  process.exitCode = 130
} finally {
  await emulator?.close()
  rmSync(directory, { recursive: true, force: true })
}

/** The whole story; resolves with the exit code. */
async function demo(local: Emulator): Promise<number> {
  const platforms = await provisionEnvironments(local, directory)
  const runner = new ScenarioRunner({
    emulator: local,
    platforms,
    repository: new AppRepository(join(directory, 'repository'), EXAMPLE),
    root: ROOT,
    summaries: SUMMARIES,
    signal: cancel.signal,
    print,
    onEvent: progress(print, { verbose: options.verbose }),
  })
  const url = runner.url('production').href
  print(`AWS     ${local.endpoint}\nGitHub  ${local.github.serverUrl}\nApp     ${url}`)
  const load = new LoadGenerator(url, REQUESTS_PER_SECOND)
  const observations: Observation[] = []
  const broken: string[] = []
  let live = 'nothing'
  try {
    for (const scenario of scenarios((path) => readFileSync(join(EXAMPLE, path), 'utf8'))) {
      cancel.signal.throwIfAborted()
      print(title(`${scenario.name}: ${scenario.story}`))
      const { observation, release } = await runScenario(runner, scenario, load)
      if (scenario.outcome === 'live') live = release
      observations.push(observation)
      broken.push(...brokenInvariants(observation, live))
      print(`  ${styleText('bold', observation.serves)} answers at ${url}`)
      if (observations.length === 1 && observation.conclusion !== 'success') break
    }
  } finally {
    await load.close()
    if (!cancel.signal.aborted) await runner.settled()
  }
  await printReleases(runner)
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
  if (broken.length === 0) print(styleText('green', '✓ every invariant held'))
  return broken.length === 0 ? 0 : 1
}

async function runScenario(
  runner: ScenarioRunner,
  scenario: Scenario,
  load: LoadGenerator,
): Promise<{ readonly observation: Observation; readonly release: string }> {
  if (scenario.underLoad) load.start()
  const from = performance.now()
  const ran = await scenario.run(runner)
  const seconds = (performance.now() - from) / 1000
  cancel.signal.throwIfAborted()
  runner.saveSummaries(scenario.name, ran.result)
  const segment = scenario.underLoad ? await load.stop() : undefined
  const serves = await runner.answering(ran.environment)
  const observation = observe(scenario, ran, {
    seconds,
    serves,
    ...(segment === undefined ? {} : { load: segment }),
  })
  const release = ran.answersAs ?? stepOutput(ran.result, 'deploy', 'release')
  return { observation, release: release || 'nothing' }
}

/** `heroku releases`, by the workflow's own button. */
async function printReleases(runner: ScenarioRunner): Promise<void> {
  print(title('The releases of production'))
  await runner.dispatch('rollback.yml', { to: 'list' }, (event) => {
    if (event.type === 'line' && /^v\d+ /.test(event.text)) print(`  ${event.text}`)
  })
}
