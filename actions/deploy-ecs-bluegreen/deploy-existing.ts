import { CodeDeployDeployments } from '../../src/aws/codedeploy-deployments.ts'
import { ecrClient } from '../../src/aws/ecr-client.ts'
import { EcrImageInspector } from '../../src/aws/ecr-image-inspector.ts'
import { EcsRevisions } from '../../src/aws/ecs-revisions.ts'
import { EcsServices } from '../../src/aws/ecs-services.ts'
import { EcsTaskDefinitions } from '../../src/aws/ecs-task-definitions.ts'
import { Elbv2Ingress } from '../../src/aws/elbv2-ingress.ts'
import { openSession } from '../../src/aws/session.ts'
import { readChanges } from '../../src/deploy/changes.ts'
import { deployServices } from '../../src/deploy/existing/deploy-services.ts'
import { deployRun } from '../../src/deploy/existing/run-tags.ts'
import { openDeploymentRecord } from '../../src/github/open-record.ts'
import { runIdentity } from '../../src/release/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { InputError } from '../../src/runtime/errors.ts'
import { smokeClient } from '../../src/runtime/smoke-client.ts'
import type { Deployed } from './deploy-app.ts'
import type { ServiceInputs } from './inputs.ts'

/** Moves existing services, which no ledger keeps, to an image or a task definition. */
export async function deployExisting(context: ActionContext, inputs: ServiceInputs): Promise<Deployed> {
  const { clock, log, signal } = context
  const { cluster, source } = inputs
  const gate = gateOf(inputs)
  const session = await openSession(context, { region: inputs.region, role: inputs.role })
  const container = source.kind === 'image' ? source.container : undefined
  const ports = {
    services: new EcsServices(session, { cluster, logGroup: '', container }),
    taskDefinitions: new EcsRevisions(session, clock),
    images: new EcrImageInspector(ecrClient(session), { region: session.region, signal }),
    codeDeploy: new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy }),
    ingress: new Elbv2Ingress(session),
    smoke: smokeClient,
    record: openDeploymentRecord(inputs.githubToken, context.run, log),
    clock,
    log,
  }
  const run = deployRun(context.run, runIdentity(context.run))
  const result = await deployServices(ports, { ...inputs, run, gate, signal })
  const revisions = result.services.map(({ process, before, taskDefinition }) => ({
    process,
    before,
    after: taskDefinition,
  }))
  const definitions = { taskDefinitions: new EcsTaskDefinitions(session, clock), log }
  const changes = result.cancelled ? [] : await readChanges(definitions, revisions)
  return { result, app: cluster, changes }
}

function gateOf({ gate, testUrl }: ServiceInputs) {
  if (gate.length === 0) return undefined
  if (testUrl !== undefined) return { testUrl, checks: gate }
  throw new InputError(
    'test-url',
    "is empty, and 'gate' is given",
    'Give the address of the test listener, e.g. https://test.app.example.com; only apps have it in their descriptor.',
  )
}
