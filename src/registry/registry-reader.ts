import { sha256 } from '../image/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../image/oci.ts'
import { parseImageConfig, parseManifest } from '../image/parse-manifest.ts'
import { parseRetryAfter, type RetryPolicy, retryPause } from '../image/retry-policy.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/log.ts'
import { type Challenge, parseChallenge } from './challenge.ts'
import { choosePlatform } from './choose-platform.ts'
import { type FullImageName, formatImageName, parseImageName } from './image-name.ts'
import { type ImageReader, type RegistryImage, RegistryReadError } from './ports.ts'

const ACCEPT = [
  MEDIA_TYPES.ociManifest,
  MEDIA_TYPES.dockerManifest,
  MEDIA_TYPES.ociIndex,
  MEDIA_TYPES.dockerList,
].join(', ')
const DOCUMENT_LIMIT = 4 * 1024 * 1024
const RETRIES: RetryPolicy = { attempts: 4, base: 500, limit: 8_000 }

export interface RegistryReaderOptions {
  readonly log: Logger
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly fetch?: typeof fetch
}

/**
 * Reads public images over the registry API (https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pull)
 * with an anonymous token where the registry wants one (https://distribution.github.io/distribution/spec/auth/token/).
 * It needs no engine and no login, and reads a manifest without the layers behind it. What it may not read it says.
 */
export class RegistryReader implements ImageReader {
  readonly #options: RegistryReaderOptions
  readonly #fetch: typeof fetch
  /** `registry/repository` -> value of the Authorization header. */
  readonly #tokens = new Map<string, string>()

  constructor(options: RegistryReaderOptions) {
    this.#options = options
    this.#fetch = options.fetch ?? fetch
  }

  /**
   * The image that `text` names, for one architecture (`amd64`). Throws RegistryReadError when the registry has no such
   * image, wants a login or cannot be reached.
   */
  async image(text: string, architecture: string): Promise<RegistryImage> {
    const name = parseImageName(text)
    const top = await this.#manifest(name, name.digest ?? name.tag ?? 'latest')
    const index = parseManifest(decode(top.bytes), top.mediaType)
    const found =
      index?.kind === 'index'
        ? await this.#manifest(name, choosePlatform(index.manifests, architecture, text).digest)
        : top
    const document = parseManifest(decode(found.bytes), found.mediaType)
    if (document?.kind !== 'image') throw unreadable(text, 'its manifest is no image manifest')
    const configBytes = await this.#document(name, document.manifest.config)
    const config = parseImageConfig(decode(configBytes))
    if (config === undefined) throw unreadable(text, 'its config is no image config')
    return {
      name,
      topDigest: top.digest,
      digest: found.digest,
      manifestBytes: found.bytes,
      manifest: document.manifest,
      configBytes,
      config,
    }
  }

  /** The bytes of a blob as they come; the caller checks them against the digest. */
  async *blob(text: string, digest: string): AsyncGenerator<Uint8Array> {
    const name = parseImageName(text)
    const response = await this.#get(name, `blobs/${digest}`, 'application/octet-stream')
    if (response.body === null) throw unreadable(text, `its blob ${digest} has no bytes`)
    for await (const chunk of response.body) {
      if (chunk instanceof Uint8Array) yield chunk
    }
  }

  async #document(name: FullImageName, { digest, size }: Descriptor): Promise<Uint8Array> {
    const text = formatImageName(name)
    if (size > DOCUMENT_LIMIT) throw unreadable(text, `its config has ${size} bytes`)
    const response = await this.#get(name, `blobs/${digest}`, 'application/octet-stream')
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (sha256(bytes) !== digest) throw unreadable(text, `its config ${digest} has another digest`)
    return bytes
  }

  async #manifest(name: FullImageName, reference: string) {
    const response = await this.#get(name, `manifests/${reference}`, ACCEPT)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const digest = sha256(bytes)
    if (reference.startsWith('sha256:') && digest !== reference) {
      throw unreadable(formatImageName(name), `its manifest ${reference} has another digest`)
    }
    return { bytes, digest, mediaType: response.headers.get('content-type')?.split(';')[0]?.trim() }
  }

  async #get(name: FullImageName, path: string, accept: string): Promise<Response> {
    const url = `${registryOrigin(name.registry)}/v2/${name.repository}/${path}`
    const key = `${name.registry}/${name.repository}`
    for (let asked = false; ; asked = true) {
      const token = this.#tokens.get(key)
      const response = await this.#send(url, {
        accept,
        ...(token === undefined ? {} : { authorization: token }),
      })
      if (response.ok) return response
      await response.body?.cancel()
      const challenge = parseChallenge(response.headers.get('www-authenticate') ?? '')
      if (response.status === 401 && !asked && challenge !== undefined) {
        this.#tokens.set(key, await this.#anonymousToken(challenge, name))
        continue
      }
      throw refusal(name, response.status)
    }
  }

  async #anonymousToken(challenge: Challenge, name: FullImageName): Promise<string> {
    const url = new URL(challenge.realm)
    if (!isSafe(url)) throw unreadable(formatImageName(name), `its registry asks for a login at ${url.origin}`)
    if (challenge.service !== undefined) url.searchParams.set('service', challenge.service)
    url.searchParams.set('scope', challenge.scope ?? `repository:${name.repository}:pull`)
    const response = await this.#send(url.href, { accept: 'application/json' })
    const answer: unknown = response.ok ? await response.json().catch(() => undefined) : undefined
    const token = tokenIn(answer)
    if (token === undefined) throw refusal(name, response.ok ? 401 : response.status)
    this.#options.log.mask(token)
    return `Bearer ${token}`
  }

  async #send(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    const { clock, signal } = this.#options
    for (let attempt = 1; ; attempt++) {
      let retryAfter: number | undefined
      try {
        const response = await this.#fetch(url, { headers: { ...headers }, signal })
        if ((response.status < 500 && response.status !== 429) || attempt >= RETRIES.attempts) return response
        await response.body?.cancel()
        retryAfter = parseRetryAfter(response.headers.get('retry-after') ?? undefined, clock.now())
      } catch (cause) {
        signal.throwIfAborted()
        if (attempt >= RETRIES.attempts) {
          throw new RegistryReadError(`The registry ${new URL(url).host} cannot be reached.`, { cause })
        }
      }
      await clock.sleep(retryPause(RETRIES, attempt, retryAfter, Math.random()), signal)
    }
  }
}

/** Where a registry's API answers; Docker Hub's lives under another name than its images. Plain http is for loopback alone. */
export function registryOrigin(registry: string): string {
  if (registry === 'docker.io') return 'https://registry-1.docker.io'
  return `${isLoopback(registry.replace(/:\d+$/, '')) ? 'http' : 'https'}://${registry}`
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)
const isSafe = (url: URL): boolean => url.protocol === 'https:' || isLoopback(url.hostname)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function tokenIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  const token = 'token' in answer ? answer.token : 'access_token' in answer ? answer.access_token : undefined
  return typeof token === 'string' && token !== '' ? token : undefined
}

function refusal(name: FullImageName, status: number): RegistryReadError {
  const text = formatImageName(name)
  if (status === 404) return new RegistryReadError(`There is no image ${text}.`, { fix: 'Check its name and tag.' })
  if (status === 401 || status === 403) {
    return new RegistryReadError(`The registry ${name.registry} wants a login for ${text} (${status}).`, {
      fix: "Check the name; for a private image log in first ('docker login').",
    })
  }
  return new RegistryReadError(`The registry ${name.registry} answered ${status} for ${text}.`, {
    fix: status === 429 ? 'Its limit for anonymous pulls is reached: log in first.' : 'Run the job again.',
  })
}

const unreadable = (text: string, what: string): RegistryReadError =>
  new RegistryReadError(`The image ${text} cannot be read: ${what}.`)
