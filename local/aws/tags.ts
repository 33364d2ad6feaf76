/**
 * What the Resource Groups Tagging API and `aws:ResourceTag` conditions know of tags. Engines keep the truth: each
 * registers a source that is asked on every read, so that the index is never stale.
 */
export type Tags = Readonly<Record<string, string>>

export interface TaggedResource {
  readonly arn: string
  /** `service:resourceType` as GetResources filters by it: `ecs:service`, `elasticloadbalancing:targetgroup`, `ssm:parameter`. */
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
  /** Undefined when no engine knows the ARN. */
  tagsOf(arn: string): Tags | undefined
}

export function createTagIndex(): TagIndex {
  const sources: TagSource[] = []
  function* all(): Iterable<TaggedResource> {
    for (const source of sources) yield* source.resources()
  }
  return {
    register: (source) => {
      sources.push(source)
    },
    all,
    tagsOf: (arn) => {
      for (const resource of all()) if (resource.arn === arn) return resource.tags
      return undefined
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
