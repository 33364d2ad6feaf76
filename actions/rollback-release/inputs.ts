import {
  type PlaceInputs,
  readPlace,
  readTarget,
  type TargetInputs,
} from '../../src/platform/target-inputs.ts'
import { parseRollbackTo, type RollbackTo } from '../../src/release/verbs/rollback-target.ts'
import { type InputReader, Inputs } from '../../src/runtime/inputs.ts'

export type RollbackInputs = AppRollbackInputs | ServiceRollbackInputs

export interface AppRollbackInputs extends TargetInputs {
  readonly mode: 'app'
  readonly to: RollbackTo
  readonly minutes: number
  readonly codeDeploy: CodeDeployNames
}

export interface ServiceRollbackInputs extends PlaceInputs {
  readonly mode: 'service'
  readonly cluster: string
  readonly services: readonly string[]
  /** `previous`, or `family:revision`. */
  readonly to: string
  readonly minutes: number
  readonly codeDeploy: CodeDeployNames
}

interface CodeDeployNames {
  readonly application: string | undefined
  readonly deploymentGroup: string | undefined
}

const ECS_NAME = /^[A-Za-z0-9_-]{1,255}$/
const CODEDEPLOY_NAME = /^[\w.+=,@-]{1,100}$/
const CODEDEPLOY_FORM = 'a name of 1 to 100 letters, digits and . _ + = , @ -'
const REVISION = /^(previous|[\w-]{1,255}:[1-9]\d*)$/

/** Reads and checks the inputs; throws InputError with every problem. */
export function parseInputs(reader: InputReader): RollbackInputs {
  const inputs = new Inputs(reader)
  const cluster = inputs.matching('cluster', ECS_NAME, 'the name of a cluster, not its ARN')
  const services = inputs.list('service')
  const minutes = inputs.integer('timeout-minutes', { min: 1, max: 360 })
  const codeDeploy = {
    application: inputs.matching('codedeploy-application', CODEDEPLOY_NAME, CODEDEPLOY_FORM),
    deploymentGroup: inputs.matching('codedeploy-deployment-group', CODEDEPLOY_NAME, CODEDEPLOY_FORM),
  }
  const to = inputs.optional('to') ?? 'previous'
  if (cluster === undefined && services.length === 0) {
    const target = readTarget(inputs)
    const wanted = readTo(inputs, to)
    inputs.finish()
    return { mode: 'app', ...target, to: wanted, minutes, codeDeploy }
  }
  const place = readPlace(inputs)
  if (inputs.optional('app') !== undefined)
    inputs.problem(
      'app',
      "is set, and so is 'cluster' or 'service'",
      "Set 'app' for an app environment, or 'cluster' and 'service' for existing services.",
    )
  if (cluster === undefined)
    inputs.problem('cluster', "is empty, but 'service' is set", "Use the services' cluster.")
  if (services.length === 0)
    inputs.problem('service', "is empty, but 'cluster' is set", 'Use the service names.')
  for (const name of services)
    if (!ECS_NAME.test(name)) inputs.problem('service', `contains '${name}'`, 'Use service names, not ARNs.')
  if (!REVISION.test(to))
    inputs.problem(
      'to',
      `is '${to}'`,
      "Use 'previous', or a revision such as my-app-web:41: existing services have no releases.",
    )
  inputs.finish()
  return {
    mode: 'service',
    ...place,
    cluster: cluster ?? '',
    services: [...new Set(services)],
    to,
    minutes,
    codeDeploy,
  }
}

/** A release of another environment is told from a mistake: it is what promote-release is for. */
function readTo(inputs: Inputs, text: string): RollbackTo {
  const to = parseRollbackTo(text)
  if (to !== undefined) return to
  const elsewhere = /^(.{1,200}?)[\s/@:]{1,4}v\d{1,15}$/.exec(text)?.[1]
  if (elsewhere === undefined) {
    inputs.problem(
      'to',
      `is '${text}'`,
      "Use 'previous', a release such as v41, or a commit of at least 7 hexadecimal digits.",
    )
  } else {
    inputs.problem(
      'to',
      `is '${text}', a release of '${elsewhere}'`,
      'A rollback stays within its environment: use a release of this one, such as v41. promote-release takes a release from one environment to another.',
    )
  }
  return { kind: 'previous' }
}
