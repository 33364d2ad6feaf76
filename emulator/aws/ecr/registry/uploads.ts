import { randomUUID } from 'node:crypto'
import type { BlobStore, BlobUpload } from '../blob-store.ts'
import { DIGEST } from '../digest.ts'
import type { EcrState, Repository } from '../state.ts'
import type { Exchange } from './exchange.ts'
import { RegistryError, sendEmpty } from './responses.ts'

interface Session {
  readonly repository: Repository
  readonly upload: BlobUpload
  patches: number
  busy: boolean
}

/**
 * Blob uploads as ECR takes them, not as the distribution spec allows:
 * - POST, then PUT with the whole body; or POST, one PATCH, PUT. `POST ?digest=` with the body also works.
 * - PATCH answers 201 where the spec says 202.
 * - The second and every later PATCH is answered the same way and its bytes are dropped, so that the PUT's digest is
 *   wrong: https://github.com/aws/containers-roadmap/issues/2831
 * - A mount works only when the account setting BLOB_MOUNTING is on and a manifest of the source repository names the
 *   blob, otherwise it becomes a plain upload (202): https://github.com/aws/containers-roadmap/issues/2860
 */
export class RegistryUploads {
  readonly #state: EcrState
  readonly #blobs: BlobStore
  readonly #sessions = new Map<string, Session>()

  constructor(state: EcrState, blobs: BlobStore) {
    this.#state = state
    this.#blobs = blobs
  }

  async close(): Promise<void> {
    const sessions = [...this.#sessions.values()]
    this.#sessions.clear()
    await Promise.all(sessions.map(({ upload }) => upload.abort()))
  }

  /** POST /v2/<name>/blobs/uploads/ */
  async start(exchange: Exchange): Promise<void> {
    const { request, response, repository, url } = exchange
    exchange.authorize('ecr:InitiateLayerUpload')
    const mount = url.searchParams.get('mount')
    if (mount !== null && this.#mount(exchange, mount, url.searchParams.get('from'))) {
      return sendEmpty(response, 201, blobHeaders(repository, mount))
    }
    const id = randomUUID()
    const session: Session = { repository, upload: await this.#blobs.begin(), patches: 0, busy: false }
    this.#sessions.set(id, session)
    const digest = url.searchParams.get('digest')
    if (digest !== null) return this.#finish(exchange, id, session, digest)
    request.resume()
    sendEmpty(response, 202, this.#uploadHeaders(repository, id, 0))
  }

  /** PATCH, PUT, GET or DELETE /v2/<name>/blobs/uploads/<id> */
  async continue(exchange: Exchange, id: string): Promise<void> {
    const { method, request, response, repository, url } = exchange
    const session = this.#sessions.get(id)
    if (session === undefined || session.repository !== repository) {
      throw new RegistryError(
        404,
        'BLOB_UPLOAD_UNKNOWN',
        `Upload with id '${id}' does not exist in the repository with name '${repository.name}'`,
      )
    }
    if (session.busy)
      throw new RegistryError(
        409,
        'BLOB_UPLOAD_INVALID',
        `Upload with id '${id}' is receiving another request`,
      )
    switch (method) {
      case 'PATCH':
        exchange.authorize('ecr:UploadLayerPart')
        session.patches += 1
        if (session.patches === 1) await this.#receive(exchange, id, session)
        else await drain(request)
        return sendEmpty(response, 201, this.#uploadHeaders(repository, id, session.upload.size))
      case 'PUT':
        return this.#finish(exchange, id, session, url.searchParams.get('digest') ?? '')
      case 'GET':
        return sendEmpty(response, 204, this.#uploadHeaders(repository, id, session.upload.size))
      case 'DELETE':
        this.#sessions.delete(id)
        await session.upload.abort()
        return sendEmpty(response, 204)
      default:
        throw new RegistryError(405, 'UNSUPPORTED', `${method} is not supported`)
    }
  }

  #mount(exchange: Exchange, digest: string, from: string | null): boolean {
    if (this.#state.accountSettings.get('BLOB_MOUNTING') !== 'ENABLED') return false
    const source = from === null ? undefined : this.#state.repositories.get(from)
    const layer = source?.layers.get(digest)
    if (source === undefined || layer === undefined) return false
    const named = [...source.images.values()].some(
      ({ manifest }) =>
        manifest.config?.digest === digest || manifest.layers.some((item) => item.digest === digest),
    )
    if (!named) return false
    exchange.authorize('ecr:GetDownloadUrlForLayer')
    exchange.repository.layers.set(digest, layer)
    return true
  }

  async #finish(exchange: Exchange, id: string, session: Session, digest: string): Promise<void> {
    const { response, repository } = exchange
    exchange.authorize('ecr:CompleteLayerUpload')
    if (!DIGEST.test(digest)) {
      await this.#discard(id, session)
      throw new RegistryError(400, 'DIGEST_INVALID', `'${digest}' is not a sha256 digest`)
    }
    await this.#receive(exchange, id, session)
    const actual = session.upload.digest()
    if (actual !== digest) {
      await this.#discard(id, session)
      throw new RegistryError(
        400,
        'DIGEST_INVALID',
        `The digest '${digest}' does not match the uploaded content, which is '${actual}'`,
      )
    }
    this.#sessions.delete(id)
    const { size } = await session.upload.commit()
    repository.layers.set(digest, { size })
    sendEmpty(response, 201, blobHeaders(repository, digest))
  }

  /** Takes the body. A body that breaks off ends the session: nothing of it is ever visible. */
  async #receive(exchange: Exchange, id: string, session: Session): Promise<void> {
    session.busy = true
    try {
      await session.upload.append(exchange.request)
    } catch (error) {
      await this.#discard(id, session)
      throw error
    } finally {
      session.busy = false
    }
  }

  async #discard(id: string, session: Session): Promise<void> {
    this.#sessions.delete(id)
    await session.upload.abort()
  }

  #uploadHeaders(repository: Repository, id: string, size: number): Readonly<Record<string, string>> {
    return {
      location: `/v2/${repository.name}/blobs/uploads/${id}`,
      'docker-upload-uuid': id,
      range: `0-${Math.max(0, size - 1)}`,
    }
  }
}

function blobHeaders(repository: Repository, digest: string): Readonly<Record<string, string>> {
  return { location: `/v2/${repository.name}/blobs/${digest}`, 'docker-content-digest': digest }
}

async function drain(source: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of source) {
    // The bytes go nowhere: that is the quirk.
  }
}
