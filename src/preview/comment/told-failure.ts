import type { StickyComment } from '../record/ports.ts'

/** The same comment, of which one can ask whether it says why something failed. */
export interface FailureTeller extends StickyComment {
  toldFailure(): boolean
}

/**
 * A job that fails before it has begun (no credentials, no platform, a wrong Procfile) would leave the comment as it
 * is, "building" for ever. With this its end knows whether the comment says why.
 */
export function failureTeller(comment: StickyComment): FailureTeller {
  let told = false
  return {
    show: async (view) => {
      told = view.failure !== undefined
      await comment.show(view)
    },
    toldFailure: () => told,
  }
}
