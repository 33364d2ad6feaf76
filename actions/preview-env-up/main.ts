import { openPreviewSurface } from '../../src/github/preview-surface.ts'
import { renderPreviewSummary } from '../../src/preview/comment/render-summary.ts'
import { failureTeller } from '../../src/preview/comment/told-failure.ts'
import { PreviewFailedError } from '../../src/preview/lifecycle/up-request.ts'
import type { PreviewView } from '../../src/preview/record/types.ts'
import { emptyView } from '../../src/preview/record/view.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { describeError } from '../../src/runtime/errors.ts'
import { commandOn } from './command.ts'
import { connect, type Surface } from './connect.ts'
import { parseInputs, type UpInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const finish = async (view: PreviewView): Promise<void> => {
    announce(context, view)
    const { run } = context
    const pull = `${run.serverUrl}/${run.repository}/pull/${inputs.number}`
    await context.writeSummary(renderPreviewSummary(view, pull))
  }
  const surface = openPreviewSurface(inputs.token, context)
  const comment = failureTeller(surface.comment)
  try {
    await finish(await work(context, inputs, { ...surface, comment }))
  } catch (error) {
    const view = viewOf(error, inputs, context.run.runUrl)
    if (inputs.command.verb === 'up' && !comment.toldFailure())
      await comment.show({ ...view, sha: inputs.command.sha, status: 'failed' })
    await finish(view)
    throw error
  }
}

async function work(context: ActionContext, inputs: UpInputs, surface: Surface): Promise<PreviewView> {
  const { command } = inputs
  const connection = await connect(context, inputs, surface)
  if (command.verb !== 'up') return commandOn(context, inputs, connection, command.verb)
  // What reads the app's own files is needed here only: waking a preview does not wait for it.
  const { bringUpFromCheckout } = await import('./bring-up.ts')
  return bringUpFromCheckout(context, inputs, connection, command)
}

/** What was wrong with the request, where nothing was tried. */
function viewOf(error: unknown, { app, number }: UpInputs, runUrl: string): PreviewView {
  if (error instanceof PreviewFailedError && error.shown !== undefined) return error.shown
  return {
    ...emptyView({ app, number }, runUrl),
    status: 'refused',
    failure: { reason: describeError(error) },
  }
}

function announce(context: ActionContext, view: PreviewView): void {
  context.setOutput('state', view.status)
  context.setOutput('url', view.url ?? '')
  context.setOutput('release', view.release ?? '')
}
