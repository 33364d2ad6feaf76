import { createHash, randomUUID } from 'node:crypto'
import type { RunContext } from '../../runtime/run-context.ts'

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
 * The identity of one step of a run: what opens a release on its own, may do so more than once in a run (two config
 * changes, a promotion to two environments), and finds each again when it is started again. Job and step do not tell
 * two calls of one reusable workflow apart, so `asked` is a part of it: what the call is to do, as JSON, without any
 * secret value, since the ledger shows a hash of it. What still has one identity is told apart by ./own-call.ts.
 */
export function stepIdentity(run: RunContext, verb: string, asked: unknown): RunIdentity {
  const identity = runIdentity(run)
  const all = JSON.stringify([run.job, run.step, asked])
  const what = createHash('sha256').update(all).digest('hex').slice(0, 12)
  // Shortened for people: a tag of ECS holds 256 characters, and what they stand for is in the hash.
  const parts = [identity.runKey, verb, run.job.slice(0, 60), run.step.slice(0, 60), what]
  return { ...identity, runKey: parts.filter(Boolean).join('/') }
}

/** Heroku's words for a release made from a commit: "Deploy 1a2b3c4". */
export function defaultDescription(run: RunIdentity, imageDigest: string): string {
  return run.commit === undefined ? `Deploy ${imageDigest.slice(0, 19)}` : `Deploy ${run.commit.slice(0, 7)}`
}
