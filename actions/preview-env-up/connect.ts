import { openSession } from '../../src/aws/client/session.ts'
import { openPreviewPorts } from '../../src/aws/connect/open-preview-ports.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import type { openPreviewSurface } from '../../src/github/preview-surface.ts'
import { loadPreviewPlatform } from '../../src/platform/load.ts'
import type { PreviewPlatform } from '../../src/platform/preview-descriptor.ts'
import type { PreviewInputs } from '../../src/preview/inputs/common-inputs.ts'
import type { PreviewPorts } from '../../src/preview/lifecycle/preview-ports.ts'
import type { PreviewIdentity } from '../../src/preview/record/identity.ts'
import { type RunIdentity, runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { httpProbe } from '../../src/runtime/smoke-client.ts'

/** Everything that bringing a preview up and commanding it need. */
export interface Connection {
  readonly platform: PreviewPlatform
  readonly identity: PreviewIdentity
  readonly run: RunIdentity
  readonly ports: PreviewPorts
}

/** What it needs of GitHub, which is there before AWS is. */
export type Surface = Pick<PreviewPorts, 'comment'> & Omit<ReturnType<typeof openPreviewSurface>, 'comment'>

export async function connect(
  context: ActionContext,
  inputs: PreviewInputs & { readonly number: number },
  surface: Surface,
): Promise<Connection> {
  const { app, region, role, ingress, number } = inputs
  const { repositoryId } = context.run
  const session = await openSession(context, { region, role })
  const platform = await loadPreviewPlatform(new SsmPlatformSource(session), app)
  const ports = openPreviewPorts(session, platform, { repositoryId, ingress }, context)
  return {
    platform,
    identity: { repositoryId, app, number },
    run: runIdentity(context.run),
    ports: { ...ports, ...surface, probe: httpProbe },
  }
}
