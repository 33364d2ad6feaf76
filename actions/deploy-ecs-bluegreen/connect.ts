import { resolve } from 'node:path'
import { loadApp } from '../../src/app/load-app.ts'
import { settleProblems } from '../../src/app/problems.ts'
import { ApplicationAutoScaling } from '../../src/aws/autoscaling/scaling.ts'
import { type AwsSession, openSession } from '../../src/aws/client/session.ts'
import { CodeDeployDeployments } from '../../src/aws/codedeploy/deployments.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { EcsServices } from '../../src/aws/ecs/services.ts'
import { Elbv2Ingress } from '../../src/aws/elb/ingress.ts'
import { Elbv2TargetGroups } from '../../src/aws/elb/target-groups.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { strategies } from '../../src/deploy/controllers/index.ts'
import type { DeployPorts } from '../../src/deploy/core/ports.ts'
import { type DeploySource, releaseSource } from '../../src/deploy/plan/source.ts'
import { openDeploymentRecord } from '../../src/github/open-record.ts'
import type { Platform } from '../../src/platform/descriptor.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { type RunIdentity, runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { OpenReleasePorts } from '../../src/release/open/open-release.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { smokeClient } from '../../src/runtime/smoke-client.ts'
import type { AppInputs } from './inputs.ts'
import { GITHUB_DEPLOYMENT, readNumber } from './state.ts'

/** Everything that deploying, planning and confirming need. */
export interface Connection {
  readonly session: AwsSession
  readonly platform: Platform
  readonly source: DeploySource
  readonly run: RunIdentity
  readonly ports: DeployPorts & OpenReleasePorts
}

export async function connect(context: ActionContext, inputs: AppInputs): Promise<Connection> {
  const source = await readSource(context, inputs)
  const session = await openSession(context, { region: inputs.region, role: inputs.role })
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  const run = runIdentity(context.run)
  const releases = releasePorts(session, platform, context)
  const { cluster, appEnvironment } = platform
  const services = new EcsServices(session, { cluster, logGroup: appEnvironment.logGroup })
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy })
  const ports = {
    ...releases,
    ...releaseSource(releases, platform, source, run),
    services,
    strategies: strategies({ ...context, services, codeDeploy, ingress: new Elbv2Ingress(session) }),
    smoke: smokeClient,
    environmentSync: {
      targetGroups: new Elbv2TargetGroups(session),
      scaling: new ApplicationAutoScaling(session, cluster),
    },
    record: openDeploymentRecord(inputs.githubToken, context, {
      resume: readNumber(context, GITHUB_DEPLOYMENT),
      onCreated: (id) => context.saveState(GITHUB_DEPLOYMENT, String(id)),
    }),
  }
  return { session, platform, source, run, ports }
}

/** The repository is read only for a new release: one that is open holds all that it needs. */
async function readSource({ run, log }: ActionContext, inputs: AppInputs): Promise<DeploySource> {
  if (inputs.source.kind === 'release') return inputs.source
  const directory = resolve(run.workspace, inputs.workingDirectory)
  const { app, problems } = await loadApp(directory, inputs.environment, { workspace: run.workspace })
  settleProblems(problems, log)
  return { ...inputs.source, app }
}
