import { invalidParameter } from './failures.ts'

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextToken: string | undefined
}

/**
 * One page of `all`. `maxResults` must be 1 to `limit`, as the List operations of ECS say (100). The token
 * names the place after the last item that was shown, so that items which come or go do not shift the pages.
 */
export function page<T>(
  all: readonly T[],
  key: (item: T) => string,
  request: { readonly nextToken?: string | undefined; readonly maxResults?: number | undefined },
  limit = 100,
): Page<T> {
  const size = request.maxResults ?? limit
  if (!Number.isInteger(size) || size < 1 || size > limit)
    throw invalidParameter(`maxResults must be between 1 and ${limit}`)
  const start = request.nextToken === undefined ? 0 : after(all, key, request.nextToken)
  const items = all.slice(start, start + size)
  const last = items.at(-1)
  const more = start + size < all.length && last !== undefined
  return {
    items,
    nextToken: more ? Buffer.from(`${start + size}:${key(last)}`).toString('base64url') : undefined,
  }
}

function after<T>(all: readonly T[], key: (item: T) => string, token: string): number {
  const [, offset, name] = /^(\d+):(.+)$/s.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (offset === undefined || name === undefined) throw invalidParameter('Invalid token.')
  const index = all.findIndex((item) => key(item) === name)
  return index === -1 ? Math.min(Number(offset), all.length) : index + 1
}
