/** What can be made to go wrong with tasks and rollbacks, on demand. */
export type TaskFault =
  /** The container starts this much later. */
  | { readonly kind: 'slow-start'; readonly ms: number }
  /** The container exits on its own, `afterMs` after its start, every time: with `times` unset a crash loop. */
  | { readonly kind: 'crash'; readonly exitCode: number; readonly afterMs: number }
  /** Killed for memory: exit code 137 with the reason OutOfMemoryError. */
  | { readonly kind: 'oom'; readonly afterMs: number }
  /** Fargate has no room: "Capacity is unavailable at this time". */
  | { readonly kind: 'capacity' }
  /** A rollback to this revision fails as soon as it begins: ROLLBACK_FAILED with this reason. */
  | { readonly kind: 'failed-rollback'; readonly reason?: string }

export interface FaultTarget {
  /** Task definition family; every task when absent. */
  readonly family?: string
  /** Task definition revision, within `family`. */
  readonly revision?: number
  /** Service name. */
  readonly service?: string
}

interface Planted {
  readonly fault: TaskFault
  readonly target: FaultTarget
  left: number
}

/** The handle by which tests and the demo plant faults. */
export class TaskFaults {
  #planted: Planted[] = []

  /**
   * Plants `fault` for the next `times` matching task starts (forever when absent). Returns what removes it.
   */
  plant(fault: TaskFault, target: FaultTarget = {}, times = Number.POSITIVE_INFINITY): () => void {
    const planted: Planted = { fault, target, left: times }
    this.#planted.push(planted)
    return () => {
      this.#planted = this.#planted.filter((other) => other !== planted)
    }
  }

  clear(): void {
    this.#planted = []
  }

  /** The faults of one task start, each used up once. Capacity is asked for apart, before the task exists. */
  take(
    kind: TaskFault['kind'],
    subject: Required<Pick<FaultTarget, 'family' | 'revision'>> & Pick<FaultTarget, 'service'>,
  ): TaskFault | undefined {
    const found = this.#planted.find(
      ({ fault, target, left }) => left > 0 && fault.kind === kind && matches(target, subject),
    )
    if (found === undefined) return undefined
    found.left--
    return found.fault
  }
}

function matches(target: FaultTarget, subject: FaultTarget): boolean {
  return (
    (target.family === undefined || target.family === subject.family) &&
    (target.revision === undefined || target.revision === subject.revision) &&
    (target.service === undefined || target.service === subject.service)
  )
}
