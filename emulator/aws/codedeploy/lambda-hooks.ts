import { randomUUID } from 'node:crypto'
import type {
  PutLifecycleEventHookExecutionStatusInput,
  PutLifecycleEventHookExecutionStatusOutput,
} from '@aws-sdk/client-codedeploy'
import type { EngineClock } from '../../clock.ts'
import type { Timings } from '../../timings.ts'
import { DeploymentEnded, refused } from './failures.ts'
import type { DeploymentRecord, HookExecution, LifecycleHookName } from './model.ts'

/** What CodeDeploy invokes a hook with (user guide, "Sample Lambda 'hooks' function"). */
export interface HookEvent {
  readonly DeploymentId: string
  readonly LifecycleEventHookExecutionId: string
}

/**
 * Answers as PutLifecycleEventHookExecutionStatus does. A function that answers nothing, or that throws, leaves the
 * deployment waiting until it calls that operation: CodeDeploy does not look at a function's result.
 */
export type HookFunction = (event: HookEvent) => HookAnswer | Promise<HookAnswer>
export type HookAnswer = 'Succeeded' | 'Failed' | undefined

/** The Lambda functions that AppSpec hooks can call: those that a test or a demo registers. */
export class LambdaHooks {
  readonly #clock: EngineClock
  readonly #timings: Timings
  readonly #functions = new Map<string, HookFunction>()
  readonly #executions = new Map<string, HookExecution>()

  constructor(clock: EngineClock, timings: Timings) {
    this.#clock = clock
    this.#timings = timings
  }

  /** By function name. Returns what removes it. */
  register(name: string, handler: HookFunction): () => void {
    this.#functions.set(name, handler)
    return () => {
      if (this.#functions.get(name) === handler) this.#functions.delete(name)
    }
  }

  /** Throws DeploymentEnded for a function that does not exist, that fails, or that does not answer in time. */
  async run(
    deployment: DeploymentRecord,
    event: LifecycleHookName,
    functionName: string,
    signal: AbortSignal,
  ): Promise<void> {
    const handler = this.#functions.get(nameOf(functionName))
    if (handler === undefined) {
      throw new DeploymentEnded({
        code: 'INVALID_LAMBDA_FUNCTION',
        message: `The Lambda function '${functionName}' of the hook ${event} was not found.`,
      })
    }
    const id = randomUUID()
    const { promise, resolve } = Promise.withResolvers<'Succeeded' | 'Failed'>()
    const execution: HookExecution = { deployment, event, answered: false, answer: resolve }
    this.#executions.set(id, execution)
    const limit = new AbortController()
    const late = this.#clock.sleep(this.#timings.codeDeployHookLimit, AbortSignal.any([signal, limit.signal]))
    void this.#invoke(handler, { DeploymentId: deployment.id, LifecycleEventHookExecutionId: id }, execution)
    const status = await Promise.race([promise, late.then(() => 'Late' as const)]).finally(() => {
      execution.answered = true
      late.catch(() => 'the wait was cut short: nobody is waiting any longer')
      limit.abort()
    })
    if (status === 'Late') {
      throw new DeploymentEnded({
        code: 'TIMEOUT',
        message:
          'The deployment timed out while waiting for a status callback. CodeDeploy expects a status callback within one hour after a deployment hook is invoked.',
      })
    }
    if (status === 'Failed') {
      throw new DeploymentEnded({
        code: 'HOOK_EXECUTION_FAILURE',
        message:
          'The deployment failed because one or more of the lifecycle event validation functions failed.',
      })
    }
  }

  operations() {
    return {
      PutLifecycleEventHookExecutionStatus: (
        input: PutLifecycleEventHookExecutionStatusInput,
      ): PutLifecycleEventHookExecutionStatusOutput => {
        const id = input.lifecycleEventHookExecutionId ?? ''
        if (input.deploymentId === undefined)
          throw refused('DeploymentIdRequired', 'A deployment ID must be specified.')
        const execution = this.#executions.get(id)
        if (execution === undefined || execution.deployment.id !== input.deploymentId) {
          throw refused(
            'InvalidLifecycleEventHookExecutionId',
            `The lifecycle event hook execution ID '${id}' is not valid.`,
          )
        }
        if (input.status !== 'Succeeded' && input.status !== 'Failed') {
          throw refused(
            'InvalidLifecycleEventHookExecutionStatus',
            "The status of a lifecycle event hook must be 'Succeeded' or 'Failed'.",
          )
        }
        if (execution.answered)
          throw refused('LifecycleEventAlreadyCompleted', 'The lifecycle event is already completed.')
        this.#answer(execution, input.status)
        return { lifecycleEventHookExecutionId: id }
      },
    }
  }

  async #invoke(handler: HookFunction, event: HookEvent, execution: HookExecution): Promise<void> {
    try {
      const answer = await handler(event)
      if (answer !== undefined && !execution.answered) this.#answer(execution, answer)
    } catch {
      // A function that throws has not called back: the deployment waits for its hour, as on AWS.
      return
    }
  }

  #answer(execution: HookExecution, status: 'Succeeded' | 'Failed'): void {
    execution.answered = true
    execution.answer(status)
  }
}

/** Name, partial ARN or ARN, with or without version. */
const nameOf = (reference: string): string => {
  const [, afterFunction = reference] = /(?:^|:)function:(.+)$/.exec(reference) ?? []
  return afterFunction.split(':')[0] ?? afterFunction
}
