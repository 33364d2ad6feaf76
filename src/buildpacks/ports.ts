import type { ImageConfig } from '../image/oci/documents.ts'
import type { SourceFiles } from './source/source-tree.ts'

/** What a builder made. */
export interface Built {
  /** Local reference: `oci:<path>` or `docker-daemon:<name>:<tag>`. */
  readonly image: string
  /** `heroku/builder:24` or `embedded`. */
  readonly builder: string
  /** Of the manifest; an image in a Docker daemon has none yet. */
  readonly digest?: string
  /** Compressed bytes. */
  readonly size: number
  /** Compressed bytes of the layers that are not the run image's: what Heroku calls the slug. */
  readonly appSize?: number
  readonly config: ImageConfig
  /** Directory of the bills of materials, when the buildpacks wrote some. */
  readonly sboms?: string | undefined
}

/** The process types that the app declares, each with its shell line. */
export interface BuiltProcesses {
  readonly processes: readonly { readonly name: string; readonly command: string }[]
  readonly release?: { readonly name: string; readonly command: string }
}

export interface EmbeddedBuild {
  readonly tree: SourceFiles
  readonly app: BuiltProcesses
  /** What the build sees. */
  readonly env: Readonly<Record<string, string>>
  /** Absolute path of the directory that becomes the OCI layout; what is in it is removed. */
  readonly output: string
}

/** The emulator's own builder, which needs no engine. Implemented by ./emulator-builder.ts; on GitHub there is none. */
export interface EmbeddedBuilder {
  /** Throws UserError for what the app's files have wrong. */
  build(request: EmbeddedBuild): Promise<Built>
}

/** A container engine on this machine, as a build and a push need it. Implemented by src/docker/docker-cli.ts. */
export interface ContainerEngine {
  /** Undefined when the engine answers; otherwise why it does not, in its own words. */
  problem(): Promise<string | undefined>
  /** What the engine knows about an image; undefined when it does not have it. */
  inspectImage(name: string): Promise<EngineImage | undefined>
  /** Throws UserError that names the image. */
  pullImage(name: string): Promise<void>
  /** Creates a container without starting it; resolves with its id. */
  createContainer(spec: ContainerSpec): Promise<string>
  /** Unpacks a tar into the root of a container, keeping owners and modes. */
  copyInto(container: string, tar: AsyncIterable<Uint8Array>): Promise<void>
  /**
   * A file or directory of a container as a tar stream, also of one that has ended. Throws UserError when it is not
   * there.
   */
  copyOut(container: string, path: string): AsyncIterable<Uint8Array>
  /** Starts a container and follows it to its end; resolves with its exit code. */
  run(container: string, onLine: (line: string) => void): Promise<number>
  /** Stops and removes; a container that is gone is a success. */
  removeContainer(container: string): Promise<void>
  /** The image as `docker save` writes it. */
  saveImage(name: string): AsyncIterable<Uint8Array>
  /** Takes an image in, in the form in which `docker save` writes one. */
  loadImage(tar: AsyncIterable<Uint8Array>): Promise<void>
}

export interface EngineImage {
  readonly id: string
  /**
   * `repository@sha256:…`: what the image is called in the registries it came from or went to; none for one made here.
   */
  readonly repoDigests: readonly string[]
  readonly config: ImageConfig
  /** Bytes, unpacked. */
  readonly size: number
}

export interface ContainerSpec {
  readonly image: string
  readonly entrypoint: string
  readonly args: readonly string[]
  /** Nothing secret: it is in the engine's metadata. */
  readonly env: Readonly<Record<string, string>>
  /** `source:target[:options]`; a source without a slash is a volume's name. */
  readonly mounts: readonly string[]
  readonly user: string
  /** Docker's network mode; undefined means the engine's default. */
  readonly network?: string
  readonly labels: Readonly<Record<string, string>>
}
