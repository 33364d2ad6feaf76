import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { makeCertificate } from './certificate.ts'
import type { Counts } from './relay.ts'

/** Debian's docker-registry on a free port, with its data in `directory`. */
export class BenchRegistry {
  readonly endpoint: string
  readonly directory: string
  readonly #process: ChildProcess

  private constructor(endpoint: string, directory: string, process: ChildProcess) {
    this.endpoint = endpoint
    this.directory = directory
    this.#process = process
  }

  static async start(directory: string): Promise<BenchRegistry> {
    const port = await freePort()
    mkdirSync(directory, { recursive: true })
    makeCertificate(directory)
    const config = join(directory, 'config.yml')
    writeFileSync(
      config,
      `version: 0.1\nlog: { level: error, accesslog: { disabled: true } }\nstorage: { filesystem: { rootdirectory: ${join(directory, 'data')} } }\nhttp: { addr: '127.0.0.1:${port}' }\n`,
    )
    const child = spawn('docker-registry', ['serve', config], { stdio: 'ignore' })
    const endpoint = `http://127.0.0.1:${port}`
    const failed = once(child, 'error').then(([error]) => {
      throw new Error('docker-registry cannot be started (Debian: apt-get install docker-registry)', {
        cause: error,
      })
    })
    await Promise.race([answers(`${endpoint}/v2/`), failed])
    return new BenchRegistry(endpoint, directory, child)
  }

  /**
   * As if the same had been pushed there too: a repository is a folder of links, which tell it which blobs are its own.
   */
  copyRepository(from: string, to: string): void {
    const folder = (name: string) =>
      join(this.directory, 'data', 'docker', 'registry', 'v2', 'repositories', name)
    cpSync(folder(from), folder(to), { recursive: true })
  }

  close(): void {
    this.#process.kill()
  }
}

/** The counting, delaying proxy: ./relay.ts as a process of its own. */
export class Relay {
  readonly port: number
  readonly #process: ChildProcess

  private constructor(port: number, process: ChildProcess) {
    this.port = port
    this.#process = process
  }

  static async start(registry: BenchRegistry): Promise<Relay> {
    const child = fork(new URL('./relay.ts', import.meta.url), [registry.endpoint, registry.directory])
    const [first] = await once(child, 'message')
    return new Relay((first satisfies Counts).port, child)
  }

  /** Sets the delay of each request (ms), and returns what was counted since the call before. */
  async count(latency: number): Promise<Counts> {
    this.#process.send({ latency })
    const [counts] = await once(this.#process, 'message')
    return counts satisfies Counts
  }

  close(): void {
    this.#process.disconnect()
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} does not answer`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
