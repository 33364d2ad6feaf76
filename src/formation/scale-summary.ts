import { bold, code, type Markup, Summary } from '../runtime/summary.ts'
import type { ScaleReport } from './scale.ts'
import { scaledName, undoScale } from './scale.ts'
import { isResized, type ScaleStep } from './scale-plan.ts'

/** The job summary of a change of the formation. */
export function scaleSummary(report: ScaleReport): string {
  const { platform, release, steps, failure } = report
  const where = `${platform.app}/${platform.environment}`
  const summary = new Summary()
    .heading(
      `${failure === undefined ? '✅' : '❌'} ${where} ${failure === undefined ? 'was scaled' : 'was not scaled as requested'}`,
    )
    .table(
      ['Process', 'Tasks', 'Size', 'Running'],
      steps.map((step) => row(step, report)),
    )
  if (failure !== undefined) summary.paragraph(bold('Why:'), ` ${failure.problem} ${failure.fix}`)
  summary.paragraph(`No release was opened: ${scaledName(release)} is still live.`)
  const undo = undoScale(report)
  if (undo !== '') summary.paragraph('To undo, scale ', code(undo), '.')
  if (steps.some(isResized)) {
    summary.paragraph(
      'The size applies to this release only. To keep it, set it in renga.yml or app.json, which the next release uses.',
    )
  }
  return summary.toString()
}

const arrow = (before: string, after: string): string | Markup =>
  before === after ? after : bold(`${before} → ${after}`)

function row(step: ScaleStep, { reached }: ScaleReport): readonly (string | Markup)[] {
  const { process, quantity, size, service } = step
  return [
    process.type,
    arrow(String(quantity.before), String(quantity.after)),
    arrow(size.before.name, size.after.name),
    String(reached.get(service)?.running ?? quantity.after),
  ]
}

/** For machines: the output `formation`. */
export function formationDocument({ steps, reached, failure }: ScaleReport): object {
  return {
    ok: failure === undefined,
    processes: steps.map(({ process, quantity, size, service }) => ({
      process: process.type,
      quantity,
      size: { before: size.before.name, after: size.after.name },
      running: reached.get(service)?.running ?? null,
    })),
  }
}
