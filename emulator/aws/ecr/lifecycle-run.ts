import { isRecord, type JsonRecord, textOf } from './json.ts'

const DAY_MS = 24 * 3600_000

/** An image as a lifecycle policy sees it. */
export interface LifecycleImage {
  readonly digest: string
  readonly tags: readonly string[]
  /** Epoch milliseconds. */
  readonly pushedAt: number
  readonly pulledAt?: number | undefined
}

export interface ExpiringImage {
  readonly image: LifecycleImage
  readonly rulePriority: number
}

/**
 * What a (checked) lifecycle policy would expire now, by the rules of
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html#lp_evaluation_rules: every rule selects
 * on its own; an image that matches the tagging requirements of a rule cannot be expired by a rule with a lower
 * priority (a higher number); of several patterns in a list an image must match all; images are counted by the time of
 * their push, newest first.
 */
export function expiringImages(
  policy: string,
  images: readonly LifecycleImage[],
  now: number,
): readonly ExpiringImage[] {
  const document: unknown = JSON.parse(policy)
  const rules = isRecord(document) && Array.isArray(document['rules']) ? document['rules'] : []
  const ordered = rules.filter(isRecord).sort((a, b) => Number(a['rulePriority']) - Number(b['rulePriority']))
  const taken = new Set<string>()
  const expiring: ExpiringImage[] = []
  for (const rule of ordered) {
    const selection = isRecord(rule['selection']) ? rule['selection'] : {}
    const matching = images.filter((image) => matchesTags(selection, image.tags))
    const chosen = selected(selection, matching, now)
    for (const image of matching) {
      if (taken.has(image.digest)) continue
      taken.add(image.digest)
      if (chosen.has(image.digest)) expiring.push({ image, rulePriority: Number(rule['rulePriority']) })
    }
  }
  return expiring
}

function matchesTags(selection: JsonRecord, tags: readonly string[]): boolean {
  const status = textOf(selection['tagStatus'])
  if (status === 'untagged') return tags.length === 0
  if (status !== 'tagged') return true
  const prefixes = texts(selection['tagPrefixList']).map((prefix) => `${prefix}*`)
  const patterns = [...prefixes, ...texts(selection['tagPatternList'])].map(patternOf)
  return patterns.every((pattern) => tags.some((tag) => pattern.test(tag)))
}

function selected(
  selection: JsonRecord,
  images: readonly LifecycleImage[],
  now: number,
): ReadonlySet<string> {
  const count = Number(selection['countNumber'])
  const old = (at: number) => now - at > count * DAY_MS
  switch (textOf(selection['countType'])) {
    case 'imageCountMoreThan': {
      const newestFirst = [...images].sort((a, b) => b.pushedAt - a.pushedAt)
      return new Set(newestFirst.slice(count).map(({ digest }) => digest))
    }
    case 'sinceImagePushed':
      return new Set(images.filter((image) => old(image.pushedAt)).map(({ digest }) => digest))
    case 'sinceImagePulled':
      // An image that was never pulled counts from its push.
      return new Set(
        images.filter((image) => old(image.pulledAt ?? image.pushedAt)).map(({ digest }) => digest),
      )
    default:
      return new Set()
  }
}

const patternOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`)

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
