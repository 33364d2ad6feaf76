/**
 * The platform descriptor: what infrastructure as code made once, written by it to SSM Parameter Store.
 * `/renga/platform` holds PlatformDescriptor, `/renga/apps/<app>/<environment>` holds AppEnvironmentDescriptor.
 * Parsing and validation: ./parse.ts. Published as JSON Schema in docs/platform.schema.json.
 */
export interface PlatformDescriptor {
  readonly version: 1
  /** ECS cluster name. */
  readonly cluster: string
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly assignPublicIp: boolean
  /** Pulls images, reads secrets, writes logs. */
  readonly executionRole: string
  /** Lets ECS move listener rules and targets in a blue/green deployment. */
  readonly loadBalancerRole: string
  /** DynamoDB table of the release ledger. */
  readonly ledgerTable: string
}

export interface AppEnvironmentDescriptor {
  readonly version: 1
  /** ECR repository name (no registry host). */
  readonly repository: string
  /**
   * How many released digests keep a tag `release-<environment>-v<N>`, which the lifecycle policy that push-ecr gives a
   * new repository spares. Undefined: releases put no tags.
   */
  readonly keepReleases?: number
  /** What the app's own code may do. */
  readonly taskRole: string
  /** CloudWatch Logs group of all process types. */
  readonly logGroup: string
  /** Secrets Manager secret (ARN) that holds the config vars as one JSON object. */
  readonly configSecret: string
  /**
   * Variables of attached resources: name -> secret ARN, with JSON key as ECS writes it (`<arn>:<key>::`). Always the
   * current version, never rolled back.
   */
  readonly attachments?: Readonly<Record<string, string>>
  /** Absent for an app without a `web` process. */
  readonly web?: WebIngress
}

/** The same as a release and a deploy see it: a preview may be behind a gateway instead. */
export interface AppEnvironment extends Omit<AppEnvironmentDescriptor, 'web'> {
  readonly web?: ProcessIngress
}

/**
 * How the web process is reached: by target groups and rules of an own load balancer, or by a gateway that ECS manages.
 */
export type ProcessIngress = WebIngress | GatewayIngress

/** What infrastructure as code describes. */
export interface WebIngress {
  /** What people open, e.g. https://app.example.com. */
  readonly url: string
  /** Reaches the test listener, if there is one. */
  readonly testUrl?: string
  readonly containerPort: number
  readonly targetGroup: string
  readonly alternateTargetGroup: string
  readonly productionListenerRule: string
  readonly testListenerRule?: string
  readonly gateway?: undefined
}

/** Of previews: AWS gives the address once the service is there. */
export interface GatewayIngress {
  readonly url?: undefined
  readonly testUrl?: undefined
  readonly containerPort: number
  readonly gateway: { readonly healthCheckPath: string }
  readonly targetGroup?: undefined
  readonly alternateTargetGroup?: undefined
  readonly productionListenerRule?: undefined
  readonly testListenerRule?: undefined
}

/** The target groups that a web process may be bound to; none behind a gateway. */
export function targetGroupsOf(web: ProcessIngress | undefined): readonly string[] {
  return web === undefined || web.gateway !== undefined ? [] : [web.targetGroup, web.alternateTargetGroup]
}

/** Both documents together, with where they came from. */
export interface Platform extends PlatformDescriptor {
  readonly region: string
  readonly app: string
  readonly environment: string
  readonly appEnvironment: AppEnvironment
  /**
   * What the names of its log streams begin with, where the log group has those of other app environments too: `pr-42/`
   * of a preview. Derived, never described.
   */
  readonly logPrefix?: string
}
