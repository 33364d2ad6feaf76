import { openPreviewSurface } from '../../src/github/preview-surface.ts'
import { whyNoImage } from '../../src/preview/comment/build-failure.ts'
import { announceBuild } from '../../src/preview/lifecycle/announce-build.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const { token, failure, ...request } = parseInputs(context.inputs)
  const { log, run } = context
  const announced = await announceBuild(openPreviewSurface(token, context), {
    ...request,
    runUrl: run.runUrl,
    runId: run.runId,
    ...(request.operation === 'building' ? {} : { failure: whyNoImage(request.operation, failure) }),
  })
  context.setOutput('state', announced.kind)
  if (announced.kind === 'refused') log.notice(`No preview: ${announced.reason}.`)
  if (announced.kind === 'superseded') log.info('A newer run of this pull request takes over.')
}
