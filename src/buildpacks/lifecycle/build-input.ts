import type { BuilderFacts, OrderGroup } from '../builder/builder-facts.ts'
import { ORDER_PATH, renderOrder } from '../builder/buildpack-order.ts'
import { type LocalBuildpack, writeLocalBuildpack } from '../builder/local-buildpack.ts'
import type { RunImage } from '../builder/run-image.ts'
import type { SourceTree } from '../source/source-tree.ts'
import { ReproducibleTar } from '../source/tar.ts'
import { LAYOUT_ROOT, layoutPath } from './layout-path.ts'
import type { PreviousImage } from './previous-image.ts'

/** Everything that goes into a build container before it starts. */
export interface BuildInput {
  readonly tree: SourceTree
  readonly env: Readonly<Record<string, string>>
  readonly facts: BuilderFacts
  readonly buildpacks: readonly LocalBuildpack[]
  readonly order: readonly OrderGroup[] | undefined
  readonly runImage: RunImage
  readonly previous: PreviousImage | undefined
}

/**
 * One tar stream for the root of the container, so that no bind mount is needed and every file has the builder's owner
 * and a fixed time: /workspace with the source, /platform/env with one file per variable (a value may have many lines),
 * and what the lifecycle reads.
 */
export async function* buildInput(input: BuildInput): AsyncGenerator<Uint8Array> {
  const tar = new ReproducibleTar({ uid: input.facts.uid, gid: input.facts.gid })
  const written = write(tar, input).then(
    () => tar.end(),
    (error: unknown) => {
      tar.fail(error instanceof Error ? error : new Error(String(error)))
      throw error
    },
  )
  // Reading fails with the same error; this one is awaited at the end.
  written.catch(() => {})
  yield* tar.stream()
  await written
}

async function write(tar: ReproducibleTar, input: BuildInput): Promise<void> {
  // pack's mode: with it the app's layer is the same as one that was built by pack.
  await tar.tree('workspace', input.tree, 0o777)
  await tar.directory('layers')
  await tar.directory('platform')
  await tar.directory('platform/env')
  for (const [name, value] of Object.entries(input.env)) {
    await tar.text(`platform/env/${name}`, value, { mode: 0o400 })
  }
  await tar.directory('renga')
  if (input.order !== undefined) await tar.text(ORDER_PATH.slice(1), renderOrder(input.order))
  for (const buildpack of input.buildpacks) await writeLocalBuildpack(tar, buildpack)
  await writeLayouts(tar, input)
}

interface LayoutImage {
  readonly manifest: { readonly digest: string; readonly mediaType: string; readonly bytes: Uint8Array }
  readonly documents: readonly { readonly digest: string; readonly bytes: Uint8Array }[]
}

async function writeLayouts(tar: ReproducibleTar, { facts, runImage, previous }: BuildInput): Promise<void> {
  const run = await writeLayout(tar, facts.runImages[0], runImage)
  const { layers } = runImage
  for (const layer of new Map(layers?.descriptors.map((one) => [one.digest, one])).values()) {
    if (layers !== undefined) await tar.bytes(blobIn(run, layer.digest), layer.size, layers.open(layer))
  }
  if (previous !== undefined) await writeLayout(tar, previous.reference, previous)
}

/** An OCI layout of one image (https://github.com/opencontainers/image-spec/blob/main/image-layout.md). */
async function writeLayout(tar: ReproducibleTar, name: string, image: LayoutImage): Promise<string> {
  const root = `${LAYOUT_ROOT.slice(1)}/${layoutPath(name)}`
  await directories(tar, `${root}/blobs/sha256`)
  await tar.text(`${root}/oci-layout`, '{"imageLayoutVersion":"1.0.0"}')
  const { digest, mediaType, bytes } = image.manifest
  await tar.text(
    `${root}/index.json`,
    JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest, size: bytes.byteLength }] }),
  )
  for (const document of image.documents) await tar.text(blobIn(root, document.digest), document.bytes)
  return root
}

/** Every parent too, so that all of them belong to the builder's user, who writes the new image beside. */
async function directories(tar: ReproducibleTar, path: string): Promise<void> {
  const parts = path.split('/')
  for (let depth = 2; depth <= parts.length; depth++) await tar.directory(parts.slice(0, depth).join('/'))
}

const blobIn = (root: string, digest: string): string => `${root}/blobs/${digest.replace(':', '/')}`
