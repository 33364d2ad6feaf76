import { randomUUID } from 'node:crypto'
import type { RunContext } from '../runtime/run-context.ts'

/** Who opens a release, from where, and the key that makes the opening idempotent. */
export interface RunIdentity {
  /** GITHUB_RUN_ID and attempt; random where no runner says one. */
  readonly runKey: string
  readonly actor: string
  readonly commit?: string
  readonly runUrl?: string
  /** For people, as the holder of the deploy lock: `octocat in run 123 (https://…)`. */
  readonly who: string
}

export function runIdentity(run: RunContext): RunIdentity {
  const actor = run.actor === '' ? 'unknown' : run.actor
  const onRunner = run.runId !== ''
  return {
    runKey: onRunner ? `${run.runId}-${run.runAttempt}` : `local-${randomUUID()}`,
    actor,
    ...(/^[0-9a-f]{40}$/.test(run.sha) ? { commit: run.sha } : {}),
    ...(onRunner ? { runUrl: run.runUrl } : {}),
    who: onRunner ? `${actor} in run ${run.runId} (${run.runUrl})` : `${actor} on this machine`,
  }
}

/**
 * The identity of one step of a run: what opens a release by itself, may do so more than once in a run (two config changes,
 * a promotion to two environments), and finds each again when it is started again.
 */
export function stepIdentity(run: RunContext, verb: string): RunIdentity {
  const identity = runIdentity(run)
  return { ...identity, runKey: [identity.runKey, verb, run.job, run.step].filter(Boolean).join('/') }
}

/** Heroku's words for a release made from a commit: "Deploy 1a2b3c4". */
export function defaultDescription(run: RunIdentity, imageDigest: string): string {
  return run.commit === undefined ? `Deploy ${imageDigest.slice(0, 19)}` : `Deploy ${run.commit.slice(0, 7)}`
}
