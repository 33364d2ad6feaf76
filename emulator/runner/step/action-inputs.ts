import { isObject, type Json, resolve, toText, toTextMap } from '../workflow/expressions.ts'
import { part, type StepDefinition } from '../workflow/workflow-file.ts'
import type { Action } from './action-file.ts'
import type { StepLog } from './job-log.ts'
import { type Frame, type JobSession, stepScope } from './job-session.ts'

/** Inputs as given, defaults evaluated; names without regard to case. */
export function readActionInputs(
  session: JobSession,
  action: Action,
  step: StepDefinition,
  frame: Frame,
  { log }: { readonly log: StepLog },
  env: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const scope = stepScope(session, frame, env, step.id)
  const given = new Map(
    Object.entries(toTextMap(part(step.token, 'with', scope))).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  )
  const known = action.inputs.map((input) => input.name.toLowerCase())
  const unexpected = [...given.keys()].filter(
    (name) => !known.includes(name) && name !== 'args' && name !== 'entrypoint',
  )
  if (unexpected.length > 0) {
    log.warning(
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${known.join("', '")}']`,
    )
  }
  const inputs: Record<string, string> = {}
  for (const input of action.inputs) {
    const value = given.get(input.name.toLowerCase())
    if (value !== undefined && input.deprecation !== undefined) {
      log.warning(`Input '${input.name}' has been deprecated with message: ${input.deprecation}`)
    }
    const defaults = {
      ...scope,
      contexts: {
        ...scope.contexts,
        github: { ...object(scope.contexts['github']), ...actionContext(action) },
      },
    }
    inputs[input.name] =
      value ?? (input.default === undefined ? '' : toText(resolve(input.default, defaults)))
  }
  for (const name of unexpected) inputs[name] = given.get(name) ?? ''
  return inputs
}

/** What the github context says about the action whose steps or inputs are evaluated. */
export function actionContext(action: Action): Readonly<Record<string, Json>> {
  return {
    action_path: action.directory,
    action_repository: action.source?.repository ?? '',
    action_ref: action.source?.ref ?? '',
  }
}

function object(value: Json | undefined): { readonly [key: string]: Json } {
  return isObject(value) ? value : {}
}
