/** The access keys that exist: the emulator's own key and what STS has issued. */
import { randomBytes } from 'node:crypto'
import type { EngineClock } from '../../clock.ts'
import type { AccessKey, AccessKeys } from '../wire/access.ts'
import { id } from './identities.ts'
import type { Statement } from './policy.ts'

/** The keys of one assumed role session. */
export interface SessionKey extends AccessKey {
  readonly sessionToken: string
  readonly expiresAt: number
  readonly roleArn: string
  /** Further limits from the `Policy` parameter of the assume call. */
  readonly sessionPolicy: readonly Statement[] | undefined
}

export class AccessKeyStore implements AccessKeys {
  readonly #clock: EngineClock
  readonly #static = new Map<string, AccessKey>()
  readonly #sessions = new Map<string, SessionKey>()

  constructor(clock: EngineClock) {
    this.#clock = clock
  }

  add(key: AccessKey): void {
    this.#static.set(key.caller.accessKeyId, key)
  }

  find(accessKeyId: string): AccessKey | undefined {
    return this.#static.get(accessKeyId) ?? this.#sessions.get(accessKeyId)
  }

  session(accessKeyId: string): SessionKey | undefined {
    return this.#sessions.get(accessKeyId)
  }

  issue(session: {
    readonly accountId: string
    /** `arn:aws:sts::123456789012:assumed-role/deploy/run-1` */
    readonly arn: string
    readonly roleArn: string
    readonly seconds: number
    readonly sessionPolicy: readonly Statement[] | undefined
  }): SessionKey {
    const accessKeyId = `ASIA${id().slice(0, 16)}`
    const key: SessionKey = {
      caller: { accountId: session.accountId, arn: session.arn, accessKeyId },
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(180).toString('base64'),
      expiresAt: this.#clock.now() + session.seconds * 1000,
      roleArn: session.roleArn,
      sessionPolicy: session.sessionPolicy,
    }
    this.#sessions.set(accessKeyId, key)
    return key
  }

  /** Ends every session now, as if its time were over: for tests of expiry in the middle of work. */
  expireSessions(): void {
    const now = this.#clock.now()
    for (const [accessKeyId, session] of this.#sessions)
      this.#sessions.set(accessKeyId, { ...session, expiresAt: now })
  }
}
