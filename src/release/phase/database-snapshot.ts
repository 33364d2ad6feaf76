import { createHash } from 'node:crypto'
import { releaseTags } from '../../ecs/names.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { TransientReadError } from '../ledger/errors.ts'
import { formatVersion, RELEASE_PROCESS, type Release } from '../ledger/release.ts'

/** A DB instance of RDS, or a DB cluster (Aurora, Multi-AZ). */
export interface Database {
  readonly kind: 'instance' | 'cluster'
  readonly id: string
}

/** Manual snapshots of databases. Implemented on RDS by src/aws/rds/snapshots.ts. */
export interface DatabaseSnapshots {
  /** Begins a snapshot; one of that name that is there already is taken up. */
  create(database: Database, name: string, tags: Readonly<Record<string, string>>): Promise<void>
  /**
   * `status` is RDS's own word, an open string; percent 0 to 100. Throws TransientReadError when the next look may
   * work.
   */
  look(database: Database, name: string): Promise<{ readonly status: string; readonly percent: number }>
}

export interface SnapshotPorts {
  readonly snapshots: DatabaseSnapshots
  readonly clock: Clock
  readonly log: Logger
}

/** Snapshots of databases of some size take minutes: seen within seconds is soon enough. */
const TICK_MS = 10_000
const LIMIT_MINUTES = 60

/** `my-app-db`, or `cluster:my-app`; undefined when the text is neither (RDS's rules for identifiers). */
export function parseDatabase(text: string): Database | undefined {
  const [, prefix, id = ''] = /^(cluster:|instance:)?([a-z](?:-?[a-z0-9])*)$/i.exec(text) ?? []
  if (id === '' || id.length > 63) return undefined
  return { kind: prefix === 'cluster:' ? 'cluster' : 'instance', id }
}

/**
 * The same for every start of one release's phase, and of no other's, even after a ledger started over: letters, digits
 * and single hyphens, at most 255
 * (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSnapshot.html).
 */
export function snapshotName(release: Release): string {
  const { app, environment, version, runKey, createdAt } = release
  const unique = createHash('sha256').update(`${runKey}#${createdAt}`).digest('hex').slice(0, 8)
  const words = `renga-${app}-${environment}`.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 200)
  return `${words.replace(/-$/, '')}-${formatVersion(version)}-${unique}`
}

/**
 * Takes a snapshot of a database and waits until it is there: what is migrated after it can be had back from it.
 * Resolves with its name. Started again after a kill, it continues with the snapshot it finds. Throws UserError when
 * there is none to be had.
 */
export async function snapshotDatabase(
  ports: SnapshotPorts,
  database: Database,
  release: Release,
  signal: AbortSignal,
): Promise<string> {
  const { snapshots, clock, log } = ports
  const name = snapshotName(release)
  log.info(`snapshot of ${database.id}: ${name}`)
  await snapshots.create(database, name, releaseTags(release, RELEASE_PROCESS))
  const begun = clock.now()
  const deadline = begun + LIMIT_MINUTES * 60_000
  let said = ''
  for (;;) {
    signal.throwIfAborted()
    const state = await snapshots.look(database, name).catch((error: unknown) => {
      if (error instanceof TransientReadError) return undefined
      throw error
    })
    if (state?.status === 'available') {
      log.info(`the snapshot completed after ${Math.round((clock.now() - begun) / 1000)} s`)
      return name
    }
    if (state !== undefined && state.status !== 'creating' && state.status !== 'pending') {
      throw new UserError(`The snapshot ${name} of ${database.id} is '${state.status}'.`, {
        fix: "Check the database's events in the RDS console, then run the workflow again.",
      })
    }
    if (clock.now() >= deadline) {
      throw new UserError(
        `The snapshot ${name} of ${database.id} did not complete within ${LIMIT_MINUTES} min (${state?.percent ?? 0} %).`,
        { fix: "Run the workflow again when it has, or leave 'snapshot-of' empty." },
      )
    }
    const progress = state === undefined ? said : `${state.status}, ${state.percent} %`
    if (progress !== said) log.info(progress)
    said = progress
    await clock.sleep(TICK_MS, signal)
  }
}
