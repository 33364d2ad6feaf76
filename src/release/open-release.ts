import type { App } from '../app/app.ts'
import type { ImageInspector } from '../image/ports.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Platform } from '../platform/descriptor.ts'
import type { Logger } from '../runtime/log.ts'
import type { ClusterDirectory, ConfigStore, ReleaseLedger, TaskDefinitionRegistry } from './ports.ts'
import type { Release } from './release.ts'
import type { RunIdentity } from './run-identity.ts'

export interface OpenReleasePorts {
  readonly ledger: ReleaseLedger
  readonly config: ConfigStore
  readonly images: ImageInspector
  readonly taskDefinitions: TaskDefinitionRegistry
  readonly clusters: ClusterDirectory
  readonly log: Logger
}

export interface OpenReleaseRequest {
  readonly platform: Platform
  readonly app: App
  /** With a digest or a tag; the release keeps the digest. */
  readonly image: ImageReference
  readonly description?: string
  readonly run: RunIdentity
  /** The release this one is made from (rollback, promotion, retry). */
  readonly parent?: number
}

/**
 * Opens the next release of `image`, or finds the one this run has opened already, with a registered task definition for
 * every process type. Everything is checked first: nothing is changed when it throws UserError about the request.
 */
export declare function openRelease(ports: OpenReleasePorts, request: OpenReleaseRequest): Promise<Release>

/**
 * Takes up release `version`, which must be pending (it was opened by an earlier step, a rollback or a promotion), and
 * registers the task definitions it still lacks. Throws UserError when it does not exist or has ended.
 */
export declare function resumeRelease(
  ports: OpenReleasePorts,
  platform: Platform,
  version: number,
): Promise<Release>
