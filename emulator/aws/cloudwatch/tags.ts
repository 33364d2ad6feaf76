/** Tags of alarms. */
import type {
  ListTagsForResourceInput,
  ListTagsForResourceOutput,
  Tag,
  TagResourceInput,
  UntagResourceInput,
} from '@aws-sdk/client-cloudwatch'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { type TaggedResource, tagList, tagRecord } from '../wire/tags.ts'
import type { AlarmRecord } from './alarm-model.ts'
import { nameOf } from './alarm-rule.ts'
import type { AlarmStore } from './alarm-store.ts'
import { invalidValue } from './failures.ts'

const TAGS_PER_ALARM = 50

/** Throws InvalidParameterValueException. */
export function checkTags(tags: readonly Tag[] | undefined): void {
  const keys = (tags ?? []).map(({ Key }) => Key ?? '')
  if (keys.length > TAGS_PER_ALARM) throw invalidValue(`An alarm can have at most ${TAGS_PER_ALARM} tags`)
  const reserved = keys.find((key) => key.startsWith('aws:'))
  if (reserved !== undefined)
    throw invalidValue(`Tag keys that begin with 'aws:' are reserved: '${reserved}'`)
  if (new Set(keys).size < keys.length) throw invalidValue('A tag key was specified more than once')
}

export function tagOperations(store: AlarmStore): Readonly<Record<string, OperationHandler>> {
  const alarm = (arn = ''): AlarmRecord => {
    const found = arn.startsWith('arn:') ? store.find(nameOf(arn)) : undefined
    if (found === undefined || found.arn !== arn)
      throw new AwsError('ResourceNotFoundException', `Resource '${arn}' not found`, {
        status: 404,
        members: { ResourceType: 'Alarm', ResourceId: arn },
      })
    return found
  }
  return {
    TagResource: (input: TagResourceInput) => {
      const { tags } = alarm(input.ResourceARN)
      checkTags(input.Tags)
      const merged = new Map([...tags, ...Object.entries(tagRecord(input.Tags))])
      if (merged.size > TAGS_PER_ALARM) throw invalidValue(`An alarm can have at most ${TAGS_PER_ALARM} tags`)
      for (const [key, value] of merged) tags.set(key, value)
      return {}
    },
    UntagResource: (input: UntagResourceInput) => {
      const { tags } = alarm(input.ResourceARN)
      for (const key of input.TagKeys ?? []) tags.delete(key)
      return {}
    },
    ListTagsForResource: (input: ListTagsForResourceInput): ListTagsForResourceOutput => ({
      Tags: tagList(Object.fromEntries(alarm(input.ResourceARN).tags)),
    }),
  }
}

/** For the resource groups tagging API. */
export function* taggedAlarms(store: AlarmStore): Iterable<TaggedResource> {
  for (const { arn, tags } of store.all())
    yield { arn, type: 'cloudwatch:alarm', tags: Object.fromEntries(tags) }
}
