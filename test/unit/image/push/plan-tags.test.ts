import { describe, expect, it } from '@jest/globals'
import { planTags } from '../../../../src/image/push/plan-tags.ts'

describe('planTags', () => {
  it('moves a tag last, leaves a right one alone, and counts a tag once', () => {
    const existing = new Map([
      ['latest', 'sha256:old'],
      ['same', 'sha256:new'],
    ])
    expect(planTags('sha256:new', ['latest', 'same', 'v1', 'v1'], existing)).toEqual([
      { tag: 'same', outcome: 'unchanged' },
      { tag: 'v1', outcome: 'created' },
      { tag: 'latest', outcome: 'moved', previous: 'sha256:old' },
    ])
  })
})
