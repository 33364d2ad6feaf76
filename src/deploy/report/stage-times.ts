import type { TaskTimes } from '../../ecs/stopped-task.ts'
import type { DeploymentTimes } from '../core/services.ts'

/** A part of a rollout. Epoch milliseconds. */
export interface RolloutStage {
  readonly name: string
  readonly from: number
  readonly to: number
}

export interface StageFacts {
  /** What each look saw, oldest first, from the first look that saw it; gaps are as long as the time between looks. */
  readonly seen: readonly { readonly name: string; readonly from: number }[]
  /** When the verdict was seen. */
  readonly end: number
  /** By the scheduler's own clock; undefined: it was not read. */
  readonly times?: DeploymentTimes | undefined
  /** Of the tasks of the deployment; empty: not read. */
  readonly tasks?: readonly TaskTimes[]
  /** Whether a load balancer sends it requests. */
  readonly traffic: boolean
}

/**
 * What a rollout went through, by the times that the scheduler and its tasks tell, and by what was seen in between only
 * where they tell nothing: stages that pass between two looks leave no trace in those.
 */
export function stagesOf({ seen, end, times, tasks = [], traffic }: StageFacts): readonly RolloutStage[] {
  const last = times?.finishedAt ?? end
  const looks = seen.map((stage, at) => ({ ...stage, to: seen[at + 1]?.from ?? last }))
  const own = times?.events ?? tasksStages(times, tasks)
  const told = own.at(-1)?.to
  if (told === undefined) return backFrom(looks, times, last)
  const later = looks
    .filter(({ name, to }) => AFTER_START.test(name) && to > told)
    .map((stage) => ({ ...stage, from: Math.max(stage.from, told), to: Math.min(stage.to, last) }))
    .filter(({ from, to }) => to > from)
  const first = later[0]?.from ?? times?.rollbackStartedAt ?? last
  const name = traffic ? 'health checks and traffic' : 'steady state'
  const between = first > told ? [{ name, from: told, to: first }] : []
  // CodeDeploy tells every event; what is between two of them is nothing.
  return backFrom([...own, ...(times?.events === undefined ? between : []), ...later], times, last)
}

/** Stages in which the tasks have started: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html */
const AFTER_START = /^(?:POST_SCALE_UP|[A-Z_]{0,40}TRAFFIC_SHIFT|BAKE_TIME|CLEAN_UP|paused|rolling-back)$/

/** From the call until the last task has started. */
function tasksStages(
  times: DeploymentTimes | undefined,
  tasks: readonly TaskTimes[],
): readonly RolloutStage[] {
  const first = (pick: (task: TaskTimes) => number | undefined) =>
    least(tasks.flatMap((task) => pick(task) ?? []))
  const latest = (pick: (task: TaskTimes) => number | undefined) =>
    most(tasks.flatMap((task) => pick(task) ?? []))
  const marks: readonly (readonly [string, number | undefined])[] = [
    ['waiting', times?.createdAt],
    ['place tasks', times?.startedAt ?? first(({ createdAt }) => createdAt)],
    ['pull image', first(({ pullStartedAt }) => pullStartedAt)],
    ['start tasks', latest(({ pullStoppedAt }) => pullStoppedAt)],
    ['', latest(({ startedAt }) => startedAt)],
  ]
  if (tasks.length === 0) return []
  const known = marks.flatMap(([name, from]) => (from === undefined ? [] : [{ name, from }]))
  return known
    .map((mark, at) => ({ ...mark, to: known[at + 1]?.from ?? mark.from }))
    .filter(({ name, from, to }) => name !== '' && to > from)
}

/** The rollback begins when ECS says, not at the look after. */
function backFrom(
  stages: readonly RolloutStage[],
  times: DeploymentTimes | undefined,
  last: number,
): readonly RolloutStage[] {
  const back = times?.rollbackStartedAt
  if (back === undefined) return stages
  const before = stages
    .filter(({ name, from }) => name !== 'rolling-back' && from < back)
    .map((stage) => ({ ...stage, to: Math.min(stage.to, back) }))
  return [...before, { name: 'rolling-back', from: back, to: Math.max(back, last) }]
}

const least = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : Math.min(...numbers)

const most = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : Math.max(...numbers)
