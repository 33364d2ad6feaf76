import { randomBytes } from 'node:crypto'
import type { EngineClock } from '../clock.ts'
import type { Permissions } from '../runner/ports.ts'
import type { User } from './state.ts'

/** What a token may do, in one repository. */
export interface Grant {
  readonly repository: string
  readonly permissions: Permissions
  readonly user: User
}

/**
 * GITHUB_TOKEN: 1000 requests an hour and repository
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
const HOURLY_LIMIT = 1000
const HOUR = 3_600_000

export interface RateLimit {
  readonly limit: number
  readonly used: number
  /** Seconds since the Unix epoch. */
  readonly reset: number
}

export class Tokens {
  readonly #grants = new Map<string, Grant>()
  readonly #usage = new Map<string, { used: number; reset: number }>()
  readonly #clock: EngineClock
  /** Requests an hour; tests lower it. */
  limit = HOURLY_LIMIT

  constructor(clock: EngineClock) {
    this.#clock = clock
  }

  issue(grant: Grant): string {
    const token = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, 'x')}`
    this.#grants.set(token, grant)
    return token
  }

  revoke(token: string): void {
    this.#grants.delete(token)
  }

  find(token: string): Grant | undefined {
    return this.#grants.get(token)
  }

  /** Counts one request of a repository's tokens. */
  count(repository: string): RateLimit {
    const now = this.#clock.now()
    let usage = this.#usage.get(repository)
    if (usage === undefined || usage.reset <= now) {
      usage = { used: 0, reset: now + HOUR }
      this.#usage.set(repository, usage)
    }
    usage.used += 1
    return { limit: this.limit, used: usage.used, reset: Math.ceil(usage.reset / 1000) }
  }
}

export function mayUse(
  permissions: Permissions,
  needed: readonly { readonly scope: string; readonly level: 'read' | 'write' }[],
  visibility: string,
): boolean {
  return needed.some(({ scope, level }) => {
    if (scope === 'metadata') return true
    const held = permissions[scope] ?? 'none'
    if (level === 'write') return held === 'write'
    return held !== 'none' || visibility === 'public'
  })
}
