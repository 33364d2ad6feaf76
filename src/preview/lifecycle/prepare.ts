import { describeApp } from '../../app/describe-app.ts'
import { settleProblems } from '../../app/problems.ts'
import type { InspectedImage } from '../../image/oci/ports.ts'
import { formatImageReference } from '../../image/oci/reference.ts'
import { listenersOf } from '../../platform/preview-listeners.ts'
import { arnIn } from '../../platform/region.ts'
import { processMap } from '../../release/ledger/process-map.ts'
import { RELEASE_PROCESS, type ReleasedProcess } from '../../release/ledger/release.ts'
import { checkTaskDefinitions } from '../../release/open/register-task-definitions.ts'
import { UserError } from '../../runtime/errors.ts'
import type { OpenFacts } from '../../runtime/redaction/redactor.ts'
import { checkDatabase, databaseVars } from '../database/database.ts'
import { type AddonPlan, planAddons } from '../environment/addons.ts'
import {
  HIDDEN,
  injectedVars,
  type ResolvedConfig,
  resolveConfig,
  sameValues,
} from '../environment/config-vars.ts'
import { derivePlatform } from '../environment/derive-platform.ts'
import { cutProcesses } from '../environment/environment.ts'
import { redisVars } from '../environment/redis.ts'
import { hostLabel, previewName, secretName } from '../record/identity.ts'
import type { PreviewRecord } from '../record/types.ts'
import type { PreviewPorts } from './preview-ports.ts'
import type { UpRequest } from './up-request.ts'

/** All that is known before anything is changed. */
export interface Prepared {
  readonly image: InspectedImage
  /** Those that become services. */
  readonly processes: readonly ReleasedProcess[]
  /** The image has a process `web`, also one of quantity 0: a release of it asks for an ingress. */
  readonly web: ReleasedProcess | undefined
  readonly addons: AddonPlan
  readonly config: ResolvedConfig
  /** The secret holds these values already. */
  readonly configUnchanged: boolean
  readonly manifest: readonly string[]
}

/**
 * Reads and checks: the image's process table, the config vars from all their sources, the add-ons. Throws UserError
 * with every problem; nothing was changed then. The resolved app.json and what differs from the last push are in the
 * log, because Heroku reads it once, at creation, and we on every push.
 */
export async function prepare(
  ports: PreviewPorts,
  request: UpRequest,
  record: PreviewRecord | undefined,
): Promise<Prepared> {
  const { identity, platform, material, settings, pull } = request
  const { preview } = platform
  const { app } = material
  const manifest = describeApp(app)
  logManifest(ports, manifest, record?.manifest)
  const addons = planAddons(app, settings)
  checkDatabase(identity.app, addons.database, preview.database)
  ports.ingress.check?.()
  const image = await ports.inspector.inspect(material.image)
  // What the outputs will say of this preview: said before any config var is hidden.
  const open = {
    names: app.publicConfigVars,
    texts: [
      previewName(identity),
      ...(record?.url === undefined ? [] : [record.url]),
      ...(preview.sharedAlb === undefined ? [] : listenersOf(preview.sharedAlb)).map(({ url }) =>
        url.replace('*', hostLabel(identity)),
      ),
      material.sha,
      formatImageReference(image.reference),
      ...image.processes.map(({ type }) => type),
      ...app.processes.map(({ name }) => name),
    ],
  }
  const [stored, review] = await Promise.all([
    ports.secrets.read(secretName(identity), open),
    preview.reviewConfigSecret === undefined
      ? undefined
      : readReviewVars(ports, preview.reviewConfigSecret, open),
  ])
  const { processes, problems } = processMap(app, image.processes)
  settleProblems(problems, ports.log)
  const cut = cutProcesses(processes, settings.limits)
  const known = stored?.values ?? new Map<string, string>()
  const config = resolveConfig(
    {
      app,
      stored: known,
      review: review ?? new Map(),
      given: settings.env,
      injected: new Map([
        ...injectedVars(identity, pull, app.parity),
        ...redisVars(addons, identity, preview.redis),
        ...databaseVars(addons, identity, preview.database, known, ports.make),
      ]),
      random: ports.make.random,
    },
    preview.reviewConfigSecret === undefined
      ? "the input 'env'"
      : `the secret '${preview.reviewConfigSecret}' (review config vars)`,
  )
  checkSize(request, config, cut.processes, image)
  for (const name of config.generated)
    ports.log.info(`config var ${name}: generated, and kept while the preview exists`)
  return {
    image,
    processes: cut.processes.filter(({ type }) => type !== RELEASE_PROCESS),
    web: processes.find(({ type }) => type === 'web'),
    addons,
    config,
    configUnchanged: stored !== undefined && sameValues(stored.values, config.values),
    manifest,
  }
}

/** Nothing of the preview is made when ECS would refuse its task definitions. */
function checkSize(
  { identity, platform, material, run }: UpRequest,
  config: ResolvedConfig,
  processes: readonly ReleasedProcess[],
  image: InspectedImage,
): void {
  const accountId = /^\d{12}/.exec(image.reference.registry)?.[0] ?? '0'.repeat(12)
  // As long as the ARN that Secrets Manager will make of it.
  const place = { accountId, region: platform.region }
  const secretArn = arnIn(place, 'secretsmanager', `secret:${secretName(identity)}-XXXXXX`)
  const own = derivePlatform(platform, { number: identity.number, configSecret: secretArn, web: undefined })
  const names = [...config.values.keys()].filter((name) => !name.startsWith(HIDDEN))
  const { parity } = material.app
  checkTaskDefinitions(
    own,
    {
      app: own.app,
      environment: own.environment,
      image: formatImageReference(image.reference),
      config: { secretArn, versionId: '', names },
      processes,
      actor: run.actor,
      runKey: run.runKey,
      ...(parity === undefined ? {} : { parity }),
      ...(run.commit === undefined ? {} : { commit: run.commit }),
    },
    image.config,
  )
}

async function readReviewVars(
  ports: PreviewPorts,
  secret: string,
  open: OpenFacts,
): Promise<ReadonlyMap<string, string>> {
  const found = await ports.secrets.read(secret, open)
  if (found !== undefined) return found.values
  throw new UserError(`The secret '${secret}' with the review config vars does not exist.`, {
    fix: "Create it with your infrastructure code, or correct 'reviewConfigSecret' in the app's preview parameter.",
  })
}

function logManifest(
  { log }: PreviewPorts,
  now: readonly string[],
  before: readonly string[] | undefined,
): void {
  for (const line of now) log.info(line)
  if (before === undefined) return
  const changes = diffLines(before, now)
  log.info(changes.length === 0 ? 'app.json: unchanged since the last push' : 'changed since the last push:')
  for (const line of changes) log.info(line)
}

/** Lines that only one of them has, `-` and `+`. */
export function diffLines(before: readonly string[], now: readonly string[]): readonly string[] {
  const [old, fresh] = [new Set(before), new Set(now)]
  return [
    ...before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ]
}

/** Refuses one preview too many, before it makes anything. */
export async function checkRoom(
  ports: Pick<PreviewPorts, 'records'>,
  request: Pick<UpRequest, 'identity' | 'settings'>,
): Promise<void> {
  const { identity, settings } = request
  const others = (await ports.records.list()).filter(({ number }) => number !== identity.number)
  if (others.length < settings.maxPreviews) return
  const [oldest] = others
    .filter(({ pinned }) => !pinned)
    .sort((a, b) => (a.deployedAt ?? a.createdAt).localeCompare(b.deployedAt ?? b.createdAt))
  const longest =
    oldest === undefined
      ? 'all of them are pinned'
      : `the least recently deployed one is ${previewName(oldest)}`
  throw new UserError(
    `${others.length === 1 ? 'There is 1 preview' : `There are ${others.length} previews`}, but 'max-previews' is ${settings.maxPreviews}; ${longest}.`,
    {
      fix: 'Close a pull request or comment /preview down on it, or raise max-previews.',
    },
  )
}
