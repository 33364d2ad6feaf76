import { CancelledError } from './errors.ts'

/**
 * Turns the runner's SIGINT and SIGTERM into an AbortSignal. On cancellation GitHub sends SIGINT, SIGTERM 7.5 s later
 * and kills 2.5 s after that (https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation).
 */
export function listenForCancellation(): { readonly signal: AbortSignal; dispose(): void } {
  const controller = new AbortController()
  const onSignal = (name: NodeJS.Signals) => controller.abort(new CancelledError(name))
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: controller.signal,
    dispose: () => {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
