"""Snapshots of RDS as boto3 and its waiters see them."""
import boto3

SOON = {'Delay': 1, 'MaxAttempts': 60}


def reads():
    """Makes a DB instance, a cluster and a snapshot of each, waits for them, and gives what reads them."""
    rds = boto3.client('rds')
    instance, cluster = {'DBInstanceIdentifier': 'board-db'}, {'DBClusterIdentifier': 'board'}
    rds.create_db_instance(**instance, DBInstanceClass='db.t4g.micro', Engine='postgres')
    rds.create_db_cluster(**cluster, Engine='aurora-postgresql')
    rds.get_waiter('db_instance_available').wait(**instance, WaiterConfig=SOON)
    rds.get_waiter('db_cluster_available').wait(**cluster, WaiterConfig=SOON)
    tags = [{'Key': 'renga:app', 'Value': 'board'}]
    of_instance, of_cluster = {'DBSnapshotIdentifier': 'before-v1'}, {'DBClusterSnapshotIdentifier': 'before-v1'}
    rds.create_db_snapshot(**instance, **of_instance, Tags=tags)
    rds.create_db_cluster_snapshot(**cluster, **of_cluster, Tags=tags)
    rds.get_waiter('db_snapshot_available').wait(**of_instance, WaiterConfig=SOON)
    rds.get_waiter('db_cluster_snapshot_available').wait(**of_cluster, WaiterConfig=SOON)
    return {
        'DescribeDBInstances': instance, 'DescribeDBClusters': cluster,
        'DescribeDBSnapshots': of_instance, 'DescribeDBClusterSnapshots': of_cluster,
    }
