import { Elbv2TargetGroups } from '../../src/aws/elb/target-groups.ts'
import { IamRoles } from '../../src/aws/iam/roles.ts'
import { LogGroups } from '../../src/aws/logs/log-groups.ts'
import { AccountQuotas } from '../../src/aws/quotas/account-quotas.ts'
import { planOnly } from '../../src/deploy/preflight/plan-only.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { announcePlan } from './announce-plan.ts'
import { connect } from './connect.ts'
import type { AppInputs } from './inputs.ts'

/** `mode: plan`: says what a deploy would do and what would make it fail; writes nothing to AWS or GitHub. */
export async function planApp(context: ActionContext, inputs: AppInputs): Promise<void> {
  const { app, environment, inProgress } = inputs
  const { session, platform, source, run, ports } = await connect(context, inputs)
  const reading = {
    ...ports,
    roles: new IamRoles(session),
    targetGroups: new Elbv2TargetGroups(session),
    logGroups: new LogGroups(session),
    quotas: new AccountQuotas(session),
  }
  const { signal } = context
  const report = await planOnly(reading, { platform, source, run, inProgress, signal })
  await announcePlan(context, report, { app, environment })
}
