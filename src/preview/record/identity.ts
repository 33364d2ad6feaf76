import { createHash } from 'node:crypto'
import { trimChar } from '../../runtime/text.ts'

/**
 * Whose preview it is. All names come from these three alone, never from a branch or a title, so that a job that knows
 * nothing but the event's pull request number finds everything again.
 */
export interface PreviewIdentity {
  /** GitHub's numeric id: it survives a rename or a transfer of the repository. */
  readonly repositoryId: string
  readonly app: string
  /** Of the pull request. */
  readonly number: number
}

/** The app environment of a preview: `pr-12`. Environments of this form belong to previews. */
export function environmentOf(number: number): string {
  return `pr-${number}`
}

/** `pr-12` -> 12; undefined for any other environment. */
export function numberOf(environment: string): number | undefined {
  const digits = /^pr-([1-9]\d{0,9})$/.exec(environment)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** `shop-pr-12`, as Heroku's predictable names and HEROKU_APP_NAME have it. */
export function previewName({ app, number }: Pick<PreviewIdentity, 'app' | 'number'>): string {
  return `${app}-${environmentOf(number)}`
}

/** Eight hexadecimal digits that differ between repositories, apps, pull requests and process types. */
export function hashOf({ repositoryId, app, number }: PreviewIdentity, processType = ''): string {
  return createHash('sha256')
    .update([repositoryId, app, String(number), processType].join('\0'))
    .digest('hex')
    .slice(0, 8)
}

/**
 * The one label below the wildcard domain, at most 63 characters (RFC 1035): a wildcard certificate covers one level
 * only. `shop-pr-12`, or a shortened app with the hash where the app's name is too long.
 */
export function hostLabel(identity: PreviewIdentity): string {
  const name = previewName(identity)
  if (name.length <= 63) return name
  const tail = `-${environmentOf(identity.number)}-${hashOf(identity)}`
  return `${trimChar(identity.app.slice(0, 63 - tail.length), '-')}${tail}`
}

/** At most 32 letters, digits and hyphens, none of these at an end: what Elastic Load Balancing takes. */
export function targetGroupName(identity: PreviewIdentity, processType: string): string {
  const process = processType.replace(/[^a-z0-9]/gi, '').slice(0, 8)
  return `pv${identity.number}-${process}-${hashOf(identity, processType)}`
}

/** The service of a process type: the same name that src/ecs/names.ts gives it. */
export function serviceNameOf(
  identity: Pick<PreviewIdentity, 'app' | 'number'>,
  processType: string,
): string {
  return `${previewName(identity)}-${processType}`
}

/**
 * The task definition family of a process type, shared by all previews of the app: ECS keeps the names of families for
 * ever.
 */
export function previewFamily(app: string, processType: string): string {
  return `${app}-preview-${processType}`
}

/** What the names of a preview's log streams begin with: all previews of an app share a log group. */
export const logPrefixOf = (number: number): string => `${environmentOf(number)}/`

/** The secret with the config vars. */
export function secretName({ app, number }: Pick<PreviewIdentity, 'app' | 'number'>): string {
  return `renga/${app}/preview/${environmentOf(number)}`
}

/** The one-shot schedule of a process type, at most 64 characters. */
export function scheduleName(identity: PreviewIdentity, processType: string): string {
  return `${schedulePrefix(identity)}${processType.slice(0, 16)}-${hashOf(identity, processType)}`
}

/** Of all schedules of a preview, and of no other one's. */
export function schedulePrefix(identity: PreviewIdentity): string {
  return `pv${identity.number}-${hashOf(identity)}-`
}

/** Database and role of a preview: at most 63 bytes, letters, digits and underscores. */
export function databaseName(identity: PreviewIdentity): string {
  const app = identity.app.replace(/[^a-z0-9]/g, '_').slice(0, 32)
  return `${app}_pr_${identity.number}_${hashOf(identity)}`
}

/** In front of each key of a shared Redis. */
export function redisPrefix(identity: PreviewIdentity): string {
  return `${previewName(identity)}:`
}

/** The tags of ownership: only what carries all four may ever be deleted. */
export const OWNERSHIP = {
  managed: 'renga:managed',
  repository: 'renga:repository-id',
  app: 'renga:app',
  number: 'renga:pr',
} as const

export function ownershipTags(identity: PreviewIdentity): Record<string, string> {
  return {
    [OWNERSHIP.managed]: 'preview',
    [OWNERSHIP.repository]: identity.repositoryId,
    [OWNERSHIP.app]: identity.app,
    [OWNERSHIP.number]: String(identity.number),
  }
}

/** Do these tags say that the resource is this preview's? */
export function isOwned(tags: Readonly<Record<string, string>>, identity: PreviewIdentity): boolean {
  return Object.entries(ownershipTags(identity)).every(([key, value]) => tags[key] === value)
}

/** `startedBy` of every task that runs outside of the preview's services, so that they can be found by it. */
export function previewStartedBy(identity: PreviewIdentity): string {
  return `renga/preview/${identity.number}/${hashOf(identity)}`
}
