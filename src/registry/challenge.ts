/** What a registry wants before it answers (https://distribution.github.io/distribution/spec/auth/token/). */
export interface Challenge {
  readonly realm: string
  readonly service?: string
  readonly scope?: string
}

/** Reads `Bearer realm="…",service="…",scope="…"`; undefined for any other challenge, e.g. Basic. */
export function parseChallenge(header: string): Challenge | undefined {
  const [, scheme = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(header) ?? []
  if (scheme.toLowerCase() !== 'bearer') return undefined
  const values = new Map(
    [...rest.matchAll(/(\w+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key.toLowerCase(), value]),
  )
  const realm = values.get('realm')
  if (realm === undefined || !URL.canParse(realm)) return undefined
  const service = values.get('service')
  const scope = values.get('scope')
  return {
    realm,
    ...(service === undefined ? {} : { service }),
    ...(scope === undefined ? {} : { scope }),
  }
}
