import type { ConfigStore, ReleaseLedger } from '../../release/ledger/ports.ts'
import type { Release } from '../../release/ledger/release.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Logger } from '../../runtime/log.ts'
import type { SmokeClient } from './gate.ts'
import type { Strategies } from './rollout-strategy.ts'
import type { Scaling } from './scaling.ts'
import type { LoadBalancerBinding, Services } from './services.ts'
import type { Subject } from './subject.ts'
import type { TargetGroups } from './target-groups.ts'

/** What moving services takes, whatever is deployed. */
export interface RolloutPorts {
  readonly services: Services
  /** Built over these same services by src/deploy/controllers/index.ts, once, where the ports are put together. */
  readonly strategies: Strategies
  readonly smoke: SmokeClient
  readonly record: DeploymentRecord
  readonly clock: Clock
  readonly log: Logger
}

/** What deploying a release takes besides. */
export interface DeployPorts extends RolloutPorts {
  /** undefined: target groups and autoscaling are somebody else's. */
  readonly environmentSync?: EnvironmentSync
  readonly ledger: Pick<ReleaseLedger, 'get' | 'current' | 'update' | 'acquireLock'>
  /** Masks the config vars before a container's log is shown: an app that dies at boot may print them. */
  readonly config: Pick<ConfigStore, 'version'>
  /** Opens the release of the image this deploy was given, or finds the one this run opened before. */
  readonly openRelease: () => Promise<Release>
  /** Registers the task definitions that a pending release still lacks. */
  readonly resumeRelease: (version: number) => Promise<Release>
}

/** The load balancer's side of a blue/green deployment. Implemented by src/aws/elb/ingress.ts. */
export interface Ingress {
  /** What would make the traffic shift fail late, each with its fix; empty when all is there. */
  problems(binding: LoadBalancerBinding): Promise<readonly string[]>
}

/**
 * Where others see that a deployment runs and how it ended. Never throws: what cannot be recorded is a warning, because
 * it must not fail a deployment. Implemented by src/github/deployment-record.ts.
 */
export interface DeploymentRecord {
  started(subject: Subject): Promise<void>
  succeeded(url: string | undefined): Promise<void>
  failed(reason: string): Promise<void>
}

/** What surrounds the services and follows renga.yml: target groups and autoscaling. */
export interface EnvironmentSync {
  readonly targetGroups: TargetGroups
  readonly scaling: Scaling
}
