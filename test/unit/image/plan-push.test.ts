import { describe, expect, it } from '@jest/globals'
import { distinctBlobs, planBlobs, planTags } from '../../../src/image/plan-push.ts'
import { descriptor } from './documents.ts'

const [a, b, config] = [descriptor('a'), descriptor('b'), descriptor('config')]

describe('distinctBlobs', () => {
  it('names a layer that stands twice once, and the config last', () => {
    expect(distinctBlobs({ layers: [a, b, a], config })).toEqual([a, b, config])
  })
})

describe('planBlobs', () => {
  it('sends what the repository lacks', () => {
    const plan = planBlobs({ layers: [a, b], config }, new Set([b.digest]))
    expect(plan.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'layer uploaded',
      'layer reused',
      'config uploaded',
    ])
  })
})

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
