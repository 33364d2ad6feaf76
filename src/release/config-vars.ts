import { UserError } from '../runtime/errors.ts'

/** What a shell, and so Heroku, takes as the name of an environment variable. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

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
    throw new UserError(`The secret '${secret}' holds what cannot be a config var: ${problems.join('; ')}.`, {
      fix: FORM,
    })
  }
  return new Map(entries.map(([name, item]) => [name, String(item)]))
}

const FORM =
  'Store the config vars as one JSON object of strings, e.g. {"DATABASE_URL":"…","RAILS_ENV":"production"}.'

function problemOf(name: string, value: unknown): string[] {
  const problems: string[] = []
  if (!NAME.test(name)) problems.push(`'${name}' is not the name of an environment variable`)
  if (typeof value !== 'string') problems.push(`'${name}' is ${kindOf(value)}, not a string`)
  return problems
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Values that say nothing by themselves. Masking them would turn every log into asterisks. */
const PUBLIC_WORDS = new Set(
  'true false null none yes no on off production staging development test review debug info warn warning error default localhost enabled disabled'.split(
    ' ',
  ),
)

/** Is `value` one that the log must hide? All are, but words and numbers too common to be secrets. */
export function isSecretValue(value: string): boolean {
  const text = value.trim()
  if (text.length < 4 || PUBLIC_WORDS.has(text.toLowerCase())) return false
  return !/^\d{1,5}$/.test(text)
}

/** What the platform gives an app to know about itself: everybody may know it. */
const PUBLIC_NAMES = new Set(['HEROKU_APP_NAME', 'HEROKU_BRANCH', 'HEROKU_PR_NUMBER'])

/**
 * Must the log hide the value of this config var? Masked, the name of a preview would be *** in its own address, and GitHub drops
 * a job output that holds a masked value.
 */
export function isSecretVar(name: string, value: string): boolean {
  return !PUBLIC_NAMES.has(name) && isSecretValue(value)
}
