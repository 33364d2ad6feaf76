/**
 * Compares task definitions: what RegisterTaskDefinition is given with what DescribeTaskDefinition answers
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html). ECS fills in defaults and facts
 * of its own; both sides are brought to one flat form first, a map from a path such as `app.image` to a text.
 */

/** Told by DescribeTaskDefinition only. */
const FACTS: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
  'tags',
])

/** Names in the environment that change with every release although nothing of the app does. */
export const RELEASE_NAMES: ReadonlySet<string> = new Set([
  'DYNO',
  'HEROKU_RELEASE_VERSION',
  'HEROKU_RELEASE_CREATED_AT',
  'HEROKU_SLUG_COMMIT',
  'HEROKU_BUILD_COMMIT',
])

/**
 * Values of these names may be shown; of all others only that they are set, because app.json may hold what should be
 * secret.
 */
const SHOWN_NAMES: ReadonlySet<string> = new Set([
  ...RELEASE_NAMES,
  'PORT',
  'WEB_CONCURRENCY',
  'HEROKU_APP_NAME',
])

export interface FieldChange {
  /** `image`, `cpu`, `env WEB_CONCURRENCY`, `secret DATABASE_URL`, `config version` … */
  readonly field: string
  /** undefined: it was not there. Never a value of a secret; `(set)` stands for one that is not shown. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Is one the other again, but for the names of the release? Then no new revision is needed. */
export function sameTaskDefinition(a: unknown, b: unknown): boolean {
  const [left, right] = [flatten(a), flatten(b)]
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => !isReleaseName(path))
    .every((path) => left.get(path) === right.get(path))
}

/**
 * What differs, for people, in the order of the new one; with `releaseNames` also the names that change with every
 * release. Secrets appear by name, and the version of the config secret once for all of them.
 */
export function diffTaskDefinitions(
  before: unknown,
  after: unknown,
  options: { readonly releaseNames: boolean } = { releaseNames: false },
): readonly FieldChange[] {
  const [old, now] = [flatten(before), flatten(after)]
  const changes: FieldChange[] = []
  const versions = { before: configVersion(old), after: configVersion(now) }
  if (versions.before !== versions.after)
    changes.push({ field: 'config version', before: versions.before, after: versions.after })
  for (const path of new Set([...now.keys(), ...old.keys()])) {
    if (!options.releaseNames && isReleaseName(path)) continue
    const [was, is] = [old.get(path), now.get(path)]
    if (was === is) continue
    const secret = /(?:^|\.)secrets\.([^.]+)\.valueFrom$/.exec(path)?.[1]
    // The new version of one and the same secret was said above.
    if (secret !== undefined && was !== undefined && is !== undefined && base(was) === base(is)) continue
    const env = /(?:^|\.)environment\.([^.]+)\.value$/.exec(path)?.[1]
    const hidden = secret !== undefined || (env !== undefined && !SHOWN_NAMES.has(env))
    const show = (value: string | undefined) => (value !== undefined && hidden ? '(set)' : value)
    const field =
      secret !== undefined ? `secret ${secret}` : env !== undefined ? `env ${env}` : readable(path)
    changes.push({
      field,
      before: show(was),
      after: hidden && was !== undefined && is !== undefined ? '(changed)' : show(is),
    })
  }
  return changes
}

function flatten(value: unknown): ReadonlyMap<string, string> {
  const flat = new Map<string, string>()
  walk(value, '', flat)
  return flat
}

function walk(value: unknown, path: string, flat: Map<string, string>): void {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) {
    value.forEach((item: unknown, at) => {
      walk(item, join(path, nameOf(item) ?? String(at)), flat)
    })
    return
  }
  if (typeof value === 'object' && !(value instanceof Date)) {
    for (const [key, member] of Object.entries(value)) {
      if (path === '' && FACTS.has(key)) continue
      if (key === 'name' && path !== '' && nameOf(value) !== undefined) continue
      walk(member, join(path, key), flat)
    }
    return
  }
  const text = String(value)
  if (!isDefault(path, text)) flat.set(path, text)
}

/** Elements of lists are known by their name, whatever their order: containers, variables, secrets, port mappings. */
function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const name: unknown = 'name' in item ? item.name : undefined
  return typeof name === 'string' ? name : undefined
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** What ECS writes where a request says nothing (awsvpc mode, Fargate). */
function isDefault(path: string, text: string): boolean {
  if (/\.cpu$/.test(path)) return text === '0'
  if (/\.portMappings\.[^.]+\.hostPort$/.test(path)) return true
  if (/\.portMappings\.[^.]+\.protocol$/.test(path)) return text === 'tcp'
  if (/\.essential$/.test(path)) return text === 'true'
  return false
}

function isReleaseName(path: string): boolean {
  const name = /(?:^|\.)environment\.([^.]+)\.value$/.exec(path)?.[1]
  return name !== undefined && RELEASE_NAMES.has(name)
}

/** `arn:aws:secretsmanager:eu-west-1:1:secret:shop-AbCdEf:KEY:stage:version` without stage and version. */
const base = (reference: string): string => reference.split(':').slice(0, 8).join(':')

function configVersion(flat: ReadonlyMap<string, string>): string | undefined {
  const versions = [...flat].flatMap(([path, value]) =>
    /(?:^|\.)secrets\.[^.]+\.valueFrom$/.test(path) ? (value.split(':')[9] ?? []) : [],
  )
  return [...new Set(versions)].sort().join(', ') || undefined
}

/**
 * `containerDefinitions.app.memory` -> `app memory`; the image and entry point of the app's container by their own
 * names.
 */
function readable(path: string): string {
  const own = path.replace(/^containerDefinitions\./, '')
  return own
    .replace(/^app\.(image|entryPoint|command|memory|stopTimeout)\b/, (_all, field: string) =>
      field === 'memory' ? 'container memory' : words(field),
    )
    .split('.')
    .map((part) => (/^[a-z]+([A-Z][a-z]+)+$/.test(part) ? words(part) : part))
    .join(' ')
}

const words = (camel: string): string => camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
