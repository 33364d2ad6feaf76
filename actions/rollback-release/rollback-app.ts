import { openSession } from '../../src/aws/client/session.ts'
import { CodeDeployDeployments } from '../../src/aws/codedeploy/deployments.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { EcsServices } from '../../src/aws/ecs/services.ts'
import { Elbv2Ingress } from '../../src/aws/elb/ingress.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { strategies } from '../../src/deploy/controllers/index.ts'
import { describeRollback, rollbackRefusal, rollbackSummary } from '../../src/deploy/rollback/report.ts'
import { type RollbackReport, rollback } from '../../src/deploy/rollback/rollback.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { formatVersion, type Release } from '../../src/release/ledger/release.ts'
import { stepIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import type { AppRollbackInputs } from './inputs.ts'

/** Opens the release that takes an app environment back; deploy-ecs-bluegreen takes it live. */
export async function rollbackApp(context: ActionContext, inputs: AppRollbackInputs): Promise<void> {
  const where = { app: inputs.app, environment: inputs.environment }
  const report = await work(context, inputs).catch(async (error: unknown) => {
    await context.writeSummary(rollbackRefusal(where, error))
    throw error
  })
  const { release, target, from, turnedBack } = report
  announce(context, release)
  context.setOutput('from', from === undefined ? '' : formatVersion(from.version))
  context.setOutput('to', formatVersion(target.version))
  context.setOutput('turned-back', turnedBack === undefined ? '' : formatVersion(turnedBack.release.version))
  for (const line of describeRollback(report, where)) context.log.info(line)
  await context.writeSummary(rollbackSummary(report, where))
}

async function work(context: ActionContext, inputs: AppRollbackInputs): Promise<RollbackReport> {
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  const { cluster, appEnvironment } = platform
  const services = new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup })
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy })
  const ports = {
    ...releasePorts(session, platform, context),
    services,
    strategies: strategies({ ...context, services, codeDeploy, ingress: new Elbv2Ingress(session) }),
  }
  return rollback(ports, {
    platform,
    to: inputs.to,
    run: stepIdentity(context.run, context.action, inputs.to),
    minutes: inputs.minutes,
    signal: context.signal,
    onOpened: (release) => announce(context, release),
  })
}

/** Said as soon as the release has a number, so that later steps know it also when this one fails. */
function announce(context: ActionContext, release: Release): void {
  context.setOutput('release', formatVersion(release.version))
  context.setOutput('version', String(release.version))
}
