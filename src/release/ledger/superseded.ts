import { UserError } from '../../runtime/errors.ts'
import { formatVersion, type Release } from './release.ts'

type Opened = Pick<Release, 'runKey' | 'parent' | 'promotedFrom'>

/**
 * A queued or re-run old run opens a release with the newest number and the oldest code. GitHub's run ids only grow
 * (https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables), and a
 * re-run keeps its own. A rollback or promotion goes to older code on purpose, and a config change keeps the live code:
 * they supersede whatever serves. A push that was queued before a rollback does not undo it; one that comes after it
 * does, as on Heroku.
 */
export function isSuperseded(found: Opened, serving: Release | undefined): boolean {
  if (serving === undefined || isDerived(found)) return false
  if (isDerived(serving) && serving.kind !== 'rollback') return false
  const [ours, theirs] = [runId(found), runId(serving)]
  return ours !== undefined && theirs !== undefined && ours < theirs
}

/** What to say of a release (`v42`) or of a run that would open one. */
export function supersededError(what: string, serving: Release): UserError {
  const current = formatVersion(serving.version)
  const how = serving.kind === 'rollback' ? ` (${serving.description})` : ''
  return new UserError(
    `${what} a run older than the run of ${current}${how}, which is live: an older run never replaces a newer one.`,
    { fix: 'Start a new run of the commit to go live, or use rollback-release.' },
  )
}

const isDerived = ({ parent, promotedFrom }: Opened): boolean =>
  parent !== undefined || promotedFrom !== undefined

/** GITHUB_RUN_ID; undefined for what no runner has opened. */
function runId({ runKey }: Pick<Release, 'runKey'>): number | undefined {
  const digits = /^([1-9]\d*)-\d+(?:\/|$)/.exec(runKey)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
