import { openSession } from '../../src/aws/client/session.ts'
import { Elbv2ListenerRules } from '../../src/aws/elb/listener-rules.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { maintenanceOff, maintenanceOn } from '../../src/maintenance/maintenance.ts'
import {
  GOES_ON,
  maintenanceSentence,
  maintenanceSummary,
} from '../../src/maintenance/maintenance-summary.ts'
import { maintenancePage } from '../../src/maintenance/page.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { parseInputs } from './inputs.ts'
import { readPage } from './page-source.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const page = maintenancePage(await readPage(inputs, context.run.workspace))
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  const ports = { rules: new Elbv2ListenerRules(session), log: context.log }
  const report =
    inputs.mode === 'on' ? await maintenanceOn(ports, platform, page) : await maintenanceOff(ports, platform)
  context.log.info(maintenanceSentence(report))
  if (report.mode === 'on') context.log.notice(`${maintenanceSentence(report)} ${GOES_ON}`)
  context.setOutput('changed', String(report.changed))
  context.setOutput('rule-arn', report.rule ?? '')
  await context.writeSummary(maintenanceSummary(report))
}
