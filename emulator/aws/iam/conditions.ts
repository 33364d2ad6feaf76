/**
 * Condition operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html) over a
 * context of keys to values. Key names do not depend on case.
 */

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
  StringEquals: { test: (a, b) => a === b },
  StringNotEquals: { test: (a, b) => a === b, negated: true },
  StringEqualsIgnoreCase: { test: (a, b) => a.toLowerCase() === b.toLowerCase() },
  StringNotEqualsIgnoreCase: { test: (a, b) => a.toLowerCase() === b.toLowerCase(), negated: true },
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
  if (!present) return ifExists || set === 'ForAllValues' || definition.negated === true
  const one = (value: string): boolean =>
    wanted.some((other) => definition.test(value, other)) !== (definition.negated === true)
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

/** `${aws:PrincipalAccount}`, `${*}`. A variable without a value matches nothing. */
export function substitute(pattern: string, context: ConditionContext): string {
  return pattern.replace(/\$\{([^}]+)\}/g, (whole, name: string) => {
    if (name === '*' || name === '?' || name === '$') return name
    return context.get(name.toLowerCase())?.[0] ?? whole
  })
}

/** `*` is any run of characters, `?` is one. */
export function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  return new RegExp(`^${source}$`, 's').test(text)
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
