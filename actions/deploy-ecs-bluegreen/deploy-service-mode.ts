import { EcsTaskDefinitions } from '../../src/aws/ecs/task-definitions.ts'
import type { Gate } from '../../src/deploy/core/gate.ts'
import { readChanges } from '../../src/deploy/report/changes.ts'
import { deployServices } from '../../src/deploy/service-mode/deploy-services.ts'
import { deployRun } from '../../src/deploy/service-mode/run-tags.ts'
import { runIdentity } from '../../src/release/ledger/run-identity.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { InputError } from '../../src/runtime/errors.ts'
import { connectServiceMode } from './connect-service-mode.ts'
import type { Deployed } from './deploy-app.ts'
import type { ServiceInputs } from './inputs.ts'
import { MOVING_SERVICES } from './state.ts'

/** Moves existing services, which no ledger keeps, to an image or a task definition. */
export async function deployServiceMode(context: ActionContext, inputs: ServiceInputs): Promise<Deployed> {
  const { clock, log, signal } = context
  const gate = gateOf(inputs)
  const { session, ports } = await connectServiceMode(context, inputs)
  const run = deployRun(context.run, runIdentity(context.run))
  const result = await deployServices(ports, {
    ...inputs,
    run,
    gate,
    signal,
    onMoving: (intent) => context.saveState(MOVING_SERVICES, JSON.stringify(intent)),
  }).catch((error: unknown) => {
    if (!signal.aborted) context.saveState(MOVING_SERVICES, '')
    throw error
  })
  // Cancelled: the post step confirms the rollback. A signal that came after the end takes nothing back: no ledger
  // would say that it had landed.
  if (!result.cancelled) context.saveState(MOVING_SERVICES, '')
  const revisions = result.services.map(({ process, before, taskDefinition }) => ({
    process,
    before,
    after: taskDefinition,
  }))
  const definitions = { taskDefinitions: new EcsTaskDefinitions(session, clock), log }
  const changes = result.cancelled ? [] : await readChanges(definitions, revisions)
  return { result, app: inputs.cluster, changes }
}

export function gateOf({ gate, testUrl }: ServiceInputs): Gate | undefined {
  if (gate.length === 0) return undefined
  if (testUrl !== undefined) return { testUrl, checks: gate }
  throw new InputError(
    'test-url',
    "is empty, but 'gate' is set",
    "Use the test listener's address, e.g. https://test.app.example.com; only apps have it in their descriptor.",
  )
}
