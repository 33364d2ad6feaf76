import { AwsError } from '../wire/service.ts'
import type { Problem } from './model.ts'

/** An error of the CodeDeploy API. All are HTTP 400; `code` without the suffix `Exception`. */
export const refused = (code: string, message: string): AwsError => new AwsError(`${code}Exception`, message)

export const invalidToken = (): AwsError => refused('InvalidNextToken', 'The next token is not valid.')

/** What ends a deployment with an error; with `stopped` its status is Stopped, else Failed. */
export class DeploymentEnded extends Error {
  override readonly name = 'DeploymentEnded'
  readonly problem: Problem
  readonly stopped: boolean
  /** Undefined: as the deployment's auto rollback configuration says. */
  readonly rollBack: boolean | undefined
  readonly event: 'DEPLOYMENT_FAILURE' | 'DEPLOYMENT_STOP_ON_ALARM' | 'DEPLOYMENT_STOP_ON_REQUEST'

  constructor(
    problem: Problem,
    options: {
      readonly stopped?: boolean
      readonly rollBack?: boolean | undefined
      readonly event?: DeploymentEnded['event']
    } = {},
  ) {
    super(problem.message)
    this.problem = problem
    this.stopped = options.stopped ?? false
    this.rollBack = options.rollBack
    this.event = options.event ?? 'DEPLOYMENT_FAILURE'
  }
}
