/** An OIDC issuer: a key pair, its published documents and tokens signed by it. */
import { generateKeyPairSync, sign } from 'node:crypto'

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export interface Issuer {
  readonly url: string
  token(claims: object, header?: object): string
  /** What its HTTP endpoints answer; throws for others. */
  fetchJson(url: string): Promise<unknown>
}

export function issuer(url: string): Issuer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const documents: Readonly<Record<string, unknown>> = {
    [`${url}/.well-known/openid-configuration`]: { issuer: url, jwks_uri: `${url}/keys` },
    [`${url}/keys`]: {
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
    },
  }
  return {
    url,
    token(claims, header = {}) {
      const signed = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...header })}.${encode({ iss: url, ...claims })}`
      return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
    },
    async fetchJson(asked) {
      const document = documents[asked]
      if (document === undefined) throw new Error(`connect ECONNREFUSED ${asked}`)
      return document
    },
  }
}
