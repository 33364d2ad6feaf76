import {
  ApplicationAutoScalingClient,
  paginateDescribeScalableTargets,
} from '@aws-sdk/client-application-auto-scaling'
import { ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs'
import type { Formation } from '../../formation/ports.ts'
import { explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/** Desired counts of the services of one cluster, and the ranges that Application Auto Scaling keeps them in. */
export class EcsFormation implements Formation {
  readonly #ecs: ECSClient
  readonly #scaling: ApplicationAutoScalingClient
  readonly #cluster: string

  constructor(session: Pick<AwsSession, 'client'>, cluster: string) {
    this.#ecs = new ECSClient(session.client)
    this.#scaling = new ApplicationAutoScalingClient(session.client)
    this.#cluster = cluster
  }

  /**
   * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html: a desired count alone is not a
   * deployment.
   */
  async setQuantity(service: string, quantity: number): Promise<void> {
    await explaining('ecs:UpdateService', `service '${service}' in cluster '${this.#cluster}'`, () =>
      this.#ecs.send(new UpdateServiceCommand({ cluster: this.#cluster, service, desiredCount: quantity })),
    )
  }

  async ranges(
    services: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly min: number; readonly max: number }>> {
    const action = 'application-autoscaling:DescribeScalableTargets'
    const targets = await explaining(action, `the services of cluster '${this.#cluster}'`, () =>
      everyItem(
        paginateDescribeScalableTargets(bounded(action, this.#scaling), {
          ServiceNamespace: 'ecs',
          ResourceIds: services.map((service) => `service/${this.#cluster}/${service}`),
          ScalableDimension: 'ecs:service:DesiredCount',
        }),
        (page) => page.ScalableTargets,
      ),
    )
    const kept = targets.filter(
      ({ SuspendedState: off }) => !(off?.DynamicScalingInSuspended && off.DynamicScalingOutSuspended),
    )
    return new Map(
      kept.map(({ ResourceId = '', MinCapacity: min = 0, MaxCapacity: max = Number.MAX_SAFE_INTEGER }) => [
        ResourceId.slice(ResourceId.lastIndexOf('/') + 1),
        { min, max },
      ]),
    )
  }
}
