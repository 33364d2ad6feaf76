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
  readonly #lines: string[] = []
  #bytes = 0
  #dropped = 0

  add(line: string): void {
    const kept = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}… (cut)` : line
    this.#lines.push(kept)
    this.#bytes += sizeOf(kept)
    while (this.#bytes > MOST_BYTES) {
      this.#bytes -= sizeOf(this.#lines.shift() ?? '')
      this.#dropped += 1
    }
  }

  /** `redact` takes out the secrets that are known by now. */
  toOutput(redact: (text: string) => string): PhaseOutput {
    return { lines: this.#lines.map(redact), dropped: this.#dropped }
  }
}

/** As DynamoDB counts it: a byte of its own for each item of a list. */
const sizeOf = (line: string): number => Buffer.byteLength(line) + 4
