import { familyName } from '../../ecs/names.ts'
import type { Platform } from '../../platform/descriptor.ts'
import { type Release, serviceProcesses } from '../../release/ledger/release.ts'
import type { GateCheck } from '../core/gate.ts'
import type { DeploymentPlan } from '../core/plan.ts'
import type { RolloutPorts } from '../core/ports.ts'
import { strategyOf } from '../core/rollout-strategy.ts'
import { controllerOf } from '../core/services.ts'
import { openedAt, planDeployment } from './plan.ts'

/** Reads the current state and decides. Nothing is written; a role that may not look is found out here. */
export async function readAndPlan(
  ports: Pick<RolloutPorts, 'services' | 'strategies'>,
  { platform, gate = [] }: { readonly platform: Platform; readonly gate?: readonly GateCheck[] },
  release: Release,
  serving: Release | undefined,
): Promise<DeploymentPlan> {
  const { services } = ports
  const listed = await services.list(release.app, release.environment)
  const known = new Set(listed.map((service) => service.name))
  const names = serviceProcesses(release).map((process) => familyName(release, process.type))
  const others = names.filter((name) => !known.has(name))
  // Services that bear a name of ours and are not ours: the plan refuses them.
  const named = others.length === 0 ? [] : [...(await services.describe(others)).values()]
  const current = [...listed, ...named].filter((service) => service.status !== 'INACTIVE')
  const all = ports.strategies
  const deployments = await Promise.all(
    current
      .filter((service) => names.includes(service.name) && service.status === 'ACTIVE')
      .map(async (service) => {
        const strategy = strategyOf(all, controllerOf(service))
        return [service.name, await strategy.history(service, openedAt(release))] as const
      }),
  )
  const standing = { services: current, deployments: new Map(deployments), serving }
  return planDeployment(release, platform, standing, gate.length > 0)
}
