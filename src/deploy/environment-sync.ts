import { type Platform, targetGroupsOf } from '../platform/descriptor.ts'
import type { Release } from '../release/ledger/release.ts'
import type { Logger } from '../runtime/log.ts'
import type { DeploymentPlan } from './core/plan.ts'
import type { EnvironmentSync } from './core/ports.ts'
import { applyScaling } from './core/scaling.ts'
import { applySettings, wantedSettings } from './core/target-groups.ts'

interface Around {
  readonly platform: Platform
  readonly release: Release
  readonly serving: Release | undefined
}

/**
 * Before the rollout: how long targets drain, for both groups; the health check only for the group that has no traffic,
 * because the tasks that serve may not know the new path.
 */
export async function applyBeforeRollout(
  { targetGroups }: EnvironmentSync,
  log: Logger,
  { platform, release }: Around,
  plan: DeploymentPlan,
): Promise<void> {
  const { web } = platform.appEnvironment
  const step = plan.steps.find(({ process }) => process === 'web')
  if (web === undefined || step === undefined || step.action.kind === 'unchanged') return
  const groups = targetGroupsOf(web)
  const { healthCheck, ...drain } = wantedSettings(release)
  await applySettings({ targetGroups, log }, groups, drain)
  if (healthCheck === undefined) return
  // A rolling service has one group, whose new tasks must be found healthy by the new check.
  const shifts = step.rollout.loadBalancer?.alternateTargetGroup !== undefined
  const busy = shifts ? step.standing?.loadBalancers[0]?.targetGroup : undefined
  await applySettings(
    { targetGroups, log },
    groups.filter((group) => group !== busy),
    { healthCheck },
  )
}

/** After it landed: the previously live group, and autoscaling. */
export async function applyAfterRollout(
  environmentSync: EnvironmentSync,
  log: Logger,
  { platform, release, serving }: Around,
): Promise<void> {
  const { web } = platform.appEnvironment
  const { targetGroups, scaling } = environmentSync
  const { healthCheck } = wantedSettings(release)
  if (web !== undefined && healthCheck !== undefined)
    await applySettings({ targetGroups, log }, targetGroupsOf(web), { healthCheck })
  await applyScaling({ scaling, log }, release, serving)
}
