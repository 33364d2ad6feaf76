import { formatBytes, formatSeconds } from '../image/format.ts'
import { code, Summary } from '../runtime/summary.ts'
import type { BuiltApp } from './build-app.ts'

/** The job summary of a build: what was made, by whom, and what runs in it. */
export function buildSummary(built: BuiltApp, milliseconds: number): string {
  const summary = new Summary()
    .heading('Image built')
    .table(
      ['', ''],
      [
        ['Image', code(built.image)],
        ['Builder', code(built.builder)],
        ['Size', `${formatBytes(built.size)}${built.image.startsWith('oci:') ? '' : ' unpacked'}`],
        ['Source', `${built.source.files} files, ${formatBytes(built.source.bytes)}`],
        ['Time', formatSeconds(milliseconds)],
      ],
    )
    .heading('Processes', 3)
    .table(
      ['Type', 'Command', 'Entry point'],
      built.processes.map((process) => [
        process.default ? `${process.type} (default)` : process.type,
        code(process.command),
        code(process.entryPoint.join(' ')),
      ]),
    )
  if (built.source.leftOut.length > 0) {
    summary.details('Left out of the source', (inner) => inner.code(built.source.leftOut.join('\n')))
  }
  return summary.toString()
}

/** The summary of a build that failed: the same words as the annotation, with room for the last lines. */
export function failedBuildSummary(problem: string): string {
  return new Summary().heading('Image not built').code(problem).toString()
}
