import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { RepositoryMissingError } from '../../../../src/image/oci/ports.ts'
import { pushCreating, type RepositoryCreator } from '../../../../src/image/push/create-repository.ts'
import { openOciLayout } from '../../../../src/image/source/oci-layout.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'
import { TestLayout } from '../../../support/image/layouts.ts'
import { MemoryRepository } from '../../../support/image/memory-repository.ts'

const settings = { immutableTags: true, mutableTags: ['latest'], scanOnPush: true, expireDays: 30 }
const options = {
  tags: ['v1'],
  log: silentLogger,
  clock: new VirtualClock(),
  signal: new AbortController().signal,
}
let layout: TestLayout

beforeEach(async () => {
  layout = await TestLayout.create()
  await layout.index([await layout.image(['a'])])
})
afterEach(() => rm(layout.directory, { recursive: true, force: true }))

/** A repository that is missing until it is created. */
function harness(exists: boolean) {
  const repository = new MemoryRepository()
  const done: string[] = []
  const find = repository.find.bind(repository)
  let there = exists
  repository.find = async (query) => {
    if (!there) throw new RepositoryMissingError('missing')
    return find(query)
  }
  const creator: RepositoryCreator = {
    create: async () => {
      there = true
      done.push('create')
    },
    ensurePolicy: async () => {
      done.push('policy')
    },
  }
  return { repository, creator, done }
}

describe('pushCreating', () => {
  it('creates a missing repository with its policy, then pushes', async () => {
    const { repository, creator, done } = harness(false)
    await pushCreating(await openOciLayout(layout.directory), repository, options, { creator, settings })
    expect(done).toEqual(['create', 'policy'])
    expect(repository.tags.has('v1')).toBe(true)
  })

  it('puts the policy at the first push into a repository whose maker was killed, and never asks again', async () => {
    const { repository, creator, done } = harness(true)
    const image = await openOciLayout(layout.directory)
    await pushCreating(image, repository, options, { creator, settings })
    await pushCreating(image, repository, options, { creator, settings })
    expect(done).toEqual(['policy'])
  })

  it('puts no policy where nothing is to expire', async () => {
    const { repository, creator, done } = harness(false)
    const never = { creator, settings: { ...settings, expireDays: 0 } }
    await pushCreating(await openOciLayout(layout.directory), repository, options, never)
    expect(done).toEqual(['create'])
  })

  it('leaves a missing repository alone unless it is told to create it', async () => {
    const { repository, done } = harness(false)
    const pushed = pushCreating(await openOciLayout(layout.directory), repository, options, undefined)
    await expect(pushed).rejects.toThrow(RepositoryMissingError)
    expect(done).toEqual([])
  })
})
