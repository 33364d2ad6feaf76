import { DescribeClustersCommand, ECSClient } from '@aws-sdk/client-ecs'
import {
  ElasticLoadBalancingV2Client,
  paginateDescribeAccountLimits,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { QuotaDirectory, QuotaUsage } from '../../deploy/preflight/ports.ts'
import { explaining } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/**
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html; adjustable, and ECS has no API that
 * tells it.
 */
const SERVICES_PER_CLUSTER = 5000
const GROUPS_PER_BALANCER = 'target-groups-per-application-load-balancer'

/** The quotas of a deploy that an API tells without Service Quotas. */
export class AccountQuotas implements QuotaDirectory {
  readonly #ecs: ECSClient
  readonly #elb: ElasticLoadBalancingV2Client

  constructor(session: Pick<AwsSession, 'client'>) {
    this.#ecs = new ECSClient(session.client)
    this.#elb = new ElasticLoadBalancingV2Client(session.client)
  }

  async usage(of: {
    readonly cluster: string
    readonly loadBalancer: string | undefined
  }): Promise<readonly QuotaUsage[]> {
    const { cluster, loadBalancer } = of
    const services = await this.#services(cluster)
    return loadBalancer === undefined ? [services] : [services, ...(await this.#targetGroups(loadBalancer))]
  }

  async #services(cluster: string): Promise<QuotaUsage> {
    const { clusters = [] } = await explaining('ecs:DescribeClusters', `the cluster '${cluster}'`, () =>
      this.#ecs.send(new DescribeClustersCommand({ clusters: [cluster] })),
    )
    return {
      name: `services in cluster ${cluster}`,
      used: clusters[0]?.activeServicesCount ?? 0,
      limit: SERVICES_PER_CLUSTER,
      source: "AWS's default",
    }
  }

  async #targetGroups(loadBalancer: string): Promise<readonly QuotaUsage[]> {
    const limits = await explaining('elasticloadbalancing:DescribeAccountLimits', 'the account', () =>
      everyItem(
        paginateDescribeAccountLimits(bounded('elasticloadbalancing:DescribeAccountLimits', this.#elb), {
          PageSize: 100,
        }),
        ({ Limits }) => Limits,
      ),
    )
    const limit = Number(limits.find(({ Name }) => Name === GROUPS_PER_BALANCER)?.Max)
    if (!Number.isFinite(limit)) return []
    const groups = await explaining('elasticloadbalancing:DescribeTargetGroups', loadBalancer, () =>
      everyItem(
        paginateDescribeTargetGroups(bounded('elasticloadbalancing:DescribeTargetGroups', this.#elb), {
          LoadBalancerArn: loadBalancer,
          PageSize: 400,
        }),
        ({ TargetGroups }) => TargetGroups,
      ),
    )
    const name = `target groups of load balancer ${loadBalancer.split('/')[2] ?? loadBalancer}`
    return [{ name, used: groups.length, limit, source: 'account limits' }]
  }
}
