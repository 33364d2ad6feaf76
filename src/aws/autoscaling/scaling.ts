import * as aas from '@aws-sdk/client-application-auto-scaling'
import type { Autoscaling } from '../../app/app.ts'
import type { Scaling } from '../../deploy/core/scaling.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/** Our policies by metric; others' names are left alone. */
const POLICIES = {
  cpu: { name: 'renga-cpu', metric: 'ECSServiceAverageCPUUtilization' },
  memory: { name: 'renga-memory', metric: 'ECSServiceAverageMemoryUtilization' },
} as const

type Metric = keyof typeof POLICIES
const METRICS: readonly Metric[] = ['cpu', 'memory']

/** https://docs.aws.amazon.com/autoscaling/application/userguide/services-that-can-integrate-ecs.html */
export class ApplicationAutoScaling implements Scaling {
  readonly #client: aas.ApplicationAutoScalingClient
  readonly #cluster: string

  constructor(session: Pick<AwsSession, 'client'>, cluster: string) {
    this.#client = new aas.ApplicationAutoScalingClient(session.client)
    this.#cluster = cluster
  }

  async read(service: string): Promise<Autoscaling | undefined> {
    const { ResourceId, ServiceNamespace, ScalableDimension } = this.#resource(service)
    const [targets, policies] = await Promise.all([
      this.#call('DescribeScalableTargets', service, () =>
        everyItem(
          aas.paginateDescribeScalableTargets(
            bounded('application-autoscaling:DescribeScalableTargets', this.#client),
            { ServiceNamespace, ResourceIds: [ResourceId], ScalableDimension },
          ),
          (page) => page.ScalableTargets,
        ),
      ),
      this.#call('DescribeScalingPolicies', service, () =>
        everyItem(
          aas.paginateDescribeScalingPolicies(
            bounded('application-autoscaling:DescribeScalingPolicies', this.#client),
            this.#resource(service),
          ),
          (page) => page.ScalingPolicies,
        ),
      ),
    ])
    const [target] = targets
    const targetOf = (metric: Metric) =>
      policies.find(({ PolicyName }) => PolicyName === POLICIES[metric].name)
        ?.TargetTrackingScalingPolicyConfiguration?.TargetValue
    const [cpu, memory] = [targetOf('cpu'), targetOf('memory')]
    if (target === undefined || (cpu === undefined && memory === undefined)) return undefined
    return {
      min: target.MinCapacity ?? 0,
      max: target.MaxCapacity ?? 0,
      ...(cpu === undefined ? {} : { cpu }),
      ...(memory === undefined ? {} : { memory }),
    }
  }

  async set(service: string, wanted: Autoscaling): Promise<void> {
    await this.#call('RegisterScalableTarget', service, () =>
      this.#client.send(
        new aas.RegisterScalableTargetCommand({
          ...this.#resource(service),
          MinCapacity: wanted.min,
          MaxCapacity: wanted.max,
        }),
      ),
    )
    for (const metric of METRICS) {
      const value = wanted[metric]
      if (value === undefined) await this.#delete(service, metric)
      else await this.#put(service, metric, value)
    }
  }

  async clear(service: string): Promise<void> {
    for (const metric of METRICS) await this.#delete(service, metric)
  }

  async #put(service: string, metric: Metric, TargetValue: number): Promise<void> {
    await this.#call('PutScalingPolicy', service, () =>
      this.#client.send(
        new aas.PutScalingPolicyCommand({
          ...this.#resource(service),
          PolicyName: POLICIES[metric].name,
          PolicyType: 'TargetTrackingScaling',
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue,
            PredefinedMetricSpecification: { PredefinedMetricType: POLICIES[metric].metric },
          },
        }),
      ),
    )
  }

  async #delete(service: string, metric: Metric): Promise<void> {
    const PolicyName = POLICIES[metric].name
    await this.#call('DeleteScalingPolicy', service, async () => {
      try {
        await this.#client.send(
          new aas.DeleteScalingPolicyCommand({ ...this.#resource(service), PolicyName }),
        )
      } catch (error) {
        if (!isAwsError(error, 'ObjectNotFoundException')) throw error
      }
    })
  }

  #resource(service: string) {
    return {
      ServiceNamespace: 'ecs',
      ResourceId: `service/${this.#cluster}/${service}`,
      ScalableDimension: 'ecs:service:DesiredCount',
    } as const
  }

  #call<T>(operation: string, service: string, call: () => Promise<T>): Promise<T> {
    return explaining(`application-autoscaling:${operation}`, `service '${service}'`, call)
  }
}
