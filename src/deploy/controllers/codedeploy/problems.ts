import type { PlannedService } from '../../core/plan.ts'
import type { DeploymentGroup, Placement } from './ports.ts'

/** What would make a CodeDeploy deployment fail late, each with its fix; empty when all is there. Pure. */
export function groupProblems(
  step: Pick<PlannedService, 'service' | 'rollout' | 'gated' | 'action'>,
  group: DeploymentGroup,
  placement: Placement | undefined,
): readonly string[] {
  const { service, rollout, gated, action } = step
  const named = `Deployment group '${group.name}' of application '${group.application}'`
  if (action.kind === 'create') {
    return [
      `Service '${service}' does not exist: create services of the CODE_DEPLOY controller with your infrastructure code, before their deployment group.`,
    ]
  }
  if (group.computePlatform !== 'ECS')
    return [
      `${named} is for ${group.computePlatform}, not for ECS. Set 'codedeploy-deployment-group' to another one.`,
    ]
  const problems: string[] = []
  if (!group.services.some((one) => one.service === service)) {
    const moves = group.services.map((one) => `${one.cluster}/${one.service}`).join(', ')
    problems.push(
      `${named} deploys ${moves === '' ? 'no service' : moves}, not '${service}'. Set 'codedeploy-application' and 'codedeploy-deployment-group' to its group.`,
    )
  }
  if (placement === undefined)
    problems.push(
      `Service '${service}' has no PRIMARY task set, so there is no traffic to shift. Repair it with 'aws ecs update-service-primary-task-set'.`,
    )
  if (group.productionListeners.length === 0)
    problems.push(`${named} has no production listener. Give its target group pair a prodTrafficRoute.`)
  const serving = rollout.loadBalancer && nameOf(rollout.loadBalancer.targetGroup)
  if (serving !== undefined && !group.targetGroups.includes(serving))
    problems.push(
      `${named} shifts traffic between ${group.targetGroups.join(' and ')}, but '${service}' is attached to ${serving}. Correct the group's target group pair.`,
    )
  if (gated && group.readyWait === undefined)
    problems.push(
      `${named} does not wait before shifting production traffic, so the gate cannot run. Set its deploymentReadyOption to STOP_DEPLOYMENT with waitTimeInMinutes.`,
    )
  if (gated && group.testListeners.length === 0)
    problems.push(
      `${named} has no test listener, so the gate cannot reach the new tasks. Give its target group pair a testTrafficRoute.`,
    )
  return problems
}

/** `arn:…:targetgroup/name/id` -> `name`: CodeDeploy knows target groups by their names. */
const nameOf = (arn: string): string => arn.split('/')[1] ?? arn
