import type { ProcessSize } from '../../src/app/app.ts'
import { parseSize } from '../../src/app/sizes.ts'
import { type ImageReference, parseImageReference } from '../../src/image/oci/reference.ts'
import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { parseVersion } from '../../src/release/ledger/release.ts'
import { type Database, parseDatabase } from '../../src/release/phase/database-snapshot.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface RunReleasePhaseInputs extends TargetInputs {
  readonly source: ReleaseSource
  /** Relative to the workspace. */
  readonly workingDirectory: string
  readonly timeoutSeconds: number
  /** The release may go live without its release process. */
  readonly skip: boolean
  /** undefined: as the release says. */
  readonly size: ProcessSize | undefined
  /** A snapshot of it is taken before the release process runs. */
  readonly snapshotOf: Database | undefined
}

/** A new release of an image, or a pending release. */
export type ReleaseSource =
  | { readonly kind: 'image'; readonly image: ImageReference; readonly description: string | undefined }
  | { readonly kind: 'release'; readonly version: number }

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): RunReleasePhaseInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const source = readSource(inputs)
  const workingDirectory = inputs.optional('working-directory') ?? '.'
  const timeoutMinutes = inputs.integer('timeout-minutes', { min: 1, max: 60 })
  const skip = inputs.choice('release-phase', ['run', 'skip']) === 'skip'
  const size = readSize(inputs)
  const snapshotOf = readDatabase(inputs)
  inputs.finish()
  return { ...target, source, workingDirectory, timeoutSeconds: timeoutMinutes * 60, skip, size, snapshotOf }
}

function readSize(inputs: Inputs): ProcessSize | undefined {
  const text = inputs.optional('size')
  const found = text === undefined ? undefined : parseSize(text)
  if (found?.size !== undefined || found === undefined) return found?.size
  inputs.problem('size', `cannot be used: ${found.message.replace(/\.$/, '')}`, found.fix)
  return undefined
}

function readDatabase(inputs: Inputs): Database | undefined {
  const text = inputs.optional('snapshot-of')
  const database = text === undefined ? undefined : parseDatabase(text)
  if (text !== undefined && database === undefined) {
    inputs.problem(
      'snapshot-of',
      `is '${text}'`,
      'Use the identifier of a DB instance, e.g. my-app-db, or of a cluster, e.g. cluster:my-app.',
    )
  }
  return database
}

/** An item of DynamoDB holds 400 KB in all; the list of releases shows a line. */
const DESCRIPTION = 1000

function readSource(inputs: Inputs): ReleaseSource {
  const image = inputs.optional('image')
  const release = inputs.optional('release')
  const description = inputs.optional('description')
  if (description !== undefined && description.length > DESCRIPTION) {
    inputs.problem(
      'description',
      `has ${description.length} characters; the limit is ${DESCRIPTION}`,
      'Shorten it to what the list of releases should show.',
    )
  }
  if (image !== undefined && release !== undefined) {
    inputs.problem(
      'image',
      "is set, and so is 'release'",
      "Set 'image' for a new release, or 'release' for a pending one.",
    )
  }
  if (image === undefined && release === undefined) {
    inputs.problem(
      'image',
      "is empty, and so is 'release'",
      "Use the output 'image' of push-ecr, or a pending 'release'.",
    )
  }
  if (release === undefined) return { kind: 'image', image: readImage(inputs, image), description }
  if (description !== undefined) {
    inputs.problem(
      'description',
      "is set together with 'release'",
      'A release keeps its original description: remove this one.',
    )
  }
  const version = parseVersion(release)
  if (version === undefined) inputs.problem('release', `is '${release}'`, 'Use a release such as v42.')
  return { kind: 'release', version: version ?? 0 }
}

function readImage(inputs: Inputs, text: string | undefined): ImageReference {
  try {
    if (text !== undefined) return parseImageReference(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    inputs.problem('image', `cannot be used: ${error.message.replace(/\.$/, '')}`)
  }
  return { registry: '', repository: '' }
}
