/** Every call that reached the emulator, for tests and for `GET /_renga/calls`. Secrets are never in it. */
import type { NormalizedSchema } from '@smithy/core/schema'
import { isRecord } from './codec/check.ts'

export interface Call {
  /** Epoch milliseconds of the engines' clock. */
  readonly at: number
  readonly requestId: string
  readonly service: string
  readonly operation: string
  /** IAM actions that the call needs: its own first, then e.g. `iam:PassRole`. */
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly caller: string
  readonly region: string
  /** The input without its sensitive members, long texts cut. */
  readonly parameters: unknown
  /** `ok`, an error code, or `dropped`. */
  readonly outcome: string
  readonly status: number
  /** Kind of the injected fault, if one met this call. */
  readonly fault?: string
}

export interface Journal {
  readonly calls: readonly Call[]
  /** For calls that do not pass the dispatcher: a mounted handler's. */
  add(call: Call): void
  clear(): void
}

/** An emulator that runs for days keeps the newest. */
const KEPT = 100_000

export class CallJournal implements Journal {
  readonly calls: Call[] = []

  add(call: Call): void {
    this.calls.push(call)
    if (this.calls.length > KEPT) this.calls.splice(0, this.calls.length - KEPT / 2)
  }

  clear(): void {
    this.calls.length = 0
  }
}

const LONGEST = 300

/** A copy fit for a log: members with the model's `sensitive` trait become `***`. */
export function redact(schema: NormalizedSchema, value: unknown): unknown {
  if (value === undefined || value === null) return value
  if (schema.getMergedTraits().sensitive) return '***'
  if (schema.isStructSchema() && isRecord(value)) {
    const copy: Record<string, unknown> = {}
    for (const [name, member] of schema.structIterator()) {
      if (value[name] !== undefined) copy[name] = redact(member, value[name])
    }
    return copy
  }
  if (schema.isListSchema() && Array.isArray(value))
    return value.map((item) => redact(schema.getValueSchema(), item))
  if (schema.isMapSchema() && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, redact(schema.getValueSchema(), item)]),
    )
  }
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}
