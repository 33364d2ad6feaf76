import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toText } from '../workflow/expressions.ts'
import {
  ensureStatusFunction,
  isMapping,
  isSequence,
  type MappingToken,
  parseFile,
  type Token,
} from '../workflow/language.ts'
import type { Source } from '../workflow/sources.ts'
import type { StepDefinition } from '../workflow/workflow-file.ts'

/**
 * An action.yml that GitHub would accept
 * (https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax).
 */
export interface Action {
  readonly name: string
  /** Absolute path of the directory with action.yml. */
  readonly directory: string
  /** Where it came from; undefined for an action of the workspace (`./path`). */
  readonly source: Source | undefined
  readonly inputs: readonly ActionInput[]
  /** `value` only in a composite action. */
  readonly outputs: readonly { readonly name: string; readonly value: Token | undefined }[]
  readonly runs: ActionRuns
}

export interface ActionInput {
  readonly name: string
  readonly default: Token | undefined
  readonly deprecation: string | undefined
}

export type ActionRuns =
  | {
      readonly kind: 'node'
      readonly main: string
      readonly pre: string | undefined
      readonly preCondition: string
      readonly post: string | undefined
      readonly postCondition: string
    }
  | { readonly kind: 'composite'; readonly steps: readonly StepDefinition[] }

/** The action of a step cannot be loaded: the message names it and says why. */
export class ActionError extends Error {
  override readonly name = 'ActionError'
}

/** Reads action.yml or action.yaml. `uses` is for messages. Throws ActionError. */
export function loadAction(directory: string, source: Source | undefined, uses: string): Action {
  const file = ['action.yml', 'action.yaml']
    .map((name) => join(directory, name))
    .find((path) => existsSync(path))
  if (file === undefined) {
    const hint = uses.startsWith('./')
      ? ' Did you forget to run actions/checkout before running your local action?'
      : ''
    throw new ActionError(
      `Can't find 'action.yml' or 'action.yaml' for action '${uses}' under '${directory}'.${hint}`,
    )
  }
  const { context, value } = parseFile('action', { name: file, content: readFileSync(file, 'utf8') })
  const errors = context.errors.getErrors()
  if (errors.length > 0 || value === undefined || !isMapping(value)) {
    throw new ActionError(`Action '${uses}' is not valid: ${errors.map((error) => error.message).join('; ')}`)
  }
  return {
    name: text(value, 'name') ?? uses,
    directory,
    source,
    inputs: entries(value.find('inputs')).map(({ name, token }) => ({
      name,
      default: token?.find('default'),
      deprecation: token && text(token, 'deprecationMessage'),
    })),
    outputs: entries(value.find('outputs')).map(({ name, token }) => ({ name, value: token?.find('value') })),
    runs: readRuns(value.find('runs'), uses),
  }
}

function readRuns(token: Token | undefined, uses: string): ActionRuns {
  if (token === undefined || !isMapping(token)) throw new ActionError(`Action '${uses}' has no 'runs'.`)
  const using = text(token, 'using') ?? ''
  if (/^node(20|24)$/.test(using)) {
    const main = text(token, 'main')
    if (main === undefined) throw new ActionError(`Action '${uses}' uses ${using} and has no 'runs.main'.`)
    return {
      kind: 'node',
      main,
      pre: text(token, 'pre'),
      preCondition: text(token, 'pre-if') ?? 'always()',
      post: text(token, 'post'),
      postCondition: text(token, 'post-if') ?? 'always()',
    }
  }
  if (using === 'composite') return { kind: 'composite', steps: compositeSteps(token.find('steps'), uses) }
  throw new ActionError(
    `Action '${uses}' uses '${using}'. This runner runs node20, node24 (both with Node ${process.versions.node}) and composite actions.`,
  )
}

function compositeSteps(steps: Token | undefined, uses: string): StepDefinition[] {
  if (steps === undefined || !isSequence(steps))
    throw new ActionError(`Composite action '${uses}' has no steps.`)
  const result: StepDefinition[] = []
  const made = new Map<string, number>()
  for (let index = 0; index < steps.count; index++) {
    const token = steps.get(index)
    if (!isMapping(token))
      throw new ActionError(`Composite action '${uses}': step ${index + 1} is not a mapping.`)
    const condition = token.find('if')
    result.push({
      id: text(token, 'id') ?? generatedId(token, made),
      token,
      condition:
        condition === undefined
          ? 'success()'
          : ensureStatusFunction(expressionOf(condition), condition.definitionInfo),
    })
  }
  return result
}

function generatedId(token: MappingToken, made: Map<string, number>): string {
  const base = token.find('uses') === undefined ? '__run' : '__uses'
  const count = (made.get(base) ?? 0) + 1
  made.set(base, count)
  return count === 1 ? base : `${base}_${count}`
}

/** An `if:` is an expression with or without the braces. */
function expressionOf(token: Token): string {
  return 'expression' in token && typeof token.expression === 'string' ? token.expression : token.toString()
}

function text(mapping: MappingToken, key: string): string | undefined {
  const token = mapping.find(key)
  if (token === undefined) return undefined
  if ('expression' in token && typeof token.expression === 'string') return token.expression
  return 'value' in token &&
    (typeof token.value === 'string' || typeof token.value === 'boolean' || typeof token.value === 'number')
    ? toText(token.value)
    : undefined
}

function entries(
  token: Token | undefined,
): { readonly name: string; readonly token: MappingToken | undefined }[] {
  if (token === undefined || !isMapping(token)) return []
  return [...token].map(({ key, value }) => ({
    name: key.toString(),
    token: isMapping(value) ? value : undefined,
  }))
}
