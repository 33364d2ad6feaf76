import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import type { ContainerExit, ContainerSpec, RunningContainer, TaskRuntime } from '../../../ports.ts'
import { OUT_OF_MEMORY } from '../task/task-engine.ts'
import { ImageCache } from './image-cache.ts'
import { lines } from './lines.ts'
import { groupRuns, MemoryWatch } from './memory-watch.ts'
import { Reaper, signalGroup } from './reaper.ts'

export interface ProcessRuntimeOptions {
  /** Where images and tasks are unpacked. A temporary directory, removed by close(), when absent. */
  readonly directory?: string
  /** The directory of the `node` that tasks find first on their PATH. Default: that of this process. */
  readonly nodeDirectory?: string
}

const FIRST_PORT = 20_000
/** Linux hands out ports from here on (net.ipv4.ip_local_port_range), other systems from higher ones. */
const FIRST_EPHEMERAL_PORT = 32_768

const SYSTEM_PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

/**
 * Runs a container as a process group of this machine, with the image's files in a directory of its own. For
 * images that say so by their label only (dev.renga.runtime=host-node): nothing is isolated but files,
 * environment and port.
 */
export class ProcessRuntime implements TaskRuntime {
  readonly #options: ProcessRuntimeOptions
  readonly #reaper = new Reaper()
  readonly #memory = new MemoryWatch()
  readonly #running = new Set<ProcessContainer>()
  readonly #ports = new Set<number>()
  #root: Promise<string> | undefined
  #images: ImageCache | undefined
  #started = 0
  #closed = false

  constructor(options: ProcessRuntimeOptions = {}) {
    this.#options = options
  }

  async start(spec: ContainerSpec): Promise<RunningContainer> {
    this.#root ??= this.#makeRoot()
    const root = await this.#root
    this.#images ??= new ImageCache(join(root, 'images'))
    const directory = join(root, 'tasks', `${spec.taskId}-${this.#started++}`)
    await this.#images.copyTo(spec.image, directory)
    const port = spec.containerPort === undefined ? undefined : await this.#freePort()
    const cwd = join(directory, spec.workingDirectory ?? '/')
    await mkdir(cwd, { recursive: true })
    await mkdir(join(directory, 'tmp'), { recursive: true })
    const [program, ...args] = [...spec.entryPoint, ...spec.command]
    if (program === undefined) throw new Error('the image and the task definition name no command')
    const environment = this.#environment(spec, directory, cwd, port)
    if (this.#closed) throw new Error('the emulator is shutting down')
    const child = spawn(await locate(program, directory), args, {
      cwd,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await spawned(child)
    const container = new ProcessContainer(child, spec, {
      cwd,
      environment,
      port,
      reaper: this.#reaper,
      memory: this.#memory,
    })
    this.#running.add(container)
    void container.exited.then(async () => {
      this.#running.delete(container)
      if (port !== undefined) this.#ports.delete(port)
      await rm(directory, { recursive: true, force: true })
    })
    return container
  }

  /** Kills what runs and removes the temporary directory. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#running].map((container) => container.stop(0)))
    this.#reaper.close()
    this.#memory.close()
    if (this.#options.directory === undefined && this.#root !== undefined) {
      await rm(await this.#root, { recursive: true, force: true, maxRetries: 3 })
    }
  }

  async #makeRoot(): Promise<string> {
    const { directory } = this.#options
    if (directory === undefined) return mkdtemp(join(tmpdir(), 'renga-tasks-'))
    await mkdir(directory, { recursive: true })
    return directory
  }

  /** Only what a container would see: the image's variables, the task's, PORT, and paths of this machine. */
  #environment(
    spec: ContainerSpec,
    directory: string,
    home: string,
    port: number | undefined,
  ): Record<string, string> {
    const image = Object.fromEntries(
      (spec.image.config.config?.Env ?? []).map((entry) => {
        const at = entry.indexOf('=')
        return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)]
      }),
    )
    const node = this.#options.nodeDirectory ?? dirname(process.execPath)
    return {
      HOME: home,
      TMPDIR: join(directory, 'tmp'),
      LANG: 'C.UTF-8',
      ...image,
      ...spec.environment,
      PATH: [node, ...SYSTEM_PATH].join(delimiter),
      ...(port === undefined ? {} : { PORT: String(port) }),
    }
  }

  /**
   * A loopback port that nobody has and that was given to no other task. Not one that the system hands out itself: an
   * outgoing connection of anybody could have it before the task listens.
   */
  async #freePort(): Promise<number> {
    for (;;) {
      const port = randomInt(FIRST_PORT, FIRST_EPHEMERAL_PORT)
      if (this.#ports.has(port)) continue
      const server = createServer().listen(port, '127.0.0.1')
      const free = await once(server, 'listening').then(
        () => true,
        () => false,
      )
      if (!free) continue
      server.close()
      await once(server, 'close')
      this.#ports.add(port)
      return port
    }
  }
}

/** The image's own file where it has one (`/cnb/process/web`), else the machine's (`/bin/sh`). */
async function locate(program: string, directory: string): Promise<string> {
  if (!isAbsolute(program)) return program
  const inside = join(directory, program)
  const found = await access(inside).then(
    () => true,
    () => false,
  )
  return found ? inside : program
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
}

interface ContainerParts {
  readonly cwd: string
  readonly environment: Record<string, string>
  readonly port: number | undefined
  readonly reaper: Reaper
  readonly memory: MemoryWatch
}

class ProcessContainer implements RunningContainer {
  readonly exited: Promise<ContainerExit>
  readonly address?: { readonly host: string; readonly port: number }
  readonly #group: number
  readonly #parts: ContainerParts
  #stopping = false
  #outOfMemory = false

  constructor(child: ChildProcess, spec: ContainerSpec, parts: ContainerParts) {
    if (child.pid === undefined) throw new Error('the process has no id')
    this.#group = child.pid
    this.#parts = parts
    if (parts.port !== undefined) this.address = { host: '127.0.0.1', port: parts.port }
    parts.reaper.add(this.#group)
    const unwatch =
      spec.memory === undefined
        ? () => {}
        : parts.memory.add(this.#group, spec.memory, () => {
            this.#outOfMemory = true
            signalGroup(this.#group, 'SIGKILL')
          })
    this.exited = this.#life(child, spec).finally(() => {
      unwatch()
      parts.reaper.remove(this.#group)
    })
  }

  async stop(stopTimeout: number): Promise<ContainerExit> {
    this.#stopping = true
    if (stopTimeout > 0) signalGroup(this.#group, 'SIGTERM')
    else signalGroup(this.#group, 'SIGKILL')
    const timer = setTimeout(() => signalGroup(this.#group, 'SIGKILL'), stopTimeout * 1000)
    try {
      return await this.exited
    } finally {
      clearTimeout(timer)
    }
  }

  exec([program = '', ...args]: readonly string[], timeoutMs: number): Promise<number> {
    const { cwd, environment } = this.#parts
    return new Promise((resolve) => {
      const child = spawn(program, args, {
        cwd,
        env: environment,
        stdio: 'ignore',
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
      })
      child.once('error', () => resolve(127))
      child.once('exit', (code) => resolve(code ?? 1))
    })
  }

  async #life(child: ChildProcess, spec: ContainerSpec): Promise<ContainerExit> {
    const output = [child.stdout, child.stderr].filter((stream) => stream !== null)
    const read = Promise.all(output.map((stream) => lines(stream, spec.onOutput)))
    const exitCode = await new Promise<number>((resolve) => {
      child.once('exit', (code, signal) =>
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
      )
    })
    // The first process of a container takes the others with it; while the container is stopped they still
    // have their grace.
    if (this.#stopping) await this.#groupIsEmpty()
    signalGroup(this.#group, 'SIGKILL')
    // A process that left the group may hold the pipes open.
    const patience = AbortSignal.timeout(500)
    await Promise.race([read, once(patience, 'abort')])
    return this.#outOfMemory ? { exitCode: 137, reason: OUT_OF_MEMORY } : { exitCode }
  }

  /** SIGKILL, which stop() sends in the end, bounds the wait. */
  async #groupIsEmpty(): Promise<void> {
    while (await groupRuns(this.#group)) await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
