import { isRecord } from './codec/check.ts'
import { AwsError } from './service.ts'

interface PageSize {
  /** The member that carries it. */
  readonly member: string
  readonly least: number
  readonly most: number
}

const size = (member: string, least: number, most: number): PageSize => ({ member, least, most })

/**
 * How many items a page may have, by operation, as AWS's models say (botocore's, which a test holds this table against;
 * the SDK's schemas leave ranges out). ECR, ECS, Elastic Load Balancing and Application Auto Scaling check theirs in
 * words of their own, DynamoDB in dynalite.
 */
export const PAGE_SIZES: Readonly<Record<string, PageSize>> = {
  'cloudwatch:DescribeAlarmHistory': size('MaxRecords', 1, 100),
  'cloudwatch:DescribeAlarms': size('MaxRecords', 1, 100),
  'iam:ListAttachedRolePolicies': size('MaxItems', 1, 1000),
  'iam:ListRolePolicies': size('MaxItems', 1, 1000),
  'iam:ListRoles': size('MaxItems', 1, 1000),
  'iam:ListRoleTags': size('MaxItems', 1, 1000),
  'logs:DescribeLogGroups': size('limit', 1, 50),
  'logs:DescribeLogStreams': size('limit', 1, 50),
  'logs:FilterLogEvents': size('limit', 1, 10_000),
  'logs:GetLogEvents': size('limit', 1, 10_000),
  // In the documentation only: "Constraints: Minimum 20, maximum 100."
  'rds:DescribeDBClusterSnapshots': size('MaxRecords', 20, 100),
  'rds:DescribeDBClusters': size('MaxRecords', 20, 100),
  'rds:DescribeDBInstances': size('MaxRecords', 20, 100),
  'rds:DescribeDBSnapshots': size('MaxRecords', 20, 100),
  'scheduler:ListScheduleGroups': size('MaxResults', 1, 100),
  'scheduler:ListSchedules': size('MaxResults', 1, 100),
  'secretsmanager:BatchGetSecretValue': size('MaxResults', 1, 20),
  'secretsmanager:ListSecrets': size('MaxResults', 1, 100),
  'secretsmanager:ListSecretVersionIds': size('MaxResults', 1, 100),
  'ssm:DescribeParameters': size('MaxResults', 1, 50),
  'ssm:GetParameterHistory': size('MaxResults', 1, 50),
  'ssm:GetParametersByPath': size('MaxResults', 1, 10),
  // In the documentation only: "you can set this to a minimum of 1 and a maximum of 100".
  'tag:GetResources': size('ResourcesPerPage', 1, 100),
}

/** The error's name where it is not ValidationException. */
const CODES: Readonly<Record<string, string>> = {
  cloudwatch: 'ValidationError',
  iam: 'ValidationError',
  logs: 'InvalidParameterException',
  rds: 'InvalidParameterValue',
  tag: 'InvalidParameterException',
}

/** Undefined when the page size of a call is within the service's range, or the call has none. */
export function pageSizeMistake(service: string, operation: string, input: unknown): AwsError | undefined {
  const range = PAGE_SIZES[`${service}:${operation}`]
  const value = range !== undefined && isRecord(input) ? input[range.member] : undefined
  if (range === undefined || typeof value !== 'number') return undefined
  const { member, least, most } = range
  if (value >= least && value <= most) return undefined
  const bound = value < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`
  return new AwsError(
    CODES[service] ?? 'ValidationException',
    `1 validation error detected: Value '${value}' at '${member[0]?.toLowerCase()}${member.slice(1)}' failed to satisfy constraint: Member must have value ${bound}`,
  )
}
