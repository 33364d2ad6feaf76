/**
 * Condition operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html) over a
 * context of keys to values. Key names do not depend on case.
 */

import { BlockList, isIP } from 'node:net'

/** Condition keys in lower case; absent means the request has no such key. */
export type ConditionContext = ReadonlyMap<string, readonly string[]>

type Test = (actual: string, wanted: string) => boolean

const number =
  (compare: (a: number, b: number) => boolean): Test =>
  (a, b) =>
    compare(Number(a), Number(b))
const date =
  (compare: (a: number, b: number) => boolean): Test =>
  (a, b) =>
    compare(epoch(a), epoch(b))
const epoch = (text: string): number => (/^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text))

const OPERATORS: Readonly<Record<string, { readonly test: Test; readonly negated?: true }>> = {
  IpAddress: { test: inRange },
  NotIpAddress: { test: inRange, negated: true },
  StringEquals: { test: (a, b) => a === plain(b) },
  StringNotEquals: { test: (a, b) => a === plain(b), negated: true },
  StringEqualsIgnoreCase: { test: (a, b) => a.toLowerCase() === plain(b).toLowerCase() },
  StringNotEqualsIgnoreCase: { test: (a, b) => a.toLowerCase() === plain(b).toLowerCase(), negated: true },
  StringLike: { test: (a, b) => matches(b, a) },
  StringNotLike: { test: (a, b) => matches(b, a), negated: true },
  ArnEquals: { test: (a, b) => matchesArn(b, a) },
  ArnLike: { test: (a, b) => matchesArn(b, a) },
  ArnNotEquals: { test: (a, b) => matchesArn(b, a), negated: true },
  ArnNotLike: { test: (a, b) => matchesArn(b, a), negated: true },
  Bool: { test: (a, b) => a.toLowerCase() === b.toLowerCase() },
  NumericEquals: { test: number((a, b) => a === b) },
  NumericNotEquals: { test: number((a, b) => a === b), negated: true },
  NumericLessThan: { test: number((a, b) => a < b) },
  NumericLessThanEquals: { test: number((a, b) => a <= b) },
  NumericGreaterThan: { test: number((a, b) => a > b) },
  NumericGreaterThanEquals: { test: number((a, b) => a >= b) },
  DateEquals: { test: date((a, b) => a === b) },
  DateNotEquals: { test: date((a, b) => a === b), negated: true },
  DateLessThan: { test: date((a, b) => a < b) },
  DateLessThanEquals: { test: date((a, b) => a <= b) },
  DateGreaterThan: { test: date((a, b) => a > b) },
  DateGreaterThanEquals: { test: date((a, b) => a >= b) },
}

export function isConditionOperator(name: string): boolean {
  const { base } = split(name)
  return base === 'Null' || base in OPERATORS
}

/** All operators, and all keys of each, must hold; any value of a key is enough. */
export function conditionsHold(
  conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  context: ConditionContext,
): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      holds(
        operator,
        context.get(key.toLowerCase()),
        wanted.map((value) => substitute(value, context)),
      ),
    ),
  )
}

function holds(operator: string, actual: readonly string[] | undefined, wanted: readonly string[]): boolean {
  const { set, base, ifExists } = split(operator)
  const present = actual !== undefined && actual.length > 0
  if (base === 'Null') return wanted.some((value) => (value === 'true') !== present)
  const definition = OPERATORS[base]
  if (definition === undefined) return false
  const negated = definition.negated === true
  // Of no values there is none that differs: ForAnyValue with a negated operator is false, unlike the operator alone.
  if (!present) return ifExists || set === 'ForAllValues' || (negated && set !== 'ForAnyValue')
  const one = (value: string): boolean => wanted.some((other) => definition.test(value, other)) !== negated
  return set === 'ForAllValues' ? actual.every(one) : actual.some(one)
}

function split(operator: string): {
  readonly set: string | undefined
  readonly base: string
  readonly ifExists: boolean
} {
  const match = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator)
  return { set: match?.[1], base: match?.[2] ?? operator, ifExists: match?.[3] !== undefined }
}

/** What stands for a `*` or `?` that came out of a variable and is that character. Not assigned by Unicode. */
const PLAIN: Readonly<Record<string, string>> = { '*': '\uE000', '?': '\uE001' }

/**
 * `${aws:PrincipalAccount}`, `${aws:PrincipalTag/team, 'default'}`, `${*}`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html). What a variable says is taken
 * as it is: a wildcard in it matches itself. A variable without a value matches nothing.
 */
export function substitute(pattern: string, context: ConditionContext): string {
  return pattern.replace(/\$\{([^}]+)\}/g, (whole, inner: string) => {
    if (inner === '*' || inner === '?' || inner === '$') return PLAIN[inner] ?? inner
    const [, name = inner, standard] = /^([^,]+?) *, *'([^']*)'$/.exec(inner) ?? []
    const value = context.get(name.toLowerCase())?.[0] ?? standard
    return value?.replace(/[*?]/g, (char) => PLAIN[char] ?? char) ?? whole
  })
}

/** The text of a pattern for operators that know no wildcards. */
const plain = (pattern: string): string => pattern.replaceAll('\uE000', '*').replaceAll('\uE001', '?')

/** `*` is any run of characters, `?` is one. */
export function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
    .replaceAll('\uE000', '\\*')
    .replaceAll('\uE001', '\\?')
  return new RegExp(`^${source}$`, 's').test(text)
}

/** An address in a CIDR block, or equal to an address; IPv4 and IPv6. */
function inRange(address: string, range: string): boolean {
  const [network = '', bits] = range.split('/')
  const [family, own] = [isIP(network), isIP(address)]
  if (family === 0 || own === 0 || !/^\d{1,3}$/.test(bits ?? '0')) return false
  const widest = family === 4 ? 32 : 128
  const prefix = bits === undefined ? widest : Number(bits)
  if (prefix > widest) return false
  const list = new BlockList()
  list.addSubnet(network, prefix, family === 4 ? 'ipv4' : 'ipv6')
  return list.check(address, own === 4 ? 'ipv4' : 'ipv6')
}

/** Wildcards do not cross the first five colons of an ARN. */
function matchesArn(pattern: string, arn: string): boolean {
  const [wanted, actual] = [arnParts(pattern), arnParts(arn)]
  return wanted.length === actual.length && wanted.every((part, index) => matches(part, actual[index] ?? ''))
}

function arnParts(arn: string): readonly string[] {
  const parts = arn.split(':')
  return [...parts.slice(0, 5), parts.slice(5).join(':')]
}
