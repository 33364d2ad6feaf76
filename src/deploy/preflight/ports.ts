import type { TargetGroupDirectory } from '../core/target-groups.ts'

/**
 * What the preflight reads of an account. Nothing here writes. A read that is refused rejects: that check is then "not
 * checked".
 */
export interface PreflightPorts {
  readonly roles: RoleDirectory
  readonly targetGroups: TargetGroupDirectory
  readonly logGroups: LogGroupDirectory
  readonly quotas: QuotaDirectory
}

/** Implemented on IAM by src/aws/iam/roles.ts. */
export interface RoleDirectory {
  /** Services that may assume the role (`ecs-tasks.amazonaws.com`); undefined when there is no such role. */
  trustedServices(roleArn: string): Promise<readonly string[] | undefined>
}

/** Implemented on CloudWatch Logs by src/aws/logs/log-groups.ts. */
export interface LogGroupDirectory {
  exists(logGroup: string): Promise<boolean>
}

/** Implemented on Secrets Manager and Parameter Store by src/aws/secrets/secret-directory.ts. Never reads a value. */
export interface SecretDirectory {
  /** `valueFrom` as a task definition has it; undefined when it is in another region, where nobody is asked. */
  exists(valueFrom: string): Promise<boolean | undefined>
}

/** Implemented by src/aws/quotas/account-quotas.ts. */
export interface QuotaDirectory {
  /** What is used of what is allowed, for the quotas that an API tells. */
  usage(of: {
    readonly cluster: string
    readonly loadBalancer: string | undefined
  }): Promise<readonly QuotaUsage[]>
}

export interface QuotaUsage {
  /** `services in cluster main` */
  readonly name: string
  readonly used: number
  readonly limit: number
  /** More than this deploy may need are left. */
  readonly source: 'account limits' | "AWS's default"
}
