/** Whose a resource is. */
export interface ResourceOwner {
  readonly app: string
  readonly environment: string
}

/** What the tags of a resource say of its release; the ledger's record (src/release) is one. */
export interface TaggedRelease extends ResourceOwner {
  readonly version: number
  /** registry/repository@sha256:… */
  readonly image: string
  readonly commit?: string
  readonly runKey: string
}

/** The one container of every task. */
export const APP_CONTAINER = 'app'

/**
 * Task definition family and service of a process type: `<app>-<environment>-<process>`, at most 255 characters in ECS.
 */
export function familyName(owner: ResourceOwner, processType: string): string {
  return `${owner.app}-${owner.environment}-${processType}`
}

/**
 * The log stream of a task, as the awslogs driver names it: `<prefix>/<container>/<task id>`, the prefix being the
 * process type; that of a preview is `pr-<n>/<process type>`, `logPrefix` being `pr-<n>/`.
 */
export function logStreamName(processType: string, taskArn: string, logPrefix = ''): string {
  return `${logPrefix}${processType}/${APP_CONTAINER}/${taskArn.slice(taskArn.lastIndexOf('/') + 1)}`
}

/** The tags of everything that belongs to one process of a release. */
export function releaseTags(release: TaggedRelease, processType: string): Record<string, string> {
  return {
    'renga:app': release.app,
    'renga:environment': release.environment,
    'renga:process': processType,
    'renga:release': String(release.version),
    'renga:image-digest': release.image.slice(release.image.indexOf('@') + 1),
    ...(release.commit === undefined ? {} : { 'renga:commit': release.commit }),
    'renga:run': release.runKey,
  }
}

/**
 * What ECS takes as `startedBy`: letters, digits, hyphens, underscores and slashes, at most 128
 * (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html).
 */
export const startedByOf = (text: string): string => text.replace(/[^\w/-]/g, '-').slice(0, 128)
