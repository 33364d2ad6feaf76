import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  type TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api'
import { isOwned, OWNERSHIP } from '../../preview/record/identity.ts'
import type { OwnedResource, OwnedResources } from '../../preview/record/ports.ts'
import { batches } from '../client/batches.ts'
import { explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'
import { ExistingResources } from './existing-resources.ts'

/** https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html */
const VALUES_PER_FILTER = 20
const PER_PAGE = 100

/** ARN's service and first word of its resource -> what people call it. */
const KINDS: Readonly<Record<string, string>> = {
  'ecs:service': 'ECS service',
  'ecs:task-definition': 'task definition',
  'ecs:task': 'task',
  'elasticloadbalancing:targetgroup': 'target group',
  'elasticloadbalancing:listener-rule': 'listener rule',
  'secretsmanager:secret': 'secret',
}

/**
 * What carries the tags of previews. The answer lags: it may still name what was deleted a moment ago and not yet what
 * was just made, so it proposes and never decides.
 */
export class TaggedResources implements OwnedResources {
  readonly #client: ResourceGroupsTaggingAPIClient
  readonly #scope: { readonly repositoryId: string; readonly app: string }
  readonly #existing: ExistingResources

  constructor(
    session: Pick<AwsSession, 'client'>,
    scope: { readonly repositoryId: string; readonly app: string; readonly cluster: string },
  ) {
    this.#client = new ResourceGroupsTaggingAPIClient(session.client)
    this.#scope = scope
    this.#existing = new ExistingResources(session, scope.cluster)
  }

  async of(numbers: readonly number[]): Promise<readonly OwnedResource[]> {
    const found: OwnedResource[] = []
    for (const part of batches(numbers, VALUES_PER_FILTER)) {
      found.push(...(await this.#list([{ Key: OWNERSHIP.number, Values: part.map(String) }])))
    }
    return found
  }

  all(): Promise<readonly OwnedResource[]> {
    return this.#list([])
  }

  async existing(
    resources: readonly OwnedResource[],
    { taskDefinitions }: { readonly taskDefinitions: boolean },
  ): Promise<readonly OwnedResource[]> {
    const of = (kind: string) => resources.filter((one) => one.kind === kind).map(({ arn }) => arn)
    const service = this.#existing
    const there = new Set([
      ...(await service.services(of('ECS service'))),
      ...(await service.targetGroups(of('target group'))),
      ...(await service.rules(of('listener rule'))),
      ...(await service.secrets(of('secret'))),
      ...(taskDefinitions ? await service.taskDefinitions(of('task definition')) : []),
    ])
    return resources.filter(({ arn }) => there.has(arn))
  }

  async #list(more: readonly TagFilter[]): Promise<readonly OwnedResource[]> {
    const { repositoryId, app } = this.#scope
    const TagFilters: TagFilter[] = [
      { Key: OWNERSHIP.managed, Values: ['preview'] },
      { Key: OWNERSHIP.repository, Values: [repositoryId] },
      { Key: OWNERSHIP.app, Values: [app] },
      ...more,
    ]
    const resources = await explaining('tag:GetResources', 'the account', () =>
      everyItem(
        paginateGetResources(bounded('tag:GetResources', this.#client), {
          TagFilters,
          ResourcesPerPage: PER_PAGE,
        }),
        (page) => page.ResourceTagMappingList,
      ),
    )
    return resources.flatMap(({ ResourceARN = '', Tags = [] }) => {
      const tags = Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value]))
      const number = Number(tags[OWNERSHIP.number])
      const isOurs = isOwned(tags, { repositoryId, app, number })
      return isOurs ? [{ arn: ResourceARN, kind: kindOf(ResourceARN), number }] : []
    })
  }
}

function kindOf(arn: string): string {
  const [, , service = '', , , resource = ''] = arn.split(':')
  const type = `${service}:${resource.split('/')[0]}`
  return KINDS[type] ?? type
}
