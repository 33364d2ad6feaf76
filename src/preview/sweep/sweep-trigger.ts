import { UserError } from '../../runtime/errors.ts'

export interface SweepTrigger {
  /** `GITHUB_EVENT_NAME` */
  readonly event: string
  /** `GITHUB_REF`: a branch of its own for schedules and dispatches, `refs/pull/<n>/merge` for a pull request. */
  readonly ref: string
  /** As the event's payload names it; undefined where it does not. */
  readonly defaultBranch: string | undefined
}

/**
 * Events whose workflow comes from the branch that the run is on: on the default branch somebody with write access has
 * merged it. https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const EVENTS = ['schedule', 'workflow_dispatch', 'repository_dispatch', 'push']

/**
 * A sweep can destroy every preview, so only the default branch may run one: a pull request's branch can call the
 * workflow with inputs of its own. The trust policy of the role says the same (docs/previews-setup.md); this holds
 * where somebody's own policy does not. Throws UserError.
 */
export function assertSweepTrigger({ event, ref, defaultBranch }: SweepTrigger): void {
  const fix =
    'Run it on a schedule, or manually from the default branch (examples/workflows/preview-sweep.yml).'
  if (!EVENTS.includes(event)) {
    throw new UserError(`A sweep cannot run on the event '${event}'.`, { fix })
  }
  // GitHub runs schedules on the default branch only, and its payload does not always say which that is.
  if (event === 'schedule' && defaultBranch === undefined) return
  if (defaultBranch === undefined) {
    throw new UserError(
      `The payload of the event '${event}' does not contain the repository's default branch.`,
      { fix },
    )
  }
  if (ref !== `refs/heads/${defaultBranch}`) {
    throw new UserError(
      `A sweep runs only on the default branch '${defaultBranch}'; this run is on '${ref}'.`,
      { fix },
    )
  }
}
