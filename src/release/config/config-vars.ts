import { REVIEW_APP_NAMES } from '../../app/require-config.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'

/** What a shell, and so Heroku, takes as the name of an environment variable. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * "Length of a secret: 65,536 bytes": https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html
 */
export const SECRET_BYTES = 65_536

export const isVariableName = (text: string): boolean => NAME.test(text)

/**
 * The config vars of a secret: one JSON object of strings. Throws UserError that names the secret and every wrong name,
 * never a value.
 */
export function parseConfigVars(text: string, secret: string): ReadonlyMap<string, string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's own message would quote the secret.
    throw new UserError(`The secret '${secret}' is not JSON.`, { fix: FORM })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(`The secret '${secret}' is JSON, but not an object.`, { fix: FORM })
  }
  const entries: [string, unknown][] = Object.entries(value)
  const problems = entries.flatMap(([name, item]) => problemOf(name, item))
  if (problems.length > 0) {
    throw new UserError(
      `The secret '${secret}' contains values that cannot be config vars: ${problems.join('; ')}.`,
      {
        fix: FORM,
      },
    )
  }
  return new Map(entries.map(([name, item]) => [name, String(item)]))
}

const FORM =
  'Store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"…","RAILS_ENV":"production"}.'

function problemOf(name: string, value: unknown): string[] {
  const problems: string[] = []
  const shown = shownName(name)
  if (!NAME.test(name)) problems.push(`${shown} is not a valid environment variable name`)
  if (typeof value !== 'string') problems.push(`${shown} is ${kindOf(value)}, not a string`)
  return problems
}

/** A whole line that was pasted as a name (`"DATABASE_URL=postgres://…": ""`) has the value in it. */
const shownName = (name: string): string =>
  NAME.test(name) || /^[\w .-]{0,40}$/.test(name) ? `'${name}'` : `a key of ${name.length} characters`

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** What the platform gives an app to know about itself: everybody may know it. */
const OPEN_NAMES = new Set(['HEROKU_APP_NAME', ...REVIEW_APP_NAMES])

/**
 * Hides config vars before anything can say them. What of them is hidden, the redactor decides
 * (../../runtime/redaction/redactor.ts).
 */
export function maskConfigVars(vars: ReadonlyMap<string, string>, log: Pick<Logger, 'mask'>): void {
  for (const [name, value] of vars) if (!OPEN_NAMES.has(name)) log.mask(value, name)
}
