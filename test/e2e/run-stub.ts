import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from '../../scripts/action-manifest.ts'

export interface StubRun {
  readonly code: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly summary: string
  /** What the action left for its post step. */
  readonly state: Readonly<Record<string, string>>
  readonly log: string
  /** The files for the runner, as they were written. */
  readonly written: Readonly<Record<string, string>>
}

export interface StubOptions {
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly workspace: string
  /** Where the runner's files and RUNNER_TEMP lie; its owner removes it. */
  readonly temp: string
  /** Default `index`. */
  readonly entry?: 'index' | 'post'
  /** What the main step left. */
  readonly state?: Readonly<Record<string, string>>
  /** Called with every line as it is printed; may signal the process. */
  readonly onLine?: (line: string, kill: (signal: NodeJS.Signals) => void) => void
  /** Called once the process runs; may signal it at any time. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void
}

/** Nothing on the emulator takes so long. */
const OVERDUE_MS = 200_000

/**
 * Runs dist/<name>/index.js as the runner does: inputs and files by environment variables, nothing else of ours in its
 * environment.
 */
export async function runStub(name: string, options: StubOptions): Promise<StubRun> {
  const folder = mkdtempSync(join(options.temp, 'stub-'))
  const file = (key: string) => {
    const path = join(folder, key)
    writeFileSync(path, '')
    return path
  }
  const outputFile = file('output')
  const summaryFile = file('summary')
  const stateFile = file('state')
  const defaults = Object.entries(readManifest(name).inputs).map(
    ([input, { default: value }]) => [input, value ?? ''] as const,
  )
  const inputs = Object.fromEntries(
    [...defaults.filter(([, value]) => !value.includes('${{')), ...Object.entries(options.inputs)].map(
      ([input, value]) => [`INPUT_${input.toUpperCase()}`, value],
    ),
  )
  const child = spawn(process.execPath, [join('dist', name, `${options.entry ?? 'index'}.js`)], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: options.workspace,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_STATE: stateFile,
      ...Object.fromEntries(
        Object.entries(options.state ?? {}).map(([key, value]) => [`STATE_${key}`, value]),
      ),
      GITHUB_ENV: file('env'),
      ...options.env,
      ...inputs,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  options.onStart?.((signal) => child.kill(signal))
  let log = ''
  const collect = (chunk: Buffer) => {
    const text = chunk.toString()
    log += text
    for (const line of text.split('\n')) options.onLine?.(line, (signal) => child.kill(signal))
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  // Its log is worth more than the test's own timeout, which knows nothing of it.
  const overdue = setTimeout(() => {
    console.error(`dist/${name} runs after ${OVERDUE_MS / 1000} s:\n${log}`)
    child.kill('SIGKILL')
  }, OVERDUE_MS)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => clearTimeout(overdue))
  const commands = (command: string) =>
    log
      .split('\n')
      .filter((line) => line.startsWith(`::${command}`))
      .map((line) =>
        decodeURIComponent(line.replace(/^::[^:]*?(?: .*?)?::/, '').replace(/%(?!0A|0D|25)/g, '%25')),
      )
  return {
    code,
    outputs: parseOutputs(readFileSync(outputFile, 'utf8')),
    errors: commands('error'),
    warnings: commands('warning'),
    summary: readFileSync(summaryFile, 'utf8'),
    state: parseOutputs(readFileSync(stateFile, 'utf8')),
    log,
    written: {
      output: readFileSync(outputFile, 'utf8'),
      summary: readFileSync(summaryFile, 'utf8'),
      state: readFileSync(stateFile, 'utf8'),
    },
  }
}

/** The heredoc form that @actions/core writes: `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n?\2$/gm))
    outputs[name] = value
  return outputs
}
