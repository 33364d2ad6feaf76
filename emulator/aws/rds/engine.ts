import * as sdk from '@aws-sdk/client-rds'
import type { EngineClock } from '../../clock.ts'
import { type Timings, unscaledTimings } from '../../timings.ts'
import { page } from '../wire/pages.ts'
import {
  type AccountScope,
  AwsError,
  type OperationHandler,
  type ServiceDefinition,
} from '../wire/service.ts'
import { type TagSource, tagList, tagRecord } from '../wire/tags.ts'
import { CLUSTER, type Database, Databases, INSTANCE, type Snapshot } from './model.ts'

/** One object for all emulators of a process: the registry reads its model once. */
const SDK = { ...sdk }

export interface RdsOptions {
  readonly account: AccountScope
  readonly clock: EngineClock
  /** AWS's pace unless given. */
  readonly timings?: Timings
}

export interface Rds {
  readonly service: ServiceDefinition
  readonly tags: TagSource
  readonly instances: Databases
  readonly clusters: Databases
}

/**
 * The part of RDS's control plane that snapshots need: instances and clusters by name, and manual snapshots of them
 * that take their time (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CreateSnapshot.html).
 *
 * Not emulated: the databases themselves. Filters, restoring and sharing are refused rather than ignored.
 */
export function createRds({ account, clock, timings = unscaledTimings }: RdsOptions): Rds {
  const instances = new Databases(INSTANCE, account, clock, timings)
  const clusters = new Databases(CLUSTER, account, clock, timings)
  return {
    service: {
      name: 'rds',
      protocol: 'awsQuery',
      apiVersion: '2014-10-31',
      sdk: SDK,
      operations: { ...instanceOperations(instances), ...clusterOperations(clusters) },
    },
    tags: {
      *resources() {
        yield* instances.tagged()
        yield* clusters.tagged()
      },
    },
    instances,
    clusters,
  }
}

function instanceOperations(instances: Databases): Readonly<Record<string, OperationHandler>> {
  return {
    CreateDBInstance: (input: sdk.CreateDBInstanceMessage) => ({
      DBInstance: instance(
        instances.create(input.DBInstanceIdentifier ?? '', input.Engine ?? '', tagRecord(input.Tags)),
      ),
    }),
    DescribeDBInstances: (input: sdk.DescribeDBInstancesMessage) => {
      const name = input.DBInstanceIdentifier
      const found = name === undefined ? [...instances.databases.values()] : [instances.database(name)]
      const { items, marker } = paged(found, input)
      return { DBInstances: items.map(instance), ...marker }
    },
    CreateDBSnapshot: (input: sdk.CreateDBSnapshotMessage) => ({
      DBSnapshot: instanceSnapshot(
        instances.snapshot(
          input.DBSnapshotIdentifier ?? '',
          input.DBInstanceIdentifier,
          tagRecord(input.Tags),
        ),
      ),
    }),
    DescribeDBSnapshots: (input: sdk.DescribeDBSnapshotsMessage) => {
      const found = instances.find(input.DBSnapshotIdentifier, input.DBInstanceIdentifier)
      const { items, marker } = paged(found, input)
      return { DBSnapshots: items.map(instanceSnapshot), ...marker }
    },
  }
}

function clusterOperations(clusters: Databases): Readonly<Record<string, OperationHandler>> {
  return {
    CreateDBCluster: (input: sdk.CreateDBClusterMessage) => ({
      DBCluster: cluster(
        clusters.create(input.DBClusterIdentifier ?? '', input.Engine ?? '', tagRecord(input.Tags)),
      ),
    }),
    DescribeDBClusters: (input: sdk.DescribeDBClustersMessage) => {
      const name = input.DBClusterIdentifier
      const found = name === undefined ? [...clusters.databases.values()] : [clusters.database(name)]
      const { items, marker } = paged(found, input)
      return { DBClusters: items.map(cluster), ...marker }
    },
    CreateDBClusterSnapshot: (input: sdk.CreateDBClusterSnapshotMessage) => ({
      DBClusterSnapshot: clusterSnapshot(
        clusters.snapshot(
          input.DBClusterSnapshotIdentifier ?? '',
          input.DBClusterIdentifier,
          tagRecord(input.Tags),
        ),
      ),
    }),
    DescribeDBClusterSnapshots: (input: sdk.DescribeDBClusterSnapshotsMessage) => {
      const found = clusters.find(input.DBClusterSnapshotIdentifier, input.DBClusterIdentifier)
      const { items, marker } = paged(found, input)
      return { DBClusterSnapshots: items.map(clusterSnapshot), ...marker }
    },
  }
}

function paged<T>(
  found: readonly T[],
  { Filters, MaxRecords, Marker }: sdk.DescribeDBSnapshotsMessage,
): { readonly items: readonly T[]; readonly marker: { readonly Marker?: string } } {
  if ((Filters ?? []).length > 0)
    throw new AwsError('InvalidParameterValue', 'The emulator does not emulate filters.')
  const { items, next } = page(
    found,
    { size: MaxRecords ?? 100, token: Marker },
    () => new AwsError('InvalidParameterValue', 'The Marker is not valid.'),
  )
  return { items, marker: next === undefined ? {} : { Marker: next } }
}

const instance = ({ id, arn, engine, status, createdAt, tags }: Database): sdk.DBInstance => ({
  DBInstanceIdentifier: id,
  DBInstanceArn: arn,
  Engine: engine,
  DBInstanceStatus: status,
  ...(status === 'available' ? { InstanceCreateTime: new Date(createdAt) } : {}),
  TagList: tagList(tags),
})

const cluster = ({ id, arn, engine, status, createdAt, tags }: Database): sdk.DBCluster => ({
  DBClusterIdentifier: id,
  DBClusterArn: arn,
  Engine: engine,
  Status: status,
  ClusterCreateTime: new Date(createdAt),
  TagList: tagList(tags),
})

const progress = ({ status }: Snapshot): number => (status === 'available' ? 100 : 0)

const instanceSnapshot = (snapshot: Snapshot): sdk.DBSnapshot => ({
  DBSnapshotIdentifier: snapshot.id,
  DBSnapshotArn: snapshot.arn,
  DBInstanceIdentifier: snapshot.of.id,
  Engine: snapshot.of.engine,
  SnapshotType: 'manual',
  Status: snapshot.status,
  PercentProgress: progress(snapshot),
  SnapshotCreateTime: new Date(snapshot.createdAt),
  TagList: tagList(snapshot.tags),
})

const clusterSnapshot = (snapshot: Snapshot): sdk.DBClusterSnapshot => ({
  DBClusterSnapshotIdentifier: snapshot.id,
  DBClusterSnapshotArn: snapshot.arn,
  DBClusterIdentifier: snapshot.of.id,
  Engine: snapshot.of.engine,
  SnapshotType: 'manual',
  Status: snapshot.status,
  PercentProgress: progress(snapshot),
  SnapshotCreateTime: new Date(snapshot.createdAt),
  TagList: tagList(snapshot.tags),
})
