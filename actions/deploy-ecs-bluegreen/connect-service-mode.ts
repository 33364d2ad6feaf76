import { type AwsSession, openSession } from '../../src/aws/client/session.ts'
import { CodeDeployDeployments } from '../../src/aws/codedeploy/deployments.ts'
import { ecrClient } from '../../src/aws/ecr/client.ts'
import { EcrImageInspector } from '../../src/aws/ecr/image-inspector.ts'
import { EcsRevisions, type RevisionDocument } from '../../src/aws/ecs/revisions.ts'
import { EcsServices } from '../../src/aws/ecs/services.ts'
import { Elbv2Ingress } from '../../src/aws/elb/ingress.ts'
import { strategies } from '../../src/deploy/controllers/index.ts'
import type { ServiceModePorts } from '../../src/deploy/service-mode/ports.ts'
import { openDeploymentRecord } from '../../src/github/open-record.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { smokeClient } from '../../src/runtime/smoke-client.ts'
import type { ServiceInputs } from './inputs.ts'
import { GITHUB_DEPLOYMENT, readNumber } from './state.ts'

/** Everything that deploying, planning and confirming existing services need. */
export interface ServiceModeConnection {
  readonly session: AwsSession
  readonly ports: ServiceModePorts<RevisionDocument>
}

export async function connectServiceMode(
  context: ActionContext,
  inputs: ServiceInputs,
): Promise<ServiceModeConnection> {
  const { clock, log, signal } = context
  const { cluster, source } = inputs
  const session = await openSession(context, { region: inputs.region, role: inputs.role })
  // No descriptor says what is open here: what the outputs are made of is in the inputs.
  context.redactor.open({ texts: [cluster, inputs.environment, ...inputs.services] })
  const container = source.kind === 'image' ? source.container : undefined
  const services = new EcsServices(session, { cluster, logGroup: '', container })
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy })
  const ports = {
    services,
    strategies: strategies({ services, codeDeploy, ingress: new Elbv2Ingress(session), clock, log }),
    taskDefinitions: new EcsRevisions(session, clock),
    images: new EcrImageInspector(ecrClient(session), { region: session.region, signal }),
    smoke: smokeClient,
    record: openDeploymentRecord(inputs.githubToken, context, {
      resume: readNumber(context, GITHUB_DEPLOYMENT),
      onCreated: (id) => context.saveState(GITHUB_DEPLOYMENT, String(id)),
    }),
    clock,
    log,
  }
  return { session, ports }
}
