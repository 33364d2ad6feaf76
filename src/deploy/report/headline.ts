import { formatVersion } from '../../release/ledger/release.ts'
import type { VerdictKind } from '../core/verdict.ts'
import type { DeploymentResult } from './result.ts'

export const ICONS: Readonly<Record<VerdictKind, string>> = {
  landed: '✅',
  rolling: '⏳',
  paused: '⏸️',
  failed: '❌',
  'rolling-back': '↩️',
  'rolled-back': '❌',
  'rollback-failed': '🚨',
  superseded: '⏭️',
  unreadable: '❔',
  'timed-out': '⌛',
}

/** `v42 is live`, `v41 is live: v42 failed and was rolled back`: what a person wants to read first. */
export function headline(result: DeploymentResult): string {
  const { verdict, before } = result
  const from = before === undefined ? undefined : formatVersion(before.version)
  const rollback = rollbackOf(result)
  const what = rollback === undefined ? result.name : `the rollback to ${rollback} (${result.name})`
  const rolledBack = from ?? (wasFirst(result) ? undefined : 'The previous revision')
  switch (verdict) {
    case 'landed':
      if (rollback !== undefined) return `Rolled back to ${rollback} as ${result.name}`
      return from === undefined ? `${result.name} is live` : `${from} → ${result.name} is live`
    case 'rolled-back':
      return rolledBack === undefined
        ? `Nothing is live: ${what} failed`
        : `${rolledBack} is live: ${what} failed and was rolled back`
    case 'rolling-back':
      return `${sentence(what)} is rolling back to ${from ?? (wasFirst(result) ? 'nothing: it was the first release' : 'the previous revision')}`
    case 'rollback-failed':
      return `${sentence(what)} failed, and not every service could roll back`
    case 'superseded':
      return `${sentence(what)} was superseded by another deployment`
    case 'paused':
      // A hook may wait before or after the traffic shift: which revision serves is not known here.
      return `${sentence(what)} is paused by a hook waiting for its owner`
    case 'unreadable':
      return `${sentence(what)} was started and can no longer be watched`
    default:
      if (from !== undefined) return `${from} is live: ${what} failed`
      return wasFirst(result) ? `Nothing is live: ${what} failed` : `${sentence(what)} failed`
  }
}

/** Nothing was live before it. Without a ledger that is not known, and a release that was live is deployed again. */
export function wasFirst({ before, release }: Pick<DeploymentResult, 'before' | 'release'>): boolean {
  return before === undefined && release !== undefined && release.status !== 'succeeded'
}

/** The release that this one brings back, e.g. v2; undefined when it is not a rollback. */
export function rollbackOf({ release }: Pick<DeploymentResult, 'release'>): string | undefined {
  return release?.kind === 'rollback' && release.parent !== undefined
    ? formatVersion(release.parent)
    : undefined
}

/** The name of a release or of a service stays as it is. */
const sentence = (text: string): string => text.replace(/^the /, 'The ')
