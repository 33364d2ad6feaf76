import { didYouMean } from '../../runtime/suggest.ts'
import type { Problems } from '../problems.ts'
import { describeJson, type JsonMember, type JsonObjectNode, type JsonValue } from './json-tree.ts'

/** Readers of a value that should have one kind. `path` is how problems name the value: `env.PORT.required`. */

export function readObject(
  value: JsonValue,
  path: string,
  example: string,
  problems: Problems,
): JsonObjectNode | undefined {
  if (value.kind === 'object') return value
  wrongKind(value, path, 'an object', `Write an object such as ${example}.`, problems)
  return undefined
}

export function readList(
  value: JsonValue,
  path: string,
  example: string,
  problems: Problems,
): readonly JsonValue[] | undefined {
  if (value.kind === 'array') return value.items
  wrongKind(value, path, 'a list', `Write a list such as ${example}.`, problems)
  return undefined
}

export function readText(value: JsonValue, path: string, problems: Problems): string | undefined {
  if (value.kind === 'string') return value.value
  wrongKind(value, path, 'a string', 'Put the value in double quotes.', problems)
  return undefined
}

/** `true`, or the text "true", which many manifests have. */
export function readFlag(value: JsonValue, path: string, problems: Problems): boolean | undefined {
  if (value.kind === 'boolean') return value.value
  const word = value.kind === 'string' ? value.value.trim().toLowerCase() : ''
  if (word === 'true' || word === 'false') {
    problems.warning(
      value.at,
      `'${path}' is the string ${describeJson(value)}.`,
      `Write ${word} without quotes.`,
    )
    return word === 'true'
  }
  wrongKind(value, path, 'true or false', 'Write true or false, without quotes.', problems)
  return undefined
}

/** "Tasks per service": https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const MOST_TASKS = 5000

/** How many tasks: a whole number from 0, or one as text. */
export function readCount(value: JsonValue, path: string, problems: Problems): number | undefined {
  if ((value.kind === 'number' || value.kind === 'string') && Number(value.value) > MOST_TASKS) {
    problems.error(
      value.at,
      `'${path}' is ${describeJson(value)}, and a service has at most ${MOST_TASKS} tasks.`,
      `Write a whole number from 0 to ${MOST_TASKS}.`,
    )
    return undefined
  }
  if (value.kind === 'number' && Number.isSafeInteger(value.value) && value.value >= 0) return value.value
  if (value.kind === 'string' && /^\d{1,9}$/.test(value.value.trim())) {
    problems.warning(
      value.at,
      `'${path}' is the string ${describeJson(value)}.`,
      `Write ${Number(value.value)} without quotes.`,
    )
    return Number(value.value)
  }
  wrongKind(
    value,
    path,
    'a whole number of 0 or more',
    'Write a whole number such as 1, without quotes.',
    problems,
  )
  return undefined
}

/** Warns of every key that is not among `known`; `elsewhere` says what to do with a key that another tool knows. */
export function warnUnknown(
  members: Iterable<JsonMember>,
  known: readonly string[],
  path: string,
  problems: Problems,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): void {
  for (const { key, at } of members) {
    if (known.includes(key)) continue
    const fix = elsewhere.get(key) ?? `${didYouMean(key, known)}The known keys are ${known.join(', ')}.`
    problems.warning(
      at,
      `'${path === '' ? key : `${path}.${key}`}' is not an app.json key and is ignored.`,
      fix,
    )
  }
}

export function wrongKind(
  value: JsonValue,
  path: string,
  wanted: string,
  fix: string,
  problems: Problems,
): void {
  problems.error(value.at, `'${path}' is ${describeJson(value)}, not ${wanted}.`, fix)
}
