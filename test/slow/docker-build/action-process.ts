import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from '../../../scripts/action-manifest.ts'

export interface ActionRun {
  readonly exitCode: number
  readonly log: string
  readonly summary: string
  readonly outputs: ReadonlyMap<string, string>
}

/**
 * Runs an action from its source as the runner does: its own process, INPUT_* with the defaults of action.yml, and files for outputs and summary
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export async function runAction(
  name: string,
  inputs: Readonly<Record<string, string>>,
  options: {
    readonly workspace: string
    readonly temp: string
    readonly env?: Readonly<Record<string, string>>
    /** SIGINT, as a cancelled run gets it, when the log has said this. */
    readonly interruptAt?: string
    readonly onInterrupt?: () => void
  },
): Promise<ActionRun> {
  const files = await mkdtemp(join(options.temp, 'step-'))
  const output = join(files, 'output')
  const summary = join(files, 'summary')
  await Promise.all([writeFile(output, ''), writeFile(summary, ''), mkdir(join(files, 'temp'))])
  const entry = new URL('../../../src/runtime/entry.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    ['-e', `import(${JSON.stringify(entry)}).then((entry) => entry.run(${JSON.stringify(name)}))`],
    {
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        NODE_EXTRA_CA_CERTS: process.env['NODE_EXTRA_CA_CERTS'],
        ...(process.env['DOCKER_HOST'] === undefined ? {} : { DOCKER_HOST: process.env['DOCKER_HOST'] }),
        GITHUB_WORKSPACE: options.workspace,
        GITHUB_REPOSITORY: 'octo/docker-build',
        GITHUB_SHA: 'c0ffee0123456789c0ffee0123456789c0ffee01',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: join(files, 'temp'),
        ...Object.fromEntries(
          Object.entries({ ...defaults(name), ...inputs }).map(([input, value]) => [
            `INPUT_${input.toUpperCase()}`,
            value,
          ]),
        ),
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let log = ''
  let interrupted = false
  const keep = (chunk: Buffer) => {
    log += chunk.toString()
    if (!interrupted && options.interruptAt !== undefined && log.includes(options.interruptAt)) {
      interrupted = true
      options.onInterrupt?.()
      child.kill('SIGINT')
    }
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
  return {
    exitCode,
    log,
    summary: await readFile(summary, 'utf8'),
    outputs: parseOutputs(await readFile(output, 'utf8')),
  }
}

/** What action.yml gives where a step says nothing; a default that is an expression reads a context, which there is none of here. */
function defaults(action: string): Readonly<Record<string, string>> {
  const given = Object.entries(readManifest(action).inputs).flatMap(([input, { default: value }]) =>
    value === undefined || value.includes('${{') ? [] : [[input, value] as const],
  )
  return Object.fromEntries(given)
}

/** `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>()
  for (const match of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    outputs.set(match[1] ?? '', match[3] ?? '')
  return outputs
}
