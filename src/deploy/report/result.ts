import type { RemedyKind } from '../../ecs/remedy.ts'
import type { Release } from '../../release/ledger/release.ts'
import { UserError } from '../../runtime/errors.ts'
import type { CheckOutcome } from '../core/gate.ts'
import type { Subject } from '../core/subject.ts'
import { isRed, type Verdict, type VerdictKind } from '../core/verdict.ts'
import type { TaskReason } from '../rollout/failure-reasons.ts'

/** How a deploy ended: what the outputs, the summary and the error say. */
export interface DeploymentResult {
  /** What was deployed: `v42`, `shop@1a2b3c4d5e6f`. */
  readonly name: string
  readonly subject: Subject
  /** As the ledger has it now; undefined for services that no ledger keeps. */
  readonly release: Release | undefined
  /** What was live before; undefined for the first release, and without a ledger. */
  readonly before: Release | undefined
  /** Of the release as a whole: landed only when every service landed. */
  readonly verdict: VerdictKind
  readonly services: readonly ServiceOutcome[]
  /** Services of process types that the release no longer has, deleted. */
  readonly removed: readonly string[]
  readonly url: string | undefined
  /** Epoch milliseconds. */
  readonly startedAt: number
  readonly endedAt: number
  /** Why it is red, naming every service that is; undefined when it landed. */
  readonly failure: Failure | undefined
  readonly cancelled: boolean
}

export interface Failure {
  readonly problem: string
  /** May quote a container's log. */
  readonly fix: string
  readonly kind: RemedyKind
  /** The same without a word of the log, where the two differ. */
  readonly plainFix?: string
}

export interface ServiceOutcome {
  readonly process: string
  readonly service: string
  /** ECS's word (ROLLING, BLUE_GREEN …), or CODE_DEPLOY. */
  readonly strategy: string
  /** ARN of the service deployment, id of the CodeDeploy deployment; undefined when it was not found. */
  readonly deployment: string | undefined
  /** `not-begun`: a service of an earlier order failed. */
  readonly action: 'created' | 'updated' | 'followed' | 'unchanged' | 'not-begun'
  readonly taskDefinition: string
  readonly before: string | undefined
  readonly verdict: Verdict
  readonly back: ServiceRollback
  readonly running: number
  readonly desired: number
  /** From the start of the deployment until its verdict. */
  readonly seconds: number
  /** Epoch milliseconds; in order, without gaps. */
  readonly stages: readonly { readonly name: string; readonly from: number; readonly to: number }[]
  /** Id of the hook that holds it up while it is `paused`. */
  readonly hook?: string
  /** What the gate asked; empty without a gate, and when it never came to it. */
  readonly gate: readonly CheckOutcome[]
  /** Why tasks died, at most three. */
  readonly reasons: readonly TaskReason[]
}

/**
 * What became of a service after the release failed. `stays`: nothing had to go back, or it landed. `removed`: it did
 * not exist before. `stuck`: it should have gone back and did not.
 */
export type ServiceRollback =
  | { readonly kind: 'stays' }
  | { readonly kind: 'going-back' }
  /** `tasks` of the service after its rollback. */
  | { readonly kind: 'gone-back'; readonly tasks?: { readonly running: number; readonly desired: number } }
  | { readonly kind: 'removed' }
  | { readonly kind: 'stuck'; readonly reason: string }

/** The whole from its parts. */
export function overallVerdict(services: readonly ServiceOutcome[], cancelled: boolean): VerdictKind {
  const kinds = services.map((service) => service.verdict.kind)
  const backs = services.map((service) => service.back.kind)
  if (cancelled) return 'rolling-back'
  if (kinds.every((kind) => kind === 'landed')) return 'landed'
  if (kinds.includes('rollback-failed') || backs.includes('stuck')) return 'rollback-failed'
  if (kinds.includes('superseded')) return 'superseded'
  if (kinds.includes('paused') && !kinds.some(isRed)) return 'paused'
  if (backs.includes('going-back')) return 'rolling-back'
  if (backs.includes('gone-back') || kinds.includes('rolled-back')) return 'rolled-back'
  const unseen = kinds.find((kind) => kind === 'unreadable' || kind === 'timed-out')
  return unseen ?? 'failed'
}

/** Throws what the job's one error annotation says, unless the release landed. */
export function assertLanded({ failure }: DeploymentResult): void {
  if (failure !== undefined) throw new UserError(failure.problem, { fix: failure.fix })
}
