import type { Tag } from '@aws-sdk/client-ecs'
import { invalidParameter } from './failures.ts'

/**
 * Tags of every ECS resource by ARN. Limits: 50 tags, keys of 128 and values of 256 characters, `aws:` is
 * AWS's own.
 */
export class TagStore {
  readonly #tags = new Map<string, Map<string, string>>()

  /**
   * Throws InvalidParameterException. Checks without writing, for operations that create the resource
   * afterwards.
   */
  static check(tags: readonly Tag[] | undefined): void {
    const keys = new Set<string>()
    for (const { key, value } of tags ?? []) {
      if (key === undefined || key.length < 1 || key.length > 128)
        throw invalidParameter('Tag keys must be 1 to 128 characters long.')
      if ((value ?? '').length > 256)
        throw invalidParameter(`The value of tag '${key}' is longer than 256 characters.`)
      if (/^aws:/i.test(key)) throw invalidParameter(`Tag key '${key}' uses the reserved prefix 'aws:'.`)
      if (keys.has(key)) throw invalidParameter(`Duplicate tag key '${key}'.`)
      keys.add(key)
    }
    if (keys.size > 50) throw invalidParameter('Too many tags. At most 50 tags are allowed for a resource.')
  }

  put(arn: string, tags: readonly Tag[] | undefined): void {
    TagStore.check(tags)
    if (tags === undefined || tags.length === 0) return
    const merged = new Map(this.#tags.get(arn) ?? [])
    for (const { key, value } of tags) merged.set(key ?? '', value ?? '')
    if (merged.size > 50) throw invalidParameter('Too many tags. At most 50 tags are allowed for a resource.')
    this.#tags.set(arn, merged)
  }

  /** Tags that come from another resource or from ECS itself (`aws:` among them): they were checked there. */
  propagate(arn: string, tags: readonly Tag[]): void {
    if (tags.length > 0) this.#tags.set(arn, new Map(tags.map(({ key, value }) => [key ?? '', value ?? ''])))
  }

  remove(arn: string, keys: readonly string[]): void {
    for (const key of keys) this.#tags.get(arn)?.delete(key)
  }

  forget(arn: string): void {
    this.#tags.delete(arn)
  }

  of(arn: string): Tag[] {
    return [...(this.#tags.get(arn) ?? [])].map(([key, value]) => ({ key, value }))
  }

  /** Every resource that has tags, for the resource tagging API. */
  all(): { readonly arn: string; readonly tags: ReadonlyMap<string, string> }[] {
    return [...this.#tags].filter(([, tags]) => tags.size > 0).map(([arn, tags]) => ({ arn, tags }))
  }
}
