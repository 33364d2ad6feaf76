import { formatVersion } from '../release/release.ts'
import { bold, code, link, type Markup, Summary } from '../runtime/summary.ts'
import { shortTaskDefinition } from './names.ts'
import { formatElapsed } from './progress.ts'
import { describeDeath, type TaskReason } from './reasons.ts'
import type { DeploymentResult, ServiceOutcome, WayBack } from './result.ts'
import { isRed } from './verdict.ts'

export interface ReportOptions {
  /** Page of the workflow's runs, where a rollback is started by hand. */
  readonly actionsUrl: string
  readonly app: string
  readonly environment: string
}

/** `v41 → v42 is live`, `v42 went back to v41`: what a person wants to read first. */
export function headline(result: DeploymentResult): string {
  const to = formatVersion(result.release.version)
  const from = result.before === undefined ? undefined : formatVersion(result.before.version)
  const target = from ?? 'nothing: it was the first release'
  switch (result.verdict) {
    case 'landed':
      return from === undefined ? `${to} is live` : `${from} → ${to} is live`
    case 'rolled-back':
      return `${to} went back to ${from ?? 'what served before'}`
    case 'rolling-back':
      return `${to} is going back to ${target}`
    case 'rollback-failed':
      return `${to} failed, and not every service could go back`
    case 'superseded':
      return `${to} was overtaken by another deployment`
    case 'unreadable':
      return `${to} was started and can no longer be watched`
    default:
      return from === undefined ? `${to} failed; nothing served before` : `${to} failed; ${from} serves`
  }
}

/** The job summary of one deploy. */
export function deploymentSummary(result: DeploymentResult, options: ReportOptions): string {
  const summary = new Summary().heading(headline(result))
  const { failure, url } = result
  if (failure !== undefined)
    summary.paragraph(bold('Why:'), ` ${failure.problem}`).paragraph(bold('To do:'), ` ${failure.fix}`)
  const facts: (string | Markup)[] = [
    `${options.app} in ${options.environment}, ${formatElapsed(result.endedAt - result.startedAt)}`,
  ]
  if (url !== undefined) facts.push(', ', link(url, url))
  summary.paragraph(...facts)
  summary.table(
    ['process', 'verdict', 'task definition', 'tasks', 'time'],
    result.services.map((service) => [
      service.process,
      `${service.verdict.kind}${describeBack(service.back)}`,
      code(describeMove(service)),
      `${service.running}/${service.desired}`,
      service.action === 'unchanged' ? 'served already' : formatElapsed(service.seconds * 1000),
    ]),
  )
  if (result.removed.length > 0) {
    summary.paragraph('Removed, because the release has no such process: ', code(result.removed.join(', ')))
  }
  const chart = timeline(result)
  if (chart !== undefined) summary.code(chart, 'mermaid')
  for (const service of result.services)
    for (const reason of service.reasons) addReason(summary, service, reason)
  if (result.verdict === 'landed' && result.before !== undefined) {
    const target = formatVersion(result.before.version)
    summary.paragraph(
      'To undo: run the rollback workflow with ',
      code(`to: ${target}`),
      ' (',
      link('Actions', options.actionsUrl),
      ').',
    )
  }
  return summary.toString()
}

function describeMove(service: ServiceOutcome): string {
  const to = shortTaskDefinition(service.taskDefinition)
  return service.before === undefined || service.before === service.taskDefinition
    ? to
    : `${shortTaskDefinition(service.before)} → ${to}`
}

function describeBack(back: WayBack): string {
  switch (back.kind) {
    case 'stays':
      return ''
    case 'gone-back':
      return ', went back'
    case 'going-back':
      return ', is going back'
    case 'removed':
      return ', removed again'
    case 'stuck':
      return `, could not go back: ${back.reason}`
  }
}

function addReason(summary: Summary, service: ServiceOutcome, reason: TaskReason): void {
  const times = reason.alike === 0 ? '' : ` (and ${reason.alike} more alike)`
  summary.details(`${service.process}: ${describeDeath(reason.task)}${times}`, (inner) => {
    inner.paragraph('Task ', code(reason.task.id))
    if (reason.hint !== undefined) inner.paragraph(bold('To do:'), ` ${reason.hint}`)
    if (reason.log.length === 0) inner.paragraph('The container wrote nothing to its log.')
    else inner.code(reason.log.join('\n'))
  })
}

/** A Mermaid gantt (https://mermaid.js.org/syntax/gantt.html): one section per process, one bar per stage. */
function timeline(result: DeploymentResult): string | undefined {
  const sections = result.services.flatMap((service) => {
    const bars = service.stages.filter((stage) => stage.to > stage.from)
    if (bars.length === 0) return []
    const seconds = (at: number) => Math.round((at - result.startedAt) / 1000)
    return [
      `  section ${plain(service.process)}`,
      ...bars.map((stage, at) => {
        // The stage in which it turned red.
        const critical = at === bars.length - 1 && isRed(service.verdict.kind) ? 'crit, ' : ''
        const from = seconds(stage.from)
        return `  ${plain(stage.name)} :${critical}${from}, ${Math.max(seconds(stage.to), from + 1)}`
      }),
    ]
  })
  if (sections.length === 0) return undefined
  return ['gantt', '  title Seconds since the start', '  dateFormat X', '  axisFormat %s', ...sections].join(
    '\n',
  )
}

/** Mermaid reads `:`, `;`, `#` and `,` as its own. */
function plain(text: string): string {
  return text
    .replace(/[^\w .-]+/g, ' ')
    .trim()
    .slice(0, 60)
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
