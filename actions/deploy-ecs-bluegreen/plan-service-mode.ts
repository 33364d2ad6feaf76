import { IamRoles } from '../../src/aws/iam/roles.ts'
import { LogGroups } from '../../src/aws/logs/log-groups.ts'
import { SecretsAndParameters } from '../../src/aws/secrets/secret-directory.ts'
import { planOnlyServices } from '../../src/deploy/preflight/plan-only-services.ts'
import { deployRun } from '../../src/deploy/service-mode/run-tags.ts'
import { runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { announcePlan } from './announce-plan.ts'
import { connectServiceMode } from './connect-service-mode.ts'
import { gateOf } from './deploy-service-mode.ts'
import type { ServiceInputs } from './inputs.ts'

/** `mode: plan` of existing services: says what a deploy would do and what would make it fail; writes nothing. */
export async function planServiceMode(context: ActionContext, inputs: ServiceInputs): Promise<void> {
  const gate = gateOf(inputs)
  const { session, ports } = await connectServiceMode(context, inputs)
  const reading = {
    ...ports,
    roles: new IamRoles(session),
    logGroups: new LogGroups(session),
    secrets: new SecretsAndParameters(session),
  }
  const run = deployRun(context.run, runIdentity(context.run))
  const report = await planOnlyServices(reading, { ...inputs, run, gate, signal: context.signal })
  await announcePlan(context, report, { app: inputs.cluster, environment: inputs.environment })
}
