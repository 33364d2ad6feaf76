/**
 * Where a process dies: at its call of this index (from 0), before the call has its effect, or after it and before its
 * answer.
 */
export interface CrashPoint {
  readonly at: number
  readonly when: 'before' | 'after'
}

/**
 * A process that can die: at a point of its own calls, or when `kill` is called. From then on nothing that it asks has
 * an effect, and it never gets an answer, so that its code stands still where it was, error handlers and all. With
 * `afterwards` `throws` every call fails instead, for code that has to come to an end.
 */
export class CrashInjection {
  /** Names of the calls that the process has made until it died. */
  readonly calls: string[] = []
  /** Resolves when the process dies. */
  readonly death: Promise<void>
  readonly #point: CrashPoint | undefined
  readonly #afterwards: 'hangs' | 'throws'
  readonly #died = Promise.withResolvers<void>()
  #dead = false

  constructor(point?: CrashPoint, afterwards: 'hangs' | 'throws' = 'hangs') {
    this.#point = point
    this.#afterwards = afterwards
    this.death = this.#died.promise
  }

  get dead(): boolean {
    return this.#dead
  }

  kill(): void {
    this.#dead = true
    this.#died.resolve()
  }

  /** Makes a call of the process, unless it is dead. */
  async around<T>(call: string, work: () => T | Promise<T>): Promise<T> {
    if (this.#dead) return this.#nothing()
    const here = this.calls.length === this.#point?.at
    this.calls.push(call)
    if (here && this.#point?.when === 'before') this.kill()
    if (this.#dead) return this.#nothing()
    const answer = await work()
    if (here) this.kill()
    return this.#dead ? this.#nothing() : answer
  }

  /** The same object: its methods are calls of the process, those of a lease that one of them answers too. */
  port<T extends object>(target: T, name = ''): T {
    return new Proxy(target, {
      get: (object, key) => {
        const member: unknown = Reflect.get(object, key, object)
        if (typeof member !== 'function') return member
        return async (...args: unknown[]) => {
          const answer: unknown = await this.around(`${name}${String(key)}`, () => member.apply(object, args))
          const isLease = typeof answer === 'object' && answer !== null && 'renew' in answer
          return isLease ? this.port(answer, `${name}${String(key)}.`) : answer
        }
      },
    })
  }

  /** The same ports, each a `port`; a clock and a log have no calls to die at. */
  ports<T extends object>(ports: T): T {
    return new Proxy(ports, {
      get: (object, name) => {
        const member: unknown = Reflect.get(object, name)
        if (name === 'clock' || name === 'log' || member === null) return member
        if (typeof member === 'function')
          return this.port({ call: member.bind(object) }, `${String(name)}.`).call
        return typeof member === 'object' ? this.port(member, `${String(name)}.`) : member
      },
    })
  }

  #nothing(): Promise<never> {
    return this.#afterwards === 'throws' ? Promise.reject(new Error('killed')) : new Promise(() => {})
  }
}
