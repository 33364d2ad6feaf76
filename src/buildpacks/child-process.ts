import { type ChildProcess, spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { type ChildProgram, childEnvironment, type Environment } from '../runtime/child-environment.ts'
import { errorCode } from '../runtime/error-code.ts'
import { OutputTail } from './output-tail.ts'

export interface ProgramOptions {
  readonly cwd?: string
  /** The action's own, of which only what the program needs is passed on (src/runtime/child-environment.ts). */
  readonly env: Environment
  readonly program: ChildProgram
  /** Variables of this program besides. */
  readonly set?: Readonly<Record<string, string>>
  /** Written to its standard input, which is empty otherwise. */
  readonly input?: AsyncIterable<Uint8Array>
  /** Hears every line of standard output and standard error. Without it standard output is collected. */
  readonly onLine?: (line: string) => void
  readonly signal: AbortSignal
}

export interface ProgramResult {
  /** 128 + signal number when a signal ended it, as a shell says it. */
  readonly code: number
  /** Empty when `onLine` was given. */
  readonly stdout: string
  /** The last lines of standard error. */
  readonly errors: OutputTail
}

/** The program is not on this machine or may not be run. */
export class ProgramMissingError extends Error {
  override readonly name = 'ProgramMissingError'
}

/**
 * Runs a program without a shell. Not by @actions/exec, which can neither end a program nor bound what it says
 * (docs/adr/0013-run-programs-with-node.md). It gets its own process group, so that an abort (SIGTERM) reaches what it
 * started too. Throws ProgramMissingError, the signal's reason when aborted, and what `input` throws; an exit code is
 * not an error.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  options.signal.throwIfAborted()
  const child = spawn(command, [...args], {
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...options.set, ...childEnvironment(options.env, options.program) },
  })
  const onAbort = () => terminate(child)
  options.signal.addEventListener('abort', onAbort, { once: true })
  try {
    const errors = new OutputTail(20)
    const collected: string[] = []
    const { onLine } = options
    readLines(child.stderr, (line) => {
      errors.add(line)
      onLine?.(line)
    })
    readLines(child.stdout, (line) => {
      if (onLine === undefined) collected.push(line)
      else onLine(line)
    })
    const ended = exitOf(command, child)
    // Awaited below; a failed input must not leave it unobserved.
    ended.catch(() => {})
    const fed = await feed(child, options.input)
    const code = await ended
    options.signal.throwIfAborted()
    // A program that ended early closes its input: its exit code says more than the broken pipe.
    if (fed !== undefined && !isBrokenPipe(fed)) throw fed
    return { code, stdout: collected.join('\n'), errors }
  } finally {
    options.signal.removeEventListener('abort', onAbort)
  }
}

/**
 * Starts a program for its standard output as bytes. Throws `failed(code, errors)` after the last byte when it did not
 * end with 0.
 */
export async function* streamProgram(
  command: string,
  args: readonly string[],
  options: {
    readonly env: Environment
    readonly program: ChildProgram
    readonly signal: AbortSignal
    readonly failed: (code: number, errors: OutputTail) => Error
  },
): AsyncGenerator<Uint8Array> {
  options.signal.throwIfAborted()
  const child = spawn(command, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: childEnvironment(options.env, options.program),
  })
  const onAbort = () => terminate(child)
  options.signal.addEventListener('abort', onAbort, { once: true })
  const ended = exitOf(command, child)
  ended.catch(() => {})
  try {
    const errors = new OutputTail(20)
    readLines(child.stderr, (line) => errors.add(line))
    for await (const chunk of child.stdout) {
      if (chunk instanceof Uint8Array) yield chunk
    }
    const code = await ended
    options.signal.throwIfAborted()
    if (code !== 0) throw options.failed(code, errors)
  } finally {
    options.signal.removeEventListener('abort', onAbort)
    if (child.exitCode === null) terminate(child)
  }
}

async function feed(child: ChildProcess, input: AsyncIterable<Uint8Array> | undefined): Promise<unknown> {
  if (input === undefined || child.stdin === null) return undefined
  try {
    await pipeline(Readable.from(input, { objectMode: false }), child.stdin)
    return undefined
  } catch (error) {
    child.stdin.destroy()
    return error
  }
}

function exitOf(command: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', (cause) =>
      reject(new ProgramMissingError(`'${command}' cannot be run: ${cause.message}`, { cause })),
    )
    child.on('close', (code, signal) => resolve(code ?? 128 + signalNumber(signal)))
  })
}

function terminate(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    // The group is gone already: that is what was wanted.
    child.kill('SIGTERM')
  }
}

function readLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream === null) return
  const decoder = new StringDecoder('utf8')
  let rest = ''
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  stream.on('end', () => {
    const last = rest + decoder.end()
    if (last !== '') onLine(last)
  })
}

const SIGNALS: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGKILL: 9,
  SIGPIPE: 13,
  SIGTERM: 15,
}

const signalNumber = (signal: NodeJS.Signals | null): number => (signal === null ? 0 : (SIGNALS[signal] ?? 0))

const isBrokenPipe = (error: unknown): boolean =>
  ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(errorCode(error) ?? '')
