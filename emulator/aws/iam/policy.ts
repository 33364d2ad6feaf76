/** IAM policy documents (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). */
import { isRecord } from '../wire/codec/check.ts'
import { AwsError } from '../wire/service.ts'
import { isConditionOperator } from './conditions.ts'

export interface Statement {
  readonly sid: string | undefined
  readonly effect: 'Allow' | 'Deny'
  readonly actions: Patterns
  /** Undefined in trust policies. */
  readonly resources: Patterns | undefined
  /** Principals by kind (`Federated`, `AWS`, `Service`); only in trust policies. */
  readonly principals: Readonly<Record<string, readonly string[]>> | undefined
  /** Operator, then condition key, then values. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

export interface Patterns {
  readonly values: readonly string[]
  /** NotAction, NotResource. */
  readonly negated: boolean
}

export type PolicyKind = 'identity' | 'trust'

/** Throws MalformedPolicyDocument that says what is wrong. */
export function parsePolicy(document: string, kind: PolicyKind): readonly Statement[] {
  let json: unknown
  try {
    json = JSON.parse(document)
  } catch {
    throw malformed('This policy contains invalid Json')
  }
  if (!isRecord(json)) throw malformed('Syntax errors in policy.')
  if (json['Version'] !== undefined && json['Version'] !== '2012-10-17' && json['Version'] !== '2008-10-17') {
    throw malformed('The policy must contain a valid version string')
  }
  onlyMembers(json, ['Version', 'Id', 'Statement'])
  const statements = Array.isArray(json['Statement']) ? json['Statement'] : [json['Statement']]
  return statements.map((statement) => parseStatement(statement, kind))
}

const MEMBERS = ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']

function parseStatement(json: unknown, kind: PolicyKind): Statement {
  if (!isRecord(json)) throw malformed('Syntax errors in policy: a statement must be an object.')
  onlyMembers(json, MEMBERS)
  const effect = json['Effect']
  if (effect !== 'Allow' && effect !== 'Deny')
    throw malformed("Syntax errors in policy: 'Effect' must be Allow or Deny.")
  const actions = patterns(json, 'Action')
  if (actions === undefined) throw malformed('Policy statement must contain actions.')
  for (const action of actions.values) {
    if (action !== '*' && !/^[a-z0-9-]+:[A-Za-z0-9*?]+$/.test(action)) {
      throw malformed(
        `Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc. ('${action}')`,
      )
    }
  }
  const resources = patterns(json, 'Resource')
  if (kind === 'identity') {
    if (resources === undefined) throw malformed('Policy statement must contain resources.')
    if (json['Principal'] !== undefined) throw malformed('Policy document should not specify a principal.')
    for (const resource of resources.values) {
      if (resource !== '*' && resource.split(':').length < 6)
        throw malformed(`Resource ${resource} must be in ARN format or "*".`)
    }
  } else if (resources !== undefined) {
    throw malformed('Has prohibited field Resource')
  }
  return {
    sid: typeof json['Sid'] === 'string' ? json['Sid'] : undefined,
    effect,
    actions,
    resources,
    principals: kind === 'trust' ? parsePrincipals(json['Principal']) : undefined,
    conditions: parseConditions(json['Condition']),
  }
}

function parsePrincipals(json: unknown): Readonly<Record<string, readonly string[]>> {
  if (json === '*') return { AWS: ['*'] }
  if (!isRecord(json)) throw malformed('Missing required field Principal')
  return Object.fromEntries(Object.entries(json).map(([kind, values]) => [kind, texts(values, 'Principal')]))
}

function parseConditions(json: unknown): Statement['conditions'] {
  if (json === undefined) return {}
  if (!isRecord(json)) throw malformed("Syntax errors in policy: 'Condition' must be an object.")
  return Object.fromEntries(
    Object.entries(json).map(([operator, keys]) => {
      if (!isConditionOperator(operator)) throw malformed(`Invalid Condition type : ${operator}.`)
      if (!isRecord(keys)) throw malformed(`Syntax errors in policy: '${operator}' must be an object.`)
      return [
        operator,
        Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, texts(values, key)])),
      ]
    }),
  )
}

function patterns(
  json: Readonly<Record<string, unknown>>,
  name: 'Action' | 'Resource',
): Patterns | undefined {
  const plain = json[name]
  const not = json[`Not${name}`]
  if (plain !== undefined && not !== undefined)
    throw malformed(`Syntax errors in policy: both ${name} and Not${name}.`)
  if (plain !== undefined) return { values: texts(plain, name), negated: false }
  return not === undefined ? undefined : { values: texts(not, `Not${name}`), negated: true }
}

function texts(json: unknown, name: string): readonly string[] {
  const values: readonly unknown[] = Array.isArray(json) ? json : [json]
  return values.map((value) => {
    if (typeof value !== 'string' && typeof value !== 'boolean' && typeof value !== 'number') {
      throw malformed(`Syntax errors in policy: '${name}' must be a text or a list of texts.`)
    }
    return String(value)
  })
}

function onlyMembers(json: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  for (const name of Object.keys(json))
    if (!names.includes(name)) throw malformed(`Syntax errors in policy: unknown '${name}'.`)
}

const malformed = (message: string): AwsError => new AwsError('MalformedPolicyDocumentException', message)
