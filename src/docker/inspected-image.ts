import type { EngineImage } from '../buildpacks/ports.ts'
import { parseImageConfig } from '../image/oci/parse-manifest.ts'
import { asString, asStrings, isObject } from '../runtime/unknown-json.ts'

/**
 * Reads what `docker image inspect` prints (https://docs.docker.com/reference/api/engine/, ImageInspect): the image's
 * config with other names around it. Undefined when it is not that.
 */
export function parseInspectedImage(text: string): EngineImage | undefined {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return undefined
  }
  const image: unknown = Array.isArray(list) ? list[0] : undefined
  if (!isObject(image)) return undefined
  const id = asString(image['Id'])
  const rootfs = isObject(image['RootFS']) ? image['RootFS'] : {}
  const config = parseImageConfig(
    JSON.stringify({
      architecture: image['Architecture'],
      os: image['Os'],
      config: image['Config'],
      rootfs: { type: 'layers', diff_ids: rootfs['Layers'] ?? [] },
    }),
  )
  if (id === undefined || config === undefined) return undefined
  return {
    id,
    repoDigests: asStrings(image['RepoDigests']),
    config,
    size: typeof image['Size'] === 'number' ? image['Size'] : 0,
  }
}
