import { sha256 } from '../../image/oci/digest.ts'
import type { Descriptor } from '../../image/oci/documents.ts'
import { lifecycleName, parseImageName } from '../../registry/image-name.ts'
import type { RegistryImage } from '../../registry/ports.ts'
import { UserError } from '../../runtime/errors.ts'
import { asString, asStrings, isObject, type JsonObject, parseObject } from '../../runtime/unknown-json.ts'
import { checkCompatible } from './compatible.ts'
import { LIFECYCLE_LABEL, type LifecycleMetadata, readLifecycleMetadata } from './lifecycle-metadata.ts'

/** An image as its documents: what a rebase reads and writes. No layer is touched. */
export interface ImageDocuments {
  readonly manifestBytes: Uint8Array
  readonly configBytes: Uint8Array
}

export interface RebasedImage {
  readonly manifest: { readonly mediaType: string; readonly digest: string; readonly bytes: Uint8Array }
  readonly config: Descriptor & { readonly bytes: Uint8Array }
  readonly layers: readonly Descriptor[]
  /** Layers of the run image that take the place of others, and how many of the app's stay. */
  readonly baseLayers: number
  readonly appLayers: number
  /** What `force` let pass. */
  readonly overridden: readonly string[]
}

/** What the lifecycle writes as the time of everything: one second after 1980 began. */
const CREATED = '1980-01-01T00:00:01Z'

/**
 * Swaps the run image under an app image, by the rules of the Platform spec
 * (https://github.com/buildpacks/spec/blob/main/platform.md#rebaser) and with the same bytes as the lifecycle's
 * `rebaser`: the new image's layers in place of those up to `runImage.topLayer`, its platform, its
 * `io.buildpacks.base.*` and `io.buildpacks.stack.*` labels, and the metadata that tells where the next rebase begins.
 * Throws UserError when the app image was not built to be rebased, or not on an image of this kind.
 */
export function rebaseImage(
  app: ImageDocuments,
  base: RegistryImage,
  options: { readonly appName: string; readonly baseName: string; readonly force: boolean },
): RebasedImage {
  const { appName, baseName } = options
  const manifest = parse(app.manifestBytes, appName, 'manifest')
  const config = parse(app.configBytes, appName, 'config')
  const labels = record(record(config, 'config'), 'Labels')
  const metadata = readLifecycleMetadata(labels, appName)
  const overridden = checkCompatible({ config, labels, metadata }, base, options)

  const diffIds = asStrings(record(config, 'rootfs')['diff_ids'])
  const top = diffIds.indexOf(metadata.topLayer)
  const layers = list(manifest['layers'])
  if (top === -1 || layers.length !== diffIds.length) {
    throw new UserError(
      `${appName} does not contain the layer ${metadata.topLayer}, which its label gives as the run image's top layer.`,
      {
        fix: 'Rebuild the image.',
      },
    )
  }
  const baseConfig = parse(base.configBytes, baseName, 'config')
  const newLayers = [
    ...list(parse(base.manifestBytes, baseName, 'manifest')['layers']),
    ...layers.slice(top + 1),
  ]
  const newDiffIds = [...base.config.diffIds, ...diffIds.slice(top + 1)]
  const newConfig = {
    architecture: base.config.architecture,
    created: CREATED,
    history: newDiffIds.map(() => ({ created: CREATED })),
    os: base.config.os,
    rootfs: { type: 'layers', diff_ids: newDiffIds },
    config: {
      ...record(config, 'config'),
      Labels: relabel(labels, record(record(baseConfig, 'config'), 'Labels'), metadata, base, baseName),
    },
    ...(asString(baseConfig['os.version']) === undefined ? {} : { 'os.version': baseConfig['os.version'] }),
  }
  const configBytes = Buffer.from(goJson(newConfig))
  const configType = record(manifest, 'config')['mediaType']
  const configDescriptor = {
    mediaType: asString(configType) ?? 'application/vnd.oci.image.config.v1+json',
    size: configBytes.byteLength,
    digest: sha256(configBytes),
  }
  const bytes = Buffer.from(
    goJson({
      schemaVersion: 2,
      mediaType: manifest['mediaType'],
      config: configDescriptor,
      layers: newLayers.map(({ mediaType, size, digest }) => ({ mediaType, size, digest })),
    }),
  )
  return {
    manifest: { mediaType: asString(manifest['mediaType']) ?? '', digest: sha256(bytes), bytes },
    config: { ...configDescriptor, bytes: configBytes },
    layers: newLayers.map(descriptor),
    baseLayers: base.config.diffIds.length,
    appLayers: diffIds.length - top - 1,
    overridden,
  }
}

/** The labels of the run image in place of those of the old one, in Go's order: by name. */
function relabel(
  labels: JsonObject,
  baseLabels: JsonObject,
  metadata: LifecycleMetadata,
  base: RegistryImage,
  baseName: string,
): JsonObject {
  const isBase = (name: string) => /^io\.buildpacks\.(base|stack)\./.test(name)
  const reference = lifecycleName({ ...parseImageName(baseName), digest: base.digest })
  const next = {
    ...Object.fromEntries(Object.entries(labels).filter(([name]) => !isBase(name))),
    ...Object.fromEntries(Object.entries(baseLabels).filter(([name]) => isBase(name))),
    [LIFECYCLE_LABEL]: goJson(metadata.next(base.config.diffIds.at(-1) ?? '', reference, baseName)),
  }
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** As Go's encoding/json writes it: `<`, `>` and `&` are escaped, so that digests agree. */
const goJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function parse(bytes: Uint8Array, name: string, what: string): JsonObject {
  const document = parseObject(Buffer.from(bytes).toString('utf8'))
  if (document === undefined) throw new UserError(`The ${what} of ${name} is not JSON.`)
  return document
}

const record = (value: JsonObject, key: string): JsonObject => {
  const member = value[key]
  return isObject(member) ? member : {}
}

const list = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

const descriptor = (layer: JsonObject): Descriptor => ({
  mediaType: asString(layer['mediaType']) ?? '',
  digest: asString(layer['digest']) ?? '',
  size: Number(layer['size']),
})
