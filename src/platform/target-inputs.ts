import type { Inputs } from '../runtime/inputs.ts'
import { isPartition, knownPartition, nearRegion } from './region.ts'

/** Where an action works, and as whom. */
export interface PlaceInputs {
  readonly environment: string
  readonly region: string
  readonly role: string | undefined
}

/** Which environment of which app an action works on, and as whom. */
export interface TargetInputs extends PlaceInputs {
  readonly app: string
}

const NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/
const LONGEST = 100

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: a path of 512 characters, a name of 64.
 */
const ROLE = /^arn:(aws[a-z-]{0,20}):iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/
const ROLE_FORM = "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy"

const APP_HELP = "Use the app's name, as in the parameter /renga/apps/<app>/<environment>."
const ENVIRONMENT_HELP = "Use the environment's name, e.g. production."
const REGION_HELP = 'Use the region, e.g. eu-west-1.'

/** Reads the inputs `app`, `environment`, `aws-region` and `role-to-assume`; problems are collected in `inputs`. */
export function readTarget(inputs: Inputs): TargetInputs {
  return { app: requireAppName(inputs), ...readPlace(inputs) }
}

/** The same without the app. */
export function readPlace(inputs: Inputs): PlaceInputs {
  return { environment: requireEnvironmentName(inputs), ...readAccount(inputs) }
}

/** The region and the role in it: which account an action works in. */
export function readAccount(inputs: Inputs): Pick<PlaceInputs, 'region' | 'role'> {
  inputs.required('aws-region', REGION_HELP)
  const region = readRegion(inputs) ?? ''
  return { region, role: readRole(inputs, 'role-to-assume', region) }
}

/** An app that has to be given; `longest`: characters of its name at most. */
export function requireAppName(inputs: Inputs, longest?: number): string {
  inputs.required('app', APP_HELP)
  return readAppName(inputs, 'app', longest) ?? ''
}

/** An environment that has to be given. */
export function requireEnvironmentName(inputs: Inputs, name = 'environment'): string {
  inputs.required(
    name,
    name === 'environment' ? ENVIRONMENT_HELP : "Use the environment's name, e.g. staging.",
  )
  return readEnvironmentName(inputs, name) ?? ''
}

/** The name of an app; undefined when the input is empty. */
export const readAppName = (inputs: Inputs, name = 'app', longest = LONGEST): string | undefined =>
  readName(inputs, name, longest)

/** The name of an environment; undefined when the input is empty. */
export const readEnvironmentName = (inputs: Inputs, name = 'environment'): string | undefined =>
  readName(inputs, name, LONGEST)

function readName(inputs: Inputs, name: string, longest: number): string | undefined {
  const value = inputs.optional(name)
  if (value !== undefined && !(NAME.test(value) && value.length <= longest))
    inputs.refuse(name, value, `Use lowercase letters, digits and hyphens, at most ${longest} characters.`)
  return value
}

/** A region of any partition; undefined when the input is empty. */
export function readRegion(inputs: Inputs, name = 'aws-region'): string | undefined {
  const region = inputs.optional(name)
  if (region !== undefined && knownPartition(region) === undefined)
    inputs.refuse(
      name,
      region,
      `${nearRegion(region)}Use a region such as eu-west-1.`,
      'which is not an AWS region',
    )
  return region
}

/**
 * The ARN of a role; undefined when the input is empty. `region`: where it is assumed, when that is known. STS of one
 * partition knows nothing of the roles of another.
 */
export function readRole(inputs: Inputs, name: string, region?: string): string | undefined {
  const role = inputs.optional(name)
  if (role === undefined) return undefined
  const [, partition = ''] = ROLE.exec(role) ?? []
  const own = region === undefined ? undefined : knownPartition(region)?.name
  if (!isPartition(partition)) inputs.refuse(name, role, `Use ${ROLE_FORM}.`)
  else if (own !== undefined && own !== partition) {
    inputs.refuse(
      name,
      role,
      `Use a role of that partition, arn:${own}:iam::…, or correct the region.`,
      `a role of the partition '${partition}', but the region ${region} is in '${own}'`,
    )
  }
  return role
}
