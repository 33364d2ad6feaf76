import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  TagResourceResponse,
  UntagResourceRequest,
  UntagResourceResponse,
} from '@aws-sdk/client-ecs'
import { invalidParameter, resourceNotFound } from '../failures.ts'
import type { EcsStore } from '../store.ts'
import type { Engine } from './engine.ts'

export function tagOperations({ store }: Engine) {
  return {
    TagResource(request: TagResourceRequest): TagResourceResponse {
      store.tags.put(existing(store, request.resourceArn), request.tags)
      return {}
    },
    UntagResource(request: UntagResourceRequest): UntagResourceResponse {
      store.tags.remove(existing(store, request.resourceArn), request.tagKeys ?? [])
      return {}
    },
    ListTagsForResource(request: ListTagsForResourceRequest): ListTagsForResourceResponse {
      return { tags: store.tags.of(existing(store, request.resourceArn)) }
    },
  }
}

function existing(store: EcsStore, arn: string | undefined): string {
  if (arn === undefined || !arn.startsWith('arn:aws:ecs:'))
    throw invalidParameter('resourceArn is not the ARN of an ECS resource.')
  const known =
    store.clusters.get(arn)?.status === 'ACTIVE' ||
    store.services.has(arn) ||
    store.tasks.has(arn) ||
    (arn.includes(':task-definition/') && store.findTaskDefinition(arn) !== undefined)
  if (!known) throw resourceNotFound('The specified resource was not found.')
  return arn
}
