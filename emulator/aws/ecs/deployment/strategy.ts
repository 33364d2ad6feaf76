import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import type { DeploymentRecord, ServiceDeploymentRecord, ServiceRecord } from '../model.ts'

/**
 * How a service gets from one revision to the next. The scheduler calls `advance` after every state change
 * and whenever the time that the last call asked for has passed; a strategy keeps no timers of its own.
 * ./rolling.ts is ROLLING; ./blue-green.ts is BLUE_GREEN, CANARY and LINEAR, which differ in their shift
 * steps only; ../task-set/task-set-strategy.ts stands in for services that CodeDeploy controls.
 */
export interface DeploymentStrategy {
  /** Throws InvalidParameterException for what CreateService and UpdateService refuse at once. */
  check(configuration: DeploymentConfiguration, loadBalancers: ServiceRecord['config']['loadBalancers']): void
  /** The target groups in which tasks of a new revision register, one per load balancer. */
  targetGroups(service: ServiceRecord, sources: readonly DeploymentRecord[]): readonly string[]
  /** Called once for a service deployment that was just accepted. */
  begin?(sd: ServiceDeploymentRecord): void
  /**
   * One look at a rollout in flight. Answers after how many ms to look again though nothing changed;
   * undefined when events suffice.
   */
  advance(sd: ServiceDeploymentRecord): number | undefined
  /** Rolls back to the last completed deployment. `rolloutReason` is for the deployment that failed. */
  rollBack(sd: ServiceDeploymentRecord, reason: string, rolloutReason: string): void
  /** Keeps a service that has no rollout in flight as it should be. */
  maintain(service: ServiceRecord): void
}
