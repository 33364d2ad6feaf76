import { formatBytes, formatSeconds } from '../image/format.ts'
import { code, Summary } from '../runtime/summary.ts'
import type { BuiltApp } from './build-app.ts'
import { builtProcesses, LAUNCHER_ENTRY_POINT, usedBuildpacks } from './image-contents.ts'
import { compareSizes, HEROKU_LIMIT } from './size-report.ts'

/** The job summary of a build: what was made, by whom, and what runs in it. */
export function buildSummary(built: BuiltApp, milliseconds: number): string {
  const buildpacks = usedBuildpacks(built.config)
  const summary = new Summary()
    .heading(built.reused ? 'Image found: nothing to build' : 'Image built')
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
    summary.details('Left out of the source', (inner) => inner.code(built.source.leftOut.join('\n')))
  }
  return summary.toString()
}

function sizeText({ image, size, appSize, previousSize }: BuiltApp): string {
  if (image.startsWith('docker-daemon:')) return `${formatBytes(size)} unpacked`
  const app =
    appSize === undefined
      ? []
      : [`${formatBytes(appSize)} of it the app's (Heroku's limit: ${formatBytes(HEROKU_LIMIT)})`]
  const compared = compareSizes(size, previousSize)
  return [`${formatBytes(size)} compressed`, ...app, ...(compared === undefined ? [] : [compared])].join('; ')
}

/** The summary of a build that failed: the same words as the annotation, with room for the last lines. */
export function failedBuildSummary(problem: string): string {
  return new Summary().heading('Image not built').code(problem).toString()
}
