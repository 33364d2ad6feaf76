import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Reads "+ <group>" and "- <group>" lines; when its input ends, which it does however the emulator dies, it
 * kills the groups that are left. Written for /bin/sh: one small process for all tasks, no start-up to pay.
 */
const SCRIPT = `
groups=" "
while read -r op group; do
  case "$op" in
    +) groups="$groups$group " ;;
    -) groups="\${groups%% $group *} \${groups#* $group }" ;;
  esac
done
for group in $groups; do kill -9 "-$group" 2>/dev/null; done
`

/** Makes sure that no process group outlives the emulator, not even when it is killed with SIGKILL. */
export class Reaper {
  #process: ChildProcess | undefined
  readonly #groups = new Set<number>()

  constructor() {
    process.once('exit', this.#killAll)
  }

  add(group: number): void {
    this.#groups.add(group)
    this.#tell(`+ ${group}\n`)
  }

  remove(group: number): void {
    if (this.#groups.delete(group)) this.#tell(`- ${group}\n`)
  }

  close(): void {
    process.removeListener('exit', this.#killAll)
    this.#killAll()
    this.#process?.stdin?.end()
    this.#process = undefined
  }

  readonly #killAll = (): void => {
    for (const group of this.#groups) signalGroup(group, 'SIGKILL')
    this.#groups.clear()
  }

  #tell(line: string): void {
    this.#process ??= this.#start()
    this.#process.stdin?.write(line)
  }

  #start(): ChildProcess {
    // Its own session: a Ctrl-C in the terminal must not end it before the emulator.
    const child = spawn('/bin/sh', ['-c', SCRIPT], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {},
    })
    child.once('error', () => {
      this.#process = undefined
    })
    child.stdin.on('error', () => {
      this.#process = undefined
    })
    child.unref()
    return child
  }
}

/** Sends a signal to a process group; false when it has no process any more. Signal 0 only asks. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal)
    return true
  } catch (error) {
    if (codeOf(error) === 'ESRCH' || codeOf(error) === 'EPERM') return false
    throw error
  }
}

/** `code` of a system error, whatever realm made it. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
