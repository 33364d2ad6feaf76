/**
 * The few calls of ECR's JSON API that a push makes, thinly over a registry: each is answered from the registry's own
 * state, so what Renga sends and what the other tools send ends in the same place. Awaits nothing of its own; errors as
 * ECR names them.
 */
type Json = Readonly<Record<string, unknown>>

const ACCEPT = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export class EcrError extends Error {
  override readonly name: string
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** `registry`: the registry behind; `proxy`: where clients are sent. */
export class EcrApi {
  readonly #registry: string
  readonly #proxy: () => string

  constructor(registry: string, proxy: () => string) {
    this.#registry = registry
    this.#proxy = proxy
  }

  async call(operation: string, input: Json): Promise<Json> {
    const repository = text(input['repositoryName'])
    switch (operation) {
      case 'GetAuthorizationToken':
        return {
          authorizationData: [
            {
              authorizationToken: Buffer.from('AWS:the-password-of-the-registry').toString('base64'),
              expiresAt: Date.now() / 1000 + 12 * 3600,
              proxyEndpoint: this.#proxy(),
            },
          ],
        }
      case 'GetAccountSetting':
        return { name: 'BLOB_MOUNTING', value: 'ENABLED' }
      case 'BatchCheckLayerAvailability':
        return this.#check(repository, texts(input['layerDigests']))
      case 'BatchGetImage':
        return this.#get(repository, Array.isArray(input['imageIds']) ? input['imageIds'] : [])
      case 'DescribeImages':
        return this.#describe(repository)
      case 'GetDownloadUrlForLayer': {
        const digest = text(input['layerDigest'])
        return { layerDigest: digest, downloadUrl: `${this.#proxy()}/v2/${repository}/blobs/${digest}` }
      }
      case 'PutImage':
        return this.#put(repository, input)
      default:
        throw new EcrError('UnknownOperationException', operation)
    }
  }

  async #check(repository: string, digests: readonly string[]): Promise<Json> {
    const layers = await Promise.all(
      digests.map(async (layerDigest) => {
        const { ok, headers } = await fetch(`${this.#registry}/v2/${repository}/blobs/${layerDigest}`, {
          method: 'HEAD',
        })
        return ok
          ? { layerDigest, layerAvailability: 'AVAILABLE', layerSize: Number(headers.get('content-length')) }
          : { layerDigest, layerAvailability: 'UNAVAILABLE' }
      }),
    )
    return { layers, failures: [] }
  }

  async #get(repository: string, ids: readonly Json[]): Promise<Json> {
    const images: Json[] = []
    const failures: Json[] = []
    for (const imageId of ids) {
      const reference = text(imageId['imageDigest']) || text(imageId['imageTag'])
      const response = await fetch(`${this.#registry}/v2/${repository}/manifests/${reference}`, {
        headers: { accept: ACCEPT },
      })
      const manifest = await response.text()
      if (response.ok) {
        const imageDigest = response.headers.get('docker-content-digest')
        images.push({
          repositoryName: repository,
          imageId: { ...imageId, imageDigest },
          imageManifest: manifest,
          imageManifestMediaType: response.headers.get('content-type'),
        })
      } else failures.push({ imageId, failureCode: 'ImageNotFound', failureReason: 'not found' })
    }
    return { images, failures }
  }

  /** A registry does not tell when an image was pushed: the order of its tags stands for it. */
  async #describe(repository: string): Promise<Json> {
    const response = await fetch(`${this.#registry}/v2/${repository}/tags/list`)
    const list: unknown = response.ok ? await response.json() : {}
    const tags = typeof list === 'object' && list !== null && 'tags' in list ? texts(list.tags) : []
    const { images } = await this.#get(
      repository,
      tags.map((imageTag) => ({ imageTag })),
    )
    return {
      imageDetails: (Array.isArray(images) ? images : []).map(({ imageId }, index) => ({
        imageDigest: imageId.imageDigest,
        imageTags: [imageId.imageTag],
        imagePushedAt: index,
      })),
    }
  }

  async #put(repository: string, input: Json): Promise<Json> {
    const manifest = text(input['imageManifest'])
    const reference = text(input['imageTag']) || text(input['imageDigest'])
    const response = await fetch(`${this.#registry}/v2/${repository}/manifests/${reference}`, {
      method: 'PUT',
      headers: { 'content-type': text(input['imageManifestMediaType']) },
      body: manifest,
    })
    if (!response.ok) throw new EcrError('InvalidParameterException', await response.text())
    return {
      image: {
        repositoryName: repository,
        imageId: { imageDigest: response.headers.get('docker-content-digest'), imageTag: input['imageTag'] },
      },
    }
  }
}
