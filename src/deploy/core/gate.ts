import { isOwnPath } from '../../runtime/own-address.ts'
import type { ConfiguredHook } from './services.ts'

/** Requests to the test listener that must be answered well before production traffic may move. */
export interface Gate {
  /** Where the new tasks answer before production does, e.g. https://test.app.example.com. */
  readonly testUrl: string
  readonly checks: readonly GateCheck[]
}

export interface GateCheck {
  /** `/healthz?deep=1` */
  readonly path: string
  /** HTTP status that passes; undefined: 200 to 399. */
  readonly status: number | undefined
}

/** How one check went. */
export interface CheckOutcome {
  readonly url: string
  readonly passed: boolean
  /** `answered 500, expected 200`, `no connection (ECONNREFUSED)`. */
  readonly said: string
  readonly attempts: number
}

/** Asks a URL once: the status of the answer, redirects not followed. Throws when there is no answer. */
export interface SmokeClient {
  get(url: string, signal: AbortSignal): Promise<number>
}

/** After test traffic has moved and before production traffic does; PAUSE hooks are allowed here. */
export const GATE_STAGE = 'POST_TEST_TRAFFIC_SHIFT'

/**
 * A pause hook bears no name and no tag
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html): ours is known by its
 * time, which nobody else would choose. When no job answers in that time, ECS rolls back.
 */
export const GATE_TIMEOUT_MINUTES = 61

/**
 * What an update must do with the service's hooks. A PAUSE hook that is already at the gate, made by somebody's
 * infrastructure as code, is the gate; without a gate, ours goes, because nobody would answer it.
 */
export function gateChange(hooks: readonly ConfiguredHook[], wanted: boolean): 'add' | 'remove' | undefined {
  const standing = hooks.filter((hook) => hook.type === 'PAUSE' && hook.stages.includes(GATE_STAGE))
  if (wanted) return standing.length > 0 ? undefined : 'add'
  return standing.some(isOurGate) ? 'remove' : undefined
}

export function isOurGate(hook: ConfiguredHook): boolean {
  return (
    hook.type === 'PAUSE' &&
    hook.stages.length === 1 &&
    hook.stages[0] === GATE_STAGE &&
    hook.timeoutMinutes === GATE_TIMEOUT_MINUTES
  )
}

export function passes(check: GateCheck, status: number): boolean {
  return check.status === undefined ? status >= 200 && status < 400 : status === check.status
}

/** `/healthz`, `/login 302`; undefined when the line is neither. */
export function parseCheck(line: string): GateCheck | undefined {
  const match = /^(\/\S*)(?:\s+([1-5]\d\d))?$/.exec(line)
  if (match?.[1] === undefined || !isOwnPath(match[1])) return undefined
  return { path: match[1], status: match[2] === undefined ? undefined : Number(match[2]) }
}
