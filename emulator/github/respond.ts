/** What a route answers. */
export interface Reply {
  readonly status: number
  /** Undefined: no body. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An error in GitHub's form (https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api). */
export class GithubError extends Error {
  override readonly name = 'GithubError'
  readonly status: number
  readonly errors: readonly unknown[] | undefined
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: number,
    message: string,
    options: {
      readonly errors?: readonly unknown[]
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(message)
    this.status = status
    this.errors = options.errors
    this.headers = options.headers ?? {}
  }
}

export const notFound = () => new GithubError(404, 'Not Found')

export const validationFailed = (
  ...errors: readonly {
    readonly resource: string
    readonly field?: string
    readonly code: string
    readonly message?: string
  }[]
) => new GithubError(422, 'Validation Failed', { errors })

export function errorReply(error: GithubError, documentation: string): Reply {
  return {
    status: error.status,
    headers: error.headers,
    body: {
      message: error.message,
      ...(error.errors === undefined ? {} : { errors: error.errors }),
      documentation_url: documentation,
      status: String(error.status),
    },
  }
}

/**
 * One page of a list with the Link header
 * (https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api).
 */
export function page<T>(
  items: readonly T[],
  url: URL,
): { readonly items: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(100, positive(url.searchParams.get('per_page'), 30))
  const current = positive(url.searchParams.get('page'), 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = (number: number, rel: string) => {
    const target = new URL(url)
    target.searchParams.set('page', String(number))
    return `<${target}>; rel="${rel}"`
  }
  const links = [
    ...(current > 1 ? [link(Math.min(current - 1, last), 'prev')] : []),
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
    ...(current > 1 ? [link(1, 'first')] : []),
  ]
  return {
    items: items.slice((current - 1) * size, current * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}

function positive(text: string | null, otherwise: number): number {
  const number = Number(text)
  return text !== null && Number.isInteger(number) && number > 0 ? number : otherwise
}

/** `2026-01-01T00:00:00Z` */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Opaque node ids, as GraphQL has them. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`
}
