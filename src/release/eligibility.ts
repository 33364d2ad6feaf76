import type { Release } from './release.ts'

/** Heroku looks for the default target of a rollback among the last ten releases. */
export const ROLLBACK_WINDOW = 10

/** Heroku's `eligible_for_rollback`: it has served. */
export const isEligibleForRollback = (release: Release): boolean => release.status === 'succeeded'

/**
 * Heroku's rule for a rollback without a target: of the last ten releases (newest first) the second that is eligible, so
 * failed and pending ones are passed over (heroku/cli, `releases/rollback`).
 */
export function defaultRollbackTarget(newestFirst: readonly Release[]): Release | undefined {
  return newestFirst.slice(0, ROLLBACK_WINDOW).filter(isEligibleForRollback)[1]
}
