import {
  asObjects,
  asString,
  asStringMap,
  asStrings,
  isObject,
  parseObject,
} from '../../runtime/unknown-json.ts'
import { type Descriptor, type ImageConfig, type ImageManifest, isIndex, MEDIA_TYPES } from './documents.ts'

const DIGEST = /^sha256:[0-9a-f]{64}$/

/** A manifest or index, told apart by what it holds (an OCI document may leave its mediaType out). */
export type ManifestDocument =
  | { readonly kind: 'image'; readonly manifest: ImageManifest }
  | { readonly kind: 'index'; readonly mediaType: string; readonly manifests: readonly Descriptor[] }

/**
 * Parses a manifest or index document (https://github.com/opencontainers/image-spec/blob/main/manifest.md,
 * image-index.md). Undefined when it is neither. `mediaType` is what the descriptor or the registry said, if anything.
 */
export function parseManifest(text: string, mediaType?: string): ManifestDocument | undefined {
  const document = parseObject(text)
  if (document === undefined) return undefined
  const type = asString(document['mediaType']) ?? mediaType
  if (Array.isArray(document['manifests']) || (type !== undefined && isIndex(type))) {
    const manifests = asObjects(document['manifests']).map(parseDescriptor)
    if (manifests.some((descriptor) => descriptor === undefined)) return undefined
    return { kind: 'index', mediaType: type ?? MEDIA_TYPES.ociIndex, manifests: manifests.filter(isDefined) }
  }
  const config = isObject(document['config']) ? parseDescriptor(document['config']) : undefined
  if (config === undefined || !Array.isArray(document['layers'])) return undefined
  const layers = asObjects(document['layers']).map(parseDescriptor)
  if (layers.some((layer) => layer === undefined)) return undefined
  return {
    kind: 'image',
    manifest: { mediaType: type ?? MEDIA_TYPES.ociManifest, config, layers: layers.filter(isDefined) },
  }
}

/**
 * https://github.com/opencontainers/image-spec/blob/main/descriptor.md; undefined when a required part is missing or
 * malformed.
 */
export function parseDescriptor(value: Readonly<Record<string, unknown>>): Descriptor | undefined {
  const digest = asString(value['digest'])
  const size = value['size']
  if (
    digest === undefined ||
    !DIGEST.test(digest) ||
    typeof size !== 'number' ||
    !Number.isSafeInteger(size) ||
    size < 0
  ) {
    return undefined
  }
  const platform = isObject(value['platform']) ? value['platform'] : undefined
  const architecture = asString(platform?.['architecture'])
  const os = asString(platform?.['os'])
  const variant = asString(platform?.['variant'])
  return {
    mediaType: asString(value['mediaType']) ?? 'application/octet-stream',
    digest,
    size,
    ...(isObject(value['annotations']) ? { annotations: asStringMap(value['annotations']) } : {}),
    ...(Array.isArray(value['urls']) ? { urls: asStrings(value['urls']) } : {}),
    ...(architecture === undefined || os === undefined
      ? {}
      : { platform: { architecture, os, ...(variant === undefined ? {} : { variant }) } }),
  }
}

/**
 * Parses an image config (https://github.com/opencontainers/image-spec/blob/main/config.md); Docker's own has the same
 * members. Undefined when it is not one.
 */
export function parseImageConfig(text: string): ImageConfig | undefined {
  const document = parseObject(text)
  const rootfs = document?.['rootfs']
  const architecture = asString(document?.['architecture'])
  const os = asString(document?.['os'])
  if (document === undefined || !isObject(rootfs) || architecture === undefined || os === undefined)
    return undefined
  const defaults = isObject(document['config']) ? document['config'] : {}
  const workingDirectory = asString(defaults['WorkingDir'])
  const user = asString(defaults['User'])
  return {
    architecture,
    os,
    config: {
      env: asStrings(defaults['Env']),
      entrypoint: asStrings(defaults['Entrypoint']),
      cmd: asStrings(defaults['Cmd']),
      labels: asStringMap(defaults['Labels']),
      ...(workingDirectory === undefined || workingDirectory === '' ? {} : { workingDirectory }),
      ...(user === undefined || user === '' ? {} : { user }),
    },
    diffIds: asStrings(rootfs['diff_ids']),
  }
}

const isDefined = <T>(value: T | undefined): value is T => value !== undefined
