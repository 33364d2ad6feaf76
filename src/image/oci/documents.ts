/**
 * The parts of an OCI image that this suite reads and writes
 * (https://github.com/opencontainers/image-spec/blob/main/manifest.md and config.md). Media types are open strings.
 */
export interface Descriptor {
  readonly mediaType: string
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  /** Bytes. */
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
  /** Where the bytes of a layer are that may not be redistributed. */
  readonly urls?: readonly string[]
  readonly platform?: { readonly architecture: string; readonly os: string; readonly variant?: string }
}

export interface ImageManifest {
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

export interface ImageConfig {
  readonly architecture: string
  readonly os: string
  readonly config: ContainerDefaults
  /** Digests of the uncompressed layers, in order. */
  readonly diffIds: readonly string[]
}

export interface ContainerDefaults {
  readonly env: readonly string[]
  readonly entrypoint: readonly string[]
  readonly cmd: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly workingDirectory?: string
  readonly user?: string
}

export const MEDIA_TYPES = {
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociLayerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  ociLayerZstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  dockerLayerGzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  dockerLayerZstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
} as const

export const isIndex = (mediaType: string): boolean =>
  mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList

const FOREIGN_LAYER =
  /^application\/vnd\.(?:docker\.image\.rootfs\.foreign\.|oci\.image\.layer\.nondistributable\.)/

/**
 * A layer that no registry has to hold: whoever pulls the image takes it from the layer's own URLs (old Windows base
 * images). `docker push` and ECR leave such layers out
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html#ecr-vpc-endpoint-considerations).
 */
export const isForeign = ({ mediaType, urls = [] }: Descriptor): boolean =>
  urls.length > 0 && FOREIGN_LAYER.test(mediaType)
