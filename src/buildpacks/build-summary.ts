import { describeError, UserError } from '../runtime/errors.ts'
import { formatBytes, formatSeconds } from '../runtime/format.ts'
import { bold, code, foldedSummary, Summary } from '../runtime/summary.ts'
import type { BuiltApp } from './build-app.ts'
import { builtProcesses, LAUNCHER_ENTRY_POINT, usedBuildpacks } from './lifecycle/image-contents.ts'
import { compareSizes, HEROKU_LIMIT } from './size-report.ts'

/** The job summary of a build: what was made, by whom, and what runs in it. */
export function buildSummary(built: BuiltApp, milliseconds: number): string {
  const title = built.reused ? 'Image found, nothing to build' : 'Image built'
  const facts = `${sizeText(built)}, ${formatSeconds(milliseconds)}`
  return foldedSummary(`📦 ${title}: ${facts}`, (summary) => addBuild(summary, built, milliseconds))
}

function addBuild(summary: Summary, built: BuiltApp, milliseconds: number): void {
  const buildpacks = usedBuildpacks(built.config)
  summary
    .table(
      ['', ''],
      [
        ['Image', code(built.image)],
        ...(built.digest === undefined || built.reused ? [] : [['Digest', code(built.digest)]]),
        ['Build', code(built.id)],
        ['Builder', code(built.builder)],
        ...(buildpacks.length === 0
          ? []
          : [['Buildpacks', buildpacks.map(({ id, version }) => `${id} ${version}`).join(', ')]]),
        ['Size', sizeText(built)],
        ...(built.appSize === undefined
          ? []
          : [
              ['App', `${formatBytes(built.appSize)} of the ${formatBytes(HEROKU_LIMIT)} that Heroku allows`],
            ]),
        ['Source', `${built.source.files} files, ${formatBytes(built.source.bytes)}`],
        ['Time', formatSeconds(milliseconds)],
      ],
    )
    .heading('Processes', 3)
    .table(
      ['Type', 'Command', 'Entry point'],
      [
        ...builtProcesses(built.config).map((process) => [
          process.default ? `${process.type} (default)` : process.type,
          code(process.line),
          code(process.entryPoint.join(' ')),
        ]),
        ['one-off', 'any command', code(LAUNCHER_ENTRY_POINT.join(' '))],
      ],
    )
  if (built.source.leftOut.length > 0) {
    summary.details('Excluded from the source', (inner) => inner.code(built.source.leftOut.join('\n')))
  }
}

function sizeText({ size, previousSize }: BuiltApp): string {
  const compared = compareSizes(size, previousSize)
  return `${formatBytes(size)} compressed${compared === undefined ? '' : `, ${compared}`}`
}

/** The summary of a build that failed: the same words as the annotation, the fix above the last lines. */
export function failedBuildSummary(error: unknown): string {
  const summary = new Summary().heading('❌ Image not built: nothing was deployed')
  const fix = error instanceof UserError ? error.fix : undefined
  const lines = describeError(error).split('\n')
  const quoted = lines.filter((line) => line.startsWith('  ')).map((line) => line.slice(2))
  const said = lines.filter((line) => !line.startsWith('  ') && line.trim() !== (fix ?? ''))
  const text = said.join('\n')
  const why = (fix === undefined ? text : text.replace(` ${fix}`, '')).trim()
  summary.paragraph(bold('Why: '), why.replace(/ Its last lines:$/, ''))
  if (fix !== undefined) summary.paragraph(bold('To do: '), fix)
  if (quoted.length > 0) summary.paragraph('Its last lines:').code(quoted.join('\n'))
  return summary.toString()
}
