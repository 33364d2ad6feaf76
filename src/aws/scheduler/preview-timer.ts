import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  paginateListSchedules,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler'
import { partitionOf } from '../../platform/region.ts'
import {
  type PreviewIdentity,
  scheduleName,
  schedulePrefix,
  serviceNameOf,
} from '../../preview/record/identity.ts'
import type { NamedRemoval, PreviewTimer } from '../../preview/record/ports.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

export interface TimerPlace {
  readonly cluster: string
  readonly role: string
  readonly group: string
}

/**
 * One-shot schedules of EventBridge Scheduler. A schedule has one target, so there is one for each service: it calls
 * ecs:UpdateService by the universal target
 * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html) and scales the service to 0.
 * That ends what costs by the hour and can be taken back by a push; deleting the service instead would leave a rule and
 * a target group that nobody expects without one. The schedule deletes itself afterwards.
 */
export class SchedulerTimer implements PreviewTimer {
  readonly #client: SchedulerClient
  readonly #place: TimerPlace
  readonly #partition: string

  constructor(session: Pick<AwsSession, 'client'>, place: TimerPlace) {
    this.#client = new SchedulerClient(session.client)
    this.#place = place
    this.#partition = partitionOf(session.client.region).name
  }

  async set(identity: PreviewIdentity, processes: readonly string[], at: number): Promise<void> {
    await Promise.all(processes.map((process) => this.#set(identity, process, at)))
  }

  async #set(identity: PreviewIdentity, process: string, at: number): Promise<void> {
    const input = this.#schedule(identity, process, at)
    const on = `the schedule '${input.Name}'`
    try {
      await this.#client.send(new CreateScheduleCommand(input))
    } catch (error) {
      if (!isAwsError(error, 'ConflictException'))
        return explaining('scheduler:CreateSchedule', on, () => Promise.reject(error))
      await explaining('scheduler:UpdateSchedule', on, () =>
        this.#client.send(new UpdateScheduleCommand(input)),
      )
    }
  }

  async cancel(identity: PreviewIdentity): Promise<readonly NamedRemoval[]> {
    const names = await this.list(identity)
    return Promise.all(
      names.map(async (name) => ({
        kind: 'timer',
        name,
        outcome: await explaining('scheduler:DeleteSchedule', `the schedule '${name}'`, () =>
          this.#delete(name),
        ),
      })),
    )
  }

  async list(identity: PreviewIdentity): Promise<readonly string[]> {
    const { group } = this.#place
    const schedules = await explaining('scheduler:ListSchedules', `the schedule group '${group}'`, () =>
      everyItem(
        paginateListSchedules(bounded('scheduler:ListSchedules', this.#client), {
          GroupName: group,
          NamePrefix: schedulePrefix(identity),
        }),
        ({ Schedules }) => Schedules,
      ),
    )
    return schedules.flatMap(({ Name }) => Name ?? [])
  }

  async #delete(Name: string): Promise<'deleted' | 'absent'> {
    try {
      await this.#client.send(new DeleteScheduleCommand({ Name, GroupName: this.#place.group }))
      return 'deleted'
    } catch (error) {
      // It has fired in the meantime.
      if (isAwsError(error, 'ResourceNotFoundException')) return 'absent'
      throw error
    }
  }

  #schedule(identity: PreviewIdentity, process: string, at: number): CreateScheduleCommandInput {
    const { cluster, role, group } = this.#place
    return {
      Name: scheduleName(identity, process),
      GroupName: group,
      // `at(yyyy-mm-ddThh:mm:ss)`, in UTC where no time zone is given.
      ScheduleExpression: `at(${new Date(at).toISOString().slice(0, 19)})`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Description: `Scales ${serviceNameOf(identity, process)} to 0 when this preview has not been renewed`,
      Target: {
        Arn: `arn:${this.#partition}:scheduler:::aws-sdk:ecs:updateService`,
        RoleArn: role,
        Input: JSON.stringify({
          Cluster: cluster,
          Service: serviceNameOf(identity, process),
          DesiredCount: 0,
        }),
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 20 },
      },
    }
  }
}
