import { describeDeath } from '../../ecs/stopped-task.ts'
import { tellingLine } from '../../ecs/telling-line.ts'
import { formatVersion } from '../../release/ledger/release.ts'
import { bold, code, link, type Markup, Summary } from '../../runtime/summary.ts'
import { shortTaskDefinition } from '../core/names.ts'
import { isRed, type VerdictKind } from '../core/verdict.ts'
import type { TaskReason } from '../rollout/failure-reasons.ts'
import { formatElapsed } from '../rollout/progress.ts'
import { type ChangedField, shortValue } from './changes.ts'
import { addBake, addEarlier, addGate } from './notes.ts'
import type { DeploymentResult, ServiceOutcome } from './result.ts'
import { timeline } from './timeline.ts'
import { undoCommand } from './undo-command.ts'

export interface ReportOptions {
  /** Page of the workflow's runs, where a rollback is started by hand. */
  readonly actionsUrl: string
  readonly app: string
  readonly environment: string
  /** What changed in the task definitions, where it was read. */
  readonly changes?: readonly ChangedField[]
}

/** `v41 → v42 is live`, `v42 went back to v41`: what a person wants to read first. */
export function headline(result: DeploymentResult): string {
  const to = result.name
  const from = result.before === undefined ? undefined : formatVersion(result.before.version)
  const target =
    from ?? (result.release === undefined ? 'the previous revision' : 'nothing: it was the first release')
  switch (result.verdict) {
    case 'landed':
      return from === undefined ? `${to} is live` : `${from} → ${to} is live`
    case 'rolled-back':
      return `${to} rolled back to ${from ?? 'the previous revision'}`
    case 'rolling-back':
      return `${to} is rolling back to ${target}`
    case 'rollback-failed':
      return `${to} failed, and not every service could roll back`
    case 'superseded':
      return `${to} was superseded by another deployment`
    case 'paused':
      return `${to} is paused by a hook waiting for its owner`
    case 'unreadable':
      return `${to} was started and can no longer be watched`
    default:
      if (from !== undefined) return `${to} failed; ${from} is live`
      return result.release === undefined ? `${to} failed` : `${to} failed; nothing was live before`
  }
}

/** The job summary of one deploy. */
export function deploymentSummary(result: DeploymentResult, options: ReportOptions): string {
  const summary = new Summary().heading(`${ICONS[result.verdict]} ${headline(result)}`)
  summary.paragraph(...facts(result, options))
  addWhy(summary, result)
  addServices(summary, result, `${options.app}-${options.environment}-`)
  addGate(summary, result)
  addBake(summary, result)
  if (result.removed.length > 0) {
    summary.paragraph('Removed (not in the release): ', code(result.removed.join(', ')))
  }
  const chart = timeline(result)
  if (chart !== undefined) summary.code(chart, 'mermaid')
  addChanges(summary, options.changes ?? [])
  for (const death of mergeDeaths(result.services)) addDeath(summary, death)
  addUndo(summary, result, options)
  addEarlier(summary, result)
  return summary.toString()
}

const ICONS: Readonly<Record<VerdictKind, string>> = {
  landed: '✅',
  rolling: '⏳',
  paused: '⏸️',
  failed: '❌',
  'rolling-back': '↩️',
  'rolled-back': '↩️',
  'rollback-failed': '🚨',
  superseded: '⏭️',
  unreadable: '❔',
  'timed-out': '⌛',
}

const STRATEGIES: Readonly<Record<string, string>> = { BLUE_GREEN: 'blue/green', CODE_DEPLOY: 'CodeDeploy' }

function facts(result: DeploymentResult, options: ReportOptions): readonly (string | Markup)[] {
  const { subject, url } = result
  const digest = /sha256:[0-9a-f]{12}/.exec(subject.image)?.[0]
  const parts: (string | Markup)[][] = [
    [bold(options.app), ` in ${options.environment}`],
    [formatElapsed(result.endedAt - result.startedAt)],
    ...(digest === undefined ? [] : [['image ', code(digest)]]),
    ...(subject.commit === undefined ? [] : [['commit ', code(subject.commit.slice(0, 7))]]),
    [subject.description],
    ...(url === undefined ? [] : [[link(url, url)]]),
  ]
  return parts.flatMap((part, at) => (at === 0 ? part : [' · ', ...part]))
}

/** One line per process that is red, and what to do about it. */
function addWhy(summary: Summary, result: DeploymentResult): void {
  const { failure, services } = result
  if (failure === undefined) return
  const red = services.filter(({ verdict }) => isRed(verdict.kind))
  const words = red.map((service) => {
    const { process, verdict, reasons } = service
    const [death] = reasons
    const line = tellingLine(death?.log ?? [])
    const how = death === undefined ? '' : `: ${describeDeath(death.task)}`
    const said: readonly (string | Markup)[] =
      line === undefined ? [] : [', its log says ', code(line.slice(0, 200))]
    return [bold(process), `: ${bare(verdict.reason)}${how}`, ...said]
  })
  summary.paragraph(bold(result.cancelled ? 'Cancelled.' : 'Why'))
  // Cancelled, or a reason of the whole and not of a service.
  if (words.length === 0 || result.cancelled) summary.paragraph(failure.problem)
  else summary.list(words)
  summary.paragraph(bold('Fix:'), ` ${failure.fix}`)
}

function addServices(summary: Summary, result: DeploymentResult, prefix: string): void {
  // The names of one table begin alike: what differs is shown.
  const revision = (taskDefinition: string | undefined): string | Markup => {
    if (taskDefinition === undefined) return ''
    const name = shortTaskDefinition(taskDefinition)
    return code(name.startsWith(prefix) ? name.slice(prefix.length) : name)
  }
  const landed = result.verdict === 'landed'
  summary.table(
    ['', 'process', 'outcome', 'live now', landed ? 'before' : 'tried', 'tasks', 'strategy', 'time'],
    result.services.map((service) => {
      const now = serving(service)
      const other = landed ? service.before : service.taskDefinition
      return [
        iconOf(service),
        bold(service.process),
        outcomeOf(service),
        revision(now),
        other === now ? '' : revision(other),
        `${service.running}/${service.desired}`,
        STRATEGIES[service.strategy] ?? service.strategy.toLowerCase(),
        service.action === 'unchanged' ? '–' : formatElapsed(service.seconds * 1000),
      ]
    }),
  )
}

/** The task definition that answers now; undefined: nothing does, or nobody knows. */
export function serving(service: ServiceOutcome): string | undefined {
  const { before, taskDefinition, verdict, back } = service
  switch (back.kind) {
    case 'gone-back':
      return before
    case 'removed':
    case 'going-back':
    case 'stuck':
      return undefined
    case 'stays':
      if (verdict.kind === 'landed') return taskDefinition
      return verdict.kind === 'rolled-back' ? before : undefined
  }
}

function iconOf({ verdict, back }: ServiceOutcome): string {
  if (back.kind === 'stuck') return ICONS['rollback-failed']
  return back.kind === 'stays' ? ICONS[verdict.kind] : ICONS['rolled-back']
}

const OUTCOMES: Readonly<Record<string, string>> = { 'rolled-back': 'rolled back', 'timed-out': 'timed out' }

function outcomeOf({ verdict, back, action }: ServiceOutcome): string {
  switch (back.kind) {
    case 'stays':
      if (action === 'not-begun') return 'not started'
      return action === 'unchanged' && verdict.kind === 'landed'
        ? 'already live'
        : (OUTCOMES[verdict.kind] ?? verdict.kind)
    case 'gone-back':
      return verdict.kind === 'landed' ? 'landed, then rolled back' : 'rolled back'
    case 'going-back':
      return 'rolling back'
    case 'removed':
      return 'new, removed'
    case 'stuck':
      return `could not roll back: ${back.reason}`
  }
}

function addChanges(summary: Summary, changes: readonly ChangedField[]): void {
  if (changes.length === 0) return
  summary.details(`What changed (${changes.length})`, (inner) => {
    inner.table(
      ['what', 'before', 'after', 'processes'],
      changes.map((change) => [
        change.field,
        change.before === undefined ? '–' : code(shortValue(change.before)),
        change.after === undefined ? '–' : code(shortValue(change.after)),
        change.processes.join(', '),
      ]),
    )
  })
}

/** One way to die, of one or several processes. */
interface Death {
  readonly processes: readonly string[]
  readonly reason: TaskReason
  readonly tasks: number
}

/** Processes of one release often die the same death: it is shown once. */
function mergeDeaths(services: readonly ServiceOutcome[]): readonly Death[] {
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

function addDeath(summary: Summary, { processes, reason, tasks }: Death): void {
  const count = tasks === 1 ? '1 task' : `${tasks} tasks`
  summary.details(`${processes.join(', ')}: ${describeDeath(reason.task)} (${count})`, (inner) => {
    if (reason.hint !== undefined) inner.paragraph(bold('Fix:'), ` ${reason.hint}`)
    inner.paragraph('Last lines of task ', code(reason.task.id), ':')
    if (reason.log.length === 0) inner.paragraph('The container wrote nothing to its log.')
    else inner.code(reason.log.join('\n'))
  })
}

function addUndo(summary: Summary, result: DeploymentResult, options: ReportOptions): void {
  if (result.verdict !== 'landed' || result.before === undefined) return
  summary.paragraph(bold('To undo'), ' (', link('or from the Actions page', options.actionsUrl), '):')
  summary.code(rollbackCommand(result, options) ?? '', 'sh')
}

/** What brings the release before back; undefined when there is none, or when it is already live. */
export function rollbackCommand(
  result: DeploymentResult,
  options: Pick<ReportOptions, 'app' | 'environment'>,
): string | undefined {
  if (result.verdict !== 'landed' || result.before === undefined) return undefined
  return undoCommand(options, result.before)
}

const bare = (text: string): string => text.replace(/\.$/, '')

/** The `services` output: for machines, the same for every strategy. */
export function servicesOutput(result: DeploymentResult): string {
  return JSON.stringify(
    result.services.map((service) => ({
      process: service.process,
      service: service.service,
      action: service.action,
      verdict: service.verdict.kind,
      reason: service.verdict.reason,
      wayBack: service.back.kind,
      taskDefinition: service.taskDefinition,
      before: service.before ?? null,
      running: service.running,
      desired: service.desired,
      seconds: service.seconds,
    })),
  )
}
