import type { Inputs } from '../runtime/inputs.ts'

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
const NAME_FORM = 'lowercase letters, digits and hyphens, at most 100 characters'

/** Reads the inputs `app`, `environment`, `aws-region` and `role-to-assume`; problems are collected in `inputs`. */
export function readTarget(inputs: Inputs): TargetInputs {
  const app = inputs.required(
    'app',
    "Use the app's name, as in the parameter /renga/apps/<app>/<environment>.",
  )
  inputs.matching('app', NAME, NAME_FORM)
  return { app, ...readPlace(inputs) }
}

/** The same without the app. */
export function readPlace(inputs: Inputs): PlaceInputs {
  const environment = inputs.required('environment', "Use the environment's name, e.g. production.")
  inputs.matching('environment', NAME, NAME_FORM)
  const region = inputs.required('aws-region', "Use the platform's region, e.g. eu-west-1.")
  inputs.matching('aws-region', /^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1')
  const role = inputs.matching(
    'role-to-assume',
    /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy",
  )
  return { environment, region, role }
}
