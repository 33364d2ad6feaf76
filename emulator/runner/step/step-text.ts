import { ExpressionFailure, resolve, type Scope, toText } from '../workflow/expressions.ts'
import { part, type StepDefinition } from '../workflow/workflow-file.ts'

/** What a step is called and how the log shows it. */

export function stepName(step: StepDefinition, scope: Scope): string | undefined {
  const token = step.token.find('name')
  if (token === undefined) return undefined
  try {
    return toText(resolve(token, scope))
  } catch (error) {
    if (error instanceof ExpressionFailure) return token.toString()
    throw error
  }
}

export function textPart(step: StepDefinition, key: string, scope: Scope): string | undefined {
  const value = part(step.token, key, scope)
  return value === undefined ? undefined : toText(value)
}

/** The first line of a `run:` as the runner shows it: evaluated where that works, as written where it does not. */
export function scriptTitle(step: StepDefinition, scope: Scope): string {
  const token = step.token.find('run')
  if (token === undefined) return ''
  try {
    return firstLine(toText(resolve(token, scope)))
  } catch (error) {
    if (error instanceof ExpressionFailure) return firstLine(token.toString())
    throw error
  }
}

export function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? ''
}

/** The last part of a full step id: `__run` of `outer.__run`. */
export function stepId(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

export function environmentLines(values: Readonly<Record<string, string>>, title = 'env'): readonly string[] {
  const lines = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name}: ${value}`)
  return lines.length === 0 ? [] : [`${title}:`, ...lines]
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
