"""EventBridge Scheduler as awscli and boto3 see it."""
import datetime, json, time
import boto3

ROLE = 'interop-schedules'


def role():
    iam = boto3.client('iam')
    trust = {'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': {'Service': 'scheduler.amazonaws.com'}, 'Action': 'sts:AssumeRole'}}
    arn = iam.create_role(RoleName=ROLE, AssumeRolePolicyDocument=json.dumps(trust))['Role']['Arn']
    policy = {'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': 'ecs:UpdateService', 'Resource': '*'}}
    iam.put_role_policy(RoleName=ROLE, PolicyName='scale', PolicyDocument=json.dumps(policy))
    return arn


def judge(aws, refused, equal, cluster, service):
    """A service of two tasks goes to zero by a schedule, and is put back."""
    target = {'Arn': 'arn:aws:scheduler:::aws-sdk:ecs:updateService', 'RoleArn': role(),
              'Input': json.dumps({'Cluster': cluster, 'Service': service, 'DesiredCount': 0})}
    due = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=12)
    options = ['--name', 'sleep', '--flexible-time-window', 'Mode=OFF', '--target', json.dumps(target)]
    aws('scheduler', 'create-schedule', *options, '--schedule-expression', f'at({due:%Y-%m-%dT%H:%M:%S})', '--action-after-completion', 'DELETE')
    equal(refused('scheduler', 'create-schedule', *options, '--schedule-expression', 'rate(1 day)'), 'ConflictException')
    equal(refused('scheduler', 'get-schedule', '--name', 'nope'), 'ResourceNotFoundException')
    # The test's guard against waiting for ever; nothing is measured.
    deadline = time.time() + 300
    while any(s['Name'] == 'sleep' for s in aws('scheduler', 'list-schedules')['Schedules']):
        assert time.time() < deadline, 'the schedule does not complete'
        time.sleep(0.5)
    desired = aws('ecs', 'describe-services', '--cluster', cluster, '--services', service)['services'][0]['desiredCount']
    equal(desired, 0)
    aws('ecs', 'update-service', '--cluster', cluster, '--service', service, '--desired-count', '2')
    aws('ecs', 'wait', 'services-stable', '--cluster', cluster, '--services', service)


def reads():
    """Arguments of each read of the service."""
    scheduler = boto3.client('scheduler')
    group = scheduler.create_schedule_group(Name='interop', Tags=[{'Key': 'a b', 'Value': 'c/d'}])['ScheduleGroupArn']
    scheduler.create_schedule(
        Name='daily', GroupName='interop', ScheduleExpression='cron(0 3 * * ? *)', FlexibleTimeWindow={'Mode': 'OFF'},
        Target={'Arn': 'arn:aws:scheduler:::aws-sdk:ecs:updateService', 'RoleArn': boto3.client('iam').get_role(RoleName=ROLE)['Role']['Arn'],
                'Input': json.dumps({'Service': 'x', 'DesiredCount': 0})})
    return {
        'GetSchedule': {'Name': 'daily', 'GroupName': 'interop'}, 'GetScheduleGroup': {'Name': 'interop'}, 'ListScheduleGroups': {},
        'ListSchedules': {'GroupName': 'interop', 'NamePrefix': 'd'}, 'ListTagsForResource': {'ResourceArn': group},
    }
