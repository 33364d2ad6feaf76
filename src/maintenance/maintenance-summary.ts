import { bold, link, Summary } from '../runtime/summary.ts'
import type { MaintenanceReport } from './maintenance.ts'

/** What maintenance mode does not stop, as on Heroku. */
export const GOES_ON =
  'Web tasks, workers, scheduled work and one-off tasks keep running: scale them to 0 to stop them.'

export function maintenanceSentence({ platform, mode, changed }: MaintenanceReport): string {
  const where = `${platform.app}/${platform.environment}`
  return `Maintenance mode of ${where} is ${changed ? '' : 'already '}${mode}.`
}

/** The job summary. */
export function maintenanceSummary(report: MaintenanceReport): string {
  const { platform, mode } = report
  const url = platform.appEnvironment.web?.url ?? ''
  const summary = new Summary().heading(
    `${mode === 'on' ? '🚧' : '✅'} ${maintenanceSentence(report).replace(/\.$/, '')}`,
  )
  if (mode === 'off') return summary.paragraph(link(url, url), ' is back online.').toString()
  return summary
    .paragraph(link(url, url), ' answers ', bold('503'), ' with the maintenance page. ', GOES_ON)
    .paragraph('Deploys, rollbacks and releases still work. No release was opened.')
    .toString()
}
