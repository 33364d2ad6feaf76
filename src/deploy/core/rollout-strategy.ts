import { UserError } from '../../runtime/errors.ts'
import type { PlannedRollout, PlannedService } from './plan.ts'
import type {
  Controller,
  LogPlace,
  ServiceDeployment,
  ServiceDeploymentBrief,
  ServiceState,
} from './services.ts'
import type { RolloutSnapshot, TargetDeployment, Verdict } from './verdict.ts'

/**
 * The port behind which all ways of rolling out a service are. One implementation per deployment controller:
 * ../controllers/ecs.ts (ROLLING, BLUE_GREEN, CANARY, LINEAR) and ../controllers/codedeploy/ (CODE_DEPLOY);
 * ../controllers/index.ts builds them.
 *
 * How to write one:
 * - The plan decides *what* moves and to which task definition; a strategy only says how it is begun, seen, answered
 *   and rolled back. It keeps no state between calls: all that must survive is in its WatchedDeployment.
 * - `observe` writes what it read into a RolloutState, in the words of ECS: `deployment` is a ServiceDeployment whose
 *   `status` is one of ECS's service deployment statuses, `stage` the lifecycle event that runs, `target` the tasks and
 *   the traffic of the new revision, `hooks` what waits for an answer. The verdict, the log lines, the timeline, the
 *   summary and the outputs are all made of that one shape, so they are the same for every strategy. CodeDeploy's
 *   Created, Queued, InProgress, Baking and Ready are IN_PROGRESS (Ready with a PAUSE hook that is AWAITING_ACTION);
 *   Succeeded, and the start of blue's termination wait, are SUCCESSFUL; Failed and Stopped with a rollback deployment
 *   are ROLLBACK_IN_PROGRESS until that one ends, then ROLLBACK_SUCCESSFUL or ROLLBACK_FAILED; without one, STOPPED.
 *   `brief.revision` names the task definition and the image: nothing is green without it.
 * - Reads throw ServiceReadError (`throttled`, `transient`, `permanent`); anything else counts as permanent.
 * - Writes throw what AWS said, explained (src/aws/client/errors.ts); an ambiguous answer is recovered, not repeated.
 */
export interface RolloutStrategy {
  /** What would make this rollout fail late, each a sentence with its fix; empty when all is there. Writes nothing. */
  problems(step: PlannedService): Promise<readonly string[]>
  /** Deployments of the service made at or after `since` (epoch ms), newest first, with their revision. */
  history(service: ServiceState, since: number): Promise<readonly ServiceDeploymentBrief[]>
  /** Deployments of the service that have not ended, newest first, whoever started them. Writes nothing. */
  underWay(service: ServiceState): Promise<readonly ServiceDeploymentBrief[]>
  /**
   * Makes room for ours by ending `other`; nothing to do where a new deployment automatically replaces the one in
   * flight.
   */
  supersede(service: ServiceState, other: ServiceDeploymentBrief): Promise<void>
  /** Starts the rollout, or joins the one that an earlier run has started. Throws when it is refused. */
  begin(step: PlannedRollout, context: BeginContext): Promise<WatchedDeployment>
  /**
   * Begins one round of reads for all these rollouts, batched, and answers what to wait for. Each promise has written
   * into its states when it resolves; one that rejects counts as a failed read of them. `bounded` gives up in time.
   */
  observe(rollouts: readonly RolloutState[], bounded: Bounded): readonly Read[]
  /** The verdict over what was read; pure. ./verdict.ts `judge` serves where `observe` speaks ECS's words. */
  judge(snapshot: RolloutSnapshot): Verdict
  /**
   * Rolls a rollout in flight back. `ended`: it was over, or is not to be found: only a new deployment goes back then.
   */
  rollBack(watched: WatchedDeployment): Promise<StrategyRollback>
  /** Starts a deployment of `taskDefinition`, which was live before, after that rollout has ended. */
  redeploy(
    step: PlannedService,
    taskDefinition: string,
    watched: WatchedDeployment | undefined,
  ): Promise<WatchedDeployment>
  /** Answers a hook that waits. Throws when it is refused: the next look shows whether it waits still. */
  answer(watched: WatchedDeployment, hookId: string, answer: 'continue' | 'roll-back'): Promise<void>
}

export interface BeginContext {
  /** `sha256:…` of what is deployed; undefined when only the task definition is known. */
  readonly imageDigest: string | undefined
  /** GITHUB_RUN_ID and attempt: finds a deployment again whose creation was not answered. */
  readonly runKey: string
  /** What to do with a deployment that was begun by somebody else since the plan was made. */
  readonly inProgress?: InProgress
  /** Epoch milliseconds. */
  readonly deadline: number
  readonly signal: AbortSignal
}

/** The rollout of one service as it was begun: all that is needed to watch it, also from another process. */
export interface WatchedDeployment {
  readonly process: string
  readonly service: string
  readonly controller: Controller
  /** `ecs-svc/…` of ECS, `d-…` of CodeDeploy; empty when we joined and ECS does not list it. */
  readonly deploymentId: string
  readonly taskDefinition: string
  /** undefined when only the task definition is known. */
  readonly imageDigest: string | undefined
  readonly strategy: TargetDeployment['strategy']
  readonly logs?: LogPlace | undefined
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly before: RolloutSnapshot['before']
  /** Our service deployment, when it is known already; CodeDeploy: `arn` is the deployment id. */
  readonly brief: ServiceDeploymentBrief | undefined
}

export type StrategyRollback =
  | { readonly kind: 'rolling-back'; readonly follow: WatchedDeployment }
  | { readonly kind: 'ended' }

/** What has been read of one rollout so far. `observe` writes it; what it cannot read it leaves as it is. */
export interface RolloutState {
  /** Changes when our own revision was sent again: then the newer deployment is the one that is ours. */
  watched: WatchedDeployment
  brief: ServiceDeploymentBrief | undefined
  service: ServiceState | 'missing' | undefined
  deployment: ServiceDeployment | undefined
  newer: RolloutSnapshot['newer']
  /** Rounds in which what took the place of a stopped deployment was looked for in vain. */
  looks?: number
}

export interface Read {
  readonly of: readonly RolloutState[]
  readonly work: Promise<void>
}

/** Gives up on a read that has no answer in time, and when the work is cancelled. */
export type Bounded = <T>(work: Promise<T>) => Promise<T>

/** The strategy of each deployment controller that this suite moves services of. */
export type Strategies = ReadonlyMap<Controller, RolloutStrategy>

export function strategyOf(all: Strategies, controller: Controller): RolloutStrategy {
  const found = all.get(controller)
  if (found !== undefined) return found
  throw new UserError(`Services with the deployment controller ${controller} cannot be deployed here.`)
}

/** What to do when a service is being moved already, by somebody else or by an earlier run. */
export type InProgress = 'wait' | 'supersede' | 'fail'
