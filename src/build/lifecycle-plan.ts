import { asString, asStrings, isObject, type JsonObject, parseObject } from '../image/json.ts'
import type { ImageConfig } from '../image/oci.ts'
import { UserError } from '../runtime/errors.ts'
import type { ContainerSpec } from './ports.ts'

/** What a builder image says about itself in its labels and environment. */
export interface BuilderFacts {
  readonly uid: number
  readonly gid: number
  /** The image that the app's layers are put on. */
  readonly runImage: string
  readonly platformApi: string
  readonly lifecycleVersion?: string
  /** `heroku-24`; absent in builders without a stack. */
  readonly stack?: string
}

/** The Platform APIs whose rules this code was written against (https://github.com/buildpacks/spec/blob/main/platform.md), newest first. */
const PLATFORM_APIS = ['0.13', '0.12', '0.11', '0.10']

/**
 * Reads a builder image's labels `io.buildpacks.builder.metadata` and `io.buildpacks.lifecycle.apis`
 * (https://github.com/buildpacks/spec/blob/main/platform.md#builder-metadata). Throws UserError that names what is missing.
 */
export function readBuilder(builder: string, config: ImageConfig): BuilderFacts {
  const bad = (what: string) =>
    new UserError(`Input 'builder': '${builder}' ${what}.`, {
      fix: "Name a Cloud Native Buildpacks builder, e.g. 'heroku/builder:24'.",
    })
  const { labels } = config.config
  const metadata = parseObject(labels['io.buildpacks.builder.metadata'] ?? '')
  if (metadata === undefined)
    throw bad('is not a builder image: it has no label io.buildpacks.builder.metadata')
  const env = new Map(config.config.env.map((pair) => splitOnce(pair)))
  const uid = Number(env.get('CNB_USER_ID'))
  const gid = Number(env.get('CNB_GROUP_ID'))
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) throw bad('does not set CNB_USER_ID and CNB_GROUP_ID')
  const runImage = findRunImage(metadata)
  if (runImage === undefined) throw bad('names no run image')
  const lifecycle = object(metadata, 'lifecycle')
  const apis = parseObject(labels['io.buildpacks.lifecycle.apis'] ?? '') ?? object(lifecycle, 'apis')
  const supported = asStrings(object(apis, 'platform')?.['supported'])
  const platformApi = PLATFORM_APIS.find((api) => supported.includes(api))
  if (platformApi === undefined) {
    throw bad(
      `supports the Platform APIs ${supported.join(', ') || '(none named)'}; one of ${PLATFORM_APIS.join(', ')} is needed`,
    )
  }
  const lifecycleVersion = asString(lifecycle?.['version'])
  const stack = labels['io.buildpacks.stack.id']
  return {
    uid,
    gid,
    runImage,
    platformApi,
    ...(lifecycleVersion === undefined ? {} : { lifecycleVersion }),
    ...(stack === undefined || stack === '' ? {} : { stack }),
  }
}

/** `images[0].image` of newer builders, `stack.runImage.image` of older ones. */
function findRunImage(metadata: JsonObject): string | undefined {
  const images = metadata['images']
  const first = Array.isArray(images) && isObject(images[0]) ? asString(images[0]['image']) : undefined
  const image = first ?? asString(object(object(metadata, 'stack'), 'runImage')?.['image'])
  return image === '' ? undefined : image
}

export interface BuildPlan {
  readonly builder: string
  readonly facts: BuilderFacts
  readonly imageName: string
  /** Prefix of the names of the cache volumes. */
  readonly cacheKey: string
  readonly socket: string
  /** Ask for `web` as the default process type. */
  readonly wantsWeb: boolean
  readonly network: string | undefined
}

/**
 * The one container of a build: all five phases by `creator` (https://github.com/buildpacks/spec/blob/main/platform.md#creator).
 *
 * Why `-daemon`: it exports into the engine that the runner has anyway and knows on every supported Platform API.
 * The price is the engine's socket inside the container. `creator` opens it as root and then drops to the builder's
 * user, under which every buildpack runs and cannot open it; a builder is trusted with that much, as pack trusts the
 * builders on its list. `-layout` (Platform API 0.12, still experimental) would need no socket, but wants the run image as
 * an OCI layout on disk, which an engine before Docker 25 cannot write. The choice is made here and nowhere else.
 */
export function creatorContainer(plan: BuildPlan): ContainerSpec {
  return {
    image: plan.builder,
    entrypoint: '/cnb/lifecycle/creator',
    args: [
      '-daemon',
      '-app=/workspace',
      '-layers=/layers',
      '-platform=/platform',
      '-cache-dir=/cache',
      '-launch-cache=/launch-cache',
      `-run-image=${plan.facts.runImage}`,
      ...(plan.wantsWeb ? ['-process-type=web'] : []),
      plan.imageName,
    ],
    env: { CNB_PLATFORM_API: plan.facts.platformApi, CNB_PARALLEL_EXPORT: 'true' },
    mounts: [
      `${plan.socket}:/var/run/docker.sock`,
      `${plan.cacheKey}.build:/cache`,
      `${plan.cacheKey}.launch:/launch-cache`,
    ],
    // creator needs root to reach the socket and to own the caches; it drops to uid:gid before any buildpack runs.
    user: '0:0',
    ...(plan.network === undefined ? {} : { network: plan.network }),
    labels: { 'dev.renga.role': 'build' },
  }
}

/** The command that builds the same image with pack, for people. Values never stand in it: pack takes them from its environment. */
export function packLine(plan: BuildPlan, directory: string, envNames: readonly string[]): string {
  const words = [
    'pack',
    'build',
    plan.imageName,
    '--path',
    directory,
    '--builder',
    plan.builder,
    '--trust-builder',
    ...(plan.wantsWeb ? ['--default-process', 'web'] : []),
    ...(plan.network === undefined ? [] : ['--network', plan.network]),
    ...envNames.flatMap((name) => ['--env', name]),
  ]
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ')
}

const object = (value: JsonObject | undefined, key: string): JsonObject | undefined => {
  const member = value?.[key]
  return isObject(member) ? member : undefined
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}
