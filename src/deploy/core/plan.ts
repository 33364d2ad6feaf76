import type { Release } from '../../release/ledger/release.ts'
import type {
  Controller,
  LogPlace,
  Rollout,
  ServiceChange,
  ServiceDeploymentBrief,
  ServiceSpec,
  ServiceState,
} from './services.ts'
import type { Subject } from './subject.ts'

/** What a deploy will do, decided before anything is changed. Services in the order of the release's process types. */
export interface DeploymentPlan {
  readonly subject: Subject
  /** `sha256:…`; undefined when a task definition is deployed that names its image otherwise. */
  readonly imageDigest: string | undefined
  readonly steps: readonly PlannedService[]
  /** Services of process types that the release no longer has: deleted after everything else landed. */
  readonly removals: readonly ServiceState[]
}

export interface PlannedService {
  readonly process: string
  readonly service: string
  readonly controller: Controller
  readonly taskDefinition: string
  /** `sha256:…` of this service, where services of one deploy have several. */
  readonly imageDigest?: string | undefined
  readonly logs?: LogPlace | undefined
  readonly rollout: Rollout
  readonly action:
    | { readonly kind: 'create'; readonly spec: ServiceSpec }
    | { readonly kind: 'update'; readonly change: ServiceChange }
    /** Our task definition is on its way already (an earlier run was killed): watched, not started again. */
    | { readonly kind: 'follow'; readonly deployment: ServiceDeploymentBrief; readonly deploymentId: string }
    | { readonly kind: 'unchanged' }
  /** The PRIMARY deployment that ours replaces. */
  readonly before: { readonly deploymentId: string; readonly taskDefinition: string } | undefined
  /** The task definition that the process type goes back to if the release fails. */
  readonly goBackTo: string | undefined
  /** The process type came with this release: if the release fails, its service is removed again. */
  readonly introduced: boolean
  /** Tasks that the service should run. */
  readonly desiredCount: number
  /** Steps of one order move together, a higher one after all lower ones have landed. */
  readonly order: number
  /** It pauses for the gate before production traffic moves. */
  readonly gated: boolean
  /** The service as it is; undefined when there is none yet. */
  readonly standing: ServiceState | undefined
}

/** A step that something has to be done for. */
export type PlannedRollout = PlannedService & {
  readonly action: { readonly kind: 'create' | 'update' | 'follow' }
}

/** The current state. */
export interface CurrentServices {
  /** All services of the app environment, and services that only bear the name of one. */
  readonly services: readonly ServiceState[]
  /** Service deployments made since the release was opened, newest first, by service name: ours is only among these. */
  readonly deployments: ReadonlyMap<string, readonly ServiceDeploymentBrief[]>
  /** The newest succeeded release: the live one. */
  readonly serving: Release | undefined
}
