import { openSession } from '../../src/aws/client/session.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { SecretsConfigEditor } from '../../src/aws/secrets/config-editor.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { maskConfigVars } from '../../src/release/config/config-vars.ts'
import { formatVersion, type Release } from '../../src/release/ledger/release.ts'
import { stepIdentity } from '../../src/release/ledger/run-identity.ts'
import { type ConfigReport, changeConfig } from '../../src/release/verbs/change-config.ts'
import {
  configRefusal,
  configSummary,
  describeConfigReport,
} from '../../src/release/verbs/change-config-summary.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs, type SetConfigVarsInputs } from './inputs.ts'
import { gatherValues } from './values.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const where = `${inputs.app}/${inputs.environment}`
  const report = await change(context, inputs).catch(async (error: unknown) => {
    await context.writeSummary(configRefusal(where, error))
    throw error
  })
  context.setOutput('changes', JSON.stringify(report.changes))
  announce(context, report.release)
  for (const line of describeConfigReport(report)) context.log.info(line)
  await context.writeSummary(configSummary(where, report))
}

async function change(context: ActionContext, inputs: SetConfigVarsInputs): Promise<ConfigReport> {
  const { values: set, secret } = await gatherValues(context, inputs)
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  // The descriptor has said what is open; until here nothing says a value.
  maskConfigVars(secret, context.log)
  const editor = new SecretsConfigEditor(session, platform.appEnvironment.configSecret, context.log)
  const ports = { ...releasePorts(session, platform, context), editor }
  const { unset, refresh, dryRun } = inputs
  return changeConfig(ports, {
    platform,
    // Names only: the values are compared where they are kept.
    run: stepIdentity(context.run, context.action, [[...set.keys()].sort(), [...unset].sort(), refresh]),
    set,
    unset,
    refresh,
    dryRun,
    signal: context.signal,
    onOpened: (release) => announce(context, release),
  })
}

/** Said as soon as the release has a number, so that later steps know it also when this one fails. */
function announce(context: ActionContext, release: Release | undefined): void {
  context.setOutput('release', release === undefined ? '' : formatVersion(release.version))
  context.setOutput('version', release === undefined ? '' : String(release.version))
}
