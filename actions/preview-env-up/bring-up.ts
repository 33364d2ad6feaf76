import { resolve } from 'node:path'
import { loadApp } from '../../src/app/load-app.ts'
import { settleProblems } from '../../src/app/problems.ts'
import { reconcile } from '../../src/preview/lifecycle/reconcile.ts'
import { environmentOf } from '../../src/preview/record/identity.ts'
import type { PreviewView } from '../../src/preview/record/types.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import type { Connection } from './connect.ts'
import type { Command, UpInputs } from './inputs.ts'

/** Reconciles the preview with its pull request; the repository is read as its head commit has it. */
export async function bringUpFromCheckout(
  context: ActionContext,
  inputs: UpInputs,
  { platform, identity, run, ports }: Connection,
  { sha, image }: Extract<Command, { verb: 'up' }>,
): Promise<PreviewView> {
  const { workspace } = context.run
  const directory = resolve(workspace, inputs.workingDirectory)
  const { app, problems } = await loadApp(directory, environmentOf(inputs.number), { workspace })
  settleProblems(problems, context.log)
  const { rules, settings, predestroySeconds } = inputs
  const result = await reconcile(ports, {
    identity,
    platform,
    // GITHUB_SHA is the merge commit of the pull request; what was built is its head.
    run: { ...run, commit: sha },
    rules,
    up: { material: { app, image, sha }, settings },
    predestroySeconds,
    signal: context.signal,
  })
  if (result.kind === 'absent') {
    context.log.notice(`No preview: ${result.reason}.`)
    // A comment that says "building" is right no more; none is made for this.
    await ports.comment.show({ ...result.view, status: 'refused', failure: { reason: result.reason } })
  }
  if (result.view.status === 'destroy-failed') {
    throw new UserError("The preview could not be fully destroyed: the summary's table shows what is left.", {
      fix: 'Re-run the job; the next sweep also tries again.',
    })
  }
  return result.view
}
