import { describe, expect, it } from '@jest/globals'
import { describeScaleStep, type ScaleReport, undoScale } from '../../../src/formation/scale.ts'
import { isResized, type ScaleStep } from '../../../src/formation/scale-plan.ts'
import { formationDocument, scaleSummary } from '../../../src/formation/scale-summary.ts'
import { PLATFORM, processOf, releaseOf } from '../../support/deploy/harness.ts'

const SMALL = { name: 'standard-1x', cpu: 256, memory: 1024 }
const LARGE = { name: 'standard-2x', cpu: 512, memory: 2048 }

const step = (type: string, [before, after]: readonly [number, number], size = SMALL): ScaleStep => ({
  process: processOf(type, 41),
  service: `shop-${type}`,
  quantity: { before, after },
  size: { before: SMALL, after: size },
})

const report = (steps: readonly ScaleStep[], over: Partial<ScaleReport> = {}): ScaleReport => ({
  platform: PLATFORM,
  release: releaseOf(41),
  steps,
  deployment: undefined,
  reached: new Map(),
  failure: undefined,
  ...over,
})

const HEAD = '| Process | Tasks | Size | Running |\n| :-- | :-- | :-- | :-- |\n'

describe('the summary', () => {
  it('of a change: what was and is, how many run, and how to undo it', () => {
    const reached = new Map([['shop-web', { there: true, running: 3 }]])
    expect(scaleSummary(report([step('web', [1, 3]), step('worker', [2, 2], LARGE)], { reached }))).toBe(
      [
        '## ✅ shop/production was scaled',
        `${HEAD}| web | **1 → 3** | standard-1x | 3 |\n| worker | 2 | **standard-1x → standard-2x** | 2 |`,
        'No release was opened: v41 is still live.',
        'To undo, scale `web=1 worker=2:standard-1x`.',
        'The size applies to this release only. To keep it, set it in renga.yml or app.json, which the next release uses.',
        '',
      ].join('\n\n'),
    )
  })

  it('of what was so already: nothing to undo, no size to keep', () => {
    expect(scaleSummary(report([step('web', [1, 1])]))).toBe(
      [
        '## ✅ shop/production was scaled',
        `${HEAD}| web | 1 | standard-1x | 1 |`,
        'No release was opened: v41 is still live.',
        '',
      ].join('\n\n'),
    )
  })

  it('of one that was not reached: why, and what to do', () => {
    const reached = new Map([['shop-web', { there: false, running: 0 }]])
    const failure = { problem: 'Within the time limit, web runs 0 of 3 tasks.', fix: 'ECS keeps trying.' }
    expect(scaleSummary(report([step('web', [1, 3])], { reached, failure }))).toBe(
      [
        '## ❌ shop/production was not scaled as requested',
        `${HEAD}| web | **1 → 3** | standard-1x | 0 |`,
        '**Why:** Within the time limit, web runs 0 of 3 tasks. ECS keeps trying.',
        'No release was opened: v41 is still live.',
        'To undo, scale `web=1`.',
        '',
      ].join('\n\n'),
    )
  })
})

it('the document says null for what was not awaited, and whether all is well', () => {
  const steps = [step('web', [1, 3]), step('worker', [2, 2], LARGE)]
  const reached = new Map([['shop-web', { there: false, running: 0 }]])
  const failure = { problem: 'a', fix: 'b' }
  expect(formationDocument(report(steps, { reached, failure }))).toEqual({
    ok: false,
    processes: [
      {
        process: 'web',
        quantity: { before: 1, after: 3 },
        size: { before: 'standard-1x', after: 'standard-1x' },
        running: 0,
      },
      {
        process: 'worker',
        quantity: { before: 2, after: 2 },
        size: { before: 'standard-1x', after: 'standard-2x' },
        running: null,
      },
    ],
  })
})

describe('one step', () => {
  it.each<[string, ScaleStep, string]>([
    ['web: 1 -> 3 tasks, standard-1x', step('web', [1, 3]), 'web=1'],
    ['web: 1 task, standard-1x', step('web', [1, 1]), ''],
    ['web: 0 tasks, standard-1x', step('web', [0, 0]), ''],
    ['web: 2 tasks, standard-1x -> standard-2x', step('web', [2, 2], LARGE), 'web=2:standard-1x'],
    ['web: 2 -> 0 tasks, standard-1x -> standard-2x', step('web', [2, 0], LARGE), 'web=2:standard-1x'],
  ])('%s', (text, one, undo) => {
    expect(describeScaleStep(one)).toBe(text)
    expect(undoScale({ steps: [one] })).toBe(undo)
  })

  it.each([
    ['the same numbers under another name', { ...SMALL, name: '256/1024' }, false],
    ['more CPU alone', { ...SMALL, cpu: 512 }, true],
    ['more memory alone', { ...SMALL, memory: 2048 }, true],
  ])('is resized by %s', (_name, size, resized) => {
    expect(isResized(step('web', [1, 1], size))).toBe(resized)
  })
})
