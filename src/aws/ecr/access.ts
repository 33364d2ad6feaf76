import { type ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Logger } from '../../runtime/log.ts'
import { explaining } from '../client/errors.ts'
import type { RegistryAccess } from './blob-upload.ts'

/** An authorization token lasts 12 hours; a push that is older than this gets a new one. */
const TOKEN_AGE_MS = 6 * 3600_000

/**
 * The registry's address and token, fetched when first needed. The token stays in memory: no docker login, no
 * ~/.docker/config.json.
 */
export class EcrAccess {
  readonly #options: {
    readonly client: ECRClient
    readonly region: string
    readonly log: Logger
    readonly clock: Clock
    readonly signal: AbortSignal
  }
  #access: Promise<RegistryAccess> | undefined
  #since = 0

  constructor(options: {
    readonly client: ECRClient
    readonly region: string
    readonly log: Logger
    readonly clock: Clock
    readonly signal: AbortSignal
  }) {
    this.#options = options
  }

  get(): Promise<RegistryAccess> {
    const now = this.#options.clock.now()
    if (this.#access === undefined || now - this.#since > TOKEN_AGE_MS) {
      this.#since = now
      this.#access = this.#fetch()
      // Whoever needs it hears of a failure.
      this.#access.catch(() => {})
    }
    return this.#access
  }

  /**
   * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html: Basic, user AWS, 12
   * hours.
   */
  async #fetch(): Promise<RegistryAccess> {
    const { client, region, log, signal } = this.#options
    const { authorizationData } = await explaining(
      'ecr:GetAuthorizationToken',
      `the registry in ${region}`,
      () => client.send(new GetAuthorizationTokenCommand({}), { abortSignal: signal }),
    )
    const data = authorizationData?.[0]
    if (!data?.authorizationToken || !data.proxyEndpoint) {
      throw new UserError(`ECR in ${region} returned no authorization token.`)
    }
    log.mask(data.authorizationToken)
    const password = Buffer.from(data.authorizationToken, 'base64')
      .toString('utf8')
      .split(':')
      .slice(1)
      .join(':')
    if (password !== '') log.mask(password)
    const endpoint = new URL(data.proxyEndpoint)
    if (endpoint.protocol !== 'https:' && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(endpoint.hostname)) {
      throw new UserError(`The registry ${endpoint.host} does not use https; the token was not sent.`)
    }
    return { endpoint: endpoint.origin, authorization: `Basic ${data.authorizationToken}` }
  }
}
