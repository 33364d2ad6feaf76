/** Schedules on the clock: when they run, what comes of it, and what is tried again. */
import { randomUUID } from 'node:crypto'
import type { Timings } from '../../timings.ts'
import { AwsError, type Caller } from '../wire/service.ts'
import type { ScheduleRecord, SchedulerState } from './model.ts'
import { callOf, type InputSchema, type TargetCall, typedInput } from './target.ts'

/** Makes the calls of schedules. Implemented by the account. */
export interface ScheduleCaller {
  readonly schemas: InputSchema
  /** What `scheduler.amazonaws.com` is in the role; undefined when the role does not trust it. */
  assume(roleArn: string, scheduleArn: string): Caller | undefined
  invoke(
    call: { readonly service: string; readonly operation: string; readonly input: unknown },
    caller: Caller,
  ): Promise<{ readonly code: string; readonly message: string }>
}

/** One attempt to call a target. */
export interface Invocation {
  readonly schedule: string
  readonly at: number
  readonly attempt: number
  /** `ecs:updateService`; empty when the target could not be understood. */
  readonly call: string
  /** `ok`, or the error's code. */
  readonly outcome: string
  readonly message: string
}

/** Timers of Node hold 24 days at most. */
const LONGEST_TIMER = 20 * 24 * 3600_000
/** API reference, RetryPolicy: 185 attempts within 86,400 seconds unless said otherwise. */
const ATTEMPTS = 185
const EVENT_AGE_SECONDS = 86_400
const RETRIED = /Throttl|TooManyRequests|Internal|ServiceUnavailable|ServerException|RequestLimitExceeded/

export class Runs {
  readonly invocations: Invocation[] = []
  readonly #state: SchedulerState
  readonly #caller: ScheduleCaller
  readonly #timings: Timings

  constructor(state: SchedulerState, caller: ScheduleCaller, timings: Timings) {
    this.#state = state
    this.#caller = caller
    this.#timings = timings
  }

  /** Sets the timer of the next run, instead of any other. */
  plan(schedule: ScheduleRecord): void {
    schedule.cancel()
    const { clock } = this.#state
    const { settings, createdAt } = schedule
    if (settings.state === 'DISABLED') return
    const begins = settings.startDate?.getTime()
    const due = settings.schedule.next(Math.max(clock.now(), (begins ?? 0) - 1), begins ?? createdAt)
    if (due === undefined || due > (settings.endDate?.getTime() ?? Number.POSITIVE_INFINITY)) {
      if (settings.schedule.expression.startsWith('at(')) return
      this.#completed(schedule)
      return
    }
    const wait = due + this.#timings.scheduleInvocation - clock.now()
    schedule.cancel = clock.schedule(Math.min(wait, LONGEST_TIMER), () => {
      if (wait > LONGEST_TIMER) this.plan(schedule)
      else void this.#run(schedule, due, 1)
    })
  }

  async #run(schedule: ScheduleRecord, due: number, attempt: number): Promise<void> {
    const { clock } = this.#state
    const { target } = schedule.settings
    const outcome = await this.#attempt(schedule, due, attempt)
    // Deleted or changed meanwhile: whoever did that has planned what comes next.
    if (!this.#known(schedule)) return
    const attempts = target.RetryPolicy?.MaximumRetryAttempts ?? ATTEMPTS
    const deadline = due + (target.RetryPolicy?.MaximumEventAgeInSeconds ?? EVENT_AGE_SECONDS) * 1000
    const pause = this.#timings.scheduleRetryInitial * 2 ** Math.min(attempt - 1, 10)
    if (RETRIED.test(outcome) && attempt <= attempts && clock.now() + pause < deadline) {
      schedule.cancel = clock.schedule(pause, () => void this.#run(schedule, due, attempt + 1))
      return
    }
    if (schedule.settings.schedule.expression.startsWith('at(')) this.#completed(schedule)
    else this.plan(schedule)
  }

  /** `ok` or the code of what went wrong. */
  async #attempt(schedule: ScheduleRecord, due: number, attempt: number): Promise<string> {
    const { target } = schedule.settings
    const { clock } = this.#state
    let call: TargetCall | undefined
    let answer: { readonly code: string; readonly message: string }
    try {
      call = callOf(target, this.#caller.schemas, {
        'aws.scheduler.schedule-arn': schedule.arn,
        'aws.scheduler.scheduled-time': new Date(due).toISOString().replace(/\.\d+Z$/, 'Z'),
        'aws.scheduler.execution-id': randomUUID(),
        'aws.scheduler.attempt-number': String(attempt),
      })
      answer = await this.#invoke(call, target.RoleArn ?? '', schedule.arn)
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      answer = error
    }
    this.invocations.push({
      schedule: schedule.name,
      at: clock.now(),
      attempt,
      call: call === undefined ? '' : `${call.service}:${call.operation}`,
      outcome: answer.code,
      message: answer.message,
    })
    return answer.code
  }

  async #invoke(
    { service, operation, input }: TargetCall,
    roleArn: string,
    scheduleArn: string,
  ): Promise<{ readonly code: string; readonly message: string }> {
    const caller = this.#caller.assume(roleArn, scheduleArn)
    if (caller === undefined) return { code: 'AccessDenied', message: `${roleArn} cannot be assumed` }
    const schema = this.#caller.schemas(service, operation)
    const typed = schema === undefined ? input : await typedInput(schema, input)
    return this.#caller.invoke({ service, operation, input: typed }, caller)
  }

  /** ActionAfterCompletion: "DELETE … after its last invocation". */
  #completed(schedule: ScheduleRecord): void {
    if (schedule.settings.afterCompletion === 'DELETE') this.#state.remove(schedule)
  }

  #known(schedule: ScheduleRecord): boolean {
    return this.#state.schedules.get(`${schedule.group}/${schedule.name}`) === schedule
  }
}
