import { describeError } from '../../../src/runtime/errors.ts'

/** A tiny runner for suites that run on their own: steps in order, each independent, a total at the end. */
export class Suite {
  #passed = 0
  #failed = 0

  async step(name: string, work: () => Promise<void>): Promise<void> {
    const started = Date.now()
    try {
      await work()
      this.#passed += 1
      console.log(`ok    ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    } catch (error) {
      this.#failed += 1
      console.log(`FAIL  ${name}: ${describeError(error)}`)
    }
  }

  /** Prints the last line and sets the exit code. */
  finish(): void {
    console.log(`${this.#passed} passed, ${this.#failed} failed`)
    if (this.#failed > 0 || this.#passed === 0) process.exitCode = 1
  }
}

export function must(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise)
}
