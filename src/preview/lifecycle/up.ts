import { formatVersion, type Release, serviceProcesses } from '../../release/ledger/release.ts'
import type { PhaseSource } from '../../release/phase/release-and-run-phase.ts'
import { describeError } from '../../runtime/errors.ts'
import { runDatabaseTask } from '../database/database.ts'
import { costPerDay } from '../environment/cost.ts'
import { derivePlatform } from '../environment/derive-platform.ts'
import { type EnvironmentPorts, previewEnvironment } from '../environment/environment.ts'
import { registerScript } from '../environment/scripts.ts'
import { ownershipTags, secretName } from '../record/identity.ts'
import { days, mayHaveDatabase, newRecord, ownsDatabase, timestamp } from '../record/records.ts'
import type { PreviewRecord, PreviewView } from '../record/types.ts'
import { baseView, emptyView } from '../record/view.ts'
import { bringUp, processViews } from './bring-up.ts'
import type { Phases } from './phases.ts'
import { checkRoom, type Prepared, prepare } from './prepare.ts'
import type { PreviewPorts } from './preview-ports.ts'
import { retireRevisions } from './retire-revisions.ts'
import { openIngress, postdeploy, reachableUrl } from './serve.ts'
import { asFailure, PreviewFailedError, type UpRequest } from './up-request.ts'

/**
 * Brings the preview of an open pull request up to its head. Everything that is wrong with the request is found before
 * anything is made; from the first thing that is made on, a record says so. Killed anywhere and run again, it continues
 * from what is there by name and tag. Throws PreviewFailedError when it did not come up.
 */
export async function up(
  ports: PreviewPorts,
  request: UpRequest,
  known: PreviewRecord | undefined,
  phases: Phases,
): Promise<PreviewView> {
  const prepared = await check(ports, request, known, phases)
  const { clock, records } = ports
  const { identity, material, settings } = request
  const before = known ?? newRecord(identity, timestamp(clock.now()))
  const expiresAt = expiry(before, clock.now(), settings.staleDays)
  const { addons } = prepared
  let record: PreviewRecord = {
    ...withoutExpiry(before),
    state: 'creating',
    sha: material.sha,
    // Before anything is made: what a killed run leaves is on record.
    processes: [...new Set([...before.processes, ...prepared.processes.map(({ type }) => type)])],
    database: addons.database,
    databaseMade: mayHaveDatabase(before) || ownsDatabase(addons),
    // A push without a database takes its password out of the secret; the next one with it sets a new one.
    databaseReady: before.databaseReady && ownsDatabase(addons),
    redis: addons.redis,
    updatedAt: timestamp(clock.now()),
    ...(expiresAt === undefined ? {} : { expiresAt: timestamp(expiresAt) }),
  }
  const save = async (change: Partial<PreviewRecord>): Promise<void> => {
    record = { ...record, ...change, updatedAt: timestamp(clock.now()) }
    await records.put(record)
  }
  await save({})
  const view = (): Omit<PreviewView, 'status'> => ({
    ...baseView(record, request.run.runUrl, request.platform),
    phases: phases.taken,
    warnings: addons.warnings,
    costPerDay: costPerDay(prepared.processes),
  })
  for (const warning of addons.warnings) ports.log.warning(warning)
  await ports.comment.show({ ...view(), status: 'deploying' })
  await ports.deployments.started(identity.number, material.sha)
  try {
    const secret = await writeSecret(ports, request, prepared)
    if (!record.databaseReady && ownsDatabase(record)) {
      await phases.run('database', () => createDatabase(ports, request, record, secret))
      await save({ databaseReady: true })
    }
    const { web } = prepared
    const ingress =
      web && (await phases.run('ingress', () => openIngress(ports, identity, web.healthCheck?.path, record)))
    if (ingress?.listener !== undefined) await save({ listener: ingress.listener })
    const platform = derivePlatform(request.platform, {
      number: identity.number,
      configSecret: secret,
      web: ingress?.web,
    })
    const environment = previewEnvironment(ports.environment(platform), {
      identity,
      limits: settings.limits,
      standing: record.processes,
      redisImage: addons.redis === 'sidecar' ? request.platform.preview.redis?.image : undefined,
    })
    const { app, image } = material
    const source: PhaseSource = { kind: 'image', app, image, description: undefined }
    const brought = await bringUp(environment, ports.services, phases, {
      identity,
      platform,
      source,
      run: request.run,
      releaseTimeoutSeconds: settings.releaseTimeoutSeconds,
      deployTimeoutMinutes: settings.deployTimeoutMinutes,
      signal: request.signal,
      beforeServices: async (release) => {
        if (expiresAt !== undefined) await ports.timer?.set(identity, typesOf(release), expiresAt)
        const scripts = await scriptsOf(environment, platform, release, prepared, request)
        record = { ...withoutScripts(record), ...scripts }
        await save({})
      },
    })
    const served = prepared.processes.some(({ type }) => type === 'web') ? ingress : undefined
    const { health } = settings
    const { signal } = request
    const url = served && (await reachableUrl(ports, identity, brought, served, phases, { health, signal }))
    // A process type that is gone has no service any more; its timer would find nothing.
    const serving = brought.release
    await save({
      ...(url === undefined ? {} : { url }),
      processes: typesOf(serving),
      quantities: quantitiesOf(serving),
    })
    await postdeploy(ports, identity, record, phases, { runKey: request.run.runKey, signal })
    await save({
      state: 'ready',
      postdeployed: true,
      manifest: prepared.manifest,
      deployedAt: timestamp(clock.now()),
      awakeSince: timestamp(clock.now()),
    })
    await ports.deployments.succeeded(identity.number, url)
    const ready: PreviewView = {
      ...view(),
      status: 'ready',
      release: formatVersion(serving.version),
      processes: processViews(brought.result),
    }
    await ports.comment.show(ready)
    const { ledger } = environment
    await retireRevisions({ ledger, taskDefinitions: ports.taskDefinitions }, before, record).catch(
      (error: unknown) => {
        ports.log.info(`Task definitions of earlier pushes are left to the teardown: ${describeError(error)}`)
      },
    )
    return ready
  } catch (error) {
    const failure = asFailure(error)
    await save({ state: 'failed' }).catch(() => undefined)
    await ports.deployments.failed(identity.number, failure.message)
    const failed: PreviewView = {
      ...view(),
      ...failure.view,
      status: 'failed',
      failure: { reason: failure.message, lines: failure.lines },
    }
    await ports.comment.show(failed)
    throw new PreviewFailedError(failure.message, { lines: failure.lines, shown: failed, cause: error })
  }
}

/** What is wrong with the request is said on the pull request too; nothing was changed. */
async function check(
  ports: PreviewPorts,
  request: UpRequest,
  known: PreviewRecord | undefined,
  phases: Phases,
): Promise<Prepared> {
  try {
    if (known === undefined) await checkRoom(ports, request)
    return await phases.run('check', () => prepare(ports, request, known), false)
  } catch (error) {
    if (request.signal.aborted) throw error
    const { runUrl } = request.run
    const view: PreviewView = {
      ...(known === undefined ? emptyView(request.identity, runUrl) : baseView(known, runUrl)),
      sha: request.material.sha,
      status: known === undefined ? 'refused' : 'failed',
      failure: { reason: asFailure(error).message },
    }
    await ports.comment.show(view)
    throw error
  }
}

/** Restarted by every deploy, as Heroku's stale days are. */
function expiry(record: PreviewRecord, now: number, staleDays: number | undefined): number | undefined {
  return record.pinned || staleDays === undefined ? undefined : now + days(staleDays)
}

function withoutExpiry({ expiresAt: _old, ...record }: PreviewRecord): PreviewRecord {
  return record
}

function withoutScripts({ prPredestroy: _one, postdeploy: _other, ...record }: PreviewRecord): PreviewRecord {
  return record
}

/** A new version only when something has changed: a release pins the version. */
async function writeSecret(
  ports: PreviewPorts,
  { identity }: UpRequest,
  prepared: Prepared,
): Promise<string> {
  const name = secretName(identity)
  if (prepared.configUnchanged) {
    const stored = await ports.secrets.read(name)
    if (stored !== undefined) return stored.arn
  }
  return (await ports.secrets.write(name, prepared.config.values, ownershipTags(identity))).arn
}

async function createDatabase(
  ports: PreviewPorts,
  request: UpRequest,
  record: PreviewRecord,
  secret: string,
): Promise<void> {
  const { identity, platform, signal } = request
  const { failure, lines } = await runDatabaseTask(ports, {
    platform,
    identity,
    work: { kind: 'create', template: record.database === 'template', secret },
    signal,
  })
  if (failure === undefined) return
  throw new PreviewFailedError(`The preview's database could not be created: ${failure}.`, {
    fix: 'See the psql output; if the template stays busy, close its sessions (ALTER DATABASE … ALLOW_CONNECTIONS false).',
    lines,
  })
}

/** pr-predestroy and postdeploy, registered with the release whose code they run. */
async function scriptsOf(
  environment: EnvironmentPorts,
  platform: Parameters<typeof registerScript>[1],
  release: Release,
  { image }: Prepared,
  { material, settings }: UpRequest,
): Promise<Pick<PreviewRecord, 'prPredestroy' | 'postdeploy'>> {
  const { scripts } = material.app
  const { limits } = settings
  const register = (name: 'postdeploy' | 'pr-predestroy', script: NonNullable<typeof scripts.postdeploy>) =>
    registerScript(environment.taskDefinitions, platform, release, image.config, { name, script, limits })
  return {
    ...(scripts.prPredestroy === undefined
      ? {}
      : { prPredestroy: await register('pr-predestroy', scripts.prPredestroy) }),
    ...(scripts.postdeploy === undefined
      ? {}
      : { postdeploy: await register('postdeploy', scripts.postdeploy) }),
  }
}

export const typesOf = (release: Release): string[] => serviceProcesses(release).map(({ type }) => type)

export const quantitiesOf = (release: Release): Record<string, number> =>
  Object.fromEntries(serviceProcesses(release).map(({ type, quantity }) => [type, quantity]))
