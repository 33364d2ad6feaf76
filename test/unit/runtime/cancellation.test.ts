import { expect, it } from '@jest/globals'
import { listenForCancellation } from '../../../src/runtime/cancellation.ts'
import { CancelledError } from '../../../src/runtime/errors.ts'

it.each(['SIGINT', 'SIGTERM'] as const)('%s aborts with its name, until nobody listens any more', (name) => {
  const before = process.listeners(name).length
  const { signal, dispose } = listenForCancellation()
  expect(signal.aborted).toBe(false)
  for (const listener of process.listeners(name).slice(before)) listener(name)
  expect(signal.reason).toEqual(new CancelledError(name))
  dispose()
  expect(process.listeners(name)).toHaveLength(before)
})
