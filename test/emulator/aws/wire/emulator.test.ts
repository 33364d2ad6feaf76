/**
 * The composed emulator: provisioning over the wire, a GitHub job that assumes the deploy role, what that role may do.
 */
import { existsSync } from 'node:fs'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { CreateRepositoryCommand, DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr'
import { DescribeClustersCommand, DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs'
import { DescribeRulesCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Emulator, startEmulator } from '../../../../emulator/emulator.ts'
import { type Platform, provisionPlatform } from '../../../../emulator/platform/platform.ts'
import { parseAppEnvironmentDescriptor, parsePlatformDescriptor } from '../../../../src/platform/parse.ts'
import { failure } from '../../../support/emulator/clients.ts'

const REPOSITORY = 'octo/board'
let emulator: Emulator
let platform: Platform

beforeAll(async () => {
  emulator = await startEmulator({ githubContract: false, timings: 0.01 })
  platform = await provisionPlatform(emulator, {
    app: 'board',
    environment: 'production',
    issuer: emulator.github.issuer,
    repository: REPOSITORY,
    configVars: { GREETING: 'hello' },
  })
})

afterAll(async () => {
  expect(emulator.account.server.violations).toEqual([])
  const { endpoint, dataDir } = emulator
  expect(existsSync(dataDir)).toBe(true)
  await emulator.close()
  await expect(fetch(endpoint)).rejects.toThrow()
  expect(existsSync(dataDir)).toBe(false)
})

const options = (credentials: Emulator['credentials'] = emulator.credentials) => ({
  endpoint: emulator.endpoint,
  region: emulator.region,
  credentials,
  maxAttempts: 1,
})

/** What a job of the repository gets for a role, through GitHub's OIDC over HTTP. */
async function jobCredentials(
  role: string,
  job: { readonly repository?: string; readonly environment?: string } = {},
) {
  const repository = job.repository ?? REPOSITORY
  const { requestUrl, requestToken } = emulator.github.runner.offerIdToken({
    repository,
    ref: 'refs/heads/feature',
    sha: '0'.repeat(40),
    actor: 'octocat',
    actorId: '1',
    eventName: 'push',
    headRef: '',
    baseRef: '',
    workflow: 'deploy',
    workflowRef: `${repository}/.github/workflows/deploy.yml@refs/heads/feature`,
    workflowSha: '0'.repeat(40),
    jobWorkflowRef: `${repository}/.github/workflows/deploy.yml@refs/heads/feature`,
    jobWorkflowSha: '0'.repeat(40),
    environment: job.environment,
    runId: '1',
    runNumber: 1,
    runAttempt: 1,
  })
  const response = await fetch(`${requestUrl}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${requestToken}` },
  })
  const document: unknown = await response.json()
  const token =
    typeof document === 'object' && document !== null && 'value' in document ? String(document.value) : ''
  const { Credentials: keys } = await new STSClient(options()).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: role,
      RoleSessionName: 'run-1',
      WebIdentityToken: token,
    }),
  )
  return {
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretAccessKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
  }
}

describe('provisioning', () => {
  it('writes descriptors that the actions read', async () => {
    const Names = ['/renga/platform', '/renga/apps/board/production']
    const { Parameters = [] } = await new SSMClient(options()).send(new GetParametersCommand({ Names }))
    const text = (name: string) => Parameters.find(({ Name }) => Name === name)?.Value ?? ''
    expect(parsePlatformDescriptor('p', text('/renga/platform'))).toEqual({ value: platform.descriptor })
    expect(parseAppEnvironmentDescriptor('a', text('/renga/apps/board/production'))).toEqual({
      value: platform.appEnvironment,
    })
  })

  it('converges when run again, and for another environment', async () => {
    const target = { issuer: emulator.github.issuer, repository: REPOSITORY, app: 'board' }
    expect(await provisionPlatform(emulator, { ...target, environment: 'production' })).toEqual(platform)
    const staging = await provisionPlatform(emulator, { ...target, environment: 'staging', web: false })
    expect(staging.appEnvironment.web).toBeUndefined()
    expect(staging.descriptor).toEqual(platform.descriptor)
  })

  it('puts both target groups behind the production rule, which has nobody to ask yet', async () => {
    const { web } = platform.appEnvironment
    const { Rules } = await new ElasticLoadBalancingV2Client(options()).send(
      new DescribeRulesCommand({ RuleArns: [web?.productionListenerRule ?? ''] }),
    )
    expect(Rules?.[0]?.Actions?.[0]?.ForwardConfig?.TargetGroups).toEqual([
      { TargetGroupArn: web?.targetGroup, Weight: 1 },
      { TargetGroupArn: web?.alternateTargetGroup, Weight: 0 },
    ])
    expect((await fetch(web?.url ?? '')).status).toBe(503)
  })

  it('shows tagged resources of every engine', async () => {
    const ecr = new ECRClient(options())
    await ecr.send(
      new CreateRepositoryCommand({ repositoryName: 'tagged', tags: [{ Key: 'renga:app', Value: 'board' }] }),
    )
    const { ResourceTagMappingList } = await new ResourceGroupsTaggingAPIClient(options()).send(
      new GetResourcesCommand({ TagFilters: [{ Key: 'renga:app' }] }),
    )
    expect(ResourceTagMappingList?.map(({ ResourceARN }) => ResourceARN)).toEqual([
      'arn:aws:ecr:us-east-1:123456789012:repository/tagged',
    ])
  })
})

describe('the deploy role', () => {
  it('is assumed by a job of the environment', async () => {
    const credentials = await jobCredentials(platform.deployRole, { environment: 'production' })
    const { clusters } = await new ECSClient(options(credentials)).send(
      new DescribeClustersCommand({ clusters: ['renga'] }),
    )
    expect(clusters).toMatchObject([{ clusterName: 'renga', status: 'ACTIVE' }])
    const { SecretString } = await new SecretsManagerClient(options(credentials)).send(
      new GetSecretValueCommand({ SecretId: platform.appEnvironment.configSecret }),
    )
    expect(SecretString).toBe('{"GREETING":"hello"}')
    const item = { pk: { S: 'board#production' }, sk: { S: 'counter' } }
    await new DynamoDBClient(options(credentials)).send(
      new PutItemCommand({ TableName: 'renga-ledger', Item: item }),
    )
  })

  it.each([
    ['another environment', { environment: 'staging' }],
    ['another branch', {}],
    ['another repository', { repository: 'octo/other', environment: 'production' }],
  ])('is not given to a job of %s', async (_, job) => {
    expect((await failure(jobCredentials(platform.deployRole, job))).name).toBe('AccessDenied')
  })

  it.each<[string, (credentials: Emulator['credentials']) => Promise<unknown>]>([
    [
      'make repositories',
      (keys) => new ECRClient(options(keys)).send(new CreateRepositoryCommand({ repositoryName: 'x' })),
    ],
    [
      'see other repositories',
      (keys) =>
        new ECRClient(options(keys)).send(new DescribeRepositoriesCommand({ repositoryNames: ['tagged'] })),
    ],
    [
      'see services of other apps',
      (keys) =>
        new ECSClient(options(keys)).send(
          new DescribeServicesCommand({ cluster: 'renga', services: ['shop-production-web'] }),
        ),
    ],
    [
      'write the ledger of another environment',
      (keys) =>
        new DynamoDBClient(options(keys)).send(
          new PutItemCommand({
            TableName: 'renga-ledger',
            Item: { pk: { S: 'board#staging' }, sk: { S: 'counter' } },
          }),
        ),
    ],
  ])('may not %s', async (_, call) => {
    const credentials = await jobCredentials(platform.deployRole, { environment: 'production' })
    expect((await failure(call(credentials))).name).toBe('AccessDeniedException')
  })

  it('is kept from deploying when it may only build', async () => {
    const credentials = await jobCredentials(platform.buildRole, { environment: 'production' })
    await new ECRClient(options(credentials)).send(
      new DescribeRepositoriesCommand({ repositoryNames: ['board'] }),
    )
    const clusters = new ECSClient(options(credentials)).send(
      new DescribeClustersCommand({ clusters: ['renga'] }),
    )
    expect((await failure(clusters)).name).toBe('AccessDeniedException')
  })
})
