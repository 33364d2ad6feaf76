/** Databases and their snapshots by name, status and tags. There is no engine behind them: nothing can connect. */

import type { EngineClock } from '../../clock.ts'
import type { Timings } from '../../timings.ts'
import type { AccountScope } from '../wire/service.ts'
import { AwsError } from '../wire/service.ts'
import type { TaggedResource } from '../wire/tags.ts'

/** What RDS calls the two kinds of databases and their snapshots: in ARNs and in errors. */
export interface DatabaseKind {
  readonly database: 'db' | 'cluster'
  readonly snapshot: 'snapshot' | 'cluster-snapshot'
  /** `DBInstance`, as in `DBInstanceNotFoundFault`. */
  readonly shape: 'DBInstance' | 'DBCluster'
  readonly snapshotShape: 'DBSnapshot' | 'DBClusterSnapshot'
}

export const INSTANCE: DatabaseKind = {
  database: 'db',
  snapshot: 'snapshot',
  shape: 'DBInstance',
  snapshotShape: 'DBSnapshot',
}
export const CLUSTER: DatabaseKind = {
  database: 'cluster',
  snapshot: 'cluster-snapshot',
  shape: 'DBCluster',
  snapshotShape: 'DBClusterSnapshot',
}

export interface Database {
  readonly id: string
  readonly arn: string
  readonly engine: string
  readonly createdAt: number
  readonly tags: Readonly<Record<string, string>>
  status: 'creating' | 'available'
}

export interface Snapshot {
  readonly id: string
  readonly arn: string
  readonly of: Database
  readonly createdAt: number
  readonly tags: Readonly<Record<string, string>>
  status: 'creating' | 'available' | 'failed'
}

/**
 * "Must contain from 1 to 63 letters, numbers, or hyphens", 255 of a snapshot: a letter first, no two hyphens, none at
 * the end.
 */
const NAME = /^[a-zA-Z](?:-?[a-zA-Z0-9])*$/
/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html: manual snapshots, of each kind. */
const SNAPSHOT_QUOTA = 100

/** The databases of one kind and their snapshots. */
export class Databases {
  readonly databases = new Map<string, Database>()
  readonly snapshots = new Map<string, Snapshot>()
  readonly kind: DatabaseKind
  /** The next snapshot ends so. */
  nextSnapshot: 'available' | 'failed' = 'available'
  readonly #account: AccountScope
  readonly #clock: EngineClock
  readonly #timings: Timings

  constructor(kind: DatabaseKind, account: AccountScope, clock: EngineClock, timings: Timings) {
    this.kind = kind
    this.#account = account
    this.#clock = clock
    this.#timings = timings
  }

  create(name: string, engine: string, tags: Readonly<Record<string, string>>): Database {
    const id = this.#name(name, 63)
    if (this.databases.has(id)) {
      const code = this.kind === CLUSTER ? 'DBClusterAlreadyExistsFault' : 'DBInstanceAlreadyExistsFault'
      throw new AwsError(code, `${this.kind.shape} already exists`)
    }
    const database: Database = {
      id,
      arn: this.#arn(this.kind.database, id),
      engine,
      createdAt: this.#clock.now(),
      tags,
      status: 'creating',
    }
    this.databases.set(id, database)
    this.#clock.schedule(this.#timings.databaseCreation, () => {
      database.status = 'available'
    })
    return database
  }

  /** Identifiers are kept in lower case, and are compared so. */
  database(name = ''): Database {
    const found = this.databases.get(name.toLowerCase())
    if (found === undefined)
      throw new AwsError(`${this.kind.shape}NotFoundFault`, `${this.kind.shape} ${name} not found.`, {
        status: 404,
      })
    return found
  }

  snapshot(name: string, of: string | undefined, tags: Readonly<Record<string, string>>): Snapshot {
    const id = this.#name(name, 255)
    const { snapshotShape } = this.kind
    const database = this.database(of)
    if (this.snapshots.has(id)) {
      throw new AwsError(
        `${snapshotShape}AlreadyExistsFault`,
        `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`,
      )
    }
    if (database.status !== 'available') {
      throw new AwsError(
        `Invalid${this.kind.shape}StateFault`,
        `Cannot create a snapshot because the database ${database.id} is not currently in the available state.`,
      )
    }
    if (this.snapshots.size >= SNAPSHOT_QUOTA) {
      throw new AwsError(
        'SnapshotQuotaExceededFault',
        `Cannot create more than ${SNAPSHOT_QUOTA} manual snapshots`,
      )
    }
    const snapshot: Snapshot = {
      id,
      arn: this.#arn(this.kind.snapshot, id),
      of: database,
      createdAt: this.#clock.now(),
      tags,
      status: 'creating',
    }
    this.snapshots.set(id, snapshot)
    const ends = this.nextSnapshot
    this.nextSnapshot = 'available'
    this.#clock.schedule(this.#timings.databaseSnapshot, () => {
      snapshot.status = ends
    })
    return snapshot
  }

  /** Of a database, of a name, or all; a name that is none is an error, as on AWS. */
  find(name: string | undefined, of: string | undefined): readonly Snapshot[] {
    const found = [...this.snapshots.values()].filter(
      ({ id, of: { id: database } }) =>
        (name === undefined || id === name.toLowerCase()) &&
        (of === undefined || database === of.toLowerCase()),
    )
    if (name !== undefined && found.length === 0) {
      const { snapshotShape } = this.kind
      throw new AwsError(`${snapshotShape}NotFoundFault`, `${snapshotShape} ${name} not found.`, {
        status: 404,
      })
    }
    return found
  }

  *tagged(): Iterable<TaggedResource> {
    for (const { arn, tags } of this.databases.values())
      yield { arn, type: `rds:${this.kind.database}`, tags }
    for (const { arn, tags } of this.snapshots.values())
      yield { arn, type: `rds:${this.kind.snapshot}`, tags }
  }

  #arn(type: string, id: string): string {
    return `arn:aws:rds:${this.#account.region}:${this.#account.accountId}:${type}:${id}`
  }

  #name(name: string, most: number): string {
    if (!NAME.test(name) || name.length > most) {
      throw new AwsError(
        'InvalidParameterValue',
        `The identifier ${name} is not valid: 1 to ${most} letters, digits and hyphens; a letter first; no hyphen at the end, no two together.`,
      )
    }
    return name.toLowerCase()
  }
}
