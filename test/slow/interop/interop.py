"""awscli and boto3 against the emulator. They know nothing of it: what they cannot read, or wait for in vain, is a failure.

usage: interop.py [--contract]    (the wire contract checker stands between clients and emulator then)
"""
import datetime, gzip, hashlib, io, json, os, re, signal, socket, subprocess, sys, tarfile, tempfile, time, traceback, urllib.request
import boto3
from botocore import xform_name
import interop_codedeploy, interop_gateways, interop_rds, interop_scheduler, interop_strangers

CONTRACT = sys.argv[1:] == ['--contract']
CHECKER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'wire_contract')
passed, failures = 0, []


class EmulatorEnded(Exception):
    """Nothing more can be judged."""


def check(name, work):
    """Runs one check; its exception is the failure. Returns what it returned."""
    global passed
    started = time.time()
    try:
        result = work()
        passed += 1
        print(f'ok   {name} ({time.time() - started:.1f} s)', flush=True)
        return result
    except Exception as error:  # a failed check must not hide the others
        failures.append(name)
        print(f'FAIL {name}: {error}', flush=True)
        if emulator.poll() is not None:
            raise EmulatorEnded(f'it has ended by itself with {emulator.returncode}') from error


def aws(*args):
    run = subprocess.run(['aws', '--output', 'json', *args], capture_output=True, text=True, timeout=180)
    assert run.returncode == 0, f"aws {' '.join(args)[:200]}: exit {run.returncode}: {run.stderr.strip()[:600]}"
    return json.loads(run.stdout) if run.stdout.strip() else {}


def refused(*args):
    run = subprocess.run(['aws', *args], capture_output=True, text=True, timeout=60)
    assert run.returncode != 0, f"aws {' '.join(args)} was not refused"
    match = re.search(r'\((\w+)\)', run.stderr)
    return match.group(1) if match else run.stderr.strip()


def equal(actual, expected):
    assert actual == expected, f'{actual!r} is not {expected!r}'


def contains(actual, expected):
    assert expected in actual, f'{expected!r} is not in {actual!r}'


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


# --- the emulator, and the checker in front of it ---------------------------------------------------------------------

options = ['--any-signature'] if CONTRACT else []
emulator = subprocess.Popen(['node', 'emulator/cli.ts', '--port', '0', '--pace', '0.02', '--job', 'octo/board:production', *options], stdout=subprocess.PIPE, text=True)
issuer = None
for line in emulator.stdout:
    export = re.match(r'export (\w+)=(.*)', line)
    if export:
        os.environ[export.group(1)] = export.group(2).strip("'")
    found = re.search(r'OIDC issuer ([^)\s]+)', line)
    if found:
        os.environ['OIDC_ISSUER'] = found.group(1)
    if 'Ctrl-C' in line:
        break
direct = os.environ['AWS_ENDPOINT_URL']
os.environ.update(AWS_PAGER='', AWS_MAX_ATTEMPTS='1', AWS_CONFIG_FILE='/dev/null', AWS_SHARED_CREDENTIALS_FILE='/dev/null')

proxy, report = None, None
if CONTRACT:
    port, report = free_port(), os.path.join(tempfile.mkdtemp(), 'contract.json')
    proxy = subprocess.Popen([sys.executable, CHECKER, direct, str(port), report], stdout=subprocess.PIPE, text=True)
    if proxy.stdout.readline() != 'ready\n':
        sys.exit('the contract checker did not start')
    os.environ['AWS_ENDPOINT_URL'] = f'http://127.0.0.1:{port}'

# --- an image, made of nothing but awscli calls ---------------------------------------------------------------------

SERVER = """
const http = require('node:http')
console.log('listening as', process.env.VERSION, process.env.GREETING)
if (process.argv[2] === 'release') process.exit(Number(process.env.EXIT_CODE || 0))
http.createServer((request, response) => response.end(process.env.VERSION)).listen(process.env.PORT)
process.on('SIGTERM', () => process.exit(0))
"""


def layer():
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode='w') as archive:
        data = SERVER.encode()
        entry = tarfile.TarInfo('app/server.js')
        entry.size, entry.mode = len(data), 0o644
        archive.addfile(entry, io.BytesIO(data))
    return raw.getvalue()


def digest(data):
    return 'sha256:' + hashlib.sha256(data).hexdigest()


def upload(directory, data):
    """One blob through the ECR API: initiate, one part, complete."""
    file = os.path.join(directory, 'blob')
    with open(file, 'wb') as blob:
        blob.write(data)
    repository = ('--repository-name', 'board')
    upload_id = aws('ecr', 'initiate-layer-upload', *repository)['uploadId']
    part = aws('ecr', 'upload-layer-part', *repository, '--upload-id', upload_id, '--part-first-byte', '0',
               '--part-last-byte', str(len(data) - 1), '--layer-part-blob', f'fileb://{file}')
    equal(part['lastByteReceived'], len(data) - 1)
    equal(aws('ecr', 'complete-layer-upload', *repository, '--upload-id', upload_id, '--layer-digests', digest(data))['layerDigest'], digest(data))


def push(directory):
    tar = layer()
    blob = gzip.compress(tar, mtime=0)
    config = json.dumps({
        'architecture': 'amd64', 'os': 'linux',
        'config': {'Entrypoint': ['node', 'server.js'], 'WorkingDir': '/app', 'Labels': {'dev.renga.runtime': 'host-node'}},
        'rootfs': {'type': 'layers', 'diff_ids': [digest(tar)]},
    }).encode()
    for data in (blob, config):
        upload(directory, data)
    media = 'application/vnd.oci.image'
    manifest = json.dumps({
        'schemaVersion': 2, 'mediaType': f'{media}.manifest.v1+json',
        'config': {'mediaType': f'{media}.config.v1+json', 'size': len(config), 'digest': digest(config)},
        'layers': [{'mediaType': f'{media}.layer.v1.tar+gzip', 'size': len(blob), 'digest': digest(blob)}],
    })
    image = aws('ecr', 'put-image', '--repository-name', 'board', '--image-manifest', manifest, '--image-tag', 'v1')['image']
    equal(image['imageId'], {'imageDigest': digest(manifest.encode()), 'imageTag': 'v1'})
    return digest(manifest.encode()), digest(blob)


# --- the checks -----------------------------------------------------------------------------------------------------

def judge(directory):
    platform = json.loads(subprocess.run(['node', 'test/slow/interop/seed.ts'], check=True, capture_output=True, text=True).stdout)
    environment, web = platform['appEnvironment'], platform['appEnvironment']['web']
    cluster = platform['descriptor']['cluster']

    check('aws sts get-caller-identity', lambda: equal(aws('sts', 'get-caller-identity')['Arn'], 'arn:aws:iam::123456789012:user/admin'))
    check('aws ecr get-authorization-token', lambda: contains(aws('ecr', 'get-authorization-token')['authorizationData'][0]['proxyEndpoint'], 'http://127.0.0.1:'))
    manifest, blob = check('aws ecr: layers and manifest', lambda: push(directory))
    check('aws ecr describe-images', lambda: equal([(i['imageDigest'], i['imageTags']) for i in aws('ecr', 'describe-images', '--repository-name', 'board')['imageDetails']], [(manifest, ['v1'])]))
    scan = ('--repository-name', 'board', '--image-id', f'imageDigest={manifest}')
    check('aws ecr describe-image-scan-findings: no scan', lambda: equal(refused('ecr', 'describe-image-scan-findings', *scan), 'ScanNotFoundException'))
    aws('ecr', 'put-image-scanning-configuration', '--repository-name', 'board', '--image-scanning-configuration', 'scanOnPush=true')
    check('aws ecr wait image-scan-complete', lambda: aws('ecr', 'wait', 'image-scan-complete', *scan))
    check('aws ecr: a manifest that is none', lambda: equal(refused('ecr', 'put-image', '--repository-name', 'board', '--image-manifest', '{}'), 'InvalidParameterException'))

    uri = aws('ecr', 'describe-repositories', '--repository-names', 'board')['repositories'][0]['repositoryUri']

    def definition_of(family, version, command=None):
        container = {
            'name': 'app', 'image': f'{uri}@{manifest}', 'essential': True,
            'environment': [{'name': 'VERSION', 'value': version}, {'name': 'EXIT_CODE', 'value': '3'}],
            'secrets': [{'name': 'GREETING', 'valueFrom': f"{environment['configSecret']}:GREETING::"}],
            'logConfiguration': {'logDriver': 'awslogs', 'options': {'awslogs-group': environment['logGroup'], 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': family}},
        }
        if command is None:
            container['portMappings'] = [{'containerPort': 8080, 'protocol': 'tcp'}]
        else:
            container['command'] = command
        return {
            'family': family, 'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'], 'cpu': '256', 'memory': '512',
            'executionRoleArn': platform['descriptor']['executionRole'], 'taskRoleArn': environment['taskRole'],
            'containerDefinitions': [container], 'tags': [{'key': 'renga:app', 'value': 'board'}],
        }

    def register(family, version, command=None):
        definition = json.dumps(definition_of(family, version, command))
        return aws('ecs', 'register-task-definition', '--cli-input-json', definition)['taskDefinition']['taskDefinitionArn']

    network = {'awsvpcConfiguration': {'subnets': platform['descriptor']['subnets'], 'securityGroups': platform['descriptor']['securityGroups'], 'assignPublicIp': 'ENABLED'}}
    service = 'board-production-web'

    def create():
        aws('ecs', 'create-service', '--cli-input-json', json.dumps({
            'cluster': cluster, 'serviceName': service, 'taskDefinition': register(service, 'v1'), 'desiredCount': 2,
            'launchType': 'FARGATE', 'networkConfiguration': network, 'tags': [{'key': 'renga:app', 'value': 'board'}],
            'deploymentConfiguration': {'strategy': 'BLUE_GREEN', 'bakeTimeInMinutes': 0},
            'loadBalancers': [{
                'targetGroupArn': web['targetGroup'], 'containerName': 'app', 'containerPort': 8080,
                'advancedConfiguration': {
                    'alternateTargetGroupArn': web['alternateTargetGroup'], 'productionListenerRule': web['productionListenerRule'],
                    'testListenerRule': web['testListenerRule'], 'roleArn': platform['descriptor']['loadBalancerRole'],
                },
            }],
        }))

    def stable(version):
        try:
            aws('ecs', 'wait', 'services-stable', '--cluster', cluster, '--services', service)
        except subprocess.TimeoutExpired:
            stopped = aws('ecs', 'list-tasks', '--cluster', cluster, '--desired-status', 'STOPPED')['taskArns'][:1]
            reason = aws('ecs', 'describe-tasks', '--cluster', cluster, '--tasks', *stopped)['tasks'][0].get('stoppedReason') if stopped else 'no task stopped'
            raise AssertionError(f'the service does not become stable: {reason}') from None
        with urllib.request.urlopen(web['url'], timeout=10) as response:
            equal(response.read().decode(), version)

    def healthy():
        states = [t['TargetHealth']['State'] for group in ('targetGroup', 'alternateTargetGroup')
                  for t in aws('elbv2', 'describe-target-health', '--target-group-arn', web[group])['TargetHealthDescriptions']]
        equal(sorted(state for state in states if state != 'draining'), ['healthy', 'healthy'])

    check('aws ecs create-service (BLUE_GREEN)', create)
    check('aws ecs wait services-stable, then v1 answers', lambda: stable('v1'))
    check('aws elbv2 describe-target-health', healthy)
    check('aws ecs update-service', lambda: aws('ecs', 'update-service', '--cluster', cluster, '--service', service, '--task-definition', register(service, 'v2')))
    check('aws ecs wait services-stable, then v2 answers', lambda: stable('v2'))
    interop_strangers.outsider(check, refused, equal, platform['deployRole'], cluster, service, definition_of(service, 'v3'), stable)
    interop_strangers.registry(check, aws, equal, direct, directory)
    check('aws ecs list-service-deployments', lambda: equal({d['status'] for d in aws('ecs', 'list-service-deployments', '--cluster', cluster, '--service', service)['serviceDeployments']}, {'SUCCESSFUL'}))

    def one_off():
        definition = register('board-production-release', 'v2', ['release'])
        task = aws('ecs', 'run-task', '--cluster', cluster, '--task-definition', definition, '--launch-type', 'FARGATE',
                   '--network-configuration', json.dumps(network))['tasks'][0]['taskArn']
        aws('ecs', 'wait', 'tasks-stopped', '--cluster', cluster, '--tasks', task)
        found = aws('ecs', 'describe-tasks', '--cluster', cluster, '--tasks', task)['tasks'][0]
        equal((found['lastStatus'], found['stopCode'], found['containers'][0]['exitCode']), ('STOPPED', 'EssentialContainerExited', 3))
        stream = f"board-production-release/app/{task.split('/')[-1]}"
        lines = aws('logs', 'get-log-events', '--log-group-name', environment['logGroup'], '--log-stream-name', stream)['events']
        equal([line['message'] for line in lines], ['listening as v2 hello'])
        return task

    task = check('aws ecs run-task, wait tasks-stopped, exit code and log', one_off)
    check('aws ecs: an unknown cluster', lambda: equal(refused('ecs', 'describe-services', '--cluster', 'nope', '--services', service), 'ClusterNotFoundException'))
    check('aws elbv2 wait load-balancer-available', lambda: aws('elbv2', 'wait', 'load-balancer-available', '--names', 'board-production'))
    check('aws elbv2: an unknown target group', lambda: equal(refused('elbv2', 'describe-target-groups', '--names', 'nope'), 'TargetGroupNotFound'))
    check('aws ssm put and get a SecureString', lambda: (aws('ssm', 'put-parameter', '--name', '/s', '--type', 'SecureString', '--value', 'hunter2'),
                                                       equal(aws('ssm', 'get-parameter', '--name', '/s', '--with-decryption')['Parameter']['Value'], 'hunter2')))
    check('aws ssm: an unknown parameter', lambda: equal(refused('ssm', 'get-parameter', '--name', '/nope'), 'ParameterNotFound'))
    check('aws secretsmanager put-secret-value', lambda: equal(aws('secretsmanager', 'put-secret-value', '--secret-id', environment['configSecret'], '--secret-string', '{"GREETING":"hi"}')['VersionStages'], ['AWSCURRENT']))
    check('aws dynamodb wait table-exists', lambda: aws('dynamodb', 'wait', 'table-exists', '--table-name', 'renga-ledger'))
    item = {'pk': {'S': 'board#production'}, 'sk': {'S': 'counter'}}
    check('aws dynamodb: a conditional put, once', lambda: (aws('dynamodb', 'put-item', '--table-name', 'renga-ledger', '--item', json.dumps(item), '--condition-expression', 'attribute_not_exists(pk)'),
                                                           equal(refused('dynamodb', 'put-item', '--table-name', 'renga-ledger', '--item', json.dumps(item), '--condition-expression', 'attribute_not_exists(pk)'), 'ConditionalCheckFailedException')))
    check('aws logs filter-log-events', lambda: contains([e['message'] for e in aws('logs', 'filter-log-events', '--log-group-name', environment['logGroup'], '--filter-pattern', 'listening')['events']], 'listening as v1 hello'))
    check('aws resourcegroupstaggingapi get-resources', lambda: contains([r['ResourceARN'] for r in aws('resourcegroupstaggingapi', 'get-resources', '--tag-filters', 'Key=renga:app,Values=board')['ResourceTagMappingList']], f'arn:aws:ecs:us-east-1:123456789012:service/{cluster}/{service}'))
    check('aws sts assume-role is refused without trust', lambda: equal(refused('sts', 'assume-role', '--role-arn', platform['deployRole'], '--role-session-name', 'me'), 'AccessDenied'))

    check('aws scheduler: a one-shot schedule scales the service to zero and is gone', lambda: interop_scheduler.judge(aws, refused, equal, cluster, service))
    deploys = interop_codedeploy.judge(check, aws, refused, equal, contains, register, definition_of, directory, cluster)
    reads(platform, cluster, service, task, manifest, blob, deploys)

    def remove():
        aws('ecs', 'delete-service', '--cluster', cluster, '--service', service, '--force')
        aws('ecs', 'wait', 'services-inactive', '--cluster', cluster, '--services', service)

    check('aws ecs delete-service, wait services-inactive', remove)


def reads(platform, cluster, service, task, manifest, blob, deploys):
    """boto3 parses the answer of every implemented read; one that is missing here is a failure."""
    environment, web = platform['appEnvironment'], platform['appEnvironment']['web']
    ecs, elb = boto3.client('ecs'), boto3.client('elbv2')
    deployments = ecs.list_service_deployments(cluster=cluster, service=service)['serviceDeployments']
    revisions = [d['targetServiceRevisionArn'] for d in deployments]
    # Task sets are for services that somebody else deploys.
    ecs.create_service(
        cluster=cluster, serviceName='code-deploy', deploymentController={'type': 'CODE_DEPLOY'}, desiredCount=0, taskDefinition=service,
        launchType='FARGATE', networkConfiguration=ecs.describe_services(cluster=cluster, services=[service])['services'][0]['networkConfiguration'],
        loadBalancers=[{'targetGroupArn': web['targetGroup'], 'containerName': 'app', 'containerPort': 8080}])
    balancer = elb.describe_load_balancers()['LoadBalancers'][0]['LoadBalancerArn']
    listener = elb.describe_listeners(LoadBalancerArn=balancer)['Listeners'][0]['ListenerArn']
    group, secret, key = environment['logGroup'], {'SecretId': environment['configSecret']}, {'pk': {'S': 'board#production'}, 'sk': {'S': 'counter'}}
    stream = boto3.client('logs').describe_log_streams(logGroupName=group)['logStreams'][0]['logStreamName']
    repository, table = {'repositoryName': 'board'}, {'TableName': 'renga-ledger'}
    provider = boto3.client('iam').list_open_id_connect_providers()['OpenIDConnectProviderList'][0]['Arn']
    role = {'RoleName': platform['deployRole'].split('/')[-1]}
    allowed = json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*'}})
    policy = {'PolicyArn': boto3.client('iam').create_policy(PolicyName='everything', PolicyDocument=allowed)['Policy']['Arn']}
    boto3.client('ecr').put_lifecycle_policy(**repository, lifecyclePolicyText=json.dumps({'rules': [{
        'rulePriority': 1, 'selection': {'tagStatus': 'untagged', 'countType': 'sinceImagePushed', 'countUnit': 'days', 'countNumber': 7},
        'action': {'type': 'expire'}}]}))
    key_query = {'KeyConditionExpression': 'pk = :p', 'ExpressionAttributeValues': {':p': {'S': 'board#production'}}}
    scaled = {'ServiceNamespace': 'ecs', 'ResourceId': f'service/{cluster}/{service}', 'ScalableDimension': 'ecs:service:DesiredCount'}
    scaling = boto3.client('application-autoscaling')
    scaling.register_scalable_target(**scaled, MinCapacity=1, MaxCapacity=4)
    scaling.put_scaling_policy(**scaled, PolicyName='cpu', PolicyType='TargetTrackingScaling', TargetTrackingScalingPolicyConfiguration={
        'TargetValue': 60.0, 'PredefinedMetricSpecification': {'PredefinedMetricType': 'ECSServiceAverageCPUUtilization'}})
    scaling.put_scheduled_action(**scaled, ScheduledActionName='night', Schedule='cron(0 22 * * ? *)', ScalableTargetAction={'MinCapacity': 1})
    metric = {'Namespace': 'Board', 'MetricName': 'Verses'}
    cloudwatch = boto3.client('cloudwatch')
    cloudwatch.put_metric_data(Namespace='Board', MetricData=[{'MetricName': 'Verses', 'Value': 3.0}])
    cloudwatch.put_metric_alarm(
        AlarmName='verses', **metric, Statistic='Sum', Period=60, EvaluationPeriods=1, Threshold=100, ComparisonOperator='GreaterThanThreshold')
    now = datetime.datetime.now(datetime.timezone.utc)
    span = {'StartTime': now - datetime.timedelta(hours=1), 'EndTime': now + datetime.timedelta(minutes=1)}
    table_of_reads = {
        'codedeploy': deploys,
        'cloudwatch': {
            'DescribeAlarmHistory': {'AlarmName': 'verses'}, 'DescribeAlarms': {'AlarmNames': ['verses', 'nope']},
            'DescribeAlarmsForMetric': metric, 'ListMetrics': {'Namespace': 'Board'},
            'GetMetricData': {**span, 'MetricDataQueries': [{'Id': 'm', 'MetricStat': {'Metric': metric, 'Period': 60, 'Stat': 'Sum'}}]},
            'GetMetricStatistics': {**metric, **span, 'Period': 60, 'Statistics': ['Sum', 'Maximum']},
            'ListTagsForResource': {'ResourceARN': 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:verses'},
        },
        'application-autoscaling': {
            'DescribeScalableTargets': {'ServiceNamespace': 'ecs'}, 'DescribeScalingActivities': {'ServiceNamespace': 'ecs'},
            'DescribeScalingPolicies': {'ServiceNamespace': 'ecs'}, 'DescribeScheduledActions': {'ServiceNamespace': 'ecs'},
            'ListTagsForResource': {'ResourceARN': scaling.describe_scalable_targets(ServiceNamespace='ecs')['ScalableTargets'][0]['ScalableTargetARN']},
        },
        'sts': {'GetCallerIdentity': {}},
        'iam': {
            'GetOpenIDConnectProvider': {'OpenIDConnectProviderArn': provider}, 'GetRole': role,
            'GetPolicy': policy, 'GetPolicyVersion': {**policy, 'VersionId': 'v1'},
            'GetRolePolicy': {**role, 'PolicyName': 'renga'}, 'ListAttachedRolePolicies': role, 'ListOpenIDConnectProviders': {},
            'ListRolePolicies': role, 'ListRoleTags': role, 'ListRoles': {},
        },
        'ssm': {
            'DescribeParameters': {}, 'GetParameter': {'Name': '/renga/platform'}, 'GetParameterHistory': {'Name': '/renga/platform'},
            'GetParameters': {'Names': ['/renga/platform', '/nope']}, 'GetParametersByPath': {'Path': '/renga', 'Recursive': True},
            'ListTagsForResource': {'ResourceType': 'Parameter', 'ResourceId': '/renga/platform'},
        },
        'secretsmanager': {
            'BatchGetSecretValue': {'SecretIdList': [environment['configSecret'], 'nope']}, 'DescribeSecret': secret,
            'GetSecretValue': secret, 'ListSecretVersionIds': {**secret, 'IncludeDeprecated': True}, 'ListSecrets': {},
        },
        'dynamodb': {
            'BatchGetItem': {'RequestItems': {'renga-ledger': {'Keys': [key]}}}, 'DescribeContinuousBackups': table,
            'DescribeTable': table, 'DescribeTimeToLive': table, 'GetItem': {**table, 'Key': key}, 'ListTables': {},
            'ListTagsOfResource': {'ResourceArn': 'arn:aws:dynamodb:us-east-1:123456789012:table/renga-ledger'},
            'Query': {**table, **key_query}, 'Scan': table,
        },
        'logs': {
            'DescribeLogGroups': {}, 'DescribeLogStreams': {'logGroupName': group}, 'FilterLogEvents': {'logGroupName': group},
            'GetLogEvents': {'logGroupName': group, 'logStreamName': stream},
            'ListTagsForResource': {'resourceArn': f'arn:aws:logs:us-east-1:123456789012:log-group:{group}'},
        },
        'rds': interop_rds.reads(),
        'scheduler': interop_scheduler.reads(),
        'resourcegroupstaggingapi': {'GetResources': {}, 'GetTagKeys': {}, 'GetTagValues': {'Key': 'renga:app'}},
        'elbv2': {
            'DescribeAccountLimits': {}, 'DescribeListenerAttributes': {'ListenerArn': listener},
            'DescribeListenerCertificates': {'ListenerArn': listener}, 'DescribeListeners': {'LoadBalancerArn': balancer},
            'DescribeLoadBalancerAttributes': {'LoadBalancerArn': balancer}, 'DescribeLoadBalancers': {},
            'DescribeRules': {'ListenerArn': listener}, 'DescribeTags': {'ResourceArns': [balancer, listener]},
            'DescribeTargetGroupAttributes': {'TargetGroupArn': web['targetGroup']}, 'DescribeTargetGroups': {},
            'DescribeTargetHealth': {'TargetGroupArn': web['targetGroup']},
        },
        'ecr': {
            'BatchCheckLayerAvailability': {**repository, 'layerDigests': [blob, 'sha256:' + '0' * 64]},
            'BatchGetImage': {**repository, 'imageIds': [{'imageTag': 'v1'}, {'imageTag': 'nope'}]}, 'DescribeImages': repository,
            'DescribeImageScanFindings': {**repository, 'imageId': {'imageDigest': manifest}},
            'DescribeRepositories': {}, 'GetAccountSetting': {'name': 'BASIC_SCAN_TYPE_VERSION'}, 'GetAuthorizationToken': {},
            'GetDownloadUrlForLayer': {**repository, 'layerDigest': blob}, 'GetLifecyclePolicy': repository, 'ListImages': repository,
            'ListImageReferrers': {**repository, 'subjectId': {'imageDigest': manifest}},
            'ListTagsForResource': {'resourceArn': 'arn:aws:ecr:us-east-1:123456789012:repository/board'},
        },
        'ecs': {
            **interop_gateways.reads(cluster, service),
            'DescribeClusters': {'clusters': [cluster, 'nope'], 'include': ['TAGS', 'STATISTICS', 'SETTINGS', 'CONFIGURATIONS', 'ATTACHMENTS']},
            'DescribeServiceDeployments': {'serviceDeploymentArns': [d['serviceDeploymentArn'] for d in deployments]},
            'DescribeServiceRevisions': {'serviceRevisionArns': revisions},
            'DescribeServices': {'cluster': cluster, 'services': [service, 'nope'], 'include': ['TAGS']},
            'DescribeTaskDefinition': {'taskDefinition': service, 'include': ['TAGS']},
            'DescribeTaskSets': {'cluster': cluster, 'service': 'code-deploy'},
            'DescribeTasks': {'cluster': cluster, 'tasks': [task, 'nope'], 'include': ['TAGS']}, 'ListClusters': {},
            'ListServiceDeployments': {'cluster': cluster, 'service': service}, 'ListServices': {'cluster': cluster},
            'ListTagsForResource': {'resourceArn': f'arn:aws:ecs:us-east-1:123456789012:service/{cluster}/{service}'},
            'ListTaskDefinitionFamilies': {}, 'ListTaskDefinitions': {}, 'ListTasks': {'cluster': cluster},
        },
    }
    for name, operations in table_of_reads.items():
        client = boto3.client(name)
        for operation, arguments in operations.items():
            check(f'boto3 {name} {operation}', lambda: getattr(client, xform_name(operation))(**arguments))
    with urllib.request.urlopen(f'{direct}/_renga/services') as response:
        implemented = json.load(response)['services']
    names = {'tag': 'resourcegroupstaggingapi', 'elasticloadbalancing': 'elbv2'}
    unread = [f'{name}:{operation}' for name, operations in implemented.items() for operation in operations
              if re.match('Describe|List|Get|Batch(Get|Check)|Filter|Query|Scan', operation)
              and operation not in table_of_reads.get(names.get(name, name), {})]
    # A new read belongs in table_of_reads above.
    check('every implemented read was made', lambda: equal(unread, []))


def kept_schemas():
    with urllib.request.urlopen(f'{direct}/_renga/violations') as response:
        equal(json.load(response)['violations'], [])


def kept_models():
    proxy.send_signal(signal.SIGTERM)  # it writes its report now
    proxy.wait(20)
    with open(report) as file:
        result = json.load(file)
    print('exchanges:', json.dumps(result['exchanges']))
    assert len(result['exchanges']) >= 9, 'the checker saw fewer services than were asked'
    equal(result['violations'], {})


def ended():
    emulator.send_signal(signal.SIGINT)
    equal(emulator.wait(30), 0)


try:
    with tempfile.TemporaryDirectory() as directory:
        judge(directory)
    check("the SDK's schemas were kept", kept_schemas)
    if proxy:
        check("botocore's models were kept", kept_models)
    check('the emulator ends on Ctrl-C', ended)
except EmulatorEnded as error:
    failures.append('the emulator')
    print(f'FAIL the emulator: {error}')
except Exception as error:
    failures.append('the suite')
    print(f'FAIL the suite: {error}')
    traceback.print_exc()
finally:
    for process in filter(None, [proxy, emulator]):
        if process.poll() is None:
            process.kill()

if failures:
    print('Failed: ' + '; '.join(failures))
print(f'{passed} passed, {len(failures)} failed')
sys.exit(1 if failures else 0)
