import type { Inputs } from '../runtime/inputs.ts'

/** The four inputs by which every action of an app environment is told which one it is about, and as whom. */
export interface Target {
  readonly app: string
  readonly environment: string
  readonly region: string
  /** undefined: the credentials that an earlier step has set up. */
  readonly role: string | undefined
}

export const NAME = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/
export const NAME_FORM = 'lower-case letters, digits and hyphens, at most 100 characters'
export const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/
export const ROLE = /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/

/** Reads `app`, `environment`, `aws-region` and `role-to-assume`; problems are collected in `inputs`. */
export function readTarget(inputs: Inputs): Target {
  const app = inputs.required(
    'app',
    'Give the name of the app, as in the parameter /renga/apps/<app>/<environment>.',
  )
  inputs.matching('app', NAME, NAME_FORM)
  const environment = inputs.required('environment', 'Give the name of the environment, e.g. production.')
  inputs.matching('environment', NAME, NAME_FORM)
  const region = inputs.required('aws-region', "Give the platform's region, e.g. eu-west-1.")
  inputs.matching('aws-region', REGION, 'a region such as eu-west-1')
  const role = inputs.matching(
    'role-to-assume',
    ROLE,
    "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-deploy",
  )
  return { app, environment, region, role }
}
