import * as sdk from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import type { Alarms, Listeners, Roles, TaskSets, TrafficRules } from '../../ports.ts'
import type { Timings } from '../../timings.ts'
import type { AccountScope, ServiceDefinition } from '../wire/service.ts'
import type { TagSource } from '../wire/tags.ts'
import { Applications } from './applications.ts'
import { DeploymentConfigs } from './deployment-configs.ts'
import { deploymentOperations } from './deployment-operations.ts'
import { Deployments } from './deployments.ts'
import { groupOperations } from './groups.ts'
import { LambdaHooks } from './lambda-hooks.ts'

/** One object for all emulators of a process: the registry reads its model once. */
const SDK = { ...sdk }

export interface CodeDeployOptions {
  readonly clock: EngineClock
  readonly account: AccountScope
  readonly timings: Timings
  readonly taskSets: TaskSets
  readonly listeners: Listeners
  readonly rules: TrafficRules
  readonly alarms: Alarms
  readonly roles: Roles
}

export interface CodeDeploy {
  readonly service: ServiceDefinition
  /** Deployments with their own types, for tests and engines in the same process. */
  readonly operations: ReturnType<typeof deploymentOperations>
  readonly tags: TagSource
  /** Where the Lambda functions of AppSpec hooks are registered. */
  readonly hooks: LambdaHooks
  /** Undefined when there is no such deployment. */
  groupArnOf(deploymentId: string): string | undefined
  /** Ends every deployment under way without changing anything more. */
  close(): void
}

/**
 * CodeDeploy on the emulator, for the compute platform ECS: blue/green deployments of services with the CODE_DEPLOY
 * deployment controller. Not emulated, and refused rather than ignored: the platforms Server and Lambda, revisions in
 * S3 and on GitHub. Not emulated and ignored: triggers, events, tags of EC2 instances.
 */
export function createCodeDeploy(options: CodeDeployOptions): CodeDeploy {
  const { clock, account, timings } = options
  const applications = new Applications(clock, account)
  const inUse = (): ReadonlySet<string> =>
    new Set(
      applications.all.flatMap(({ groups }) =>
        [...groups.values()].map(({ settings }) => settings.deploymentConfigName),
      ),
    )
  const configs = new DeploymentConfigs(clock, inUse)
  const hooks = new LambdaHooks(clock, timings)
  const parts = { ...options, applications, configs, hooks }
  const deployments = new Deployments(parts)
  const operations = deploymentOperations({ ...parts, deployments })
  return {
    service: {
      name: 'codedeploy',
      protocol: 'awsJson1_1',
      targetPrefix: 'CodeDeploy_20141006',
      sdk: SDK,
      operations: {
        ...applications.operations(),
        ...groupOperations(parts),
        ...configs.operations(),
        ...operations,
        ...hooks.operations(),
      },
    },
    operations,
    tags: applications.tags,
    hooks,
    groupArnOf: (deploymentId) => {
      const found = deployments.all.find(({ id }) => id === deploymentId)
      return found && applications.arn(found.group)
    },
    close: () => deployments.close(),
  }
}
