/** `items` in lists of at most `size`: many APIs take so many at once. */
export function batches<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = []
  for (let at = 0; at < items.length; at += size) result.push(items.slice(at, at + size))
  return result
}
