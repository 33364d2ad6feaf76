import { openSession } from '../../src/aws/client/session.ts'
import { CodeDeployDeployments } from '../../src/aws/codedeploy/deployments.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { EcsFormation } from '../../src/aws/ecs/formation.ts'
import { EcsServices } from '../../src/aws/ecs/services.ts'
import { Elbv2Ingress } from '../../src/aws/elb/ingress.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { strategies } from '../../src/deploy/controllers/index.ts'
import { scale, scaledName } from '../../src/formation/scale.ts'
import { formationDocument, scaleSummary } from '../../src/formation/scale-summary.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { smokeClient } from '../../src/runtime/smoke-client.ts'
import { parseInputs } from './inputs.ts'

export async function main(context: ActionContext): Promise<void> {
  const inputs = parseInputs(context.inputs)
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  const { cluster, appEnvironment } = platform
  const services = new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup })
  const group = { cluster, application: undefined, deploymentGroup: undefined }
  const codeDeploy = new CodeDeployDeployments(session, group)
  const ports = {
    ...releasePorts(session, platform, context),
    services,
    strategies: strategies({ ...context, services, codeDeploy, ingress: new Elbv2Ingress(session) }),
    smoke: smokeClient,
    formation: new EcsFormation(session, cluster),
  }
  const { runKey, who } = runIdentity(context.run)
  const { signal } = context
  const report = await scale(ports, { ...inputs, platform, holder: { id: runKey, who }, signal })
  context.setOutput('formation', JSON.stringify(formationDocument(report)))
  context.setOutput('release', scaledName(report.release))
  await context.writeSummary(scaleSummary(report))
  const { failure } = report
  if (failure !== undefined) throw new UserError(failure.problem, { fix: failure.fix })
}
