/**
 * OpenID Connect tokens, verified as STS verifies them: an RS256 signature by a key that the issuer publishes
 * (https://openid.net/specs/openid-connect-discovery-1_0.html), then the claims.
 */
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import type { EngineClock } from '../../clock.ts'
import type { OidcProvider } from '../iam/identities.ts'
import { isRecord } from '../wire/codec/check.ts'
import { AwsError } from '../wire/service.ts'

export interface WebIdentity {
  readonly provider: OidcProvider
  readonly audience: string
  readonly subject: string
  readonly claims: Readonly<Record<string, unknown>>
}

interface Token {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  readonly signed: string
  readonly signature: Buffer
}

/** Fetches a JSON document over HTTP. */
export type FetchJson = (url: string) => Promise<unknown>

/** Throws InvalidIdentityToken, ExpiredTokenException or IDPCommunicationError. */
export async function verifyWebIdentity(
  jwt: string,
  options: {
    readonly providers: readonly OidcProvider[]
    readonly clock: EngineClock
    readonly fetchJson: FetchJson
  },
): Promise<WebIdentity> {
  const token = parseToken(jwt)
  const issuer = token.claims['iss']
  const provider = options.providers.find((one) => typeof issuer === 'string' && sameUrl(one.issuer, issuer))
  if (provider === undefined) {
    throw invalidToken(`No OpenIDConnect provider found in your account for ${String(issuer)}`)
  }
  await verifySignature(token, provider, options)
  checkTimes(token.claims, options.clock.now())
  const audiences = [token.claims['aud']].flat()
  const audience = audiences.find(
    (one): one is string => typeof one === 'string' && provider.audiences.has(one),
  )
  if (audience === undefined) throw invalidToken('Incorrect token audience')
  const subject = token.claims['sub']
  if (typeof subject !== 'string' || subject === '') throw invalidToken('Missing a required claim: sub')
  return { provider, audience, subject, claims: token.claims }
}

function parseToken(jwt: string): Token {
  const [head = '', body = '', signature = '', ...rest] = jwt.split('.')
  const header = parsePart(head)
  const claims = parsePart(body)
  if (header === undefined || claims === undefined || signature === '' || rest.length > 0) {
    throw invalidToken(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    )
  }
  return { header, claims, signed: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') }
}

function parsePart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return isRecord(json) ? json : undefined
  } catch {
    return undefined // Not JSON: the caller says that the token is not a JWT.
  }
}

async function verifySignature(
  token: Token,
  provider: OidcProvider,
  options: { readonly clock: EngineClock; readonly fetchJson: FetchJson },
): Promise<void> {
  if (token.header['alg'] !== 'RS256')
    throw invalidToken(`Unsupported signature algorithm ${String(token.header['alg'])}`)
  const keys = await options.clock.outside(publishedKeys(provider, options.fetchJson))
  const key = keys.find((one) => one['kid'] === token.header['kid'])
  if (key === undefined) throw unverifiable()
  const valid = verify(
    'sha256',
    Buffer.from(token.signed),
    createPublicKey({ key, format: 'jwk' }),
    token.signature,
  )
  if (!valid) throw unverifiable()
}

async function publishedKeys(provider: OidcProvider, fetchJson: FetchJson): Promise<readonly JsonWebKey[]> {
  try {
    const discovery = await fetchJson(
      `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    )
    const uri = isRecord(discovery) ? discovery['jwks_uri'] : undefined
    if (typeof uri !== 'string') throw new Error('the discovery document has no jwks_uri')
    const set = await fetchJson(uri)
    const keys = isRecord(set) ? set['keys'] : undefined
    if (!Array.isArray(keys)) throw new Error('the key set has no keys')
    return keys.filter(isRecord)
  } catch (error) {
    throw new AwsError(
      'IDPCommunicationErrorException',
      `Could not fetch the keys of ${provider.issuer}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function checkTimes(claims: Readonly<Record<string, unknown>>, now: number): void {
  const seconds = Math.floor(now / 1000)
  const { exp, iat, nbf } = claims
  if (typeof exp !== 'number' || typeof iat !== 'number')
    throw invalidToken('Missing a required claim: exp or iat')
  if (exp <= seconds) {
    throw new AwsError(
      'ExpiredTokenException',
      `Token expired: current date/time ${seconds} must be before the expiration date/time ${exp}`,
    )
  }
  if (iat > seconds || (typeof nbf === 'number' && nbf > seconds))
    throw invalidToken('Token is not valid yet')
}

const sameUrl = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '')

const invalidToken = (message: string): AwsError => new AwsError('InvalidIdentityTokenException', message)

const unverifiable = (): AwsError =>
  invalidToken(
    "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
  )

/** Ten seconds are what an issuer has to answer. */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}
