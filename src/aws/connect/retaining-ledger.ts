import type { ReleaseDraft } from '../../release/ledger/ports.ts'
import type { Release } from '../../release/ledger/release.ts'
import { keepImages, type ReleaseTags } from '../../release/open/keep-images.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import type { AwsSession } from '../client/session.ts'
import { DynamoDbLedger, type LedgerScope } from '../dynamodb/ledger.ts'

/**
 * A ledger that keeps the images of its newest releases from the repository's lifecycle policy: whatever opens a
 * release.
 */
export class RetainingLedger extends DynamoDbLedger {
  readonly #tags: ReleaseTags
  readonly #log: Logger
  readonly #options: { readonly repository: string; readonly keep: number }

  constructor(
    session: Pick<AwsSession, 'client' | 'redactor'>,
    scope: LedgerScope,
    clock: Pick<Clock, 'now'>,
    keeping: {
      readonly tags: ReleaseTags
      readonly log: Logger
      readonly repository: string
      readonly keep: number
    },
  ) {
    super(session, scope, clock)
    this.#tags = keeping.tags
    this.#log = keeping.log
    this.#options = keeping
  }

  override async open(draft: ReleaseDraft): Promise<Release> {
    const release = await super.open(draft)
    await keepImages(release, { ledger: this, tags: this.#tags, log: this.#log }, this.#options)
    return release
  }
}
