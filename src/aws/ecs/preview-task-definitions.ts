import { DeleteTaskDefinitionsCommand, DeregisterTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs'
import pLimit from 'p-limit'
import type { TaskDefinitionInput } from '../../ecs/task-definition.ts'
import type { PreviewTaskDefinitions } from '../../preview/record/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import { batches } from '../client/batches.ts'
import { awsError, explaining } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'
import { EcsTaskDefinitions } from './task-definitions.ts'

/**
 * DeleteTaskDefinitions takes ten at once:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html
 */
const PER_CALL = 10
const AT_ONCE = 3

export class EcsPreviewTaskDefinitions implements PreviewTaskDefinitions {
  readonly #client: ECSClient
  readonly #registry: EcsTaskDefinitions

  constructor(session: Pick<AwsSession, 'client'>, clock: Clock) {
    // One a second after the first few, in the whole account: many attempts.
    this.#client = new ECSClient({ ...session.client, maxAttempts: 14 })
    this.#registry = new EcsTaskDefinitions(session, clock)
  }

  register(input: TaskDefinitionInput): Promise<{ readonly arn: string }> {
    return this.#registry.register(input)
  }

  /**
   * Only an INACTIVE revision may be deleted, and one that a stopping task still uses is deleted automatically
   * afterwards.
   */
  async retire(arns: readonly string[]): Promise<number> {
    const limit = pLimit(AT_ONCE)
    const known = await limit.map(arns, async (arn) => ((await this.#deregister(arn)) ? [arn] : []))
    const retired = known.flat()
    for (const taskDefinitions of batches(retired, PER_CALL)) {
      const { failures = [] } = await explaining(
        'ecs:DeleteTaskDefinitions',
        `task definitions ${taskDefinitions.join(', ')}`,
        () => this.#client.send(new DeleteTaskDefinitionsCommand({ taskDefinitions })),
      )
      const real = failures.filter(({ reason = '' }) => !/not found|MISSING|in progress/i.test(reason))
      const [first] = real
      if (first !== undefined)
        throw new Error(`${first.arn} was not deleted: ${first.reason} ${first.detail ?? ''}`)
    }
    return retired.length
  }

  /** False when there is no such revision any more. */
  #deregister(arn: string): Promise<boolean> {
    return explaining('ecs:DeregisterTaskDefinition', `the task definition '${arn}'`, async () => {
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
