import type { SourceLocation } from '../runtime/errors.ts'
import type { HerokuCompat } from './heroku-compat.ts'

/** What the repository says about itself: Procfile, app.json and renga.yml, resolved for one environment. */
export interface App {
  /** app.json `name`, if any. */
  readonly name?: string
  /** Process types by canonical name, in Procfile order. `release` is not among them. */
  readonly processes: readonly ProcessType[]
  /** The Procfile's `release:` line: run once per release before any service changes. */
  readonly release?: ProcessType
  /** Procfile spelling -> canonical process type name, where they differ (`my_worker` -> `my-worker`). */
  readonly aliases: ReadonlyMap<string, string>
  /** app.json `env`, where app.json governs: in previews, in CI, or where renga.yml says `app-json-env: enforce`. */
  readonly env: readonly EnvDeclaration[]
  readonly addons: readonly Addon[]
  readonly scripts: { readonly postdeploy?: Script; readonly prPredestroy?: Script }
  readonly buildpacks: readonly string[]
  readonly stack?: string
  readonly schedules: readonly Schedule[]
  /** undefined: all of it, as nothing was turned off. */
  readonly parity?: HerokuCompat
  /** Config vars whose values are not secret; undefined: all are. */
  readonly publicConfigVars?: readonly string[]
  /** Those of them that this environment's section of renga.yml alone lists; undefined: none. */
  readonly ownPublicConfigVars?: readonly string[]
  /** app.json `success_url`: what to open after a deploy, an URL or a path. */
  readonly successUrl?: string
  /**
   * What app.json and renga.yml say of each process type by canonical name, also of types that only the image declares
   * (`processesOf` of ./process-table.ts applies it to those).
   */
  readonly settings?: ReadonlyMap<string, ProcessSettings>
}

/** What was asked for one process type, before defaults. */
export interface ProcessSettings {
  readonly quantity?: number
  readonly size?: ProcessSize
  readonly healthCheck?: HealthCheck
  readonly autoscaling?: Autoscaling
  readonly strategy?: DeployStrategy
  readonly shift?: Partial<TrafficSteps>
  readonly bakeMinutes?: number
  readonly singleton?: boolean
  readonly drainFirst?: boolean
  readonly order?: number
  readonly stopTimeout?: number
  /** Only an app.json that does not govern this environment names the type: a missing one is not an error. */
  readonly advisory?: boolean
  /** Where the process type was first named, and as what. */
  readonly at: SourceLocation
  readonly spelling: string
}

export interface ProcessType {
  /** `[a-z0-9]([a-z0-9-]*[a-z0-9])?`, at most 63 characters. */
  readonly name: string
  /** The Procfile line, run by a shell. */
  readonly command: string
  /** From app.json `formation` or renga.yml; undefined means Heroku's rule: web 1, others 0. */
  readonly quantity?: number
  readonly size: ProcessSize
  readonly healthCheck?: HealthCheck
  readonly autoscaling?: Autoscaling
  readonly deploy: DeployOptions
  readonly at: SourceLocation
}

/** Fargate task size. `cpu` in CPU units (1024 = 1 vCPU), `memory` in MiB; always a pair that Fargate offers. */
export interface ProcessSize {
  /** The name it was asked for by (`standard-2x`), or `<cpu>/<memory>`. */
  readonly name: string
  readonly cpu: number
  readonly memory: number
}

/** HTTP health check of the web process, as the target group runs it. Seconds. */
export interface HealthCheck {
  readonly path: string
  readonly interval: number
  readonly timeout: number
  readonly healthyThreshold: number
  readonly unhealthyThreshold: number
}

export interface Autoscaling {
  readonly min: number
  readonly max: number
  /** Target average utilisation in percent; at least one is set. */
  readonly cpu?: number
  readonly memory?: number
}

export interface DeployOptions {
  /** `web` may use any; processes without a load balancer are always `rolling`. */
  readonly strategy: DeployStrategy
  /** Of canary and linear. */
  readonly shift?: TrafficSteps
  /** Minutes both versions stay up after production traffic has moved. */
  readonly bakeMinutes: number
  /** At most one task at a time (`clock`, `scheduler`): minimum healthy 0 %, maximum 100 %. */
  readonly singleton: boolean
  /** All old tasks stop before the first new one starts: minimum healthy 0 %, maximum 100 %. */
  readonly drainFirst?: boolean
  /** 1 to 9; a higher number moves after all lower ones have landed. undefined is 1. */
  readonly order?: number
  /** Seconds between SIGTERM and SIGKILL, 2 to 120. */
  readonly stopTimeout: number
}

/** How a new release replaces the old one. All but `rolling` move traffic and need a load balancer. */
export type DeployStrategy = 'blue-green' | 'canary' | 'linear' | 'rolling'

/** How canary and linear move traffic. */
export interface TrafficSteps {
  /** Of the traffic, in one step: the first of canary, each of linear. */
  readonly percent: number
  /** Between two steps. */
  readonly minutes: number
}

export interface EnvDeclaration {
  readonly name: string
  readonly value?: string
  /** It is required and its value is written as the empty text, which does not count as a value. */
  readonly isEmpty?: true
  readonly required: boolean
  readonly generator?: 'secret'
  readonly description?: string
  /** Where app.json declares it. */
  readonly at?: SourceLocation
}

export interface Addon {
  /** `heroku-postgresql:mini` */
  readonly plan: string
  readonly as?: string
  readonly options?: Readonly<Record<string, unknown>>
}

export interface Script {
  readonly command: string
  readonly size?: ProcessSize
}

/** A scheduled one-off: EventBridge Scheduler expression and the command. */
export interface Schedule {
  readonly name: string
  readonly expression: string
  /** IANA name; undefined means UTC. */
  readonly timezone?: string
  readonly command: string
  readonly size: ProcessSize
}
