/**
 * What the suite does so that an app runs on Fargate as it ran on Heroku. All of it is on unless renga.yml turns a part
 * off (`parity: { web-concurrency: false }`). A release keeps what held when it was opened.
 */
export interface HerokuCompat {
  /** The container has the task's memory as its limit, which runtimes read their heap size from. */
  readonly containerMemory: boolean
  /** WEB_CONCURRENCY by the formulae of Heroku's buildpacks, unless it is a config var. */
  readonly webConcurrency: boolean
  /** PORT, also for process types without a load balancer. */
  readonly port: boolean
  /** DYNO and the HEROKU_* names of dyno metadata. */
  readonly dynoMetadata: boolean
  /** SIGTERM reaches every process of the task's group, not only its first. */
  readonly groupSignals: boolean
  /** 30 s (or `stop-timeout`) between SIGTERM and SIGKILL, written into the task definition. */
  readonly stopTimeout: boolean
  /** A target drains 30 s before it is stopped, instead of Elastic Load Balancing's 300. */
  readonly deregistrationDelay: boolean
  /** `health-check` of renga.yml is set on the target groups. */
  readonly healthCheck: boolean
  /** `autoscaling` of renga.yml is set on the services. */
  readonly autoscaling: boolean
}

/** renga.yml's name of every part. */
export const HEROKU_COMPAT_KEYS: Readonly<Record<keyof HerokuCompat, string>> = {
  containerMemory: 'container-memory',
  webConcurrency: 'web-concurrency',
  port: 'port',
  dynoMetadata: 'dyno-metadata',
  groupSignals: 'group-signals',
  stopTimeout: 'stop-timeout',
  deregistrationDelay: 'deregistration-delay',
  healthCheck: 'health-check',
  autoscaling: 'autoscaling',
}

export const FULL_HEROKU_COMPAT: HerokuCompat = {
  containerMemory: true,
  webConcurrency: true,
  port: true,
  dynoMetadata: true,
  groupSignals: true,
  stopTimeout: true,
  deregistrationDelay: true,
  healthCheck: true,
  autoscaling: true,
}
