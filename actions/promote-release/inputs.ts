import { readTarget, type TargetInputs } from '../../src/platform/target-inputs.ts'
import { parseVersion } from '../../src/release/ledger/release.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export interface PromoteInputs extends TargetInputs {
  readonly from: TargetInputs
  readonly version: number | undefined
  readonly allowMissing: readonly string[] | 'all'
  /** undefined: commits are not compared. */
  readonly githubToken: string | undefined
}

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): PromoteInputs {
  const inputs = new Inputs(reader)
  const target = readTarget(inputs)
  const from = readUpstream(inputs, target)
  const release = inputs.optional('from-release')
  const version = release === undefined ? undefined : parseVersion(release)
  if (release !== undefined && version === undefined)
    inputs.problem('from-release', `is '${release}'`, 'Use a release such as v12.')
  const names = inputs.list('allow-missing')
  for (const name of names) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      inputs.problem('allow-missing', `contains '${name}'`, "Use names of config vars, or 'all'.")
  }
  const githubToken = inputs.optional('github-token')
  inputs.finish()
  const allowMissing = names.length === 1 && names[0] === 'all' ? 'all' : names
  return { ...target, from, version, allowMissing, githubToken }
}

/** What is not said of upstream is as downstream. */
function readUpstream(inputs: Inputs, target: TargetInputs): TargetInputs {
  const environment = inputs.required('from-environment', 'Use the upstream environment, e.g. staging.')
  const name = /^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$/
  const form = 'lowercase letters, digits and hyphens, at most 100 characters'
  inputs.matching('from-environment', name, form)
  const app = inputs.matching('from-app', name, form) ?? target.app
  // Also in another region or account: the ledger tells releases of one name from each other by nothing else.
  if (app === target.app && environment === target.environment && environment !== '')
    inputs.problem(
      'from-environment',
      `is '${environment}' of '${app}', which is also the target`,
      'Use the upstream environment, e.g. staging. To run an earlier release here again, use rollback-release.',
    )
  const region =
    inputs.matching('from-region', /^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1') ?? target.region
  const role =
    inputs.matching(
      'from-role-to-assume',
      /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      "a role's ARN, e.g. arn:aws:iam::123456789012:role/my-app-read",
    ) ?? target.role
  return { app, environment, region, role }
}
