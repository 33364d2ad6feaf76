import type { Remedy } from '../../ecs/remedy.ts'
import { UserError } from '../../runtime/errors.ts'
import { formatVersion } from './release.ts'

/** Somebody else has moved the release on since it was read. */
export class StaleReleaseError extends UserError {
  override readonly name = 'StaleReleaseError'
  readonly version: number
  readonly expected: string
  /** The status it has now; undefined when the release does not exist. */
  readonly actual: string | undefined
  constructor(version: number, expected: string, actual: string | undefined) {
    super(
      actual === undefined
        ? `Release ${formatVersion(version)} does not exist.`
        : `Release ${formatVersion(version)} is ${actual}, no longer ${expected}: another run changed it.`,
      { fix: 'Check the newest release, and run the workflow again if it is not the one you want.' },
    )
    this.version = version
    this.expected = expected
    this.actual = actual
  }
}

/** The lease ran out and another run has taken the lock. */
export class LockLostError extends UserError {
  override readonly name = 'LockLostError'
  constructor(environment: string, by: string | undefined) {
    super(`The deploy lock of ${environment} was lost${by === undefined ? '' : ` to ${by}`}.`, {
      fix: 'Wait for the other run, then run the workflow again.',
    })
  }
}

/** The release phase ended badly; the release is `failed` and the previous one is still live. */
export class ReleasePhaseError extends UserError {
  override readonly name = 'ReleasePhaseError'
  readonly version: number
  readonly exitCode: number | undefined
  /** What to do about the failure itself; `fix` also says what is live. */
  readonly remedy: Remedy | undefined
  constructor(
    version: number,
    reason: string,
    options: {
      readonly exitCode?: number | undefined
      readonly remedy?: Remedy | undefined
      readonly fix?: string
      readonly cause?: unknown
    } = {},
  ) {
    super(`The release phase of ${formatVersion(version)} failed: ${reason}.`, {
      ...(options.fix === undefined ? {} : { fix: options.fix }),
      ...(options.cause === undefined ? {} : { cause: options.cause }),
    })
    this.version = version
    this.exitCode = options.exitCode
    this.remedy = options.remedy
  }
}

/** The scheduler has refused to start the task: none runs. Any other failure of a start leaves that open. */
export class TaskNotStartedError extends UserError {
  override readonly name = 'TaskNotStartedError'
}

/**
 * A read that may work at the next tick: throttled, a server error, the network, or a state that is not visible yet.
 */
export class TransientReadError extends Error {
  override readonly name = 'TransientReadError'
}

/** The secret with the config vars is there and has no value yet. */
export class EmptySecretError extends UserError {
  override readonly name = 'EmptySecretError'
}
