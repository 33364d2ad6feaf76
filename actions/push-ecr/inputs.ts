import { type ImageSourceReference, parseImageSource } from '../../src/image/oci/local-reference.ts'
import type { RepositorySettings } from '../../src/image/push/create-repository.ts'
import { SEVERITIES, type Severity } from '../../src/image/push/scan-gate.ts'
import { readAccount, readAppName, readEnvironmentName, readRole } from '../../src/platform/target-inputs.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface PushInputs {
  readonly image: ImageSourceReference
  readonly region: string
  readonly role: string | undefined
  /** Reads the image out of another account's registry. */
  readonly sourceRole: string | undefined
  readonly target: PushTarget
  readonly tags: readonly string[]
  /** Tag or digest. */
  readonly previous: string | undefined
  readonly mountFrom: readonly string[]
  /** How to make the repository when it is missing; undefined: not at all. */
  readonly creation: RepositorySettings | undefined
  /** Files or directories. */
  readonly sbom: readonly string[]
  readonly provenance: boolean
  /** The worst severity that passes is the one below; undefined: no gate. */
  readonly gate: { readonly threshold: Severity; readonly timeoutMs: number } | undefined
}

/** A repository by its name, or the one of an app environment. */
export type PushTarget =
  | { readonly kind: 'repository'; readonly name: string }
  | { readonly kind: 'app'; readonly app: string; readonly environment: string }

// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html: 2 to 256 characters.
const REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/
const TAG = /^\w[\w.-]{0,127}$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): PushInputs {
  const inputs = new Inputs(reader)
  const image = readImage(inputs)
  const { region, role } = readAccount(inputs)
  const sourceRole = readRole(inputs, 'source-role-to-assume', region)
  const target = readTarget(inputs)
  const tags = [...new Set(inputs.list('tags'))]
  for (const tag of tags) {
    if (!TAG.test(tag)) {
      inputs.problem(
        'tags',
        `contains '${tag}', which is not a valid tag`,
        'Use at most 128 letters, digits, _ . and -.',
      )
    }
  }
  const previous = inputs.matching(
    'previous-image',
    /^(sha256:[0-9a-f]{64}|\w[\w.-]{0,127})$/,
    'a tag or a digest (sha256:…) of an image in the repository',
  )
  const mountFrom = inputs.list('mount-from')
  for (const name of mountFrom) {
    if (!REPOSITORY.test(name))
      inputs.problem('mount-from', `contains '${name}'`, "Use ECR repositories' names without the registry.")
  }
  const creation = readCreation(inputs)
  const gate = readGate(inputs)
  const sbom = inputs.list('sbom')
  const provenance = inputs.flag('provenance')
  inputs.finish()
  return {
    image,
    region,
    role,
    sourceRole,
    target,
    tags,
    previous,
    mountFrom,
    creation,
    sbom,
    provenance,
    gate,
  }
}

function readGate(inputs: Inputs): PushInputs['gate'] {
  const minutes = inputs.integer('scan-timeout-minutes', { min: 1, max: 60 })
  if (inputs.optional('scan-gate') === undefined) return undefined
  return { threshold: inputs.choice('scan-gate', SEVERITIES), timeoutMs: minutes * 60_000 }
}

function readCreation(inputs: Inputs): RepositorySettings | undefined {
  const create = inputs.flag('create-repository')
  const mutableTags = inputs.list('mutable-tags')
  // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageTagMutabilityExclusionFilter.html
  if (mutableTags.length > 5)
    inputs.problem('mutable-tags', `contains ${mutableTags.length} patterns`, 'Use at most five.')
  for (const pattern of mutableTags) {
    if (!/^[\w.*-]{1,128}$/.test(pattern) || pattern.split('*').length > 3)
      inputs.problem('mutable-tags', `contains '${pattern}'`, "Use tags with at most two '*', e.g. pr-*.")
  }
  const settings = {
    immutableTags: inputs.flag('immutable-tags'),
    mutableTags,
    scanOnPush: inputs.flag('scan-on-push'),
    expireDays: inputs.integer('expire-days', { min: 0, max: 3650 }),
  }
  return create ? settings : undefined
}

function readImage(inputs: Inputs): ImageSourceReference {
  const text = inputs.required(
    'image',
    "Use the output 'image' of the build, e.g. docker-daemon:my-app:latest.",
  )
  try {
    if (text !== '') return parseImageSource(text)
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
  const app = readAppName(inputs)
  const environment = readEnvironmentName(inputs)
  if (name !== undefined) return { kind: 'repository', name }
  if (app === undefined) {
    inputs.problem('repository', "is empty, and so is 'app'", "Set 'repository', or 'app' and 'environment'.")
  } else if (environment === undefined) {
    inputs.problem('environment', "is empty, but 'app' needs it", "Set it, or set 'repository'.")
  }
  return { kind: 'app', app: app ?? '', environment: environment ?? '' }
}
