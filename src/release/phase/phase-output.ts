import type { PhaseOutput } from '../ledger/ports.ts'

/** An item of DynamoDB holds 400 KB, attribute names and all. */
const MOST_BYTES = 200_000
/**
 * A line of CloudWatch Logs may have 256 KB
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html).
 */
const LONGEST_LINE = 8_000

/** The last lines of a task's log within a bound, for the ledger. */
export class KeptOutput {
  #lines: string[] = []
  /** Lines before it are dropped: `shift` on each of millions of lines would copy the rest each time. */
  #first = 0
  #bytes = 0
  #dropped = 0

  add(line: string): void {
    const kept = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}… (cut)` : line
    this.#lines.push(kept)
    this.#bytes += sizeOf(kept)
    while (this.#bytes > MOST_BYTES) {
      this.#bytes -= sizeOf(this.#lines[this.#first] ?? '')
      this.#first += 1
    }
    if (this.#first * 2 > this.#lines.length) this.#forget()
  }

  /** What was added so far is not the end: lines between it and the next one were never read. */
  startOver(): void {
    this.#first = this.#lines.length
    this.#bytes = 0
    this.#forget()
  }

  #forget(): void {
    this.#dropped += this.#first
    this.#lines = this.#lines.slice(this.#first)
    this.#first = 0
  }

  /** `redact` takes out the secrets that are known by now. */
  toOutput(redact: (text: string) => string): PhaseOutput {
    this.#forget()
    return { lines: this.#lines.map(redact), dropped: this.#dropped }
  }
}

/** As DynamoDB counts it: a byte of its own for each item of a list. */
const sizeOf = (line: string): number => Buffer.byteLength(line) + 4
