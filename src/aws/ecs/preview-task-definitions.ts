import {
  DeleteTaskDefinitionsCommand,
  DeregisterTaskDefinitionCommand,
  ECSClient,
  type Failure,
} from '@aws-sdk/client-ecs'
import pLimit from 'p-limit'
import type { TaskDefinitionInput } from '../../ecs/task-definition.ts'
import type { PreviewTaskDefinitions } from '../../preview/record/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import { batches } from '../client/batches.ts'
import { awsError, explaining } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'
import { type TaskDefinitionQuota, taskDefinitionQuota } from './task-definition-quota.ts'
import { EcsTaskDefinitions } from './task-definitions.ts'

/**
 * DeleteTaskDefinitions takes ten at once:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html
 */
const PER_CALL = 10
const AT_ONCE = 3
/** ECS has no code for it. What it refuses for another reason is still ACTIVE, or will be refused again. */
const IS_GONE = /not exist|not found|MISSING|in.progress/i

export class EcsPreviewTaskDefinitions implements PreviewTaskDefinitions {
  readonly #client: ECSClient
  readonly #registry: EcsTaskDefinitions
  readonly #quota: TaskDefinitionQuota

  constructor(session: Pick<AwsSession, 'client'>, clock: Clock) {
    // Other jobs share the quota: many attempts.
    this.#client = new ECSClient({ ...session.client, maxAttempts: 14 })
    this.#registry = new EcsTaskDefinitions(session, clock)
    this.#quota = taskDefinitionQuota(session, clock)
  }

  register(input: TaskDefinitionInput): Promise<{ readonly arn: string }> {
    return this.#registry.register(input)
  }

  /**
   * Only an INACTIVE revision may be deleted, and one that a stopping task still uses is deleted automatically
   * afterwards. Ten at a time, and first what an earlier call has deregistered: what is done stays done, whatever comes
   * of the rest, and costs a call for ten when it is asked for again.
   */
  async retire(arns: readonly string[]): Promise<number> {
    const limit = pLimit(AT_ONCE)
    const failed: Error[] = []
    let retired = 0
    for (const batch of batches(arns, PER_CALL)) {
      const attempt = async () => {
        const { deleted, refused: active } = await this.#delete(batch)
        const settled = await Promise.allSettled(
          active.map(({ arn = '' }) => limit(async () => ((await this.#deregister(arn)) ? [arn] : []))),
        )
        const inactive = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
        retired += deleted + inactive.length
        if (inactive.length > 0) {
          const [first] = (await this.#delete(inactive)).refused
          if (first !== undefined)
            throw new Error(`${first.arn} was not deleted: ${first.reason} ${first.detail ?? ''}`)
        }
        for (const one of settled) if (one.status === 'rejected') throw one.reason
      }
      await attempt().catch((error: unknown) => {
        failed.push(error instanceof Error ? error : new Error(String(error)))
      })
    }
    const [first] = failed
    if (first !== undefined) throw first
    return retired
  }

  /** Deletes what is INACTIVE. What is gone is not refused. */
  async #delete(
    taskDefinitions: string[],
  ): Promise<{ readonly deleted: number; readonly refused: readonly Failure[] }> {
    await this.#quota.deletions.take()
    const answer = await explaining(
      'ecs:DeleteTaskDefinitions',
      `task definitions ${taskDefinitions.join(', ')}`,
      () => this.#client.send(new DeleteTaskDefinitionsCommand({ taskDefinitions })),
    )
    const { taskDefinitions: deleted = [], failures = [] } = answer
    return {
      deleted: deleted.length,
      refused: failures.filter(({ reason = '' }) => !IS_GONE.test(reason)),
    }
  }

  /** False when there is no such revision any more. */
  #deregister(arn: string): Promise<boolean> {
    return explaining('ecs:DeregisterTaskDefinition', `the task definition '${arn}'`, async () => {
      await this.#quota.changes.take()
      try {
        await this.#client.send(new DeregisterTaskDefinitionCommand({ taskDefinition: arn }))
        return true
      } catch (error) {
        // ECS has no error name of its own: "The specified task definition does not exist.", "… is DELETE_IN_PROGRESS".
        const { name, message } = awsError(error)
        if (
          /^(ClientException|InvalidParameterException)$/.test(name) &&
          /not exist|not found|delete_in_progress|unable to describe/i.test(message)
        )
          return false
        throw error
      }
    })
  }
}
