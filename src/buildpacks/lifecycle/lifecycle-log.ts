import type { Logger } from '../../runtime/log.ts'
import { OutputTail, withoutColours } from '../output-tail.ts'

/**
 * Lines that the lifecycle itself writes around a buildpack's own
 * (https://github.com/buildpacks/lifecycle/tree/main/phase).
 */
const AROUND_BUILDPACKS =
  /^(Timer: .*|Running build for buildpack .*|Looking up buildpack|Finding plan|Creating plan directory|Preparing paths|Running build command|Processing layers|Updating environment|Reading output files|Updating buildpack processes|Updating process list|Finished running build for buildpack .*|Copying SBOM files|Creating SBOM files for legacy BOM|Listing processes)$/

/** What people want to see of the other phases. */
const WORTH_SAYING: Readonly<Record<string, RegExp>> = {
  DETECTING: /^\S+ +\S+$|^\d+ of \d+ buildpacks participating/,
  RESTORING: /^(Restoring data|Removing|Skipping)/,
  EXPORTING: /^(Adding |Added |Reusing |Setting default|Skipping)/,
}

/**
 * Reads the lifecycle's output at its level `debug`, the one that says which buildpack is running, and shows of it what
 * the level `info` shows; the rest goes to the debug log. Keeps the last lines of whoever spoke last.
 */
export class LifecycleLog {
  readonly #log: Logger
  #phase = ''
  #buildpack: string | undefined
  #tail = new OutputTail(20)

  constructor(log: Logger) {
    this.#log = log
  }

  add(line: string): void {
    const plain = withoutColours(line)
    const phase = /^===> ([A-Z]+)$/.exec(plain)?.[1]
    const begun = /^Running build for buildpack (\S+)$/.exec(plain)?.[1]
    if (phase !== undefined) {
      this.#phase = phase
      this.#buildpack = undefined
      this.#tail = new OutputTail(20)
    } else if (begun !== undefined) {
      this.#buildpack = begun
      this.#tail = new OutputTail(20)
    } else if (/^Finished running build for buildpack /.test(plain)) {
      this.#buildpack = undefined
    }
    if (begun !== undefined) this.#log.info(`---> ${begun}`)
    else if (phase !== undefined || this.#isShown(plain)) this.#log.info(line)
    else this.#log.debug(plain)
    if (this.#isKept(plain)) this.#tail.add(plain)
  }

  /** `id@version` of the buildpack that is building, or was when the lifecycle gave up. */
  get buildpack(): string | undefined {
    return this.#buildpack
  }

  /** The last lines of this buildpack, or of this phase. */
  get tail(): string {
    return this.#tail.toString()
  }

  #isShown(line: string): boolean {
    if (/^(ERROR|Warning): /.test(line)) return !/Did not find SBOM/.test(line)
    if (this.#phase === 'BUILDING') return !AROUND_BUILDPACKS.test(line)
    return WORTH_SAYING[this.#phase]?.test(line) ?? false
  }

  #isKept(line: string): boolean {
    return this.#phase === 'BUILDING' ? !AROUND_BUILDPACKS.test(line) : !line.startsWith('Timer: ')
  }
}
