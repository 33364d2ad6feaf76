import type { Addon, Script } from '../app.ts'
import type { Problems } from '../problems.ts'
import { readSize } from './formation.ts'
import { readList, readObject, readText, warnUnknown, wrongKind } from './json-read.ts'
import { type JsonObjectNode, type JsonValue, toPlain } from './json-tree.ts'

const ADDON_EXAMPLE = '[ "heroku-postgresql:mini" ]'

/**
 * Reads `addons`: `"service:plan"` or `{plan, as, options}`
 * (https://devcenter.heroku.com/articles/app-json-schema#addons).
 */
export function readAddons(value: JsonValue, path: string, problems: Problems): readonly Addon[] | undefined {
  if (value.kind === 'string') {
    problems.warning(value.at, `'${path}' is one add-on, not a list.`, `Write ${ADDON_EXAMPLE}.`)
    return readAddon(value, path, problems)
  }
  return readList(value, path, ADDON_EXAMPLE, problems)?.flatMap((item, index) =>
    readAddon(item, `${path}[${index}]`, problems),
  )
}

function readAddon(item: JsonValue, path: string, problems: Problems): readonly Addon[] {
  if (item.kind === 'string')
    return item.value.trim() === '' ? emptyPlan(item, path, problems) : [{ plan: item.value.trim() }]
  if (item.kind !== 'object') {
    wrongKind(
      item,
      path,
      'an add-on',
      'Write "service:plan" or { "plan": "service:plan", "as": "NAME" }.',
      problems,
    )
    return []
  }
  const { members } = item
  warnUnknown(members.values(), ['plan', 'as', 'options'], path, problems)
  const planValue = members.get('plan')?.value
  if (planValue === undefined) return emptyPlan(item, path, problems)
  const plan = readText(planValue, `${path}.plan`, problems)
  const asValue = members.get('as')?.value
  const as = asValue === undefined ? undefined : readText(asValue, `${path}.as`, problems)
  const optionsValue = members.get('options')?.value
  const options =
    optionsValue === undefined
      ? undefined
      : readObject(optionsValue, `${path}.options`, '{ "version": "16" }', problems)
  if (plan === undefined) return []
  if (plan.trim() === '') return emptyPlan(planValue, path, problems)
  return [
    {
      plan: plan.trim(),
      ...(as === undefined ? {} : { as }),
      ...(options === undefined ? {} : { options: plainOptions(options) }),
    },
  ]
}

function emptyPlan(value: JsonValue, path: string, problems: Problems): readonly Addon[] {
  problems.error(
    value.at,
    `'${path}' does not name an add-on.`,
    'Add "plan": "service:plan", e.g. "heroku-postgresql:mini".',
  )
  return []
}

function plainOptions(options: JsonObjectNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...options.members].map(([key, member]) => [key, toPlain(member.value)]))
}

const BUILDPACK_EXAMPLE = '[ { "url": "heroku/nodejs" } ]'

/** Reads `buildpacks`: a list of `{url}`; a plain text is taken for the URL. */
export function readBuildpacks(
  value: JsonValue,
  path: string,
  problems: Problems,
): readonly string[] | undefined {
  return readList(value, path, BUILDPACK_EXAMPLE, problems)?.flatMap((item, index) => {
    const url = readBuildpack(item, `${path}[${index}]`, problems)
    return url === undefined ? [] : [url]
  })
}

function readBuildpack(item: JsonValue, path: string, problems: Problems): string | undefined {
  if (item.kind === 'string') {
    problems.warning(
      item.at,
      `'${path}' is just a string; it is used as the URL.`,
      `Write { "url": "${item.value}" }.`,
    )
    return item.value.trim()
  }
  const object = readObject(item, path, '{ "url": "heroku/nodejs" }', problems)
  if (object === undefined) return undefined
  warnUnknown(object.members.values(), ['url'], path, problems)
  const value = object.members.get('url')?.value
  const url = value === undefined ? '' : readText(value, `${path}.url`, problems)
  if (url === undefined) return undefined
  if (url.trim() !== '') return url.trim()
  problems.error(
    item.at,
    `'${path}' does not name a buildpack.`,
    'Add "url": "heroku/nodejs", or the URL of its repository.',
  )
  return undefined
}

/** `test` and `test-setup` belong to Heroku CI and are known, not run. */
const SCRIPTS = ['postdeploy', 'pr-predestroy', 'test', 'test-setup']

/** Reads `scripts`: a command, or `{command, size}`. An empty command means: no such script. */
export function readScripts(value: JsonValue, path: string, problems: Problems): ReadonlyMap<string, Script> {
  const scripts = new Map<string, Script>()
  const object = readObject(value, path, '{ "postdeploy": "npm run seed" }', problems)
  if (object === undefined) return scripts
  warnUnknown(object.members.values(), SCRIPTS, path, problems)
  for (const { key, value: script } of object.members.values()) {
    const read = SCRIPTS.includes(key) ? readScript(script, `${path}.${key}`, problems) : undefined
    if (read !== undefined) scripts.set(key, read)
  }
  return scripts
}

function readScript(value: JsonValue, path: string, problems: Problems): Script | undefined {
  if (value.kind === 'string') return { command: value.value.trim() }
  if (value.kind !== 'object') {
    wrongKind(value, path, 'a command', 'Put the command in double quotes.', problems)
    return undefined
  }
  warnUnknown(value.members.values(), ['command', 'size'], path, problems)
  const commandValue = value.members.get('command')?.value
  if (commandValue === undefined) {
    problems.error(value.at, `'${path}' has no command.`, 'Add "command": "…".')
    return undefined
  }
  const command = readText(commandValue, `${path}.command`, problems)
  const size = readSize(value.members.get('size')?.value, `${path}.size`, problems)
  return command === undefined
    ? undefined
    : { command: command.trim(), ...(size === undefined ? {} : { size }) }
}
