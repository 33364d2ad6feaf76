/** Faults on demand: rules that make matching calls fail, hang or lie. Seeded, so that a run can be repeated. */
import { UserError } from '../../../src/runtime/errors.ts'
import { isRecord } from './codec/check.ts'

export type Fault =
  /** The service's own throttling error; the call has no effect. */
  | { readonly kind: 'throttle' }
  /** The service's own 5xx; the call has no effect. */
  | { readonly kind: 'server-error'; readonly status?: number }
  /** The connection is cut before the call has its effect, or after it. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** A read answers what the same read answered before, if it was ever made. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'deny' }
  | { readonly kind: 'latency'; readonly ms: number }
  /** Any error of the service. */
  | { readonly kind: 'error'; readonly code: string; readonly message: string; readonly status?: number }

export interface FaultRule {
  /** IAM prefix (`ecs`); absent matches every service. */
  readonly service?: string
  readonly operation?: string
  /** Matching calls that pass before the rule acts. Default 0. */
  readonly skip?: number
  /** How many calls it then meets. Default: all. */
  readonly times?: number
  /** 0 to 1: chance per call, drawn from `seed`. Default 1. */
  readonly probability?: number
  readonly seed?: number
  readonly fault: Fault
}

interface ActiveRule {
  readonly rule: FaultRule
  readonly random: () => number
  seen: number
  met: number
}

export class FaultInjector {
  #rules: ActiveRule[] = []

  /** Returns what removes the rule. */
  add(rule: FaultRule): () => void {
    const active: ActiveRule = { rule, random: mulberry32(rule.seed ?? 1), seen: 0, met: 0 }
    this.#rules.push(active)
    return () => {
      this.#rules = this.#rules.filter((other) => other !== active)
    }
  }

  clear(): void {
    this.#rules = []
  }

  /** The rules with how many calls each has met. */
  list(): readonly (FaultRule & { readonly met: number })[] {
    return this.#rules.map(({ rule, met }) => ({ ...rule, met }))
  }

  /** The faults of this call, at most one per rule, in the order of the rules. */
  next(service: string, operation: string): readonly Fault[] {
    const faults: Fault[] = []
    for (const active of this.#rules) {
      const { rule } = active
      if (rule.service !== undefined && rule.service !== service) continue
      if (rule.operation !== undefined && rule.operation !== operation) continue
      active.seen += 1
      if (active.seen <= (rule.skip ?? 0) || active.met >= (rule.times ?? Number.POSITIVE_INFINITY)) continue
      if (active.random() >= (rule.probability ?? 1)) continue
      active.met += 1
      faults.push(rule.fault)
    }
    return faults
  }
}

const KINDS = new Set(['throttle', 'server-error', 'drop', 'stale', 'deny', 'latency', 'error'])

/** A rule as JSON over `POST /_renga/faults`. Throws UserError that names the member. */
export function parseFaultRule(json: unknown): FaultRule {
  if (!isRecord(json))
    throw new UserError('A fault rule must be a JSON object.', { fix: 'Send {"fault":{"kind":"throttle"}}.' })
  return {
    ...optional(json, 'service', 'string'),
    ...optional(json, 'operation', 'string'),
    ...optional(json, 'skip', 'number'),
    ...optional(json, 'times', 'number'),
    ...optional(json, 'probability', 'number'),
    ...optional(json, 'seed', 'number'),
    fault: parseFault(json['fault']),
  }
}

function parseFault(json: unknown): Fault {
  const kind = isRecord(json) ? json['kind'] : undefined
  if (!isRecord(json) || typeof kind !== 'string' || !KINDS.has(kind)) {
    throw new UserError(`'fault.kind' is ${JSON.stringify(kind)}.`, {
      fix: `Use one of ${[...KINDS].join(', ')}.`,
    })
  }
  const { when, ms, code, message } = json
  switch (kind) {
    case 'throttle':
    case 'stale':
    case 'deny':
      return { kind }
    case 'server-error':
      return { kind, ...optional(json, 'status', 'number') }
    case 'drop':
      if (when !== 'before' && when !== 'after') throw new UserError("'fault.when' must be before or after.")
      return { kind, when }
    case 'latency':
      if (typeof ms !== 'number') throw new UserError("'fault.ms' must be a number of milliseconds.")
      return { kind, ms }
    default:
      if (typeof code !== 'string' || typeof message !== 'string') {
        throw new UserError("'fault.code' and 'fault.message' must be texts.")
      }
      return { kind: 'error', code, message, ...optional(json, 'status', 'number') }
  }
}

type Typed = { string: string; number: number }

function optional<Name extends string, Kind extends keyof Typed>(
  json: Readonly<Record<string, unknown>>,
  name: Name,
  kind: Kind,
): Partial<Record<Name, Typed[Kind]>> {
  const value = json[name]
  if (value === undefined) return {}
  if (!isKind(value, kind)) throw new UserError(`'${name}' of the fault rule must be a ${kind}.`)
  const part: Partial<Record<Name, Typed[Kind]>> = {}
  part[name] = value
  return part
}

const isKind = <Kind extends keyof Typed>(value: unknown, kind: Kind): value is Typed[Kind] =>
  typeof value === kind

/** A small seeded generator (Tommy Ettinger's mulberry32, public domain): the same seed draws the same faults. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
