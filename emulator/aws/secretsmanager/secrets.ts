/**
 * Secrets Manager's state: secrets, their versions and the staging labels that move between them
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version).
 */
import { randomBytes, randomUUID } from 'node:crypto'
import type { EngineClock } from '../../clock.ts'
import { type AccountScope, AwsError } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'

export const CURRENT = 'AWSCURRENT'
export const PREVIOUS = 'AWSPREVIOUS'

const DAY = 24 * 3600_000
/** "Secrets Manager removes deprecated versions when there are more than 100 versions", none younger than a day. */
const VERSIONS_KEPT = 100
/** "Staging labels attached across all versions of a secret: 20" (userguide/reference_limits.html). */
const LABELS_MOST = 20

export interface SecretValue {
  readonly text?: string
  readonly binary?: Uint8Array
}

export interface SecretVersion {
  readonly id: string
  readonly value: SecretValue
  readonly created: number
  readonly labels: Set<string>
  lastAccessed?: number
}

export interface Secret {
  readonly name: string
  readonly arn: string
  readonly created: number
  readonly versions: Map<string, SecretVersion>
  readonly tags: Map<string, string>
  description: string | undefined
  kmsKeyId: string | undefined
  changed: number
  /** Day on which it goes for good, and when that was asked. */
  deletion: { readonly at: number; readonly asked: number } | undefined
}

export class SecretStore implements TagSource {
  readonly #clock: EngineClock
  readonly #scope: AccountScope
  readonly #secrets = new Map<string, Secret>()

  readonly #onValue: (text: string) => void

  /** `onValue` hears of every text that is stored. */
  constructor(
    options: AccountScope & { readonly clock: EngineClock; readonly onValue?: (text: string) => void },
  ) {
    this.#onValue = options.onValue ?? (() => {})
    this.#clock = options.clock
    this.#scope = options
  }

  /** Newest first is the service's order; deleted ones are gone once their recovery window is over. */
  list(): readonly Secret[] {
    for (const [name, { deletion }] of this.#secrets) {
      if (deletion !== undefined && deletion.at <= this.#clock.now()) this.#secrets.delete(name)
    }
    return [...this.#secrets.values()].reverse()
  }

  /** By name, ARN, or an ARN without its random suffix. */
  find(id: string): Secret | undefined {
    return this.list().find((one) => one.name === id || one.arn === id || one.arn.slice(0, -7) === id)
  }

  /** Throws ResourceNotFoundException; InvalidRequestException for a secret on its way out. */
  get(id: string, options: { readonly deleted?: boolean } = {}): Secret {
    const secret = this.find(id)
    if (secret === undefined) throw notFound("Secrets Manager can't find the specified secret.")
    if (secret.deletion !== undefined && options.deleted !== true) throw markedForDeletion()
    return secret
  }

  create(name: string, details: Pick<Secret, 'description' | 'kmsKeyId'>): Secret {
    const now = this.#clock.now()
    const secret: Secret = {
      name,
      arn: `arn:aws:secretsmanager:${this.#scope.region}:${this.#scope.accountId}:secret:${name}-${suffix()}`,
      created: now,
      changed: now,
      versions: new Map(),
      tags: new Map(),
      deletion: undefined,
      ...details,
    }
    this.#secrets.set(name, secret)
    return secret
  }

  /**
   * Adds a version whose id is the client's token. The same token with the same value changes nothing; with another
   * value it is ResourceExistsException. AWSCURRENT leaves AWSPREVIOUS behind it.
   */
  addVersion(
    secret: Secret,
    value: SecretValue,
    options: { readonly token: string | undefined; readonly labels: readonly string[] },
  ): SecretVersion {
    const id = options.token ?? randomUUID()
    const existing = secret.versions.get(id)
    if (existing !== undefined) {
      if (sameValue(existing.value, value)) return existing
      throw new AwsError(
        'ResourceExistsException',
        `You can't use ClientRequestToken ${id} because that value is already in use for a version of secret ${secret.arn}.`,
      )
    }
    this.#checkLabels(secret, options.labels)
    if (value.text !== undefined) this.#onValue(value.text)
    const version: SecretVersion = { id, value, created: this.#clock.now(), labels: new Set() }
    secret.versions.set(id, version)
    secret.changed = version.created
    for (const label of options.labels) this.moveLabel(secret, label, version)
    // A secret always has a current version once it has any.
    if (labelled(secret, CURRENT) === undefined) version.labels.add(CURRENT)
    this.#dropDeprecated(secret)
    return version
  }

  /** A label is on one version at a time. Moving AWSCURRENT puts AWSPREVIOUS on the version that had it. */
  moveLabel(secret: Secret, label: string, to: SecretVersion): void {
    const from = labelled(secret, label)
    if (from === to) return
    this.#checkLabels(secret, [label])
    from?.labels.delete(label)
    to.labels.add(label)
    if (label !== CURRENT || from === undefined) return
    labelled(secret, PREVIOUS)?.labels.delete(PREVIOUS)
    from.labels.add(PREVIOUS)
  }

  #checkLabels(secret: Secret, more: readonly string[]): void {
    const attached = new Set([...secret.versions.values()].flatMap(({ labels }) => [...labels]))
    // AWSPREVIOUS appears on its own with the second version.
    const second = more.includes(CURRENT) && attached.has(CURRENT) ? [PREVIOUS] : []
    if (new Set([...attached, ...more, ...second]).size <= LABELS_MOST) return
    throw new AwsError(
      'LimitExceededException',
      `You can't attach more than ${LABELS_MOST} staging labels to the versions of a secret.`,
    )
  }

  /** Deletes at once. */
  remove(secret: Secret): void {
    this.#secrets.delete(secret.name)
  }

  /** Oldest versions without a label go first. */
  #dropDeprecated(secret: Secret): void {
    const deprecated = [...secret.versions.values()].filter(
      ({ labels, created }) => labels.size === 0 && this.#clock.now() - created > DAY,
    )
    for (const { id } of deprecated) {
      if (secret.versions.size <= VERSIONS_KEPT) return
      secret.versions.delete(id)
    }
  }

  *resources() {
    for (const { arn, tags } of this.list())
      yield { arn, type: 'secretsmanager:secret', tags: Object.fromEntries(tags) }
  }
}

export const labelled = (secret: Secret, label: string): SecretVersion | undefined =>
  [...secret.versions.values()].find(({ labels }) => labels.has(label))

export const notFound = (message: string): AwsError => new AwsError('ResourceNotFoundException', message)

const markedForDeletion = (): AwsError =>
  new AwsError(
    'InvalidRequestException',
    "You can't perform this operation on the secret because it was marked for deletion.",
  )

const sameValue = (a: SecretValue, b: SecretValue): boolean =>
  a.text === b.text && Buffer.compare(a.binary ?? new Uint8Array(), b.binary ?? new Uint8Array()) === 0

/** Six characters that AWS appends, so that a secret made again under the old name has another ARN. */
function suffix(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  return [...randomBytes(6)].map((byte) => alphabet[byte % alphabet.length]).join('')
}
