import { describe, expect, it } from '@jest/globals'
import type { Release } from '../../../../src/release/ledger/release.ts'
import { keepImages, type ReleaseTags } from '../../../../src/release/open/keep-images.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const image = (letter: string, repository = 'shop') => `registry.test/${repository}@${digest(letter)}`

/** Only what is read: number, state and image. */
function released(
  ...releases: readonly (readonly [version: number, status: Release['status'], image: string])[]
) {
  const all = releases.map(([version, status, image]) => ({ ...TEMPLATE, version, status, image }))
  const asked: number[] = []
  const list = async (limit: number) => {
    asked.push(limit)
    return all.slice(0, limit)
  }
  return { list, asked }
}

const TEMPLATE: Release = {
  app: 'shop',
  environment: 'production',
  version: 0,
  status: 'succeeded',
  image: '',
  config: { secretArn: '', versionId: '', names: [] },
  processes: [],
  releasePhase: { status: 'none' },
  description: '',
  actor: '',
  runKey: '',
  createdAt: '',
  updatedAt: '',
}

class MemoryTags implements ReleaseTags {
  readonly tags: Map<string, string>
  constructor(tags: readonly (readonly [string, string])[] = []) {
    this.tags = new Map(tags)
  }
  async existing() {
    return new Map(this.tags)
  }
  async put(tag: string, target: string) {
    this.tags.set(tag, target)
  }
  async remove(tags: readonly string[]) {
    for (const tag of tags) this.tags.delete(tag)
  }
}

const options = { repository: 'shop', keep: 2 }

describe('keepImages', () => {
  it('tags the last K digests that one can go back to: not failed, not expired, not of another repository', async () => {
    const ledger = released(
      [6, 'pending', image('f')],
      [5, 'failed', image('e')],
      [4, 'expired', image('d')],
      [3, 'succeeded', image('c', 'elsewhere')],
      [2, 'succeeded', image('b')],
      [1, 'succeeded', image('a')],
    )
    const tags = new MemoryTags([['release-production-v1', digest('a')]])
    await keepImages({ environment: 'production' }, { ledger, tags, log: silentLogger }, options)
    expect([...tags.tags]).toEqual([
      ['release-production-v6', digest('f')],
      ['release-production-v2', digest('b')],
    ])
  })

  it('looks further back when the newest releases are all of one image', async () => {
    const many = Array.from({ length: 200 }, (_, index) => [300 - index, 'succeeded', image('a')] as const)
    const ledger = released(...many, [1, 'succeeded', image('b')])
    const tags = new MemoryTags()
    await keepImages({ environment: 'production' }, { ledger, tags, log: silentLogger }, options)
    expect([...tags.tags.keys()]).toEqual(['release-production-v300', 'release-production-v1'])
    expect(ledger.asked).toEqual([64, 128, 256])
  })

  it('is a warning when it fails, and never an obstacle', async () => {
    const warnings: string[] = []
    const tags = new MemoryTags()
    tags.put = () => Promise.reject(new Error('ecr:PutImage is denied'))
    const log = { ...silentLogger, warning: (message: string) => warnings.push(message) }
    const ledger = released([1, 'succeeded', image('a')])
    await keepImages({ environment: 'production' }, { ledger, tags, log }, options)
    expect(warnings).toEqual([
      expect.stringMatching(/lifecycle policy may expire them: ecr:PutImage is denied/),
    ])
  })
})
