import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import { ownCall } from '../../release/ledger/own-call.ts'
import { formatVersion } from '../../release/ledger/release.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { openDerived } from '../../release/open/open-derived.ts'
import { UserError } from '../../runtime/errors.ts'
import { runDatabaseTask } from '../database/database.ts'
import { derivePlatform } from '../environment/derive-platform.ts'
import { previewEnvironment } from '../environment/environment.ts'
import type { Limits } from '../environment/preview-process.ts'
import { previewName, secretName } from '../record/identity.ts'
import { timestamp } from '../record/records.ts'
import type { PreviewRecord, PreviewView } from '../record/types.ts'
import { baseView } from '../record/view.ts'
import { bringUp, processViews } from './bring-up.ts'
import { lockPreview } from './lock.ts'
import { Phases } from './phases.ts'
import type { PreviewPorts } from './preview-ports.ts'
import { openIngress, postdeploy, reachableUrl } from './serve.ts'
import { asFailure, type HealthSettings, PreviewFailedError } from './up-request.ts'

export interface ResetRequest {
  readonly record: PreviewRecord
  readonly platform: PreviewPlatform
  readonly run: RunIdentity
  readonly limits: Limits
  readonly releaseTimeoutSeconds: number
  readonly deployTimeoutMinutes: number
  readonly health: HealthSettings
  readonly signal: AbortSignal
}

/**
 * `/preview reset-db`: the database is dropped, whoever is connected, and recreated; then the live release is released
 * again, so that its release phase loads the schema, and postdeploy seeds once more. For a migration that was edited
 * after it had run.
 */
export function resetDatabase(ports: PreviewPorts, request: ResetRequest): Promise<PreviewView> {
  const { record, run, signal } = request
  return lockPreview(ports, record, { run, waitSeconds: 900, signal }, async (held) => {
    try {
      return await resetLocked(ports, { ...request, signal: held })
    } catch (error) {
      const failure = asFailure(error)
      const view: PreviewView = {
        ...baseView(record, run.runUrl, request.platform),
        status: 'failed',
        failure: { reason: failure.message, lines: failure.lines },
      }
      await ports.comment.show(view)
      throw error
    }
  })
}

async function resetLocked(ports: PreviewPorts, request: ResetRequest): Promise<PreviewView> {
  const { platform, limits, signal } = request
  const { clock, records } = ports
  let record = (await records.get(request.record.number)) ?? request.record
  const identity = record
  if (record.database !== 'shared' && record.database !== 'template') {
    throw new UserError(
      `${previewName(record)} has no database of its own ('database: ${record.database}').`,
      {
        fix: "Set 'database: shared' and push.",
      },
    )
  }
  const secret = await ports.secrets.read(secretName(record), {
    texts: [previewName(record), ...(record.url === undefined ? [] : [record.url])],
  })
  if (secret === undefined)
    throw new UserError(`${previewName(record)} has no config vars: it is not up.`, { fix: 'Push first.' })
  const save = async (change: Partial<PreviewRecord>): Promise<void> => {
    record = { ...record, ...change, updatedAt: timestamp(clock.now()) }
    await records.put(record)
  }
  // A finished one is not continued: every reset recreates the database.
  const underWay = !record.databaseReady || !record.postdeployed
  const phases = new Phases(clock, ports.log)
  // From here on a push, too, makes the database and seeds it.
  await save({ databaseReady: false, postdeployed: false })
  await ports.comment.show({ ...baseView(record, request.run.runUrl, request.platform), status: 'deploying' })
  const { failure, lines } = await phases.run('database', () =>
    runDatabaseTask(ports, {
      platform,
      identity,
      work: { kind: 'reset', template: record.database === 'template', secret: secret.arn },
      signal,
    }),
  )
  if (failure !== undefined)
    throw new PreviewFailedError(`The database could not be recreated: ${failure}.`, { lines })
  await save({ databaseReady: true })
  const hasWeb = record.processes.includes('web')
  const ingress = hasWeb ? await openIngress(ports, identity, undefined, record) : undefined
  const own = derivePlatform(platform, { number: record.number, configSecret: secret.arn, web: ingress?.web })
  const environment = previewEnvironment(ports.environment(own), {
    identity,
    limits,
    standing: record.processes,
    redisImage: record.redis === 'sidecar' ? platform.preview.redis?.image : undefined,
  })
  const source = await environment.ledger.current()
  if (source === undefined)
    throw new UserError(`${previewName(record)} has never had a live release.`, { fix: 'Push first.' })
  const verb = { ...request.run, runKey: `${request.run.runKey}/reset-database` }
  const run = await ownCall(environment.ledger, verb, () => underWay)
  const release = await openDerived(environment, {
    platform: own,
    run,
    signal,
    isSame: () => true,
    decide: async () => ({ source, kind: 'retry', description: 'Reset database', config: { kind: 'head' } }),
  })
  if (release === undefined) throw new Error('a requested release is opened')
  const brought = await bringUp(environment, ports.services, phases, {
    identity,
    platform: own,
    source: { kind: 'release', version: release.version },
    run,
    releaseTimeoutSeconds: request.releaseTimeoutSeconds,
    deployTimeoutMinutes: request.deployTimeoutMinutes,
    signal,
    beforeServices: async () => {},
  })
  const { health } = request
  if (ingress !== undefined) await reachableUrl(ports, identity, brought, ingress, phases, { health, signal })
  await postdeploy(ports, identity, record, phases, { runKey: run.runKey, signal })
  await save({ state: 'ready', postdeployed: true })
  const view: PreviewView = {
    ...baseView(record, run.runUrl, request.platform),
    status: 'ready',
    release: formatVersion(brought.release.version),
    phases: phases.taken,
    processes: processViews(brought.result),
  }
  await ports.comment.show(view)
  return view
}
