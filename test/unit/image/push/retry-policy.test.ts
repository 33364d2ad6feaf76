import { describe, expect, it } from '@jest/globals'
import { parseRetryAfter, retryPause } from '../../../../src/image/push/retry-policy.ts'

const policy = { attempts: 6, base: 500, limit: 20_000 }

describe('retryPause', () => {
  it.each([
    ['the first pause, least jitter', 1, undefined, 0, 250],
    ['the first pause, most jitter', 1, undefined, 1, 500],
    ['the third pause doubles twice', 3, undefined, 1, 2000],
    ['never above the limit', 12, undefined, 1, 20_000],
    ['never below Retry-After', 1, 3000, 0, 3000],
    ['Retry-After above the limit is cut', 1, 3_600_000, 0, 20_000],
  ])('%s', (_name, attempt, retryAfter, random, pause) => {
    expect(retryPause(policy, attempt, retryAfter, random)).toBe(pause)
  })
})

describe('parseRetryAfter', () => {
  it.each([
    [undefined, undefined],
    ['7', 7000],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['Wed, 31 Dec 2025 23:59:59 GMT', 0],
    ['soon', undefined],
  ])('reads %s as %s ms', (header, expected) => {
    expect(parseRetryAfter(header, Date.UTC(2026, 0, 1))).toBe(expected)
  })
})
