import type { PlatformDescriptor } from './descriptor.ts'

/**
 * What all previews of an app share, made once by infrastructure as code: `/renga/apps/<app>/preview` in Parameter
 * Store. The descriptor of each preview (an app environment `pr-<n>`) is derived from it and from `/renga/platform`
 * (src/preview/environment/derive-platform.ts), so that releases and deploys run there unchanged.
 */
export interface PreviewDescriptor {
  readonly version: 1
  /** ECR repository name. */
  readonly repository: string
  /** What a pull request's code may do: nothing, unless it must. */
  readonly taskRole: string
  /** CloudWatch Logs group of all previews; its retention is how long their logs outlive them. */
  readonly logGroup: string
  readonly containerPort: number
  /** Config vars of all previews (ARN of a JSON secret), apart from those of staging and production. */
  readonly reviewConfigSecret?: string
  /**
   * In place of the platform's, so that previews have a cluster, security groups and an execution role of their own.
   */
  readonly cluster?: string
  readonly securityGroups?: readonly string[]
  readonly executionRole?: string
  readonly sharedAlb?: SharedAlb
  readonly ecsGateway?: EcsGateway
  /** Lets EventBridge Scheduler scale the services down. Without it there is no timer outside GitHub. */
  readonly scheduler?: { readonly role: string; readonly group: string }
  readonly database?: PreviewDatabase
  readonly redis?: { readonly url?: string; readonly image?: string }
}

export interface SharedAlb {
  /** `https://*.preview.example.com`: the asterisk stands for the preview. Of listeners without their own. */
  readonly url: string
  readonly vpc: string
  /**
   * HTTPS listeners, one for each load balancer: a load balancer takes 100 target groups, and that cannot be raised. A
   * second one needs its own addresses, because a wildcard record leads to one load balancer
   * (src/platform/preview-listeners.ts).
   */
  readonly listeners: readonly (string | { readonly arn: string; readonly url: string })[]
  readonly access?: AccessRule
  /** `/robots.txt` of every preview tells search engines to stay away. Default true. */
  readonly noindex?: boolean
}

/** Who may open a preview, checked by the load balancer. */
export interface AccessRule {
  /** Requests must carry this header; its value is the secret's whole text. */
  readonly header?: { readonly name: string; readonly secret: string }
  readonly oidc?: {
    readonly issuer: string
    readonly authorizationEndpoint: string
    readonly tokenEndpoint: string
    readonly userInfoEndpoint: string
    readonly clientId: string
    /** ARN of the secret whose whole text is the client secret. */
    readonly clientSecret: string
  }
}

export interface EcsGateway {
  /** Name or ARN of a gateway that is associated with the cluster; undefined: the cluster has one only. */
  readonly gateway?: string
}

/** A PostgreSQL server (13 or newer) that all previews share. */
export interface PreviewDatabase {
  readonly host: string
  readonly port: number
  /** JSON secret with `username` and `password`, as RDS manages it: a role that may create roles and databases. */
  readonly adminSecret: string
  /** An image with `psql` 15 or newer and `/bin/sh`, e.g. postgres:17 in the account's registry. */
  readonly adminImage: string
  /** The database to connect to for administration. */
  readonly maintenanceDatabase: string
  /** The database that `template` copies. */
  readonly template?: string
  /** Connections a preview may hold at once. */
  readonly connectionLimit: number
  /** Of the URL that the app gets: `require`, `verify-full`, `disable` … */
  readonly sslMode: string
}

/** The shared platform with what previews of an app share. */
export interface PreviewPlatform extends PlatformDescriptor {
  readonly region: string
  readonly app: string
  readonly preview: PreviewDescriptor
}
