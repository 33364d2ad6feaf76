/** Pages of a list behind opaque tokens. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Present when more follows. */
  readonly next: string | undefined
}

/** `invalid` makes the service's error for a token that was not issued by this list. */
export function page<Item>(
  all: readonly Item[],
  request: { readonly size: number; readonly token: string | undefined },
  invalid: () => Error,
): Page<Item> {
  const start = request.token === undefined ? 0 : offsetOf(request.token)
  if (start === undefined || start > all.length) throw invalid()
  const end = start + request.size
  return { items: all.slice(start, end), next: end < all.length ? tokenOf(end) : undefined }
}

const tokenOf = (offset: number): string => Buffer.from(`renga-page:${offset}`).toString('base64url')

function offsetOf(token: string): number | undefined {
  const match = /^renga-page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())
  return match?.[1] === undefined ? undefined : Number(match[1])
}

/** A required member, which the server has checked already: the SDK's types still say `| undefined`. */
export function need<Value>(value: Value | undefined, member: string): Value {
  if (value === undefined) throw new Error(`The server let a call through without '${member}'.`)
  return value
}
