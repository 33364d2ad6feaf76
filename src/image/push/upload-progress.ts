import type { Clock } from '../../runtime/clock.ts'
import { formatBytes, formatSeconds } from '../../runtime/format.ts'
import type { Logger } from '../../runtime/log.ts'
import { shortDigest } from '../oci/digest.ts'
import type { Descriptor } from '../oci/documents.ts'

/** A line at most this often while bytes flow: enough to see that it moves, few enough to read. */
const INTERVAL_MS = 5000

/** Says how far the uploads are: one line per blob that is done, and one every five seconds in between. */
export class UploadProgress {
  readonly #log: Logger
  readonly #clock: Clock
  #total = 0
  #sent = 0
  #started = 0
  #said = 0

  constructor(log: Logger, clock: Clock) {
    this.#log = log
    this.#clock = clock
  }

  /** The blob will be sent. */
  expect(blob: Descriptor): void {
    if (this.#total === 0) this.#started = this.#said = this.#clock.now()
    this.#total += blob.size
  }

  /** The blob need not be sent after all (it was mounted). */
  drop(blob: Descriptor): void {
    this.#total -= blob.size
  }

  /** Negative when a try is given up and its bytes will be sent again. */
  add(bytes: number): void {
    this.#sent += bytes
    if (this.#clock.now() - this.#said < INTERVAL_MS) return
    this.#said = this.#clock.now()
    const elapsed = this.#said - this.#started
    const left = this.#sent <= 0 ? undefined : ((this.#total - this.#sent) * elapsed) / this.#sent
    this.#log.info(`${this.#share()}${left === undefined ? '' : `, about ${formatSeconds(left)} left`}`)
  }

  done(blob: Descriptor): void {
    this.#log.info(`${shortDigest(blob.digest)} ${formatBytes(blob.size)} uploaded; ${this.#share()}`)
  }

  #share(): string {
    const share = this.#total === 0 ? 100 : Math.floor((100 * this.#sent) / this.#total)
    return `${formatBytes(this.#sent)} of ${formatBytes(this.#total)} (${share} %) after ${formatSeconds(this.#clock.now() - this.#started)}`
  }
}
