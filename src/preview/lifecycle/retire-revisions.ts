import type { ReleaseLedger } from '../../release/ledger/ports.ts'
import type { Release } from '../../release/ledger/release.ts'
import type { PreviewTaskDefinitions } from '../record/ports.ts'
import type { PreviewRecord } from '../record/types.ts'

/** Live releases whose revisions are kept: the current one, and the previous one. */
const KEPT = 2
/** What is older was retired by an earlier push, or is by the teardown. */
const RECENT = 6

export interface RetireRevisionsPorts {
  readonly ledger: Pick<ReleaseLedger, 'list'>
  readonly taskDefinitions: Pick<PreviewTaskDefinitions, 'retire'>
}

/**
 * Retires the revisions of earlier pushes, so that a teardown after many pushes has no more of them than one after two.
 * `before` and `now`: the record before this push and after it, for its scripts. Says how many were retired.
 */
export async function retireRevisions(
  ports: RetireRevisionsPorts,
  before: PreviewRecord,
  now: PreviewRecord,
): Promise<number> {
  const recent = await ports.ledger.list(RECENT)
  const live = recent.filter(({ status }) => status === 'succeeded').slice(0, KEPT)
  const kept = new Set([...live.flatMap(revisionsOf), ...scriptsOf(now)])
  const ended = recent.filter(({ status }) => status !== 'pending').flatMap(revisionsOf)
  const old = [...new Set([...ended, ...scriptsOf(before)])].filter((arn) => !kept.has(arn))
  return old.length === 0 ? 0 : ports.taskDefinitions.retire(old)
}

const revisionsOf = ({ processes }: Release): readonly string[] =>
  processes.flatMap(({ taskDefinition }) => taskDefinition ?? [])

const scriptsOf = ({ prPredestroy, postdeploy }: PreviewRecord): readonly string[] =>
  [prPredestroy, postdeploy].flatMap((arn) => arn ?? [])
