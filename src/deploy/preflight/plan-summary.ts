import { bold, code, type Markup, Summary } from '../../runtime/summary.ts'
import { shortTaskDefinition } from '../core/names.ts'
import { mergeChanges, shortValue } from '../report/changes.ts'
import type { Check } from './checks.ts'
import type { PlanReport, ServicePlan } from './plan-report.ts'

const ICONS: Readonly<Record<Check['state'], string>> = {
  ok: '✅',
  problem: '❌',
  warning: '⚠️',
  'not-checked': '❔',
}

/** `v41 → v42: 2 services change` */
export function planHeadline(report: PlanReport): string {
  const moving = report.services.filter(({ action }) => action !== 'unchanged').length
  const what = `${moving} of ${report.services.length} ${report.services.length === 1 ? 'service' : 'services'} would change`
  const from = report.serving === undefined ? '' : `${report.serving} → `
  return `Plan ${from}${report.name}: ${report.ok ? what : 'it would fail'}`
}

/** The job summary of a plan. */
export function planSummary(
  report: PlanReport,
  options: { readonly app: string; readonly environment: string },
): string {
  const prefix = `${options.app}-${options.environment}-`
  const revision = (arn: string | undefined): string | Markup =>
    arn === undefined ? '' : code(shortTaskDefinition(arn).replace(prefix, ''))
  const summary = new Summary().heading(`${report.ok ? '📋' : '❌'} ${planHeadline(report)}`)
  summary.paragraph(
    bold(options.app),
    ` in ${options.environment} · image `,
    code(shortValue(report.image)),
    ' · nothing was changed',
  )
  const bad = report.checks.filter(({ state }) => state === 'problem')
  if (bad.length > 0) summary.list(bad.map(({ name, says }) => [bold(name), `: ${says}`]))
  if (report.services.length > 0) {
    summary.table(
      ['process', 'would', 'from', 'to', 'tasks', 'strategy'],
      report.services.map((service) => [
        bold(service.process),
        WOULD[service.action],
        revision(service.before),
        service.taskDefinition === undefined ? 'a new revision' : revision(service.taskDefinition),
        String(service.desiredCount),
        service.strategy.toLowerCase().replaceAll('_', '/'),
      ]),
    )
  }
  if (report.removed.length > 0)
    summary.paragraph('Would be deleted (not in the release): ', code(report.removed.join(', ')))
  addChanges(summary, report.services)
  summary.table(
    ['', 'check', ''],
    report.checks.map(({ name, state, says }) => [ICONS[state], name, says]),
  )
  return summary.toString()
}

const WOULD: Readonly<Record<ServicePlan['action'], string>> = {
  create: 'be created',
  update: 'be updated',
  follow: 'be followed: already in progress',
  unchanged: 'be unchanged',
}

function addChanges(summary: Summary, services: readonly ServicePlan[]): void {
  const changes = mergeChanges(services.filter(({ action }) => action !== 'create'))
  if (changes.length === 0) return
  summary.table(
    ['what changes', 'before', 'after', 'processes'],
    changes.map((change) => [
      change.field,
      change.before === undefined ? '–' : code(shortValue(change.before)),
      change.after === undefined ? '–' : code(shortValue(change.after)),
      change.processes.join(', '),
    ]),
  )
}

/** The output `plan`: for machines. */
export function planDocument(
  report: PlanReport,
  options: { readonly app: string; readonly environment: string },
): object {
  return {
    version: 1,
    ...options,
    name: report.name,
    release: report.release ?? null,
    serving: report.serving ?? null,
    image: report.image,
    ok: report.ok,
    services: report.services.map((service) => ({
      ...service,
      before: service.before ?? null,
      taskDefinition: service.taskDefinition ?? null,
      changes: service.changes.map(({ field, before, after }) => ({
        field,
        before: before ?? null,
        after: after ?? null,
      })),
    })),
    removed: report.removed,
    checks: report.checks,
  }
}

/** The report as lines of the log. */
export function planLines(report: PlanReport): readonly string[] {
  return [
    ...report.services.flatMap((service) => [
      `${service.process}: would ${WOULD[service.action]}`,
      ...service.changes.map(
        ({ field, before, after }) =>
          `  ${field}: ${shortValue(before) || '–'} -> ${shortValue(after) || '–'}`,
      ),
    ]),
    ...report.removed.map((name) => `${name}: would be deleted`),
    ...report.checks.map(({ name, state, says }) => `${state.padEnd(11)} ${name}: ${says}`),
  ]
}
