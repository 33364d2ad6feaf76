import { LockLostError } from '../../release/ledger/errors.ts'
import { describeError, UserError } from '../../runtime/errors.ts'
import type { Gate } from '../core/gate.ts'
import { shortTaskDefinition } from '../core/names.ts'
import type { DeploymentPlan, PlannedRollout, PlannedService } from '../core/plan.ts'
import type { RolloutPorts } from '../core/ports.ts'
import { type InProgress, strategyOf, type WatchedDeployment } from '../core/rollout-strategy.ts'
import { strategyName } from '../core/services.ts'
import { FastFail } from './fast-fail.ts'
import { PauseHookGate } from './pause-hook-gate.ts'
import { type ReturnAt, type WatchResult, watch } from './watch.ts'

export interface RollOutOptions {
  readonly gate: Gate | undefined
  readonly returnAt: ReturnAt
  readonly inProgress?: InProgress
  /** Dead tasks of a service that roll it back; 0 or undefined: only ECS's circuit breaker does. */
  readonly fastFail?: number | undefined
  /** Epoch milliseconds. */
  readonly deadline: number
  readonly startedAt: number
  readonly signal: AbortSignal
}

/** What a strategy knows would fail late fails now. */
export async function checkSteps(ports: RolloutPorts, plan: DeploymentPlan): Promise<void> {
  const all = ports.strategies
  const found = await Promise.all(
    plan.steps.filter(needsRollout).map((step) => strategyOf(all, step.controller).problems(step)),
  )
  const problems = found.flat()
  if (problems.length > 0) throw new UserError(problems.join('\n'))
}

/**
 * Moves the services of one order group after the other, those of one group at once, and watches until everything
 * landed or one turned red. A group begins only when all earlier ones have landed.
 */
export async function rollOutAll(
  ports: RolloutPorts,
  plan: DeploymentPlan,
  options: RollOutOptions,
): Promise<readonly ServiceRollout[]> {
  const { signal, gate } = options
  const { clock, log } = ports
  const all = ports.strategies
  const pauseHookGate = gate && new PauseHookGate({ ...ports, strategies: all }, gate, signal)
  const fastFail = options.fastFail ? new FastFail(ports, options.fastFail) : undefined
  const began = new Map<PlannedService, WatchedDeployment>()
  const refused = new Map<PlannedService, string>()
  const watched = new Map<PlannedService, WatchResult>()
  const begin = async (step: PlannedRollout) => {
    const context = {
      ...options,
      imageDigest: step.imageDigest ?? plan.imageDigest,
      runKey: plan.subject.runKey,
    }
    try {
      began.set(step, await strategyOf(all, step.controller).begin(step, context))
    } catch (error) {
      refused.set(step, describeError(error))
    }
  }
  const groups = orderGroups(plan.steps)
  for (const group of groups) {
    if (groups.length > 1) log.info(`Now: ${group.map((step) => step.process).join(', ')}`)
    await Promise.all(group.filter(needsRollout).map(begin))
    if (refused.size > 0 || signal.aborted) break
    // What landed by its traffic alone still bakes: it is seen again, and its alarms with it.
    const open = [...began].filter(([step]) => {
      const earlier = watched.get(step)?.verdict
      return earlier === undefined || earlier.shifted === true
    })
    const looked = await watch(
      { strategies: all, clock, log },
      open.map(([, watched]) => watched),
      { ...options, until: 'settled', pauseHookGate, fastFail },
    ).catch((error: unknown) => {
      // Cancelled: what was begun goes back. Anything else is a fault and nothing to decide on.
      if (!signal.aborted) throw error
      return undefined
    })
    for (const [at, [step]] of open.entries()) {
      const one = looked?.[at]
      const earlier = watched.get(step)?.stages ?? []
      if (one !== undefined) watched.set(step, { ...one, stages: joinStages(earlier, one.stages) })
    }
    if (looked === undefined || looked.some((one) => one.verdict.kind !== 'landed')) break
  }
  // Another run took the lock over: everything is that run's now.
  if (signal.reason instanceof LockLostError) throw signal.reason
  const cancelled = signal.aborted ? describeError(signal.reason) : undefined
  return plan.steps.map((step) => ({
    step,
    started: began.get(step),
    watched: watched.get(step),
    refused: refused.get(step),
    cancelled,
  }))
}

/** One timeline of two watches: a stage that continues is one stage. */
function joinStages(earlier: WatchResult['stages'], later: WatchResult['stages']): WatchResult['stages'] {
  return [...earlier, ...later].filter((stage, at, all) => stage.name !== all[at - 1]?.name)
}

/** Steps by their order, ascending. */
function orderGroups(steps: readonly PlannedService[]): readonly (readonly PlannedService[])[] {
  const orders = [...new Set(steps.map((step) => step.order))].sort((a, b) => a - b)
  return orders.map((order) => steps.filter((step) => step.order === order))
}

export function needsRollout(step: PlannedService): step is PlannedRollout {
  return step.action.kind !== 'unchanged'
}

/** A gate that nothing would come to is a promise that is not kept. */
export function checkGate(gate: Gate | undefined, plan: DeploymentPlan, { log }: RolloutPorts): void {
  if (gate === undefined) return
  if (!plan.steps.some((step) => step.gated)) {
    throw new UserError("Input 'gate' is set, but no service in this deploy shifts traffic.", {
      fix: "Give web the strategy blue-green, canary or linear, or set 'gate: off'.",
    })
  }
  for (const step of plan.steps)
    if (step.gated && step.action.kind === 'unchanged') log.info(`${step.process}: already live, no gate`)
}

/** One line of the plan. */
export function describeStep(step: PlannedService): string {
  const to = shortTaskDefinition(step.taskDefinition)
  const tasks = `${step.desiredCount} ${step.desiredCount === 1 ? 'task' : 'tasks'}`
  const how = strategyName(step.rollout).toLowerCase().replace('_', '/')
  switch (step.action.kind) {
    case 'create':
      return `${step.process}: create ${step.service} with ${to}, ${tasks}, ${how}`
    case 'follow':
      return `${step.process}: ${to} is already in progress, watching it`
    case 'unchanged':
      return `${step.process}: ${to} is already live`
    case 'update': {
      const from = step.before === undefined ? 'nothing' : shortTaskDefinition(step.before.taskDefinition)
      return `${step.process}: ${from} -> ${to}, ${tasks}, ${how}`
    }
  }
}

/** One service after the rollout: its state when the deployment as a whole is decided. */
export interface ServiceRollout {
  readonly step: PlannedService
  /** undefined: it needed no rollout, or ECS refused to begin it. */
  readonly started: WatchedDeployment | undefined
  readonly watched: WatchResult | undefined
  /** Why ECS refused to begin. */
  readonly refused: string | undefined
  /** Why the whole was cancelled. */
  readonly cancelled: string | undefined
}
