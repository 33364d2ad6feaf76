import { openSession } from '../../src/aws/client/session.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { formatVersion } from '../../src/release/ledger/release.ts'
import { stepIdentity } from '../../src/release/ledger/run-identity.ts'
import { retrySummary } from '../../src/release/verbs/promote-summary.ts'
import { retry } from '../../src/release/verbs/retry.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  const { source, release } = await retry(releasePorts(session, platform, context), {
    platform,
    run: stepIdentity(context.run, context.action, []),
    signal: context.signal,
    // Said as soon as it has a number, so that later steps know it also when this one fails.
    onOpened: (opened) => {
      context.setOutput('release', formatVersion(opened.version))
      context.setOutput('version', String(opened.version))
    },
  })
  context.setOutput('retry-of', formatVersion(source.version))
  await context.writeSummary(retrySummary(source, release))
}
