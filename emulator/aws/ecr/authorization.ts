import { randomBytes } from 'node:crypto'
import type { EngineClock } from '../../clock.ts'
import type { Caller } from '../wire/service.ts'

const HOUR = 3600_000
/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html */
const TOKEN_LIFE_MS = 12 * HOUR
/** A pre-signed layer address lives as long as S3's default. */
const DOWNLOAD_LIFE_MS = HOUR

export type Verdict =
  | { readonly kind: 'caller'; readonly caller: Caller }
  | { readonly kind: 'expired' }
  | { readonly kind: 'refused' }

/** The passwords of the registry: each belongs to the caller that asked for it, for twelve hours. */
export class AuthorizationTokens {
  readonly #clock: EngineClock
  readonly #passwords = new Map<string, { readonly caller: Caller; readonly expiresAt: number }>()
  readonly #downloads = new Map<string, { readonly digest: string; readonly expiresAt: number }>()

  constructor(clock: EngineClock) {
    this.#clock = clock
  }

  /** The token is base64 of `AWS:<password>`, ready for `Authorization: Basic`. */
  issue(caller: Caller): { readonly token: string; readonly expiresAt: Date } {
    const password = randomBytes(48).toString('base64url')
    const expiresAt = this.#clock.now() + TOKEN_LIFE_MS
    this.#passwords.set(password, { caller, expiresAt })
    return { token: Buffer.from(`AWS:${password}`).toString('base64'), expiresAt: new Date(expiresAt) }
  }

  /** Judges an Authorization header. */
  verify(header: string | undefined): Verdict {
    const [scheme = '', credentials = ''] = (header ?? '').split(' ')
    if (scheme.toLowerCase() !== 'basic') return { kind: 'refused' }
    const [user, password = ''] = Buffer.from(credentials, 'base64').toString('utf8').split(':')
    const known = this.#passwords.get(password)
    if (user !== 'AWS' || known === undefined) return { kind: 'refused' }
    if (known.expiresAt <= this.#clock.now()) return { kind: 'expired' }
    return { kind: 'caller', caller: known.caller }
  }

  /** A key that opens one layer without any other credential, as a pre-signed S3 address does. */
  issueDownload(digest: string): string {
    const key = randomBytes(24).toString('base64url')
    this.#downloads.set(key, { digest, expiresAt: this.#clock.now() + DOWNLOAD_LIFE_MS })
    return key
  }

  opensDownload(key: string, digest: string): boolean {
    const known = this.#downloads.get(key)
    return known !== undefined && known.digest === digest && known.expiresAt > this.#clock.now()
  }
}
