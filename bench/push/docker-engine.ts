import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * A Docker engine of the bench's own: it serves nobody else, so its CPU and memory are those of the push, and it can be
 * made to forget what it pushed where. A runner of a CI knows nothing of the registry: its engine has just built the
 * image.
 */
export class DockerEngine {
  readonly host: string
  readonly #directory: string
  #process: ChildProcess | undefined

  private constructor(directory: string) {
    this.#directory = directory
    this.host = `unix://${join(directory, 'docker.sock')}`
  }

  /** Needs root. Throws with the last line of the engine's log when it does not start. */
  static async start(directory: string): Promise<DockerEngine> {
    mkdirSync(directory, { recursive: true })
    const engine = new DockerEngine(directory)
    try {
      await engine.#start()
    } catch (error) {
      await engine.close()
      throw error
    }
    return engine
  }

  get pid(): number {
    const pid = this.#process?.pid
    if (pid === undefined) throw new Error('the Docker engine of the bench does not run')
    return pid
  }

  docker(...args: readonly string[]): void {
    execFileSync('docker', ['--host', this.host, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  }

  /** Forgets which layers it has pushed, and as which blobs: those notes lie apart from the images. */
  async forget(): Promise<void> {
    await this.#stop()
    rmSync(join(this.#directory, 'data', 'image', 'overlay2', 'distribution'), {
      recursive: true,
      force: true,
    })
    await this.#start()
  }

  async close(): Promise<void> {
    await this.#stop()
    // An engine that is ended in the middle of a push leaves its folder mounted on itself.
    spawnSync('umount', [join(this.#directory, 'data')], { stdio: 'ignore' })
    rmSync(this.#directory, { recursive: true, force: true })
  }

  async #start(): Promise<void> {
    const log = join(this.#directory, 'log')
    const at = (name: string) => join(this.#directory, name)
    const folders = ['--data-root', at('data'), '--exec-root', at('exec'), '--pidfile', at('pid')]
    // Not `--bridge none`: an engine without a bridge removes docker0, under the machine's own engine too.
    const plain = ['--iptables=false', '--ip-forward=false', '--storage-driver', 'overlay2']
    const output = openSync(log, 'a')
    const child = spawn('dockerd', ['--host', this.host, ...folders, ...plain], {
      stdio: ['ignore', output, output],
    })
    this.#process = child
    child.on('error', () => {})
    for (let tries = 0; tries < 300 && child.exitCode === null && child.pid !== undefined; tries++) {
      try {
        execFileSync('docker', ['--host', this.host, 'version'], { stdio: 'ignore' })
        return
      } catch {
        await pause(100)
      }
    }
    throw new Error(`dockerd does not start: ${readFileSync(log, 'utf8').trim().split('\n').at(-1)}`)
  }

  async #stop(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (child === undefined || child.exitCode !== null || child.pid === undefined) return
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
}
