/** The account and the repository that the demo of previews runs in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs'
import { IAMClient } from '@aws-sdk/client-iam'
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api'
import { CANARIES } from '../../emulator/canaries.ts'
import type { Emulator } from '../../emulator/emulator.ts'
import { ensureOidcProvider, ensureRole, githubTrust } from '../../emulator/platform/identities.ts'
import { provisionPlatform } from '../../emulator/platform/platform.ts'
import { provisionPreviews } from '../../emulator/platform/preview-platform.ts'
import { pushRoleStatements } from '../../src/platform/iam-policies/deploy-role.ts'

export const APP = 'renga-board'
export const REPOSITORY = 'basho/renga-board'

/** What infrastructure as code makes before the first pull request. The answer is the preview's address. */
export async function provision(emulator: Emulator, directory: string, number: number): Promise<string> {
  const { accountId, region } = emulator
  const { descriptor } = await provisionPlatform(emulator, {
    app: APP,
    environment: 'production',
    issuer: emulator.github.issuer,
    repository: REPOSITORY,
    configVars: { DATABASE_URL: `sqlite:${join(directory, 'board.db')}` },
  })
  const previews = await provisionPreviews(emulator, {
    app: APP,
    issuer: emulator.github.issuer,
    repository: REPOSITORY,
    executionRole: descriptor.executionRole,
    imageRepository: APP,
    reviewConfigVars: { DATABASE_URL: `sqlite:${join(directory, 'preview.db')}`, ...CANARIES },
  })
  const iam = new IAMClient(clientOf(emulator))
  const provider = await ensureOidcProvider(iam, accountId, emulator.github.issuer)
  await ensureRole(
    iam,
    `renga-${APP}-preview-build`,
    githubTrust(provider, [`repo:${REPOSITORY}:environment:preview-build`]),
    pushRoleStatements({ accountId, region, app: APP, environment: 'preview', repository: APP }),
  )
  return (previews.descriptor.sharedAlb?.url ?? '').replace('*', `${APP}-pr-${number}`)
}

export const clientOf = ({ endpoint, region, credentials }: Emulator) => ({ endpoint, region, credentials })

/** ARNs that carry the tags of previews and are really there: the tagging API also knows what was just deleted. */
export async function owned(emulator: Emulator): Promise<readonly string[]> {
  const client = new ResourceGroupsTaggingAPIClient(clientOf(emulator))
  const { ResourceTagMappingList = [] } = await client.send(
    new GetResourcesCommand({
      TagFilters: [{ Key: 'renga:managed', Values: ['preview'] }],
      ResourcesPerPage: 100,
    }),
  )
  const arns = ResourceTagMappingList.map(({ ResourceARN = '' }) => ResourceARN)
  const live = new Set([...emulator.account.server.tags.all()].map(({ arn }) => arn))
  const there = arns.filter((arn) => live.has(arn) && !/:(task|task-definition)\//.test(arn))
  const active = await Promise.all(there.map(async (arn) => ((await stands(emulator, arn)) ? [arn] : [])))
  return active.flat()
}

/** A service that was deleted is INACTIVE for an hour. */
async function stands(emulator: Emulator, arn: string): Promise<boolean> {
  const [, cluster, name] = /:service\/([^/]+)\/([^/]+)$/.exec(arn) ?? []
  if (cluster === undefined || name === undefined) return true
  const { services = [] } = await new ECSClient(clientOf(emulator)).send(
    new DescribeServicesCommand({ cluster, services: [name] }),
  )
  return services.some(({ status }) => status === 'ACTIVE' || status === 'DRAINING')
}

export const exampleFile = (example: string) => (path: string) => readFileSync(join(example, path), 'utf8')
