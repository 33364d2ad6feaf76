import {
  CreateDBClusterSnapshotCommand,
  CreateDBSnapshotCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBSnapshotsCommand,
  RDSClient,
} from '@aws-sdk/client-rds'
import type { Database, DatabaseSnapshots } from '../../release/phase/database-snapshot.ts'
import { UserError } from '../../runtime/errors.ts'
import { awsError, explaining } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'
import { transientRead } from '../client/transient-read.ts'

/**
 * Manual snapshots of RDS, kept until somebody deletes them
 * (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CreateSnapshot.html).
 */
export class RdsSnapshots implements DatabaseSnapshots {
  readonly #client: RDSClient
  readonly #region: string

  constructor({ client, region }: Pick<AwsSession, 'client' | 'region'>) {
    this.#client = new RDSClient(client)
    this.#region = region
  }

  async create({ kind, id }: Database, name: string, tags: Readonly<Record<string, string>>): Promise<void> {
    const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
    const action = kind === 'cluster' ? 'rds:CreateDBClusterSnapshot' : 'rds:CreateDBSnapshot'
    await explaining(action, `${kind} '${id}'`, async () => {
      try {
        await (kind === 'cluster'
          ? this.#client.send(
              new CreateDBClusterSnapshotCommand({
                DBClusterIdentifier: id,
                DBClusterSnapshotIdentifier: name,
                Tags,
              }),
            )
          : this.#client.send(
              new CreateDBSnapshotCommand({ DBInstanceIdentifier: id, DBSnapshotIdentifier: name, Tags }),
            ))
      } catch (error) {
        // An earlier start of this run has begun it: the name is this run's alone.
        if (/SnapshotAlreadyExists/.test(awsError(error).name)) return
        throw this.#explain(error, kind, id)
      }
    })
  }

  async look({ kind }: Database, name: string) {
    const action = kind === 'cluster' ? 'rds:DescribeDBClusterSnapshots' : 'rds:DescribeDBSnapshots'
    return transientRead(action, `the snapshot '${name}'`, async () => {
      const found =
        kind === 'cluster' ? await this.#clusterSnapshot(name) : await this.#instanceSnapshot(name)
      return { status: found?.Status ?? 'creating', percent: found?.PercentProgress ?? 0 }
    })
  }

  async #instanceSnapshot(DBSnapshotIdentifier: string) {
    const { DBSnapshots = [] } = await this.#client.send(
      new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier }),
    )
    return DBSnapshots[0]
  }

  async #clusterSnapshot(DBClusterSnapshotIdentifier: string) {
    const { DBClusterSnapshots = [] } = await this.#client.send(
      new DescribeDBClusterSnapshotsCommand({ DBClusterSnapshotIdentifier }),
    )
    return DBClusterSnapshots[0]
  }

  #explain(error: unknown, kind: Database['kind'], id: string): unknown {
    const { name, kind: failure } = awsError(error)
    if (failure === 'missing') {
      return new UserError(`The DB ${kind} '${id}' is not in ${this.#region}.`, {
        fix:
          kind === 'instance'
            ? "Correct 'snapshot-of'; write a cluster (Aurora, Multi-AZ) as `cluster:<name>`."
            : "Correct 'snapshot-of'; write a DB instance without `cluster:`.",
        cause: error,
      })
    }
    if (/SnapshotQuotaExceeded/.test(name)) {
      return new UserError('The account has reached its limit of manual database snapshots.', {
        fix: 'Delete old ones, including those tagged renga:release, or request a higher quota.',
        cause: error,
      })
    }
    if (/^Invalid.*State/.test(name)) {
      return new UserError(
        `The DB ${kind} '${id}' is not available right now, so it cannot be snapshotted.`,
        {
          fix: 'Run the workflow again when its status is available.',
          cause: error,
        },
      )
    }
    return error
  }
}
