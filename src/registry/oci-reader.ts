import { sha256 } from '../image/oci/digest.ts'
import { type Descriptor, MEDIA_TYPES } from '../image/oci/documents.ts'
import type { ManifestBlob } from '../image/oci/ports.ts'
import { formatImageReference, type ImageReference } from '../image/oci/reference.ts'
import type { RegistryReader } from '../image/source/registry-reader.ts'
import type { Clock } from '../runtime/clock.ts'
import { UserError } from '../runtime/errors.ts'
import { bodyInWords, isPage } from '../runtime/text.ts'
import { parseObject } from '../runtime/unknown-json.ts'
import { download } from './download.ts'

const ACCEPT = [
  MEDIA_TYPES.ociManifest,
  MEDIA_TYPES.dockerManifest,
  MEDIA_TYPES.ociIndex,
  MEDIA_TYPES.dockerList,
].join(', ')

/**
 * Reads public images of any registry, without an account: the run image of a buildpack builder is such a one.
 * Registries hand out a token to anybody where they want one
 * (https://distribution.github.io/distribution/spec/auth/token/).
 */
export class OciRegistryReader implements RegistryReader {
  readonly #clock: Clock
  readonly #signal: AbortSignal
  readonly #idleMs: number | undefined
  /** `registry/repository` -> Authorization header. */
  readonly #tokens = new Map<string, string>()

  constructor(options: { readonly clock: Clock; readonly signal: AbortSignal; readonly idleMs?: number }) {
    this.#clock = options.clock
    this.#idleMs = options.idleMs
    this.#signal = options.signal
  }

  async manifest(reference: ImageReference): Promise<ManifestBlob> {
    const name = formatImageReference(reference)
    const path = `manifests/${reference.digest ?? reference.tag ?? 'latest'}`
    let mediaType: string | null = null
    const request = async (start: number, signal: AbortSignal) => {
      const response = await this.#get(reference, path, { accept: ACCEPT, ...range(start) }, signal)
      mediaType = response.headers.get('content-type')
      return response
    }
    const chunks: Uint8Array[] = []
    for await (const chunk of this.#download(`The image ${name}`, request, 0)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    const text = bytes.toString('utf8')
    if (parseObject(text) === undefined) {
      const shown = isPage(text) ? bodyInWords(text) : `an unreadable body of ${bytes.byteLength} bytes`
      throw new UserError(
        `The image ${name} cannot be read: ${reference.registry} answered 200 with ${shown}.`,
        {
          fix: 'Check what is between the runner and the registry (a proxy, a firewall), then re-run the job.',
        },
      )
    }
    const digest = sha256(bytes)
    if (reference.digest !== undefined && reference.digest !== digest) {
      throw new UserError(`The image ${name} arrived with the digest ${digest}.`, {
        fix: 'Re-run the job.',
      })
    }
    return { mediaType: mediaType ?? MEDIA_TYPES.ociManifest, digest, bytes }
  }

  blob(reference: ImageReference, blob: Descriptor, start = 0): AsyncIterable<Uint8Array> {
    return this.#download(
      `The blob ${blob.digest} of ${reference.registry}/${reference.repository}`,
      (from, signal) => this.#get(reference, `blobs/${blob.digest}`, range(from), signal),
      start,
    )
  }

  #download(
    what: string,
    request: (start: number, signal: AbortSignal) => Promise<Response>,
    start: number,
  ): AsyncIterable<Uint8Array> {
    return download({ what, request, start, clock: this.#clock, signal: this.#signal, idleMs: this.#idleMs })
  }

  async #get(
    { registry, repository }: ImageReference,
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Response> {
    const local = LOCAL.test(`${registry}/`)
    const url = `${local ? 'http' : 'https'}://${registry}/v2/${repository}/${path}`
    const key = `${registry}/${repository}`
    const known = this.#tokens.get(key)
    // fetch drops the token where a registry sends on to another host
    // (https://fetch.spec.whatwg.org/#http-redirect-fetch).
    const ask = (authorization: string | undefined) =>
      fetch(url, {
        headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
        signal,
      })
    const first = await ask(known)
    const challenge = first.headers.get('www-authenticate')
    if (first.status !== 401 || challenge === null) return first
    await first.body?.cancel()
    const token = await anonymousToken(challenge, key, signal)
    if (token === undefined) return first
    this.#tokens.set(key, `Bearer ${token}`)
    return ask(`Bearer ${token}`)
  }
}

/** Of `<registry>/<repository>`: a registry on this machine. */
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\//

const range = (start: number): Readonly<Record<string, string>> =>
  start === 0 ? {} : { range: `bytes=${start}-` }

/** Follows `Bearer realm="…",service="…",scope="…"`. Undefined when the registry wants something else. */
async function anonymousToken(
  challenge: string,
  key: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1]
  const realm = part('realm')
  if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined
  const url = new URL(realm)
  // What comes back is the key to the image: not in clear text, but for a registry on this machine.
  if (url.protocol !== 'https:' && !LOCAL.test(key)) return undefined
  const service = part('service')
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.set('scope', part('scope') ?? `repository:${key.slice(key.indexOf('/') + 1)}:pull`)
  const response = await fetch(url, { signal })
  if (!response.ok) return undefined
  const text = await response.text()
  const answer = parseObject(text)
  if (answer === undefined)
    throw new UserError(`The registry's token service ${url.host} answered with ${bodyInWords(text)}.`, {
      fix: 'Check what is between the runner and the registry (a proxy, a firewall), then re-run the job.',
    })
  const token = answer['token'] ?? answer['access_token']
  return typeof token === 'string' ? token : undefined
}
