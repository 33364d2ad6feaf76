import { BlockList, isIPv6 } from 'node:net'
import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2'
import { validationError } from './model.ts'

/** What conditions look at. */
export interface RequestFacts {
  readonly method: string
  /** Host header without its port. */
  readonly host: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly sourceIp: string
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const VALUES_PER_RULE = 5
const WILDCARDS_PER_RULE = 5
const ONCE: readonly string[] = ['host-header', 'path-pattern', 'http-request-method', 'source-ip']

/** The values of a condition, wherever they were given. */
function valuesOf(condition: RuleCondition): readonly string[] {
  switch (condition.Field) {
    case 'host-header':
      return condition.HostHeaderConfig?.Values ?? condition.Values ?? []
    case 'path-pattern':
      return condition.PathPatternConfig?.Values ?? condition.Values ?? []
    case 'http-header':
      return condition.HttpHeaderConfig?.Values ?? []
    case 'http-request-method':
      return condition.HttpRequestMethodConfig?.Values ?? []
    case 'source-ip':
      return condition.SourceIpConfig?.Values ?? []
    case 'query-string':
      return (condition.QueryStringConfig?.Values ?? []).map(
        ({ Key, Value }) => `${Key ?? ''}=${Value ?? ''}`,
      )
    default:
      throw validationError(
        `Condition field '${condition.Field}' must be one of '[http-header, http-request-method, host-header, path-pattern, query-string, source-ip]'`,
      )
  }
}

/** Checks a rule's conditions and gives them the form that DescribeRules shows. Throws ValidationError. */
export function normalizeConditions(conditions: readonly RuleCondition[]): readonly RuleCondition[] {
  const values = conditions.flatMap(valuesOf)
  if (conditions.length === 0 || values.length === 0) throw validationError('A condition must be specified')
  if (values.length > VALUES_PER_RULE)
    throw validationError(`A rule can have at most ${VALUES_PER_RULE} condition values`)
  if (
    values
      .join('')
      .replace(/\\[*?]/g, '')
      .replace(/[^*?]/g, '').length > WILDCARDS_PER_RULE
  ) {
    throw validationError(`A rule can have at most ${WILDCARDS_PER_RULE} wildcards`)
  }
  for (const field of ONCE) {
    if (conditions.filter(({ Field }) => Field === field).length > 1) {
      throw validationError(`Multiple '${field}' conditions are not allowed in one rule`)
    }
  }
  return conditions.map(normalizeCondition)
}

function normalizeCondition(condition: RuleCondition): RuleCondition {
  const values = [...valuesOf(condition)]
  const { Field } = condition
  if (
    condition.RegexValues !== undefined ||
    condition.HostHeaderConfig?.RegexValues !== undefined ||
    condition.PathPatternConfig?.RegexValues !== undefined ||
    condition.HttpHeaderConfig?.RegexValues !== undefined
  ) {
    throw validationError(
      `The emulator has no regular expressions in conditions; use wildcards in '${Field}'`,
    )
  }
  if (values.length === 0) throw validationError(`The condition '${Field}' has no values`)
  for (const value of values) {
    if (value.length > 128)
      throw validationError(`The value '${value}' of '${Field}' is longer than 128 characters`)
  }
  switch (Field) {
    case 'host-header':
      for (const value of values) {
        if (!/^[A-Za-z0-9.*?-]+$/.test(value)) throw validationError(`The host name '${value}' is not valid`)
      }
      return { Field, Values: values, HostHeaderConfig: { Values: values } }
    case 'path-pattern':
      for (const value of values) {
        if (!/^[A-Za-z0-9_.$/~"'@:+&*?-]+$/.test(value))
          throw validationError(`The path pattern '${value}' is not valid`)
      }
      return { Field, Values: values, PathPatternConfig: { Values: values } }
    case 'http-header': {
      const name = condition.HttpHeaderConfig?.HttpHeaderName ?? ''
      if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}$/.test(name))
        throw validationError(`The HTTP header name '${name}' is not valid`)
      if (name.toLowerCase() === 'host')
        throw validationError("Use a 'host-header' condition for the host header")
      return { Field, HttpHeaderConfig: { HttpHeaderName: name, Values: values } }
    }
    case 'http-request-method':
      for (const value of values) {
        if (!/^[A-Z_-]{1,40}$/.test(value)) throw validationError(`The HTTP method '${value}' is not valid`)
      }
      return { Field, HttpRequestMethodConfig: { Values: values } }
    case 'source-ip':
      blockListOf(values)
      return { Field, SourceIpConfig: { Values: values } }
    default:
      return { Field, QueryStringConfig: { Values: [...(condition.QueryStringConfig?.Values ?? [])] } }
  }
}

/** Do all conditions hold for the request? */
export function matchesConditions(conditions: readonly RuleCondition[], request: RequestFacts): boolean {
  return conditions.every((condition) => matchesCondition(condition, request))
}

function matchesCondition(condition: RuleCondition, request: RequestFacts): boolean {
  const values = valuesOf(condition)
  switch (condition.Field) {
    case 'host-header':
      return values.some((value) => wildcard(value, 'i').test(request.host))
    case 'path-pattern':
      return values.some((value) => wildcard(value).test(request.path))
    case 'http-request-method':
      return values.includes(request.method)
    case 'http-header': {
      const header = request.headers[(condition.HttpHeaderConfig?.HttpHeaderName ?? '').toLowerCase()]
      const found = header === undefined ? [] : typeof header === 'string' ? [header] : header
      return values.some((value) => found.some((text) => wildcard(value, 'i').test(text)))
    }
    case 'query-string': {
      const pairs = [...new URLSearchParams(request.query)]
      return (condition.QueryStringConfig?.Values ?? []).some(({ Key, Value }) =>
        pairs.some(
          ([key, value]) =>
            (Key === undefined || wildcard(Key, 'i').test(key)) && wildcard(Value ?? '', 'i').test(value),
        ),
      )
    }
    default:
      return blockListOf(values).check(request.sourceIp, isIPv6(request.sourceIp) ? 'ipv6' : 'ipv4')
  }
}

/** `*` is any run of characters, `?` any one; a backslash takes their meaning. */
function wildcard(pattern: string, flags = ''): RegExp {
  const source = pattern.replace(
    /\\([*?])|([*?])|([^*?\\]+|\\)/g,
    (_all, escaped?: string, wild?: string, plain?: string) => {
      if (wild !== undefined) return wild === '*' ? '.*' : '.'
      return (escaped ?? plain ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    },
  )
  return new RegExp(`^${source}$`, `s${flags}`)
}

function blockListOf(cidrs: readonly string[]): BlockList {
  const list = new BlockList()
  for (const cidr of cidrs) {
    const [address = '', bits = ''] = cidr.split('/')
    try {
      if (!/^\d+$/.test(bits)) throw new RangeError('no prefix length')
      list.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4')
    } catch (error) {
      throw validationError(
        `The source IP '${cidr}' is not a CIDR block: ${error instanceof Error ? error.message : ''}`,
      )
    }
  }
  return list
}
