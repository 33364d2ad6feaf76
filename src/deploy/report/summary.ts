import { bold, code, link, type Markup, Summary } from '../../runtime/summary.ts'
import { shortTaskDefinition } from '../core/names.ts'
import { isRed } from '../core/verdict.ts'
import { formatElapsed } from '../rollout/progress.ts'
import { type ChangedField, shortValue } from './changes.ts'
import { addLog, mergeDeaths } from './deaths.ts'
import { ICONS } from './headline.ts'
import { addLead, type ReportOptions } from './lead.ts'
import { addBake, addEarlier, addGate } from './notes.ts'
import type { DeploymentResult, ServiceOutcome } from './result.ts'
import { timeline } from './timeline.ts'

export interface SummaryOptions extends ReportOptions {
  /** What changed in the task definitions, where it was read. */
  readonly changes?: readonly ChangedField[]
}

/** The job summary of one deploy: the verdict, the reason and what to do first, then the rest. */
export function deploymentSummary(result: DeploymentResult, options: SummaryOptions): string {
  const summary = new Summary()
  addLead(summary, result, options)
  const logs = options.logsUrl === undefined ? undefined : link('all logs', options.logsUrl)
  for (const death of mergeDeaths(result.services)) addLog(summary, death, logs)
  addServices(summary, result, `${options.app}-${options.environment}-`)
  addGate(summary, result)
  addBake(summary, result)
  if (result.removed.length > 0) {
    summary.paragraph('Removed (not in the release): ', code(result.removed.join(', ')))
  }
  const chart = timeline(result)
  if (chart !== undefined) summary.code(chart, 'mermaid')
  addChanges(summary, options.changes ?? [])
  addEarlier(summary, result)
  addWordsOfEcs(summary, result)
  return summary.toString()
}

const STRATEGIES: Readonly<Record<string, string>> = { BLUE_GREEN: 'blue/green', CODE_DEPLOY: 'CodeDeploy' }

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
  if (back.kind === 'going-back') return ICONS['rolling-back']
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
      return 'could not roll back'
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

/** Why each service is red in the scheduler's own words, for those who ask AWS about it. */
function addWordsOfEcs(summary: Summary, { services }: DeploymentResult): void {
  const red = services.filter(({ verdict, reasons }) => isRed(verdict.kind) && reasons.length > 0)
  const words = [
    ...red.map(({ process, verdict }) => [bold(process), `: ${verdict.reason}`]),
    ...services.flatMap(({ process, back }) =>
      back.kind === 'stuck' ? [[bold(process), ` could not roll back: ${back.reason}`]] : [],
    ),
  ]
  if (words.length > 0) summary.details('What ECS says', (inner) => inner.list(words))
}

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
