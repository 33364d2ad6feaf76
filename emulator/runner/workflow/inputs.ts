import { type Json, resolve, type Scope, toText } from './expressions.ts'
import { isMapping, type MappingToken, type Token } from './language.ts'
import type { WorkflowFile } from './workflow-file.ts'

/** Inputs that do not fit their declarations; nothing has run. */
export class WorkflowInputError extends Error {
  override readonly name = 'WorkflowInputError'
}

/**
 * Inputs of workflow_call or workflow_dispatch: declared names only, required ones present, defaults evaluated, every
 * value of its declared type
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_callinputs).
 */
export function readInputs(
  workflow: WorkflowFile,
  event: 'workflow_call' | 'workflow_dispatch',
  given: { readonly [key: string]: Json },
  scope: Scope,
): { readonly [key: string]: Json } {
  const declarations = child(child(workflow.token.find('on'), event), 'inputs')
  const names = new Set<string>()
  const inputs: Record<string, Json> = {}
  for (const { key, value } of declarations ?? []) {
    const name = key.toString()
    names.add(name.toLowerCase())
    const declaration = isMapping(value) ? value : undefined
    const type = declaration === undefined ? 'string' : toText(plain(declaration.find('type')) ?? 'string')
    const fallback = declaration?.find('default')
    const entry = Object.entries(given).find(([other]) => other.toLowerCase() === name.toLowerCase())
    const value_ = entry?.[1]
    if (value_ === undefined || (event === 'workflow_dispatch' && value_ === '')) {
      if (fallback === undefined && plain(declaration?.find('required')) === true) {
        throw new WorkflowInputError(`Required input '${name}' not provided`)
      }
      inputs[name] =
        fallback === undefined ? emptyOf(type) : typed(name, type, resolve(fallback, scope), declaration)
    } else inputs[name] = typed(name, type, value_, declaration)
  }
  const unknown = Object.keys(given).filter((name) => !names.has(name.toLowerCase()))
  if (unknown.length > 0)
    throw new WorkflowInputError(`Unexpected inputs provided: ${JSON.stringify(unknown)}`)
  return inputs
}

function typed(name: string, type: string, value: Json, declaration: MappingToken | undefined): Json {
  const wrong = () =>
    new WorkflowInputError(`Input '${name}' must be of type ${type}, and is '${toText(value)}'.`)
  switch (type) {
    case 'boolean':
      if (value === true || value === 'true') return true
      if (value === false || value === 'false') return false
      throw wrong()
    case 'number': {
      const number = typeof value === 'number' ? value : Number(toText(value).trim() || 'NaN')
      if (Number.isNaN(number)) throw wrong()
      return number
    }
    case 'choice': {
      const options = plain(declaration?.find('options'))
      const words = Array.isArray(options) ? options.map((option: Json) => toText(option)) : []
      if (!words.includes(toText(value))) {
        throw new WorkflowInputError(
          `Provided value '${toText(value)}' for input '${name}' not in the list of allowed values: ${words.join(', ')}`,
        )
      }
      return toText(value)
    }
    default:
      return toText(value)
  }
}

function emptyOf(type: string): Json {
  return type === 'boolean' ? false : type === 'number' ? 0 : ''
}

function plain(token: Token | undefined): Json | undefined {
  return token === undefined ? undefined : resolve(token, { contexts: {} })
}

function child(token: Token | undefined, key: string): MappingToken | undefined {
  const found = token !== undefined && isMapping(token) ? token.find(key) : undefined
  return found !== undefined && isMapping(found) ? found : undefined
}
