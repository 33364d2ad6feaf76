/**
 * `npm run demo:previews`: the life of a pull request through the real preview.yml and the real dist/ bundles, on this
 * machine alone: opened, pushed, broken, closed, opened again, merged. Exit code 1 when any invariant was broken.
 * `--verbose` prints the jobs' whole logs.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { runWorkflow } from '../../emulator/runner/run-workflow.ts'
import type { WorkflowResult } from '../../emulator/runner/workflow/result.ts'
import { progress } from '../progress.ts'
import { title } from '../report.ts'
import { AppRepository } from '../repository.ts'
import { DEMO_TIMINGS } from '../timings.ts'
import { type Scenario, scenarios } from './scenarios.ts'
import { APP, exampleFile, owned, provision, REPOSITORY } from './workspace.ts'

const NUMBER = 7
const ROOT = resolve(import.meta.dirname, '../..')
const EXAMPLE = join(ROOT, 'examples', APP)
const SUMMARIES = join(ROOT, '.renga', 'demo-previews')

const { values: options } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } })
const print = (line: string) => console.log(line)
const cancel = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => cancel.abort(new Error(signal)))

const directory = mkdtempSync(join(tmpdir(), 'renga-demo-'))
rmSync(SUMMARIES, { recursive: true, force: true })
mkdirSync(SUMMARIES, { recursive: true })
const begun = performance.now()
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

async function demo(emulator: Emulator): Promise<number> {
  const { github } = emulator
  const url = await provision(emulator, directory, NUMBER)
  // HEROKU_PARENT_APP_NAME, one of the config vars: everybody may know it.
  emulator.leaks.allow(APP)
  const repository = new AppRepository(join(directory, 'repository'), EXAMPLE)
  const main = repository.commit('main', 'Begin the board')
  github.addRepository(REPOSITORY, { directory: repository.directory })
  print(`AWS      ${emulator.endpoint}\nGitHub   ${github.serverUrl}\nPreview  ${url}`)
  const broken: string[] = []
  let head = main
  for (const scenario of scenarios(exampleFile(EXAMPLE))) {
    cancel.signal.throwIfAborted()
    print(title(`${scenario.name}: ${scenario.story}`))
    if (scenario.push !== undefined)
      head = repository.commit('a-title', scenario.push.message, scenario.push.files)
    happen(emulator, scenario, head, main)
    const result = await run(emulator, repository.directory, scenario, head, main)
    cancel.signal.throwIfAborted()
    save(scenario, result)
    broken.push(
      ...(await check(emulator, scenario, result, url)).map((sentence) => `${scenario.name}: ${sentence}`),
    )
  }
  broken.push(...after(emulator))
  print(title('What happened'))
  print(
    emulator.github.state
      .find(REPOSITORY)
      ?.comments.map(({ body }) => body)
      .join('\n---\n') ?? '',
  )
  const seconds = (performance.now() - begun) / 1000
  print(`Job summaries: ${join('.renga', 'demo-previews')}/*.md    ${seconds.toFixed(0)} s in all`)
  for (const sentence of broken) print(styleText('red', `✗ ${sentence}`))
  if (broken.length === 0) print(styleText('green', '✓ every invariant held'))
  return broken.length === 0 ? 0 : 1
}

/** On GitHub's side, before the event. */
function happen({ github }: Emulator, scenario: Scenario, sha: string, main: string): void {
  const head = { ref: 'a-title', sha, repository: REPOSITORY }
  if (scenario.action === 'opened') {
    github.addPullRequest(REPOSITORY, {
      number: NUMBER,
      title: 'A title',
      user: 'sora',
      head,
      base: { ref: 'main', sha: main },
    })
    return
  }
  github.changePullRequest(REPOSITORY, NUMBER, {
    head,
    ...(scenario.action === 'closed' ? { state: 'closed', merged: scenario.name === 'merge' } : {}),
    ...(scenario.action === 'reopened' ? { state: 'open' } : {}),
  })
}

function run(
  emulator: Emulator,
  repositoryDir: string,
  scenario: Scenario,
  sha: string,
  main: string,
): Promise<WorkflowResult> {
  const closed = scenario.action === 'closed'
  const pull = emulator.github.state.find(REPOSITORY)
  const repo = { id: pull?.id ?? 0, full_name: REPOSITORY }
  return runWorkflow({
    repositoryDir,
    repository: REPOSITORY,
    workflowPath: `.github/workflows/${closed ? 'preview-close' : 'preview'}.yml`,
    event: {
      name: closed ? 'pull_request_target' : 'pull_request',
      // GitHub runs the first from the default branch.
      sha: closed ? main : sha,
      actor: 'sora',
      payload: {
        action: scenario.action,
        number: NUMBER,
        pull_request: {
          number: NUMBER,
          state: closed ? 'closed' : 'open',
          merged: scenario.name === 'merge',
          title: 'A title',
          user: { login: 'sora', type: 'User' },
          head: { ref: 'a-title', sha, repo },
          base: { ref: 'main', sha: main, repo },
        },
      },
    },
    github: emulator.github.runner,
    actionSources: { 'renga-dev/renga': ROOT },
    builder: emulator.builder,
    env: { AWS_ENDPOINT_URL: emulator.endpoint },
    onEvent: progress(print, { verbose: options.verbose }),
    signal: cancel.signal,
  })
}

function save(scenario: Scenario, result: WorkflowResult): void {
  for (const step of result.jobs.flatMap((job) => job.steps))
    if (step.summary !== '') writeFileSync(join(SUMMARIES, `${scenario.name}-${step.id}.md`), step.summary)
}

/** The invariants of a scenario that do not hold. */
async function check(
  emulator: Emulator,
  scenario: Scenario,
  result: WorkflowResult,
  url: string,
): Promise<readonly string[]> {
  const broken: string[] = []
  if (result.conclusion !== scenario.conclusion) {
    const why = result.errors[0]?.message ?? ''
    broken.push(`the run ended in ${result.conclusion}, not ${scenario.conclusion}. ${why}`)
  }
  const page = await answer(url)
  if (scenario.page === undefined ? page.status === 200 : !page.body.includes(scenario.page))
    broken.push(`${url} answered ${page.status} without '${scenario.page ?? 'nothing'}'`)
  else print(`  ${styleText('bold', String(page.status))} ${scenario.page ?? 'nobody answers'} at ${url}`)
  const comments = emulator.github.state.find(REPOSITORY)?.comments ?? []
  if (comments.length !== 1) broken.push(`there are ${comments.length} comments instead of one`)
  for (const text of scenario.comment)
    if (comments[0]?.body.includes(text) !== true) broken.push(`the comment does not say '${text}'`)
  if (scenario.page === undefined) {
    const left = await owned(emulator)
    if (left.length > 0) broken.push(`left behind: ${left.join(', ')}`)
    else print(`  ${styleText('bold', '0')} resources are left`)
  }
  return broken
}

function after(emulator: Emulator): readonly string[] {
  const { github } = emulator
  const repository = github.state.find(REPOSITORY)
  const environments = [...(repository?.environments.keys() ?? [])]
  const more = environments.filter((name) => name !== 'preview' && name !== 'preview-build')
  const violations = [...new Set(github.violations.map((violation) => JSON.stringify(violation)))]
  return [
    ...(more.length === 0 ? [] : [`GitHub environments: ${environments.join(', ')}`]),
    ...(repository?.deployments.length === 0 ? [] : ['GitHub deployments are left']),
    ...violations.map((one) => `a GitHub call was not as GitHub describes it: ${one}`),
  ]
}

/** Every name below localhost is this machine (RFC 6761), which not every resolver knows. */
function answer(url: string): Promise<{ readonly status: number; readonly body: string }> {
  const { host, port } = new URL(url)
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      )
    })
    sent.on('error', () => resolve({ status: 0, body: '' }))
    sent.end()
  })
}
