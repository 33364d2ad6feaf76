/**
 * What the Resource Groups Tagging API and `aws:ResourceTag` conditions know of tags. Engines keep the truth: each
 * registers a source that is asked on every read, so that the index is never stale.
 */
import type { EngineClock } from '../../clock.ts'

export type Tags = Readonly<Record<string, string>>

export interface TaggedResource {
  readonly arn: string
  /**
   * `service:resourceType` as GetResources filters by it: `ecs:service`, `elasticloadbalancing:targetgroup`,
   * `ssm:parameter`.
   */
  readonly type: string
  readonly tags: Tags
}

/** One engine's resources. The tagging API shows those only that have, or once had, a tag. */
export interface TagSource {
  /** All resources of the engine that can be tagged, in a stable order. */
  resources(): Iterable<TaggedResource>
}

export interface TagIndex {
  register(source: TagSource): void
  all(): Iterable<TaggedResource>
  /** Resources that were deleted a while ago: GetResources returns them as if they were there. */
  deleted(): Iterable<TaggedResource>
  /** Before a call that may delete `arns`; to be called after it. What is gone then is in `deleted` for a while. */
  expectDeletion(arns: readonly string[]): () => void
  /** Undefined when no engine knows the ARN. */
  tagsOf(arn: string): Tags | undefined
}

/** `remembers`: for how long `deleted` knows what is gone. */
export function createTagIndex(
  options: { readonly clock: EngineClock; readonly remembers: number } | undefined = undefined,
): TagIndex {
  const gone = new Map<string, { readonly resource: TaggedResource; readonly until: number }>()
  const sources: TagSource[] = []
  function* all(): Iterable<TaggedResource> {
    for (const source of sources) yield* source.resources()
  }
  function find(arn: string): TaggedResource | undefined {
    for (const resource of all()) if (resource.arn === arn) return resource
    return undefined
  }
  return {
    register: (source) => {
      sources.push(source)
    },
    all,
    tagsOf: (arn) => find(arn)?.tags,
    *deleted() {
      for (const [arn, { resource, until }] of gone) {
        if (options !== undefined && until > options.clock.now()) yield resource
        else gone.delete(arn)
      }
    },
    expectDeletion: (arns) => {
      const before = arns.map(find).filter((resource) => resource !== undefined)
      return () => {
        for (const resource of before) {
          if (options === undefined || find(resource.arn) !== undefined) continue
          gone.set(resource.arn, { resource, until: options.clock.now() + options.remembers })
        }
      }
    },
  }
}

/** `[{ Key, Value }]` of most services, as a record. */
export function tagRecord(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined,
): Record<string, string> {
  const record: Record<string, string> = {}
  for (const { Key, Value } of tags ?? []) if (Key !== undefined) record[Key] = Value ?? ''
  return record
}

/** A record as `[{ Key, Value }]`. */
export const tagList = (tags: Tags): { Key: string; Value: string }[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
