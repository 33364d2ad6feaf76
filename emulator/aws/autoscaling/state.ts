/** Scalable targets, policies and scheduled actions, and how names find them. */

import type { EngineClock } from '../../clock.ts'
import type { ServiceScaling } from '../../ports.ts'
import type { AccountScope } from '../wire/service.ts'
import { invalid, noTarget, notEmulated } from './failures.ts'
import { type Ids, randomIds } from './ids.ts'
import type { PolicyRecord, ScheduledRecord, TargetKey, TargetRecord } from './model.ts'

const RESOURCE = /^service\/([^/]+)\/([^/]+)$/

export interface KeyInput {
  readonly ServiceNamespace: string | undefined
  readonly ResourceId: string | undefined
  readonly ScalableDimension: string | undefined
}

export interface ScopeInput {
  readonly ServiceNamespace: string | undefined
  readonly ResourceId?: string | undefined
  readonly ScalableDimension?: string | undefined
}

export class ScalingState {
  readonly account: AccountScope
  readonly clock: EngineClock
  readonly services: ServiceScaling
  readonly ids: Ids = randomIds
  readonly targets = new Map<string, TargetRecord>()
  /** By ARN. */
  readonly policies = new Map<string, PolicyRecord>()
  readonly scheduled = new Map<string, ScheduledRecord>()

  constructor(account: AccountScope, clock: EngineClock, services: ServiceScaling) {
    this.account = account
    this.clock = clock
    this.services = services
  }

  /** Throws ValidationException for anything but the task count of an ECS service. */
  key(input: KeyInput): TargetKey & { readonly cluster: string; readonly service: string } {
    const { ServiceNamespace: namespace, ResourceId: resourceId = '', ScalableDimension: dimension } = input
    if (namespace !== 'ecs') throw notEmulated(`Application Auto Scaling of ${namespace}: only of ecs`)
    const [, cluster, service] = RESOURCE.exec(resourceId) ?? []
    if (dimension !== 'ecs:service:DesiredCount' || cluster === undefined || service === undefined)
      throw invalid(
        `Unsupported service namespace, resource type or scalable dimension: ${namespace}, '${resourceId}', ${dimension}. ` +
          'The resource ID of an ECS service is service/<cluster name>/<service name>, its dimension ecs:service:DesiredCount.',
      )
    return { namespace, resourceId, dimension, cluster, service }
  }

  /** Throws ObjectNotFoundException. */
  target(input: KeyInput): TargetRecord {
    const key = this.key(input)
    const found = this.targets.get(key.resourceId)
    if (found === undefined) throw noTarget(key)
    return found
  }

  /** The filter of the Describe calls: throws ValidationException for a resource without its dimension. */
  scope(input: ScopeInput): (key: TargetKey) => boolean {
    const { ServiceNamespace: namespace, ResourceId: resourceId, ScalableDimension: dimension } = input
    if (resourceId === undefined && dimension !== undefined)
      throw invalid('ScalableDimension can only be specified together with a resource ID')
    return (key) =>
      key.namespace === namespace &&
      (resourceId ?? key.resourceId) === key.resourceId &&
      (dimension ?? key.dimension) === key.dimension
  }

  policiesOf(target: TargetRecord): readonly PolicyRecord[] {
    return [...this.policies.values()].filter((policy) => policy.target === target)
  }

  scheduledOf(target: TargetRecord): readonly ScheduledRecord[] {
    return [...this.scheduled.values()].filter((action) => action.target === target)
  }

  arn(kind: 'scalingPolicy' | 'scheduledAction', target: TargetRecord, name: string): string {
    const { region, accountId } = this.account
    const label = kind === 'scalingPolicy' ? 'policyName' : 'scheduledActionName'
    return `arn:aws:autoscaling:${region}:${accountId}:${kind}:${this.ids.uuid()}:resource/ecs/${target.resourceId}:${label}/${name}`
  }
}
