import type { ImageConfig } from '../../image/oci/documents.ts'
import { UserError } from '../../runtime/errors.ts'
import {
  asObjects,
  asString,
  asStrings,
  isObject,
  type JsonObject,
  parseObject,
} from '../../runtime/unknown-json.ts'

/** What a builder image says about itself in its labels and environment. */
export interface BuilderFacts {
  readonly uid: number
  readonly gid: number
  /** The image that the app's layers are put on, then the other names it has. */
  readonly runImages: readonly [string, ...string[]]
  readonly platformApi: string
  readonly lifecycleVersion?: string
  /** `heroku-24`; absent in builders without a stack. */
  readonly stack?: string
  readonly buildpacks: readonly BuildpackId[]
  /** The builder's own groups, in the order in which they are tried. */
  readonly order: readonly OrderGroup[]
}

export interface BuildpackId {
  readonly id: string
  readonly version: string
}

export type OrderGroup = readonly OrderEntry[]

export interface OrderEntry extends BuildpackId {
  readonly optional: boolean
}

/**
 * The Platform APIs whose rules this code was written against
 * (https://github.com/buildpacks/spec/blob/main/platform.md), newest first. From 0.12 on the lifecycle writes OCI
 * layouts (https://github.com/buildpacks/rfcs/blob/main/text/0119-export-to-oci.md); builders have had it since 2023.
 */
const PLATFORM_APIS = ['0.14', '0.13', '0.12']

/**
 * Reads a builder image's labels `io.buildpacks.builder.metadata`, `io.buildpacks.lifecycle.apis` and
 * `io.buildpacks.buildpack.order` (https://github.com/buildpacks/spec/blob/main/platform.md#builder-metadata). Throws
 * UserError that names what is missing.
 */
export function readBuilder(builder: string, config: ImageConfig): BuilderFacts {
  const bad = (what: string) =>
    new UserError(`Input 'builder': '${builder}' ${what}.`, {
      fix: "Use a Cloud Native Buildpacks builder, e.g. 'heroku/builder:24'.",
    })
  const { labels } = config.config
  const metadata = parseObject(labels['io.buildpacks.builder.metadata'] ?? '')
  if (metadata === undefined)
    throw bad('is not a builder image: it has no label io.buildpacks.builder.metadata')
  const env = new Map(config.config.env.map((pair) => splitOnce(pair)))
  const uid = Number(env.get('CNB_USER_ID'))
  const gid = Number(env.get('CNB_GROUP_ID'))
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) throw bad('does not set CNB_USER_ID and CNB_GROUP_ID')
  const [runImage, ...mirrors] = findRunImages(metadata)
  if (runImage === undefined) throw bad('has no run image')
  const lifecycle = object(metadata, 'lifecycle')
  const apis = parseObject(labels['io.buildpacks.lifecycle.apis'] ?? '') ?? object(lifecycle, 'apis')
  const supported = asStrings(object(apis, 'platform')?.['supported'])
  const platformApi = PLATFORM_APIS.find((api) => supported.includes(api))
  if (platformApi === undefined) {
    throw bad(
      `supports Platform API ${supported.join(', ') || '(none listed)'}; one of ${PLATFORM_APIS.join(', ')} is required`,
    )
  }
  const lifecycleVersion = asString(lifecycle?.['version'])
  const stack = labels['io.buildpacks.stack.id']
  return {
    uid,
    gid,
    runImages: [runImage, ...mirrors],
    platformApi,
    ...(lifecycleVersion === undefined ? {} : { lifecycleVersion }),
    ...(stack === undefined || stack === '' ? {} : { stack }),
    buildpacks: asObjects(metadata['buildpacks']).flatMap(readId),
    order: readOrder(labels['io.buildpacks.buildpack.order'] ?? '[]'),
  }
}

/** `images[0]` of newer builders, `stack.runImage` of older ones; each with its mirrors. */
function findRunImages(metadata: JsonObject): readonly string[] {
  const first = asObjects(metadata['images'])[0] ?? object(object(metadata, 'stack'), 'runImage')
  const image = asString(first?.['image'])
  return image === undefined || image === '' ? [] : [image, ...asStrings(first?.['mirrors'])]
}

/** The label holds `[{"group":[{"id","version","optional"}]}]`. */
function readOrder(label: string): readonly OrderGroup[] {
  const document = parseObject(`{"order":${label}}`)
  return asObjects(document?.['order']).map((group) =>
    asObjects(group['group']).flatMap((entry) =>
      readId(entry).map((id) => ({ ...id, optional: entry['optional'] === true })),
    ),
  )
}

function readId(entry: JsonObject): readonly BuildpackId[] {
  const id = asString(entry['id'])
  const version = asString(entry['version'])
  return id === undefined ? [] : [{ id, version: version ?? '' }]
}

const object = (value: JsonObject | undefined, key: string): JsonObject | undefined => {
  const member = value?.[key]
  return isObject(member) ? member : undefined
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}
