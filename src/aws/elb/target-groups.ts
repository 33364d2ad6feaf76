import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import type { TargetGroup, TargetGroupSettings, TargetGroups } from '../../deploy/core/target-groups.ts'
import { explaining, isAwsError } from '../client/errors.ts'
import type { AwsSession } from '../client/session.ts'

const DELAY = 'deregistration_delay.timeout_seconds'
/** What Elastic Load Balancing has where nobody has said otherwise. */
const STANDARD_DELAY = 300

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html and siblings. */
export class Elbv2TargetGroups implements TargetGroups {
  readonly #client: elb.ElasticLoadBalancingV2Client

  constructor(session: Pick<AwsSession, 'client'>) {
    this.#client = new elb.ElasticLoadBalancingV2Client(session.client)
  }

  async describe(arns: readonly string[]): Promise<ReadonlyMap<string, TargetGroup>> {
    const found = await Promise.all(arns.map((arn) => this.#describe(arn)))
    return new Map(found.flatMap((group) => (group === undefined ? [] : [[group.arn, group]])))
  }

  async change(arn: string, settings: TargetGroupSettings): Promise<void> {
    const { deregistrationDelay, healthCheck } = settings
    const on = `target group '${arn}'`
    if (deregistrationDelay !== undefined) {
      await explaining('elasticloadbalancing:ModifyTargetGroupAttributes', on, () =>
        this.#client.send(
          new elb.ModifyTargetGroupAttributesCommand({
            TargetGroupArn: arn,
            Attributes: [{ Key: DELAY, Value: String(deregistrationDelay) }],
          }),
        ),
      )
    }
    if (healthCheck === undefined) return
    await explaining('elasticloadbalancing:ModifyTargetGroup', on, () =>
      this.#client.send(
        new elb.ModifyTargetGroupCommand({
          TargetGroupArn: arn,
          HealthCheckPath: healthCheck.path,
          HealthCheckIntervalSeconds: healthCheck.interval,
          HealthCheckTimeoutSeconds: healthCheck.timeout,
          HealthyThresholdCount: healthCheck.healthyThreshold,
          UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
          // What renga.yml's health check promises.
          Matcher: { HttpCode: '200-399' },
        }),
      ),
    )
  }

  #describe(arn: string): Promise<TargetGroup | undefined> {
    return explaining('elasticloadbalancing:DescribeTargetGroups', `target group '${arn}'`, async () => {
      try {
        const [{ TargetGroups = [] }, { Attributes = [] }] = await Promise.all([
          this.#client.send(new elb.DescribeTargetGroupsCommand({ TargetGroupArns: [arn] })),
          this.#client.send(new elb.DescribeTargetGroupAttributesCommand({ TargetGroupArn: arn })),
        ])
        const [group] = TargetGroups
        if (group === undefined) return undefined
        const delay = Attributes.find(({ Key }) => Key === DELAY)?.Value
        return {
          arn,
          targetType: group.TargetType ?? 'instance',
          vpc: group.VpcId,
          loadBalancers: group.LoadBalancerArns ?? [],
          healthCheck: {
            path: group.HealthCheckPath ?? '/',
            interval: group.HealthCheckIntervalSeconds ?? 30,
            timeout: group.HealthCheckTimeoutSeconds ?? 5,
            healthyThreshold: group.HealthyThresholdCount ?? 5,
            unhealthyThreshold: group.UnhealthyThresholdCount ?? 2,
          },
          deregistrationDelay: delay === undefined ? STANDARD_DELAY : Number(delay),
        }
      } catch (error) {
        if (isAwsError(error, 'TargetGroupNotFound', 'TargetGroupNotFoundException')) return undefined
        throw error
      }
    })
  }
}
