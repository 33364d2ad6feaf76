import type {
  AddTagsInput,
  DescribeTagsInput,
  DescribeTagsOutput,
  RemoveTagsInput,
  Tag,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import type { TaggedResource } from '../wire/tags.ts'
import { type Elbv2State, validationError } from './model.ts'

const TAGS_PER_RESOURCE = 50

/** Checks the tags of a create or AddTags call and adds them. */
export function addTags(to: Map<string, string>, tags: readonly Tag[] | undefined): void {
  const keys = new Set<string>()
  const merged = new Map(to)
  for (const { Key, Value } of tags ?? []) {
    if (Key === undefined || Key === '' || Key.length > 128)
      throw validationError(`The tag key '${Key}' is not valid`)
    if (Key.startsWith('aws:'))
      throw validationError(`Tag keys that begin with 'aws:' are reserved: '${Key}'`)
    if ((Value ?? '').length > 256)
      throw validationError(`The value of tag '${Key}' is longer than 256 characters`)
    if (keys.has(Key))
      throw new AwsError('DuplicateTagKeys', `The tag key '${Key}' was specified more than once`)
    keys.add(Key)
    merged.set(Key, Value ?? '')
  }
  if (merged.size > TAGS_PER_RESOURCE)
    throw new AwsError('TooManyTags', `A resource can have at most ${TAGS_PER_RESOURCE} tags`)
  for (const [key, value] of merged) to.set(key, value)
}

export function tagOperations(state: Elbv2State): Readonly<Record<string, OperationHandler>> {
  const tagsOf = (arn: string): Map<string, string> => {
    if (arn.includes(':loadbalancer/')) return state.loadBalancer(arn).tags
    if (arn.includes(':targetgroup/')) return state.targetGroup(arn).tags
    if (arn.includes(':listener-rule/')) return state.rule(arn).tags
    if (arn.includes(':listener/')) return state.listener(arn).tags
    throw validationError(`'${arn}' is not a valid ARN of a load balancer, target group, listener or rule`)
  }
  return {
    AddTags: (input: AddTagsInput) => {
      const all = (input.ResourceArns ?? []).map(tagsOf)
      for (const tags of all) addTags(tags, input.Tags)
      return {}
    },
    RemoveTags: (input: RemoveTagsInput) => {
      const all = (input.ResourceArns ?? []).map(tagsOf)
      for (const tags of all) for (const key of input.TagKeys ?? []) tags.delete(key)
      return {}
    },
    DescribeTags: (input: DescribeTagsInput): DescribeTagsOutput => {
      const arns = input.ResourceArns ?? []
      if (arns.length > 20)
        throw validationError('Cannot describe tags of more than 20 resources in one call')
      return {
        TagDescriptions: arns.map((arn) => ({
          ResourceArn: arn,
          Tags: [...tagsOf(arn)].map(([Key, Value]) => ({ Key, Value })),
        })),
      }
    },
  }
}

/** Everything that can be tagged, for the resource groups tagging API. */
export function* taggedResources(state: Elbv2State): Iterable<TaggedResource> {
  const kinds = [
    ['elasticloadbalancing:loadbalancer', state.loadBalancers],
    ['elasticloadbalancing:listener', state.listeners],
    ['elasticloadbalancing:listener-rule', state.rules],
    ['elasticloadbalancing:targetgroup', state.targetGroups],
  ] as const
  for (const [type, records] of kinds) {
    for (const { arn, tags } of records.values()) yield { arn, type, tags: Object.fromEntries(tags) }
  }
}
