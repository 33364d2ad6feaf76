/** Resource Groups Tagging API (https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/). */
import * as sdk from '@aws-sdk/client-resource-groups-tagging-api'
import { page } from '../wire/pages.ts'
import { AwsError, type ServiceDefinition } from '../wire/service.ts'
import { type TaggedResource, type TagIndex, tagList } from '../wire/tags.ts'

export function createTagging(options: { readonly tags: TagIndex }): ServiceDefinition {
  /**
   * Untagged resources do not show, though AWS also lists those that once had tags. Deleted ones do show for a while,
   * as they do on AWS: who finds a resource here has to ask its own service whether it is there.
   */
  const tagged = (): readonly TaggedResource[] =>
    [...options.tags.all(), ...options.tags.deleted()].filter(({ tags }) => Object.keys(tags).length > 0)

  function getResources(input: sdk.GetResourcesCommandInput) {
    if (
      input.ResourceARNList !== undefined &&
      (input.TagFilters ?? input.ResourceTypeFilters) !== undefined
    ) {
      throw invalid('ResourceARNList cannot be combined with TagFilters or ResourceTypeFilters')
    }
    checkFilters(input.TagFilters ?? [])
    const matching = tagged().filter(
      (resource) =>
        (input.ResourceARNList?.includes(resource.arn) ?? true) &&
        ofType(resource, input.ResourceTypeFilters) &&
        (input.TagFilters ?? []).every((filter) => passes(resource, filter)),
    )
    const size = input.ResourcesPerPage ?? 50
    if (size < 1 || size > 100) throw invalid('ResourcesPerPage must be between 1 and 100')
    const { items, next } = page(matching, { size, token: emptyAsAbsent(input.PaginationToken) }, badToken)
    return {
      // The last page has an empty token, not an absent one.
      PaginationToken: next ?? '',
      ResourceTagMappingList: items.map(({ arn, tags }) => ({ ResourceARN: arn, Tags: tagList(tags) })),
    }
  }

  function getTagKeys(input: sdk.GetTagKeysCommandInput) {
    const keys = [...new Set(tagged().flatMap(({ tags }) => Object.keys(tags)))].sort()
    const { items, next } = page(keys, { size: 100, token: emptyAsAbsent(input.PaginationToken) }, badToken)
    return { PaginationToken: next ?? '', TagKeys: [...items] }
  }

  function getTagValues(input: sdk.GetTagValuesCommandInput) {
    const values = [...new Set(tagged().map(({ tags }) => tags[input.Key ?? '']))].filter(
      (value) => value !== undefined,
    )
    const { items, next } = page(
      values.sort(),
      { size: 100, token: emptyAsAbsent(input.PaginationToken) },
      badToken,
    )
    return { PaginationToken: next ?? '', TagValues: [...items] }
  }

  return {
    name: 'tag',
    protocol: 'awsJson1_1',
    targetPrefix: 'ResourceGroupsTaggingAPI_20170126',
    sdk,
    operations: { GetResources: getResources, GetTagKeys: getTagKeys, GetTagValues: getTagValues },
  }
}

/** API reference, GetResources: "up to 50 keys, with each key having up to 20 values". */
function checkFilters(filters: readonly sdk.TagFilter[]): void {
  if (filters.length > 50) throw invalid('TagFilters can have at most 50 keys')
  for (const { Key, Values = [] } of filters) {
    if (Key === undefined || Key === '' || Key.length > 128) throw invalid(`TagFilters has the key '${Key}'`)
    if (Values.length > 20) throw invalid(`TagFilters has more than 20 values for the key '${Key}'`)
  }
}

/** `ecs` means every type of the service, `ecs:service` that one. */
const ofType = ({ type }: TaggedResource, filters: readonly string[] | undefined): boolean =>
  filters === undefined ||
  filters.length === 0 ||
  filters.some((filter) => type === filter || type.startsWith(`${filter}:`))

/** Without values the key alone is asked for; otherwise one of the values. */
const passes = ({ tags }: TaggedResource, { Key, Values = [] }: sdk.TagFilter): boolean => {
  const value = tags[Key ?? '']
  return value !== undefined && (Values.length === 0 || Values.includes(value))
}

const emptyAsAbsent = (token: string | undefined): string | undefined => (token === '' ? undefined : token)

const invalid = (message: string): AwsError => new AwsError('InvalidParameterException', message)
const badToken = (): AwsError =>
  new AwsError('PaginationTokenExpiredException', 'The specified PaginationToken is not valid.')
