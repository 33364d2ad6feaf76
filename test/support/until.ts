/**
 * Looks again every few milliseconds of real time until it is so: for what no event tells. It has no limit of its own,
 * so that a slow machine fails nothing; Jest's testTimeout is the guard against waiting for ever.
 */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 5))
}
