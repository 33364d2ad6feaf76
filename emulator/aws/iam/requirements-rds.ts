/** RDS: databases, and manual snapshots of them. */
import type { Requirement } from '../wire/access.ts'
import { type ArnSource, hasTags, type Input, need, tagContext, textOf } from './requirement-parts.ts'

export function rdsRequirements(
  operation: string,
  input: Input,
  { accountId, region }: ArnSource,
): readonly Requirement[] {
  const action = `rds:${operation}`
  const named = (type: string, key: string): readonly string[] => {
    const name = textOf(input[key])
    return name === undefined ? [] : [`arn:aws:rds:${region}:${accountId}:${type}:${name.toLowerCase()}`]
  }
  const databases = [...named('db', 'DBInstanceIdentifier'), ...named('cluster', 'DBClusterIdentifier')]
  const snapshots = [
    ...named('snapshot', 'DBSnapshotIdentifier'),
    ...named('cluster-snapshot', 'DBClusterSnapshotIdentifier'),
  ]
  const made = operation.endsWith('Snapshot') ? snapshots : databases
  const resources = [...databases, ...snapshots]
  const tags = tagContext(input['Tags'])
  const any = `arn:aws:rds:${region}:${accountId}:${operation.includes('Cluster') ? 'cluster' : 'db'}:*`
  const own = need(action, resources.length === 0 ? [any] : resources, tags)
  // "To add tags to a resource while it is made"
  // (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html).
  return hasTags(input['Tags']) ? [own, need('rds:AddTagsToResource', made, tags)] : [own]
}
