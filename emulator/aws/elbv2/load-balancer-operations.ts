import { isDeepStrictEqual } from 'node:util'
import type {
  CreateLoadBalancerInput,
  CreateLoadBalancerOutput,
  DeleteLoadBalancerInput,
  DescribeAccountLimitsInput,
  DescribeAccountLimitsOutput,
  DescribeLoadBalancerAttributesInput,
  DescribeLoadBalancerAttributesOutput,
  DescribeLoadBalancersInput,
  DescribeLoadBalancersOutput,
  LoadBalancer,
  ModifyLoadBalancerAttributesInput,
  ModifyLoadBalancerAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { EngineClock } from '../../clock.ts'
import { AwsError, type OperationHandler } from '../wire/service.ts'
import { TARGET_GROUPS_PER_ACTION, TARGET_GROUPS_PER_LOAD_BALANCER } from './actions.ts'
import {
  attributeList,
  changeAttributes,
  LOAD_BALANCER_ATTRIBUTES,
  standardAttributes,
} from './attributes.ts'
import {
  type Elbv2State,
  type ListenerRecord,
  type LoadBalancerRecord,
  newId,
  validationError,
} from './model.ts'
import { paged } from './paging.ts'
import { addTags } from './tags.ts'
import { checkName } from './target-group-operations.ts'

/**
 * Quotas by the names of DescribeAccountLimits:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
const LIMITS: Readonly<Record<string, number>> = {
  'application-load-balancers': 50,
  'targets-per-application-load-balancer': 1000,
  'listeners-per-application-load-balancer': 50,
  'rules-per-application-load-balancer': 100,
  'target-groups': 3000,
  'target-groups-per-application-load-balancer': TARGET_GROUPS_PER_LOAD_BALANCER,
  'target-groups-per-action-on-application-load-balancer': TARGET_GROUPS_PER_ACTION,
  'condition-values-per-alb-rule': 5,
  'condition-wildcards-per-alb-rule': 5,
  'certificates-per-application-load-balancer': 25,
}

/** Load balancers. What runs behind them is made and ended by `listeners`. */
export class LoadBalancerOperations {
  readonly #state: Elbv2State
  readonly #clock: EngineClock
  readonly #provisioningMs: number
  readonly #deleteListener: (listener: ListenerRecord) => Promise<void>

  constructor(
    state: Elbv2State,
    clock: EngineClock,
    options: {
      readonly provisioningMs: number
      readonly deleteListener: (listener: ListenerRecord) => Promise<void>
    },
  ) {
    this.#state = state
    this.#clock = clock
    this.#provisioningMs = options.provisioningMs
    this.#deleteListener = options.deleteListener
  }

  operations(): Readonly<Record<string, OperationHandler>> {
    return {
      CreateLoadBalancer: (input: CreateLoadBalancerInput) => this.create(input),
      DescribeLoadBalancers: (input: DescribeLoadBalancersInput) => this.#describe(input),
      DeleteLoadBalancer: (input: DeleteLoadBalancerInput) => this.delete(input),
      DescribeLoadBalancerAttributes: (
        input: DescribeLoadBalancerAttributesInput,
      ): DescribeLoadBalancerAttributesOutput => ({
        Attributes: attributeList(this.#state.loadBalancer(input.LoadBalancerArn).attributes),
      }),
      ModifyLoadBalancerAttributes: (
        input: ModifyLoadBalancerAttributesInput,
      ): ModifyLoadBalancerAttributesOutput => {
        const { attributes } = this.#state.loadBalancer(input.LoadBalancerArn)
        changeAttributes(attributes, LOAD_BALANCER_ATTRIBUTES, input.Attributes ?? [])
        return { Attributes: attributeList(attributes) }
      },
      DescribeAccountLimits: (input: DescribeAccountLimitsInput): DescribeAccountLimitsOutput => {
        const { items, marker } = paged(Object.entries(LIMITS), input)
        return { Limits: items.map(([Name, Max]) => ({ Name, Max: String(Max) })), ...marker }
      },
    }
  }

  create(input: CreateLoadBalancerInput): CreateLoadBalancerOutput {
    const { Type = 'application', Scheme = 'internet-facing', IpAddressType: addressType = 'ipv4' } = input
    const name = input.Name ?? ''
    checkName('Load balancer', name)
    if (name.startsWith('internal-'))
      throw validationError(`Load balancer name '${name}' cannot begin with 'internal-'`)
    if (Type !== 'application')
      throw validationError(`The emulator emulates Application Load Balancers, not the type '${Type}'`)
    if (Scheme !== 'internet-facing' && Scheme !== 'internal')
      throw new AwsError('InvalidScheme', `The scheme '${Scheme}' is not valid`)
    const subnets = input.Subnets ?? (input.SubnetMappings ?? []).flatMap(({ SubnetId }) => SubnetId ?? [])
    if (new Set(subnets).size < 2)
      throw validationError('At least two subnets in two different Availability Zones must be specified')
    const securityGroups = input.SecurityGroups ?? []
    const existing = [...this.#state.loadBalancers.values()].find(
      (loadBalancer) => loadBalancer.name === name,
    )
    if (existing !== undefined) {
      const same = isDeepStrictEqual(
        [
          existing.scheme,
          existing.ipAddressType,
          [...existing.subnets].sort(),
          [...existing.securityGroups].sort(),
        ],
        [Scheme, addressType, [...subnets].sort(), [...securityGroups].sort()],
      )
      if (same) return { LoadBalancers: [this.#view(existing)] }
      throw new AwsError(
        'DuplicateLoadBalancerName',
        `A load balancer with the same name '${name}' exists, but with different settings`,
      )
    }
    if (this.#state.loadBalancers.size >= (LIMITS['application-load-balancers'] ?? 0)) {
      throw new AwsError('TooManyLoadBalancers', `The maximum number of load balancers has been reached`)
    }
    const path = `app/${name}/${newId()}`
    const loadBalancer: LoadBalancerRecord = {
      arn: this.#state.arn(`loadbalancer/${path}`),
      name,
      path,
      createdAt: this.#clock.now(),
      scheme: Scheme,
      ipAddressType: addressType,
      subnets,
      securityGroups,
      attributes: standardAttributes(LOAD_BALANCER_ATTRIBUTES),
      tags: new Map(),
      listeners: [],
      state: 'provisioning',
    }
    addTags(loadBalancer.tags, input.Tags)
    this.#state.loadBalancers.set(loadBalancer.arn, loadBalancer)
    this.#clock.schedule(this.#provisioningMs, () => {
      loadBalancer.state = 'active'
    })
    return { LoadBalancers: [this.#view(loadBalancer)] }
  }

  #describe(input: DescribeLoadBalancersInput): DescribeLoadBalancersOutput {
    const { LoadBalancerArns, Names } = input
    let found = [...this.#state.loadBalancers.values()]
    if (LoadBalancerArns !== undefined) found = found.filter(({ arn }) => LoadBalancerArns.includes(arn))
    if (Names !== undefined) found = found.filter(({ name }) => Names.includes(name))
    const wanted = new Set([...(LoadBalancerArns ?? []), ...(Names ?? [])])
    if (found.length < wanted.size)
      throw new AwsError('LoadBalancerNotFound', `Load balancers '[${[...wanted].join(', ')}]' not found`)
    const { items, marker } = paged(found, input)
    return { LoadBalancers: items.map((loadBalancer) => this.#view(loadBalancer)), ...marker }
  }

  /** Deleting what is not there succeeds, as with AWS. Listeners and rules go with it. */
  async delete(input: DeleteLoadBalancerInput): Promise<Record<string, never>> {
    const loadBalancer = this.#state.loadBalancers.get(input.LoadBalancerArn ?? '')
    if (loadBalancer === undefined) return {}
    if (loadBalancer.attributes.get('deletion_protection.enabled') === 'true') {
      throw new AwsError(
        'OperationNotPermitted',
        `Load balancer '${loadBalancer.arn}' cannot be deleted because deletion protection is enabled`,
      )
    }
    await Promise.all([...loadBalancer.listeners].map((listener) => this.#deleteListener(listener)))
    this.#state.loadBalancers.delete(loadBalancer.arn)
    return {}
  }

  #view(loadBalancer: LoadBalancerRecord): LoadBalancer {
    const { region } = this.#state.account
    return {
      LoadBalancerArn: loadBalancer.arn,
      LoadBalancerName: loadBalancer.name,
      // A name that resolves: the listeners' real ports are in `GET /_renga/listeners` and in their tag.
      DNSName: '127.0.0.1',
      CanonicalHostedZoneId: 'Z35SXDOTRQ7X7K',
      CreatedTime: new Date(loadBalancer.createdAt),
      Scheme: loadBalancer.scheme,
      State: { Code: loadBalancer.state },
      Type: 'application',
      VpcId: 'vpc-emulator',
      IpAddressType: loadBalancer.ipAddressType,
      SecurityGroups: [...loadBalancer.securityGroups],
      AvailabilityZones: loadBalancer.subnets.map((SubnetId, index) => ({
        SubnetId,
        ZoneName: `${region}${String.fromCharCode(97 + (index % 6))}`,
      })),
    }
  }
}
