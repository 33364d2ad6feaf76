import { DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { batches } from '../client/batches.ts'
import { awsError, explaining, isAwsError } from '../client/errors.ts'
import { bounded, everyItem } from '../client/pages.ts'
import type { AwsSession } from '../client/session.ts'

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html: at most ten at once. */
const SERVICES_PER_CALL = 10
/** The most that Elastic Load Balancing gives of a page. */
const PER_PAGE = 400

/**
 * Which ARNs name something that its own service still knows. A description of several load balancing ARNs fails as a
 * whole when one of them is gone, so target groups and rules are listed instead: a page has 400.
 */
export class ExistingResources {
  readonly #ecs: ECSClient
  readonly #elb: elb.ElasticLoadBalancingV2Client
  readonly #secrets: SecretsManagerClient
  readonly #cluster: string

  constructor(session: Pick<AwsSession, 'client'>, cluster: string) {
    this.#ecs = new ECSClient(session.client)
    this.#elb = new elb.ElasticLoadBalancingV2Client(session.client)
    this.#secrets = new SecretsManagerClient(session.client)
    this.#cluster = cluster
  }

  async services(arns: readonly string[]): Promise<readonly string[]> {
    const found: string[] = []
    for (const services of batches(arns, SERVICES_PER_CALL)) {
      const answer = await explaining('ecs:DescribeServices', `the cluster '${this.#cluster}'`, () =>
        this.#ecs.send(new DescribeServicesCommand({ cluster: this.#cluster, services: [...services] })),
      )
      found.push(
        ...(answer.services ?? []).flatMap(({ serviceArn = '', status }) =>
          status === 'INACTIVE' ? [] : [serviceArn],
        ),
      )
    }
    return found
  }

  async targetGroups(arns: readonly string[]): Promise<readonly string[]> {
    if (arns.length === 0) return []
    const action = 'elasticloadbalancing:DescribeTargetGroups'
    const groups = await explaining(action, 'the region', () =>
      everyItem(
        elb.paginateDescribeTargetGroups(bounded(action, this.#elb), { PageSize: PER_PAGE }),
        ({ TargetGroups }) => TargetGroups,
      ),
    )
    const there = new Set(groups.map(({ TargetGroupArn }) => TargetGroupArn))
    return arns.filter((arn) => there.has(arn))
  }

  async rules(arns: readonly string[]): Promise<readonly string[]> {
    const there = new Set<string>()
    // `…:listener-rule/app/<load balancer>/<id>/<listener id>/<rule id>`
    const listeners = new Set(
      arns.map((arn) => arn.replace(':listener-rule/', ':listener/').split('/').slice(0, -1).join('/')),
    )
    for (const ListenerArn of listeners) {
      for (const arn of await this.#rulesOf(ListenerArn)) there.add(arn)
    }
    return arns.filter((arn) => there.has(arn))
  }

  async secrets(arns: readonly string[]): Promise<readonly string[]> {
    const found: string[] = []
    for (const SecretId of arns) {
      const there = await explaining(
        'secretsmanager:DescribeSecret',
        `the secret '${SecretId}'`,
        async () => {
          try {
            await this.#secrets.send(new DescribeSecretCommand({ SecretId }))
            return true
          } catch (error) {
            if (isAwsError(error, 'ResourceNotFoundException')) return false
            throw error
          }
        },
      )
      if (there) found.push(SecretId)
    }
    return found
  }

  async taskDefinitions(arns: readonly string[]): Promise<readonly string[]> {
    const found: string[] = []
    for (const arn of arns) {
      const status = await explaining('ecs:DescribeTaskDefinition', `the task definition '${arn}'`, () =>
        this.#statusOf(arn),
      )
      if (status === 'ACTIVE') found.push(arn)
    }
    return found
  }

  /** undefined: it is not there. ECS has no error name of its own for that. */
  async #statusOf(taskDefinition: string): Promise<string | undefined> {
    try {
      const answer = await this.#ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }))
      return answer.taskDefinition?.status
    } catch (error) {
      const { name, message } = awsError(error)
      if (name === 'ClientException' && /unable to describe|not exist|not found/i.test(message))
        return undefined
      throw error
    }
  }

  async #rulesOf(ListenerArn: string): Promise<readonly string[]> {
    const action = 'elasticloadbalancing:DescribeRules'
    const input = { ListenerArn, PageSize: PER_PAGE }
    try {
      const rules = await everyItem(
        elb.paginateDescribeRules(bounded(action, this.#elb), input),
        ({ Rules }) => Rules,
      )
      return rules.flatMap(({ RuleArn }) => RuleArn ?? [])
    } catch (error) {
      // The listener has gone, and its rules with it.
      if (isAwsError(error, 'ListenerNotFound', 'ListenerNotFoundException')) return []
      return explaining(action, `the listener '${ListenerArn}'`, () => Promise.reject(error))
    }
  }
}
