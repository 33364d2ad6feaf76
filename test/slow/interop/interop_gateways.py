"""ECS gateways as boto3 sees them: a service behind one gets a route, and the route an address that answers."""
import json, time, urllib.request
import boto3


def reads(cluster, service):
    """Makes a gateway with a route; answers the arguments of each read."""
    ecs, iam = boto3.client('ecs'), boto3.client('iam')
    trust = {'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', 'Principal': {'Service': 'ecs.amazonaws.com'}, 'Action': 'sts:AssumeRole'}}
    role = iam.create_role(RoleName='interop-gateway', AssumeRolePolicyDocument=json.dumps(trust))['Role']['Arn']
    ecs.create_gateway(name='edge', infrastructureRoleArn=role, deletionProtection=False, configuration={'hostSharedAlb': {'maxAlbCount': 2}})
    ecs.associate_gateway_with_cluster(gateway='edge', cluster=cluster)
    known = ecs.describe_task_definition(taskDefinition=service)['taskDefinition']
    container = {name: value for name, value in known['containerDefinitions'][0].items() if name in ('name', 'image', 'essential', 'environment', 'secrets', 'logConfiguration')}
    ecs.register_task_definition(
        family='behind-gateway', networkMode='awsvpc', requiresCompatibilities=['FARGATE'], cpu='256', memory='512', executionRoleArn=known['executionRoleArn'],
        containerDefinitions=[{**container, 'portMappings': [{'containerPort': 8080, 'name': 'web', 'protocol': 'tcp'}]}])
    network = ecs.describe_services(cluster=cluster, services=[service])['services'][0]['networkConfiguration']
    ecs.create_service(
        cluster=cluster, serviceName='behind-gateway', taskDefinition='behind-gateway', desiredCount=1, launchType='FARGATE',
        networkConfiguration=network, gatewayConnectors=[{'portName': 'web', 'healthCheck': {'healthCheckPath': '/', 'healthCheckIntervalSeconds': 5, 'healthyThresholdCount': 2}}])
    # The test's guard against waiting for ever; nothing is measured.
    deadline = time.time() + 300
    while True:
        [route] = ecs.list_gateway_routes(gateway='edge', service='behind-gateway')['gatewayRoutes']
        if route['status'] == 'ACTIVE':
            break
        assert time.time() < deadline, f'the route is still {route["status"]}'
        time.sleep(0.5)
    url = ecs.describe_gateway_route(gatewayRouteArn=route['gatewayRouteArn'])['gatewayRoute']['serviceUrl']
    ecs.get_waiter('services_stable').wait(cluster=cluster, services=['behind-gateway'], WaiterConfig={'Delay': 1, 'MaxAttempts': 60})
    host, port = url.removeprefix('http://').split(':')
    request = urllib.request.Request(f'http://127.0.0.1:{port}/', headers={'Host': f'{host}:{port}'})
    with urllib.request.urlopen(request, timeout=10) as response:
        assert response.status == 200, response.status
    return {
        'DescribeGateway': {'gateway': 'edge'}, 'ListGateways': {'names': ['edge']}, 'ListGatewayClusterAssociations': {'cluster': cluster},
        'ListGatewayRoutes': {'gateway': 'edge'}, 'DescribeGatewayRoute': {'gatewayRouteArn': route['gatewayRouteArn']},
    }
