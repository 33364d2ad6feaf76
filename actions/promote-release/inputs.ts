import { partitionOf } from '../../src/platform/region.ts'
import {
  readAppName,
  readRegion,
  readRole,
  readTarget,
  requireEnvironmentName,
  type TargetInputs,
} from '../../src/platform/target-inputs.ts'
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
  const environment = requireEnvironmentName(inputs, 'from-environment')
  const app = readAppName(inputs, 'from-app') ?? target.app
  // Also in another region or account: the ledger tells releases of one name from each other by nothing else.
  if (app === target.app && environment === target.environment && environment !== '')
    inputs.problem(
      'from-environment',
      `is '${environment}' of '${app}', which is also the target`,
      'Use the upstream environment, e.g. staging. To run an earlier release here again, use rollback-release.',
    )
  const region = readRegion(inputs, 'from-region') ?? target.region
  const own = readRole(inputs, 'from-role-to-assume', region)
  const elsewhere = partitionOf(region).name !== partitionOf(target.region).name
  if (elsewhere && own === undefined && target.role !== undefined)
    inputs.problem(
      'from-role-to-assume',
      "is empty, but 'from-region' is in another partition, where the role in 'role-to-assume' does not exist",
      'Use a role of that partition.',
    )
  return { app, environment, region, role: own ?? target.role }
}
