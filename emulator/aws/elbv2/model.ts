import { randomBytes } from 'node:crypto'
import type {
  Action,
  Certificate,
  IpAddressType,
  LoadBalancerSchemeEnum,
  ProtocolEnum,
  RuleCondition,
  TargetGroup,
  TargetHealthReasonEnum,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { Address } from '../../ports.ts'
import type { AccountScope } from '../wire/service.ts'
import { AwsError } from '../wire/service.ts'
import { SmoothRoundRobin } from './balancing.ts'

/** Settings by attribute name, as Describe…Attributes lists them. */
export type Attributes = Map<string, string>

export interface LoadBalancerRecord {
  readonly arn: string
  readonly name: string
  /** `app/<name>/<id>`: the part that listener and rule ARNs repeat. */
  readonly path: string
  readonly createdAt: number
  readonly scheme: LoadBalancerSchemeEnum
  readonly ipAddressType: IpAddressType
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly attributes: Attributes
  readonly tags: Map<string, string>
  readonly listeners: ListenerRecord[]
  state: 'provisioning' | 'active'
}

export interface ListenerRecord {
  readonly arn: string
  readonly loadBalancer: LoadBalancerRecord
  readonly attributes: Attributes
  readonly tags: Map<string, string>
  /** The port as AWS shows it; where the listener really listens is `address`. */
  port: number
  protocol: ProtocolEnum
  sslPolicy?: string
  certificates: readonly Certificate[]
  readonly defaultRule: RuleRecord
  /** In order of priority, the default rule not among them. */
  readonly rules: RuleRecord[]
}

export interface RuleRecord {
  readonly arn: string
  readonly listenerArn: string
  readonly isDefault: boolean
  /** 0 for the default rule. */
  priority: number
  conditions: readonly RuleCondition[]
  /** Normalized: a forward action always has its ForwardConfig. */
  actions: readonly Action[]
  readonly tags: Map<string, string>
  /** The state of the rule's weighted choice; starts over with new weights. */
  balance: SmoothRoundRobin
}

export interface TargetGroupRecord {
  readonly arn: string
  readonly name: string
  /** Everything that DescribeTargetGroups shows but the ARNs. */
  settings: Omit<TargetGroup, 'TargetGroupArn' | 'TargetGroupName' | 'LoadBalancerArns'> & {
    readonly Port: number
  }
  readonly attributes: Attributes
  readonly tags: Map<string, string>
  /** By `<id>:<port>`. */
  readonly targets: Map<string, TargetRecord>
  /** Counts choices, for round robin. */
  cursor: number
}

/** One registered target. */
export interface TargetRecord {
  readonly id: string
  readonly port: number
  /** Where it really listens on this machine. */
  readonly address: Address
  state: 'initial' | 'healthy' | 'unhealthy' | 'draining' | 'unused'
  reason?: TargetHealthReasonEnum
  description?: string
  successes: number
  failures: number
  /** Ends whatever the health checker has scheduled for this target. */
  cancelTimer: () => void
  /** Requests and WebSockets that are being served; ended by force when the deregistration delay is over. */
  readonly exchanges: Set<Exchange>
  /** Told when the last exchange has ended. */
  onIdle: () => void
}

/** A request in flight, as its target sees it. */
export interface Exchange {
  abort(): void
}

/** All that the load balancers of the account are. */
export class Elbv2State {
  readonly account: AccountScope
  readonly loadBalancers = new Map<string, LoadBalancerRecord>()
  readonly listeners = new Map<string, ListenerRecord>()
  readonly rules = new Map<string, RuleRecord>()
  readonly targetGroups = new Map<string, TargetGroupRecord>()

  constructor(account: AccountScope) {
    this.account = account
  }

  arn(resource: string): string {
    return `arn:aws:elasticloadbalancing:${this.account.region}:${this.account.accountId}:${resource}`
  }

  loadBalancer(arn: string | undefined): LoadBalancerRecord {
    return required(this.loadBalancers, arn, 'LoadBalancerNotFound', `Load balancer '${arn}' not found`)
  }

  listener(arn: string | undefined): ListenerRecord {
    return required(this.listeners, arn, 'ListenerNotFound', `Listener '${arn}' not found`)
  }

  rule(arn: string | undefined): RuleRecord {
    return required(this.rules, arn, 'RuleNotFound', `Rule '${arn}' not found`)
  }

  targetGroup(arn: string | undefined): TargetGroupRecord {
    return required(this.targetGroups, arn, 'TargetGroupNotFound', `Target group '${arn}' not found`)
  }

  /** Load balancers that send traffic to the target group, through any rule. */
  usersOf(targetGroupArn: string): LoadBalancerRecord[] {
    return [...this.loadBalancers.values()].filter((loadBalancer) =>
      rulesOf(loadBalancer).some((rule) => targetGroupArnsOf(rule.actions).includes(targetGroupArn)),
    )
  }
}

export function rulesOf(loadBalancer: LoadBalancerRecord): readonly RuleRecord[] {
  return loadBalancer.listeners.flatMap((listener) => [...listener.rules, listener.defaultRule])
}

export function targetGroupArnsOf(actions: readonly Action[]): readonly string[] {
  return actions.flatMap((action) =>
    (action.ForwardConfig?.TargetGroups ?? []).flatMap((tuple) => tuple.TargetGroupArn ?? []),
  )
}

export function newRule(
  rule: Pick<RuleRecord, 'arn' | 'listenerArn' | 'isDefault' | 'priority' | 'conditions' | 'actions'> & {
    readonly tags?: Map<string, string>
  },
): RuleRecord {
  return { ...rule, tags: rule.tags ?? new Map(), balance: new SmoothRoundRobin() }
}

/** Sixteen hexadecimal digits, as in AWS's ARNs. */
export function newId(): string {
  return randomBytes(8).toString('hex')
}

export function targetKey(target: { readonly id: string; readonly port: number }): string {
  return `${target.id}:${target.port}`
}

export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message)
}

function required<T>(
  records: ReadonlyMap<string, T>,
  arn: string | undefined,
  code: string,
  message: string,
): T {
  const found = arn === undefined ? undefined : records.get(arn)
  if (found !== undefined) return found
  throw new AwsError(code, message)
}
