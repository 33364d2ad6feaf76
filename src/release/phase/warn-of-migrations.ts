import { describeError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import type { ChangedFile } from '../ledger/commit-history.ts'
import { formatVersion, type Release } from '../ledger/release.ts'
import { CONSEQUENCE, destructiveSteps, isMigration } from './migrations.ts'

export interface MigrationPorts {
  /**
   * Files that were added or changed since a commit, of those that `wanted` names. Rejects when that cannot be told.
   */
  changedSince(commit: string, wanted: (path: string) => boolean): Promise<readonly ChangedFile[]>
  readonly log: Logger
}

/** Annotations of one step that GitHub shows: https://docs.github.com/actions/reference/limits */
const SHOWN = 8

/**
 * Warns, file by file, of migrations after which the live release could not run any more: a rollback takes code and
 * config vars back, and not the database. It decides nothing: where the checkout cannot tell, it says so and continues.
 */
export async function warnOfMigrations(
  { changedSince, log }: MigrationPorts,
  serving: Release | undefined,
  release: Release,
): Promise<void> {
  const base = serving?.commit
  if (serving === undefined || base === undefined || base === release.commit) return
  const name = formatVersion(serving.version)
  let files: readonly ChangedFile[]
  try {
    files = await changedSince(base, isMigration)
  } catch (error) {
    log.info(`migrations since ${name} were not checked: ${describeError(error)}`)
    return
  }
  const steps = destructiveSteps(files)
  for (const { path, line, tool, kind, text } of steps.slice(0, SHOWN)) {
    log.warning(
      `This ${tool} migration ${kind}: \`${text}\`. If ${formatVersion(release.version)} is rolled back to ${name}, ${CONSEQUENCE[kind]}. First ship code that works without it, then the migration in a later release.`,
      { file: path, line },
    )
  }
  if (steps.length > SHOWN)
    log.warning(`${steps.length - SHOWN} more destructive steps are in the migrations since ${name}.`)
}
