import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { EngineClock } from '../../clock.ts'
import type { RunnerTimes } from '../workflow/times.ts'

export interface ProcessRequest {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Aborted: SIGINT to the entry process, then SIGTERM, then SIGKILL to its whole group. */
  readonly stop: AbortSignal
  /** Aborted: SIGKILL to the whole group at once. */
  readonly kill: AbortSignal
  readonly clock: EngineClock
  readonly times: RunnerTimes
  onLine(line: string): void
}

/**
 * Runs a step's process to its end. Resolves with the exit code (128 + signal number for a signal); rejects when it
 * cannot start.
 */
export async function runProcess(request: ProcessRequest): Promise<number> {
  // A group of its own: what the step leaves behind can be found and killed, and a Ctrl-C of the terminal does not
  // reach it twice.
  const child = spawn(request.command, [...request.args], {
    cwd: request.cwd,
    env: { ...request.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const streams = [child.stdout, child.stderr].map((stream) => readLines(stream, request.onLine))
  const cancelKill = escalate(child, request)
  try {
    const code = await exitCode(child)
    await withGrace(Promise.all(streams), request)
    return code
  } finally {
    cancelKill()
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

/**
 * Ends every process that carries this job's RUNNER_TRACKING_ID, as the runner's "Cleaning up orphan processes" does.
 */
export function killOrphans(trackingId: string): void {
  if (process.platform !== 'linux') return
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue
    if (environmentOf(entry).includes(`RUNNER_TRACKING_ID=${trackingId}\0`))
      signalQuietly(Number(entry), 'SIGKILL')
  }
}

function escalate(child: ChildProcess, { stop, kill, clock, times }: ProcessRequest): () => void {
  const { pid } = child
  if (pid === undefined) return () => {}
  const pending: (() => void)[] = []
  const end = () => signalQuietly(-pid, 'SIGKILL')
  const begin = () => {
    signalQuietly(pid, 'SIGINT')
    pending.push(
      clock.schedule(times.sigintToSigterm, () => {
        signalQuietly(pid, 'SIGTERM')
        pending.push(clock.schedule(times.sigtermToSigkill, end))
      }),
    )
  }
  listen(stop, begin)
  listen(kill, end)
  return () => {
    stop.removeEventListener('abort', begin)
    kill.removeEventListener('abort', end)
    for (const cancel of pending) cancel()
    // The entry process is gone after a cancellation: so is its tree.
    if (stop.aborted || kill.aborted) end()
  }
}

function listen(signal: AbortSignal, action: () => void): void {
  if (signal.aborted) action()
  else signal.addEventListener('abort', action, { once: true })
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)))
  })
}

const signalNumbers: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15,
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return signalNumbers[signal ?? ''] ?? 0
}

function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
    lines.on('line', onLine)
    lines.once('close', resolve)
  })
}

/** A background process of the step may hold the pipes for ever: reading ends after the grace. */
async function withGrace(done: Promise<unknown>, { clock, times }: ProcessRequest): Promise<void> {
  let cancel = () => {}
  const grace = new Promise<void>((resolve) => {
    cancel = clock.schedule(times.outputGrace, resolve)
  })
  await Promise.race([done, grace])
  cancel()
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1')
  } catch {
    // Ended meanwhile, or another user's: not ours in both cases.
    return ''
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // ESRCH: it exited on its own. EPERM: it is no longer ours.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    if (code !== 'ESRCH' && code !== 'EPERM') throw error
  }
}
