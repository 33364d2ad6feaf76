import type { ImageConfig } from '../../image/oci/documents.ts'
import { asString, isObject, parseObject } from '../../runtime/unknown-json.ts'
import type { LayoutDocument } from '../builder/run-image.ts'
import type { PublishedImage } from './published-images.ts'

/** An image of this app that was built before and lies in its repository. */
export interface PreviousImage {
  /** `registry/repository@sha256:…` */
  readonly reference: string
  /** Bytes of its layers, compressed. */
  readonly size: number
  readonly manifest: LayoutDocument
  /** Manifest, config, and the layer of its bills of materials, which the lifecycle reads. No other layer. */
  readonly documents: readonly LayoutDocument[]
}

/** A layer of bills of materials is some hundred kilobytes at most; a larger one is not worth the way. */
const SBOM_LIMIT = 4 * 1024 * 1024

/**
 * Reads what the lifecycle needs of an earlier image to reuse its layers. Of the layers themselves it needs the one
 * with the bills of materials only: what an unchanged buildpack layer holds is told from its digest.
 */
export async function readPrevious(image: PublishedImage): Promise<PreviousImage> {
  const { bytes, config } = await image.config()
  const { manifest, digest, mediaType } = image
  const document: LayoutDocument = { digest, mediaType, bytes: image.manifestBytes }
  const sbom = sbomLayer(config)
  const layer = sbom === undefined ? undefined : manifest.layers[config.diffIds.indexOf(sbom)]
  const layers =
    layer === undefined || layer.size > SBOM_LIMIT ? [] : [{ ...layer, bytes: await image.blob(layer) }]
  return {
    reference: image.reference,
    size: manifest.layers.reduce((sum, one) => sum + one.size, 0),
    manifest: document,
    documents: [document, { ...manifest.config, bytes }, ...layers],
  }
}

/**
 * `sbom.sha` of the label: https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpackslifecyclemetadata-json
 */
function sbomLayer(config: ImageConfig): string | undefined {
  const metadata = parseObject(config.config.labels['io.buildpacks.lifecycle.metadata'] ?? '')
  const sbom = metadata?.['sbom']
  return isObject(sbom) ? asString(sbom['sha']) : undefined
}
