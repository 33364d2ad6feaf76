import type { DeploymentConfiguration, DeploymentLifecycleHook } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../failures.ts'

/** Developer guide, "Lifecycle hooks for Amazon ECS service deployments": supported stages by hook type. */
const STAGES = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
]
/** They are invoked during a rollback too, which a pause would hold up. */
const NEVER_PAUSED = ['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT']
/** "You can configure a maximum of 10 pause hooks and 10 Lambda hooks per service." */
const MOST_OF_A_KIND = 10
const LAMBDA = /^arn:[^:]+:lambda:[^:]*:[^:]*:function:/

/** Minutes until a hook times out when it says nothing: 24 hours. */
export const DEFAULT_TIMEOUT_MINUTES = 1440
/** 14 days for a pause (developer guide, "Pause hooks"), 24 hours for a function ("Lambda hooks"). */
const MOST_MINUTES = { PAUSE: 20_160, AWS_LAMBDA: 1440 }

export const hookType = ({ targetType }: DeploymentLifecycleHook): 'PAUSE' | 'AWS_LAMBDA' =>
  targetType === 'PAUSE' ? 'PAUSE' : 'AWS_LAMBDA'

/** Throws InvalidParameterException. AWS's own wording is not published. */
export function checkHooks({ lifecycleHooks = [] }: DeploymentConfiguration): void {
  for (const hook of lifecycleHooks) checkHook(hook)
  for (const type of ['PAUSE', 'AWS_LAMBDA'] as const) {
    if (lifecycleHooks.filter((hook) => hookType(hook) === type).length > MOST_OF_A_KIND)
      throw invalidParameter(`A service can have at most ${MOST_OF_A_KIND} ${type} lifecycle hooks.`)
  }
}

function checkHook(hook: DeploymentLifecycleHook): void {
  const { targetType = 'AWS_LAMBDA', lifecycleStages: stages = [] } = hook
  if (targetType !== 'PAUSE' && targetType !== 'AWS_LAMBDA')
    throw invalidParameter(
      `Invalid lifecycle hook targetType '${targetType}'. Valid values are: AWS_LAMBDA, PAUSE`,
    )
  if (stages.length === 0) throw invalidParameter('lifecycleStages is required for a lifecycle hook.')
  for (const stage of stages) checkStage(stage, targetType)
  checkTarget(hook, targetType)
  const { timeoutInMinutes: minutes = DEFAULT_TIMEOUT_MINUTES, action = 'ROLLBACK' } =
    hook.timeoutConfiguration ?? {}
  const most = MOST_MINUTES[targetType]
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > most)
    throw invalidParameter(
      `timeoutInMinutes must be an integer between 1 and ${most} for a ${targetType} hook.`,
    )
  if (action !== 'ROLLBACK' && action !== 'CONTINUE')
    throw invalidParameter(`Invalid timeout action '${action}'. Valid values are: ROLLBACK, CONTINUE`)
}

function checkStage(stage: string, targetType: string): void {
  if (!STAGES.includes(stage))
    throw invalidParameter(`Invalid lifecycle stage '${stage}'. Valid values are: ${STAGES.join(', ')}`)
  if (targetType === 'PAUSE' && NEVER_PAUSED.includes(stage))
    throw invalidParameter(`PAUSE hooks cannot be configured at the ${stage} stage.`)
}

function checkTarget({ hookTargetArn, roleArn }: DeploymentLifecycleHook, targetType: string): void {
  if (targetType === 'PAUSE') {
    if (hookTargetArn !== undefined || roleArn !== undefined)
      throw invalidParameter('hookTargetArn and roleArn are not valid for PAUSE hooks.')
    return
  }
  if (hookTargetArn === undefined || !LAMBDA.test(hookTargetArn))
    throw invalidParameter('hookTargetArn must be the ARN of a Lambda function for AWS_LAMBDA hooks.')
  if (roleArn === undefined) throw invalidParameter('roleArn is required for AWS_LAMBDA hooks.')
}
