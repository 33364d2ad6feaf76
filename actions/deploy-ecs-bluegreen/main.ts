import { readChanges } from '../../src/deploy/changes.ts'
import { deploy } from '../../src/deploy/deploy.ts'
import type { DeploymentRecord } from '../../src/deploy/ports.ts'
import { deploymentSummary } from '../../src/deploy/report.ts'
import { assertLanded, type DeploymentResult } from '../../src/deploy/result.ts'
import { redactingLogger } from '../../src/release/redact.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { type Connection, connect } from './connect.ts'
import { parseInputs } from './inputs.ts'
import { announce } from './outputs.ts'
import { MOVING } from './state.ts'

export async function main(outer: ActionContext): Promise<void> {
  const inputs = parseInputs(outer.inputs)
  const { log, redact } = redactingLogger(outer.log)
  const context = { ...outer, log }
  const { app, environment, timeoutMinutes } = inputs
  const connection = await connect(context, inputs)
  const { platform, source, run } = connection
  const ports = { ...connection.ports, record: remembering(context, connection.ports.record) }
  const version = source.kind === 'release' ? source.version : undefined
  const holder = { id: run.runKey, who: run.who }
  const { signal } = context
  const result = await deploy(ports, { platform, version, holder, timeoutMinutes, signal }).finally(() => {
    // Cancelled: the post step confirms the way back, also when this process is killed on it.
    if (!signal.aborted) context.saveState(MOVING, '')
  })
  const changes = await changesOf(connection, result)
  announce(context, result, { app, environment, changes }, redact)
  const actionsUrl = `${context.run.serverUrl}/${context.run.repository}/actions`
  await context.writeSummary(redact(deploymentSummary(result, { app, environment, actionsUrl, changes })))
  assertLanded(result)
}

/** From here on services move: the post step must know. */
function remembering(context: ActionContext, record: DeploymentRecord): DeploymentRecord {
  return {
    started: (subject) => {
      context.saveState(MOVING, String(subject.release?.version ?? ''))
      return record.started(subject)
    },
    succeeded: (url) => record.succeeded(url),
    failed: (reason) => record.failed(reason),
  }
}

/** A cancelled job has seconds: they are not spent on this. */
function changesOf({ ports }: Connection, { services, cancelled }: DeploymentResult) {
  const revisions = services.map(({ process, before, taskDefinition }) => ({
    process,
    before,
    after: taskDefinition,
  }))
  return cancelled ? [] : readChanges(ports, revisions)
}
