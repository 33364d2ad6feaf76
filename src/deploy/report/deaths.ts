import { describeDeath, shortDeath } from '../../ecs/stopped-task.ts'
import { excerpt, tellingLine } from '../../ecs/telling-line.ts'
import { bold, code, type Markup, type Summary } from '../../runtime/summary.ts'
import type { TaskReason } from '../rollout/failure-reasons.ts'
import type { ServiceOutcome } from './result.ts'

/** One way to die, of one or several processes. */
export interface Death {
  readonly processes: readonly string[]
  readonly reason: TaskReason
  readonly tasks: number
}

/** Processes of one release often die the same death: it is said once. */
export function mergeDeaths(services: readonly ServiceOutcome[]): readonly Death[] {
  const merged = new Map<string, Death>()
  for (const { process, reasons } of services) {
    for (const reason of reasons) {
      const key = `${describeDeath(reason.task)}\n${tellingLine(reason.log)?.replace(/[0-9a-f]{4,}|\d+/g, '#')}`
      const known = merged.get(key)
      merged.set(key, {
        processes: [...new Set([...(known?.processes ?? []), process])],
        reason: known?.reason ?? reason,
        tasks: (known?.tasks ?? 0) + 1 + reason.alike,
      })
    }
  }
  return [...merged.values()]
}

/** `web: exit code 1, its log says "…"` */
export function deathSentence({ processes, reason }: Death): readonly (string | Markup)[] {
  const line = tellingLine(reason.log)
  const said = line === undefined ? [] : ['; its log says ', code(line.slice(0, SHOWN))]
  return [bold(processes.join(', ')), `: ${shortDeath(reason.task)}`, ...said]
}

/** Characters of the line that tells, and lines that are not folded. */
const SHOWN = 200
const OPEN = 12

/** The end of its log, open to be read; all that was read is folded. */
export function addLog(
  summary: Summary,
  { processes, reason, tasks }: Death,
  logs: Markup | undefined,
): void {
  const count = tasks === 1 ? '1 task' : `${tasks} tasks`
  const { task, log } = reason
  const link = logs === undefined ? [] : [' (', logs, ')']
  if (log.length === 0) return
  const { lines, last } = excerpt(log, OPEN)
  summary.paragraph(`${last ? 'Last lines' : 'From the log'} of ${processes.join(', ')}`, ...link, ':')
  summary.code(lines.join('\n'))
  summary.details(`${describeDeath(task)} (${count}, last ${log.length} lines of ${task.id})`, (inner) =>
    inner.code(log.join('\n')),
  )
}
