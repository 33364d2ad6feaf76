export interface StoppedTask {
  readonly id: string
  /** TaskFailedToStart, EssentialContainerExited, ServiceSchedulerInitiated … */
  readonly stopCode: string | undefined
  readonly stoppedReason: string | undefined
  /** Epoch milliseconds. */
  readonly stoppedAt: number | undefined
  readonly containers: readonly StoppedContainer[]
  /** undefined: not read. */
  readonly times?: TaskTimes
}

/** Of one task, in epoch milliseconds. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html */
export interface TaskTimes {
  readonly createdAt: number | undefined
  readonly pullStartedAt: number | undefined
  readonly pullStoppedAt: number | undefined
  readonly startedAt: number | undefined
}

/** Tasks that the scheduler stopped because the deployment went back died of nothing. */
export function hasFailed(task: StoppedTask): boolean {
  if (task.containers.some((container) => (container.exitCode ?? 0) !== 0 && container.exitCode !== 143))
    return true
  if (task.stopCode === 'TaskFailedToStart' || task.stopCode === 'EssentialContainerExited') return true
  return /health check|unhealthy/i.test(task.stoppedReason ?? '')
}

/** One line: `exit code 1, EssentialContainerExited: Essential container in task exited`. */
export function describeDeath(task: StoppedTask): string {
  const exits = task.containers.flatMap((container) => {
    if (container.exitCode === undefined && container.reason === undefined) return []
    const code = container.exitCode === undefined ? '' : `exit code ${container.exitCode}`
    return [[code, container.reason ?? ''].filter((part) => part !== '').join(' ')]
  })
  const reason = [task.stopCode, task.stoppedReason]
    .filter((part) => part !== undefined && part !== '')
    .join(': ')
  return [...exits, reason].filter((part) => part !== '').join(', ')
}

/** The same, shorter: of a container that exited, its code alone says it. */
export function shortDeath(task: StoppedTask): string {
  if (task.stopCode !== 'EssentialContainerExited') return describeDeath(task)
  return describeDeath({ ...task, stopCode: undefined, stoppedReason: undefined }) || describeDeath(task)
}

export interface StoppedContainer {
  readonly name: string
  readonly exitCode: number | undefined
  readonly reason: string | undefined
}
