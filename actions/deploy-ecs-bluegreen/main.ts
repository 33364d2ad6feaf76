import { resolve } from 'node:path'
import { loadApp } from '../../src/app/load-app.ts'
import { settleProblems } from '../../src/app/problems.ts'
import { EcsServices } from '../../src/aws/ecs-services.ts'
import { Elbv2Ingress } from '../../src/aws/elbv2-ingress.ts'
import { releasePorts } from '../../src/aws/release-ports.ts'
import { openSession } from '../../src/aws/session.ts'
import { SsmPlatformSource } from '../../src/aws/ssm-platform-source.ts'
import { deploy } from '../../src/deploy/deploy.ts'
import { deploymentSummary, servicesOutput } from '../../src/deploy/report.ts'
import { assertLanded } from '../../src/deploy/result.ts'
import { type DeploySource, releaseSource } from '../../src/deploy/source.ts'
import { openDeploymentRecord } from '../../src/github/open-record.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { redactingLogger } from '../../src/release/redact.ts'
import { formatVersion } from '../../src/release/release.ts'
import { runIdentity } from '../../src/release/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { type DeployInputs, parseInputs } from './inputs.ts'

export async function main(outer: ActionContext): Promise<void> {
  const inputs = parseInputs(outer.inputs)
  const { log, redact } = redactingLogger(outer.log)
  const context = { ...outer, log }
  const { app, environment, timeoutMinutes } = inputs
  const source = await readSource(context, inputs)
  const session = await openSession(context, { region: inputs.region, role: inputs.role })
  const platform = await loadPlatform(new SsmPlatformSource(session), app, environment)
  const run = runIdentity(context.run)
  const releases = releasePorts(session, platform, context)
  const { cluster, appEnvironment } = platform
  const ports = {
    ...releases,
    ...releaseSource(releases, platform, source, run),
    services: new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup }),
    ingress: new Elbv2Ingress(session),
    record: openDeploymentRecord(inputs.githubToken, context.run, log),
  }
  const version = source.kind === 'release' ? source.version : undefined
  const holder = { id: run.runKey, who: run.who }
  const result = await deploy(ports, { platform, version, holder, timeoutMinutes, signal: context.signal })
  context.setOutput('release', formatVersion(result.release.version))
  context.setOutput('url', result.url ?? '')
  context.setOutput('verdict', result.verdict)
  context.setOutput('services', servicesOutput(result))
  const actionsUrl = `${context.run.serverUrl}/${context.run.repository}/actions`
  await context.writeSummary(redact(deploymentSummary(result, { app, environment, actionsUrl })))
  assertLanded(result)
}

/** The repository is read only for a new release: one that is open holds all that it needs. */
async function readSource({ run, log }: ActionContext, inputs: DeployInputs): Promise<DeploySource> {
  if (inputs.source.kind === 'release') return inputs.source
  const directory = resolve(run.workspace, inputs.workingDirectory)
  const { app, problems } = await loadApp(directory, inputs.environment, { workspace: run.workspace })
  settleProblems(problems, log)
  return { ...inputs.source, app }
}
