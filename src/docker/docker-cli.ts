import {
  ProgramMissingError,
  type ProgramResult,
  runProgram,
  streamProgram,
} from '../buildpacks/child-process.ts'
import type { ContainerEngine, ContainerSpec, EngineImage } from '../buildpacks/ports.ts'
import type { ChildProgram } from '../runtime/child-environment.ts'
import type { Clock } from '../runtime/clock.ts'
import { UserError } from '../runtime/errors.ts'
import type { Logger } from '../runtime/log.ts'
import { bodyInWords } from '../runtime/text.ts'
import { parseInspectedImage } from './inspected-image.ts'

const PULL_TRIES = 3
const ANSWER_LIMIT_MS = 15_000

/**
 * The Docker engine through its own command, which gets of the action's environment what it needs (DOCKER_HOST and its
 * like; for a pull what credential helpers may read). Nothing of it reaches a container.
 */
export class DockerCli implements ContainerEngine {
  readonly #env: Readonly<Record<string, string | undefined>>
  readonly #log: Logger
  readonly #clock: Clock
  readonly #signal: AbortSignal
  readonly #answerMs: number

  constructor(options: {
    readonly env: Readonly<Record<string, string | undefined>>
    readonly log: Logger
    readonly clock: Clock
    readonly signal: AbortSignal
    /** How long the engine may take to say that it is there; a test waits less. */
    readonly answerMs?: number
  }) {
    this.#answerMs = options.answerMs ?? ANSWER_LIMIT_MS
    this.#env = options.env
    this.#log = options.log
    this.#clock = options.clock
    this.#signal = options.signal
  }

  async problem(): Promise<string | undefined> {
    // A daemon that hangs counts as none: real time here, because it bounds another program and not our work.
    const limit = AbortSignal.timeout(this.#answerMs)
    try {
      const { code, errors } = await runProgram('docker', ['version', '--format', '{{.Server.Version}}'], {
        env: this.#env,
        program: 'docker',
        signal: AbortSignal.any([this.#signal, limit]),
      })
      return code === 0 ? undefined : lastLine(spoken(errors))
    } catch (error) {
      if (error instanceof ProgramMissingError) return "there is no 'docker' command"
      this.#signal.throwIfAborted()
      if (limit.aborted) return `it did not answer within ${this.#answerMs / 1000} s`
      throw error
    }
  }

  async inspectImage(name: string): Promise<EngineImage | undefined> {
    const { code, stdout, errors } = await this.#docker(['image', 'inspect', '--', name])
    if (code !== 0) {
      if (/no such image/i.test(errors.toString())) return undefined
      throw new UserError(`Could not check whether the Docker engine has '${name}':\n${spoken(errors)}\n`)
    }
    const image = parseInspectedImage(stdout)
    if (image === undefined)
      throw new UserError(`'docker image inspect' returned nothing usable for '${name}'.`)
    return image
  }

  async pullImage(name: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const { code, errors } = await this.#docker(
        ['pull', '--quiet', '--', name],
        (line) => this.#log.info(line),
        'registry',
      )
      if (code === 0) return
      const text = spoken(errors)
      const hopeless = /not found|manifest unknown|access denied|unauthorized|invalid reference/i.test(text)
      if (hopeless || attempt >= PULL_TRIES) {
        throw new UserError(`The image '${name}' cannot be pulled:\n${text}\n`, {
          fix: hopeless
            ? "Check the name; for a private registry, log in first ('docker login')."
            : "Check the runner's network and the registry's rate limit.",
        })
      }
      await this.#clock.sleep(attempt * 2000, this.#signal)
    }
  }

  async createContainer(spec: ContainerSpec): Promise<string> {
    const flag = (name: string, values: readonly string[]) => values.flatMap((value) => [name, value])
    const pairs = (map: Readonly<Record<string, string>>) =>
      Object.entries(map).map(([key, value]) => `${key}=${value}`)
    const args = [
      'create',
      ...flag('--entrypoint', [spec.entrypoint]),
      ...flag('--user', [spec.user]),
      ...flag('--env', pairs(spec.env)),
      ...flag('--label', pairs(spec.labels)),
      ...flag('--volume', spec.mounts),
      ...flag('--network', spec.network === undefined ? [] : [spec.network]),
      spec.image,
      ...spec.args,
    ]
    const { code, stdout, errors } = await this.#docker(args)
    if (code !== 0)
      throw new UserError(
        `The build container could not be created from '${spec.image}':\n${spoken(errors)}\n`,
      )
    return stdout.trim()
  }

  async copyInto(container: string, tar: AsyncIterable<Uint8Array>): Promise<void> {
    const { code, errors } = await runProgram('docker', ['cp', '-', `${container}:/`], {
      env: this.#env,
      program: 'docker',
      signal: this.#signal,
      input: tar,
    })
    if (code !== 0)
      throw new UserError(`The source could not be copied into the build container:\n${spoken(errors)}\n`)
  }

  async *copyOut(container: string, path: string): AsyncGenerator<Uint8Array> {
    yield* streamProgram('docker', ['cp', `${container}:${path}`, '-'], {
      env: this.#env,
      program: 'docker',
      signal: this.#signal,
      failed: (_code, errors) =>
        new UserError(`'${path}' could not be copied out of the build container:\n${spoken(errors)}\n`),
    })
  }

  async run(container: string, onLine: (line: string) => void): Promise<number> {
    const { code } = await this.#docker(['start', '--attach', container], onLine)
    return code
  }

  async removeContainer(container: string): Promise<void> {
    // Also after a cancellation: what was started is removed.
    const { code, errors } = await runProgram('docker', ['rm', '--force', '--volumes', container], {
      env: this.#env,
      program: 'docker',
      signal: new AbortController().signal,
    })
    if (code !== 0)
      this.#log.warning(
        `The build container ${container.slice(0, 12)} could not be removed: ${lastLine(spoken(errors))}`,
      )
  }

  async *saveImage(name: string): AsyncGenerator<Uint8Array> {
    yield* streamProgram('docker', ['save', '--', name], {
      env: this.#env,
      program: 'docker',
      signal: this.#signal,
      failed: (_code, errors) =>
        new UserError(`Could not export the image '${name}' from the Docker engine:\n${spoken(errors)}\n`, {
          fix: "Check the name with 'docker images'.",
        }),
    })
  }

  async loadImage(tar: AsyncIterable<Uint8Array>): Promise<void> {
    const { code, errors } = await runProgram('docker', ['load', '--quiet'], {
      env: this.#env,
      program: 'docker',
      signal: this.#signal,
      input: tar,
    })
    if (code !== 0)
      throw new UserError(`Could not load the image into the Docker engine:\n${spoken(errors)}\n`)
  }

  #docker(
    args: readonly string[],
    onLine?: (line: string) => void,
    program: ChildProgram = 'docker',
  ): Promise<ProgramResult> {
    return runProgram('docker', args, {
      env: this.#env,
      program,
      signal: this.#signal,
      ...(onLine === undefined ? {} : { onLine }),
    })
  }
}

/** What docker said. What answers in the engine's place (DOCKER_HOST, a proxy) may have sent a web page. */
function spoken(errors: { toString(): string }): string {
  const text = errors.toString()
  if (!/<\/?html\b|<!doctype html/i.test(text)) return text
  const at = text.indexOf('<')
  return `${text.slice(0, at)}${bodyInWords(`<html>${text.slice(at)}`)}`
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? ''
