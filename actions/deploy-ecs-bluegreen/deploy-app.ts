import type { DeploymentRecord } from '../../src/deploy/core/ports.ts'
import { deploy } from '../../src/deploy/deploy.ts'
import { type ChangedField, readChanges } from '../../src/deploy/report/changes.ts'
import type { DeploymentResult } from '../../src/deploy/report/result.ts'
import { logGroupUrl } from '../../src/platform/region.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import { type Connection, connect } from './connect.ts'
import type { AppInputs } from './inputs.ts'
import { MOVING } from './state.ts'

/** How a deploy ended, and what it was about. */
export interface Deployed {
  readonly result: DeploymentResult
  /** Of the app, or of the cluster whose services were deployed. */
  readonly app: string
  readonly changes: readonly ChangedField[]
  /** Page of its logs; undefined: not known. */
  readonly logsUrl?: string | undefined
}

/** Moves the services of an app environment to a release. */
export async function deployApp(context: ActionContext, inputs: AppInputs): Promise<Deployed> {
  const connection = await connect(context, inputs)
  const { platform, source, run } = connection
  const ports = { ...connection.ports, record: remembering(context, connection.ports.record) }
  const version = source.kind === 'release' ? source.version : undefined
  const holder = { id: run.runKey, who: run.who }
  const { signal } = context
  const result = await deploy(ports, { ...inputs, platform, version, holder, signal }).finally(() => {
    // Cancelled: the post step confirms the rollback, also when this process is killed on it.
    if (!signal.aborted) context.saveState(MOVING, '')
  })
  const logsUrl = logGroupUrl(platform.region, platform.appEnvironment.logGroup)
  return { result, app: inputs.app, changes: await changesOf(connection, result), logsUrl }
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
function changesOf({ ports }: Pick<Connection, 'ports'>, { services, cancelled }: DeploymentResult) {
  const revisions = services.map(({ process, before, taskDefinition }) => ({
    process,
    before,
    after: taskDefinition,
  }))
  return cancelled ? [] : readChanges(ports, revisions)
}
