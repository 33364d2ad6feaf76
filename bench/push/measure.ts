import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)
/** Linux counts a process's CPU in hundredths of a second. */
const TICKS = 100

export interface Usage {
  readonly seconds: number
  /** User and system seconds. */
  readonly cpu: number
  /** Highest resident bytes. */
  readonly peak: number
  /** Those of the Docker engine beside it, where it takes part. */
  readonly enginePeak?: number
}

/** Runs a command and tells what it used. Throws with its output when it fails. */
export async function run(
  command: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly temp: string },
): Promise<Usage> {
  const log = join(options.temp, 'command.log')
  const { stdout } = await exec(
    'python3',
    [new URL('./rusage.py', import.meta.url).pathname, log, ...command],
    { env: { PATH: process.env['PATH'] ?? '', HOME: options.temp, ...options.env } },
  )
  const { code, ...usage } = JSON.parse(stdout)
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${readFileSync(log, 'utf8')}`)
  return usage
}

/**
 * Runs `work` while the Docker engine with that process does the work of it: its CPU is added, its peak memory is told
 * apart.
 */
export async function withEngine(pid: number, work: () => Promise<Usage>): Promise<Usage> {
  const before = cpuOf(pid)
  // https://docs.kernel.org/filesystems/proc.html: 5 resets the peak (VmHWM).
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const usage = await work()
  return { ...usage, cpu: usage.cpu + cpuOf(pid) - before, enginePeak: peakOf(pid) }
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
