import { refused } from './failures.ts'

/** Items per answer of the List operations. AWS does not document the number. */
export const PAGE = 100

/** Epoch milliseconds as the SDK's own type. */
export const date = (at: number): Date => new Date(at)

/** CodeDeploy user guide, "CodeDeploy quotas": 1 to 100 characters of letters, digits and `.-_+=,@`. */
export function checkName(name: string | undefined, missing: string, invalid: string): string {
  if (name === undefined || name === '') throw refused(missing, 'A name must be specified.')
  if (!/^[\w.+=,@-]{1,100}$/.test(name)) throw refused(invalid, `The name '${name}' is not valid.`)
  return name
}
