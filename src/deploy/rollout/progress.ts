import type { RolloutSnapshot, Verdict } from '../core/verdict.ts'

/** `12 s`, `3 min 05 s` */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** Tasks of our deployment. */
export interface TaskCounts {
  readonly running: number
  readonly desired: number
  readonly failed: number
}

export function countTasks({ service, deployment, ours }: RolloutSnapshot): TaskCounts {
  const own =
    typeof service === 'object' ? service.deployments.find((one) => one.id === ours.deploymentId) : undefined
  return {
    running: deployment?.target?.running ?? own?.runningCount ?? 0,
    desired: deployment?.target?.requested ?? own?.desiredCount ?? 0,
    failed: Math.max(own?.failedTasks ?? 0, deployment?.circuitBreaker?.failures ?? 0),
  }
}

/** What a reader of the log wants to know of one service now: stage, tasks, traffic. The same text means no change. */
export function describeProgress(snapshot: RolloutSnapshot, verdict: Verdict): string {
  const { running, desired, failed } = countTasks(snapshot)
  const target = snapshot.deployment?.target
  const parts = [verdict.kind === 'rolling' ? verdict.reason : `${verdict.kind}: ${verdict.reason}`]
  parts.push(`${running}/${desired} running`)
  if (failed > 0) parts.push(`${failed} failed`)
  if (target?.productionWeight !== undefined) parts.push(`production ${target.productionWeight} %`)
  if (target?.testWeight !== undefined && target.testWeight > 0) parts.push(`test ${target.testWeight} %`)
  return parts.join(', ')
}
