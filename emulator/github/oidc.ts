import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  type KeyPairKeyObjectResult,
  randomBytes,
  randomUUID,
  sign,
} from 'node:crypto'
import type { EngineClock } from '../clock.ts'
import type { JobIdentity } from '../runner/ports.ts'
import type { Repository } from './state.ts'

/** Public half of the signing key (RFC 7517). */
export interface Jwk {
  readonly kty: string
  readonly n: string
  readonly e: string
  readonly kid: string
  readonly alg: 'RS256'
  readonly use: 'sig'
}

/** Seconds: tokens of GitHub live five minutes. */
const LIFETIME = 300

let pair: KeyPairKeyObjectResult | undefined

/** One key for all servers of a process: making it takes a quarter of a second. Their issuers differ. */
function signingKey(): KeyPairKeyObjectResult {
  pair ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
  return pair
}

/** GitHub's OIDC provider: a real RSA key, tokens only for requests that carry their job's request token. */
export class OidcProvider {
  readonly issuer: string
  readonly jwk: Jwk
  readonly #key: KeyObject
  readonly #clock: EngineClock
  readonly #jobs = new Map<string, { readonly identity: JobIdentity; readonly repository: Repository }>()

  constructor(issuer: string, clock: EngineClock) {
    this.issuer = issuer
    this.#clock = clock
    const { privateKey, publicKey } = signingKey()
    const { n, e, kty } = publicKey.export({ format: 'jwk' })
    if (n === undefined || e === undefined || kty === undefined) throw new Error('An RSA key has no modulus')
    this.#key = privateKey
    this.jwk = {
      kty,
      n,
      e,
      alg: 'RS256',
      use: 'sig',
      kid: createHash('sha256').update(n).digest('hex').slice(0, 40).toUpperCase(),
    }
  }

  /** https://token.actions.githubusercontent.com/.well-known/openid-configuration */
  configuration() {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/.well-known/jwks`,
      subject_types_supported: ['public', 'pairwise'],
      response_types_supported: ['id_token'],
      claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', ...Object.keys(claimNames)],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid'],
    }
  }

  offer(identity: JobIdentity, repository: Repository): { readonly requestToken: string; revoke(): void } {
    const requestToken = randomBytes(48).toString('base64url')
    this.#jobs.set(requestToken, { identity, repository })
    return { requestToken, revoke: () => this.#jobs.delete(requestToken) }
  }

  /**
   * The signed token, undefined for a request token that no running job has. The default audience is the owner's
   * address.
   */
  token(requestToken: string, audience: string | undefined): string | undefined {
    const job = this.#jobs.get(requestToken)
    if (job === undefined) return undefined
    const now = Math.floor(this.#clock.now() / 1000)
    const header = { alg: 'RS256', kid: this.jwk.kid, typ: 'JWT', x5t: this.jwk.kid }
    const claims = {
      jti: randomUUID(),
      sub: subject(job.identity, job.repository),
      aud: audience ?? `https://github.com/${job.repository.owner}`,
      ...customClaims(job.identity, job.repository),
      iss: this.issuer,
      nbf: now - 600,
      exp: now + LIFETIME,
      iat: now,
    }
    const signed = `${encode(header)}.${encode(claims)}`
    return `${signed}.${sign('sha256', Buffer.from(signed), this.#key).toString('base64url')}`
  }
}

/**
 * `repo:OWNER/NAME:environment:ENV`, `:pull_request` or `:ref:REF`, in that order; with ids for repositories made since
 * summer 2026 (https://docs.github.com/actions/reference/security/oidc#filtering-for-a-specific-environment).
 */
export function subject(identity: JobIdentity, repository: Repository): string {
  const name = repository.immutableSubject
    ? `${repository.owner}@${repository.ownerId}/${repository.name}@${repository.id}`
    : `${repository.owner}/${repository.name}`
  if (identity.environment !== undefined)
    return `repo:${name}:environment:${identity.environment.replaceAll(':', '%3A')}`
  return identity.eventName === 'pull_request'
    ? `repo:${name}:pull_request`
    : `repo:${name}:ref:${identity.ref}`
}

/** Claim -> what it says; all values are strings in GitHub's tokens. */
const claimNames: Readonly<Record<string, (job: JobIdentity, repository: Repository) => string | undefined>> =
  {
    ref: (job) => job.ref,
    sha: (job) => job.sha,
    repository: (job) => job.repository,
    repository_owner: (_, repository) => repository.owner,
    repository_owner_id: (_, repository) => String(repository.ownerId),
    run_id: (job) => job.runId,
    run_number: (job) => String(job.runNumber),
    run_attempt: (job) => String(job.runAttempt),
    repository_visibility: (_, repository) => repository.visibility,
    repository_id: (_, repository) => String(repository.id),
    actor_id: (job) => job.actorId,
    actor: (job) => job.actor,
    workflow: (job) => job.workflow,
    head_ref: (job) => job.headRef,
    base_ref: (job) => job.baseRef,
    event_name: (job) => job.eventName,
    ref_protected: () => 'false',
    ref_type: (job) => (job.ref.startsWith('refs/tags/') ? 'tag' : 'branch'),
    workflow_ref: (job) => job.workflowRef,
    workflow_sha: (job) => job.workflowSha,
    job_workflow_ref: (job) => job.jobWorkflowRef,
    job_workflow_sha: (job) => job.jobWorkflowSha,
    environment: (job) => job.environment,
    runner_environment: () => 'self-hosted',
  }

function customClaims(identity: JobIdentity, repository: Repository): Record<string, string> {
  const claims: Record<string, string> = {}
  for (const [name, value] of Object.entries(claimNames)) {
    const said = value(identity, repository)
    if (said !== undefined) claims[name] = said
  }
  return claims
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
