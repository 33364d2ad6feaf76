/**
 * The `code` of a system error (`ENOENT`, `EPIPE` …), undefined for anything else. By shape and not by `instanceof`:
 * errors of Node's own modules come from another realm when a test runner has put the code into one of its own.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
