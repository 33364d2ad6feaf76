/**
 * `npm run bench:rollback`: how long a rollback takes under load, beside a fresh deploy of the same app on the same
 * machine, by the real workflows and bundles on the emulator. Writes docs/bench-rollback.md. Exit code 1 when a request
 * was lost or a run failed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { LoadGenerator } from '../../demo/load.ts'
import { phaseSeconds } from '../../demo/observe.ts'
import { provisionEnvironments } from '../../demo/provision.ts'
import { AppRepository } from '../../demo/repository.ts'
import { APP, ScenarioRunner } from '../../demo/scenario-runner.ts'
import { DEMO_TIMINGS } from '../../demo/timings.ts'
import { startEmulator } from '../../emulator/emulator.ts'
import type { WorkflowResult } from '../../emulator/runner/workflow/result.ts'
import { wrapProse } from '../../scripts/wrap-prose.ts'
import { type Measured, renderPage } from './page.ts'

const ROUNDS = 3
const REQUESTS_PER_SECOND = 60
const ROOT = resolve(import.meta.dirname, '../..')

const directory = mkdtempSync(join(tmpdir(), 'renga-bench-'))
const summaries = join(directory, 'summaries')
mkdirSync(summaries)
const emulator = await startEmulator({ timings: DEMO_TIMINGS, dataDir: join(directory, 'aws') })
try {
  const runner = new ScenarioRunner({
    emulator,
    platforms: await provisionEnvironments(emulator, directory),
    repository: new AppRepository(join(directory, 'repository'), join(ROOT, 'examples', APP)),
    root: ROOT,
    summaries,
    signal: new AbortController().signal,
    print: (line) => console.log(line),
    onEvent: () => {},
  })
  const load = new LoadGenerator(runner.url('production').href, REQUESTS_PER_SECOND)
  const push = (round: number) => {
    const files = { 'lib/round.js': `export const round = ${round}\n` }
    return runner.push('deploy.yml', 'main', runner.repository.commit('main', `Round ${round}`, files))
  }
  assertSuccess(await push(0))
  const measured: Measured[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    measured.push(await measure('deploy', load, () => push(round)))
    measured.push(await measure('rollback', load, () => runner.dispatch('rollback.yml', { to: 'previous' })))
  }
  await load.close()
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`
  writeFileSync(
    join(ROOT, 'docs/bench-rollback.md'),
    wrapProse(renderPage(measured, { machine, rate: REQUESTS_PER_SECOND })),
  )
  if (measured.some(({ lost }) => lost > 0)) process.exitCode = 1
} finally {
  await emulator.close()
  rmSync(directory, { recursive: true, force: true })
}

async function measure(
  verb: Measured['verb'],
  load: LoadGenerator,
  run: () => Promise<WorkflowResult>,
): Promise<Measured> {
  load.start()
  const from = performance.now()
  const result = await run()
  const seconds = (performance.now() - from) / 1000
  const { served, lost, p99 } = await load.stop()
  assertSuccess(result)
  console.log(`${verb}: ${seconds.toFixed(1)} s, ${served} served, ${lost} lost`)
  return { verb, seconds, phases: phaseSeconds(result.jobs), served, lost, p99 }
}

function assertSuccess({ conclusion, jobs }: WorkflowResult): void {
  if (conclusion === 'success') return
  const messages = jobs.flatMap(({ steps }) =>
    steps.flatMap(({ annotations }) => annotations.map(({ message }) => message)),
  )
  throw new Error(`A run ended in ${conclusion}: ${messages.join('\n')}`)
}
