/**
 * The rule of a composite alarm: `ALARM("errors") AND NOT OK(latency)`, from the documentation of PutCompositeAlarm.
 */
import type { AlarmState } from '../../ports.ts'
import { validationError } from './failures.ts'

export interface CompositeRule {
  /** Names of the alarms in it, each once, in order. */
  readonly alarms: readonly string[]
  holds(state: (alarm: string) => AlarmState | undefined): boolean
}

type Test = (state: (alarm: string) => AlarmState | undefined) => boolean

const TOKEN = /\s*(?:(\()|(\))|"([^"]*)"|([^\s()"]+))/y
const STATES = new Set<string>(['ALARM', 'OK', 'INSUFFICIENT_DATA'])

interface Token {
  readonly text: string
  readonly kind: 'open' | 'close' | 'quoted' | 'word'
}

/** Throws ValidationError that says where the rule breaks. NOT binds before AND, AND before OR. */
export function parseAlarmRule(rule: string): CompositeRule {
  const tokens = tokenize(rule)
  const alarms = new Set<string>()
  let position = 0

  const broken = (): Error =>
    validationError(
      `AlarmRule is not valid near '${tokens[position]?.text ?? 'its end'}': expected ALARM(name), OK(name), ` +
        'INSUFFICIENT_DATA(name), TRUE, FALSE, NOT, AND, OR or parentheses.',
    )
  const word = (text: string): boolean => {
    const token = tokens[position]
    if (token?.kind !== 'word' || token.text.toUpperCase() !== text) return false
    position++
    return true
  }
  const take = (kind: Token['kind']): boolean => {
    if (tokens[position]?.kind !== kind) return false
    position++
    return true
  }

  function or(): Test {
    let left = and()
    while (word('OR')) left = either(left, and())
    return left
  }
  function and(): Test {
    let left = not()
    while (word('AND')) left = both(left, not())
    return left
  }
  function not(): Test {
    if (word('NOT')) {
      const inner = not()
      return (state) => !inner(state)
    }
    if (word('TRUE')) return () => true
    if (word('FALSE')) return () => false
    if (take('open')) {
      const inner = or()
      if (!take('close')) throw broken()
      return inner
    }
    return alarm()
  }
  function alarm(): Test {
    const wanted = tokens[position]?.text.toUpperCase()
    if (wanted === undefined || !STATES.has(wanted)) throw broken()
    position++
    if (!take('open')) throw broken()
    const token = tokens[position]
    if (token?.kind !== 'quoted' && token?.kind !== 'word') throw broken()
    position++
    if (!take('close')) throw broken()
    const name = nameOf(token.text)
    alarms.add(name)
    return (state) => state(name) === wanted
  }

  const test = or()
  if (position < tokens.length) throw broken()
  return { alarms: [...alarms], holds: test }
}

const either =
  (left: Test, right: Test): Test =>
  (state) =>
    left(state) || right(state)

const both =
  (left: Test, right: Test): Test =>
  (state) =>
    left(state) && right(state)

/** Alarms are named or given by ARN. */
export const nameOf = (nameOrArn: string): string =>
  /^arn:[^:]+:cloudwatch:[^:]*:\d+:alarm:(.+)$/.exec(nameOrArn)?.[1] ?? nameOrArn

function tokenize(rule: string): readonly Token[] {
  const tokens: Token[] = []
  const text = rule.trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text)
    if (match === null) throw validationError('AlarmRule has a quotation mark that is not closed.')
    const [, open, close, quoted, word] = match
    if (open !== undefined) tokens.push({ kind: 'open', text: open })
    else if (close !== undefined) tokens.push({ kind: 'close', text: close })
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted })
    else tokens.push({ kind: 'word', text: word ?? '' })
  }
  return tokens
}
