/**
 * Runs a workflow of a repository on this machine, with a local GitHub beside it:
 * `node emulator/runner/cli.ts WORKFLOW --event push`. `--help` says the rest.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startBuilder } from '../builder/server.ts'
import { RealClock } from '../clock.ts'
import { startGithub } from '../github/server.ts'
import { createConsole } from './console.ts'
import { runWorkflow } from './run-workflow.ts'
import { isObject, type Json } from './workflow/expressions.ts'
import type { WorkflowResult } from './workflow/result.ts'

const HELP = `Usage: node emulator/runner/cli.ts WORKFLOW [options]

Runs WORKFLOW (a path inside the repository, e.g. .github/workflows/ci.yml) with GitHub's own grammar and expressions.
Jobs run on this machine; actions/checkout is done by the runner; containers and services are not supported.

  --directory DIR        the repository (default: the current directory)
  --repository OWNER/N   its name on the local GitHub (default: local/repository)
  --event NAME           push, pull_request, workflow_dispatch, ... (default: push)
  --payload FILE         JSON laid over the event's payload
  --ref REF, --sha SHA   what was pushed (default: the branch and the commit of the working copy)
  --working-tree         the files as they lie there instead of the commit
  --input NAME=VALUE     an input of workflow_dispatch (repeatable)
  --secret NAME          a secret whose value is the environment variable NAME (repeatable)
  --var NAME=VALUE       a configuration variable (repeatable)
  --env NAME[=VALUE]     a variable of the runner machine (repeatable; without a value, this shell's own)
  --source REPO[@REF]=DIR  where the files of another repository lie (repeatable)
  --summaries DIR        writes the job summaries there as Markdown
  --verbose, --debug     every line; the debug lines too

Ends with 0 when the run succeeded, 1 when it did not, 2 when it was not started.
`

const list = { type: 'string', multiple: true } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    directory: { type: 'string', default: '.' },
    repository: { type: 'string', default: 'local/repository' },
    event: { type: 'string', default: 'push' },
    payload: { type: 'string' },
    ref: { type: 'string' },
    sha: { type: 'string' },
    'working-tree': { type: 'boolean', default: false },
    input: list,
    secret: list,
    var: list,
    env: list,
    source: list,
    summaries: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    debug: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

process.exitCode = await main()

async function main(): Promise<number> {
  const [workflowPath] = positionals
  if (values.help || workflowPath === undefined || positionals.length > 1) {
    process.stdout.write(HELP)
    return values.help ? 0 : 2
  }
  const controller = new AbortController()
  // The first Ctrl-C cancels as GitHub's button does; the runner's own rules end what does not listen.
  process.on('SIGINT', () => controller.abort())
  process.on('SIGTERM', () => controller.abort())
  const github = await startGithub({ clock: new RealClock() })
  const builder = await startBuilder()
  try {
    const result = await runWorkflow({
      repositoryDir: values.directory,
      workingTree: values['working-tree'],
      repository: values.repository,
      workflowPath,
      event: {
        name: values.event,
        ...(values.ref === undefined ? {} : { ref: values.ref }),
        ...(values.sha === undefined ? {} : { sha: values.sha }),
        ...(values.payload === undefined ? {} : { payload: readPayload(values.payload) }),
      },
      github: github.runner,
      builder,
      inputs: pairs('input', values.input),
      secrets: Object.fromEntries((values.secret ?? []).map((name) => [name, process.env[name] ?? ''])),
      vars: pairs('var', values.var),
      env: Object.fromEntries(
        (values.env ?? []).map((item) =>
          item.includes('=') ? pair('env', item) : [item, process.env[item] ?? ''],
        ),
      ),
      actionSources: pairs('source', values.source),
      debug: values.debug,
      signal: controller.signal,
      onEvent: createConsole({
        pretty: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
        verbose: values.verbose || values.debug,
        now: () => performance.now(),
        print: (line) => process.stdout.write(`${line}\n`),
      }),
    })
    for (const { operation, side, problem } of github.violations) {
      process.stdout.write(
        `warning: GitHub's API description does not allow this ${side} of ${operation}: ${problem}\n`,
      )
    }
    if (values.summaries !== undefined) writeSummaries(values.summaries, result)
    if (result.conclusion === 'startup_failure') return 2
    return result.conclusion === 'failure' || result.conclusion === 'cancelled' ? 1 : 0
  } finally {
    await builder.close()
    await github.close()
  }
}

function writeSummaries(directory: string, result: WorkflowResult): void {
  mkdirSync(directory, { recursive: true })
  for (const job of result.jobs) {
    const text = job.steps.map((step) => step.summary).join('\n')
    if (text.trim() !== '') writeFileSync(join(directory, `${job.id.replace(/[^\w.-]+/g, '-')}.md`), text)
  }
}

function readPayload(file: string): { readonly [key: string]: Json } {
  const value: Json = JSON.parse(readFileSync(file, 'utf8'))
  if (!isObject(value)) throw new Error(`${file} is not a JSON object. Use the payload of the event.`)
  return value
}

function pairs(option: string, items: readonly string[] | undefined): Record<string, string> {
  return Object.fromEntries((items ?? []).map((item) => pair(option, item)))
}

function pair(option: string, item: string): [string, string] {
  const at = item.indexOf('=')
  if (at < 1) throw new Error(`--${option} '${item}' has no '='. Use --${option} NAME=VALUE.`)
  return [item.slice(0, at), item.slice(at + 1)]
}
