import type { PushResult } from '../../image/push/push.ts'
import { formatBytes, formatSeconds } from '../../runtime/format.ts'
import { code, foldedSummary, Summary } from '../../runtime/summary.ts'
import type { Rebase } from './rebase-app.ts'

/** The job summary of a rebase: which run image, what it took, and what to deploy. */
export function rebaseSummary(
  { app, baseName, base, rebased }: Rebase,
  result: PushResult | undefined,
): string {
  if (rebased === undefined || result === undefined) {
    return new Summary()
      .heading('Image up to date')
      .table(
        ['', ''],
        [
          ['Image', code(app.reference)],
          ['Run image', code(`${baseName}@${base.digest}`)],
        ],
      )
      .toString()
  }
  return foldedSummary(`📦 Image rebased in ${formatSeconds(result.milliseconds)}`, (summary) =>
    summary
      .table(
        ['', ''],
        [
          ['Image', code(result.image)],
          ['Before', code(app.reference)],
          ['Run image', code(`${baseName}@${base.digest}`)],
          ['Layers', `${rebased.baseLayers} of the run image, ${rebased.appLayers} of the app (unchanged)`],
          ['Sent', formatBytes(result.uploadedBytes)],
          ['Time', formatSeconds(result.milliseconds)],
          ...rebased.overridden.map((problem) => ['By force', problem]),
        ],
      )
      .paragraph(
        'Nothing was built. Release it like any image: run-release-phase, then deploy-ecs-bluegreen.',
      ),
  )
}
