import {
  readAppName,
  readRegion,
  readRole,
  requireEnvironmentName,
} from '../../src/platform/target-inputs.ts'
import { InputError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'
import type { Logger } from '../../src/runtime/log.ts'

export interface BuildInputs {
  readonly workingDirectory: string
  readonly environment: string
  /** Undefined: app.json's stack decides. */
  readonly builder: string | undefined
  readonly buildpacks: readonly string[]
  readonly envNames: readonly string[]
  readonly target: 'layout' | 'daemon'
  readonly imageName: string | undefined
  readonly network: string | undefined
  readonly cacheDirectory: string | undefined
  /** Bytes. */
  readonly sizeLimit: number | undefined
  readonly repository: RepositoryInputs | undefined
  readonly previous: readonly string[]
  readonly buildIdKey: string | undefined
}

/** Where images of earlier builds lie. */
export interface RepositoryInputs {
  readonly region: string
  readonly role: string | undefined
  readonly target: { readonly kind: 'repository' | 'app'; readonly name: string }
}

// https://github.com/distribution/reference: name[:tag][@digest]; a leading dash would be read as an option.
const IMAGE = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/
const IMAGE_NAME = /^[a-z0-9][\w.-]*(:\d+)?(\/[a-z0-9][a-z0-9._-]*)*(:\w[\w.-]{0,127})?$/
const REPOSITORY = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): BuildInputs {
  const inputs = new Inputs(reader)
  const result = {
    workingDirectory: inputs.required('working-directory', "Use the app's directory, '.' for the root."),
    environment: requireEnvironmentName(inputs),
    builder: inputs.matching('builder', IMAGE, "the name of a builder image, e.g. 'heroku/builder:24'"),
    buildpacks: inputs.list('buildpacks'),
    envNames: readNames(inputs),
    target:
      inputs.choice('export', ['oci-layout', 'docker-daemon']) === 'docker-daemon' ? 'daemon' : 'layout',
    imageName: inputs.matching(
      'image-name',
      IMAGE_NAME,
      "a name such as 'my-app:build', in lower case and without a digest",
    ),
    network: inputs.matching('network', /^[A-Za-z0-9][\w.-]*$/, "the name of a Docker network, e.g. 'host'"),
    cacheDirectory: inputs.matching(
      'cache-directory',
      /^[^:\0]+$/,
      'a path without a colon, e.g. .buildpacks',
    ),
    sizeLimit: inputs.integer('max-size-mb', { min: 0, max: 1_000_000 }) * 1_000_000 || undefined,
    repository: readRepository(inputs),
    previous: readPrevious(inputs),
    buildIdKey: inputs.optional('build-id-key'),
  } as const
  inputs.finish()
  return result
}

function readNames(inputs: Inputs): readonly string[] {
  const names = [...new Set(inputs.list('env'))]
  for (const name of names) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      inputs.problem(
        'env',
        `lists '${name.split('=')[0]}', which is not a valid environment variable name`,
        "List names only; the values come from the step's env.",
      )
    }
  }
  return names
}

function readRepository(inputs: Inputs): RepositoryInputs | undefined {
  const region = readRegion(inputs)
  const role = readRole(inputs, 'role-to-assume', region)
  const app = readAppName(inputs)
  const name = inputs.matching('repository', REPOSITORY, "an ECR repository's name without the registry")
  if (region === undefined) {
    if (role !== undefined)
      inputs.problem('aws-region', "is empty, but 'role-to-assume' needs it", 'Use the region.')
    return undefined
  }
  if (name !== undefined) return { region, role, target: { kind: 'repository', name } }
  if (app === undefined) {
    inputs.problem('repository', "is empty, and so is 'app'", "Set 'repository', or 'app' and 'environment'.")
  }
  return { region, role, target: { kind: 'app', name: app ?? '' } }
}

/** The commit before a branch's first one is all zeros on GitHub: it names no image. */
function readPrevious(inputs: Inputs): readonly string[] {
  const references = inputs.list('previous-image').filter((text) => !/^0+$/.test(text))
  for (const reference of references) {
    if (!/^(\w[\w.-]{0,127}|sha256:[0-9a-f]{64})$/.test(reference)) {
      inputs.problem('previous-image', `contains '${reference}'`, 'Use tags, or digests as sha256:….')
    }
  }
  return references.slice(0, 20)
}

/** The values of the named variables, from the step's env. Throws InputError that names those which are not set. */
export function readBuildEnv(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const missing = names.filter((name) => env[name] === undefined)
  if (missing.length > 0) {
    throw new InputError(
      'env',
      `names ${missing.map((name) => `'${name}'`).join(', ')}, not set in this step`,
      `Add it to the step: 'env: { ${missing[0]}: … }'.`,
    )
  }
  return Object.fromEntries(names.map((name) => [name, env[name] ?? '']))
}

/** What the outputs are made of: a build variable that says the same is not hidden. */
export const openTexts = ({ builder, imageName, environment, repository }: BuildInputs): readonly string[] =>
  [builder, imageName, environment, repository?.region, repository?.target.name].filter(
    (text) => text !== undefined,
  )

/** A shorter value is not a secret, and masking it would blank half of the log. */
const SHORTEST_SECRET = 8

/**
 * Hides the values from the log before anything can say them; of a text of many lines each line, as the runner reads
 * lines.
 */
export function maskSecrets(values: readonly string[], log: Pick<Logger, 'mask'>): void {
  for (const value of values) {
    for (const line of new Set([value, ...value.split(/\r?\n/)])) {
      if (line.length >= SHORTEST_SECRET) log.mask(line)
    }
  }
}
