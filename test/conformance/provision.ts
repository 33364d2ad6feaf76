import * as cd from '@aws-sdk/client-codedeploy'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { InProcessClientOptions } from '../../emulator/aws/wire/in-process-handler.ts'

export const APPLICATION = 'AppECS-main-shop-production-web'
export const GROUP = 'DgpECS-main-shop-production-web'
export const role = (name: string): string => `arn:aws:iam::123456789012:role/${name}`

export async function createSecret(
  client: InProcessClientOptions,
): Promise<{ readonly arn: string; readonly versionId: string }> {
  const { ARN = '', VersionId = '' } = await new SecretsManagerClient(client).send(
    new CreateSecretCommand({ Name: 'renga/shop/production/config', SecretString: '{}' }),
  )
  return { arn: ARN, versionId: VersionId }
}

export async function createLedger(client: InProcessClientOptions): Promise<void> {
  await new DynamoDBClient(client).send(
    new CreateTableCommand({
      TableName: 'ledger',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  )
}

/** Application and deployment group of the web service, under the names that the ECS console gives them. */
export async function createGroup(client: InProcessClientOptions): Promise<void> {
  const elb = new ElasticLoadBalancingV2Client(client)
  const { LoadBalancers } = await elb.send(new DescribeLoadBalancersCommand({}))
  const { Listeners = [] } = await elb.send(
    new DescribeListenersCommand({ LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn }),
  )
  const listener = (port: number) => Listeners.find(({ Port }) => Port === port)?.ListenerArn ?? ''
  const codedeploy = new cd.CodeDeployClient(client)
  await codedeploy.send(
    new cd.CreateApplicationCommand({ applicationName: APPLICATION, computePlatform: 'ECS' }),
  )
  await codedeploy.send(
    new cd.CreateDeploymentGroupCommand({
      applicationName: APPLICATION,
      deploymentGroupName: GROUP,
      serviceRoleArn: role('codedeploy'),
      ecsServices: [{ clusterName: 'main', serviceName: 'shop-production-web' }],
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      loadBalancerInfo: {
        targetGroupPairInfoList: [
          {
            targetGroups: [{ name: 'shop-production-blue' }, { name: 'shop-production-green' }],
            prodTrafficRoute: { listenerArns: [listener(80)] },
            testTrafficRoute: { listenerArns: [listener(8080)] },
          },
        ],
      },
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
        terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 2 },
      },
      autoRollbackConfiguration: {
        enabled: true,
        events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
    }),
  )
}
