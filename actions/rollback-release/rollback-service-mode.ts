import { openSession } from '../../src/aws/client/session.ts'
import { CodeDeployDeployments } from '../../src/aws/codedeploy/deployments.ts'
import { ecrClient } from '../../src/aws/ecr/client.ts'
import { EcrImageInspector } from '../../src/aws/ecr/image-inspector.ts'
import { EcsRevisions } from '../../src/aws/ecs/revisions.ts'
import { EcsServices } from '../../src/aws/ecs/services.ts'
import { Elbv2Ingress } from '../../src/aws/elb/ingress.ts'
import { strategies } from '../../src/deploy/controllers/index.ts'
import { shortTaskDefinition } from '../../src/deploy/core/names.ts'
import { reportLinks } from '../../src/deploy/report/lead.ts'
import { assertLanded } from '../../src/deploy/report/result.ts'
import { servicesRollbackSummary } from '../../src/deploy/rollback/report.ts'
import { rollbackServices } from '../../src/deploy/rollback/services.ts'
import { deployRun } from '../../src/deploy/service-mode/run-tags.ts'
import { runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { smokeClient } from '../../src/runtime/smoke-client.ts'
import type { ServiceRollbackInputs } from './inputs.ts'

/** Takes existing services back and watches them land: no release waits for another step. */
export async function rollbackServiceMode(
  context: ActionContext,
  inputs: ServiceRollbackInputs,
): Promise<void> {
  const { clock, log, signal } = context
  const { cluster } = inputs
  const session = await openSession(context, inputs)
  const services = new EcsServices(session, { cluster, logGroup: '', container: undefined })
  const codeDeploy = new CodeDeployDeployments(session, { cluster, ...inputs.codeDeploy })
  const ports = {
    services,
    strategies: strategies({ services, codeDeploy, ingress: new Elbv2Ingress(session), clock, log }),
    taskDefinitions: new EcsRevisions(session, clock),
    images: new EcrImageInspector(ecrClient(session), { region: session.region, signal }),
    smoke: smokeClient,
    // The GitHub deployment belongs to deploy-ecs-bluegreen: a rollback of existing services leaves it as it was.
    record: { started: async () => {}, succeeded: async () => {}, failed: async () => {} },
    clock,
    log,
  }
  const done = await rollbackServices(ports, {
    ...inputs,
    timeoutMinutes: inputs.minutes,
    run: deployRun(context.run, runIdentity(context.run)),
    gate: undefined,
    returnAt: 'completed',
    inProgress: 'supersede',
    signal,
  })
  const named = (pick: 'from' | 'to') => done.moves.map((move) => shortTaskDefinition(move[pick])).join(',')
  context.setOutput('from', named('from'))
  context.setOutput('to', named('to'))
  for (const { service, from, to } of done.moves)
    log.info(`${service}: ${shortTaskDefinition(from)} -> ${shortTaskDefinition(to)}`)
  await context.writeSummary(servicesRollbackSummary(done, { ...inputs, ...reportLinks(context.run) }))
  if (done.kind === 'deployed') return assertLanded(done.result)
  if (done.seen.outcome === 'back') return
  throw new UserError(
    `The deployment has not rolled back after ${inputs.minutes} min: ${done.seen.services.map(({ process, state, reason }) => `${process} ${state}${reason === undefined ? '' : ` (${reason})`}`).join(', ')}.`,
    { fix: 'Check the services in ECS, then run this step again.' },
  )
}
