import type { EngineClock } from '../../../clock.ts'
import type { ContainerExit, ContainerSpec, RunningContainer, TaskRuntime } from '../../../ports.ts'

/** How a scripted container behaves. Times are milliseconds of the clock after its start. */
export interface Behaviour {
  /** Its own end. Without it the container runs until it is stopped. */
  readonly exit?: { readonly after: number; readonly code: number; readonly reason?: string }
  /** When it starts to answer health checks; never for `Infinity`. Default: at once. */
  readonly healthyAfter?: number
  /** When it stops answering health checks again. */
  readonly sickAfter?: number
  /**
   * What SIGTERM does: ends with this code after this time, or nothing at all ("ignore"). Default: exit code
   * 0 at once.
   */
  readonly onTerm?: { readonly after: number; readonly code: number } | 'ignore'
  /** Lines that it prints at its start. */
  readonly output?: readonly string[]
  /** The start itself fails with this message. */
  readonly failsToStart?: string
}

export interface ScriptedContainer {
  readonly spec: ContainerSpec
  readonly startedAt: number
  readonly alive: boolean
  /** Does it answer a health check now? */
  readonly healthy: boolean
}

/** Containers on a virtual clock: each behaves as `script` says of its image, command and environment. */
export class ScriptedRuntime implements TaskRuntime {
  readonly #clock: EngineClock
  readonly #script: (spec: ContainerSpec) => Behaviour
  readonly #containers = new Map<number, Scripted>()
  #nextPort = 30_000

  constructor(clock: EngineClock, script: (spec: ContainerSpec) => Behaviour) {
    this.#clock = clock
    this.#script = script
  }

  /** By the port that the container was given: how a test double of the load balancer asks for health. */
  at(port: number): ScriptedContainer | undefined {
    return this.#containers.get(port)
  }

  get containers(): readonly ScriptedContainer[] {
    return [...this.#containers.values()]
  }

  async start(spec: ContainerSpec): Promise<RunningContainer> {
    const behaviour = this.#script(spec)
    if (behaviour.failsToStart !== undefined) throw new Error(behaviour.failsToStart)
    const port = this.#nextPort++
    const container = new Scripted(spec, behaviour, this.#clock, port)
    this.#containers.set(port, container)
    return container
  }
}

class Scripted implements RunningContainer, ScriptedContainer {
  readonly spec: ContainerSpec
  readonly startedAt: number
  readonly address: { readonly host: string; readonly port: number }
  readonly exited: Promise<ContainerExit>
  readonly #behaviour: Behaviour
  readonly #clock: EngineClock
  readonly #resolve: (exit: ContainerExit) => void
  #alive = true

  constructor(spec: ContainerSpec, behaviour: Behaviour, clock: EngineClock, port: number) {
    const { promise, resolve } = Promise.withResolvers<ContainerExit>()
    this.spec = spec
    this.startedAt = clock.now()
    this.address = { host: '127.0.0.1', port }
    this.exited = promise
    this.#behaviour = behaviour
    this.#clock = clock
    this.#resolve = resolve
    for (const line of behaviour.output ?? []) spec.onOutput(line)
    const { exit } = behaviour
    if (exit !== undefined) {
      const { code, reason } = exit
      clock.schedule(exit.after, () =>
        this.#end({ exitCode: code, ...(reason === undefined ? {} : { reason }) }),
      )
    }
  }

  get alive(): boolean {
    return this.#alive
  }

  get healthy(): boolean {
    const { healthyAfter = 0, sickAfter = Number.POSITIVE_INFINITY } = this.#behaviour
    const age = this.#clock.now() - this.startedAt
    return this.#alive && age >= healthyAfter && age < sickAfter
  }

  async exec(): Promise<number> {
    return this.healthy ? 0 : 1
  }

  stop(stopTimeout: number): Promise<ContainerExit> {
    const { onTerm = { after: 0, code: 0 } } = this.#behaviour
    const killAfter = stopTimeout * 1000
    if (onTerm !== 'ignore' && onTerm.after <= killAfter && killAfter > 0) {
      this.#clock.schedule(onTerm.after, () => this.#end({ exitCode: onTerm.code }))
    }
    this.#clock.schedule(killAfter, () => this.#end({ exitCode: 137 }))
    return this.exited
  }

  #end(exit: ContainerExit): void {
    if (!this.#alive) return
    this.#alive = false
    this.#resolve(exit)
  }
}
