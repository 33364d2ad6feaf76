import type { Clock } from '../../../runtime/clock.ts'
import { UserError } from '../../../runtime/errors.ts'
import type { Logger } from '../../../runtime/log.ts'
import type { InProgress } from '../../core/rollout-strategy.ts'
import { ServiceReadError } from '../../core/services.ts'
import { formatElapsed } from '../../rollout/progress.ts'
import { taskDefinitionOf } from './app-spec.ts'
import {
  type CodeDeploy,
  type CodeDeployment,
  CreateRefusedError,
  isEnded,
  type NewCodeDeployment,
} from './ports.ts'

export interface CreatePorts {
  readonly codeDeploy: CodeDeploy
  readonly clock: Clock
  readonly log: Logger
}

export interface CreateOptions {
  /** For the log. */
  readonly process: string
  /** What to do about somebody else's deployment. */
  readonly policy: InProgress
  /** Epoch milliseconds. */
  readonly deadline: number
  readonly signal: AbortSignal
}

/** Milliseconds between two tries. */
const TICK = 5_000
/** Until a deployment whose creation was not answered can be listed. */
const LOOK = 1_000
/** CodeDeploy's clock and ours may differ a little. */
const CLOCK_SLACK = 60_000
/**
 * https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html has no limit; AWS's own action
 * keeps to this.
 */
const DESCRIPTION = 512

/** Says which run made a deployment: CreateDeployment takes no client token, so this is how ours is found again. */
export function describeDeployment(what: string, key: string): string {
  const token = ` (${key})`
  return `${what.slice(0, DESCRIPTION - token.length)}${token}`
}

/**
 * Creates a deployment, once. An answer that never came is looked for by its description before anything is tried
 * again. While another deployment of the group is under way: joins it when it is this one, else waits for its end,
 * stops it or throws UserError, as the policy says; a deployment that rolls another back is always waited for.
 */
export async function createDeployment(
  { codeDeploy, clock, log }: CreatePorts,
  request: NewCodeDeployment,
  { process, policy, deadline, signal }: CreateOptions,
): Promise<CodeDeployment> {
  const since = clock.now() - CLOCK_SLACK
  const stopped = new Set<string>()
  let said = ''
  let wanted = request
  let answered = true
  /** Throws UserError when the policy is to fail. */
  const meet = async (named: string | undefined): Promise<CodeDeployment | undefined> => {
    const active = await readActive(codeDeploy, request.service, named)
    if (active === undefined) return undefined
    if (isThis(active, request)) return active
    const what = describeActive(active)
    if (policy === 'fail' && active.rollback.of === undefined) throw inProgress(request.service, what)
    if (policy === 'supersede' && !stopped.has(active.id)) {
      log.info(`${process}: superseding ${what}`)
      await makeRoom(codeDeploy, active)
      stopped.add(active.id)
    } else if (said !== what) {
      said = what
      log.info(`${process}: waiting for ${what}, at most ${formatElapsed(deadline - clock.now())}`)
    }
    return undefined
  }
  for (;;) {
    signal.throwIfAborted()
    let trouble: Error
    try {
      if (!answered) {
        const found = await find(codeDeploy, request, since)
        if (found !== undefined) return found
        answered = true
      }
      return await made(codeDeploy, await codeDeploy.create(wanted), wanted, clock)
    } catch (error) {
      if (!isPassing(error)) throw error
      trouble = error
    }
    if (trouble instanceof CreateRefusedError) {
      if (trouble.kind === 'alarms-denied') {
        log.warning(`${process}: the group's alarms stay on during the rollback: ${trouble.message}`)
        wanted = { ...request, withoutAlarms: false }
        continue
      }
      if (trouble.kind === 'unanswered') answered = false
      if (trouble.kind === 'active') {
        const joined = await meet(trouble.active).catch(unlessPassing)
        if (joined !== undefined) return joined
      }
    }
    if (clock.now() >= deadline) {
      const active = trouble instanceof CreateRefusedError && trouble.kind === 'active'
      throw active ? inProgress(request.service, said === '' ? trouble.message : said) : trouble
    }
    // What may have been made is looked for at once, and before anything is made again.
    if (answered) await clock.sleep(Math.min(TICK, deadline - clock.now()), signal)
    else await clock.sleep(LOOK, signal)
  }
}

/** A read that may work later, or a refusal that may end. */
function isPassing(error: unknown): error is CreateRefusedError | ServiceReadError {
  return (
    error instanceof CreateRefusedError || (error instanceof ServiceReadError && error.kind !== 'permanent')
  )
}

function unlessPassing(error: unknown): undefined {
  if (!isPassing(error)) throw error
  return undefined
}

/** It is made; that it cannot be read now must not lose it. */
async function made(
  codeDeploy: CodeDeploy,
  id: string,
  { content, description }: NewCodeDeployment,
  clock: Clock,
): Promise<CodeDeployment> {
  try {
    return await codeDeploy.deployment(id)
  } catch (error) {
    if (!(error instanceof ServiceReadError)) throw error
    return {
      id,
      status: 'Created',
      createdAt: clock.now() - TICK,
      completedAt: undefined,
      description,
      creator: 'user',
      error: undefined,
      rollback: { by: undefined, of: undefined },
      rollsBackItself: true,
      terminationWaitStarted: false,
      readyWait: undefined,
      revision: { content },
      previousRevision: undefined,
    }
  }
}

/**
 * Ends a deployment so that another one can begin. One whose traffic has moved ends well: only the earlier tasks go.
 * Any other one is stopped and rolled back.
 */
export async function makeRoom(codeDeploy: CodeDeploy, active: CodeDeployment): Promise<void> {
  // A rollback is on the way to where everything was: nobody cuts that short.
  if (isEnded(active) || active.rollback.of !== undefined) return
  if (active.terminationWaitStarted) await codeDeploy.proceed(active.id, 'TERMINATION_WAIT')
  else await codeDeploy.stop(active.id)
}

export function describeActive(active: CodeDeployment): string {
  const what = active.terminationWaitStarted
    ? `${active.status}, the earlier tasks are waiting to be stopped`
    : active.status
  const why = active.rollback.of === undefined ? '' : `, which is rolling back ${active.rollback.of}`
  return `CodeDeploy deployment ${active.id} (${what})${why}`
}

/** CreateDeployment was answered by nobody: was it made? */
async function find(
  codeDeploy: CodeDeploy,
  request: NewCodeDeployment,
  since: number,
): Promise<CodeDeployment | undefined> {
  for (const id of await codeDeploy.list(request.service, { since })) {
    const found = await codeDeploy.deployment(id)
    if (isThis(found, request)) return found
  }
  return undefined
}

/** The answer names the active deployment, in words that have changed before. */
async function readActive(
  codeDeploy: CodeDeploy,
  service: string,
  named: string | undefined,
): Promise<CodeDeployment | undefined> {
  const id = named ?? (await codeDeploy.list(service, { active: true }))[0]
  const active = id === undefined ? undefined : await codeDeploy.deployment(id)
  // It ended meanwhile, or its rollback is about to begin.
  return active === undefined || isEnded(active) ? undefined : active
}

function isThis(found: CodeDeployment, request: NewCodeDeployment): boolean {
  return (
    found.description === request.description &&
    taskDefinitionOf(found.revision) === taskDefinitionOf({ content: request.content })
  )
}

function inProgress(service: string, what: string): UserError {
  return new UserError(`A deployment of '${service}' is in progress: ${what}.`, {
    fix: "Re-run the job when it has finished, raise 'timeout-minutes', or set 'in-progress: supersede'.",
  })
}
