import type { EnvDeclaration } from '../app.ts'
import type { Problems } from '../problems.ts'
import { readFlag, readObject, readText, warnUnknown, wrongKind } from './json-read.ts'
import { describeJson, type JsonMember, type JsonObjectNode, type JsonValue } from './json-tree.ts'

/** What a shell can export. */
const SETTABLE = /^[A-Za-z_][A-Za-z0-9_]*$/
/** What Heroku's schema of app.json asks for. */
const CONVENTIONAL = /^[A-Z][A-Z0-9_]*$/

/** The platform decides these for each process; a value from app.json never reaches the app. */
const PLATFORM_VARS: ReadonlySet<string> = new Set(['PORT', 'DYNO'])

/** Config vars that older buildpacks read at build time. */
const BUILD_VARS: ReadonlyMap<string, string> = new Map([
  ['BUILDPACK_URL', "List the buildpack's URL under 'buildpacks'."],
  ['PROCFILE_PATH', "Move that file to 'Procfile' in the app's root directory."],
])

const KEYS = ['description', 'value', 'required', 'generator']

/**
 * Reads `env` of app.json, both generations: `"NAME": "default"` and `"NAME": {value, required, generator,
 * description}` (https://devcenter.heroku.com/articles/app-json-schema#env). A value is text: a number or a boolean is
 * taken as the text it is written as, with a warning.
 */
export function readEnv(
  value: JsonValue,
  path: string,
  problems: Problems,
): ReadonlyMap<string, EnvDeclaration> {
  const declarations = new Map<string, EnvDeclaration>()
  const object = readObject(value, path, '{ "NAME": { "description": "…", "value": "…" } }', problems)
  for (const member of object?.members.values() ?? []) {
    if (!checkName(member, path, problems)) continue
    const declaration = readDeclaration(member, `${path}.${member.key}`, problems)
    if (declaration !== undefined) declarations.set(member.key, declaration)
  }
  return declarations
}

function checkName({ key, at }: JsonMember, path: string, problems: Problems): boolean {
  if (!SETTABLE.test(key)) {
    const better = key
      .toUpperCase()
      .replace(/[^A-Z0-9_]+/g, '_')
      .replace(/^(?=\d)/, '_')
    problems.error(
      at,
      `'${key}' in '${path}' is not a valid environment variable name.`,
      better === '' ? 'Use letters, digits and underscores.' : `Rename it to '${better}'.`,
    )
    return false
  }
  if (PLATFORM_VARS.has(key)) {
    problems.warning(
      at,
      `'${path}.${key}' is ignored: the platform sets ${key} for every process.`,
      key === 'PORT' ? 'Remove it, and have the app listen on $PORT.' : 'Remove it.',
    )
    return false
  }
  const build = BUILD_VARS.get(key)
  if (build !== undefined)
    problems.warning(at, `'${path}.${key}' has no effect: the build does not read it.`, build)
  if (!CONVENTIONAL.test(key)) {
    problems.warning(
      at,
      `The config var '${key}' is not in upper case.`,
      `It works; Heroku's schema expects '${key.toUpperCase()}'.`,
    )
  }
  return true
}

function readDeclaration(
  { key, value, at }: JsonMember,
  path: string,
  problems: Problems,
): EnvDeclaration | undefined {
  if (value.kind === 'object') return { ...readDetails(key, value, path, problems), at }
  const text = readValue(value, path, problems)
  return text === undefined ? undefined : { name: key, value: text, required: true, at }
}

function readDetails(name: string, object: JsonObjectNode, path: string, problems: Problems): EnvDeclaration {
  const { members } = object
  warnUnknown(members.values(), KEYS, path, problems)
  const get = (key: string) => members.get(key)?.value
  const requiredValue = get('required')
  const explicit =
    requiredValue === undefined ? undefined : readFlag(requiredValue, `${path}.required`, problems)
  const given = get('value')
  const text =
    given === undefined || given.kind === 'null' ? undefined : readValue(given, `${path}.value`, problems)
  const generator = readGenerator(get('generator'), `${path}.generator`, problems)
  const about = get('description')
  const description = about === undefined ? undefined : readText(about, `${path}.description`, problems)
  // Heroku: "required: default true" (app-json-schema#env).
  const required = explicit ?? true
  // Heroku takes the empty value of a required variable for none. Its "config var … is required" named exactly the five
  // that had `"value": ""` and no `required`, and none of the five with `"required": false`:
  // https://github.com/DARIAEngineering/dcaf_case_management/issues/1327, with that repository's app.json at 00a6a09.
  const isEmpty = required && text === ''
  return {
    name,
    ...(text === undefined || isEmpty ? {} : { value: text }),
    ...(isEmpty ? { isEmpty } : {}),
    required,
    ...(generator === undefined ? {} : { generator }),
    ...(description === undefined || description === '' ? {} : { description }),
  }
}

function readValue(value: JsonValue, path: string, problems: Problems): string | undefined {
  if (value.kind === 'string') return value.value
  if (value.kind === 'boolean' || value.kind === 'number') {
    const text = String(value.value)
    problems.warning(
      value.at,
      `'${path}' is ${text}, not a string; the app gets the string '${text}'.`,
      `Write "${text}".`,
    )
    return text
  }
  wrongKind(value, path, 'text', 'Write the value in double quotes.', problems)
  return undefined
}

function readGenerator(value: JsonValue | undefined, path: string, problems: Problems): 'secret' | undefined {
  if (value === undefined) return undefined
  if (value.kind === 'string' && value.value === 'secret') return 'secret'
  problems.error(
    value.at,
    `'${path}' is ${describeJson(value)}: unknown generator.`,
    'Use "secret", which generates a random value once, or remove the key.',
  )
  return undefined
}
