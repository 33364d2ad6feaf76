import { openSession } from '../../src/aws/client/session.ts'
import { openPreviewPorts } from '../../src/aws/connect/open-preview-ports.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { openPreviewSurface } from '../../src/github/preview-surface.ts'
import { loadPreviewPlatform } from '../../src/platform/load.ts'
import { renderPreviewSummary } from '../../src/preview/comment/render-summary.ts'
import { type Reconciled, reconcile } from '../../src/preview/lifecycle/reconcile.ts'
import { runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { type DownInputs, parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const result = await takeDown(context, inputs)
  const { view } = result
  const { run } = context
  context.setOutput('state', result.kind === 'down' ? view.status : result.kind)
  context.setOutput('removed', JSON.stringify(view.removed ?? []))
  const pull = `${run.serverUrl}/${run.repository}/pull/${inputs.number}`
  await context.writeSummary(renderPreviewSummary(view, pull))
  if (result.kind === 'kept') context.log.notice('The pull request is open: its preview stays.')
  if (view.status === 'destroy-failed') {
    const left = (view.removed ?? []).filter(({ outcome }) => outcome === 'failed')
    const words = left.map(({ kind, name, reason }) => `${kind} ${name} (${reason})`).join('; ')
    throw new UserError(`The preview was not fully destroyed: ${words}.`, {
      fix: 'Re-run the job; the next sweep also tries again.',
    })
  }
}

async function takeDown(context: ActionContext, inputs: DownInputs): Promise<Reconciled> {
  const { app, region, role, ingress, number, token, whileOpen, predestroySeconds } = inputs
  const { repositoryId } = context.run
  const surface = openPreviewSurface(token, context)
  const session = await openSession(context, { region, role })
  const platform = await loadPreviewPlatform(new SsmPlatformSource(session), app)
  const ports = openPreviewPorts(session, platform, { repositoryId, ingress }, context)
  const { environment: _unused, ...downPorts } = ports
  return reconcile(
    { ...downPorts, ...surface },
    {
      identity: { repositoryId, app, number },
      platform,
      run: runIdentity(context.run),
      // An open pull request keeps what it has, whoever its author is.
      rules: { bots: 'allow', drafts: 'allow' },
      ...(whileOpen ? { unwanted: () => 'it was requested manually' } : {}),
      predestroySeconds,
      signal: context.signal,
    },
  )
}
