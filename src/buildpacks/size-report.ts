import { UserError } from '../runtime/errors.ts'
import { formatBytes } from '../runtime/format.ts'
import type { Logger } from '../runtime/log.ts'

const MB = 1_000_000
/** Heroku warns from here on (https://devcenter.heroku.com/articles/slug-compiler#slug-size). */
const SOFT_LIMIT = 300 * MB
/** Heroku refuses a slug above this (1 GB since March 2026, 500 MB before; same page). */
export const HEROKU_LIMIT = 1000 * MB

/**
 * Weighs the app's own layers, compressed, as Heroku weighs a slug: a warning where Heroku warns. Throws UserError
 * above `limit` bytes, when one is set.
 */
export function weigh(appSize: number | undefined, limit: number | undefined, log: Logger): void {
  if (appSize === undefined) return
  const size = formatBytes(appSize)
  const fix =
    'Exclude what is not needed at run time (.slugignore, development packages), or raise the limit.'
  if (limit !== undefined && appSize > limit) {
    throw new UserError(
      `Input 'max-size-mb': the app's layers are ${size} compressed, more than ${formatBytes(limit)}.`,
      { fix },
    )
  }
  if (appSize > HEROKU_LIMIT) {
    log.warning(
      `The app's layers are ${size} compressed; Heroku rejects more than ${formatBytes(HEROKU_LIMIT)}. ${fix}`,
    )
  } else if (appSize > SOFT_LIMIT) {
    log.warning(`The app's layers are ${size} compressed: every new task pulls them. ${fix}`)
  }
}

/** `12.0 MB more than before`; undefined when there is nothing to compare with. */
export function compareSizes(size: number, previous: number | undefined): string | undefined {
  if (previous === undefined) return undefined
  if (size === previous) return 'as before'
  const difference = formatBytes(Math.abs(size - previous))
  return `${difference} ${size > previous ? 'more' : 'less'} than before`
}
