import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type {
  ContainerExit,
  ContainerSpec,
  PulledImage,
  RunningContainer,
  TaskRuntime,
} from '../../../ports.ts'
import { OUT_OF_MEMORY } from '../task/task-engine.ts'
import { lines } from './lines.ts'
import { codeOf } from './reaper.ts'

/** Every container of the emulator carries it; its value is the process id of the emulator that started it. */
const LABEL = 'dev.renga.emulator'

/** Does a Docker engine answer? Asked for at most `timeoutMs`. */
export async function dockerAnswers(timeoutMs = 3000): Promise<boolean> {
  return docker(['version', '--format', '{{.Server.Version}}'], { timeout: timeoutMs }).then(
    (version) => version.trim() !== '',
    () => false,
  )
}

/**
 * Runs containers through the Docker CLI, each with its container port published on a loopback port of its
 * own.
 */
export class DockerRuntime implements TaskRuntime {
  readonly #loaded = new Map<string, Promise<string>>()
  readonly #running = new Set<DockerContainer>()
  #swept: Promise<void> | undefined
  #started = 0

  async start(spec: ContainerSpec): Promise<RunningContainer> {
    this.#swept ??= sweep()
    await this.#swept
    const image = await this.#load(spec.image)
    const files = await mkdtemp(join(tmpdir(), 'renga-env-'))
    try {
      const name = `renga-${process.pid}-${spec.taskId}-${this.#started++}`
      const id = await create(name, runArguments(spec, image, name, await environmentFile(spec, files)))
      const container = new DockerContainer(id, spec, await publishedPort(id, spec))
      this.#running.add(container)
      void container.exited.then(() => this.#running.delete(container))
      return container
    } finally {
      await rm(files, { recursive: true, force: true })
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running].map((container) => container.stop(0)))
  }

  #load(image: PulledImage): Promise<string> {
    let loaded = this.#loaded.get(image.digest)
    if (loaded === undefined) {
      loaded = load(image)
      this.#loaded.set(image.digest, loaded)
      loaded.catch(() => this.#loaded.delete(image.digest))
    }
    return loaded
  }
}

/**
 * Values are never in argv: one-line values go through a file, others through the environment of the CLI
 * (`--env NAME`).
 */
async function environmentFile(
  spec: ContainerSpec,
  directory: string,
): Promise<{ readonly path: string; readonly manyLines: Record<string, string> }> {
  const entries = Object.entries(spec.environment)
  const path = join(directory, 'env')
  const oneLine = entries.filter(([, value]) => !/[\r\n]/.test(value))
  await writeFile(path, oneLine.map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o600 })
  return { path, manyLines: Object.fromEntries(entries.filter(([, value]) => /[\r\n]/.test(value))) }
}

function runArguments(
  spec: ContainerSpec,
  image: string,
  name: string,
  environment: Awaited<ReturnType<typeof environmentFile>>,
): [string[], { env: Record<string, string> }] {
  const { containerPort, memory, workingDirectory } = spec
  const [entryPoint, ...rest] = spec.entryPoint
  const args = [
    'run',
    '--detach',
    '--name',
    name,
    '--label',
    `${LABEL}=${process.pid}`,
    '--env-file',
    environment.path,
  ]
  for (const variable of Object.keys(environment.manyLines)) args.push('--env', variable)
  // No swap: a container over its memory is killed, as on Fargate.
  if (memory !== undefined) args.push('--memory', `${memory}m`, '--memory-swap', `${memory}m`)
  if (containerPort !== undefined) args.push('--publish', `127.0.0.1::${containerPort}/tcp`)
  if (workingDirectory !== undefined) args.push('--workdir', workingDirectory)
  if (entryPoint !== undefined) args.push('--entrypoint', entryPoint)
  return [[...args, image, ...rest, ...spec.command], { env: environment.manyLines }]
}

/** A container whose program cannot be started was made nevertheless: it must not stay. */
async function create(name: string, args: ReturnType<typeof runArguments>): Promise<string> {
  try {
    return (await docker(...args)).trim()
  } catch (error) {
    await docker(['rm', '--force', name]).catch(() => '')
    throw error
  }
}

async function publishedPort(id: string, { containerPort }: ContainerSpec): Promise<number | undefined> {
  if (containerPort === undefined) return undefined
  const published = await docker(['port', id, `${containerPort}/tcp`]).catch(() => '')
  const [, port] = /:(\d+)\s*$/m.exec(published) ?? []
  // A container that ended at once has no port any more; its exit tells the rest.
  return port === undefined ? undefined : Number(port)
}

async function load(image: PulledImage): Promise<string> {
  const child = spawn('docker', ['load'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const output: string[] = []
  const read = [child.stdout, child.stderr].map((stream) => lines(stream, (line) => output.push(line)))
  const exit = exitOf(child)
  await pipeline(Readable.from(image.archive()), child.stdin)
  const code = await exit
  await Promise.all(read)
  const [, reference] = /^Loaded image(?: ID)?: (\S+)$/m.exec(output.join('\n')) ?? []
  if (code !== 0 || reference === undefined)
    throw new Error(`docker load failed: ${output.at(-1) ?? `exit code ${code}`}`)
  return reference
}

/** Removes containers whose emulator is gone. */
async function sweep(): Promise<void> {
  const listed = await docker([
    'ps',
    '--all',
    '--filter',
    `label=${LABEL}`,
    '--format',
    `{{.ID}} {{.Label "${LABEL}"}}`,
  ])
  for (const line of listed.split('\n')) {
    const [id, owner] = line.trim().split(' ')
    if (id !== undefined && owner !== undefined && !alive(Number(owner)))
      await docker(['rm', '--force', id]).catch(() => '')
  }
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: somebody else's process has the id.
    return codeOf(error) === 'EPERM'
  }
}

class DockerContainer implements RunningContainer {
  readonly exited: Promise<ContainerExit>
  readonly address?: { readonly host: string; readonly port: number }
  readonly #id: string

  constructor(id: string, spec: ContainerSpec, port: number | undefined) {
    this.#id = id
    if (port !== undefined) this.address = { host: '127.0.0.1', port }
    this.exited = this.#life(spec)
  }

  async stop(stopTimeout: number): Promise<ContainerExit> {
    const command =
      stopTimeout > 0 ? ['stop', '--time', String(Math.ceil(stopTimeout)), this.#id] : ['kill', this.#id]
    // It may have ended meanwhile.
    await docker(command).catch(() => '')
    return this.exited
  }

  async exec(command: readonly string[], timeoutMs: number): Promise<number> {
    return docker(['exec', this.#id, ...command], { timeout: timeoutMs }).then(
      () => 0,
      () => 1,
    )
  }

  async #life(spec: ContainerSpec): Promise<ContainerExit> {
    const logs = spawn('docker', ['logs', '--follow', this.#id], { stdio: ['ignore', 'pipe', 'pipe'] })
    const read = Promise.all([logs.stdout, logs.stderr].map((stream) => lines(stream, spec.onOutput)))
    const exitCode = Number(await docker(['wait', this.#id]).catch(() => '1'))
    await read
    const killed = await docker(['inspect', '--format', '{{.State.OOMKilled}}', this.#id]).catch(() => '')
    await docker(['rm', '--force', this.#id]).catch(() => '')
    return killed.trim() === 'true' ? { exitCode: 137, reason: OUT_OF_MEMORY } : { exitCode }
  }
}

function docker(
  args: readonly string[],
  options: { timeout?: number; env?: Record<string, string> } = {},
): Promise<string> {
  const { timeout = 0, env = {} } = options
  return new Promise((resolve, reject) => {
    execFile(
      'docker',
      [...args],
      { timeout, env: { ...process.env, ...env }, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else
          reject(new Error(`docker ${args[0]} failed: ${stderr.trim().split('\n').at(-1) ?? error.message}`))
      },
    )
  })
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
