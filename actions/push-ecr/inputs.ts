import { type LocalImageReference, parseLocalImage } from '../../src/image/local-reference.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface PushInputs {
  readonly image: LocalImageReference
  readonly region: string
  readonly role: string | undefined
  readonly target: PushTarget
  readonly tags: readonly string[]
}

/** A repository by its name, or the one of an app environment. */
export type PushTarget =
  | { readonly kind: 'repository'; readonly name: string }
  | { readonly kind: 'app'; readonly app: string; readonly environment: string }

// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html: 2 to 256 characters.
const REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/
const TAG = /^\w[\w.-]{0,127}$/
const NAME = /^[A-Za-z0-9][\w.-]*$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): PushInputs {
  const inputs = new Inputs(reader)
  const image = readImage(inputs)
  const region = inputs.required('aws-region', "Give the repository's region, e.g. eu-west-1.")
  if (region !== '' && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    inputs.problem('aws-region', `is '${region}'`, 'Give a region such as eu-west-1.')
  }
  const role = inputs.matching(
    'role-to-assume',
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-build",
  )
  const target = readTarget(inputs)
  const tags = [...new Set(inputs.list('tags'))]
  for (const tag of tags) {
    if (!TAG.test(tag)) {
      inputs.problem(
        'tags',
        `holds '${tag}', which is not a tag`,
        'Use letters, digits, _ . and -, at most 128.',
      )
    }
  }
  inputs.finish()
  return { image, region, role, target, tags }
}

function readImage(inputs: Inputs): LocalImageReference {
  const text = inputs.required(
    'image',
    "Give the output 'image' of the build, e.g. docker-daemon:my-app:latest.",
  )
  try {
    if (text !== '') return parseLocalImage(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    inputs.problem('image', `cannot be used: ${error.message.replace(/\.$/, '')}`)
  }
  return { transport: 'oci', path: '' }
}

function readTarget(inputs: Inputs): PushTarget {
  const name = inputs.matching(
    'repository',
    REPOSITORY,
    "an ECR repository's name without the registry, e.g. my-app",
  )
  const app = inputs.matching('app', NAME, 'the name of the app')
  const environment = inputs.matching('environment', NAME, 'the name of the environment, e.g. production')
  if (name !== undefined) return { kind: 'repository', name }
  if (app === undefined) {
    inputs.problem(
      'repository',
      "is empty, and so is 'app'",
      "Give 'repository', or 'app' and 'environment'.",
    )
  } else if (environment === undefined) {
    inputs.problem('environment', "is empty, and 'app' needs it", "Give the environment, or 'repository'.")
  }
  return { kind: 'app', app: app ?? '', environment: environment ?? '' }
}
