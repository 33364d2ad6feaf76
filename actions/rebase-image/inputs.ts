import { readAccount, readAppName, readEnvironmentName } from '../../src/platform/target-inputs.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface RebaseInputs {
  /** Tag, or digest. */
  readonly image: string
  readonly runImage: string | undefined
  readonly force: boolean
  readonly tags: readonly string[]
  readonly region: string
  readonly role: string | undefined
  readonly target: RebaseTarget
}

export type RebaseTarget =
  | { readonly kind: 'repository'; readonly name: string }
  | { readonly kind: 'app'; readonly app: string; readonly environment: string }

const REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/
const IMAGE_NAME =
  /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): RebaseInputs {
  const inputs = new Inputs(reader)
  const image = inputs.required(
    'image',
    "Use a tag or a digest, e.g. the output 'current-image' of list-releases.",
  )
  const reference = image.replace(/^[^@\s]+@/, '')
  if (image !== '' && !/^(sha256:[0-9a-f]{64}|\w[\w.-]{0,127})$/.test(reference)) {
    inputs.problem('image', `is '${image}'`, 'Use a tag, sha256:… or registry/repository@sha256:….')
  }
  const { region, role } = readAccount(inputs)
  const result = {
    image: reference,
    region,
    runImage: inputs.matching('run-image', IMAGE_NAME, "the name of an image, e.g. 'heroku/heroku:24'"),
    force: inputs.flag('force'),
    tags: readTags(inputs),
    role,
    target: readTarget(inputs),
  }
  inputs.finish()
  return result
}

function readTags(inputs: Inputs): readonly string[] {
  const tags = [...new Set(inputs.list('tags'))]
  for (const tag of tags) {
    if (!/^\w[\w.-]{0,127}$/.test(tag)) {
      inputs.problem(
        'tags',
        `contains '${tag}', which is not a valid tag`,
        'Use at most 128 letters, digits, _ . and -.',
      )
    }
  }
  return tags
}

function readTarget(inputs: Inputs): RebaseTarget {
  const name = inputs.matching('repository', REPOSITORY, "an ECR repository's name without the registry")
  const app = readAppName(inputs)
  const environment = readEnvironmentName(inputs)
  if (name !== undefined) return { kind: 'repository', name }
  if (app === undefined || environment === undefined) {
    inputs.problem('repository', 'is empty', "Set 'repository', or 'app' and 'environment'.")
  }
  return { kind: 'app', app: app ?? '', environment: environment ?? '' }
}
