import { invalidParameter } from './state.ts'

/**
 * One page of `items`. The token is the position to resume from, opaque to the caller.
 * Throws InvalidParameterException for a token or a size that the service never gave or takes.
 */
export function page<T>(
  items: readonly T[],
  request: { readonly nextToken?: string | undefined; readonly maxResults?: number | undefined },
  size: { readonly standard: number; readonly most: number } = { standard: 100, most: 1000 },
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const { nextToken, maxResults = size.standard } = request
  if (maxResults < 1 || maxResults > size.most) {
    throw invalidParameter(
      `Invalid parameter at 'maxResults' failed to satisfy constraint: 'Member must have value between 1 and ${size.most}'`,
    )
  }
  const start = nextToken === undefined ? 0 : position(nextToken)
  const end = start + maxResults
  return {
    items: items.slice(start, end),
    ...(end < items.length ? { nextToken: Buffer.from(`page:${end}`).toString('base64') } : {}),
  }
}

function position(token: string): number {
  const match = /^page:(\d+)$/.exec(Buffer.from(token, 'base64').toString('utf8'))
  if (match?.[1] === undefined)
    throw invalidParameter("Invalid parameter at 'nextToken' failed to satisfy constraint: 'Invalid token'")
  return Number(match[1])
}
