import { readAccount, requireAppName } from '../../platform/target-inputs.ts'
import type { Inputs } from '../../runtime/inputs.ts'

/** What every action of previews is told. */
export interface PreviewInputs {
  readonly app: string
  readonly region: string
  readonly role: string | undefined
  readonly ingress: IngressKind
  /** Of pr-predestroy; 0: it does not run. */
  readonly predestroySeconds: number
  readonly token: string
}

export type IngressKind = 'shared-alb' | 'ecs-gateway'

/** Characters. Leaves room in service and host names for the pull request and the process type. */
export const LONGEST_APP = 50

export function readPreviewInputs(inputs: Inputs): PreviewInputs {
  return {
    app: requireAppName(inputs, LONGEST_APP),
    ...readAccount(inputs),
    ingress: inputs.choice('ingress', ['shared-alb', 'ecs-gateway']),
    predestroySeconds: inputs.integer('predestroy-seconds', { min: 0, max: 3600 }),
    token: inputs.required(
      'github-token',
      "Leave it empty for the job's own token, or use one that can write pull requests and deployments.",
    ),
  }
}

export function readPullRequest(inputs: Inputs): number {
  const text = inputs.required(
    'pull-request',
    'Use the number of the pull request; on pull_request and pull_request_target events it is set automatically.',
  )
  inputs.matching('pull-request', /^[1-9]\d{0,9}$/, 'the number of a pull request')
  return Number(text)
}

/** `0` is never. */
export function readStaleDays(inputs: Inputs): number | undefined {
  const days = inputs.integer('stale-days', { min: 0, max: 365 })
  return days === 0 ? undefined : days
}
