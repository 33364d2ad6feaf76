import { UserError } from '../../runtime/errors.ts'
import type { PreviewIdentity } from './identity.ts'
import type { PreviewRecord } from './types.ts'

/** A preview that begins. */
export function newRecord(identity: PreviewIdentity, now: string): PreviewRecord {
  return {
    ...identity,
    state: 'creating',
    sha: '',
    processes: [],
    quantities: {},
    database: 'none',
    databaseReady: false,
    redis: 'none',
    postdeployed: false,
    pinned: false,
    createdAt: now,
    updatedAt: now,
  }
}

/** May there be a database and a role of this preview, whatever its newest push asked for? */
export function mayHaveDatabase(record: PreviewRecord): boolean {
  return record.databaseMade ?? (record.databaseReady || ownsDatabase(record))
}

/** `shared` and `template` make one; `external` is somebody else's. */
export const ownsDatabase = ({ database }: Pick<PreviewRecord, 'database'>): boolean =>
  database === 'shared' || database === 'template'

/** Another repository may use an app of the same name in this account: its previews are not ours to touch. */
export function assertOwnPreview(record: PreviewRecord | undefined, identity: PreviewIdentity): void {
  if (record === undefined || record.repositoryId === identity.repositoryId) return
  throw new UserError(
    `The preview of pull request ${identity.number} of the app '${identity.app}' belongs to repository ${record.repositoryId}, not to this one (${identity.repositoryId}).`,
    { fix: 'Use a different app name in each repository.' },
  )
}

export const days = (count: number): number => count * 86_400_000
export const hours = (count: number): number => count * 3_600_000
export const timestamp = (ms: number): string => new Date(ms).toISOString()
