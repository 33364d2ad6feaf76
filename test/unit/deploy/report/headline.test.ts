import { describe, expect, it } from '@jest/globals'
import type { VerdictKind } from '../../../../src/deploy/core/verdict.ts'
import { headline } from '../../../../src/deploy/report/headline.ts'
import type { DeploymentResult } from '../../../../src/deploy/report/result.ts'
import { releaseOf } from '../../../support/deploy/harness.ts'

const of = (verdict: VerdictKind, over: Partial<DeploymentResult> = {}): string =>
  // What the headline does not read is left out.
  headline({
    name: 'v42',
    verdict,
    before: releaseOf(41),
    release: releaseOf(42),
    ...over,
  } as DeploymentResult)

const FIRST = { before: undefined, release: releaseOf(1, { status: 'failed' }), name: 'v1' }
const ROLLBACK = { release: releaseOf(42, { kind: 'rollback', parent: 39 }) }
const SERVICE = { name: 'shop@1a2b3c4d5e6f', before: undefined, release: undefined }

describe('the headline says what is live, and what became of this deploy', () => {
  it.each<[VerdictKind, string, string, string, string]>([
    ['landed', 'v41 → v42 is live', 'v1 is live', 'Rolled back to v39 as v42', 'shop@1a2b3c4d5e6f is live'],
    [
      'failed',
      'v41 is live: v42 failed',
      'Nothing is live: v1 failed',
      'v41 is live: the rollback to v39 (v42) failed',
      'shop@1a2b3c4d5e6f failed',
    ],
    [
      'rolled-back',
      'v41 is live: v42 failed and was rolled back',
      'Nothing is live: v1 failed',
      'v41 is live: the rollback to v39 (v42) failed and was rolled back',
      'The previous revision is live: shop@1a2b3c4d5e6f failed and was rolled back',
    ],
    [
      'rolling-back',
      'v42 is rolling back to v41',
      'v1 is rolling back to nothing: it was the first release',
      'The rollback to v39 (v42) is rolling back to v41',
      'shop@1a2b3c4d5e6f is rolling back to the previous revision',
    ],
    [
      'rollback-failed',
      'v42 failed, and not every service could roll back',
      'v1 failed, and not every service could roll back',
      'The rollback to v39 (v42) failed, and not every service could roll back',
      'shop@1a2b3c4d5e6f failed, and not every service could roll back',
    ],
    [
      'superseded',
      'v42 was superseded by another deployment',
      'v1 was superseded by another deployment',
      'The rollback to v39 (v42) was superseded by another deployment',
      'shop@1a2b3c4d5e6f was superseded by another deployment',
    ],
    [
      'paused',
      'v42 is paused by a hook waiting for its owner',
      'v1 is paused by a hook waiting for its owner',
      'The rollback to v39 (v42) is paused by a hook waiting for its owner',
      'shop@1a2b3c4d5e6f is paused by a hook waiting for its owner',
    ],
    [
      'unreadable',
      'v42 was started and can no longer be watched',
      'v1 was started and can no longer be watched',
      'The rollback to v39 (v42) was started and can no longer be watched',
      'shop@1a2b3c4d5e6f was started and can no longer be watched',
    ],
    [
      'timed-out',
      'v41 is live: v42 failed',
      'Nothing is live: v1 failed',
      'v41 is live: the rollback to v39 (v42) failed',
      'shop@1a2b3c4d5e6f failed',
    ],
  ])('%s', (verdict, release, first, rollback, service) => {
    expect([of(verdict), of(verdict, FIRST), of(verdict, ROLLBACK), of(verdict, SERVICE)]).toEqual([
      release,
      first,
      rollback,
      service,
    ])
  })
})
