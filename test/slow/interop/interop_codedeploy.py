"""CodeDeploy on the emulator, judged by awscli: its waiter, `aws ecs deploy`, a stop with its rollback."""
import json, os, subprocess, time, urllib.request


def judge(check, aws, refused, equal, contains, register, definition_of, directory, cluster):
    """Returns what the boto3 reads of codedeploy are asked with. `definition_of` gives the input of `register`."""
    service = 'deploys-production-web'
    first = register(service, 'v1')
    environment = {**os.environ, 'TASK_DEFINITION': first}
    made = json.loads(subprocess.run(['node', 'test/slow/interop/codedeploy.ts'], check=True, capture_output=True, text=True, env=environment).stdout)
    application, group, web = made['application'], made['deploymentGroup'], made['web']
    names = ('--application-name', application, '--deployment-group-name', group)
    target = ('--target-id', f'{cluster}:{service}')

    def spec(definition):
        return {'version': 0.0, 'Resources': [{'TargetService': {'Type': 'AWS::ECS::Service', 'Properties': {
            'TaskDefinition': definition, 'LoadBalancerInfo': {'ContainerName': 'app', 'ContainerPort': 8080}}}}]}

    def revision(definition):
        return json.dumps({'revisionType': 'AppSpecContent', 'appSpecContent': {'content': json.dumps(spec(definition))}})

    def answers(version):
        with urllib.request.urlopen(web['url'], timeout=10) as response:
            equal(response.read().decode(), version)

    def steady():
        # The test's guard against waiting for ever; nothing is measured.
        deadline = time.time() + 300
        while time.time() < deadline:
            sets = aws('ecs', 'describe-services', '--cluster', cluster, '--services', service)['services'][0]['taskSets']
            if [s['stabilityStatus'] for s in sets] == ['STEADY_STATE']:
                return answers('v1')
            time.sleep(0.5)
        raise AssertionError(f'the task sets do not become steady: {sets}')

    def deploy(version, *more):
        return aws('deploy', 'create-deployment', *names, *more, '--revision', revision(register(service, version)))['deploymentId']

    def events(deployment):
        found = aws('deploy', 'get-deployment-target', '--deployment-id', deployment, *target)['deploymentTarget']['ecsTarget']
        return {event['lifecycleEventName']: event['status'] for event in found['lifecycleEvents']}, found['taskSetsInfo']

    def waited():
        deployment = deploy('v2')
        equal(refused('deploy', 'create-deployment', *names, '--revision', revision(first)), 'DeploymentLimitExceededException')
        aws('deploy', 'wait', 'deployment-successful', '--deployment-id', deployment)
        answers('v2')
        seen, sets = events(deployment)
        equal(list(seen), ['BeforeInstall', 'Install', 'AfterInstall', 'AllowTestTraffic', 'AfterAllowTestTraffic',
                           'BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic'])
        equal(set(seen.values()), {'Succeeded'})
        equal([(s['taskSetLabel'], s['trafficWeight']) for s in sets], [('Blue', 0.0), ('Green', 100.0)])
        return deployment

    def one_command():
        files = {'definition.json': definition_of(service, 'v3'), 'appspec.json': spec('<TASK_DEFINITION>')}
        for name, document in files.items():
            with open(os.path.join(directory, name), 'w') as file:
                json.dump(document, file)
        run = subprocess.run(['aws', 'ecs', 'deploy', '--cluster', cluster, '--service', service, '--task-definition', os.path.join(directory, 'definition.json'),
                              '--codedeploy-appspec', os.path.join(directory, 'appspec.json')], capture_output=True, text=True, timeout=300)
        equal((run.returncode, run.stderr), (0, ''))
        contains(run.stdout, f"to service '{service}'")
        answers('v3')

    def turned_back():
        # A canary of two hours: long enough for a busy machine, whatever the emulator's pace.
        aws('deploy', 'create-deployment-config', '--deployment-config-name', 'long', '--compute-platform', 'ECS', '--traffic-routing-config',
            json.dumps({'type': 'TimeBasedCanary', 'timeBasedCanary': {'canaryPercentage': 10, 'canaryInterval': 120}}))
        deployment = deploy('v4', '--deployment-config-name', 'long')
        for _ in range(200):
            info = aws('deploy', 'get-deployment', '--deployment-id', deployment)['deploymentInfo']
            if info['status'] == 'InProgress' and events(deployment)[0]['AllowTraffic'] == 'InProgress':
                break
            time.sleep(0.3)
        aws('deploy', 'stop-deployment', '--deployment-id', deployment, '--auto-rollback-enabled')
        for _ in range(100):
            info = aws('deploy', 'get-deployment', '--deployment-id', deployment)['deploymentInfo']
            if 'rollbackInfo' in info:
                break
            time.sleep(0.3)
        equal((info['status'], info['errorInformation']['code']), ('Stopped', 'MANUAL_STOP'))
        aws('deploy', 'wait', 'deployment-successful', '--deployment-id', info['rollbackInfo']['rollbackDeploymentId'])
        answers('v3')

    check('aws ecs describe-services: a task set at rest, v1 answers', steady)
    deployment = check('aws deploy wait deployment-successful, then v2 answers', waited)
    check('aws ecs deploy, then v3 answers', one_command)
    check('aws deploy stop-deployment: the rollback succeeds, v3 answers', turned_back)
    check('aws ecs update-service is refused', lambda: equal(refused('ecs', 'update-service', '--cluster', cluster, '--service', service, '--task-definition', first), 'InvalidParameterException'))
    check('aws deploy: an unknown group', lambda: equal(refused('deploy', 'get-deployment-group', '--application-name', application, '--deployment-group-name', 'nope'), 'DeploymentGroupDoesNotExistException'))

    by_name, both = {'applicationName': application}, {'applicationName': application, 'deploymentGroupName': group}
    id_of, config = {'deploymentId': deployment}, {'deploymentConfigName': 'CodeDeployDefault.ECSAllAtOnce'}
    return {
        'BatchGetApplications': {'applicationNames': [application]},
        'BatchGetDeploymentGroups': {**by_name, 'deploymentGroupNames': [group, 'nope']}, 'BatchGetDeployments': {'deploymentIds': [deployment]},
        'BatchGetDeploymentTargets': {**id_of, 'targetIds': [f'{cluster}:{service}']}, 'GetApplication': by_name,
        'GetApplicationRevision': {**by_name, 'revision': aws('deploy', 'get-deployment', '--deployment-id', deployment)['deploymentInfo']['revision']},
        'GetDeployment': id_of, 'GetDeploymentConfig': config, 'GetDeploymentGroup': both,
        'GetDeploymentTarget': {**id_of, 'targetId': f'{cluster}:{service}'}, 'ListApplications': {}, 'ListDeploymentConfigs': {},
        'ListDeploymentGroups': by_name, 'ListDeploymentTargets': id_of, 'ListDeployments': both,
        'ListTagsForResource': {'ResourceArn': f'arn:aws:codedeploy:us-east-1:123456789012:application:{application}'},
    }
