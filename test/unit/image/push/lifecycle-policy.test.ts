import { describe, expect, it } from '@jest/globals'
import { checkLifecyclePolicy } from '../../../../emulator/aws/ecr/lifecycle-policy.ts'
import { expiringImages, type LifecycleImage } from '../../../../emulator/aws/ecr/lifecycle-run.ts'
import { planReleaseTags, type ReleasedImage } from '../../../../src/image/oci/release-tags.ts'
import { releaseLifecyclePolicy } from '../../../../src/image/push/lifecycle-policy.ts'

const DAY = 24 * 3600_000
const DAYS = 30

/**
 * A repository and the ledger of two environments, played for a year: every day an image is pushed, most are released,
 * some releases are rollbacks to an image of long ago, some are promotions. After each day the policy runs.
 */
class FakeRepository {
  readonly images = new Map<string, LifecycleImage & { tags: string[] }>()
  readonly ledgers = new Map<string, ReleasedImage[]>([
    ['staging', []],
    ['production', []],
  ])
  now = 0
  #seed: number

  constructor(seed: number) {
    this.#seed = seed
  }

  /** A small linear congruential generator: the same year for the same seed. */
  random(below: number): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((this.#seed / 2_147_483_648) * below)
  }

  push(digest: string): void {
    this.images.set(digest, {
      digest,
      tags: this.random(4) === 0 ? [] : [`git-${digest}`],
      pushedAt: this.now,
    })
  }

  release(environment: string, digest: string, keep: number): void {
    const ledger = this.ledgers.get(environment) ?? []
    ledger.unshift({ version: ledger.length + 1, digest })
    const existing = new Map(
      [...this.images.values()].flatMap((image) => image.tags.map((tag) => [tag, image.digest])),
    )
    const plan = planReleaseTags(environment, ledger, existing, keep)
    for (const { tag, digest: target } of plan.put) this.images.get(target)?.tags.push(tag)
    for (const tag of plan.remove) {
      const image = [...this.images.values()].find(({ tags }) => tags.includes(tag))
      image?.tags.splice(image.tags.indexOf(tag), 1)
      // As ECR does: the last tag takes the image with it.
      if (image?.tags.length === 0) this.images.delete(image.digest)
    }
  }

  expire(policy: string): void {
    for (const { image } of expiringImages(policy, [...this.images.values()], this.now))
      this.images.delete(image.digest)
  }

  /** The last K distinct digests of an environment. */
  lastReleased(environment: string, keep: number): readonly string[] {
    return [...new Set((this.ledgers.get(environment) ?? []).map(({ digest }) => digest))].slice(0, keep)
  }
}

function playYear(seed: number, keep: number, policy: string) {
  const harness = new FakeRepository(seed)
  const lost: string[] = []
  for (let day = 0; day < 365; day++) {
    harness.now = day * DAY
    harness.push(`d${day}`)
    // Every third day nothing new: what is old enough then depends on the policy alone.
    if (harness.random(3) > 0) harness.release('staging', `d${day}`, keep)
    const staged = harness.lastReleased('staging', keep)
    if (harness.random(5) === 0 && staged.length > 0)
      harness.release('production', staged[harness.random(staged.length)] ?? '', keep)
    const back = harness.lastReleased('production', keep)
    if (harness.random(9) === 0 && back.length > 0) harness.release('production', back.at(-1) ?? '', keep)
    harness.expire(policy)
    for (const environment of ['staging', 'production'])
      lost.push(...harness.lastReleased(environment, keep).filter((digest) => !harness.images.has(digest)))
  }
  return { harness, lost }
}

describe('the lifecycle policy of a repository that push-ecr makes', () => {
  it('is one that ECR takes', () => {
    for (const days of [1, 14, 90])
      expect(() => checkLifecyclePolicy(releaseLifecyclePolicy(days))).not.toThrow()
  })

  it.each([1, 2, 3, 4, 5])(
    'keeps the last K released digests of every environment for a year (seed %i)',
    (seed) => {
      const keep = 1 + seed * 3
      const { harness, lost } = playYear(seed, keep, releaseLifecyclePolicy(DAYS))
      expect(lost).toEqual([])
      // And nothing else: what no release uses is gone after the days, so the repository stays small.
      const kept = new Set(['staging', 'production'].flatMap((name) => harness.lastReleased(name, keep)))
      const strays = [...harness.images.values()].filter(({ digest }) => !kept.has(digest))
      expect(strays.filter(({ pushedAt }) => harness.now - pushedAt > DAYS * DAY)).toEqual([])
      expect(harness.images.size).toBeLessThanOrEqual(2 * keep + DAYS + 1)
    },
  )

  it('would lose releases if it counted them, which ECR does by the time of the push', () => {
    const keep = 10
    const counting = JSON.parse(releaseLifecyclePolicy(DAYS))
    counting.rules[0].selection.countNumber = keep
    expect(playYear(1, keep, JSON.stringify(counting)).lost.length).toBeGreaterThan(0)
  })
})

describe('planReleaseTags', () => {
  const releases = [
    { version: 4, digest: 'a' },
    { version: 3, digest: 'c' },
    { version: 2, digest: 'b' },
    { version: 1, digest: 'a' },
  ]

  it('counts a digest that was released again once, by its newest release, and leaves other environments alone', () => {
    const existing = new Map([
      ['release-production-v1', 'a'],
      ['release-production-v3', 'c'],
      ['release-production-eu-v1', 'x'],
      ['release-staging-v2', 'b'],
      ['latest', 'c'],
    ])
    expect(planReleaseTags('production', releases, existing, 2)).toEqual({
      put: [{ tag: 'release-production-v4', digest: 'a' }],
      remove: ['release-production-v1'],
    })
  })

  it('plans nothing the second time', () => {
    const first = planReleaseTags('production', releases, new Map(), 3)
    const after = new Map(first.put.map(({ tag, digest }) => [tag, digest]))
    expect(planReleaseTags('production', releases, after, 3)).toEqual({ put: [], remove: [] })
  })
})
