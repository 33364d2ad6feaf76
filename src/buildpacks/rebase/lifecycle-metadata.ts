import { parseImageName } from '../../registry/image-name.ts'
import { UserError } from '../../runtime/errors.ts'
import { asString, asStrings, isObject, type JsonObject, parseObject } from '../../runtime/unknown-json.ts'

export const LIFECYCLE_LABEL = 'io.buildpacks.lifecycle.metadata'

/** What an image says about the run image below it. */
export interface LifecycleMetadata {
  /** Diff id of the run image's last layer. */
  readonly topLayer: string
  /** `registry/repository@sha256:…`, or an engine's id of an image. */
  readonly reference: string | undefined
  /** Names under which the run image may be replaced. */
  readonly names: readonly string[]
  /** The metadata of an image on another run image. */
  next(topLayer: string, reference: string, name: string): JsonObject
}

/**
 * Reads the label (https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpackslifecyclemetadata-json). Throws
 * UserError when the image was not built with buildpacks.
 */
export function readLifecycleMetadata(labels: JsonObject, appName: string): LifecycleMetadata {
  const metadata = parseObject(asString(labels[LIFECYCLE_LABEL]) ?? '')
  const runImage = member(metadata, 'runImage')
  const topLayer = asString(runImage?.['topLayer'])
  if (metadata === undefined || runImage === undefined || topLayer === undefined || topLayer === '') {
    throw new UserError(
      `${appName} was not built with buildpacks: its label ${LIFECYCLE_LABEL} has no run image.`,
      {
        fix: 'Rebuild its Dockerfile to get a new base image.',
      },
    )
  }
  const older = member(member(metadata, 'stack'), 'runImage')
  const names = [runImage, older].flatMap((image) => [
    asString(image?.['image']),
    ...asStrings(image?.['mirrors']),
  ])
  const known = names.filter((name): name is string => name !== undefined && name !== '')
  return {
    topLayer,
    reference: asString(runImage['reference']),
    names: known,
    next: (top, reference, name) => {
      // Another name than any of before is what `force` allows; it is the one to go by from now on.
      const renamed = known.some((one) => isSameImage(one, name))
        ? {}
        : { image: name, mirrors: [] as string[] }
      const { image, mirrors } = { ...runImage, ...renamed }
      const next = { topLayer: top, reference, ...kept({ image, mirrors }) }
      return {
        ...metadata,
        runImage: next,
        ...('image' in renamed ? { stack: { runImage: kept({ image, mirrors }) } } : {}),
      }
    },
  }
}

/** Go leaves out what is empty. */
const kept = ({ image, mirrors }: { readonly image?: unknown; readonly mirrors?: unknown }): JsonObject => ({
  ...(asString(image) === undefined || image === '' ? {} : { image }),
  ...(asStrings(mirrors).length === 0 ? {} : { mirrors }),
})

/** The same repository and tag; a digest may take the tag's place, because it is what a rebase changes. */
export function isSameImage(one: string, other: string): boolean {
  try {
    const [a, b] = [parseImageName(one), parseImageName(other)]
    if (a.registry !== b.registry || a.repository !== b.repository) return false
    return a.tag === b.tag || a.digest !== undefined || b.digest !== undefined
  } catch {
    return false
  }
}

function member(value: JsonObject | undefined, key: string): JsonObject | undefined {
  const found = value?.[key]
  return isObject(found) ? found : undefined
}
