/**
 * Stopped reasons as AWS has written them, from public threads and AWS's own pages, each with what our hint must say.
 * Account ids and names are those of the sources, or 123456789012 where a source leaves them out.
 */
export interface StoppedReason {
  /** `stoppedReason` of the task; with `container`, the container's own. */
  readonly text: string
  readonly source: string
  readonly hint: RegExp
  readonly container?: true
  /**
   * The source has the service's message or its subject; ECS's usual words stand before it. All others stand in their
   * source.
   */
  readonly composed?: true
  readonly exitCode?: number
  readonly stopCode?: string
  /** Last lines of the log. */
  readonly log?: readonly string[]
}

const SECRETS =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed:'
const ASM = `${SECRETS} unable to retrieve secret from asm: service call has been retried`
const NETWORK = /^Give the subnets outbound access/

export const STOPPED_REASONS: readonly StoppedReason[] = [
  // Permissions: the action, the role and the resource that the text names.
  {
    text: `${ASM} 1 time(s): failed to fetch secret arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:test-secret from secrets manager: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/DifyOnAwsStack-WebServiceTaskExecutionRole4406CA16-redact/1 is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:test-secret because no identity-based policy allows the secretsmanager:GetSecretValue action status code: 400, `,
    source: 'https://github.com/aws-samples/dify-self-hosted-on-aws/pull/35',
    hint: /^Allow the role 'DifyOnAwsStack-WebServiceTaskExecutionRole4406CA16-redact' secretsmanager:GetSecretValue on arn:aws:secretsmanager:ap-southeast-1:123456789012:secret:test-secret\.$/,
  },
  {
    text: `${SECRETS} unable to retrieve secrets from ssm: service call has been retried 1 time(s): AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/aits-demo-app-test-demo-app-ExecutionRole-28VBAJL3T0YT/f83b93a4dc3442a18eaaf8c2a235cd37 is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-west-2:123456789012:parameter/GOOGLE_CLIENT_ID because no identity-based policy allows the ssm:GetParameters action status code: 400, request id: 1adcb55f-f798-4503-b8a3-cd1533290001`,
    source: 'https://github.com/aws/copilot-cli/issues/4504',
    hint: /^Allow the role 'aits-demo-app-test-demo-app-ExecutionRole-28VBAJL3T0YT' ssm:GetParameters on arn:aws:ssm:eu-west-2:123456789012:parameter\/GOOGLE_CLIENT_ID\.$/,
  },
  {
    text: 'Fetching secret data from SSM Parameter Store in ap-northeast-1: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/NewRelicECSIntegration-Ne-NewRelicECSTaskExecution-1/1 is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:ap-northeast-1:123456789012:parameter/aws/reference/secretsmanager/NewRelicLicenseKeySecret-1 status code: 400, request id: 1',
    source: 'https://github.com/newrelic/nri-ecs/issues/10',
    hint: /^Allow the role 'NewRelicECSIntegration-Ne-NewRelicECSTaskExecution-1' ssm:GetParameters on arn:aws:ssm:ap-northeast-1:/,
  },
  {
    text: `${ASM} 1 time(s): failed to fetch secret arn:aws:secretsmanager:eu-central-1:123456789012:secret:algo-dev-directus-secret20240626183203358800000004-EaPYTy from secrets manager: AccessDeniedException: Access to KMS is not allowed status code: 400, request id: a87a66d9-f839-4353-b8c2-9984b1465695`,
    source: 'https://github.com/GiamPy5/terraform-aws-directus/issues/10',
    hint: /^Allow the execution role kms:Decrypt on the key that encrypts arn:aws:secretsmanager:eu-central-1:123456789012:secret:algo-dev-directus-secret20240626183203358800000004-EaPYTy\.$/,
  },
  {
    text: 'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log group: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/app-ecs-task-execution-role/1 is not authorized to perform: logs:CreateLogGroup on resource: arn:aws:logs:eu-central-1:123456789012:log-group:app:log-stream: because no identity-based policy allows the logs:CreateLogGroup action : exit status 1',
    source: 'https://github.com/terraform-aws-modules/terraform-aws-ecs/pull/313',
    hint: /^Allow the role 'app-ecs-task-execution-role' logs:CreateLogGroup on arn:aws:logs:eu-central-1:123456789012:log-group:app:log-stream:\.$/,
  },
  {
    text: 'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/ecs.task.minecraft-server/123456a999ee4b919...',
    source: 'https://github.com/doctorray117/minecraft-ondemand/issues/12',
    hint: /^Allow the role 'ecs\.task\.minecraft-server' logs:CreateLogStream\.$/,
  },
  {
    text: 'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to create Cloudwatch log group: AccessDeniedException: User: arn:aws:sts::765486523053:assumed-role/amazon-ecs-cli-setup-foodtrucks-EcsInstanceRole-1II7J9P4',
    source: 'https://github.com/prakhar1989/docker-curriculum/issues/260',
    hint: /^Allow the role 'amazon-ecs-cli-setup-foodtrucks-EcsInstanceRole-1II7J9P4' logs:CreateLogGroup\.$/,
    container: true,
  },
  {
    text: 'CannotPullECRContainerError: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/OvertureTilesCdkStack-OvertureTilesContainer/1 is not authorized to perform: ecr:GetAuthorizationToken on r',
    source: 'https://github.com/OvertureMaps/overture-tiles/pull/20',
    hint: /^Allow the role 'OvertureTilesCdkStack-OvertureTilesContainer' ecr:GetAuthorizationToken\.$/,
  },
  {
    text: `${SECRETS} unable to retrieve secrets from ssm: service call has been retried 1 time(s): AccessDeniedException: User: ....`,
    source: 'https://github.com/aws/copilot-cli/issues/3104',
    hint: /^Allow the execution role ssm:GetParameters\.$/,
  },
  {
    text: "CannotPullContainerError: Error response from daemon: pull access denied for 328549459982.dkr.ecr.us-west-2.amazonaws.com/bottlerocket/bottlerocket-update-operator, repository does not exist or may require 'docker login': denied: User: arn:aws:sts::123456789012:assumed-role/execution/1 is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-west-2:328549459982:repository/bottlerocket/bottlerocket-update-operator because no resource-based policy allows the ecr:BatchGetImage action",
    source: 'https://github.com/bottlerocket-os/bottlerocket-update-operator/issues/157',
    composed: true,
    hint: /^Allow the role 'execution' ecr:BatchGetImage on arn:aws:ecr:us-west-2:328549459982:repository\/bottlerocket\/bottlerocket-update-operator in that resource's own policy/,
  },
  {
    text: "(error ECS was unable to assume the role 'arn:aws:iam::281174624655:role/MythicalMysfitsCoreStack-ECSTaskRole-FXO3A6J08BN' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.).",
    source: 'https://github.com/aws-samples/aws-modern-application-workshop/issues/88',
    hint: /ecs-tasks\.amazonaws\.com assume arn:aws:iam::281174624655:role\/MythicalMysfitsCoreStack-ECSTaskRole-FXO3A6J08BN in its trust policy/,
  },
  {
    text: 'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 123456789123.dkr.ecr.us-east-1.amazonaws.com/a2-ecr-app-repo:latest: pulling from host 123456789123.dkr.ecr.us-east-1.amazonaws.com failed with status code [manifests latest]: 403 Forbidden',
    source: 'https://github.com/aws/aws-cdk/issues/29876',
    hint: /^Allow the execution role ecr:GetAuthorizationToken on \*, and ecr:BatchGetImage and ecr:GetDownloadUrlForLayer/,
  },
  {
    text: 'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref 366590864501.dkr.ecr.us-west-2.amazonaws.com/bedrock-proxy-api-ecs:latest@sha256:5de487da52320ad9978f3a7a4f6700910342956c7dcb3b6f955222b4cccbd600: unexpected status from HEAD request to https://366590864501.dkr.ecr.us-west-2.amazonaws.com/v2/bedrock-proxy-api-ecs/blobs/sha256:5de487da52320ad9978f3a7a4f6700910342956c7dcb3b6f955222b4cccbd600: 403 Forbidden',
    source: 'https://github.com/aws-samples/bedrock-access-gateway/issues/114',
    hint: /a repository in another account must also allow it in its own policy/,
  },
  {
    text: "CannotPullContainerError: Error response from daemon: pull access denied for myprivate/testbatch, repository does not exist or may require 'docker login'",
    source: 'https://github.com/awslabs/aws-batch-helpers/issues/4',
    hint: /ecr:BatchGetImage/,
  },

  // The secret itself.
  {
    text: `${ASM} 1 time(s): retrieved secret from Secrets Manager did not contain json key app_definition_id.`,
    source: 'https://github.com/aws/amazon-ecs-agent/blob/master/agent/asm/asm.go',
    composed: true,
    hint: /config secret does not contain app_definition_id: set the config var and release again/,
  },
  {
    text: `${ASM} 1 time(s): invalid character '\\'' looking for beginning of value`,
    source: 'https://github.com/rileydakota/valheim-ecs-fargate-cdk/issues/9',
    hint: /^The secret is not JSON/,
  },
  {
    text: `${SECRETS} unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /api//new-relic-license-key`,
    source: 'https://github.com/HHS/simpler-grants-gov/pull/4330',
    hint: /^The parameter \/api\/\/new-relic-license-key does not exist/,
  },
  {
    text: `${ASM} 1 time(s): failed to fetch secret arn:aws:secretsmanager:us-east-1:123456789012:secret:shop from secrets manager: InvalidParameter: 1 validation error(s) found. - minimum field size of 32, GetSecretValueInput.VersionId.`,
    source: 'https://repost.aws/knowledge-center/ecs-unable-to-pull-secrets',
    composed: true,
    hint: /^The reference to the secret is malformed/,
  },
  {
    text: `${ASM} 1 time(s): failed to fetch secret arn:aws:secretsmanager:us-east-1:123456789012:secret:shop from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    source: 'https://repost.aws/knowledge-center/ecs-unable-to-pull-secrets',
    composed: true,
    hint: /^The secret does not exist/,
  },
  {
    text: `${ASM} 1 time(s): failed to fetch secret from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: AWSCURRENT`,
    source: 'https://github.com/boto/boto3/issues/2794',
    composed: true,
    hint: /^The secret has no value/,
  },
  {
    text: `${ASM} 1 time(s): failed to fetch secret from secrets manager: InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.`,
    source: 'https://github.com/external-secrets/kubernetes-external-secrets/issues/415',
    composed: true,
    hint: /restore-secret/,
  },

  // The network.
  {
    text: `${ASM} 5 time(s): failed to fetch secret arn:aws:secretsmanager:us-west-2:*:secret:DBPasswordSecret-* from secrets manager: RequestCanceled: request context canceled caused by: context deadline exceeded. Please check your task network configuration.`,
    source: 'https://github.com/Releem/releem-agent/issues/195',
    hint: NETWORK,
  },
  {
    text: `${SECRETS} unable to retrieve ecr registry auth: service call has been retried 3 time(s): RequestError: send request failed caused by: Post "https://api.ecr.us-east-2.amazonaws.com/": dial tcp 10.0.0.1: i/o timeout. Please check your task network configuration.`,
    source: 'https://github.com/doctorray117/minecraft-ondemand/issues/74',
    hint: NETWORK,
  },
  {
    text: `${SECRETS} unable to retrieve ecr registry auth: service call has been retried 5 time(s): RequestError: send request failed caused by: Post https://api.ecr....`,
    source: 'https://github.com/aws/aws-app-mesh-examples/issues/413',
    hint: NETWORK,
  },
  {
    text: `${SECRETS} unable to retrieve secrets from ssm: service call has been retried 5 time(s): RequestCanceled: request context canceled caused by: context deadline exceeded. Please check your task network configuration.`,
    source: 'https://github.com/hashicorp/terraform-provider-aws/issues/33044',
    hint: NETWORK,
  },
  {
    text: 'ResourceInitializationError: unable to pull secrets or registry auth: pull command failed: : signal: killed',
    source: 'https://repost.aws/knowledge-center/ecs-unable-to-pull-secrets',
    hint: NETWORK,
  },
  {
    text: 'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref "123456789012.dkr.ecr.us-east-1.amazonaws.com/api:v42": failed to do request: Head "https://123456789012.dkr.ecr.us-east-1.amazonaws.com/v2/api/manifests/v42": dial tcp 10.0.3.17:443: i/o timeout',
    source: 'https://devopsaitoolkit.com/blog/aws-error-cannot-pull-container-error-ecs/',
    hint: NETWORK,
  },
  {
    text: 'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. signal: killed',
    source: 'https://repost.aws/knowledge-center/ecs-resource-initialization-error',
    composed: true,
    hint: NETWORK,
  },
  {
    text: 'Timeout waiting for network interface provisioning to complete.',
    source: 'https://github.com/aws/amazon-ecs-agent/issues/4825',
    hint: /slow to attach the network/,
  },

  // The image.
  {
    text: "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'.",
    source: 'https://github.com/aviswerdlow/relay/issues/71',
    hint: /CPU architecture does not match/,
  },
  {
    text: 'Essential container in task exited',
    source: 'https://github.com/aws-samples/amazon-bedrock-serverless-prompt-chaining/issues/213',
    hint: /architecture that its config names/,
    exitCode: 1,
    log: ['exec /usr/local/bin/streamlit: exec format error'],
  },
  {
    text: 'Essential container in task exited',
    source: 'https://github.com/aws-containers/ecs-anywhere-tutorial/issues/2',
    hint: /architecture that its config names/,
    exitCode: 1,
    log: ['standard_init_linux.go:228: exec user process caused: exec format error'],
  },
  {
    text: 'CannotPullContainerError: ref pull has been retried 1 time(s): failed to extract layer sha256:7c524a8642865c29df8d3973cefe8430653ba7fea85bd386e24e522601c30227: write /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/86/fs/home/notebook-user/.local/lib/python3.10/site-packages/numpy/linalg/__pycache__/linalg.cpython-310.pyc: no space left on device: unknown',
    source: 'https://github.com/anomalyco/sst/pull/3542',
    hint: /^Make the image smaller/,
  },
  {
    text: 'CannotPullContainerError: containerd: pull command failed: time="2021-08-20T13:58:49Z" level=info msg="apply failure, attempting cleanup" error="failed to extract layer sha256:e246d4b4c5f108af0f72da900f45ae9a37e1d184d8d605ab4117293b6990b7b8: write /var...',
    source: 'https://github.com/aws/containers-roadmap/issues/1133',
    hint: /^Make the image smaller/,
  },
  {
    text: 'CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob111111111: no space left on device',
    source: 'https://github.com/awsdocs/amazon-ecs-developer-guide/pull/42',
    hint: /^Make the image smaller/,
  },
  {
    text: 'CannotPullContainerError: failed to register layer: ApplyLayer exit status 1 stdout: stderr:',
    source: 'https://github.com/aws/amazon-ecs-agent/issues/932',
    hint: /^Make the image smaller/,
  },
  {
    text: 'Essential container in task exited',
    source: 'https://github.com/CloudSnorkel/cdk-github-runners/issues/444',
    composed: true,
    hint: /^Write less to the disk/,
    exitCode: 1,
    log: [
      "Unhandled exception. System.IO.IOException: No space left on device : '/home/runner/_diag/Runner_20231012-152020-utc.log'",
    ],
  },
  {
    text: 'CannotPullContainerError: inspect image has been retried 5 time(s): httpReaderSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/manifests/sha256:2bb501e6429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
    source: 'https://www.repost.aws/knowledge-center/ecs-pull-container-error-rate-limit',
    hint: /own ECR repository/,
  },
  {
    text: 'CannotPullContainerError: Error response from daemon: repository does not exist',
    source: 'https://oneuptime.com/blog/post/2026-02-12-fix-ecs-cannotpullcontainererror-errors/view',
    hint: /push the image again/,
  },

  // Log group, command, volume, host.
  {
    text: 'CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. status code: 400',
    source: 'https://github.com/Rayraegah/terraform-aws-hasura/issues/25',
    hint: /^Create the log group/,
    container: true,
  },
  {
    text: 'CannotStartContainerError: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/home/wso2carbon/docker-entrypoint.sh": permission denied: unknown.',
    source: 'https://github.com/wso2/docker-is/issues/463',
    hint: /executable bit/,
    container: true,
  },
  {
    text: 'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: mount.nfs4: Connection reset by peer : unsuccessful EFS utils command execution; code: 32',
    source: 'https://github.com/docker-archive/compose-cli/issues/1490',
    hint: /^Check the EFS volume/,
  },
  {
    text: "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: mounting fs-1.efs.eu-west-1.amazonaws.com:/grafana failed, reason given by server: No such file or directory' : unsuccessful EFS utils command execution; code: 32",
    source: 'https://github.com/acp-io/terraform-grafana/issues/4',
    hint: /^Check the EFS volume/,
  },
  {
    text: 'DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s',
    source: 'https://github.com/aws/amazon-ecs-agent/issues/1440',
    hint: /did not start in time/,
  },
  {
    text: 'ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m: <reason>',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/userguide/stopped-task-error-codes.html',
    hint: /did not start in time/,
  },

  // While it ran.
  {
    text: 'OutOfMemoryError: Container killed due to memory usage',
    source: 'https://github.com/aws/amazon-ecs-agent/issues/1187',
    hint: /larger size/,
    container: true,
    exitCode: 137,
  },
  {
    text: 'OutOfMemoryError: Container killed due to memory usage',
    source: 'https://github.com/aws/amazon-ecs-agent/issues/2467',
    hint: /larger size/,
    container: true,
    exitCode: 0,
  },
  {
    text: 'Your Spot Task was interrupted.',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
    hint: /reclaimed the capacity/,
    stopCode: 'TerminationNotice',
    exitCode: 137,
  },
  {
    text: 'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:us-west-2:111111111111:targetgroup/demo-Targe-1GXHAH9WXSU9V/8e6d68f88cd88d12).',
    source: 'https://repost.aws/knowledge-center/ecs-task-stopped',
    composed: true,
    hint: /\$PORT/,
    stopCode: 'ServiceSchedulerInitiated',
    exitCode: 137,
  },
  {
    text: 'Task failed container health checks',
    source: 'https://repost.aws/knowledge-center/ecs-task-stopped',
    hint: /did not answer its health check/,
    stopCode: 'ServiceSchedulerInitiated',
    exitCode: 137,
  },
]
