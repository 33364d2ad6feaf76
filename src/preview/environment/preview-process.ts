import type { ProcessSize } from '../../app/app.ts'
import type { ReleasedProcess } from '../../release/ledger/release.ts'

/** How process types are cut for a preview. */
export interface Limits {
  /** No process gets more. */
  readonly size: ProcessSize
  /** Tasks of one process type. */
  readonly quantity: number
}

export interface CutProcess {
  readonly process: ReleasedProcess
  /** What was cut, for the log: `worker: performance-m -> standard-1x`. */
  readonly cut: readonly string[]
}

/**
 * A process type as a preview runs it: rolling (one target group is enough, and nobody watches a bake time), without
 * autoscaling, at most as large as `limits` says.
 */
export function toPreviewProcess(process: ReleasedProcess, limits: Limits): CutProcess {
  const { autoscaling: _none, shift: _steps, ...kept } = process
  const cut: string[] = []
  const { size, quantity } = limits
  const cutTo = cutSize(process.size, size)
  if (cutTo !== process.size) cut.push(`${process.type}: ${process.size.name} -> ${size.name}`)
  if (process.quantity > quantity) cut.push(`${process.type}: ${process.quantity} -> ${quantity} tasks`)
  return {
    process: {
      ...kept,
      strategy: 'rolling',
      bakeMinutes: 0,
      size: cutTo,
      quantity: Math.min(process.quantity, quantity),
    },
    cut,
  }
}

/**
 * The size itself, or `limit` where either of its parts is larger. Whatever runs in a preview is cut by it: scripts,
 * too.
 */
export const cutSize = (size: ProcessSize, limit: ProcessSize): ProcessSize =>
  size.cpu > limit.cpu || size.memory > limit.memory ? limit : size
