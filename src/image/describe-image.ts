import { formatBytes } from './format.ts'
import type { LocalImage } from './ports.ts'

/** The image in a few lines for the log, before anything is sent. */
export function describeImage(image: LocalImage): readonly string[] {
  const { architecture, os } = image.imageConfig
  const bytes = image.layers.reduce((sum, layer) => sum + layer.size, 0)
  return [
    ...image.notes,
    `image: ${image.name} (${os}/${architecture})`,
    `digest: ${image.manifest.digest}`,
    `layers: ${image.layers.length} (${formatBytes(bytes)} compressed)`,
  ]
}
