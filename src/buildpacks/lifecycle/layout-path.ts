import { lifecycleName, parseImageName } from '../../registry/image-name.ts'

/** Where the lifecycle looks for images, and writes one, when it works on OCI layouts. */
export const LAYOUT_ROOT = '/renga/layout'

/**
 * The directory of an image below the layout root: registry, repository, then tag, or the two halves of the digest
 * (https://github.com/buildpacks/rfcs/blob/main/text/0119-export-to-oci.md; the lifecycle's `layout.ParseRefToPath`).
 */
export function layoutPath(imageName: string): string {
  const name = parseImageName(imageName)
  const { registry, repository } = { ...name, registry: lifecycleName(name).split('/')[0] ?? name.registry }
  const last = name.digest === undefined ? (name.tag ?? 'latest') : name.digest.replace(':', '/')
  return `${registry}/${repository}/${last}`
}
