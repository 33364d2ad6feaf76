import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/log.ts'
import { shortDigest } from './digest.ts'
import { formatBytes, formatSeconds } from './format.ts'
import type { Descriptor } from './oci.ts'

/** A line at most this often while bytes flow: enough to see that it moves, few enough to read. */
const INTERVAL_MS = 5000

/** Says how far the uploads are: one line per blob that is done, and one every five seconds in between. */
export class UploadProgress {
  readonly #total: number
  readonly #log: Logger
  readonly #clock: Clock
  readonly #started: number
  #sent = 0
  #said: number

  constructor(blobs: readonly Descriptor[], log: Logger, clock: Clock) {
    this.#total = blobs.reduce((sum, blob) => sum + blob.size, 0)
    this.#log = log
    this.#clock = clock
    this.#started = clock.now()
    this.#said = this.#started
  }

  /** Negative when a try is given up and its bytes will be sent again. */
  add(bytes: number): void {
    this.#sent += bytes
    if (this.#clock.now() - this.#said < INTERVAL_MS) return
    this.#said = this.#clock.now()
    const elapsed = this.#said - this.#started
    const left = this.#sent === 0 ? undefined : ((this.#total - this.#sent) * elapsed) / this.#sent
    this.#log.info(`${this.#share()}${left === undefined ? '' : `, about ${formatSeconds(left)} left`}`)
  }

  done(blob: Descriptor): void {
    this.#log.info(`${shortDigest(blob.digest)} ${formatBytes(blob.size)} sent; ${this.#share()}`)
  }

  #share(): string {
    return `${formatBytes(this.#sent)} of ${formatBytes(this.#total)} after ${formatSeconds(this.#clock.now() - this.#started)}`
  }
}
