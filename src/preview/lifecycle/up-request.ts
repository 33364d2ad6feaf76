import type { App } from '../../app/app.ts'
import type { ImageReference } from '../../image/oci/reference.ts'
import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import type { RunIdentity } from '../../release/ledger/run-identity.ts'
import { UserError } from '../../runtime/errors.ts'
import type { Limits } from '../environment/preview-process.ts'
import type { PreviewIdentity } from '../record/identity.ts'
import type { DatabaseMode, PreviewView, PullRequest, RedisMode } from '../record/types.ts'

export interface UpRequest {
  readonly identity: PreviewIdentity
  readonly platform: PreviewPlatform
  /** As GitHub has it now. */
  readonly pull: PullRequest
  readonly material: UpMaterial
  readonly run: RunIdentity
  readonly settings: UpSettings
  readonly signal: AbortSignal
}

/** What the repository and its build give. */
export interface UpMaterial {
  /** Procfile, app.json and renga.yml of the head commit, resolved for the stage `review`. */
  readonly app: App
  readonly image: ImageReference
  /** The commit the image was built from: a newer head of the pull request has a run of its own. */
  readonly sha: string
}

export interface UpSettings {
  /** The action's input `env`. */
  readonly env: ReadonlyMap<string, string>
  readonly database: DatabaseMode
  readonly redis: RedisMode
  readonly limits: Limits
  /** Days without a deploy after which a preview goes; undefined: never. */
  readonly staleDays: number | undefined
  readonly maxPreviews: number
  readonly releaseTimeoutSeconds: number
  readonly deployTimeoutMinutes: number
  readonly health: HealthSettings
}

export interface HealthSettings {
  /** Asked on the preview's own address, as anybody would. */
  readonly path: string
  /** Statuses that pass. */
  readonly accepts: (status: number) => boolean
  readonly timeoutSeconds: number
}

/** The preview did not come up; the previous release is still live. The view is what the pull request shows. */
export class PreviewFailedError extends UserError {
  override readonly name = 'PreviewFailedError'
  readonly lines: readonly string[]
  /** What is known of it where it failed. */
  readonly view: Partial<PreviewView>
  /** What the pull request shows now. */
  readonly shown: PreviewView | undefined
  constructor(
    problem: string,
    options: {
      readonly fix?: string | undefined
      readonly lines?: readonly string[]
      readonly view?: Partial<PreviewView>
      readonly shown?: PreviewView
      readonly cause?: unknown
    } = {},
  ) {
    super(problem, {
      ...(options.fix === undefined ? {} : { fix: options.fix }),
      ...(options.cause === undefined ? {} : { cause: options.cause }),
    })
    this.lines = options.lines ?? []
    this.view = options.view ?? {}
    this.shown = options.shown
  }
}

/** Anything that was thrown, as what the pull request shows. */
export function asFailure(error: unknown): PreviewFailedError {
  if (error instanceof PreviewFailedError) return error
  return new PreviewFailedError(error instanceof Error ? error.message : String(error), { cause: error })
}
