import { type ImageReference, parseImageReference } from '../../src/image/reference.ts'
import { parseVersion } from '../../src/release/release.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface DeployInputs {
  readonly app: string
  readonly environment: string
  readonly region: string
  readonly role: string | undefined
  readonly source: SourceInput
  /** Relative to the workspace. */
  readonly workingDirectory: string
  readonly timeoutMinutes: number
  /** undefined: no GitHub deployment is kept. */
  readonly githubToken: string | undefined
}

/** A release from the ledger, or an image to open one from. */
export type SourceInput =
  | { readonly kind: 'release'; readonly version: number }
  | { readonly kind: 'image'; readonly image: ImageReference }

const NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/
const NAME_FORM = 'lower-case letters, digits and hyphens, at most 100 characters'

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): DeployInputs {
  const inputs = new Inputs(reader)
  const app = inputs.required(
    'app',
    'Give the name of the app, as in the parameter /renga/apps/<app>/<environment>.',
  )
  inputs.matching('app', NAME, NAME_FORM)
  const environment = inputs.required('environment', 'Give the name of the environment, e.g. production.')
  inputs.matching('environment', NAME, NAME_FORM)
  const region = inputs.required('aws-region', "Give the platform's region, e.g. eu-west-1.")
  inputs.matching('aws-region', /^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1')
  const role = inputs.matching(
    'role-to-assume',
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy",
  )
  const source = readSource(inputs)
  const workingDirectory = inputs.optional('working-directory') ?? '.'
  const timeoutMinutes = inputs.integer('timeout-minutes', { min: 1, max: 360 })
  const githubToken = inputs.optional('github-token')
  inputs.finish()
  return { app, environment, region, role, source, workingDirectory, timeoutMinutes, githubToken }
}

function readSource(inputs: Inputs): SourceInput {
  const release = inputs.optional('release')
  const image = inputs.optional('image')
  if (release !== undefined && image !== undefined) {
    inputs.problem(
      'release',
      "is given, and so is 'image'",
      "Give 'release' for a release that is open already, or 'image' for a new one.",
    )
  }
  if (image !== undefined) return { kind: 'image', image: readImage(inputs, image) }
  if (release === undefined) {
    inputs.problem(
      'release',
      "is empty, and so is 'image'",
      "Give the output 'release' of run-release-phase, or an image.",
    )
    return { kind: 'release', version: 0 }
  }
  const version = parseVersion(release)
  if (version === undefined) inputs.problem('release', `is '${release}'`, 'Give a release such as v42.')
  return { kind: 'release', version: version ?? 0 }
}

function readImage(inputs: Inputs, text: string): ImageReference {
  try {
    return parseImageReference(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    inputs.problem('image', `cannot be used: ${error.message.replace(/\.$/, '')}`)
    return { registry: '', repository: '' }
  }
}
