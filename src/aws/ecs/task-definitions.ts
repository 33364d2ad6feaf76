import {
  DescribeTaskDefinitionCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionRequest,
  type TaskDefinition,
} from '@aws-sdk/client-ecs'
import type { RegisteredTaskDefinition, TaskDefinitionRegistry } from '../../release/ledger/ports.ts'
import type { Clock } from '../../runtime/clock.ts'
import { UserError } from '../../runtime/errors.ts'
import { awsError, explaining } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'
import { type TaskDefinitionQuota, taskDefinitionQuota } from './task-definition-quota.ts'

/** A family takes one registration at a time; the SDK does not retry this one, because it is a ClientException. */
const BUSY_FAMILY = /Too many concurrent attempts to create a new revision/i
const BUSY_TRIES = 10

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
export class EcsTaskDefinitions implements TaskDefinitionRegistry {
  readonly #client: ECSClient
  readonly #clock: Clock
  readonly #quota: TaskDefinitionQuota

  constructor(session: Pick<AwsSession, 'client'>, clock: Clock) {
    // Other jobs share the quota: 14 attempts last about 2 minutes.
    this.#client = new ECSClient({ ...session.client, maxAttempts: 14 })
    this.#clock = clock
    this.#quota = taskDefinitionQuota(session, clock)
  }

  async register(input: RegisterTaskDefinitionRequest): Promise<{ readonly arn: string }> {
    const { taskDefinition } = await explaining(
      'ecs:RegisterTaskDefinition',
      `the task definition family '${input.family}'`,
      () => this.#whenFree(() => this.#client.send(new RegisterTaskDefinitionCommand(input))),
    )
    if (taskDefinition?.taskDefinitionArn === undefined) {
      throw new UserError(`ECS registered the task definition '${input.family}' but did not return its ARN.`)
    }
    return { arn: taskDefinition.taskDefinitionArn }
  }

  latest(family: string): Promise<RegisteredTaskDefinition | undefined> {
    return this.describe(family)
  }

  /** By ARN, by `family:revision`, or the newest of a family. */
  async describe(taskDefinition: string): Promise<RegisteredTaskDefinition | undefined> {
    const found = await this.read(taskDefinition)
    return found && { arn: found.definition.taskDefinitionArn ?? '', ...found }
  }

  /** The same, whole. */
  async read(
    taskDefinition: string,
  ): Promise<
    { readonly definition: TaskDefinition; readonly tags: Readonly<Record<string, string>> } | undefined
  > {
    try {
      const answer = await this.#client.send(
        new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] }),
      )
      const { taskDefinition: definition, tags = [] } = answer
      if (definition?.taskDefinitionArn === undefined) return undefined
      return {
        definition,
        tags: Object.fromEntries(tags.map(({ key = '', value = '' }) => [key, value])),
      }
    } catch (error) {
      // ECS says so with a ClientException: "Unable to describe task definition."
      const { name, message } = awsError(error)
      if (name === 'ClientException' && /unable to describe|not found|does not exist/i.test(message))
        return undefined
      return explaining('ecs:DescribeTaskDefinition', `the task definition '${taskDefinition}'`, () =>
        Promise.reject(error),
      )
    }
  }

  async #whenFree<T>(call: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      await this.#quota.changes.take()
      try {
        return await call()
      } catch (error) {
        if (!BUSY_FAMILY.test(awsError(error).message) || attempt === BUSY_TRIES) throw error
        await this.#clock.sleep(500 * attempt * (0.5 + Math.random() / 2))
      }
    }
  }
}
