import type { CancelScope } from '../step/cancel-scope.ts'
import { isObject, resolve, type Scope, toText } from '../workflow/expressions.ts'
import type { Token } from '../workflow/language.ts'
import type { RunState } from './run-state.ts'

/**
 * Runs `work` inside the concurrency group that `token` names, if any; undefined when it was cancelled while it waited.
 */
export async function withConcurrency<T>(
  state: RunState,
  token: Token | undefined,
  scope: Scope,
  cancel: CancelScope,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const value = token === undefined ? undefined : resolve(token, scope)
  const group = isObject(value) ? toText(value['group']) : toText(value)
  if (group === '') return work()
  const leave = await state.concurrency.enter(`${state.request.repository}/${group}`, {
    cancelInProgress: isObject(value) && value['cancel-in-progress'] === true,
    queue: isObject(value) && value['queue'] === 'max' ? 'max' : 'single',
    signal: cancel.signal,
    cancel: () => cancel.cancel(),
  })
  if (leave === undefined) return undefined
  try {
    return await work()
  } finally {
    leave()
  }
}
