/** Scalable targets and their tags over the API. */
import type {
  DeregisterScalableTargetRequest,
  DescribeScalableTargetsRequest,
  DescribeScalableTargetsResponse,
  ListTagsForResourceRequest,
  RegisterScalableTargetRequest,
  RegisterScalableTargetResponse,
  TagResourceRequest,
  UntagResourceRequest,
} from '@aws-sdk/client-application-auto-scaling'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import type { TaggedResource } from '../wire/tags.ts'
import { invalid, noResource } from './failures.ts'
import { type TargetRecord, targetView } from './model.ts'
import { paged } from './paging.ts'
import type { Registry } from './registry.ts'

const TAGS_PER_TARGET = 50

export function targetOperations(registry: Registry): Readonly<Record<string, OperationHandler>> {
  const { state, scaler } = registry
  const byArn = (arn = ''): TargetRecord => {
    const found = [...state.targets.values()].find((target) => target.arn === arn)
    if (found === undefined) throw noResource(arn)
    return found
  }

  return {
    RegisterScalableTarget: (input: RegisterScalableTargetRequest): RegisterScalableTargetResponse => {
      const key = state.key(input)
      const known = state.targets.get(key.resourceId)
      const minimum = input.MinCapacity ?? known?.minimum
      const maximum = input.MaxCapacity ?? known?.maximum
      if (minimum === undefined || maximum === undefined)
        throw invalid('MinCapacity and MaxCapacity are required to register a new scalable target')
      checkBounds(minimum, maximum)
      const target = known ?? registry.register(key, tagsOf(input.Tags))
      if (known !== undefined && input.Tags !== undefined)
        throw invalid('Tags can only be given when a scalable target is created: use TagResource')
      target.minimum = minimum
      target.maximum = maximum
      const { DynamicScalingInSuspended, DynamicScalingOutSuspended, ScheduledScalingSuspended } =
        input.SuspendedState ?? {}
      target.suspended = {
        DynamicScalingInSuspended: DynamicScalingInSuspended ?? target.suspended.DynamicScalingInSuspended,
        DynamicScalingOutSuspended: DynamicScalingOutSuspended ?? target.suspended.DynamicScalingOutSuspended,
        ScheduledScalingSuspended: ScheduledScalingSuspended ?? target.suspended.ScheduledScalingSuspended,
      }
      scaler.enforceBounds(target)
      return { ScalableTargetARN: target.arn }
    },

    DescribeScalableTargets: (input: DescribeScalableTargetsRequest): DescribeScalableTargetsResponse => {
      const { ServiceNamespace, ScalableDimension, ResourceIds: ids } = input
      if (ids === undefined) state.scope({ ServiceNamespace, ScalableDimension })
      const found = [...state.targets.values()].filter(
        ({ namespace, dimension, resourceId }) =>
          namespace === ServiceNamespace &&
          (ScalableDimension ?? dimension) === dimension &&
          (ids?.includes(resourceId) ?? true),
      )
      const { items, token } = paged(found, input)
      return { ScalableTargets: items.map(targetView), ...token }
    },

    DeregisterScalableTarget: (input: DeregisterScalableTargetRequest) => {
      registry.deregister(state.target(input))
      return {}
    },

    TagResource: (input: TagResourceRequest) => {
      const { tags, arn } = byArn(input.ResourceARN)
      const merged = new Map([...tags, ...tagsOf(input.Tags)])
      if (merged.size > TAGS_PER_TARGET)
        throw new AwsError(
          'TooManyTagsException',
          `A scalable target can have at most ${TAGS_PER_TARGET} tags`,
          {
            members: { ResourceName: arn },
          },
        )
      for (const [name, value] of merged) tags.set(name, value)
      return {}
    },
    UntagResource: (input: UntagResourceRequest) => {
      const { tags } = byArn(input.ResourceARN)
      for (const name of input.TagKeys ?? []) tags.delete(name)
      return {}
    },
    ListTagsForResource: (input: ListTagsForResourceRequest) => ({
      Tags: Object.fromEntries(byArn(input.ResourceARN).tags),
    }),
  }
}

/** For the resource groups tagging API. */
export function* taggedTargets({ state }: Registry): Iterable<TaggedResource> {
  for (const { arn, tags } of state.targets.values())
    yield { arn, type: 'application-autoscaling:scalable-target', tags: Object.fromEntries(tags) }
}

/** Throws ValidationException. */
export function checkBounds(minimum: number, maximum: number): void {
  if (minimum < 0 || maximum < 0) throw invalid('Minimum and maximum capacity must not be negative')
  if (maximum < minimum) throw invalid('Maximum capacity cannot be less than minimum capacity')
}

function tagsOf(tags: Readonly<Record<string, string>> | undefined): Map<string, string> {
  const all = new Map(Object.entries(tags ?? {}))
  for (const name of all.keys())
    if (name.startsWith('aws:')) throw invalid(`Tag keys that begin with 'aws:' are reserved: '${name}'`)
  return all
}
