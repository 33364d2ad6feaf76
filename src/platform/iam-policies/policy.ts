import type { AwsPlace } from '../region.ts'

/**
 * What the roles of an app environment may do: one statement per reason, resources named as far as AWS's service
 * authorization reference lets them be (https://docs.aws.amazon.com/service-authorization/latest/reference/).
 */
export interface PolicyStatement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly PolicyStatement[]
}

/** What the policies are written for. The partition of their ARNs is the region's. */
export interface PolicyScope extends AwsPlace {
  readonly app: string
  readonly environment: string
  readonly cluster: string
  readonly repository: string
  readonly ledgerTable: string
  readonly logGroup: string
  /** Name of the app environment's own load balancer. */
  readonly loadBalancer: string
  /** ARNs. */
  readonly configSecret: string
  readonly executionRole: string
  readonly taskRole: string
  readonly loadBalancerRole: string
}

export const policyDocument = (statements: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
})
