import type { SourceLocation } from '../../runtime/errors.ts'
import type { ProcessSize } from '../app.ts'
import type { Problems } from '../problems.ts'
import { canonicalProcessName } from '../process-name.ts'
import { parseSize } from '../sizes.ts'
import { readCount, readText, warnUnknown, wrongKind } from './json-read.ts'
import type { JsonMember, JsonObjectNode, JsonValue } from './json-tree.ts'

/** What app.json asks for one process type. */
export interface FormationEntry {
  /** Canonical name. */
  readonly type: string
  /** As app.json spells it. */
  readonly spelling: string
  readonly quantity?: number
  readonly size?: ProcessSize
  readonly at: SourceLocation
}

const KEYS = ['quantity', 'size']
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['autoscaling', "It is a Dokku key; set this process type's 'autoscaling' in renga.yml."],
  ['command', 'The commands are in the Procfile.'],
])
const EXAMPLE = '{ "web": { "quantity": 1, "size": "standard-1x" } }'

/**
 * Reads `formation` in all its forms: an object by process type
 * (https://devcenter.heroku.com/articles/app-json-schema#formation); the first generation's list of
 * `{process, quantity, size}`; and a list of objects by process type, which is in the wild.
 */
export function readFormation(
  value: JsonValue,
  path: string,
  problems: Problems,
): readonly FormationEntry[] | undefined {
  if (value.kind === 'object') return readByType(value, path, problems)
  if (value.kind !== 'array') {
    wrongKind(value, path, 'an object', `Write an object such as ${EXAMPLE}.`, problems)
    return undefined
  }
  const entries = value.items.flatMap((item, index) => readItem(item, `${path}[${index}]`, problems))
  problems.warning(
    value.at,
    `'${path}' is a list, the format of early app.json files.`,
    `Write an object such as ${EXAMPLE}.`,
  )
  return entries
}

function readItem(item: JsonValue, path: string, problems: Problems): readonly FormationEntry[] {
  if (item.kind !== 'object') {
    wrongKind(item, path, 'an object', `Write ${EXAMPLE}.`, problems)
    return []
  }
  const process = item.members.get('process')
  if (process === undefined) return readByType(item, path, problems)
  const type = readText(process.value, `${path}.process`, problems)
  if (type === undefined) return []
  const rest = new Map([...item.members].filter(([key]) => key !== 'process'))
  const entry = readSettings(type, process.value.at, { ...item, members: rest }, path, problems)
  return [entry]
}

function readByType(object: JsonObjectNode, path: string, problems: Problems): readonly FormationEntry[] {
  return [...object.members.values()].flatMap(
    (member) => readMember(member, `${path}.${member.key}`, problems) ?? [],
  )
}

function readMember(
  { key, value, at }: JsonMember,
  path: string,
  problems: Problems,
): FormationEntry | undefined {
  if (value.kind === 'object') return readSettings(key, at, value, path, problems)
  if (value.kind !== 'number') {
    wrongKind(value, path, 'an object', 'Write { "quantity": 1 }.', problems)
    return undefined
  }
  const quantity = readCount(value, path, problems)
  if (quantity === undefined) return undefined
  problems.warning(
    value.at,
    `'${path}' is just a number; it is used as the quantity.`,
    `Write { "quantity": ${quantity} }.`,
  )
  return { type: canonicalProcessName(key), spelling: key, quantity, at }
}

function readSettings(
  spelling: string,
  at: SourceLocation,
  { members }: JsonObjectNode,
  path: string,
  problems: Problems,
): FormationEntry {
  warnUnknown(members.values(), KEYS, path, problems, ELSEWHERE)
  const quantity = readQuantity(members.get('quantity')?.value, spelling, at, path, problems)
  const size = readSize(members.get('size')?.value, `${path}.size`, problems)
  return {
    type: canonicalProcessName(spelling),
    spelling,
    ...(quantity === undefined ? {} : { quantity }),
    ...(size === undefined ? {} : { size }),
    at,
  }
}

function readQuantity(
  value: JsonValue | undefined,
  spelling: string,
  at: SourceLocation,
  path: string,
  problems: Problems,
): number | undefined {
  if (value !== undefined) return readCount(value, `${path}.quantity`, problems)
  const count = canonicalProcessName(spelling) === 'web' ? 1 : 0
  problems.warning(
    at,
    `'${path}' has no quantity: ${count} will run.`,
    `Add "quantity": ${Math.max(count, 1)}.`,
  )
  return undefined
}

/** A size by name, in any case. */
export function readSize(
  value: JsonValue | undefined,
  path: string,
  problems: Problems,
): ProcessSize | undefined {
  const text = value === undefined ? undefined : readText(value, path, problems)
  if (value === undefined || text === undefined) return undefined
  const result = parseSize(text)
  if (result.size === undefined) {
    problems.error(value.at, result.message, result.fix)
    return undefined
  }
  if (result.warning !== undefined) problems.warning(value.at, result.warning.message, result.warning.fix)
  return result.size
}
