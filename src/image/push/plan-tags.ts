export interface TagPlan {
  readonly tag: string
  readonly outcome: 'created' | 'moved' | 'unchanged'
  /** What the tag names now, where that is another image. */
  readonly previous?: string
}

/**
 * `existing`: tag -> digest. Tags that move come last, so that `latest` never names an image whose own tag was refused.
 */
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
