import type { Descriptor } from './oci.ts'
import type { LocalImage } from './ports.ts'

type Blobs = Pick<LocalImage, 'layers' | 'config'>

/** Every blob once: an image may hold the same layer twice (the empty one often). */
export function distinctBlobs(image: Blobs): readonly Descriptor[] {
  return [...new Map([...image.layers, image.config].map((blob) => [blob.digest, blob])).values()]
}

export interface BlobPlan {
  readonly descriptor: Descriptor
  readonly kind: 'layer' | 'config'
  readonly outcome: 'reused' | 'uploaded'
}

/** What is sent and what the repository (`available`) holds already, in the manifest's order. */
export function planBlobs(image: Blobs, available: ReadonlySet<string>): readonly BlobPlan[] {
  return distinctBlobs(image).map((descriptor) => ({
    descriptor,
    kind: descriptor.digest === image.config.digest ? 'config' : 'layer',
    outcome: available.has(descriptor.digest) ? 'reused' : 'uploaded',
  }))
}

export interface TagPlan {
  readonly tag: string
  readonly outcome: 'created' | 'moved' | 'unchanged'
  /** What the tag names now. */
  readonly previous?: string
}

/** `existing`: tag -> digest. Tags that move come last, so that `latest` never names an image whose own tag was refused. */
export function planTags(
  digest: string,
  tags: readonly string[],
  existing: ReadonlyMap<string, string>,
): readonly TagPlan[] {
  const plans = [...new Set(tags)].map((tag): TagPlan => {
    const previous = existing.get(tag)
    if (previous === undefined) return { tag, outcome: 'created' }
    return previous === digest ? { tag, outcome: 'unchanged' } : { tag, outcome: 'moved', previous }
  })
  return [
    ...plans.filter((plan) => plan.outcome !== 'moved'),
    ...plans.filter((plan) => plan.outcome === 'moved'),
  ]
}
