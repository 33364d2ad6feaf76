import { parseSize } from '../../src/app/sizes.ts'
import { type ImageReference, parseImageReference } from '../../src/image/oci/reference.ts'
import {
  type PreviewInputs,
  readPreviewInputs,
  readPullRequest,
  readStaleDays,
} from '../../src/preview/inputs/common-inputs.ts'
import { readRules } from '../../src/preview/inputs/rule-inputs.ts'
import type { UpSettings } from '../../src/preview/lifecycle/up-request.ts'
import type { Eligibility } from '../../src/preview/record/desired-state.ts'
import { parseStatuses } from '../../src/preview/record/statuses.ts'
import { parseDotenv } from '../../src/release/config/dotenv.ts'
import { UserError } from '../../src/runtime/errors.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'
import { isOwnPath } from '../../src/runtime/own-address.ts'

export interface UpInputs extends PreviewInputs {
  readonly number: number
  readonly command: Command
  readonly rules: Eligibility
  readonly settings: UpSettings
  /** Relative to the workspace. */
  readonly workingDirectory: string
}

/** What a push brings up, or a command on what is there. */
export type Command =
  | { readonly verb: 'up'; readonly sha: string; readonly image: ImageReference }
  | { readonly verb: 'wake' | 'keep' | 'reset-db' }

const SHA = /^[0-9a-f]{40}$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): UpInputs {
  const inputs = new Inputs(reader)
  const common = readPreviewInputs(inputs)
  const number = readPullRequest(inputs)
  const verb = inputs.choice('command', ['up', 'wake', 'keep', 'reset-db'])
  const sha = inputs.matching('sha', SHA, 'all 40 digits of a commit')
  const image = readImage(inputs, inputs.optional('image'))
  const approvedSha = inputs.matching('approved-sha', SHA, 'all 40 digits of the approved commit')
  const rules = readRules(inputs)
  const settings: UpSettings = {
    env: readEnv(inputs, reader.get('env')),
    database: inputs.choice('database', ['none', 'shared', 'template', 'external']),
    redis: inputs.choice('redis', ['none', 'prefix', 'sidecar']),
    limits: {
      size: readSize(inputs),
      quantity: inputs.integer('max-quantity', { min: 1, max: 10 }),
    },
    staleDays: readStaleDays(inputs),
    maxPreviews: inputs.integer('max-previews', { min: 1, max: 5000 }),
    releaseTimeoutSeconds: inputs.integer('release-timeout-minutes', { min: 1, max: 60 }) * 60,
    deployTimeoutMinutes: inputs.integer('timeout-minutes', { min: 1, max: 360 }),
    health: {
      path: readPath(inputs),
      accepts: readStatuses(inputs),
      timeoutSeconds: inputs.integer('health-check-seconds', { min: 1, max: 3600 }),
    },
  }
  const workingDirectory = inputs.optional('working-directory') ?? '.'
  if (verb === 'up' && sha === undefined) {
    inputs.problem('sha', 'is empty', 'Use the head commit the image was built from.')
  }
  if (verb === 'up' && image === undefined) {
    inputs.problem('image', 'is empty', "Use the output 'image' of push-ecr.")
  }
  inputs.finish()
  const command: Command =
    verb === 'up' ? { verb, sha: sha ?? '', image: image ?? { registry: '', repository: '' } } : { verb }
  return {
    ...common,
    number,
    command,
    rules: { ...rules, ...(approvedSha === undefined ? {} : { approvedSha }) },
    settings,
    workingDirectory,
  }
}

function readImage(inputs: Inputs, text: string | undefined): ImageReference | undefined {
  try {
    return text === undefined ? undefined : parseImageReference(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    inputs.problem('image', `cannot be used: ${error.message.replace(/\.$/, '')}`)
    return { registry: '', repository: '' }
  }
}

/** Names only in every message: a value may be a secret. */
function readEnv(inputs: Inputs, text: string): ReadonlyMap<string, string> {
  const { vars, problems } = parseDotenv(text)
  for (const { line, message } of problems)
    inputs.problem('env', `has a problem in line ${line}: ${message.replace(/\.$/, '')}`)
  return vars
}

function readSize(inputs: Inputs): UpSettings['limits']['size'] {
  const parsed = parseSize(inputs.optional('max-size') ?? '')
  if (parsed.size !== undefined) return parsed.size
  inputs.problem('max-size', `cannot be used: ${parsed.message.replace(/\.$/, '')}`, parsed.fix)
  return { name: '', cpu: 0, memory: 0 }
}

function readStatuses(inputs: Inputs): (status: number) => boolean {
  const text = inputs.optional('health-check-statuses') ?? ''
  const accepts = parseStatuses(text)
  if (accepts === undefined)
    inputs.problem(
      'health-check-statuses',
      `is '${text}'`,
      'Use statuses and ranges such as 200-399 or 200,401.',
    )
  return accepts ?? (() => false)
}

/** Stays at the preview's own address: `//host` would be another's. */
function readPath(inputs: Inputs): string {
  const form = 'a path such as /healthz'
  const path = inputs.matching('health-check-path', /^\/\S*$/, form) ?? '/'
  if (path.startsWith('/') && !isOwnPath(path))
    inputs.problem('health-check-path', `is '${path}', which is on another host`, `Use ${form}.`)
  return path
}
